//! References: every anchor is named once, every reference and link finds its target.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::Numbering;
use crate::diagnostic::found::{NoAnchor, NoTarget};
use crate::diagnostic::{Diagnostics, Names, Near, Sources, Span, found};
use crate::model::visit::Destination;
use crate::model::{BlockKind, ChapterText, Project, path};

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    numbering: &Numbering,
    diags: &mut Diagnostics,
) {
    let anchors = anchors(project, diags);
    let names: Names<&str> = anchors.keys().copied().collect();
    let chapters = project.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
    let unknown = |name: &str, span: Span| {
        let near = near(name, &names);
        found::UnknownReference {
            name,
            kind: kind(name, near),
            similar: near,
            known: &names.listed(name),
        }
        .at(span)
    };
    let unread = of_unread_directives(project);
    for chapter in &project.chapters {
        for (language, text) in &chapter.texts {
            if *language != project.manifest.source_language {
                translated_anchors(text, &anchors, &names, diags);
            }
            let folder = path::folder(&sources.file(text.file).path);
            only_recommendations(text, numbering, &unread, diags);
            text.visit_destinations(&mut |destination, span| match destination {
                Destination::Anchor(name) => {
                    if !anchors.contains_key(name) {
                        diags.push(unknown(name, span));
                    }
                }
                Destination::Chapter(path) => {
                    if project.chapter_at(folder, path).is_some() {
                        return;
                    }
                    let file = path::resolve(folder, path);
                    let similar = &near_link(path, &chapters);
                    let reason = match file {
                        Some(file) if is_file(&file, project, sources) => NoTarget::File,
                        _ => NoTarget::Missing { similar },
                    };
                    diags.push(found::LinkTarget { target: path, reason }.at(span));
                }
            });
        }
    }
}

/// Reports what a list of chosen recommendations names though it is none.
fn only_recommendations(
    text: &ChapterText,
    numbering: &Numbering,
    unread: &BTreeSet<&str>,
    diags: &mut Diagnostics,
) {
    text.visit_blocks(&mut |block| {
        let BlockKind::Register(query) = &block.kind else { return };
        for name in &query.only {
            // That there is no such anchor is found with the references.
            if numbering.message(&name.value).is_some()
                && numbering.recommendation(&name.value).is_none()
                && !unread.contains(name.value.as_str())
            {
                let finding = found::NotARecommendation { name: &name.value };
                diags.push(finding.at(name.span));
            }
        }
    });
}

/// Returns the anchors of directives that could not be read and may be recommendations. Such
/// an anchor stands before the block that has it.
fn of_unread_directives(project: &Project) -> BTreeSet<&str> {
    let source = project.manifest.source_language;
    let mut names = BTreeSet::new();
    for text in project.chapters.iter().filter_map(|chapter| chapter.texts.get(&source)) {
        text.visit_blocks(&mut |block| {
            let anchor = block.anchor.as_ref();
            let anchor = anchor.filter(|anchor| anchor.span.end <= block.span.start);
            names.extend(anchor.map(|anchor| anchor.value.as_str()));
        });
    }
    names
}

/// Returns whether a path from the root is that of a file of the project.
fn is_file(path: &str, project: &Project, sources: &Sources) -> bool {
    sources.find(path).is_some() || project.images.contains_key(path)
}

/// Returns the name that is meant, also by one with the sign of an anchor before it.
fn near<'n>(written: &'n str, names: &'n Names<&str>) -> Option<Near<'n>> {
    let bare = written.trim().trim_start_matches('#');
    let exact = names.get(bare).map(|name| Near { name, written, is_clear: true });
    exact.or_else(|| Some(Near { written, ..names.near(bare)? }))
}

/// Returns which advice there is about a reference to a name that no place has.
fn kind(name: &str, near: Option<Near<'_>>) -> NoAnchor {
    let is_sign = |c: char| c.is_alphanumeric() || "-_.:".contains(c);
    if near.is_some() {
        NoAnchor::Near
    } else if name.chars().all(is_sign) {
        NoAnchor::Name
    } else {
        NoAnchor::WrongName
    }
}

/// Returns what a link to a file that is not there was to be: a web page without its
/// scheme, or a chapter whose name begins so or is much the same.
fn near_link(path: &str, chapters: &Names<&str>) -> String {
    if path.starts_with("www.") {
        return format!("https://{path}");
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.strip_suffix(".md").unwrap_or(name);
    match chapters.longer(stem).or_else(|| chapters.nearest(stem)) {
        Some(id) if folder.is_empty() => format!("{id}.md"),
        Some(id) => format!("{folder}/{id}.md"),
        None => String::new(),
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
                    found::DuplicateAnchor { name: anchor.value.as_str(), first: *first }
                        .at(anchor.span),
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
    names: &Names<&str>,
    diags: &mut Diagnostics,
) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    text.visit_blocks(&mut |block| {
        let Some(anchor) = &block.anchor else { return };
        let name = anchor.value.as_str();
        if let Some(first) = seen.insert(name, anchor.span) {
            diags.push(found::DuplicateAnchor { name, first }.at(anchor.span));
        } else if !anchors.contains_key(name) {
            let near = names.near(name);
            diags.push(
                found::UnknownReference {
                    name,
                    kind: NoAnchor::Translation,
                    similar: near,
                    known: "",
                }
                .at(anchor.span),
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_suits_the_name() {
        let names = ["patycios", "smurto-duomenys"].into_iter().collect();
        for (name, expected) in [
            ("#patycios", ("near", Some("patycios"))),
            ("patyčios", ("near", Some("patycios"))),
            ("visai-kas-kita", ("name", None)),
            ("11 punktas", ("wrong-name", None)),
        ] {
            let near = near(name, &names);
            let found = (kind(name, near).as_str(), near.map(|near| near.name));
            assert_eq!(found, expected, "{name}");
        }
    }
}
