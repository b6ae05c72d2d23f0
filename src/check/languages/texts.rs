//! What each text of the report says beside its source.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::languages::flat::Flat;
use crate::check::languages::{
    Explained, figures, grown, sentences, spacing, untranslated,
};
use crate::diagnostic::{Diagnostics, Sources, Span};
use crate::model::{Memory, Project, SegmentKind, SegmentText};
use crate::text::{Language, Lexicon};
use crate::translation::{
    Compared, Comparison, Counterparts, Passage, State, flat, left_out_of_confirmed,
    ratio,
};

/// How much of the memory is learned from, in characters of the source: a hundred pages.
const LEARNED: usize = 1 << 18;

/// The texts of a report in two languages, by chapter.
pub(super) struct Texts<'a> {
    chapters: Vec<Vec<Beside<'a>>>,
    counterparts: Counterparts,
    /// How many characters the translation has for each of the source.
    ratio: f64,
    memory: &'a Memory,
}

/// A segment beside its translation.
struct Beside<'a> {
    compared: &'a Compared,
    source: Flat<'a>,
    target: Flat<'a>,
    /// Which of the [`Counterparts`] it is, if nobody has confirmed it.
    number: Option<usize>,
}

impl Beside<'_> {
    /// Returns whether somebody has confirmed the words.
    fn is_confirmed(&self, memory: &Memory) -> bool {
        self.compared.is_recorded(memory)
    }

    /// Returns whether the sentences need to be compared by their words.
    fn is_open(&self, memory: &Memory) -> bool {
        // What is known to be out of date differs for that reason.
        self.compared.state != State::Stale
            && self.target.segment.kind != SegmentKind::Code
            && !self.is_confirmed(memory)
    }
}

