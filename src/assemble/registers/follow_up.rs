//! What the Committee recommended before and what became of it, as a summary and a table.

use rust_decimal::Decimal;

use super::RegisterWriter;
use super::collected::Recommended;
use crate::assemble::locator::bare_paragraphs;
use crate::assemble::numbering::GivenNumbers;
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    Block, BlockKind, Caption, Inline, InlineKind, TextTable, charts, citation,
};
use crate::diagnostic::Spanned;
use crate::model::{Alignment, Observation, Project, RegisterQuery, Registers, Status};
use crate::text::{Args, Language, addressee_message, number};

/// How many columns of texts can be read on an upright page, and how many rows need no page of
/// their own: before a page across, the page ends.
const MAX_UPRIGHT: usize = 3;
const MAX_ROWS_UPRIGHT: usize = 5;

/// Returns how many of the Committee's earlier recommendations are in which state, in words.
pub fn follow_up_summary(project: &Project, language: Language) -> String {
    let words =
        DocumentWords { catalog: &project.catalog, language, apply_typography: true };
    summary(&project.registers, words)
}

fn summary(registers: &Registers, words: DocumentWords<'_>) -> String {
    let counts = registers.by_status();
    if let ([(status, _)], [_]) =
        (counts.as_slice(), registers.observations.rows.as_slice())
    {
        let args = Args::texts(&[("status", state(*status))]);
        return words.label_with("follow-up-summary-one", &args);
    }
    let counts = counts.into_iter();
    let list = counts.map(|(status, count)| {
        let id = format!("follow-up-count-{}", state(status));
        words.label_with(&id, &Args::new().count("count", count))
    });
    let list: Vec<String> = list.collect();
    let args = Args::new()
        .count("count", registers.observations.rows.len())
        .text("list", list.join(", "));
    words.label_with("follow-up-summary", &args)
}

/// Returns the name of a state in messages.
fn state(status: Option<Status>) -> &'static str {
    status.map_or("open", Status::as_str)
}

