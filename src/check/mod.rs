//! Rules over the whole report: what no single file can show to be wrong.
//!
//! One file for each subject. A rule only adds findings; it changes nothing.

mod citations;
mod figures;
mod fonts;
mod languages;
mod limits;
mod messages;
mod parts;
mod references;

pub use limits::{ChapterWords, limit, limits, words};

use crate::diagnostic::{Diagnostics, Sources};
use crate::model::Project;

/// What there is to set a document in.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "holds a function")]
pub struct Typefaces<'a> {
    /// The families that can be named.
    pub families: &'a [&'a str],
    /// Says whether the document's fonts have a character.
    pub covers: &'a (dyn Fn(char) -> bool + Sync),
}

/// Checks a report.
pub fn check(
    project: &Project,
    sources: &Sources,
    fonts: Typefaces<'_>,
    diags: &mut Diagnostics,
) {
    figures::check(project, diags);
    citations::check(project, diags);
    references::check(project, sources, diags);
    languages::check(project, sources, diags);
    messages::check(project, diags);
    parts::check(project, diags);
    fonts::check(project, sources, fonts, diags);
}
