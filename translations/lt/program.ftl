# Programos pranešimai komandų eilutėje.

about = Alternatyviajai ataskaitai Jungtinių Tautų Vaiko teisių komitetui rengti: skyriai, duomenys, vertimas ir PDF
after-help =
    Pradžia:
      komentaras init mano-ataskaita     sukuria naują ataskaitą
      komentaras build                   iš jos parengia PDF lietuvių ir anglų kalbomis
      komentaras check                   parodo visas klaidas ir kaip jas taisyti

heading-usage = Naudojimas
heading-commands = Komandos
heading-arguments = Argumentai
heading-options = Parinktys
heading-global = Bendrosios parinktys

usage-options = PARINKTYS
usage-command = KOMANDA
help-values = galima: { $values }
help-default = nenurodžius – { $value }
value-dir = APLANKAS
value-copy = APLANKAS_AR_ZIP
value-language = KALBA
value-layout = IŠDĖSTYMAS
value-when = KADA
value-format = FORMATAS
value-version = VERSIJA
value-id = RODIKLIS
value-port = PRIEVADAS
value-editor = REDAKTORIUS
value-place = SKYRIUS[:EILUTĖ]
value-chapter = SKYRIUS
value-template = ŠABLONAS
value-group = GRUPĖ
value-symbol = ŽYMUO
value-article = STRAIPSNIS
value-articles = STRAIPSNIAI
value-code = PRANEŠIMAS
value-shell = KOMANDŲ APLINKA
value-old = SENAS
value-new = NAUJAS
value-file = FAILAS
value-seconds = SEKUNDĖS
value-mb = MB
value-name = KALBA=PAVADINIMAS
value-unit = VIENETAS
value-decimals = SKAIČIUS
value-key = RAKTAS
value-text = TEKSTAS
value-url = ADRESAS
value-date = DATA
value-sheet = LAPAS
value-column = STULPELIS=figures|codes
value-dimension = POŽYMIS=KODAS
value-label = KALBA:POŽYMIS:KODAS=PAVADINIMAS

command-build = Parengia ataskaitos PDF visomis kalbomis
command-check = Parodo visas skyrių, duomenų ir nustatymų klaidas
command-preview = Rodo ataskaitą naršyklėje, kol ją rašote
command-typesetter = Rengia puslapius peržiūrai, kuri šią komandą paleidžia pati
command-words = Suskaičiuoja žodžius ir palygina su leidžiamu jų skaičiumi
command-status = Parodo, ką kiekviename skyriuje dar reikia išversti
command-translation = Padeda prižiūrėti, kad vertimas atitiktų originalą
command-translation-diff = Parodo, kas originale pasikeitė po to, kai jis buvo išverstas
command-translation-accept = Patvirtina, kad vertimas atitinka originalą
command-translation-export = Įrašo tekstą, kurį reikia išversti, į failą vertėjo programai
command-translation-import = Įrašo į skyrius vertėjo grąžintą vertimą
command-deadlines = Parodo artimiausius Komiteto terminus ir kiek dienų liko
command-recommendations = Išvardija ataskaitos rekomendacijas ir klausimus: numerius, kam jos skirtos, su kuriomis ankstesnėmis rekomendacijomis susijusios
command-follow-up = Išvardija ankstesnes Komiteto rekomendacijas, kaip jos įgyvendintos ir kurios ataskaitos rekomendacijos su jomis susijusios
command-follow-up-import = Įrašo ankstesnes rekomendacijas iš Visuotinės žmogaus teisių rodyklės (uhri.ohchr.org) failo
command-organisations = Išvardija ataskaitą parengusias ir jai pritariančias organizacijas
command-package = Sudeda, kas siunčiama Komitetui: dokumentus visomis kalbomis, duomenis, kontrolines sumas, patikrų sąrašą ir lydraštį
command-review = Įtraukia tai, ką recenzentai pakeitė ir parašė „Word“ failuose
command-review-import = Išvardija grąžintų „Word“ failų pakeitimus ir komentarus, komentarus išsaugo, žodžių pakeitimus įrašo į skyrius
command-indicators = Parodo rodiklius, kuriuos galima naudoti tekste
command-indicators-list = Išvardija visus rodiklius
command-indicators-show = Parodo vieną rodiklį: metus, kodus, šaltinį ir kur jis naudojamas
command-indicators-compare = Palygina du to paties rodiklio duomenų failus ir parodo, kas ataskaitoje pasikeis
command-indicators-inspect = Parodo, kas yra atsisiųstame duomenų faile ir ką įrašyti į rodiklių sąrašą
command-indicators-add = Įtraukia atsisiųstą duomenų failą į ataskaitą: nukopijuoja, įrašo į rodiklių sąrašą ir pavadina visomis kalbomis
command-indicators-rename = Pervadina rodiklį visur, kur jis minimas: sąrašuose, visų kalbų skyriuose ir vertimo atmintyje
command-indicators-remove = Pašalina rodiklį, kurio niekas nenaudoja, ir jo pavadinimus
command-trace = Parodo, iš kur eilutės skaičiai: duomenų failas, eilutė, paskelbta reikšmė, šaltinis
command-templates = Padeda pritaikyti puslapių šablonus
command-templates-export = Nukopijuoja programos šabloną į aplanką „templates“, kad būtų galima pakeisti puslapių išvaizdą; nenurodžius pavadinimo, išvardija šablonus
command-chapter = Perduoda skyrių su viskuo, ko jam reikia, arba įtraukia kolegos skyrių
command-chapter-export = Įrašo skyrius į aplanką ar zip failą: visomis kalbomis, su paveikslais, duomenimis, šaltiniais, pavadinimais, terminais ir patvirtintais vertimais
command-chapter-add = Įtraukia skyrius iš tokio aplanko ar failo arba iš kitos ataskaitos kopijos
command-new = Sukuria naują ataskaitos dalį
command-new-chapter = Sukuria naują skyrių visomis kalbomis
command-init = Sukuria naują ataskaitą su pavyzdžiais, iš kurios iš karto galima parengti PDF
command-explain = Paaiškina programos pranešimą ir parodo pavyzdį arba parodo dokumentacijos puslapį
man-name = PAVADINIMAS
man-synopsis = NAUDOJIMAS
man-description = APRAŠYMAS
man-extra = TAIP PAT ŽR.
man-version = VERSIJA
command-completions = Išveda scenarijų, kad komandas būtų galima užbaigti klavišu „Tab“
command-man = Išveda žinyno puslapį

argument-project = Ataskaitos aplankas; nenurodžius ieškoma nuo dabartinio aplanko aukštyn
argument-ui-language = Programos pranešimų kalba
argument-color = Kada spalvinti pranešimus
argument-quiet = Rodyti tik klaidas ir įspėjimus
argument-verbose = Rodyti daugiau: „build“ – ir pastabas, „status“ – visus tekstus
argument-help = Parodyti pagalbą
argument-version = Parodyti programos ir Typst versiją
argument-port = Šio kompiuterio prievadas, kuriame veikia peržiūra; jei jis užimtas, naudojamas kitas laisvas
argument-no-open = Neatverti naršyklės
argument-editor = Teksto redaktorius, kuriame spustelėjus atveriamas failas: programa, pavyzdžiui, code, arba adresas, pavyzdžiui, vscode://file/{"{path}"}:{"{line}"}; galima nurodyti ir kintamuoju KOMENTARAS_EDITOR; nenurodžius – programa, kuria tokie failai atveriami sistemoje
argument-language = Kuria kalba rengti; „all“ – visomis. Jei kalbos išdėstomos greta – kurį vertimą rodyti prie originalo
argument-format = Kokiu formatu rodyti
argument-redact = Uždengti juostomis visa, iš ko būtų galima atpažinti vaiką, visuose rengiamuose failuose
argument-build-review = Parengti „Word“ dokumentą recenzentams: jų pakeitimai sekami, o grąžintą failą atpažįsta „komentaras review“
argument-build-format = Kokius failus rengti; galima nurodyti kelis, atskirtus kableliais; „typst“ – PDF pirminis kodas maketui išbandyti su „Typst 0.15“
argument-layout = Kaip išdėstyti kalbas: kiekvieną atskirame faile (single) arba originalą ir vertimą greta (parallel)
argument-is-final = Rengti galutinį variantą, be juodraščio žymos; nerengiamas, kol yra klaidų, neišverstų, nepatvirtintų ar pasenusių teksto dalių
argument-out = Į kurį aplanką rašyti; nenurodžius rašoma į ataskaitos aplanką „build“
argument-time-limit = Kiek sekundžių gali trukti maketavimas; nenurodžius – minutę, o ilgos ataskaitos – ilgiau
argument-memory-limit = Kiek megabaitų atminties gali užimti maketavimas; nenurodžius – 4000, o ilgos ataskaitos – daugiau
argument-man-out = Aplankas, į kurį įrašyti kiekvienos komandos žinyno puslapį
argument-strict = Įspėjimus laikyti klaidomis
argument-fix = Ištaisyti tai, dėl ko spręsti nereikia (panašūs vardai, kabutės, raktai, datos, „:::“), ir parodyti kiekvieną pakeitimą
argument-check-dry-run = Su „--fix“: tik parodyti pakeitimus; nieko neįrašyti
argument-id = Rodiklio vardas rodiklių sąraše
argument-old = Dabartinis duomenų failas: kelias arba vardas aplanke report/data
argument-new = Naujas duomenų failas, pvz., ką tik atsisiųstas
argument-file = Atsisiųstas duomenų failas (CSV, TSV arba XLSX)
argument-sheet = „Excel“ darbaknygės lapas; nenurodžius – pirmasis
argument-column = Kas yra sveikųjų skaičių stulpelyje, pvz., „Klasė=codes“ (kodai) arba „Mokyklos=figures“ (duomenys)
argument-indicators-rename-new = Naujas rodiklio vardas
argument-indicators-remove-unused = Ištrinti ir duomenų failą bei šaltinį, jei jų nenaudoja niekas kitas
argument-indicators-add-id = Vardas, kuriuo rodiklis cituojamas skyriuose; nenurodžius sudaromas iš failo vardo
argument-name = Rodiklio pavadinimas viena kalba, pvz., „lt="Vaikų skurdas"“; nurodykite po kartą kiekvienai kalbai
argument-unit = Matavimo vienetas: percent, children, persons, families, count, per-1000, per-100000, eur, points, years arba jūsų pačių
argument-decimals = Kiek skaitmenų po kablelio rodyti; nenurodžius – kiek yra faile, bet ne daugiau kaip du
argument-source = Šaltinio raktas faile „sources.yml“; naujam raktui nurodykite ir pavadinimą, leidėją, adresą bei datą
argument-source-title = Naujo šaltinio pavadinimas
argument-source-publisher = Naujo šaltinio leidėjas
argument-source-url = Naujo šaltinio adresas internete
argument-source-date = Kada naujas šaltinis paskelbtas: 2026, 2026-03 arba 2026-03-31
argument-select = Naudoti tik šio kodo skaičius, pvz., unit=PC
argument-default = Kodas, taikomas, jei įterpinyje nenurodytas kitas, pvz., sex=T; jei nenurodysite, tai bus bendras skaičius ir ataskaitos valstybė
argument-label = Požymio ar kodo pavadinimas viena kalba, pvz., „lt:geo:LV=Latvija“ arba „lt:geo=Šalis“
argument-chapter-export-chapters = Kuriuos skyrius įrašyti, pavyzdžiui, 05-violence; vienas į kitą nurodančius skyrius įrašykite kartu
argument-chapter-export-out = Aplankas ar zip failas, į kurį įrašyti; jei nenurodyta – aplankas skyriaus pavadinimu
argument-chapter-add-input = Skyriaus aplankas ar zip failas arba kita ataskaitos kopija
argument-chapter-add-chapters = Kuriuos skyrius įtraukti, jei jų yra keli, pavyzdžiui, 05-violence
argument-chapter-add-all = Įtraukti visus skyrius
argument-chapter-add-prefer = Kurią versiją imti, jei ataskaitose tuo pačiu vardu pavadinti skirtingi dalykai: „mine“ palieka šios ataskaitos, „theirs“ ima tą, kuri ateina su skyriumi
argument-new-chapter-id = Skyriaus failo pavadinimas be „.md“, pavyzdžiui, 31-laisvalaikis
argument-template = Šablonas, pavyzdžiui, cover.typ
argument-translation-diff-chapter = Tik šis skyrius, pavyzdžiui, 05-violence
argument-translation-export-format = Kuriai programai: XLIFF 1.2 arba 2.1, PO, visa vertimo atmintis TMX formatu arba terminų sąrašas kaip „OmegaT“ žodynėlis (failą pavadinkite „….utf8“)
argument-translation-export-language = Vertimo kalba; nurodykite, jei jų kelios
argument-all = Eksportuoti ir tai, kas išversta ir atitinka originalą
argument-prefill = Kur vertimo nėra, įrašyti originalą (tik XLIFF); to reikia programoms, kurios pildo tik netuščias vietas, pavyzdžiui, „OmegaT“. Toks tekstas pažymimas ir vertimu nelaikomas
argument-output = Į kurį failą rašyti; nenurodžius arba nurodžius „-“ tekstas išvedamas į ekraną
argument-input = Vertėjo grąžintas failas: XLIFF 1.2, 2.0 ar 2.1 arba PO
argument-force = Pakeisti ir tuos vertimus, kurie po eksporto buvo taisyti
argument-dry-run = Tik parodyti, kas būtų padaryta; nieko neįrašyti
argument-files = Recenzentų grąžinti „Word“ failai (.docx); nurodykite visus iš karto
argument-date = Skaičiuoti dienas nuo šios datos, pvz., 2026-11-21; nenurodžius – nuo šiandien
argument-article = Tik skirtos šiam straipsniui, pavyzdžiui, 16, 37(a) arba 27(1)-(3)
argument-by = Kaip grupuoti: pagal tai, kam skirtos (addressee), pagal straipsnius (article) ar pagal ankstesnę rekomendaciją (observation)
argument-follow-up-import-files = Iš rodyklės atsisiųsti failai: JSON arba „Excel“ darbaknygė (.xlsx)
argument-symbol = Įrašyti tik šio dokumento rekomendacijas, pvz., CRC/C/LTU/CO/5-6; nurodykite po kartą kiekvienam dokumentui
argument-apply = Įrašyti žodžių pakeitimus į skyrius, jei dėl jų nekyla abejonių
argument-places = Skyriai arba vietos, kaip jos rašomos pranešimuose: 05-violence, 05-violence:12
argument-translation-accept-all = Patvirtinti viską, kas išversta, visuose skyriuose
argument-chapters = Skyriai, nurodyti pavadinimu arba failu, pavyzdžiui, 05-violence; nenurodžius – visa ataskaita. Numeriai lieka tokie, kaip visoje ataskaitoje
argument-place = Skyrius, jo originalo eilutė arba failo eilutė: 05-violence, 05-violence:12, report/en/05-violence.md:12
argument-translation-export-force = Pakeisti failą, jei toks jau yra
argument-articles = Konvencijos straipsniai, atskirti kableliais, pavyzdžiui, 19,34
argument-dir = Naujos ataskaitos aplankas
argument-code = Pranešimo pavadinimas, pavyzdžiui, unknown-indicator, puslapio pavadinimas (įterpiniai, komandos, pranešimai, autoriui, vertėjui, redaktoriui, kartu) arba komanda; nenurodžius išvardijami visi pranešimai
argument-shell = Komandų aplinka

