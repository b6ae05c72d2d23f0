//! The state of one report that is served.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::assemble::Document;
use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span};
use crate::load::{Files, InMemory, MANIFEST};
use crate::pipeline::{Options, Snapshot};
use crate::serve::access::Access;
use crate::serve::carried::carried;
use crate::serve::insert::add::SentFile;
use crate::serve::pages::Pages;
use crate::serve::reading::{Readable, Reading};
use crate::serve::view::Shown;
use crate::text::{Args, Catalog, Language, builtin_catalog};

/// How a place of a file is opened in an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Editor {
    /// By an address that the browser opens, with `{path}` and `{line}` in it, such as
    /// `vscode://file/{path}:{line}`.
    Address(String),
    /// By a program: its name and arguments, with `{path}` and `{line}` in them. It is started
    /// without a shell.
    Program(Vec<String>),
    /// By what the system opens such files with. It goes to no line.
    System,
}

/// What sets pages.
#[derive(Debug, Clone)]
pub struct Typesetter {
    /// The program with its arguments: it does what [`crate::serve::pages::typesetter`] does.
    pub command: Vec<String>,
    /// How long it may take for one document.
    pub time_limit: Duration,
}

/// What the user decided when the server was started.
#[derive(Debug)]
pub struct Settings {
    /// The project's folder, for what is written and for editors.
    pub root: PathBuf,
    /// The language of messages.
    pub language: Language,
    /// The editor that places are opened in.
    pub editor: Option<Editor>,
    /// What sets pages.
    pub typesetter: Typesetter,
    /// Starts a program with arguments; an error is told in the words of the system.
    pub start: fn(&[String]) -> std::io::Result<()>,
    /// Opens a file with what the system opens such files with.
    pub open: fn(&Path) -> std::io::Result<()>,
}

/// A reading with what was found in it.
#[derive(Debug)]
pub struct Checked {
    snapshot: Arc<Snapshot>,
    /// Those that mark a place in a chapter: found before templates are used.
    marked: Diagnostics,
    /// All, sorted.
    findings: Vec<Diagnostic>,
}

impl Checked {
    /// Checks a reading, and puts together what is printed of it.
    pub fn new(snapshot: Arc<Snapshot>) -> Self {
        let marked = snapshot.check(Fonts::embedded());
        snapshot.printed(&marked);
        let findings = snapshot.completed(marked.clone());
        Checked { snapshot, marked, findings }
    }
}

/// A report that is served.
#[derive(Debug)]
pub struct Session {
    /// Who may ask.
    pub access: Access,
    pub(super) settings: Settings,
    files: Arc<dyn Files + Send>,
    catalog: Arc<Catalog>,
    /// The newest reading.
    snapshot: Arc<Snapshot>,
    /// The same, with what can't be read any more as it was.
    readable: Readable,
    /// Its findings, sorted; until it is checked those of the reading before that still stand.
    findings: Vec<Diagnostic>,
    /// What is shown: of the newest reading that can be.
    pub(super) shown: Shown,
    /// Its pages, once somebody has asked for them.
    pub(super) pages: Pages,
    /// The file that was sent to become an indicator.
    pub(super) sent: SentFile,
    /// The newest reading, until somebody begins to check it.
    unchecked: Option<Arc<Snapshot>>,
    generation: u64,
    /// The generation from which on the pages are as they would be set now.
    settable: u64,
    /// Whether there is no newer one.
    is_checked: bool,
    /// Whether the newest reading is shown, with the findings that are known of it.
    is_shown: bool,
}

impl Session {
    /// Reads a report for the first time.
    pub fn new(files: Arc<dyn Files + Send>, settings: Settings, access: Access) -> Self {
        let empty = Arc::new(Snapshot::of(&InMemory::new(), Options::default()));
        let mut session = Session {
            access,
            readable: Readable::of(Arc::clone(&empty)),
            snapshot: empty,
            settings,
            files,
            catalog: Arc::new(builtin_catalog()),
            findings: Vec::new(),
            shown: Shown::default(),
            pages: Pages::default(),
            sent: SentFile::default(),
            unchecked: None,
            settable: 0,
            is_checked: true,
            is_shown: false,
            generation: 0,
        };
        session.renew();
        session
    }

    /// Reads the report anew and checks it. What can't be shown leaves in place what was shown
    /// before; the findings are always those of the newest reading.
    pub fn renew(&mut self) {
        if let Some(reading) = self.load() {
            self.take(Checked::new(reading));
        }
    }

    /// Reads the report anew and shows it before it is checked, which takes longest: with the
    /// findings of the reading before where their text still stands.
    ///
    /// The reading is to be checked then; see [`unchecked`](Self::unchecked).
    pub fn read(&mut self) {
        let former = Arc::clone(&self.snapshot);
        self.unchecked = self.load();
        let Some(reading) = self.unchecked.clone() else { return };
        self.findings = carried(&self.findings, &former.sources, &reading.sources);
        // Errors decide what is shown, and are marked in the text: they have to be known.
        let is_error = |finding: &Diagnostic| finding.severity == Severity::Error;
        if !reading.findings_of_reading().has_errors()
            && !self.findings.iter().any(is_error)
        {
            self.show(&reading, reading.documents());
            // To set them takes about as long as to check them: neither waits for the other.
            self.settable = self.generation;
        }
    }

