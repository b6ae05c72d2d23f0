//! What the memory knows about the translations into one language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::model::{Chapter, Memory, SegmentKind, Unit};
use crate::text::Language;
use crate::text::digest;
use crate::translation::likeness::{ALIKE, StemSet, TEXTS};
use crate::translation::{Compared, Constants, Segment};

/// A translation of at least this many words does not occur for two sources by chance.
// Chosen, not measured: headings and column heads such as „Iš viso“ are shorter.
pub(super) const MANY_WORDS: usize = 4;
/// In how many deleted chapters with the same text a renamed chapter is looked for. A
/// text that more of them have, such as „Įvadas“, does not tell where a chapter comes
/// from.
const HOMES: usize = 4;
/// How many sources one translation may have, such as that of „Iš viso“, and still tell
/// where it comes from.
const SOURCES: usize = 64;

/// A text of the memory.
#[derive(Debug)]
pub(super) struct KnownText {
    /// The text in the form for comparison.
    pub(super) key: String,
    words: OnceLock<StemSet>,
}

impl KnownText {
    fn new(key: String) -> Self {
        KnownText { key, words: OnceLock::new() }
    }

    pub(super) fn words(&self) -> &StemSet {
        self.words.get_or_init(|| StemSet::of(&self.key))
    }
}

/// The memory of one language, by chapter.
#[derive(Debug)]
pub struct Known<'m> {
    memory: &'m Memory,
    /// For each unit of the language its source and its translation.
    texts: BTreeMap<usize, (KnownText, KnownText)>,
    /// For each chapter its units, by their index in the memory, in its order.
    chapters: BTreeMap<&'m str, Vec<usize>>,
    gone: Gone<'m>,
    /// For each text of the source those that it was ever known to agree with, wherever
    /// they stood; all by their digests.
    agreed: BTreeMap<u64, BTreeSet<u64>>,
    /// For each text of the translation the last unit of a chapter that holds it, for
    /// each of its sources; all by their digests.
    rendered: BTreeMap<u64, BTreeMap<u64, usize>>,
    /// What is the same in both languages without being in the memory.
    constants: Option<&'m Constants>,
}

/// The chapters that are in the memory but no longer in the report.
#[derive(Debug, Default)]
struct Gone<'m> {
    chapters: BTreeMap<&'m str, Vec<usize>>,
    /// All their units, in the order of the memory.
    units: Vec<usize>,
    /// For each text of either language, by its digest, the chapters that hold it, if they
    /// are few enough to tell anything; `None` where all chapters can be looked into for
    /// each that may be one of them.
    homes: Option<BTreeMap<u64, Vec<&'m str>>>,
}

impl<'m> Known<'m> {
    /// Returns what a memory knows about a language.
    pub fn new(memory: &'m Memory, language: Language) -> Self {
        let mut known = Known {
            memory,
            texts: BTreeMap::new(),
            chapters: BTreeMap::new(),
            gone: Gone::default(),
            agreed: BTreeMap::new(),
            rendered: BTreeMap::new(),
            constants: None,
        };
        let units = memory.units.par_iter().enumerate();
        let read: Vec<_> = units
            .filter(|(_, unit)| unit.language == language)
            .map(|(index, unit)| {
                let (source, target) = (unit.source.key(), unit.target.key());
                let digests = (digest(&source), digest(&target));
                (index, unit, source, target, digests)
            })
            .collect();
        for (index, unit, source, target, (from, into)) in read {
            known.texts.insert(index, (KnownText::new(source), KnownText::new(target)));
            known.agreed.entry(from).or_default().insert(into);
            if let Some(chapter) = &unit.chapter {
                known.chapters.entry(chapter).or_default().push(index);
                // Units of other programs have no chapter and cannot tell what was moved.
                known.rendered.entry(into).or_default().insert(from, index);
            }
        }
        known
    }

    /// Adds what nobody has to confirm.
    #[must_use]
    pub fn with_constants(self, constants: &'m Constants) -> Self {
        Known { constants: Some(constants), ..self }
    }

    /// Returns whether two segments agree whoever wrote them.
    pub(super) fn is_constant(&self, source: &Segment, target: &Segment) -> bool {
        self.constants.is_some_and(|constants| constants.agree(source, target))
    }

