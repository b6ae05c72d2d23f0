//! Marks of emphasis that Markdown could not read, so that they are text.

use std::ops::Range;

use super::broken::unescaped;
use super::lookalike::Likeness;
use super::reader::ChapterReader;
use crate::diagnostic::found::Lookalike;
use crate::model::{Inline, InlineKind};

/// Marks of two signs.
const MARKS: [&str; 3] = ["**", "__", "~~"];

impl ChapterReader<'_, '_> {
    /// Finds marks of emphasis in a text: one finding is enough.
    pub(super) fn broken_emphasis(
        &mut self,
        text: &str,
        range: &Range<usize>,
        block: &Range<usize>,
    ) {
        if !MARKS.iter().any(|mark| text.contains(mark)) {
            return;
        }
        let source = self.masked(range.clone());
        let before = self.masked(block.start..range.start);
        let found = MARKS.into_iter().find_map(|mark| {
            let at = unescaped(source, mark)?;
            if is_apart(source, mark, at) {
                let is_bold = mark != "~~";
                let kind =
                    if is_bold { Lookalike::Emphasis } else { Lookalike::Unclosed };
                return Some((kind, at, mark));
            }
            is_opening(source, mark, at, before).then_some((
                Lookalike::Unclosed,
                at,
                mark,
            ))
        });
        if let Some((kind, at, mark)) = found {
            let place = range.start + at..range.start + at + mark.len();
            let example = match kind {
                Lookalike::Unclosed => mark.to_owned(),
                _ => String::new(),
            };
            self.find_likeness(Likeness { kind, place, example }, block);
        }
    }

    /// Finds an asterisk that is left over beside emphasis: `*word**`, `**word*`.
    pub(super) fn lone_marks(&mut self, inlines: &[Inline], block: &Range<usize>) {
        let is_text = |inline: &Inline| matches!(inline.kind, InlineKind::Text(_));
        let is_emphasis =
            |inline: &Inline| matches!(inline.kind, InlineKind::Emphasis(_));
        for pair in inlines.windows(2) {
            let [left, right] = pair else { continue };
            let place = if is_emphasis(left) && is_text(right) {
                let at = self.body_range(right.span).start;
                at..at + 1
            } else if is_text(left) && is_emphasis(right) {
                let at = self.body_range(left.span).end;
                at.saturating_sub(1)..at
            } else {
                continue;
            };
            let is_mark = matches!(self.masked.text.get(place.clone()), Some("*"));
            let before = self.masked.text.get(..place.start).unwrap_or_default();
            if is_mark && !before.ends_with('\\') {
                let (kind, example) = (Lookalike::Unclosed, "*".to_owned());
                self.find_likeness(Likeness { kind, place, example }, block);
            }
        }
        for inline in inlines {
            self.lone_marks(inline.kind.inner(), block);
        }
    }
}

/// Returns whether a mark stands apart from the words that it begins to emphasise: `** word**`.
fn is_apart(source: &str, mark: &str, at: usize) -> bool {
    // A line to fill in (`____`) or the mark of a note (`12**`) is not emphasis.
    let (left, run) = source.split_at(at);
    let rest = run.trim_start_matches(|c| mark.starts_with(c));
    rest.starts_with(|c: char| c.is_alphabetic() || c == ' ')
        && run.len() - rest.len() == 2
        && rest.contains(mark)
        && !left.ends_with(char::is_alphanumeric)
}

/// Returns whether a mark stands before a word, and apart from what is before it, so that it
/// was to begin emphasis; `before` is what the block has before the source. The mark of a note
/// stands behind a word; `** p < 0.05` explains one. A mark that strikes text through has no
/// other meaning on either side of a word.
fn is_opening(source: &str, mark: &str, at: usize, before: &str) -> bool {
    let (left, run) = source.split_at(at);
    let rest = run.trim_start_matches(|c| mark.starts_with(c));
    let letters = rest.chars().take_while(|c| c.is_alphanumeric()).count();
    let last = left.chars().next_back().or_else(|| before.chars().next_back());
    let is_joined = last.is_some_and(char::is_alphanumeric);
    let is_struck = mark == "~~" && (is_joined || letters > 0);
    let is_word = letters > 1 || rest.starts_with(['„', '“', '"', '(']);
    run.len() - rest.len() == 2 && (is_struck || is_word && !is_joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_begin_emphasis_are_told_from_those_of_notes() {
        for (source, mark, expected) in [
            ("Tekstas **paryškintas čia.", "**", true),
            ("**Paryškintas čia.", "**", true),
            ("(**žodis", "**", true),
            ("čia __žodis", "__", true),
            ("~~išbraukta~ čia", "~~", true),
            ("~išbraukta~~ čia", "~~", true),
            ("Lietuva** ir 12**", "**", false),
            ("** Preliminarūs", "**", false),
            ("**p < 0,05", "**", false),
            ("2 ** 3", "**", false),
            ("vardas ____ ir", "__", false),
            ("a__init", "__", false),
            ("apie ~~ 5", "~~", false),
        ] {
            let at = source.find(mark).unwrap();
            assert_eq!(is_opening(source, mark, at, ""), expected, "{source}");
        }
    }
}
