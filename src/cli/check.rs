//! `komentaras check`: every finding of every file in one run.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use komentaras::compile::Fonts;
use komentaras::diagnostic::render::{self, Tool};
use komentaras::diagnostic::{Diagnostic, Diagnostics, FileId, Severity};
use komentaras::edit;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;

use crate::cli::args::{CheckArgs, FindingsFormat};
use crate::cli::limits::LimitArgs;
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, build, fix, open_chapters, overview};

/// Shows all findings. With `--strict` a warning counts as an error for the exit status.
pub(super) fn run(
    args: &CheckArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot: &'static Snapshot =
        open_chapters(project, Options::default(), &args.chapters)?;
    let fonts = Fonts::embedded();
    let findings = findings(snapshot, fonts)?;
    if args.fix {
        let wanted: Vec<Diagnostic> = concerning(&findings, snapshot).cloned().collect();
        let fixed = fix::run(snapshot, &wanted, fonts, args, ui)?;
        if let Some((mut fixed, findings)) = fixed {
            fixed.options.chapters.clone_from(&snapshot.options.chapters);
            return Ok(print(&findings, &fixed, args, ui));
        }
    }
    Ok(print(&findings, snapshot, args, ui))
}

/// Returns all findings. The built-in templates have no mistakes, but those of a project are
/// only known to work once the pages are set.
fn findings(
    snapshot: &'static Snapshot,
    fonts: &'static Fonts,
) -> Result<Vec<Diagnostic>, Failure> {
    if !snapshot
        .project
        .template_files
        .keys()
        .any(|path| Path::new(path).extension().is_some_and(|e| e == "typ"))
    {
        return Ok(snapshot.findings(fonts));
    }
    let mut diags = snapshot.check(fonts);
    if snapshot.can_be_built(&diags) {
        build::typeset(snapshot, fonts, &LimitArgs::default(), &mut diags)?;
    }
    Ok(diags.into_sorted(&snapshot.sources))
}

/// Returns the findings about the chapters that were asked for.
fn concerning<'f>(
    findings: &'f [Diagnostic],
    snapshot: &Snapshot,
) -> impl Iterator<Item = &'f Diagnostic> {
    findings.iter().filter(|finding| snapshot.concerns(finding))
}

/// Prints findings in the form that was asked for, and returns how the run ends.
fn print(
    findings: &[Diagnostic],
    snapshot: &Snapshot,
    args: &CheckArgs,
    ui: &Ui,
) -> Exit {
    let all = findings.len();
    let findings: Vec<Diagnostic> = concerning(findings, snapshot).cloned().collect();
    let (elsewhere, findings) = (all - findings.len(), findings.as_slice());
    let sources = &snapshot.sources;
    match args.format {
        FindingsFormat::Full => {
            if !findings.is_empty() {
                ui::print_whole(&ui.findings(findings, sources));
            }
            if !ui.quiet {
                ui.print(&by_chapter(findings, snapshot, ui));
                let summary = render::summary(findings, &ui.catalog, ui.language);
                ui.print(&format!("{summary}\n"));
                let fixable = edit::fixable(findings, sources);
                if fixable > 0 && !args.fix {
                    let args = Args::new().count("count", fixable);
                    let fixable = format!("{}\n", ui.say_args("fixable", &args));
                    ui.print(&fixable);
                }
                if let Some(samples) = overview::samples(snapshot, ui) {
                    ui.print(&format!("{samples}\n"));
                }
                ui.print(&told_elsewhere(elsewhere, ui));
            }
        }
        FindingsFormat::Short => {
            ui::print_whole(&render::short(findings, sources, &ui.catalog, ui.language));
        }
        FindingsFormat::Json => {
            ui::print_whole(&render::json(findings, sources, &ui.catalog, ui.language));
        }
        FindingsFormat::Sarif => {
            let tool = Tool { name: "komentaras", version: env!("CARGO_PKG_VERSION") };
            ui::print_whole(&render::sarif(
                findings,
                sources,
                &ui.catalog,
                ui.language,
                tool,
            ));
        }
    }
    exit(findings, args.strict)
}

