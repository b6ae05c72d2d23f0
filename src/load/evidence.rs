//! Reads the register of indicators, the datasets it names, and the bibliography.
//!
//! Register and bibliography can be one file, files of a folder, or both, so that two people
//! need not edit the same file. The one file comes first, then the others by their names.

use std::collections::BTreeMap;

use crate::diagnostic::{
    Code, Diagnostic, Diagnostics, Severity, Sources, Spanned, found,
};
use crate::evidence::read::Wanted;
use crate::evidence::{Bibliography, Evidence, Indicator, Legend, Register, Selector};
use crate::load::copies::without_copies;
use crate::load::dataset::{self, Request};
use crate::load::loader::Loader;
use crate::model::{Manifest, path};
use crate::text::Catalog;

/// The extension of BibLaTeX; Hayagriva's form has the others.
const BIBLATEX: &str = "bib";

/// Reads the indicators with their datasets; a report without a register has none.
pub(super) fn read(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    catalog: &Catalog,
    diags: &mut Diagnostics,
) -> Evidence {
    let paths = split(files, path::INDICATORS, &["toml"]);
    if paths.is_empty() {
        return Evidence::default();
    }
    let mut parts = Vec::with_capacity(paths.len());
    for path in &paths {
        parts.push(match files.text(path, None, diags) {
            Some(file) => {
                let text = files.content(file);
                let mut part = Register::parse(file, &text, diags);
                for conflict in files.conflicts(file) {
                    part.leave_out(&text, |entry| conflict.touches(entry));
                }
                part
            }
            None => Register { is_damaged: true, ..Register::default() },
        });
    }
    let mut register = Register::joined(parts, diags);
    if let Some(rounding) = manifest.rounding {
        register.set_rounding(rounding);
    }
    register.complete_marks(&manifest.marks);
    report_contradictions(&register, diags);
    let by_file = by_file(&register);
    let mut names = Vec::new();
    let mut requests = Vec::new();
    for (table, RegisteredFile { named, sheet, selections, marks }) in &by_file {
        let Some(path) = path::resolve(path::DATA, &named.value) else {
            let path = &named.value;
            diags.push(
                found::PathOutsideProject { path, kind: found::Outside::Outside }
                    .at(named.span),
            );
            continue;
        };
        names.push((*table).to_owned());
        let wanted = Wanted::Selections { any: selections, marks };
        requests.push(Request { path, named: named.span, sheet: *sheet, wanted });
    }
    let read = dataset::read(files, &requests, diags);
    let datasets = names.into_iter().zip(read);
    let datasets = datasets.filter_map(|(name, read)| Some((name, read?))).collect();
    Evidence::new(register, datasets, catalog, diags).for_state(&manifest.state, catalog)
}

/// Leaves out the figures that can't be shown where a list has a hole: what else has to be
/// withheld is found in all data, and by the names of areas.
pub(super) fn settle(evidence: &mut Evidence, sources: &Sources, diags: &Diagnostics) {
    let has_hole = |finding: &Diagnostic| {
        let Some(span) = finding.primary else { return false };
        let path = &*sources.file(span.file).path;
        let is_of_data = path::folder(path).starts_with(path::DATA);
        let is_list = path.strip_suffix(".ftl").is_some() || path::is_indicators(path);
        is_list && finding.code.leaves_hole()
            || is_of_data && finding.code == Code::MergeConflict
    };
    if diags.iter().any(has_hole) {
        evidence.leave_out_withheld();
    }
}

/// Returns the files of a register that can be one file, files of a folder of the same name,
/// or both, in the order in which they are read.
fn split(files: &Loader<'_>, name: &str, extensions: &[&str]) -> Vec<String> {
    let whole = extensions.iter().map(|extension| format!("{name}.{extension}"));
    let mut paths: Vec<String> = whole.filter(|path| files.exists(path)).collect();
    paths.extend(without_copies(files.list(name, extensions)));
    paths
}

/// Reports indicators of one file that say different things about its marks or columns: it is read
/// once for all of them.
fn report_contradictions(register: &Register, diags: &mut Diagnostics) {
    let mut by_file: BTreeMap<&str, Vec<&Indicator>> = BTreeMap::new();
    for indicator in &register.indicators {
        let others = by_file.entry(&indicator.table).or_default();
        let marks = &indicator.marks;
        let found = others.iter().find_map(|indicator| {
            Some((indicator, marks.contradicted(&indicator.marks)?))
        });
        if let Some((other, mark)) = found {
            let kind = found::UnreadFlag::Contradict {
                indicator: &indicator.id.value,
                name: &other.id.value,
            };
            let mut finding =
                found::UnknownFlag { kind, flag: mark, count: 1 }.at(indicator.id.span);
            finding.severity = Severity::Error;
            diags.push(finding);
        }
        let columns = others.iter().find_map(|indicator| {
            Some((indicator, marks.contradicted_column(&indicator.marks)?))
        });
        if let Some((other, name)) = columns {
            let kind = found::ColumnDoubt::Contradict {
                indicator: &indicator.id.value,
                also: &other.id.value,
            };
            let mut finding = found::DatasetColumn { kind, name }.at(indicator.id.span);
            finding.severity = Severity::Error;
            diags.push(finding);
        }
        others.push(indicator);
    }
}

/// A data file of the register, or a sheet of one.
struct RegisteredFile<'r> {
    /// Its path, where it is first named.
    named: &'r Spanned<String>,
    /// The sheet.
    sheet: Option<&'r Spanned<String>>,
    /// What the indicators select of it.
    selections: Vec<&'r [Selector]>,
    /// What its marks mean: a file that several indicators use is read once for all of them.
    marks: Legend,
}

/// Returns the files in the order of the names of their tables.
fn by_file(register: &Register) -> BTreeMap<&str, RegisteredFile<'_>> {
    let mut by_file: BTreeMap<&str, RegisteredFile<'_>> = BTreeMap::new();
    for Indicator { dataset, sheet, table, select, .. } in &register.indicators {
        let new = || RegisteredFile {
            named: dataset,
            sheet: sheet.as_ref(),
            selections: Vec::new(),
            marks: register.marks_of(table),
        };
        by_file.entry(table).or_insert_with(new).selections.push(select);
    }
    by_file
}

/// Reads the bibliography, in Hayagriva's form, BibLaTeX's or both; a report without one
/// has no sources.
pub(super) fn bibliography(
    files: &mut Loader<'_>,
    diags: &mut Diagnostics,
) -> Bibliography {
    let mut bibliography = Bibliography::default();
    for path in split(files, path::SOURCES, &["yml", BIBLATEX]) {
        let Some(file) = files.text(&path, None, diags) else {
            bibliography.set_unreadable();
            continue;
        };
        let text = files.content(file);
        let mut read = if path.ends_with(BIBLATEX) {
            Bibliography::from_biblatex(file, &text, diags)
        } else {
            Bibliography::from_yaml(file, &text, diags)
        };
        for conflict in files.conflicts(file) {
            read.leave_out(|entry| conflict.touches(entry));
        }
        bibliography.extend(read, diags);
    }
    bibliography
}
