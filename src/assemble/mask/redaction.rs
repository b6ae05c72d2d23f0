//! What masks a copy of a report: documents, and what outputs take from elsewhere.

use super::{Masker, NeutralNames, Place};
use crate::assemble::Document;
use crate::assemble::words::DocumentWords;
use crate::text::{Args, Catalog, Language, Lexicon, Privacy};

/// What masks a copy of a report.
#[derive(Debug, Clone)]
pub struct Redaction {
    /// The rules, which know who is named in the report.
    pub privacy: Privacy,
    /// What takes the place of names that tell something.
    pub names: NeutralNames,
}

impl Redaction {
    /// Returns a text that is not in a document with neutral names, and with bars over what
    /// could identify a child.
    pub fn masked(&self, text: &str, lexicon: &Lexicon) -> String {
        let text = self.names.text(text);
        self.privacy.masked(&text, false, lexicon).unwrap_or(text)
    }

    /// Returns a table that is written with delimiters, masked as those that are attached to
    /// documents in a language.
    pub fn masked_table(
        &self,
        text: &str,
        catalog: &Catalog,
        language: Language,
    ) -> String {
        let names = Some(&self.names);
        let mut masker = Masker::new(&self.privacy, names, catalog, language);
        masker.is_silent = true;
        masker.delimited_text(text, Place::NOWHERE)
    }
}

/// Says on the title page that passages are masked, and how many.
pub fn tell_masked(document: &mut Document, count: usize, catalog: &Catalog) {
    let words =
        DocumentWords { catalog, language: document.language, apply_typography: true };
    let count = Args::new().count("count", count);
    let line = (words.label("cover-masked"), words.label_with("masked-passages", &count));
    document.cover.details.push(line);
}
