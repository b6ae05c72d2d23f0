//! Which codes of two files mean the same, whatever each file calls them.
//!
//! One file has `LT` and another `Lithuania` or `LTU`; one calls a dimension `sex` and
//! another `lytis`. Codes are the same where a name of one, in any language, is a name of
//! the other; where none is known, where their first words differ in the ending only
//! (`Neringa`, `Neringos sav.`) and no other code comes into question. Whether the figures
//! are the same as well is for [`files`](super::files) to see.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::evidence::suppress::table::Axis;
use crate::evidence::{Dimension, code_name};
use crate::text::{Args, Catalog};

/// Codes and words for the same, a line each.
const ALIKE: &str = include_str!("alike.txt");
/// How many pairs of codes are compared letter by letter.
const COMPARED: usize = 250_000;
/// How many letters the first words of two names share at least.
// Chosen for names such as „Neringa“ and „Neringos sav.“, not measured.
const SHARED_LETTERS: usize = 4;
/// How many letters an ending has at most.
const ENDING: usize = 3;

/// For each word of [`ALIKE`], in lower case, the first of its line.
static FIRST_WORDS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let lines = ALIKE.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.flat_map(|line| {
        let words = line.split('|').map(|word| word.trim().to_lowercase());
        let first = words.clone().next().unwrap_or_default();
        words.map(move |word| (word, first.clone()))
    });
    pairs.collect()
});

/// What codes are called.
pub(super) struct CodeNames<'c> {
    catalog: &'c Catalog,
    /// By the name of an area, in lower case, the codes and names of the area.
    areas: HashMap<String, BTreeSet<String>>,
}

