//! Tables from datasets.

mod model;

pub use model::{DataRow, DataTable, FigureCell, HeaderCell};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::assemble::numbering::Anchor;
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    Assembler, Caption, Inline, InlineKind, Origin, citation, plain_text,
};
use crate::evidence::{
    DataTable as Table, Flag, Header, INDICATOR, Instead, Selected, TIME, TableQuery,
    Withheld,
};
use crate::text::Args;

/// What stands where what a figure would count did not occur, as the United Nations write it.
pub(super) const NIL: &str = "–";

/// What stands where there is no figure, as Eurostat writes it.
pub(super) const MISSING: &str = ":";

/// What stands where a figure was taken out so that no child can be identified.
pub(super) const WITHHELD: &str = "•";

/// The marks of notes on cells. Letters are flags, so notes have digits.
const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The notes on cells by their text, in the order of the table.
#[derive(Default)]
struct CellNotes {
    numbers: BTreeMap<String, usize>,
    texts: Vec<String>,
}

impl CellNotes {
    /// Returns the mark of a figure's note. A dataset's `note` is the name of a message,
    /// for free text would stand in one language only; without one it is not shown.
    fn mark(&mut self, found: &Selected<'_>, words: DocumentWords<'_>) -> Option<String> {
        let id = format!("note-{}", found.observation.note.as_ref()?);
        let text = words.optional(&id, &Args::new())?;
        let number = *self.numbers.entry(text).or_insert_with_key(|text| {
            self.texts.push(text.clone());
            self.texts.len()
        });
        Some(superscript(number))
    }
}

/// Returns a number in raised digits.
fn superscript(number: usize) -> String {
    let digits = number.to_string();
    let digits = digits.chars().filter_map(|digit| digit.to_digit(10));
    digits.filter_map(|digit| DIGITS.get(digit as usize)).collect()
}

impl Assembler<'_> {
    /// Assembles a table. One that can't be made has its caption alone: a finding.
    pub(super) fn data_table(
        &mut self,
        query: &TableQuery,
        number: Option<u32>,
        words: DocumentWords<'_>,
    ) -> DataTable {
        let span = query.span;
        let table = self.project.evidence.table(query).ok();
        let text = |text: String| vec![Inline { kind: InlineKind::Text(text), span }];
        let first = query.indicators.first().map(|id| words.indicator(&id.value));
        let title = match &query.caption {
            Some(caption) => words.polish(&caption.value),
            None => first.unwrap_or_default(),
        };
        let caption = Caption {
            number,
            label: words.numbered("table-label", number),
            inlines: text(title),
            anchor: self.anchor_of(number, Anchor::Table),
        };
        let Some(table) = table else {
            return DataTable {
                continued: String::new(),
                summary: None,
                caption,
                unit: None,
                stub_header: Vec::new(),
                header: Vec::new(),
                rows: Vec::new(),
                notes: Vec::new(),
                signs: Vec::new(),
                source: None,
            };
        };
        // One unit for all stands over the table; several stand by the indicators.
        let has_one_unit = only_unit(&table).is_some();
        let name = |header: &Header| match header {
            Header::Indicator(id) if !has_one_unit => with_unit(&table, id, words),
            header => name(header, words),
        };
        let stub_header: Vec<String> =
            table.row_levels.iter().map(|level| level_name(level, words)).collect();
        let mut cell_notes = CellNotes::default();
        let rows: Vec<DataRow> = table
            .rows
            .iter()
            .zip(&table.cells)
            .map(|(headers, cells)| DataRow {
                stub: headers.iter().map(name).collect(),
                cells: cells
                    .iter()
                    .map(|cell| {
                        let cell = cell.as_ref();
                        let origin = cell.map(|found| {
                            self.origins.figure(found, table.defaults_of(found))
                        });
                        figure(cell, origin, &mut cell_notes, words)
                    })
                    .collect(),
            })
            .collect();
        let marked = cell_notes.texts.into_iter().zip(1..);
        let marked = marked.map(|(text, number)| (superscript(number), text));
        let signs: Vec<(String, String)> =
            explained(&table, words).chain(marked).collect();
        let notes = signs.iter().map(|(sign, meaning)| words.sign(sign, meaning));
        let mut header = header(&table.columns, table.column_levels.len(), &name);
        let mut unit = unit_line(&table, &caption, words);
        if header.is_empty() && !rows.is_empty() {
            // A column that nothing distinguishes has a header too: what its figures count.
            let text = unit.take().unwrap_or_else(|| plain_text(&caption.inlines));
            header.push(vec![HeaderCell { text, span: 1 }]);
        }
        DataTable {
            continued: words.continued(&caption.label),
            summary: summary(&table, words),
            unit,
            stub_header,
            header,
            rows,
            notes: notes.collect(),
            signs,
            source: self.sources_of(&table, span, words),
            caption,
        }
    }

    /// Returns where a table's figures come from.
    pub(super) fn sources_of(
        &mut self,
        table: &Table<'_>,
        span: crate::diagnostic::Span,
        words: DocumentWords<'_>,
    ) -> Option<Vec<Inline>> {
        let keys =
            table.indicators.iter().filter_map(|indicator| indicator.source.as_ref());
        let mut shown = Vec::new();
        for key in keys.map(|key| &key.value).collect::<BTreeSet<_>>() {
            if let Some(source) = self.project.bibliography.get(key) {
                self.marks.cited.insert(key.clone());
                shown.push(source);
            }
        }
        (!shown.is_empty()).then(|| citation::beneath(shown.into_iter(), words, span))
    }
}

