# Findings: what the program noticed in the report.
#
# The message of a finding is one phrase, lower case, without full stop; the author's word
# stands between `…`. The attribute .help says what to write (one advice a line), .explain
# is what `komentaras explain` shows: a sentence, a paragraph and an example.
# Each variable $x is accompanied by $has-x: yes or no. Values of $suggest: similar (there
# is a similar name), known (the possible names are known), none.


## Shared words

severity-error = error
severity-warning = warning
severity-note = note
finding-help = help
sarif-project-root = The folder of the report project
finding-suggestion = { $suggest ->
        [similar] did you mean `{ $similar }`?
        [known] possible here: { $known }
       *[none] { "" }
    }
findings-errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
findings-warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
findings-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
findings-none = no errors found


## Files

file-not-found = no file `{ $path }`
    .help =
        { finding-suggestion }
        check the file's name, capital and small letters; a path counts from the file in which it is written
    .explain =
        A file named in the text or in a register is not in the project.

        Usually the file was renamed or moved, or its name is misspelt. Capital and small
        letters differ, and a path counts from the file in which it is written. A file of
        the register `report/data/indicators.toml` is looked for in `report/data`.

        Wrong:  file = "Poverty.CSV"
        Right:  file = "poverty.csv"

file-not-readable = { $kind ->
        [not-a-file] `{ $path }` is not an ordinary file
        [too-large] the file `{ $path }` is too large
       *[unreadable] the file `{ $path }` cannot be read
    }
    .help =
        { $kind ->
            [not-a-file] name a file, not a folder, a pipe or a device
            [too-large] pick from it what the report needs: the largest file is 512 MB
           *[unreadable] check that the file is not open in another program and that you may read it
        }
    .detail = { $detail }
    .explain =
        The file is there, but the operating system does not let the program read it.

        This happens when another program holds the file, when it is not yet fully copied
        from a shared drive, or when you have no right to read it. Close the file in other
        programs and try again.

        Wrong:  the table is still open in Excel
        Right:  the table is saved and closed

invalid-utf8 = the file `{ $path }` is not saved in UTF-8
    .help = open the file in a text editor and save it again with the encoding “UTF-8”
    .explain =
        The file holds bytes that are not UTF-8 text.

        Chapters and registers are written in UTF-8: only then are letters such as “ž” and
        “ė” the same on every computer. An old encoding (such as Windows-1257) or a damaged
        file would show other characters instead. This does not concern data tables (.csv):
        their encoding is recognised.

        Wrong:  Encoding: “Baltic (Windows-1257)”
        Right:  Encoding: “UTF-8”

merge-conflict = { $kind ->
        [mark] a mark of an unfinished merge
       *[text] two versions not merged{ $has-lines ->
            [yes] , lines { $lines }
           *[no] { "" }
        }
    }
    .help =
        { $kind ->
            [mark] check that the lines around it are the version you want, then delete this line
            [memory] keep the units of both versions and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
           *[text] keep one version, or join both, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
        }
    .explain =
        Two people changed the same place of a file, and git could not merge their versions.

        Between `<<<<<<<` and `=======` stands your version, between `=======` and `>>>>>>>`
        the other one. Until one of them is chosen, the document is not built, and nothing
        else is said of this file: it may follow from the two versions. In the translation
        memory the units of both usually stay.

        Wrong:  <<<<<<< HEAD
        Right:  (no such lines)

empty-file = the file `{ $path }` is empty
    .help = write its content, or delete the file
    .explain =
        A file that must say something is empty.

        A chapter needs at least its title, a data table its header and one row. If the
        chapter does not exist yet, delete the file: the program will not miss it.

        Wrong:  (an empty file)
        Right:  +++
                title = "Protection from violence"
                +++

path-outside-project = the path `{ $path }` { $kind ->
        [absolute] begins at the root of the disk
        [backslash] is written with `\`
        [link] is a link that leads out of the project
       *[outside] leads out of the project
    }
    .help = { $kind ->
            [backslash] write `{ $example }`
           *[outside] copy the file into the project and write the path from this file, such as `../figures/scheme.png`
        }
    .explain =
        The path leads out of the project's folder.

        The program reads only what lies in the project's folder. So the report comes out
        the same on every computer, and a chapter from someone else cannot pick up your
        files. Copy the file into the project and write the path from this file.

        Wrong:  ![Scheme](C:/Documents/scheme.png)
        Right:  ![Scheme](../figures/scheme.png)


## Settings and registers

toml-syntax = { $kind ->
        [duplicate-key] the key is written a second time
       *[syntax] this line of TOML cannot be read
    }
    .help =
        { $kind ->
            [duplicate-key] keep one of the two lines
            [curly] use straight quotation marks: `{ $key } = "{ $example }"`
            [bare] put the text between straight quotation marks: `{ $key } = "{ $example }"`
            [date] write the date without quotation marks, with hyphens: `{ $key } = { $example }`
            [no-day] the calendar has no such day; write, for instance, `{ $key } = { $example }`
            [boolean] write `{ $key } = true` or `{ $key } = false`, without quotation marks
           *[syntax] write `key = "text"`: a text between straight quotation marks, a number and true or false without them
        }
    .detail = { $has-reason ->
        [yes] TOML: { $reason }
       *[no] { "" }
    }
    .explain =
        The settings or the beginning of a chapter cannot be read.

        Files `.toml` and the beginning of a chapter between the lines `+++` are written in
        TOML: on the left the key, on the right its value. A text stands between straight
        quotation marks ("), a list between square brackets. Curly marks “…” do not do, and
        a key is written only once.

        Wrong:  title = “Health”
        Right:  title = "Health"

unknown-key = { $kind ->
        [language] the report has no language `{ $key }`
       *[key] unknown key `{ $key }`
    }
    .help =
        { $kind ->
            [language] add `"{ $key }"` to the list `languages`, or delete this text
           *[key] { finding-suggestion }
        }
        { $kind ->
            [language] { "" }
           *[key] { $has-table ->
                [yes] check the table `{ $table }`
               *[no] { "" }
            }
        }
    .explain =
        The settings hold a key that the program does not know.

        Usually it is a spelling error. The program reports unknown keys because the setting
        would otherwise do nothing, silently. Correct the key, or delete the line.

        Wrong:  titel = "Health"
        Right:  title = "Health"

missing-key = the key `{ $key }` is missing
    .help = add the line `{ $key } = …`
    .explain =
        A key is missing without which the program cannot go on.

        Each chapter needs a title, each indicator a data file, the report a title and a
        date. Add the line that is missing.

        Wrong:  [child-poverty]
                unit = "percent"
        Right:  [child-poverty]
                file = "ilc_li02.csv"
                unit = "percent"

invalid-value = { $kind ->
        [type] the value of `{ $key }` is of the wrong kind
        [empty] the value of `{ $key }` is empty
        [range] the value `{ $found }` of `{ $key }` is too small or too large
        [negative] the value `{ $found }` of `{ $key }` is below zero
        [severity] the error `{ $key }` cannot be lowered
       *[other] `{ $key }` cannot have the value `{ $found }`
    }
    .help =
        { finding-suggestion }
        { $kind ->
            [type] write { $expected ->
                [string] `{ $key } = "text"`, a text between straight quotation marks
                [integer] `{ $key } = 12`, a whole number without quotation marks
                [float] `{ $key } = 1.5`, a number without quotation marks
                [boolean] `{ $key } = true` or `{ $key } = false`, without quotation marks
                [string-array] `{ $key } = ["a", "b"]`, a list between square brackets
                [localized] `{ $key } = {"{"} lt = "…", en = "…" {"}"}`, a text in each language
                [table] `[{ $key }]` on a line of its own, and its keys and values below
                [date] `{ $key } = 2026-11-21`, a date without quotation marks
               *[other] { $expected }
            }
            [empty] write a text between the quotation marks, or delete the line
            [range] write a whole number from 0 to { $maximum }
            [negative] write the number without a minus
            [state] write the two letters of the country's code, such as `{ $key } = "LT"`
            [severity] delete this line and fix the error itself: it would leave a hole in the document
           *[other] { $has-expected ->
                [yes] write { $expected }
               *[no] { "" }
            }
        }
    .explain =
        The key is known, but it cannot have this value.

        The value may be of another kind (a text instead of a number), too large, or not one
        of those that are possible. Numbers and dates are written without quotation marks,
        texts with them.

        Wrong:  date = "21 November 2026"
        Right:  date = 2026-11-21

fluent-syntax = { $kind ->
        [missing-value] the name `{ $name }` has no text
        [missing-default] the choice has no variant for all other cases
        [duplicate] the name `{ $name }` is written a second time
        [unsupported] the message is too complicated
       *[syntax] this line of the file of names cannot be read
    }
    .help =
        { $kind ->
            [missing-value] write a text after the equals sign
            [missing-default] put an asterisk before the last variant: `*[other]`
            [duplicate] keep one of the two
            [unsupported] split the message into simpler ones
           *[syntax] write `name = text`; begin further lines with blanks, and close each brace
        }
    .detail = { $has-detail ->
        [yes] Fluent: { $detail }
       *[no] { "" }
    }
    .explain =
        A line of a file of names (`.ftl`) cannot be read.

        The files in the folder `translations` are written in Fluent: on the left a name, on
        the right a text. The second line of a long text begins with blanks, every brace is
        closed, and a choice between variants has one with an asterisk.

        Wrong:  unit-percent = {"{"} $value per cent
        Right:  unit-percent = {"{"} $value {"}"} per cent

unnamed-code = { $count ->
        [one] the code `{ $codes }` is
       *[other] the codes { $codes } are
    } shown to readers ({ $language }) without a name
    .help = add to `{ $path }`:
        { $lines }
    .explain =
        A table or chart would show a code of its data file as it stands there.

        Readers don't know what `EU27_2020` or `Y_LT18` means. Names of most countries, of sexes, age
        groups and totals are built in; name other codes in the files `report.ftl` of the
        folder `translations`, in each language. In the name of the line, letters lose their
        diacritics, and anything else but a letter or digit becomes a hyphen.

        Wrong:  (no such line in `translations/en/report.ftl`)
        Right:  code-residence-URB = Urban

missing-message = the name `{ $name }` is not written{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help =
        { finding-suggestion }
        add the line `{ $name } = …` to the file `translations/{ $language }/report.ftl`
    .explain =
        A name or word that readers must see is not written in one of the languages.

        The names of indicators, units and codes are written not in chapters but in the
        files of the folder `translations`, in each language. As long as a name is missing,
        its code would stand in the document.

        Wrong:  (no such line in `translations/en/indicators.ftl`)
        Right:  indicator-child-poverty = At-risk-of-poverty rate of children

message-without-translation = the name `{ $name }` is not written in the language { $language }
    .help = add a line `{ $name } = …` to { $path }, or delete it here if nothing needs it
    .explain =
        A name or label of the project is written in one language only, so that the other
        would show it untranslated or not at all.

        Every line of a file of names has its counterpart in the file of the same name in
        each language of the report.

        Wrong:  indicator-births = Gimimai   (translations/lt/report.ftl only)
        Right:  indicator-births = Gimimai   (translations/lt/report.ftl)
                indicator-births = Births    (translations/en/report.ftl)

message-variables =
    { $kind ->
        [missing] `{ $name }` lacks the variable `{ $variable }`, which the source language has
       *[other] `{ $name }` has the variable `{ $variable }`, which the source language has not
    }
    .help =
        { $kind ->
            [missing] write {"{"} { $variable } {"}"} where the value belongs
           *[other] delete {"{"} { $variable } {"}"}, or add it in the source language
        }
    .source = the source language
    .explain =
        A message asks for other values in one language than in the other.

        A figure or a name would be missing in one of them. Where a variable stands in the
        sentence may differ, and so may how often.

        Wrong:  unit-points = {"{"} $value {"}"} balų   –   unit-points = points
        Right:  unit-points = {"{"} $value {"}"} balų   –   unit-points = {"{"} $value {"}"} points

plural-forms =
    { $kind ->
        [missing] `{ $name }` lacks the plural form { $forms }
       *[other] `{ $name }` has the plural form { $forms }, which this language does not have
    }
    .help =
        { $kind ->
            [missing] add { $forms } with the form of the word that such numbers ask for
           *[other] delete { $forms }
        }
    .explain =
        A message chooses its words by a number but does not have the forms that the language
        has.

        Lithuanian has [one] (1 vaikas, 21 vaikas), [few] (2 vaikai), [other]
        (10 vaikų) and, for numbers with decimals, [many] (2,5 vaiko); English has [one]
        and [other].

        Wrong:  [one] vaikas  *[other] vaikų
        Right:  [one] vaikas  [few] vaikai  *[other] vaikų

unused-message = nothing asks for the name `{ $name }`
    .help =
        { $has-similar ->
            [yes] perhaps `{ $similar }` is meant; otherwise delete the line
           *[no] delete the line
        }
    .explain =
        A message of the project has a name that neither the program, the data, the
        templates nor another message asks for.

        Most often it was mistyped, or the indicator was renamed.

        Wrong:  indikator-births = Births
        Right:  indicator-births = Births

template-error = the template `{ $path }` does not work
    .help =
        { $kind ->
            [endless] let a template include only others, never itself, and put at most three lists within one another
           *[other] correct the template, or delete your copy: then the program's own one is used
        }
    .detail = { $detail }
    .explain =
        A template by which the document is made cannot be used.

        Files in the project's folder `templates` replace the program's templates. An error
        arises only from a copy that was changed in the wrong way. When you delete it, the
        program's template is used again.

        Wrong:  {"{{"}#each recommendations{"}}"} … (without its end)
        Right:  {"{{"}#each recommendations{"}}"} … {"{{"}/each{"}}"}

bibliography-syntax = { $kind ->
        [latex] the command { $has-name ->
            [yes] `{ $name }` of LaTeX is not known
           *[no] of LaTeX is not known
        }
       *[other] the list of sources cannot be read
    }
    .help =
        { $kind ->
            [duplicate-key] the key is written a second time: keep one
            [type] write one of the kinds: Report, Web, Legislation, Article, Book, Chapter, Newspaper, Repository, Misc
            [date] write the date as `2024`, `2024-03` or `2024-03-01`
            [latex] write the character or the words themselves, without the command
            [biblatex] check this entry: each field is written `name = {"{"}text{"}"},` and all braces are closed
            [complicated] write the source more simply: without brackets within brackets and without references to other parts of the file
           *[other] check the indents and colons of this entry
        }
    .label = { $kind ->
        [duplicate-key] again
       *[other] { "" }
    }
    .first = first here
    .detail = { $has-reason ->
        [yes] { $kind ->
            [biblatex] BibLaTeX: { $reason }
           *[other] YAML: { $reason }
        }
       *[no] { "" }
    }
    .explain =
        The list of sources `sources.yml` (or `.bib`) cannot be read.

        Each source begins with its key and a colon; its properties follow, all indented
        alike with blanks. Put a value that holds a colon between quotation marks.

        Wrong:  title: Children: facts and figures
        Right:  title: "Children: facts and figures"


## Chapters

missing-front-matter = { $kind ->
        [unclosed] the beginning of the chapter is not closed by a line `+++`
        [yaml] the chapter begins with a line `---` instead of `+++`
       *[missing] the chapter does not begin with a line `+++`
    }
    .help =
        { $kind ->
            [unclosed] write `+++` on a line of its own after the chapter's title
            [yaml] write `+++` instead of both lines `---`, and `title = "…"` instead of `title: …`
           *[missing] begin the file with three lines: `+++`, `title = "…"`, `+++`
        }
    .explain =
        The chapter does not begin with its title and articles.

        The file of every chapter begins with a line `+++`. The title and the articles it
        comments on follow, then `+++` again, then the text. Nothing may stand before the
        first `+++`, not even an empty line.

        Wrong:  # Protection from violence
        Right:  +++
                title = "Protection from violence"
                articles = ["19"]
                +++

unknown-kind = unknown kind of chapter `{ $name }`
    .help = { finding-suggestion }
    .explain =
        The kind of a chapter (`kind`) is not one of those that exist.

        A chapter is a summary (`summary`), an introduction (`introduction`), the
        methodology (`methodology`), a commentary (`commentary`) or an annex (`annex`).
        Without a line `kind` it is a commentary.

        Wrong:  kind = "appendix"
        Right:  kind = "annex"

unknown-article = the Convention has no article `{ $name }`
    .help =
        write article, paragraph and subparagraph like this: `"19"`, `"24(3)"`, `"37(a)"`, `"40(2)(b)"`
    .explain =
        The Convention has no such article, or the article has no such paragraph.

        An article is written as its number, a paragraph or subparagraph in brackets without
        blanks: article 24, paragraph 3, is `24(3)`, article 37 (a) is `37(a)`. From the
        articles the program knows where in the report the chapter stands.

        Wrong:  articles = ["art. 19", "24.3"]
        Right:  articles = ["19", "24(3)"]

unknown-cluster = unknown cluster `{ $name }`
    .help = { finding-suggestion }
    .explain =
        The chapter's cluster (`cluster`) is not one of those that exist.

        The Committee arranges the articles in clusters, and the parts of the report follow
        them. Usually the articles decide the cluster, and no line `cluster` is needed.

        Wrong:  cluster = "violent"
        Right:  cluster = "5"

ambiguous-cluster = { $kind ->
        [no-articles] the chapter does not say which articles it comments on
        [none] the chapter's articles belong to different clusters
        [outside] no cluster of the Committee's guidelines holds these articles: { $left }
       *[several] the chapter's articles belong to several clusters
    }
    .help =
        { $kind ->
            [none] the clusters of the articles: { $found }
            [outside] leave them out, or say where the chapter belongs
           *[other] { $has-known ->
                [yes] choose one: { $known }
               *[no] { "" }
            }
        }
        { $kind ->
            [no-articles] add, for example, `articles = ["19", "34"]`
            [outside] add a line `cluster = "…"`
           *[several] add a line `cluster = "…"`, or split the chapter
        }
    .explain =
        The articles do not decide in which part of the report the chapter stands.

        Some articles belong to two clusters (such as article 30), and sometimes a chapter
        names articles of different clusters. Then the author says which one is meant.

        Wrong:  articles = ["30"]
        Right:  articles = ["30"]
                cluster = "8"

chapter-not-read = no chapter is read from `{ $path }`
    .help = { $kind ->
            [rename] rename it to `{ $expected }`; if it is no chapter, move it out of this folder
            [twin] the chapter `{ $expected }` is read instead: delete this file, or move it out of this folder
            [document] copy its text into `{ $expected }`; if it is no chapter, move it out of this folder
            [place] move it to `{ $expected }`: chapters lie in the folder of their language
            [folder] rename the folder to `{ $expected }`, in small letters
            [language] if `{ $expected }` is a language of the report, add it to `languages` in `report.toml`; if not, move the chapters to the folder of their language
           *[other] only files `.md` are read here: move it to where it belongs
        }
    .explain =
        A file lies among the chapters, but its name does not end in `.md`, so the report
        would be built without it.

        Windows hides endings: what looks like `31-rest.md` may be `31-rest.md.txt`. Show the
        endings of names in the settings of the folder, then rename the file. The text of a
        Word document has to be copied into a file `.md`.

        Wrong:  31-rest.md.txt, 31-rest.MD, 31-rest.docx
        Right:  31-rest.md

chapter-without-source = the chapter exists in translation but not in the source language
    .help =
        { $has-expected ->
            [yes] write the file `{ $expected }`, or delete this one
           *[no] { "" }
        }
    .explain =
        The folder of a translation holds a chapter that the source language does not have.

        A chapter has the same file name in both languages: `lt/19-smurtas.md` and
        `en/19-smurtas.md`. Usually one of them was renamed and the other was not.

        Wrong:  lt/19-smurtas.md, en/19-violence.md
        Right:  lt/19-smurtas.md, en/19-smurtas.md

chapter-without-translation = the chapter is not translated{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help =
        { $has-expected ->
            [yes] write the file `{ $expected }`; its title is enough, the text can follow later
           *[no] { "" }
        }
    .explain =
        The chapter does not exist in one of the report's languages.

        As long as there is no translation, the marked text of the source stands in the
        document, so that the numbers of the paragraphs stay the same. The final report
        needs the translation.

        Wrong:  lt/19-smurtas.md (without `en/19-smurtas.md`)
        Right:  lt/19-smurtas.md, en/19-smurtas.md

heading-level = { $reason ->
        [title] the heading takes the place of the chapter's title
        [empty] the heading has no words
       *[skip] the heading skips a level
    }
    .help = { $reason ->
            [empty] write the heading after the marks `##`, or delete the line
           *[other] write { $expected ->
                [2] `## …`
                [3] `### …`
                [4] `#### …`
                [5] `##### …`
               *[other] a heading one level below the one before
            }
        }
    .explain =
        The level of a heading does not fit its place.

        The chapter's title (`title`) is the first level, so headings in the text begin with
        `##`, below them `###`. No level may be skipped, and no heading may be empty: screen
        readers show the contents by these levels.

        Wrong:  ## Situation
                #### Data
        Right:  ## Situation
                ### Data

