//! Columns named `status` or `mark`, which offices give to flags and to dimensions alike: of
//! marriage, of employment. Their cells decide.

use std::collections::BTreeMap;

use crate::evidence::Flag;
use crate::evidence::read::form::{Column, Header, Layout};
use crate::evidence::read::select::Wanted;
use crate::syntax::csv::Rows;

/// Makes such a column a dimension if the register selects by it, or if it has words in
/// every row and distinguishes rows that are otherwise the same, which a flag never does.
pub(super) fn settle(
    layout: &mut Layout,
    header: &Header,
    rows: &Rows<'_>,
    wanted: Wanted<'_>,
) {
    // The measures are the codes of the last dimension.
    if layout.doubtful.is_empty() || !layout.measures.is_empty() {
        return;
    }
    let below = rows.lines_below();
    for (place, id) in layout.doubtful.clone() {
        let name = header.cells.get(place).map(String::as_str).unwrap_or_default();
        if wanted.selects_by(&id) || tells_apart(layout, place, &below, wanted) {
            layout.columns[place] = Column::Dimension(layout.dimension(name));
        }
    }
}

fn tells_apart(
    layout: &Layout,
    place: usize,
    rows: &[Vec<String>],
    wanted: Wanted<'_>,
) -> bool {
    let legend = wanted.legend();
    let is_key = |column: &Column| {
        matches!(
            column,
            Column::Dimension(_) | Column::Both(_) | Column::Joined(_) | Column::Time
        )
    };
    let mut has_words = false;
    let mut has_same = false;
    let mut first_of: BTreeMap<Vec<&str>, &str> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.len() == layout.columns.len()) {
        let cell = row[place].trim();
        if cell.is_empty() {
            return false;
        }
        has_words |= Flag::parse_list(cell).is_none() && legend.meaning(cell).is_none();
        let keys = layout.columns.iter().zip(row).filter(|(column, _)| is_key(column));
        let key = keys.map(|(_, cell)| cell.trim()).collect();
        has_same |= *first_of.entry(key).or_insert(cell) != cell;
    }
    has_words && has_same
}
