//! What has to be known of a new indicator: from options, from the file, or from somebody at a
//! terminal.

use komentaras::edit::{Addition, Interview, NewIndicator, WrongAnswer};
use komentaras::evidence::{ColumnUse, Dataset};
use komentaras::pipeline::Snapshot;
use komentaras::text::Language;

use crate::cli::add::AddArgs;
use crate::cli::questions::{Question, Questions};
use crate::cli::ui::Ui;

/// What is known and asked of a new indicator.
pub(super) struct Form<'a> {
    pub(super) args: &'a AddArgs,
    pub(super) snapshot: &'a Snapshot,
    pub(super) dataset: &'a Dataset,
    /// What somebody said that columns hold.
    pub(super) columns: Vec<(String, ColumnUse)>,
    /// What is said of the names that were neither given nor asked for.
    pub(super) unasked: Vec<String>,
    pub(super) ui: &'a Ui,
    pub(super) questions: Questions<'a>,
}

impl<'a> Form<'a> {
    /// Gathers all answers; what is missing or wrong is among the problems.
    pub(super) fn fill<'b>(&mut self, bytes: &'b [u8]) -> Addition<'b> {
        let file = self.args.file.file_name().unwrap_or_default().to_string_lossy();
        let sheet = self.snapshot.sources.sheet(self.dataset.file);
        let mut indicator = NewIndicator::proposed(&file, sheet, self.dataset);
        indicator.say_columns(self.columns.clone());
        indicator.id = self.id(&indicator.id);
        let names = self.names();
        self.selections(&mut indicator);
        indicator.propose_decimals(self.dataset);
        indicator.unit = self.unit(indicator.unit.take());
        indicator.decimals = self.decimals(indicator.decimals);
        let source = self.source(&mut indicator);
        indicator.articles.clone_from(&self.args.articles);
        let messages = self.labels(&indicator);
        Addition { indicator, names, messages, source, bytes }
    }

    pub(super) fn languages(&self) -> &[Language] {
        &self.snapshot.project.manifest.languages
    }

    pub(super) fn problem(&mut self, kind: &str, value: &str, known: &str) {
        let problem = problem(self.ui, kind, value, known);
        self.questions.problems.push(problem);
    }

    pub(super) fn interview(&self) -> Interview<'a> {
        let (project, language) = (&self.snapshot.project, self.ui.language);
        Interview { project, dataset: self.dataset, language }
    }

    fn id(&mut self, proposed: &str) -> String {
        let (ui, interview) = (self.ui, self.interview());
        let question = Question {
            option: "--id",
            text: ui.say("add-id"),
            given: self.args.id.as_deref(),
            proposed: interview.free_id(proposed),
        };
        let check = |text: &str| interview.id(text).map_err(told(ui));
        self.questions.answer(question, check).unwrap_or_default()
    }

    /// Asks for the unit, by its id or by the words that people have for it.
    fn unit(&mut self, proposed: Option<String>) -> Option<String> {
        let (ui, interview) = (self.ui, self.interview());
        let known: Vec<String> =
            interview.units().into_iter().map(|(_, name)| name).collect();
        let question = Question {
            option: "--unit",
            text: ui.say_with("add-unit", &[("known", &known.join(", "))]),
            given: self.args.unit.as_deref(),
            proposed,
        };
        self.questions.answer(question, |text| interview.unit(text).map_err(told(ui)))
    }

    fn decimals(&mut self, proposed: u32) -> u32 {
        let (ui, interview) = (self.ui, self.interview());
        let question = Question {
            option: "--decimals",
            text: ui.say("add-decimals"),
            given: self.args.decimals.as_deref(),
            proposed: Some(proposed.to_string()),
        };
        let check = |text: &str| {
            interview.decimals(text).map(|it| it.to_string()).map_err(told(ui))
        };
        let answer = self.questions.answer(question, check);
        answer.and_then(|text| text.parse().ok()).unwrap_or(proposed)
    }
}

/// Returns how a wrong answer is told.
pub(super) fn told(ui: &Ui) -> impl Fn(WrongAnswer) -> String {
    |wrong| wrong.told(&ui.catalog, ui.language)
}

/// Returns what is wrong with an answer.
fn problem(ui: &Ui, kind: &str, value: &str, known: &str) -> String {
    ui.say_with("add-problem", &[("kind", kind), ("value", value), ("known", known)])
}
