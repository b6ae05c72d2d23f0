//! Recognises tables of UNHCR's Refugee Data Finder: `Year`, countries of asylum and origin,
//! then a column for each group of people, which become codes of a dimension `measure`.

use super::{Column, Header, Layout, MEASURE, slug};
use crate::evidence::read::symbols::SymbolMeaning;
use crate::evidence::{Flag, Format};

/// UNHCR's signs: a count so small that it might identify people, and a dash for what is
/// zero, not available or not applicable.
pub(super) const KEY: &[(&str, SymbolMeaning)] =
    &[("*", SymbolMeaning::Flagged(Flag::Suppressed)), ("-", SymbolMeaning::Missing)];

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    header.place("year")?;
    header.names.iter().find(|name| name.starts_with("country of "))?;
    let mut layout = Layout::new(Format::Unhcr);
    for (name, written) in header.names.iter().zip(&header.cells) {
        let column = if name == "year" {
            Column::Time
        } else if name.is_empty() {
            Column::Unnamed
        } else if name.starts_with("country of ") {
            let (country, is_code) = country(name);
            let has_code = header.names.iter().any(|name| {
                let (other, is_code) = self::country(name);
                is_code && other == country
            });
            let known = layout.dimensions.iter().position(|(id, _)| *id == slug(country));
            let dimension = known.unwrap_or_else(|| layout.dimension(country));
            if is_code || !has_code {
                Column::Dimension(dimension)
            } else {
                Column::Label(dimension)
            }
        } else {
            layout.measures.push((slug(name), written.clone()));
            Column::ValueOf(layout.measures.len() - 1)
        };
        layout.columns.push(column);
    }
    layout.dimension(MEASURE);
    (!layout.measures.is_empty()).then_some(layout)
}

/// Returns the name of a column of countries without the mark of codes, and whether it
/// has one.
fn country(name: &str) -> (&str, bool) {
    let code = name.strip_suffix(" (iso)").or_else(|| name.strip_suffix(" iso"));
    (code.unwrap_or(name), code.is_some())
}
