//! What has pages set, beside the session: it starts the typesetter, ends it when it takes too
//! long, and starts another one for the next job.

use std::collections::BTreeSet;
use std::io::{self, BufReader, BufWriter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::compile::trace;
use crate::diagnostic::{Diagnostic, Diagnostics, render};
use crate::pipeline::Snapshot;
use crate::serve::pages::wire::{self, Answer};
use crate::serve::pages::{Drawings, NoPages, Set, SetPage};
use crate::serve::session::{Typesetter, Words};
use crate::text::Language;

/// Pages to be set.
#[derive(Debug)]
pub(in crate::serve) struct Job {
    pub(in crate::serve) snapshot: Arc<Snapshot>,
    pub(in crate::serve) findings: Vec<Diagnostic>,
    pub(in crate::serve) language: Language,
    pub(in crate::serve) generation: u64,
    /// The drawings that are there.
    pub(in crate::serve) known: BTreeSet<String>,
    pub(in crate::serve) typesetter: Typesetter,
}

/// Does jobs until there are no more; of those that wait for one language, the last.
pub(in crate::serve) fn run(
    jobs: &Receiver<Job>,
    words: Words<'_>,
    mut done: impl FnMut(Language, u64, Set),
) {
    let mut process = None;
    let mut waiting: Vec<Job> = Vec::new();
    loop {
        if waiting.is_empty() {
            match jobs.recv() {
                Ok(job) => waiting.push(job),
                Err(_) => return,
            }
        }
        for job in jobs.try_iter() {
            waiting.retain(|other| other.language != job.language);
            waiting.push(job);
        }
        let job = waiting.remove(0);
        // Nobody would do the jobs that follow.
        let set = catch_unwind(AssertUnwindSafe(|| set(&job, &mut process, words)));
        let set = set.unwrap_or(Err(NoPages::Ended));
        done(job.language, job.generation, set);
    }
}

fn set(job: &Job, process: &mut Option<Process>, words: Words<'_>) -> Set {
    let mut diags = Diagnostics::new();
    job.findings.iter().for_each(|finding| diags.push(finding.clone()));
    let source =
        job.snapshot.page_source(job.language, &mut diags).ok_or(NoPages::Errors)?;
    let mut typesetter = match process.take() {
        Some(typesetter) => typesetter,
        None => Process::start(&job.typesetter).map_err(|_| NoPages::Ended)?,
    };
    let project = &job.snapshot.project;
    let fonts: Vec<Arc<[u8]>> =
        project.fonts.iter().map(|font| Arc::clone(&font.bytes)).collect();
    let named = &project.manifest.layout.fonts;
    let families = named.iter().map(|family| family.value.clone()).collect();
    let clock = Clock::start(&typesetter.child, job.typesetter.time_limit);
    let answer = wire::send(
        &mut typesetter.input,
        &source.input,
        &fonts,
        families,
        job.known.clone(),
    )
    .and_then(|()| typesetter.answer());
    let is_over = clock.stop();
    match answer {
        Ok((Answer::Pages(pages), drawings)) => {
            *process = Some(typesetter);
            let set = |(digest, width, height, _)| SetPage { digest, width, height };
            Ok((pages.into_iter().map(set).collect(), drawings))
        }
        Ok((Answer::Problems(problems), _)) => {
            *process = Some(typesetter);
            let mut found = Diagnostics::new();
            trace::findings(&problems, &source.map, &mut found);
            let sources = &job.snapshot.sources;
            let line = |finding: &Diagnostic| {
                let place = finding.primary.map(|span| sources.place(span));
                let said = render::words(finding, words.catalog, words.language).message;
                place.map_or(said.clone(), |place| format!("{place}: {said}"))
            };
            Err(NoPages::Typst(found.into_sorted(sources).iter().map(line).collect()))
        }
        Err(_) if is_over => Err(NoPages::TooLong),
        Err(_) => Err(NoPages::Ended),
    }
}

/// A typesetter at work; it ends when it is dropped.
#[derive(Debug)]
struct Process {
    child: Arc<Mutex<Child>>,
    input: BufWriter<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Process {
    fn start(typesetter: &Typesetter) -> io::Result<Self> {
        let (program, arguments) =
            typesetter.command.split_first().ok_or(io::ErrorKind::NotFound)?;
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let lost = || io::Error::from(io::ErrorKind::BrokenPipe);
        let input = BufWriter::new(child.stdin.take().ok_or_else(lost)?);
        let output = BufReader::new(child.stdout.take().ok_or_else(lost)?);
        Ok(Process { child: Arc::new(Mutex::new(child)), input, output })
    }

    fn answer(&mut self) -> io::Result<(Answer, Drawings)> {
        let lost = || io::Error::from(io::ErrorKind::UnexpectedEof);
        let answer = wire::read_json::<Answer>(&mut self.output)?.ok_or_else(lost)?;
        let mut drawings = Drawings::new();
        if let Answer::Pages(pages) = &answer {
            for (digest, ..) in pages.iter().filter(|(.., is_new)| *is_new) {
                let drawing = wire::read(&mut self.output)?.ok_or_else(lost)?;
                let drawing = String::from_utf8(drawing).map_err(io::Error::other)?;
                drawings.insert(digest.clone(), drawing.into());
            }
        }
        Ok((answer, drawings))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        end(&self.child);
    }
}

fn end(child: &Mutex<Child>) {
    let mut child = child.lock().unwrap_or_else(PoisonError::into_inner);
    child.kill().ok();
    child.wait().ok();
}

/// Ends a process if it is not stopped in time.
struct Clock {
    stop: mpsc::Sender<()>,
    over: std::thread::JoinHandle<bool>,
}

impl Clock {
    fn start(child: &Arc<Mutex<Child>>, limit: Duration) -> Self {
        let (stop, stopped) = mpsc::channel();
        let child = Arc::clone(child);
        let over = std::thread::spawn(move || {
            let is_over =
                stopped.recv_timeout(limit) == Err(mpsc::RecvTimeoutError::Timeout);
            if is_over {
                end(&child);
            }
            is_over
        });
        Clock { stop, over }
    }

    /// Returns whether time was over.
    fn stop(self) -> bool {
        self.stop.send(()).ok();
        self.over.join().unwrap_or(false)
    }
}
