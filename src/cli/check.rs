//! `komentaras check`: every finding of every file in one run.

use std::path::PathBuf;

use komentaras::compile::Fonts;
use komentaras::diagnostic::render::{self, Tool};
use komentaras::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use komentaras::pipeline;

use crate::cli::args::{CheckArgs, FindingsFormat};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, root};

/// Shows all findings. With `--strict` a warning counts as an error for the exit status.
pub(super) fn run(
    args: &CheckArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let root = root(project)?;
    let options = pipeline::Options {
        languages: Vec::new(),
        is_final: false,
        layout: pipeline::Layout::Single,
    };
    let mut diags = Diagnostics::new();
    let inspected = pipeline::inspect(&root, &options, Fonts::embedded(), &mut diags)?;
    if !diags.has_errors() && !inspected.project.own_templates.is_empty() {
        // A project's own templates show their mistakes when used.
        drop(pipeline::render(&inspected, &mut diags));
    }
    let sources = &inspected.sources;
    let findings = diags.into_sorted(sources);
    match args.format {
        FindingsFormat::Full => {
            if !findings.is_empty() {
                ui::print(&ui.findings(&findings, sources));
            }
            if !ui.quiet {
                let summary = render::summary(&findings, &ui.catalog, ui.language);
                ui::print(&format!("{summary}\n"));
            }
        }
        FindingsFormat::Short => {
            ui::print(&render::short(&findings, sources, &ui.catalog, ui.language));
        }
        FindingsFormat::Json => {
            ui::print(&render::json(&findings, sources, &ui.catalog, ui.language));
        }
        FindingsFormat::Sarif => {
            let tool = Tool { name: "komentaras", version: env!("CARGO_PKG_VERSION") };
            ui::print(&render::sarif(&findings, sources, &ui.catalog, ui.language, tool));
        }
    }
    let exit = exit(&findings, args.strict);
    // The process ends: to take a large report to pieces first would be time lost.
    std::mem::forget(inspected);
    Ok(exit)
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

fn exit(findings: &[Diagnostic], strict: bool) -> Exit {
    let bound = if strict { Severity::Warning } else { Severity::Error };
    if findings.iter().any(|finding| finding.severity >= bound) {
        Exit::Findings
    } else {
        Exit::Success
    }
}
