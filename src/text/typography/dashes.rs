//! Hyphens that are meant as dashes or as a minus.
//!
//! A hyphen between two numbers is the dash of a range only if nothing else can be meant:
//! between years, times of day, Roman numerals, numbers with decimals or groups, small
//! numbers by themselves (in a cell, in brackets), and where a word beside them says that
//! they count or address something ("5-10 per cent", "paras. 5-10"). Everywhere else it
//! may be part of a name, a telephone number or the number of a case (Boeing 737-800,
//! 8-46 310-003, 2-1234), and stays.

use rust_decimal::Decimal;

use crate::text::typography::rules::Rules;
use crate::text::typography::spaces::{opens, trim, trim_start};

const DASH: char = '–';
const MINUS: char = '\u{2212}';

/// The longest number, in characters. This also keeps the time for a run without spaces
/// in proportion to its length.
const LONGEST: usize = 40;

/// The most digits of a number in a range; longer numbers are telephones and codes.
const MOST_DIGITS: usize = 6;

/// The years that a range without further words may join; chosen, not measured.
const YEARS: std::ops::RangeInclusive<u16> = 1500..=2200;

/// How many years a short range such as 2019-25 may cover; chosen, not measured.
const SHORT_RANGE: u16 = 10;

/// Signs of money, which come before their number.
const MONEY: [char; 4] = ['€', '$', '£', '¥'];

/// Signs right after a number that say that it measures something.
const MEASURES: [char; 3] = ['%', '‰', '°'];

/// Returns what the hyphens at the beginning of a text become, and how many they are: up to
/// three between spaces are a dash, and two between digits.
pub(super) fn between_words(previous: Option<char>, rest: &[char]) -> (char, usize) {
    // A row of four or more is no dash; looking no further keeps long rows fast.
    let count = rest.iter().take(4).take_while(|character| **character == '-').count();
    let next = rest.get(count).copied();
    let are = |is: fn(char) -> bool| previous.is_some_and(is) && next.is_some_and(is);
    if count <= 3 && are(char::is_whitespace)
        || count == 2 && are(|character| character.is_ascii_digit())
    {
        (DASH, count)
    } else {
        ('-', 1)
    }
}

/// Sets the dash of ranges such as 2018–2020, and the minus, from `start` on.
pub(super) fn set_ranges(line: &mut [char], start: usize, rules: &Rules) {
    let hyphens = (start..line.len()).filter(|place| line.get(*place) == Some(&'-'));
    for place in hyphens.collect::<Vec<_>>() {
        let (before, after) = line.split_at(place);
        let after = after.get(1..).unwrap_or_default();
        let sign = if is_minus(before, after, rules) {
            MINUS
        } else if is_range(before, after, rules) {
            DASH
        } else {
            continue;
        };
        if let Some(hyphen) = line.get_mut(place) {
            *hyphen = sign;
        }
    }
}

/// Returns whether a hyphen is before a negative number: after a space or bracket, but
/// not after another number, which it may belong to.
fn is_minus(before: &[char], after: &[char], rules: &Rules) -> bool {
    let number: String = word_after(after).collect();
    let begins = before.last().is_none_or(|c| c.is_whitespace() || opens(*c));
    let word = last_word(before);
    begins
        && after.first().is_some_and(char::is_ascii_digit)
        // A second hyphen makes it a code or a range, whose first number is positive.
        && !number.contains('-')
        && !word.ends_with(|c: char| c.is_ascii_digit() || c == super::OBJECT)
        && !is_designation(&word, rules)
}

