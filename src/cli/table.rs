//! Columns of text, aligned, that fit the terminal.

use komentaras::text::wrap::{length, wrap};

/// The narrowest that a column of words gets.
const NARROWEST_COLUMN: usize = 12;

/// On which side the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alignment {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Returns rows with their columns aligned, two spaces apart. The first row is the header.
///
/// Where they are wider than the terminal, headers and words go over several lines; where
/// that does not help, each row becomes a record, with a line for each of its cells.
pub(super) fn columns(
    sides: &[Alignment],
    rows: &[Vec<String>],
    width: Option<usize>,
) -> String {
    let natural = widths(sides, rows, length);
    let widths = match width.filter(|room| total(&natural) > *room) {
        None => natural,
        Some(room) => match fitting(sides, rows, room) {
            Some(widths) => widths,
            None => return records(rows, room),
        },
    };
    let mut output = String::new();
    for row in rows {
        let cells: Vec<Vec<String>> =
            row.iter().zip(&widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1);
        for at in 0..height {
            let mut line = String::new();
            for ((cell, side), width) in cells.iter().zip(sides).zip(&widths) {
                let text = cell.get(at).map_or("", String::as_str);
                let space = " ".repeat(width - length(text));
                match side {
                    Alignment::Left => line.extend([text, &space, "  "]),
                    Alignment::Right => line.extend([&space, text, "  "]),
                }
            }
            output.push_str(line.trim_end());
            output.push('\n');
        }
    }
    output
}

/// Returns the width of each column, by what its cells need.
fn widths(
    sides: &[Alignment],
    rows: &[Vec<String>],
    need: impl Fn(&str) -> usize,
) -> Vec<usize> {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| need(cell)).max()
    };
    (0..sides.len()).map(|column| width(column).unwrap_or(0)).collect()
}

/// Returns how wide a table is that has all the room it needs.
pub(super) fn width(sides: &[Alignment], rows: &[Vec<String>]) -> usize {
    total(&widths(sides, rows, length))
}

/// Returns how wide a table is.
fn total(widths: &[usize]) -> usize {
    widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1)
}

/// Returns widths with which a table fits: headers take several lines, then words do.
fn fitting(sides: &[Alignment], rows: &[Vec<String>], room: usize) -> Option<Vec<usize>> {
    let (header, rows) = rows.split_at_checked(1)?;
    let longest_word = |text: &str| text.split(' ').map(length).max().unwrap_or(0);
    let headers = widths(sides, header, longest_word);
    let cells = widths(sides, rows, length);
    let mut widths: Vec<usize> =
        headers.iter().zip(&cells).map(|(header, cell)| *header.max(cell)).collect();
    while total(&widths) > room {
        let columns = sides.iter().zip(&mut widths);
        let words = columns.filter(|(side, _)| **side == Alignment::Left);
        let widest = words.map(|(_, width)| width).max()?;
        if *widest <= NARROWEST_COLUMN {
            return None;
        }
        *widest -= 1;
    }
    Some(widths)
}

/// Returns each row but the first as lines of a header and a cell.
fn records(rows: &[Vec<String>], room: usize) -> String {
    let Some((header, rows)) = rows.split_first() else { return String::new() };
    let mut output = String::new();
    for row in rows {
        let cells = header.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        for (index, (name, cell)) in cells.enumerate() {
            let indent = if index == 0 { "" } else { "  " };
            let colon = if name.is_empty() { "" } else { ": " };
            for line in wrap(&format!("{name}{colon}{cell}"), room.saturating_sub(2)) {
                output.push_str(&format!("{indent}{line}\n"));
            }
        }
    }
    output
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    #[test]
    fn columns_are_aligned_by_characters() {
        let rows = rows(&[&["Skyrius", "Žodžių"], &["ė", "12"]]);
        assert_eq!(
            columns(&[Alignment::Left, Alignment::Right], &rows, None),
            "Skyrius  Žodžių\nė            12\n"
        );
    }

    #[test]
    fn a_wide_table_goes_over_several_lines_and_then_into_records() {
        let sides = [Alignment::Left, Alignment::Left, Alignment::Right];
        let rows = rows(&[
            &["Indicator", "Name", "Without notes"],
            &["child-poverty", "Children at risk of poverty", "12"],
        ]);
        assert_eq!(
            columns(&sides, &rows, Some(42)),
            "Indicator      Name                Without\n\
             \u{20}                                    notes\n\
             child-poverty  Children at risk         12\n\
             \u{20}              of poverty\n"
        );
        assert_eq!(
            columns(&sides, &rows, Some(24)),
            "Indicator:\nchild-poverty\n  Name: Children at risk\n  of poverty\n  Without notes: 12\n"
        );
    }

    proptest! {
        /// No line is longer than the terminal is wide, and no letter of a row is lost.
        #[test]
        fn a_table_fits(
            cells in proptest::collection::vec("[a-zė /-]{0,30}", 12),
            width in 20_usize..90,
        ) {
            let sides = [Alignment::Left, Alignment::Right, Alignment::Left];
            let mut rows = vec![vec![String::new(); 3]];
            rows.extend(cells.chunks(3).map(<[String]>::to_vec));
            let table = columns(&sides, &rows, Some(width));
            for line in table.lines() {
                prop_assert!(length(line) <= width, "{line}");
            }
            let letters = |text: &str| {
                let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
                letters.sort_unstable();
                letters
            };
            prop_assert_eq!(letters(&table), letters(&cells.concat()));
        }
    }
}
