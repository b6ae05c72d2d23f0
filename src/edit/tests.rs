//! That files are written all or not at all, and only over what was read.

#![expect(clippy::disallowed_methods, reason = "tests prepare files and look at them")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::edit::write::{kept, put_back};
use crate::edit::{ChangeSet, Error};

/// Returns all files and folders below a folder, hidden ones too.
fn tree(folder: &Path) -> BTreeMap<String, Option<String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let shown = path.strip_prefix(folder).unwrap().display().to_string();
            if path.is_dir() {
                found.insert(shown, None);
                folders.push(path);
            } else {
                found.insert(shown, Some(fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a", "old a"), ("b", "old b")] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Replaces two files and makes a new one in a new folder.
fn changes(folder: &Path) -> ChangeSet {
    let mut changes = ChangeSet::default();
    changes.replace(folder.join("a"), "old a", "new a");
    changes.create(folder.join("c/d/e"), "new e");
    changes.replace(folder.join("b"), "old b", "new b");
    changes
}

#[test]
fn all_files_are_written_and_nothing_else_is_left() {
    let folder = folder();
    changes(folder.path()).write().unwrap();
    let expected = [
        ("a", Some("new a")),
        ("b", Some("new b")),
        ("c", None),
        ("c/d", None),
        ("c/d/e", Some("new e")),
    ];
    let expected =
        expected.map(|(path, text)| (path.to_owned(), text.map(str::to_owned)));
    assert_eq!(tree(folder.path()), BTreeMap::from(expected));
}

#[test]
fn what_changed_since_it_was_read_lets_nothing_be_written() {
    type Meanwhile = fn(&Path);
    let cases: [(Meanwhile, &str); 4] = [
        (|folder| fs::write(folder.join("b"), "theirs").unwrap(), "changed b"),
        (|folder| fs::remove_file(folder.join("b")).unwrap(), "changed b"),
        (
            |folder| {
                fs::create_dir_all(folder.join("c/d")).unwrap();
                fs::write(folder.join("c/d/e"), "theirs").unwrap();
            },
            "exists e",
        ),
        (|folder| fs::create_dir_all(folder.join("c/d/e")).unwrap(), "exists e"),
    ];
    for (meanwhile, expected) in cases {
        let folder = folder();
        let changes = changes(folder.path());
        meanwhile(folder.path());
        let before = tree(folder.path());
        let error = changes.write().unwrap_err();
        let name = |path: &Path| path.file_name().unwrap().display().to_string();
        let shown = match &error {
            Error::Changed(path) => format!("changed {}", name(path)),
            Error::Exists(path) => format!("exists {}", name(path)),
            other => panic!("{other}"),
        };
        assert_eq!(shown, expected);
        assert_eq!(tree(folder.path()), before, "{expected}");
    }
}

#[test]
fn a_letter_written_in_two_characters_is_no_change() {
    let folder = folder();
    // As a Mac writes „ė“; it was read as one character.
    fs::write(folder.path().join("a"), "e\u{307}").unwrap();
    let mut changes = ChangeSet::default();
    changes.replace(folder.path().join("a"), "ė", "new");
    changes.write().unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("a")).unwrap(), "new");
}

#[test]
fn a_place_where_no_file_can_be_leaves_no_folder_behind() {
    let folder = folder();
    let mut changes = changes(folder.path());
    // `a` is a file.
    changes.create(folder.path().join("a/x"), "new");
    let before = tree(folder.path());
    let error = changes.write().unwrap_err();
    assert!(matches!(error, Error::NotWritten { .. }), "{error}");
    assert_eq!(tree(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn a_file_stays_open_to_those_to_whom_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let path = folder.path().join("a");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
    changes(folder.path()).write().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o660);
    assert_eq!(mode(&folder.path().join("c/d/e")), 0o644);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_put_back_is_kept_and_keeps_nothing_else_from_it() {
    let folder = folder();
    let [a, b] = ["a", "b"].map(|name| folder.path().join(name));
    let moved: Vec<_> =
        [&a, &b].map(|path| (path.clone(), kept(path).unwrap())).into_iter().collect();
    fs::remove_file(&a).unwrap();
    fs::write(&a, "new a").unwrap();
    // Where a folder stands no file can be put.
    fs::remove_file(&b).unwrap();
    fs::create_dir(&b).unwrap();
    let Err(Error::NotPutBack { path, kept: Some(kept) }) = put_back(moved) else {
        panic!("a folder was replaced by a file")
    };
    assert_eq!((path, fs::read_to_string(kept).unwrap()), (b, "old b".to_owned()));
    assert_eq!(fs::read_to_string(a).unwrap(), "old a");
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_what_it_leads_to_is_replaced() {
    let folder = folder();
    let [a, link, output] = ["a", "link", "output"].map(|name| folder.path().join(name));
    for path in [&link, &output] {
        std::os::unix::fs::symlink(&a, path).unwrap();
    }
    let mut changes = ChangeSet::default();
    changes.replace(link.clone(), "old a", "new a");
    changes.output(output.clone(), "page");
    changes.write().unwrap();
    assert_eq!(fs::read_to_string(&a).unwrap(), "new a");
    assert!(link.is_symlink());
    // What the program makes anew is written where its name says.
    assert!(!output.is_symlink());
}
