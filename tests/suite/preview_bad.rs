//! What goes wrong around a preview: ports, browsers, disks and files; told plainly, nothing
//! lost, and the server stays. Further attacks are in `preview.rs`, two who save at once in
//! `desk.rs`, files that are half saved in `half_saved.rs`.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::desk::{CHAPTER_ID, NEW, ask, save_request};
use crate::import::{CHAPTER, MEMORY, open};
use crate::preview_client::{Preview, header, markup, status};
use crate::project::TestProject;

#[test]
fn a_report_has_a_port_of_its_own() {
    let (project, other) = (TestProject::both(), TestProject::both());
    let first = Preview::start(&project, "");
    let port = first.port;
    assert_ne!(Preview::start(&other, "").port, port);
    // The same report a second time: another port, and why.
    let mut second = project.command("--ui-language en preview --no-open");
    second.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut second = second.spawn().unwrap();
    let mut told = [0; 120];
    second.stderr.take().unwrap().read_exact(&mut told).unwrap();
    second.kill().unwrap();
    second.wait().unwrap();
    let told = String::from_utf8_lossy(&told);
    let expected =
        format!("port {port} is in use, perhaps by another preview of this report");
    assert!(told.starts_with(&expected), "{told}");
    drop(first);
    assert_eq!(Preview::start(&project, "").port, port, "as before");
}

#[test]
fn without_a_browser_the_address_is_printed() {
    // Nothing that opens anything is found there.
    let project = TestProject::both().env("PATH", "/nowhere");
    let mut child = project.command("--ui-language en preview --port 0");
    child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = child.spawn().unwrap();
    let mut output = child.stdout.take().unwrap();
    let (mut told, mut bytes) = (String::new(), [0; 256]);
    while !told.contains("open the address yourself") {
        let read = output.read(&mut bytes).unwrap();
        assert!(read > 0, "{told}");
        told.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(told.contains("http://127.0.0.1:"), "{told}");
}

#[test]
fn a_browser_that_closes_in_the_middle_leaves_it_running() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    // In the middle of the news, of an answer, of a request and of a file.
    for _ in 0..50 {
        for request in [
            preview.known("/events"),
            preview.known("/view/lt"),
            preview.request("POST", "/desk/save", "Content-Length: 900\r\n", ""),
            preview.request("POST", "/insert/file", "Content-Length: 9000000\r\n", ""),
        ] {
            let mut stream = preview.connect();
            stream.write_all(request.as_bytes()).unwrap();
            let mut byte = [0];
            stream.set_read_timeout(Some(Duration::from_millis(5))).unwrap();
            stream.read_exact(&mut byte).ok();
        }
    }
    let path = project.list("report/lt").remove(0);
    let text = project.read(&path);
    let project = project.change(&path, text + "\n\nPo visko.\n");
    preview.wait("/view/lt", "a save is shown", |it| markup(it).contains("Po visko."));
    drop(project);
}

#[test]
fn a_chapter_that_is_not_utf_8_is_named_and_the_last_state_stays() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let before = project.read(CHAPTER);
    // As an old editor saves it.
    let text = before.replace("poverty", "pov\u{e9}rty");
    let latin = text.chars();
    let latin: Vec<u8> = latin.map(|c| u8::try_from(c).unwrap()).collect();
    fs::write(project.path(CHAPTER), &latin).unwrap();
    let state = preview.wait("/view/en", "it is told", |it| {
        it["panel"].as_str().is_some_and(|panel| panel.contains(CHAPTER))
            && it["panel"].as_str().is_some_and(|panel| panel.contains("UTF-8"))
    });
    assert!(markup(&preview.json("/view/en")).contains("risk of poverty was"), "{state}");
    assert_eq!(fs::read(project.path(CHAPTER)).unwrap(), latin, "nobody writes to it");
    fs::write(project.path(CHAPTER), before).unwrap();
    preview.wait("/view/en", "it is back", |it| {
        !it["panel"].as_str().is_some_and(|panel| panel.contains("UTF-8"))
    });
}

/// Saves a text at the desk of a preview, and returns what is said of it.
pub(crate) fn save(preview: &Preview) -> serde_json::Value {
    let chapter = json!({ "language": "en", "chapter": CHAPTER_ID });
    let (_, view) = ask(preview, "chapter", &chapter);
    ask(preview, "save", &save_request(&view["segments"][1]["unit"], NEW)).1
}

