//! Findings at the paragraphs that they are about.

use std::collections::BTreeMap;

use crate::assemble::{Block, Chapter, Document};
use crate::diagnostic::render as words_of;
use crate::diagnostic::{Diagnostic, Span};
use crate::pipeline::Snapshot;
use crate::render::html::Annotations;
use crate::serve::session::Words;
use crate::syntax::markup::{Markup, Syntax};

/// The findings of one document by where they are shown.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    snapshot: &'a Snapshot,
    document: &'a Document,
    words: Words<'a>,
    /// By the block that they are about: its span.
    at_blocks: BTreeMap<Span, Vec<&'a Diagnostic>>,
    /// By the id of the chapter: those before its first block.
    at_titles: BTreeMap<&'a str, Vec<&'a Diagnostic>>,
}

impl<'a> Notes<'a> {
    /// Finds where each finding is shown: after the block in which it begins, or after the
    /// last one before it.
    pub(super) fn new(
        snapshot: &'a Snapshot,
        document: &'a Document,
        findings: &'a [Diagnostic],
        words: Words<'a>,
    ) -> Self {
        let mut notes = Notes {
            snapshot,
            document,
            words,
            at_blocks: BTreeMap::new(),
            at_titles: BTreeMap::new(),
        };
        let mut findings: Vec<(Span, &Diagnostic)> = findings
            .iter()
            .filter_map(|finding| Some((finding.primary?, finding)))
            .collect();
        findings.sort_by_key(|(span, finding)| (*span, finding.code));
        for chapter in document.chapters() {
            for (index, block) in chapter.blocks.iter().enumerate() {
                let next = chapter.blocks.iter().skip(index + 1);
                let mut next = next.filter(|next| next.span.file == block.span.file);
                let end = next.next().map_or(u32::MAX, |next| next.span.start);
                let here = within(&findings, block.span, end);
                if !here.is_empty() {
                    notes.at_blocks.entry(block.span).or_insert(here);
                }
            }
            let Some(title) = notes.title(chapter) else { continue };
            let mut own = chapter.blocks.iter().filter(|it| it.span.file == title.file);
            let end = own.next().map_or(u32::MAX, |block| block.span.start);
            let here = within(&findings, Span { start: 0, ..title }, end);
            if !here.is_empty() {
                notes.at_titles.insert(&chapter.id, here);
            }
        }
        notes
    }

    /// Returns where the title of a chapter was written in the document's language.
    fn title(&self, chapter: &Chapter) -> Option<Span> {
        let chapter = self.snapshot.project.chapters.find(&chapter.id)?;
        Some(chapter.texts.get(&self.document.language)?.title.span)
    }

    fn markup(&self, findings: Option<&Vec<&Diagnostic>>) -> String {
        let mut out = Markup::new(Syntax::Html);
        for finding in findings.into_iter().flatten() {
            out.open("div").attribute("class", "note-finding");
            out.attribute("data-severity", finding.severity.as_str());
            write(&mut out, finding, self.words);
            out.close();
        }
        out.finish()
    }
}

/// Returns the findings that begin in a file from the beginning of a span to a byte.
fn within<'a>(
    findings: &[(Span, &'a Diagnostic)],
    span: Span,
    end: u32,
) -> Vec<&'a Diagnostic> {
    let from =
        findings.partition_point(|(at, _)| (at.file, at.start) < (span.file, span.start));
    let here = findings.iter().skip(from);
    here.take_while(|(at, _)| at.file == span.file && at.start < end)
        .map(|(_, finding)| *finding)
        .collect()
}

/// Writes what a finding says and what to do.
pub(in crate::serve) fn write(out: &mut Markup, finding: &Diagnostic, words: Words<'_>) {
    let text = words_of::words(finding, words.catalog, words.language);
    let severity = words.say(&format!("severity-{}", finding.severity.as_str()));
    out.open("p").attribute("class", "what");
    out.open("strong").text(&severity).text(": ").close();
    write_message(out, &text.message);
    out.close();
    for help in &text.help {
        out.open("p").attribute("class", "help");
        write_message(out, help);
        out.close();
    }
}

/// Writes a message, in which what is typed stands between backticks.
fn write_message(out: &mut Markup, message: &str) {
    for (index, part) in message.split('`').enumerate() {
        if index % 2 == 0 {
            out.text(part);
        } else {
            out.element("code", part);
        }
    }
}

impl Annotations for Notes<'_> {
    fn place(&self, span: Span) -> String {
        self.snapshot.sources.place(span)
    }

    fn title_place(&self, chapter: &Chapter) -> Option<String> {
        Some(self.snapshot.sources.place(self.title(chapter)?))
    }

    fn after_title(&self, chapter: &Chapter) -> String {
        self.markup(self.at_titles.get(chapter.id.as_str()))
    }

    fn after_block(&self, block: &Block) -> String {
        self.markup(self.at_blocks.get(&block.span))
    }
}
