### Labels of the document: all words in it that are not from the chapters.

## Cover

cover-state = State party
cover-convention = Convention
cover-cycle = Reporting cycle
# An ordinal number in the nominative. $units is $n modulo 10, $tens is $n modulo 100. `.first` is
# the first of a range, if it differs.
ordinal =
    { $n }{ $tens ->
        [11] th
        [12] th
        [13] th
       *[other] { $units ->
            [1] st
            [2] nd
            [3] rd
           *[other] th
        }
    }
cover-date = Date
cover-funding = Funding
# What every reader of such reports knows.
abbreviations-known = GDP UN EU UNICEF WHO ILO OECD CRC NGO NGOs HIV AIDS COVID SDG LGBT LGBTI LGBTQ OK PDF CEDAW CRPD ICT IT TV EUR EEA ISBN URL UNESCO UNHCR OHCHR ECHR ECtHR
# What the name of a sender has as long as there is none, and what calls a report a draft.
sender-unnamed = not yet named, not yet known, to be named, to be confirmed
draft-words = working draft, draft report, this draft
cover-masked = Masked
masked-passages = { $count ->
    [one] { $count } passage by which a child could be identified (█████)
   *[other] { $count } passages by which a child could be identified (█████)
}

convention-crc = Convention on the Rights of the Child
state-LT = Lithuania

# Kinds of submission.
profile-alternative-report = Alternative report to the United Nations Committee on the Rights of the Child
profile-loipr = Submission for the list of issues prior to reporting
profile-thematic = Thematic alternative report to the United Nations Committee on the Rights of the Child
profile-follow-up = Report on the follow-up to the concluding observations

confidential-mark = CONFIDENTIAL
draft-mark = DRAFT

## Parts

contents-title = Contents
# On the first page of a Word document for reviewers.
review-notice = How to answer: edit and comment in this file. Your changes are tracked: keep tracking switched on, and leave the numbers in the margin as they are. Save the file as a Word document (.docx) and return it to those who sent it to you.
sources-title = Sources
# The description of an attached file.
attached-register = Register of indicators: files, units, sources
# One of several files. $number says which of $files; $count is how many indicators it has.
attached-register-part =
    Register of indicators, part { $number } of { $files } ({ $count ->
        [one] { $count } indicator
       *[other] { $count } indicators
    }): files, units, sources
list-of-tables = Tables
list-of-figures = Figures
list-of-recommendations = Recommendations
list-of-questions = Questions
# What a screen reader says of a footnote's number: in the text, and before the note, where it leads back.
note-mark = Footnote { $number }
note-back = Back to the text, footnote { $number }

# Clusters of articles, CRC/C/58/Rev.3. $n is a Roman numeral.
cluster-label = Cluster{ "\u00A0" }{ $n }
crc-cluster-1 = General measures of implementation
crc-cluster-2 = Definition of the child
crc-cluster-3 = General principles
crc-cluster-4 = Civil rights and freedoms
crc-cluster-5 = Violence against children
crc-cluster-6 = Family environment and alternative care
crc-cluster-7 = Disability, basic health and welfare
crc-cluster-8 = Education, leisure and cultural activities
crc-cluster-9 = Special protection measures
crc-cluster-10 = Optional Protocols to the Convention
protocol-crc-OPSC = Optional Protocol on the sale of children, child prostitution and child pornography
protocol-crc-OPAC = Optional Protocol on the involvement of children in armed conflict
protocol-crc-OPIC = Optional Protocol on a communications procedure

# $list is the articles, as the Committee writes them: 4, 42 and 44 (6); $count is their number. A
# language can have attributes for parts of an article: `.paragraphs`, `.points` and `.items`, in
# which $list is 1 and 3–5, and $of is one of `.of-article`, `.of-paragraph` and `.of-point`.
articles-label =
    { $count ->
        [1] Art.
       *[other] Arts.
    }{ "\u00A0" }{ $list }

annex-label = Annex{ "\u00A0" }{ $n }

## Numbered things

# Numbers are those of the source; without a source there is none (`.unnumbered`).
table-label = Table{ "\u00A0" }{ $n }
    .unnumbered = Table
figure-label = Figure{ "\u00A0" }{ $n }
    .unnumbered = Figure
recommendation-label = Recommendation{ "\u00A0" }{ $n }
    .unnumbered = Recommendation
question-label = Question{ "\u00A0" }{ $n }
    .unnumbered = Question

