//! What goes wrong around the program: it is killed, runs beside itself, its files change
//! while it reads them, and the machine is not as it should be.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use snapbox::str;

use crate::import::{CHAPTER, MEMORY, current, open, translated};
use crate::project::{FRONT, SMALL, TestProject};

/// Returns the bytes of both PDFs.
fn pdfs(project: &TestProject) -> [Vec<u8>; 2] {
    ["lt", "en"].map(|language| {
        fs::read(project.path(&format!("build/report-{language}.pdf"))).unwrap()
    })
}

/// Returns whether system calls can be counted here, and the program killed at one of them.
fn can_trace() -> bool {
    let works = Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        eprintln!("skipped: there is no `strace` here, or it may not trace");
    }
    works
}

/// Runs the program and kills it at the call of this number; says whether it came so far.
fn is_killed_at(project: &TestProject, args: &str, calls: &str, number: usize) -> bool {
    let (trace, inject) = (
        format!("trace={calls}"),
        format!("inject={calls}:signal=SIGKILL:when={number}"),
    );
    let other = ["strace", "-f", "-o", "/dev/null", "-e", &trace, "-e", &inject];
    let mut command = project.under(&other);
    let output = command.args(args.split_whitespace()).output().unwrap();
    !output.status.success()
}

#[cfg(target_os = "linux")]
#[test]
fn killed_at_each_step_of_writing_leaves_each_file_old_or_new() {
    if !can_trace() {
        return;
    }
    let changed = "+++\ntitle = \"Kitas\"\narticles = [\"26\"]\n+++\n\nKitas tekstas.\n";
    let fresh = TestProject::both().change("report/lt/26-skurdas.md", changed);
    fresh.run("build -q").code(0);
    let new = pdfs(&fresh);
    let project = TestProject::both();
    project.run("build -q").code(0);
    let old = pdfs(&project);
    assert!(old != new);
    let project = project.change("report/lt/26-skurdas.md", changed);
    let mut kills = 0;
    for calls in ["fsync,fdatasync", "rename,renameat,renameat2"] {
        for number in 1.. {
            if !is_killed_at(&project, "build -q", calls, number) {
                break;
            }
            kills += 1;
            for ((now, old), new) in pdfs(&project).iter().zip(&old).zip(&new) {
                assert!(now == old || now == new, "half a file after {calls} {number}");
            }
        }
    }
    assert!(kills >= 4, "two files are synced and moved: {kills}");
    assert!(pdfs(&project) == new);
}

#[cfg(target_os = "linux")]
#[test]
fn killed_while_it_records_leaves_the_memory_whole() {
    if !can_trace() {
        return;
    }
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    let old = project.read("translations/memory.tmx");
    let texts = [
        ("report/lt/26-skurdas.md", "title = \"Kitas\"\narticles = [\"26\"]", "Kitas"),
        ("report/en/26-skurdas.md", "title = \"Other\"", "Other"),
    ];
    let change = |project: TestProject| {
        texts.iter().fold(project, |project, (path, front, word)| {
            let sentence =
                format!("{word} {{{{value \"poverty\" year=2023 sex=\"T\"}}}}.");
            project.change(path, format!("+++\n{front}\n+++\n\n{sentence}\n"))
        })
    };
    let fresh = change(TestProject::both().change("translations/memory.tmx", &old));
    let project = change(project);
    fresh.run("translation accept --all -q").code(0);
    let new = fresh.read("translations/memory.tmx");
    assert_ne!(old, new);
    for calls in ["fsync,fdatasync", "rename,renameat,renameat2"] {
        assert!(
            is_killed_at(&project, "translation accept --all -q", calls, 1),
            "{calls}"
        );
        let now = project.read("translations/memory.tmx");
        assert!(now == old || now == new, "half a memory after {calls}");
    }
}

/// Whatever is written of it by then: each file is the old one or the new one, nothing
/// counts as confirmed that is not, and to import once more makes it whole.
#[cfg(target_os = "linux")]
#[test]
fn killed_at_each_step_of_an_import_leaves_each_file_old_or_new() {
    const NEW_CHAPTER: &str = "report/en/19-smurtas.md";
    if !can_trace() {
        return;
    }
    let files = [CHAPTER, NEW_CHAPTER, MEMORY];
    let read = |project: &TestProject| {
        files.map(|path| fs::read_to_string(project.path(path)).ok())
    };
    let begin = || translated(open(), "xliff");
    let fresh = begin();
    let old = read(&fresh);
    fresh.run("translation import back -q").code(0);
    let new = read(&fresh);
    let mut kills = 0;
    for calls in ["openat", "fsync,fdatasync", "rename,renameat,renameat2"] {
        // Most files are opened to be read; those written are among the last.
        let step = if calls == "openat" { 5 } else { 1 };
        for number in (1..).step_by(step) {
            let project = begin();
            if !is_killed_at(&project, "translation import back -q", calls, number) {
                break;
            }
            kills += 1;
            let now = read(&project);
            for ((now, old), new) in now.iter().zip(&old).zip(&new) {
                assert!(now == old || now == new, "half a file after {calls} {number}");
            }
            let confirmed = current(&project);
            let is_whole = now == new;
            assert_eq!(confirmed == "5/5", is_whole, "{confirmed} {calls} {number}");
            project.run("translation import back -q").code(0);
            assert!(read(&project) == new, "after {calls} {number}");
            assert_eq!(current(&project), "5/5");
        }
    }
    assert!(kills >= 9, "three files are opened, synced and moved: {kills}");
}

