//! What a new indicator, its dimensions and its codes are called, in each language.

use std::collections::{BTreeMap, BTreeSet};

use komentaras::edit::{
    NAMED, Nameless, NewIndicator, NewMessage, label_message, subject,
};
use komentaras::model::path;
use komentaras::text::{Args, Language};

use crate::cli::add::form::Form;
use crate::cli::questions::Question;

impl Form<'_> {
    pub(super) fn names(&mut self) -> BTreeMap<Language, String> {
        let mut given = BTreeMap::new();
        for pair in &self.args.name {
            let known = pair.split_once('=').and_then(|(code, name)| {
                let language =
                    self.languages().iter().find(|known| known.as_str() == code)?;
                Some((*language, name.trim()))
            });
            match known {
                Some((language, name)) if !name.is_empty() => {
                    given.insert(language, name);
                }
                _ => self.problem("name", pair, ""),
            }
        }
        let mut names = BTreeMap::new();
        for language in self.languages().to_vec() {
            // In which language the file has it, nobody knows.
            let said = subject(self.dataset).unwrap_or("none");
            let name =
                self.ui.say_with("in-language", &[("language", language.as_str())]);
            let words = [("language", name.as_str()), ("said", said)];
            let question = Question {
                option: &format!("--name {language}=…"),
                text: self.ui.say_with("add-name", &words),
                given: given.get(&language).copied(),
                proposed: None,
            };
            names.extend(
                self.questions
                    .answer(question, |name| Ok(name.to_owned()))
                    .map(|name| (language, name)),
            );
        }
        names
    }

    /// Takes the names of dimensions and codes that `--label` says, and asks on a terminal for
    /// those that have none yet, one after another in all languages. What the report's own table
    /// calls them is their name in the language in which the report is written.
    pub(super) fn labels(
        &mut self,
        indicator: &NewIndicator,
    ) -> BTreeMap<Language, Vec<NewMessage>> {
        let mut given: BTreeMap<(String, String), &str> = BTreeMap::new();
        for label in &self.args.label {
            let parts = label.split_once('=').and_then(|(place, text)| {
                let (language, id) = place.split_once(':')?;
                Some(((language.to_owned(), label_message(id)), text.trim()))
            });
            match parts {
                Some((place, text)) if !text.is_empty() => {
                    given.insert(place, text);
                }
                _ => self.problem("label", label, ""),
            }
        }
        let interview = self.interview();
        let mut messages: BTreeMap<Language, Vec<NewMessage>> = BTreeMap::new();
        let (mut asked, mut left) = (BTreeSet::new(), BTreeMap::new());
        for nameless in interview.nameless(indicator) {
            let Nameless { message, shown, dimension, languages } = &nameless;
            for language in languages.iter().copied() {
                let place = (language.to_string(), message.id.clone());
                let known = interview.name_in_file(&nameless, language);
                let text = if let Some(text) = given.remove(&place).or(known) {
                    Some(text.to_owned())
                } else {
                    asked.insert(message.id.clone());
                    if self.questions.can_ask() && asked.len() <= NAMED {
                        self.label(shown, dimension.as_deref(), language)
                    } else {
                        *left.entry(language).or_insert(0) += 1;
                        None
                    }
                };
                let id = message.id.clone();
                let named = text.map(|text| NewMessage { id, text: Some(text) });
                messages.entry(language).or_default().extend(named);
            }
        }
        for (language, id) in given.into_keys() {
            self.problem("no-label", &format!("{language}:{id}"), "");
        }
        let unasked = left.into_iter().map(|(language, count)| {
            let path = path::messages(language, path::NAMES);
            let args = Args::new().count("count", count).text("path", path);
            self.ui.say_args("add-unasked", &args)
        });
        self.unasked = unasked.collect();
        messages
    }

    /// Asks what a dimension or a code is called in a language; nothing where it is left for
    /// later.
    fn label(
        &mut self,
        shown: &str,
        dimension: Option<&str>,
        language: Language,
    ) -> Option<String> {
        let language =
            self.ui.say_with("in-language", &[("language", language.as_str())]);
        let words = [
            ("language", language.as_str()),
            ("shown", shown),
            ("dimension", dimension.unwrap_or("none")),
        ];
        let question = self.ui.say_with("add-label", &words);
        self.questions.optional(&question)
    }
}
