//! The order of countries and other areas in tables and charts.
//!
//! Offices list areas in any order, often alphabetically by codes of their own. A reader who
//! compares tables should find the reporting State in the same place in all of them.

use std::collections::BTreeMap;

use crate::evidence::names::is_area;
use crate::evidence::{Dataset, code_name};
use crate::text::Catalog;

/// The places of areas, by their codes; without a State, areas stay as the datasets have them.
#[derive(Debug, Clone, Default)]
pub(super) struct AreaOrder {
    /// The code of the reporting State.
    state: String,
    places: BTreeMap<String, (Rank, usize)>,
}

/// What an area is, in the order of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    State,
    Country,
    Other,
}

impl AreaOrder {
    /// Returns an order: first the reporting State by any of its codes (`LT`, `LTU`), then the
    /// countries and last the groups of them (`EU27_2020`), each as the datasets have them, from
    /// the first of the register to the last.
    pub(super) fn new<'d>(
        datasets: impl Iterator<Item = &'d Dataset>,
        state: &str,
        catalog: &Catalog,
    ) -> Self {
        let names = |dimension: &str, code: &str| -> Vec<Option<String>> {
            let languages = catalog.languages();
            languages
                .map(|language| code_name(catalog, language, dimension, code))
                .collect()
        };
        let mut places = BTreeMap::new();
        for dataset in datasets {
            let areas = dataset.dimensions().iter().filter(|area| is_area(&area.id));
            for dimension in areas {
                let state_names = names(&dimension.id, state);
                for code in &dimension.codes {
                    if places.contains_key(code) {
                        continue;
                    }
                    let is_named_alike = state_names
                        .iter()
                        .zip(names(&dimension.id, code))
                        .any(|(state, name)| name.is_some() && *state == name);
                    let rank = if code == state || is_named_alike {
                        Rank::State
                    } else if is_country(code) {
                        Rank::Country
                    } else {
                        Rank::Other
                    };
                    places.insert(code.clone(), (rank, places.len()));
                }
            }
        }
        AreaOrder { state: state.to_owned(), places }
    }

    /// Returns the code of the reporting State.
    pub(super) fn state(&self) -> &str {
        &self.state
    }

    /// Puts the codes of a dimension in order, if it is one of areas.
    pub(super) fn sort(&self, dimension: &str, codes: &mut [String]) {
        if is_area(dimension) {
            codes.sort_by_key(|code| self.places.get(code).copied());
        }
    }
}

/// Groups of countries whose codes look like those of countries.
const GROUPS: [&str; 5] = ["EA", "EMU", "EU", "EUU", "WLD"];

/// Returns whether a code is one of a country: two or three letters (ISO 3166-1).
fn is_country(code: &str) -> bool {
    matches!(code.len(), 2 | 3)
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
        && !GROUPS.contains(&code)
}
