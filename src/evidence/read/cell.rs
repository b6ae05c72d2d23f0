//! What single cells say: flags, signs of a missing figure, codes with their names.

use crate::evidence::read::form::Mark;
use crate::evidence::read::shape::{FigureShape, Role, is_figure};
use crate::evidence::read::value;
use crate::evidence::{Flag, Instead, Legend, MarkMeaning, Withheld};
use crate::syntax::xlsx::STROKE;

/// Reads a cell of flags. Returns them, and why the figure must not be shown, if they say
/// so; an unknown mark may forbid it, too.
pub(super) fn marks(cell: &str) -> (Vec<Flag>, Option<Withheld>) {
    match Flag::parse_list(cell) {
        Some(flags) => {
            let is_confidential = flags.contains(&Flag::Suppressed);
            (flags, is_confidential.then_some(Withheld::Confidential))
        }
        None => (Vec::new(), Some(Withheld::UnknownMark)),
    }
}

/// What the marks beside a figure say about it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Says {
    pub(super) flags: Vec<Flag>,
    /// Why the figure may not be shown.
    pub(super) withheld: Option<Withheld>,
    /// That there is none.
    pub(super) is_missing: bool,
    /// That what it would count did not occur.
    pub(super) is_nil: bool,
}

impl Says {
    fn of_flags(flags: Vec<Flag>) -> Says {
        let is_confidential = flags.contains(&Flag::Suppressed);
        let withheld = is_confidential.then_some(Withheld::Confidential);
        Says { flags, withheld, ..Says::default() }
    }

    /// Adds what another mark says.
    pub(super) fn add(&mut self, other: Says) {
        self.flags.extend(other.flags);
        self.withheld = self.withheld.into_iter().chain(other.withheld).min();
        self.is_missing |= other.is_missing;
        self.is_nil |= other.is_nil;
    }

    fn of_meaning(meaning: &MarkMeaning) -> Says {
        match meaning {
            MarkMeaning::Flags(flags) => Says::of_flags(flags.clone()),
            MarkMeaning::Missing => Says { is_missing: true, ..Says::default() },
            MarkMeaning::Nil => Says { is_nil: true, ..Says::default() },
        }
    }
}

/// Reads a cell of marks. What the register says of the whole cell, or of a part of it, comes
/// before what the program knows; a part that neither knows may forbid to show the figure.
pub(super) fn read_marks(cell: &str, legend: &Legend) -> Says {
    if let Some(meaning) = legend.meaning(cell) {
        return Says::of_meaning(meaning);
    }
    let parts = || cell.split([',', ';', '|', '+', ' ']).filter(|part| !part.is_empty());
    // A cell of separators alone is a mark that nobody has explained.
    if parts().next().is_none() && !cell.is_empty() {
        return Says { withheld: Some(Withheld::UnknownMark), ..Says::default() };
    }
    if let Some(flags) = Flag::parse_list(cell) {
        return Says::of_flags(flags);
    }
    let mut all = Says::default();
    for part in parts() {
        all.add(match legend.meaning(part) {
            Some(meaning) => Says::of_meaning(meaning),
            None => match Flag::parse_list(part).filter(|_| !legend.is_empty()) {
                Some(flags) => Says::of_flags(flags),
                None => Says { withheld: Some(Withheld::UnknownMark), ..Says::default() },
            },
        });
    }
    all
}

/// Returns whether a flag says that there is no figure. The flag of a suppressed figure
/// does not: the figure exists and is withheld.
pub(super) fn is_of_missing(flag: Flag) -> bool {
    matches!(
        flag,
        Flag::Holiday
            | Flag::IncludedElsewhere
            | Flag::NotCollected
            | Flag::NotApplicable
            | Flag::Missing
    )
}

/// The letters that offices write behind a figure; `c` is read by [`split_confidential`].
const BEHIND: &[&str] = &["b", "d", "e", "f", "i", "n", "p", "s", "u"];

/// Splits a cell into a figure and a mark behind it: `714*`, `5 p`, `12(1)`. Words are
/// none, unless the register says what they mean.
pub(super) fn split_mark<'c>(
    cell: &'c str,
    legend: &Legend,
) -> Option<(&'c str, &'c str)> {
    let (figure, mark) = behind_figure(cell)?;
    if value::is_lone_bracket(mark) {
        return None;
    }
    let is_sign = may_be_sign(mark)
        && (!mark.contains(char::is_alphabetic) || BEHIND.contains(&mark));
    (is_sign || legend.meaning(mark).is_some()).then_some((figure, mark))
}

/// Returns whether a cell is a figure with signs behind it, be they a mark or a mistake.
pub(super) fn is_marked_figure(cell: &str) -> bool {
    behind_figure(cell)
        .is_some_and(|(_, mark)| may_be_sign(mark) && !mark.contains(char::is_alphabetic))
}

/// Returns whether what stands behind a figure is short enough for a mark, and no second number.
/// Whether a sign is a minus or a range is never guessed. The length is chosen.
fn may_be_sign(mark: &str) -> bool {
    mark.chars().count() <= 4
        && !mark.starts_with(value::is_minus)
        && (mark.starts_with(['(', '[']) || !mark.contains(|c: char| c.is_ascii_digit()))
}

