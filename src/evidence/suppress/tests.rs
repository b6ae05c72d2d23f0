//! Tests of what is taken out of a dataset.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::{Evidence, Register, read};

/// Reads a dataset under an indicator with the given lines; returns the figures in the
/// order of the file, `•` for one that was taken out.
fn shown(data: &str, register: &str) -> String {
    let mut sources = Sources::default();
    let mut diags = Diagnostics::new();
    let mut add = |text: &str| {
        let (path, text) = (text.len().to_string(), text.to_owned());
        sources.add(SourceFile { path, absolute: "a".into(), text })
    };
    let register = format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\n{register}");
    let parsed = Register::parse(add(&register), &register, &mut diags);
    let dataset = read::dataset(add(data), data, read::Wanted::Everything, &mut diags)
        .expect("a dataset");
    let datasets = [("a.csv".to_owned(), dataset)].into();
    let evidence = Evidence::new(parsed, datasets, &mut diags);
    assert!(!diags.has_errors(), "{diags:?}");
    let dataset = &evidence.datasets()["a.csv"];
    let figures = dataset.observations().iter().map(|observation| {
        match (observation.value, dataset.withheld(observation).is_some()) {
            (None, true) => "•".to_owned(),
            (Some(value), false) => value.to_string(),
            (None, false) => ":".to_owned(),
            (Some(_), true) => panic!("a figure is left"),
        }
    });
    figures.collect::<Vec<_>>().join(" ")
}

#[test]
fn small_counts_and_what_gives_them_away_are_taken_out() {
    let five = "suppress-below = 5\n";
    for (data, register, expected) in [
        ("sex,year,value\nF,2024,3\nM,2024,9\n", "", "3 9"),
        ("sex,year,value\nF,2024,3\nM,2024,9\nN,2024,0\n", five, "• 9 0"),
        ("sex,year,value\nF,2024,3\nM,2024,9\nX,2024,7\nT,2024,19\n", five, "• 9 • 19"),
        // Nothing but zero beside it: the total goes.
        ("sex,year,value\nF,2024,3\nM,2024,0\nTOTAL,2024,3\n", five, "• 0 •"),
        // A missing figure hides as well as another.
        ("sex,year,value\nF,2024,3\nM,2024,:\nT,2024,19\n", five, "• : 19"),
        // What the office calls confidential is hidden without a bound, and so is what
        // would give it away.
        ("sex,year,value,flag\nF,2024,30,c\nM,2024,90,\n", "", "• 90"),
        (
            "sex,year,value,flag\nF,2024,30,c\nM,2024,90,\nX,2024,40,\nT,2024,160,\n",
            "",
            "• 90 • 160",
        ),
        // Two that can only be one each.
        ("sex,year,value\nF,2024,1\nM,2024,1\nX,2024,8\nT,2024,10\n", five, "• • • 10"),
        ("geo,year,value\nA,2024,3\nB,2024,9\nLT,2024,12\n", five, "• 9 12"),
        (
            "geo,year,value\nA,2024,3\nB,2024,9\nLT,2024,12\n",
            "suppress-below = 5\ntotals = { geo = \"LT\" }\n",
            "• • 12",
        ),
        (
            "year,value\n2024,20\n2024-S1,3\n2024-S2,17\n2023,20\n2023-S1,2\n",
            five,
            "20 • • 20 •",
        ),
    ] {
        assert_eq!(shown(data, register), expected, "{data}");
    }
}

/// Says for each hidden figure of a table with totals whether only one value of it is
/// possible, trying all.
fn given_away(
    hidden: &[usize],
    values: &[i64],
    lines: &[(usize, Vec<usize>)],
) -> Vec<usize> {
    let total = values.iter().copied().max().unwrap_or_default();
    let mut found: Vec<BTreeSet<i64>> = vec![BTreeSet::new(); hidden.len()];
    let mut now: Vec<Option<i64>> = values.iter().copied().map(Some).collect();
    for index in hidden {
        now[*index] = None;
    }
    let mut budget = 300_000;
    try_all(hidden, 0, &mut now, lines, total, &mut found, &mut budget);
    let single = hidden.iter().zip(&found).filter(|(_, found)| found.len() < 2);
    if budget == 0 { Vec::new() } else { single.map(|(index, _)| *index).collect() }
}

fn try_all(
    hidden: &[usize],
    at: usize,
    now: &mut Vec<Option<i64>>,
    lines: &[(usize, Vec<usize>)],
    total: i64,
    found: &mut [BTreeSet<i64>],
    budget: &mut u32,
) {
    if *budget == 0 || found.iter().all(|found| found.len() > 1) {
        return;
    }
    *budget -= 1;
    let fits = lines.iter().all(|(whole, parts)| {
        let sum: i64 = parts.iter().filter_map(|part| now[*part]).sum();
        let open = parts.iter().any(|part| now[*part].is_none());
        match now[*whole] {
            Some(whole) if open => sum <= whole,
            Some(whole) => sum == whole,
            None => true,
        }
    });
    if !fits {
        return;
    }
    let Some(index) = hidden.get(at) else {
        for (index, found) in hidden.iter().zip(found) {
            found.extend(now[*index]);
        }
        return;
    };
    for value in 0..=total {
        now[*index] = Some(value);
        try_all(hidden, at + 1, now, lines, total, found, budget);
    }
    now[*index] = None;
}

fn small(index: usize) -> u32 {
    u32::try_from(index).expect("a small table")
}

proptest! {
    /// No figure that was taken out follows from the rows' and columns' totals.
    #[test]
    fn nothing_that_was_taken_out_can_be_recomputed(
        rows in 2usize..5,
        columns in 2usize..5,
        seed in proptest::collection::vec(0i64..14, 16),
        bound in 2u32..6,
    ) {
        let width = columns + 1;
        let mut values = vec![0; (rows + 1) * width];
        for row in 0..rows {
            for column in 0..columns {
                let value = seed[row * 4 + column];
                for (row, column) in
                    [(row, column), (rows, column), (row, columns), (rows, columns)]
                {
                    values[row * width + column] += value;
                }
            }
        }
        let mut lines: Vec<(usize, Vec<usize>)> = Vec::new();
        for row in 0..=rows {
            let parts = (0..columns).map(|column| row * width + column).collect();
            lines.push((row * width + columns, parts));
        }
        for column in 0..=columns {
            let parts = (0..rows).map(|row| row * width + column).collect();
            lines.push((rows * width + column, parts));
        }
        let mut hidden: BTreeSet<u32> = (0..)
            .zip(&values)
            .filter(|(_, value)| **value > 0 && **value < i64::from(bound))
            .map(|(index, _)| index)
            .collect();
        let primary = hidden.clone();
        let decimals: Vec<Option<Decimal>> =
            values.iter().map(|value| Some(Decimal::from(*value))).collect();
        let own: Vec<Line> = lines
            .iter()
            .map(|(whole, parts)| Line {
                whole: small(*whole),
                parts: parts.iter().map(|part| small(*part)).collect(),
            })
            .collect();
        complete(&mut hidden, &decimals, &own);
        prop_assert!(solve::determined(&own, &hidden, &decimals).is_empty());
        let hidden: Vec<usize> = hidden.into_iter().map(|index| index as usize).collect();
        let open = given_away(&hidden, &values, &lines);
        let leaked: Vec<&usize> =
            open.iter().filter(|index| primary.contains(&small(**index))).collect();
        prop_assert!(leaked.is_empty(), "{values:?} width {width}: {hidden:?} gives {open:?}");
    }
}
