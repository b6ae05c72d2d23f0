//! Records that pairs of source and translation agree.

use std::sync::Arc;

use crate::check;
use crate::diagnostic::Span;
use crate::edit::{ChangeSet, Error, require_memory};
use crate::pipeline::Snapshot;
use crate::text::Lexicon;
use crate::translation::{self, Candidate, Compared};

/// How a pair was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Not at all.
    No,
    /// With all others of its chapter, or of the report.
    AmongOthers,
    /// By its place: somebody means this very pair.
    ByPlace,
}

/// What becomes of the memory.
#[derive(Debug)]
pub struct Acceptance {
    /// The memory's file.
    pub changes: ChangeSet,
    /// How many pairs are new in it or were changed.
    pub pairs: usize,
    /// How many of them were stale.
    pub stale: usize,
    /// Translations that were asked for among others and not recorded, because nobody has
    /// looked at them since their source changed.
    pub untouched: Vec<Span>,
    /// Translations that were asked for among others and not recorded, because they are in
    /// the language of the source.
    pub untranslated: Vec<Span>,
    /// Translations that were recorded because they were asked for by their place, though
    /// their source has gained a sentence that they don't seem to have.
    pub outgrown: Vec<Span>,
}

/// Records the pairs that were asked for. What is most likely not meant, a translation that
/// nobody has looked at since or one in the language of the source, is only taken if it was
/// asked for by its place.
pub fn accept(
    snapshot: &Snapshot,
    asked: &dyn Fn(Candidate<'_>, &Compared) -> Asked,
) -> Result<Acceptance, Error> {
    require_memory(snapshot)?;
    let (mut untouched, mut untranslated) = (Vec::new(), Vec::new());
    let mut outgrown = Vec::new();
    let candidates: Vec<Candidate<'_>> = snapshot.candidates().collect();
    for candidate in &candidates {
        for pair in &candidate.comparison.segments {
            match asked(*candidate, pair) {
                Asked::No => continue,
                Asked::AmongOthers => {}
                Asked::ByPlace => {
                    let memory = &snapshot.project.memory;
                    let (source, target) = lexicons(snapshot, *candidate);
                    if check::lacks_new_sentence(pair, memory, (&source, &target)) {
                        outgrown.push(pair.target.as_ref().unwrap_or(&pair.source).span);
                    }
                    continue;
                }
            }
            let list = match doubt(snapshot, *candidate, pair) {
                Some(Doubt::Untouched) => &mut untouched,
                Some(Doubt::Untranslated) => &mut untranslated,
                None => continue,
            };
            list.push(pair.target.as_ref().unwrap_or(&pair.source).span);
        }
    }
    let memory = &snapshot.project.memory;
    let accepted =
        translation::accept(memory, &candidates, &|candidate, pair| match asked(
            candidate, pair,
        ) {
            Asked::No => false,
            Asked::AmongOthers => doubt(snapshot, candidate, pair).is_none(),
            Asked::ByPlace => true,
        });
    let mut changes = ChangeSet::default();
    if accepted.pairs > 0 || memory.file.is_some() {
        changes.memory(snapshot, &accepted.memory);
    }
    let (pairs, stale) = (accepted.pairs, accepted.stale);
    Ok(Acceptance { changes, pairs, stale, untouched, untranslated, outgrown })
}

/// Why a pair is not recorded only because all are.
enum Doubt {
    Untouched,
    Untranslated,
}

fn doubt(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    pair: &Compared,
) -> Option<Doubt> {
    let memory = &snapshot.project.memory;
    if pair.is_untouched(memory) {
        return Some(Doubt::Untouched);
    }
    let (source, target) = lexicons(snapshot, candidate);
    let is_untranslated =
        !pair.is_recorded(memory) && check::is_untranslated(pair, (&source, &target));
    is_untranslated.then_some(Doubt::Untranslated)
}

/// Returns the words of the source's language and of a translation's.
fn lexicons(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
) -> (Arc<Lexicon>, Arc<Lexicon>) {
    let catalog = &snapshot.project.catalog;
    let source = snapshot.project.manifest.source_language;
    (catalog.lexicon(source), catalog.lexicon(candidate.language))
}