deadlines-date = „{ $value }“ nėra data; rašykite taip: 2026-11-21
no-deadlines = Faile „report/deadlines.toml“ terminų daugiau nėra.
deadlines-check = Komitetas terminus gali pakeisti: pasitikrinkite jo svetainėje. Norėdami juos pakeisti čia, parašykite „report/deadlines.toml“.
days-left = { $count ->
    [0] šiandien
    [one] { $count } diena
    [few] { $count } dienos
   *[other] { $count } dienų
 }
without-chapter = Straipsniai ir protokolai be skyriaus pagal grupes: { $list }
without-licence = Duomenų šaltiniai, kurių licencija nenurodyta ({ $count }): { $list }. Jei ji žinoma, faile „{ $path }“ parašykite „{ $example }“
words-legend = { $text } tekstas   { $notes } išnašos   { $budget } leidžiamas skaičius
no-recommendations = Rekomendacijų dar nėra. Rekomendacija skyriuje rašoma tarp „::: recommendation“ ir „:::“.
no-questions = Klausimų dar nėra. Klausimas skyriuje rašomas tarp „::: question“ ir „:::“.
no-observations = Ankstesnių rekomendacijų sąrašas tuščias. Norėdami jį užpildyti, parašykite „komentaras follow-up import FAILAS“ su failu iš uhri.ohchr.org arba pildykite „report/data/concluding-observations.csv“.
no-organisations = Organizacijų sąrašas tuščias. Jo failas – „report/data/organisations.csv“, stulpeliai – id, name_lt, name_en ir role.
demand-kind = { $kind ->
    [question] klausimas
   *[recommendation] rekomendacija
 }
organisation-role = { $role ->
    [author] autorė
    [member] narė
   *[endorses] pritaria
 }
export-not-read = nepavyko perskaityti failo „{ $path }“: { $kind ->
    [empty] jis tuščias; atsisiųskite jį dar kartą
    [json] tai ne JSON arba jis sugadintas ({ $line } eilutė); atsisiųskite jį dar kartą
    [encrypted] jis apsaugotas slaptažodžiu; įrašykite be slaptažodžio
    [too-large] darbaknygė per didelė; atrinkite vieną šalį arba atsisiųskite JSON
    [format] jis seno ar kito formato; įrašykite kaip .xlsx
    [no-records] jame nėra įrašų su dokumento žymeniu ir tekstu, kokie būna uhri.ohchr.org failuose
   *[damaged] failas sugadintas; atsisiųskite jį dar kartą
 }
follow-up-refused = į „{ $path }“ nieko neįrašyta: { $kind ->
    [broken] pirmiausia ištaisykite aukščiau nurodytas klaidas
    [column] jame nėra stulpelio „{ $name }“; įrašykite jį pirmoje eilutėje
    [language] atsisiųsto failo tekstai yra kita kalba („{ $name }“), kurios ataskaitoje nėra; įrašykite ją į `languages` faile `report/report.toml` arba surašykite eilutes patys
    [encoding] jo koduotė ne UTF-8; įrašykite jį kaip „CSV UTF-8“, kad niekas jame nepasikeistų
   *[unproven] su naujomis eilutėmis jo nepavyktų perskaityti
 }
follow-up-imported = Į sąrašą įrašyta rekomendacijų: { $count }.
follow-up-next = Toliau: naujose eilutėse įrašykite įgyvendinimą (status), straipsnius ir vertimą, tada parašykite „komentaras check“.
follow-up-more = ir dar { $count }; norėdami matyti visas, pridėkite „-v“
follow-up-remark = { $remark ->
    [joined] Viena eilutė sudaryta iš kelių eksporto įrašų: { $count }
    [lines] Įrašyta viena eilute, nors paskelbta keliomis: { $count }
    [formatting] Įrašyta be paryškinimų, nuorodų, sąrašų ir pakeltų ženklų; palyginkite su paskelbtu tekstu: { $count }
    [control] Įrašyta be ženklų, kurių negalima atspausdinti; palyginkite su paskelbtu tekstu: { $count }
   *[other-number] Tekstas prasideda kitu numeriu, nei nurodytas punktas; išsiaiškinkite, kuris teisingas: { $count }
 }
follow-up-unread = { $kind ->
    [no-header] failo „{ $path }“ lapas „{ $sheet }“ neperskaitytas (eilučių: { $count }): nė vienoje jo eilutėje nėra antraščių Symbol ir Text. Įrašykite jas virš stulpelių ir importuokite failą dar kartą
    [above-header] failo „{ $path }“ lapas „{ $sheet }“: neperskaitytos eilutės virš antraščių Symbol ir Text: { $count }. Perkelkite antraštes virš jų ir importuokite failą dar kartą
   *[hidden] failo „{ $path }“ lapas „{ $sheet }“ neperskaitytas (eilučių: { $count }), nes yra paslėptas. Jei jis priklauso sąrašui, parodykite jį ir importuokite failą dar kartą
 }
follow-up-differs = { $kind ->
    [words] Sąraše jau yra kitais žodžiais; niekas nepakeista. Palyginkite su paskelbtu tekstu: { $count }
    [no-words] Sąraše jau yra be žodžių; niekas nepakeista. Nukopijuokite juos iš šio failo: { $count }
   *[missing] Sąraše yra, o šiame faile nėra; niekas nepakeista: { $count }
 }
follow-up-words = { $place ->
    [in-register] sąraše: { $words }
   *[in-export] faile:  { $words }
 }
follow-up-skipped = { $reason ->
    [body] Neįrašyta, nes tai kitos Jungtinių Tautų institucijos: { $count }
    [country] Neįrašyta, nes tai apie kitą šalį: { $count }
    [no-country] Neįrašyta, nes nenurodyta šalis: { $count }
    [kind] Neįrašyta, nes tai ne rekomendacija: { $count }
    [no-symbol] Neįrašyta, nes nėra dokumento žymens: { $count }
    [other-document] Neįrašyta, nes tai iš kito dokumento, nei nurodėte: { $count }
    [no-paragraph] Neįrašyta, nes nėra punkto numerio; įrašykite patys: { $count }
    [odd-paragraph] Neįrašyta, nes nurodytas punktas nėra punkto numeris; įrašykite patys: { $count }
    [no-text] Neįrašyta, nes nėra teksto: { $count }
    [known] Sąraše jau yra: { $count }
    [part-known] Sąraše jau yra dalimis arba kaip ilgesnio punkto dalis: { $count }
   *[odd] Neįrašyta, nes tai ne įrašas: { $count }
 }

error-label = klaida
refused-value = netinkama parinkties „{ $name }“ reikšmė „{ $value }“; galima rašyti: { $known }
refused-empty = „{ $name }“ reikšmė tuščia
refused-port = netinkama parinkties „{ $name }“ reikšmė „{ $value }“: rašykite skaičių nuo 0 iki 65535
refused-number = netinkama parinkties „{ $name }“ reikšmė „{ $value }“: rašykite sveikąjį skaičių
refused-argument = parinkties „{ $name }“ nėra
refused-command = komandos „{ $name }“ nėra
refused-missing = trūksta: { $name }
refused-conflict = „{ $name }“ negalima rašyti kartu su „{ $other }“
refused-no-command = nenurodyta komanda
refused-chapter = Skyrius rašykite be parinkties: „komentaras build 19-smurtas“
refused-similar = Gal turėjote omenyje „{ $name }“?
refused-several = Gal turėjote omenyje vieną iš šių: { $names }?
refused-help = Visas komandas ir parinktis parodo „{ $command } --help“.

