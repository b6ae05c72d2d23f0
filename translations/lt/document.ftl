### Labels of the document. The text of chapters is the authors'; all other words are here.

## Cover

cover-state = Valstybė dalyvė
cover-convention = Konvencija
cover-cycle = Ataskaitų teikimo ciklas
# An ordinal number in the nominative. $units and $tens are what remains of $n beyond tens and
# beyond hundreds: „trečiasis“ is 3-iasis, „tryliktasis“ 13-asis. `.first` is the first of a
# range.
ordinal =
    { $n }{ $tens ->
        [13] -asis
       *[other] { $units ->
            [3] -iasis
           *[other] -asis
        }
    }
    .first = { $n }
cover-date = Data
cover-funding = Finansavimas
# What every reader of such reports knows.
abbreviations-known = BVP JT ES UNICEF PSO EBPO NVO ŽIV AIDS COVID LGBT LGBTI LGBTQ PDF IT TV EUR EEE ISBN URL UNESCO UNHCR LR OHCHR EŽTT EŽTK JTVTK SDG DVT UN EU WHO
# Ką sako teikėjo pavadinimas, kol jo nėra, ir kas ataskaitą vadina projektu.
sender-unnamed = dar nenurodyt, dar neįvardyt, dar nežinom, dar nepaskirt
draft-words = darbinis projektas, darbinio projekto, darbiniam projektui, darbinį projektą, darbiniame projekte, juodraštis, juodraščio, juodraštį, juodraštyje, šiame projekte dar nėra
cover-masked = Uždengta
masked-passages = { $count ->
    [one] { $count } vieta, iš kurios būtų galima atpažinti vaiką (█████)
    [few] { $count } vietos, iš kurių būtų galima atpažinti vaiką (█████)
   *[other] { $count } vietų, iš kurių būtų galima atpažinti vaiką (█████)
}

convention-crc = Vaiko teisių konvencija
state-LT = Lietuva

# Kinds of submission.
profile-alternative-report = Alternatyvioji ataskaita Jungtinių Tautų Vaiko teisių komitetui
profile-loipr = Siūlymai klausimų sąrašui, sudaromam prieš teikiant valstybės pranešimą
profile-thematic = Teminė alternatyvioji ataskaita Jungtinių Tautų Vaiko teisių komitetui
profile-follow-up = Baigiamųjų pastabų įgyvendinimo apžvalga

confidential-mark = KONFIDENCIALU
draft-mark = PROJEKTAS

## Parts

contents-title = Turinys
# On the first page of a Word document for reviewers.
review-notice = Kaip atsakyti: taisykite ir komentuokite tiesiog šiame faile. Pakeitimai sekami; sekimo neišjunkite, numerių paraštėje nekeiskite. Išsaugokite kaip „Word“ dokumentą (.docx) ir grąžinkite tiems, iš kurių jį gavote.
sources-title = Šaltiniai
# The description of an attached file.
attached-register = Rodiklių sąrašas: failai, matavimo vienetai, šaltiniai
# One of several files. $number says which of $files; $count is how many indicators it has.
attached-register-part =
    Rodiklių sąrašas, { $number } dalis iš { $files } ({ $count ->
        [one] { $count } rodiklis
        [few] { $count } rodikliai
       *[other] { $count } rodiklių
    }): failai, matavimo vienetai, šaltiniai
list-of-tables = Lentelės
list-of-figures = Paveikslai
list-of-recommendations = Rekomendacijos
list-of-questions = Klausimai
# What a screen reader says of a footnote's number: in the text, and before the note, where it leads back.
note-mark = { $number } išnaša
note-back = Grįžti į tekstą, { $number } išnaša

# Clusters of articles, CRC/C/58/Rev.3. $n is a Roman numeral.
cluster-label = { $n }{ "\u00A0" }straipsnių grupė
crc-cluster-1 = Bendrosios įgyvendinimo priemonės
crc-cluster-2 = Vaiko apibrėžtis
crc-cluster-3 = Bendrieji principai
crc-cluster-4 = Pilietinės teisės ir laisvės
crc-cluster-5 = Smurtas prieš vaikus
crc-cluster-6 = Šeimos aplinka ir alternatyvioji globa
crc-cluster-7 = Negalia, pagrindinė sveikatos priežiūra ir gerovė
crc-cluster-8 = Švietimas, laisvalaikis ir kultūrinė veikla
crc-cluster-9 = Specialiosios apsaugos priemonės
crc-cluster-10 = Konvencijos fakultatyvieji protokolai
protocol-crc-OPSC = Fakultatyvus protokolas dėl vaikų pardavimo, vaikų prostitucijos ir vaikų pornografijos
protocol-crc-OPAC = Fakultatyvus protokolas dėl vaikų dalyvavimo ginkluotuose konfliktuose
protocol-crc-OPIC = Fakultatyvus protokolas dėl pranešimų procedūros

