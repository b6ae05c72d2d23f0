//! Signs in place of a figure: `:`, `..`, `–`, `x`, `*`, `NaN`.
//!
//! They do not mean the same everywhere. The key of each office is in the module of its
//! form; what spreadsheets and programs write is common to all. A sign that is not in the
//! office's key is not a figure either, but the author is asked what it means.

use crate::evidence::read::form;
use crate::evidence::{Flag, Format, Instead, Observation, Withheld};

/// What a sign in place of a figure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SymbolMeaning {
    /// There is no figure, for whatever reason.
    Missing,
    /// There is none, for a reason that the code list of flags has.
    Flagged(Flag),
    /// What the figure would count did not occur.
    Nil,
}

impl SymbolMeaning {
    /// Lets an observation say so; returns why its figure may not be shown, if it may not.
    pub(super) fn apply(self, observation: &mut Observation) -> Option<Withheld> {
        match self {
            SymbolMeaning::Missing => None,
            SymbolMeaning::Flagged(flag) => {
                if !observation.flags.contains(&flag) {
                    observation.flags.push(flag);
                }
                (flag == Flag::Suppressed).then_some(Withheld::Confidential)
            }
            SymbolMeaning::Nil => {
                observation.instead = Some(Box::new(Instead::Nil));
                None
            }
        }
    }
}

/// A sign in place of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Symbol {
    /// The sign as the table of signs has it.
    pub(super) sign: &'static str,
    pub(super) meaning: SymbolMeaning,
    /// Whether the meaning is known, and not only likely.
    pub(super) is_known: bool,
}

/// What programs write where there is nothing.
const WRITTEN_BY_PROGRAMS: &[&str] =
    &["NaN", "N/A", "#N/A", "NA", "null", "None", "<NA>", "n.a.", "_Z"];

/// Signs that each statistics office uses in its own sense. None of them ever means zero
/// by itself.
const WRITTEN_BY_OFFICES: &[(&str, SymbolMeaning)] = &[
    ("..", SymbolMeaning::Missing),
    ("...", SymbolMeaning::Missing),
    ("…", SymbolMeaning::Missing),
    (".", SymbolMeaning::Missing),
    ("-", SymbolMeaning::Missing),
    ("\u{2212}", SymbolMeaning::Missing),
    ("–", SymbolMeaning::Missing),
    ("—", SymbolMeaning::Missing),
    ("--", SymbolMeaning::Missing),
    ("x", SymbolMeaning::Missing),
    ("X", SymbolMeaning::Missing),
    // "No data", in tables that people keep themselves.
    ("n. d.", SymbolMeaning::Missing),
    ("n.d.", SymbolMeaning::Missing),
    ("n/d", SymbolMeaning::Missing),
    // Withheld: showing a confidential figure would be worse than hiding another.
    ("*", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("**", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("●", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("•", SymbolMeaning::Flagged(Flag::Suppressed)),
];

/// Returns the sign that a cell holds in place of a figure.
pub(super) fn symbol(format: Format, cell: &str) -> Option<Symbol> {
    // All signs are shorter, and there may be millions of cells to compare.
    if cell.len() > 8 {
        return None;
    }
    let find = |list: &'static [(&'static str, SymbolMeaning)], is_known| {
        let found = list.iter().find(|(sign, _)| *sign == cell)?;
        Some(Symbol { sign: found.0, meaning: found.1, is_known })
    };
    let written_by_program = || {
        let mut list = WRITTEN_BY_PROGRAMS.iter();
        let sign = list.find(|sign| sign.eq_ignore_ascii_case(cell))?;
        Some(Symbol { sign, meaning: SymbolMeaning::Missing, is_known: true })
    };
    find(form::key(format), true)
        .or_else(written_by_program)
        .or_else(|| find(WRITTEN_BY_OFFICES, false))
}

/// Reads a line of a key, such as `x – confidential`, by the words that the office uses in
/// its keys.
pub(super) fn key_line(
    format: Format,
    line: &str,
) -> Option<(&str, Option<SymbolMeaning>)> {
    let words = form::key_words(format);
    if words.is_empty() {
        return None;
    }
    let (sign, rest) = line.trim().split_once(char::is_whitespace)?;
    let sign = sign.trim_matches(['„', '“', '”', '"', '(', ')']);
    let rest = rest.trim_start();
    let explained = rest.trim_start_matches(['–', '—', '-', '=', ':']);
    if sign.is_empty() || sign.chars().count() > 3 || explained.len() == rest.len() {
        return None;
    }
    let explained = explained.to_lowercase();
    let meaning = words.iter().find(|(word, _)| explained.contains(word));
    Some((sign, meaning.map(|(_, meaning)| *meaning)))
}
