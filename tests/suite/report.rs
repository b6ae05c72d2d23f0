//! The report of this repository: without errors and warnings, in both languages.

use std::path::Path;

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Severity, render};
use komentaras::pipeline::{Layout, Options, Snapshot, Target};

use crate::{pages, places};

/// The most of a page that may be white, and where the next page opens a part: if more were
/// left, the part would begin there.
const MOST_WHITE: f64 = 0.4;
const MOST_WHITE_AT_END: f64 = 0.62;

/// The size of the headings of parts in either layout, in points.
const HEADING_OF_PART: f64 = 19.0;

#[test]
fn our_own_report_is_sound_and_builds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fonts = Fonts::embedded();
    let inspected = Snapshot::read(root, Options::default()).unwrap();
    let mut diags = inspected.check(fonts);
    let pdfs = inspected.artifacts(Target::Pdf, fonts, &mut diags);
    let mut findings = diags.into_sorted(&inspected.sources);
    findings.retain(|finding| finding.severity > Severity::Note);
    let english = "en".parse().unwrap();
    let catalog = &inspected.project.catalog;
    assert_eq!(render::short(&findings, &inspected.sources, catalog, english), "");
    let pages: Vec<usize> = pdfs.iter().filter_map(|pdf| pdf.pages).collect();
    assert_eq!(pages.len(), 2, "a PDF in each language");
    assert!(pages.iter().all(|pages| (20..100).contains(pages)), "{pages:?}");
}

#[test]
fn our_own_report_has_no_page_that_is_half_empty() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fonts = Fonts::embedded();
    for layout in [Layout::Single, Layout::Parallel] {
        let options = Options { layout, ..Options::default() };
        let snapshot = Snapshot::read(root, options).unwrap();
        let mut diags = snapshot.check(fonts);
        let pdfs = snapshot.artifacts(Target::Pdf, fonts, &mut diags);
        assert_eq!(pdfs.len(), snapshot.editions().len());
        for pdf in pdfs {
            let (name, bytes) = &pdf.files[0];
            let (notes, numbered) = places::all_is_in_place(name, bytes);
            assert!(notes > 50 && numbered > 25, "{name}: {notes}, {numbered}");
            let looks = pages::looks(bytes);
            let is_opening = |look: &pages::Look| look.largest > HEADING_OF_PART - 0.5;
            for (index, pair) in looks.windows(2).enumerate() {
                let most =
                    if is_opening(&pair[1]) { MOST_WHITE_AT_END } else { MOST_WHITE };
                let page = index + 1;
                assert!(pair[0].white <= most, "{name}, page {page}: {:?}", pair[0]);
            }
            // Nearly every part begins a page of its own; those that run on share one.
            let parts = snapshot.documents()[0].parts.len();
            let opening = looks.iter().filter(|look| is_opening(look)).count();
            assert!((parts / 2..=parts + 3).contains(&opening), "{name}: {opening}");
        }
    }
}
