//! House style, with the rules that the program brings.

mod english;
mod slips;
mod unfinished;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::text::{builtin_catalog, builtin_style};

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn departures(code: &str, text: &str, setting: Setting) -> Vec<Departure> {
    let lexicon = builtin_catalog().lexicon(language(code));
    let style = builtin_style(language(code));
    let found = style.departures(text, setting, &lexicon);
    // Patterns that are left out for the words that they need occur nowhere.
    let occurring = style.occurring.get().unwrap();
    let had = occurring.lists.had_by(text);
    for (rule, place, lists) in &occurring.patterns {
        let Replacement { pattern, .. } = &rule.patterns[*place];
        assert!(had.have(lists) || !pattern.is_in(text), "{}: {text}", rule.name);
    }
    found
}

/// Returns a text with all that is beyond doubt put right, until nothing more is.
fn fixed(code: &str, text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..9 {
        let mut certain = departures(code, &text, Setting::Prose);
        certain.retain(|departure| departure.is_certain);
        if certain.is_empty() {
            return text;
        }
        for Departure { range, replacement, .. } in certain.into_iter().rev() {
            text.replace_range(range, &replacement.unwrap());
        }
    }
    panic!("{text}: there is always more to put right");
}

/// Checks which rules a text breaks, and what it becomes.
#[track_caller]
fn check(code: &str, cases: &[(&str, &str, &str)]) {
    let mut failures = Vec::new();
    for (text, rules, expected) in cases {
        let found = departures(code, text, Setting::Prose);
        let names: BTreeSet<String> = found
            .iter()
            .map(|found| {
                let mark = if found.is_certain { "" } else { "?" };
                format!("{}{mark}", found.rule.name)
            })
            .collect();
        let names = names.into_iter().collect::<Vec<_>>().join(" ");
        let fixed = fixed(code, text);
        if (names.as_str(), fixed.as_str()) != (*rules, *expected) {
            failures.push(format!("{text}\n    {names}\n    {fixed}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Checks that texts break no rule.
#[track_caller]
fn leaves(code: &str, texts: &[&str]) {
    let cases: Vec<_> = texts.iter().map(|text| (*text, "", *text)).collect();
    check(code, &cases);
}

#[test]
fn the_patterns_can_be_compiled() {
    for (code, text) in [
        ("lt", include_str!("../../../../translations/lt/style.toml")),
        ("en", include_str!("../../../../translations/en/style.toml")),
    ] {
        let style = Style::default().with(text).unwrap();
        for rule in style.rules.values() {
            for reader in ["lt", "en"] {
                let advice = rule.advice.get(&language(reader));
                assert!(advice.is_some(), "{code} {}: no advice in {reader}", rule.name);
            }
        }
        assert!(!style.rules.is_empty());
    }
}

#[test]
fn lithuanian() {
    check(
        "lt",
        &[
            (",,Gelbėkit vaikus“ sako", "quotation-marks", "„Gelbėkit vaikus“ sako"),
            (",,Gelbėkit vaikus” sako", "quotation-marks", "„Gelbėkit vaikus“ sako"),
            ("„Gelbėkit vaikus” sako", "quotation-marks", "„Gelbėkit vaikus“ sako"),
            ("„Gelbėkit vaikus'' sako", "quotation-marks", "„Gelbėkit vaikus“ sako"),
            ("(„Gelbėkit vaikus„).", "quotation-marks", "(„Gelbėkit vaikus“)."),
            ("<<Gelbėkit vaikus>> sako", "quotation-marks", "„Gelbėkit vaikus“ sako"),
            (
                "„vienas „du” trys” ir „keturi”",
                "quotation-marks",
                "„vienas „du“ trys“ ir „keturi“",
            ),
            ("vaikai, t.y. asmenys", "abbreviation-space", "vaikai, t. y. asmenys"),
            (
                "mokyklos, darželiai ir t.t.",
                "abbreviation-space",
                "mokyklos, darželiai ir t. t.",
            ),
            ("šių metų (š.m.) a.k. 1", "abbreviation-space", "šių metų (š. m.) a. k. 1"),
            ("prof.Petraitis", "abbreviation-space", "prof. Petraitis"),
            ("doc.dr.J.Petraitis", "abbreviation-space", "doc. dr. J. Petraitis"),
            ("80 tūkst.eurų", "abbreviation-space", "80 tūkst. eurų"),
            ("80tūkst.eurų", "number-space", "80 tūkst. eurų"),
            ("žr.priedą", "abbreviation-space", "žr. priedą"),
            ("el.paštas", "abbreviation-space", "el. paštas"),
            ("įsakymas Nr.5", "number-sign", "įsakymas Nr. 5"),
            ("įsakymas Nr.A1-5/2020.", "number-sign", "įsakymas Nr. A1-5/2020."),
            ("5% vaikų, 17,8%.", "percent-sign", "5 % vaikų, 17,8 %."),
            ("80proc. vaikų", "number-space", "80 proc. vaikų"),
            ("80Eur ir 5eurai, 12vaikų", "number-space", "80 Eur ir 5 eurai, 12 vaikų"),
            ("2018 m.birželio 1d.", "date", "2018 m. birželio 1 d."),
            ("2018m. birželio 1 d.", "date", "2018 m. birželio 1 d."),
            ("2018m.birželio 1d. posėdis", "date", "2018 m. birželio 1 d. posėdis"),
            ("2018 m.pradžioje", "date", "2018 m. pradžioje"),
            ("2014 – 2020 m. programa", "range-dash", "2014–2020 m. programa"),
            ("2014 - 2020 m. programa", "range-dash", "2014–2020 m. programa"),
            ("2014- 2020 m. programa", "range-dash", "2014–2020 m. programa"),
            ("(2014 – 2020)", "range-dash", "(2014–2020)"),
            ("5 – 10 proc. vaikų", "range-dash?", "5 – 10 proc. vaikų"),
            ("173.552,19 Eur", "thousands", "173 552,19 Eur"),
            ("1.173.552,19 Eur", "thousands", "1 173 552,19 Eur"),
            ("3.000 vaikų", "thousands", "3 000 vaikų"),
            ("1.500.000 Eur", "thousands", "1 500 000 Eur"),
            (
                "1,500,000 Eur ir 1,234.50 Eur",
                "thousands",
                "1 500 000 Eur ir 1 234,50 Eur",
            ),
            ("17.8 proc. vaikų", "thousands", "17,8 proc. vaikų"),
            ("2.5 karto daugiau", "thousands", "2,5 karto daugiau"),
            ("kas nors, pvz.Petras", "abbreviation-space", "kas nors, pvz. Petras"),
            ("3,000 vaikų", "thousands?", "3,000 vaikų"),
            ("17.8% vaikų", "percent-sign", "17,8 % vaikų"),
            (
                "Ir dar , taip ; gerai ! Kas ? Taip .",
                "space-before-mark",
                "Ir dar, taip; gerai! Kas? Taip.",
            ),
            (
                "Iš viso \u{fffc} , žr. \u{fffc}\u{a0}.",
                "space-before-mark",
                "Iš viso \u{fffc}, žr. \u{fffc}.",
            ),
            ("Yra ir ,be tarpo ;ir", "space-before-mark", "Yra ir, be tarpo; ir"),
            ("Kas ?! (taip .)", "space-before-mark", "Kas?! (taip.)"),
            ("gerai : vaikai", "space-before-colon", "gerai: vaikai"),
            (
                "„Gelbėkit vaikus“ , 5 proc. ;",
                "space-before-mark",
                "„Gelbėkit vaikus“, 5 proc.;",
            ),
        ],
    );
    leaves(
        "lt",
        &[
            "„Gelbėkit vaikus“ sako: „5% vaikų, t.y. daug“.",
            "\"Gelbėkit vaikus\" sako: \"5% vaikų\".",
            "2018 m. birželio 1 d., t. y. 5 % ir 17,8 proc. iš 3 000 vaikų",
            "žr. https://example.org/a?b=5%20c,,d ir vaikai@5proc.lt",
            "CRC/C/LTU/CO/5-6, A/RES/44/25, Nr. XIV-2350, Nr. 1-123",
            "byla 2A-1234-567/2020, 2024-01-23, 8.30 val., 42 straipsnio 2 dalis, 2.4 punktas",
            "tel. 8 655 12345, +370 5 212 3456, (8 5) 212-3456",
            "versija 1.234.567, 192.168.100.200, 0.85, 3.000",
            "vaikams iki 3 metų – 15, vyresniems – 20; 7–8 klasės",
            "J. Petraitis, A. B. Petraitė, U.S.A., el. p. a@b.lt",
            "Seimas 2018 m. – 2020 m. sprendė; mokosi 5d. klasėje",
            "18 a. vaikas, 24 str. 3 d., 5 p., pr. Kr.",
            "Santykis 1 : 2, \u{fffc} : \u{fffc}, 8 : 30; 8.30 val. . . . ir … , – , kas",
            "Rašo: „Attention ! Ça va ?“ :) failas .csv ir .lt, el. p. a@b.lt ; kaina ,5",
            "vienas,,du; a << b >> c; {{value ,,poverty\" year=2018m. note=5%}}",
        ],
    );
}

/// Nobody has to mark what the United Nations themselves have published in both languages.
#[test]
fn the_universal_declaration_has_nothing_to_mark() {
    let text = include_str!("../../../../tests/fixtures/counterparts/declaration.tsv");
    let articles = text.lines().map(|line| line.split_once('\t').unwrap());
    let (lithuanian, english): (Vec<&str>, Vec<&str>) = articles.unzip();
    assert_eq!(lithuanian.len(), 30);
    leaves("lt", &lithuanian);
    leaves("en", &english);
}

#[test]
fn cells_of_tables_have_the_sign() {
    assert!(departures("en", "5%", Setting::Cell).is_empty());
    assert_eq!(departures("lt", "5%", Setting::Cell).len(), 1);
    // A colon stands for a figure that is missing.
    for (code, cell, count) in
        [("lt", "taip ;", 1), ("en", "yes ;", 1), ("lt", "5 :", 0), ("en", "5 : e", 0)]
    {
        assert_eq!(departures(code, cell, Setting::Cell).len(), count, "{cell}");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "5",
        "3.000",
        "2018",
        "2001-2003",
        "17,8",
        " ",
        " ",
        " ",
        "%",
        "proc.",
        "m.",
        "d.",
        "birželio",
        "vaikų",
        "children",
        "prof.",
        "Petraitis",
        "Nr.",
        "t.y.",
        ",,",
        "„",
        "“",
        "”",
        "'",
        "\"",
        "<<",
        ">>",
        "organise",
        "program",
        "State Party",
        "the",
        "art. 24(3)",
        ".",
        ",",
        "(",
        ")",
        "–",
        "-",
        "1st of July, 2003",
        "from",
        "/",
        "@",
        "\u{fffc}",
        "ė",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Only what stands in the matched places changes, and in the end nothing is left to put
    /// right.
    #[test]
    fn all_that_is_beyond_doubt_can_be_put_right(
        code in prop::sample::select(vec!["lt", "en"]), text in pieces(),
    ) {
        let found = departures(code, &text, Setting::Prose);
        let mut end = 0;
        for departure in &found {
            prop_assert!(departure.range.start >= end && !departure.range.is_empty());
            prop_assert!(text.get(departure.range.clone()).is_some());
            end = departure.range.end;
        }
        fixed(code, &text);
    }

    #[test]
    fn any_text_can_be_checked(code in prop::sample::select(vec!["lt", "en"]), text: String) {
        departures(code, &text, Setting::Prose);
    }
}

#[test]
fn a_project_replaces_adds_and_turns_off_rules() {
    let style = builtin_style(language("en"))
        .with(
            "[rules.percent]\nadvice.en = 'a'\nsource = 'b'\n[rules.percent.fix]\n'({{number}}) pct' = '$1 %'\n\
             [rules.per-cent]\nadvice.en = ''\nsource = ''\n",
        )
        .unwrap();
    let lexicon = builtin_catalog().lexicon(language("en"));
    let found = style.departures("5% and 6 pct", Setting::Prose, &lexicon);
    let found: Vec<_> = found
        .iter()
        .map(|found| {
            (found.range.clone(), found.replacement.as_deref().unwrap_or_default())
        })
        .collect();
    assert_eq!(found, [(7..12, "6 %")]);
}

#[test]
fn what_is_wrong_with_a_rule_is_found_where_it_stands() {
    for (text, place, expected) in [
        ("[rules.a]\nadvice = 1\n", "1", "Syntax"),
        ("[rules.a]\nadvice.en = ''\nsource = ''\nfixx = 1\n", "fixx", "Syntax"),
        (
            "[rules.a]\nadvice.en = ''\nsource = ''\nfix = { '(a' = 'b' }\n",
            "'(a'",
            "Pattern",
        ),
        (
            "[rules.a]\nadvice.en = ''\nsource = ''\nfix = { 'a{{b}}' = 'b' }\n",
            "'a{{b}}'",
            "Part",
        ),
        (
            "[rules.a]\nadvice.en = ''\nsource = ''\nfix = { '(a)' = '$2' }\n",
            "'$2'",
            "Group",
        ),
        ("[rules.a]\nadvice.xxxxxxxxx = ''\nsource = ''\n", "xxxxxxxxx", "Language"),
        (
            "[rules.a]\nadvice.en = ''\nsource = ''\nask = { '(\\w{99}){99}{99}' = '' }\n",
            "'(\\w{99}){99}{99}'",
            "Pattern",
        ),
    ] {
        let [error] = &Style::default().with(text).unwrap_err()[..] else {
            panic!("{text}")
        };
        assert_eq!(text.get(error.range.clone()), Some(place), "{error:?}");
        assert!(format!("{:?}", error.kind).starts_with(expected), "{error:?}");
    }
}
