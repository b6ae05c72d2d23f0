//! Reads the register of indicators, the datasets it names, and the bibliography.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::evidence::{Bibliography, Evidence, Register, read};
use crate::load::files::Files;
use crate::model::path;

const FOLDER: &str = "report/data";
const REGISTER: &str = "report/data/indicators.toml";
const HAYAGRIVA: &str = "report/sources.yml";
const BIBLATEX: &str = "report/sources.bib";

/// Reads the indicators with their datasets; a report without a register has none.
pub(super) fn read(files: &mut Files, diags: &mut Diagnostics) -> Evidence {
    if !files.exists(REGISTER) {
        return Evidence::default();
    }
    let Some(file) = files.text(REGISTER, None, diags) else {
        let register = Register { is_damaged: true, ..Register::default() };
        return Evidence::new(register, BTreeMap::new(), diags);
    };
    let text = files.sources.file(file).text.clone();
    let register = Register::parse(file, &text, diags);
    let mut datasets = BTreeMap::new();
    let mut tried = BTreeSet::new();
    for indicator in &register.indicators {
        let written = &indicator.dataset;
        if !tried.insert(written.value.clone()) {
            continue;
        }
        let Some(resolved) = path::resolve(FOLDER, &written.value) else {
            diags.push(
                Diagnostic::new(Code::PathOutsideProject, written.span)
                    .with("path", written.value.as_str())
                    .with("kind", "outside"),
            );
            continue;
        };
        let Some(file) = files.text(&resolved, Some(written.span), diags) else {
            continue;
        };
        let text = &files.sources.file(file).text;
        if text.trim().is_empty() {
            let span = files.sources.whole(file);
            diags.push(Diagnostic::new(Code::EmptyFile, span).with("path", resolved));
            continue;
        }
        if let Some(dataset) = read::dataset(file, text, diags) {
            datasets.insert(written.value.clone(), dataset);
        }
    }
    Evidence::new(register, datasets, diags)
}

/// Reads the bibliography, in Hayagriva's form, BibLaTeX's or both; a report without one
/// has no sources.
pub(super) fn bibliography(files: &mut Files, diags: &mut Diagnostics) -> Bibliography {
    let mut bibliography = Bibliography::default();
    for path in [HAYAGRIVA, BIBLATEX] {
        if !files.exists(path) {
            continue;
        }
        let Some(file) = files.text(path, None, diags) else {
            bibliography.set_unreadable();
            continue;
        };
        let text = &files.sources.file(file).text;
        let own = match path {
            HAYAGRIVA => Bibliography::from_yaml(file, text, diags),
            _ => Bibliography::from_biblatex(file, text, diags),
        };
        bibliography.extend(own, diags);
    }
    bibliography
}
