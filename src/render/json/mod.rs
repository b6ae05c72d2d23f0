//! A report as JSON, for other programs: every number, word, reference and the origin of every
//! figure, in all languages of the report.
//!
//! `docs/report.schema.json` describes the form.

mod convert;
pub mod data;
#[cfg_attr(
    test,
    expect(unused_qualifications, reason = "what describes the form is derived")
)]
pub mod model;
mod origins;
#[cfg(test)]
mod tests;
mod trace;

pub use trace::trace;

use serde::Serialize as _;
use serde_json::Serializer;
use serde_json::ser::PrettyFormatter;

use crate::assemble::Document;

/// Writes a report in its languages as JSON, on many lines so that two versions can be
/// compared. Its depth is indented by one space: by two it would be half as large again.
pub fn render(documents: &[Document]) -> Vec<u8> {
    let mut json = Vec::new();
    let formatter = PrettyFormatter::with_indent(b" ");
    convert::report(documents)
        .serialize(&mut Serializer::with_formatter(&mut json, formatter))
        .expect("keys are strings, and writing to memory does not fail");
    json.push(b'\n');
    json
}
