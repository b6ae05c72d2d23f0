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
        [not-a-file] `{ $path }` nėra paprastas failas
        [too-large] failas `{ $path }` per didelis
       *[unreadable] nepavyko perskaityti failo `{ $path }`
    }
    .help =
        { $kind ->
            [not-a-file] nurodykite failą, o ne aplanką, kanalą ar įrenginį
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
        Kol nepasirinkote, dokumentas nekuriamas, o kitos šio failo klaidos nerodomos: jos
        gali kilti dėl dviejų versijų. Vertimo atmintyje dažniausiai paliekami abiejų versijų
        įrašai.

        Netinka:  article-of-another-chapter = skyrius ne apie `{ $name }` straipsnį
    .help = nurodykite šio skyriaus straipsnius ({ $known }), skyriaus pradžioje į `articles` įrašykite `{ $name }` arba perkelkite rekomendaciją
    .explain =
        Rekomendacijos parametre `articles` nurodytas straipsnis, apie kurį skyriuje nerašoma.

        Rekomendacija priklauso visiems savo skyriaus straipsniams. Jei jų keli, galima nurodyti,
        kuriems ji skirta: skaitytojai jos ieškos šiame skyriuje, o ją išvardys ir
        `recommendations --article 16`.

        Netinka:  ::: recommendation {"{"}articles="19"{"}"}   (articles = ["7", "8", "16"])
        Tinka:    ::: recommendation {"{"}articles="16"{"}"}

repeated-recommendation = rekomendacija kartoja kitą
    .help = vieną iš jų ištrinkite arba parašykite, kuo jos skiriasi
    .first = pirmą kartą čia
    .explain =
        Dviejų rekomendacijų žodžiai vienodi.

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
        Tinka:    trys vaikai, 2003 m. liepos 1 d.   –   3 children, 1 July 2003

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
        Apie vertimą, kurį kas nors jau patvirtino, pranešama tik tada, kai ilgis nekelia
        abejonių. Jei originale vėliau atsirado sakinys, o vertimas pataisytas, bet nepailgėjo,
        pranešama apie tą sakinį.

        Ilgą sakinį galima padalyti į du, o du – sujungti į vieną: tai ne klaida.

        Netinka:  Vaikų daugėja. Mokyklų mažėja, ypač kaimo vietovėse. Tai kelia nerimą.
                  –   There are more children. This is worrying.

        Jei pastraipa tinka tokia, kokia yra, failo `report.toml` dalyje `[findings]` galite
        įrašyti `sentences-differ = "off"`.

run-together = žodžiai sulipę: „{ $name }“
    .help = rašykite `{ $expected }`
    .source = originale čia yra tarpas
    .explain =
        Tarp žodžio ir įterpinio, nuorodos ar paryškinimo, o vertime – ir išnašos ženklo ar kito
        sakinio, trūksta tarpo, nors originale jis yra. Nematomi ženklai, pvz., minkštasis
        brūkšnelis, nėra tarpai.

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
       *[quotation] citata, regis, parašyta kita kalba (`{ $language }`)
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
       *[depth] sąrašo punktas įtrauktas kitaip nei originale
    }
    .help =
        { $kind ->
            [ordered] punktus pradėkite { "1." }, { "2." } … arba pakeiskite originalą
            [bullets] punktus pradėkite { "-" } arba pakeiskite originalą
           *[depth] įtraukite punktą taip, kaip originale
        }
    .source = originalas
    .explain =
        Sąrašas viena kalba numeruotas, o kita – su ženkleliais, arba jo punktas įtrauktas
        kitaip.

        Toks sąrašas nelaikomas vertimu. Komiteto narys, ieškantis „3 punkto“, jo nerastų.

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
        protokolai aprašyti skyriuje, nurodoma jo pradžioje: `protocols = ["OPSC", "OPAC"]`. Kai skyrius atsiranda, eilutės
        nebereikia. Rengiant juodraštį apie tai nepranešama; galutinis variantas nerengiamas, kol
        neaptarti visi straipsniai.

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
    [school] vaiko mokykla: „{ $value }“
    [place] kalbančio vaiko maža gyvenvietė: „{ $value }“
    [age] tikslus kalbančio vaiko amžius: „{ $value }“
   *[other] gal iš to galima atpažinti vaiką: „{ $value }“
}
    .help = { $kind ->
            [small-count] nurodykite didesnę teritoriją arba rašykite „keli“
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
