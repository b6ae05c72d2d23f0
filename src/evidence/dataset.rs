//! A dataset: the observations of one file, whatever its form was.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{FileId, Span};
use crate::evidence::read::agency_language;
use crate::evidence::scale::Scale;
use crate::evidence::withheld::Kept;
use crate::evidence::{ColumnUse, Observation, Period, Withheld};
use crate::text::{Language, named};

named! {
    /// In which form a statistics office handed a dataset out.
    /// Named as in messages and data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Format {
        /// Columns `year` (or `time`) and `value`; every other column is a dimension.
        Tidy = "tidy",
        /// SDMX-CSV 1.0, as Eurostat hands it out.
        SdmxCsv1 = "sdmx-csv-1",
        /// SDMX-CSV 2.0, as Eurostat and the OECD hand it out.
        SdmxCsv2 = "sdmx-csv-2",
        /// The columns of SDMX-CSV without those that name the dataflow, as UNICEF has them.
        SdmxCsv = "sdmx-csv",
        /// Eurostat's bulk download: periods as columns, flags behind the figures.
        EurostatBulk = "eurostat-bulk",
        /// What Eurostat's Data Explorer wrote before 2023.
        DataExplorer = "eurostat-data-explorer",
        /// A sheet of Eurostat's Data Browser, saved as CSV.
        EurostatSheet = "eurostat-sheet",
        /// A table of Lithuania's State Data Agency.
        StateDataAgency = "state-data-agency",
        /// A table of the World Bank: lines about the file, then years as columns.
        WorldBank = "world-bank",
        /// An indicator of the World Health Organization's Global Health Observatory.
        Gho = "gho",
        /// Data of the UNESCO Institute for Statistics.
        Uis = "uis",
        /// Data of the International Labour Organization's ILOSTAT.
        Ilostat = "ilostat",
        /// The Refugee Data Finder of UNHCR: several measures as columns.
        Unhcr = "unhcr",
    }
}

/// The dimension of areas, as most files and all queries call it.
pub const AREA: &str = "geo";

/// The dimension that several columns of figures make.
pub const MEASURE: &str = "measure";

/// One of the properties by which observations differ, such as `geo` or `sex`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// The column's name in lower case, with `-` for blanks and other signs.
    pub id: String,
    /// The name that the file gives it beside or instead of the id.
    pub name: Option<String>,
    /// The codes that occur, in the order of the file.
    pub codes: Vec<String>,
    /// What the file calls each of the codes; where it gives no names, shorter than
    /// `codes` or empty.
    pub labels: Vec<Option<String>>,
}

impl Dimension {
    /// Returns what the file calls a code.
    pub fn label(&self, code: &str) -> Option<&str> {
        let place = self.codes.iter().position(|known| known == code)?;
        self.labels.get(place)?.as_deref()
    }

    /// Returns the indices of the codes, sorted by code.
    fn sorted(&self) -> Vec<u32> {
        let mut indices: Vec<u32> = (0..=u32::MAX).take(self.codes.len()).collect();
        indices.sort_by_key(|index| self.codes[*index as usize].as_str());
        indices
    }
}

/// How a column was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadColumn {
    /// Its name in the file.
    pub name: String,
    /// The word that selects the message: `codes`, `figures`.
    pub role: &'static str,
    /// The dimension that it belongs to, if it holds its codes or their names.
    pub dimension: Option<String>,
    /// What it was taken for, where the file leaves open whether it holds figures or codes.
    pub open: Option<ColumnUse>,
}

/// Rows that were left out since their period can't be read.
#[derive(Debug, Clone)]
pub struct Undated {
    /// Where their finding stands.
    pub span: Span,
    /// For each row, the indices of its codes.
    pub keys: Vec<Vec<u32>>,
}

/// The observations of one file, no two of them with the same key and period.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The file.
    pub file: FileId,
    /// Its form.
    pub format: Format,
    dimensions: Vec<Dimension>,
    /// For each dimension, the codes' indices, sorted by code.
    by_code: Vec<Vec<u32>>,
    pub(super) observations: Vec<Observation>,
    /// The observations' indices, sorted by key and period.
    by_key: Vec<u32>,
    /// The observations whose figure was taken out.
    pub(super) withheld: BTreeMap<u32, Kept>,
    /// The parts of the file's text that hold figures which may not be shown.
    pub(super) hidden: Vec<Range<usize>>,
    /// What is said of multipliers; the observations name it.
    pub(super) scales: Vec<Scale>,
    /// What the column of its figures is called, if there is but one.
    figure_name: Option<String>,
    /// Whether each figure has the sign of per cent behind it.
    is_percent: bool,
    columns: Vec<ReadColumn>,
    rows: usize,
    /// The rows of which the period can't be read.
    undated: Vec<Undated>,
    known_periods: BTreeSet<Period>,
}

