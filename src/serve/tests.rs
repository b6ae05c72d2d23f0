//! What may be asked, by whom, and what is answered; without a socket.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::load::{Files, InMemory};
use crate::serve::access::TOKEN_HEADER;
use crate::serve::http::{self, Body, Request, Response};
use crate::serve::{Access, Editor, Session, Settings, Typesetter};

const PORT: u16 = 4747;
const HOST: &str = "127.0.0.1:4747";
const ORIGIN: &str = "http://127.0.0.1:4747";

pub(super) fn report() -> InMemory {
    InMemory::new()
        .with(
            "report/report.toml",
            "[report]\ntitle = { lt = \"Ataskaita\", en = \"Report\" }\nstate = \"LT\"\nconvention = \"crc\"\n\
             cycle = \"7\"\ndate = 2026-11-21\nprofile = \"alternative-report\"\nsource-language = \"lt\"\n\
             languages = [\"lt\", \"en\"]\n[organisation]\nname = { lt = \"A\", en = \"A\" }\n",
        )
        .with("report/lt/19-a.md", "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirma.\n\nAntra.\n")
        .with("report/en/19-a.md", "+++\ntitle = \"Violence\"\n+++\n\nFirst.\n\nSecond.\n")
}

pub(super) fn session_of(files: impl Files + Send + 'static) -> Session {
    let settings = Settings {
        root: "/report".into(),
        language: "en".parse().unwrap(),
        editor: Some(Editor::Program(vec![
            "edit".to_owned(),
            "{path}:{line}".to_owned(),
        ])),
        typesetter: Typesetter {
            command: Vec::new(),
            time_limit: Duration::from_secs(1),
        },
        start: |command| match command {
            [program, place]
                if program == "edit" && place == "/report/report/lt/19-a.md:6" =>
            {
                Ok(())
            }
            _ => Err(std::io::ErrorKind::NotFound.into()),
        },
        open: |path| {
            let is_known = path == Path::new("/report/report/lt/19-a.md");
            if is_known { Ok(()) } else { Err(std::io::ErrorKind::NotFound.into()) }
        },
    };
    Session::new(Arc::new(files), settings, Access::new(PORT).unwrap())
}

/// Answers a request while nobody else asks.
pub(super) fn respond(session: &mut Session, request: &Request) -> Response {
    http::respond(&mut |turn| turn(session), request)
}

fn get(path: &str) -> Request {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    Request {
        method: "GET".to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers: vec![("host".to_owned(), HOST.to_owned())],
        ..Request::default()
    }
}

pub(super) fn with(mut request: Request, name: &str, value: &str) -> Request {
    request.headers.retain(|(known, _)| known != name);
    request.headers.push((name.to_owned(), value.to_owned()));
    request
}

/// Opens the address, as a browser does, and returns the cookie.
pub(super) fn enter(session: &mut Session) -> String {
    let address = session.access.address().unwrap();
    let answer = respond(session, &get(address.strip_prefix(ORIGIN).unwrap()));
    assert_eq!((answer.status, answer.header("location")), (303, Some("/")));
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.ends_with("; HttpOnly; SameSite=Strict; Path=/"), "{cookie}");
    cookie.split(';').next().unwrap().to_owned()
}

pub(super) fn known(path: &str, cookie: &str) -> Request {
    with(get(path), "cookie", cookie)
}

pub(super) fn post(path: &str, cookie: &str, token: &str, body: &str) -> Request {
    let request =
        Request { method: "POST".to_owned(), body: body.into(), ..known(path, cookie) };
    let request = with(request, "origin", ORIGIN);
    with(with(request, TOKEN_HEADER, token), "content-type", "application/json")
}

pub(super) fn text(response: &Response) -> String {
    match &response.body {
        Body::Bytes(bytes) => String::from_utf8(bytes.clone()).unwrap(),
        Body::Events => "events".to_owned(),
    }
}

#[test]
fn an_address_lets_one_browser_in_and_only_once() {
    let mut session = session_of(report());
    let address = session.access.address().unwrap();
    assert_eq!(address, session.access.address().unwrap(), "still unused");
    let path = address.strip_prefix(ORIGIN).unwrap();
    let cookie = enter(&mut session);
    assert_eq!(respond(&mut session, &known("/", &cookie)).status, 200);
    let again = respond(&mut session, &get(path));
    assert_eq!(again.status, 403);
    assert!(text(&again).contains("has been used"), "{}", text(&again));
    assert!(!text(&again).contains(session.access.token()));
    // The same browser may follow it again.
    assert_eq!(respond(&mut session, &known(path, &cookie)).status, 303);
    assert_ne!(address, session.access.address().unwrap());
    let guessed = "/?word=000000000000000000000000000000000000000000000000";
    assert_eq!(respond(&mut session, &get(guessed)).status, 403);
}

