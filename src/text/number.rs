//! Numbers as a language writes them.
//!
//! Separators and grouping come from CLDR. The minus is always U+2212, also where CLDR
//! gives a hyphen (English): a document is printed, and a hyphen would break the line.

use std::cell::RefCell;
use std::collections::BTreeMap;

use icu_decimal::input::Decimal as FixedDecimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::text::Language;

/// Returns a number as a language writes it, with as many decimals as it has,
/// trailing zeros included.
pub fn format(value: Decimal, language: Language) -> String {
    write(value, language, GroupingStrategy::Auto)
}

/// Returns a number as a language writes it, without separators between groups of
/// digits, as for a year.
pub fn format_ungrouped(value: Decimal, language: Language) -> String {
    write(value, language, GroupingStrategy::Never)
}

/// Returns a number with so many decimals, rounded half away from zero or filled with
/// zeros.
pub fn round(value: Decimal, decimals: u32) -> Decimal {
    let mut value =
        value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    // A number of 28 digits has no room for more zeros and stays as it is.
    value.rescale(decimals.max(value.scale()));
    value
}

/// The signs within a number, as a language writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Between the whole part and the decimals.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
}

impl Marks {
    /// Returns the signs of a language.
    pub fn of(language: Language) -> Self {
        let shown = format(Decimal::new(12_345_678, 1), language);
        let mut signs = shown.chars().filter(|c| !c.is_ascii_digit());
        let group = signs.next().unwrap_or(' ');
        Marks { decimal: signs.next_back().unwrap_or('.'), group }
    }

    /// Returns whether a character can stand between groups of digits: any space does where
    /// the language has one.
    pub fn is_group(self, c: char) -> bool {
        c == self.group || (self.group.is_whitespace() && c.is_whitespace() && c != '\n')
    }
}

fn write(value: Decimal, language: Language, grouping: GroupingStrategy) -> String {
    // A small loss rounded to nothing is not "minus nothing".
    let value = if value.is_zero() { value.abs() } else { value };
    let plain = value.to_string();
    let formatted = plain.parse::<FixedDecimal>().ok().and_then(|fixed| {
        FORMATTERS.with_borrow_mut(|formatters| {
            let key = (language, matches!(grouping, GroupingStrategy::Never));
            let formatter =
                formatters.entry(key).or_insert_with(|| formatter(language, grouping));
            formatter.as_ref().map(|formatter| formatter.format(&fixed).to_string())
        })
    });
    formatted.unwrap_or(plain).replace('-', "\u{2212}")
}

thread_local! {
    /// The formatters by language, grouped and not: making one reads the language's
    /// data anew, and none can be shared between threads.
    static FORMATTERS: RefCell<BTreeMap<(Language, bool), Option<DecimalFormatter>>> =
        const { RefCell::new(BTreeMap::new()) };
}

fn formatter(language: Language, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let preferences = DecimalFormatterPreferences::from(language.locale());
    DecimalFormatter::try_new(preferences, DecimalFormatterOptions::from(grouping)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(value: &str, lt: &str, en: &str) {
        let value: Decimal = value.parse().unwrap();
        assert_eq!(format(value, "lt".parse().unwrap()), lt);
        assert_eq!(format(value, "en".parse().unwrap()), en);
    }

    #[test]
    fn separators_are_the_languages_own() {
        check("0", "0", "0");
        check("1234.5", "1\u{a0}234,5", "1,234.5");
        check("1234567.80", "1\u{a0}234\u{a0}567,80", "1,234,567.80");
        check("-3.2", "\u{2212}3,2", "\u{2212}3.2");
        check("0.85", "0,85", "0.85");
    }

    #[test]
    fn trailing_zeros_stay_and_zero_has_no_sign() {
        check("10.0", "10,0", "10.0");
        check("-0.0", "0,0", "0.0");
    }

    #[test]
    fn the_largest_number_is_exact() {
        check(
            "79228162514264337593543950335",
            "79\u{a0}228\u{a0}162\u{a0}514\u{a0}264\u{a0}337\u{a0}593\u{a0}543\u{a0}950\u{a0}335",
            "79,228,162,514,264,337,593,543,950,335",
        );
    }

    #[test]
    fn a_year_has_no_groups() {
        let year = Decimal::from(2024);
        assert_eq!(format_ungrouped(year, "lt".parse().unwrap()), "2024");
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (value, decimals, rounded) in [
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("17.75", 1, "17.8"),
            ("17.74", 1, "17.7"),
            ("17", 1, "17.0"),
            ("79228162514264337593543950335", 2, "79228162514264337593543950335"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(round(value, decimals).to_string(), rounded);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_can_be_read_back(mantissa: i64, scale in 0u32..19) {
            let value = Decimal::new(mantissa, scale);
            let lt = format(value, "lt".parse().unwrap());
            let plain = lt.replace('\u{a0}', "").replace(',', ".").replace('\u{2212}', "-");
            prop_assert_eq!(plain.parse::<Decimal>().unwrap(), value);
        }
    }
}
