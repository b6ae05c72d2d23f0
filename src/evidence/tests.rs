//! Tests of changes and claims.

use crate::diagnostic::{Diagnostics, FileId, SourceFile, Sources, Span, Spanned};
use crate::evidence::{
    ChangeQuery, Claim, Evidence, Measure, Operand, Query, Register, Relation, Selector,
    check_change, check_claim, read,
};

const DATA: &str = "geo,year,value,flag\n\
    LT,2015,29.44,\nLT,2016,30.0,\nLT,2017,28.5,b\nLT,2018,28.54,\nLT,2019,:,\n\
    LT,2020,26.2,\nEE,2015,0,\nEE,2016,-4,\nEE,2017,2,\nEE,2018,3,\nEE,2018-Q1,90,\n";
const REGISTER: &str = "[share]\nfile = \"d.csv\"\nunit = \"percent\"\ndecimals = 1\n\
    [count]\nfile = \"d.csv\"\nunit = \"children\"\ndecimals = 0\n\
    [one]\nfile = \"d.csv\"\nunit = \"children\"\n\
    select = { geo = \"LT\", year = \"2020\" }\n";

/// Evidence for tests, with the texts it was read from.
struct Fixture {
    evidence: Evidence,
    sources: Sources,
    file: FileId,
}

fn add(sources: &mut Sources, path: &str, text: &str) -> FileId {
    let (path, text) = (path.to_owned(), text.to_owned());
    sources.add(SourceFile { path, absolute: "a".into(), text })
}

impl Fixture {
    fn new() -> Self {
        let mut sources = Sources::default();
        let mut diags = Diagnostics::new();
        let file = add(&mut sources, "c.md", "a claim");
        let register =
            Register::parse(add(&mut sources, "r", REGISTER), REGISTER, &mut diags);
        let dataset = read::dataset(
            add(&mut sources, "d", DATA),
            DATA,
            read::Wanted::Everything,
            &mut diags,
        );
        let datasets = [("d.csv".to_owned(), dataset.unwrap())].into();
        let evidence = Evidence::new(register, datasets, &mut diags);
        Fixture { evidence, sources, file }
    }

    fn spanned(&self, text: &str) -> Spanned<String> {
        Spanned::new(text.to_owned(), Span::new(self.file, 0..1))
    }

    /// Reads `id dimension=code…`.
    fn query(&self, text: &str) -> Query {
        let mut words = text.split(' ');
        let indicator = self.spanned(words.next().unwrap());
        let selectors = words
            .filter_map(|word| word.split_once('='))
            .map(|(dimension, code)| Selector {
                dimension: self.spanned(dimension),
                code: self.spanned(code),
            })
            .collect();
        Query { indicator, selectors }
    }

    fn codes(&self, diags: Diagnostics) -> String {
        let sorted = diags.into_sorted(&self.sources);
        let codes: Vec<&str> = sorted.iter().map(|own| own.code.as_str()).collect();
        codes.join(" ")
    }
}

/// Returns the size of a change, and the findings about it.
fn change(query: &str, from: &str, to: &str, measure: Option<Measure>) -> String {
    let fixture = Fixture::new();
    let span = Span::new(fixture.file, 0..7);
    let query = ChangeQuery {
        query: fixture.query(query),
        from: fixture.spanned(from),
        to: fixture.spanned(to),
        measure: measure.map(|own| Spanned::new(own, span)),
    };
    let mut diags = Diagnostics::new();
    check_change(&query, &fixture.evidence, span, &mut diags);
    let size = fixture.evidence.change(&query).map(|own| own.size.to_string());
    format!("{} {}", size.unwrap_or_default(), fixture.codes(diags)).trim().to_owned()
}

#[test]
fn a_change_is_computed_from_the_published_figures_and_rounded_at_the_end() {
    // Printed, 29.4 and 30.0; the difference of these would be the same.
    assert_eq!(change("share geo=LT", "2015", "2016", None), "0.6");
    // Printed, 28.5 both times.
    assert_eq!(change("share geo=LT", "2017", "2018", None), "0.0");
    assert_eq!(change("count geo=LT", "2018", "2020", None), "-8.2");
    let difference = Some(Measure::Difference);
    assert_eq!(change("count geo=EE", "2017", "2018", difference), "1");
    assert_eq!(change("count geo=EE", "2017", "2018", None), "50.0");
}

