### The words by which the languages of a report are compared. Lists are separated by spaces.
###
### Of figures: a final `*` stands for any ending, and the longest entry that fits a word
### decides. A word with a capital must be written with one. Points within abbreviations do
### not count. `~` stands between words that belong together. In the name of a message a hyphen
### is a decimal point: figures-number-1-5.

## Language

# Words that stand in most sentences, by which a language is recognised.
language-words =
    į o būtų jame jai jam joje savo kurį kurioje pačių visų kuriuose
    ir kad su iš į yra buvo apie pagal kaip taip bet jų jie jos jį dėl nuo iki prie tai
    kurie kurios kuri kuris kurių turi turėtų ne nėra tik dar jau ar arba pat nei už po
    prieš tarp vaikų vaikai vaikams vaikas kai kur kiek todėl tačiau būti buvusi šis ši
    šie šios tuo tame

# Letters that few other languages have, by which it is recognised, too.
language-letters = ąčęėįšųūž

# Abbreviations whose point ends no sentence.
language-abbreviations =
    m. d. a. mėn. val. min. sek. proc. tūkst. mln. mlrd. str. straipsn. p. punkt. psl.
    pav. lent. pan. kt. t. y. pvz. žr. plg. vad. vnt. asm. apyl. r. sav. g. pr. al. k.
    kl. sk. skyr. nr. red. vyr. dr. doc. prof. šv. ats. mok. angl. lot. lt. liet. tel.
    faks. el. sut. š. e. kv. Eur. priedo. past. dal. hab. inž. gyd. dir. pirm.

# Words of postal addresses.
language-address =
    g. gatvė pr. prosp. prospektas al. alėja pl. plentas a. aikštė skg. skersgatvis tak.
    takas krant. krantinė kel. kelias k. kaimas mstl. miestelis r. sav.

# The words of names of towns, which other languages use as they are.
language-places =
    Vilnius Kaunas Klaipėda Šiauliai Panevėžys Alytus Marijampolė Mažeikiai Jonava Utena
    Kėdainiai Telšiai Tauragė Ukmergė Visaginas Plungė Kretinga Šilutė Radviliškis Palanga
    Druskininkai Gargždai Rokiškis Biržai Kuršėnai Elektrėnai Garliava Jurbarkas Vilkaviškis
    Raseiniai Anykščiai Lentvaris Grigiškės Naujoji Akmenė Prienai Joniškis Kelmė Varėna
    Kaišiadorys Pasvalys Kupiškis Zarasai Skuodas Širvintos Molėtai Kazlų Rūda Šalčininkai
    Šakiai Švenčionėliai Ignalina Kybartai Pabradė Šilalė Pakruojis Nemenčinė Trakai
    Švenčionys Vievis Lazdijai Kalvarija Rietavas Žiežmariai Eišiškės Ariogala Neringa Šeduva
    Venta Birštonas Akmenė Tytuvėnai Rūdiškės Viekšniai Pagėgiai Vilkija Žagarė Ežerėlis
    Gelgaudiškis Skaudvilė Kudirkos Naumiestis Simnas Salantai Linkuva Ramygala Veisiejai
    Priekulė Jieznas Obeliai Varniai Daugai Baltoji Vokė Seda Subačius Dūkštas Pandėlys
    Dusetos Užventis Kavarskas Smalininkai Panemunė Virbalis Joniškėlis Troškūnai

# The words between the ends of a range; `~` stands behind the word that has to stand before it.
language-ranges = iki tarp~ir

# What may stand right behind a number, beside the endings of words.
language-suffixes = { "" }

# Words right behind which a reference surely stands in a case: not those with several.
governs-genitive = iš nuo be prie iki dėl ant tarp virš anot pasak
governs-dative = { "" }
governs-accusative = žr. plg. žiūrėti žiūrėkite pagal per apie į pro aplink
governs-instrumental = su ties sulig
governs-locative = { "" }

## Figures

# Numbers, cardinal and ordinal; the denominator of a fraction is one too.
figures-number-1-5 = pusantr*
figures-number-2-5 = pustreči*
figures-number-3-5 = pusketvirt*
figures-number-2 =
    du dvi dviejų dviem dviejuose dviejose dveji dvejos dvejų dvejiems dvejoms dvejus
    dvejas dvejais dvejomis dvejuose dvejose dviese antr* Q2 H2
