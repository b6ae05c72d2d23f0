### Units of indicators: `unit-…` writes a value as in a sentence, `.short` is for the
### header of a table. A project adds its own. $value is the figure with its decimals.

unit-percent = { $value }{ "\u00A0" }proc.
    .short = %

unit-children =
    { $value }{ "\u00A0" }{ $value ->
        [one] vaikas
        [few] vaikai
        [many] vaiko
       *[other] vaikų
    }
    .short = vaikai

unit-persons =
    { $value }{ "\u00A0" }{ $value ->
        [one] asmuo
        [few] asmenys
        [many] asmens
       *[other] asmenų
    }
    .short = asmenys

unit-families =
    { $value }{ "\u00A0" }{ $value ->
        [one] šeima
        [few] šeimos
        [many] šeimos
       *[other] šeimų
    }
    .short = šeimos

unit-count = { $value }
    .short = skaičius

# The author goes on in the genitive: „3,7 tūkstančiui gyventojų“.
unit-per-1000 = { $value }{ "\u00A0" }tūkstančiui
    .short = tūkstančiui

unit-per-100000 = { $value }{ "\u00A0" }šimtui tūkstančių
    .short = šimtui tūkstančių

unit-eur = { $value }{ "\u00A0" }Eur
    .short = Eur

unit-points =
    { $value }{ "\u00A0" }{ $value ->
        [one] balas
        [few] balai
        [many] balo
       *[other] balų
    }
    .short = balai

unit-years =
    { $value }{ "\u00A0" }{ $value ->
        [one] metai
        [few] metai
        [many] metų
       *[other] metų
    }
    .short = metai
