//! An attack by integer programming on what is left of random tables.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::evidence::suppress::LARGEST;
use crate::evidence::suppress::attack::{Attack, Findings};
use crate::evidence::suppress::relation::Relation;
use crate::evidence::suppress::tests::shown_of;
use crate::evidence::suppress::tests::truth::Truth;

/// Returns a tidy file.
fn file(header: &str, codes: &[String], values: &[i64]) -> String {
    let mut rows = vec![format!("{header},value")];
    rows.extend(
        codes.iter().zip(values).map(|(codes, value)| format!("{codes},{value}")),
    );
    rows.push(String::new());
    rows.join("\n")
}

/// Puts figures into a file, hides in it, and attacks it with what the maker knows.
fn attack(
    header: &str,
    codes: &[String],
    truth: &Truth,
    bound: i64,
) -> Result<(), TestCaseError> {
    let data = file(header, codes, &truth.values);
    let register =
        format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\nsuppress-below = {bound}\n");
    let (shown, _) = shown_of(&[("a.csv", &data)], &register);
    check(&shown[0], truth, bound, &data)
}

fn check(
    shown: &str,
    truth: &Truth,
    bound: i64,
    data: &str,
) -> Result<(), TestCaseError> {
    let shown: Vec<&str> = shown.split(' ').collect();
    let small = |value: i64| value > 0 && value < bound;
    let mut hidden = Vec::new();
    for (index, (figure, value)) in shown.iter().zip(&truth.values).enumerate() {
        if *figure == "•" {
            hidden.push(index);
        } else {
            prop_assert!(!small(*value), "{data}\n{shown:?}");
        }
    }
    let mut open = truth.given_away(&hidden, bound);
    if !open.is_empty() {
        // Four that are less than five and of four parts are one each whatever else is
        // withheld.
        let all: Vec<usize> =
            (0..truth.values.len()).filter(|index| truth.values[*index] != 0).collect();
        let anyway = truth.given_away(&all, bound);
        open.retain(|index| !anyway.contains(index));
    }
    prop_assert!(open.is_empty(), "{data}\n{shown:?} gives {open:?}");
    let has_small = truth.values.iter().any(|value| small(*value));
    prop_assert_eq!(has_small, !hidden.is_empty());
    Ok(())
}

