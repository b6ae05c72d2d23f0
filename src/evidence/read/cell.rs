//! What single cells say: flags, signs of a missing figure, codes with their names.

use crate::evidence::read::form::Mark;
use crate::evidence::read::shape::{Role, Shape};
use crate::evidence::read::value;
use crate::evidence::{Flag, Instead, Withheld};

/// Reads a cell of flags, and says whether they forbid to show the figure. A mark that is
/// not known may do so.
pub(super) fn marks(cell: &str) -> (Vec<Flag>, Option<Withheld>) {
    match Flag::parse_list(cell) {
        Some(flags) => {
            let is_confidential = flags.contains(&Flag::Suppressed);
            (flags, is_confidential.then_some(Withheld::Confidential))
        }
        None => (Vec::new(), Some(Withheld::UnknownMark)),
    }
}

/// Returns what a code of an office's own says of a figure; `None` if it is not known.
pub(super) fn status(table: &[(&str, Mark)], cell: &str) -> Option<Mark> {
    let code = cell.to_lowercase();
    table.iter().find(|(own, _)| *own == code).map(|(_, mark)| *mark)
}

/// Returns why a code of an office's own forbids to show a figure.
pub(super) fn forbidden(table: &[(&str, Mark)], cell: &str) -> Option<Withheld> {
    match status(table, cell) {
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
    // Letters without a figure are as often a word: `nc` is "not collected".
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
    // A comma that can only be a decimal one needs no other figures to tell.
    let shape = Shape::of(number)?;
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
/// `2015 [YR2015]`.
pub(super) fn before_code(cell: &str) -> &str {
    // Most cells are plain, and there are millions of them.
    if !cell.ends_with(']') {
        return cell;
    }
    cell.split_once(" [").map_or(cell, |(period, _)| period)
}

/// Says whether a cell looks like a code with its name: `A: Annual`, `PC:Percentage`.
pub(super) fn is_code_with_name(cell: &str) -> bool {
    cell.split_once(':').is_some_and(|(code, name)| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
        !code.is_empty() && code.chars().all(is_sign) && !name.trim().is_empty()
    })
}
