### Units of indicators: `unit-…` writes a value as in a sentence, `.short` is for the
### header of a table, `.heading` stands over a table whose figures all have it. A
### project adds its own. $value is the figure with its decimals.
### `.by` writes how much something changed, in the case that asks for ("decreased by …");
### without it the unit itself is used. $fraction: whether $value is written with decimals.
### `.decimal` writes a value with decimals, be they zeros, where a language has a form of its
### own for them.
### `.also` is how else people write the unit by hand.

unit-percent = { $value }{ "\u00A0" }per cent
    .short = %
    .heading = Per cent
    .also = percent

unit-children =
    { $value }{ "\u00A0" }{ $value ->
        [one] child
       *[other] children
    }
    .short = children
    .heading = Number of children
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] children
           *[no] { $value ->
                [one] child
               *[other] children
            }
        }

unit-persons =
    { $value }{ "\u00A0" }{ $value ->
        [one] person
       *[other] persons
    }
    .short = persons
    .heading = Number of persons
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] persons
           *[no] { $value ->
                [one] person
               *[other] persons
            }
        }

unit-families =
    { $value }{ "\u00A0" }{ $value ->
        [one] family
       *[other] families
    }
    .short = families
    .heading = Number of families
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] families
           *[no] { $value ->
                [one] family
               *[other] families
            }
        }

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
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] points
           *[no] { $value ->
                [one] point
               *[other] points
            }
        }

unit-years =
    { $value }{ "\u00A0" }{ $value ->
        [one] year
       *[other] years
    }
    .short = years
    .heading = Years
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] years
           *[no] { $value ->
                [one] year
               *[other] years
            }
        }
