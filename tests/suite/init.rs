//! A new report can be built at once, without a finding.

use komentaras::compile::Fonts;
use komentaras::diagnostic::Code;
use komentaras::pipeline::{Options, Snapshot};
use snapbox::str;

use crate::project::TestProject;

#[test]
fn a_new_report_has_no_finding_and_builds() {
    let project = TestProject::empty();
    project.run("init mano-ataskaita").code(0).stderr_eq("").stdout_eq(str![[r#"
Created a report in `mano-ataskaita`.
Next:
  cd mano-ataskaita
  komentaras preview    open the report in the browser and see changes at once
  komentaras build      make the PDF

"#]]);
    project.run("check --strict --project mano-ataskaita").code(0).stdout_eq(str![[r#"
no errors found
Sample text is left in 17 chapters, report/report.toml and report/data/organisations.csv. Replace it with your own.

"#]]);
    for language in ["lt", "en"] {
        project
            .run(&format!("check --strict --format short --ui-language {language} --project mano-ataskaita"))
            .code(0)
            .stdout_eq("");
    }
    project.run("build -q --project mano-ataskaita").code(0).stderr_eq("");
    assert_eq!(
        project.list("mano-ataskaita/build"),
        ["mano-ataskaita/build/report-en.pdf", "mano-ataskaita/build/report-lt.pdf"]
    );
    // The Committee is not sent what the program wrote as an example.
    let refused = project.output("build --final --project mano-ataskaita");
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("[sample-text]"));
}

#[test]
fn both_languages_have_the_same_chapters() {
    let project = TestProject::empty();
    project.run("init .").code(0);
    let names = |language: &str| -> Vec<String> {
        let folder = format!("report/{language}");
        let listed = project.list(&folder);
        listed.iter().map(|path| path.replace(&folder, "")).collect()
    };
    assert_eq!(names("lt"), names("en"));
    assert!(names("lt").len() > 10);
}

#[test]
fn a_report_is_not_written_over_another() {
    let project = TestProject::small();
    let before = project.list("");
    project.run("init .").code(2).stdout_eq("").stderr_eq(str![[r#"
error: there is already a report in `.`

"#]]);
    let inside = |language: &str| {
        let told = project.output(&format!("--ui-language {language} init nauja")).stderr;
        let root = std::fs::canonicalize(project.root()).unwrap();
        String::from_utf8(told).unwrap().replace(&root.display().to_string(), "[ROOT]")
    };
    snapbox::assert_data_eq!(
        inside("en") + &inside("lt"),
        str![[r#"
error: `nauja` would be within another report (`[ROOT]`); create the new one elsewhere
klaida: aplankas „nauja“ būtų ataskaitos viduje (ji yra aplanke „[ROOT]“); naują kurkite kitame aplanke

"#]]
    );
    assert_eq!(project.list(""), before);
}

#[test]
fn what_git_is_told_already_stays() {
    let project = TestProject::empty()
        .change("new/.gitignore", "theirs\n")
        .change("new/.gitattributes", "too\n");
    project.run("init new -q").code(0);
    assert_eq!(project.read("new/.gitignore"), "theirs\n");
    assert_eq!(project.read("new/.gitattributes"), "too\n");
}

#[test]
fn a_folder_that_is_a_file() {
    let project = TestProject::empty().change("failas", "x");
    project.run("init failas").code(2).stdout_eq("").stderr_eq(str![[r#"
error: could not write the file `failas/report/report.toml`: part of the path is not a folder

"#]]);
    assert_eq!(project.read("failas"), "x");
}

#[test]
fn a_new_part_has_no_sample_of_a_chapter() {
    let project = TestProject::small();
    project.run("new chapter annex-data -q").code(0);
    let text = project.read("report/lt/annex-data.md");
    assert!(
        !text.contains("##") && !text.contains(":::") && !text.contains("{{"),
        "{text}"
    );
    // It is a sample all the same.
    let options = Options { is_final: true, ..Options::default() };
    let snapshot = Snapshot::read(project.root(), options).unwrap();
    let found = snapshot.check(Fonts::embedded()).into_sorted(&snapshot.sources);
    let found: Vec<String> = found
        .iter()
        .filter(|finding| finding.code == Code::SampleText)
        .filter_map(|finding| Some(snapshot.sources.place(finding.primary?)))
        .collect();
    let wanted = ["report/lt/annex-data.md:2", "report/lt/annex-data.md:6"];
    assert_eq!(found, wanted);
    project.run("new chapter 19-smurtas --articles 19 -q").code(0);
    let text = project.read("report/lt/19-smurtas.md");
    assert!(text.contains("::: recommendation") && !text.contains("{{"), "{text}");
}
