//! What the register says of a file's units and multipliers.

use super::multipliers::figures;
use crate::diagnostic::{Arg, Diagnostics, SourceFile, Sources};
use crate::evidence::read::{Wanted, dataset};
use crate::evidence::{Dataset, Evidence, Register};

/// Reads a dataset under a register and returns its figures and findings.
fn registered(data: &str, register: &str) -> (String, Dataset) {
    let mut sources = Sources::default();
    let mut add = |path: &str, text: &str| {
        let (path, text) = (path.to_owned(), text.to_owned());
        sources.add(SourceFile { path, text })
    };
    let (file, registered) = (add("a.csv", data), add("indicators.toml", register));
    let mut diags = Diagnostics::new();
    let register = Register::parse(registered, register, &mut diags);
    let dataset = dataset(file, data, Wanted::Everything, &mut diags).expect("a dataset");
    let evidence = Evidence::new(
        register,
        [("a.csv".to_owned(), dataset)].into(),
        &crate::text::Catalog::default(),
        &mut diags,
    );
    // A second time: what was applied is not applied again.
    let dataset = evidence.datasets()["a.csv"].clone();
    let again = evidence.with_dataset(
        "a.csv",
        dataset,
        &crate::text::Catalog::default(),
        &mut Diagnostics::new(),
    );
    let dataset = again.datasets()["a.csv"].clone();
    let first = evidence.datasets()["a.csv"].observations();
    assert_eq!(first, dataset.observations());
    let mut shown: Vec<String> = dataset
        .observations()
        .iter()
        .map(|observation| {
            observation.value.map_or(":".to_owned(), |value| value.to_string())
        })
        .collect();
    let findings = diags.into_sorted(&sources);
    shown.extend(findings.iter().map(|finding| match finding.args.get("kind") {
        Some(Arg::Text(kind)) => {
            format!("{}:{kind}", finding.code.as_str())
        }
        _ => finding.code.as_str().to_owned(),
    }));
    (shown.join(" "), dataset)
}

#[test]
fn the_register_says_it_where_the_file_does_not() {
    let plain = "geo,year,value\nLT,2020,506.1\n";
    let column = "geo,year,value,unit_mult\nLT,2020,506.1,3\n";
    let unit = "geo,unit,year,value\nLT,THS_PER,2020,506.1\n";
    let title = "Population (thousands)\n\ngeo,year,value\nLT,2020,506.1\n";
    let doubtful = "geo,unit,year,value\nLT,1 000 persons,2020,506.1\n";
    let differing =
        "Population (thousands)\n\ngeo,year,value,unit_mult\nLT,2020,506.1,0\n";
    for (data, keys, expected) in [
        (plain, "unit = \"persons\"\nmultiplier = 1000", "506100"),
        (plain, "unit = \"eur\"\nmultiplier = 1_000_000", "506100000"),
        (plain, "unit = \"persons\"", "506.1 unit-differs:fraction"),
        (plain, "unit = \"persons\"\nmultiplier = 1", "506.1"),
        (plain, "unit = \"count\"", "506.1"),
        (plain, "unit = \"count\"\nmultiplier = 5", "506.1 invalid-value:other"),
        (plain, "unit = \"count\"\nmultiplier = -1", "506.1 invalid-value:negative"),
        (column, "unit = \"persons\"\nmultiplier = 1000", "506100"),
        (column, "unit = \"persons\"\nmultiplier = 1", ": dataset-multiplier:register"),
        (
            column,
            "unit = \"persons\"\nmultiplier = 1000000",
            ": dataset-multiplier:register",
        ),
        // A unit of the project's own that says it.
        (column, "unit = \"thousand-persons\"\nmultiplier = 1", "506.1"),
        (column, "unit = \"thousand-persons\"", "506100 dataset-multiplier:unit"),
        (unit, "unit = \"persons\"", "506100"),
        (unit, "unit = \"persons\"\nmultiplier = 1", "506.1"),
        (
            unit,
            "unit = \"persons\"\nmultiplier = 1000000",
            ": dataset-multiplier:register",
        ),
        (title, "unit = \"persons\"", "506100 dataset-notes"),
        (title, "unit = \"persons\"\nmultiplier = 1", "506.1 dataset-notes"),
        (doubtful, "unit = \"persons\"", ": dataset-multiplier:number"),
        (doubtful, "unit = \"persons\"\nmultiplier = 1000", "506100"),
        (doubtful, "unit = \"persons\"\nmultiplier = 1", "506.1"),
        (doubtful, "unit = \"per-1000\"", "506.1"),
        (differing, "unit = \"persons\"", ": dataset-notes dataset-multiplier:differ"),
        (differing, "unit = \"persons\"\nmultiplier = 1000", "506100 dataset-notes"),
    ] {
        let register = format!("[x]\nfile = \"a.csv\"\n{keys}\n");
        assert_eq!(registered(data, &register).0, expected, "{data}{keys}");
    }
}

