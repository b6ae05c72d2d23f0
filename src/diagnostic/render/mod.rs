//! Forms of output of findings, and the words that all of them share.
//!
//! The words are the Fluent message named after a finding's code: its text says what is
//! wrong, its attribute `help` what to do (a line for each advice), `label` what stands
//! at the mark, `detail` what a library says in its own words, and further attributes
//! label related places.

mod full;
mod groups;
mod json;
mod sarif;
mod short;
#[cfg(test)]
pub(super) mod tests;
mod words;

pub use full::{NARROWEST, Style, full};
pub use json::json;
pub use sarif::{Tool, sarif};
pub use short::short;
pub use words::{FindingText, words};

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::text::{Args, Catalog, Language};

/// Returns how many findings of each weight there are, such as “2 errors, 1 warning”.
pub fn summary(findings: &[Diagnostic], catalog: &Catalog, language: Language) -> String {
    let message = |id: &str, count: usize| {
        let args = Args::new().count("count", count);
        catalog.format(language, id, &args).unwrap_or_else(|| format!("{id}: {count}"))
    };
    let weights = [
        (Severity::Error, "findings-errors"),
        (Severity::Warning, "findings-warnings"),
        (Severity::Note, "findings-notes"),
    ];
    let parts: Vec<String> = weights
        .into_iter()
        .map(|(severity, id)| (id, count(findings, severity)))
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| message(id, count))
        .collect();
    if parts.is_empty() { message("findings-none", 0) } else { parts.join(", ") }
}

/// Returns a word of the forms' own, such as the name of a severity.
pub(crate) fn word(id: &str, catalog: &Catalog, language: Language) -> String {
    catalog.say(language, id, &Args::new())
}

/// Returns what `explain` says of a code: a sentence, then paragraphs and an example.
pub(crate) fn explanation(code: Code, catalog: &Catalog, language: Language) -> String {
    let id = format!("{}.explain", code.as_str());
    catalog
        .format(language, &id, &Args::new())
        .unwrap_or_else(|| code.as_str().to_owned())
}

fn count(findings: &[Diagnostic], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}
