//! Tests of changes and claims.

use crate::diagnostic::{Diagnostics, FileId, SourceFile, Sources, Span, Spanned};
use crate::evidence::{
    ChangeQuery, Claim, Evidence, Measure, Operand, Query, Register, Relation, Rounding,
    Selector, Size, check_change, check_claim, check_rounding, read,
};

const DATA: &str = "geo,year,value,flag\n\
    LT,2015,29.44,\nLT,2016,30.0,\nLT,2017,28.5,b\nLT,2018,28.54,\nLT,2019,:,\n\
    LT,2020,26.2,\nEE,2015,0,\nEE,2016,-4,\nEE,2017,2,\nEE,2018,3,\nEE,2018-Q1,90,\n\
    PL,2015,1000000,\nPL,2016,1000400,\nPL,2017,1000401,\nPL,2018,1000401,\n\
    LV,2015,12.44,\nLV,2016,12.36,\nLV,2017,10.449,\nLV,2018,10.551,\nLV,2019,10.04,\n\
    LV,2020,10.06,\nLV,2021,10.0000001,\nLV,2022,10.0000002,\n\
    FI,2015,>12,\nFI,2016,<5,\nFI,2017,8,\nFI,2018,<=5,\nFI,2019,>=12,\n\
    SE,2015,<5,\nSE,2016,3,\nSE,2017,9,\nSE,2018,7,\n\
    HR,2021,90,\nHR,2022,100,\nHR,2022-Q1,20,\nHR,2022-Q2,25,\nHR,2022-Q3,26,\n\
    HR,2022-Q4,29,\nHR,2023-Q1,30,\n";
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
    sources.add(SourceFile { path, text })
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
        let evidence = Evidence::new(
            register,
            datasets,
            &crate::text::Catalog::default(),
            &mut diags,
        );
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
        let codes: Vec<&str> =
            sorted.iter().map(|finding| finding.code.as_str()).collect();
        codes.join(" ")
    }
}

/// Returns the size of a change, and the findings about it.
fn change(query: &str, from: &str, to: &str, measure: Option<Measure>) -> String {
    rounded_change(query, from, to, measure, None)
}

fn rounded_change(
    query: &str,
    from: &str,
    to: &str,
    measure: Option<Measure>,
    rounding: Option<Rounding>,
) -> String {
    let fixture = Fixture::new();
    let span = Span::new(fixture.file, 0..7);
    let query = ChangeQuery {
        query: fixture.query(query),
        from: fixture.spanned(from),
        to: fixture.spanned(to),
        measure: measure.map(|measure| Spanned::new(measure, span)),
        rounding,
    };
    let mut diags = Diagnostics::new();
    check_change(&query, &fixture.evidence, span, &mut diags);
    let change = fixture.evidence.change(&query);
    if let Some(change) = &change {
        check_rounding(&query, change, span, &mut diags);
    }
    let size = change.map(|change| match change.size {
        Size::None => "none".to_owned(),
        Size::Trace => "trace".to_owned(),
        Size::By(size) => size.to_string(),
    });
    format!("{} {}", size.unwrap_or_default(), fixture.codes(diags)).trim().to_owned()
}

