# Vertėjo darbo vietos naršyklėje žodžiai. Tai, kas rašoma, yra tarp kairinių kirčių.

desk-heading = Vertėjo darbo vieta
desk-chapter = Skyrius
desk-language = Į kalbą
# Po skyriaus pavadinimo sąraše, po to rašomas skaičius.
desk-to-do = liko:
desk-all-done = Visi šio skyriaus vertimai patvirtinti.
# Po to – skyriaus pavadinimas.
desk-next-chapter = Kitas nebaigtas skyrius:
desk-finished = viskas patvirtinta
desk-everything-done = Visų skyrių vertimai patvirtinti – daugiau versti nėra ko. Kai originalas pasikeis, čia matysite, ką pataisyti.
# Po to – skyriaus pavadinimas.
desk-chapter-gone = Rodomas kitas skyrius, nes šio ataskaitoje nebėra:
desk-chapter-renamed = Šio skyriaus failas pervardytas, jūsų tekstai liko savo vietose:

# Kurie skyriaus tekstai rodomi.
desk-filter = Ieškoti skyriuje
desk-only-open = tik nebaigti
# Po to rašomi du skaičiai, pavyzdžiui, 12 / 200.
desk-shown = Rodoma:
desk-no-translation = Ataskaita parengta viena kalba. Vertimo kalbą įrašykite faile `report/report.toml` prie `languages`.
desk-no-chapters = Ataskaitoje dar nėra skyrių.

# Kiek skyriaus išversta; po kiekvieno rašomas skaičius.
desk-count-missing = Neišversta:
desk-count-stale = Paseno:
desk-count-unconfirmed = Nepatvirtinta:
desk-count-current = Patvirtinta:

desk-state-missing = Neišversta
desk-state-same = Abiem kalbomis toks pat
desk-state-stale = Paseno
desk-state-unconfirmed = Nepatvirtinta
desk-state-current = Patvirtinta
desk-state-moved = Perkelta
desk-state-draft = Neįrašyta
desk-state-waiting = Laukia kitų
desk-state-changed = Pakeitė kitas
desk-state-source-changed = Originalas pasikeitė
desk-state-gone = Originalas ištrintas

desk-about-missing = Vertimo dar nėra.
desk-about-stale = Nuo tada, kai išversta, originalas pasikeitė. Pataisykite vertimą arba patvirtinkite, jei jis vis dar tinka.
desk-about-unconfirmed = Niekas nepatvirtino, kad vertimas atitinka originalą.
desk-about-current = Patvirtinta. Pataisytas vertimas lieka patvirtintas.
desk-about-moved = Originalas yra kitoje vietoje nei tada, kai vertimas patvirtintas. Patikrinkite, ar tebetinka tokie žodžiai kaip „šis“.

desk-kind =
    { $kind ->
        [title] Pavadinimas
        [heading] Antraštė
        [paragraph] Pastraipa
        [list-item] Sąrašo punktas
        [table-cell] Lentelės langelis
        [caption] Lentelės ar paveikslo pavadinimas
        [alternative] Paveikslo aprašas
        [recommendation] Rekomendacija
        [question] Klausimas
        [voice] Vaiko žodžiai
        [example] Pavyzdys
        [note] Pastaba
        [footnote] Išnaša
       *[other] Kodas
    }
desk-code =
    { $kind ->
        [placeholder] Skaičius arba nuoroda
        [cite] Šaltinis
        [claim] Tikrinamas teiginys
        [typed] Ranka įrašytas skaičius
        [footnote] Išnaša
        [link] Nuoroda
        [emphasis] Pabrėžimas
        [strong] Stiprus pabrėžimas
        [struck] Perbraukta
        [foreign] Žodžiai kita kalba
        [line-break] Eilutės pabaiga
        [image] Paveikslas
       *[other] Kodas
    }

desk-source = Originalas
desk-translation = Vertimas
desk-what-changed = Kas pasikeitė originale
desk-what-edited = Kas pasikeitė vertime nuo patvirtinimo
desk-deleted = išbraukta:
desk-inserted = įrašyta:
desk-orphans = Tik vertime
desk-orphans-help = Šių tekstų originalo nebėra. Kai jų nebereikės, ištrinkite.
desk-delete = Ištrinti
desk-delete-sure = Ištrinti šį tekstą iš vertimo?
desk-deleted-orphan = Ištrinta
desk-cancel = Atšaukti
desk-orphan-part = Čia ištrynus pasikeistų tekstai, kurie turi originalą: ištrinkite skyriaus faile.
desk-not-deleted = Čia šio teksto nepavyks ištrinti nepakeitus kitų. Ištrinkite jį skyriaus faile.
desk-lost = Jūsų neįrašyti tekstai, kuriems nėra laukelio
desk-lost-help = Jums dirbant jų originalas ar skyrius ištrintas arba perrašytas, arba kitoje kortelėje rašėte kitą jo vertimą. Nusikopijuokite, ko dar reikia.
desk-for = Originalas:
desk-copy = Kopijuoti
desk-copied = Nukopijuota
desk-not-copied = Nukopijuoti nepavyko. Pažymėkite tekstą ir nukopijuokite patys.
desk-discard = Išmesti

