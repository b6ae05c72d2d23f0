//! From a request to its answer, without a socket.

use serde::Serialize;
use serde_json::json;

use crate::serve::access::Refused;
use crate::serve::session::Session;
use crate::serve::{assets, desk, insert, page, pages, view};

/// What a page may load and do: what this server has, and nothing from or to anywhere else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// What goes with every answer.
const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// What a browser asks.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The host in the address itself, which clients send to a proxy.
    pub authority: Option<String>,
    /// The path as it was sent: nothing in it is decoded.
    pub path: String,
    /// What follows the question mark, as it was sent.
    pub query: String,
    /// The headers, their names in small letters, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// Returns the first header of a name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns whether there is a header of a name.
    pub fn has_header(&self, name: &str) -> bool {
        self.header(name).is_some()
    }

    /// Returns a header that is there once. Of two, each side of a proxy may take another.
    pub fn only_header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known == name);
        let first = values.next();
        first.filter(|_| values.next().is_none()).map(|(_, value)| value.as_str())
    }

    /// Returns a parameter of the query. Its value is not decoded: addresses of this server
    /// need no escapes, and longer texts come as JSON.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Returns whether it only asks for what is at a path.
    pub fn is_get(&self, path: &str) -> bool {
        self.path == path && ["GET", "HEAD"].contains(&self.method.as_str())
    }

    /// Returns whether it asks that something be done.
    pub fn is_post(&self, path: &str) -> bool {
        self.path == path && self.method == "POST"
    }

    /// Returns what it asks for below a path, such as `lt` of `/view/lt`.
    pub fn get_below(&self, path: &str) -> Option<&str> {
        let rest = self.path.strip_prefix(path)?;
        self.is_get(&self.path).then_some(rest)
    }
}

/// What follows the head of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// It is all there.
    Bytes(Vec<u8>),
    /// The generations of the session as server-sent events: the present one at once, each
    /// later one when it comes.
    Events,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers, their names in small letters.
    pub headers: Vec<(&'static str, String)>,
    /// What follows.
    pub body: Body,
}

impl Response {
    /// Returns an answer of a type.
    pub fn new(content_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Response {
            status: 200,
            headers: vec![("content-type", content_type.to_owned())],
            body: Body::Bytes(bytes.into()),
        }
    }

    /// Returns a page.
    pub fn html(markup: String) -> Self {
        Self::new("text/html; charset=utf-8", markup)
    }

    /// Returns data.
    pub fn json(value: &impl Serialize) -> Self {
        let json = serde_json::to_vec(value).expect("plain data is always JSON");
        Self::new("application/json", json)
    }

    /// Returns that something went wrong, as data: `{"error": message}`.
    pub fn error(status: u16, message: &str) -> Self {
        Response { status, ..Self::json(&json!({ "error": message })) }
    }

    /// Returns that something is elsewhere.
    pub fn redirect(address: &str) -> Self {
        let answer = Response { status: 303, ..Self::html(String::new()) };
        answer.with("location", address.to_owned())
    }

    /// Returns a stream of the session's generations.
    pub fn events() -> Self {
        Response { body: Body::Events, ..Self::new("text/event-stream", "") }
    }

    /// Adds a header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Returns a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn complete(mut self) -> Self {
        for (name, value) in HEADERS {
            self.headers.push((name, value.to_owned()));
        }
        if self.header("cache-control").is_none() {
            self.headers.push(("cache-control", "no-store".to_owned()));
        }
        self
    }
}

/// What is done with the session to answer a request; it is lent for as long as that takes.
pub type Turn<'t> = Box<dyn FnOnce(&mut Session) -> Reply + 't>;

/// What takes long and is done without the session, which others need meanwhile.
pub(super) type Work = Box<dyn FnOnce() -> Reply>;

/// What a turn with the session leads to.
#[expect(missing_debug_implementations, reason = "work has no form that could be shown")]
pub struct Reply(Step);

enum Step {
    Done(Response),
    Work(Work),
    Turn(Turn<'static>),
}

impl Reply {
    /// Makes the answer without the session.
    pub(super) fn without(work: impl FnOnce() -> Response + 'static) -> Self {
        Reply(Step::Work(Box::new(move || work().into())))
    }

    /// Does something without the session, and with it what `work` returns then.
    pub(super) fn after<T>(work: impl FnOnce() -> T + 'static) -> Self
    where
        T: FnOnce(&mut Session) -> Reply + 'static,
    {
        Reply(Step::Work(Box::new(move || Reply(Step::Turn(Box::new(work()))))))
    }

    /// Returns whether something is still to be done.
    #[cfg(test)]
    pub(super) fn is_open(&self) -> bool {
        !matches!(self.0, Step::Done(_))
    }
}

impl From<Response> for Reply {
    fn from(response: Response) -> Self {
        Reply(Step::Done(response))
    }
}

/// Answers a request. `lend` lends the session, more than once for what takes long.
pub fn respond(lend: &mut dyn FnMut(Turn<'_>) -> Reply, request: &Request) -> Response {
    let mut reply = lend(Box::new(|session| match session.access.admit(request) {
        Ok(Some(response)) => response.into(),
        Ok(None) => route(session, request),
        Err(refused) => refusal(session, refused).into(),
    }));
    let mut response = loop {
        match reply.0 {
            Step::Done(response) => break response,
            Step::Work(work) => reply = work(),
            Step::Turn(turn) => reply = lend(turn),
        }
    };
    if request.method == "HEAD" {
        response.body = Body::Bytes(Vec::new());
    }
    response.complete()
}

/// Returns the answer to one who was let in.
fn route(session: &mut Session, request: &Request) -> Reply {
    if request.is_get("/events") {
        return Response::events().into();
    }
    if request.is_get("/favicon.ico") {
        return Response { status: 204, ..Response::new("image/x-icon", "") }.into();
    }
    if let Some(name) = request.get_below("/assets/") {
        let asset = assets::find(session, name);
        return asset.unwrap_or_else(|| not_found(session)).into();
    }
    pages::respond(session, request)
        .map(Reply::from)
        .or_else(|| desk::respond(session, request))
        .or_else(|| view::respond(session, request))
        .or_else(|| insert::respond(session, request))
        .unwrap_or_else(|| not_found(session).into())
}

pub(super) fn not_found(session: &Session) -> Response {
    Response::error(404, &session.say("preview-not-found"))
}

/// Answers a request whose body says nothing that is understood.
pub(super) fn bad_request(session: &Session) -> Response {
    Response::error(400, &session.say("preview-failed"))
}

/// Answers a request that could not be read to its end.
pub(super) fn refuse(session: &Session, refused: Refused) -> Response {
    refusal(session, refused).complete()
}

/// Answers one who was not let in. Only who has no cookie is told more: that is somebody who
/// opened the address in another browser.
fn refusal(session: &Session, refused: Refused) -> Response {
    let status = refused.status();
    match refused {
        Refused::Stranger | Refused::Used => {
            let message =
                session.say_with("preview-refused", &[("kind", refused.kind())]);
            Response { status, ..Response::html(page::refusal(session, &message)) }
        }
        Refused::Method => {
            Response::error(status, "method").with("allow", "GET, HEAD, POST")
        }
        Refused::Late | Refused::Broken => {
            let answer = Response::error(status, &session.say("preview-incomplete"));
            // What comes after all is no request of its own.
            answer.with("connection", "close")
        }
        _ => Response::error(status, &session.say("preview-not-allowed")),
    }
}
