# Programos pranešimai komandų eilutėje.

about = Alternatyviajai ataskaitai Jungtinių Tautų Vaiko teisių komitetui rengti: skyriai, duomenys, vertimas ir PDF
after-help =
    Pradžia:
      komentaras init mano-ataskaita     sukuria naują ataskaitą
      komentaras build                   iš jos padaro PDF lietuvių ir anglų kalbomis
      komentaras check                   parodo visas klaidas ir sako, kaip jas taisyti

heading-usage = Naudojimas
heading-commands = Komandos
heading-arguments = Argumentai
heading-options = Parinktys

command-build = Padaro ataskaitos PDF visomis kalbomis
command-check = Parodo visas skyrių, duomenų ir nustatymų klaidas
command-words = Suskaičiuoja žodžius ir palygina juos su leidžiamu skaičiumi
command-status = Parodo, ką kiekviename skyriuje dar reikia išversti
command-translation = Tvarko vertimą, kad jis atitiktų originalą
command-translation-diff = Parodo, kas originale pasikeitė po to, kai jis buvo išverstas
command-translation-accept = Įrašo, kad vertimas atitinka originalą
command-indicators = Parodo rodiklius, kuriuos galima minėti tekste
command-indicators-list = Išvardija visus rodiklius
command-indicators-show = Parodo vieną rodiklį: metus, kodus, šaltinį ir kur jis minimas
command-new = Sukuria naują ataskaitos dalį
command-new-chapter = Sukuria naują skyrių visomis kalbomis
command-init = Sukuria naują ataskaitą, kurią iš karto galima padaryti PDF
command-explain = Paaiškina klaidą ir parodo pavyzdį
command-completions = Išveda tai, ko reikia komandoms papildyti klavišu Tab
command-man = Išveda žinyno puslapį

argument-project = Ataskaitos aplankas; nenurodžius ieškoma nuo dabartinio aplanko aukštyn
argument-ui-language = Programos pranešimų kalba
argument-color = Ar spalvinti pranešimus
argument-quiet = Rodyti tik tai, ką reikia taisyti
argument-verbose = Rodyti ir pastabas
argument-help = Parodyti pagalbą
argument-version = Parodyti programos ir Typst versiją
argument-language = Kuria kalba daryti; „all“ reiškia visas
argument-format = Kokiu pavidalu rodyti
argument-build-format = Kokius failus daryti; galima nurodyti kelis, atskirtus kableliais
argument-is-final = Galutinis variantas: be juodraščio žymos; nedaromas, kol yra neišverstų vietų
argument-out = Į kurį aplanką rašyti; nenurodžius rašoma į ataskaitos aplanką „build“
argument-man-out = Aplankas, į kurį įrašyti kiekvienos komandos žinyno puslapį
argument-strict = Įspėjimus laikyti klaidomis
argument-id = Rodiklio pavadinimas registre
argument-new-chapter-id = Skyriaus failo pavadinimas be „.md“, pavyzdžiui, 19-smurtas
argument-translation-diff-chapter = Tik šis skyrius, pavyzdžiui, 19-smurtas
argument-places = Skyriai arba vietos, kaip jas nurodo klaidos: 19-smurtas, 19-smurtas:12; nenurodžius – visa ataskaita
argument-articles = Konvencijos straipsniai, atskirti kableliais, pavyzdžiui, 19,34
argument-dir = Naujos ataskaitos aplankas
argument-code = Klaidos pavadinimas, pavyzdžiui, unknown-indicator; nenurodžius išvardijami visi
argument-shell = Komandų interpretatorius

error-label = klaida
refused-value = reikšmė „{ $value }“ netinka parinkčiai „{ $name }“; galima rašyti: { $known }
refused-argument = parinkties „{ $name }“ nėra
refused-command = komandos „{ $name }“ nėra
refused-missing = trūksta: { $name }
refused-conflict = „{ $name }“ negalima rašyti kartu su „{ $other }“
refused-no-command = nenurodyta komanda
refused-similar = Gal norėjote parašyti „{ $name }“?
refused-help = Visas komandas ir parinktis parodo „komentaras --help“.

