//! Tests of the catalog.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

impl Catalog {
    /// Returns a message as [`Catalog::format`] does, or what is wrong with it.
    pub(in crate::text) fn format_checked(
        &self,
        language: Language,
        id: &str,
        args: &Args,
    ) -> Result<String, String> {
        let (text, errors) = self.fill(language, id, args).ok_or("no such message")?;
        errors.first().map_or(Ok(text), |error| Err(error.to_string()))
    }
}

fn resource(code: &str, text: &str, builtin: bool) -> Resource {
    let path = format!("translations/{code}/test.ftl");
    Resource { language: language(code), path, text: text.to_owned(), builtin }
}

fn one(code: &str, text: &str) -> (Catalog, Vec<ResourceError>) {
    Catalog::new(vec![resource(code, text, true)])
}

const CHILDREN: &str = "\
children = { $value ->
    [one] { $value } vaikas
    [few] { $value } vaikai
    [many] { $value } vaiko
   *[other] { $value } vaikų
}
";

#[track_caller]
fn check_plural(value: &str, expected: &str) {
    let (catalog, errors) = one("lt", CHILDREN);
    assert_eq!(errors, []);
    let args = Args::new().decimal("value", value.parse().unwrap());
    let text = catalog.format_checked(language("lt"), "children", &args).unwrap();
    assert_eq!(text, expected);
}

#[test]
fn lithuanian_has_four_forms() {
    for (value, expected) in [
        ("0", "0 vaikų"),
        ("1", "1 vaikas"),
        ("2", "2 vaikai"),
        ("9", "9 vaikai"),
        ("10", "10 vaikų"),
        ("11", "11 vaikų"),
        ("12", "12 vaikų"),
        ("19", "19 vaikų"),
        ("21", "21 vaikas"),
        ("22", "22 vaikai"),
        ("29", "29 vaikai"),
        ("30", "30 vaikų"),
        ("111", "111 vaikų"),
        ("121", "121 vaikas"),
        ("1001", "1\u{a0}001 vaikas"),
        ("0.5", "0,5 vaiko"),
        ("2.5", "2,5 vaiko"),
        ("11.1", "11,1 vaiko"),
        ("1.0", "1,0 vaikas"),
        ("10.0", "10,0 vaikų"),
        ("-2", "\u{2212}2 vaikai"),
    ] {
        check_plural(value, expected);
    }
}

#[test]
fn large_and_long_numbers_are_written_exactly() {
    check_plural(
        "12345678901234567891",
        "12\u{a0}345\u{a0}678\u{a0}901\u{a0}234\u{a0}567\u{a0}891 vaikas",
    );
    check_plural(
        "0.1234567890123456789012345678",
        "0,1234567890123456789012345678 vaiko",
    );
    check_plural(
        "1.5000000000000000000000000000",
        "1,5000000000000000000000000000 vaiko",
    );
    check_plural(
        "9007199254740993.1",
        "9\u{a0}007\u{a0}199\u{a0}254\u{a0}740\u{a0}993,1 vaiko",
    );
}

#[test]
fn english_has_one_only_for_one() {
    let (catalog, _) = one(
        "en",
        "children = { $value ->\n    [one] { $value } child\n   *[other] { $value } children\n }\n",
    );
    for (value, expected) in [
        ("1", "1 child"),
        ("1.0", "1.0 children"),
        ("0", "0 children"),
        ("21", "21 children"),
        ("1234", "1,234 children"),
    ] {
        let args = Args::new().decimal("value", value.parse().unwrap());
        assert_eq!(catalog.format(language("en"), "children", &args).unwrap(), expected);
    }
}

