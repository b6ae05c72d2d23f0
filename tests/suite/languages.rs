//! The two languages: the same numbers in both, and Lithuanian where English is missing.

use komentaras::diagnostic::Diagnostics;
use komentaras::pipeline::{Layout, Options, Snapshot};
use snapbox::{IntoData as _, str};

use crate::project::{TestProject, typst_of};

/// Paragraphs in two chapters; the second of the first chapter has no translation.
fn report() -> TestProject {
    TestProject::both()
        .chapter(concat!(
            "\nPirma.\n\n## Padėtis\n\n{{anchor \"antra\"}}Antra, žr. {{ref \"siulymas\" case=\"acc\"}}.\n\n- viena\n- kita\n\nTrečia.\n",
            "\n::: recommendation {#siulymas to=\"vyriausybe\"}\nReikia.\n:::\n",
        ))
        .files("=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nFirst.\n\n## Situation\n\n- one\n- other\n\nThird.\n\n::: recommendation {#siulymas}\nNeeded.\n:::\n")
}

/// Returns the texts between this beginning and the next quotation mark, in their order.
fn values<'t>(typst: &'t str, beginning: &str) -> Vec<&'t str> {
    let rests = typst.split(beginning).skip(1);
    rests.filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn numbers_of_paragraphs_agree() {
    let (inspected, diags) = report().inspect();
    assert!(!diags.has_errors(), "{diags:?}");
    let [lt, en] = ["lt", "en"].map(|language| typst_of(&inspected, language));
    for beginning in
        ["numbered-paragraph(number: \"", "recommendation(number: \"", "anchor: \"p"]
    {
        let numbers = values(&lt, beginning);
        assert!(!numbers.is_empty(), "{beginning}: {lt}");
        assert_eq!(numbers, values(&en, beginning), "{beginning}");
    }
    assert_eq!(values(&lt, "numbered-paragraph(number: \""), ["1", "2", "3", "4"]);
}

#[test]
fn a_new_paragraph_leaves_the_source_of_others_as_it_is() {
    let later = "=== report/lt/26-skurdas.md\n+++\ntitle = \"Skurdas\"\n\
        articles = [\"26\"]\n+++\n\n{{anchor \"c\"}}Trečia.[^a]\n\n\
        : Antraštė\n\n| a |\n| - |\n| b |\n\n\
        Žr. {{ref \"c\" case=\"loc\"}}.\n\n[^a]: Išnaša.\n";
    let sources = |first: &str, layout| {
        let project = TestProject::both().chapter(first).files(later);
        let options = Options { layout, ..Options::default() };
        let snapshot = Snapshot::read(&project.path(""), options).unwrap();
        let sources = &snapshot.typst(&mut Diagnostics::new())[0].sources;
        ["chapters/19-smurtas", "chapters/26-skurdas", "numbers/26-skurdas"]
            .map(|file| sources[&format!("/{file}.typ")].to_string())
    };
    for layout in [Layout::Single, Layout::Parallel] {
        let [edited, text, numbers] = sources("\nPirma.\n\nTrečia.^[Išnaša.]\n", layout);
        let [longer, again, shifted] =
            sources("\nPirma.\n\nAntra.^[Nauja.]\n\nTrečia.^[Išnaša.]\n", layout);
        assert_eq!(text, again);
        assert_ne!(numbers, shifted);
        // In the chapter itself, the other paragraphs stay as they are.
        assert!(edited.lines().all(|line| longer.lines().any(|other| other == line)));
        assert_ne!(edited, longer);
    }
}