no-project = aplanke „{ $path }“ ir virš jo ataskaitos nėra: trūksta failo „report/report.toml“. Naują ataskaitą sukuria „komentaras init APLANKAS“
not-a-folder = „{ $path }“ nėra aplankas; nurodykite aplanką, kuriame yra aplankas „report“
no-folder = aplanko „{ $path }“ nėra
folder-not-readable = nepavyko perskaityti aplanko „{ $path }“: { $kind ->
        [permission] neturite teisės jo skaityti
        [no-folder] tokio aplanko nėra
        [full] diske nebėra vietos
        [read-only] į šį diską rašyti negalima
        [exists] tokiu vardu jau yra kitas failas ar aplankas
        [folder] tai aplankas, o ne failas
        [not-folder] kelyje yra failas, o ne aplankas
        [pipe] tai vardinis kanalas, o ne failas
        [socket] tai programų jungtis (angl. socket), o ne failas
        [device] tai įrenginys, o ne failas
        [name] netinkamas failo vardas
        [too-large] failas per didelis
       *[other] sistemos klaida Nr. { $number } ({ $detail })
    }
file-not-written = nepavyko įrašyti failo „{ $path }“: { $kind ->
        [permission] neturite teisės čia rašyti
        [no-folder] tokio aplanko nėra
        [full] diske nebėra vietos
        [read-only] į šį diską rašyti negalima
        [exists] tokiu vardu jau yra kitas failas ar aplankas
        [folder] tai aplankas, o ne failas
        [not-folder] kelyje yra failas, o ne aplankas
        [pipe] tai vardinis kanalas, o ne failas
        [socket] tai programų jungtis (angl. socket), o ne failas
        [device] tai įrenginys, o ne failas
        [name] netinkamas failo vardas
        [too-large] failas per didelis
       *[other] sistemos klaida Nr. { $number } ({ $detail })
    }{ $former ->
        [yes] . Ankstesnis failas liko nepakeistas
       *[no] { "" }
    }
file-not-read = nepavyko perskaityti failo „{ $path }“: { $kind ->
        [permission] neturite teisės jo skaityti
        [no-folder] tokio failo nėra
        [full] diske nebėra vietos
        [read-only] į šį diską rašyti negalima
        [exists] tokiu vardu jau yra kitas failas ar aplankas
        [folder] tai aplankas, o ne failas
        [not-folder] kelyje yra failas, o ne aplankas
        [pipe] tai vardinis kanalas, o ne failas
        [socket] tai programų jungtis (angl. socket), o ne failas
        [device] tai įrenginys, o ne failas
        [name] netinkamas failo vardas
        [too-large] failas per didelis
       *[other] sistemos klaida Nr. { $number } ({ $detail })
    }
file-changed = komandai dirbant failą „{ $path }“ pakeitė kita programa; nieko neįrašyta. Paleiskite komandą dar kartą
file-not-put-back = { $new ->
    [yes] nepavyko nei įrašyti visų failų, nei pašalinti naujo failo „{ $path }“. Ištrinkite jį
   *[no] nepavyko nei įrašyti visų failų, nei atkurti jau pakeisto failo „{ $path }“. Ankstesnis jo tekstas yra faile „{ $kept }“
 }
indicator-taken = rodiklis „{ $name }“ jau yra; pasirinkite kitą vardą
indicator-name = rodiklio vardas „{ $name }“ netinka: jame gali būti tik raidės a–z, skaitmenys ir brūkšneliai, o prasidėti jis turi raide, pvz., child-poverty
indicator-used = rodiklis „{ $name }“ naudojamas, todėl nepašalintas. Pirma ištrinkite jį iš šių vietų:
    { "  " }{ $places }
indicator-prints = pervadinus rodiklį „{ $name }“, pasikeistų tai, kas spausdinama, arba vertimų būklė; nieko neįrašyta
indicator-renamed = Rodiklis „{ $old }“ pervadintas į „{ $new }“. Tekste ir registruose jis minimas { $count ->
    [one] { $count } kartą
    [few] { $count } kartus
   *[other] { $count } kartų
 }.
indicator-removed = Rodiklis „{ $name }“ pašalintas.
indicator-unused = Daugiau niekas nenaudoja: { $list }. Jei norite ištrinti ir tai, rašykite „--unused“.
indicator-unused-ask = Ištrinti ir tai, ko daugiau niekas nenaudoja ({ $list })?
indicator-file-gone = ištrinama: faile nieko nebelieka
file-unmerged = faile „{ $path }“ yra dvi „git“ nesujungtos versijos; nieko neįrašyta. Pirma sujunkite jas: palikite vieną versiją arba sujunkite abi ir ištrinkite eilutes, kurios prasideda „<<<<<<<“, „|||||||“, „=======“ ir „>>>>>>>“
file-exists = failas „{ $path }“ jau yra
report-within = aplankas „{ $path }“ būtų ataskaitos viduje (ji yra aplanke „{ $outer }“); naują kurkite kitame aplanke
report-exists = aplanke „{ $path }“ ataskaita jau yra
report-written =
    Ataskaita sukurta aplanke „{ $path }“.
    Toliau:
      cd { $typed }
      komentaras preview    atverti ataskaitą naršyklėje ir iš karto matyti pakeitimus
      komentaras build      parengti PDF
