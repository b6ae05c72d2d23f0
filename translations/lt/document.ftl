### Labels of the document. The text of chapters is the authors'; all other words are here.

## Cover

cover-state = Valstybė dalyvė
cover-convention = Konvencija
cover-cycle = Ataskaitų teikimo ciklas
cover-date = Data
cover-submitted-by = Pateikė

convention-crc = Vaiko teisių konvencija
state-LT = Lietuva

# Kinds of submission.
profile-alternative-report = Alternatyvioji ataskaita Jungtinių Tautų Vaiko teisių komitetui
profile-loipr = Siūlymai klausimų sąrašui prieš valstybės ataskaitą
profile-thematic = Teminė alternatyvioji ataskaita Jungtinių Tautų Vaiko teisių komitetui
profile-follow-up = Baigiamųjų pastabų įgyvendinimo apžvalga

confidential-mark = KONFIDENCIALU
draft-mark = JUODRAŠTIS

## Parts

contents-title = Turinys
sources-title = Šaltiniai
part-summary = Santrauka
part-introduction = Įvadas
part-methodology = Metodika

# Clusters of articles, CRC/C/58/Rev.3. $n is a Roman numeral.
cluster-label = { $n }{ "\u00A0" }klasteris
crc-cluster-1 = Bendrosios įgyvendinimo priemonės
crc-cluster-2 = Vaiko apibrėžtis
crc-cluster-3 = Bendrieji principai
crc-cluster-4 = Pilietinės teisės ir laisvės
crc-cluster-5 = Smurtas prieš vaikus
crc-cluster-6 = Šeimos aplinka ir alternatyvioji globa
crc-cluster-7 = Negalia, pagrindinė sveikatos priežiūra ir gerovė
crc-cluster-8 = Švietimas, laisvalaikis ir kultūrinė veikla
crc-cluster-9 = Specialiosios apsaugos priemonės
crc-cluster-10 = Konvencijos fakultatyvūs protokolai

# $list is the articles, $count how many they are.
articles-label =
    { $list }{ "\u00A0" }{ $count ->
        [1] straipsnis
       *[other] straipsniai
    }

annex-label = { $n }{ "\u00A0" }priedas

## Numbered things

table-label = { $n }{ "\u00A0" }lentelė
figure-label = { $n }{ "\u00A0" }pav.
recommendation-label = { $n }{ "\u00A0" }rekomendacija
question-label = { $n }{ "\u00A0" }klausimas

# As they are named within a sentence.
ref-table = { $n }{ "\u00A0" }lentelė
ref-figure = { $n }{ "\u00A0" }pav.
ref-recommendation = { $n }{ "\u00A0" }rekomendacija
ref-question = { $n }{ "\u00A0" }klausimas
ref-paragraph = { $n }{ "\u00A0" }punktas
ref-annex = { $n }{ "\u00A0" }priedas
ref-chapter = skyrius „{ $title }“

## Directives

note-label = Pastaba
example-label = Pavyzdys
voice-label = Vaiko balsas
# $age is an age band, such as 10–12.
voice-age = { $age }{ "\u00A0" }m.
addressed-to = Kam: { $list }
# $symbol is that of concluding observations, $paragraph a paragraph of theirs.
follows = Tęsia Komiteto rekomendaciją: { $symbol }, { $paragraph }{ "\u00A0" }punktas
follows-document = Tęsia Komiteto rekomendaciją: { $symbol }

## Tables and figures

column-year = Metai
column-indicator = Rodiklis
# What a letter or sign in a table means.
table-sign = { $sign } – { $meaning }
table-source = Šaltinis: { $source }
dataset-retrieved = Duomenys atsisiųsti { $date }
dataset-licence = Licencija: { $licence }

# Statuses of observations, the code list CL_OBS_STATUS 2.2 of SDMX.
flag-A = įprasta reikšmė
flag-B = laiko eilutės lūžis
flag-D = skiriasi apibrėžtis
flag-E = įvertis
flag-F = prognozė
flag-G = eksperimentiniai duomenys
flag-H = duomenų nėra: šventė arba savaitgalis
flag-I = imputuota reikšmė
flag-J = taikoma nukrypti leidžianti nuostata
flag-K = duomenys įtraukti į kitą kategoriją
flag-L = duomenų nėra: jie nebuvo renkami
flag-M = duomenų negali būti
flag-N = nereikšmingas dydis
flag-O = duomenų nėra
flag-P = išankstiniai duomenys
flag-Q = duomenys neskelbiami
flag-S = streikas ar kitas ypatingas įvykis
flag-U = mažas patikimumas
flag-V = nepatvirtinti duomenys
flag-W = įtraukti ir kitos kategorijos duomenys
# What stands where the dataset has no figure.
flag-missing = duomenų nėra

## Citations

cite-page = p.{ "\u00A0" }{ $page }
cite-pages = p.{ "\u00A0" }{ $pages }
cite-para = { $paragraph }{ "\u00A0" }punktas
cite-paras = { $paragraphs }{ "\u00A0" }punktai
# A document of the United Nations, in the text. $place is one of the messages above.
un-symbol = ({ $symbol })
un-symbol-place = ({ $symbol }, { $place })
accessed = žiūrėta { $date }

## Translation

# Stands by a paragraph that is given in the language in which it was written.
untranslated-mark = Dar neišversta, pateikiamas originalo tekstas

# Stovi prie vertimo, kurio originalas pasikeitė; po jo eina pasikeitę originalo žodžiai.
stale-mark = Originalas pasikeitė po to, kai buvo išverstas

## Lists

# The last of several, after the others with commas between them.
list-and = { $list } ir { $last }