# $list is the articles, $count how many they are. Parts of an article are named by attributes:
# $of is what they belong to (`.of-article`, and within it `.of-paragraph` and `.of-point`), $list
# is 1 and 3–5.
articles-label =
    { $list }{ "\u00A0" }{ $count ->
        [1] straipsnis
       *[other] straipsniai
    }
    .of-article = { $number }{ "\u00A0" }straipsnio
    .of-paragraph = { $of } { $number }{ "\u00A0" }dalies
    .of-point = { $of } { $number }{ "\u00A0" }punkto
    .paragraphs =
        { $of } { $list }{ "\u00A0" }{ $count ->
            [1] dalis
           *[other] dalys
        }
    .points =
        { $of } { $list }{ "\u00A0" }{ $count ->
            [1] punktas
           *[other] punktai
        }
    .items =
        { $of } { $list }{ "\u00A0" }{ $count ->
            [1] papunktis
           *[other] papunkčiai
        }

annex-label = { $n }{ "\u00A0" }priedas

## Numbered things

# Numeris yra originalo, todėl be originalo numerio nėra (`.unnumbered`).
table-label = { $n }{ "\u00A0" }lentelė
    .unnumbered = Lentelė
figure-label = { $n }{ "\u00A0" }pav.
    .unnumbered = Pav.
recommendation-label = { $n }{ "\u00A0" }rekomendacija
    .unnumbered = Rekomendacija
question-label = { $n }{ "\u00A0" }klausimas
    .unnumbered = Klausimas

# As they are named within a sentence, in the case that the author asks for.
ref-table = { $n }{ "\u00A0" }lentelė
    .genitive = { $n }{ "\u00A0" }lentelės
    .dative = { $n }{ "\u00A0" }lentelei
    .accusative = { $n }{ "\u00A0" }lentelę
    .instrumental = { $n }{ "\u00A0" }lentele
    .locative = { $n }{ "\u00A0" }lentelėje
ref-figure = { $n }{ "\u00A0" }pav.
    .also = paveikslas
ref-recommendation = { $n }{ "\u00A0" }rekomendacija
    .genitive = { $n }{ "\u00A0" }rekomendacijos
    .dative = { $n }{ "\u00A0" }rekomendacijai
    .accusative = { $n }{ "\u00A0" }rekomendaciją
    .instrumental = { $n }{ "\u00A0" }rekomendacija
    .locative = { $n }{ "\u00A0" }rekomendacijoje
ref-question = { $n }{ "\u00A0" }klausimas
    .genitive = { $n }{ "\u00A0" }klausimo
    .dative = { $n }{ "\u00A0" }klausimui
    .accusative = { $n }{ "\u00A0" }klausimą
    .instrumental = { $n }{ "\u00A0" }klausimu
    .locative = { $n }{ "\u00A0" }klausime
ref-paragraph = { $n }{ "\u00A0" }punktas
    .genitive = { $n }{ "\u00A0" }punkto
    .dative = { $n }{ "\u00A0" }punktui
    .accusative = { $n }{ "\u00A0" }punktą
    .instrumental = { $n }{ "\u00A0" }punktu
    .locative = { $n }{ "\u00A0" }punkte
ref-chapter = skyrius „{ $title }“
    .genitive = skyriaus „{ $title }“
    .dative = skyriui „{ $title }“
    .accusative = skyrių „{ $title }“
    .instrumental = skyriumi „{ $title }“
    .locative = skyriuje „{ $title }“
# Several of one kind: $list is numbers or titles (`ref-chapter-title`).
ref-tables = { $list }{ "\u00A0" }lentelės
    .genitive = { $list }{ "\u00A0" }lentelių
    .dative = { $list }{ "\u00A0" }lentelėms
    .accusative = { $list }{ "\u00A0" }lenteles
    .instrumental = { $list }{ "\u00A0" }lentelėmis
    .locative = { $list }{ "\u00A0" }lentelėse
