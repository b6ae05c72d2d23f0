//! The source of a new indicator: one that the report has, or what has to be known of a new one.

use komentaras::edit::{NewIndicator, NewSource, listed};

use crate::cli::add::form::{Form, told};
use crate::cli::questions::Question;

impl Form<'_> {
    /// Asks for the source, and for what has to be known of one that is new.
    pub(super) fn source(&mut self, indicator: &mut NewIndicator) -> Option<NewSource> {
        let (ui, args, interview) = (self.ui, self.args, self.interview());
        let keys = self.snapshot.project.bibliography.keys();
        let known = listed(keys.map(str::to_owned));
        let question = Question {
            option: "--source",
            text: ui.say_with("add-source", &[("known", &known)]),
            given: args.source.as_deref(),
            proposed: None,
        };
        let questions = &mut self.questions;
        let check = |key: &str| interview.source_key(key).map_err(told(ui));
        let key = questions.answer(question, check)?;
        indicator.source = Some(key.clone());
        if interview.has_source(&key) {
            return None;
        }
        let question = |kind: &str, given| Question {
            option: option(kind),
            text: ui.say_with(&format!("add-source-{kind}"), &[("key", &key)]),
            given,
            proposed: None,
        };
        let text = |kind: &'static str| {
            move |text: &str| interview.source_text(kind, text).map_err(told(ui))
        };
        let title = questions
            .answer(question("title", args.source_title.as_deref()), text("title"));
        let publisher = questions.answer(
            question("publisher", args.source_publisher.as_deref()),
            text("publisher"),
        );
        // A letter or a survey of one's own has none.
        let url = questions
            .answer_or_none(question("url", args.source_url.as_deref()), |text| {
                interview.source_address(text).map_err(told(ui))
            });
        let date = questions
            .answer(question("date", args.source_date.as_deref()), |text| {
                interview.source_date(text).map_err(told(ui))
            });
        Some(NewSource { key, title: title?, publisher: publisher?, url, date: date? })
    }
}

fn option(kind: &str) -> &'static str {
    match kind {
        "title" => "--source-title",
        "publisher" => "--source-publisher",
        "url" => "--source-url",
        _ => "--source-date",
    }
}
