//! The one file that knows sockets: HTTP/1 on loopback, with limits for everything that a
//! client can ask for or leave undone.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Either, Full, LengthLimitError, Limited};
use hyper::body::{Body as HttpBody, Bytes, Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::{mpsc, watch};
use tokio::task::AbortHandle;
use tokio::time::timeout;

use crate::serve::access::{FILE_PATH, LARGEST_BODY, Refused};
use crate::serve::http::{self, Body, Request, Response};
use crate::serve::pages;
use crate::serve::session::{Session, Words};

/// How long a client may take for the head of a request, or keep a connection for nothing.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often a stream of events says that the program is alive: a page that hears nothing of it
/// says so, and here a closed stream is noticed.
const HEARTBEAT: Duration = Duration::from_secs(1);

/// How long the files of a report may take before pages are told that they do not answer. A network
/// drive that is gone keeps whoever reads waiting, often for minutes.
const READING: Duration = Duration::from_secs(4);

/// The most bytes that the head of a request may have.
const LARGEST_HEAD: usize = 32 << 10;

/// The most connections at a time. Another one ends the oldest that nothing is asked on.
const MOST_CONNECTIONS: usize = 128;

/// A session that is served.
#[derive(Debug)]
pub struct Server {
    session: Mutex<Session>,
    generation: watch::Sender<u64>,
    connections: Mutex<VecDeque<Connection>>,
    /// Since when the files of the report are being read, by each who reads them.
    reading: Mutex<Vec<Instant>>,
}

#[derive(Debug)]
struct Connection {
    /// How many requests are being answered on it.
    busy: Arc<AtomicUsize>,
    task: AbortHandle,
}

/// Listens on a port of this machine alone; on any that is free for 0.
pub fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
}

impl Server {
    /// Returns a server of a session, which does not listen yet.
    pub fn new(mut session: Session) -> Arc<Self> {
        let (jobs, waiting) = std::sync::mpsc::channel();
        session.pages.jobs = Some(jobs);
        let (catalog, language) = (session.words().catalog.clone(), session.language());
        let server = Arc::new(Server {
            generation: watch::Sender::new(session.generation()),
            session: Mutex::new(session),
            connections: Mutex::default(),
            reading: Mutex::default(),
        });
        let weak = Arc::downgrade(&server);
        std::thread::spawn(move || {
            let words = Words { catalog: &catalog, language };
            pages::work(&waiting, words, |language, generation, set| {
                let Some(server) = weak.upgrade() else { return };
                server.with(|session| {
                    session.pages.finish(language, generation, set);
                    session.advance();
                });
            });
        });
        server
    }

    /// Does something with the session, and tells browsers if it has a new state.
    pub fn with<T>(&self, act: impl FnOnce(&mut Session) -> T) -> T {
        let mut session = lock(&self.session);
        // Most of what is done with it reads files, and everybody else waits for it.
        let result = self.reading(|| act(&mut session));
        let new = session.generation();
        self.generation.send_if_modified(|known| std::mem::replace(known, new) != new);
        result
    }

    /// Does something that reads or writes files of the report. If that takes long, pages are told.
    pub fn reading<T>(&self, act: impl FnOnce() -> T) -> T {
        let _reading = Reading::begin(&self.reading);
        act()
    }

    /// Returns what a stream says while there is nothing new.
    fn beat(&self) -> String {
        let is_stuck = lock(&self.reading).iter().any(|since| since.elapsed() > READING);
        format!("event: alive\ndata: {}\n\n", if is_stuck { "stuck" } else { "well" })
    }

