//! `komentaras package`: what is sent to the Committee, in one folder and one archive.

use std::path::{Path, PathBuf};

use komentaras::compile::Fonts;
use komentaras::edit::ChangeSet;
use komentaras::load::{self, Disk, EntryKind, FolderEntry};
use komentaras::pipeline::{CHECKSUMS, Options, Snapshot, Target};
use komentaras::syntax::archive;
use komentaras::text::Args;

use crate::cli::args::PackageArgs;
use crate::cli::build::{masked, shown, size, typeset};
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, check as check_command, clock, open, review};

/// Writes the package, or says what stands against sending the report; and says of every other
/// package that lies there that it is not the one to send.
pub(super) fn run(
    args: &PackageArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let options =
        Options { is_final: true, is_redacted: args.redact, ..Options::default() };
    let snapshot: &'static Snapshot = open(project, options)?;
    let out = args.out.clone().unwrap_or_else(|| snapshot.root.join("build"));
    let made = make(args, &out, snapshot, ui);
    let name = made.as_ref().ok().and_then(|(name, _)| name.as_deref());
    let id = if name.is_some() { "package-older" } else { "package-of-other-state" };
    for (path, time) in packages(&out, name) {
        let told = Args::new().text("path", shown(&path)).text("time", time);
        ui.report(&format!("{}\n", ui.say_args(id, &told)));
    }
    made.map(|(_, exit)| exit)
}

/// Returns the name of the package that was written, if nothing stood against it.
fn make(
    args: &PackageArgs,
    out: &Path,
    snapshot: &'static Snapshot,
    ui: &Ui,
) -> Result<(Option<String>, Exit), Failure> {
    let progress = ui.progress(&ui.say("progress-read"));
    let fonts = Fonts::embedded();
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
    let mut list = snapshot.checklist(&snapshot.checked(&diags), ui.language);
    // For those who send the report; the Committee has nothing to do with it.
    if let Some(comments) = review::open_comments(snapshot, ui) {
        list.push_str(&format!("\n{comments}\n"));
    }
    let can_be_sent = snapshot.can_be_built(&diags);
    let exit = check_command::show(diags, snapshot, ui);
    let Some(package) = package.filter(|_| can_be_sent) else {
        ui.report(&format!("\n{list}\n{}\n", ui.say("not-packaged")));
        return Ok((None, exit));
    };
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
        ui.print(&format!("{list}\n{}\n", ui.say_args("packaged", &told)));
        if args.redact {
            ui.print(&masked(snapshot, ui));
        }
    }
    Ok((Some(package.name), exit))
}

/// Returns the packages in a folder, folders and archives, but for those of one name, with the
/// time at which each was written.
fn packages(folder: &Path, but: Option<&str>) -> Vec<(PathBuf, String)> {
    let package = |entry: FolderEntry| {
        let path = folder.join(&entry.name);
        let written = if entry.kind == EntryKind::Folder {
            path.join(CHECKSUMS)
        } else {
            let name = entry.name.strip_suffix(".zip")?;
            let bytes = load::named_bytes(&path).ok()?;
            let is_package = archive::has(&bytes, &format!("{name}/{CHECKSUMS}"));
            is_package.then(|| path.clone())?
        };
        let time = written.metadata().ok()?.modified().ok().and_then(clock::shown);
        let name = entry.name.strip_suffix(".zip").unwrap_or(&entry.name);
        (Some(name) != but).then(|| (path, time.unwrap_or_default()))
    };
    Disk::entries_of(folder).into_iter().filter_map(package).collect()
}
