# Messages of the program on the command line. What people type is between backticks.

about = Write an alternative report to the United Nations Committee on the Rights of the Child: chapters, data, translation and PDF
after-help =
    Getting started:
      komentaras init my-report          create a report
      komentaras build                   make the PDFs in Lithuanian and English
      komentaras check                   show every mistake and how to fix it

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-global = General options

usage-options = OPTIONS
usage-command = COMMAND
help-values = possible values: { $values }
help-default = default: { $value }
value-dir = FOLDER
value-copy = FOLDER_OR_ZIP
value-language = LANGUAGE
value-layout = LAYOUT
value-when = WHEN
value-format = FORMAT
value-version = VERSION
value-id = INDICATOR
value-port = PORT
value-editor = EDITOR
value-place = CHAPTER[:LINE]
value-chapter = CHAPTER
value-template = TEMPLATE
value-article = ARTICLE
value-articles = ARTICLES
value-group = GROUP
value-symbol = SYMBOL
value-code = CODE
value-shell = SHELL
value-old = OLD
value-new = NEW
value-file = FILE
value-seconds = SECONDS
value-mb = MB
value-name = LANGUAGE=NAME
value-unit = UNIT
value-decimals = NUMBER
value-key = KEY
value-text = TEXT
value-url = ADDRESS
value-date = DATE
value-sheet = SHEET
value-column = NAME=figures|codes
value-dimension = DIMENSION=CODE
value-label = LANGUAGE:DIMENSION:CODE=NAME

command-build = Make the report's PDF in every language
command-check = Show every mistake in chapters, data and settings, and how to fix it
command-preview = Show the report in the browser while you write it
command-typesetter = Set pages for the preview, which starts this command itself
command-words = Count the words and compare them with the limit
command-status = Show what still needs translation, by chapter
command-translation = Keep the translation up to date with its source
command-translation-diff = Show what has changed in the source since it was translated
command-translation-accept = Confirm that translations match their source
command-translation-export = Export texts for a translator's program
command-translation-import = Import a file that came back from a translator
command-deadlines = Show the next deadlines of the Committee and how many days are left
command-recommendations = List the recommendations and questions of the report: numbers, addressees, earlier recommendations that they follow
command-follow-up = List what the Committee recommended before, what became of it and which recommendations of the report follow it
command-follow-up-import = Add earlier recommendations from an export of the Universal Human Rights Index (uhri.ohchr.org) to the register
command-organisations = List the organisations behind the report
command-package = Put together what is sent to the Committee: documents in all languages, data, checksums, a checklist and a letter
command-review = Import reviewers' changes and comments from Word files
command-review-import = List the changes and comments of Word files that came back, keep the comments, and write changes of wording into the chapters
command-indicators = Show the indicators that you can cite
command-indicators-list = List all indicators
command-indicators-show = Show one indicator: its years, codes and source, and where it is cited
command-indicators-compare = Compare two data files of an indicator and show what changes in the report
command-indicators-inspect = Show how the program reads a downloaded data file, and what to add to `indicators.toml`
command-indicators-add = Add a downloaded data file to the report: copy it, register it and name it in every language
command-indicators-rename = Rename an indicator wherever it is named: in lists, in chapters of all languages and in the translation memory
command-indicators-remove = Remove an indicator that nothing uses, with its names
command-trace = Show where the figures of a line come from: dataset, row, published value, source
command-templates = Adapt the templates of the pages
command-templates-export = Copy a built-in template into `templates/`, to change the look of the pages; without a name, list the templates
command-chapter = Pass a chapter on with all that it uses, or take one from a colleague
command-chapter-export = Write chapters into a folder or zip archive: all languages, images, data, sources, names, terms and confirmed translations
command-chapter-add = Add chapters from such a folder or archive, or from another copy of the report
command-new = Create a new part of the report
command-new-chapter = Create a chapter in every language
command-init = Create a report that you can build at once
command-explain = Explain a finding, with an example, or show a page of the documentation
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = SEE ALSO
man-version = VERSION
command-completions = Print the script that completes commands with the Tab key in your shell
command-man = Print the manual page

argument-project = Folder of the report; by default the working folder, or the nearest folder above it that has a report
argument-ui-language = Language of messages
argument-color = When to use colours
argument-quiet = Show only errors and warnings
argument-verbose = Show more: notes of `build`, every text of `status`
argument-help = Show help
argument-version = Show the version of the program and of Typst
argument-port = The port of this machine where the preview is served; the next free one if it is in use
argument-no-open = Do not open the browser
argument-editor = The editor in which a click opens a file: a program such as code, or an address such as vscode://file/{"{path}"}:{"{line}"}; also from the variable KOMENTARAS_EDITOR; without it, the program with which the system opens such files
argument-language = Language to build, or `all`; with `--layout parallel`, the translation to put next to the source
argument-format = Output format
argument-redact = Cover with bars whatever could identify a child, in every file that is made
argument-build-review = Make Word documents for reviewers: their changes are tracked, and `komentaras review` recognizes the returned file
argument-build-format = Files to make, separated by commas; `typst` is the source of the PDF, to look into its layout with Typst 0.15
argument-layout = `single` makes a file for each language; `parallel` puts the source and a translation side by side
argument-is-final = Build the final copy, without the draft mark; not possible while there are errors or anything is untranslated, unconfirmed or out of date
argument-out = Folder for the files; by default `build` in the report's folder
argument-time-limit = Longest time for typesetting, in seconds; by default 60, and more for a long report
argument-memory-limit = Most memory for typesetting, in megabytes; by default 4000, and more for a long report
argument-man-out = Folder for the manual pages, one for each command
argument-strict = Treat warnings as errors
argument-fix = Fix what needs no decision (similar names, quotation marks, keys, dates, `:::`) and show each change
argument-check-dry-run = With `--fix`: show the changes without writing anything
argument-id = Name of the indicator, for example child-poverty
argument-old = Current data file: a path, or a file name in `report/data`
argument-new = New data file, for example one that you just downloaded
argument-file = Downloaded data file (CSV, TSV or XLSX)
argument-sheet = Sheet of an Excel workbook; by default the first
argument-column = What a column of whole numbers holds, for example "Class=codes" or "Schools=figures"
argument-indicators-rename-new = New name of the indicator
argument-indicators-remove-unused = Also delete its data file and its source if nothing else uses them
argument-indicators-add-id = Name under which chapters cite it; by default the name of the file
argument-name = Name of the indicator in one language, for example `en="Child poverty"`; give it once for each language
argument-unit = Unit of the figures: percent, children, persons, families, count, per-1000, per-100000, eur, points, years, or one of your own
argument-decimals = How many decimals to print; by default as in the file, at most two
argument-source = Key of the publication in `sources.yml`; for a new key, also give its title, publisher, address and date
argument-source-title = Title of the new source
argument-source-publisher = Publisher of the new source
argument-source-url = Web address of the new source
argument-source-date = When the new source was published: 2026, 2026-03 or 2026-03-31
argument-select = Use only figures with this code, for example unit=PC
argument-default = Code that a placeholder takes if it does not name one, for example sex=T; by default the total and the country of the report
argument-label = Name of a dimension or code in one language, for example `en:geo:LV=Latvia` or `en:geo=Country`
argument-chapter-export-chapters = Chapters to write, for example 05-violence; those that refer to each other belong together
argument-chapter-export-out = Folder or zip file to write; by default a folder named after the chapter
argument-chapter-add-input = Folder or zip archive of a chapter, or another copy of the report
argument-chapter-add-chapters = Chapters to add, if there are several, for example 05-violence
argument-chapter-add-all = Add all chapters
argument-chapter-add-prefer = Which version to take if both reports have something under the same name: `mine` keeps what this report has, `theirs` takes what comes with the chapter
argument-new-chapter-id = File name of the chapter without `.md`, for example 31-rest
argument-template = Template, for example cover.typ
argument-translation-diff-chapter = Show only this chapter, for example 05-violence
argument-translation-export-format = XLIFF 1.2 or 2.1, PO, the whole translation memory as TMX, or the term base as a glossary for OmegaT (name that file `….utf8`)
argument-translation-export-language = Language of the translation; needed only if there are several
argument-all = Also export texts whose translation is up to date
argument-prefill = Fill missing translations with the source text, marked as untranslated (XLIFF only); for programs such as OmegaT, which skip empty translations
argument-output = File to write; without it, or with `-`, the result is printed
argument-input = File from the translator: XLIFF 1.2 or 2.1, or PO
argument-force = Also replace translations that were edited after the export
argument-dry-run = Show what would change, without writing anything
argument-files = Word files that came back from reviewers (.docx); name all of them at once
argument-date = Count the days from this date, for example 2026-11-21; by default from today
argument-article = Only those about this article, for example 16, 37(a) or 27(1)-(3)
argument-by = Group them by who is to act, by article, or by the earlier recommendation that they follow
argument-follow-up-import-files = Exports of the index: JSON, or an Excel workbook (.xlsx)
argument-symbol = Add only recommendations from this document, for example CRC/C/LTU/CO/5-6; give it once for each document
argument-apply = Write changes of wording into the chapters, where they are beyond doubt
argument-places = Chapters, or places as shown in findings: 05-violence, 05-violence:12
argument-chapters = Chapters, by name or file, for example 05-violence; without any, the whole report. Numbers stay those of the whole report
argument-place = Chapter, line of its text in the source language, or line of a file: 05-violence, 05-violence:12, report/en/05-violence.md:12
argument-translation-accept-all = Confirm every translation in all chapters
argument-translation-export-force = Replace the file if it exists
argument-articles = Articles of the Convention, separated by commas, for example 19,34
argument-dir = Folder for the new report
argument-code = Name of a finding, for example unknown-indicator, of a page (placeholders, commands, findings, author, translator, editor, together) or of a command; without it, all findings are listed
argument-shell = Your shell

