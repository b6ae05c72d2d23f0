//! `build`: which files are written, and when none is.

use snapbox::str;

use crate::project::TestProject;

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
        "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\ndefault = { geo = \"LT\" }\n[spare]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\ndefault = { geo = \"LT\" }\n=== translations/lt/spare.ftl\nindicator-spare = Kitas\n",
    );
    project.run("build --format typst").code(0).stderr_eq("");
    project.run("build --format typst -v").code(0).stderr_eq(str![[r#"
note[unused-indicator]: unused indicator `spare`
 --> report/data/indicators.toml:6:2
  |
6 | [spare]
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
    let project = project.change("report/report.toml", "languages = [\n");
    project.run("build").code(1).stdout_eq("").stderr_eq(str![[r#"
error[unknown-key]: unknown key `languages`
 --> report/report.toml:1:1
  |
1 | languages = [
  | ^^^^^^^^^
  |
  = help: expected one of: report, organisation, words, coverage, findings, figures, layout, site, privacy

error[toml-syntax]: invalid TOML on this line
 --> report/report.toml:1:14
  |
1 | languages = [
  |              ^
  |
  = help: write `key = "text"`: put text in straight quotation marks, but not numbers, `true` or `false`
  = note: TOML: unclosed array, expected `]`
2 errors
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