impl Dataset {
    /// Returns a dataset and, of observations with the same key and period, all but the
    /// first, each with the place of the first. Confidential figures are withheld from here
    /// on.
    ///
    /// What lies beyond 2^32 observations is dropped.
    pub fn new(
        file: FileId,
        format: Format,
        dimensions: Vec<Dimension>,
        mut observations: Vec<Observation>,
    ) -> (Self, Vec<(Observation, Span)>) {
        observations.truncate(u32::MAX as usize);
        let mut duplicates = Vec::new();
        let mut by_key = sorted(&observations);
        let mut first_of = vec![None; observations.len()];
        for pair in by_key.windows(2) {
            if let [a, b] = *pair
                && address(&observations, a) == address(&observations, b)
            {
                let first = first_of[a as usize].unwrap_or(a);
                first_of[b as usize] = Some(first);
            }
        }
        if first_of.iter().any(Option::is_some) {
            let spans: Vec<Span> = observations.iter().map(|found| found.span).collect();
            let mut kept = Vec::new();
            // What is forbidden in one row is not shown from another.
            for (index, first) in first_of.iter().enumerate() {
                let reason = observations[index].withheld;
                if let (Some(first), Some(reason)) = (first, reason) {
                    observations[*first as usize].withheld.get_or_insert(reason);
                }
            }
            for (observation, first) in observations.into_iter().zip(first_of) {
                match first {
                    Some(first) => duplicates.push((observation, spans[first as usize])),
                    None => kept.push(observation),
                }
            }
            observations = kept;
            by_key = sorted(&observations);
        }
        let rows = observations.len();
        // In one walk, for there may be millions.
        let mut known_periods = BTreeSet::new();
        let mut withheld: Vec<(u32, Withheld)> = Vec::new();
        for (place, observation) in (0..).zip(&observations) {
            known_periods.insert(observation.period);
            withheld.extend(observation.withheld.map(|reason| (place, reason)));
        }
        let mut dataset = Dataset {
            file,
            format,
            by_code: dimensions.iter().map(Dimension::sorted).collect(),
            dimensions,
            observations,
            by_key,
            withheld: BTreeMap::new(),
            hidden: Vec::new(),
            scales: Vec::new(),
            figure_name: None,
            is_percent: false,
            columns: Vec::new(),
            rows,
            undated: Vec::new(),
            known_periods,
        };
        for (place, reason) in withheld {
            dataset.withhold(&[place].into(), reason);
        }
        (dataset, duplicates)
    }

    /// Says how many rows the file has and which periods occur in it, those included of
    /// which nothing was wanted.
    #[must_use]
    pub fn of_larger_file(mut self, rows: usize, periods: BTreeSet<Period>) -> Self {
        self.rows = rows;
        self.known_periods.extend(periods);
        self
    }

    /// Names the parts of the file's text that may not be shown, and what the file says of
    /// multipliers.
    #[must_use]
    pub(super) fn of_text(
        mut self,
        hidden: Vec<Range<usize>>,
        scales: Vec<Scale>,
    ) -> Self {
        (self.hidden, self.scales) = (hidden, scales);
        self
    }

    /// Says what the column of the figures is called, and whether they are per cent.
    #[must_use]
    pub(super) fn of_column(mut self, name: Option<String>, is_percent: bool) -> Self {
        (self.figure_name, self.is_percent) = (name, is_percent);
        self
    }

    /// Says how the columns were read.
    #[must_use]
    pub(super) fn with_columns(mut self, columns: Vec<ReadColumn>) -> Self {
        self.columns = columns;
        self
    }

    /// Returns how the columns were read, in the order of the file.
    pub fn columns(&self) -> &[ReadColumn] {
        &self.columns
    }

    /// Returns what the column of its figures is called, if there is but one.
    pub fn figure_name(&self) -> Option<&str> {
        self.figure_name.as_deref()
    }

    /// Returns whether each figure has the sign of per cent behind it.
    pub fn is_percent(&self) -> bool {
        self.is_percent
    }