/// Returns how many findings each chapter has, if it is more than one that has any.
fn by_chapter(findings: &[Diagnostic], snapshot: &Snapshot, ui: &Ui) -> String {
    const SEVERITIES: [Severity; 3] =
        [Severity::Error, Severity::Warning, Severity::Note];
    let manifest = &snapshot.project.manifest;
    // What belongs to no chapter comes last.
    let chapter = |finding: &Diagnostic| {
        let path = &snapshot.sources.file(finding.primary?.file).path;
        let (_, id) = manifest.chapter_of(path)?;
        Some(id.to_owned())
    };
    let mut counts: BTreeMap<(bool, Option<String>), [usize; 3]> = BTreeMap::new();
    for finding in findings {
        let chapter = chapter(finding);
        let row = counts.entry((chapter.is_none(), chapter)).or_default();
        for (count, severity) in row.iter_mut().zip(SEVERITIES) {
            *count += usize::from(finding.severity == severity);
        }
    }
    if counts.len() < 2 {
        return String::new();
    }
    let header = ["column-chapter", "column-errors", "column-warnings", "column-notes"];
    let mut rows: Vec<Vec<String>> = vec![header.iter().map(|id| ui.say(id)).collect()];
    for ((_, chapter), row) in counts {
        let shown =
            |count: usize| if count == 0 { String::new() } else { count.to_string() };
        let chapter = chapter.unwrap_or_else(|| ui.say("other-files"));
        rows.push(std::iter::once(chapter).chain(row.map(shown)).collect());
    }
    let sides = [Alignment::Left, Alignment::Right, Alignment::Right, Alignment::Right];
    format!("\n{}\n", ui.columns(&sides, &rows))
}

/// Returns how many findings are not shown, because they are about other chapters.
fn told_elsewhere(count: usize, ui: &Ui) -> String {
    if count == 0 {
        return String::new();
    }
    let args = Args::new().count("count", count);
    format!("{}\n", ui.say_args("findings-elsewhere", &args))
}

/// Shows findings as people read them, on the standard error, and returns how the run ends.
pub(super) fn show(diags: Diagnostics, snapshot: &Snapshot, ui: &Ui) -> Exit {
    let sources = &snapshot.sources;
    let all = diags.into_sorted(sources);
    let errors = |findings: &[Diagnostic]| {
        findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    };
    let mut findings: Vec<Diagnostic> = concerning(&all, snapshot).cloned().collect();
    let elsewhere = errors(&all) - errors(&findings);
    let exit = exit(&findings, false);
    if !ui.verbose {
        // A build says what has to be mended; notes are for `check`.
        findings.retain(|finding| finding.severity > Severity::Note);
    }
    if !findings.is_empty() {
        ui::report_whole(&ui.findings(&findings, sources));
        ui.report(&by_chapter(&findings, snapshot, ui));
        let summary = render::summary(&findings, &ui.catalog, ui.language);
        ui.report(&format!("{summary}\n"));
    }
    ui.report(&told_elsewhere(elsewhere, ui));
    exit
}

/// Shows what reading a report found, to somebody who asked for the state of its
/// translation.
pub(super) fn show_findings_of_reading(snapshot: &Snapshot, ui: &Ui) -> Exit {
    let mut diags = snapshot.findings_of_reading();
    snapshot.apply_severities(&mut diags);
    show(diags, snapshot, ui)
}

/// Returns what reading found in one file, with the severities that the project asks for: nobody
/// is to take a part of it for the whole.
pub(super) fn findings_in(file: Option<FileId>, snapshot: &Snapshot) -> Diagnostics {
    let mut findings = snapshot.findings_of_reading();
    findings.retain(|finding| {
        file.is_some() && finding.primary.map(|span| span.file) == file
    });
    snapshot.apply_severities(&mut findings);
    findings
}

fn exit(findings: &[Diagnostic], strict: bool) -> Exit {
    let bound = if strict { Severity::Warning } else { Severity::Error };
    if findings.iter().any(|finding| finding.severity >= bound) {
        Exit::Findings
    } else {
        Exit::Success
    }
}