raw-html = { $kind ->
        [comment] the HTML comment will be shown as text
       *[tag] HTML will be shown as text
    }
    .help = { $kind ->
            [comment] delete the comment
           *[tag] write Markdown instead of HTML: `**bold**`, `*italic*`; if you want the sign `<`, write `\<`
        }
    .explain =
        The text holds HTML, which does nothing in the documents.

        The report becomes PDF, Word and HTML, so code of web pages does not serve. For bold
        text, lists and tables there are the signs of Markdown.

        Wrong:  <b>important</b>
        Right:  **important**

looks-like-markup = { $kind ->
        [heading] this was perhaps meant as a heading, but will be shown as text
        [number] this was perhaps meant as a heading or a list; the number will be shown as text
        [list] this was perhaps meant as a list, but its lines will run together as text
        [table] this was perhaps meant as a table, but its lines will run together as text
        [directive] this was perhaps meant as a directive, but will be shown as text
        [code] an indented paragraph will be shown as code, without a number
        [order] this item of the list will have the number { $example }
        [emphasis] the signs of bold text will be shown as text
        [script] signs for raised or lowered text mean nothing here, and will be shown as text
        [link] this was perhaps meant as a link, but will be shown as text
       *[image] this was perhaps meant as an image, but will be shown as text
    }
    .help = { $kind ->
            [heading] write a space after the signs `#`: `{ $example }`
            [number] paragraphs are numbered by themselves; write a heading as `{ $example }`, an item of a list as `1. …`
            [list] leave an empty line before the list and begin each item like this: `{ $example }`
            [table] write the first row as `{ $example }`, below it `|---|---|`, with as many parts as there are columns, and each further row between `|`
            [directive] write three colons at the beginning and the end: `{ $example }`
            [code] delete the spaces or the tab before `{ $example }`; put real code between lines of three signs ```
            [order] number the items one after the other; to keep a number of your own, write a backslash before the point: `12\.`
            [emphasis] leave no space between `**` and the word: `**word**`
            [script] write small numbers as signs of their own, such as `H₂O` and `m²`; strike text through with `~~`
            [link] { $has-example ->
                [yes] write `{ $example }`
               *[no] write `[text](address)`, without a space before the bracket; an address with spaces stands between `<` and `>`
            }
           *[image] { $has-example ->
                [yes] write `{ $example }`
               *[no] write `![description](../figures/file.png)`; a path with spaces stands between `<` and `>`
            }
        }
    .explain =
        A line looks like markup, but something is missing or belongs to another program, so
        Markdown takes it for text.

        Text that is copied from Word or Excel has no markup: its lists and tables run
        together into one paragraph, and its indents become code. Write them as the help
        says. If the signs themselves are what you want, write a backslash before the first
        of them.

        Wrong:  ##Situation
        Right:  ## Situation

table-row-length = the table's row has { $found } cells, but there are { $expected } columns
    .help = write as many signs `|` as in the header; a `|` within the text is written `\|`
    .explain =
        A row of the table has too many or too few cells.

        Cells are separated by the sign `|`. Every row has as many as the header, empty ones
        included. Otherwise figures would stand under the wrong heading.

        Wrong:  | 2023 | 12 | 15
        Right:  | 2023 | 12 |

undefined-footnote = the footnote `{ $name }` has no text
    .help =
        write on a line of its own `[^{ $name }]: …`
    .explain =
        The text has the mark of a footnote whose text is not in the chapter.

        The mark `[^name]` points to a line `[^name]: text` in the same chapter. A short
        footnote can be written in place: `^[text]`.

        Wrong:  The situation is getting worse[^1].
        Right:  The situation is getting worse[^1].

        {"        ["}^1]: National Audit Office, report, 2024.

unused-footnote = nothing marks the footnote `{ $name }`
    .help =
        write `[^{ $name }]` in the text, or delete the footnote
    .explain =
        A footnote has a text, but no mark points to it.

        Such a footnote does not reach the document. Usually the name in the mark was
        changed, or the sentence that held it was deleted.

        Wrong:  [^source]: Report, 2024.
        Right:  The situation is getting worse[^source].

        {"        ["}^source]: Report, 2024.

duplicate-footnote = the footnote `{ $name }` is written a second time
    .help = give one of the footnotes another name, or delete it
    .label = again
    .first = first here
    .explain =
        The chapter has two footnotes of the same name.

        It is not clear to which of them the mark points. A footnote may be marked several
        times, but its text is written once.

        Wrong:  [^1]: The first source.
        {"        ["}^1]: The second source.
        Right:  [^1]: The first source.
        {"        ["}^2]: The second source.

image-remote = the image is at an address on the web, `{ $url }`
    .help = download the image to the folder `report/figures` and write `../figures/name.png`
    .explain =
        The image is named by a web address, and the program fetches nothing from the web.

        An address may change or vanish, and the report must be the same without the
        Internet. Download the image, make sure that you may use it, and put it into the
        project's folder.

        Wrong:  ![Scheme](https://example.org/scheme.png)
        Right:  ![Scheme](../figures/scheme.png)

image-invalid = { $kind ->
        [format] the image `{ $path }` is of a kind that cannot be used
        [extension] the image `{ $path }` is not what its name says
        [cmyk] the image `{ $path }` has colours of print (CMYK), which the document cannot hold
        [profile] the image `{ $path }` has a colour profile that the document cannot hold
        [cut] the image `{ $path }` is cut short: its end is missing
        [too-large] the image `{ $path }` is too large
        [external] the image `{ $path }` uses another file
        [nested] the image `{ $path }` holds another SVG image
        [effects] the image `{ $path }` is too complicated to be drawn
        [refused] the image `{ $path }` cannot go into the PDF
       *[damaged] the image `{ $path }` cannot be read
    }
    .help =
        { $kind ->
            [extension] { $has-example ->
                [yes] rename the file to `{ $example }`, here as well
               *[no] { "" }
            }
            [cmyk] save it in the colours of a screen (RGB), as PNG or JPEG
            [profile] save it with the colour profile sRGB, or without one
            [cut] copy or download the file again
            [too-large] make the image smaller: 2000 pixels of width are enough for print
            [external] put that file into the image itself (“embed” in an SVG editor)
            [nested] join both into one drawing in an SVG editor
            [effects] remove blurs, shadows and clips within clips, or save the image as PNG
            [refused] open it in an image editor and save it again as PNG in RGB colours, or take it out
           *[other] save the image again as PNG, JPEG or SVG
        }
    .detail = { $detail }
    .explain =
        The file is not an image that can stand in the document.

        PNG, JPEG, GIF, WebP and SVG can be used. Changing the ending of a file's name does
        not change the image: save it again in an image editor.

        Wrong:  ![Scheme](../figures/scheme.docx)
        Right:  ![Scheme](../figures/scheme.png)

image-incomplete = { $kind ->
        [animated] only the first moment of the animated image `{ $path }` will be shown
        [blank] the image `{ $path }` shows nothing: it is empty or fully transparent
        [script] what a script draws in the image `{ $path }` will not be shown
        [style] some styles of the image `{ $path }` mean nothing outside a browser, so its colours and letters may differ
       *[foreign] text boxes of the image `{ $path }` will not be shown as they are
    }
    .help = { $kind ->
            [animated] choose the moment to be shown and save it as PNG
            [blank] look at the file: save the image again with its content
            [foreign] export the drawing again without HTML (draw.io: turn off “Word wrap” and “Formatted text”), or as PNG
           *[style] export the drawing again as plain SVG, or as PNG, and look at it in the document
        }
    .explain =
        Something of an image will not be shown, or will look different.

        A page cannot move, and drawings (SVG) can hold what only a web browser shows: boxes
        of HTML, scripts, style sheets with variables. Without a warning words of a drawing
        could be missing. Save such an image as PNG, or export it as “plain SVG”.

        Wrong:  <foreignObject>Municipality</foreignObject>
        Right:  <text>Municipality</text>

image-without-alt = the image has no alternative text
    .help = say between the square brackets what it shows: `![Poverty fell from 2018 to 2023](…)`
    .explain =
        There is no text to stand for the image for readers who cannot see it.

        Screen readers read the alternative text out; without it the PDF does not meet the
        accessibility standard PDF/UA. Say in one sentence what the image shows, not that it
        is an image.

        Wrong:  ![](../figures/poverty.svg)
        Right:  ![Child poverty fell from 23 to 18 per cent from 2018 to 2023](../figures/poverty.svg)

link-target = { $reason ->
        [scheme] a link cannot lead to `{ $target }`
       *[missing] the link leads to `{ $target }`, and the project has no such file
    }
    .help =
        { finding-suggestion }
        { $reason ->
            [scheme] write an address with `https://` or `mailto:`, the file of another chapter, or the name of a place, `#name`
           *[missing] correct the path; it counts from the file in which the link is written
        }
    .explain =
        The link leads to a file that the project does not have.

        Another chapter is linked by its file, a place of the report by its name (`#name`),
        a web page by its whole address with `https://`.

        Wrong:  [on violence](violence.md)
        Right:  [on violence](19-smurtas.md)

