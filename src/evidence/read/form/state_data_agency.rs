//! Recognises tables of Lithuania's State Data Agency: period, indicator, dimensions, unit
//! and figure, with names instead of codes.

use super::{Column, Header, Layout};
use crate::evidence::read::symbols::Meaning;
use crate::evidence::{Flag, Format};

/// The names of the column of periods, in the languages of the agency's site.
const TIME: &[&str] = &["laikotarpis", "time period"];

/// The names of the column of figures.
const VALUE: &[&str] = &["reikšmė", "value"];

/// The agency's signs. `0` and `0,0` are figures: less than half of the unit, which is what
/// they round to.
pub(super) const KEY: &[(&str, Meaning)] = &[
    ("–", Meaning::Nil),
    ("-", Meaning::Nil),
    ("—", Meaning::Nil),
    ("x", Meaning::Flagged(Flag::NotApplicable)),
    ("X", Meaning::Flagged(Flag::NotApplicable)),
    ("…", Meaning::Missing),
    ("...", Meaning::Missing),
    ("..", Meaning::Missing),
    ("●", Meaning::Flagged(Flag::Suppressed)),
    ("•", Meaning::Flagged(Flag::Suppressed)),
];

/// The words of its keys, in the languages of its site. Where a table explains its signs
/// itself, that counts: the agency has used `x` for confidential figures too.
pub(super) const KEY_WORDS: &[(&str, Meaning)] = &[
    ("konfidencial", Meaning::Flagged(Flag::Suppressed)),
    ("confidential", Meaning::Flagged(Flag::Suppressed)),
    ("neskelbiam", Meaning::Flagged(Flag::Suppressed)),
    ("reiškin", Meaning::Nil),
    ("no phenomenon", Meaning::Nil),
    ("nil", Meaning::Nil),
    ("netaikom", Meaning::Flagged(Flag::NotApplicable)),
    ("negalim", Meaning::Flagged(Flag::NotApplicable)),
    ("not applicable", Meaning::Flagged(Flag::NotApplicable)),
];

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let find = |known: &[&str]| known.iter().find_map(|name| header.place(name));
    let time = find(TIME)?;
    let value = VALUE.iter().find_map(|name| header.figure(name))?;
    let mut layout = Layout::new(Format::StateDataAgency);
    for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate() {
        match name.as_str() {
            _ if place == time => layout.columns.push(Column::Time),
            _ if place == value => layout.columns.push(Column::Value),
            "" => layout.columns.push(Column::Unnamed),
            _ => layout.dimension_column(written),
        }
    }
    Some(layout)
}
