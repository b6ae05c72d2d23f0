//! Temporary files that the program itself left when it was stopped while it wrote.

use crate::diagnostic::found::Temporary;
use crate::diagnostic::{Diagnostics, Span, found};
use crate::load::loader::Loader;

/// The beginning of the names of temporary files. Hidden files are not read as part of a
/// project.
pub const LEFTOVER: &str = ".komentaras-";

/// The folders in which the program writes.
const FOLDERS: [&str; 4] = ["report", "translations", "templates", "build"];

/// Reports temporary files that no running process writes any more.
pub(super) fn find(files: &mut Loader<'_>, diags: &mut Diagnostics) {
    let known = files.folders("");
    let folders = FOLDERS.iter().filter(|folder| known.iter().any(|it| it == *folder));
    let mut paths: Vec<String> =
        folders.flat_map(|folder| files.list_named(folder, LEFTOVER)).collect();
    let here = files.entries_here("", &[]).into_iter();
    paths.extend(here.filter(|path| path.starts_with(LEFTOVER)));
    paths.retain(|path| !files.is_locked(path));
    for path in paths {
        let file = files.add(&path, String::new());
        let kind = Temporary::Own;
        diags.push(found::TemporaryFile { path: &path, kind }.at(Span::new(file, 0..0)));
    }
}