ref-figures = { $list }{ "\u00A0" }pav.
ref-recommendations = { $list }{ "\u00A0" }rekomendacijos
    .genitive = { $list }{ "\u00A0" }rekomendacijų
    .dative = { $list }{ "\u00A0" }rekomendacijoms
    .accusative = { $list }{ "\u00A0" }rekomendacijas
    .instrumental = { $list }{ "\u00A0" }rekomendacijomis
    .locative = { $list }{ "\u00A0" }rekomendacijose
ref-questions = { $list }{ "\u00A0" }klausimai
    .genitive = { $list }{ "\u00A0" }klausimų
    .dative = { $list }{ "\u00A0" }klausimams
    .accusative = { $list }{ "\u00A0" }klausimus
    .instrumental = { $list }{ "\u00A0" }klausimais
    .locative = { $list }{ "\u00A0" }klausimuose
ref-paragraphs = { $list }{ "\u00A0" }punktai
    .genitive = { $list }{ "\u00A0" }punktų
    .dative = { $list }{ "\u00A0" }punktams
    .accusative = { $list }{ "\u00A0" }punktus
    .instrumental = { $list }{ "\u00A0" }punktais
    .locative = { $list }{ "\u00A0" }punktuose
ref-chapters = skyriai { $list }
    .genitive = skyrių { $list }
    .dative = skyriams { $list }
    .accusative = skyrius { $list }
    .instrumental = skyriais { $list }
    .locative = skyriuose { $list }
ref-chapter-title = „{ $title }“

## Directives

note-label = Pastaba
example-label = Pavyzdys
voice-label = Vaiko balsas
# Whose words these are: a child of an age between two.
voice-label-aged = Vaiko balsas ({ $from }–{ $to }{ "\u00A0" }metų)
addressed-to = Skirta: { $list }
# $symbol is that of concluding observations, $place a paragraph of theirs (cite-para).
follows = Susijusi Komiteto rekomendacija: { $observation }

# Registers: the Committee's earlier recommendations, those of the report, organisations.
coverage-introduction = { $kind ->
    [protocols] Ataskaitoje nėra skyriaus apie šiuos straipsnius ir protokolus:
   *[articles] Ataskaitoje nėra skyriaus apie šiuos straipsnius:
 }
follow-up-caption = Komiteto rekomendacijos ir jų įgyvendinimas
follow-up-caption-of = Komiteto rekomendacijos ({ $symbol }) ir jų įgyvendinimas
follow-up-chart = Kaip įgyvendintos Komiteto rekomendacijos
follow-up-paragraph = Punktas
follow-up-text = Komiteto rekomendacija
follow-up-status = Būklė
follow-up-action = Veiksmai
follow-up-comment = Vertinimas
follow-up-answers = Mūsų rek.
# $figure is the latest figure with its period (`figure-in-period`).
follow-up-indicator = { $kind ->
    [figure] Rodiklis: { $name } – { $figure }
   *[name] Rodiklis: { $name }
 }
follow-up-status-implemented = + įgyvendinta
follow-up-status-partly = ± iš dalies įgyvendinta
follow-up-status-not = − neįgyvendinta
follow-up-status-regressed = ↓ padėtis pablogėjo
follow-up-status-no-information = ? nėra duomenų
follow-up-status-open = · dar neįvertinta
follow-up-summary = Iš { $count } Komiteto { $count ->
        [one] rekomendacijos
        [few] rekomendacijų
       *[other] rekomendacijų
    } { $list }.
follow-up-summary-one = { $status ->
        [implemented] Vienintelė Komiteto rekomendacija įgyvendinta.
        [partly] Vienintelė Komiteto rekomendacija iš dalies įgyvendinta.
        [not] Vienintelė Komiteto rekomendacija neįgyvendinta.
        [regressed] Dėl vienintelės Komiteto rekomendacijos padėtis pablogėjo.
        [no-information] Apie vienintelę Komiteto rekomendaciją duomenų nėra.
       *[open] Vienintelė Komiteto rekomendacija dar neįvertinta.
    }
follow-up-count-implemented = { $count } { $count ->
        [one] įgyvendinta
        [few] įgyvendintos
       *[other] įgyvendinta
    }
follow-up-count-partly = { $count } { $count ->
        [one] iš dalies įgyvendinta
        [few] iš dalies įgyvendintos
       *[other] iš dalies įgyvendinta
    }
follow-up-count-not = { $count } { $count ->
        [one] neįgyvendinta
        [few] neįgyvendintos
       *[other] neįgyvendinta
    }
