# Radiniai: ką programa pastebėjo ataskaitoje.
#
# Kiekvieno radinio pranešimas yra viena frazė mažąja raide, be taško; autoriaus žodis
# rašomas tarp `…`. Požymis .help pataria, ką rašyti (kiekvienas patarimas – atskira
# eilutė), .explain – ką rodo `komentaras explain`: sakinys, pastraipa ir pavyzdys.
# Kiekvieną kintamąjį $x lydi $has-x: yes arba no. Kintamojo $suggest reikšmės: similar
# (yra panašus vardas), known (žinomi galimi vardai), none.


## Bendri žodžiai

severity-error = klaida
severity-warning = įspėjimas
severity-note = pastaba
finding-help = patarimas
finding-list = { $path } – dar tokių pranešimų: { $count }
finding-others = { $count ->
        [one] tas pats dar { $count } kartą: { $places }
        [few] tas pats dar { $count } kartus: { $places }
       *[other] tas pats dar { $count } kartų: { $places }
    }
sarif-project-root = Ataskaitos projekto aplankas
finding-suggestion = { $suggest ->
        [similar] gal turėjote omenyje `{ $similar }`?
        [known] galima rašyti: { $known }
       *[none] { "" }
    }
findings-errors = { $count ->
        [one] { $count } klaida
        [few] { $count } klaidos
       *[other] { $count } klaidų
    }
findings-warnings = { $count ->
        [one] { $count } įspėjimas
        [few] { $count } įspėjimai
       *[other] { $count } įspėjimų
    }
findings-notes = { $count ->
        [one] { $count } pastaba
        [few] { $count } pastabos
       *[other] { $count } pastabų
    }
findings-none = klaidų nerasta


## Failai

file-not-found = nėra failo `{ $path }`
    .help =
        { finding-suggestion }
        patikrinkite failo pavadinimą, didžiąsias ir mažąsias raides; kelią rašykite nuo aplanko, kuriame yra šis failas
    .explain =
        Tekste ar rodiklių sąraše nurodyto failo projekte nėra.

        Dažniausiai failas pervardytas, perkeltas arba jo pavadinimas parašytas su klaida.
        Didžiosios ir mažosios raidės skiriasi. Kelias rašomas nuo aplanko, kuriame yra jį
        nurodantis failas: kelias, parašytas rodiklių sąraše `report/data/indicators.toml`,
        prasideda aplanke `report/data`. Nuo jo rašomi ir `report/data/indicators/*.toml` keliai.

        Netinka:  file = "Skurdas.CSV"
        Tinka:    file = "skurdas.csv"

file-not-readable = { $kind ->
        [folder] `{ $path }` – aplankas, o ne failas
        [pipe] `{ $path }` – vardinis kanalas, o ne failas
        [socket] `{ $path }` – programų jungtis (angl. socket), o ne failas
        [device] `{ $path }` – įrenginys, o ne failas
        [too-large] failas `{ $path }` per didelis
       *[unreadable] nepavyko perskaityti failo `{ $path }`
    }
    .help =
        { $kind ->
            [folder] nurodykite failą arba pervadinkite aplanką
            [pipe] vietoj jo įdėkite failą arba jį ištrinkite
            [socket] vietoj jos įdėkite failą arba ją ištrinkite
            [device] vietoj jo įdėkite failą arba jį ištrinkite
            [too-large] palikite faile tik tai, ko reikia ataskaitai: didžiausias leidžiamas dydis – 512 MB
           *[unreadable] patikrinkite, ar failas neatidarytas kitoje programoje ir ar turite teisę jį skaityti
        }
    .detail = { $detail }
    .explain =
        Failas yra, bet operacinė sistema neleidžia jo perskaityti.

        Taip nutinka, kai failą užrakino kita programa, kai jis dar nebaigtas kopijuoti
        iš bendro disko arba kai neturite teisės jo skaityti. Užverkite failą kitose
        programose ir bandykite dar kartą.

        Netinka:  lentelė vis dar atverta „Excel“ programoje
        Tinka:    lentelė įrašyta ir užverta

invalid-utf8 = failas `{ $path }` įrašytas ne UTF-8 koduote
    .help = atverkite failą teksto redaktoriumi ir įrašykite iš naujo, pasirinkę koduotę „UTF-8“
    .explain =
        Failas įrašytas kita koduote arba sugadintas.

        Skyriai, nustatymai ir sąrašai rašomi UTF-8 koduote: tik taip lietuviškos raidės
        visuose kompiuteriuose vienodos. Įrašius sena koduote (pvz., Windows-1257), vietoj
        „ž“ ar „ė“ atsirastų kiti ženklai. Duomenų lentelėms (.csv) tai negalioja: jų koduotę
        programa atpažįsta pati.

        Netinka:  Koduotė: „Baltų (Windows-1257)“
        Tinka:    Koduotė: „UTF-8“

merge-conflict = { $kind ->
        [mark] liko nebaigto versijų sujungimo žyma
       *[text] nesujungtos dvi versijos{ $has-lines ->
            [yes] , { $lines } eilutės
           *[no] { "" }
        }
    }
    .help =
        { $kind ->
            [mark] patikrinkite, ar greta likęs tekstas yra tas, kurio norite, ir ištrinkite šią eilutę
            [memory] palikite abiejų versijų įrašus ir ištrinkite eilutes, kurios prasideda `<<<<<<<`, `|||||||`, `=======` ir `>>>>>>>`
           *[text] palikite vieną versiją arba sujunkite abi ir ištrinkite eilutes, kurios prasideda `<<<<<<<`, `|||||||`, `=======` ir `>>>>>>>`
        }
    .explain =
        Du žmonės pakeitė tą pačią failo vietą, ir git jų versijų sujungti negalėjo.

        Tarp `<<<<<<<` ir `=======` yra jūsų versija, tarp `=======` ir `>>>>>>>` – kita.
        Kol nepasirinkote, juodraštyje ši vieta pažymima, galutinio varianto parengti negalima, o
        kitos šio failo klaidos nerodomos: jos gali kilti dėl dviejų versijų. Vertimo atmintyje
        dažniausiai paliekami abiejų versijų įrašai.

        Netinka:  <<<<<<< HEAD
        Tinka:    (tokių eilučių nėra)

empty-file = failas `{ $path }` tuščias
    .help = parašykite jo turinį arba ištrinkite failą
    .explain =
        Failas tuščias, o jame turi būti teksto arba duomenų.

        Skyriui reikia bent pavadinimo, duomenų lentelei – antraštės ir vienos eilutės.
        Jeigu skyriaus dar nerašote, failą ištrinkite: klaidos dėl to nebus.

        Netinka:  (tuščias failas)
        Tinka:    +++
                  title = "Apsauga nuo smurto"
                  +++

path-outside-project = kelias `{ $path }` { $kind ->
        [absolute] prasideda nuo disko šaknies
        [backslash] parašytas su pasviruoju brūkšniu `\`
        [link] yra nuoroda, vedanti už projekto ribų
       *[outside] veda už projekto ribų
    }
    .help = { $kind ->
            [backslash] rašykite `{ $example }`
           *[outside] nukopijuokite failą į projekto aplanką ir parašykite jo kelią nuo šio failo aplanko, pvz., `../figures/schema.png`
        }
    .explain =
        Kelias veda už projekto aplanko ribų.

        Programa skaito tik tai, kas yra projekto aplanke. Todėl ataskaita visuose
        kompiuteriuose vienoda, o gautas svetimas skyrius negali perskaityti kitų jūsų
        failų. Nukopijuokite failą į projektą ir parašykite jo kelią nuo šio failo aplanko.

        Netinka:  ![Schema](C:/Dokumentai/schema.png)
        Tinka:    ![Schema](../figures/schema.png)


## Nustatymai ir sąrašai

toml-syntax = { $kind ->
        [duplicate-key] raktas kartojasi
        [duplicate-indicator] rodiklis `{ $key }` aprašytas dviejuose failuose
       *[syntax] eilutės perskaityti nepavyko (TOML)
    }
    .first = pirmą kartą čia
    .help =
        { $kind ->
            [duplicate-key] palikite vieną iš dviejų eilučių
            [duplicate-indicator] palikite vieną iš dviejų aprašymų arba vieną rodiklį pavadinkite kitaip
            [curly] rašykite tiesias kabutes: `{ $key } = "{ $example }"`
            [bare] tekstą rašykite tarp tiesių kabučių: `{ $key } = "{ $example }"`
            [date] datą rašykite be kabučių, skaičius atskirkite brūkšneliais: `{ $key } = { $example }`
            [no-day] tokios dienos kalendoriuje nėra; rašykite, pvz., `{ $key } = { $example }`
            [boolean] rašykite `{ $key } = true` arba `{ $key } = false`, be kabučių
           *[syntax] rašykite `raktas = "tekstas"`: tekstą – tarp tiesių kabučių, skaičius, `true` ir `false` – be jų
        }
    .detail = { $has-reason ->
        [yes] TOML: { $reason }
       *[no] { "" }
    }
    .explain =
        Nustatymų failo ar skyriaus pradžios perskaityti nepavyko.

        Failai `.toml` ir skyriaus pradžia tarp `+++` eilučių rašomi TOML kalba: kairėje –
        raktas, dešinėje – reikšmė. Tekstas rašomas tarp tiesių kabučių ("), sąrašas – tarp
        laužtinių skliaustų. Lietuviškos kabutės „…“ čia netinka. Kiekvienas raktas rašomas
        tik kartą.

        Netinka:  title = „Sveikata“
        Tinka:    title = "Sveikata"

unknown-key = { $kind ->
        [language] kalbos `{ $key }` ataskaitoje nėra
        [elsewhere] raktas `{ $key }` parašytas ne toje dalyje
       *[key] nežinomas raktas `{ $key }`
    }
    .help =
        { $kind ->
            [language] įrašykite `"{ $key }"` į sąrašą `languages` arba šį tekstą ištrinkite
            [elsewhere] jis rašomas dalyje `[{ $section }]`: virš jo įrašykite eilutę `[{ $section }]` arba perkelkite jį ten, kur ji jau yra
           *[key] { finding-suggestion }
        }
        { $kind ->
            [language] { "" }
            [elsewhere] { "" }
           *[key] { $has-table ->
                [yes] patikrinkite lentelę `{ $table }`
               *[no] { "" }
            }
        }
    .explain =
        Nustatymų faile yra raktas, kurio programa nežino.

        Dažniausiai tai rašybos klaida. Jei programa apie ją nepraneštų, nustatymas tiesiog
        neveiktų. Pataisykite raktą arba ištrinkite eilutę.

        Netinka:  titel = "Sveikata"
        Tinka:    title = "Sveikata"

missing-key = trūksta { $kind ->
        [table] dalies
       *[line] rakto
    } `{ $key }`
    .help =
        { $kind ->
            [inside] rašykite `{ $parent } = { $example }`
            [table] įrašykite eilutę `[{ $key }]`, o po ja – raktus su reikšmėmis
           *[line] įrašykite eilutę `{ $key } = { $example }`
        }
    .explain =
        Trūksta privalomo rakto.

        Kiekvienas skyrius turi turėti pavadinimą, kiekvienas rodiklis – duomenų failą,
        ataskaita – pavadinimą ir datą. Įrašykite trūkstamą eilutę.

        Netinka:  [child-poverty]
                  unit = "percent"
        Tinka:    [child-poverty]
                  file = "ilc_li02.csv"
                  unit = "percent"

invalid-value = { $kind ->
        [type] netinkama rakto `{ $key }` reikšmės rūšis
        [list] rakto `{ $key }` reikšmė – ne tekstų sąrašas
        [one-text] rakto `{ $key }` tekstas visomis kalbomis toks pat
        [empty] tuščia rakto `{ $key }` reikšmė
        [range] rakto `{ $key }` reikšmė `{ $found }` per maža arba per didelė
        [negative] rakto `{ $key }` reikšmė `{ $found }` neigiama
        [twice] rakto `{ $key }` reikšmė `{ $found }` pakartota
        [severity] klaidos `{ $key }` svarbos mažinti negalima
        [pattern] netinkamas taisyklės `{ $key }` šablonas
        [group] taisyklės `{ $key }` šablone nėra grupės `{ $found }`
        [default] kitame faile numatytoji požymio `{ $key }` reikšmė kitokia
        [colour] `{ $found }` – ne spalva
        [address] `{ $found }` – ne svetainės adresas
        [website] `{ $found }` – ne svetainės adresas
        [font] šrifto `{ $found }` programa neturi
        [contrast] rakto `{ $key }` spalva `{ $found }` per šviesi: jos kontrastas su balta tik { $ratio }:1
        [open] kai kurių įstaigų failuose `{ $key }` reiškia konfidencialų skaičių, todėl visuose failuose reikšti `{ $found }` negali
       *[other] netinkama rakto `{ $key }` reikšmė `{ $found }`
    }
    .first = { $kind ->
        [twice] ta pati reikšmė
       *[default] kitame faile
    }
    .help =
        { finding-suggestion }
        { $kind ->
            [type] rašykite taip: { $expected ->
                [string] `{ $key } = "tekstas"` – tekstą tarp tiesių kabučių
                [integer] `{ $key } = 12` – sveikąjį skaičių be kabučių
                [boolean] `{ $key } = true` arba `{ $key } = false`, be kabučių
                [localized] `{ $key } = {"{"} lt = "…", en = "…" {"}"}` – tekstą kiekviena kalba
                [table-array] `{ $key } = [{"{"} file = "…", alt = "…" {"}"}]` – sąrašą tarp laužtinių skliaustų
                [table] `[{ $key }]` atskiroje eilutėje, o po ja – raktus su reikšmėmis
                [date] `{ $key } = 2026-11-21` – datą be kabučių
               *[other] { $expected }
            }
            [list] rašykite `{ $key } = { $example }`
            [one-text] parašykite kiekviena kalba: `{ $key } = { $example }`
            [empty] tarp kabučių įrašykite tekstą arba ištrinkite eilutę
            [range] rašykite sveikąjį skaičių nuo 0 iki { $maximum }
            [negative] rašykite skaičių be minuso
            [twice] kiekvienam rašykite savą arba vieną ištrinkite
            [font] įdėkite jo failą (.ttf arba .otf) į aplanką `fonts` šalia aplanko `report` arba rašykite vieną iš išvardytų
            [cycle] rašykite ataskaitų teikimo ciklo numerį arba du: `{ $key } = "7"`, `{ $key } = "5-6"`
            [state] rašykite dviejų raidžių šalies kodą, pvz., `{ $key } = "LT"`
            [pattern] pataisykite reguliariąją išraišką; išbandyti ją galite svetainėje https://regex101.com (atmaina „Rust“)
            [group] šablono dalį, kurią reiškia `{ $found }`, parašykite skliaustuose: `(…)`
            [default] `[defaults]` galioja visų failų rodikliams: abiejuose failuose rašykite tą patį kodą arba rodiklių, kuriems reikia kito, aprašymuose įrašykite `default = {"{"} { $key } = "{ $found }" {"}"}`
            [open] nurodykite tai prie vieno rodiklio: failo `indicators.toml` rodiklio aprašyme įrašykite `marks = {"{"} "{ $key }" = "{ $found }" {"}"}`
            [colour] rašykite `#` ir šešis skaitmenis arba raides nuo a iki f, pvz., `{ $key } = "#1a5c8a"`
            [website] rašykite adresą, kurį rodo naršyklė, pvz., `https://example.org`, arba adreso nerašykite
            [address] rašykite aplanko, kuriame bus puslapiai, adresą, pvz., `{ $key } = "https://example.org/ataskaita"`
            [contrast] rašykite `{ $key } = "{ $nearest }"` – artimiausią tamsesnę spalvą – arba kitą: tekstui reikia bent 4,5:1 kontrasto (WCAG 2.2)
            [severity] ištrinkite šią eilutę ir pataisykite pačią klaidą: dėl jos dokumente liktų tuščia vieta
           *[other] { $has-expected ->
                [yes] rašykite: { $expected }
               *[no] { "" }
            }
        }
    .detail = { $has-detail ->
        [yes] regex: { $detail }
       *[no] { "" }
    }
    .explain =
        Raktas tinkamas, bet jo reikšmė – ne.

        Reikšmė gali būti kitos rūšies (tekstas vietoj skaičiaus), per didelė arba ne viena
        iš galimų. Skaičiai ir datos rašomi be kabučių, tekstas – tarp kabučių.

        Netinka:  date = "2026 m. lapkričio 21 d."
        Tinka:    date = 2026-11-21

fluent-syntax = { $kind ->
        [missing-value] užrašas `{ $name }` tuščias
        [missing-default] nė vienas variantas nepažymėtas žvaigždute
        [duplicate] užrašas `{ $name }` kartojasi
        [indented] prieš `{ $line }` yra tarpų, todėl eilutė laikoma ankstesnio teksto dalimi
        [unsupported] užrašas per sudėtingas
       *[syntax] eilutės perskaityti nepavyko (Fluent)
    }
    .first = pirmą kartą čia
    .help =
        { $kind ->
            [missing-value] po lygybės ženklo įrašykite tekstą
            [missing-default] prieš paskutinį variantą padėkite žvaigždutę: `*[other]`
            [duplicate] palikite vieną iš dviejų eilučių
            [indented] ištrinkite tarpus prieš `{ $line }`
            [unsupported] suskaidykite jį į paprastesnius
           *[syntax] rašykite `vardas = tekstas`; kitas to paties teksto eilutes pradėkite tarpais, kiekvieną riestinį skliaustą uždarykite
        }
    .detail = { $has-detail ->
        [yes] Fluent: { $detail }
       *[no] { "" }
    }
    .explain =
        Užrašų failo (`.ftl`) eilutės perskaityti nepavyko.

        Aplanko `translations` failai rašomi Fluent kalba: kairėje – užrašo vardas,
        dešinėje – tekstas. Kita to paties teksto eilutė pradedama tarpais, kiekvienas
        riestinis skliaustas uždaromas, o vienas iš variantų pažymimas žvaigždute.

        Netinka:  unit-percent = {"{"} $value procentas
        Tinka:    unit-percent = {"{"} $value {"}"} procentas

unnamed-code = { $kind ->
        [name] { $count ->
            [one] skaitytojas ({ $language }) vietoj pavadinimo matytų kodą `{ $codes }`
            [few] skaitytojas ({ $language }) vietoj pavadinimų matytų kodus { $codes }
           *[other] skaitytojas ({ $language }) vietoj pavadinimų matytų kodus { $codes }
        }
       *[other] kodo `{ $codes }` pavadinimas neturi linksnio, kurio reikia sakiniui: `{ $kind }` ({ $language })
    }
    .help = { $has-after ->
            [yes] faile `{ $path }` po eilute { $after } įrašykite:
           *[no] į `{ $path }` įrašykite:
        }
        { $lines }
    .explain =
        Lentelėje ar diagramoje vietoj pavadinimo būtų rodomas kodas iš duomenų failo.

        Skaitytojas nežino, ką reiškia `EU27_2020` ar `Y_LT18`. Daugumą šalių, lyčių, amžiaus
        grupių ir sumų pavadinimų programa žino, o kitus kodus pavadinkite aplanko
        `translations` failuose `report.ftl`, kiekviena kalba atskirai. Eilutės varde rašomos
        raidės be diakritinių ženklų ir skaitmenys, o vietoj kitų ženklų – brūkšnelis.

        Netinka:  (faile `translations/lt/report.ftl` tokios eilutės nėra)
        Tinka:    code-residence-URB = Miestas

