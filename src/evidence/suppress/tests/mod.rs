//! Tests of what is taken out of datasets.

mod attack;
mod elsewhere;
mod search;
mod truth;

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, SourceFile, Sources};
use crate::evidence::{Evidence, Register, names, read};

/// Reads files under a register; returns the figures of each in the order of the file,
/// `•` for one that was taken out, and what is found of that.
fn shown_of(files: &[(&str, &str)], register: &str) -> (Vec<String>, Vec<&'static str>) {
    let mut sources = Sources::default();
    let mut diags = Diagnostics::new();
    let mut add = |path: &str, text: &str| {
        let (path, text) = (path.to_owned(), text.to_owned());
        sources.add(SourceFile { path, text })
    };
    let parsed = Register::parse(add("r", register), register, &mut diags);
    let mut datasets = BTreeMap::new();
    for (name, data) in files {
        let file = add(name, data);
        let dataset = read::dataset(file, data, read::Wanted::Everything, &mut diags);
        datasets.insert((*name).to_owned(), dataset.expect("a dataset"));
    }
    let evidence = Evidence::new(parsed, datasets, &names::tests::catalog(), &mut diags);
    let shown = files.iter().map(|(name, _)| {
        let dataset = &evidence.datasets()[*name];
        let figures = dataset.observations().iter().map(|observation| {
            match (observation.value, dataset.withheld(observation).is_some()) {
                (None, true) => "•".to_owned(),
                (Some(value), false) => value.to_string(),
                (None, false) => ":".to_owned(),
                (Some(_), true) => panic!("a figure is left"),
            }
        });
        figures.collect::<Vec<_>>().join(" ")
    });
    let shown = shown.collect();
    let diags = diags.into_sorted(&sources);
    let codes = diags.iter().map(|finding| finding.code);
    let findings = codes.filter(|code| {
        matches!(code, Code::WithheldElsewhere | Code::SumsNotTried | Code::MayGiveAway)
    });
    let codes = findings.map(Code::as_str).collect();
    (shown, codes)
}

/// Reads one file under an indicator with the given lines.
fn shown(data: &str, register: &str) -> String {
    let register = format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\n{register}");
    let (shown, codes) = shown_of(&[("a.csv", data)], &register);
    assert_eq!(codes, Vec::<&str>::new(), "{data}");
    shown.concat()
}

const FIVE: &str = "suppress-below = 5\n";

#[test]
fn small_counts_and_what_gives_them_away_are_taken_out() {
    for (data, register, expected) in [
        ("sex,year,value\nF,2024,3\nM,2024,9\n", "", "3 9"),
        ("sex,year,value\nF,2024,3\nM,2024,9\nN,2024,0\n", FIVE, "• 9 0"),
        ("sex,year,value\nF,2024,3\nM,2024,9\nX,2024,7\nT,2024,19\n", FIVE, "• 9 • 19"),
        // Nothing but zero beside it: the total goes.
        ("sex,year,value\nF,2024,3\nM,2024,0\nTOTAL,2024,3\n", FIVE, "• 0 •"),
        // A missing figure hides as well as another.
        ("sex,year,value\nF,2024,3\nM,2024,:\nT,2024,19\n", FIVE, "• : 19"),
        // But not where only zero is left for it.
        ("sex,year,value\nF,2024,1\nM,2024,:\nX,2024,18\nT,2024,19\n", FIVE, "• : • 19"),
        // Two that can only be one each.
        ("sex,year,value\nF,2024,1\nM,2024,1\nX,2024,8\nT,2024,10\n", FIVE, "• • • 10"),
        // Two that can only be four each, since both are below five.
        ("sex,year,value\nF,2024,4\nM,2024,4\nX,2024,8\nT,2024,16\n", FIVE, "• • • 16"),
        // What is below one hides nothing.
        (
            "kind,year,value\nA,2024,40\nB,2024,<1\nC,2024,3\nT,2024,43\nA,2023,10\nB,2023,15\n\
             C,2023,5\nT,2023,30\n",
            FIVE,
            "• : • 43 10 15 5 30",
        ),
        // What the office calls confidential is hidden without a bound, and so is what
        // would give it away.
        ("sex,year,value,flag\nF,2024,30,c\nM,2024,90,\n", "", "• 90"),
        (
            "sex,year,value,flag\nF,2024,30,c\nM,2024,90,\nX,2024,40,\nT,2024,160,\n",
            "",
            "• 90 • 160",
        ),
        // Where the file itself lacks it, too.
        (
            "sex,year,value,flag\nF,2024,:,c\nM,2024,90,\nX,2024,40,\nT,2024,160,\n",
            "",
            "• 90 • 160",
        ),
        // Two whose sum is below the bound too.
        ("kind,year,value\nA,2024,40\nB,2024,1\nC,2024,2\nT,2024,43\n", FIVE, "• • • 43"),
        (
            "kind,year,value\nA,2024,20\nB,2024,1\nC,2024,1\nD,2024,30\nT,2024,52\n",
            FIVE,
            "• • • 30 52",
        ),
        // The few that belong to no part hide nothing.
        ("sex,year,value\nF,2024,3\nM,2024,9\nT,2024,13\n", FIVE, "• • 13"),
        // What is no sum gives nothing away.
        ("geo,year,value\nA,2024,3\nB,2024,9\nLT,2024,99\n", FIVE, "• 9 99"),
        (
            "year,value\n2024,20\n2024-S1,3\n2024-S2,17\n2023,20\n2023-S1,2\n",
            FIVE,
            "20 • • 20 •",
        ),
    ] {
        assert_eq!(shown(data, register), expected, "{data}");
    }
}

