//! Chapters and lines as they are typed in arguments.

use std::collections::BTreeSet;

use komentaras::model::Chapter;
use komentaras::pipeline::Snapshot;

use crate::cli::Failure;

/// A chapter, or a line of one of its files.
#[derive(Debug)]
pub(super) struct ChapterPlace {
    /// As it was typed.
    pub(super) written: String,
    /// The chapter's id.
    pub(super) chapter: String,
    /// The line, from 1.
    pub(super) line: Option<usize>,
    /// The file that was named; `None` where it was the chapter, which has a file in each
    /// language.
    pub(super) path: Option<String>,
}

impl ChapterPlace {
    /// Reads a place such as `19-violence`, `19-violence:12` or `report/en/19-violence.md:12`.
    pub(super) fn parse(written: &str, snapshot: &Snapshot) -> Result<Self, Failure> {
        let parts = written.split_once(':');
        let (name, line) = match parts {
            // As findings write it: file, line, column.
            Some((name, rest)) => {
                let line = rest.split(':').next().unwrap_or(rest);
                let line = line
                    .parse()
                    .map_err(|_| Failure::new("not-a-place").with("name", written))?;
                (name, Some(line))
            }
            None => match anchor(written, snapshot) {
                Some(place) => return Ok(place),
                None => (written, None),
            },
        };
        let chapter = chapter(name, snapshot)?;
        // Without a folder it is no file's name but the chapter's: both languages have it.
        let is_file = |id: &str| id != chapter;
        let path = name.strip_suffix(".md").filter(|id| is_file(id));
        let path = path.map(|_| name.replace('\\', "/"));
        Ok(ChapterPlace { written: written.to_owned(), chapter, line, path })
    }

    /// Returns whether a file of the project, by its path from the root, is meant: a path may
    /// be typed from any folder, as a terminal completes it.
    pub(super) fn is_file(&self, file: &str) -> bool {
        self.path.as_deref().is_none_or(|typed| {
            let typed = typed.trim_start_matches("./");
            let is_end = |whole: &str, end: &str| {
                whole
                    .strip_suffix(end)
                    .is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
            };
            is_end(file, typed) || is_end(typed, file)
        })
    }
}

/// Returns the paragraph of the source language that an anchor names, unless a chapter has its
/// name.
fn anchor(written: &str, snapshot: &Snapshot) -> Option<ChapterPlace> {
    let name = written.strip_prefix('#').unwrap_or(written);
    if chapter(name, snapshot).is_ok() {
        return None;
    }
    let span = snapshot.project.anchors().remove(name)?;
    let project = &snapshot.project;
    let source = project.manifest.source_language;
    let holds = |chapter: &&Chapter| {
        chapter.texts.get(&source).is_some_and(|text| text.file == span.file)
    };
    Some(ChapterPlace {
        written: written.to_owned(),
        chapter: project.chapters.iter().find(holds)?.id.clone(),
        line: Some(snapshot.sources.position(span.file, span.range().start).line),
        path: Some(snapshot.sources.file(span.file).path.clone()),
    })
}

/// Returns the ids of the chapters that were meant, each once, in the order of the report.
pub(super) fn chapters(
    written: &[String],
    snapshot: &Snapshot,
) -> Result<Vec<String>, Failure> {
    let meant: Result<BTreeSet<String>, Failure> =
        written.iter().map(|written| chapter(written, snapshot)).collect();
    let meant = meant?;
    let ids = snapshot.project.chapters.iter().map(|chapter| &chapter.id);
    Ok(ids.filter(|id| meant.contains(*id)).cloned().collect())
}

/// Returns the chapter that was meant, by its id or by the path of one of its files.
pub(super) fn chapter(written: &str, snapshot: &Snapshot) -> Result<String, Failure> {
    let chapters = &snapshot.project.chapters;
    let known: Vec<&str> = chapters.iter().map(|chapter| chapter.id.as_str()).collect();
    let name = written.replace('\\', "/");
    let name = name.strip_suffix(".md").unwrap_or(&name);
    let matching = known.iter().filter(|id| {
        name == **id || name.strip_suffix(**id).is_some_and(|rest| rest.ends_with('/'))
    });
    // `a/19` is named by a longer part of a path than `19`.
    if let Some(id) = matching.max_by_key(|id| id.len()) {
        return Ok((*id).to_owned());
    }
    let failure = Failure::unknown("no-such-chapter", name, &known);
    if !failure.similar.is_empty() || known.is_empty() {
        return Err(failure);
    }
    let failure = Failure::new("no-such-chapter-known").with("name", name);
    Err(failure.with("known", known.join(", ")))
}
