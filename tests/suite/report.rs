//! The report of this repository: without errors and warnings, in both languages.

use std::path::Path;

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Severity, render};
use komentaras::pipeline::{Layout, Options, Snapshot, Target};

use crate::{places, white};

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
            let opening = white::no_page_is_half_empty(name, bytes);
            // Nearly every part begins a page of its own; those that run on share one.
            let parts = snapshot.documents()[0].parts.len();
            assert!((parts / 2..=parts + 3).contains(&opening), "{name}: {opening}");
        }
    }
}
