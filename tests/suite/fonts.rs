//! Fonts that a project brings.

use snapbox::str;

use crate::pages::objects;
use crate::project::TestProject;

/// The built-in font under another name of the same length, so that it is another family.
fn renamed() -> Vec<u8> {
    let wide =
        |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let mut font = notosans::REGULAR_TTF.to_vec();
    let names = [
        (wide("Noto Sans"), wide("Vaiku San")),
        (b"Noto Sans".to_vec(), b"Vaiku San".to_vec()),
    ];
    for (from, to) in names {
        while let Some(at) = font.windows(from.len()).position(|bytes| bytes == from) {
            font[at..at + to.len()].copy_from_slice(&to);
        }
    }
    font
}

/// Returns where a table of a font begins.
fn place_of(font: &[u8], tag: &[u8]) -> usize {
    let at = font.windows(4).position(|bytes| bytes == tag).unwrap() + 8;
    usize::try_from(u32::from_be_bytes(font[at..at + 4].try_into().unwrap())).unwrap()
}

fn with(settings: &str, font: &[u8]) -> TestProject {
    let project = TestProject::small().change("fonts/vaiku.ttf", font);
    project.settings(settings)
}

/// Returns the objects of the report's PDF; fonts are named in them.
fn pdf(project: &TestProject) -> Vec<u8> {
    project.run("build -q").code(0);
    objects(&std::fs::read(project.path("build/report-lt.pdf")).unwrap())
}

const NAMED: &str = "[layout]\nfonts = [\"Vaiku San\"]\n";

#[test]
fn a_font_of_the_project_is_used_if_it_is_named() {
    let plain = pdf(&TestProject::small());
    let named = with(NAMED, &renamed());
    named.expect_findings(str![]);
    let used = pdf(&named);
    let holds = |pdf: &[u8], name: &str| {
        pdf.windows(name.len()).any(|bytes| bytes == name.as_bytes())
    };
    assert!(holds(&plain, "LibertinusSerif") && !holds(&used, "LibertinusSerif"));
    let unnamed = with("", &renamed());
    unnamed.expect_findings(str![[r#"
report/report.toml:1:1: warning[font-unsuitable]: the font `fonts/vaiku.ttf` is not used: `report.toml` does not name it

"#]]);
    assert!(pdf(&unnamed) == plain);
}

#[test]
fn what_is_wrong_with_a_font() {
    // No font, half a font, a font for websites, and one that is not there.
    with("", b"PK").expect_findings(str![[r#"
report/report.toml:1:1: warning[font-unsuitable]: the file `fonts/vaiku.ttf` is damaged, or not a font for documents

"#]]);
    let font = renamed();
    with(NAMED, &font[..font.len() / 2]).expect_findings(str![[r#"
report/report.toml:1:1: warning[font-unsuitable]: the file `fonts/vaiku.ttf` is damaged, or not a font for documents
report/report.toml:11:10: error[invalid-value]: there is no font `Vaiku San`

"#]]);
    TestProject::small().change("fonts/a.woff2", b"wOF2").expect_findings(str![[r#"
report/report.toml:1:1: warning[font-unsuitable]: the file `fonts/a.woff2` is damaged, or not a font for documents

"#]]);
    TestProject::small().change("fonts/OFL.txt", b"free").expect_findings(str![]);
    with("[layout]\nfonts = [\"Vaiku Sans\"]\n", &font).expect_findings(str![[r#"
report/report.toml:11:10: error[invalid-value]: there is no font `Vaiku Sans`

"#]]);
    // One that may not be embedded, and one that does not say whether it may.
    let mut restricted = font.clone();
    let usage = place_of(&font, b"OS/2") + 8;
    restricted[usage + 1] = 2;
    with(NAMED, &restricted).expect_findings(str![[r#"
report/report.toml:11:10: warning[font-unsuitable]: the font `fonts/vaiku.ttf` forbids embedding in documents

"#]]);
    let mut silent = font.clone();
    let names = place_of(&font, b"name");
    let count = u16::from_be_bytes([font[names + 2], font[names + 3]]);
    for record in (0..usize::from(count)).map(|index| names + 6 + index * 12) {
        if [13, 14].contains(&font[record + 7]) {
            silent[record + 7] = 200;
        }
    }
    with(NAMED, &silent).expect_findings(str![[r#"
report/report.toml:11:10: warning[font-unsuitable]: the font `fonts/vaiku.ttf` does not say under which licence it is

"#]]);
}

#[test]
fn a_font_without_the_letters_of_the_language() {
    let mut font = renamed();
    let cmap = place_of(&font, b"cmap");
    // One table of characters, trimmed to ASCII (format 6): 95 glyphs from the space on.
    let header = [0, 1, 3, 1, 0, 12].map(u16::to_be_bytes).concat();
    let trimmed = [6, 10 + 2 * 95, 0, 32, 95].into_iter().chain(1..=95);
    let trimmed = trimmed.flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let table = [header, trimmed].concat();
    font[cmap..cmap + table.len()].copy_from_slice(&table);
    with(NAMED, &font).expect_findings(str![[r#"
report/report.toml:11:10: warning[font-unsuitable]: the font `Vaiku San` lacks letters of the language `lt`: ĄąČčĖėĘęĮįŠšŪūŲųŽž

"#]]);
}
