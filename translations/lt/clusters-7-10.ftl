# 7–10 straipsnių grupių rodiklių, kodų ir šaltinių pastabų pavadinimai.

## Matavimo vienetai

unit-pps = { $value }{ "\u00A0" }PGS
    .short = PGS
    .heading = Perkamosios galios standartai

## Rodikliai

indicator-neonatal-mortality = Naujagimių mirtingumas (1 000 gyvų gimusiųjų)
    .short = Naujagimių mirtingumas
indicator-suicide-rate = Mirtingumas dėl savižudybių (100 000 visų amžiaus grupių gyventojų)
    .short = Mirtingumas dėl savižudybių
indicator-suicides-under-20 = Nusižudę asmenys iki 20 metų (2010–2015 m. suma)
    .short = Nusižudę iki 20 metų
indicator-hpv-vaccination = Nuo žmogaus papilomos viruso paskiepytų mergaičių dalis (paskutinė dozė)
    .short = ŽPV vakcina
indicator-substance-use = 15–16 metų mokiniai, bent kartą gyvenime vartoję medžiagą (ESPAD)
    .short = Bent kartą vartoję
indicator-children-with-disabilities = Vaikai su negalia
    .short = Vaikai su negalia
indicator-support-needs-met = Patenkintų nustatytų švietimo pagalbos poreikių dalis
    .short = Patenkinti pagalbos poreikiai
indicator-median-income-pps = Metinių ekvivalentinių disponuojamųjų pajamų mediana perkamosios galios standartais
    .short = Pajamų mediana (PGS)
indicator-poverty-risk-under-16 = Vaikų iki 16 metų skurdo rizikos lygis
    .short = Vaikų skurdo rizika
indicator-child-benefit = Vaiko pinigai per mėnesį
    .short = Vaiko pinigai
indicator-free-school-meals = Nemokamai maitinami mokiniai (mėnesio vidurkis)
    .short = Nemokamas maitinimas
indicator-year-before-school = Vaikai, ugdomi paskutiniais metais prieš pradinę mokyklą (patikslintas grynasis rodiklis)
    .short = Ugdomi metai prieš mokyklą
indicator-pre-primary-enrolment = Vaikų nuo 3 metų dalyvavimas ikimokykliniame ir priešmokykliniame ugdyme (grynasis rodiklis)
    .short = Ugdomi vaikai nuo 3 metų
indicator-proficiency-trend = Pagrindinio ugdymo pabaigoje bent minimalų pasiekimų lygį pasiekę mokiniai pagal metus
    .short = Pasiekė minimalų lygį
indicator-proficiency-by-residence = Pagrindinio ugdymo pabaigoje bent minimalų pasiekimų lygį pasiekę mokiniai mieste ir kaime
    .short = Pasiekė minimalų lygį
indicator-primary-proficiency = Pradinio ugdymo pabaigoje bent minimalų pasiekimų lygį pasiekę mokiniai
    .short = Pasiekė minimalų lygį
indicator-pupil-spending = Metinės valdžios sektoriaus išlaidos vienam pradinio ir pagrindinio ugdymo mokiniui
    .short = Išlaidos vienam mokiniui
indicator-not-in-education-or-work = Nedirbantis, nesimokantis ir mokymuose nedalyvaujantis 15–24 metų jaunimas
    .short = Nedirba ir nesimoko
indicator-roma-population = Romai gyventojų surašymų duomenimis
    .short = Romai
indicator-refugees = Pabėgėliai ir panašioje padėtyje esantys asmenys (visų amžiaus grupių)
    .short = Pabėgėliai
indicator-migrant-children = Vaikai migrantai apgyvendinimo vietose
    .short = Vaikai migrantai
indicator-children-from-ukraine = Vaikai iš Ukrainos 2022 m. balandžio 26 d.
    .short = Vaikai iš Ukrainos
indicator-child-pornography-offences = Policijos užregistruotos nusikalstamos veikos: vaikų pornografija
    .short = Vaikų pornografija
indicator-sexual-exploitation-offences = Policijos užregistruotos nusikalstamos veikos: seksualinis išnaudojimas
    .short = Seksualinis išnaudojimas
