//! Figures that their office does not let everybody have, and marks that nobody knows.

use proptest::prelude::*;

use super::read;
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::read::{Wanted, dataset};
use crate::evidence::{Dataset, Legend, Selector, Withheld};

const SDMX: &str = "DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";
const OECD: &str = "STRUCTURE,STRUCTURE_ID,FREQ: Frequency,TIME_PERIOD: Time,CONF_STATUS: \
                    Confidentiality,OBS_VALUE: Value,LOWER_BOUND: Low,UPPER_BOUND: High\n";
const BULK: &str = "freq,geo\\TIME_PERIOD\t2020 \n";
const TIDY: &str = "geo,year,value,flag,note\n";
const AGENCY: &str = "Laikotarpis;Lytis;Reikšmė;Pastabos\n";
const GHO: &str = "GHO,YEAR,COUNTRY,Display Value,Numeric,Low,High,Comments\n";

/// Reads a file of one figure.
fn one(text: &str) -> (Dataset, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "a.csv".into(), text: text.into() });
    let mut diags = Diagnostics::new();
    let dataset = dataset(file, text, Wanted::Everything, &mut diags);
    let findings = diags.into_sorted(&sources);
    let codes = findings.iter().map(|finding| finding.code.as_str().to_owned());
    (dataset.expect("a dataset"), codes.collect())
}

/// Returns what became of a file's only figure.
fn fate(text: &str) -> String {
    let (dataset, findings) = one(text);
    let [observation] = dataset.observations() else { panic!("one figure: {text}") };
    let fate = match (dataset.withheld(observation), observation.value) {
        (Some(_), Some(_)) => panic!("withheld and shown: {text}"),
        (Some(reason), None) => reason.as_str().to_owned(),
        (None, Some(value)) => value.to_string(),
        (None, None) => ":".to_owned(),
    };
    [vec![fate], findings].concat().join(" ")
}

