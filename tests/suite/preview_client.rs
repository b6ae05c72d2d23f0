//! A browser without a window: it starts `komentaras preview` and talks to it over a socket.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::project::TestProject;

/// A preview that runs.
pub(crate) struct Preview {
    child: Child,
    pub(crate) input: Option<ChildStdin>,
    output: BufReader<std::process::ChildStdout>,
    pub(crate) port: u16,
    pub(crate) path: String,
    pub(crate) cookie: String,
    pub(crate) token: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Preview {
    /// Sends a signal to the program, such as `STOP`.
    #[cfg(unix)]
    pub(crate) fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.is_ok_and(|status| status.success()), "{name}");
    }

    pub(crate) fn start(project: &TestProject, args: &str) -> Self {
        Self::start_under(project, &[], &format!("--no-open {args}"))
    }

    /// Starts a preview by another program, with these arguments alone.
    pub(crate) fn start_under(project: &TestProject, other: &[&str], args: &str) -> Self {
        let mut command = project.under(other);
        command.args(["--ui-language", "en", "preview"]).args(args.split_whitespace());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut preview = Preview {
            child,
            input,
            output,
            port: 0,
            path: String::new(),
            cookie: String::new(),
            token: String::new(),
        };
        preview.path = preview.address();
        preview
    }

    /// Starts a preview and opens its address, as the browser does.
    pub(crate) fn open(project: &TestProject) -> Self {
        let mut preview = Self::start(project, "--port 0");
        preview.enter();
        preview
    }

    /// Reads the next address that is printed: the path with the word.
    pub(crate) fn address(&mut self) -> String {
        let mut line = String::new();
        while !line.contains("http://") {
            line.clear();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "it ended");
        }
        let (_, address) = line.trim().split_once("http://127.0.0.1:").unwrap();
        let (port, path) = address.split_once('/').unwrap();
        self.port = port.parse().unwrap();
        format!("/{path}")
    }

    pub(crate) fn enter(&mut self) {
        let answer = self.send(&self.request("GET", &self.path.clone(), "", ""));
        assert_eq!(status(&answer), 303, "{answer}");
        let cookie = header(&answer, "set-cookie").unwrap();
        cookie.split(';').next().unwrap().clone_into(&mut self.cookie);
        let page = self.get("/");
        let (_, rest) = page.split_once("name=\"komentaras-token\" content=\"").unwrap();
        rest.split('"').next().unwrap().clone_into(&mut self.token);
    }

    pub(crate) fn request(
        &self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> String {
        let length = if body.is_empty() {
            String::new()
        } else {
            format!("Content-Length: {}\r\n", body.len())
        };
        format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{length}{headers}\r\n{body}",
            self.port
        )
    }

    /// Sends what changes something, as a page does.
    pub(crate) fn post(&self, path: &str, content_type: &str, body: &[u8]) -> String {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nConnection: close\r\n\
             Content-Length: {1}\r\nCookie: {2}\r\nOrigin: http://127.0.0.1:{0}\r\n\
             Content-Type: {content_type}\r\nX-Komentaras-Token: {3}\r\n\r\n",
            self.port,
            body.len(),
            self.cookie,
            self.token
        );
        self.send_bytes(&[head.as_bytes(), body].concat())
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// Sends bytes as they are and returns all that comes back.
    pub(crate) fn send(&self, request: &str) -> String {
        self.send_bytes(request.as_bytes())
    }

    fn send_bytes(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        // A server that refuses need not read to the end.
        stream.write_all(request).ok();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok();
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub(crate) fn known(&self, path: &str) -> String {
        self.request("GET", path, &format!("Cookie: {}\r\n", self.cookie), "")
    }

    pub(crate) fn get(&self, path: &str) -> String {
        let answer = self.send(&self.known(path));
        assert_eq!(status(&answer), 200, "{path}: {answer}");
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.get(path)).unwrap()
    }

    /// Waits until what is at a path holds.
    pub(crate) fn wait(
        &self,
        path: &str,
        what: &str,
        holds: impl Fn(&Value) -> bool,
    ) -> Value {
        let started = Instant::now();
        loop {
            let state = self.json(path);
            if holds(&state) {
                return state;
            }
            assert!(started.elapsed() < Duration::from_mins(1), "{what}: {state}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

pub(crate) fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

pub(crate) fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

pub(crate) fn markup(state: &Value) -> String {
    let sections = state["sections"].as_array().unwrap().iter();
    sections.filter_map(|section| section["html"].as_str()).collect()
}
