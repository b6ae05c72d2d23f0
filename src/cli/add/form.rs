//! What has to be known of a new indicator: from options, from the file, or from somebody at a
//! terminal.

use komentaras::edit::{Addition, NewIndicator, unit_named, units};
use komentaras::evidence::Dataset;
use komentaras::pipeline::Snapshot;
use komentaras::text::{Args, Language};

use crate::cli::add::AddArgs;
use crate::cli::questions::{Question, Questions};
use crate::cli::ui::Ui;

/// How many words a question or a problem lists.
const LISTED: usize = 20;

/// The largest number of decimals.
const MAX_DECIMALS: u32 = 12;

/// What is known and asked of a new indicator.
pub(super) struct Form<'a> {
    pub(super) args: &'a AddArgs,
    pub(super) snapshot: &'a Snapshot,
    pub(super) dataset: &'a Dataset,
    pub(super) ui: &'a Ui,
    pub(super) questions: Questions<'a>,
}

impl Form<'_> {
    /// Gathers all answers; what is missing or wrong is among the problems.
    pub(super) fn fill<'b>(&mut self, bytes: &'b [u8]) -> Addition<'b> {
        let file = self.args.file.file_name().unwrap_or_default().to_string_lossy();
        let sheet = self.snapshot.sources.sheet(self.dataset.file);
        let mut indicator = NewIndicator::proposed(&file, sheet, self.dataset);
        indicator.id = self.id(&indicator.id);
        let names = self.names();
        self.selections(&mut indicator);
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

    fn id(&mut self, proposed: &str) -> String {
        let (ui, evidence) = (self.ui, &self.snapshot.project.evidence);
        let check = |id: &str| {
            let is_sign =
                |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !id.starts_with(|c: char| c.is_ascii_lowercase())
                || !id.chars().all(is_sign)
                || id == "defaults"
            {
                return Err(problem(ui, "id", id, ""));
            }
            if evidence.register().has(id) {
                return Err(problem(ui, "taken", id, ""));
            }
            Ok(id.to_owned())
        };
        // Of another table of the same file, or of a file of the same name.
        let numbered = (2..=9).map(|number| format!("{proposed}-{number}"));
        let free = std::iter::once(proposed.to_owned())
            .chain(numbered)
            .find(|id| check(id).is_ok());
        let question = Question {
            option: "--id",
            text: ui.say("add-id"),
            given: self.args.id.as_deref(),
            proposed: free,
        };
        self.questions.answer(question, check).unwrap_or_default()
    }

    /// Asks for the unit, by its id or by the words that people have for it.
    fn unit(&mut self, proposed: Option<String>) -> Option<String> {
        let ui = self.ui;
        let units = units(&self.snapshot.project);
        let catalog = &self.snapshot.project.catalog;
        let shown = |unit: &&str| {
            let message = format!("unit-{unit}.short");
            match catalog.format(ui.language, &message, &Args::new()) {
                Some(word) if !word.is_empty() && word != **unit => {
                    format!("{unit} – {word}")
                }
                _ => (*unit).to_owned(),
            }
        };
        let known = units.iter().map(shown).collect::<Vec<_>>().join(", ");
        let check = |typed: &str| {
            let found = unit_named(typed, &units, catalog);
            found.map(str::to_owned).ok_or_else(|| problem(ui, "unit", typed, &known))
        };
        let question = Question {
            option: "--unit",
            text: ui.say_with("add-unit", &[("known", &known)]),
            given: self.args.unit.as_deref(),
            proposed,
        };
        self.questions.answer(question, check)
    }

    fn decimals(&mut self, proposed: u32) -> u32 {
        let ui = self.ui;
        let check = |text: &str| match text.parse::<u32>() {
            Ok(0..=MAX_DECIMALS) => Ok(text.to_owned()),
            _ => Err(problem(ui, "decimals", text, "")),
        };
        let question = Question {
            option: "--decimals",
            text: ui.say("add-decimals"),
            given: self.args.decimals.as_deref(),
            proposed: Some(proposed.to_string()),
        };
        let answer = self.questions.answer(question, check);
        answer.and_then(|text| text.parse().ok()).unwrap_or(proposed)
    }
}

/// Returns what is wrong with an answer.
pub(super) fn problem(ui: &Ui, kind: &str, value: &str, known: &str) -> String {
    ui.say_with("add-problem", &[("kind", kind), ("value", value), ("known", known)])
}

/// Joins words for a message; of many, the first.
pub(super) fn listed(words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.take(LISTED + 1).collect();
    if words.len() > LISTED {
        words.truncate(LISTED);
        words.push("…".to_owned());
    }
    words.join(", ")
}