deadlines-date = `{ $value }` is not a date; write it as 2026-11-21
no-deadlines = There are no more deadlines in `report/deadlines.toml`.
deadlines-check = The Committee may move its dates: check its page. To change them here, write `report/deadlines.toml`.
days-left = { $count ->
    [0] today
    [one] { $count } day
   *[other] { $count } days
 }
without-chapter = Articles and protocols without a chapter, by cluster: { $list }
without-licence = Sources of data without a named licence ({ $count }): { $list }. If you know it, write `{ $example }` into `{ $path }`
words-legend = { $text } text   { $notes } footnotes   { $budget } budget or limit
no-recommendations = There are no recommendations yet. Write one in a chapter, between `::: recommendation` and `:::`.
no-questions = There are no questions yet. Write one in a chapter, between `::: question` and `:::`.
no-observations = The register of earlier recommendations is empty. To fill it, type `komentaras follow-up import FILE` with an export from uhri.ohchr.org, or edit `report/data/concluding-observations.csv`.
no-organisations = The register of organisations is empty. Its file is `report/data/organisations.csv`, with the columns id, name_lt, name_en and role.
demand-kind = { $kind ->
    [question] question
   *[recommendation] recommendation
 }
organisation-role = { $role ->
    [author] author
    [member] member
   *[endorses] endorses
 }
export-not-read = could not read the export `{ $path }`: { $kind ->
    [empty] it is empty; download it again
    [json] it is not valid JSON (line { $line }); download it again
    [encrypted] it is protected by a password; save it without one
    [too-large] the workbook is too large; filter the export by country, or take the JSON
    [format] it is an old or other format; save it as .xlsx
    [no-records] it has no records with a symbol and a text, as an export of uhri.ohchr.org has
   *[damaged] the file is damaged; download it again
 }
follow-up-refused = nothing was added to `{ $path }`: { $kind ->
    [broken] fix the errors above first
    [column] it has no column `{ $name }`; add it to the first line
    [language] the texts of the export are in another language (`{ $name }`), which the report does not have; add it to `languages` in `report/report.toml`, or type the rows by hand
    [encoding] it is not in UTF-8; save it as “CSV UTF-8”, so that nothing in it changes
   *[unproven] with new rows it could not be read again
 }
follow-up-imported = Recommendations added to the register: { $count }.
follow-up-next = Next: fill in status, articles and the translation of the new rows, then type `komentaras check`.
follow-up-more = and { $count } more; to see all, add `-v`
follow-up-remark = { $remark ->
    [joined] One row each, joined from several records of the export: { $count }
    [lines] Written on one line, though published in several: { $count }
    [formatting] Written without bold type, links, lists or raised figures; compare with the published text: { $count }
    [control] Written without characters that cannot be printed; compare with the published text: { $count }
   *[other-number] The text begins with a number other than that of its paragraph; find out which is right: { $count }
 }
follow-up-unread = { $kind ->
    [no-header] sheet `{ $sheet }` of `{ $path }` was not read (rows: { $count }): none of its rows has the headings Symbol and Text. Write them above its columns, then import the file again
    [above-header] sheet `{ $sheet }` of `{ $path }`: rows above the headings Symbol and Text were not read: { $count }. Move the headings above them, then import the file again
   *[hidden] sheet `{ $sheet }` of `{ $path }` was not read (rows: { $count }), because it is hidden. If it belongs to the export, show it, then import the file again
 }
follow-up-differs = { $kind ->
    [words] Already in the register in other words; nothing was changed. Compare them with the published text: { $count }
    [no-words] Already in the register without words; nothing was changed. Copy them from the export: { $count }
   *[missing] In the register, but not in this export; nothing was changed: { $count }
 }
follow-up-words = { $place ->
    [in-register] register: { $words }
   *[in-export] export:   { $words }
 }
follow-up-skipped = { $reason ->
    [body] Left out, by another body of the United Nations: { $count }
    [country] Left out, about another country: { $count }
    [no-country] Left out, without a country: { $count }
    [kind] Left out, not a recommendation: { $count }
    [no-symbol] Left out, without the symbol of a document: { $count }
    [other-document] Left out, from a document that you did not ask for: { $count }
    [no-paragraph] Left out, without the number of a paragraph; add these by hand: { $count }
    [odd-paragraph] Left out, because the paragraph given is not the number of a paragraph; add these by hand: { $count }
    [no-text] Left out, without text: { $count }
    [known] Already in the register: { $count }
    [part-known] Already in the register in parts, or as a part of a longer paragraph: { $count }
   *[odd] Left out, not a record: { $count }
 }

error-label = error
refused-value = invalid value `{ $value }` for `{ $name }`; expected one of: { $known }
refused-empty = the value of `{ $name }` is empty
refused-port = invalid value `{ $value }` for `{ $name }`: type a number from 0 to 65535
refused-number = invalid value `{ $value }` for `{ $name }`: type a whole number
refused-argument = unknown option `{ $name }`
refused-command = unknown command `{ $name }`
refused-missing = missing argument: { $name }
refused-conflict = `{ $name }` cannot be used with `{ $other }`
refused-no-command = missing command
refused-chapter = Type chapters without an option: `komentaras build 19-violence`
refused-similar = Did you mean `{ $name }`?
refused-several = Did you mean one of these: { $names }?
refused-help = To see all commands and options, type `{ $command } --help`.

no-project = no report in `{ $path }` or any folder above it: the file `report/report.toml` is missing. To create a report, type `komentaras init FOLDER`
not-a-folder = `{ $path }` is not a folder; name the folder that contains the folder `report`
no-folder = folder `{ $path }` not found
folder-not-readable = could not read the folder `{ $path }`: { $kind ->
        [permission] permission denied
        [no-folder] folder not found
        [full] the disk is full
        [read-only] the disk is read-only
        [exists] another file or folder has this name
        [folder] it is a folder, not a file
        [not-folder] part of the path is not a folder
        [pipe] it is a named pipe, not a file
        [socket] it is a socket, not a file
        [device] it is a device, not a file
        [name] the file name is not allowed
        [too-large] the file is too large
       *[other] system error { $number } ({ $detail })
    }
