//! The command line: arguments reach the library, and the run ends as it should.

use std::io::Read as _;
use std::process::{Command, Stdio};

use komentaras::diagnostic::Code;
use snapbox::str;

use crate::project::TestProject;

/// A chapter with a warning only.
const WARNING: &str = "\nŠtai <b>taip</b>.\n";
/// A chapter with an error.
const ERROR: &str = "\nRodo {{value \"povrty\" year=2023}}.\n";

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
error: the chapter `19-x` needs articles: type, for example, `komentaras new chapter 19-x --articles 19,34`. Only foreword, summary, introduction, methodology and annex-… have none

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

#[test]
fn check_in_each_form() {
    let project = TestProject::small().chapter(ERROR);
    project.run("check").code(1).stderr_eq("").stdout_eq(str![[r#"
error[unknown-indicator]: unknown indicator `povrty`
 --> report/lt/19-smurtas.md:6:15
  |
6 | Rodo {{value "povrty" year=2023}}.
  |               ^^^^^^
  |
  = help: did you mean `poverty`?
1 error
`komentaras check --fix` can fix up to 1 of these.

"#]]);
    project.run("check --format short").code(1).stderr_eq("").stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:15: error[unknown-indicator]: unknown indicator `povrty`

"#]]);
    project.run("check --format json").code(1).stderr_eq("").stdout_eq(str![[r#"
{"severity":"error","code":"unknown-indicator","message":"unknown indicator `povrty`","file":"report/lt/19-smurtas.md","line":6,"column":15,"end_line":6,"end_column":21,"help":"did you mean `poverty`?","fix":{"file":"report/lt/19-smurtas.md","line":6,"column":15,"end_line":6,"end_column":21,"replacement":"poverty","safe":true}}

"#]]);
    let sarif = project.output("check --format sarif");
    assert_eq!(sarif.status.code(), Some(1));
    let sarif: serde_json::Value = serde_json::from_slice(&sarif.stdout).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "unknown-indicator");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 6);
    assert_eq!(place["region"]["startColumn"], 15);
}

#[test]
fn check_in_lithuanian() {
    let project = TestProject::small().chapter(ERROR);
    let asked = project.run("check --ui-language lt").code(1).stdout_eq(str![[r#"
klaida[unknown-indicator]: nežinomas rodiklis `povrty`
 --> report/lt/19-smurtas.md:6:15
  |
6 | Rodo {{value "povrty" year=2023}}.
  |               ^^^^^^
  |
  = patarimas: gal turėjote omenyje `poverty`?
1 klaida
„komentaras check --fix“ gali ištaisyti 1 iš jų.

"#]]);
    let system = project.env("LANG", "lt_LT.UTF-8").output("check");
    assert_eq!(asked.get_output().stdout, system.stdout);
}

#[test]
fn check_of_a_sound_report() {
    let project = TestProject::small();
    project
        .run("check")
        .code(0)
        .stdout_eq(str![[r#"
no errors found

"#]])
        .stderr_eq("");
    project.run("check -q").code(0).stdout_eq("").stderr_eq("");
    project.run("check --format short").code(0).stdout_eq("");
    project.run("check --format json").code(0).stdout_eq("");
}

#[test]
fn strict_makes_a_warning_count() {
    let project = TestProject::small().chapter(WARNING);
    project.run("check --format short").code(0).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:6: warning[raw-html]: HTML will be shown as text
report/lt/19-smurtas.md:6:13: warning[raw-html]: HTML will be shown as text

"#]]);
    project.run("check --format short --strict").code(1);
}

#[test]
fn build_makes_a_pdf_in_each_language() {
    let project = TestProject::both();
    project.run("build").code(0).stderr_eq("").stdout_eq(str![[r#"
build/report-lt.pdf: 3 pages, 0.1 MB
build/report-en.pdf: 3 pages, 0.1 MB
lt: 8 words (limit 3,000)
en: 11 words (limit 3,000)
Built in [..] s.

"#]]);
    assert_eq!(project.list("build"), ["build/report-en.pdf", "build/report-lt.pdf"]);
    // A second time over the first.
    project.run("build -q").code(0).stdout_eq("").stderr_eq("");
    assert_eq!(project.list("build"), ["build/report-en.pdf", "build/report-lt.pdf"]);
}

#[test]
fn build_of_one_language_elsewhere() {
    let project = TestProject::both();
    project.run("build --language en --out kitur/giliai -q").code(0).stdout_eq("");
    assert_eq!(project.list("kitur"), ["kitur/giliai/report-en.pdf"]);
    assert!(project.list("build").is_empty());
}

#[test]
fn build_of_a_language_that_the_report_does_not_have() {
    let project = TestProject::small();
    project.run("build --language en").code(2).stdout_eq("").stderr_eq(str![[r#"
error: the report has no language `en`

"#]]);
    project.run("build --language zz9").code(2).stdout_eq("").stderr_eq(str![[r#"
error: the report has no language `zz9`

"#]]);
    assert!(project.list("build").is_empty());
}

#[test]
fn build_of_typst_files() {
    let project = TestProject::small();
    project.run("build --format typst").code(0).stdout_eq(str![[r#"
build/typst-lt/main.typ: source of the PDF, to look into its layout with Typst 0.15; submit the PDF of `--format pdf`, which alone has all that screen readers need
lt: 8 words (limit 3,000)
Built in [..] s.

"#]]);
    let built = project.list("build");
    assert!(built.contains(&"build/typst-lt/main.typ".to_owned()), "{built:?}");
    assert!(built.contains(&"build/typst-lt/chapters/26-skurdas.typ".to_owned()));
    project.run("build --format pdf,typst -q").code(0);
    assert!(project.list("build").contains(&"build/report-lt.pdf".to_owned()));
}

#[test]
fn build_shows_notes_when_asked() {
    let project = TestProject::small().files(
        "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n[spare]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n=== translations/lt/spare.ftl\nindicator-spare = Kitas\n",
    );
    project.run("build --format typst").code(0).stderr_eq("");
    project.run("build --format typst -v").code(0).stderr_eq(str![[r#"
note[unused-indicator]: unused indicator `spare`
 --> report/data/indicators.toml:5:2
  |
5 | [spare]
  |  ^^^^^
  |
  = help: use it in a chapter: `{{value "spare" …}}`, or delete it from the list of indicators
1 note

"#]]);
}

#[test]
fn build_with_an_error_writes_nothing_and_keeps_the_old() {
    let project = TestProject::small();
    project.run("build -q").code(0);
    let before = std::fs::read(project.path("build/report-lt.pdf")).unwrap();
    let project = project.change("report/data/poverty.csv", "geo;year\n");
    project.run("build").code(1).stdout_eq("").stderr_eq(str![[r#"
error[dataset-no-header]: unknown format of data table
 --> report/data/poverty.csv:1:1
  |
1 | geo;year
  | ^^^^^^^^
  |
  = help: these columns are missing: value
1 error
Nothing was written because of errors.

"#]]);
    let after = std::fs::read(project.path("build/report-lt.pdf")).unwrap();
    assert_eq!(before, after);
    assert_eq!(project.list("build"), ["build/report-lt.pdf"]);
}

#[test]
fn the_final_copy_is_refused_while_anything_is_untranslated() {
    let project = TestProject::both().chapter("\nTekstas.\n");
    project.run("build --final").code(1).stdout_eq("").stderr_eq(str![[r#"
error[unconfirmed]: there is no translation memory yet
 |
 = help: if the translations match their source, type `komentaras translation accept --all`; the program can then tell what changes later

error[chapter-without-translation]: the chapter is not translated (en)
 --> report/lt/19-smurtas.md:1:1
  |
1 | +++
  | ^
  |
  = help: create the file `report/en/19-smurtas.md`; it needs only a title for now

Chapter      Errors  Warnings  Notes
19-smurtas        1
other files       1

2 errors
Nothing was written because of errors.

"#]]);
    assert!(project.list("build").is_empty());
    project.run("build --format typst -q").code(0);
}

#[test]
fn words() {
    let project = TestProject::both();
    project.run("words").code(0).stderr_eq("").stdout_eq(str![[r#"
Chapter     lt  lt, without footnotes  en  en, without footnotes  Budget
26-skurdas   8                      8  11                     11
Total        8                      8  11                     11   3,000

"#]]);
    project.run("words --format json").code(0).stdout_eq(str![[r#"
{"chapters":[{"chapter":"26-skurdas","words":{"en":11,"lt":8},"words_without_notes":{"en":11,"lt":8},"budget":null,"counts":true}],"total":{"en":11,"lt":8},"total_without_notes":{"en":11,"lt":8},"limit":3000,"notes_count":true}

"#]]);
    project.run("words --ui-language lt").code(0).stdout_eq(str![[r#"
Skyrius     lt  lt, be išnašų  en  en, be išnašų  Skirta
26-skurdas   8              8  11             11
Iš viso      8              8  11             11   3 000

"#]]);
}

#[test]
fn indicators() {
    let project = TestProject::both();
    project.run("indicators list").code(0).stderr_eq("").stdout_eq(str![[r#"
Indicator  Name             Years      To choose  Cited
poverty    Risk of poverty  2022–2023  sex            2

"#]]);
    project.run("indicators list --format json").code(0).stdout_eq(str![[r#"
[{"id":"poverty","name":{"en":"Risk of poverty","lt":"Skurdo rizika"},"unit":"percent","unit_name":{"en":"Per cent","lt":"Procentai"},"file":"report/data/poverty.csv","source":"eurostat","years":["2022","2023"],"newest":["2023",3],"dimensions":{"geo":["LT"],"sex":["T","F"]},"defaults":{},"observations":3,"missing":0,"withheld":{},"multipliers":[],"used":["report/en/26-skurdas.md:5:33","report/lt/26-skurdas.md:6:28"]}]

"#]]);
    project.run("indicators show poverty").code(0).stderr_eq("").stdout_eq(str![[r#"
Risk of poverty
  Indicator: poverty
  Unit: Per cent (percent)
  File: report/data/poverty.csv
  Source: eurostat
  Years: 2022–2023
  Newest figure: 2023 (3 years older than the report)
  Values: 3 (0 of them missing)
  geo: LT
  sex: T, F
  Cited:
    report/en/26-skurdas.md:5:33
    report/lt/26-skurdas.md:6:28

To print “18.1 per cent”, write {{value "poverty" year=2023 sex="F"}} in the text.

"#]]);
    project.run("indicators show poverty --ui-language lt").code(0).stdout_eq(str![[
        r#"
Skurdo rizika
  Rodiklis: poverty
  Matavimo vienetas: Procentai (percent)
  Failas: report/data/poverty.csv
  Šaltinis: eurostat
  Metai: 2022–2023
  Naujausias skaičius: 2023 (3 metais senesnis už ataskaitą)
  Langeliai: 3 (tušti – 0)
  geo: LT
  sex: T, F
  Naudojamas:
    report/en/26-skurdas.md:5:33
    report/lt/26-skurdas.md:6:28

Tekste parašykite {{value "poverty" year=2023 sex="F"}}, ir dokumente bus „18,1 proc.“.

"#
    ]]);
    project.run("indicators show poverty --format json").code(0).stdout_eq(str![[r#"
{"id":"poverty","name":{"en":"Risk of poverty","lt":"Skurdo rizika"},"unit":"percent","unit_name":{"en":"Per cent","lt":"Procentai"},"file":"report/data/poverty.csv","source":"eurostat","years":["2022","2023"],"newest":["2023",3],"dimensions":{"geo":["LT"],"sex":["T","F"]},"defaults":{},"observations":3,"missing":0,"withheld":{},"multipliers":[],"used":["report/en/26-skurdas.md:5:33","report/lt/26-skurdas.md:6:28"]}

"#]]);
    project.run("indicators show povery").code(2).stdout_eq("").stderr_eq(str![[r#"
error: unknown indicator `povery`. To list all indicators, type `komentaras indicators list`
Did you mean `poverty`?

"#]]);
}

#[test]
fn a_new_chapter_is_no_other_in_capitals() {
    let project = TestProject::both();
    project.run("new chapter 19-violence --articles 19 -q").code(0);
    let refused = project.run("new chapter 19-Violence --articles 34").code(2);
    refused.stderr_eq("error: there is a chapter `19-violence`; [..]\n");
}

#[test]
fn a_new_chapter_is_sound() {
    let project = TestProject::both();
    project.run("new chapter 19-violence --articles 19,34").code(0).stdout_eq(str![[
        r#"
Created: report/lt/19-violence.md
Created: report/en/19-violence.md

"#
    ]]);
    // A translation begins with its title alone: what is missing is seen to be missing.
    project.run("check --format short").code(0).stdout_eq(str![[r#"
report/lt/19-violence.md:20:1: warning[paragraph-without-translation]: 6 texts from here on are not translated (en)
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    // Articles that several clusters hold.
    project.run("new chapter 06-life --articles 6").code(0);
    project.run("check --format short --ui-language en").code(0);
    project.run("new chapter 19-violence --articles 19").code(2).stderr_eq(str![[r#"
error: the file `report/lt/19-violence.md` already exists

"#]]);
}

#[test]
fn a_new_chapter_needs_a_plain_name_and_articles_that_exist() {
    let project = TestProject::both();
    let before = project.list("report");
    project.run("new chapter ../x --articles 19").code(2).stderr_eq(str![[r#"
error: the name `../x` cannot be used: use only letters without diacritics, digits, hyphens and underscores, for example 31-rest (con, aux, nul and the like are names of devices in Windows)

"#]]);
    project.run("new chapter smurtas/ė --articles 19").code(2);
    project.run("new chapter x --articles 99").code(2).stderr_eq(str![[r#"
error: the Convention has no article `99`; type, for example, 19 or 24(3)

"#]]);
    project.run("new chapter x --articles 19,,").code(2);
    for (id, articles, expected) in [
        ("x", "19,19", "error: article `19` is typed twice\n"),
        ("con", "19", "error: the name `con` cannot be used: use only letters [..]\n"),
    ] {
        let run = project.run(&format!("new chapter {id} --articles {articles}"));
        run.code(2).stderr_eq(expected);
    }
    assert_eq!(project.list("report"), before);
}

#[test]
fn each_code_is_explained_in_each_language() {
    let project = TestProject::empty();
    let listed = project.output("explain").stdout;
    // Each name with a sentence beneath it.
    let listed: Vec<&str> = std::str::from_utf8(&listed)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    let all: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(listed, all);
    for code in all {
        // The words of every language are looked through in the library's own tests.
        let output = project.output(&format!("explain {code} --ui-language lt"));
        assert_eq!(output.status.code(), Some(0), "{code}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.lines().count() >= 3, "{code}: {text}");
    }
    project.run("explain unknown-indicator").code(0).stdout_eq(str![[r#"
error[unknown-indicator]

A chapter uses an indicator that is not in the list of indicators.

Describe the indicator and its data file in `report/data/indicators.toml`, and use its
name in the chapter. The figure is then the same in both languages.

Wrong:  {{value "poverty of children" year=2023}}
Right:  {{value "child-poverty" year=2023}}

"#]]);
    project.run("explain unknown-indicater").code(2).stderr_eq(str![[r#"
error: unknown finding `unknown-indicater`. To list all findings, type `komentaras explain`
Did you mean `unknown-indicator`?

"#]]);
}

#[test]
fn completions_for_each_shell() {
    let project = TestProject::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        for language in ["lt", "en"] {
            let output =
                project.output(&format!("completions {shell} --ui-language {language}"));
            assert_eq!(output.status.code(), Some(0), "{shell}");
            let path = project.path(&format!("{shell}-{language}"));
            std::fs::write(&path, &output.stdout).unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(text.contains("KOMENTARAS_COMPLETE"), "{shell}");
            let reads = match shell {
                "bash" | "zsh" => "-n",
                "fish" => "--no-execute",
                _ => continue,
            };
            // Only where there is such a shell.
            if let Ok(read) = Command::new(shell).arg(reads).arg(&path).output() {
                assert!(read.status.success(), "{shell}: {read:?}");
            }
        }
    }
}

/// What a shell gets when the Tab key is pressed behind these words.
fn completed(project: &TestProject, words: &[&str]) -> String {
    let output = project
        .command("--")
        .args(["komentaras"])
        .args(words)
        .env("KOMENTARAS_COMPLETE", "fish")
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_names_of_the_report_are_completed() {
    let project =
        TestProject::small().chapter("\n{{anchor \"smurtas-namuose\"}}Smurtas.\n");
    for (words, expected) in [
        (vec!["check", ""], "19-smurtas\tSmurtas\n26-skurdas\tSkurdas\n"),
        (vec!["words", "26"], "26-skurdas\tSkurdas\n"),
        (vec!["chapter", "export", "19"], "19-smurtas\tSmurtas\n"),
        (vec!["indicators", "show", ""], "poverty\tpoverty.csv\n"),
        (vec!["trace", "smu"], "smurtas-namuose\treport/lt/19-smurtas.md:6\n"),
        (
            vec!["explain", "unknown-ind"],
            "unknown-indicator\tA chapter uses an indicator that is not in the list of indicators.\n",
        ),
        (vec!["indicators", "add", "x.csv", "--source", ""], "eurostat\tSkurdo rizika\n"),
        (vec!["indicators", "add", "x.csv", "--unit", "per-"], "per-1000\nper-100000\n"),
    ] {
        let found = completed(&project, &words);
        assert!(found.contains(expected), "{words:?}: {found}");
    }
    // Where there is no report, nothing is known and nothing goes wrong.
    assert!(!completed(&TestProject::empty(), &["check", ""]).contains("19-"));
}

/// Only where there is bash, as on most machines.
#[test]
fn bash_completes_chapters() {
    let project = TestProject::small();
    let script = project.output("completions bash").stdout;
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_komentaras"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let lines = "source ./script; COMP_WORDS=(komentaras check 26); COMP_CWORD=2; COMP_TYPE=9\n\
                 _clap_complete_komentaras komentaras 26 check; printf '%s\\n' \"${COMPREPLY[@]}\"";
    std::fs::write(project.path("script"), script).unwrap();
    let shell = Command::new("bash")
        .args(["--norc", "-c", lines])
        .current_dir(project.root())
        .env("PATH", path)
        .output();
    if let Ok(shell) = shell {
        let told = String::from_utf8_lossy(&shell.stdout).into_owned();
        assert!(told.starts_with("26-skurdas"), "{shell:?}");
    }
}

#[test]
fn an_anchor_is_a_place() {
    let project = TestProject::small().chapter(
        "\nPirma.\n\n{{anchor \"smurtas-namuose\"}}Buvo {{value \"poverty\" year=2023 sex=\"T\"}}.\n",
    );
    for place in ["smurtas-namuose", "#smurtas-namuose"] {
        project.run(&format!("trace {place}")).code(0).stdout_eq(str![[r#"
report/lt/19-smurtas.md:8
  lt: 17,8 proc.
    Indicator: Skurdo rizika (poverty)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2023 geo=LT sex=T
    File: report/data/poverty.csv:3, published as `17.8`, b: break in time series

"#]]);
    }
}

#[test]
fn the_manual() {
    let project = TestProject::empty();
    let page = String::from_utf8(project.output("man").stdout).unwrap();
    assert!(page.contains(".TH komentaras 1"), "{page}");
    let headings = |language: &str| {
        let page = project.output(&format!("man --ui-language {language}")).stdout;
        let page = String::from_utf8(page).unwrap();
        page.lines()
            .filter(|line| line.starts_with(".SH"))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    };
    snapbox::assert_data_eq!(
        headings("lt"),
        str![[r#"
.SH "PAVADINIMAS"
.SH "NAUDOJIMAS"
.SH "APRAŠYMAS"
.SH "BENDROSIOS PARINKTYS"
.SH PARINKTYS
.SH Komandos
.SH "TAIP PAT ŽR."
.SH "VERSIJA"

"#]]
    );
    snapbox::assert_data_eq!(
        headings("en"),
        str![[r#"
.SH "NAME"
.SH "SYNOPSIS"
.SH "DESCRIPTION"
.SH "GENERAL OPTIONS"
.SH OPTIONS
.SH Commands
.SH "SEE ALSO"
.SH "VERSION"

"#]]
    );
    project.run("man --out puslapiai").code(0).stdout_eq("");
    let pages = project.list("puslapiai");
    assert_eq!(pages.len(), crate::help::COMMANDS.len(), "{pages:?}");
}

#[test]
fn colour_when_it_is_wanted() {
    let project = TestProject::small().chapter(ERROR);
    let coloured = |project: &TestProject, args: &str| {
        let output = project.output(args);
        [output.stdout, output.stderr].concat().contains(&0x1b)
    };
    assert!(!coloured(&project, "check"));
    assert!(coloured(&project, "check --color always"));
    assert!(coloured(&project, "build --color always"));
    assert!(coloured(&project, "--help --color always") || !coloured(&project, "--help"));
    assert!(!coloured(&project, "check --color never"));
    assert!(!coloured(&project, "check --format json --color always"));
    // A pipe has no colours either, whatever the environment says.
    let plain = project.env("NO_COLOR", "");
    assert!(!coloured(&plain, "check"));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let project = TestProject::small();
    for args in
        ["explain", "completions bash", "man", "--help", "indicators list", "check"]
    {
        let mut child = project
            .command(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args}: {told}");
        assert_eq!(told, "", "{args}");
    }
}
