//! What a cell shows of its number: a number format (ECMA-376 part 1, 18.8.31) decides how many
//! decimals are seen, and whether the number is a percentage, a thousandth or a day.
//!
//! The number is read as it is seen, in the way in which programs write numbers: with a decimal
//! point, nothing between groups, days as `2024-03-01`.

use rust_decimal::Decimal;

use super::date::{Date, DatePart};
use crate::text::number::round;

/// The digits that a spreadsheet keeps of a number: of `17.8` it may store
/// `17.799999999999997`.
const DIGITS: usize = 15;

/// The most decimals that are shown.
const MAX_DECIMALS: usize = 20;

/// A number format.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct NumberFormat {
    /// For positive numbers, negative ones, zero; or each with its condition. None: as the
    /// number is.
    sections: Vec<Section>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Section {
    condition: Option<(Comparison, f64)>,
    kind: Kind,
    /// What is written before and behind the number.
    before: String,
    behind: String,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Comparison {
    Less,
    AtMost,
    More,
    AtLeast,
    Equal,
    NotEqual,
}

#[derive(Debug, Clone, Default, PartialEq)]
enum Kind {
    /// As the number is.
    #[default]
    General,
    /// Only what is written around it, if anything.
    Words,
    Number {
        decimals: u32,
        /// By how many powers of ten the number shown is larger.
        power: i32,
    },
    Date(Date),
}

/// In what the number that is seen differs from the one that the cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It has fewer decimals.
    Rounded,
    /// It is a thousand or a million times smaller, or has another sign.
    Scaled,
    /// It is not seen at all.
    Hidden,
}

/// What is seen of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) text: String,
    /// Whether it is a number, with nothing around it that says more.
    pub(super) is_number: bool,
    /// Whether it is a hundred times what is stored.
    pub(super) is_percent: bool,
    pub(super) difference: Option<Difference>,
}

/// A sign of a format.
enum Token {
    /// Text in quotation marks or behind a backslash.
    Literal(String),
    /// What is in square brackets.
    Bracket(String),
    Sign(char),
}

impl NumberFormat {
    /// Reads the code of a format.
    pub(super) fn parse(code: &str) -> NumberFormat {
        if code.is_empty() {
            return NumberFormat::default();
        }
        let mut sections = vec![Vec::new()];
        for token in tokens(code) {
            match token {
                Token::Sign(';') => sections.push(Vec::new()),
                token => {
                    if let Some(last) = sections.last_mut() {
                        last.push(token);
                    }
                }
            }
        }
        // A fourth is for texts.
        sections.truncate(3);
        NumberFormat { sections: sections.iter().map(|s| Section::of(s)).collect() }
    }

