//! What stays of a text as its author wrote it though some of its words are others: where
//! its lines end, its comments, how its links and marks are written.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::markdown::{comment_length, comments};

/// Returns a new text that has the bytes of a former one wherever their words are the same.
/// `former` is the former text as it stands in the file, `before` as the program itself would
/// write it (if it can), `new` the new text as the program writes it.
pub(super) fn with_kept(former: &str, before: Option<&str>, new: &str) -> String {
    if before == Some(new) {
        return former.to_owned();
    }
    let (old, new) = (Spaced::new(former), Spaced::new(new));
    // `_a_` in the file is `*a*` as the program writes it: the same word, if both texts have
    // equally many.
    let before = before.map(Spaced::new);
    let known = before.filter(|before| before.words.len() == old.words.len());
    let left = known.as_ref().unwrap_or(&old).bare();
    // Where a line ends without a meaning is up to its author.
    let breaks = |word: usize| {
        let words = known.as_ref().map(|known| &known.words);
        words.and_then(|words| words.get(word)).is_some_and(|(gap, _)| gap.contains('\n'))
    };
    let mut text = Merged::default();
    for change in capture_diff_slices(Algorithm::Myers, &left, &new.bare()) {
        let is_kept = matches!(change, DiffOp::Equal { .. });
        let (from, into) = (change.old_range(), change.new_range());
        for offset in 0..from.len().max(into.len()) {
            let of_old =
                old.words.get(from.start + offset).filter(|_| offset < from.len());
            let of_new =
                new.words.get(into.start + offset).filter(|_| offset < into.len());
            match (of_old, of_new) {
                // A line that the new text breaks, or does not break, as the former did not.
                (Some((gap, old)), Some((new, word)))
                    if breaks(from.start + offset) != new.contains('\n') =>
                {
                    text.leave_out(gap);
                    text.line = None;
                    text.push(new, new, if is_kept { old } else { word });
                }
                (Some((gap, word)), Some(new)) if is_kept => text.push(gap, new.0, word),
                (Some((gap, _)), Some((new, word))) => text.push(gap, new, word),
                (None, Some((new, word))) => text.push(new, new, word),
                (Some((gap, _)), None) => text.leave_out(gap),
                (None, None) => {}
            }
        }
    }
    text.finish(old.rest)
}

/// Words, each with what stands before it: blanks, comments, the marks of quotations.
struct Spaced<'a> {
    words: Vec<(&'a str, &'a str)>,
    /// What follows the last word.
    rest: &'a str,
}

impl<'a> Spaced<'a> {
    fn new(text: &'a str) -> Self {
        let mut words = Vec::new();
        let mut rest = text;
        while let (before, behind) = rest.split_at(gap(rest))
            && !behind.is_empty()
        {
            let blank = behind.find(is_blank);
            let blank = blank.map(|at| at - break_mark(behind.split_at(at)));
            let until_blank =
                behind.get(..blank.unwrap_or(behind.len())).unwrap_or_default();
            let mut begins = until_blank.match_indices("<!--").map(|(at, _)| at);
            let is_whole =
                |at: &usize| behind.get(*at..).and_then(comment_length).is_some();
            let comment = begins.find(is_whole);
            // A word that begins here has at least one character, whatever follows.
            let ends = comment.into_iter().chain(blank).filter(|end| *end > 0);
            let end = ends.min().unwrap_or(behind.len());
            let (word, behind) = behind.split_at(end);
            words.push((before, word));
            rest = behind;
        }
        Spaced { words, rest }
    }

    fn bare(&self) -> Vec<&'a str> {
        self.words.iter().map(|(_, word)| *word).collect()
    }
}

/// Returns whether a character only keeps words apart; a no-break space means something.
fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Returns how long the backslash is that makes a line break of the end of a line.
fn break_mark((before, after): (&str, &str)) -> usize {
    let slashes = before.len() - before.trim_end_matches('\\').len();
    let ends = after.starts_with('\n') || after.starts_with("\r\n");
    usize::from(ends && slashes % 2 == 1)
}