/// Returns the rows of the header: neighbours with the same name become one cell.
fn header(
    columns: &[Vec<Header>],
    levels: usize,
    name: &impl Fn(&Header) -> String,
) -> Vec<Vec<HeaderCell>> {
    (0..levels)
        .map(|level| {
            let mut cells: Vec<HeaderCell> = Vec::new();
            let mut last: Option<&[Header]> = None;
            for column in columns {
                // A cell ends where one above it ends.
                let path = column.get(..=level);
                match cells.last_mut() {
                    Some(cell) if last == path && level + 1 < levels => cell.span += 1,
                    _ => cells.push(HeaderCell {
                        text: column.get(level).map(name).unwrap_or_default(),
                        span: 1,
                    }),
                }
                last = path;
            }
            cells
        })
        .collect()
}

pub(super) fn name(header: &Header, words: DocumentWords<'_>) -> String {
    match header {
        Header::Indicator(id) => words.indicator_short(id),
        Header::Period(period) => words.period(*period),
        Header::Code { dimension, code } => words.code(dimension, code),
    }
}

pub(super) fn level_name(level: &str, words: DocumentWords<'_>) -> String {
    match level {
        TIME => words.label("column-year"),
        INDICATOR => words.label("column-indicator"),
        dimension => words.dimension(dimension),
    }
}

/// Returns what stands over all figures of a table or chart: their unit, if they have one, and
/// their period, if neither a header nor the caption says it.
pub(super) fn unit_line(
    table: &Table<'_>,
    caption: &Caption,
    words: DocumentWords<'_>,
) -> Option<String> {
    let unit = only_unit(table).and_then(|unit| words.unit_heading(unit));
    let title = plain_text(&caption.inlines);
    let period = table.only_period();
    let period = period.filter(|period| !title.contains(&period.year().to_string()));
    let period = period.map(|period| words.period_alone(period));
    match (unit, period) {
        (Some(unit), Some(period)) => {
            let args = Args::new().text("name", unit).text("unit", period);
            Some(words.label_with("table-name-unit", &args))
        }
        (unit, period) => unit.or(period),
    }
}

/// Returns the unit of all figures of a table, if they have one.
fn only_unit<'t>(table: &Table<'t>) -> Option<&'t str> {
    let mut units = table.indicators.iter().map(|indicator| &*indicator.unit.value);
    units.next().filter(|first| units.all(|unit| unit == *first))
}

/// Returns an indicator's name with its unit, where a table has several units.
fn with_unit(table: &Table<'_>, id: &str, words: DocumentWords<'_>) -> String {
    let name = words.indicator_short(id);
    let indicator = table.indicators.iter().find(|indicator| indicator.id.value == id);
    match indicator.and_then(|indicator| words.unit(&indicator.unit.value)) {
        Some(unit) => {
            let args = Args::new().text("name", name).text("unit", unit);
            words.label_with("table-name-unit", &args)
        }
        None => name,
    }
}

