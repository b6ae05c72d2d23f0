//! Who may ask: a page of this server in a browser of the user who started it, and nobody else.
//!
//! Other users of the machine, and pages of other sites in the same browser, reach the same
//! port. What stops them:
//!
//! - `Host` must name this server, and so must the address if it has a host, so that no other
//!   name can be made to lead here (DNS rebinding).
//! - A secret in a cookie, which only a browser has that opened the address with the one-time
//!   word in it. The address can be seen by others (in a list of processes, in a history), so
//!   the word is good for one use.
//! - For what changes something also a second secret, which only this server's pages know and
//!   send as a header, `Origin`, and a type of content that no form can send.

use std::fmt::Write as _;

use crate::serve::http::{Request, Response};

/// The header with the secret of pages.
pub const TOKEN_HEADER: &str = "x-komentaras-token";

/// The most bytes that the body of a request may have.
pub const LARGEST_BODY: usize = 1 << 20;

/// The address that takes a file as it is.
pub const FILE_PATH: &str = "/insert/file";

/// The most bytes that a file with its name may have. It is kept in memory, so only who is let
/// in may send as much.
pub const LARGEST_FILE: usize = 32 << 20;

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It asks a host of another name.
    Host,
    /// It comes from another site.
    Origin,
    /// It does something else than `GET`, `HEAD` and `POST`.
    Method,
    /// It comes without the cookie.
    Stranger,
    /// The one-time word was used already, or is none.
    Used,
    /// It would change something, and comes without the secret of the page.
    Token,
    /// It would change something, and its body is not of the type that is taken there.
    Type,
    /// Its body is too large.
    Size,
    /// Its body did not come in time.
    Late,
    /// Its body broke off, or is not written as its head says.
    Broken,
}

impl Refused {
    /// Returns the status of the answer.
    pub fn status(self) -> u16 {
        match self {
            Refused::Host => 421,
            Refused::Method => 405,
            Refused::Type => 415,
            Refused::Size => 413,
            Refused::Late => 408,
            Refused::Broken => 400,
            Refused::Origin | Refused::Stranger | Refused::Used | Refused::Token => 403,
        }
    }

    /// Returns the word that selects the text of the message.
    pub fn kind(self) -> &'static str {
        match self {
            Refused::Stranger => "stranger",
            Refused::Used => "used",
            _ => "other",
        }
    }
}

/// What lets requests in.
#[derive(Debug)]
pub struct Access {
    port: u16,
    cookie: String,
    token: String,
    /// The word in the address that is to be opened; none once it has been used.
    word: Option<String>,
}

impl Access {
    /// Returns the access to a server with new secrets.
    pub fn new(port: u16) -> Result<Self, getrandom::Error> {
        let [cookie, token, word] = [secret()?, secret()?, secret()?];
        Ok(Access { port, cookie, token, word: Some(word) })
    }

    /// Returns the address to open, which lets one browser in; one with a new word if that
    /// of the last was used.
    pub fn address(&mut self) -> Result<String, getrandom::Error> {
        let word = match self.word.take() {
            Some(word) => word,
            None => secret()?,
        };
        let address = format!("http://127.0.0.1:{}/?word={word}", self.port);
        self.word = Some(word);
        Ok(address)
    }

    /// Returns the secret that pages send with what changes something.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Returns the name of the cookie: browsers keep those of all ports together.
    fn cookie_name(&self) -> String {
        format!("komentaras-{}", self.port)
    }

    fn hosts(&self) -> [String; 3] {
        ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{}", self.port))
    }

    /// Decides about a request; `Some` is the answer to one that opens the address with the
    /// word.
    pub fn admit(&mut self, request: &Request) -> Result<Option<Response>, Refused> {
        self.admit_origin(request)?;
        if request.body.len() > self.largest_body(request) {
            return Err(Refused::Size);
        }
        let is_known = self.has_cookie(request);
        if let Some(word) = request.parameter("word").filter(|_| request.is_get("/")) {
            return self.enter(word, is_known).map(Some);
        }
        if !is_known {
            return Err(Refused::Stranger);
        }
        if request.method == "POST" {
            self.admit_change(request)?;
        }
        Ok(None)
    }

    /// Returns how many bytes the body of a request may have, by its head.
    pub fn largest_body(&self, head: &Request) -> usize {
        let takes_file = head.is_post(FILE_PATH)
            && self.admit_origin(head).is_ok()
            && self.has_cookie(head)
            && self.admit_change(head).is_ok();
        if takes_file { LARGEST_FILE } else { LARGEST_BODY }
    }

    /// Decides about the host and the site that a request names, and its method.
    fn admit_origin(&self, request: &Request) -> Result<(), Refused> {
        let host = request.only_header("host");
        let is_here =
            host.is_some_and(|host| self.hosts().iter().any(|known| known == host));
        // A host in the address counts for more than that of the header.
        let is_elsewhere = |named: &String| Some(named.as_str()) != host;
        if !is_here || request.authority.as_ref().is_some_and(is_elsewhere) {
            return Err(Refused::Host);
        }
        let is_ours = |origin: &str| {
            origin.strip_prefix("http://").is_some_and(|origin| Some(origin) == host)
        };
        let origin = request.only_header("origin");
        let site = request.header("sec-fetch-site");
        if request.has_header("origin") && !origin.is_some_and(is_ours)
            || site.is_some_and(|site| !["same-origin", "none"].contains(&site))
        {
            return Err(Refused::Origin);
        }
        if !["GET", "HEAD", "POST"].contains(&request.method.as_str()) {
            return Err(Refused::Method);
        }
        Ok(())
    }

    /// Lets a browser in that has the word, once.
    fn enter(&mut self, word: &str, is_known: bool) -> Result<Response, Refused> {
        let is_right = self.word.as_ref().is_some_and(|known| are_equal(known, word));
        if is_right {
            self.word = None;
        } else if !is_known {
            return Err(Refused::Used);
        }
        let cookie = format!(
            "{}={}; HttpOnly; SameSite=Strict; Path=/",
            self.cookie_name(),
            self.cookie
        );
        Ok(Response::redirect("/").with("set-cookie", cookie))
    }

    fn admit_change(&self, request: &Request) -> Result<(), Refused> {
        if request.only_header("origin").is_none() {
            return Err(Refused::Origin);
        }
        let token = request.only_header(TOKEN_HEADER).unwrap_or_default();
        if !are_equal(&self.token, token) {
            return Err(Refused::Token);
        }
        // Neither can be sent by a form.
        let wanted = match &*request.path {
            FILE_PATH => "application/octet-stream",
            _ => "application/json",
        };
        match request.only_header("content-type") {
            Some(written) if written == wanted => Ok(()),
            _ => Err(Refused::Type),
        }
    }

    fn has_cookie(&self, request: &Request) -> bool {
        let name = self.cookie_name();
        let cookies = request.header("cookie").unwrap_or_default().split(';');
        let mut pairs = cookies.filter_map(|pair| pair.trim().split_once('='));
        pairs.any(|(known, value)| known == name && are_equal(&self.cookie, value))
    }
}

/// Returns a word that nobody can guess.
fn secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes)?;
    let mut word = String::new();
    for byte in bytes {
        // Writing to a string can't fail.
        write!(word, "{byte:02x}").ok();
    }
    Ok(word)
}

/// Compares without telling by the time it takes how much is right.
fn are_equal(secret: &str, given: &str) -> bool {
    secret.len() == given.len()
        && secret.bytes().zip(given.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}