    /// Adds the chapters that the report has now. One that the memory does not know
    /// may be one that it knows by a former name.
    #[must_use]
    pub fn with_current_chapters(mut self, chapters: &[Chapter]) -> Self {
        let there: BTreeSet<&str> =
            chapters.iter().map(|chapter| chapter.id.as_str()).collect();
        let (kept, gone): (BTreeMap<_, _>, BTreeMap<_, _>) =
            self.chapters.into_iter().partition(|(chapter, _)| there.contains(chapter));
        let new = there.iter().filter(|chapter| !kept.contains_key(*chapter)).count();
        self.chapters = kept;
        let mut units: Vec<usize> = gone.values().flatten().copied().collect();
        units.sort_unstable();
        // An index of all texts is worth its time only if many chapters were renamed.
        let are_few = new.saturating_mul(units.len()) <= TEXTS;
        self.gone = Gone { chapters: gone, units, homes: None };
        self.gone.homes = (!are_few).then(|| self.homes());
        self
    }

    fn homes(&self) -> BTreeMap<u64, Vec<&'m str>> {
        let mut homes: BTreeMap<u64, Vec<&'m str>> = BTreeMap::new();
        for (chapter, units) in &self.gone.chapters {
            for unit in units {
                for text in [self.source(*unit), self.target(*unit)] {
                    let of_text = homes.entry(digest(&text.key)).or_default();
                    if of_text.len() <= HOMES && of_text.last() != Some(chapter) {
                        of_text.push(chapter);
                    }
                }
            }
        }
        homes.retain(|_, chapters| chapters.len() <= HOMES);
        homes
    }

    /// Returns the indexes of a chapter's units; of one that the memory does not know,
    /// those of the chapters that are gone. Where many chapters are new and many are
    /// gone, it is only those of chapters that share a text with it.
    pub(super) fn units<'s>(
        &self,
        chapter: &str,
        segments: impl Iterator<Item = &'s Segment>,
    ) -> Cow<'_, [usize]> {
        if let Some(units) = self.chapters.get(chapter) {
            return Cow::Borrowed(units);
        }
        let Some(homes) = &self.gone.homes else {
            return Cow::Borrowed(&self.gone.units);
        };
        let formers: BTreeSet<&str> = segments
            .filter_map(|segment| homes.get(&digest(&segment.key)))
            .flatten()
            .copied()
            .collect();
        let units = formers.iter().filter_map(|former| self.gone.chapters.get(former));
        let mut units: Vec<usize> = units.flatten().copied().collect();
        units.sort_unstable();
        Cow::Owned(units)
    }

    /// Returns the units of chapters that are gone from which segments come.
    pub(super) fn renamed(&self, segments: &[Compared]) -> BTreeSet<usize> {
        let formers = segments.iter().filter_map(|pair| pair.former);
        formers.filter(|unit| self.gone.units.binary_search(unit).is_ok()).collect()
    }

    fn unit(&self, index: usize) -> &'m Unit {
        &self.memory.units[index]
    }

    pub(super) fn kind(&self, index: usize) -> Option<SegmentKind> {
        self.unit(index).kind
    }

    pub(super) fn source(&self, index: usize) -> &KnownText {
        &self.texts[&index].0
    }

    pub(super) fn target(&self, index: usize) -> &KnownText {
        &self.texts[&index].1
    }

    /// Returns whether two texts were known to agree, in whatever place.
    pub(super) fn agree(&self, source: &str, target: &str) -> bool {
        let targets = self.agreed.get(&digest(source));
        targets.is_some_and(|targets| targets.contains(&digest(target)))
    }

    /// Returns the texts, by their digests, that a text of the source was known to agree
    /// with, in whatever place.
    pub(super) fn agreed(&self, source: &str) -> impl Iterator<Item = u64> {
        self.agreed.get(&digest(source)).into_iter().flatten().copied()
    }

    /// Returns the unit, in whatever chapter, whose translation is this text though its
    /// source is another: the one whose source is most like this. A few words alone, such
    /// as „Iš viso“, say nothing of what they were made from unless their source is
    /// alike.
    pub(super) fn rendered_from_other(
        &self,
        source: &str,
        target: &str,
    ) -> Option<usize> {
        let units =
            self.rendered.get(&digest(target)).filter(|units| units.len() <= SOURCES)?;
        let words = StemSet::of(source);
        let alike = units
            .values()
            .copied()
            .map(|unit| (words.likeness(self.source(unit).words()), unit));
        let (alike, unit) = alike.max()?;
        let says_enough = target.split_whitespace().count() >= MANY_WORDS;
        (says_enough || alike >= ALIKE).then_some(unit)
    }
}
