//! What every target asks of the program: a small report with one file changed, read, checked, assembled and
//! written as Typst, whatever the file holds.
//!
//! A target panics where a promise is broken: a place outside its file or inside a character, Typst source or XML
//! that can't be parsed, a memory that is not the same when it was written and read again.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Diagnostic, Diagnostics, Sources, render};
use komentaras::load;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::render::typst::TypstProject;
use komentaras::text::Catalog;
use komentaras::translation;
use tempfile::TempDir;

/// A report without a finding, in two languages; its files after a line `=== path`.
const REPORT: &str = include_str!("report.txt");

/// How many findings are shown in words.
const SHOWN: usize = 5;

/// What a chapter begins with.
pub const FRONT: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n";

thread_local! {
    static FOLDER: RefCell<TempDir> = RefCell::new(folder());
}

/// Returns a report in a folder that lies in memory where the system has one.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let parent = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let folder =
        tempfile::Builder::new().prefix("komentaras-fuzz").tempdir_in(parent).unwrap();
    for (path, text) in files() {
        write(&folder.path().join(path), text.as_bytes());
    }
    folder
}

fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    REPORT.split("=== ").skip(1).filter_map(|file| file.split_once('\n'))
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Reads the report with these files changed, and checks all that can be made of it.
pub fn report(changes: &[(&str, &[u8])]) {
    with_changes(changes, inspect);
}

/// Runs a step on the report with these files changed.
fn with_changes<T>(changes: &[(&str, &[u8])], step: impl FnOnce(&Path) -> T) -> T {
    FOLDER.with_borrow(|folder| {
        let paths: Vec<PathBuf> =
            changes.iter().map(|(path, _)| folder.path().join(path)).collect();
        for (path, (_, bytes)) in paths.iter().zip(changes) {
            write(path, bytes);
        }
        let result = step(folder.path());
        for (path, (name, _)) in paths.iter().zip(changes) {
            match files().find(|(own, _)| own == name) {
                Some((_, text)) => write(path, text.as_bytes()),
                None => fs::remove_file(path).unwrap(),
            }
        }
        result
    })
}

/// Checks that a memory says the same when it was written and read again.
pub fn memory(bytes: &[u8]) {
    let path = load::MEMORY;
    let read = |bytes: &[u8]| with_changes(&[(path, bytes)], tmx);
    if let Some(written) = read(bytes) {
        assert!(roxmltree::Document::parse(&written).is_ok(), "{written}");
        assert_eq!(read(written.as_bytes()).as_ref(), Some(&written));
    }
}

/// Returns a report's memory as it would be written, if it could be read wholly.
fn tmx(root: &Path) -> Option<String> {
    let snapshot = Snapshot::read(root, Options::default()).unwrap();
    let (project, sources) = (&snapshot.project, &snapshot.sources);
    shown(&snapshot.findings_of_reading().into_sorted(sources), sources, &project.catalog);
    let memory = &project.memory;
    memory.is_whole.then(|| translation::tmx(memory, project.manifest.source_language))
}

fn inspect(root: &Path) {
    let inspected = Snapshot::read(root, Options::default()).unwrap();
    let mut diags = inspected.check(Fonts::embedded());
    if inspected.can_be_built(&diags) {
        for project in inspected.typst(&mut diags) {
            // A project's own templates are Typst of the author's, and may be wrong.
            if inspected.project.own_templates.is_empty() {
                parses(project);
            }
        }
    }
    let findings = diags.into_sorted(&inspected.sources);
    shown(&findings, &inspected.sources, &inspected.project.catalog);
}

/// Checks that the generated Typst is Typst.
fn parses(project: &TypstProject) {
    for (path, text) in &project.sources {
        let (errors, _) = typst_syntax::parse(text).errors_and_warnings();
        assert!(errors.is_empty(), "{path}: {errors:?}\n{text}");
    }
    for (path, bytes) in
        project.files.iter().filter(|(path, _)| path.starts_with("/charts/"))
    {
        let svg = std::str::from_utf8(bytes).unwrap();
        assert!(roxmltree::Document::parse(svg).is_ok(), "{path}: {svg}");
    }
}

/// Shows the findings in every form.
fn shown(findings: &[Diagnostic], sources: &Sources, catalog: &Catalog) {
    places_lie_between_characters(findings, sources);
    // A text of chance has hundreds, much like one another.
    let findings = findings.get(..SHOWN).unwrap_or(findings);
    for language in ["lt", "en"] {
        let language = language.parse().unwrap();
        let style = render::Style { color: false, width: 80 };
        drop(render::short(findings, sources, catalog, language));
        drop(render::full(findings, sources, catalog, language, style));
        drop(render::json(findings, sources, catalog, language));
    }
}

/// Checks that every place of a finding lies in its file and between characters.
pub fn places_lie_between_characters(findings: &[Diagnostic], sources: &Sources) {
    for finding in findings {
        let related = finding.related.iter().map(|related| related.span);
        for span in finding.primary.into_iter().chain(related) {
            let text = &sources.file(span.file).text;
            assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
}
