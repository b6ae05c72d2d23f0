//! Tables from datasets.

use std::collections::BTreeSet;

use crate::assemble::inlines::anchor_id;
use crate::assemble::numbering::Anchor;
use crate::assemble::words::Words;
use crate::assemble::{
    Assembler, Caption, DataRow, DataTable, FigureCell, HeaderCell, Inline, InlineKind,
    citation,
};
use crate::evidence::{Header, INDICATOR, Selected, TIME, TableQuery};
use crate::text::Args;

/// What stands where there is no figure, as Eurostat writes it.
const MISSING: &str = ":";

impl Assembler<'_> {
    /// Assembles a table. One that can't be made has its caption alone: a finding.
    pub(super) fn data_table(
        &mut self,
        query: &TableQuery,
        number: u32,
        words: Words<'_>,
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
            label: words.numbered("table-label", number),
            inlines: text(title),
            anchor: anchor_id(&Anchor::Table(number)),
        };
        let Some(table) = table else {
            return DataTable {
                caption,
                unit: None,
                stub_header: Vec::new(),
                header: Vec::new(),
                rows: Vec::new(),
                notes: Vec::new(),
                source: None,
            };
        };
        let mut units: Vec<Option<String>> =
            table.indicators.iter().map(|own| words.unit(&own.unit.value)).collect();
        units.dedup();
        let stub_header =
            table.row_levels.iter().map(|level| level_name(level, words)).collect();
        let rows = table.rows.iter().zip(&table.cells).map(|(headers, cells)| DataRow {
            stub: headers.iter().map(|header| name(header, words)).collect(),
            cells: cells.iter().map(|cell| figure(cell.as_ref(), words)).collect(),
        });
        DataTable {
            unit: units.pop().filter(|_| units.is_empty()).flatten(),
            stub_header,
            header: header(&table.columns, table.column_levels.len(), words),
            rows: rows.collect(),
            notes: notes(&table, words),
            source: self.sources_of(&table, span, words),
            caption,
        }
    }

    /// Returns where a table's figures come from.
    pub(super) fn sources_of(
        &mut self,
        table: &crate::evidence::DataTable<'_>,
        span: crate::diagnostic::Span,
        words: Words<'_>,
    ) -> Option<Vec<Inline>> {
        let keys = table.indicators.iter().filter_map(|own| own.source.as_ref());
        let mut shown = Vec::new();
        for key in keys.map(|key| &key.value).collect::<BTreeSet<_>>() {
            if let Some(source) = self.project.bibliography.get(key) {
                self.cited.insert(key.clone());
                shown.push(citation::brief(source, words));
            }
        }
        if shown.is_empty() {
            return None;
        }
        let args = Args::new().text("source", shown.join("; "));
        let text =
            format!("{}.", words.label_with("table-source", &args).trim_end_matches('.'));
        Some(vec![Inline { kind: InlineKind::Text(text), span }])
    }
}

/// Returns the rows of the header: neighbours with the same name become one cell.
fn header(
    columns: &[Vec<Header>],
    levels: usize,
    words: Words<'_>,
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
                        text: column
                            .get(level)
                            .map(|own| name(own, words))
                            .unwrap_or_default(),
                        span: 1,
                    }),
                }
                last = path;
            }
            cells
        })
        .collect()
}

pub(super) fn name(header: &Header, words: Words<'_>) -> String {
    match header {
        Header::Indicator(id) => words.indicator_short(id),
        Header::Period(period) => period.to_string(),
        Header::Code { dimension, code } => words.code(dimension, code),
    }
}

pub(super) fn level_name(level: &str, words: Words<'_>) -> String {
    match level {
        TIME => words.label("column-year"),
        INDICATOR => words.label("column-indicator"),
        dimension => words.dimension(dimension),
    }
}

fn figure(cell: Option<&Selected<'_>>, words: Words<'_>) -> FigureCell {
    let Some(found) = cell else {
        return FigureCell {
            text: MISSING.to_owned(),
            missing: true,
            flags: String::new(),
        };
    };
    let flags = found.observation.flags.iter().map(|flag| flag.letter()).collect();
    match found.observation.value {
        Some(_) => FigureCell { text: words.number(found), missing: false, flags },
        None => FigureCell { text: MISSING.to_owned(), missing: true, flags },
    }
}

/// Returns what explains the letters and signs that occur in a table.
fn notes(table: &crate::evidence::DataTable<'_>, words: Words<'_>) -> Vec<String> {
    let mut notes: Vec<String> = table
        .flags()
        .into_iter()
        .map(|flag| {
            let meaning = words.label(&format!("flag-{}", flag.code()));
            words.sign(&flag.letter().to_string(), &meaning)
        })
        .collect();
    let is_missing = |cell: &Option<Selected<'_>>| {
        cell.as_ref().is_none_or(|found| found.observation.value.is_none())
    };
    if table.cells.iter().flatten().any(is_missing) {
        notes.push(words.sign(MISSING, &words.label("flag-missing")));
    }
    notes
}
