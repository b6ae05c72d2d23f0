//! What holds for every report.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use komentaras::compile::Fonts;
use komentaras::diagnostic::render;
use komentaras::pipeline::{Layout, Target};
use komentaras::translation::tmx;
use proptest::prelude::*;

use crate::project::{FRONT, TestProject, spans_lie_between_characters, typst_of};
use crate::random::random;

/// A block of a chapter with the words that it shows, in their order.
#[derive(Debug, Clone)]
struct Piece {
    markdown: String,
    words: Vec<String>,
}

/// Words that no typography changes, each unlike any that the program itself writes.
fn word() -> impl Strategy<Value = String> {
    "[bdgklmž][aeiouąęėįųū][zvčš]{2}[aeiouąęėįųū]{1,3}"
}

/// A run of words within a line, some of them marked.
fn line() -> impl Strategy<Value = Piece> {
    let marks = prop::sample::select(vec!["", "*", "**", "~~", "`", "\""]);
    prop::collection::vec((word(), marks), 1..8).prop_map(|words| {
        let marked: Vec<String> =
            words.iter().map(|(word, mark)| format!("{mark}{word}{mark}")).collect();
        Piece {
            markdown: marked.join(" "),
            words: words.into_iter().map(|(word, _)| word).collect(),
        }
    })
}

fn block() -> impl Strategy<Value = Piece> {
    let lines = prop::collection::vec(line(), 1..4);
    (lines, 0..9_usize).prop_map(|(lines, kind)| {
        let words = lines.iter().flat_map(|line| line.words.clone()).collect();
        let joined = |before: &str, between: &str, after: &str| {
            let lines: Vec<&str> =
                lines.iter().map(|line| line.markdown.as_str()).collect();
            format!("{before}{}{after}", lines.join(between))
        };
        let markdown = match kind {
            0 | 1 => joined("", "\n", ""),
            2 => joined("## ", "\n\n## ", ""),
            3 => joined("- ", "\n- ", ""),
            4 => joined("1. ", "\n2. ", ""),
            5 => joined("> ", "\n>\n> ", ""),
            6 => joined("| ", " | ", &format!(" |\n{}|", "| - ".repeat(lines.len()))),
            7 => joined("::: note\n", "\n\n", "\n:::"),
            _ => joined("- ", "\n\n  ", ""),
        };
        Piece { markdown, words }
    })
}

fn body() -> impl Strategy<Value = Piece> {
    prop::collection::vec(block(), 1..8).prop_map(|blocks| {
        let mut markdown = String::new();
        for block in &blocks {
            write!(markdown, "\n{}\n\n<!-- -->\n", block.markdown).unwrap();
        }
        // The comment that keeps two lists apart is a finding, but no error.
        Piece {
            markdown,
            words: blocks.into_iter().flat_map(|block| block.words).collect(),
        }
    })
}

/// Checks that a report with these files comes through with its findings in bounds.
fn survives(project: &TestProject) {
    let (inspected, diags) = project.inspect();
    let findings = diags.into_sorted(&inspected.sources);
    spans_lie_between_characters(&findings, &inspected.sources);
    for language in ["lt", "en"] {
        let language = language.parse().unwrap();
        let catalog = &inspected.project.catalog;
        drop(render::short(&findings, &inspected.sources, catalog, language));
        let style = render::Style { color: false, width: 80, is_wrapped: false };
        drop(render::full(&findings, &inspected.sources, catalog, language, style));
    }
}

/// Pieces of which every file of a report is made, sound and not.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        prop::sample::select(vec![
            "+++\n",
            "title = ",
            "\"",
            "[",
            "]",
            "[[",
            "{",
            "}",
            "=",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "{{",
            "}}",
            "value",
            "\"poverty\"",
            "year",
            "2023",
            "geo",
            "LT",
            "T",
            "17,8",
            ":",
            "b",
            "- ",
            ":::",
            "note",
            "#",
            "|",
            "-",
            "'",
            "eurostat:",
            "  type: web\n",
            "\u{feff}",
            "ė",
            "„",
            "😀",
            "year,geo,sex,value\n",
            "file",
            "unit",
            "indicator-poverty = ",
            "    .help = ",
            "->",
            "*[other]",
            "[poverty]\n",
            "file = \"poverty.csv\"\n",
            "unit = \"percent\"\n",
            "[report]\n",
            "languages = [\"lt\"]\n",
            "@misc{",
            "\u{0}",
            "\u{202e}",
            "e\u{301}",
            "<tu>",
            "<tuv xml:lang=\"en\">",
            "<seg>",
            "</seg>",
            "<ph x=\"1\">",
            "&amp;",
            "&#0;",
            "]]>",
            "{{#each chapters}}",
            "{{/each}}",
            "{{> chapter}}",
            "{{{",
            "#let ",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(|c| c.to_string()),
        "[ -~]{0,6}",
    ];
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

/// The files of a sound report, with a memory, templates and terms of its own, that are
/// damaged in turn.
const DAMAGED: [&str; 9] = [
    "translations/memory.tmx",
    "templates/report.typ.hbs",
    "templates/chapter.typ.hbs",
    "templates/text.typ",
    "translations/terms.csv",
    "translations/en/report.ftl",
    "report/en/26-skurdas.md",
    "report/report.toml",
    "report/data/indicators.toml",
];