/// Whichever of the moves fails, no file is new and none is left lying about.
#[cfg(target_os = "linux")]
#[test]
fn a_move_that_fails_takes_back_those_before_it() {
    if !can_trace() {
        return;
    }
    let all = |project: &TestProject| -> Vec<(String, Vec<u8>)> {
        let paths = ["report", "translations"].map(|folder| project.list(folder));
        let paths = paths.concat().into_iter();
        paths.map(|path| (path.clone(), fs::read(project.path(&path)).unwrap())).collect()
    };
    // A chapter that is replaced, one that is new, and the memory. Calls are counted by name.
    for (moves, number) in [("renameat", 1), ("renameat2", 1), ("renameat", 2)] {
        for kept in ["", ",link,linkat"] {
            let project = translated(open(), "xliff");
            let before = all(&project);
            let inject = format!("inject={moves}:error=ENOSPC:when={number}");
            // Where a disk knows no second names, what was there is copied.
            let second = "inject=link,linkat:error=EPERM";
            let trace = format!("trace={moves}{kept}");
            let mut other = vec!["strace", "-f", "-o", "/dev/null", "-e", &trace];
            other.extend(["-e", inject.as_str()]);
            if !kept.is_empty() {
                other.extend(["-e", second]);
            }
            let mut command = project.under(&other);
            let output =
                command.args(["translation", "import", "back"]).output().unwrap();
            let told = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{moves} {number} {told}");
            assert!(told.contains("could not write"), "{told}");
            assert!(all(&project) == before, "{moves} {number} {kept} {told}");
        }
    }
}

#[test]
fn four_runs_at_once_write_what_one_writes() {
    let one = TestProject::both();
    one.run("build -q").code(0);
    let expected = pdfs(&one);
    let project = TestProject::both();
    let runs: Vec<_> = (0..4)
        .map(|_| {
            let mut command = project.command("build -q");
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for run in runs {
        let output = run.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(pdfs(&project) == expected);
    assert_eq!(project.list("build"), ["build/report-en.pdf", "build/report-lt.pdf"]);
}

#[test]
fn files_that_change_and_vanish_while_they_are_read() {
    let project = TestProject::both();
    let is_over = AtomicBool::new(false);
    let chapter = project.path("report/lt/26-skurdas.md");
    let data = project.path("report/data/poverty.csv");
    let texts = [fs::read(&chapter).unwrap(), fs::read(&data).unwrap()];
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut round = 0;
            while !is_over.load(Ordering::Relaxed) {
                round += 1;
                for (path, text) in [&chapter, &data].into_iter().zip(&texts) {
                    match round % 3 {
                        0 => drop(fs::remove_file(path)),
                        1 => drop(fs::write(path, text)),
                        _ => {
                            drop(fs::write(path, text.get(..40).unwrap_or_default()));
                        }
                    }
                }
            }
        });
        for _ in 0..25 {
            let output = project.output("check");
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(matches!(output.status.code(), Some(0 | 1)), "{told}");
            assert!(!told.contains("panicked"), "{told}");
        }
        is_over.store(true, Ordering::Relaxed);
    });
}

#[cfg(unix)]
#[test]
fn files_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = TestProject::small();
    let Some(user) = project.ordinary_user() else { return };
    let path = project.path("report/data/poverty.csv");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let output = project.under(user).args(["check", "--format", "short"]).output();
    let told = String::from_utf8(output.unwrap().stdout).unwrap();
    snapbox::assert_data_eq!(
        told,
        str![[r#"
report/data/indicators.toml:2:8: error[file-not-readable]: the file `report/data/poverty.csv` cannot be read

"#]]
    );
}

#[test]
fn no_home_no_locale_no_terminal() {
    for env in [
        &[("HOME", ""), ("LANG", "")][..],
        &[("HOME", "/nonexistent"), ("LANG", "C"), ("TERM", "dumb")],
        &[("LANG", "de_DE.ISO-8859-1"), ("LC_ALL", "ru_RU.KOI8-R"), ("TERM", "")],
        &[("LC_ALL", "ne kalba @@"), ("TMPDIR", "/nonexistent"), ("COLUMNS", "-1")],
    ] {
        let mut project = TestProject::small();
        for (name, value) in env {
            project = project.env(name, *value);
        }
        project.run("build -q").code(0).stderr_eq("");
        project.run("check").code(0);
        assert!(project.path("build/report-lt.pdf").is_file(), "{env:?}");
    }
    let project = TestProject::small();
    let mut bare = project.command("build -q");
    let output = bare.env_clear().stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
#[test]
fn a_path_with_spaces_letters_and_quotes() {
    let project = TestProject::named("Vaikų „teisės“ 'ė' \"x\" {y} $HOME %s ")
        .files(SMALL)
        .change("report/lt/19-smurtas.md", format!("{FRONT}\n{{{{value \"nera\"}}}}\n"));
    project.run("check").code(1);
    let project = project.remove("report/lt/19-smurtas.md");
    project.run("build").code(0);
    assert_eq!(project.list("build"), ["build/report-lt.pdf"]);
}
