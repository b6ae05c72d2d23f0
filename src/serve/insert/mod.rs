//! What an author can insert: indicators with their years and codes, places and
//! recommendations of the report, sources; each as the placeholder to copy. And how more of it
//! comes into the report: a downloaded file as an indicator.

pub(super) mod add;
#[cfg(test)]
mod tests;
mod try_out;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use crate::assemble::{Block, BlockKind, plain_text, printed_number, printed_value};
use crate::diagnostic::Span;
use crate::evidence::{Source, code_name, codes, dimension_name};
use crate::model::Project;
use crate::serve::http::{self, Reply, Request, Response};
use crate::serve::page::{self, Kind};
use crate::serve::session::{Session, Words};
use crate::syntax::markup::{Markup, Syntax};
use crate::text::Args;

/// How many characters of a text are shown.
const START: usize = 90;

/// Answers a request for what can be inserted; `None` if it is for something else.
pub fn respond(session: &mut Session, request: &Request) -> Option<Reply> {
    if request.is_get("/insert") {
        let (main, tools) = (page(session), tools(session));
        let words = [
            "preview-insert-found",
            "preview-insert-none",
            "preview-add-too-large",
            "preview-add-one",
            "preview-add-reading",
        ];
        let html = page::frame(session, Kind::Insert, &tools, &main, &words);
        return Some(Response::html(html).into());
    }
    if request.is_get("/insert/list") {
        return Some(Response::json(&json!({ "html": list(session) })).into());
    }
    if request.is_post("/insert/try") {
        return Some(try_out::respond(session, &request.body));
    }
    if request.is_post("/insert/value") {
        return Some(value(session, &request.body).into());
    }
    add::respond(session, request)
}

fn tools(session: &Session) -> String {
    let mut out = Markup::new(Syntax::Html);
    out.open("form").attribute("class", "find").attribute("role", "search");
    out.open("label").attribute("for", "find").text(&session.say("preview-find")).close();
    out.open("input").attribute("id", "find").attribute("type", "search");
    out.attribute("autocomplete", "off").attribute("spellcheck", "false").close();
    out.open("output").attribute("for", "find").close().close();
    out.finish()
}

fn page(session: &Session) -> String {
    let mut out = Markup::new(Syntax::Html);
    out.open("main").attribute("id", "main").attribute("tabindex", "-1");
    out.element("h1", &session.say("preview-insert"));
    out.open("p")
        .attribute("class", "hint")
        .text(&session.say("preview-insert-hint"))
        .close();
    out.open("form").attribute("id", "try");
    out.open("label").attribute("for", "text").text(&session.say("preview-try")).close();
    out.open("textarea").attribute("id", "text").attribute("rows", "2");
    out.attribute("spellcheck", "false").close();
    for (act, id) in [("show", "preview-try-show"), ("copy", "preview-copy-place")] {
        out.open("button")
            .attribute("type", if act == "show" { "submit" } else { "button" });
        out.attribute("class", "act")
            .attribute("data-do", act)
            .text(&session.say(id))
            .close();
    }
    out.open("div")
        .attribute("id", "tried")
        .attribute("aria-live", "polite")
        .close()
        .close();
    add::chooser(&mut out, session);
    out.open("div").attribute("id", "list").close().close();
    out.finish()
}

fn list(session: &Session) -> String {
    let mut out = Markup::new(Syntax::Html);
    let project = &session.readable().snapshot.project;
    let words = session.words();
    let mut section = |id: &str, items: Vec<String>| {
        if items.is_empty() {
            return;
        }
        out.open("section").element("h2", &words.say(id)).open("ul");
        for item in items {
            out.open("li").markup(&item).close();
        }
        out.close().close();
    };
    let indicators = project.evidence.register().indicators.iter();
    let ids = indicators.map(|indicator| indicator.id.value.as_str());
    section(
        "preview-insert-indicators",
        ids.map(|id| indicator(project, id, words)).collect(),
    );
    section("preview-insert-places", places(session));
    let sources = project.bibliography.iter();
    let source = |source: &Source| {
        let title = source.title.as_deref().unwrap_or_default();
        item(&format!("{{{{cite \"{}\"}}}}", source.key), title, &source.key)
    };
    section("preview-insert-sources", sources.map(source).collect());
    out.finish()
}

