//! Columns of text, aligned.

/// On which side the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alignment {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Returns rows with their columns aligned, two spaces apart. The first row is the header.
pub(super) fn columns(sides: &[Alignment], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
    };
    let widths: Vec<usize> =
        (0..sides.len()).map(|column| width(column).unwrap_or(0)).collect();
    let mut output = String::new();
    for row in rows {
        let mut line = String::new();
        for ((cell, side), width) in row.iter().zip(sides).zip(&widths) {
            let space = " ".repeat(width - cell.chars().count());
            match side {
                Alignment::Left => line.extend([cell, space.as_str(), "  "]),
                Alignment::Right => line.extend([space.as_str(), cell, "  "]),
            }
        }
        output.push_str(line.trim_end());
        output.push('\n');
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_characters() {
        let rows = vec![
            vec!["Skyrius".to_owned(), "Žodžių".to_owned()],
            vec!["ė".to_owned(), "12".to_owned()],
        ];
        assert_eq!(
            columns(&[Alignment::Left, Alignment::Right], &rows),
            "Skyrius  Žodžių\nė            12\n"
        );
    }
}
