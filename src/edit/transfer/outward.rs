//! References of chapters that lead to chapters which are not taken along.

use std::collections::BTreeSet;

use crate::diagnostic::{FileId, Span};
use crate::model::visit::Destination;
use crate::model::{Chapter, Project, path};
use crate::pipeline::Snapshot;

/// A reference or link that leads nowhere in the report that the chapters are put into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outward {
    /// Where it is, in the report that the chapters are taken from.
    pub span: Span,
    /// What it leads to: the name of an anchor, or the path of a chapter.
    pub target: String,
    /// The chapter that has this there; none if there is no such place there either.
    pub chapter: Option<String>,
}

/// Returns the references of texts of chapters to what a report does not have, in the order in
/// which they stand.
pub(super) fn outward(
    from: &Snapshot,
    to: &Snapshot,
    chapters: &[&Chapter],
    texts: &BTreeSet<FileId>,
) -> Vec<Outward> {
    let [there, here] = [&from.project, &to.project].map(Project::anchors);
    let mut found = Vec::new();
    let all = chapters.iter().flat_map(|chapter| chapter.texts.values());
    for text in all.filter(|text| texts.contains(&text.file)) {
        let folder = path::folder(&from.sources.file(text.file).path);
        text.visit_destinations(&mut |destination, span| {
            let (target, is_here, chapter) = match destination {
                Destination::Anchor(name) => {
                    let place = there.get(name).map(|place| place.file);
                    let chapter = place.and_then(|file| chapter_of(from, file));
                    (name, here.contains_key(name), chapter)
                }
                Destination::Chapter(path) => {
                    let is_here = to.project.chapter_at(folder, path).is_some();
                    (path, is_here, from.project.chapter_at(folder, path))
                }
            };
            if !is_here {
                let chapter = chapter.map(|chapter| chapter.id.clone());
                found.push(Outward { span, target: target.to_owned(), chapter });
            }
        });
    }
    found
}

/// Returns the chapter of which a file is a text.
fn chapter_of(snapshot: &Snapshot, file: FileId) -> Option<&Chapter> {
    let mut chapters = snapshot.project.chapters.iter();
    chapters.find(|chapter| chapter.texts.values().any(|text| text.file == file))
}
