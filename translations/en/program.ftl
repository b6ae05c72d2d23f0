# Messages of the program on the command line.

about = Write an alternative report to the United Nations Committee on the Rights of the Child: chapters, data, translation and PDF
after-help =
    Getting started:
      komentaras init my-report          creates a new report
      komentaras build                   turns it into PDF in Lithuanian and English
      komentaras check                   shows every mistake and says how to fix it

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-global = General options

usage-options = OPTIONS
usage-command = COMMAND
help-values = can be: { $values }
help-default = default: { $value }
value-dir = FOLDER
value-language = LANGUAGE
value-layout = LAYOUT
value-when = WHEN
value-format = FORMAT
value-id = INDICATOR
value-place = CHAPTER[:LINE]
value-chapter = CHAPTER
value-articles = ARTICLES
value-code = CODE
value-shell = SHELL
value-old = OLD
value-new = NEW
value-file = FILE
value-seconds = SECONDS
value-mb = MB

command-build = Make the report's PDF in every language
command-check = Show every mistake in chapters, data and settings
command-words = Count the words and compare them with the limit
command-status = Show what is still to be translated, chapter by chapter
command-translation = Keep the translation in step with its source
command-translation-diff = Show what has changed in the source since it was translated
command-translation-accept = Record that translations agree with their source
command-translation-export = Write what is to be translated to a file for the translator's program
command-translation-import = Take in what came back from a translator
command-indicators = Show the indicators that can be cited
command-indicators-list = List all indicators
command-indicators-show = Show one indicator: years, codes, source and where it is cited
command-indicators-compare = Compare two files of data of the same indicator and show what changes in the report
command-indicators-inspect = Show what the program understands of a downloaded data file, and what to add to the register
command-trace = Show where the figures of a line come from: dataset, row, published value, source
command-new = Make a new part of the report
command-new-chapter = Make a new chapter in every language
command-init = Make a new report that can be built at once
command-explain = Explain a finding and show an example
command-completions = Print what a shell needs to complete commands with the Tab key
command-man = Print the manual page

argument-project = Folder of the report; by default it is looked for from the working folder upwards
argument-ui-language = Language of the program's messages
argument-color = When to colour messages
argument-quiet = Show only what has to be fixed
argument-verbose = Show notes too
argument-help = Show help
argument-version = Show the version of the program and of Typst
argument-language = Which language to build; "all" means every one. Side by side: which translation stands beside the source
argument-format = In which form to show it
argument-build-format = Which files to make; several can be given, separated by commas
argument-layout = How to put the languages into files: each on its own (single), or source and translation side by side, paragraph against paragraph (parallel)
argument-is-final = The final copy: without the mark of a draft; refused while there are errors or anything is untranslated or out of date
argument-out = Folder to write into; by default the report's folder "build"
argument-time-limit = How many seconds typesetting may take; by default a minute, and more for a long report
argument-memory-limit = How many megabytes of memory typesetting may take; by default 4000, and more for a long report
argument-man-out = Folder into which the manual page of each command is written
argument-strict = Treat warnings as errors
argument-fix = Fix what needs no decision (near names, quotation marks, keys, dates, ":::") and show each change
argument-check-dry-run = With --fix: only show the changes and write nothing
argument-id = The indicator's name in the register
argument-old = The present file of data: a path, or a name in the folder report/data
argument-new = The new file of data, for example one just downloaded
argument-file = The downloaded data file (CSV or TSV)
argument-new-chapter-id = Name of the chapter's file without ".md", for example 19-violence
argument-translation-diff-chapter = Only this chapter, for example 19-violence
argument-translation-export-format = For which program: XLIFF 1.2 or 2.1, PO, the whole memory as TMX, or the term base as a glossary for OmegaT (name the file `….utf8`)
argument-translation-export-language = Language of the translation; needed only if there are several
argument-all = Also what is translated and agrees with its source
argument-prefill = Put the source where a translation is missing (XLIFF only); for programs such as OmegaT, which fill only what is not empty. It is marked, and never taken for a translation
argument-output = File to write; without it, or as "-", it is printed
argument-input = The file that came back: XLIFF 1.2 or 2.1, or PO
argument-force = Also replace translations that were edited after the export
argument-dry-run = Show what would be done and write nothing
argument-places = Chapters, or places as findings name them: 19-violence, 19-violence:12
argument-place = Chapter, a line of its text in the source language, or of a file: 19-violence, 19-violence:12, report/en/19-violence.md:12
argument-translation-accept-all = Everything that is translated, in all chapters
argument-translation-export-force = Replace a file that is there already
argument-articles = Articles of the Convention, separated by commas, for example 19,34
argument-dir = Folder of the new report
argument-code = Name of a finding, for example unknown-indicator; without one all are listed
argument-shell = The shell

