//! JSON: one object a line, for tools.

use serde::Serialize;

use crate::diagnostic::{self, Diagnostic, Sources, render};
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
    /// The name of the cell; left out where the file is no spreadsheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    end_line: Option<usize>,
    /// The column after the last character.
    end_column: Option<usize>,
    /// One advice a line; `null` where there is none.
    help: Option<String>,
    /// What a library or the system says, one note a line; left out where it says
    /// nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// The change of the text that removes the finding; left out where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Fix<'a>>,
}

/// A replacement, its place counted as that of the finding.
#[derive(Debug, Serialize)]
struct Fix<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    replacement: &'a str,
    /// Whether nothing else can have been meant.
    safe: bool,
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
        let ends = finding.primary.map(|span| sources.ends(span));
        let (start, end) = (ends.map(|ends| ends[0]), ends.map(|ends| ends[1]));
        let finding = Finding {
            severity: finding.severity.as_str(),
            code: finding.code.as_str(),
            message: words.message,
            file: finding.primary.map(|span| sources.file(span.file).path.as_str()),
            line: start.map(|position| position.line),
            column: start.map(|position| position.column),
            cell: finding.primary.and_then(|span| sources.cell(span)),
            end_line: end.map(|position| position.line),
            end_column: end.map(|position| position.column),
            help: (!words.help.is_empty()).then(|| words.help.join("\n")),
            fix: finding.fix.as_ref().map(|fix| json_fix(fix, sources)),
            detail: (!words.detail.is_empty()).then(|| words.detail.join("\n")),
        };
        let object = serde_json::to_string(&finding).expect("plain data is always JSON");
        format!("{object}\n")
    };
    findings.iter().map(line).collect()
}

fn json_fix<'a>(fix: &'a diagnostic::Fix, sources: &'a Sources) -> Fix<'a> {
    let [start, end] = sources.ends(fix.span);
    Fix {
        file: &sources.file(fix.span.file).path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        replacement: &fix.replacement,
        safe: fix.is_safe,
    }
}
