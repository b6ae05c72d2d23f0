//! What the names of codes say about sums: ages that follow one another, codes that
//! begin with the code of the region they lie in.

use std::collections::{BTreeMap, VecDeque};

/// Where an interval ends that has no end.
const OPEN: u32 = u32::MAX;
/// Offices write ages without an upper limit with a very high one: `Y65T999`.
const HIGH_AGE: u32 = 99;

/// An interval of whole numbers, such as ages in years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Interval {
    /// The text around the numbers, which distinguishes months from years.
    family: String,
    from: u32,
    /// The first number beyond.
    to: u32,
}

impl Interval {
    /// Reads the codes of a dimension, such as `Y0-4`, `Y_LT18`, `Y_GE18`, `Y5`, `Y0T17`,
    /// `0–4 m.`, `<5`, `65+`. Those that are no intervals are `None`.
    pub(super) fn of_codes(codes: &[String]) -> Vec<Option<Interval>> {
        // Eurostat writes `1`, `2`, `GE3` children, but `LT01` is a region of Lithuania.
        let is_number = |code: &String| {
            code.trim_start()
                .starts_with(|c: char| c.is_ascii_digit() || "<>≤≥".contains(c))
        };
        let has_numbers = codes.iter().any(is_number);
        codes.iter().map(|code| Interval::parse(code, has_numbers)).collect()
    }

    /// Reads a code. `has_numbers` says whether codes of its dimension are bare numbers.
    fn parse(code: &str, has_numbers: bool) -> Option<Interval> {
        let code = code.trim().to_uppercase();
        let is_digit = |c: char| c.is_ascii_digit();
        let body = code.trim_end_matches(|c: char| !is_digit(c));
        let tail = code.get(body.len()..)?;
        let (rest, last) = split_number(body)?;
        if tail.starts_with('+') {
            let tail = tail.trim_start_matches('+');
            // `65+` has its sign behind the number, unlike all other forms.
            return Some(Interval { family: family(rest, tail), from: last, to: OPEN });
        }
        let before = rest.trim_end_matches([' ', '-', '–', '—', '_', 'T', '/']);
        if before.len() < rest.len()
            && let Some((head, first)) = split_number(before)
            && first <= last
        {
            let to = if last >= HIGH_AGE { OPEN } else { last + 1 };
            return Some(Interval { family: family(head, tail), from: first, to });
        }
        let is_padded = body.get(rest.len()..)?.starts_with('0');
        for (sign, from, to) in [
            ("<=", 0, last.saturating_add(1)),
            (">=", last, OPEN),
            ("≤", 0, last.saturating_add(1)),
            ("≥", last, OPEN),
            ("<", 0, last),
            (">", last.saturating_add(1), OPEN),
            ("LT", 0, last),
            ("LE", 0, last.saturating_add(1)),
            ("GE", last, OPEN),
            ("GT", last.saturating_add(1), OPEN),
        ] {
            if let Some(head) = rest.trim_end().strip_suffix(sign) {
                let is_word = sign.chars().all(char::is_alphabetic);
                // Without a unit before it, a word may also be the code of a country.
                if is_word && head.is_empty() && (!has_numbers || is_padded) {
                    break;
                }
                return Some(Interval { family: family(head, tail), from, to });
            }
        }
        let to = last.saturating_add(1);
        Some(Interval { family: family(rest, tail), from: last, to })
    }
}

impl Interval {
    /// Returns whether another interval lies within.
    pub(super) fn contains(&self, other: &Interval) -> bool {
        self.family == other.family && self.from <= other.from && other.to <= self.to
    }
}

/// Splits a text before the number that it ends with.
fn split_number(text: &str) -> Option<(&str, u32)> {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = text.get(rest.len()..)?.parse().ok()?;
    (number < OPEN).then_some((rest, number))
}

fn family(head: &str, tail: &str) -> String {
    let is_joint = |c: char| c == '_' || c == '-' || c.is_whitespace();
    format!("{}…{}", head.trim_matches(is_joint), tail.trim_matches(is_joint))
}

/// A sum: codes with signs.
pub(super) type Circle = Vec<(u32, i8)>;

/// Returns the sums that intervals make, each as codes with signs. Intervals are roads
/// between numbers: if two ways lead from one number to another, the figures along both
/// add up to the same. One way for each road that closes a circle is enough, because all
/// other circles consist of these. `is_total` says which codes stand for every number.
pub(super) fn circles(codes: &[(u32, Option<&Interval>, bool)]) -> Vec<Circle> {
    let mut families: BTreeMap<&str, Vec<(u32, u32, u32)>> = BTreeMap::new();
    for (code, interval, _) in codes {
        if let Some(Interval { family, from, to }) = interval {
            families.entry(family).or_default().push((*from, *to, *code));
        }
    }
    let totals = codes.iter().filter(|(_, _, is_total)| *is_total);
    let totals: Vec<(u32, u32, u32)> =
        totals.map(|(code, ..)| (0, OPEN, *code)).collect();
    let mut found = Vec::new();
    for mut roads in families.into_values() {
        roads.extend(&totals);
        // Narrow intervals first, so that wide ones are expressed by them.
        roads.sort_by_key(|(from, to, code)| (to.saturating_sub(*from), *from, *code));
        let mut roads_from: BTreeMap<u32, Vec<(u32, u32, i8)>> = BTreeMap::new();
        for (from, to, code) in roads {
            if let Some(mut way) = way(&roads_from, from, to) {
                way.push((code, -1));
                found.push(way);
            }
            roads_from.entry(from).or_default().push((to, code, 1));
            roads_from.entry(to).or_default().push((from, code, -1));
        }
    }
    found
}

