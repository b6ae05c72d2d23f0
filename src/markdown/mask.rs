//! Hides from the Markdown parser what it must not read: placeholders, colons in the
//! attributes of a directive, and characters that can't be printed.
//!
//! The masked text has as many bytes as the author's, and every character of it stands
//! where the author's stood, so that offsets in one are offsets in the other. Whether a
//! placeholder is one, or code that only looks like one, is known only when the Markdown
//! has been parsed: [`Masked::pieces`] then gives it back in prose, and
//! [`Masked::verbatim`] in code.

use std::ops::Range;

use super::braces::{Comments, end_of_placeholder};
use super::odd::{self, Oddities};

/// Stands for a colon in the attributes of a directive, where comrak allows none.
// None of these characters can be an author's: `odd::hide` replaces those first.
const COLON: char = '\u{1d}';
/// Stands for a hyphen too many before the end of a comment, which would hide that end from
/// comrak: by CommonMark 0.31, `<!-- a --->` is a whole comment.
const HYPHEN: char = '\u{1c}';
/// Stands for the first brace of a `{{` that is never closed.
const UNCLOSED: char = '\u{1e}';
/// Stands for `\{{`, which has three bytes as well.
const LITERAL: char = '\u{fdd2}';
/// Begins a masked placeholder; the noncharacter after it by as many places as its
/// index has digits.
const PLACEHOLDER: u32 = 0xfde0;
/// The digits of an index. They are letters and digits, so that emphasis beside a
/// placeholder works as it does beside a word.
const DIGITS: &[u8; 62] =
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// The most digits of an index; a shorter placeholder has room for fewer.
const MAX_DIGITS: usize = 6;

/// A chapter's body with its placeholders hidden.
#[derive(Debug)]
pub(super) struct Masked<'a> {
    /// What the author wrote.
    pub(super) original: &'a str,
    /// What the Markdown parser reads.
    pub(super) text: String,
    /// Characters that can't be shown as they are.
    pub(super) odd: Oddities,
    places: [Vec<Range<usize>>; MAX_DIGITS],
}

/// A part of a masked text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Ordinary text.
    Text(&'t str),
    /// A placeholder, as a range of the body.
    Placeholder(Range<usize>),
    /// `\{{`.
    Literal,
    /// `{{` that is never closed.
    Unclosed,
}

/// Hides the placeholders of a chapter's body.
pub(super) fn mask(body: &str) -> Masked<'_> {
    let mut masked = Masked {
        original: body,
        text: String::new(),
        odd: Oddities::new(),
        places: Default::default(),
    };
    // Odd characters first, so that none passes for a mark of ours; colons last, when
    // those in placeholders are hidden already.
    let text = odd::hide(body, &mut masked.odd);
    let hidden = hide_placeholders(&text, &mut masked.places);
    masked.text = hide_hyphens(hide_colons(&hidden));
    masked
}

impl Masked<'_> {
    /// Splits a part of the masked text at what was hidden; each piece comes with its
    /// offset in that part.
    pub(super) fn pieces<'t>(&self, text: &'t str) -> Vec<(usize, Piece<'t>)> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let at = text.len() - rest.len();
            let (piece, length) = self.piece(rest);
            pieces.push((at, piece));
            rest = rest.get(length..).unwrap_or("");
        }
        pieces
    }

    fn piece<'t>(&self, rest: &'t str) -> (Piece<'t>, usize) {
        if rest.starts_with(LITERAL) {
            return (Piece::Literal, LITERAL.len_utf8());
        }
        if rest.starts_with(UNCLOSED) {
            return (Piece::Unclosed, 2);
        }
        if let Some(place) = self.place(rest) {
            return (Piece::Placeholder(place.clone()), place.len());
        }
        let hidden = |c: char| c == LITERAL || c == UNCLOSED || digits_after(c).is_some();
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| hidden(*c))
            .map_or(rest.len(), |(index, _)| index);
        (Piece::Text(rest.get(..end).unwrap_or(rest)), end)
    }

    /// Returns the placeholder that a masked text begins with.
    fn place(&self, rest: &str) -> Option<Range<usize>> {
        let mut chars = rest.chars();
        let digits = digits_after(chars.next()?)?;
        let mut index = 0;
        for c in chars.take(digits) {
            let digit = DIGITS.iter().position(|known| char::from(*known) == c)?;
            index = index * DIGITS.len() + digit;
        }
        self.places.get(digits - 1)?.get(index).cloned()
    }

    /// Returns a part of the masked text as the author wrote it.
    pub(super) fn verbatim(&self, text: &str) -> String {
        let mut restored = String::with_capacity(text.len());
        for (_, piece) in self.pieces(text) {
            match piece {
                Piece::Text(text) => restored.push_str(&code(text)),
                Piece::Placeholder(place) => {
                    restored.push_str(&code(self.original.get(place).unwrap_or("")));
                }
                Piece::Literal => restored.push_str("\\{{"),
                Piece::Unclosed => restored.push_str("{{"),
            }
        }
        restored
    }
}