    /// Answers requests until the process ends.
    pub fn run(self: &Arc<Self>, listener: TcpListener) -> io::Result<Infallible> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            loop {
                match listener.accept().await {
                    Ok((stream, _)) => self.connect(stream),
                    // Too many files are open, or the client has gone again.
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                }
            }
        })
    }

    fn connect(self: &Arc<Self>, stream: tokio::net::TcpStream) {
        let busy = Arc::new(AtomicUsize::new(0));
        let (server, counter) = (Arc::clone(self), Arc::clone(&busy));
        let task = tokio::spawn(async move {
            let service = service_fn(|request| {
                let guard = Busy::new(&counter);
                let server = Arc::clone(&server);
                async move { Ok::<_, Infallible>(server.answer(request, guard).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .max_buf_size(LARGEST_HEAD)
                .serve_connection(TokioIo::new(stream), service);
            // What is no HTTP ends here, with an answer that says so.
            connection.await.ok();
        });
        let mut connections = lock(&self.connections);
        connections.retain(|connection| !connection.task.is_finished());
        if connections.len() >= MOST_CONNECTIONS {
            let idle = |it: &Connection| it.busy.load(Ordering::Relaxed) == 0;
            let Some(idle) = connections.iter().position(idle) else {
                task.abort();
                return;
            };
            if let Some(ended) = connections.remove(idle) {
                ended.task.abort();
            }
        }
        connections.push_back(Connection { busy, task: task.abort_handle() });
    }

    async fn answer(
        self: Arc<Self>,
        request: hyper::Request<Incoming>,
        busy: Busy,
    ) -> hyper::Response<Either<Full<Bytes>, Events>> {
        let (head, body) = request.into_parts();
        let text = |value: &hyper::header::HeaderValue| {
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        let headers = head.headers.iter();
        let mut request = Request {
            method: head.method.to_string(),
            authority: head.uri.authority().map(ToString::to_string),
            path: head.uri.path().to_owned(),
            query: head.uri.query().unwrap_or_default().to_owned(),
            headers: headers.map(|(name, it)| (name.to_string(), text(it))).collect(),
            body: Vec::new(),
        };
        let mut limit = LARGEST_BODY;
        if request.is_post(FILE_PATH) {
            // Before any of it is read: a stranger may not fill the memory.
            let (server, head) = (Arc::clone(&self), request.clone());
            let allowed = move || server.with(|it| it.access.largest_body(&head));
            limit = tokio::task::spawn_blocking(allowed).await.unwrap_or(LARGEST_BODY);
        }
        let body = timeout(PATIENCE, Limited::new(body, limit).collect()).await;
        let body = match body {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refused::Size),
            Ok(Err(_)) => Err(Refused::Broken),
            Err(_) => Err(Refused::Late),
        };
        let server = Arc::clone(&self);
        let answer = tokio::task::spawn_blocking(move || match body {
            Ok(body) => {
                request.body = body.to_vec();
                http::respond(&mut |turn| server.with(turn), &request)
            }
            Err(refused) => server.with(|session| http::refuse(session, refused)),
        });
        let answer =
            answer.await.unwrap_or_else(|_| Response::error(500, "internal error"));
        let mut response = hyper::Response::builder().status(answer.status);
        for (name, value) in answer.headers {
            response = response.header(name, value);
        }
        let body = match answer.body {
            Body::Bytes(bytes) => Either::Left(Full::new(Bytes::from(bytes))),
            Body::Events => Either::Right(self.events(busy)),
        };
        response.body(body).unwrap_or_else(|_| {
            let mut response = hyper::Response::new(Either::Left(Full::default()));
            *response.status_mut() = hyper::StatusCode::INTERNAL_SERVER_ERROR;
            response
        })
    }

    /// Returns the generations from now on: the present one at once, so that a browser sees
    /// what happened since it asked for its page.
    fn events(self: &Arc<Self>, busy: Busy) -> Events {
        let mut generation = self.generation.subscribe();
        let server = Arc::clone(self);
        let (sender, receiver) = mpsc::channel(1);
        tokio::spawn(async move {
            let mut event = Some(*generation.borrow_and_update());
            loop {
                let text = match event {
                    Some(id) => format!("id: {id}\ndata: {id}\n\n"),
                    None => server.beat(),
                };
                if sender.send(Bytes::from(text)).await.is_err() {
                    return;
                }
                event = match timeout(HEARTBEAT, generation.changed()).await {
                    Ok(Ok(())) => Some(*generation.borrow_and_update()),
                    Ok(Err(_)) => return,
                    Err(_) => None,
                };
            }
        });
        Events { receiver, _busy: busy }
    }
}

/// Files that are being read.
struct Reading<'a> {
    all: &'a Mutex<Vec<Instant>>,
    since: Instant,
}

impl<'a> Reading<'a> {
    fn begin(all: &'a Mutex<Vec<Instant>>) -> Self {
        let since = Instant::now();
        lock(all).push(since);
        Reading { all, since }
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        let mut all = lock(self.all);
        if let Some(at) = all.iter().position(|since| *since == self.since) {
            all.swap_remove(at);
        }
    }
}

/// A request that is being answered.
#[derive(Debug)]
struct Busy(Arc<AtomicUsize>);

impl Busy {
    fn new(counter: &Arc<AtomicUsize>) -> Self {
        counter.fetch_add(1, Ordering::Relaxed);
        Busy(Arc::clone(counter))
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A stream of events as the body of an answer.
#[derive(Debug)]
struct Events {
    receiver: mpsc::Receiver<Bytes>,
    /// For as long as it is open.
    _busy: Busy,
}

impl HttpBody for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.receiver.poll_recv(cx).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}

/// Locks also after a panic: a session is always whole, for it is replaced as a whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::tests::{report, session_of};

    #[test]
    fn pages_are_told_when_files_do_not_answer() {
        let server = Server::new(session_of(report()));
        let says =
            |word: &str| server.beat() == format!("event: alive\ndata: {word}\n\n");
        assert!(says("well"));
        let long_ago = || {
            assert!(says("well"), "reading takes a while");
            let before = Instant::now().checked_sub(READING * 2).unwrap();
            lock(&server.reading).iter_mut().for_each(|since| *since = before);
            assert!(says("stuck"));
            lock(&server.reading).clear();
            assert!(says("well"), "they have answered");
        };
        // Whoever looks at them, and whoever saves a text at the desk.
        server.reading(long_ago);
        server.with(|_| long_ago());
        let panics = std::panic::AssertUnwindSafe(|| server.with(|_| panic!("a defect")));
        std::panic::catch_unwind(panics).unwrap_err();
        assert!(lock(&server.reading).is_empty(), "nobody reads any more");
    }
}
