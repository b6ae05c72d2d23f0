//! Words of the source that have run into a placeholder or a mark of emphasis, and figures that
//! have run into one another. Those of a translation are found beside it.
//!
//! What it finds: a letter, digit or other placeholder right beside a placeholder, a point or a
//! hyphen between that makes another figure of it, and words on both sides of a mark with no
//! space.
//! Why it matters: the page has „patyrė11,4vaikų“, or “11.412.1” for two figures, which nobody
//! sees before it is printed.
//! Example: `hit{{value …}}children`.

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Sources};
use crate::model::{Project, SegmentKind};
use crate::translation::{Comparisons, touching};

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    let language = project.manifest.source_language;
    let words = project.catalog.lexicon(language);
    let found: Vec<Diagnostics> = (0..project.chapters.len())
        .into_par_iter()
        .map(|chapter| {
            let mut diags = Diagnostics::new();
            let segments = comparisons.segments(chapter, language).iter();
            for segment in segments.filter(|segment| segment.kind != SegmentKind::Code) {
                for joint in touching(&segment.text, &words) {
                    let span = segment.span_of(&joint.range, sources);
                    diags.push(joint.found(None).at(span));
                }
            }
            diags
        })
        .collect();
    for findings in found {
        diags.append(findings);
    }
}
