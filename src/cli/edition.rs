//! Which dataset of the register a file is an edition of.

use std::path::{Path, PathBuf};

use komentaras::evidence::{Evidence, path_and_sheet};

const FOLDER: &str = "report/data";

/// Returns the dataset of the register that one of two files is, or that has its name, as an older
/// copy has; of a workbook, with the sheet that is named.
pub(super) fn dataset(
    root: &Path,
    evidence: &Evidence,
    files: [&Path; 2],
    sheet: Option<&str>,
) -> Option<String> {
    let of_sheet = |name: &&String| {
        let (path, known) = path_and_sheet(name);
        let ending = Path::new(path).extension();
        let is_workbook = ending.is_some_and(|it| it.eq_ignore_ascii_case("xlsx"));
        !is_workbook || sheet.is_none_or(|sheet| known == Some(sheet))
    };
    let find = |is_file: &dyn Fn(&Path) -> bool| {
        let mut names = evidence.datasets().keys().filter(of_sheet);
        names.find(|name| is_file(Path::new(path_and_sheet(name).0))).cloned()
    };
    let registered = |file: &Path| {
        let file = in_project(root, file).canonicalize().ok()?;
        let in_data = |known: &Path| root.join(FOLDER).join(known).canonicalize();
        find(&|known| in_data(known).is_ok_and(|known| known == file))
    };
    let namesake = |file: &Path| find(&|known| known.file_name() == file.file_name());
    let found = files.into_iter().find_map(registered);
    found.or_else(|| files.into_iter().find_map(namesake))
}

/// Returns a file's path; one that is not there may be meant in the folder of data.
pub(super) fn in_project(root: &Path, path: &Path) -> PathBuf {
    let in_data = root.join(FOLDER).join(path);
    if !path.exists() && in_data.exists() { in_data } else { path.to_owned() }
}
