//! Takes in what came back from a translator: the chapters and the memory as they become.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, FileId};
use crate::edit::{ChangeSet, Error, require_memory};
use crate::model::path;
use crate::pipeline::Snapshot;
use crate::text::Language;
use crate::translation::exchange::{
    self, Destination, ExchangeReport, Imported, Original, Received, Target,
};

/// Reads a file that came back from a translator.
pub fn read_returned(
    snapshot: &Snapshot,
    file: FileId,
    diags: &mut Diagnostics,
) -> Option<Received> {
    with_report(snapshot, |report| {
        exchange::read(file, &snapshot.sources.file(file).text, report, diags)
    })
}

/// Calls a function with what a file that comes back is compared with.
pub(super) fn with_report<T>(
    snapshot: &Snapshot,
    call: impl FnOnce(&ExchangeReport<'_>) -> T,
) -> T {
    let manifest = &snapshot.project.manifest;
    let targets: Vec<Language> = manifest.target_languages().collect();
    // The segments of the source are the same beside each translation.
    let mut chapters: BTreeMap<&str, Vec<Original<'_>>> = BTreeMap::new();
    for candidate in snapshot.candidates() {
        let segments = candidate.comparison.segments.iter().map(|compared| Original {
            kind: compared.source.kind,
            source: &compared.source.text,
            target: compared.target.as_ref().map(|target| &target.text),
            state: compared.state,
        });
        chapters.entry(candidate.chapter).or_insert_with(|| segments.collect());
    }
    let report = ExchangeReport {
        source: manifest.source_language,
        targets: &targets,
        chapters: &chapters,
        catalog: &snapshot.project.catalog,
    };
    call(&report)
}

/// Returns what becomes of the report by what came back. What was edited since it left is
/// replaced only where `overwrite` says so.
pub fn import(snapshot: &Snapshot, received: &Received, overwrite: bool) -> Imported {
    take_in(snapshot, received, How { overwrite, is_verbatim: false, records: true })
}

/// How what came back is taken in.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    /// Whether what was edited since it left is replaced.
    pub(super) overwrite: bool,
    /// Whether white space and the form of quotation marks count.
    pub(super) is_verbatim: bool,
    /// Whether pairs that agree are recorded.
    pub(super) records: bool,
}

/// Returns what becomes of the report by what came back.
pub(super) fn take_in(snapshot: &Snapshot, received: &Received, how: How) -> Imported {
    let How { overwrite, is_verbatim, records } = how;
    let project = &snapshot.project;
    let source = project.manifest.source_language;
    let chapters = project.chapters.iter().enumerate();
    let destinations: Vec<Destination<'_>> = chapters
        .filter_map(|(index, chapter)| {
            Some(Destination {
                chapter: &chapter.id,
                source: chapter.texts.get(&source)?,
                target: chapter.texts.get(&received.target),
                comparison: snapshot.comparisons().of(index, received.target)?,
            })
        })
        .collect();
    let target = Target {
        language: received.target,
        words: (
            &project.catalog.lexicon(source),
            &project.catalog.lexicon(received.target),
        ),
        memory: &project.memory,
        sources: &snapshot.sources,
        overwrite,
        is_verbatim,
        records,
    };
    exchange::import(&received.units, &destinations, target)
}

/// Returns the files that an import changes: chapters in a language, and the memory.
pub fn changes_of_import(
    snapshot: &Snapshot,
    imported: &Imported,
    language: Language,
) -> Result<ChangeSet, Error> {
    require_memory(snapshot)?;
    let mut changes = ChangeSet::default();
    for changed in &imported.chapters {
        let path = snapshot.root.join(path::chapter(language, &changed.chapter));
        let chapter = snapshot.project.chapters.find(&changed.chapter);
        let former = chapter.and_then(|chapter| chapter.texts.get(&language));
        match former {
            Some(text) => {
                let former = &snapshot.sources.file(text.file).text;
                changes.replace(path, former, changed.text.clone());
            }
            None if path.exists() => return Err(Error::Unreadable(path)),
            None => changes.create(path, changed.text.clone()),
        }
    }
    if imported.recorded > 0 {
        changes.memory(snapshot, &imported.memory);
    }
    Ok(changes)
}