nesting-too-deep = the text is nested too deeply
    .help = put fewer quotations, lists or blocks into one another
    .explain =
        Lists, quotations or blocks stand too deep within one another.

        Such a text can neither be set on a page nor understood. Usually signs `>` or blanks
        at the beginning of lines were copied by accident.

        Wrong:  > > > > > > > > text
        Right:  > text

line-too-long = the line is too long
    .help = split it into several lines or paragraphs
    .explain =
        A line is longer than any report needs.

        Usually an image or another file was pasted into the chapter as text. Delete what was
        pasted, and add the image as a file.

        Wrong:  ![Scheme](data:image/png;base64,iVBORw0KGgo…)
        Right:  ![Scheme](../figures/scheme.png)

control-character = { $kind ->
        [break] { $count ->
            [one] a line break of another program, { $character }, is shown as a space
           *[other] { $count } line breaks of another program, the first { $character }, are shown as spaces
        }
        [invisible] { $count ->
            [one] an invisible character, { $character }, is left out
           *[other] { $count } invisible characters, the first { $character }, are left out
        }
        [object] { $count ->
            [one] an image or another object stood here and was not copied
           *[other] { $count } images or other objects stood in the text and were not copied
        }
        [lost] { $count ->
            [one] a character was lost here when the text was converted
           *[other] { $count } characters were lost when the text was converted
        }
       *[control] { $count ->
            [one] a character that cannot be printed, { $character }
           *[other] { $count } characters that cannot be printed, the first { $character }
        }
    }
    .help = { $kind ->
            [break] to begin a new paragraph here, leave an empty line; or delete it and type a space
            [object] write the image as `![description](../figures/file.png)`, or delete the character
            [lost] look at the original and type the character that stood here
           *[other] delete it; if you cannot see it, delete the whole word and type it again
        }
    .explain =
        The text holds a character that cannot be printed as it is.

        Such characters come with text that is copied from Word, from PDF files and from web
        pages. Some cannot be seen, but they divide words for search and for screen readers;
        so the document leaves them out. The sign “�” shows that a letter was lost when a
        file was saved in a wrong encoding: type it again.

        Wrong:  chil␀dren
        Right:  children

character-not-available = no font of the document has the character `{ $character }` ({ $codepoint })
    .help = use another character, or name a font that has it in the table `layout` of `report.toml`
    .explain =
        None of the document's fonts has this character.

        An empty box would stand in its place, so no PDF is made. Usually these are emoji or
        rare symbols; Lithuanian letters are always there.

        Wrong:  The children said: 😀
        Right:  The children said that they were happy


## Blocks `:::`

