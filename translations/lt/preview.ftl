### Peržiūros naršyklėje ir ją paleidžiančios komandos žodžiai.

# Terminale.
preview-serving = Peržiūros adresas: { $address }
    Įrašykite failą, ir puslapis parodys pakeitimą. Norėdami baigti, čia paspauskite Ctrl+C.
preview-address = Naujas adresas:
preview-no-browser = Naršyklės atverti nepavyko: atverkite šį adresą patys.
preview-port-taken = prievadas { $port } užimtas, galbūt kitos šios ataskaitos peržiūros, todėl naudojamas kitas. Ten vertimo puslapyje parašyti, bet dar neįrašyti tekstai matomi tik ten.
preview-not-served = peržiūros paleisti nepavyko: { $kind ->
        [permission] trūksta teisių; pasirinkite kitą prievadą parametru --port
       *[other] { $detail }
    }
preview-no-secret = peržiūros paleisti nepavyko, nes sistema neduoda atsitiktinių skaičių: { $detail }

# Naršyklėje.
preview-skip = Pereiti prie teksto
preview-pages-label = Peržiūros puslapiai
preview-author = Ataskaita
preview-desk = Vertimas
preview-languages = Ataskaitos kalba
preview-panel = Pastabos ir žodžiai
preview-contents = Turinys
preview-hint = Spustelėkite pastraipą – apačioje pamatysite, kuriame faile ir kurioje eilutėje ji parašyta.
preview-findings = Pastabos
preview-errors = { $count ->
        [one] { $count } klaida
        [few] { $count } klaidos
       *[other] { $count } klaidų
    }
preview-warnings = { $count ->
        [one] { $count } įspėjimas
        [few] { $count } įspėjimai
       *[other] { $count } įspėjimų
    }
preview-notes = { $count ->
        [one] { $count } pastaba
        [few] { $count } pastabos
       *[other] { $count } pastabų
    }
preview-more = { $count ->
        [one] … ir dar { $count }: paleiskite komentaras check
        [few] … ir dar { $count }: paleiskite komentaras check
       *[other] … ir dar { $count }: paleiskite komentaras check
    }
preview-words-title = Žodžiai
preview-words = { $words } iš { $limit } žodžių; { $state ->
        [over] per daug: { $rest }
       *[within] liko: { $rest }
    }

# Vieta faile.
preview-place = Vieta failuose
preview-copy-place = Kopijuoti
preview-open-place = Atverti redaktoriuje
preview-open-file = Atverti failą
preview-not-opened = Failo atverti nepavyko: { $detail }. Atverkite jį patys arba nurodykite redaktorių: paleiskite komentaras preview su parametru --editor, pavyzdžiui, --editor code
preview-close-place = Uždaryti
preview-copied = Nukopijuota
preview-not-copied = Nukopijuoti nepavyko
preview-opened = Failas atvertas
preview-no-editor = Redaktorius nenurodytas: paleiskite komentaras preview su parametru --editor, pavyzdžiui, --editor code
preview-editor-failed = nepavyko paleisti { $program }: { $detail }

# Kodėl puslapis rodo ne naujausią būseną.
preview-no-report = Trūksta failo report/report.toml. Rodoma ankstesnė ataskaita.
preview-unreadable = Rodoma ankstesnė ataskaita, nes nepavyksta perskaityti failo: { $paths }. Žr. pastabas.
preview-lost = Peržiūra nebeveikia. Paleiskite komentaras preview dar kartą ir atverkite adresą, kurį ji parodys.
preview-restarted = Peržiūra paleista iš naujo. Atverkite adresą, kurį ji parodė terminale: tada ir ši kortelė toliau veiks pati.
preview-silent = Peržiūra neatsako. Palaukite; jei niekas nesikeičia, patikrinkite, ar terminale komentaras preview dar veikia.
preview-stuck = Ataskaitos failai neatsako – galbūt nutrūko ryšys su tinklo disku. Ataskaita rodoma tokia, kokia buvo anksčiau.
preview-typed = Ką parašėte kortelėje „{ preview-desk }“, išliko šioje naršyklėje ir galėsite įrašyti vėliau.
preview-failed = Nepavyko.
preview-not-found = Šiuo adresu nieko nėra.
preview-not-allowed = Tokia užklausa neleidžiama.
preview-incomplete = Užklausa atėjo ne visa. Bandykite dar kartą.
preview-refused-title = Peržiūra nepažįsta šios naršyklės
preview-refused = { $kind ->
        [used] Šis adresas jau panaudotas. Kiekvienas adresas atveria peržiūrą vienoje naršyklėje: terminale, kuriame veikia komentaras preview, paspauskite Enter ir atverkite naują adresą.
       *[stranger] Atverkite peržiūrą adresu, kurį terminale parodė komentaras preview. Naujam adresui gauti paspauskite ten Enter.
    }

