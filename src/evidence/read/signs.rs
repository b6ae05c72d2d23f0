//! Finds out what commas, points and blanks mean in the figures of a file.
//!
//! One cell may not tell: `1,234` is one thousand or a little more than one. All figures of
//! the file together do, or else none with a doubtful sign is read: never a wrong number.

use rust_decimal::Decimal;

use crate::evidence::read::shape::{FigureShape, Role};
use crate::evidence::read::value;
use crate::text::named;

/// How an office writes figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Habit {
    /// With a decimal point and nothing between groups, as programs do.
    Point,
    /// With a decimal point, in a table that somebody made: it may also separate groups.
    Typed,
    /// Without decimals: the file counts. A comma separates groups.
    Counts,
    /// For the eye, or through a spreadsheet that has its own habit: only other figures
    /// tell what a sign means.
    Unknown,
}

named! {
    /// Why a figure with signs is not read. Named as in the finding.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) enum SignDoubt {
        /// A decimal comma where a point is expected.
        Comma = "comma",
        /// Both comma and point as decimal sign.
        Mixed = "mixed",
        /// It can't be known what the sign means.
        Ambiguous = "ambiguous",
    }
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
    /// Whether there are whole numbers of three digits, and of more that no sign groups.
    hundreds: bool,
    thousands: bool,
}

/// What the signs of a file mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SignMeaning {
    /// What a comma means, or why that can't be said.
    comma: Result<PointMeaning, SignDoubt>,
    /// What a point means where a figure alone does not tell.
    point: Result<PointMeaning, SignDoubt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PointMeaning {
    Decimal,
    Group,
}

/// Returns what the point of a figure means that has no other sign: of most of them that is
/// known without looking closer. `None` where it is not.
fn plain_point(cell: &str) -> Option<Role> {
    let bytes = cell.as_bytes();
    let mut point = None;
    for (place, byte) in bytes.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {}
            b'.' if point.is_none() => point = Some(place),
            _ => return None,
        }
    }
    let Some(point) = point else { return Some(Role::Absent) };
    let decimals = bytes.len() - point - 1;
    let is_decimal = point > 3 || decimals != 3 || bytes.first() == Some(&b'0');
    (point > 0 && decimals > 0 && is_decimal).then_some(Role::Decimal)
}

impl Signs {
    /// Looks at a figure.
    pub(super) fn note(&mut self, cell: &str) {
        if let Some(point) = plain_point(cell) {
            self.point.note(point);
            if point == Role::Absent {
                self.hundreds |= cell.len() == 3;
                self.thousands |= cell.len() > 3;
            }
            return;
        }
        if let Some(shape) = FigureShape::of(cell) {
            self.comma.note(shape.comma);
            self.point.note(shape.point);
        }
    }

    /// Returns what the signs mean in a file of this habit.
    pub(super) fn meaning(self, habit: Habit) -> SignMeaning {
        let Signs { comma, point, hundreds, thousands } = self;
        // `1.234` beside `987`, and no `1234` or `12.5`.
        let may_group = hundreds && !thousands;
        let decimal_comma = match habit {
            Habit::Unknown => Ok(PointMeaning::Decimal),
            Habit::Point | Habit::Typed | Habit::Counts => Err(SignDoubt::Comma),
        };
        let both = |doubt| SignMeaning { comma: Err(doubt), point: Err(doubt) };
        let is_mixed = comma.decimal && comma.group || point.decimal && point.group;
        if is_mixed || comma.group && point.group {
            return both(SignDoubt::Mixed);
        }
        match (comma.any(), point.any()) {
            // Only the point is left for decimals.
            _ if comma.group => SignMeaning {
                comma: Ok(PointMeaning::Group),
                point: Ok(PointMeaning::Decimal),
            },
            // Only the point is left for groups, even if no figure has one.
            (_, false) if comma.decimal => {
                SignMeaning { comma: decimal_comma, point: Ok(PointMeaning::Group) }
            }
            (false, _) => {
                let point = match point {
                    Seen { group: true, .. } => Ok(PointMeaning::Group),
                    // If all points could be either, only the habit of the form decides.
                    Seen { decimal: false, unclear: true, .. }
                        if habit != Habit::Point
                            && (habit != Habit::Typed || may_group) =>
                    {
                        Err(SignDoubt::Ambiguous)
                    }
                    _ => Ok(PointMeaning::Decimal),
                };
                SignMeaning { comma: Err(SignDoubt::Ambiguous), point }
            }
            (true, true) if point.group => {
                SignMeaning { comma: decimal_comma, point: Ok(PointMeaning::Group) }
            }
            (true, true) if comma.decimal => both(SignDoubt::Mixed),
            (true, false) if habit == Habit::Counts => SignMeaning {
                comma: Ok(PointMeaning::Group),
                point: Ok(PointMeaning::Decimal),
            },
            (true, _) => both(SignDoubt::Ambiguous),
        }
    }
}

