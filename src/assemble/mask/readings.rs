//! The orders in which texts that stand beside one another are read as one.

use std::ops::Range;

use super::Masker;
use crate::text::{Identified, Identifying};

/// The most columns of a table of which each is read beside each other one.
pub(super) const MAX_PAIRED: usize = 12;

/// An order in which texts are read as one.
#[derive(Debug)]
pub(super) struct Reading {
    /// The texts by their numbers, each with what is read behind it.
    pub(super) parts: Vec<(usize, &'static str)>,
    /// What is read before them and says who is in them; it is masked where it stands.
    pub(super) lead: String,
    kind: ReadingKind,
}

/// What counts of that which is found in texts that are read as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReadingKind {
    /// What begins in one text and ends in another, if it is of a person: numbers in cells
    /// beside one another would make telephone numbers.
    Across,
    /// A name, though its age may stand elsewhere.
    Named,
    /// Anything: one text says what the other is.
    Any,
}

impl Reading {
    fn new(numbers: &[usize], gap: &'static str, kind: ReadingKind) -> Self {
        let parts = numbers.iter().map(|number| (*number, gap)).collect();
        Reading { parts, lead: String::new(), kind }
    }

    /// Returns how texts one after another are read, such as the items of a list.
    pub(super) fn of_successors(one: usize, next: usize) -> Self {
        Reading::new(&[one, next], " ", ReadingKind::Across)
    }

    /// Returns how cells are read behind their headers, as one text.
    fn of_labelled(cells: impl Iterator<Item = (usize, usize)>) -> Self {
        let parts = cells.flat_map(|(label, cell)| [(label, " "), (cell, "; ")]);
        Reading { parts: parts.collect(), lead: String::new(), kind: ReadingKind::Named }
    }

    /// Returns how texts are read behind each of what says who is in them.
    pub(super) fn of_led(leads: &[String], numbers: &[usize]) -> Vec<Self> {
        let led = leads.iter().map(|lead| {
            let reading = Reading::new(numbers, " ", ReadingKind::Named);
            Reading { lead: lead.clone(), ..reading }
        });
        led.collect()
    }

    /// Returns how the runs of one text are read: with blanks between them, as they may stand
    /// apart on the page.
    pub(super) fn of_runs(numbers: Range<usize>) -> Vec<Self> {
        let numbers: Vec<usize> = numbers.collect();
        vec![
            Reading::new(&numbers, "", ReadingKind::Any),
            Reading::new(&numbers, " ", ReadingKind::Any),
        ]
    }

    /// Returns how texts of which nobody knows the order on the page are read.
    pub(super) fn of_neighbours(numbers: Range<usize>) -> Vec<Self> {
        let numbers: Vec<usize> = numbers.collect();
        vec![Reading::new(&numbers, " ", ReadingKind::Across)]
    }

    /// Returns how one text is read with each of others, before and behind it.
    pub(super) fn of_pairs(one: usize, others: impl Iterator<Item = usize>) -> Vec<Self> {
        let others = others.filter(|other| *other != one);
        let orders = others.flat_map(|other| [[one, other], [other, one]]);
        orders.map(|pair| Reading::new(&pair, " ", ReadingKind::Across)).collect()
    }

    /// Returns how texts are read that stand below what says what they are, which comes first.
    pub(super) fn of_titled(texts: &[String]) -> Vec<Self> {
        let below = texts.iter().enumerate().skip(1).filter(|(_, text)| can_answer(text));
        below
            .map(|(number, _)| Reading::new(&[0, number], " ", ReadingKind::Any))
            .collect()
    }

    pub(super) fn takes(&self, identified: &Identified, is_across: bool) -> bool {
        let is_of_person = matches!(
            identified.kind,
            Identifying::Name | Identifying::BirthDate | Identifying::SmallCount
        );
        match self.kind {
            ReadingKind::Across => is_across && is_of_person,
            ReadingKind::Named => identified.kind == Identifying::Name,
            ReadingKind::Any => true,
        }
    }
}

