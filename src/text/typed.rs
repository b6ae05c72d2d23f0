//! Finds words of a finished text where they were typed, before typography set its spaces and
//! marks.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

#[cfg(test)]
thread_local! {
    /// How many bytes of texts were read so far.
    pub(crate) static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Words of finished texts, to be found in what was typed. However many there are, each text is
/// read once.
#[derive(Debug)]
pub struct TypedWords {
    /// The words as they are looked for, each once.
    words: Vec<String>,
    /// For each of the given words, its number among them; `None` for one without letters.
    numbers: Vec<Option<usize>>,
    /// Finds several words at once.
    search: Option<AhoCorasick>,
}

impl TypedWords {
    /// Returns words to be found.
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut list = Vec::new();
        let numbers = words.into_iter().map(|word| {
            let word = Typed::of(word).text;
            (!word.is_empty()).then(|| {
                *known.entry(word).or_insert_with_key(|word| {
                    list.push(word.clone());
                    list.len() - 1
                })
            })
        });
        let numbers = numbers.collect();
        // For a single word it would take longer to prepare than to search.
        let search = (list.len() > 1)
            .then(|| AhoCorasick::new(&list).expect("texts of a report are short"));
        TypedWords { words: list, numbers, search }
    }

    /// Returns where each of the given words stands in a text, in order.
    pub fn find_in(&self, text: &str) -> Vec<Vec<Range<usize>>> {
        #[cfg(test)]
        READ.with(|read| read.set(read.get() + text.len()));
        let typed = Typed::of(text);
        let mut found: Vec<Vec<Range<usize>>> = vec![Vec::new(); self.words.len()];
        match (&self.search, self.words.first()) {
            (Some(search), _) => {
                for it in search.find_overlapping_iter(&typed.text) {
                    if let Some(list) = found.get_mut(it.pattern().as_usize()) {
                        list.push(typed.place(it.range()));
                    }
                }
            }
            (None, Some(word)) => {
                let places = typed.text.match_indices(word.as_str());
                let places = places.map(|(at, word)| typed.place(at..at + word.len()));
                found = vec![places.collect()];
            }
            (None, None) => {}
        }
        let of = |number: &Option<usize>| number.and_then(|it| found.get(it)).cloned();
        self.numbers.iter().map(|number| of(number).unwrap_or_default()).collect()
    }
}

/// A text with the spaces and marks that a keyboard has, and the way back.
struct Typed {
    text: String,
    /// For each character that was longer, where the text goes on behind it, and how many bytes
    /// are missing up to there.
    shifts: Vec<(usize, usize)>,
}

impl Typed {
    fn of(written: &str) -> Self {
        let mut typed =
            Typed { text: String::with_capacity(written.len()), shifts: Vec::new() };
        let mut missing = 0;
        for c in written.chars() {
            let plain = match c {
                '\u{a0}' | '\u{202f}' | '\n' => ' ',
                '–' | '‑' | '_' => '-',
                '’' => '\'',
                c => c,
            };
            typed.text.push(plain);
            if plain.len_utf8() < c.len_utf8() {
                missing += c.len_utf8() - plain.len_utf8();
                typed.shifts.push((typed.text.len(), missing));
            }
        }
        typed
    }

    /// Returns what a range was made from.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        let before = |byte: usize| {
            let index = self.shifts.partition_point(|(at, _)| *at <= byte);
            let shift = index.checked_sub(1).and_then(|index| self.shifts.get(index));
            byte + shift.map_or(0, |(_, missing)| *missing)
        };
        before(range.start)..before(range.end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_found_as_they_were_typed() {
        for (text, words, expected) in [
            ("Ona, 12 m. čia", "12\u{a0}m.", &["12 m."][..]),
            ("ėė Ona\n12", "Ona 12", &["Ona\n12"]),
            ("– 1-2 – 1–2", "1–2", &["1-2", "1–2"]),
            ("On", "Ona", &[]),
            ("Ona", "", &[]),
            ("", "Ona", &[]),
        ] {
            let found = TypedWords::new([words]).find_in(text);
            let found: Vec<&str> =
                found[0].iter().map(|it| text.get(it.clone()).unwrap()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn many_words_are_found_like_each_alone(
            text in "[aė–\u{a0} \n-]{0,20}",
            words in prop::collection::vec("[aė– ]{0,3}", 0..4),
        ) {
            let list = || words.iter().map(String::as_str);
            let together = TypedWords::new(list()).find_in(&text);
            prop_assert_eq!(together.len(), words.len());
            for (word, found) in list().zip(together) {
                for range in &found {
                    let written = text.get(range.clone()).unwrap();
                    prop_assert_eq!(Typed::of(written).text, Typed::of(word).text);
                }
                let alone = TypedWords::new([word]).find_in(&text).remove(0);
                prop_assert!(alone.iter().all(|range| found.contains(range)));
                prop_assert_eq!(alone.is_empty(), found.is_empty());
            }
        }
    }
}
