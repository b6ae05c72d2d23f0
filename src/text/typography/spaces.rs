//! Spaces at which a line must not break.

use crate::text::lexicon::lowered;
use crate::text::typography::OBJECT;
use crate::text::typography::rules::Rules;

const NO_BREAK: char = '\u{a0}';

/// Sets no-break spaces from `start` on.
pub(super) fn set(line: &mut [char], start: usize, rules: &Rules) {
    let (mut left, mut right) = (String::new(), String::new());
    // Where the word on the right of the last space ends.
    let mut end = None;
    for place in start..line.len() {
        let (before, after) = line.split_at(place);
        let [' ', after @ ..] = after else { continue };
        // A space beside another one is not between two words.
        let is_beside = |c: Option<&char>| c.is_some_and(|c| c.is_whitespace());
        if before.is_empty() || is_beside(before.last()) || is_beside(after.first()) {
            continue;
        }
        if end == Some(place) {
            std::mem::swap(&mut left, &mut right);
        } else {
            let length = before.iter().rev().take_while(|c| !c.is_whitespace()).count();
            left.clear();
            left.extend(before.iter().skip(before.len() - length));
        }
        right.clear();
        let length = after.iter().take_while(|c| !c.is_whitespace()).count();
        right.extend(after.iter().take(length));
        end = Some(place + 1 + length);
        let space = match right.as_str() {
            "–" | "—" => rules.before_dash,
            _ => binds(&left, &right, rules).then_some(NO_BREAK),
        };
        if let (Some(space), Some(character)) = (space, line.get_mut(place)) {
            *character = space;
        }
    }
}

fn binds(left: &str, right: &str, rules: &Rules) -> bool {
    let (left, right) = (trim_start(left), trim_end(right));
    // The stop may belong to an abbreviation or end the sentence.
    let without_stop = right.strip_suffix('.').unwrap_or(right);
    let listed = |word: &str| rules.bind_after_number.contains(word);
    let is_number = left.ends_with(|c: char| c.is_ascii_digit() || c == OBJECT);
    let begins_with_digit =
        right.starts_with(|c: char| c.is_ascii_digit() || c == OBJECT);
    let together = |right: &str| rules.bind_together.contains(left, right);

    rules.bind_next.contains(&lowered(left))
        || (is_number || is_roman(left)) && (listed(right) || listed(without_stop))
        || rules.designation.contains(left)
        || begins_with_digit
            && (rules.bind_before_number.contains(left) || is_group(left, right))
        || is_number && is_subdivision(without_stop)
        || is_initial(left) && right.starts_with(char::is_uppercase)
        || together(right)
        || without_stop != right && together(without_stop)
}

/// Returns whether a mark opens before a word.
pub(super) fn opens(mark: char) -> bool {
    matches!(mark, '(' | '[' | '{' | '"' | '\'' | '„' | '“' | '”' | '‘' | '‚' | '’' | '«')
}

/// Returns a word without the marks that open before it.
pub(super) fn trim_start(word: &str) -> &str {
    word.trim_start_matches(opens)
}

/// Returns a word without the marks that close after it; a full stop stays.
pub(super) fn trim_end(word: &str) -> &str {
    word.trim_end_matches(|c| ",;:!?…)]}\"'“”’»".contains(c))
}

/// Returns a word without the marks after it, a per cent sign among them.
pub(super) fn trim(word: &str) -> &str {
    word.trim_end_matches(|c| ",;:!?…)]}\"'“”’».%".contains(c))
}

/// Returns whether a word is a Roman numeral, or a range of two.
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXLCDM–".contains(c))
}

/// Returns whether a word is a paragraph of an article, as in "24 (3)" and "37 (a)".
fn is_subdivision(word: &str) -> bool {
    let inner = word.strip_prefix('(').map(|rest| rest.trim_end_matches(')'));
    inner.is_some_and(|inner| {
        (1..=3).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_alphanumeric())
    })
}

/// Returns whether a word is made of initials: "L.", "J.P.".
fn is_initial(word: &str) -> bool {
    let mut rest = word;
    while let Some(after) = rest.strip_prefix(char::is_uppercase) {
        match after.strip_prefix('.') {
            Some("") => return true,
            Some(after) => rest = after,
            None => return false,
        }
    }
    false
}

/// Returns whether two words are groups of digits of one number: "3 000".
fn is_group(left: &str, right: &str) -> bool {
    // In a range such as "1 000–2 000", the second number.
    let left = left.rsplit('–').next().unwrap_or(left);
    let left = left.trim_start_matches(['-', '−', '+', '€', '$', '£']);
    let digits =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let head =
        digits(left) && (left.len() == 3 || left.len() < 3 && !left.starts_with('0'));
    let count = right.chars().take_while(char::is_ascii_digit).count();
    let after = right.chars().nth(3);
    // A code or a case number has letters, hyphens or slashes behind its digits.
    head && count == 3 && !after.is_some_and(|c| c.is_alphanumeric() || "-/".contains(c))
}
