//! Lines above and below a table, and rows of data that resemble them.

use proptest::prelude::*;

use super::read;
use crate::diagnostic::{Arg, Code, Diagnostics, SourceFile, Sources, Span};
use crate::evidence::Dataset;
use crate::evidence::read::{Wanted, dataset};

const HEADER: &str = "geo,year,value\n";

/// Lines above the header, in tables of any form and with any sign between the cells.
#[test]
fn lines_above_the_header_are_skipped_and_quoted() {
    for (text, expected) in [
        (
            "Vaikų skurdas, proc., 2024 m., Lietuva\n\ngeo;year;value\nLT;2024;1\n",
            "geo=LT, 2024: 1\n\
             dataset-notes <Vaikų skurdas, proc., 2024 m., Lietuva> count=1 \
             quotes=Vaikų skurdas, proc., 2024 m., Lietuva rest=0",
        ),
        ("sep=;\ngeo;year;value\nLT;2024;1\n", "geo=LT, 2024: 1"),
        (
            "Table 1,,\nSource: \"Office\",,\n\u{a0},,\nunit: %,,\nas of 2024,,\ngeo,year,value\nLT,2024,1\n",
            "geo=LT, 2024: 1\n\
             dataset-notes <Table 1,,> count=4 quotes=Table 1` · `Source: \"Office\"` · `unit: % rest=1",
        ),
        (
            "Rodiklis\tx\nLaikotarpis\tReikšmė\n2024\t5\n",
            "2024: 5\ndataset-notes <Rodiklis\tx> count=1 quotes=Rodiklis x rest=0",
        ),
        // The World Bank's own are known.
        (
            "\"Data Source\",\"WDI\",\n\nCountry Name,Country Code,2020\nLithuania,LTU,5\n",
            "country=LTU, 2020: 5",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    // A header is not looked for beyond the beginning.
    let text = ["Eilutė\n".repeat(20).as_str(), "geo,year,value\nLT,2024,1\n"].concat();
    assert!(read(&text).starts_with("geo=LT, 2024: 1\ndataset-notes"));
    let text = ["Eilutė\n".repeat(21).as_str(), "geo,year,value\nLT,2024,1\n"].concat();
    assert!(
        read(&text).starts_with("dataset-no-header <Eilutė> download=none kind=unknown")
    );
}

#[test]
fn lines_below_the_table_are_skipped_and_quoted() {
    let notes = |below: &str| {
        let lines = read(&format!("{HEADER}LT,2024,1\n{below}"));
        lines.strip_prefix("geo=LT, 2024: 1\n").unwrap_or(&lines).to_owned()
    };
    for (below, expected) in [
        ("Source: Eurostat", "count=1 quotes=Source: Eurostat rest=0"),
        (
            "Source: Eurostat, online database, 2024\n",
            "count=1 quotes=Source: Eurostat, online database, 2024",
        ),
        (
            "\"Šaltinis: Valstybės duomenų agentūra, 2024 m.\"\n",
            "count=1 quotes=Šaltinis: Valstybės duomenų agentūra, 2024 m. rest=0",
        ),
        (
            ",,\n,,\nData from database: WDI,,\nLast Updated: 10/07/2025,,\n",
            "count=2 quotes=Data from database: WDI` · `Last Updated: 10/07/2025 rest=0",
        ),
        ("\u{a0},\u{a0},\n\n© Eurostat,,\n", "count=1 quotes=© Eurostat rest=0"),
        (
            "Pastabos\n1 Duomenys patikslinti.\n2 Be kaimų.\n* iki 2020 m.\n",
            "count=4 quotes=Pastabos` · `1 Duomenys patikslinti.` · `2 Be kaimų. rest=1",
        ),
        (
            "Special value:,,\n:,not available,\n",
            "count=2 quotes=Special value:` · `:,not available rest=0",
        ),
        (
            "x – konfidencialūs duomenys\n",
            "count=1 quotes=x – konfidencialūs duomenys rest=0",
        ),
        (",,Source: Eurostat\n", "count=1 quotes=Source: Eurostat rest=0"),
    ] {
        let found = notes(below);
        assert!(found.starts_with("dataset-notes <"), "{below}: {found}");
        assert!(
            found.contains(expected) && found.lines().count() == 1,
            "{below}: {found}"
        );
    }
}

/// A row of data that lost cells or stands between others is never taken for a note.
#[test]
fn damaged_rows_are_no_notes() {
    for (below, expected) in [
        ("LT,2023\n", "dataset-row-length <LT,2023> cells=2 columns=3 kind=cells"),
        ("LT\n", "dataset-row-length <LT> cells=1 columns=3 kind=cells"),
        ("EE\n", "dataset-row-length <EE> cells=1 columns=3 kind=cells"),
        ("LT,,\n", "dataset-period <> cell= count=1 kind=empty"),
        ("United Kingdom,,5\n", "dataset-period <> cell= count=1 kind=empty"),
        ("2023\n", "dataset-row-length <2023> cells=1 columns=3 kind=cells"),
        ("1 234,5\n", "dataset-row-length <1 234,5> cells=2 columns=3 kind=cells"),
        (
            "\"LT,2023,17.8\"\n",
            "dataset-row-length <\"LT,2023,17.8\"> cells=1 columns=3 kind=cells",
        ),
        ("LT,TOTAL\n", "dataset-row-length <LT,TOTAL> cells=2 columns=3 kind=cells"),
        (
            "Lithuania,total\n",
            "dataset-row-length <Lithuania,total> cell=Lithuania,total kind=words",
        ),
        ("Lithuania\n", "dataset-row-length <Lithuania> cell=Lithuania kind=words"),
        (
            "Source: Eurostat\nLT,2023,2\n",
            "geo=LT, 2023: 2\ndataset-row-length <Source: Eurostat> cell=Source: Eurostat kind=words",
        ),
        (
            "\nBerniukai ir mergaitės,,\nLT,2023,2\n",
            "geo=LT, 2023: 2\ndataset-row-length <Berniukai ir mergaitės,,> cell=Berniukai ir mergaitės kind=words",
        ),
    ] {
        let lines = read(&format!("{HEADER}LT,2024,1\n{below}"));
        assert_eq!(lines, format!("geo=LT, 2024: 1\n{expected}"), "{below}");
    }
    // So many are a damaged table.
    let lines = read(&[HEADER, "LT,2024,1\n", &"Vilniaus miesto\n".repeat(300)].concat());
    assert!(lines.contains("dataset-row-length"), "{lines}");
}

/// Headers of forms with a column for each part, a period and a figure.
const HEADERS: [&str; 6] = [
    "geo,year,value",
    "year;value;flag",
    "Laikotarpis;Lytis;Reikšmė",
    "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
    "Year,Country of Asylum,Refugees,IDPs",
    "indicatorId,geoUnit,year,value,qualifier,magnitude",
];

proptest! {
    /// No line is lost without a word: each holds an observation, or a finding points at it,
    /// or it is one of the lines that the note counts.
    #[test]
    fn every_line_is_read_or_named(
        header in prop::sample::select(&HEADERS),
        lines in prop::collection::vec(
            "((LT|EE|2024|2023|12.5|1,5|-|x|:|NaN|Source: Office|Pastaba|a b|\u{a0})?[,;]){0,6}(LT|2024|7|Notes: 1, 2|)",
            0..9,
        ),
    ) {
        let text = format!("{header}\n{}\n", lines.join("\n"));
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: "a.csv".into(),
            text: text.clone(),
        });
        let mut diags = Diagnostics::new();
        let dataset = dataset(file, &text, Wanted::Everything, &mut diags);
        let findings = diags.into_sorted(&sources);
        if dataset.is_none() && !findings.is_empty() {
            // The file was refused as a whole.
            return Ok(());
        }
        let observations = dataset.iter().flat_map(Dataset::observations);
        let mut spans: Vec<Span> = observations.map(|observation| observation.span).collect();
        spans.extend(findings.iter().filter_map(|finding| finding.primary));
        let noted: i64 = findings
            .iter()
            .filter(|finding| {
                matches!(finding.code, Code::DatasetNotes | Code::DatasetPeriod)
            })
            // The finding points at the first of them.
            .map(|finding| match finding.args.get("count") {
                Some(Arg::Number(count)) => *count - 1,
                _ => 0,
            })
            .sum();
        let mut start = header.len() + 1;
        let mut silent = 0;
        for line in &lines {
            let end = start + line.len();
            let is_blank = line.chars().all(|c| c.is_whitespace() || ",;".contains(c));
            let is_named = spans.iter().any(|span| {
                (start..=end).contains(&span.range().start)
            });
            silent += i64::from(!is_blank && !is_named);
            start = end + 1;
        }
        prop_assert!(silent <= noted, "{silent} of {text}\n{findings:?}");
    }
}