file-not-written = could not write the file `{ $path }`: { $kind ->
        [permission] permission denied
        [no-folder] folder not found
        [full] the disk is full
        [read-only] the disk is read-only
        [exists] another file or folder has this name
        [folder] it is a folder, not a file
        [not-folder] part of the path is not a folder
        [pipe] it is a named pipe, not a file
        [socket] it is a socket, not a file
        [device] it is a device, not a file
        [name] the file name is not allowed
        [too-large] the file is too large
       *[other] system error { $number } ({ $detail })
    }{ $former ->
        [yes] ; file not changed
       *[no] { "" }
    }
file-not-read = could not read the file `{ $path }`: { $kind ->
        [permission] permission denied
        [no-folder] file not found
        [full] the disk is full
        [read-only] the disk is read-only
        [exists] another file or folder has this name
        [folder] it is a folder, not a file
        [not-folder] part of the path is not a folder
        [pipe] it is a named pipe, not a file
        [socket] it is a socket, not a file
        [device] it is a device, not a file
        [name] the file name is not allowed
        [too-large] the file is too large
       *[other] system error { $number } ({ $detail })
    }
file-changed = another program changed `{ $path }` while komentaras was running; nothing was written. Run the command again
file-not-put-back = could not write all files, and { $new ->
    [yes] could not remove `{ $path }`, which is new. Delete it
   *[no] could not restore `{ $path }`, which has already changed. Its previous text is in `{ $kept }`
 }
indicator-taken = there already is an indicator `{ $name }`; choose another name
indicator-name = `{ $name }` cannot be the name of an indicator: it can have only the letters a–z, digits and hyphens, and it has to begin with a letter, for example child-poverty
indicator-used = the indicator `{ $name }` is used, so it was not removed. Delete it first in these places:
    { "  " }{ $places }
indicator-prints = with another name of the indicator `{ $name }`, what is printed or the state of translations would change; nothing was written
indicator-renamed = Renamed the indicator `{ $old }` to `{ $new }`. Texts and registers name it { $count ->
    [one] { $count } time
   *[other] { $count } times
 }.
indicator-removed = Removed the indicator `{ $name }`.
indicator-unused = Nothing else uses: { $list }. To delete this too, use `--unused`.
indicator-unused-ask = Also delete what nothing else uses ({ $list })?
indicator-file-gone = deleted: nothing is left in the file
file-unmerged = git left two versions in `{ $path }`; nothing was written. Merge them first: keep one version or combine them, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
file-exists = the file `{ $path }` already exists
report-within = `{ $path }` would be within another report (`{ $outer }`); create the new one elsewhere
report-exists = there is already a report in `{ $path }`
report-written =
    Created a report in `{ $path }`.
    Next:
      cd { $typed }
      komentaras preview    open the report in the browser and see changes at once
      komentaras build      make the PDF
written = Created: { $path }
chapter-name = the name `{ $name }` cannot be used: use only letters without diacritics, digits, hyphens and underscores, for example 31-rest (con, aux, nul and the like are names of devices in Windows)
articles-needed = the chapter `{ $name }` needs articles: type, for example, `komentaras new chapter { $name } --articles 19,34`. Only { $known } have none
new-chapter-title = Give the chapter a title
article-missing = an article is missing before or after a comma; type, for example, `--articles 19,34`
article-twice = article `{ $name }` is typed twice
chapter-known = there is a chapter `{ $name }`; on some computers capital and small letters are the same in names of files, so give the new one another name
no-such-article = the Convention has no article `{ $name }`; type, for example, 19 or 24(3)
# The pages of `komentaras explain`, and what people call some commands, as they can be typed there.
page-placeholders = placeholders
page-commands = commands
page-findings = findings
page-author = author
page-translator = translator
page-editor = editor
page-together = together
topic-indicators = indicators
topic-translation = translation
topic-chapter = chapters
topic-templates = templates
topic-recommendations = recommendations
topic-organisations = organisations
topic-deadlines = deadlines
topic-words = words
topic-follow-up = follow-up
topic-review = review
no-such-code = unknown finding `{ $name }`. To list all findings, type `komentaras explain`
no-such-indicator = unknown indicator `{ $name }`. To list all indicators, type `komentaras indicators list`
docx-not-parallel = the parallel layout does not work for Word documents: each language has its own. Use `--format pdf`, or leave out `--layout parallel`
review-not-redacted = `--redact` and `--review` cannot be used together: a paragraph with masked words cannot be found in its chapter again. Build a copy with `--redact` alone, and ask those reviewers for comments
review-needs-docx = `--review` is for Word documents only: add `--format docx`
parallel-needs-translation = the parallel layout needs two languages, but there is only the source language, `{ $name }`. Choose a translation, for example `--language en`, or add one to `languages` in `report.toml`
no-such-language = the report has no language `{ $name }`
took-too-long = typesetting took longer than { $limit } s and was stopped; nothing was written. If the report has its own Typst templates (`templates/*.typ`), check them for an endless loop. If the report is just long, allow more time: `--time-limit { $more }`
took-too-much-memory = typesetting used more than { $limit } MB of memory and was stopped; nothing was written. If the report has its own Typst templates (`templates/*.typ`), check them for an endless loop or list. If the report is just long, allow more memory: `--memory-limit { $more }`
template-refused = error in the template `{ $path }`: { $detail }
templates-how =
    To change how the pages look, type for example `komentaras templates export cover.typ` and edit the copy.
    Your copy is used instead of the built-in template; to return to that one, delete the copy.
template-written = Created: { $path }. From now on, this copy is used instead of the built-in template
template-exists = `{ $path }` already exists and was not changed. To start from the built-in template again, rename or delete the file first
reference-is-built = there is no template of a Word document: build one with `komentaras build --format docx`, change its styles and save it as `templates/reference.docx`
no-such-template = no template is called `{ $name }`; list them all: `komentaras templates export`
template-about-base-typ = colours, fonts and measures
template-about-cover-typ = title page
template-about-look-typ = list of everything the pages can use
template-about-page-typ = pages, contents, headings, running heads
template-about-plain-typ = what other Typst programs use instead of the tags
template-about-tables-typ = tables, images and charts
template-about-tags-typ = what screen readers are told
template-about-text-typ = paragraphs, recommendations, lists, notes
template-about-translation-typ = marks of missing and outdated translations
template-about-report-typ-hbs = order of the parts of the report
template-about-chapter-typ-hbs = what surrounds the text of a chapter
template-about-parallel-typ-hbs = side by side: order of the parts of the report
template-about-parallel-chapter-typ-hbs = side by side: what surrounds the text of a chapter
template-about-parallel-base-typ = side by side: measures
template-about-parallel-cover-typ = side by side: title page
template-about-parallel-look-typ = side by side: list of everything the pages can use
template-about-parallel-page-typ = side by side: pages, contents, headings
template-about-parallel-tables-typ = side by side: tables, images and charts
template-about-parallel-text-typ = side by side: paragraphs, lists, notes
template-about-site-page-html-hbs = website: what surrounds the text of a page
template-about-site-index-html-hbs = website: what surrounds the text of the start page
template-about-site-book-xhtml-hbs = e-book: what surrounds the text of a page
template-about-site-style-css = website: colours, fonts, layout
template-about-site-book-css = e-book: appearance
template-about-site-script-js = website: copying, sorting, links that keep the place
template-about-site-search-js = website: search
template-about-package-cover-letter-lt-txt-hbs = package: the cover letter in Lithuanian
template-about-package-cover-letter-en-txt-hbs = package: the cover letter in English
template-about-new-translation-md-hbs = text of a new chapter in a translation
template-about-new-lt-chapter-md-hbs = text of a new chapter in Lithuanian
template-about-new-en-chapter-md-hbs = text of a new chapter in English