indicator-trafficking-victims = Nustatytos prekybos žmonėmis aukos (visų amžiaus grupių)
    .short = Prekybos žmonėmis aukos
indicator-trafficking-victims-us-report = Prekybos žmonėmis aukos Jungtinių Amerikos Valstijų ataskaitoje
    .short = Prekybos žmonėmis aukos
indicator-juvenile-offences = Nepilnamečių padarytos nusikalstamos veikos
    .short = Nepilnamečių nusikalstamos veikos

## Požymiai ir kodai

dimension-substance = Medžiaga
dimension-part = Išmokos dalis
dimension-place = Vieta

code-age-Y_LT16 = Vaikai iki 16 metų
code-age-Y_LT20 = Jaunesni nei 20 metų

code-geo-EU28 = ES (28 šalys)

code-substance-CIGARETTES = Cigaretės
code-substance-ECIGARETTES = Elektroninės cigaretės
code-substance-ALCOHOL = Alkoholis
code-substance-DRUGS = Narkotinės medžiagos
code-substance-SEDATIVES = Raminamieji ar migdomieji be recepto

code-measure-ALL = Visos aukos

code-part-BASE = Kiekvienam vaikui
code-part-EXTRA = Papildomai

code-place-TOTAL = Iš viso
code-place-RUKLA = Rukla
code-place-MEDININKAI = Medininkai
code-place-PABRADE = Pabradė
code-place-NAUJININKAI = Naujininkai
code-place-ALL = Visi atvykę vaikai
code-place-SCHOOL = Bendrojo ugdymo mokyklose
code-place-PRESCHOOL = Ikimokykliniame ir priešmokykliniame ugdyme

## Kam skirtos rekomendacijos

addressee-teisingumo-ministerija = Teisingumo ministerija
    .dative = Teisingumo ministerijai
addressee-vtaki = Vaiko teisių apsaugos kontrolieriaus įstaiga
    .dative = Vaiko teisių apsaugos kontrolieriaus įstaigai

## Šaltinių pastabos

