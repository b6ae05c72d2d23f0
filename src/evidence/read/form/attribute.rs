//! Columns in files of any form that say something about the figure: SDMX's attributes,
//! and what offices and authors call them in their own words.

use super::Column;
use crate::evidence::export::MULTIPLIED;
use crate::evidence::read::headings::{self, Heading};

/// Returns what a column holds whose name is that of one of SDMX's attributes.
pub(super) fn attribute(name: &str) -> Option<Column> {
    about_figure(name).filter(|(_, is_doubtful)| !is_doubtful).map(|(column, _)| column)
}

/// Returns what a column holds whose name says that it is about the figure, in whatever words.
/// A dimension of SDMX may have the same name.
pub(super) fn in_words(name: &str) -> Option<Column> {
    about_figure(name).map(|(column, _)| column)
}

fn about_figure(name: &str) -> Option<(Column, bool)> {
    // A file that this program wrote has its figures multiplied already.
    if name.eq_ignore_ascii_case(MULTIPLIED) {
        return Some((Column::Multiplied, false));
    }
    let meaning = headings::meaning(name)?;
    let column = match meaning.heading {
        Heading::Flag => Column::Flag,
        Heading::Multiplier => Column::Multiplier,
        Heading::Confidentiality => Column::Confidentiality,
        Heading::Note => Column::Note,
        Heading::Time | Heading::Value | Heading::Code => return None,
    };
    Some((column, meaning.is_doubtful))
}
