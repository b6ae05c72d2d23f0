//! Finds out what commas, points and blanks mean in the figures of a file.
//!
//! One cell may not tell: `1,234` is one thousand or a little more than one. All figures of
//! the file together do, or else none with a doubtful sign is read: never a wrong number.

use rust_decimal::Decimal;

use crate::evidence::read::value;

/// Returns whether a cell is a figure, whatever its signs mean.
pub(super) fn is_figure(cell: &str) -> bool {
    Shape::of(cell).is_some() || matches!(value::read(cell), Ok(Some(_)))
}

/// Why a figure with signs is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// A decimal comma where a point is expected.
    Comma,
    /// Both comma and point as decimal sign.
    Mixed,
    /// It can't be known what the sign means.
    Ambiguous,
}

impl Doubt {
    /// Returns the name under which the finding knows it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Doubt::Comma => "comma",
            Doubt::Mixed => "mixed",
            Doubt::Ambiguous => "ambiguous",
        }
    }
}

/// What a sign means in one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Absent,
    Decimal,
    Group,
    Unclear,
}

/// How often a sign was seen in each role.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    decimal: bool,
    group: bool,
    unclear: bool,
}

impl Seen {
    fn note(&mut self, role: Role) {
        match role {
            Role::Absent => {}
            Role::Decimal => self.decimal = true,
            Role::Group => self.group = true,
            Role::Unclear => self.unclear = true,
        }
    }

    fn any(self) -> bool {
        self.decimal || self.group || self.unclear
    }
}

/// The signs of all figures of a file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs {
    comma: Seen,
    point: Seen,
}

/// What the signs of a file mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// What a comma means, or why that can't be said.
    comma: Result<Meaning, Doubt>,
    /// What a point means where a figure alone does not tell.
    point: Result<Meaning, Doubt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Decimal,
    Group,
}

impl Signs {
    /// Looks at a figure.
    pub(super) fn note(&mut self, cell: &str) {
        if cell.bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        if let Some(shape) = Shape::of(cell) {
            self.comma.note(shape.comma);
            self.point.note(shape.point);
        }
    }

    /// Returns what the signs mean. `comma_is_usual`: whether a decimal comma is to be
    /// expected in such a file.
    pub(super) fn style(self, comma_is_usual: bool) -> Style {
        let Signs { comma, point } = self;
        let decimal_comma =
            if comma_is_usual { Ok(Meaning::Decimal) } else { Err(Doubt::Comma) };
        let both = |doubt| Style { comma: Err(doubt), point: Err(doubt) };
        let is_mixed = comma.decimal && comma.group || point.decimal && point.group;
        if is_mixed || comma.group && point.group {
            return both(Doubt::Mixed);
        }
        match (comma.any(), point.any()) {
            _ if comma.group => {
                Style { comma: Ok(Meaning::Group), point: Ok(Meaning::Decimal) }
            }
            (_, false) if comma.decimal => {
                Style { comma: decimal_comma, point: Ok(Meaning::Group) }
            }
            (false, _) => {
                let point = if point.group { Meaning::Group } else { Meaning::Decimal };
                Style { comma: Err(Doubt::Ambiguous), point: Ok(point) }
            }
            (true, true) if point.group => {
                Style { comma: decimal_comma, point: Ok(Meaning::Group) }
            }
            (true, true) if comma.decimal => both(Doubt::Mixed),
            (true, _) => both(Doubt::Ambiguous),
        }
    }
}

impl Style {
    /// Reads a figure that is more than digits and a point; `None` if it is none.
    pub(super) fn read(self, cell: &str) -> Option<Result<Decimal, Doubt>> {
        let shape = Shape::of(cell)?;
        let meaning = |role, meaning: Result<Meaning, Doubt>| match role {
            // It tells by itself, but not against all others.
            Role::Decimal if meaning == Ok(Meaning::Group) => Err(Doubt::Mixed),
            Role::Group if meaning == Ok(Meaning::Decimal) => Err(Doubt::Mixed),
            Role::Absent => Ok(Meaning::Decimal),
            _ => meaning,
        };
        let (comma, point) =
            (meaning(shape.comma, self.comma), meaning(shape.point, self.point));
        let (comma, point) = match (comma, point) {
            (Err(doubt), _) | (_, Err(doubt)) => return Some(Err(doubt)),
            (Ok(comma), Ok(point)) => (comma, point),
        };
        let mut plain = String::new();
        let after_minus = value::after_minus(cell);
        if after_minus.is_some() {
            plain.push('-');
        }
        for c in after_minus.unwrap_or(cell).chars() {
            match c {
                ',' if comma == Meaning::Decimal => plain.push('.'),
                '.' if point == Meaning::Decimal => plain.push('.'),
                '0'..='9' | '-' | '+' => plain.push(c),
                _ => {}
            }
        }
        plain.parse().ok().map(Ok)
    }

