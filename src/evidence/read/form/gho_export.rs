//! Recognises today's export of the World Health Organization's Global Health Observatory
//! (`IndicatorCode`, `SpatialDimValueCode`, `Period`, `FactValueNumeric`) and what its
//! programming interface gives (`SpatialDim`, `TimeDim`, `NumericValue`).

use super::{Column, Header, Layout};
use crate::evidence::Format;

/// The dimensions: id, the column of its codes and that of its names, in both exports. The
/// region follows from the country, the type of a dimension from its codes.
const DIMENSIONS: &[(&str, &str, &str)] = &[
    ("indicator", "indicatorcode", "indicator"),
    ("location", "spatialdimvaluecode", "location"),
    ("location", "spatialdim", ""),
    ("dim1", "dim1valuecode", "dim1"),
    ("dim2", "dim2valuecode", "dim2"),
    ("dim3", "dim3valuecode", "dim3"),
    ("dim1", "dim1", ""),
    ("dim2", "dim2", ""),
    ("dim3", "dim3", ""),
    ("data-source", "datasourcedimvaluecode", "datasource"),
    ("data-source", "datasourcedim", ""),
    ("unit", "factvalueuom", ""),
];

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let value = ["factvaluenumeric", "numericvalue"];
    header.place("indicatorcode")?;
    value.into_iter().find(|name| header.has(name))?;
    ["period", "timedim"].into_iter().find(|name| header.has(name))?;
    let mut layout = Layout::new(Format::Gho);
    for name in &header.names {
        let codes = DIMENSIONS.iter().find(|(_, codes, _)| codes == name);
        let names = DIMENSIONS
            .iter()
            .find(|(_, codes, label)| label == name && header.has(codes));
        let column = match name.as_str() {
            "period" | "timedim" => Column::Time,
            name if value.contains(&name) => Column::Value,
            "factvaluenumericprefix" => Column::Prefix,
            "value" => Column::Display,
            "factvaluenumericlow" | "low" => Column::Low,
            "factvaluenumerichigh" | "high" => Column::High,
            "factcomments" | "comments" => Column::Note,
            "" => Column::Unnamed,
            _ => match (names, codes) {
                (Some((id, ..)), _) => Column::Label(layout.known_dimension(id)),
                (None, Some((id, ..))) => Column::Dimension(layout.known_dimension(id)),
                (None, None) => Column::Ignored,
            },
        };
        layout.columns.push(column);
    }
    Some(layout)
}
