//! The near miss: which known name an author probably meant.

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::diagnostic::slip::{is_slip, is_typing_slip};

/// Names longer than this are not typing errors, and comparing them takes long.
const LONGEST: usize = 80;

/// How many known names a finding lists at most.
const LISTED: usize = 20;

/// How many names are suggested where none is much the same as what was written.
const SUGGESTED: usize = 5;

/// The shortest part of a name by which it is found.
const SHORTEST_PART: usize = 2;

/// The known name that another resembles most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near<'a> {
    /// The known name.
    pub name: &'a str,
    /// The name as it was written.
    pub written: &'a str,
    /// Whether nothing else can have been meant, so that it may be put in unasked.
    pub is_clear: bool,
}

/// Returns the candidate that a name resembles most; of several equally near, the first.
///
/// Who asks for many names with the same candidates asks [`Names`].
pub fn nearest<'a, S: AsRef<str> + ?Sized + 'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a S>,
) -> Option<&'a str> {
    let names: Names<&str> = candidates.into_iter().map(AsRef::as_ref).collect();
    names.nearest(name).copied()
}

/// Returns the candidate that a name resembles most, as [`nearest`] does, and whether it
/// is beyond doubt. The candidates are words of the program, such as keys and placeholders;
/// who asks for names of things asks [`Names::near`].
pub fn near<'a, S: AsRef<str> + ?Sized + 'a>(
    name: &'a str,
    candidates: impl IntoIterator<Item = &'a S>,
) -> Option<Near<'a>> {
    let names: Names<&str> = candidates.into_iter().map(AsRef::as_ref).collect();
    let found = names.nearest(name).copied()?;
    Some(Near { name: found, written: name, is_clear: names.is_clear(name, found) })
}

/// Names that are known. To find the one that is like another takes hardly longer where
/// there are many: what is known of a beginning holds for all names that share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names<S> {
    names: Vec<S>,
    /// Each name as it is compared, with its place; sorted.
    folded: Vec<(Vec<char>, usize)>,
}

impl<S: AsRef<str>> FromIterator<S> for Names<S> {
    fn from_iter<I: IntoIterator<Item = S>>(iter: I) -> Self {
        let names: Vec<S> = iter.into_iter().collect();
        let folded = names.iter().map(|name| fold(name.as_ref())).zip(0..);
        let mut folded: Vec<(Vec<char>, usize)> = folded.collect();
        folded.sort_unstable();
        Names { names, folded }
    }
}

impl<S: AsRef<str>> Names<S> {
    /// Returns the known name that another resembles most, if one is near enough: at most
    /// one slip for each three characters, a capital or a missing diacritic not counted.
    ///
    /// Of several equally near, the first is returned.
    pub fn nearest(&self, name: &str) -> Option<&S> {
        if name.chars().nth(LONGEST).is_some() {
            return None;
        }
        let wanted = fold(name);
        let allowed = (wanted.len() / 3).max(1).min(wanted.len().checked_sub(1)?);
        let place = (0..=allowed)
            .find_map(|slips| self.within(name, &wanted, slips).into_iter().min())?;
        self.names.get(place)
    }

    /// Returns the known name that another resembles most, as [`Names::nearest`] does,
    /// and whether it is beyond doubt. Of countries, indicators or places another letter
    /// makes another one, though it is not among those that are known: Ireland, Iceland.
    pub fn near<'a>(&'a self, name: &'a str) -> Option<Near<'a>> {
        let found = self.nearest(name)?.as_ref();
        let is_clear =
            self.is_clear(name, found) && is_typing_slip(&fold(name), &fold(found));
        Some(Near { name: found, written: name, is_clear })
    }

    /// Returns whether a known name is the only one that differs from another by a slip
    /// of the pen.
    fn is_clear(&self, name: &str, found: &str) -> bool {
        let written = fold(name);
        let around = self.within(name, &written, 2).into_iter();
        let mut alike = around
            .map(|place| self.names[place].as_ref())
            .filter(|known| is_slip(&written, &fold(known)));
        alike.next() == Some(found) && alike.next().is_none()
    }

    /// Returns the names that were probably meant: the one that another resembles most, or
    /// else some that have a word which begins so, in the order of the alphabet.
    pub fn meant(&self, name: &str) -> Vec<&str> {
        if let Some(nearest) = self.nearest(name) {
            return vec![nearest.as_ref()];
        }
        let wanted = fold(name);
        if wanted.len() < SHORTEST_PART {
            return Vec::new();
        }
        // Where a word begins: `nera` means no `general`.
        let begins = |known: &[char], at: usize| {
            at.checked_sub(1).is_none_or(|before| {
                known.get(before).is_some_and(|c| !c.is_alphabetic())
            })
        };
        let has = |known: &[char]| {
            let mut parts = known.windows(wanted.len()).enumerate();
            parts.any(|(at, part)| part == wanted && begins(known, at))
        };
        let found = self.folded.iter().filter(|(known, _)| has(known));
        let names = found.map(|(_, place)| self.names[*place].as_ref());
        names.take(SUGGESTED).collect()
    }

