//! In which file a new entry goes.
//!
//! Each gets a file of its own, so that two people who add something never edit the same one.
//! What a report keeps in one file for all stays where it is, and is read as before.

use crate::model::path;
use crate::text::Language;

/// What has entries in one file or in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Register {
    /// Indicators.
    Indicators,
    /// Publications, in the form that this extension stands for.
    Sources(&'static str),
    /// Names in a language.
    Messages(Language),
}

impl Register {
    /// Returns the one file that can hold all entries.
    pub(super) fn whole(self) -> String {
        match self {
            Register::Indicators => path::REGISTER.to_owned(),
            Register::Sources(extension) => format!("{}.{extension}", path::SOURCES),
            Register::Messages(language) => path::messages(language, path::NAMES),
        }
    }

    /// Returns the file for an entry, as a path from the project's folder. `name` is what a file
    /// of its own is called.
    pub(super) fn file(self, name: &str) -> String {
        let is_fit = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        let name: String =
            name.chars().map(|c| if is_fit(c) { c } else { '-' }).collect();
        let name = name.trim_start_matches('.');
        match self {
            Register::Indicators => format!("{}/{name}.toml", path::INDICATORS),
            Register::Sources(extension) => {
                format!("{}/{name}.{extension}", path::SOURCES)
            }
            Register::Messages(language) => path::messages(language, name),
        }
    }
}
