# Messages of the program on the command line.

about = Write an alternative report to the United Nations Committee on the Rights of the Child: chapters, data, translation and PDF
after-help =
    To begin:
      komentaras init my-report          makes a new report
      komentaras build                   turns it into PDF in Lithuanian and English
      komentaras check                   shows every mistake and says how to mend it

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options

command-build = Make the report's PDF in every language
command-check = Show every mistake in chapters, data and settings
command-words = Count the words and compare them with the limit
command-status = Show what is still to be translated, chapter by chapter
command-translation = Keep the translation in step with its source
command-translation-diff = Show what has changed in the source since it was translated
command-translation-accept = Record that translations agree with their source
command-indicators = Show the indicators that can be cited
command-indicators-list = List all indicators
command-indicators-show = Show one indicator: years, codes, source and where it is cited
command-new = Make a new part of the report
command-new-chapter = Make a new chapter in every language
command-init = Make a new report that can be built at once
command-explain = Explain a finding and show an example
command-completions = Print what a shell needs to complete commands with the Tab key
command-man = Print the manual page

argument-project = Folder of the report; by default it is looked for from the working folder upwards
argument-ui-language = Language of the program's messages
argument-color = Whether messages are coloured
argument-quiet = Show only what has to be mended
argument-verbose = Show notes too
argument-help = Show help
argument-version = Show the version of the program and of Typst
argument-language = Which language to build; "all" means every one
argument-format = In which form to show it
argument-build-format = Which files to make; several can be given, separated by commas
argument-is-final = The final copy: without the mark of a draft; refused while anything is untranslated
argument-out = Folder to write into; by default the report's folder "build"
argument-man-out = Folder into which the manual page of each command is written
argument-strict = Treat warnings as errors
argument-id = The indicator's name in the register
argument-new-chapter-id = Name of the chapter's file without ".md", for example 19-violence
argument-translation-diff-chapter = Only this chapter, for example 19-violence
argument-places = Chapters, or places as findings name them: 19-violence, 19-violence:12; by default the whole report
argument-articles = Articles of the Convention, separated by commas, for example 19,34
argument-dir = Folder of the new report
argument-code = Name of a finding, for example unknown-indicator; without one all are listed
argument-shell = The shell

error-label = error
refused-value = the value "{ $value }" does not suit the option "{ $name }"; it can be: { $known }
refused-argument = there is no option "{ $name }"
refused-command = there is no command "{ $name }"
refused-missing = missing: { $name }
refused-conflict = "{ $name }" can't be used together with "{ $other }"
refused-no-command = no command was given
refused-similar = Did you mean "{ $name }"?
refused-help = "komentaras --help" shows all commands and options.

no-project = there is no report in "{ $path }" or above it: the file "report/report.toml" is missing. "komentaras init FOLDER" makes a new report
folder-not-readable = could not read the folder "{ $path }": { $detail }
file-not-written = could not write the file "{ $path }": { $detail }. The former file is as it was
file-exists = there already is a file "{ $path }"
report-exists = there already is a report in "{ $path }"
report-written =
    The report was made in "{ $path }".
    Next:
      cd { $path }
      komentaras build
written = Made: { $path }
chapter-name = the file name "{ $name }" can't be used: type plain letters, digits and hyphens only, for example 19-violence
no-such-article = "{ $name }" is not an article of the Convention; type, for example, 19 or 24(3)
no-such-code = there is no finding "{ $name }"
no-such-indicator = the register has no indicator "{ $name }". "komentaras indicators list" shows all of them
no-such-language = the report has no language "{ $name }"
template-refused = there is a mistake in the template "{ $path }": { $detail }

progress-read = reading and checking
progress-typeset = setting the pages
built-pdf = { $path }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 }, { $size }
built-typst = { $path }: Typst files
built-words = { $language }: { $words ->
    [one] { $words } word
   *[other] { $words } words
 } of { $limit } allowed
built-in = Built in { $seconds } s.
nothing-built = nothing was written because of the errors

column-language = Language
column-segments = Segments
column-missing = Missing
column-stale = Stale
column-unconfirmed = Unconfirmed
column-current = Current
column-words = Words
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
memory-refused = the translation memory has mistakes; it was left as it is
no-such-chapter = there is no chapter "{ $name }"
no-such-line = no translated text stands at "{ $name }"

column-chapter = Chapter
column-budget = Limit
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
