//! What the pages of a report are set from, for somebody else to set them.

use crate::compile::Input;
use crate::diagnostic::Diagnostics;
use crate::pipeline::typeset::{self, Pictures};
use crate::pipeline::{Edition, Snapshot};
use crate::render::SourceMap;
use crate::text::Language;

/// What the pages in one language are set from.
#[derive(Debug)]
pub struct PageSource<'s> {
    /// What Typst is given.
    pub input: Input,
    /// From generated text to what an author wrote.
    pub map: &'s SourceMap,
}

impl Snapshot {
    /// Returns what the pages in one language are set from; `None` where findings stop the
    /// report, to which those about templates are added.
    pub fn page_source(
        &self,
        language: Language,
        diags: &mut Diagnostics,
    ) -> Option<PageSource<'_>> {
        let rendered = self.rendered(diags);
        let is_wanted = |edition: &Edition<'_>| matches!(edition, Edition::Single(document) if document.language == language);
        let (edition, typst) =
            rendered.into_iter().find(|(edition, _)| is_wanted(edition))?;
        let pictures = Pictures::of(std::iter::once(typst));
        let input = typeset::input(&self.project, edition, typst, &pictures);
        Some(PageSource { input, map: &typst.map })
    }
}
