### Words of the preview in the browser, and of the command that starts it.

# On the terminal.
preview-serving = The preview is at { $address }
    Save a file, and the page shows the change. Press Ctrl+C here to stop.
preview-address = New address:
preview-no-browser = No browser could be opened: open the address yourself.
preview-port-taken = port { $port } is in use, perhaps by another preview of this report, so this one took another port. Texts that were typed at the desk there and not saved yet can be seen only there.
preview-not-served = the preview can't be served: { $kind ->
        [permission] permission denied; choose another port with --port
       *[other] { $detail }
    }
preview-no-secret = the preview can't be served, because the system gives no random numbers: { $detail }

# In the browser.
preview-skip = Skip to the text
preview-pages-label = Pages of the preview
preview-author = Report
preview-desk = Translation
preview-languages = Language of the report
preview-panel = Findings and words
preview-contents = Contents
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
preview-close-place = Close
preview-copied = Copied
preview-not-copied = Could not copy
preview-opened = Opened in the editor
preview-no-editor = No editor is set: start komentaras preview with --editor, for example --editor code
preview-editor-failed = { $program } could not be started: { $detail }

# Why the page does not show the newest state.
preview-no-report = The file report/report.toml is missing. This is the report as it was before.
preview-unreadable = This is the report as it was before, because a file can't be read: { $paths }. See the findings.
preview-lost = The preview has stopped. Start it again with komentaras preview, and open the address that it prints.
preview-failed = That did not work.
preview-not-found = There is nothing at this address.
preview-not-allowed = This request is not allowed.
preview-refused-title = The preview does not know this browser
preview-refused = { $kind ->
        [used] This address has been used. Each address opens the preview in one browser; press Enter in the terminal where komentaras preview runs, and open the new address.
       *[stranger] Open the preview with the address that komentaras preview printed in the terminal. Press Enter there for a new address.
    }

# The pages of the PDF.
preview-pdf = Pages
preview-pdf-hint = The pages as they will be printed, in drawings without text: to read them aloud or to search, use the tab “Report”.
preview-pdf-page = Page
preview-pdf-notice = { $kind ->
        [working] The pages are being set …
        [errors] These are the pages as they were before: errors keep the report from being built. They are listed in the tab “Report”.
        [typst] These are the pages as they were before: { $detail }
        [too-long] These are the pages as they were before: setting them took too long. A template may never end; allow more time with --time-limit.
       *[ended] These are the pages as they were before: setting them took too much memory or failed. Allow more memory with --memory-limit.
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
