//! How texts look that mean something else for it: raised, lowered or struck out.
//!
//! A footnote mark beside a figure is a raised digit, which without its look would be a digit of
//! the figure. So what is raised or lowered becomes the raised or lowered characters that Unicode
//! has, and what is struck out the same characters with a stroke through each.

use crate::syntax::xml::Element;

/// The stroke through the character before it.
pub const STROKE: char = '\u{336}';

/// Raised and lowered characters by the plain ones.
const SHIFTED: [(char, char, char); 14] = [
    ('0', '⁰', '₀'),
    ('1', '¹', '₁'),
    ('2', '²', '₂'),
    ('3', '³', '₃'),
    ('4', '⁴', '₄'),
    ('5', '⁵', '₅'),
    ('6', '⁶', '₆'),
    ('7', '⁷', '₇'),
    ('8', '⁸', '₈'),
    ('9', '⁹', '₉'),
    ('(', '⁽', '₍'),
    (')', '⁾', '₎'),
    ('+', '⁺', '₊'),
    ('-', '⁻', '₋'),
];

/// How a cell or a run of its text looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    position: Position,
    is_struck: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Position {
    #[default]
    Baseline,
    Raised,
    Lowered,
}

impl Look {
    /// Reads the properties of a font, or of a run.
    pub(super) fn of(properties: Element<'_>) -> Look {
        let value = |name| {
            let property = properties.named(name).next()?;
            Some(property.attribute("val").unwrap_or("1"))
        };
        Look {
            position: match value("vertAlign") {
                Some("superscript") => Position::Raised,
                Some("subscript") => Position::Lowered,
                _ => Position::Baseline,
            },
            is_struck: value("strike").is_some_and(super::is_true),
        }
    }

    /// Returns a text with the characters that look so.
    pub(super) fn applied(self, text: &str) -> String {
        let mut seen = String::new();
        for c in text.chars() {
            let shifted = SHIFTED.iter().find(|(plain, _, _)| *plain == c);
            seen.push(match (self.position, shifted) {
                (Position::Raised, Some((_, raised, _))) => *raised,
                (Position::Lowered, Some((_, _, lowered))) => *lowered,
                _ => c,
            });
            if self.is_struck && !c.is_whitespace() {
                seen.push(STROKE);
            }
        }
        seen
    }

    /// Returns whether a text looks as it is written.
    pub(super) fn is_plain(self) -> bool {
        self == Look::default()
    }
}
