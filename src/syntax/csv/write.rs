//! Rows of CSV as the program writes them.

use csv::WriterBuilder;

/// Returns cells as a line without its end, those in quotation marks that must be.
pub fn line(cells: impl IntoIterator<Item = String>, delimiter: char) -> String {
    let cells: Vec<String> = cells.into_iter().collect();
    // Alone in its row, an empty cell would be put into quotation marks.
    if cells.iter().all(String::is_empty) {
        return delimiter.to_string().repeat(cells.len().saturating_sub(1));
    }
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    let mut writer = WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    writer.write_record(&cells).expect("a vector takes every row");
    let bytes = writer.into_inner().expect("a vector takes every row");
    let mut text = String::from_utf8(bytes).expect("cells of text are text");
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// Returns rows as the text of a file.
pub fn table(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    rows.into_iter().flat_map(|row| [line(row, ','), "\n".to_owned()]).collect()
}
