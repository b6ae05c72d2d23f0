//! Words: every name and label that the document shows has its Fluent message in every
//! language of the report.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::fluent;
use crate::convention::Subject;
use crate::diagnostic::{Diagnostics, Names, Sources, Span, found, nearest};
use crate::model::{BlockKind, Case, Project, path};
use crate::text::{Args, Language, addressee_message};

/// The units that are built in.
const UNITS: [&str; 10] = [
    "percent",
    "children",
    "persons",
    "families",
    "count",
    "per-1000",
    "per-100000",
    "eur",
    "points",
    "years",
];

/// How the names of addressees begin.
const ADDRESSEE: &str = "addressee-";

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let manifest = &project.manifest;
    // Each message with the first place that asks for it.
    let mut wanted: BTreeMap<String, Span> = BTreeMap::new();
    let whole = Span::new(manifest.file, 0..0);
    let mut want = |id: String, span: Span| {
        wanted.entry(id).or_insert(span);
    };
    // Addressees whose name stands after the word for "to".
    let mut addressed: BTreeMap<String, Span> = BTreeMap::new();
    // What is missing in the settings or refused there has its finding.
    if !manifest.state.is_empty() {
        want(format!("state-{}", manifest.state), whole);
    }
    want(format!("convention-{}", manifest.convention.value), manifest.convention.span);
    if !manifest.profile.value.is_empty() {
        want(format!("profile-{}", manifest.profile.value), manifest.profile.span);
    }
    for indicator in &project.evidence.register().indicators {
        want(format!("indicator-{}", indicator.id.value), indicator.id.span);
        if !project
            .catalog
            .has(manifest.source_language, &format!("unit-{}", indicator.unit.value))
        {
            diags.push(
                found::UnknownUnit {
                    name: indicator.unit.value.as_str(),
                    similar: near_unit(&indicator.unit.value, project),
                    known: &UNITS.join(", "),
                }
                .at(indicator.unit.span),
            );
        }
    }
    for exemption in &manifest.coverage {
        let subject = project.convention.subject(&exemption.key.value);
        if let Some(Subject::Protocol(protocol)) = subject {
            let id = format!("protocol-{}-{}", project.convention.key, protocol.id);
            want(id, exemption.key.span);
        }
    }
    for chapter in &project.chapters {
        if let Some(cluster) = &chapter.cluster {
            let place = chapter.articles.first().map_or(whole, |article| article.span);
            want(format!("{}-cluster-{cluster}", project.convention.key), place);
        }
        for text in chapter.texts.values() {
            text.visit_blocks(&mut |block| {
                if let BlockKind::Directive(directive) = &block.kind {
                    for key in &directive.to {
                        let id = addressee_message(&key.value);
                        addressed.entry(id.clone()).or_insert(key.span);
                        want(id, key.span);
                    }
                }
            });
        }
    }
    for observation in &project.registers.observations.rows {
        for key in &observation.bodies {
            want(addressee_message(&key.value), key.span);
        }
    }
    let addressees: BTreeMap<Language, Names<&str>> = manifest
        .languages
        .iter()
        .map(|language| (*language, addressees(*language, project)))
        .collect();
    let mut missing = BTreeSet::new();
    for (id, span) in wanted {
        for language in &manifest.languages {
            if !project.catalog.has(*language, &id) {
                missing.insert((id.clone(), *language));
                let written = id.strip_prefix(ADDRESSEE);
                let known = written.zip(addressees.get(language));
                let similar = known.and_then(|(written, known)| known.near(written));
                let known = known.map(|(written, known)| known.listed(written));
                let is_addressed = addressed.contains_key(&id);
                let case = is_addressed.then(|| case_after_to(*language, project));
                diags.push(
                    found::MissingMessage {
                        name: id.as_str(),
                        language: language.as_str(),
                        similar,
                        known: &known.unwrap_or_default(),
                        case: case.flatten().unwrap_or_default(),
                    }
                    .at(span),
                );
            }
        }
    }
    cases(&addressed, project, diags);
    fluent::check(project, sources, &missing, diags);
}

/// Reports addressees that would be printed in a form which their language does not use after
/// the word for "to".
fn cases(addressed: &BTreeMap<String, Span>, project: &Project, diags: &mut Diagnostics) {
    for (id, span) in addressed {
        for language in &project.manifest.languages {
            let Some(case) = case_after_to(*language, project) else { continue };
            let name = project.catalog.format(*language, id, &Args::new());
            // What has no name at all has a finding of its own.
            let Some(name) = name else { continue };
            if !project.catalog.has(*language, &format!("{id}.{case}")) {
                diags.push(
                    found::MissingCase {
                        name: id,
                        text: &name,
                        case,
                        language: language.as_str(),
                        path: &path::messages(*language, path::NAMES),
                    }
                    .at(*span),
                );
            }
        }
    }
}

/// Returns the case in which a language has a name after the word for "to", if it has cases.
fn case_after_to(language: Language, project: &Project) -> Option<&'static str> {
    let case = Case::Dative.as_str();
    let has_cases = project.catalog.has(language, &format!("ref-table.{case}"));
    has_cases.then_some(case)
}

/// Returns the unit that a name is near to, or whose name in a table it is.
fn near_unit(written: &str, project: &Project) -> &'static str {
    let is_name = |unit: &&&str| {
        project.manifest.languages.iter().any(|language| {
            let id = format!("unit-{unit}.short");
            let name = project.catalog.format(*language, &id, &Args::new());
            name.is_some_and(|name| name.to_lowercase() == written.to_lowercase())
        })
    };
    let named = UNITS.iter().find(is_name).copied();
    named.or_else(|| nearest(written, &UNITS)).unwrap_or_default()
}

/// Returns the addressees that have a name in a language.
fn addressees(language: Language, project: &Project) -> Names<&str> {
    let ids = project.catalog.ids(language).filter_map(|id| id.strip_prefix(ADDRESSEE));
    ids.filter(|id| !id.contains('.')).collect()
}
