//! From a request to the answer of the desk.
//!
//! What is asked comes as JSON, also where nothing is changed: ids of chapters and texts have
//! letters that addresses have not.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::edit::Error;
use crate::serve::desk::{
    self, Answer, ChapterView, DeleteRequest, Desk, Overview, SaveRequest, Saved, Stray,
    not_written,
};
use crate::serve::http::{self, Reply, Request, Response};
use crate::serve::page::{self, Kind};
use crate::serve::session::Session;

/// How often a text is put in anew because a file was changed at that moment. The report is
/// read anew each time, so only somebody who saves all the time comes in between again.
const TRIES: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChapterRequest {
    language: String,
    chapter: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitRequest {
    language: String,
    chapter: String,
    unit: String,
    /// What is typed; left out where only the segment is meant.
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SearchRequest {
    language: String,
    query: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FollowRequest {
    language: String,
    chapter: String,
    texts: Vec<Stray>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CompareRequest {
    old: String,
    new: String,
}

/// What became of a request to save, and the chapter as it is now.
#[derive(Serialize)]
struct SavedResponse {
    #[serde(flatten)]
    answer: Answer,
    view: Option<ChapterView>,
    overview: Overview,
    /// The number of this state: the page need not ask for it once more.
    generation: u64,
}

/// Answers a request for the desk; `None` if it is for something else.
pub fn respond(session: &mut Session, request: &Request) -> Option<Reply> {
    if request.is_get("/desk") {
        let main = "<main id=\"main\" tabindex=\"-1\"></main>";
        return Some(
            Response::html(page::frame(session, Kind::Desk, "", main, &[])).into(),
        );
    }
    if request.is_get("/desk/overview") {
        return Some(Response::json(&overview(session)).into());
    }
    let name =
        request.path.strip_prefix("/desk/").filter(|_| request.method == "POST")?;
    let body = &request.body;
    Some(match name {
        "chapter" => answer(session, body, |desk, asked: ChapterRequest| {
            desk::chapter(desk, &asked.language, &asked.chapter)
        }),
        "follow" => answer(session, body, |desk, asked: FollowRequest| {
            desk::follow(desk, &asked.language, &asked.chapter, &asked.texts)
        }),
        "compare" => answer(session, body, |_, asked: CompareRequest| {
            Some(desk::compare(&asked.old, &asked.new))
        }),
        "check" => answer(session, body, |desk, asked: UnitRequest| {
            let UnitRequest { language, chapter, unit, text } = &asked;
            // Of a segment that is another one by now nothing is said: "nothing was found" would
            // be wrong, and the page asks again once it has the new one.
            Some(desk::check(desk, language, chapter, unit, text))
        }),
        "memory" => answer(session, body, |desk, asked: UnitRequest| {
            Some(desk::suggestions(desk, &asked.language, &asked.chapter, &asked.unit))
        }),
        "search" => answer(session, body, |desk, asked: SearchRequest| {
            Some(desk::concordance(desk, &asked.language, &asked.query))
        }),
        "save" => {
            let Ok(asked) = serde_json::from_slice::<SaveRequest>(body) else {
                return Some(http::bad_request(session).into());
            };
            let place = (&*asked.language, &*asked.chapter);
            write(session, place, |desk| desk::save(desk, &asked)).into()
        }
        "delete" => {
            let Ok(asked) = serde_json::from_slice::<DeleteRequest>(body) else {
                return Some(http::bad_request(session).into());
            };
            let place = (&*asked.language, &*asked.chapter);
            write(session, place, |desk| desk::delete(desk, &asked)).into()
        }
        _ => return None,
    })
}

fn desk_of(session: &Session) -> Desk<'_> {
    Desk { snapshot: &session.readable().snapshot, language: session.language() }
}

fn overview(session: &Session) -> Overview {
    let obstacle = session.readable().obstacle.as_ref();
    let notice = obstacle.map(|obstacle| obstacle.told(session.words()));
    desk::overview(desk_of(session), notice.unwrap_or_default())
}

/// Answers what was asked as JSON, without the session; an address that leads nowhere if there
/// is no answer.
fn answer<Q: DeserializeOwned + 'static, A: Serialize>(
    session: &Session,
    body: &[u8],
    find: impl FnOnce(Desk<'_>, Q) -> Option<A> + 'static,
) -> Reply {
    let Ok(asked) = serde_json::from_slice(body) else {
        return http::bad_request(session).into();
    };
    let (snapshot, language) =
        (Arc::clone(&session.readable().snapshot), session.language());
    let missing = http::not_found(session);
    Reply::without(move || {
        let found = find(Desk { snapshot: &snapshot, language }, asked);
        found.map_or(missing, |found| Response::json(&found))
    })
}

/// Changes a chapter, and reads the report anew.
fn write(
    session: &mut Session,
    (language, chapter): (&str, &str),
    change: impl Fn(Desk<'_>) -> Saved,
) -> Response {
    let mut answer = None;
    for _ in 0..TRIES {
        let desk = desk_of(session);
        let saved = change(desk);
        if saved.changes.is_empty() {
            answer = Some(saved.answer);
            break;
        }
        match saved.changes.write() {
            Ok(()) => {
                answer = Some(saved.answer);
                session.read();
                break;
            }
            Err(error) => {
                answer = Some(not_written(desk, &error));
                // What was read is no longer what is there.
                if !matches!(error, Error::Changed(_) | Error::Exists(_)) {
                    break;
                }
                session.read();
            }
        }
    }
    let desk = desk_of(session);
    let view = desk::chapter(desk, language, chapter);
    let answer = answer.expect("it is tried at least once");
    let (overview, generation) = (overview(session), session.generation());
    Response::json(&SavedResponse { answer, view, overview, generation })
}