#[cfg(unix)]
#[test]
fn a_disk_that_takes_nothing_is_told_and_everything_stays() {
    use std::os::unix::fs::PermissionsExt as _;
    let files = [CHAPTER, MEMORY];
    // A folder that is closed to writing.
    let project = open();
    if let Some(user) = project.ordinary_user() {
        let mut preview = Preview::start_under(&project, user, "--no-open --port 0");
        preview.enter();
        let before = files.map(|path| project.read(path));
        for path in files {
            let open = fs::Permissions::from_mode(0o666);
            fs::set_permissions(project.path(path), open).unwrap();
        }
        let folder = project.path("report/en");
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        let answer = save(&preview);
        assert_eq!(answer["outcome"], "failed", "{answer}");
        let message = answer["message"].as_str().unwrap();
        assert!(message.contains("is write-protected. Nothing was saved"), "{message}");
        assert_eq!(files.map(|path| project.read(path)), before);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(save(&preview)["outcome"], "saved");
    }
    // A disk without room: the system writes not a byte of any file.
    let full = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"];
    let project = open();
    let mut preview = Preview::start_under(&project, &full, "--no-open --port 0");
    preview.enter();
    let before = files.map(|path| project.read(path));
    let answer = save(&preview);
    assert_eq!(answer["outcome"], "failed", "{answer}");
    let message = answer["message"].as_str().unwrap();
    assert!(message.contains("cannot be written: File too large"), "{message}");
    assert_eq!(files.map(|path| project.read(path)), before);
    // Nothing is left lying about, and what is typed is still checked.
    let left = fs::read_dir(project.path("report/en")).unwrap().flatten();
    let hidden = left.filter(|it| it.file_name().to_string_lossy().starts_with('.'));
    assert_eq!(hidden.count(), 0);
    assert!(preview.get("/view/en").contains("generation"));
    // The same where the disk itself has no room, if one can be had here.
    let project = open();
    let Some(disk) = SmallDisk::over(&project) else { return };
    let preview = Preview::open(&project);
    let before = files.map(|path| project.read(path));
    disk.fill();
    let answer = save(&preview);
    let message = answer["message"].as_str().unwrap();
    assert!(message.contains("The disk is full. Nothing was saved"), "{answer}");
    assert_eq!(files.map(|path| project.read(path)), before);
    disk.free();
    assert_eq!(save(&preview)["outcome"], "saved");
}

/// A disk of a megabyte in the place of a folder of a project.
#[cfg(unix)]
struct SmallDisk {
    folder: std::path::PathBuf,
}

#[cfg(unix)]
impl SmallDisk {
    /// Returns `None` where this user may mount nothing.
    fn over(project: &TestProject) -> Option<Self> {
        let folder = project.path("report/en");
        let files: Vec<(String, String)> = project
            .list("report/en")
            .into_iter()
            .map(|path| (path.clone(), project.read(&path)))
            .collect();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(&folder)
            .output();
        if !mounted.is_ok_and(|output| output.status.success()) {
            eprintln!("skipped: no small disk can be had here");
            return None;
        }
        let disk = SmallDisk { folder };
        for (path, text) in files {
            fs::write(project.path(&path), text).unwrap();
        }
        Some(disk)
    }

    fn fill(&self) {
        // To the last page.
        fs::write(self.folder.join("fill"), vec![0; 2 << 20]).unwrap_err();
    }

    fn free(&self) {
        fs::remove_file(self.folder.join("fill")).unwrap();
    }
}

#[cfg(unix)]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(&self.folder).status().ok();
    }
}

#[test]
fn a_port_that_is_taken_while_it_starts_is_left_alone() {
    let project = TestProject::both();
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut previews: Vec<Preview> =
        (0..3).map(|_| Preview::start(&project, &format!("--port {port}"))).collect();
    let mut ports: Vec<u16> = previews.iter().map(|preview| preview.port).collect();
    ports.sort_unstable();
    ports.dedup();
    assert!(ports.len() == 3 && !ports.contains(&port), "{ports:?}");
    for preview in &mut previews {
        preview.enter();
        assert_eq!(status(&preview.send(&preview.known("/view/lt"))), 200);
    }
}

/// What only asks.
const ASKED: [&str; 14] = [
    "/",
    "/view/lt",
    "/view/lt?since=0",
    "/pages",
    "/pages/lt",
    "/page/0123456789abcdef.svg",
    "/insert",
    "/insert/list",
    "/desk",
    "/desk/overview",
    "/events",
    "/assets/view.js",
    "/favicon.ico",
    "/data/poverty.csv",
];

