//! What is in the fields, as an indicator to be added; or what is wrong with it, field by field.

use std::collections::BTreeMap;

use crate::edit::{
    Addition, Interview, NAMED, NewIndicator, NewMessage, NewSource, WrongAnswer,
};
use crate::evidence::Dimension;
use crate::serve::session::Words;
use crate::text::Language;

/// The value of the field for the source that stands for a new one: no key can be this.
pub(super) const NEW_SOURCE: &str = "+";

/// What is wrong with a field.
pub(super) struct FieldProblem {
    /// Its name.
    pub(super) field: String,
    /// What is wrong and what to type instead.
    pub(super) text: String,
}

/// Returns the name of the field for the indicator's name in a language.
pub(super) fn name_field(language: Language) -> String {
    format!("name {language}")
}

/// Returns the name of the field for the code of a dimension.
pub(super) fn select_field(dimension: &Dimension) -> String {
    format!("select {}", dimension.id)
}

/// Returns the name of the field for the name of a dimension or a code in a language.
pub(super) fn label_field(language: Language, message: &NewMessage) -> String {
    format!("label {language} {}", message.id)
}

/// Returns the indicator that is proposed for a file, by its name and sheet.
pub(super) fn proposed(
    interview: Interview<'_>,
    (file, sheet): (&str, Option<&str>),
) -> NewIndicator {
    let mut indicator = NewIndicator::proposed(file, sheet, interview.dataset);
    if let Some(id) = interview.free_id(&indicator.id) {
        indicator.id = id;
    }
    interview.propose_state(&mut indicator, &[]);
    indicator
}

/// Returns the dimensions of which a code is asked for.
pub(super) fn to_select<'a>(
    interview: Interview<'a>,
    indicator: &NewIndicator,
) -> Vec<&'a Dimension> {
    let is_said = |dimension: &Dimension| {
        indicator.default.iter().any(|(known, _)| *known == dimension.id)
    };
    interview.to_select().filter(|dimension| !is_said(dimension)).collect()
}

/// The fields as they are read.
struct Fields<'a> {
    answers: &'a BTreeMap<String, String>,
    words: Words<'a>,
    problems: Vec<FieldProblem>,
}

impl Fields<'_> {
    /// Returns what is in a field; `None` if that is nothing.
    fn optional(&self, field: &str) -> Option<&str> {
        self.answers.get(field).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Returns the answer in a field as its check makes it; a problem if there is none.
    fn needed<T>(
        &mut self,
        field: &str,
        check: impl FnOnce(&str) -> Result<T, WrongAnswer>,
    ) -> Option<T> {
        let words = self.words;
        let answer = match self.optional(field) {
            Some(text) => {
                check(text).map_err(|wrong| wrong.told(words.catalog, words.language))
            }
            None => Err(words.say("preview-add-needed")),
        };
        let wrong = |text| FieldProblem { field: field.to_owned(), text };
        answer.map_err(|text| self.problems.push(wrong(text))).ok()
    }
}

/// Returns what is to be added for the answers in the fields.
pub(super) fn addition<'b>(
    interview: Interview<'_>,
    file: (&str, Option<&str>),
    answers: &BTreeMap<String, String>,
    bytes: &'b [u8],
    words: Words<'_>,
) -> Result<Addition<'b>, Vec<FieldProblem>> {
    let mut fields = Fields { answers, words, problems: Vec::new() };
    let mut indicator = proposed(interview, file);
    let languages = interview.project.manifest.languages.clone();
    let id = fields.needed("id", |text| interview.id(text));
    let mut names = BTreeMap::new();
    for language in languages {
        let name = fields.needed(&name_field(language), |text| Ok(text.to_owned()));
        names.extend(name.map(|name| (language, name)));
    }
    for dimension in to_select(interview, &indicator) {
        let field = select_field(dimension);
        // Nothing chosen takes all columns.
        if interview.is_columns(dimension) && fields.optional(&field).is_none() {
            continue;
        }
        let code = fields.needed(&field, |text| interview.code(dimension, text));
        indicator.select.extend(code.map(|code| (dimension.id.clone(), code)));
    }
    indicator.unit = fields.needed("unit", |text| interview.unit(text));
    indicator.propose_decimals(interview.dataset);
    if fields.optional("decimals").is_some() {
        let decimals = fields.needed("decimals", |text| interview.decimals(text));
        indicator.decimals = decimals.unwrap_or(indicator.decimals);
    }
    let source = new_source(interview, &mut fields, &mut indicator);
    indicator.id = id.unwrap_or_default();
    let mut messages: BTreeMap<Language, Vec<NewMessage>> = BTreeMap::new();
    for nameless in interview.nameless(&indicator).into_iter().take(NAMED) {
        for language in nameless.languages {
            let text = fields.optional(&label_field(language, &nameless.message));
            let id = nameless.message.id.clone();
            let message = text.map(|text| NewMessage { id, text: Some(text.to_owned()) });
            messages.entry(language).or_default().extend(message);
        }
    }
    if fields.problems.is_empty() {
        Ok(Addition { indicator, names, messages, source, bytes })
    } else {
        Err(fields.problems)
    }
}

/// Sets the source of an indicator, and returns what has to be known of one that is new.
fn new_source(
    interview: Interview<'_>,
    fields: &mut Fields<'_>,
    indicator: &mut NewIndicator,
) -> Option<NewSource> {
    let is_new = fields.optional("source") == Some(NEW_SOURCE);
    let field = if is_new { "source-key" } else { "source" };
    let key = fields.needed(field, |text| interview.source_key(text))?;
    indicator.source = Some(key.clone());
    if interview.has_source(&key) {
        return None;
    }
    let text = |kind| move |text: &str| interview.source_text(kind, text);
    let title = fields.needed("source-title", text("title"));
    let publisher = fields.needed("source-publisher", text("publisher"));
    // A letter or a survey of one's own has none.
    let has_address = fields.optional("source-url").is_some();
    let url = has_address
        .then(|| fields.needed("source-url", |text| interview.source_address(text)));
    let date = fields.needed("source-date", |text| interview.source_date(text));
    let (title, publisher, date) = (title?, publisher?, date?);
    Some(NewSource { key, title, publisher, url: url.flatten(), date })
}
