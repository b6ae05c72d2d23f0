//! Figures with more than digits and a point, which wait until all of a file are seen: only
//! together they tell what their signs mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::found;
use crate::diagnostic::{Code, Span};
use crate::evidence::read::form::{self, Layout};
use crate::evidence::read::outside::Outside;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::shape::Readings;
use crate::evidence::read::signs::Signs;
use crate::evidence::read::symbols::{Symbol, SymbolMeaning, key_line, symbol};
use crate::evidence::read::value::{self, Fault};
use crate::evidence::{Flag, Format, Observation};

/// The figures that wait.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    /// The signs of all figures, those included that need not wait.
    pub(super) signs: Signs,
    /// The cells, each with the place of its observation.
    cells: Vec<(usize, String)>,
    /// The observations whose figure is a number in a spreadsheet, of which nothing is in
    /// doubt.
    settled: BTreeSet<usize>,
    /// The decimals that the file declares of a figure in doubt, by its observation.
    declared: BTreeMap<usize, u32>,
    /// Signs in place of a figure, by their observation: lines below the table may say what
    /// they mean.
    symbols: Vec<(usize, &'static str)>,
    /// The signs whose meaning is not known: how often each occurs, and where first.
    unknown: BTreeMap<&'static str, (SymbolMeaning, usize, Span)>,
}

impl Waiting {
    /// Adds a figure.
    pub(super) fn push(&mut self, observation: usize, cell: &str) {
        self.cells.push((observation, cell.to_owned()));
    }

    /// Records that nothing of a figure is in doubt.
    pub(super) fn settle_now(&mut self, observation: usize) {
        self.settled.insert(observation);
    }

    /// Records how many decimals the file declares of a figure.
    pub(super) fn declare(&mut self, observation: usize, decimals: u32) {
        self.declared.insert(observation, decimals);
    }

    /// Adds a sign in place of a figure.
    pub(super) fn push_symbol(&mut self, observation: usize, symbol: Symbol, span: Span) {
        self.symbols.push((observation, symbol.sign));
        if !symbol.is_known {
            self.unknown.entry(symbol.sign).or_insert((symbol.meaning, 0, span)).1 += 1;
        }
    }

    /// Lets the key of the file itself say what its signs mean.
    fn explain(
        &self,
        observations: &mut [Observation],
        format: Format,
        outside: &Outside,
    ) {
        let keys: BTreeMap<&str, Option<SymbolMeaning>> =
            outside.lines().filter_map(|line| key_line(format, line)).collect();
        if keys.is_empty() {
            return;
        }
        for (place, sign) in &self.symbols {
            let Some(meaning) = keys.get(sign) else { continue };
            let Some(observation) = observations.get_mut(*place) else { continue };
            if let Some(SymbolMeaning::Flagged(flag)) =
                symbol(format, sign).map(|symbol| symbol.meaning)
            {
                observation.flags.retain(|other| *other != flag);
            }
            observation.instead = None;
            // A key in unknown words still says that the sign is not a figure.
            let meaning = meaning.unwrap_or(SymbolMeaning::Missing);
            let suppressed = meaning.apply(observation);
            observation.withheld = suppressed.or(observation.withheld);
        }
    }

    /// Reports the signs whose meaning is not known, each once.
    fn report_unknown(&self, report: &mut FileReport<'_>) {
        for (sign, (meaning, count, span)) in &self.unknown {
            let is_withheld = *meaning == SymbolMeaning::Flagged(Flag::Suppressed);
            let kind = if is_withheld {
                found::Sign::Withheld { count: *count }
            } else {
                found::Sign::Missing { count: *count }
            };
            let finding = |span| found::DatasetSign { kind, cell: sign }.at(span);
            report.push(Code::DatasetSign, kind.as_str(), || *span, finding);
        }
    }

