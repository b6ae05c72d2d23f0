//! Why a run could not do what it was asked, in the words of the program.

use std::path::Path;

use komentaras::diagnostic::Names;
use komentaras::{edit, load};

use crate::cli::ui::Ui;

/// Why a run could not do what it was asked. Its words are a message of `program.ftl`.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) message: &'static str,
    pub(super) args: Vec<(&'static str, String)>,
    /// The known words that the user may have meant.
    pub(super) similar: Vec<String>,
}

impl Failure {
    pub(super) fn new(message: &'static str) -> Self {
        Failure { message, args: Vec::new(), similar: Vec::new() }
    }

    /// Returns that a word is not known, with those that may have been meant.
    pub(super) fn unknown(message: &'static str, word: &str, known: &[&str]) -> Self {
        let names: Names<&str> = known.iter().copied().collect();
        let similar = names.meant(word).into_iter().map(str::to_owned).collect();
        Failure { message, args: vec![("name", word.to_owned())], similar }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Returns whether this is its message.
    pub(super) fn is(&self, message: &str) -> bool {
        self.message == message
    }

    /// Returns it as a line.
    pub(super) fn line(&self, ui: &Ui) -> String {
        let args: Vec<(&str, &str)> =
            self.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        format!("{}\n", ui.error_line(&ui.say_with(self.message, &args)))
    }

    /// Adds what the system says, in the words of the program where it has them.
    pub(super) fn because(self, error: &std::io::Error) -> Self {
        let inner = error.get_ref();
        let special = inner.and_then(|inner| inner.downcast_ref::<load::Special>());
        let of_system = || match error.kind() {
            std::io::ErrorKind::PermissionDenied => "permission",
            std::io::ErrorKind::NotFound => "no-folder",
            std::io::ErrorKind::NotADirectory => "not-folder",
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "full",
            std::io::ErrorKind::ReadOnlyFilesystem => "read-only",
            std::io::ErrorKind::AlreadyExists => "exists",
            std::io::ErrorKind::IsADirectory => "folder",
            std::io::ErrorKind::InvalidFilename => "name",
            std::io::ErrorKind::FileTooLarge => "too-large",
            _ => "other",
        };
        let kind = special.map_or_else(of_system, |special| special.as_str());
        // The system speaks English; its number is the same in every language.
        let number = error.raw_os_error().map(|number| number.to_string());
        let number = number.unwrap_or_else(|| error.to_string());
        self.with("kind", kind).with("detail", error.to_string()).with("number", number)
    }
}

impl From<edit::Error> for Failure {
    fn from(error: edit::Error) -> Self {
        let shown = |path: &Path| path.display().to_string();
        match error {
            // What is wrong with it is shown by `refused`.
            edit::Error::BrokenMemory(_) => Failure::new("memory-refused"),
            edit::Error::Changed(path) => {
                Failure::new("file-changed").with("path", shown(&path))
            }
            edit::Error::Exists(path) => {
                Failure::new("file-exists").with("path", shown(&path))
            }
            edit::Error::Unmerged(path) => {
                Failure::new("file-unmerged").with("path", shown(&path))
            }
            edit::Error::Unreadable(path) => {
                Failure::new("chapter-unreadable").with("path", shown(&path))
            }
            edit::Error::Occupied(path) => {
                Failure::new("report-exists").with("path", shown(&path))
            }
            edit::Error::Within { folder, outer } => Failure::new("report-within")
                .with("path", shown(&folder))
                .with("outer", shown(&outer)),
            edit::Error::Template { path, detail } => {
                Failure::new("template-refused").with("path", path).with("detail", detail)
            }
            edit::Error::NotWritten { path, source } => Failure::new("file-not-written")
                .with("path", shown(&path))
                .with("former", if path.is_file() { "yes" } else { "no" })
                .because(&source),
            edit::Error::NotPutBack { path, kept } => Failure::new("file-not-put-back")
                .with("path", shown(&path))
                .with("new", if kept.is_none() { "yes" } else { "no" })
                .with("kept", kept.as_deref().map(shown).unwrap_or_default()),
        }
    }
}

impl From<load::Error> for Failure {
    fn from(error: load::Error) -> Self {
        match error {
            load::Error::NoProject(path) if path.is_dir() => {
                Failure::new("no-project").with("path", path.display().to_string())
            }
            load::Error::NoProject(path) if path.exists() => {
                Failure::new("not-a-folder").with("path", path.display().to_string())
            }
            load::Error::NoProject(path) => {
                Failure::new("no-folder").with("path", path.display().to_string())
            }
            load::Error::Folder { path, source } => Failure::new("folder-not-readable")
                .with("path", path.display().to_string())
                .because(&source),
        }
    }
}
