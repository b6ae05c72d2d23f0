//! Small reports, read from memory or, for the program itself, from a temporary folder.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Diagnostic, Diagnostics, Sources, render};
use komentaras::load::InMemory;
use komentaras::pipeline::{Layout, Options, Snapshot};
use snapbox::cmd::OutputAssert;
use snapbox::data::Inline;
use snapbox::{Assert, IntoData as _, Redactions};
use tempfile::TempDir;

/// A report in one language that has a chapter with a figure and no finding. Cases lay
/// their files over it; a line `=== path` begins each file.
pub(crate) const SMALL: &str = r#"=== report/report.toml
[report]
title = { lt = "Bandymas" }
state = "LT"
date = 2026-01-31
profile = "thematic"
languages = ["lt"]

[organisation]
name = { lt = "Bandytojai" }
=== report/lt/26-skurdas.md
+++
title = "Skurdas"
articles = ["26"]
+++

2023 m. skurdo rizika buvo {{value "poverty" year=2023 sex="T"}}.
=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percent"
decimals = 1
source = "eurostat"
default = { geo = "LT" }
=== report/data/poverty.csv
year,geo,sex,value,flag
2022,LT,T,22.4,
2023,LT,T,17.8,b
2023,LT,F,18.1,
=== report/sources.yml
eurostat:
  type: web
  title: Skurdo rizika
  url: https://ec.europa.eu/eurostat
=== translations/lt/report.ftl
indicator-poverty = Skurdo rizika
dimension-geo = Šalis
code-geo-LT = Lietuva
dimension-sex = Lytis
code-sex-T = Iš viso
code-sex-F = Mergaitės
addressee-vyriausybe = Vyriausybė
    .dative = Vyriausybei
"#;

/// The same report in two languages.
pub(crate) const BOTH: &str = r#"=== report/report.toml
[report]
title = { lt = "Bandymas", en = "Trial" }
state = "LT"
date = 2026-01-31
profile = "thematic"
languages = ["lt", "en"]

[organisation]
name = { lt = "Bandytojai", en = "Triers" }
=== report/en/26-skurdas.md
+++
title = "Poverty"
+++

In 2023 the risk of poverty was {{value "poverty" year=2023 sex="T"}}.
=== translations/en/report.ftl
indicator-poverty = Risk of poverty
dimension-geo = Country
code-geo-LT = Lithuania
dimension-sex = Sex
code-sex-T = Total
code-sex-F = Girls
addressee-vyriausybe = Government
"#;

/// What a chapter of [`chapter`] begins with; its text begins at line 5.
pub(crate) const FRONT: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n";

/// What lets the superuser, to whom no file is closed, run a program as nobody.
#[cfg(unix)]
const NOBODY: [&str; 4] = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

/// A report. It is written into a temporary folder when a test asks for its place or runs
/// the program; until then it lies in memory.
pub(crate) struct TestProject {
    /// By their paths, as they are to be written.
    files: BTreeMap<String, Vec<u8>>,
    folder: OnceLock<TempDir>,
    /// How the name of the folder begins.
    name: &'static str,
    env: Vec<(&'static str, String)>,
}

impl TestProject {
    /// Returns an empty folder.
    pub(crate) fn empty() -> Self {
        Self::named("komentaras")
    }

    /// Returns an empty folder whose name begins so.
    pub(crate) fn named(name: &'static str) -> Self {
        let (files, folder) = (BTreeMap::new(), OnceLock::new());
        TestProject { files, folder, name, env: Vec::new() }
    }

    /// Returns the report in one language.
    pub(crate) fn small() -> Self {
        Self::empty().files(SMALL)
    }

    /// Returns the report in two languages.
    pub(crate) fn both() -> Self {
        Self::small().files(BOTH)
    }

    /// Writes files, each after a line `=== path`.
    pub(crate) fn files(mut self, text: &str) -> Self {
        for (path, text) in parts(text) {
            self = self.change(&path, text);
        }
        self
    }

    /// Writes a file.
    pub(crate) fn change(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        match self.folder.get() {
            Some(folder) => write(&folder.path().join(path), bytes.as_ref()),
            None => drop(self.files.insert(path.to_owned(), bytes.as_ref().to_vec())),
        }
        self
    }

