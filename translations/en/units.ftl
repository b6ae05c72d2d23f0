### Units of indicators: `unit-…` prints a value in a sentence, `.short` is for the header of
### a table, `.heading` for a table whose figures all have this unit. A project can add its
### own. $value is the figure with its decimals.
### `.by` prints the size of a change, in the case that it needs ("decreased by …"); without
### it the unit itself is used. $fraction: whether $value has decimals.
### `.decimal` prints a value with decimals (even zeros), if the language has a special form
### for them.
### `.genitive`, `.dative`, `.accusative`, `.instrumental` and `.locative`, in languages that have
### cases, print a whole number in the case that a sentence needs (`case="gen"`); without them the
### unit itself is used.
### `.more` and `.less` print how much one figure is more or less than another, before "than …";
### without them `.by` is used ("2 years more"). `.as` is the word for "twice as many": many, much,
### high, long.
### `.also` lists other ways in which people write the unit by hand.

unit-percent = { $value }{ "\u00A0" }per cent
    .short = %
    .heading = Per cent
    .also = percent
    .as = high

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
    .as = many
    .more =
        { $value }{ "\u00A0" }more { $value ->
            [one] child
           *[other] children
        }
    .less =
        { $value }{ "\u00A0" }fewer { $value ->
            [one] child
           *[other] children
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
    .as = many
    .more =
        { $value }{ "\u00A0" }more { $value ->
            [one] person
           *[other] persons
        }
    .less =
        { $value }{ "\u00A0" }fewer { $value ->
            [one] person
           *[other] persons
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
    .as = many
    .more =
        { $value }{ "\u00A0" }more { $value ->
            [one] family
           *[other] families
        }
    .less =
        { $value }{ "\u00A0" }fewer { $value ->
            [one] family
           *[other] families
        }

unit-count = { $value }
    .short = number
    .heading = Number
    .as = many
    .less = { $value } fewer

unit-per-1000 = { $value } per{ "\u00A0" }1,000
    .short = per 1,000
    .heading = Per 1,000
    .as = high
    .more = { $value }{ "\u00A0" }more per{ "\u00A0" }1,000
    .less = { $value }{ "\u00A0" }fewer per{ "\u00A0" }1,000

unit-per-100000 = { $value } per{ "\u00A0" }100,000
    .short = per 100,000
    .heading = Per 100,000
    .as = high
    .more = { $value }{ "\u00A0" }more per{ "\u00A0" }100,000
    .less = { $value }{ "\u00A0" }fewer per{ "\u00A0" }100,000

unit-eur = EUR{ "\u00A0" }{ $value }
    .short = EUR
    .heading = Euros
    .also = €

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
    .as = high

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
    .as = long