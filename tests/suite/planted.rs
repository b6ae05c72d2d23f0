//! Mistakes planted in real translations, and how many of them are found. The benchmarks measure
//! with it, too.

use std::fmt;

use komentaras::model::{SegmentPart, SegmentText};
use komentaras::text::{Lexicon, sentences};
use komentaras::translation::{Counterparts, Passage, Unpaired};

/// How many paragraphs are one report.
const REPORT: usize = 300;
/// One paragraph in so many loses a sentence, and one changes places with the next.
const RARE: usize = 20;
/// One paragraph in so many loses a sentence where somebody translated in haste.
const OFTEN: usize = 2;
/// How long a sentence is at least that is left out, in characters.
const SHORT: usize = 25;

/// The sentences of a paragraph and of its translation.
pub(crate) type Paragraph = (Vec<String>, Vec<String>);

/// Returns a paragraph and its translation, if both have several sentences.
pub(crate) fn paragraph(
    (source, target): (&str, &str),
    words: (&Lexicon, &Lexicon),
) -> Option<Paragraph> {
    let cut = |text: &str, words: &Lexicon| -> Vec<String> {
        let ranges = sentences(text, words).into_iter();
        ranges.filter_map(|range| Some(text.get(range)?.to_owned())).collect()
    };
    let (source, target) = (cut(source.trim(), words.0), cut(target.trim(), words.1));
    (source.len() > 1 && target.len() > 1).then_some((source, target))
}

/// Plants mistakes in paragraphs that nobody has confirmed, and counts what is found.
pub(crate) fn measure(paragraphs: &[Paragraph]) -> Counts {
    in_rounds(paragraphs, RARE)
}

/// The same where somebody translated in haste: half of the paragraphs lose a sentence.
pub(crate) fn measure_haste(paragraphs: &[Paragraph]) -> Counts {
    in_rounds(paragraphs, OFTEN)
}

fn in_rounds(paragraphs: &[Paragraph], one_in: usize) -> Counts {
    let mut counts = Counts::default();
    for report in paragraphs.chunks(REPORT) {
        for round in 0..one_in {
            plant(report, round, one_in, &mut counts);
        }
    }
    counts
}

fn passage(sentences: &[String]) -> Passage {
    let text = sentences.join(" ");
    let mut end = 0;
    let ranges: Vec<_> = sentences
        .iter()
        .map(|sentence| {
            let start = end;
            end += sentence.len() + 1;
            start..end - 1
        })
        .collect();
    let parts = vec![SegmentPart::Text(text.clone())];
    Passage::new(&SegmentText { parts }, &text, &ranges)
}

/// How many mistakes there are, and how many are found.
#[derive(Default)]
pub(crate) struct Counts {
    /// Sentences left out: found, and all.
    pub(crate) left_out: (usize, usize),
    /// Of those found, how many are named, and not another sentence.
    pub(crate) named: usize,
    /// Paragraphs that changed places with the next: found, and all.
    pub(crate) swapped: (usize, usize),
    /// Paragraphs of which something is said though nothing was planted, and all.
    pub(crate) alarms: (usize, usize),
    /// Paragraphs that are said to be swapped though they are not.
    pub(crate) swap_alarms: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let percent =
            |some: usize, all: usize| 100.0 * number(some) / number(all).max(1.0);
        write!(
            f,
            "{:.1} % of {} sentences left out are found ({:.1} % named), {:.1} % of {} swaps; \
             false alarms {:.2} % of {} paragraphs, swaps {:.2} %",
            percent(self.left_out.0, self.left_out.1),
            self.left_out.1,
            percent(self.named, self.left_out.1),
            percent(self.swapped.0, self.swapped.1),
            self.swapped.1,
            percent(self.alarms.0, self.alarms.1),
            self.alarms.1,
            percent(self.swap_alarms, self.alarms.1),
        )
    }
}

/// Alters one paragraph of a report in so many and counts what is found.
fn plant(report: &[Paragraph], round: usize, one_in: usize, counts: &mut Counts) {
    let mut report = report.to_vec();
    let mut lost = vec![None; report.len()];
    let mut swapped = vec![false; report.len()];
    for index in 0..report.len() {
        let target = &report[index].1;
        if index % one_in == round {
            let long: Vec<usize> = (0..target.len())
                .filter(|place| target[*place].chars().count() >= SHORT)
                .collect();
            // A different sentence in each paragraph, the same at every run.
            let place = long.get((index * 7 + round) % long.len().max(1)).copied();
            if let Some(place) = place {
                report[index].1.remove(place);
                lost[index] = Some(place);
            }
        }
        if one_in == RARE
            && index % RARE == (round + RARE / 2) % RARE
            && index + 1 < report.len()
        {
            let moved = std::mem::take(&mut report[index].1);
            report[index].1 = std::mem::replace(&mut report[index + 1].1, moved);
            swapped[index] = true;
        }
    }
    let texts: Vec<(Passage, Passage)> = report
        .iter()
        .map(|(source, target)| (passage(source), passage(target)))
        .collect();
    let counterparts = Counterparts::learn(&texts, &[]);
    for index in 0..report.len() {
        let before = index.checked_sub(1).is_some_and(|before| swapped[before]);
        let found = counterparts.are_swapped(index, index + 1);
        if swapped[index] {
            counts.swapped.1 += 1;
            counts.swapped.0 += usize::from(found);
            continue;
        }
        let after = swapped.get(index + 1) == Some(&true);
        counts.swap_alarms += usize::from(found && !before && !after);
        if before {
            continue;
        }
        let alone = counterparts.left_out(index);
        if let Some(place) = lost[index] {
            let is_named = |alone: &Unpaired| matches!(alone, Unpaired::Source(missing) if *missing == place);
            counts.left_out.1 += 1;
            counts.left_out.0 += usize::from(!alone.is_empty());
            counts.named += usize::from(alone.iter().any(is_named));
        } else {
            counts.alarms.1 += 1;
            counts.alarms.0 += usize::from(!alone.is_empty());
        }
    }
}
