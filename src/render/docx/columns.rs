//! How wide the columns of a table are, and how large its type.
//!
//! Widths are estimated from the number of letters, as in the PDF: Word measures fonts, and
//! which it has is not known here.

use crate::assemble::FigureCell;
use crate::render::docx::blocks::Context;
use crate::render::docx::page::Page;
use crate::render::docx::tables::{Content, Table};

/// The size of type in tables, in half points; that of the style.
const SIZE: i32 = 18;
/// The smallest in a table across the text, and the smallest at all.
const SMALL: i32 = 15;
const SMALLEST: i32 = 12;

/// The widths of letters and figures of the largest size, in twentieths of a point.
const LETTER: i32 = 94;
const FIGURE: i32 = 92;
/// The margins of a cell on both sides.
const MARGINS: i32 = 124;
/// The longest text that is set in one line.
const LINE: usize = 26;

/// The most of a table's width that its longest words take in type that is not the smallest.
const AIR: (i32, i32) = (3, 4);

/// The share of the text's width up to which a table does not spread, and what it then takes.
const NARROW: (i32, i32) = (3, 5);
const NARROW_WIDTH: (i32, i32) = (2, 3);

/// How a table fits on the page. All lengths are in twentieths of a point.
pub(super) struct Fit {
    widths: Vec<i32>,
    /// The most decimals and the most letters of flags in each column.
    columns: Vec<(usize, usize)>,
    /// From the margin of the page to the table.
    pub(super) indent: i32,
    /// The size of type in half points, where it is not that of the style.
    pub(super) size: Option<i32>,
    /// Whether it stands on a page across.
    pub(super) is_across: bool,
}

/// Returns how a table fits.
pub(super) fn fit(
    table: &Table<'_>,
    page: &Page,
    context: &Context,
    decimal_sign: &str,
) -> Fit {
    let columns_needs = needs(table);
    let needs: Vec<i32> = columns_needs.iter().map(|need| need.lines).collect();
    let words: Vec<i32> = columns_needs.iter().map(|need| need.words).collect();
    let (need, words_need) = (needs.iter().sum::<i32>(), words.iter().sum::<i32>());
    let indent = context.frame.left + context.left;
    let room = (page.text_width() - indent - context.frame.right).max(600);
    let (frame, across) = (page.frame_width(), page.across().text_width());
    let size_of = |need: i32, room: i32, least: i32| {
        let size = i64::from(SIZE) * i64::from(room) / i64::from(need.max(1));
        i32::try_from(size).unwrap_or(SIZE).clamp(least, SIZE)
    };
    let size_for = |room: i32, least: i32| size_of(need, room, least);
    let (width, indent, size, is_across) = if table.is_across && context.is_top {
        (across, 0, size_for(across, SMALLEST), true)
    } else if need * NARROW.1 <= room * NARROW.0 {
        (room * NARROW_WIDTH.0 / NARROW_WIDTH.1, indent, SIZE, false)
    } else if need <= room {
        (room, indent, SIZE, false)
    } else if !context.is_top {
        (room, indent, size_for(room, SMALLEST), false)
    } else if need <= frame || size_for(frame, 1) >= SMALL {
        (frame, -page.hang(), size_for(frame, SMALL), false)
    } else if size_of(words_need, frame, 1) >= SMALL {
        // Text that is set in more lines has room upright: each column has its longest word, and
        // what is left goes to those that have most to say.
        let size = size_of(words_need, frame * AIR.0 / AIR.1, SMALL);
        let scaled = |need: i32| need * size / SIZE;
        let left = frame - words.iter().copied().map(scaled).sum::<i32>();
        let amounts: Vec<i32> = columns_needs.iter().map(|need| need.amount).collect();
        let left = shares(&amounts, left);
        let widths = words.iter().zip(left).map(|(need, left)| scaled(*need) + left);
        return Fit {
            widths: widths.collect(),
            columns: columns(table, decimal_sign),
            indent: -page.hang(),
            size: (size < SIZE).then_some(size),
            is_across: false,
        };
    } else {
        (across, 0, size_for(across, SMALLEST), true)
    };
    Fit {
        widths: shares(&needs, width),
        columns: columns(table, decimal_sign),
        indent,
        size: (size < SIZE).then_some(size),
        is_across,
    }
}

impl Fit {
    /// Returns the widths of some columns: all of the table's width if they are not all.
    pub(super) fn widths_of(&self, shown: &[usize]) -> Vec<i32> {
        let widths: Vec<i32> =
            shown.iter().filter_map(|column| self.widths.get(*column)).copied().collect();
        if shown.len() == self.widths.len() {
            return widths;
        }
        shares(&widths, self.widths.iter().sum())
    }