error-label = error
refused-value = the value "{ $value }" does not suit the option "{ $name }"; it can be: { $known }
refused-argument = there is no option "{ $name }"
refused-command = there is no command "{ $name }"
refused-missing = missing: { $name }
refused-conflict = "{ $name }" cannot be used together with "{ $other }"
refused-no-command = no command was given
refused-similar = Did you mean "{ $name }"?
refused-help = "komentaras --help" shows all commands and options.

no-project = there is no report in "{ $path }" or above it: the file "report/report.toml" is missing. "komentaras init FOLDER" creates a new report
no-folder = there is no folder "{ $path }"
folder-not-readable = could not read the folder "{ $path }": { $kind ->
        [permission] you have no right to do so
        [no-folder] there is no such folder
        [full] the disk is full
        [read-only] the disk can only be read
        [exists] there already is another file or folder of that name
       *[other] { $detail }
    }
file-not-written = could not write the file "{ $path }": { $kind ->
        [permission] you have no right to do so
        [no-folder] there is no such folder
        [full] the disk is full
        [read-only] the disk can only be read
        [exists] there already is another file or folder of that name
       *[other] { $detail }
    }{ $former ->
        [yes] . The former file is as it was
       *[no] { "" }
    }
file-not-read = the file “{ $path }” could not be read: { $kind ->
        [permission] you have no right to do so
        [no-folder] there is no such file
        [full] the disk is full
        [read-only] the disk can only be read
        [exists] there already is another file or folder of that name
       *[other] { $detail }
    }
file-changed = "{ $path }" was changed by another program while komentaras was at work; nothing was written. Run the command again
file-not-put-back = could not write all files, nor put back "{ $path }", which is already changed. Its former text is in "{ $kept }"
file-exists = there already is a file "{ $path }"
report-exists = there already is a report in "{ $path }"
report-written =
    The report was created in "{ $path }".
    Next:
      cd { $path }
      komentaras build
