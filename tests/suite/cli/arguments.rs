//! Arguments, and where the report is found.

use snapbox::str;

use crate::project::TestProject;

#[test]
fn version() {
    let project = TestProject::empty();
    for args in ["--version", "-V"] {
        project
            .run(args)
            .code(0)
            .stdout_eq(str![[r#"
komentaras [VERSION] (Typst 0.15.1)

"#]])
            .stderr_eq("");
    }
}

/// What an author types who does not know the names by heart.
#[test]
fn what_is_not_known_is_answered_with_what_is() {
    let project = TestProject::both();
    for (language, expected) in [
        (
            "en",
            str![[r#"
$ inspect x.csv
error: unknown command `inspect`
Did you mean `komentaras indicators inspect`?
To see all commands and options, type `komentaras --help`.
$ add x.csv
error: unknown command `add`
To see all commands and options, type `komentaras --help`.
$ build --format pfd
error: invalid value `pfd` for `--format <FORMAT>`; expected one of: pdf, docx, html, epub, json, typst
To see all commands and options, type `komentaras build --help`.
$ translation export --format docx
error: invalid value `docx` for `--format <FORMAT>`; expected one of: xliff, xliff2, po, tmx, glossary
To see all commands and options, type `komentaras translation export --help`.
$ check 99
error: chapter `99` not found; the chapters are: 26-skurdas
$ templates export cover
error: no template is called `cover`; list them all: `komentaras templates export`
Did you mean `cover.typ`?
$ new chapter 31-rest --articles 31,
error: an article is missing before or after a comma; type, for example, `--articles 19,34`
$ chapter export 26-skurdas --out a.zip -q
$ chapter export 26-skurdas --out a.zip -q
error: the file `a.zip` already exists; choose another one with `--out` (nothing was written)

"#]],
        ),
        (
            "lt",
            str![[r#"
$ inspect x.csv
klaida: komandos „inspect“ nėra
Gal turėjote omenyje „komentaras indicators inspect“?
Visas komandas ir parinktis parodo „komentaras --help“.
$ add x.csv
klaida: komandos „add“ nėra
Visas komandas ir parinktis parodo „komentaras --help“.
$ build --format pfd
klaida: netinkama parinkties „--format <FORMATAS>“ reikšmė „pfd“; galima rašyti: pdf, docx, html, epub, json, typst
Visas komandas ir parinktis parodo „komentaras build --help“.
$ translation export --format docx
klaida: netinkama parinkties „--format <FORMATAS>“ reikšmė „docx“; galima rašyti: xliff, xliff2, po, tmx, glossary
Visas komandas ir parinktis parodo „komentaras translation export --help“.
$ check 99
klaida: skyriaus „99“ nėra; skyriai: 26-skurdas
$ templates export cover
klaida: šablono „cover“ nėra; visų šablonų sąrašas: „komentaras templates export“
Gal turėjote omenyje „cover.typ“?
$ new chapter 31-rest --articles 31,
klaida: prieš kablelį ar po jo trūksta straipsnio; rašykite, pavyzdžiui, „--articles 19,34“
$ chapter export 26-skurdas --out a.zip -q
$ chapter export 26-skurdas --out a.zip -q
klaida: failas „a.zip“ jau yra; kitą failą nurodykite parametru „--out“ (nieko neįrašyta)

"#]],
        ),
    ] {
        let mut shown = String::new();
        for args in [
            "inspect x.csv",
            "add x.csv",
            "build --format pfd",
            "translation export --format docx",
            "check 99",
            "templates export cover",
            "new chapter 31-rest --articles 31,",
            "chapter export 26-skurdas --out a.zip -q",
            "chapter export 26-skurdas --out a.zip -q",
        ] {
            let output = project.output(&format!("--ui-language {language} {args}"));
            shown.push_str(&format!("$ {args}\n"));
            shown.push_str(&String::from_utf8(output.stderr).unwrap());
        }
        snapbox::assert_data_eq!(shown, expected);
        std::fs::remove_file(project.path("a.zip")).unwrap();
    }
}

#[test]
fn bad_arguments() {
    let project = TestProject::small();
    project.run("biuld").code(2).stderr_eq(str![[r#"
error: unknown command `biuld`
Did you mean `build`?
To see all commands and options, type `komentaras --help`.

"#]]);
    project.run("build --langage lt").code(2).stderr_eq(str![[r#"
error: unknown option `--langage`
Did you mean `--language`?
To see all commands and options, type `komentaras build --help`.

"#]]);
    project.run("build --chapter 26-skurdas").code(2).stderr_eq(str![[r#"
error: unknown option `--chapter`
Type chapters without an option: `komentaras build 19-violence`
To see all commands and options, type `komentaras build --help`.

"#]]);
    project.run("build --format docs").code(2).stderr_eq(str![[r#"
error: invalid value `docs` for `--format <FORMAT>`; expected one of: pdf, docx, html, epub, json, typst
Did you mean `docx`?
To see all commands and options, type `komentaras build --help`.

"#]]);
    project.run("build --format").code(2).stderr_eq(str![[r#"
error: invalid value `` for `--format <FORMAT>`; expected one of: pdf, docx, html, epub, json, typst
To see all commands and options, type `komentaras build --help`.

"#]]);
    project.run("build extra").code(2).stderr_eq(str![[r#"
error: chapter `extra` not found; the chapters are: 26-skurdas

"#]]);
    project.run("build -q -v").code(2).stderr_eq(str![[r#"
error: `--quiet` cannot be used with `--verbose`
To see all commands and options, type `komentaras build --help`.

"#]]);
    project.run("indicators").code(2).stderr_eq(str![[r#"
Show the indicators that you can cite

Usage: komentaras indicators [OPTIONS] <COMMAND>

Commands:
  list     List all indicators
  show     Show one indicator: its years, codes and source, and where it is cited
  compare  Compare two data files of an indicator and show what changes in the report
  inspect  Show how the program reads a downloaded data file, and what to add to `indicators.toml`
  add      Add a downloaded data file to the report: copy it, register it and name it in every
           language
  rename   Rename an indicator wherever it is named: in lists, in chapters of all languages and in
           the translation memory
  remove   Remove an indicator that nothing uses, with its names

Options:
  -h, --help  Show help

General options:
      --project <FOLDER>        Folder of the report; by default the working folder, or the nearest
                                folder above it that has a report
      --ui-language <LANGUAGE>  Language of messages [possible values: lt, en]
      --color <WHEN>            When to use colours [possible values: auto, always, never; default:
                                auto]
  -q, --quiet                   Show only errors and warnings
  -v, --verbose                 Show more: notes of `build`, every text of `status`

"#]]);
    project.run("new chapter 19-x").code(2).stderr_eq(str![[r#"
error: the chapter `19-x` needs articles: type, for example, `komentaras new chapter 19-x --articles 19,34`. Only foreword, acknowledgements, abbreviations, at-a-glance, summary, introduction, methodology, annex have none

"#]]);
    project.run("check --format xml --ui-language lt").code(2).stderr_eq(str![[r#"
klaida: netinkama parinkties „--format <FORMATAS>“ reikšmė „xml“; galima rašyti: full, short, json, sarif
Visas komandas ir parinktis parodo „komentaras check --help“.

"#]]);
    for (arguments, expected) in [
        ("preview --port 99999", "type a number from 0 to 65535"),
        ("build --time-limit x", "type a whole number"),
        ("build --memory-limit 1e9", "type a whole number"),
    ] {
        let refused = format!("error: invalid value [..]: {expected}\n[..]\n");
        project.run(arguments).code(2).stderr_eq(refused);
    }
    project.run("check --ui-language fr").code(2).stderr_eq(str![[r#"
error: invalid value `fr` for `--ui-language <LANGUAGE>`; expected one of: lt, en
To see all commands and options, type `komentaras check --help`.

"#]]);
    assert!(project.list("build").is_empty());
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let project = TestProject::small();
    let odd = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    for args in [vec!["check"], vec!["explain"], vec!["check", "--project"], vec![]] {
        let output = project.command("").args(&args).arg(odd).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
        assert!(!told.contains("panicked"), "{args:?}: {told}");
    }
}

#[test]
fn no_project() {
    let project = TestProject::empty();
    for args in
        ["build", "check", "words", "indicators list", "new chapter a --articles 1"]
    {
        project.run(args).code(2).stdout_eq("");
    }
    project.run("check").code(2).stderr_eq(str![[r#"
error: no report in `[ROOT]` or any folder above it: the file `report/report.toml` is missing. To create a report, type `komentaras init FOLDER`

"#]]);
    project.run("check --project nera --ui-language lt").code(2).stderr_eq(str![[r#"
klaida: aplanko „nera“ nėra

"#]]);
}

#[test]
fn the_project_is_found_from_within_and_by_name() {
    let project = TestProject::small();
    project.command("check").current_dir(project.path("report/lt")).status().unwrap();
    let within =
        project.command("check").current_dir(project.path("report/lt")).output().unwrap();
    assert_eq!(within.status.code(), Some(0));
    let outside = TestProject::empty();
    let named = outside.command("check --project").arg(project.root()).output().unwrap();
    assert_eq!(named.status.code(), Some(0));
}
