//! A placeholder tried out: what it would print, without a change to any file.
//!
//! The report is read once more with a chapter that holds nothing else, so that whatever a
//! placeholder can be is treated as in a chapter.

use serde::Deserialize;
use serde_json::json;

use crate::assemble::Document;
use crate::compile::Fonts;
use crate::diagnostic::Diagnostic;
use crate::load::Overlay;
use crate::model::path;
use crate::pipeline::{Options, Snapshot};
use crate::render::html::{self, Publication};
use crate::serve::http::{self, Reply, Response};
use crate::serve::reading::Reading;
use crate::serve::session::Session;
use crate::serve::view::write_finding;
use crate::syntax::markup::{Markup, Syntax};

/// The chapter that is made up: after all others, so that it takes no number from them.
const CHAPTER: &str = "annex-zz-preview";

/// The longest placeholder, in bytes.
const LONGEST: usize = 2000;

/// A text that is tried out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrialRequest {
    text: String,
}

/// Answers with what a text prints.
pub(super) fn respond(session: &Session, body: &[u8]) -> Reply {
    let text = match serde_json::from_slice(body) {
        Ok(TrialRequest { text }) if !text.is_empty() && text.len() <= LONGEST => text,
        _ => return http::bad_request(session).into(),
    };
    let reading = session.reading();
    Reply::without(move || Response::json(&json!({ "html": printed(&reading, &text) })))
}

/// Returns what a text prints, as markup: of the report as it is on the disk.
fn printed(reading: &Reading, text: &str) -> String {
    let source = reading.snapshot.project.manifest.source_language;
    let file = path::chapter(source, CHAPTER);
    let chapter = format!("+++\ntitle = \"…\"\nkind = \"annex\"\n+++\n\n{text}\n");
    let files = Overlay::new(&*reading.files).with(&file, chapter);
    let options = Options { languages: vec![source], ..Options::default() };
    let snapshot = Snapshot::of(&files, options);
    let diags = snapshot.check(Fonts::embedded());
    let documents = snapshot.printed(&diags);
    let mut out = Markup::new(Syntax::Html);
    let is_here = |finding: &&Diagnostic| {
        finding.primary.is_some_and(|span| snapshot.sources.file(span.file).path == file)
    };
    let findings = diags.into_sorted(&snapshot.sources);
    for finding in findings.iter().filter(is_here) {
        out.open("div").attribute("class", "note-finding");
        out.attribute("data-severity", finding.severity.as_str());
        write_finding(&mut out, finding, reading.words());
        out.close();
    }
    let publication = Publication::of(&snapshot.project, documents);
    let of_source = |document: &&Document| document.language == source;
    let document = documents.iter().find(of_source);
    let chapter = document.and_then(|document| {
        let chapter = document.chapters().find(|chapter| chapter.id == CHAPTER)?;
        Some(html::excerpt(&publication, document, &chapter.blocks))
    });
    out.markup(&chapter.unwrap_or_default());
    out.finish()
}
