//! Recognises what Eurostat's Data Explorer wrote before 2023: `TIME`, dimensions with
//! names instead of codes, `Value`, `Flag and Footnotes`.

use super::{Column, Header, Layout};
use crate::evidence::Format;

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    header.place("time")?;
    let value = header.figure("value")?;
    header.place("flag and footnotes")?;
    let mut layout = Layout::new(Format::DataExplorer);
    for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate() {
        match name.as_str() {
            "time" => layout.columns.push(Column::Time),
            _ if place == value => layout.columns.push(Column::Value),
            "flag and footnotes" => layout.columns.push(Column::Flag),
            "" => layout.columns.push(Column::Unnamed),
            _ => layout.dimension_column(written),
        }
    }
    Some(layout)
}
