//! Words: every name and label that the document shows has its Fluent message in every
//! language of the report.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{BlockKind, Project};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let manifest = &project.manifest;
    // Each message with the first place that asks for it.
    let mut wanted: BTreeMap<String, Span> = BTreeMap::new();
    let whole = Span::new(manifest.file, 0..0);
    let mut want = |id: String, span: Span| {
        wanted.entry(id).or_insert(span);
    };
    // One that is missing or refused has its finding.
    if !manifest.state.is_empty() {
        want(format!("state-{}", manifest.state), whole);
    }
    want(format!("convention-{}", manifest.convention.value), manifest.convention.span);
    want(format!("profile-{}", manifest.profile.value), manifest.profile.span);
    for indicator in &project.evidence.register().indicators {
        want(format!("indicator-{}", indicator.id.value), indicator.id.span);
        if !project
            .catalog
            .has(manifest.source_language, &format!("unit-{}", indicator.unit.value))
        {
            diags.push(
                Diagnostic::new(Code::UnknownUnit, indicator.unit.span)
                    .with("name", indicator.unit.value.as_str()),
            );
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
                        want(format!("addressee-{}", key.value), key.span);
                    }
                }
            });
        }
    }
    for (id, span) in wanted {
        for language in &manifest.languages {
            if !project.catalog.has(*language, &id) {
                diags.push(
                    Diagnostic::new(Code::MissingMessage, span)
                        .with("name", id.as_str())
                        .with("language", language.as_str())
                        .with("path", format!("translations/{language}/report.ftl")),
                );
            }
        }
    }
}
