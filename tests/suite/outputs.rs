//! Files are written whole or not at all: what can't be written leaves the old one as it was.

use std::fs;
use std::path::Path;
use std::process::Command;

use snapbox::str;

use crate::project::TestProject;

/// Returns a report that was built, and the bytes of its PDF.
fn built() -> (TestProject, Vec<u8>) {
    let project = TestProject::small();
    project.run("build -q").code(0);
    let bytes = fs::read(project.path("build/report-lt.pdf")).unwrap();
    (project, bytes)
}

#[test]
fn the_target_is_a_folder() {
    let project = TestProject::small().change("build/report-lt.pdf/x", "x");
    project.run("build").code(2).stdout_eq("").stderr_eq(str![[r#"
error: could not write the file `[ROOT]/build/report-lt.pdf`: it is a folder, not a file

"#]]);
    assert_eq!(project.list("build"), ["build/report-lt.pdf/x"]);
}

#[test]
fn one_target_of_two_is_a_folder() {
    let project = TestProject::both()
        .change("build/report-en.pdf/x", "x")
        .change("build/report-lt.pdf", "senas");
    project.run("build -q").code(2);
    assert_eq!(project.read("build/report-lt.pdf"), "senas");
    assert_eq!(project.list("build"), ["build/report-en.pdf/x", "build/report-lt.pdf"]);
}

#[test]
fn the_folder_is_a_file() {
    let project = TestProject::small().change("build", "x");
    project.run("build").code(2).stdout_eq("").stderr_eq(str![[r#"
error: could not write the file `[ROOT]/build/report-lt.pdf`: part of the path is not a folder

"#]]);
    assert_eq!(project.read("build"), "x");
}

#[cfg(unix)]
#[test]
fn the_folder_can_not_be_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let (project, before) = built();
    let Some(user) = project.ordinary_user() else { return };
    let folder = project.path("build");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let output = project.under(user).arg("build").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    let told = told.replace(&project.root().display().to_string(), "[ROOT]");
    snapbox::assert_data_eq!(
        told,
        str![[r#"
error: could not write the file `[ROOT]/build/report-lt.pdf`: permission denied; file not changed

"#]]
    );
    assert_eq!(fs::read(folder.join("report-lt.pdf")).unwrap(), before);
    assert_eq!(project.list("build"), ["build/report-lt.pdf"]);
}

/// A tiny file system in memory, taken away at the end.
struct TinyDisk<'a>(&'a Path);

impl<'a> TinyDisk<'a> {
    fn mount(folder: &'a Path, size: &str) -> Option<Self> {
        let options = format!("size={size}");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder);
        mount
            .output()
            .is_ok_and(|output| output.status.success())
            .then_some(TinyDisk(folder))
    }
}

impl Drop for TinyDisk<'_> {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(self.0).output());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let project = TestProject::small();
    let folder = project.path("build");
    fs::create_dir(&folder).unwrap();
    let Some(_disk) = TinyDisk::mount(&folder, "16k") else {
        eprintln!("skipped: a small disk can't be mounted here");
        return;
    };
    fs::write(folder.join("report-lt.pdf"), "senas").unwrap();
    project.run("build").code(2).stdout_eq("").stderr_eq(str![[r#"
error: could not write the file `[ROOT]/build/report-lt.pdf`: the disk is full; file not changed

"#]]);
    assert_eq!(project.read("build/report-lt.pdf"), "senas");
    assert_eq!(project.list("build"), ["build/report-lt.pdf"]);
}

#[cfg(unix)]
#[test]
fn a_run_that_is_killed_while_it_writes() {
    let (project, before) = built();
    // The system kills a process that writes a file larger than this (1 block is 512 bytes).
    let program = env!("CARGO_BIN_EXE_komentaras");
    let status = Command::new("/bin/sh")
        .arg("-c")
        .arg(format!("ulimit -f 8; exec '{program}' build"))
        .current_dir(project.root())
        .output()
        .unwrap()
        .status;
    assert!(!status.success());
    assert_eq!(fs::read(project.path("build/report-lt.pdf")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn everybody_may_read_what_was_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let (project, _) = built();
    let mode =
        fs::metadata(project.path("build/report-lt.pdf")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}