/// Returns a tidy file of one dimension and year.
fn column(dimension: &str, figures: &[(&str, &str)]) -> String {
    let rows = figures.iter().map(|(code, value)| format!("{code},2024,{value}\n"));
    format!("{dimension},year,value\n{}", rows.collect::<String>())
}

#[test]
fn sums_are_found_in_the_data() {
    for (dimension, figures, expected) in [
        // Groups of ages within one another.
        (
            "age",
            "TOTAL 26; Y_LT18 20; Y0-4 3; Y5-9 7; Y10-17 10; Y_GE18 6",
            "26 20 • • 10 6",
        ),
        ("age", "Y_LT18 20; Y0-4 3; Y5-17 17; Y_GE18 30", "20 • • 30"),
        ("age", "0–17 20; 0–4 3; 5–17 17", "20 • •"),
        // A total by an unusual code.
        ("geo", "LT 12; LT01 3; LT02 9", "12 • •"),
        ("group", "Visi 12; Berniukai 3; Mergaitės 9", "12 • •"),
        ("group", "Berniukai 3; Mergaitės 9; Visi 12", "• • 12"),
        // Groups within groups, in the order of a printed table.
        (
            "group",
            "Visi 126; Vaikai 20; Berniukai 3; Mergaitės 17; Suaugę 106; Vyrai 50; Moterys 56",
            "126 20 • • 106 50 56",
        ),
        // Regions within regions.
        ("geo", "LT 40; LT01 12; LT011 3; LT012 9; LT02 28", "40 12 • • 28"),
        // An unknown part beside intervals.
        ("age", "TOTAL 40; Y0-9 3; Y10-17 27; UNK 10", "40 • 27 •"),
        ("kind", "Smurtas 3; Nepriežiūra 40; Kita 500", "• 40 500"),
    ] {
        let figures: Vec<(&str, &str)> =
            figures.split("; ").filter_map(|figure| figure.split_once(' ')).collect();
        assert_eq!(shown(&column(dimension, &figures), FIVE), expected, "{figures:?}");
    }
}