/// Returns a text of a sentence as it is shown: its colons restored, nothing that can't be
/// printed in it, and a space for a tab.
pub(super) fn prose(text: &str) -> String {
    let shown = |c: char| odd::shown_in_prose(uncovered(c));
    if text.chars().all(|c| shown(c) == Some(c)) {
        return text.to_owned();
    }
    text.chars().filter_map(shown).collect()
}

/// Returns a text of code as it is shown.
fn code(text: &str) -> String {
    text.chars().map(uncovered).filter_map(odd::shown).collect()
}

fn uncovered(c: char) -> char {
    match c {
        COLON => ':',
        HYPHEN => '-',
        c => c,
    }
}

/// Returns whether the `{{` at the start of a part of the masked text is never closed.
pub(super) fn is_unclosed_mark(c: char) -> bool {
    c == UNCLOSED
}

fn digits_after(c: char) -> Option<usize> {
    let digits = u32::from(c).checked_sub(PLACEHOLDER)? as usize;
    (1..=MAX_DIGITS).contains(&digits).then_some(digits)
}

fn hide_placeholders(text: &str, places: &mut [Vec<Range<usize>>; MAX_DIGITS]) -> String {
    let mut hidden = String::with_capacity(text.len());
    let mut at = 0;
    let mut comments = Comments::default();
    while let Some(found) = text.get(at..).and_then(|rest| rest.find("{{")) {
        let start = at + found;
        let (before, rest) = text.split_at(start);
        hidden.push_str(before.get(at..).unwrap_or(""));
        // Two backslashes are an escaped backslash before a placeholder.
        let backslashes = hidden.bytes().rev().take_while(|byte| *byte == b'\\').count();
        let braces = rest.bytes().take_while(|byte| *byte == b'{').count();
        if backslashes % 2 == 1 {
            hidden.pop();
            hidden.push(LITERAL);
            hidden.extend(std::iter::repeat_n('{', braces - 2));
            at = start + braces;
            continue;
        }
        let end = comments.end(text, start);
        let end = end.or_else(|| Some(start + end_of_placeholder(rest, braces)?));
        if let Some(sentinel) = end.and_then(|end| sentinel(start..end, places)) {
            at = start + sentinel.len();
            hidden.push_str(&sentinel);
        } else {
            hidden.push(UNCLOSED);
            hidden.extend(std::iter::repeat_n('{', braces - 1));
            at = start + braces;
        }
    }
    hidden.push_str(text.get(at..).unwrap_or(""));
    hidden
}

/// Returns the mask of a placeholder; `None` if no index is left for its length.
fn sentinel(
    place: Range<usize>,
    places: &mut [Vec<Range<usize>>; MAX_DIGITS],
) -> Option<String> {
    let length = place.len();
    let digits = length.checked_sub(3)?.min(MAX_DIGITS);
    let list = places.get_mut(digits.checked_sub(1)?)?;
    let mut index = list.len();
    let mut written = vec![b'0'; digits];
    for digit in written.iter_mut().rev() {
        *digit = *DIGITS.get(index % DIGITS.len())?;
        index /= DIGITS.len();
    }
    if index > 0 {
        return None;
    }
    list.push(place);
    let mut sentinel = String::with_capacity(length);
    sentinel.push(char::from_u32(PLACEHOLDER + u32::try_from(digits).ok()?)?);
    sentinel.extend(written.into_iter().map(char::from));
    // Filled up to the length of the placeholder, so that positions stay the same.
    sentinel.extend(std::iter::repeat_n('x', length - 3 - digits));
    Some(sentinel)
}

/// Hides the colons in the line that opens a directive, except its own.
fn hide_colons(text: &str) -> String {
    let mut hidden = String::with_capacity(text.len());
    for line in text.split_inclusive(['\n', '\r']) {
        let Some(fence) = fence_in(line) else {
            hidden.push_str(line);
            continue;
        };
        let (before, rest) = line.split_at(fence);
        let colons = rest.bytes().take_while(|byte| *byte == b':').count();
        let (colons, rest) = rest.split_at(colons);
        hidden.push_str(before);
        hidden.push_str(colons);
        hidden.extend(rest.chars().map(|c| if c == ':' { COLON } else { c }));
    }
    hidden
}

/// Hides the hyphens before `-->`, except those of a mark that begins a comment.
fn hide_hyphens(text: String) -> String {
    if !text.contains("--->") {
        return text;
    }
    let mut hidden = String::with_capacity(text.len());
    for part in text.split_inclusive('>') {
        let before = part.strip_suffix("-->").unwrap_or_default();
        let kept = before.trim_end_matches('-');
        let opening = if kept.ends_with("<!") { 2 } else { 0 };
        let surplus = (before.len() - kept.len()).saturating_sub(opening);
        hidden.push_str(part.get(..before.len() - surplus).unwrap_or_default());
        hidden.extend(std::iter::repeat_n(HYPHEN, surplus));
        hidden.push_str(part.get(before.len()..).unwrap_or_default());
    }
    hidden
}

