//! Which figures of the file a new indicator has, and which a query takes if it does not say.

use komentaras::edit::{NewIndicator, must_be_selected};
use komentaras::evidence::{Dimension, Format, MEASURE, code_name};

use crate::cli::add::form::{Form, listed, problem};
use crate::cli::questions::Question;

/// The dimension whose codes are States.
const AREA: &str = "geo";

impl Form<'_> {
    /// Takes what `--select` and `--default` say, then asks for what has to be selected.
    pub(super) fn selections(&mut self, indicator: &mut NewIndicator) {
        let args = self.args;
        let select = self.codes(&args.select);
        let default = self.codes(&args.default);
        indicator.default.retain(|(dimension, _)| {
            select.iter().chain(&default).all(|(other, _)| other != dimension)
        });
        self.propose_state(indicator, &[&select, &default]);
        indicator.select = select;
        indicator.default.extend(default);
        for dimension in self.dataset.dimensions() {
            let is_said = |codes: &[(String, String)]| {
                codes.iter().any(|(known, _)| *known == dimension.id)
            };
            if !must_be_selected(dimension)
                || is_said(&indicator.select)
                || is_said(&indicator.default)
            {
                continue;
            }
            let code = self.selected(dimension);
            indicator.select.extend(code.map(|code| (dimension.id.clone(), code)));
        }
    }

    /// Asks which code of a dimension is meant: typed as it is in the file, or by its name
    /// there. Several columns of one table may all be taken.
    fn selected(&mut self, dimension: &Dimension) -> Option<String> {
        let ui = self.ui;
        let is_columns = self.dataset.format == Format::Tidy && dimension.id == MEASURE;
        let codes = dimension.codes.iter().map(|code| match dimension.label(code) {
            Some(label) if is_columns => label.to_owned(),
            Some(label) => format!("{code} ({label})"),
            None => code.clone(),
        });
        let known = listed(codes);
        let check = |typed: &str| {
            let lower = typed.to_lowercase();
            let is_meant = |code: &&String| {
                let label = dimension.label(code).map(str::to_lowercase);
                code.to_lowercase() == lower || label.is_some_and(|label| label == lower)
            };
            let mut codes = dimension.codes.iter();
            let exact = codes.clone().find(|code| *code == typed);
            let code = exact.or_else(|| codes.find(is_meant));
            code.cloned().ok_or_else(|| problem(ui, "code", typed, &known))
        };
        let message = if is_columns { "add-columns" } else { "add-select" };
        let name = dimension.name.as_deref().unwrap_or(&dimension.id);
        let words = [("dimension", name), ("known", known.as_str())];
        let question = Question {
            option: &format!("--select {}=…", dimension.id),
            text: ui.say_with(message, &words),
            given: None,
            proposed: None,
        };
        if is_columns {
            self.questions.answer_or_none(question, check)
        } else {
            self.questions.answer(question, check)
        }
    }

    /// Proposes the reporting State, unless the register has it as a default already.
    fn propose_state(
        &self,
        indicator: &mut NewIndicator,
        said: &[&Vec<(String, String)>],
    ) {
        let state = &self.snapshot.project.manifest.state;
        // In people's own tables its name stands for it.
        let catalog = &self.snapshot.project.catalog;
        let names = self.languages().iter();
        let names: Vec<String> = names
            .filter_map(|language| code_name(catalog, *language, AREA, state))
            .collect();
        let general = &self.snapshot.project.evidence.register().defaults;
        for dimension in self.dataset.dimensions() {
            let id = &dimension.id;
            let is_said = said.iter().copied().flatten().any(|(known, _)| known == id)
                || indicator.default.iter().any(|(known, _)| known == id);
            let is_state = |code: &&String| {
                let mut names = names.iter();
                *code == state || names.any(|name| *name == **code)
            };
            let found = dimension.codes.iter().find(is_state);
            if let Some(code) = found.filter(|_| dimension.codes.len() > 1 && !is_said) {
                indicator.default.push((id.clone(), code.clone()));
            }
        }
        indicator.default.retain(|(id, code)| {
            general
                .iter()
                .all(|known| known.dimension.value != *id || known.code.value != *code)
        });
    }

    /// Reads pairs such as `sex=T`.
    fn codes(&mut self, pairs: &[String]) -> Vec<(String, String)> {
        let mut codes = Vec::new();
        for pair in pairs {
            let Some((id, code)) = pair.split_once('=') else {
                self.problem("pair", pair, "");
                continue;
            };
            let dimensions = self.dataset.dimensions();
            match dimensions.iter().find(|dimension| dimension.id == id) {
                None => {
                    let known = listed(dimensions.iter().map(|known| known.id.clone()));
                    self.problem("dimension", id, &known);
                }
                Some(dimension) if !dimension.codes.iter().any(|known| known == code) => {
                    let known = listed(dimension.codes.iter().cloned());
                    self.problem("code", code, &known);
                }
                Some(_) => codes.push((id.to_owned(), code.to_owned())),
            }
        }
        codes
    }
}