#[test]
fn a_variant_can_name_a_number() {
    let (catalog, _) =
        one("lt", "a = { $n ->\n  [0] nėra\n  [one] { $n }\n *[other] daug\n }\n");
    let format =
        |n| catalog.format(language("lt"), "a", &Args::new().count("n", n)).unwrap();
    assert_eq!(
        (format(0), format(1), format(5)),
        ("nėra".into(), "1".into(), "daug".into())
    );
    let zero = Args::new().decimal("n", Decimal::new(0, 1));
    assert_eq!(catalog.format(language("lt"), "a", &zero).unwrap(), "daug");
}

#[test]
fn the_function_number_sets_decimals_and_groups() {
    let text = "a = { NUMBER($n, minimumFractionDigits: 2) }\n\
                b = { NUMBER($n, maximumFractionDigits: 0, useGrouping: \"false\") }\n\
                c = { NUMBER($n, minimumFractionDigits: 99999999999999) }\n\
                d = { NUMBER(\"x\") }\n\
                e = { NUMBER($n, type: \"ordinal\") ->\n  [one] { $n }st\n *[other] { $n }th\n }\n";
    let (catalog, errors) = one("en", text);
    assert_eq!(errors, []);
    let args = Args::new().decimal("n", Decimal::new(12_345, 1));
    let format = |id| catalog.format(language("en"), id, &args).unwrap();
    assert_eq!(format("a"), "1,234.50");
    assert_eq!(format("b"), "1235");
    assert_eq!(format("c"), "1,234.500000000000000");
    assert_eq!(format("d"), "NUMBER()");
    let args = Args::new().count("n", 21);
    assert_eq!(catalog.format(language("en"), "e", &args).unwrap(), "21st");
}

