//! Characters that come with pasted text and that a page can't show as they are.

use std::collections::BTreeMap;
use std::ops::Range;

/// What is odd about a character:
///
/// - `Control` has neither form nor meaning in a text;
/// - `Break` ends a line in a word processor, as Shift and Enter do in Word;
/// - `Invisible` takes no room: it joins, divides or turns what is beside it;
/// - `Object` is where an image was that did not come along;
/// - `Lost` is where a letter was that could not be converted;
/// - `Kept` is invisible in a text of which nothing is left out, which is none of Markdown.
pub(super) use crate::diagnostic::found::OddCharacter as Odd;

/// Stands for a control character of one byte in the text that the Markdown parser reads.
const CONTROL: char = '\u{1}';

/// Returns what is odd about a character, if anything is.
fn odd(c: char) -> Option<Odd> {
    let found = match c {
        // Most of any text.
        '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{24f}' => return None,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Odd::Break,
        // Joiners in Arabic and Indic words and in emoji have a meaning.
        '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' => Odd::Invisible,
        '\u{fffc}' => Odd::Object,
        char::REPLACEMENT_CHARACTER => Odd::Lost,
        c if c.is_control() || is_noncharacter(c) => Odd::Control,
        _ => return None,
    };
    Some(found)
}

/// Returns whether a character takes no room: it joins, divides or turns what is beside it.
pub(crate) fn is_invisible(c: char) -> bool {
    odd(c) == Some(Odd::Invisible)
}

fn is_noncharacter(c: char) -> bool {
    let number = u32::from(c);
    number & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&number)
}

/// Returns how a character of an author's is shown; `None` if nothing of it is.
pub(super) fn shown(c: char) -> Option<char> {
    match odd(c) {
        None if is_wide_space(c) => Some(' '),
        None => Some(c),
        Some(Odd::Break) => Some(' '),
        Some(Odd::Control | Odd::Lost) => Some(char::REPLACEMENT_CHARACTER),
        Some(Odd::Invisible | Odd::Object | Odd::Kept) => None,
    }
}

/// Returns whether a character is a space that no rule of typography asks for: it comes from
/// a design, and its width means nothing here.
fn is_wide_space(c: char) -> bool {
    matches!(
        c,
        '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}' | '\u{205f}' | '\u{3000}'
    )
}

/// Returns how a character is shown in a sentence, where a tab is a space.
pub(super) fn shown_in_prose(c: char) -> Option<char> {
    if c == '\t' { Some(' ') } else { shown(c) }
}

/// The odd characters of a text: where each kind first occurs, and how often.
pub(super) type Oddities = BTreeMap<Odd, (Range<usize>, usize)>;

/// Hides the odd characters that the Markdown parser must not read, or could take for our
/// own marks, each behind as many bytes.
pub(super) fn hide(body: &str, found: &mut Oddities) -> String {
    let mut text = String::with_capacity(body.len());
    let mut read = 0;
    for (at, c) in body.char_indices() {
        let Some(odd) = odd(c) else { continue };
        text.push_str(body.get(read..at).unwrap_or_default());
        read = at + c.len_utf8();
        let (place, count) = found.entry(odd).or_insert((at..at, 0));
        if place.end == at {
            place.end = at + c.len_utf8();
        }
        *count += 1;
        text.push(match (odd, c.len_utf8()) {
            (Odd::Break, 1) => ' ',
            (Odd::Control, 1) => CONTROL,
            // Our marks have one or three bytes; others can't be confused with them.
            (Odd::Control, 3) => char::REPLACEMENT_CHARACTER,
            _ => c,
        });
    }
    text.push_str(body.get(read..).unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_what_takes_no_room_is_left_out() {
        for (written, expected) in [
            ("a\tb", "a b"),
            ("a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f", "a b c d e f"),
            ("a\u{a0}b\u{202f}c\u{2009}d", "a\u{a0}b\u{202f}c\u{2009}d"),
            ("a\u{3000}b\u{2003}c\u{1680}d", "a b c d"),
            ("a\u{ad}b\u{200d}c\u{2011}d", "a\u{ad}b\u{200d}c\u{2011}d"),
            ("a\u{200b}b\u{feff}c\u{202e}d\u{fffc}", "abcd"),
            ("a\u{7}b\u{fffd}c\u{fdd0}", "a\u{fffd}b\u{fffd}c\u{fffd}"),
        ] {
            let shown: String = written.chars().filter_map(shown_in_prose).collect();
            assert_eq!(shown, expected, "{written:?}");
            let mut found = Oddities::new();
            assert_eq!(hide(written, &mut found).len(), written.len());
        }
    }

    #[test]
    fn each_kind_is_counted_from_its_first_place() {
        let mut found = Oddities::new();
        hide("a\u{7}\u{1b}b\u{7}c\u{200b}", &mut found);
        let found: Vec<_> = found.into_iter().collect();
        assert_eq!(found, [(Odd::Control, (1..3, 3)), (Odd::Invisible, (6..9, 1))]);
    }
}
