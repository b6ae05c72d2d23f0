//! Reads the cell of a figure.

use rust_decimal::Decimal;

use crate::text::named;

named! {
    /// Why a cell does not hold a figure; the name selects the words of the finding.
    /// Named as in the finding.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) enum Fault {
        /// A comma where the point should be.
        Comma = "comma",
        /// Blanks between the digits.
        Spaces = "spaces",
        /// More digits before the point than can be held.
        TooLarge = "too-large",
        /// A bracket without its other half behind the digits, some of which may be the number of
        /// a footnote: `121)`.
        Mark = "mark",
        /// An exponent as spreadsheets write it, which have left out the last digits: `1.23E+05`.
        Shortened = "shortened",
        /// Anything else.
        NotANumber = "not-a-number",
    }
}

/// Returns the figure of a cell; `None` where it is missing, which an empty cell and a
/// colon say. A missing figure is never zero.
pub(super) fn read(cell: &str) -> Result<Option<Decimal>, Fault> {
    if cell.is_empty() || cell == ":" {
        return Ok(None);
    }
    if let Some(digits) = after_minus(cell) {
        // Two signs in a row are not a number.
        return match read(digits) {
            Ok(Some(number)) if digits.starts_with(is_digit) => {
                Ok(Some(if number.is_zero() { number } else { -number }))
            }
            Err(fault) if digits.starts_with(is_digit) => Err(fault),
            _ => Err(Fault::NotANumber),
        };
    }
    if is_shortened(cell) {
        return Err(Fault::Shortened);
    }
    let (mantissa, exponent) = match cell.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (cell, None),
    };
    // The crate would also accept underscores.
    if !is_plain(mantissa) {
        return Err(fault(cell));
    }
    let number = match exponent {
        None => mantissa.parse::<Decimal>(),
        Some(exponent) if is_exponent(exponent) => Decimal::from_scientific(cell),
        Some(_) => return Err(Fault::NotANumber),
    };
    let mut number = number.map_err(|_| Fault::TooLarge)?;
    if number.is_zero() {
        // A negative zero would be printed with a minus.
        number.set_sign_positive(true);
    }
    Ok(Some(number))
}

/// Returns what follows a minus beyond ASCII: the sign itself, or what word processors
/// make of a hyphen before a digit.
pub(super) fn after_minus(cell: &str) -> Option<&str> {
    if cell.as_bytes().first().is_none_or(u8::is_ascii) {
        return None;
    }
    cell.strip_prefix(MINUS)
}

/// Signs that are used as a minus besides that of ASCII.
const MINUS: [char; 5] = ['\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}'];

