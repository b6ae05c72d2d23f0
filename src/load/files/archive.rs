//! A report in a zip archive, as it comes by e-mail.

use std::collections::BTreeSet;

use super::{InMemory, LARGEST};
use crate::load::MANIFEST;
use crate::syntax::archive::{BadArchive, unpack};

/// What macOS adds to an archive: what its own files know beside their content.
const OF_MACOS: &str = "__MACOSX/";

/// Why no report can be read from an archive.
#[derive(Debug, thiserror::Error)]
pub enum NotAReport {
    /// It is refused whole.
    #[error(transparent)]
    Refused(#[from] BadArchive),
    /// It has no report.
    #[error("no `{MANIFEST}`")]
    Missing,
    /// It has several; the folders in which they are.
    #[error("several reports: {0}")]
    Several(String),
}

impl NotAReport {
    /// Returns the word that selects the text of a message.
    pub fn kind(&self) -> &'static str {
        match self {
            NotAReport::Refused(refused) => refused.kind(),
            NotAReport::Missing => "no-report",
            NotAReport::Several(_) => "several",
        }
    }

    /// Returns what is to blame; empty if it is the whole.
    pub fn entry(&self) -> &str {
        match self {
            NotAReport::Refused(refused) => refused.entry(),
            NotAReport::Missing => "",
            NotAReport::Several(folders) => folders,
        }
    }
}

/// Reads the report in a zip archive, without unpacking it to the disk. Folders around it, as
/// programs that pack a folder make them, are left out.
pub fn archive(bytes: &[u8]) -> Result<InMemory, NotAReport> {
    let mut entries = unpack(bytes, LARGEST)?;
    entries.retain(|(name, _)| !name.starts_with(OF_MACOS));
    let roots = entries.iter().filter_map(|(name, _)| name.strip_suffix(MANIFEST));
    let roots = roots.filter(|root| root.is_empty() || root.ends_with('/'));
    let roots: BTreeSet<&str> = roots.collect();
    let depth = |root: &str| root.matches('/').count();
    let least = roots.iter().map(|root| depth(root)).min();
    // Copies within a report are a part of it.
    let outer: Vec<&str> =
        roots.into_iter().filter(|root| Some(depth(root)) == least).collect();
    let root = match outer.as_slice() {
        [] => return Err(NotAReport::Missing),
        [root] => (*root).to_owned(),
        several => return Err(NotAReport::Several(several.join(", "))),
    };
    let within = entries
        .iter()
        .filter_map(|(name, bytes)| Some((name.strip_prefix(&root)?, bytes)));
    Ok(within.fold(InMemory::new(), |files, (name, bytes)| files.with(name, bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::Files as _;
    use crate::syntax::archive::pack;

    fn read(names: &[&str]) -> Result<InMemory, NotAReport> {
        let entries =
            names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec()));
        archive(&pack(&entries.collect::<Vec<_>>()))
    }

    #[test]
    fn folders_around_a_report_are_left_out() {
        for root in ["", "skyrius/", "a/b/"] {
            let [manifest, text] =
                [MANIFEST, "report/lt/a.md"].map(|path| format!("{root}{path}"));
            let copy = format!("{root}senas/{MANIFEST}");
            let files =
                read(&[&manifest, &text, &copy, "__MACOSX/report/report.toml"]).unwrap();
            assert!(files.is_file(MANIFEST) && files.is_file("report/lt/a.md"), "{root}");
            assert!(files.entries("__MACOSX").is_empty());
        }
    }

    #[test]
    fn an_archive_has_one_report() {
        for (names, kind, entry) in [
            (&["report/lt/a.md"][..], "no-report", ""),
            (&["xreport/report.toml"], "no-report", ""),
            (&["a/report/report.toml", "b/report/report.toml"], "several", "a/, b/"),
            (&["../report/report.toml"], "outside", "../report/report.toml"),
        ] {
            let refused = read(names).unwrap_err();
            assert_eq!((refused.kind(), refused.entry()), (kind, entry), "{names:?}");
        }
        assert_eq!(archive(b"+++").unwrap_err().kind(), "damaged");
    }
}
