//! Tests of the forms of output and of the messages' completeness.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::*;
use crate::diagnostic::{
    Diagnostics, FileId, Fix, SourceFile, Sources, Span, explain, found, near,
};
use crate::text::Resource;

pub(in crate::diagnostic) const LANGUAGES: [(&str, &str); 2] = [
    ("lt", include_str!("../../../translations/lt/findings.ftl")),
    ("en", include_str!("../../../translations/en/findings.ftl")),
];

pub(super) fn language(code: &str) -> Language {
    code.parse().expect("a language")
}

pub(super) fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(read);
    &CATALOG
}

fn read() -> Catalog {
    let resources = LANGUAGES.map(|(code, text)| Resource {
        language: language(code),
        path: format!("translations/{code}/findings.ftl"),
        text: text.to_owned(),
        builtin: true,
    });
    let (catalog, errors) = Catalog::new(resources.into());
    assert!(errors.is_empty(), "{errors:?}");
    catalog
}

fn sources(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let path = "lt/19-smurtas.md".to_owned();
    let file = sources.add(SourceFile { path, text: text.to_owned() });
    (sources, file)
}

/// Draws a finding whose place is between `‹` and `›`.
fn draw(code: &str, text: &str) -> String {
    let start = text.find('‹').expect("a beginning");
    let text = text.replacen('‹', "", 1);
    let end = text.find('›').expect("an end");
    let (sources, file) = sources(&text.replacen('›', "", 1));
    let finding = found::UnknownIndicator {
        indicator: "child-povrety",
        similar: near("child-povrety", &["child-poverty"]),
        known: "",
    }
    .at(Span::new(file, start..end));
    full(&[finding], &sources, catalog(), language(code), PLAIN)
}

const PLAIN: Style = Style { color: false, width: 80, is_wrapped: false };