/// Returns them with their texts.
fn sound() -> &'static [(&'static str, String)] {
    static SOUND: LazyLock<Vec<(&str, String)>> = LazyLock::new(|| {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut project = TestProject::both();
        for path in DAMAGED {
            if !project.path(path).exists() && path != "translations/memory.tmx" {
                let text = fs::read(repository.join(path)).unwrap();
                project = project.change(path, text);
            }
        }
        project.run("translation accept --all -q").code(0);
        DAMAGED.into_iter().map(|path| (path, project.read(path))).collect()
    });
    &SOUND
}

/// Returns a text in which so many bytes, from so many thousandths of it on, are replaced.
fn damaged(text: &str, from: usize, length: usize, scraps: &str) -> String {
    let start = text.floor_char_boundary(text.len() * from / 1_000);
    let end = text.ceil_char_boundary((start + length).min(text.len()));
    [text.get(..start).unwrap(), scraps, text.get(end..).unwrap()].concat()
}

proptest! {
    #![proptest_config(random(48))]

    #[test]
    fn no_word_is_lost(piece in body()) {
        let project = TestProject::small().chapter(&piece.markdown);
        let (inspected, diags) = project.inspect();
        prop_assert!(!diags.has_errors(), "{diags:?}");
        let typst = typst_of(&inspected, "lt");
        let mut rest = typst.as_str();
        for word in &piece.words {
            let found = rest.split_once(word.as_str());
            prop_assert!(found.is_some(), "`{word}` is lost or out of order in {typst}");
            rest = found.map_or("", |(_, after)| after);
        }
    }

    #[test]
    fn any_file_of_a_report_may_hold_anything(place in 0..7_usize, text in scraps(), sound in any::<bool>()) {
        let path = [
            "report/lt/19-smurtas.md",
            "report/report.toml",
            "report/data/indicators.toml",
            "report/data/poverty.csv",
            "report/sources.yml",
            "report/sources.bib",
            "translations/lt/report.ftl",
        ][place];
        let front = if sound && place == 0 { FRONT } else { "" };
        survives(&TestProject::small().change(path, format!("{front}{text}")));
    }

    /// A file that was sound but for one part: most of what reads it is reached.
    #[test]
    fn a_part_of_any_file_may_be_damaged(
        place in 0..DAMAGED.len(), from in 0..1_000_usize, length in 0..60_usize, scraps in scraps(),
    ) {
        let (path, text) = &sound()[place];
        let text = damaged(text, from, length, &scraps);
        let project = sound().iter().fold(TestProject::both(), |project, (path, text)| {
            project.change(path, text)
        });
        let project = project.change(path, text);
        survives(&project);
        // What is recorded of it can be read again, whatever it is.
        let (inspected, _) = project.inspect();
        let source = inspected.project.manifest.source_language;
        // Nothing is recorded while it is not known which language is the source's.
        prop_assume!(source.as_str() == "lt");
        let written = tmx(&inspected.project.memory, source);
        prop_assert!(roxmltree::Document::parse(&written).is_ok(), "{written}");
        let again = project.change("translations/memory.tmx", &written);
        let (again, _) = again.inspect();
        prop_assert_eq!(tmx(&again.project.memory, source), written);
    }

    #[test]
    fn any_bytes_may_stand_in_a_file(place in 0..4_usize, bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let path = [
            "report/lt/19-smurtas.md",
            "report/data/poverty.csv",
            "report/figures/a.svg",
            "report/report.toml",
        ][place];
        survives(&TestProject::small().chapter("\n![x](../figures/a.svg)\n").change(path, bytes));
    }
}

proptest! {
    #![proptest_config(random(6))]

    #[test]
    fn what_has_no_error_can_be_set(piece in body(), odd in "[ -~ąčęėįšųūž„“]{0,60}") {
        // Of the odd text only the marks of Typst matter here; those of Markdown are escaped.
        let odd: String = odd.chars().flat_map(|c| if c.is_ascii_punctuation() { vec!['\\', c] } else { vec![c] }).collect();
        // Marks of comments are errors, escaped or not.
        let odd = odd.replace("\\>", "");
        let project = TestProject::small().chapter(&format!("{}\n{odd} x\n", piece.markdown));
        let (inspected, mut diags) = project.inspect();
        prop_assert!(!diags.has_errors(), "{diags:?}");
        let pdfs = inspected.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
        prop_assert!(!diags.has_errors(), "{diags:?}");
        prop_assert_eq!(pdfs.len(), inspected.editions().len());
    }

    /// However little the two languages have in common, side by side they can be set.
    #[test]
    fn any_two_texts_stand_side_by_side(source in body(), target in body()) {
        let project = TestProject::both().chapter(&source.markdown).change(
            "report/en/19-smurtas.md",
            format!("+++\ntitle = \"Violence\"\n+++\n{}", target.markdown),
        );
        let (inspected, mut diags) = project.inspect_as(Layout::Parallel);
        // Both may well write the same anchors, notes and recommendations differently.
        prop_assume!(!diags.has_errors());
        let pdfs = inspected.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
        prop_assert!(!diags.has_errors(), "{diags:?}");
        prop_assert_eq!(pdfs.len(), inspected.editions().len());
    }
}
