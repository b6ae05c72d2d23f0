//! What stands beside the text: findings as a list, words against the limit, languages.

use std::collections::BTreeMap;

use crate::diagnostic::render as words_of;
use crate::diagnostic::{Diagnostic, Severity};
use crate::serve::session::{Editor, Session};
use crate::serve::view::shown::InLanguage;
use crate::serve::view::{first_language, notes};
use crate::syntax::markup::{Markup, Syntax};
use crate::text::{Args, Language};

/// How many findings of one weight are listed.
const LISTED: usize = 200;

/// Returns what stands in the head of the page: the choice of language, and the button that
/// shows the panel where there is no room for it.
pub(super) fn tools(session: &Session) -> String {
    let mut out = Markup::new(Syntax::Html);
    out.markup(&languages(session));
    out.open("button").attribute("type", "button").attribute("class", "panel-button");
    out.attribute("popovertarget", "panel")
        .text(&session.say("preview-findings"))
        .close();
    out.finish()
}

/// Returns the choice of the report's language.
pub(in crate::serve) fn languages(session: &Session) -> String {
    let mut out = Markup::new(Syntax::Html);
    let manifest = &session.readable().snapshot.project.manifest;
    let first = first_language(session);
    out.open("div").attribute("class", "choice").attribute("role", "group");
    out.attribute("aria-label", &session.say("preview-languages"));
    for language in &manifest.languages {
        let name = session.words().catalog;
        let name = name.format(*language, "site-language", &Args::new());
        let is_first = Some(*language) == first;
        out.open("button").attribute("type", "button");
        out.attribute("data-language", language.as_str());
        out.attribute("lang", language.as_str());
        out.attribute("aria-pressed", if is_first { "true" } else { "false" });
        out.text(name.as_deref().unwrap_or(language.as_str())).close();
    }
    out.close();
    out.finish()
}

/// Returns the page: what its module fills.
pub(super) fn page(session: &Session) -> String {
    let mut out = Markup::new(Syntax::Html);
    out.open("div").attribute("id", "notice").attribute("role", "status").close();
    out.open("div").attribute("class", "view");
    out.open("main").attribute("id", "main").attribute("tabindex", "-1");
    out.attribute("data-root", &session.root().display().to_string());
    let editor = match &session.settings.editor {
        None => "none",
        Some(Editor::Program(_)) => "program",
        Some(Editor::System) => "system",
        Some(Editor::Address(address)) => address,
    };
    out.attribute("data-editor", editor).close();
    out.open("aside").attribute("id", "panel").attribute("popover", "");
    out.attribute("tabindex", "-1");
    out.attribute("aria-label", &session.say("preview-panel")).close();
    out.close();
    place(&mut out, session);
    out.finish()
}

/// Writes the bar that shows the place of what was clicked.
fn place(out: &mut Markup, session: &Session) {
    out.open("section").attribute("id", "place").attribute("hidden", "");
    out.attribute("aria-label", &session.say("preview-place"));
    out.empty("output");
    let mut button = |act: &str, id: &str| {
        out.open("button").attribute("type", "button").attribute("class", "act");
        out.attribute("data-do", act).text(&session.say(id)).close();
    };
    match session.settings.editor {
        None => {}
        Some(Editor::System) => button("open", "preview-open-file"),
        Some(_) => button("open", "preview-open-place"),
    }
    button("copy", "preview-copy-place");
    button("close", "preview-close-place");
    out.close();
}

