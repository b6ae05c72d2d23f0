//! The short form: one line for each finding, as editors read it.
//!
//! The severity stands there under its machine-readable name in every language, because
//! editors look for it.

use crate::diagnostic::{Diagnostic, Sources, render};
use crate::text::{Catalog, Language};

/// Returns a line `file:line:column: severity[code]: message` for each finding.
pub fn short(
    findings: &[Diagnostic],
    sources: &Sources,
    catalog: &Catalog,
    language: Language,
) -> String {
    let line = |finding: &Diagnostic| {
        let place = finding.primary.map_or_else(String::new, |span| {
            let path = render::words::printable(&sources.file(span.file).path);
            if let Some(cell) = sources.cell(span) {
                return format!("{path}:{}: ", render::words::printable(&cell));
            }
            let position = sources.position(span.file, span.range().start);
            format!("{path}:{}:{}: ", position.line, position.column)
        });
        let message = render::words(finding, catalog, language).message;
        let (severity, code) = (finding.severity.as_str(), finding.code.as_str());
        format!("{place}{severity}[{code}]: {message}\n")
    };
    findings.iter().map(line).collect()
}
