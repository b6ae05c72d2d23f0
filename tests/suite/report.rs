//! The report of this repository: without errors and warnings, in both languages.

use std::path::Path;

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Severity, render};
use komentaras::pipeline::{Options, Snapshot, Target};

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
    assert!(pages.iter().all(|pages| (20..80).contains(pages)), "{pages:?}");
}
