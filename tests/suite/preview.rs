//! `komentaras preview` over a real socket: attacks, clients that break off, files that change
//! under it.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use serde_json::Value;

use crate::preview_client::{Preview, header, markup, status};
use crate::project::TestProject;

#[test]
fn attacks_are_refused() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let (port, cookie, token) = (preview.port, &preview.cookie, &preview.token);
    let cookie_line = format!("Cookie: {cookie}\r\n");
    let raw = |host: &str, headers: &str| {
        format!(
            "GET /view/lt HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{cookie_line}{headers}\r\n"
        )
    };
    let here = format!("127.0.0.1:{port}");
    let own = format!("Origin: http://{here}\r\n");
    let body = "{\"place\":\"report/report.toml:1\"}";
    let text = "skurdo rizika";
    let post = |headers: &str| preview.request("POST", "/open", headers, body);
    let json = "Content-Type: application/json\r\n";
    let secret = format!("X-Komentaras-Token: {token}\r\n");
    for (what, request, expected) in [
        ("allowed", raw(&here, ""), 200),
        ("DNS rebinding", raw(&format!("evil.example:{port}"), ""), 421),
        (
            "no host",
            format!("GET / HTTP/1.1\r\nConnection: close\r\n{cookie_line}\r\n"),
            421,
        ),
        ("old HTTP", "GET / HTTP/1.0\r\n\r\n".to_owned(), 421),
        // Who may ask for this is told that there is no editor: what follows is refused
        // before anybody looks for one.
        (
            "allowed, and no editor is set",
            post(&format!("{cookie_line}{own}{secret}{json}")),
            400,
        ),
        ("two hosts", raw(&here, "Host: evil.example\r\n"), 421),
        (
            "the address as another site's",
            raw(&here, "").replacen("/view", "http://evil.example/view", 1),
            421,
        ),
        (
            "a loose origin",
            raw(&here, &format!("Origin: http://{here}.evil.example\r\n")),
            403,
        ),
        (
            "an origin that equals a wrong host",
            raw("evil.example", "Origin: http://evil.example\r\n"),
            421,
        ),
        ("another port's page", raw(&here, "Origin: http://127.0.0.1:1\r\n"), 403),
        ("a script tag elsewhere", raw(&here, "Sec-Fetch-Site: cross-site\r\n"), 403),
        ("another user of the machine", preview.request("GET", "/view/lt", "", ""), 403),
        ("the word once more", preview.request("GET", &preview.path, "", ""), 403),
        ("events without a cookie", preview.request("GET", "/events", "", ""), 403),
        (
            "a form elsewhere",
            post(&format!("{cookie_line}Origin: https://evil.example\r\n{secret}{json}")),
            403,
        ),
        ("a form without an origin", post(&format!("{cookie_line}{secret}{json}")), 403),
        ("a page without the secret", post(&format!("{cookie_line}{own}{json}")), 403),
        ("the secret without the cookie", post(&format!("{own}{secret}{json}")), 403),
        (
            "a simple request",
            post(&format!("{cookie_line}{own}{secret}Content-Type: text/plain\r\n")),
            415,
        ),
        ("a path to the disk", preview.known("/@fs/etc/passwd?raw??"), 404),
        ("a path that climbs", preview.known("/assets/../../../../etc/passwd"), 404),
        (
            "a path in disguise",
            preview.known("/assets/%2e%2e%2f%2e%2e%2fetc/passwd"),
            404,
        ),
        (
            "a method of a proxy",
            preview.request("CONNECT", "evil.example:80", &cookie_line, ""),
            421,
        ),
        (
            "a method that writes",
            preview.request("PUT", "/view/lt", &cookie_line, "{}"),
            405,
        ),
    ] {
        let answer = preview.send(&request);
        assert_eq!(status(&answer), expected, "{what}: {answer}");
        assert_eq!(answer.contains(text), expected == 200, "{what}: {answer}");
        if expected >= 400 {
            assert!(!answer.contains(token.as_str()), "{what}: {answer}");
            let policy = header(&answer, "content-security-policy").unwrap();
            assert!(policy.starts_with("default-src 'none'"), "{what}: {policy}");
        }
    }
}

