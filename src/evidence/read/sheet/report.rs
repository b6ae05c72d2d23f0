//! What a person who looks at a sheet does not see, or sees otherwise than the file has it.

use std::collections::BTreeSet;

use super::drawn::Drawn;
use super::{listed, percent};
use crate::diagnostic::{Diagnostics, FileId, Severity, Span, found, letters};
use crate::syntax::xlsx::{
    Area, Content, Difference, STROKE, Sheet, SheetName, Workbook,
};

/// How many cells a finding names.
const NAMED: usize = 5;

/// What is said of a sheet.
pub(super) struct Report<'a> {
    pub(super) file: FileId,
    pub(super) drawn: &'a Drawn,
    pub(super) sheet: &'a Sheet,
    pub(super) chosen: &'a SheetName,
}

impl Report<'_> {
    /// Reports all; returns whether each formula has a value.
    pub(super) fn all(
        &self,
        workbook: &Workbook,
        is_named: bool,
        diags: &mut Diagnostics,
    ) -> bool {
        if !is_named && workbook.sheets.len() > 1 {
            let known = listed(workbook.sheets.iter().filter(|it| *it != self.chosen));
            let kind = found::Sheet::Several { name: &self.chosen.name, known: &known };
            push(kind, Severity::Note, Span::new(self.file, 0..0), diags);
        }
        self.hidden(diags);
        let areas = |areas: &[Area]| -> Vec<(Span, String)> {
            areas.iter().map(|area| (self.span(*area), area.to_string())).collect()
        };
        push_cells(&areas(&self.drawn.filled), Severity::Note, diags, |count, cells| {
            found::Sheet::Merged { count, cells }
        });
        push_cells(&areas(&self.drawn.across), Severity::Note, diags, |count, cells| {
            found::Sheet::MergedColumns { count, cells }
        });
        push_cells(
            &areas(&self.drawn.unfilled),
            Severity::Error,
            diags,
            |count, cells| found::Sheet::MergedFigure { count, cells },
        );
        push_cells(
            &areas(&self.sheet.comments),
            Severity::Note,
            diags,
            |count, cells| found::Sheet::Comments { count, cells },
        );
        let held = |difference| {
            self.matching(move |content| {
                matches!(content, Content::Number { held: Some((kind, _)), .. }
                    if *kind == difference)
            })
        };
        let rounded = held(Difference::Rounded);
        push_cells(&rounded, Severity::Note, diags, |count, cells| {
            found::Sheet::Rounded { count, cells }
        });
        let scaled = held(Difference::Scaled);
        push_cells(&scaled, Severity::Warning, diags, |count, cells| {
            found::Sheet::Scaled { count, cells }
        });
        let unseen = held(Difference::Hidden);
        push_cells(&unseen, Severity::Warning, diags, |count, cells| {
            found::Sheet::Unseen { count, cells }
        });
        let struck = self.matching(|content| match content {
            Content::Text(text) | Content::Number { seen: text, .. } => {
                text.contains(STROKE)
            }
            Content::Formula(_) => false,
        });
        push_cells(&struck, Severity::Warning, diags, |count, cells| {
            found::Sheet::Struck { count, cells }
        });
        let mixed: Vec<(Span, String)> = percent::not_formatted(self.sheet)
            .into_iter()
            .map(|area| (self.span(area), area.to_string()))
            .collect();
        push_cells(&mixed, Severity::Warning, diags, |count, cells| {
            found::Sheet::Percents { count, cells }
        });
        let absent =
            self.matching(|content| *content == Content::Text("#N/A".to_owned()));
        push_cells(&absent, Severity::Warning, diags, |count, cells| {
            found::Sheet::NotAvailable { count, cells }
        });
        let formulas = self.matching(|content| matches!(content, Content::Formula(_)));
        push_cells(&formulas, Severity::Error, diags, |count, cells| {
            found::Sheet::Formula { count, cells }
        });
        formulas.is_empty()
    }

    /// Reports rows and columns that are hidden and hold something.
    fn hidden(&self, diags: &mut Diagnostics) {
        let rows = self.sheet.rows.iter().filter(|row| row.is_hidden);
        let rows: Vec<u32> = rows.map(|row| row.number).collect();
        let used: BTreeSet<u32> = self
            .sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|cell| cell.column))
            .collect();
        let is_hidden = |column: &&u32| {
            let mut ranges = self.sheet.hidden_columns.iter();
            ranges.any(|(first, last)| (first..=last).contains(column))
        };
        let columns: Vec<u32> = used.iter().filter(is_hidden).copied().collect();
        for (numbers, is_row) in [(rows, true), (columns, false)] {
            let Some(first) = numbers.first().copied() else { continue };
            let name =
                |number: u32| if is_row { number.to_string() } else { letters(number) };
            let (count, cells) = (numbers.len(), ranges(&numbers, name));
            let (kind, place) = if is_row {
                (found::Sheet::HiddenRows { count, cells: &cells }, (first, 1))
            } else {
                let row = self.sheet.rows.first().map_or(1, |row| row.number);
                (found::Sheet::HiddenColumns { count, cells: &cells }, (row, first))
            };
            let (row, column) = place;
            let area = Area { rows: (row, row), columns: (column, column) };
            push(kind, Severity::Warning, self.span(area), diags);
        }
    }

    /// Returns the places and names of the cells with some content.
    fn matching(&self, is_meant: impl Fn(&Content) -> bool) -> Vec<(Span, String)> {
        let mut cells = Vec::new();
        for row in &self.sheet.rows {
            for cell in row.cells.iter().filter(|cell| is_meant(&cell.content)) {
                let area = Area {
                    rows: (row.number, row.number),
                    columns: (cell.column, cell.column),
                };
                cells.push((self.span(area), area.to_string()));
            }
        }
        cells
    }

    /// Returns where the first cell of an area stands in the text.
    fn span(&self, area: Area) -> Span {
        let row = usize::try_from(area.rows.0).unwrap_or(usize::MAX);
        let rows = &self.drawn.rows;
        let Some(line) = rows
            .binary_search_by_key(&row, |(_, number)| *number)
            .ok()
            .or_else(|| rows.len().checked_sub(1))
        else {
            return Span::new(self.file, 0..0);
        };
        let (start, _) = rows[line];
        let text = self.drawn.text.get(start..).unwrap_or_default();
        let text = text.lines().next().unwrap_or_default();
        let mut at = start;
        let column = usize::try_from(area.columns.0).unwrap_or(usize::MAX);
        for (place, cell) in text.split('\t').enumerate() {
            if place + 1 == column {
                return Span::new(self.file, at..at + cell.len());
            }
            at += cell.len() + 1;
        }
        Span::new(self.file, start..start + text.len())
    }
}

