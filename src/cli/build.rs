//! `komentaras build`: the report in all its forms.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use komentaras::check;
use komentaras::compile::Fonts;
use komentaras::diagnostic::Diagnostics;
use komentaras::edit::ChangeSet;
use komentaras::load::Disk;
use komentaras::pipeline::{Artifact, Layout, Options, Snapshot, Target};
use komentaras::text::{Args, Identifying, Language, number};

use crate::cli::args::{BuildArgs, BuildFormat, BuildLayout};
use crate::cli::limits::{LimitArgs, Limits};
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, check as check_command, open_chapters};

/// Builds the report. A draft is built in spite of errors in its chapters, which it marks.
pub(super) fn run(
    args: &BuildArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let started = Instant::now();
    let languages = languages(&args.language)?;
    let layout = match args.layout {
        BuildLayout::Single => Layout::Single,
        BuildLayout::Parallel => Layout::Parallel,
    };
    let is_final = args.is_final;
    if args.review && !args.format.contains(&BuildFormat::Docx) {
        return Err(Failure::new("review-needs-docx"));
    }
    if args.review && args.redact {
        return Err(Failure::new("review-not-redacted"));
    }
    if layout == Layout::Parallel && args.format.contains(&BuildFormat::Docx) {
        return Err(Failure::new("docx-not-parallel"));
    }
    let options = Options {
        languages,
        is_final,
        layout,
        is_redacted: args.redact,
        is_for_review: args.review,
        ..Options::default()
    };
    let progress = ui.progress(&ui.say("progress-read"));
    let fonts = Fonts::embedded();
    let snapshot: &'static Snapshot = open_chapters(project, options, &args.chapters)?;
    let mut diags = snapshot.check(fonts);
    if snapshot.editions().is_empty() && snapshot.can_be_built(&diags) {
        return Err(nothing_to_build(snapshot, &args.language));
    }
    let out = args.out.clone().unwrap_or_else(|| snapshot.root.join("build"));
    let mut outputs = ChangeSet::default();
    let mut lines = Vec::new();
    let mut leftovers = Vec::new();
    for target in targets(&args.format) {
        if !snapshot.can_be_built(&diags) {
            break;
        }
        let made = match target {
            Target::Pdf => {
                progress.set_message(ui.say("progress-typeset"));
                typeset(snapshot, fonts, &args.limits, &mut diags)
                    .inspect_err(|_| progress.finish_and_clear())?
            }
            target @ (Target::Json
            | Target::Typst
            | Target::Docx
            | Target::Html
            | Target::Epub) => snapshot.artifacts(target, fonts, &mut diags),
        };
        for artifact in made {
            lines.push(line(&artifact, &out, ui));
            leftovers.extend(leftover(&artifact, &out, ui));
            for (path, bytes) in artifact.files {
                outputs.output(out.join(path), bytes);
            }
        }
    }
    progress.finish_and_clear();

    let succeeded = snapshot.can_be_built(&diags);
    let has_unread_rules = snapshot.has_unread_privacy_rules(&diags);
    let faults = snapshot.count_faults(&diags);
    let spare = snapshot.spare(&diags);
    let exit = check_command::show(diags, snapshot, ui);
    if !succeeded {
        ui.report(&format!("{}\n", ui.say("nothing-built")));
        return Ok(exit);
    }
    outputs.write()?;
    if !ui.quiet {
        report(snapshot, lines, started, ui);
        if args.redact {
            ui.print(&masked(snapshot, ui));
        }
    }
    for leftover in leftovers {
        ui.report(&format!("{leftover}\n"));
    }
    if has_unread_rules {
        ui.report(&format!("{}\n", ui.say("built-by-builtin-rules")));
    }
    for (id, count) in [("built-with-errors", faults), ("built-beside-errors", spare)] {
        if count > 0 {
            let args = Args::new().count("count", count);
            ui.report(&format!("{}\n", ui.say_args(id, &args)));
        }
    }
    Ok(exit)
}

/// Returns the forms that were asked for, each once and in one order.
fn targets(formats: &[BuildFormat]) -> BTreeSet<Target> {
    let target = |format: &BuildFormat| match format {
        BuildFormat::Docx => Target::Docx,
        BuildFormat::Html => Target::Html,
        BuildFormat::Epub => Target::Epub,
        BuildFormat::Json => Target::Json,
        BuildFormat::Typst => Target::Typst,
        BuildFormat::Pdf => Target::Pdf,
    };
    formats.iter().map(target).collect()
}

/// Sets the pages, within the limits.
pub(super) fn typeset(
    snapshot: &'static Snapshot,
    fonts: &'static Fonts,
    limits: &LimitArgs,
    diags: &mut Diagnostics,
) -> Result<Vec<Artifact>, Failure> {
    let rendered = snapshot.typst(diags);
    if !snapshot.can_be_built(diags) {
        return Ok(Vec::new());
    }
    let sources = rendered.iter().flat_map(|typst| typst.sources.values());
    let limits = Limits::new(limits, sources.map(|text| text.len()).sum());
    let (artifacts, found) = limits.watch(move || {
        let mut found = Diagnostics::new();
        (snapshot.artifacts(Target::Pdf, fonts, &mut found), found)
    })?;
    diags.append(found);
    Ok(artifacts)
}