#[test]
fn a_change_that_means_nothing_is_found() {
    for (query, from, to, measure, expected) in [
        ("count geo=EE", "2015", "2017", None, "change-undefined"),
        ("count geo=EE", "2016", "2017", None, "change-undefined"),
        ("count geo=EE", "2016", "2017", Some(Measure::Difference), "6"),
        ("share geo=LT", "2017", "2018", Some(Measure::Percent), "change-undefined"),
        ("share geo=LT", "2018", "2017", None, "0.0 placeholder-argument"),
        ("share geo=LT", "2018", "2019", None, "missing-value"),
        ("share geo=LT", "2018", "2031", None, "unknown-code"),
        ("share", "2015", "2018", None, "open-dimension"),
        ("shares", "2015", "2018", None, "unknown-indicator"),
        ("share geo=LT", "2015", "2018", None, "-0.9 series-break"),
        ("share geo=LT", "2015", "2017", None, "-0.9 series-break"),
    ] {
        assert_eq!(change(query, from, to, measure), expected, "{query} {from} {to}");
    }
}

/// Says what a claim such as `share geo=LT year=2020 | < | 27` comes to.
fn claim(text: &str) -> String {
    let fixture = Fixture::new();
    let span = Span::new(fixture.file, 0..7);
    let sides: Vec<&str> = text.split(" | ").collect();
    let [left, relation, right] = sides.as_slice() else { panic!("three words") };
    let operand = |text: &str| {
        if text.contains('=') {
            Operand::Figure(fixture.query(text))
        } else {
            Operand::Literal(fixture.spanned(text))
        }
    };
    let relation = Relation::ALL.into_iter().find(|own| own.as_str() == *relation);
    let claim = Claim {
        left: operand(left),
        relation: Spanned::new(relation.unwrap(), span),
        right: operand(right),
    };
    let mut diags = Diagnostics::new();
    check_claim(&claim, &fixture.evidence, span, &[], &mut diags);
    let holds = fixture.evidence.verdict(&claim).map(|own| own.holds.to_string());
    format!("{} {}", holds.unwrap_or_default(), fixture.codes(diags)).trim().to_owned()
}

#[test]
fn claims_compare_published_figures() {
    for (text, expected) in [
        ("share geo=LT year=2018 | > | share geo=LT year=2017", "true"),
        ("share geo=LT year=2018 | = | share geo=LT year=2017", "false claim-fails"),
        ("share geo=LT year=2018 | <= | 28.54", "true"),
        ("share geo=LT year=2018 | < | 28.54", "false claim-fails"),
        ("share geo=LT year=2018 | >= | 28.540", "true"),
        ("30 | > | share geo=LT year=2020", "true"),
        ("share geo=LT year=2019 | < | 30", "missing-value"),
        ("share geo=LT year=2020 | < | share geo=LT year=2015", "true series-break"),
        ("share geo=LT year=2020 | > | share geo=EE year=2018", "true"),
        (
            "share geo=LT year=2020 | > | count geo=EE year=2018",
            "true placeholder-argument",
        ),
    ] {
        assert_eq!(claim(text), expected, "{text}");
    }
}

#[test]
fn a_claim_about_a_series_looks_at_all_of_it_from_the_year_on() {
    for (text, expected) in [
        ("share geo=LT year=2016 | highest-since | 2015", "true"),
        ("share geo=LT year=2020 | lowest-since | 2017", "true"),
        ("share geo=LT year=2017 | lowest-since | 2017", "false claim-fails"),
        (
            "share geo=LT year=2020 | highest-since | 2015",
            "false series-break claim-fails",
        ),
        // Quarters do not count among years.
        ("share geo=EE year=2018 | highest-since | 2015", "true"),
        ("share geo=LT year=2020 | lowest-since | 2011", "true unknown-code"),
        (
            "share geo=LT year=2018 | lowest-since | 2019",
            "false missing-value claim-fails",
        ),
        ("one year=2020 | lowest-since | 2020", "no-observation"),
    ] {
        assert_eq!(claim(text), expected, "{text}");
    }
}