impl<'a> Texts<'a> {
    /// Makes the texts ready. Without learning, which takes time, sentences that nobody has
    /// confirmed are compared by their lengths alone.
    pub(super) fn new(
        project: &'a Project,
        comparisons: &[&'a Comparison],
        language: Language,
        words: &(Arc<Lexicon>, Arc<Lexicon>),
        learns: bool,
    ) -> Self {
        let chapter = |comparison: &&'a Comparison| -> Vec<Beside<'a>> {
            let segments = comparison.segments.iter();
            let beside = segments.filter_map(|compared| {
                let target = Flat::new(compared.target.as_ref()?, &words.1);
                let source = Flat::new(&compared.source, &words.0);
                Some(Beside { compared, source, target, number: None })
            });
            beside.collect()
        };
        let mut chapters: Vec<Vec<Beside<'a>>> =
            comparisons.par_iter().map(chapter).collect();
        let lengths = |text: &Beside<'_>| (text.source.lengths(), text.target.lengths());
        let ratio = ratio(chapters.iter().flatten().map(lengths));
        let mut open: Vec<&mut Beside<'a>> = chapters
            .iter_mut()
            .flatten()
            .filter(|text| learns && text.is_open(&project.memory))
            .collect();
        let passages: Vec<(Passage, Passage)> = open
            .par_iter()
            .map(|text| (text.source.passage(), text.target.passage()))
            .collect();
        for (number, text) in open.iter_mut().enumerate() {
            text.number = Some(number);
        }
        let known = if passages.is_empty() {
            Vec::new()
        } else {
            known(project, language, words)
        };
        let counterparts = Counterparts::learn(&passages, &known);
        Texts { chapters, counterparts, ratio, memory: &project.memory }
    }

    /// Checks a chapter, without what is explained; returns where texts of the source stand
    /// whose translations have changed places.
    pub(super) fn check(
        &self,
        chapter: usize,
        explained: &Explained,
        words: (&Lexicon, &Lexicon),
        sources: &Sources,
        diags: &mut Diagnostics,
    ) -> BTreeSet<Span> {
        let Some(texts) = self.chapters.get(chapter) else { return BTreeSet::new() };
        // Cells and items are paired anew once the shape is the same.
        let texts = texts.iter().filter(|text| {
            !explained.source.contains(&text.source.segment.place) && {
                let flat = (&text.source, &text.target);
                let is_confirmed = text.is_confirmed(self.memory);
                !untranslated::check(flat, words, is_confirmed, sources, diags)
            }
        });
        let texts: Vec<&Beside<'_>> = texts.collect();
        let swapped = self.swapped(&texts, diags);
        for text in texts {
            if swapped.contains(&text.source.segment.span) {
                continue;
            }
            let flat = (&text.source, &text.target);
            spacing::check(flat, words.1, sources, diags);
            figures::check(flat, words, sources, diags);
            self.sentences(text, words, sources, diags);
        }
        swapped
    }

    /// Checks the sentences of a text.
    fn sentences(
        &self,
        text: &Beside<'_>,
        words: (&Lexicon, &Lexicon),
        sources: &Sources,
        diags: &mut Diagnostics,
    ) {
        let (source, target) = (&text.source, &text.target);
        // Of what nobody has touched since, that it is out of date says enough.
        if let Some(former) = text.compared.outgrown(self.memory)
            && !text.compared.is_untouched(self.memory)
        {
            let alone = grown::gained((source, target), former, words);
            if !alone.is_empty() {
                sentences::left_out(source, target, &alone, sources, diags);
                return;
            }
        }
        if text.compared.state == State::Stale
            || sentences::doubled(source, target, sources, diags)
        {
            return;
        }
        let alone = match text.number {
            Some(number) => self.counterparts.left_out(number),
            None => {
                left_out_of_confirmed(&source.lengths(), &target.lengths(), self.ratio)
                    .into_iter()
                    .collect()
            }
        };
        sentences::left_out(source, target, &alone, sources, diags);
    }

    /// Finds neighbours whose translations have changed places.
    fn swapped(&self, texts: &[&Beside<'_>], diags: &mut Diagnostics) -> BTreeSet<Span> {
        let mut swapped = BTreeSet::new();
        for pair in texts.windows(2) {
            let [one, next] = pair else { continue };
            let (first, second) = (one.source.segment, next.source.segment);
            let (Some(a), Some(b)) = (one.number, next.number) else { continue };
            let is_moved = matches!(
                first.kind,
                SegmentKind::Paragraph | SegmentKind::ListItem | SegmentKind::Directive
            );
            if is_moved
                && first.kind == second.kind
                && !swapped.contains(&first.span)
                && self.counterparts.are_swapped(a, b)
            {
                sentences::swapped(&one.source, &one.target, diags);
                swapped.extend([first.span, second.span]);
            }
        }
        swapped
    }
}

/// Returns whether the source of a pair has gained a sentence since both agreed, and its
/// translation has not.
pub fn lacks_new_sentence(
    pair: &Compared,
    memory: &Memory,
    words: (&Lexicon, &Lexicon),
) -> bool {
    let (Some(target), Some(former)) = (&pair.target, pair.outgrown(memory)) else {
        return false;
    };
    let beside = (&Flat::new(&pair.source, words.0), &Flat::new(target, words.1));
    !grown::gained(beside, former, words).is_empty()
}

/// Returns the texts that the memory and the term base have in both languages.
fn known(
    project: &Project,
    language: Language,
    words: &(Arc<Lexicon>, Arc<Lexicon>),
) -> Vec<(Passage, Passage)> {
    let source = project.manifest.source_language;
    let terms = project.terms.terms.iter().filter_map(|term| {
        let name = |language| term.names(language).first().map(|name| &*name.value);
        Some((Passage::of_words(name(source)?), Passage::of_words(name(language)?)))
    });
    let mut read = 0;
    let units = project.memory.units.iter().filter(|unit| unit.language == language);
    let units: Vec<_> = units
        .take_while(|unit| {
            read += flat(&unit.source).len();
            read <= LEARNED
        })
        .collect();
    let passage = |text: &SegmentText, words: &Lexicon| {
        let flat = flat(text);
        Passage::new(text, &flat, &crate::text::sentences(&flat, words))
    };
    let units = units
        .into_par_iter()
        .map(|unit| (passage(&unit.source, &words.0), passage(&unit.target, &words.1)));
    let mut known: Vec<(Passage, Passage)> = units.collect();
    known.extend(terms);
    known
}
