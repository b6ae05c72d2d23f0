//! The pages of the PDF as drawings, set in a process of its own.
//!
//! Typst can't be stopped, and a template can make it take all time and memory. So it runs in
//! another process ([`typesetter`]), which is ended when it takes too much and started anew for
//! the next state of the report. A [`worker`] talks to it, beside the session.

mod typesetter;
mod wire;
mod worker;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::mpsc::Sender;

use serde_json::{Value, json};

use crate::serve::http::{Request, Response};
use crate::serve::page::{self, Kind};
use crate::serve::session::Session;
use crate::serve::view;
use crate::syntax::markup::{Markup, Syntax};
use crate::text::Language;

pub use typesetter::serve as typesetter;
pub(super) use worker::{Job, run as work};

/// A page that was set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SetPage {
    /// What tells its drawing from all others.
    pub(super) digest: String,
    /// Its size in points.
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Why there are no pages of a state of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoPages {
    /// Errors stop the PDF, too.
    Errors,
    /// Typst found errors: what it says of each, and where they are, if that is known.
    Typst(Vec<String>),
    /// Typst took longer than it may.
    TooLong,
    /// The process ended: it took more memory than it may, or failed.
    Ended,
}

/// What came of a job: the pages, and those drawings that are new.
pub(super) type Set = Result<(Vec<SetPage>, Drawings), NoPages>;

/// Drawings by their digests.
pub(super) type Drawings = BTreeMap<String, Arc<str>>;

/// The pages in one language.
#[derive(Debug, Default)]
struct InLanguage {
    pages: Vec<SetPage>,
    /// Of which generation they are, or why there are none.
    done: u64,
    failure: Option<NoPages>,
    /// The generation that is being set.
    pending: Option<u64>,
}

/// The pages of a report.
#[derive(Debug, Default)]
pub(super) struct Pages {
    languages: BTreeMap<Language, InLanguage>,
    drawings: Drawings,
    /// Where jobs go; none without a server.
    pub(super) jobs: Option<Sender<Job>>,
}

impl Pages {
    /// Takes over what came of a job.
    pub(super) fn finish(&mut self, language: Language, generation: u64, result: Set) {
        let set = self.languages.entry(language).or_default();
        if set.pending == Some(generation) {
            set.pending = None;
        }
        set.done = generation;
        match result {
            Ok((pages, new)) => {
                set.pages = pages;
                set.failure = None;
                self.drawings.extend(new);
            }
            Err(failure) => set.failure = Some(failure),
        }
        let pages = self.languages.values().flat_map(|set| &set.pages);
        let shown: BTreeSet<&str> = pages.map(|page| page.digest.as_str()).collect();
        self.drawings.retain(|digest, _| shown.contains(digest.as_str()));
    }

    /// Returns the digests of the drawings that are there.
    fn known(&self) -> BTreeSet<String> {
        self.drawings.keys().cloned().collect()
    }
}

/// Answers a request for pages; `None` if it is for something else.
pub fn respond(session: &mut Session, request: &Request) -> Option<Response> {
    if request.is_get("/pages") {
        let mut out = Markup::new(Syntax::Html);
        out.open("div").attribute("id", "notice").attribute("role", "status").close();
        out.open("main").attribute("id", "main").attribute("tabindex", "-1");
        out.open("h1").text(&session.say("preview-pdf")).close();
        out.open("p")
            .attribute("class", "hint")
            .text(&session.say("preview-pdf-hint"))
            .close();
        out.open("ol").attribute("id", "pages").close().close();
        let tools = view::languages(session);
        let words = ["preview-pdf-page"];
        let markup = page::frame(session, Kind::Pages, &tools, &out.finish(), &words);
        return Some(Response::html(markup));
    }
    if let Some(code) = request.get_below("/pages/") {
        return state(session, code);
    }
    let digest = request.get_below("/page/")?.strip_suffix(".svg")?;
    let drawing = session.pages.drawings.get(digest)?;
    let response = Response::new("image/svg+xml", drawing.as_bytes());
    // Another drawing has another address.
    Some(response.with("cache-control", "private, max-age=31536000, immutable"))
}

/// Returns the pages in a language, and has them set if there are newer ones.
fn state(session: &mut Session, code: &str) -> Option<Response> {
    let manifest = &session.snapshot().project.manifest;
    let language =
        manifest.languages.iter().find(|known| known.as_str() == code).copied()?;
    let wanted = session.settable();
    let set = session.pages.languages.entry(language).or_default();
    if set.done < wanted && set.pending != Some(wanted) {
        set.pending = Some(wanted);
        let job = Job {
            snapshot: session.shared_snapshot(),
            findings: session.findings().to_vec(),
            language,
            generation: wanted,
            known: session.pages.known(),
            typesetter: session.settings.typesetter.clone(),
        };
        let sender = session.pages.jobs.as_ref();
        sender.map(|jobs| jobs.send(job));
    }
    let set = &session.pages.languages[&language];
    // What is being checked may have errors that are not known yet.
    let is_working = set.pending.is_some() || !session.is_checked();
    let pages: Vec<Value> = set
        .pages
        .iter()
        .map(|it| json!({ "digest": it.digest, "width": it.width, "height": it.height }))
        .collect();
    Some(Response::json(&json!({
        "pages": pages,
        "working": is_working,
        "notice": notice(session, set, is_working),
    })))
}

fn notice(session: &Session, set: &InLanguage, is_working: bool) -> String {
    let mut detail = String::new();
    let kind = match &set.failure {
        _ if is_working => "working",
        None => return String::new(),
        Some(NoPages::Errors) => "errors",
        Some(NoPages::Typst(problems)) => {
            detail = problems.join("; ");
            "typst"
        }
        Some(NoPages::TooLong) => "too-long",
        Some(NoPages::Ended) => "ended",
    };
    let shown = if set.pages.is_empty() { "none" } else { "old" };
    let values = [("kind", kind), ("detail", &detail), ("shown", shown)];
    session.say_with("preview-pdf-notice", &values)
}