/// Returns the panel in a state of the report.
pub(super) fn panel(session: &Session, shown: &InLanguage) -> String {
    let mut out = Markup::new(Syntax::Html);
    // There where the panel lies over the text.
    out.open("button").attribute("type", "button").attribute("class", "act close");
    out.attribute("popovertarget", "panel").attribute("popovertargetaction", "hide");
    out.text(&session.say("preview-close-place")).close();
    words(&mut out, session, shown);
    let findings = session.findings();
    out.open("section").attribute("class", "findings");
    out.element("h2", &session.say("preview-findings"));
    let words = session.words();
    let summary = words_of::summary(findings, words.catalog, words.language);
    out.open("p").attribute("class", "summary").attribute("role", "status");
    out.text(&summary).close();
    let mut names = BTreeMap::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let of_severity: Vec<&Diagnostic> =
            findings.iter().filter(|finding| finding.severity == severity).collect();
        if of_severity.is_empty() {
            continue;
        }
        out.open("details").attribute("data-keep", severity.as_str());
        if severity != Severity::Note {
            out.attribute("open", "");
        }
        let heading = format!("preview-{}s", severity.as_str());
        let count = Args::new().count("count", of_severity.len());
        out.element("summary", &words.say_args(&heading, &count));
        out.open("ul");
        for finding in of_severity.iter().take(LISTED) {
            let place = finding.primary.map(|span| session.place(span));
            let place = place.as_deref().unwrap_or_default().replace(' ', "-");
            let name = format!("_{}-{place}", finding.code.as_str());
            let number = names.entry(name.clone()).or_insert(0_usize);
            *number += 1;
            // By which it stays the same element, with the focus in it, when others come.
            out.open("li").attribute("id", &format!("{name}-{number}"));
            out.attribute("data-severity", severity.as_str());
            notes::write(&mut out, finding, words);
            if let Some(span) = finding.primary {
                let place = session.place(span);
                out.open("button")
                    .attribute("type", "button")
                    .attribute("class", "place");
                out.attribute("data-place", &place).text(&place).close();
            }
            out.close();
        }
        out.close();
        if let Some(rest) = of_severity.len().checked_sub(LISTED).filter(|rest| *rest > 0)
        {
            let count = Args::new().count("count", rest);
            out.element("p", &words.say_args("preview-more", &count));
        }
        out.close();
    }
    out.close();
    out.element("p", &session.say("preview-hint"));
    out.open("nav").attribute("aria-label", &session.say("preview-contents"));
    out.open("details").attribute("open", "");
    out.element("summary", &session.say("preview-contents"));
    out.markup(&shown.contents).close().close();
    keys(&mut out, session);
    out.finish()
}

/// Writes what can be done by keyboard.
fn keys(out: &mut Markup, session: &Session) {
    out.open("details").attribute("class", "keys");
    out.element("summary", &session.say("preview-keys")).open("dl");
    for (keys, id) in [
        ("Alt+↓, Alt+↑", "preview-key-paragraph"),
        ("Esc", "preview-key-escape"),
        ("Enter", "preview-key-terminal"),
    ] {
        out.open("dt").element("kbd", keys).close().element("dd", &session.say(id));
    }
    out.close().close();
}

fn words(out: &mut Markup, session: &Session, shown: &InLanguage) {
    let (words, limit) = (shown.words, shown.limit);
    let args = Args::new().count("words", words).count("limit", limit);
    let args = args.text("state", if words > limit { "over" } else { "within" });
    let args = args.count("rest", limit.abs_diff(words));
    let text = session.words().say_args("preview-words", &args);
    out.open("section").attribute("class", "words");
    out.element("h2", &session.say("preview-words-title"));
    out.open("p").text(&text).close();
    out.open("meter").attribute("min", "0").attribute("max", &limit.max(1).to_string());
    out.attribute("value", &words.min(limit).to_string());
    out.attribute("aria-label", &session.say("preview-words-title"));
    out.text(&text).close().close();
}

/// Returns what is said above the text; empty if it is the newest reading.
pub(super) fn notice(session: &Session, language: Language) -> String {
    let Some(shown) = session.shown.in_language(language.as_str()) else {
        return String::new();
    };
    let obstacle = shown.obstacle.as_ref();
    obstacle.map(|obstacle| obstacle.told(session.words())).unwrap_or_default()
}
