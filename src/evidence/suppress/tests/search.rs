//! Tests of the search for sums that only figures show.

use rust_decimal::Decimal;

use crate::evidence::suppress::search::{Sum, search};
use crate::evidence::suppress::table::Group;

/// Looks for sums in columns such as `a 1 2; b 3 4`; returns them as `a=bc`.
fn sums(text: &str) -> Vec<String> {
    let columns: Vec<(&str, Vec<i64>)> = text
        .split("; ")
        .map(|column| {
            let mut words = column.split(' ');
            let name = words.next().expect("a name");
            (name, words.map(|word| word.parse().expect("a number")).collect())
        })
        .collect();
    let mut values = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for row in 0..columns[0].1.len() {
        let mut group = Group::new();
        for (code, (_, column)) in (0..).zip(&columns) {
            group.push((code, u32::try_from(values.len()).expect("few")));
            values.push(Some(Decimal::from(column[row])));
        }
        groups.push(group);
    }
    let name = |code: u32| columns[code as usize].0;
    let found = search(&groups, &values).sums;
    let mut found: Vec<String> = found
        .into_iter()
        .map(|Sum { whole, parts, .. }| {
            let parts: String = parts.into_iter().map(name).collect();
            format!("{}={parts}", name(whole))
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn sums_are_found_in_the_figures() {
    for (columns, expected) in [
        ("a 3; b 9; c 12", vec!["c=ab"]),
        ("a 3; b 9; c 13", vec![]),
        ("a 26; b 20; c 12; d 8; e 6", vec!["a=be", "a=cde", "b=cd"]),
        // Many codes: the rows right beneath, and what has been added up as one.
        (
            "z 5001; a 3001; b 1000; c 2001; d 2000; e 700; f 1300; g 0; h 0",
            vec!["a=bc", "d=ef", "z=ad"],
        ),
        // Scattered parts, borne out by several rows.
        (
            "a 101 205 317; b 11 90 23; c 33 77 54; d 90 115 294; e 5 6 7; f 8 1 2; g 9 4 1; h 41 12 9",
            vec!["a=bd"],
        ),
        ("a 1000 2000 3000; b 1000 2000 3000; c 5 6 7", vec!["b=a"]),
    ] {
        let found = sums(columns);
        for expected in &expected {
            assert!(found.iter().any(|known| known == expected), "{columns}: {found:?}");
        }
        if expected.is_empty() {
            assert_eq!(found, Vec::<String>::new(), "{columns}");
        }
    }
}

#[test]
fn chance_makes_few_sums_among_many_codes() {
    // Thirty codes with the figures of one year, none of them a sum.
    let columns: Vec<String> =
        (0..30).map(|at| format!("c{at} {}", 100 + at * at * 7 % 89)).collect();
    let found = sums(&columns.join("; "));
    assert!(found.len() <= 3, "{found:?}");
}

#[test]
fn sums_of_two_are_found_wherever_their_parts_are_listed() {
    // More codes than can all be tried, with the parts apart from their total.
    let others = |from: usize, to: usize| {
        let columns = (from..to)
            .map(|at| format!("c{at} {} {} {}", 900 + at * 17, 500 + at * at, 701 + at));
        columns.collect::<Vec<_>>().join("; ")
    };
    let (first, second) = ("p 4101 2203 3307", "q 5209 6311 1409");
    let (third, fourth) = ("r 4310 2514 1716", "s 5000 6000 3000");
    let total = "t 9310 8514 4716";
    for order in [
        [total, first, second, third, fourth],
        [first, second, third, fourth, total],
        [first, total, fourth, second, third],
        [fourth, second, total, third, first],
    ] {
        let mut columns = vec![others(0, 6)];
        for (place, column) in order.into_iter().enumerate() {
            columns.push(column.to_owned());
            columns.push(others(6 + place * 4, 10 + place * 4));
        }
        let found = sums(&columns.join("; "));
        // Both sums, since a reader has both.
        for parts in [["p", "q"], ["r", "s"]] {
            let sum = |[a, b]: [&str; 2]| format!("t={a}{b}");
            let (one, other) = (sum(parts), sum([parts[1], parts[0]]));
            assert!(
                found.contains(&one) || found.contains(&other),
                "{order:?}: {found:?}"
            );
        }
    }
}
