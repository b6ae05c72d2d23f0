//! Names in capitals, as tables and headings have them: „AUSTĖJA PETRAITYTĖ, 12 METŲ“.

use std::ops::Range;

/// Returns a text with the given names that stand in capitals, and what follows them in capitals
/// in the same sentence, as sentences have them; `None` if there is none. Each character keeps its
/// place.
pub(super) fn in_sentence_case(
    text: &str,
    is_given: impl Fn(&str) -> bool,
) -> Option<String> {
    if !has_capitals(text) {
        return None;
    }
    let mut output: Option<String> = None;
    // Where the last name ends, and whether it has its surname.
    let mut name: Option<(usize, bool)> = None;
    for range in words(text) {
        let word = text.get(range.clone()).unwrap_or_default();
        let between = name.map(|(end, _)| text.get(end..range.start).unwrap_or_default());
        if between.is_some_and(|between| between.contains(['.', '!', '?', ';', '\n'])) {
            name = None;
        }
        if !has_capitals(word) {
            continue;
        }
        let named = with_small_end(word);
        let cased = match name {
            _ if is_given(&named) => {
                name = Some((range.end, false));
                named
            }
            Some((end, false)) if is_beside(text, end, range.start) => {
                name = Some((range.end, true));
                named
            }
            Some((end, _)) => {
                name = Some((end, true));
                word.chars().map(small).collect()
            }
            None => continue,
        };
        output.get_or_insert_with(|| text.to_owned()).replace_range(range, &cased);
    }
    output
}

/// Returns whether two capitals stand beside one another.
fn has_capitals(text: &str) -> bool {
    let mut before = 'a';
    text.chars().any(|c| {
        let is_second = before.is_uppercase() && c.is_uppercase();
        before = c;
        is_second
    })
}

/// Returns whether a word stands beside the one that ends at a place.
fn is_beside(text: &str, end: usize, start: usize) -> bool {
    matches!(text.get(end..start), Some(" " | "\u{a0}" | "-"))
}

/// Returns where the words of a text stand.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let rest = text.get(start..)?;
        let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        at = start + end;
        Some(start..at)
    })
}

/// Returns the words of a text that begin with a capital.
pub(super) fn capitalized_words(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    let starts = text.char_indices().filter_map(move |(start, c)| {
        let begins = c.is_uppercase() && !is_letter(before);
        before = c;
        begins.then_some(start)
    });
    starts.filter_map(|start| {
        let rest = text.get(start..)?;
        rest.split(|c: char| !is_letter(c)).next()
    })
}

/// Returns whether a character is a letter. Those of European languages are not looked up in the
/// tables of all scripts, which takes most of the time.
fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' => true,
        '\0'..='\u{7f}' => false,
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        _ => c.is_alphabetic(),
    }
}

/// Returns a word with a capital at its beginning alone.
pub(super) fn with_small_end(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.map(small)).collect()
}

/// Returns the small letter of a capital, if it is as long.
fn small(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }

    #[test]
    fn capitals_begin_words() {
        let words = capitalized_words("Ona-Marija ir 5Ąžuolas, McDonald ǅ É\u{301}a aB");
        let expected = ["Ona", "Marija", "Ąžuolas", "McDonald", "É"];
        assert_eq!(words.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_and_what_follows_them() {
        let is_given = |name: &str| ["Austėja", "Jonas"].contains(&name);
        for (text, expected) in [
            (
                "AUSTĖJA PETRAITYTĖ, 12 METŲ, BUVO SUMUŠTA. LIETUVA",
                Some("Austėja Petraitytė, 12 metų, buvo sumušta. LIETUVA"),
            ),
            ("JONAS 12 m.", Some("Jonas 12 m.")),
            ("ES šalys ir JONAS-PETRAS", Some("ES šalys ir Jonas-Petras")),
            ("UNICEF, 12 METŲ", None),
            ("Jonas ir ES", None),
            ("J. J.", None),
        ] {
            assert_eq!(in_sentence_case(text, is_given).as_deref(), expected, "{text}");
        }
    }
}
