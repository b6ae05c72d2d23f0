//! Where the figures of a document come from.
//!
//! A reader who doubts a figure has to find the row of the file that it was taken from, and
//! what was done to it on the way. So an origin is put together where the figure is printed,
//! from the same observations, and never looked for afterwards.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::assemble::words::{DocumentWords, rounded};
use crate::assemble::{Inline, citation};
use crate::diagnostic::{Position, Sources};
use crate::evidence::{
    Bibliography, ChangeQuery, ContrastKind, ContrastQuery, Evidence, Flag, Format,
    Measure, Period, Rounding, Selected, Selector, Size, Source, Withheld, factor,
    path_and_sheet,
};
use crate::model::Placeholder;
use crate::text::Args;

/// Where a printed figure comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// How it was made from its cells.
    pub derivation: Derivation,
    /// The number that is printed, rounded as it is printed; `None` where there is none or
    /// where it may not be shown.
    pub value: Option<Decimal>,
    /// The cells that it was made from: one, the earlier and the later one of a change, or the
    /// two that are contrasted.
    pub cells: Vec<Cell>,
}

/// How a printed figure was made from the cells of datasets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Derivation {
    /// It is what the one cell holds.
    Cell,
    /// It is the change from the first to the second cell.
    Change {
        /// How the change is measured.
        measure: Measure,
        /// From which figures it was computed.
        rounding: Rounding,
    },
    /// It is by how much, or how many times, the first cell is more or less than the second.
    Contrast {
        /// Which of them.
        kind: ContrastKind,
        /// From which figures it was computed.
        rounding: Rounding,
    },
}

/// A cell of a dataset.
///
/// Of a figure that is withheld it says where the figure stands and nothing of what stands
/// there: an origin is published with the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The indicator by which it was selected.
    pub indicator: Arc<CitedIndicator>,
    /// For each dimension of the indicator's dataset, the code, whoever decided on it: the
    /// author, a default or the data themselves.
    pub codes: Vec<String>,
    /// The dimensions whose code a default of the register decided.
    pub defaults: Vec<String>,
    /// The period.
    pub period: Period,
    /// Where the cell stands in the file; in a spreadsheet its row and column.
    pub position: Position,
    /// The name of the cell in a spreadsheet: `Vaikai!B7`.
    pub name: Option<String>,
    /// What the file says, letter by letter: before a multiplier is applied, and with the
    /// file's own signs. `None` where the cell is empty, unreadable or withheld.
    pub published: Option<String>,
    /// The figure in full: multiplied, not rounded.
    pub value: Option<Decimal>,
    /// By what the figure was multiplied, if it was.
    pub multiplier: Option<Decimal>,
    /// The flags.
    pub flags: Vec<Flag>,
    /// Why the figure is not shown, if it is withheld.
    pub withheld: Option<Withheld>,
}

/// What is known of an indicator whose figures are printed.
#[derive(Debug, Clone, PartialEq)]
pub struct CitedIndicator {
    /// Its id.
    pub id: String,
    /// Its name in the document's language.
    pub name: String,
    /// Its unit, part of the name of a message.
    pub unit: String,
    /// The unit's name in the document's language, if it has one.
    pub unit_name: Option<String>,
    /// How many decimals its figures are printed with; `None`: as published.
    pub decimals: Option<u8>,
    /// The dataset's path from the project's root.
    pub dataset: String,
    /// The name by which the program finds the dataset; no output has it.
    pub table: String,
    /// The dataset's form.
    pub format: Format,
    /// The ids of the dataset's dimensions.
    pub dimensions: Vec<String>,
    /// Where the dataset comes from.
    pub source: Option<Source>,
    /// What the licence of the source says.
    pub licence: Option<String>,
    /// The source and its licence, as a table names them.
    pub source_name: Option<Vec<Inline>>,
}

impl CitedIndicator {
    /// Returns the path of the attachment that has the dataset.
    pub fn attached_path(&self) -> String {
        attached_path(&self.dataset, path_and_sheet(&self.table).1)
    }
}

/// Returns the path of an attachment with a dataset: a sheet of a spreadsheet becomes a file.
pub(super) fn attached_path(path: &str, sheet: Option<&str>) -> String {
    match sheet {
        Some(sheet) => {
            let sheet = sheet.replace(|c: char| !c.is_alphanumeric(), "-");
            format!("{path}.{sheet}.csv")
        }
        None => path.to_owned(),
    }
}

impl Cell {
    /// Returns the query that selects this cell and no other: dimensions with their codes.
    pub fn query(&self) -> impl Iterator<Item = (&str, &str)> {
        let dimensions = self.indicator.dimensions.iter().map(String::as_str);
        dimensions.zip(self.codes.iter().map(String::as_str))
    }
}

/// What origins are made from.
#[derive(Debug)]
pub(super) struct Origins<'a> {
    sources: &'a Sources,
    bibliography: &'a Bibliography,
    words: DocumentWords<'a>,
    /// What is known of the indicators so far, by id: many figures share it.
    indicators: BTreeMap<String, Arc<CitedIndicator>>,
}

impl<'a> Origins<'a> {
    /// Makes origins in the words of a document's language.
    pub(super) fn new(
        sources: &'a Sources,
        bibliography: &'a Bibliography,
        words: DocumentWords<'a>,
    ) -> Self {
        Origins { sources, bibliography, words, indicators: BTreeMap::new() }
    }

