//! Links: each leads to the same place in both languages.
//!
//! What it finds: a link that one language lacks, and one that leads to another place of
//! the report.
//! What it leaves alone: another address on the web. A page has one of its own in each
//! language, often on another server, and only a reader can say whether it is the same.

use std::collections::{BTreeMap, VecDeque};

use crate::diagnostic::{Diagnostics, Span, found};
use crate::model::{Block, InlineKind, LinkTarget, visit};

/// A link.
struct Link<'a> {
    target: &'a LinkTarget,
    /// As it stands in the text: `#name`, a path, an address.
    shown: String,
    span: Span,
}

impl Link<'_> {
    fn is_address(&self) -> bool {
        matches!(self.target, LinkTarget::Url(_))
    }
}

pub(super) fn check(
    (source, target): (&[Block], &[Block]),
    (source_place, target_place): (Span, Span),
    diags: &mut Diagnostics,
) {
    let (mut left, right) = (links(source), links(target));
    let mut is_free = vec![true; right.len()];
    let mut places: BTreeMap<&LinkTarget, VecDeque<usize>> = BTreeMap::new();
    for (place, link) in right.iter().enumerate() {
        places.entry(link.target).or_default().push_back(place);
    }
    left.retain(|link| {
        let same = places.get_mut(link.target).and_then(VecDeque::pop_front);
        same.map(|place| is_free[place] = false).is_none()
    });
    // Addresses differ by language; only their number must agree.
    let mut addresses: VecDeque<usize> = (0..right.len())
        .filter(|place| is_free[*place] && right[*place].is_address())
        .collect();
    left.retain(|link| {
        let other = if link.is_address() { addresses.pop_front() } else { None };
        other.map(|place| is_free[place] = false).is_none()
    });
    let finding = |link: &Link<'_>, kind, place: Span, related: Span| {
        found::LinkDiffers { name: link.shown.as_str(), kind, source: related }.at(place)
    };
    for link in left {
        diags.push(finding(&link, found::Difference::Missing, target_place, link.span));
    }
    let rest = right.into_iter().zip(is_free).filter(|(_, is_free)| *is_free);
    for (link, _) in rest {
        diags.push(finding(&link, found::Difference::Extra, link.span, source_place));
    }
}

fn links(blocks: &[Block]) -> Vec<Link<'_>> {
    let mut found = Vec::new();
    visit::all_inlines(blocks, &mut |inline| {
        if let InlineKind::Link { target, .. } = &inline.kind {
            let shown = match target {
                LinkTarget::Url(text) | LinkTarget::Chapter(text) => text.clone(),
                LinkTarget::Anchor(name) => format!("#{name}"),
            };
            found.push(Link { target, shown, span: inline.span });
        }
    });
    found
}
