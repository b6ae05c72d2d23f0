//! Counts of a few children of a named municipality, school or institution: whoever lives there
//! knows who they are.
//!
//! A total of the country is none, nor is a count of institutions. What the register says of small
//! counts (`suppress-below`) was decided by people, be it that they may be shown.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Span};
use crate::evidence::names::is_municipality;
use crate::evidence::suppress::is_known_total;
use crate::evidence::tiles::municipality;
use crate::evidence::view::View;
use crate::evidence::{Dataset, Dimension, Evidence, Indicator, Observation, Selected};
use crate::text::{Args, Catalog, fold};

/// Counts of children below this could identify one of them.
const FEW: u32 = 10;

/// The unit of the register that says that children are counted.
const CHILDREN: &str = "children";
/// The units of the register in which children may be counted among others.
const MAYBE_CHILDREN: [&str; 2] = ["persons", "count"];

/// The beginnings of words, each with what they are looked for in.
static WORDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("few.txt").lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| line.split_once(' '));
    lines
        .flat_map(|(sort, words)| words.split(' ').map(move |word| (sort, word)))
        .collect()
});

/// Returns whether a text has a word of a sort.
fn has(sort: &str, text: &str) -> bool {
    let text = fold(text);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        let mut known = WORDS.iter().filter(|(of, _)| *of == sort);
        known.any(|(_, beginning)| word.starts_with(beginning))
    })
}

impl Evidence {
    /// Returns the evidence without counts that could identify a child, which a redacted copy
    /// does not show.
    #[must_use]
    pub fn without_few(self, catalog: &Catalog, diags: &mut Diagnostics) -> Evidence {
        let mut register = self.register().clone();
        let mut masked = Vec::new();
        for indicator in &mut register.indicators {
            let count = self.few_children(indicator, catalog).len();
            if count > 0 {
                indicator.suppress_below = Some(FEW);
                masked.push((indicator.id.span, count));
            }
        }
        if masked.is_empty() {
            return self;
        }
        let datasets = self.datasets().clone();
        let mut evidence = Evidence::new(register, datasets, catalog, diags)
            .for_state(self.areas().state(), catalog);
        evidence.masked = masked;
        evidence
    }

    /// Returns the indicators of which counts are left out of a redacted copy, each with the
    /// number of them.
    pub fn masked(&self) -> &[(Span, usize)] {
        &self.masked
    }

    /// Returns the counts of an indicator that could identify a child, though nobody has
    /// decided that they may be shown, in the order of its dataset, each with the place that
    /// it is of.
    pub fn few_children(
        &self,
        indicator: &Indicator,
        catalog: &Catalog,
    ) -> Vec<(Selected<'_>, &str)> {
        let Ok((indicator, dataset, view)) = self.view(&indicator.id) else {
            return Vec::new();
        };
        let found = find(indicator, (dataset, view), catalog).into_iter();
        let found = found.map(|(observation, place)| {
            (Selected { indicator, dataset, observation }, place)
        });
        found.collect()
    }
}

/// Returns the counts of an indicator that could identify a child, though nobody has decided that
/// they may be shown, in the order of the file, each with the place that it is of.
fn find<'d>(
    indicator: &Indicator,
    (dataset, view): (&'d Dataset, &View),
    catalog: &Catalog,
) -> Vec<(&'d Observation, &'d str)> {
    if indicator.suppress_below.is_some() || !may_count_children(indicator) {
        return Vec::new();
    }
    let dimensions = dataset.dimensions().iter().zip(&view.codes);
    let named: Vec<BTreeSet<u32>> = dimensions
        .map(|(dimension, codes)| small_places(indicator, dimension, codes))
        .collect();
    if named.iter().all(BTreeSet::is_empty)
        || !counts_children(indicator, dataset, catalog)
    {
        return Vec::new();
    }
    let is_few = |value: Decimal| {
        value > Decimal::ZERO && value < Decimal::from(FEW) && value.fract().is_zero()
    };
    let few = view
        .observations(dataset)
        .filter(|observation| observation.value.is_some_and(is_few));
    let found = few.filter_map(|observation| {
        let mut codes = observation.key.iter().zip(&named).zip(dataset.dimensions());
        let ((code, _), dimension) =
            codes.find(|((code, named), _)| named.contains(code))?;
        let code = dimension.codes.get(*code as usize)?;
        Some((observation, dimension.label(code).unwrap_or(code)))
    });
    found.collect()
}

fn may_count_children(indicator: &Indicator) -> bool {
    let unit = indicator.unit.value.as_str();
    unit == CHILDREN || MAYBE_CHILDREN.contains(&unit) || has("counted", unit)
}

/// Returns whether an indicator counts children, by its unit or by what it is called.
fn counts_children(indicator: &Indicator, dataset: &Dataset, catalog: &Catalog) -> bool {
    let unit = indicator.unit.value.as_str();
    if !MAYBE_CHILDREN.contains(&unit) {
        return true;
    }
    let id = format!("indicator-{}", indicator.id.value);
    let called = catalog
        .languages()
        .filter_map(|language| catalog.format(language, &id, &Args::new()));
    let names =
        [Some(indicator.id.value.clone()), dataset.figure_name().map(str::to_owned)];
    let names: Vec<String> = called.chain(names.into_iter().flatten()).collect();
    names.iter().any(|name| has("counted", name))
        && !names.iter().any(|name| has("others", name))
}

