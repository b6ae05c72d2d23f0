//! References: every anchor is named once, and every reference and link finds its target.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources, Span, nearest};
use crate::model::{
    ChapterText, InlineKind, LinkTarget, Placeholder, Project, path, visit,
};

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let anchors = anchors(project, diags);
    let names: Vec<&str> = anchors.keys().copied().collect();
    let unknown = |name: &str, span: Span| {
        Diagnostic::new(Code::UnknownReference, span)
            .with("name", name)
            .with("similar", nearest(name, &names).unwrap_or_default())
            .with("known", names.join(", "))
    };
    for chapter in &project.chapters {
        for (language, text) in &chapter.texts {
            if *language != project.manifest.source_language {
                translated_anchors(text, &anchors, diags);
            }
            let folder = path::folder(&sources.file(text.file).path);
            text.visit_blocks(&mut |block| {
                visit::own_inlines(block, &mut |inline| match &inline.kind {
                    InlineKind::Placeholder(Placeholder::Ref(name))
                        if !anchors.contains_key(name.value.as_str()) =>
                    {
                        diags.push(unknown(&name.value, name.span));
                    }
                    InlineKind::Link { target: LinkTarget::Anchor(name), .. }
                        if !anchors.contains_key(name.as_str()) =>
                    {
                        diags.push(unknown(name, inline.span));
                    }
                    InlineKind::Link { target: LinkTarget::Chapter(path), .. }
                        if project.chapter_at(folder, path).is_none() =>
                    {
                        diags.push(
                            Diagnostic::new(Code::LinkTarget, inline.span)
                                .with("target", path.as_str())
                                .with("reason", "missing"),
                        );
                    }
                    _ => {}
                });
            });
        }
    }
}

/// Returns the anchors of the source language; a name given twice is a finding.
fn anchors<'a>(project: &'a Project, diags: &mut Diagnostics) -> BTreeMap<&'a str, Span> {
    let mut anchors: BTreeMap<&str, Span> = BTreeMap::new();
    let source_language = project.manifest.source_language;
    for text in
        project.chapters.iter().filter_map(|chapter| chapter.texts.get(&source_language))
    {
        text.visit_blocks(&mut |block| {
            let Some(anchor) = &block.anchor else { return };
            match anchors.get(anchor.value.as_str()) {
                Some(first) => diags.push(
                    Diagnostic::new(Code::DuplicateAnchor, anchor.span)
                        .with("name", anchor.value.as_str())
                        .with_related(*first, "first"),
                ),
                None => {
                    anchors.insert(&anchor.value, anchor.span);
                }
            }
        });
    }
    anchors
}

/// An anchor of a translation must be one of the source: numbers come from there.
fn translated_anchors(
    text: &ChapterText,
    anchors: &BTreeMap<&str, Span>,
    diags: &mut Diagnostics,
) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    text.visit_blocks(&mut |block| {
        let Some(anchor) = &block.anchor else { return };
        let name = anchor.value.as_str();
        if let Some(first) = seen.insert(name, anchor.span) {
            diags.push(
                Diagnostic::new(Code::DuplicateAnchor, anchor.span)
                    .with("name", name)
                    .with_related(first, "first"),
            );
        } else if !anchors.contains_key(name) {
            let names: Vec<&str> = anchors.keys().copied().collect();
            diags.push(
                Diagnostic::new(Code::UnknownReference, anchor.span)
                    .with("name", name)
                    .with("similar", nearest(name, &names).unwrap_or_default())
                    .with("known", names.join(", ")),
            );
        }
    });
}