#[test]
fn a_paragraph_without_translation_stands_in_lithuanian() {
    let project = report();
    project.expect_findings(str![[r#"
report/lt/19-smurtas.md:10:1: warning[paragraph-without-translation]: this text is not translated (en)
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    let (inspected, _) = project.inspect();
    let typst = typst_of(&inspected, "en");
    let (_, marked) = typst.split_once("untranslated(").unwrap();
    let (marked, _) = marked.split_once("\n})").unwrap();
    snapbox::assert_data_eq!(marked, str![[r#"
lang: "lt", mark: "Not yet translated; the original text is given", {
numbered-paragraph(number: "2", anchor: "p2", par({text("Antra, žr. ");jump("r1", {text("1 rekomendaciją");});text(".");}))
"#]].raw());
    // Nothing of it in the language that has it.
    assert!(!typst_of(&inspected, "lt").contains("untranslated("));
}

#[test]
fn the_source_language_may_be_the_other_one() {
    let project = TestProject::both();
    let settings = project
        .read("report/report.toml")
        .replace("languages = [", "source-language = \"en\"\nlanguages = [");
    let project = project
        .change("report/report.toml", settings)
        .change("report/en/26-skurdas.md", "+++\ntitle = \"Poverty\"\narticles = [\"26\"]\n+++\n\nIt was {{value \"poverty\" year=2023 sex=\"T\"}}.\n")
        .change("report/lt/26-skurdas.md", "+++\ntitle = \"Skurdas\"\n+++\n\nBuvo {{value \"poverty\" year=2023 sex=\"T\"}}.\n");
    project.expect_findings(str![]);
}

#[test]
fn one_language_is_enough() {
    let (inspected, diags) = TestProject::small().inspect();
    assert!(diags.is_empty(), "{diags:?}");
    assert_eq!(inspected.documents().len(), 1);
}

#[test]
fn figures_are_written_as_each_language_writes_them() {
    let (inspected, _) = TestProject::both().inspect();
    assert!(
        typst_of(&inspected, "lt").contains("17,8\\u{a0}proc")
            || typst_of(&inspected, "lt").contains("17,8\u{a0}proc")
    );
    assert!(
        typst_of(&inspected, "en").contains("17.8 per cent")
            || typst_of(&inspected, "en").contains("17.8\u{a0}per cent")
    );
}

#[test]
fn a_reference_to_what_the_translation_lacks_is_plain_text() {
    let project = TestProject::both()
        .change("report/figures/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>")
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"A\"\narticles = [\"26\"]\n+++\n\n## Vieta {#vieta}\n\nŽr. {{ref \"vieta\"}}, {{ref \"schema\"}}.\n\n![Schema](../figures/a.svg){#schema}\n",
        )
        .change(
            "report/en/26-skurdas.md",
            "+++\ntitle = \"A\"\n+++\n\n## Place\n\nSee {{ref \"vieta\"}}, {{ref \"schema\"}}.\n\n![Scheme](../figures/a.svg)\n",
        );
    project.run("build -q").code(0);
}

#[test]
fn notes_of_sources_are_in_the_language_of_the_edition() {
    let project = TestProject::both()
        .files(
            "=== report/sources.yml\neurostat:\n  type: web\n  title: Risk of poverty\n  \
             note: Press release\n  language: en\nother:\n  type: web\n  title: Kita\n  \
             note: Nuorašas\n  language: lt\n",
        )
        .change(
            "report/en/26-skurdas.md",
            "+++\ntitle = \"Poverty\"\n+++\n\nIn 2023 the risk of poverty was \
             {{value \"poverty\" year=2023 sex=\"T\"}}.{{cite \"other\"}}\n",
        );
    let settings = project.read("report/report.toml");
    let off = "\n[findings]\nunconfirmed = \"off\"\nplaceholder-differs = \"off\"\n";
    let project = project.change("report/report.toml", format!("{settings}{off}"));
    project.expect_findings(str![[r#"
report/sources.yml:1:1: warning[message-without-translation]: `source-note-eurostat` has no translation in lt
report/sources.yml:6:1: warning[message-without-translation]: `source-note-other` has no translation in en

"#]]);
    let [lt, en] = ["lt", "en"].map(|language| {
        let path = format!("translations/{language}/report.ftl");
        let note =
            if language == "lt" { "eurostat = Pranešimas" } else { "other = Copy" };
        (path.clone(), format!("{}source-note-{note}\n", project.read(&path)))
    });
    let project = project.change(&lt.0, lt.1).change(&en.0, en.1);
    project.expect_findings(str![""]);
    let (inspected, _) = project.inspect();
    let written = typst_of(&inspected, "en");
    assert!(!written.contains("Nuorašas"), "{written}");
}
