//! The figures of a file while they are being gathered, with what forbids to show them.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Span, found};
use crate::evidence::read::cell::{
    bound, is_of_missing, read_marks, split_confidential, split_flags, split_mark,
};
use crate::evidence::read::common::Common;
use crate::evidence::read::form::{Column, Layout};
use crate::evidence::read::outside::Outside;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::scales::{self, Multipliers};
use crate::evidence::read::shape::split_percent;
use crate::evidence::read::symbols::symbol;
use crate::evidence::read::value;
use crate::evidence::read::waiting::Waiting;
use crate::evidence::scale::Scale;
use crate::evidence::{Dimension, Flag, Format, Instead, Legend, Observation, Withheld};

/// The figures of a file.
#[derive(Debug, Default)]
pub(super) struct Figures {
    observations: Vec<Observation>,
    /// The figures that are not plain.
    pub(super) waiting: Waiting,
    /// What the register says of the file's marks.
    pub(super) legend: Legend,
    /// The cells of the column of multipliers.
    pub(super) multipliers: Multipliers,
    /// Whether any of them is withheld, or may be once a key explains its sign.
    has_withheld: bool,
    /// The marks that are not known: where the first is, and how many there are.
    unknown_marks: BTreeMap<String, (Span, usize)>,
    /// The marks that say there is no figure beside a figure.
    contradicted: BTreeMap<String, (Span, usize)>,
    /// The first row of a week or a day, and how many there are.
    short_periods: Option<(String, Span, usize)>,
    /// How many figures have the sign of per cent, or a word for it, behind them.
    percents: usize,
    /// Whether something in a column without a name was reported.
    pub(super) has_unnamed: bool,
}

impl Figures {
    /// Begins with what the register says of the file's marks.
    pub(super) fn new(legend: Legend) -> Figures {
        Figures { legend, ..Figures::default() }
    }

    /// Adds an observation, of which the value is read from its cell. One that is not plain
    /// waits until all are seen. `is_number`: whether a spreadsheet says that the cell is a
    /// number. `cell_marks`: what stands beside the cell for it alone.
    pub(super) fn add(
        &mut self,
        (cell, is_number): (&str, bool),
        cell_marks: &str,
        format: Format,
        common: &Common,
        mut observation: Observation,
    ) {
        let (written, cell_marks) = match split_confidential(cell) {
            _ if format == Format::EurostatBulk => split_flags(cell),
            Some(split) => split,
            None if format == Format::EurostatSheet => {
                // The sheets show whole numbers with a decimal sign behind them.
                (cell.strip_suffix(['.', ',']).unwrap_or(cell), cell_marks)
            }
            None => (cell, cell_marks),
        };
        let written = match split_percent(written) {
            Some((figure, unit)) if !is_number && self.legend.meaning(unit).is_none() => {
                self.percents += 1;
                figure
            }
            _ => written,
        };
        let mut says = read_marks(cell_marks, &self.legend);
        if says.withheld == Some(Withheld::UnknownMark) {
            self.note_unknown_mark(cell_marks, observation.span);
        }
        if is_number {
            self.waiting.settle_now(self.observations.len());
        } else {
            self.waiting.signs.note(written);
        }
        let mut suppressed = None;
        let prefix = common.prefix.as_deref().unwrap_or_default();
        let flags = || common.flags.iter().chain(&says.flags);
        let absent = flags().copied().find(|flag| is_of_missing(*flag));
        let may_be_shown = common.withheld.is_none() && says.withheld.is_none();
        if let Some(flag) = absent
            && !common.is_missing
            && may_be_shown
            && written.contains(|c: char| c.is_ascii_digit())
        {
            self.note_contradiction(flag.as_str(), observation.span);
        }
        let mut is_missing = common.is_missing || says.is_missing || absent.is_some();
        // What the register says of the whole cell comes before reading parts of it.
        let is_said = !written.is_empty() && self.legend.meaning(written).is_some();
        if is_said {
            says.add(read_marks(written, &self.legend));
            is_missing = true;
        }
        match value::read(written) {
            // The office says that there is no figure, whatever is in the cell.
            _ if is_missing => {}
            Ok(Some(_)) if !prefix.is_empty() => {
                self.add_bound(&[prefix, written].concat(), &mut observation);
            }
            Ok(value) => observation.value = value,
            Err(_) => {
                if let Some(symbol) = symbol(format, written) {
                    let place = self.observations.len();
                    self.waiting.push_symbol(place, symbol, observation.span);
                    // A key below the table may still declare the sign confidential.
                    self.has_withheld = true;
                    suppressed = symbol.meaning.apply(&mut observation);
                } else if let Some((figure, mark)) = split_mark(written, &self.legend) {
                    says.add(read_marks(mark, &self.legend));
                    if says.withheld == Some(Withheld::UnknownMark) {
                        self.note_unknown_mark(mark, observation.span);
                    }
                    self.waiting.signs.note(figure);
                    match value::read(figure) {
                        _ if says.is_missing || says.is_nil => {
                            self.note_contradiction(mark, observation.span);
                        }
                        Ok(value) => observation.value = value,
                        Err(_) => self.waiting.push(self.observations.len(), figure),
                    }
                } else if written.starts_with(prefix) {
                    self.add_bound(written, &mut observation);
                } else {
                    self.add_bound(&[prefix, written].concat(), &mut observation);
                }
            }
        }
        if (common.is_nil || says.is_nil) && (written.is_empty() || is_missing) {
            observation.instead = Some(Box::new(Instead::Nil));
        }
        let withheld = says.withheld;
        observation.flags.extend(says.flags);
        if let Some(decimals) = common.decimals
            && observation.value.is_none_or(|value| value.scale() == 3)
        {
            self.waiting.declare(self.observations.len(), decimals);
        }
        let reasons = [observation.withheld, withheld, suppressed];
        observation.withheld = reasons.into_iter().flatten().min();
        self.has_withheld |= observation.withheld.is_some();
        if observation.withheld == Some(Withheld::Confidential)
            && !observation.flags.contains(&Flag::Suppressed)
        {
            observation.flags.push(Flag::Suppressed);
        }
        // A column, the mark beside the figure and a remark may say the same.
        if observation.flags.len() > 1 {
            let mut said: Vec<Flag> = Vec::new();
            observation.flags.retain(|flag| {
                let is_new = !said.contains(flag);
                said.extend(is_new.then_some(*flag));
                is_new
            });
        }
        self.observations.push(observation);
    }

