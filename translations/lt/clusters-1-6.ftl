# Pirmosios–šeštosios straipsnių grupių rodikliai, jų kodai ir šaltinių pastabos.

indicator-children-since-2001 = Vaikai (0–17 metų) 2018 m. pradžioje, palyginti su 2001 m. (2001 m. – 100 proc.)
    .short = Vaikų skaičius, palyginti su 2001 m.
indicator-infant-mortality-national = Kūdikių mirtingumas nacionalinės statistikos duomenimis (1 000 gyvų gimusiųjų)
    .short = Kūdikių mirtingumas (nacionalinė statistika)
indicator-birth-registration = Vaikai iki 5 metų, kurių gimimas įregistruotas
    .short = Gimimas įregistruotas
indicator-baby-boxes = Gyvybės langeliuose palikti vaikai nuo langelių atidarymo
    .short = Gyvybės langeliai
indicator-violence-cases = Galimo smurto prieš vaikus atvejai ir nukentėję vaikai
    .short = Smurto atvejai
indicator-violence-by-form = Galbūt nuo smurto nukentėję vaikai pagal smurto rūšį ir lytį
    .short = Nukentėję vaikai
indicator-reports-by-reporter = Pranešimai apie galimus vaiko teisių pažeidimus pagal pranešėją
    .short = Pranešimai
indicator-reports-per-day = Pranešimai apie galimus vaiko teisių pažeidimus per dieną
    .short = Pranešimai per dieną
indicator-reports-confirmed = Pasitvirtinusių pranešimų dalis
    .short = Pasitvirtino
indicator-divorces = Ištuokos
    .short = Ištuokos
indicator-care-home-residents = Vaikų globos namuose gyvenantys vaikai metų pabaigoje
    .short = Vaikai globos namuose
indicator-care-in-july = Be tėvų globos likę vaikai 2023 m. liepos mėn.
    .short = Globojami vaikai
indicator-adoptions = Įvaikinti vaikai
    .short = Įvaikinti vaikai

dimension-reporter = Pranešėjas
dimension-adopters = Įvaikintojai

code-age-Y_LT5 = Vaikai iki 5 metų
code-measure-LEFT = Palikti vaikai
code-measure-RETURNED = Iš jų – susigrąžinti tėvų
code-measure-CASES = Atvejai
code-measure-CHILDREN = Vaikai
code-form-PHYSICAL = Fizinis smurtas
code-form-SEXUAL = Seksualinis smurtas
code-reporter-TOTAL = Iš viso
code-reporter-POLICE = Policija
code-reporter-SERVICE = Tarnybos darbuotojai
code-reporter-PARENT = Skyrium gyvenantis tėvas ar motina
code-reporter-ANONYMOUS = Anoniminiai
code-reporter-SCHOOL = Ugdymo įstaigos
code-adopters-LT = Gyvenantys Lietuvoje
code-adopters-ABROAD = Gyvenantys užsienyje

indicator-ear-twisting-undecided = Apklaustieji, neapsisprendę, ar ausies užsukimas yra smurtas
    .short = Neapsisprendę
indicator-hotline-reports = Ryšių reguliavimo tarnybos karštosios linijos pranešimai apie draudžiamą ar žalingą turinį
    .short = Pranešimai

addressee-rrt = Ryšių reguliavimo tarnyba
    .dative = Ryšių reguliavimo tarnybai
source-note-crc-c-ltu-q-3-4 = Anglų kalba: Vaiko teisių komitetas, klausimų sąrašas
source-note-crc-c-q-lit-1 = Anglų kalba: Vaiko teisių komitetas, klausimų sąrašas
source-note-crc-c-sr-1827 = Anglų kalba: Vaiko teisių komitetas, posėdžio protokolas
source-note-ccpr-c-ltu-co-3 = Anglų kalba: Žmogaus teisių komitetas, baigiamosios pastabos dėl trečiojo pranešimo. Skaityta tinklo „Child Rights International Network“ rinkinyje
source-note-ungeneva-2024-02 = Anglų kalba: Jungtinių Tautų biuras Ženevoje. Posėdžio santrauka, skirta informacijai; neoficialus dokumentas
source-note-law-violence-2017 = Anglų kalba: Iniciatyva „End Corporal Punishment“, ataskaita apie Lietuvą
source-note-macate = Anglų kalba: Europos Žmogaus Teisių Teismas, sprendimas byloje Macatė prieš Lietuvą
source-note-unsd-birth-registration = Anglų kalba: Jungtinių Tautų statistikos skyrius, darnaus vystymosi tikslų rodikliai. Naudojama nurodant šaltinį
source-note-crc-c-ltu-co-2 = Anglų kalba: Vaiko teisių komitetas, baigiamosios pastabos dėl antrojo pranešimo. Skaitytas tik 8 punktas, iniciatyvos „End Corporal Punishment“ paskelbta ištrauka
source-note-crin-persistent-violations = Anglų kalba: Tarptautinis vaiko teisių tinklas. 2006 m. baigiamųjų pastabų ištraukos be punktų numerių
source-note-crin-upr-2011 = Anglų kalba: Tarptautinis vaiko teisių tinklas. Lietuvos nacionalinio pranešimo 13 punktas

indicator-child-helpline = Pagalbos linijai „Vaikų linija“ per 25 metus skirti kreipimaisi
    .short = Kreipimaisi
indicator-removal-requests = Tarnybos kreipimaisi į teismą dėl leidimo paimti vaiką iš jo atstovų
    .short = Kreipimaisi į teismą
code-measure-CASES_AUGUST_2021 = Atvejai, paskelbti 2021 m. rugpjūčio mėn.
code-measure-CALLS = Atsiliepta skambučių
code-measure-CHATS = Pokalbiai internetu
code-measure-LETTERS = Laiškai