follow-up-count-regressed = dėl { $count } padėtis pablogėjo
follow-up-count-no-information = apie { $count } nėra duomenų
follow-up-count-open = { $count } { $count ->
        [one] dar neįvertinta
        [few] dar neįvertintos
       *[other] dar neįvertinta
    }
key-figures-caption = Svarbiausi rodikliai
key-figures-indicator = Rodiklis
key-figures-earlier = Anksčiau
key-figures-latest = Naujausi duomenys
key-figures-change = Pokytis
# $codes is what the author chose of the indicator: „tymai, mergaitės“.
key-figures-name = { $name }: { $codes }
key-figures-none = palyginti nėra su kuo
# $figure has its unit; $details is the period and what its flags mean: „2023 m., išankstinė reikšmė“.
figure-in-period = { $figure } ({ $details })
figure-year = { $year }{ "\u00A0" }m.
organisations-author = Rengėjai
organisations-member = Narės
organisations-endorses = Ataskaitai pritariančios organizacijos
register-empty = Įrašų dar nėra.
register-no-addressee = Adresatas nenurodytas
register-no-observation = Kitos rekomendacijos
dissent-label = { $name }: atskiroji nuomonė

## Periods

# Within a sentence; `.short` in tables and charts. $n is which half or quarter.
period-half =
    { $year }{ "\u00A0" }m. { $n ->
        [1] I
       *[other] II
    }{ "\u00A0" }pusm.
    .short =
        { $year }{ "\u00A0" }m. { $n ->
            [1] I
           *[other] II
        }{ "\u00A0" }pusm.
# A year that stands over a table or chart.
period-year = { $year }{ "\u00A0" }m.
period-quarter =
    { $year }{ "\u00A0" }m. { $n ->
        [1] I
        [2] II
        [3] III
       *[other] IV
    }{ "\u00A0" }ketv.
    .short =
        { $year }{ "\u00A0" }m. { $n ->
            [1] I
            [2] II
            [3] III
           *[other] IV
        }{ "\u00A0" }ketv.

## Tables and figures

column-year = Metai
column-indicator = Rodiklis
# What a letter or sign in a table means.
table-sign = { $sign } – { $meaning }
# A table that goes on over a page. $label is „3 lentelė“.
table-continued = { $label } (tęsinys)
# An indicator with its unit, in a table of several units.
table-name-unit = { $name }, { $unit }
# The shape of a table, for those who do not see it.
table-summary =
    { $rows ->
        [one] { $rows } eilutė
        [few] { $rows } eilutės
        [many] { $rows } eilutės
       *[other] { $rows } eilučių
    } ({ $by-rows }), { $columns ->
        [one] { $columns } skaičių stulpelis
        [few] { $columns } skaičių stulpeliai
        [many] { $columns } skaičių stulpelio
       *[other] { $columns } skaičių stulpelių
    }
table-source = Šaltinis: { $source }

## Charts

chart-kind-line = Linijinė diagrama
chart-kind-bar = Stulpelinė diagrama
chart-kind-grouped-bar = Sugrupuotų stulpelių diagrama
chart-kind-stacked-bar = Sudėtinė stulpelinė diagrama
chart-kind-map = Langelių žemėlapis
chart-marked-edge = Dviguba linija apvestos reikšmės, prie kurių yra tokia raidė.
chart-break = Taškinė linija jungia reikšmes, kurių dėl laiko eilutės lūžio lyginti negalima.
# $signs: whether other gaps of the line bear signs with a meaning of their own.
chart-gap =
    { $signs ->
        [yes] Kur linija nutrūksta be jokio ženklo, duomenų nėra.
       *[no] Kur linija nutrūksta, duomenų nėra.
    }
chart-partial = Stulpelis, prie kurio yra toks ženklas, neturi vienos ar kelių dalių: jo ilgis nėra visa suma.
chart-not-from-zero = Vertikalioji ašis prasideda ne nuo nulio.
chart-range = { $from }–{ $to }

