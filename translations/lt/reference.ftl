### Puslapis apie įterpinius ir blokus: docs/iterpiniai.md, `komentaras explain placeholders`.

reference-title = Įterpiniai
reference-intro =
    Įterpinys – tai, kas skyriuje parašyta tarp {"{{"} ir {"}}"}. Jis spausdina skaičių, nuorodą arba
    šaltinį. Tekstą rašykite tarp tiesių kabučių; skaičiams kabučių nereikia.

    Skaičius nurodomas rodiklio vardu, metais ir, jei duomenyse jų keli, požymių kodais: `geo="LT"`,
    `sex="F"`. Juos išvardija `komentaras indicators show RODIKLIS`. Metus galima rašyti iš karto po
    rodiklio, be parametro vardo.
reference-placeholder-value = Spausdina skaičių su matavimo vienetu: „17,8 proc.“; kitu linksniu – su `case`: „nuo 21 vaiko“.
reference-placeholder-number = Spausdina skaičių be matavimo vieneto: „17,8“.
reference-placeholder-change = Spausdina, kiek skaičius padidėjo ar sumažėjo tarp dviejų laikotarpių: „sumažėjo 3,2 procentinio punkto“.
reference-placeholder-difference =
    Spausdina, kiek vienas skaičius didesnis ar mažesnis už kitą: „3,1 procentinio punkto daugiau“,
    „12 vaikų mažiau“. „Negu …“ parašykite patys. Skaičių matavimo vienetas ir laikotarpių trukmė turi
    būti vienodi, o skaičiai – nelygūs.
reference-placeholder-ratio =
    Spausdina, kiek kartų vienas skaičius didesnis ar mažesnis už kitą: „dukart daugiau“, „1,8 karto
    daugiau“, „perpus mažiau“. „Negu …“ parašykite patys. Santykis suapvalinamas iki vieno ženklo po
    kablelio; „dukart“ rašoma tik tada, kai jis lygus 2,0, „triskart“ – kai 3,0, „perpus“ – kai
    antrasis skaičius už pirmąjį didesnis 2,0 karto. Jei santykis 1,0, spausdinti nėra ko – apie tai
    praneša patikra.
reference-placeholder-list =
    Spausdina metus arba kodų pavadinimus: „2015–2018 ir 2020“, „Estija, Latvija ir Lietuva“. Išvardijami
    tik tie metai, kurie yra duomenyse; pavadinimai rašomi abėcėlės tvarka.
reference-placeholder-claim =
    Nieko nespausdina. Patikra praneša, kai tai, kas jame parašyta apie skaičius, nebeteisinga. Rašykite
    šalia sakinio, kurį tikrina. Palyginimai: `<`, `<=`, `=`, `>=`, `>`, `highest-since` (didžiausias
    nuo), `lowest-since` (mažiausias nuo).
reference-placeholder-typed = Nieko nespausdina. Parodo, kad skaičius prieš jį tyčia surinktas ranka.
reference-placeholder-table =
    Spausdina numeruotą lentelę; rašomas atskiroje pastraipoje. Kableliais atskirti kodai parenka
    eilutes ar stulpelius ir nustato jų tvarką. Jei šalių kodų nenurodyta, pirmoji yra ataskaitą
    teikianti valstybė, o kitos visose lentelėse ir diagramose eina ta pačia tvarka.
reference-placeholder-chart = Nubraižo numeruotą diagramą; rašomas atskiroje pastraipoje.
reference-placeholder-register =
    Spausdina registrą; rašomas atskiroje pastraipoje: `"follow-up"` – ką Komitetas rekomendavo anksčiau ir kas
    padaryta (`report/data/concluding-observations.csv`), `"recommendations"` – šios ataskaitos
    rekomendacijas, `"organisations"` – organizacijas (`report/data/organisations.csv`),
    `"abbreviations"` – tekste paaiškintas santrumpas, `"key-figures"` – kiekvieno pasirinkto rodiklio
    naujausią skaičių su šaltiniu, greta – anksčiausią, su kuriuo jį galima palyginti, ir pokytį.
    Kodas, pvz., `geo="LT"`, taikomas tiems rodikliams, kurie turi šį požymį.
reference-placeholder-count =
    Spausdina, kiek registre įrašų: visur, kur minima, skaičius bus tas pats.
