//! How many sentences left out, and paragraphs swapped, are found in real translations.
//!
//! ```text
//! cargo run --release --bin counterparts -- SOURCE TARGET FILE…
//! ```
//!
//! SOURCE and TARGET are languages, such as `lt en`. Each line of a FILE is a paragraph, a tab
//! and its translation. Every 300 paragraphs are a report of their own that nobody has
//! confirmed, in which one paragraph of twenty loses a sentence, and two of twenty change places.

use komentaras::model::{SegmentPart, SegmentText};
use komentaras::text::{Lexicon, builtin_catalog, sentences};
use komentaras::translation::{Alone, Counterparts, Passage};

/// How many paragraphs are one report.
const REPORT: usize = 300;
/// One paragraph in so many is altered.
const RARE: usize = 20;
/// How long a sentence is at least that is left out, in characters.
const SHORT: usize = 25;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, target, files @ ..] = arguments.as_slice() else {
        panic!("languages and files are needed: lt en FILE…");
    };
    let catalog = builtin_catalog();
    let lexicon = |code: &str| catalog.lexicon(code.parse().expect("a language"));
    let words = (lexicon(source), lexicon(target));
    for file in files {
        #[expect(clippy::disallowed_methods, reason = "stands in for the program's `load`")]
        let text = std::fs::read_to_string(file).expect("the file can be read");
        let paragraphs: Vec<(Vec<&str>, Vec<&str>)> = text
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(source, target)| (cut(source, &words.0), cut(target, &words.1)))
            .filter(|(source, target)| source.len() > 1 && target.len() > 1)
            .collect();
        let mut counts = Counts::default();
        for report in paragraphs.chunks(REPORT) {
            for round in 0..RARE / 2 {
                measure(report, round, &mut counts);
            }
        }
        println!("{file}: {} paragraphs of several sentences; {counts}", paragraphs.len());
    }
}

fn cut<'t>(text: &'t str, words: &Lexicon) -> Vec<&'t str> {
    let text = text.trim();
    sentences(text, words).into_iter().map(|range| &text[range]).collect()
}

fn passage(sentences: &[&str]) -> Passage {
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

#[derive(Default)]
struct Counts {
    left_out: (usize, usize),
    in_place: usize,
    swapped: (usize, usize),
    alarms: (usize, usize),
    swap_alarms: usize,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = |some: usize, all: usize| 100.0 * some as f64 / all.max(1) as f64;
        write!(
            f,
            "{:.1} % of {} sentences left out are found ({:.1} % named), {:.1} % of {} swaps; \
             false alarms {:.2} % of {} paragraphs, swaps {:.2} %",
            percent(self.left_out.0, self.left_out.1),
            self.left_out.1,
            percent(self.in_place, self.left_out.1),
            percent(self.swapped.0, self.swapped.1),
            self.swapped.1,
            percent(self.alarms.0, self.alarms.1),
            self.alarms.1,
            percent(self.swap_alarms, self.alarms.1),
        )
    }
}

/// Alters a report and counts what is found.
fn measure(report: &[(Vec<&str>, Vec<&str>)], round: usize, counts: &mut Counts) {
    let mut report = report.to_vec();
    let mut lost = vec![None; report.len()];
    let mut swapped = vec![false; report.len()];
    for index in 0..report.len() {
        let target = &report[index].1;
        if index % RARE == round {
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
        if index % RARE == round + RARE / 2 && index + 1 < report.len() {
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
        match lost[index] {
            Some(place) => {
                counts.left_out.1 += 1;
                counts.left_out.0 += usize::from(!alone.is_empty());
                let is_named = |alone: &Alone| matches!(alone, Alone::Source(missing) if *missing == place);
                counts.in_place += usize::from(alone.iter().any(is_named));
            }
            None => {
                counts.alarms.1 += 1;
                counts.alarms.0 += usize::from(!alone.is_empty());
            }
        }
    }
}