#[test]
fn what_is_downloaded_is_what_the_site_offers() {
    let project = crate::site::project();
    project.run("build -q --format html").code(0);
    let preview = Preview::open(&project);
    let mut count = 0;
    for path in ["data", "tables"].map(|it| project.list(&format!("build/site/{it}"))) {
        for path in path {
            let name = path.trim_start_matches("build/site");
            assert_eq!(preview.get(name), project.read(&path), "{name}");
            count += 1;
        }
    }
    assert!(count >= 6, "{count}");
}

#[test]
fn a_new_address_lets_another_browser_in() {
    let project = TestProject::both();
    let mut preview = Preview::open(&project);
    preview.input.as_mut().unwrap().write_all(b"\n").unwrap();
    let (old, first) = (preview.path.clone(), preview.cookie.clone());
    preview.path = preview.address();
    assert_ne!(preview.path, old);
    preview.enter();
    let both = preview.request("GET", "/", &format!("Cookie: {first}\r\n"), "");
    assert_eq!(status(&preview.send(&both)), 200);
}

#[test]
fn what_is_no_http_or_too_much_leaves_it_running() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let cookie = format!("Cookie: {}\r\n", preview.cookie);
    // All that a page sends: what is refused is refused for nothing else.
    let page = page_headers(&preview);
    let post = |headers: &str, body: &str| {
        preview.request("POST", "/desk/compare", &format!("{page}{headers}"), body)
    };
    let question = "{\"old\":\"a\",\"new\":\"b\"}";
    let get = |headers: &str| {
        preview.request("GET", "/view/lt", &format!("{cookie}{headers}"), "")
    };
    for (what, bytes, expected) in [
        ("a page's question", post("", question), 200),
        ("a page's look", get("A: b\r\n"), 200),
        ("nothing", String::new(), 0),
        ("no HTTP", "\u{16}\u{3}\u{1}\u{2}\0\u{1}hello".to_owned(), 400),
        ("SSH", "SSH-2.0-OpenSSH_9.9\r\n".to_owned(), 400),
        ("a line without an end", "GET /".to_owned() + &"a".repeat(1 << 20), 431),
        ("many headers", get(&"A: b\r\n".repeat(10_000)), 431),
        ("a long header", get(&format!("A: {}\r\n", "b".repeat(1 << 20))), 431),
        ("a long body", post("", &" ".repeat(3 << 20)), 413),
        ("a body that never comes", post("Content-Length: 5\r\n", ""), 0),
        ("a negative body", post("Content-Length: -1\r\n", ""), 400),
        (
            "pieces of no length",
            post("Transfer-Encoding: chunked\r\n", "{}")
                .replace("Content-Length: 2\r\n", ""),
            400,
        ),
        ("smuggled", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", ""), 0),
    ] {
        let mut stream = preview.connect();
        // Broken off in the middle, for those that would go on waiting.
        let patience = if expected == 0 { 500 } else { 30_000 };
        stream.set_read_timeout(Some(Duration::from_millis(patience))).unwrap();
        stream.write_all(bytes.as_bytes()).ok();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok();
        let answer = String::from_utf8_lossy(&answer);
        assert_eq!(status(&answer), expected, "{what}: {answer}");
        drop(stream);
        assert!(preview.get("/view/lt").contains("generation"), "{what}");
    }
}

/// Returns the headers with which a page does something.
fn page_headers(preview: &Preview) -> String {
    format!(
        "Cookie: {}\r\nOrigin: http://127.0.0.1:{}\r\nContent-Type: application/json\r\n\
         X-Komentaras-Token: {}\r\n",
        preview.cookie, preview.port, preview.token
    )
}

