//! What depends on a language: numbers, dates, order, typography and messages.
//!
//! It knows nothing of reports. No other module asks which language it is dealing with.

mod catalog;
pub mod collation;
mod date;
mod figures;
mod language;
pub mod number;
#[cfg(test)]
mod translations;
mod typography;

pub use catalog::{
    Args, Catalog, FormatError, Resource, ResourceError, ResourceErrorKind,
};
pub use date::{Date, InvalidDate, year_and_month};
pub use figures::{Figure, Lexicon, OBJECT, Value, figures};
pub use language::{InvalidLanguage, Language};
pub use typography::Typography;
