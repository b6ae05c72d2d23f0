//! `komentaras package`: what is sent to the Committee, in one folder and one archive.

use std::path::PathBuf;

use komentaras::check;
use komentaras::compile::Fonts;
use komentaras::edit::ChangeSet;
use komentaras::load::Disk;
use komentaras::pipeline::{Options, Snapshot, Target};
use komentaras::text::Args;

use crate::cli::args::PackageArgs;
use crate::cli::build::{masked, shown, size, typeset};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check as check_command, open};

/// Writes the package, or says what stands against sending the report.
pub(super) fn run(
    args: &PackageArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let options =
        Options { is_final: true, is_redacted: args.redact, ..Options::default() };
    let progress = ui.progress(&ui.say("progress-read"));
    let fonts = Fonts::embedded();
    let snapshot: &'static Snapshot = open(project, options)?;
    let mut diags = snapshot.check(fonts);
    let mut artifacts = Vec::new();
    for target in snapshot.wanted_forms() {
        if !snapshot.can_be_built(&diags) {
            break;
        }
        progress.set_message(ui.say("progress-typeset"));
        artifacts.extend(match target {
            Target::Pdf => typeset(snapshot, fonts, &args.limits, &mut diags)
                .inspect_err(|_| progress.finish_and_clear())?,
            target => snapshot.artifacts(target, fonts, &mut diags),
        });
    }
    let package = snapshot
        .can_be_built(&diags)
        .then(|| snapshot.package(artifacts, fonts, &mut diags));
    progress.finish_and_clear();
    let list = snapshot.checklist(&check::checklist(&diags), ui.language);
    let can_be_sent = snapshot.can_be_built(&diags);
    let exit = check_command::show(diags, snapshot, ui);
    let Some(package) = package.filter(|_| can_be_sent) else {
        ui::report(&format!("\n{list}\n{}\n", ui.say("not-packaged")));
        return Ok(exit);
    };
    let out = args.out.clone().unwrap_or_else(|| snapshot.root.join("build"));
    let folder = out.join(&package.name);
    // What an earlier package left would be sent with this one.
    let made: Vec<&str> = package.files.iter().map(|(path, _)| path.as_str()).collect();
    let mut left = Disk::below(&folder);
    left.retain(|path| !made.contains(&path.as_str()));
    if !left.is_empty() {
        let failure = Failure::new("package-leftover").with("path", shown(&folder));
        return Err(failure.with("list", left.join(", ")));
    }
    let archive = out.join(format!("{}.zip", package.name));
    let mut outputs = ChangeSet::default();
    let bytes = package.archive.len();
    let count = package.files.len();
    for (path, bytes) in package.files {
        outputs.output(folder.join(path), bytes);
    }
    outputs.output(archive.clone(), package.archive);
    outputs.write()?;
    if !ui.quiet {
        let told = Args::new()
            .text("path", shown(&folder))
            .text("archive", shown(&archive))
            .text("size", size(bytes, ui.language))
            .count("count", count);
        ui::print(&format!("{list}\n{}\n", ui.say_args("packaged", &told)));
        if args.redact {
            ui::print(&masked(snapshot, ui));
        }
    }
    Ok(exit)
}