unknown-directive = unknown block `{ $name }`
    .help = { finding-suggestion }
    .explain =
        After the signs `:::` stands a word that the program does not know.

        There are five kinds: `recommendation`, `question`, `voice` (a child's words),
        `example` and `note`.

        Wrong:  ::: recomendation
        Right:  ::: recommendation

unclosed-directive = the block `{ $name }` is not closed
    .help = write `:::` on a line of its own after the block's text
    .explain =
        A block begins with `:::` but does not end.

        Without its end, the rest of the chapter would belong to it. The end is a line of its
        own with nothing but three colons.

        Wrong:  ::: note
                Text.
        Right:  ::: note
                Text.
                :::

unopened-directive = the end of a block, `:::`, where no block has begun
    .help = delete this line, or write the block's kind at its beginning, such as `::: recommendation`
    .explain =
        A line `:::` ends a block, but no block has begun before it.

        A block begins with three colons and the word for its kind, and ends with the colons
        alone. Usually the beginning was deleted, or the end is written twice.

        Wrong:  Text.
                :::
        Right:  ::: note
                Text.
                :::

nested-directive = a block within another
    .help = first end the block before by a line `:::`
    .label = the second block
    .outer = this block has not ended
    .explain =
        A block begins within another block.

        A recommendation, an example or a child's words stand by themselves. Usually the end
        of the block before was forgotten.

        Wrong:  ::: example
                ::: note
        Right:  ::: example
                Text.
                :::

                ::: note

directive-attribute = { $reason ->
        [missing] { $directive ->
            [voice] a child's words lack `{ $attribute }`
           *[other] the block `{ $directive }` lacks `{ $attribute }`
        }
        [unknown] { $directive ->
            [image] an image has no property `{ $attribute }`
            [link] a link has no property `{ $attribute }`
           *[other] the block `{ $directive }` has no property `{ $attribute }`
        }
        [duplicate] `{ $attribute }` is written a second time
        [empty] the property `{ $attribute }` is empty
        [curly] the quotation marks of the property `{ $attribute }` are not straight
        [anchor] `{ $attribute }` cannot be the name of a place
        [surplus] there is no use for `{ $attribute }`
        [syntax] the properties of the block `{ $directive }` cannot be read: `{ $attribute }`
       *[value] the property `{ $attribute }` cannot have the value `{ $value }`
    }
    .help = { $reason ->
            [missing] { $attribute ->
                [consent] if the child and those responsible agreed, write `consent=yes`; otherwise do not use the quotation
               *[other] add `{ $attribute }="…"` between the braces
            }
            [unknown] { $suggest ->
                [none] delete it
               *[other] { finding-suggestion }
            }
            [duplicate] keep one
            [empty] write a value between the quotation marks, or delete the property
            [curly] use straight quotation marks: `{ $attribute }="{ $similar }"`
            [anchor] write only letters, digits and hyphens, no blanks, such as `#support-at-home`
            [surplus] after the block's name write only properties between braces
            [syntax] write like this: `::: recommendation {"{"}#name to="socmin"{"}"}`
           *[value] { $has-similar ->
                [yes] write, for instance, `{ $attribute }={ $similar }`
               *[no] { "" }
            }
        }
    .explain =
        A property of a block (what stands between braces) is wrong or missing.

        A recommendation can say whom it addresses (`to`) and which of the Committee's
        observations it follows (`follows`). A child's words (`voice`) need `consent=yes`
        and an age band `age`; no name and no small place may be given.

        Wrong:  ::: voice {"{"}age="12 years"{"}"}
        Right:  ::: voice {"{"}age="10-14" consent=yes{"}"}


## Placeholders and references

empty-directive = the block `{ $name }` has no text
    .help = write text between `::: { $name }` and `:::`, or delete the block
    .explain =
        The block holds nothing that can be read.

        Only its label and number would stand in the document.

        Wrong:  ::: recommendation
                :::
        Right:  ::: recommendation
                Ensure that …
                :::

unclosed-placeholder = the placeholder `{"{{"}` is not closed
    .help = write `{"}}"}` at the placeholder's end; if you want the braces themselves, write `\{"{{"}`
    .explain =
        There is a `{"{{"}` without a `{"}}"}`.

        A placeholder begins with two braces and ends with two, all within one paragraph. If
        the text needs the braces themselves, a backslash stands before them.

        Wrong:  {"{{"}value "child-poverty" year=2023{"}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

placeholder-syntax = { $reason ->
        [empty] the placeholder is empty
        [triple] three braces instead of two
        [quote] a quotation mark of the placeholder is not closed
        [curly] the quotation marks of the placeholder are not straight
        [value] there is no value after the equals sign
        [character] a character that a placeholder cannot hold
        [nested] a placeholder within a placeholder
        [bracket] a bracket in the placeholder is not closed
        [block] placeholders have no conditions and no repetitions
        [comment] placeholders have no comments
        [partial] a placeholder cannot include another file
       *[other] the placeholder cannot be read
    }
    .help =
        { $reason ->
            [empty] say what is to stand here, or delete the braces
            [triple] write two: `{"{{"}` and `{"}}"}`
            [quote] close the quotation mark `"`
            [curly] use straight quotation marks `"` on both sides of the name
            [comment] write your comments outside the chapter
           *[other] write like this: `{"{{"}value "child-poverty" year=2023 geo="LT"{"}}"}`, names between straight quotation marks, no commas
        }
    .explain =
        What stands between `{"{{"}` and `{"}}"}` cannot be read.

        The first word says what is wanted (`value`, `table`, `ref` and others), then comes a
        name, then the details. Quotation marks are straight ("), commas are not needed.

        Wrong:  {"{{"}value “child-poverty”, year=2023{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

unknown-placeholder = unknown placeholder `{ $name }`
    .help =
        { finding-suggestion }
    .explain =
        The first word of the placeholder is not one of those that exist.

        A figure comes from `value` and `number`, a change from `change`, a table from
        `table`, a chart from `chart`; `ref` points to a place in the report, `cite` to a
        source, `anchor` names a paragraph, `claim` checks a statement, `typed` lets a figure
        typed by hand stand.

        Wrong:  {"{{"}figure "child-poverty" year=2023{"}}"}
        Right:  {"{{"}number "child-poverty" year=2023{"}}"}

placeholder-argument = { $reason ->
        [missing] the placeholder `{ $placeholder }` lacks { $argument ->
            [indicator] the name of an indicator
            [source] the name of a source
            [anchor] the name of a place
           *[other] `{ $argument }`
        }
        [unknown] the placeholder `{ $placeholder }` has no detail `{ $argument }`
        [duplicate] the detail `{ $argument }` is written a second time
        [surplus] the placeholder `{ $placeholder }` has no use for `{ $argument }`
        [empty] the detail `{ $argument }` is empty
        [type] the value `{ $argument }` cannot be used
        [quotes] the value `{ $argument }` has no quotation marks
        [curly] the quotation marks of `{ $argument }` are not straight
        [anchor] `{ $argument }` cannot be the name of a place
        [conflict] both a page and a paragraph are given
       *[other] { $kind ->
            [repeated-dimension] the dimension `{ $value }` is named a second time
            [years] `{ $value }` cannot be read as years
            [period] `{ $value }` cannot be read as a period
            [order] the change ends with `{ $value }`, which is not later than its beginning
            [measure] a change cannot be measured as `{ $value }`
            [relation] unknown comparison `{ $value }`
            [operand] `{ $value }` cannot be a side of a claim
            [claim] the claim is not complete
            [units] the claim compares different units: `{ $argument }` and `{ $value }`
            [periods] the claim compares periods of different length: { $argument } and { $value }
            [rounding] a change cannot be computed from figures that are `{ $value }`
            [case] unknown grammatical case `{ $value }`
            [chart-kind] unknown kind of chart `{ $value }`
           *[other] the detail `{ $argument }` cannot have the value `{ $value }`
        }
    }
    .help =
        { finding-suggestion }
        { $reason ->
            [missing] { $argument ->
                [from] write from when until when, such as `from=2019 to=2023`
                [to] write from when until when, such as `from=2019 to=2023`
               *[other] write it between quotation marks after the word `{ $placeholder }`
            }
            [unknown] { $suggest ->
                [none] delete it
               *[other] { "" }
            }
            [duplicate] keep one
            [surplus] write details with an equals sign, such as `year=2023`
            [empty] write a value between the quotation marks, or delete the detail
            [type] write a text between straight quotation marks, or a number
            [quotes] put it between straight quotation marks: `"{ $argument }"`
            [curly] use straight quotation marks: `"{ $argument }"`
            [anchor] write only letters, digits and hyphens, no blanks, such as `support-at-home`
            [conflict] keep either `page` or `para`
           *[other] { $kind ->
                [repeated-dimension] name each dimension once: in the rows, in the columns or as a detail
                [period] write a year such as `2023`, or a quarter or month in quotation marks: `"2024-Q1"`, `"2024-03"`
                [order] exchange the values of `from` and `to`
                [relation] write the sign between straight quotation marks
                [operand] write `(value "child-poverty" year=2023)`, or a number with a point such as `17.8`
                [claim] write like this: `{"{{"}claim (value "child-poverty" year=2023) "<" (value "child-poverty" year=2019){"}}"}` or `… "highest-since" 2015`
                [units] compare indicators of the same unit
                [periods] compare a year with a year, a quarter with a quarter, a month with a month
                [case] the nominative is `nom`, the genitive `gen`, the dative `dat`, the accusative `acc`, the instrumental `ins`, the locative `loc`
                [years] write years as `2023`, a range as `2018..2023`, or a list as `2018,2020,2023`
                [chart-kind] possible kinds: { $known }
               *[other] { "" }
            }
        }
    .explain =
        A detail of a placeholder is wrong or missing.

        Details are written `name="value"`; numbers need no quotation marks. Each
        placeholder has its own details.

        Wrong:  {"{{"}cite "hrmi-2024" pages=12{"}}"}
        Right:  {"{{"}cite "hrmi-2024" page=12{"}}"}

placeholder-place = { $reason ->
        [start] the name of a place must stand at the beginning of the paragraph
        [alone] a table must be a paragraph of its own
        [empty] the name of a place names nothing
        [sentence] the claim stands alone, without a sentence
        [image] the description of an image cannot hold a placeholder
       *[other] the placeholder `{ $placeholder }` cannot stand here
    }
    .help = { $reason ->
            [start] move it to the beginning of the paragraph; one is enough
            [alone] make it a paragraph of its own, with an empty line before and after
            [empty] write the paragraph that it names on the same line after it
            [sentence] move it into the paragraph of the sentence that it checks, right after that sentence
            [image] write the figure in words, or move the placeholder into a sentence nearby
           *[other] move it into an ordinary paragraph
        }
    .explain =
        The placeholder stands where it cannot be.

        A table (`table`) or chart (`chart`) is a paragraph of its own, a figure or reference
        stands within a sentence. In code and in the address of a link placeholders do not
        work.

        Wrong:  As {"{{"}table "child-poverty" rows="year"{"}}"} shows, poverty is falling.
        Right:  Poverty is falling.

                {"{{"}table "child-poverty" rows="year"{"}}"}

duplicate-anchor = the name `{ $name }` is given a second time
    .help = give one of the places another name
    .label = again
    .first = first here
    .explain =
        Two places of the report have the same name.

        By its name (`{"{{"}anchor "…"{"}}"}` or `#name`) a place is found from every chapter, so
        the whole report can have it only once. In the translation the same name stands
        again; that is not an error.

        Wrong:  ::: recommendation {"{"}#support{"}"}   (in two chapters)
        Right:  ::: recommendation {"{"}#support-at-home{"}"}

unknown-reference = no place has the name `{ $name }`
    .help =
        { finding-suggestion }
        { $kind ->
            [name] name the paragraph: write `{"{{"}anchor "{ $name }"{"}}"}` at its beginning
            [translation] give the place the same name as in the source
            [wrong-name] write only letters, digits and hyphens, no blanks; a place is named by `{"{{"}anchor "name"{"}}"}`
           *[near] { "" }
        }
    .explain =
        A reference points to a name that no place has.

        A paragraph is named by `{"{{"}anchor "name"{"}}"}` at its beginning, a recommendation,
        table or figure by `{"{"}#name{"}"}`. The reference `{"{{"}ref "name"{"}}"}` writes the
        number by itself.

        Wrong:  {"{{"}ref "para. 34"{"}}"}
        Right:  {"{{"}ref "smurtas-padetis"{"}}"}

reference-case = the reference to `{ $name }` is in the nominative, but “{ $value }” needs the { $kind }
    .help = write `{"{{"}ref "{ $name }" case="{ $expected }"{"}}"}`
    .explain =
        A reference stands in the nominative after a word that needs another case.

        In a language with cases, such as Lithuanian, the program cannot know the case of each
        sentence; the author writes it: `nom`, `gen`, `dat`, `acc`, `ins`, `loc`. Pointed out
        are only words that always need one case. If the nominative is right after all, write
        `case="nom"`.

        Wrong:  Žr. {"{{"}ref "lentele"{"}}"}
        Right:  Žr. {"{{"}ref "lentele" case="acc"{"}}"}

unknown-source = the list of sources has no `{ $name }`
    .help =
        { finding-suggestion }
        describe the source in the file `report/sources.yml`
    .explain =
        A source is cited that the list of sources does not have.

        Each source is described once, in the file `report/sources.yml`; the chapter names
        only its key. So citations are always the same in both languages.

        Wrong:  {"{{"}cite "HRMI report"{"}}"}
        Right:  {"{{"}cite "hrmi-2024" page=12{"}}"}


## Indicators and data

unknown-indicator = unknown indicator `{ $indicator }`
    .help =
        { finding-suggestion }
        { $suggest ->
            [similar] { "" }
           *[other] describe the indicator in the file `report/data/indicators.toml`; `komentaras indicators` lists all of them
        }
    .explain =
        A chapter names an indicator that the register of indicators does not have.

        Indicators are described in the file `report/data/indicators.toml`; each says in
        which file its data are. A chapter names only the indicator, so the figure is always
        the same in both languages.

        Wrong:  {"{{"}value "poverty of children" year=2023{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

unknown-dimension = the data of the indicator `{ $indicator }` have no dimension `{ $dimension }`
    .help =
        { finding-suggestion }
        { $dimension ->
            [name] a table or chart gets its name for references by `anchor="…"`
            [id] a table or chart gets its name for references by `anchor="…"`
            [label] a table or chart gets its name for references by `anchor="…"`
            [vardas] a table or chart gets its name for references by `anchor="…"`
           *[other] { "" }
        }
    .explain =
        The query names a dimension that the indicator's data do not have.

        A dimension is a column of the data by which figures differ: sex, age, place. Write
        the column's name in small letters; time is always called `year`. The dimensions of
        an indicator are shown by `komentaras indicators show`.

        Wrong:  {"{{"}value "child-poverty" years=2023{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

unknown-code = { $dimension ->
        [year] the data of the indicator `{ $indicator }` have no period `{ $code }`
       *[other] the dimension `{ $dimension }` of the indicator `{ $indicator }` has no code `{ $code }`
    }
    .help = { $dimension ->
            [year] there are data for these periods: { $known }
           *[other] { finding-suggestion }
        }
    .explain =
        The query names a code or year that the indicator's data do not have.

        Codes are written as they stand in the data: `LT`, `F`, `Y_LT18`. A year may be
        missing because its data are not published yet.

        Wrong:  {"{{"}value "child-poverty" year=2023 geo="Lithuania"{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023 geo="LT"{"}}"}

open-dimension = { $dimension ->
        [year] the year is not given
       *[other] the dimension `{ $dimension }` is not given
    }
    .help =
        { $dimension ->
            [year] choose one and write, for instance, `year={ $example }`
           *[other] choose one and write, for instance, `{ $dimension }="{ $example }"`
        }
        possible here: { $codes }
    .explain =
        Several figures meet the query, so it is not clear which one is meant.

        In the data each figure is described by several dimensions: year, place, sex. Name
        as many as it takes for one figure to be left. A dimension that is the same
        everywhere need not be named.

        Wrong:  {"{{"}value "child-poverty" geo="LT"{"}}"}
        Right:  {"{{"}value "child-poverty" geo="LT" year=2023{"}}"}

no-observation = the data of the indicator `{ $indicator }` have no figure that meets all of: { $selection }
    .help = change one of the details: the data have each of them, but not all together
    .explain =
        The data have each of the details, but not all together.

        For instance, there are data for 2023 and there are data on girls, but no data on
        girls for 2023. What can be cited is shown by `komentaras indicators show`.

        Wrong:  {"{{"}value "child-poverty" year=2023 sex="F"{"}}"}
        Right:  {"{{"}value "child-poverty" year=2022 sex="F"{"}}"}

undrawable-chart = { $reason ->
        [units] different units in one chart: { $known }
        [line-time] a line chart needs years
        [one-point] a line chart needs more than one year
        [one-series] a chart `{ $kind }` shows one series, but here there are { $count }
        [series] too many series in one chart: { $count }
        [panels] too many small charts: { $count }
        [places] too many places on the axis: { $count }
        [empty] the data have no figure that the chart could show
        [negative] negative figures cannot be stacked
       *[tiles] the map has no place `{ $code }`
    }
    .help = { $reason ->
            [units] draw a chart for each unit
            [line-time] remove `x`, so that years make the axis, or write `kind="bar"`
            [one-point] give more years, for example `years="2015..2023"`, or write `kind="bar"`
            [one-series] { $kind ->
                [map] keep one code, or draw a small map for each: `facet="year"`
               *[other] keep one code, or write `kind="grouped-bar"`
            }
            [series] keep at most { $limit }, or draw a small chart for each, for example `facet="geo"`
            [panels] keep at most { $limit }
            [places] keep at most { $limit }
            [empty] choose other years or codes
            [negative] write `kind="grouped-bar"`
           *[tiles] say which municipalities to show, or add the place to `report/tiles.toml`
        }
    .explain =
        A chart that a reader would understand cannot be drawn from these data.

        The kinds of chart are `line` (change over the years), `bar` (one series),
        `grouped-bar` and `stacked-bar` (several series beside or on one another) and `map`
        (municipalities). `series` makes the series, `x` the axis, `facet` small charts of
        their own.

        Wrong:  {"{{"}chart "child-poverty" kind="line" series="geo" years="2023"{"}}"}
        Right:  {"{{"}chart "child-poverty" kind="line" series="geo" years="2015..2023"{"}}"}

missing-value = { $kind ->
        [nil] the source of the data says of the indicator `{ $indicator }` that there were no such cases: { $selection }
        [bound] the source of the data gives only a bound of the indicator `{ $indicator }`, `{ $cell }`: { $selection }
       *[none] the source of the data does not give this figure of the indicator `{ $indicator }`: { $selection }
    }
    .help = { $kind ->
            [nil] write in words that there were none
            [bound] write the bound in words, such as “less than”, and cite the source; a table shows it as it is
           *[none] choose another year or code, or write the sentence without the figure
        }
    .label = a figure should stand here
    .cell = what the data say
    .explain =
        In place of the figure, the data say that there is none.

        The statistics office did not publish the figure: it is unknown, unreliable or
        confidential. A missing figure is not zero, so the program writes nothing in its
        place.

        Wrong:  {"{{"}value "child-poverty" year=2024{"}}"}   (in the data: “:”)
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

suppressed-value = { $kind ->
        [confidential] this figure of the indicator `{ $indicator }` is confidential: { $selection }
        [unknown-mark] this figure of the indicator `{ $indicator }` has an unknown mark: { $selection }
       *[small] this figure of the indicator `{ $indicator }` may not be shown, so that no child can be identified: { $selection }
    }
    .help = { $kind ->
        [unknown-mark] find out what the mark means (see the finding `unknown-flag`), or write the sentence without the figure
       *[small] take a more general figure (the whole country, several years), or write the sentence without the figure
    }
    .label = { $kind ->
        [confidential] the statistics office marked it as confidential
        [unknown-mark] the mark might forbid to publish it
       *[small] too small, or another figure that is too small would follow from it
    }
    .explain =
        The figure is smaller than the bound `suppress-below` that you set for the
        indicator in `indicators.toml`, or the statistics office marked it as confidential,
        or such a figure could be computed from it.

        Where there are but a few children, they can be identified. So the program shows
        such a figure nowhere: in no sentence, no table, and not in the data attached to
        the PDF.

        Wrong:  {"{{"}value "abuse-reports" municipality="neringa" year=2024{"}}"}   (in the data: 2)
        Right:  {"{{"}value "abuse-reports" municipality="T" year=2024{"}}"}

withheld-elsewhere = { $count ->
        [one] a figure of `{ $path }` is
       *[other] { $count } figures of `{ $path }` are
    } withheld, for figures that must not be shown would follow from { $count ->
        [one] it
       *[other] them
    }: { $name }
    .help = if sentences or tables need these figures, take them from a table with larger groups; otherwise nothing has to be done
    .explain =
        Two data files hold the same figures, or figures that add up to those of the other.

        One of the files holds figures that must not be shown: counts below `suppress-below`, or
        figures that the statistics office marked as confidential. The other file would give
        them away, so the program withholds the same figures there, and those from which they
        could be computed.

        Example:  `a.csv` has 3 girls in Neringa and `suppress-below = 5`;
                  `b.csv` has the same girls by age

sums-not-tried = figures of `{ $indicator }` are withheld, but among { $count } codes of `{ $dimension }` not every sum could be tried
    .help = if one of the codes is the total of others, add it under the indicator: `totals = {"{"} { $dimension } = "CODE" {"}"}`; otherwise nothing has to be done
    .explain =
        Small figures are withheld, together with those from which they could be computed. Which
        figures add up to which the program finds out from the data. Among very many codes it
        cannot try every sum.

        It did look for a code that is the sum of all others, of the rows next to it or of two
        others, and found none that the withheld figures belong to. If the file has such a total
        all the same, name it in `indicators.toml`; if it has none, nothing has to be done.

        Example:  [abuse-reports]
                  totals = {"{"} municipality = "00" {"}"}

may-give-away = { $kind ->
        [same] `{ $name }` shows { $count ->
            [one] a figure
           *[other] { $count } figures
        } equal to a withheld figure of `{ $indicator }` in the same period, and it can't be told from their codes whether it is the same one
        [computed] `{ $name }` may give away { $count ->
            [one] a withheld figure
           *[other] { $count } withheld figures
        } of `{ $indicator }`: it looks as if it was computed from { $count ->
            [one] it
           *[other] them
        }
       *[large] figures of `{ $indicator }` are withheld, but the file is so large that for { $count } of them it could not be tried whether other figures together give them away
    }
    .help = { $kind ->
        [same] if it counts the same children, add `suppress-below = { $bound }` to `[{ $name }]`; if not, add `suppress-below = 0` there
        [computed] if it was computed from the counts of `{ $indicator }`, leave `{ $name }` or those years out of the report; if not, nothing has to be done
       *[large] keep only the rows of the file that you use: download fewer codes or years from the office
    }
    .explain =
        Figures below `suppress-below`, and those that an office calls confidential, are withheld.
        A reader who has two tables could still find them out: where the second has the same
        figure under another name (`Neringa`, `Neringos sav.`), or a change, a share, a running
        total or a difference that was computed from it.

        Where names or figures prove that, the second figure is withheld as well. This finding
        says that they may belong together, but too little is known to be sure. You know what
        the two indicators count.

        Example:  [girls-by-municipality]
                  suppress-below = 5

change-undefined = { $kind ->
        [zero] there is no change in per cent: the first figure is zero
        [negative] there is no change in per cent: the first figure is negative
        [share] the change of a share is given in percentage points, not in per cent
        [periods] { $left } and { $right } are of different length and cannot be compared
       *[too-large] the change could not be computed: the figures are too large
    }
    .help =
        { $kind ->
            [share] delete `as="percent"`
            [periods] compare a year with a year, a quarter with a quarter, a month with a month
           *[other] write `as="difference"`, or give both figures in the sentence: `{"{{"}value "{ $indicator }" …{"}}"}`
        }
    .cell = the first figure
    .explain =
        The change between these two figures cannot be expressed in this way.

        A quarter cannot be compared with a year: it has fewer of everything that is counted.

        Nothing is a part of zero, and per cent of a negative figure say nothing. The change
        of a share (per cent) is always given in percentage points: from 30 to 24 per cent
        is a decrease by 6 percentage points.

        Wrong:  {"{{"}change "child-poverty" from=2019 to=2023 as="percent"{"}}"}
        Right:  {"{{"}change "child-poverty" from=2019 to=2023{"}}"}

rounded-change =
    readers will compute another change: { $left } and { $right } are printed, and a change of { $value } instead of { $expected }
    .help =
        leave out one of the three figures, or explain the difference in a footnote
        to compute the change from the printed figures, write `rounding="printed"` in the placeholder, or `rounding = "printed"` for the indicator in indicators.toml or for the whole report in the section [figures] of report.toml
    .explain =
        A change is computed from the figures as published and rounded once. So it can differ
        from what a reader computes from the two figures, which are rounded for print.

        12.44 and 12.36 are both printed as 12.4, and "decreased by 0.1" beside them looks like
        a mistake. Both ways are honest, and statistics offices use both; what matters is
        that readers are not puzzled.

        Wrong:  From 12.4 per cent to 12.4 per cent: poverty decreased by 0.1 percentage points.
        Right:  From 12.44 per cent to 12.36 per cent: poverty decreased by 0.08 percentage points.
        Right:  {"{{"}change "child-poverty" from=2019 to=2023 rounding="printed"{"}}"}

mixed-periods = periods of different length stand beside each other: { $left } and { $right }
    .help = choose one length with `years`, such as `2018..2023` or `2018-Q1..2023-Q4`, or name each period: `2022,2023,2024-Q1`
    .explain =
        The dataset has years as well as quarters or months, and the table or chart shows them
        side by side.

        A quarter has fewer of everything that is counted than a year, so the last figures
        would look like a fall. Periods that are named one by one are let stand.

        Wrong:  {"{{"}chart "births" kind="line"{"}}"}
        Right:  {"{{"}chart "births" kind="line" years="2018..2023"{"}}"}

series-break = figures of `{ $indicator }` that cannot be compared: the series breaks ({ $value })
    .help = compare only years before the break or after it; if the comparison is needed, say so in the sentence
    .cell = the break is marked here
    .explain =
        Between the years that are compared the way of counting changed.

        A statistics office marks a break in the time series (b) when a survey or a definition
        changes. Figures before and after it differ for that reason too, so the change may
        not be real.

        Wrong:  {"{{"}change "child-poverty" from=2015 to=2023{"}}"}   (2020: b)
        Right:  {"{{"}change "child-poverty" from=2020 to=2023{"}}"}

claim-gap = the claim is about a series of `{ $indicator }` in which { $count ->
        [one] a figure is
       *[other] figures are
    } missing or withheld: { $missing }
    .help = begin the claim after the gap, or say in the sentence that it is about the published figures
    .label = the claim holds for the figures that are there
    .explain =
        A sentence such as "the lowest since 2010" is about every year. Of some years the data have
        no figure, or it must not be shown, and that figure may have been lower.

        The program compares the figures that are there. Where that is all that can be said, the
        sentence should say so.

        Wrong:  Poverty is the lowest since 2010.   (no figure for 2012)
        Right:  Poverty is the lowest since 2013.
        Right:  Poverty is lower than any figure published since 2010.

claim-fails = the claim does not hold: { $left } { $kind ->
        [less] is not less than
        [at-most] is more than
        [equal] does not equal
        [at-least] is less than
        [greater] is not more than
        [highest] is not the highest since { $value };
       *[lowest] is not the lowest since { $value };
    } { $kind ->
        [highest] there is also { $right }
        [lowest] there is also { $right }
       *[other] { $right }
    }
    .help = rewrite the sentence in every language so that it agrees with the data, then fix the claim
    .label = the claim
    .sentence = the sentence that it guards
    .explain =
        The data no longer bear out what a sentence says.

        A `claim` prints nothing: it guards the sentence that it stands in or right after. When
        a new file of data changes the figures, the word "fell" does not change by itself,
        so the program tells you. The published figures are compared, not the rounded ones.
        The signs are <, <=, =, >=, >; "highest-since" and "lowest-since" compare with every
        figure of the series from that year to the newest.

        Wrong:  Poverty fell.
                {"{{"}claim (value "poverty" year=2023) "<" (value "poverty" year=2019){"}}"}
        Right:  Poverty rose.
                {"{{"}claim (value "poverty" year=2023) ">" (value "poverty" year=2019){"}}"}

typed-figure =
    { $kind ->
        [period] readers do not know the code `{ $value }`
       *[other] the figure `{ $value }` is typed by hand though an indicator gives it
    }
    .help =
        write instead: { $known }
        { $kind ->
            [period] { "" }
           *[other] if it is another figure, write `{"{{"}typed{"}}"}` right after it
        }
    .explain =
        The text holds a figure with a unit that an indicator has too.

        A figure typed by hand does not change when the data do, and may differ in the
        translation. A placeholder takes the same figure in both languages, always. Only
        figures with a unit are looked at, and no quotations; a whole number below 100 only
        where it is just what an indicator prints. If the same figure is about something
        else, write `{"{{"}typed{"}}"}` after it: it prints nothing.
        Periods are written in words, not by the codes of data files.

        Wrong:  In 2023, 17.8 per cent of children were at risk of poverty.
        Right:  In 2023, {"{{"}value "child-poverty" year=2023{"}}"} of children were at risk of poverty.

unknown-unit = the unit `{ $name }` has no name
    .help =
        { finding-suggestion }
        for a unit of your own, add the line `unit-{ $name } = …` to the file `translations/…/report.ftl` in each language
    .explain =
        The unit of an indicator is not described.

        Known units are `percent`, `children`, `persons`, `families`, `count`, `per-1000`,
        `per-100000`, `eur`, `points`, `years`. You can add your own: write its words in
        both languages in the files of the folder `translations`.

        Wrong:  unit = "percentage"
        Right:  unit = "percent"

indicator-without-source = the indicator `{ $name }` has no source
    .help = add a line `source = "…"` with one of the sources in the file `report/sources.yml`
    .explain =
        The indicator names no source, so no table will say where its figures come from.

        The Committee trusts only figures that say who published them, and when.

        Wrong:  file = "ilc_li02.csv"
        Right:  file = "ilc_li02.csv"
                source = "eurostat-ilc-li02"

unused-indicator = nothing uses the indicator `{ $name }`
    .help = use it in a chapter: `{"{{"}value "{ $name }" …{"}}"}`, or delete it from the register
    .explain =
        An indicator is described in the register, but no chapter names it.

        That is no error: the indicator may be waiting for its chapter. If it is no longer
        needed, delete it and its data file.

        Wrong:  [child-poverty]   (nothing uses it)
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

dataset-no-header = { $kind ->
        [empty] the data file is empty
        [no-rows] the data file holds nothing but its header
        [repeated-column] the column `{ $cell }` is named a second time
        [too-wide] the table has too many columns: { $columns }
        [unnamed-column] a column has no name
       *[unknown] the data table is not recognised
    }
    .help =
        { $kind ->
            [empty] write the names of the columns in the first line (`year` and `value` must be there), below them the data
            [no-rows] add at least one row below the header
            [repeated-column] download the file with each column once; in a table of your own rename one of them
            [too-wide] check whether the file is damaged: rows must be divided by ends of lines
            [unnamed-column] look whether the download is complete; in a table of your own name the column, or delete all of it
           *[unknown] { $download ->
                    [world-bank-metadata] this file only describes the data: take the other file of the download, whose name begins with `API_` or ends in `_Data.csv`
                    [world-bank] take the file of DataBank in “CSV” with years as columns, or the “CSV” of the indicator's page at data.worldbank.org
                    [dot-stat] this site was closed; take the same data from data-explorer.oecd.org (“Download”, “Filtered data in tabular text (CSV)”), data of UNESCO from databrowser.uis.unesco.org
                    [gho] on the indicator's page at www.who.int/data/gho choose “Data”, then “Download complete data set as: CSV”
                    [ilostat] at ilostat.ilo.org choose “Download” and the format CSV, not the pivot table
                    [uis] at databrowser.uis.unesco.org choose “Download” and CSV with all columns, `year`, `value`, `qualifier` and `magnitude` among them
                    [eurostat] in Eurostat's Data Browser choose “Download” and “SDMX-CSV 2.0”
                    [unhcr] at www.unhcr.org/refugee-statistics choose “Download” with the year as a column
                    [periods-in-columns] the years stand in columns: take the download in which each figure has a row of its own (“CSV” or “SDMX-CSV” instead of “Excel”; of Lithuania's State Data Agency the CSV of the table, of Eurostat “SDMX-CSV 2.0”)
                   *[none] { $has-missing ->
                        [yes] the first line lacks these names of columns: { $missing }
                       *[no] write the names of the columns in the first line; `year` and `value` must be there
                    }
                }
        }
        { $has-similar ->
            [yes] is the column `{ $similar }` misspelt?
           *[no] { "" }
        }
    .first = first here
    .explain =
        The first line of the data file does not say what its columns hold.

        The program recognises files of Eurostat, the Lithuanian State Data Agency, the World
        Bank and other offices as they were downloaded, unchanged. Your own table needs the
        columns `year` and `value`; the others are dimensions. What the program understood is
        shown by `komentaras indicators inspect`.

        Wrong:  When;How many
        Right:  year;value

dataset-row-length = { $kind ->
        [words] the row holds neither a time nor a figure: `{ $cell }`
       *[cells] the row has { $cells ->
            [one] { $cells } cell
           *[other] { $cells } cells
        }, but there are { $columns } columns
    }
    .help = { $kind ->
            [words] if it is data, download the file again; in a table of your own complete it, or put a note below the last row
           *[cells] download the file again, as CSV or SDMX-CSV, and do not save it in a spreadsheet; in a table of your own put a text that holds a comma or semicolon between quotation marks
        }
    .explain =
        A row of the data has too many or too few cells.

        Usually a cell holds a comma, which separates the columns of the table. Write a
        decimal point in figures, and put a text with a comma between quotation marks.

        Wrong:  2023,LT,17,8
        Right:  2023,LT,17.8

dataset-notes = { $count ->
        [one] a line outside the table was skipped: `{ $quotes }`
       *[other] { $count } lines outside the table were skipped: `{ $quotes }`{ $rest ->
            [0] { "" }
           *[other] {" "}and { $rest } more
        }
    }
    .help = check that no row of data is among them; titles above the header and notes below the last row may stay
    .explain =
        Above the header or below the last row of the data stand lines that are no data.

        Statistics offices write titles, sources and notes there. The program skips a line
        that holds neither a period nor a figure. What it says, such as a unit or the
        meaning of a sign, is worth reading.

        Wrong:  year,value
                Source: Eurostat
                2024,17.8
        Right:  year,value
                2024,17.8
                Source: Eurostat

dataset-sign = { $kind ->
        [column] the column `{ $cell }` holds words and not one figure; it was left out
        [withheld] `{ $cell }` in place of a figure was taken as withheld ({ $count ->
            [one] { $count } cell
           *[other] { $count } cells
        })
       *[missing] `{ $cell }` in place of a figure was taken as missing ({ $count ->
            [one] { $count } cell
           *[other] { $count } cells
        })
    }
    .help = { $kind ->
            [column] nothing needs to be done unless figures should stand there
            [withheld] look up in the notes of the source what the sign means; if it only says that there is no figure, write under the indicator: `marks = {"{"} "{ $cell }" = "missing" {"}"}`
           *[missing] look up in the notes of the source what the sign means, and write it under the indicator: `marks = {"{"} "{ $cell }" = "missing" {"}"}` (no figure), `"nil"` (nothing occurred) or `"c"` (confidential)
        }
    .explain =
        A sign stands where a figure should be, and the file does not tell what it means.

        Offices use the same signs for different things: `-` may mean that nothing occurred
        or that nothing is known, `x` that a figure makes no sense or is confidential, `*`
        that it is so small that people could be identified. The program shows no figure.
        Leave the downloaded file as it is, and say in `indicators.toml` what the sign means.

        Example:  [child-deaths]
                  marks = {"{"} "-" = "nil", "x" = "c" {"}"}

dataset-number = { $kind ->
        [comma] the number `{ $cell }` has a comma
        [spaces] the number `{ $cell }` has blanks
        [mixed] the column has both comma and point as decimal sign: `{ $cell }`
        [ambiguous] `{ $cell }` may mean { $thousands } or { $decimals }
        [too-large] the number `{ $cell }` is too long
        [unused] { $count ->
            [1] `{ $cell }` cannot be read as a figure; no text uses it
           *[other] { $count } cells of the file cannot be read as figures, the first is `{ $cell }`; no text uses them
        }
       *[not-a-number] `{ $cell }` is not a number
    }
    .help = { $kind ->
            [comma] take another download of the same data: SDMX-CSV, or CSV with decimal points; in a table of your own write `17.8`
            [spaces] take another download of the same data: SDMX-CSV, or CSV without blanks in the numbers; in a table of your own write `12500`
            [mixed] download the file again and do not save it in a spreadsheet; in a table of your own write a decimal point in the whole column, such as `17.8`
            [ambiguous] look up in the source which is meant, and take a download that shows it: SDMX-CSV, or one with more decimals; in a table of your own write `{ $thousands }` or `{ $decimals }0`
            [too-large] check in the source whether two cells ran together, and download the file again
            [unused] nothing needs to be done, unless a text is to use them
           *[not-a-number] look up in the notes of the source what it means: if there is no figure, write under the indicator `marks = {"{"} "{ $cell }" = "missing" {"}"}`
        }
        { $kind ->
            [not-a-number] if you do not need the row, leave it out with `select`; in a table of your own write only digits and a point, such as `17.8`
           *[other] { "" }
        }
    .explain =
        A cell that must hold a figure holds something else.

        Leave a downloaded file as it is. What its signs and words mean can be said in
        `indicators.toml` (`marks`), rows that no text needs are left out with `select`, and most
        offices have the same data in a format for programs, such as SDMX-CSV.

        In a table of your own, write only digits and a decimal point. The unit is named in
        `indicators.toml`, a note stands in the column `note`. If there is no figure, leave the
        cell empty or write `:` as Eurostat does.

        Wrong:  17.8 per cent   (a table of your own)
        Right:  17.8
        Right:  marks = {"{"} "not collected" = "missing" {"}"}   (`indicators.toml`)

dataset-period = { $kind ->
        [empty] { $count ->
            [one] a row has no time
           *[other] { $count } rows have no time
        }
        [total] `{ $cell }` stands for all periods together: { $count ->
            [one] the row is left out
           *[other] { $count } rows are left out
        }
        [split] `{ $cell }` begins in one year and ends in the next: { $count ->
            [one] the row is left out
           *[other] { $count } such rows are left out
        }
        [span] `{ $cell }` is several years: { $count ->
            [one] the row is left out
           *[other] { $count } such rows are left out
        }
       *[unknown] `{ $cell }` is not a year, quarter or month{ $count ->
            [one] { "" }
           *[other] {" "}({ $count } rows)
        }
    }
    .help = { $kind ->
            [empty] look whether the file is complete and download it again; in a table of your own write the year, such as `2024`
            [total] nothing needs to be done: a total of all years is the figure of no year
            [split] to cite school years, copy the figures into a table of your own: `year` is the year in which the school year begins, and the sentence says that it is a school year
            [span] to cite such a figure, copy it into a table of your own with the last year as `year`, and say in the sentence which years it is for
           *[unknown] leave the row out with `select`, or take a download with years, quarters or months; in a table of your own write `2024`, `2024-Q1` or `2024-03`
        }
    .explain =
        The column of time holds something that is no year, half-year, quarter or month, so the row
        is left out.

        Known are the codes of offices (`2024`, `2024-Q1`, `2024K1`, `2024M03`) and words such as
        “March 2024” or „2024 m. I ketv.“. A mark behind the time (`2024*`) belongs to the figures
        of the row. Totals of all years, school years and spans of years do not stop the report;
        a time that cannot be read does where a text uses other figures of the same series.

        Wrong:  2O24,LT,17.8   (a letter instead of a zero)
        Right:  2024,LT,17.8

dataset-short-periods = { $count ->
        [one] a row of a week or a day is not read: `{ $cell }`
       *[other] { $count } rows of weeks or days are not read, the first of them `{ $cell }`
    }
    .help = download the data by months, quarters or years
    .explain =
        A report tells of years, half-years, quarters and months. Figures of single weeks and
        days are left out.

        Most offices also have the same data by months or years. The program does not add
        the days up itself: whether figures may be added, averaged or neither, only their
        office knows.

        Wrong:  2024-W05,LT,17.8
        Right:  2024-02,LT,17.8

dataset-duplicate = { $kind ->
        [same] the data have the same row a second time: { $observation }
       *[differs] the data have two different figures for the same: { $observation }
    }
    .help = { $kind ->
            [same] nothing needs to be done: the figure is the same, and is read once
           *[differs] compare the file with the table on the office's site: most often the file lacks the column by which the rows differ, so download it with that column and choose with `select`
        }
        { $kind ->
            [same] { "" }
           *[differs] in a table of your own delete the wrong row
        }
    .label = again
    .first = first here
    .explain =
        Two rows of the data describe the same: all dimensions and the time agree.

        If the figures agree too, nothing is wrong. If not, it is not clear which of them is right,
        and the first is used until you decide. Usually the download lacks the column by
        which the rows differ, such as the sex or the unit.

        Wrong:  2023,LT,17.8
                2023,LT,18.1
        Right:  2023,LT,M,17.8
                2023,LT,F,18.1

dataset-quote = a quotation mark is not closed
    .help = write `"` at the end of the cell; a quotation mark within the cell is written twice: `""`
    .explain =
        A cell begins with a quotation mark but does not end with one.

        Then the rest of the table counts as one cell. Write quotation marks that belong to
        the text itself twice.

        Wrong:  2023,"Vilnius city,17.8
        Right:  2023,"Vilnius city",17.8

dataset-truncated = the data file breaks off within a row
    .help = download the file again; if you wrote it yourself, finish the last row
    .explain =
        The last row of the data file is not finished: cells and the end of the line are
        missing.

        Most often a download was interrupted. Then not only this row is missing but all that
        should follow, so it is not enough to delete the row.

        Wrong:  2023,LT,17.8
                2024,L
        Right:  2023,LT,17.8
                2024,LT,17.0

dataset-second-header = { $kind ->
        [repeated] the header is repeated within the data
       *[second] a second header follows the first
    }
    .help = download the file again with codes and names in one header; in a table of your own delete this row
    .first = the header
    .explain =
        The data table has two header rows where one belongs.

        The second often comes from joining two files, or holds units or explanations below
        the names of the columns. The unit is named in the register of indicators.

        Wrong:  year,geo,value
                year,country,per cent
                2024,LT,17.8
        Right:  year,geo,value
                2024,LT,17.8

dataset-not-a-table = { $kind ->
        [html] this is a web page, not a data table
        [xml] this is an XML file, not a data table
        [json] this is a JSON file, not a data table
        [spreadsheet] this is a spreadsheet or ZIP file, not a table of text
        [compressed] the file is compressed
       *[pdf] this is a PDF file, not a data table
    }
    .help = { $kind ->
            [html] a page with an error or a login was downloaded instead of the data: open the address in a browser and download the CSV file
            [spreadsheet] open the file in a spreadsheet and save it as “CSV UTF-8”; unpack a ZIP file
            [compressed] unpack the file and name the unpacked one in the register
           *[other] download the data as CSV or TSV
        }
    .explain =
        The file that the register names as data is something else altogether.

        Instead of data a statistics site may answer with an error page, and the browser saves
        it under the name of the data file. The program reads tables of text (CSV, TSV).

        Wrong:  <!DOCTYPE html><title>503 Service Unavailable</title>
        Right:  year,geo,value

dataset-encoding = { $kind ->
        [nul] the data file holds zero bytes
       *[invalid] the encoding of the data file is damaged
    }
    .help = { $kind ->
            [nul] download the file again
           *[invalid] download the file again, or open it in a spreadsheet and save it as “CSV UTF-8”
        }
    .explain =
        The data file holds bytes that are not text.

        The program recognises UTF-8, UTF-16 and Windows-1257 by itself. Bytes that fit none of
        them mean that the file is damaged or was put together from files in different
        encodings.

        Wrong:  2024,Ši�uliai,17.8
        Right:  2024,Šiauliai,17.8

dataset-changed = the data file changed while it was read
    .help = wait until the file is downloaded or saved completely, and run the program again
    .explain =
        Another program wrote to the data file at the time when it was read.

        What was read may be only part of the data, so no figure of this file is used.

        Wrong:  the file is still being downloaded
        Right:  the download is complete

dataset-more = more findings of the kind `{ $name }`: { $count }
    .label = from here
    .help = mend those that are listed first: most often they have one cause
    .explain =
        A data file has so many findings of one kind that only the first are listed.

        Most often all have one cause: another decimal sign, columns that were shifted, or a
        damaged file.

        Wrong:  17,8 (in the whole column)
        Right:  17.8

dataset-confidential = { $count ->
        [1] the data file has a confidential figure; it is not shown anywhere
       *[other] the data file has { $count } confidential figures; they are not shown anywhere
    }
    .help = nothing has to be done; if anybody may see these figures after all, ask the office for a file without the mark
    .label = the first of them
    .explain =
        The statistics office marked figures in this file as confidential: with the flag `c`,
        with a code in the column `CONF_STATUS` (anything but `F`, free) or with a word such as
        “confidential”.

        Such a figure could identify a child or a household, and the office may only give it to
        you on conditions. The program leaves it out of sentences, tables, charts, the data
        attached to the PDF and its own messages. It also leaves out other figures from which it
        could be computed. Everything else in the file can be cited as usual.

        Wrong:  2023,LT,3,c   (and the figure in the text)
        Right:  2023,LT,3,c   (and the sentence without the figure)

dataset-multiplier = { $kind ->
        [differ] the file says different things about what its figures are multiplied by: `{ $words }`
        [unknown] the code of the multiplier is not known: `{ $words }`
        [empty] the column of multipliers is empty here, but not in other rows
        [series] the series `{ $words }` counts, but the file does not say whether singly or in thousands
        [percent] a percentage cannot be in thousands or millions, but the file says `{ $words }`
        [number] `{ $words }` may mean thousands, or the base of a rate
        [register] the register says `multiplier = { $multiplier }`, but the file says `{ $words }`
        [unit] the figures are multiplied by { $multiplier } already (`{ $words }`), and the unit `{ $unit }` would say so again
       *[too-large] multiplied by `{ $words }`, the figure has too many digits
    }
    .help = { $kind ->
        [register] delete the line or correct it: what the file says of each figure counts
        [unit] write a unit without it, such as `unit = "persons"` or `unit = "eur"`; or write `multiplier = 1` to leave the figures as the file has them
        [too-large] look whether the figure in the file is right
        [series] the name of the indicator on the page of the source says it: write in the entry of the indicator `multiplier = 1000` if it ends in “(thousands)”, `multiplier = 1` if not; or take the download with labels
        [percent] look it up at the source: if the figures are percentages, write in the entry of the indicator `multiplier = 1`; if they are not, the unit in the file is wrong
        [number] if it is the base of a rate, write `unit = "per-1000"` or `unit = "per-100000"`; if not, look it up at the source and write in the entry of the indicator: `multiplier = 1` (the figures are full numbers), `multiplier = 1000` (thousands) or `multiplier = 1000000` (millions)
       *[other] look it up at the source and write in the entry of the indicator: `multiplier = 1` (the figures are full numbers), `multiplier = 1000` (thousands) or `multiplier = 1000000` (millions)
    }
    { $count ->
        [1] until then this figure is not shown
       *[other] until then { $count } figures are not shown
    }
    .label = { $kind ->
        [register] the register says something else
        [unit] says it a second time
       *[other] the first of these figures
    }
    .cell = the first of these figures
    .explain =
        Statistics offices often publish thousands or millions: in a column `UNIT_MULT`, in the
        unit (`THS_PER`, “Million euro”), in the name of the column, or in a line above the
        table. The program multiplies the figures by it, so that 506.1 thousand is 506,100 in
        sentences, tables, charts and the data attached to the PDF.

        Here it cannot be known what the figures mean, and a figure that may be a thousand times
        too small is not shown. The register can say it: `multiplier = 1000` for an indicator
        whose file has thousands and does not say so clearly, `multiplier = 1` where the words of
        the file mean something else. What a file says of each figure in a column of multipliers
        the register cannot change.

        Wrong:  506.1, and nobody says whether it is thousands
        Right:  multiplier = 1000   (in `indicators.toml`)

unit-differs = { $kind ->
        [grouped] people come in whole numbers, but the data of the indicator `{ $indicator }` have { $value }, which may also mean { $thousands }
        [fraction] people come in whole numbers, but the data of the indicator `{ $indicator }` have { $value }
       *[kind] the data have the unit `{ $codes }`, but the register calls the figures of `{ $indicator }` `{ $unit }`
    }
    .help = { $kind ->
        [grouped] look up in the source which is meant; if it is { $thousands }, take a download without signs between the thousands, and in a table of your own write `{ $thousands }`; if the figures are in thousands, write `multiplier = 1000`; if they are averages and right as they are, write `multiplier = 1`
        [fraction] if the figures are in thousands, write `multiplier = 1000`; if they are averages and right as they are, write `multiplier = 1`; if they are shares, write `unit = "percent"`
        [known] write `unit = "{ $expected }"`, or choose another unit of the file under `select`
       *[kind] choose another unit of the file under `select`, or another unit in the register
    }
    .label = { $kind ->
        [grouped] are these people?
        [fraction] are these people?
       *[kind] the unit in the register
    }
    .cell = the figure in the data
    .explain =
        The unit in the register decides which word stands behind the figure, and it does not
        fit what the file says of the figure.

        A share of 18.1 per cent that is called “18 children” would be wrong in every sentence.
        Figures of people that have decimals are often thousands of people.

        Wrong:  select = {"{"} unit = "PC" {"}"}   unit = "children"
        Right:  select = {"{"} unit = "PC" {"}"}   unit = "percent"

unknown-flag = { $kind ->
        [missing] the flag `{ $flag }` says that there is no figure, but one stands beside it{ $count ->
            [1] : it is not shown
           *[other] : { $count } such figures are not shown
        }
       *[unknown] unknown flag `{ $flag }`{ $count ->
            [1] : the figure beside it is not shown
           *[other] : the { $count } figures beside it are not shown
        }
    }
    .help =
        { $kind ->
            [missing] look up what the flag means in the notes of the source; if the figures hold, write under the indicator: `marks = {"{"} "{ $flag }" = "normal" {"}"}`
           *[unknown] look up what the mark means in the notes of the source, and write it under the indicator: `marks = {"{"} "{ $flag }" = "p" {"}"}` (`p` provisional, `e` estimated, `b` break in time series, `u` low reliability, `c` confidential, `normal` nothing of note)
        }
        { $has-column ->
            [yes] if the column `{ $column }` has no marks but says whom a figure is about, choose with it: `select = {"{"} { $column } = "{ $flag }" {"}"}`
           *[no] { "" }
        }
    .explain =
        A figure has a mark that the program does not know, or one that contradicts it.

        Flags (the SDMX list CL_OBS_STATUS) say whether a figure is provisional, estimated,
        unreliable, confidential or missing. An unknown mark might forbid to publish the figure, so
        the program does not show it. The other figures of the file can be cited as usual.

        Leave the downloaded file as it is, and say what the mark means: under an indicator in
        `indicators.toml`, or for all data in the section [figures] of `report.toml`. A meaning is
        one flag or several (`p`, `bp`), `missing` (no figure), `nil` (nothing occurred) or
        `normal` (the mark says nothing of the figure). Known without that are single letters,
        several together as Eurostat writes them (`bep`), and the names of the code list.

        Example:  [child-poverty]
                  marks = {"{"} "p*" = "p", "(1)" = "normal" {"}"}


## Translation

paragraph-without-source = { $count ->
        [1] the translation has a place that the source does not have
       *[other] the translation has places that the source does not have ({ $count } in a row)
    }
    .help = delete it, or write the same in the source
    .explain =
        A chapter has more paragraphs in translation than in the source.

        The numbers of paragraphs must be the same in all languages, so every paragraph,
        heading or list item of the translation needs its source at the same place. Often one
        paragraph of the source was split in two.

        Wrong:  (one paragraph in the source, two in the translation)
        Right:  (one paragraph in both)

paragraph-without-translation = { $count ->
        [1] this place is not translated
       *[other] from here on, places not translated: { $count }
    }{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help = { $has-expected ->
            [yes] write the translation in the file `{ $expected }`, at the same place
           *[no] write the translation at the same place
        }
    .explain =
        A paragraph of the source has no translation.

        As long as it has none, the marked text of the source stands in the translated
        document under the same number. What is still to be translated is shown by
        `komentaras status`.

        Wrong:  (three paragraphs in the source, two in the translation)
        Right:  (three paragraphs in both)

stale-translation = the source has changed since the translation was made
    .help = make the same change here, then type `komentaras translation accept { $place }`
    .source = the source as it is now
    .explain =
        The source has changed since its translation was last known to agree.

        The translation memory, `translations/memory.tmx`, holds both texts as they were. Type
        `komentaras translation diff` to see what has changed, word by word. As long as the
        translation is out of date, drafts mark it and the final copy is refused.

        Wrong:  (the source has a new sentence, the translation does not)
        Right:  (both have it, and `komentaras translation accept` has recorded it)

unconfirmed = { $kind ->
        [none] there is no translation memory yet
       *[some] translations in `{ $path }` that nobody has confirmed: { $count }
    }
    .help = { $kind ->
            [none] when the translation agrees, type `komentaras translation accept --all`; then the program sees what changes later
           *[some] when they agree with the source, type `komentaras translation accept { $path }`
        }
    .explain =
        The translation memory does not know that a translation agrees with its source.

        This is so for a paragraph that was newly translated. A draft can be built; but only
        for pairs that the memory knows can the program tell when the source changes, and so
        the copy to be sent may have no other.

        Wrong:  (a translation was written)
        Right:  (it was read again and recorded by `komentaras translation accept`)

memory-syntax = { $kind ->
        [doctype] the translation memory declares a document type of its own
        [entity] the translation memory uses the entity `{ $detail }`, which XML does not have
        [depth] elements of the translation memory are nested too deep
        [root] the translation memory is not a TMX file: its outermost element is `{ $name }`
       *[syntax] the translation memory is not well-formed XML: { $detail }
    }
    .help = { $kind ->
            [doctype] delete the line with `<!DOCTYPE`
            [entity] write the character itself, or its number, such as `&#8211;`
           *[syntax] mend this line, or bring back the file's former version with git; until then the program does not write into it
        }
    .explain =
        The file `translations/memory.tmx` can't be read.

        It is an XML file that the program writes itself, and other translation tools too.
        As long as it can't be read, the program leaves it as it is.

        Wrong:  <seg>children & young people</seg>
        Right:  <seg>children &amp; young people</seg>

memory-language = the unit is of no use to this report: it holds { $has-found ->
        [yes] { $found }
       *[no] no language
    }
    .help = a unit needs the languages of the report, { $expected }, once each; it is kept, but not used
    .explain =
        A unit of the translation memory is for another pair of languages.

        The program leaves it in the file and does not use it.

        Wrong:  <tuv xml:lang="de">
        Right:  <tuv xml:lang="lt">, <tuv xml:lang="en">

memory-duplicate = the unit stands in the translation memory twice: `{ $value }`
    .help = delete one of the two
    .first = first here
    .explain =
        Two units of the translation memory say the same of the same place.

        This happens when versions are joined. It does no harm; the next
        `komentaras translation accept --all` removes the second one.

        Wrong:  (the same `<tu>` twice)
        Right:  (the `<tu>` once)

memory-contradiction = two units of the translation memory give different translations of the same place: `{ $value }`
    .help = keep the one that is right and delete the other
    .first = the other one
    .explain =
        Two units of the translation memory have the same source in the same place, but not the
        same translation.

        This happens when two people changed one translation and their versions were joined. The
        program can't know which is right, and leaves the file as it is.

        Wrong:  (two `<tu>` for one sentence with different translations)
        Right:  (one `<tu>` with the translation that is right)

exchange-syntax = { $kind ->
        [doctype] the translator's file declares a document type of its own
        [entity] the translator's file uses the entity `{ $detail }`, which XML does not have
        [depth] elements of the translator's file are nested too deep
        [root] this is no file for translators that the program reads: its outermost element is `{ $detail }`
        [version] XLIFF { $detail } is not read; versions 1.2, 2.0 and 2.1 are
        [conflict] a conflict of versions was left in the translator's file
        [po-header] this is neither XLIFF nor PO with a header
        [po-string] this is not a text in quotation marks, as PO has them
        [po-escape] PO has no such sign after `\`
        [po-keyword] PO has no such line
        [po-order] this line of the PO file stands where it can't
       *[syntax] the translator's file is not well-formed XML: { $detail }
    }
    .help = { $kind ->
            [doctype] delete the line with `<!DOCTYPE`
            [entity] write the character itself
            [po-header] give an XLIFF or PO file; `komentaras translation export` makes one
            [root] give an XLIFF or PO file; `komentaras translation export` makes one
            [version] let the translator's program save as XLIFF 1.2 or 2.1
            [conflict] keep one of the two versions and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`
           *[other] let the translator's program save the file again, or take the file as the translator sent it
        }
    .explain =
        A file that came back from a translator can't be read.

        The program reads XLIFF 1.2, XLIFF 2.0 and 2.1, and PO. Nothing of a file that is
        damaged is used: neither the chapters nor the translation memory change. Entities and
        document types from elsewhere are never fetched.

        Wrong:  msgstr "Violence against children
        Right:  msgstr "Violence against children"

exchange-encoding = the PO file says that it is written in `{ $name }`, but holds letters in UTF-8
    .help = let the translator's program save it in UTF-8; if it is in UTF-8 already, write charset=UTF-8
    .explain =
        The head of a PO file names a character encoding that is not the one of its text.

        Letters could come out wrong, so nothing of the file is used.

        Wrong:  "Content-Type: text/plain; charset=windows-1257\n"
        Right:  "Content-Type: text/plain; charset=UTF-8\n"

exchange-language = the file is for another pair of languages: { $found }
    .help = this report is translated { $expected }; give the file that was exported from it
    .explain =
        A file that came back from a translator is for other languages than this report, or for
        several at once.

        What is in a language of the report is used, of several the first.

        Wrong:  source-language="lt" target-language="de"
        Right:  source-language="lt" target-language="en"

exchange-unit = { $count ->
        [one] the unit `{ $name }` did not come from this program
       *[other] { $count } units did not come from this program; the first is `{ $name }`
    }
    .help = let the translator's program export the finished file in the form in which it was given, for example “Save Target As” in Trados; what is named is not used
    .explain =
        By the name of a unit the program knows which place of the report it belongs to.

        Units of another program, or whose names were changed, have no place. Trados, memoQ and
        Phrase keep their work in files of their own (SDLXLIFF, MQXLIFF, MXLIFF), whose units have
        other names; the file to take in is the one that they export when the work is done.

        Wrong:  <trans-unit id="1">
        Right:  <trans-unit id="3-0123456789abcdef">

exchange-duplicate = the unit `{ $name }` stands in the file twice
    .help = delete one of the two; the first is used
    .first = first here
    .explain =
        Two units of a translator's file are for the same place of the report.

        This happens when files are joined. The program uses the first.

        Wrong:  <trans-unit id="3-0123456789abcdef"> twice in a file
        Right:  <trans-unit id="3-0123456789abcdef"> once

exchange-code = { $kind ->
        [lost] the translation “{ $text }” has lost `{ $code }`
        [doubled] the translation “{ $text }” has `{ $code }` more than once
        [crossed] in the translation “{ $text }” `{ $code }` does not enclose its words properly
        [empty] in the translation “{ $text }” `{ $code }` encloses no words
        [foreign] the program wrote the codes of “{ $text }” in another form, and the report no longer has this text
       *[unknown] the translation “{ $text }” has the code `{ $code }`, which its source does not have
    }
    .help = { $kind ->
            [lost] put the code where it belongs in the sentence; the unit is not used
            [doubled] leave it in one place; the unit is not used
            [crossed] let it begin and end within the same words, not across another; the unit is not used
            [empty] put the beginning of the code before the words it is for, and its end behind them; the unit is not used
            [foreign] export the text again; until then nobody knows what its codes stand for, and the unit is not used
           *[unknown] take it out, or take the codes from the source; the unit is not used
        }
    .explain =
        Placeholders, footnote marks, links and emphasis go out as codes, and each must come
        back once, wherever the translator put it.

        Without its placeholder a sentence would have no figure, without its mark a footnote
        no place. The text of the unit is not used until its codes are those of the source.
        A program may write codes in a form of its own; then they are known by where they
        stand in the source, as long as the report still has it.

        Wrong:  In 2023 the risk of poverty was high.
        Right:  In 2023 the risk of poverty was <x1/>.

footnote-differs = the translation's footnotes differ from the source
    .help =
        { $kind ->
            [missing] add the footnote `{ $name }` to the translation
            [extra] delete the footnote `{ $name }` from the translation, or add it to the source
           *[other] let the paragraph have the same footnotes in both languages
        }
    .source = the source
    .explain =
        A paragraph has different footnotes in the two languages.

        The numbers of footnotes must be the same in all languages, so that a member of the
        Committee and the author speak of the same one. Every paragraph therefore has equally
        many.

        Wrong:  Smurtas dažnėja[^1].   –   Violence is increasing.
        Right:  Smurtas dažnėja[^1].   –   Violence is increasing[^1].

placeholder-differs = the translation's placeholders differ from the source
    .help =
        { $kind ->
            [missing] add `{ $name }` to the translation
            [extra] delete `{ $name }` from the translation, or add it to the source
           *[other] copy the placeholders unchanged from the source; their order may differ
        }
    .source = the source
    .explain =
        A paragraph has different placeholders in the two languages.

        Placeholders (figures, references, citations) are not translated: the program writes
        them in each language. If year or indicator differ, readers would see different
        figures.

        Wrong:  {"{{"}value "births" year=2023{"}}"}   –   {"{{"}value "births" year=2022{"}}"}
        Right:  {"{{"}value "births" year=2023{"}}"}   –   {"{{"}value "births" year=2023{"}}"}

term-avoided = the term base avoids `{ $value }` for `{ $name }`
    .help = write { $known }; if something else is meant here, make the term in `translations/terms.csv` more exact
    .source = the term in the source
    .explain =
        The translation uses words that the term base avoids.

        The Committee knows the terms of the Convention and of its own documents. Another word
        can mean another thing, or hurt the child of whom it is said. What a term is to be called,
        and what not, is in the file `translations/terms.csv`. The copy to be sent may not have
        such words.

        Wrong:  vaikas su negalia   –   a disabled child
        Right:  vaikas su negalia   –   a child with a disability

term-not-rendered = no rendering of the term `{ $value }` was found
    .help = the term base has { $known }; if another wording is intended, it may stand
    .source = the term in the source
    .explain =
        The source has a term, but the translation has none of the renderings that the term base
        lists.

        One term should be called by one name throughout the report, so that the Committee
        sees that it is one thing. A translation may still say something otherwise for good
        reason: this is only a note. A rendering that is as good can be added to the file
        `translations/terms.csv`, after `|`.

        Wrong:  alternatyvioji globa   –   other kinds of looking after children
        Right:  alternatyvioji globa   –   alternative care

term-column-missing = the term base has no column `{ $name }`
    .help = name the columns in the first line, such as `lt,en,avoid_en,note`
    .explain =
        The term base has no column for the language of the source or of the translation.

        The first line of the file `translations/terms.csv` names the columns: one for each
        language by its code, one for what is to be avoided in it, and one for notes. Without the
        names of both languages no term can be checked.

        Wrong:  lithuanian,english
        Right:  lt,en,avoid_en,note

term-column = { $kind ->
        [repeated] the column `{ $name }` stands in the term base twice
       *[unknown] unknown column `{ $name }` in the term base
    }
    .help = { $kind ->
            [repeated] delete one of the two; several renderings stand in one cell, with `|` between them
           *[unknown] { finding-suggestion }
        }
    .explain =
        A column of the term base is not one that the program knows.

        The first line of the file `translations/terms.csv` names the columns: the code of each
        language, `avoid_` with the code, and `note`. What is in other columns is not used.

        Wrong:  lt,en,avoid
        Right:  lt,en,avoid_en

term-incomplete = the term has no name in `{ $language }`
    .help = write its name, or delete the row
    .explain =
        A row of the term base lacks the name of the term in one of the report's languages.

        Such a term cannot be checked.

        Wrong:  patyčios,,mocking,
        Right:  patyčios,bullying,mocking,

term-duplicate = the term `{ $name }` stands in the term base twice
    .help = keep one row; several renderings stand in one cell, with `|` between them
    .first = first here
    .explain =
        Two rows of the term base name the same term.

        Forms of one word count as the same. Two rows may contradict each other; one is enough.

        Wrong:  globa,care
                globos,guardianship
        Right:  globa,care | guardianship

term-contradiction = the term base both asks for `{ $name }` and avoids it
    .help = delete it in one of the two columns
    .first = asked for here
    .explain =
        A rendering of a term is listed as right and as wrong.

        Forms of one word count as the same. The program cannot know which is meant.

        Wrong:  globa,care | custody,custody
        Right:  globa,care,custody


figure-differs =
    { $kind ->
        [missing] the translation lacks the figure “{ $expected }” of the source
        [extra] the source has no figure “{ $name }”
       *[other] the translation has the figure “{ $name }”, the source “{ $expected }”
    }
    .help =
        { $kind ->
            [missing] add the figure to the translation, or delete it from the source
            [extra] delete the figure from the translation, or add it to the source
           *[other] check which of the two is right, and write the same in both languages
        }
    .source = the source
    .explain =
        A figure that was typed by hand is not the same in the two languages.

        Numbers in digits and in words, dates, Roman numerals and symbols of documents are
        compared by what they mean, not by how each language writes them. What one language
        repeats the other may say once.

        Wrong:  nuo 12 345,6 iki 7,5 proc.   –   from 12,345.6 to 7.8 per cent
        Right:  nuo 12 345,6 iki 7,5 proc.   –   from 12,345.6 to 7.5 per cent
        Right:  trys vaikai, 2003 m. liepos 1 d.   –   3 children, 1 July 2003

        If the languages must differ here, the section [findings] of report.toml can set
        figure-differs = "off".

sentences-differ =
    { $kind ->
        [missing] the translation seems to lack a sentence
        [extra] the translation seems to have a sentence that the source has not
        [doubled] the sentence stands in the translation twice
       *[other] the sentences of the translation differ from the source
    }
    .help =
        { $kind ->
            [missing] translate the sentence that is shown in the source
            [extra] delete the sentence, or add it to the source
            [doubled] delete the sentence here
           *[other] compare the paragraph with its source
        }
    .source = the source
    .explain =
        A paragraph has more or fewer sentences than its source, and their lengths leave no
        other explanation than that one is missing, added or doubled.

        A long sentence may well be split into two, or two joined into one: that is no
        finding.

        Wrong:  Vaikų daugėja. Mokyklų mažėja, ypač kaimo vietovėse. Tai kelia nerimą.
                –   There are more children. This is worrying.

        If the paragraph is right as it is, the section [findings] of report.toml can set
        sentences-differ = "off".

run-together = words have run together in “{ $name }”
    .help = write `{ $expected }`
    .source = the source has a space there
    .explain =
        A word stands right against a placeholder, a link or emphasis, or in the translation
        against a footnote mark or the next sentence where the source has a space. Characters
        that are not seen, such as soft hyphens, are no spaces.

        This happens in programs for translators, which show such codes as small boxes. The
        text is taken as it is. Endings („2023-iaisiais“, “{"{{"}number …{"}}"}%”), brackets, dashes
        and quotation marks may stand against a code.

        Wrong:  about**help**for children
        Right:  about **help** for children

untranslated = the text is not translated
    .help = translate it; put quotation marks around a quotation; if all of it is the same in both languages, confirm it with `komentaras translation accept FILE:LINE`
    .source = the source
    .explain =
        Words in the language of the source stand in the translation: the same text or
        sentence in both languages, or one whose most frequent words are those of the source.

        Names, abbreviations in capitals and quoted titles need no translation, nor do
        addresses and names of towns. A text that is the same as a whole is no longer reported
        once its line has been confirmed; `accept --all` does not confirm it.

        Wrong:  Vaikų skurdas mažėja lėtai.   –   Vaikų skurdas mažėja lėtai.
        Right:  Vaikų skurdas mažėja lėtai.   –   Child poverty is falling slowly.

quotation-mark = the quotation mark { $name } belongs to another language
    .help = write { $open }…{ $close } here, or straight quotation marks
    .explain =
        A quotation opens with a mark of another language, as it comes of copied text.

        English has “…”, Lithuanian „…“. Straight quotation marks are turned into those of the
        language by the program. Within a quotation another language may have its own.

        Wrong:  It is called „care“.
        Right:  It is called "care".   It is called “care”.

link-differs =
    { $kind ->
        [missing] the translation lacks a link of the source
       *[other] the source does not have this link
    }
    .help =
        { $kind ->
            [missing] add a link to `{ $name }`, or to the same page in the other language
           *[other] delete the link to `{ $name }`, or add it to the source
        }
    .source = the source
    .explain =
        A paragraph has more links in one language than in the other, or a link within the
        report leads to another place.

        The address may differ: many pages have one for each language.

        Wrong:  žr. [tyrimą](https://a.lt/tyrimas)   –   see the study
        Right:  žr. [tyrimą](https://a.lt/tyrimas)   –   see [the study](https://a.lt/study)

heading-differs = the heading has another level than in the source
    .help = write { $expected } instead of { $name } here, or change the source
    .source = the source
    .explain =
        A heading is of another level than the heading that it seems to render.

        It is not known as its translation, so the one of the source stands there
        untranslated, and the tables of contents of the two languages differ.

        Wrong:  ## Padėtis   –   ### Situation
        Right:  ## Padėtis   –   ## Situation

list-differs =
    { $kind ->
        [ordered] the list has bullets, but numbers in the source
        [bullets] the list has numbers, but bullets in the source
       *[depth] the item is indented otherwise than in the source
    }
    .help =
        { $kind ->
            [ordered] begin the items with { "1." }, { "2." } …, or change the source
            [bullets] begin the items with { "-" }, or change the source
           *[depth] indent the item as in the source
        }
    .source = the source
    .explain =
        A list is numbered in one language and has bullets in the other, or an item stands
        at another depth.

        Such a list is not known as the translation, and members of the Committee who speak
        of “point 3” would not find it.

        Wrong:  {"1."} viena   –   - one
        Right:  {"1."} viena   –   {"1."} one

table-differs =
    { $kind ->
        [columns] the table has { $count ->
            [one] { $count } column
           *[other] { $count } columns
        }, { $expected } in the source
       *[rows] the table has { $count ->
            [one] { $count } row
           *[other] { $count } rows
        }, { $expected } in the source
    }
    .help = let the table have the same rows and columns in both languages
    .source = the source
    .explain =
        A table has another number of rows or columns than its source, its header not
        counted.

        Cells would stand beside those of another year or another place. Their figures are
        compared once the tables have the same shape.

        Wrong:  | Metai | Vaikai |   –   | Year |
        Right:  | Metai | Vaikai |   –   | Year | Children |

directive-differs =
    { $kind ->
        [extra] the block has the property `{ $name }`, the source does not
       *[other] the property `{ $name }` differs from the source
    }
    .help =
        { $kind ->
            [extra] delete `{ $name }`, or add it to the source
           *[other] write `{ $name }="{ $expected }"` or nothing; or change the source
        }
    .source = the source
    .explain =
        A block of the translation says something else than its source: whom a
        recommendation addresses, which recommendation of the Committee it follows, or the
        age of a child.

        The source says this for all languages. What the translation says is not printed;
        it can be left out.

        Wrong:  ::: recommendation {"{"}to="socmin seimas"{"}"}   –   ::: recommendation {"{"}to="socmin"{"}"}
        Right:  ::: recommendation {"{"}to="socmin seimas"{"}"}   –   ::: recommendation


## The report

missing-part = the report lacks { $name ->
        [summary] a summary
        [introduction] an introduction
        [methodology] its methodology
        [recommendations] recommendations
        [questions] questions
       *[other] { $name }
    }
    .help =
        { $has-expected ->
            [yes] write the file `{ $expected }`
           *[no] { "" }
        }
    .explain =
        The report lacks a part that such a report is expected to have.

        Which parts are needed depends on `profile` in the file `report.toml`. An alternative
        report has a summary, an introduction, and says how it was made.

        Wrong:  report/lt/ without `summary.md`
        Right:  report/lt/summary.md

directive-profile = a block `{ $name }` does not belong in a submission of this kind (`{ $profile }`)
    .help =
        { $name ->
            [recommendation] before the list of issues the Committee is offered questions: write `::: question`
           *[question] an alternative report offers recommendations: write `::: recommendation`
        }
        or change `profile` in the file `report.toml`
    .explain =
        The kind of submission decides whether it offers recommendations or questions.

        When it draws up the list of issues prior to reporting, the Committee expects
        questions and no recommendations; in an alternative report it is the other way round.

        Wrong:  profile = "loipr", and ::: recommendation in a chapter
        Right:  profile = "loipr", and ::: question in a chapter

draft-notice = the final copy leaves out the draft notice of the title page
    .help = if the report has been adopted, delete `draft` from `report/report.toml`; if not, build a draft, without `--final`
    .explain =
        `draft` in `report.toml` is a text for the title page of drafts.

        It says, for example, that the report has not been adopted yet. The copy that is sent to
        the Committee must not say so, and the program does not print it there. What every
        reader must know, also of the final copy, belongs in the introduction.

        Wrong:  draft = "A draft that the members have not considered" and `build --final`
        Right:  (no `draft` once the report has been adopted)

sample-text = sample text is left
    .help = write your own text here, or delete the paragraph
    .explain =
        The final report still holds a text that the program itself wrote.

        The paragraphs that `init` and `new chapter` write only show what is written where.
        They do no harm in a draft, but the report that is sent to the Committee
        (`build --final`) cannot hold them.

        Wrong:  Word one clear proposal: who should do what, and by when.
        Right:  Ensure by the end of 2027 that …

over-word-limit = the report ({ $language }) has { $count } words, and the limit is { $limit }
    .help = cut at least { $excess } words, or move part of the text to an annex; `komentaras words` shows the length of each chapter
    .explain =
        The report is longer than such a report may be.

        Words of headings, footnotes and tables count, annexes do not. The limit depends on
        the kind of report (`profile`); another one can be set in the file `report.toml`.

        Wrong:  10,450 words where the limit is 10,000
        Right:  9,980 words

over-budget = the chapter “{ $name }” ({ $language }) has { $count } words, and its budget is { $limit }
    .help = shorten the chapter, or give it more in the table `words.chapters` of `report.toml`
    .explain =
        The chapter is longer than was agreed.

        How many words each chapter may have is agreed in the file `report.toml`, so that the
        whole report stays within the limit. This is a warning: what matters is the whole.

        Wrong:  19-smurtas: 1,500 words, budget 1,200
        Right:  19-smurtas: 1,180 words, budget 1,200

empty-report = the report has no chapter at all
    .help = make a chapter: `komentaras new chapter 19-violence --articles 19`
    .explain =
        The folder of the source language holds no file of a chapter.

        Chapters are `.md` files in the folder that is named by the language's code, such as
        `report/lt`.

        Wrong:  report/lt/ is an empty folder
        Right:  report/lt/19-violence.md


## Making the document

typst-error = this place cannot be set
    .help =
        make this place simpler: split the table or paragraph, check the image
    .detail = { $has-detail ->
        [yes] Typst: { $detail }
       *[no] { "" }
    }
    .explain =
        The typesetter “Typst” cannot set this place.

        Usually a damaged image or a table that is too wide is to blame. The reason stands
        below the message. If it is not clear, tell those who make the program.

        Wrong:  ![Scheme](../figures/damaged.png)
        Right:  ![Scheme](../figures/scheme.png)

typst-warning = the document was set with a warning
    .help =
        look whether this place appears on the page as it should
    .detail = { $has-detail ->
        [yes] Typst: { $detail }
       *[no] { "" }
    }
    .explain =
        The document was made, but the typesetter “Typst” noticed something.

        Usually something does not fit, or a font that is named cannot be found. Look at this
        place in the PDF.

        Wrong:  fonts = ["Libertine"]
        Right:  fonts = ["Libertinus Serif"]

defect = a defect of the program
    .help =
        it is not your fault: tell those who make the program, and include this text
    .detail =
        { $place }
        { $detail }
    .explain =
        The error is in the program, not in your text.

        Tell those who make the program: include the whole message and, if you can, the
        chapter that causes it. Until it is fixed, writing your last change in another way
        may help.

        Wrong:  (you did nothing wrong)
        Right:  (tell those who make the program)
