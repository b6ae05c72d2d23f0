//! The report of this repository: without errors and warnings, in both languages.

use std::path::Path;

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Severity, render};
use komentaras::pipeline::{Layout, Options, Snapshot, Target};

use crate::pages;

/// The most of a page that may be white, unless a part ends there.
const MOST_WHITE: f64 = 0.4;

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
            let looks = pages::looks(bytes);
            let opens = |index: usize| {
                looks.get(index).is_none_or(|look| look.largest > HEADING_OF_PART - 0.5)
            };
            assert!(looks.iter().any(|look| look.largest < HEADING_OF_PART - 0.5));
            let mut ends = 0;
            for (index, look) in looks.iter().enumerate() {
                if opens(index + 1) {
                    ends += 1;
                    continue;
                }
                let page = index + 1;
                assert!(look.white <= MOST_WHITE, "{name}, page {page}: {look:?}");
            }
            // Each part begins a page unless it runs on, and so do the title page, the contents
            // and the sources.
            let parts = snapshot.documents()[0].parts.iter();
            let opening = parts.filter(|part| !part.runs_on).count() + 3;
            assert_eq!(ends, opening, "{name}");
        }
    }
}