/// Returns whether a character is a minus, whichever of them.
pub(super) fn is_minus(c: char) -> bool {
    c == '-' || MINUS.contains(&c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_plain(text: &str) -> bool {
    let (whole, fraction) =
        unsigned(text).split_once('.').unwrap_or((unsigned(text), "0"));
    !whole.is_empty() && !fraction.is_empty() && is_digits(whole) && is_digits(fraction)
}

fn is_exponent(text: &str) -> bool {
    let digits = unsigned(text);
    !digits.is_empty() && digits.len() <= 3 && is_digits(digits)
}

/// Returns whether a cell is a figure that a spreadsheet has shortened: a capital, a plus and two
/// digits are how Excel and LibreOffice write it in a narrow column or with the format
/// "scientific". Of other programs `1e+05` and `1.0E5` have all digits.
fn is_shortened(cell: &str) -> bool {
    let Some((mantissa, exponent)) = cell.split_once("E+") else { return false };
    let decimals = unsigned(mantissa).split_once(['.', ',']);
    let (whole, decimals) = decimals.unwrap_or((unsigned(mantissa), ""));
    whole.len() == 1
        && is_digits(whole)
        && is_digits(decimals)
        && (2..=3).contains(&exponent.len())
        && is_digits(exponent)
        && exponent.parse().is_ok_and(|zeros: usize| decimals.len() < zeros)
}

/// Tells the two ways in which people write a figure for the eye from everything else.
fn fault(cell: &str) -> Fault {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{202f}';
    let closed: String = cell.chars().filter(|c| !is_blank(*c)).collect();
    if closed.len() < cell.len() && is_plain(&closed.replace(',', ".")) {
        Fault::Spaces
    } else if is_plain(&cell.replacen(',', ".", 1)) {
        Fault::Comma
    } else if may_end_in_mark(cell) {
        Fault::Mark
    } else {
        Fault::NotANumber
    }
}

/// Returns whether the last digits of a cell may be the number of a footnote, since a bracket
/// stands behind them that nothing opens: `12 1)`, `12,52)`.
fn may_end_in_mark(cell: &str) -> bool {
    let digits = cell.trim_end_matches(|c: char| is_bracket(c) || c.is_whitespace());
    let is_of_figure = |c: char| {
        is_digit(c)
            || is_minus(c)
            || c.is_whitespace()
            || "+.,'\u{2019}\u{202f}".contains(c)
    };
    digits.len() < cell.len()
        && digits.ends_with(is_digit)
        && digits.chars().all(is_of_figure)
}

/// Returns whether a mark is a bracket without its other half, so that nobody knows which digits
/// before it belong to the figure.
pub(super) fn is_lone_bracket(mark: &str) -> bool {
    mark.starts_with([')', ']'])
        || !mark.is_empty() && mark.chars().all(|c| "([".contains(c))
}

fn is_bracket(c: char) -> bool {
    "()[]".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_published() {
        for (cell, expected) in [
            ("12.50", "12.50"),
            ("-3", "-3"),
            ("+4", "4"),
            ("0", "0"),
            ("0.0", "0.0"),
            ("206819", "206819"),
            ("2.16987892116599", "2.16987892116599"),
            ("1.2E-05", "0.000012"),
            ("1e3", "1000"),
            ("", "missing"),
            (":", "missing"),
            ("12,5", "comma"),
            ("1 234", "spaces"),
            ("1\u{a0}234,5", "spaces"),
            ("1,234,567", "not-a-number"),
            ("n/a", "not-a-number"),
            ("-", "not-a-number"),
            ("..", "not-a-number"),
            ("5.", "not-a-number"),
            (".5", "not-a-number"),
            ("1_000", "not-a-number"),
            ("0x10", "not-a-number"),
            ("NaN", "not-a-number"),
            ("\u{2212}12.5", "-12.5"),
            ("\u{2013}3", "-3"),
            ("\u{2212}1.2e1", "-12"),
            ("\u{2212}-3", "not-a-number"),
            ("\u{2212} 3", "not-a-number"),
            ("\u{2212}1,5", "comma"),
            ("\u{2014}3", "not-a-number"),
            ("\u{2013}", "not-a-number"),
            ("1e+05", "100000"),
            ("1.0E5", "100000"),
            ("0.00E+00", "0.00"),
            ("1.23456E+05", "123456"),
            ("1.23E+05", "shortened"),
            ("1,23E+05", "shortened"),
            ("-1.23E+05", "shortened"),
            ("\u{2212}1.2E+11", "shortened"),
            ("2E+06", "shortened"),
            ("1e", "not-a-number"),
            ("1e99999", "not-a-number"),
            ("1e99", "too-large"),
            ("12 vaikų", "not-a-number"),
            ("121)", "mark"),
            ("12,52)", "mark"),
            ("12 1)", "mark"),
            ("\u{2212}7 (", "mark"),
            ("7]", "mark"),
            ("(5)", "not-a-number"),
            ("5 (iš viso)", "not-a-number"),
            (")", "not-a-number"),
            ("99999999999999999999999999999999", "too-large"),
        ] {
            let read = match read(cell) {
                Ok(Some(number)) => number.to_string(),
                Ok(None) => "missing".to_owned(),
                Err(fault) => fault.as_str().to_owned(),
            };
            assert_eq!(read, expected, "{cell}");
        }
    }
}
