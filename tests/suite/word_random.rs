//! Random reports as Word files.

use image::ImageFormat;
use komentaras::compile::Fonts;
use komentaras::pipeline::{Options, Target};
use proptest::prelude::*;

use crate::project::{FRONT, TestProject};
use crate::word::picture;
use crate::word_file::WordFile;

/// Returns how many random reports are tried: more where programs are to judge them.
fn cases() -> u32 {
    let asked = std::env::var("KOMENTARAS_WORD_CASES").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(24)
}

/// A word that no typography changes, or one with characters that hardly any text has.
fn a_word() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "a\u{202e}b\u{202c}",
        "ž\u{303}\u{301}",
        "\u{e000}\u{f8ff}",
        "x\u{ad}y\u{200b}z",
        "\u{2028}eilutė\u{2029}",
        "\u{fffd}\u{feff}\u{fffe}",
        "👩‍👩‍👧‍👦",
        "שלום",
        "&amp;&#8;&#x1F;",
        "a\u{7}\u{b}\u{1b}b",
        "<w:p/>]]>&",
        "ilgasilgasilgasilgasilgasilgasilgasilgasilgasilgasilgasilgasilgas",
    ]);
    prop_oneof![
        12 => "[bdgklmž][aeiouąęėįųū][zvčš]{2}[aeiouąęėįųū]{1,3}",
        1 => odd.prop_map(ToOwned::to_owned),
    ]
}

/// A line of words, some of them marked or with what stands in lines.
fn a_line() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec!["", "", "*", "**", "~~", "`"]);
    let after = prop::sample::select(vec![
        "",
        "",
        "",
        "^[Išnaša.]",
        "^[Išnaša su `kodu`.]",
        " {{value \"poverty\" 2023 sex=\"T\"}}",
        " [nuoroda](https://e-tar.lt/ą)",
        " [kita](<https://e-tar.lt/a b?c=\"d\"&e='%2f|^\\\\#f#g>)",
        " <mailto:vaikas@pavyzdys.lt>",
        " {{ref \"vieta\" case=\"loc\"}}",
        " {{ref \"nera\"}}",
        "^[Išnaša, žr. {{ref \"vieta\" case=\"acc\"}}.]",
        " [words]{lang=en}",
        " ![lapas](../figures/a.png)",
        "\\\n",
        " <",
    ]);
    let words = prop::collection::vec((a_word(), marks, after), 1..8);
    words.prop_map(|words| {
        let word = |(word, mark, after): (String, &str, &str)| {
            format!("{mark}{word}{mark}{after}")
        };
        words
            .into_iter()
            .map(word)
            .collect::<Vec<_>>()
            .join(" ")
            .trim_end_matches("\\\n")
            .to_owned()
    })
}

fn a_block() -> impl Strategy<Value = String> {
    let simple = (prop::collection::vec(a_line(), 1..5), 0..16_usize).prop_map(|(lines, kind)| {
        let one_line: Vec<String> = lines.iter().map(|line| line.replace("\\\n", " ")).collect();
        let joined = |before: &str, between: &str, after: &str| {
            format!("{before}{}{after}\n", one_line.join(between))
        };
        match kind {
            0 | 1 => lines.join("\n") + "\n",
            2 => joined("## ", "\n\n### ", ""),
            3 => joined("- ", "\n- ", ""),
            4 => joined("3. ", "\n1. ", ""),
            5 => {
                let line = "| - ".repeat(lines.len());
                joined("| ", " | ", &format!(" |\n{line}|\n| a |\n"))
            }
            6 => joined("```\n", "\n", "\n```"),
            7 => "{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"Skurdas\"}}\n".to_owned(),
            8 => "{{table \"poverty\" rows=\"year\"}}\n".to_owned(),
            9 => "{{table \"poverty\" columns=\"sex, year\"}}\n".to_owned(),
            10 => "{{chart \"poverty\" series=\"sex\" caption=\"Kitimas\"}}\n".to_owned(),
            // So many columns that the table stands across, or is divided.
            11 => {
                let columns = if lines.len() > 2 { 70 } else { 25 };
                let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
                let first = one_line[0].replace('|', "");
                format!("{}{}{}\n: {first}\n", row("stulpelis"), row("-"), row("a"))
            }
            12 => joined("![", " ", "](../figures/a.png \"Paveikslas\"){width=50%}"),
            13 => "![](../figures/a.png)\n".to_owned(),
            14 => joined("::: voice {age=\"12-14\" consent=yes}\n", "\n\n", "\n:::"),
            _ => "---\n".to_owned(),
        }
    });
    simple.prop_recursive(4, 12, 4, |inner| {
        (prop::collection::vec(inner, 1..4), 0..7_usize).prop_map(|(blocks, kind)| {
            let text = blocks.join("\n");
            let indented = |first: &str, rest: &str| -> String {
                let lines = text.lines().enumerate();
                let lines = lines.map(|(n, line)| {
                    format!("{}{line}\n", if n == 0 { first } else { rest })
                });
                lines.collect()
            };
            match kind {
                0 => indented("> ", "> "),
                1 => indented("- ", "  "),
                2 => indented("1. ", "   "),
                3 => format!("::: note\n{text}\n:::\n"),
                4 => format!("::: example\n{text}\n:::\n"),
                5 => format!("::: question\n{text}\n:::\n"),
                _ => format!("::: recommendation {{to=\"vyriausybe\"}}\n{text}\n:::\n"),
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_report_is_a_sound_word_file(blocks in prop::collection::vec(a_block(), 1..8)) {
        let place = "\n{{anchor \"vieta\"}}Vieta, į kurią veda nuorodos.\n";
        let text: String = blocks.iter().map(|block| format!("\n{block}\n")).collect();
        let project = TestProject::both()
            .change("report/lt/19-smurtas.md", format!("{FRONT}{place}{text}"))
            .change("report/figures/a.png", picture(ImageFormat::Png));
        let snapshot = project.snapshot(Options { is_for_review: true, ..Options::default() });
        let mut diags = snapshot.check(Fonts::embedded());
        for artifact in snapshot.artifacts(Target::Docx, Fonts::embedded(), &mut diags) {
            for (_, bytes) in artifact.files {
                WordFile::sound(&bytes);
            }
        }
    }
}
