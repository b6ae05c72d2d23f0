//! What an author has to know about withheld figures: which figures they protect, and
//! where the program can't be sure that enough is withheld.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::diagnostic::found::GivenAway;
use crate::diagnostic::{Diagnostic, Diagnostics, found};
use crate::evidence::suppress::DataFile;
use crate::evidence::suppress::files::Layouts;
use crate::evidence::suppress::net::Net;
use crate::evidence::suppress::relation::known;
use crate::evidence::suppress::table::{CountCell, Table};
use crate::evidence::view::View;
use crate::evidence::{Indicator, Register};

/// What the findings are drawn from.
pub(super) struct SuppressionReport<'r> {
    pub(super) net: &'r Net,
    pub(super) files: &'r [DataFile<'r>],
    pub(super) register: &'r Register,
    pub(super) views: &'r [Option<View>],
}

impl<'r> SuppressionReport<'r> {
    /// Reports what is withheld in files for the sake of others. `first` is what was
    /// withheld for its own sake.
    pub(super) fn elsewhere(&self, first: &BTreeSet<u32>, diags: &mut Diagnostics) {
        let is_source =
            |file: &DataFile<'_>| first.range(file.cells.clone()).next().is_some();
        let sources = self.files.iter().filter(|file| is_source(file));
        let sources: Vec<&str> = sources.map(|file| file.path).collect();
        for file in self.files.iter().filter(|file| !is_source(file)) {
            let count = self.net.hidden.range(file.cells.clone()).count();
            if let (Some(indicator), true) = (file.indicators.first(), count > 0) {
                diags.push(
                    found::WithheldElsewhere {
                        path: file.path,
                        name: &sources.join(", "),
                        count,
                    }
                    .at(indicator.dataset.span),
                );
            }
        }
    }

    /// Reports where there were too many sums, or too many figures, to try all.
    pub(super) fn untried(&self, diags: &mut Diagnostics) {
        for ((_, dimension, codes), place) in self.net.doubts() {
            let Some(indicator) = self.file(place).and_then(bounded) else { continue };
            diags.push(
                found::SumsNotTried {
                    indicator: indicator.id.value.as_str(),
                    dimension,
                    count: codes,
                }
                .at(indicator.id.span),
            );
        }
        for file in self.files {
            let count = self.net.untried().range(file.cells.clone()).count();
            if let (Some(indicator), true) = (bounded(file), count > 0) {
                diags.push(doubt(indicator, indicator, GivenAway::Large, count));
            }
        }
    }

    /// Reports other indicators from which withheld counts could be computed, though it
    /// may be chance that their figures fit: pairs of a count and a figure.
    pub(super) fn computed(&self, doubts: &[(u32, u32)], diags: &mut Diagnostics) {
        let mut found: BTreeMap<(&str, &str), (&Indicator, &Indicator, BTreeSet<u32>)> =
            BTreeMap::new();
        for (count, other) in doubts {
            // Only a figure that is shown can give away one that is withheld.
            if !self.net.hidden.contains(count) || !self.net.is_shown(*other) {
                continue;
            }
            let (Some(indicator), Some(teller)) =
                (self.file(*count).and_then(bounded), self.indicator(*other))
            else {
                continue;
            };
            let pair = (indicator.id.value.as_str(), teller.id.value.as_str());
            let entry = found.entry(pair);
            let (.., counts) =
                entry.or_insert_with(|| (indicator, teller, BTreeSet::new()));
            counts.insert(*count);
        }
        for (indicator, teller, counts) in found.into_values() {
            diags.push(doubt(indicator, teller, GivenAway::Computed, counts.len()));
        }
    }

