//! Tests of the readers.

mod columns;
mod confidential;
mod doubtful;
mod downloads;
mod forms;
mod legend;
mod multiplied;
mod multipliers;
mod numbers;
mod registered;
mod outside;
mod samples;
mod selected;
mod symbols;

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Arg, SourceFile, Sources};
use crate::evidence::{Flag, Instead};
use crate::syntax::decode::decode;

/// Reads a file and returns its observations and findings, one a line.
fn read(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "data/a.csv".into(), text: text.into() });
    let mut diags = Diagnostics::new();
    let mut lines = String::new();
    if let Some(dataset) = dataset(file, text, Wanted::Everything, &mut diags) {
        for observation in dataset.observations() {
            assert!(text.get(observation.span.range()).is_some());
            let value = match (observation.value, observation.instead.as_deref()) {
                (Some(value), None) => value.to_string(),
                (None, Some(Instead::Nil)) => "nil".to_owned(),
                (None, Some(Instead::Bound { sign, value })) => format!("{sign}{value}"),
                (None, None) => ":".to_owned(),
                (Some(_), Some(_)) => panic!("a figure and something in its place"),
            };
            let flags: String =
                observation.flags.iter().copied().map(Flag::as_str).collect();
            let note = observation.note.as_deref().unwrap_or_default();
            let about = dataset.describe(observation);
            let _ = writeln!(lines, "{about}: {value} {flags} {note}");
            let found = dataset.find(&observation.key, observation.period);
            assert_eq!(found, Some(observation));
        }
    }
    for finding in diags.into_sorted(&sources) {
        let span = finding.primary.expect("a place");
        assert!(text.get(span.range()).is_some());
        let _ = write!(lines, "{} <{}>", finding.code.as_str(), sources.slice(span));
        for (name, value) in &finding.args {
            match value {
                Arg::Text(text) if *name != "known" => {
                    let _ = write!(lines, " {name}={text}");
                }
                Arg::Text(_) | Arg::Localized(_) => {}
                Arg::Number(number) => {
                    let _ = write!(lines, " {name}={number}");
                }
            }
        }
        for related in &finding.related {
            let first = sources.slice(related.span);
            let _ = write!(lines, " {}=<{first}>", related.label);
        }
        lines.push('\n');
    }
    without_line_ends(&lines)
}

