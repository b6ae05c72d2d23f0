### Words of the preview in the browser, and of the command that starts it.

# On the terminal.
preview-serving = The preview is at { $address }
    Save a file, and the page shows the change. Press Ctrl+C here to stop.
preview-address = New address:
preview-no-browser = No browser could be opened: open the address yourself.
preview-port-taken = port { $port } is in use, perhaps by another preview of this report, so this one took another port. Texts that were typed at the desk there and not saved yet can be seen only there.
preview-not-served = the preview cannot be served: { $kind ->
        [permission] permission denied; choose another port with --port
       *[other] { $detail }
    }
preview-no-secret = the preview cannot be served, because the system gives no random numbers: { $detail }

# In the browser.
preview-skip = Skip to the text
preview-pages-label = Pages of the preview
preview-author = Report
preview-desk = Translation
preview-languages = Language of the report
preview-panel = Findings and words
preview-contents = Contents
preview-hint = Click a paragraph to see which file and line it was written in.
preview-findings = Findings
preview-errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
preview-warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
preview-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
preview-more = { $count ->
        [one] … and { $count } more: run komentaras check
       *[other] … and { $count } more: run komentaras check
    }
preview-words-title = Words
preview-words = { $words } of { $limit } words; { $state ->
        [over] { $rest } too many
       *[within] { $rest } left
    }

# A place in a file.
preview-place = Place in the files
preview-copy-place = Copy
preview-open-place = Open in the editor
preview-open-file = Open the file
preview-not-opened = Cannot open the file: { $detail }. Open it yourself, or name an editor: start komentaras preview with --editor, such as --editor code
preview-close-place = Close
preview-copied = Copied
preview-not-copied = Could not copy
preview-opened = File opened
preview-no-editor = No editor is set: start komentaras preview with --editor, for example --editor code
preview-editor-failed = { $program } could not be started: { $detail }

# Why the page does not show the newest state.
preview-no-report = The file report/report.toml is missing. This is the report as it was before.
preview-unreadable = This is the report as it was before, because a file cannot be read: { $paths }. See the findings.
preview-lost = The preview has stopped. Start it again with komentaras preview, and open the address that it prints.
preview-restarted = The preview was started again. Open the address that it printed in the terminal: this tab will then go on by itself.
preview-silent = The preview does not answer. Wait a little; if nothing changes, check in the terminal that komentaras preview is still running.
preview-stuck = The files of the report do not answer; perhaps the network drive is disconnected. You see the report as it was before.
preview-typed = What you typed in the tab “{ preview-desk }” is kept in this browser, and you can save it later.
preview-failed = That did not work.
preview-not-found = There is nothing at this address.
preview-not-allowed = This request is not allowed.
preview-incomplete = This request is incomplete. Try again.
preview-refused-title = The preview does not know this browser
preview-refused = { $kind ->
        [used] This address has been used. Each address opens the preview in one browser; press Enter in the terminal where komentaras preview runs, and open the new address.
       *[stranger] Open the preview with the address that komentaras preview printed in the terminal. Press Enter there for a new address.
    }

# The pages of the PDF.
preview-pdf = Pages
preview-pdf-hint = The pages as they will be printed, in drawings without text: to read them aloud or to search, use the tab “Report”. To get the PDF file, run komentaras build.
preview-pdf-page = Page
preview-pdf-notice = { $kind ->
        [working] Setting the pages …
        [errors] { preview-pdf-shown } Errors keep the report from being built. They are listed in the tab “Report”.
        [typst] { preview-pdf-shown } { $detail }
        [too-long] { preview-pdf-shown } Setting them took too long. A template may contain an endless loop; otherwise allow more time with --time-limit.
       *[ended] { preview-pdf-shown } Setting them took too much memory or failed. Allow more memory with --memory-limit.
    }
# $shown says whether pages that were set before are shown.
preview-pdf-shown = { $shown ->
        [old] These are the pages as they were before.
       *[none] There are no pages yet.
    }