# PDF puslapiai.
preview-pdf = Puslapiai
preview-pdf-hint = Puslapiai, kokie bus spausdinami, be teksto – tik vaizdas. Klausytis ar ieškoti galite kortelėje „Ataskaita“. PDF failą parengia komanda komentaras build.
preview-pdf-page = Puslapis
preview-pdf-notice = { $kind ->
        [working] Rengiami puslapiai …
        [errors] { preview-pdf-shown } Dėl klaidų ataskaitos parengti nepavyksta. Klaidų sąrašas yra kortelėje „Ataskaita“.
        [typst] { preview-pdf-shown } { $detail }
        [too-long] { preview-pdf-shown } Rengti juos truko per ilgai. Galbūt šablone yra nesibaigiantis ciklas; jei ne, daugiau laiko skirkite parametru --time-limit.
       *[ended] { preview-pdf-shown } Rengiant juos pritrūko atminties arba įvyko klaida. Daugiau atminties skirkite parametru --memory-limit.
    }
# $shown – ar rodomi anksčiau parengti puslapiai.
preview-pdf-shown = { $shown ->
        [old] Rodomi ankstesni puslapiai.
       *[none] Puslapių dar nėra.
    }

# Ką galima įterpti.
preview-insert = Įterpti
preview-insert-hint = Spustelėkite, ko reikia, ir įklijuokite į skyrių. Atverkite rodiklį – galėsite pasirinkti metus ir grupę.
preview-insert-indicators = Rodikliai
preview-insert-places = Pastraipos, rekomendacijos, lentelės ir paveikslai su žyme
preview-insert-sources = Šaltiniai
preview-insert-year = Metai arba laikotarpis
preview-insert-empty = Duomenyse nėra skaičiaus, kurį būtų galima rodyti.
preview-insert-no-figure = Tokio skaičiaus duomenyse nėra.
preview-insert-table = Lentelė:
preview-insert-chart = Diagrama:
# Toliau – skaičius.
preview-insert-found = Rasta:
preview-insert-none = Nieko nerasta
preview-find = Ieškoti

preview-keys = Klavišai
preview-key-paragraph = kita ir ankstesnė pastraipa: apačioje rodomas jos failas ir eilutė
preview-key-escape = uždaro tai, kas atverta
preview-key-terminal = terminale: adresas kitai naršyklei

# Ką įterpinys parodytų.
preview-try = Išbandykite įterpinį, lentelę ar diagramą; Ctrl+Enter – parodyti
preview-try-show = Parodyti
preview-try-this = Išbandyti

