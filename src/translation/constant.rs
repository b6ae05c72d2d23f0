//! Texts that are the same in every language: signs, years, addresses, names of places.

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
        && (word.contains('@') || labels.iter().all(|own| own.len() >= 2))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use crate::model::SegmentPart;

    fn text(words: &str) -> SegmentText {
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
            assert_eq!(is_universal(&text(words)), expected, "{words}");
        }
    }

    #[test]
    fn addresses_and_names_of_places_are_known_by_the_words_of_their_language() {
        let lithuanian = "lt".parse().unwrap();
        let words = load::builtin_catalog().lexicon(lithuanian);
        for (own, expected) in [
            ("Gedimino pr. 11, LT-01103 Vilnius", (true, false)),
            ("Žemaitės g. 5A-12, Šiauliai.", (true, false)),
            ("Šiauliai", (false, true)),
            ("Naujoji Akmenė / Vilkaviškis", (false, true)),
            ("Šiaulių miestas", (false, false)),
            ("Švietimas", (false, false)),
            ("Ant kampo g. 5 stovi vaikai", (false, false)),
            ("2022", (false, false)),
        ] {
            let own_text = text(own);
            let found = (is_address(&own_text, &words), is_place(&own_text, &words));
            assert_eq!(found, expected, "{own}");
        }
    }
}
