# Rodiklių, požymių, kodų ir adresatų pavadinimai: šios ataskaitos, ne programos.

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
indicator-child-deprivation = Namų ūkiai su vaikais iki 16 metų, kuriuose bent vienas vaikas negali kasdien valgyti šių produktų
    .short = Vaikas negali valgyti kasdien
indicator-social-protection = Socialinės apsaugos išlaidos, palyginti su BVP
    .short = Socialinės apsaugos išlaidos
indicator-education-spending = Valdžios sektoriaus išlaidos švietimui, palyginti su BVP
    .short = Išlaidos švietimui
indicator-early-leavers = Anksti švietimo sistemą palikę 18–24 metų asmenys
    .short = Anksti palikę švietimo sistemą
indicator-under-3-enrolment = Vaikų iki 3 metų dalyvavimas ikimokykliniame ugdyme (grynasis rodiklis)
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
indicator-children-without-parental-care = Be tėvų globos likę vaikai gruodžio 31 d.
    .short = Be tėvų globos likę vaikai
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

## Požymiai

dimension-year = Metai
dimension-geo = Šalis
dimension-sex = Lytis
dimension-age = Amžius
dimension-indicator = Rodiklis
dimension-vaccine = Skiepai
dimension-item = Ko trūksta
dimension-subject = Sritis
dimension-residence = Gyvenamoji vietovė
dimension-background = Socialinė ir ekonominė aplinka
dimension-level = Mokyklos pakopa
dimension-programme = Programa
dimension-form = Globos vieta
dimension-citizen = Pilietybė
dimension-body = Organizacija
dimension-freq = Dažnumas
dimension-unit = Matavimo vienetas

## Kodai

code-geo-LT = Lietuva
code-geo-LV = Latvija
code-geo-EE = Estija
code-geo-EU27_2020 = ES
code-geo-OECD = EBPO šalių vidurkis

code-sex-T = Iš viso
code-sex-F = Mergaitės
code-sex-M = Berniukai

code-age-TOTAL = Visi gyventojai
code-age-Y_LT15 = Vaikai iki 15 metų
code-age-Y_LT18 = Vaikai iki 18 metų
code-age-Y15-19 = 15–19 metų
code-age-Y18-24 = 18–24 metų

code-indicator-U5MR = Vaikų iki 5 metų mirtingumas
code-indicator-IMR = Kūdikių mirtingumas
code-indicator-M15_19 = 15–19 metų asmenų mirtingumas

code-vaccine-DTP3 = Difterija, stabligė, kokliušas (trečia dozė)
code-vaccine-HEPB3 = Hepatitas B (trečia dozė)
code-vaccine-MCV1 = Tymai (pirma dozė)
code-vaccine-MCV2 = Tymai (antra dozė)
code-vaccine-POL3 = Poliomielitas (trečia dozė)

code-item-FRUIT_VEG = Švieži vaisiai ir daržovės
code-item-MEAT_FISH = Mėsa, žuvis ar jų atitikmuo

code-subject-MATHS = Matematika
code-subject-READ = Skaitymas
code-subject-SCI = Gamtos mokslai

code-residence-TOTAL = Iš viso
code-residence-URB = Miestas
code-residence-RUR = Kaimas

code-background-TOTAL = Iš viso
code-background-LOW = Nepalankiausia
code-background-HIGH = Palankiausia

code-level-ED1 = Pradinis ugdymas
code-level-ED2 = Pagrindinis ugdymas
code-level-ED3 = Vidurinis ugdymas

code-programme-ED01 = Iki 3 metų

code-form-TOTAL = Iš viso
code-form-FAMILY = Globėjo šeima
code-form-FAMILY_HOME = Šeimyna
code-form-INSTITUTION = Globos institucija
code-form-INSTITUTION_FAMILY_TYPE = Iš jų – šeiminiai namai
code-form-COMMUNITY_HOME = Bendruomeniniai vaikų globos namai
code-form-DISABILITY_HOME = Vaikų su negalia socialinės globos namai
code-form-TEMPORARY = Laikinoji globa

code-citizen-TOTAL = Visi vaikai
code-citizen-UA = Iš jų – iš Ukrainos

code-body-MEMBERS = Narės
code-body-UMBRELLA = Skėtinės organizacijos
code-body-BRANCHES = Skėtinių organizacijų padaliniai

