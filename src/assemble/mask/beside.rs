//! Masks texts that stand beside one another: what none of them tells alone, they tell
//! together. A name in one cell of a table has its age in the next.

use std::collections::BTreeMap;
use std::ops::Range;

use super::pieces::Piece;
use super::readings::Reading;
use super::{Masker, Place, line, pieces};
use crate::assemble::{Inline, plain_text};
use crate::diagnostic::Span;
use crate::syntax::csv;
use crate::text::{BAR, Identified, without_overlaps};

/// The longest item of a list that is read together with the next, in bytes: what is longer is
/// a sentence, and says by itself whom it is about.
const ITEM: usize = 80;

/// A run of a text.
pub(super) struct Run {
    /// What it was made from.
    pub(super) span: Span,
    /// Where it stands in the flat text.
    pub(super) range: Range<usize>,
}

/// How often words stood in runs so far, by the number of the text, the beginning of the run
/// and the words; with the place up to which they were counted.
type Counted = BTreeMap<(usize, usize, String), (usize, usize)>;

/// A text that can be read with others, and masked.
pub(super) trait Passage {
    fn flat(&self) -> String;
    /// Returns where lines end in the flat text, each with a blank.
    fn breaks(&self) -> Vec<usize>;
    /// Returns the run that has a byte of the flat text, if it is known what it was made from.
    fn run_at(&self, byte: usize) -> Option<Run>;
    fn cover(&mut self, found: &[Identified]);
    /// Notes what looks like a comment in the text.
    fn comments(&self, masker: &mut Masker<'_>, place: Place<'_>);
    /// Masks what does not belong to the text itself.
    fn within(&mut self, masker: &mut Masker<'_>, place: Place<'_>);
}

impl Passage for Vec<Inline> {
    fn flat(&self) -> String {
        plain_text(self)
    }

    fn breaks(&self) -> Vec<usize> {
        line::breaks(self)
    }

    fn run_at(&self, byte: usize) -> Option<Run> {
        line::run_at(self, &mut 0, byte)
    }

    fn cover(&mut self, found: &[Identified]) {
        line::cover(self, &mut 0, found);
    }

    fn comments(&self, masker: &mut Masker<'_>, place: Place<'_>) {
        masker.line_comments(self, place);
    }

    fn within(&mut self, masker: &mut Masker<'_>, place: Place<'_>) {
        masker.within(self, place);
    }
}

impl Passage for String {
    fn flat(&self) -> String {
        self.clone()
    }

    fn breaks(&self) -> Vec<usize> {
        Vec::new()
    }

    fn run_at(&self, _: usize) -> Option<Run> {
        None
    }

    fn cover(&mut self, found: &[Identified]) {
        for identified in found.iter().rev() {
            self.replace_range(identified.range.clone(), BAR);
        }
    }

    fn comments(&self, masker: &mut Masker<'_>, place: Place<'_>) {
        masker.comments(self, place);
    }

    fn within(&mut self, _: &mut Masker<'_>, _: Place<'_>) {}
}

/// Returns a text as one that is read with others.
pub(super) fn passage(passage: &mut impl Passage) -> &mut dyn Passage {
    passage
}

/// What texts tell together.
struct Together {
    /// The texts by their numbers, each with what of it is to be masked.
    parts: Vec<Piece>,
    /// What it is, in the joined text.
    identified: Identified,
    /// What is written, and the same with a bar between the texts.
    written: [String; 2],
}

