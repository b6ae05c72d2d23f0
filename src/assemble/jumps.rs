//! Links within the document lead to places that are there.
//!
//! A translation may lack the place that a reference means, which is a finding; in a draft
//! the reference then stands as plain text, for a link to nowhere cannot be set.

use std::collections::BTreeSet;

use crate::assemble::{Block, Inline, InlineKind, visit};

/// Turns the links to places that are not there into their text.
pub(super) fn unlink(blocks: &mut [Block], nowhere: &BTreeSet<String>) {
    visit::lines_mut(blocks, &mut |inlines| line(inlines, nowhere));
}

fn line(inlines: &mut Vec<Inline>, nowhere: &BTreeSet<String>) {
    let mut kept = Vec::with_capacity(inlines.len());
    for mut inline in std::mem::take(inlines) {
        if let Some(inner) = inline.kind.inner_mut() {
            line(inner, nowhere);
        }
        if let InlineKind::Note { blocks, .. } = &mut inline.kind {
            unlink(blocks, nowhere);
        }
        match inline.kind {
            InlineKind::Jump { anchor, inlines, .. } if nowhere.contains(&anchor) => {
                kept.extend(inlines);
            }
            kind => kept.push(Inline { kind, span: inline.span }),
        }
    }
    *inlines = kept;
}
