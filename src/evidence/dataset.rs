//! A dataset: the observations of one file, whatever its form was.

use rust_decimal::Decimal;

use crate::diagnostic::{FileId, Span};
use crate::evidence::{Flag, Period};

/// In which form a statistics office handed a dataset out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Columns `year` (or `time`) and `value`; every other column is a dimension.
    Tidy,
    /// SDMX-CSV 1.0, as Eurostat hands it out.
    SdmxCsv1,
}

/// One of the properties by which observations differ, such as `geo` or `sex`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// The column's name in lower case.
    pub id: String,
    /// The codes that occur, in the order of the file.
    pub codes: Vec<String>,
}

/// One figure of a dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// For each dimension of the dataset, the index of its code.
    pub key: Vec<u32>,
    /// When it was observed.
    pub period: Period,
    /// The figure exactly as published; `None` where the file gives it as missing.
    pub value: Option<Decimal>,
    /// Flags, in the order of the file.
    pub flags: Vec<Flag>,
    /// A note of the file's own column `note`.
    pub note: Option<String>,
    /// The cell that holds the figure.
    pub span: Span,
}

/// The observations of one file.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The file.
    pub file: FileId,
    /// Its form.
    pub format: Format,
    /// The dimensions without time, in the order of the columns.
    pub dimensions: Vec<Dimension>,
    /// The observations, in the order of the file.
    pub observations: Vec<Observation>,
}

impl Dataset {
    /// Returns the index of a dimension by its id.
    pub fn dimension(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|dimension| dimension.id == id)
    }
}
