//! Texts that are the same in every language: signs, years, addresses, names.

use std::sync::Arc;

use crate::model::{SegmentKind, SegmentText};
use crate::text::figures::OBJECT;
use crate::text::number::Marks;
use crate::text::{Catalog, Language, Lexicon};
use crate::translation::{Segment, flat};

/// Returns whether a text is the same in every language whoever writes it: nothing but
/// codes, signs, years, and addresses of the Internet. A number with decimals or groups is
/// not, since languages write it in different ways.
pub fn is_universal(text: &SegmentText) -> bool {
    let flat = flat(text);
    let is_figure = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let words: Vec<&str> =
        flat.split([OBJECT, ' ', '\u{a0}', '\u{202f}']).map(bare).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if words.first().is_some_and(|first| first.starts_with('+')) {
        // A telephone number.
        return words
            .iter()
            .all(|word| word.chars().all(|c| "+-()0123456789".contains(c)));
    }
    let is_grouped = words.windows(2).any(|pair| pair.iter().all(|word| is_figure(word)));
    !is_grouped && words.iter().all(|word| is_same_everywhere(word))
}

/// The words and signs of both languages, by which it can be told whether two texts are the
/// same for everybody.
#[derive(Debug, Clone)]
pub struct Constants {
    words: [Arc<Lexicon>; 2],
    marks: [Marks; 2],
}

impl Constants {
    /// Returns those of the source's language and of a translation's.
    pub fn new(catalog: &Catalog, source: Language, target: Language) -> Self {
        let languages = [source, target];
        Constants {
            words: languages.map(|language| catalog.lexicon(language)),
            marks: languages.map(Marks::of),
        }
    }

    /// Returns whether a translation of a cell agrees with its source whoever wrote it: the same
    /// numbers, each as its language writes it, or the same name.
    pub(super) fn agree(&self, source: &Segment, target: &Segment) -> bool {
        if source.kind != SegmentKind::TableCell {
            return false;
        }
        let (left, right) = (flat(&source.text), flat(&target.text));
        if left.contains(char::is_alphabetic) {
            let [words, others] = &self.words;
            return source.key == target.key
                && !left.split_whitespace().any(has_decimals)
                && !needs_translation(&source.text, (words, others));
        }
        let number = numbers(&left, self.marks[0]);
        number.is_some() && number == numbers(&right, self.marks[1])
    }
}

/// Returns a text of nothing but numbers and signs as every language has it; `None` for any
/// other text, and for a number that a language does not write so.
fn numbers(text: &str, marks: Marks) -> Option<String> {
    let chars: Vec<char> = text.trim().chars().collect();
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let digits = |at: usize| (at..chars.len()).take_while(|at| is_digit(*at)).count();
    let mut output = String::new();
    // Where the digits began that go on over the signs between groups.
    let mut groups = None;
    for (at, c) in chars.iter().copied().enumerate() {
        let is_between = at > 0 && is_digit(at - 1) && is_digit(at + 1);
        let is_after_group = groups.is_some_and(|first| at - first <= 3);
        match c {
            _ if c.is_ascii_digit() => {
                groups = groups.or(Some(at));
                output.push(c);
                continue;
            }
            _ if marks.is_group(c)
                && is_between
                && is_after_group
                && digits(at + 1) == 3 =>
            {
                groups = Some(at + 1);
                continue;
            }
            _ if c == marks.decimal && is_between => output.push('.'),
            ',' | '.' if is_between => return None,
            '-' | '\u{2212}' => output.push('-'),
            OBJECT => return None,
            _ if c.is_whitespace() => {
                if !matches!(chars.get(at + 1), Some('%' | '‰')) {
                    output.push(' ');
                }
            }
            _ if c.is_alphanumeric() => return None,
            _ => output.push(c),
        }
        groups = None;
    }
    output.contains(|c: char| c.is_ascii_digit()).then_some(output)
}

/// Takes off the marks around a word.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| "()[]<>„“”\"',;.:".contains(c))
}

fn is_same_everywhere(word: &str) -> bool {
    if is_internet_address(word) {
        return true;
    }
    let has = |test: fn(char) -> bool| word.contains(test);
    if has_decimals(word) || word.contains(['%', '‰']) {
        return false;
    }
    // `LT-01103`, `CRC/C/LTU/CO/5-6`; a word of capitals alone may be an abbreviation.
    let is_symbol = word.chars().all(|c| c.is_alphanumeric() || "-/.:_".contains(c));
    !has(char::is_alphabetic)
        || (is_symbol && has(char::is_numeric) && !has(char::is_lowercase))
}