# What can be inserted.
preview-insert = Insert
preview-insert-hint = Click what you need, and paste it into the chapter. Open an indicator to choose a year and a group.
preview-insert-indicators = Indicators
preview-insert-places = Paragraphs, recommendations, tables and figures with a name
preview-insert-sources = Sources
preview-insert-year = Year or period
preview-insert-empty = The data have no figure that can be shown.
preview-insert-no-figure = The data have no figure for this choice.
preview-insert-table = Table:
preview-insert-chart = Chart:
# Followed by a number.
preview-insert-found = Found:
preview-insert-none = Nothing found
preview-find = Search

preview-keys = Keys
preview-key-paragraph = next and previous paragraph: its file and line are shown below
preview-key-escape = closes what is open
preview-key-terminal = in the terminal: an address for another browser

# What a placeholder would print.
preview-try = Try a placeholder, a table or a chart; Ctrl+Enter shows it
preview-try-show = Show
preview-try-this = Try it

# A downloaded file that becomes an indicator.
preview-add = Add data
preview-add-hint = Drop a downloaded file anywhere on this page, or choose it here: CSV or an Excel workbook (.xlsx), up to 32 MB. It stays on your computer, and nothing is written until you have seen what will be.
preview-add-choose = Choose a file
preview-add-sheet = Sheet
preview-add-column = The column “{ $name }” has whole numbers. What are they?
preview-add-column-figures = figures
preview-add-column-codes = codes, such as classes or numbers of groups
preview-add-reading = Reading the file …
preview-drop-elsewhere = To add data to the report, drop the file on the page “Insert”.
preview-add-one = Drop one file at a time.
preview-add-too-large = The file is larger than 32 MB: add it in the terminal with komentaras indicators add FILE.
preview-add-file-name = A file cannot be called “{ $name }” on every system: rename it, for example vaikai-2026.csv.
preview-add-unreadable = The file could not be read: { $detail }.
preview-add-gone = The preview no longer has this file, because another one was sent: choose it again.
preview-add-needed-title = What the report has to know
preview-add-needed = An answer is needed here.
preview-add-decimals = Number of decimals to show (empty: as in the file)
preview-add-choice = Choose …
preview-add-all = all columns
preview-add-unit = Unit
preview-add-select = The column “{ $dimension }” has different things. Which one is meant?
preview-add-columns = The file has several columns of figures. Which ones belong to the indicator?
preview-add-source = Source
preview-add-source-new = a source that the report does not have yet
preview-add-source-key = Short name for it, such as vvtait-2024
preview-add-source-title = Title
preview-add-source-publisher = Publisher
preview-add-source-url = Web address (leave empty if there is none)
preview-add-source-date = Date of publication (for example 2026, 2026-03 or 31 March 2026)
preview-add-labels = Names that the report does not have yet (you can leave them for later)
# $shown: what the file calls a dimension or a code, $dimension: the dimension of a code.
preview-add-label = { $dimension ->
        [none] The column “{ $shown }” { $language }
       *[other] “{ $shown }” { $language } (column “{ $dimension }”)
    }
preview-add-labels-later = There are more: komentaras check shows which names are still missing.
preview-add-show = Show what will be written
preview-add-others = Chapters will print this differently:
preview-add-will-write = This will be written
preview-add-write = Add to the report
preview-add-written = The indicator “{ $id }” is in the report. Its newest figure:
preview-add-other-file = The report already has another file { $path }. If yours is a newer edition of it, do not add it: save it in place of the old one, and the figures change by themselves (`komentaras indicators compare` shows beforehand what will change). If it is other data, rename your file, choose it again and give the indicator another name.
preview-add-refused = Nothing was written, because the report would have the errors above.
preview-add-changed = Nothing was written, because the files of the report keep changing. Try again.
preview-add-not-written = { $kind ->
        [permission] { $path } is write-protected. Nothing was written.
        [full] The disk is full. Nothing was written. Free some space and try again.
        [read-only] The disk is read-only. Nothing was written.
        [not-put-back] { $path } could not be restored after an error. Look at it before you go on.
       *[other] { $path } cannot be written: { $detail }. Nothing was written.
    }
