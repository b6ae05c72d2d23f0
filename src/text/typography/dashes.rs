//! Hyphens that are meant as dashes.

use rust_decimal::Decimal;

use crate::text::typography::rules::Rules;
use crate::text::typography::spaces::{trim, trim_start};

const DASH: char = '–';

/// Characters of a number; longer words are none.
const LONGEST: usize = 40;

/// Returns what the hyphens at the beginning of a text become, and how many they are:
/// up to three between spaces are a dash.
pub(super) fn between_words(previous: Option<char>, rest: &[char]) -> (char, usize) {
    let count = rest.iter().take(4).take_while(|character| **character == '-').count();
    let space = |character: Option<char>| character.is_some_and(char::is_whitespace);
    if count <= 3 && space(previous) && space(rest.get(count).copied()) {
        (DASH, count)
    } else {
        ('-', 1)
    }
}

/// Sets the dash of ranges such as 2018–2020, from `start` on.
pub(super) fn set_ranges(line: &mut [char], start: usize, rules: &Rules) {
    let hyphens = (start..line.len()).filter(|place| line.get(*place) == Some(&'-'));
    for place in hyphens.collect::<Vec<_>>() {
        let (before, after) = line.split_at(place);
        let length =
            before.iter().rev().take(LONGEST).take_while(|c| !c.is_whitespace()).count();
        let (words_before, left) = before.split_at(place - length);
        let right: String = after
            .iter()
            .skip(1)
            .take(LONGEST)
            .take_while(|c| !c.is_whitespace())
            .collect();
        let next: String = after
            .iter()
            .take(2 * LONGEST)
            .skip_while(|c| !c.is_whitespace())
            .skip_while(|c| c.is_whitespace())
            .take_while(|c| !c.is_whitespace())
            .collect();
        let left: String = left.iter().collect();
        let word_before = last_word(words_before);
        let named = rules.designation.contains(trim_start(&word_before))
            || word_before.starts_with('+');
        let range =
            is_range(trim_start(&left), trim(&right).trim_end_matches('.'), &next);
        if range
            && !named
            && let Some(hyphen) = line.get_mut(place)
        {
            *hyphen = DASH;
        }
    }
}

fn last_word(text: &[char]) -> String {
    let end = text.iter().rev().take_while(|c| c.is_whitespace()).count();
    let word =
        text.iter().rev().skip(end).take(LONGEST).take_while(|c| !c.is_whitespace());
    let mut word: Vec<char> = word.copied().collect();
    word.reverse();
    word.into_iter().collect()
}

/// Says whether two numbers with a hyphen between them are a range, and not a date
/// (2018-06), a telephone number or a name.
fn is_range(left: &str, right: &str, next: &str) -> bool {
    if is_time(left) && is_time(right) {
        return true;
    }
    let (Some(from), Some(to)) = (number(left), number(right)) else { return false };
    if left.len() == 4 && right.len() == 2 && from.scale() == 0 {
        // 2019-20 is a school year; 2019-12 may be a month.
        return to > Decimal::from(12) && to > from % Decimal::ONE_HUNDRED;
    }
    let is_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let is_long = |text: &str| text.len() > 6 && is_digits(text);
    let is_telephone = left == "8" && !next.is_empty() && is_digits(next);
    from < to && !is_long(left) && !is_long(right) && !is_telephone
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
    let padded = text
        .strip_prefix('0')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if !only_digits || !outer_digits || padded {
        return None;
    }
    text.replace(',', ".").parse().ok()
}
