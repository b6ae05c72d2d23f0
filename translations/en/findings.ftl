# Findings: what the program noticed in the report.
#
# A finding's message is one phrase, in lower case, without a full stop; what the author typed
# goes between backticks, words of people and of other programs between “ and ”. The attribute
# .help says what to type (one piece of advice per line). .explain is what `komentaras explain`
# shows: a sentence, a paragraph and an example.
# Each variable $x comes with $has-x: yes or no. Values of $suggest: similar (there is a
# similar name), known (the possible names are known), none.


## Shared words

severity-error = error
severity-warning = warning
severity-note = note
finding-help = help
finding-list = { $count } more of this kind in { $path }:
finding-others = { $count ->
        [one] the same once more: { $places }
       *[other] the same { $count } more times: { $places }
    }
sarif-project-root = Folder of the report project
finding-suggestion = { $suggest ->
        [similar] did you mean `{ $similar }`?
        [known] expected one of: { $known }
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

file-not-found = file `{ $path }` not found
    .help =
        { finding-suggestion }
        check the spelling, including capital letters; paths are relative to the file that contains them
    .explain =
        The text or a settings file names a file that is not in the project.

        Usually the file was renamed or moved, or its name is misspelt. Capital and small letters
        are different, and paths are relative to the file that contains them: the program looks
        for the files in `report/data/indicators.toml` in the folder `report/data`. It does so for
        the files in `report/data/indicators/*.toml`, too.

        Wrong:  file = "Poverty.CSV"
        Right:  file = "poverty.csv"

file-not-readable = { $kind ->
        [folder] `{ $path }` is a folder, not a file
        [pipe] `{ $path }` is a named pipe, not a file
        [socket] `{ $path }` is a socket, not a file
        [device] `{ $path }` is a device, not a file
        [too-large] the file `{ $path }` is too large
       *[unreadable] the file `{ $path }` cannot be read
    }
    .help =
        { $kind ->
            [folder] give the path of a file, or rename the folder
            [pipe] put a file in its place, or delete it
            [socket] put a file in its place, or delete it
            [device] put a file in its place, or delete it
            [too-large] keep only what the report needs: files can be up to 512 MB
           *[unreadable] close the file in other programs and check that you have permission to read it
        }
    .detail = { $detail }
    .explain =
        The file exists, but the operating system does not let the program read it.

        Another program may be using the file, it may still be downloading from a shared drive,
        or you may not have permission to read it. Close the file in other programs and try
        again.

        Wrong:  the table is still open in Excel
        Right:  the table is saved and closed

invalid-utf8 = the file `{ $path }` is not saved in UTF-8
    .help = open the file in a text editor and save it with the encoding “UTF-8”
    .explain =
        The file contains bytes that are not UTF-8 text.

        Save chapters and settings files in UTF-8, so that letters such as “ž” and “ė” are the
        same on every computer. In an older encoding (such as Windows-1257) other characters
        would appear instead. Data files (.csv) can have another encoding: the program
        recognizes it.

        Wrong:  Encoding: “Baltic (Windows-1257)”
        Right:  Encoding: “UTF-8”

merge-conflict = { $kind ->
        [mark] leftover conflict marker
       *[text] unresolved merge conflict{ $has-lines ->
            [yes] , lines { $lines }
           *[no] { "" }
        }
    }
    .help =
        { $kind ->
            [mark] check that the lines around it are the version you want, then delete this line
            [memory] keep the translation units of both versions and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
           *[text] keep one version or combine them, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
        }
    .explain =
        Two people changed the same lines of a file, and git could not merge their versions.

        Your version is between `<<<<<<<` and `=======`, the other one between `=======` and
        `>>>>>>>`. Until you choose one, drafts mark the place, the final copy cannot be built, and
        the program reports nothing else about this file. In the translation memory you can usually
        keep the units of both versions.

        Wrong:  <<<<<<< HEAD
        Right:  (no such lines)

empty-file = the file `{ $path }` is empty
    .help = add its content, or delete the file
    .explain =
        The file has no content.

        A chapter needs at least a title, and a data file needs a header and one row. If the
        chapter does not exist yet, delete the file.

        Wrong:  (an empty file)
        Right:  +++
                title = "Protection from violence"
                +++

path-outside-project = the path `{ $path }` { $kind ->
        [absolute] is absolute
        [backslash] contains `\`
        [link] is a link that leads outside the project
       *[outside] leads outside the project
    }
    .help = { $kind ->
            [backslash] write `{ $example }`
           *[outside] copy the file into the project and write a path relative to this file, such as `../figures/scheme.png`
        }
    .explain =
        The path leads outside the project folder.

        The program reads only files in the project folder. The report is then the same on every
        computer, and a chapter written by someone else cannot include your private files. Copy
        the file into the project and write a path relative to this file.

        Wrong:  ![Scheme](C:/Documents/scheme.png)
        Right:  ![Scheme](../figures/scheme.png)


## Settings

toml-syntax = { $kind ->
        [duplicate-key] duplicate key
        [duplicate-indicator] the indicator `{ $key }` is in two files
       *[syntax] invalid TOML on this line
    }
    .first = first here
    .help =
        { $kind ->
            [duplicate-key] keep one of the two lines
            [duplicate-indicator] keep one of the two entries, or give one of them another name
            [curly] use straight quotation marks: `{ $key } = "{ $example }"`
            [bare] put the text in straight quotation marks: `{ $key } = "{ $example }"`
            [date] write the date with hyphens and without quotation marks: `{ $key } = { $example }`
            [no-day] this date does not exist; write, for example, `{ $key } = { $example }`
            [boolean] write `{ $key } = true` or `{ $key } = false`, without quotation marks
           *[syntax] write `key = "text"`: put text in straight quotation marks, but not numbers, `true` or `false`
        }
    .detail = { $has-reason ->
        [yes] TOML: { $reason }
       *[no] { "" }
    }
    .explain =
        The program cannot read the settings or the header of a chapter.

        Files that end in `.toml`, and the lines between `+++` at the start of a chapter, are
        written in TOML: the key is on the left, its value on the right. Put text in straight
        quotation marks (") and lists in square brackets. Curly quotes “…” are not allowed, and
        each key can appear only once.

        Wrong:  title = “Health”
        Right:  title = "Health"

unknown-key = { $kind ->
        [language] the report has no language `{ $key }`
        [elsewhere] the key `{ $key }` is in the wrong section
       *[key] unknown key `{ $key }`
    }
    .help =
        { $kind ->
            [language] add `"{ $key }"` to the list `languages`, or delete this text
            [elsewhere] it belongs to the section `[{ $section }]`: write the line `[{ $section }]` above it, or move it to where that line is
           *[key] { finding-suggestion }
        }
        { $kind ->
            [language] { "" }
            [elsewhere] { "" }
           *[key] { $has-table ->
                [yes] check the table `{ $table }`
               *[no] { "" }
            }
        }
    .explain =
        The settings contain a key that the program does not know.

        It is usually a spelling mistake. The program reports unknown keys because it would
        otherwise ignore the setting without telling you. Correct the key, or delete the line.

        Wrong:  titel = "Health"
        Right:  title = "Health"

missing-key = missing { $kind ->
        [table] table
       *[line] key
    } `{ $key }`
    .help =
        { $kind ->
            [inside] write `{ $parent } = { $example }`
            [table] add the line `[{ $key }]`, with its keys and values below
           *[line] add the line `{ $key } = { $example }`
        }
    .explain =
        A required key is missing.

        Each chapter needs a title, each indicator needs a data file, and the report needs a
        title and a date. Add the missing line.

        Wrong:  [child-poverty]
                unit = "percent"
        Right:  [child-poverty]
                file = "ilc_li02.csv"
                unit = "percent"

invalid-value = { $kind ->
        [type] the value of `{ $key }` has the wrong type
        [list] the value of `{ $key }` is not a list of texts
        [one-text] `{ $key }` has the same text in every language
        [empty] the value of `{ $key }` is empty
        [range] the value `{ $found }` of `{ $key }` is too small or too large
        [negative] the value `{ $found }` of `{ $key }` is negative
        [twice] the value `{ $found }` of `{ $key }` is there twice
        [severity] severity of `{ $key }` cannot be reduced
        [pattern] invalid pattern in the rule `{ $key }`
        [group] the pattern of the rule `{ $key }` has no group `{ $found }`
        [default] another file has a different default for `{ $key }`
        [colour] `{ $found }` is not a colour
        [address] `{ $found }` is not the address of a website
        [website] `{ $found }` is not the address of a website
        [font] there is no font `{ $found }`
        [contrast] the colour `{ $found }` of `{ $key }` is too light: its contrast with white is only { $ratio }:1
        [open] in some offices' files `{ $key }` means confidential, so it cannot mean `{ $found }` in all files
       *[other] invalid value `{ $found }` for `{ $key }`
    }
    .first = { $kind ->
        [twice] the same value
       *[default] the other default
    }
    .help =
        { finding-suggestion }
        { $kind ->
            [type] write { $expected ->
                [string] `{ $key } = "text"`: text in straight quotation marks
                [integer] `{ $key } = 12`: a whole number without quotation marks
                [boolean] `{ $key } = true` or `{ $key } = false`, without quotation marks
                [localized] `{ $key } = {"{"} lt = "…", en = "…" {"}"}`: a text in each language
                [table-array] `{ $key } = [{"{"} file = "…", alt = "…" {"}"}]`: a list in square brackets
                [table] `[{ $key }]` on its own line, with its keys and values below
                [date] `{ $key } = 2026-11-21`: a date without quotation marks
               *[other] { $expected }
            }
            [list] write `{ $key } = { $example }`
            [one-text] write it in each language: `{ $key } = { $example }`
            [empty] write text between the quotation marks, or delete the line
            [range] write a whole number from 0 to { $maximum }
            [negative] write the number without a minus sign
            [twice] give each its own, or delete one of them
            [font] put its file (.ttf or .otf) into the folder `fonts` beside the folder `report`, or write one of those listed
            [cycle] write the number of the reporting cycle, or of two: `{ $key } = "7"`, `{ $key } = "5-6"`
            [state] write the two-letter country code, such as `{ $key } = "LT"`
            [pattern] correct the regular expression; test it at https://regex101.com (flavour: Rust)
            [group] put the part of the pattern that `{ $found }` stands for in brackets: `(…)`
            [default] `[defaults]` holds for the indicators of all files: write the same code in both, or put `default = {"{"} { $key } = "{ $found }" {"}"}` in the entries that need it
            [open] say it for the one indicator instead: add `marks = {"{"} "{ $key }" = "{ $found }" {"}"}` to its entry in `indicators.toml`
            [colour] write `#` and six digits or letters a–f, such as `{ $key } = "#1a5c8a"`
            [website] write the address that a browser shows, such as `https://example.org`, or leave it out
            [address] write the address of the folder that the pages will be in, such as `{ $key } = "https://example.org/report"`
            [contrast] write `{ $key } = "{ $nearest }"`, the nearest darker colour, or another: text needs a contrast of at least 4.5:1 (WCAG 2.2)
            [severity] delete this line and fix the error: otherwise part of the document would be missing
           *[other] { $has-expected ->
                [yes] write { $expected }
               *[no] { "" }
            }
        }
    .detail = { $has-detail ->
        [yes] regex: { $detail }
       *[no] { "" }
    }
    .explain =
        The program knows this key, but not this value.

        The value may have the wrong type (such as text instead of a number), be too large, or
        not be one of the allowed values. Put text in quotation marks; write numbers and dates
        without them.

        Wrong:  date = "21 November 2026"
        Right:  date = 2026-11-21

fluent-syntax = { $kind ->
        [missing-value] missing text for `{ $name }`
        [missing-default] the selector has no default variant
        [duplicate] duplicate name `{ $name }`
        [indented] `{ $line }` begins with spaces, so it is read as part of the text above
        [unsupported] the message is too complex
       *[syntax] invalid Fluent on this line
    }
    .first = first here
    .help =
        { $kind ->
            [missing-value] write the text after the equals sign
            [missing-default] put an asterisk before the last variant: `*[other]`
            [duplicate] keep one of the two
            [indented] delete the spaces before `{ $line }`
            [unsupported] split the message into simpler ones
           *[syntax] write `name = text`; indent continuation lines and close every brace
        }
    .detail = { $has-detail ->
        [yes] Fluent: { $detail }
       *[no] { "" }
    }
    .explain =
        The program cannot read a line of a translation file (`.ftl`).

        The files in the folder `translations` are written in Fluent: the name is on the left,
        the text on the right. Indent the second and later lines of a long text, close every
        brace, and mark one variant of each selector with an asterisk.

        Wrong:  unit-percent = {"{"} $value per cent
        Right:  unit-percent = {"{"} $value {"}"} per cent

unnamed-code = { $kind ->
        [name] { $count ->
            [one] the code `{ $codes }` is
           *[other] the codes { $codes } are
        } shown to readers without a name ({ $language })
       *[other] the name of the code `{ $codes }` has no { $kind } ({ $language })
    }
    .help = { $has-after ->
            [yes] add to `{ $path }`, below { $after }:
           *[no] add to `{ $path }`:
        }
        { $lines }
    .explain =
        A table or chart would show a code from its data file instead of a name.

        Readers do not know what `EU27_2020` or `Y_LT18` means. The names of most countries,
        sexes, age groups and totals are built in. Name other codes in each language, in the file
        `translations/…/report.ftl`. In the name of the line, write letters without diacritics,
        and a hyphen instead of anything that is not a letter or digit.

        Wrong:  (no line for the code in `translations/en/report.ftl`)
        Right:  code-residence-URB = Urban

missing-message = missing text for `{ $name }`{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help =
        { finding-suggestion }
        add the line `{ $name } = …` to the file `translations/{ $language }/report.ftl`{ $has-case ->
            [yes] {", and below it the dative: "}`    .{ $case } = …`
           *[no] { "" }
        }
    .explain =
        A word or name that readers must see is missing in one of the languages.

        The names of indicators, units and codes are not in the chapters but in the folder
        `translations`, in each language. Until you add the name, readers would see its code.

        Wrong:  (no such line in `translations/en/report.ftl`)
        Right:  indicator-child-poverty = At-risk-of-poverty rate of children

missing-case = the name of the addressee “{ $text }” has no dative ({ $language }), which stands after the word for “to”
    .help = add to `{ $path }`, below `{ $name } = { $text }`: `    .{ $case } = …`
    .explain =
        The name of an addressee is printed after the word for “to”. Some languages, such as
        Lithuanian, need the dative there.

        Write the dative on the line below the name, after four spaces.

        Wrong:  addressee-seimas = Seimas
        Right:  addressee-seimas = Seimas
        {"            .dative"} = Seimui

name-of-another = { $kind ->
        [dimension] the name of the dimension, “{ $text }” ({ $language }), is not translated: this is what `{ $other }` is called in the source language ({ $source })
       *[code] the name “{ $text }” ({ $language }) belongs to another code: this is what `{ $other }` is called in the source language ({ $source })
    }
    .help = { $kind ->
            [dimension] translate it: `{ $name } = …`
           *[code] correct it: `{ $name } = …`; look at the lines around it too, for the names may have slipped
        }
    .explain =
        A translation calls a code what another code is called in the source language, or the
        name of a dimension is still in the source language.

        When names are typed one after another, it is easy to slip by one line. Then the
        figures of one municipality are printed under the name of another.

        Wrong:  code-savivaldybe-Kaunas = Vilnius   (translations/en/report.ftl)
        Right:  code-savivaldybe-Kaunas = Kaunas

message-without-translation = `{ $name }` has no translation in { $language }
    .help = add the line `{ $name } = …` to { $path }, or delete it here if nothing needs it
    .explain =
        The project has a text in one language only, so readers of the other language would see
        it untranslated or not at all.

        Each language of the report must have the same texts in files of the same name.

        Wrong:  indicator-births = Gimimai   (translations/lt/report.ftl only)
        Right:  indicator-births = Gimimai   (translations/lt/report.ftl)
                indicator-births = Births    (translations/en/report.ftl)

message-variables =
    { $kind ->
        [missing] missing variable `{ $variable }` in `{ $name }`
        [not-given] `{ $name }` asks for `{ $variable }`, which the program does not have; the program’s own text is printed
       *[other] unexpected variable `{ $variable }` in `{ $name }`
    }
    .help =
        { $kind ->
            [missing] write {"{"} { $variable } {"}"} where the value belongs
            [not-given] { $has-given ->
                [yes] use { $given }, or delete the text
               *[no] leave the variable out, or delete the text
             }
           *[other] delete {"{"} { $variable } {"}"}, or add it in the source language
        }
    .source = the source language
    .explain =
        A text uses different variables in different languages.

        A figure or name would be missing in one of them. The variables can be in a different
        order, and can be used any number of times.

        A text that replaces one of the program can use the variables of that one only. If it was
        copied from an older version, delete what you did not change.

        Wrong:  unit-points = {"{"} $value {"}"} balų   –   unit-points = points
        Right:  unit-points = {"{"} $value {"}"} balų   –   unit-points = {"{"} $value {"}"} points

plural-forms =
    { $kind ->
        [missing] `{ $name }` has no plural form { $forms }
       *[other] `{ $name }` has the plural form { $forms }, which this language does not use
    }
    .help =
        { $kind ->
            [missing] add { $forms } with the word form used for these numbers
           *[other] delete { $forms }
        }
    .explain =
        A text chooses its words by a number, but its plural forms are not those of the language.

        Lithuanian has [one] (1 vaikas, 21 vaikas), [few] (2 vaikai), [other] (10 vaikų) and,
        for numbers with decimals, [many] (2,5 vaiko). English has [one] and [other].

        Wrong:  [one] vaikas  *[other] vaikų
        Right:  [one] vaikas  [few] vaikai  *[other] vaikų

unused-message = { $kind ->
        [attribute] unused form `{ $name }`
        [rules] `{ $name }` is a copy of the program’s rules from another version; the program’s own are used
        [file] `{ $name }` is a copy of what the program says to its users, from another version; a report uses nothing of it
       *[message] unused message `{ $name }`
    }
    .help =
        { $kind ->
            [attribute] after the point, write one of: { $known }
            [file] delete the file
            [rules] delete the file; rules of your own belong in `report/privacy.toml`
           *[message] { $has-similar ->
                [yes] did you mean `{ $similar }`? if not, delete the line
               *[no] delete the line
            }
        }
    .explain =
        The program, the data, the templates and the other texts do not use this text.

        Usually its name is misspelt, or the indicator was renamed. If a whole file of the program
        was copied into the project, such as `desk.ftl` or `findings.ftl`, delete it: a project can
        change the words of its report, but not those of the program.

        Wrong:  indikator-births = Births
        Right:  indicator-births = Births

template-error = { $kind ->
        [unknown] no template is called `{ $path }`, so the file changes nothing
        [word] `{ $path }` is not a usable Word document, so its look is not used
        [styles] the Word document `{ $path }` lacks styles, so the built-in ones are used
        [dropped] the template `{ $path }` leaves out text of the report
        [page] the template `{ $path }` does not make a page that e-book readers can open
        [braces] the template `{ $path }` puts a text in as tags, or tags as text
        [character] the template `{ $path }` contains an invisible character, { $example }
        [unpaired] the template `{ $path }` lacks the counterpart of `{ $example }`
        [elsewhere] the template `{ $path }` loads `{ $example }`, which pages and e-books cannot have
        [encoding] the template `{ $path }` makes pages whose letters browsers may show wrongly
        [policy] the template `{ $path }` makes pages that may load something from other websites
        [unprinted] the template `{ $path }` leaves out text of the report: part of the text after this place in the chapter `{ $chapter }` is on no page
       *[other] the template `{ $path }` failed
    }
    .help =
        { finding-suggestion }
        { $kind ->
            [unknown] list all templates: `komentaras templates export`; move the file elsewhere if it is not a template
            [word] open it in Word and save it as "Word Document (*.docx)", without a password; "Strict Open XML" does not work
            [styles] each document that `komentaras build --format docx` makes has these styles: copy them, or start from such a document
            [page] write `<html xmlns="http://www.w3.org/1999/xhtml">` around the page, and end each element: `<br/>`, `<p>…</p>`; or delete your copy to use the built-in template
            [dropped] write `{ $example }` where the text should be, or delete your copy to use the built-in template
            [braces] write `{ $example }`: only `main`, `contents` and `metadata` are tags and need three braces
            [character] delete it; if you cannot see it, delete the whole line and type it again
            [unpaired] add it, or delete your copy to use the built-in template
            [elsewhere] delete it: a page loads nothing but what the program puts beside it
            [encoding] write `{ $example }` as the first line in `<head>`
            [policy] write `{ $example }` in `<head>`, before anything that is loaded
            [unprinted] write `body` in each function that is given the text, or delete your copy to use the built-in template
            [endless] do not let a template include itself, and nest at most three lists
           *[other] correct the template, or delete your copy to use the built-in one
        }
    .detail = { $detail }
    .explain =
        The template failed to load.

        Files in the project folder `templates` replace the built-in templates. The error is in
        your copy. If you delete it, the program uses the built-in template again.

        All Word documents of the report take their styles, fonts and page from the Word document
        `templates/reference.docx`. Styles are found by the English names that Word writes into
        the file.

        A file with a misspelt name replaces nothing. A file with a name of its own is used if
        another of your templates names it: `#import "colours.typ": *`.

        Wrong:  {"{{"}#each recommendations{"}}"} … (without its end)
        Right:  {"{{"}#each recommendations{"}}"} … {"{{"}/each{"}}"}

bibliography-syntax = { $kind ->
        [latex] the LaTeX command { $has-name ->
            [yes] `{ $name }` is not supported
           *[no] is not supported
        }
        [no-title] source `{ $name }` has no title
       *[other] the list of sources cannot be read
    }
    .help =
        { $kind ->
            [duplicate-key] duplicate key: keep one
            [no-type] say of what type the source is, in a line after its key: `  type: Web` (or Report, Legislation, Article, Book, Chapter, Newspaper, Repository, Misc)
            [no-title] add a line with the title after the key: `  title: "…"`
            [tab] indent with spaces instead of the tab: `{ $example }`
            [colon] write a colon after the key, and a space before the value: `{ $example }`
            [indent] begin this line with as many spaces as the others of the entry: `{ $example }`
            [url] write the whole address: `{ $example }`
            [written] write the date with hyphens, the year first: `{ $example }`
            [type] use one of these types: Report, Web, Legislation, Article, Book, Chapter, Newspaper, Repository, Misc
            [date] write the date as `2024`, `2024-03` or `2024-03-01`
            [latex] write the character or words themselves, without the command
            [quotes] put the text in quotation marks: `{ $example }`
            [biblatex] check this entry: write each field as `name = {"{"}text{"}"},` and close every brace
            [complicated] simplify the entry: do not nest brackets or refer to other parts of the file
           *[other] check the indentation and colons of this entry
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
        The program cannot read the list of sources, `sources.yml` (or `.bib`).

        Each source begins with its key and a colon. Its fields follow, all indented by the same
        number of spaces, not tabs; each source has a type and a title. Put a value that contains
        a colon in quotation marks, write the whole address and the year of a date first.

        Wrong:  title: Children: facts and figures
                date: 2024.03.05
                url: www.example.org
        Right:  title: "Children: facts and figures"
                date: 2024-03-05
                url: https://www.example.org


## Chapters

missing-front-matter = { $kind ->
        [unclosed] the chapter header is not closed by a line `+++`
        [misspelt] the line `{ $name }` does not have three plus signs
        [blank] there are empty lines or spaces before the first `+++`
        [yaml] the chapter begins with `---` instead of `+++`
       *[missing] the chapter does not begin with `+++`
    }
    .help =
        { $kind ->
            [unclosed] write `+++` on its own line after `{ $last }`
            [misspelt] write `+++` instead of `{ $name }`
            [blank] delete the empty lines and spaces before the first `+++`
            [yaml] write `+++` instead of both `---` lines, and `title = "…"` instead of `title: …`
           *[missing] begin the file with three lines: `+++`, `title = "…"`, `+++`
        }
    .explain =
        The chapter does not begin with its title and articles.

        Every chapter file begins with a line `+++`. Then come the title and the articles that
        the chapter is about, another line `+++`, and the text. Put nothing before the first
        `+++`, not even an empty line.

        Wrong:  # Protection from violence
        Right:  +++
                title = "Protection from violence"
                articles = ["19"]
                +++

unknown-kind = unknown kind of chapter `{ $name }`
    .help = { finding-suggestion }
    .explain =
        The program does not know this kind of chapter (`kind`).

        A chapter can be a foreword (`foreword`), acknowledgements (`acknowledgements`),
        abbreviations (`abbreviations`), a page at a glance (`at-a-glance`), a summary
        (`summary`), an introduction (`introduction`), the methodology (`methodology`), a
        commentary (`commentary`) or an annex (`annex`). Without a `kind` it is a commentary.

        Wrong:  kind = "appendix"
        Right:  kind = "annex"

unknown-article = the Convention has no article `{ $name }`
    .help =
        write articles, paragraphs and subparagraphs like this: `"19"`, `"24(3)"`, `"37(a)"`, `"40(2)(b)"`
    .explain =
        The Convention has no such article, or the article has no such paragraph.

        Write the number of the article, and put paragraphs and subparagraphs in brackets
        without spaces: article 24, paragraph 3, is `24(3)`, and article 37 (a) is `37(a)`. The
        articles decide where the chapter goes in the report.

        Wrong:  articles = ["art. 19", "24.3"]
        Right:  articles = ["19", "24(3)"]

unknown-cluster = unknown cluster `{ $name }`
    .help = { finding-suggestion }
    .explain =
        The program does not know this cluster (`cluster`).

        The Committee groups the articles into clusters, and the parts of the report follow
        them. Usually the articles decide the cluster, and you do not need a `cluster` line.

        Wrong:  cluster = "violent"
        Right:  cluster = "5"

ambiguous-cluster = { $kind ->
        [no-articles] the chapter does not say which articles it is about
        [none] the chapter's articles are in different clusters
        [outside] these articles are not in any cluster of the Committee's guidelines: { $left }
       *[several] the chapter's articles are in more than one cluster
    }
    .help =
        { $kind ->
            [none] clusters of the articles: { $found }
            [outside] remove these articles, or say where the chapter belongs
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
        The articles do not decide which part of the report the chapter belongs to.

        Some articles are in two clusters (such as article 30), and a chapter may be about
        articles of different clusters. Say which cluster you mean.

        Wrong:  articles = ["30"]
        Right:  articles = ["30"]
                cluster = "8"

chapter-not-read = `{ $path }` is not read as a chapter
    .help = { $kind ->
            [rename] rename it to `{ $expected }`; if it is not a chapter, move it out of this folder
            [copy] by its name it is a copy of `{ $expected }`: move what is new in it there, then delete it; if it is another chapter, give it another name, without spaces and brackets
            [same-title] it is a copy of `{ $expected }`: its name begins like that and its title is the same; move what is new in it there, then delete it; if it is another chapter, give it a title of its own
            [twin] the program reads the chapter `{ $expected }` instead: delete this file, or move it out of this folder
            [document] copy its text into `{ $expected }`; if it is not a chapter, move it out of this folder
            [place] move it to `{ $expected }`: chapters belong in the folder of their language
            [folder] rename the folder to `{ $expected }`, in small letters
            [language] if `{ $expected }` is a language of the report, add it to `languages` in `report.toml`; if not, move the chapters to the folder of their language
           *[other] move it to another folder: only `.md` files belong here
        }
    .explain =
        There is a file among the chapters that the program does not read, so the report would be
        built without it.

        A copy, as made by a file manager or a cloud, would be printed beside its chapter. When two
        people save a chapter at the same time, a cloud keeps what one of them wrote in such a
        copy: compare the two, so that nobody's work is lost.

        Chapter files end in `.md`. Windows hides file extensions: what looks like `31-rest.md`
        may be `31-rest.md.txt`. Show file extensions in File Explorer, then rename the file. Copy
        the text of a Word document into an `.md` file.

        Wrong:  31-rest.md.txt, 31-rest.MD, 31-rest.docx
        Right:  31-rest.md

copy-not-read = `{ $path }` is not read: by its name it is a copy of `{ $original }`
    .help = move what is new in it to `{ $original }` and delete the copy; if it is not a copy, give it another name
    .explain =
        A file manager, a browser or a cloud has made a copy of a file of the report. Only the
        original is read.

        When two people save one file at the same time, a cloud keeps what one of them wrote in
        such a copy. Compare the two, so that nobody's work is lost. The program does not look for
        copies of data files: it reads only those in the list of indicators.

        Wrong:  report/sources (1).yml
        Right:  report/sources.yml

temporary-file = { $kind ->
        [own] `{ $path }` is a temporary file that komentaras left behind when it was stopped
       *[word] `{ $path }` is not read: it is a temporary file of Word
    }
    .help = { $kind ->
            [own] delete it: the report does not need it, and the file that was being written is whole, old or new
           *[word] close the file in Word; if this one stays, delete it
        }
    .explain =
        A file whose name begins with `~$` or `.komentaras-` is no part of the report.

        Word writes one beside each file that it has open, with the name of who opened it, and
        deletes it when the file is closed. This program writes all files under such names first
        and then gives them their own; if it is stopped in between, for example by a power cut,
        they stay. A file that a running komentaras still writes is not reported.

        Wrong:  ~$-violence.md
        Right:  19-violence.md

chapter-deleted = { $count ->
        [one] chapter { $names } is missing, although its texts were confirmed
       *[other] { $count } chapters with confirmed texts are missing: { $names }
    }
    .help = if it was deleted by mistake, bring its files back in all languages; if not, there is nothing to do
    .explain =
        The translation memory has texts of a chapter that the report no longer has.

        This is checked only for the final copy. No other check notices that somebody deleted or
        moved a foreword or an annex. The texts of a chapter that was renamed or joined with another
        are found in their new place.

        Wrong:  `report/en/foreword.md` and `report/lt/foreword.md` deleted by mistake
        Right:  both files are there

chapter-without-source = the chapter exists only in the translation
    .help =
        { $has-renamed ->
            [yes] if you renamed the chapter, rename this file to `{ $renamed }`, too; if not, create the file `{ $expected }`
           *[no] create the file `{ $expected }`, or move this one out of the folder
        }
    .explain =
        The source language does not have this chapter.

        A chapter has the same file name in both languages: `lt/19-smurtas.md` and
        `en/19-smurtas.md`. Usually someone renamed only one of them.

        Wrong:  lt/19-smurtas.md, en/19-violence.md
        Right:  lt/19-smurtas.md, en/19-smurtas.md

chapter-without-translation = the chapter is not translated{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help =
        { $has-renamed ->
            [yes] if you renamed the chapter, rename its translation `{ $renamed }` to `{ $expected }`, too; if not, create that file
           *[no] create the file `{ $expected }`; it needs only a title for now
        }
    .explain =
        The chapter is missing in one of the report's languages.

        Until it is translated, the document shows the text of the source, marked, so that the
        paragraph numbers stay the same. The final report needs the translation.

        Wrong:  lt/19-smurtas.md (without `en/19-smurtas.md`)
        Right:  lt/19-smurtas.md, en/19-smurtas.md

heading-level = { $reason ->
        [title] this heading level is reserved for the chapter's title
        [empty] the heading is empty
       *[skip] the heading skips a level
    }
    .help = { $reason ->
            [empty] write the heading after `##`, or delete the line
           *[other] write { $expected ->
                [2] `## …`
                [3] `### …`
                [4] `#### …`
                [5] `##### …`
               *[other] a heading one level below the previous one
            }
        }
    .explain =
        The heading has the wrong level.

        The chapter's title (`title`) is the first level, so headings in the text begin with
        `##`, and those below them with `###`. Do not skip a level or leave a heading empty:
        screen reader users move through the report by its headings.

        Wrong:  ## Situation
                #### Data
        Right:  ## Situation
                ### Data

raw-html = { $kind ->
        [behind] the text after the comment will be shown without formatting
       *[tag] HTML will be shown as text
    }
    .help = { $kind ->
            [behind] begin the text on a new line
           *[tag] write Markdown instead of HTML: `**bold**`, `*italic*`; to print the character `<`, write `\<`
        }
    .explain =
        HTML has no effect in the report.

        The program prints HTML as text. Use Markdown for bold text, lists and tables. Comments
        for yourself and your colleagues can stand between `<!--` and `-->`: they are not
        printed, translated or counted.

        Wrong:  <b>important</b>
        Right:  **important**

broken-comment = { $kind ->
        [unclosed] the comment has no end, so it will be printed
        [stray] `-->` ends no comment and will be shown as text
        [nested] a comment begins inside a comment
        [swallowing] this does not end the comment: what follows is left out of the report
        [mistyped] this looks like a comment, but will be printed
        [drawn] the image shows the text of a comment
       *[printed] a comment is not possible here and will be printed
    }
    .help = { $kind ->
            [unclosed] write `-->` where the comment ends
            [stray] a comment ends at the first `-->` and cannot contain another one: delete the inner one, and check that nothing before this mark is private; for an arrow, write `→`
            [nested] everything up to the first `-->` is left out of the report: end the first comment before this one, or delete this `<!--`
            [swallowing] write `-->` where the comment ends; for an arrow, write `→`
            [drawn] delete the comment in the image file
            [mistyped] write `<!--` and `-->` with two hyphens and without spaces inside
           *[printed] delete it; to show how a comment is written, put it between backticks in the text of a chapter
        }
    .explain =
        A comment is not written correctly, so it would be printed or leave out too much.

        Text between `<!--` and `-->` in a chapter is for you and your colleagues and is left out
        of the report. Everywhere else it is printed: in captions and in properties between
        quotation marks, in the front matter of a chapter, in settings, messages and data. A
        comment ends at the first `-->`, even if another comment begins inside it. Word processors
        change two hyphens to a dash; then it is no longer a comment.

        Wrong:  <!-- Ask Ona. <!-- She is ill. --> Call her mother. -->
        Right:  <!-- Ask Ona. She is ill. Call her mother. -->

        Wrong:  title = "Violence <!-- shorten -->"
        Right:  title = "Violence"  # shorten

looks-like-markup = { $kind ->
        [heading] this looks like a heading, but will be shown as text
        [number] this looks like a numbered heading or list, but the number will be shown as text
        [list] this looks like a list, but its lines will run together as text
        [table] this looks like a table, but its lines will run together as text
        [directive] this looks like a block, but will be shown as text
        [code] an indented paragraph will be shown as code, without a number
        [order] this list item will have the number { $example }
        [emphasis] the asterisks of bold text will be shown as text
        [unclosed] the mark `{ $example }` has no counterpart and will be shown as text
        [script] markup for superscript or subscript is not supported and will be shown as text
        [link] this looks like a link, but will be shown as text
        [note] the footnote mark in the caption will be shown as text
        [title] a title has no markup: `{ $example }` will be shown as it is
        [task] tasks are not ticked off in a report: `{ $example }` will be shown as text
        [wiki-link] this looks like a link of a wiki, but will be shown with its brackets
        [plain] this text has no markup: `{ $example }` will be shown as it is
        [nested-note] a footnote has no footnotes of its own: the text of `{ $example }` will run into its sentence
        [attributes] attributes have no meaning here: `{ $example }` will be shown as text
        [mark] text cannot be highlighted or underlined: `{ $example }` will be shown with its signs
        [formula] formulas are not typeset: `{ $example }` will be shown with its signs
        [empty-note] the footnote has no text: `{ $example }` will be shown as it is
        [cell] a cell cannot contain a list, a quotation or a heading: `{ $example }` will be shown as text
       *[image] this looks like an image, but will be shown as text
    }
    .help = { $kind ->
            [heading] write a space after `#`: `{ $example }`
            [number] the program numbers paragraphs for you; write a heading as `{ $example }`, a list item as `1. …`
            [list] leave an empty line before the list and begin each item like this: `{ $example }`
            [table] write the first row as `{ $example }`, below it `{ $rule }`, and then each row between `|`
            [directive] write three colons at the beginning and the end: `{ $example }`
            [code] delete the spaces or the tab before `{ $example }`; put real code between two lines of ```
            [order] number the items in order; to keep your own number, write a backslash before the point: `12\.`
            [unclosed] write the same mark before and after the words: `**bold**`, `*italics*`, `~~deleted~~`; to print the mark itself, write a backslash before each of its signs: `\*\*`
            [emphasis] remove the space between `**` and the word: `**word**`
            [script] use the Unicode characters, such as `H₂O` and `m²`; use `~~` to strike text through
            [link] { $has-example ->
                [yes] write `{ $example }`
               *[no] write `[text](address)`, without a space before the bracket; put an address that contains spaces between `<` and `>`
            }
            [plain] write it in plain words
            [nested-note] delete the mark and write its text there in brackets, or make it a footnote of the paragraph
            [title] write the title in plain words; figures and footnotes belong in the text below it
            [mark] delete the signs, or write `**bold**` or `*italics*`
            [formula] write it with Unicode characters, such as `x² ≥ 2`, or as an image; write a dollar sign as `\$`
            [empty-note] write its text between the brackets, or delete it
            [cell] delete the sign and separate items with semicolons, or give each a row of its own; to print the sign, write a backslash before it
            [task] delete the boxes; if they say what is done, say it in words
            [wiki-link] for a place in the report, write `{"{{"}ref "name"{"}}"}` with the name of its anchor; for a link, `[text](address)`
            [attributes] delete them; to name a paragraph, begin it with `{"{{"}anchor "name"{"}}"}`; attributes of an image or a link follow its last bracket without a space
            [note] delete it and put the footnote into a sentence about the image
           *[image] { $has-example ->
                [yes] write `{ $example }`
               *[no] write `![description](../figures/file.png)`; put a path that contains spaces between `<` and `>`
            }
        }
    .explain =
        A line looks like markup, but something is missing or it is the syntax of another
        program, so it will be printed as text.

        Text copied from Word or Excel loses its markup: lists and tables run together into one
        paragraph, and indented text becomes code. Write them as the help says. If you want to
        print the characters themselves, write a backslash before the first one.

        Wrong:  ##Situation
        Right:  ## Situation

text-not-printed = { $kind ->
        [caption] the caption `{ $text }` will not be printed
        [title] the words `{ $text }` after the address will not be printed
       *[definition] this line will not be printed: in Markdown it defines where a link leads
    }
    .help = { $kind ->
            [caption] leave an empty line before and after the image; what stands beside it belongs in a paragraph of its own
            [title] delete them, or write them in the sentence
           *[definition] write a footnote as `[^name]: …`, with `[^name]` in the text; to print the line as it is, begin it with a backslash: `\[`
        }
    .explain =
        Some words of the chapter would not appear in any copy of the report.

        An image has a number and a caption only if it is alone in its paragraph. There is no place
        on paper for words in quotation marks after the address of a link. A line such as
        `[1]: address` tells Markdown where the link `[text][1]` leads, and is not itself printed.

        Wrong:  See ![A map](../figures/map.png "Where children live")
        Right:  ![A map](../figures/map.png "Where children live")

table-row-length = { $kind ->
        [below] wrong number of columns in the line below the header: { $found } instead of { $expected }
        [text] the text right below a table becomes a row of it
       *[row] wrong number of cells in the row: { $found } instead of { $expected }
    }
    .help = { $kind ->
            [below] write one part for each cell of the header: `{ $example }`; to print a `|` in the header, write `\|`
            [text] leave an empty line before it; if it is a row, write its cells between `|`
           *[row] use as many `|` as in the header; to print a `|` in the text, write `\|`
        }
    .explain =
        A row of the table has too many or too few cells.

        The character `|` separates cells. Every row needs as many cells as the header, even if
        some are empty. Otherwise figures would be under the wrong heading.

        Wrong:  | 2023 | 12 | 15
        Right:  | 2023 | 12 |

undefined-footnote = undefined footnote `{ $name }`
    .help =
        write its text on a line of its own: `[^{ $name }]: …`
    .explain =
        The text refers to a footnote that the chapter does not have.

        A footnote reference `[^name]` needs a line `[^name]: text` in the same chapter. You can
        also write a short footnote in place: `^[text]`.

        Wrong:  The situation is getting worse[^1].
        Right:  The situation is getting worse[^1].

        {"        ["}^1]: National Audit Office, report, 2024.

unused-footnote = unused footnote `{ $name }`
    .help =
        write `[^{ $name }]` in the text, or delete the footnote
    .explain =
        The chapter has a footnote, but the text does not refer to it.

        The footnote will not be printed. Usually the name in the text was changed, or the
        sentence was deleted.

        Wrong:  [^source]: Report, 2024.
        Right:  The situation is getting worse[^source].

        {"        ["}^source]: Report, 2024.

duplicate-footnote = duplicate footnote `{ $name }`
    .help = give one of the footnotes another name, or delete it
    .label = again
    .first = first here
    .explain =
        The chapter has two footnotes with the same name.

        The program cannot tell which one the text refers to. You can refer to a footnote more
        than once, but write its text only once.

        Wrong:  [^1]: The first source.
        {"        ["}^1]: The second source.
        Right:  [^1]: The first source.
        {"        ["}^2]: The second source.

image-remote = the image is on the web: `{ $url }`
    .help = download the image to the folder `report/figures` and write `../figures/name.png`
    .explain =
        The image has a web address, and the program downloads nothing from the web.

        A web page can change or disappear, and the report must be the same without an internet
        connection. Download the image, make sure that you are allowed to use it, and put it in
        the project folder.

        Wrong:  ![Scheme](https://example.org/scheme.png)
        Right:  ![Scheme](../figures/scheme.png)

image-invalid = { $kind ->
        [format] the image `{ $path }` has a format that is not supported
        [extension] the image `{ $path }` is not the format that its extension says
        [cmyk] the image `{ $path }` has print colours (CMYK), which the document cannot contain
        [profile] the image `{ $path }` has a colour profile that the document cannot contain
        [cut] the image `{ $path }` is incomplete: its end is missing
        [too-large] the image `{ $path }` is too large
        [external] the image `{ $path }` refers to another file
        [nested] the image `{ $path }` contains another SVG image
        [effects] the image `{ $path }` is too complex
        [refused] the image `{ $path }` cannot be put into the PDF
       *[damaged] the image `{ $path }` cannot be read
    }
    .help =
        { $kind ->
            [extension] { $has-example ->
                [yes] rename the file to `{ $example }`, and change the name here
               *[no] { "" }
            }
            [cmyk] save it with RGB colours, as PNG or JPEG
            [profile] save it with the sRGB colour profile, or without a profile
            [cut] copy or download the file again
            [too-large] make the image smaller: a width of 2,000 pixels is enough for print
            [external] embed that file in the image (“Embed” in an SVG editor)
            [nested] combine both into one drawing in an SVG editor
            [effects] remove blurs, shadows and nested clip paths, or save the image as PNG
            [refused] open it in an image editor and save it as PNG with RGB colours, or remove it
           *[other] save the image as PNG, JPEG or SVG
        }
    .detail = { $detail }
    .explain =
        The file is not an image that the document can contain.

        Use PNG, JPEG, GIF, WebP or SVG. Changing the file extension does not change the image:
        save it again in an image editor.

        Wrong:  ![Scheme](../figures/scheme.docx)
        Right:  ![Scheme](../figures/scheme.png)

image-incomplete = { $kind ->
        [animated] only the first frame of the animated image `{ $path }` will be shown
        [blank] the image `{ $path }` is blank: it is empty or fully transparent
        [coarse] the image `{ $path }` is too coarse to look sharp on paper: { $dpi } dots per inch
        [script] parts of the image `{ $path }` that a script draws will not be shown
        [style] some styles of the image `{ $path }` work only in a browser, so its colours and text may look different
       *[foreign] text boxes of the image `{ $path }` will not be shown correctly
    }
    .help = { $kind ->
            [animated] choose the frame to show and save it as PNG
            [blank] open the file, check its content and save it again
            [coarse] use a file at least { $pixels } pixels wide, or print it narrower: {"`{"}width={ $width }mm{"}`"}
            [foreign] export the drawing without HTML (draw.io: turn off “Word wrap” and “Formatted text”), or as PNG
           *[style] export the drawing as plain SVG or PNG, and check it in the document
        }
    .explain =
        Part of an image will be missing or look different.

        A page cannot show animation, and drawings (SVG) can contain things that only a web
        browser shows: HTML text boxes, scripts, style sheets with variables. Words could
        disappear from your drawing. Save the image as PNG, or export it as “plain SVG”.

        An image needs 150 dots per inch to look sharp on paper. Images from websites and
        screenshots often have fewer.

        Wrong:  <foreignObject>Municipality</foreignObject>
        Right:  <text>Municipality</text>

font-unsuitable = { $kind ->
        [damaged] the file `{ $name }` is damaged, or not a font for documents
        [unused] the font `{ $name }` is not used: `report.toml` does not name it
        [restricted] the font `{ $name }` forbids embedding in documents
        [licence] the font `{ $name }` does not say under which licence it is
       *[letters] the font `{ $name }` lacks letters of the language `{ $language }`: { $missing }
    }
    .help = { $kind ->
            [damaged] replace it by the .ttf or .otf file of the font, or delete it
            [unused] name it under `[layout]`, for example `fonts = ["Lato"]`, or delete it; you can name: { $families }
            [restricted] ask whoever made the font for permission, or choose one with an open licence (its licence says: { $licence })
            [licence] check that you may embed it in documents and publish them
           *[letters] choose a font that has them: another font replaces these letters, and words look patched
        }
    .explain =
        A font in your project cannot be used, or is not fully suitable.

        The PDF contains the fonts that it is set in, so their licence must allow that. Fonts
        under the SIL Open Font License do, such as Lato, Source Serif or Noto. Put their .ttf
        or .otf files into the folder `fonts/` and name the font in `report.toml`.

        A font needs all letters of the report's languages in each of its faces: roman, italic,
        bold and bold italic.

        Wrong:  fonts/lato.woff2
        Right:  fonts/Lato-Regular.ttf

image-without-alt = { $kind ->
        [file-name] the alternative text of the image is the name of a file
       *[empty] the image has no alternative text
    }
    .help = describe the image in the square brackets: `![Poverty fell from 2018 to 2023](…)`
    .explain =
        Readers who cannot see the image have no text to read instead.

        Screen readers read the alternative text aloud, and the accessibility standard PDF/UA
        requires it. Say in one sentence what the image shows.

        Wrong:  ![](../figures/poverty.svg "Child poverty")
        Right:  ![It fell from 23 to 18 per cent from 2018 to 2023](../figures/poverty.svg "Child poverty")

decorative-image = the image has no alternative text and is taken for decoration
    .help = if it shows something, describe it in the square brackets: `![Poverty fell from 2018 to 2023](…)`
    .explain =
        An image without an alternative text and without a caption is taken for decoration:
        screen readers pass over it.

        If it shows something, say in one sentence what. If it is decoration, leave it as it is;
        `decorative-image = "off"` under `[findings]` in `report.toml` stops this warning.

        Wrong:  ![](../figures/poverty.svg)
        Right:  ![Child poverty fell from 23 to 18 per cent from 2018 to 2023](../figures/poverty.svg)

link-target = { $reason ->
        [scheme] links to `{ $target }` are not supported
        [address] `{ $target }` is not a valid address
        [file] the link leads to `{ $target }`, which is not a chapter: readers do not have this file
        [text] the link to `{ $target }` has no text
       *[missing] the link leads to `{ $target }`, which is not in the project
    }
    .help =
        { finding-suggestion }
        { $reason ->
            [text] write between the square brackets what it leads to: `[the register](…)`
            [scheme] link to an address with `https://` or `mailto:`, to the file of another chapter, or to an anchor, `#name`
            [address] open the page in a browser and copy its whole address: `https://example.org/page`; for mail, write `mailto:name@example.org`
            [file] link to the table or figure that shows the data, by its anchor: `[the table](#name)`, or to the page of the web that has the file
           *[missing] correct the path; paths are relative to the file that contains them
        }
    .explain =
        The link leads to a file that is not in the project or that readers do not have, its address
        is not valid, or it has no text.

        Link to another chapter by its file, to a place in the report by its anchor (`#name`),
        and to a web page by its full address with `https://`.

        Wrong:  [on violence](violence.md)
        Right:  [on violence](19-smurtas.md)

nesting-too-deep = the text is nested too deeply
    .help = use fewer levels of quotations, lists or blocks
    .explain =
        Lists, quotations or blocks are nested too deeply.

        The text is too deeply nested to typeset. Usually `>` characters or spaces at the
        beginning of lines were copied by accident.

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
            [one] a line break from another program, { $character }, will be shown as a space
           *[other] { $count } line breaks from another program, starting with { $character }, will be shown as spaces
        }
        [invisible] { $count ->
            [one] an invisible character, { $character }, will be removed
           *[other] { $count } invisible characters, starting with { $character }, will be removed
        }
        [kept] { $count ->
            [one] an invisible character, { $character }, in text that is printed as it is
           *[other] { $count } invisible characters, starting with { $character }, in text that is printed as it is
        }
        [object] { $count ->
            [one] an image or other object was lost here when the text was copied
           *[other] { $count } images or other objects were lost when the text was copied
        }
        [lost] { $count ->
            [one] a character was lost here when the text was converted
           *[other] { $count } characters were lost when the text was converted
        }
       *[control] { $count ->
            [one] an unprintable character, { $character }
           *[other] { $count } unprintable characters, starting with { $character }
        }
    }
    .help = { $kind ->
            [break] leave an empty line to begin a new paragraph here; otherwise delete the character and type a space
            [object] write the image as `![description](../figures/file.png)`, or delete the character
            [lost] check the original and type the missing character
           *[other] delete it; if you cannot see it, delete the whole word and type it again
        }
    .explain =
        The text contains a character that cannot be printed as it is.

        Such characters come from text copied from Word, PDF files and web pages. Some are
        invisible but split words for search and screen readers, so the document leaves them
        out. The character “�” shows that a letter was lost when a file was saved in the wrong
        encoding: type the letter again.

        In titles, settings, lists and data the program leaves them as they are. Some change
        the order of letters, so that readers see a text other than the one that programs read.

        Wrong:  chil␀dren
        Right:  children

character-not-available = { $kind ->
        [direction] text from right to left cannot be printed correctly: `{ $character }` ({ $codepoint })
       *[missing] no font has `{ $character }` ({ $codepoint })
    }
    .help = { $kind ->
            [direction] write it in Latin letters, or show it as an image with an alternative text
           *[missing] use other characters, or add a font that has them to the table `layout` in `report.toml`
        }
    .explain =
        None of the document's fonts has this character, or its script is written from right to
        left, as Arabic and Hebrew are: its letters would be in the wrong order.

        An empty box would be printed, so the program does not make the PDF. It is usually an
        emoji or a rare symbol. The fonts have all Lithuanian letters.

        Wrong:  The children said: 😀
        Right:  The children said that they were happy


## Blocks `:::`

unknown-directive = unknown block `{ $name }`
    .help = { finding-suggestion }
    .explain =
        The program does not know the word after `:::`.

        There are five kinds of block: `recommendation`, `question`, `voice` (a child's words),
        `example` and `note`.

        Wrong:  ::: recomendation
        Right:  ::: recommendation

unclosed-directive = the block `{ $name }` is not closed
    .help = write `:::` on a line of its own after the block's text
    .explain =
        A block begins with `:::` but does not end.

        Without its end, the rest of the chapter would be part of the block. End it with a line
        that contains only three colons.

        Wrong:  ::: note
                Text.
        Right:  ::: note
                Text.
                :::

unopened-directive = `:::` ends a block, but no block is open
    .help = delete this line, or write the kind of block where it begins, such as `::: recommendation`
    .explain =
        A line `:::` ends a block, but no block begins before it.

        A block begins with three colons and its kind, and ends with three colons alone. Usually
        the beginning was deleted, or the end was written twice.

        Wrong:  Text.
                :::
        Right:  ::: note
                Text.
                :::

indented-directive = spaces before `:::` change how the lines of the block are read
    .help = begin the line with `:::`
    .explain =
        A block begins with spaces before its three colons, but not all of its lines do.

        The same number of spaces is taken from the beginning of each line up to the end of the
        block, so a list loses its levels and code its indentation.

        Wrong:    {"::: note"}
                {"- a"}
                {"  - b"}
                  {":::"}
        Right:  {"::: note"}
                {"- a"}
                {"  - b"}
                {":::"}

nested-directive = a block inside another block
    .help = end the previous block first, with a line `:::`
    .label = the second block
    .outer = this block is still open
    .explain =
        A block begins inside another block.

        Blocks cannot contain other blocks. Usually the end of the previous block is missing.

        Wrong:  ::: example
                ::: note
        Right:  ::: example
                Text.
                :::

                ::: note

directive-attribute = { $reason ->
        [missing] { $directive ->
            [voice] a child's words need `{ $attribute }`
           *[other] the block `{ $directive }` needs `{ $attribute }`
        }
        [unknown] { $directive ->
            [image] an image has no property `{ $attribute }`
            [link] a link has no property `{ $attribute }`
           *[other] the block `{ $directive }` has no property `{ $attribute }`
        }
        [duplicate] duplicate property `{ $attribute }`
        [empty] the property `{ $attribute }` is empty
        [curly] curly quotes in the property `{ $attribute }`
        [anchor] invalid anchor `{ $attribute }`
        [surplus] unexpected `{ $attribute }`
        [syntax] the properties of the block `{ $directive }` cannot be read: `{ $attribute }`
        [no-consent] the child's consent is not given: `consent={ $value }`
       *[value] invalid value `{ $value }` for the property `{ $attribute }`
    }
    .help = { $reason ->
            [missing] { $attribute ->
                [consent] if the child and the responsible adults have agreed, write `consent=yes`; otherwise leave out the whole block
               *[other] add `{ $attribute }="…"` between the braces
            }
            [unknown] { $suggest ->
                [none] delete it
               *[other] { finding-suggestion }
            }
            [duplicate] keep one
            [empty] write a value between the quotation marks, or delete the property
            [curly] use straight quotation marks: `{ $attribute }="{ $similar }"`
            [anchor] use only letters, digits and hyphens, without spaces, such as `#support-at-home`
            [surplus] write only properties in braces after the kind of block
            [syntax] write like this: `::: recommendation {"{"}#name to="socmin"{"}"}`
            [no-consent] leave out the whole block; only if the child and the responsible adults have agreed, write `consent=yes`
           *[value] { $has-similar ->
                [yes] write, for example, `{ $attribute }="{ $similar }"`
               *[no] { "" }
            }
        }
    .explain =
        A property of a block (in braces) is wrong or missing.

        A recommendation can say whom it addresses (`to`) and which of the Committee's
        recommendations it follows up (`follows`). A child's words (`voice`) need `consent=yes`
        and an age band `age`. Do not give a name or a small place.

        Wrong:  ::: voice {"{"}age="12 years"{"}"}
        Right:  ::: voice {"{"}age="10-14" consent=yes{"}"}


## Placeholders and references

empty-directive = the block `{ $name }` has no text
    .help = write text between `::: { $name }` and `:::`, or delete the block
    .explain =
        The block is empty.

        Only its label and number would be printed.

        Wrong:  ::: recommendation
                :::
        Right:  ::: recommendation
                Ensure that …
                :::

unclosed-placeholder = the placeholder `{"{{"}` is not closed
    .help = end the placeholder with `{"}}"}`; to print the braces themselves, write `\{"{{"}`
    .explain =
        There is a `{"{{"}` without a `{"}}"}`.

        A placeholder begins with two braces and ends with two, in the same paragraph. To print
        the braces themselves, write a backslash before them.

        Wrong:  {"{{"}value "child-poverty" year=2023{"}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

placeholder-syntax = { $reason ->
        [empty] the placeholder is empty
        [triple] three braces instead of two
        [braces] a placeholder needs two braces on each side; this will be shown as text
        [quote] missing closing quotation mark in the placeholder
        [curly] curly quotes in the placeholder
        [value] missing value after the equals sign
        [character] a placeholder cannot contain this character
        [nested] a placeholder inside another placeholder
        [inner] a placeholder inside another placeholder
        [bracket] missing closing bracket in the placeholder
        [block] conditions and loops are not allowed in the text
        [comment] comments are not allowed in placeholders
        [partial] a placeholder cannot include another file
       *[other] the placeholder cannot be read
    }
    .help =
        { $reason ->
            [empty] write what to print here, or delete the braces
            [triple] write two: `{"{{"}` and `{"}}"}`
            [braces] write exactly two before it and two after it: `{"{{"}` and `{"}}"}`; to print it as it is, write a backslash before the first bracket: `\{"{"}`
            [quote] add the closing quotation mark `"`
            [curly] use straight quotation marks `"` on both sides of the name
            [comment] write your comments like this: `<!-- comment -->`
            [inner] in `claim`, `difference` and `ratio`, write round brackets instead of the inner braces: `(value "INDICATOR" 2023)`; otherwise end the first placeholder before the second
           *[other] write like this: `{"{{"}value "INDICATOR" year=2023 geo="LT"{"}}"}`, with names in straight quotation marks and without commas (`komentaras indicators list` shows the names of indicators)
        }
    .explain =
        The program cannot read what is between `{"{{"}` and `{"}}"}`.

        The first word says what to print (`value`, `table`, `ref` and others). Then write a name
        and the parameters. Use straight quotation marks (") and no commas.

        Wrong:  {"{{"}value “child-poverty”, year=2023{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

unknown-placeholder = unknown placeholder `{ $name }`
    .help =
        { finding-suggestion }
    .explain =
        The program does not know the first word of the placeholder.

        Use `value` or `number` for a figure, `change` for a change, `table` for a table and
        `chart` for a chart. `ref` refers to an anchor, `cite` cites a source, `anchor` names a
        paragraph, `claim` checks a sentence against the data, and `typed` keeps a figure that
        was typed by hand.

        Wrong:  {"{{"}figure "child-poverty" year=2023{"}}"}
        Right:  {"{{"}number "child-poverty" year=2023{"}}"}

placeholder-argument = { $reason ->
        [missing] the placeholder `{ $placeholder }` needs { $argument ->
            [indicator] the name of an indicator
            [source] the key of a source
            [anchor] the name of an anchor
            [register] the name of a register
           *[other] `{ $argument }`
        }
        [unknown] the placeholder `{ $placeholder }` has no parameter `{ $argument }`
        [duplicate] duplicate parameter `{ $argument }`
        [surplus] unexpected `{ $argument }` in the placeholder `{ $placeholder }`
        [empty] the parameter `{ $argument }` is empty
        [type] invalid value `{ $argument }`
        [quotes] the value `{ $argument }` is not in quotation marks
        [curly] curly quotes around `{ $argument }`
        [anchor] invalid anchor `{ $argument }`
        [conflict] `page` and `para` cannot be used together
        [one-list] a list is of years or of the codes of one dimension; `{ $argument }` is one too many
       *[other] { $kind ->
            [repeated-dimension] duplicate dimension `{ $value }`
            [years] invalid years `{ $value }`
            [period] invalid period `{ $value }`
            [order] the change ends with `{ $value }`, which is not later than its start
            [same] the change starts and ends with `{ $value }`
            [measure] unknown measure of change `{ $value }`
            [relation] unknown comparison `{ $value }`
            [operand] a claim cannot compare `{ $value }`
            [claim] incomplete claim
            [contrast] `{ $placeholder }` needs two figures
            [contrasted] `{ $placeholder }` cannot compare `{ $value }`
            [direction] unknown expectation `{ $value }`
            [units] the claim compares different units: `{ $argument }` and `{ $value }`
            [periods] the claim compares periods of different length: { $argument } and { $value }
            [series] the claim compares the figure of { $argument } with no other: the data have none for comparison from { $value } on
            [rounding] unknown rounding `{ $value }`
            [case] unknown grammatical case `{ $value }`
            [chart-kind] unknown kind of chart `{ $value }`
           *[other] invalid value `{ $value }` for the parameter `{ $argument }`
        }
    }
    .help =
        { finding-suggestion }
        { $reason ->
            [missing] { $argument ->
                [from] write the start and the end, such as `from=2019 to=2023`
                [to] write the start and the end, such as `from=2019 to=2023`
               *[other] write it in quotation marks after the word `{ $placeholder }`
            }
            [unknown] { $suggest ->
                [none] delete it
               *[other] { "" }
            }
            [duplicate] keep one
            [surplus] write parameters with an equals sign, such as `year=2023`
            [empty] write a value between the quotation marks, or delete the parameter
            [type] write text in straight quotation marks, or a number
            [quotes] put it in straight quotation marks: `"{ $argument }"`
            [curly] use straight quotation marks: `"{ $argument }"`
            [anchor] use only letters, digits and hyphens, without spaces, such as `support-at-home`
            [conflict] keep either `page` or `para`
            [one-list] delete `{ $argument }` or the other
           *[other] { $kind ->
                [repeated-dimension] use each dimension once: in the rows, in the columns or as a parameter
                [period] write a year such as `2023`, or a quarter or month in quotation marks: `"2024-Q1"`, `"2024-03"`
                [order] swap the values of `from` and `to`
                [same] { $has-known ->
                    [yes] write, for example, `{ $known }`
                   *[no] delete the placeholder: the data have no other period
                }
                [relation] put the sign in straight quotation marks
                [operand] write `(value "INDICATOR" year=2023)`, or a number with a decimal point such as `17.8`
                [claim] write like this: `{"{{"}claim (value "INDICATOR" year=2023) "<" (value "INDICATOR" year=2019){"}}"}` or `… "highest-since" 2015`
                [contrast] write two figures in brackets: `{"{{"}{ $placeholder } (value "INDICATOR" 2023 geo="LT") (value "INDICATOR" 2023 geo="EE"){"}}"}`
                [contrasted] write two figures in brackets: `{"{{"}{ $placeholder } (value "INDICATOR" 2023 geo="LT") (value "INDICATOR" 2023 geo="EE"){"}}"}`
                [units] compare indicators that have the same unit
                [periods] compare a year with a year, a quarter with a quarter, a month with a month
                [series] { $has-example ->
                    [yes] begin earlier, for example with `"{ $example }"`, if the sentence is about that time
                   *[no] delete the claim: the data have no other figure to compare with
                }
                [case] write `nom` (nominative), `gen` (genitive), `dat` (dative), `acc` (accusative), `ins` (instrumental) or `loc` (locative)
                [years] write years as `2023`, a range as `2018..2023`, or a list as `2018,2020,2023`
                [chart-kind] { $suggest ->
                    [known] { "" }
                   *[other] expected one of: { $known }
                }
               *[other] { "" }
            }
        }
    .explain =
        A parameter of a placeholder is wrong or missing.

        Write parameters as `name="value"`; numbers need no quotation marks. Each kind of
        placeholder has its own parameters.

        Wrong:  {"{{"}cite "hrmi-2024" pages=12{"}}"}
        Right:  {"{{"}cite "hrmi-2024" page=12{"}}"}

placeholder-place = { $reason ->
        [start] an anchor must be at the beginning of the paragraph
        [alone] `{ $placeholder }` must be a paragraph of its own
        [empty] the anchor is empty
        [sentence] there is no sentence that the claim could check
        [image] the description of an image cannot contain a placeholder
       *[other] the placeholder `{ $placeholder }` is not allowed here
    }
    .help = { $reason ->
            [start] move it to the beginning of the paragraph; one is enough
            [alone] make it a paragraph of its own, with an empty line before and after
            [empty] write the paragraph on the same line, after the anchor
            [sentence] move it into the paragraph of the sentence that it checks, right after that sentence
            [image] write the figure in words, or move the placeholder into a sentence nearby
           *[other] move it into an ordinary paragraph
        }
    .explain =
        The placeholder is not allowed here.

        Put a table (`table`) or chart (`chart`) in a paragraph of its own, and a figure or
        reference in a sentence. Placeholders do not work in code or in the address of a link.

        Wrong:  As {"{{"}table "child-poverty" rows="year"{"}}"} shows, poverty is falling.
        Right:  Poverty is falling.

                {"{{"}table "child-poverty" rows="year"{"}}"}

duplicate-anchor = duplicate anchor `{ $name }`
    .help = rename one of the anchors
    .label = again
    .first = first here
    .explain =
        Two places in the report have the same anchor.

        Every chapter can refer to an anchor (`{"{{"}anchor "…"{"}}"}` or `#name`), so each name can
        be used only once in the report. Use the same name again in the translation: that is not
        an error.

        Wrong:  ::: recommendation {"{"}#support{"}"}   (in two chapters)
        Right:  ::: recommendation {"{"}#support-at-home{"}"}

unknown-reference = unknown anchor `{ $name }`
    .help =
        { finding-suggestion }
        { $kind ->
            [name] write `{"{{"}anchor "{ $name }"{"}}"}` at the beginning of the paragraph you refer to
            [translation] use the same anchor as in the source
            [wrong-name] use only letters, digits and hyphens, without spaces; write the anchor as `{"{{"}anchor "name"{"}}"}`
           *[near] { "" }
        }
    .explain =
        A reference points to an anchor that does not exist.

        Write `{"{{"}anchor "name"{"}}"}` at the beginning of a paragraph, and `{"{"}#name{"}"}` after
        a recommendation, table or figure. Then `{"{{"}ref "name"{"}}"}` prints its number.

        Wrong:  {"{{"}ref "para. 34"{"}}"}
        Right:  {"{{"}ref "smurtas-padetis"{"}}"}

not-a-recommendation = `{ $name }` is not a recommendation
    .help = write the anchor of a recommendation: `::: recommendation {"{"}#name …{"}"}`
    .explain =
        A list of chosen recommendations names a table, a paragraph or another place.

        `{"{{"}register "recommendations" only="…"{"}}"}` prints the number and the first sentence of each
        recommendation that it names, so it can name nothing else. To lead to another place, write
        `{"{{"}ref "name"{"}}"}` in a sentence.

        Wrong:  {"{{"}register "recommendations" only="poverty-table"{"}}"}
        Right:  {"{{"}register "recommendations" only="help-at-home"{"}}"}

reference-case = the reference to `{ $name }` is in the nominative, but “{ $value }” needs the { $kind }
    .help = write `{"{{"}ref { $written } case="{ $expected }"{"}}"}`
    .explain =
        A reference is in the nominative after a word that needs another case.

        In a language with cases, such as Lithuanian, the program does not know the case that a
        sentence needs. Write it yourself: `nom`, `gen`, `dat`, `acc`, `ins` or `loc`. The
        program checks only words that always need one case. If the nominative is right, write
        `case="nom"`.

        Wrong:  Žr. {"{{"}ref "lentele"{"}}"}
        Right:  Žr. {"{{"}ref "lentele" case="acc"{"}}"}

value-case = { $reason ->
        [no-form] the unit `{ $unit }` has no { $kind }, which is needed here: the figure of `{ $name }` is printed in the nominative
       *[not-asked] the figure of `{ $name }` is printed in the nominative, but “{ $value }” needs the { $kind }
    }
    .help = { $reason ->
            [no-form]
                add to `{ $path }`, below the unit `{ $unit }`: `    .{ $kind } = …`, with the same forms for numbers
                write `case="{ $expected }"` beside the indicator
           *[not-asked] write `{"{{"}value "{ $name }" … case="{ $expected }"{"}}"}`
        }
    .explain =
        A figure with its unit is printed in the nominative after a word that needs another
        case.

        In a language with cases, such as Lithuanian, the program does not know the case that a
        sentence needs. Write it yourself: `gen`, `dat`, `acc`, `ins` or `loc`. The program
        checks only words that always need one case. If the nominative is right, write
        `case="nom"`. If the unit is your own, add its forms below its name. Don’t type the
        noun behind a number yourself: it would no longer agree when the number changes.

        Wrong:  nuo {"{{"}value "births" 2023{"}}"}
        Right:  nuo {"{{"}value "births" 2023 case="gen"{"}}"}

unknown-source = unknown source `{ $name }`
    .help =
        { finding-suggestion }
        describe the source in the file `report/sources.yml`
    .explain =
        The text cites a source that is not in the list of sources.

        Describe each source once, in the file `report/sources.yml`, and use its key in the
        chapter. Citations are then the same in both languages.

        Wrong:  {"{{"}cite "HRMI report"{"}}"}
        Right:  {"{{"}cite "hrmi-2024" page=12{"}}"}


## Indicators and data

unknown-indicator = unknown indicator `{ $indicator }`
    .help =
        { finding-suggestion }
        { $suggest ->
            [similar] { "" }
           *[other] describe the indicator in the file `report/data/indicators.toml`; `komentaras indicators list` shows all indicators
        }
    .explain =
        A chapter uses an indicator that is not in the list of indicators.

        Describe the indicator and its data file in `report/data/indicators.toml`, and use its
        name in the chapter. The figure is then the same in both languages.

        Wrong:  {"{{"}value "poverty of children" year=2023{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

unknown-dimension = { $kind ->
        [any] no indicator has the dimension `{ $dimension }`
       *[indicator] the indicator `{ $indicator }` has no dimension `{ $dimension }`
    }
    .help =
        { finding-suggestion }
        { $dimension ->
            [name] to name a table or chart for references, write `anchor="…"`
            [id] to name a table or chart for references, write `anchor="…"`
            [label] to name a table or chart for references, write `anchor="…"`
            [vardas] to name a table or chart for references, write `anchor="…"`
           *[other] { "" }
        }
    .explain =
        The placeholder, or `select` or `default` in `indicators.toml`, uses a dimension that
        the indicator's data do not have.

        A dimension is a column that tells figures apart, such as sex, age or place. Write its
        name in small letters; time is always called `year`. To see the dimensions of an
        indicator, type `komentaras indicators show` and its name.

        Wrong:  {"{{"}value "child-poverty" years=2023{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

unknown-code = { $kind ->
        [any] no indicator has the code `{ $code }` in the dimension `{ $dimension }`
       *[indicator]
            { $dimension ->
                [year] the indicator `{ $indicator }` has no data for `{ $code }`
               *[other] the dimension `{ $dimension }` of the indicator `{ $indicator }` has no code `{ $code }`
            }
    }
    .help = { $dimension ->
            [year] available periods: { $known }
           *[other] { finding-suggestion }
        }
    .explain =
        The indicator's data do not have this code or year.

        Write codes as they are in the data: `LT`, `F`, `Y_LT18`. A year may be missing because
        its data are not published yet.

        Wrong:  {"{{"}value "child-poverty" year=2023 geo="Lithuania"{"}}"}
        Right:  {"{{"}value "child-poverty" year=2023 geo="LT"{"}}"}

open-dimension = { $dimension ->
        [year] missing year
       *[other] missing dimension `{ $dimension }`
    }
    .help =
        { $dimension ->
            [year] choose one and write, for example, `year={ $example }`
           *[other] choose one and write, for example, `{ $dimension }="{ $example }"`
        }
        expected one of: { $codes }
    .explain =
        Several figures match, so the program does not know which one you mean.

        Dimensions such as year, place and sex describe each figure in the data. Add dimensions
        until only one figure matches. You can leave out a dimension that has the same value
        everywhere.

        Wrong:  {"{{"}value "child-poverty" geo="LT"{"}}"}
        Right:  {"{{"}value "child-poverty" geo="LT" year=2023{"}}"}

no-observation = { $kind ->
        [nothing] the data of the indicator `{ $indicator }` have no figure that can be used
       *[together] no value matches in the data of the indicator `{ $indicator }`: { $selection }
    }
    .help = { $kind ->
            [nothing] fix what is reported about its file or `select`; `komentaras indicators show { $indicator }` shows what was read
           *[together] change one of the parameters: the data have each of them, but not all together
        }
    .default = this is used if the text does not say otherwise
    .explain =
        The data have each of these values, but not in combination.

        For example, there are data for 2023 and data for girls, but no data for girls in
        2023. To see which figures exist, type `komentaras indicators show` and the
        indicator's name.

        Wrong:  {"{{"}value "child-poverty" year=2023 sex="F"{"}}"}
        Right:  {"{{"}value "child-poverty" year=2022 sex="F"{"}}"}

undrawable-chart = { $reason ->
        [units] different units in one chart: { $known }
        [line-time] a line chart needs years
        [one-point] a line chart needs more than one year
        [one-series] a `{ $kind }` chart shows one series, but the data have { $count }
        [series] too many series in one chart: { $count }
        [panels] too many small charts: { $count }
        [places] too many values on the axis: { $count }
        [empty] there are no figures to draw
        [negative] negative figures cannot be stacked
        [times] the figures of different years cannot be stacked
        [total] `{ $code }` is the total of the others and would be counted twice
       *[tiles] the map has no place `{ $code }`
    }
    .help = { $reason ->
            [units] draw one chart for each unit
            [line-time] remove `x`, so that the axis shows years, or write `kind="bar"`
            [one-point] add more years, for example `years="2015..2023"`, or write `kind="bar"`
            [one-series] { $kind ->
                [map] keep one code, or draw a small map for each: `facet="year"`
               *[other] keep one code, or write `kind="grouped-bar"`
            }
            [series] keep at most { $limit }, or draw a small chart for each, for example `facet="geo"`
            [panels] keep at most { $limit }
            [places] keep at most { $limit }
            [empty] choose other years or codes
            [negative] write `kind="grouped-bar"`
            [times] write `kind="grouped-bar"`, or `x="year"` and what the series are
            [total] name the parts alone: `{ $dimension }="…"` with all codes but `{ $code }`
           *[tiles] write municipalities as usual, for example “Vilniaus m. sav.” or “Akmenė district”; leave other places out by saying what to show, or add them to `report/tiles.toml`
        }
    .explain =
        These data do not make a readable chart.

        The kinds of chart are `line` (change over the years), `bar` (one series), `grouped-bar`
        and `stacked-bar` (several series next to or on top of each other) and `map`
        (municipalities). `series` chooses the series, `x` the axis, and `facet` makes a small
        chart for each code.

        Wrong:  {"{{"}chart "child-poverty" kind="line" series="geo" years="2023"{"}}"}
        Right:  {"{{"}chart "child-poverty" kind="line" series="geo" years="2015..2023"{"}}"}

missing-value = { $kind ->
        [nil] the source says that there were no such cases for the indicator `{ $indicator }`: { $selection }
        [bound] the source gives only a bound, `{ $cell }`, for the indicator `{ $indicator }`: { $selection }
        [compared] a change, difference or ratio cannot be computed: the source gives only a bound, `{ $cell }`, for the indicator `{ $indicator }`: { $selection }
        [incomparable] nobody can know which figure is larger: the source gives only a bound, `{ $cell }`, for the indicator `{ $indicator }`: { $selection }
        [undecided] the claim can be neither confirmed nor refuted: the source gives only a bound, `{ $cell }`, for the indicator `{ $indicator }`: { $selection }
       *[none] the source gives no figure for the indicator `{ $indicator }`: { $selection }
    }
    .help = { $kind ->
            [nil] say in words that there were none
            [bound] write the bound in words, such as “less than”, and cite the source; a table can show it as it is
            [compared] say in words which figure is larger, without saying by how much, and check the sentence with `{ $claim }`
            [incomparable] compare other years or codes, or give the bound in words, such as “less than”, and say nothing about the difference
            [undecided] claim only what follows from the bound: `>12` is more than 10, but need not be more than 20
           *[none] choose another year or code, or write the sentence without the figure
        }
    .label = the figure would be here
    .cell = what the data file says
    .explain =
        The data have no figure here.

        The statistics office did not publish it: it may be unknown, unreliable or confidential.
        A missing figure is not zero, so the program prints nothing instead.

        Wrong:  {"{{"}value "child-poverty" year=2024{"}}"}   (in the data: “:”)
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

suppressed-value = { $kind ->
        [confidential] a figure of the indicator `{ $indicator }` is confidential: { $selection }
        [unknown-mark] a figure of the indicator `{ $indicator }` has an unknown flag: { $selection }
       *[small] a figure of the indicator `{ $indicator }` is withheld to protect children from being identified: { $selection }
    }
    .help = { $kind ->
        [unknown-mark] find out what the flag means (see `komentaras explain unknown-flag`), or write the sentence without the figure
       *[small] use a more general figure (the whole country, several years), or write the sentence without the figure
    }
    .label = { $kind ->
        [confidential] the statistics office marked it as confidential
        [unknown-mark] this flag may mean that the figure must not be published
       *[small] too small, or a figure that is too small could be computed from it
    }
    .explain =
        The figure is below the limit `suppress-below` that you set for the indicator in
        `indicators.toml`, the statistics office marked it as confidential, or such a figure
        could be computed from it.

        When numbers are small, children can be identified. The program therefore shows the
        figure nowhere: not in sentences, tables or charts, and not in the data attached to the
        PDF.

        Wrong:  {"{{"}value "abuse-reports" municipality="neringa" year=2024{"}}"}   (in the data: 2)
        Right:  {"{{"}value "abuse-reports" municipality="T" year=2024{"}}"}

withheld-elsewhere = { $count ->
        [one] a figure of `{ $path }` is
       *[other] { $count } figures of `{ $path }` are
    } withheld, because figures that must not be shown could be computed from { $count ->
        [one] it
       *[other] them
    }: { $name }
    .help = if the report needs these figures, use a table with larger groups; otherwise you do not need to do anything
    .explain =
        Two data files have the same figures, or figures that add up to those in the other file.

        One of the files has figures that must not be shown: counts below `suppress-below`, or
        figures that the statistics office marked as confidential. The other file would reveal
        them. The program therefore withholds the same figures there, and those from which they
        could be computed.

        Example:  `a.csv` has 3 girls in Neringa and `suppress-below = 5`;
                  `b.csv` has the same girls by age

sums-not-tried = figures of `{ $indicator }` are withheld, but `{ $dimension }` has too many codes ({ $count }) to check every sum
    .help = if one of the codes is the total of others, add it to the indicator: `totals = {"{"} { $dimension } = "CODE" {"}"}`; otherwise you do not need to do anything
    .explain =
        The program withholds small figures, and those from which they could be computed. It
        finds out from the data which figures add up to which, but with very many codes it
        cannot try every sum.

        It looked for a code that is the sum of all others, of the rows next to it or of two
        others, and found none that includes the withheld figures. If the file does have such
        a total, name it in `indicators.toml`.

        Example:  [abuse-reports]
                  totals = {"{"} municipality = "00" {"}"}

may-give-away = { $kind ->
        [same] `{ $name }` shows { $count ->
            [one] a figure
           *[other] { $count } figures
        } equal to a withheld figure of `{ $indicator }` in the same period, and their codes do not show whether it is the same one
        [computed] `{ $name }` may give away { $count ->
            [one] a withheld figure
           *[other] { $count } withheld figures
        } of `{ $indicator }`: it seems to be computed from { $count ->
            [one] it
           *[other] them
        }
       *[large] figures of `{ $indicator }` are withheld, but the file is too large to check whether other figures reveal { $count } of them
    }
    .help = { $kind ->
        [same] if it counts the same children, add `suppress-below = { $bound }` to `[{ $name }]`; if not, add `suppress-below = 0` there
        [computed] if it was computed from the counts of `{ $indicator }`, remove `{ $name }` or those years from the report; if not, you do not need to do anything
       *[large] keep only the rows that you use: download fewer codes or years from the office
    }
    .explain =
        The program withholds figures below `suppress-below` and those that an office marked as
        confidential. A reader with a second table could still find them out, if it has the same
        figure under another name (`Neringa`, `Neringos sav.`), or a change, share, running total
        or difference computed from it.

        Where names or figures prove this, the program withholds the second figure too. This
        finding says that the two may be related, but the program cannot be sure. You know what
        the two indicators count.

        Example:  [girls-by-municipality]
                  suppress-below = 5

change-undefined = { $kind ->
        [zero] the change has no percentage: the first figure is zero
        [negative] the change has no percentage: the first figure is negative
        [share] a change of a percentage is given in percentage points, not in per cent
        [periods] { $left } and { $right } have different lengths and cannot be compared
        [units] the figures have different units: `{ $left }` and `{ $right }`
        [equal] the figures are equal: neither is more or less
        [alike] the figures are too close: rounded, one is 1.0 times the other
        [ratio-zero] no number of times can be computed: one of the figures is zero
        [ratio-negative] no number of times can be computed: one of the figures is negative
       *[too-large] the figures are too large to compute a change
    }
    .help =
        { $kind ->
            [share] delete `as="percent"`
            [periods] compare a year with a year, a quarter with a quarter, a month with a month
            [units] compare indicators that have the same unit
            [equal] say in the sentence that they are equal, and check it: `{"{{"}claim (value …) "=" (value …){"}}"}`
            [alike] write `{"{{"}difference …{"}}"}`, or say in words that they are nearly equal
            [ratio-zero] write `{"{{"}difference …{"}}"}`, or give both figures in the sentence
            [ratio-negative] write `{"{{"}difference …{"}}"}`, or give both figures in the sentence
            [too-large] give both figures in the sentence: `{"{{"}value "{ $indicator }" …{"}}"}`
           *[other] write `as="difference"`, or give both figures in the sentence: `{"{{"}value "{ $indicator }" …{"}}"}`
        }
    .cell = the first figure
    .explain =
        The change or comparison between these two figures cannot be expressed this way.

        A quarter cannot be compared with a year, because fewer events are counted in it.

        A percentage of zero or of a negative figure has no meaning. A change of a percentage is
        always given in percentage points: from 30 to 24 per cent is a decrease by 6 percentage
        points.

        `difference` and `ratio` print “more” or “less”, so they need figures of one unit that
        differ. “Twice as many” is printed only if the ratio, rounded to one decimal, is 2.0.

        Wrong:  {"{{"}change "child-poverty" from=2019 to=2023 as="percent"{"}}"}
        Right:  {"{{"}change "child-poverty" from=2019 to=2023{"}}"}

rounded-change =
    readers will compute a different { $kind ->
        [ratio] ratio
        [difference] difference
       *[change] change
    }: the text gives { $left } and { $right }, and a { $kind ->
        [ratio] ratio
        [difference] difference
       *[change] change
    } of { $value } instead of { $expected }
    .help =
        remove one of the three figures, or explain the difference in a footnote
        to compute it from the printed figures, write `rounding="printed"` in the placeholder, or `rounding = "printed"` for the indicator in `indicators.toml` or under [figures] in `report.toml`
    .explain =
        The program computes a change from the published figures and rounds it once. The result
        can differ from what a reader computes from the two rounded figures in the text.

        12.44 and 12.36 are both printed as 12.4, and “decreased by 0.1” next to them looks like
        a mistake. Both ways are honest, and statistics offices use both, but the text must not
        puzzle readers.

        Wrong:  From 12.4 per cent to 12.4 per cent: poverty decreased by 0.1 percentage points.
        Right:  From 12.44 per cent to 12.36 per cent: poverty decreased by 0.08 percentage points.
        Right:  {"{{"}change "child-poverty" from=2019 to=2023 rounding="printed"{"}}"}

mixed-periods = periods of different length next to each other: { $left } and { $right }
    .help = choose one length with `years`, such as `2018..2023` or `2018-Q1..2023-Q4`, or name each period: `2022,2023,2024-Q1`
    .explain =
        The data have years as well as quarters or months, and the table or chart shows them
        together.

        Fewer events are counted in a quarter than in a year, so the last figures would look
        like a fall. To show such periods together on purpose, name each one.

        Wrong:  {"{{"}chart "births" kind="line"{"}}"}
        Right:  {"{{"}chart "births" kind="line" years="2018..2023"{"}}"}

years-without-data = { $kind ->
        [begin] `years` begins with { $year }, but the figures of `{ $indicator }` begin in { $first }
        [end] `years` ends with { $year }, but the figures of `{ $indicator }` end in { $last }
        [one] this selection has no figures of `{ $indicator }` for { $year }
       *[caption] the caption says { $year }, but the figures of `{ $indicator }` are for { $printed }
    }
    .help = { $kind ->
            [begin] write `{ $example }`, and name these years in the caption too; if the source has earlier figures, add them to the data
            [end] write `{ $example }`, and name these years in the caption too; if the source has later figures, add them to the data
            [one] delete { $year } from `years`, or choose codes that have figures for it
           *[caption] write { $printed } in the caption, or choose the years with `years`
        }
    .explain =
        A table, chart or list asks for years without data, or its caption names years other than
        those that it shows.

        Readers see the gap if a year is missing between others. If the first or last years are
        missing, nobody sees it, and readers think that the table shows everything.

        Wrong:  (the data begin in 2014)
                {"{{"}table "births" years="2012..2021" caption="Births, 2012–2021"{"}}"}
        Right:  {"{{"}table "births" years="2014..2021" caption="Births, 2014–2021"{"}}"}

series-break = figures of `{ $indicator }` are not comparable: there is a break in the series ({ $value })
    .help = compare only years before the break or only years after it; if you need the comparison, mention the break in the sentence
    .cell = the break is marked here
    .explain =
        The way of counting changed between the years that you compare.

        Statistics offices mark a break in a time series (b) when a survey or definition
        changes. Figures before and after the break differ for that reason too, so the change
        may not be real.

        Wrong:  {"{{"}change "child-poverty" from=2015 to=2023{"}}"}   (2020: b)
        Right:  {"{{"}change "child-poverty" from=2020 to=2023{"}}"}

nothing-to-compare = `{ $indicator }` has no earlier figure with which { $value } can be compared
    .help = { $kind ->
        [from] choose an earlier year in `from`, or leave `from` out; if that does not help, choose another indicator
       *[any] add earlier data, or choose another indicator for the key figures
    }
    .explain =
        Key figures show how an indicator has changed, but the data have only its latest figure.

        An earlier figure counts if it is shown, if it is of the same part of its year (the first
        quarter is compared with a first quarter) and if there is no break in the series between
        the two. Until there is one, the table says that no earlier figure can be compared.

        Wrong:  {"{{"}register "key-figures" only="child-poverty" from=2024{"}}"}   (data: 2015–2024)
        Right:  {"{{"}register "key-figures" only="child-poverty" from=2015{"}}"}

open-indicator = the indicator `{ $indicator }` has several figures for each year: `{ $dimension }` is not chosen
    .help =
        name the usual one in `report/data/indicators.toml`: `default = {"{"} { $dimension } = "{ $example }" {"}"}`
        expected one of: { $codes }
    .explain =
        The table of the Committee's earlier recommendations prints the latest figure of the
        indicator that a row names, and several match. It now prints only the indicator's name.

        In the indicator's entry, name the code that applies when nothing else is given.

        Wrong:  [child-poverty] with `geo` of many countries
        Right:  [child-poverty], `default = {"{"} geo = "LT" {"}"}`

claim-gap = the claim is about a series of `{ $indicator }` in which { $count ->
        [one] a figure is
       *[other] figures are
    } { $kind ->
        [open] missing, withheld or a bound that leaves it open: { $missing }
       *[missing] missing or withheld: { $missing }
    }
    .help = start the claim after the gap, or say in the sentence that it is about the published figures
    .label = true for the figures that exist
    .explain =
        A sentence such as “the lowest since 2010” is about every year. The figures of some years
        are missing or must not be shown, and one of them may have been lower. The same goes for
        a bound: `<5` may be 4 or 0.

        The program compares only the figures that exist. If there are no others, say in the
        sentence that it is about the published figures.

        Wrong:  Poverty is the lowest since 2010.   (no figure for 2012)
        Right:  Poverty is the lowest since 2013.
        Right:  Poverty is lower than any figure published since 2010.

claim-fails = the claim is false: { $left } { $kind ->
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
    .sentence = the sentence that it checks
    .explain =
        The data no longer support the sentence.

        A `claim` prints nothing. It checks the sentence that it is in, or directly after. When
        new data change the figures, the word “fell” does not change by itself, so the program
        warns you. It compares the published figures, not the rounded ones. The comparisons are
        <, <=, =, >= and >; "highest-since" and "lowest-since" compare with every figure from
        that year to the newest.

        Wrong:  Poverty fell.
                {"{{"}claim (value "poverty" year=2023) "<" (value "poverty" year=2019){"}}"}
        Right:  Poverty rose.
                {"{{"}claim (value "poverty" year=2023) ">" (value "poverty" year=2019){"}}"}

claim-not-printed = the claim is true, but not of what readers see: { $value } and { $other } are printed for { $left } and { $right }
    .help =
        to print more digits, write `decimals = { $decimals }` for the indicator `{ $indicator }` in `indicators.toml`
        { $kind ->
            [figures] or choose a word that fits the printed figures too, such as “hardly changed”, and write `{ $relation }` in the claim
            [series] or choose words that fit the printed figures too, such as “one of the highest”, and delete the claim
           *[decimals] or choose words that fit the printed figures too, and delete the claim
        }
    .label = the claim
    .sentence = the sentence that it checks
    .explain =
        The sentence contradicts the figures as they are printed.

        A claim is about the published figures. Two of them can be printed alike because they
        differ only in digits that `decimals` cuts off. Readers who see “rose from 17.9 to 17.9”
        think that one of the two is wrong.

        Wrong:  Poverty rose from 17.9 to 17.9 per cent.
        Right:  Poverty rose from 17.88 to 17.93 per cent.
        Right:  Poverty hardly changed: it was 17.9 per cent in both years.

printed-as-zero = { $count ->
        [one] a figure of the indicator `{ $indicator }` is not zero, but is printed as { $printed }: { $value }
       *[other] { $count } figures of the indicator `{ $indicator }` are not zero, but are printed as { $printed }, for example { $value }
    }
    .help =
        write `decimals = { $decimals }` for the indicator `{ $indicator }` in `indicators.toml`
        in a sentence you can also leave the figure out and say it in words, for example “less than 0.1 per cent”
    .explain =
        A small figure has so few decimals that it is printed as zero.

        Readers take “0.0 per cent” for none at all. With more decimals they see how few there
        are. A figure that is zero in the data is printed as zero, of course.

        Wrong:  decimals = 1 (0.04 is printed as 0.0)
        Right:  decimals = 2 (0.04 is printed as 0.04)

typed-figure =
    { $kind ->
        [at-a-glance] figure `{ $value }` is typed by hand on the page “at a glance”
        [period] readers do not know the code `{ $value }`
       *[other] the figure `{ $value }` is typed by hand, but an indicator has it
    }
    .help =
        { $kind ->
            [at-a-glance] take it from an indicator or a register, or leave it out
           *[other] write instead: { $known }
        }
        { $kind ->
            [at-a-glance] { "" }
            [period] { "" }
           *[other] if it is a different figure, write `{"{{"}typed{"}}"}` directly after it
        }
    .explain =
        The text contains a figure that you could take from an indicator.

        A figure typed by hand does not change with the data, and may differ in the translation.
        A placeholder always prints the same figure in both languages. The program checks only
        figures with a unit (in a table, one that a heading or the caption names), outside
        quotations; whole numbers below 100, and figures of four digits or more without a unit,
        only if they are exactly what an indicator prints. If the figure is about something else, write
        `{"{{"}typed{"}}"}` after it; this prints nothing. Write periods in words, not as the codes
        of data files.

        Wrong:  In 2023, 17.8 per cent of children were at risk of poverty.
        Right:  In 2023, {"{{"}value "child-poverty" year=2023{"}}"} of children were at risk of poverty.

printed-twice = { $kind ->
        [opposite] the report will read “{ $printed }”, which contradicts itself
       *[other] the report will read “{ $printed }”
    }
    .help = { $kind ->
            [opposite] delete “{ $name }” if the placeholder says it rightly; otherwise make sure that its indicator and years are those that you mean
            [case] delete “{ $name }”, and write the case in the placeholder: `{ $expected }`
           *[other] delete “{ $name }”: the placeholder prints it
        }
    .explain =
        A word is typed right beside a placeholder that prints it already.

        A value is printed with its unit, a change with its verb (“decreased by …”), a difference
        with “more” or “less”, a reference with its noun (“table 1”). Where a sentence needs the
        number alone, use `number` instead of `value`.

        Wrong:  {"{{"}value "child-poverty" 2023{"}}"} per cent of children
        Right:  {"{{"}value "child-poverty" 2023{"}}"} of children

unknown-unit = unknown unit `{ $name }`
    .help =
        { finding-suggestion }
        to use your own unit, add the line `unit-{ $name } = …` to the file `translations/…/report.ftl` in each language
    .explain =
        The program does not know the unit of an indicator.

        The built-in units are `percent`, `children`, `persons`, `families`, `count`,
        `per-1000`, `per-100000`, `eur`, `points` and `years`. You can add your own: write its
        words in each language in the folder `translations`.

        Wrong:  unit = "percentage"
        Right:  unit = "percent"

indicator-without-source = the indicator `{ $name }` has no source
    .help = add a line `source = "…"` with the key of a source in `report/sources.yml`
    .explain =
        The indicator has no source, so tables cannot say where its figures come from.

        The Committee trusts figures only if it knows who published them and when.

        Wrong:  file = "ilc_li02.csv"
        Right:  file = "ilc_li02.csv"
                source = "eurostat-ilc-li02"

implicit-code = { $kind ->
        [added] the file of `{ $name }` has a column that the entry does not name: `{ $codes }`
        [place] the only place in the file of `{ $name }` is not the reporting State: `{ $codes }`
        [column] the entry of `{ $name }` does not name the column of figures: `{ $codes }`
       *[codes] the entry of `{ $name }` does not say `{ $codes }`
    }
    .help = { $kind ->
            [added] if these are the figures that you mean, write in the entry: `{ $line }`
            [place] if these are the figures that you mean, write in the entry: `{ $line }`
           *[codes] write in the entry: `{ $line }`
        }
    .explain =
        A column of the data file has one code only, or there is one column of figures only, and
        the indicator's entry does not name it. So placeholders take it without being told to. If
        a newer file with another country, age or sex takes its place, or one without the column,
        its figures are printed in the same sentences.

        Once the entry names what it takes, such a file is an error. `komentaras check --fix` writes
        what the files have now into all entries that name nothing yet; `indicators add` writes it
        by itself. Where the entry names other columns, or the file has another country, look at
        the file before you write the line.

        Wrong:  [child-poverty] without `default`; the file has `LT` only
        Right:  [child-poverty], `default = {"{"} geo = "LT" {"}"}`

unused-indicator = unused indicator `{ $name }`
    .help = use it in a chapter: `{"{{"}value "{ $name }" …{"}}"}`, or delete it from the list of indicators
    .explain =
        The list of indicators has an indicator that no chapter uses.

        This is not an error: you may not have written its chapter yet. If you no longer need the
        indicator, delete it and its data file.

        Wrong:  [child-poverty]   (not used)
        Right:  {"{{"}value "child-poverty" year=2023{"}}"}

dataset-no-header = { $kind ->
        [empty] the data file is empty
        [no-rows] the data file contains only a header
        [repeated-column] duplicate column `{ $cell }`
        [second-table] a second table begins at this column `{ $cell }`
        [marked-year] a mark stands behind the year of a column: `{ $cell }`
        [too-wide] the table has too many columns: { $columns }
        [unnamed-column] a column has no name
        [comma-both] the comma divides the cells and is the decimal sign too, so the rows have more cells than columns
        [two-rows] the heading is on two rows: `{ $cell }` stands above several columns
        [years-above] the heading is on two rows: `{ $cell }` stands above several columns
       *[unknown] unknown format of data table
    }
    .help =
        { $kind ->
            [empty] write the column names in the first line (`year` and `value` are required), and the data below
            [no-rows] add at least one row below the header
            [repeated-column] download the file with each column once; in your own table, rename one of them
            [second-table] the figures of a row would get the year of the first table: put each table on a sheet or into a file of its own, or join them: one column of years, and the others beside it
            [marked-year] write `{ $joined }`, and in the text what the mark says
            [too-wide] check whether the file is damaged: each row must be on its own line
            [comma-both] in a spreadsheet program, save the file as a workbook (.xlsx) or as CSV with semicolons; if you write the file yourself, write a decimal point, for example `24.6`
            [two-rows] join them: give each column one name of its own, for example `{ $joined }`
            [years-above] add a column “Year” and write in each row the year of its figures (for example `{ $cell }`); of the heading keep only the lower row
            [unnamed-column] check whether the download is complete; in your own table, name the column or delete all of it
           *[unknown] { $download ->
                    [world-bank-metadata] this file only describes the data: use the other file of the download, whose name begins with `API_` or ends in `_Data.csv`
                    [world-bank] use the “CSV” file of DataBank with years as columns, or the “CSV” from the indicator's page at data.worldbank.org
                    [dot-stat] this site was closed; get the same data from data-explorer.oecd.org (“Download”, “Filtered data in tabular text (CSV)”), or UNESCO data from databrowser.uis.unesco.org
                    [who-data] files of data.who.int cannot be read: on the indicator's page at www.who.int/data/gho choose “Data”, then “Download complete data set as: CSV”
                    [gho] on the indicator's page at www.who.int/data/gho choose “Data”, then “Download complete data set as: CSV”
                    [ilostat] at ilostat.ilo.org choose “Download” and the format CSV, not the pivot table
                    [uis] at databrowser.uis.unesco.org choose “Download” and CSV with all columns, including `year`, `value`, `qualifier` and `magnitude`
                    [eurostat] in Eurostat's Data Browser choose “Download” and “SDMX-CSV 2.0”
                    [unhcr] at www.unhcr.org/refugee-statistics choose “Download” with the year as a column
                    [split-years] if the columns are school years, name each by the year in which it begins, and say in the name of the indicator that these are school years
                    [periods-in-columns] the years are in columns: use a download that has one row for each figure (“CSV” or “SDMX-CSV” instead of “Excel”; from Lithuania's State Data Agency the CSV of the table, from Eurostat “SDMX-CSV 2.0”)
                   *[none] { $has-missing ->
                        [yes] { $missing ->
                            [year] the column `year` is missing
                            [value] the column `value` is missing
                           *[both] the columns `year` and `value` are missing
                        }
                       *[no] write the column names in the first line; `year` and `value` are required
                    }
                }
        }
        { $has-year ->
            [yes] in a table of your own add a column `year` and write `{ $year }` in each row
           *[no] { "" }
        }
        { $has-text ->
            [yes] in a table of your own rename these columns: { $text }
           *[no] { "" }
        }
        { $has-similar ->
            [yes] is the column `{ $similar }` misspelt?
           *[no] { "" }
        }
    .first = first here
    .explain =
        The first line of the data file does not say what the columns contain.

        The program recognizes unchanged downloads from Eurostat, Lithuania's State Data Agency,
        the World Bank and other offices. Your own table needs the columns `year` and `value`;
        the other columns are dimensions. To see what the program understood, type
        `komentaras indicators inspect` and the file's path.

        Wrong:  When;How many
        Right:  year;value

dataset-row-length = { $kind ->
        [words] the row has neither a period nor a figure: `{ $cell }`
        [blank]
            { $count ->
                [one] one figure has nothing in the column `{ $name }`
               *[other] { $count } figures have nothing in the column `{ $name }`
            }
       *[cells] the row has { $cells ->
            [one] { $cells } cell
           *[other] { $cells } cells
        }, but there are { $columns } columns
    }
    .help = { $kind ->
            [words] if it is data, download the file again; in your own table, complete the row, or move a note below the last row
            [blank] if the word above holds for these rows too, write it in each of them; if they are the total, write `T`
           *[cells] download the file again, as CSV or SDMX-CSV, and do not save it in a spreadsheet; in your own table, put text that contains a comma or semicolon in quotation marks
        }
    .explain =
        A row of the data has too many or too few cells.

        Usually a cell contains a comma, which is what separates the columns. Use a decimal
        point in figures, and put text that contains a comma in quotation marks.

        Wrong:  2023,LT,17,8
        Right:  2023,LT,17.8

dataset-notes = { $count ->
        [one] skipped a line outside the table: `{ $quotes }`
       *[other] skipped { $count } lines outside the table: `{ $quotes }`{ $rest ->
            [0] { "" }
           *[other] {" "}and { $rest } more
        }
    }
    .help = check that they are not data; titles above the header and notes below the last row can stay
    .explain =
        There are lines above the header or below the last row that are not data.

        Statistics offices put titles, sources and notes there. The program skips lines that
        have neither a period nor a figure. Read them: they may name a unit or explain a symbol.

        Wrong:  year,value
                Source: Eurostat
                2024,17.8
        Right:  year,value
                2024,17.8
                Source: Eurostat

dataset-sign = { $kind ->
        [column] the column `{ $cell }` contains words and no figures, and was skipped
        [withheld] `{ $cell }` instead of a figure was read as withheld ({ $count ->
            [one] { $count } cell
           *[other] { $count } cells
        })
       *[missing] `{ $cell }` instead of a figure was read as missing ({ $count ->
            [one] { $count } cell
           *[other] { $count } cells
        })
    }
    .help = { $kind ->
            [column] you do not need to do anything, unless the column should contain figures
            [withheld] find out what the symbol means in the source's notes; if it only means that there is no figure, add to the indicator: `marks = {"{"} "{ $cell }" = "missing" {"}"}`
           *[missing] find out what the symbol means in the source's notes, and add it to the indicator: `marks = {"{"} "{ $cell }" = "missing" {"}"}` (no figure), `"nil"` (no such cases) or `"c"` (confidential)
        }
    .explain =
        A cell contains a symbol instead of a figure, and the file does not say what it means.

        Offices use the same symbols for different things: `-` can mean that nothing occurred
        or that nothing is known, `x` that a figure makes no sense or is confidential, `*` that
        it is so small that people could be identified. The program shows no figure. Leave the
        downloaded file as it is, and say in `indicators.toml` what the symbol means.

        Example:  [child-deaths]
                  marks = {"{"} "-" = "nil", "x" = "c" {"}"}

dataset-number = { $kind ->
        [comma] the number `{ $cell }` contains a comma
        [spaces] the number `{ $cell }` contains spaces
        [mixed] the column has both decimal commas and decimal points: `{ $cell }`
        [ambiguous] `{ $cell }` could be { $thousands } or { $decimals }
        [too-large] the number `{ $cell }` is too long
        [mark] `{ $cell }` may end in the mark of a footnote
        [shortened] a spreadsheet has shortened the number to `{ $cell }`: its last digits are lost
        [unused] { $count ->
            [1] `{ $cell }` is not a figure; the text does not use it
           *[other] { $count } cells of the file are not figures, the first is `{ $cell }`; the text does not use them
        }
       *[not-a-number] `{ $cell }` is not a number
    }
    .help = { $kind ->
            [comma] use another download of the same data: SDMX-CSV, or CSV with decimal points; in your own table, write `17.8`
            [spaces] use another download of the same data: SDMX-CSV, or CSV without spaces in numbers; in your own table, write `12500`
            [mixed] download the file again and do not save it in a spreadsheet; in your own table, use a decimal point in the whole column, such as `17.8`
            [ambiguous] find out from the source which it is, and use a download that shows it: SDMX-CSV, or one with more decimals; in your own table, write `{ $thousands }` or `{ $decimals }0`
            [too-large] check in the source whether two cells ran together, and download the file again
            [mark] find out from the source which digits are the figure, and write only these; write what the footnote says in the column `note`
            [shortened] download the file again and do not save it in a spreadsheet; if it is your own table, give the column the format “Number” and save it again
            [unused] you do not need to do anything, unless you want to use them
           *[not-a-number] find out what it means in the source's notes: if there is no figure, add to the indicator `marks = {"{"} "{ $cell }" = "missing" {"}"}`
        }
        { $kind ->
            [not-a-number] if you do not need the row, exclude it with `select`; in your own table, write only digits and a decimal point, such as `17.8`
           *[other] { "" }
        }
    .explain =
        A cell that should contain a figure contains something else.

        Leave a downloaded file as it is. Say what its symbols and words mean in
        `indicators.toml` (`marks`), and exclude rows that you do not need with `select`. Most
        offices also offer the data in a format for programs, such as SDMX-CSV.

        In your own table, write only digits and a decimal point. Put the unit in
        `indicators.toml` and notes in the column `note`. If there is no figure, leave the cell
        empty or write `:` as Eurostat does.

        Wrong:  17.8 per cent   (your own table)
        Right:  17.8
        Right:  marks = {"{"} "not collected" = "missing" {"}"}   (`indicators.toml`)

dataset-period = { $kind ->
        [empty] { $count ->
            [one] a row has no period
           *[other] { $count } rows have no period
        }
        [total] `{ $cell }` means all periods together: { $count ->
            [one] the row is skipped
           *[other] { $count } rows are skipped
        }
        [split] `{ $cell }` begins in one year and ends in the next: { $count ->
            [one] the row is skipped
           *[other] { $count } such rows are skipped
        }
        [span] `{ $cell }` is several years: { $count ->
            [one] the row is skipped
           *[other] { $count } such rows are skipped
        }
       *[unknown] `{ $cell }` is not a year, quarter or month{ $count ->
            [one] { "" }
           *[other] {" "}({ $count } rows)
        }
    }
    .help = { $kind ->
            [empty] check whether the file is complete and download it again; in your own table, write the year, such as `2024`
            [total] you do not need to do anything: a total of all years does not belong to any one year
            [split] if it is a school year, write the year in which it begins instead of `{ $cell }` in the table: `{ $year }`. Say in the name of the indicator and in the sentence that it is a school year
            [span] to cite such a figure, copy it into your own table with the last year as `year`, and say in the sentence which years it covers
           *[unknown] exclude the row with `select`, or use a download with years, quarters or months; in your own table, write `2024`, `2024-Q1` or `2024-03`
        }
    .explain =
        The period of a row is not a year, half-year, quarter or month, so the program skips the
        row.

        The program understands the codes of offices (`2024`, `2024-Q1`, `2024K1`, `2024M03`) and
        words such as “March 2024” or „2024 m. I ketv.“. A flag after the period (`2024*`) belongs
        to the figures of the row. Totals of all years, school years and spans of years are only
        skipped. A period that cannot be read is an error if the text uses other figures of the
        same series.

        Wrong:  2O24,LT,17.8   (a letter instead of a zero)
        Right:  2024,LT,17.8

dataset-short-periods = { $count ->
        [one] skipped a row for a week or day: `{ $cell }`
       *[other] skipped { $count } rows for weeks or days, the first is `{ $cell }`
    }
    .help = download the data by month, quarter or year
    .explain =
        A report can use years, half-years, quarters and months. The program skips figures for
        single weeks and days.

        Most offices also publish the same data by month or year. The program does not add up the
        days: only the office knows whether its figures can be added or averaged.

        Wrong:  2024-W05,LT,17.8
        Right:  2024-02,LT,17.8

dataset-duplicate = { $kind ->
        [same] duplicate row: { $observation }
       *[differs] two different figures for the same data: { $observation }
    }
    .help = { $kind ->
            [same] you do not need to do anything: the figure is the same and is read once
           *[differs] compare the file with the table on the office's site: usually a column that tells the rows apart is missing, so download the file with that column and choose with `select`
        }
        { $kind ->
            [same] { "" }
           *[differs] in your own table, delete the wrong row
        }
    .label = again
    .first = first here
    .explain =
        Two rows of the data have the same dimensions and the same period.

        If the figures are the same too, nothing is wrong. If not, the program does not know which
        is right, and uses the first until you decide. Usually the download lacks the column that
        tells the rows apart, such as sex or unit.

        Wrong:  2023,LT,17.8
                2023,LT,18.1
        Right:  2023,LT,M,17.8
                2023,LT,F,18.1

dataset-quote = missing closing quotation mark
    .help = write `"` at the end of the cell; inside the cell, write each quotation mark twice: `""`
    .explain =
        A cell begins with a quotation mark but does not end with one.

        The rest of the table is then read as one cell. If the text itself contains quotation
        marks, write each of them twice.

        Wrong:  2023,"Vilnius city,17.8
        Right:  2023,"Vilnius city",17.8

dataset-truncated = the data file ends in the middle of a row
    .help = download the file again; if it is your own table, complete the last row
    .explain =
        The last row of the data file is incomplete: cells and the end of the line are missing.

        Usually a download was interrupted. Not only this row but everything after it is missing,
        so it is not enough to delete the row.

        Wrong:  2023,LT,17.8
                2024,L
        Right:  2023,LT,17.8
                2024,LT,17.0

dataset-second-header = { $kind ->
        [repeated] the header is repeated in the data
       *[second] a second header follows the first
    }
    .help = download the file again, with codes and names in one header; in your own table, delete this row
    .first = the header
    .explain =
        The data table has two header rows instead of one.

        The second one often comes from joining two files, or contains units or explanations. Put
        the unit in `indicators.toml`.

        Wrong:  year,geo,value
                year,country,per cent
                2024,LT,17.8
        Right:  year,geo,value
                2024,LT,17.8

dataset-not-a-table = { $kind ->
        [html] this is a web page, not a data table
        [xml] this is an XML file, not a data table
        [json] this is a JSON file, not a data table
        [encrypted] the spreadsheet is protected with a password
        [old-spreadsheet] this is a spreadsheet in an old format (XLS)
        [binary-spreadsheet] this is a spreadsheet in binary format (XLSB)
        [open-document] this is a LibreOffice spreadsheet (ODS)
        [archive] this is a ZIP file or a document, not a data table
        [damaged-spreadsheet] the spreadsheet is damaged or was not downloaded completely
        [too-large] the spreadsheet is too large
        [no-sheet] the spreadsheet has no sheet with cells
        [compressed] the file is compressed
       *[pdf] this is a PDF file, not a data table
    }
    .help = { $kind ->
            [html] an error or login page was downloaded instead of the data: open the address in a browser and download the CSV file
            [encrypted] open the file in a spreadsheet program, remove the password and save it again
            [old-spreadsheet] open the file in a spreadsheet program and save it as “Excel Workbook (.xlsx)”
            [binary-spreadsheet] open the file in a spreadsheet program and save it as “Excel Workbook (.xlsx)”
            [open-document] open the file in LibreOffice and save it as “Excel 2007–365 (.xlsx)”
            [archive] unpack a ZIP file and put the name of the data file in it in `indicators.toml`
            [damaged-spreadsheet] download the file again, or open it in a spreadsheet program and save it as “Excel Workbook (.xlsx)”
            [too-large] open the file in a spreadsheet program and save the sheet as “CSV UTF-8”
            [no-sheet] open the file in a spreadsheet program and save the sheet with the data as “Excel Workbook (.xlsx)”
            [compressed] unpack the file and put the name of the unpacked file in `indicators.toml`
           *[other] download the data as CSV or TSV
        }
    .explain =
        The indicator's data file is not a data table.

        A statistics site may answer with an error page, which the browser saves under the name of
        the data file. The program reads text tables (CSV, TSV) and Excel workbooks (XLSX).

        Wrong:  <!DOCTYPE html><title>503 Service Unavailable</title>
        Right:  year,geo,value

dataset-column = { $kind ->
        [figures] column `{ $name }` was read as figures, but it may hold codes
        [codes] column `{ $name }` was read as codes, but it may hold figures
        [unknown] the file has no column `{ $name }`, which `columns` names
        [unfit] column `{ $name }` cannot be read as `columns` says
       *[contradict] `{ $indicator }` and `{ $also }` use the same file, but say different things about its column `{ $name }`
    }
    .help =
        { $kind ->
            [figures] if these are codes, such as classes or numbers of groups, add to the indicator: `columns = {"{"} "{ $name }" = "{ $other }" {"}"}`; if the reading is right, write `"figures"` there
            [codes] if these are figures, add to the indicator: `columns = {"{"} "{ $name }" = "{ $other }" {"}"}`; if the reading is right, write `"codes"` there
            [unknown] { $has-similar ->
                [no] the file has: { $known }
               *[other] did you mean `{ $similar }`? The file has: { $known }
            }
            [unfit] delete it from `columns`: `komentaras indicators inspect` shows how each column is read
           *[contradict] write the same under both indicators
        }
        { $kind ->
            [figures] before you add the file: `komentaras indicators add FILE --column "{ $name }={ $other }"`
            [codes] before you add the file: `komentaras indicators add FILE --column "{ $name }={ $other }"`
           *[other] { "" }
        }
    .explain =
        A column of whole numbers beside the figures may hold other figures, or codes such as
        classes, age groups or numbers of regions.

        The program looks at the name of the column and at its numbers. If they tell apart rows
        that are otherwise the same, they are codes. If neither shows it, the program says how it
        read the column. Leave the file as it is and say in `indicators.toml` what the column
        holds: `figures` or `codes`.

        Example:  [schools]
                  columns = {"{"} "Class" = "codes", "Teachers" = "figures" {"}"}

dataset-sheet = { $kind ->
        [unknown] the workbook has no sheet `{ $name }`
        [without-sheets] `sheet` does not apply: the data file is not a workbook
        [several] the workbook has several sheets; only `{ $name }` is read, not { $known }
        [hidden-rows]
            { $count ->
                [one] row { $cells } is hidden
               *[other] { $count } rows are hidden: { $cells }
            }
        [hidden-columns]
            { $count ->
                [one] column { $cells } is hidden
               *[other] { $count } columns are hidden: { $cells }
            }
        [merged] merged cells: { $cells }
        [merged-columns] cells merged across columns: { $cells }
        [merged-figure] a number in merged cells: { $cells }
        [formula]
            { $count ->
                [one] the formula in { $cells } has no saved result
               *[other] { $count } formulas have no saved results: { $cells }
            }
        [not-available] no data because of the error `#N/A`: { $cells }
        [rounded]
            { $count ->
                [one] the number in { $cells } has more decimals than it shows
               *[other] { $count } numbers have more decimals than they show: { $cells }
            }
        [scaled] numbers shown otherwise than they are saved: { $cells }
        [unseen] numbers that the sheet does not show: { $cells }
        [struck] text that is struck out: { $cells }
        [percents] numbers beside percentages that are not formatted as percentages: { $cells }
       *[comments]
            { $count ->
                [one] the comment on { $cells } is not read
               *[other] { $count } comments are not read: { $cells }
            }
    }
    .help = { $kind ->
            [unknown]
                { $has-similar ->
                    [no] the workbook has: { $known }
                   *[other] did you mean `{ $similar }`? The workbook has: { $known }
                }
            [without-sheets] delete the line `sheet` in `indicators.toml`
            [several] to read this sheet and no longer see this note, write `sheet = "{ $name }"` under `file` in `indicators.toml`
            [hidden-rows] they are read like all others: delete them in a spreadsheet program if they do not belong to the data, or show them
            [hidden-columns] they are read like all others: delete them in a spreadsheet program if they do not belong to the data, or show them
            [merged-columns] their text is taken for the first column only; check that each column has a name of its own
            [merged] their text is taken for each of their rows; check that it holds for all of them
            [merged-figure] in a spreadsheet program, unmerge the cells and write the number where it belongs
            [formula] open the file in a spreadsheet program and save it
            [not-available] correct the formulas, or delete their cells if there are no data
            [rounded] the numbers are read as shown; to use more decimals, show them in the spreadsheet and save it
            [scaled] the numbers are read as shown, for example in thousands; if that is wrong, change the number format of the cells to “Number” and save the file
            [unseen] they are not read; delete them, or change the number format of the cells to “Number” and save the file
            [struck] figures that are struck out are not read: delete what no longer holds, or remove the line through it
            [percents] of a percentage the program reads the number shown (17.8), of these cells the number as it is (0.178): give all the same format and save the file
           *[comments] check that they say nothing a reader must know, such as that a number is provisional
        }
    .explain =
        In a spreadsheet, what you see may differ from what is saved.

        The program reads the numbers as the cells show them, and all rows and columns, hidden ones
        too. Of a workbook it reads the sheet named in the list of indicators, or the first.

        Right:  [poverty]
                file = "poverty.xlsx"
                sheet = "Table 1"

dataset-encoding = { $kind ->
        [nul] the data file contains zero bytes
       *[invalid] the encoding of the data file is damaged
    }
    .help = { $kind ->
            [nul] download the file again
           *[invalid] download the file again, or open it in a spreadsheet and save it as “CSV UTF-8”
        }
    .explain =
        The data file contains bytes that are not text.

        The program recognizes UTF-8, UTF-16 and Windows-1257. If the bytes do not fit any of
        these, the file is damaged or was joined from files in different encodings.

        Wrong:  2024,Ši�uliai,17.8
        Right:  2024,Šiauliai,17.8

dataset-changed = the data file changed while it was being read
    .help = wait until the file is completely downloaded or saved, and run the program again
    .explain =
        Another program wrote to the data file while it was being read.

        The program may have read only part of the data, so it uses no figure of this file.

        Wrong:  the file is still being downloaded
        Right:  the download is complete

dataset-more = more findings of the kind `{ $name }`: { $count }
    .label = from here
    .help = fix the ones shown first: usually they all have the same cause
    .explain =
        A data file has so many findings of one kind that the program lists only the first ones.

        Usually all have the same cause: another decimal sign, shifted columns or a damaged file.

        Wrong:  17,8 (in the whole column)
        Right:  17.8

dataset-not-read = the dataset `{ $path }` is not read
    .help = to cite its figures, move it to `{ $expected }` and type `komentaras indicators add`; if the report does not need it, keep it in another folder
    .explain =
        Figures are read only from files in `report/data` that `indicators.toml` names.

        A file with figures in the project folder, in a folder `data` next to `report`, or directly
        in `report` was most likely put there by mistake: newer figures in it would change nothing
        in the report.

        Wrong:  poverty.csv, data/poverty.csv
        Right:  report/data/poverty.csv

dataset-confidential = { $count ->
        [1] the data file has a confidential figure, which will not be shown anywhere
       *[other] the data file has { $count } confidential figures, which will not be shown anywhere
    }
    .help = you do not need to do anything; if the figures are public, ask the office for a file without the mark
    .label = the first of them
    .explain =
        The statistics office marked figures in this file as confidential: with the flag `c`, a
        code in the column `CONF_STATUS` (any code except `F`, free) or a word such as
        “confidential”.

        Such a figure could identify a child or household, and the office may have set conditions
        for its use. The program does not show it in sentences, tables, charts, the data attached
        to the PDF or its own messages. It also withholds other figures from which it could be
        computed. You can cite everything else in the file as usual.

        Wrong:  2023,LT,3,c   (and the figure in the text)
        Right:  2023,LT,3,c   (and a sentence without the figure)

dataset-multiplier = { $kind ->
        [differ] the file has conflicting multipliers for its figures: `{ $words }`
        [unknown] unknown multiplier `{ $words }`
        [empty] the multiplier column is empty here, but not in other rows
        [series] the series `{ $words }` is a count, but the file does not say whether in units or thousands
        [percent] a percentage cannot be in thousands or millions, but the file says `{ $words }`
        [number] `{ $words }` could mean thousands or the base of a rate
        [register] `indicators.toml` says `multiplier = { $multiplier }`, but the file says `{ $words }`
        [unit] the figures are already multiplied by { $multiplier } (`{ $words }`), but the unit `{ $unit }` says it too
       *[too-large] multiplied by `{ $words }`, the figure has too many digits
    }
    .help = { $kind ->
        [register] delete the line or correct it: the multiplier that the file gives for each figure takes precedence
        [unit] use a unit without it, such as `unit = "persons"` or `unit = "eur"`; or write `multiplier = 1` to leave the figures as they are in the file
        [too-large] check whether the figure in the file is right
        [series] check the indicator's name on the source's page: if it ends in “(thousands)”, add `multiplier = 1000` to the indicator; if not, add `multiplier = 1`; or use the download with labels
        [percent] check with the source: if the figures are percentages, add `multiplier = 1` to the indicator; if not, the unit in the file is wrong
        [number] if it is the base of a rate, write `unit = "per-1000"` or `unit = "per-100000"`; if not, check with the source and add to the indicator: `multiplier = 1` (full numbers), `multiplier = 1000` (thousands) or `multiplier = 1000000` (millions)
       *[other] check with the source and add to the indicator: `multiplier = 1` (full numbers), `multiplier = 1000` (thousands) or `multiplier = 1000000` (millions)
    }
    { $count ->
        [1] until then this figure will not be shown
       *[other] until then { $count } figures will not be shown
    }
    .label = { $kind ->
        [register] `indicators.toml` says something else
        [unit] says it again
       *[other] the first of these figures
    }
    .cell = the first of these figures
    .explain =
        Statistics offices often publish figures in thousands or millions. They say so in a
        column `UNIT_MULT`, in the unit (`THS_PER`, “Million euro”), in the name of the column, or
        in a line above the table. The program multiplies the figures, so that 506.1 thousand
        becomes 506,100 in sentences, tables, charts and the data attached to the PDF.

        Here the program cannot tell what the figures mean, and it does not show a figure that
        may be a thousand times too small. Say it in `indicators.toml`: `multiplier = 1000` if the
        file has thousands without saying so clearly, `multiplier = 1` if its words mean something
        else. You cannot override a multiplier that the file gives for each figure in a column.

        Wrong:  506.1, without saying that it is in thousands
        Right:  multiplier = 1000   (in `indicators.toml`)

unit-differs = { $kind ->
        [grouped] people are counted in whole numbers, but the data of the indicator `{ $indicator }` have { $value }, which could also mean { $thousands }
        [fraction] people are counted in whole numbers, but the data of the indicator `{ $indicator }` have { $value }
       *[kind] the data have the unit `{ $codes }`, but `indicators.toml` gives `{ $indicator }` the unit `{ $unit }`
    }
    .help = { $kind ->
        [grouped] check with the source which is meant; if it is { $thousands }, use a download without thousands separators, or write `{ $thousands }` in your own table; if the figures are in thousands, write `multiplier = 1000`; if they are averages and right as they are, write `multiplier = 1`
        [fraction] if the figures are in thousands, write `multiplier = 1000`; if they are averages and right as they are, write `multiplier = 1`; if they are percentages, write `unit = "percent"`
        [known] write `unit = "{ $expected }"`, or choose another unit of the file under `select`
       *[kind] choose another unit of the file under `select`, or change `unit`
    }
    .label = { $kind ->
        [grouped] are these people?
        [fraction] are these people?
       *[kind] the unit in `indicators.toml`
    }
    .cell = the figure in the data
    .explain =
        The unit in `indicators.toml` decides which word is printed after the figure, and it does
        not match the unit in the data file.

        “18 children” instead of 18.1 per cent would be wrong in every sentence. Numbers of people
        with decimals are often thousands of people.

        Wrong:  select = {"{"} unit = "PC" {"}"}   unit = "children"
        Right:  select = {"{"} unit = "PC" {"}"}   unit = "percent"

implausible-figure = { $kind ->
        [people] `{ $indicator }` counts people, but the data have { $value }
        [whole] `{ $indicator }` is a share of a whole, from 0 to 100 per cent, but the data have { $value }
       *[percent] the data of `{ $indicator }` have { $value } per cent
    }{ $count ->
        [one] { "" }
       *[other] , and { $count } such figures in all
    }
    .help = { $kind ->
        [people] compare the figure with its source; if it is a balance or a change, such as net migration, write `unit = "count"`
        [whole] compare the figure with its source: a decimal sign may be missing; if it is right, correct the unit in the data
       *[percent] compare the figure with its source: a decimal sign may be missing, or it may be no percentage; then write another `unit`
    }
    .label = can this be right?
    .unit = the unit in `indicators.toml`
    .explain =
        A figure in the data cannot be right for its unit.

        There cannot be fewer than zero children, and a part cannot be larger than the whole.
        Usually there is a minus sign too many, or a decimal sign is missing. Every sentence, table
        and chart with the figure would be wrong.

        Wrong:  year,value
                2023,178      (17.8 per cent of the population)
        Right:  year,value
                2023,17.8

implausible-year = the data of `{ $indicator }` have the year { $value }{ $count ->
        [one] { "" }
       *[other] , and { $count } such rows in all
    }
    .help = compare the year with the source: digits may have changed places
    .label = can this be right?
    .explain =
        The data have a year of which no source can have figures.

        Usually digits have changed places. Such a year seems to be the latest or the first, and
        key figures, changes, tables and charts would be wrong.

        Wrong:  year,value
                2203,17.8
        Right:  year,value
                2023,17.8

unknown-flag = { $kind ->
        [contradict] `{ $indicator }` and `{ $name }` use the same file, but say different things about its mark `{ $flag }`
        [missing] the flag `{ $flag }` says that there is no figure, but there is one{ $count ->
            [1] : it will not be shown
           *[other] : { $count } such figures will not be shown
        }
       *[unknown] unknown flag `{ $flag }`{ $count ->
            [1] : its figure will not be shown
           *[other] : its { $count } figures will not be shown
        }
    }
    .help =
        { $kind ->
            [contradict] write the same meaning under both indicators, or say it once for all data in the section [figures] of `report.toml`
            [missing] find out what the flag means in the source's notes; if the figures are right, add to the indicator: `marks = {"{"} "{ $flag }" = "normal" {"}"}`
           *[unknown] find out what the flag means in the source's notes, and add it to the indicator: `marks = {"{"} "{ $flag }" = "p" {"}"}` (`p` provisional, `e` estimated, `b` break in time series, `u` low reliability, `c` confidential, `normal` nothing special)
        }
        { $has-column ->
            [yes] if the column `{ $column }` does not contain flags but says whom a figure is about, choose a group with `select = {"{"} { $column } = "{ $flag }" {"}"}`
           *[no] { "" }
        }
    .explain =
        A figure has a flag that the program does not know, or that contradicts the figure.

        Flags (the SDMX list CL_OBS_STATUS) say whether a figure is provisional, estimated,
        unreliable, confidential or missing. An unknown flag may mean that the figure must not be
        published, so the program does not show it. You can cite the other figures of the file as
        usual.

        Leave the downloaded file as it is, and say what the flag means: for an indicator in
        `indicators.toml`, or for all data under [figures] in `report.toml`. Its meaning is one
        flag or several (`p`, `bp`), `missing` (no figure), `nil` (no such cases) or `normal`
        (the flag says nothing about the figure). The program already knows single letters, letters
        combined as Eurostat writes them (`bep`), and the names in the code list.

        Example:  [child-poverty]
                  marks = {"{"} "p*" = "p", "(1)" = "normal" {"}"}


## Translation

paragraph-without-source = { $count ->
        [1] extra text in translation
       *[other] extra text in translation ({ $count } in a row)
    }
    .help = delete it, or write the same in the source
    .explain =
        The translation of a chapter has more paragraphs than the source.

        Paragraph numbers must be the same in all languages, so every paragraph, heading and list
        item of the translation needs its source in the same place. Often a paragraph of the
        source was split in two.

        Wrong:  (one paragraph in the source, two in the translation)
        Right:  (one paragraph in both)

paragraph-without-translation = { $count ->
        [1] this text is not translated
       *[other] { $count } texts from here on are not translated
    }{ $has-language ->
        [yes] {" "}({ $language })
       *[no] { "" }
    }
    .help = { $has-expected ->
            [yes] write the translation in the file `{ $expected }`, in the same place
           *[no] write the translation in the same place
        }
    .explain =
        A paragraph of the source has no translation.

        Until it has one, the translated document shows the text of the source, marked, under the
        same number. To see what is not translated yet, type `komentaras status`.

        Wrong:  (three paragraphs in the source, two in the translation)
        Right:  (three paragraphs in both)

stale-translation = the source has changed since this was translated
    .help = make the same change here, then type `komentaras translation accept { $place }`
    .source = the source as it is now
    .explain =
        The source has changed since its translation was last confirmed.

        The translation memory, `translations/memory.tmx`, keeps both texts as they were. Type
        `komentaras translation diff` to see what has changed, word by word. Until the translation
        is up to date, drafts mark it and the final copy cannot be built.

        Wrong:  (the source has a new sentence, the translation does not)
        Right:  (both have it, and `komentaras translation accept` has recorded it)

unconfirmed = { $kind ->
        [none] there is no translation memory yet
       *[some] unconfirmed translations in `{ $path }`: { $count }
    }
    .help = { $kind ->
            [none] if the translations match their source, type `komentaras translation accept --all`; the program can then tell what changes later
           *[some] if they match their source, type `komentaras translation accept { $path }`
        }
    .explain =
        Nobody has confirmed that a translation matches its source.

        This is normal for a new translation, and for one that has got a new wording since it was
        confirmed. You can build a draft, but not the final copy: the program can tell that a
        source has changed only if its translation is confirmed.

        Wrong:  (a new translation)
        Right:  (the same, read again and confirmed with `komentaras translation accept`)

memory-syntax = { $kind ->
        [doctype] the translation memory declares its own document type
        [entity] unknown XML entity `{ $detail }` in the translation memory
        [depth] elements of the translation memory are nested too deeply
        [root] the translation memory is not a TMX file: its root element is `{ $name }`
       *[syntax] invalid XML in the translation memory: { $detail }
    }
    .help = { $kind ->
            [doctype] delete the line with `<!DOCTYPE`
            [entity] write the character itself, or its number, such as `&#8211;`
           *[syntax] fix this line, or restore the previous version of the file with git; until then the program does not change the file
        }
    .explain =
        The program cannot read the file `translations/memory.tmx`.

        The program writes this XML file, and other translation tools may write it too. Until the
        program can read it, it does not change it.

        Wrong:  <seg>children & young people</seg>
        Right:  <seg>children &amp; young people</seg>

memory-language = unit has the wrong languages: { $has-found ->
        [yes] { $found }
       *[no] no language
    }
    .help = a unit needs each language of the report once: { $expected }; it stays in the file, but is not used
    .explain =
        A translation unit in the translation memory is for other languages.

        The program leaves it in the file and does not use it.

        Wrong:  <tuv xml:lang="de">
        Right:  <tuv xml:lang="lt">, <tuv xml:lang="en">

memory-duplicate = duplicate unit in the translation memory: `{ $value }`
    .help = delete one of the two
    .first = first here
    .explain =
        Two translation units of the translation memory are the same.

        This happens when versions are merged. It does no harm, and the next
        `komentaras translation accept --all` removes the second one.

        Wrong:  (the same `<tu>` twice)
        Right:  (the `<tu>` once)

memory-contradiction = two units of the translation memory translate the same text differently: `{ $value }`
    .help = keep the right one and delete the other
    .first = the other one
    .explain =
        Two translation units have the same source in the same place, but different translations.

        This happens when two people change a translation and their versions are merged. The
        program cannot tell which one is right, and leaves the file as it is.

        Wrong:  (two `<tu>` for one sentence with different translations)
        Right:  (one `<tu>` with the right translation)

exchange-syntax = { $kind ->
        [doctype] the translator's file declares its own document type
        [entity] unknown XML entity `{ $detail }` in the translator's file
        [depth] elements of the translator's file are nested too deeply
        [root] unknown format of the translator's file: its root element is `{ $detail }`
        [version] XLIFF { $detail } is not supported; use 1.2, 2.0 or 2.1
        [conflict] leftover conflict marker in the translator's file
        [po-header] this is neither XLIFF nor PO with a header
        [po-string] expected text in quotation marks in the PO file
        [po-escape] unknown escape sequence after `\` in the PO file
        [po-keyword] unknown line in the PO file
        [po-order] unexpected line in the PO file
       *[syntax] invalid XML in the translator's file: { $detail }
    }
    .help = { $kind ->
            [doctype] delete the line with `<!DOCTYPE`
            [entity] write the character itself
            [po-header] use an XLIFF or PO file; `komentaras translation export` makes one
            [root] use an XLIFF or PO file; `komentaras translation export` makes one
            [version] save the file as XLIFF 1.2 or 2.1 in the translator's program
            [conflict] keep one of the two versions and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`
           *[other] save the file again in the translator's program, or use the original file that the translator sent
        }
    .explain =
        The program cannot read a file from a translator.

        It reads XLIFF 1.2, XLIFF 2.0 and 2.1, and PO. If a file is damaged, the program uses
        nothing of it and changes neither the chapters nor the translation memory. It never
        downloads entities or document types.

        Wrong:  msgstr "Violence against children
        Right:  msgstr "Violence against children"

exchange-encoding = the PO file declares the encoding `{ $name }`, but is written in UTF-8
    .help = save it in UTF-8 in the translator's program; if it is in UTF-8 already, write charset=UTF-8
    .explain =
        The header of a PO file declares a different encoding from the one that the file uses.

        Letters could come out wrong, so the program uses nothing of the file.

        Wrong:  "Content-Type: text/plain; charset=windows-1257\n"
        Right:  "Content-Type: text/plain; charset=UTF-8\n"

exchange-language = the file has the wrong languages: { $found }
    .help = this report is translated { $expected }; use a file that was exported from it
    .explain =
        A file from a translator is for other languages than this report, or for more than two.

        The program uses only the languages of the report and, of several translations, the first.

        Wrong:  source-language="lt" target-language="de"
        Right:  source-language="lt" target-language="en"

exchange-unit = { $count ->
        [one] unknown unit `{ $name }`
       *[other] { $count } unknown units; the first is `{ $name }`
    }
    .help = export the finished file from the translator's program in its original format, for example with “Save Target As” in Trados; unknown units are not used
    .explain =
        The name of a translation unit tells the program where its text belongs in the report.

        Units from another program, or with changed names, cannot be placed. Trados, memoQ and
        Phrase work in their own files (SDLXLIFF, MQXLIFF, MXLIFF), whose units have other names.
        Import the file that they export when the work is finished.

        Wrong:  <trans-unit id="1">
        Right:  <trans-unit id="3-0123456789abcdef">

exchange-duplicate = duplicate unit `{ $name }` in the file
    .help = delete one of the two; the first is used
    .first = first here
    .explain =
        Two translation units of a translator's file are for the same text of the report.

        This happens when files are joined. The program uses the first.

        Wrong:  <trans-unit id="3-0123456789abcdef"> twice in a file
        Right:  <trans-unit id="3-0123456789abcdef"> once

exchange-code = { $kind ->
        [lost] code `{ $code }` is missing in the translation “{ $text }”
        [dropped] the translation “{ $text }” has no emphasis where the source has `{ $code }`
        [doubled] code `{ $code }` is repeated in the translation “{ $text }”
        [crossed] code `{ $code }` does not enclose its words properly in the translation “{ $text }”
        [empty] code `{ $code }` encloses no words in the translation “{ $text }”
        [foreign] the translator's program rewrote the codes of “{ $text }”, and the report no longer has this text
        [typed] `{ $code }` in the translation “{ $text }” would be printed as it is typed
        [layout] a program added line breaks to the translation “{ $text }”, so it is unclear where the text has a space
       *[unknown] unknown code `{ $code }` in the translation “{ $text }”
    }
    .help = { $kind ->
            [lost] put the code where it belongs in the sentence; until then this text is not used
            [dropped] if the words need emphasis in the translation too, put the code around them; otherwise leave the text as it is
            [doubled] keep it in one place; until then this text is not used
            [crossed] make it begin and end around the same words, without overlapping another code; until then this text is not used
            [empty] put the opening code before the words it belongs to and the closing code after them; until then this text is not used
            [foreign] export the text again; until then this text is not used, because it is unclear what its codes mean
            [typed] copy the code of the source instead, such as `<x1/>` or `<g1>…</g1>`; what the source does not have can be added only in the chapter; until then this text is not used
            [layout] import the file as the translator's program saved it, not indented or reformatted; until then this text is not used
           *[unknown] remove it, or copy the codes from the source; until then this text is not used
        }
    .explain =
        Placeholders, footnote references, links and emphasis are exported as codes. The
        translator can move a code, but each must come back once.

        Without its code, a sentence would lose its figure or footnote. The program does not use
        the text until its codes match those of the source. If the translator's program wrote the
        codes in its own way, they are recognized by their order in the source, as long as the
        report still has that text.

        Markdown and placeholders that are typed as text would be printed with their signs. At the
        desk you can type emphasis as in a chapter: `*help*`; use codes for everything else. A
        program that indents an XLIFF file adds line breaks around codes. They are removed again;
        where it is unclear whether there was a space, the text is not used.

        Wrong:  In 2023 the risk of poverty was high.
        Right:  In 2023 the risk of poverty was <x1/>.

footnote-differs = the translation's footnotes differ from the source
    .help =
        { $kind ->
            [missing] add the footnote `{ $name }` to the translation
            [extra] delete the footnote `{ $name }` from the translation, or add it to the source
           *[other] use the same footnotes in both languages
        }
    .source = the source
    .explain =
        A paragraph has different footnotes in the two languages.

        Footnotes must have the same numbers in all languages, so that members of the Committee
        and you can refer to the same one. Every paragraph therefore needs the same number of
        footnotes in each language.

        Wrong:  Smurtas dažnėja[^1].   –   Violence is increasing.
        Right:  Smurtas dažnėja[^1].   –   Violence is increasing[^1].

placeholder-differs = { $kind ->
        [missing] a placeholder of the source is missing in the translation
        [extra] extra placeholder in the translation
       *[other] the placeholder differs from the source
    }
    .help =
        { $kind ->
            [missing] add `{ $name }` to the translation
            [extra] delete `{ $name }` from the translation, or add it to the source
            [parameters] use the parameters of the source; translate only `caption` and `alt`
           *[other] write `{ $name }`, or change the source
        }
    .source = the source
    .explain =
        A paragraph has different placeholders in the two languages.

        Do not translate placeholders (figures, references, citations): the program prints them in
        each language. If the year or indicator differed, readers would see different figures.

        Wrong:  {"{{"}value "births" year=2023{"}}"}   –   {"{{"}value "births" year=2022{"}}"}
        Right:  {"{{"}value "births" year=2023{"}}"}   –   {"{{"}value "births" year=2023{"}}"}

register-not-read = `{ $path }` is not read, but { $kind ->
        [table] has the columns of the register `{ $expected }`
       *[other] is named like the register `{ $expected }`
    }
    .help = { $kind ->
            [form] in the spreadsheet, save it as CSV under the name `{ $expected }`
           *[other] if it is the register, rename it to `{ $expected }`; if not, move it out of `report/data`, or use it in `indicators.toml`
        }
    .explain =
        A list with another name or format is neither read nor printed.

        The registers are `report/data/organisations.csv` and
        `report/data/concluding-observations.csv`. They have these names in every language.

        Wrong:  organisations.xlsx, organizacijos.csv
        Right:  organisations.csv

register-not-printed = { $count ->
        [one] { $count } organisation in the register is not listed in the report
       *[other] { $count } organisations in the register are not listed in the report
    } ({ $roles })
    .help = where the list should stand, for example in `{ $path }`, type in a paragraph of its own: `{"{{"}register "organisations"{"}}"}`
    .explain =
        `organisations.csv` is filled in, but no chapter prints it, so no reader sees the names.

        The register stands where a chapter has its placeholder. With `role="author"`, `role="member"`
        or `role="endorses"` it lists only these; every role that the register has must be printed.

        Wrong:  (no placeholder, or only {"{{"}register "organisations" role="author"{"}}"})
        Right:  {"{{"}register "organisations"{"}}"}

empty-register = { $kind ->
        [counted] `{ $path }` has no entries, so there is nothing to count
        [follows] `{ $path }` has no entries, so `{ $name }` cannot be compared with what the Committee recommended
       *[printed] `{ $path }` has no entries, so there is nothing to print here
    }
    .help = if the file was deleted, renamed or moved, put it back; otherwise add the entries, or delete { $kind ->
            [follows] `follows="{ $name }"`
           *[printed] this placeholder
        }
    .explain =
        The report uses a register that does not exist or has no rows.

        A draft says here that there are no entries yet. The final copy cannot be built, because a
        file was most likely lost: `report/data/concluding-observations.csv` has what the Committee
        recommended before, `report/data/organisations.csv` the organisations behind the report.

        Wrong:  {"{{"}register "follow-up"{"}}"}, and no file `concluding-observations.csv`
        Right:  {"{{"}register "follow-up"{"}}"}, and the file with its rows

register-column-missing = the register has no column { $names }
    .help = write the column names in the first line of `{ $path }`: `{ $known }`
    .explain =
        A register has no column without which its rows mean nothing.

        Registers are tables in `report/data`: `concluding-observations.csv` has what the
        Committee recommended before, `organisations.csv` the organisations behind the report.
        The first line has the names of the columns, in any order. A column of texts ends in
        `_` and the code of a language.

        Wrong:  document,para,text
        Right:  symbol,paragraph,text_en,text_lt,status

register-row = { $kind ->
        [short] the row has { $cells ->
            [one] { $cells } cell
           *[other] { $cells } cells
        }, but there are { $columns } columns: nothing for `{ $column }`
        [long] the row has { $cells ->
            [one] { $cells } cell
           *[other] { $cells } cells
        }, but there are { $columns } columns: `{ $cell }` has none
        [encoding] the file has bytes that are not text
        [workbook] this is a spreadsheet, not a text table
       *[page] this is a web page or an XML file, not a text table
    }
    .help = { $kind ->
            [short] add a separator for each empty cell, also at the end of the row
            [long] put a text that contains a comma, semicolon or tab in quotation marks; delete cells that belong to no column
            [encoding] open the file in a spreadsheet program and save it as “CSV UTF-8”, then look at the letters with diacritics
            [workbook] open the file in a spreadsheet program and save the sheet as “CSV UTF-8” under this name
           *[page] replace the file with the table, saved as “CSV UTF-8”
        }
    .explain =
        A row of a table of words (organisations, earlier recommendations, terms) cannot be read,
        or the file is no such table.

        Each row needs as many cells as the first line has columns. Usually a text contains a
        comma, which is what separates the cells. The rows that cannot be read are left out.

        Wrong:  lt,en,note
                vaikas,child,person below 18, by the Convention
                teisė,right
        Right:  lt,en,note
                vaikas,child,"person below 18, by the Convention"
                teisė,right,

register-column = { $kind ->
        [repeated] duplicate column `{ $name }` in the register
       *[unknown] unknown column `{ $name }` in the register
    }
    .help = { $kind ->
            [repeated] delete one of the two
           *[unknown] { finding-suggestion }
        }
    .explain =
        The program does not know a column of a register, and does not print it.

        Write the names of columns as in the list that the finding shows. If the column is only
        for yourself, keep it in another file.

        Wrong:  symbol,para
        Right:  symbol,paragraph

register-cell = { $kind ->
        [empty] the cell `{ $column }` is empty
        [formula] `{ $value }` is a formula or an error of a spreadsheet
        [symbol] `{ $value }` is not the symbol of a document
        [paragraph] `{ $value }` is not the number of a paragraph
       *[choice] `{ $value }` is not possible in the column `{ $column }`
    }
    .help = { $kind ->
            [empty] fill in the cell, or delete the row
            [formula] write what the cell shows: in the spreadsheet, copy the cells and paste their values only
            [symbol] write the symbol as the United Nations do, such as `CRC/C/LTU/CO/5-6`
            [paragraph] write the number and, in brackets, the letter, such as `21` or `21(b)`
           *[choice] { finding-suggestion }
        }
    .explain =
        A cell of a register is empty or has something that the program cannot use.

        An earlier recommendation needs the symbol of its document and its paragraph. `status` is
        one of `implemented`, `partly`, `not`, `regressed` and `no-information`. An organisation
        needs an id and a role: `author`, `member` or `endorses`. Chapters are named by their ids,
        with a semicolon between two.

        Wrong:  CRC/C/LTU/CO/5-6,para. 21 (b),done
        Right:  CRC/C/LTU/CO/5-6,21(b),implemented

register-text-missing = the row has no text in the column `{ $column }`
    .help = add the text, so that readers of both languages find the same
    .explain =
        A row of a register has a text in one language of the report and not in another.

        The table in the other language would have an empty cell there, or the text in the wrong
        language. The Committee's own words are in English; a Lithuanian text of them is an
        unofficial translation.

        Wrong:  …,text_lt,text_en  …,Uždrausti,
        Right:  …,text_lt,text_en  …,Uždrausti,Prohibit

register-duplicate = `{ $name }` is in the register twice
    .help = keep one of the two rows
    .first = first here
    .explain =
        Two rows of a register have the same name: the same paragraph of the same document, or
        the same id of an organisation.

        The report would print both, and readers would count them twice.

        Wrong:  CRC/C/LTU/CO/5-6,21,…
                CRC/C/LTU/CO/5-6,21,…
        Right:  CRC/C/LTU/CO/5-6,21(a),…
                CRC/C/LTU/CO/5-6,21(b),…

organisation-repeated = `{ $name }` seems to be the same organisation as `{ $other }`
    .help = keep one of the two rows; if they are two organisations, tell them apart in their names, for example by the town
    .first = first here
    .explain =
        Two rows of the register of organisations have names that differ only in capitals,
        quotation marks or the legal form.

        The report would list and count the organisation twice. The legal forms are in the
        message `organisation-forms`, to which you can add your own.

        Wrong:  a,VšĮ „Vaikų namas“,author
                b,"VAIKŲ NAMAS, VšĮ",endorses
        Right:  a,VšĮ „Vaikų namas“,author

unknown-observation = { $kind ->
        [document] the register has no recommendations from `{ $symbol }`
       *[paragraph] the register has no paragraph `{ $paragraph }` of `{ $symbol }`
    }
    .help = { $suggest ->
            [similar] did you mean `{ $similar }`?
           *[none] correct the symbol and the paragraph, or add the recommendation to `concluding-observations.csv`
        }
    .explain =
        A recommendation follows up a recommendation of the Committee that is not in the register.

        The register `report/data/concluding-observations.csv` has what the Committee recommended
        before. A wrong paragraph would send the Committee to a text that says something else.

        Wrong:  follows="CRC/C/LTU/CO/5-6:121"
        Right:  follows="CRC/C/LTU/CO/5-6:21(b)"

unanswered-observation = no recommendation of the report follows `{ $name }`
    .help = if the report answers it, write `follows="{ $name }"` in the recommendation
    .explain =
        No recommendation of this report follows up an earlier recommendation of the Committee.

        Readers at the Committee look for each of its recommendations. The recommendation that
        answers one names it: `::: recommendation {"{"}follows="CRC/C/LTU/CO/5-6:21(b)"{"}"}`.

        Wrong:  ::: recommendation {"{"}to="government"{"}"}
        Right:  ::: recommendation {"{"}to="government" follows="CRC/C/LTU/CO/5-6:21(b)"{"}"}

unassessed-observation = the report does not say what became of `{ $name }`
    .help = write a word in the column `status`: implemented, partly, not, regressed or no-information
    .explain =
        The list of the Committee's earlier recommendations has one whose `status` is empty, so
        the report prints "not yet assessed".

        This is so at first for recommendations that were imported from the Universal Human Rights
        Index. Before you send the report, write what became of each in the column `status` of
        `report/data/concluding-observations.csv`. If you do not know, write `no-information`.

        Wrong:  CRC/C/LTU/CO/5-6,21(b),…,
        Right:  CRC/C/LTU/CO/5-6,21(b),…,partly

recommendation-without-addressee = the recommendation does not say who is to act
    .help = name who is to act, such as `::: recommendation {"{"}to="government"{"}"}`
    .explain =
        A recommendation has no addressee.

        Nobody feels responsible for a recommendation to everyone. Addressees are named by keys;
        their names are the messages `addressee-…` in `translations/lt/report.ftl` and
        `translations/en/report.ftl`.

        Wrong:  ::: recommendation
        Right:  ::: recommendation {"{"}to="government"{"}"}

chapter-without-recommendation = the chapter has no recommendation
    .help = write what the State should do, between `::: recommendation` and `:::`
    .explain =
        A chapter of the commentary has no recommendation, though this kind of report proposes
        recommendations to the Committee.

        The Committee draws its own recommendations from such proposals. If a chapter only describes
        the situation, others will decide what to propose.

        Wrong:  a chapter with paragraphs only
        Right:  ::: recommendation {"{"}to="government"{"}"}
                Prohibit corporal punishment in the family.
                :::

article-of-another-chapter = the chapter does not comment on article `{ $name }`
    .help = name articles of this chapter ({ $known }), add `{ $name }` to `articles` at its beginning, or move the recommendation
    .explain =
        A recommendation names an article in `articles` that its chapter is not about.

        A recommendation belongs to all articles of its chapter. Where a chapter treats several, it
        can name those that it is about; readers look for them in this chapter, and
        `recommendations --article 16` lists them.

        Wrong:  ::: recommendation {"{"}articles="19"{"}"}   (articles = ["7", "8", "16"])
        Right:  ::: recommendation {"{"}articles="16"{"}"}

repeated-recommendation = { $kind ->
    [near] the recommendation says almost the same as another one
   *[same] the recommendation says the same as another one
}
    .help = delete one of the two, or say in which way they differ
    .first = first here
    .explain =
        Two recommendations or questions have the same words, or almost the same: in another
        order, in other forms, or with a few more words in one of them. All languages are compared.

        Each recommendation has its own number. The same text twice looks like a mistake, and readers
        look in vain for the difference. To refer to an earlier one, use `{"{{"}ref "…"{"}}"}`.

        Wrong:  two recommendations: “Prohibit corporal punishment.”
        Right:  one of them, and a reference to it

term-avoided = do not translate `{ $name }` as `{ $value }`
    .help = write { $known }; if the source means something else, make the term in `translations/terms.csv` more specific
    .source = the term in the source
    .explain =
        The translation uses words that the term base says to avoid.

        The Committee knows the terms of the Convention and of its own documents. Other words can
        mean something else, or hurt the child they describe. The file `translations/terms.csv`
        lists the words to use and those to avoid. The final copy must not have words to avoid.

        Wrong:  vaikas su negalia   –   a disabled child
        Right:  vaikas su negalia   –   a child with a disability

term-not-rendered = translation of `{ $value }` not found; you can keep it
    .help = the term base has { $known }; if you mean something else, keep your wording
    .source = the term in the source
    .explain =
        The translation has none of the term base's words for a term in the source.

        Use the same words for the same term throughout the report, so that the Committee can see
        that you mean the same thing. This is only a note: you can have good reasons for other
        words. To accept another translation, add it to the file `translations/terms.csv`, after
        `|`.

        Wrong:  alternatyvioji globa   –   other kinds of looking after children
        Right:  alternatyvioji globa   –   alternative care

term-column-missing = the term base has no column `{ $name }`
    .help = write the first line as `{ $example }`, and in each row a cell for the new column
    .explain =
        The term base has no column for the language of the source or translation.

        The first line of the file `translations/terms.csv` has the column names: the code of each
        language, words to avoid in it, and notes. Without both languages, the program cannot
        check any terms.

        Wrong:  lithuanian,english
        Right:  lt,en,avoid_en,note

term-column = { $kind ->
        [repeated] duplicate column `{ $name }` in the term base
       *[unknown] unknown column `{ $name }` in the term base
    }
    .help = { $kind ->
            [repeated] delete one of the two; put several translations in one cell, separated by `|`
           *[unknown] { finding-suggestion }
        }
    .explain =
        The program does not know a column of the term base.

        The first line of the file `translations/terms.csv` has the column names: the code of each
        language, `avoid_` with the code, and `note`. The program does not use other columns.

        Wrong:  lt,en,avoid
        Right:  lt,en,avoid_en

term-incomplete = the term is missing in `{ $language }`
    .help = add the term, or delete the row
    .explain =
        A row of the term base has no term in one of the report's languages.

        The program cannot check this term.

        Wrong:  patyčios,,mocking,
        Right:  patyčios,bullying,mocking,

term-duplicate = duplicate term `{ $name }` in the term base
    .help = keep one row; put several translations in one cell, separated by `|`
    .first = first here
    .explain =
        Two rows of the term base have the same term.

        Different forms of a word count as the same term. The two rows may contradict each other,
        so keep only one.

        Wrong:  globa,care
                globos,guardianship
        Right:  globa,care | guardianship

term-contradiction = the term base both recommends and avoids `{ $name }`
    .help = delete it in one of the two columns
    .first = recommended here
    .explain =
        A translation of a term is listed both as right and as one to avoid.

        Different forms of a word count as the same term. The program cannot tell which one you
        mean.

        Wrong:  globa,care | custody,custody
        Right:  globa,care,custody


figure-differs =
    { $kind ->
        [missing] the figure “{ $expected }” is missing in the translation
        [extra] the figure “{ $name }” is not in the source
       *[other] the figure is “{ $name }” in the translation, but “{ $expected }” in the source
    }
    .help =
        { $kind ->
            [missing] add the figure to the translation, or delete it from the source
            [extra] delete the figure from the translation, or add it to the source
           *[other] check which one is right, and write it in both languages
        }
    .source = the source
    .explain =
        A figure typed by hand differs between the two languages.

        The program compares the meaning of numbers in digits and words, dates, Roman numerals and
        document symbols, not how each language writes them. If one language repeats a figure, the
        other need not.

        Wrong:  nuo 12 345,6 iki 7,5 proc.   –   from 12,345.6 to 7.8 per cent
        Right:  nuo 12 345,6 iki 7,5 proc.   –   from 12,345.6 to 7.5 per cent
        Right:  3 vaikai, 2003 m. liepos 1 d.   –   three children, 1 July 2003

        If the languages must differ here, set figure-differs = "off" under [findings] in
        `report.toml`.

sentences-differ =
    { $kind ->
        [missing] a sentence seems to be missing in the translation
        [extra] extra sentence in the translation
        [doubled] duplicate sentence in the translation
        [swapped] this paragraph or list item and the next seem to be swapped
       *[other] the sentences of the translation differ from the source
    }
    .help =
        { $kind ->
            [missing] translate the sentence shown in the source
            [extra] delete the sentence, or add it to the source
            [doubled] delete the sentence here
            [swapped] put each where its source stands
           *[other] compare the paragraph with its source
        }
    .source = the source
    .explain =
        A sentence has no counterpart in the other language or is there twice, or two neighbouring
        paragraphs or list items are swapped, judging by length, words, names and figures. The
        program learns which words mean the same from the report, its translation memory and its
        terms. A translation that somebody has confirmed is reported only if its length clearly
        shows the mistake. If a sentence was added to the source later, and the translation was
        edited but has not become longer, that sentence is reported.

        You can split a long sentence or join two short ones: the program does not report that.

        Wrong:  Vaikų daugėja. Mokyklų mažėja, ypač kaimo vietovėse. Tai kelia nerimą.
                –   There are more children. This is worrying.

        If the paragraph is right as it is, set sentences-differ = "off" under [findings] in
        `report.toml`.

run-together = { $kind ->
        [sign] “{ $name }” will be read as a negative figure
        [figures] “{ $name }” will be read as one figure
       *[words] missing space in “{ $name }”
    }
    .help = { $kind ->
            [sign] write a dash as `{ $expected }`; if the figure is negative, write the minus sign `−` instead
            [figures] divide the two figures by a word or a comma: “{ $expected }”
           *[words] write `{ $expected }`
        }
    .source = the source has a space there
    .explain =
        There is no space between a word and a placeholder, link or emphasis, or between a word
        and a footnote reference or the next sentence although the source has one. Invisible
        characters, such as soft hyphens, do not count as spaces.

        Two placeholders without a space between them are printed as one figure: 11.4 and 12.1 as
        11.412.1. So are a placeholder and a figure with only a point or a comma between them. A
        hyphen right before a placeholder is read as a minus sign.

        Where a figure stands beside a placeholder that prints another one, a space is not enough:
        123 and 456 are read as 123 456.

        This often happens in translators' programs, which show codes as small boxes. The program
        does not change the text. Endings („2023-iaisiais“, “{"{{"}number …{"}}"}%”), brackets,
        dashes and quotation marks need no space.

        Wrong:  about**help**for children
        Right:  about **help** for children

untranslated = the text is not translated
    .help = translate it; put a quotation in quotation marks; if the text is the same in both languages, type `komentaras translation accept FILE:LINE`
    .source = the source
    .explain =
        The translation has words in the language of the source: a text or sentence is the same in
        both languages, or most of its common words are in the language of the source.

        Names, abbreviations in capitals, quoted titles, addresses and names of towns need no
        translation. If a whole text is the same in both languages, confirm its line and the
        program no longer reports it; `accept --all` does not confirm it.

        Wrong:  Vaikų skurdas mažėja lėtai.   –   Vaikų skurdas mažėja lėtai.
        Right:  Vaikų skurdas mažėja lėtai.   –   Child poverty is falling slowly.

unmarked-language = { $kind ->
        [letters] words in letters of another language are not marked
       *[quotation] the quotation seems to be in another language (`{ $language }`)
    }
    .help = { $kind ->
        [letters] put them in square brackets and name their language: {"`["}…{"]{lang=uk}`"}
       *[quotation] mark it inside its quotation marks: {"`["}…{"]{lang="}{ $language }{"}`"}
    }
    .explain =
        A long quotation in another language, or words in other letters such as Cyrillic or
        Greek, are not marked as such.

        A screen reader would read it by the rules of the language around it, and its words would
        be divided by those. Put the quotation in square brackets and name its language in braces
        after them. If it is in the language of the chapter, leave it as it is.

        Wrong:  The resolution says „kiekvienas vaikas turi teisę būti išklausytas“.
        Right:  The resolution says “[kiekvienas vaikas turi teisę būti išklausytas]{"{"}lang=lt{"}"}”.

quotation-mark = { $name } is a quotation mark of another language
    .help = write { $open }…{ $close } here, or straight quotation marks
    .explain =
        A quotation begins with a quotation mark of another language, usually in copied text.

        English uses “…”, Lithuanian „…“. The program turns straight quotation marks into those of
        the language. A quotation inside a quotation can use the marks of another language.

        Wrong:  It is called „care“.
        Right:  It is called "care".   It is called “care”.

house-style = `{ $written }`: { $advice }
    .help = write `{ $expected }`
    .detail = rule `{ $rule }`: { $detail }
    .explain =
        A copy editor would mark this. The rules are those of the United Nations Editorial Manual
        for English and of the State Commission of the Lithuanian Language (VLKK) for Lithuanian.

        The finding names the rule and its source. A warning is corrected by `check --fix`; a
        note needs your decision, because something else could be meant. Quotations, children's
        words, code, addresses and symbols of documents are not checked.

        Wrong:  5% of children, 3.000 children, the State Party, Art. 24(3)
        Right:  5 per cent of children, 3,000 children, the State party, art. 24 (3)

        To change a rule or add one, write it in `translations/en/style.toml` of the report.

unfinished-text = `{ $written }`: { $advice }
    .help = finish the text, or delete this; a note to yourself goes between `<!--` and `-->`, where it is not printed
    .detail = rule `{ $rule }`: { $detail }
    .explain =
        The text still has to-do notes, or placeholders for missing figures.

        A draft may have them, but the final copy cannot be built until they are gone. The program
        looks for what is listed in `translations/en/style.toml`; to change the list, write a file of
        the same name in your report.

        Wrong:  XX per cent of children, [check with the ministry], TODO
        Right:  <!-- check with the ministry -->

link-differs =
    { $kind ->
        [missing] a link of the source is missing in the translation
       *[other] extra link in the translation
    }
    .help =
        { $kind ->
            [missing] add a link to `{ $name }`, or to the same page in the other language
           *[other] delete the link to `{ $name }`, or add it to the source
        }
    .source = the source
    .explain =
        A paragraph has more links in one language than in the other, or a link in the report leads
        to a different place.

        The address can differ: many pages have one address for each language.

        Wrong:  žr. [tyrimą](https://a.lt/tyrimas)   –   see the study
        Right:  žr. [tyrimą](https://a.lt/tyrimas)   –   see [the study](https://a.lt/study)

heading-differs = the heading has a different level from the source
    .help = write { $expected } instead of { $name } here, or change the source
    .source = the source
    .explain =
        A heading has a different level from the heading that it seems to translate.

        It is not recognized as its translation. The heading of the source is therefore shown
        untranslated, and the tables of contents of the two languages differ.

        Wrong:  ## Padėtis   –   ### Situation
        Right:  ## Padėtis   –   ## Situation

list-differs =
    { $kind ->
        [ordered] the list has bullets, but numbers in the source
        [bullets] the list has numbers, but bullets in the source
        [start] the list begins with another number than in the source
       *[depth] the item is not at the same level as in the source
    }
    .help =
        { $kind ->
            [ordered] begin the items with { "1." }, { "2." } …, or change the source
            [bullets] begin the items with { "-" }, or change the source
            [start] begin it with { $number }., or change the source
           *[depth] indent the item as in the source
        }
    .source = the source
    .explain =
        A list is numbered in one language and has bullets in the other, begins with another
        number, or has an item at a different level.

        Members of the Committee who refer to “point 3” would not find it. A list with bullets
        is not recognized as the translation of one with numbers.

        Wrong:  {"1."} viena   –   - one
        Right:  {"1."} viena   –   {"1."} one

table-differs =
    { $kind ->
        [columns] the table has { $count ->
            [one] { $count } column
           *[other] { $count } columns
        }, but { $expected } in the source
       *[rows] the table has { $count ->
            [one] { $count } row
           *[other] { $count } rows
        }, but { $expected } in the source
    }
    .help = use the same rows and columns in both languages
    .source = the source
    .explain =
        A table has a different number of rows or columns from its source (not counting the
        header).

        Cells would be next to those of another year or place. The program compares the figures
        once the tables have the same rows and columns.

        Wrong:  | Metai | Vaikai |   –   | Year |
        Right:  | Metai | Vaikai |   –   | Year | Children |

directive-differs =
    { $kind ->
        [extra] the source has no property `{ $name }` here
       *[other] the property `{ $name }` differs from the source
    }
    .help =
        { $kind ->
            [extra] delete `{ $name }`, or add it to the source
           *[other] write `{ $name }="{ $expected }"` or delete it, or change the source
        }
    .source = the source
    .explain =
        A block of the translation has different properties from its source: whom a recommendation
        addresses, which recommendation of the Committee it follows up, or the age of a child.

        The properties of the source apply to all languages, and those of the translation are not
        printed. You can leave them out.

        Wrong:  ::: recommendation {"{"}to="socmin seimas"{"}"}   –   ::: recommendation {"{"}to="socmin"{"}"}
        Right:  ::: recommendation {"{"}to="socmin seimas"{"}"}   –   ::: recommendation

picture-differs = the translation shows `{ $name }`, and the source another picture
    .help = write `{ $expected }`; if each language has a picture of its own, name both files alike, with the language at the end: `map-lt.png` and `map-en.png`
    .source = the source
    .explain =
        A figure of the translation shows another file than the figure that it translates. Perhaps
        the picture was replaced in the source alone, and readers would see the old one.

        A picture may have words in it, so each language can have its own: files whose names
        differ in the code of the language alone are taken for the same picture.

        Wrong:  ![Girls](../figures/2024.png)   –   ![Girls](../figures/2019.png)
        Right:  ![Girls](../figures/map-lt.png)   –   ![Girls](../figures/map-en.png)


## The report

article-without-chapter = { $kind ->
        [needless] `{ $name }` has a chapter
       *[missing] articles and protocols without a chapter, by cluster: { $articles }
    }
    .help = { $kind ->
            [needless] delete the line from `[coverage]`
           *[missing] write the chapters, or give each reason in `report/report.toml` under `[coverage]`: `{ $example }`
        }
    .explain =
        The Committee reads the report by articles and looks for each of them.

        An article without a chapter looks forgotten. Write one, or say in `report.toml` why the
        report does not comment on it: the methodology prints the reason. A paragraph is written
        as `"37(b)"`, a whole cluster as `cluster-10`, an optional protocol as `OPIC`; a chapter
        says which protocols it treats: `protocols = ["OPSC", "OPAC"]` at its beginning. Once
        there is a chapter, the line is no longer needed. This is not reported for drafts, but the
        final copy cannot be built until every article is covered.

        Wrong:  [coverage]
        Right:  [coverage]
                38 = {"{"} lt = "Lietuvoje nėra ginkluoto konflikto.", en = "…" {"}"}

missing-part = the report has no { $name ->
        [summary] summary
        [introduction] introduction
        [methodology] methodology
        [recommendations] recommendations
        [questions] questions
       *[other] { $name }
    }
    .help =
        { $has-expected ->
            [yes] create the file `{ $expected }`
           *[no] { "" }
        }
    .explain =
        A part that the Committee expects in such a report is missing.

        The required parts depend on `profile` in the file `report.toml`. An alternative report
        needs a summary, an introduction and a methodology.

        Wrong:  report/lt/ without `summary.md`
        Right:  report/lt/summary.md

directive-profile = a block `{ $name }` does not belong in this kind of submission (`{ $profile }`)
    .help =
        { $name ->
            [recommendation] before the list of issues, the Committee expects questions: write `::: question`
           *[question] an alternative report makes recommendations: write `::: recommendation`
        }
        or change `profile` in the file `report.toml`
    .explain =
        The kind of submission decides whether it makes recommendations or asks questions.

        Before the Committee draws up its list of issues prior to reporting, it expects questions.
        In an alternative report it expects recommendations.

        Wrong:  profile = "loipr", and ::: recommendation in a chapter
        Right:  profile = "loipr", and ::: question in a chapter

draft-notice = the report is marked as a draft, so the final copy cannot be built
    .help = once the report has been adopted, delete the line `draft = …` from `report/report.toml`; until then build a draft, without `--final`
    .explain =
        `draft` in `report.toml` is a notice on the title page of drafts.

        It may say, for example, that the report has not been adopted yet. As long as it is there,
        neither `build --final` nor `package` writes anything, so that no draft is sent to the
        Committee by mistake. What all readers must know belongs in the introduction.

        Wrong:  draft = {"{"} en = "A draft, not considered by the members" {"}"}, and `build --final`
        Right:  (no `draft` once the report has been adopted)

draft-text = “{ $written }”: the text calls the report a draft, so the final copy cannot be built
    .help = once the report has been adopted, delete or rewrite the sentence; if it is about something else, write `draft-text = "off"` under `[findings]` in `report.toml`
    .explain =
        A sentence says that the report is a draft, or that nobody has adopted it yet.

        Readers of the final copy would believe it. The words that the program looks for are in the
        message `draft-words`; you can change it in `translations/en/report.ftl`.

        Wrong:  This is a working draft, which the members have not adopted.
        Right:  The members adopted this report on 3 March 2027.

sender-not-named = “{ $name }”: the report does not say who submits it, so the final copy cannot be built
    .help = write the name of the organisation into `name` under `[organisation]` in `report/report.toml`
    .explain =
        The name of the organisation that submits the report says that it is not known yet.

        The name is printed on the title page and in the cover letter. The words that the program
        looks for are in the message `sender-unnamed`; you can change it in
        `translations/en/report.ftl`.

        Wrong:  name = {"{"} en = "Submitting organization not yet named" {"}"}
        Right:  name = {"{"} en = "NGO Confederation for Children" {"}"}

personal-data = { $kind ->
    [personal-code] personal code `{ $value }`
    [birth-date] a child's date of birth: `{ $value }`
    [name] a child's name and age: `{ $value }`
   *[other] a child can be identified: `{ $value }`
}
    .help = { $kind ->
            [name] leave out the name, or say “name changed” if it is; if everybody may know it, add it to `public` under `[privacy]` in `report.toml`
           *[other] leave it out; write an age band instead of a date or a number
        }
    .explain =
        A child can be identified from this text.

        Reports are published and stay on the web for ever. Personal codes, dates of birth and
        names with ages have no place in them, even if the child agrees today.

        `build --redact` writes a copy in which all of this is masked with bars.

        Wrong:  Austėja P., 12 years old, said …
        Right:  A girl (10–14) said …

could-identify = { $kind ->
    [personal-code] this may be a personal code: `{ $value }`
    [document] the number of a document, by which the child can be found: `{ $value }`
    [account] somebody's bank account: `{ $value }`
    [birth-date] this may be a date of birth: `{ $value }`
    [name] a child's name: `{ $value }`
    [address] somebody's address: `{ $value }`
    [telephone] somebody's telephone number: `{ $value }`
    [email] somebody's online account or e-mail address: `{ $value }`
    [case-number] a case number, by which the child can be found: `{ $value }`
    [small-count] so few children in a small place can be identified: `{ $value }`
    [health] illness or disability that tells one child of a school or a small place: `{ $value }`
    [school] the school of a child: `{ $value }`
    [place] the small place where a quoted child lives: `{ $value }`
    [age] the exact age of a quoted child: `{ $value }`
    [plate] number plate of a car, by which the family can be found: `{ $value }`
   *[other] this may identify a child: `{ $value }`
}
    .help = { $kind ->
            [small-count] name a larger area, or say “a few”
            [health] leave out the school and the place, or write “a rare disease”
            [school] write “a school in a small town”
            [place] name the county or leave it out
            [age] an age band in the properties of the block is enough: `age="10-14"`
           *[other] leave it out; if everybody may know it, add it to `public` under `[privacy]` in `report.toml`
        }
    .explain =
        This text can lead to a child, alone or together with other information.

        Numbers of helplines and institutions, and numbers of laws and published judgments, are
        known. Others that everybody may know are listed in `report.toml`:

          {"["}privacy]
          public = ["8 5 123 4567", "office@example.org", "@example.org"]

        `report/privacy.toml` adds rules or turns some off. `build --redact` writes a copy in
        which all of this is masked with bars.

        Wrong:  Two girls in the village of Degučiai were abused.
        Right:  In small villages, too, girls are abused.

few-children = the indicator `{ $indicator }` has { $count ->
        [one] a count of so few children that they can be identified
       *[other] { $count } counts of so few children that they can be identified
    }: { $place }, { $value }
    .help = type `suppress-below = 10` below `[{ $indicator }]`, or take data of wider areas, such as counties; if everybody may know these figures, type `suppress-below = 0`
    .cell = whoever lives there knows who they are
    .explain =
        The data have counts from 1 to 9 children of a named municipality, school or institution.

        In a small place people know who the three children are. The figures stand in tables and
        charts, and in the data that are attached to the PDF and published beside the website,
        where readers also find those that no table shows. With `suppress-below = 10` the program
        shows them nowhere, nor those from which they could be computed. `build --redact` makes
        a copy without them, whatever the list of indicators says.

        Totals of the country or of counties and counts of institutions are left alone. With
        `suppress-below = 0` you say that you have looked at the figures and that they identify
        nobody.

        Wrong:  [children-in-care]
                file = "municipalities.csv"    (Skuodas: 3)
        Right:  [children-in-care]
                file = "municipalities.csv"
                suppress-below = 10

telling-name = the name `{ $name }` may be somebody's
    .help = rename it: readers see it in addresses and names of files; in a copy made with `--redact` it has a neutral name, and links from elsewhere to `{ $name }` do not work
    .explain =
        Names of chapters, places, indicators, sources and files are in the addresses of pages
        and in the files themselves, where search engines find them.

        Name them after their subject, not after a child. `build --redact` gives them neutral
        names such as `masked-1`, the same in every output; it lists which.

        Wrong:  report/lt/jono-byla.md
        Right:  report/lt/19-mistreatment-in-care.md

abbreviation = { $kind ->
    [twice] abbreviation `{ $name }` is explained a second time
   *[never] abbreviation `{ $name }` is not explained
}
    .help = { $kind ->
            [twice] explain it where it first appears, and use it alone after that
           *[never] write its full name where it first appears: “Full Name ({ $name })”
        }
    .first = the first explanation
    .explain =
        A reader may begin anywhere and does not know the abbreviations of your country.

        Write the full name once, with the abbreviation in brackets after it. Summary and
        commentary are read alone, so each of them may explain it. What all readers know (UN,
        UNICEF) is in the message `abbreviations-known`, to which you can add your own.
        A chapter of the kind `abbreviations` with {"{{"}register "abbreviations"{"}}"} lists them.

        Wrong:  In 2024, OOCR received 300 complaints.
        Right:  In 2024, the Office of the Ombudsperson for Child Rights (OOCR) received …

image-metadata = the file `{ $path }` says { $kind ->
    [place] where the picture was taken
   *[author] who made the picture
}
    .help =
        the report does not publish it, but whoever gets the file itself can read it: save the picture without metadata
    .explain =
        Cameras and programs write into a picture where it was taken, when and by whom.

        The program leaves this out of every document that it writes. The file in your project
        still has it, and goes with the project, or with what `chapter export` writes, wherever you
        send that.

        Wrong:  a photograph straight from a telephone
        Right:  the same photograph, saved without metadata (“export for web”)

sample-text = this is still sample text
    .help = write your own text here, or delete the paragraph
    .explain =
        The final report still has text that the program wrote.

        `komentaras init` and `new chapter` write paragraphs that show you what to write. You can
        keep them in a draft, but not in the report that you send to the Committee (`build
        --final`).

        Wrong:  Word one clear recommendation: who should do what, and by when.
        Right:  Ensure by the end of 2027 that …

over-word-limit = the report ({ $language }) has { $count } words, but the limit is { $limit }
    .help = cut at least { $excess } words, or move text to an annex; `komentaras words` shows the length of each chapter
    .explain =
        The report is longer than the limit.

        The words of headings, footnotes and tables count; those of annexes do not. The limit
        depends on the kind of report (`profile`). You can set another one in `report.toml`.

        Wrong:  10,450 words where the limit is 10,000
        Right:  9,980 words

over-budget = the chapter “{ $name }” ({ $language }) has { $count } words, but its budget is { $limit }
    .help = shorten the chapter, or increase its budget in the table `words.chapters` of `report.toml`
    .explain =
        The chapter is longer than agreed.

        The file `report.toml` gives each chapter a number of words, so that the whole report stays
        within the limit. This is a warning: what counts is the length of the whole report.

        Wrong:  19-smurtas: 1,500 words, budget 1,200
        Right:  19-smurtas: 1,180 words, budget 1,200

empty-report = the report has no chapters
    .help = create a chapter: `komentaras new chapter 19-violence --articles 19`
    .explain =
        There are no chapters in the folder of the source language.

        Chapters are `.md` files in the folder named after the language, such as `report/lt`.

        Wrong:  report/lt/ is an empty folder
        Right:  report/lt/19-violence.md


## Making the document

typst-error = typesetting failed here
    .help =
        simplify this part: split the table or paragraph, check the image
    .detail = { $has-detail ->
        [yes] Typst: { $detail }
       *[no] { "" }
    }
    .explain =
        The typesetting program Typst failed here.

        Usually the cause is a damaged image or a table that is too wide. The message of Typst is
        below. If it does not help, please report this as a bug.

        Wrong:  ![Scheme](../figures/damaged.png)
        Right:  ![Scheme](../figures/scheme.png)

does-not-fit = { $kind ->
        [overlap] text is printed over other text on page { $page }: “{ $text }”
        [picture] the picture is too large for page { $page }
        [small] text on page { $page } is too small to read: “{ $text }”
        [table] the table is too wide for page { $page }: there is no room for “{ $text }”
       *[word] text goes beyond the margin of page { $page }: “{ $text }”
    }
    .help = { $kind ->
            [overlap] shorten the text, or leave a space where a long word can be broken
            [picture] print it smaller, for example with {"`{"}width=80%{"}`"}
            [small] leave out columns, shorten the longest words, or divide the table in two
            [table] leave out columns, shorten the longest words, or divide the table in two
           *[word] leave a space where the text can be broken, or put a long address into a link: `[the register](https://…)`
        }
    .explain =
        Part of the text or of a picture cannot be read on the printed page.

        Wide tables are printed in smaller type, and then across the page. Long words are broken
        where the language allows it, and addresses anywhere. What still does not fit is printed
        over other text or beyond the paper.

        Wrong:  a table with 20 columns
        Right:  two tables with 10 columns each

divided-word = the word “{ $text }” begins on page { $page } and ends on the next
    .help = change the sentence a little, so that the word stands elsewhere
    .explain =
        A search in the PDF does not find a word that begins on one page and ends on the next.

        The program keeps such words whole, unless a template of the report divides them.

        Wrong:  on one page “recommen-”, on the next “dation”
        Right:  “recommendation” on one page

typst-warning = warning from the typesetting program
    .help =
        check in the PDF that this part looks right
    .detail = { $has-detail ->
        [yes] Typst: { $detail }
       *[no] { "" }
    }
    .explain =
        The document was made, but the typesetting program Typst gave a warning.

        Usually something does not fit, or a font is missing. Check this part in the PDF.

        Wrong:  fonts = ["Libertine"]
        Right:  fonts = ["Libertinus Serif"]

defect = internal error; please report this bug
    .help =
        it is not your fault: send this whole message to the developers
    .detail =
        { $place }
        { $detail }
    .explain =
        The error is in the program, not in your text.

        Send the whole message to the developers and, if you can, the chapter that causes it.
        Until it is fixed, try writing your last change in another way.

        Wrong:  (you did nothing wrong)
        Right:  (report the bug)