    /// Reports indicators without a bound that show the same small count in the same
    /// period as is withheld from another file, where their codes don't tell whether it is
    /// of the same children.
    pub(super) fn alike(
        &self,
        tables: &[Table],
        layouts: &Layouts,
        diags: &mut Diagnostics,
    ) {
        for (at, file) in self.files.iter().enumerate() {
            let Some(indicator) = bounded(file) else { continue };
            let small = tables[at]
                .cells
                .iter()
                .filter(|cell| self.net.bounds.contains_key(&cell.place));
            let small: Vec<&CountCell> = small.collect();
            if small.is_empty() {
                continue;
            }
            for (other, teller) in self.without_bound(indicator) {
                let Some(layout) = layouts.get(&(at.min(other), at.max(other))) else {
                    continue;
                };
                let shown = self.shown(other, teller, &tables[other]);
                let is_alike = |cell: &&CountCell, small: &&&CountCell| {
                    let (tables, cells) = if at < other {
                        ([&tables[at], &tables[other]], [**small, *cell])
                    } else {
                        ([&tables[other], &tables[at]], [*cell, **small])
                    };
                    cell.period == small.period
                        && known(&self.net.values, cell.place)
                            == known(&self.net.values, small.place)
                        && layout.may_be_same(tables, cells)
                };
                let alike =
                    shown.filter(|cell| small.iter().any(|count| is_alike(cell, &count)));
                let count = alike.count();
                if count > 0 {
                    diags.push(doubt(indicator, teller, GivenAway::Same, count));
                }
            }
        }
    }

    /// Returns the indicators of other files in the same unit that have no bound, with the
    /// number of the file.
    fn without_bound(&self, indicator: &Indicator) -> Vec<(usize, &'r Indicator)> {
        let files = self.files.iter().enumerate();
        files
            .filter(|(_, file)| file.path != indicator.table)
            .flat_map(|(at, file)| {
                file.indicators.iter().map(move |indicator| (at, *indicator))
            })
            .filter(|(_, file)| {
                // The same number in another unit is not the same count.
                file.suppress_below.is_none() && file.unit.value == indicator.unit.value
            })
            .collect()
    }

    /// Returns the cells above zero that an indicator shows.
    fn shown<'t>(
        &self,
        file: usize,
        indicator: &Indicator,
        table: &'t Table,
    ) -> impl Iterator<Item = &'t CountCell> {
        let start = self.files[file].cells.start;
        let view = self.view(indicator);
        let places = view.into_iter().flat_map(|view| &view.observations);
        places.filter_map(move |place| {
            let cell = table.cells.get(*place as usize)?;
            let value = known(&self.net.values, start + place)?;
            (self.net.is_shown(start + place) && value > Decimal::ZERO).then_some(cell)
        })
    }

    fn file(&self, place: u32) -> Option<&'r DataFile<'r>> {
        self.files.iter().find(|file| file.cells.contains(&place))
    }

    fn view(&self, indicator: &Indicator) -> Option<&'r View> {
        let at = self.register.indicators.iter().position(|other| other == indicator)?;
        self.views.get(at)?.as_ref()
    }

    /// Returns the indicator that a figure belongs to.
    fn indicator(&self, place: u32) -> Option<&'r Indicator> {
        let file = self.file(place)?;
        let has = |indicator: &&&Indicator| {
            let view = self.view(indicator);
            view.is_some_and(|view| {
                view.observations.contains(&(place - file.cells.start))
            })
        };
        file.indicators.iter().find(has).copied()
    }
}

/// Returns the first indicator of a file that has a bound, or else the first.
fn bounded<'d>(file: &DataFile<'d>) -> Option<&'d Indicator> {
    let bounds = |indicator: &&&Indicator| indicator.suppress_below.is_some();
    file.indicators.iter().find(bounds).or(file.indicators.first()).copied()
}

/// Returns the finding that an indicator may reveal figures of another.
fn doubt(
    indicator: &Indicator,
    teller: &Indicator,
    kind: GivenAway,
    count: usize,
) -> Diagnostic {
    found::MayGiveAway {
        kind,
        indicator: &indicator.id.value,
        name: &teller.id.value,
        bound: &indicator.suppress_below.unwrap_or_default().to_string(),
        count,
    }
    .at(teller.id.span)
}
