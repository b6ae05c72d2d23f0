//! JSON: one object a line, for tools.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Sources, render};
use crate::text::{Catalog, Language};

/// A finding as tools read it. Its fields are a promise; the type inside is not.
#[derive(Debug, Serialize)]
struct Finding<'a> {
    severity: &'static str,
    code: &'static str,
    message: String,
    /// The path from the project's root; `null` for the report as a whole.
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    /// The column after the last character.
    end_column: Option<usize>,
    /// One advice a line; `null` where there is none.
    help: Option<String>,
    /// What a library or the system says, one note a line; left out where it says
    /// nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

/// Returns an object for each finding, one a line.
pub fn json(
    findings: &[Diagnostic],
    sources: &Sources,
    catalog: &Catalog,
    language: Language,
) -> String {
    let line = |finding: &Diagnostic| {
        let words = render::words(finding, catalog, language);
        let start =
            finding.primary.map(|span| sources.position(span.file, span.range().start));
        let end =
            finding.primary.map(|span| sources.position(span.file, span.range().end));
        let finding = Finding {
            severity: finding.severity.as_str(),
            code: finding.code.as_str(),
            message: words.message,
            file: finding.primary.map(|span| sources.file(span.file).path.as_str()),
            line: start.map(|position| position.line),
            column: start.map(|position| position.column),
            end_line: end.map(|position| position.line),
            end_column: end.map(|position| position.column),
            help: (!words.help.is_empty()).then(|| words.help.join("\n")),
            detail: (!words.detail.is_empty()).then(|| words.detail.join("\n")),
        };
        let object = serde_json::to_string(&finding).expect("plain data is always JSON");
        format!("{object}\n")
    };
    findings.iter().map(line).collect()
}
