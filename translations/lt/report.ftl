# Rodiklių, matmenų, kodų ir adresatų pavadinimai: šios ataskaitos, ne programos.

## Rodikliai

indicator-children = Vaikai (0–17 metų) metų pradžioje
    .short = Vaikai
indicator-children-under-15 = Vaikai iki 15 metų metų pradžioje
    .short = Vaikai iki 15 metų
indicator-live-births = Gyvų gimusiųjų skaičius
    .short = Gyvi gimusieji
indicator-under-5-mortality = Vaikų iki 5 metų mirtingumas (1 000 gyvų gimusiųjų)
    .short = Mirtingumas iki 5 metų
indicator-infant-mortality = Kūdikių mirtingumas (1 000 gyvų gimusiųjų)
    .short = Kūdikių mirtingumas
indicator-mortality-15-19 = Tikimybė mirti 15–19 metų amžiuje (1 000 penkiolikmečių)
    .short = Mirtingumas 15–19 metų amžiuje
indicator-adolescent-births = Paauglių gimstamumas (1 000 15–19 metų merginų)
    .short = Paauglių gimstamumas
indicator-immunization = Paskiepytų vaikų dalis
    .short = Paskiepyta
indicator-poverty-or-exclusion = Gyventojai, kuriems gresia skurdas ar socialinė atskirtis
    .short = Skurdo ar socialinės atskirties rizika
indicator-median-income = Metinių ekvivalentinių disponuojamųjų pajamų mediana
    .short = Pajamų mediana
indicator-child-deprivation = Namų ūkiai su vaikais iki 16 metų, kurie negali sau leisti šių produktų kasdien
    .short = Negali sau leisti kasdien
indicator-social-protection = Socialinės apsaugos išlaidos, palyginti su BVP
    .short = Socialinės apsaugos išlaidos
indicator-education-spending = Valdžios sektoriaus išlaidos švietimui, palyginti su BVP
    .short = Išlaidos švietimui
indicator-early-leavers = Anksti švietimo sistemą palikę 18–24 metų asmenys
    .short = Anksti palikę švietimo sistemą
indicator-early-education = Ankstyvajame ugdyme dalyvaujantys vaikai nuo 3 metų iki privalomojo pradinio mokymosi
    .short = Ugdomi vaikai nuo 3 metų
indicator-under-3-enrolment = Vaikų iki 3 metų dalyvavimas ankstyvojo ugdymo programose (grynasis rodiklis)
    .short = Ugdomi vaikai iki 3 metų
indicator-low-achievers = Penkiolikmečiai, kurių pasiekimai žemi (PISA)
    .short = Žemi pasiekimai
indicator-pisa-scores = Vidutinis PISA rezultatas
    .short = PISA rezultatas
indicator-upper-secondary-completion = Vidurinį išsilavinimą įgijusių asmenų dalis
    .short = Įgijo vidurinį išsilavinimą
indicator-minimum-proficiency = Pagrindinio ugdymo pabaigoje bent minimalų lygį pasiekę mokiniai
    .short = Pasiekė minimalų lygį
indicator-adapted-schools = Mokyklos, turinčios mokiniams su negalia pritaikytą infrastruktūrą ir priemones
    .short = Pritaikytos mokyklos
indicator-bullying = Pagrindinio ugdymo mokiniai, per 12 mėnesių patyrę patyčių
    .short = Patyrė patyčių
indicator-children-without-parental-care = Be tėvų globos likę vaikai gruodžio 31 d.
    .short = Be tėvų globos likę vaikai
indicator-children-in-family-guardianship = Šeimoje globojami vaikai gruodžio 31 d.
    .short = Globojami šeimoje
indicator-children-in-institutions = Institucijose globojami vaikai metų pabaigoje
    .short = Globojami institucijoje
indicator-care-by-form = Vaikai pagal globos vietą metų pabaigoje
    .short = Vaikai pagal globos vietą
indicator-care-in-april = Globojami vaikai 2025 m. balandžio mėn.
    .short = Globojami vaikai
indicator-asylum-applicants = Prieglobsčio prašytojai (visų amžiaus grupių)
    .short = Prieglobsčio prašytojai
indicator-temporary-protection = Laikinąją apsaugą turintys Ukrainos piliečiai (visų amžiaus grupių) gruodžio pabaigoje
    .short = Laikinoji apsauga
indicator-confederation = Konfederacijos narės ir padaliniai
    .short = Konfederacijos narės

