//! Texts in the form in which what came back is compared with what is printed today.
//!
//! Programs change spaces, drop what has no width and write the marks of notes in their own
//! way; words they leave alone.

use std::ops::Range;

use crate::syntax::word::OBJECT;

/// A text to be compared: its characters without what programs change, and where each of
/// them stands in the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Key {
    pub(super) text: String,
    /// The place of each character of the key, in characters.
    places: Vec<usize>,
    /// The characters of the whole text.
    length: usize,
}

impl Key {
    /// Returns the key of a text from one of its characters on.
    pub(super) fn from(text: &[char], start: usize) -> Self {
        let mut key = Key { length: text.len(), ..Key::default() };
        for (place, c) in text.iter().copied().enumerate().skip(start) {
            let c = match c {
                OBJECT | '\u{ad}' | '\u{200b}' | '\u{feff}' => continue,
                '\u{2011}' => '-',
                c if c.is_whitespace() => ' ',
                c => c,
            };
            if c == ' ' && (key.text.is_empty() || key.text.ends_with(' ')) {
                continue;
            }
            key.text.push(c);
            key.places.push(place);
        }
        if key.text.ends_with(' ') {
            key.text.pop();
            key.places.pop();
        }
        key
    }

    /// Returns the key of a whole text.
    pub(super) fn of(text: &str) -> Self {
        Key::from(&text.chars().collect::<Vec<char>>(), 0)
    }

    /// Returns how many characters the whole text has.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Returns where it begins in the text; the end of the text if it has no characters.
    pub(super) fn start(&self) -> usize {
        self.places.first().copied().unwrap_or(self.length)
    }

    /// Returns the place of one of its characters in the text.
    pub(super) fn place(&self, index: usize) -> Option<usize> {
        self.places.get(index).copied()
    }

    /// Returns the part of another text with the same key that is a part of this one.
    /// Both are in characters.
    pub(super) fn carried(
        &self,
        part: &Range<usize>,
        text: &[char],
        other: &Key,
    ) -> Option<Range<usize>> {
        let first = self.places.partition_point(|place| *place < part.start);
        let after = self.places.partition_point(|place| *place < part.end);
        if part.start < *self.places.first().unwrap_or(&0) && !part.is_empty() {
            // It begins in what the program writes before the text.
            return None;
        }
        if part.end > self.length {
            // It ends in what the program writes below a caption.
            return None;
        }
        if first < after {
            let (start, last) =
                (*other.places.get(first)?, *other.places.get(after - 1)?);
            return Some(start..last + 1);
        }
        // Nothing but marks and spaces that the key has not, or nothing at all: between the
        // same two characters, behind as many marks.
        let before = first.checked_sub(1);
        let begin = |key: &Key| match before {
            Some(before) => key.places.get(before).map(|place| place + 1),
            None => Some(key.places.first().copied().unwrap_or(0)),
        };
        let end = other.places.get(first).copied().unwrap_or(other.length);
        let start = begin(self)?;
        let skipped = text.get(start..part.start).unwrap_or_default();
        let at = (begin(other)? + skipped.len()).min(end);
        let to = (at + part.len()).min(end);
        (to - at == part.len()).then_some(at..to)
    }
}

/// Returns a text in the form in which two that typography would set alike are the same:
/// quotation marks, dashes, spaces and dots.
pub(crate) fn settled(text: &str) -> String {
    let mut output = String::new();
    for c in text.chars() {
        match c {
            OBJECT | '\u{ad}' | '\u{200b}' => {}
            '„' | '“' | '”' | '"' | '«' | '»' | '‟' => output.push('"'),
            '‘' | '’' | '‚' | '\'' => output.push('\''),
            '–' | '—' | '−' | '\u{2011}' => output.push('-'),
            '…' => output.push_str("..."),
            c if c.is_whitespace() => {
                if !output.ends_with(' ') {
                    output.push(' ');
                }
            }
            c => output.push(c),
        }
    }
    output.trim().to_owned()
}

/// Returns a text in that form, with what is no text in its place.
pub(super) fn settled_around_objects(text: &[char]) -> String {
    let parts = text.split(|c| *c == OBJECT).map(String::from_iter);
    let parts: Vec<String> = parts.map(|part: String| settled(&part)).collect();
    parts.join(&OBJECT.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_in_a_text_with_other_spaces_and_marks() {
        let sent: Vec<char> = "34.\tGauta 12\u{fffc} skundų , ne 5".chars().collect();
        let today: Vec<char> = "Gauta 12 skundų\u{fffc} , ne\u{a0}5".chars().collect();
        let (from, to) = (Key::from(&sent, 4), Key::from(&today, 0));
        assert_eq!(from.text, to.text);
        for (part, expected) in [
            ("Gauta", Some("Gauta")),
            ("12", Some("12")),
            ("skundų", Some("skundų")),
            ("ne 5", Some("ne\u{a0}5")),
            ("5", Some("5")),
            ("34", None),
        ] {
            let text: String = sent.iter().collect();
            let at = text.find(part).unwrap();
            let start = text.get(..at).unwrap().chars().count();
            let range = start..start + part.chars().count();
            let found = from
                .carried(&range, &sent, &to)
                .map(|found| today[found].iter().collect::<String>());
            assert_eq!(found.as_deref(), expected, "{part}");
        }
        let end = sent.len()..sent.len();
        assert_eq!(from.carried(&end, &sent, &to), Some(today.len()..today.len()));
        assert_eq!(from.carried(&(4..4), &sent, &to), Some(0..0));
    }

    #[test]
    fn what_typography_sets_alike_is_the_same() {
        assert_eq!(settled("„a“ – b…\u{a0}c"), settled("\"a\" - b... c"));
        assert_ne!(settled("a b"), settled("ab"));
    }
}