/// Splits a cell into a figure and what stands behind it.
fn behind_figure(cell: &str) -> Option<(&str, &str)> {
    let is_of_figure =
        |c: char| c.is_ascii_digit() || "+-.,'\u{2019}\u{a0}\u{202f} ".contains(c);
    // The minus may be a character beyond ASCII.
    let digits = value::after_minus(cell).unwrap_or(cell);
    let end = cell.len() - digits.len() + digits.find(|c| !is_of_figure(c))?;
    let figure = cell.get(..end)?.trim_end();
    let mark = cell.get(end..)?.trim();
    // The digit before a stroke is struck out.
    if mark.starts_with(STROKE) {
        return None;
    }
    is_figure(figure).then_some((figure, mark))
}

/// Returns what an office's own code says about a figure; `None` if it is unknown.
pub(super) fn status(table: &[(&str, Mark)], cell: &str) -> Option<Mark> {
    let code = cell.to_lowercase();
    table.iter().find(|(known, _)| *known == code).map(|(_, mark)| *mark)
}

/// Returns why a code of an office's own forbids to show a figure.
pub(super) fn forbidden(
    table: &[(&str, Mark)],
    cell: &str,
    legend: &Legend,
) -> Option<Withheld> {
    match status(table, cell) {
        _ if legend.meaning(cell).is_some() => read_marks(cell, legend).withheld,
        Some(Mark::Missing(Flag::Suppressed)) => Some(Withheld::Confidential),
        Some(_) => None,
        None => Some(Withheld::UnknownMark),
    }
}

/// Returns whether a remark is nothing but a mark that the figure is confidential.
pub(super) fn is_confidential_remark(remark: &str) -> bool {
    marks(remark).1 == CONFIDENTIAL
}

const CONFIDENTIAL: Option<Withheld> = Some(Withheld::Confidential);

/// Splits a cell of Eurostat's bulk files into figure and flags: `9292 b`, `:c`, `: @C`,
/// `5c`.
pub(super) fn split_flags(cell: &str) -> (&str, &str) {
    if let Some(rest) = cell.strip_prefix(':') {
        return (":", rest.trim_start());
    }
    if let Some((value, flags)) = cell.split_once(' ') {
        return (value, flags.trim_start());
    }
    let is_mark = |c: char| c.is_ascii_alphabetic() || c == '@';
    let figure = cell.trim_end_matches(is_mark);
    if figure.ends_with(|c: char| c.is_ascii_digit()) {
        cell.split_at(figure.len())
    } else {
        (cell, "")
    }
}

/// Splits a cell into figure and marks where the marks say that it is confidential, whatever
/// the form of the file: nobody may be told that `5 (c)` is not a number.
pub(super) fn split_confidential(cell: &str) -> Option<(&str, &str)> {
    if cell.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_mark =
        |c: char| c.is_ascii_alphabetic() || c.is_whitespace() || "@()[]●•:".contains(c);
    let (figure, marks) = cell.split_at(cell.trim_end_matches(is_mark).len());
    let marks = marks.trim_start_matches([':', ' ']);
    // Letters without a figure may be a word: `nc` is "not collected".
    let is_word = figure.is_empty()
        && marks.bytes().filter(u8::is_ascii_alphabetic).count() > 1
        && !marks.starts_with('@');
    (!is_word && self::marks(marks).1 == CONFIDENTIAL).then_some((figure, marks))
}

/// The signs of a bound, longer ones first, with what is printed for each.
const BOUNDS: &[(&str, &str)] =
    &[("<=", "≤"), (">=", "≥"), ("≤", "≤"), ("≥", "≥"), ("<", "<"), (">", ">")];

/// Reads a bound in place of a figure: `<0.1`, `> 95`.
pub(super) fn bound(cell: &str) -> Option<Instead> {
    let (written, sign) = BOUNDS.iter().find(|(written, _)| cell.starts_with(written))?;
    let number = cell.strip_prefix(written)?.trim_start();
    let is_blank = |c: char| c.is_whitespace() || c == '\u{202f}';
    let closed: String = number.chars().filter(|c| !is_blank(*c)).collect();
    // A comma that can only be decimal needs no other figures of the file.
    let shape = FigureShape::of(number)?;
    let is_comma = shape.comma == Role::Decimal && shape.point == Role::Absent;
    let plain = if is_comma { closed.replace(',', ".") } else { closed };
    let value = value::read(&plain).ok().flatten()?;
    Some(Instead::Bound { sign, value })
}

/// Returns a code without the name behind it.
pub(super) fn before_name(cell: &str) -> &str {
    cell.split_once(':').map_or(cell, |(code, _)| code.trim_end())
}

/// Returns a period without the code that the World Bank's site writes behind it:
/// `2015 [YR2015]`, `2015Q1 [2015Q1]`. Whatever else stands in brackets says something.
pub(super) fn before_code(cell: &str) -> &str {
    // Most cells are plain, and there are millions of them.
    let Some(written) = cell.strip_suffix(']') else { return cell };
    let Some((period, code)) = written.split_once(" [") else { return cell };
    if code.strip_prefix("YR").unwrap_or(code) == period { period } else { cell }
}

/// Returns whether a cell looks like a code with its name: `A: Annual`, `PC:Percentage`.
pub(super) fn is_code_with_name(cell: &str) -> bool {
    cell.split_once(':').is_some_and(|(code, name)| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
        !code.is_empty() && code.chars().all(is_sign) && !name.trim().is_empty()
    })
}
