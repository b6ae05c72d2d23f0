//! Records that pairs of source and translation agree.

use std::collections::BTreeSet;
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
    /// Translations that were asked for and not recorded, because they or their source are
    /// still the words of a template.
    pub samples: Vec<Span>,
    /// Translations that were recorded because they were asked for by their place, though
    /// their source has gained a sentence that they don't seem to have.
    pub outgrown: Vec<Span>,
}

/// Records the pairs that were asked for. What is most likely not meant, a translation that
/// nobody has looked at since or one in the language of the source, is only taken if it was
/// asked for by its place. Sample text is nobody's words, and never taken.
pub fn accept(
    snapshot: &Snapshot,
    asked: &dyn Fn(Candidate<'_>, &Compared) -> Asked,
) -> Result<Acceptance, Error> {
    require_memory(snapshot)?;
    let (mut untouched, mut untranslated) = (Vec::new(), Vec::new());
    let (mut outgrown, mut left_samples) = (Vec::new(), Vec::new());
    let samples = Samples::of(snapshot);
    let candidates: Vec<Candidate<'_>> = snapshot.candidates().collect();
    for candidate in &candidates {
        for pair in &candidate.comparison.segments {
            let asked = asked(*candidate, pair);
            if asked != Asked::No && samples.have(pair) {
                if !pair.is_recorded(&snapshot.project.memory) {
                    left_samples.push(pair.target.as_ref().unwrap_or(&pair.source).span);
                }
                continue;
            }
            match asked {
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
            _ if samples.have(pair) => false,
            Asked::AmongOthers => doubt(snapshot, candidate, pair).is_none(),
            Asked::ByPlace => true,
        });
    let mut changes = ChangeSet::default();
    if accepted.pairs > 0 || memory.file.is_some() {
        changes.memory(snapshot, &accepted.memory);
    }
    let (pairs, stale) = (accepted.pairs, accepted.stale);
    let samples = left_samples;
    Ok(Acceptance { changes, pairs, stale, untouched, untranslated, samples, outgrown })
}

/// Where sample text stands.
struct Samples(BTreeSet<Span>);

impl Samples {
    fn of(snapshot: &Snapshot) -> Self {
        Samples(
            check::samples(&snapshot.project, &snapshot.sources).into_iter().collect(),
        )
    }

    /// Returns whether a pair has sample text in one of its languages.
    fn have(&self, pair: &Compared) -> bool {
        let mut segments = [&pair.source].into_iter().chain(&pair.target);
        segments.any(|segment| {
            let span = segment.span;
            let before = self.0.range(..=Span { end: u32::MAX, ..span }).next_back();
            before
                .is_some_and(|sample| sample.file == span.file && span.start < sample.end)
        })
    }
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