/// Returns the shortest way between two numbers: codes, with −1 where it leads back.
fn way(
    roads_from: &BTreeMap<u32, Vec<(u32, u32, i8)>>,
    from: u32,
    to: u32,
) -> Option<Vec<(u32, i8)>> {
    let mut came: BTreeMap<u32, (u32, u32, i8)> = BTreeMap::new();
    let mut queue = VecDeque::from([from]);
    while let Some(at) = queue.pop_front() {
        if at == to {
            break;
        }
        for (next, code, sign) in roads_from.get(&at).into_iter().flatten() {
            if *next != from && !came.contains_key(next) {
                came.insert(*next, (at, *code, *sign));
                queue.push_back(*next);
            }
        }
    }
    let mut way = Vec::new();
    let mut at = to;
    while at != from {
        let (before, code, sign) = came.get(&at)?;
        way.push((*code, *sign));
        at = *before;
    }
    Some(way)
}

/// Returns for each code the nearest other code that it begins with, as `LT011` begins
/// with `LT01`.
pub(super) fn parents(codes: &[String]) -> Vec<Option<u32>> {
    let mut order: Vec<u32> = (0..).take(codes.len()).collect();
    let code = |index: u32| codes[index as usize].trim();
    order.sort_by_key(|index| code(*index));
    let mut parents = vec![None; codes.len()];
    let mut above: Vec<u32> = Vec::new();
    for index in order {
        while above.last().is_some_and(|last| {
            code(*last).is_empty() || !code(index).starts_with(code(*last))
        }) {
            above.pop();
        }
        parents[index as usize] = above.last().copied();
        above.push(index);
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_ages_are_intervals() {
        for (code, expected) in [
            ("Y0-4", Some(("Y…", 0, 5))),
            ("Y_LT18", Some(("Y…", 0, 18))),
            ("Y_GE18", Some(("Y…", 18, OPEN))),
            ("Y_LE17", Some(("Y…", 0, 18))),
            ("Y5", Some(("Y…", 5, 6))),
            ("Y0T17", Some(("Y…", 0, 18))),
            ("Y65T999", Some(("Y…", 65, OPEN))),
            ("M0T11", Some(("M…", 0, 12))),
            ("0–4 metų", Some(("…METŲ", 0, 5))),
            ("0 - 4", Some(("…", 0, 5))),
            ("65+", Some(("…", 65, OPEN))),
            ("<5", Some(("…", 0, 5))),
            ("≥18", Some(("…", 18, OPEN))),
            ("AGE_5YRBANDS_Y00-04", Some(("AGE_5YRBANDS_Y…", 0, 5))),
            ("AGE_5YRBANDS_YGE65", Some(("AGE_5YRBANDS_Y…", 65, OPEN))),
            // Regions, not ages below a limit.
            ("LT01", Some(("LT…", 1, 2))),
            ("LT011", Some(("LT…", 11, 12))),
            ("TOTAL", None),
            ("", None),
            ("99999999999", None),
        ] {
            let found = Interval::of_codes(&[code.to_owned()]).remove(0);
            let expected = expected.map(|(family, from, to)| Interval {
                family: family.to_owned(),
                from,
                to,
            });
            assert_eq!(found, expected, "{code}");
        }
    }

    #[test]
    fn intervals_that_lead_to_the_same_number_are_sums() {
        let check = |codes: &str, expected: &[&str]| {
            let names: Vec<&str> = codes.split(' ').collect();
            let owned: Vec<String> =
                names.iter().map(|name| (*name).to_owned()).collect();
            let intervals = Interval::of_codes(&owned);
            let codes: Vec<(u32, Option<&Interval>, bool)> = (0..)
                .zip(&intervals)
                .zip(&names)
                .map(|((index, interval), name)| (index, interval.as_ref(), *name == "T"))
                .collect();
            let mut found: Vec<String> = circles(&codes)
                .into_iter()
                .map(|mut terms| {
                    terms.sort_unstable();
                    let term = |(code, sign): &(u32, i8)| {
                        let sign = if *sign > 0 { "+" } else { "-" };
                        format!("{sign}{}", names[*code as usize])
                    };
                    terms.iter().map(term).collect::<Vec<_>>().join(" ")
                })
                .collect();
            found.sort();
            assert_eq!(found, expected, "{codes:?}");
        };
        check("Y0-4 Y5-9", &[]);
        check("Y_LT10 Y0-4 Y5-9", &["-Y_LT10 +Y0-4 +Y5-9"]);
        check(
            "T Y_LT18 Y0-4 Y5-9 Y10-17 Y_GE18",
            &["-T +Y_LT18 +Y_GE18", "-Y_LT18 +Y0-4 +Y5-9 +Y10-17"],
        );
        // Overlapping ones: 0–9 and 10–19 are 0–4 and 5–19.
        check("Y0-9 Y10-19 Y0-4 Y5-19", &["+Y0-9 +Y10-19 -Y0-4 -Y5-19"]);
        check("Y_LT18 Y0-17", &["+Y_LT18 -Y0-17"]);
        check("M0-4 Y5-9 Y_LT10", &[]);
        check("LT2 0 1 GE2 T", &["+LT2 +GE2 -T", "-LT2 +0 +1"]);
        check("LT2 LT0 LT1 T", &[]);
        check("LT02 0 1", &[]);
    }

    #[test]
    fn a_code_lies_in_the_nearest_that_it_begins_with() {
        let codes = ["LT", "LT01", "LT011", "LT02", "LV", "T"].map(str::to_owned);
        assert_eq!(parents(&codes), [None, Some(0), Some(1), Some(0), None, None]);
    }
}
