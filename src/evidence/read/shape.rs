//! The shape of a single figure: its commas, points and blanks, and what they can mean there.

use rust_decimal::Decimal;

use crate::evidence::read::value;
use crate::evidence::register_unit;

/// Returns whether a cell is a figure, whatever its signs mean.
pub(super) fn is_figure(cell: &str) -> bool {
    FigureShape::of(cell).is_some() || matches!(value::read(cell), Ok(Some(_)))
}

/// Splits a cell into a figure and the unit behind it, if that is per cent: `22,9 %`.
pub(super) fn split_percent(cell: &str) -> Option<(&str, &str)> {
    // Nearly all cells end in a digit, and there are millions of them.
    if cell.as_bytes().last().is_none_or(u8::is_ascii_digit) {
        return None;
    }
    let end = cell.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (figure, unit) = cell.split_at(end);
    (is_figure(figure) && register_unit(unit) == Some("percent"))
        .then_some((figure, unit))
}

/// What a sign means in one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Absent,
    Decimal,
    Group,
    Unclear,
}

/// The signs in a figure.
#[derive(Clone, Copy)]
pub(super) struct FigureShape {
    pub(super) comma: Role,
    pub(super) point: Role,
}

impl FigureShape {
    /// Returns the signs of a figure; `None` if it is not a figure.
    pub(super) fn of(cell: &str) -> Option<FigureShape> {
        let digits = cell.strip_prefix(['+', '-']).or_else(|| value::after_minus(cell));
        let digits = digits.unwrap_or(cell);
        let first = digits.chars().find(|c| !c.is_ascii_digit());
        match first {
            Some(blank) if is_blank(blank) => FigureShape::of_blanks(digits, blank),
            _ => FigureShape::of_signs(digits),
        }
    }

    /// Blanks separate groups, so a sign behind them is a decimal sign.
    fn of_blanks(digits: &str, blank: char) -> Option<FigureShape> {
        let (whole, sign, fraction) = match digits.split_once([',', '.']) {
            Some((whole, fraction)) => {
                let sign = digits.chars().nth(whole.chars().count())?;
                (whole, Some(sign), fraction)
            }
            None => (digits, None, "0"),
        };
        let role =
            |letter| if sign == Some(letter) { Role::Decimal } else { Role::Absent };
        let is_number = is_grouped(whole, blank) && is_digits(fraction);
        is_number.then(|| FigureShape { comma: role(','), point: role('.') })
    }

    fn of_signs(digits: &str) -> Option<FigureShape> {
        let count = |sign| digits.bytes().filter(|byte| *byte == sign).count();
        let (commas, points) = (count(b','), count(b'.'));
        let shape = |comma, point| Some(FigureShape { comma, point });
        if commas > 0 && points > 0 {
            // Of two different signs, the last one separates the decimals.
            let (decimal, group) = if digits.rfind(',') > digits.rfind('.') {
                (',', '.')
            } else {
                ('.', ',')
            };
            let (whole, fraction) = digits.rsplit_once(decimal)?;
            return if !is_digits(fraction) || !is_grouped(whole, group) {
                None
            } else if decimal == ',' {
                shape(Role::Decimal, Role::Group)
            } else {
                shape(Role::Group, Role::Decimal)
            };
        }
        let role = |sign, count| match count {
            0 => is_digits(digits).then_some(Role::Absent),
            1 => one_sign(digits, sign),
            _ => is_grouped(digits, sign).then_some(Role::Group),
        };
        if points > 0 {
            shape(Role::Absent, role('.', points)?)
        } else {
            shape(role(',', commas)?, Role::Absent)
        }
    }
}

/// Returns what the only sign of a figure means.
fn one_sign(digits: &str, sign: char) -> Option<Role> {
    let (whole, fraction) = digits.split_once(sign)?;
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    // `1,234` can be either; all figures of the file decide.
    let may_group = is_grouped(digits, sign);
    Some(if may_group { Role::Unclear } else { Role::Decimal })
}

/// Returns whether a text is groups of three digits, the first of one to three and not
/// beginning with zero.
fn is_grouped(text: &str, sign: char) -> bool {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    is_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a character is used only between groups of digits: a blank,
/// or the apostrophe of Switzerland.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}')
}

/// Both ways to read a figure with one sign before its last three digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Readings {
    /// As a whole number, the sign being one between groups.
    pub(super) thousands: Decimal,
    /// With three decimals.
    pub(super) decimals: Decimal,
}

impl Readings {
    /// Returns both readings of such a figure.
    pub(super) fn of(cell: &str) -> Option<Readings> {
        let shape = FigureShape::of(cell)?;
        if shape.comma != Role::Unclear && shape.point != Role::Unclear {
            return None;
        }
        let (sign, digits) = match value::after_minus(cell) {
            Some(digits) => ("-", digits),
            None => ("", cell),
        };
        let digits: String = digits.chars().filter(|c| !matches!(c, ',' | '.')).collect();
        let thousands: Decimal = [sign, &digits].concat().parse().ok()?;
        let mut decimals = thousands;
        decimals.set_scale(3).ok()?;
        Some(Readings { thousands, decimals })
    }

    /// Returns the reading that has so many decimals.
    pub(super) fn with_decimals(self, count: u32) -> Option<Decimal> {
        match count {
            0 => Some(self.thousands),
            3 => Some(self.decimals),
            _ => None,
        }
    }
}
