//! What the memory knows about the translations into one language.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Chapter, Memory, SegmentKind, Unit};
use crate::text::Language;
use crate::translation::Compared;
use crate::translation::likeness::{ALIKE, Words};

/// How many words a text has at least that is not made from two sources by chance.
const MANY_WORDS: usize = 4;

/// The memory of one language, by chapter.
#[derive(Debug)]
pub struct Known<'m> {
    memory: &'m Memory,
    /// For each chapter its units, by their index in the memory, in its order.
    chapters: BTreeMap<&'m str, Vec<usize>>,
    /// The units of chapters that the report no longer has.
    abandoned: Vec<usize>,
    /// For each unit the texts of both languages, in the form for comparison.
    keys: Vec<(String, String)>,
    /// All pairs that were ever known to agree, wherever they stood.
    pairs: BTreeSet<(u64, u64)>,
    /// For each text of the translation the units of chapters that hold it.
    renderings: BTreeMap<u64, Vec<usize>>,
}

impl<'m> Known<'m> {
    /// Returns what a memory knows about a language.
    pub fn new(memory: &'m Memory, language: Language) -> Self {
        let mut chapters: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut keys = Vec::with_capacity(memory.units.len());
        let mut pairs = BTreeSet::new();
        let mut renderings: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (index, unit) in memory.units.iter().enumerate() {
            if unit.language != language {
                keys.push(Default::default());
                continue;
            }
            let (source, target) = (unit.source.key(), unit.target.key());
            let rendering = digest(&target);
            pairs.insert((digest(&source), rendering));
            keys.push((source, target));
            if let Some(chapter) = &unit.chapter {
                chapters.entry(chapter).or_default().push(index);
                renderings.entry(rendering).or_default().push(index);
            }
        }
        let abandoned = Vec::new();
        Known { memory, chapters, abandoned, keys, pairs, renderings }
    }

    /// Takes note of the chapters that the report has. One that the memory does not know
    /// may be one that it knows by a former name.
    #[must_use]
    pub fn among(mut self, chapters: &[Chapter]) -> Self {
        let there: BTreeSet<&str> = chapters.iter().map(|own| own.id.as_str()).collect();
        let abandoned = &mut self.abandoned;
        self.chapters.retain(|chapter, units| {
            let is_there = there.contains(chapter);
            if !is_there {
                abandoned.append(units);
            }
            is_there
        });
        abandoned.sort_unstable();
        self
    }

    /// Returns the indexes of a chapter's units; of one that the memory does not know,
    /// those of the chapters that are gone.
    pub(super) fn units(&self, chapter: &str) -> &[usize] {
        self.chapters.get(chapter).unwrap_or(&self.abandoned)
    }

    /// Returns the units of chapters that are gone from which segments come.
    pub(super) fn renamed(&self, segments: &[Compared]) -> BTreeSet<usize> {
        let formers = segments.iter().filter_map(|own| own.former);
        formers.filter(|unit| self.abandoned.binary_search(unit).is_ok()).collect()
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

    /// Returns the unit, in whatever chapter, whose translation is this text though its
    /// source is another: the one whose source is most like this. A few words alone, such
    /// as „Iš viso“, say nothing of what they were made from unless their source is alike.
    pub(super) fn rendered_from_other(
        &self,
        source: &str,
        target: &str,
    ) -> Option<usize> {
        let units = self.renderings.get(&digest(target))?.iter().copied();
        let words = Words::of(source);
        let alike = units
            .filter(|unit| self.target(*unit) == target)
            .map(|unit| (words.likeness(&Words::of(self.source(unit))), unit));
        let (alike, unit) = alike.max()?;
        let says_enough = target.split_whitespace().count() >= MANY_WORDS;
        (says_enough || alike >= ALIKE).then_some(unit)
    }
}

/// Returns a number that stands for a text (FNV-1a).
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