    /// Returns the room that a figure needs at its right so that its decimal sign stands below
    /// that of the others of its column.
    ///
    /// Tabs at the decimal sign would go by the sign of each reader's computer.
    pub(super) fn room_after(
        &self,
        column: usize,
        cell: &FigureCell,
        decimal_sign: &str,
    ) -> i32 {
        let Some((decimals, flags)) = self.columns.get(column) else { return 0 };
        let (its_decimals, its_flags) = measure(cell, decimal_sign);
        let lacking = |most: usize, its: usize, per: i32, once: i32| {
            let count = i32::try_from(most.saturating_sub(its)).unwrap_or(0);
            let once = if most > 0 && its == 0 { once } else { 0 };
            count * per + once
        };
        let room = lacking(*decimals, its_decimals, FIGURE, FIGURE / 2)
            + lacking(*flags, its_flags, LETTER, LETTER / 2);
        room * self.size.unwrap_or(SIZE) / SIZE
    }
}

/// Returns how many decimals a figure has, and how many letters its flags.
fn measure(cell: &FigureCell, decimal_sign: &str) -> (usize, usize) {
    let decimals =
        cell.text.rsplit_once(decimal_sign).filter(|_| !decimal_sign.is_empty());
    let decimals = decimals.map_or(0, |(_, decimals)| decimals.chars().count());
    (decimals, cell.flags.chars().count())
}

fn columns(table: &Table<'_>, decimal_sign: &str) -> Vec<(usize, usize)> {
    let mut columns = vec![(0, 0); table.header.len()];
    for row in &table.rows {
        for ((decimals, flags), cell) in columns.iter_mut().zip(row) {
            if let Content::Figure(cell) = cell.content {
                let (its_decimals, its_flags) = measure(cell, decimal_sign);
                *decimals = its_decimals.max(*decimals);
                *flags = its_flags.max(*flags);
            }
        }
    }
    columns
}

/// What a column needs in the largest size.
#[derive(Debug, Clone, Copy)]
struct Need {
    /// The width of its lines, of which long texts have several.
    lines: i32,
    /// The width of its longest word.
    words: i32,
    /// The letters of its longest text.
    amount: i32,
}

/// Returns what each column needs.
fn needs(table: &Table<'_>) -> Vec<Need> {
    let least = 3 * LETTER + MARGINS;
    let least = Need { lines: least, words: least, amount: 1 };
    let mut needs = vec![least; table.header.len()];
    let wide = |count: usize| i32::try_from(count).map_or(0, |it| it * LETTER + MARGINS);
    for cells in std::iter::once(&table.header).chain(&table.rows) {
        for (need, cell) in needs.iter_mut().zip(cells) {
            let letters = |text: &str| text.chars().count();
            let flags = match cell.content {
                Content::Figure(figure) => letters(&figure.flags),
                _ => 0,
            };
            let lines = cell.content.lines();
            let words = lines.iter().flat_map(|line| line.split(' '));
            let word = words.map(letters).max().unwrap_or(0);
            let line = lines.iter().map(|line| letters(line)).max().unwrap_or(0);
            let amount = i32::try_from(line).unwrap_or(i32::MAX / LETTER);
            // Long texts get more room than short ones, but not all that they could take.
            let line = line.min(LINE) + line.saturating_sub(LINE).min(400) / 16;
            let count = match cell.content {
                Content::Inlines(_) | Content::Name(_) => line.max(word.min(LINE)),
                Content::Header(_) => word.min(LINE),
                Content::Figure(_) | Content::Nothing => (line + flags).min(LINE),
            };
            // Headers are bold, and figures are not broken.
            let word = match cell.content {
                Content::Header(_) => word.min(LINE) + 1,
                Content::Figure(_) | Content::Nothing => count,
                Content::Inlines(_) | Content::Name(_) => word.min(LINE),
            };
            *need = Need {
                lines: need.lines.max(wide(count)),
                words: need.words.max(wide(word)),
                amount: need.amount.max(amount),
            };
        }
    }
    needs
}

/// Divides a width in proportion to what each needs; all of it is given out.
fn shares(needs: &[i32], width: i32) -> Vec<i32> {
    let total: i64 = needs.iter().map(|need| i64::from(*need)).sum::<i64>().max(1);
    let mut sum = 0;
    let mut given = 0;
    needs
        .iter()
        .map(|need| {
            sum += i64::from(*need);
            let end = i32::try_from(sum * i64::from(width) / total).unwrap_or(width);
            let share = end - given;
            given = end;
            share
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_width_is_given_out_whole() {
        for (needs, width) in
            [(vec![1, 1, 1], 100), (vec![7], 9), (vec![400, 30, 2], 6463), (vec![], 10)]
        {
            let shares = shares(&needs, width);
            assert_eq!(
                shares.iter().sum::<i32>(),
                if needs.is_empty() { 0 } else { width }
            );
        }
    }
}