#[test]
fn a_project_replaces_messages_whatever_the_order() {
    let project = resource("lt", "a = sava\nc = nauja\n", false);
    let builtin = resource("lt", "a = bendra\nb = kita { a }\n", true);
    for resources in [vec![project.clone(), builtin.clone()], vec![builtin, project]] {
        let (catalog, errors) = Catalog::new(resources);
        assert_eq!(errors, []);
        let format = |id| catalog.format(language("lt"), id, &Args::new()).unwrap();
        assert_eq!(format("a"), "sava");
        assert_eq!(format("b"), "kita sava");
        assert_eq!(catalog.ids(language("lt")).collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}

#[test]
fn what_a_project_lacks_the_program_says() {
    let builtin = "a = iš { $x }\n    .short = trumpai\nb = { $y }\n";
    let (below, _) = Catalog::new(vec![resource("lt", builtin, true)]);
    let project = "a = sava { $x }\nb = sava { $y } ir { $z }\nc = sava { $z }\n";
    let (catalog, errors) = below.with(vec![resource("lt", project, false)]);
    assert_eq!(errors, []);
    let args = Args::new().text("x", "vieno").text("y", "du");
    let format = |id| catalog.format(language("lt"), id, &args);
    assert_eq!(format("a").unwrap(), "sava vieno");
    assert_eq!(format("b").unwrap(), "du");
    assert_eq!(format("c").unwrap(), "sava {$z}");
    // A form that a project's word lacks is not that of another word, unless nothing else can
    // be said.
    assert_eq!(format("a.short"), None);
    assert_eq!(catalog.say(language("lt"), "a.short", &args), "trumpai");
}

#[test]
fn attributes_are_found_and_missing_messages_are_not() {
    let (catalog, _) =
        one("lt", "a = reikšmė\n    .short = %\nb =\n    .help = tik patarimas\n");
    let has = |id| catalog.has(language("lt"), id);
    assert_eq!(catalog.format(language("lt"), "a.short", &Args::new()).unwrap(), "%");
    assert!(has("a") && has("b.help"));
    assert!(
        !has("b")
            && !has("c")
            && !has("a.long")
            && !has("")
            && !has(".")
            && !has("NUMBER")
    );
    assert!(!catalog.has(language("en"), "a"));
    assert_eq!(catalog.languages().collect::<Vec<_>>(), [language("lt")]);
}

#[test]
fn what_is_missing_is_shown_and_reported() {
    let (catalog, _) = one("lt", "a = Iš { $kur } į { -kur } ir { b.c }\n");
    let text = catalog.format(language("lt"), "a", &Args::new()).unwrap();
    assert_eq!(text, "Iš {$kur} į {-kur} ir {b.c}");
    let error = catalog.format_checked(language("lt"), "a", &Args::new()).unwrap_err();
    assert_eq!(error, "Resolver error: Unknown variable: $kur");
    let error = catalog.format_checked(language("lt"), "x", &Args::new()).unwrap_err();
    assert_eq!(error, "no such message");
}

#[test]
fn values_are_not_wrapped_in_marks_of_direction() {
    let (catalog, _) = one("lt", "a = „{ $x }“\n");
    let args = Args::new().text("x", "ė");
    assert_eq!(catalog.format(language("lt"), "a", &args).unwrap(), "„ė“");
}

#[track_caller]
fn check_errors(text: &str, expected: &[(ResourceErrorKind, &str)]) {
    let (catalog, errors) = one("lt", text);
    let found: Vec<_> = errors
        .iter()
        .map(|error| (error.kind, text.get(error.range.clone()).unwrap()))
        .collect();
    assert_eq!(found, expected);
    assert!(catalog.has(language("lt"), "gera"), "the good message stays");
    assert!(catalog.format(language("lt"), "gera", &Args::new()).is_some());
}

#[test]
fn junk_is_reported_and_the_rest_stays() {
    use ResourceErrorKind::{
        Duplicate, MissingDefault, MissingValue, Syntax, Unsupported,
    };
    check_errors("gera = 1\n", &[]);
    check_errors("\u{feff}gera = 1\n", &[]);
    check_errors("gera = 1\r\nkita = 2\r\n", &[]);
    check_errors("ąžuolas = 1\ngera = 1\nėė\n", &[(Syntax, "ą"), (Syntax, "ė")]);
    check_errors("a\ngera = 1\n", &[(Syntax, "\n")]);
    check_errors("a =\ngera = 1\n", &[(MissingValue, "a =\n")]);
    check_errors("a = { $n ->\n [one] x\n}\ngera = 1\n", &[(MissingDefault, "}")]);
    check_errors("gera = 1\na = { $x\n", &[(Syntax, "")]);
    check_errors("gera = 1\ngera = 2\n", &[(Duplicate, "gera")]);
    check_errors("a = { { $x } }\ngera = 1\n", &[(Unsupported, "a")]);
    check_errors("gera = 1\n# žodis\n-t = { 1 ->\n *[a] b\n }\n", &[(Unsupported, "t")]);
    check_errors(
        "a = { 1.00000000000000000000000000 }\n    .b = c\ngera = 1\n",
        &[(Unsupported, "a")],
    );
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("a = {}\ngera = 1\n", "{".repeat(100_000));
    let (catalog, errors) = one("lt", &deep);
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].kind, ResourceErrorKind::Unsupported);
    assert!(catalog.has(language("lt"), "gera") && !catalog.has(language("lt"), "a"));
    let calls = format!("a = {{ {}", "N(".repeat(100_000));
    assert_eq!(one("lt", &calls).1.len(), 1);
    let literals = format!("gera = {}\n", "{\"{{\"}".repeat(50));
    assert_eq!(one("lt", &literals).1, []);
}

#[test]
fn messages_that_never_end_are_stopped() {
    let (catalog, _) =
        one("lt", "a = { b }\nb = { a }\nc = { c }\n-t = { -t }\nd = { -t }\n");
    for id in ["a", "b", "c", "d"] {
        assert!(catalog.format_checked(language("lt"), id, &Args::new()).is_err());
    }
    let long = format!("a = {}\nb = {}\n", "{ $x }".repeat(200), "{ a }".repeat(200));
    let (catalog, errors) = one("lt", &long);
    assert_eq!(errors, []);
    assert!(catalog.format_checked(language("lt"), "b", &Args::new()).is_err());
}

