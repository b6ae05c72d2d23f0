//! Recognises Eurostat's bulk download: dimensions in the first column, a period in each
//! other, flags behind the figures.
//!
//! The header of the first column is `freq,unit,geo\TIME_PERIOD`, its cells `A,PC,LT`. In
//! a file that was saved with commas again, the dimensions may be columns of their own.

use super::{Column, Header, Layout};
use crate::evidence::Format;

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let corner = header.cells.iter().position(|cell| cell.contains('\\'))?;
    let mut layout = Layout::new(Format::EurostatBulk);
    for (place, cell) in header.cells.iter().enumerate() {
        if place > corner {
            let column = match cell.parse() {
                Ok(period) => Column::ValueAt(period),
                Err(_) if cell.is_empty() => Column::Unnamed,
                Err(_) => return None,
            };
            layout.columns.push(column);
            continue;
        }
        let names = cell.split('\\').next().unwrap_or_default();
        let dimensions: Vec<usize> =
            names.split(',').map(|name| layout.dimension(name.trim())).collect();
        layout.columns.push(match *dimensions {
            [dimension] => Column::Dimension(dimension),
            _ => Column::Joined(dimensions),
        });
    }
    Some(layout)
}
