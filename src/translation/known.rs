//! What the memory knows about the translations into one language.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Memory, SegmentKind, Unit};
use crate::text::Language;

/// The memory of one language, by chapter.
#[derive(Debug)]
pub struct Known<'m> {
    memory: &'m Memory,
    /// For each chapter its units, by their index in the memory, in its order.
    chapters: BTreeMap<&'m str, Vec<usize>>,
    /// For each unit the texts of both languages, in the form for comparison.
    keys: Vec<(String, String)>,
    /// All pairs that were ever known to agree, wherever they stood.
    pairs: BTreeSet<(u64, u64)>,
}

impl<'m> Known<'m> {
    /// Returns what a memory knows about a language.
    pub fn new(memory: &'m Memory, language: Language) -> Self {
        let mut chapters: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut keys = Vec::with_capacity(memory.units.len());
        let mut pairs = BTreeSet::new();
        for (index, unit) in memory.units.iter().enumerate() {
            if unit.language != language {
                keys.push(Default::default());
                continue;
            }
            let (source, target) = (unit.source.key(), unit.target.key());
            pairs.insert((digest(&source), digest(&target)));
            keys.push((source, target));
            if let Some(chapter) = &unit.chapter {
                chapters.entry(chapter).or_default().push(index);
            }
        }
        Known { memory, chapters, keys, pairs }
    }

    /// Returns the indexes of a chapter's units.
    pub(super) fn units(&self, chapter: &str) -> &[usize] {
        self.chapters.get(chapter).map_or(&[], Vec::as_slice)
    }

    pub(super) fn unit(&self, index: usize) -> &'m Unit {
        &self.memory.units[index]
    }

    pub(super) fn kind(&self, index: usize) -> Option<SegmentKind> {
        self.unit(index).kind
    }

    pub(super) fn source(&self, index: usize) -> &str {
        &self.keys[index].0
    }

    pub(super) fn target(&self, index: usize) -> &str {
        &self.keys[index].1
    }

    /// Says whether two texts were known to agree, in whatever place.
    pub(super) fn agree(&self, source: &str, target: &str) -> bool {
        self.pairs.contains(&(digest(source), digest(target)))
    }
}

/// Returns a number that stands for a text (FNV-1a).
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