source-title-kurier-2022 = Šiugždinienė: Lietuvoje mokosi 7 tūkst. ukrainiečių vaikų
source-note-kurier-2022 = Lenkų kalba. Švietimo, mokslo ir sporto ministro pateikti skaičiai
source-title-crc-c-opac-ltu-co-1 = Baigiamosios pastabos dėl Lietuvos pradinio pranešimo pagal fakultatyvų protokolą dėl vaikų dalyvavimo ginkluotuose konfliktuose
source-note-crc-c-opac-ltu-co-1 = Anglų kalba: Vaiko teisių komitetas. Skaityti 1–4 punktai; šiuo adresu jie be numerių, numeriai – iš teksto ispanų kalba (docstore.ohchr.org)
source-title-crc-c-opsc-ltu-1 = Lietuvos pradinis pranešimas pagal fakultatyvų protokolą dėl vaikų pardavimo, vaikų prostitucijos ir vaikų pornografijos
source-note-crc-c-opsc-ltu-1 = Anglų kalba: Lietuvos Respublikos Vyriausybė
source-title-crc-c-opsc-ltu-q-1 = Klausimų sąrašas dėl Lietuvos pradinio pranešimo pagal fakultatyvų protokolą dėl vaikų pardavimo, vaikų prostitucijos ir vaikų pornografijos
source-note-crc-c-opsc-ltu-q-1 = Anglų kalba: Vaiko teisių komitetas. Skaityta prancūzų kalba
source-title-crpd-c-ltu-co-1 = Baigiamosios pastabos dėl Lietuvos pradinio pranešimo
source-note-crpd-c-ltu-co-1 = Anglų kalba: Neįgaliųjų teisių komitetas. Skaityta iš dalies
source-title-ungeneva-crpd-2016 = Neįgaliųjų teisių komitetas nagrinėja Lietuvos pranešimą
source-note-ungeneva-crpd-2016 = Anglų kalba: Jungtinių Tautų biuras Ženevoje. Posėdžio santrauka, skirta informacijai; neoficialus dokumentas
source-title-compulsory-education = Seimas įteisino privalomą priešmokyklinį ugdymą
source-note-compulsory-education = Anglų kalba. Pranešimas apie nuo 2016 m. rugsėjo 1 d. galiojančią Švietimo įstatymo pataisą; be datos
source-title-crin-special-procedures = Lietuva: vaiko teisės Jungtinių Tautų specialiųjų procedūrų ataskaitose
source-note-crin-special-procedures = Anglų kalba: Tarptautinis vaiko teisių tinklas
source-title-liberties-cat-2014 = Jungtinių Tautų ataskaitoje kritikuojama vaiko teisių padėtis Lietuvoje
source-note-liberties-cat-2014 = Anglų kalba: Europos pilietinių laisvių sąjunga, apie Komiteto prieš kankinimą pastabas
source-title-us-trafficking-2021 = 2021 m. ataskaita apie prekybą žmonėmis: Lietuva
source-note-us-trafficking-2021 = Anglų kalba: Jungtinių Amerikos Valstijų valstybės departamentas. Užsienio valstybės vyriausybės ataskaita; 2016–2019 m. ataskaitose rašoma tas pats
source-title-liberties-trafficking = Lietuva: prekyba žmonėmis
source-note-liberties-trafficking = Anglų kalba: Europos pilietinių laisvių sąjunga. Jungtinių Amerikos Valstijų valstybės departamento 2016 m. ataskaitos apie prekybą žmonėmis skaičiai, pateikiami nurodant šaltinį
source-title-unsd-sdg = Pasaulinė darnaus vystymosi tikslų rodiklių duomenų bazė
source-note-unsd-sdg = Anglų kalba: Jungtinių Tautų statistikos skyrius. Išsaugota atsisiųsto failo kopija. Naudojama laisvai nurodant šaltinį
source-title-eurostat-suicide-2021 = Mirtys nuo savižudybių Europos Sąjungoje, 2021 m. (hlth_cd_asdr2)
source-note-eurostat-suicide-2021 = Anglų kalba: Eurostatas. Skaityta pranešime apie leidinį lietuvių kalba (tv3.lt). Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-ilc-li02 = Skurdo rizikos lygis pagal skurdo ribą, amžių ir lytį (ilc_li02)
source-note-eurostat-ilc-li02 = Anglų kalba: Eurostatas. Kaip paskelbė Europos lyčių lygybės institutas. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-eurostat-crim-off-cat = Policijos užregistruotos nusikalstamos veikos pagal rūšį (crim_off_cat)
source-note-eurostat-crim-off-cat = Anglų kalba: Eurostatas. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-title-wdi-neet = Pasaulio plėtros rodikliai (SL.UEM.NEET.ZS), Tarptautinės darbo organizacijos duomenys
source-note-wdi-neet = Anglų kalba: Pasaulio bankas. Išsaugota atsisiųsto failo kopija. CC BY 4.0
source-title-unhcr-population = Pabėgėlių duomenų paieška: asmenų skaičius
source-note-unhcr-population = Anglų kalba: Jungtinių Tautų vyriausiojo pabėgėlių komisaro biuras. Sumos pagal kilmės šalis. CC BY 4.0
source-title-relex-2024 = Migracijos politika niekada negali pateisinti vaiko teisių pažeidimų
source-note-relex-2024 = Anglų kalba: tinklalapis relex.lt, apie 2024 m. baigiamąsias pastabas

indicator-stateless-persons = Asmenys be pilietybės (visų amžiaus grupių)
    .short = Asmenys be pilietybės
indicator-asylum-seekers = Prieglobsčio prašytojai, kurių prašymai neišnagrinėti (visų amžiaus grupių)
    .short = Prieglobsčio prašytojai
indicator-out-of-school = Mokyklos nelankantys mokyklinio amžiaus vaikai ir jaunuoliai
    .short = Nelanko mokyklos
indicator-lower-secondary-completion = Pagrindinį išsilavinimą įgiję jaunuoliai
    .short = Įgijo pagrindinį išsilavinimą
indicator-school-internet = Mokyklos, kurių ugdymo procese naudojamas internetas
    .short = Mokyklos su internetu