desk-confirm-next = Patvirtinti ir eiti toliau
desk-confirm-stay = Patvirtinti ir likti
desk-save = Įrašyti nepatvirtinant
desk-save-current = Įrašyti
desk-copy-source = Kopijuoti originalą
desk-revert = Atšaukti mano pakeitimus
desk-saving = Įrašoma…
desk-saved = Įrašyta
desk-confirmed = Patvirtinta

# Kas negerai su kodu. Kaip jis atrodo ir kur yra ar turėtų būti, parodoma žemiau; `number` yra jo numeris, `tag` – kaip jis rašomas.
desk-code-mistake =
    { $kind ->
        [lost] Trūksta kodo { $number }.
        [dropped] Originalo pabrėžimas, kodas { $number }, vertime nepanaudotas.
        [doubled] Kodas { $number } čia ne vienoje vietoje.
        [crossed] Kodas { $number } prasideda ir baigiasi ne ties tais pačiais žodžiais.
        [empty] Kodas { $number } neapgaubia jokių žodžių.
        [typed] `{ $tag }` būtų išspausdinta taip, kaip surinkta.
       *[unknown] `{ $tag }` nėra šio teksto kodas.
    }
    .help =
        { $kind ->
            [lost] Įterpkite jį ten, kur jam vieta sakinyje.
            [dropped] Jei žodžius reikia pabrėžti ir čia, pažymėkite juos ir įterpkite kodą. Jei ne, palikite tekstą, koks yra.
            [doubled] Palikite jį vienoje vietoje.
            [crossed] Reikia ir `{ $open }`, ir `{ $close }`, šia tvarka ir ne per kitą kodų porą.
            [empty] Žodžius rašykite tarp `{ $open }` ir `{ $close }`.
            [typed] Vietoj to įterpkite vieną iš žemiau išvardytų kodų. Ko originale nėra, galima įrašyti tik skyriaus faile.
           *[unknown] Ištrinkite jį arba įterpkite vieną iš žemiau išvardytų kodų.
        }

# Trūksta kelių kodų: toliau išvardijami jie ir vietos originale, kuriose jie yra.
desk-codes-missing = Trūksta šių kodų:
desk-codes-missing-help = Kiekvieną įterpkite ten, kur jam vieta sakinyje.

desk-codes = Kodai
desk-codes-help = Spustelėkite, kad įterptumėte. Jei pažymėta teksto dalis, kodų pora ją apgaubs; jei ne, įrašykite, kas joje turi būti, ir spustelėkite ją dar kartą – tęsite už jos.
desk-insert = Įterpti
desk-terms = Terminai
desk-avoid = ne:
desk-checks = Patikros
desk-checks-none = Nieko nerasta.
desk-replace = Pakeisti
desk-error = Klaida
desk-warning = Įspėjimas
desk-note = Pastaba

desk-memory = Panašūs tekstai vertimo atmintyje
desk-memory-none = Pakankamai panašių nėra.
desk-search = Paieška vertimo atmintyje
desk-search-help = Rašykite bet kurią žodžio formą, bet kuria iš dviejų kalbų.
desk-find = Ieškoti
desk-found = Rasta:
desk-not-found = Nieko nerasta.

desk-conflict = Kol rašėte, šį vertimą pakeitė kitas
desk-conflict-source = Kol rašėte, pasikeitė originalas. Jūsų tekstas išliko. Kas pasikeitė:
desk-theirs = Dabar skyriuje
desk-mine = Jūsų, neįrašyta
desk-keep-mine = Palikti manąjį
desk-take-theirs = Imti kito
desk-go-on = Tęsti su mano tekstu
desk-text-gone = Kol rašėte, šio teksto originalas buvo ištrintas. Nusikopijuokite, ko dar reikės, tada tekstą išmeskite.