written = Created: { $path }
chapter-name = the file name "{ $name }" cannot be used: type plain letters, digits and hyphens only, for example 19-violence
articles-needed = the chapter "{ $name }" needs articles: type, for example, "komentaras new chapter { $name } --articles 19,34". Only summary, introduction, methodology and annex-… have none
new-chapter-title = Give the chapter a title
no-such-article = "{ $name }" is not an article of the Convention; type, for example, 19 or 24(3)
no-such-code = there is no finding "{ $name }". "komentaras explain" lists all of them
no-such-indicator = the register has no indicator "{ $name }". "komentaras indicators list" shows all of them
parallel-needs-translation = the parallel layout needs two languages, and here is only the source language, "{ $name }". Name a language of translation, for example "--language en", or add one to "languages" in report.toml
no-such-language = the report has no language "{ $name }"
took-too-long = typesetting took longer than { $limit } s and was stopped; nothing was written. If the report has Typst templates of its own (templates/*.typ), look there for a loop without an end. If it is only long, give it more time: --time-limit { $more }
took-too-much-memory = typesetting took more than { $limit } MB of memory and was stopped; nothing was written. If the report has Typst templates of its own (templates/*.typ), look there for a loop or a list without an end. If it is only long, give it more memory: --memory-limit { $more }
template-refused = there is a mistake in the template "{ $path }": { $detail }

progress-read = reading and checking
progress-typeset = setting the pages
built-pdf = { $path }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 }, { $size }
built-typst = { $path }: Typst files
built-json = { $path }: the report as JSON, { $size }
built-words = { $language }: { $words ->
    [one] { $words } word
   *[other] { $words } words
 } of { $limit } allowed
built-in = Built in { $seconds } s.
nothing-built = Nothing was written because of the errors.
fixable = "komentaras check --fix" may fix { $count } of these.
fixed = { $trial ->
    [yes] Can be fixed
   *[no] Fixed
 }: { $changes ->
    [one] { $changes } place
   *[other] { $changes } places
 } in { $files ->
    [one] { $files } file.
   *[other] { $files } files.
 }
nothing-fixed = There is nothing that can be fixed without your decision.
fix-refused = left as it is, because the change would { $code ->
    [none] not remove the finding
   *[other] cause another error ({ $code })
 }
fix-more = Run "komentaras check --fix" again: it may fix more.
dry-run = Nothing was written; without "--dry-run" it would be so.

column-language = Language
column-segments = Segments
column-missing = Missing
column-stale = Stale
column-unconfirmed = Unconfirmed
column-current = Current
column-words = Words
todo = To do:
todo-state = { $state ->
    [missing] missing
    [stale] out of date
    [edited] edited, confirm it
    [orphan] source is gone
   *[unconfirmed] unconfirmed
 }
todo-more = { $count ->
    [one] and { $count } more; "komentaras status -v" shows all
   *[other] and { $count } more; "komentaras status -v" shows all
 }
todo-diff = What has changed in the source: komentaras translation diff
todo-export = For a translator's program: komentaras translation export --format xliff -o translation.xlf
todo-accept = Once a translation agrees again: komentaras translation accept FILE:LINE
nothing-stale = No translation is out of date.
diff-stale = { $place }: { $kind ->
    [title] title
    [heading] heading
    [list-item] list item
    [table-cell] table cell
    [caption] caption
    [alternative] alternative text
    [directive] text of a block
    [footnote] footnote
    [code] code
   *[paragraph] paragraph
 }
diff-former-unknown = the former text is not known
accepted = Recorded in "{ $path }": { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
 }{ $stale ->
    [0] {""}
   *[other] , { $stale } of which had been out of date
 }.
nothing-accepted = There was nothing to record: the memory knows these pairs already.
accept-left = Not recorded, because the source has changed and the translation has not been edited since: { $count ->
    [one] { $count } place
   *[other] { $count } places
 }. If a translation agrees all the same, name its place, such as "komentaras translation accept { $place }":
accept-untranslated = Not recorded, because the translation is in the language of the source, in whole or in part: { $count ->
    [one] { $count } place
   *[other] { $count } places
 }. If it should be, name its place, such as "komentaras translation accept { $place }":
accept-what = name a chapter or a place to confirm, such as 19-violence or 19-violence:12; "--all" confirms everything that is translated
accept-ask = Do all translations agree with their source? That would record { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
 }, also those that nobody has read. (y/n)
accept-declined = Nothing was recorded.
export-exists = "{ $path }" is there already and holds something else; a translator's work may be in it. Choose another name, or replace it with "--force"
not-translated = what stands at "{ $name }" is not translated yet, so there is nothing to confirm
memory-refused = the translation memory has mistakes; it was left as it is
memory-unreadable = the translation memory can't be read, so what is up to date is not known; nothing was written
exported = { $to ->
    [file] Written to "{ $path }": { $units ->
        [one] { $units } unit
       *[other] { $units } units
     }.
   *[output] { $units ->
        [one] { $units } unit was written.
       *[other] { $units } units were written.
     }
 }
nothing-exported = { $what ->
    [memory] The translation memory is empty; no file was written.
    [terms] There are no terms in "translations/terms.csv"; no file was written.
   *[open] There is nothing to be translated; no file was written. With "--all" all of it is.
 }
prefill-refused = "--prefill" is for XLIFF only
no-such-translation = the report is not translated into "{ $name }"
no-translation = the report has one language only; there is nothing to translate it into
which-translation = the report is translated into several languages; choose one with "--language": { $known }
imported = { $placed ->
    [one] Put into the chapters: { $placed } text
   *[other] Put into the chapters: { $placed } texts
 }; recorded in the memory: { $recorded ->
    [one] { $recorded } pair
   *[other] { $recorded } pairs
 }.
import-unfinished = { $kind ->
    [empty] Without a translation: { $count }. They stay as they are.
    [part] Only partly translated, so left out: { $count }. These sentences have no translation:
    [unmarked] Not marked as translated in the file (no "{ $said }"), so left out: { $count }. Mark them as translated in the translator's program and import the file again.
   *[marked] Marked as unfinished in the file ({ $said }), so left out: { $count }
 }
import-remarks = Notes in the file: { $count }. Texts with a note are not recorded as confirmed; once it is settled, "komentaras translation accept FILE:LINE" confirms the place.
import-revised = With tracked changes that nobody has accepted: { $count }. The texts were taken as if they had been accepted; read them, and confirm each with "komentaras translation accept FILE:LINE":
import-untranslated = The same as the source, so taken for untranslated: { $count }. If it is a name that stays as it is: where it stands in the translated chapter, "komentaras translation accept FILE:LINE" confirms it; otherwise approve it in the translator's program and import the file again.
import-unchanged = Translations that came back unchanged, and so are not confirmed: { $count }. If one agrees all the same, "komentaras translation accept FILE:LINE" confirms it; "komentaras status" lists the places.
import-left-count = { $count ->
    [one] { $count } text was not put into its chapter.
   *[other] { $count } texts were not put into their chapters.
 }
import-left = { $from }: not put into { $place }: { $reason ->
    [chapter-gone] there is no such chapter any more
    [source-changed] the source has changed since the export; export it again
    [source-edited] the source was edited in the file; export it again, or take the edit back there
    [edited] this translation was edited after the export; "--force" replaces it
    [twice] the file has another text for it as well
    [revised] it has tracked changes that nobody has accepted, and the translation there is confirmed; accept or reject them in the translator's program
    [codes] the codes in it (figures, footnotes, links) are not those of the source
    [incomplete] its list, table or block did not come back whole
    [lacking] its list, table or block did not come back whole: there is no translation of "{ $missing }"
    [no-chapter] the chapter has no file yet, and its title did not come back
    [no-footnote] the text of its footnote has not been translated; both have to come back
    [no-mark] the text around it has no mark for this footnote
    [no-place] the translated chapter has no place for it; write it there by hand
    [preformatted] preformatted text of several lines has to be changed by hand
   *[unwritable] the chapter would then read otherwise than it should; write it there by hand
 }
import-ask = These translations were edited after the export. Replace them? (y/n)
import-none = Nothing was taken in: what the file holds can't be used as it is, for the reasons above.
import-nothing = There was nothing to take in: the chapters and the memory have all of it already.
import-foreign = nothing in "{ $path }" belongs to this report: none of its sources stands in the chapters; nothing was written
import-refused = "{ $path }" can't be used; nothing was written
chapter-unreadable = "{ $path }" can't be read; mend it first, nothing was written
note-stale = The source has changed since this translation was made.
note-unconfirmed = Nobody has confirmed that this translation agrees with the source.
note-former = Former translation: { $text }
not-a-place = "{ $name }" is not a place; type a chapter or a chapter and a line, for example 19-violence:12
no-such-chapter = there is no chapter "{ $name }"
no-such-line = no translated text stands at "{ $name }"

trace-no-figures = the chapter "{ $name }" prints no figures from data
trace-no-figure = no figure from data is printed at "{ $name }". The nearest lines that have one: { $lines }
trace-printed = { $language }: { $text }
trace-label = Row and column
trace-change = Change
trace-change-kind = { $kind ->
    [percent] in per cent of the first figure
    [points] second figure less the first, in percentage points
   *[difference] second figure less the first
 }, { $rounding ->
    [printed] computed from the figures as they are printed
   *[published] computed from the figures as published, then rounded
 }
trace-indicator = { $name } ({ $id })
trace-query = Query
trace-cell = File
trace-published = { $place }, published as "{ $published }"
trace-empty = { $place }, nothing is published there
trace-withheld = { $place }, withheld and shown nowhere: { $kind ->
    [confidential] confidential
    [unknown-mark] its mark is not known
    [multiplier] its multiplier is not known
   *[small] too small, or another such figure would follow from it
 }
trace-multiplied = , times { $factor } is { $value }
trace-flag = , { $flag }: { $meaning }
trace-accessed = accessed { $date }
trace-no-source = the list of indicators names none

column-chapter = Chapter
# The words of a language without those of its footnotes.
column-without-notes = { $language }, without notes
column-budget = Allotted
column-total = Total
column-id = Indicator
column-name = Name
column-years = Years
column-open = To be chosen
column-used = Cited
column-unit = Unit
column-file = File
column-source = Source
column-observations = Observations
not-counted = not counted
observations = { $count } ({ $missing } of them without a value)
indicator-example = Write { $written } in the text to get { $value }.
column-place = Place
column-old = Now
column-new = Then
compare-report = What changes in the report
compare-report-same = Nothing changes in the report.
compare-not-registered = Neither file is in the register of indicators, so nothing changes in the report.
compare-data-same = The data are the same.
compare-new = New observations: { $count }
compare-gone = Observations that are gone: { $count }
compare-revised = Revised observations: { $count }
compare-flags = Only the flags differ: { $count }
compare-more = … and { $count } more; --format json shows all
cells-changed = { $count ->
    [one] { $count } cell of the table differs
   *[other] { $count } cells of the table differ
 }
# $left and $right are the two figures that the claim compares.
claim-holds = the claim holds: { $left } and { $right }
claim-does-not-hold = the claim does not hold: { $left } and { $right }
claim-unknown = the claim can't be checked
dataset-not-readable = the file of data "{ $path }" could not be read
datasets-differ = the files can't be compared: only one of them has a dimension with several codes ({ $name })
column-newest = Newest figure
indicator-age = { $period } ({ $age ->
    [0] of the report's year
    [one] { $age } year older than the report
   *[other] { $age } years older than the report
})

dataset-format-tidy = A plain table: year, dimensions and value
dataset-format-sdmx-csv-1 = Data of Eurostat (SDMX-CSV 1.0)
dataset-format-sdmx-csv-2 = Data of Eurostat or the OECD (SDMX-CSV 2.0)
dataset-format-sdmx-csv = Data of UNICEF or another office (SDMX-CSV)
dataset-format-eurostat-bulk = A whole table of Eurostat (TSV), with years as columns
dataset-format-eurostat-data-explorer = A table of Eurostat's former Data Explorer
dataset-format-state-data-agency = A table of Lithuania's State Data Agency
dataset-format-world-bank = A table of the World Bank, with years as columns
dataset-format-gho = Data of the World Health Organization (GHO)
dataset-format-eurostat-sheet = A sheet of Eurostat's Data Browser
dataset-format-uis = Data of the UNESCO Institute for Statistics (UIS)
dataset-format-ilostat = Data of the International Labour Organization (ILOSTAT)
dataset-format-unhcr = Data of UNHCR, with groups of people as columns
inspect-gaps = Years or other periods left out
inspect-flags = Flags
# What figures are multiplied by: where the file says it, in which words, and for how many.
inspect-multiplied = multiplied by { $factor }: { $place ->
        [column] the column of multipliers says `{ $words }`
        [unit] the unit is `{ $words }`
        [name] the name says `{ $words }`
        [header] the column is called `{ $words }`
        [title] a line outside the table says `{ $words }`
       *[register] the register says `{ $words }`
    } ({ $count ->
        [one] { $count } figure
       *[other] { $count } figures
    })
inspect-not-multiplied = it cannot be known what these figures are multiplied by, so they are not shown: `{ $words }` ({ $count ->
        [one] { $count } figure
       *[other] { $count } figures
    })
# How many figures are not shown, and why.
inspect-withheld = not shown, { $kind ->
        [confidential] confidential
        [unknown-mark] an unknown mark
        [multiplier] an unknown multiplier
       *[small] too small, or another such figure would follow
    }: { $count }
inspect-dimensions = Dimensions and their codes
inspect-more = … and { $count } more
inspect-register = Move the file to the folder “report/data” and add to “report/data/indicators.toml”:
inspect-messages = Add to the file “{ $path }” (translate the names):
inspect-unit-hint = check: percent, children, persons, families, count, per-1000, per-100000, eur, points, years
inspect-source-hint = the source's key in report/sources.yml
