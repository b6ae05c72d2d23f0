//! Reads the register of indicators, the datasets it names, and the bibliography.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::evidence::{Bibliography, Dataset, Evidence, Register, read};
use crate::load::Error;
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
        return Evidence::default();
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

/// Reads a dataset that need not be part of a project, such as one newly downloaded: the
/// user of the program has named it, not a chapter or a register.
pub fn dataset(
    path: &Path,
    diags: &mut Diagnostics,
) -> Result<(Option<Dataset>, Sources), Error> {
    // A file that is not there is found missing below.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut files = Files::open(folder)
        .map_err(|source| Error::Folder { path: folder.to_path_buf(), source })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Some(file) = files.text(&name, None, diags) else {
        return Ok((None, files.sources));
    };
    let dataset = read::dataset(file, &files.sources.file(file).text, diags);
    Ok((dataset, files.sources))
}

/// Reads the bibliography, in Hayagriva's form, BibLaTeX's or both; a report without one
/// has no sources.
pub(super) fn bibliography(files: &mut Files, diags: &mut Diagnostics) -> Bibliography {
    let mut bibliography = Bibliography::default();
    for path in [HAYAGRIVA, BIBLATEX] {
        if !files.exists(path) {
            continue;
        }
        let Some(file) = files.text(path, None, diags) else { continue };
        let text = &files.sources.file(file).text;
        let own = match path {
            HAYAGRIVA => Bibliography::from_yaml(file, text, diags),
            _ => Bibliography::from_biblatex(file, text, diags),
        };
        bibliography.extend(own, diags);
    }
    bibliography
}