/// Reports some of the cells that are meant; nothing where there are none.
fn push_cells(
    cells: &[(Span, String)],
    severity: Severity,
    diags: &mut Diagnostics,
    kind: impl FnOnce(usize, &str) -> found::Sheet<'_>,
) {
    let Some((span, _)) = cells.first() else { return };
    let names = cells.iter().take(NAMED).map(|(_, name)| name.clone());
    let more = (cells.len() > NAMED).then(|| "…".to_owned());
    let names: Vec<String> = names.chain(more).collect();
    push(kind(cells.len(), &names.join(", ")), severity, *span, diags);
}

fn push(kind: found::Sheet<'_>, severity: Severity, span: Span, diags: &mut Diagnostics) {
    let mut finding = found::DatasetSheet { kind }.at(span);
    finding.severity = severity;
    diags.push(finding);
}

/// Returns numbers with neighbours drawn together: `5–9, 12`.
fn ranges(numbers: &[u32], name: impl Fn(u32) -> String) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let more = (ranges.len() > NAMED).then(|| "…".to_owned());
    let named = ranges.iter().take(NAMED).map(|(first, last)| {
        if first == last {
            name(*first)
        } else {
            format!("{}–{}", name(*first), name(*last))
        }
    });
    named.chain(more).collect::<Vec<_>>().join(", ")
}
