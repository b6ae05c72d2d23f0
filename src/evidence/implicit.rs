//! What an indicator takes of its file though its entry does not say so.
//!
//! A query needs no code for a column that has but one. As long as the entry does not name that
//! one, another file in the same place brings the figures of another country or age under the
//! same sentence; where the entry names it, such a file is an error.

use crate::diagnostic::Spanned;
use crate::evidence::view::{Axis, View, axis};
use crate::evidence::{Dataset, Evidence, Format, Indicator};

/// A code that is taken since its column has no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken<'e> {
    /// The column.
    pub dimension: &'e str,
    /// The code.
    pub code: &'e str,
}

/// A code that is taken in one dataset and is not to be found in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOtherwise {
    /// The indicator.
    pub indicator: String,
    /// The column.
    pub dimension: String,
    /// The only code of the old dataset; `None` where it does not have the column.
    pub old: Option<String>,
    /// The codes of the new dataset; none where it does not have the column.
    pub new: Vec<String>,
}

impl Evidence {
    /// Returns the codes that an indicator takes and its entry does not name, in the order of the
    /// file's columns.
    pub fn taken(&self, id: &Spanned<String>) -> Vec<Taken<'_>> {
        self.view(id).map_or(Vec::new(), |(indicator, dataset, view)| {
            taken(indicator, dataset, view).collect()
        })
    }

    /// Returns what the only column of figures is called if the entry does not name it and the
    /// name says more than that they are figures.
    pub fn figures_taken(&self, id: &Spanned<String>) -> Option<&str> {
        let (indicator, dataset, _) = self.view(id).ok()?;
        let name = dataset.figures_of_a_name()?;
        (!indicator.marks.knows_column(name)).then_some(name)
    }

    /// Returns what the indicators of a table take otherwise than before.
    pub fn taken_otherwise(&self, before: &Evidence, table: &str) -> Vec<TakenOtherwise> {
        let indicators = self.register().indicators.iter();
        let mut found = Vec::new();
        for indicator in indicators.filter(|indicator| indicator.table == table) {
            let (Ok(old), Ok(new)) =
                (before.view(&indicator.id), self.view(&indicator.id))
            else {
                // What the entry selects is not there, which has a finding.
                continue;
            };
            let mut add = |dimension: &str, old: Option<&str>, new: Vec<String>| {
                found.push(TakenOtherwise {
                    indicator: indicator.id.value.clone(),
                    dimension: dimension.to_owned(),
                    old: old.map(str::to_owned),
                    new,
                });
            };
            for Taken { dimension, code } in taken(indicator, old.1, old.2) {
                let place = new.1.dimension(dimension);
                let names = place.map(|at| new.2.names(new.1, Axis::Dimension(at)));
                let codes = names.unwrap_or_default();
                if !codes.iter().any(|known| known == code) {
                    add(dimension, Some(code), codes);
                }
            }
            for Taken { dimension, code } in taken(indicator, new.1, new.2) {
                if old.1.dimension(dimension).is_none() {
                    add(dimension, None, vec![code.to_owned()]);
                }
            }
        }
        found
    }
}

/// Returns the codes that are left to an indicator alone, of the columns that neither its
/// `select` nor its `default` names. An empty column says nothing.
fn taken<'e>(
    indicator: &'e Indicator,
    dataset: &'e Dataset,
    view: &'e View,
) -> impl Iterator<Item = Taken<'e>> {
    let is_named = |place: usize| {
        let mut named = indicator.select.iter().chain(&indicator.defaults);
        named.any(|selector| {
            axis(dataset, &selector.dimension.value) == Some(Axis::Dimension(place))
        })
    };
    let dimensions = dataset.dimensions().iter().zip(&view.codes).enumerate();
    dimensions.filter_map(move |(place, (dimension, codes))| {
        let [only] = codes.as_slice() else { return None };
        let code = dimension.codes.get(*only as usize)?;
        let is_taken = !code.is_empty() && !is_named(place);
        is_taken.then_some(Taken { dimension: &dimension.id, code })
    })
}

impl Dataset {
    /// Returns the name of the only column of figures in a table of people's own; none if it
    /// says no more than that they are figures.
    pub fn figures_of_a_name(&self) -> Option<&str> {
        self.figure_name().filter(|_| self.format == Format::Tidy)
    }
}
