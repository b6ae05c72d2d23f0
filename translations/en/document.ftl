### Labels of the document. The text of chapters is the authors'; all other words are here.

## Cover

cover-state = State party
cover-convention = Convention
cover-cycle = Reporting cycle
cover-date = Date
cover-submitted-by = Submitted by

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
sources-title = Sources
part-summary = Summary
part-introduction = Introduction
part-methodology = Methodology

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

# $list is the articles, $count how many they are.
articles-label =
    { $count ->
        [1] Art.
       *[other] Arts.
    }{ "\u00A0" }{ $list }

annex-label = Annex{ "\u00A0" }{ $n }

## Numbered things

table-label = Table{ "\u00A0" }{ $n }
figure-label = Figure{ "\u00A0" }{ $n }
recommendation-label = Recommendation{ "\u00A0" }{ $n }
question-label = Question{ "\u00A0" }{ $n }

# As they are named within a sentence.
ref-table = table{ "\u00A0" }{ $n }
ref-figure = figure{ "\u00A0" }{ $n }
ref-recommendation = recommendation{ "\u00A0" }{ $n }
ref-question = question{ "\u00A0" }{ $n }
ref-paragraph = para.{ "\u00A0" }{ $n }
ref-annex = annex{ "\u00A0" }{ $n }
ref-chapter = chapter “{ $title }”

## Directives

note-label = Note
example-label = Example
voice-label = A child’s voice
# $age is an age band, such as 10–12.
voice-age = aged{ "\u00A0" }{ $age }
addressed-to = Addressed to: { $list }
# $symbol is that of concluding observations, $paragraph a paragraph of theirs.
follows = Follows up the Committee’s recommendation: { $symbol }, para.{ "\u00A0" }{ $paragraph }
follows-document = Follows up the Committee’s recommendation: { $symbol }

## Tables and figures

column-year = Year
column-indicator = Indicator
# What a letter or sign in a table means.
table-sign = { $sign } = { $meaning }
table-source = Source: { $source }
dataset-retrieved = Data retrieved on { $date }
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
# What stands where the dataset has no figure.
flag-missing = no data

## Citations

cite-page = p.{ "\u00A0" }{ $page }
cite-pages = pp.{ "\u00A0" }{ $pages }
cite-para = para.{ "\u00A0" }{ $paragraph }
cite-paras = paras.{ "\u00A0" }{ $paragraphs }
# A document of the United Nations, in the text. $place is one of the messages above.
un-symbol = ({ $symbol })
un-symbol-place = ({ $symbol }, { $place })
accessed = accessed on { $date }

## Translation

# Stands by a paragraph that is given in the language in which it was written.
untranslated-mark = Not yet translated; the original text is given

# Stands by a translation whose source has changed; the changed words of the source follow.
stale-mark = The original has changed since this was translated

## Lists

# The last of several, after the others with commas between them.
list-and = { $list } and { $last }