#[test]
fn what_is_confidential_is_withheld_whatever_says_so() {
    for (header, row, expected) in [
        (SDMX, "X,A,LT,2020,7,,C", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,,N", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,b,S", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,,XY", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,c,", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,bcp,F", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,,,C", "confidential"),
        (SDMX, "X,A,LT,2020,7,,F", "7"),
        (SDMX, "X,A,LT,2020,7,,", "7"),
        (SDMX, "X,A,LT,2020,7,A,#N/A", "7"),
        (SDMX, "X,A,LT,2020,7,,Free", "7"),
        (SDMX, "X,A,LT,2020,7,Confidential,", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,p,Confidential", "confidential dataset-confidential"),
        (OECD, "D,X,A: Annual,2020,C: Secret,7,6,8", "confidential dataset-confidential"),
        (OECD, "D,X,A: Annual,2020,F: Free,7,6,8", "7"),
        (BULK, "A,LT\t: @C", "confidential"),
        (BULK, "A,LT\t:c", "confidential"),
        (BULK, "A,LT\t: c", "confidential"),
        (BULK, "A,LT\t7 c", "confidential dataset-confidential"),
        (BULK, "A,LT\t7c", "confidential dataset-confidential"),
        (BULK, "A,LT\t7 bc", "confidential dataset-confidential"),
        (BULK, "A,LT\t7 @C", "confidential dataset-confidential"),
        (BULK, "A,LT\t7 @CN", "confidential dataset-confidential"),
        (BULK, "A,LT\t7 @C p", "confidential dataset-confidential"),
        (BULK, "A,LT\t7 p@C", "confidential dataset-confidential"),
        (BULK, "A,LT\t7 @F", "7"),
        (BULK, "A,LT\t7 p", "7"),
        (BULK, "A,LT\t7e", "7"),
        (TIDY, "LT,2020,7,c,", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,Q,", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,konfidencialu,", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,„●“,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,7,●,", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,,Confidential", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,,c", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,,C: Confidential", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7,,census of 2021", "7"),
        (TIDY, "LT,2020,7 c,,", "confidential dataset-confidential"),
        (TIDY, "LT,2020,7 (c),p,", "confidential dataset-confidential"),
        (TIDY, "LT,2020,\"7,5 [c]\",,", "confidential"),
        (TIDY, "LT,2020,c,,", "confidential"),
        (TIDY, "LT,2020,[c],,", "confidential"),
        (TIDY, "LT,2020,: c,,", "confidential"),
        (TIDY, "LT,2020,●,,", "confidential"),
        (TIDY, "LT,2020,nc,,", ": dataset-number"),
        (TIDY, "LT,2020,7 vnt,,", ": dataset-number"),
        (AGENCY, "2020;Berniukai;7;c", "confidential dataset-confidential"),
        (AGENCY, "2020;Berniukai;7;●", "confidential dataset-confidential"),
        (
            AGENCY,
            "2020;Berniukai;7,5;Konfidencialūs duomenys",
            "confidential dataset-confidential",
        ),
        (AGENCY, "2020;Berniukai;7;Patikslinta", "7"),
        (
            GHO,
            "X,2020,LTU,7 [6-8],7,6,8,Confidential",
            "confidential dataset-confidential",
        ),
        (
            "KEY,FREQ,TIME_PERIOD,OBS_VALUE,OBS_CONF\n",
            "X,A,2020,7,N",
            "confidential dataset-confidential",
        ),
        ("geo,year,value,flags\n", "LT,2020,7,c", "confidential dataset-confidential"),
        (
            "geo,year,confidential,value\n",
            "LT,2020,yes,7",
            "confidential dataset-confidential",
        ),
        ("geo,year,confidential,value\n", "LT,2020,no,7", "7"),
        (BULK, "A,LT\t<7 c", "confidential"),
        // A mark that nobody knows stops its figure.
        (TIDY, "LT,2020,7,y,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,7,cy,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,7,model,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,7,census,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,7,p (provisional),", "7"),
        (TIDY, "LT,2020,7,C: Confidential,", "confidential dataset-confidential"),
        (SDMX, "X,A,LT,2020,7,ZZ,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,7,prel.,", "unknown-mark unknown-flag"),
        (TIDY, "LT,2020,:,y,", ": unknown-flag"),
        (TIDY, "LT,2020,7,\"provisional, low reliability\",", "7"),
        (BULK, "A,LT\t7 y", "unknown-mark unknown-flag"),
    ] {
        assert_eq!(fate(&format!("{header}{row}\n")), expected, "{row}");
    }
}

#[test]
fn a_column_about_the_figure_is_known_by_its_name_in_other_words() {
    for name in [
        "Žyma",
        "Flags",
        "status",
        "Symbol",
        "Pastaba",
        "Suppressed",
        "Confidential",
        "conf",
        "OBS STATUS",
        "Observation status",
        "note",
        "Remarks",
        "Secret",
        "conf-status",
        "konfidencialu",
        "Qualifier",
        "Požymis",
        "Statusas",
    ] {
        let text = format!("geo,year,value,{name}\nLT,2020,7,c\n");
        assert_eq!(fate(&text), "confidential dataset-confidential", "{name}");
        let text = format!("Laikotarpis;Lytis;Reikšmė;{name}\n2020;Berniukai;7;c\n");
        assert_eq!(fate(&text), "confidential dataset-confidential", "{name}");
        let text = format!("FREQ,TIME_PERIOD,OBS_VALUE,{name}\nA,2020,7,c\n");
        assert_eq!(fate(&text), "confidential dataset-confidential", "{name}");
    }
    let status = "geo,year,value,status\nLT,2020,7,confidential\nEE,2020,8,\n";
    assert_eq!(
        read(status),
        "geo=LT, 2020: : Q\ngeo=EE, 2020: 8\ndataset-confidential <7> count=1"
    );
    let agency =
        "Laikotarpis;Lytis;Reikšmė;Žyma\n2020;Berniukai;717;p\n2021;Berniukai;718;x1\n";
    assert_eq!(
        read(agency),
        "lytis=Berniukai, 2020: 717 P\nlytis=Berniukai, 2021: :\n\
         unknown-flag <x1> count=1 flag=x1 kind=unknown"
    );
}

#[test]
fn one_mark_stops_its_figure_and_no_other() {
    let text =
        "geo,year,value,flag\nLT,2020,7,x1\nLT,2021,8,x1\nLT,2022,9,p\nLT,2023,10,y\n";
    assert_eq!(
        read(text),
        "geo=LT, 2020: :\ngeo=LT, 2021: :\ngeo=LT, 2022: 9 P\ngeo=LT, 2023: :\n\
         unknown-flag <x1> count=2 flag=x1 kind=unknown\nunknown-flag <y> count=1 flag=y kind=unknown"
    );
}

#[test]
fn the_attached_file_tells_what_is_suppressed_from_what_could_not_be_read() {
    let (dataset, _) =
        one(&format!("{TIDY}LT,2020,7,c,\nLV,2020,8,model,\nEE,2020,9,p,\n"));
    let text = dataset.to_csv();
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(rows, ["LT,2020,,Q", "LV,2020,,O", "EE,2020,9,P"]);
}

#[test]
fn a_second_row_does_not_show_what_the_first_forbids() {
    for marks in [["c", ""], ["", "c"]] {
        let [first, second] = marks;
        let text =
            format!("geo,year,value,flag\nLT,2020,7,{first}\nLT,2020,7,{second}\n");
        let (dataset, _) = one(&text);
        let [observation] = dataset.observations() else { panic!("one is dropped") };
        assert_eq!(dataset.withheld(observation), Some(Withheld::Confidential));
        assert_eq!(observation.value, None);
    }
}

#[test]
fn a_confidential_figure_is_hidden_in_rows_that_are_not_wanted_too() {
    let select = [Selector { dimension: spanned("geo"), code: spanned("EE") }];
    for text in [
        "geo,year,value,flag\nLT,2020,7391,c\nEE,2020,1,\n",
        "geo,year,conf_status,value\nLT,2020,C,7391\nEE,2020,,1\n",
        "freq,geo\\TIME_PERIOD\t2020 \nA,LT\t7391 @C\nA,EE\t1\n",
        "geo,year,value\nLT,2020,7391 (c)\nEE,2020,1\n",
    ] {
        let mut diags = Diagnostics::new();
        let wanted = [&select[..]];
        let wanted = Wanted::Selections { any: &wanted, marks: &Legend::default() };
        let dataset = dataset(file(), text, wanted, &mut diags).expect("a dataset");
        assert!(diags.is_empty(), "{diags:?}");
        let mut kept = text.to_owned();
        super::hide(&mut kept, dataset.hidden());
        assert!(!kept.contains("7391") && kept.contains("****"), "{kept}");
        assert!(dataset.has_withheld());
    }
}

#[test]
fn the_kept_rows_of_a_large_file_are_without_them_too() {
    let select = Selector { dimension: spanned("year"), code: spanned("2020") };
    for text in [
        "geo,year,value,flag\nLT,2020,7391,c\nEE,2020,1,\nLV,2021,5,\n",
        // A row that is wanted for another of its figures.
        "freq,geo\\TIME_PERIOD\t2019 \t2020 \nA,LT\t7391 c\t5 \nA,EE\t:\t7391 @N\n",
    ] {
        let select = [select.clone()];
        let wanted = [&select[..]];
        let mut diags = Diagnostics::new();
        let mut input = text.as_bytes();
        let wanted = Wanted::Selections { any: &wanted, marks: &Legend::default() };
        let streamed = super::stream(file(), &mut input, wanted, &mut diags);
        let kept = &streamed.excerpt.text;
        assert!(!kept.contains("7391") && kept.contains("****"), "{kept}");
        assert!(streamed.dataset.expect("a dataset").has_withheld());
    }
}

fn spanned(text: &str) -> crate::diagnostic::Spanned<String> {
    let span = crate::diagnostic::Span::new(file(), 0..0);
    crate::diagnostic::Spanned::new(text.to_owned(), span)
}

fn file() -> crate::diagnostic::FileId {
    Sources::default().add(SourceFile { path: "a.csv".into(), text: String::new() })
}

proptest! {
    /// Neither observations nor findings nor the text that is kept has a confidential figure,
    /// whatever else is wrong with its row.
    #[test]
    fn nothing_that_is_read_has_a_confidential_figure(
        figure in prop::sample::select(vec!["7391", "7391.5", "73 91", "7,391", "7391,2", "-7391"]),
        mark in prop::sample::select(vec!["c", "bc", "@C", "Q", "konfidencialu", "c p", "zz!"]),
        period in prop::sample::select(vec!["2020", "2020-Q1", "pernai", ""]),
        note in prop::sample::select(vec!["", "7391", "x"]),
        is_twice in any::<bool>(),
    ) {
        let row = format!("LT;{period};{figure};{mark};{note}\n");
        let again = if is_twice { row.as_str() } else { "" };
        let text = format!("geo;year;value;flag;note\nEE;2020;1;;\n{row}{again}LV;2020;2;;\n");
        let (dataset, findings) = one(&text);
        let mut kept = text.clone();
        super::hide(&mut kept, dataset.hidden());
        prop_assert!(!kept.contains("73") && !kept.contains("391"), "{kept}");
        prop_assert_eq!(kept.len(), text.len());
        let shown: Vec<String> = dataset
            .observations()
            .iter()
            .map(|observation| format!("{:?} {:?} {:?}", observation.value, observation.note, observation.bounds))
            .collect();
        prop_assert!(!shown.concat().contains("391"), "{shown:?}");
        prop_assert!(!dataset.to_csv().contains("391"));
        prop_assert!(!findings.iter().any(|code| code == "dataset-number"), "{findings:?}");
    }
}