impl SignMeaning {
    /// Reads a figure that is more than digits and a point; `None` if it is not a figure.
    pub(super) fn read(self, cell: &str) -> Option<Result<Decimal, SignDoubt>> {
        let shape = FigureShape::of(cell)?;
        let meaning = |role, meaning: Result<PointMeaning, SignDoubt>| match role {
            // Clear by itself, but all other figures contradict it.
            Role::Decimal if meaning == Ok(PointMeaning::Group) => Err(SignDoubt::Mixed),
            Role::Group if meaning == Ok(PointMeaning::Decimal) => Err(SignDoubt::Mixed),
            Role::Absent => Ok(PointMeaning::Decimal),
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
                ',' if comma == PointMeaning::Decimal => plain.push('.'),
                '.' if point == PointMeaning::Decimal => plain.push('.'),
                '0'..='9' | '-' | '+' => plain.push(c),
                _ => {}
            }
        }
        plain.parse().ok().map(Ok)
    }

    /// Returns the figure that a value, read as if its point were the decimal sign, is in
    /// this file, or why that is in doubt; `None` if it was read rightly.
    pub(super) fn reread(self, value: Decimal) -> Option<Result<Decimal, SignDoubt>> {
        // Only one to three digits before a point and three behind it can be groups.
        if self.point == Ok(PointMeaning::Decimal) || value.scale() != 3 {
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

    /// Returns whether figures with a plain point may have been misread.
    pub(super) fn doubts_points(self) -> bool {
        self.point != Ok(PointMeaning::Decimal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the figures of a column, one after another.
    fn read(column: &str, habit: Habit) -> String {
        let mut signs = Signs::default();
        let cells: Vec<&str> = column.split('|').collect();
        for cell in &cells {
            signs.note(cell);
        }
        let meaning = signs.meaning(habit);
        let figures = cells.iter().map(|cell| {
            match cell.parse::<Decimal>() {
                // What is plain was read before.
                Ok(value) => match meaning.reread(value) {
                    None => value.to_string(),
                    Some(Ok(value)) => value.to_string(),
                    Some(Err(doubt)) => format!("{doubt:?}"),
                },
                Err(_) => match meaning.read(cell) {
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
            ("1.234|5.678", "Ambiguous Ambiguous"),
            ("1.234|2.345|987", "Ambiguous Ambiguous 987"),
            ("1.234|12.5", "1.234 12.5"),
            ("1.234|0.125|-7.250", "1.234 0.125 -7.250"),
            ("1.234|1,5", "Mixed Mixed"),
            ("1 234,5|1234.5", "Mixed 1234.5"),
            ("1'234|1\u{2019}234\u{2019}567.5|7", "1234 1234567.5 7"),
            ("1 204|1.187", "1204 Ambiguous"),
            ("12,5|12.5|1.234", "Mixed 12.5 Mixed"),
            ("1,234|12.5|1.234", "Ambiguous 12.5 Ambiguous"),
            ("1 234|12\u{a0}345|-1\u{202f}234\u{202f}567", "1234 12345 -1234567"),
            ("1 234,5|12,5", "1234.5 12.5"),
            ("1 234.5|7.25", "1234.5 7.25"),
            ("1 23|12 3456|2024 123|1 234\u{a0}567|0 123", "none none none none none"),
            ("1,23,4|,5|5,|1.,2|a,b", "none none none none none"),
            ("1,234,567|12,5", "Mixed Mixed"),
        ] {
            assert_eq!(read(column, Habit::Unknown), expected, "{column}");
        }
        for (column, habit, expected) in [
            ("12,5|7", Habit::Point, "Comma 7"),
            ("1,234,567|7", Habit::Point, "1234567 7"),
            ("1,234|7", Habit::Point, "Ambiguous 7"),
            ("1.234|7", Habit::Point, "1.234 7"),
            ("1,234|7", Habit::Counts, "1234 7"),
            ("1.234|7", Habit::Counts, "Ambiguous 7"),
            ("12,5|7", Habit::Counts, "Comma 7"),
            ("1.234|987", Habit::Typed, "Ambiguous 987"),
            ("1.234|987|1234", Habit::Typed, "1.234 987 1234"),
            ("1.234|987|0.5", Habit::Typed, "1.234 987 0.5"),
            ("1.234|2.345|7", Habit::Typed, "1.234 2.345 7"),
            ("12,5|987", Habit::Typed, "Comma 987"),
            ("1.234|987", Habit::Point, "1.234 987"),
        ] {
            assert_eq!(read(column, habit), expected, "{column} {habit:?}");
        }
    }
}