#[test]
fn a_change_is_computed_from_the_published_figures_and_rounded_at_the_end() {
    // Printed, 29.4 and 30.0; the difference of these would be the same.
    assert_eq!(change("share geo=LT", "2015", "2016", None), "0.6");
    assert_eq!(change("count geo=LT", "2018", "2020", None), "-8.2 rounded-change");
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
        (
            "share geo=LT",
            "2018",
            "2017",
            None,
            "-0.04 placeholder-argument rounded-change",
        ),
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

#[test]
fn only_what_is_equal_did_not_change() {
    for (query, from, to, expected) in [
        ("count geo=PL", "2015", "2016", "0.04"),
        ("count geo=PL", "2016", "2017", "trace"),
        ("count geo=PL", "2017", "2018", "none"),
        ("share geo=LV", "2021", "2022", "trace"),
        // Printed, 10.0 and 10.1, 28.5 and 28.5.
        ("share geo=LV", "2019", "2020", "0.02 rounded-change"),
        ("share geo=LT", "2017", "2018", "0.04 rounded-change"),
    ] {
        assert_eq!(change(query, from, to, None), expected, "{query} {from} {to}");
    }
}

#[test]
fn a_change_that_differs_from_the_printed_figures_is_noted_or_computed_from_them() {
    for (query, from, to, published, printed) in [
        ("share geo=LV", "2015", "2016", "-0.1 rounded-change", "trace"),
        ("share geo=LV", "2017", "2018", "0.1 rounded-change", "0.2"),
        ("share geo=LV", "2019", "2020", "0.02 rounded-change", "0.1"),
        ("share geo=LT", "2015", "2016", "0.6", "0.6"),
        ("count geo=EE", "2017", "2018", "50.0", "50.0"),
        ("count geo=LT", "2016", "2017", "-5.0 rounded-change", "-3.3"),
    ] {
        let both = [None, Some(Rounding::Printed)]
            .map(|rounding| rounded_change(query, from, to, None, rounding));
        let both = both.map(|flags| flags.replace(" series-break", ""));
        assert_eq!(both, [published, printed], "{query} {from} {to}");
    }
}

#[test]
fn periods_of_different_length_are_not_compared() {
    assert_eq!(change("count geo=EE", "2017", "2018-Q1", None), "change-undefined");
    for relation in ["<", "<=", "=", ">=", ">"] {
        let text =
            format!("share geo=EE year=2018 | {relation} | count geo=EE year=2018-Q1");
        assert_eq!(claim(&text), "placeholder-argument placeholder-argument");
        let text =
            format!("share geo=EE year=2018 | {relation} | share geo=EE year=2018-Q1");
        assert_eq!(claim(&text), "placeholder-argument");
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
    let relation = Relation::from_name(relation);
    let claim = Claim {
        left: operand(left),
        relation: Spanned::new(relation.unwrap(), span),
        right: operand(right),
    };
    let mut diags = Diagnostics::new();
    check_claim(&claim, &fixture.evidence, span, &[], &mut diags);
    let holds = fixture.evidence.verdict(&claim).map(|verdict| verdict.holds.to_string());
    format!("{} {}", holds.unwrap_or_default(), fixture.codes(diags)).trim().to_owned()
}

#[test]
fn claims_compare_published_figures() {
    for (text, expected) in [
        ("share geo=LT year=2018 | > | share geo=LT year=2017", "true claim-not-printed"),
        ("share geo=LT year=2018 | = | share geo=LT year=2017", "false claim-fails"),
        ("share geo=LT year=2018 | <= | 28.54", "true"),
        ("share geo=LT year=2018 | < | 28.54", "false claim-fails"),
        ("share geo=LT year=2018 | >= | 28.540", "true claim-not-printed"),
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
fn a_bound_decides_a_claim_that_holds_or_fails_for_all_within_it() {
    for (text, expected) in [
        ("share geo=FI year=2015 | > | 10", "true"),
        ("share geo=FI year=2015 | > | 12", "true"),
        ("share geo=FI year=2015 | >= | 13", "missing-value"),
        ("share geo=FI year=2015 | <= | 12", "false claim-fails"),
        ("share geo=FI year=2015 | < | 13", "missing-value"),
        ("share geo=FI year=2015 | = | 12", "false claim-fails"),
        ("share geo=FI year=2016 | < | 5", "true"),
        ("share geo=FI year=2016 | < | 4", "missing-value"),
        ("share geo=FI year=2018 | < | 5", "missing-value"),
        ("share geo=FI year=2018 | <= | 5", "true"),
        ("share geo=FI year=2019 | >= | 12", "true"),
        ("share geo=FI year=2019 | > | 12", "missing-value"),
        ("share geo=FI year=2019 | = | 12", "missing-value"),
        ("10 | < | share geo=FI year=2015", "true"),
        ("share geo=FI year=2016 | < | share geo=FI year=2015", "true"),
        ("share geo=FI year=2015 | <= | share geo=FI year=2016", "false claim-fails"),
        (
            "share geo=FI year=2016 | = | share geo=FI year=2018",
            "missing-value missing-value",
        ),
        // Of a series: what a bound leaves open is named.
        ("share geo=FI year=2017 | lowest-since | 2017", "false claim-fails"),
        ("share geo=FI year=2017 | highest-since | 2016", "false claim-fails"),
        ("share geo=FI year=2015 | highest-since | 2015", "true claim-gap"),
        ("share geo=FI year=2016 | lowest-since | 2016", "true claim-gap"),
        ("share geo=SE year=2017 | highest-since | 2015", "true"),
        ("share geo=SE year=2016 | lowest-since | 2015", "true claim-gap"),
        ("share geo=SE year=2015 | lowest-since | 2015", "true claim-gap"),
        ("share geo=SE year=2016 | highest-since | 2015", "false claim-gap claim-fails"),
    ] {
        assert_eq!(claim(text), expected, "{text}");
    }
}

#[test]
fn a_claim_about_a_series_looks_at_all_of_it_from_the_year_on() {
    for (text, expected) in [
        // Of 2019 nothing is known, and the series breaks in 2017.
        ("share geo=LT year=2016 | highest-since | 2015", "true series-break claim-gap"),
        ("share geo=LT year=2020 | lowest-since | 2017", "true claim-gap"),
        ("share geo=LT year=2017 | lowest-since | 2017", "false claim-gap claim-fails"),
        (
            "share geo=LT year=2020 | highest-since | 2015",
            "false series-break claim-gap claim-fails",
        ),
        // Quarters do not count among years.
        ("share geo=EE year=2018 | highest-since | 2015", "true"),
        ("share geo=LT year=2020 | lowest-since | 2011", "true unknown-code"),
        // Of 2021 there is a year, and no quarter.
        ("share geo=HR year=2023-Q1 | highest-since | 2021", "true claim-gap"),
        ("share geo=HR year=2023-Q1 | highest-since | 2022", "true"),
        ("share geo=HR year=2023-Q1 | highest-since | 2022-Q2", "true"),
        ("share geo=EE year=2018-Q1 | highest-since | 2017", "claim-gap"),
        // A year begins with its first quarter.
        ("share geo=HR year=2021 | lowest-since | 2022-Q1", "true"),
        ("share geo=HR year=2022 | highest-since | 2022-Q1", "placeholder-argument"),
        // A figure is the highest of itself.
        ("share geo=HR year=2022 | highest-since | 2022", "placeholder-argument"),
        (
            "share geo=LT year=2018 | lowest-since | 2019",
            "false missing-value claim-gap claim-fails",
        ),
        ("one year=2020 | lowest-since | 2020", "placeholder-argument"),
    ] {
        assert_eq!(claim(text), expected, "{text}");
    }
}