    /// Returns what is seen of the number that a cell holds, as the file has it.
    pub(super) fn seen(&self, stored: &str, is_1904: bool) -> Seen {
        let plain = |text: String| Seen {
            text,
            is_number: true,
            is_percent: false,
            difference: None,
        };
        let Ok(number) = stored.trim().parse::<f64>() else {
            return Seen { is_number: false, ..plain(stored.to_owned()) };
        };
        // What is too large for a decimal number is said as it is.
        let Some(exact) = fifteen_digits(number) else { return plain(stored.to_owned()) };
        let Some((place, section)) = self.section(number) else {
            return plain(exact.to_string());
        };
        let mut difference = None;
        let text = match section.kind {
            Kind::General => exact.to_string(),
            // The dash that accountants write for zero.
            Kind::Words
                if exact.is_zero()
                    && !section.before.trim().is_empty()
                    && words_only(&section.before).is_empty() =>
            {
                return plain("0".to_owned());
            }
            Kind::Words => {
                difference = Some(Difference::Hidden);
                String::new()
            }
            Kind::Date(date) => match date.seen(number, is_1904) {
                Some(text) => text,
                None => return Seen { is_number: false, ..plain(stored.to_owned()) },
            },
            Kind::Number { decimals, power } => {
                let scaled = scaled(exact, power);
                let rounded = scaled.map(|scaled| round(scaled, decimals));
                let (Some(scaled), Some(rounded)) = (scaled, rounded) else {
                    return plain(exact.to_string());
                };
                if power < 0 {
                    difference = Some(Difference::Scaled);
                } else if rounded != scaled {
                    difference = Some(Difference::Rounded);
                }
                rounded.to_string()
            }
        };
        // The second section shows no minus of its own.
        let has_minus = |text: &str| text.contains(['-', '(', '\u{2212}', '\u{2013}']);
        if number < 0.0
            && place == 1
            && section.condition.is_none()
            && !matches!(section.kind, Kind::Words | Kind::Date(_))
            && !has_minus(&section.before)
        {
            difference = Some(Difference::Scaled);
        }
        let around = [&section.before, &section.behind].map(|text| words_only(text));
        let is_number = around.iter().all(String::is_empty)
            && !matches!(section.kind, Kind::Words | Kind::Date(_));
        let text = match around {
            [before, behind] if matches!(section.kind, Kind::Date(_)) => {
                drop((before, behind));
                text
            }
            [before, behind] => [before, text, behind]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
        };
        if difference == Some(Difference::Hidden) && !text.is_empty() {
            difference = Some(Difference::Scaled);
        }
        let is_percent = matches!(section.kind, Kind::Number { power: 1.., .. });
        Seen { text, is_number, is_percent, difference }
    }

    /// Returns the section for a number, and which of them it is.
    fn section(&self, number: f64) -> Option<(usize, &Section)> {
        let count = self.sections.len();
        let is_for = |(place, section): &(usize, &Section)| match section.condition {
            Some((comparison, other)) => comparison.holds(number, other),
            None if place + 1 == count => true,
            None if *place == 0 => number > 0.0 || number == 0.0 && count < 3,
            None => number < 0.0,
        };
        self.sections.iter().enumerate().find(is_for)
    }
}

impl Comparison {
    #[expect(clippy::float_cmp, reason = "the format compares with this very number")]
    fn holds(self, number: f64, other: f64) -> bool {
        match self {
            Comparison::Less => number < other,
            Comparison::AtMost => number <= other,
            Comparison::More => number > other,
            Comparison::AtLeast => number >= other,
            Comparison::Equal => number == other,
            Comparison::NotEqual => number != other,
        }
    }
}

impl Section {
    fn of(tokens: &[Token]) -> Section {
        let mut section = Section::default();
        let signs: String = tokens
            .iter()
            .map(|token| match token {
                Token::Sign(sign) => sign.to_ascii_lowercase(),
                _ => ' ',
            })
            .collect();
        let is_general = signs.contains("general");
        let mut date = Date::default();
        let mut has_month = false;
        let mut number = String::new();
        let mut is_empty = true;
        for token in tokens {
            match token {
                Token::Bracket(text) => {
                    if let Some(condition) = condition(text) {
                        section.condition = Some(condition);
                    } else if is_elapsed(text) {
                        date.has_time = true;
                    }
                }
                Token::Literal(text) if number.is_empty() => section.before += text,
                Token::Literal(text) => section.behind += text,
                Token::Sign(sign) if is_general => {
                    if !"generalGENERAL".contains(*sign) {
                        section.behind.push(*sign);
                    }
                    number.push('g');
                }
                Token::Sign(sign) => match sign.to_ascii_lowercase() {
                    'y' | 'e' if number.is_empty() => date.add(DatePart::Year),
                    'd' => date.add(DatePart::Day),
                    'h' | 's' => date.has_time = true,
                    'm' => has_month = true,
                    '0' | '#' | '?' | '.' | ',' | '/' | 'e' | '%' => number.push(*sign),
                    '+' if number.ends_with(['E', 'e']) => number.push('+'),
                    '-' if number.ends_with(['E', 'e']) => number.push('-'),
                    '@' => is_empty = false,
                    other if number.is_empty() => section.before.push(other),
                    other => section.behind.push(other),
                },
            }
        }
        let has_digits = number.contains(['0', '#', '?']);
        // Minutes are written like months.
        if has_month && (!date.has_time || date.smallest.is_some()) {
            date.add(DatePart::Month);
        }
        section.kind = if is_general {
            Kind::General
        } else if date != Date::default() && !has_digits {
            Kind::Date(date)
        } else if !has_digits {
            if is_empty { Kind::Words } else { Kind::General }
        } else if number.contains(['E', 'e', '/']) {
            Kind::General
        } else {
            number_kind(&number)
        };
        section
    }
}