/// Returns an entry: its placeholder as a button that copies, and what it is.
fn item(placeholder: &str, text: &str, more: &str) -> String {
    let mut out = Markup::new(Syntax::Html);
    copy_button(&mut out, placeholder);
    out.text(" ").open("span").attribute("class", "what").text(&start(text)).close();
    out.text(" ").open("span").attribute("class", "more").text(more).close();
    out.finish()
}

fn copy_button(out: &mut Markup, placeholder: &str) {
    out.open("button").attribute("type", "button").attribute("class", "placeholder");
    out.attribute("data-copy", placeholder).text(placeholder).close();
}

/// Returns an indicator with the choice of its years and codes.
fn indicator(project: &Project, id: &str, words: Words<'_>) -> String {
    let mut out = Markup::new(Syntax::Html);
    let catalog = &project.catalog;
    let name = catalog.format(words.language, &format!("indicator-{id}"), &Args::new());
    let mut found = project.evidence.observations(id);
    found.retain(|selected| selected.observation.value.is_some());
    out.open("details").open("summary").text(name.as_deref().unwrap_or(id)).text(" ");
    out.open("code").text(id).close();
    let periods = found.iter().map(|selected| selected.observation.period);
    if let (Some(first), Some(last)) = (periods.clone().min(), periods.max()) {
        let years =
            if first == last { first.to_string() } else { format!("{first}–{last}") };
        out.text(" ").open("span").attribute("class", "more").text(&years).close();
    }
    out.close();
    if found.is_empty() {
        out.element("p", &words.say("preview-insert-empty")).close();
        return out.finish();
    }
    out.open("form").attribute("data-indicator", id);
    let mut years: Vec<String> = found
        .iter()
        .map(|it| it.observation.period)
        .fold(BTreeMap::new(), |mut known, period| {
            known.insert(period, period.to_string());
            known
        })
        .into_values()
        .collect();
    years.reverse();
    let years = years.into_iter().map(|year| (year.clone(), year)).collect::<Vec<_>>();
    select(&mut out, "time", &words.say("preview-insert-year"), &years, None);
    for (dimension, codes) in
        codes(&found).into_iter().filter(|(_, codes)| codes.len() > 1)
    {
        let name = dimension_name(catalog, words.language, &dimension);
        let codes: Vec<(String, String)> = codes
            .into_iter()
            .map(|code| {
                let name = code_name(catalog, words.language, &dimension, &code);
                let name = name.map(|name| format!("{name} ({code})"));
                (code.clone(), name.unwrap_or(code))
            })
            .collect();
        let defaults = project.evidence.defaults(id);
        let default = defaults.iter().find(|it| it.dimension.value == dimension);
        let default = default.map(|default| default.code.value.as_str());
        let label = name.unwrap_or_else(|| dimension.clone());
        select(&mut out, &dimension, &label, &codes, default);
    }
    out.open("div").attribute("class", "result").attribute("aria-live", "polite").close();
    out.close().close();
    out.finish()
}

fn select(
    out: &mut Markup,
    name: &str,
    label: &str,
    options: &[(String, String)],
    chosen: Option<&str>,
) {
    out.open("label").text(label).text(" ").open("select").attribute("name", name);
    for (value, text) in options {
        out.open("option").attribute("value", value);
        if chosen == Some(value) {
            out.attribute("selected", "");
        }
        out.text(text).close();
    }
    out.close().close();
}

/// A figure that is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureRequest {
    indicator: String,
    time: String,
    codes: BTreeMap<String, String>,
}