/// What does something, or asks with a text.
const DONE: [&str; 14] = [
    "/open",
    "/insert/file",
    "/insert/inspect",
    "/insert/add",
    "/insert/try",
    "/insert/value",
    "/desk/chapter",
    "/desk/follow",
    "/desk/compare",
    "/desk/check",
    "/desk/memory",
    "/desk/search",
    "/desk/save",
    "/desk/delete",
];

#[test]
fn no_address_answers_a_stranger_and_nothing_is_done_without_the_secret() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let refused = |answer: &str, what: &str| {
        assert_eq!(status(answer), 403, "{what}: {answer}");
        assert!(!answer.contains(preview.token.as_str()), "{what}");
        // No other site can take it for a script, a picture or a frame of its own.
        for (name, value) in [
            ("cross-origin-resource-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(header(answer, name), Some(value), "{what}");
        }
    };
    for path in ASKED {
        for method in ["GET", "HEAD"] {
            refused(&preview.send(&preview.request(method, path, "", "")), path);
            // As a page of another site sends it: without the cookie, which is strict.
            let other = "Sec-Fetch-Site: cross-site\r\n";
            refused(&preview.send(&preview.request(method, path, other, "")), path);
        }
    }
    let own = format!("Origin: http://127.0.0.1:{}\r\n", preview.port);
    let cookie = format!("Cookie: {}\r\n", preview.cookie);
    for path in DONE {
        let content = if path == "/insert/file" {
            "Content-Type: application/octet-stream\r\n"
        } else {
            "Content-Type: application/json\r\n"
        };
        for headers in [
            format!("{own}{content}"),
            format!("{cookie}{own}{content}"),
            format!("{cookie}{own}{content}X-Komentaras-Token: 0\r\n"),
            format!("{cookie}{content}X-Komentaras-Token: {}\r\n", preview.token),
        ] {
            refused(&preview.send(&preview.request("POST", path, &headers, "{}")), path);
        }
        // What only does something can't be asked for by an address.
        assert_eq!(status(&preview.send(&preview.known(path))), 404, "{path}");
    }
}

#[test]
fn what_is_not_understood_is_not_answered_as_if_it_were() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let deep = "[".repeat(100_000);
    for path in DONE {
        let content = match path {
            "/insert/file" => "application/octet-stream",
            _ => "application/json",
        };
        for body in [
            "{}",
            "[]",
            "null",
            "7",
            "\"x\"",
            "{\"x\":1}",
            "{",
            "x",
            "\0",
            "{}\n{}",
            &deep,
        ] {
            let answer = preview.post(path, content, body.as_bytes());
            let start: String = body.chars().take(20).collect();
            assert_eq!(status(&answer), 400, "{path} {start}: {answer}");
            assert!(answer.contains("\"error\""), "{path} {start}: {answer}");
        }
    }
}

#[test]
fn other_machines_are_not_listened_to() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    // Every address of this machine but one.
    for other in ["127.0.0.2", "0.0.0.0", "::1"] {
        let reached = TcpStream::connect((other, preview.port));
        // The address of all interfaces leads to that of this machine on some systems.
        let is_same = other == "0.0.0.0";
        assert!(is_same || reached.is_err(), "{other}");
    }
    let outside = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        // Nothing is sent: the system only says which address it would send from.
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    if let Ok(outside) = outside.map(|address| address.ip())
        && !outside.is_loopback()
        && !outside.is_unspecified()
    {
        assert!(TcpStream::connect((outside, preview.port)).is_err(), "{outside}");
    }
}

#[cfg(unix)]
#[test]
fn a_machine_that_slept_goes_on() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let mut events = preview.connect();
    events.write_all(preview.known("/events").as_bytes()).unwrap();
    preview.signal("STOP");
    let path = project.list("report/lt").remove(0);
    let text = project.read(&path);
    let project = project.change(&path, text + "\n\nParašyta kitur.\n");
    std::thread::sleep(Duration::from_secs(2));
    preview.signal("CONT");
    preview
        .wait("/view/lt", "a save is shown", |it| markup(it).contains("Parašyta kitur."));
    // The page that was open hears of it, too.
    let mut heard = String::new();
    let mut bytes = [0; 4096];
    while heard.matches("id: ").count() < 2 {
        let read = events.read(&mut bytes).unwrap();
        assert!(read > 0, "{heard}");
        heard.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    drop(project);
}