    /// Returns the newest reading if nobody has begun to check it: to be checked without the
    /// session, and given to [`take`](Self::take).
    pub fn unchecked(&mut self) -> Option<Arc<Snapshot>> {
        self.unchecked.take()
    }

    /// Takes over what a check has found, unless there is a newer reading.
    pub fn take(&mut self, checked: Checked) {
        let Checked { snapshot, marked, findings } = checked;
        if !Arc::ptr_eq(&snapshot, &self.snapshot) {
            return;
        }
        self.advance();
        let printed = snapshot.printed(&marked);
        // Most saves change no finding, and to write all pages takes a good part of the time.
        let is_printed = self.is_shown && std::ptr::eq(printed, snapshot.documents());
        let is_known = is_printed && self.findings == findings;
        let has_errors = findings.iter().any(|it| it.severity == Severity::Error);
        self.findings = findings;
        if !is_known {
            self.show(&snapshot, printed);
        }
        if !is_printed || has_errors {
            self.settable = self.generation;
        }
        self.is_checked = true;
    }

    fn load(&mut self) -> Option<Arc<Snapshot>> {
        self.advance();
        if !self.files.is_file(MANIFEST) {
            self.shown.lose();
            self.readable.lose();
            return None;
        }
        let mut snapshot = Snapshot::of(&*self.files, Options::default());
        snapshot.root.clone_from(&self.settings.root);
        self.snapshot = Arc::new(snapshot);
        self.readable = self.readable.renewed(&self.snapshot, &*self.files);
        (self.is_checked, self.is_shown) = (false, false);
        Some(Arc::clone(&self.snapshot))
    }

    fn show(&mut self, snapshot: &Arc<Snapshot>, documents: &[Document]) {
        let words = Words { catalog: &self.catalog, language: self.settings.language };
        self.shown.renew(snapshot, documents, &self.findings, words, self.generation);
        self.is_shown = true;
    }

    /// Returns the newest reading.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// Returns the newest reading, but with files that can't be read any more as they were
    /// when they could.
    pub(super) fn readable(&self) -> &Readable {
        &self.readable
    }

    /// Returns the newest reading, for what is done without the session.
    pub(super) fn reading(&self) -> Reading {
        Reading {
            snapshot: Arc::clone(&self.snapshot),
            files: Arc::clone(&self.files),
            catalog: Arc::clone(&self.catalog),
            language: self.settings.language,
        }
    }

    /// Returns the findings of the newest reading, sorted; see [`read`](Self::read).
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Begins a new state, which browsers are told of.
    pub(super) fn advance(&mut self) {
        self.generation += 1;
    }

    /// Returns the newest reading, to be kept for longer than a request takes.
    pub(super) fn shared_snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot)
    }

    /// Returns the generation from which on the pages are as they would be set now.
    pub(super) fn settable(&self) -> u64 {
        self.settable
    }

    /// Returns whether the newest reading was checked.
    pub(super) fn is_checked(&self) -> bool {
        self.is_checked
    }

    /// Returns the number of the state: another one after each [`renew`](Self::renew).
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Returns the project's folder.
    pub fn root(&self) -> &Path {
        &self.settings.root
    }

    /// Returns the language of messages.
    pub fn language(&self) -> Language {
        self.settings.language
    }

    /// Returns the title of the report, in the language of messages if it has one in it.
    pub fn title(&self) -> String {
        let documents = self.readable.snapshot.documents();
        let titled = documents.iter().find(|one| one.language == self.language());
        titled
            .or(documents.first())
            .map(|one| one.cover.title.clone())
            .unwrap_or_default()
    }

    /// Returns the messages of the program.
    pub fn words(&self) -> Words<'_> {
        Words { catalog: &self.catalog, language: self.settings.language }
    }

    /// Returns a message of the program.
    pub fn say(&self, id: &str) -> String {
        self.words().say(id)
    }

    /// Returns a message of the program with texts put in.
    pub fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.words().say_with(id, values)
    }

    /// Returns a place of a file that was read, as it is typed, such as
    /// `report/en/19-violence.md:12`.
    pub fn place(&self, span: Span) -> String {
        self.snapshot.sources.place(span)
    }
}

/// The messages of the program in the user's language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The messages.
    pub catalog: &'a Catalog,
    /// The language.
    pub language: Language,
}

impl Words<'_> {
    /// Returns a message; one that is missing shows its name.
    pub fn say(self, id: &str) -> String {
        self.say_args(id, &Args::new())
    }

    /// Returns a message with texts put in.
    pub fn say_with(self, id: &str, values: &[(&str, &str)]) -> String {
        self.say_args(id, &Args::texts(values))
    }

    /// Returns a message with values put in.
    pub fn say_args(self, id: &str, args: &Args) -> String {
        self.catalog.say(self.language, id, args)
    }
}