    /// Says whether a figure with a point, read as if the point were the decimal sign, is
    /// another in this file; returns it, or why it is in doubt.
    pub(super) fn reread(self, value: Decimal) -> Option<Result<Decimal, Doubt>> {
        if self.point == Ok(Meaning::Decimal) || value.scale() != 3 {
            return None;
        }
        let whole = value.trunc().abs();
        if whole.is_zero() || whole >= Decimal::ONE_THOUSAND {
            return None;
        }
        Some(match self.point {
            Ok(_) => Ok(value * Decimal::ONE_THOUSAND).map(|value| value.trunc()),
            Err(doubt) => Err(doubt),
        })
    }

    /// Says whether figures with a plain point may have been misread.
    pub(super) fn doubts_points(self) -> bool {
        self.point != Ok(Meaning::Decimal)
    }
}

/// The signs in a figure.
struct Shape {
    comma: Role,
    point: Role,
}

impl Shape {
    /// Returns the signs of a figure; `None` if it is none.
    fn of(cell: &str) -> Option<Shape> {
        let digits = cell.strip_prefix(['+', '-']).or_else(|| value::after_minus(cell));
        let digits = digits.unwrap_or(cell);
        let first = digits.chars().find(|c| !c.is_ascii_digit());
        match first {
            Some(blank) if is_blank(blank) => Shape::of_blanks(digits, blank),
            _ => Shape::of_signs(digits),
        }
    }

    /// Blanks stand between groups, so that a sign behind them is a decimal sign.
    fn of_blanks(digits: &str, blank: char) -> Option<Shape> {
        let (whole, sign, fraction) = match digits.split_once([',', '.']) {
            Some((whole, fraction)) => {
                let sign = digits.chars().nth(whole.chars().count())?;
                (whole, Some(sign), fraction)
            }
            None => (digits, None, "0"),
        };
        let role = |own| if sign == Some(own) { Role::Decimal } else { Role::Absent };
        let is_number = is_grouped(whole, blank) && is_digits(fraction);
        is_number.then(|| Shape { comma: role(','), point: role('.') })
    }

    fn of_signs(digits: &str) -> Option<Shape> {
        let count = |sign| digits.bytes().filter(|byte| *byte == sign).count();
        let (commas, points) = (count(b','), count(b'.'));
        let shape = |comma, point| Some(Shape { comma, point });
        if commas > 0 && points > 0 {
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
    let may_group = is_grouped(digits, sign);
    Some(if may_group { Role::Unclear } else { Role::Decimal })
}

/// Says whether a text is groups of three digits, the first of one to three and not
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

/// Says whether a character is one of the blanks that stand between groups of digits.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the figures of a column, one after another.
    fn read(column: &str, comma_is_usual: bool) -> String {
        let mut signs = Signs::default();
        let cells: Vec<&str> = column.split('|').collect();
        for cell in &cells {
            signs.note(cell);
        }
        let style = signs.style(comma_is_usual);
        let figures = cells.iter().map(|cell| {
            match cell.parse::<Decimal>() {
                // What is plain was read before.
                Ok(value) => match style.reread(value) {
                    None => value.to_string(),
                    Some(Ok(value)) => value.to_string(),
                    Some(Err(doubt)) => format!("{doubt:?}"),
                },
                Err(_) => match style.read(cell) {
                    None => "none".to_owned(),
                    Some(Ok(value)) => value.to_string(),
                    Some(Err(doubt)) => format!("{doubt:?}"),
                },
            }
        });
        figures.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_column_tells_what_its_signs_mean() {
        for (column, expected) in [
            ("12,5|7|1,234", "12.5 7 1.234"),
            ("0,125|1,234", "0.125 1.234"),
            ("1,234|5,678", "Ambiguous Ambiguous"),
            ("1,234,567|1,234", "1234567 1234"),
            ("1,234.5|1,234|7.5", "1234.5 1234 7.5"),
            ("1.234,5|1.234|7,5", "1234.5 1234 7.5"),
            ("1.234.567|1.234", "1234567 1234"),
            ("1.234|5.678", "1.234 5.678"),
            ("12,5|12.5|1.234", "Mixed 12.5 Mixed"),
            ("1,234|12.5|1.234", "Ambiguous 12.5 Ambiguous"),
            ("1 234|12\u{a0}345|-1\u{202f}234\u{202f}567", "1234 12345 -1234567"),
            ("1 234,5|12,5", "1234.5 12.5"),
            ("1 234.5|7.25", "1234.5 7.25"),
            ("1 23|12 3456|2024 123|1 234\u{a0}567|0 123", "none none none none none"),
            ("1,23,4|,5|5,|1.,2|a,b", "none none none none none"),
            ("1,234,567|12,5", "Mixed Mixed"),
        ] {
            assert_eq!(read(column, true), expected, "{column}");
        }
        assert_eq!(read("12,5|7", false), "Comma 7");
        assert_eq!(read("1,234,567|7", false), "1234567 7");
    }
}