progress-read = reading and checking
progress-typeset = typesetting
built-pdf = { $path }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 }, { $size }
built-docx = { $path }: Word document, { $size }
built-docx-review = { $path }: Word document for reviewers, { $size }
built-typst = { $path }/main.typ: source of the PDF, to look into its layout with Typst 0.15; submit the PDF of `--format pdf`, which alone has all that screen readers need
built-html = { $path }: the report as a website, { $size }
built-epub = { $path }: the report as an e-book, { $size }
built-json = { $path }: the report as JSON, { $size }
built-words = { $language }: { $words ->
    [one] { $words } word
   *[other] { $words } words
 } (limit { $limit })
built-in = Built in { $seconds } s.
built-leftover = { $count ->
    [one] The folder { $path } has { $count } file that this report no longer makes: { $list }. Delete it before you publish the folder.
   *[other] The folder { $path } has { $count } files that this report no longer makes: { $list }. Delete them before you publish the folder.
 }
nothing-built = Nothing was written because of errors.
packaged = { $path }: { $count ->
    [one] { $count } file
   *[other] { $count } files
}; the same as an archive: { $archive }, { $size }
not-packaged = No package was made: fix what is marked with ✗ first.
package-leftover = `{ $path }` has files of an earlier package, which would be sent too: { $list }. Delete the folder or name another with `--out`
package-older = `{ $path }` is an older package, made on { $time }: do not send it.
package-of-other-state = `{ $path }` was made on { $time } and does not match the report as it is now: do not send it.
package-report = { $language ->
    [lt] report in Lithuanian
    [en] report in English
   *[none] report
}
package-file = { $kind ->
    [pdf] { package-report }, PDF
    [docx] { package-report }, Word
    [epub] { package-report }, electronic book
    [json] { package-report }, data for programs
    [data] data behind the figures
    [site] { package-report }, website
   *[other] part of the report
}
checklist = Before the report is sent
checklist-state = { $state ->
    [pass] ✓
    [unchecked] – (not checked: { $codes })
    [look] ! { $warnings ->
        [one] ({ $warnings } place to look at)
       *[other] ({ $warnings } places to look at)
    }
   *[fail] ✗ { $errors ->
        [one] ({ $errors } error)
       *[other] ({ $errors } errors)
    }
}
checklist-languages = The languages say the same, and every translation is confirmed
checklist-length = The report keeps within the word limit
checklist-parts = All parts that this kind of submission asks for are there, and no chapter or list is left out
checklist-children = No child can be identified from the text
checklist-pictures = No picture identifies a child. The program cannot read words in these, so check each: { $list }
checklist-finished = No sample text, to-do notes or draft notice is left
checklist-typed = No figure with a unit is typed by hand where the data have it
checklist-rest = References, figures, sources and data are in order
masked = { $count ->
    [0] Nothing had to be masked.
    [one] { $count } passage masked:
   *[other] { $count } passages masked:
}
masked-names = { $count ->
    [one] { $count } name in addresses and files replaced, because it may be somebody's. Links from elsewhere to the old name do not work in this copy:
   *[other] { $count } names in addresses and files replaced, because they may be somebody's. Links from elsewhere to the old names do not work in this copy:
}
masked-kind = { $kind ->
    [personal-code] personal code
    [document] number of a document
    [account] bank account
    [birth-date] date of birth
    [name] name
    [address] address
    [telephone] telephone number
    [email] e-mail or account
    [case-number] case number
    [small-count] small number in a small place
    [health] child's illness or disability
    [plate] number plate
    [school] school
    [place] place
   *[age] age
}
built-by-builtin-rules = Your own rules for finding data about children (privacy.toml) could not be read. This draft was searched by the built-in rules only.
built-with-errors = { $count ->
    [one] The draft has { $count } error, marked on the page. The final copy needs it fixed.
   *[other] The draft has { $count } errors, marked on the pages. The final copy needs them fixed.
 }
built-beside-errors = { $count ->
    [one] There is { $count } error in lists or data that changes nothing on these pages. The final copy needs it fixed.
   *[other] There are { $count } errors in lists or data that change nothing on these pages. The final copy needs them fixed.
 }
findings-elsewhere = { $count ->
    [one] Not shown: { $count } finding about other chapters. To see everything, type `komentaras check`.
   *[other] Not shown: { $count } findings about other chapters. To see everything, type `komentaras check`.
 }
fixable = `komentaras check --fix` can fix up to { $count } of these.
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
nothing-fixed = Nothing can be fixed without your decision.
fix-refused = not changed, because the change would { $code ->
    [none] not remove the finding
   *[other] cause another error ({ $code })
 }
fix-more = To fix more, run `komentaras check --fix` again.
dry-run = Dry run: nothing written.

column-language = Language
column-segments = Segments
column-missing = Missing
column-stale = Out of date
column-unconfirmed = Unconfirmed
column-current = Up to date
column-words = Words
todo = To do:
todo-state = { $state ->
    [missing] missing
    [stale] out of date
    [edited] edited, confirm it
    [orphan] not in the source any more
   *[unconfirmed] unconfirmed
 }
todo-more = { $count ->
    [one] and { $count } more; to see all, type `komentaras status -v`
   *[other] and { $count } more; to see all, type `komentaras status -v`
 }
todo-diff = To see what has changed in the source: komentaras translation diff
todo-export = To export texts for a translator: komentaras translation export --format xliff -o translation.xlf
todo-accept = To confirm a translation: komentaras translation accept FILE:LINE
# $when is `was` or `now`; $where is `elsewhere` for another chapter.
moved = Moved since they were confirmed, so words such as “this” may mean something else. If a text is still right in both languages, confirm it with `komentaras translation accept FILE:LINE`:
moved-what = { $place }{ $others ->
    [0] {""}
    [one] , with { $others } text after it
   *[other] , with { $others } texts after it
 }
moved-place = { $when ->
    [was] was
   *[now] now
 }{ $where ->
    [elsewhere] { " " }in the chapter `{ $chapter }`,
   *[here] {""}
 } { $after ->
    [text] after: { $text }
   *[beginning] at the beginning
 }
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
diff-former-unknown = the previous text is not known
accepted = Recorded in `{ $path }`: { $pairs ->
    [one] { $pairs } translation
   *[other] { $pairs } translations
 }{ $stale ->
    [0] {""}
   *[other] , { $stale } of them previously out of date
 }.
nothing-accepted = Nothing to record: these translations are already confirmed.
accept-left = Not confirmed, because the source has changed but the translation has not: { $count ->
    [one] { $count } text
   *[other] { $count } texts
 }. If a translation is still right, confirm it by its place, for example `komentaras translation accept { $place }`:
accept-untranslated = Not confirmed, because all or part of it is in the language of the source: { $count ->
    [one] { $count } text
   *[other] { $count } texts
 }. If that is right, confirm it by its place, for example `komentaras translation accept { $place }`:
accept-samples = Not confirmed, because it is still sample text: { $count ->
    [one] { $count } text
   *[other] { $count } texts
 }. Write your own text there, or delete the chapter:
accept-outgrown = Recorded, but a sentence that was added to the source later seems to be missing: { $count ->
    [one] { $count } text
   *[other] { $count } texts
 }. Compare with the source:
accept-what = type the chapter or place to confirm, for example 05-violence or 05-violence:12, or `--all` to confirm every translation
accept-ask = Do all translations match their source? This will confirm { $pairs ->
    [one] { $pairs } translation
   *[other] { $pairs } translations
 }, including any that nobody has read. (y/n)