impl<'c> CodeNames<'c> {
    /// Looks up the names of areas.
    pub(super) fn new(catalog: &'c Catalog) -> CodeNames<'c> {
        let mut by_code: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for language in catalog.languages() {
            for id in catalog.ids(language) {
                let Some(code) = id.strip_prefix("area-") else { continue };
                let name = catalog.format(language, id, &Args::new());
                let words = by_code.entry(code).or_default();
                words.extend([code.to_lowercase()]);
                words.extend(name.map(|name| name.to_lowercase()));
            }
        }
        let mut areas: HashMap<String, BTreeSet<String>> = HashMap::new();
        for words in by_code.into_values() {
            for word in &words {
                areas.entry(word.clone()).or_default().extend(words.iter().cloned());
            }
        }
        CodeNames { catalog, areas }
    }

    /// Returns all that a code is called, in lower case: the code, its names in every
    /// language and in its file, and what else has these names.
    pub(super) fn of(&self, dimension: &Dimension, code: usize) -> BTreeSet<String> {
        let Some(text) = dimension.codes.get(code) else { return BTreeSet::new() };
        let label = dimension.labels.get(code).cloned().flatten();
        let names = self.catalog.languages().filter_map(|language| {
            code_name(self.catalog, language, &dimension.id, text)
        });
        let words = [text.clone()].into_iter().chain(label).chain(names);
        let mut found = BTreeSet::new();
        for word in words {
            let word = word.trim().to_lowercase();
            // Short codes such as `LT` may stand for something other than an area.
            if word.chars().count() > 3 {
                found.extend(self.areas.get(&word).into_iter().flatten().cloned());
            }
            found.insert(FIRST_WORDS.get(&word).cloned().unwrap_or(word));
        }
        found
    }
}

/// Returns for each code of the second axis the code of the first that stands for the
/// same.
pub(super) fn partners(first: &Axis, second: &Axis) -> Vec<Option<u32>> {
    let index: HashMap<&str, u32> =
        first.codes.iter().map(String::as_str).zip(0..).collect();
    let mut found: Vec<Option<u32>> =
        second.codes.iter().map(|code| index.get(code.as_str()).copied()).collect();
    pair(&mut found, first, |taken| {
        let mut by_word: HashMap<&str, BTreeSet<u32>> = HashMap::new();
        for (index, words) in (0..).zip(&first.words) {
            if !taken.contains(&index) {
                for word in words {
                    by_word.entry(word).or_default().insert(index);
                }
            }
        }
        second
            .words
            .iter()
            .zip(&second.is_total)
            .map(|(words, is_total)| {
                let alike = words.iter().filter_map(|word| by_word.get(word.as_str()));
                let mut alike: BTreeSet<u32> = alike.flatten().copied().collect();
                if *is_total {
                    let totals =
                        (0..).zip(&first.is_total).filter(|(_, is_total)| **is_total);
                    alike.extend(totals.map(|(total, _)| total));
                }
                alike
            })
            .collect()
    });
    if first.codes.len() * second.codes.len() <= COMPARED {
        pair(&mut found, first, |taken| {
            let free = |code: &u32| !taken.contains(code);
            let similar = |code: &String| {
                let similar =
                    (0..).zip(&first.codes).filter(|(_, label)| is_similar(label, code));
                similar.map(|(index, _)| index).filter(free).collect()
            };
            second.codes.iter().map(similar).collect()
        });
    }
    found
}

/// Pairs codes that have no partner yet with the only one that comes into question, if
/// that is so from both sides.
fn pair(
    found: &mut [Option<u32>],
    first: &Axis,
    choices: impl FnOnce(&BTreeSet<u32>) -> Vec<BTreeSet<u32>>,
) {
    let taken: BTreeSet<u32> = found.iter().copied().flatten().collect();
    let choices = choices(&taken);
    let mut wanted = vec![0usize; first.codes.len()];
    let open = || choices.iter().zip(found.iter()).filter(|(_, found)| found.is_none());
    for code in open().flat_map(|(choices, _)| choices) {
        if let Some(wanted) = wanted.get_mut(*code as usize) {
            *wanted += 1;
        }
    }
    for (found, choices) in found.iter_mut().zip(&choices) {
        let mut choices = choices.iter();
        if let (None, Some(only), None) = (*found, choices.next(), choices.next())
            && wanted.get(*only as usize) == Some(&1)
        {
            *found = Some(*only);
        }
    }
}

/// Returns whether names may be the same one with other endings and additions.
fn is_similar(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let split = |name: &str| -> (Vec<char>, Option<String>) {
        let name = name.trim();
        let (word, rest) = name.split_once(' ').unwrap_or((name, ""));
        let rest = rest.trim();
        (word.chars().collect(), (!rest.is_empty()).then(|| rest.to_owned()))
    };
    let ((one, rest), (other, other_rest)) = (split(&one), split(&other));
    if rest.is_some() && other_rest.is_some() && rest != other_rest {
        return false;
    }
    // Codes with digits are different if one digit is.
    if !one.iter().chain(&other).all(|c| c.is_alphabetic()) {
        return false;
    }
    let shared = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let shortest = one.len().min(other.len());
    shared >= SHARED_LETTERS.max(shortest.saturating_sub(2))
        && one.len().max(other.len()) - shared <= ENDING
}

/// Returns the axes of two tables that are the same dimension, as places in the first and
/// in the second: by their ids, or because the codes of one stand for those of the other.
pub(super) fn same_axes(first: &[Axis], second: &[Axis]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (place, axis) in first.iter().enumerate() {
        let other = second.iter().position(|other| other.id == axis.id);
        found.extend(other.map(|other| (place, other)));
    }
    for (place, axis) in first.iter().enumerate() {
        if found.iter().any(|(index, _)| *index == place) {
            continue;
        }
        let free = second
            .iter()
            .enumerate()
            .filter(|(at, _)| !found.iter().any(|(_, other)| other == at));
        let alike = free.filter(|(_, other)| is_same_dimension(axis, other));
        let alike: Vec<usize> = alike.map(|(at, _)| at).collect();
        // If several come into question, the figures must not be compared across a guess.
        if let [only] = alike.as_slice() {
            found.push((place, *only));
        }
    }
    found.sort_unstable();
    found
}

/// Returns whether most codes of one axis stand for codes of the other.
fn is_same_dimension(first: &Axis, second: &Axis) -> bool {
    let parts = |axis: &Axis| axis.is_total.iter().filter(|is_total| !**is_total).count();
    let partners = partners(first, second);
    let same = (0usize..).zip(&partners).filter(|(code, partner)| {
        // Numbers such as 1 and 2 are the codes of many dimensions.
        let has_letters = second.codes[*code].chars().any(char::is_alphabetic);
        partner.is_some() && has_letters && !second.is_total[*code]
    });
    let same = same.count();
    same > 0 && 2 * same >= parts(first).min(parts(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(codes: &str) -> Axis {
        let codes: Vec<String> = codes.split(", ").map(str::to_owned).collect();
        let words = |code: &String| {
            let code = code.to_lowercase();
            [FIRST_WORDS.get(&code).cloned().unwrap_or(code)].into()
        };
        Axis {
            id: String::new(),
            words: codes.iter().map(words).collect(),
            is_total: codes.iter().map(|code| code == "T" || code == "Total").collect(),
            codes,
        }
    }

    #[test]
    fn codes_have_the_partner_that_is_alone_in_question() {
        for (first, second, expected) in [
            ("F, M, T", "Mergaitės, Berniukai, Total", "F M T"),
            ("F, M", "M, F", "M F"),
            // Neither of two.
            ("Women, Girls", "F", "-"),
            (
                "Neringa, Vilnius",
                "Neringos sav., Vilniaus m. sav., Vilniaus r. sav.",
                "Neringa - -",
            ),
            (
                "Neringos sav., Kauno m. sav., Kauno r. sav.",
                "Neringa, Kaunas",
                "Neringos sav. -",
            ),
            ("Slovakia", "Slovenia", "-"),
            ("2, 3", "2023, 3", "- 3"),
        ] {
            let (first, second) = (axis(first), axis(second));
            let found = partners(&first, &second);
            let found = found.iter().map(|found| {
                found.map_or("-", |found| first.codes[found as usize].as_str())
            });
            assert_eq!(found.collect::<Vec<_>>().join(" "), expected, "{second:?}");
        }
    }
}
