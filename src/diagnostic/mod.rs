//! Findings about a report: one type for all of them, and where they stand.
//!
//! A finding holds no prose. Its words are Fluent messages chosen by its code and
//! filled with its arguments, so that the same finding can be shown in every
//! language of the program; see [`render`].

mod cell;
mod listed;
mod code;
mod explain;
mod fix;
pub mod found;
mod hole;
mod nearest;
pub mod render;
mod slip;
mod source;

pub use cell::{SheetPlaces, letters};
pub use code::Code;
pub use explain::explain;
pub use fix::Fix;
pub use nearest::{Names, Near, near, nearest};
pub use source::{FileId, Position, SourceFile, Sources, Span, Spanned};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// How much a finding weighs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// Should be fixed before the report is sent.
    Warning,
    /// Keeps the report from being built.
    Error,
}

impl Severity {
    /// Returns the name used in `report.toml` and in machine-readable output.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A value put into the message of a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// The author's own word, a file name, a list already joined.
    Text(String),
    /// A count, which decides the plural form.
    Number(i64),
    /// A text that a project gives in several languages.
    Localized(BTreeMap<Language, String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Another place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// The Fluent attribute of the code's message that labels it, such as `first`.
    pub label: &'static str,
}

/// Something found in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// Which rule found it.
    pub code: Code,
    /// What goes into the code's message, help and labels, by variable name.
    pub args: BTreeMap<&'static str, Arg>,
    /// Where it stands; `None` for the report as a whole.
    pub primary: Option<Span>,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// The change of the text that removes it, where the program knows one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Returns a finding with the code's own severity, still without what it says: the
    /// types of [`found`] make it.
    fn new(code: Code, span: impl Into<Option<Span>>) -> Self {
        Diagnostic {
            severity: code.default_severity(),
            code,
            args: BTreeMap::new(),
            primary: span.into(),
            related: Vec::new(),
            fix: None,
        }
    }

    /// Adds the change of the text that removes it.
    #[must_use]
    pub fn with_fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }
}

/// The sink that every stage adds its findings to.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Returns an empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all findings of another sink.
    pub fn append(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Returns the findings.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Keeps only some of the findings.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// Returns the findings, to add to what they say.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.list.iter_mut()
    }

    /// Returns how many findings there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Returns whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns whether there is a finding at error level.
    pub fn has_errors(&self) -> bool {
        self.worst() == Some(Severity::Error)
    }

    /// Returns the highest severity among the findings.
    pub fn worst(&self) -> Option<Severity> {
        self.list.iter().map(|finding| finding.severity).max()
    }

    /// Changes the severity of findings by code, as `report.toml` asks; `None`
    /// silences a code.
    pub fn apply_severities(&mut self, severities: &BTreeMap<Code, Option<Severity>>) {
        self.list.retain_mut(|finding| match severities.get(&finding.code) {
            Some(Some(severity)) => {
                finding.severity = *severity;
                true
            }
            Some(None) => false,
            None => true,
        });
    }

    /// Returns the findings in one fixed order (file, place, code), each once.
    ///
    /// Findings about the report as a whole come first.
    pub fn into_sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        let place = |finding: &Diagnostic| {
            let span = finding.primary?;
            Some((sources.file(span.file).path.as_str(), span.start, span.end))
        };
        self.list.sort_by(|a, b| {
            (place(a), a.code, &a.args).cmp(&(place(b), b.code, &b.args))
        });
        self.list.dedup();
        self.list
    }
}
