//! Recognises tidy files: columns `year` (or `time`) and `value`, optionally `flag` and
//! `note`; every other column is a dimension.

use super::{Column, Header, Layout};
use crate::evidence::Format;

/// Returns what the columns of a tidy file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let time = ["year", "time"].into_iter().find(|name| header.has(name))?;
    let value = header.figure("value")?;
    // The former sites of OECD.Stat and others have the time twice; `advice` names the
    // download to take instead.
    if header.has("flag codes") {
        return None;
    }
    let mut layout = Layout::new(Format::Tidy);
    for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate() {
        match name.as_str() {
            _ if *name == time => layout.columns.push(Column::Time),
            _ if place == value => layout.columns.push(Column::Value),
            "" => layout.columns.push(Column::Unnamed),
            _ => layout.dimension_column(written),
        }
    }
    Some(layout)
}
