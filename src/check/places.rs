//! Where what could identify a child was written.
//!
//! A report can have thousands of such places, so all of them are looked for together: each
//! text is read once.

use std::collections::BTreeMap;

use crate::assemble::Exposed;
use crate::check::privacy::SEARCHED;
use crate::diagnostic::{FileId, Sources, Span};
use crate::text::TypedWords;

/// Returns where each of what is exposed was written: in the run of a chapter that it was made
/// from, in the attached file, or else in the first file that has its words.
pub fn places(found: &[Exposed], sources: &Sources) -> Vec<Option<Span>> {
    let mut places: Vec<Option<Span>> = vec![None; found.len()];
    let mut by_run: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
    let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
    for (index, exposed) in found.iter().enumerate() {
        if let Some(span) = exposed.span {
            by_run.entry(span).or_default().push(index);
        }
    }
    for (span, indexes) in by_run {
        let sought = Sought { found, indexes: &indexes };
        sought.look_in(span, sources.slice(span), &mut places);
        for index in indexes {
            if let (None, Some(exposed)) =
                (places.get(index).copied().flatten(), found.get(index))
            {
                let place = behind(exposed, span, sources);
                places.get_mut(index).into_iter().for_each(|known| *known = place);
            }
        }
    }
    let is_placed = |places: &[Option<Span>], index: usize| {
        places.get(index).is_some_and(Option::is_some)
    };
    let file_of = |exposed: &Exposed| sources.find(exposed.file.as_ref()?);
    for (index, exposed) in found.iter().enumerate() {
        if let Some(file) = file_of(exposed)
            && !is_placed(&places, index)
        {
            by_file.entry(file).or_default().push(index);
        }
    }
    let is_searched = |file: FileId| sources.file(file).text.len() <= SEARCHED;
    for (file, indexes) in by_file {
        if is_searched(file) {
            let whole = Span::new(file, 0..0);
            let text = &sources.file(file).text;
            Sought { found, indexes: &indexes }.look_in(whole, text, &mut places);
        }
    }
    let unplaced = |places: &[Option<Span>]| {
        (0..found.len()).filter(|it| !is_placed(places, *it)).collect::<Vec<usize>>()
    };
    let mut rest = unplaced(&places);
    let words =
        TypedWords::new(rest.iter().filter_map(|it| Some(&*found.get(*it)?.words)));
    let rest_at_first = rest.clone();
    for file in sources.files().filter(|file| is_searched(*file)) {
        if rest.is_empty() {
            break;
        }
        let ranges = words.find_in(&sources.file(file).text);
        for (index, ranges) in rest_at_first.iter().zip(ranges) {
            if let (Some(place @ None), Some(first)) =
                (places.get_mut(*index), ranges.first())
            {
                *place = Some(Span::new(file, first.clone()));
            }
        }
        rest = unplaced(&places);
    }
    for index in rest {
        if let (Some(place), Some(exposed)) = (places.get_mut(index), found.get(index)) {
            let whole = || file_of(exposed).map(|file| sources.whole(file));
            *place = exposed.span.or_else(whole);
        }
    }
    places
}

/// What is looked for in one text.
struct Sought<'f> {
    found: &'f [Exposed],
    /// Which of it.
    indexes: &'f [usize],
}

impl Sought<'_> {
    /// Places what stands in a text that begins where a span does: of words that are written
    /// several times, each at its turn.
    fn look_in(&self, begin: Span, text: &str, places: &mut [Option<Span>]) {
        let exposed = || self.indexes.iter().filter_map(|index| self.found.get(*index));
        let words = TypedWords::new(exposed().map(|it| it.words.as_str()));
        let start = begin.range().start;
        for ((index, exposed), ranges) in
            self.indexes.iter().zip(exposed()).zip(words.find_in(text))
        {
            let range = ranges.get(exposed.nth).or(ranges.last());
            if let (Some(place), Some(range)) = (places.get_mut(*index), range) {
                let range = start + range.start..start + range.end;
                *place = Some(Span::new(begin.file, range));
            }
        }
    }
}

/// Returns where words stand near the beginning of a run: one of bold text stands between
/// marks, and a table has the rest of its row.
fn behind(exposed: &Exposed, run: Span, sources: &Sources) -> Option<Span> {
    let text = &sources.file(run.file).text;
    let rest = text.get(run.range().start..)?;
    let words = &exposed.words;
    // What was typed can be longer than what is set.
    let near = rest.get(..rest.ceil_char_boundary(words.len() * 4))?;
    let found = TypedWords::new([words.as_str()]).find_in(near);
    let range = found.first()?.first().filter(|range| range.start < words.len())?;
    let start = run.range().start;
    Some(Span::new(run.file, start + range.start..start + range.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use crate::text::{Certainty, Identifying, READ};

    /// Returns how many bytes are read to find the places of many children, of whom some stand
    /// in runs of their own, some in one long run and some in a file of which no more is known.
    fn read_for(children: usize) -> usize {
        let mut sources = Sources::default();
        let item = "- Ona, 9 metų\n";
        let text = item.repeat(children);
        let length = text.len();
        let chapter = sources.add(SourceFile { path: "report/lt/a.md".to_owned(), text });
        let rows: Vec<String> =
            (0..children).map(|index| format!("{index}; Rūta, 7 metų\n")).collect();
        let (path, text) = ("report/data/a.csv".to_owned(), rows.concat());
        sources.add(SourceFile { path, text });
        let exposed = |words: &str, nth, span, file: Option<&str>| Exposed {
            kind: Identifying::Name,
            certainty: Certainty::Sure,
            text: words.to_owned(),
            told: words.to_owned(),
            words: words.to_owned(),
            nth,
            span,
            file: file.map(str::to_owned),
            chapter: None,
        };
        let found: Vec<Exposed> = (0..children)
            .flat_map(|index| {
                let start = index * item.len();
                let run = Span::new(chapter, start + 2..start + item.len() - 1);
                let whole = Span::new(chapter, 0..length);
                let unknown = format!("{index}; Rūta, 7 metų");
                [
                    exposed("Ona, 9 metų", 0, Some(run), None),
                    exposed("Ona, 9 metų", index, Some(whole), None),
                    exposed("Rūta, 7 metų", index, None, Some("report/data/a.csv")),
                    exposed(&unknown, 0, None, None),
                ]
            })
            .collect();
        READ.with(|read| read.set(0));
        let places = places(&found, &sources);
        for (index, four) in places.chunks(4).enumerate() {
            let lines = four.iter().map(|span| {
                let span = span.unwrap();
                sources.position(span.file, span.range().start).line
            });
            assert_eq!(lines.collect::<Vec<_>>(), [index + 1; 4]);
        }
        READ.with(std::cell::Cell::get)
    }

    #[test]
    fn ten_times_as_many_children_are_ten_times_the_work() {
        let (few, many) = (read_for(30), read_for(300));
        assert!(few > 0 && many < 12 * few, "{few} {many}");
    }
}