/// Returns a text without blanks at the ends of its lines, which a code can have too.
fn without_line_ends(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn tidy_files_are_read() {
    for (text, expected) in [
        ("geo,year,value\nLT,2024,12.5\n", "geo=LT, 2024: 12.5"),
        (
            "\u{feff}Time;Geo;Lytis;Value;Flag;Note\r\n2024-Q1;Kaišiadorys;M;;bu;„a; b“\r\n",
            "geo=Kaišiadorys, lytis=M, 2024-Q1: : BU „a\n\
             dataset-row-length",
        ),
        ("year\tvalue\tflag\n2024M03\t:\tc\n", "2024-03: : Q"),
        (
            "year,value,\n2024,1,\n2025,2,x\n2026,3,y\n",
            "2024: 1\n2025: 2\n2026: 3\ndataset-no-header <x> cell=x kind=unnamed-column",
        ),
        ("geo,year,value\n", "dataset-no-header <geo,year,value> kind=no-rows"),
    ] {
        let lines = read(text);
        if expected.contains("dataset-row-length") {
            assert_eq!(
                lines,
                "dataset-row-length <2024-Q1;Kaišiadorys;M;;bu;„a; b“> cells=7 columns=6 kind=cells"
            );
        } else {
            assert_eq!(lines, expected, "{text}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_reported_at_its_cell() {
    let text = "geo,year,value,flag\n\
        LT,2024,\"12,5\",\n\
        LT,24,5,\n\
        LT,,5,\n\
        LV,2024,12 34,y\n\
        LT,2024,7,\n\
        EE,2024\n\
        EE,2023,0,\n\
        EE,2022,n/a,\n\
        LT,2025,\"8\n";
    assert_eq!(
        read(text),
        "geo=LT, 2024: :\n\
         geo=LV, 2024: :\n\
         geo=EE, 2023: 0\n\
         geo=EE, 2022: :\n\
         dataset-number <\"12,5\"> cell=12,5 kind=comma\n\
         dataset-period <24> cell=24 count=1 kind=unknown\n\
         dataset-period <> cell= count=1 kind=empty\n\
         unknown-flag <y> count=1 flag=y kind=unknown\n\
         dataset-duplicate <7> kind=differs observation=geo=LT, 2024 first=<\"12,5\">\n\
         dataset-row-length <EE,2024> cells=2 columns=4 kind=cells\n\
         dataset-quote <\"8>"
    );
}

#[test]
fn headers_of_no_known_form_are_reported() {
    for (text, expected) in [
        ("", "dataset-no-header <> kind=empty"),
        ("\n;;\n", "dataset-no-header <> kind=empty"),
        (
            "geo,data,value\nLT,kovas,1\n",
            "dataset-no-header <geo,data,value> download=none kind=unknown missing=year similar= text=`data` → `year`",
        ),
        (
            "geo,yaer,vaule\n",
            "dataset-no-header <geo,yaer,vaule> download=none kind=unknown missing=year, value similar=yaer text=",
        ),
        (
            "geo,Geo,year,value\n",
            "dataset-no-header <Geo> cell=Geo kind=repeated-column first=<geo>",
        ),
        ("\"geo,year,value\nLT,2024,1\n", "dataset-quote <\"geo,year,value>"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn sdmx_csv_1_is_read() {
    let text = "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\n\
        ESTAT:CRIM(1.0),23/04/24 23:00:00,A,LT,2008,286,,\r\n\
        ESTAT:CRIM(1.0),23/04/24 23:00:00,A,LT,2009,,u,C\r\n\
        ESTAT:CRIM(1.0),23/04/24 23:00:00,A,LT,2010,12.0,bep,F\r\n";
    assert_eq!(
        read(text),
        "freq=A, geo=LT, 2008: 286\nfreq=A, geo=LT, 2009: : UQ\nfreq=A, geo=LT, 2010: 12.0 BEP"
    );
    // Seen with labels instead of codes, and without CONF_STATUS before 2025.
    let text = "DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n\
        ESTAT:X$DV_1(1.0),03/07/23 23:00:00,\"Germany (until 1990, FRG)\",2013,5,b\n";
    assert_eq!(read(text), "geo=Germany (until 1990, FRG), 2013: 5 B");
}

/// Reads bytes at once and in pieces; both must see the same.
fn read_both_ways(bytes: &[u8]) {
    let (text, damage) = decode(bytes);
    if let Some((at, _)) = damage {
        assert!(text.is_char_boundary(at), "{at}");
    }
    let at_once = read(&text);
    let mut sources = Sources::default();
    let (path, empty) = ("data/a.csv".to_owned(), String::new());
    let file = sources.add(SourceFile { path, text: empty });
    let mut diags = Diagnostics::new();
    let mut input = bytes;
    let streamed = stream(file, &mut input, Wanted::Everything, &mut diags);
    let Excerpt { text, lines, .. } = streamed.excerpt;
    sources.fill_excerpt(file, text.clone(), lines);
    let mut described = Vec::new();
    for observation in streamed.dataset.iter().flat_map(Dataset::observations) {
        assert!(text.get(observation.span.range()).is_some());
        let dataset = streamed.dataset.as_ref().expect("it has observations");
        described.push(dataset.describe(observation));
    }
    for finding in diags.into_sorted(&sources) {
        let span = finding.primary.expect("a place");
        assert!(text.get(span.range()).is_some());
    }
    for line in described {
        let line = without_line_ends(&line);
        assert!(at_once.contains(&line), "{line}\n{at_once}");
    }
}

/// The header of each form, and what its cells may hold.
const HEADERS: &[&str] = &[
    "geo,year,value,flag,note\n",
    "geo;time;value\n",
    "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n",
    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,geo,Country,TIME_PERIOD,Time,OBS_VALUE,Value\n",
    "REF_AREA,Area,TIME_PERIOD,OBS_VALUE,LOWER_BOUND,UPPER_BOUND,OBS_STATUS\n",
    "freq,unit,geo\\TIME_PERIOD\t2013 \t2014 \n",
    "\"freq,unit,geo\\TIME_PERIOD\",2013 ,2014 \n",
    "\"TIME\",\"GEO\",\"Value\",\"Flag and Footnotes\"\n",
    "\u{feff}\"Laikotarpis\",\"Lytis\",\"Reikšmė\"\n",
    "\"Data Source\",\"WDI\",\n\n\"Country Name\",\"Country Code\",\"2013\",\"2014\",\n",
    "\"GHO\",\"YEAR\",\"COUNTRY\",\"Display Value\",\"Numeric\",\"Low\",\"High\"\n",
    "Year,\"Country of Asylum ISO\",Refugees,IDPs\n",
    "indicatorId,geoUnit,year,value,qualifier,magnitude\n",
    "ref_area,indicator,sex,time,obs_value,obs_status\n",
    "IndicatorCode,SpatialDimValueCode,Period,FactValueNumericPrefix,FactValueNumeric,Value\n",
    "TIME,2013,,2014,\nGEO (Labels),,,,\n",
    "Country Name,Country Code,Time,Time Code,Value\n",
    "Title; with, signs\n\nLaikotarpis;Lytis;Reikšmė\n",
];

#[test]
fn every_header_is_one_of_a_form() {
    for header in HEADERS {
        let lines = read(header);
        assert!(lines.contains("kind=no-rows"), "{header}{lines}");
    }
}

proptest! {
    #[test]
    fn any_bytes_below_any_header_are_read(
        header in prop::sample::select(HEADERS),
        bytes in prop::collection::vec(
            prop_oneof![any::<u8>(), prop::sample::select(b",;\t\"\n\n.:0123 bLT".to_vec())],
            0..200,
        ),
        wide in any::<bool>(),
    ) {
        let mut file = header.as_bytes().to_vec();
        file.extend(bytes);
        if wide {
            let text = String::from_utf8_lossy(&file);
            file = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        }
        read_both_ways(&file);
    }

    #[test]
    fn so_are_rows_that_are_nearly_right(
        header in prop::sample::select(HEADERS),
        rows in "((LT|NIL|<0.1|\u{2212}1,5|Source: x|x|\\*|A,PC,LT|\"A,PC,LT\"|Lithuania,LTU|2024|2024K1|1,5|1\\.234|1,234,567|1 234|:|bep|\"|[a-zė,;\t\r]){0,9}\n){0,9}",
    ) {
        read_both_ways([header, rows.as_str()].concat().as_bytes());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn nor_does_what_looks_like_a_dataset(
        text in "(DATAFLOW,|geo[,;\t])?(year[,;\t]value[,;\t]flag|TIME_PERIOD,OBS_VALUE)(\r?\n)\
                 ([a-z0-9ėš.,;:\"\t \r\n-]|20(2[0-9])|LT,2024,1){0,60}"
    ) {
        read(&text);
    }
}
