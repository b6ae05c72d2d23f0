//! `komentaras check --fix`: what can be fixed without a decision, shown line by line.

use std::collections::BTreeSet;
use std::ops::Range;

use komentaras::compile::Fonts;
use komentaras::diagnostic::{Diagnostic, Fix, Sources, render};
use komentaras::edit::{self, Fixed, Refused};
use komentaras::load::Disk;
use komentaras::pipeline::Snapshot;
use komentaras::text::Args;

use crate::cli::args::{CheckArgs, FindingsFormat};
use crate::cli::ui::Ui;
use crate::cli::{Failure, refused};

/// How many characters of a line are shown on each side of what changes in it.
const AROUND: usize = 40;

/// How often changes are made in one run: each may bring to light what the next can fix, as in
/// `5%5%`.
const ROUNDS: usize = 10;

/// Makes the changes, or only shows them, and returns the report with its findings as it
/// is now; nothing if it is as it was.
pub(super) fn run(
    snapshot: &Snapshot,
    findings: &[Diagnostic],
    fonts: &Fonts,
    args: &CheckArgs,
    ui: &Ui,
) -> Result<Option<(Snapshot, Vec<Diagnostic>)>, Failure> {
    let files = Disk::open(&snapshot.root)?;
    let mut now: Option<(Snapshot, Vec<Diagnostic>)> = None;
    for round in 1..=ROUNDS {
        let (snapshot, findings) = match &now {
            Some((snapshot, findings)) => (snapshot, findings.as_slice()),
            None => (snapshot, findings),
        };
        let mut fixed = edit::fix(snapshot, findings, &files, fonts);
        if round > 1 && fixed.applied.is_empty() {
            break;
        }
        let changes = std::mem::take(&mut fixed.changes);
        if !args.dry_run {
            changes.write().map_err(|error| refused(error, snapshot, ui))?;
        }
        let goes_on = fixed.is_more && !args.dry_run && round < ROUNDS;
        fixed.is_more &= !goes_on;
        let told = tell(&fixed, &snapshot.sources, args.dry_run, ui);
        match args.format {
            FindingsFormat::Full | FindingsFormat::Short => ui.print(&told),
            // The standard output belongs to those who read it by program.
            FindingsFormat::Json | FindingsFormat::Sarif => ui.report(&told),
        }
        match fixed.after.filter(|_| !args.dry_run) {
            Some(after) => now = Some(after),
            None => break,
        }
        if !goes_on {
            break;
        }
    }
    Ok(now)
}

/// Returns what was changed and what was not.
fn tell(fixed: &Fixed, sources: &Sources, is_trial: bool, ui: &Ui) -> String {
    let mut text = String::new();
    for applied in &fixed.applied {
        for finding in &applied.findings {
            text.push_str(&format!("{}\n", headline(finding, sources, ui)));
        }
        let (old, new) = lines(&applied.fix, sources);
        let old = old.iter().map(|line| ui.old_line(line));
        for line in old.chain(new.iter().map(|line| ui.new_line(line))) {
            text.push_str(&format!("  {line}\n"));
        }
        text.push('\n');
    }
    for Refused { finding, leads_to } in &fixed.refused {
        text.push_str(&format!("{}\n", headline(finding, sources, ui)));
        let code = leads_to.map_or("none", |code| code.as_str());
        text.push_str(&format!(
            "  {}\n\n",
            ui.say_with("fix-refused", &[("code", code)])
        ));
    }
    let files: BTreeSet<_> =
        fixed.applied.iter().map(|applied| applied.fix.span.file).collect();
    if fixed.applied.is_empty() {
        text.push_str(&format!("{}\n", ui.say("nothing-fixed")));
    } else {
        let args = Args::new()
            .text("trial", if is_trial { "yes" } else { "no" })
            .count("changes", fixed.applied.len())
            .count("files", files.len());
        text.push_str(&format!("{}\n", ui.say_args("fixed", &args)));
        if is_trial {
            text.push_str(&format!("{}\n", ui.say("dry-run")));
        }
    }
    if fixed.is_more {
        text.push_str(&format!("{}\n", ui.say("fix-more")));
    }
    text.push('\n');
    text
}

fn headline(finding: &Diagnostic, sources: &Sources, ui: &Ui) -> String {
    let message = render::words(finding, &ui.catalog, ui.language).message;
    let place = finding.fix.as_ref().map(|fix| sources.place(fix.span));
    ui.bold(&format!("{}: {message}", place.unwrap_or_default()))
}

/// Returns the lines of a change as they were and as they become, around what changes.
fn lines(fix: &Fix, sources: &Sources) -> (Vec<String>, Vec<String>) {
    let text = &sources.file(fix.span.file).text;
    let Range { start, end } = fix.span.range();
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let (head, tail) = (end_of(before), start_of(after.trim_end_matches('\r')));
    let shown = |middle: &str| -> Vec<String> {
        format!("{head}{middle}{tail}").lines().map(str::to_owned).collect()
    };
    (shown(text.get(start..end).unwrap_or_default()), shown(&fix.replacement))
}

fn start_of(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND - 1) {
        Some((cut, _)) if cut > 0 => format!("…{}", text.get(cut..).unwrap_or_default()),
        _ => text.to_owned(),
    }
}
