### Units of indicators: `unit-…` writes a value as in a sentence, `.short` is for the
### header of a table, `.heading` stands over a table whose figures all have it. A
### project adds its own. $value is the figure with its decimals.
### `.by` writes how much something changed, in the case that asks for ("decreased by …");
### without it the unit itself is used. $fraction: whether $value is written with decimals.
### `.decimal` writes a value with decimals, be they zeros, in the genitive singular that they
### ask for („2,0 vaiko“); without it the unit itself is used.
### `.genitive`, `.dative`, `.accusative`, `.instrumental` and `.locative` write a whole number in
### the case that a sentence asks for (`case="gen"`); without them the unit itself is used.
### `.more` and `.less` write by how much a figure is more or less than another, before „negu …“;
### without them `.by` is used („2 metais daugiau“). Other languages have `.as`, the word of "twice
### as many".
### `.also` is how else people write the unit by hand.

unit-percent = { $value }{ "\u00A0" }proc.
    .short = %
    .heading = Procentai
    .also = procent

unit-children =
    { $value }{ "\u00A0" }{ $value ->
        [one] vaikas
        [few] vaikai
        [many] vaiko
       *[other] vaikų
    }
    .decimal = { $value }{ "\u00A0" }vaiko
    .short = vaikai
    .heading = Vaikų skaičius
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] vaiko
           *[no] { $value ->
                [one] vaiku
                [few] vaikais
               *[other] vaikų
            }
        }
    .genitive =
        { $value }{ "\u00A0" }{ $value ->
            [one] vaiko
            [few] vaikų
           *[other] vaikų
        }
    .dative =
        { $value }{ "\u00A0" }{ $value ->
            [one] vaikui
            [few] vaikams
           *[other] vaikų
        }
    .accusative =
        { $value }{ "\u00A0" }{ $value ->
            [one] vaiką
            [few] vaikus
           *[other] vaikų
        }
    .instrumental =
        { $value }{ "\u00A0" }{ $value ->
            [one] vaiku
            [few] vaikais
           *[other] vaikų
        }
    .locative =
        { $value }{ "\u00A0" }{ $value ->
            [one] vaike
            [few] vaikuose
           *[other] vaikų
        }

unit-persons =
    { $value }{ "\u00A0" }{ $value ->
        [one] asmuo
        [few] asmenys
        [many] asmens
       *[other] asmenų
    }
    .decimal = { $value }{ "\u00A0" }asmens
    .short = asmenys
    .heading = Asmenų skaičius
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] asmens
           *[no] { $value ->
                [one] asmeniu
                [few] asmenimis
               *[other] asmenų
            }
        }
    .genitive =
        { $value }{ "\u00A0" }{ $value ->
            [one] asmens
            [few] asmenų
           *[other] asmenų
        }
    .dative =
        { $value }{ "\u00A0" }{ $value ->
            [one] asmeniui
            [few] asmenims
           *[other] asmenų
        }
    .accusative =
        { $value }{ "\u00A0" }{ $value ->
            [one] asmenį
            [few] asmenis
           *[other] asmenų
        }
    .instrumental =
        { $value }{ "\u00A0" }{ $value ->
            [one] asmeniu
            [few] asmenimis
           *[other] asmenų
        }
    .locative =
        { $value }{ "\u00A0" }{ $value ->
            [one] asmenyje
            [few] asmenyse
           *[other] asmenų
        }

unit-families =
    { $value }{ "\u00A0" }{ $value ->
        [one] šeima
        [few] šeimos
        [many] šeimos
       *[other] šeimų
    }
    .decimal = { $value }{ "\u00A0" }šeimos
    .short = šeimos
    .heading = Šeimų skaičius
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] šeimos
           *[no] { $value ->
                [one] šeima
                [few] šeimomis
               *[other] šeimų
            }
        }
    .genitive =
        { $value }{ "\u00A0" }{ $value ->
            [one] šeimos
            [few] šeimų
           *[other] šeimų
        }
    .dative =
        { $value }{ "\u00A0" }{ $value ->
            [one] šeimai
            [few] šeimoms
           *[other] šeimų
        }
    .accusative =
        { $value }{ "\u00A0" }{ $value ->
            [one] šeimą
            [few] šeimas
           *[other] šeimų
        }
    .instrumental =
        { $value }{ "\u00A0" }{ $value ->
            [one] šeima
            [few] šeimomis
           *[other] šeimų
        }
    .locative =
        { $value }{ "\u00A0" }{ $value ->
            [one] šeimoje
            [few] šeimose
           *[other] šeimų
        }

unit-count = { $value }
    .short = skaičius
    .heading = Skaičius

# The author goes on in the genitive: „3,7 tūkstančiui gyventojų“.
unit-per-1000 = { $value }{ "\u00A0" }tūkstančiui
    .short = tūkstančiui
    .heading = Tūkstančiui
    .more = { $value }{ "\u00A0" }daugiau tūkstančiui
    .less = { $value }{ "\u00A0" }mažiau tūkstančiui

unit-per-100000 = { $value }{ "\u00A0" }šimtui tūkstančių
    .short = šimtui tūkstančių
    .heading = Šimtui tūkstančių
    .more = { $value }{ "\u00A0" }daugiau šimtui tūkstančių
    .less = { $value }{ "\u00A0" }mažiau šimtui tūkstančių

unit-eur = { $value }{ "\u00A0" }Eur
    .short = Eur
    .heading = Eurai
    .also = €

unit-points =
    { $value }{ "\u00A0" }{ $value ->
        [one] balas
        [few] balai
        [many] balo
       *[other] balų
    }
    .decimal = { $value }{ "\u00A0" }balo
    .short = balai
    .heading = Balai
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] balo
           *[no] { $value ->
                [one] balu
                [few] balais
               *[other] balų
            }
        }
    .genitive =
        { $value }{ "\u00A0" }{ $value ->
            [one] balo
            [few] balų
           *[other] balų
        }
    .dative =
        { $value }{ "\u00A0" }{ $value ->
            [one] balui
            [few] balams
           *[other] balų
        }
    .accusative =
        { $value }{ "\u00A0" }{ $value ->
            [one] balą
            [few] balus
           *[other] balų
        }
    .instrumental =
        { $value }{ "\u00A0" }{ $value ->
            [one] balu
            [few] balais
           *[other] balų
        }
    .locative =
        { $value }{ "\u00A0" }{ $value ->
            [one] bale
            [few] baluose
           *[other] balų
        }

unit-years =
    { $value }{ "\u00A0" }{ $value ->
        [one] metai
        [few] metai
        [many] metų
       *[other] metų
    }
    .decimal = { $value }{ "\u00A0" }metų
    .short = metai
    .heading = Metai
    .by =
        { $value }{ "\u00A0" }{ $fraction ->
            [yes] metų
           *[no] { $value ->
                [one] metais
                [few] metais
               *[other] metų
            }
        }
    .genitive =
        { $value }{ "\u00A0" }{ $value ->
            [one] metų
            [few] metų
           *[other] metų
        }
    .dative =
        { $value }{ "\u00A0" }{ $value ->
            [one] metams
            [few] metams
           *[other] metų
        }
    .accusative =
        { $value }{ "\u00A0" }{ $value ->
            [one] metus
            [few] metus
           *[other] metų
        }
    .instrumental =
        { $value }{ "\u00A0" }{ $value ->
            [one] metais
            [few] metais
           *[other] metų
        }
    .locative =
        { $value }{ "\u00A0" }{ $value ->
            [one] metuose
            [few] metuose
           *[other] metų
        }