# Atsisiųstas failas tampa rodikliu.
preview-add = Pridėti duomenų
preview-add-hint = Atsisiųstą failą nutempkite bet kur į šį puslapį arba pasirinkite čia: CSV arba „Excel“ knyga (.xlsx), iki 32 MB. Failas lieka jūsų kompiuteryje; niekas neįrašoma, kol nepamatote, kas bus įrašyta.
preview-add-choose = Pasirinkti failą
preview-add-sheet = Lapas
preview-add-column = Stulpelyje „{ $name }“ – sveikieji skaičiai. Kas tai?
preview-add-column-figures = reikšmės
preview-add-column-codes = kodai, pvz., klasės arba grupių numeriai
preview-add-reading = Skaitomas failas …
preview-drop-elsewhere = Norėdami pridėti duomenų, failą nutempkite į kortelę „Įterpti“.
preview-add-one = Tempkite po vieną failą.
preview-add-too-large = Failas didesnis nei 32 MB: pridėkite jį terminale komanda komentaras indicators add FAILAS.
preview-add-file-name = Ne kiekvienoje sistemoje failas gali vadintis „{ $name }“: pervadinkite jį, pvz., vaikai-2026.csv.
preview-add-unreadable = Failo perskaityti nepavyko: { $detail }.
preview-add-gone = Peržiūra šio failo nebeturi, nes gavo kitą: pasirinkite jį dar kartą.
preview-add-needed-title = Ką reikia žinoti ataskaitai
preview-add-needed = Čia reikia atsakymo.
preview-add-decimals = Kiek skaitmenų po kablelio rodyti (tuščias laukelis – tiek, kiek faile)
preview-add-choice = Pasirinkite …
preview-add-all = visi stulpeliai
preview-add-unit = Matavimo vienetas
preview-add-select = Stulpelyje „{ $dimension }“ yra skirtingų dalykų. Kurio reikia?
preview-add-columns = Faile yra keli skaičių stulpeliai. Kurie priklauso rodikliui?
preview-add-source = Šaltinis
preview-add-source-new = šaltinis, kurio ataskaitoje dar nėra
preview-add-source-key = Trumpas jo vardas, pvz., vvtait-2024
preview-add-source-title = Pavadinimas
preview-add-source-publisher = Leidėjas
preview-add-source-url = Adresas internete (jei nėra, palikite tuščią)
preview-add-source-date = Kada paskelbta (pvz., 2026, 2026-03 arba 2026 m. kovo 31 d.)
preview-add-labels = Pavadinimai, kurių ataskaitoje dar nėra (galite palikti vėlesniam laikui)
# $shown – kaip požymis ar jo reikšmė vadinami faile, $dimension – požymis, jei klausiama reikšmės.
preview-add-label = { $dimension ->
        [none] Stulpelis „{ $shown }“ { $language }
       *[other] „{ $shown }“ { $language } (stulpelis „{ $dimension }“)
    }
preview-add-labels-later = Yra ir daugiau: kurių pavadinimų dar trūksta, parodo komentaras check.
preview-add-show = Parodyti, kas bus įrašyta
preview-add-others = Skyriuose bus spausdinama kitaip:
preview-add-will-write = Bus įrašyta
preview-add-write = Pridėti prie ataskaitos
preview-add-written = Rodiklis „{ $id }“ jau ataskaitoje. Naujausias jo skaičius:
preview-add-other-file = Ataskaitoje jau yra kitas failas { $path }. Jei jūsų failas – naujesni tie patys duomenys, jo nepridėkite: įrašykite jį vietoj senojo, ir skaičiai pasikeis patys (ką jie pakeis, iš anksto parodo „komentaras indicators compare“). Jei duomenys kiti, failą pervadinkite, pasirinkite dar kartą ir rodikliui duokite kitą vardą.
preview-add-refused = Niekas neįrašyta, nes ataskaitoje atsirastų pirmiau nurodytų klaidų.
preview-add-changed = Niekas neįrašyta, nes ataskaitos failai vis keičiasi. Bandykite dar kartą.
preview-add-not-written = { $kind ->
        [permission] Failas { $path } apsaugotas nuo rašymo. Niekas neįrašyta.
        [full] Diske nėra vietos. Niekas neįrašyta. Atlaisvinkite vietos ir bandykite dar kartą.
        [read-only] Į diską rašyti negalima. Niekas neįrašyta.
        [not-put-back] Failo { $path } po klaidos nepavyko atkurti. Prieš tęsdami pažiūrėkite, kas jame.
       *[other] Failo { $path } įrašyti nepavyko: { $detail }. Niekas neįrašyta.
    }