#[test]
fn what_comes_from_elsewhere_is_refused() {
    let mut session = session_of(report());
    let cookie = enter(&mut session);
    let view = || known("/view/lt", &cookie);
    let twice = |name: &str, value: &str| {
        let mut request = view();
        request.headers.push((name.to_owned(), value.to_owned()));
        request
    };
    let as_to_proxy =
        |authority: &str| Request { authority: Some(authority.to_owned()), ..view() };
    for (what, request, status) in [
        ("this server", view(), 200),
        ("by name", with(view(), "host", "localhost:4747"), 200),
        ("by the address of IPv6", with(view(), "host", "[::1]:4747"), 200),
        ("another name that leads here", with(view(), "host", "evil.example:4747"), 421),
        ("another port", with(view(), "host", "127.0.0.1:80"), 421),
        ("a name that begins alike", with(view(), "host", "127.0.0.1:47470"), 421),
        ("two names", twice("host", "evil.example"), 421),
        ("another name in the address", as_to_proxy("evil.example"), 421),
        ("another port in the address", as_to_proxy("127.0.0.1:1"), 421),
        ("somebody's name in the address", as_to_proxy("a@127.0.0.1:4747"), 421),
        ("this server in the address", as_to_proxy(HOST), 200),
        ("its own page", with(view(), "origin", ORIGIN), 200),
        ("another site", with(view(), "origin", "https://evil.example"), 403),
        (
            "another port of this machine",
            with(view(), "origin", "http://127.0.0.1:80"),
            403,
        ),
        (
            "another name of this machine",
            with(view(), "origin", "http://localhost:4747"),
            403,
        ),
        ("the same over TLS", with(view(), "origin", "https://127.0.0.1:4747"), 403),
        ("a sandbox", with(view(), "origin", "null"), 403),
        (
            "a script tag of another site",
            with(view(), "sec-fetch-site", "cross-site"),
            403,
        ),
        (
            "another port, says the browser",
            with(view(), "sec-fetch-site", "same-site"),
            403,
        ),
        (
            "its own page, says the browser",
            with(view(), "sec-fetch-site", "same-origin"),
            200,
        ),
        ("no cookie", get("/view/lt"), 403),
        ("a guessed cookie", with(view(), "cookie", "komentaras-4747=0"), 403),
        (
            "the cookie of another port",
            with(view(), "cookie", &cookie.replace("4747=", "80=")),
            403,
        ),
        ("several cookies", with(view(), "cookie", &format!("a=1; {cookie}")), 200),
        ("another method", Request { method: "PUT".to_owned(), ..view() }, 405),
        (
            "a question about methods",
            Request { method: "OPTIONS".to_owned(), ..view() },
            405,
        ),
        ("too much", Request { body: vec![b' '; (1 << 20) + 1], ..view() }, 413),
    ] {
        let answer = respond(&mut session, &request);
        assert_eq!(answer.status, status, "{what}: {}", text(&answer));
        let is_told = status == 200 || !text(&answer).contains("Smurtas");
        assert!(is_told, "{what}: {}", text(&answer));
        for (name, part) in [
            ("content-security-policy", "default-src 'none'; script-src 'self';"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
        ] {
            assert!(answer.header(name).unwrap().starts_with(part), "{what}: {name}");
        }
    }
}

#[test]
fn only_the_page_itself_changes_anything() {
    let mut session = session_of(report());
    let cookie = enter(&mut session);
    let token = session.access.token().to_owned();
    let body = "{\"place\":\"report/lt/19-a.md:6\"}";
    let open = || post("/open", &cookie, &token, body);
    let without = |name: &str| {
        let mut request = open();
        request.headers.retain(|(known, _)| known != name);
        request
    };
    for (what, request, status) in [
        ("the page", open(), 200),
        ("no origin", without("origin"), 403),
        ("no secret", without(TOKEN_HEADER), 403),
        ("no cookie", without("cookie"), 403),
        ("the cookie as secret", with(open(), TOKEN_HEADER, &cookie), 403),
        (
            "a form",
            with(open(), "content-type", "application/x-www-form-urlencoded"),
            415,
        ),
        ("a text", with(open(), "content-type", "text/plain"), 415),
        ("no type", without("content-type"), 415),
        ("no JSON", post("/open", &cookie, &token, "{"), 400),
        (
            "a file that is not of the report",
            post("/open", &cookie, &token, "{\"place\":\"/etc/passwd:1\"}"),
            400,
        ),
        (
            "a path that climbs",
            post("/open", &cookie, &token, "{\"place\":\"report/../../x:1\"}"),
            400,
        ),
        (
            "a line that is none",
            post("/open", &cookie, &token, "{\"place\":\"report/lt/19-a.md:-1\"}"),
            400,
        ),
        (
            "another line, for which there is no program here",
            post("/open", &cookie, &token, "{\"place\":\"report/lt/19-a.md:7\"}"),
            500,
        ),
    ] {
        let answer = respond(&mut session, &request);
        assert_eq!(answer.status, status, "{what}: {}", text(&answer));
    }
}

#[test]
fn without_an_editor_the_system_opens_texts_and_nothing_else() {
    let program = "report/lt/run.bat";
    let mut session = session_of(report().with(program, "x"));
    session.settings.editor = Some(Editor::System);
    let cookie = enter(&mut session);
    let token = session.access.token().to_owned();
    assert!(text(&respond(&mut session, &known("/", &cookie))).contains("Open the file"));
    for (place, status) in [
        ("report/lt/19-a.md:6", 200),
        ("report/en/19-a.md:6", 500),
        ("report/lt/run.bat:1", 400),
        ("report/lt/20-b.md:1", 400),
        ("/etc/passwd:1", 400),
    ] {
        let body = serde_json::json!({ "place": place }).to_string();
        let answer = respond(&mut session, &post("/open", &cookie, &token, &body));
        assert_eq!(answer.status, status, "{place}: {}", text(&answer));
    }
}

#[test]
fn no_address_leads_to_the_disk() {
    let mut session = session_of(report());
    let cookie = enter(&mut session);
    for path in [
        "/../Cargo.toml",
        "/assets/../view/mod.rs",
        "/assets/page.html.hbs",
        "/assets/idiomorph.LICENSE",
        "/assets/%2e%2e/report/report.toml",
        "/assets//etc/passwd",
        "/assets/view.js/",
        "/view/../../etc/passwd",
        "/view/lv",
        "/images/../report/report.toml",
        "/data/../../etc/passwd",
        "/tables/",
        "//etc/passwd",
        "/report/report.toml",
        "/report/report.toml?raw??",
        "/@fs/etc/passwd?raw??",
        "/C:/Windows/win.ini",
        "/\\..\\x",
        "",
    ] {
        let answer = respond(&mut session, &known(path, &cookie));
        assert_eq!(answer.status, 404, "{path}");
        assert!(text(&answer).len() < 200, "{path}: {}", text(&answer));
    }
    for path in
        ["/", "/desk", "/assets/view.js", "/assets/report.css", "/view/lt", "/view/en"]
    {
        let answer = respond(&mut session, &known(path, &cookie));
        assert!(answer.status == 200 && text(&answer).len() > 100, "{path}");
        let head = Request { method: "HEAD".to_owned(), ..known(path, &cookie) };
        let head = respond(&mut session, &head);
        assert_eq!((head.status, text(&head)), (200, String::new()), "{path}");
    }
}

#[test]
fn of_a_segment_that_has_changed_no_check_says_that_nothing_was_found() {
    let mut session = session_of(report());
    let cookie = enter(&mut session);
    let token = session.access.token().to_owned();
    let mut ask = |path: &str, body: serde_json::Value| -> serde_json::Value {
        let request = post(path, &cookie, &token, &body.to_string());
        serde_json::from_str(&text(&respond(&mut session, &request))).unwrap()
    };
    let of = serde_json::json!({ "language": "en", "chapter": "19-a" });
    let unit =
        ask("/desk/chapter", of)["segments"][1]["unit"].as_str().unwrap().to_owned();
    let other = unit.chars().rev().collect::<String>();
    for (unit, is_known) in [(unit, true), (other, false)] {
        let answer = ask(
            "/desk/check",
            serde_json::json!({
                "language": "en", "chapter": "19-a", "unit": unit, "text": "First in 1871.",
            }),
        );
        assert_eq!(answer["findings"].is_array(), is_known, "{answer}");
    }
}