#[test]
fn threads_share_a_catalog() {
    let (catalog, _) = one("lt", CHILDREN);
    std::thread::scope(|scope| {
        for count in 0..4 {
            let catalog = catalog.clone();
            scope.spawn(move || {
                let args = Args::new().count("value", count);
                catalog.format_checked(language("lt"), "children", &args).unwrap()
            });
        }
    });
}

#[test]
fn a_message_of_the_project_replaces_one_that_is_read_later() {
    let later = "# A file\nsaid = Program: { part }, { -name }\n    .more = More\npart = part\n-name = name\n";
    let (catalog, _) = one("lt", "words = Words\n");
    let catalog = catalog.with_later(&[(language("lt"), later)]);
    let (replaced, errors) = catalog.with(vec![
        resource("lt", "part = other\n-name = another\nwords = Own\n", false),
        resource("en", "said = Said\n", false),
    ]);
    assert_eq!(errors, []);
    let says = |catalog: &Catalog, code: &str, id: &str| {
        catalog.format(language(code), id, &Args::new())
    };
    for (catalog, code, id, expected) in [
        (&catalog, "lt", "said", "Program: part, name"),
        (&catalog, "lt", "said.more", "More"),
        (&catalog, "lt", "words", "Words"),
        (&replaced, "lt", "said", "Program: other, another"),
        (&replaced, "lt", "part", "other"),
        (&replaced, "lt", "words", "Own"),
        (&replaced, "en", "said", "Said"),
    ] {
        assert_eq!(says(catalog, code, id).as_deref(), Some(expected), "{code}: {id}");
    }
    assert_eq!(says(&catalog, "en", "said"), None);
    assert_eq!(
        catalog.ids(language("lt")).collect::<Vec<_>>(),
        ["part", "said", "words"]
    );
}

proptest! {
    #[test]
    fn lithuanian_forms_follow_the_last_digits(n: u32) {
        let (catalog, _) = one("lt", CHILDREN);
        let args = Args::new().count("value", i64::from(n));
        let text = catalog.format_checked(language("lt"), "children", &args).unwrap();
        let noun = match (n % 100, n % 10) {
            (11..=19, _) | (_, 0) => "vaikų",
            (_, 1) => "vaikas",
            _ => "vaikai",
        };
        prop_assert!(text.ends_with(noun), "{}", text);
    }

    #[test]
    fn numbers_pass_through_exactly(mantissa: i128, scale in 0u32..29) {
        let value = Decimal::from_i128_with_scale(mantissa >> 32, scale);
        let (catalog, _) = one("lt", "a = { $value }\n");
        let args = Args::new().decimal("value", value);
        let text = catalog.format_checked(language("lt"), "a", &args).unwrap();
        prop_assert_eq!(text, crate::text::number::format(value, language("lt")));
    }

    #[test]
    fn no_file_makes_it_panic(
        parts in prop::collection::vec(prop::sample::select(vec![
            "a", "b", " = ", "\n", "\n    ", "{ ", " }", "$x", " ->", "[one] ", "*[other] ", "-t",
            ".c", "\"", "\\u00A0", "1", "1.5", "99999999999999999999.0000000000", "ė", "# ", "NUMBER(",
            "minimumFractionDigits: ", ", ", ")", "a = b\n", "c = { $x ->\n *[other] { a }\n }\n",
        ]), 0..60),
    ) {
        let text = parts.concat();
        let (catalog, errors) = one("lt", &text);
        for error in errors {
            prop_assert!(text.get(error.range).is_some());
        }
        let args = Args::new().decimal("x", Decimal::new(15, 1));
        for id in catalog.ids(language("lt")) {
            catalog.format(language("lt"), id, &args);
            catalog.format(language("lt"), &format!("{id}.c"), &args);
        }
    }
}