/// Returns what is told of a file, or a folder of files, that was written.
fn line(artifact: &Artifact, out: &Path, ui: &Ui) -> String {
    let path = shown(&out.join(&artifact.name));
    let bytes = artifact.files.iter().map(|(_, bytes)| bytes.len()).sum();
    match artifact.target {
        Target::Docx => {
            let size = size(bytes, ui.language);
            let id = if artifact.name.ends_with("-review.docx") {
                "built-docx-review"
            } else {
                "built-docx"
            };
            ui.say_with(id, &[("path", &path), ("size", &size)])
        }
        Target::Json => {
            let size = size(bytes, ui.language);
            ui.say_with("built-json", &[("path", &path), ("size", &size)])
        }
        Target::Html => {
            let (path, size) = (format!("{path}/index.html"), size(bytes, ui.language));
            ui.say_with("built-html", &[("path", &path), ("size", &size)])
        }
        Target::Epub => {
            let size = size(bytes, ui.language);
            ui.say_with("built-epub", &[("path", &path), ("size", &size)])
        }
        Target::Typst => ui.say_with("built-typst", &[("path", &path)]),
        Target::Pdf => {
            let pages = artifact.pages.unwrap_or_default();
            let args = Args::new()
                .text("path", path)
                .count("pages", pages)
                .text("size", size(bytes, ui.language));
            ui.say_args("built-pdf", &args)
        }
    }
}

/// Returns what is told of files in an artifact's folder that it does not have: of an earlier
/// state, which somebody who publishes the folder would publish too.
fn leftover(artifact: &Artifact, out: &Path, ui: &Ui) -> Option<String> {
    /// How many of them are named.
    const NAMED: usize = 5;
    let made: BTreeSet<&str> = artifact
        .files
        .iter()
        .filter_map(|(path, _)| path.strip_prefix(&artifact.name)?.strip_prefix('/'))
        .collect();
    let mut found = Disk::below(&out.join(&artifact.name));
    found.retain(|path| !made.contains(path.as_str()));
    if found.is_empty() {
        return None;
    }
    let named: Vec<&str> = found.iter().take(NAMED).map(String::as_str).collect();
    let more = if found.len() > NAMED { ", …" } else { "" };
    let args = Args::new()
        .text("path", shown(&out.join(&artifact.name)))
        .count("count", found.len())
        .text("list", format!("{}{more}", named.join(", ")));
    Some(ui.say_args("built-leftover", &args))
}

/// Returns what was masked, and where.
pub(super) fn masked(snapshot: &Snapshot, ui: &Ui) -> String {
    let sources = &snapshot.sources;
    let exposed = snapshot.exposed();
    let figures = snapshot.project.evidence.masked();
    let of_figures = figures
        .iter()
        .map(|(span, _)| (sources.place(*span), Identifying::SmallCount.as_str()));
    let places: BTreeSet<(String, &str)> = exposed
        .iter()
        .zip(check::places(exposed, sources))
        .map(|(exposed, span)| {
            let place = span.map(|span| sources.place(span));
            (
                place.or_else(|| exposed.file.clone()).unwrap_or_default(),
                exposed.kind.as_str(),
            )
        })
        .chain(of_figures)
        .collect();
    let figures: usize = figures.iter().map(|(_, count)| count).sum();
    let args = Args::new().count("count", exposed.len() + figures);
    let mut text = format!("{}\n", ui.say_args("masked", &args));
    for (place, kind) in places {
        let args = Args::new().text("kind", kind);
        text.push_str(&format!("  {place}: {}\n", ui.say_args("masked-kind", &args)));
    }
    let names =
        snapshot.redaction().into_iter().flat_map(|redaction| redaction.names.iter());
    let names: Vec<String> =
        names.map(|(name, new)| format!("  {name}: {new}\n")).collect();
    if !names.is_empty() {
        let args = Args::new().count("count", names.len());
        text.push_str(&format!(
            "{}\n{}",
            ui.say_args("masked-names", &args),
            names.concat()
        ));
    }
    text
}

/// Returns why there is no document to build: a language that the report does not have, or
/// none to stand beside its source language.
fn nothing_to_build(snapshot: &Snapshot, written: &str) -> Failure {
    let source = snapshot.project.manifest.source_language;
    let is_unknown =
        snapshot.options.languages.iter().any(|language| *language != source);
    if is_unknown || snapshot.documents().is_empty() {
        return Failure::new("no-such-language").with("name", written);
    }
    Failure::new("parallel-needs-translation").with("name", source.as_str())
}

fn report(snapshot: &Snapshot, lines: Vec<String>, started: Instant, ui: &Ui) {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    let limit = check::limit(&snapshot.project);
    for document in snapshot.documents() {
        let total = check::counted(&snapshot.project, document);
        let args = Args::new()
            .text("language", document.language.as_str())
            .count("words", total)
            .count("limit", limit);
        text.push_str(&ui.say_args("built-words", &args));
        text.push('\n');
    }
    let seconds = started.elapsed().as_millis();
    let seconds = rust_decimal::Decimal::new(i64::try_from(seconds / 10).unwrap_or(0), 2);
    text.push_str(&ui.say_args("built-in", &Args::new().decimal("seconds", seconds)));
    text.push('\n');
    ui.print(&text);
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

/// Returns a path as the user would type it, from the working folder.
#[expect(clippy::disallowed_methods, reason = "the user works in a folder")]
pub(super) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let path = path.strip_prefix(&here).unwrap_or(path);
    // On Windows each part is divided from the next by the same sign.
    path.components().collect::<PathBuf>().display().to_string()
}

pub(super) fn size(bytes: usize, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    let megabytes =
        rust_decimal::Decimal::new(i64::try_from(tenths).unwrap_or(i64::MAX), 1);
    format!("{}\u{a0}MB", number::format(megabytes, language))
}
