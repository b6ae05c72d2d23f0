//! `komentaras build`: the report in all its forms.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use komentaras::check;
use komentaras::compile::Fonts;
use komentaras::diagnostic::Diagnostics;
use komentaras::pipeline::{self, Inspected, Layout};
use komentaras::render::typst::TypstProject;
use komentaras::text::{Args, Language, number};

use crate::cli::args::{BuildArgs, BuildFormat, BuildLayout};
use crate::cli::limits::Limits;
use crate::cli::output::Outputs;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check as check_command, root};

/// Builds the report. Nothing is written if there is a finding at error level.
pub(super) fn run(
    args: &BuildArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let started = Instant::now();
    let root = root(project)?;
    let languages = languages(&args.language)?;
    let layout = match args.layout {
        BuildLayout::Single => Layout::Single,
        BuildLayout::Parallel => Layout::Parallel,
    };
    let options = pipeline::Options { languages, is_final: args.is_final, layout };
    let mut diags = Diagnostics::new();

    let progress = ui.progress(&ui.say("progress-read"));
    let fonts = Fonts::embedded();
    let inspected = Arc::new(pipeline::inspect(&root, &options, fonts, &mut diags)?);
    let editions = inspected.editions();
    if editions.is_empty() && inspected.can_be_built(&diags) {
        return Err(nothing_to_build(&inspected, &args.language, &options.languages));
    }
    let mut outputs = Outputs::default();
    let mut lines = Vec::new();
    let out = args.out.clone().unwrap_or_else(|| root.join("build"));
    if inspected.can_be_built(&diags) {
        let rendered = pipeline::render(&inspected, &mut diags);
        if args.format.contains(&BuildFormat::Typst) {
            for (edition, typst) in editions.iter().zip(&rendered) {
                let folder = out.join(format!("typst-{}", edition.languages()));
                add_typst(typst, &folder, &mut outputs)?;
                lines.push(ui.say_with("built-typst", &[("path", &shown(&folder))]));
            }
        }
        if args.format.contains(&BuildFormat::Pdf) && inspected.can_be_built(&diags) {
            progress.set_message(ui.say("progress-typeset"));
            let limits = Limits::new(&args.limits, length(&rendered));
            let watched = limits.watch({
                let inspected = Arc::clone(&inspected);
                move || {
                    let mut diags = Diagnostics::new();
                    let pdfs = pipeline::compile(&inspected, rendered, fonts, &mut diags);
                    (pdfs, diags)
                }
            });
            let (pdfs, found) = watched.inspect_err(|_| progress.finish_and_clear())?;
            diags.append(found);
            inspected.apply_severities(&mut diags);
            for (edition, pdf) in editions.iter().zip(pdfs) {
                let Some(pdf) = pdf else { continue };
                let path = out.join(pdf_name(&edition.languages(), args.is_final));
                outputs.add(&path, &pdf.bytes)?;
                let args = Args::new()
                    .text("path", shown(&path))
                    .count("pages", i64::try_from(pdf.pages).unwrap_or(i64::MAX))
                    .text("size", size(pdf.bytes.len(), ui.language));
                lines.push(ui.say_args("built-pdf", &args));
            }
        }
    }
    progress.finish_and_clear();

    let succeeded = inspected.can_be_built(&diags);
    let exit = check_command::show(diags, &inspected.sources, ui);
    if !succeeded {
        ui::report(&format!("{}\n", ui.say("nothing-built")));
        return Ok(exit);
    }
    outputs.commit()?;
    if !ui.quiet {
        report(&inspected, lines, started, ui);
    }
    Ok(exit)
}

/// Returns why there is no document to build: a language that the report does not have, or
/// none to stand beside its source language.
fn nothing_to_build(
    inspected: &Inspected,
    written: &str,
    wanted: &[Language],
) -> Failure {
    let own = inspected.project.manifest.source_language;
    let is_unknown = wanted.iter().any(|language| *language != own);
    if is_unknown || inspected.documents.is_empty() {
        return Failure::new("no-such-language").with("name", written);
    }
    Failure::new("parallel-needs-translation").with("name", own.as_str())
}

fn report(inspected: &Inspected, lines: Vec<String>, started: Instant, ui: &Ui) {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    let limit = i64::from(check::limit(&inspected.project));
    for document in &inspected.documents {
        let counted = check::words(document);
        let total: u32 =
            counted.iter().filter(|own| own.counts).map(|own| own.words).sum();
        let args = Args::new()
            .text("language", document.language.as_str())
            .count("words", i64::from(total))
            .count("limit", limit);
        text.push_str(&ui.say_args("built-words", &args));
        text.push('\n');
    }
    let seconds = started.elapsed().as_millis();
    let seconds = rust_decimal::Decimal::new(i64::try_from(seconds / 10).unwrap_or(0), 2);
    text.push_str(&ui.say_args("built-in", &Args::new().decimal("seconds", seconds)));
    text.push('\n');
    ui::print(&text);
}

fn languages(written: &str) -> Result<Vec<Language>, Failure> {
    if written == "all" {
        return Ok(Vec::new());
    }
    let language = written
        .parse()
        .map_err(|_| Failure::new("no-such-language").with("name", written))?;
    Ok(vec![language])
}

fn add_typst(
    typst: &TypstProject,
    folder: &Path,
    outputs: &mut Outputs,
) -> Result<(), Failure> {
    for (path, text) in &typst.sources {
        outputs.add(&folder.join(path.trim_start_matches('/')), text.as_bytes())?;
    }
    for (path, bytes) in &typst.files {
        outputs.add(&folder.join(path.trim_start_matches('/')), bytes)?;
    }
    Ok(())
}

/// Returns how many bytes of Typst source there are.
fn length(rendered: &[TypstProject]) -> usize {
    let sources = rendered.iter().flat_map(|typst| &typst.sources);
    sources.map(|(_, text)| text.len()).sum()
}

/// Returns the name of a PDF. A draft never takes the place of the copy to be sent.
fn pdf_name(languages: &str, is_final: bool) -> String {
    let state = if is_final { "-final" } else { "" };
    format!("report-{languages}{state}.pdf")
}

/// Returns a path as the user would type it, from the working folder.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string()
}

fn size(bytes: usize, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    let megabytes =
        rust_decimal::Decimal::new(i64::try_from(tenths).unwrap_or(i64::MAX), 1);
    format!("{}\u{a0}MB", number::format(megabytes, language))
}
