//! Rows of CSV as the program writes them.

/// Returns cells as a line without its end, those in quotation marks that must be.
pub fn line(cells: impl IntoIterator<Item = String>, delimiter: char) -> String {
    let cells: Vec<String> =
        cells.into_iter().map(|cell| quoted(cell, delimiter)).collect();
    cells.join(&delimiter.to_string())
}

fn quoted(cell: String, delimiter: char) -> String {
    if cell.contains(['"', '\n', '\r', delimiter]) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
