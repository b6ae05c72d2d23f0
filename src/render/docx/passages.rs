//! The pieces of text that links lead to and that a reviewer may speak of.

use crate::assemble::Inline;
use crate::render::docx::Purpose;
use crate::render::docx::captions::number_in;
use crate::render::docx::inlines::{Format, words};
use crate::render::docx::review::Passage;
use crate::render::docx::story::{Paragraph, Story};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::syntax::markup::Markup;
use crate::text::digest;

/// What a piece of text is to a reviewer, and to links.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'t> {
    pub(super) kind: &'static str,
    pub(super) number: Option<u32>,
    pub(super) anchor: Option<&'t str>,
}

/// The shortest title that may have two lines, and the longest last words that stay in one, in
/// letters.
const TWO_LINES: usize = 30;
const LAST_WORDS: usize = 22;

/// Returns a title whose last two words stay together, if they are short.
fn without_runt(title: &str) -> String {
    let joined = title.rsplit_once(' ').and_then(|(before, last)| {
        let (_, last_but_one) = before.rsplit_once(' ')?;
        let length = last_but_one.chars().count() + 1 + last.chars().count();
        let is_long = title.chars().count() >= TWO_LINES;
        (is_long && length <= LAST_WORDS).then(|| format!("{before}\u{a0}{last}"))
    });
    joined.unwrap_or_else(|| title.to_owned())
}

impl<'a> Writer<'a> {
    /// Writes runs of text into a paragraph that may have some already.
    pub(super) fn paragraph(
        &mut self,
        story: &mut Story,
        mut paragraph: Paragraph,
        inlines: &'a [Inline],
        text: Text<'_>,
        format: Format,
    ) {
        let runs = &mut paragraph.runs;
        self.passage(story, runs, inlines, text, format);
        story.paragraph(self.base, paragraph);
    }

    /// Writes runs of text that a reviewer may speak of.
    pub(super) fn passage(
        &mut self,
        story: &mut Story,
        runs: &mut Markup,
        inlines: &'a [Inline],
        text: Text<'_>,
        format: Format,
    ) {
        let anchor = self.bookmarks.open(runs, text.anchor);
        let passage = self.begin_passage(runs, text.kind, text.number, &words(inlines));
        self.inlines(story, runs, inlines, format);
        self.bookmarks.close(runs, passage);
        self.bookmarks.close(runs, anchor);
    }

    /// Writes plain text that a reviewer may speak of.
    pub(super) fn plain_passage(
        &mut self,
        runs: &mut Markup,
        words: &str,
        text: Text<'_>,
        format: Format,
    ) {
        let anchor = self.bookmarks.open(runs, text.anchor);
        let passage = self.begin_passage(runs, text.kind, text.number, words);
        self.text(runs, words, format);
        self.bookmarks.close(runs, passage);
        self.bookmarks.close(runs, anchor);
    }

    /// Writes a title, of which no line has but one short word. What reviewers return is as it is
    /// in the chapter.
    pub(super) fn title(
        &mut self,
        runs: &mut Markup,
        title: &str,
        text: Text<'_>,
        format: Format,
    ) {
        if self.purpose == Purpose::Review {
            self.plain_passage(runs, title, text, format);
        } else {
            self.plain_passage(runs, &without_runt(title), text, format);
        }
    }

    /// Writes the label of what has a number, which is larger, and whom it is addressed to.
    pub(super) fn numbered_label(
        &mut self,
        runs: &mut Markup,
        label: &str,
        to: Option<&str>,
        text: Text<'_>,
    ) {
        let anchor = self.bookmarks.open(runs, text.anchor);
        let words = [Some(label), to].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let passage = self.begin_passage(runs, text.kind, text.number, &words);
        let (before, number, after) = number_in(label).unwrap_or((label, "", ""));
        for (words, format) in [
            (before, Format::default()),
            (number, Format::of(Style::RecommendationNumber)),
            (after, Format::default()),
        ] {
            self.text(runs, words, format);
        }
        if let Some(to) = to {
            runs.open("w:r").empty("w:br").close();
            self.text(runs, to, Format::of(Style::Addressee));
        }
        self.bookmarks.close(runs, passage);
        self.bookmarks.close(runs, anchor);
    }

    /// Begins a piece of text that a reviewer may speak of; its bookmark is to be closed
    /// behind it.
    pub(super) fn begin_passage(
        &mut self,
        runs: &mut Markup,
        kind: &'static str,
        number: Option<u32>,
        text: &str,
    ) -> Option<u32> {
        if self.purpose != Purpose::Review || text.trim().is_empty() {
            return None;
        }
        let bookmark = format!("_k{}", self.passages.len() + 1);
        let part = self.parts.entry(self.chapter).or_default();
        *part += 1;
        self.passages.push(Passage {
            bookmark: bookmark.clone(),
            chapter: self.chapter.to_owned(),
            part: *part,
            kind,
            number,
            digest: digest(text),
        });
        Some(self.bookmarks.open_named(runs, &bookmark))
    }
}