written = Sukurta: { $path }
chapter-name = failo pavadinimas „{ $name }“ netinka: rašykite tik lotyniškas raides be diakritinių ženklų, skaitmenis ir brūkšnelius, pavyzdžiui, 31-laisvalaikis (con, aux, nul ir panašūs yra „Windows“ įrenginių vardai)
articles-needed = skyriui „{ $name }“ reikia straipsnių: rašykite, pavyzdžiui, „komentaras new chapter { $name } --articles 19,34“. Be straipsnių būna tik { $known }
new-chapter-title = Pavadinkite skyrių
article-missing = prieš kablelį ar po jo trūksta straipsnio; rašykite, pavyzdžiui, „--articles 19,34“
article-twice = straipsnis „{ $name }“ nurodytas dukart
chapter-known = skyrius „{ $name }“ jau yra; kai kuriuose kompiuteriuose didžiosios ir mažosios raidės failų pavadinimuose nesiskiria, todėl naująjį pavadinkite kitaip
no-such-article = Konvencijoje nėra straipsnio „{ $name }“; rašykite, pavyzdžiui, 19 arba 24(3)
# The pages of `komentaras explain`, and what people call some commands, as they can be typed there.
page-placeholders = įterpiniai
page-commands = komandos
page-findings = pranešimai
page-author = autoriui
page-translator = vertėjui
page-editor = redaktoriui
page-together = kartu
topic-indicators = rodikliai
topic-translation = vertimas
topic-chapter = skyriai
topic-templates = šablonai
topic-recommendations = rekomendacijos
topic-organisations = organizacijos
topic-deadlines = terminai
topic-words = žodžiai
topic-follow-up = įgyvendinimas
topic-review = atsakymai
no-such-code = pranešimo „{ $name }“ nėra. Visus išvardija „komentaras explain“
no-such-indicator = rodiklių sąraše nėra „{ $name }“. Visus rodiklius parodo „komentaras indicators list“
docx-not-parallel = lygiagretus išdėstymas „Word“ dokumentams netinka: kiekvienos kalbos dokumentas atskiras. Rašykite „--format pdf“ arba nerašykite „--layout parallel“
review-not-redacted = „--redact“ ir „--review“ kartu naudoti negalima: pastraipos, kurioje uždengti žodžiai, skyriuje vėl rasti nepavyktų. Parenkite kopiją tik su „--redact“ ir tų recenzentų paprašykite komentarų
review-needs-docx = „--review“ tinka tik „Word“ dokumentams: pridėkite „--format docx“
parallel-needs-translation = kalbas greta galima išdėstyti, kai jų yra dvi, o čia yra tik originalo kalba „{ $name }“. Nurodykite vertimo kalbą, pavyzdžiui, „--language en“, arba įrašykite ją į sąrašą „languages“ faile report.toml
no-such-language = kalbos „{ $name }“ ataskaitoje nėra
took-too-long = maketavimas truko ilgiau kaip { $limit } s, todėl nutrauktas; nieko neįrašyta. Jei ataskaita turi savų „Typst“ šablonų (templates/*.typ), ieškokite juose nesibaigiančio ciklo. Jei ataskaita tiesiog ilga, skirkite daugiau laiko: --time-limit { $more }
took-too-much-memory = maketuoti prireikė daugiau kaip { $limit } MB atminties, todėl darbas nutrauktas; nieko neįrašyta. Jei ataskaita turi savų „Typst“ šablonų (templates/*.typ), ieškokite juose nesibaigiančio ciklo ar sąrašo. Jei ataskaita tiesiog ilga, skirkite daugiau atminties: --memory-limit { $more }
template-refused = šablone „{ $path }“ yra klaida: { $detail }
templates-how =
    Norėdami pakeisti puslapių išvaizdą, rašykite, pavyzdžiui, „komentaras templates export cover.typ“ ir taisykite kopiją.
    Vietoj programos šablono naudojama jūsų kopija; ją ištrynus, vėl naudojamas programos šablonas.
template-written = Sukurta: { $path }. Nuo šiol vietoj programos šablono naudojama ši kopija
template-exists = failas „{ $path }“ jau yra ir nepakeistas. Jei norite vėl pradėti nuo programos šablono, failą pirma pervardykite arba ištrinkite
reference-is-built = „Word“ dokumento šablono nėra: parenkite dokumentą su „komentaras build --format docx“, pakeiskite jo stilius ir įrašykite kaip „templates/reference.docx“
no-such-template = šablono „{ $name }“ nėra; visų šablonų sąrašas: „komentaras templates export“
template-about-base-typ = spalvos, šriftai ir matmenys
template-about-cover-typ = titulinis puslapis
template-about-look-typ = sąrašas visko, ką gali naudoti puslapiai
template-about-page-typ = puslapiai, turinys, antraštės, puslapių viršus
template-about-plain-typ = kuo žymas pakeičia kita „Typst“ programa
template-about-tables-typ = lentelės, paveikslai ir diagramos
template-about-tags-typ = kas sakoma ekrano skaitymo programoms
template-about-text-typ = pastraipos, rekomendacijos, sąrašai, išnašos
template-about-translation-typ = neišverstų ir pasenusių vietų ženklai
template-about-report-typ-hbs = ataskaitos dalių tvarka
template-about-chapter-typ-hbs = kas yra aplink skyriaus tekstą
template-about-parallel-typ-hbs = dviem kalbomis: ataskaitos dalių tvarka
template-about-parallel-chapter-typ-hbs = dviem kalbomis: kas yra aplink skyriaus tekstą
template-about-parallel-base-typ = dviem kalbomis: matmenys
template-about-parallel-cover-typ = dviem kalbomis: titulinis puslapis
template-about-parallel-look-typ = dviem kalbomis: sąrašas visko, ką gali naudoti puslapiai
template-about-parallel-page-typ = dviem kalbomis: puslapiai, turinys, antraštės
template-about-parallel-tables-typ = dviem kalbomis: lentelės, paveikslai ir diagramos
template-about-parallel-text-typ = dviem kalbomis: pastraipos, sąrašai, išnašos
template-about-site-page-html-hbs = svetainė: kas yra aplink puslapio tekstą
template-about-site-index-html-hbs = svetainė: kas yra aplink pradžios puslapio tekstą
template-about-site-book-xhtml-hbs = elektroninė knyga: kas yra aplink puslapio tekstą
template-about-site-style-css = svetainė: spalvos, šriftai, išdėstymas
template-about-site-book-css = elektroninė knyga: išvaizda
template-about-site-script-js = svetainė: kopijavimas, rikiavimas, vietą išlaikančios nuorodos
template-about-site-search-js = svetainė: paieška
template-about-package-cover-letter-lt-txt-hbs = siuntinys: lydraštis lietuvių kalba
template-about-package-cover-letter-en-txt-hbs = siuntinys: lydraštis anglų kalba
template-about-new-translation-md-hbs = naujo skyriaus vertimo tekstas
template-about-new-lt-chapter-md-hbs = naujo skyriaus tekstas lietuvių kalba
template-about-new-en-chapter-md-hbs = naujo skyriaus tekstas anglų kalba

progress-read = skaitoma ir tikrinama
progress-typeset = maketuojama
built-pdf = { $path }: { $pages ->
    [one] { $pages } puslapis
    [few] { $pages } puslapiai
   *[other] { $pages } puslapių
 }, { $size }
built-docx = { $path }: „Word“ dokumentas, { $size }
built-docx-review = { $path }: „Word“ dokumentas recenzentams, { $size }
built-typst = { $path }/main.typ: PDF pirminis kodas maketui išbandyti su „Typst 0.15“; teikite `--format pdf` parengtą PDF, nes tik jame yra viskas, ko reikia ekrano skaitymo programoms
built-html = { $path }: ataskaita kaip svetainė, { $size }
built-epub = { $path }: ataskaita kaip elektroninė knyga, { $size }
built-json = { $path }: ataskaita JSON formatu, { $size }
built-words = { $language }: { $words ->
    [one] { $words } žodis
    [few] { $words } žodžiai
   *[other] { $words } žodžių
 } iš { $limit } leidžiamų
built-in = Parengta per { $seconds } s.
built-leftover = { $count ->
    [one] Aplanke „{ $path }“ yra { $count } failas, kurio ši ataskaita nebekuria: { $list }. Prieš skelbdami aplanką, jį ištrinkite.
    [few] Aplanke „{ $path }“ yra { $count } failai, kurių ši ataskaita nebekuria: { $list }. Prieš skelbdami aplanką, juos ištrinkite.
   *[other] Aplanke „{ $path }“ yra { $count } failų, kurių ši ataskaita nebekuria: { $list }. Prieš skelbdami aplanką, juos ištrinkite.
 }
nothing-built = Dėl klaidų nieko neįrašyta.
packaged = { $path }: { $count ->
    [one] { $count } failas
    [few] { $count } failai
   *[other] { $count } failų
}; tas pats archyve: { $archive }, { $size }
not-packaged = Siuntinys neparengtas: pirmiausia sutvarkykite, kas pažymėta ✗.
package-leftover = aplanke „{ $path }“ liko ankstesnio siuntinio failų, jie būtų išsiųsti kartu: { $list }. Aplanką ištrinkite arba su „--out“ nurodykite kitą
package-older = „{ $path }“ – senesnis siuntinys ({ $time }): nesiųskite jo.
package-of-other-state = „{ $path }“ parengtas { $time } ir neatitinka dabartinės ataskaitos: nesiųskite jo.
package-report = { $language ->
    [lt] ataskaita lietuvių kalba
    [en] ataskaita anglų kalba
   *[none] ataskaita
}
package-file = { $kind ->
    [pdf] { package-report }, PDF
    [docx] { package-report }, „Word“
    [epub] { package-report }, elektroninė knyga
    [json] { package-report }, duomenys programoms
    [data] skaičių duomenys
    [site] { package-report }, svetainė
   *[other] ataskaitos dalis
}
checklist = Prieš siunčiant ataskaitą
checklist-state = { $state ->
    [pass] ✓
    [unchecked] – (netikrinta: { $codes })
    [look] ! { $warnings ->
        [one] (peržiūrėti { $warnings } vietą)
        [few] (peržiūrėti { $warnings } vietas)
       *[other] (peržiūrėti { $warnings } vietų)
    }
   *[fail] ✗ { $errors ->
        [one] ({ $errors } klaida)
        [few] ({ $errors } klaidos)
       *[other] ({ $errors } klaidų)
    }
}
checklist-languages = Visomis kalbomis pasakyta tas pats, vertimai patvirtinti
checklist-length = Ataskaita neviršija žodžių ribos
checklist-parts = Yra visos dalys, kurių reikia tokiai ataskaitai, nepraleistas nė vienas skyrius ar sąrašas
checklist-children = Iš teksto negalima atpažinti nė vieno vaiko
checklist-pictures = Nė viename paveikslėlyje negalima atpažinti vaiko. Šių paveikslėlių žodžių programa neperskaito, tad peržiūrėkite kiekvieną: { $list }
checklist-finished = Neliko pavyzdinio teksto, pastabų sau ir juodraščio žymų
checklist-typed = Joks skaičius su vienetu neįrašytas ranka ten, kur jis yra duomenyse
checklist-rest = Nuorodos, skaičiai, šaltiniai ir duomenys tvarkingi
masked = { $count ->
    [0] Nieko uždengti nereikėjo.
    [one] Uždengta { $count } vieta:
    [few] Uždengtos { $count } vietos:
   *[other] Uždengta { $count } vietų:
}
masked-names = { $count ->
    [one] Adresuose ir failuose pakeistas { $count } vardas, nes gali būti žmogaus. Nuorodos iš kitur į senąjį vardą šioje kopijoje neveikia:
    [few] Adresuose ir failuose pakeisti { $count } vardai, nes gali būti žmonių. Nuorodos iš kitur į senuosius vardus šioje kopijoje neveikia:
   *[other] Adresuose ir failuose pakeista { $count } vardų, nes gali būti žmonių. Nuorodos iš kitur į senuosius vardus šioje kopijoje neveikia:
}
masked-kind = { $kind ->
    [personal-code] asmens kodas
    [document] dokumento numeris
    [account] banko sąskaita
    [birth-date] gimimo data
    [name] vardas
    [address] adresas
    [telephone] telefono numeris
    [email] el. paštas ar paskyra
    [case-number] bylos numeris
    [small-count] mažas skaičius mažoje vietovėje
    [health] vaiko liga ar negalia
    [plate] automobilio numeris
    [school] mokykla
    [place] gyvenvietė
   *[age] amžius
}
built-by-builtin-rules = Savų taisyklių, pagal kurias ieškoma vaikų duomenų (privacy.toml), perskaityti nepavyko. Šiame juodraštyje ieškota tik pagal „komentaras“ taisykles.
built-with-errors = { $count ->
    [one] Juodraštyje yra { $count } klaida, pažymėta puslapyje. Kad būtų galima rengti galutinį variantą, ją reikia ištaisyti.
    [few] Juodraštyje yra { $count } klaidos, pažymėtos puslapiuose. Kad būtų galima rengti galutinį variantą, jas reikia ištaisyti.
   *[other] Juodraštyje yra { $count } klaidų, pažymėtų puslapiuose. Kad būtų galima rengti galutinį variantą, jas reikia ištaisyti.
 }
built-beside-errors = { $count ->
    [one] Sąrašuose ar duomenyse yra { $count } klaida, nuo kurios šie puslapiai nesikeičia. Kad būtų galima rengti galutinį variantą, ją reikia ištaisyti.
    [few] Sąrašuose ar duomenyse yra { $count } klaidos, nuo kurių šie puslapiai nesikeičia. Kad būtų galima rengti galutinį variantą, jas reikia ištaisyti.
   *[other] Sąrašuose ar duomenyse yra { $count } klaidų, nuo kurių šie puslapiai nesikeičia. Kad būtų galima rengti galutinį variantą, jas reikia ištaisyti.
 }
findings-elsewhere = { $count ->
    [one] Nerodomas { $count } pranešimas apie kitus skyrius. Visus parodo „komentaras check“.
    [few] Nerodomi { $count } pranešimai apie kitus skyrius. Visus parodo „komentaras check“.
   *[other] Nerodoma { $count } pranešimų apie kitus skyrius. Visus parodo „komentaras check“.
 }
fixable = „komentaras check --fix“ gali ištaisyti { $count } iš jų.
fixed = { $trial ->
    [yes] Galima ištaisyti
   *[no] Ištaisyta
 }: { $changes ->
    [one] { $changes } vieta
    [few] { $changes } vietos
   *[other] { $changes } vietų
 }, { $files ->
    [one] { $files } failas.
    [few] { $files } failai.
   *[other] { $files } failų.
 }
nothing-fixed = Be jūsų sprendimo ištaisyti nėra ko.
fix-refused = palikta, kaip buvo, nes { $code ->
    [none] pakeitimas klaidos nepašalintų
   *[other] po pakeitimo atsirastų kita klaida ({ $code })
 }
fix-more = Paleiskite „komentaras check --fix“ dar kartą: galbūt ištaisys daugiau.
dry-run = Tai bandymas („--dry-run“): nieko neįrašyta.

column-language = Kalba
column-segments = Teksto dalių
column-missing = Neišversta
column-stale = Paseno
column-unconfirmed = Nepatvirtinta
column-current = Patvirtinta
column-words = Žodžių
todo = Ką daryti:
todo-state = { $state ->
    [missing] neišversta
    [stale] pasenęs vertimas
    [edited] pataisyta, patvirtinkite
    [orphan] originalo nebėra
   *[unconfirmed] nepatvirtinta
 }
todo-more = { $count ->
    [one] ir dar { $count } vieta; visas parodo „komentaras status -v“
    [few] ir dar { $count } vietos; visas parodo „komentaras status -v“
   *[other] ir dar { $count } vietų; visas parodo „komentaras status -v“
 }
todo-diff = Originalo pakeitimams peržiūrėti: komentaras translation diff
todo-export = Tekstui vertėjo programai eksportuoti: komentaras translation export --format xliff -o vertimas.xlf
todo-accept = Vertimui patvirtinti: komentaras translation accept FAILAS:EILUTĖ
# $when is `was` or `now`; $where is `elsewhere` for another chapter.
moved = Po patvirtinimo perkeltos teksto dalys. Žodžiai „tai“ ar „šie“ jose gali reikšti ką kita; jei tekstas abiem kalbomis tebėra teisingas, patvirtinkite jį komanda „komentaras translation accept FAILAS:EILUTĖ“:
moved-what = { $place }{ $others ->
    [0] {""}
    [one] , kartu { $others } tolesnė teksto dalis
    [few] , kartu { $others } tolesnės teksto dalys
   *[other] , kartu { $others } tolesnių teksto dalių
 }
moved-place = { $when ->
    [was] buvo
   *[now] dabar
 }{ $where ->
    [elsewhere] { " " }skyriuje „{ $chapter }“,
   *[here] {""}
 } { $after ->
    [text] po: { $text }
   *[beginning] pradžioje
 }
nothing-stale = Pasenusių vertimų nėra.
diff-stale = { $place }: { $kind ->
    [title] pavadinimas
    [heading] antraštė
    [list-item] sąrašo punktas
    [table-cell] lentelės langelis
    [caption] lentelės ar paveikslo pavadinimas
    [alternative] paveikslo aprašas
    [directive] bloko tekstas
    [footnote] išnaša
    [code] kodas
   *[paragraph] pastraipa
 }
diff-former-unknown = ankstesnis tekstas nežinomas
accepted = Į „{ $path }“ įrašyta: { $pairs ->
    [one] { $pairs } patvirtintas vertimas
    [few] { $pairs } patvirtinti vertimai
   *[other] { $pairs } patvirtintų vertimų
 }{ $stale ->
    [0] {""}
   *[other] { $pairs ->
        [1] {" "}(buvo pasenęs)
       *[other] {" "}(pasenusių buvo { $stale })
    }
 }.
nothing-accepted = Nieko neįrašyta: šie vertimai jau patvirtinti.
accept-left = Nepatvirtinta, nes originalas pasikeitė, o vertimas nuo tada netaisytas: { $count ->
    [one] { $count } vieta
    [few] { $count } vietos
   *[other] { $count } vietų
 }. Jei vertimas vis tiek tinka, nurodykite jo vietą, pvz., „komentaras translation accept { $place }“:
accept-untranslated = Nepatvirtinta, nes visas vertimas ar jo dalis yra originalo kalba: { $count ->
    [one] { $count } vieta
    [few] { $count } vietos
   *[other] { $count } vietų
 }. Jei taip ir turi būti, nurodykite vietą, pvz., „komentaras translation accept { $place }“:
accept-samples = Nepatvirtinta, nes tai dar pavyzdinis tekstas: { $count ->
    [one] { $count } vieta
    [few] { $count } vietos
   *[other] { $count } vietų
 }. Parašykite ten savo tekstą arba skyrių ištrinkite:
accept-outgrown = Įrašyta, bet vertime turbūt trūksta sakinio, kuris originale atsirado vėliau: { $count ->
    [one] { $count } vieta
    [few] { $count } vietos
   *[other] { $count } vietų
 }. Palyginkite su originalu:
accept-what = nurodykite, ką patvirtinti: skyrių arba vietą, pvz., 05-violence ar 05-violence:12; „--all“ patvirtina viską, kas išversta
accept-ask = Ar visi vertimai atitinka originalą? Bus { $pairs ->
    [one] patvirtintas { $pairs } vertimas
    [few] patvirtinti { $pairs } vertimai
   *[other] patvirtinta { $pairs } vertimų
 }, taip pat ir tie, kurių niekas neskaitė. (t/n)
accept-declined = Nieko neįrašyta.
export-of-report = „{ $path }“ yra ataskaitos failas, jis nekeičiamas. Pasirinkite kitą pavadinimą, pvz., „vertimas.xlf“
export-exists = „{ $path }“ jau yra, ir jo turinys kitoks; jame gali būti vertėjo darbas. Pasirinkite kitą pavadinimą arba pakeiskite failą su „--force“
not-translated = vieta „{ $name }“ dar neišversta, todėl nėra ko tvirtinti
memory-refused = vertimo atmintyje yra klaidų; ji palikta nepakeista
memory-unreadable = vertimo atminties perskaityti nepavyko, todėl nežinoma, kurie vertimai paseno; nieko neįrašyta
exported = { $to ->
    [file] Įrašyta į „{ $path }“: { $units ->
        [one] { $units } teksto dalis
        [few] { $units } teksto dalys
       *[other] { $units } teksto dalių
     }.
   *[output] { $units ->
        [one] Įrašyta { $units } teksto dalis.
        [few] Įrašytos { $units } teksto dalys.
       *[other] Įrašyta { $units } teksto dalių.
     }
 }
nothing-exported = { $what ->
    [memory] Vertimo atmintis tuščia, todėl failas neįrašytas.
    [terms] Faile „translations/terms.csv“ terminų nėra, todėl failas neįrašytas.
   *[open] Visas tekstas išverstas, todėl failas neįrašytas. Jei norite eksportuoti viską, rašykite „--all“.
 }
prefill-refused = „--prefill“ tinka tik XLIFF failams
no-such-translation = į kalbą „{ $name }“ ataskaita neverčiama
no-translation = ataskaita yra tik viena kalba, todėl vertimo nėra
which-translation = ataskaita verčiama į kelias kalbas; pasirinkite vieną parinktimi „--language“: { $known }
imported = Į skyrius įrašyta: { $placed ->
    [one] { $placed } tekstas
    [few] { $placed } tekstai
   *[other] { $placed } tekstų
 }; į vertimo atmintį: { $recorded ->
    [one] { $recorded } vertimas
    [few] { $recorded } vertimai
   *[other] { $recorded } vertimų
 }.
import-unfinished = { $kind ->
    [empty] Be vertimo: { $count }. Šie tekstai palikti tokie, kokie buvo.
    [part] Išversti tik iš dalies, todėl neimportuoti: { $count }. Neišversti šie sakiniai:
    [unmarked] Faile nepažymėti kaip išversti (nėra „{ $said }“), todėl neimportuoti: { $count }. Pažymėkite juos vertėjo programoje kaip išverstus ir importuokite failą iš naujo.
   *[marked] Faile pažymėti kaip nebaigti ({ $said }), todėl neimportuoti: { $count }
 }
import-remarks = Pastabos faile: { $count }. Tekstai su pastabomis nelaikomi patvirtintais; kai dėl pastabos apsispręsite, patvirtinkite vietą: „komentaras translation accept FAILAS:EILUTĖ“.
import-revised = Su taisymais, kurių niekas nepatvirtino: { $count }. Tekstai importuoti taip, lyg taisymai būtų priimti; perskaitykite juos ir kiekvieną patvirtinkite: „komentaras translation accept FAILAS:EILUTĖ“:
import-untranslated = Sutampa su originalu, todėl laikomi neišverstais: { $count }. Jei tai pavadinimas, kurio versti nereikia, ir išverstame skyriuje jis jau yra, patvirtinkite jį: „komentaras translation accept FAILAS:EILUTĖ“; jei jo ten dar nėra, patvirtinkite jį vertėjo programoje ir importuokite failą iš naujo.
import-unchanged = Grįžo nepakeisti, todėl nepatvirtinti: { $count }. Jei kuris vis dėlto tinka, patvirtinkite jį: „komentaras translation accept FAILAS:EILUTĖ“; vietas parodo „komentaras status“.
import-left-count = { $count ->
    [one] Į savo skyrių neįrašytas { $count } tekstas.
    [few] Į savo skyrius neįrašyti { $count } tekstai.
   *[other] Į savo skyrius neįrašyta { $count } tekstų.
 }
import-left = { $from }: neįrašyta į { $place }: { $reason ->
    [chapter-gone] tokio skyriaus nebėra
    [source-changed] po eksporto originalas pasikeitė; eksportuokite iš naujo
    [source-edited] originalas pakeistas pačiame vertėjo faile; eksportuokite iš naujo arba atkurkite jį faile
    [ambiguous] originalo ten nebėra, bet jis yra keliose kitose vietose: { $places }; eksportuokite tuos skyrius iš naujo
    [edited] po eksporto šis vertimas buvo taisytas; jei vis tiek norite jį pakeisti, rašykite „--force“
    [twice] vertėjo faile tai vietai yra dar ir kitas tekstas
    [revised] jame yra taisymų, kurių niekas nepatvirtino, o skyriuje esantis vertimas patvirtintas; taisymus priimkite arba atmeskite vertėjo programoje
    [codes] jo kodai (skaičiai, išnašos, nuorodos) skiriasi nuo originalo
    [comment] jame yra „-->“ arba „<!--“, o tai pastabų ženklai; jei reikia rodyklės, rašykite „→“
    [incomplete] grįžo ne visas jo sąrašas, lentelė ar blokas
    [lacking] grįžo ne visas jo sąrašas, lentelė ar blokas: nėra „{ $missing }“ vertimo
    [no-chapter] skyriaus failo dar nėra, o skyriaus pavadinimas neišverstas
    [no-footnote] neišverstas jo išnašos tekstas; turi grįžti abu
    [no-mark] tekste, kuriam ši išnaša priklauso, jos ženklo nėra
    [no-place] išverstame skyriuje jam nėra vietos; įrašykite ranka
    [preformatted] kelių eilučių kodą pataisykite ranka
   *[unwritable] įrašytas jis pakeistų skyriaus žymėjimą; įrašykite ranka
 }
import-ask = Šie vertimai taisyti po eksporto. Ar juos pakeisti? (t/n)
import-none = Nieko neįrašyta: priežastys išvardytos aukščiau.
import-nothing = Nieko neįrašyta: skyriuose ir vertimo atmintyje viskas jau yra.
import-foreign = failas „{ $path }“ ne šios ataskaitos: jo originalų skyriuose nėra; nieko neįrašyta
import-not-exchange = „{ $path }“ – nei XLIFF, nei PO failas. Iš vertėjo reikia to paties failo, kurį parengė „komentaras translation export“; jei verčiama „Word“ ar „Excel“ programa, vertimą įklijuokite vertėjo puslapyje („komentaras preview“)
import-refused = failas „{ $path }“ netinka; nieko neįrašyta
review-unusable = { $kind ->
    [empty] failas „{ $path }“ tuščias
    [old] failas „{ $path }“ yra senojo „Word“ formato (.doc) arba apsaugotas slaptažodžiu. Atverkite jį programa „Word“, panaikinkite slaptažodį ir įrašykite kaip .docx
    [open-document] failas „{ $path }“ yra „OpenDocument“ tekstas (.odt). Atverkite jį ir įrašykite kaip .docx
    [other] „{ $path }“ nėra „Word“ failas. Paprašykite atsiųsti .docx failą
    [no-document] faile „{ $path }“ nėra „Word“ dokumento
    [too-large] failas „{ $path }“ per didelis: išskleistas užima daugiau kaip 256 MB
    [part] failas „{ $path }“ sugadintas: nepavyksta perskaityti jo dalies „{ $detail }“. Atverkite jį programa „Word“, įrašykite kitu vardu ir importuokite tą failą
    [language] failas „{ $path }“ yra kalba, kurios ataskaitoje nėra: { $detail }
    [foreign] failas „{ $path }“ yra iš kitos ataskaitos: šioje jo pastraipų beveik nėra
   *[damaged] failas „{ $path }“ sugadintas. Paprašykite jį atsiųsti iš naujo
 }
review-nothing-done = nieko neimportuota; sutvarkykite pirmiau išvardytus failus arba jų nenurodykite
review-not-kept = nepavyko įrašyti komentarų į „{ $path }“: { $kind ->
    [unreadable] tai ne UTF-8 tekstas. Skaičiuoklėje įrašykite jį kaip „CSV UTF-8“
    [no-column] nėra stulpelio „{ $detail }“. Atkurkite stulpelį arba pervadinkite failą
   *[damaged] ne visose eilutėse vienodai langelių. Pataisykite failą arba jį pervadinkite
 }. Nieko neįrašyta
# Recenzentų komentarai, kuriuos išsaugojo „review import“.
comments-open = { $count ->
        [one] Dar neatsakytas { $count } recenzentų komentaras
        [few] Dar neatsakyti { $count } recenzentų komentarai
       *[other] Dar neatsakyta { $count } recenzentų komentarų
    }: atsakykite faile „{ $path }“ ir stulpelyje „state“ įrašykite „resolved“.
comments-unread = Failo „{ $path }“ perskaityti nepavyko, todėl nežinoma, ar atsakyta į visus recenzentų komentarus.
review-place = { $kind ->
    [gone] { $chapter ->
        [none] Ataskaitoje nėra
       *[other] { $chapter }{ $path ->
            [none] {""}
           *[other] , po { $path }
         }
     }
    [title] Antraštė: { $path ->
        [none] { $chapter ->
            [none] viršelis ir pavadinimai
           *[other] { $chapter }
         }
       *[other] { $path }
     }
   *[other] { $chapter ->
        [none] Viršelis, turinys ir puslapių antraštės
       *[other] { $chapter }{ $number ->
            [none] {""}
           *[other] , { $number } punktas
         }{ $path ->
            [none] {""}
           *[other] {" "}({ $path })
         }
     }
 }{ $kind ->
    [generated] , tai, ką įrašo programa
   *[other] {""}
 }: { $place ->
    [in-place] savo vietoje
    [changed] tekstas nuo išsiuntimo pakeistas
    [split] faile padalyta į kelias pastraipas
   *[gone] tokios pastraipos nėra
 }
review-unknown = nežinomas asmuo
review-change = { $kind ->
    [moved] perkelta „{ $has ->
        [after] { $after }
       *[other] { $before }
     }“
    [withdrawn] įterpta ir vėl išbraukta „{ $before }“
    [formatting] pakeista { $has ->
        [none] išvaizda
       *[other] teksto „{ $before }“ išvaizda
     }
    [new-paragraph] nauja pastraipa „{ $after }“
    [removed] išbraukta visa pastraipa
    [split] pastraipa padalyta{ $has ->
        [none] {""}
       *[other] {" "}ties „{ $after }“
     }
    [joined] sujungta su kita pastraipa
    [table] pridėta arba pašalinta lentelės eilutė ar langelis
    [untracked] pakeista neužfiksavus pakeitimų
    [note-added] pridėta išnaša
    [note-deleted] išbraukta išnašos žyma
    [image-added] pridėtas paveikslas arba simbolis
    [image-deleted] išbrauktas paveikslas arba simbolis
    [image-replaced] paveikslas pakeistas kitu
    [link] pakeista teksto „{ $before }“ nuoroda
   *[wording] { $has ->
        [after] įterpta „{ $after }“
        [before] išbraukta „{ $before }“
       *[both] „{ $before }“ → „{ $after }“
     }
 }
review-outcome = { $outcome ->
    [open] galima įrašyti
    [applied] įrašyta
    [made] skyriuje jau yra
   *[left] palikta: { $reason ->
        [ambiguous] toks tekstas ataskaitoje yra keliose vietose
        [beside] greta yra kitas pakeitimas, kurio įrašyti negalima; nuspręskite dėl abiejų ir pataisykite skyrių patys
        [beside-figure] sakinyje yra skaičius iš duomenų; įsitikinkite, kad sakinys liks teisingas, ir pataisykite skyrių patys
        [changed] pastraipa nuo išsiuntimo pakeista; palyginkite ir pataisykite patys
        [conflict] kitas recenzentas tuos pačius žodžius pakeitė kitaip; nuspręskite ir pataisykite skyrių patys
        [figure] pakeistas skaičius iš duomenų; taisykite duomenis arba įterpinį
        [generated] šį tekstą įrašo pati programa arba tai pavadinimas
        [gone] tokios pastraipos ataskaitoje nėra
        [note] pakeista išnašos žyma; pataisykite skyrių patys
        [number] pakeistas skaičius arba metai; patikrinkite pagal šaltinį ir pataisykite skyrių patys
        [other] pakeistas kodas, paveikslas arba eilutės lūžis; pataisykite skyrių patys
        [personal] pagal tai būtų galima atpažinti vaiką; jei kita pakeitimo dalis tinka, įrašykite ją patys be šių duomenų
        [reference] pakeista nuoroda arba citata; taisykite jos įterpinį
        [split] faile ši pastraipa padalyta į kelias; pataisykite skyrių patys
        [unrecorded] pakeitimas neužfiksuotas; nuspręskite ir pataisykite skyrių patys
        [untracked] likusi pastraipos dalis pakeista neužfiksavus; palyginkite ir pataisykite patys
        [untranslated] ši pastraipa dar neišversta
        [unwritable] įrašius pasikeistų ir kas nors kita; pataisykite skyrių patys
       *[kind] tai ne žodžių pakeitimas; nuspręskite ir pataisykite skyrių patys
     }
 }
review-comment = { $who }{ $has ->
    [about] , dėl „{ $about }“
   *[none] {""}
 }: { $text } ({ $state ->
    [resolved] išspręstas
   *[open] neišspręstas
 })
review-applied = { $count ->
    [one] Įrašytas { $count } pakeitimas.
    [few] Įrašyti { $count } pakeitimai.
   *[other] Įrašyta { $count } pakeitimų.
 }
review-open = { $count ->
    [one] Galima įrašyti { $count } pakeitimą.
    [few] Galima įrašyti { $count } pakeitimus.
   *[other] Galima įrašyti { $count } pakeitimų.
 }
review-made = { $count ->
    [one] Skyriuose jau yra { $count } pakeitimas.
    [few] Skyriuose jau yra { $count } pakeitimai.
   *[other] Skyriuose jau yra { $count } pakeitimų.
 }
review-left = { $count ->
    [one] Jums paliktas { $count } pakeitimas.
    [few] Jums palikti { $count } pakeitimai.
   *[other] Jums palikta { $count } pakeitimų.
 }
review-doubt = { $count ->
    [one] Iš jų { $count } keičia sakinį su skaičiumi, metus ar tai, pagal ką galima atpažinti vaiką: pirma perskaitykite.
    [few] Iš jų { $count } keičia sakinius su skaičiais, metus ar tai, pagal ką galima atpažinti vaiką: pirma perskaitykite.
   *[other] Iš jų { $count } keičia sakinius su skaičiais, metus ar tai, pagal ką galima atpažinti vaiką: pirma perskaitykite.
 }
review-comments = { $count ->
    [one] { $count } komentaras.
    [few] { $count } komentarai.
   *[other] { $count } komentarų.
 }
review-in-contents = { $count ->
    [one] Atnaujinta { $count } turinio arba sąrašų eilutė; jos žodžiai tie patys.
    [few] Atnaujintos { $count } turinio arba sąrašų eilutės; jų žodžiai tie patys.
   *[other] Atnaujinta { $count } turinio arba sąrašų eilučių; jų žodžiai tie patys.
}
review-none = Nei užfiksuotų pakeitimų, nei komentarų nėra.
review-unlabelled = Failas „{ $path }“ parengtas be „--review“ arba kita programa pašalino žymas, rodančias, kas buvo išsiųsta: neužfiksuotų pakeitimų jame rasti nepavyks.
review-source-changed = Pakeistas originalas: kol vertimas nepataisytas, jis pasenęs.
review-translation-changed = Pakeistas vertimas ({ $languages }): kur pasikeitė žodžiai, jis dabar nepatvirtintas. Jei originale to nėra, pataisykite ir jį, tada patvirtinkite: „komentaras translation accept“.
review-apply = Pakeitimus į skyrius įrašo „--apply“.
review-chapters = Pakeista: { $paths }. Pakeitimus parodo „git diff“.
review-kept = Komentarai faile „{ $path }“: naujų – { $added }, atnaujintų – { $updated }.
chapter-unreadable = nepavyko perskaityti „{ $path }“; pirmiausia jį pataisykite. Nieko neįrašyta
note-stale = Originalas pasikeitė po to, kai buvo išverstas.
note-unconfirmed = Niekas nepatvirtino, kad vertimas atitinka originalą.
note-former = Ankstesnis vertimas: { $text }
not-a-place = netinkama vieta „{ $name }“; įrašykite skyrių arba skyrių ir eilutę, pavyzdžiui, 05-violence:12
chapter-step = { $action ->
        [new] +
        [replaced] !
        [begun] !
       *[kept] =
    } { $kind ->
        [file] { $names }
        [indicator] rodikliai: { $names }
        [source] šaltiniai: { $names }
        [message] pavadinimai ({ $language }): { $names }
        [budget] žodžių ribos: { $names }
       *[term] terminai: { $names }
    }{ $action ->
        [replaced] {" "}(pakeista)
        [begun] {" "}(pakeista: čia dar niekas nebuvo rašęs)
        [kept] {" "}(palikta, kaip yra šioje ataskaitoje)
       *[new] { "" }
    }
chapter-settings = + rodiklis { $name }: { $settings } (pridėta, kad skaičiai liktų tie patys)
chapter-indicator = rodiklio „{ $name }“ įrašas rodiklių sąraše išskaidytas, todėl jo pakeisti nepavyko. Sudėkite visus jo raktus po viena eilute „[{ $name }]“ (nieko neįrašyta)
chapter-memory = + { $count ->
        [one] { $count } patvirtintas vertimas
        [few] { $count } patvirtinti vertimai
       *[other] { $count } patvirtintų vertimų
    }
chapter-exported = { $count ->
        [one] Skyrius { $names } įrašytas
        [few] Skyriai { $names } įrašyti
       *[other] Skyriai { $names } įrašyti
    } { $form ->
        [archive] į failą „{ $path }“. Nusiųskite jį
       *[folder] į aplanką „{ $path }“. Nusiųskite visą aplanką
    }; į kitą ataskaitos kopiją viską įtraukia „komentaras chapter add“.
chapter-exported-pictures = { $count ->
        [one] Paveikslėlyje ir jo kopijoje įrašyta
        [few] Paveikslėliuose ir jų kopijose įrašyta
       *[other] Paveikslėliuose ir jų kopijose įrašyta
    }, kur arba kas juos padarė: { $paths }. Prieš siųsdami kitiems, išsaugokite { $count ->
        [one] jį
        [few] juos
       *[other] juos
    } be metaduomenų ir eksportuokite iš naujo.
chapter-out-exists = { $form ->
        [archive] failas „{ $path }“ jau yra; kitą failą
       *[folder] aplanke „{ $path }“ jau yra ataskaitos failų; kitą aplanką
    } nurodykite parametru „--out“ (nieko neįrašyta)
chapter-added = { $count ->
        [one] Skyrius { $names } įtrauktas
        [few] Skyriai { $names } įtraukti
       *[other] Skyriai { $names } įtraukti
    } į ataskaitą.
chapter-had = { $count ->
        [one] Skyriaus { $names } tekstas ataskaitoje jau buvo
        [few] Skyrių { $names } tekstai ataskaitoje jau buvo
       *[other] Skyrių { $names } tekstai ataskaitoje jau buvo
    }.
chapter-kept = { $count ->
        [one] Skyrius { $names } nepakeistas: paliktas šios ataskaitos tekstas, sąraše pažymėtas
        [few] Skyriai { $names } nepakeisti: palikti šios ataskaitos tekstai, sąraše pažymėti
       *[other] Skyriai { $names } nepakeisti: palikti šios ataskaitos tekstai, sąraše pažymėti
    } „=“. Kolegos tekstą ima „--prefer theirs“.
chapter-nothing = Nieko neįrašyta.
chapter-others = Kituose skyriuose bus spausdinama kitaip (vietų – { $count }):
add-others = Skyriuose bus spausdinama kitaip (vietų – { $count }):
chapter-ask-write = Keičiasi ir kiti skyriai, kaip išvardyta. Ar įrašyti viską? (t/n)
chapter-declined = Nieko neįrašyta.
reprint-picture = paveikslas „{ $path }“ – kitas
reprint-more = … ir dar { $count }; visus išvardija „-v“
chapter-same = Ataskaitoje jau yra { $count ->
        [one] skyrius { $names } ir viskas, ko jam reikia
        [few] skyriai { $names } ir viskas, ko jiems reikia
       *[other] skyriai { $names } ir viskas, ko jiems reikia
    }; nieko neįrašyta.
chapter-no-file = failo „{ $path }“ nėra
chapter-no-report = aplanke „{ $path }“ nėra nei ataskaitos, nei perduoto skyriaus: trūksta failo „report/report.toml“. Nurodykite aplanką, kuriame yra aplankas „report“, arba gautą zip failą
chapter-none = jame nėra nė vieno skyriaus
chapter-which = skyrių yra keli; po aplanko įrašykite, kuriuos įtraukti, arba „--all“: { $list }
chapter-ask = Kuriuos skyrius? ({ $list })
chapter-ask-version = Palikti savo ar imti kolegos? ({ answer-mine }/{ answer-theirs }; „Enter“ – nieko neįrašyti)
chapter-differs = ataskaitose nesutampa (− jūsų, + kolegos) { $kind ->
        [file] failas
        [indicator] rodiklis
        [source] šaltinis
        [message] pavadinimas
        [budget] skyriaus žodžių riba
       *[term] terminas
    } „{ $name }“
chapter-open = Spręsti reikės jums: šie dalykai abiejose ataskaitose kitokie
chapter-open-versions = Sąraše jie palikti, kaip yra jūsų ataskaitoje. Be „--dry-run“ programa apie kiekvieną paklaus; savo versijas palieka „--prefer mine“, kolegos ima „--prefer theirs“.
chapter-versions = nieko neįrašyta; savo versijas palieka „--prefer mine“, kolegos ima „--prefer theirs“
chapter-language = šio skyriaus ataskaita parašyta kita kalba ({ $language }); nieko neįrašyta
chapter-errors = ataskaitoje atsirastų šių naujų klaidų, todėl nieko neįrašyta
chapter-outward-exported = Nuorodos į skyrius, kurie neperduodami:
chapter-outward-export = Kitoje ataskaitoje jos nieko neras, jei tų skyrių joje nėra. Kartu juos perduoda „komentaras chapter export { $names } --out NAUJAS.zip“.
chapter-outward-added = Skyriaus nuorodos, kurios šioje ataskaitoje nieko neranda:
chapter-outward-add = Įtraukite kartu ir tuos skyrius: „komentaras chapter add { $path } { $names }“.
chapter-outward-ask = Kur brūkšnys, tokios vietos nėra ir tame, ką gavote ({ $path }). Paprašykite siuntėjo kartu perduoti ir tą skyrių arba nuorodas pataisyti.
chapter-quoted = „{ $name }“
chapter-out = keliems skyriams reikia nurodyti, kur juos įrašyti: aplanką ar zip failą po „--out“
chapter-foreign = − { $names } (neperkelta, nes šioje ataskaitoje tokios kalbos nėra)
chapter-left = − { $names } (neperkelta, nes galioja visai ataskaitai; jei reikia, nusikopijuokite patys)
chapter-figures = Skaičiai, kurie šioje ataskaitoje kitokie:
chapter-there = Kitoje ataskaitoje
chapter-here = Čia
difference-sizes = jūsų { $mine } B, kolegos { $theirs } B
chapter-difference-more = … skiriasi dar { $count ->
        [one] { $count } eilutė
        [few] { $count } eilutės
       *[other] { $count } eilučių
    }
archive-refused = failo „{ $path }“ panaudoti nepavyko: { $kind ->
        [encrypted] „{ $entry }“ užšifruotas. Paprašykite failo be slaptažodžio
        [link] „{ $entry }“ yra nuoroda į kitą failą. Paprašykite supakuoti patį failą
        [outside] „{ $entry }“ kelias vestų už archyvo ribų. Supakuokite aplanką iš naujo kita programa
        [twice] jame yra du failai tuo pačiu keliu. Supakuokite aplanką iš naujo
        [too-large] išpakuotas jis per didelis arba jame per daug failų
        [no-report] jame nėra „report/report.toml“. Supakuokite visą aplanką, kuriame yra aplankas „report“
        [several] jame yra kelios ataskaitos: { $entry }. Supakuokite tik vieną
       *[damaged] tai ne zip failas arba jis sugadintas
    }
no-such-chapter = skyriaus „{ $name }“ nėra
no-such-chapter-known = skyriaus „{ $name }“ nėra; skyriai: { $known }
no-such-line = vietoje „{ $name }“ išversto teksto nėra; eilutės skaičiuojamos vertimo faile, o jei reikia originalo eilutės, nurodykite jo failą, pvz., report/lt/05-violence.md:12

trace-no-figures = skyriuje „{ $name }“ nėra skaičių iš duomenų
trace-no-figure = vietoje „{ $name }“ nėra skaičių iš duomenų. Artimiausios eilutės, kuriose jų yra: { $lines }
trace-printed = { $language }: { $text }
trace-label = Eilutė ir stulpelis
trace-change = Pokytis
trace-change-kind = { $kind ->
    [percent] procentais nuo pirmojo skaičiaus
    [points] antrasis skaičius minus pirmasis, procentiniais punktais
   *[difference] antrasis skaičius minus pirmasis
 }, { $rounding ->
    [printed] apskaičiuotas iš tekste spausdinamų skaičių
   *[published] apskaičiuotas iš paskelbtų skaičių ir tada suapvalintas
 }
trace-contrast = Palyginimas
trace-contrast-kind = { $kind ->
    [ratio] didesnysis skaičius padalytas iš mažesniojo
   *[difference] pirmasis skaičius minus antrasis
 }, { $rounding ->
    [printed] apskaičiuota iš tekste spausdinamų skaičių
   *[published] apskaičiuota iš paskelbtų skaičių ir tada suapvalinta
 }
trace-indicator = { $name } ({ $id })
trace-query = Parametrai
trace-defaults = Pagal „default“ rodiklių sąraše
trace-cell = Failas
trace-published = { $place }, paskelbta „{ $published }“
trace-empty = { $place }, ten nieko nepaskelbta
trace-withheld = { $place }, neskelbiama ir niekur nerodoma: { $kind ->
    [confidential] konfidencialu
    [unknown-mark] nežinoma žyma
    [multiplier] nežinomas daugiklis
   *[small] skaičius per mažas arba leistų apskaičiuoti kitą, per mažą
 }
trace-multiplied = , padauginta iš { $factor }: { $value }
trace-flag = , { $flag }: { $meaning }
trace-accessed = žiūrėta { $date }
trace-no-source = rodiklių sąraše nenurodytas

column-deadline = Terminas
column-left = Liko
column-for = Kam
column-kind = Rūšis
column-number = Nr.
column-addressees = Kam
column-follows = Susijusi su
column-text = Tekstas
column-symbol = Dokumentas
column-paragraph = Punktas
column-status = Įgyvendinimas
column-answers = Mūsų rekomendacijos
column-role = Vaidmuo
column-chapters = Skyriai
column-dissent = Nesutinka
column-chapter = Skyrius
# The words of a language without those of its footnotes.
column-without-notes = { $language }, be išnašų
column-budget = Skirta
column-total = Iš viso
column-total-report = Visoje ataskaitoje
column-errors = Klaidos
column-warnings = Įspėjimai
column-notes = Pastabos
other-files = kiti failai
column-id = Rodiklis
column-name = Pavadinimas
column-years = Metai
column-open = Reikia nurodyti
column-defaults = Jei tekste nenurodyta kitaip
column-used = Naudojamas
column-unit = Matavimo vienetas
column-file = Failas
column-source = Šaltinis
column-observations = Langeliai
not-counted = neskaičiuojama
observations = { $count } (tušti – { $missing })
indicator-example = Tekste parašykite { $written }, ir dokumente bus „{ $value }“.
column-target = Nuoroda
column-place = Vieta
column-old = Dabar
column-new = Bus
compare-report = Ataskaitoje pasikeis
compare-report-same = Ataskaitoje niekas nepasikeis.
compare-not-registered = Nė vieno iš šių failų nėra rodiklių sąraše, todėl ataskaitoje niekas nepasikeis.
compare-renamed = Senajame faile duomenų stulpelio pavadinimas yra { $old }, naujajame – { $new }. Ar tai tie patys duomenys tuo pačiu vienetu? Jei taip, rodiklio lauke `columns` įrašykite naująjį pavadinimą.
compare-taken = { $kind ->
        [added] `{ $name }`: naujajame faile yra dar vienas stulpelis, `{ $dimension }`, su kodu `{ $new }`; rodiklio aprašyme jis nenurodytas
        [gone] `{ $name }`: stulpelyje `{ $dimension }` buvo `{ $old }`; naujajame faile šio stulpelio nėra
       *[other] `{ $name }`: stulpelyje `{ $dimension }` buvo `{ $old }`; naujajame faile yra `{ $new }`
    }
compare-taken-title = Tai būtų kiti duomenys
compare-heading = „{ $name }“
compare-heading-plain = bendras žodis, pavyzdžiui, `value`
compare-data-same = Duomenys tokie patys.
compare-new = Naujos duomenų reikšmės: { $count }
compare-gone = Duomenų reikšmės, kurių nebeliko: { $count }
compare-revised = Pakeistos duomenų reikšmės: { $count }
compare-flags = Pasikeitė tik žymos: { $count }
compare-more = … ir dar { $count }; visas parodo --format json
cells-changed = lentelėje { $count ->
    [one] kitoks { $count } langelis
    [few] kitokie { $count } langeliai
   *[other] kitokių langelių: { $count }
 }
points-changed = diagramoje { $count ->
    [one] kitokia { $count } reikšmė
    [few] kitokios { $count } reikšmės
   *[other] kitokių reikšmių: { $count }
 }
# $left ir $right – du skaičiai, kuriuos teiginys lygina.
claim-holds = teiginys teisingas: { $left } ir { $right }
claim-does-not-hold = teiginys neteisingas: { $left } ir { $right }
claim-unknown = teiginio patikrinti negalima
# A figure typed by hand, as the report and as the newer data have it.
typed-stays = { $value }, įrašyta ranka
typed-newer = pataisykite: duomenyse yra { $value }
typed-gone = pataisykite: duomenyse tokio skaičiaus nebėra
dataset-not-readable = duomenų failo „{ $path }“ perskaityti nepavyko
datasets-differ = failų palyginti negalima: tik viename iš jų yra požymis, turintis kelis kodus ({ $name })
column-newest = Naujausias skaičius
indicator-age = { $period } ({ $age ->
    [0] ataskaitos metų
    [one] { $age } metais senesnis už ataskaitą
    [few] { $age } metais senesnis už ataskaitą
   *[other] { $age } metų senesnis už ataskaitą
})

dataset-format-tidy = Paprasta lentelė: metai, požymiai ir reikšmė
dataset-format-sdmx-csv-1 = Eurostato arba kitos įstaigos duomenys (SDMX-CSV 1.0)
dataset-format-sdmx-csv-2 = Eurostato, EBPO arba kitos įstaigos duomenys (SDMX-CSV 2.0)
dataset-format-sdmx-csv = UNICEF arba kitos įstaigos duomenys (SDMX-CSV)
dataset-format-eurostat-bulk = Visa Eurostato lentelė (TSV): metai surašyti stulpeliais
dataset-format-eurostat-data-explorer = Senosios Eurostato duomenų naršyklės lentelė
dataset-format-state-data-agency = Valstybės duomenų agentūros lentelė
dataset-format-world-bank = Pasaulio banko lentelė: metai surašyti stulpeliais
dataset-format-gho = Pasaulio sveikatos organizacijos duomenys (GHO)
dataset-format-eurostat-sheet = Eurostato duomenų naršyklės lapas
dataset-format-uis = UNESCO statistikos instituto duomenys (UIS)
dataset-format-ilostat = Tarptautinės darbo organizacijos duomenys (ILOSTAT)
dataset-format-unhcr = JT pabėgėlių agentūros duomenys: žmonių grupės surašytos stulpeliais
# What is typed in answer to a question; the beginning of a word is enough.
answer-yes = taip
answer-mine = savo
answer-theirs = kolegos
add-id = Vardas, kuriuo jį cituosite (mažosios raidės, skaitmenys ir brūkšneliai)
add-name = Kaip rodiklis vadinasi { $language }{ $said ->
        [none] { "" }
       *[other] {" "}(faile parašyta: { $said })
    }
add-column = Stulpelyje „{ $name }“ yra sveikieji skaičiai. Ar tai duomenys (figures), ar kodai, pvz., klasės ar grupių numeriai (codes)? (figures, codes)
add-column-refused = „{ $value }“: rašykite „figures“ (duomenys) arba „codes“ (kodai); parinktis – „--column "STULPELIS=figures"“
add-unit = Matavimo vienetas: žodis ar kodas ({ $known })
add-decimals = Kiek skaitmenų po kablelio rodyti
add-select = Stulpelyje „{ $dimension }“ yra skirtingų dalykų. Kurio reikia? ({ $known })
add-columns = Faile yra keli skaičių stulpeliai: { $known }. Visus imti į šį rodiklį – Enter; jei tik vieną, parašykite, kurį
add-source = Šaltinis: raktas iš „sources.yml“ ({ $known }) arba trumpas naujo šaltinio vardas, pvz., vvtait-2024
add-source-title = Šaltinio „{ $key }“ pavadinimas
add-source-publisher = Šaltinio „{ $key }“ leidėjas
add-source-url = Šaltinio „{ $key }“ adresas internete (Enter – nėra)
add-source-date = Kada šaltinis „{ $key }“ paskelbtas (pvz., 2026, 2026-03 arba 2026 m. kovo 31 d.)
# $shown – kaip požymis ar jo reikšmė vadinami faile, $dimension – požymis, jei klausiama reikšmės.
add-label = { $dimension ->
        [none] Kaip { $language } vadinasi stulpelis „{ $shown }“ (
       *[other] Kaip { $language } vadinasi „{ $shown }“ (stulpelis „{ $dimension }“;{" "}
    }Enter – vėliau)
# Kai vardų daugiau, negu klausiama.
add-unasked = { $count ->
        [one] Dar { $count } pavadinimą įrašykite vėliau į { $path }
        [few] Dar { $count } pavadinimus įrašykite vėliau į { $path }
       *[other] Dar { $count } pavadinimų įrašykite vėliau į { $path }
    }; kurių trūksta, parodo „komentaras check“.
in-language = { $language ->
        [lt] lietuviškai
        [en] angliškai
       *[other] kalba „{ $language }“
    }
answer-needed = Čia reikia atsakymo; nutraukti galite klavišais Ctrl+C, tada nieko nebus įrašyta.
answer-unknown = „{ $typed }“ netinka; rašykite: { $known } (užtenka pirmųjų raidžių).
add-missing = trūksta: „{ $option }“. { $text }
add-problem = { $kind ->
        [id] vardas „{ $value }“ netinka: rašykite tik mažąsias raides be diakritinių ženklų, skaitmenis ir brūkšnelius, pvz., child-poverty
        [taken] rodiklis „{ $value }“ jau yra. Jei tai naujesni jo duomenys, jų nepridėkite: „komentaras indicators compare SENAS NAUJAS“ parodys, ką jie pakeis, tada įrašykite juos vietoj senojo failo. Jei duomenys kiti, nurodykite kitą vardą, pvz., „{ $value }-2“
        [name] „--name { $value }“: parašykite kalbą, „=“ ir pavadinimą, pvz., „--name lt="Vaikų skurdas"“
        [pair] „{ $value }“: parašykite požymį, „=“ ir kodą, pvz., „sex=T“
        [dimension] faile nėra požymio „{ $value }“; tinka: { $known }
        [code] faile nėra kodo „{ $value }“; tinka: { $known }
        [unit] matavimo vieneto „{ $value }“ nėra; tinka: { $known }. Jei reikia kito, jo formas įrašykite į translations/lt/report.ftl (pvz., „unit-schools = {"{"} $value {"}"} mokyklos“) ir pridėkite rodiklį iš naujo
        [decimals] „{ $value }“: parašykite, kiek skaitmenų po kablelio rodyti: nuo 0 iki 12
        [source] raktas „{ $value }“ netinka: pradėkite raide ir rašykite tik raides be diakritinių ženklų, skaitmenis, brūkšnelius ir pabraukimus
        [title] šaltinio pavadinimas tuščias: parašykite jį
        [publisher] šaltinio leidėjas tuščias: parašykite, kas jį paskelbė
        [url] „{ $value }“ nėra tinklalapio adresas: nukopijuokite jį iš naršyklės, pvz., https://osp.stat.gov.lt
        [date] „{ $value }“ nėra data: rašykite 2026, 2026-03, 2026-03-31 arba 2026 m. kovo 31 d.
        [label] „--label { $value }“: parašykite, pvz., „--label lt:geo:LV=Latvija“
       *[no-label] „--label { $value }“: faile tokio požymio ar kodo nėra arba jis jau turi pavadinimą
    }
add-other-file = ataskaitoje jau yra kitas failas „{ $path }“. Jei jūsų failas – naujesni tie patys duomenys, jo nepridėkite: komanda „komentaras indicators compare "{ $path }" "{ $file }"“ parodys, ką jie pakeis, tada įrašykite jį vietoj senojo. Jei duomenys kiti, pervadinkite failą ir pridėkite jį kitu vardu
add-ask = Ar įrašyti viską, kaip parodyta? (t/n)
add-declined = Nieko neįrašyta.
add-refused = nieko neįrašyta, nes ataskaitoje atsirastų pirmiau nurodytų klaidų
add-copied = Naujas failas: { $path }
inspect-columns = Kaip perskaitytas kiekvienas stulpelis
inspect-column = { $names }: { $role ->
        [codes] { $dimension ->
            [none] kodai
           *[other] požymio `{ $dimension }` kodai
        }
        [labels] { $dimension ->
            [none] kodų pavadinimai
           *[other] požymio `{ $dimension }` kodų pavadinimai
        }
        [period] laikotarpis
        [figures] duomenys
        [figures-at] metai, po jais – duomenys
        [flags] žymos
        [confidentiality] ar skaičius konfidencialus
        [multiplier] daugiklis
        [decimals] skaitmenų po kablelio skaičius
        [notes] pastabos
        [interval] pasikliautinasis intervalas
       *[ignored] neskaitoma
    }
# What to type is an option of `indicators inspect` and `indicators add`.
inspect-column-open = tai gali būti ir { $other ->
        [figures] duomenys
       *[codes] kodai
    }; jei taip, rašykite „--column "{ $name }={ $other }"“
inspect-gaps = Trūksta metų ar kitų laikotarpių
inspect-flags = Duomenų žymos
# What figures are multiplied by: where the file says it, in which words, and for how many.
inspect-multiplied = padauginta iš { $factor }: { $place ->
        [column] daugiklių stulpelyje yra „{ $words }“
        [unit] vienetas yra „{ $words }“
        [name] pavadinime yra „{ $words }“
        [header] stulpelis pavadintas „{ $words }“
        [title] už lentelės ribų parašyta „{ $words }“
       *[register] rodiklių sąraše yra „{ $words }“
    } (skaičių: { $count })
inspect-not-multiplied = daugiklis neaiškus, todėl nerodoma: „{ $words }“ (skaičių: { $count })
# How many figures are not shown, and why.
inspect-withheld = nerodoma, { $kind ->
        [confidential] nes konfidencialu
        [unknown-mark] nes žyma nežinoma
        [multiplier] nes daugiklis nežinomas
       *[small] nes skaičius per mažas arba leistų apskaičiuoti kitą, per mažą
    }: { $count }
inspect-dimensions = Požymiai ir jų kodai
inspect-more = … ir dar { $count }
inspect-register = Perkelkite failą į aplanką „report/data“, o į „report/data/indicators.toml“ įrašykite:
inspect-messages = Į failą „{ $path }“ įrašykite ir pridėkite trūkstamus pavadinimus:
inspect-unit-hint = patikrinkite: percent, children, persons, families, count, per-1000, per-100000, eur, points, years
inspect-source-hint = šaltinio raktas iš report/sources.yml

## `komentaras` without a command

overview-begin =
    Šiame aplanke ataskaitos nėra.

    Sukurti naują:
      komentaras init mano-ataskaita
      cd mano-ataskaita
      komentaras build

    Jei ataskaita jau yra, pereikite į jos aplanką arba pridėkite „--project APLANKAS“.
    Visas komandas parodo „komentaras --help“.
overview-words = Žodžiai, { $language }
overview-of-limit = { $words } (riba { $limit })
overview-translation = Vertimas
overview-translated = atitinka originalą
overview-untranslated = neišversta { $missing }, paseno { $stale }, nepatvirtinta { $unconfirmed }
overview-findings = Patikra
overview-faultless = nieko nerasta
overview-found = { $errors ->
        [one] { $errors } klaida
        [few] { $errors } klaidos
       *[other] { $errors } klaidų
    }, { $warnings ->
        [one] { $warnings } įspėjimas
        [few] { $warnings } įspėjimai
       *[other] { $warnings } įspėjimų
    }, { $notes ->
        [one] { $notes } pastaba
        [few] { $notes } pastabos
       *[other] { $notes } pastabų
    }
overview-next = Ką daryti toliau:
overview-step-errors = komentaras check             ištaisyti klaidas: parodo kiekvienos vietą ir ką rašyti
overview-step-write = report/lt                    pavyzdinį tekstą pakeisti savo; kiekvieno skyriaus pradžioje yra klausimų
overview-step-translate = komentaras status            pažiūrėti, kas neišversta ir kaip versti
overview-step-confirm = komentaras status            perskaityti vertimus, kurių niekas nepatvirtino
overview-step-check = komentaras check             peržiūrėti įspėjimus ir pastabas
overview-step-preview = komentaras preview           matyti ataskaitą naršyklėje, kol rašote
overview-step-obstacles = komentaras build --final     pamatyti, kas dar trukdo parengti galutinį variantą: { $count ->
        [one] { $count } klaida
        [few] { $count } klaidos
       *[other] { $count } klaidų
    }
overview-step-final = komentaras build --final     parengti galutinį variantą
overview-help = Visas komandas parodo „komentaras --help“.

# Kur nepakeistas tekstas, kurį įrašė „init“: $list sudaro `samples-chapters` ir failai.
samples-left = Pavyzdinis tekstas dar liko: { $list }. Pakeiskite jį savo.
samples-chapters = { $count ->
        [one] { $count } skyrius
        [few] { $count } skyriai
       *[other] { $count } skyrių
    }

## The pages of `komentaras explain commands` and `komentaras explain findings`

reference-commands = Komandos
reference-commands-begin =
    Šį puslapį parodo „komentaras explain commands“. Apie vieną komandą tą patį parodo
    „komentaras KOMANDA --help“.
reference-argument = - { $argument } – { $text }
reference-findings = Pranešimai
reference-findings-begin =
    Ką gali rasti „komentaras check“, kodėl tai svarbu ir ką rašyti. Šį puslapį parodo
    „komentaras explain findings“, o apie vieną pranešimą – „komentaras explain PRANEŠIMAS“.

    Kol yra klaidų, galutinio varianto parengti negalima. Įspėjimas – greičiausiai klaida. Dėl
    pastabos sprendžiate jūs. Failo `report/report.toml` dalyje `[findings]` galite nurodyti,
    kad pranešimas būtų griežtesnis ar švelnesnis arba visai nerodomas, pavyzdžiui,
    `over-word-limit = "warning"`.
