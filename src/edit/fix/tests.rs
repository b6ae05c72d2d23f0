//! What becomes of a text by its fixes, for each kind of fix.

use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edit::fix::{Fixed, fix};
use crate::load::InMemory;
use crate::pipeline::{Options, Snapshot};

const CHAPTER: &str = "report/lt/a.md";
const MANIFEST: &str = "report/report.toml";
const FRONT: &str = "+++\ntitle = \"A\"\narticles = [\"4\"]\n+++\n\n";
const SETTINGS: &str = "[report]\ntitle = { lt = \"A\" }\nstate = \"LT\"\n\
    date = 2026-01-31\nsource-language = \"lt\"\nlanguages = [\"lt\"]\n\n\
    [organisation]\nname = { lt = \"A\" }\n";
const REGISTER: &str = "[poverty]\nfile = \"p.csv\"\nunit = \"percent\"\ndecimals = 1\n";
const DATA: &str = "year,sex,value\n2023,F,20.1\n2023,M,19.8\n2023,T,20.0\n2022,T,19.0\n2022,F,19.0\n2022,M,19.0\n";
const NAMES: &str = "indicator-poverty = Skurdas\naddressee-seimas = Seimas\n";

fn report() -> InMemory {
    InMemory::new()
        .with(MANIFEST, SETTINGS)
        .with("report/data/indicators.toml", REGISTER)
        .with("report/data/p.csv", DATA)
        .with("translations/lt/report.ftl", NAMES)
        .with("translations/en/report.ftl", NAMES)
        .with(CHAPTER, chapter("Tekstas."))
}

fn chapter(body: &str) -> String {
    format!("{FRONT}{body}\n")
}

fn run(files: &InMemory) -> (Vec<Diagnostic>, Fixed) {
    let snapshot = Snapshot::of(files, Options::default());
    let findings = snapshot.findings(Fonts::embedded());
    let fixed = fix(&snapshot, &findings, files, Fonts::embedded());
    (findings, fixed)
}

/// Returns what a file becomes, which stays when everything is fixed once more.
#[track_caller]
fn fixed(path: &str, text: &str) -> String {
    let files = report().with(path, text);
    let (_, fixed) = run(&files);
    let Some((after, _)) = &fixed.after else { return text.to_owned() };
    assert_eq!(fixed.changes.paths().count(), 1, "{fixed:?}");
    let file = after.sources.find(path).expect("it is still read");
    let new = after.sources.file(file).text.clone();
    if !fixed.is_more {
        let (_, again) = run(&files.with(path, &new));
        assert!(again.changes.is_empty(), "{again:?}");
    }
    new
}