fn fence_in(line: &str) -> Option<usize> {
    let at = line.find(":::")?;
    let before = line.get(..at)?;
    // A directive may be in a quotation or in an item of a list.
    let container = |c: char| " \t>*-+.)".contains(c) || c.is_ascii_digit();
    before.chars().all(container).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let masked = mask(body);
        assert_eq!(masked.text.len(), body.len());
        assert_eq!(masked.verbatim(&masked.text), body);
        let pieces: Vec<String> = masked
            .pieces(&masked.text)
            .into_iter()
            .map(|(_, piece)| match piece {
                Piece::Text(text) => prose(text),
                Piece::Placeholder(place) => format!("<{}>", body.get(place).unwrap()),
                Piece::Literal => "literal".to_owned(),
                Piece::Unclosed => "unclosed".to_owned(),
            })
            .collect();
        assert_eq!(pieces, expected);
    }

    #[test]
    fn placeholders_of_every_length() {
        check(
            "ė {{}} {{a}} {{ab}}!",
            &["ė ", "<{{}}>", " ", "<{{a}}>", " ", "<{{ab}}>", "!"],
        );
        check(r#"{{value "šeima"}}"#, &[r#"<{{value "šeima"}}>"#]);
        check("{{{a}}}}", &["<{{{a}}}>", "}"]);
        check("{{{{raw}}}}", &["<{{{{raw}}}}>"]);
    }

    #[test]
    fn a_string_may_hold_braces() {
        check(r#"{{t "a}}b"}} c"#, &[r#"<{{t "a}}b"}}>"#, " c"]);
        check(r#"{{t "a\"}}b"}} c"#, &[r#"<{{t "a\"}}b"}}>"#, " c"]);
        check("{{!-- a }} b --}}", &["<{{!-- a }} b --}}>"]);
    }

    #[test]
    fn a_string_that_is_never_closed_ends_at_the_braces() {
        check(
            r#"{{value "a}} b {{value "c"}}"#,
            &[r#"<{{value "a}}>"#, " b ", r#"<{{value "c"}}>"#],
        );
    }

    #[test]
    fn what_is_never_closed() {
        check("a {{b", &["a ", "unclosed", "b"]);
        check("{{a\n\nb}}", &["unclosed", "a\n\nb}}"]);
        check("{{a\n  b}}", &["<{{a\n  b}}>"]);
        check("`{{` ir `}}`", &["`", "unclosed", "` ir `}}`"]);
        check("{{a {{b}}", &["unclosed", "a ", "<{{b}}>"]);
        check("{{{{{", &["unclosed", "{{{"]);
    }

    #[test]
    fn a_backslash_makes_braces_literal() {
        check(r"\{{a}}", &["literal", "a}}"]);
        check(r"\\{{a}}", &[r"\\", "<{{a}}>"]);
    }

    #[test]
    fn more_short_placeholders_than_there_are_marks() {
        let body = "{{}}".repeat(70);
        let masked = mask(&body);
        assert_eq!(masked.text.len(), body.len());
        assert_eq!(masked.verbatim(&masked.text), body);
    }

    #[test]
    fn colons_in_attributes_are_hidden_but_not_lost() {
        let masked = mask("> ::: recommendation {follows=\"5-6:21\"}\na: b ::: c:d\n");
        assert_eq!(masked.text.matches(':').count(), 3 + 1 + 3 + 1);
        assert_eq!(masked.verbatim(&masked.text), masked.original);
    }

    #[test]
    fn hyphens_before_the_end_of_a_comment_are_hidden_but_not_lost() {
        for (body, expected) in [
            ("a <!-- b ---> c", "a <!-- b \u{1c}--> c"),
            ("<!-----> <!----> <!--->", "<!--\u{1c}--> <!----> <!--->"),
            ("----> --- > ->", "\u{1c}\u{1c}--> --- > ->"),
        ] {
            let masked = mask(body);
            assert_eq!(masked.text, expected);
            assert_eq!(masked.verbatim(&masked.text), body);
        }
    }

    #[test]
    fn what_cannot_be_printed_keeps_its_length() {
        let body = "a\u{0}\u{7}b\u{85}c\u{fdd2}d\u{fde6}e\u{1fffe}f\u{1d}g";
        let masked = mask(body);
        assert_eq!(masked.text.len(), body.len());
        assert_eq!(masked.odd.values().map(|(_, count)| count).sum::<usize>(), 7);
        assert_eq!(
            prose(&masked.text),
            "a\u{fffd}\u{fffd}b c\u{fffd}d\u{fffd}e\u{fffd}f\u{fffd}g"
        );
    }
}
