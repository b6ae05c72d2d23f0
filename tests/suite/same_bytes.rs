//! The same report gives the same bytes, whoever writes it, where, when and on what machine.

use std::fs;
use std::process::Command;
use std::time::{Duration, SystemTime};

use crate::pdf::full;
use crate::project::TestProject;

/// What the program wrote or printed, by its name.
type Outputs = Vec<(String, Vec<u8>)>;

/// Returns everything that the program gives of a report, run by another program if one is
/// named.
fn outputs(project: &TestProject, other: &[&str]) -> Outputs {
    let mut found = Outputs::new();
    for args in [
        "translation accept --all -q",
        "build -q --format pdf,docx,html,epub,json,typst",
        "check --format json",
        "check --format sarif",
        "status --format json",
        "indicators list --format json",
        "trace 26-skurdas --format json",
        "translation export --all --format xliff",
        "translation export --all --format xliff2",
        "translation export --all --format po",
        "translation export --all --format tmx",
    ] {
        let mut command = project.under(other);
        let output = command.args(args.split_whitespace()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{args}: {told}");
        let is_printed = !args.contains("export") || !output.stdout.is_empty();
        assert!(is_printed, "{args}: {told}");
        found.push((args.to_owned(), output.stdout));
    }
    for path in project.list("build").into_iter().chain(project.list("translations")) {
        let bytes = fs::read(project.path(&path)).unwrap();
        found.push((path, bytes));
    }
    for wanted in [
        "build/report-lt.pdf",
        "build/report-en.docx",
        "build/report-lt.epub",
        "build/site/lt.html",
        "translations/memory.tmx",
    ] {
        assert!(found.iter().any(|(path, _)| path == wanted), "{wanted} is written");
    }
    found
}

#[track_caller]
fn check(project: &TestProject, other: &[&str], expected: &Outputs) {
    let found = outputs(project, other);
    let names =
        |outputs: &Outputs| outputs.iter().map(|(name, _)| name.clone()).collect();
    let (found_names, names): (Vec<String>, Vec<String>) =
        (names(&found), names(expected));
    assert_eq!(found_names, names);
    for ((name, bytes), (_, expected)) in found.iter().zip(expected) {
        assert!(bytes == expected, "{name} is other than it was");
    }
}

fn is_installed(program: &str) -> bool {
    let found = Command::new("which").arg(program).output();
    let is_there = found.is_ok_and(|output| output.status.success());
    if !is_there {
        eprintln!("skipped: there is no `{program}` here");
    }
    is_there
}

#[test]
fn twice_and_from_another_folder_zone_and_language() {
    let one = full();
    let first = outputs(&one, &[]);
    check(&one, &[], &first);
    // Neither the folder, nor the zone of time, nor the language of messages may show.
    let other = full().env("TZ", "Pacific/Auckland").env("LANG", "lt_LT.UTF-8");
    // What is printed for people is in their language.
    let written = |outputs: Outputs| -> Outputs {
        outputs.into_iter().filter(|(name, _)| !name.starts_with("check")).collect()
    };
    assert!(written(outputs(&other, &[])) == written(first));
}

#[test]
fn on_one_core_and_on_all() {
    let first = outputs(&full(), &[]);
    check(&full().env("RAYON_NUM_THREADS", "1"), &[], &first);
    check(&full().env("RAYON_NUM_THREADS", "7"), &[], &first);
    if is_installed("taskset") {
        check(&full(), &["taskset", "-c", "0"], &first);
    }
}

#[test]
fn on_another_day_and_from_files_of_other_days() {
    let first = outputs(&full(), &[]);
    let aged = full();
    let years = Duration::from_hours(9 * 365 * 24);
    for path in aged.list("report").iter().chain(&aged.list("translations")) {
        let file = fs::File::options().write(true).open(aged.path(path)).unwrap();
        file.set_modified(SystemTime::now() - years).unwrap();
    }
    check(&aged, &[], &first);
    if is_installed("faketime") {
        for day in ["1999-12-31 23:59:59", "2038-01-19 03:14:08"] {
            check(&full(), &["faketime", "-f", day], &first);
        }
    }
}

#[test]
fn from_files_that_were_written_in_another_order() {
    let one = full();
    let first = outputs(&one, &[]);
    let mut other = TestProject::empty();
    let full = full();
    let mut paths = full.list("");
    paths.reverse();
    for path in paths {
        let bytes = fs::read(full.path(&path)).unwrap();
        other = other.change(&path, bytes);
    }
    check(&other, &[], &first);
}

#[cfg(unix)]
#[test]
fn for_another_user() {
    let (one, project) = (full(), full());
    if let Some(user) = project.ordinary_user() {
        check(&project, user, &outputs(&one, &[]));
    }
}
