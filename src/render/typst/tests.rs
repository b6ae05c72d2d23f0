//! Tables from the dataset to the Typst source.

use super::*;
use crate::assemble::{self, Numbering, Options};
use crate::diagnostic::{SourceFile, Sources};
use crate::load::{self, InMemory};
use crate::translation::Comparisons;

const MANIFEST: &str = "[report]\ntitle = { lt = \"T\" }\nstate = \"LT\"\n\
    convention = \"crc\"\ncycle = \"7\"\ndate = 2026-01-31\n\
    profile = \"alternative-report\"\nsource-language = \"lt\"\nlanguages = [\"lt\"]\n\
    [organisation]\nname = { lt = \"O\" }\n";
const REGISTER: &str = "[reports]\nfile = \"a.csv\"\nunit = \"children\"\n\
    suppress-below = 5\nsource = \"s\"\n\
    [rate]\nfile = \"b.csv\"\nunit = \"percent\"\ndecimals = 1\n";
const REPORTS: &str = "sex,year,value,flag,note\nF,2023,40,,\nF,2024,3,,three\n\
    M,2023,1200,b,method\nM,2024,20,,method\nX,2023,7,,\nX,2024,9,,unknown\n\
    T,2023,1247,,\nT,2024,32,p,\n";
const MESSAGES: &str = "indicator-reports = Pranešimai\nindicator-rate = Dalis\n\
    code-sex-F = mergaitės\nnote-method = nauja tvarka\nlicence-s = CC BY 4.0\n";
const SOURCES: &str = "s:\n  type: Web\n  title: Rinkinys\n\
    \x20 url: { value: \"https://example.org/\", date: 2026-11-21 }\n";

/// Renders a report whose only chapter is a text; returns the chapter's Typst source and
/// the files that travel with the document.
fn rendered(chapter: &str) -> (String, BTreeMap<String, Arc<[u8]>>) {
    let chapter = format!("+++\ntitle = \"S\"\narticles = [\"19\"]\n+++\n\n{chapter}\n");
    let files = InMemory::new()
        .with("report/report.toml", MANIFEST)
        .with("report/data/indicators.toml", REGISTER)
        .with("report/data/a.csv", REPORTS)
        .with("report/data/b.csv", "year,value\n2023,5.25\n2024,\n")
        .with("report/sources.yml", SOURCES)
        .with("report/lt/19.md", &chapter)
        .with("translations/lt/report.ftl", MESSAGES);
    let mut diags = Diagnostics::new();
    let loaded = load::load(&files, &[], &mut diags);
    assert!(diags.is_empty(), "{diags:?}");
    let numbering: Numbering = assemble::number(&loaded.project);
    let language: Language = "lt".parse().expect("a language");
    let report = assemble::ReportContext {
        project: &loaded.project,
        sources: &loaded.sources,
        numbering: &numbering,
        comparisons: &Comparisons::new(&loaded.project, &loaded.sources),
    };
    let options =
        Options { is_final: true, is_beside_source: false, apply_typography: true };
    let document = assemble::assemble(report, language, options);
    let typst = render(&document, Look::of(&loaded.project), &mut diags);
    assert!(diags.is_empty(), "{diags:?}");
    let chapter = &typst.sources["/chapters/19.typ"];
    let text = [&**chapter, &typst.sources["/numbers/19.typ"]].concat();
    (text, typst.files)
}

#[test]
fn a_table_says_flags_notes_unit_and_source() {
    let (text, _) = rendered("{{table \"reports\" columns=\"sex\"}}");
    for expected in [
        "unit: \"Vaikų skaičius\"",
        "\"1\u{a0}lentelė (tęsinys)\"",
        "summary: \"2 eilutės (Metai)",
        "(body: \"mergaitės\", span: 1, align: \"right\")",
        "(figure: \"1\u{a0}200\", flag: \"b¹\")",
        "\"b – laiko eilutės lūžis\"",
        "\"p – preliminarūs duomenys\"",
        "\"¹ – nauja tvarka\"",
        "Licencija: CC BY 4.0.",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn what_could_identify_a_child_is_neither_shown_nor_attached() {
    let (text, files) = rendered("{{table \"reports\" columns=\"sex\" years=\"2024\"}}");
    // The smallest of the others goes with it, for the total is known.
    assert_eq!(text.matches("(missing: \"•\", flag: \"\")").count(), 2, "{text}");
    assert!(
        text.contains("(figure: \"20\"") && text.contains("\"• – skaičius per mažas")
    );
    let attached = String::from_utf8_lossy(&files["/a.csv"]);
    let expected = "sex,year,value,flag\r\nF,2023,40,\r\nF,2024,,Q\r\nM,2023,1200,B\r\n\
        M,2024,20,\r\nX,2023,7,\r\nX,2024,,Q\r\nT,2023,1247,\r\nT,2024,32,P\r\n";
    assert_eq!(attached, expected);
}

#[test]
fn several_indicators_bear_their_units() {
    let (text, files) =
        rendered("{{table \"reports\" \"rate\" sex=\"T\" columns=\"indicator\"}}");
    for expected in ["unit: none", "\"Pranešimai, vaikai\"", "\"Dalis, %\"", "\"5,3\""] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    assert_eq!(&*files["/b.csv"], b"year,value\n2023,5.25\n2024,\n");
}

#[test]
fn charts_are_drawn_as_wide_as_the_templates_set_them() {
    let measures = |path: &str, names: &[&str]| -> f64 {
        let template = load::builtin_template(path).unwrap();
        let measure = |name: &&str| -> f64 {
            let (_, after) = template.split_once(*name).unwrap();
            after.split_once("mm").unwrap().0.parse().unwrap()
        };
        names.iter().map(measure).sum::<f64>() * 72.0 / 25.4
    };
    let text = "#let measure = ";
    let page = "base.typ";
    let columns = "parallel/base.typ";
    for (width, measured) in [
        (PAGE.text, measures(page, &[text])),
        (PAGE.frame, measures(page, &["#let hang = ", text, "#let wing = "])),
        (COLUMN.text, measures(columns, &["#let column-room = (measure: "])),
        (COLUMN.frame, measures(columns, &["#let page-room = (measure: "])),
    ] {
        assert!((width - measured).abs() < 0.1, "{width} {measured}");
    }
}

#[test]
fn a_template_that_changes_the_text_of_a_chapter_leads_to_no_line_of_it() {
    let span = {
        let file = SourceFile { path: "lt/19.md".to_owned(), text: String::new() };
        Span::new(Sources::default().add(file), 0..0)
    };
    for (before, is_known) in [("#let a = 1\n", true), ("#let b = \"", false)] {
        let mut body = Code::default();
        body.at(span, |code| code.raw("text(\"a\")"));
        let text =
            if is_known { body.text.clone() } else { "text(\\\"a\\\")\"".to_owned() };
        let mut output = TypstProject::default();
        output.add_chapter("19", format!("{before}{text}"), body);
        let path = chapter_path("19");
        let found: Vec<bool> = (0..before.len() + text.len())
            .map(|at| output.map.find_range(&path, &(at..at + 1)).is_some())
            .collect();
        let expected: Vec<bool> =
            (0..found.len()).map(|at| is_known && at >= before.len()).collect();
        assert_eq!(found, expected);
    }
}
