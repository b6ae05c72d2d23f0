//! Evidence: the register with its datasets, and the answers to queries.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::diagnostic::{Diagnostics, Names, Span, Spanned};
use crate::evidence::defaults;
use crate::evidence::order::AreaOrder;
use crate::evidence::plausible;
use crate::evidence::rescale;
use crate::evidence::selection::Selection;
use crate::evidence::suppress::suppress;
use crate::evidence::units;
use crate::evidence::view::{Axis, Condition, View, axis, conditions};
use crate::evidence::{
    Dataset, Indicator, Query, QueryError, Register, Selected, Selector, TIME,
};
use crate::text::Catalog;

/// The register of indicators with the datasets that it names.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    register: Register,
    datasets: BTreeMap<String, Dataset>,
    /// By indicator's id: its place in the register, and what `select` leaves of its
    /// dataset; `None` where the dataset is missing or `select` does not fit it.
    views: BTreeMap<String, (usize, Option<View>)>,
    /// In which order tables and charts have areas.
    areas: AreaOrder,
    /// The indicators of which counts are left out so that no child can be identified, and how
    /// many of each.
    pub(super) masked: Vec<(Span, usize)>,
    /// The ids of the indicators, to find the one that was meant.
    names: OnceLock<Names<String>>,
}

/// Returns the codes that observations have, by dimension, in the order in which they come.
pub fn codes(found: &[Selected<'_>]) -> BTreeMap<String, Vec<String>> {
    let mut dimensions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (dimension, code) in found.iter().flat_map(Selected::codes) {
        let known = dimensions.entry(dimension.to_owned()).or_default();
        if !known.iter().any(|known| known == code) {
            known.push(code.to_owned());
        }
    }
    dimensions
}

impl Evidence {
    /// Returns the evidence of a register and the datasets that could be read, by the
    /// name of the table ([`Indicator::table`]).
    ///
    /// Reports selections of the register that do not fit their dataset. `catalog` tells
    /// what codes are called.
    pub fn new(
        register: Register,
        mut datasets: BTreeMap<String, Dataset>,
        catalog: &Catalog,
        diags: &mut Diagnostics,
    ) -> Self {
        let selections: BTreeMap<&str, Selection<'_>> = datasets
            .iter()
            .map(|(path, dataset)| (path.as_str(), Selection::new(dataset)))
            .collect();
        let view = |indicator: &Indicator| {
            selections.get(indicator.table.as_str())?.view(indicator, diags)
        };
        let mut views: Vec<Option<View>> = register.indicators.iter().map(view).collect();
        defaults::resolve(&register, &datasets, &mut views, diags);
        let mut by_dataset: BTreeMap<&str, Vec<(&Indicator, &View)>> = BTreeMap::new();
        for (indicator, view) in register.indicators.iter().zip(&views) {
            if let Some(view) = view {
                let path = indicator.table.as_str();
                by_dataset.entry(path).or_default().push((indicator, view));
            }
        }
        for (path, wanted) in &by_dataset {
            if let Some(dataset) = datasets.get_mut(*path) {
                // Before anything is compared: counts are small or large only in full.
                rescale::apply_register(dataset, wanted, diags);
            }
        }
        suppress(&register, &mut datasets, &views, catalog, diags);
        for (path, wanted) in &by_dataset {
            for (indicator, view) in wanted {
                if let Some(dataset) = datasets.get(*path) {
                    units::check(dataset, view, indicator, diags);
                    plausible::check(dataset, view, indicator, diags);
                }
            }
        }
        let ids = register.indicators.iter().map(|indicator| indicator.id.value.clone());
        let views = ids.zip(views.into_iter().enumerate()).collect();
        let areas = AreaOrder::default();
        let names = OnceLock::new();
        Evidence { register, datasets, views, areas, masked: Vec::new(), names }
    }

    /// Puts the areas of all tables and charts into one order, the reporting State first.
    #[must_use]
    pub fn for_state(mut self, state: &str, catalog: &Catalog) -> Evidence {
        let indicators = self.register.indicators.iter();
        let datasets = indicators.filter_map(|entry| self.datasets.get(&entry.table));
        self.areas = AreaOrder::new(datasets, state, catalog);
        self
    }

    /// Returns the same register with one of its datasets replaced.
    #[must_use]
    pub fn with_dataset(
        &self,
        path: &str,
        dataset: Dataset,
        catalog: &Catalog,
        diags: &mut Diagnostics,
    ) -> Evidence {
        let mut datasets = self.datasets.clone();
        datasets.insert(path.to_owned(), dataset);
        Evidence::new(self.register.clone(), datasets, catalog, diags)
            .for_state(self.areas.state(), catalog)
    }

    /// Returns the register.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Returns the datasets by the names of their tables ([`Indicator::table`]).
    pub fn datasets(&self) -> &BTreeMap<String, Dataset> {
        &self.datasets
    }

    /// Returns an indicator by its id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        let (place, _) = self.views.get(id)?;
        self.register.indicators.get(*place)
    }

    /// Returns the order of areas.
    pub(super) fn areas(&self) -> &AreaOrder {
        &self.areas
    }

    /// Returns the ids of the indicators.
    pub(super) fn names(&self) -> &Names<String> {
        self.names.get_or_init(|| self.views.keys().cloned().collect())
    }

    /// Returns the observation that a query means, or everything that is wrong with
    /// the query.
    ///
    /// A dimension that it does not name takes the register's default. One without a default
    /// need not be named where the conditions leave one observation.
    pub fn select(&self, query: &Query) -> Result<Selected<'_>, Vec<QueryError>> {
        let (indicator, dataset, view) =
            self.view(&query.indicator).map_err(|error| vec![error])?;
        let mut conditions = conditions(&query.selectors, dataset, view)?;
        let named: Vec<Axis> =
            conditions.iter().map(|condition| condition.axis()).collect();
        let defaults = view.defaults_beside(|axis| named.contains(&axis));
        conditions.extend(defaults.map(|default| default.condition));
        let observation = view.select(dataset, &conditions)?;
        Ok(Selected { indicator, dataset, observation })
    }

    /// Returns the defaults that a query takes for what it does not name.
    pub fn defaults_taken(&self, query: &Query) -> Vec<&Selector> {
        let Ok((_, dataset, view)) = self.view(&query.indicator) else {
            return Vec::new();
        };
        let named: Vec<Axis> = query
            .selectors
            .iter()
            .filter_map(|selector| axis(dataset, &selector.dimension.value))
            .collect();
        let defaults = view.defaults_beside(|axis| named.contains(&axis));
        defaults.map(|default| &default.selector).collect()
    }

    /// Returns the defaults that hold for an indicator, its own first.
    pub fn defaults(&self, id: &str) -> Vec<&Selector> {
        let Some((_, Some(view))) = self.views.get(id) else { return Vec::new() };
        view.defaults.iter().map(|default| &default.selector).collect()
    }

    /// Returns all observations of an indicator, in the order of its dataset; none where
    /// the indicator is not known or not available.
    pub fn observations(&self, id: &str) -> Vec<Selected<'_>> {
        let Some((place, Some(view))) = self.views.get(id) else {
            return Vec::new();
        };
        let indicator = &self.register.indicators[*place];
        let Some(dataset) = self.datasets.get(&indicator.table) else {
            return Vec::new();
        };
        view.observations(dataset)
            .map(|observation| Selected { indicator, dataset, observation })
            .collect()
    }

    /// Returns an observation as a placeholder names it: `"child-poverty" year=2023 sex="F"`,
    /// with those dimensions only that have several codes and another than their default.
    pub fn written(&self, found: &Selected<'_>) -> String {
        let mut written = format!("\"{}\"", found.indicator.id.value);
        let period = found.observation.period;
        written.push_str(&format!(" {}", period.argument(TIME)));
        let Ok((_, dataset, view)) = self.view(&found.indicator.id) else {
            return written;
        };
        let dimensions = dataset.dimensions().iter().zip(&found.observation.key);
        for (((dimension, code), left), place) in dimensions.zip(&view.codes).zip(0..) {
            let condition = Condition::Code { dimension: place, code: *code };
            let is_default =
                view.defaults.iter().any(|default| default.condition == condition);
            if left.len() > 1
                && !is_default
                && let Some(code) = dimension.codes.get(*code as usize)
            {
                written.push_str(&format!(" {}=\"{code}\"", dimension.id));
            }
        }
        written
    }

    /// Returns what the file of an indicator calls a code, for want of a message.
    pub fn label(&self, id: &str, dimension: &str, code: &str) -> Option<&str> {
        self.dataset(id)?.label(dimension, code)
    }

    /// Returns the dataset of an indicator.
    pub fn dataset(&self, id: &str) -> Option<&Dataset> {
        self.datasets.get(&self.indicator(id)?.table)
    }

    /// Returns whether an indicator is missing, or its figures, only because they could not be
    /// read, for which there is a finding.
    pub fn is_unread(&self, id: &str) -> bool {
        match self.views.get(id) {
            Some((_, view)) => view.is_none() || self.dataset(id).is_none(),
            None => self.register.is_damaged || self.register.left_out.contains(id),
        }
    }

    /// Leaves out the files with figures that are withheld: what else has to be withheld in them
    /// can't be known.
    pub fn leave_out_withheld(&mut self) {
        self.datasets.retain(|_, dataset| !dataset.has_withheld());
    }

    /// Returns what is left of an indicator's dataset.
    pub(super) fn view(
        &self,
        id: &Spanned<String>,
    ) -> Result<(&Indicator, &Dataset, &View), QueryError> {
        let Some((place, view)) = self.views.get(&id.value) else {
            return Err(if self.is_unread(&id.value) {
                QueryError::Unavailable
            } else {
                QueryError::UnknownIndicator
            });
        };
        let indicator = &self.register.indicators[*place];
        let dataset = self.datasets.get(&indicator.table);
        match (dataset, view) {
            (Some(dataset), Some(view)) => Ok((indicator, dataset, view)),
            _ => Err(QueryError::Unavailable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, SourceFile, Sources};
    use crate::evidence::{check_query, read};

    const DATA: &str = "geo,age,sex,year,value\n\
        LT,Y_LT18,T,2022,17.8\nLT,Y_LT18,F,2022,18.0\nLT,TOTAL,T,2022,20.9\n\
        EE,Y_LT18,T,2022,:\nEE,Y_LT18,T,2021,\"1,5\"\n";
    const REGISTER: &str = "[poverty]\nfile = \"p.csv\"\nunit = \"percent\"\n\
        select = { age = \"Y_LT18\" }\ndecimals = 1\n\
        [wrong]\nfile = \"p.csv\"\nunit = \"percent\"\n\
        select = { age = \"Y_LT81\", lytis = \"F\" }\n\
        [lost]\nfile = \"x.csv\"\nunit = \"percent\"\n";

    fn evidence(sources: &mut Sources) -> (Evidence, Vec<String>) {
        let mut diags = Diagnostics::new();
        let register = Register::parse(add(sources, REGISTER), REGISTER, &mut diags);
        // The data's own findings are not what is tested here.
        let mut ignored = Diagnostics::new();
        let dataset = read::dataset(
            add(sources, DATA),
            DATA,
            read::Wanted::Everything,
            &mut ignored,
        );
        let datasets =
            dataset.into_iter().map(|data| ("p.csv".to_owned(), data)).collect();
        let evidence = Evidence::new(register, datasets, &Catalog::default(), &mut diags);
        (evidence, lines(diags, sources))
    }

    fn add(sources: &mut Sources, text: &str) -> FileId {
        let (path, text) = (text.len().to_string(), text.to_owned());
        sources.add(SourceFile { path, text })
    }

    fn lines(diags: Diagnostics, sources: &Sources) -> Vec<String> {
        let line = |finding: &crate::diagnostic::Diagnostic| {
            let marked = finding.primary.map(|span| sources.slice(span));
            format!("{} <{}>", finding.code.as_str(), marked.unwrap_or_default())
        };
        diags.into_sorted(sources).iter().map(line).collect()
    }

    /// Asks `id dimension=code…` and returns the figure or the findings.
    fn ask(text: &str) -> String {
        let mut sources = Sources::default();
        let (evidence, _) = evidence(&mut sources);
        let file = add(&mut sources, text);
        let mut start = 0;
        let mut words = Vec::new();
        for word in text.split([' ', '=']) {
            let span = Span::new(file, start..start + word.len());
            words.push(Spanned::new(word.to_owned(), span));
            start += word.len() + 1;
        }
        let mut words = words.into_iter();
        let indicator = words.next().expect("an indicator");
        let mut selectors = Vec::new();
        while let (Some(dimension), Some(code)) = (words.next(), words.next()) {
            selectors.push(Selector { dimension, code });
        }
        let query = Query { indicator, selectors };
        let mut diags = Diagnostics::new();
        check_query(&query, &evidence, Span::new(file, 0..text.len()), &mut diags);
        if !diags.is_empty() {
            return lines(diags, &sources).join("\n");
        }
        match evidence.select(&query) {
            Ok(selected) => selected
                .observation
                .value
                .map_or(":".to_owned(), |value| value.to_string()),
            Err(errors) => format!("{errors:?}"),
        }
    }

    #[test]
    fn a_query_selects_one_observation_or_says_why_not() {
        for (query, expected) in [
            ("poverty geo=LT sex=T year=2022", "17.8"),
            ("poverty geo=LT sex=T", "17.8"),
            ("poverty sex=F", "18.0"),
            ("poverty age=Y_LT18 sex=F", "18.0"),
            ("poverty geo=EE year=2022", "missing-value <poverty geo=EE year=2022>"),
            ("poverty geo=EE year=2021", ":"),
            ("poverty geo=LT year=2022", "open-dimension <poverty geo=LT year=2022>"),
            (
                "poverty",
                "open-dimension <poverty>\nopen-dimension <poverty>\nopen-dimension <poverty>",
            ),
            ("poverty geo=EE sex=F", "no-observation <poverty geo=EE sex=F>"),
            ("poverty geo=LT geo=EE", "no-observation <poverty geo=LT geo=EE>"),
            (
                "poverty geo=LT sex=T year=2021",
                "no-observation <poverty geo=LT sex=T year=2021>",
            ),
            ("poverty age=TOTAL geo=LV", "unknown-code <TOTAL>\nunknown-code <LV>"),
            ("poverty year=2O22 gėo=LT", "unknown-code <2O22>\nunknown-dimension <gėo>"),
            ("povertė geo=LT", "unknown-indicator <povertė>"),
            ("lost geo=LT", "[Unavailable]"),
            ("wrong geo=LT", "[Unavailable]"),
        ] {
            assert_eq!(ask(query), expected, "{query}");
        }
    }

    #[test]
    fn a_selection_of_the_register_that_does_not_fit_is_reported() {
        let (_, findings) = evidence(&mut Sources::default());
        assert_eq!(findings, ["unknown-code <\"Y_LT81\">", "unknown-dimension <lytis>"]);
    }
}
