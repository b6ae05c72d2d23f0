//! Parsers of the forms that files come in: TOML, XML, CSV, workbooks, pictures, archives, Word
//! files, and the marks of git in any of them; and what writes markup and archives. They know no disk, only
//! texts and bytes; what a table of a register or a row of a dataset means is known above.

pub(crate) mod address;
pub mod archive;
pub(crate) mod conflict;
pub mod csv;
pub mod decode;
pub(crate) mod font;
mod lines;
pub mod markup;
pub(crate) mod picture;
mod toml;
pub mod uhri;
pub(crate) mod word;
pub mod xlsx;
pub(crate) mod xml;

pub(crate) use lines::{byte_at, line_at, lines};
pub use toml::{TomlDate, TomlTable};
pub(crate) use toml::{entries, inline, out_of_range, pair};
