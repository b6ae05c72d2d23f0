//! Words of the pages that are not words of the report: what buttons and links say.

use crate::assemble::Redaction;
use crate::text::{Args, Catalog, Language};

/// A language with the words in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    /// The messages.
    pub(super) catalog: &'a Catalog,
    /// The language.
    pub(super) language: Language,
    /// What masks names that are not in the document, in a copy that is masked.
    pub(super) redaction: Option<&'a Redaction>,
}

impl Words<'_> {
    /// Returns a message without variables; one that is missing shows its name.
    pub(super) fn say(&self, id: &str) -> String {
        self.fill(id, &Args::new())
    }

    /// Returns a message with texts in it.
    pub(super) fn say_with(&self, id: &str, texts: &[(&str, &str)]) -> String {
        self.fill(id, &Args::texts(texts))
    }

    /// Returns a message with a number, such as „34 punktas“.
    pub(super) fn numbered(&self, id: &str, number: u32) -> String {
        self.fill(id, &Args::new().count("n", number))
    }

    /// Returns what a paragraph is called in a citation, shorter than in a sentence if the language
    /// has it so.
    pub(super) fn paragraph(&self, number: u32) -> String {
        let args = Args::new().count("n", number);
        self.catalog
            .format(self.language, "ref-paragraph.abbreviated", &args)
            .unwrap_or_else(|| self.fill("ref-paragraph", &args))
    }

    fn fill(&self, id: &str, args: &Args) -> String {
        self.catalog.say(self.language, id, args)
    }

    /// Returns a text with bars over what could identify a child, in a copy that is masked.
    pub(super) fn shown(&self, text: String) -> String {
        let Some(redaction) = self.redaction else { return text };
        redaction.masked(&text, &self.catalog.lexicon(self.language))
    }

    /// Returns the language's own name.
    pub(super) fn language_name(&self) -> String {
        self.say("site-language")
    }
}
