//! Lines outside the table: titles above its header, sources and notes below its
//! last row.
//!
//! They are skipped, and the author is told so with the words of the first. A row of data
//! that was cut short or damaged must not pass for one of them, so a line is skipped only
//! if none of its cells has a period or a figure, if it reads like words, and
//! if no row of data follows.

use crate::diagnostic::{Code, Span, found};
use crate::evidence::read::draft::Draft;
use crate::evidence::read::places::Places;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::shape::is_figure;
use crate::evidence::read::time;
use crate::syntax::csv::Row;

/// How many lines below a table may be skipped. So many rows that can't be read are rather
/// a damaged table.
const MOST_BELOW: usize = 200;

/// How many lines are quoted, and how much of each.
const QUOTED: usize = 3;
const QUOTED_CHARS: usize = 60;

/// The lines above and below a table.
#[derive(Default)]
pub(super) struct Outside {
    above: Vec<OutsideLine>,
    /// The lines since the last row of data.
    below: Vec<OutsideLine>,
}

struct OutsideLine {
    span: Span,
    text: String,
    /// Whether it is such as an office always writes.
    is_usual: bool,
    shape: LineShape,
}

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineShape {
    /// A row of data, whole or damaged.
    Data,
    /// Words in one cell, or words with a colon before others.
    Note,
    /// A period and a sentence: when its figures will be published.
    Announcement,
    /// A single word, which may be a heading.
    Word,
    /// Several cells that say little, such as a sign and its meaning.
    Cells,
}

impl Outside {
    /// Adds a line above the header.
    pub(super) fn add_above(
        &mut self,
        row: &Row<'_>,
        is_usual: bool,
        places: &mut Places,
    ) {
        let (span, text) = (places.row(row), text(row));
        self.above.push(OutsideLine { span, text, is_usual, shape: LineShape::Note });
    }

    /// Returns all lines, those above first.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.above.iter().chain(&self.below).map(|line| line.text.as_str())
    }

    /// Returns whether the last line was taken for one below the table, so that the next may
    /// explain it further.
    pub(super) fn goes_on(&self) -> bool {
        !self.below.is_empty()
    }

    /// Takes a line that may be one below the table; `false` if it must be a row of data.
    /// `is_odd`: whether something else than a missing figure speaks against that.
    pub(super) fn takes_below(
        &mut self,
        row: &Row<'_>,
        draft: &Draft<'_>,
        is_odd: bool,
        places: &mut Places,
    ) -> bool {
        let shape = match is_announcement(row, draft) {
            true => LineShape::Announcement,
            false if is_odd => shape(row, draft),
            false => return false,
        };
        if shape == LineShape::Data || self.below.len() == MOST_BELOW {
            return false;
        }
        let (span, text) = (places.row(row), text(row));
        self.below.push(OutsideLine { span, text, is_usual: false, shape });
        true
    }

    /// Reports the lines taken so far, as a row of data follows them.
    pub(super) fn interrupt(&mut self, report: &mut FileReport<'_>) {
        for line in self.below.drain(..) {
            if line.shape == LineShape::Announcement {
                self.above.push(line);
            } else {
                line.report(report);
            }
        }
    }

    /// Reports those of the lines below that do not look like notes. Single words are let
    /// pass beside a note, and several cells behind one.
    pub(super) fn end(&mut self, report: &mut FileReport<'_>) {
        let first_note = self.below.iter().position(|line| line.shape == LineShape::Note);
        let mut place = 0;
        self.below.retain(|line| {
            let is_note = match line.shape {
                LineShape::Note | LineShape::Announcement => true,
                LineShape::Word => first_note.is_some(),
                LineShape::Cells => first_note.is_some_and(|first| first < place),
                LineShape::Data => false,
            };
            place += 1;
            if !is_note {
                line.report(report);
            }
            is_note
        });
    }

    /// Reports which lines were skipped.
    pub(super) fn report(&self, report: &mut FileReport<'_>) {
        let lines: Vec<&OutsideLine> = self
            .above
            .iter()
            .chain(&self.below)
            .filter(|line| !line.is_usual && !line.text.is_empty())
            .collect();
        let Some(first) = lines.first() else { return };
        let quotes: Vec<String> =
            lines.iter().take(QUOTED).map(|line| shortened(&line.text)).collect();
        let rest = lines.len() - quotes.len();
        let quotes = quotes.join("` · `");
        let notes = found::DatasetNotes { count: lines.len(), quotes: &quotes, rest };
        report.push(Code::DatasetNotes, "", || first.span, |span| notes.at(span));
    }
}

