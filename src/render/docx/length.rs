//! How much room a part takes, estimated from its letters: only Word measures its fonts.

use crate::assemble::{BlockKind, Part, plain_texts, visit};

/// The lines up to which a part would leave three fifths of a page empty.
pub(super) const SHORT: usize = 16;

/// The letters of a line of text.
const LETTERS: usize = 70;

/// The lines that a heading takes, and the label of a recommendation.
const HEADING: usize = 3;

/// Returns about how many lines a part takes; more than any page has if it has a table or a
/// picture.
pub(super) fn lines(part: &Part) -> usize {
    let mut lines = HEADING;
    for chapter in &part.chapters {
        lines += chapter.title.as_ref().map_or(0, |_| HEADING);
        let texts = plain_texts(&chapter.blocks);
        lines += texts
            .iter()
            .map(|text| text.chars().count().div_ceil(LETTERS) + 1)
            .sum::<usize>();
        visit::blocks(&chapter.blocks, &mut |block| {
            if block.kind.displayed().is_some() {
                lines = usize::MAX / 2;
            } else if matches!(
                block.kind,
                BlockKind::Heading { .. } | BlockKind::Numbered(_)
            ) {
                lines += HEADING;
            }
        });
    }
    lines
}
