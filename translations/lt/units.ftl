### Units of indicators: `unit-…` writes a value as in a sentence, `.short` is for the
### header of a table, `.heading` stands over a table whose figures all have it. A project adds its own. $value is the figure with its decimals.

unit-percent = { $value }{ "\u00A0" }proc.
    .short = %
    .heading = Procentai

unit-children =
    { $value }{ "\u00A0" }{ $value ->
        [one] vaikas
        [few] vaikai
        [many] vaiko
       *[other] vaikų
    }
    .short = vaikai
    .heading = Vaikų skaičius

unit-persons =
    { $value }{ "\u00A0" }{ $value ->
        [one] asmuo
        [few] asmenys
        [many] asmens
       *[other] asmenų
    }
    .short = asmenys
    .heading = Asmenų skaičius

unit-families =
    { $value }{ "\u00A0" }{ $value ->
        [one] šeima
        [few] šeimos
        [many] šeimos
       *[other] šeimų
    }
    .short = šeimos
    .heading = Šeimų skaičius

unit-count = { $value }
    .short = skaičius
    .heading = Skaičius

# The author goes on in the genitive: „3,7 tūkstančiui gyventojų“.
unit-per-1000 = { $value }{ "\u00A0" }tūkstančiui
    .short = tūkstančiui
    .heading = Tūkstančiui

unit-per-100000 = { $value }{ "\u00A0" }šimtui tūkstančių
    .short = šimtui tūkstančių
    .heading = Šimtui tūkstančių

unit-eur = { $value }{ "\u00A0" }Eur
    .short = Eur
    .heading = Eurai

unit-points =
    { $value }{ "\u00A0" }{ $value ->
        [one] balas
        [few] balai
        [many] balo
       *[other] balų
    }
    .short = balai
    .heading = Balai

unit-years =
    { $value }{ "\u00A0" }{ $value ->
        [one] metai
        [few] metai
        [many] metų
       *[other] metų
    }
    .short = metai
    .heading = Metai