accept-declined = Nothing was recorded.
export-of-report = `{ $path }` is a file of the report and was not replaced. Choose another name, such as `translation.xlf`
export-exists = `{ $path }` already exists and has other content, perhaps a translator's work. Choose another name, or use `--force` to replace it
not-translated = the text at `{ $name }` is not translated yet, so it cannot be confirmed
memory-refused = the translation memory has errors and was not changed
memory-unreadable = cannot read the translation memory, so the program cannot tell which translations are up to date; nothing was written
exported = { $to ->
    [file] Exported to `{ $path }`: { $units ->
        [one] { $units } text
       *[other] { $units } texts
     }.
   *[output] { $units ->
        [one] Exported { $units } text.
       *[other] Exported { $units } texts.
     }
 }
nothing-exported = { $what ->
    [memory] The translation memory is empty; no file was written.
    [terms] The file `translations/terms.csv` has no terms; no file was written.
   *[open] Nothing needs translation; no file was written. To export everything, use `--all`.
 }
prefill-refused = `--prefill` is only for XLIFF
no-such-translation = the report is not translated into `{ $name }`
no-translation = the report has only one language, so there is nothing to translate
which-translation = the report is translated into several languages; choose one with `--language`: { $known }
imported = { $placed ->
    [one] Put into the chapters: { $placed } text
   *[other] Put into the chapters: { $placed } texts
 }; recorded in the translation memory: { $recorded ->
    [one] { $recorded } translation
   *[other] { $recorded } translations
 }.
import-unfinished = { $kind ->
    [empty] Left as they are, because they have no translation: { $count }
    [part] Left out, because they are only partly translated: { $count }. These sentences have no translation:
    [unmarked] Left out, because they are not marked as translated in the file (no `{ $said }`): { $count }. Mark them as translated in the translator's program and import the file again.
   *[marked] Left out, because they are marked as unfinished in the file ({ $said }): { $count }
 }
import-remarks = Not confirmed, because they have a note in the file: { $count }. When the question is settled, confirm each with `komentaras translation accept FILE:LINE`.
import-revised = Imported with all tracked changes accepted, but not confirmed: { $count }. Read them, and confirm each with `komentaras translation accept FILE:LINE`:
import-untranslated = Left out as untranslated, because they are the same as the source: { $count }. If a name should stay the same, confirm it in the translated chapter with `komentaras translation accept FILE:LINE`; if the chapter does not have it yet, approve it in the translator's program and import the file again.
import-unchanged = Not confirmed, because they came back unchanged: { $count }. If a translation is still right, confirm it with `komentaras translation accept FILE:LINE`; to list the places, type `komentaras status`.
import-left-count = { $count ->
    [one] { $count } text was not put into its chapter.
   *[other] { $count } texts were not put into their chapters.
 }
import-left = { $from }: not put into { $place }: { $reason ->
    [chapter-gone] the chapter no longer exists
    [source-changed] the source has changed since the export; export it again
    [source-edited] the source was edited in the file; export it again, or undo the edit there
    [ambiguous] its source no longer stands there, but in several other places: { $places }; export these chapters again
    [edited] this translation was edited after the export; to replace it, use `--force`
    [twice] the file has another text for the same place
    [revised] it has tracked changes, and the current translation is confirmed; accept or reject the changes in the translator's program
    [codes] its codes (figures, footnotes, links) differ from those of the source
    [comment] it has `-->` or `<!--`, which mark a comment; for an arrow, write `→`
    [incomplete] parts of its list, table or block are missing
    [lacking] parts of its list, table or block are missing: there is no translation of “{ $missing }”
    [no-chapter] the chapter has no file yet, and its title is not in the import
    [no-footnote] the text of its footnote is not translated; import both together
    [no-mark] the text around it does not refer to this footnote
    [no-place] the translated chapter has no place for it; add it there by hand
    [preformatted] change preformatted text of several lines by hand
   *[unwritable] the chapter would not be read as intended; add it there by hand
 }
import-ask = These translations were edited after the export. Replace them? (y/n)
import-none = Nothing was imported: the texts in the file cannot be used, for the reasons above.
import-nothing = Nothing to import: the chapters and the translation memory already have everything.
import-foreign = nothing in `{ $path }` belongs to this report: the chapters have none of its source texts; nothing was written
import-not-exchange = `{ $path }` is neither an XLIFF nor a PO file. The translator should send back the file that `komentaras translation export` made; a translation made in Word or Excel can be pasted at the translator’s desk (`komentaras preview`)
import-refused = cannot use `{ $path }`; nothing was written
review-unusable = { $kind ->
    [empty] `{ $path }` is empty
    [old] `{ $path }` is in the old format of Word (.doc) or has a password. Open it in Word, remove the password, and save it as .docx
    [open-document] `{ $path }` is an OpenDocument text (.odt). Open it and save it as .docx
    [other] `{ $path }` is not a Word file. Ask for the file as .docx
    [no-document] `{ $path }` has no Word document in it
    [too-large] `{ $path }` is too large: it unpacks to more than 256 MB
    [part] `{ $path }` is damaged: its part `{ $detail }` cannot be read. Open it in Word, save it under another name, and import that file
    [language] `{ $path }` is in a language that the report does not have: { $detail }
    [foreign] `{ $path }` belongs to another report: hardly any of its paragraphs are in this one
   *[damaged] `{ $path }` is damaged. Ask for the file again
 }
review-nothing-done = nothing was imported; fix or leave out the files named above
review-not-kept = cannot add the comments to `{ $path }`: { $kind ->
    [unreadable] it is not a UTF-8 text. In a spreadsheet, save it as “CSV UTF-8”
    [no-column] it has no column `{ $detail }`. Restore the column, or rename the file
   *[damaged] its rows do not all have the same number of cells. Repair it, or rename the file
 }. Nothing was written
# Comments of reviewers that `review import` has kept.
comments-open = { $count ->
        [one] { $count } reviewer's comment is still open
       *[other] { $count } reviewers' comments are still open
    }: answer in `{ $path }` and write “resolved” in the column “state”.
comments-unread = `{ $path }` cannot be read, so the program cannot tell whether reviewers' comments are still open.
review-place = { $kind ->
    [gone] { $chapter ->
        [none] Not in the report
       *[other] { $chapter }{ $path ->
            [none] {""}
           *[other] , after { $path }
         }
     }
    [title] Title: { $path ->
        [none] { $chapter ->
            [none] title page and headings
           *[other] { $chapter }
         }
       *[other] { $path }
     }
   *[other] { $chapter ->
        [none] Title page, contents and headers
       *[other] { $chapter }{ $number ->
            [none] {""}
           *[other] , para. { $number }
         }{ $path ->
            [none] {""}
           *[other] {" "}({ $path })
         }
     }
 }{ $kind ->
    [generated] , what the program writes
   *[other] {""}
 }: { $place ->
    [in-place] in place
    [changed] the text was changed since
    [split] divided into several paragraphs in the file
   *[gone] the paragraph is not there
 }
review-unknown = unknown
review-change = { $kind ->
    [moved] moved “{ $has ->
        [after] { $after }
       *[other] { $before }
     }”
    [withdrawn] inserted and deleted again “{ $before }”
    [formatting] formatting { $has ->
        [none] changed
       *[other] of “{ $before }” changed
     }
    [new-paragraph] new paragraph “{ $after }”
    [removed] paragraph deleted
    [split] paragraph divided{ $has ->
        [none] {""}
       *[other] {" "}at “{ $after }”
     }
    [joined] joined with the next paragraph
    [table] row or cell of the table added or deleted
    [untracked] changed without tracking
    [note-added] footnote added
    [note-deleted] footnote mark deleted
    [image-added] image or symbol added
    [image-deleted] image or symbol deleted
    [image-replaced] image replaced by another
    [link] link of “{ $before }” changed
   *[wording] { $has ->
        [after] inserted “{ $after }”
        [before] deleted “{ $before }”
       *[both] “{ $before }” → “{ $after }”
     }
 }