# Names in a sentence. A language with cases has the attributes genitive, dative, accusative,
# instrumental and locative, for the case that the author chooses; the attribute abbreviated is
# for names that are shorter in brackets and footnotes.
ref-table = table{ "\u00A0" }{ $n }
ref-figure = figure{ "\u00A0" }{ $n }
ref-recommendation = recommendation{ "\u00A0" }{ $n }
ref-question = question{ "\u00A0" }{ $n }
ref-paragraph = paragraph{ "\u00A0" }{ $n }
    .abbreviated = para.{ "\u00A0" }{ $n }
ref-chapter = chapter “{ $title }”
# Several of one kind: $list is numbers or titles (`ref-chapter-title`).
ref-tables = tables{ "\u00A0" }{ $list }
ref-figures = figures{ "\u00A0" }{ $list }
ref-recommendations = recommendations{ "\u00A0" }{ $list }
ref-questions = questions{ "\u00A0" }{ $list }
ref-paragraphs = paragraphs{ "\u00A0" }{ $list }
    .abbreviated = paras.{ "\u00A0" }{ $list }
ref-chapters = chapters { $list }
ref-chapter-title = “{ $title }”

## Directives

note-label = Note
example-label = Example
voice-label = A child’s voice
# Whose words these are: a child of an age between two.
voice-label-aged = A child’s voice (aged { $from }–{ $to })
addressed-to = Addressed to: { $list }
# $symbol is the symbol of concluding observations, $place one of their paragraphs (cite-para).
follows = Follows up the Committee’s recommendation: { $observation }

# Registers: the Committee's earlier recommendations, those of the report, organisations.
coverage-introduction = { $kind ->
    [protocols] The report has no chapter on the following articles and protocols:
   *[articles] The report has no chapter on the following articles:
 }
follow-up-caption = Follow-up to the Committee’s recommendations
follow-up-caption-of = Follow-up to the Committee’s recommendations ({ $symbol })
follow-up-chart = Implementation of the Committee’s recommendations
follow-up-paragraph = Para.
follow-up-text = Recommendation of the Committee
follow-up-status = Status
follow-up-action = Action by the State
follow-up-comment = Assessment
follow-up-answers = Our rec.
# $figure is the latest figure with its period (`figure-in-period`).
follow-up-indicator = { $kind ->
    [figure] Indicator: { $name }, { $figure }
   *[name] Indicator: { $name }
 }
follow-up-status-implemented = + implemented
follow-up-status-partly = ± partly implemented
follow-up-status-not = − not implemented
follow-up-status-regressed = ↓ situation worsened
follow-up-status-no-information = ? no information
follow-up-status-open = · not yet assessed
follow-up-summary = Of the { $count ->
        [one] one recommendation
       *[other] { $count } recommendations
    } of the Committee, { $list }.
follow-up-summary-one = { $status ->
        [implemented] The one recommendation of the Committee is implemented.
        [partly] The one recommendation of the Committee is partly implemented.
        [not] The one recommendation of the Committee is not implemented.
        [regressed] The situation that the one recommendation of the Committee is about has worsened.
        [no-information] There is no information on the one recommendation of the Committee.
       *[open] The one recommendation of the Committee is not yet assessed.
    }
follow-up-count-implemented = { $count } { $count ->
        [one] is implemented
       *[other] are implemented
    }
follow-up-count-partly = { $count } { $count ->
        [one] is partly implemented
       *[other] are partly implemented
    }
follow-up-count-not = { $count } { $count ->
        [one] is not implemented
       *[other] are not implemented
    }
follow-up-count-regressed = in { $count } { $count ->
        [one] case the situation has worsened
       *[other] cases the situation has worsened
    }
follow-up-count-no-information = there is no information on { $count }
follow-up-count-open = { $count } { $count ->
        [one] is not yet assessed
       *[other] are not yet assessed
    }
key-figures-caption = Key figures
key-figures-indicator = Indicator
key-figures-earlier = Earlier
key-figures-latest = Latest
key-figures-change = Change
# $codes is what the author chose of the indicator: “measles, girls”.
key-figures-name = { $name }: { $codes }
key-figures-none = no earlier figure can be compared
# $figure has its unit; $details is the period and what its flags mean: “2023, provisional value”.
figure-in-period = { $figure } ({ $details })
figure-year = { $year }
organisations-author = Authors
organisations-member = Members
organisations-endorses = Endorsing organisations
register-empty = There are no entries yet.
register-no-addressee = No addressee named
register-no-observation = Other recommendations
dissent-label = { $name } does not share this view

## Periods

# In a sentence; `.short` in tables and charts. $n is the number of the half or quarter.
period-half =
    { $n ->
        [1] first
       *[other] second
    } half of { $year }
    .short = H{ $n } { $year }