/// Returns whether a hyphen between two texts is that of a range.
fn is_range(before: &[char], after: &[char], rules: &Rules) -> bool {
    let left = LeftEnd::new(before);
    let right = RightEnd::new(after);
    // A colon leaves no doubt, even after a word that forbids a dash elsewhere.
    if is_time(&left.text) && is_time(&right.text) {
        return true;
    }
    if is_designation(&left.word_before, rules) {
        return false;
    }
    if let (Some(from), Some(to)) = (roman(&left.text), roman(&right.text)) {
        return from < to;
    }
    let (Some(from), Some(to)) = (number(&left.text), number(&right.text)) else {
        return false;
    };
    if let Some(from) = left.year()
        && right.text.len() == 2
    {
        // 2019-20 is a school year; 2019-12 may be a month.
        let last = u16::try_from(to).unwrap_or(0);
        let first = from % 100;
        return last > 12 && (first + 1..=first + SHORT_RANGE).contains(&last);
    }
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let is_long = digits(&left.text) > MOST_DIGITS || digits(&right.text) > MOST_DIGITS;
    // A range goes up: 10-5 is a score or a code.
    if from >= to || is_long {
        return false;
    }
    let are_years = left.year().is_some() && right.year().is_some();
    let are_decimal = from.scale() > 0 && to.scale() > 0;
    let are_grouped = left.is_grouped && right.is_grouped;
    let is_counted = left.is_money
        || right.is_measured
        || rules.range_before.contains(trim_start(&left.word_before))
        || rules.counts(&right.word_after);
    // In a cell or in brackets no word tells what the numbers are, so only short ones are
    // certain to be a range.
    let are_small = left.text.len() <= 2 && right.text.len() <= 2;
    let are_alone = are_small && left.is_alone && right.is_alone;
    are_years || are_decimal || are_grouped || are_alone || is_counted
}

/// The text before a hyphen.
struct LeftEnd {
    /// The word or number, without marks that open before it and spaces between its groups.
    text: String,
    is_grouped: bool,
    /// Whether a sign of money is right before it.
    is_money: bool,
    /// Whether the text or a bracket begins with it.
    is_alone: bool,
    word_before: String,
}

impl LeftEnd {
    fn new(before: &[char]) -> Self {
        let mut rest = before;
        let mut text = String::new();
        let mut is_grouped = false;
        loop {
            let word = word_before(rest);
            rest = rest.get(..rest.len() - word.chars().count()).unwrap_or_default();
            text.insert_str(0, &word);
            let group = last_word(rest);
            let group = trim_start(&group).trim_start_matches(MONEY);
            let goes_on = is_group(&text) && is_first_group(group) && ends_in_space(rest);
            if !goes_on {
                break;
            }
            is_grouped = true;
            rest = rest.get(..rest.len() - 1).unwrap_or_default();
        }
        let trimmed = trim_start(&text);
        let plain = trimmed.trim_start_matches(MONEY);
        LeftEnd {
            is_grouped,
            is_money: plain.len() < trimmed.len(),
            is_alone: trimmed.len() < text.len() || rest.is_empty(),
            word_before: last_word(rest),
            text: plain.to_owned(),
        }
    }

    fn year(&self) -> Option<u16> {
        year(&self.text)
    }
}

/// The text after a hyphen.
struct RightEnd {
    /// The word or number, without marks that close after it and spaces between its groups.
    text: String,
    is_grouped: bool,
    /// Whether a sign such as `%` is right after it.
    is_measured: bool,
    /// Whether the text or a bracket ends with it.
    is_alone: bool,
    word_after: String,
}

impl RightEnd {
    fn new(after: &[char]) -> Self {
        let mut rest = after;
        let mut text = String::new();
        let mut is_grouped = false;
        loop {
            let word: String = word_after(rest).collect();
            rest = rest.get(word.chars().count()..).unwrap_or_default();
            let is_number = text.is_empty() && is_first_group(&word)
                || !text.is_empty() && is_group(&word);
            text.push_str(&word);
            let next: String = word_after(rest.get(1..).unwrap_or_default()).collect();
            let group: String = next.chars().take_while(char::is_ascii_digit).collect();
            let ends = next.get(group.len()..).unwrap_or_default();
            let ends =
                !ends.starts_with(|c: char| c.is_alphanumeric() || "-/".contains(c));
            let is_space = rest.first().is_some_and(|c| c.is_whitespace());
            if !(is_number && is_group(&group) && ends && is_space) {
                break;
            }
            is_grouped = true;
            rest = rest.get(1..).unwrap_or_default();
        }
        let word = text.trim_end_matches('.');
        let unit = trim(word).trim_end_matches('.').trim_end_matches(MEASURES);
        let marks = word.get(unit.len()..).unwrap_or_default();
        let end = rest.iter().take_while(|c| c.is_whitespace()).count();
        let next = rest.get(end..).unwrap_or_default();
        // "(8-46) 310" is a telephone number.
        let goes_on = next.first().is_some_and(char::is_ascii_digit);
        // A word behind a comma or a bracket does not tell what the number counts.
        let is_next = marks.is_empty() && !word.is_empty() && word.len() == text.len();
        let word_after = if is_next { word_after(next).collect() } else { String::new() };
        RightEnd {
            is_grouped,
            is_measured: marks.starts_with(MEASURES),
            is_alone: marks.starts_with(closes) && !(goes_on && marks.ends_with(closes))
                || rest.is_empty() && marks.is_empty(),
            word_after,
            text: unit.to_owned(),
        }
    }

