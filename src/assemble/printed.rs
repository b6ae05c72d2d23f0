//! What placeholders print, each by itself: for translators, who see only their Markdown.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::assemble::reference::Setting;
use crate::assemble::registers;
use crate::assemble::words::DocumentWords;
use crate::assemble::{ReportContext, citation, figure};
use crate::model::{Placeholder, SegmentPart, SegmentText};
use crate::text::Language;
use crate::translation::one_line;

/// Returns the words that the placeholders of a report print in a language, by their Markdown
/// as segments have it; in the source language where a word is missing in the other. What
/// prints nothing, only a footnote's mark, or what could not be resolved is left out.
pub fn placeholder_words(
    report: ReportContext<'_>,
    language: Language,
) -> BTreeMap<String, String> {
    let ReportContext { project, sources, .. } = report;
    let languages = [language, project.manifest.source_language];
    let mut printed = BTreeMap::new();
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder, span| {
            let markdown = one_line(sources.slice(span));
            if printed.contains_key(&markdown) {
                return;
            }
            let mut words = languages
                .iter()
                .filter_map(|language| printed_words(report, placeholder, *language));
            if let Some(words) = words.next() {
                printed.insert(markdown, words);
            }
        });
    }
    printed
}

/// What the placeholders of a report print in one language, made when first asked for: few
/// reports have texts that changed after their translation.
pub(super) struct Printed<'a> {
    report: ReportContext<'a>,
    language: Language,
    words: OnceLock<BTreeMap<String, String>>,
}

impl<'a> Printed<'a> {
    pub(super) fn new(report: ReportContext<'a>, language: Language) -> Self {
        Printed { report, language, words: OnceLock::new() }
    }

    /// Returns a segment's text with the words in the place of its placeholders. One that the
    /// report no longer has stays as it was written.
    pub(super) fn text(&self, text: &SegmentText) -> String {
        let mut shown = String::new();
        for part in &text.parts {
            match part {
                // At the end of a sentence, the full stop of an abbreviation is that of both.
                SegmentPart::Text(text) if shown.ends_with('.') => {
                    shown.push_str(text.strip_prefix('.').unwrap_or(text));
                }
                SegmentPart::Text(text) => shown.push_str(text),
                SegmentPart::Code(code) => {
                    let words = || placeholder_words(self.report, self.language);
                    let words = self.words.get_or_init(words).get(&one_line(&code.data));
                    shown.push_str(words.unwrap_or(&code.data));
                }
            }
        }
        shown.trim().to_owned()
    }
}

/// Returns what a placeholder prints in a language, as within a sentence; `None` where it prints
/// nothing, only a footnote's mark, or what could not be resolved.
pub fn printed_words(
    report: ReportContext<'_>,
    placeholder: &Placeholder,
    language: Language,
) -> Option<String> {
    let project = report.project;
    let catalog = &project.catalog;
    let words = DocumentWords { catalog, language, apply_typography: true };
    let text = match placeholder {
        Placeholder::Ref(reference) => {
            // As within a sentence: the same Markdown may begin one elsewhere.
            let pieces =
                report.numbering.pieces(reference, project, Setting::default(), words);
            pieces.ok()?.into_iter().map(|piece| piece.text).collect()
        }
        Placeholder::Count(query) => registers::counted(query, project, language),
        Placeholder::Cite(cite) => {
            let source = project.bibliography.get(&cite.source.value)?;
            citation::in_text(source.symbol.as_ref()?, cite.locator.as_ref(), words)
        }
        Placeholder::Value(..)
        | Placeholder::Number(_)
        | Placeholder::Change(_)
        | Placeholder::Contrast(_)
        | Placeholder::List(..)
        | Placeholder::Claim(_)
        | Placeholder::Typed => {
            figure(placeholder, &project.evidence, catalog, language)?.ok()?
        }
    };
    // In brackets stands what could not be resolved.
    Some(text).filter(|text| !text.contains('⟨'))
}
