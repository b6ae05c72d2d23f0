//! Where in the author's files each piece of a generated file comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::Span;

/// From ranges of bytes in generated files to the places they were made from.
#[derive(Debug, Default, Clone)]
pub struct SourceMap {
    files: BTreeMap<String, Vec<MapEntry>>,
}

/// A generated range and its origin.
#[derive(Debug, Clone)]
struct MapEntry {
    range: Range<usize>,
    span: Span,
}

impl SourceMap {
    /// Says that a range of a generated file was made from a place.
    ///
    /// Ranges may lie within one another, as a word lies within its paragraph.
    pub fn push(&mut self, path: &str, range: Range<usize>, span: Span) {
        let entry = MapEntry { range, span };
        match self.files.get_mut(path) {
            Some(entries) => entries.push(entry),
            None => drop(self.files.insert(path.to_owned(), vec![entry])),
        }
    }

    /// Returns the origins of which no range holds one of the bytes of its file.
    pub fn without(&self, bytes: &BTreeMap<String, BTreeSet<usize>>) -> BTreeSet<Span> {
        let (mut with, mut without) = (BTreeSet::new(), BTreeSet::new());
        for (path, entries) in &self.files {
            let bytes = bytes.get(path);
            for MapEntry { range, span } in entries {
                let holds =
                    bytes.is_some_and(|it| it.range(range.clone()).next().is_some());
                if holds { &mut with } else { &mut without }.insert(*span);
            }
        }
        without.retain(|span| !with.contains(span));
        without
    }

    /// Returns the origin of the shortest range around another range; failing
    /// that, of the first range that begins in it.
    ///
    /// The second case is a call that was generated around text of the author.
    pub fn find_range(&self, path: &str, range: &Range<usize>) -> Option<Span> {
        let entries = self.files.get(path)?;
        let around = entries.iter().filter(|entry| encloses(&entry.range, range));
        let inside = entries.iter().filter(|entry| range.contains(&entry.range.start));
        around
            .min_by_key(|entry| entry.range.len())
            .or_else(|| inside.min_by_key(|entry| entry.range.start))
            .map(|entry| entry.span)
    }
}

fn encloses(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end && inner.start < outer.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, Sources};

    #[test]
    fn the_innermost_range_wins() {
        let mut sources = Sources::default();
        let file =
            sources.add(SourceFile { path: "lt/19.md".to_owned(), text: String::new() });
        let span = |start| Span::new(file, start..start + 1);
        let mut map = SourceMap::default();
        map.push("/19.typ", 10..50, span(1));
        map.push("/19.typ", 20..30, span(2));
        map.push("/19.typ", 30..40, span(3));
        map.push("/20.typ", 0..90, span(4));
        for (range, expected) in [
            (9..9, None),
            (10..10, Some(1)),
            (20..20, Some(2)),
            (29..29, Some(2)),
            (30..30, Some(3)),
            (25..35, Some(1)),
            (49..49, Some(1)),
            (50..50, None),
            (5..60, Some(1)),
            (0..10, None),
            (12..45, Some(1)),
            (60..usize::MAX, None),
        ] {
            let found = map.find_range("/19.typ", &range);
            assert_eq!(found, expected.map(span), "{range:?}");
        }
        assert_eq!(map.find_range("/20.typ", &(0..0)), Some(span(4)));
        assert_eq!(map.find_range("/21.typ", &(0..0)), None);
    }
}
