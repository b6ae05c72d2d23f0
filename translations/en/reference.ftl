### The page about placeholders and blocks: docs/placeholders.md, `komentaras explain placeholders`.

reference-title = Placeholders
reference-intro =
    A placeholder is what a chapter has between {"{{"} and {"}}"}. It prints a figure, a reference or a
    citation. Write text in straight quotation marks; numbers need none.

    A figure is chosen by the id of its indicator, the year and, where the data have several, the
    codes of their dimensions: `geo="LT"`, `sex="F"`. `komentaras indicators show INDICATOR` lists
    them. The year can stand after the indicator without its name.
reference-placeholder-value = Prints a figure with its unit: “17.8 per cent”; with `case` in another grammatical case: „nuo 21 vaiko“.
reference-placeholder-number = Prints a figure without its unit: “17.8”.
reference-placeholder-change = Prints how much a figure rose or fell between two periods: “decreased by 3.2 percentage points”.
reference-placeholder-difference =
    Prints how much one figure is more or less than another: “3.1 percentage points more”, “12 fewer
    children”. Write “than …” yourself. The figures must have the same unit and periods of the same
    length, and must not be equal.
reference-placeholder-ratio =
    Prints how many times one figure is another: “twice as many”, “1.8 times as many”, “half as many”,
    “56 per cent as many”. Write “as …” yourself. The ratio is rounded to one decimal; “twice” is
    printed only if it is then 2.0, “three times” if it is 3.0, “half” if the second figure is 2.0
    times the first. If it is 1.0, there is nothing to print, and the check says so.
reference-placeholder-list =
    Prints years or the names of codes: “2015–2018 and 2020”, “Estonia, Latvia and Lithuania”. Only
    years that the data have are listed; names are in alphabetical order.
reference-placeholder-claim =
    Prints nothing. The check fails when what it says about the figures becomes false. Write it next
    to the sentence that depends on it. Comparisons: `<`, `<=`, `=`, `>=`, `>`, `highest-since`,
    `lowest-since`.
reference-placeholder-typed = Prints nothing. Says that the figure before it was typed by hand on purpose.
reference-placeholder-table =
    Prints a numbered table, in a paragraph of its own. Codes with commas between them choose rows or
    columns and put them in this order. Otherwise the reporting State is first, and all tables and
    charts have the other countries in one order.
reference-placeholder-chart = Draws a numbered chart, in a paragraph of its own.
reference-placeholder-register =
    Prints a register, alone in a paragraph: `"follow-up"`, what the Committee recommended before and
    what became of it (`report/data/concluding-observations.csv`); `"recommendations"`, those of this
    report; `"organisations"` (`report/data/organisations.csv`);
    `"abbreviations"`, those that the text explains; `"key-figures"`, the latest figure of each chosen
    indicator with its source, beside the earliest one that it can be compared with and the change.
    A code such as `geo="LT"` holds for the key figures that have this dimension.
reference-placeholder-count =
    Prints how many entries a register has: the same number wherever it is mentioned.
reference-placeholder-ref = Prints a reference to a table, figure, paragraph, recommendation, question or chapter: “table 3”, “paragraph 34” (in brackets and footnotes “para. 34”); or to several: “tables 3 and 5”, “recommendations 4–6”.
reference-placeholder-cite = Prints a footnote with the source; for a United Nations document, its symbol in the text.
reference-placeholder-anchor = Prints nothing. Names the paragraph that it begins, for `ref`.
reference-parameter-year = the year, or another period: `2023`, `"2024-Q1"`, `"2024-03"`
reference-parameter-from = the first period; of key figures, that from which on earlier figures count
reference-parameter-to = the second period; of recommendations, only those to this addressee
reference-parameter-as = how the change is measured: `"percent"` or `"difference"`; of earlier recommendations, `"summary"` prints only how many have which status
reference-parameter-only = of key figures, the ids of their indicators; of recommendations, the anchors of those to list with their first sentence; with spaces between them
reference-parameter-rounding = `"published"` computes from the published figures and rounds once; `"printed"` computes from the figures as they are printed
reference-parameter-expect = `"more"` or `"less"`: the check fails when the data show the opposite
reference-parameter-years = periods and ranges: `"2018..2023"`, `"..2023"`, `"2015,2020"`
reference-parameter-case = the grammatical case, in languages that have cases: `"nom"`, `"gen"`, `"dat"`, `"acc"`, `"ins"`, `"loc"`
reference-parameter-rows = what makes the rows: dimensions, `year` or `indicator`, with spaces between them
reference-parameter-columns = what makes the columns
reference-parameter-caption = the caption; of registers, only `"key-figures"` and `"follow-up"` have one
reference-parameter-anchor = a name, for `ref`
reference-parameter-kind = `"line"`, `"bar"`, `"grouped-bar"`, `"stacked-bar"` or `"map"`
reference-parameter-x = what makes the places on the axis; the year, if it is not given
reference-parameter-series = what makes the lines or the bars side by side
reference-parameter-facet = what makes small charts, one for each code
reference-parameter-alt = a description for readers who cannot see the chart; without it, the program writes one
reference-parameter-by = how recommendations are grouped: `"addressee"`, `"article"` (those that they name in `articles`, or else those of their chapter) or `"observation"` (the earlier recommendation that they follow)
reference-parameter-role = only organisations with this role: `"author"`, `"member"` or `"endorses"`
reference-parameter-status = only earlier recommendations with this status: `"implemented"`, `"partly"`, `"not"`, `"regressed"` or `"no-information"`
reference-parameter-page = a page or range of pages
reference-parameter-para = a paragraph of a document
reference-blocks = Blocks
reference-blocks-intro = A block begins with a line `::: name {"{"}…{"}"}` and ends with a line `:::`. `{"{"}#name{"}"}` gives it a name, for `ref`.
reference-block-recommendation = A numbered recommendation.
reference-block-question = A numbered question, for a submission before the list of issues.
reference-block-voice = A child’s words. It needs consent; do not give a name or a small place.
reference-block-example = An example.
reference-block-note = A note.
reference-attribute-to = the keys of those to whom it is addressed, with spaces between them
reference-attribute-articles = the articles that it is about, if not all of its chapter’s: `"16"`, `"16 17"`
reference-attribute-follows = the paragraph of the Committee’s document that it follows up: `"CRC/C/LTU/CO/5-6:21(b)"`
reference-attribute-consent = `yes`, if the child and the parents have agreed
reference-attribute-age = the child’s age group