## Matmenys

dimension-year = metai
dimension-geo = šalis
dimension-sex = lytis
dimension-age = amžius
dimension-indicator = rodiklis
dimension-vaccine = skiepai
dimension-item = produktai
dimension-subject = sritis
dimension-residence = gyvenamoji vietovė
dimension-background = socialinė ir ekonominė padėtis
dimension-level = mokyklos pakopa
dimension-programme = programa
dimension-form = globos vieta
dimension-citizen = pilietybė
dimension-body = organizacija
dimension-freq = dažnumas
dimension-unit = matavimo vienetas

## Kodai

code-geo-LT = Lietuva
code-geo-LV = Latvija
code-geo-EE = Estija
code-geo-EU27_2020 = ES
code-geo-OECD = EBPO šalių vidurkis

code-sex-T = iš viso
code-sex-F = mergaitės
code-sex-M = berniukai

code-age-TOTAL = visi gyventojai
code-age-Y_LT15 = vaikai iki 15 metų
code-age-Y_LT18 = vaikai iki 18 metų
code-age-Y15-19 = 15–19 metų
code-age-Y18-24 = 18–24 metų

code-indicator-U5MR = vaikų iki 5 metų mirtingumas
code-indicator-IMR = kūdikių mirtingumas
code-indicator-M15_19 = 15–19 metų asmenų mirtingumas

code-vaccine-DTP3 = difterija, stabligė, kokliušas (3 dozės)
code-vaccine-HEPB3 = hepatitas B (3 dozės)
code-vaccine-MCV1 = tymai (1 dozė)
code-vaccine-MCV2 = tymai (2 dozės)
code-vaccine-POL3 = poliomielitas (3 dozės)

code-item-FRUIT_VEG = švieži vaisiai ir daržovės
code-item-MEAT_FISH = mėsa, žuvis ar jų atitikmuo

code-subject-MATHS = matematika
code-subject-READ = skaitymas
code-subject-SCI = gamtos mokslai

code-residence-TOTAL = iš viso
code-residence-URB = miestas
code-residence-RUR = kaimas

code-background-TOTAL = iš viso
code-background-LOW = prasčiausia
code-background-HIGH = geriausia

code-level-ED1 = pradinis ugdymas
code-level-ED2 = pagrindinis ugdymas
code-level-ED3 = vidurinis ugdymas

code-programme-FROM_3 = nuo 3 metų
code-programme-ED01 = iki 3 metų

code-form-TOTAL = iš viso
code-form-FAMILY = globėjo šeima
code-form-FAMILY_HOME = šeimyna
code-form-INSTITUTION = globos institucija
code-form-INSTITUTION_FAMILY_TYPE = iš jų – šeimos tipo namai
code-form-COMMUNITY_HOME = bendruomeniniai vaikų globos namai
code-form-DISABILITY_HOME = vaikų su negalia socialinės globos namai
code-form-TEMPORARY = laikinoji globa

code-citizen-TOTAL = visi vaikai
code-citizen-UA = Ukraina

code-body-MEMBERS = narės
code-body-UMBRELLA = skėtinės organizacijos
code-body-BRANCHES = skėtinių organizacijų padaliniai

code-freq-A = metinis
code-unit-NR = skaičius

## Kam skirtos rekomendacijos

addressee-seimas = Seimas
    .dative = Seimui
addressee-vyriausybe = Vyriausybė
    .dative = Vyriausybei
addressee-socmin = Socialinės apsaugos ir darbo ministerija
    .dative = Socialinės apsaugos ir darbo ministerijai
addressee-sveikatos-ministerija = Sveikatos apsaugos ministerija
    .dative = Sveikatos apsaugos ministerijai
addressee-svietimo-ministerija = Švietimo, mokslo ir sporto ministerija
    .dative = Švietimo, mokslo ir sporto ministerijai
addressee-vidaus-reikalu-ministerija = Vidaus reikalų ministerija
    .dative = Vidaus reikalų ministerijai
addressee-vvtait = Valstybės vaiko teisių apsaugos ir įvaikinimo tarnyba
    .dative = Valstybės vaiko teisių apsaugos ir įvaikinimo tarnybai
addressee-duomenu-agentura = Valstybės duomenų agentūra
    .dative = Valstybės duomenų agentūrai
addressee-savivaldybes = savivaldybės
    .dative = savivaldybėms
