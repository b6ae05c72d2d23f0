//! A downloaded file that becomes an indicator: what it holds, what has to be known of it, what
//! will be written, and, once that is confirmed, the writing. As `indicators add`, with fields
//! instead of questions.
//!
//! The file that was sent last stays in memory, so that it is sent once and not with each
//! answer.

mod answers;
mod form;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::edit::{self, Added, Inserted, Interview, NotAdded, data_file_name, example};
use crate::evidence::{Dataset, Inspection};
use crate::load;
use crate::serve::access::FILE_PATH;
use crate::serve::http::{Request, Response};
use crate::serve::insert::copy_button;
use crate::serve::session::Session;
use crate::serve::view::write_finding;
use crate::syntax::markup::{Markup, Syntax};
use crate::syntax::xlsx;

pub(super) use form::chooser;

/// How often an indicator is added anew because a file was changed at that moment.
const TRIES: usize = 3;

/// The file that was sent last.
#[derive(Debug, Default)]
pub(in crate::serve) struct SentFile {
    /// Which one it is: another number each time.
    number: u64,
    /// The name under which it would lie in the report.
    name: String,
    bytes: Arc<[u8]>,
}

/// What stands before the file, on a line of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileHead {
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InspectRequest {
    file: u64,
    sheet: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AddRequest {
    file: u64,
    /// Which sheet of a workbook; empty for the first, and for what is none.
    sheet: String,
    /// What is in the fields, by their names.
    answers: BTreeMap<String, String>,
    /// Whether it is written, or only shown.
    write: bool,
}

/// A file that was read.
struct SentDataset {
    dataset: Option<Dataset>,
    findings: Vec<Diagnostic>,
    sources: Sources,
    /// The sheets of a workbook.
    sheets: Vec<String>,
}

/// Answers a request about a file; `None` if it is for something else.
pub(super) fn respond(session: &mut Session, request: &Request) -> Option<Response> {
    if request.is_post(FILE_PATH) {
        return Some(receive(session, &request.body));
    }
    let bad_request =
        |session: &Session| Response::error(400, &session.say("preview-failed"));
    if request.is_post("/insert/inspect") {
        return Some(match serde_json::from_slice::<InspectRequest>(&request.body) {
            Ok(asked) => inspect(session, asked.file, &asked.sheet),
            Err(_) => bad_request(session),
        });
    }
    if request.is_post("/insert/add") {
        return Some(match serde_json::from_slice::<AddRequest>(&request.body) {
            Ok(asked) => add(session, &asked),
            Err(_) => bad_request(session),
        });
    }
    None
}

/// Takes a file: a line of JSON with its name, and its bytes.
fn receive(session: &mut Session, body: &[u8]) -> Response {
    let end = body.iter().position(|byte| *byte == b'\n');
    let parts = end.and_then(|end| Some((body.get(..end)?, body.get(end + 1..)?)));
    let head =
        parts.map(|(head, bytes)| (serde_json::from_slice::<FileHead>(head), bytes));
    let Some((Ok(FileHead { name }), bytes)) = head else {
        return Response::error(400, &session.say("preview-failed"));
    };
    let Some(name) = data_file_name(&name) else {
        let told = session.say_with("preview-add-file-name", &[("name", &name)]);
        return Response::error(400, &told);
    };
    let number = session.sent.number + 1;
    session.sent = SentFile { number, name, bytes: bytes.into() };
    inspect(session, number, "")
}

/// Returns that another file was sent since, or the program was started again.
fn gone(session: &Session) -> Response {
    Response::error(410, &session.say("preview-add-gone"))
}

/// Answers with what a file holds, and the fields for what has to be known of it.
fn inspect(session: &Session, number: u64, sheet: &str) -> Response {
    if session.sent.number != number || number == 0 {
        return gone(session);
    }
    let file = &session.sent;
    let mut out = Markup::new(Syntax::Html);
    out.element("h3", &file.name);
    match read(session, sheet) {
        Ok(sent) => {
            form::sheets(&mut out, &sent.sheets, sheet, session);
            findings(&mut out, &sent.findings, &sent.sources, session);
            if let Some(dataset) = &sent.dataset {
                let inspection = Inspection::of(dataset);
                form::description(&mut out, dataset, &inspection, session);
                let interview = interview(session, dataset);
                let sheet = sent.sources.sheet(dataset.file);
                form::fields(&mut out, interview, (&file.name, sheet), session);
            }
        }
        Err(error) => {
            let told = [("detail", &*error.to_string())];
            out.element("p", &session.say_with("preview-add-unreadable", &told));
        }
    }
    Response::json(&json!({ "file": number, "html": out.finish() }))
}

fn interview<'a>(session: &'a Session, dataset: &'a Dataset) -> Interview<'a> {
    let project = &session.snapshot().project;
    Interview { project, dataset, language: session.language() }
}

/// Reads the file that was sent.
fn read(session: &Session, sheet: &str) -> io::Result<SentDataset> {
    let SentFile { name, bytes, .. } = &session.sent;
    let (mut sources, mut found) = (Sources::default(), Diagnostics::new());
    let marks = &session.snapshot().project.manifest.marks;
    let named = (!sheet.is_empty()).then_some(sheet);
    let bytes = Arc::clone(bytes);
    let sheets = if xlsx::may_be_workbook(&bytes) {
        let workbook = xlsx::Workbook::open(&bytes);
        let sheets = workbook.map(|workbook| workbook.sheets).unwrap_or_default();
        sheets.into_iter().map(|sheet| sheet.name).collect()
    } else {
        Vec::new()
    };
    let dataset =
        load::dataset_bytes(name, bytes, named, marks, &mut sources, &mut found)?;
    if let Some(dataset) = &dataset {
        dataset.check_scales(&mut found);
    }
    let findings = found.into_sorted(&sources);
    Ok(SentDataset { dataset, findings, sources, sheets })
}

/// Writes what was found, each with its place.
fn findings(out: &mut Markup, list: &[Diagnostic], sources: &Sources, session: &Session) {
    for finding in list {
        out.open("div").attribute("class", "note-finding");
        out.attribute("data-severity", finding.severity.as_str());
        write_finding(out, finding, session.words());
        if let Some(span) = finding.primary {
            out.open("p").attribute("class", "more");
            out.text(&sources.place(span)).close();
        }
        out.close();
    }
}

/// Shows what will be written for the answers, or writes it.
fn add(session: &mut Session, asked: &AddRequest) -> Response {
    if session.sent.number != asked.file || asked.file == 0 {
        return gone(session);
    }
    for _ in 0..TRIES {
        match try_to_add(session, asked) {
            Ok(response) => return response,
            // What was read is no longer what is there.
            Err(edit::Error::Changed(_) | edit::Error::Exists(_)) => session.read(),
            Err(error) => return Response::error(500, &not_written(session, &error)),
        }
    }
    Response::error(409, &session.say("preview-add-changed"))
}

fn try_to_add(
    session: &mut Session,
    asked: &AddRequest,
) -> Result<Response, edit::Error> {
    let Ok(SentDataset { dataset: Some(dataset), sources, .. }) =
        read(session, &asked.sheet)
    else {
        // Its page was told so and has no fields.
        return Ok(Response::error(400, &session.say("preview-failed")));
    };
    let SentFile { name, bytes, .. } = &session.sent;
    let file = (name.as_str(), sources.sheet(dataset.file));
    let interview = interview(session, &dataset);
    let addition = answers::addition(interview, file, &asked.answers, bytes, session);
    let addition = match addition {
        Ok(addition) => addition,
        Err(problems) => {
            let problems: Vec<Value> = problems
                .into_iter()
                .map(|problem| json!({ "field": problem.field, "text": problem.text }))
                .collect();
            return Ok(Response::json(&json!({ "problems": problems })));
        }
    };
    let id = addition.indicator.id.clone();
    let mut out = Markup::new(Syntax::Html);
    let refused = |mut out: Markup, session: &Session| {
        out.open("p").attribute("class", "refused");
        out.text(&session.say("preview-add-refused")).close();
        Ok(Response::json(&json!({ "html": out.finish() })))
    };
    let added = edit::add_indicator(
        session.snapshot(),
        &addition,
        session.files(),
        Fonts::embedded(),
    );
    match added {
        Ok(Added { changes, inserted, copied, after }) => {
            if !asked.write {
                shown(&mut out, copied.as_deref(), &inserted, session);
                return Ok(Response::json(
                    &json!({ "html": out.finish(), "ready": true }),
                ));
            }
            changes.write()?;
            written(&mut out, &after, &id, session);
            session.read();
            Ok(Response::json(&json!({ "html": out.finish(), "added": id })))
        }
        Err(NotAdded::OtherFile(path)) => {
            let told = session.say_with("preview-add-other-file", &[("path", &path)]);
            out.element("p", &told);
            refused(out, session)
        }
        Err(NotAdded::Errors(errors, sources)) => {
            findings(&mut out, &errors, &sources, session);
            refused(out, session)
        }
    }
}

/// Writes what will be written into the files, line by line.
fn shown(
    out: &mut Markup,
    copied: Option<&str>,
    inserted: &[Inserted],
    session: &Session,
) {
    out.element("h3", &session.say("preview-add-will-write"));
    if let Some(path) = copied {
        out.element("p", &session.say_with("add-copied", &[("path", path)]));
    }
    for Inserted { path, lines, .. } in inserted {
        out.element("p", path);
        out.open("pre").attribute("tabindex", "0").attribute("aria-label", path);
        out.text(&lines.join("\n")).close();
    }
    out.open("button").attribute("type", "button").attribute("class", "act");
    out.attribute("data-do", "write").text(&session.say("preview-add-write")).close();
}

/// Writes how the indicator that was added is cited.
fn written(
    out: &mut Markup,
    after: &crate::pipeline::Snapshot,
    id: &str,
    session: &Session,
) {
    out.element("p", &session.say_with("preview-add-written", &[("id", id)]));
    if let Some((placeholder, printed)) = example(after, id, session.language()) {
        out.open("p");
        copy_button(out, &placeholder);
        out.text(" ").element("strong", &printed).close();
    }
}

/// Returns why nothing was written.
fn not_written(session: &Session, error: &edit::Error) -> String {
    let (path, kind, detail) = match error {
        edit::Error::NotWritten { path, source } => {
            (path.as_path(), edit::denial(source), source.to_string())
        }
        edit::Error::NotPutBack { path, .. } => {
            (path.as_path(), "not-put-back", String::new())
        }
        error => (session.root(), "other", error.to_string()),
    };
    let path = path.strip_prefix(session.root()).unwrap_or(path).display().to_string();
    let words = [("path", path.as_str()), ("kind", kind), ("detail", &detail)];
    session.say_with("preview-add-not-written", &words)
}