indicator-low-income = Gyventojai, kurių pajamos mažesnės nei pusė medianos
    .short = Mažos pajamos
indicator-upper-secondary-out-of-school = Vidurinės mokyklos amžiaus jaunuoliai, kurie nesimoko (namų ūkių tyrimų duomenimis)
    .short = Nesimoko
indicator-proficiency-by-sex = Pagrindinio ugdymo pabaigoje bent minimalų pasiekimų lygį pasiekę mokiniai pagal lytį
    .short = Pasiekė minimalų lygį

source-title-eesc-2019 = Romai: vizito Lietuvoje ataskaita
source-title-efhr-2024 = Lietuvoje priimtas Tautinių mažumų įstatymas
licence-eurostat-crim-off-cat = CC BY 4.0
licence-eurostat-ilc-li02 = CC BY 4.0
licence-eurostat-suicide-2021 = CC BY 4.0
licence-unhcr-population = CC BY 4.0
licence-wdi-neet = CC BY 4.0
licence-unsd-sdg = laisvai, nurodant šaltinį
licence-unsd-birth-registration = laisvai, nurodant šaltinį
licence-state-data-agency-care = nurodant šaltinį
licence-state-data-agency-deprivation = nurodant šaltinį
licence-state-data-agency-divorces = nurodant šaltinį
licence-state-data-agency-infant-mortality = nurodant šaltinį
licence-state-data-agency-population = nurodant šaltinį
licence-state-data-agency-social-protection = nurodant šaltinį
indicator-child-deaths-accidents = Per nelaimingus atsitikimus žuvę vaikai (2013–2017 m. suma)
    .short = Žuvo per nelaimes
dimension-cause = Priežastis
code-cause-TRANSPORT = Transporto nelaimės
code-cause-DROWNING = Nuskendo

indicator-child-deprivation-items = Namų ūkiai, turintys vaikų iki 16 metų, kurių bent vienam vaikui to trūksta dėl lėšų stokos
    .short = Vaikui trūksta
indicator-global-citizenship = Pagrindinio ugdymo pabaigoje pasaulinį pilietiškumą ir darnų vystymąsi pakankamai suprantantys mokiniai
    .short = Pakankamai supranta
indicator-age-assessment = Asmenys, kurių amžius tirtas, 2021 m. rugsėjo mėn.
    .short = Tirtas amžius
indicator-socialization-centres = Vaikų socializacijos centrai
    .short = Centrai
dimension-aspect = Sritis
code-item-HOLIDAY = Savaitės atostogos ne namuose
code-item-LEISURE = Nuolatinė laisvalaikio veikla
code-item-CLOTHES = Bent dalis naujų drabužių vietoj nusidėvėjusių
code-item-FRIENDS = Draugų kvietimas pažaisti ir pasivaišinti
code-item-BOOKS = Knygos pagal amžių
code-item-OUTDOOR = Lauko laisvalaikio reikmenys
code-item-OCCASIONS = Ypatingų progų šventimas
code-item-SHOES = Dvi tinkamų avėti batų poros
code-item-GAMES = Žaidimai namuose
code-aspect-KNOWLEDGE = Žinios
code-aspect-GENDER = Požiūris į lyčių lygybę
code-aspect-CULTURES = Požiūris į kultūrų įvairovę
code-aspect-SUSTAINABILITY = Požiūris į darnų vystymąsi
code-aspect-JUSTICE = Požiūris į socialinį teisingumą
code-measure-CLAIMED = Sakė esą nepilnamečiai
code-measure-EXAMINED = Ištirti
code-measure-ADULT = Pripažinti pilnamečiais
code-measure-CENTRES = Centrai
code-measure-TO_CLOSE = Ketinti uždaryti per dvejus metus
licence-wuenic = CC BY 4.0 („Gapminder“ kopija)
source-title-smsm-iccs-2022 = Lietuvos aštuntokams labiau rūpi…
source-note-smsm-iccs-2022 = Anglų kalba: Švietimo, mokslo ir sporto ministerija. Pranešimas apie tarptautinį pilietinio ugdymo ir pilietiškumo tyrimą (ICCS 2022)