figures-number-3 = trys tris trijų trims trimis trijuose trijose trej* treči* trečd* Q3
figures-number-4 = keturi* ketver* ketvirt* Q4
figures-number-5 = penk*
figures-number-6 = šeši* šešer* šešt*
figures-number-7 = septyn* septint*
figures-number-8 = aštuon* aštunt*
figures-number-9 = devyn* devint*
figures-number-10 =
    dešimt dešimties dešimčia dešimtas* dešimta dešimto* dešimtam* dešimtai dešimtą*
    dešimtu* dešimtoj* dešimtad*
figures-number-11 = vienuolik*
figures-number-12 = dvylik*
figures-number-13 = trylik*
figures-number-14 = keturiolik*
figures-number-15 = penkiolik*
figures-number-16 = šešiolik*
figures-number-17 = septyniolik*
figures-number-18 = aštuoniolik*
figures-number-19 = devyniolik*
figures-number-20 = dvidešimt*
figures-number-30 = trisdešimt*
figures-number-40 = keturiasdešimt*
figures-number-50 = penkiasdešimt*
figures-number-60 = šešiasdešimt*
figures-number-70 = septyniasdešimt*
figures-number-80 = aštuoniasdešimt*
figures-number-90 = devyniasdešimt*

# Words that may stand for a number but often do not. They may render a figure of the other
# language, and need no counterpart themselves.
figures-perhaps-0 = nul*
figures-perhaps-1 =
    vienas viena vieno vienos vienam vienai vieną vienu vienuose vienose vienoje viename
    vieni vienų vieniems vienoms vienus vienais vienomis vieneri vienerius vienerių
    vienerios vienerias pirm* Q1 H1
figures-perhaps-2 =
    abu abi abiejų abiem abejų pusė pusę pusės pusei puse pusėje dvišal* pora poros porą
figures-perhaps-3 = trišal*
figures-perhaps-4 =
    ketvirtadal* ketvirtis ketvirčio ketvirčiui ketvirtį ketvirčiu ketvirtyje ketvirčiai ketvirčių
    ketvirčius
figures-perhaps-0-25 = ketvirtadal* ketvirtis ketvirčio ketvirčiui ketvirtį ketvirčiu ketvirtyje
figures-perhaps-25 = ketvirtadal* ketvirtis ketvirčio ketvirčiui ketvirtį ketvirčiu ketvirtyje
figures-perhaps-0-5 = pusė pusę pusės pusei puse pusėje pusvaland* pusmet*
figures-perhaps-50 = pusė pusę pusės pusei puse pusėje
figures-perhaps-30 = pusvaland*
figures-perhaps-1-5 = pusantr*~met* pusantr*~valand*
figures-perhaps-90 = pusantr*~valand*
figures-perhaps-18 = pusantr*~met*
figures-perhaps-6 = pusmet*
figures-perhaps-10 = dešimtmet* dešimtys dešimtis dešimčių dešimtims dešimtimis dešimtį
figures-perhaps-12 = tuzin*
figures-perhaps-100 = šimtmet*

# Fractions that are written in other ways, too: of one, of a hundred, and as their parts.
figures-fraction-0-75 =
    trys~ketvirtadal* tris~ketvirtadal* trijų~ketvirtadal* trims~ketvirtadal* trimis~ketvirtadal*
    trijuose~ketvirtadal*
figures-fraction-3 =
    trys~ketvirtadal* tris~ketvirtadal* trijų~ketvirtadal* trims~ketvirtadal* trimis~ketvirtadal*
    trijuose~ketvirtadal*
figures-fraction-4 =
    trys~ketvirtadal* tris~ketvirtadal* trijų~ketvirtadal* trims~ketvirtadal* trimis~ketvirtadal*
    trijuose~ketvirtadal*
figures-fraction-75 =
    trys~ketvirtadal* tris~ketvirtadal* trijų~ketvirtadal* trims~ketvirtadal* trimis~ketvirtadal*
    trijuose~ketvirtadal*

# Words that say how many times as much. They need no counterpart, but not another one.
figures-times-2 = dvigub* padvigub* dukart dusyk dvikart perpus
figures-times-3 = trigub* patrigub* triskart trissyk
figures-times-4 = keturgub* paketurgub* keturiskart
figures-times-5 = penkiagub* penkiskart
figures-times-10 = dešimteriop* dešimtkart

