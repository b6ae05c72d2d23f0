//! Finds in codes and words by which power of ten an office's figures are to be multiplied.
//!
//! "Thousand persons" and `THS_PER` say it. "Per thousand births" does not, because that
//! is the base of a rate, and "1 000 persons" leaves it open. The words are data
//! (`multipliers.txt`), in the languages of the offices, whatever the language of the
//! report.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a text says of a multiplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// The figures are to be multiplied by ten to this power.
    Power(i32),
    /// A number stands where a multiplier or the base of a rate could be meant.
    Unclear,
}

/// The largest power of the SDMX list `CL_UNIT_MULT`, and the smallest that occurs.
const POWERS: std::ops::RangeInclusive<i32> = -9..=15;

/// How many words may follow the multiplier where a title names the unit, "million euro";
/// fewer where it begins with it, for so may a sentence.
const WORDS_BEHIND: usize = 3;

const TABLE: &str = include_str!("multipliers.txt");

/// The lines of the table, by their kind.
static WORDS: LazyLock<HashMap<&str, HashMap<String, i32>>> = LazyLock::new(|| {
    let mut kinds: HashMap<&str, HashMap<String, i32>> = HashMap::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let Some((head, list)) = line.split_once(':') else { continue };
        let Some((kind, power)) = head.split_once(' ') else { continue };
        let words = kinds.entry(kind).or_default();
        for word in list.split('|') {
            words.insert(word.trim().to_lowercase(), power.parse().unwrap_or(0));
        }
    }
    kinds
});

fn look_up(kind: &str, word: &str) -> Option<i32> {
    WORDS.get(kind)?.get(word).copied()
}

/// Reads a cell of a column of multipliers: `3`, `3: Thousands`, `Thousands`; `None` where
/// it holds nothing. An unknown code is unclear.
pub(super) fn of_cell(cell: &str) -> Option<Said> {
    let code = cell.split(':').next().unwrap_or_default().trim().to_lowercase();
    if code.is_empty() || matches!(code.as_str(), "#n/a" | "_z") {
        return None;
    }
    let Ok(number) = code.parse::<i64>() else {
        let known = look_up("column", &code).map(Said::Power);
        return Some(known.unwrap_or_else(|| match of_unit(&code) {
            Said::Nothing => Said::Unclear,
            said => said,
        }));
    };
    Some(match i32::try_from(number) {
        Ok(power) if POWERS.contains(&power) => Said::Power(power),
        // Nobody means ten to the thousandth power.
        _ => match number {
            1_000 => Said::Power(3),
            1_000_000 => Said::Power(6),
            1_000_000_000 => Said::Power(9),
            _ => Said::Unclear,
        },
    })
}

/// Reads the code or name of a unit: `THS_PER`, "Million euro", „tūkst. eurų“.
pub(super) fn of_unit(text: &str) -> Said {
    if let Some(said) = of_code(text) {
        return said;
    }
    let parts: Vec<Vec<Token>> = segments(text).iter().map(|part| tokens(part)).collect();
    if parts.iter().any(|tokens| is_rate(tokens)) {
        return Said::Nothing;
    }
    let mut found = Said::Nothing;
    for tokens in &parts {
        let said = match multiplier(tokens) {
            Some((at, _)) if at > 0 && is_count(&tokens[at - 1]) => Said::Unclear,
            Some((_, power)) => Said::Power(power),
            None => of_number(tokens),
        };
        found = match (found, said) {
            (Said::Nothing, said) => said,
            (found, Said::Nothing) => found,
            (found, said) if found == said => found,
            _ => Said::Unclear,
        };
    }
    found
}

/// Reads a title, the name of an indicator or of a column. Only where it names the unit,
/// behind a comma or in brackets, is a multiplier meant: not in "families of over a thousand
/// euro".
pub(super) fn of_title(text: &str) -> Said {
    let parts: Vec<Vec<Token>> = segments(text).iter().map(|part| tokens(part)).collect();
    if parts.iter().any(|tokens| is_rate(tokens)) {
        return Said::Nothing;
    }
    let mut said =
        parts.iter().enumerate().map(|(place, tokens)| of_segment(tokens, place == 0));
    said.find(|said| *said != Said::Nothing).unwrap_or(Said::Nothing)
}

/// Reads a part of a title.
fn of_segment(tokens: &[Token], is_first: bool) -> Said {
    let start = tokens.iter().take_while(|token| is_kind(token, "before")).count();
    let rest = &tokens[start..];
    let Some((at, power)) = multiplier(rest) else { return of_number(rest) };
    let behind = rest.len() - at - 1;
    // "(thousands)", "million euro", "in thousands of euros".
    if at == 0 {
        let is_unit = behind <= WORDS_BEHIND - usize::from(is_first);
        return if is_unit { Said::Power(power) } else { Said::Nothing };
    }
    // "Population in thousands (of persons)", „Gyventojų skaičius tūkst.“
    let before = &rest[at - 1];
    let is_free = !is_count(before) && !is_kind(before, "each");
    let is_last = behind == 0 || is_kind(before, "before") && behind <= WORDS_BEHIND;
    if is_free && is_last { Said::Power(power) } else { Said::Nothing }
}

