//! What the pages of a report are set from, for somebody else to set them.

use crate::compile::Input;
use crate::diagnostic::Diagnostics;
use crate::pipeline::typeset::{self, Pictures};
use crate::pipeline::{Edition, Snapshot, render};
use crate::render::SourceMap;
use crate::text::Language;

/// What the pages in one language are set from.
#[derive(Debug)]
pub struct PageSource {
    /// What Typst is given.
    pub input: Input,
    /// From generated text to what an author wrote.
    pub map: SourceMap,
}

impl Snapshot {
    /// Returns what the pages in one language are set from; `None` where findings stop the
    /// report, to which those about templates are added.
    ///
    /// Nothing of it is kept: it may be asked for before all errors are known, which the
    /// report as a whole marks in its text.
    pub fn page_source(
        &self,
        language: Language,
        diags: &mut Diagnostics,
    ) -> Option<PageSource> {
        let mut documents = self.printed(diags).iter();
        let document = documents.find(|document| document.language == language)?;
        let edition = Edition::Single(document);
        let typst = render(&self.project, edition, diags);
        if !self.can_be_built(diags) {
            return None;
        }
        let pictures = Pictures::of(std::iter::once(&typst));
        let input = typeset::input(&self.project, edition, &typst, &pictures);
        Some(PageSource { input, map: typst.map })
    }
}