/// Returns the placeholders for one figure.
fn value(session: &Session, body: &[u8]) -> Response {
    let Ok(FigureRequest { indicator: id, time, codes: asked }) =
        serde_json::from_slice(body)
    else {
        return http::bad_request(session);
    };
    let project = &session.readable().snapshot.project;
    let has = |dimension: &str, code: &str| {
        asked.get(dimension).is_none_or(|wanted| wanted == code)
    };
    let found = project.evidence.observations(&id).into_iter().find(|selected| {
        selected.observation.period.to_string() == time
            && selected.codes().all(|(dimension, code)| has(dimension, code))
    });
    let mut out = Markup::new(Syntax::Html);
    let found = found.filter(|selected| selected.observation.value.is_some());
    let Some(selected) = found else {
        out.element("p", &session.say("preview-insert-no-figure"));
        return Response::json(&json!({ "html": out.finish() }));
    };
    let written = project.evidence.written(&selected);
    let (catalog, language) = (&project.catalog, session.language());
    for (kind, printed) in [
        ("value", printed_value(&selected, catalog, language)),
        ("number", printed_number(&selected, catalog, language)),
    ] {
        out.open("p");
        copy_button(&mut out, &format!("{{{{{kind} {written}}}}}"));
        out.text(" ").element("strong", &printed).close();
    }
    let free: Vec<(String, Vec<String>)> = codes(&project.evidence.observations(&id))
        .into_iter()
        .filter(|(_, codes)| codes.len() > 1)
        .collect();
    // The first dimension is spread out in a table; of all others it is what was chosen.
    let chosen = |free: &[(String, Vec<String>)]| -> String {
        let is_free = |dimension: &str| free.iter().any(|(known, _)| known == dimension);
        let codes = selected.codes().filter(|(dimension, _)| is_free(dimension));
        let written = codes.map(|(dimension, code)| format!(" {dimension}=\"{code}\""));
        written.collect::<Vec<_>>().concat()
    };
    let columns = free
        .split_first()
        .map(|((first, _), others)| format!(" columns=\"{first}\"{}", chosen(others)));
    let (columns, codes) = (columns.unwrap_or_default(), chosen(&free));
    // A chart names and describes itself, a table has to be named.
    let source = project.manifest.source_language;
    let name = project.catalog.say(source, &format!("indicator-{id}"), &Args::new());
    let name = name.replace('"', "'");
    for (label, placeholder) in [
        (
            "preview-insert-table",
            format!("{{{{table \"{id}\" rows=\"year\"{columns} caption=\"{name}\"}}}}"),
        ),
        ("preview-insert-chart", format!("{{{{chart \"{id}\" kind=\"line\"{codes}}}}}")),
    ] {
        out.open("p").text(&session.say(label)).text(" ");
        copy_button(&mut out, &placeholder);
        out.text(" ")
            .open("button")
            .attribute("type", "button")
            .attribute("class", "act");
        out.attribute("data-try", &placeholder);
        out.text(&session.say("preview-try-this")).close().close();
    }
    Response::json(&json!({ "html": out.finish() }))
}

/// Returns the places of the report that have a name, with how each begins.
fn places(session: &Session) -> Vec<String> {
    let snapshot = &session.readable().snapshot;
    let source = snapshot.project.manifest.source_language;
    let documents = snapshot.documents().iter();
    let mut captions = BTreeMap::new();
    for document in documents.filter(|document| document.language == source) {
        for chapter in document.chapters() {
            collect_captions(&chapter.blocks, &mut captions);
        }
    }
    let places = snapshot.project.anchors().into_iter().map(|(anchor, span)| {
        let text = snapshot.sources.slice(span);
        let caption = captions.get(&span).map(String::as_str);
        let first = || text.lines().map(str::trim).find(|line| is_prose(line));
        let shown = caption.or_else(first).unwrap_or_default();
        let placeholder = format!("{{{{ref \"{anchor}\"}}}}");
        item(&placeholder, shown, &snapshot.sources.place(span))
    });
    places.collect()
}

/// Finds what tables and charts are called and paragraphs say, by where they were written.
fn collect_captions(blocks: &[Block], captions: &mut BTreeMap<Span, String>) {
    for block in blocks {
        let text = if let BlockKind::Paragraph { inlines, .. } = &block.kind {
            Some(plain_text(inlines))
        } else {
            let caption = block.caption();
            caption.map(|it| format!("{} {}", it.label, plain_text(&it.inlines)))
        };
        captions.extend(text.map(|text| (block.span, text)));
        for inner in block.kind.inner() {
            collect_captions(inner, captions);
        }
    }
}

/// Returns whether a line says something to a reader.
fn is_prose(line: &str) -> bool {
    let is_anchor = line.starts_with("{{anchor") && line.ends_with("}}");
    !(line.is_empty() || line.starts_with(":::") || is_anchor)
}

/// Returns the beginning of a text.
fn start(text: &str) -> String {
    let mut start: String = text.chars().take(START).collect();
    if text.chars().nth(START).is_some() {
        start = format!("{}…", start.trim_end());
    }
    start
}