#[test]
fn two_indicators_may_not_say_different_things_of_a_figure() {
    let data = "geo,year,value\nLT,2020,506.1\nLV,2020,1\n";
    let register = "[x]\nfile = \"a.csv\"\nunit = \"eur\"\nmultiplier = 1000\n\
        [y]\nfile = \"a.csv\"\nunit = \"eur\"\nselect = { geo = \"LV\" }\nmultiplier = 1000000\n";
    assert_eq!(registered(data, register).0, "506100 : dataset-multiplier:register");
}

#[test]
fn small_counts_are_small_in_full() {
    let data = "geo,unit,year,value\nLT,THS_PER,2020,3\nLV,THS_PER,2020,0.003\nEE,THS_PER,2020,0.004\n";
    let register = "[x]\nfile = \"a.csv\"\nunit = \"persons\"\nsuppress-below = 5\n";
    assert_eq!(registered(data, register).0, "3000 : :");
}

#[test]
fn what_is_attached_has_figures_in_full_and_is_read_as_such() {
    let data = "geo,unit,year,value\nLT,THS_PER,2020,506.1\nLT,PC,2020,17.8\n";
    let register = "[x]\nfile = \"a.csv\"\nunit = \"count\"\n";
    let (_, dataset) = registered(data, register);
    let text = dataset.to_csv();
    assert_eq!(
        text,
        "geo,unit,year,value,flag,multiplied_by\r\nLT,THS_PER,2020,506100,,1000\r\n\
         LT,PC,2020,17.8,,1\r\n"
    );
    assert_eq!(figures(&text), "506100 17.8");
}

#[test]
fn a_unit_of_the_register_that_the_data_do_not_have_is_pointed_out() {
    for (unit, register, expected) in [
        ("PC", "children", "unit-differs:known"),
        ("Percentage", "count", "unit-differs:known"),
        ("proc.", "eur", "unit-differs:known"),
        ("PC_POP", "persons", "unit-differs:known"),
        ("PC", "percent", ""),
        ("PC", "per-1000", "unit-differs:known"),
        ("NR", "percent", "unit-differs:known"),
        ("NR", "children", ""),
        ("NR", "per-1000", ""),
        ("THS_PER", "percent", "unit-differs:known"),
        ("THS_PER", "children", ""),
        ("EUR", "percent", "unit-differs:known"),
        ("MIO_EUR", "eur", ""),
        ("NAC", "persons", "unit-differs:kind"),
        ("P_THAB", "children", "unit-differs:known"),
        ("D_PER_1000_B", "per-1000", ""),
        // Of what nobody is certain nothing is said.
        ("XYZ", "percent", ""),
        ("PC", "own-unit", ""),
        ("PC", "points", ""),
        ("PC", "years", ""),
    ] {
        let data = format!("geo,unit,year,value\nLT,{unit},2020,7\n");
        let register = format!("[x]\nfile = \"a.csv\"\nunit = \"{register}\"\n");
        let shown = registered(&data, &register).0;
        let findings = shown.split_once(' ').map_or("", |(_, findings)| findings);
        assert_eq!(findings, expected, "{unit} {register}");
    }
    // Where the file has several, a query chooses.
    let data = "geo,unit,year,value\nLT,PC,2020,7.5\nLT,PER,2020,8\n";
    let register = "[x]\nfile = \"a.csv\"\nunit = \"persons\"\n";
    assert_eq!(registered(data, register).0, "7.5 8");
    let data = "geo,unit,year,value\nLT,PC,2020,7\nLT,NR,2020,8\n";
    let register = "[x]\nfile = \"a.csv\"\nunit = \"percent\"\n";
    assert_eq!(registered(data, register).0, "7 8");
}
