//! The order in which a translator reads: a footnote right behind the text that marks it, and
//! not at the end of the chapter, where nobody knows any more what it is about.

use std::collections::BTreeMap;

use crate::model::{SegmentKind, SegmentPart};
use crate::translation::{Compared, Segment, SegmentPlace};

/// Returns the order of the segments of a chapter, by their index. `notes`: the names of its
/// footnotes, in the order of the file. Those of a table follow all its cells; one that nothing
/// marks stands at the end.
pub(super) fn reading_order(segments: &[Compared], notes: &[&str]) -> Vec<usize> {
    let mut of_note: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, pair) in segments.iter().enumerate() {
        if let SegmentPlace::Footnote(note) = pair.source.place {
            let name = notes.get(note).copied().unwrap_or_default();
            of_note.entry(name).or_default().push(index);
        }
    }
    let mut order = Vec::with_capacity(segments.len());
    let mut behind_table: Vec<&str> = Vec::new();
    let mut table = None;
    for (index, pair) in segments.iter().enumerate() {
        let Segment { place, kind, text, .. } = &pair.source;
        if let SegmentPlace::Footnote(_) = place {
            continue;
        }
        if table != Some(*place) {
            place_notes(
                std::mem::take(&mut behind_table),
                segments,
                &mut of_note,
                &mut order,
            );
        }
        order.push(index);
        if *kind == SegmentKind::TableCell {
            table = Some(*place);
        }
        let marked = marks(&text.parts);
        if table == Some(*place) {
            behind_table.extend(marked);
        } else {
            place_notes(marked.collect(), segments, &mut of_note, &mut order);
        }
    }
    place_notes(behind_table, segments, &mut of_note, &mut order);
    let mut rest: Vec<usize> = of_note.into_values().flatten().collect();
    rest.sort_unstable();
    order.extend(rest);
    order
}

/// Adds the segments of footnotes that are not there yet, each with the footnotes that it marks
/// itself.
fn place_notes<'s>(
    mut names: Vec<&'s str>,
    segments: &'s [Compared],
    of_note: &mut BTreeMap<&str, Vec<usize>>,
    order: &mut Vec<usize>,
) {
    names.reverse();
    while let Some(name) = names.pop() {
        let Some(indexes) = of_note.remove(name) else { continue };
        let inner = indexes.iter().filter_map(|index| segments.get(*index));
        let inner = inner.flat_map(|pair| marks(&pair.source.text.parts));
        let mut inner: Vec<&str> = inner.collect();
        inner.reverse();
        order.extend(indexes);
        names.extend(inner);
    }
}

/// Returns the names of the footnotes that a text marks.
fn marks(parts: &[SegmentPart]) -> impl Iterator<Item = &str> {
    parts.iter().filter_map(|part| match part {
        SegmentPart::Code(code) if code.kind == "footnote" => {
            code.data.strip_prefix("[^")?.strip_suffix(']')
        }
        SegmentPart::Code(_) | SegmentPart::Text(_) => None,
    })
}