#[test]
fn the_full_form_shows_line_and_mark_in_the_readers_language() {
    assert_data_eq!(
        draw("lt", "Pirma eilutė.\n\nŠeimų „{{value ‹\"child-povrety\"›}}“ čia.\n"),
        str![[r#"
klaida[unknown-indicator]: nežinomas rodiklis `child-povrety`
 --> lt/19-smurtas.md:3:16
  |
3 | Šeimų „{{value "child-povrety"}}“ čia.
  |                ^^^^^^^^^^^^^^^
  |
  = patarimas: gal turėjote omenyje `child-poverty`?

"#]]
    );
    assert_data_eq!(
        draw("en", "Pirma eilutė.\r\nŠeimų {{value ‹\"child-povrety\"›}}\r\n"),
        str![[r#"
error[unknown-indicator]: unknown indicator `child-povrety`
 --> lt/19-smurtas.md:2:15
  |
2 | Šeimų {{value "child-povrety"}}
  |               ^^^^^^^^^^^^^^^
  |
  = help: did you mean `child-poverty`?

"#]]
    );
}

#[test]
fn of_a_long_line_the_part_around_the_mark_is_shown_with_its_own_column() {
    let long = "žodžiai ir ".repeat(1_000_000);
    assert_data_eq!(
        draw("lt", &format!("{long}‹rodiklis› {long}")),
        str![[r#"
klaida[unknown-indicator]: nežinomas rodiklis `child-povrety`
 --> lt/19-smurtas.md:1:11000001
  |
1 | ...džiai ir žodžiai ir žodžiai ir rodiklis žodžiai ir žodžiai ir žodžiai ...
  |                                   ^^^^^^^^
  |
  = patarimas: gal turėjote omenyje `child-poverty`?

"#]]
    );
    let paragraph = "ilgas sakinys apie vaikus ".repeat(20);
    assert_data_eq!(
        draw("lt", &format!("a\n‹{paragraph}\n{paragraph}›\n")),
        str![[r#"
klaida[unknown-indicator]: nežinomas rodiklis `child-povrety`
 --> lt/19-smurtas.md:2:1
  |
2 | ilgas sakinys apie vaikus ilgas sakinys apie vaikus ilgas sakinys apie va...
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = patarimas: gal turėjote omenyje `child-poverty`?

"#]]
    );
}

#[test]
fn related_places_are_shown_with_their_labels() {
    let (sources, file) = sources("{{anchor \"a\"}}Vienas.\n\n{{anchor \"a\"}}Du.\n");
    let span = |range| Span::new(file, range);
    let finding = found::DuplicateAnchor { name: "a", first: span(10..11) }
        .at(span(33..34))
        .with_fix(Fix::safe(span(33..34), "ė"));
    let findings = [finding, Diagnostic::new(Code::EmptyReport, None)];
    let (catalog, language) = (catalog(), language("lt"));
    assert_data_eq!(
        full(&findings, &sources, catalog, language, PLAIN),
        str![[r#"
klaida[duplicate-anchor]: žymė `a` kartojasi
 --> lt/19-smurtas.md:3:11
  |
3 | {{anchor "a"}}Du.
  |           ^ antrą kartą
  |
 ::: lt/19-smurtas.md:1:11
  |
1 | {{anchor "a"}}Vienas.
  |           - pirmą kartą čia
  |
  = patarimas: vieną iš žymių pakeiskite

klaida[empty-report]: ataskaitoje nėra nė vieno skyriaus
 |
 = patarimas: sukurkite skyrių: `komentaras new chapter 19-smurtas --articles 19`

"#]]
    );
    assert_data_eq!(
        short(&findings, &sources, catalog, language),
        str![[r#"
lt/19-smurtas.md:3:11: error[duplicate-anchor]: žymė `a` kartojasi
error[empty-report]: ataskaitoje nėra nė vieno skyriaus

"#]]
    );
    assert_data_eq!(
        json(&findings, &sources, catalog, language),
        str![[r#"
{"severity":"error","code":"duplicate-anchor","message":"žymė `a` kartojasi","file":"lt/19-smurtas.md","line":3,"column":11,"end_line":3,"end_column":12,"help":"vieną iš žymių pakeiskite","fix":{"file":"lt/19-smurtas.md","line":3,"column":11,"end_line":3,"end_column":12,"replacement":"ė","safe":true}}
{"severity":"error","code":"empty-report","message":"ataskaitoje nėra nė vieno skyriaus","file":null,"line":null,"column":null,"end_line":null,"end_column":null,"help":"sukurkite skyrių: `komentaras new chapter 19-smurtas --articles 19`"}

"#]]
    );
    assert_data_eq!(summary(&findings, catalog, language), str!["2 klaidos"]);
}

#[test]
fn sarif_names_rules_places_and_words() {
    let (mut sources, _) = sources("");
    let file = sources.add(SourceFile {
        path: "lt/ąžuolas 1.md".to_owned(),
        text: "žž\nžž{{anchor}}\n".to_owned(),
    });
    let span = |range| Span::new(file, range);
    let finding = found::DuplicateAnchor { name: "a", first: span(0..2) }
        .at(span(9..19))
        .with_fix(Fix::safe(span(9..19), "ė"));
    let findings = [Diagnostic::new(Code::EmptyReport, None), finding];
    let tool = Tool { name: "komentaras", version: "0.1.0" };
    let text = sarif(&findings, &sources, catalog(), language("lt"), tool);
    let log: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let ids: Vec<_> = rules.iter().map(|rule| &rule["id"]).collect();
    assert_eq!(ids, ["duplicate-anchor", "empty-report"]);
    let short = &rules[0]["shortDescription"]["text"];
    assert_eq!(short, "Dvi ataskaitos vietos pažymėtos ta pačia žyme.");
    let [report, anchor] = [&run["results"][0], &run["results"][1]];
    assert_eq!((&report["ruleIndex"], &anchor["ruleIndex"]), (&json!(1), &json!(0)));
    assert!(report.get("locations").is_none());
    let message = "žymė `a` kartojasi\nvieną iš žymių pakeiskite";
    assert_eq!(anchor["message"]["text"], message);
    let place = &anchor["locations"][0]["physicalLocation"];
    let region =
        json!({ "startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 13 });
    assert_eq!(place["region"], region);
    let change = &anchor["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"], place["artifactLocation"]);
    let put = json!({ "deletedRegion": region, "insertedContent": { "text": "ė" } });
    assert_eq!(change["replacements"], json!([put]));
    assert_eq!(place["artifactLocation"]["uri"], "lt/%C4%85%C5%BEuolas%201.md");
    assert_eq!(anchor["relatedLocations"][0]["message"]["text"], "pirmą kartą čia");
}

#[test]
fn a_summary_uses_the_plural_forms_of_the_language() {
    let finding = |code| Diagnostic::new(code, None);
    let errors = |count| vec![finding(Code::EmptyReport); count];
    let summary = |findings: &[_], code| summary(findings, catalog(), language(code));
    assert_eq!(summary(&[], "lt"), "klaidų nerasta");
    assert_eq!(summary(&errors(1), "lt"), "1 klaida");
    assert_eq!(summary(&errors(12), "lt"), "12 klaidų");
    assert_eq!(summary(&errors(22), "lt"), "22 klaidos");
    let mixed = [errors(2), vec![finding(Code::RawHtml), finding(Code::UnusedIndicator)]]
        .concat();
    assert_eq!(summary(&mixed, "lt"), "2 klaidos, 1 įspėjimas, 1 pastaba");
    assert_eq!(summary(&mixed, "en"), "2 errors, 1 warning, 1 note");
}

#[test]
fn an_explanation_has_name_prose_and_example() {
    assert_data_eq!(
        explain(Code::UnknownIndicator, catalog(), language("en")),
        str![[r#"
error[unknown-indicator]

A chapter uses an indicator that is not in the list of indicators.

Describe the indicator and its data file in `report/data/indicators.toml`, and use its
name in the chapter. The figure is then the same in both languages.

Wrong:  {{value "poverty of children" year=2023}}
Right:  {{value "child-poverty" year=2023}}

"#]]
    );
}

#[test]
fn what_an_author_writes_cannot_steer_the_terminal() {
    let unknown = |indicator: &str| {
        found::UnknownIndicator { indicator, similar: None, known: "" }.at(None)
    };
    let finding = unknown("a\u{1b}[31m\nb\u{202e}");
    let words = words(&finding, catalog(), language("en"));
    assert_eq!(words.message, "unknown indicator `a\u{fffd}[31m b\u{fffd}`");
    let finding = unknown(&"ė".repeat(5000));
    assert!(
        super::words(&finding, catalog(), language("en")).message.chars().count() < 400
    );
}

#[test]
fn a_file_without_text_is_named() {
    let (sources, file) = sources("");
    let finding = found::EmptyFile { path: "lt/19-smurtas.md" }.at(sources.whole(file));
    assert_data_eq!(
        full(&[finding], &sources, catalog(), language("lt"), PLAIN),
        str![[r#"
klaida[empty-file]: failas `lt/19-smurtas.md` tuščias
--> lt/19-smurtas.md
 = patarimas: parašykite jo turinį arba ištrinkite failą

"#]]
    );
}

#[test]
fn thousands_of_findings_in_one_endless_line_are_shown_at_once() {
    let (sources, file) = sources(&"žž\u{1}".repeat(1_000_000));
    let mut diags = Diagnostics::new();
    for index in 0..1000 {
        let start = index * 5000 + 4;
        let (character, kind) = ("U+0001", found::OddCharacter::Control);
        let finding = found::ControlCharacter { character, kind, count: index + 1 };
        diags.push(finding.at(Span::new(file, start..start + 1)));
    }
    // Each says something else, so that none stands for others; more of a kind would be listed.
    let findings = diags.into_sorted(&sources);
    let drawn = |few: &[_]| full(few, &sources, catalog(), language("lt"), PLAIN);
    let text = findings.chunks(10).map(drawn).collect::<String>();
    assert_eq!(text.matches("lt/19-smurtas.md:1:").count(), 1000);
    assert!(text.contains("lt/19-smurtas.md:1:2997003\n"));
}

#[test]
fn no_message_fails_for_want_of_an_argument() {
    let catalog = catalog();
    for (code, _) in LANGUAGES {
        for finding in Code::ALL.iter().map(|code| Diagnostic::new(*code, None)) {
            let words = words(&finding, catalog, language(code));
            let text = [vec![words.message], words.help].concat().join("\n");
            assert!(!text.contains("{$") && !text.contains("none"), "{text}");
            let explanation = explain(finding.code, catalog, language(code));
            assert!(explanation.lines().all(|line| line.chars().count() <= 100));
            assert!(explanation.split("\n\n").count() >= 4, "{explanation}");
        }
    }
}

proptest! {
    #[test]
    fn any_place_in_any_text_can_be_shown(
        text in "[a-ž \t\r\n\u{0}\u{301}\u{202e}א-ת漢字🧒👨‍👩‍👧]{0,400}",
        places in prop::collection::vec((0..1500_usize, 0..1500_usize), 1..4),
        width in 0..200_usize,
        color: bool,
    ) {
        let (sources, file) = sources(&text);
        let spans: Vec<Span> =
            places.into_iter().map(|(start, end)| Span::new(file, start..end)).collect();
        let finding = found::SeriesBreak { indicator: "", value: "", cell: &spans[1..] };
        let finding = finding.at(spans[0]);
        let (findings, catalog, lt) = ([finding], catalog(), language("lt"));
        full(&findings, &sources, catalog, lt, Style { color, width, is_wrapped: false });
        short(&findings, &sources, catalog, lt);
        json(&findings, &sources, catalog, lt);
        let tool = Tool { name: "komentaras", version: "0.1.0" };
        sarif(&findings, &sources, catalog, lt, tool);
    }
}

#[test]
fn many_findings_of_a_kind_in_a_file_are_listed() {
    let text = "a\n".repeat(20);
    let mut sources = Sources::default();
    let path = "lt/a.md".to_owned();
    let file = sources.add(SourceFile { path, text: text.clone() });
    let found = |count: usize| -> Vec<Diagnostic> {
        let lines = text.match_indices('a').take(count);
        lines
            .map(|(at, _)| {
                let name = format!("x{at}");
                let finding = found::UnusedIndicator { name: &name };
                finding.at(Span::new(file, at..at + 1))
            })
            .collect()
    };
    let style = Style { color: false, width: 80, is_wrapped: true };
    let shown =
        |count: usize| full(&found(count), &sources, catalog(), language("en"), style);
    // Each has its line, and all but a few only that.
    let few = shown(11);
    assert_eq!(few.matches("note[unused-indicator]: unused").count(), 11, "{few}");
    let many = shown(20);
    assert_eq!(many.matches("note[unused-indicator]: unused").count(), 4, "{many}");
    assert!(
        many.contains("note[unused-indicator]: 16 more of this kind in lt/a.md:\n  5: "),
        "{many}"
    );
    for (at, _) in text.match_indices('a') {
        let name = format!("unused indicator `x{at}`");
        assert_eq!(many.matches(&name).count(), 1, "{name}: {many}");
    }
}