#[test]
fn who_keeps_it_waiting_is_not_waited_for() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let cookie = format!("Cookie: {}\r\n", preview.cookie);
    let begin = |bytes: &str| {
        let mut stream = preview.connect();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream.write_all(bytes.as_bytes()).unwrap();
        stream
    };
    let mut news = begin(&preview.known("/events"));
    let page = page_headers(&preview);
    let post = |path: &str, headers: &str| {
        begin(&preview.request("POST", path, &format!("{page}{headers}"), ""))
    };
    let file = page.replace("application/json", "application/octet-stream");
    let file = format!("{file}Content-Length: 9000000\r\n");
    // With the status with which each is sent away, if it asked for anything.
    let waiting = [
        ("nothing", begin(""), 0),
        ("half a head", begin("GET / HTTP/1.1\r\nHost: "), 0),
        ("half a body", post("/open", "Content-Length: 9\r\n"), 408),
        ("no body at all", post("/desk/save", "Content-Length: 5\r\n"), 408),
        ("half a file", begin(&preview.request("POST", "/insert/file", &file, "")), 408),
        (
            "a piece that never comes",
            post("/open", "Transfer-Encoding: chunked\r\n"),
            408,
        ),
        (
            "a connection that is kept",
            begin(&format!(
                "GET /favicon.ico HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{cookie}\r\n",
                preview.port
            )),
            204,
        ),
    ];
    for (what, mut stream, expected) in waiting {
        let mut answer = String::new();
        let ended = stream.read_to_string(&mut answer);
        assert!(ended.is_ok(), "{what} is still waited for: {ended:?}");
        assert_eq!(status(&answer), expected, "{what}: {answer}");
        if expected == 408 {
            assert!(answer.contains("request is incomplete"), "{what}: {answer}");
            assert_eq!(header(&answer, "connection"), Some("close"), "{what}");
            assert!(header(&answer, "content-security-policy").is_some(), "{what}");
        }
    }
    // Who waits for news hears all the while that there may be some.
    let (mut told, mut bytes) = (String::new(), [0; 4096]);
    while !told.contains("event: alive\n") {
        let read = news.read(&mut bytes).unwrap();
        assert!(read > 0, "{told}");
        told.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
}

#[test]
fn a_thousand_connections_are_kept_by_nobody() {
    /// The most connections at a time, and the one that asks.
    const KEPT: usize = 128;
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let mut idle = Vec::new();
    for at in 0..1000 {
        match TcpStream::connect(("127.0.0.1", preview.port)) {
            Ok(mut stream) => {
                if at % 2 == 0 {
                    stream.write_all(b"GET / HTTP/1.1\r\nHost: ").ok();
                }
                idle.push(stream);
            }
            // The test itself may not open so many.
            Err(error) => {
                assert_ne!(error.kind(), ErrorKind::ConnectionRefused, "{error}");
            }
        }
    }
    assert!(idle.len() > 2 * KEPT, "{}", idle.len());
    // Who comes after all of them is answered, and the oldest had to go for the others.
    assert!(preview.get("/view/lt").contains("generation"));
    let is_kept = |stream: &mut TcpStream| {
        stream.set_nonblocking(true).unwrap();
        let read = stream.read(&mut [0]);
        read.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
    };
    let kept = idle.iter_mut().map(is_kept).collect::<Vec<_>>();
    let count = kept.iter().filter(|kept| **kept).count();
    assert!(count <= KEPT && !kept[0], "{count}");
}

#[test]
fn a_taken_port_is_left_to_whoever_has_it() {
    let project = TestProject::both();
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut preview = Preview::start(&project, &format!("--port {port}"));
    assert_ne!(preview.port, port);
    preview.enter();
    assert!(preview.get("/view/en").contains("generation"));
}

#[test]
fn a_save_is_shown_and_told() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let mut events = preview.connect();
    events.write_all(preview.known("/events").as_bytes()).unwrap();
    let mut events = BufReader::new(events).lines().map(Result::unwrap);
    let mut next =
        || events.find_map(|line| line.strip_prefix("id: ")?.parse::<u64>().ok());
    let first = next().unwrap();
    let chapter = preview.json("/view/lt")["sections"].as_array().unwrap().len();
    assert!(chapter > 1);
    let path = project.list("report/lt").remove(0);
    let saved = project.read(&path) + "\n\nVisai nauja pastraipa.\n";
    // As editors do that write another file and move it.
    std::fs::write(project.path("report/lt/.new"), &saved).unwrap();
    std::fs::rename(project.path("report/lt/.new"), project.path(&path)).unwrap();
    let second = next().unwrap();
    assert!(second > first);
    let state = preview.json(&format!("/view/lt?since={first}"));
    assert!(markup(&state).contains("Visai nauja pastraipa."), "{state}");
    // And the whole project replaced, as git does.
    let report = project.path("report");
    std::fs::rename(&report, project.path("elsewhere")).unwrap();
    preview.wait("/view/lt", "it is gone", |it| {
        it["notice"].as_str().unwrap().contains("report.toml")
    });
    assert!(markup(&preview.json("/view/lt")).contains("Visai nauja pastraipa."));
    std::fs::rename(project.path("elsewhere"), &report).unwrap();
    preview.wait("/view/lt", "it is back", |it| it["notice"] == "");
}

