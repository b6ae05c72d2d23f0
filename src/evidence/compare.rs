//! Two datasets of the same thing side by side: the file of the report and a newer one.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::evidence::{Dataset, Flag, Instead, Observation, Period};
use crate::text::{Language, named, number};

/// An observation that is not the same in two datasets.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What it is about: dimensions with their codes.
    pub codes: Vec<(String, String)>,
    /// When it was observed.
    pub period: Period,
    /// What the old dataset has.
    pub old: Option<Reading>,
    /// What the new dataset has.
    pub new: Option<Reading>,
}

/// What a dataset says of an observation.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The figure as published; `None` if the dataset gives it as missing.
    pub value: Option<Decimal>,
    /// What it says in place of the figure; `None` also if that may not be shown.
    pub instead: Option<Instead>,
    /// Its flags.
    pub flags: Vec<Flag>,
}

impl Reading {
    /// Returns what it says, as a language writes figures or, without one, as data have them;
    /// `None` of a figure that is missing.
    pub fn written(&self, language: Option<Language>) -> Option<String> {
        let figure = |value: Decimal| match language {
            Some(language) => number::format(value, language),
            None => value.to_string(),
        };
        let instead = || match self.instead? {
            Instead::Nil => Some("-".to_owned()),
            Instead::Bound { sign, value } => Some(format!("{sign}{}", figure(value))),
        };
        self.value.map(figure).or_else(instead)
    }
}

named! {
    /// In what an observation differs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum DifferenceKind {
        /// The new dataset has it, the old one does not.
        New = "new",
        /// The old dataset has it, the new one does not.
        Gone = "gone",
        /// The figure is another.
        Revised = "revised",
        /// The figure is the same, its flags are not.
        Flags = "flags",
    }
}

impl Difference {
    /// Returns in what the observation differs.
    pub fn kind(&self) -> DifferenceKind {
        match (&self.old, &self.new) {
            (None, _) => DifferenceKind::New,
            (_, None) => DifferenceKind::Gone,
            (Some(old), Some(new))
                if old.value == new.value && old.instead == new.instead =>
            {
                DifferenceKind::Flags
            }
            _ => DifferenceKind::Revised,
        }
    }
}

/// Compares two datasets observation by observation, whatever their forms and the order of
/// their rows and columns.
///
/// A dimension that only one of them has must have a single code there; otherwise the
/// datasets are not of the same thing, and the error names the dimensions.
pub fn compare(old: &Dataset, new: &Dataset) -> Result<Vec<Difference>, Vec<String>> {
    let shared: Vec<&str> = old
        .dimensions()
        .iter()
        .map(|dimension| dimension.id.as_str())
        .filter(|id| new.dimension(id).is_some())
        .collect();
    let known: BTreeSet<&str> = shared.iter().copied().collect();
    let foreign: Vec<String> = [old, new]
        .into_iter()
        .flat_map(Dataset::dimensions)
        .filter(|dimension| {
            !known.contains(dimension.id.as_str()) && dimension.codes.len() > 1
        })
        .map(|dimension| dimension.id.clone())
        .collect();
    if !foreign.is_empty() {
        return Err(foreign);
    }
    let (before, after) = (readings(old, &shared), readings(new, &shared));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let differences = keys.into_iter().filter_map(|key| {
        let old = before.get(key).map(|observation| reading(old, observation));
        let new = after.get(key).map(|observation| reading(new, observation));
        let (codes, period) = key;
        let codes = shared.iter().zip(codes);
        (old != new).then(|| Difference {
            codes: codes
                .map(|(id, code)| ((*id).to_owned(), (*code).to_owned()))
                .collect(),
            period: *period,
            old,
            new,
        })
    });
    Ok(differences.collect())
}

/// Returns the observations by the codes of some dimensions and the period.
fn readings<'d>(
    dataset: &'d Dataset,
    shared: &[&str],
) -> BTreeMap<(Vec<&'d str>, Period), &'d Observation> {
    let places: Vec<usize> =
        shared.iter().filter_map(|id| dataset.dimension(id)).collect();
    let code = |observation: &Observation, place: usize| {
        let dimension = dataset.dimensions().get(place)?;
        let code = *observation.key.get(place)?;
        dimension.codes.get(code as usize).map(String::as_str)
    };
    dataset
        .observations()
        .iter()
        .map(|observation| {
            let codes = places
                .iter()
                .map(|place| code(observation, *place).unwrap_or(""))
                .collect();
            ((codes, observation.period), observation)
        })
        .collect()
}

fn reading(dataset: &Dataset, observation: &Observation) -> Reading {
    let instead = observation.instead.as_deref().copied();
    let instead = instead.filter(|_| dataset.withheld(observation).is_none());
    Reading { value: observation.value, instead, flags: observation.flags.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostics, SourceFile, Sources};
    use crate::evidence::read;

    fn dataset(text: &str) -> Dataset {
        let mut sources = Sources::default();
        let (path, text) = ("d.csv".to_owned(), text.to_owned());
        let file = sources.add(SourceFile { path, text: text.clone() });
        read::dataset(file, &text, read::Wanted::Everything, &mut Diagnostics::new())
            .unwrap()
    }

    #[test]
    fn differences_are_found_whatever_the_order() {
        let old = dataset(
            "year,geo,value,flag\n2020,LT,1.0,\n2021,LT,2,p\n2022,LT,3,\n2022,EE,:,\n",
        );
        let new = dataset(
            "geo,freq,value,flag,year\nLT,A,4,,2023\nEE,A,5,,2022\nLT,A,2,,2021\n\
             LT,A,1,,2020\n",
        );
        let found = compare(&old, &new).unwrap();
        let lines: Vec<String> = found
            .iter()
            .map(|difference| {
                let code = difference.codes.first().map_or("", |(_, code)| code);
                format!("{} {code} {}", difference.kind().as_str(), difference.period)
            })
            .collect();
        assert_eq!(
            lines,
            ["revised EE 2022", "flags LT 2021", "gone LT 2022", "new LT 2023"]
        );
        assert_eq!(compare(&old, &old), Ok(vec![]));
    }

    #[test]
    fn datasets_of_other_things_are_refused() {
        let old = dataset("year,geo,value\n2020,LT,1\n");
        let new = dataset("year,geo,sex,value\n2020,LT,F,1\n2020,LT,M,1\n");
        assert_eq!(compare(&old, &new), Err(vec!["sex".to_owned()]));
    }
}
