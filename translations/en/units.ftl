### Units of indicators: `unit-…` writes a value as in a sentence, `.short` is for the
### header of a table, `.heading` stands over a table whose figures all have it. A project adds its own. $value is the figure with its decimals.

unit-percent = { $value }{ "\u00A0" }per cent
    .short = %
    .heading = Per cent

unit-children =
    { $value }{ "\u00A0" }{ $value ->
        [one] child
       *[other] children
    }
    .short = children
    .heading = Number of children

unit-persons =
    { $value }{ "\u00A0" }{ $value ->
        [one] person
       *[other] persons
    }
    .short = persons
    .heading = Number of persons

unit-families =
    { $value }{ "\u00A0" }{ $value ->
        [one] family
       *[other] families
    }
    .short = families
    .heading = Number of families

unit-count = { $value }
    .short = number
    .heading = Number

unit-per-1000 = { $value } per{ "\u00A0" }1,000
    .short = per 1,000
    .heading = Per 1,000

unit-per-100000 = { $value } per{ "\u00A0" }100,000
    .short = per 100,000
    .heading = Per 100,000

unit-eur = EUR{ "\u00A0" }{ $value }
    .short = EUR
    .heading = Euros

unit-points =
    { $value }{ "\u00A0" }{ $value ->
        [one] point
       *[other] points
    }
    .short = points
    .heading = Points

unit-years =
    { $value }{ "\u00A0" }{ $value ->
        [one] year
       *[other] years
    }
    .short = years
    .heading = Years
