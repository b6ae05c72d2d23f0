//! What documents say, beside an oracle: thousands of figures, ordinals, articles, paragraphs
//! and ranges, written a second time by the rules of the grammars, without the messages and
//! the crates that the program uses.

mod contrasts;

use rust_decimal::Decimal;

use super::citation::follows;
use super::cover::cycle_label;
use super::locator::place;
use super::words::{DocumentWords, articles_label, unit_label};
use crate::convention::Article;
use crate::model::Locator;
use crate::text::builtin_catalog;
use crate::text::{Args, Catalog, Language, Typography};

const LT: &str = "lt";

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn words<'a>(catalog: &'a Catalog, code: &str) -> DocumentWords<'a> {
    DocumentWords { catalog, language: language(code), apply_typography: true }
}

/// Writes a number: groups of three with a no-break space or a comma, U+2212 for minus.
fn written(value: i64, scale: usize, code: &str) -> String {
    let (group, point) = if code == LT { ('\u{a0}', ',') } else { (',', '.') };
    let digits = format!("{:0width$}", value.unsigned_abs(), width = scale + 1);
    let (whole, decimals) = digits.split_at(digits.len() - scale);
    let mut shown = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            shown.push(group);
        }
        shown.push(digit);
    }
    if scale > 0 {
        shown.push(point);
        shown.push_str(decimals);
    }
    if value < 0 { format!("\u{2212}{shown}") } else { shown }
}