/// Returns whether a word has a number with decimals or groups, as far as signs tell.
fn has_decimals(word: &str) -> bool {
    let mut pairs = word.chars().zip(word.chars().skip(1));
    pairs.any(|(a, b)| a.is_numeric() && matches!(b, '.' | ','))
}

/// Returns whether a word is an address of the Internet, with or without its scheme, or of
/// a mailbox.
fn is_internet_address(word: &str) -> bool {
    if word.contains("://") || word.starts_with("mailto:") {
        return true;
    }
    let (name, host) = word.rsplit_once('@').unwrap_or(("", word));
    let host = host.split('/').next().unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let is_top =
        |label: &&str| label.len() >= 2 && label.chars().all(|c| c.is_ascii_lowercase());
    labels.len() >= 2
        && labels.iter().all(is_label)
        && labels.last().is_some_and(is_top)
        && (word.contains('@') || labels.iter().all(|label| label.len() >= 2))
        && !name.contains('@')
}

/// Returns whether a text is nothing but a postal address: names, numbers, and the words
/// that a language has for streets, of which there is at least one.
pub fn is_address(text: &SegmentText, words: &Lexicon) -> bool {
    let flat = flat(text);
    let mut has_street = false;
    let mut has_number = false;
    let is_part = |word: &str| {
        let word = bare(word);
        has_street |= words.is_of_address(word);
        has_number |= word.contains(char::is_numeric);
        words.is_of_address(word)
            || is_same_everywhere(word)
            || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    };
    flat.split_whitespace().all(is_part) && has_street && has_number
}

/// Returns whether a text is nothing but names of places, which languages share.
pub fn is_place(text: &SegmentText, words: &Lexicon) -> bool {
    let flat = flat(text);
    let mut names = flat.split([' ', '\u{a0}', '/', '–']).map(bare);
    let has_name = flat.contains(char::is_alphabetic);
    has_name && names.all(|name| name.is_empty() || words.is_place(name))
}

/// How many letters an abbreviation in capitals has at most: `UNICEF`. What is longer is a
/// word, and its line is set in capitals.
const ABBREVIATION: usize = 6;

/// How many small letters a word has at least; what is shorter is a unit, or part of a name.
const WORD: usize = 3;

/// Returns whether a text has words that are others in the target's language, as far as can
/// be told by the words of the source's language and of the target's. Names, abbreviations
/// in capitals and what is quoted are none, nor is a title that is in the target's language
/// already.
pub fn needs_translation(
    text: &SegmentText,
    (source, target): (&Lexicon, &Lexicon),
) -> bool {
    if is_universal(text) || is_address(text, source) || is_place(text, source) {
        return false;
    }
    let flat = unquoted(&flat(text));
    let words = flat
        .split(|c: char| c.is_whitespace() || [OBJECT, '/', '–', '—'].contains(&c))
        .map(bare);
    let words: Vec<&str> = words
        .filter(|word| word.contains(char::is_alphabetic) && !is_same_everywhere(word))
        .collect();
    let lowered: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is_long = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let is_source = lowered.iter().any(|word| {
        word.chars().any(|c| source.is_telling(c) && !target.is_telling(c))
            || is_long(word) && source.is_frequent(word) && !target.is_frequent(word)
    });
    if is_source {
        return true;
    }
    let is_of_target =
        |word: &String| target.is_frequent(word) && !source.is_frequent(word);
    if lowered.iter().any(is_of_target) {
        return false;
    }
    let mut names = 0;
    for word in &words {
        let letters = || word.chars().filter(|c| c.is_alphabetic());
        let is_small = word.starts_with(char::is_lowercase);
        if is_small && letters().count() >= WORD && !letters().any(char::is_uppercase) {
            return true;
        }
        let is_abbreviation =
            !letters().any(char::is_lowercase) && letters().count() <= ABBREVIATION;
        if !is_small && !is_abbreviation && !source.is_place(word) {
            // A line in capitals is no name.
            if !letters().any(char::is_lowercase) {
                return true;
            }
            names += 1;
        }
    }
    // One word with a capital may be but the beginning of a sentence.
    names == 1 && words.iter().any(|word| has_ending(word, source))
}

/// Returns whether a word ends as those that a language inflects.
fn has_ending(word: &str, words: &Lexicon) -> bool {
    let ends = word.char_indices().skip(2).map(|(at, _)| at);
    let mut ends = ends.filter_map(|at| word.get(at..));
    ends.any(|end| words.is_suffix(end))
}

