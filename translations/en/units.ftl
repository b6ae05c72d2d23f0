### Units of indicators: `unit-…` writes a value as in a sentence, `.short` is for the
### header of a table. A project adds its own. $value is the figure with its decimals.

unit-percent = { $value }{ "\u00A0" }per cent
    .short = %

unit-children =
    { $value }{ "\u00A0" }{ $value ->
        [one] child
       *[other] children
    }
    .short = children

unit-persons =
    { $value }{ "\u00A0" }{ $value ->
        [one] person
       *[other] persons
    }
    .short = persons

unit-families =
    { $value }{ "\u00A0" }{ $value ->
        [one] family
       *[other] families
    }
    .short = families

unit-count = { $value }
    .short = number

unit-per-1000 = { $value } per{ "\u00A0" }1,000
    .short = per 1,000

unit-per-100000 = { $value } per{ "\u00A0" }100,000
    .short = per 100,000

unit-eur = EUR{ "\u00A0" }{ $value }
    .short = EUR

unit-points =
    { $value }{ "\u00A0" }{ $value ->
        [one] point
       *[other] points
    }
    .short = points

unit-years =
    { $value }{ "\u00A0" }{ $value ->
        [one] year
       *[other] years
    }
    .short = years