/// The forms of a Lithuanian noun that numbers ask for.
struct Noun {
    unit: &'static str,
    /// „1 vaikas“, „2 vaikai“.
    nominative: [&'static str; 2],
    /// „2,5 vaiko“, „10 vaikų“.
    genitive: [&'static str; 2],
    /// „(sumažėjo) 1 vaiku“, „2 vaikais“.
    instrumental: [&'static str; 2],
    english: [&'static str; 2],
}

const NOUNS: [Noun; 5] = [
    Noun {
        unit: "children",
        nominative: ["vaikas", "vaikai"],
        genitive: ["vaiko", "vaikų"],
        instrumental: ["vaiku", "vaikais"],
        english: ["child", "children"],
    },
    Noun {
        unit: "persons",
        nominative: ["asmuo", "asmenys"],
        genitive: ["asmens", "asmenų"],
        instrumental: ["asmeniu", "asmenimis"],
        english: ["person", "persons"],
    },
    Noun {
        unit: "families",
        nominative: ["šeima", "šeimos"],
        genitive: ["šeimos", "šeimų"],
        instrumental: ["šeima", "šeimomis"],
        english: ["family", "families"],
    },
    Noun {
        unit: "points",
        nominative: ["balas", "balai"],
        genitive: ["balo", "balų"],
        instrumental: ["balu", "balais"],
        english: ["point", "points"],
    },
    // A noun without a singular.
    Noun {
        unit: "years",
        nominative: ["metai", "metai"],
        genitive: ["metų", "metų"],
        instrumental: ["metais", "metais"],
        english: ["year", "years"],
    },
];

/// Returns the form that a number asks for: with decimals the genitive singular; 1, 21, 31 the
/// singular; 2 to 9, 22 the plural; 0, 10 to 20, 30 the genitive plural.
fn lithuanian(
    value: i64,
    scale: usize,
    forms: [&'static str; 2],
    genitive: [&'static str; 2],
) -> &'static str {
    let (units, tens) = (value.unsigned_abs() % 10, value.unsigned_abs() % 100);
    if scale > 0 {
        genitive[0]
    } else if units == 0 || (11..=19).contains(&tens) {
        genitive[1]
    } else if units == 1 {
        forms[0]
    } else {
        forms[1]
    }
}

fn values() -> impl Iterator<Item = i64> {
    let whole = (0..=130).chain(190..=231).chain(995..=1025);
    whole.chain([1_111, 2_002, 10_000, 99_999, 123_456, 1_000_001, 20_000_021])
}

#[test]
fn figures_have_the_number_and_case_of_their_grammar() {
    let catalog = builtin_catalog();
    let mut count = 0;
    for (value, scale) in
        values().flat_map(|value| (0..3).map(move |scale| (value, scale)))
    {
        let decimal = Decimal::new(value, u32::try_from(scale).unwrap());
        for noun in &NOUNS {
            let Noun { nominative, genitive, instrumental, english, .. } = noun;
            let plain = usize::from(value != 1 || scale > 0);
            for code in [LT, "en"] {
                let said = unit_label(
                    &catalog,
                    language(code),
                    &format!("unit-{}", noun.unit),
                    decimal,
                );
                let by = words(&catalog, code).label_with(
                    &format!("unit-{}.by", noun.unit),
                    &Args::figure(decimal),
                );
                let forms = if code == LT {
                    [nominative, instrumental]
                        .map(|forms| lithuanian(value, scale, *forms, *genitive))
                } else {
                    [english[plain], english[plain]]
                };
                let number = written(value, scale, code);
                let [nominative, change] =
                    forms.map(|form| format!("{number}\u{a0}{form}"));
                assert_eq!(said, Some(nominative), "{code} {value} {scale}");
                assert_eq!(by, change, "{code} {value} {scale}");
                count += 2;
            }
        }
        for (code, percent, points) in [
            (
                LT,
                "proc.",
                lithuanian(
                    value,
                    scale,
                    ["procentiniu punktu", "procentiniais punktais"],
                    ["procentinio punkto", "procentinių punktų"],
                ),
            ),
            (
                "en",
                "per cent",
                ["percentage point", "percentage points"]
                    [usize::from(value != 1 || scale > 0)],
            ),
        ] {
            let words = words(&catalog, code);
            let number = written(value, scale, code);
            let said = unit_label(&catalog, language(code), "unit-percent", decimal);
            assert_eq!(said, Some(format!("{number}\u{a0}{percent}")));
            let said = words.label_with("percentage-points", &Args::figure(decimal));
            assert_eq!(said, format!("{number}\u{a0}{points}"));
            count += 2;
        }
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn ordinals_have_the_ending_of_their_last_word() {
    let catalog = builtin_catalog();
    for number in 1..=200_u32 {
        // „Trečias“ alone has a soft stem; „tryliktas“ has not.
        let is_third = number % 10 == 3 && number % 100 != 13;
        let lt = format!("{number}-{}", if is_third { "iasis" } else { "asis" });
        let en = match (number % 100, number % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        let said = |code| cycle_label(&number.to_string(), words(&catalog, code));
        assert_eq!(said(LT), lt);
        assert_eq!(said("en"), format!("{number}{en}"));
    }
}

/// Joins the last of several by a word.
fn list(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

#[test]
fn articles_are_counted_by_their_numbers() {
    let catalog = builtin_catalog();
    // All choices of some articles without neighbours, in any order and twice.
    let numbers = [2_u16, 4, 19, 24, 37];
    for choice in 1_u32..32 {
        let chosen: Vec<u16> = (0..5)
            .filter(|place| choice & (1 << place) != 0)
            .filter_map(|place| numbers.get(place).copied())
            .collect();
        let article = |number: &u16| Article { number: *number, path: Vec::new() };
        let mut articles: Vec<Article> = chosen.iter().rev().map(article).collect();
        articles.extend(chosen.iter().map(article));
        let names: Vec<String> = chosen.iter().map(ToString::to_string).collect();
        let is_one = names.len() == 1;
        let lt = format!(
            "{}\u{a0}{}",
            list(&names, "ir"),
            if is_one { "straipsnis" } else { "straipsniai" }
        );
        let en = format!(
            "{}\u{a0}{}",
            if is_one { "Art." } else { "Arts." },
            list(&names, "and")
        );
        assert_eq!(articles_label(&catalog, language(LT), &articles), lt);
        assert_eq!(articles_label(&catalog, language("en"), &articles), en);
    }
    for (articles, lt, en) in [
        ("18(2) 18(1)", "18 straipsnio 1 ir 2 dalys", "Art. 18 (1)–(2)"),
        ("24(3)", "24 straipsnio 3 dalis", "Art. 24 (3)"),
        ("37(a) 37(d)", "37 straipsnio a ir d punktai", "Art. 37 (a) and 37 (d)"),
        ("37(b)", "37 straipsnio b punktas", "Art. 37 (b)"),
        ("27(1) 27(2) 27(3)", "27 straipsnio 1–3 dalys", "Art. 27 (1)–(3)"),
        ("40(2) 40(10)", "40 straipsnio 2 ir 10 dalys", "Art. 40 (2) and 40 (10)"),
        ("19 24(3)", "19 straipsnis ir 24 straipsnio 3 dalis", "Arts. 19 and 24 (3)"),
        (
            "4 42 44(6)",
            "4, 42 straipsniai ir 44 straipsnio 6 dalis",
            "Arts. 4, 42 and 44 (6)",
        ),
        (
            "5 9 10 11 18(1) 18(2) 20 21 25 27(4)",
            "5, 9–11 straipsniai, 18 straipsnio 1, 2 dalys, 20, 21, 25 straipsniai ir \
             27 straipsnio 4 dalis",
            "Arts. 5, 9–11, 18 (1)–(2), 20, 21, 25 and 27 (4)",
        ),
        ("9 10 11", "9–11 straipsniai", "Arts. 9–11"),
        (
            "18(1) 18(a)",
            "18 straipsnio 1 dalis ir 18 straipsnio a punktas",
            "Art. 18 (1) and 18 (a)",
        ),
        ("18 18(1)", "18 straipsnis ir 18 straipsnio 1 dalis", "Art. 18 and 18 (1)"),
        ("28(1)(b)", "28 straipsnio 1 dalies b punktas", "Art. 28 (1) (b)"),
        (
            "40(2)(a) 40(2)(b)",
            "40 straipsnio 2 dalies a ir b punktai",
            "Art. 40 (2) (a)–(b)",
        ),
        (
            "40(2)(b)(i) 40(2)(b)(ii)",
            "40 straipsnio 2 dalies b punkto i ir ii papunkčiai",
            "Art. 40 (2) (b) (i) and 40 (2) (b) (ii)",
        ),
        // No treaty has such parts.
        ("40(2)(3)", "40 (2) (3) straipsnis", "Art. 40 (2) (3)"),
    ] {
        let articles: Vec<Article> =
            articles.split(' ').map(|article| article.parse().unwrap()).collect();
        let said = |code| {
            articles_label(&catalog, language(code), &articles).replace('\u{a0}', " ")
        };
        assert_eq!([said(LT), said("en")], [lt, en]);
    }
}

#[test]
fn paragraphs_are_cited_by_number_and_point() {
    let catalog = builtin_catalog();
    for number in 1..=60 {
        for point in [None, Some('a'), Some('b'), Some('k')] {
            let (written, lt, en) = match point {
                None => (
                    format!("{number}"),
                    format!("{number} punktas"),
                    format!("para. {number}"),
                ),
                Some(point) => (
                    format!("{number}({point})"),
                    format!("{number} punkto {point} papunktis"),
                    format!("para. {number} ({point})"),
                ),
            };
            for (code, expected) in [(LT, lt), ("en", en)] {
                let words = words(&catalog, code);
                let locator = Locator::Paragraph(written.clone());
                let said = place(&locator, words).replace('\u{a0}', " ");
                assert_eq!(said, expected);
                let said = follows(&format!("CRC/C/LTU/CO/5-6:{written}"), words);
                assert!(said.replace('\u{a0}', " ").ends_with(&expected), "{said}");
            }
        }
    }
}

/// What stands before and after two numbers.
type Around = (&'static str, &'static str);

#[test]
fn a_hyphen_between_numbers_is_a_dash_only_where_a_range_is_certain() {
    let catalog = builtin_catalog();
    let mut count = 0;
    for code in [LT, "en"] {
        let (counted, named): (&[Around], &[Around]) = if code == LT {
            (
                &[("", " metų"), ("", " proc."), ("p. ", ""), ("nuo ", "%"), ("€", "")],
                &[
                    ("Nr. ", ""),
                    ("byla ", ""),
                    ("tel. ", ""),
                    ("Vilniaus g. ", ""),
                    ("Boeing ", " lėktuvas"),
                    ("Žin., 1996, ", ""),
                    ("įsakymas ", " galioja"),
                ],
            )
        } else {
            (
                &[
                    ("", " years"),
                    ("", " per cent"),
                    ("paras. ", ""),
                    ("aged ", ""),
                    ("€", ""),
                ],
                &[
                    ("No. ", ""),
                    ("case ", ""),
                    ("tel. ", ""),
                    ("Boeing ", " planes"),
                    ("resolution ", " says"),
                    ("room ", " is"),
                ],
            )
        };
        for (from, to) in [(1, 2), (5, 10), (12, 345), (33, 807), (737, 800), (2, 1234)] {
            let all = counted.iter().map(|around| (around, true));
            for ((before, after), is_range) in
                all.chain(named.iter().map(|around| (around, false)))
            {
                let text = format!("x {before}{from}-{to}{after}");
                let mut typography = Typography::new(language(code), &catalog);
                let set = typography.text(&text).replace('\u{a0}', " ");
                let sign = if is_range { '–' } else { '-' };
                assert_eq!(set, format!("x {before}{from}{sign}{to}{after}"), "{code}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}