impl OutsideLine {
    fn report(&self, report: &mut FileReport<'_>) {
        let finding = |span| {
            let kind = found::RowLength::Words { cell: &shortened(&self.text) };
            found::DatasetRowLength { kind }.at(span)
        };
        report.push(Code::DatasetRowLength, "words", || self.span, finding);
    }
}

/// Returns the words of a row: a title may hold the sign that divides the cells.
fn text(row: &Row<'_>) -> String {
    let mut cells = row.cells().filter(|cell| !cell.is_empty());
    match (cells.next(), cells.next()) {
        (Some(alone), None) => alone.to_owned(),
        _ => row.raw.trim_matches([',', ';', '\t', ' ']).to_owned(),
    }
}

fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(QUOTED_CHARS) {
        Some((end, _)) => {
            format!("{}…", text.get(..end).unwrap_or_default().trim_end())
        }
        None => text,
    }
}

/// Returns whether a cell may be a sign that the row explains: `0`, `x`, `..`.
fn is_sign_of_key(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    cell == "0"
        || cell.chars().count() <= 3
            && letters < 2
            && !cell.contains(|c: char| c.is_ascii_digit())
}

/// Returns whether a row has a period and a sentence, where it should have codes and a figure.
fn is_announcement(row: &Row<'_>, draft: &Draft<'_>) -> bool {
    let cells = (0..row.len()).map(|place| (place, row.cell(place)));
    let mut cells = cells.filter(|(_, cell)| !cell.is_empty());
    let (Some((time, period)), Some((place, words)), None) =
        (cells.next(), cells.next(), cells.next())
    else {
        return false;
    };
    draft.is_time(time)
        && time::period(period).is_some()
        && words.split_whitespace().count() > 2
        && (draft.has_several_keys() || words.ends_with('.'))
        && !is_figure(words)
        && !draft.knows(place, words)
}

fn shape(row: &Row<'_>, draft: &Draft<'_>) -> LineShape {
    let cells = (0..row.len()).map(|place| (place, row.cell(place)));
    let mut cells = cells.filter(|(_, cell)| !cell.is_empty());
    let Some((place, first)) = cells.next() else { return LineShape::Data };
    let is_alone = cells.clone().next().is_none();
    let is_period = |cell: &str| time::period(cell).is_some();
    let is_data = |cell: &str| is_period(cell) || is_figure(cell);
    let mut others = cells.clone();
    if let (Some((at, words)), None) = (others.next(), others.next())
        && !is_data(words)
        && !draft.knows(place, first)
        && !draft.knows(at, words)
        && is_sign_of_key(first)
        && words.chars().filter(|c| c.is_alphabetic()).count() > 3
    {
        return LineShape::Note;
    }
    if is_data(first) || draft.knows(place, first) || row.open_quote().is_some() {
        return LineShape::Data;
    }
    // A program may put quotation marks around a whole row.
    let parts = first.split([',', ';', '\t', '|']).map(str::trim);
    if parts.filter(|part| is_data(part)).count() > 1 {
        return LineShape::Data;
    }
    // These signs and the lengths below were chosen, not measured.
    let has_mark = first.starts_with(['*', '(', '[', '©'])
        || first.ends_with(':')
        || first.contains(": ") && !draft.is_both();
    // A source may be followed by a date, but not where a row has its period.
    let has_data = cells
        .clone()
        .any(|(place, cell)| is_data(cell) && (!is_period(cell) || draft.is_time(place)));
    if has_data || !has_mark && cells.any(|(_, cell)| is_period(cell)) {
        return LineShape::Data;
    }
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    if has_mark || is_alone && first.contains(char::is_whitespace) && letters > 3 {
        LineShape::Note
    } else if !is_alone {
        LineShape::Cells
    } else if letters == 0 || letters > 3 && first.contains(char::is_lowercase) {
        LineShape::Word
    } else {
        LineShape::Data
    }
}