# A chart in words for those who can't see it: kind and title, unit, time, then each series.
chart-alt = { $kind } „{ $title }“.
chart-alt-unit = Matavimo vienetas: { $unit }.
chart-alt-period = Laikotarpis: { $from }–{ $to }.
chart-alt-year = { $year }{ "\u00A0" }m.
chart-alt-series = { $name }: { $figures }.
chart-alt-same = { $name }: visos reikšmės tos pačios kaip „{ $other }“.
chart-alt-figures = Reikšmės: { $figures }.
chart-alt-figure = { $place } – { $value }
chart-alt-one = { $first } ({ $first-place })
# $kind: whether the series lacks no figure (whole) or the highest and the lowest are those of the
# published figures only, and whether all figures are the same.
chart-alt-course =
    nuo { $first } ({ $first-place }) iki { $last } ({ $last-place }), { $kind ->
        [same] visos reikšmės vienodos
        [same-published] visos paskelbtos reikšmės vienodos
        [rounded] suapvalintos visos reikšmės vienodos
        [rounded-published] suapvalintos visos paskelbtos reikšmės vienodos
        [published] iš paskelbtų reikšmių didžiausia – { $highest } ({ $highest-place }), mažiausia – { $lowest } ({ $lowest-place })
       *[whole] didžiausia reikšmė – { $highest } ({ $highest-place }), mažiausia – { $lowest } ({ $lowest-place })
    }
chart-alt-range =
    { $kind ->
        [same] visos reikšmės vienodos: { $highest }
        [same-published] visos paskelbtos reikšmės vienodos: { $highest }
        [rounded] suapvalintos visos reikšmės vienodos: { $highest }
        [rounded-published] suapvalintos visos paskelbtos reikšmės vienodos: { $highest }
        [published] iš paskelbtų reikšmių didžiausia – { $highest } ({ $highest-place }), mažiausia – { $lowest } ({ $lowest-place })
       *[whole] didžiausia reikšmė – { $highest } ({ $highest-place }), mažiausia – { $lowest } ({ $lowest-place })
    }
# In how many places a figure occurs, where they are too many to be named.
chart-alt-places =
    { $count } { $count ->
        [one] kartą
        [few] kartus
       *[other] kartų
    }
chart-alt-withheld =
    { $count ->
        [one] Sąmoningai neskelbiama { $count } reikšmė.
        [few] Sąmoningai neskelbiamos { $count } reikšmės.
       *[other] Sąmoningai neskelbiama { $count } reikšmių.
    }
# What the source says in place of figures, such as "<5", each with its places.
chart-alt-instead = Vietoj skaičiaus šaltinis nurodo: { $figures }.
chart-alt-missing =
    Trūksta { $count }{ "\u00A0" }{ $count ->
        [one] reikšmės
        [few] reikšmių
       *[other] reikšmių
    }.
# What keeps figures from being compared or taken for certain; $places: which ones.
chart-alt-break = Laiko eilutės lūžis ({ $places }): su ankstesnėmis reikšmėmis lyginti negalima.
chart-alt-flag = { $meaning } ({ $places }).
chart-alt-gap = Tarp { $from } ir { $to } duomenų nėra, linija nutrūksta.
chart-alt-axis = Vertikalioji ašis prasideda ne nuo nulio, o nuo { $value }.

# After the alternative text of a chart that tells only some of its figures.
chart-alt-attached = Visos reikšmės yra pridėtame faile „{ $file }“.

# What the tiles of a map are: the heading of their column where the figures stand in a table.
map-area = Savivaldybė
# Municipalities around a town of the same name, on a map.
tile-alytus-district = Alytaus{ "\u00A0" }r.
tile-kaunas-district = Kauno{ "\u00A0" }r.
tile-klaipeda-district = Klaipėdos{ "\u00A0" }r.
tile-panevezys-district = Panevėžio{ "\u00A0" }r.
tile-siauliai-district = Šiaulių{ "\u00A0" }r.
tile-vilnius-district = Vilniaus{ "\u00A0" }r.

## Datasets

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
flag-P = preliminarūs duomenys
flag-Q = duomenys neskelbiami
flag-S = streikas ar kitas ypatingas įvykis
flag-U = mažas patikimumas
flag-V = nepatvirtinti duomenys
flag-W = įtraukti ir kitos kategorijos duomenys
# What stands where the dataset has no figure.
flag-missing = duomenų nėra
# What stands where the source says that what a figure would count did not occur.
flag-nil = tokių atvejų nebuvo
# What stands where a figure is withheld.
# $kind: its source calls it confidential, it is too small (or would give such a count away), or a
# table has both.
flag-withheld = { $kind ->
    [confidential] skaičius konfidencialus, todėl neskelbiamas
    [multiplier] nerodoma: neaišku, iš ko skaičių dauginti
    [unknown-mark] nerodoma: šaltinio žyma nežinoma
    [both] sąmoningai neskelbiama: skaičius konfidencialus, per mažas arba leistų tokį apskaičiuoti
   *[small] skaičius per mažas arba leistų apskaičiuoti kitą, per mažą; nerodomas, kad nebūtų galima atpažinti vaiko
}