/// Returns how long what stands before the first word of a text is.
fn gap(text: &str) -> usize {
    let mut at = 0;
    let mut begins_line = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let c = rest.chars().next().unwrap_or_default();
        if is_blank(c) || begins_line && c == '>' {
            begins_line |= c == '\n';
            at += 1;
        } else if rest.starts_with("\\\n") || rest.starts_with("\\\r\n") {
            at += 1;
        } else if let Some(length) = comment_length(rest) {
            at += length;
        } else {
            break;
        }
    }
    at
}

/// A text that is put together.
#[derive(Default)]
struct Merged<'a> {
    text: String,
    /// The comments beside words that are gone.
    comments: Vec<&'a str>,
    /// How the line began whose first words are gone.
    line: Option<&'a str>,
}

impl<'a> Merged<'a> {
    /// Adds a word behind what stood before it, or behind what the new text has there.
    fn push(&mut self, former: &str, new: &str, word: &str) {
        self.add_comments();
        let line = self.line.take().filter(|_| !former.contains('\n'));
        if self.text.is_empty() {
            self.text.push_str(former.trim_start());
        } else if let Some(line) = line {
            self.text.push_str(line);
            self.text.push_str(former.trim_start());
        } else {
            self.text.push_str(if former.is_empty() { new } else { former });
        }
        self.text.push_str(word);
    }

    /// Notes that a word is gone, and keeps what stood before it.
    fn leave_out(&mut self, gap: &'a str) {
        self.comments.extend(comments(gap).filter_map(|comment| gap.get(comment)));
        let line = gap.rfind('\n').map(|end| {
            let is_crlf = gap.get(..end).is_some_and(|before| before.ends_with('\r'));
            gap.get(end - usize::from(is_crlf)..).unwrap_or("")
        });
        self.line = self.line.or(line);
    }

    /// Adds the comments beside words that are gone: their author still needs them.
    fn add_comments(&mut self) {
        for comment in self.comments.drain(..) {
            let blank = if self.text.is_empty() { "" } else { " " };
            self.text.push_str(blank);
            self.text.push_str(comment);
        }
    }

    fn finish(mut self, rest: &'a str) -> String {
        self.comments.extend(comments(rest).filter_map(|comment| rest.get(comment)));
        self.add_comments();
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_the_same_words_stays_as_it_was_written() {
        for (former, before, new, expected) in [
            ("a b\nc d", "a b c d", "a b c d", "a b\nc d"),
            ("a b\nc d", "a b c d", "a b x d", "a b\nx d"),
            ("a b\nc d", "a b c d", "a b d", "a b\nd"),
            ("a b\nc d", "a b c d", "a b x c d", "a b x\nc d"),
            ("a b\nc d", "a b c d", "x a b c d", "x a b\nc d"),
            ("a b\nc d", "a b c d", "a b c", "a b\nc"),
            ("a\nb c d e", "a b c d e", "a d e", "a\nd e"),
            ("a\n> > b", "a b", "a b c", "a\n> > b c"),
            ("a\n> b c", "a b c", "a c", "a\n> c"),
            ("_a_ &amp; [b][c]", "*a* & [b](d)", "*a* & [b](d) e", "_a_ &amp; [b][c] e"),
            ("a <!-- x y --> b", "a b", "a c", "a <!-- x y --> c"),
            ("a <!-- x --> b c", "a b c", "a c", "a <!-- x --> c"),
            ("a b <!-- x --> c", "a b c", "a b", "a b <!-- x -->"),
            ("a<!-- x --> b c", "a b c", "a b d", "a<!-- x --> b d"),
            ("a b c", "a b c", "a b\u{a0}c", "a b\u{a0}c"),
            ("a  \nb", "a\\\nb", "a\\\nc", "a  \nc"),
            ("a  \nb", "a\\\nb", "c\\\nb", "c  \nb"),
            ("a  \nb", "a\\\nb", "a b", "a b"),
            ("a\nb", "a b", "a\\\nb", "a\\\nb"),
            ("a \\\nb", "a\\\nb", "a\\\nc", "a \\\nc"),
            ("\\", "\\", "\\\\ \\\na", "\\\\ \\\na"),
            ("a b", "a b", "c\\\nd", "c\\\nd"),
        ] {
            assert_eq!(with_kept(former, Some(before), new), expected, "{former} {new}");
        }
        assert_eq!(with_kept("a\nb c", None, "a b d"), "a\nb d");
    }
}
