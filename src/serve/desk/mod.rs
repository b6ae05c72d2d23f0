//! The translator's desk.

use crate::serve::http::{Request, Response};
use crate::serve::page::{self, Kind};
use crate::serve::session::Session;

/// Answers a request for the desk; `None` if it is for something else.
pub fn respond(session: &mut Session, request: &Request) -> Option<Response> {
    request
        .is_get("/desk")
        .then(|| Response::html(page::frame(session, Kind::Desk, "", "", &[])))
}