/// Adds a group of codes that lie within an interval of ages, cut at some places, and
/// within these again.
fn ages(
    (from, to): (i64, i64),
    cuts: &[i64],
    depth: usize,
    seed: &mut impl Iterator<Item = i64>,
    found: &mut Vec<(String, i64)>,
    sums: &mut Vec<(usize, Vec<usize>)>,
) -> usize {
    let index = found.len();
    found.push((format!("Y{from}-{}", to - 1), 0));
    let inner: Vec<i64> =
        cuts.iter().copied().filter(|cut| from < *cut && *cut < to).collect();
    if depth == 0 || inner.is_empty() {
        found[index].1 = seed.next().unwrap_or(0);
        return index;
    }
    let middle = inner[inner.len() / 2];
    let ends = if depth == 1 {
        let ends: Vec<i64> = [from].into_iter().chain(inner).chain([to]).collect();
        ends.windows(2).map(|pair| (pair[0], pair[1])).collect()
    } else {
        vec![(from, middle), (middle, to)]
    };
    let parts: Vec<usize> = ends
        .into_iter()
        .map(|range| ages(range, cuts, depth - 1, seed, found, sums))
        .collect();
    found[index].1 = parts.iter().map(|part| found[*part].1).sum();
    sums.push((index, parts));
    index
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Rows and columns with totals.
    #[test]
    fn nothing_follows_from_the_totals_of_rows_and_columns(
        rows in 2usize..5,
        columns in 2usize..5,
        seed in proptest::collection::vec(0i64..14, 16),
        bound in 3i64..7,
        names in any::<bool>(),
    ) {
        let width = columns + 1;
        let mut truth = Truth { values: vec![0; (rows + 1) * width], ..Truth::default() };
        for row in 0..rows {
            for column in 0..columns {
                let value = seed[row * 4 + column];
                for (row, column) in
                    [(row, column), (rows, column), (row, columns), (rows, columns)]
                {
                    truth.values[row * width + column] += value;
                }
            }
        }
        for row in 0..=rows {
            let parts = (0..columns).map(|column| row * width + column).collect();
            truth.sums.push((row * width + columns, parts));
        }
        for column in 0..=columns {
            let parts = (0..rows).map(|row| row * width + column).collect();
            truth.sums.push((rows * width + column, parts));
        }
        let total = if names { "TOTAL" } else { "Visur" };
        let code = |name: char, index: usize, count: usize| {
            if index == count { total.to_owned() } else { format!("{name}{index}") }
        };
        let codes: Vec<String> = (0..truth.values.len())
            .map(|index| {
                let (row, column) = (index / width, index % width);
                format!("{},{},2024", code('r', row, rows), code('c', column, columns))
            })
            .collect();
        attack("row,column,year", &codes, &truth, bound)?;
    }

    /// Ages within ages, in two years and for both sexes.
    #[test]
    fn nothing_follows_from_groups_within_groups(
        cuts in proptest::collection::btree_set(1i64..18, 1..6),
        depth in 1usize..4,
        seed in proptest::collection::vec(0i64..20, 64),
        bound in 3i64..7,
        columns in 1usize..4,
    ) {
        let cuts: Vec<i64> = cuts.into_iter().collect();
        let mut truth = Truth::default();
        let mut codes = Vec::new();
        let mut seed = seed.into_iter();
        let mut size = 0;
        for column in 0..columns {
            let (mut found, mut sums) = (Vec::new(), Vec::new());
            ages((0, 18), &cuts, depth, &mut seed, &mut found, &mut sums);
            size = found.len();
            let start = truth.values.len();
            for (age, value) in found {
                codes.push(format!("{age},{},2024", ["F", "M", "X"][column]));
                truth.values.push(value);
            }
            truth.sums.extend(sums.into_iter().map(|(whole, parts)| {
                (start + whole, parts.into_iter().map(|part| start + part).collect())
            }));
        }
        if columns > 1 {
            for row in 0..size {
                let parts: Vec<usize> = (0..columns).map(|column| column * size + row).collect();
                let (age, _) = codes[row].split_once(',').expect("an age");
                codes.push(format!("{age},T,2024"));
                truth.sums.push((truth.values.len(), parts.clone()));
                truth.values.push(parts.iter().map(|part| truth.values[*part]).sum());
            }
        }
        attack("age,sex,year", &codes, &truth, bound)?;
    }

    /// Totals under any code, somewhere in the column, over several years.
    #[test]
    fn nothing_follows_from_totals_that_no_name_tells(
        count in 2usize..9,
        place in 0usize..9,
        years in 1usize..5,
        seed in proptest::collection::vec(0i64..30, 40),
        bound in 3i64..7,
    ) {
        let place = place % (count + 1);
        let mut truth = Truth::default();
        let mut codes = Vec::new();
        for year in 0..years {
            let start = truth.values.len();
            let parts = &seed[year * count..(year + 1) * count];
            let mut values: Vec<i64> = parts.to_vec();
            values.insert(place, parts.iter().sum());
            for (index, value) in values.into_iter().enumerate() {
                codes.push(format!("k{},{}", (index * 7 + 3) % 11, 2015 + year));
                truth.values.push(value);
            }
            let parts = (0..=count).filter(|index| *index != place);
            truth.sums.push((start + place, parts.map(|index| start + index).collect()));
        }
        attack("kind,year", &codes, &truth, bound)?;
    }

    /// The same counts by sex in one file, by sex and age in another; neither, one or both
    /// with totals.
    #[test]
    fn nothing_follows_from_another_file(
        seed in proptest::collection::vec(0i64..12, 24),
        ages in 2usize..4,
        years in 1usize..4,
        has_ages in any::<bool>(),
        has_total in any::<bool>(),
        bound in 3i64..7,
    ) {
        let mut truth = Truth::default();
        let (mut first, mut second) = (Vec::new(), Vec::new());
        let mut seed = seed.into_iter();
        let mut later = Vec::new();
        for year in 0..years {
            let mut sexes = Vec::new();
            for sex in ["F", "M"] {
                let parts: Vec<i64> = seed.by_ref().take(ages).collect();
                sexes.push(truth.values.len());
                first.push(format!("{sex},{}", 2020 + year));
                truth.values.push(parts.iter().sum());
                later.push((truth.values.len() - 1, sex, year, parts));
            }
            if has_total {
                first.push(format!("T,{}", 2020 + year));
                truth.sums.push((truth.values.len(), sexes.clone()));
                truth.values.push(sexes.iter().map(|place| truth.values[*place]).sum());
            }
        }
        for (whole, sex, year, parts) in later {
            let mut places = Vec::new();
            for (age, value) in parts.iter().enumerate() {
                second.push(format!("{sex},Y{age},{}", 2020 + year));
                places.push(truth.values.len());
                truth.values.push(*value);
            }
            truth.sums.push((whole, places.clone()));
            if has_ages {
                second.push(format!("{sex},TOTAL,{}", 2020 + year));
                truth.sums.push((truth.values.len(), places));
                truth.values.push(parts.iter().sum());
            }
        }
        let (left, right) = truth.values.split_at(first.len());
        let (left, right) =
            (file("sex,year", &first, left), file("sex,age,year", &second, right));
        let register = format!(
            "[a]\nfile = \"a.csv\"\nunit = \"count\"\nsuppress-below = {bound}\n\
             [b]\nfile = \"b.csv\"\nunit = \"count\"\nsuppress-below = {bound}\n"
        );
        let (shown, _) = shown_of(&[("a.csv", &left), ("b.csv", &right)], &register);
        check(&shown.join(" "), &truth, bound, &format!("{left}{right}"))?;
    }

    /// Counts and shares in one file: with what is left, no hidden count can be told from a
    /// share and its whole.
    #[test]
    fn nothing_follows_from_shares(
        seed in proptest::collection::vec(1i64..40, 12),
        count in 2usize..5,
        years in 1usize..4,
        decimals in 0usize..3,
        has_total in any::<bool>(),
        bound in 3i64..7,
    ) {
        let mut data = "unit,kind,year,value\n".to_owned();
        let mut truth = Vec::new();
        for unit in ["NR", "PC"] {
            for year in 0..years {
                let parts = &seed[year * count..(year + 1) * count];
                let total: i64 = parts.iter().sum();
                let mut rows: Vec<(String, i64)> =
                    parts.iter().enumerate().map(|(at, part)| (format!("k{at}"), *part)).collect();
                if has_total {
                    rows.push(("TOTAL".to_owned(), total));
                }
                for (kind, value) in rows {
                    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
                    let share = value as f64 * 100.0 / total as f64;
                    let figure = if unit == "NR" {
                        value.to_string()
                    } else {
                        format!("{share:.decimals$}")
                    };
                    data.push_str(&format!("{unit},{kind},{},{figure}\n", 2020 + year));
                    truth.push((unit, kind, year, value, total));
                }
            }
        }
        let register =
            format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = {{ unit = \"NR\" }}\nsuppress-below = {bound}\n\
                     [b]\nfile = \"a.csv\"\nunit = \"percent\"\nselect = {{ unit = \"PC\" }}\n");
        let (shown, _) = shown_of(&[("a.csv", &data)], &register);
        let shown: Vec<&str> = shown[0].split(' ').collect();
        let is_hidden = |unit: &str, kind: &str, year: usize| {
            truth.iter().zip(&shown).any(|(row, figure)| {
                row.0 == unit && row.1 == kind && row.2 == year && *figure == "•"
            })
        };
        for (_, kind, year, value, total) in truth.iter().filter(|row| row.0 == "NR") {
            if *value > 0 && *value < bound {
                prop_assert!(is_hidden("NR", kind, *year), "{data}\n{shown:?}");
            }
            if !is_hidden("NR", kind, *year) {
                continue;
            }
            // The total is known: it is shown, or the shares of other counts tell it.
            let is_total_known = truth.iter().any(|row| {
                row.0 == "NR" && row.2 == *year && !is_hidden("NR", &row.1, *year)
            });
            let step = 10f64.powi(-i32::try_from(decimals).expect("few"));
            #[expect(clippy::cast_precision_loss, reason = "small numbers")]
            let left_open = step * *total as f64 / 100.0;
            if left_open < 1.0 && is_total_known {
                prop_assert!(is_hidden("PC", kind, *year), "{data}\n{shown:?}: {kind}");
                // Nor do the other shares tell it.
                let parts = truth.iter().filter(|part| part.0 == "PC" && part.2 == *year && part.1 != "TOTAL");
                let hidden = parts.filter(|part| is_hidden("PC", &part.1, *year)).count();
                prop_assert!(hidden > 1 || count == 1, "{data}\n{shown:?}: {kind}");
            }
        }
    }
}

#[test]
fn a_sum_that_no_file_has_is_no_less_known_for_being_large() {
    // A total that no file has is ten large counts and one that is withheld, and it is ten
    // others and another that is withheld. So they differ by three, and both are small.
    let large = Decimal::from(LARGEST);
    let mut values = vec![None, Some(Decimal::ONE), Some(Decimal::from(4))];
    values.extend([Some(large); 19]);
    values.push(Some(large - Decimal::from(3)));
    let one = Relation::sum(0, [1].into_iter().chain(3..13));
    let other = Relation::sum(0, [2].into_iter().chain(13..23));
    let hidden = BTreeSet::from([1, 2]);
    let bounds = BTreeMap::from([(1, 5), (2, 5)]);
    let attack = Attack::new(&[&one, &other], &hidden, &bounds, &values);
    assert_eq!(attack.given_away(&hidden, &[], &mut Findings::default()), [1, 2]);
}