missing-message = trūksta pavadinimo `{ $name }`{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help =
        { finding-suggestion }
        įrašykite eilutę `{ $name } = …` į failą `translations/{ $language }/report.ftl`{ $has-case ->
            [yes] {", o po ja – naudininką: "}`    .{ $case } = …`
           *[no] { "" }
        }
    .explain =
        Viena iš ataskaitos kalbų trūksta pavadinimo, kurį turi matyti skaitytojas.

        Rodiklių, matavimo vienetų ir kodų pavadinimai rašomi ne skyriuose, o aplanko
        `translations` failuose, kiekviena kalba atskirai. Be pavadinimo dokumente
        liktų kodas.

        Netinka:  (faile `translations/lt/report.ftl` tokios eilutės nėra)
        Tinka:    indicator-child-poverty = Vaikų skurdo rizikos lygis

missing-case = adresato „{ $text }“ pavadinimas neturi naudininko ({ $language }): būtų spausdinama „Skirta: { $text }“
    .help = faile `{ $path }` po eilute `{ $name } = { $text }` įrašykite: `    .{ $case } = …`
    .explain =
        Adresato pavadinimas spausdinamas po žodžio „Skirta“, todėl jo reikia ir naudininko
        linksniu.

        Naudininką rašykite eilutėje po pavadinimu, po keturių tarpų.

        Netinka:  addressee-seimas = Seimas
        Tinka:    addressee-seimas = Seimas
        {"              .dative"} = Seimui

name-of-another = { $kind ->
        [dimension] požymio pavadinimas „{ $text }“ ({ $language }) neišverstas: taip požymis `{ $other }` vadinasi originalo kalba ({ $source })
       *[code] kodo pavadinimas „{ $text }“ ({ $language }) priklauso kitam kodui: taip originalo kalba ({ $source }) vadinasi `{ $other }`
    }
    .help = { $kind ->
            [dimension] išverskite: `{ $name } = …`
           *[code] pataisykite: `{ $name } = …`; peržiūrėkite ir gretimas eilutes, nes pavadinimai galėjo pasislinkti
        }
    .explain =
        Vertime kodas pavadintas taip, kaip originalo kalba vadinasi kitas kodas, arba
        požymio pavadinimas liko originalo kalba.

        Kai pavadinimai rašomi vienas po kito, lengva suklysti per eilutę. Tada vienos
        savivaldybės duomenys spausdinami kitos savivaldybės pavadinimu.

        Netinka:  code-savivaldybe-Kaunas = Vilnius   (translations/en/report.ftl)
        Tinka:    code-savivaldybe-Kaunas = Kaunas

message-without-translation = užrašas `{ $name }` neišverstas ({ $language })
    .help = į { $path } įrašykite eilutę `{ $name } = …` arba ištrinkite ją čia, jei jos nereikia
    .explain =
        Užrašas parašytas ne visomis ataskaitos kalbomis, todėl kita kalba jo nebūtų arba
        jis liktų neišverstas.

        Kiekvieną užrašų failo eilutę parašykite visų ataskaitos kalbų failuose, tuo pačiu
        vardu.

        Netinka:  indicator-births = Gimę vaikai   (tik translations/lt/report.ftl)
        Tinka:    indicator-births = Gimę vaikai   (translations/lt/report.ftl)
                  indicator-births = Births        (translations/en/report.ftl)

message-variables =
    { $kind ->
        [missing] užraše `{ $name }` trūksta kintamojo `{ $variable }`, kuris yra originale
        [not-given] užraše `{ $name }` yra kintamasis `{ $variable }`, kurio programa neturi; spausdinamas programos užrašas
       *[other] užraše `{ $name }` yra kintamasis `{ $variable }`, kurio nėra originale
    }
    .help =
        { $kind ->
            [missing] ten, kur turi būti reikšmė, įrašykite {"{"} { $variable } {"}"}
            [not-given] { $has-given ->
                [yes] vartokite { $given } arba ištrinkite užrašą
               *[no] kintamąjį išbraukite arba ištrinkite užrašą
             }
           *[other] ištrinkite {"{"} { $variable } {"}"} arba įrašykite jį ir originale
        }
    .source = originalo kalba
    .explain =
        To paties užrašo kintamieji skirtingomis kalbomis nesutampa.

        Viena iš kalbų tekste trūktų skaičiaus ar žodžio. Kintamasis gali būti kitoje sakinio
        vietoje ir pavartotas kelis kartus.

        Programos užrašą keičiančiame užraše galima vartoti tik to užrašo kintamuosius. Jei jis
        nukopijuotas iš senesnės versijos, ištrinkite, ko nekeitėte.

        Netinka:  unit-points = {"{"} $value {"}"} balų   –   unit-points = points
        Tinka:    unit-points = {"{"} $value {"}"} balų   –   unit-points = {"{"} $value {"}"} points

plural-forms =
    { $kind ->
        [missing] užraše `{ $name }` trūksta skaičiaus formos { $forms }
       *[other] užraše `{ $name }` yra skaičiaus forma { $forms }, kurios ši kalba neturi
    }
    .help =
        { $kind ->
            [missing] įrašykite { $forms } ir žodžio formą, tinkamą prie tokių skaičių
           *[other] ištrinkite { $forms }
        }
    .explain =
        Žodis derinamas su skaičiumi, bet parašytos ne visos arba ne tos skaičiaus formos.

        Lietuvių kalba turi [one] (1 vaikas, 21 vaikas), [few] (2 vaikai), [other]
        (10 vaikų) ir skaičiams su trupmena – [many] (2,5 vaiko); anglų kalba – [one]
        ir [other].

        Netinka:  [one] vaikas  *[other] vaikų
        Tinka:    [one] vaikas  [few] vaikai  *[other] vaikų

unused-message = { $kind ->
        [attribute] nenaudojama forma `{ $name }`
        [rules] `{ $name }` yra kitos versijos programos taisyklių kopija; taikomos programos taisyklės
        [file] `{ $name }` yra kitos versijos programos pranešimų kopija; ataskaitoje iš jos nieko nenaudojama
       *[message] nenaudojamas užrašas `{ $name }`
    }
    .help =
        { $kind ->
            [attribute] po taško rašykite vieną iš: { $known }
            [file] ištrinkite failą
            [rules] ištrinkite failą; savo taisykles rašykite į `report/privacy.toml`
           *[message] { $has-similar ->
                [yes] galbūt turėta omenyje `{ $similar }`; jei ne, ištrinkite eilutę
               *[no] ištrinkite eilutę
            }
        }
        { $kind ->
            [attribute] linksniai: kilmininkas – `genitive`, naudininkas – `dative`, galininkas – `accusative`, įnagininkas – `instrumental`, vietininkas – `locative`
           *[message] { "" }
        }
    .explain =
        Šio užrašo nenaudoja nei programa, nei duomenys, nei šablonai, nei kiti užrašai.

        Dažniausiai jo vardas parašytas su klaida arba rodiklis pervardytas. Jei į projektą
        nukopijuotas visas programos failas, pavyzdžiui, `desk.ftl` ar `findings.ftl`, ištrinkite
        jį: projektas gali pakeisti ataskaitos žodžius, bet ne programos pranešimus.

        Netinka:  indikator-births = Gimę vaikai
        Tinka:    indicator-births = Gimę vaikai

template-error = { $kind ->
        [unknown] šablono `{ $path }` nėra, todėl šis failas nieko nekeičia
        [word] `{ $path }` nėra tinkamas „Word“ dokumentas, todėl jo išvaizda nenaudojama
        [styles] „Word“ dokumente `{ $path }` trūksta stilių, todėl naudojami programos stiliai
        [dropped] šablonas `{ $path }` praleidžia ataskaitos tekstą
        [page] pagal šabloną `{ $path }` parengto puslapio el. knygų skaityklės neatvers
        [braces] šablonas `{ $path }` tekstą įterpia kaip žymas arba žymas kaip tekstą
        [character] šablone `{ $path }` yra nematomas ženklas { $example }
        [unpaired] šablone `{ $path }` trūksta ženklo `{ $example }` poros
        [elsewhere] šablonas `{ $path }` kreipiasi į `{ $example }`, bet puslapiai ir el. knygos to gauti negali
        [encoding] pagal šabloną `{ $path }` parengtų puslapių raides naršyklė gali rodyti klaidingai
        [policy] pagal šabloną `{ $path }` parengti puslapiai gali kreiptis į kitas svetaines
        [unprinted] šablonas `{ $path }` praleidžia ataskaitos tekstą: nuo šios skyriaus `{ $chapter }` vietos dalies teksto nėra jokiame puslapyje
       *[other] neveikia šablonas `{ $path }`
    }
    .help =
        { finding-suggestion }
        { $kind ->
            [unknown] visų šablonų sąrašas: `komentaras templates export`; jei failas ne šablonas, iškelkite jį iš aplanko
            [word] atverkite jį „Word“ programa ir išsaugokite kaip „Word dokumentas (*.docx)“, be slaptažodžio; „Strict Open XML“ netinka
            [styles] stilius rasite bet kuriame dokumente, kurį parengė `komentaras build --format docx`: perkelkite juos arba pradėkite nuo jo
            [page] visą puslapį parašykite tarp `<html xmlns="http://www.w3.org/1999/xhtml">` ir `</html>`, kiekvieną elementą užbaikite: `<br/>`, `<p>…</p>`; arba ištrinkite savo kopiją: tada bus naudojamas programos šablonas
            [dropped] ten, kur turi būti tekstas, rašykite `{ $example }` arba ištrinkite savo kopiją: tada bus naudojamas programos šablonas
            [braces] rašykite `{ $example }`: žymos yra tik `main`, `contents` ir `metadata`, tik jas reikia rašyti trijuose skliaustuose
            [character] ištrinkite jį; jei jo nematote, ištrinkite visą eilutę ir parašykite iš naujo
            [unpaired] įrašykite jį arba ištrinkite savo kopiją: tada bus naudojamas programos šablonas
            [elsewhere] ištrinkite: puslapis gali įkelti tik tai, ką programa įrašo šalia jo
            [encoding] `<head>` pradžioje parašykite `{ $example }`
            [policy] `<head>` dalyje, prieš viską, kas įkeliama, parašykite `{ $example }`
            [unprinted] kiekvienoje funkcijoje, kuri gauna tekstą, parašykite `body` arba ištrinkite savo kopiją: tada bus naudojamas programos šablonas
            [endless] šablone neįterpkite jo paties ir nedėkite daugiau kaip trijų sąrašų vieno į kitą
           *[other] pataisykite šabloną arba ištrinkite savo kopiją: tada bus naudojamas programos šablonas
        }
    .detail = { $detail }
    .explain =
        Šablonas, pagal kurį kuriamas dokumentas, neveikia.

        Projekto aplanko `templates` failai pakeičia programos šablonus. Klaida kyla, kai
        toks failas pakeistas netinkamai. Ištrynus jį, vėl naudojamas programos šablonas.

        „Word“ dokumento `templates/reference.docx` stilius, šriftus ir puslapį perima visi
        ataskaitos „Word“ dokumentai. Stiliai atpažįstami pagal angliškus pavadinimus, kuriuos
        „Word“ įrašo į failą.

        Failas, kurio pavadinime yra klaida, nieko nepakeičia. Failas savo pavadinimu naudojamas,
        jei jį mini kitas jūsų šablonas: `#import "spalvos.typ": *`.

        Netinka:  {"{{"}#each recommendations{"}}"} … (be pabaigos)
        Tinka:    {"{{"}#each recommendations{"}}"} … {"{{"}/each{"}}"}

bibliography-syntax = { $kind ->
        [latex] nežinoma LaTeX komanda{ $has-name ->
            [yes] {" "}`{ $name }`
           *[no] { "" }
        }
        [no-title] šaltinis `{ $name }` neturi pavadinimo
       *[other] šaltinių sąrašo perskaityti nepavyko
    }
    .help =
        { $kind ->
            [duplicate-key] raktas kartojasi: palikite vieną
            [no-type] po raktu eilutėje nurodykite rūšį: `  type: Web` (arba Report, Legislation, Article, Book, Chapter, Newspaper, Repository, Misc)
            [no-title] po raktu pridėkite eilutę su pavadinimu: `  title: "…"`
            [tab] eilutę atitraukite ne tabuliavimo ženklu, o tarpais: `{ $example }`
            [colon] po rakto rašykite dvitaškį, o prieš reikšmę – tarpą: `{ $example }`
            [indent] eilutę pradėkite tiek pat tarpų, kiek kitas šio įrašo eilutes: `{ $example }`
            [url] rašykite visą adresą: `{ $example }`
            [written] datą rašykite su brūkšneliais, nuo metų: `{ $example }`
            [type] rašykite vieną iš rūšių: Report, Web, Legislation, Article, Book, Chapter, Newspaper, Repository, Misc
            [date] datą rašykite `2024`, `2024-03` arba `2024-03-01`
            [latex] vietoj komandos rašykite patį ženklą ar žodį
            [quotes] tekstą rašykite tarp kabučių: `{ $example }`
            [biblatex] patikrinkite šį įrašą: kiekvieną lauką rašykite `vardas = {"{"}tekstas{"}"},`, visus skliaustus uždarykite
            [complicated] aprašykite šaltinį paprasčiau: be skliaustų skliaustuose ir be nuorodų į kitas failo vietas
           *[other] patikrinkite šio įrašo tarpus eilučių pradžioje ir dvitaškius
        }
    .label = { $kind ->
        [duplicate-key] antrą kartą
       *[other] { "" }
    }
    .first = pirmą kartą čia
    .detail = { $has-reason ->
        [yes] { $kind ->
            [biblatex] BibLaTeX: { $reason }
           *[other] YAML: { $reason }
        }
       *[no] { "" }
    }
    .explain =
        Šaltinių sąrašo `sources.yml` (arba `.bib`) perskaityti nepavyko.

        Kiekvienas šaltinis prasideda raktu ir dvitaškiu. Po juo rašomi šaltinio duomenys,
        vienodai atitraukti tarpais, ne tabuliavimo ženklais; rūšis ir pavadinimas būtini.
        Reikšmę, kurioje yra dvitaškis, rašykite tarp kabučių, adresą – visą, datą – nuo metų.

        Netinka:  title: Vaikai: skaičiai ir faktai
                  date: 2024.03.05
                  url: www.pavyzdys.lt
        Tinka:    title: "Vaikai: skaičiai ir faktai"
                  date: 2024-03-05
                  url: https://www.pavyzdys.lt


## Skyriai

missing-front-matter = { $kind ->
        [unclosed] skyriaus pradžios pabaigoje trūksta eilutės `+++`
        [misspelt] eilutėje `{ $name }` ne trys pliuso ženklai
        [blank] prieš pirmąją eilutę `+++` yra tuščių eilučių ar tarpų
        [yaml] skyrius prasideda eilute `---`, o ne `+++`
       *[missing] skyrius neprasideda eilute `+++`
    }
    .help =
        { $kind ->
            [unclosed] po eilutės `{ $last }` atskiroje eilutėje parašykite `+++`
            [misspelt] vietoj `{ $name }` rašykite `+++`
            [blank] ištrinkite tuščias eilutes ir tarpus prieš pirmąją eilutę `+++`
            [yaml] vietoj abiejų eilučių `---` rašykite `+++`, o vietoj `title: …` – `title = "…"`
           *[missing] failą pradėkite trimis eilutėmis: `+++`, `title = "…"`, `+++`
        }
    .explain =
        Skyriaus pradžioje nėra jo pavadinimo ir straipsnių.

        Kiekvieno skyriaus failas prasideda eilute `+++`. Po jos rašomas pavadinimas ir
        komentuojami straipsniai, tada vėl `+++`, o toliau – tekstas. Prieš pirmąją
        eilutę `+++` nepalikite nieko, net tuščios eilutės.

        Netinka:  # Apsauga nuo smurto
        Tinka:    +++
                  title = "Apsauga nuo smurto"
                  articles = ["19"]
                  +++

unknown-kind = nežinoma skyriaus rūšis `{ $name }`
    .help = { finding-suggestion }
    .explain =
        Tokios skyriaus rūšies (`kind`) nėra.

        Skyrius gali būti pratarmė (`foreword`), padėka (`acknowledgements`), santrumpos
        (`abbreviations`), svarbiausių dalykų puslapis (`at-a-glance`), santrauka (`summary`),
        įvadas (`introduction`), metodika (`methodology`), komentaras (`commentary`) arba
        priedas (`annex`). Jei eilutės `kind` nėra, skyrius yra komentaras.

        Netinka:  kind = "priedas"
        Tinka:    kind = "annex"

unknown-article = Konvencijoje nėra straipsnio `{ $name }`
    .help =
        rašykite straipsnį, dalį ir punktą taip: `"19"`, `"24(3)"`, `"37(a)"`, `"40(2)(b)"`
    .explain =
        Nurodyto straipsnio ar jo dalies Konvencijoje nėra.

        Straipsnis rašomas skaičiumi, jo dalis ir punktas – skliaustuose, be tarpų: 24
        straipsnio 3 dalis – `24(3)`, 37 straipsnio a punktas – `37(a)`. Pagal straipsnius
        programa parenka skyriaus vietą ataskaitoje.

        Netinka:  articles = ["19 str.", "24.3"]
        Tinka:    articles = ["19", "24(3)"]

unknown-cluster = nežinoma straipsnių grupė `{ $name }`
    .help = { finding-suggestion }
    .explain =
        Tokios straipsnių grupės (`cluster`) nėra.

        Komitetas straipsnius skirsto į grupes; jas atitinka ataskaitos dalys. Paprastai grupę
        programa nustato pagal straipsnius, todėl eilutės `cluster` rašyti nereikia.

        Netinka:  cluster = "smurtas"
        Tinka:    cluster = "5"

ambiguous-cluster = { $kind ->
        [no-articles] nenurodyta, kuriuos straipsnius komentuoja skyrius
        [none] skyriaus straipsniai priklauso skirtingoms grupėms
        [outside] Komiteto gairėse šie straipsniai nepriklauso jokiai grupei: { $left }
       *[several] skyriaus straipsniai tinka kelioms grupėms
    }
    .help =
        { $kind ->
            [none] straipsnių grupės: { $found }
            [outside] išbraukite šiuos straipsnius arba nurodykite, kuriai grupei priklauso skyrius
           *[other] { $has-known ->
                [yes] pasirinkite vieną: { $known }
               *[no] { "" }
            }
        }
        { $kind ->
            [no-articles] įrašykite, pavyzdžiui, `articles = ["19", "34"]`
            [outside] įrašykite eilutę `cluster = "…"`
           *[several] įrašykite eilutę `cluster = "…"` arba padalykite skyrių
        }
    .explain =
        Iš straipsnių neaišku, kurioje ataskaitos dalyje turi būti skyrius.

        Kai kurie straipsniai priklauso dviem grupėms (pvz., 30 straipsnis), o kartais
        skyriuje nurodyti skirtingų grupių straipsniai. Tada grupę nurodykite patys.

        Netinka:  articles = ["30"]
        Tinka:    articles = ["30"]
                  cluster = "8"

chapter-not-read = failas `{ $path }` į ataskaitą nepateks
    .help = { $kind ->
            [rename] pervardykite į `{ $expected }`; jei tai ne skyrius, iškelkite failą iš šio aplanko
            [copy] iš pavadinimo tai `{ $expected }` kopija: kas joje nauja, perkelkite ten, tada ją ištrinkite; jei tai kitas skyrius, failą pavadinkite kitaip, be tarpų ir skliaustų
            [same-title] tai `{ $expected }` kopija: failo pavadinimas prasideda taip pat, o skyriaus pavadinimas toks pats; kas joje nauja, perkelkite ten, tada ją ištrinkite; jei tai kitas skyrius, duokite jam savo pavadinimą
            [twin] skaitomas skyrius `{ $expected }`: šį failą ištrinkite arba iškelkite iš šio aplanko
            [document] nukopijuokite jo tekstą į `{ $expected }`; jei tai ne skyrius, iškelkite failą iš šio aplanko
            [place] perkelkite į `{ $expected }`: skyriai yra savo kalbos aplanke
            [folder] pervardykite aplanką į `{ $expected }`, mažosiomis raidėmis
            [language] jei `{ $expected }` yra ataskaitos kalba, įrašykite ją į sąrašą `languages` faile `report.toml`; jei ne, perkelkite skyrius į jų kalbos aplanką
           *[other] čia skaitomi tik `.md` failai: iškelkite šį failą iš aplanko
        }
    .explain =
        Tarp skyrių yra failas, kurio programa neskaito, todėl ataskaita būtų sukurta be jo.

        Failų tvarkyklės ar debesies padaryta kopija būtų išspausdinta šalia savo skyriaus. Kai du
        žmonės vienu metu įrašo tą patį skyrių, debesija tai, ką parašė vienas iš jų, palieka
        tokioje kopijoje. Palyginkite abu failus, kad nedingtų niekieno darbas.

        Skaitomi tik `.md` failai kalbos aplanke, pvz., `report/lt`. „Windows“ slepia failų
        plėtinius: tai, kas atrodo kaip `31-poilsis.md`, gali būti `31-poilsis.md.txt`. Aplanko
        nustatymuose įjunkite failų plėtinių rodymą ir pervardykite failą. „Word“ dokumento
        tekstą nukopijuokite į `.md` failą.

        Netinka:  31-poilsis.md.txt, 31-poilsis.MD, 31-poilsis.docx
        Tinka:    31-poilsis.md

copy-not-read = failas `{ $path }` neskaitomas: pagal pavadinimą tai `{ $original }` kopija
    .help = kas jame nauja, perkelkite į `{ $original }`, o kopiją ištrinkite; jei tai ne kopija, failą pavadinkite kitaip
    .explain =
        Failų tvarkyklė, naršyklė ar debesija padarė ataskaitos failo kopiją. Skaitomas tik
        pats failas.

        Kai du žmonės vienu metu įrašo tą patį failą, debesija tai, ką parašė vienas iš jų,
        palieka tokioje kopijoje. Palyginkite abu failus, kad nedingtų niekieno darbas. Duomenų
        failų kopijų programa neieško: skaitomi tik tie, kuriuos nurodo rodiklių sąrašas.

        Netinka:  report/sources (1).yml
        Tinka:    report/sources.yml

temporary-file = { $kind ->
        [own] `{ $path }` – laikinas failas, likęs nuo nutrauktos „komentaras“ programos
       *[word] failas `{ $path }` neskaitomas: tai laikinas „Word“ failas
    }
    .help = { $kind ->
            [own] ištrinkite jį: ataskaitai jo nereikia, o failas, į kurį buvo rašoma, yra sveikas – senas arba naujas
           *[word] užverkite failą programoje „Word“; jei šis lieka, ištrinkite jį
        }
    .explain =
        Failas, kurio pavadinimas prasideda `~$` arba `.komentaras-`, nėra ataskaitos dalis.

        „Word“ tokį įrašo šalia kiekvieno atverto failo su jį atvėrusio žmogaus vardu, o failą
        užvėrus ištrina. Ši programa visus failus pirmiausia įrašo tokiais vardais ir tik tada
        suteikia jiems tikruosius; jei programa nutraukiama, pvz., dingus elektrai, laikini failai
        lieka. Apie failą, kurį tebeveikianti programa dar rašo, nepranešama.

        Netinka:  ~$-violence.md
        Tinka:    19-violence.md

chapter-deleted = { $count ->
        [one] nebėra { $count } skyriaus, kurio tekstai buvo patvirtinti: { $names }
        [few] nebėra { $count } skyrių, kurių tekstai buvo patvirtinti: { $names }
       *[other] nebėra { $count } skyrių, kurių tekstai buvo patvirtinti: { $names }
    }
    .help = jei ištrinta per klaidą, grąžinkite failus visomis kalbomis; jei ne, nieko daryti nereikia
    .explain =
        Vertimo atmintyje yra skyriaus, kurio ataskaitoje nebėra, tekstų.

        Tai tikrinama tik rengiant galutinį variantą. Jei kas nors ištrino ar perkėlė pratarmę arba
        priedą, niekas kitas jų nepasigestų. Pervardyto ar su kitu sujungto skyriaus tekstai
        randami naujoje vietoje.

        Netinka:  per klaidą ištrinti `report/lt/pratarme.md` ir `report/en/pratarme.md`
        Tinka:    abu failai yra

chapter-without-source = šio skyriaus nėra originalo kalba
    .help =
        { $has-renamed ->
            [yes] jei skyrių pervardijote, pervardykite ir šį failą į `{ $renamed }`; jei ne, parašykite failą `{ $expected }`
           *[no] parašykite failą `{ $expected }` arba iškelkite šį iš aplanko
        }
    .explain =
        Vertimo aplanke yra skyrius, kurio nėra originalo kalba.

        Skyriaus ir jo vertimo failų pavadinimai vienodi: `lt/19-smurtas.md` ir
        `en/19-smurtas.md`. Dažniausiai vienas jų pervardytas, o kitas – ne.

        Netinka:  lt/19-smurtas.md, en/19-violence.md
        Tinka:    lt/19-smurtas.md, en/19-smurtas.md

chapter-without-translation = skyrius neišverstas{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help =
        { $has-renamed ->
            [yes] jei skyrių pervardijote, pervardykite ir jo vertimą `{ $renamed }` į `{ $expected }`; jei ne, sukurkite šį failą
           *[no] sukurkite failą `{ $expected }`; jame pakanka pavadinimo, tekstą galite išversti vėliau
        }
    .explain =
        Skyrius į vieną iš ataskaitos kalbų neišverstas.

        Kol vertimo nėra, tos kalbos dokumente rodomas pažymėtas originalo tekstas, kad
        nepasikeistų punktų numeriai. Galutinei ataskaitai vertimas būtinas.

        Netinka:  lt/19-smurtas.md (be `en/19-smurtas.md`)
        Tinka:    lt/19-smurtas.md, en/19-smurtas.md

heading-level = { $reason ->
        [title] šis antraštės lygis skirtas skyriaus pavadinimui
        [empty] antraštė tuščia
       *[skip] praleistas antraštės lygis
    }
    .help = { $reason ->
            [empty] įrašykite antraštę po ženklų `##` arba ištrinkite eilutę
           *[other] rašykite { $expected ->
                [2] `## …`
                [3] `### …`
                [4] `#### …`
                [5] `##### …`
               *[other] vienu lygiu žemesnę antraštę negu ankstesnė
            }
        }
    .explain =
        Antraštė netinkamo lygio arba tuščia.

        Pirmasis lygis yra skyriaus pavadinimas (`title`), todėl tekste antraštės
        pradedamos nuo `##`, po jų – `###`. Lygio praleisti ir antraštės palikti tuščios
        negalima: pagal antraštes ekrano skaitymo programos rodo turinį.

        Netinka:  ## Padėtis
                  #### Duomenys
        Tinka:    ## Padėtis
                  ### Duomenys

raw-html = { $kind ->
        [behind] tekstas po pastabos bus rodomas be formatavimo
       *[tag] HTML kodas bus rodomas kaip tekstas
    }
    .help = { $kind ->
            [behind] tekstą pradėkite naujoje eilutėje
           *[tag] vietoj HTML rašykite Markdown ženklais: `**paryškinta**`, `*pasvirusi*`; jei norite ženklo `<`, rašykite `\<`
        }
    .explain =
        Tekste yra HTML kodo, o dokumentuose jis neveikia.

        HTML skirtas interneto puslapiams. Ataskaitoje paryškinimui, sąrašams ir lentelėms
        naudokite Markdown ženklus. Pastabas sau ir kolegoms galite rašyti tarp `<!--` ir `-->`:
        jos nespausdinamos, neverčiamos, o jų žodžiai neskaičiuojami.

        Netinka:  <b>svarbu</b>
        Tinka:    **svarbu**

broken-comment = { $kind ->
        [unclosed] pastaba neužbaigta, todėl bus išspausdinta
        [stray] ženklas `-->` neužbaigia jokios pastabos ir bus rodomas kaip tekstas
        [nested] pastabos viduje prasideda kita pastaba
        [swallowing] šis ženklas pastabos neužbaigia: tai, kas toliau, į ataskaitą nepateks
        [mistyped] turbūt čia turi būti pastaba, bet ji bus išspausdinta
        [drawn] paveiksle matoma pastaba
       *[printed] čia pastabų rašyti negalima: pastaba bus išspausdinta
    }
    .help = { $kind ->
            [unclosed] pastabos gale parašykite `-->`
            [stray] pastaba baigiasi ties pirmuoju `-->`, ir joje negali būti kitos: vidinę ištrinkite ir patikrinkite, ar prieš šį ženklą nėra nieko neviešo; jei reikia rodyklės, rašykite `→`
            [nested] į ataskaitą nepateks nieko iki pirmojo `-->`: pirmąją pastabą užbaikite prieš šią arba ištrinkite šį `<!--`
            [swallowing] parašykite `-->` ten, kur pastaba baigiasi; jei reikia rodyklės, rašykite `→`
            [drawn] ištrinkite pastabą paveikslo faile
            [mistyped] rašykite `<!--` ir `-->`: po du brūkšnelius, be tarpų tarp ženklų
           *[printed] ištrinkite ją; jei norite parodyti, kaip rašoma pastaba, skyriaus tekste ją rašykite tarp kairinių kirčių (klavišas skaičiaus 1 kairėje)
        }
    .explain =
        Pastaba parašyta netinkamai, todėl būtų išspausdinta arba paslėptų per daug.

        Kas skyriuje parašyta tarp `<!--` ir `-->`, skirta jums ir kolegoms ir į ataskaitą
        nepatenka. Visur kitur pastaba būtų išspausdinta: antraštėse po paveikslais ir lentelėmis,
        savybėse tarp kabučių, skyriaus failo pradžioje, nustatymuose, užrašuose, duomenyse.
        Pastaba baigiasi ties pirmuoju `-->`, net jei jos viduje prasideda kita. Teksto redaktoriai
        du brūkšnelius pakeičia brūkšniu, ir tada tai jau nebe pastaba.

        Netinka:  <!-- Paklausti Onos. <!-- Ji serga. --> Skambinti jos mamai. -->
        Tinka:    <!-- Paklausti Onos. Ji serga. Skambinti jos mamai. -->

        Netinka:  title = "Smurtas <!-- trumpinti -->"
        Tinka:    title = "Smurtas"  # trumpinti

looks-like-markup = { $kind ->
        [heading] turbūt čia turi būti antraštė, bet ji bus rodoma kaip tekstas
        [number] turbūt čia turi būti antraštė arba sąrašas, bet numeris bus rodomas kaip tekstas
        [list] turbūt čia turi būti sąrašas, bet jo eilutės susilies į vieną pastraipą
        [table] turbūt čia turi būti lentelė, bet jos eilutės susilies į vieną pastraipą
        [directive] turbūt čia turi būti blokas, bet jis bus rodomas kaip tekstas
        [code] įtraukta pastraipa bus rodoma kaip programos kodas, be numerio
        [order] šio sąrašo punkto numeris bus { $example }
        [emphasis] paryškinimo ženklai bus rodomi kaip tekstas
        [unclosed] ženklas `{ $example }` neturi poros, todėl bus rodomas kaip tekstas
        [script] viršutinio ar apatinio indekso ženklai neveikia, todėl bus rodomi kaip tekstas
        [link] turbūt čia turi būti nuoroda, bet ji bus rodoma kaip tekstas
        [plain] šiame tekste žymėjimas neveikia: `{ $example }` bus rodoma, kaip parašyta
        [nested-note] išnaša savo išnašų neturi: `{ $example }` tekstas susilies su jos sakiniu
        [title] pavadinime žymėjimas neveikia: `{ $example }` bus rodoma, kaip parašyta
        [task] užduotys ataskaitoje nežymimos: `{ $example }` bus rodoma kaip tekstas
        [wiki-link] tai panašu į vikio nuorodą, bet bus rodoma su skliaustais
        [attributes] požymiai čia nieko nereiškia: `{ $example }` bus rodoma kaip tekstas
        [mark] teksto nuspalvinti ar pabraukti negalima: `{ $example }` bus rodoma su ženklais
        [formula] formulės nerenkamos: `{ $example }` bus rodoma su ženklais
        [empty-note] išnaša be teksto: `{ $example }` bus rodoma, kaip parašyta
        [cell] langelyje negali būti sąrašo, citatos ar antraštės: `{ $example }` bus rodoma kaip tekstas
        [note] išnašos ženklas paveikslo pavadinime bus rodomas kaip tekstas
       *[image] turbūt čia turi būti paveikslas, bet bus rodomas tekstas
    }
    .help = { $kind ->
            [heading] po ženklų `#` palikite tarpą: `{ $example }`
            [number] pastraipas programa numeruoja pati; antraštę rašykite `{ $example }`, sąrašo punktą – `1. …`
            [list] prieš sąrašą palikite tuščią eilutę, o kiekvieną punktą pradėkite taip: `{ $example }`
            [table] pirmąją eilutę rašykite `{ $example }`, antrąją – `{ $rule }`, o kitose eilutėse langelius atskirkite ženklais `|`
            [directive] pradžioje ir pabaigoje rašykite tris dvitaškius: `{ $example }`
            [code] ištrinkite tarpus arba tabuliatorių prieš `{ $example }`; tikrą kodą rašykite tarp eilučių iš trijų ženklų ```
            [order] punktus numeruokite iš eilės; jei reikia būtent tokio numerio, kokį parašėte, prieš tašką įrašykite `\`, pvz., `12\.`
            [unclosed] prieš žodžius ir po jų rašykite tą patį ženklą: `**pusjuodis**`, `*kursyvas*`, `~~išbraukta~~`; jei reikia paties ženklo, prieš kiekvieną jo simbolį rašykite pasvirąjį brūkšnį: `\*\*`
            [emphasis] tarp `**` ir žodžio nepalikite tarpo: `**žodis**`
            [script] rašykite indeksų ženklus, pvz., `H₂O`, `m²`; tekstą perbraukite dviem ženklais `~~`
            [link] { $has-example ->
                [yes] rašykite `{ $example }`
               *[no] rašykite `[tekstas](adresas)`, be tarpo prieš skliaustą; adresą su tarpais rašykite tarp `<` ir `>`
            }
            [plain] rašykite paprastais žodžiais
            [nested-note] ženklą ištrinkite, o tekstą toje vietoje rašykite skliaustuose arba perkelkite į pastraipos išnašą
            [title] pavadinimą rašykite paprastais žodžiais; skaičius ir išnašas dėkite į tekstą po juo
            [mark] ištrinkite ženklus arba rašykite `**pusjuodžiu**`, `*kursyvu*`
            [formula] rašykite „Unicode“ ženklais, pvz., `x² ≥ 2`, arba įdėkite paveikslą; dolerio ženklą rašykite `\$`
            [empty-note] tarp skliaustų įrašykite jos tekstą arba ją ištrinkite
            [cell] ištrinkite ženklą, o punktus skirkite kabliataškiais arba rašykite kiekvieną savo eilutėje; jei reikia paties ženklo, prieš jį rašykite `\`
            [task] ištrinkite langelius; jei jie rodo, kas padaryta, parašykite tai žodžiais
            [wiki-link] nuorodą į ataskaitos vietą rašykite `{"{{"}ref "vardas"{"}}"}` (vardas – jos žymė), kitą nuorodą – `[tekstas](adresas)`
            [attributes] ištrinkite juos; pastraipos žymę rašykite jos pradžioje: `{"{{"}anchor "vardas"{"}}"}`; paveikslo ar nuorodos požymiai rašomi iškart po paskutinio skliausto, be tarpo
            [note] ištrinkite jį, o išnašą dėkite į sakinį, kuriame minite paveikslą
           *[image] { $has-example ->
                [yes] rašykite `{ $example }`
               *[no] rašykite `![aprašas](../figures/failas.png)`; kelią su tarpais rašykite tarp `<` ir `>`
            }
        }
    .explain =
        Eilutė panaši į Markdown žymėjimą, bet jame kažko trūksta arba jis skirtas kitai
        programai, todėl eilutė bus rodoma kaip tekstas.

        Iš „Word“ ar „Excel“ nukopijuotas tekstas žymėjimo neturi: sąrašai ir lentelės
        susilieja į vieną pastraipą, o įtrauktos eilutės virsta programos kodu. Rašykite
        taip, kaip siūlo patarimas. Jei norite būtent tokių ženklų, prieš pirmąjį parašykite
        pasvirąjį brūkšnį `\`.

        Netinka:  ##Padėtis
        Tinka:    ## Padėtis

text-not-printed = { $kind ->
        [caption] paveikslo pavadinimas `{ $text }` nebus spausdinamas
        [title] žodžiai `{ $text }` po nuorodos adreso nebus spausdinami
       *[definition] ši eilutė nebus spausdinama: Markdown kalba ji reiškia, kur veda nuoroda
    }
    .help = { $kind ->
            [caption] prieš paveikslą ir po jo palikite po tuščią eilutę; kas parašyta greta, rašykite atskiroje pastraipoje
            [title] ištrinkite juos arba įrašykite į sakinį
           *[definition] išnašą rašykite `[^vardas]: …`, o tekste – `[^vardas]`; jei eilutė turi būti spausdinama tokia, kokia yra, pradėkite ją pasviruoju brūkšniu: `\[`
        }
    .explain =
        Skyriuje yra žodžių, kurių nebūtų nė viename ataskaitos variante.

        Numerį ir pavadinimą paveikslas turi tik tada, kai pastraipoje jis vienas. Žodžių
        kabutėse po nuorodos adreso popieriuje rodyti nėra kur. Eilutė `[1]: adresas` nurodo, kur
        veda nuoroda `[tekstas][1]`, o pati nespausdinama.

        Netinka:  Žr. ![Žemėlapis](../figures/zemelapis.png "Kur gyvena vaikai")
        Tinka:    ![Žemėlapis](../figures/zemelapis.png "Kur gyvena vaikai")

table-row-length = { $kind ->
        [below] eilutėje po lentelės antrašte dalių { $found }, o antraštėje langelių { $expected }
        [text] tekstas iškart po lentelės tampa jos eilute
       *[row] lentelės eilutėje langelių { $found }, o stulpelių { $expected }
    }
    .help = { $kind ->
            [below] kiekvienam antraštės langeliui rašykite po vieną dalį: `{ $example }`; ženklą `|` antraštės tekste rašykite `\|`
            [text] prieš jį palikite tuščią eilutę; jei tai lentelės eilutė, jos langelius rašykite tarp ženklų `|`
           *[row] suderinkite ženklų `|` skaičių su antrašte; ženklą `|` pačiame tekste rašykite `\|`
        }
    .explain =
        Lentelės eilutėje per daug arba per mažai langelių.

        Langelius skiria ženklas `|`. Kiekvienoje eilutėje jų turi būti tiek, kiek
        antraštėje; rašomi ir tušti langeliai. Kitaip skaičiai atsidurtų po svetima
        antrašte.

        Netinka:  | 2023 | 12 | 15
        Tinka:    | 2023 | 12 |

undefined-footnote = nėra išnašos `{ $name }` teksto
    .help =
        atskiroje eilutėje parašykite `[^{ $name }]: …`
    .explain =
        Tekste pažymėta išnaša, bet jos teksto skyriuje nėra.

        Išnašos ženklas `[^vardas]` rodo į eilutę `[^vardas]: tekstas` tame pačiame
        skyriuje. Trumpą išnašą galima parašyti ir pačiame sakinyje: `^[tekstas]`.

        Netinka:  Padėtis blogėja[^1].
        Tinka:    Padėtis blogėja[^1].

        {"          ["}^1]: Valstybės kontrolės ataskaita, 2024 m.

unused-footnote = nenaudojama išnaša `{ $name }`
    .help =
        tekste parašykite `[^{ $name }]` arba išnašą ištrinkite
    .explain =
        Išnašos tekstas parašytas, bet jos ženklo tekste nėra.

        Tokia išnaša į dokumentą nepatenka. Dažniausiai pakeistas išnašos vardas arba
        ištrintas sakinys, kuriame buvo jos ženklas.

        Netinka:  [^saltinis]: Ataskaita, 2024 m.
        Tinka:    Padėtis blogėja[^saltinis].

        {"          ["}^saltinis]: Ataskaita, 2024 m.

duplicate-footnote = išnaša `{ $name }` parašyta du kartus
    .help = vieną iš išnašų pavadinkite kitaip arba ištrinkite
    .label = antrą kartą
    .first = pirmą kartą čia
    .explain =
        Skyriuje yra dvi išnašos tuo pačiu vardu.

        Neaišku, kurią iš jų rodo ženklas tekste. Tą pačią išnašą tekste galima žymėti kelis
        kartus, bet jos tekstas rašomas tik kartą.

        Netinka:  [^1]: Pirmasis šaltinis.
        {"          ["}^1]: Antrasis šaltinis.
        Tinka:    [^1]: Pirmasis šaltinis.
        {"          ["}^2]: Antrasis šaltinis.

image-remote = paveikslas nurodytas interneto adresu `{ $url }`
    .help = atsisiųskite paveikslą į aplanką `report/figures` ir rašykite `../figures/pavadinimas.png`
    .explain =
        Paveikslas nurodytas interneto adresu, o programa iš interneto nieko nesisiunčia.

        Adresas gali pasikeisti arba nebeveikti, o ataskaita turi likti ta pati ir be
        interneto ryšio. Atsisiųskite paveikslą, įsitikinkite, kad turite teisę jį naudoti,
        ir įdėkite į projekto aplanką.

        Netinka:  ![Schema](https://pavyzdys.lt/schema.png)
        Tinka:    ![Schema](../figures/schema.png)

image-invalid = { $kind ->
        [format] paveikslo `{ $path }` formatas netinkamas
        [extension] paveikslo `{ $path }` formatas ne toks, kokį rodo failo pavadinimas
        [cmyk] paveikslo `{ $path }` spalvos (CMYK) dokumentui netinka
        [profile] paveikslo `{ $path }` spalvų profilis dokumentui netinka
        [cut] trūksta paveikslo failo `{ $path }` pabaigos
        [too-large] paveikslas `{ $path }` per didelis
        [external] paveikslas `{ $path }` naudoja kitą failą
        [nested] paveiksle `{ $path }` yra kitas SVG paveikslas
        [effects] paveikslas `{ $path }` per sudėtingas
        [refused] paveikslo `{ $path }` negalima įdėti į PDF dokumentą
       *[damaged] paveikslo `{ $path }` perskaityti nepavyko
    }
    .help =
        { $kind ->
            [extension] { $has-example ->
                [yes] pervardykite failą į `{ $example }` ir taip pat pakeiskite čia
               *[no] { "" }
            }
            [cmyk] įrašykite jį PNG arba JPEG formatu ekrano spalvomis (RGB)
            [profile] įrašykite jį su sRGB spalvų profiliu arba be profilio
            [cut] nukopijuokite arba atsisiųskite failą iš naujo
            [too-large] sumažinkite paveikslą: spausdinimui pakanka 2000 taškų pločio
            [external] įdėkite tą failą į patį paveikslą (grafikos redaktoriuje – „embed“)
            [nested] grafikos redaktoriumi sujunkite abu į vieną brėžinį
            [effects] atsisakykite suliejimų, šešėlių ir apkarpymų apkarpymuose arba įrašykite paveikslą PNG formatu
            [refused] atverkite jį grafikos redaktoriumi ir įrašykite iš naujo PNG formatu ekrano spalvomis (RGB) arba išimkite iš teksto
           *[other] įrašykite paveikslą iš naujo PNG, JPEG arba SVG formatu
        }
    .detail = { $detail }
    .explain =
        Šio failo negalima įdėti į dokumentą kaip paveikslo.

        Tinka PNG, JPEG, GIF, WebP ir SVG paveikslai. Pakeitus tik failo plėtinį, paveikslo
        formatas nepasikeičia: įrašykite paveikslą iš naujo grafikos redaktoriumi.

        Netinka:  ![Schema](../figures/schema.docx)
        Tinka:    ![Schema](../figures/schema.png)

image-incomplete = { $kind ->
        [animated] iš judančio paveikslo `{ $path }` bus rodomas tik pirmas kadras
        [blank] paveiksle `{ $path }` nieko nematyti: jis tuščias arba visiškai skaidrus
        [coarse] popieriuje paveikslas `{ $path }` bus neryškus: colyje vos { $dpi } { $dpi ->
            [one] taškas
            [few] taškai
           *[other] taškų
        }
        [script] nebus rodoma tai, ką paveiksle `{ $path }` piešia jo programa (script)
        [style] dalis paveikslo `{ $path }` stilių veikia tik naršyklėje, todėl jo spalvos ir šriftas gali skirtis
       *[foreign] paveikslo `{ $path }` teksto laukai bus rodomi kitaip arba visai nerodomi
    }
    .help = { $kind ->
            [animated] pasirinkite kadrą ir įrašykite jį PNG formatu
            [blank] atverkite failą, patikrinkite, ar jame yra brėžinys, ir įrašykite iš naujo
            [coarse] reikia bent { $pixels } { $pixels ->
                [one] taško
                [few] taškų
               *[other] taškų
            } pločio failo arba siauresnio paveikslo: {"`{"}width={ $width }mm{"}`"}
            [foreign] eksportuokite brėžinį iš naujo be HTML (draw.io programoje išjunkite „Word wrap“ ir „Formatted text“) arba PNG formatu
           *[style] eksportuokite brėžinį iš naujo kaip paprastą SVG („plain SVG“) arba PNG ir pažiūrėkite, kaip jis atrodo dokumente
        }
    .explain =
        Dalis paveikslo nebus rodoma arba atrodys kitaip.

        Puslapyje judesio nėra, o brėžinyje (SVG) gali būti dalykų, kuriuos rodo tik
        naršyklė: HTML laukų, programų, stilių su kintamaisiais. Dėl jų gali dingti brėžinio
        žodžiai. Tokį paveikslą įrašykite PNG formatu arba eksportuokite kaip paprastą SVG
        („plain SVG“).

        Kad popieriuje paveikslas būtų ryškus, colyje reikia 150 taškų. Paveikslai iš svetainių
        ir ekrano nuotraukos jų dažnai turi mažiau.

        Netinka:  <foreignObject>Savivaldybė</foreignObject>
        Tinka:    <text>Savivaldybė</text>

font-unsuitable = { $kind ->
        [damaged] failas `{ $name }` sugadintas arba netinka dokumentams
        [unused] šriftas `{ $name }` nenaudojamas: jo nėra faile `report.toml`
        [restricted] šrifto `{ $name }` įterpti į dokumentus neleidžiama
        [licence] šrifte `{ $name }` nenurodyta jo licencija
       *[letters] šriftas `{ $name }` neturi kalbos `{ $language }` raidžių: { $missing }
    }
    .help = { $kind ->
            [damaged] pakeiskite jį šrifto .ttf arba .otf failu arba ištrinkite
            [unused] nurodykite jį po `[layout]`, pvz., `fonts = ["Lato"]`, arba ištrinkite; galima nurodyti: { $families }
            [restricted] paprašykite šrifto autorių leidimo arba rinkitės atvirai licencijuotą šriftą (šio licencija: { $licence })
            [licence] pasitikrinkite, ar jį galima įterpti į dokumentus ir juos skelbti
           *[letters] rinkitės šriftą su šiomis raidėmis: dabar jas pakeičia kitas šriftas, ir žodžiai atrodo sulopyti
        }
    .explain =
        Projekto šriftas netinka arba tinka nevisiškai.

        PDF faile yra ir šriftai, kuriais jis surinktas, todėl tai turi leisti jų licencija.
        Leidžia atvira licencija „SIL Open Font License“, pvz., šriftų „Lato“, „Source Serif“,
        „Noto“. Jų .ttf arba .otf failus įdėkite į aplanką `fonts/` ir šriftą nurodykite faile
        `report.toml`.

        Kiekviename šrifto stiliuje (paprastame, kursyve, pusjuodyje ir pusjuodžiame kursyve)
        turi būti visos ataskaitos kalbų raidės.

        Netinka:  fonts/lato.woff2
        Tinka:    fonts/Lato-Regular.ttf

image-without-alt = { $kind ->
        [file-name] paveikslo alternatyvusis tekstas yra failo pavadinimas
       *[empty] paveikslas neturi alternatyviojo teksto
    }
    .help = tarp laužtinių skliaustų parašykite, kas pavaizduota: `![Skurdo lygis 2018–2023 m. mažėjo](…)`
    .explain =
        Paveikslas neturi aprašo, skirto jo nematančiam skaitytojui.

        Alternatyvųjį tekstą perskaito ekrano skaitymo programos; be jo PDF neatitinka
        prieinamumo standarto PDF/UA. Vienu sakiniu parašykite, ką paveikslas rodo, pvz.,
        kaip kinta rodiklis; žodžio „paveikslas“ nereikia.

        Netinka:  ![](../figures/skurdas.svg "Vaikų skurdas")
        Tinka:    ![2018–2023 m. jis sumažėjo nuo 23 iki 18 proc.](../figures/skurdas.svg "Vaikų skurdas")

decorative-image = paveikslas neturi alternatyviojo teksto ir laikomas puošmena
    .help = jei jis ką nors rodo, tarp laužtinių skliaustų tai parašykite: `![Skurdo lygis 2018–2023 m. mažėjo](…)`
    .explain =
        Paveikslas be alternatyviojo teksto ir be pavadinimo laikomas puošmena: ekrano skaitymo
        programos jį praleidžia.

        Jei paveikslas ką nors rodo, parašykite tai vienu sakiniu. Jei jis tik puošia, palikite
        kaip yra; kad apie tai neprimintų, failo `report.toml` dalyje `[findings]` įrašykite
        `decorative-image = "off"`.

        Netinka:  ![](../figures/skurdas.svg)
        Tinka:    ![Vaikų skurdo lygis 2018–2023 m. sumažėjo nuo 23 iki 18 proc.](../figures/skurdas.svg)

link-target = { $reason ->
        [scheme] tokia nuoroda negalima: `{ $target }`
        [address] `{ $target }` nėra tinkamas adresas
        [file] nuoroda veda į `{ $target }`, o tai ne skyrius: skaitytojai šio failo neturi
        [text] nuoroda į `{ $target }` neturi teksto
       *[missing] nuoroda veda į `{ $target }`, o tokio failo projekte nėra
    }
    .help =
        { finding-suggestion }
        { $reason ->
            [text] tarp laužtinių skliaustų parašykite, kur ji veda: `[registras](…)`
            [scheme] rašykite adresą su `https://` arba `mailto:`, kito skyriaus failą arba žymę `#vardas`
            [address] atverkite puslapį naršyklėje ir nukopijuokite visą jo adresą: `https://example.org/puslapis`; pašto adresą rašykite `mailto:vardas@example.org`
            [file] rašykite duomenis rodančios lentelės ar paveikslo žymę: `[lentelė](#vardas)`, arba interneto puslapio, kuriame yra failas, adresą
           *[missing] pataisykite kelią; rašykite jį nuo aplanko, kuriame yra šis failas
        }
    .explain =
        Nuoroda veda į failą, kurio nėra projekte arba kurio neturi skaitytojai, jos adresas
        netinkamas arba ji neturi teksto.

        Nuorodoje į kitą skyrių rašykite jo failą, į ataskaitos vietą – jos žymę (`#vardas`),
        į interneto puslapį – visą adresą su `https://`.

        Netinka:  [apie smurtą](smurtas.md)
        Tinka:    [apie smurtą](19-smurtas.md)

nesting-too-deep = per daug vienas į kitą įdėtų sąrašų, citatų ar blokų
    .help = palikite mažiau vienas į kitą įdėtų sąrašų, citatų ar blokų
    .explain =
        Sąrašai, citatos ar blokai per daug kartų įdėti vienas į kitą.

        Tokio teksto neįmanoma sumaketuoti. Dažniausiai eilučių pradžioje netyčia
        nukopijuoti ženklai `>` arba tarpai.

        Netinka:  > > > > > > > > tekstas
        Tinka:    > tekstas

line-too-long = eilutė per ilga
    .help = padalykite ją į kelias eilutes arba pastraipas
    .explain =
        Eilutė ilgesnė, nei leidžiama.

        Dažniausiai į skyrių netyčia įklijuotas paveikslo ar kito failo turinys. Ištrinkite
        jį, o paveikslą įdėkite kaip failą.

        Netinka:  ![Schema](data:image/png;base64,iVBORw0KGgo…)
        Tinka:    ![Schema](../figures/schema.png)

control-character = { $kind ->
        [break] { $count ->
            [one] { $count } kitos programos eilutės lūžis ({ $character }) rodomas kaip tarpas
            [few] { $count } kitos programos eilučių lūžiai, pirmas – { $character }, rodomi kaip tarpai
           *[other] { $count } kitos programos eilučių lūžių, pirmas – { $character }, rodoma kaip tarpai
        }
        [invisible] { $count ->
            [one] { $count } nematomas ženklas, pirmas – { $character }, praleistas
            [few] { $count } nematomi ženklai, pirmas – { $character }, praleisti
           *[other] { $count } nematomų ženklų, pirmas – { $character }, praleista
        }
        [kept] { $count ->
            [one] tekste, kuris spausdinamas, koks yra, – { $count } nematomas ženklas, pirmas – { $character }
            [few] tekste, kuris spausdinamas, koks yra, – { $count } nematomi ženklai, pirmas – { $character }
           *[other] tekste, kuris spausdinamas, koks yra, – { $count } nematomų ženklų, pirmas – { $character }
        }
        [object] { $count ->
            [one] nenukopijuotas { $count } paveikslas ar kitas objektas, buvęs tekste
            [few] nenukopijuoti { $count } paveikslai ar kiti objektai, buvę tekste
           *[other] nenukopijuota { $count } paveikslų ar kitų objektų, buvusių tekste
        }
        [lost] { $count ->
            [one] keičiant koduotę dingo { $count } ženklas
            [few] keičiant koduotę dingo { $count } ženklai
           *[other] keičiant koduotę dingo { $count } ženklų
        }
       *[control] { $count ->
            [one] { $count } nespausdinamas ženklas, pirmas – { $character }
            [few] { $count } nespausdinami ženklai, pirmas – { $character }
           *[other] { $count } nespausdinamų ženklų, pirmas – { $character }
        }
    }
    .help = { $kind ->
            [break] jei čia turi prasidėti nauja pastraipa, palikite tuščią eilutę; jei ne, ištrinkite ženklą ir parašykite tarpą
            [object] paveikslą rašykite `![aprašas](../figures/failas.png)` arba ženklą ištrinkite
            [lost] pagal originalą parašykite čia buvusį ženklą
           *[other] ištrinkite; jei ženklo nematyti, ištrinkite visą žodį ir parašykite iš naujo
        }
    .explain =
        Tekste yra ženklas, kurio išspausdinti negalima.

        Tokių ženklų atsiranda kopijuojant iš „Word“, PDF ir interneto puslapių. Dalies jų
        nematyti, bet jie skaido žodžius ir trukdo paieškai bei ekrano skaitymo programoms,
        todėl dokumente jie praleidžiami. Ženklas „�“ rodo, kad raidė dingo įrašant failą
        netinkama koduote: parašykite ją iš naujo.

        Antraštėse, nustatymuose, sąrašuose ir duomenyse programa jų nepraleidžia. Dalis jų
        keičia raidžių tvarką, todėl skaitytojas mato ne tą tekstą, kurį skaito programos.

        Netinka:  vai␀kas
        Tinka:    vaikas

character-not-available = { $kind ->
        [direction] iš dešinės į kairę rašomo teksto taisyklingai išspausdinti negalima: `{ $character }` ({ $codepoint })
       *[missing] dokumento šriftai neturi ženklų `{ $character }` ({ $codepoint })
    }
    .help = { $kind ->
            [direction] perrašykite lotyniškomis raidėmis arba parodykite kaip paveikslą su alternatyviuoju tekstu
           *[missing] pakeiskite ženklus kitais arba failo `report.toml` dalyje `[layout]` nurodykite šriftą, kuris juos turi
        }
    .explain =
        Nė vienas dokumento šriftas neturi šio ženklo arba jo raštas rašomas iš dešinės į kairę,
        kaip arabų ir hebrajų: raidės būtų sudėtos ne ta tvarka.

        Vietoj jo puslapyje būtų tuščias stačiakampis, todėl PDF nekuriamas. Dažniausiai
        tai jaustukai ar reti simboliai; lietuviškos raidės visada yra.

        Netinka:  Vaikai sakė: 😀
        Tinka:    Vaikai sakė esantys laimingi


## Blokai `:::`

unknown-directive = nežinomas blokas `{ $name }`
    .help = { finding-suggestion }
    .explain =
        Po ženklų `:::` parašyta bloko rūšis, kurios programa nežino.

        Yra penkios rūšys: `recommendation` (rekomendacija), `question` (klausimas),
        `voice` (vaiko žodžiai), `example` (pavyzdys) ir `note` (pastaba).

        Netinka:  ::: rekomendacija
        Tinka:    ::: recommendation

unclosed-directive = blokas `{ $name }` neužbaigtas
    .help = po bloko teksto atskiroje eilutėje parašykite `:::`
    .explain =
        Blokas pradėtas ženklais `:::`, bet neužbaigtas.

        Be pabaigos į bloką patektų visas likęs skyrius. Pabaiga – atskira eilutė, kurioje
        yra tik trys dvitaškiai.

        Netinka:  ::: note
                  Tekstas.
        Tinka:    ::: note
                  Tekstas.
                  :::

unopened-directive = eilutė `:::` užbaigia nepradėtą bloką
    .help = ištrinkite šią eilutę arba bloko pradžioje parašykite jo rūšį, pvz., `::: recommendation`
    .explain =
        Eilutė `:::` užbaigia bloką, bet prieš ją joks blokas nepradėtas.

        Blokas prasideda trimis dvitaškiais ir rūšies žodžiu, o baigiasi vien dvitaškiais.
        Dažniausiai ištrinta bloko pradžia arba pabaiga parašyta du kartus.

        Netinka:  Tekstas.
                  :::
        Tinka:    ::: note
                  Tekstas.
                  :::

indented-directive = dėl tarpų prieš `:::` bloko eilutės skaitomos kitaip, negu parašytos
    .help = eilutę pradėkite ženklais `:::`
    .explain =
        Prieš bloko pradžios tris dvitaškius yra tarpų, o prieš kai kurias jo eilutes – ne.

        Iki bloko pabaigos kiekvienos eilutės pradžioje atmetama tiek pat tarpų, todėl sąrašas
        netenka lygių, o kodas – įtraukų.

        Netinka:    {"::: note"}
                  {"- a"}
                  {"  - b"}
                    {":::"}
        Tinka:    {"::: note"}
                  {"- a"}
                  {"  - b"}
                  {":::"}

nested-directive = blokas kitame bloke
    .help = pirmiau užbaikite ankstesnį bloką eilute `:::`
    .label = antras blokas
    .outer = šis blokas dar neužbaigtas
    .explain =
        Blokas pradėtas kito bloko viduje.

        Į bloką kito bloko įdėti negalima. Dažniausiai pamiršta ankstesnio bloko pabaiga.

        Netinka:  ::: example
                  ::: note
        Tinka:    ::: example
                  Tekstas.
                  :::

                  ::: note

directive-attribute = { $reason ->
        [missing] { $directive ->
            [voice] vaiko žodžiams trūksta `{ $attribute }`
           *[other] blokui `{ $directive }` trūksta `{ $attribute }`
        }
        [unknown] { $directive ->
            [image] paveikslas neturi savybės `{ $attribute }`
            [link] nuoroda neturi savybės `{ $attribute }`
           *[other] blokas `{ $directive }` neturi savybės `{ $attribute }`
        }
        [duplicate] savybė `{ $attribute }` kartojasi
        [empty] tuščia savybės `{ $attribute }` reikšmė
        [curly] savybės `{ $attribute }` kabutės ne tiesios
        [anchor] netinkama žymė `{ $attribute }`
        [surplus] nereikalingas žodis `{ $attribute }`
        [syntax] bloko `{ $directive }` savybių perskaityti nepavyko: `{ $attribute }`
        [no-consent] nėra vaiko sutikimo: `consent={ $value }`
       *[value] netinkama savybės `{ $attribute }` reikšmė `{ $value }`
    }
    .help = { $reason ->
            [missing] { $attribute ->
                [consent] jei vaikas ir jo atstovai sutiko, parašykite `consent=yes`; jei ne, ištrinkite visą bloką
               *[other] riestiniuose skliaustuose įrašykite `{ $attribute }="…"`
            }
            [unknown] { $suggest ->
                [none] ištrinkite ją
               *[other] { finding-suggestion }
            }
            [duplicate] palikite vieną
            [empty] tarp kabučių įrašykite reikšmę arba savybę ištrinkite
            [curly] rašykite tiesias kabutes: `{ $attribute }="{ $similar }"`
            [anchor] rašykite tik raides, skaitmenis ir brūkšnelius, be tarpų, pvz., `#pagalba-namuose`
            [surplus] po bloko rūšies rašykite tik savybes riestiniuose skliaustuose
            [syntax] rašykite taip: `::: recommendation {"{"}#vardas to="socmin"{"}"}`
            [no-consent] ištrinkite visą bloką; `consent=yes` rašykite tik tada, jei vaikas ir jo atstovai sutiko
           *[value] { $has-similar ->
                [yes] rašykite, pvz., `{ $attribute }="{ $similar }"`
               *[no] { "" }
            }
        }
    .explain =
        Bloko savybė (ji rašoma riestiniuose skliaustuose) netinkama arba jos trūksta.

        Rekomendacijai galima nurodyti, kam ji skirta (`to`) ir kurią Komiteto pastabą
        tęsia (`follows`). Vaiko žodžiams (`voice`) būtina nurodyti `consent=yes` ir amžiaus
        grupę `age`; vardo ir mažos vietovės nurodyti negalima.

        Netinka:  ::: voice {"{"}age="12 m."{"}"}
        Tinka:    ::: voice {"{"}age="10-14" consent=yes{"}"}


## Įterpiniai ir nuorodos

empty-directive = bloke `{ $name }` nėra teksto
    .help = tarp `::: { $name }` ir `:::` parašykite tekstą arba bloką ištrinkite
    .explain =
        Blokas tuščias.

        Dokumente būtų tik jo antraštė ir numeris.

        Netinka:  ::: recommendation
                  :::
        Tinka:    ::: recommendation
                  Užtikrinti, kad …
                  :::

unclosed-placeholder = įterpinys `{"{{"}` neužbaigtas
    .help = įterpinio gale parašykite `{"}}"}`; jei norite pačių skliaustų, rašykite `\{"{{"}`
    .explain =
        Yra `{"{{"}`, bet nėra `{"}}"}`.

        Įterpinys prasideda ir baigiasi dviem riestiniais skliaustais, visas toje pačioje
        pastraipoje. Jei tekste reikia pačių skliaustų, prieš juos rašykite pasvirąjį
        brūkšnį `\`.

        Netinka:  {"{{"}value "child-poverty" year=2023{"}"}
        Tinka:    {"{{"}value "child-poverty" year=2023{"}}"}

placeholder-syntax = { $reason ->
        [empty] tuščias įterpinys
        [braces] įterpinys turi būti tarp dvigubų riestinių skliaustų, o šis bus rodomas kaip tekstas
        [triple] trys riestiniai skliaustai vietoj dviejų
        [quote] įterpinyje neuždarytos kabutės
        [curly] įterpinio kabutės ne tiesios
        [value] po lygybės ženklo nėra reikšmės
        [character] įterpinyje netinkamas ženklas
        [nested] įterpinys kitame įterpinyje
        [inner] įterpinys kitame įterpinyje
        [bracket] įterpinyje neuždarytas skliaustas
        [block] įterpinyje negali būti sąlygų ir kartojimų
        [comment] įterpinyje negali būti pastabų
        [partial] įterpinyje negali būti kito failo
       *[other] įterpinio perskaityti nepavyko
    }
    .help =
        { $reason ->
            [empty] parašykite, ką įterpti, arba ištrinkite skliaustus
            [braces] abiejose pusėse rašykite po du: `{"{{"}` ir `{"}}"}`; jei reikia būtent tokio teksto, prieš pirmąjį skliaustą rašykite pasvirąjį brūkšnį: `\{"{"}`
            [triple] rašykite du: `{"{{"}` ir `{"}}"}`
            [quote] uždarykite kabutes `"`
            [curly] prieš vardą ir po jo rašykite tiesias kabutes `"`
            [comment] pastabas sau rašykite taip: `<!-- pastaba -->`
            [inner] įterpiniuose `claim`, `difference` ir `ratio` vietoj vidinių riestinių skliaustų rašykite apvalius: `(value "RODIKLIS" 2023)`; kitur pirmąjį įterpinį užbaikite prieš antrąjį
           *[other] rašykite taip: `{"{{"}value "RODIKLIS" year=2023 geo="LT"{"}}"}` – vardus tarp tiesių kabučių, be kablelių (rodiklių vardus parodo `komentaras indicators list`)
        }
    .explain =
        Įterpinio, parašyto tarp `{"{{"}` ir `{"}}"}`, perskaityti nepavyko.

        Pirmasis žodis nurodo, ką įterpti (`value`, `table`, `ref` ir kt.), po jo rašomas
        vardas, tada – parametrai. Kabutės turi būti tiesios ("), kablelių nereikia.

        Netinka:  {"{{"}value „child-poverty“, year=2023{"}}"}
        Tinka:    {"{{"}value "child-poverty" year=2023{"}}"}

unknown-placeholder = nežinomas įterpinys `{ $name }`
    .help =
        { finding-suggestion }
    .explain =
        Tokio įterpinio nėra.

        Skaičių įterpia `value` ir `number`, pokytį – `change`, lentelę – `table`, diagramą –
        `chart`; `ref` yra nuoroda į ataskaitos vietą, `cite` – į šaltinį, `anchor` suteikia
        pastraipai žymę, `claim` tikrina teiginį, `typed` palieka ranka įrašytą skaičių.

        Netinka:  {"{{"}skaicius "child-poverty" year=2023{"}}"}
        Tinka:    {"{{"}number "child-poverty" year=2023{"}}"}

placeholder-argument = { $reason ->
        [missing] įterpiniui `{ $placeholder }` trūksta { $argument ->
            [indicator] rodiklio vardo
            [source] šaltinio vardo
            [anchor] žymės
            [register] registro vardo
           *[other] `{ $argument }`
        }
        [unknown] įterpinys `{ $placeholder }` neturi parametro `{ $argument }`
        [duplicate] parametras `{ $argument }` kartojasi
        [surplus] įterpinyje `{ $placeholder }` nereikalingas žodis `{ $argument }`
        [empty] tuščia parametro `{ $argument }` reikšmė
        [type] netinkama reikšmė `{ $argument }`
        [quotes] reikšmė `{ $argument }` be kabučių
        [curly] reikšmės `{ $argument }` kabutės ne tiesios
        [anchor] netinkama žymė `{ $argument }`
        [conflict] nurodytas ir puslapis, ir punktas
        [one-list] sąrašas sudaromas iš metų arba iš vieno požymio kodų; `{ $argument }` jau per daug
       *[other] { $kind ->
            [repeated-dimension] požymis `{ $value }` nurodytas du kartus
            [years] netinkami metai `{ $value }`
            [period] netinkamas laikotarpis `{ $value }`
            [order] pokyčio pabaiga `{ $value }` nėra vėlesnė už pradžią
            [same] pokyčio pradžia ir pabaiga ta pati: `{ $value }`
            [measure] pokyčio taip išreikšti negalima: `{ $value }`
            [relation] nežinomas palyginimo ženklas `{ $value }`
            [operand] netinkama teiginio pusė `{ $value }`
            [claim] neužbaigtas teiginys
            [contrast] įterpiniui `{ $placeholder }` reikia dviejų skaičių
            [contrasted] įterpinys `{ $placeholder }` negali palyginti `{ $value }`
            [direction] netinkama parametro `{ $argument }` reikšmė `{ $value }`
            [units] teiginys lygina skirtingus vienetus: `{ $argument }` ir `{ $value }`
            [periods] teiginys lygina nevienodos trukmės laikotarpius: { $argument } ir { $value }
            [series] teiginys neturi su kuo palyginti { $argument } skaičiaus: nuo { $value } duomenyse kitų tinkamų skaičių nėra
            [rounding] pokyčio taip skaičiuoti negalima: `{ $value }`
            [case] nežinomas linksnis `{ $value }`
            [chart-kind] nežinoma diagramos rūšis `{ $value }`
           *[other] netinkama parametro `{ $argument }` reikšmė `{ $value }`
        }
    }
    .help =
        { finding-suggestion }
        { $reason ->
            [missing] { $argument ->
                [from] parašykite, nuo kada ir iki kada, pvz., `from=2019 to=2023`
                [to] parašykite, nuo kada ir iki kada, pvz., `from=2019 to=2023`
                [anchor] po žodžio `{ $placeholder }` parašykite žymę tarp kabučių
               *[other] po žodžio `{ $placeholder }` parašykite jį tarp kabučių
            }
            [unknown] { $suggest ->
                [none] ištrinkite jį
               *[other] { "" }
            }
            [duplicate] palikite vieną
            [surplus] parametrus rašykite su lygybės ženklu, pvz., `year=2023`
            [empty] tarp kabučių įrašykite reikšmę arba parametrą ištrinkite
            [type] rašykite tekstą tarp tiesių kabučių arba skaičių
            [quotes] rašykite tarp tiesių kabučių: `"{ $argument }"`
            [curly] rašykite tiesias kabutes: `"{ $argument }"`
            [anchor] rašykite tik raides, skaitmenis ir brūkšnelius, be tarpų, pvz., `smurtas-padetis`
            [conflict] palikite `page` arba `para`
            [one-list] ištrinkite `{ $argument }` arba kitą
           *[other] { $kind ->
                [repeated-dimension] kiekvieną požymį rašykite tik kartą: eilutėse, stulpeliuose arba atskirame parametre
                [period] rašykite metus, pvz., `2023`, arba ketvirtį ar mėnesį tarp kabučių: `"2024-Q1"`, `"2024-03"`
                [order] sukeiskite `from` ir `to` reikšmes
                [same] { $has-known ->
                    [yes] parašykite, pvz., `{ $known }`
                   *[no] ištrinkite įterpinį: kito laikotarpio duomenyse nėra
                }
                [relation] ženklą rašykite tarp tiesių kabučių
                [operand] rašykite `(value "RODIKLIS" year=2023)` arba skaičių su tašku, pvz., `17.8`
                [claim] rašykite taip: `{"{{"}claim (value "RODIKLIS" year=2023) "<" (value "RODIKLIS" year=2019){"}}"}` arba `… "highest-since" 2015`
                [contrast] abu skaičius rašykite skliaustuose: `{"{{"}{ $placeholder } (value "RODIKLIS" 2023 geo="LT") (value "RODIKLIS" 2023 geo="EE"){"}}"}`
                [contrasted] abu skaičius rašykite skliaustuose: `{"{{"}{ $placeholder } (value "RODIKLIS" 2023 geo="LT") (value "RODIKLIS" 2023 geo="EE"){"}}"}`
                [units] palyginkite to paties vieneto rodiklius
                [periods] metus lyginkite su metais, ketvirtį su ketvirčiu, mėnesį su mėnesiu
                [series] { $has-example ->
                    [yes] pradėkite nuo ankstesnio laikotarpio, pvz., `"{ $example }"`, jei sakinys kalba apie tą laiką
                   *[no] teiginį ištrinkite: kitų skaičių, su kuriais būtų galima lyginti, duomenyse nėra
                }
                [case] vardininkas – `nom`, kilmininkas – `gen`, naudininkas – `dat`, galininkas – `acc`, įnagininkas – `ins`, vietininkas – `loc`
                [years] rašykite metus `2023`, intervalą `2018..2023` arba sąrašą `2018,2020,2023`
                [chart-kind] { $suggest ->
                    [known] { "" }
                   *[other] galima rašyti: { $known }
                }
               *[other] { "" }
            }
        }
    .explain =
        Įterpinio parametras netinkamas arba jo trūksta.

        Parametrai rašomi `vardas="reikšmė"`; skaičiams kabučių nereikia. Kiekvienas
        įterpinys turi savo parametrus.

        Netinka:  {"{{"}cite "hrmi-2024" puslapis=12{"}}"}
        Tinka:    {"{{"}cite "hrmi-2024" page=12{"}}"}

placeholder-place = { $reason ->
        [start] žymė turi būti pastraipos pradžioje
        [alone] `{ $placeholder }` turi būti atskiroje pastraipoje
        [empty] po žymės nėra pastraipos
        [sentence] prie teiginio nėra sakinio, kurį jis tikrintų
        [image] paveikslo aprašyme negali būti įterpinio
       *[other] įterpinio `{ $placeholder }` čia rašyti negalima
    }
    .help = { $reason ->
            [start] perkelkite ją į pastraipos pradžią; vienai pastraipai reikia tik vienos žymės
            [alone] prieš jį ir po jo palikite tuščią eilutę
            [empty] po žymės toje pačioje eilutėje rašykite pastraipą, kurią ji žymi
            [sentence] perkelkite teiginį į pastraipą, kurios sakinį jis tikrina, tuoj po to sakinio
            [image] parašykite skaičių žodžiais arba perkelkite įterpinį į gretimą sakinį
           *[other] perkelkite jį į paprastą pastraipą
        }
    .explain =
        Įterpinys parašytas vietoje, kur jo negali būti.

        Lentelė (`table`) ir diagrama (`chart`) rašomos atskiroje pastraipoje, skaičius ir
        nuoroda – sakinyje. Kode ir nuorodos adrese įterpiniai neveikia.

        Netinka:  Kaip rodo {"{{"}table "child-poverty" rows="year"{"}}"}, skurdas mažėja.
        Tinka:    Skurdas mažėja.

                  {"{{"}table "child-poverty" rows="year"{"}}"}

duplicate-anchor = žymė `{ $name }` kartojasi
    .help = vieną iš žymių pakeiskite
    .label = antrą kartą
    .first = pirmą kartą čia
    .explain =
        Dvi ataskaitos vietos pažymėtos ta pačia žyme.

        Pagal žymę (`{"{{"}anchor "…"{"}}"}` arba `#vardas`) nuorodą galima rašyti bet kuriame
        skyriuje, todėl visoje ataskaitoje ji gali būti tik viena. Vertime ta pati žymė
        kartojama: tai ne klaida.

        Netinka:  ::: recommendation {"{"}#pagalba{"}"}   (dviejuose skyriuose)
        Tinka:    ::: recommendation {"{"}#pagalba-namuose{"}"}

unknown-reference = žymė `{ $name }` nerasta
    .help =
        { finding-suggestion }
        { $kind ->
            [name] pastraipos, į kurią rodo nuoroda, pradžioje parašykite `{"{{"}anchor "{ $name }"{"}}"}`
            [translation] vertime rašykite tą pačią žymę kaip originale
            [wrong-name] žymę rašykite tik raidėmis, skaitmenimis ir brūkšneliais, be tarpų: `{"{{"}anchor "vardas"{"}}"}`
           *[near] { "" }
        }
    .explain =
        Nuorodoje parašyta žymė, kurios ataskaitoje nėra.

        Pastraipai žymę suteikia `{"{{"}anchor "vardas"{"}}"}` jos pradžioje, rekomendacijai,
        lentelei ar paveikslui – `{"{"}#vardas{"}"}`. Numerį nuorodos `{"{{"}ref "vardas"{"}}"}`
        vietoje įrašo programa.

        Netinka:  {"{{"}ref "34 punktas"{"}}"}
        Tinka:    {"{{"}ref "smurtas-padetis"{"}}"}

not-a-recommendation = `{ $name }` nėra rekomendacija
    .help = rašykite rekomendacijos žymę: `::: recommendation {"{"}#vardas …{"}"}`
    .explain =
        Pasirinktų rekomendacijų sąraše nurodyta lentelė, pastraipa ar kita vieta.

        `{"{{"}register "recommendations" only="…"{"}}"}` spausdina kiekvienos nurodytos rekomendacijos
        numerį ir pirmąjį sakinį, todėl kitko nurodyti negalima. Nuorodą į kitą vietą rašykite
        sakinyje: `{"{{"}ref "žymuo"{"}}"}`.

        Netinka:  {"{{"}register "recommendations" only="skurdo-lentele"{"}}"}
        Tinka:    {"{{"}register "recommendations" only="pagalba-namuose"{"}}"}

reference-case = nuoroda `{ $name }` parašyta vardininku, o po žodžio „{ $value }“ reikia { $kind ->
        [genitive] kilmininko
        [dative] naudininko
        [accusative] galininko
        [instrumental] įnagininko
       *[locative] vietininko
    }
    .help = rašykite `{"{{"}ref { $written } case="{ $expected }"{"}}"}`
    .explain =
        Nuoroda parašyta vardininku po žodžio, su kuriuo reikia kito linksnio.

        Kokio linksnio reikia sakinyje, programa nežino, todėl jį nurodykite patys: `nom`,
        `gen`, `dat`, `acc`, `ins`, `loc`. Programa įspėja tik po žodžių, su kuriais visada
        vartojamas vienas linksnis. Jei vis dėlto tinka vardininkas, rašykite `case="nom"`.

        Netinka:  Žr. {"{{"}ref "lentele"{"}}"}
        Tinka:    Žr. {"{{"}ref "lentele" case="acc"{"}}"}

value-case = { $reason ->
        [no-form] vienetas `{ $unit }` neturi { $kind ->
            [genitive] kilmininko
            [dative] naudininko
            [accusative] galininko
            [instrumental] įnagininko
           *[locative] vietininko
        }, kurio čia reikia: rodiklis `{ $name }` spausdinamas vardininku
       *[not-asked] rodiklis `{ $name }` spausdinamas vardininku, o po žodžio „{ $value }“ reikia { $kind ->
            [genitive] kilmininko
            [dative] naudininko
            [accusative] galininko
            [instrumental] įnagininko
           *[locative] vietininko
        }
    }
    .help = { $reason ->
            [no-form]
                faile `{ $path }` po vienetu `{ $unit }` įrašykite `    .{ $kind } = …` su tomis pačiomis skaičiaus formomis
                prie rodiklio rašykite `case="{ $expected }"`
           *[not-asked] rašykite `{"{{"}value "{ $name }" … case="{ $expected }"{"}}"}`
        }
    .explain =
        Skaičius su vienetu spausdinamas vardininku po žodžio, su kuriuo reikia kito linksnio:
        „nuo 21 vaikas“.

        Linksnį nurodykite patys: `gen`, `dat`, `acc`, `ins`, `loc`. Programa įspėja tik po
        žodžių, su kuriais visada vartojamas vienas linksnis. Jei vis dėlto tinka vardininkas,
        rašykite `case="nom"`. Jei vienetas Jūsų, jo linksnių formas įrašykite prie jo
        pavadinimo. Žodžio patys po skaičiumi nerašykite: pasikeitus skaičiui jis nebederėtų.

        Netinka:  nuo {"{{"}value "births" 2023{"}}"}
        Tinka:    nuo {"{{"}value "births" 2023 case="gen"{"}}"}

unknown-source = šaltinių sąraše nėra `{ $name }`
    .help =
        { finding-suggestion }
        aprašykite šaltinį faile `report/sources.yml`
    .explain =
        Cituojamas šaltinis, kurio nėra šaltinių sąraše.

        Kiekvienas šaltinis vieną kartą aprašomas faile `report/sources.yml`; skyriuje
        rašomas tik jo raktas. Taip nuorodos į šaltinius visomis kalbomis vienodos.

        Netinka:  {"{{"}cite "HRMI ataskaita"{"}}"}
        Tinka:    {"{{"}cite "hrmi-2024" page=12{"}}"}


## Rodikliai ir duomenys

unknown-indicator = nežinomas rodiklis `{ $indicator }`
    .help =
        { finding-suggestion }
        { $suggest ->
            [similar] { "" }
           *[other] aprašykite rodiklį faile `report/data/indicators.toml`; visus rodiklius parodo `komentaras indicators`
        }
    .explain =
        Skyriuje parašytas rodiklis, kurio nėra rodiklių sąraše.

        Rodikliai aprašomi faile `report/data/indicators.toml`; ten prie vardo nurodyta,
        kuriame faile yra duomenys. Skyriuje rašomas tik rodiklio vardas, todėl skaičius
        visomis kalbomis tas pats.

        Netinka:  {"{{"}value "vaiku skurdas" year=2023{"}}"}
        Tinka:    {"{{"}value "child-poverty" year=2023{"}}"}

unknown-dimension = { $kind ->
        [any] nė vieno rodiklio duomenyse nėra požymio `{ $dimension }`
       *[indicator] rodiklio `{ $indicator }` duomenyse nėra požymio `{ $dimension }`
    }
    .help =
        { finding-suggestion }
        { $dimension ->
            [name] lentelės ar diagramos žymę rašykite taip: `anchor="…"`
            [id] lentelės ar diagramos žymę rašykite taip: `anchor="…"`
            [label] lentelės ar diagramos žymę rašykite taip: `anchor="…"`
            [vardas] lentelės ar diagramos žymę rašykite taip: `anchor="…"`
           *[other] { "" }
        }
    .explain =
        Įterpinyje arba rodiklių sąrašo eilutėje `select` ar `default` nurodytas požymis, kurio
        rodiklio duomenyse nėra.

        Požymis – tai duomenų lentelės stulpelis, pagal kurį skiriasi skaičiai: lytis, amžius,
        vietovė. Rašykite stulpelio vardą mažosiomis raidėmis; laikas visada vadinamas `year`.
        Rodiklio požymius parodo `komentaras indicators show`.

        Netinka:  {"{{"}value "child-poverty" metai=2023{"}}"}
        Tinka:    {"{{"}value "child-poverty" year=2023{"}}"}

unknown-code = { $kind ->
        [any] nė vieno rodiklio požymyje `{ $dimension }` nėra kodo `{ $code }`
       *[indicator]
            { $dimension ->
                [year] rodiklio `{ $indicator }` duomenyse nėra laikotarpio `{ $code }`
               *[other] rodiklio `{ $indicator }` požymyje `{ $dimension }` nėra kodo `{ $code }`
            }
    }
    .help = { $dimension ->
            [year] duomenys yra šių laikotarpių: { $known }
           *[other] { finding-suggestion }
        }
    .explain =
        Įterpinyje nurodytas kodas ar metai, kurių rodiklio duomenyse nėra.

        Kodai rašomi taip, kaip jie parašyti duomenų faile: `LT`, `F`, `Y_LT18`. Metų gali
        trūkti, jei duomenys dar nepaskelbti.

        Netinka:  {"{{"}value "child-poverty" year=2023 geo="Lietuva"{"}}"}
        Tinka:    {"{{"}value "child-poverty" year=2023 geo="LT"{"}}"}

open-dimension = { $dimension ->
        [year] nenurodyti metai
       *[other] nenurodytas požymis `{ $dimension }`
    }
    .help =
        { $dimension ->
            [year] pasirinkite vienus ir įrašykite, pvz., `year={ $example }`
           *[other] pasirinkite vieną ir įrašykite, pvz., `{ $dimension }="{ $example }"`
        }
        galima rašyti: { $codes }
    .explain =
        Įterpiniui tinka keli skaičiai, todėl neaišku, kurį įterpti.

        Duomenyse kiekvienas skaičius aprašytas keliais požymiais: metais, vietove, lytimi.
        Nurodykite tiek jų, kad liktų vienas skaičius. Požymio, kuris visur vienodas,
        nurodyti nereikia.

        Netinka:  {"{{"}value "child-poverty" geo="LT"{"}}"}
        Tinka:    {"{{"}value "child-poverty" geo="LT" year=2023{"}}"}

no-observation = { $kind ->
        [nothing] rodiklio `{ $indicator }` duomenyse nėra nė vieno tinkamo skaičiaus
       *[together] rodiklio `{ $indicator }` duomenyse nėra tokio skaičiaus: { $selection }
    }
    .help = { $kind ->
            [nothing] pataisykite, kas pranešta apie jo failą ar `select`; kas perskaityta, rodo `komentaras indicators show { $indicator }`
           *[together] pakeiskite vieną iš šių parametrų: po vieną jie duomenyse yra, bet visi kartu – ne
        }
    .default = šis kodas taikomas, jei tekste nenurodytas kitas
    .explain =
        Po vieną įterpinio parametrai duomenyse yra, bet skaičiaus, kuriam tiktų visi, nėra.

        Pavyzdžiui, yra 2023 m. duomenų ir yra duomenų apie mergaites, bet 2023 m. duomenų
        apie mergaites nėra. Ką galima cituoti, parodo `komentaras indicators show`.

        Netinka:  {"{{"}value "child-poverty" year=2023 sex="F"{"}}"}
        Tinka:    {"{{"}value "child-poverty" year=2022 sex="F"{"}}"}

undrawable-chart = { $reason ->
        [units] vienoje diagramoje skirtingi matavimo vienetai: { $known }
        [line-time] linijinės diagramos ašyje turi būti metai
        [one-point] linijinei diagramai vienų metų nepakanka
        [one-series] diagramoje `{ $kind }` galima rodyti tik vieną duomenų seką, o čia jų { $count }
        [series] diagramoje per daug duomenų sekų: { $count }
        [panels] per daug mažų diagramų: { $count }
        [places] ašyje per daug reikšmių: { $count }
        [empty] diagramai duomenyse nėra nė vieno skaičiaus
        [negative] neigiamų skaičių negalima sudėti į vieną stulpelį
        [times] skirtingų metų skaičių negalima sudėti į vieną stulpelį
        [total] `{ $code }` yra kitų suma, tad būtų suskaičiuota du kartus
       *[tiles] žemėlapyje nėra vietos `{ $code }`
    }
    .help = { $reason ->
            [units] kiekvienam matavimo vienetui nubraižykite atskirą diagramą
            [line-time] ištrinkite `x`, kad ašyje būtų metai, arba rašykite `kind="bar"`
            [one-point] nurodykite daugiau metų, pvz., `years="2015..2023"`, arba rašykite `kind="bar"`
            [one-series] { $kind ->
                [map] palikite vieną kodą arba kiekvienam nubraižykite po mažą žemėlapį: `facet="year"`
               *[other] palikite vieną kodą arba rašykite `kind="grouped-bar"`
            }
            [series] palikite ne daugiau kaip { $limit } arba kiekvienai nubraižykite po mažą diagramą, pvz., `facet="geo"`
            [panels] palikite ne daugiau kaip { $limit }
            [places] palikite ne daugiau kaip { $limit }
            [empty] pasirinkite kitus metus ar požymius
            [negative] rašykite `kind="grouped-bar"`
            [times] rašykite `kind="grouped-bar"` arba nurodykite `x="year"` ir tai, kas sudaro sekas
            [total] nurodykite tik dalis: `{ $dimension }="…"` su visais kodais, išskyrus `{ $code }`
           *[tiles] rašykite savivaldybę kaip įprasta, pvz., „Vilniaus m. sav.“ ar „Akmenės r. sav.“; kitas vietas praleiskite, nurodydami, ką rodyti, arba įrašykite į `report/tiles.toml`
        }
    .explain =
        Iš šių duomenų suprantamos diagramos nubraižyti negalima.

        Diagramos rūšys: `line` (kaita per metus), `bar` (viena duomenų seka), `grouped-bar`
        ir `stacked-bar` (kelios sekos greta arba viena ant kitos), `map` (savivaldybės).
        Parametras `series` nurodo, pagal kurį požymį sudaryti sekas, `x` – ašį, `facet` –
        atskiras mažas diagramas.

        Netinka:  {"{{"}chart "child-poverty" kind="line" series="geo" years="2023"{"}}"}
        Tinka:    {"{{"}chart "child-poverty" kind="line" series="geo" years="2015..2023"{"}}"}

missing-value = { $kind ->
        [nil] duomenų šaltinis nurodo, kad rodiklio `{ $indicator }` atvejų nebuvo: { $selection }
        [bound] duomenų šaltinis nurodo tik rodiklio `{ $indicator }` ribą `{ $cell }`: { $selection }
        [compared] pokyčio, skirtumo ar santykio apskaičiuoti negalima: duomenų šaltinis nurodo tik rodiklio `{ $indicator }` ribą `{ $cell }`: { $selection }
        [incomparable] kuris skaičius didesnis, nustatyti negalima: duomenų šaltinis nurodo tik rodiklio `{ $indicator }` ribą `{ $cell }`: { $selection }
        [undecided] ar teiginys teisingas, nustatyti negalima: duomenų šaltinis nurodo tik rodiklio `{ $indicator }` ribą `{ $cell }`: { $selection }
       *[none] duomenų šaltinis rodiklio `{ $indicator }` skaičiaus nepateikia: { $selection }
    }
    .help = { $kind ->
            [nil] žodžiais parašykite, kad tokių atvejų nebuvo
            [bound] ribą parašykite žodžiais, pvz., „mažiau kaip“, ir nurodykite šaltinį; lentelėje ji rodoma tokia, kokia yra
            [compared] žodžiais parašykite, kuris skaičius didesnis, bet ne kiek, o sakinį patikrinkite teiginiu `{ $claim }`
            [incomparable] palyginkite kitus metus ar kodus arba ribą parašykite žodžiais, pvz., „mažiau kaip“, o apie skirtumą nerašykite
            [undecided] teikite tik tai, kas išplaukia iš ribos: `>12` yra daugiau kaip 10, bet nebūtinai daugiau kaip 20
           *[none] pasirinkite kitus metus ar kodą arba parašykite sakinį be skaičiaus
        }
    .label = čia turėtų būti skaičius
    .cell = taip parašyta duomenyse
    .explain =
        Duomenų faile vietoj skaičiaus pažymėta, kad jo nėra.

        Statistikos įstaiga skaičiaus nepaskelbė: jis nežinomas, nepatikimas arba konfidencialus.
        Trūkstamas skaičius nėra nulis, todėl programa vietoj jo nieko neįrašo.

        Netinka:  {"{{"}value "child-poverty" year=2024{"}}"}   (duomenyse: „:“)
        Tinka:    {"{{"}value "child-poverty" year=2023{"}}"}

suppressed-value = { $kind ->
        [confidential] šis rodiklio `{ $indicator }` skaičius konfidencialus: { $selection }
        [unknown-mark] šis rodiklio `{ $indicator }` skaičius turi nežinomą žymą: { $selection }
       *[small] šio rodiklio `{ $indicator }` skaičiaus rodyti negalima, nes pagal jį galima atpažinti vaiką: { $selection }
    }
    .help = { $kind ->
        [unknown-mark] išsiaiškinkite, ką žyma reiškia (žr. pranešimą `unknown-flag`), arba parašykite sakinį be skaičiaus
       *[small] imkite bendresnį skaičių (visos šalies, kelerių metų) arba parašykite sakinį be skaičiaus
    }
    .label = { $kind ->
        [confidential] statistikos įstaiga pažymėjo, kad jis konfidencialus
        [unknown-mark] žyma gali reikšti, kad skaičiaus skelbti negalima
       *[small] šis skaičius per mažas arba leistų apskaičiuoti kitą, per mažą
    }
    .explain =
        Skaičius mažesnis už ribą `suppress-below`, kurią rodikliui nustatėte faile
        `indicators.toml`, arba statistikos įstaiga pažymėjo, kad jis konfidencialus, arba iš jo
        būtų galima apskaičiuoti kitą tokį skaičių.

        Kai skaičiai maži, vaikus galima atpažinti. Todėl programa tokių skaičių nerodo nei
        sakiniuose, nei lentelėse, nei prie PDF pridėtame duomenų faile.

        Netinka:  {"{{"}value "abuse-reports" municipality="neringa" year=2024{"}}"}   (duomenyse: 2)
        Tinka:    {"{{"}value "abuse-reports" municipality="T" year=2024{"}}"}

withheld-elsewhere = { $count ->
        [one] neskelbiamas { $count } failo `{ $path }` skaičius
        [few] neskelbiami { $count } failo `{ $path }` skaičiai
       *[other] neskelbiama { $count } failo `{ $path }` skaičių
    }, nes iš { $count ->
        [one] jo
        [few] jų
       *[other] jų
    } būtų galima sužinoti neskelbiamus skaičius: { $name }
    .help = jei šių skaičių reikia sakiniams ar lentelėms, imkite juos iš lentelės, kurioje grupės didesnės; kitaip nieko daryti nereikia
    .explain =
        Dviejuose duomenų failuose yra tie patys skaičiai arba vieno failo skaičius sudėjus
        gaunami kito failo skaičiai.

        Viename iš failų yra skaičių, kurių rodyti negalima: jie mažesni už ribą
        `suppress-below` arba statistikos įstaiga pažymėjo, kad jie konfidencialūs. Kitas failas
        juos atskleistų, todėl programa neskelbia ir jo skaičių: tų pačių ir tų, iš kurių juos
        būtų galima apskaičiuoti.

        Pavyzdys:  faile `a.csv` yra 3 mergaitės Neringoje ir `suppress-below = 5`;
                   faile `b.csv` tos pačios mergaitės suskirstytos pagal amžių

sums-not-tried = dalis rodiklio `{ $indicator }` skaičių neskelbiama, bet visų sumų patikrinti nepavyko: požymyje `{ $dimension }` per daug kodų ({ $count })
    .help = jei vienas iš kodų yra kitų suma, įrašykite jį rodiklio aprašyme: `totals = {"{"} { $dimension } = "KODAS" {"}"}`; kitaip nieko daryti nereikia
    .explain =
        Maži skaičiai neskelbiami, kaip ir tie, iš kurių juos būtų galima apskaičiuoti. Kurie
        skaičiai yra kitų suma, programa nustato iš pačių duomenų. Kai kodų labai daug, visų
        sumų ji patikrinti negali.

        Programa ieškojo kodo, kuris yra visų kitų kodų, gretimų eilučių arba dviejų kodų suma,
        ir neskelbiamų skaičių sumos nerado. Jei faile tokia suma vis dėlto yra, įrašykite jos
        kodą faile `indicators.toml`; jei nėra, nieko daryti nereikia.

        Pavyzdys:  [abuse-reports]
                   totals = {"{"} municipality = "00" {"}"}

may-give-away = { $kind ->
        [same] { $count ->
            [one] { $count } rodiklio `{ $name }` skaičius lygus
            [few] { $count } rodiklio `{ $name }` skaičiai lygūs
           *[other] { $count } rodiklio `{ $name }` skaičių lygūs
        } neskelbiamam to paties laikotarpio rodiklio `{ $indicator }` skaičiui, o iš kodų neaišku, ar tai tas pats skaičius
        [computed] rodiklis `{ $name }` gali atskleisti { $count ->
            [one] { $count } neskelbiamą
            [few] { $count } neskelbiamus
           *[other] { $count } neskelbiamų
        } rodiklio `{ $indicator }` { $count ->
            [one] skaičių
            [few] skaičius
           *[other] skaičių
        }: panašu, kad jis apskaičiuotas iš jų
       *[large] dalis rodiklio `{ $indicator }` skaičių neskelbiama, bet failas per didelis: nepatikrinta, ar { $count } iš jų negalima apskaičiuoti iš kitų skaičių
    }
    .help = { $kind ->
        [same] jei skaičiuojami tie patys vaikai, po `[{ $name }]` įrašykite `suppress-below = { $bound }`; jei ne – `suppress-below = 0`
        [computed] jei jis apskaičiuotas iš rodiklio `{ $indicator }` skaičių, ataskaitoje nerašykite rodiklio `{ $name }` arba tų metų; jei ne, nieko daryti nereikia
       *[large] palikite faile tik tas eilutes, kurias naudojate: iš įstaigos svetainės atsisiųskite mažiau kodų arba metų
    }
    .explain =
        Skaičiai, mažesni už ribą `suppress-below`, ir tie, kuriuos statistikos įstaiga pažymėjo
        kaip konfidencialius, neskelbiami. Skaitytojas, turintis dvi lenteles, vis tiek galėtų
        juos sužinoti, jei antroje yra tas pats skaičius kitu vardu (`Neringa`, `Neringos sav.`)
        arba iš jo apskaičiuotas pokytis, dalis, suma ar skirtumas.

        Jei tai įrodo pavadinimai ar patys skaičiai, programa neskelbia ir antrojo skaičiaus.
        Šįkart skaičiai gali būti susiję, bet programa to tiksliai nustatyti negali. Jūs žinote,
        ką skaičiuoja abu rodikliai.

        Pavyzdys:  [mergaites-savivaldybese]
                   suppress-below = 5

change-undefined = { $kind ->
        [zero] pokyčio procentais skaičiuoti negalima: pradinis skaičius yra nulis
        [negative] pokyčio procentais skaičiuoti negalima: pradinis skaičius neigiamas
        [share] dalies pokytis reiškiamas procentiniais punktais, ne procentais
        [periods] { $left } ir { $right } yra nevienodos trukmės, jų lyginti negalima
        [units] skaičių matavimo vienetai skiriasi: `{ $left }` ir `{ $right }`
        [equal] skaičiai lygūs: nė vienas nėra didesnis
        [alike] skaičiai per daug panašūs: suapvalinus vienas už kitą didesnis 1,0 karto
        [ratio-zero] kelis kartus skiriasi, apskaičiuoti negalima: vienas iš skaičių yra nulis
        [ratio-negative] kelis kartus skiriasi, apskaičiuoti negalima: vienas iš skaičių neigiamas
       *[too-large] pokyčio apskaičiuoti nepavyko: skaičiai per dideli
    }
    .help =
        { $kind ->
            [share] ištrinkite `as="percent"`
            [periods] metus lyginkite su metais, ketvirtį su ketvirčiu, mėnesį su mėnesiu
            [units] palyginkite to paties vieneto rodiklius
            [equal] sakinyje parašykite, kad jie lygūs, ir tai patikrinkite: `{"{{"}claim (value …) "=" (value …){"}}"}`
            [alike] rašykite `{"{{"}difference …{"}}"}` arba žodžiais – kad jie beveik lygūs
            [ratio-zero] rašykite `{"{{"}difference …{"}}"}` arba sakinyje pateikite abu skaičius
            [ratio-negative] rašykite `{"{{"}difference …{"}}"}` arba sakinyje pateikite abu skaičius
            [too-large] sakinyje pateikite abu skaičius: `{"{{"}value "{ $indicator }" …{"}}"}`
           *[other] rašykite `as="difference"` arba sakinyje pateikite abu skaičius: `{"{{"}value "{ $indicator }" …{"}}"}`
        }
    .cell = pradinis skaičius
    .explain =
        Šių dviejų skaičių pokyčio arba skirtumo taip išreikšti negalima.

        Įterpiniai `difference` ir `ratio` spausdina „daugiau“ arba „mažiau“, todėl jiems reikia
        skirtingų to paties matavimo vieneto skaičių. „Dukart“ spausdinama tik tada, kai santykis,
        suapvalintas iki vieno ženklo po kablelio, lygus 2,0.

        Nuo nulio procentų apskaičiuoti neįmanoma, o nuo neigiamo skaičiaus jie nieko nereiškia.
        Dalies (procentų) pokytis visada reiškiamas procentiniais punktais: nuo 30 iki 24 proc.
        sumažėjo 6 procentiniais punktais.

        Ketvirčio negalima lyginti su metais: per ketvirtį visko suskaičiuojama mažiau.

        Netinka:  {"{{"}change "child-poverty" from=2019 to=2023 as="percent"{"}}"}
        Tinka:    {"{{"}change "child-poverty" from=2019 to=2023{"}}"}

rounded-change =
    skaitytojai apskaičiuos kitokį { $kind ->
        [ratio] santykį
        [difference] skirtumą
       *[change] pokytį
    }: spausdinama { $left } ir { $right }, o { $kind ->
        [ratio] santykis
        [difference] skirtumas
       *[change] pokytis
    } – { $value }, ne { $expected }
    .help =
        praleiskite vieną iš trijų skaičių arba paaiškinkite skirtumą išnašoje
        jei skaičiuoti reikia iš spausdinamų skaičių, įterpinyje rašykite `rounding="printed"`, rodiklio aprašyme faile `indicators.toml` – `rounding = "printed"`, visai ataskaitai – tą patį failo `report.toml` dalyje `[figures]`
    .explain =
        Pokytis skaičiuojamas iš paskelbtų skaičių ir suapvalinamas vieną kartą, todėl gali
        skirtis nuo to, kurį skaitytojas apskaičiuoja iš dviejų suapvalintų skaičių.

        12,44 ir 12,36 spausdinami vienodai – 12,4, todėl šalia jų „sumažėjo 0,1“ atrodo kaip
        klaida. Statistikos įstaigos taiko abu skaičiavimo būdus, abu sąžiningi; svarbu, kad
        skaitytojui nekiltų klausimų.

        Netinka:  Nuo 12,4 proc. iki 12,4 proc.: skurdas sumažėjo 0,1 procentinio punkto.
        Tinka:    Nuo 12,44 proc. iki 12,36 proc.: skurdas sumažėjo 0,08 procentinio punkto.
        Tinka:    {"{{"}change "child-poverty" from=2019 to=2023 rounding="printed"{"}}"}

mixed-periods = greta pateikti nevienodos trukmės laikotarpiai: { $left } ir { $right }
    .help = parametru `years` pasirinkite vieną trukmę, pvz., `2018..2023` arba `2018-Q1..2023-Q4`, arba išvardykite kiekvieną laikotarpį: `2022,2023,2024-Q1`
    .explain =
        Duomenyse yra ir metų, ir ketvirčių arba mėnesių, o lentelėje ar diagramoje jie būtų
        pateikti greta.

        Per ketvirtį visko suskaičiuojama mažiau negu per metus, todėl naujausi skaičiai
        atrodytų sumažėję. Jei laikotarpius išvardijate po vieną, programa jų nekeičia.

        Netinka:  {"{{"}chart "births" kind="line"{"}}"}
        Tinka:    {"{{"}chart "births" kind="line" years="2018..2023"{"}}"}

years-without-data = { $kind ->
        [begin] `years` prasideda nuo { $year }, o rodiklio `{ $indicator }` duomenys – tik nuo { $first }
        [end] `years` tęsiasi iki { $year }, o rodiklio `{ $indicator }` duomenys – tik iki { $last }
        [one] pagal šias sąlygas rodiklio `{ $indicator }` laikotarpio { $year } duomenų nėra
       *[caption] pavadinime parašyta { $year }, o rodomi rodiklio `{ $indicator }` { $printed } metų duomenys
    }
    .help = { $kind ->
            [begin] rašykite `{ $example }` ir tuos pačius metus nurodykite pavadinime; jei šaltinis turi ankstesnių duomenų, papildykite duomenų failą
            [end] rašykite `{ $example }` ir tuos pačius metus nurodykite pavadinime; jei šaltinis turi vėlesnių duomenų, papildykite duomenų failą
            [one] ištrinkite { $year } iš `years` arba pasirinkite kodus, kurių to laikotarpio duomenų yra
           *[caption] pavadinime parašykite { $printed } arba metus pasirinkite su `years`
        }
    .explain =
        Lentelėje, diagramoje ar sąraše prašoma metų, kurių duomenyse visai nėra, arba pavadinime
        nurodyti kiti metai, negu rodomi.

        Jei trūksta metų tarp kitų metų, tarpas matyti. Jei trūksta pirmųjų ar paskutinių, to
        nematyti, ir skaitytojas mano, kad parodyta viskas, ko prašyta.

        Netinka:  (duomenys prasideda 2014 m.)
                  {"{{"}table "births" years="2012..2021" caption="Gimimai, 2012–2021 m."{"}}"}
        Tinka:    {"{{"}table "births" years="2014..2021" caption="Gimimai, 2014–2021 m."{"}}"}

series-break = rodiklio `{ $indicator }` skaičiai nepalyginami: tarp jų yra laiko eilutės lūžis ({ $value })
    .help = lyginkite tik metus iki lūžio arba po jo; jei vis dėlto lyginate, parašykite apie lūžį sakinyje
    .cell = čia pažymėtas lūžis
    .explain =
        Tarp lyginamų metų pasikeitė skaičiavimo būdas.

        Statistikos įstaiga pažymi laiko eilutės lūžį (b), kai pasikeičia apklausa ar
        apibrėžtis. Skaičiai prieš lūžį ir po jo skiriasi ir dėl to, todėl pokytis gali būti
        netikras.

        Netinka:  {"{{"}change "child-poverty" from=2015 to=2023{"}}"}   (2020: b)
        Tinka:    {"{{"}change "child-poverty" from=2020 to=2023{"}}"}

nothing-to-compare = rodiklio `{ $indicator }` { $value } duomenų nėra su kuo palyginti
    .help = { $kind ->
        [from] parametre `from` nurodykite ankstesnius metus arba jo nerašykite; jei nepadeda, pasirinkite kitą rodiklį
       *[any] pridėkite ankstesnių duomenų arba pasirinkite kitą rodiklį
    }
    .explain =
        Svarbiausių rodiklių lentelė rodo, kaip rodiklis keitėsi, o duomenyse yra tik naujausias
        skaičius.

        Ankstesnis skaičius tinka, jei jis skelbiamas, yra tos pačios metų dalies (pirmasis
        ketvirtis lyginamas su pirmuoju) ir jei tarp jų nėra laiko eilutės lūžio. Kol tokio nėra,
        lentelėje rašoma, kad palyginti nėra su kuo.

        Netinka:  {"{{"}register "key-figures" only="child-poverty" from=2024{"}}"}   (duomenys: 2015–2024)
        Tinka:    {"{{"}register "key-figures" only="child-poverty" from=2015{"}}"}

open-indicator = rodiklis `{ $indicator }` turi po kelis kiekvienų metų skaičius: nenurodytas požymis `{ $dimension }`
    .help =
        įprastą kodą nurodykite faile `report/data/indicators.toml`: `default = {"{"} { $dimension } = "{ $example }" {"}"}`
        galima rašyti: { $codes }
    .explain =
        Ankstesnių Komiteto rekomendacijų lentelėje spausdinamas naujausias eilutėje nurodyto
        rodiklio skaičius, o tinka keli. Kol kas spausdinamas tik rodiklio pavadinimas.

        Rodiklio įraše nurodykite kodą, kuris taikomas, kai nenurodyta kitaip.

        Netinka:  [child-poverty], kuriame `geo` – daug šalių
        Tinka:    [child-poverty], `default = {"{"} geo = "LT" {"}"}`

claim-gap = teiginys apima rodiklio `{ $indicator }` laiko eilutę, kurioje { $count ->
        [one] trūksta reikšmės arba ji neskelbiama
        [few] trūksta reikšmių arba jos neskelbiamos
       *[other] trūksta reikšmių arba jos neskelbiamos
    }{ $kind ->
        [open] , arba nurodyta tik riba, iš kurios spręsti negalima: { $missing }
       *[missing] : { $missing }
    }
    .help = teiginį pradėkite nuo metų po spragos arba sakinyje parašykite, kad kalbama apie paskelbtus skaičius
    .label = su turimais skaičiais teiginys teisingas
    .explain =
        Sakinys „mažiausias nuo 2010 m.“ apima visus metus. Kai kurių metų skaičiaus duomenyse
        nėra arba jo rodyti negalima, o tas skaičius galėjo būti mažesnis. Taip pat ir riba: `<5`
        gali būti ir 4, ir 0.

        Programa lygina tik turimus skaičius. Jei kitų nėra, sakinyje parašykite, kad kalbate
        apie paskelbtus skaičius.

        Netinka:  Skurdas mažiausias nuo 2010 m.   (2012 m. skaičiaus nėra)
        Tinka:    Skurdas mažiausias nuo 2013 m.
        Tinka:    Skurdas mažesnis už visus nuo 2010 m. paskelbtus skaičius.

claim-fails = teiginys neteisingas: { $left } { $kind ->
        [less] nėra mažiau negu
        [at-most] yra daugiau negu
        [equal] nelygu
        [at-least] yra mažiau negu
        [greater] nėra daugiau negu
        [highest] nėra didžiausias skaičius nuo { $value };
       *[lowest] nėra mažiausias skaičius nuo { $value };
    } { $kind ->
        [highest] yra ir { $right }
        [lowest] yra ir { $right }
       *[other] { $right }
    }
    .help = perrašykite sakinį visomis kalbomis, kad jis atitiktų duomenis, tada pataisykite teiginį
    .label = teiginys
    .sentence = tikrinamas sakinys
    .explain =
        Duomenys nebepatvirtina to, kas parašyta sakinyje.

        Teiginio patikra `claim` nieko nespausdina: ji tikrina sakinį, prie kurio parašyta
        (tuoj po jo arba jame). Kai naujame duomenų faile skaičiai pasikeičia, žodis „sumažėjo“
        sakinyje pats nepasikeičia, todėl programa apie tai praneša. Lyginami paskelbti, ne
        suapvalinti skaičiai. Ženklai: <, <=, =, >=, >; „highest-since“ (didžiausias nuo) ir
        „lowest-since“ (mažiausias nuo) lygina su visais tos laiko eilutės skaičiais nuo
        nurodytų metų iki naujausių.

        Netinka:  Skurdas sumažėjo.
                  {"{{"}claim (value "poverty" year=2023) "<" (value "poverty" year=2019){"}}"}
        Tinka:    Skurdas padidėjo.
                  {"{{"}claim (value "poverty" year=2023) ">" (value "poverty" year=2019){"}}"}

claim-not-printed = teiginys teisingas, bet skaitytojai to nemato: spausdinama { $value } ir { $other }, o duomenyse yra { $left } ir { $right }
    .help =
        kad būtų spausdinama daugiau skaitmenų, rodiklio `{ $indicator }` aprašyme faile `indicators.toml` rašykite `decimals = { $decimals }`
        { $kind ->
            [figures] arba parinkite žodį, tinkantį ir spausdinamiems skaičiams, pvz., „beveik nepakito“, o teiginyje rašykite `{ $relation }`
            [series] arba parinkite žodžius, tinkančius ir spausdinamiems skaičiams, pvz., „vienas didžiausių“, o teiginį ištrinkite
           *[decimals] arba parinkite žodžius, tinkančius ir spausdinamiems skaičiams, o teiginį ištrinkite
        }
    .label = teiginys
    .sentence = tikrinamas sakinys
    .explain =
        Sakinys prieštarauja spausdinamiems skaičiams.

        Teiginys tikrinamas pagal paskelbtus skaičius. Du skaičiai gali būti spausdinami vienodai,
        nes skiriasi tik skaitmenimis, kuriuos nukerta `decimals`. Skaitytojas, perskaitęs
        „padidėjo nuo 17,9 iki 17,9 proc.“, manys, kad čia klaida.

        Netinka:  Skurdas padidėjo nuo 17,9 iki 17,9 proc.
        Tinka:    Skurdas padidėjo nuo 17,88 iki 17,93 proc.
        Tinka:    Skurdas beveik nepakito: abejais metais buvo 17,9 proc.

printed-as-zero = { $count ->
        [one] rodiklio `{ $indicator }` skaičius nėra nulis, bet spausdinama { $printed }: { $value }
        [few] { $count } rodiklio `{ $indicator }` skaičiai nėra nulis, bet spausdinama { $printed }, pvz., { $value }
       *[other] { $count } rodiklio `{ $indicator }` skaičių nėra nulis, bet spausdinama { $printed }, pvz., { $value }
    }
    .help =
        rodiklio `{ $indicator }` aprašyme faile `indicators.toml` rašykite `decimals = { $decimals }`
        sakinyje vietoj skaičiaus galite parašyti ir žodžiais, pvz., „mažiau kaip 0,1 proc.“
    .explain =
        Mažas skaičius turi tiek mažai dešimtainių skaitmenų, kad spausdinamas nulis.

        Skaitytojai supranta, kad „0,0 proc.“ – tai nė vieno. Kai skaitmenų daugiau, matyti, kiek
        mažai jų yra. Kas ir duomenyse yra nulis, žinoma, spausdinama nuliu.

        Netinka:  decimals = 1 (0,04 spausdinama 0,0)
        Tinka:    decimals = 2 (0,04 spausdinama 0,04)

typed-figure =
    { $kind ->
        [at-a-glance] puslapyje „svarbiausia“ skaičius `{ $value }` įrašytas ranka
        [period] laikotarpis parašytas duomenų kodu `{ $value }`
       *[other] skaičius `{ $value }` įrašytas ranka, nors jį pateikia rodiklis
    }
    .help =
        { $kind ->
            [at-a-glance] imkite jį iš rodiklio ar registro arba išbraukite
           *[other] vietoj jo rašykite: { $known }
        }
        { $kind ->
            [at-a-glance] { "" }
            [period] { "" }
           *[other] jei tai kitas skaičius, iškart po jo parašykite `{"{{"}typed{"}}"}`
        }
    .explain =
        Tekste ranka įrašytas skaičius, kurį pateikia rodiklis, arba laikotarpio kodas.

        Ranka įrašytas skaičius nepasikeičia, kai pasikeičia duomenys, ir vertime gali būti
        kitoks. Įterpinys visomis kalbomis įrašo tą patį skaičių. Tikrinami tik skaičiai su
        matavimo vienetu (lentelėje jį gali nurodyti antraštė), o sveikieji, mažesni kaip 100, ir
        bent keturių skaitmenų skaičiai be vieneto – tik tada, kai lygiai tokį spausdina
        rodiklis; citatos netikrinamos. Jei skaičius reiškia ką kita, po jo parašykite
        `{"{{"}typed{"}}"}`: dokumente to nematyti.
        Laikotarpius rašykite žodžiais, ne duomenų failų kodais.

        Netinka:  2023 m. skurdo rizika grėsė 17,8 proc. vaikų.
        Tinka:    2023 m. skurdo rizika grėsė {"{{"}value "child-poverty" year=2023{"}}"} vaikų.

printed-twice = { $kind ->
        [opposite] ataskaitoje bus „{ $printed }“ – pats sau prieštaraujantis tekstas
       *[other] ataskaitoje bus „{ $printed }“
    }
    .help = { $kind ->
            [opposite] jei įterpinys sako teisingai, „{ $name }“ išbraukite; jei ne, patikrinkite, ar jo rodiklis ir metai tie, kuriuos turite omenyje
            [case] „{ $name }“ išbraukite, o linksnį įrašykite įterpinyje: `{ $expected }`
           *[other] „{ $name }“ išbraukite: tai įrašo pats įterpinys
        }
    .explain =
        Prie pat įterpinio parašytas žodis, kurį įrašo ir pats įterpinys.

        Reikšmė spausdinama su matavimo vienetu, pokytis – su veiksmažodžiu („sumažėjo …“),
        skirtumas – su žodžiu „daugiau“ ar „mažiau“, nuoroda – su daiktavardžiu („1 lentelė“). Jei
        sakiniui reikia tik skaičiaus, vietoj `value` rašykite `number`.

        Netinka:  {"{{"}value "child-poverty" 2023{"}}"} proc. vaikų
        Tinka:    {"{{"}value "child-poverty" 2023{"}}"} vaikų

unknown-unit = nežinomas matavimo vienetas `{ $name }`
    .help =
        { finding-suggestion }
        savo vienetui įrašykite eilutę `unit-{ $name } = …` į failą `translations/…/report.ftl` kiekviena kalba
    .explain =
        Rodiklio matavimo vienetas neaprašytas.

        Žinomi vienetai: `percent`, `children`, `persons`, `families`, `count`, `per-1000`,
        `per-100000`, `eur`, `points`, `years`. Galite pridėti savo vienetą: jo žodžius visomis
        ataskaitos kalbomis įrašykite aplanko `translations` failuose.

        Netinka:  unit = "procentai"
        Tinka:    unit = "percent"

indicator-without-source = nenurodytas rodiklio `{ $name }` šaltinis
    .help = įrašykite eilutę `source = "…"` – vieną iš faile `report/sources.yml` aprašytų šaltinių
    .explain =
        Rodiklis neturi šaltinio, todėl po lentele nebus nurodyta, iš kur skaičiai.

        Komitetas pasitiki tik tais skaičiais, prie kurių nurodyta, kas ir kada juos paskelbė.

        Netinka:  file = "ilc_li02.csv"
        Tinka:    file = "ilc_li02.csv"
                  source = "eurostat-ilc-li02"

implicit-code = { $kind ->
        [added] rodiklio `{ $name }` faile yra stulpelis, kurio nėra rodiklio aprašyme: `{ $codes }`
        [place] vienintelė vieta rodiklio `{ $name }` faile – ne ataskaitos valstybė: `{ $codes }`
        [column] rodiklio `{ $name }` aprašyme nenurodytas skaičių stulpelis: `{ $codes }`
       *[codes] rodiklio `{ $name }` aprašyme nenurodyta `{ $codes }`
    }
    .help = { $kind ->
            [added] jei norite būtent šių duomenų, rodiklio aprašyme parašykite: `{ $line }`
            [place] jei norite būtent šių duomenų, rodiklio aprašyme parašykite: `{ $line }`
           *[codes] rodiklio aprašyme parašykite: `{ $line }`
        }
    .explain =
        Duomenų failo stulpelyje yra vienas kodas arba faile – vienas skaičių stulpelis, o
        rodiklio aprašyme jis nenurodytas. Įterpiniai jį ima savaime. Jei failą pakeis naujesnis,
        kuriame yra kita šalis, amžius ar lytis arba to stulpelio nebėra, tuose pačiuose
        sakiniuose bus kiti skaičiai.

        Kai aprašyme nurodyta, kas imama, toks failas – klaida. `komentaras check --fix` į aprašymus,
        kuriuose dar nieko nenurodyta, įrašo tai, kas failuose yra dabar; `indicators add` įrašo
        iš karto. Jei aprašyme nurodyti kiti stulpeliai arba faile – kita šalis, prieš rašydami
        eilutę pažiūrėkite į failą.

        Netinka:  [child-poverty] be `default`, o faile yra tik `LT`
        Tinka:    [child-poverty], `default = {"{"} geo = "LT" {"}"}`

unused-indicator = nenaudojamas rodiklis `{ $name }`
    .help = panaudokite jį skyriuje: `{"{{"}value "{ $name }" …{"}}"}` arba ištrinkite iš rodiklių sąrašo
    .explain =
        Rodiklis yra rodiklių sąraše, bet nė viename skyriuje nenaudojamas.

        Tai ne klaida: rodiklis gali laukti savo skyriaus. Jei jo nebereikia, ištrinkite jį
        ir jo duomenų failą.

        Netinka:  [child-poverty]   (niekur nenaudojamas)
        Tinka:    {"{{"}value "child-poverty" year=2023{"}}"}

dataset-no-header = { $kind ->
        [empty] duomenų failas tuščias
        [no-rows] duomenų faile yra tik antraštė
        [repeated-column] stulpelis `{ $cell }` kartojasi
        [second-table] nuo šio stulpelio `{ $cell }` prasideda antra lentelė
        [marked-year] po stulpelio metų parašytas ženklas: `{ $cell }`
        [too-wide] lentelėje per daug stulpelių: { $columns }
        [unnamed-column] stulpelis be pavadinimo
        [comma-both] kablelis ir skiria langelius, ir yra dešimtainis, todėl eilutėse langelių daugiau negu stulpelių
        [two-rows] antraštė yra dviejose eilutėse: `{ $cell }` parašyta virš kelių stulpelių
        [years-above] antraštė yra dviejose eilutėse: `{ $cell }` parašyta virš kelių stulpelių
       *[unknown] neatpažinta duomenų lentelė
    }
    .help =
        { $kind ->
            [empty] pirmoje eilutėje parašykite stulpelių vardus (būtini `year` ir `value`), po jų – duomenis
            [no-rows] po antrašte įrašykite bent vieną eilutę
            [repeated-column] atsisiųskite failą, kuriame kiekvienas stulpelis būtų vieną kartą; savo lentelėje vieną pavadinkite kitaip
            [second-table] jos skaičiams būtų priskirti pirmosios lentelės metai: kiekvieną lentelę perkelkite į atskirą lapą ar failą arba sujunkite jas: vienas metų stulpelis, šalia jo – kiti
            [marked-year] rašykite `{ $joined }`, o ką reiškia ženklas, parašykite tekste
            [too-wide] patikrinkite, ar failas nesugadintas: kiekviena lentelės eilutė turi būti atskiroje failo eilutėje
            [comma-both] skaičiuoklėje įrašykite failą kaip darbaknygę (.xlsx) arba kaip CSV su kabliataškiais; jei failą rašote patys, skaičius rašykite su tašku, pvz., `24.6`
            [two-rows] sujunkite jas į vieną: kiekvieną stulpelį pavadinkite atskirai, pvz., `{ $joined }`
            [years-above] pridėkite stulpelį „Metai“ ir kiekvienoje eilutėje parašykite, kurių metų jos skaičiai (pvz., `{ $cell }`); antraštėje palikite tik apatinę eilutę
            [unnamed-column] patikrinkite, ar failas nenutrūksta; savo lentelėje stulpelį pavadinkite arba ištrinkite visą
           *[unknown] { $download ->
                    [world-bank-metadata] šis failas duomenis tik aprašo: imkite kitą to paties archyvo failą, kurio pavadinimas prasideda `API_` arba baigiasi `_Data.csv`
                    [world-bank] imkite „DataBank“ CSV failą, kuriame metai surašyti stulpeliais, arba rodiklio puslapio CSV failą iš data.worldbank.org
                    [dot-stat] ši svetainė uždaryta; tuos pačius duomenis imkite iš data-explorer.oecd.org („Download“, „Filtered data in tabular text (CSV)“), UNESCO duomenis – iš databrowser.uis.unesco.org
                    [who-data] data.who.int failų programa neskaito: rodiklio puslapyje www.who.int/data/gho pasirinkite „Data“, tada „Download complete data set as: CSV“
                    [gho] rodiklio puslapyje www.who.int/data/gho pasirinkite „Data“, tada „Download complete data set as: CSV“
                    [ilostat] svetainėje ilostat.ilo.org pasirinkite „Download“ ir CSV formatą, o ne suvestinę lentelę
                    [uis] svetainėje databrowser.uis.unesco.org pasirinkite „Download“ ir CSV su visais stulpeliais, tarp jų `year`, `value`, `qualifier` ir `magnitude`
                    [eurostat] Eurostato duomenų naršyklėje pasirinkite „Download“ ir „SDMX-CSV 2.0“
                    [unhcr] svetainėje www.unhcr.org/refugee-statistics pasirinkite „Download“, kad metai būtų stulpelyje
                    [split-years] jei stulpeliai yra mokslo metai, kiekvieną pavadinkite metais, kuriais jie prasideda, o rodiklio pavadinime parašykite, kad tai mokslo metai
                    [periods-in-columns] metai surašyti stulpeliais: atsisiųskite duomenis taip, kad kiekvienas skaičius būtų atskiroje eilutėje („CSV“ arba „SDMX-CSV“, ne „Excel“; iš Valstybės duomenų agentūros – lentelės CSV, iš Eurostato – „SDMX-CSV 2.0“)
                   *[none] { $has-missing ->
                        [yes] { $missing ->
                            [year] trūksta stulpelio `Metai` (arba `year`)
                            [value] trūksta stulpelio `Skaičius` (arba `value`)
                           *[both] trūksta stulpelių `Metai` ir `Skaičius` (arba `year` ir `value`)
                        }
                       *[no] pirmoje eilutėje parašykite stulpelių vardus; būtini `year` ir `value` (arba `Metai` ir `Skaičius`)
                    }
                }
        }
        { $has-year ->
            [yes] savo lentelėje pridėkite stulpelį `year` ir kiekvienoje eilutėje parašykite `{ $year }`
           *[no] { "" }
        }
        { $has-text ->
            [yes] savo lentelėje stulpelius pervadinkite: { $text }
           *[no] { "" }
        }
        { $has-similar ->
            [yes] gal stulpelio `{ $similar }` vardas parašytas su klaida?
           *[no] { "" }
        }
    .first = pirmą kartą čia
    .explain =
        Iš pirmosios duomenų failo eilutės neaišku, kas yra stulpeliuose.

        Programa atpažįsta Eurostato, Valstybės duomenų agentūros, Pasaulio banko ir kitų
        įstaigų failus, atsisiųstus be pakeitimų. Savo lentelėje parašykite stulpelius `Metai`
        ir `Skaičius` (arba `year` ir `value`); kiti stulpeliai yra požymiai. Ką programa suprato, parodo
        `komentaras indicators inspect`.

        Netinka:  Rūšis;Kiek
        Tinka:    Metai;Kiek

dataset-row-length = { $kind ->
        [words] eilutėje nėra nei laiko, nei skaičiaus: `{ $cell }`
        [blank]
            { $count ->
                [one] stulpelyje `{ $name }` prie { $count } skaičiaus nieko neparašyta
                [few] stulpelyje `{ $name }` prie { $count } skaičių nieko neparašyta
               *[other] stulpelyje `{ $name }` prie { $count } skaičių nieko neparašyta
            }
       *[cells] eilutėje langelių { $cells }, o stulpelių { $columns }
    }
    .help = { $kind ->
            [words] jei tai duomenys, atsisiųskite failą iš naujo; savo lentelėje eilutę papildykite, o pastabą perkelkite po paskutinės eilutės
            [blank] jei šioms eilutėms tinka aukščiau parašytas žodis, parašykite jį kiekvienoje; jei tai bendras skaičius, parašykite `T`
           *[cells] atsisiųskite failą iš naujo (CSV arba SDMX-CSV) ir neįrašykite jo skaičiuokle; savo lentelėje tekstą, kuriame yra kablelis ar kabliataškis, rašykite tarp kabučių
        }
    .explain =
        Duomenų eilutėje per daug arba per mažai langelių.

        Dažniausiai langelyje yra kablelis, o jis lentelėje skiria stulpelius. Skaičiaus
        trupmeną atskirkite tašku, tekstą su kableliu rašykite tarp kabučių.

        Netinka:  2023,LT,17,8
        Tinka:    2023,LT,17.8

dataset-notes = { $count ->
        [one] praleista { $count } eilutė už lentelės ribų: `{ $quotes }`
        [few] praleistos { $count } eilutės už lentelės ribų: `{ $quotes }`{ $rest ->
            [0] { "" }
           *[other] {" "}ir dar { $rest }
        }
       *[other] praleista { $count } eilučių už lentelės ribų: `{ $quotes }`{ $rest ->
            [0] { "" }
           *[other] {" "}ir dar { $rest }
        }
    }
    .help = patikrinkite, ar tarp jų nėra duomenų; pavadinimai virš antraštės ir pastabos po paskutinės eilutės gali likti
    .explain =
        Virš antraštės arba po paskutinės duomenų eilutės yra eilučių, kuriose duomenų nėra.

        Statistikos įstaigos ten rašo pavadinimus, šaltinius ir pastabas. Programa praleidžia
        eilutes, kuriose nėra nei laikotarpio, nei skaičiaus. Perskaitykite jas: ten gali būti
        nurodytas vienetas arba ženklo reikšmė.

        Netinka:  year,value
                  Šaltinis: Eurostatas
                  2024,17.8
        Tinka:    year,value
                  2024,17.8
                  Šaltinis: Eurostatas

dataset-sign = { $kind ->
        [column] stulpelyje `{ $cell }` – vien žodžiai ir nė vieno skaičiaus, todėl jis praleistas
        [withheld] ženklas `{ $cell }`, įrašytas vietoj skaičiaus, suprastas kaip neskelbiama reikšmė ({ $count ->
            [one] { $count } langelis
            [few] { $count } langeliai
           *[other] { $count } langelių
        })
       *[missing] ženklas `{ $cell }`, įrašytas vietoj skaičiaus, suprastas kaip trūkstama reikšmė ({ $count ->
            [one] { $count } langelis
            [few] { $count } langeliai
           *[other] { $count } langelių
        })
    }
    .help = { $kind ->
            [column] jei skaičių ten ir neturi būti, nieko daryti nereikia
            [withheld] šaltinio paaiškinimuose pasižiūrėkite, ką ženklas reiškia; jei skaičiaus tiesiog nėra, rodiklio aprašyme įrašykite: `marks = {"{"} "{ $cell }" = "missing" {"}"}`
           *[missing] šaltinio paaiškinimuose pasižiūrėkite, ką ženklas reiškia, ir rodiklio aprašyme įrašykite: `marks = {"{"} "{ $cell }" = "missing" {"}"}` (skaičiaus nėra), `"nil"` (reiškinio nebuvo) arba `"c"` (konfidencialu)
        }
    .explain =
        Vietoj skaičiaus įrašytas ženklas, o ką jis reiškia, iš failo neaišku.

        Įstaigos tuos pačius ženklus vartoja skirtingai: `-` gali reikšti, kad reiškinio
        nebuvo arba kad duomenų nėra, `x` – kad skaičius neturėtų prasmės arba yra
        konfidencialus, `*` – kad skaičius toks mažas, jog būtų galima atpažinti žmones.
        Skaičiaus programa nerodo. Atsisiųsto failo netaisykite: ženklo reikšmę įrašykite faile
        `indicators.toml`.

        Pavyzdys:  [child-deaths]
                   marks = {"{"} "-" = "nil", "x" = "c" {"}"}

dataset-number = { $kind ->
        [comma] skaičiuje `{ $cell }` yra kablelis
        [spaces] skaičiuje `{ $cell }` yra tarpų
        [mixed] stulpelyje trupmenos atskirtos ir kableliais, ir taškais: `{ $cell }`
        [ambiguous] `{ $cell }` gali reikšti ir { $thousands }, ir { $decimals }
        [too-large] skaičius `{ $cell }` per ilgas
        [mark] `{ $cell }` gale gali būti išnašos numeris
        [shortened] skaičiuoklė skaičių sutrumpino iki `{ $cell }`: paskutiniai jo skaitmenys dingo
        [unused] { $count ->
            [1] langelyje `{ $cell }` – ne skaičius; tekste jis nenaudojamas
           *[other] langelių, kuriuose ne skaičius, faile yra { $count }, pirmasis – `{ $cell }`; tekste jie nenaudojami
        }
       *[not-a-number] `{ $cell }` nėra skaičius
    }
    .help = { $kind ->
            [comma] tuos pačius duomenis atsisiųskite kitu formatu: SDMX-CSV arba CSV, kuriame trupmenos atskirtos taškais; savo lentelėje rašykite `17.8`
            [spaces] tuos pačius duomenis atsisiųskite kitu formatu: SDMX-CSV arba CSV be tarpų skaičiuose; savo lentelėje rašykite `12500`
            [mixed] atsisiųskite failą iš naujo ir neįrašykite jo skaičiuokle; savo lentelėje visas trupmenas atskirkite tašku, pvz., `17.8`
            [ambiguous] pasižiūrėkite šaltinyje, kuris skaičius teisingas, ir atsisiųskite failą, iš kurio tai matyti: SDMX-CSV arba su daugiau skaitmenų po kablelio; savo lentelėje rašykite `{ $thousands }` arba `{ $decimals }0`
            [too-large] pasižiūrėkite šaltinyje, ar nesusijungė du langeliai, ir atsisiųskite failą iš naujo
            [mark] pasižiūrėkite šaltinyje, kurie skaitmenys yra skaičius, ir rašykite tik juos; ką sako išnaša, parašykite stulpelyje `note`
            [shortened] atsisiųskite failą iš naujo ir neįrašykite jo skaičiuokle; jei tai jūsų lentelė, stulpeliui parinkite formatą „Skaičius“ ir įrašykite iš naujo
            [unused] jei šių skaičių tekste nereikia, nieko daryti nereikia
           *[not-a-number] šaltinio paaiškinimuose pasižiūrėkite, ką tai reiškia; jei skaičiaus nėra, rodiklio aprašyme įrašykite `marks = {"{"} "{ $cell }" = "missing" {"}"}`
        }
        { $kind ->
            [not-a-number] jei eilutės nereikia, neįtraukite jos į `select`; savo lentelėje rašykite tik skaitmenis ir tašką, pvz., `17.8`
           *[other] { "" }
        }
    .explain =
        Langelyje turi būti skaičius, o yra kas kita.

        Atsisiųsto failo netaisykite. Ką reiškia jo ženklai ir žodžiai, įrašykite faile
        `indicators.toml` (`marks`), o reikalingas eilutes pasirinkite su `select`. Dauguma
        įstaigų tuos pačius duomenis teikia ir programoms skirtu formatu, pvz., SDMX-CSV.

        Savo lentelėje rašykite tik skaitmenis, o trupmeną atskirkite tašku. Vienetą nurodykite
        faile `indicators.toml`, pastabą – stulpelyje `note`. Jei skaičiaus nėra, langelį
        palikite tuščią arba rašykite `:`, kaip Eurostatas.

        Netinka:  17,8 proc.   (savo lentelėje)
        Tinka:    17.8
        Tinka:    marks = {"{"} "nerinkta" = "missing" {"}"}   (`indicators.toml`)

dataset-period = { $kind ->
        [empty] { $count ->
            [one] { $count } eilutėje nenurodytas laikas
            [few] { $count } eilutėse nenurodytas laikas
           *[other] { $count } eilučių nenurodytas laikas
        }
        [total] `{ $cell }` yra visi laikotarpiai kartu: { $count ->
            [one] praleista { $count } eilutė
            [few] praleistos { $count } eilutės
           *[other] praleista { $count } eilučių
        }
        [split] `{ $cell }` prasideda vienais metais, o baigiasi kitais: { $count ->
            [one] praleista { $count } eilutė
            [few] praleistos { $count } eilutės
           *[other] praleista { $count } eilučių
        }
        [span] `{ $cell }` yra keleri metai: { $count ->
            [one] praleista { $count } eilutė
            [few] praleistos { $count } eilutės
           *[other] praleista { $count } eilučių
        }
       *[unknown] `{ $cell }` nėra metai, ketvirtis ar mėnuo ({ $count ->
            [one] { $count } eilutė
            [few] { $count } eilutės
           *[other] { $count } eilučių
        })
    }
    .help = { $kind ->
            [empty] atsisiųskite failą iš naujo ir patikrinkite, ar jis nenutrūksta; savo lentelėje įrašykite metus, pvz., `2024`
            [total] nieko daryti nereikia: visų metų suma nėra kurių nors metų skaičius
            [split] jei tai mokslo metai, lentelėje vietoj `{ $cell }` rašykite metus, kuriais jie prasideda: `{ $year }`. Kad tai mokslo metai, parašykite rodiklio pavadinime ir sakinyje
            [span] jei tokio skaičiaus reikia, perrašykite jį į savo lentelę: į `year` įrašykite paskutinius metus, o sakinyje parašykite, kuriuos metus jis apima
           *[unknown] neįtraukite eilutės į `select` arba atsisiųskite metų, ketvirčių ar mėnesių duomenis; savo lentelėje rašykite `2024`, `2024-Q1` arba `2024-03`
        }
    .explain =
        Laiko stulpelyje yra ne metai, pusmetis, ketvirtis ar mėnuo, todėl eilutė praleista.

        Programa supranta įstaigų kodus (`2024`, `2024-Q1`, `2024K1`, `2024M03`) ir žodžius,
        pvz., „2024 m. kovas“ ar „2024 m. I ketv.“. Ženklas po laiko (`2024*`) priskiriamas
        eilutės skaičiams. Dėl visų metų sumų, mokslo metų ir kelerių metų laikotarpių
        ataskaitos kūrimas nesustoja. Jis sustoja, jei laiko perskaityti nepavyko, o tekste
        cituojami kiti tos pačios eilutės skaičiai.

        Netinka:  2O24,LT,17.8   (vietoj nulio raidė)
        Tinka:    2024,LT,17.8

dataset-short-periods = { $count ->
        [one] neperskaityta { $count } savaičių ar dienų eilutė, pirmoji – `{ $cell }`
        [few] neperskaitytos { $count } savaičių ar dienų eilutės, pirmoji – `{ $cell }`
       *[other] neperskaityta { $count } savaičių ar dienų eilučių, pirmoji – `{ $cell }`
    }
    .help = atsisiųskite mėnesių, ketvirčių ar metų duomenis
    .explain =
        Programa skaito metų, pusmečių, ketvirčių ir mėnesių duomenis. Atskirų savaičių ir
        dienų skaičius ji praleidžia.

        Dauguma įstaigų skelbia ir tų pačių duomenų mėnesio ar metų skaičius. Programa dienų
        pati nesumuoja: ar skaičius galima sudėti, ar reikia skaičiuoti vidurkį, žino tik juos
        skelbianti įstaiga.

        Netinka:  2024-W05,LT,17.8
        Tinka:    2024-02,LT,17.8

dataset-duplicate = { $kind ->
        [same] duomenyse ta pati eilutė kartojasi: { $observation }
       *[differs] duomenyse yra du skirtingi tos pačios eilutės skaičiai: { $observation }
    }
    .help = { $kind ->
            [same] nieko daryti nereikia: skaičius tas pats, programa jį skaito vieną kartą
           *[differs] palyginkite failą su lentele įstaigos svetainėje: dažniausiai trūksta stulpelio, kuriuo eilutės skiriasi; atsisiųskite duomenis su juo ir pasirinkite su `select`
        }
        { $kind ->
            [same] { "" }
           *[differs] savo lentelėje ištrinkite klaidingą eilutę
        }
    .label = antrą kartą
    .first = pirmą kartą čia
    .explain =
        Dvi duomenų eilutės aprašo tą patį: sutampa visi požymiai ir laikas.

        Jei sutampa ir skaičiai, viskas gerai. Jei ne, neaišku, kuris iš jų teisingas; kol
        nenuspręsite, imamas pirmasis. Dažniausiai atsisiųstame faile trūksta stulpelio, kuriuo
        eilutės skiriasi, pvz., lyties ar matavimo vieneto.

        Netinka:  2023,LT,17.8
                  2023,LT,18.1
        Tinka:    2023,LT,M,17.8
                  2023,LT,F,18.1

dataset-quote = neuždarytos kabutės
    .help = langelio gale parašykite `"`; kabutes, kurios yra teksto dalis, rašykite po dvi: `""`
    .explain =
        Langelis prasideda kabutėmis, bet jomis nesibaigia.

        Tada visa likusi lentelė laikoma vienu langeliu. Kabutes, kurios yra teksto dalis,
        rašykite po dvi.

        Netinka:  2023,"Vilniaus m.,17.8
        Tinka:    2023,"Vilniaus m.",17.8

dataset-truncated = duomenų failas nutrūksta eilutės viduryje
    .help = atsisiųskite failą iš naujo; jei rašėte patys, užbaikite paskutinę eilutę
    .explain =
        Paskutinė duomenų failo eilutė neužbaigta: trūksta langelių ir eilutės pabaigos.

        Dažniausiai nutrūko atsisiuntimas. Tada trūksta ne tik šios eilutės, bet ir visų,
        kurios turėjo būti po jos, todėl eilutės ištrinti nepakanka.

        Netinka:  2023,LT,17.8
                  2024,L
        Tinka:    2023,LT,17.8
                  2024,LT,17.0

dataset-second-header = { $kind ->
        [repeated] antraštė tarp duomenų kartojasi
       *[second] po antrašte yra antra antraštės eilutė
    }
    .help = atsisiųskite failą iš naujo su viena antrašte; savo lentelėje šią eilutę ištrinkite
    .first = antraštė
    .explain =
        Duomenų lentelėje yra dvi antraštės eilutės, o turi būti viena.

        Antroji dažnai atsiranda sujungus du failus arba kai po stulpelių vardais parašyti
        matavimo vienetai ar paaiškinimai. Vienetą nurodykite rodiklių sąraše.

        Netinka:  year,geo,value
                  metai,šalis,procentai
                  2024,LT,17.8
        Tinka:    year,geo,value
                  2024,LT,17.8

dataset-not-a-table = { $kind ->
        [html] tai ne duomenų lentelė, o tinklalapis
        [xml] tai ne duomenų lentelė, o XML failas
        [json] tai ne duomenų lentelė, o JSON failas
        [encrypted] skaičiuoklės failas apsaugotas slaptažodžiu
        [old-spreadsheet] tai senojo formato skaičiuoklės failas (XLS)
        [binary-spreadsheet] tai dvejetainio formato skaičiuoklės failas (XLSB)
        [open-document] tai „LibreOffice“ skaičiuoklės failas (ODS)
        [archive] tai ne duomenų lentelė, o ZIP failas arba dokumentas
        [damaged-spreadsheet] skaičiuoklės failas sugadintas arba atsisiųstas ne visas
        [too-large] skaičiuoklės failas per didelis
        [no-sheet] skaičiuoklės faile nėra lapo su langeliais
        [compressed] failas suglaudintas
       *[pdf] tai ne duomenų lentelė, o PDF failas
    }
    .help = { $kind ->
            [html] vietoj duomenų atsisiųstas klaidos ar prisijungimo puslapis: atverkite nuorodą naršyklėje ir atsisiųskite CSV failą
            [encrypted] atverkite failą skaičiuokle, panaikinkite slaptažodį ir įrašykite iš naujo
            [old-spreadsheet] atverkite failą skaičiuokle ir įrašykite kaip „Excel darbaknygė (.xlsx)“
            [binary-spreadsheet] atverkite failą skaičiuokle ir įrašykite kaip „Excel darbaknygė (.xlsx)“
            [open-document] atverkite failą „LibreOffice“ ir įrašykite kaip „Excel 2007–365 (.xlsx)“
            [archive] ZIP failą išskleiskite ir rodiklių sąraše nurodykite jame esantį duomenų failą
            [damaged-spreadsheet] atsisiųskite failą iš naujo arba atverkite skaičiuokle ir įrašykite kaip „Excel darbaknygė (.xlsx)“
            [too-large] atverkite failą skaičiuokle ir įrašykite lapą kaip „CSV UTF-8“
            [no-sheet] atverkite failą skaičiuokle ir lapą su duomenimis įrašykite kaip „Excel darbaknygė (.xlsx)“
            [compressed] išskleiskite failą ir rodiklių sąraše nurodykite išskleistąjį
           *[other] atsisiųskite duomenis CSV arba TSV formatu
        }
    .explain =
        Rodiklių sąraše nurodytas failas nėra duomenų lentelė.

        Statistikos svetainė vietoj duomenų kartais atsiunčia klaidos puslapį, o naršyklė jį
        įrašo duomenų failo vardu. Programa skaito tekstines lenteles (CSV, TSV) ir „Excel“
        darbaknyges (XLSX).

        Netinka:  <!DOCTYPE html><title>503 Service Unavailable</title>
        Tinka:    year,geo,value

dataset-column = { $kind ->
        [figures] stulpelis `{ $name }` perskaitytas kaip duomenys, bet jame gali būti kodai
        [codes] stulpelis `{ $name }` perskaitytas kaip kodai, bet jame gali būti duomenys
        [unknown] faile nėra stulpelio `{ $name }`, nurodyto prie `columns`
        [unfit] stulpelio `{ $name }` negalima skaityti taip, kaip nurodyta prie `columns`
       *[contradict] rodikliai `{ $indicator }` ir `{ $also }` naudoja tą patį failą, bet jo stulpelį `{ $name }` aiškina skirtingai
    }
    .help =
        { $kind ->
            [figures] jei tai kodai, pvz., klasės ar grupių numeriai, prie rodiklio įrašykite `columns = {"{"} "{ $name }" = "{ $other }" {"}"}`; jei perskaityta teisingai, ten rašykite `"figures"`
            [codes] jei tai duomenys, prie rodiklio įrašykite `columns = {"{"} "{ $name }" = "{ $other }" {"}"}`; jei perskaityta teisingai, ten rašykite `"codes"`
            [unknown] { $has-similar ->
                [no] faile yra: { $known }
               *[other] gal turėjote omenyje `{ $similar }`? Faile yra: { $known }
            }
            [unfit] ištrinkite jį iš `columns`; kaip skaitomas kiekvienas stulpelis, parodo `komentaras indicators inspect`
           *[contradict] prie abiejų rodiklių rašykite tą patį
        }
        { $kind ->
            [figures] jei failo dar nepridėjote: `komentaras indicators add FAILAS --column "{ $name }={ $other }"`
            [codes] jei failo dar nepridėjote: `komentaras indicators add FAILAS --column "{ $name }={ $other }"`
           *[other] { "" }
        }
    .explain =
        Sveikųjų skaičių stulpelyje šalia duomenų gali būti kiti duomenys arba kodai, pvz., klasės,
        amžiaus grupės ar regionų numeriai.

        Programa žiūri į stulpelio pavadinimą ir skaičius. Jei pagal juos skiriasi eilutės, kurios
        šiaip būtų vienodos, tai kodai. Jei to nematyti, programa pasako, kaip stulpelį perskaitė.
        Failo nekeiskite, o faile `indicators.toml` nurodykite, kas stulpelyje yra: `figures`
        (duomenys) ar `codes` (kodai).

        Pavyzdys:  [mokyklos]
                   columns = {"{"} "Klasė" = "codes", "Mokytojai" = "figures" {"}"}

dataset-sheet = { $kind ->
        [unknown] darbaknygėje nėra lapo `{ $name }`
        [without-sheets] `sheet` čia netinka: duomenų failas nėra darbaknygė
        [several] darbaknygėje keli lapai; skaitomas tik `{ $name }`, o { $known } – ne
        [hidden-rows]
            { $count ->
                [one] { $count } eilutė paslėpta: { $cells }
                [few] { $count } eilutės paslėptos: { $cells }
               *[other] { $count } eilučių paslėpta: { $cells }
            }
        [hidden-columns]
            { $count ->
                [one] { $count } stulpelis paslėptas: { $cells }
                [few] { $count } stulpeliai paslėpti: { $cells }
               *[other] { $count } stulpelių paslėpta: { $cells }
            }
        [merged] sulieti langeliai: { $cells }
        [merged-columns] sulieti stulpelių langeliai: { $cells }
        [merged-figure] skaičius sulietuose langeliuose: { $cells }
        [formula]
            { $count ->
                [one] { $count } formulės rezultatas neįrašytas: { $cells }
                [few] { $count } formulių rezultatai neįrašyti: { $cells }
               *[other] { $count } formulių rezultatai neįrašyti: { $cells }
            }
        [not-available] dėl klaidos `#N/A` nėra duomenų: { $cells }
        [rounded]
            { $count ->
                [one] { $count } skaičius turi daugiau skaitmenų po kablelio, negu rodoma: { $cells }
                [few] { $count } skaičiai turi daugiau skaitmenų po kablelio, negu rodoma: { $cells }
               *[other] { $count } skaičių turi daugiau skaitmenų po kablelio, negu rodoma: { $cells }
            }
        [scaled] skaičiai rodomi kitaip, negu įrašyti: { $cells }
        [unseen] skaičiai, kurių lapas nerodo: { $cells }
        [struck] perbrauktas tekstas: { $cells }
        [percents] šalia procentų – skaičiai, kurių formatas ne procentai: { $cells }
       *[comments]
            { $count ->
                [one] { $count } langelio komentaras neskaitomas: { $cells }
                [few] { $count } langelių komentarai neskaitomi: { $cells }
               *[other] { $count } langelių komentarai neskaitomi: { $cells }
            }
    }
    .help = { $kind ->
            [unknown]
                { $has-similar ->
                    [no] darbaknygėje yra: { $known }
                   *[other] gal turėjote omenyje `{ $similar }`? Darbaknygėje yra: { $known }
                }
            [without-sheets] rodiklių sąraše ištrinkite eilutę `sheet`
            [several] jei skaityti reikia šio lapo, rodiklių sąraše po `file` parašykite `sheet = "{ $name }"` – pastabos nebeliks
            [hidden-rows] jos skaitomos kaip ir kitos: jei tai ne duomenys, ištrinkite jas skaičiuokle, o jei duomenys – parodykite
            [hidden-columns] jie skaitomi kaip ir kiti: jei tai ne duomenys, ištrinkite juos skaičiuokle, o jei duomenys – parodykite
            [merged-columns] jų tekstas priskiriamas tik pirmajam stulpeliui; patikrinkite, ar kiekvienas stulpelis turi savo pavadinimą
            [merged] jų tekstas priskiriamas kiekvienai jų eilutei; patikrinkite, ar jis tinka visoms
            [merged-figure] skaičiuokle išskaidykite langelius ir skaičių įrašykite ten, kur jo vieta
            [formula] atverkite failą skaičiuokle ir įrašykite
            [not-available] ištaisykite formules arba, jei duomenų nėra, ištrinkite jų langelius
            [rounded] skaičiai skaitomi taip, kaip rodomi; jei reikia daugiau skaitmenų, parodykite juos skaičiuoklėje ir failą įrašykite
            [scaled] skaičiai skaitomi taip, kaip rodomi, pvz., tūkstančiais; jei taip neturi būti, parinkite langelių formatą „Skaičius“ ir failą įrašykite
            [unseen] jie neskaitomi; ištrinkite juos arba parinkite langelių formatą „Skaičius“ ir failą įrašykite
            [struck] perbraukti skaičiai neskaitomi: kas nebetinka, ištrinkite, o jei tinka, panaikinkite perbraukimą
            [percents] procentai skaitomi taip, kaip rodomi (17,8), o šie skaičiai – taip, kaip įrašyti (0,178): visiems parinkite tą patį formatą ir failą įrašykite
           *[comments] patikrinkite, ar juose nėra to, ką skaitytojas turi žinoti, pvz., kad skaičius preliminarus
        }
    .explain =
        Skaičiuoklėje matomi duomenys gali skirtis nuo įrašytų.

        Skaičiai skaitomi taip, kaip juos rodo langeliai; skaitomos visos eilutės ir stulpeliai, taip
        pat paslėpti. Iš darbaknygės skaitomas rodiklių sąraše nurodytas lapas arba pirmasis.

        Tinka:    [poverty]
                  file = "poverty.xlsx"
                  sheet = "1 lentelė"

dataset-encoding = { $kind ->
        [nul] duomenų faile yra nulinių baitų
       *[invalid] duomenų failo koduotė sugadinta
    }
    .help = { $kind ->
            [nul] atsisiųskite failą iš naujo
           *[invalid] atsisiųskite failą iš naujo arba atverkite skaičiuokle ir įrašykite kaip „CSV UTF-8“
        }
    .explain =
        Duomenų faile yra baitų, kurie nėra tekstas.

        UTF-8, UTF-16 ir Windows-1257 koduotes programa atpažįsta pati. Jei baitai netinka nė
        vienai, failas sugadintas arba sudėtas iš kelių skirtingų koduočių failų.

        Netinka:  2024,Ši�uliai,17.8
        Tinka:    2024,Šiauliai,17.8

dataset-changed = duomenų failas pasikeitė, kol buvo skaitomas
    .help = palaukite, kol failas bus atsisiųstas ar įrašytas iki galo, ir paleiskite programą iš naujo
    .explain =
        Kita programa keitė duomenų failą tuo metu, kai jis buvo skaitomas.

        Galėjo būti perskaityta tik dalis duomenų, todėl nė vienas šio failo skaičius
        nenaudojamas.

        Netinka:  failas dar siunčiamas
        Tinka:    failas atsisiųstas

dataset-more = neparodytų klaidų `{ $name }`: { $count }
    .label = nuo čia
    .help = pirmiausia pataisykite parodytąsias: dažniausiai priežastis ta pati
    .explain =
        Viename duomenų faile labai daug vienodų klaidų, todėl parodytos tik pirmosios.

        Dažniausiai visų jų priežastis viena: trupmenos atskirtos kableliu, pasislinkę
        stulpeliai ar sugadintas failas.

        Netinka:  17,8 (visame stulpelyje)
        Tinka:    17.8

dataset-not-read = duomenų failas `{ $path }` neskaitomas
    .help = jei jo skaičius reikia cituoti, perkelkite į `{ $expected }` ir paleiskite `komentaras indicators add`; jei ataskaitai jo nereikia, laikykite kitame aplanke
    .explain =
        Skaičiai skaitomi tik iš aplanko `report/data` failų, kuriuos nurodo `indicators.toml`.

        Failas su skaičiais projekto aplanke, aplanke `data` greta `report` arba tiesiog aplanke
        `report` ten greičiausiai pateko per klaidą: naujesni jo skaičiai ataskaitoje nieko
        nepakeistų.

        Netinka:  skurdas.csv, data/skurdas.csv
        Tinka:    report/data/skurdas.csv

dataset-confidential = { $count ->
        [1] duomenų faile yra konfidencialus skaičius; jis niekur nerodomas
       *[other] duomenų faile yra konfidencialių skaičių: { $count }; jie niekur nerodomi
    }
    .help = nieko daryti nereikia; jei šiuos skaičius vis dėlto galima skelbti, paprašykite įstaigos failo be šios žymos
    .label = pirmasis iš jų
    .explain =
        Statistikos įstaiga šio failo skaičius pažymėjo kaip konfidencialius: žyma `c`, kodu
        stulpelyje `CONF_STATUS` (bet kokiu, išskyrus `F` – laisvai skelbiama) arba žodžiu,
        pavyzdžiui, „konfidencialu“.

        Pagal tokį skaičių galima atpažinti vaiką ar šeimą, todėl įstaiga jį suteikia tik tam
        tikromis sąlygomis. Programa jo nerodo sakiniuose, lentelėse, diagramose, prie PDF
        pridėtuose duomenyse ir savo pranešimuose. Nerodo ir kitų skaičių, iš kurių jį būtų
        galima apskaičiuoti. Visus kitus failo skaičius galima cituoti kaip įprasta.

        Netinka:  2023,LT,3,c   (o skaičius – tekste)
        Tinka:    2023,LT,3,c   (o sakinys – be skaičiaus)

dataset-multiplier = { $kind ->
        [differ] faile skaičių daugikliai nurodyti nevienodai: `{ $words }`
        [unknown] nežinomas daugiklio kodas: `{ $words }`
        [empty] daugiklių stulpelis čia tuščias, nors kitose eilutėse užpildytas
        [series] faile nenurodyta, ar `{ $words }` skaičiai yra vienetai, ar tūkstančiai
        [percent] procentai negali būti tūkstančiai ar milijonai, o faile yra `{ $words }`
        [number] `{ $words }` gali reikšti tūkstančius arba santykinio rodiklio pagrindą
        [register] rodiklių sąraše yra `multiplier = { $multiplier }`, o faile – `{ $words }`
        [unit] skaičiai jau padauginti iš { $multiplier } (`{ $words }`), o vienetas `{ $unit }` nurodo tai dar kartą
       *[too-large] padauginus (`{ $words }`) skaičius turi per daug skaitmenų
    }
    .help = { $kind ->
        [register] eilutę ištrinkite arba pataisykite: galioja faile prie kiekvieno skaičiaus nurodytas daugiklis
        [unit] įrašykite vienetą be šio žodžio, pavyzdžiui, `unit = "persons"` arba `unit = "eur"`; arba įrašykite `multiplier = 1`, kad skaičiai liktų tokie, kokie yra faile
        [too-large] pasižiūrėkite, ar skaičius faile teisingas
        [series] pasižiūrėkite rodiklio pavadinimą šaltinio puslapyje: jei jis baigiasi „(thousands)“, rodiklio aprašyme įrašykite `multiplier = 1000`, jei ne, – `multiplier = 1`; arba atsisiųskite failą su pavadinimais („labels“)
        [percent] pasižiūrėkite šaltinyje: jei skaičiai yra procentai, rodiklio aprašyme įrašykite `multiplier = 1`; jei ne, faile nurodytas klaidingas vienetas
        [number] jei tai santykinio rodiklio pagrindas, įrašykite `unit = "per-1000"` arba `unit = "per-100000"`; jei ne, pasižiūrėkite šaltinyje ir rodiklio aprašyme įrašykite: `multiplier = 1` (skaičiai nesutrumpinti), `multiplier = 1000` (tūkstančiai) arba `multiplier = 1000000` (milijonai)
       *[other] pasižiūrėkite šaltinyje ir rodiklio aprašyme įrašykite: `multiplier = 1` (skaičiai nesutrumpinti), `multiplier = 1000` (tūkstančiai) arba `multiplier = 1000000` (milijonai)
    }
    { $count ->
        [1] kol nepataisysite, šis skaičius nerodomas
       *[other] kol nepataisysite, šie skaičiai ({ $count }) nerodomi
    }
    .label = { $kind ->
        [register] rodiklių sąraše nurodyta kitaip
        [unit] nurodo dar kartą
       *[other] pirmasis iš šių skaičių
    }
    .cell = pirmasis iš šių skaičių
    .explain =
        Statistikos įstaigos dažnai skelbia tūkstančius ar milijonus: tai nurodo stulpelis
        `UNIT_MULT`, matavimo vienetas (`THS_PER`, „mln. eurų“), stulpelio pavadinimas arba
        eilutė virš lentelės. Programa skaičius padaugina, todėl 506,1 tūkst. sakiniuose,
        lentelėse, diagramose ir prie PDF pridėtuose duomenyse yra 506 100.

        Čia neaišku, ar skaičius reikia dauginti. Skaičius, kuris gali būti tūkstantį kartų per
        mažas, nerodomas. Daugiklį nurodykite rodiklių sąraše: `multiplier = 1000`, jei faile yra
        tūkstančiai, bet tai aiškiai nenurodyta; `multiplier = 1`, jei failo žodžiai reiškia ką
        kita. Jei daugiklis nurodytas failo daugiklių stulpelyje, rodiklių sąraše jo pakeisti
        negalima.

        Netinka:  506.1 (nenurodyta, ar tai tūkstančiai)
        Tinka:    multiplier = 1000   (faile `indicators.toml`)

unit-differs = { $kind ->
        [grouped] žmonių skaičius turi būti sveikasis, o rodiklio `{ $indicator }` duomenyse yra { $value }; tai gali būti ir { $thousands }
        [fraction] žmonių skaičius turi būti sveikasis, o rodiklio `{ $indicator }` duomenyse yra { $value }
       *[kind] duomenų vienetas yra `{ $codes }`, o rodiklių sąraše prie `{ $indicator }` nurodytas `{ $unit }`
    }
    .help = { $kind ->
        [grouped] pasižiūrėkite šaltinyje, kuris skaičius teisingas; jei { $thousands }, atsisiųskite failą be ženklų tarp tūkstančių, o savo lentelėje rašykite `{ $thousands }`; jei skaičiai yra tūkstančiai, įrašykite `multiplier = 1000`; jei tai vidurkiai ir jie teisingi, įrašykite `multiplier = 1`
        [fraction] jei skaičiai yra tūkstančiai, įrašykite `multiplier = 1000`; jei tai vidurkiai ir jie teisingi, įrašykite `multiplier = 1`; jei tai dalys, įrašykite `unit = "percent"`
        [known] įrašykite `unit = "{ $expected }"` arba su `select` pasirinkite kitą failo vienetą
       *[kind] su `select` pasirinkite kitą failo vienetą arba rodiklių sąraše nurodykite kitą
    }
    .label = { $kind ->
        [grouped] ar tai žmonių skaičius?
        [fraction] ar tai žmonių skaičius?
       *[kind] vienetas rodiklių sąraše
    }
    .cell = skaičius duomenyse
    .explain =
        Rodiklių sąraše nurodytas ne tas matavimo vienetas, kuris yra duomenų faile.

        Pagal rodiklių sąrašą parenkamas po skaičiaus rašomas žodis. Jei 18,1 procento būtų
        parašyta „18 vaikų“, visi sakiniai būtų klaidingi. Žmonių skaičiai su trupmena dažnai
        yra tūkstančiai žmonių.

        Netinka:  select = {"{"} unit = "PC" {"}"}   unit = "children"
        Tinka:    select = {"{"} unit = "PC" {"}"}   unit = "percent"

implausible-figure = { $kind ->
        [people] rodiklis `{ $indicator }` – žmonių skaičius, o duomenyse yra { $value }
        [whole] rodiklis `{ $indicator }` – visumos dalis, nuo 0 iki 100 proc., o duomenyse yra { $value }
       *[percent] rodiklio `{ $indicator }` duomenyse yra { $value } proc.
    }{ $count ->
        [one] { "" }
        [few] , iš viso yra { $count } tokie skaičiai
       *[other] , iš viso yra { $count } tokių skaičių
    }
    .help = { $kind ->
        [people] palyginkite skaičių su šaltiniu; jei tai skirtumas arba pokytis, pvz., migracijos saldo, įrašykite `unit = "count"`
        [whole] palyginkite skaičių su šaltiniu: gal trūksta kablelio; jei skaičius teisingas, pataisykite vienetą duomenyse
       *[percent] palyginkite skaičių su šaltiniu: gal trūksta kablelio arba tai ne procentai; tada nurodykite kitą vienetą (`unit`)
    }
    .label = ar taip gali būti?
    .unit = vienetas rodiklių sąraše
    .explain =
        Duomenyse yra skaičius, kuris pagal savo matavimo vienetą negali būti teisingas.

        Vaikų negali būti mažiau už nulį, o dalis negali būti didesnė už visumą. Dažniausiai
        įrašytas nereikalingas minusas arba dingo kablelis. Klaidingas būtų kiekvienas sakinys,
        lentelė ir diagrama, kurioje yra šis skaičius.

        Netinka:  metai;reikšmė
                  2023;178      (17,8 proc. gyventojų)
        Tinka:    metai;reikšmė
                  2023;17,8

implausible-year = rodiklio `{ $indicator }` duomenyse yra { $value } metai{ $count ->
        [one] { "" }
        [few] , iš viso yra { $count } tokios eilutės
       *[other] , iš viso yra { $count } tokių eilučių
    }
    .help = palyginkite metus su šaltiniu: gal sukeisti skaitmenys
    .label = ar taip gali būti?
    .explain =
        Duomenyse yra metai, kurių nė vienas šaltinis negali turėti.

        Dažniausiai sukeisti skaitmenys. Tokie metai atrodo vėliausi arba ankstyviausi, todėl
        klaidingi būtų svarbiausi rodikliai, pokyčiai, lentelės ir diagramos.

        Netinka:  metai;reikšmė
                  2203;17,8
        Tinka:    metai;reikšmė
                  2023;17,8

unknown-flag = { $kind ->
        [contradict] rodikliai `{ $indicator }` ir `{ $name }` naudoja tą patį failą, bet jo žymą `{ $flag }` aiškina skirtingai
        [missing] žyma `{ $flag }` reiškia, kad skaičiaus nėra, bet jis yra{ $count ->
            [1] : skaičius nerodomas
           *[other] : tokie skaičiai ({ $count }) nerodomi
        }
       *[unknown] nežinoma duomenų žyma `{ $flag }`{ $count ->
            [1] : ja pažymėtas skaičius nerodomas
           *[other] : ja pažymėti skaičiai ({ $count }) nerodomi
        }
    }
    .help =
        { $kind ->
            [contradict] abiejų rodiklių aprašymuose įrašykite tą pačią reikšmę arba įrašykite ją vieną kartą visiems duomenims failo `report.toml` dalyje `[figures]`
            [missing] šaltinio paaiškinimuose pasižiūrėkite, ką žyma reiškia; jei skaičiai galioja, rodiklio aprašyme įrašykite: `marks = {"{"} "{ $flag }" = "normal" {"}"}`
           *[unknown] šaltinio paaiškinimuose pasižiūrėkite, ką žyma reiškia, ir rodiklio aprašyme įrašykite: `marks = {"{"} "{ $flag }" = "p" {"}"}` (`p` – preliminarūs duomenys, `e` – įvertis, `b` – laiko eilutės lūžis, `u` – mažas patikimumas, `c` – konfidencialu, `normal` – nieko ypatinga)
        }
        { $has-column ->
            [yes] jei stulpelyje `{ $column }` yra ne žymos, o požymis, pasirinkite jo reikšmę: `select = {"{"} { $column } = "{ $flag }" {"}"}`
           *[no] { "" }
        }
    .explain =
        Prie skaičiaus yra žyma, kurios programa nežino arba kuri jam prieštarauja.

        Žymos (SDMX sąrašas CL_OBS_STATUS) nurodo, ar skaičius preliminarus, įvertintas, mažai
        patikimas, konfidencialus, ar jo nėra. Nežinoma žyma gali reikšti, kad skaičiaus skelbti
        negalima, todėl programa jo nerodo. Kitus failo skaičius galima cituoti kaip įprasta.

        Atsisiųsto failo netaisykite: ką žyma reiškia, įrašykite rodiklio aprašyme faile
        `indicators.toml` arba, jei tai galioja visiems duomenims, failo `report.toml` dalyje
        `[figures]`. Reikšmė – viena ar kelios žymos (`p`, `bp`), `missing` (skaičiaus nėra),
        `nil` (reiškinio nebuvo) arba `normal` (žyma apie skaičių nieko nesako). Žinomų žymų
        aprašyti nereikia: tai pavienės raidės, kelios raidės kartu, kaip jas rašo Eurostatas
        (`bep`), ir sąrašo pavadinimai.

        Pavyzdys:  [child-poverty]
                   marks = {"{"} "p*" = "p", "(1)" = "normal" {"}"}


## Vertimas

paragraph-without-source = { $count ->
        [1] vertime yra teksto dalis, kurios nėra originale
       *[other] vertime yra teksto dalių, kurių nėra originale (iš eilės: { $count })
    }
    .help = ištrinkite ją vertime arba parašykite originale
    .explain =
        Vertimo skyriuje daugiau pastraipų negu originale.

        Punktų numeriai visomis kalbomis turi sutapti, todėl kiekviena vertimo pastraipa,
        antraštė ar sąrašo punktas turi turėti savo originalą toje pačioje vietoje. Dažnai
        viena originalo pastraipa vertime padalyta į dvi.

        Netinka:  (originale viena pastraipa, vertime dvi)
        Tinka:    (ir originale, ir vertime viena pastraipa)

paragraph-without-translation = { $count ->
        [1] teksto dalis neišversta
       *[other] toliau { $count ->
            [one] neišversta { $count } teksto dalis
            [few] neišverstos { $count } teksto dalys
           *[other] neišversta { $count } teksto dalių
        }
    }{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help = { $has-expected ->
            [yes] parašykite vertimą faile `{ $expected }`, toje pačioje vietoje
           *[no] parašykite vertimą toje pačioje vietoje
        }
    .explain =
        Originalo pastraipa neišversta.

        Kol vertimo nėra, jo vietoje tuo pačiu numeriu rodomas pažymėtas originalo tekstas.
        Ką dar reikia išversti, parodo `komentaras status`.

        Netinka:  (originale trys pastraipos, vertime dvi)
        Tinka:    (abiem kalbomis trys pastraipos)

stale-translation = originalas pasikeitė po to, kai buvo išverstas
    .help = atitinkamai pakeiskite vertimą, tada paleiskite `komentaras translation accept { $place }`
    .source = dabartinis originalas
    .explain =
        Originalas pasikeitė po to, kai buvo patvirtinta, kad vertimas jį atitinka.

        Vertimo atmintyje `translations/memory.tmx` įrašyti abu tada buvę tekstai. Kas
        pasikeitė, žodis po žodžio parodo `komentaras translation diff`. Pasenęs vertimas
        juodraštyje pažymimas, o galutinio varianto su juo parengti negalima.

        Netinka:  (originale yra naujas sakinys, vertime jo nėra)
        Tinka:    (sakinys yra abiem kalbomis ir patvirtintas komanda `komentaras translation accept`)

unconfirmed = { $kind ->
        [none] vertimo atminties dar nėra
       *[some] nepatvirtintų vertimų faile `{ $path }`: { $count }
    }
    .help = { $kind ->
            [none] perskaitykite vertimą ir, jei jis atitinka originalą, paleiskite `komentaras translation accept --all`; nuo tada programa pastebės originalo pakeitimus
           *[some] perskaitykite juos ir, jei jie atitinka originalą, paleiskite `komentaras translation accept { $path }`
        }
    .explain =
        Dar nepatvirtinta, kad vertimas atitinka originalą.

        Taip būna, kai pastraipa ką tik išversta arba patvirtintas jos vertimas suformuluotas
        kitaip. Patvirtintas vertimas įrašomas į vertimo atmintį; tik tada programa pastebi, kad
        jis paseno. Juodraštyje nepatvirtintų vertimų gali būti, galutiniame variante – ne.

        Netinka:  (vertimas parašytas)
        Tinka:    (vertimas perskaitytas ir patvirtintas komanda `komentaras translation accept`)

memory-syntax = { $kind ->
        [doctype] vertimo atmintyje negali būti eilutės `<!DOCTYPE`
        [entity] vertimo atmintyje yra nežinomas XML simbolio kodas `{ $detail }`
        [depth] vertimo atminties XML elementai sudėti vienas į kitą per giliai
        [root] vertimo atmintis nėra TMX failas: pirmasis XML elementas yra `{ $name }`
       *[syntax] vertimo atminties perskaityti nepavyko (XML): { $detail }
    }
    .help = { $kind ->
            [doctype] ištrinkite eilutę su `<!DOCTYPE`
            [entity] įrašykite patį ženklą arba jo skaitinį kodą, pvz., `&#8211;`
           *[syntax] pataisykite šią eilutę arba su git grąžinkite ankstesnį failą; iki tol programa jo nekeičia
        }
    .explain =
        Failo `translations/memory.tmx` perskaityti nepavyko.

        Tai XML failas, kurį rašo ši programa ir vertėjų programos. Kol jo perskaityti negalima,
        programa jo nekeičia.

        Netinka:  <seg>vaikai & jaunimas</seg>
        Tinka:    <seg>vaikai &amp; jaunimas</seg>

memory-language = vertimo atminties įrašo kalbos netinka: jame yra { $has-found ->
        [yes] { $found }
       *[no] tekstas be kalbos
    }
    .help = įraše turi būti po vieną tekstą ataskaitos kalbomis: { $expected }; programa įrašą palieka, bet nenaudoja
    .explain =
        Vertimo atminties įrašas skirtas kitoms kalboms.

        Programa jį palieka faile, bet nenaudoja.

        Netinka:  <tuv xml:lang="de">
        Tinka:    <tuv xml:lang="lt">, <tuv xml:lang="en">

memory-duplicate = įrašas vertimo atmintyje yra du kartus: `{ $value }`
    .help = ištrinkite vieną iš dviejų
    .first = pirmą kartą čia
    .explain =
        Du vertimo atminties įrašai vienodi.

        Taip būna sujungus versijas. Žalos nėra: antrąjį pašalins komanda
        `komentaras translation accept --all`, kai ją paleisite kitą kartą.

        Netinka:  (tas pats `<tu>` du kartus)
        Tinka:    (`<tu>` vieną kartą)

memory-contradiction = dviejuose vertimo atminties įrašuose tas pats tekstas išverstas skirtingai: `{ $value }`
    .help = palikite teisingą įrašą, kitą ištrinkite
    .first = kitas įrašas
    .explain =
        Dviejų vertimo atminties įrašų originalas ir vieta tie patys, o vertimai skiriasi.

        Taip būna, kai du žmonės pakeičia tą patį vertimą, o jų versijos sujungiamos. Kuris
        teisingas, programa nežino, todėl failo nekeičia.

        Netinka:  (du `<tu>` su skirtingais to paties sakinio vertimais)
        Tinka:    (vienas `<tu>` su teisingu vertimu)

exchange-syntax = { $kind ->
        [doctype] vertėjo faile negali būti eilutės `<!DOCTYPE`
        [entity] vertėjo faile yra nežinomas XML simbolio kodas `{ $detail }`
        [depth] vertėjo failo XML elementai sudėti vienas į kitą per giliai
        [root] tai nei XLIFF, nei PO failas: pirmasis jo XML elementas yra `{ $detail }`
        [version] XLIFF { $detail } programa neskaito; ji skaito 1.2, 2.0 ir 2.1 versijas
        [conflict] vertėjo faile liko nesujungtos versijos
        [po-header] tai nei XLIFF, nei PO failas su antrašte
        [po-string] šioje PO failo vietoje turi būti tekstas kabutėse
        [po-escape] po `\` tokio ženklo PO faile būti negali
        [po-keyword] tokios eilutės PO faile būti negali
        [po-order] ši PO failo eilutė yra ne vietoje
       *[syntax] vertėjo failo perskaityti nepavyko (XML): { $detail }
    }
    .help = { $kind ->
            [doctype] ištrinkite eilutę su `<!DOCTYPE`
            [entity] įrašykite patį ženklą
            [po-header] nurodykite XLIFF arba PO failą; jį parengia `komentaras translation export`
            [root] nurodykite XLIFF arba PO failą; jį parengia `komentaras translation export`
            [version] vertėjo programa įrašykite XLIFF 1.2 arba 2.1 failą
            [conflict] palikite vieną iš dviejų versijų ir ištrinkite eilutes, kurios prasideda `<<<<<<<`, `=======` ir `>>>>>>>`
           *[other] įrašykite failą vertėjo programa iš naujo arba imkite tokį, kokį atsiuntė vertėjas
        }
    .explain =
        Iš vertėjo grįžusio failo perskaityti nepavyko.

        Programa skaito XLIFF 1.2, 2.0 ir 2.1, taip pat PO failus. Jei failas sugadintas, nei
        skyriai, nei vertimo atmintis nekeičiami. Iš interneto programa nieko nesisiunčia, net
        jei to prašo failas.

        Netinka:  msgstr "Violence against children
        Tinka:    msgstr "Violence against children"

exchange-encoding = PO faile nurodyta koduotė `{ $name }`, nors tekstas yra UTF-8
    .help = įrašykite failą vertėjo programa UTF-8 koduote; jei jis jau toks, pradžioje parašykite `charset=UTF-8`
    .explain =
        PO failo pradžioje nurodyta ne ta koduotė, kuria įrašytas tekstas.

        Raidės galėtų virsti kitomis, todėl programa failo neimportuoja.

        Netinka:  "Content-Type: text/plain; charset=windows-1257\n"
        Tinka:    "Content-Type: text/plain; charset=UTF-8\n"

exchange-language = failo kalbos netinka: { $found }
    .help = ši ataskaita verčiama { $expected }; nurodykite iš jos parengtą failą
    .explain =
        Iš vertėjo grįžęs failas skirtas kitoms kalboms arba kelioms kalboms iš karto.

        Programa importuoja tik ataskaitos kalbos tekstą; jei tokių kalbų kelios – pirmosios.

        Netinka:  source-language="lt" target-language="de"
        Tinka:    source-language="lt" target-language="en"

exchange-unit = { $count ->
        [one] nežinoma { $count } failo teksto dalis, pirmoji – `{ $name }`
        [few] nežinomos { $count } failo teksto dalys, pirmoji – `{ $name }`
       *[other] nežinoma { $count } failo teksto dalių, pirmoji – `{ $name }`
    }
    .help = importuokite failą, kurį vertėjo programa baigus darbą eksportuoja tuo pačiu formatu, kokiu gavo, pavyzdžiui, „Trados“ komanda „Save Target As“; nežinomos teksto dalys nenaudojamos
    .explain =
        Pagal teksto dalies vardą programa žino, kuriai ataskaitos vietai ji skirta.

        Kitų programų teksto dalys ir tos, kurių vardai pakeisti, ataskaitoje neturi vietos.
        „Trados“, „memoQ“ ir „Phrase“ darbą laiko savo failuose (SDLXLIFF, MQXLIFF, MXLIFF),
        kuriuose vardai kiti. Importuokite failą, kurį vertėjo programa eksportuoja baigus darbą.

        Netinka:  <trans-unit id="1">
        Tinka:    <trans-unit id="3-0123456789abcdef">

exchange-duplicate = teksto dalis `{ $name }` faile yra du kartus
    .help = ištrinkite vieną iš dviejų; naudojama pirmoji
    .first = pirmą kartą čia
    .explain =
        Dvi vertėjo failo teksto dalys skirtos tai pačiai ataskaitos vietai.

        Taip būna sujungus failus. Programa naudoja pirmąją.

        Netinka:  <trans-unit id="3-0123456789abcdef"> faile du kartus
        Tinka:    <trans-unit id="3-0123456789abcdef"> vieną kartą

exchange-code = { $kind ->
        [lost] vertime „{ $text }“ trūksta kodo `{ $code }`
        [dropped] vertime „{ $text }“ nėra paryškinimo, kurį originale žymi `{ $code }`
        [doubled] vertime „{ $text }“ kodas `{ $code }` kartojasi
        [crossed] vertime „{ $text }“ kodo `{ $code }` pradžia ar pabaiga ne vietoje
        [empty] vertime „{ $text }“ tarp kodo `{ $code }` pradžios ir pabaigos nėra nė vieno žodžio
        [foreign] vertėjo programa pakeitė teksto „{ $text }“ kodus, o ataskaitoje tokio teksto nebėra
        [typed] vertimo „{ $text }“ dalis `{ $code }` būtų išspausdinta taip, kaip surinkta
        [layout] programa į vertimą „{ $text }“ įterpė eilučių lūžių ir nebeaišku, kur tekste yra tarpas
       *[unknown] vertime „{ $text }“ yra kodas `{ $code }`, kurio originale nėra
    }
    .help = { $kind ->
            [lost] įrašykite kodą į jo vietą sakinyje; iki tol tekstas nenaudojamas
            [dropped] jei žodžius reikia paryškinti ir vertime, įrašykite kodą aplink juos; jei ne, palikite tekstą, koks yra
            [doubled] palikite jį vienoje vietoje; iki tol tekstas nenaudojamas
            [crossed] pradžią rašykite prieš žodžius, kuriems kodas skirtas, pabaigą – po jų, taip, kad jis nekirstų kito kodo; iki tol tekstas nenaudojamas
            [empty] pradžią rašykite prieš žodžius, kuriems kodas skirtas, pabaigą – po jų; iki tol tekstas nenaudojamas
            [foreign] eksportuokite tekstą iš naujo; dabar nežinoma, ką kodai reiškia, todėl tekstas nenaudojamas
            [typed] vietoj to įrašykite originalo kodą, pvz., `<x1/>` arba `<g1>…</g1>`; ko originale nėra, galima įrašyti tik pačiame skyriuje; iki tol tekstas nenaudojamas
            [layout] importuokite failą tokį, kokį įrašė vertėjo programa, be naujų įtraukų; iki tol tekstas nenaudojamas
           *[unknown] išbraukite jį arba nukopijuokite kodus iš originalo; iki tol tekstas nenaudojamas
        }
    .explain =
        Vertime trūksta kodų, kuriais pažymėti įterpiniai, išnašos, nuorodos ir paryškinimai,
        arba jie ne tie.

        Vertėjas gali juos įrašyti bet kurioje sakinio vietoje, bet kiekvienas turi būti lygiai
        vieną kartą: be kodo sakinys netektų skaičiaus, o išnaša – vietos. Kol kodai neatitinka
        originalo, tekstas nenaudojamas. Vertėjo programa kodus gali užrašyti savaip. Tada
        programa juos atpažįsta pagal vietą originale, jei originalas tebėra ataskaitoje.

        „Markdown“ ženklai ir įterpiniai, surinkti kaip tekstas, būtų išspausdinti su visais
        ženklais. Vertėjo darbo vietoje paryškinti galima kaip skyriuje: `*pagalba*`; visa kita žymi kodai.
        Programa, kuri XLIFF failą išdėsto su įtraukomis, prie kodų įterpia eilučių lūžių. Jie
        pašalinami; kur nebeaišku, ar buvo tarpas, tekstas nenaudojamas.

        Netinka:  In 2023 the risk of poverty was high.
        Tinka:    In 2023 the risk of poverty was <x1/>.

footnote-differs = vertimo išnašos skiriasi nuo originalo
    .help =
        { $kind ->
            [missing] vertime įrašykite išnašą `{ $name }`
            [extra] iš vertimo ištrinkite išnašą `{ $name }` arba įrašykite ją originale
           *[other] palikite abiejų kalbų pastraipose tas pačias išnašas
        }
    .source = originalas
    .explain =
        Pastraipos ir jos vertimo išnašos skiriasi.

        Išnašų numeriai visomis kalbomis turi sutapti, kad Komiteto narys ir autorius
        kalbėtų apie tą pačią išnašą. Todėl pastraipoje ir jos vertime išnašos turi būti tos
        pačios.

        Netinka:  Smurtas dažnėja[^1].   –   Violence is increasing.
        Tinka:    Smurtas dažnėja[^1].   –   Violence is increasing[^1].

placeholder-differs = { $kind ->
        [missing] vertime trūksta originalo įterpinio
        [extra] vertime yra įterpinys, kurio nėra originale
       *[other] vertimo įterpinys skiriasi nuo originalo
    }
    .help =
        { $kind ->
            [missing] vertime įrašykite `{ $name }`
            [extra] iš vertimo ištrinkite `{ $name }` arba įrašykite jį originale
            [parameters] rašykite tokius pat parametrus kaip originale; verskite tik `caption` ir `alt`
           *[other] rašykite `{ $name }` arba pakeiskite originalą
        }
    .source = originalas
    .explain =
        Pastraipos ir jos vertimo įterpiniai skiriasi.

        Įterpiniai (skaičiai, nuorodos, šaltiniai) neverčiami: kiekviena kalba juos parašo
        programa. Jei skirtųsi metai ar rodiklis, skaitytojai matytų skirtingus skaičius.

        Netinka:  {"{{"}value "births" year=2023{"}}"}   –   {"{{"}value "births" year=2022{"}}"}
        Tinka:    {"{{"}value "births" year=2023{"}}"}   –   {"{{"}value "births" year=2023{"}}"}

register-not-read = failas `{ $path }` neskaitomas, nors { $kind ->
        [table] jame yra registro `{ $expected }` stulpeliai
       *[other] jo pavadinimas panašus į registro `{ $expected }`
    }
    .help = { $kind ->
            [form] skaičiuoklėje įrašykite jį kaip CSV failą pavadinimu `{ $expected }`
           *[other] jei tai registras, pervardykite į `{ $expected }`; jei ne, iškelkite iš aplanko `report/data` arba naudokite faile `indicators.toml`
        }
    .explain =
        Kitaip pavadintas arba kito formato sąrašas neskaitomas ir nespausdinamas.

        Registrai yra `report/data/organisations.csv` ir
        `report/data/concluding-observations.csv`. Taip jie vadinami visomis kalbomis.

        Netinka:  organisations.xlsx, organizacijos.csv
        Tinka:    organisations.csv

register-not-printed = { $count ->
        [one] { $count } registro organizacija niekur nespausdinama
        [few] { $count } registro organizacijos niekur nespausdinamos
       *[other] { $count } registro organizacijų niekur nespausdinama
    } ({ $roles })
    .help = ten, kur turi būti sąrašas, pavyzdžiui, faile `{ $path }`, atskiroje pastraipoje parašykite `{"{{"}register "organisations"{"}}"}`
    .explain =
        Failas `organisations.csv` užpildytas, bet nė viename skyriuje jis nespausdinamas.

        Registras spausdinamas ten, kur skyriuje yra jo įterpinys. Su `role="author"`,
        `role="member"` arba `role="endorses"` išvardijamos tik tokios organizacijos; turi būti
        išspausdintas kiekvienas vaidmuo, kuris yra registre.

        Netinka:  (įterpinio nėra arba yra tik {"{{"}register "organisations" role="author"{"}}"})
        Tinka:    {"{{"}register "organisations"{"}}"}

empty-register = { $kind ->
        [counted] faile „{ $path }“ nėra įrašų, todėl nėra ko skaičiuoti
        [follows] faile „{ $path }“ nėra įrašų, todėl `{ $name }` nėra su kuo palyginti
       *[printed] faile „{ $path }“ nėra įrašų, todėl čia nėra ko spausdinti
    }
    .help = jei failas ištrintas, pervadintas ar perkeltas, grąžinkite jį; jei ne, surašykite įrašus arba išbraukite { $kind ->
            [follows] `follows="{ $name }"`
           *[printed] šį įterpinį
        }
    .explain =
        Ataskaita remiasi registru, kurio nėra arba kuriame nėra eilučių.

        Juodraštyje šioje vietoje parašyta, kad įrašų dar nėra. Galutinis variantas nerengiamas,
        nes greičiausiai failas dingo: `report/data/concluding-observations.csv` surašyta, ką
        Komitetas rekomendavo anksčiau, `report/data/organisations.csv` – ataskaitą rengusios ir
        remiančios organizacijos.

        Netinka:  {"{{"}register "follow-up"{"}}"}, o failo `concluding-observations.csv` nėra
        Tinka:    {"{{"}register "follow-up"{"}}"} ir failas su eilutėmis

register-column-missing = registre nėra stulpelio { $names }
    .help = pirmojoje „{ $path }“ eilutėje parašykite stulpelių pavadinimus: `{ $known }`
    .explain =
        Registre nėra stulpelio, be kurio jo eilutės nieko nereiškia.

        Registrai yra aplanko `report/data` lentelės: `concluding-observations.csv` surašyta, ką
        Komitetas rekomendavo anksčiau, `organisations.csv` – ataskaitą rengusios ir remiančios
        organizacijos. Pirmojoje eilutėje yra stulpelių pavadinimai bet kuria tvarka. Teksto
        stulpelio pavadinimas baigiasi `_` ir kalbos kodu.

        Netinka:  document,para,text
        Tinka:    symbol,paragraph,text_en,text_lt,status

register-row = { $kind ->
        [short] eilutėje langelių { $cells }, o stulpelių { $columns }: nėra langelio stulpeliui `{ $column }`
        [long] eilutėje langelių { $cells }, o stulpelių { $columns }: langeliui `{ $cell }` stulpelio nėra
        [encoding] faile yra baitų, kurie nėra tekstas
        [workbook] tai skaičiuoklės darbaknygė, o ne teksto lentelė
       *[page] tai tinklalapis arba XML failas, o ne teksto lentelė
    }
    .help = { $kind ->
            [short] už kiekvieną tuščią langelį, taip pat ir eilutės gale, parašykite dar vieną langelių skirtuką
            [long] tekstą, kuriame yra kablelis, kabliataškis ar tabuliacijos ženklas, rašykite tarp kabučių; langelius, kuriems stulpelio nėra, ištrinkite
            [encoding] atidarykite failą skaičiuokle, įrašykite kaip „CSV UTF-8“ ir patikrinkite raides su diakritiniais ženklais
            [workbook] atidarykite failą skaičiuokle ir lapą šiuo vardu įrašykite kaip „CSV UTF-8“
           *[page] vietoj šio failo įrašykite lentelę („CSV UTF-8“)
        }
    .explain =
        Žodžių lentelės (organizacijų, ankstesnių rekomendacijų, terminų) eilutės neįmanoma
        perskaityti arba failas nėra tokia lentelė.

        Kiekvienoje eilutėje turi būti tiek langelių, kiek pirmoje eilutėje stulpelių. Dažniausiai
        tekste yra kablelis, o jis skiria langelius. Neperskaitytos eilutės praleidžiamos.

        Netinka:  lt,en,note
                  vaikas,child,asmuo iki 18 metų, pagal Konvenciją
                  teisė,right
        Tinka:    lt,en,note
                  vaikas,child,"asmuo iki 18 metų, pagal Konvenciją"
                  teisė,right,

register-column = { $kind ->
        [repeated] registre kartojasi stulpelis `{ $name }`
       *[unknown] registre nežinomas stulpelis `{ $name }`
    }
    .help = { $kind ->
            [repeated] vieną iš jų ištrinkite
           *[unknown] { finding-suggestion }
        }
    .explain =
        Programa nežino tokio registro stulpelio, todėl jo nespausdina.

        Stulpelius pavadinkite taip, kaip nurodyta pranešime. Jei stulpelio reikia tik jums,
        laikykite jį kitame faile.

        Netinka:  symbol,para
        Tinka:    symbol,paragraph

register-cell = { $kind ->
        [empty] langelis `{ $column }` tuščias
        [formula] `{ $value }` yra skaičiuoklės formulė arba jos klaida
        [symbol] `{ $value }` nėra dokumento žymuo
        [paragraph] `{ $value }` nėra punkto numeris
       *[choice] stulpelyje `{ $column }` negali būti `{ $value }`
    }
    .help = { $kind ->
            [empty] užpildykite langelį arba ištrinkite eilutę
            [formula] įrašykite tai, ką langelis rodo: skaičiuoklėje langelius nukopijuokite ir įklijuokite tik jų reikšmes
            [symbol] žymenį rašykite kaip Jungtinės Tautos, pvz., `CRC/C/LTU/CO/5-6`
            [paragraph] rašykite numerį, o skliaustuose – raidę, pvz., `21` arba `21(b)`
           *[choice] { finding-suggestion }
        }
    .explain =
        Registro langelis tuščias arba jame yra tai, ko programa negali panaudoti.

        Ankstesnei rekomendacijai būtinas dokumento žymuo ir punktas. Stulpelyje `status` gali
        būti `implemented`, `partly`, `not`, `regressed` arba `no-information`. Organizacijai
        būtinas vardas `id` ir vaidmuo `role`: `author`, `member` arba `endorses`. Skyriai
        nurodomi jų vardais, tarp dviejų rašomas kabliataškis.

        Netinka:  CRC/C/LTU/CO/5-6,21 p. b,įvykdyta
        Tinka:    CRC/C/LTU/CO/5-6,21(b),implemented

register-text-missing = eilutėje nėra teksto stulpelyje `{ $column }`
    .help = įrašykite tekstą, kad abiem kalbomis skaitantieji rastų tą patį
    .explain =
        Registro eilutėje tekstas yra viena ataskaitos kalba, o kita – ne.

        Kita kalba lentelėje liktų tuščias langelis arba tekstas ne ta kalba. Komitetas rašo
        angliškai; lietuviškas jo žodžių tekstas yra neoficialus vertimas.

        Netinka:  …,text_lt,text_en  …,Uždrausti,
        Tinka:    …,text_lt,text_en  …,Uždrausti,Prohibit

register-duplicate = registre du kartus yra `{ $name }`
    .help = palikite vieną iš šių eilučių
    .first = pirmą kartą čia
    .explain =
        Dvi registro eilutės vadinasi vienodai: tas pats to paties dokumento punktas arba tas pats
        organizacijos vardas `id`.

        Ataskaitoje būtų abi, o skaitytojai jas suskaičiuotų du kartus.

        Netinka:  CRC/C/LTU/CO/5-6,21,…
                  CRC/C/LTU/CO/5-6,21,…
        Tinka:    CRC/C/LTU/CO/5-6,21(a),…
                  CRC/C/LTU/CO/5-6,21(b),…

organisation-repeated = „{ $name }“, atrodo, yra ta pati organizacija kaip „{ $other }“
    .help = palikite vieną iš dviejų eilučių; jei tai dvi organizacijos, atskirkite jas pavadinimais, pvz., nurodykite miestą
    .first = pirmą kartą čia
    .explain =
        Dviejų organizacijų sąrašo eilučių pavadinimai skiriasi tik didžiosiomis raidėmis,
        kabutėmis arba teisine forma.

        Ataskaita organizaciją išvardytų ir suskaičiuotų du kartus. Teisinės formos surašytos
        užraše `organisation-forms`; galite pridėti savų.

        Netinka:  a,VšĮ „Vaikų namas“,author
                  b,"VAIKŲ NAMAS, VšĮ",endorses
        Tinka:    a,VšĮ „Vaikų namas“,author

unknown-observation = { $kind ->
        [document] registre nėra rekomendacijų iš dokumento `{ $symbol }`
       *[paragraph] registre nėra dokumento `{ $symbol }` punkto `{ $paragraph }`
    }
    .help = { $suggest ->
            [similar] galbūt turėjote omenyje `{ $similar }`?
           *[none] pataisykite žymenį ir punktą arba įrašykite rekomendaciją į `concluding-observations.csv`
        }
    .explain =
        Rekomendacija remiasi Komiteto rekomendacija, kurios registre nėra.

        Registre `report/data/concluding-observations.csv` surašyta, ką Komitetas rekomendavo
        anksčiau. Jei punktas nurodytas klaidingai, Komitetas skaitys visai kitą tekstą.

        Netinka:  follows="CRC/C/LTU/CO/5-6:121"
        Tinka:    follows="CRC/C/LTU/CO/5-6:21(b)"

unanswered-observation = nė viena ataskaitos rekomendacija neatsako į `{ $name }`
    .help = jei ataskaita į ją atsako, rekomendacijoje parašykite `follows="{ $name }"`
    .explain =
        Nė viena šios ataskaitos rekomendacija neatsako į ankstesnę Komiteto rekomendaciją.

        Komiteto nariai ieško kiekvienos savo rekomendacijos. Į ją atsakanti rekomendacija ją
        nurodo: `::: recommendation {"{"}follows="CRC/C/LTU/CO/5-6:21(b)"{"}"}`.

        Netinka:  ::: recommendation {"{"}to="vyriausybe"{"}"}
        Tinka:    ::: recommendation {"{"}to="vyriausybe" follows="CRC/C/LTU/CO/5-6:21(b)"{"}"}

unassessed-observation = ataskaitoje nepasakyta, kaip įvykdyta `{ $name }`
    .help = stulpelyje `status` įrašykite žodį: implemented (įgyvendinta), partly (iš dalies), not (ne), regressed (pablogėjo) arba no-information (nežinoma)
    .explain =
        Ankstesnių Komiteto rekomendacijų sąraše yra rekomendacija, kurios stulpelis `status`
        tuščias, todėl ataskaitoje prie jos parašoma „dar neįvertinta“.

        Tokios iš pradžių būna rekomendacijos, paimtos iš Jungtinių Tautų rodyklės. Prieš
        siųsdami ataskaitą, faile `report/data/concluding-observations.csv` prie kiekvienos įrašykite,
        kaip ji įvykdyta. Jei nežinoma, rašykite `no-information`.

        Netinka:  CRC/C/LTU/CO/5-6,21(b),…,
        Tinka:    CRC/C/LTU/CO/5-6,21(b),…,partly

recommendation-without-addressee = rekomendacijoje nenurodyta, kas turi veikti
    .help = nurodykite, kas turi veikti, pvz., `::: recommendation {"{"}to="vyriausybe"{"}"}`
    .explain =
        Rekomendacija neturi adresato.

        Visiems skirtos rekomendacijos niekas nelaiko savo pareiga. Adresatai nurodomi raktais;
        jų pavadinimai yra užrašai `addressee-…` failuose `translations/lt/report.ftl` ir
        `translations/en/report.ftl`.

        Netinka:  ::: recommendation
        Tinka:    ::: recommendation {"{"}to="vyriausybe"{"}"}

chapter-without-recommendation = skyriuje nėra rekomendacijos
    .help = tarp `::: recommendation` ir `:::` parašykite, ką valstybė turėtų padaryti
    .explain =
        Komentaro skyriuje nėra rekomendacijos, nors tokioje ataskaitoje Komitetui siūlomos
        rekomendacijos.

        Iš tokių pasiūlymų Komitetas rengia savo rekomendacijas. Jei skyrius padėtį tik aprašo,
        ką siūlyti, sprendžia kiti.

        Netinka:  skyriuje tik pastraipos
        Tinka:    ::: recommendation {"{"}to="vyriausybe"{"}"}
                  Uždrausti fizines bausmes šeimoje.
                  :::

article-of-another-chapter = skyrius ne apie `{ $name }` straipsnį
    .help = nurodykite šio skyriaus straipsnius ({ $known }), skyriaus pradžioje į `articles` įrašykite `{ $name }` arba perkelkite rekomendaciją
    .explain =
        Rekomendacijos parametre `articles` nurodytas straipsnis, apie kurį skyriuje nerašoma.

        Rekomendacija priklauso visiems savo skyriaus straipsniams. Jei jų keli, galima nurodyti,
        kuriems ji skirta: skaitytojai jos ieškos šiame skyriuje, o ją išvardys ir
        `recommendations --article 16`.

        Netinka:  ::: recommendation {"{"}articles="19"{"}"}   (articles = ["7", "8", "16"])
        Tinka:    ::: recommendation {"{"}articles="16"{"}"}

repeated-recommendation = { $kind ->
    [near] rekomendacija sako beveik tą patį kaip kita
   *[same] rekomendacija kartoja kitą
}
    .help = vieną iš jų ištrinkite arba parašykite, kuo jos skiriasi
    .first = pirmą kartą čia
    .explain =
        Dviejų rekomendacijų ar klausimų žodžiai vienodi arba beveik vienodi: skiriasi tik jų
        tvarka ar galūnės arba vienoje yra keliais žodžiais daugiau. Lyginama visomis kalbomis.

        Kiekviena rekomendacija turi savo numerį. Du kartus parašyta ta pati atrodo kaip klaida, o
        skaitytojai veltui ieško skirtumo. Į ankstesnę galima nukreipti įterpiniu
        `{"{{"}ref "…"{"}}"}`.

        Netinka:  dvi rekomendacijos: „Uždrausti fizines bausmes.“
        Tinka:    viena iš jų ir nuoroda į ją

term-avoided = termino `{ $name }` neverskite žodžiais `{ $value }`
    .help = rašykite { $known }; jei čia kalbama apie ką kita, patikslinkite terminą faile `translations/terms.csv`
    .source = terminas originale
    .explain =
        Vertime pavartoti žodžiai, kurie terminų sąraše nurodyti kaip vengtini.

        Komitetas žino Konvencijos ir savo dokumentų terminus. Kitas žodis gali reikšti ką kita
        arba įžeisti vaiką, apie kurį kalbama. Kaip terminą versti ir kaip ne, nurodyta faile
        `translations/terms.csv`. Galutiniame variante tokių žodžių būti negali.

        Netinka:  vaikas su negalia   –   a disabled child
        Tinka:    vaikas su negalia   –   a child with a disability

term-not-rendered = vertime nerasta termino `{ $value }` atitikmens
    .help = terminų sąraše yra { $known }; jei kitaip išversta sąmoningai, palikite
    .source = terminas originale
    .explain =
        Originale yra terminas, o vertime nėra nė vieno jo atitikmens iš terminų sąrašo.

        Visoje ataskaitoje tą patį dalyką vadinkite vienodai, kad Komitetas suprastų, jog
        kalbate apie tą patį. Kartais pagrįsta versti kitaip, todėl tai tik pastaba. Kitą
        gerą atitikmenį įrašykite faile `translations/terms.csv` po ženklo `|`.

        Netinka:  alternatyvioji globa   –   other kinds of looking after children
        Tinka:    alternatyvioji globa   –   alternative care

term-column-missing = terminų sąraše nėra stulpelio `{ $name }`
    .help = pirmąją eilutę rašykite taip: `{ $example }`; kiekvienoje kitoje eilutėje pridėkite to stulpelio langelį
    .explain =
        Terminų sąraše nėra originalo arba vertimo kalbos stulpelio.

        Pirmojoje failo `translations/terms.csv` eilutėje rašomi stulpelių pavadinimai: kiekvienos
        kalbos kodas, tos kalbos vengtinų žodžių stulpelis ir pastabos. Kai vienos iš kalbų
        terminų nėra, jų patikrinti negalima.

        Netinka:  lietuviškai,angliškai
        Tinka:    lt,en,avoid_en,note

term-column = { $kind ->
        [repeated] stulpelis `{ $name }` terminų sąraše yra du kartus
       *[unknown] nežinomas terminų sąrašo stulpelis `{ $name }`
    }
    .help = { $kind ->
            [repeated] vieną ištrinkite; kelis atitikmenis rašykite viename langelyje, tarp jų – ženklą `|`
           *[unknown] { finding-suggestion }
        }
    .explain =
        Programa tokio terminų sąrašo stulpelio nežino.

        Pirmojoje failo `translations/terms.csv` eilutėje rašomi stulpelių pavadinimai: kiekvienos
        kalbos kodas, `avoid_` su tuo kodu ir `note`. Kiti stulpeliai nenaudojami.

        Netinka:  lt,en,avoid
        Tinka:    lt,en,avoid_en

term-incomplete = terminų sąrašo eilutėje tuščias stulpelis `{ $language }`
    .help = įrašykite terminą arba ištrinkite eilutę
    .explain =
        Terminų sąrašo eilutėje trūksta termino viena iš ataskaitos kalbų.

        Tokio termino patikrinti negalima.

        Netinka:  patyčios,,mocking,
        Tinka:    patyčios,bullying,mocking,

term-duplicate = terminas `{ $name }` sąraše yra du kartus
    .help = palikite vieną eilutę; kelis atitikmenis rašykite viename langelyje, tarp jų – ženklą `|`
    .first = pirmą kartą čia
    .explain =
        Dviejose terminų sąrašo eilutėse yra tas pats terminas.

        To paties žodžio formos laikomos tuo pačiu terminu. Dvi eilutės gali viena kitai
        prieštarauti, o vienos pakanka.

        Netinka:  globa,care
                  globos,guardianship
        Tinka:    globa,care | guardianship

term-contradiction = terminų sąraše `{ $name }` ir siūlomas, ir vengtinas
    .help = ištrinkite jį iš vieno stulpelio
    .first = čia siūlomas
    .explain =
        Tas pats atitikmuo nurodytas ir kaip tinkamas, ir kaip vengtinas.

        To paties žodžio formos laikomos tuo pačiu atitikmeniu. Kuris stulpelis teisingas,
        programa nežino.

        Netinka:  globa,care | custody,custody
        Tinka:    globa,care,custody


figure-differs =
    { $kind ->
        [missing] vertime trūksta originalo skaičiaus „{ $expected }“
        [extra] skaičiaus „{ $name }“ originale nėra
       *[other] vertime skaičius „{ $name }“, o originale – „{ $expected }“
    }
    .help =
        { $kind ->
            [missing] įrašykite skaičių vertime arba ištrinkite jį iš originalo
            [extra] ištrinkite skaičių iš vertimo arba įrašykite jį originale
           *[other] patikrinkite, kuris teisingas, ir abiem kalbomis rašykite tą patį
        }
    .source = originalas
    .explain =
        Ranka įrašytas skaičius vertime kitoks nei originale.

        Skaitmenimis ir žodžiais parašyti skaičiai, datos, romėniški skaitmenys ir dokumentų
        žymenys lyginami pagal reikšmę, o ne pagal rašybą. Skaičių, kuris viena kalba
        kartojamas, kita kalba pakanka parašyti vieną kartą.

        Netinka:  nuo 12 345,6 iki 7,5 proc.   –   from 12,345.6 to 7.8 per cent
        Tinka:    nuo 12 345,6 iki 7,5 proc.   –   from 12,345.6 to 7.5 per cent
        Tinka:    3 vaikai, 2003 m. liepos 1 d.   –   three children, 1 July 2003

        Jei skaičiai turi skirtis, failo `report.toml` dalyje `[findings]` galite įrašyti
        `figure-differs = "off"`.

sentences-differ =
    { $kind ->
        [missing] atrodo, kad vertime trūksta sakinio
        [extra] atrodo, kad vertime yra sakinys, kurio nėra originale
        [doubled] sakinys vertime įrašytas du kartus
        [swapped] atrodo, kad ši ir kita pastraipa (ar sąrašo punktas) sukeistos vietomis
       *[other] vertimo sakiniai skiriasi nuo originalo
    }
    .help =
        { $kind ->
            [missing] išverskite sakinį, parodytą originale
            [extra] ištrinkite sakinį arba įrašykite jį originale
            [doubled] ištrinkite šį sakinį
            [swapped] sukeiskite jas vietomis, kad eitų ta pačia tvarka kaip originale
           *[other] palyginkite pastraipą su originalu
        }
    .source = originalas
    .explain =
        Sakinys neturi atitikmens kita kalba, įrašytas du kartus arba dvi gretimos pastraipos
        (sąrašo punktai) sukeistos vietomis: taip rodo ilgis, žodžiai, vardai ir skaičiai. Kurie
        žodžiai reiškia tą patį, programa išmoksta iš ataskaitos, vertimo atminties ir terminų.
        Apie vertimą, kurį kas nors jau patvirtino, pranešama tik tada, kai tai aiškiai rodo jo
        ilgis. Jei originale vėliau atsirado sakinys, o vertimas pataisytas, bet nepailgėjo,
        pranešama apie tą sakinį.

        Ilgą sakinį galima padalyti į du, o du – sujungti į vieną: tai ne klaida.

        Netinka:  Vaikų daugėja. Mokyklų mažėja, ypač kaimo vietovėse. Tai kelia nerimą.
                  –   There are more children. This is worrying.

        Jei pastraipa tinka tokia, kokia yra, failo `report.toml` dalyje `[findings]` galite
        įrašyti `sentences-differ = "off"`.

run-together = { $kind ->
        [sign] „{ $name }“ atrodys kaip neigiamas skaičius
        [figures] „{ $name }“ atrodys kaip vienas skaičius
       *[words] trūksta tarpo: „{ $name }“
    }
    .help = { $kind ->
            [sign] brūkšnį rašykite su tarpu: `{ $expected }`; jei skaičius neigiamas, rašykite minuso ženklą `−`
            [figures] du skaičius atskirkite žodžiu arba kableliu: „{ $expected }“
           *[words] rašykite `{ $expected }`
        }
    .source = originale čia yra tarpas
    .explain =
        Tarp žodžio ir įterpinio, nuorodos ar paryškinimo, o vertime – ir išnašos ženklo ar kito
        sakinio, trūksta tarpo, nors originale jis yra. Nematomi ženklai, pvz., minkštasis
        brūkšnelis, nėra tarpai.

        Du įterpiniai be tarpo atrodo kaip vienas skaičius: 11,4 ir 12,1 – kaip 11,412,1. Taip pat
        ir įterpinys šalia skaičiaus, jei juos skiria tik kablelis ar taškas. Brūkšnelis prieš
        pat įterpinį atrodo kaip minusas.

        Šalia įterpinio, kuris spausdina skaičių, kitam skaičiui tarpo neužtenka: 123 ir 456
        atrodo kaip 123 456.

        Taip nutinka vertėjų programose, kurios tokius kodus rodo kaip mažus langelius. Tekstas
        importuojamas toks, koks yra. Galūnės („2023-iaisiais“, “{"{{"}number …{"}}"}%”),
        skliaustai, brūkšniai ir kabutės prie kodo gali būti be tarpo.

        Netinka:  about**help**for children
        Tinka:    about **help** for children

untranslated = tekstas neišverstas
    .help = išverskite jį; citatą rašykite kabutėse; jei abiem kalbomis jis turi būti toks pat, patvirtinkite: `komentaras translation accept FAILAS:EILUTĖ`
    .source = originalas
    .explain =
        Vertime yra originalo kalba parašyto teksto: vienodas tekstas ar sakinys arba sakinys,
        kurio dažniausi žodžiai yra originalo kalbos.

        Vardų, santrumpų didžiosiomis raidėmis, adresų, miestų ir kabutėse rašomų pavadinimų
        versti nereikia. Jei tekstas abiem kalbomis turi būti toks pat, patvirtinkite jo eilutę,
        ir programa apie jį nebepraneš; `accept --all` jo nepatvirtina.

        Netinka:  Vaikų skurdas mažėja lėtai.   –   Vaikų skurdas mažėja lėtai.
        Tinka:    Vaikų skurdas mažėja lėtai.   –   Child poverty is falling slowly.

unmarked-language = { $kind ->
        [letters] žodžiai kitos kalbos raidėmis nepažymėti
       *[quotation] citata, atrodo, parašyta kita kalba (`{ $language }`)
    }
    .help = { $kind ->
        [letters] suskliauskite juos laužtiniais skliaustais ir nurodykite kalbą: {"`["}…{"]{lang=uk}`"}
       *[quotation] pažymėkite ją kabutėse: {"`["}…{"]{lang="}{ $language }{"}`"}
    }
    .explain =
        Nepažymėta ilga citata kita kalba arba žodžiai kitomis, pavyzdžiui, kirilicos ar graikų,
        raidėmis.

        Ekrano skaitymo programa ją skaitytų pagal aplinkinio teksto kalbos taisykles, pagal jas
        būtų keliami ir žodžiai. Suskliauskite citatą laužtiniais skliaustais, o po jų
        riestiniuose nurodykite kalbą. Jei citata parašyta skyriaus kalba, nieko nekeiskite.

        Netinka:  Komitetas prašė „ensure that all children are heard“.
        Tinka:    Komitetas prašė „[ensure that all children are heard]{"{"}lang=en{"}"}“.

quotation-mark = kabutė { $name } šiai kalbai netinka
    .help = čia rašykite { $open }…{ $close } arba tiesias kabutes
    .explain =
        Citata pradėta kitos kalbos kabutėmis. Taip būna, kai tekstas nukopijuojamas.

        Lietuviškos kabutės – „…“, angliškos – “…”. Tiesias kabutes programa pati pakeičia
        tinkamomis. Citatos kita kalba viduje gali būti tos kalbos kabučių.

        Netinka:  Tai vadinama “globa”.
        Tinka:    Tai vadinama "globa".   Tai vadinama „globa“.

house-style = `{ $written }`: { $advice }
    .help = rašykite `{ $expected }`
    .detail = taisyklė `{ $rule }`: { $detail }
    .explain =
        Taip ištaisytų kalbos redaktorius. Lietuviškam tekstui galioja Valstybinės lietuvių
        kalbos komisijos (VLKK) taisyklės, angliškam – Jungtinių Tautų redagavimo vadovas.

        Šalia nurodyta taisyklė ir jos šaltinis. Įspėjimus ištaiso `check --fix`; dėl pastabų
        nuspręskite patys, nes galėjo būti turėta omenyje kas kita. Citatos, vaikų žodžiai,
        kodas, adresai ir dokumentų numeriai netikrinami.

        Netinka:  5% vaikų, 3.000 vaikų, t.y., 2018 m.birželio 1d., prof.Petraitis
        Tinka:    5 % vaikų, 3 000 vaikų, t. y., 2018 m. birželio 1 d., prof. Petraitis

        Taisyklę pakeisti ar pridėti galite ataskaitos faile `translations/lt/style.toml`.

unfinished-text = `{ $written }`: { $advice }
    .help = užbaikite tekstą arba tai ištrinkite; pastabą sau rašykite tarp `<!--` ir `-->`, ten ji nespausdinama
    .detail = taisyklė `{ $rule }`: { $detail }
    .explain =
        Tekste liko pastabų, ką dar padaryti, arba ženklų vietoj skaičiaus.

        Juodraštyje jų gali būti; kol jų yra, galutinis variantas nerengiamas. Ko ieškoma, surašyta
        faile `translations/lt/style.toml`; ataskaita tai gali pakeisti savo tokiu pat failu.

        Netinka:  XX proc. vaikų, [patikslinti ministerijoje], TODO
        Tinka:    <!-- patikslinti ministerijoje -->

link-differs =
    { $kind ->
        [missing] vertime trūksta originalo nuorodos
       *[other] originale šios nuorodos nėra
    }
    .help =
        { $kind ->
            [missing] įrašykite nuorodą į `{ $name }` arba į tą patį puslapį kita kalba
           *[other] ištrinkite nuorodą į `{ $name }` arba įrašykite ją originale
        }
    .source = originalas
    .explain =
        Pastraipoje nuorodų daugiau arba mažiau nei originale arba nuoroda ataskaitos viduje
        veda į kitą vietą.

        Interneto adresai gali skirtis: daugelis puslapių kiekviena kalba turi savo adresą.

        Netinka:  žr. [tyrimą](https://a.lt/tyrimas)   –   see the study
        Tinka:    žr. [tyrimą](https://a.lt/tyrimas)   –   see [the study](https://a.lt/study)

heading-differs = antraštės lygis kitoks nei originale
    .help = čia vietoj { $name } rašykite { $expected } arba pakeiskite originalą
    .source = originalas
    .explain =
        Antraštės lygis vertime kitoks nei originale.

        Todėl ji nelaikoma vertimu, jos vietoje lieka neišversta originalo antraštė, o abiejų
        kalbų turiniai skiriasi.

        Netinka:  ## Padėtis   –   ### Situation
        Tinka:    ## Padėtis   –   ## Situation

list-differs =
    { $kind ->
        [ordered] sąrašas su ženkleliais, o originale – numeruotas
        [bullets] sąrašas numeruotas, o originale – su ženkleliais
        [start] sąrašas prasideda kitu numeriu nei originale
       *[depth] sąrašo punktas įtrauktas kitaip nei originale
    }
    .help =
        { $kind ->
            [ordered] punktus pradėkite { "1." }, { "2." } … arba pakeiskite originalą
            [bullets] punktus pradėkite { "-" } arba pakeiskite originalą
            [start] pradėkite { $number }. arba pakeiskite originalą
           *[depth] įtraukite punktą taip, kaip originale
        }
    .source = originalas
    .explain =
        Sąrašas viena kalba numeruotas, o kita – su ženkleliais, prasideda kitu numeriu arba
        jo punktas įtrauktas kitaip.

        Komiteto narys, ieškantis „3 punkto“, jo nerastų. Sąrašas su ženkleliais nelaikomas
        numeruoto sąrašo vertimu.

        Netinka:  {"1."} viena   –   - one
        Tinka:    {"1."} viena   –   {"1."} one

table-differs =
    { $kind ->
        [columns] lentelėje { $count ->
            [one] { $count } stulpelis
            [few] { $count } stulpeliai
           *[other] { $count } stulpelių
        }, o originale – { $expected }
       *[rows] lentelėje { $count ->
            [one] { $count } eilutė
            [few] { $count } eilutės
           *[other] { $count } eilučių
        }, o originale – { $expected }
    }
    .help = palikite abiejų kalbų lentelėse tiek pat eilučių ir stulpelių
    .source = originalas
    .explain =
        Lentelėje eilučių ar stulpelių skaičius kitoks nei originale; antraštės eilutė
        neskaičiuojama.

        Skaičiai atsidurtų prie kitų metų ar kitos vietovės. Langelių skaičius programa lygina
        tik tada, kai eilučių ir stulpelių tiek pat.

        Netinka:  | Metai | Vaikai |   –   | Year |
        Tinka:    | Metai | Vaikai |   –   | Year | Children |

directive-differs =
    { $kind ->
        [extra] blokas turi savybę `{ $name }`, kurios originale nėra
       *[other] savybė `{ $name }` kitokia nei originale
    }
    .help =
        { $kind ->
            [extra] ištrinkite `{ $name }` arba įrašykite ją originale
           *[other] parašykite `{ $name }="{ $expected }"`, savybę ištrinkite arba pakeiskite originalą
        }
    .source = originalas
    .explain =
        Vertimo bloko savybės skiriasi nuo originalo: kam skirta rekomendacija, kurią Komiteto
        rekomendaciją ji tęsia arba koks vaiko amžius.

        Savybės visomis kalbomis imamos iš originalo. Vertime parašytos nenaudojamos, todėl jas
        galite praleisti.

        Netinka:  ::: recommendation {"{"}to="socmin seimas"{"}"}   –   ::: recommendation {"{"}to="socmin"{"}"}
        Tinka:    ::: recommendation {"{"}to="socmin seimas"{"}"}   –   ::: recommendation

picture-differs = vertime rodomas `{ $name }`, o originale – kitas paveikslas
    .help = parašykite `{ $expected }`; jei kiekviena kalba turi savo paveikslą, abu failus pavadinkite vienodai, o gale nurodykite kalbą: `map-lt.png` ir `map-en.png`
    .source = originalas
    .explain =
        Vertimo paveiksle rodomas kitas failas nei originalo. Galbūt paveikslas pakeistas tik
        originale ir skaitytojai matytų senąjį.

        Paveiksle gali būti žodžių, todėl kiekviena kalba gali turėti savo: failai, kurių vardai
        skiriasi tik kalbos kodu, laikomi tuo pačiu paveikslu.

        Netinka:  ![Mergaitės](../figures/2024.png)   –   ![Girls](../figures/2019.png)
        Tinka:    ![Mergaitės](../figures/map-lt.png)   –   ![Girls](../figures/map-en.png)


## Ataskaita

article-without-chapter = { $kind ->
        [needless] apie `{ $name }` yra skyrius
       *[missing] straipsniai ir protokolai be skyriaus pagal grupes: { $articles }
    }
    .help = { $kind ->
            [needless] ištrinkite šią eilutę iš `[coverage]`
           *[missing] parašykite skyrius arba faile `report/report.toml` po `[coverage]` nurodykite kiekvieno priežastį: `{ $example }`
        }
    .explain =
        Komitetas ataskaitą skaito pagal straipsnius ir ieško kiekvieno iš jų.

        Straipsnis be skyriaus atrodo pamirštas. Parašykite skyrių arba faile `report.toml`
        nurodykite, kodėl apie straipsnį nerašoma: priežastis bus išspausdinta metodikoje. Dalis
        rašoma taip: `"37(b)"`, visa grupė – `cluster-10`, fakultatyvus protokolas – `OPIC`; kurie
        protokolai aprašyti skyriuje, nurodoma jo pradžioje: `protocols = ["OPSC", "OPAC"]`. Kai
        skyrius atsiranda, eilutės nebereikia. Rengiant juodraštį apie tai nepranešama; galutinis
        variantas nerengiamas, kol neaptarti visi straipsniai.

        Netinka:  [coverage]
        Tinka:    [coverage]
                  38 = {"{"} lt = "Lietuvoje nėra ginkluoto konflikto.", en = "…" {"}"}

missing-part = ataskaitoje trūksta dalies: { $name ->
        [summary] santraukos
        [introduction] įvado
        [methodology] metodikos
        [recommendations] rekomendacijų
        [questions] klausimų
       *[other] { $name }
    }
    .help =
        { $has-expected ->
            [yes] parašykite failą `{ $expected }`
           *[no] { "" }
        }
    .explain =
        Ataskaitoje trūksta dalies, kuri šios rūšies ataskaitoje privaloma.

        Kokių dalių reikia, priklauso nuo `profile` faile `report.toml`. Alternatyviojoje
        ataskaitoje turi būti santrauka, įvadas ir metodika – kaip ataskaita parengta.

        Netinka:  report/lt/ – be `summary.md`
        Tinka:    report/lt/summary.md

directive-profile = blokas `{ $name }` tokios rūšies ataskaitai (`{ $profile }`) netinka
    .help =
        { $name ->
            [recommendation] prieš klausimų sąrašą Komitetui siūlomi klausimai: rašykite `::: question`
           *[question] alternatyviojoje ataskaitoje siūlomos rekomendacijos: rašykite `::: recommendation`
        }
        arba faile `report.toml` pakeiskite `profile`
    .explain =
        Nuo dokumento rūšies priklauso, ar jame rašomos rekomendacijos, ar klausimai.

        Rengdamas klausimų sąrašą prieš valstybės pranešimą, Komitetas laukia klausimų, o
        ne rekomendacijų; alternatyviojoje ataskaitoje – atvirkščiai.

        Netinka:  profile = "loipr", o skyriuje – ::: recommendation
        Tinka:    profile = "loipr", o skyriuje – ::: question

draft-notice = ataskaita pažymėta kaip juodraštis, todėl galutinio varianto parengti negalima
    .help = kai ataskaita bus patvirtinta, iš `report/report.toml` ištrinkite eilutę `draft = …`; iki tol kurkite juodraštį be `--final`
    .explain =
        `draft` faile `report.toml` yra juodraščio titulinio puslapio pastaba.

        Joje rašoma, pavyzdžiui, kad ataskaita dar nepatvirtinta. Kol ši eilutė yra, nei
        `build --final`, nei `package` nieko neįrašo, kad juodraštis nebūtų per klaidą išsiųstas
        Komitetui. Tai, ką turi žinoti ir galutinės ataskaitos skaitytojai, rašykite įvade.

        Netinka:  draft = {"{"} lt = "Juodraštis, kurio narės nesvarstė" {"}"} ir `build --final`
        Tinka:    (patvirtinus ataskaitą, `draft` nebėra)

draft-text = „{ $written }“: tekste ataskaita vadinama projektu, todėl galutinio varianto parengti negalima
    .help = kai ataskaita bus patvirtinta, sakinį išbraukite arba perrašykite; jei jis apie ką kita, faile `report.toml` po `[findings]` įrašykite `draft-text = "off"`
    .explain =
        Sakinyje sakoma, kad tai tik projektas arba kad ataskaitos dar niekas nepatvirtino.

        Galutinio varianto skaitytojai tuo patikėtų. Ieškomi žodžiai surašyti užraše
        `draft-words`; jį galima pakeisti faile `translations/lt/report.ftl`.

        Netinka:  Tai darbinis projektas, kurio narės nepatvirtino.
        Tinka:    Ataskaitą narės patvirtino 2027 m. kovo 3 d.

sender-not-named = „{ $name }“: nenurodyta, kas teikia ataskaitą, todėl galutinio varianto parengti negalima
    .help = faile `report/report.toml` po `[organisation]` prie `name` įrašykite organizacijos pavadinimą
    .explain =
        Ataskaitą teikiančios organizacijos pavadinime parašyta, kad jos dar nėra.

        Pavadinimas spausdinamas tituliniame puslapyje ir lydraštyje. Ieškomi žodžiai surašyti
        užraše `sender-unnamed`; jį galima pakeisti faile `translations/lt/report.ftl`.

        Netinka:  name = {"{"} lt = "Teikėjas dar nenurodytas" {"}"}
        Tinka:    name = {"{"} lt = "NVO vaikams konfederacija" {"}"}

personal-data = { $kind ->
    [personal-code] asmens kodas „{ $value }“
    [birth-date] vaiko gimimo data: „{ $value }“
    [name] vaiko vardas ir amžius: „{ $value }“
   *[other] galima atpažinti vaiką: „{ $value }“
}
    .help = { $kind ->
            [name] vardą išbraukite arba, jei jis pakeistas, parašykite „vardas pakeistas“; jei jį gali žinoti visi, įrašykite jį į `public` failo `report.toml` dalyje `[privacy]`
           *[other] išbraukite; vietoj datos ar kodo rašykite amžiaus grupę
        }
    .explain =
        Iš to, kas čia parašyta, galima atpažinti vaiką.

        Ataskaitos skelbiamos ir internete lieka visam laikui. Asmens kodams, gimimo datoms ir
        vardams su amžiumi jose ne vieta, net jei vaikas šiandien sutinka.

        `build --redact` sukuria kopiją, kurioje visa tai uždengta.

        Netinka:  Austėja P., 12 metų, pasakojo …
        Tinka:    Mergaitė (10–14 m.) pasakojo …

could-identify = { $kind ->
    [personal-code] gal tai asmens kodas: „{ $value }“
    [document] dokumento numeris, pagal kurį galima rasti vaiką: „{ $value }“
    [account] kieno nors banko sąskaita: „{ $value }“
    [birth-date] gal tai gimimo data: „{ $value }“
    [name] vaiko vardas: „{ $value }“
    [address] kieno nors adresas: „{ $value }“
    [telephone] kieno nors telefono numeris: „{ $value }“
    [email] kieno nors paskyra internete ar el. pašto adresas: „{ $value }“
    [case-number] bylos numeris, pagal kurį galima rasti vaiką: „{ $value }“
    [small-count] kai vaikų mažoje vietovėje tiek nedaug, juos galima atpažinti: „{ $value }“
    [health] liga ar negalia, iš kurios galima atpažinti vieną mokyklos ar vietovės vaiką: „{ $value }“
    [school] vaiko mokykla: „{ $value }“
    [place] kalbančio vaiko maža gyvenvietė: „{ $value }“
    [age] tikslus kalbančio vaiko amžius: „{ $value }“
    [plate] automobilio numeris, pagal kurį galima rasti šeimą: „{ $value }“
   *[other] gal iš to galima atpažinti vaiką: „{ $value }“
}
    .help = { $kind ->
            [small-count] nurodykite didesnę teritoriją arba rašykite „keli“
            [health] nenurodykite mokyklos bei vietos arba rašykite „reta liga“
            [school] rašykite „mažo miestelio mokykla“
            [place] nurodykite apskritį arba vietą išbraukite
            [age] pakanka amžiaus grupės bloko savybėse: `age="10-14"`
           *[other] išbraukite; jei tai gali žinoti visi, įrašykite į `public` failo `report.toml` dalyje `[privacy]`
        }
    .explain =
        Tai, kas čia parašyta, savaime arba kartu su kitomis žiniomis gali padėti rasti vaiką.

        Pagalbos linijų ir įstaigų numeriai, teisės aktų ir paskelbtų teismų sprendimų numeriai
        žinomi. Kitus, kuriuos gali žinoti visi, surašykite faile `report.toml`:

          {"["}privacy]
          public = ["8 5 123 4567", "rastine@example.lt", "@example.lt"]

        Faile `report/privacy.toml` galima pridėti taisyklių arba kai kurias išjungti.
        `build --redact` sukuria kopiją, kurioje visa tai uždengta.

        Netinka:  Degučių kaime smurtą patyrė dvi mergaitės.
        Tinka:    Smurtą patiria ir mergaitės mažuose kaimuose.

few-children = rodiklyje `{ $indicator }` yra { $count ->
        [one] { $count } toks mažas vaikų skaičius, kad vaikus galima atpažinti
        [few] { $count } tokie maži vaikų skaičiai, kad vaikus galima atpažinti
       *[other] { $count } tokių mažų vaikų skaičių, kad vaikus galima atpažinti
    }: { $place }, { $value }
    .help = po `[{ $indicator }]` įrašykite `suppress-below = 10` arba imkite didesnių teritorijų, pvz., apskričių, duomenis; jei šiuos skaičius gali žinoti visi, įrašykite `suppress-below = 0`
    .cell = kas ten gyvena, žino, kurie tai vaikai
    .explain =
        Duomenyse yra skaičių nuo 1 iki 9, kurie rodo, kiek vaikų yra konkrečioje
        savivaldybėje, mokykloje ar įstaigoje.

        Mažoje vietovėje žmonės žino, kurie yra tie trys vaikai. Skaičiai matomi lentelėse ir
        diagramose, prie PDF pridėtuose ir šalia svetainės skelbiamuose duomenyse; ten yra ir tų,
        kurių jokia lentelė nerodo. Įrašius `suppress-below = 10`, programa jų niekur nerodo, kaip
        ir tų, iš kurių juos būtų galima apskaičiuoti. `build --redact` padaro kopiją be jų, kad
        ir kas būtų parašyta rodiklių sąraše.

        Šalies ar apskričių sumos ir įstaigų skaičiai netikrinami. Įrašę `suppress-below = 0`
        patvirtinate, kad skaičius peržiūrėjote ir kad iš jų nieko atpažinti negalima.

        Netinka:  [globojami-vaikai]
                  file = "savivaldybes.csv"    (Skuodo r. sav.: 3)
        Tinka:    [globojami-vaikai]
                  file = "savivaldybes.csv"
                  suppress-below = 10

telling-name = pavadinimas „{ $name }“ gali būti kieno nors vardas
    .help = pakeiskite jį: skaitytojai jį mato adresuose ir failų pavadinimuose; kopijoje, padarytoje su `--redact`, jis pakeičiamas neutraliu, todėl nuorodos iš kitur į `{ $name }` neveikia
    .explain =
        Skyrių, vietų, rodiklių, šaltinių ir failų pavadinimai yra puslapių adresuose ir pačiuose
        failuose, kur juos randa paieškos sistemos.

        Pavadinkite pagal temą, ne pagal vaiką. `build --redact` juos pakeičia neutraliais, kaip
        `masked-1`, visuose formatuose vienodai, ir išvardija, ką pakeitė.

        Netinka:  report/lt/jono-byla.md
        Tinka:    report/lt/19-smurtas-globos-namuose.md

abbreviation = { $kind ->
    [twice] santrumpa „{ $name }“ paaiškinta antrą kartą
   *[never] santrumpa „{ $name }“ nepaaiškinta
}
    .help = { $kind ->
            [twice] paaiškinkite ją ten, kur pavartota pirmą kartą, o toliau rašykite tik santrumpą
           *[never] pirmą kartą parašykite visą pavadinimą: „Visas pavadinimas ({ $name })“
        }
    .first = pirmasis paaiškinimas
    .explain =
        Skaitytojas gali pradėti bet kurioje vietoje ir nežinoti jūsų šalies santrumpų.

        Visą pavadinimą parašykite vieną kartą, o santrumpą – skliaustuose po jo. Santrauka ir
        komentaras skaitomi atskirai, todėl paaiškinti galima abiejose dalyse. Visiems žinomos
        santrumpos (JT, UNICEF) surašytos užraše `abbreviations-known`; galite pridėti savų.
        Jas visas išvardija skyrius, kurio rūšis `abbreviations`, o jame yra
        {"{{"}register "abbreviations"{"}}"}.

        Netinka:  2024 m. VTAKĮ gavo 300 skundų.
        Tinka:    2024 m. Vaiko teisių apsaugos kontrolieriaus įstaiga (VTAKĮ) gavo …

image-metadata = faile `{ $path }` įrašyta, { $kind ->
    [place] kur daryta nuotrauka
   *[author] kas padarė paveikslėlį
}
    .help =
        ataskaitoje tai neskelbiama, bet gavęs patį failą kiekvienas gali perskaityti: išsaugokite paveikslėlį be metaduomenų
    .explain =
        Fotoaparatai ir programos į paveikslėlio failą įrašo, kur, kada ir kas jį padarė.

        Į dokumentus programa to neperkelia. Jūsų projekto faile tai lieka ir keliauja kartu su
        projektu arba tuo, ką įrašo `chapter export`, kad ir kam juos siųstumėte.

        Netinka:  nuotrauka tiesiai iš telefono
        Tinka:    ta pati nuotrauka, išsaugota be metaduomenų

sample-text = liko pavyzdinis tekstas
    .help = parašykite čia savo tekstą arba pastraipą ištrinkite
    .explain =
        Galutinėje ataskaitoje liko pavyzdinis tekstas, kurį įrašė programa.

        Pastraipos, kurias įrašo `init` ir `new chapter`, tik parodo, kas kurioje vietoje
        rašoma. Juodraštyje jų gali likti, bet Komitetui siunčiamoje ataskaitoje
        (`build --final`) – ne.

        Netinka:  Suformuluokite vieną aiškią rekomendaciją: kas, ką ir iki kada turėtų padaryti.
        Tinka:    Iki 2027 m. pabaigos užtikrinti, kad …

over-word-limit = ataskaitoje ({ $language }) žodžių { $count }, o riba { $limit }
    .help = išbraukite bent { $excess ->
            [one] { $excess } žodį
            [few] { $excess } žodžius
           *[other] { $excess } žodžių
        } arba dalį teksto perkelkite į priedą; `komentaras words` parodo skyrių ilgį
    .explain =
        Ataskaita ilgesnė, nei leidžiama.

        Skaičiuojami ir antraščių, išnašų bei lentelių žodžiai, o priedų – ne. Riba priklauso
        nuo ataskaitos rūšies (`profile`); kitą galite nurodyti faile `report.toml`.

        Netinka:  10 450 žodžių, kai riba 10 000
        Tinka:    9 980 žodžių

over-budget = skyriuje „{ $name }“ ({ $language }) žodžių { $count }, o jam skirta { $limit }
    .help = sutrumpinkite skyrių arba failo `report.toml` dalyje `[words.chapters]` skirkite jam daugiau
    .explain =
        Skyriuje daugiau žodžių, negu jam skirta.

        Kiek žodžių skirta kiekvienam skyriui, nurodote faile `report.toml`, kad visa ataskaita
        neviršytų ribos. Tai tik įspėjimas: svarbiausia, kad ribos neviršytų visa ataskaita.

        Netinka:  19-smurtas: 1 500 žodžių, skirta 1 200
        Tinka:    19-smurtas: 1 180 žodžių, skirta 1 200

empty-report = ataskaitoje nėra nė vieno skyriaus
    .help = sukurkite skyrių: `komentaras new chapter 19-smurtas --articles 19`
    .explain =
        Originalo kalbos aplanke nėra nė vieno skyriaus failo.

        Skyriai yra `.md` failai aplanke, pavadintame kalbos kodu, pvz., `report/lt`.

        Netinka:  report/lt/ – tuščias aplankas
        Tinka:    report/lt/19-smurtas.md


## Dokumento kūrimas

typst-error = šios vietos sumaketuoti nepavyko
    .help =
        supaprastinkite šią vietą: padalykite lentelę ar pastraipą, patikrinkite paveikslą
    .detail = { $has-detail ->
        [yes] Typst: { $detail }
       *[no] { "" }
    }
    .explain =
        Maketavimo programa „Typst“ šios vietos sumaketuoti negali.

        Dažniausiai kaltas sugadintas paveikslas arba per plati lentelė. Po pranešimo yra
        „Typst“ paaiškinimas anglų kalba. Jei priežastis neaiški, praneškite programos
        kūrėjams.

        Netinka:  ![Schema](../figures/sugadintas.png)
        Tinka:    ![Schema](../figures/schema.png)

does-not-fit = { $kind ->
        [overlap] { $page } puslapyje tekstas užspausdintas ant kito teksto: „{ $text }“
        [picture] paveikslas netelpa { $page } puslapyje
        [small] { $page } puslapyje tekstas per smulkus skaityti: „{ $text }“
        [table] lentelė per plati, netelpa { $page } puslapyje: nėra vietos tekstui „{ $text }“
       *[word] { $page } puslapyje tekstas išeina už paraštės: „{ $text }“
    }
    .help = { $kind ->
            [overlap] sutrumpinkite tekstą arba palikite tarpą ten, kur ilgą žodį galima perkelti
            [picture] sumažinkite jį, pavyzdžiui: {"`{"}width=80%{"}`"}
            [small] atsisakykite dalies stulpelių, sutrumpinkite ilgiausius žodžius arba padalykite lentelę į dvi
            [table] atsisakykite dalies stulpelių, sutrumpinkite ilgiausius žodžius arba padalykite lentelę į dvi
           *[word] palikite tarpą ten, kur tekstą galima perkelti, o ilgą adresą paverskite nuoroda: `[sąrašas](https://…)`
        }
    .explain =
        Dalies teksto ar paveikslo atspausdintame puslapyje nebus galima perskaityti.

        Plačios lentelės spausdinamos mažesniu šriftu, o prireikus – skersai puslapio. Ilgi
        žodžiai perkeliami ten, kur leidžia kalba, adresai – bet kur. Kas vis tiek netelpa,
        užspausdinama ant kito teksto arba atsiduria už popieriaus krašto.

        Netinka:  lentelė su 20 stulpelių
        Tinka:    dvi lentelės po 10 stulpelių

divided-word = žodis „{ $text }“ prasideda { $page } puslapyje, o baigiasi kitame
    .help = šiek tiek pakeiskite sakinį, kad žodis atsidurtų kitoje vietoje
    .explain =
        PDF dokumente paieška neranda žodžio, kuris prasideda viename puslapyje, o baigiasi
        kitame.

        Programa tokių žodžių neskaido, nebent juos skaido ataskaitos šablonas.

        Netinka:  viename puslapyje „rekomen-“, kitame „dacija“
        Tinka:    „rekomendacija“ viename puslapyje

typst-warning = dokumentas sumaketuotas su įspėjimu
    .help =
        pažiūrėkite, ar ši vieta puslapyje atrodo kaip reikia
    .detail = { $has-detail ->
        [yes] Typst: { $detail }
       *[no] { "" }
    }
    .explain =
        Dokumentas sukurtas, bet maketavimo programa „Typst“ kai ką pastebėjo.

        Dažniausiai kas nors netelpa arba nerastas nurodytas šriftas. Patikrinkite šią vietą
        sukurtame PDF.

        Netinka:  fonts = ["Libertinas"]
        Tinka:    fonts = ["Libertinus Serif"]

defect = programos klaida
    .help =
        suklydote ne jūs: praneškite programos kūrėjams ir pridėkite šį tekstą
    .detail =
        { $place }
        { $detail }
    .explain =
        Klaida yra pačioje programoje, o ne jūsų tekste.

        Praneškite apie ją programos kūrėjams: pridėkite visą pranešimą ir, jei galite,
        skyrių, dėl kurio ji kyla. Kol klaida nepataisyta, pabandykite kitaip parašyti tai,
        ką keitėte paskutinį kartą.

        Netinka:  (nieko blogo nepadarėte)
        Tinka:    (praneškite programos kūrėjams)