impl Masker<'_> {
    /// Returns how the cells of a table are read: each row as one text, each cell with its
    /// header, and, where somebody is named, each beside each other one and behind what stands
    /// before the table. The cells of the header and then of the rows are numbered one after
    /// another.
    pub(super) fn readings_of_table(
        &self,
        rows: &[Vec<String>],
        leads: &[String],
    ) -> Vec<Reading> {
        let mut readings = self.readings_of_cards(rows);
        let mut start = 0;
        let header = rows.first().map_or(0, Vec::len);
        let asks_for_names = rows.first().is_some_and(|row| self.ask_for_names(row));
        for (index, row) in rows.iter().enumerate() {
            let cells: Vec<usize> = (start..start + row.len()).collect();
            start += row.len();
            if index == 0 && rows.len() > 1 || row.iter().all(String::is_empty) {
                continue;
            }
            readings.push(Reading::new(&cells, " ", ReadingKind::Across));
            let headed = || cells.iter().take(header).copied().enumerate();
            if index > 0 {
                let pairs = headed().zip(row).filter(|(_, text)| can_answer(text));
                let pairs = pairs.map(|((above, cell), _)| [above, cell]);
                readings.extend(pairs.map(|it| Reading::new(&it, " ", ReadingKind::Any)));
            }
            let is_named = self.privacy.has_given_name(&row.join(" "));
            if is_named || asks_for_names {
                readings.push(Reading::of_labelled(headed()));
            }
            if !is_named {
                continue;
            }
            for ((column, one), text) in cells.iter().enumerate().zip(row) {
                if !self.privacy.has_given_name(text) {
                    continue;
                }
                let above = (index > 0 && column < header).then_some(column);
                let headed: Vec<usize> = above.into_iter().chain([*one]).collect();
                readings.extend(Reading::of_led(leads, &headed));
                if cells.len() <= MAX_PAIRED {
                    readings.extend(Reading::of_pairs(*one, cells.iter().copied()));
                }
            }
        }
        readings
    }

    /// Returns how the columns of a small table are read that has a card of each person: the
    /// first cell of each row says what the others are.
    fn readings_of_cards(&self, rows: &[Vec<String>]) -> Vec<Reading> {
        let labels: Vec<&String> = rows.iter().filter_map(|row| row.first()).collect();
        if rows.len() > MAX_PAIRED || !self.ask_for_names(labels) {
            return Vec::new();
        }
        let starts = rows.iter().scan(0, |next, row| {
            let start = *next;
            *next += row.len();
            Some((start, row.len()))
        });
        let starts: Vec<(usize, usize)> = starts.collect();
        let columns = 1..rows.first().map_or(0, Vec::len).min(MAX_PAIRED);
        let card = |column: usize| {
            let rows = starts.iter().filter(move |(_, length)| column < *length);
            Reading::of_labelled(rows.map(move |(start, _)| (*start, start + column)))
        };
        columns.map(card).collect()
    }

    /// Returns the numbers of texts that name somebody.
    pub(super) fn named(&self, texts: &[String]) -> Vec<usize> {
        let numbered = texts.iter().enumerate();
        let named = numbered.filter(|(_, text)| self.privacy.has_given_name(text));
        named.map(|(number, _)| number).collect()
    }

    /// Returns whether labels of columns or rows say that names are there.
    pub(super) fn ask_for_names<'t>(
        &self,
        labels: impl IntoIterator<Item = &'t String>,
    ) -> bool {
        labels.into_iter().any(|label| self.privacy.asks_for_name(label))
    }
}

/// Returns whether a cell can be what its header asks for, other than a count: all numbers that
/// identify somebody are longer.
fn can_answer(cell: &str) -> bool {
    const DIGITS: usize = 6;
    cell.chars().any(char::is_alphabetic)
        || cell.chars().filter(char::is_ascii_digit).count() >= DIGITS
}
