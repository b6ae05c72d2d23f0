//! `komentaras check`: every finding of every file in one run.

use std::path::PathBuf;

use komentaras::compile::Fonts;
use komentaras::diagnostic::render::{self, Tool};
use komentaras::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use komentaras::edit;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;

use crate::cli::args::{CheckArgs, FindingsFormat};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, fix, open};

/// Shows all findings. With `--strict` a warning counts as an error for the exit status.
pub(super) fn run(
    args: &CheckArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open(project, Options::default())?;
    let fonts = Fonts::embedded();
    let findings = snapshot.findings(fonts);
    if args.fix {
        let fixed = fix::run(snapshot, &findings, fonts, args, ui)?;
        if let Some((snapshot, findings)) = fixed {
            return Ok(print(&findings, &snapshot.sources, args, ui));
        }
    }
    Ok(print(&findings, &snapshot.sources, args, ui))
}

/// Prints findings in the form that was asked for, and returns how the run ends.
fn print(findings: &[Diagnostic], sources: &Sources, args: &CheckArgs, ui: &Ui) -> Exit {
    match args.format {
        FindingsFormat::Full => {
            if !findings.is_empty() {
                ui::print(&ui.findings(findings, sources));
            }
            if !ui.quiet {
                let summary = render::summary(findings, &ui.catalog, ui.language);
                ui::print(&format!("{summary}\n"));
                let fixable = edit::fixable(findings, sources);
                if fixable > 0 && !args.fix {
                    let count = fixable;
                    let args = Args::new().count("count", count);
                    ui::print(&format!("{}\n", ui.say_args("fixable", &args)));
                }
            }
        }
        FindingsFormat::Short => {
            ui::print(&render::short(findings, sources, &ui.catalog, ui.language));
        }
        FindingsFormat::Json => {
            ui::print(&render::json(findings, sources, &ui.catalog, ui.language));
        }
        FindingsFormat::Sarif => {
            let tool = Tool { name: "komentaras", version: env!("CARGO_PKG_VERSION") };
            ui::print(&render::sarif(findings, sources, &ui.catalog, ui.language, tool));
        }
    }
    exit(findings, args.strict)
}

/// Shows findings as people read them, on the standard error, and returns how the run ends.
pub(super) fn show(diags: Diagnostics, sources: &Sources, ui: &Ui) -> Exit {
    let mut findings = diags.into_sorted(sources);
    let exit = exit(&findings, false);
    if !ui.verbose {
        // A build says what has to be mended; notes are for `check`.
        findings.retain(|finding| finding.severity > Severity::Note);
    }
    if !findings.is_empty() {
        ui::report(&ui.findings(&findings, sources));
        let summary = render::summary(&findings, &ui.catalog, ui.language);
        ui::report(&format!("{summary}\n"));
    }
    exit
}

/// Shows what reading a report found, to somebody who asked for the state of its
/// translation.
pub(super) fn show_findings_of_reading(snapshot: &Snapshot, ui: &Ui) -> Exit {
    let mut diags = snapshot.findings_of_reading();
    snapshot.apply_severities(&mut diags);
    show(diags, &snapshot.sources, ui)
}

fn exit(findings: &[Diagnostic], strict: bool) -> Exit {
    let bound = if strict { Severity::Warning } else { Severity::Error };
    if findings.iter().any(|finding| finding.severity >= bound) {
        Exit::Findings
    } else {
        Exit::Success
    }
}