    /// Writes a chapter on article 19 with this text.
    pub(crate) fn chapter(self, body: &str) -> Self {
        self.change("report/lt/19-smurtas.md", format!("{FRONT}{body}"))
    }

    /// Deletes a file.
    pub(crate) fn remove(mut self, path: &str) -> Self {
        match self.folder.get() {
            Some(folder) => fs::remove_file(folder.path().join(path)).unwrap(),
            None => drop(self.files.remove(path).unwrap()),
        }
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.env.push((name, value.into()));
        self
    }

    /// Returns the folder, with the files in it.
    pub(crate) fn root(&self) -> &Path {
        let folder = self.folder.get_or_init(|| {
            let folder = tempfile::Builder::new().prefix(self.name).tempdir().unwrap();
            for (path, bytes) in &self.files {
                write(&folder.path().join(path), bytes);
            }
            folder
        });
        folder.path()
    }

    /// Returns the place of a file.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Returns a file's text.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// Returns the paths of all files in a folder, sorted.
    pub(crate) fn list(&self, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.path(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    let path = entry.path();
                    let relative = path.strip_prefix(self.root()).unwrap();
                    found.push(relative.display().to_string().replace('\\', "/"));
                }
            }
        }
        found.sort();
        found
    }

    /// Returns the program, ready to be run in the folder with these arguments.
    pub(crate) fn command(&self, args: &str) -> Command {
        let mut command = self.under(&[]);
        command.args(args.split_whitespace());
        command
    }

    /// Returns the program, ready to be run in the folder by another one, such as
    /// `taskset -c 0`.
    pub(crate) fn under(&self, other: &[&str]) -> Command {
        let mut words = other.iter().copied().chain([env!("CARGO_BIN_EXE_komentaras")]);
        let mut command = Command::new(words.next().unwrap());
        command
            .args(words)
            .current_dir(self.root())
            .env_clear()
            .env("COLUMNS", "100")
            .env("NO_COLOR", "1")
            .env("LANG", "en_US.UTF-8")
            .env("HOME", self.root());
        // Without it Windows does not find its own libraries.
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        command.envs(self.env.iter().map(|(name, value)| (*name, value)));
        command
    }

    /// Lets every user write in the folder and in those inside it, and returns what runs the
    /// program as a user to whom files can be closed, if that is possible here.
    #[cfg(unix)]
    pub(crate) fn ordinary_user(&self) -> Option<&'static [&'static str]> {
        use std::os::unix::fs::PermissionsExt as _;
        let mut folders = vec![self.root().to_path_buf()];
        while let Some(folder) = folders.pop() {
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
            let entries = fs::read_dir(&folder).unwrap().flatten();
            let inner = entries.map(|entry| entry.path());
            folders.extend(inner.filter(|path| path.is_dir()));
        }
        let closed = tempfile::NamedTempFile::new().unwrap();
        fs::set_permissions(closed.path(), fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(closed.path()).is_err() {
            return Some(&[]);
        }
        let trial = self.under(&NOBODY).arg("--version").output();
        let can_run = trial.is_ok_and(|output| output.status.success());
        if !can_run {
            eprintln!("skipped: there is no user here to whom files can be closed");
        }
        can_run.then_some(&NOBODY)
    }

    /// Runs the program in the folder.
    pub(crate) fn output(&self, args: &str) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs the program in the folder. `[ROOT]` stands for the folder in what is expected.
    #[must_use = "say which exit status and which output are expected"]
    pub(crate) fn run(&self, args: &str) -> OutputAssert {
        let mut known = Redactions::new();
        known.insert("[ROOT]", self.root().to_path_buf()).unwrap();
        known.insert("[VERSION]", env!("CARGO_PKG_VERSION")).unwrap();
        let assert = Assert::new().action_env("SNAPSHOTS").redact_with(known);
        OutputAssert::new(self.output(args)).with_assert(assert)
    }

    /// Reads the report within this process.
    pub(crate) fn snapshot(&self, options: Options) -> Snapshot {
        if self.folder.get().is_some() {
            return Snapshot::read(self.root(), options).unwrap();
        }
        let add = |all: InMemory, (path, bytes): (&String, _)| all.with(path, bytes);
        Snapshot::of(&self.files.iter().fold(InMemory::new(), add), options)
    }

    /// Reads and checks the report within this process.
    pub(crate) fn inspect(&self) -> (Snapshot, Diagnostics) {
        self.inspect_as(Layout::Single)
    }

    /// Reads and checks the report within this process, to be laid out like this.
    pub(crate) fn inspect_as(&self, layout: Layout) -> (Snapshot, Diagnostics) {
        let snapshot = self.snapshot(Options { layout, ..Options::default() });
        let mut diags = snapshot.check(Fonts::embedded());
        // What entries leave to their files has tests of its own; most entries of tests are short.
        diags.retain(|finding| finding.code.as_str() != "implicit-code");
        if !diags.has_errors() {
            snapshot.typst(&mut diags);
        }
        (snapshot, diags)
    }

    /// Checks the findings of the report, in the short form.
    #[track_caller]
    pub(crate) fn expect_findings(&self, expected: Inline) {
        let (inspected, diags) = self.inspect();
        crate::drafts::every_error_is_marked(&inspected, &diags);
        let findings = diags.into_sorted(&inspected.sources);
        spans_lie_between_characters(&findings, &inspected.sources);
        let (catalog, english) = (&inspected.project.catalog, "en".parse().unwrap());
        let shown = render::short(&findings, &inspected.sources, catalog, english);
        snapbox::assert_data_eq!(shown, expected.raw());
    }

    /// Checks that the report is refused and that nothing is written.
    #[track_caller]
    pub(crate) fn expect_refusal(&self) {
        let output = self.output("build");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(!told.contains("panicked"), "{told}");
        assert_eq!(self.list("build"), Vec::<String>::new(), "nothing may be written");
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Returns the files of a text: the paths after `===`, each with what follows.
fn parts(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("=== ") {
            parts.push((path.trim_end().to_owned(), String::new()));
        } else {
            let (_, part) = parts.last_mut().expect("a text begins with a path");
            part.push_str(line);
        }
    }
    parts
}

/// Checks that every place of a finding lies in its file and between characters.
#[track_caller]
pub(crate) fn spans_lie_between_characters(findings: &[Diagnostic], sources: &Sources) {
    for finding in findings {
        let related = finding.related.iter().map(|related| related.span);
        let fix = finding.fix.as_ref().map(|fix| fix.span);
        for span in finding.primary.into_iter().chain(related).chain(fix) {
            let text = &sources.file(span.file).text;
            assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
}

/// Checks the findings of files laid over the small report.
#[track_caller]
pub(crate) fn check(files: &str, expected: Inline) {
    TestProject::small().files(files).expect_findings(expected);
}

/// Checks the findings of a chapter with this text, which begins at line 5.
#[track_caller]
pub(crate) fn chapter(body: &str, expected: Inline) {
    TestProject::small().chapter(body).expect_findings(expected);
}

/// Returns all lines of the Typst source of a report in one language, chapters first.
pub(crate) fn typst_of(snapshot: &Snapshot, language: &str) -> String {
    let rendered = snapshot.typst(&mut Diagnostics::new());
    let mut output = String::new();
    for (document, typst) in snapshot.documents().iter().zip(rendered) {
        if document.language.as_str() == language {
            let chapters = typst.sources.iter();
            for (path, text) in chapters.filter(|(path, _)| path.contains("/chapters/")) {
                let numbers = &typst.sources[&path.replace("/chapters/", "/numbers/")];
                let text = with_numbers(text, numbers);
                writeln!(output, "// {path}\n{text}").unwrap();
            }
        }
    }
    output
}

/// Returns a chapter's generated file with its numbers in their places.
pub(crate) fn with_numbers(chapter: &str, numbers: &str) -> String {
    let mut literals = numbers.lines().rev().filter_map(|line| line.strip_suffix(','));
    let is_text = |line: &&str| !line.starts_with("#import \"/numbers/");
    let mut text: String = chapter.split_inclusive('\n').filter(is_text).collect();
    while let Some((before, rest)) = text.split_once("numbers.pop()") {
        text = [before, literals.next().unwrap(), rest].concat();
    }
    text
}