no-project = aplanke „{ $path }“ ir virš jo ataskaitos nėra: trūksta failo „report/report.toml“. Naują ataskaitą sukuria „komentaras init APLANKAS“
folder-not-readable = nepavyko perskaityti aplanko „{ $path }“: { $detail }
file-not-written = nepavyko įrašyti failo „{ $path }“: { $detail }. Ankstesnis failas liko nepakeistas
file-exists = failas „{ $path }“ jau yra
report-exists = aplanke „{ $path }“ ataskaita jau yra
report-written =
    Ataskaita sukurta aplanke „{ $path }“.
    Toliau:
      cd { $path }
      komentaras build
written = Sukurta: { $path }
chapter-name = failo pavadinimas „{ $name }“ netinka: rašykite tik lotyniškas raides be ženklų, skaitmenis ir brūkšnelius, pavyzdžiui, 19-smurtas
no-such-article = „{ $name }“ nėra Konvencijos straipsnis; rašykite, pavyzdžiui, 19 arba 24(3)
no-such-code = klaidos „{ $name }“ nėra
no-such-indicator = rodiklio „{ $name }“ registre nėra. Visus rodiklius parodo „komentaras indicators list“
no-such-language = kalbos „{ $name }“ ataskaitoje nėra
template-refused = šablone „{ $path }“ yra klaida: { $detail }

progress-read = skaitoma ir tikrinama
progress-typeset = rengiami puslapiai
built-pdf = { $path }: { $pages ->
    [one] { $pages } puslapis
    [few] { $pages } puslapiai
   *[other] { $pages } puslapių
 }, { $size }
built-typst = { $path }: Typst failai
built-words = { $language }: { $words ->
    [one] { $words } žodis
    [few] { $words } žodžiai
   *[other] { $words } žodžių
 } iš { $limit } leidžiamų
built-in = Padaryta per { $seconds } s.
nothing-built = dėl klaidų nieko neįrašyta

column-language = Kalba
column-segments = Teksto dalių
column-missing = Neišversta
column-stale = Pasenę
column-unconfirmed = Nepatvirtinta
column-current = Atitinka
column-words = Žodžių
nothing-stale = Pasenusių vertimų nėra.
diff-stale = { $place }: { $kind ->
    [title] pavadinimas
    [heading] antraštė
    [list-item] sąrašo dalis
    [table-cell] lentelės langelis
    [caption] lentelės ar paveikslo pavadinimas
    [alternative] paveikslo aprašas
    [directive] bloko tekstas
    [footnote] išnaša
    [code] kodas
   *[paragraph] pastraipa
 }
diff-former-unknown = ankstesnis tekstas nežinomas
accepted = Įrašyta į „{ $path }“: { $pairs ->
    [one] { $pairs } pora
    [few] { $pairs } poros
   *[other] { $pairs } porų
 }{ $stale ->
    [0] {""}
   *[other] , iš jų pasenusių buvo { $stale }
 }.
nothing-accepted = Įrašyti nebuvo ko: šios poros atmintyje jau yra.
memory-refused = vertimo atmintyje yra klaidų; ji palikta nepakeista
no-such-chapter = skyriaus „{ $name }“ nėra
no-such-line = vietoje „{ $name }“ išversto teksto nėra

column-chapter = Skyrius
column-budget = Riba
column-total = Iš viso
column-id = Rodiklis
column-name = Pavadinimas
column-years = Metai
column-open = Pasirinkti reikia
column-used = Minimas
column-unit = Matavimo vienetas
column-file = Failas
column-source = Šaltinis
column-observations = Stebinių
not-counted = neskaičiuojama
observations = { $count } (iš jų be reikšmės – { $missing })
indicator-example = Tekste rašykite { $written } – bus { $value }.
