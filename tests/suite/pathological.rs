//! Markdown that makes careless parsers slow comes to an end; how the time grows with its length
//! is measured in `benches/pathological.rs`.

use komentaras::diagnostic::{Diagnostics, SourceFile, Sources};
use komentaras::markdown;

use crate::patterns;

#[test]
fn every_pattern_comes_to_an_end() {
    for (name, text) in patterns::all(50_000) {
        let mut sources = Sources::default();
        let path = format!("lt/{name}.md");
        let file = sources.add(SourceFile { path, text: text.clone() });
        let mut diags = Diagnostics::new();
        let blocks = markdown::parse(file, &text, 0, &mut diags).blocks;
        // Whatever is not read has a finding.
        assert!(!blocks.is_empty() || !diags.is_empty(), "{name}");
    }
}
