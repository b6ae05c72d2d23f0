//! What is at the place of a file and is none, and what a run that was stopped left behind.

use std::fs::File;

use snapbox::str;

use crate::project::TestProject;

#[test]
fn temporary_files_of_a_stopped_run_are_named() {
    let project = TestProject::both()
        .change(".komentaras-a", "x")
        .change("report/lt/.komentaras-b", "x")
        .change("report/data/.komentaras-c", "x")
        .change("translations/.komentaras-d", "x")
        .change("build/.komentaras-e", "x")
        .change("report/.other", "x");
    let file = |name: &str| format!("note[temporary-file]: `{name}`");
    for command in ["check --format short", "status -v"] {
        let output = project.output(&format!("{command} --ui-language en"));
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).unwrap();
        for name in
            [".komentaras-a", "report/lt/.komentaras-b", "report/data/.komentaras-c"]
        {
            assert!(told.contains(name), "{command}: {name}\n{told}");
        }
    }
    let output = project.output("check --format short --ui-language en");
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(told.matches(".komentaras-").count(), 2 * 5, "{told}");
    assert!(told.contains(&file("build/.komentaras-e")), "{told}");
    // One that somebody still writes is nobody's leftover.
    let held = File::open(project.path("report/lt/.komentaras-b")).unwrap();
    held.lock().unwrap();
    let output = project.output("check --format short");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(!told.contains(".komentaras-b"), "{told}");
    drop(held);
}

/// Makes a named pipe and a socket in a folder of the project.
#[cfg(unix)]
fn with_specials(project: &TestProject, folder: &str) {
    let made = std::process::Command::new("mkfifo")
        .arg(project.path(&format!("{folder}/pipe.csv")))
        .status();
    assert!(made.is_ok_and(|made| made.success()), "mkfifo");
    let socket = project.path(&format!("{folder}/socket.csv"));
    drop(std::os::unix::net::UnixListener::bind(socket).unwrap());
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_for_what_it_is() {
    let project = TestProject::both();
    with_specials(&project, "report/data");
    for (path, en, lt) in [
        ("/dev/zero", "it is a device", "tai įrenginys"),
        ("report/data/pipe.csv", "it is a named pipe", "tai vardinis kanalas"),
        ("report/data/socket.csv", "it is a socket", "tai programų jungtis"),
        ("report/data", "it is a folder", "tai aplankas"),
    ] {
        for command in [
            "indicators inspect",
            "indicators add",
            "translation import",
            "review import",
            "follow-up import",
            "indicators compare poverty.csv",
        ] {
            let output = project.output(&format!("{command} {path} --ui-language en"));
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(told.contains(en), "{command} {path}: {told}");
        }
        let output =
            project.output(&format!("indicators inspect {path} --ui-language lt"));
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(lt), "{path}: {told}");
    }
    let output = project.output("chapter add report/data/pipe.csv --ui-language en");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("it is a named pipe"), "{told}");
}

/// As root, a file that is moved over a device would take its place.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_replaced() {
    use std::os::unix::fs::FileTypeExt as _;

    let project = TestProject::both();
    with_specials(&project, "report");
    let link = project.path("link");
    std::os::unix::fs::symlink(project.path("report/pipe.csv"), &link).unwrap();
    for path in ["report/pipe.csv", "report/socket.csv", "link"] {
        for command in [
            "translation export --format po --force -o",
            "chapter export 26-skurdas -o",
            "build --format typst --out",
        ] {
            let output = project.output(&format!("{command} {path}"));
            assert_eq!(output.status.code(), Some(2), "{command} {path}");
        }
    }
    let kind = |path: &str| project.path(path).metadata().unwrap().file_type();
    assert!(kind("report/pipe.csv").is_fifo() && kind("report/socket.csv").is_socket());
    assert!(link.is_symlink());
    project
        .run("translation export --format po --force -o report/pipe.csv --ui-language en")
        .stderr_eq(str![[r#"
error: could not write the file `report/pipe.csv`: it is a named pipe, not a file

"#]]);
    project
        .run("chapter export 26-skurdas -o report/pipe.csv/a --ui-language en")
        .stderr_eq(str![[r#"
error: could not write the file `report/pipe.csv/a/report/data/indicators.toml`: part of the path is not a folder

"#]]);
}
