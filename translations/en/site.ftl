### Words of the web pages and of the electronic book: what links and buttons say.

# The language's own name.
site-language = English
site-parallel = Both languages side by side
site-report = Report
site-read = Read in English
site-recommendations = Recommendations
site-questions = Questions
site-by-addressee = By addressee
site-by-article = By article of the Convention
site-no-addressee = No addressee named
site-data = Data as CSV files, with a description

site-skip = Skip to the text
site-contents = Contents
site-pages = Pages
site-languages = Languages
site-home = Start page
site-organisation = Submitted by
site-made-with = Every paragraph, recommendation, table and figure has a permanent address: follow its number.

# How a place of the report is cited. $place is "para. 34", $address its address.
site-citation = { $organisation }, { $title }, { $date }, { $place }, { $address }
site-copy-link = Copy link
site-copy-citation = Copy citation
site-copied = Copied
site-not-copied = Could not copy

site-search = Search
site-find = Find
site-search-hint = Any form of a word finds all its forms; a number leads to its paragraph.
site-search-empty = Type a word or the number of a paragraph
# Followed by a number.
site-found = Places found:
site-not-found = Nothing found. Try another word, or only its beginning

# $n is the number of a footnote.
site-note = Footnote { $n }
site-note-back = Back to footnote { $n } in the text
site-notes = Footnotes

site-table = Table
# $label is "Figure 3".
site-figures = { $label }: the figures
site-as-table = Figures as a table
site-csv = { $label } as CSV
# In the heading of a column with the letters of flags.
site-flag = flag
site-sort = Sort
# Above a table that is wider than the screen.
site-scroll = Scroll sideways →

site-origin = Where the figure comes from
site-origin-query = Selected
site-origin-published = Published as
# $published is what the file says, $value the same in full.
site-origin-multiplied = { $published } × { $factor } = { $value }
site-origin-flag = Flag
site-origin-made = Computed
site-origin-source = Source
site-origin-data = Data
site-close = Close

# Accessibility of the electronic book.
site-book-summary = Headings, lists and tables are marked as such, images have descriptions, and the reading order is that of the text.