desk-shortcuts = Spartieji klavišai
desk-close = Uždaryti
desk-key-confirm-next = patvirtinti ir eiti prie kito nebaigto teksto
desk-key-confirm-stay = patvirtinti ir likti
desk-key-save = įrašyti nepatvirtinant
desk-key-next = kitas tekstas
desk-key-previous = ankstesnis tekstas
desk-key-next-open = kitas nebaigtas tekstas
desk-key-code = įterpti kodą su šiuo numeriu; kodų pora apgaubia pažymėtus žodžius
desk-key-match = imti panašiausią vertimo atminties tekstą
desk-key-search = ieškoti pažymėtų žodžių vertimo atmintyje
desk-key-filter = ieškoti šio skyriaus tekstuose
desk-key-back = grįžti prie vertimo
desk-key-help = šis sąrašas

desk-offline = Programa sustojo. Neįrašyti tekstai išsaugoti: vėl paleiskite `komentaras preview`, atverkite jos parodytą adresą ir juos ten rasite.
desk-restarted = Programa paleista iš naujo. Atverkite adresą, kurį ji parodė terminale: neįrašytus tekstus rasite ten.
desk-unanswered = Programa neatsakė. Tekstas neprarastas, bandykite dar kartą.
desk-no-storage = Naršyklė negali išsaugoti neįrašytų tekstų. Įrašykite dažniau.

desk-doubtful = Patikros kai ką rado. Pataisykite tekstą arba patvirtinkite dar kartą, jei pastabų nepaisote.
desk-changed = Kol rašėte, šį tekstą arba jo originalą pakeitė kitas. Niekas neperrašyta.
desk-changed-gone = Šio teksto ataskaitoje nebėra. Niekas neperrašyta.
desk-changed-source = Šio teksto originalas pasikeitė. Pažiūrėkite, kas pasikeitė, ir tęskite su savo tekstu.
desk-wrong = Šio teksto kodai dar neteisingi.
desk-untranslated = Tai pats originalas. Patvirtinkite, jei vertime turi likti taip pat.
desk-unfinished = Šiame tekste vertimo dar nėra.
desk-unfinished-part = Šis originalo sakinys neišverstas: „{ $words }“
desk-left =
    { $reason ->
        [comment] Tekste yra `-->` arba `<!--`, o tai pastabų ženklai. Jei reikia rodyklės, rašykite `→`.
        [incomplete] Palauks, kol bus išversta likusi sąrašo, lentelės ar išskirto teksto dalis: į skyrių rašoma viskas kartu.
        [no-chapter] Palauks, kol bus išverstas skyriaus pavadinimas: nuo jo prasideda naujas skyrius.
        [no-footnote] Palauks, kol bus išversta išnaša, kurią nurodo šis tekstas.
        [no-mark] Palauks, kol bus išverstas tekstas, kuriam priklauso išnaša.
        [codes] Šio teksto kodai ne tokie kaip originalo.
        [preformatted] Tekstą su fiksuotomis eilutėmis galima keisti tik skyriaus faile.
        [no-place] Skyriuje šiam tekstui nėra vietos. Patikrinkite, ar antraštės ir sąrašai aplink jį abiem kalbomis tokie pat.
       *[other] Tokio teksto į skyriaus failą įrašyti nepavyksta. Supaprastinkite specialiuosius ženklus ir kodus arba rašykite skyriaus faile.
    }

desk-broken-memory = Vertimo atmintyje `translations/memory.tmx` yra klaidų. Pirma ištaisykite jas (`komentaras check` parodo visas). Niekas neįrašyta, jūsų tekstas lieka čia.
desk-file-changed = Failas `{ $path }` vis keičiasi arba jo nepavyksta perskaityti. Niekas neperrašyta, jūsų tekstas lieka čia. Bandykite dar kartą; jei nepadės, kas faile negerai, parodys `komentaras check`.
desk-not-put-back = Failo `{ $path }` po klaidos nepavyko atkurti. Prieš tęsdami pažiūrėkite, kas jame; jūsų tekstas lieka čia.
desk-not-written =
    { $kind ->
        [permission] Failas `{ $path }` apsaugotas nuo rašymo. Niekas neįrašyta, jūsų tekstas lieka čia.
        [full] Diske nėra vietos. Niekas neįrašyta, jūsų tekstas lieka čia. Atlaisvinkite vietos ir bandykite dar kartą.
        [read-only] Į diską rašyti negalima. Niekas neįrašyta, jūsų tekstas lieka čia.
       *[other] Failo `{ $path }` įrašyti nepavyko: { $detail }. Niekas neįrašyta, jūsų tekstas lieka čia.
    }
