//! What the Tab key completes beside commands and options: the report's chapters, indicators,
//! anchors, sources and units, templates, and the codes of findings.
//!
//! The shell asks the program itself at each press of the key. A script made beforehand could
//! not know the report.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::CommandFactory as _;
use clap::builder::StyledStr;
use clap_complete::env::{CompleteEnv, Shells};
use clap_complete::{CompletionCandidate, Shell};
use komentaras::diagnostic::Code;
use komentaras::edit;
use komentaras::evidence::Indicator;
use komentaras::load;
use komentaras::model::Chapter;
use komentaras::pipeline::{Options, Snapshot};

use crate::cli::args::Cli;
use crate::cli::shell::PAGES;
use crate::cli::ui::Ui;
use crate::cli::{help, root};

/// The variable of the environment by which a shell's script asks.
const VARIABLE: &str = "KOMENTARAS_COMPLETE";

/// Answers a shell that asks what a command can go on with. Returns whether one has asked.
#[expect(
    clippy::disallowed_methods,
    reason = "paths are completed in the working folder"
)]
pub(super) fn answer(arguments: Vec<OsString>) -> bool {
    if std::env::var_os(VARIABLE).is_none() {
        return false;
    }
    let command = || help::localized(Cli::command(), &Ui::from_environment());
    let folder = std::env::current_dir().ok();
    let answered = CompleteEnv::with_factory(command)
        .var(VARIABLE)
        .try_complete(arguments, folder.as_deref());
    // A shell has no use for what went wrong.
    answered.unwrap_or(true)
}

/// Returns the script that lets a shell ask.
pub(super) fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    let name = "komentaras";
    if let Some(shell) = Shells::builtins().completer(&shell.to_string()) {
        let written = shell.write_registration(VARIABLE, name, name, name, &mut script);
        written.expect("writing to memory never fails");
    }
    script
}

/// Returns the chapters of the report.
pub(super) fn chapters() -> Vec<CompletionCandidate> {
    let Some(snapshot) = snapshot() else { return Vec::new() };
    let source = snapshot.project.manifest.source_language;
    let chapter = |chapter: &Chapter| {
        let title = chapter.texts.get(&source).map(|text| text.title.value.as_str());
        candidate(&chapter.id, title)
    };
    snapshot.project.chapters.iter().map(chapter).collect()
}

/// Returns the chapters of the report and the anchors in them.
pub(super) fn places() -> Vec<CompletionCandidate> {
    let Some(snapshot) = snapshot() else { return Vec::new() };
    let anchors = snapshot.project.anchors().into_iter();
    let anchors = anchors
        .map(|(anchor, span)| candidate(&anchor, Some(&snapshot.sources.place(span))));
    chapters().into_iter().chain(anchors).collect()
}

/// Returns the indicators of the report.
pub(super) fn indicators() -> Vec<CompletionCandidate> {
    let Some(snapshot) = snapshot() else { return Vec::new() };
    let indicators = snapshot.project.evidence.register().indicators.iter();
    let file =
        |indicator: &Indicator| candidate(&indicator.id.value, Some(&indicator.table));
    indicators.map(file).collect()
}

/// Returns the sources of the report.
pub(super) fn sources() -> Vec<CompletionCandidate> {
    let Some(snapshot) = snapshot() else { return Vec::new() };
    let bibliography = &snapshot.project.bibliography;
    let source = |key: &str| {
        let title = bibliography.get(key).and_then(|source| source.title.as_deref());
        candidate(key, title)
    };
    bibliography.keys().map(source).collect()
}

/// Returns the units that an indicator of the report can have.
pub(super) fn units() -> Vec<CompletionCandidate> {
    let Some(snapshot) = snapshot() else { return Vec::new() };
    edit::units(&snapshot.project).iter().map(|unit| candidate(unit, None)).collect()
}

/// Returns the templates that a report can have of its own.
pub(super) fn templates() -> Vec<CompletionCandidate> {
    let ui = Ui::from_environment();
    let templates = load::replaceable_templates();
    let template = |(path, _): (&str, &str)| {
        let id = path.replace(['/', '.'], "-");
        candidate(path, Some(&ui.say(&format!("template-about-{id}"))))
    };
    templates.map(template).collect()
}

/// Returns the codes of findings, and the names of the pages.
pub(super) fn codes() -> Vec<CompletionCandidate> {
    let ui = Ui::from_environment();
    let code = |code: &Code| {
        let explained = ui.say(&format!("{}.explain", code.as_str()));
        candidate(code.as_str(), explained.lines().next())
    };
    let codes = Code::ALL.iter().map(code);
    let pages = PAGES.map(|page| candidate(&ui.say(&format!("page-{page}")), None));
    codes.chain(pages).collect()
}

fn candidate(value: &str, help: Option<&str>) -> CompletionCandidate {
    CompletionCandidate::new(value)
        .help(help.map(|help| StyledStr::from(help.to_owned())))
}

/// Reads the report that the command on the line is about.
fn snapshot() -> Option<Snapshot> {
    let mut arguments =
        std::env::args_os().skip_while(|argument| argument != "--project");
    let project = arguments.nth(1).map(PathBuf::from);
    Snapshot::read(&root(project).ok()?, Options::default()).ok()
}