# A year that stands over a table or chart.
period-year = { $year }
period-quarter =
    { $n ->
        [1] first
        [2] second
        [3] third
       *[other] fourth
    } quarter of { $year }
    .short = Q{ $n } { $year }

## Tables and figures

column-year = Year
column-indicator = Indicator
# The meaning of a letter or symbol in a table.
table-sign = { $sign } = { $meaning }
# A table that continues on the next page. $label is "Table 3".
table-continued = { $label } (continued)
# An indicator with its unit, in a table of several units.
table-name-unit = { $name }, { $unit }
# The size of a table, for readers who cannot see it.
table-summary =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } ({ $by-rows }), { $columns ->
        [one] { $columns } column of figures
       *[other] { $columns } columns of figures
    }
table-source = Source: { $source }

## Charts

chart-kind-line = Line chart
chart-kind-bar = Bar chart
chart-kind-grouped-bar = Grouped bar chart
chart-kind-stacked-bar = Stacked bar chart
chart-kind-map = Tile map
chart-marked-edge = A double outline marks figures with such a letter.
chart-break = A dotted line joins figures that cannot be compared because of a break in the time series.
# $signs: whether other gaps in the line have symbols with another meaning.
chart-gap =
    { $signs ->
        [yes] Where a line is interrupted without a sign, no data are available.
       *[no] Where a line is interrupted, no data are available.
    }
chart-partial = A bar with such a sign lacks one part or more: its length is not the total.
chart-not-from-zero = The vertical axis does not begin at zero.
chart-range = { $from }–{ $to }

# A chart in words for readers who cannot see it: kind and title, unit, time, then each series.
chart-alt = { $kind } “{ $title }”.
chart-alt-unit = Unit: { $unit }.
chart-alt-period = Period: { $from }–{ $to }.
chart-alt-year = { $year }
chart-alt-series = { $name }: { $figures }.
chart-alt-same = { $name }: the same figures as “{ $other }”.
chart-alt-figures = Figures: { $figures }.
chart-alt-figure = { $place }, { $value }
chart-alt-one = { $first } ({ $first-place })
# $kind: whether the series is complete (whole) or the highest and lowest are those of the
# published figures only, and whether all figures are the same.
chart-alt-course =
    from { $first } ({ $first-place }) to { $last } ({ $last-place }); { $kind ->
        [same] all figures are the same
        [same-published] all published figures are the same
        [rounded] all figures are the same when rounded
        [rounded-published] all published figures are the same when rounded
        [published] of the published figures, highest { $highest } ({ $highest-place }), lowest { $lowest } ({ $lowest-place })
       *[whole] highest { $highest } ({ $highest-place }), lowest { $lowest } ({ $lowest-place })
    }
chart-alt-range =
    { $kind ->
        [same] all figures are the same: { $highest }
        [same-published] all published figures are the same: { $highest }
        [rounded] all figures are the same when rounded: { $highest }
        [rounded-published] all published figures are the same when rounded: { $highest }
        [published] of the published figures, highest { $highest } ({ $highest-place }), lowest { $lowest } ({ $lowest-place })
       *[whole] highest { $highest } ({ $highest-place }), lowest { $lowest } ({ $lowest-place })
    }
# The number of places where a figure occurs, if there are too many to name.
chart-alt-places =
    { $count } { $count ->
        [one] time
       *[other] times
    }
chart-alt-withheld =
    { $count } { $count ->
        [one] figure is
       *[other] figures are
    } withheld on purpose.
# What the source says instead of figures, such as "<5", each with its places.
chart-alt-instead = The source says in place of a figure: { $figures }.
chart-alt-missing =
    { $count } { $count ->
        [one] figure is
       *[other] figures are
    } missing.
# What keeps figures from being compared or taken for certain; $places: which ones.
chart-alt-break = Break in time series ({ $places }): not comparable with earlier figures.
chart-alt-flag = { $meaning } ({ $places }).
chart-alt-gap = No data between { $from } and { $to }; the line is interrupted.
chart-alt-axis = The vertical axis begins at { $value }, not at zero.

# After the alternative text of a chart that tells only some of its figures.
chart-alt-attached = All figures are in the attached file “{ $file }”.

# What the tiles of a map are: the heading of their column where the figures stand in a table.
map-area = Municipality
# Municipalities around a town of the same name, on a map.
tile-alytus-district = Alytus{ "\u00A0" }d.
tile-kaunas-district = Kaunas{ "\u00A0" }d.
tile-klaipeda-district = Klaipėda{ "\u00A0" }d.
tile-panevezys-district = Panevėžys{ "\u00A0" }d.
tile-siauliai-district = Šiauliai{ "\u00A0" }d.
tile-vilnius-district = Vilnius{ "\u00A0" }d.