impl RegisterWriter<'_> {
    pub(super) fn follow_up(
        self,
        query: &RegisterQuery,
        numbers: GivenNumbers,
        anchor: String,
    ) -> Vec<Block> {
        let registers = &self.project.registers;
        let rows = &registers.observations.rows;
        if rows.is_empty() {
            return vec![self.nothing()];
        }
        let summary = self.paragraph(vec![self.text(summary(registers, self.words))]);
        let chart = numbers.chart.map(|number| {
            let title = self.words.label("follow-up-chart");
            let names = self.words.label("follow-up-status");
            let counts = registers.by_status().into_iter();
            let counts = counts.map(|(status, count)| (self.status(status), count));
            let counts: Vec<(String, usize)> = counts.collect();
            let chart =
                charts::of_counts(&title, names, &counts, number, self.words, self.span);
            Block::new(BlockKind::Chart(Box::new(chart)), self.span)
        });
        let caption = query.caption.as_ref();
        let table = self.follow_up_table(rows, caption, numbers.number, anchor);
        let table = Block::new(BlockKind::Table(table), self.span);
        [summary].into_iter().chain(chart).chain([table]).collect()
    }

    /// Returns how many earlier recommendations are in which state.
    pub(super) fn follow_up_in_short(self) -> Vec<Block> {
        let registers = &self.project.registers;
        if registers.observations.rows.is_empty() {
            return vec![self.nothing()];
        }
        vec![self.paragraph(vec![self.text(summary(registers, self.words))])]
    }

    /// Returns what a state is called, with its sign.
    fn status(self, status: Option<Status>) -> String {
        self.words.label(&format!("follow-up-status-{}", state(status)))
    }

    fn follow_up_table(
        self,
        rows: &[Observation],
        caption: Option<&Spanned<String>>,
        number: Option<u32>,
        anchor: String,
    ) -> TextTable {
        let words = self.words;
        let first = rows.first().map(|row| row.symbol.value.as_str()).unwrap_or_default();
        let is_one = rows.iter().all(|row| row.symbol.value == first);
        let caption = if let Some(caption) = caption {
            let kind = InlineKind::Text(words.polish(&caption.value));
            Inline { kind, span: caption.span }
        } else if is_one {
            let args = Args::new().text("symbol", first);
            self.text(words.label_with("follow-up-caption-of", &args))
        } else {
            self.text(words.label("follow-up-caption"))
        };
        // A column in which nothing stands is not printed.
        let has = |of: fn(&Observation) -> bool| rows.iter().any(of);
        let columns = [
            ("paragraph", true),
            ("text", true),
            ("status", has(|row| row.status.is_some())),
            ("action", has(|row| !row.actions.is_empty() || !row.bodies.is_empty())),
            ("comment", has(|row| !row.comments.is_empty() || row.indicator.is_some())),
            ("answers", rows.iter().any(|row| !self.answers(row).is_empty())),
        ];
        let columns = columns.into_iter().filter(|(_, is_printed)| *is_printed);
        let columns: Vec<&str> = columns.map(|(name, _)| name).collect();
        let label = words.numbered("table-label", number);
        TextTable {
            is_across: columns.len() > MAX_UPRIGHT && rows.len() > MAX_ROWS_UPRIGHT,
            continued: Some(words.continued(&label)),
            caption: Some(Caption { number, label, inlines: vec![caption], anchor }),
            alignments: vec![Alignment::Left; columns.len()],
            header: columns
                .iter()
                .map(|name| vec![self.text(words.label(&format!("follow-up-{name}")))])
                .collect(),
            rows: rows
                .iter()
                .enumerate()
                .map(|(place, row)| {
                    let figure = self.figures.get(place).map_or(&[][..], Vec::as_slice);
                    columns
                        .iter()
                        .map(|name| self.follow_up_cell(name, row, figure, is_one))
                        .collect()
                })
                .collect(),
        }
    }

    fn follow_up_cell(
        self,
        column: &str,
        row: &Observation,
        figure: &[Inline],
        is_one: bool,
    ) -> Vec<Inline> {
        let words = self.words;
        match column {
            "paragraph" if is_one => {
                // The head of the column says what the numbers are.
                vec![self.text(bare_paragraphs(&row.paragraph.value, words))]
            }
            "paragraph" => {
                vec![self.text(citation::cited_observation(&row.key(), words))]
            }
            "text" => self.texts(&row.texts),
            "status" => {
                let status = row.status.map(|status| self.status(Some(status)));
                status.map(|status| self.text(status)).into_iter().collect()
            }
            "action" => {
                let bodies: Vec<String> = row
                    .bodies
                    .iter()
                    .map(|key| words.label(&addressee_message(&key.value)))
                    .collect();
                let actions = self.texts(&row.actions);
                let mut cell = Vec::new();
                if !bodies.is_empty() {
                    let kind = InlineKind::Strong(vec![self.text(bodies.join("; "))]);
                    cell.push(Inline { kind, span: self.span });
                }
                if !bodies.is_empty() && !actions.is_empty() {
                    cell.push(Inline { kind: InlineKind::LineBreak, span: self.span });
                }
                cell.extend(actions);
                cell
            }
            "comment" => {
                let mut cell = self.texts(&row.comments);
                if !cell.is_empty() && !figure.is_empty() {
                    cell.push(Inline { kind: InlineKind::LineBreak, span: self.span });
                }
                cell.extend_from_slice(figure);
                cell
            }
            _ => {
                let mut cell = Vec::new();
                for recommended in self.answers(row) {
                    if !cell.is_empty() {
                        cell.push(self.text(", ".to_owned()));
                    }
                    let number =
                        number::format(Decimal::from(recommended.number), words.language);
                    let name = Some(recommended.label.clone());
                    let (anchor, inlines) =
                        (recommended.anchor.clone(), vec![self.text(number)]);
                    let kind = InlineKind::Jump { anchor, name, inlines };
                    cell.push(Inline { kind, span: self.span });
                }
                cell
            }
        }
    }

    /// Returns the recommendations of the report that follow an earlier one.
    fn answers(&self, row: &Observation) -> Vec<&Recommended> {
        self.recommended.iter().filter(|recommended| recommended.answers(row)).collect()
    }
}
