//! What the figures of all languages have in common: their origins, each once.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::assemble::{Cell, CitedIndicator, Derivation, Origin};
use crate::evidence::{self, ContrastKind};
use crate::render::json::data;

/// The origins that were met, with the indicators and sources that they name.
#[derive(Debug, Default)]
pub(super) struct Origins {
    pub(super) list: Vec<data::Origin>,
    pub(super) indicators: BTreeMap<String, data::Indicator>,
    pub(super) sources: BTreeMap<String, data::Source>,
    /// The place of each origin in the list: a figure is often printed in every language, and
    /// in a table as well as in a sentence.
    places: HashMap<data::Origin, usize>,
}

impl Origins {
    /// Returns the place of an origin in the list.
    pub(super) fn place(&mut self, origin: &Origin, language: &str) -> usize {
        for cell in &origin.cells {
            self.add_indicator(&cell.indicator, language);
        }
        let origin = self::origin(origin);
        if let Some(place) = self.places.get(&origin) {
            return *place;
        }
        let place = self.list.len();
        self.list.push(origin.clone());
        self.places.insert(origin, place);
        place
    }

    fn add_indicator(&mut self, cited: &Arc<CitedIndicator>, language: &str) {
        let known = self.indicators.get(&cited.id);
        if known.is_some_and(|known| known.name.contains_key(language)) {
            return;
        }
        if let Some(source) = &cited.source {
            self.add_source(source);
        }
        let indicator =
            self.indicators.entry(cited.id.clone()).or_insert_with(|| data::Indicator {
                name: BTreeMap::new(),
                unit: cited.unit.clone(),
                unit_name: BTreeMap::new(),
                decimals: cited.decimals,
                dataset: cited.dataset.clone(),
                format: cited.format.as_str().to_owned(),
                source: cited.source.as_ref().map(|source| source.key.clone()),
            });
        indicator.name.insert(language.to_owned(), cited.name.clone());
        if let Some(name) = &cited.unit_name {
            indicator.unit_name.insert(language.to_owned(), name.clone());
        }
    }

    /// Adds a source that is cited.
    pub(super) fn add_source(&mut self, source: &evidence::Source) {
        self.sources.entry(source.key.clone()).or_insert_with(|| data::Source {
            title: source.title.clone(),
            authors: source.authors.clone(),
            organisation: source.organisation.clone(),
            publisher: source.publisher.clone(),
            date: source.date.map(|date| date.to_string()),
            url: source.url.clone(),
            accessed: source.accessed.map(|date| date.to_string()),
            symbol: source.symbol.clone(),
            doi: source.doi.clone(),
        });
    }
}

fn origin(origin: &Origin) -> data::Origin {
    data::Origin {
        derivation: match origin.derivation {
            Derivation::Cell => data::Derivation::Cell,
            Derivation::Change { measure, rounding } => data::Derivation::Change {
                measure: measure.as_str().to_owned(),
                rounding: rounding.as_str().to_owned(),
            },
            Derivation::Contrast { kind, rounding } => {
                let rounding = rounding.as_str().to_owned();
                match kind {
                    ContrastKind::Difference => data::Derivation::Difference { rounding },
                    ContrastKind::Ratio => data::Derivation::Ratio { rounding },
                }
            }
        },
        value: origin.value.map(|value| value.to_string()),
        cells: origin.cells.iter().map(cell).collect(),
    }
}

fn cell(cell: &Cell) -> data::Cell {
    let query = cell.query();
    data::Cell {
        indicator: cell.indicator.id.clone(),
        query: query.map(|(key, code)| (key.to_owned(), code.to_owned())).collect(),
        defaults: cell.defaults.clone(),
        period: cell.period.to_string(),
        line: cell.position.line,
        column: cell.position.column,
        cell: cell.name.clone(),
        published: cell.published.clone(),
        multiplier: cell.multiplier.map(|multiplier| multiplier.to_string()),
        value: cell.value.map(|value| value.to_string()),
        flags: cell.flags.iter().map(|flag| flag.letter()).collect(),
        withheld: cell.withheld.map(|reason| reason.as_str().to_owned()),
    }
}