#[test]
fn shares_do_not_tell_counts() {
    for (data, expected) in [
        // 15 of a hundred of 20.
        (
            "unit,sex,year,value\nNR,T,2024,20\nNR,F,2024,3\nNR,M,2024,17\n\
             PC,T,2024,100\nPC,F,2024,15\nPC,M,2024,85\n",
            "20 • • 100 • •",
        ),
        // Without the total: 17 are 85 of a hundred, so all are 20.
        (
            "unit,sex,year,value\nNR,F,2024,3\nNR,M,2024,17\nPC,F,2024,15\nPC,M,2024,85\n",
            "• • • •",
        ),
        // Of a hundred children the shares are the counts; they come to a hundred all the same.
        (
            "unit,kind,year,value\nNR,A,2024,37\nNR,B,2024,25\nNR,C,2024,36\nNR,D,2024,2\n\
             PC,A,2024,37.0\nPC,B,2024,25.0\nPC,C,2024,36.0\nPC,D,2024,2.0\n",
            "37 • 36 • 37.0 • 36.0 •",
        ),
        // A rate, and what it is a rate of.
        (
            "measure,geo,year,value\ncases,A,2024,3\ncases,B,2024,40\n\
             per1000,A,2024,1.50\nper1000,B,2024,10.0\n\
             children,A,2024,2000\nchildren,B,2024,4000\n",
            "• 40 • 10.0 2000 4000",
        ),
        // Nothing to do with the counts.
        (
            "unit,sex,year,value\nNR,T,2024,20\nNR,F,2024,3\nNR,M,2024,17\n\
             EUR,T,2024,741\nEUR,F,2024,702\nEUR,M,2024,790\n",
            "20 • • 741 702 790",
        ),
    ] {
        assert_eq!(shown(data, FIVE), expected, "{data}");
    }
}

#[test]
fn other_files_do_not_tell_either() {
    let sex = "sex,year,value\nF,2024,3\nM,2024,17\nF,2023,11\nM,2023,12\n";
    for (first, second, expected) in [
        // The same figures.
        (sex, sex, ["• 17 11 12", "• 17 11 12"]),
        // With a total here, without it there.
        (
            "sex,year,value\nF,2024,3\nM,2024,17\nT,2024,20\n",
            "sex,year,value\nF,2024,3\nM,2024,17\n",
            ["• • 20", "• •"],
        ),
        // By age as well, with a total and without.
        (
            sex,
            "sex,age,year,value\nF,TOTAL,2024,3\nF,Y0-9,2024,1\nF,Y10-17,2024,2\n\
             M,TOTAL,2024,17\nM,Y0-9,2024,7\nM,Y10-17,2024,10\n",
            ["• 17 11 12", "• • • 17 7 10"],
        ),
        // Of other things.
        (
            sex,
            "sex,year,value\nF,2024,30\nM,2024,17\nF,2023,9\nM,2023,8\n",
            ["• 17 11 12", "30 17 9 8"],
        ),
        // By sex here and by age there, and nowhere a total.
        (
            "sex,year,value\nF,2024,3\nM,2024,23\n",
            "age,year,value\nY0-9,2024,20\nY10-17,2024,6\n",
            ["• 23", "20 •"],
        ),
        // The country here and its regions there.
        (
            "geo,year,value\nLT,2024,30\nLT,2023,3\n",
            "geo,year,value\nLT01,2024,10\nLT02,2024,20\nLT01,2023,1\nLT02,2023,2\n",
            ["30 •", "10 20 • •"],
        ),
        // A share in another file.
        (
            "sex,year,value\nF,2024,3\nM,2024,17\nT,2024,20\n",
            "sex,year,value\nF,2024,15.0\nM,2024,85.0\n",
            ["• • 20", "• •"],
        ),
    ] {
        let register = format!(
            "[a]\nfile = \"a.csv\"\nunit = \"count\"\n{FIVE}\
             [b]\nfile = \"b.csv\"\nunit = \"count\"\n"
        );
        let (shown, codes) = shown_of(&[("a.csv", first), ("b.csv", second)], &register);
        assert_eq!(shown, expected, "{first}{second}");
        let is_said = codes == ["withheld-elsewhere"];
        assert_eq!(is_said, shown[1].contains('•'), "{second}: {codes:?}");
    }
}