reference-placeholder-ref = Spausdina nuorodą į lentelę, paveikslą, punktą, rekomendaciją, klausimą ar skyrių: „3 lentelė“, „34 punktas“; arba į kelis: „3 ir 5 lentelės“, „4–6 rekomendacijos“.
reference-placeholder-cite = Spausdina išnašą su šaltiniu; Jungtinių Tautų dokumento – žymenį tekste.
reference-placeholder-anchor = Nieko nespausdina. Suteikia žymę pastraipai, kurią pradeda; jos reikia įterpiniui `ref`.
reference-parameter-year = metai arba kitas laikotarpis: `2023`, `"2024-Q1"`, `"2024-03"`
reference-parameter-from = pirmasis laikotarpis; svarbiausių rodiklių – nuo kurio imami ankstesni skaičiai
reference-parameter-to = antrasis laikotarpis; rekomendacijų – tik šiam adresatui skirtos
reference-parameter-as = kaip reiškiamas pokytis: `"percent"` (procentais) arba `"difference"` (skirtumu); ankstesnių rekomendacijų – su `"summary"` spausdinama tik tai, kiek jų kurios būklės
reference-parameter-only = svarbiausių rodiklių vardai; rekomendacijų – žymės tų, kurių pirmąjį sakinį reikia išvardyti; tarp jų tarpai
reference-parameter-rounding = `"published"` – skaičiuojama iš paskelbtų skaičių ir suapvalinama vieną kartą; `"printed"` – skaičiuojama iš spausdinamų skaičių
reference-parameter-expect = `"more"` (daugiau) arba `"less"` (mažiau): patikra praneša, kai duomenys ima rodyti priešingai
reference-parameter-years = laikotarpiai ir intervalai: `"2018..2023"`, `"..2023"`, `"2015,2020"`
reference-parameter-case = linksnis: vardininkas – `"nom"`, kilmininkas – `"gen"`, naudininkas – `"dat"`, galininkas – `"acc"`, įnagininkas – `"ins"`, vietininkas – `"loc"`
reference-parameter-rows = kas sudaro eilutes: požymiai, `year` arba `indicator`, tarp jų tarpai
reference-parameter-columns = kas sudaro stulpelius
reference-parameter-caption = pavadinimas; iš registrų jį turi tik `"key-figures"` ir `"follow-up"`
reference-parameter-anchor = žymė, kurios reikia įterpiniui `ref`
reference-parameter-kind = `"line"` (linijinė), `"bar"` (stulpelinė), `"grouped-bar"` (sugrupuotų stulpelių), `"stacked-bar"` (sudėtinė) arba `"map"` (žemėlapis)
reference-parameter-x = kas išdėstoma ašyje; jei nenurodyta – metai
reference-parameter-series = kas sudaro linijas arba gretimus stulpelius
reference-parameter-facet = kas sudaro mažas diagramas, po vieną kiekvienam kodui
reference-parameter-alt = aprašymas skaitytojams, kurie diagramos nemato; jei nenurodytas, jį parašo programa
reference-parameter-by = kaip grupuojamos rekomendacijos: pagal adresatą – `"addressee"`, pagal straipsnius (jų `articles` arba skyriaus) – `"article"`, pagal ankstesnę Komiteto rekomendaciją – `"observation"`
reference-parameter-role = tik šio vaidmens organizacijos: rengėjos – `"author"`, narės – `"member"`, pritariančios – `"endorses"`
reference-parameter-status = tik šios būklės ankstesnės rekomendacijos: `"implemented"` (įgyvendinta), `"partly"` (iš dalies), `"not"` (neįgyvendinta), `"regressed"` (pablogėjo) arba `"no-information"` (nėra duomenų)
reference-parameter-page = puslapis arba puslapių intervalas
reference-parameter-para = dokumento punktas
reference-blocks = Blokai
reference-blocks-intro = Blokas pradedamas eilute `::: vardas {"{"}…{"}"}` ir baigiamas eilute `:::`. `{"{"}#žymė{"}"}` suteikia jam žymę, kurios reikia įterpiniui `ref`.
reference-block-recommendation = Numeruota rekomendacija.
reference-block-question = Numeruotas klausimas – siūlymams prieš sudarant klausimų sąrašą.
reference-block-voice = Vaiko žodžiai. Reikia sutikimo; nerašykite vardo ir nedidelės vietovės.
reference-block-example = Pavyzdys.
reference-block-note = Pastaba.
reference-attribute-to = tų, kuriems skirta, vardai, tarp jų tarpai
reference-attribute-articles = straipsniai, kuriems skirta, jei ne visiems skyriaus: `"16"`, `"16 17"`
reference-attribute-follows = Komiteto dokumento punktas, su kuriuo susijusi: `"CRC/C/LTU/CO/5-6:21(b)"`
reference-attribute-consent = `yes`, jei vaikas ir tėvai sutiko
reference-attribute-age = vaiko amžiaus grupė
