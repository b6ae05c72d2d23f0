//! The markup of the fields for a new indicator.

use std::collections::BTreeMap;

use crate::edit::{Interview, NAMED, described, subject};
use crate::evidence::{ColumnUse, Dataset, Inspection};
use crate::serve::access::LARGEST_FILE;
use crate::serve::insert::add::answers::{
    NEW_SOURCE, label_field, name_field, proposed, select_field, to_select,
};
use crate::serve::insert::start;
use crate::serve::session::{Session, Words};
use crate::syntax::markup::Markup;

/// Writes the place where a file is chosen or dropped.
pub(in crate::serve::insert) fn chooser(out: &mut Markup, session: &Session) {
    out.open("section").attribute("id", "add");
    out.attribute("data-largest", &LARGEST_FILE.to_string());
    out.element("h2", &session.say("preview-add"));
    out.open("p").attribute("class", "hint").attribute("id", "add-hint");
    out.text(&session.say("preview-add-hint")).close();
    out.open("p").attribute("class", "field");
    out.open("label").attribute("for", "file");
    out.text(&session.say("preview-add-choose")).close();
    out.open("input").attribute("type", "file").attribute("id", "file");
    out.attribute("accept", ".csv,.tsv,.txt,.xlsx");
    out.attribute("aria-describedby", "add-hint").close().close();
    out.open("p").attribute("class", "refused").attribute("role", "alert").close();
    out.open("div").attribute("id", "inspected").attribute("tabindex", "-1").close();
    out.close();
}

/// Writes the choice of a sheet, if there are several.
pub(super) fn sheets(
    out: &mut Markup,
    sheets: &[String],
    chosen: &str,
    words: Words<'_>,
) {
    if sheets.len() < 2 {
        return;
    }
    out.open("p").attribute("class", "field");
    out.open("label").attribute("for", "sheet");
    out.text(&words.say("preview-add-sheet")).close();
    out.open("select").attribute("id", "sheet");
    for sheet in sheets {
        option(out, sheet, sheet, sheet == chosen);
    }
    out.close().close();
}

/// Writes what a file holds; what has parts can be opened.
pub(super) fn description(
    out: &mut Markup,
    dataset: &Dataset,
    inspection: &Inspection,
    words: Words<'_>,
) {
    let lines = described(dataset, inspection, words.catalog, words.language);
    let mut rest = lines.as_slice();
    while let [line, more @ ..] = rest {
        let inner = more.iter().take_while(|line| line.depth > 0).count();
        let (inner, after) = more.split_at(inner);
        rest = after;
        if inner.is_empty() {
            out.element("p", &line.text);
            continue;
        }
        out.open("details").element("summary", &line.text).open("ul");
        for line in inner {
            out.open("li").attribute("class", &format!("depth-{}", line.depth));
            out.text(&line.text).close();
        }
        out.close().close();
    }
}

/// Writes the choice of what columns of numbers hold, where the file leaves it open: what else
/// is asked follows from it.
pub(super) fn columns(
    out: &mut Markup,
    dataset: &Dataset,
    said: &BTreeMap<String, ColumnUse>,
    words: Words<'_>,
) {
    let columns = dataset.columns().iter().filter_map(|column| {
        let read = said.get(&column.name).copied().or(column.open)?;
        Some((&column.name, read))
    });
    for (number, (name, read)) in columns.enumerate() {
        let id = format!("column-{number}");
        out.open("p").attribute("class", "field");
        out.open("label").attribute("for", &id);
        out.text(&words.say_with("preview-add-column", &[("name", name)])).close();
        out.open("select").attribute("id", &id).attribute("data-column", name);
        for column in ColumnUse::ALL {
            let word = column.as_str();
            let text = words.say(&format!("preview-add-column-{word}"));
            option(out, word, &text, column == read);
        }
        out.close().close();
    }
}

/// Writes the fields for what has to be known of a file, by its name and sheet.
pub(super) fn fields(
    out: &mut Markup,
    interview: Interview<'_>,
    file: (&str, Option<&str>),
    words: Words<'_>,
) {
    let indicator = proposed(interview, file);
    out.open("form").attribute("id", "new").attribute("novalidate", "");
    out.element("h3", &words.say("preview-add-needed-title"));
    input(out, "id", &words.say("add-id"), &indicator.id);
    let said = subject(interview.dataset).unwrap_or("none");
    for language in interview.project.manifest.languages.iter().copied() {
        let name = words.say_with("in-language", &[("language", language.as_str())]);
        let values = [("language", name.as_str()), ("said", said)];
        input(out, &name_field(language), &words.say_with("add-name", &values), "");
    }
    let to_select = to_select(interview, &indicator);
    for dimension in &to_select {
        let is_columns = interview.is_columns(dimension);
        let message =
            if is_columns { "preview-add-columns" } else { "preview-add-select" };
        let name = dimension.name.as_deref().unwrap_or(&dimension.id);
        let label = words.say_with(message, &[("dimension", name)]);
        let first = if is_columns { "preview-add-all" } else { "preview-add-choice" };
        let codes = dimension.codes.iter().cloned();
        let codes: Vec<(String, String)> =
            codes.zip(interview.codes(dimension)).collect();
        let options = (words.say(first), codes.as_slice());
        choice(out, &select_field(dimension), &label, options, None);
    }
    let units: Vec<(String, String)> = interview
        .units()
        .into_iter()
        .map(|(unit, name)| (unit.to_owned(), name))
        .collect();
    let options = (words.say("preview-add-choice"), units.as_slice());
    let unit = indicator.unit.as_deref();
    choice(out, "unit", &words.say("preview-add-unit"), options, unit);
    // Each code may have its own.
    let decimals = indicator.decimals.to_string();
    let decimals = if to_select.is_empty() { decimals } else { String::new() };
    input(out, "decimals", &words.say("preview-add-decimals"), &decimals);
    source(out, interview, words);
    labels(out, interview, &indicator, words);
    out.open("p").open("button").attribute("type", "submit").attribute("class", "act");
    out.text(&words.say("preview-add-show")).close().close();
    out.close();
    out.open("div").attribute("id", "written").attribute("tabindex", "-1");
    out.attribute("aria-live", "polite").close();
}

