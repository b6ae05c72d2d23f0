//! What has to be known of a new indicator: from options, from the file, or from somebody at a
//! terminal.

use std::collections::BTreeMap;

use komentaras::edit::{
    Addition, NewIndicator, NewMessage, NewSource, label_message, must_be_selected,
    subject, units,
};
use komentaras::evidence::Dataset;
use komentaras::pipeline::Snapshot;
use komentaras::text::Language;

use crate::cli::add::AddArgs;
use crate::cli::questions::{Question, Questions};
use crate::cli::ui::Ui;

/// How many codes of a dimension are named one by one on the terminal.
const NAMED: usize = 12;

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

    fn languages(&self) -> &[Language] {
        &self.snapshot.project.manifest.languages
    }

    fn problem(&mut self, kind: &str, value: &str, known: &str) {
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
            Ok(())
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

    fn names(&mut self) -> BTreeMap<Language, String> {
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
            let words = [("language", language.as_str()), ("said", said)];
            let question = Question {
                option: &format!("--name {language}=…"),
                text: self.ui.say_with("add-name", &words),
                given: given.get(&language).copied(),
                proposed: None,
            };
            names.extend(
                self.questions.answer(question, |_| Ok(())).map(|name| (language, name)),
            );
        }
        names
    }

    /// Takes what `--select` and `--default` say, then asks for what has to be selected.
    fn selections(&mut self, indicator: &mut NewIndicator) {
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
            let codes = dimension.codes.iter().map(|code| match dimension.label(code) {
                Some(label) => format!("{code} ({label})"),
                None => code.clone(),
            });
            let known = listed(codes);
            let words = [("dimension", dimension.id.as_str()), ("known", known.as_str())];
            let question = Question {
                option: &format!("--select {}=…", dimension.id),
                text: self.ui.say_with("add-select", &words),
                given: None,
                proposed: None,
            };
            let ui = self.ui;
            let check = |code: &str| {
                let is_known = dimension.codes.iter().any(|known| known == code);
                let problem = || {
                    problem(ui, "code", code, &listed(dimension.codes.iter().cloned()))
                };
                if is_known { Ok(()) } else { Err(problem()) }
            };
            let code = self.questions.answer(question, check);
            indicator.select.extend(code.map(|code| (dimension.id.clone(), code)));
        }
    }

    /// Proposes the reporting State, unless the register has it as a default already.
    fn propose_state(
        &self,
        indicator: &mut NewIndicator,
        said: &[&Vec<(String, String)>],
    ) {
        let state = &self.snapshot.project.manifest.state;
        let general = &self.snapshot.project.evidence.register().defaults;
        for dimension in self.dataset.dimensions() {
            let id = &dimension.id;
            let is_said = said.iter().copied().flatten().any(|(known, _)| known == id)
                || indicator.default.iter().any(|(known, _)| known == id);
            let has_state = dimension.codes.len() > 1 && dimension.codes.contains(state);
            if has_state && !is_said {
                indicator.default.push((id.clone(), state.clone()));
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

    fn unit(&mut self, proposed: Option<String>) -> Option<String> {
        let ui = self.ui;
        let units = units(&self.snapshot.project);
        let known = units.join(", ");
        let check = |unit: &str| {
            let is_known = units.contains(&unit);
            if is_known { Ok(()) } else { Err(problem(ui, "unit", unit, &known)) }
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
            Ok(0..=MAX_DECIMALS) => Ok(()),
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

    /// Asks for the source, and for what has to be known of one that is new.
    fn source(&mut self, indicator: &mut NewIndicator) -> Option<NewSource> {
        let (ui, args) = (self.ui, self.args);
        let bibliography = &self.snapshot.project.bibliography;
        let keys: Vec<&str> = bibliography.keys().collect();
        let known = listed(keys.iter().map(|key| (*key).to_owned()));
        let check = |key: &str| {
            let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic())
                && key.chars().all(is_sign);
            if keys.contains(&key) || is_plain {
                Ok(())
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
        let mut ask =
            |option: &str, given: &Option<String>, is_right: fn(&str) -> bool| {
                let message = format!(
                    "add{}",
                    option.trim_start_matches('-').replace("source", "-source")
                );
                let question = Question {
                    option,
                    text: ui.say_with(&message, &[("key", &key)]),
                    given: given.as_deref(),
                    proposed: None,
                };
                self.questions.answer(question, |text| {
                    let kind = option.rsplit('-').next().unwrap_or_default();
                    if is_right(text) { Ok(()) } else { Err(problem(ui, kind, text, "")) }
                })
            };
        let is_text = |text: &str| !text.trim().is_empty();
        let title = ask("--source-title", &args.source_title, is_text);
        let publisher = ask("--source-publisher", &args.source_publisher, is_text);
        let url = ask("--source-url", &args.source_url, NewSource::is_address);
        let date = ask("--source-date", &args.source_date, NewSource::is_date);
        Some(NewSource {
            key,
            title: title?,
            publisher: publisher?,
            url: url?,
            date: date?,
        })
    }

    /// Takes the names of dimensions and codes that `--label` says, and asks on a terminal for
    /// those that have none yet.
    fn labels(
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
        let catalog = &self.snapshot.project.catalog;
        let mut messages = BTreeMap::new();
        for language in self.languages().to_vec() {
            let nameless = indicator.messages(self.dataset, catalog, language);
            let mut asked = 0;
            let mut named = Vec::new();
            for NewMessage { id, text } in nameless {
                let place = (language.to_string(), id);
                let text = match given.remove(&place) {
                    Some(text) => Some(text.to_owned()),
                    None if asked < NAMED => {
                        asked += 1;
                        let words = [
                            ("language", language.as_str()),
                            ("name", place.1.as_str()),
                            ("said", text.as_deref().unwrap_or("none")),
                        ];
                        let question = self.ui.say_with("add-label", &words);
                        self.questions.optional(&question)
                    }
                    None => None,
                };
                let (_, id) = place;
                named.extend(text.map(|text| NewMessage { id, text: Some(text) }));
            }
            messages.insert(language, named);
        }
        for (language, id) in given.into_keys() {
            self.problem("no-label", &format!("{language}:{id}"), "");
        }
        messages
    }
}

/// Returns what is wrong with an answer.
fn problem(ui: &Ui, kind: &str, value: &str, known: &str) -> String {
    ui.say_with("add-problem", &[("kind", kind), ("value", value), ("known", known)])
}

/// Joins words for a message; of many, the first.
fn listed(words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.take(LISTED + 1).collect();
    if words.len() > LISTED {
        words.truncate(LISTED);
        words.push("…".to_owned());
    }
    words.join(", ")
}
