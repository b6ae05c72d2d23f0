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
use crate::edit::{
    self, Added, ChangeSet, Inserted, Interview, NotAdded, Reprint, Reprinted,
    data_file_name, example,
};
use crate::evidence::{ColumnUse, Dataset, Inspection};
use crate::load;
use crate::pipeline::Snapshot;
use crate::serve::access::FILE_PATH;
use crate::serve::http::{self, Reply, Request, Response};
use crate::serve::insert::copy_button;
use crate::serve::reading::Reading;
use crate::serve::session::{Session, Words};
use crate::serve::view::write_finding;
use crate::syntax::markup::{Markup, Syntax};
use crate::syntax::xlsx;

pub(super) use form::chooser;

/// How often an indicator is added anew because a file was changed at that moment.
const TRIES: usize = 3;

/// How many places are shown that will be printed differently.
const SHOWN: usize = 20;

/// The file that was sent last.
#[derive(Debug, Clone, Default)]
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

/// What somebody chose of how a file is read.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadAs {
    /// Which sheet of a workbook; empty for the first, and for what is none.
    sheet: String,
    /// What columns of numbers hold of which the file leaves it open, by their names.
    columns: BTreeMap<String, ColumnUse>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InspectRequest {
    file: u64,
    reading: ReadAs,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AddRequest {
    file: u64,
    reading: ReadAs,
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
pub(super) fn respond(session: &mut Session, request: &Request) -> Option<Reply> {
    if request.is_post(FILE_PATH) {
        return Some(receive(session, &request.body));
    }
    if request.is_post("/insert/inspect") {
        return Some(match serde_json::from_slice::<InspectRequest>(&request.body) {
            Ok(asked) => inspect(session, asked.file, asked.reading),
            Err(_) => http::bad_request(session).into(),
        });
    }
    if request.is_post("/insert/add") {
        return Some(match serde_json::from_slice::<AddRequest>(&request.body) {
            Ok(asked) => add(session, asked, TRIES),
            Err(_) => http::bad_request(session).into(),
        });
    }
    None
}

/// Takes a file: a line of JSON with its name, and its bytes.
fn receive(session: &mut Session, body: &[u8]) -> Reply {
    let end = body.iter().position(|byte| *byte == b'\n');
    let parts = end.and_then(|end| Some((body.get(..end)?, body.get(end + 1..)?)));
    let head =
        parts.map(|(head, bytes)| (serde_json::from_slice::<FileHead>(head), bytes));
    let Some((Ok(FileHead { name }), bytes)) = head else {
        return http::bad_request(session).into();
    };
    let Some(name) = data_file_name(&name) else {
        let told = session.say_with("preview-add-file-name", &[("name", &name)]);
        return Response::error(400, &told).into();
    };
    let number = session.sent.number + 1;
    session.sent = SentFile { number, name, bytes: bytes.into() };
    inspect(session, number, ReadAs::default())
}

/// Returns that another file was sent since, or the program was started again.
fn gone(session: &Session) -> Reply {
    Response::error(410, &session.say("preview-add-gone")).into()
}

/// Answers with what a file holds, and the fields for what has to be known of it.
fn inspect(session: &Session, number: u64, read_as: ReadAs) -> Reply {
    if session.sent.number != number || number == 0 {
        return gone(session);
    }
    let (reading, file) = (session.reading(), session.sent.clone());
    Reply::after(move || {
        let html = inspected(&reading, &file, &read_as);
        move |_| Response::json(&json!({ "file": number, "html": html })).into()
    })
}

/// Returns what a file holds, and the fields for what has to be known of it, as markup.
fn inspected(reading: &Reading, file: &SentFile, read_as: &ReadAs) -> String {
    let words = reading.words();
    let mut out = Markup::new(Syntax::Html);
    out.element("h3", &file.name);
    match read(reading, file, read_as) {
        Ok(sent) => {
            form::sheets(&mut out, &sent.sheets, &read_as.sheet, words);
            findings(&mut out, &sent.findings, &sent.sources, words);
            if let Some(dataset) = &sent.dataset {
                let inspection = Inspection::of(dataset);
                form::description(&mut out, dataset, &inspection, words);
                form::columns(&mut out, dataset, &read_as.columns, words);
                let interview = interview(reading, dataset);
                let sheet = sent.sources.sheet(dataset.file);
                form::fields(&mut out, interview, (&file.name, sheet), words);
            }
        }
        Err(error) => {
            let told = [("detail", &*error.to_string())];
            out.element("p", &words.say_with("preview-add-unreadable", &told));
        }
    }
    out.finish()
}

fn interview<'a>(reading: &'a Reading, dataset: &'a Dataset) -> Interview<'a> {
    let project = &reading.snapshot.project;
    Interview { project, dataset, language: reading.language }
}

/// Reads the file that was sent.
fn read(reading: &Reading, file: &SentFile, read_as: &ReadAs) -> io::Result<SentDataset> {
    let SentFile { name, bytes, .. } = file;
    let (mut sources, mut found) = (Sources::default(), Diagnostics::new());
    let mut marks = reading.snapshot.project.manifest.marks.clone();
    for (name, column) in &read_as.columns {
        marks.set_column(name, *column);
    }
    let sheet = read_as.sheet.as_str();
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
        load::dataset_bytes(name, bytes, named, &marks, &mut sources, &mut found)?;
    if let Some(dataset) = &dataset {
        dataset.check_scales(&mut found);
    }
    let findings = found.into_sorted(&sources);
    Ok(SentDataset { dataset, findings, sources, sheets })
}

/// Writes what was found, each with its place.
fn findings(out: &mut Markup, list: &[Diagnostic], sources: &Sources, words: Words<'_>) {
    for finding in list {
        out.open("div").attribute("class", "note-finding");
        out.attribute("data-severity", finding.severity.as_str());
        write_finding(out, finding, words);
        if let Some(span) = finding.primary {
            out.open("p").attribute("class", "more");
            out.text(&sources.place(span)).close();
        }
        out.close();
    }
}

/// Shows what will be written for the answers, or writes it; `tries` is how often that is
/// begun anew because a file was changed at that moment.
fn add(session: &Session, asked: AddRequest, tries: usize) -> Reply {
    if session.sent.number != asked.file || asked.file == 0 {
        return gone(session);
    }
    let (reading, file) = (session.reading(), session.sent.clone());
    Reply::after(move || {
        let added = added(&reading, &file, &asked);
        move |session| match added {
            ToAdd::Told(response) => response.into(),
            ToAdd::Write(changes, response) => match changes.write() {
                Ok(()) => {
                    session.read();
                    response.into()
                }
                // What was read is no longer what is there.
                Err(edit::Error::Changed(_) | edit::Error::Exists(_)) => {
                    session.read();
                    match tries.checked_sub(1) {
                        Some(tries) if tries > 0 => add(session, asked, tries),
                        _ => {
                            let told = session.say("preview-add-changed");
                            Response::error(409, &told).into()
                        }
                    }
                }
                Err(error) => Response::error(500, &not_written(session, &error)).into(),
            },
        }
    })
}

/// What becomes of answers.
enum ToAdd {
    /// Nothing is written.
    Told(Response),
    /// Files are written; what is said then.
    Write(ChangeSet, Response),
}

/// Returns what becomes of the answers about a file.
fn added(reading: &Reading, file: &SentFile, asked: &AddRequest) -> ToAdd {
    let words = reading.words();
    let Ok(SentDataset { dataset: Some(dataset), sources, .. }) =
        read(reading, file, &asked.reading)
    else {
        // Its page was told so and has no fields.
        return ToAdd::Told(Response::error(400, &words.say("preview-failed")));
    };
    let named = (file.name.as_str(), sources.sheet(dataset.file));
    let interview = interview(reading, &dataset);
    let addition =
        answers::addition(interview, named, &asked.answers, &file.bytes, words);
    let mut addition = match addition {
        Ok(addition) => addition,
        Err(problems) => {
            let problems: Vec<Value> = problems
                .into_iter()
                .map(|problem| json!({ "field": problem.field, "text": problem.text }))
                .collect();
            return ToAdd::Told(Response::json(&json!({ "problems": problems })));
        }
    };
    let said = &asked.reading.columns;
    let columns = dataset.columns().iter();
    let said = columns
        .filter_map(|column| Some((column.name.clone(), *said.get(&column.name)?)));
    addition.indicator.say_columns(said);
    let id = addition.indicator.id.clone();
    let mut out = Markup::new(Syntax::Html);
    let refused = |mut out: Markup| {
        out.open("p").attribute("class", "refused");
        out.text(&words.say("preview-add-refused")).close();
        ToAdd::Told(Response::json(&json!({ "html": out.finish() })))
    };
    let added = edit::add_indicator(
        &reading.snapshot,
        &addition,
        &*reading.files,
        Fonts::embedded(),
    );
    match added {
        Ok(Added { inserted, copied, reprints, .. }) if !asked.write => {
            shown(&mut out, copied.as_deref(), &inserted, &reprints, words);
            let told = json!({ "html": out.finish(), "ready": true });
            ToAdd::Told(Response::json(&told))
        }
        Ok(Added { changes, after, .. }) => {
            written(&mut out, &after, &id, words);
            let told = json!({ "html": out.finish(), "added": id });
            ToAdd::Write(changes, Response::json(&told))
        }
        Err(NotAdded::OtherFile(path)) => {
            let told = words.say_with("preview-add-other-file", &[("path", &path)]);
            out.element("p", &told);
            refused(out)
        }
        Err(NotAdded::Errors(errors, sources)) => {
            findings(&mut out, &errors, &sources, words);
            refused(out)
        }
    }
}

/// Writes what will be written into the files, line by line.
fn shown(
    out: &mut Markup,
    copied: Option<&str>,
    inserted: &[Inserted],
    reprints: &[Reprint],
    words: Words<'_>,
) {
    out.element("h3", &words.say("preview-add-will-write"));
    if let Some(path) = copied {
        out.element("p", &words.say_with("add-copied", &[("path", path)]));
    }
    for Inserted { path, lines } in inserted {
        out.element("p", path);
        out.open("pre").attribute("tabindex", "0").attribute("aria-label", path);
        out.text(&lines.join("\n")).close();
    }
    if !reprints.is_empty() {
        out.element("h3", &words.say("preview-add-others"));
    }
    for Reprint { path, position, what, .. } in reprints.iter().take(SHOWN) {
        out.open("p").text(&format!("{path}:{}: ", position.line));
        match what {
            Reprinted::Text { before, after } => {
                out.element("del", before).text(" ").element("ins", after);
            }
            Reprinted::Picture(path) => {
                out.text(&words.say_with("reprint-picture", &[("path", path)]));
            }
        }
        out.close();
    }
    if reprints.len() > SHOWN {
        out.element("p", &format!("… +{}", reprints.len() - SHOWN));
    }
    out.open("button").attribute("type", "button").attribute("class", "act");
    out.attribute("data-do", "write").text(&words.say("preview-add-write")).close();
}

/// Writes how the indicator that was added is cited.
fn written(out: &mut Markup, after: &Snapshot, id: &str, words: Words<'_>) {
    out.element("p", &words.say_with("preview-add-written", &[("id", id)]));
    if let Some((placeholder, printed)) = example(after, id, words.language) {
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
