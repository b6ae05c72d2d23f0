//! SARIF 2.1.0, the form in which code hosts and editors exchange findings.
//!
//! The types are our own: of the several hundred of the standard we write eighteen.
//! See <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::diagnostic::{Code, Diagnostic, Fix, Severity, Sources, Span, render};
use crate::text::{Catalog, Language};

/// The name for the project's folder, from which the paths are counted.
const ROOT: &str = "PROJECTROOT";

/// The program that found the findings.
#[derive(Debug, Clone, Copy)]
pub struct Tool<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its version, as `MAJOR.MINOR.PATCH`.
    pub version: &'a str,
}

/// Returns all findings as one SARIF document.
pub fn sarif(
    findings: &[Diagnostic],
    sources: &Sources,
    catalog: &Catalog,
    language: Language,
    tool: Tool<'_>,
) -> String {
    let mut codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let results = findings
        .iter()
        .map(|finding| result(finding, &codes, sources, catalog, language));
    let code = Some(language.as_str().to_owned()).filter(|code| code.len() == 2);
    let root = render::word("sarif-project-root", catalog, language);
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: ToolObject {
                driver: Driver {
                    name: tool.name,
                    version: tool.version,
                    semantic_version: tool.version,
                    language: code.clone(),
                    rules: codes
                        .iter()
                        .map(|code| rule(*code, catalog, language))
                        .collect(),
                },
            },
            language: code,
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: [(
                ROOT,
                UriBase { description: SarifText { text: root } },
            )]
            .into(),
            results: results.collect(),
        }],
    };
    let mut text = serde_json::to_string_pretty(&log).expect("plain data is always JSON");
    text.push('\n');
    text
}

fn rule(code: Code, catalog: &Catalog, language: Language) -> Rule {
    let help = render::explanation(code, catalog, language);
    let mut paragraphs = help.split("\n\n");
    let short = paragraphs.next().unwrap_or_default().replace('\n', " ");
    let full =
        paragraphs.next().map_or_else(|| short.clone(), |text| text.replace('\n', " "));
    Rule {
        id: code.as_str(),
        short_description: SarifText { text: short },
        full_description: SarifText { text: full },
        help: SarifText { text: help },
        default_configuration: Configuration { level: level(code.default_severity()) },
    }
}

fn result(
    finding: &Diagnostic,
    codes: &[Code],
    sources: &Sources,
    catalog: &Catalog,
    language: Language,
) -> ResultObject {
    let words = render::words(finding, catalog, language);
    let message = [vec![words.message], words.help, words.detail].concat().join("\n");
    let related = finding.related.iter().zip(words.related).enumerate();
    ResultObject {
        rule_id: finding.code.as_str(),
        rule_index: codes.binary_search(&finding.code).unwrap_or_default(),
        level: level(finding.severity),
        message: SarifText { text: message },
        locations: finding
            .primary
            .map(|span| Location {
                id: None,
                physical_location: physical(span, sources),
                message: words.label.map(|text| SarifText { text }),
            })
            .into_iter()
            .collect(),
        related_locations: related
            .map(|(id, (related, label))| Location {
                id: Some(id),
                physical_location: physical(related.span, sources),
                message: label.map(|text| SarifText { text }),
            })
            .collect(),
        fixes: finding.fix.iter().map(|fix| fix_object(fix, sources)).collect(),
    }
}

fn fix_object(fix: &Fix, sources: &Sources) -> FixObject {
    let PhysicalLocation { artifact_location, region } = physical(fix.span, sources);
    let content = SarifText { text: fix.replacement.clone() };
    FixObject {
        artifact_changes: [ArtifactChange {
            artifact_location,
            replacements: [Replacement {
                deleted_region: region,
                inserted_content: content,
            }],
        }],
    }
}

fn level(severity: Severity) -> &'static str {
    // SARIF happens to use the same names; should ours change, its must not.
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn physical(span: Span, sources: &Sources) -> PhysicalLocation {
    let [start, end] = sources.ends(span);
    let path = &sources.file(span.file).path;
    PhysicalLocation {
        artifact_location: ArtifactLocation { uri: uri(path), uri_base_id: ROOT },
        region: Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        },
    }
}

/// Returns a path as a relative reference of RFC 3986.
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        match byte {
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'/' => {
                uri.push(char::from(byte));
            }
            _ => write!(uri, "%{byte:02X}").expect("a string takes all that is written"),
        }
        uri
    })
}

#[derive(Debug, Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: ToolObject<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, UriBase>,
    results: Vec<ResultObject>,
}

#[derive(Debug, Serialize)]
struct UriBase {
    description: SarifText,
}

#[derive(Debug, Serialize)]
struct ToolObject<'a> {
    driver: Driver<'a>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    semantic_version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    rules: Vec<Rule>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: SarifText,
    full_description: SarifText,
    help: SarifText,
    default_configuration: Configuration,
}

#[derive(Debug, Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Debug, Serialize)]
struct SarifText {
    text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultObject {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: SarifText,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixObject>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct FixObject {
    artifact_changes: [ArtifactChange; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: ArtifactLocation,
    replacements: [Replacement; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: SarifText,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the standard names the fields")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<SarifText>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}
