//! Rules over the whole report: what no single file can show to be wrong.
//!
//! One file for each subject. A rule only adds findings; it changes nothing. Most look at the
//! model; length is measured in the assembled report, as its reader gets it.

mod abbreviations;
mod adjacent;
mod cascades;
mod cases;
mod characters;
mod citations;
mod directives;
mod checklist;
mod claims;
mod codes;
mod comments;
mod coverage;
mod digits;
mod few;
mod figures;
mod final_copy;
mod fluent;
mod fonts;
mod ignored;
mod images;
mod implicit;
mod languages;
mod limits;
mod messages;
mod names;
mod organisations;
mod parts;
mod places;
mod plain;
mod privacy;
mod references;
mod registers;
mod repeated;
mod samples;
mod shared;
mod spacing;
mod style;
mod swapped;
mod terms;
mod twice;
mod typed;
mod unadopted;
mod unused;
#[cfg(test)]
mod tests;

pub use checklist::{ChecklistItem, checklist};
pub use comments::comments;
pub use final_copy::{
    Copy, apply_severities, can_be_built, each_fault, faults, final_copy, soften_masked,
    without_memory,
};
pub use languages::{is_untranslated, lacks_new_sentence};
pub use limits::{ChapterWords, counted, limit, limits, total, words};
pub use places::places;
pub use privacy::{privacy, telling_names};
pub use samples::samples;
pub use shared::{marked, spare};
pub use typed::outdated;

use rayon::prelude::*;

use crate::assemble::ReportContext;
use crate::diagnostic::{Diagnostics, Sources};
use crate::model::{Chapter, Project};
use crate::text::Language;
use crate::translation::{Comparison, Segment};

/// What there is to set a document in.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "holds a function")]
pub struct Typefaces<'a> {
    /// The families that can be named.
    pub families: &'a [&'a str],
    /// Returns whether the document's fonts have a character.
    pub covers: &'a (dyn Fn(char) -> bool + Sync),
    /// Returns whether some face of a family lacks a character.
    pub lacks: &'a (dyn Fn(&str, char) -> bool + Sync),
}

/// Checks a report.
pub fn check(report: ReportContext<'_>, fonts: Typefaces<'_>, diags: &mut Diagnostics) {
    let ReportContext { project, sources, numbering, comparisons } = report;
    let rules: [&(dyn Fn(&mut Diagnostics) + Sync); 30] = [
        &|diags| spacing::check(project, sources, comparisons, diags),
        &|diags| style::check(project, sources, comparisons, diags),
        &|diags| figures::check(project, diags),
        &|diags| implicit::check(project, sources, diags),
        &|diags| few::check(project, diags),
        &|diags| codes::check(project, diags),
        &|diags| swapped::check(project, sources, diags),
        &|diags| claims::check(project, sources, diags),
        &|diags| typed::check(project, sources, diags),
        &|diags| twice::check(report, diags),
        &|diags| adjacent::check(report, diags),
        &|diags| citations::check(project, diags),
        &|diags| references::check(project, sources, numbering, diags),
        &|diags| cases::check(project, numbering, diags),
        &|diags| languages::check(project, sources, comparisons, diags),
        &|diags| messages::check(project, sources, diags),
        &|diags| comments::messages(project, sources, diags),
        &|diags| comments::data(project, sources, diags),
        &|diags| characters::check(project, sources, diags),
        &|diags| plain::check(project, sources, diags),
        &|diags| parts::check(project, diags),
        &|diags| coverage::check(project, diags),
        &|diags| directives::check(project, diags),
        &|diags| registers::check(project, diags),
        &|diags| repeated::check(project, sources, diags),
        &|diags| organisations::repeated(project, diags),
        &|diags| fonts::check(project, sources, fonts, diags),
        &|diags| images::check(project, sources, diags),
        &|diags| abbreviations::check(project, sources, comparisons, diags),
        &|diags| privacy::images(project, sources, diags),
    ];
    // No rule knows of another; the findings are added in the order of the rules.
    let found: Vec<Diagnostics> = rules
        .par_iter()
        .map(|rule| {
            let mut findings = Diagnostics::new();
            rule(&mut findings);
            findings
        })
        .collect();
    for findings in found {
        diags.append(findings);
    }
    ignored::suppress_ignored(project, comparisons, diags);
    // What is softened is no cause: nothing would be left that keeps the report from being sent.
    unused::soften(project, diags);
    cascades::suppress_cascades(project, diags);
    names::add(project, diags);
    samples::fix_leftovers(project, sources, diags);
}

/// Checks what a comparison holds of a chapter, by the rules that need nothing else of the
/// report: for somebody who is writing it.
pub fn translation(
    project: &Project,
    (chapter, comparison): (&Chapter, &Comparison),
    language: Language,
    sources: &Sources,
) -> Diagnostics {
    let mut diags =
        languages::check_chapter(project, (chapter, comparison), language, sources);
    if let Some(text) = chapter.texts.get(&language) {
        let targets = comparison.segments.iter().filter_map(|pair| pair.target.clone());
        let targets: Vec<Segment> = targets.collect();
        let found = style::of_text(project, language, text, &targets, sources);
        for finding in found {
            diags.push(finding);
        }
    }
    apply_severities(&project.manifest, false, &mut diags);
    diags
}
