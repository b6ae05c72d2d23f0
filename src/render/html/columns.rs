//! The columns of tables that were written by hand: how wide each is, and what of them stands
//! on a narrow screen.
//!
//! Browsers give columns of words room by their longest lines alone, so that a column of short
//! answers under a long heading is as wide as one of sentences.

use crate::assemble::{DataTable, TextTable, plain_text};
use crate::render::html::writer::Writer;

/// The longest text that a cell is given room for in one line, in letters.
const LINE: usize = 26;
/// By how much the letters after those count less.
const REST: usize = 8;
/// The steps of widths in per cent: the style sheet has a class for each.
const STEP: usize = 5;
/// What a telephone has room for, in letters: of words, which can be broken, and of figures.
const TELEPHONE: usize = 60;
const FIGURES: usize = 40;

/// How a table is shown.
pub(super) struct Shape {
    /// The widths of the columns in per cent; none where browsers do well alone.
    widths: Vec<usize>,
    /// Whether its rows become paragraphs on a narrow screen, where each column would be a
    /// word wide.
    pub(super) is_stacked: bool,
    /// What names the cells of each column then. The first cell is the heading of its row.
    pub(super) labels: Vec<String>,
}

/// Returns how a table is shown.
pub(super) fn shape(table: &TextTable) -> Shape {
    let headings: Vec<String> =
        table.header.iter().map(|cell| plain_text(cell)).collect();
    let mut needs: Vec<usize> =
        headings.iter().map(|heading| longest_word(heading)).collect();
    let mut is_long = false;
    for row in &table.rows {
        for (need, cell) in needs.iter_mut().zip(row) {
            let text = plain_text(cell);
            let letters = text.chars().count();
            is_long |= letters > LINE;
            let room = letters.min(LINE) + letters.saturating_sub(LINE) / REST;
            *need = room.max(longest_word(&text).min(LINE)).max(*need);
        }
    }
    let total = needs.iter().sum::<usize>().max(1);
    let is_stacked = total > TELEPHONE;
    let width = |need: &usize| ((100 * need / total + STEP / 2) / STEP * STEP).max(STEP);
    let widths = if is_long { needs.iter().map(width).collect() } else { Vec::new() };
    let mut labels = if is_stacked { headings } else { Vec::new() };
    labels.first_mut().into_iter().for_each(String::clear);
    Shape { widths, is_stacked, labels }
}

/// Returns whether a table of figures is wider than a telephone in the type of other tables.
pub(super) fn is_dense(table: &DataTable) -> bool {
    let stub = (0..table.stub_header.len()).map(|column| {
        let names = table.rows.iter().filter_map(|row| row.stub.get(column));
        let names = names.chain(table.stub_header.get(column));
        names.map(|name| longest_word(name)).max().unwrap_or(0)
    });
    let heads = table.header.last().map(Vec::as_slice).unwrap_or_default();
    let figures = heads.iter().enumerate().map(|(column, head)| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        let letters =
            cells.map(|cell| cell.text.chars().count() + cell.flags.chars().count());
        letters.max().unwrap_or(0).max(longest_word(&head.text))
    });
    // Between columns there is room for another letter.
    stub.chain(figures).map(|letters| letters + 1).sum::<usize>() > FIGURES
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

impl Writer<'_> {
    /// Writes the widths of columns, as classes: pages allow no styles outside their sheet.
    pub(super) fn columns(&mut self, shape: &Shape) {
        if shape.widths.is_empty() {
            return;
        }
        self.out.open("colgroup");
        for width in &shape.widths {
            self.out.open("col").attribute("class", &format!("w{width}")).close();
        }
        self.out.close();
    }
}
