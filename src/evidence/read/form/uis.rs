//! Recognises data of the UNESCO Institute for Statistics: the Data Browser's download
//! (`indicatorId`, `geoUnit`, `year`, `value`, `qualifier`, `magnitude`) and the files of its
//! bulk data service, which have the same columns under other names.

use super::{Column, Header, Layout, Mark};
use crate::evidence::{Flag, Format};

/// The columns that hold names, each with that of the codes.
const NAMES: &[(&str, &str)] = &[
    ("indicatorname", "indicatorid"),
    ("indicator_label_en", "indicator_id"),
    ("geounitname", "geounit"),
    ("country_name_en", "country_id"),
];

/// What the institute says about the nature of a figure. Its key: the value is 0 where it
/// is nil or not applicable, and blank where it is suppressed or included elsewhere.
const MAGNITUDE: &[(&str, Mark)] = &[
    ("nil", Mark::Nil),
    ("na", Mark::Missing(Flag::NotApplicable)),
    ("supp", Mark::Missing(Flag::Suppressed)),
    ("lowrel", Mark::Flag(Flag::LowReliability)),
    ("included", Mark::Missing(Flag::IncludedElsewhere)),
    ("includes", Mark::Flag(Flag::IncludesOther)),
];

/// What it says about the quality of a figure.
const QUALIFIER: &[(&str, Mark)] = &[
    ("nat_est", Mark::Flag(Flag::Estimated)),
    ("uis_est", Mark::Flag(Flag::Estimated)),
    ("gae_est", Mark::Flag(Flag::Estimated)),
];

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let is_indicator = |name: &String| name == "indicatorid" || name == "indicator_id";
    header.names.iter().find(|name| is_indicator(name))?;
    header.place("year")?;
    header.place("value")?;
    header.place("magnitude")?;
    let mut layout = Layout::new(Format::Uis);
    for name in &header.names {
        let column = match name.as_str() {
            "year" => Column::Time,
            "value" => Column::Value,
            "magnitude" => Column::Status(MAGNITUDE),
            "qualifier" => Column::Status(QUALIFIER),
            "" => Column::Unnamed,
            name => match NAMES.iter().find(|(label, _)| *label == name) {
                Some((_, codes)) if header.has(codes) => {
                    Column::Label(layout.known_dimension(codes))
                }
                _ => Column::Dimension(layout.known_dimension(name)),
            },
        };
        layout.columns.push(column);
    }
    Some(layout)
}
