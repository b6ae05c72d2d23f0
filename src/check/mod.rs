//! Rules over the whole report: what no single file can show to be wrong.
//!
//! One file for each subject. A rule only adds findings; it changes nothing.

mod citations;
mod figures;
mod glyphs;
mod languages;
mod limits;
mod messages;
mod parts;
mod references;

pub use limits::{ChapterWords, limit, limits, words};

use crate::diagnostic::{Diagnostics, Sources};
use crate::model::Project;

/// Checks a report. `covers` says whether the document's fonts have a character.
pub fn check(
    project: &Project,
    sources: &Sources,
    covers: &dyn Fn(char) -> bool,
    diags: &mut Diagnostics,
) {
    figures::check(project, diags);
    citations::check(project, diags);
    references::check(project, sources, diags);
    languages::check(project, diags);
    messages::check(project, diags);
    parts::check(project, diags);
    glyphs::check(project, sources, covers, diags);
}
