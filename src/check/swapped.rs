//! Names that stand at the wrong code: in a translation, what a code is called in the source
//! language may not be the name of another one.
//!
//! Whoever types names one after another, in all languages, can slip by one line, and then a
//! figure is printed under the name of another place.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::fluent::project_messages;
use crate::diagnostic::{Diagnostics, Sources, Span, found};
use crate::evidence::{
    Dataset, Dimension, code_message, code_name, dimension_message, dimension_name,
    is_words,
};
use crate::model::Project;
use crate::text::{Args, Language};

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let source = project.manifest.source_language;
    let messages = project_messages(project, sources);
    let translated: BTreeMap<(Language, &str), Span> = messages
        .iter()
        .filter(|message| message.language != source)
        .map(|message| ((message.language, message.outline.id.as_str()), message.span()))
        .collect();
    if translated.is_empty() {
        return;
    }
    let text = |language: Language, id: &str| {
        let text = project.catalog.format(language, id, &Args::new())?;
        Some((*translated.get(&(language, id))?, text))
    };
    let datasets = || project.evidence.datasets().values();
    let dimensions: BTreeMap<String, &str> = datasets()
        .flat_map(|dataset| dataset.dimensions().iter().map(move |it| (dataset, it)))
        .filter_map(|(dataset, it)| {
            let id = it.id.as_str();
            Some((of_dimension(project, dataset, it)?.to_lowercase(), id))
        })
        .collect();
    let mut reported = BTreeSet::new();
    let mut report =
        |kind: &str, written, language: Language, id: String, other: &str| {
            let (span, text): (Span, String) = written;
            if !reported.insert((language, id.clone())) {
                return;
            }
            diags.push(
                found::NameOfAnother {
                    kind,
                    name: &id,
                    text: &text,
                    language: language.as_str(),
                    other,
                    source: source.as_str(),
                }
                .at(span),
            );
        };
    for dataset in datasets() {
        for dimension in dataset.dimensions() {
            let names: BTreeMap<String, &str> = dimension
                .codes
                .iter()
                .flat_map(|code| {
                    let names = of_code(project, dataset, dimension, code);
                    names.map(|name| (name.to_lowercase(), code.as_str()))
                })
                .collect();
            for language in project.manifest.target_languages() {
                let id = dimension_message(&dimension.id);
                if let Some(written) = text(language, &id)
                    && is_words(&written.1)
                    && let Some(other) = dimensions.get(&written.1.to_lowercase())
                {
                    report("dimension", written, language, id, other);
                }
                for code in &dimension.codes {
                    let id = code_message(&dimension.id, code);
                    let Some(written) = text(language, &id) else { continue };
                    let lower = written.1.to_lowercase();
                    let is_same = of_code(project, dataset, dimension, code)
                        .any(|name| name.to_lowercase() == lower);
                    if let Some(other) = names.get(&lower).filter(|_| !is_same) {
                        report("code", written, language, id, other);
                    }
                }
            }
        }
    }
}

/// Returns what a dimension is called in the source language, by a message or in its file.
fn of_dimension(
    project: &Project,
    dataset: &Dataset,
    dimension: &Dimension,
) -> Option<String> {
    let source = project.manifest.source_language;
    let of_file = || {
        let name = dimension.name.clone();
        name.filter(|_| dataset.language(source) == source)
    };
    dimension_name(&project.catalog, source, &dimension.id).or_else(of_file)
}

/// Returns what a code is called in the source language, by a message and in its file.
fn of_code(
    project: &Project,
    dataset: &Dataset,
    dimension: &Dimension,
    code: &str,
) -> impl Iterator<Item = String> {
    let source = project.manifest.source_language;
    let of_file = dimension.label(code).or(is_words(code).then_some(code));
    let of_file = of_file.filter(|_| dataset.language(source) == source);
    let name = code_name(&project.catalog, source, &dimension.id, code);
    name.into_iter().chain(of_file.map(str::to_owned))
}
