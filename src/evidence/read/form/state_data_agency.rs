//! Recognises tables of Lithuania's State Data Agency: period, indicator, dimensions, unit
//! and figure, with names instead of codes.

use super::{Header, Layout};
use crate::evidence::read::symbols::SymbolMeaning;
use crate::evidence::{Flag, Format, ReadColumn};
use crate::text::Language;

/// The names of the column of periods in the languages of the agency's site, which are those of
/// the program, in their order.
const TIME: [&str; 2] = ["laikotarpis", "time period"];

/// The names of the column of figures.
const VALUE: &[&str] = &["reikšmė", "value"];

/// The agency's signs. `0` and `0,0` are figures: less than half of the unit, which is what
/// they round to.
pub(super) const KEY: &[(&str, SymbolMeaning)] = &[
    ("–", SymbolMeaning::Nil),
    ("-", SymbolMeaning::Nil),
    ("—", SymbolMeaning::Nil),
    ("x", SymbolMeaning::Flagged(Flag::NotApplicable)),
    ("X", SymbolMeaning::Flagged(Flag::NotApplicable)),
    ("…", SymbolMeaning::Missing),
    ("...", SymbolMeaning::Missing),
    ("..", SymbolMeaning::Missing),
    ("●", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("•", SymbolMeaning::Flagged(Flag::Suppressed)),
];

/// The words of its keys, in the languages of its site. Where a table explains its signs
/// itself, that counts: the agency has used `x` for confidential figures too.
pub(super) const KEY_WORDS: &[(&str, SymbolMeaning)] = &[
    ("konfidencial", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("confidential", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("neskelbiam", SymbolMeaning::Flagged(Flag::Suppressed)),
    ("reiškin", SymbolMeaning::Nil),
    ("no phenomenon", SymbolMeaning::Nil),
    ("nil", SymbolMeaning::Nil),
    ("netaikom", SymbolMeaning::Flagged(Flag::NotApplicable)),
    ("negalim", SymbolMeaning::Flagged(Flag::NotApplicable)),
    ("not applicable", SymbolMeaning::Flagged(Flag::NotApplicable)),
];

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let time = TIME.iter().find_map(|name| header.place(name))?;
    let value = VALUE.iter().find_map(|name| header.figure(name))?;
    Some(Layout::of_rows(Format::StateDataAgency, header, time, value))
}

/// Returns the language of a table by what its columns are called.
pub(in crate::evidence) fn language(columns: &[ReadColumn]) -> Option<Language> {
    let is_named = |name: &str| columns.iter().any(|it| it.name.to_lowercase() == name);
    let mut languages = TIME.iter().zip(Language::builtin());
    languages.find(|(name, _)| is_named(name)).map(|(_, language)| language)
}