    /// Returns whether all figures have the sign of per cent behind them.
    pub(super) fn are_percent(&self) -> bool {
        let is_figure = |observation: &&Observation| {
            observation.value.is_some() || observation.is_unreadable
        };
        self.percents > 0
            && self.percents >= self.observations.iter().filter(is_figure).count()
    }

    /// Reads what may be a bound; anything else waits.
    fn add_bound(&mut self, written: &str, observation: &mut Observation) {
        match bound(written) {
            Some(bound) => observation.instead = Some(Box::new(bound)),
            None => self.waiting.push(self.observations.len(), written),
        }
    }

    /// Records an unknown mark.
    pub(super) fn note_unknown_mark(&mut self, mark: &str, span: Span) {
        let (_, count) =
            self.unknown_marks.entry(mark.to_owned()).or_insert_with(|| (span, 0));
        *count += 1;
    }

    /// Records a mark that says there is no figure although there is one beside it.
    fn note_contradiction(&mut self, mark: &str, span: Span) {
        self.contradicted.entry(mark.to_owned()).or_insert((span, 0)).1 += 1;
    }

    /// Reports marks that say there is no figure although there is one beside them.
    fn report_contradictions(&self, report: &mut FileReport<'_>) {
        for (flag, (span, count)) in &self.contradicted {
            let finding = |span| {
                let kind = found::UnreadFlag::Missing;
                found::UnknownFlag { kind, flag, count: *count }.at(span)
            };
            report.push(Code::UnknownFlag, "missing", || *span, finding);
        }
    }

    /// Records a row about a week or a day.
    pub(super) fn note_short_period(&mut self, cell: &str, place: impl FnOnce() -> Span) {
        let (_, _, count) =
            self.short_periods.get_or_insert_with(|| (cell.to_owned(), place(), 0));
        *count += 1;
    }

    /// Returns the observations, multiplied by what the file says, and what it says of that:
    /// what signs mean is known now.
    pub(super) fn finish(
        mut self,
        layout: &Layout,
        dimensions: &[Dimension],
        delimiter: u8,
        outside: &Outside,
        report: &mut FileReport<'_>,
    ) -> (Vec<Observation>, Vec<Scale>) {
        let waiting = std::mem::take(&mut self.waiting);
        waiting.settle(&mut self.observations, layout, delimiter, outside, report);
        // Most files have nothing withheld, and some have millions of figures.
        let stopped = if self.has_withheld { self.observations.len() } else { 0 };
        for observation in self.observations.iter_mut().take(stopped) {
            // A mark cannot withhold a figure that is not there.
            let is_stopped = observation.withheld == Some(Withheld::UnknownMark);
            if is_stopped && observation.value.is_none() && !observation.is_unreadable {
                observation.withheld = None;
            }
        }
        self.report_marks(layout, report);
        self.report_contradictions(report);
        let multipliers = &self.multipliers;
        let scales = scales::apply(
            &mut self.observations,
            layout,
            dimensions,
            multipliers,
            outside,
        );
        (self.observations, scales)
    }

    /// Reports marks that are not known, each once, rows that are not read, and how many
    /// figures the file has that its office calls confidential.
    fn report_marks(&self, layout: &Layout, report: &mut FileReport<'_>) {
        // A word in such a column may as well be the code of a dimension.
        let mut columns = layout.doubtful.iter();
        let column = columns.find(|(place, _)| layout.columns[*place] == Column::Flag);
        let column = column.map(|(_, id)| id.as_str());
        for (mark, (span, count)) in &self.unknown_marks {
            let is_word = mark.chars().filter(|c| c.is_alphabetic()).count() > 2;
            report.push(
                Code::UnknownFlag,
                "unknown",
                || *span,
                |span| {
                    let kind =
                        found::UnreadFlag::Unknown { column: column.filter(|_| is_word) };
                    found::UnknownFlag { kind, flag: mark, count: *count }.at(span)
                },
            );
        }
        if let Some((cell, span, count)) = &self.short_periods {
            let finding = found::DatasetShortPeriods { cell, count: *count };
            report.push(Code::DatasetShortPeriods, "", || *span, |span| finding.at(span));
        }
        // Where the file itself has no figure, nothing is taken out.
        let withheld = if self.has_withheld { self.observations.len() } else { 0 };
        let mut confidential =
            self.observations.iter().take(withheld).filter(|observation| {
                observation.withheld == Some(Withheld::Confidential)
                    && observation.value.is_some()
            });
        if let Some(first) = confidential.next() {
            let count = confidential.count() + 1;
            let finding = |span| found::DatasetConfidential { count }.at(span);
            report.push(Code::DatasetConfidential, "", || first.span, finding);
        }
    }
}
