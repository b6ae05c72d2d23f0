//! Tables of cells that know where they stand: rows of CSV, however a file divides them.

mod delimiter;
mod raw;
mod register;
mod rows;
mod write;

pub(crate) use delimiter::{BEGINNING, find as find_delimiter};
pub(crate) use raw::{raw_cells, records};
pub use register::{RegisterRow, register};
pub(crate) use rows::{Input, Row, Rows};
pub use write::{line, table};
