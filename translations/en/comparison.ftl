### Words used to compare the languages of a report. Lists are separated by spaces.
###
### For figures: a final `*` stands for any ending, and the longest entry that fits a word is
### used. Entries with a capital match only words with a capital. Points in abbreviations do
### not count. `~` joins words that belong together. In the name of a message, a hyphen is a
### decimal point: figures-number-1-5.

## Language

# Words in most sentences, by which the language is recognized.
language-words =
    a i
    the of and in is was were are that for with on by from which who this these those
    have has had not be been or an their its it they at into than but what when where
    how there should must children child would could about between

# Letters that few other languages have, by which it is also recognized.
language-letters = { "" }

# Abbreviations whose point does not end a sentence.
language-abbreviations =
    No. Nos. no. nos. para. paras. art. arts. Art. Arts. sect. sects. chap. p. pp. vol.
    vols. fig. figs. e.g. i.e. cf. etc. vs. Mr. Mrs. Ms. Dr. Prof. St. Jr. Sr. ed. eds.
    a.m. p.m. approx. al. Rev. Add. Corr. Inc. Ltd. dept. est. incl.

# Words of postal addresses.
language-address = St. Street Ave. Avenue Rd. Road Sq. Square Ln. Lane Blvd. Boulevard

# Words in names of towns, which other languages leave unchanged.
language-places = { "" }

# The words between the ends of a range; `~` follows the word that has to come before it.
language-ranges = to until through between~and

# What can follow a number directly, besides the endings of words.
language-suffixes = th st nd rd m bn k km kg

# Words directly before a reference that always need one case; not those that allow several.
governs-genitive = { "" }
governs-dative = { "" }
governs-accusative = { "" }
governs-instrumental = { "" }
governs-locative = { "" }

## Figures

# Numbers, cardinal and ordinal; the denominator of a fraction is one too.
figures-number-1-5 = { "" }
figures-number-2-5 = { "" }
figures-number-3-5 = { "" }
figures-number-2 = two second Q2 H2
figures-number-3 = three third thirds Q3
figures-number-4 = four fourth fourths Q4
figures-number-5 = five fifth fifths
figures-number-6 = six sixth sixths
figures-number-7 = seven seventh sevenths
figures-number-8 = eight eighth eighths
figures-number-9 = nine ninth ninths
figures-number-10 = ten tenth tenths
figures-number-11 = eleven eleventh
figures-number-12 = twelve twelfth
figures-number-13 = thirteen thirteenth
figures-number-14 = fourteen fourteenth
figures-number-15 = fifteen fifteenth
figures-number-16 = sixteen sixteenth
figures-number-17 = seventeen seventeenth
figures-number-18 = eighteen eighteenth
figures-number-19 = nineteen nineteenth
figures-number-20 = twenty twentieth
figures-number-30 = thirty thirtieth
figures-number-40 = forty fortieth
figures-number-50 = fifty fiftieth
figures-number-60 = sixty sixtieth
figures-number-70 = seventy seventieth
figures-number-80 = eighty eightieth
figures-number-90 = ninety ninetieth

# Words that can mean a number but often do not. They match a figure of the other language,
# but need no counterpart.
figures-perhaps-0 = zero nil
figures-perhaps-1 = one first firstly once single Q1 H1
figures-perhaps-2 = both half halves half~a half~an secondly pair couple bilateral
figures-perhaps-3 = thirdly tripartite trilateral
figures-perhaps-4 = quarter quarters fourthly
figures-perhaps-0-25 = quarter quarters
figures-perhaps-25 = quarter quarters
figures-perhaps-0-5 = half halves half~a half~an half~an~hour half-hour half~a~year half-year
figures-perhaps-50 = half halves half~a half~an
figures-perhaps-30 = half~an~hour half-hour
figures-perhaps-6 = half~a~year half-year
figures-perhaps-1-5 =
    hour~and~a~half year~and~a~half half~as~many~again half~as~much~again half~again
figures-perhaps-90 = hour~and~a~half
figures-perhaps-18 = year~and~a~half
figures-perhaps-10 = decade decades tens
figures-perhaps-12 = dozen dozens
figures-perhaps-100 = century centuries

# Fractions that are also written in other ways: of one, of a hundred, and as their parts.
figures-fraction-0-75 = three~quarters
figures-fraction-3 = three~quarters
figures-fraction-4 = three~quarters
figures-fraction-75 = three~quarters

# Words that say how many times as much. They need no counterpart, but must not contradict one.
figures-times-2 = twice double* doubling twofold halve* halving
figures-times-3 = thrice triple* tripling treble* threefold
figures-times-4 = quadrupl* fourfold
figures-times-5 = quintupl* fivefold
figures-times-10 = tenfold

# Words that multiply the number before them; plurals are no exact number on their own.
figures-scale-100 = hundred hundredth
figures-scale-1000 = thousand thousandth
figures-scale-1000000 = million mn
figures-scale-1000000000 = billion bn
figures-scales-100 = hundreds
figures-scales-1000 = thousands
figures-scales-1000000 = millions
figures-scales-1000000000 = billions

# Words after a number that add a half to it.
figures-and-half = and~a~half

# Words before a number that make it negative.
figures-minus = minus

# Words after a number that make it a percentage, and a difference between two percentages.
figures-percent = per~cent percent
figures-points = percentage~point* pp

# Words before a telephone number.
figures-telephone = tel telephone* phone* fax

# Months, in all cases.
figures-month-1 = January
figures-month-2 = February
figures-month-3 = March
figures-month-4 = April
figures-month-5 = May
figures-month-6 = June
figures-month-7 = July
figures-month-8 = August
figures-month-9 = September
figures-month-10 = October
figures-month-11 = November
figures-month-12 = December

# Words after the name of a month that mark it as one.
figures-month-mark = { "" }

# Words after a time that mean after noon.
figures-afternoon = p.m. pm

# Words between the parts of a number: "a hundred and five".
figures-join = and

# Words between inexact numbers: "hundreds of thousands".
figures-of = of

# Words that begin like a number but are not one.
figures-nothing = { "" }

## What placeholders print

# Verbs of a rise and of a fall, as they stand before a placeholder that prints one itself.
printed-rise = increased rose risen grew grown climbed
printed-fall = decreased fell fallen dropped declined shrank shrunk

# Words of a comparison, beside a placeholder that prints one itself: more, less, and neither.
printed-more = more higher greater larger
printed-less = less fewer lower smaller
printed-times = times

# Words that may stand between such a verb and how much.
printed-between = by about only nearly almost even

# Words that follow the name of a unit where both name something else: „vaikų namai“.
printed-parts = { "" }

## Organisations

# Legal forms, with `;` between them and `=` between the ways to write one. They show whether a
# register has one organisation twice.
organisation-forms =
    public institution = public establishment = PI; Ltd = limited = UAB;
    association = non-governmental organisation = NGO;
    charity and support foundation = charity foundation = foundation; charity = CIO;
    Inc = incorporated; gGmbH; e.V.