review-outcome = { $outcome ->
    [open] can be applied
    [applied] applied
    [made] already in the chapter
   *[left] left: { $reason ->
        [ambiguous] this text occurs several times in the report
        [beside] it touches another change that cannot be written; decide about both, and change the chapter by hand
        [beside-figure] the sentence has a figure from the data; see that it stays true, then change the chapter by hand
        [changed] the paragraph was changed since; compare it and change it by hand
        [conflict] another reviewer changed the same words differently; decide, and change the chapter by hand
        [figure] it touches a figure from the data; correct the data or the placeholder
        [generated] the program writes this text itself, or it is a title
        [gone] the paragraph is not in the report
        [note] it touches a footnote mark; change the chapter by hand
        [number] it changes a number or year; check it against the source, then change the chapter by hand
        [other] it touches code, an image or a line break; change the chapter by hand
        [personal] it could identify a child; if the rest of the change is right, make it by hand without that detail
        [reference] it touches a reference or citation; change its placeholder
        [split] the file has this paragraph in several parts; change the chapter by hand
        [unrecorded] it was not tracked; decide, and change the chapter by hand
        [untracked] the rest of the paragraph was changed without tracking; compare it and change it by hand
        [untranslated] this paragraph has no translation yet
        [unwritable] written there, it would change something else too; change the chapter by hand
       *[kind] not a change of wording; decide, and change the chapter by hand
     }
 }
review-comment = { $who }{ $has ->
    [about] , on “{ $about }”
   *[none] {""}
 }: { $text } ({ $state ->
    [resolved] resolved
   *[open] open
 })
review-applied = { $count ->
    [one] Applied: { $count } change.
   *[other] Applied: { $count } changes.
 }
review-open = { $count ->
    [one] { $count } change can be applied.
   *[other] { $count } changes can be applied.
 }
review-made = { $count ->
    [one] { $count } change is already in its chapter.
   *[other] { $count } changes are already in their chapters.
 }
review-left = { $count ->
    [one] { $count } change is left to you.
   *[other] { $count } changes are left to you.
 }
review-doubt = { $count ->
    [one] { $count } of them touches a figure, a year or what could identify a child: read it first.
   *[other] { $count } of them touch figures, years or what could identify a child: read them first.
 }
review-comments = { $count ->
    [one] { $count } comment.
   *[other] { $count } comments.
 }
review-in-contents = { $count ->
    [one] { $count } line of the contents or lists was renewed, with the same words.
   *[other] { $count } lines of the contents or lists were renewed, with the same words.
}
review-none = No tracked changes and no comments.
review-unlabelled = `{ $path }` was not built with `--review`, or another program removed its labels: changes that were not tracked cannot be found.
review-source-changed = The source was changed: its translations are out of date until they say the same.
review-translation-changed = The translation was changed ({ $languages }); where its wording is new, it is unconfirmed now. If the source does not say the same, change it there too; then confirm with `komentaras translation accept`.
review-apply = To write the changes into the chapters, use `--apply`.
review-chapters = Changed: { $paths }. Read the changes with `git diff`.
review-kept = Comments in `{ $path }`: { $added } new, { $updated } updated.
chapter-unreadable = cannot read `{ $path }`; fix it first (nothing was written)
note-stale = The source has changed since this translation was made.
note-unconfirmed = Nobody has confirmed that this translation agrees with the source.
note-former = Former translation: { $text }
not-a-place = `{ $name }` is not a place; type a chapter, or a chapter and a line, for example 05-violence:12
chapter-step = { $action ->
        [new] +
        [replaced] !
        [begun] !
       *[kept] =
    } { $kind ->
        [file] { $names }
        [indicator] indicators: { $names }
        [source] sources: { $names }
        [message] names ({ $language }): { $names }
        [budget] word budgets: { $names }
       *[term] terms: { $names }
    }{ $action ->
        [replaced] {" "}(replaced)
        [begun] {" "}(replaced: nobody had written in it yet)
        [kept] {" "}(kept as it is in this report)
       *[new] { "" }
    }
chapter-settings = + indicator { $name }: { $settings } (added so that its figures stay the same)
chapter-indicator = `indicators.toml` has the entry of the indicator `{ $name }` in several places, so it cannot be changed. Put all its keys under one line `[{ $name }]` (nothing was written)
chapter-memory = + { $count ->
        [one] { $count } confirmed translation
       *[other] { $count } confirmed translations
    }
chapter-exported = { $count ->
        [one] The chapter { $names } is
       *[other] The chapters { $names } are
    } in the { $form ->
        [archive] file `{ $path }`. Send it
       *[folder] folder `{ $path }`. Send the whole folder
    }; `komentaras chapter add` puts what is in it into another copy of the report.
chapter-exported-pictures = { $count ->
        [one] This picture says where it was taken or who made it, and so does the copy
       *[other] These pictures say where they were taken or who made them, and so do the copies
    }: { $paths }. Before you send the export to anybody outside, save { $count ->
        [one] the picture
       *[other] them
    } without metadata and export again.
chapter-out-exists = { $form ->
        [archive] the file `{ $path }` already exists
       *[folder] the folder `{ $path }` already has files of a report
    }; choose another one with `--out` (nothing was written)
chapter-added = { $count ->
        [one] The chapter { $names } is
       *[other] The chapters { $names } are
    } now in the report.
chapter-had = The report already had the { $count ->
        [one] text of the chapter { $names }
       *[other] texts of the chapters { $names }
    }.
chapter-kept = { $count ->
        [one] The chapter { $names } was not replaced: the report keeps its own text of it
       *[other] The chapters { $names } were not replaced: the report keeps its own texts of them
    }, marked `=` above. To take theirs, use `--prefer theirs`.
chapter-nothing = Nothing was written.
chapter-others = Other chapters will print this differently ({ $count ->
        [one] { $count } place
       *[other] { $count } places
    }):
add-others = Chapters will print this differently ({ $count ->
        [one] { $count } place
       *[other] { $count } places
    }):
chapter-ask-write = Other chapters change too, as listed. Write all of it? (y/n)
chapter-declined = Nothing was written.
reprint-picture = the picture `{ $path }` is another one
reprint-more = … and { $count } more; `-v` lists all
chapter-same = The report already has { $count ->
        [one] the chapter { $names } and all that it uses
       *[other] the chapters { $names } and all that they use
    }; nothing was written.
chapter-no-file = there is no file `{ $path }`
chapter-no-report = the folder `{ $path }` has no report and no exported chapter: `report/report.toml` is missing. Name the folder that contains the folder `report`, or the zip file that you got
chapter-none = there is no chapter in it
chapter-which = there are several chapters; type those to add after the folder, or `--all`: { $list }
chapter-ask = Which chapters? ({ $list })
chapter-ask-version = Keep your version or take theirs? ({ answer-mine }/{ answer-theirs }; Enter stops without writing anything)
chapter-differs = different in the two reports (− yours, + theirs): { $kind ->
        [file] file
        [indicator] indicator
        [source] source
        [message] name
        [budget] word budget of
       *[term] term
    } `{ $name }`
