//! A change of the text that removes a finding.

use crate::diagnostic::{Near, Span};

/// A replacement for some text of one file.
///
/// Fixes of two findings may overlap, since one mistake can have several consequences:
/// then one is applied and the report checked anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The text that is replaced; empty where something is only put in.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
    /// Whether it may be applied without asking, since nothing else can have been meant.
    pub is_safe: bool,
}

impl Fix {
    /// Returns a replacement that may be applied without asking.
    pub fn safe(span: Span, replacement: impl Into<String>) -> Self {
        Fix { span, replacement: replacement.into(), is_safe: true }
    }

    /// Returns the replacement of a name by the known one that resembles it, where the
    /// span holds the name as it was written: bare or between quotation marks.
    pub fn near(span: Span, near: Near<'_>) -> Option<Self> {
        let Near { name, written, is_clear } = near;
        // Where they belong to the name, another finding tells of them.
        if written.contains(['"', '\'', '„', '“', '”', '‘', '’', '«', '»']) {
            return None;
        }
        let replacement = match span.range().len().checked_sub(written.len())? {
            0 => name.to_owned(),
            2 if !name.contains(['"', '\\']) => format!("\"{name}\""),
            _ => return None,
        };
        Some(Fix { span, replacement, is_safe: is_clear })
    }
}
