//! How much of the pages of a report stays white.

use komentaras::compile::Fonts;
use komentaras::pipeline::{Layout, Options, Target};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::pages;
use crate::project::TestProject;
use crate::tags::stress;

/// The most of a page that may be white, and where the next page opens a part: if more were
/// left, the part would begin there.
const MOST_WHITE: f64 = 0.4;
const MOST_WHITE_AT_END: f64 = 0.62;

/// The size of the headings of parts in either layout, in points.
const HEADING_OF_PART: f64 = 19.0;

/// Asserts that no page of the text is half empty. Returns how many pages open a part.
#[track_caller]
pub(crate) fn no_page_is_half_empty(name: &str, bytes: &[u8]) -> usize {
    half_empty(name, bytes, MOST_WHITE_AT_END)
}

#[track_caller]
fn half_empty(name: &str, bytes: &[u8], most_at_end: f64) -> usize {
    let looks = pages::looks(bytes);
    let is_opening = |look: &pages::Look| look.largest > HEADING_OF_PART - 0.5;
    for (index, pair) in looks.windows(2).enumerate() {
        let most = if is_opening(&pair[1]) { most_at_end } else { MOST_WHITE };
        let is_filled = pair[0].is_across || pair[0].white <= most;
        assert!(is_filled, "{name}, page {}: {:?}", index + 1, pair[0]);
    }
    looks.iter().filter(|look| is_opening(look)).count()
}

/// Sets a report in each layout and looks at its pages.
fn look_at(project: &TestProject, most_at_end: f64) {
    for layout in [Layout::Single, Layout::Parallel] {
        let options = Options { layout, ..Options::default() };
        let snapshot = project.snapshot(options);
        let fonts = Fonts::embedded();
        let mut diags = snapshot.check(fonts);
        let pdfs = snapshot.artifacts(Target::Pdf, fonts, &mut diags);
        assert_eq!(pdfs.len(), snapshot.editions().len());
        for pdf in pdfs {
            let (name, bytes) = &pdf.files[0];
            half_empty(name, bytes, most_at_end);
        }
    }
}

/// The contents, of which there is less than a page, and the sources come before and after.
const MOST_WHITE_BESIDE: f64 = 0.95;

#[test]
fn no_page_of_what_is_hard_to_set_is_half_empty() {
    for openings in ["page", "compact"] {
        let project = stress();
        let manifest = project.read("report/report.toml");
        let manifest = format!("{manifest}\n[layout]\nopenings = \"{openings}\"\n");
        look_at(&project.change("report/report.toml", manifest), MOST_WHITE_BESIDE);
    }
}

/// A block of a chapter, in both languages.
fn a_block() -> impl Strategy<Value = [String; 2]> {
    const SENTENCES: [&str; 2] = [
        "Vaiko teisių apsaugos sistema turi veikti taip, kad kiekvienas vaikas gautų pagalbą \
         laiku ir arčiausiai savo namų, o institucijos turi dirbti kartu. ",
        "The child protection system has to work so that each child receives help in time and \
         as near home as possible, and institutions have to work together. ",
    ];
    let both = |write: &dyn Fn(&str) -> String| SENTENCES.map(write);
    (0..20_u32, 1..8_usize, 1_u32..1000).prop_map(
        move |(kind, size, number)| match kind {
            0..8 => both(&|sentence| sentence.repeat(size)),
            8..10 => both(&|sentence| {
                format!("{}{}^[{sentence}]", sentence.repeat(size), sentence.trim_end())
            }),
            10 => both(&|sentence| format!("- {sentence}\n").repeat(size)),
            11 => both(&|_| format!("## {number}")),
            12..14 => both(&|sentence| {
                let text = sentence.repeat(size.min(3));
                format!("::: recommendation {{to=\"government\"}}\n{text}\n:::")
            }),
            14..17 => {
                let from = 2020 - 2 * size;
                both(&|_| {
                    format!(
                        "{{{{table \"children\" rows=\"year\" columns=\"sex\" \
                     years=\"{from}..2020\" caption=\"{number}\"}}}}"
                    )
                })
            }
            _ => {
                let kind = ["line", "bar", "grouped-bar"][size % 3];
                let series = if kind == "bar" { "sex=\"T\"" } else { "series=\"sex\"" };
                both(&|_| {
                    format!(
                        "{{{{chart \"children\" kind=\"{kind}\" {series} \
                     years=\"2010..2020\" caption=\"{number}\"}}}}"
                    )
                })
            }
        },
    )
}

/// Always the same reports: what can't be filled at all, such as a picture as high as a page,
/// must not fail a build by chance.
#[test]
fn no_page_of_random_reports_is_half_empty() {
    let config = Config { cases: 2, failure_persistence: None, ..Config::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, random);
    let blocks = prop::collection::vec(a_block(), 20..40);
    let look = |blocks: Vec<[String; 2]>| {
        let mut project = stress();
        for (index, language) in ["lt", "en"].into_iter().enumerate() {
            let path = format!("report/{language}/19-violence.md");
            let chapter = project.read(&path);
            let head = chapter.split("+++").nth(1).unwrap();
            let texts: Vec<&str> =
                blocks.iter().map(|block| block[index].as_str()).collect();
            let chapter = format!("+++{head}+++\n\n{}\n", texts.join("\n\n"));
            project = project.change(&path, chapter);
        }
        look_at(&project, MOST_WHITE_BESIDE);
        Ok(())
    };
    runner.run(&blocks, look).unwrap();
}