    /// Adds rows that were left out.
    #[must_use]
    pub(super) fn without(mut self, undated: Vec<Undated>) -> Self {
        self.undated = undated;
        self
    }

    /// Returns the rows that were left out since their period can't be read.
    pub fn undated(&self) -> &[Undated] {
        &self.undated
    }

    /// Returns the parts of the file's text that hold figures which may not be shown, those
    /// of rows included that are not wanted. Whoever keeps the text must keep it without
    /// them.
    pub fn hidden(&self) -> &[Range<usize>] {
        &self.hidden
    }

    /// Returns how many rows of data the file has that could be read.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Returns whether a period occurs in the file, wanted or not.
    pub fn knows_period(&self, period: Period) -> bool {
        self.known_periods.contains(&period)
    }

    /// Returns the periods that occur in the file, wanted or not, ascending.
    pub fn known_periods(&self) -> &BTreeSet<Period> {
        &self.known_periods
    }

    /// Returns what the file calls a code of a dimension.
    pub fn label(&self, dimension: &str, code: &str) -> Option<&str> {
        let dimension = self.dimension(dimension)?;
        let code = self.code(dimension, code)?;
        self.dimensions.get(dimension)?.labels.get(code as usize)?.as_deref()
    }

    /// Returns the language in which the file names its dimensions and codes: people's own
    /// tables are in the `source` language of the report.
    pub fn language(&self, source: Language) -> Language {
        match self.format {
            Format::Tidy => source,
            Format::StateDataAgency => agency_language(&self.columns).unwrap_or(source),
            _ => Language::international(),
        }
    }

    /// Returns the dimensions without time, in the order of the columns.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Returns the observations, in the order of the file.
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// Returns the index of a dimension by its id.
    pub fn dimension(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|dimension| dimension.id == id)
    }

    /// Returns the index of a code of a dimension, given by its own index.
    pub fn code(&self, dimension: usize, name: &str) -> Option<u32> {
        let codes = &self.dimensions.get(dimension)?.codes;
        let sorted = self.by_code.get(dimension)?;
        let place =
            sorted.partition_point(|index| codes[*index as usize].as_str() < name);
        sorted.get(place).copied().filter(|index| codes[*index as usize] == name)
    }

    /// Returns the observation with a code for each dimension and a period.
    pub fn find(&self, key: &[u32], period: Period) -> Option<&Observation> {
        self.observations.get(self.place(key, period)? as usize)
    }

    pub(super) fn place(&self, key: &[u32], period: Period) -> Option<u32> {
        let place = self
            .by_key
            .binary_search_by(|index| {
                address(&self.observations, *index).cmp(&(key, period))
            })
            .ok()?;
        self.by_key.get(place).copied()
    }

    /// Returns the observations with a code for each dimension, in the order of time.
    pub fn series(&self, key: &[u32]) -> impl Iterator<Item = &Observation> {
        let place = |index: &u32| self.observations[*index as usize].key.as_slice();
        let start = self.by_key.partition_point(|index| place(index) < key);
        let end = self.by_key.partition_point(|index| place(index) <= key);
        let indices = self.by_key.get(start..end).unwrap_or_default();
        indices.iter().map(|index| &self.observations[*index as usize])
    }

    /// Returns the periods that occur, ascending.
    pub fn periods(&self) -> Vec<Period> {
        let periods: BTreeSet<Period> =
            self.observations.iter().map(|observation| observation.period).collect();
        periods.into_iter().collect()
    }

    /// Returns what an observation is about: `geo=LT, sex=F, 2024`.
    pub fn describe(&self, observation: &Observation) -> String {
        let dimensions = self.dimensions.iter().zip(&observation.key);
        let codes = dimensions.map(|(dimension, code)| {
            let code = dimension.codes.get(*code as usize).map_or("", String::as_str);
            format!("{}={code}", dimension.id)
        });
        codes.chain([observation.period.to_string()]).collect::<Vec<_>>().join(", ")
    }
}

fn address(observations: &[Observation], index: u32) -> (&[u32], Period) {
    let observation = &observations[index as usize];
    (&observation.key, observation.period)
}

/// Returns the observations' indices, sorted by key and period, then place.
fn sorted(observations: &[Observation]) -> Vec<u32> {
    let mut indices: Vec<u32> = (0..=u32::MAX).take(observations.len()).collect();
    indices.sort_by(|a, b| address(observations, *a).cmp(&address(observations, *b)));
    indices
}
