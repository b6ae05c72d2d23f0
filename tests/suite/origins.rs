//! Every printed figure can be traced to the cell that it was taken from.

use std::fmt::Write as _;

use komentaras::assemble::{BlockKind, InlineKind, Origin};
use snapbox::{assert_data_eq, str};

use crate::project::TestProject;

/// A dataset in thousands with a figure that is too small to be shown, one that is missing,
/// one in quotation marks and one with a flag.
const DATA: &str = "year,geo,sex,value,flag,unit_mult\n\
    2021,LT,T,\"12.5\",,3\n2022,LT,T,17.84,be,3\n2023,LT,T,:,,3\n\
    2021,LT,F,0.739,,3\n2022,LT,F,9.1,,3\n2023,LT,F,8,,3\n";

const REGISTER: &str = "[poverty]\nfile = \"poverty.csv\"\nunit = \"children\"\n\
    select = { geo = \"LT\" }\ndecimals = 0\nsource = \"eurostat\"\nsuppress-below = 1000\n";

const CHAPTER: &str = r#"
Vaikų buvo {{value "poverty" year=2022 sex="T"}}, **arba {{number "poverty" year=2022 sex="F"}}**,
jų skaičius {{change "poverty" from=2021 to=2022 sex="T"}}, mergaičių -
{{change "poverty" from=2022 to=2023 sex="F" as="difference"}}.

{{table "poverty" rows="year" columns="sex" caption="Lentelė"}}

{{chart "poverty" kind="line" series="sex"}}
"#;

fn project() -> TestProject {
    TestProject::small()
        .change("report/data/poverty.csv", DATA)
        .change("report/data/indicators.toml", REGISTER)
        .chapter(CHAPTER)
}

fn describe(text: &str, origin: Option<&Origin>) -> String {
    let Some(origin) = origin else { return format!("{text}: nothing\n") };
    let value = origin.value.map(|value| value.to_string());
    let mut line =
        format!("{text}: {:?} {}\n", origin.derivation, value.unwrap_or_default());
    for cell in &origin.cells {
        let query: Vec<String> =
            cell.query().map(|(dimension, code)| format!("{dimension}={code}")).collect();
        let flags: String = cell.flags.iter().map(|flag| flag.letter()).collect();
        let indicator = &cell.indicator;
        let source = indicator.source.as_ref().map(|source| source.key.as_str());
        let _ = writeln!(
            line,
            "  {} [{}] {} year={} | {}:{}:{} | {:?} x {:?} = {:?} {flags} {:?} | {source:?}",
            indicator.id,
            indicator.unit,
            query.join(" "),
            cell.period,
            indicator.dataset,
            cell.position.line,
            cell.position.column,
            cell.published,
            cell.multiplier.map(|decimal| decimal.to_string()),
            cell.value.map(|decimal| decimal.to_string()),
            cell.withheld,
        );
    }
    line
}

