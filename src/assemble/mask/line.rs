//! Masks lines: runs of text that are read as one.

use super::beside::Run;
use super::{Masker, Place, PrintedComment};
use crate::assemble::{Inline, InlineKind, plain_text, visit};
use crate::syntax::address;
use crate::text::{BAR, Identified, Language, comment_likes};

impl Masker<'_> {
    /// Masks the runs of a line, which are read as one text: a name in bold has its age
    /// behind it.
    pub(super) fn line(&mut self, line: &mut Vec<Inline>, place: Place<'_>) {
        let language = foreign(line).unwrap_or(self.language);
        self.in_language(language, |masker| masker.beside(&mut [line], &[], place));
    }

    /// Masks what is in a language, such as a paragraph without translation.
    pub(super) fn in_language(
        &mut self,
        language: Language,
        mask: impl FnOnce(&mut Self),
    ) {
        if language == self.language {
            return mask(self);
        }
        let lexicon = self.catalog.lexicon(language);
        let before = (
            std::mem::replace(&mut self.language, language),
            std::mem::replace(&mut self.lexicon, lexicon),
        );
        mask(self);
        (self.language, self.lexicon) = before;
    }

    /// Notes what looks like a comment in a text.
    pub(super) fn comments(&mut self, text: &str, place: Place<'_>) {
        for range in comment_likes(text) {
            self.note_comment(text.get(range).unwrap_or_default(), place);
        }
    }

    pub(super) fn note_comment(&mut self, text: &str, place: Place<'_>) {
        if !self.is_silent {
            self.found.comments.push(PrintedComment {
                text: text.to_owned(),
                span: place.span,
                file: place.file.map(str::to_owned),
            });
        }
    }

    /// Notes what looks like a comment in a line, but in code, which may show how one is
    /// written.
    pub(super) fn line_comments(&mut self, line: &[Inline], place: Place<'_>) {
        if comment_likes(&plain_text(line)).is_empty() {
            return;
        }
        let mut prose = String::new();
        visit::inlines(line, &mut |inline| match &inline.kind {
            InlineKind::Code(code) => prose.extend(std::iter::repeat_n('.', code.len())),
            kind => prose.push_str(kind.words()),
        });
        for range in comment_likes(&prose) {
            let run = run_at(line, &mut 0, range.start);
            let span = run.map(|run| run.span).or(place.span);
            let text = prose.get(range).unwrap_or_default();
            self.note_comment(text, Place { span, ..place });
        }
    }

    /// Masks what does not belong to the text of a line: its footnotes, pictures, addresses.
    pub(super) fn within(&mut self, line: &mut Vec<Inline>, place: Place<'_>) {
        let mut is_unlinked = false;
        for inline in line.iter_mut() {
            let place = Place { span: Some(inline.span), ..place };
            match &mut inline.kind {
                InlineKind::Note { blocks, .. } => self.blocks(blocks, place.is_voice),
                InlineKind::Image { picture, alt } => {
                    self.text(alt, place);
                    self.picture(picture, place);
                }
                InlineKind::Figure { origin, .. } => self.origin(origin),
                InlineKind::Unreadable(text) => self.quoted(text),
                InlineKind::Jump { anchor, inlines, .. } => {
                    self.anchor(anchor);
                    self.within(inlines, place);
                }
                InlineKind::Link { url, inlines } => {
                    self.within(inlines, place);
                    let read = address::as_read(url);
                    let found = self.find(&read, place);
                    self.comments(&read, place);
                    // An address that is also the text is said once.
                    if !plain_text(inlines).contains(BAR) {
                        for it in &found {
                            self.note_as(it, &read, url, place);
                        }
                    }
                    if !found.is_empty() {
                        url.clear();
                        is_unlinked = true;
                    }
                }
                kind => {
                    if let Some(inner) = kind.inner_mut() {
                        self.within(inner, place);
                    }
                }
            }
        }
        if is_unlinked {
            *line = std::mem::take(line).into_iter().flat_map(unlinked).collect();
        }
    }
}

/// Returns the language of a line all of whose words are in another than the text around it.
fn foreign(line: &[Inline]) -> Option<Language> {
    let mut languages = line.iter().filter_map(|inline| match &inline.kind {
        InlineKind::Foreign { language, .. } => Some(Some(*language)),
        // What has no words has no language: the label of a recommendation, a footnote.
        InlineKind::Text(text) if !text.contains(char::is_alphabetic) => None,
        InlineKind::Jump { .. }
        | InlineKind::Note { .. }
        | InlineKind::NoteMark { .. }
        | InlineKind::LineBreak => None,
        InlineKind::Text(_)
        | InlineKind::Figure { .. }
        | InlineKind::Unreadable(_)
        | InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Struck(_)
        | InlineKind::Inserted(_)
        | InlineKind::Deleted(_)
        | InlineKind::Code(_)
        | InlineKind::Link { .. }
        | InlineKind::Image { .. } => Some(None),
    });
    let first = languages.next()??;
    languages.all(|language| language == Some(first)).then_some(first)
}

/// Returns the text of a link without an address, or anything else as it is.
fn unlinked(inline: Inline) -> Vec<Inline> {
    match inline.kind {
        InlineKind::Link { url, inlines } if url.is_empty() => inlines,
        kind => vec![Inline { kind, ..inline }],
    }
}

/// Returns where lines end in the flat text.
pub(super) fn breaks(line: &[Inline]) -> Vec<usize> {
    let mut at = 0;
    let mut breaks = Vec::new();
    visit::inlines(line, &mut |inline| {
        if inline.kind == InlineKind::LineBreak {
            breaks.push(at);
        }
        at += inline.kind.words().len();
    });
    breaks
}

/// Returns the run that holds a byte of the flat text.
pub(super) fn run_at(line: &[Inline], at: &mut usize, byte: usize) -> Option<Run> {
    line.iter().find_map(|inline| {
        let start = *at;
        *at += inline.kind.words().len();
        if (start..*at).contains(&byte) {
            return Some(Run { span: inline.span, range: start..*at });
        }
        run_at(inline.kind.inner(), at, byte)
    })
}

/// Puts bars over ranges of the flat text: each into the run in which it begins.
pub(super) fn cover(line: &mut [Inline], at: &mut usize, found: &[Identified]) {
    for inline in line {
        let start = *at;
        let mut text = inline.kind.words().to_owned();
        let length = text.len();
        *at += length;
        let mut is_covered = false;
        for Identified { range, .. } in found.iter().rev() {
            let from = range.start.clamp(start, start + length);
            let to = range.end.clamp(start, start + length);
            if from < to {
                let begins_here = range.start >= start;
                let bar = if begins_here { BAR } else { "" };
                text.replace_range(from - start..to - start, bar);
                is_covered = true;
            }
        }
        match &mut inline.kind {
            InlineKind::LineBreak if is_covered => {}
            // Where a figure comes from would tell what it is.
            kind @ InlineKind::Figure { .. } if is_covered => {
                *kind = InlineKind::Text(text);
            }
            InlineKind::Text(run)
            | InlineKind::Unreadable(run)
            | InlineKind::Code(run) => {
                *run = text;
            }
            kind => {
                if let Some(inner) = kind.inner_mut() {
                    cover(inner, at, found);
                }
            }
        }
    }
}
