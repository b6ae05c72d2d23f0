//! What every target asks of the program: a small report with one file changed, read, checked, assembled and
//! written as Typst, whatever the file holds.
//!
//! A target panics where a promise is broken: a place outside its file or inside a character, Typst source or XML
//! that can't be parsed, a memory that is not the same when it was written and read again.

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Diagnostic, Sources, render};
use komentaras::load::{self, InMemory};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::render::typst::TypstProject;
use komentaras::text::Catalog;
use komentaras::translation;

/// A report without a finding, in two languages; its files after a line `=== path`.
const REPORT: &str = include_str!("report.txt");

/// How many findings are shown in words.
const SHOWN: usize = 5;

/// What a chapter begins with.
pub const FRONT: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n";

fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    REPORT.split("=== ").skip(1).filter_map(|file| file.split_once('\n'))
}

/// Reads the report with these files changed, and checks all that can be made of it.
pub fn report(changes: &[(&str, &[u8])]) {
    inspect(&read(changes));
}

/// Returns the report with these files changed.
fn read(changes: &[(&str, &[u8])]) -> Snapshot {
    let files =
        files().fold(InMemory::new(), |files, (path, text)| files.with(path, text));
    let changed =
        changes.iter().fold(files, |files, (path, bytes)| files.with(path, bytes));
    Snapshot::of(&changed, Options::default())
}

/// Checks that a memory says the same when it was written and read again.
pub fn memory(bytes: &[u8]) {
    let path = load::MEMORY;
    let read = |bytes: &[u8]| tmx(&read(&[(path, bytes)]));
    if let Some(written) = read(bytes) {
        assert!(roxmltree::Document::parse(&written).is_ok(), "{written}");
        assert_eq!(read(written.as_bytes()).as_ref(), Some(&written));
    }
}

/// Returns a report's memory as it would be written, if it could be read wholly.
fn tmx(snapshot: &Snapshot) -> Option<String> {
    let (project, sources) = (&snapshot.project, &snapshot.sources);
    shown(
        &snapshot.findings_of_reading().into_sorted(sources),
        sources,
        &project.catalog,
    );
    let memory = &project.memory;
    memory.is_whole.then(|| translation::tmx(memory, project.manifest.source_language))
}

fn inspect(inspected: &Snapshot) {
    let mut diags = inspected.check(Fonts::embedded());
    if inspected.can_be_built(&diags) {
        for project in inspected.typst(&mut diags) {
            // A project's own templates are Typst of the author's, and may be wrong.
            if inspected.project.template_files.is_empty() {
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
        let style = render::Style { color: false, is_wrapped: true, width: 80 };
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
