//! Puts texts into the Markdown of a chapter's translation.
//!
//! Whatever is not touched stays as it was, byte for byte. Before anything is handed out
//! the new file is read as any chapter is, and compared with the old one: each text must
//! read back as it was meant and all else as it did. A text for which that fails is taken
//! out and named, and the rest is tried again; so no subtlety of Markdown can spoil a
//! chapter.

mod fresh;
mod front;
mod inside;
mod kept;
mod level;
mod lines;
mod node;
mod plan;
mod proof;
mod slot;
#[cfg(test)]
mod tests;
mod words;
mod written;

use std::collections::BTreeMap;

use crate::diagnostic::Sources;
use crate::model::{ChapterText, SegmentKind, SegmentPart, SegmentText};
use crate::text::{has_comment_mark, named};
use crate::translation::{Comparison, SegmentPlace};
use plan::{Planner, TextEdit};
use proof::Proof;
pub use words::{Surroundings, escaped};

named! {
    /// Why a text could not be put into its chapter. Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Refusal {
        /// It has a mark of a comment, which no text may show.
        Comment = "comment",
        /// Its list, table, directive or the like is not in the translation yet and did not
        /// come back whole.
        Incomplete = "incomplete",
        /// There is no translated chapter yet, and its title did not come back.
        NoChapter = "no-chapter",
        /// It has the mark of a footnote whose text is not translated.
        NoFootnote = "no-footnote",
        /// The text around a footnote has no mark for it.
        NoMark = "no-mark",
        /// The translation has no place for it.
        NoPlace = "no-place",
        /// It is preformatted, of several lines, and a segment does not know its lines.
        Preformatted = "preformatted",
        /// The chapter would read otherwise than it should.
        Unwritable = "unwritable",
    }
}

/// A chapter with texts put into it.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The new file.
    pub text: String,
    /// The texts that are in it now, as they read, by the index of their segment.
    pub segments: BTreeMap<usize, SegmentText>,
    /// The texts that could not be put in.
    pub refused: BTreeMap<usize, Refusal>,
}

/// Puts texts, by the index of their segment of the source, into the translation of a
/// chapter; without one a new file is made.
pub fn place(
    source: &ChapterText,
    target: Option<&ChapterText>,
    comparison: &Comparison,
    texts: &BTreeMap<usize, SegmentText>,
    sources: &Sources,
) -> Placed {
    let (shown, texts): (BTreeMap<_, _>, BTreeMap<_, _>) = texts
        .iter()
        .filter(|(index, _)| **index < comparison.segments.len())
        .map(|(index, text)| (*index, words::settled(text)))
        .partition(|(index, text)| {
            comparison.segments[*index].source.kind != SegmentKind::Code
                && text.parts.iter().any(shows_comment)
        });
    let mut planner = Planner::new(source, target, comparison, &texts, sources);
    planner.plan();
    let Planner { mut edits, mut refused, .. } = planner;
    // A chapter needs its title, and a footnote mark needs its footnote, but not the
    // other way round: this order lets each edit be proved with those before it.
    edits.sort_by_key(|edit| {
        let first =
            edit.segments.first().and_then(|index| comparison.segments.get(*index));
        first.map(|pair| match pair.source.place {
            SegmentPlace::Title => 0,
            SegmentPlace::Footnote(_) => 1,
            SegmentPlace::Block(_) => 2,
        })
    });
    let proof = Proof::new(target, comparison, &texts, sources);
    let mut settled = Settled::new(&proof);
    settled.add(&edits);
    let Settled { text, segments, refused: unreadable, .. } = settled;
    for index in unreadable {
        let lacks =
            texts.get(&index).is_some_and(|translated| lacks_footnote(translated, &text));
        let why = if lacks { Refusal::NoFootnote } else { Refusal::Unwritable };
        refused.insert(index, why);
    }
    refused.extend(shown.into_keys().map(|index| (index, Refusal::Comment)));
    Placed { text, segments, refused }
}

/// Returns whether readers would see a mark of a comment, which is an error.
fn shows_comment(part: &SegmentPart) -> bool {
    matches!(part, SegmentPart::Text(words) if has_comment_mark(words))
}

/// Returns whether a text has the mark of a footnote that a file has no text for.
fn lacks_footnote(text: &SegmentText, file: &str) -> bool {
    text.parts.iter().any(|part| match part {
        SegmentPart::Code(code) => {
            code.data.starts_with("[^") && !file.contains(&format!("{}:", code.data))
        }
        SegmentPart::Text(_) => false,
    })
}

/// Edits that were proved to do what they should.
struct Settled<'p> {
    proof: &'p Proof<'p>,
    edits: Vec<TextEdit>,
    /// The file with these edits.
    text: String,
    /// The texts that they put in, as they read.
    segments: BTreeMap<usize, SegmentText>,
    refused: Vec<usize>,
}

impl<'p> Settled<'p> {
    fn new(proof: &'p Proof<'p>) -> Self {
        let (edits, refused) = (Vec::new(), Vec::new());
        let text = proof.file.to_owned();
        Settled { proof, edits, text, segments: BTreeMap::new(), refused }
    }

    /// Adds all edits that do what they should: all at once, or else half by half.
    fn add(&mut self, edits: &[TextEdit]) {
        if edits.is_empty() {
            return;
        }
        let mut all = self.edits.clone();
        all.extend_from_slice(edits);
        let read = applied(self.proof.file, &all)
            .and_then(|text| Some((self.proof.read(&text, &all)?, text)));
        if let Some((segments, text)) = read {
            (self.edits, self.segments, self.text) = (all, segments, text);
        } else if let [edit] = edits {
            match edit.plainly() {
                Some(plain) => self.add(&[plain]),
                None => self.refused.extend(&edit.segments),
            }
        } else {
            let (first, second) = edits.split_at(edits.len() / 2);
            // Each proof reads the whole chapter and few edits fail: halving saves time.
            self.add(first);
            self.add(second);
        }
    }
}

/// Returns a file after edits; `None` if they overlap.
fn applied(file: &str, edits: &[TextEdit]) -> Option<String> {
    // Several texts inserted at the same place keep the order of the source.
    let mut edits: Vec<&TextEdit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end, edit.segments.clone()));
    let mut text = String::new();
    let mut at = 0;
    let mut edits = edits.into_iter().peekable();
    while let Some(edit) = edits.next() {
        text.push_str(file.get(at..edit.range.start)?);
        let is_behind_blank = text.ends_with("\n\n") || text.ends_with("\n\r\n");
        let new = edit.text.as_str();
        text.push_str(if is_behind_blank && edit.range.is_empty() {
            new.trim_start_matches(['\r', '\n'])
        } else {
            new
        });
        at = edit.range.end;
        let is_last = edits.peek().is_none_or(|next| next.range.start > at);
        if edit.is_block && is_last {
            let rest = file.get(at..)?;
            let next = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
            let line = next.and_then(|next| next.lines().next()).unwrap_or("");
            if !line.trim().is_empty() && !line.trim_start().starts_with(":::") {
                text.push_str(lines::newline(file));
            }
        }
    }
    text.push_str(file.get(at..)?);
    Some(text)
}