/// Writes the fields for the source: one of the report, or a new one.
fn source(out: &mut Markup, interview: Interview<'_>, words: Words<'_>) {
    let sources = interview.project.bibliography.iter();
    let mut options: Vec<(String, String)> = sources
        .map(|source| {
            let title = start(source.title.as_deref().unwrap_or_default());
            (source.key.clone(), format!("{} – {title}", source.key))
        })
        .collect();
    options.push((NEW_SOURCE.to_owned(), words.say("preview-add-source-new")));
    let options = (words.say("preview-add-choice"), options.as_slice());
    choice(out, "source", &words.say("preview-add-source"), options, None);
    out.open("fieldset").attribute("id", "new-source").attribute("hidden", "");
    out.element("legend", &words.say("preview-add-source-new"));
    for name in ["key", "title", "publisher", "url", "date"] {
        let label = words.say(&format!("preview-add-source-{name}"));
        input(out, &format!("source-{name}"), &label, "");
    }
    out.close();
}

/// Writes the fields for the names that dimensions and codes don't have yet. Where one code is
/// to be chosen of a dimension, it is never printed.
fn labels(
    out: &mut Markup,
    interview: Interview<'_>,
    indicator: &crate::edit::NewIndicator,
    words: Words<'_>,
) {
    let mut indicator = indicator.clone();
    let chosen = to_select(interview, &indicator);
    let chosen = chosen.into_iter().filter(|it| !interview.is_columns(it));
    let chosen = chosen.map(|dimension| (dimension.id.clone(), String::new()));
    indicator.select.extend(chosen.collect::<Vec<_>>());
    let nameless = interview.nameless(&indicator);
    if nameless.is_empty() {
        return;
    }
    out.open("fieldset").element("legend", &words.say("preview-add-labels"));
    for nameless in nameless.iter().take(NAMED) {
        for language in nameless.languages.iter().copied() {
            let name = words.say_with("in-language", &[("language", language.as_str())]);
            let values = [
                ("language", name.as_str()),
                ("shown", nameless.shown.as_str()),
                ("dimension", nameless.dimension.as_deref().unwrap_or("none")),
            ];
            let label = words.say_with("preview-add-label", &values);
            let known = interview.name_in_file(nameless, language).unwrap_or_default();
            input(out, &label_field(language, &nameless.message), &label, known);
        }
    }
    if nameless.len() > NAMED {
        out.element("p", &words.say("preview-add-labels-later"));
    }
    out.close();
}

/// Returns the id of the element of a field.
fn id_of(field: &str) -> String {
    format!("field-{}", field.replace(' ', "-"))
}

fn begin(out: &mut Markup, field: &str, label: &str) -> String {
    let id = id_of(field);
    out.open("p").attribute("class", "field");
    out.open("label").attribute("for", &id).text(label).close();
    id
}

fn end(out: &mut Markup, id: &str) {
    out.open("span").attribute("class", "problem");
    out.attribute("id", &format!("{id}-problem")).close().close();
}

fn input(out: &mut Markup, field: &str, label: &str, value: &str) {
    let id = begin(out, field, label);
    out.open("input").attribute("id", &id).attribute("name", field);
    out.attribute("autocomplete", "off").attribute("value", value);
    out.attribute("aria-describedby", &format!("{id}-problem")).close();
    end(out, &id);
}

fn choice(
    out: &mut Markup,
    field: &str,
    label: &str,
    (first, options): (String, &[(String, String)]),
    chosen: Option<&str>,
) {
    let id = begin(out, field, label);
    out.open("select").attribute("id", &id).attribute("name", field);
    out.attribute("aria-describedby", &format!("{id}-problem"));
    option(out, "", &first, chosen.is_none());
    for (value, text) in options {
        option(out, value, text, chosen == Some(value));
    }
    out.close();
    end(out, &id);
}

fn option(out: &mut Markup, value: &str, text: &str, is_chosen: bool) {
    out.open("option").attribute("value", value);
    if is_chosen {
        out.attribute("selected", "");
    }
    out.text(text).close();
}
