//! The translator's desk: what it saves is what the commands write, and nothing that somebody
//! else wrote is lost.

mod saving;
mod meanwhile;
mod typed;
mod view;
mod joined;
mod acts;
mod order;

use komentaras::pipeline::{Options, Snapshot};
use komentaras::serve::desk::{
    self, Answer, ChapterView, Desk, SaveRequest, ShownSegment, TypedText,
};
use serde_json::{Value, json};

use crate::preview_client::{Preview, status};
use crate::project::TestProject;

pub(crate) const CHAPTER_ID: &str = "26-skurdas";

pub(crate) const SOURCE: &str = "report/lt/26-skurdas.md";

pub(crate) fn english(snapshot: &Snapshot) -> Desk<'_> {
    Desk { snapshot, language: "en".parse().unwrap() }
}

pub(crate) fn view_of(project: &TestProject, chapter: &str) -> ChapterView {
    let snapshot = project.snapshot(Options::default());
    desk::chapter(english(&snapshot), "en", chapter).unwrap()
}

/// Returns the segment whose source has these words.
pub(crate) fn segment(project: &TestProject, chapter: &str, words: &str) -> ShownSegment {
    let mut segments = view_of(project, chapter).segments.into_iter();
    segments
        .find(|segment| serde_json::to_string(&segment.source).unwrap().contains(words))
        .unwrap_or_else(|| panic!("no {words}"))
}

pub(crate) fn request(chapter: &str, texts: &[(&str, &str, bool)]) -> SaveRequest {
    let texts = texts.iter().map(|(unit, text, confirm)| TypedText {
        unit: (*unit).to_owned(),
        text: (*text).to_owned(),
        confirm: *confirm,
    });
    let (language, chapter) = ("en".to_owned(), chapter.to_owned());
    SaveRequest { language, chapter, texts: texts.collect(), ignored: Vec::new() }
}

/// Saves as the server does.
pub(crate) fn save(project: &TestProject, request: &SaveRequest) -> Answer {
    let snapshot = project.snapshot(Options::default());
    let desk = english(&snapshot);
    let saved = desk::save(desk, request);
    match saved.changes.write() {
        Ok(()) => saved.answer,
        Err(error) => desk::not_written(desk, &error),
    }
}

pub(crate) fn confirm(
    project: &TestProject,
    chapter: &str,
    unit: &str,
    text: &str,
) -> Answer {
    save(project, &request(chapter, &[(unit, text, true)]))
}

pub(crate) const NEW: &str = "In 2023 the risk of child poverty was <x1/>.";

pub(crate) fn checked(project: &TestProject, unit: &str, text: &str) -> Value {
    let snapshot = project.snapshot(Options::default());
    let checked = desk::check(english(&snapshot), "en", CHAPTER_ID, unit, text);
    serde_json::to_value(checked).unwrap()
}

/// Asks the server for something at the desk.
pub(crate) fn ask(preview: &Preview, name: &str, body: &Value) -> (u16, Value) {
    let headers = format!(
        "Cookie: {}\r\nOrigin: http://127.0.0.1:{}\r\nContent-Type: application/json\r\nX-Komentaras-Token: {}\r\n",
        preview.cookie, preview.port, preview.token
    );
    let path = format!("/desk/{name}");
    let answer =
        preview.send(&preview.request("POST", &path, &headers, &body.to_string()));
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    (status(&answer), serde_json::from_str(body).unwrap_or_default())
}

pub(crate) fn save_request(unit: &Value, text: &str) -> Value {
    json!({
        "language": "en",
        "chapter": CHAPTER_ID,
        "texts": [{ "unit": unit, "text": text, "confirm": true }],
    })
}

/// Returns the paragraphs of a chapter's file.
fn paragraphs(text: &str) -> (String, Vec<String>) {
    let (front, body) = text.split_once("+++\n\n").unwrap();
    let body = body.split("\n\n").map(|text| text.trim().to_owned());
    (format!("{front}+++\n\n"), body.filter(|text| !text.is_empty()).collect())
}
