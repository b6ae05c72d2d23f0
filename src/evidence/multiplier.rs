//! Finds in codes and words by which power of ten an office's figures are to be multiplied.
//!
//! "Thousand persons" and `THS_PER` say it; "per thousand births" does not, for that is the
//! base of a rate; and of "1 000 persons" nobody can tell. The words are data
//! (`multipliers.txt`), in the languages of the offices and whatever the language of the
//! report.

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
    let said = of_code(text);
    if said != Said::Nothing {
        return said;
    }
    let parts: Vec<Vec<Token>> = segments(text).iter().map(|part| tokens(part)).collect();
    if parts.iter().any(|tokens| is_rate(tokens)) {
        return Said::Nothing;
    }
    let mut found = Said::Nothing;
    for tokens in &parts {
        let own = match multiplier(tokens) {
            Some((at, _)) if at > 0 && is_count(&tokens[at - 1]) => Said::Unclear,
            Some((_, power)) => Said::Power(power),
            None => of_number(tokens),
        };
        found = match (found, own) {
            (Said::Nothing, own) => own,
            (found, Said::Nothing) => found,
            (found, own) if found == own => found,
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

/// Reads a code of units: capitals and underscores.
fn of_code(text: &str) -> Said {
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    if text.is_empty() || !text.chars().all(is_code) {
        return Said::Nothing;
    }
    let code = text.to_lowercase();
    let mut parts = code.split('_');
    let first = parts.clone().next().unwrap_or_default();
    look_up("whole", &code)
        .or_else(|| look_up("code", first))
        .or_else(|| parts.find_map(|part| look_up("part", part)))
        .map_or(Said::Nothing, Said::Power)
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
        let own = std::mem::take(word);
        if !own.bytes().all(|byte| byte.is_ascii_digit()) {
            tokens.push(Token::Word(own));
            return;
        }
        match tokens.last_mut() {
            Some(Token::Number(number)) if joins && own.len() == 3 => {
                number.push_str(&own);
            }
            _ => tokens.push(Token::Number(own)),
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

/// Says whether a text is about a rate: a multiplier or a round number is its base.
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

/// Says whether a number is 1,000, 10,000 or so on.
fn is_round(number: &str) -> bool {
    let zeros = number.strip_prefix('1').unwrap_or("x");
    zeros.len() >= 3 && zeros.bytes().all(|byte| byte == b'0')
}

#[cfg(test)]
mod tests {
    use super::Said::{Nothing, Power, Unclear};
    use super::*;

    #[test]
    fn units_say_thousands_and_rates_do_not() {
        for (said, units) in [
            (
                Power(3),
                "THS|THS_PER|THS_T|THSD|KEUR|NUM_TH|Thousand persons|Thousands|thousands|\
                 Persons (thousands)|Persons, thousands|in thousands|EUR thousand|'000|\
                 EUR '000|000s|(000)|Thousand persons per km2|tūkst.|tūkst. eurų|tūkst. asm.|\
                 tūkstančiai|Tūkstančiai eurų|tūkstančių eurų|asmenys, tūkst.|Tukst.|\
                 Tūkst. gyventojų|Thousands of persons|Thousand hours worked|ths_per",
            ),
            (
                Power(6),
                "MIO|MIO_EUR|MIO_NAC|MIO_PPS_EU27_2020|CP_MEUR|CLV10_MEUR|CU_USD_M|\
                 Million euro|million EUR|EUR million|Millions|mln.|mln. Eur|mln. eurų|\
                 milijonai eurų|US dollars, millions|Euro (million)|Mio. EUR|thousand thousand|\
                 Current prices, million euro|'000 000",
            ),
            (
                Power(9),
                "BN_EUR|MRD_EUR|Billion euro|mlrd. eurų|mlrd.|milijardai|thousand million",
            ),
            (
                Nothing,
                "PER|PC|NR|EUR|PS|PC_POP|D_PER_1000_B|P_THAB|P_HTHAB|10P5HB|RT|Persons|\
                 Percentage|Per cent|Deaths per 1,000 live births|per 1 000|per 100 000|\
                 per thousand births|Deaths per thousand|per hundred thousand inhabitants|\
                 Rate per million|Number per 10 thousand|cases / 100 000|one in a thousand|\
                 tūkstančiui gyventojų|tenka 100 tūkst. gyventojų|1 000 gyventojų tenka mirusių|\
                 tenka tūkst. gyventojų|tūkstančiui gimusiųjų|procentai|asmenys|vnt.|\
                 Index, 2015=100|Euro per inhabitant|Tonnes|Kilometres|",
            ),
            (
                Unclear,
                "1 000 persons|1000 EUR|1,000 persons|1 000 gyventojų|100 tūkst. gyventojų|\
                 10 thousand persons|hundred thousand persons|100 000 gyventojų|\
                 Thousand persons, million euro",
            ),
        ] {
            for unit in units.split('|') {
                assert_eq!(of_unit(unit.trim()), said, "{unit}");
            }
        }
    }

    #[test]
    fn titles_say_thousands_only_where_they_name_the_unit() {
        for (said, titles) in [
            (
                Power(3),
                "Population (thousands)|Population, thousands|Population (in thousands)|\
                 Population in thousands|Population in thousands of persons|\
                 Labour force by sex and age (thousands) - Annual|Value (thousands)|\
                 Value, thousand persons|Value in thousands|Reikšmė, tūkst.|Reikšmė (tūkst.)|\
                 Reikšmė tūkst.|Vaikų skaičius, tūkst.|Gyventojų skaičius tūkst.|\
                 Unit of measure: Thousand persons|Unit of measure,Thousand persons|\
                 Matavimo vienetas: tūkst. asmenų|Matavimo vienetai,tūkst.|Thousand persons|\
                 Duomenys pateikiami tūkstančiais|Figures are in thousands.|Income ('000)|\
                 Children, thousand, 2020–2024",
            ),
            (
                Power(6),
                "GDP (million EUR)|Expenditure, million euro|Išlaidos, mln. Eur|\
                 Išlaidos švietimui (mln. eurų)|Spending (EUR million)",
            ),
            (
                Nothing,
                "Mortality rate, under-5 (per 1,000 live births)|Deaths per thousand|\
                 Population|Families earning over a thousand euro|\
                 Cities of more than 1 million|Households with 3 thousand euros or more|\
                 Tūkstančiui gyventojų tenka vaikų|Gyventojų skaičius liepos 1 d.|\
                 Children in thousand island county homes and others|\
                 Number of children aged 0 to 17|Million children out of school today|\
                 World Development Indicators|Value|Reikšmė|Population, 1 January 2024",
            ),
            (Unclear, "Employment (1 000)|Population (1,000 persons)|Gyventojai, 1 000"),
        ] {
            for title in titles.split('|') {
                assert_eq!(of_title(title.trim()), said, "{title}");
            }
        }
    }

    #[test]
    fn a_column_of_multipliers_has_codes_or_names() {
        for (cell, said) in [
            ("0", Some(Power(0))),
            ("3", Some(Power(3))),
            ("03", Some(Power(3))),
            ("6: Millions", Some(Power(6))),
            ("9", Some(Power(9))),
            ("-2", Some(Power(-2))),
            ("Units", Some(Power(0))),
            ("Thousands", Some(Power(3))),
            ("tūkst.", Some(Power(3))),
            ("Tens of thousands", Some(Power(4))),
            ("1000", Some(Power(3))),
            ("thousand persons", Some(Power(3))),
            ("", None),
            ("#N/A", None),
            ("_Z", None),
            ("16", Some(Unclear)),
            ("100", Some(Unclear)),
            ("x", Some(Unclear)),
            ("3.5", Some(Unclear)),
        ] {
            assert_eq!(of_cell(cell), said, "{cell}");
        }
    }
}
