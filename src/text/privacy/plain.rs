//! Texts as the rules of privacy read them: without what nobody sees.
//!
//! A soft hyphen within a name, a blank before a comma or a letter that is put together from
//! two characters look the same on the page, and must not hide anything. This is the only
//! place that knows of them: rules and lists of names have the plain form alone.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;

/// A text in its plain form, with the way back to what was written.
#[derive(Debug)]
pub(super) struct Plain<'t> {
    text: Cow<'t, str>,
    /// For each part of the plain form, where it begins there and what it was made from, in bytes;
    /// empty if the text was plain already.
    places: Vec<Part>,
}

/// A part of a plain form.
#[derive(Debug)]
struct Part {
    start: usize,
    made_from: Range<usize>,
    /// Whether it is as it was written, so that each of its characters has a place of its own.
    is_same: bool,
}

impl<'t> Plain<'t> {
    /// Returns the plain form of a text.
    pub(super) fn of(text: &'t str) -> Self {
        if is_plain(text) {
            return Plain { text: Cow::Borrowed(text), places: Vec::new() };
        }
        let mut plain = Plain { text: Cow::Owned(String::new()), places: Vec::new() };
        let mut rest = text.char_indices().peekable();
        while let Some((start, c)) = rest.next() {
            let mut end = start + c.len_utf8();
            while let Some((at, mark)) = rest.next_if(|(_, next)| is_mark(*next)) {
                end = at + mark.len_utf8();
            }
            let written = text.get(start..end).unwrap_or_default();
            match c {
                _ if is_invisible(c) => {}
                _ if c.is_whitespace() || c.is_control() => {
                    plain.add_blank(c, start..end);
                }
                '\u{2010}' | '\u{2011}' => plain.add("-", start..end),
                ',' => {
                    plain.drop_blank();
                    plain.add(",", start..end);
                }
                _ if end > start + c.len_utf8() => {
                    let composed = ComposingNormalizerBorrowed::new_nfc();
                    plain.add(&composed.normalize(written), start..end);
                }
                _ => plain.add_same(c, start),
            }
        }
        plain
    }

    /// Returns the plain form.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns what a range of the plain form was made from.
    pub(super) fn written(&self, range: Range<usize>) -> Range<usize> {
        let before = |byte: usize| {
            let index = self.places.partition_point(|part| part.start < byte);
            self.places.get(index.checked_sub(1)?)
        };
        let (Some(first), Some(last)) = (before(range.start + 1), before(range.end))
        else {
            return range;
        };
        let within =
            |part: &Part, byte: usize| part.made_from.start + (byte - part.start);
        let start = if first.is_same {
            within(first, range.start)
        } else {
            first.made_from.start
        };
        let end = if last.is_same { within(last, range.end) } else { last.made_from.end };
        start..end
    }

    fn add(&mut self, text: &str, made_from: Range<usize>) {
        if !text.is_empty() {
            self.places.push(Part { start: self.text.len(), made_from, is_same: false });
            self.text.to_mut().push_str(text);
        }
    }

    /// Adds a character as it is written.
    fn add_same(&mut self, c: char, at: usize) {
        let start = self.text.len();
        let end = at + c.len_utf8();
        match self.places.last_mut() {
            Some(last) if last.is_same && last.made_from.end == at => {
                last.made_from.end = end;
            }
            _ => self.places.push(Part { start, made_from: at..end, is_same: true }),
        }
        self.text.to_mut().push(c);
    }

    /// Adds a blank, unless there is one already.
    fn add_blank(&mut self, c: char, made_from: Range<usize>) {
        if !self.text.ends_with(is_blank) {
            let blank = if is_blank(c) { c } else { ' ' };
            self.add(blank.encode_utf8(&mut [0; 4]), made_from);
        }
    }

    fn drop_blank(&mut self) {
        if self.text.ends_with(is_blank) {
            self.text.to_mut().pop();
            self.places.pop();
        }
    }
}

/// Returns whether a text is in its plain form.
fn is_plain(text: &str) -> bool {
    let mut before = 'a';
    text.chars().all(|c| {
        let is_odd = match c {
            _ if c.is_ascii() => {
                c.is_ascii_control() || is_blank(before) && matches!(c, ' ' | ',')
            }
            // Letters of European languages.
            '\u{c0}'..'\u{250}' => false,
            _ => {
                is_invisible(c)
                    || is_mark(c)
                    || is_blank(c) && is_blank(before)
                    || !is_blank(c) && (c.is_whitespace() || c.is_control())
                    || matches!(c, '\u{2010}' | '\u{2011}')
            }
        };
        before = c;
        !is_odd
    })
}

/// Returns whether a character is a blank that rules know (`{{sp}}`).
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

/// Returns whether a character belongs to the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}')
}

/// Returns whether a character has no width: soft hyphens, joiners, marks of direction and
/// variants (Unicode, `Default_Ignorable_Code_Point`, what occurs in texts).
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_nobody_sees_is_not_read() {
        for (text, expected) in [
            ("Austėja, 12 metų", "Austėja, 12 metų"),
            ("Aus\u{ad}tė\u{200b}ja\u{2060}, 12\u{a0}metų", "Austėja, 12\u{a0}metų"),
            ("Auste\u{307}ja", "Austėja"),
            ("Aus\u{34f}tėja", "Austėja"),
            ("Ona , 9", "Ona, 9"),
            ("Ona\u{a0}, 9", "Ona, 9"),
            ("Ona,\n\t9", "Ona, 9"),
            ("Ona,  9", "Ona, 9"),
            ("14\u{2011}metis", "14-metis"),
            ("\u{2003}a", " a"),
            (", a", ", a"),
            ("", ""),
        ] {
            assert_eq!(Plain::of(text).text(), expected, "{text:?}");
        }
    }

    #[test]
    fn the_way_back_leads_to_what_was_written() {
        let text = "„Aus\u{ad}te\u{307}ja ,  12“";
        let plain = Plain::of(text);
        for (words, expected) in
            [("Austėja", "Aus\u{ad}te\u{307}ja"), ("12", "12"), (",", ","), ("ja", "ja")]
        {
            let start = plain.text().find(words).unwrap();
            let written = plain.written(start..start + words.len());
            assert_eq!(text.get(written), Some(expected));
        }
    }

    proptest! {
        #[test]
        fn a_plain_text_stays_and_each_range_has_a_place(
            text in "[aė \u{a0}\u{ad}\u{307}\u{200b},\n\u{2003}\u{2011}\u{e0041}7]{0,20}",
        ) {
            let plain = Plain::of(&text);
            let again = Plain::of(plain.text());
            prop_assert_eq!(again.text(), plain.text());
            let starts: Vec<usize> = plain.text().char_indices().map(|(at, _)| at).collect();
            for (index, start) in starts.iter().enumerate() {
                for end in starts[index + 1..].iter().chain([&plain.text().len()]) {
                    let written = plain.written(*start..*end);
                    prop_assert!(text.get(written.clone()).is_some_and(|it| !it.is_empty()));
                    let inner = Plain::of(text.get(written).unwrap());
                    prop_assert!(inner.text().contains(plain.text().get(*start..*end).unwrap()));
                }
            }
        }
    }
}