    /// Returns the names, in the order in which they were given.
    pub fn all(&self) -> &[S] {
        &self.names
    }

    /// Returns a name if it is known.
    pub fn get(&self, name: &str) -> Option<&S> {
        let mut alike = self.beginning(name).map(|place| &self.names[place]);
        alike.find(|known| known.as_ref() == name)
    }

    /// Returns the first name in the alphabet that begins so, a capital or a missing
    /// diacritic not counted.
    pub fn longer(&self, beginning: &str) -> Option<&S> {
        self.beginning(beginning).next().map(|place| &self.names[place])
    }

    /// Returns the places of the names that begin so, in the order of the alphabet.
    fn beginning(&self, name: &str) -> impl Iterator<Item = usize> {
        let wanted = fold(name);
        let before = self.folded.partition_point(|(known, _)| *known < wanted);
        let rest = self.folded.iter().skip(before);
        rest.take_while(move |(known, _)| {
            !wanted.is_empty() && known.starts_with(&wanted)
        })
        .map(|(_, place)| *place)
    }

    /// Returns the names for a message: all, or of many those that stand about another in
    /// the alphabet, and so begin like it.
    pub fn listed(&self, name: &str) -> String {
        if self.names.len() <= LISTED {
            let names: Vec<&str> = self.names.iter().map(AsRef::as_ref).collect();
            return names.join(", ");
        }
        let wanted = fold(name);
        let before = self.folded.partition_point(|(known, _)| *known < wanted);
        let first = before.saturating_sub(LISTED / 2).min(self.folded.len() - LISTED);
        let shown = self.folded.iter().skip(first).take(LISTED);
        let names = shown.map(|(_, place)| self.names[*place].as_ref());
        names.chain(["…"]).collect::<Vec<&str>>().join(", ")
    }

    /// Returns the places of the other names that are no more than some slips away.
    fn within(&self, name: &str, wanted: &[char], slips: usize) -> Vec<usize> {
        let mut places = Vec::new();
        let mut table = Table::new(wanted, slips);
        let mut rest = self.folded.as_slice();
        while let Some((folded, place)) = rest.first() {
            let passed = match table.follow(folded) {
                Ok(distance) => {
                    let is_other = self.names[*place].as_ref() != name;
                    places.extend((distance <= slips && is_other).then_some(*place));
                    1
                }
                Err(far) => rest.partition_point(|(known, _)| known.starts_with(far)),
            };
            rest = rest.get(passed..).unwrap_or_default();
        }
        places
    }
}

/// How many slips lie between the beginnings of a wanted name and of another: characters
/// that are left out, put in, exchanged or swapped with the next.
struct Table<'w> {
    wanted: &'w [char],
    /// How many slips matter. More of them are not counted exactly.
    most: usize,
    /// The characters of the other name so far.
    letters: Vec<char>,
    /// For each beginning of the other name, the slips to each beginning of the wanted.
    rows: Vec<Vec<usize>>,
}

impl<'w> Table<'w> {
    fn new(wanted: &'w [char], most: usize) -> Self {
        let rows = vec![(0..=wanted.len()).collect()];
        Table { wanted, most, letters: Vec::new(), rows }
    }

    /// Goes on to another name, from the beginning that it shares with the one before.
    /// Returns its distance, or a beginning with which every name is too far away.
    fn follow<'n>(&mut self, name: &'n [char]) -> Result<usize, &'n [char]> {
        let shared = self.letters.iter().zip(name).take_while(|(a, b)| a == b).count();
        self.letters.truncate(shared);
        self.rows.truncate(shared + 1);
        for (index, letter) in name.iter().enumerate().skip(shared) {
            let row = self.row(*letter);
            let is_far = row.iter().all(|slips| *slips > self.most);
            self.letters.push(*letter);
            self.rows.push(row);
            if is_far {
                return Err(name.get(..=index).unwrap_or(name));
            }
        }
        Ok(self.rows[name.len()][self.wanted.len()])
    }

    /// Returns the row of the name so far and one character more.
    fn row(&self, letter: char) -> Vec<usize> {
        let (wanted, number) = (self.wanted, self.rows.len());
        let above = &self.rows[number - 1];
        let mut row = vec![self.most + 1; wanted.len() + 1];
        row[0] = number;
        // Beginnings whose lengths differ by more are too far from one another.
        let nearest = number.saturating_sub(self.most).max(1);
        for column in nearest..=wanted.len().min(number + self.most) {
            let exchanged = usize::from(wanted[column - 1] != letter);
            let mut slips = (above[column - 1] + exchanged)
                .min(above[column] + 1)
                .min(row[column - 1] + 1);
            let is_swapped = column > 1
                && wanted[column - 2] == letter
                && self.letters.last() == Some(&wanted[column - 1]);
            if is_swapped {
                slips = slips.min(self.rows[number - 2][column - 2] + 1);
            }
            row[column] = slips;
        }
        row
    }
}