impl Masker<'_> {
    /// Masks texts, each by itself and as they are read together.
    pub(super) fn beside(
        &mut self,
        passages: &mut [&mut dyn Passage],
        readings: &[Reading],
        place: Place<'_>,
    ) {
        for passage in passages.iter() {
            passage.comments(self, place);
        }
        self.uncommented_beside(passages, readings, place);
    }

    fn uncommented_beside(
        &mut self,
        passages: &mut [&mut dyn Passage],
        readings: &[Reading],
        place: Place<'_>,
    ) {
        let flat: Vec<String> = passages.iter().map(|passage| passage.flat()).collect();
        let breaks: Vec<Vec<usize>> =
            passages.iter().map(|passage| passage.breaks()).collect();
        let pieces_of = |number: usize, start: usize| {
            let length = flat.get(number).map_or(0, String::len);
            let breaks = breaks.get(number).map_or(&[][..], Vec::as_slice);
            pieces::pieces_of(number, start, length, breaks)
        };
        let alone = flat.iter().enumerate().map(|(number, text)| {
            let pieces = pieces_of(number, 0);
            let found = self.find(text, place).into_iter();
            let parts = found.flat_map(|identified| {
                let parts = self.parts_of(text, &pieces, &identified, place);
                let parts = parts.into_iter();
                parts.map(move |(_, range)| Identified { range, ..identified.clone() })
            });
            parts.collect()
        });
        let alone: Vec<Vec<Identified>> = alone.collect();
        let mut covered = alone.clone();
        // What is found together, in the order of the texts, each part once.
        let mut together: Vec<Together> = Vec::new();
        for reading in readings {
            let mut joined = reading.lead.clone();
            let mut starts = BTreeMap::new();
            let mut pieces = Vec::new();
            for (index, (number, gap)) in reading.parts.iter().enumerate() {
                starts.insert(*number, joined.len());
                pieces.extend(pieces_of(*number, joined.len()));
                joined.push_str(flat.get(*number).map_or("", String::as_str));
                if index + 1 < reading.parts.len() {
                    joined.push_str(gap);
                }
            }
            for identified in self.find(&joined, place) {
                let parts = self.parts_of(&joined, &pieces, &identified, place);
                let written = |join: &str| {
                    let parts = parts.iter().filter_map(|it| joined.get(it.1.clone()));
                    parts.collect::<Vec<_>>().join(join)
                };
                let written = [written(" "), written(" | ")];
                let parts: Vec<Piece> = parts
                    .into_iter()
                    .filter_map(|(number, range)| {
                        let start = starts.get(&number)?;
                        Some((number, range.start - start..range.end - start))
                    })
                    .collect();
                let is_known = parts.iter().all(|(number, part)| {
                    covered.get(*number).is_some_and(|found| {
                        found.iter().any(|it| {
                            it.range.start <= part.start && part.end <= it.range.end
                        })
                    })
                });
                if is_known || !reading.takes(&identified, parts.len() > 1) {
                    continue;
                }
                for (number, part) in &parts {
                    if let Some(found) = covered.get_mut(*number) {
                        found.push(Identified {
                            range: part.clone(),
                            ..identified.clone()
                        });
                        *found = without_overlaps(std::mem::take(found));
                    }
                }
                together.push(Together { parts, identified, written });
            }
        }
        // What is part of something larger is said with that.
        let mut counted = Counted::new();
        let mut written = |number: usize, range: &Range<usize>| {
            let text = flat.get(number).map_or("", String::as_str);
            let part = |range: Range<usize>| text.get(range).unwrap_or_default();
            let run = passages.get(number).and_then(|it| it.run_at(range.start));
            let Some(Run { span, range: run }) = run else {
                return (None, part(range.clone()).to_owned());
            };
            let words = part(range.start..range.end.min(run.end)).to_owned();
            let key = (number, run.start, words.clone());
            let (from, count) = counted.entry(key).or_insert((run.start, 0));
            if *from > range.start {
                (*from, *count) = (run.start, 0);
            }
            *count += part(*from..range.start).matches(&words).count();
            *from = range.start;
            (Some((span, *count)), words)
        };
        let mut larger: BTreeMap<usize, Vec<&Range<usize>>> = BTreeMap::new();
        for (number, part) in together.iter().flat_map(|it| &it.parts) {
            larger.entry(*number).or_default().push(part);
        }
        for (number, found) in alone.iter().enumerate() {
            let text = flat.get(number).map_or("", String::as_str);
            for identified in found {
                let range = &identified.range;
                let is_part = larger.get(&number).is_some_and(|parts| {
                    let mut parts = parts.iter();
                    parts.any(|it| it.start <= range.start && range.end <= it.end)
                });
                if !is_part {
                    let (run, words) = written(number, range);
                    let text = text.get(range.clone()).unwrap_or_default();
                    let text = [text.to_owned(), text.to_owned()];
                    self.note_written(identified, text, words, run, place);
                }
            }
        }
        for Together { parts, identified, written: text } in together {
            let Some((number, part)) = parts.first() else { continue };
            let (run, words) = written(*number, part);
            self.note_written(&identified, text, words, run, place);
        }
        for (passage, found) in passages.iter_mut().zip(&covered) {
            if !found.is_empty() {
                passage.cover(found);
            }
            passage.within(self, place);
        }
    }

    /// Masks the items of a list that are one line each, as they are read one after another.
    pub(super) fn short_items(
        &mut self,
        items: &mut [&mut dyn Passage],
        place: Place<'_>,
    ) {
        let texts: Vec<String> = items.iter().map(|item| item.flat()).collect();
        let pairs = texts.windows(2).enumerate();
        let short = pairs.filter(|(_, pair)| pair.iter().all(|it| it.len() <= ITEM));
        let mut readings: Vec<Reading> =
            short.map(|(index, _)| Reading::of_successors(index, index + 1)).collect();
        for number in self.named(&texts) {
            readings.extend(Reading::of_led(&self.leads.with(""), &[number]));
        }
        self.beside(items, &readings, place);
    }

    /// Masks a line of a table that is written with delimiters, below its first line.
    pub(super) fn delimited(
        &mut self,
        line: &mut String,
        (header, asks_for_names): (&[String], bool),
        delimiter: u8,
        place: Place<'_>,
    ) {
        self.text(line, place);
        if !asks_for_names && !self.privacy.has_given_name(line) {
            return;
        }
        let below = bare_cells(line, delimiter);
        let rows = [header.to_vec(), texts(line, &below)];
        let readings = self.readings_of_table(&rows, &[]);
        let mut cells: Vec<String> = rows.into_iter().flatten().collect();
        let mut passages: Vec<_> = cells.iter_mut().map(passage).collect();
        // Each cell alone was part of the line.
        self.uncommented_beside(&mut passages, &readings, place);
        for (range, cell) in below.into_iter().zip(cells.split_off(header.len())).rev() {
            line.replace_range(range, &cell);
        }
    }
}

/// Returns the cells of a line, without quotation marks and blanks around them.
pub(super) fn cells_of(line: &str, delimiter: u8) -> Vec<String> {
    texts(line, &bare_cells(line, delimiter))
}

fn texts(line: &str, cells: &[Range<usize>]) -> Vec<String> {
    let cells = cells.iter().filter_map(|range| line.get(range.clone()));
    cells.map(str::to_owned).collect()
}

/// Returns where the cells of a line stand, without quotation marks and blanks around them.
fn bare_cells(line: &str, delimiter: u8) -> Vec<Range<usize>> {
    let is_around = |c: char| c == '"' || c.is_whitespace();
    let bare = |range: Range<usize>| {
        let cell = line.get(range.clone()).unwrap_or_default();
        let start = range.start + cell.len() - cell.trim_start_matches(is_around).len();
        start..start + cell.trim_matches(is_around).len()
    };
    csv::raw_cells(line.as_bytes(), delimiter).ranges.into_iter().map(bare).collect()
}