code-freq-A = Metinis
code-unit-NR = Skaičius

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

## Šaltinių pastabos, kurios sources.yml parašytos angliškai

source-title-crc-c-ltu-co-3-4 = Baigiamosios pastabos dėl Lietuvos trečiojo ir ketvirtojo jungtinio periodinio pranešimo
source-note-crc-c-ltu-co-3-4 = Anglų kalba: Vaiko teisių komitetas. 1–3 punktai skaityti šiuo adresu prancūzų kalba, 4 punktas – kiniškoje versijoje svetainėje docstore.ohchr.org, 7 punktas – minorities-lithuania.info, 24 ir 25 punktai – endcorporalpunishment.org
source-title-crc-c-ltu-co-5-6 = Baigiamosios pastabos dėl Lietuvos penktojo ir šeštojo jungtinio periodinio pranešimo
source-note-crc-c-ltu-co-5-6 = Anglų kalba: Vaiko teisių komitetas. 1–3 punktai skaityti prancūzų kalba
source-title-crc-c-ltu-q-5-6 = Klausimų sąrašas dėl Lietuvos penktojo ir šeštojo jungtinio periodinio pranešimo
source-note-crc-c-ltu-q-5-6 = Anglų kalba: Vaiko teisių komitetas. Skaityta iš dalies, prancūzų kalba
source-title-crc-c-ltu-5-6 = Jungtinis penktasis ir šeštasis periodinis pranešimas, Lietuvos pateiktas pagal Konvencijos 44 straipsnį
source-note-crc-c-ltu-5-6 = Anglų kalba: Lietuvos Respublikos Vyriausybė
source-title-crc-c-58-rev-3 = Sutarties gairės dėl periodinių pranešimų, kuriuos valstybės dalyvės teikia pagal Vaiko teisių konvencijos 44 straipsnio 1 dalies b punktą, formos ir turinio
source-note-crc-c-58-rev-3 = Anglų kalba: Vaiko teisių komitetas
source-title-untc-opic = Sutarčių būklė, IV skyrius, 11.d
source-note-untc-opic = Anglų kalba: Jungtinių Tautų sutarčių rinkinys. Fakultatyvaus protokolo dėl pranešimų procedūros būklė
source-title-ungeneva-2024 = Vaiko teisių komiteto ekspertai gerai vertina Lietuvos teisės aktus…
source-note-ungeneva-2024 = Anglų kalba: Jungtinių Tautų biuras Ženevoje. Posėdžio santrauka, skirta informacijai; neoficialus dokumentas
source-title-ungeneva-2024-fr = Lietuvos svarstymas Vaiko teisių komitete
source-note-ungeneva-2024-fr = Prancūzų kalba: Jungtinių Tautų biuras Ženevoje. Posėdžio santrauka, skirta informacijai; neoficialus dokumentas
source-title-ohchr-2013 = Vaiko teisių komitetas nagrinėja Lietuvos pranešimą
source-note-ohchr-2013 = Anglų kalba: Jungtinių Tautų vyriausiojo žmogaus teisių komisaro biuras. Pranešimas spaudai
source-title-hrmi-2024 = Jungtinių Tautų vaiko teisių komitetas pateikia pastabas ir rekomendacijas dėl Vaiko teisių konvencijos įgyvendinimo
source-note-hrmi-2024 = Anglų kalba: Žmogaus teisių stebėjimo institutas. Instituto parengta santrauka; paskelbta ir lietuvių kalba
source-title-crin-2013 = Baigiamosios pastabos dėl Lietuvos trečiojo ir ketvirtojo periodinių pranešimų
source-note-crin-2013 = Anglų kalba: Tarptautinis vaiko teisių tinklas. Tinklo parengta santrauka, ne oficiali Jungtinių Tautų santrauka
source-title-eurostat-yth-demo-010 = Vaikų ir jaunimo skaičius sausio 1 d. pagal lytį ir amžių (yth_demo_010)
source-note-eurostat-yth-demo-010 = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-demo-fmonth = Gyvi gimusieji (iš viso) pagal mėnesius (demo_fmonth)
source-note-eurostat-demo-fmonth = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-sdg-01-10 = Gyventojai, kuriems gresia skurdas ar socialinė atskirtis (sdg_01_10)
source-note-eurostat-sdg-01-10 = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-ilc-di03 = Pajamų vidurkis ir mediana pagal amžių ir lytį (ilc_di03)
source-note-eurostat-ilc-di03 = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-migr-asyappctza = Prieglobsčio prašytojai pagal tipą, pilietybę, amžių ir lytį, metiniai suvestiniai duomenys (migr_asyappctza)
source-note-eurostat-migr-asyappctza = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-migr-asytpsm = Laikinosios apsaugos gavėjai mėnesio pabaigoje pagal pilietybę, amžių ir lytį (migr_asytpsm)
source-note-eurostat-migr-asytpsm = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-wdi-mortality = Pasaulio plėtros rodikliai (SH.DYN.MORT, SP.DYN.IMRT.IN, SH.DYN.1519)
source-note-wdi-mortality = Anglų kalba: Pasaulio bankas. Jungtinių Tautų tarpžinybinės vaikų mirtingumo vertinimo grupės įverčiai. Išsaugota atsisiųsto failo kopija. CC BY 4.0
source-title-wdi-adolescent-fertility = Pasaulio plėtros rodikliai (SP.ADO.TFRT)
source-note-wdi-adolescent-fertility = Anglų kalba: Pasaulio bankas. Jungtinių Tautų pasaulio gyventojų prognozių įverčiai. Išsaugota atsisiųsto failo kopija. CC BY 4.0
source-title-wuenic = PSO ir UNICEF nacionaliniai skiepijimo apimties įverčiai
source-note-wuenic = Anglų kalba: Pasaulio sveikatos organizacija ir Jungtinių Tautų vaikų fondas. Skaityta „Gapminder“ paskelbta kopija, CC BY 4.0; PSO ir UNICEF sąlygos, nurodant šaltinį
source-title-uis-sdg4 = Ketvirtojo darnaus vystymosi tikslo duomenų bazė
source-note-uis-sdg4 = Anglų kalba: UNESCO statistikos institutas. Išsaugota atsisiųsto failo kopija, suapvalinta iki trijų ženklų po kablelio. CC BY-SA 3.0 IGO
source-title-education-training-monitor = Švietimo ir mokymo stebėsenos biuletenis: Lietuva
source-note-education-training-monitor = Anglų kalba: Europos Komisija. 2020, 2021 ir 2022 m. leidimai, duomenų rinkinyje nurodyti prie kiekvienų metų; Eurostato duomenys (ES darbo jėgos tyrimas, UOE). Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-education-training-monitor-2021 = 2021 m. švietimo ir mokymo stebėsenos biuletenis: Lietuva
source-note-education-training-monitor-2021 = Anglų kalba: Europos Komisija. EBPO (PISA) duomenys. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-smsm-pisa-2022 = Lietuvos mokinių pasiekimai atitinka pažangiausių EBPO šalių vidurkį
source-note-smsm-pisa-2022 = Anglų kalba: Švietimo, mokslo ir sporto ministerija. EBPO PISA; skaičiai pateikiami nurodant šaltinį

## Matavimo vienetai

unit-per-1000-births = { $value }{ "\u00A0" }tūkstančiui gimusiųjų
    .short = 1{ "\u00A0" }000 gimusiųjų
    .heading = 1{ "\u00A0" }000 gimusiųjų

unit-per-1000-adolescents = { $value }{ "\u00A0" }tūkstančiui paauglių
    .short = 1{ "\u00A0" }000 paauglių
    .heading = 1{ "\u00A0" }000 paauglių

## Duomenų licencijos, kurias nurodo leidėjai
licence-eurostat-yth-demo-010 = CC BY 4.0
licence-eurostat-demo-fmonth = CC BY 4.0
licence-eurostat-sdg-01-10 = CC BY 4.0
licence-eurostat-ilc-di03 = CC BY 4.0
licence-eurostat-migr-asyappctza = CC BY 4.0
licence-eurostat-migr-asytpsm = CC BY 4.0
licence-wdi-mortality = CC BY 4.0
licence-wdi-adolescent-fertility = CC BY 4.0
licence-uis-sdg4 = CC BY-SA 3.0 IGO
licence-education-training-monitor = CC BY 4.0
licence-education-training-monitor-2021 = CC BY 4.0
