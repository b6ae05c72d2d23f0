//! Words of a text, with what stands between them.

use std::ops::Range;

/// What stands between a word and the one before it, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Blanks or a hyphen: they can be parts of one term.
    Space,
    /// A comma.
    Comma,
    /// The end of a sentence, a bracket, a quotation mark, something that is no text.
    Break,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// The word.
    pub(super) text: &'t str,
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// What stands before it.
    pub(super) gap: Gap,
}

/// Returns whether a text ends within a placeholder: one that can't be read is a part of the text
/// around it, and its words are nobody's.
pub fn ends_in_placeholder(text: &str) -> bool {
    text.rfind("{{") > text.rfind("}}")
}

/// Returns the words of a text: letters and digits, and an apostrophe between them. An
/// address of the web or of a mailbox has none.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut list: Vec<Word<'_>> = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        if !part.contains("://") && !part.contains('@') {
            for within in ranges(part) {
                let range = at + within.start..at + within.end;
                let gap = match list.last() {
                    Some(last) => {
                        gap(text.get(last.range.end..range.start).unwrap_or(""))
                    }
                    None => Gap::Break,
                };
                let text = part.get(within).unwrap_or_default();
                list.push(Word { text, range, gap });
            }
        }
        at += part.len();
    }
    list
}

/// Returns where the words of a text without blanks stand.
fn ranges(part: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut rest = part.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if !is_letter(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, c)) =
            rest.next_if(|(_, c)| is_letter(*c) || is_apostrophe(*c))
        {
            if is_letter(c) {
                end = at + c.len_utf8();
            } else if !rest.peek().is_some_and(|(_, next)| is_letter(*next)) {
                break;
            }
        }
        ranges.push(start..end);
    }
    ranges
}

fn is_letter(c: char) -> bool {
    // Marks that stand on the letter before them.
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn gap(between: &str) -> Gap {
    let is_blank = |c: char| {
        c.is_whitespace()
            || is_apostrophe(c)
            || matches!(c, '-' | '\u{2010}' | '\u{2011}')
    };
    match between.trim_matches(is_blank) {
        "" => Gap::Space,
        "," => Gap::Comma,
        _ => Gap::Break,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_know_what_stands_before_them() {
        for (text, expected) in [
            ("Vaiko teisių konvencija.", ".Vaiko teisių konvencija"),
            ("valstybė, Konvencijos\u{a0}dalyvė", ".valstybė,Konvencijos dalyvė"),
            ("globa. Vaikas", ".globa.Vaikas"),
            ("„globa“ (2 vaikai)", ".globa.2 vaikai"),
            ("asylum-seeking child\u{2019}s", ".asylum seeking child\u{2019}s"),
            ("the guardians' home", ".the guardians home"),
            ("'quoted' – dash", ".quoted.dash"),
            ("a \u{fffc} b", ".a.b"),
            ("e\u{307}jo", ".e\u{307}jo"),
            ("see https://globa.lt/vaikas or a@b.lt now", ".see.or.now"),
            ("", ""),
        ] {
            let mut written = String::new();
            for word in words(text) {
                written.push(match word.gap {
                    Gap::Space => ' ',
                    Gap::Comma => ',',
                    Gap::Break => '.',
                });
                written.push_str(word.text);
            }
            assert_eq!(written, expected);
        }
    }

    proptest! {
        #[test]
        fn words_stand_where_they_say(text in "\\PC*") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.range.start >= end && !word.text.is_empty());
                prop_assert_eq!(text.get(word.range.clone()), Some(word.text));
                end = word.range.end;
            }
        }
    }
}
