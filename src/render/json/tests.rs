//! The JSON of a report reads back as it was written.

use std::path::Path;

use super::{convert, model, render};
use crate::assemble::{self, Document, Options};
use crate::diagnostic::Diagnostics;
use crate::load::{self, Disk};
use crate::translation::Comparisons;

/// Assembles the project's own report.
fn documents(root: &Path, is_beside_source: bool) -> Vec<Document> {
    let mut diags = Diagnostics::new();
    let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut diags);
    let numbering = assemble::number(&loaded.project);
    let comparisons = Comparisons::new(&loaded.project, &loaded.sources);
    let report = assemble::Report {
        project: &loaded.project,
        sources: &loaded.sources,
        numbering: &numbering,
        comparisons: &comparisons,
    };
    let options = Options { is_final: false, is_beside_source, is_set: true };
    let languages = loaded.project.manifest.languages.iter();
    languages.map(|language| assemble::assemble(report, *language, options)).collect()
}

#[test]
fn a_report_reads_back_as_it_was_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for is_beside_source in [false, true] {
        let documents = documents(root, is_beside_source);
        let json = render(&documents);
        assert_eq!(json, render(&documents), "the same bytes");
        let read: model::Report = serde_json::from_slice(&json).unwrap();
        assert_eq!(read, convert::report(&documents));
        assert!(!read.origins.is_empty() && !read.sources.is_empty());
    }
}