## Datasets

dataset-licence = Licence: { $licence }

# Statuses of observations, the code list CL_OBS_STATUS 2.2 of SDMX.
flag-A = normal value
flag-B = break in time series
flag-D = definition differs
flag-E = estimated value
flag-F = forecast value
flag-G = experimental value
flag-H = no data: holiday or weekend
flag-I = imputed value
flag-J = derogation
flag-K = data included in another category
flag-L = no data: not collected
flag-M = data cannot exist
flag-N = not significant
flag-O = no data
flag-P = provisional value
flag-Q = data suppressed
flag-S = strike or other special event
flag-U = low reliability
flag-V = unvalidated value
flag-W = includes data from another category
# Shown if the dataset has no figure.
flag-missing = no data
# Shown if the source says that there were no such cases.
flag-nil = no such cases (magnitude nil)
# Shown if a figure is withheld.
# $kind: its source marked it as confidential, it is too small (or would reveal such a count), or a
# table has both.
flag-withheld = { $kind ->
    [confidential] confidential: not published
    [multiplier] not shown: it is not known what the figure is multiplied by
    [unknown-mark] not shown: the source's mark is not known
    [both] not shown: confidential, too small, or one from which such a figure would follow
   *[small] count too small, or one from which another would follow; not shown, so that no child can be identified
}

## Changes

# Direction and size, as the predicate of a sentence: "poverty decreased by 3.2 percentage points".
# $by is the size: a percentage, percentage points, or a unit's `.by`.
change-up = increased by { $by }
change-down = decreased by { $by }
change-none = did not change
# The figures differ, but by too little to print.
change-trace = remained almost unchanged
# $fraction: whether $value is written with decimals.
percentage-points =
    { $value }{ "\u00A0" }{ $fraction ->
        [yes] percentage points
       *[no] { $value ->
            [one] percentage point
           *[other] percentage points
        }
    }

## Comparisons of two figures

# A difference, before "than …": "3.1 percentage points more". $by is the size, as for a change;
# a unit's `.more` and `.less` replace the whole ("12 more children").
difference-more = { $by } more
difference-less = { $by } less
# How many times, before "as …": "twice as many". $whole is the number of times from 2 to 10 where
# it is a whole number, otherwise 0; $value the number of times; $fraction: whether it has
# decimals; $percent is the first figure as a percentage of the second. $as is the unit's `.as`,
# or none.
ratio-more =
    { $whole ->
        [2] twice
        [3] three times
        [4] four times
        [5] five times
        [6] six times
        [7] seven times
        [8] eight times
        [9] nine times
       *[other] { $value }{ "\u00A0" }times
    } as { $as ->
        [none] much
       *[other] { $as }
    }
ratio-less =
    { $whole ->
        [2] half
        [3] one third
        [4] one quarter
        [5] one fifth
        [10] one tenth
       *[other] { $percent }{ "\u00A0" }per cent
    } as { $as ->
        [none] much
       *[other] { $as }
    }

## Citations

cite-volume = vol.{ "\u00A0" }{ $number }
cite-issue = No.{ "\u00A0" }{ $number }
authors-and-others = { $list } et{ "\u00A0" }al.
cite-page = p.{ "\u00A0" }{ $page }
cite-pages = pp.{ "\u00A0" }{ $pages }
# $paragraph is a paragraph with its points, as the United Nations write it: 21 (b). `.point`
# and `.points` can name $number and $points separately.
cite-para = para.{ "\u00A0" }{ $paragraph }
cite-paras = paras.{ "\u00A0" }{ $paragraphs }
# A document of the United Nations, in the text. $place is one of the messages above.
un-symbol = ({ $symbol })
un-symbol-place = ({ $symbol }, { $place })
# Refers to the footnote that describes a source when it is cited again.
see-note = see footnote{ "\u00A0" }{ $n }
accessed = accessed on { $date }

## Translation

# Next to a paragraph shown in its original language.
untranslated-mark = Not yet translated; the original text is given
# Instead of a translation, next to the original paragraph.
untranslated-beside-mark = Not yet translated
# Next to a block that only the translation has.
without-source-mark = Not in the original and therefore without a number

# Next to a translation whose source has changed; the changed words of the source follow.
stale-mark = The original has changed since this was translated

# In a draft, where a chapter has an error: $place is file and line, $message says what is wrong.
fault-mark = error in { $place }: { $message }

## Lists

# The last of several; commas separate the others.
list-and = { $list } and { $last }
