//! Equal findings, told once with the places of all.

use std::collections::BTreeMap;

use crate::diagnostic::{Arg, Code, Diagnostic, Severity, Sources, render};

/// How many lines of a file are named.
const NAMED: usize = 30;

/// What two findings have in common that say the same.
type Words<'f> = (Severity, Code, &'f BTreeMap<&'static str, Arg>);

/// Returns findings that say the same together, in the order of the first of each. One that
/// is explained by other places stands alone, for each has places of its own.
pub(super) fn groups(findings: &[Diagnostic]) -> Vec<Vec<&Diagnostic>> {
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    let mut known: BTreeMap<Words<'_>, usize> = BTreeMap::new();
    for finding in findings {
        if finding.primary.is_none() || !finding.related.is_empty() {
            groups.push(vec![finding]);
            continue;
        }
        let words = (finding.severity, finding.code, &finding.args);
        let index = *known.entry(words).or_insert(groups.len());
        match groups.get_mut(index) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

/// Returns the places of findings, by file: `report/lt/19.md:12, 14; report/lt/20.md:3`.
pub(super) fn places(findings: &[&Diagnostic], sources: &Sources) -> String {
    let mut lines: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for span in findings.iter().filter_map(|finding| finding.primary) {
        let line = || sources.position(span.file, span.range().start).line.to_string();
        let line = sources.cell(span).unwrap_or_else(line);
        lines.entry(&sources.file(span.file).path).or_default().push(line);
    }
    let of_file = |(path, mut lines): (&str, Vec<String>)| {
        lines.dedup();
        let more = (lines.len() > NAMED).then(|| "…".to_owned());
        let lines = lines.iter().take(NAMED).cloned();
        let lines: Vec<String> = lines.chain(more).collect();
        format!("{}:{}", render::words::printable(path), lines.join(", "))
    };
    lines.into_iter().map(of_file).collect::<Vec<_>>().join("; ")
}
