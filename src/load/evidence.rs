//! Reads the register of indicators, the datasets it names, and the bibliography.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::evidence::read::Wanted;
use crate::evidence::{Bibliography, Evidence, Register, Selector};
use crate::load::dataset;
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
    for (name, selections) in selections(&register) {
        let Some(named) = register
            .indicators
            .iter()
            .map(|indicator| &indicator.dataset)
            .find(|written| written.value == name)
        else {
            continue;
        };
        let Some(resolved) = path::resolve(FOLDER, name) else {
            diags.push(
                Diagnostic::new(Code::PathOutsideProject, named.span)
                    .with("path", name)
                    .with("kind", "outside"),
            );
            continue;
        };
        let wanted = Wanted::Selections(&selections);
        let read = dataset::read(files, &resolved, Some(named.span), wanted, diags);
        if let Some(dataset) = read {
            datasets.insert(name.to_owned(), dataset);
        }
    }
    Evidence::new(register, datasets, diags)
}

/// Returns what the indicators select of each file, in the order of the files' names: a
/// file that several use is read once.
fn selections(register: &Register) -> BTreeMap<&str, Vec<&[Selector]>> {
    let mut by_file: BTreeMap<&str, Vec<&[Selector]>> = BTreeMap::new();
    for indicator in &register.indicators {
        by_file.entry(&indicator.dataset.value).or_default().push(&indicator.select);
    }
    by_file
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