/// Returns what the signs for digits say: `#,##0.0`, `0%`, `0,`.
fn number_kind(signs: &str) -> Kind {
    let percents = signs.matches('%').count().min(2);
    let (whole, fraction) = signs.split_once('.').unwrap_or((signs, ""));
    let decimals = fraction.chars().filter(|c| "0#?".contains(*c)).count();
    let last = signs.rfind(['0', '#', '?']).unwrap_or(0);
    let is_behind = |part: &str| {
        let part = part.trim_end_matches('%');
        part.len() - part.trim_end_matches(',').len()
    };
    // Commas behind the last digit, also before the point, divide by thousands.
    let behind = signs.get(last + 1..).map_or(0, |rest| rest.matches(',').count());
    let thousands = if fraction.is_empty() { behind } else { behind + is_behind(whole) };
    let power = |count: usize, size: i32| i32::try_from(count).unwrap_or(0) * size;
    Kind::Number {
        decimals: u32::try_from(decimals.min(MAX_DECIMALS)).unwrap_or(0),
        power: power(percents, 2) - power(thousands.min(4), 3),
    }
}

/// Returns a number without what the binary form of it has added; `None` if it is too large.
fn fifteen_digits(number: f64) -> Option<Decimal> {
    let written = format!("{number:.*e}", DIGITS - 1);
    Some(Decimal::from_scientific(&written).ok()?.normalize())
}

fn scaled(number: Decimal, power: i32) -> Option<Decimal> {
    let factor = Decimal::from(10_u64.pow(power.unsigned_abs()));
    if power < 0 { number.checked_div(factor) } else { number.checked_mul(factor) }
}

/// Returns what is written around a number without blanks, minus, brackets of a negative
/// number, and the signs of currencies and percentages, which its column or the register says.
fn words_only(text: &str) -> String {
    let is_known = |c: char| {
        c.is_whitespace() || "-()%€$£\u{2212}\u{2013}\u{a0}\u{202f}".contains(c)
    };
    text.trim_matches(is_known).to_owned()
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        tokens.push(match sign {
            '"' => Token::Literal(signs.by_ref().take_while(|c| *c != '"').collect()),
            '[' => Token::Bracket(signs.by_ref().take_while(|c| *c != ']').collect()),
            '\\' | '!' => Token::Literal(signs.next().into_iter().collect()),
            // A blank as wide as a sign, and a sign that fills the cell.
            '_' | '*' => {
                signs.next();
                Token::Literal(" ".to_owned())
            }
            sign => Token::Sign(sign),
        });
    }
    tokens
}

/// Reads a condition such as `>=1000`.
fn condition(text: &str) -> Option<(Comparison, f64)> {
    let signs = [
        ("<>", Comparison::NotEqual),
        ("<=", Comparison::AtMost),
        (">=", Comparison::AtLeast),
        ("<", Comparison::Less),
        (">", Comparison::More),
        ("=", Comparison::Equal),
    ];
    signs.into_iter().find_map(|(sign, comparison)| {
        Some((comparison, text.strip_prefix(sign)?.trim().parse().ok()?))
    })
}

/// Returns whether brackets hold hours, minutes or seconds that are counted on: `[h]`.
fn is_elapsed(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| "hmsHMS".contains(c))
}