# Words that multiply the number before them; those in the plural name no exact number alone.
figures-scale-100 = šimtas šimto šimtui šimtą šimtu šimte šimtasis šimtoji šimtojo šimtosios
figures-scale-1000 =
    tūkst. tūkstantis tūkstančio tūkstančiui tūkstantį tūkstančiu tūkstantyje tūkstantas*
figures-scale-1000000 = mln. milijonas milijono milijonui milijoną milijonu milijone
figures-scale-1000000000 = mlrd. milijardas milijardo milijardui milijardą milijardu milijarde
figures-scales-100 = šimt*
figures-scales-1000 = tūkst*
figures-scales-1000000 = milijon*
figures-scales-1000000000 = milijard*

# Words after a number that add a half to it.
figures-and-half = su~puse

# Words before a number that take it below zero.
figures-minus = minus

# Words after a number that make it a share, and a difference between two shares.
figures-percent = proc. procent*
figures-points = procentin*~punkt* proc.~punkt* p.~p. pp

# Words before the number of a telephone.
figures-telephone = tel telefon* faks faksas faksu

# Months, in all cases.
figures-month-1 = sausis sausio sausiui sausį sausiu sausyje
figures-month-2 = vasaris vasario vasariui vasarį vasariu vasaryje
figures-month-3 = kovas kovo kovui kovą kovu kove
figures-month-4 = balandis balandžio balandžiui balandį balandžiu balandyje
figures-month-5 = gegužė gegužės gegužei gegužę geguže gegužėje
figures-month-6 = birželis birželio birželiui birželį birželiu birželyje
figures-month-7 = liepa liepos liepai liepą liepoje
figures-month-8 = rugpjūtis rugpjūčio rugpjūčiui rugpjūtį rugpjūčiu rugpjūtyje
figures-month-9 = rugsėjis rugsėjo rugsėjui rugsėjį rugsėju rugsėjyje
figures-month-10 = spalis spalio spaliui spalį spaliu spalyje
figures-month-11 = lapkritis lapkričio lapkričiui lapkritį lapkričiu lapkrityje
figures-month-12 = gruodis gruodžio gruodžiui gruodį gruodžiu gruodyje

# Words after a month's name that say it is one.
figures-month-mark = mėn.

# Words after hours that say they are those after noon.
figures-afternoon = { "" }

# Words between the parts of a number: "a hundred and five".
figures-join = { "" }

# Words between those of no exact number: "hundreds of thousands".
figures-of = { "" }

# Words that begin like a number and are none.
figures-nothing =
    antrašt* antradien* antraip antrin* antraeil* antrank* trečiadien* ketvirtadien*
    penktadien* šeštadien* pirminink* pirmenyb* pirmin* pirmau* pirmtak*

## What placeholders print

# Verbs of a rise and of a fall, as they stand before a placeholder that prints one itself.
printed-rise =
    padidėjo didėjo padaugėjo daugėjo išaugo augo paaugo ūgtelėjo pakilo kilo šoktelėjo
    padidėja didėja daugėja auga kyla
printed-fall =
    sumažėjo mažėjo nukrito krito smuko nusmuko sumenko menko susitraukė traukėsi
    sumažėja mažėja krinta

# Words of a comparison, beside a placeholder that prints one itself: more, less, and neither.
printed-more = daugiau didesn* aukštesn*
printed-less = mažiau mažesn* žemesn*
printed-times = karto kartų kartus kartais

# Words that may stand between such a verb and how much.
printed-between = net tik apie maždaug beveik vos

# Words that follow the name of a unit where both name something else: „vaikų namai“.
printed-parts =
    nam* globos globą teis* lin* ligonin* daržel* lopšel* dienos centr* stovykl* med*
    sveikat* organizacij* gydym* psichiatr* neform* poils* saugum* gerov* priežiūr* klinik*
    reanimacij* skyriu* skyri* konsultacij* reabilitacij* lig* bibliotek* raid* socializacij*
    ir ar bei

## Organisations

# Legal forms, with `;` between them and `=` between the ways to write one: by them it is found
# that a register has one organisation twice.
organisation-forms =
    VšĮ = viešoji įstaiga; UAB = uždaroji akcinė bendrovė; AB = akcinė bendrovė;
    MB = mažoji bendrija; BĮ = biudžetinė įstaiga; asociacija = visuomeninė organizacija;
    labdaros ir paramos fondas = paramos fondas = labdaros fondas = LPF = fondas;
    profesinė sąjunga; religinė bendruomenė
