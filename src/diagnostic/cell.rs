//! The names of the cells of a spreadsheet: `Vaikai!B7`.

/// From which sheet a text was made, and which of its lines is which row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPlaces {
    /// The name of the sheet.
    pub name: String,
    /// At which byte of the text each row begins, ascending, and its number in the sheet.
    /// Between the cells of a row are tabs.
    pub rows: Vec<(usize, usize)>,
}

/// Returns the letters of a column, counted from 1: `A` to `Z`, `AA` and so on.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Returns the name of a cell as spreadsheets write it: the sheet in quotation marks where its
/// name is more than letters and digits.
pub(super) fn cell(sheet: &str, row: usize, column: usize) -> String {
    let is_plain = sheet.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !sheet.starts_with(|c: char| c.is_ascii_digit());
    let column = letters(u32::try_from(column).unwrap_or(u32::MAX));
    if is_plain {
        format!("{sheet}!{column}{row}")
    } else {
        format!("'{}'!{column}{row}", sheet.replace('\'', "''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, expected) in
            [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")]
        {
            assert_eq!(letters(column), expected);
        }
        assert_eq!(cell("Šeima_1", 7, 2), "Šeima_1!B7");
        assert_eq!(cell("Sheet 1", 7, 28), "'Sheet 1'!AB7");
        assert_eq!(cell("2024", 1, 1), "'2024'!A1");
        assert_eq!(cell("vaikų' teisės", 1, 1), "'vaikų'' teisės'!A1");
    }
}
