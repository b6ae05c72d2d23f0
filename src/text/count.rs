//! Counts words as people do.
//!
//! A word is what stands between white space and has a letter or digit; so a dash or a per
//! cent sign alone is none, and "2014–2020" is one. A number is one word however its digits
//! are grouped: "6 104 031" with any spaces, as "6,104,031". What was not tried in Word
//! itself is whether it parts words at a no-break space; here all spaces are alike.

/// Counts the words of a text that is given run by run.
#[derive(Debug, Default)]
pub struct WordCount {
    words: u32,
    /// The word that is being read, which may go on in the next run.
    word: String,
    /// Whether the word before ends in digits that a group can follow.
    tail: Tail,
    /// Whether exactly one space stands between the two.
    is_near: bool,
    /// The number of a telephone, as far as it was read.
    telephone: Option<Telephone>,
}

/// The beginning of what may be the number of a telephone.
#[derive(Debug, Clone, Copy)]
struct Telephone {
    digits: usize,
    /// How many words were counted behind its first group.
    counted: u32,
}

/// How many digits the number of a telephone has with its country (ITU-T E.164; shorter ones
/// may be figures with a sign).
const TELEPHONE: std::ops::RangeInclusive<usize> = 8..=15;

/// How a word ends, for the next group of digits.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Tail {
    /// In something else.
    #[default]
    Other,
    /// In up to three digits, or a group of three after others.
    Digits,
}

impl WordCount {
    /// Returns how many words there were.
    pub fn words(&self) -> u32 {
        let mut count = WordCount { word: self.word.clone(), ..*self };
        count.end_word();
        count.words
    }

    /// Reads a run of text that goes on from the one before.
    pub fn push(&mut self, text: &str) {
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end_matches(char::is_whitespace);
            self.word.push_str(word);
            // Without a space behind it, it may go on in the next run.
            if word.len() < part.len() {
                let is_first_space = !self.word.is_empty();
                self.end_word();
                self.is_near = is_first_space && !part.ends_with('\n');
            }
        }
    }

    /// Ends a text: what follows stands by itself.
    pub fn end(&mut self) {
        self.end_word();
        self.tail = Tail::Other;
        self.is_near = false;
        self.telephone = None;
    }

    /// Adds words that were counted apart, without ending the word that is being read.
    pub fn add(&mut self, words: u32) {
        self.words += words;
    }

    fn end_word(&mut self) {
        let mut word = std::mem::take(&mut self.word);
        if word.is_empty() {
            return;
        }
        let joins = self.tail == Tail::Digits && self.is_near && begins_with_group(&word);
        let is_word = word.contains(char::is_alphanumeric);
        let counted = u32::from(is_word && !joins);
        self.words += counted;
        self.telephone = self.telephone_with(&word, counted);
        self.tail = tail(&word, joins);
        word.clear();
        self.word = word;
    }

    /// Returns the telephone that a word begins or goes on with; once it is long enough, its
    /// groups are no longer counted as words.
    fn telephone_with(&mut self, word: &str, counted: u32) -> Option<Telephone> {
        let group = word.trim_end_matches([',', '.', ';', ')']);
        let is_group =
            |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if let Some(country) = group.trim_start_matches('(').strip_prefix('+') {
            let begins =
                is_group(country) && country.len() <= 3 && group.len() == word.len();
            return begins.then_some(Telephone { digits: country.len(), counted: 0 });
        }
        let mut telephone = self.telephone.filter(|_| self.is_near && is_group(group))?;
        telephone.digits += group.len();
        telephone.counted += counted;
        if TELEPHONE.contains(&telephone.digits) {
            self.words -= telephone.counted;
            telephone.counted = 0;
        }
        let goes_on = group.len() == word.len() && telephone.digits <= *TELEPHONE.end();
        goes_on.then_some(telephone)
    }
}

/// Returns whether a word begins with a group of three digits: `000`, `031,5`, `000–2`.
fn begins_with_group(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let after = word.get(digits..).and_then(|rest| rest.chars().next());
    digits == 3 && !after.is_some_and(char::is_alphabetic)
}

fn tail(word: &str, joins: bool) -> Tail {
    let digits = word.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, group) = word.split_at(word.len() - digits);
    let is_whole_group = joins && before.is_empty() && digits == 3;
    // Of a decimal number the digits after the sign are no group.
    let begins = before
        .chars()
        .next_back()
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, ',' | '.' | ':' | '/'));
    let is_first = (1..=3).contains(&digits) && !group.starts_with('0') && begins;
    if is_whole_group || is_first { Tail::Digits } else { Tail::Other }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::*;
    use crate::text::number;

    fn count(text: &str) -> u32 {
        let mut count = WordCount::default();
        count.push(text);
        count.words()
    }

    #[test]
    fn words_are_counted_as_people_count_them() {
        for (text, expected) in [
            ("", 0),
            ("  \n ", 0),
            ("vaikai", 1),
            ("6 104 031", 1),
            ("6\u{a0}104\u{a0}031 vaikai", 2),
            ("6\u{202f}104\u{2009}031,5 Eur", 2),
            ("6,104,031.5 euros", 2),
            ("1 234 vaikai ir 5 678 mokiniai", 5),
            ("(1 234)", 1),
            ("1 000–2 000 Eur", 2),
            ("nuo −1 234 iki 5", 4),
            ("vaikai – mūsų ateitis", 3),
            ("vaikai - mūsų — ateitis", 3),
            ("50 %, § 5 ir •", 3),
            ("2014–2020 m.", 2),
            ("5-asis; don’t; tėvų-globėjų", 3),
            ("2023 m. 100 vaikų", 4),
            ("2023 100", 2),
            ("1,5 100", 2),
            ("12 34", 2),
            ("0 100", 2),
            ("1\n234", 2),
            ("1  234", 2),
            ("1 2345", 2),
            ("100 000a", 2),
            ("A4 100", 2),
            ("+370 600 12 345", 1),
            ("tel. (+370 5 239 6628), 2023 m.", 4),
            ("+370 5 239 6628.", 1),
            ("+5 vaikai", 2),
            ("+5 7 12", 3),
            ("+1 234 567 vaikai", 2),
            ("+370  600 12 345", 3),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }

    #[test]
    fn a_note_does_not_part_the_word_that_it_stands_in() {
        let mut words = WordCount::default();
        words.push("6 104");
        words.add(5);
        words.push(" 031, taip");
        assert_eq!(words.words(), 7);
    }

    proptest! {
        #[test]
        fn a_number_is_one_word_in_every_language(mantissa: i64, scale in 0u32..6) {
            for code in ["lt", "en", "de", "fr"] {
                let shown = number::format(Decimal::new(mantissa, scale), code.parse().unwrap());
                prop_assert_eq!(count(&shown), 1, "{}", shown);
            }
        }

        #[test]
        fn runs_are_counted_as_the_text_that_they_make(
            runs in prop::collection::vec("[a1 \u{a0}–,]{0,4}|000", 0..12)
        ) {
            let mut words = WordCount::default();
            for run in &runs {
                words.push(run);
            }
            prop_assert_eq!(words.words(), count(&runs.concat()));
        }
    }
}