/// Returns what a screen reader says of the table's shape.
fn summary(table: &Table<'_>, words: DocumentWords<'_>) -> Option<String> {
    let names = |levels: &[String]| {
        let names: Vec<String> = levels
            .iter()
            .map(|level| level_name(level, words))
            .filter(|name| !name.is_empty())
            .collect();
        words.catalog.list(words.language, &names)
    };
    let args = Args::new()
        .count("rows", table.rows.len())
        .count("columns", table.columns.len())
        .text("by-rows", names(&table.row_levels))
        .text("by-columns", names(&table.column_levels));
    words.optional("table-summary", &args)
}

fn figure(
    cell: Option<&Selected<'_>>,
    origin: Option<Arc<Origin>>,
    notes: &mut CellNotes,
    words: DocumentWords<'_>,
) -> FigureCell {
    let missing = |text: String, flags| FigureCell { text, missing: true, flags, origin };
    let Some(found) = cell else {
        return missing(MISSING.to_owned(), String::new());
    };
    if found.withheld().is_some() {
        return missing(WITHHELD.to_owned(), String::new());
    }
    let mut flags: String =
        found.observation.flags.iter().map(|flag| flag.letter()).collect();
    flags.extend(notes.mark(found, words));
    match found.observation.value {
        Some(_) => FigureCell { missing: false, ..missing(words.number(found), flags) },
        None => missing(in_place(found, words), flags),
    }
}

/// Returns what stands in place of a figure that its source does not give.
pub(super) fn in_place(found: &Selected<'_>, words: DocumentWords<'_>) -> String {
    match found.observation.instead.as_deref() {
        None => MISSING.to_owned(),
        Some(Instead::Nil) => NIL.to_owned(),
        Some(Instead::Bound { sign, value }) => {
            format!("{sign}{}", words.decimal(*value))
        }
    }
}

/// Returns the letters and signs that occur in a table, with their meanings.
fn explained(
    table: &Table<'_>,
    words: DocumentWords<'_>,
) -> impl Iterator<Item = (String, String)> {
    let shown = table.figures().filter(|found| found.withheld().is_none());
    let flags: BTreeSet<Flag> =
        shown.flat_map(|found| found.observation.flags.iter().copied()).collect();
    let flags = flags.into_iter().map(move |flag| {
        (flag.letter().to_string(), words.label(&format!("flag-{}", flag.as_str())))
    });
    let signs = signs(table, words).into_iter();
    flags.chain(signs.map(|(sign, meaning)| (sign.to_owned(), meaning)))
}

/// Returns the signs in place of figures that occur in a table, with their meanings.
pub(super) fn signs(
    table: &Table<'_>,
    words: DocumentWords<'_>,
) -> Vec<(&'static str, String)> {
    let is_missing = |cell: &Option<Selected<'_>>| match cell {
        Some(found) => {
            let observation = found.observation;
            let is_empty = observation.value.is_none() && observation.instead.is_none();
            is_empty && found.withheld().is_none()
        }
        None => true,
    };
    let mut signs = Vec::new();
    if table.cells.iter().flatten().any(is_missing) {
        signs.push((MISSING, words.label("flag-missing")));
    }
    let is_nil = |found: &Selected<'_>| {
        found.observation.instead.as_deref() == Some(&Instead::Nil)
            && found.withheld().is_none()
    };
    if table.figures().any(is_nil) {
        signs.push((NIL, words.label("flag-nil")));
    }
    signs.extend(withheld(table, words).map(|meaning| (WITHHELD, meaning)));
    signs
}

/// Returns why figures of a table are not shown, if any are withheld.
pub(super) fn withheld(table: &Table<'_>, words: DocumentWords<'_>) -> Option<String> {
    let reasons: BTreeSet<Withheld> =
        table.figures().filter_map(Selected::withheld).collect();
    let kind = match (reasons.first()?, reasons.last()?) {
        (first, last) if first == last => first.as_str(),
        _ => "both",
    };
    Some(words.label_with("flag-withheld", &Args::new().text("kind", kind)))
}