#[test]
fn pages_are_drawn_and_only_new_ones_sent() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let is_done = |state: &Value| state["working"] == false;
    let state = preview.wait("/pages/lt", "set", is_done);
    let digests = |state: &Value| -> Vec<String> {
        let pages = state["pages"].as_array().unwrap().iter();
        pages.map(|page| page["digest"].as_str().unwrap().to_owned()).collect()
    };
    let before = digests(&state);
    assert!(before.len() > 1 && state["notice"] == "", "{state}");
    assert!(preview.get(&format!("/page/{}.svg", before[0])).starts_with("<svg"));
    let path = project.list("report/lt").remove(0);
    let saved = project.read(&path) + "\n\nVisai nauja pastraipa.\n";
    std::fs::write(project.path(&path), saved).unwrap();
    preview.wait("/view/lt", "read", |it| markup(it).contains("Visai nauja pastraipa."));
    preview.json("/pages/lt");
    let after = digests(&preview.wait("/pages/lt", "set again", is_done));
    assert!(after != before && after[0] == before[0], "{before:?} {after:?}");
    // Errors leave those that were set.
    let settings = project.read("report/report.toml");
    let settings = settings.replace("[report]", "[report]\nsource-language = \"de\"");
    std::fs::write(project.path("report/report.toml"), settings).unwrap();
    let state = preview.wait("/pages/lt", "kept", |it| is_done(it) && it["notice"] != "");
    assert!(state["notice"].as_str().unwrap().starts_with("These are the pages as"));
    assert_eq!(digests(&state), after);
    let gone = before.iter().find(|digest| !after.contains(digest)).unwrap();
    let answer = preview.send(&preview.known(&format!("/page/{gone}.svg")));
    assert_eq!(status(&answer), 404);
}

#[test]
fn a_template_without_an_end_costs_no_more_than_its_pages() {
    let base = komentaras::load::builtin_template("base.typ").unwrap();
    let endless = "#for a in range(99999) { for b in range(99999) { } }";
    let template = format!("{base}\n{endless}\n");
    let project = TestProject::both().change("templates/base.typ", template);
    let mut preview = Preview::start(&project, "--port 0 --time-limit 2");
    preview.enter();
    let state = preview.wait("/pages/lt", "ended", |state| state["working"] == false);
    let notice = state["notice"].as_str().unwrap();
    assert!(notice.starts_with("There are no pages yet. Setting"), "{state}");
    assert!(notice.contains("--time-limit"), "{state}");
    std::fs::remove_file(project.path("templates/base.typ")).unwrap();
    preview.wait("/pages/lt", "set", |state| {
        state["working"] == false
            && state["notice"] == ""
            && !state["pages"].as_array().unwrap().is_empty()
    });
}

#[test]
fn a_report_without_end_of_findings_is_shown() {
    let mut text = String::from("+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n");
    for at in 0..500 {
        text.push_str(&format!("Pastraipa {at} apie {{{{value \"nera-{at}\"}}}}.\n\n"));
    }
    let project = TestProject::small().change("report/lt/19-daug.md", text);
    let preview = Preview::open(&project);
    let state = preview.json("/view/lt");
    let panel = state["panel"].as_str().unwrap();
    assert!(
        panel.matches("class=\"place\"").count() <= 600,
        "a list that nobody can read"
    );
    assert!(panel.contains("more: run komentaras check"), "{panel}");
    assert_eq!(markup(&state).matches("unknown indicator").count(), 500);
}
