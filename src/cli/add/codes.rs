//! Which figures of the file a new indicator has, and which a query takes if it does not say.

use komentaras::edit::{NewIndicator, listed};
use komentaras::evidence::Dimension;

use crate::cli::add::form::{Form, told};
use crate::cli::questions::Question;

impl Form<'_> {
    /// Takes what `--select` and `--default` say, then asks for what has to be selected.
    pub(super) fn selections(&mut self, indicator: &mut NewIndicator) {
        let args = self.args;
        let select = self.codes(&args.select);
        let default = self.codes(&args.default);
        indicator.default.retain(|(dimension, _)| {
            select.iter().chain(&default).all(|(other, _)| other != dimension)
        });
        let said = select.iter().chain(&default).map(|(dimension, _)| dimension.as_str());
        self.interview().propose_state(indicator, &said.collect::<Vec<_>>());
        indicator.select = select;
        indicator.default.extend(default);
        for dimension in self.interview().to_select() {
            let is_said = |codes: &[(String, String)]| {
                codes.iter().any(|(known, _)| *known == dimension.id)
            };
            if is_said(&indicator.select) || is_said(&indicator.default) {
                continue;
            }
            let code = self.selected(dimension);
            indicator.select.extend(code.map(|code| (dimension.id.clone(), code)));
        }
    }

    /// Asks which code of a dimension is meant: typed as it is in the file, or by its name
    /// there. Several columns of one table may all be taken.
    fn selected(&mut self, dimension: &Dimension) -> Option<String> {
        let (ui, interview) = (self.ui, self.interview());
        let is_columns = interview.is_columns(dimension);
        let known = listed(interview.codes(dimension).into_iter());
        let message = if is_columns { "add-columns" } else { "add-select" };
        let name = dimension.name.as_deref().unwrap_or(&dimension.id);
        let words = [("dimension", name), ("known", known.as_str())];
        let question = Question {
            option: &format!("--select {}=…", dimension.id),
            text: ui.say_with(message, &words),
            given: None,
            proposed: None,
        };
        let check = |text: &str| interview.code(dimension, text).map_err(told(ui));
        if is_columns {
            self.questions.answer_or_none(question, check)
        } else {
            self.questions.answer(question, check)
        }
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
