//! A report as JSON, for other programs: every number, word, reference and the origin of every
//! figure, in all languages of the report.

mod convert;
pub mod data;
pub mod model;
mod origins;
#[cfg(test)]
mod tests;
mod trace;

pub use trace::trace;

use crate::assemble::Document;

/// Writes a report in its languages as JSON, on lines of its own so that two versions can be
/// compared.
pub fn render(documents: &[Document]) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(&convert::report(documents))
        .expect("keys are strings, and writing to memory does not fail");
    json.push(b'\n');
    json
}
