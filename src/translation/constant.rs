//! Texts that are the same in every language: signs, years, addresses, names.

use crate::model::SegmentText;
use crate::text::Lexicon;
use crate::text::figures::OBJECT;
use crate::translation::flat;

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

/// Takes off the marks around a word.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| "()[]<>„“”\"',;.:".contains(c))
}

fn is_same_everywhere(word: &str) -> bool {
    if is_internet_address(word) {
        return true;
    }
    let has = |test: fn(char) -> bool| word.contains(test);
    let is_decimal = word
        .chars()
        .zip(word.chars().skip(1))
        .any(|(a, b)| a.is_numeric() && matches!(b, '.' | ','));
    if is_decimal || word.contains(['%', '‰']) {
        return false;
    }
    // `LT-01103`, `CRC/C/LTU/CO/5-6`; a word of capitals alone may be an abbreviation.
    let is_symbol = word.chars().all(|c| c.is_alphanumeric() || "-/.:_".contains(c));
    !has(char::is_alphabetic)
        || (is_symbol && has(char::is_numeric) && !has(char::is_lowercase))
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