    fn year(&self) -> Option<u16> {
        year(&self.text)
    }
}

impl Rules {
    /// Returns whether a word after a number says what is counted or measured.
    fn counts(&self, word: &str) -> bool {
        let bare = trim(word);
        let listed = |word: &str| {
            self.range_after.contains(word) || self.bind_after_number.contains(word)
        };
        let stopped = format!("{bare}.");
        word.starts_with(MEASURES)
            || listed(bare)
            || word.len() > bare.len() && listed(&stopped)
    }
}

fn is_designation(word: &str, rules: &Rules) -> bool {
    let word = trim_start(word).trim_end_matches(':');
    rules.designation.contains(word) || word.starts_with('+')
}

fn closes(mark: char) -> bool {
    ")]}\"'“”’»".contains(mark)
}

/// Returns the word that a text ends with.
fn word_before(text: &[char]) -> String {
    let word = text.iter().rev().take(LONGEST).take_while(|c| !c.is_whitespace());
    let mut word: Vec<char> = word.copied().collect();
    word.reverse();
    word.into_iter().collect()
}

/// Returns the word that a text begins with.
fn word_after(text: &[char]) -> impl Iterator<Item = char> {
    text.iter().copied().take(LONGEST).take_while(|c| !c.is_whitespace())
}

/// Returns the last word before the spaces that a text ends with.
fn last_word(text: &[char]) -> String {
    let spaces = text.iter().rev().take_while(|c| c.is_whitespace()).count();
    word_before(text.get(..text.len() - spaces).unwrap_or_default())
}

fn ends_in_space(text: &[char]) -> bool {
    let spaces = text.iter().rev().take(2).take_while(|c| c.is_whitespace()).count();
    spaces == 1
}

/// Returns whether a word is a group of digits after the first: three of them.
fn is_group(word: &str) -> bool {
    word.len() >= 3
        && word.len().is_multiple_of(3)
        && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_first_group(word: &str) -> bool {
    (1..=3).contains(&word.len())
        && !word.starts_with('0')
        && word.bytes().all(|b| b.is_ascii_digit())
}

fn year(text: &str) -> Option<u16> {
    let is_plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|year| is_plain && YEARS.contains(year))
}

/// Returns the value of a Roman numeral below forty; other letters are too often initials.
fn roman(word: &str) -> Option<usize> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let rest = word.trim_start_matches('X');
    let tens = word.len() - rest.len();
    let ones = ONES.iter().position(|known| *known == rest)?;
    (tens < 4 && !word.is_empty()).then_some(tens * 10 + ones)
}

fn is_time(text: &str) -> bool {
    let digits = |part: &str, least: usize| {
        (least..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
    };
    text.split_once(':')
        .is_some_and(|(hour, minute)| digits(hour, 1) && digits(minute, 2))
}

fn number(text: &str) -> Option<Decimal> {
    let only_digits = text.chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    let outer_digits = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit());
    // Months and codes are padded with a zero (05-06), numbers are not.
    let padded = text
        .strip_prefix('0')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if !only_digits || !outer_digits || padded {
        return None;
    }
    text.replace(',', ".").parse().ok()
}
