//! Words of the source that have run into a placeholder or a mark of emphasis. Those of a
//! translation are found beside it.
//!
//! What it finds: a letter or digit right beside a placeholder, and words on both sides of a
//! mark with no space.
//! Why it matters: the page has „patyrė11,4vaikų“, which nobody sees before it is printed.
//! Example: `hit{{value …}}children`.

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Sources, found};
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
                    diags.push(
                        found::RunTogether {
                            name: &joint.written,
                            expected: &joint.wanted,
                            source: None,
                        }
                        .at(span),
                    );
                }
            }
            diags
        })
        .collect();
    for findings in found {
        diags.append(findings);
    }
}