/// Returns those codes of a dimension that name a small place.
fn small_places(
    indicator: &Indicator,
    dimension: &Dimension,
    codes: &[u32],
) -> BTreeSet<u32> {
    let called = [Some(dimension.id.as_str()), dimension.name.as_deref()];
    let has_name = |sort| called.iter().flatten().any(|name| has(sort, name));
    let has_places =
        is_municipality(&dimension.id) || has_name("places") && !has_name("kinds");
    let is_small = |code: &&u32| {
        let Some(code) = dimension.codes.get(**code as usize) else { return false };
        let names = || [Some(code.as_str()), dimension.label(code)].into_iter().flatten();
        let is_wide = |name: &str| is_known_total(name) || has("wide", name);
        names().any(|name| municipality(name).is_some())
            || has_places
                && !indicator.has_total(&dimension.id, code)
                && !names().any(is_wide)
    };
    codes.iter().filter(is_small).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, Sources};
    use crate::evidence::{Register, read};

    /// Returns the figures that are found, of an indicator that is called `id`.
    fn found(id: &str, rest: &str, data: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let mut add = |path: &str, text: &str| {
            sources.add(SourceFile { path: path.to_owned(), text: text.to_owned() })
        };
        let register = format!("[{id}]\nfile = \"a.csv\"\n{rest}\n");
        let mut diags = Diagnostics::new();
        let register = Register::parse(add("r", &register), &register, &mut diags);
        let file = add("a.csv", data);
        let dataset =
            read::dataset(file, data, read::Wanted::Everything, &mut diags).unwrap();
        let datasets = [("a.csv".to_owned(), dataset)].into();
        let catalog = Catalog::default();
        let evidence = Evidence::new(register, datasets, &catalog, &mut diags);
        let indicator = evidence.indicator(id).unwrap();
        let few = evidence.few_children(indicator, &catalog);
        few.iter()
            .map(|(found, _)| found.observation.value.unwrap().to_string())
            .collect()
    }

    const MUNICIPALITIES: &str = "Savivaldybė;Metai;Skaičius\n\
        Skuodo r. sav.;2024;3\nKauno m. sav.;2024;120\nNeringos sav.;2024;9\n\
        Rietavo sav.;2024;0\nZarasų r. sav.;2024;10\nIš viso;2024;7\nLietuva;2024;6\n";

    #[test]
    fn a_few_children_of_a_named_place_are_found() {
        let children = "unit = \"children\"";
        assert_eq!(found("x", children, MUNICIPALITIES), ["3", "9"]);
        for (data, expected) in [
            ("geo,year,value\nLT,2024,3\nNeringa mun.,2024,4\nLT011,2024,5\n", "4"),
            ("school,year,value\nŠilas school,2024,2\nTotal,2024,9\n", "2"),
            (
                "Mokykla;Metai;Vaikai\nDegučių mokykla;2024;2\nVisos mokyklos;2024;9\n",
                "2",
            ),
            ("Globos namai;Metai;Vaikai\nVilties namai;2024;8\n", "8"),
            ("Seniūnija;Metai;Vaikai\nGirdžių sen.;2024;1\n", "1"),
        ] {
            assert_eq!(found("x", children, data), [expected], "{data}");
        }
        for (id, unit) in
            [("adopted-children", "count"), ("mokiniai-be-pagalbos", "persons")]
        {
            let unit = format!("unit = \"{unit}\"");
            assert_eq!(found(id, &unit, MUNICIPALITIES), ["3", "9"], "{id}");
        }
    }

    #[test]
    fn other_counts_and_wider_places_are_left_alone() {
        for data in [
            "geo,year,value\nLT,2024,3\nLT011,2024,5\nKaunas county,2024,4\n",
            "Apskritis;Metai;Vaikai\nTauragės apskritis;2024;4\n",
            "Mokyklos tipas;Metai;Vaikai\nSpecialioji;2024;4\n",
            "school type,year,value\nspecial,2024,4\n",
            "Lytis;Metai;Vaikai\nBerniukai;2024;4\n",
            "Savivaldybė;Metai;Vaikai\nSkuodo r. sav.;2024;3.5\n",
        ] {
            assert_eq!(found("x", "unit = \"children\"", data), [""; 0], "{data}");
        }
        for (id, unit) in [
            ("psychologists", "persons"),
            ("vaiku-darzeliai", "count"),
            ("childrens-homes", "count"),
            ("child-poverty", "percent"),
            ("teachers-of-pupils", "persons"),
        ] {
            let unit = format!("unit = \"{unit}\"");
            assert_eq!(found(id, &unit, MUNICIPALITIES), [""; 0], "{id}");
        }
        for bound in [0, 4, 10] {
            let decided = format!("unit = \"children\"\nsuppress-below = {bound}");
            assert_eq!(found("x", &decided, MUNICIPALITIES), [""; 0], "{bound}");
        }
    }
}
