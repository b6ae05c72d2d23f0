//! The author's view: the report as its website shows it, with what is wrong beside it.

mod notes;
mod panel;
mod shown;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::pipeline::Snapshot;
use crate::render::html::{self, Publication};
use crate::serve::http::{self, Reply, Request, Response};
use crate::serve::page::{self, Kind};
use crate::serve::session::{Editor, Session};
use crate::text::Language;

pub(super) use notes::write as write_finding;
pub(super) use panel::languages;

pub use shown::Shown;

/// The messages that the page's module shows.
const WORDS: [&str; 1] = ["preview-opened"];

/// How the names of files end that the system may open: texts that run nothing.
const TEXTS: [&str; 7] = ["bib", "csv", "ftl", "md", "toml", "yaml", "yml"];

/// Answers a request for the author's view; `None` if it is for something else.
pub fn respond(session: &mut Session, request: &Request) -> Option<Reply> {
    if request.is_get("/") {
        return Some(Response::html(page(session)).into());
    }
    if let Some(code) = request.get_below("/view/") {
        let since = request.parameter("since").and_then(|since| since.parse().ok());
        return state(session, code, since.unwrap_or(0)).map(Reply::from);
    }
    let file = match request.path.split('/').nth(1) {
        Some("images") => picture,
        Some("data" | "tables") => download,
        _ => {
            let opened = request.is_post("/open").then(|| open(session, &request.body));
            return opened.map(Reply::from);
        }
    };
    let name = request.get_below("/")?.to_owned();
    let snapshot = Arc::clone(session.shown.snapshot()?);
    let missing = http::not_found(session);
    Some(Reply::without(move || file(&snapshot, &name).unwrap_or(missing)))
}

/// Returns the page without its content, which its module asks for.
fn page(session: &Session) -> String {
    page::frame(
        session,
        Kind::View,
        &panel::tools(session),
        &panel::page(session),
        &WORDS,
    )
}

/// Returns what is shown in a language: each section that is another than in a generation
/// that the browser has, and the names of all.
fn state(session: &Session, code: &str, since: u64) -> Option<Response> {
    let shown = session.shown.in_language(code)?;
    let sections: Vec<Value> = shown
        .sections
        .iter()
        .map(|kept| {
            let markup = (kept.generation > since).then_some(&kept.section.html);
            json!({ "key": kept.section.key, "html": markup })
        })
        .collect();
    Some(Response::json(&json!({
        "generation": session.generation(),
        "sections": sections,
        "panel": panel::panel(session, shown),
        "notice": panel::notice(session, shown.language),
    })))
}

/// Returns a picture that a page shows.
fn picture(snapshot: &Snapshot, address: &str) -> Option<Response> {
    let publication = Publication::preview(&snapshot.project, snapshot.documents());
    let (format, bytes) = html::previewed_picture(&publication, address)?;
    let response = Response::new(format.media_type(), bytes);
    // Another picture has another address.
    Some(response.with("cache-control", "private, max-age=31536000, immutable"))
}

/// Returns a file of the website that a page links to.
fn download(snapshot: &Snapshot, name: &str) -> Option<Response> {
    let publication = Publication::of(&snapshot.project, snapshot.documents());
    let files = html::downloads(&publication);
    let (_, bytes) = files.into_iter().find(|(path, _)| path == name)?;
    let response = Response::new("text/plain; charset=utf-8", bytes);
    Some(response.with("content-disposition", "attachment"))
}

/// A place to be opened, such as `report/lt/19-smurtas.md:6`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenRequest {
    place: String,
}

/// Opens a place in the editor that the user chose: only of files that were read.
fn open(session: &Session, body: &[u8]) -> Response {
    let Ok(OpenRequest { place }) = serde_json::from_slice(body) else {
        return http::bad_request(session);
    };
    let place = place.rsplit_once(':').and_then(|(path, line)| {
        let is_read = session.snapshot().sources.find(path).is_some();
        Some((path, line.parse::<u32>().ok()?)).filter(|_| is_read)
    });
    let (path, line, program) = match (place, &session.settings.editor) {
        (Some((path, line)), Some(Editor::Program(program))) => (path, line, program),
        (Some((path, _)), Some(Editor::System)) if is_text(path) => {
            return open_by_system(session, path);
        }
        _ => return Response::error(400, &session.say("preview-no-editor")),
    };
    let path = session.root().join(path).display().to_string();
    let fill = |part: &String| {
        part.replace("{path}", &path).replace("{line}", &line.to_string())
    };
    let command: Vec<String> = program.iter().map(fill).collect();
    match (session.settings.start)(&command) {
        Ok(()) => Response::json(&json!({})),
        Err(error) => {
            let (program, detail) = (program.join(" "), error.to_string());
            let values = [("program", program.as_str()), ("detail", &detail)];
            Response::error(500, &session.say_with("preview-editor-failed", &values))
        }
    }
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

/// Opens a file with what the system opens such files with.
fn open_by_system(session: &Session, path: &str) -> Response {
    match (session.settings.open)(&session.root().join(path)) {
        Ok(()) => Response::json(&json!({})),
        Err(error) => {
            let detail = error.to_string();
            let told = session.say_with("preview-not-opened", &[("detail", &detail)]);
            Response::error(500, &told)
        }
    }
}

/// Returns the language that the page begins with: that of messages if the report is in it.
fn first_language(session: &Session) -> Option<Language> {
    let languages = &session.readable().snapshot.project.manifest.languages;
    let language = session.language();
    languages.iter().find(|known| **known == language).or(languages.first()).copied()
}