    /// Reads the waiting figures into their observations. No finding quotes a withheld
    /// cell.
    pub(super) fn settle(
        self,
        observations: &mut [Observation],
        layout: &Layout,
        delimiter: u8,
        outside: &Outside,
        report: &mut FileReport<'_>,
    ) {
        let format = layout.format;
        self.explain(observations, format, outside);
        self.report_unknown(report);
        let meaning = self.signs.meaning(form::habit(format, delimiter));
        let declared = self.declared;
        // If a figure has two readings, the decimals that the file declares decide.
        let by_declared = |place: usize, cell: &str| {
            let decimals = declared.get(&place)?;
            Readings::of(cell)?.with_decimals(*decimals)
        };
        let mut wrong: Vec<(usize, String, &'static str)> = Vec::new();
        // Plain figures first: those from `cells` below must not be read twice.
        let doubtful = if meaning.doubts_points() { observations.len() } else { 0 };
        let settled = self.settled;
        for (place, observation) in observations.iter_mut().take(doubtful).enumerate() {
            if settled.contains(&place) {
                continue;
            }
            match observation
                .value
                .and_then(|value| Some((value, meaning.reread(value)?)))
            {
                Some((_, Ok(value))) => observation.value = Some(value),
                Some((value, Err(doubt))) => {
                    let cell = value.to_string();
                    match by_declared(place, &cell) {
                        Some(value) => observation.value = Some(value),
                        None => wrong.push((place, cell, doubt.as_str())),
                    }
                }
                None => {}
            }
        }
        for (place, cell) in self.cells {
            let read = meaning.read(&cell);
            let Some(observation) = observations.get_mut(place) else { continue };
            match read {
                Some(Ok(value)) => observation.value = Some(value),
                Some(Err(doubt)) => match by_declared(place, &cell) {
                    Some(value) => observation.value = Some(value),
                    None => wrong.push((place, cell, doubt.as_str())),
                },
                None => {
                    let fault = value::read(&cell).err().unwrap_or(Fault::NotANumber);
                    wrong.push((place, cell, fault.as_str()));
                }
            }
        }
        leave_out_words(&mut wrong, observations, layout, report);
        for (place, cell, kind) in wrong {
            let observation = &mut observations[place];
            (observation.value, observation.is_unreadable) = (None, true);
            if observation.withheld.is_some() {
                continue;
            }
            let readings = Readings::of(&cell);
            let thousands =
                readings.as_ref().map(|readings| readings.thousands.to_string());
            let decimals =
                readings.as_ref().map(|readings| readings.decimals.to_string());
            let finding = found::DatasetNumber {
                kind,
                cell: &cell,
                thousands: thousands.as_deref(),
                decimals: decimals.as_deref(),
                count: None,
            };
            let place = || observation.span;
            report.push(Code::DatasetNumber, kind, place, |span| finding.at(span));
        }
    }
}

/// Takes what was not read out of the columns of measures in which words stand and not one
/// figure: they describe the row, and must not stop whoever uses another column.
fn leave_out_words(
    wrong: &mut Vec<(usize, String, &'static str)>,
    observations: &[Observation],
    layout: &Layout,
    report: &mut FileReport<'_>,
) {
    if wrong.is_empty() || layout.measures.len() < 2 {
        return;
    }
    let measure_of = |observation: &Observation| observation.key.last().copied();
    let has_figure = |observation: &&Observation| {
        observation.value.is_some() || observation.instead.is_some()
    };
    let with_figures: BTreeSet<Option<u32>> =
        observations.iter().filter(has_figure).map(measure_of).collect();
    let mut without: BTreeMap<u32, Span> = BTreeMap::new();
    wrong.retain(|(place, _, _)| {
        let Some(observation) = observations.get(*place) else { return true };
        match measure_of(observation) {
            Some(measure) if !with_figures.contains(&Some(measure)) => {
                without.entry(measure).or_insert(observation.span);
                false
            }
            _ => true,
        }
    });
    for (measure, span) in without {
        let name = layout.measures.get(measure as usize).map(|(_, name)| name.as_str());
        let (kind, cell) = (found::Sign::Column, name.unwrap_or_default());
        let finding = |span| found::DatasetSign { kind, cell }.at(span);
        report.push(Code::DatasetSign, "column", || span, finding);
    }
}
