//! Equal findings, told once with the places of all, and many of a kind in one file, of which
//! only the first are told at length.

use std::collections::BTreeMap;

use crate::diagnostic::{Arg, Code, Diagnostic, FileId, Severity, Sources, render};

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

/// How many findings of a kind a file may have until they are listed.
const LISTED_FROM: usize = 12;

/// How many of those are told at length.
const AT_LENGTH: usize = 4;

/// What is printed by itself.
pub(super) enum Row<'f> {
    /// Equal findings.
    Group(Vec<&'f Diagnostic>),
    /// Findings of a kind in one file, each with those that equal it.
    List(FileId, Vec<Vec<&'f Diagnostic>>),
}

/// Returns groups with those of a kind in one file together, if there are many; the first of
/// them stand by themselves.
pub(super) fn rows(groups: Vec<Vec<&Diagnostic>>) -> Vec<Row<'_>> {
    let kind = |group: &Vec<&Diagnostic>| {
        let first = group.first()?;
        Some((first.severity, first.code, first.primary?.file))
    };
    let mut counts: BTreeMap<(Severity, Code, FileId), usize> = BTreeMap::new();
    for kind in groups.iter().filter_map(kind) {
        *counts.entry(kind).or_default() += 1;
    }
    counts.retain(|_, count| *count >= LISTED_FROM);
    let mut seen: BTreeMap<(Severity, Code, FileId), (usize, usize)> = BTreeMap::new();
    let mut rows: Vec<Row<'_>> = Vec::new();
    for group in groups {
        let Some(kind) = kind(&group).filter(|kind| counts.contains_key(kind)) else {
            rows.push(Row::Group(group));
            continue;
        };
        let (count, place) = seen.entry(kind).or_insert((0, 0));
        *count += 1;
        if *count <= AT_LENGTH {
            rows.push(Row::Group(group));
        } else if let Some(Row::List(_, list)) =
            rows.get_mut(*place).filter(|_| *count > AT_LENGTH + 1)
        {
            list.push(group);
        } else {
            *place = rows.len();
            rows.push(Row::List(kind.2, vec![group]));
        }
    }
    rows
}

/// Returns the lines of equal findings in one file: `12, 14`.
pub(super) fn lines(findings: &[&Diagnostic], sources: &Sources) -> String {
    let places = places(findings, sources);
    // Only the names of cells have colons, and come behind that of the path.
    let path = findings.iter().find_map(|finding| finding.primary);
    let path = path.map(|span| render::words::printable(&sources.file(span.file).path));
    let start = path.map_or(0, |path| path.len() + 1);
    places.get(start..).unwrap_or_default().to_owned()
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