    /// Returns the origin of a figure that is printed as it is, and for which defaults were
    /// taken.
    pub(super) fn figure(
        &mut self,
        found: &Selected<'_>,
        defaults: &[&Selector],
    ) -> Arc<Origin> {
        let value = rounded(found);
        let cells = vec![self.cell(found, defaults)];
        Arc::new(Origin { derivation: Derivation::Cell, value, cells })
    }

    /// Returns the origin of what a placeholder prints; `None` where no figure stands behind
    /// it.
    pub(super) fn placeholder(
        &mut self,
        placeholder: &Placeholder,
        evidence: &Evidence,
    ) -> Option<Arc<Origin>> {
        match placeholder {
            Placeholder::Value(query, _) | Placeholder::Number(query) => {
                let found = evidence.select(query).ok()?;
                Some(self.figure(&found, &evidence.defaults_taken(query)))
            }
            Placeholder::Change(query) => self.change(query, evidence),
            Placeholder::Contrast(query) => self.contrast(query, evidence),
            Placeholder::List(..)
            | Placeholder::Claim(_)
            | Placeholder::Count(_)
            | Placeholder::Typed
            | Placeholder::Ref(_)
            | Placeholder::Cite(_) => None,
        }
    }

    fn change(
        &mut self,
        query: &ChangeQuery,
        evidence: &Evidence,
    ) -> Option<Arc<Origin>> {
        let (from, to) = evidence.ends(query)?;
        let value = evidence.change(query).and_then(|change| match change.size {
            Size::None => Some(Decimal::ZERO),
            Size::Trace => None,
            Size::By(size) => Some(size),
        });
        let derivation = Derivation::Change {
            measure: query.measure(to.indicator),
            rounding: query.rounding(to.indicator),
        };
        let [defaults, _] = query.ends().map(|end| evidence.defaults_taken(&end));
        let cells = vec![self.cell(&from, &defaults), self.cell(&to, &defaults)];
        Some(Arc::new(Origin { derivation, value, cells }))
    }

    fn contrast(
        &mut self,
        query: &ContrastQuery,
        evidence: &Evidence,
    ) -> Option<Arc<Origin>> {
        let (left, right) = evidence.contrasted(query)?;
        let value = evidence.contrast(query).map(|contrast| contrast.distance.value());
        let rounding = query.rounding(&left);
        let derivation = Derivation::Contrast { kind: query.kind, rounding };
        let cells = vec![
            self.cell(&left, &evidence.defaults_taken(&query.left)),
            self.cell(&right, &evidence.defaults_taken(&query.right)),
        ];
        Some(Arc::new(Origin { derivation, value, cells }))
    }

    fn cell(&mut self, found: &Selected<'_>, defaults: &[&Selector]) -> Cell {
        let Selected { dataset, observation, .. } = *found;
        let withheld = found.withheld();
        let codes = dataset.dimensions().iter().zip(&observation.key);
        let codes = codes
            .map(|(dimension, code)| {
                dimension.codes.get(*code as usize).cloned().unwrap_or_default()
            })
            .collect();
        let power = dataset.scale(observation).and_then(|scale| scale.power.ok());
        let power = power.filter(|power| *power != 0);
        let span = observation.span;
        Cell {
            indicator: self.indicator(found),
            codes,
            defaults: defaults
                .iter()
                .map(|default| default.dimension.value.clone())
                .collect(),
            period: observation.period,
            position: self.sources.position(span.file, span.range().start),
            name: self.sources.cell(span),
            published: self.published(found),
            value: observation.value,
            multiplier: power.map(|power| factor(power).normalize()),
            // Flags of a withheld figure are not printed either.
            flags: if withheld.is_some() {
                Vec::new()
            } else {
                observation.flags.clone()
            },
            withheld,
        }
    }

    /// Returns what the file says of a figure that may be shown.
    fn published(&self, found: &Selected<'_>) -> Option<String> {
        let observation = found.observation;
        // The text of the file still has what was withheld for being small.
        if found.withheld().is_some() || observation.is_unreadable {
            return None;
        }
        let cell = self.sources.slice(observation.span).trim();
        let unquoted = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let text = unquoted.unwrap_or(cell).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn indicator(&mut self, found: &Selected<'_>) -> Arc<CitedIndicator> {
        let Selected { indicator, dataset, .. } = *found;
        let id = &indicator.id.value;
        if let Some(known) = self.indicators.get(id) {
            return Arc::clone(known);
        }
        let source = indicator.source.as_ref();
        let source = source.and_then(|key| self.bibliography.get(&key.value)).cloned();
        let unit = &indicator.unit.value;
        let cited = Arc::new(CitedIndicator {
            id: id.clone(),
            name: self.words.indicator(id),
            unit_name: self.words.unit_heading(unit),
            unit: unit.clone(),
            decimals: indicator.decimals,
            dataset: self.sources.file(dataset.file).path.clone(),
            table: indicator.table.clone(),
            licence: source.as_ref().and_then(|source| {
                let id = format!("licence-{}", source.key);
                self.words.catalog.format(self.words.language, &id, &Args::new())
            }),
            format: dataset.format,
            dimensions: dataset
                .dimensions()
                .iter()
                .map(|dimension| dimension.id.clone())
                .collect(),
            source_name: source
                .as_ref()
                .map(|it| citation::of_data(it, self.words, it.span)),
            source,
        });
        self.indicators.insert(id.clone(), Arc::clone(&cited));
        cited
    }
}