#[test]
fn sentences_tables_and_charts_know_their_cells() {
    let (inspected, _) = project().inspect();
    let chapters = inspected.documents().iter().flat_map(|document| &document.parts);
    let blocks =
        chapters.flat_map(|part| &part.chapters).flat_map(|chapter| &chapter.blocks);
    let mut told = String::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { inlines, .. } => {
                let strong = |kind| match kind {
                    InlineKind::Strong(inner) => inner,
                    _ => Vec::new(),
                };
                let inner = inlines.iter().map(|inline| inline.kind.clone());
                let inner: Vec<_> = inner.flat_map(strong).collect();
                for inline in inlines.iter().chain(&inner) {
                    if let InlineKind::Figure { text, origin } = &inline.kind {
                        told.push_str(&describe(text, Some(origin)));
                    }
                }
            }
            BlockKind::DataTable(table) => {
                told.push_str("table\n");
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    told.push_str(&describe(&cell.text, cell.origin.as_deref()));
                }
            }
            BlockKind::Chart(chart) => {
                told.push_str("chart\n");
                let series = chart.panels.iter().flat_map(|panel| &panel.series);
                for point in series.flat_map(|series| &series.points) {
                    told.push_str(&describe(&point.text, point.origin.as_deref()));
                }
            }
            _ => {}
        }
    }
    assert_data_eq!(
        told,
        str![[r#"
17 840 vaikų: Cell 17840
  poverty [children] geo=LT sex=T year=2022 | report/data/poverty.csv:3:11 | Some("17.84") x Some("1000") = Some("17840") be None | Some("eurostat")
padidėjo 42,7 proc.: Change { measure: Percent, rounding: Published } 42.7
  poverty [children] geo=LT sex=T year=2021 | report/data/poverty.csv:2:11 | Some("12.5") x Some("1000") = Some("12500")  None | Some("eurostat")
  poverty [children] geo=LT sex=T year=2022 | report/data/poverty.csv:3:11 | Some("17.84") x Some("1000") = Some("17840") be None | Some("eurostat")
sumažėjo 1 100 vaikų: Change { measure: Difference, rounding: Published } -1100
  poverty [children] geo=LT sex=F year=2022 | report/data/poverty.csv:6:11 | Some("9.1") x Some("1000") = Some("9100")  None | Some("eurostat")
  poverty [children] geo=LT sex=F year=2023 | report/data/poverty.csv:7:11 | Some("8") x Some("1000") = Some("8000")  None | Some("eurostat")
9 100: Cell 9100
  poverty [children] geo=LT sex=F year=2022 | report/data/poverty.csv:6:11 | Some("9.1") x Some("1000") = Some("9100")  None | Some("eurostat")
table
12 500: Cell 12500
  poverty [children] geo=LT sex=T year=2021 | report/data/poverty.csv:2:11 | Some("12.5") x Some("1000") = Some("12500")  None | Some("eurostat")
•: Cell 
  poverty [children] geo=LT sex=F year=2021 | report/data/poverty.csv:5:11 | None x Some("1000") = None  Some(Small) | Some("eurostat")
17 840: Cell 17840
  poverty [children] geo=LT sex=T year=2022 | report/data/poverty.csv:3:11 | Some("17.84") x Some("1000") = Some("17840") be None | Some("eurostat")
9 100: Cell 9100
  poverty [children] geo=LT sex=F year=2022 | report/data/poverty.csv:6:11 | Some("9.1") x Some("1000") = Some("9100")  None | Some("eurostat")
:: Cell 
  poverty [children] geo=LT sex=T year=2023 | report/data/poverty.csv:4:11 | Some(":") x Some("1000") = None  None | Some("eurostat")
8 000: Cell 8000
  poverty [children] geo=LT sex=F year=2023 | report/data/poverty.csv:7:11 | Some("8") x Some("1000") = Some("8000")  None | Some("eurostat")
chart
12 500: Cell 12500
  poverty [children] geo=LT sex=T year=2021 | report/data/poverty.csv:2:11 | Some("12.5") x Some("1000") = Some("12500")  None | Some("eurostat")
17 840: Cell 17840
  poverty [children] geo=LT sex=T year=2022 | report/data/poverty.csv:3:11 | Some("17.84") x Some("1000") = Some("17840") be None | Some("eurostat")
:: Cell 
  poverty [children] geo=LT sex=T year=2023 | report/data/poverty.csv:4:11 | Some(":") x Some("1000") = None  None | Some("eurostat")
•: Cell 
  poverty [children] geo=LT sex=F year=2021 | report/data/poverty.csv:5:11 | None x Some("1000") = None  Some(Small) | Some("eurostat")
9 100: Cell 9100
  poverty [children] geo=LT sex=F year=2022 | report/data/poverty.csv:6:11 | Some("9.1") x Some("1000") = Some("9100")  None | Some("eurostat")
8 000: Cell 8000
  poverty [children] geo=LT sex=F year=2023 | report/data/poverty.csv:7:11 | Some("8") x Some("1000") = Some("8000")  None | Some("eurostat")
⟨poverty⟩: Cell 
  poverty [children] geo=LT sex=T year=2023 | report/data/poverty.csv:4:11 | Some(":") x Some("1000") = None  None | Some("eurostat")

"#]]
    );
}

#[test]
fn nothing_of_a_small_count_is_carried() {
    assert!(DATA.contains("0.739"));
    let (inspected, _) = project().inspect();
    for document in inspected.documents() {
        let shown = format!("{document:?}");
        assert!(shown.contains("17.84"), "{shown}");
        assert!(!shown.contains("739"), "{shown}");
    }
}