#[test]
fn chapters_are_fixed() {
    const VALUE: &str = r#"{{value "poverty" year=2023 sex="F"}}"#;
    for (before, after) in [
        // Near names.
        (r#"{{valeu "poverty" year=2023 sex="F"}}"#, VALUE),
        (r#"{{value "povetry" year=2023 sex="F"}}"#, VALUE),
        (r#"{{value "poverty" yaer=2023 sex="F"}}"#, VALUE),
        ("::: recomendation\nTekstas.\n:::", "::: recommendation\nTekstas.\n:::"),
        (
            "::: recommendation {to=\"siemas\"}\nTekstas.\n:::",
            "::: recommendation {to=\"seimas\"}\nTekstas.\n:::",
        ),
        // Quotation marks of a text in a placeholder.
        ("{{value „poverty“ year=2023 sex=”F”}}", VALUE),
        ("{{value “poverty” year=2023 sex=\"F\"}}", VALUE),
        // Marks of blocks.
        (":: recommendation\nTekstas.\n::", "::: recommendation\nTekstas.\n:::"),
        // Several in one paragraph.
        (
            "A {{valeu \"poverty\" year=2023 sex=\"F\"}} b {{value \"povetry\" year=2023 sex=\"F\"}} c.",
            &format!("A {VALUE} b {VALUE} c."),
        ),
        // What needs a decision stays.
        (
            r#"{{value "poverty" year=2021 sex="F"}}"#,
            r#"{{value "poverty" year=2021 sex="F"}}"#,
        ),
        (
            r#"{{value "health" year=2023 sex="F"}}"#,
            r#"{{value "health" year=2023 sex="F"}}"#,
        ),
    ] {
        assert_eq!(fixed(CHAPTER, &chapter(before)), chapter(after));
    }
}

#[test]
fn settings_are_fixed() {
    for (wrong, right) in [
        ("languagse = [\"lt\"]", "languages = [\"lt\"]"),
        ("date = \"2026-01-31\"", "date = 2026-01-31"),
        ("date = 2026.01.31", "date = 2026-01-31"),
        ("state = „LT“", "state = \"LT\""),
    ] {
        let before = SETTINGS.replace(right, wrong);
        assert_ne!(before, SETTINGS);
        assert_eq!(fixed(MANIFEST, &before), SETTINGS, "{wrong}");
    }
}

#[test]
fn the_findings_that_were_to_be_fixed_are_gone_and_the_others_stay() {
    let body =
        "{{valeu \"poverty\" year=2023 sex=\"F\"}} ir {{value \"health\" year=2023}}.";
    let (before, fixed) = run(&report().with(CHAPTER, chapter(body)));
    let (_, after) = fixed.after.unwrap();
    let errors = |findings: &[Diagnostic]| -> Vec<&'static str> {
        let errors =
            findings.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| finding.code.as_str()).collect()
    };
    assert_eq!(errors(&before), ["unknown-placeholder", "unknown-indicator"]);
    assert_eq!(errors(&after), ["unknown-indicator"]);
}

#[test]
fn a_change_that_leads_to_another_error_is_left_out_and_the_others_are_made() {
    let body = "A {{valeu \"health\" year=2023}}.\n\nB {{valeu \"poverty\" year=2023 sex=\"F\"}}.";
    let (_, fixed) = run(&report().with(CHAPTER, chapter(body)));
    let refused: Vec<_> =
        fixed.refused.iter().map(|refused| refused.leads_to.unwrap().as_str()).collect();
    assert_eq!(refused, ["unknown-indicator"]);
    let (after, _) = fixed.after.unwrap();
    let file = after.sources.find(CHAPTER).unwrap();
    let expected = body.replace("valeu \"poverty", "value \"poverty");
    assert_eq!(after.sources.file(file).text, chapter(&expected));
}

#[test]
fn a_change_that_makes_a_sentence_of_another_file_false_is_left_out() {
    let claim = r#"A{{claim (value "poverty" year=2023 sex="F") "<" 100}}."#;
    let register = format!("{REGISTER}multiplier = 1000\n").replace("percent", "persons");
    let wrong = register.replace("multiplier", "multplier");
    let files = report()
        .with(CHAPTER, chapter(claim))
        .with("report/data/indicators.toml", &wrong);
    let (_, fixed) = run(&files);
    let refused: Vec<_> =
        fixed.refused.iter().map(|refused| refused.leads_to.unwrap().as_str()).collect();
    assert_eq!(refused, ["claim-fails"], "{fixed:?}");
    assert!(fixed.changes.is_empty());
}

#[test]
fn what_comes_to_light_and_can_be_fixed_in_turn_is_for_another_run() {
    let wrong = chapter(r#"{{valeu "povetry" year=2023 sex="F"}}"#);
    let (_, first) = run(&report().with(CHAPTER, &wrong));
    assert!(first.is_more && first.refused.is_empty(), "{first:?}");
    let (after, _) = first.after.unwrap();
    let text = &after.sources.file(after.sources.find(CHAPTER).unwrap()).text;
    assert_eq!(fixed(CHAPTER, text), chapter(r#"{{value "poverty" year=2023 sex="F"}}"#));
}

#[test]
fn what_an_office_or_git_wrote_is_left_alone() {
    let wrong = r#"{{valeu "poverty" year=2023 sex="F"}}"#;
    let body = format!("<<<<<<< HEAD\n{wrong}\n=======\nB\n>>>>>>> other\n");
    let office = DATA.replace("year", "yaer");
    for (path, text) in [(CHAPTER, chapter(&body)), ("report/data/p.csv", office)] {
        let (findings, fixed) = run(&report().with(path, &text));
        assert!(!findings.is_empty() && fixed.changes.is_empty(), "{path}");
    }
}
