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
preview-close-place = Uždaryti
preview-copied = Nukopijuota
preview-not-copied = Nukopijuoti nepavyko
preview-opened = Atverta redaktoriuje
preview-no-editor = Redaktorius nenurodytas: paleiskite komentaras preview su parametru --editor, pavyzdžiui, --editor code
preview-editor-failed = nepavyko paleisti { $program }: { $detail }

# Kodėl puslapis rodo ne naujausią būseną.
preview-no-report = Trūksta failo report/report.toml. Rodoma ankstesnė ataskaita.
preview-unreadable = Rodoma ankstesnė ataskaita, nes nepavyksta perskaityti failo: { $paths }. Žr. pastabas.
preview-lost = Peržiūra nebeveikia. Paleiskite komentaras preview dar kartą ir atverkite adresą, kurį ji parodys.
preview-failed = Nepavyko.
preview-not-found = Šiuo adresu nieko nėra.
preview-not-allowed = Tokia užklausa neleidžiama.
preview-refused-title = Peržiūra nepažįsta šios naršyklės
preview-refused = { $kind ->
        [used] Šis adresas jau panaudotas. Kiekvienas adresas atveria peržiūrą vienoje naršyklėje: terminale, kuriame veikia komentaras preview, paspauskite Enter ir atverkite naują adresą.
       *[stranger] Atverkite peržiūrą adresu, kurį terminale parodė komentaras preview. Naujam adresui gauti paspauskite ten Enter.
    }

# PDF puslapiai.
preview-pdf = Puslapiai
preview-pdf-hint = Puslapiai, kokie bus spausdinami, be teksto – tik vaizdas. Klausytis ar ieškoti galite kortelėje „Ataskaita“.
preview-pdf-page = Puslapis
preview-pdf-notice = { $kind ->
        [working] Rengiami puslapiai …
        [errors] Rodomi ankstesni puslapiai: dėl klaidų ataskaitos parengti nepavyksta. Klaidų sąrašas yra kortelėje „Ataskaita“.
        [typst] Rodomi ankstesni puslapiai: { $detail }
        [too-long] Rodomi ankstesni puslapiai: rengti juos truko per ilgai. Galbūt šablonas niekada nesibaigia; daugiau laiko skirkite parametru --time-limit.
       *[ended] Rodomi ankstesni puslapiai: rengiant juos pritrūko atminties arba įvyko klaida. Daugiau atminties skirkite parametru --memory-limit.
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
