//! What is before an item of a list in a word processor, and is text in Markdown.

/// Signs before the items of a list; those above U+F000 are of Word's own fonts.
const BULLETS: [char; 24] = [
    '•', '·', '▪', '◦', '●', '○', '■', '□', '▫', '‣', '⁃', '∙', '◆', '➢', '➤', '✓', '✔',
    '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f076}', '\u{f02d}', '\u{f06f}',
];

/// What is left of such signs where their font was lost; a tab follows.
const LETTERS: [char; 7] = ['o', '§', 'Ø', 'ü', 'v', 'q', 'Ÿ'];

/// Signs of Markdown, for which a no-break space is not a space.
const MARKS: [char; 3] = ['-', '*', '+'];

const DASHES: [char; 6] = ['–', '—', '―', '−', '‐', '‑'];

/// How a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A sign that only a list has.
    Bullet,
    /// A dash, which a sentence may have, too; a space may be missing after it.
    Dash,
    /// A letter or a number of an item.
    Item(ItemMark),
    /// The number of a section: `1.1.`
    Section,
}

/// The letter or number of an item, such as `a)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ItemMark {
    /// What it counts with.
    counting: Counting,
    number: u32,
    /// Another reading of a letter, as a Roman number.
    roman: Option<u32>,
    /// `a)` and `(a)` end with a bracket; `a.` may be the end of a sentence.
    has_bracket: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counting {
    Number,
    Small,
    Capital,
}

impl ItemMark {
    /// Returns whether another item can be the next one.
    pub(super) fn precedes(&self, other: &ItemMark) -> bool {
        let is_roman =
            matches!((self.roman, other.roman), (Some(a), Some(b)) if a + 1 == b);
        self.counting == other.counting
            && self.has_bracket == other.has_bracket
            && (self.number != 0 && self.number + 1 == other.number || is_roman)
            // Capitals with a full stop may be the initials of names.
            && (self.has_bracket || self.counting != Counting::Capital)
    }

    /// Returns whether it begins a list, and nothing else.
    pub(super) fn is_first(&self) -> bool {
        self.has_bracket && (self.number == 1 || self.roman == Some(1))
    }
}

/// Returns how a line begins, and its text after that.
pub(super) fn of(line: &str) -> Option<(Label, &str)> {
    if let Some(rest) = line.strip_prefix(['-', '–', '—'])
        && rest.starts_with(char::is_alphabetic)
    {
        return Some((Label::Dash, rest));
    }
    if let Some(glued) = glued(line) {
        return Some(glued);
    }
    let (word, rest) = line.split_once(char::is_whitespace)?;
    let space = line.get(word.len()..)?.chars().next()?;
    if rest.trim().is_empty() {
        return None;
    }
    let mut chars = word.chars();
    let sign = chars.next()?;
    let is_single = chars.next().is_none();
    let is_odd_space = !matches!(space, ' ' | '\t');
    if is_single {
        let is_bullet = BULLETS.contains(&sign)
            || LETTERS.contains(&sign) && space == '\t' && !rest.contains('\t')
            || MARKS.contains(&sign) && is_odd_space;
        return match () {
            () if is_bullet => Some((Label::Bullet, rest)),
            () if DASHES.contains(&sign) => Some((Label::Dash, rest)),
            () => None,
        };
    }
    if is_section(word) && rest.trim_start().starts_with(char::is_uppercase) {
        return Some((Label::Section, rest));
    }
    Some((Label::Item(item(word)?), rest))
}

/// Returns the item that a line begins with no space behind its number or letter: `1.text`,
/// `a)text`, but not the initials of `J.Jonaitis`.
fn glued(line: &str) -> Option<(Label, &str)> {
    let end = line.find(['.', ')'])? + 1;
    let (word, rest) = line.split_at(end);
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    let mark = item(word).filter(|_| is_number || word.ends_with(')'))?;
    rest.starts_with(char::is_alphabetic).then_some((Label::Item(mark), rest))
}

/// Returns whether a word is the number of a section: `1.1.`, `2.3.1`.
fn is_section(word: &str) -> bool {
    let parts: Vec<&str> = word.trim_end_matches(['.', ')']).split('.').collect();
    let is_number = |part: &&str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    // `1.5` may be a figure; `1.5.` and `1.5.2` are not.
    let is_marked = parts.len() > 2 || word.ends_with(['.', ')']);
    parts.len() > 1 && is_marked && parts.iter().all(is_number)
}

fn item(word: &str) -> Option<ItemMark> {
    let inner = word.strip_suffix([')', '.'])?;
    let has_bracket = word.ends_with(')');
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    // Longer ones are words; chosen, not measured.
    if inner.is_empty() || inner.len() > 4 {
        return None;
    }
    if inner.bytes().all(|byte| byte.is_ascii_digit()) {
        // Three digits or more are a figure or a year.
        let number = inner.parse().ok().filter(|_| inner.len() < 3)?;
        return Some(ItemMark {
            counting: Counting::Number,
            number,
            roman: None,
            has_bracket,
        });
    }
    let counting = match inner {
        _ if inner.bytes().all(|byte| byte.is_ascii_lowercase()) => Counting::Small,
        _ if inner.bytes().all(|byte| byte.is_ascii_uppercase()) => Counting::Capital,
        _ => return None,
    };
    let lower = inner.to_ascii_lowercase();
    let number = match *lower.as_bytes() {
        [letter] => u32::from(letter - b'a') + 1,
        _ => 0,
    };
    let roman = roman(&lower);
    (number > 0 || roman.is_some()).then_some(ItemMark {
        counting,
        number,
        roman,
        has_bracket,
    })
}

/// Returns the value of a Roman number below forty.
fn roman(text: &str) -> Option<u32> {
    const UNITS: [&str; 10] =
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let units = text.trim_start_matches('x');
    let tens = u32::try_from(text.len() - units.len()).ok().filter(|tens| *tens < 4)?;
    let units = UNITS.iter().position(|unit| *unit == units)?;
    Some(tens * 10 + u32::try_from(units).ok()?).filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numbers_are_read() {
        for (text, number) in [
            ("i", Some(1)),
            ("iv", Some(4)),
            ("xiv", Some(14)),
            ("xxxix", Some(39)),
            ("", None),
            ("iiii", None),
            ("xxxx", None),
            ("m", None),
        ] {
            assert_eq!(roman(text), number, "{text}");
        }
    }

    #[test]
    fn an_item_is_followed_by_the_next_of_its_kind() {
        let item = |word: &str| item(word).unwrap();
        for (one, other, expected) in [
            ("a)", "b)", true),
            ("(a)", "(b)", true),
            ("h)", "i)", true),
            ("i)", "ii)", true),
            ("ix)", "x)", true),
            ("1.", "2.", true),
            ("a.", "b.", true),
            ("A)", "B)", true),
            ("A.", "B.", false),
            ("a)", "c)", false),
            ("a)", "b.", false),
            ("a)", "B)", false),
            ("z)", "a)", false),
        ] {
            let found = item(one).precedes(&item(other));
            assert_eq!(found, expected, "{one} {other}");
        }
    }
}
