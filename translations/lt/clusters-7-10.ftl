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

source-note-kurier-2022 = Švietimo, mokslo ir sporto ministro pateikti skaičiai
source-note-crc-c-opac-ltu-co-1 = Anglų kalba: Vaiko teisių komitetas, baigiamosios pastabos dėl pradinio pranešimo. Skaityta iš dalies
source-note-crc-c-opsc-ltu-1 = Anglų kalba: Lietuvos Respublikos Vyriausybė, pradinis pranešimas
source-note-crc-c-opsc-ltu-q-1 = Anglų kalba: Vaiko teisių komitetas, klausimų sąrašas. Skaityta prancūzų kalba
source-note-crin-special-procedures = Anglų kalba: Tarptautinis vaiko teisių tinklas, apie Jungtinių Tautų specialiųjų procedūrų ataskaitas
source-note-liberties-cat-2014 = Anglų kalba: Europos pilietinių laisvių sąjunga, apie Komiteto prieš kankinimą pastabas
source-note-us-trafficking-2021 = Anglų kalba: Jungtinių Amerikos Valstijų valstybės departamentas, ataskaita apie prekybą žmonėmis. Užsienio valstybės vyriausybės ataskaita; 2016–2019 m. ataskaitose rašoma tas pats
source-note-liberties-trafficking = Anglų kalba: Europos pilietinių laisvių sąjunga, apie prekybą žmonėmis Lietuvoje. Jungtinių Amerikos Valstijų valstybės departamento 2016 m. ataskaitos apie prekybą žmonėmis skaičiai, pateikiami nurodant šaltinį
source-note-unsd-sdg = Anglų kalba: Jungtinių Tautų statistikos skyrius, darnaus vystymosi tikslų rodikliai. Išsaugota atsisiųsto failo kopija. Naudojama laisvai nurodant šaltinį
source-note-eurostat-suicide-2021 = Anglų kalba: Eurostatas, mirtys nuo savižudybių. Skaityta pranešime apie leidinį lietuvių kalba (tv3.lt). Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-note-eurostat-ilc-li02 = Anglų kalba: Eurostatas, skurdo rizikos lygis. Kaip paskelbė Europos lyčių lygybės institutas. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-note-eurostat-crim-off-cat = Anglų kalba: Eurostatas, policijos užregistruotos nusikalstamos veikos. Išsaugota atsisiųsto failo kopija. Pakartotinai naudojama pagal Komisijos sprendimą 2011/833/ES, CC BY 4.0
source-note-wdi-neet = Anglų kalba: Pasaulio bankas, pasaulio plėtros rodikliai, Tarptautinės darbo organizacijos duomenys. Išsaugota atsisiųsto failo kopija. CC BY 4.0
source-note-unhcr-population = Anglų kalba: Jungtinių Tautų vyriausiojo pabėgėlių komisaro biuras, pabėgėlių duomenys. Sumos pagal kilmės šalis. CC BY 4.0
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
