### Tinklalapių ir elektroninės knygos žodžiai: ką sako nuorodos ir mygtukai.

# Kalbos pavadinimas ja pačia.
site-language = Lietuvių
site-parallel = Abi kalbos greta
site-report = Ataskaita
site-read = Skaityti lietuviškai
site-recommendations = Rekomendacijos
site-questions = Klausimai
site-by-addressee = Pagal adresatą
site-by-article = Pagal Konvencijos straipsnį
site-no-addressee = Adresatas nenurodytas
site-data = Duomenys CSV failuose su aprašu

site-skip = Pereiti prie teksto
site-contents = Turinys
site-pages = Puslapiai
site-languages = Kalbos
site-home = Pradžia
site-organisation = Teikia
site-made-with = Kiekviena pastraipa, rekomendacija, lentelė ir paveikslas turi nuolatinį adresą: jį rodo numeris.

# Kaip cituojama ataskaitos vieta. $place yra „34 punktas“, $address – jos adresas.
site-citation = { $organisation }. { $title }. { $date } { $place }. { $address }
site-copy-link = Kopijuoti nuorodą
site-copy-citation = Kopijuoti citatos šaltinį
site-copied = Nukopijuota
site-not-copied = Nukopijuoti nepavyko

site-search = Paieška
site-find = Ieškoti
site-search-hint = Rašykite bet kurią žodžio formą, galima ir be lietuviškų raidžių, arba punkto numerį.
site-search-empty = Įrašykite žodį arba punkto numerį
# Po to rašomas skaičius.
site-found = Rasta vietų:
site-not-found = Nieko nerasta. Pabandykite kitą žodį arba tik jo pradžią

# $n yra išnašos numeris.
site-note = { $n } išnaša
site-note-back = Atgal į tekstą prie { $n } išnašos
site-notes = Išnašos

site-table = Lentelė
# $label yra „3 pav.“.
site-figures = { $label } skaičiai
site-as-table = Skaičiai lentelėje
site-csv = { $label } CSV formatu
# Stulpelio su žymų raidėmis antraštėje.
site-flag = žyma
site-sort = Rikiuoti
# Virš lentelės, kuri platesnė už ekraną.
site-scroll = Slinkite į šoną →

site-origin = Iš kur šis skaičius
site-origin-query = Pasirinkta
site-origin-published = Paskelbta reikšmė
# $published yra tai, kas parašyta faile, $value – visas skaičius.
site-origin-multiplied = { $published } × { $factor } = { $value }
site-origin-flag = Žyma
site-origin-made = Apskaičiuota
site-origin-source = Šaltinis
site-origin-data = Duomenys
site-close = Uždaryti

# Elektroninės knygos prieinamumas.
site-book-summary = Antraštės, sąrašai ir lentelės pažymėti kaip tokie, paveikslai aprašyti, skaitymo tvarka sutampa su teksto tvarka.
