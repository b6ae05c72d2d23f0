//! A table from a dataset with every word and number in place.

use std::sync::Arc;

use crate::assemble::{Caption, Inline, Origin};

/// A table from a dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct DataTable {
    /// Label and caption.
    pub caption: Caption,
    /// The label where the table goes on over a page, such as „3 lentelė (tęsinys)“.
    pub continued: String,
    /// The table's shape in words, for those who do not see it.
    pub summary: Option<String>,
    /// The unit of all figures, if it is one; stands under the caption.
    pub unit: Option<String>,
    /// The names of the dimensions in the stub.
    pub stub_header: Vec<String>,
    /// Rows of the header above the figures.
    pub header: Vec<Vec<HeaderCell>>,
    /// The rows.
    pub rows: Vec<DataRow>,
    /// Explanations of flags and signs.
    pub notes: Vec<String>,
    /// The flags, signs and marks of notes in its cells, each with what it stands for.
    pub signs: Vec<(String, String)>,
    /// Where the figures come from.
    pub source: Option<Vec<Inline>>,
}

impl DataTable {
    /// Returns what the flags of a figure, or the sign in its place, stand for.
    pub fn meaning(&self, signs: &str) -> Option<String> {
        // Each letter is a flag; all else is one sign or the number of a note.
        let letters = signs.find(|c: char| !c.is_alphabetic()).unwrap_or(signs.len());
        let (letters, rest) = signs.split_at(letters);
        let letters = letters.chars().map(String::from);
        let known = letters.chain([rest.to_owned()]).filter_map(|sign| {
            let mut meanings = self.signs.iter();
            meanings
                .find(|(other, _)| *other == sign)
                .map(|(_, meaning)| meaning.as_str())
        });
        let meanings: Vec<&str> = known.collect();
        (!meanings.is_empty()).then(|| meanings.join("; "))
    }
}

/// A cell of a table's header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderCell {
    /// What it says.
    pub text: String,
    /// Over how many columns it stands.
    pub span: usize,
}

/// A row of a table from a dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct DataRow {
    /// The cells that name the row.
    pub stub: Vec<String>,
    /// The figures.
    pub cells: Vec<FigureCell>,
}

/// A figure in a table.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureCell {
    /// The number in the language's form, or the sign of a missing one.
    pub text: String,
    /// Whether the figure is missing.
    pub missing: bool,
    /// The letters of its flags.
    pub flags: String,
    /// Where it comes from; `None` where the dataset has no such row.
    pub origin: Option<Arc<Origin>>,
}
