//! What single cells say: flags, signs of a missing figure, codes with their names.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Span};
use crate::evidence::read::report::Report;
use crate::evidence::{Flag, Format, Period};

/// What a row says of all its figures.
#[derive(Default)]
pub(super) struct Common {
    pub(super) period: Option<Period>,
    pub(super) flags: Vec<Flag>,
    pub(super) note: Option<String>,
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
    pub(super) is_confidential: bool,
}

/// What the cell of a figure says.
pub(super) struct Figure {
    pub(super) value: Option<Decimal>,
    pub(super) flags: Vec<Flag>,
    pub(super) is_confidential: bool,
}

/// Reads a cell of flags.
pub(super) fn flags(
    cell: &str,
    place: impl FnOnce() -> Span,
    report: &mut Report<'_>,
) -> Vec<Flag> {
    Flag::parse_list(cell).unwrap_or_else(|| {
        let known: Vec<String> =
            Flag::ALL.iter().map(|flag| flag.letter().to_string()).collect();
        report.push(Code::UnknownFlag, "", place, |finding| {
            finding.with("flag", cell).with("known", known.join(", "))
        });
        Vec::new()
    })
}

/// Splits a cell of Eurostat's bulk files into figure and flags: `9292 b`, `:c`, `: @C`.
pub(super) fn split_flags(cell: &str) -> (&str, &str) {
    if let Some(rest) = cell.strip_prefix(':') {
        return (":", rest.trim_start().trim_start_matches('@'));
    }
    let (value, flags) = cell.split_once(' ').unwrap_or((cell, ""));
    (value, flags.trim_start())
}

/// Says whether a form writes a missing figure in a way of its own, and what that says.
pub(super) fn missing(format: Format, cell: &str) -> (bool, Option<Flag>) {
    match (format, cell) {
        (Format::WorldBank, "..") | (Format::StateDataAgency, "…" | "...") => {
            (true, None)
        }
        // Counts that are small enough to identify people.
        (Format::Unhcr, "*") => (true, Some(Flag::Suppressed)),
        _ => (false, None),
    }
}

/// Returns a code without the name behind it.
pub(super) fn before_name(cell: &str) -> &str {
    cell.split_once(':').map_or(cell, |(code, _)| code.trim_end())
}

/// Says whether a cell looks like a code with its name: `A: Annual`, `PC:Percentage`.
pub(super) fn is_code_with_name(cell: &str) -> bool {
    cell.split_once(':').is_some_and(|(code, name)| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
        !code.is_empty() && code.chars().all(is_sign) && !name.trim().is_empty()
    })
}