/// Returns a text without what stands in quotation marks.
pub fn unquoted(text: &str) -> String {
    let mut output = String::new();
    let mut is_quoted = false;
    for part in text.split_inclusive(['"', '„', '“', '”', '«', '»']) {
        if !is_quoted {
            output.push_str(part);
        }
        is_quoted = match part.chars().next_back() {
            Some('"' | '“') => !is_quoted,
            Some('„' | '«') => true,
            Some('”' | '»') => false,
            _ => is_quoted,
        };
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SegmentPart;
    use crate::text::builtin_catalog;

    fn segment(words: &str) -> SegmentText {
        SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] }
    }

    #[test]
    fn signs_years_and_addresses_are_the_same_in_every_language() {
        for (words, expected) in [
            ("2022", true),
            ("2022–2023", true),
            ("2023-05-01", true),
            ("–", true),
            ("…", true),
            ("+370 5 212 3456", true),
            ("https://vaikai.lt/šeima", true),
            ("<www.vaikai.lt>", true),
            ("policija.lrv.lt/lt/", true),
            ("info@vaikai.lt", true),
            ("j.jonaitis@vaikai.lt, a@b.lt", true),
            ("CRC/C/LTU/CO/5-6", true),
            ("LT-01103", true),
            // Written in different ways.
            ("12,5 %", false),
            ("12 %", false),
            ("12.5", false),
            ("12 345", false),
            ("2022 m.", false),
            ("Nr. 5", false),
            ("UNICEF", false),
            ("žr.straipsnį", false),
            ("t.y.", false),
            ("Vilnius", false),
            ("www", false),
            ("žr. https://vaikai.lt", false),
        ] {
            assert_eq!(is_universal(&segment(words)), expected, "{words}");
        }
    }

    #[test]
    fn addresses_and_names_of_places_are_known_by_the_words_of_their_language() {
        let lithuanian = "lt".parse().unwrap();
        let words = builtin_catalog().lexicon(lithuanian);
        for (text, expected) in [
            ("Gedimino pr. 11, LT-01103 Vilnius", (true, false)),
            ("Žemaitės g. 5A-12, Šiauliai.", (true, false)),
            ("Šiauliai", (false, true)),
            ("Naujoji Akmenė / Vilkaviškis", (false, true)),
            ("Šiaulių miestas", (false, false)),
            ("Švietimas", (false, false)),
            ("Ant kampo g. 5 stovi vaikai", (false, false)),
            ("2022", (false, false)),
        ] {
            let segment_text = segment(text);
            let found =
                (is_address(&segment_text, &words), is_place(&segment_text, &words));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_the_same_as_each_language_writes_them() {
        let marks = |language: &str| Marks::of(language.parse().unwrap());
        for (lithuanian, english, expected) in [
            ("15,3", "15.3", true),
            ("12\u{a0}345,6", "12,345.6", true),
            ("1 234 567", "1,234,567", true),
            ("12,5 %", "12.5%", true),
            ("−0,4", "-0.4", true),
            ("10,5–12,5", "10.5–12.5", true),
            ("(0,4)", "(0.4)", true),
            // One of them is written as the other language does.
            ("15,3", "15,3", false),
            ("15.3", "15.3", false),
            ("1,234", "1,234", false),
            ("15,3", "15.4", false),
            ("1234,5", "1,2345", false),
            ("2022 2023", "20222023", false),
            ("15,3 proc.", "15.3 per cent", false),
            ("–", "–", false),
        ] {
            let (left, right) =
                (numbers(lithuanian, marks("lt")), numbers(english, marks("en")));
            let found = left.is_some() && left == right;
            assert_eq!(found, expected, "{lithuanian}: {left:?}, {english}: {right:?}");
        }
    }

    #[test]
    fn words_need_a_translation_and_names_do_not() {
        let words = |language: &str| builtin_catalog().lexicon(language.parse().unwrap());
        let (lithuanian, english) = (words("lt"), words("en"));
        for (text, expected) in [
            ("Vaikai skurde", true),
            ("Vaikai gyvena skurde.", true),
            ("Smurto aukos", true),
            ("Vaikas.", true),
            ("Berniukai", true),
            ("Žr. 3 str.", true),
            ("5 proc.", true),
            ("ne", true),
            ("Marijampolės savivaldybė", true),
            ("SMURTAS MOKYKLOSE", true),
            ("UNICEF", false),
            ("UNICEF, 2023", false),
            ("EUR", false),
            ("N", false),
            ("A", false),
            ("x", false),
            ("25 km", false),
            ("Jonas Jonaitis", false),
            ("Save the Children", false),
            ("UNICEF, The State of the World’s Children", false),
            ("Eurostat", false),
            ("„Vaikų linija“", false),
            ("Vilnius", false),
            ("2023", false),
            ("", false),
        ] {
            let found = needs_translation(&segment(text), (&lithuanian, &english));
            assert_eq!(found, expected, "{text}");
        }
    }
}
