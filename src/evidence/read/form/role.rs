//! How each column was read, for whoever has to know it, and whether that is what the register
//! says.

use super::measures::is_called;
use super::{Column, Header, Layout};
use crate::evidence::{ColumnUse, ReadColumn};

/// Why a column is not read as the register says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::evidence::read) enum Unfit {
    /// The file has no column of that name.
    Unknown,
    /// It holds something else in this form, or no figure would be left.
    Other,
}

impl Layout {
    /// Returns how each column is read.
    pub(in crate::evidence::read) fn read_columns(
        &self,
        header: &Header,
    ) -> Vec<ReadColumn> {
        let columns = self.columns.iter().zip(&header.cells).enumerate();
        let read = columns.map(|(place, (column, name))| {
            let id = |dimension: &usize| {
                self.dimensions.get(*dimension).map(|(id, _)| id.clone())
            };
            let open = self.open.iter().find(|(open, _)| *open == place);
            ReadColumn {
                name: name.clone(),
                role: column.role(),
                dimension: match column {
                    Column::Dimension(dimension)
                    | Column::Label(dimension)
                    | Column::Both(dimension) => id(dimension),
                    _ => None,
                },
                open: open.map(|(_, column)| *column),
            }
        });
        read.collect()
    }

    /// Returns where a column is of which the register says what it holds, and why it is not
    /// read so; `None` if it is.
    pub(in crate::evidence::read) fn unfit(
        &self,
        header: &Header,
        name: &str,
        said: ColumnUse,
    ) -> Option<(usize, Unfit)> {
        let place = header.cells.iter().position(|cell| is_called(name, cell));
        let Some(place) = place else { return Some((0, Unfit::Unknown)) };
        let is_so = match self.columns.get(place)? {
            Column::Dimension(_) => said == ColumnUse::Codes,
            Column::Value | Column::ValueOf(_) => said == ColumnUse::Figures,
            _ => false,
        };
        (!is_so).then_some((place, Unfit::Other))
    }
}

impl Column {
    /// Returns the word that selects what is said of it.
    fn role(&self) -> &'static str {
        match self {
            Column::Dimension(_) | Column::Both(_) | Column::Joined(_) => "codes",
            Column::Label(_) => "labels",
            Column::Time => "period",
            Column::Value | Column::ValueOf(_) | Column::Display => "figures",
            Column::ValueAt(_) => "figures-at",
            Column::Flag | Column::FlagBehind | Column::Status(_) | Column::Prefix => {
                "flags"
            }
            Column::Confidentiality => "confidentiality",
            Column::Multiplier | Column::Multiplied => "multiplier",
            Column::Decimals => "decimals",
            Column::Note => "notes",
            Column::Low | Column::High => "interval",
            Column::Ignored | Column::Unnamed => "ignored",
        }
    }
}