## Changes

# Direction and size, as the predicate of a sentence: „skurdas sumažėjo 3,2 procentinio punkto“.
# $by is the size: a percentage, percentage points, or a unit's `.by`.
change-up = padidėjo { $by }
change-down = sumažėjo { $by }
change-none = nepakito
# The figures differ, but by too little to be worth a number.
change-trace = beveik nepakito
# After a verb of change the size stands in the instrumental (2 procentiniais punktais);
# 10, 11 and 20 ask for the genitive plural (10 procentinių punktų), and a number written with
# decimals always for the genitive singular (2,0 procentinio punkto). $fraction: whether $value is.
percentage-points =
    { $value }{ "\u00A0" }{ $fraction ->
        [yes] procentinio punkto
       *[no] { $value ->
            [one] procentiniu punktu
            [few] procentiniais punktais
           *[other] procentinių punktų
        }
    }

## Comparisons of two figures

# A difference, before „negu …“. $by is the size in the case that a change asks for („3,1
# procentinio punkto daugiau“); a unit's `.more` and `.less` replace the whole.
difference-more = { $by } daugiau
difference-less = { $by } mažiau
# How many times, before „negu …“. $whole is the number of times from 2 to 10 where it is a whole
# number, otherwise 0; $value the number of times; $fraction: whether it has decimals.
ratio-more =
    { $whole ->
        [2] dukart
        [3] triskart
        [4] keturiskart
        [5] penkiskart
        [6] šešiskart
        [7] septyniskart
        [8] aštuoniskart
        [9] devyniskart
       *[other] { $value }{ "\u00A0" }{ $fraction ->
            [yes] karto
           *[no] { $value ->
                [one] kartą
                [few] kartus
               *[other] kartų
            }
        }
    } daugiau
ratio-less =
    { $whole ->
        [2] perpus
        [3] triskart
        [4] keturiskart
        [5] penkiskart
        [6] šešiskart
        [7] septyniskart
        [8] aštuoniskart
        [9] devyniskart
       *[other] { $value }{ "\u00A0" }{ $fraction ->
            [yes] karto
           *[no] { $value ->
                [one] kartą
                [few] kartus
               *[other] kartų
            }
        }
    } mažiau

## Citations

cite-volume = t.{ "\u00A0" }{ $number }
cite-issue = Nr.{ "\u00A0" }{ $number }
authors-and-others = { $list } ir{ "\u00A0" }kt.
cite-page = p.{ "\u00A0" }{ $page }
cite-pages = p.{ "\u00A0" }{ $pages }
# $paragraph is a paragraph with its points as the United Nations write it, 21 (b). `.point`
# and `.points` name $number and $points apart.
cite-para = { $paragraph }{ "\u00A0" }punktas
    .point = { $number }{ "\u00A0" }punkto { $points }{ "\u00A0" }papunktis
    .points = { $number }{ "\u00A0" }punkto { $points }{ "\u00A0" }papunkčiai
cite-paras = { $paragraphs }{ "\u00A0" }punktai
# A document of the United Nations, in the text. $place is one of the messages above.
un-symbol = ({ $symbol })
un-symbol-place = ({ $symbol }, { $place })
# Points to the footnote that describes a source, where it is cited again.
see-note = žr. { $n }{ "\u00A0" }išnašą
accessed = žiūrėta { $date }

## Translation

# Stands by a paragraph that is given in the language in which it was written.
untranslated-mark = Dar neišversta, pateikiamas originalo tekstas
# Stands in the place of a paragraph's translation, where the paragraph itself stands beside it.
untranslated-beside-mark = Dar neišversta
# Stands by a block of a translation that its source does not have.
without-source-mark = Nėra originale, todėl be numerio

# Stovi prie vertimo, kurio originalas pasikeitė; po jo eina pasikeitę originalo žodžiai.
stale-mark = Originalas pasikeitė po to, kai buvo išverstas

# Juodraštyje, kur skyriuje yra klaida: $place – failas ir eilutė, $message – kas blogai.
fault-mark = klaida { $place }: { $message }

## Lists

# The last of several, after the others with commas between them.
list-and = { $list } ir { $last }
