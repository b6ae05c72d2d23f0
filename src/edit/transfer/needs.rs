//! What a chapter uses of its report.

use std::collections::BTreeSet;

use super::index::{Brought, Index};
use crate::evidence::{
    Dataset, code_message, dimension_message, note_message, title_message,
};
use crate::model::{BlockKind, Chapter, Placeholder, path, visit};
use crate::pipeline::Snapshot;
use crate::text::{Language, addressee_message};
use crate::translation::terms::Terms;

/// Returns all that a chapter uses, with its own files, as far as the report has it.
pub(super) fn needs(
    snapshot: &Snapshot,
    index: &Index<'_>,
    chapter: &Chapter,
) -> BTreeSet<Brought> {
    let project = &snapshot.project;
    let mut used = Used::default();
    for text in chapter.texts.values() {
        let file = &snapshot.sources.file(text.file).path;
        used.files.insert(file.clone());
        let folder = path::folder(file);
        text.visit_blocks(&mut |block| {
            let ids = block.indicators().iter().map(|id| id.value.clone());
            used.indicators.extend(ids);
            visit::own_images(block, &mut |image| {
                used.files.extend(path::resolve(folder, &image.path.value));
            });
            match &block.kind {
                BlockKind::Directive(directive) => {
                    let keys = directive.to.iter();
                    let keys = keys.map(|key| addressee_message(&key.value));
                    used.messages.extend(keys);
                }
                // A register is the report's: it prints what each report has.
                BlockKind::Register(_)
                | BlockKind::Heading { .. }
                | BlockKind::Paragraph(_)
                | BlockKind::List(_)
                | BlockKind::Quote(_)
                | BlockKind::Code(_)
                | BlockKind::Table(_)
                | BlockKind::Figure(_)
                | BlockKind::DataTable(_)
                | BlockKind::Chart(_)
                | BlockKind::Rule => {}
            }
        });
        text.visit_placeholders(&mut |placeholder, _| {
            let ids = placeholder.indicators().into_iter();
            used.indicators.extend(ids.map(|id| id.value.clone()));
            match placeholder {
                Placeholder::Cite(citation) => {
                    used.sources.insert(citation.source.value.clone());
                }
                Placeholder::Value(..)
                | Placeholder::Number(_)
                | Placeholder::Change(_)
                | Placeholder::Contrast(_)
                | Placeholder::List(..)
                | Placeholder::Count(_)
                | Placeholder::Claim(_)
                | Placeholder::Typed
                | Placeholder::Ref(_) => {}
            }
        });
    }
    used.add_evidence(snapshot);
    let mut items: BTreeSet<Brought> =
        used.files.into_iter().map(Brought::File).collect();
    if project.manifest.words.chapters.contains_key(&chapter.id) {
        items.insert(Brought::Budget(chapter.id.clone()));
    }
    let mut known = |item: Brought| {
        if index.has(&item) {
            items.insert(item);
        }
    };
    used.indicators.into_iter().map(Brought::Indicator).for_each(&mut known);
    used.sources.into_iter().map(Brought::Source).for_each(&mut known);
    for language in &project.manifest.languages {
        for id in with_references(&used.messages, *language, index) {
            known(Brought::Message(*language, id));
        }
    }
    terms(snapshot, chapter).into_iter().map(Brought::Term).for_each(&mut known);
    items
}

/// The names of what a chapter uses.
#[derive(Default)]
struct Used {
    files: BTreeSet<String>,
    indicators: BTreeSet<String>,
    sources: BTreeSet<String>,
    messages: BTreeSet<String>,
}

impl Used {
    /// Adds what the indicators use.
    fn add_evidence(&mut self, snapshot: &Snapshot) {
        let evidence = &snapshot.project.evidence;
        for id in &self.indicators {
            let Some(indicator) = evidence.indicator(id) else { continue };
            self.files.extend(path::resolve(path::DATA, &indicator.dataset.value));
            self.sources.extend(indicator.source.as_ref().map(|key| key.value.clone()));
            self.messages.insert(format!("indicator-{id}"));
            self.messages.insert(format!("unit-{}", indicator.unit.value));
            let dataset = evidence.datasets().get(&indicator.table);
            for dimension in dataset.into_iter().flat_map(Dataset::dimensions) {
                self.messages.insert(dimension_message(&dimension.id));
                let codes = dimension.codes.iter();
                let names = codes.map(|code| code_message(&dimension.id, code));
                self.messages.extend(names);
            }
        }
        for key in &self.sources {
            self.messages.extend([note_message(key), title_message(key)]);
        }
    }
}

/// Returns messages of a language with all that they use.
fn with_references(
    ids: &BTreeSet<String>,
    language: Language,
    index: &Index<'_>,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = ids.iter().map(String::as_str).collect();
    while let Some(id) = open.pop() {
        if found.insert(id.to_owned()) {
            let used = index.references.get(&(language, id.to_owned()));
            let used = used.into_iter().flatten();
            open.extend(used.map(|name| name.split('.').next().unwrap_or_default()));
        }
    }
    found
}

/// Returns the terms in a chapter, by their first names in the source language.
fn terms(snapshot: &Snapshot, chapter: &Chapter) -> BTreeSet<String> {
    let project = &snapshot.project;
    let source = project.manifest.source_language;
    let mut names = BTreeSet::new();
    for candidate in snapshot.candidates().filter(|one| one.chapter == chapter.id) {
        let terms =
            Terms::new(&project.terms, source, candidate.language, &project.catalog);
        for pair in &candidate.comparison.segments {
            let found = terms.found(&pair.source.text).into_iter();
            names.extend(found.filter_map(|found| {
                Some(found.term.names(source).first()?.value.clone())
            }));
        }
    }
    names
}