chapter-open = For you to decide: these are different in the two reports
chapter-open-versions = The list keeps them as they are in your report. Without `--dry-run` the program asks about each; `--prefer mine` keeps your versions, `--prefer theirs` takes theirs.
chapter-versions = nothing was written; keep your versions with `--prefer mine` or take theirs with `--prefer theirs`
chapter-language = the report of this chapter is written in another language ({ $language }); nothing was written
chapter-errors = the report would have these new errors, so nothing was written
chapter-outward-exported = References to chapters that are not exported:
chapter-outward-export = They lead nowhere in a report that does not have these chapters. To export all of them, type `komentaras chapter export { $names } --out NEW.zip`.
chapter-outward-added = References of the chapter that lead nowhere in this report:
chapter-outward-add = Add these chapters as well: `komentaras chapter add { $path } { $names }`.
chapter-outward-ask = Where there is a dash, what you got ({ $path }) has no such place either. Ask the sender to export that chapter as well, or to correct the references.
chapter-quoted = `{ $name }`
chapter-out = several chapters need a place: name a folder or zip file with `--out`
chapter-foreign = − { $names } (not taken along, because this report does not have the language)
chapter-left = − { $names } (not taken along, because it holds for a whole report; copy it by hand if you need it)
chapter-figures = Figures of the chapter that are different in this report:
chapter-there = In the other report
chapter-here = Here
difference-sizes = yours has { $mine } bytes, theirs { $theirs }
chapter-difference-more = … { $count ->
        [one] { $count } more line differs
       *[other] { $count } more lines differ
    }
archive-refused = cannot use `{ $path }`: { $kind ->
        [encrypted] `{ $entry }` is encrypted. Ask for the archive without a password
        [link] `{ $entry }` is a link. Ask for an archive with the file itself
        [outside] `{ $entry }` would lead out of the archive. Pack the folder again with another program
        [twice] two files in it have the same path. Pack the folder again
        [too-large] it is too large unpacked, or has too many files
        [no-report] there is no `report/report.toml` in it. Pack the whole folder that contains the folder `report`
        [several] there are several reports in it: { $entry }. Pack one alone
       *[damaged] it is not a zip archive, or a damaged one
    }
no-such-chapter = chapter `{ $name }` not found
no-such-chapter-known = chapter `{ $name }` not found; the chapters are: { $known }
no-such-line = no translated text at `{ $name }`; lines are counted in the file of the translation, and for a line of the original name its file, for example report/lt/05-violence.md:12

trace-no-figures = the chapter `{ $name }` has no figures from data
trace-no-figure = no figure from data at `{ $name }`. The nearest lines with figures: { $lines }
trace-printed = { $language }: { $text }
trace-label = Row and column
trace-change = Change
trace-change-kind = { $kind ->
    [percent] as a percentage of the first figure
    [points] second figure minus the first, in percentage points
   *[difference] second figure minus the first
 }, { $rounding ->
    [printed] computed from the printed figures
   *[published] computed from the published figures, then rounded
 }
trace-contrast = Comparison
trace-contrast-kind = { $kind ->
    [ratio] the larger figure divided by the smaller
   *[difference] first figure minus the second
 }, { $rounding ->
    [printed] computed from the printed figures
   *[published] computed from the published figures, then rounded
 }
trace-indicator = { $name } ({ $id })
trace-query = Query
trace-defaults = From `default` in `indicators.toml`
trace-cell = File
trace-published = { $place }, published as `{ $published }`
trace-empty = { $place }, not published
trace-withheld = { $place }, withheld: { $kind ->
    [confidential] confidential
    [unknown-mark] unknown flag
    [multiplier] unknown multiplier
   *[small] too small, or such a figure could be computed from it
 }
trace-multiplied = , multiplied by { $factor }: { $value }
trace-flag = , { $flag }: { $meaning }
trace-accessed = accessed { $date }
trace-no-source = none in `indicators.toml`

column-chapter = Chapter
column-deadline = Deadline
column-left = Left
column-for = For
column-kind = Kind
column-number = No.
column-addressees = Addressed to
column-follows = Follows
column-text = Text
column-symbol = Document
column-paragraph = Paragraph
column-status = Status
column-answers = Our recommendations
column-role = Role
column-chapters = Chapters
column-dissent = Dissent
# A language's words without those in its footnotes.
column-without-notes = { $language }, without footnotes
column-budget = Budget
column-total = Total
column-total-report = Whole report
column-errors = Errors
column-warnings = Warnings
column-notes = Notes
other-files = other files
column-id = Indicator
column-name = Name
column-years = Years
column-open = To choose
column-defaults = Unless the text says otherwise
column-used = Cited
column-unit = Unit
column-file = File
column-source = Source
column-observations = Values
not-counted = not counted
observations = { $count } ({ $missing } of them missing)
indicator-example = To print “{ $value }”, write { $written } in the text.
column-target = Leads to
column-place = Place
column-old = Now
column-new = Then
compare-report = Changes in the report
compare-report-same = Nothing changes in the report.
compare-not-registered = Neither file is in `indicators.toml`, so nothing changes in the report.
compare-renamed = The heading of the figures is { $old } in the old file and { $new } in the new one. Are they the same figures, in the same unit? If so, write the new heading in `columns` of the indicator.
compare-taken = { $kind ->
        [added] `{ $name }`: the new file has a column of its own, `{ $dimension }`, with `{ $new }`, which the entry does not name
        [gone] `{ $name }`: `{ $dimension }` was `{ $old }`; the new file does not have the column
       *[other] `{ $name }`: `{ $dimension }` was `{ $old }`; in the new file it is `{ $new }`
    }
compare-taken-title = The figures would be those of something else
compare-heading = “{ $name }”
compare-heading-plain = a general word such as `value`
compare-data-same = The data are the same.
compare-new = New values: { $count }
compare-gone = Removed values: { $count }
compare-revised = Revised values: { $count }
compare-flags = Values with different flags only: { $count }
compare-more = … and { $count } more; to see all, use `--format json`
cells-changed = { $count ->
    [one] { $count } cell of the table changes
   *[other] { $count } cells of the table change
 }
points-changed = { $count ->
    [one] { $count } value of the chart changes
   *[other] { $count } values of the chart change
 }
# $left and $right are the two figures that the claim compares.
claim-holds = the claim is true: { $left } and { $right }
claim-does-not-hold = the claim is false: { $left } and { $right }
claim-unknown = the claim cannot be checked
# A figure typed by hand, as the report and as the newer data have it.
typed-stays = { $value }, typed by hand
typed-newer = correct it: the data have { $value }
typed-gone = correct it: the data no longer have this figure
dataset-not-readable = could not read the data file `{ $path }`
datasets-differ = the files cannot be compared: only one of them has a dimension with several codes ({ $name })
column-newest = Newest figure
indicator-age = { $period } ({ $age ->
    [0] the report's year
    [one] { $age } year older than the report
   *[other] { $age } years older than the report
})

dataset-format-tidy = Plain table: year, dimensions and value
dataset-format-sdmx-csv-1 = Data of Eurostat or another office (SDMX-CSV 1.0)
dataset-format-sdmx-csv-2 = Data of Eurostat, the OECD or another office (SDMX-CSV 2.0)
dataset-format-sdmx-csv = Data of UNICEF or another office (SDMX-CSV)
dataset-format-eurostat-bulk = Complete Eurostat table (TSV), with years as columns
dataset-format-eurostat-data-explorer = Table from Eurostat's former Data Explorer
dataset-format-state-data-agency = Table of Lithuania's State Data Agency
dataset-format-world-bank = World Bank table, with years as columns
dataset-format-gho = World Health Organization data (GHO)
dataset-format-eurostat-sheet = Sheet from Eurostat's Data Browser
dataset-format-uis = UNESCO Institute for Statistics data (UIS)
dataset-format-ilostat = International Labour Organization data (ILOSTAT)
dataset-format-unhcr = UNHCR data, with groups of people as columns
# What is typed in answer to a question; the beginning of a word is enough.
answer-yes = yes
answer-mine = mine
answer-theirs = theirs
add-id = Name to cite it by (small letters, digits and hyphens)
add-name = What the indicator is called { $language }{ $said ->
        [none] { "" }
       *[other] {" "}(the file says: { $said })
    }