/// Reads a code of units, capitals and underscores; `None` if it is something else or
/// only a word.
fn of_code(text: &str) -> Option<Said> {
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    if text.is_empty() || !text.chars().all(is_code) {
        return None;
    }
    let code = text.to_lowercase();
    let (first, rest) = code.split_once('_').unwrap_or((&code, ""));
    let known = look_up("whole", &code)
        .or_else(|| look_up("code", first))
        .or_else(|| code.split('_').find_map(|part| look_up("part", part)));
    if let Some(power) = known {
        return Some(Said::Power(power));
    }
    // `EUR_THS` may be thousands of euros or, like `P_THS`, something for each thousand.
    let is_multiplier =
        |part: &str| look_up("word", part).or_else(|| look_up("code", part)).is_some();
    match rest.split('_').any(is_multiplier) {
        true if look_up("rate", first).is_some() => Some(Said::Nothing),
        true => Some(Said::Unclear),
        false => None,
    }
}

/// A word or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// In lower case.
    Word(String),
    /// The digits without what groups them.
    Number(String),
    /// A stroke: "cases / 1 000".
    Stroke,
}

/// Divides a text where one thing that it says ends.
pub(super) fn segments(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let ends = match c {
            // A comma between digits groups them.
            ',' => !(before.is_ascii_digit() && next.is_ascii_digit()),
            // A hyphen between letters joins them.
            '-' => before.is_whitespace() && next.is_whitespace(),
            _ => "()[]{}:;|–—\n\t\"".contains(c),
        };
        match parts.last_mut() {
            Some(part) if !ends => part.push(c),
            _ => parts.push(String::new()),
        }
        before = c;
    }
    parts
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut word = String::new();
    let mut last_was_group = false;
    let end = |word: &mut String, tokens: &mut Vec<Token>, joins: bool| {
        if word.is_empty() {
            return;
        }
        let finished = std::mem::take(word);
        if !finished.bytes().all(|byte| byte.is_ascii_digit()) {
            tokens.push(Token::Word(finished));
            return;
        }
        match tokens.last_mut() {
            Some(Token::Number(number)) if joins && finished.len() == 3 => {
                number.push_str(&finished);
            }
            _ => tokens.push(Token::Number(finished)),
        }
    };
    for c in text.chars() {
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
            continue;
        }
        let had_word = !word.is_empty();
        end(&mut word, &mut tokens, last_was_group);
        if had_word || !last_was_group {
            last_was_group =
                matches!(c, ' ' | ',' | '.' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        }
        if c == '/' {
            tokens.push(Token::Stroke);
        }
    }
    end(&mut word, &mut tokens, last_was_group);
    tokens
}

/// Returns the place of the first multiplier of a list of words and its power; "thousand
/// million" counts together.
fn multiplier(tokens: &[Token]) -> Option<(usize, i32)> {
    let first = tokens.iter().position(|token| power(token).is_some())?;
    Some((first, tokens[first..].iter().map_while(power).sum()))
}

fn power(token: &Token) -> Option<i32> {
    match token {
        Token::Word(word) => look_up("word", word),
        // „'000“
        Token::Number(number) => {
            let is_zeros =
                number.bytes().all(|byte| byte == b'0') && number.len() % 3 == 0;
            i32::try_from(number.len()).ok().filter(|_| is_zeros)
        }
        Token::Stroke => None,
    }
}

fn is_kind(token: &Token, kind: &str) -> bool {
    matches!(token, Token::Word(word) if look_up(kind, word).is_some())
}

fn is_count(token: &Token) -> bool {
    matches!(token, Token::Number(_)) || is_kind(token, "count")
}

/// Returns whether a text is about a rate: a multiplier or a round number is its base.
fn is_rate(tokens: &[Token]) -> bool {
    let mut is_base = false;
    for token in tokens {
        let is_round = matches!(token, Token::Number(number) if is_round(number));
        if is_kind(token, "base") || is_base && (is_round || power(token).is_some()) {
            return true;
        }
        // "per 100 thousand", "per hundred thousand"
        is_base = *token == Token::Stroke
            || is_kind(token, "each")
            || is_base && is_count(token);
    }
    false
}

/// Reads a list of words that begins with a round number: "1 000 persons" may be thousands of
/// persons or what falls to a thousand of them.
fn of_number(tokens: &[Token]) -> Said {
    match tokens.first() {
        Some(Token::Number(number)) if is_round(number) => Said::Unclear,
        _ => Said::Nothing,
    }
}

/// Returns whether a number is 1,000, 10,000 or so on.
fn is_round(number: &str) -> bool {
    let zeros = number.strip_prefix('1').unwrap_or("x");
    zeros.len() >= 3 && zeros.bytes().all(|byte| byte == b'0')
}
