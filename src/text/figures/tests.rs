//! Tests of figures in running text.

use proptest::prelude::*;

use super::{Figure, Value, figures};
use crate::text::{Catalog, Language, Resource};

fn catalog() -> Catalog {
    let files = [
        ("lt", include_str!("../../../translations/lt/comparison.ftl")),
        ("en", include_str!("../../../translations/en/comparison.ftl")),
    ];
    let resource = |(code, text): (&str, &str)| Resource {
        language: code.parse().unwrap(),
        path: code.to_owned(),
        text: text.to_owned(),
        builtin: true,
    };
    let (catalog, errors) = Catalog::new(files.map(resource).to_vec());
    assert_eq!(errors, []);
    catalog
}

/// Writes figures as `value`, uncertain ones as `value?`, other readings after `|`.
fn shown(found: &[Figure]) -> String {
    let value = |value: &Value| match value {
        Value::Number(number) => number.to_string(),
        Value::Month(month) => format!("M{month}"),
        Value::Name(name) => name.clone(),
    };
    let one = |figure: &Figure| {
        let readings: Vec<String> = figure.readings.iter().map(value).collect();
        let mark = if figure.is_certain { "" } else { "?" };
        format!("{}{mark}", readings.join("|"))
    };
    found.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(language: &str, cases: &[(&str, &str)]) {
    let language: Language = language.parse().unwrap();
    let lexicon = catalog().lexicon(language);
    for (text, expected) in cases {
        assert_eq!(shown(&figures(text, &lexicon)), *expected, "{text}");
    }
}

#[test]
fn digits_are_read_as_the_language_writes_them() {
    check(
        "lt",
        &[
            ("Gauta 12 345,6 Eur ir 7,50 %", "12345.6 7.5"),
            ("1\u{a0}234\u{a0}567 vaikai 2024 m.", "1234567 2024"),
            ("tarp 2019–2021 m. ir 2022–23 m. m.", "2019 2021 2022 23|2023"),
            ("0–17 metų, 5-asis, 95-ojoje, 20-ies", "0 17 5 95 20"),
            ("7.5, 3.2.1, 14:30, 1/3, 2023/24", "7.5 3.2.1 14.3 1? 3 2023 24|2024"),
            (
                "3 tūkst. vaikų, 2,5 mln. Eur, 2–3 mlrd.",
                "3000 2500000 2|2000000000 3000000000",
            ),
            ("tel. +370 600 12 345.", "+37060012345|60012345"),
            ("raidės m2, a5, https://a.lt/2024 ir vardas7@a.lt", ""),
        ],
    );
    check(
        "en",
        &[
            ("12,345.6 euros and 7.50 per cent", "12345.6 7.5"),
            ("7,5 and 1,234,567 in 2024.", "7,5 1234567 2024"),
            ("the 5th, 21st, 95th; 15-year-olds; 1990s", "5 21 95 15 1990|20? 90|10?"),
            (
                "3 thousand, 2.5 million, 2–3 billion",
                "3000 2500000 2|2000000000 3000000000",
            ),
            ("at 2 p.m., 5 or 6 p.m., 2.30 pm, 8 a.m.", "2|14 5|17 6|18 2.3|14.3 8"),
            (
                "CRC/C/LTU/CO/3-4, A/RES/44/25, No. I-1234, COVID-19, MCV1",
                "CRC/C/LTU/CO/3-4 A/RES/44/25 I-1234 COVID-19 MCV1",
            ),
        ],
    );
}

#[test]
fn parts_of_a_year_are_their_numbers() {
    let codes = [
        (
            "Q3 2023, Q1–Q2, Q3/2023, 2023Q4, 2023-Q1",
            "3|Q3 2023 1|Q1 2|Q2 3|Q3 2023 2023 4 2023 1",
        ),
        ("H2 2023, H1N1, Q5, CRC/C/Q3", "2|H2 2023 H1 N1 Q5 CRC/C/Q3"),
    ];
    check("en", &codes);
    check("lt", &codes);
    check("lt", &[("2023 m. III ketv., II pusm., I–IV ketv.", "2023 3 2 1? 4")]);
}

#[test]
fn three_quarters_are_a_number() {
    check("en", &[("three quarters, three-quarters", "0.75|3|4|75 0.75|3|4|75")]);
    check(
        "lt",
        &[("Trys ketvirtadaliai, trijų ketvirtadalių", "0.75|3|4|75 0.75|3|4|75")],
    );
    check("lt", &[("tūkstantis du šimtai, tūkstantį du šimtus", "1200 1200")]);
}

#[test]
fn what_is_below_zero_is_so_in_every_form() {
    let hyphens = ("2019 -2020; 5-7; a-5", "2019 2020 5 7 5");
    check("en", &[hyphens, ("−5, (-3.2) and -7%, minus five, −0", "-5 -3.2 -7 -5 0")]);
    check("lt", &[hyphens, ("nuo −5 iki -3,2, minus dvylika", "-5 -3.2 -12")]);
}

#[test]
fn halves_and_round_numbers_are_what_they_mean() {
    check(
        "en",
        &[
            (
                "one and a half times, 2 and a half, two and a half million",
                "1.5 2.5 2500000",
            ),
            (
                "half a million, half an hour, half the children",
                "500000 0.5|30? 0.5|2|50?",
            ),
            ("an hour and a half", "1.5|90?"),
            ("hundreds of thousands, tens of thousands", "100000? 10000?"),
            ("a thousand, twice, tripled, threefold", "1000? 2? 3? 3?"),
            ("one of two hundred, three of thousands", "1? 200 3 1000?"),
        ],
    );
    check(
        "lt",
        &[
            ("1,5 karto, pusantro karto, du su puse", "1.5 1.5 2.5"),
            ("pusė milijono, pusvalandį, pusė vaikų", "500000 0.5|30? 0.5|2|50?"),
            ("šimtai tūkstančių, dešimtys tūkstančių", "100000? 10000?"),
            ("šimtui tūkstančių, šimtas, tūkstančiai", "100000 100? 1000?"),
            ("padvigubėjo, dukart, triskart", "2? 2? 3?"),
        ],
    );
}

/// Writes a number below a million in words, by the rules of the grammar.
fn spelled(number: u32, language: &str) -> String {
    const LT: [&str; 20] = [
        "",
        "vienas",
        "du",
        "trys",
        "keturi",
        "penki",
        "šeši",
        "septyni",
        "aštuoni",
        "devyni",
        "dešimt",
        "vienuolika",
        "dvylika",
        "trylika",
        "keturiolika",
        "penkiolika",
        "šešiolika",
        "septyniolika",
        "aštuoniolika",
        "devyniolika",
    ];
    const LT_TENS: [&str; 10] = [
        "",
        "",
        "dvidešimt",
        "trisdešimt",
        "keturiasdešimt",
        "penkiasdešimt",
        "šešiasdešimt",
        "septyniasdešimt",
        "aštuoniasdešimt",
        "devyniasdešimt",
    ];
    const EN: [&str; 20] = [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const EN_TENS: [&str; 10] = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety",
    ];
    let of = |list: &[&'static str], index: u32| list[index as usize];
    let is_lt = language == "lt";
    let (small, tens) = if is_lt { (LT, LT_TENS) } else { (EN, EN_TENS) };
    let below_hundred = |number: u32| match number {
        0..20 => of(&small, number).to_owned(),
        _ if number.is_multiple_of(10) => of(&tens, number / 10).to_owned(),
        _ => {
            let between = if is_lt { " " } else { "-" };
            format!("{}{between}{}", of(&tens, number / 10), of(&small, number % 10))
        }
    };
    let scale = |count: u32, [one, few, many]: [&'static str; 3]| {
        let is_teen = (11..20).contains(&(count % 100));
        match count % 10 {
            1 if !is_teen => one,
            2..=9 if !is_teen => few,
            _ => many,
        }
    };
    let below_thousand = |number: u32| {
        let mut words = Vec::new();
        match number / 100 {
            0 => {}
            1 if is_lt => words.push("šimtas".to_owned()),
            count if is_lt => words.push(format!("{} šimtai", of(&small, count))),
            count => words.push(format!("{} hundred", of(&small, count))),
        }
        if !number.is_multiple_of(100) {
            let and = !is_lt && number > 100;
            words.extend(and.then(|| "and".to_owned()));
            words.push(below_hundred(number % 100));
        }
        words.join(" ")
    };
    let mut words = Vec::new();
    let thousands = number / 1000;
    if thousands > 0 {
        let forms = ["tūkstantis", "tūkstančiai", "tūkstančių"];
        let noun = if is_lt { scale(thousands, forms) } else { "thousand" };
        words.push(format!("{} {noun}", below_thousand(thousands)));
    }
    if !number.is_multiple_of(1000) {
        words.push(below_thousand(number % 1000));
    }
    words.join(" ")
}

#[test]
fn numbers_in_words_are_read_as_an_oracle_writes_them() {
    let lexicons =
        ["lt", "en"].map(|code| (code, catalog().lexicon(code.parse().unwrap())));
    let numbers = (1..=1200).chain((1300..1_000_000).step_by(997));
    for number in numbers {
        for (code, lexicon) in &lexicons {
            let text = spelled(number, code);
            let found = figures(&text, lexicon);
            let value = Value::Number(rust_decimal::Decimal::from(number));
            let is_read =
                matches!(&found[..], [one] if one.readings.first() == Some(&value));
            assert!(is_read, "{number} {text}: {}", shown(&found));
        }
    }
}

#[test]
fn decades_and_telephones_are_the_same_in_other_words() {
    check(
        "en",
        &[
            ("the 1990s, the 1990's", "1990|20? 90|10? 1990|20? 90|10?"),
            ("the 80s", "80|1980|2080|9?"),
            ("tel. +370 5 212 3456", "+37052123456|52123456"),
            ("tel.: (8 5) 212 3456, 8 600 12345.", "52123456 60012345"),
        ],
    );
}

#[test]
fn dates_are_their_parts() {
    check(
        "lt",
        &[
            ("2003 m. liepos 1 d.", "2003 M7 1"),
            ("2024-03-05 ir 2024.03.05", "2024 M3 5 2024 M3 5"),
            ("2022 m. spalio mėn., spalį, liepos", "2022 M10 M10? M7?"),
            ("2024 m. sausio 23–24 d.", "2024 M1 23 24"),
        ],
    );
    check(
        "en",
        &[
            ("1 July 2003, July 1, 2003", "1 M7 2003 M7 1 2003"),
            (
                "2024-03-05; since October 2022; in May; it may; March on",
                "2024 M3 5 M10 2022 M5? M3?",
            ),
            ("2024-13-05", "2024 13 5"),
        ],
    );
}

#[test]
fn words_are_numbers_in_every_form() {
    check(
        "lt",
        &[
            ("trys vaikai, trijų, trejų metų, trečiasis, trečdalis", "3 3 3 3 3"),
            ("keturi penktadaliai, ketvirtadienį, šešėlis, antraštė", "4 5"),
            ("dvidešimt penki, dvidešimt pirmas, aštuoniolikos", "25 21 18"),
            ("du tūkstančiai trys šimtai, šimtui tūkstančių", "2300 100000"),
            ("penkiolikmečių, septyniolikos, dvylika, vienuolika", "15 17 12 11"),
            ("vieno langelio, pirmininkas, tūkstančiai", "1? 1000?"),
            ("XXI a., II skyrius, V klasteris, IVX, X", "21 2 5? 10?"),
            ("septynis iš dešimties, dešimtmetis", "7 10 10?"),
        ],
    );
    check(
        "en",
        &[
            ("three children, the third, two thirds, one-third", "3 3 2 3 1? 3"),
            ("twenty-five, ninety-fifth, twenty first", "25 95 21"),
            ("two hundred and five, one hundred and more", "205 100"),
            ("two thousand three hundred; one hundred thousand", "2300 100000"),
            ("one-stop, thousands, a hundred, both", "1? 1000? 100? 2?"),
            ("I and II, chapter IV, the 21st century", "1? 2 4 21 100?"),
            ("five six, one of two", "5 6 1? 2"),
        ],
    );
}

proptest! {
    #[test]
    fn every_figure_lies_within_the_text_and_in_order(
        text in "([0-9 .,:/–+-]|[a-zėšųž ]|XX|dvi|šimt|tūkst|\u{fffc}|p\\.m\\.|liepos|and|two){0,30}",
        language in prop::sample::select(vec!["lt", "en", "de"]),
    ) {
        let lexicon = catalog().lexicon(language.parse().unwrap());
        let mut end = 0;
        for figure in figures(&text, &lexicon) {
            prop_assert!(figure.range.start >= end && !figure.readings.is_empty());
            prop_assert!(text.get(figure.range.clone()).is_some_and(|shown| !shown.is_empty()));
            end = figure.range.end;
        }
    }
}