add-column = The column “{ $name }” has whole numbers. Are they figures or codes, such as classes or numbers of groups? (figures, codes)
add-column-refused = `{ $value }`: write `figures` or `codes`; as an option `--column "NAME=figures"`
add-unit = Unit: a word or its code ({ $known })
add-decimals = Decimals
add-select = The column “{ $dimension }” has different things. Which one is meant? ({ $known })
add-columns = The file has several columns of figures: { $known }. Press Enter to take all of them into this indicator, or write which one
add-source = Source: a key from sources.yml ({ $known }), or a short name for a new one, such as vvtait-2024
add-source-title = Title of the source `{ $key }`
add-source-publisher = Publisher of the source `{ $key }`
add-source-url = Web address of the source `{ $key }` (Enter: none)
add-source-date = Date of the source `{ $key }` (for example 2026, 2026-03 or 31 March 2026)
# $shown: what the file calls a dimension or a code, $dimension: the dimension of a code.
add-label = { $dimension ->
        [none] What the column “{ $shown }” is called { $language } (
       *[other] What “{ $shown }” is called { $language } (column “{ $dimension }”;{" "}
    }Enter: later)
# Where there are more names than are asked for.
add-unasked = { $count ->
        [one] Write { $count } more name into { $path } later
       *[other] Write { $count } more names into { $path } later
    }; `komentaras check` shows which are missing.
in-language = { $language ->
        [lt] in Lithuanian
        [en] in English
       *[other] in { $language }
    }
answer-needed = An answer is needed here; to stop, press Ctrl+C, and nothing is written.
answer-unknown = “{ $typed }” is none of the answers: write { $known } (the first letters are enough).
add-missing = missing: `{ $option }`. { $text }
add-problem = { $kind ->
        [id] the name `{ $value }` cannot be used: use only small letters without diacritics, digits and hyphens, for example child-poverty
        [taken] the indicator `{ $value }` exists already. If this is a newer edition of its data, do not add it: see what it changes with `komentaras indicators compare OLD NEW`, then save it in place of the old file. For other data, choose another name, for example `{ $value }-2`
        [name] `--name { $value }`: write the language, `=` and the name, for example `--name en="Child poverty"`
        [pair] `{ $value }`: write the dimension, `=` and the code, for example `sex=T`
        [dimension] the file has no dimension `{ $value }`; expected one of: { $known }
        [code] the file has no code `{ $value }`; expected one of: { $known }
        [unit] unknown unit `{ $value }`; expected one of: { $known }. For another one, write its forms into translations/en/report.ftl (for example `unit-schools = {"{"} $value {"}"} schools`) and add the indicator again
        [decimals] `{ $value }`: write a number of decimals from 0 to 12
        [source] the key `{ $value }` cannot be used: begin with a letter and use only letters without diacritics, digits, hyphens and underscores
        [title] the title of the source is empty: write it
        [publisher] the publisher of the source is empty: write who published it
        [url] `{ $value }` is not a web address: copy it from the browser, for example https://osp.stat.gov.lt
        [date] `{ $value }` is not a date: write 2026, 2026-03, 2026-03-31 or 31 March 2026
        [label] `--label { $value }`: write, for example, `--label en:geo:LV=Latvia`
       *[no-label] `--label { $value }`: the file has no such dimension or code, or it has a name already
    }
add-other-file = the report already has another file `{ $path }`. If yours is a newer edition of it, do not add it: see what it changes with `komentaras indicators compare "{ $path }" "{ $file }"`, then save it in place of the old one. If it is other data, rename your file and add it again under another name
add-ask = Write all this as shown? (y/n)
add-declined = Nothing written.
add-refused = nothing was written, because the report would have the errors above
add-copied = New file: { $path }
inspect-columns = How each column was read
inspect-column = { $names }: { $role ->
        [codes] { $dimension ->
            [none] codes
           *[other] codes of the dimension `{ $dimension }`
        }
        [labels] { $dimension ->
            [none] names of codes
           *[other] names of the codes of `{ $dimension }`
        }
        [period] period
        [figures] figures
        [figures-at] years with figures
        [flags] flags
        [confidentiality] whether the figure is confidential
        [multiplier] multiplier
        [decimals] number of decimals
        [notes] notes
        [interval] confidence interval
       *[ignored] not read
    }
# What to type is an option of `indicators inspect` and `indicators add`.
inspect-column-open = these may be { $other ->
        [figures] figures
       *[codes] codes
    } too; to read them so: `--column "{ $name }={ $other }"`
inspect-gaps = Missing years or periods
inspect-flags = Flags
# What figures are multiplied by: where the file says it, in which words, and for how many.
inspect-multiplied = multiplied by { $factor }: { $place ->
        [column] the multiplier column says `{ $words }`
        [unit] the unit is `{ $words }`
        [name] the name says `{ $words }`
        [header] the column is called `{ $words }`
        [title] a line outside the table says `{ $words }`
       *[register] `indicators.toml` says `{ $words }`
    } ({ $count ->
        [one] { $count } figure
       *[other] { $count } figures
    })
inspect-not-multiplied = not shown, because their multiplier is not clear: `{ $words }` ({ $count ->
        [one] { $count } figure
       *[other] { $count } figures
    })
# How many figures are not shown, and why.
inspect-withheld = not shown, { $kind ->
        [confidential] confidential
        [unknown-mark] unknown flag
        [multiplier] unknown multiplier
       *[small] too small, or such a figure could be computed from it
    }: { $count }
inspect-dimensions = Dimensions and their codes
inspect-more = … and { $count } more
inspect-register = Move the file to the folder `report/data` and add to `report/data/indicators.toml`:
inspect-messages = Add to the file `{ $path }`, with the names that are missing:
inspect-unit-hint = check: percent, children, persons, families, count, per-1000, per-100000, eur, points, years
inspect-source-hint = the source's key in report/sources.yml

## `komentaras` without a command

overview-begin =
    There is no report in this folder.

    To create one:
      komentaras init my-report
      cd my-report
      komentaras build

    To work on a report that is there: go to its folder, or add `--project FOLDER`.
    For all commands, type `komentaras --help`.
overview-words = Words, { $language }
overview-of-limit = { $words } (limit { $limit })
overview-translation = Translation
overview-translated = up to date
overview-untranslated = { $missing } missing, { $stale } out of date, { $unconfirmed } unconfirmed
overview-findings = Check
overview-faultless = nothing found
overview-found = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }
overview-next = What to do next:
overview-step-errors = komentaras check             fix the errors: it shows each place and what to type
overview-step-write = report/lt                    replace the sample text; each chapter begins with questions
overview-step-translate = komentaras status            see what is to be translated, and how
overview-step-confirm = komentaras status            read the translations that nobody has confirmed
overview-step-check = komentaras check             see the warnings and notes
overview-step-preview = komentaras preview           see the report in the browser while you write
overview-step-obstacles = komentaras build --final     see what still keeps the copy to be sent from being made: { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
overview-step-final = komentaras build --final     make the copy to be sent
overview-help = For all commands, type `komentaras --help`.

# Where the text that `init` wrote is not replaced yet: $list has `samples-chapters` and files.
samples-left = Sample text is left in { $list }. Replace it with your own.
samples-chapters = { $count ->
        [one] one chapter
       *[other] { $count } chapters
    }

## The pages of `komentaras explain commands` and `komentaras explain findings`

reference-commands = Commands
reference-commands-begin =
    The program prints this page: `komentaras explain commands`. `komentaras COMMAND --help` says
    the same about one command.
reference-argument = - { $argument }: { $text }
reference-findings = Findings
reference-findings-begin =
    What `komentaras check` can find, why it matters and what to write instead. The program prints
    this page: `komentaras explain findings`. `komentaras explain CODE` says the same about one.

    An error prevents the final copy. A warning is most likely a mistake. A note is for you to
    decide. Under `[findings]` in `report/report.toml` you can change how serious a finding is, or
    switch it off, for example `over-word-limit = "warning"`.