#[test]
fn a_bound_holds_for_the_same_counts_of_another_indicator() {
    let data = "geo,sex,year,value\nN,T,2023,3\nN,M,2023,1\nN,F,2023,2\n\
                V,T,2023,41\nV,M,2023,21\nV,F,2023,20\n";
    let other = data.replace("geo,", "town,").replace("N,", "Neringa,");
    for (files, small, expected) in [
        // The same file.
        (vec![("a.csv", data)], "file = \"a.csv\"\nunit = \"count\"\n", "• • • 41 21 20"),
        // With a bound of its own.
        (
            vec![("a.csv", data)],
            "file = \"a.csv\"\nunit = \"count\"\nsuppress-below = 2\n",
            "• • 2 41 21 20",
        ),
        // Another file with other names, of which the first gives something away.
        (
            vec![("a.csv", data), ("b.csv", &other)],
            "file = \"b.csv\"\nunit = \"count\"\n",
            "• • • 41 21 20",
        ),
    ] {
        let register = format!(
            "[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = {{ sex = \"T\" }}\n{FIVE}[b]\n{small}"
        );
        let (shown, _) = shown_of(&files, &register);
        assert_eq!(shown[0], expected, "{small}");
        if let Some(other) = shown.get(1) {
            assert_eq!(other, "• • • 41 21 20");
        }
    }
}

#[test]
fn where_too_many_sums_are_possible_it_is_said() {
    let codes = |count: usize| {
        let rows =
            (1..count).map(|at| format!("m{at:02},2024,{}\n", 100 + at * at * 7 % 89));
        format!("town,year,value\nm00,2024,3\n{}", rows.collect::<String>())
    };
    let register = format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\n{FIVE}");
    for (count, expected) in [(12, vec![]), (60, vec!["sums-not-tried"])] {
        let (_, found) = shown_of(&[("a.csv", &codes(count))], &register);
        assert_eq!(found, expected, "{count}");
    }
    let sum: usize = 3 + (1..60).map(|at| 100 + at * at * 7 % 89).sum::<usize>();
    let with_total = format!("{}T,2024,{sum}\n", codes(60));
    assert_eq!(shown_of(&[("a.csv", &with_total)], &register).1, Vec::<&str>::new());
}

/// Returns a tidy file of towns by age and sex with all totals.
fn towns(towns: usize, ages: usize, years: usize) -> (String, Vec<usize>) {
    let mut counts: BTreeMap<[String; 4], usize> = BTreeMap::new();
    let mut seed = 7usize;
    for (year, town, age, sex) in (0..years).flat_map(|year| {
        (0..towns).flat_map(move |town| {
            (0..ages).flat_map(move |age| ["F", "M"].map(|sex| (year, town, age, sex)))
        })
    }) {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let value = [0, 0, 1, 1, 2, 3, 5, 8, 20][(seed >> 33) % 9];
        for town in [format!("LT{}", town + 10), "LT".to_owned()] {
            for age in [format!("Y{age}"), "TOTAL".to_owned()] {
                for sex in [sex, "T"] {
                    let year = format!("{}", 2000 + year);
                    let key = [year, town.clone(), age.clone(), sex.to_owned()];
                    *counts.entry(key).or_default() += value;
                }
            }
        }
    }
    let rows = counts.iter().map(|(key, value)| format!("{},{value}\n", key.join(",")));
    let data = format!("year,geo,age,sex,value\n{}", rows.collect::<String>());
    (data, counts.into_values().collect())
}

#[test]
fn large_tables_are_tried_as_far_as_there_is_time_and_the_rest_is_said() {
    let register = format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\n{FIVE}");
    for ((data, values), expected) in
        [(towns(8, 3, 1), vec![]), (towns(60, 18, 3), vec!["may-give-away"])]
    {
        let (shown, codes) = shown_of(&[("a.csv", &data)], &register);
        assert_eq!(codes, expected);
        let shown: Vec<&str> = shown[0].split(' ').collect();
        assert_eq!(shown.len(), values.len());
        for (figure, value) in shown.iter().zip(values) {
            assert!(*figure == "•" || !(1..5).contains(&value), "{figure} {value}");
        }
    }
}