/// Returns whether no more than one slip lies between two words.
pub(super) fn is_within_one(a: &[char], b: &[char]) -> bool {
    Table::new(a, 1).follow(b).is_ok_and(|slips| slips <= 1)
}

/// Returns the characters of a name without capitals and diacritics.
fn fold(name: &str) -> Vec<char> {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(name);
    let bare = decomposed.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    bare.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(name: &str, candidates: &str, expected: Option<&str>) {
        let candidates: Vec<&str> = candidates.split(' ').collect();
        assert_eq!(nearest(name, &candidates), expected);
    }

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        check(
            "child-povrety",
            "births child-poverty child-population",
            Some("child-poverty"),
        );
        check("vlaue", "number value change", Some("value"));
        check("titel", "title articles", Some("title"));
        check("geo", "sex gea", Some("gea"));
    }

    #[test]
    fn capitals_and_diacritics_do_not_count() {
        check("SKURDÁS", "skurdas", Some("skurdas"));
        check("zenklas", "ženklas", Some("ženklas"));
        check("z\u{30c}enklas", "ženklas", Some("ženklas"));
        check("Sąžinė", "sazine", Some("sazine"));
    }

    #[test]
    fn the_nearest_wins_and_then_the_first() {
        check("vertes", "verta vertės vartes", Some("vertės"));
        check("abd", "abc abe", Some("abc"));
    }

    #[test]
    fn what_is_far_is_not_offered() {
        check("skurdas", "smurtas-artimoje", None);
        check("a", "b", None);
        check("LT", "EU", None);
        check("", "a", None);
        check("name", "", None);
        let endless = "ė".repeat(1_000_000);
        check(&endless, &endless, None);
    }

    #[test]
    fn only_a_slip_of_the_pen_is_beyond_doubt() {
        for (name, candidates, expected) in [
            ("child-povrety", "births child-poverty", true),
            ("Child poverty", "child-poverty", true),
            ("childpoverty", "child-poverty births", true),
            ("titel", "title articles", true),
            ("smurtas", "smūrtas", true),
            // Two may be meant.
            ("boyss", "boys bosss", false),
            ("smurtas", "smūrtas smurtaš", false),
            // A code or a figure stands for something else.
            ("LV", "LT", false),
            ("poverty-f", "poverty-m", false),
            ("poverty-2018", "poverty-2019", false),
            ("Y_LE65", "Y_GE65", false),
            // More than one slip.
            ("poverty-boys", "poverty-girls", false),
            ("vlaue-indx", "value-index", false),
        ] {
            let candidates: Vec<&str> = candidates.split(' ').collect();
            let near = near(name, &candidates);
            let is_clear = near.is_some_and(|near| near.is_clear);
            assert_eq!(is_clear, expected, "{name}: {near:?}");
        }
    }

    #[test]
    fn of_many_names_those_that_begin_alike_are_listed() {
        let few: Names<&str> = ["vaikai", "Ąžuolas", "butas"].into_iter().collect();
        assert_eq!(few.listed("x"), "vaikai, Ąžuolas, butas");
        let many: Names<String> =
            ('a'..='z').flat_map(|c| [1, 2].map(|n| format!("{c}-{n}"))).collect();
        let shown = |name| many.listed(name).split(", ").map(str::to_owned).collect();
        let shown: [Vec<String>; 3] = ["", "Ė-vaikai", "ž"].map(shown);
        for (list, (first, last)) in
            shown.iter().zip([("a-1", "j-2"), ("a-1", "j-2"), ("q-1", "z-2")])
        {
            assert_eq!(list.len(), LISTED + 1);
            assert_eq!(list.first().unwrap(), first);
            assert_eq!(list[LISTED - 1], last);
            assert_eq!(list.last().unwrap(), "…");
        }
    }

    proptest! {
        #[test]
        fn the_nearest_of_many_is_the_one_found_by_comparing_all(
            names in proptest::collection::vec("[ab]{0,3}-[a-c]{0,7}", 0..40),
            name in "[ab]{0,3}-[a-c]{0,7}",
        ) {
            let length = name.len();
            let slips = |slip: &String| strsim::osa_distance(&name, slip);
            let expected = names
                .iter()
                .filter(|known| **known != name && slips(known) < length)
                .filter(|slip| slips(slip) <= (length / 3).max(1))
                .min_by_key(|slip| slips(slip));
            let names: Names<&String> = names.iter().collect();
            prop_assert_eq!(names.nearest(&name).copied(), expected);
        }
    }
}
