//! The source of a new indicator: one that the report has, or what has to be known of a new one.

use komentaras::edit::{NewIndicator, NewSource};
use komentaras::text::in_iso;

use crate::cli::add::form::{Form, listed, problem};
use crate::cli::questions::Question;

impl Form<'_> {
    /// Asks for the source, and for what has to be known of one that is new.
    pub(super) fn source(&mut self, indicator: &mut NewIndicator) -> Option<NewSource> {
        let (ui, args) = (self.ui, self.args);
        let bibliography = &self.snapshot.project.bibliography;
        let keys: Vec<&str> = bibliography.keys().collect();
        let known = listed(keys.iter().map(|key| (*key).to_owned()));
        let check = |key: &str| {
            let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic())
                && key.chars().all(is_sign);
            if keys.contains(&key) || is_plain {
                Ok(key.to_owned())
            } else {
                Err(problem(ui, "source", key, ""))
            }
        };
        let question = Question {
            option: "--source",
            text: ui.say_with("add-source", &[("known", &known)]),
            given: args.source.as_deref(),
            proposed: None,
        };
        let key = self.questions.answer(question, check)?;
        indicator.source = Some(key.clone());
        if keys.contains(&key.as_str()) {
            return None;
        }
        let languages = self.languages().to_vec();
        let question = |kind: &str, given| Question {
            option: option(kind),
            text: ui.say_with(&format!("add-source-{kind}"), &[("key", &key)]),
            given,
            proposed: None,
        };
        let text = |kind: &'static str| {
            move |text: &str| match text.trim() {
                "" => Err(problem(ui, kind, text, "")),
                text => Ok(text.to_owned()),
            }
        };
        let address = |text: &str| {
            NewSource::address(text).ok_or_else(|| problem(ui, "url", text, ""))
        };
        let date = |text: &str| {
            in_iso(text, &languages).ok_or_else(|| problem(ui, "date", text, ""))
        };
        let questions = &mut self.questions;
        let title = questions
            .answer(question("title", args.source_title.as_deref()), text("title"));
        let publisher = questions.answer(
            question("publisher", args.source_publisher.as_deref()),
            text("publisher"),
        );
        // A letter or a survey of one's own has none.
        let url = questions
            .answer_or_none(question("url", args.source_url.as_deref()), address);
        let date = questions.answer(question("date", args.source_date.as_deref()), date);
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
