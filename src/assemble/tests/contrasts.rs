//! Differences and ratios beside the oracle.

use rust_decimal::Decimal;

use super::{LT, NOUNS, Noun, lithuanian, values, words, written};
use crate::evidence::Direction;
use crate::text::builtin_catalog;

#[test]
fn differences_have_the_number_and_case_of_their_grammar() {
    let catalog = builtin_catalog();
    let figures = values().flat_map(|value| (0..3).map(move |scale| (value, scale)));
    for (value, scale) in figures.filter(|(value, _)| *value > 0) {
        let size = Decimal::new(value, u32::try_from(scale).unwrap());
        for noun in &NOUNS {
            let Noun { unit, genitive, instrumental, english, .. } = noun;
            let form = lithuanian(value, scale, *instrumental, *genitive);
            let is_counted = !matches!(*unit, "points" | "years");
            for (direction, lt, en) in [
                (Direction::More, "daugiau", "more"),
                (Direction::Less, "mažiau", if is_counted { "fewer" } else { "less" }),
            ] {
                let said = words(&catalog, LT).difference(unit, direction, size);
                let number = written(value, scale, LT);
                assert_eq!(said, format!("{number}\u{a0}{form} {lt}"));
                let said = words(&catalog, "en").difference(unit, direction, size);
                let number = written(value, scale, "en");
                let noun = english[usize::from(value != 1 || scale > 0)];
                let expected = if is_counted {
                    format!("{number}\u{a0}{en} {noun}")
                } else {
                    format!("{number}\u{a0}{noun} {en}")
                };
                assert_eq!(said, expected);
            }
        }
    }
}

#[test]
fn units_without_a_noun_say_more_and_less_too() {
    let catalog = builtin_catalog();
    let size = Decimal::new(15, 1);
    for (unit, lt, en) in [
        ("count", ["1,5 daugiau", "1,5 mažiau"], ["1.5 more", "1.5 fewer"]),
        ("eur", ["1,5_Eur daugiau", "1,5_Eur mažiau"], ["EUR_1.5 more", "EUR_1.5 less"]),
        (
            "per-1000",
            ["1,5_daugiau tūkstančiui", "1,5_mažiau tūkstančiui"],
            ["1.5_more per_1,000", "1.5_fewer per_1,000"],
        ),
        (
            "per-100000",
            ["1,5_daugiau šimtui tūkstančių", "1,5_mažiau šimtui tūkstančių"],
            ["1.5_more per_100,000", "1.5_fewer per_100,000"],
        ),
    ] {
        for (code, expected) in [(LT, lt), ("en", en)] {
            let words = words(&catalog, code);
            let said = Direction::ALL
                .map(|direction| words.difference(unit, direction, size))
                .map(|said| said.replace('\u{a0}', "_"));
            assert_eq!(said, expected);
        }
    }
}

/// The words that stand for a whole number of times, from two on.
const TIMES: [(&str, &str, &str); 9] = [
    ("dukart", "twice", "half"),
    ("triskart", "three times", "one third"),
    ("keturiskart", "four times", "one quarter"),
    ("penkiskart", "five times", "one fifth"),
    ("šešiskart", "six times", ""),
    ("septyniskart", "seven times", ""),
    ("aštuoniskart", "eight times", ""),
    ("devyniskart", "nine times", ""),
    ("", "", "one tenth"),
];

#[test]
fn ratios_have_words_only_where_they_are_true() {
    let catalog = builtin_catalog();
    // 1.1 to 130.0, as they are rounded.
    for tenths in 11..=1300_i64 {
        let times = Decimal::new(tenths, 1);
        let whole = (tenths % 10 == 0).then_some(tenths / 10);
        let word = whole
            .and_then(|whole| TIMES.get(usize::try_from(whole - 2).ok()?))
            .copied()
            .unwrap_or_default();
        let (number, form) = match whole {
            Some(whole) => {
                let form = lithuanian(whole, 0, ["kartą", "kartus"], ["karto", "kartų"]);
                ([written(whole, 0, LT), written(whole, 0, "en")], form)
            }
            None => ([written(tenths, 1, LT), written(tenths, 1, "en")], "karto"),
        };
        let or = |word: &str, otherwise: String| match word {
            "" => otherwise,
            word => word.to_owned(),
        };
        let percent = Decimal::new(56, 0);
        let said = |code, direction| {
            words(&catalog, code).ratio("children", direction, times, percent)
        };
        let lt = or(word.0, format!("{}\u{a0}{form}", number[0]));
        assert_eq!(said(LT, Direction::More), format!("{lt} daugiau"));
        let lt = if whole == Some(2) { "perpus".to_owned() } else { lt };
        assert_eq!(said(LT, Direction::Less), format!("{lt} mažiau"));
        let en = or(word.1, format!("{}\u{a0}times", number[1]));
        assert_eq!(said("en", Direction::More), format!("{en} as many"));
        let en = or(word.2, "56\u{a0}per cent".to_owned());
        assert_eq!(said("en", Direction::Less), format!("{en} as many"));
    }
}

#[test]
fn units_have_their_own_word_for_as_many() {
    let catalog = builtin_catalog();
    for (unit, word) in [
        ("children", "many"),
        ("count", "many"),
        ("eur", "much"),
        ("percent", "high"),
        ("per-1000", "high"),
        ("points", "high"),
        ("years", "long"),
        ("of-a-project", "much"),
    ] {
        let two = Decimal::TWO;
        let said = words(&catalog, "en").ratio(unit, Direction::More, two, two);
        assert_eq!(said, format!("twice as {word}"));
    }
}
