//! Where part of a printed line was written, so that it can be replaced there.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::diagnostic::{FileId, Sources, Span};
use crate::review::lines::{Line, LineKind, LineRun, RunKind};
use crate::translation::{Surroundings, escaped};

/// A change of a chapter's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Inserted {
    /// The file.
    pub(crate) file: FileId,
    /// The bytes that are replaced.
    pub(crate) range: Range<usize>,
    /// What is there instead, as Markdown.
    pub(crate) text: String,
}

/// Returns the change of a chapter's file that replaces part of a line, in characters, by
/// other words; `None` if the part is not words of the author, or ends inside emphasis or a
/// link that it does not begin in.
pub(crate) fn written(
    line: &Line,
    part: &Range<usize>,
    words: &str,
    sources: &Sources,
) -> Option<Inserted> {
    let range = if part.is_empty() { at(line, part.start, words, sources) } else { None };
    let (file, mut range, is_linked) = match range {
        Some(found) => found,
        None => over(line, part, words.is_empty(), sources)?,
    };
    let text = sources.file(file).text.as_str();
    let before = text.get(..range.start)?;
    let after = text.get(range.end..)?;
    if words.is_empty() && before.ends_with(' ') && after.starts_with(' ') {
        range.end += 1;
    }
    let begins_line = before.rsplit('\n').next().is_none_or(|begun| {
        // The marks of quotations and lists are no text.
        begun
            .chars()
            .all(|c| c.is_whitespace() || ">-+*.)".contains(c) || c.is_ascii_digit())
    });
    let surroundings = Surroundings {
        before: before.chars().next_back(),
        after: after.chars().next(),
        begins_line,
        in_row: line.kind == LineKind::Cell,
        in_brackets: is_linked || line.kind == LineKind::Note,
    };
    Some(Inserted { file, range, text: escaped(words, surroundings) })
}

/// A place in a file, and whether it is in emphasis or a link.
type FilePlace = (FileId, Range<usize>, bool);

/// Returns where words are put in between two characters.
fn at(line: &Line, place: usize, words: &str, sources: &Sources) -> Option<FilePlace> {
    let runs = || line.runs.iter().filter(|run| !run.chars.is_empty());
    let found = |run: &LineRun, offset: usize| {
        (run.span.file, offset..offset, !run.outer.is_empty())
    };
    if let Some(run) = runs().find(|run| run.chars.start < place && place < run.chars.end)
    {
        let written =
            (run.kind == RunKind::Words).then(|| Written::of(run, line, sources));
        return Some(found(run, written??.end(place - run.chars.start)?));
    }
    let before = runs().rfind(|run| run.chars.end <= place);
    let after = runs().find(|run| run.chars.start >= place);
    let words_of =
        |run: Option<&'_ LineRun>| run.is_some_and(|it| it.kind == RunKind::Words);
    let depth = |run: Option<&LineRun>| run.map_or(0, |run| run.outer.len());
    let continues = words.starts_with(char::is_alphanumeric)
        && before.is_some_and(|run| !is_in_link(run, sources));
    let is_break =
        before.is_some_and(|run| sources.slice(run.span).starts_with(['\n', '\r']));
    let prefers_before =
        words_of(before) && !is_break && (depth(before) <= depth(after) || continues);
    if let (Some(run), true) = (before, prefers_before) {
        let end = Written::of(run, line, sources)?.end(run.chars.len())?;
        return Some(found(run, end));
    }
    match (before, after) {
        // In front of emphasis, not in it, where the words do not belong to it.
        (_, Some(run)) => {
            let shared = before.map_or(0, |before| shared(before, run));
            let start = match run.outer.get(shared) {
                Some(whole) => whole.range().start,
                None if run.kind == RunKind::Words => {
                    Written::of(run, line, sources)?.start(0)?
                }
                None => run.span.range().start,
            };
            let is_inside = shared > 0;
            Some((run.span.file, start..start, is_inside))
        }
        (Some(run), None) => {
            let end = run.outer.first().unwrap_or(&run.span).range().end;
            Some((run.span.file, end..end, false))
        }
        (None, None) => None,
    }
}

/// Returns how many of the spans around two runs are the same.
fn shared(a: &LineRun, b: &LineRun) -> usize {
    a.outer.iter().zip(&b.outer).take_while(|(a, b)| a == b).count()
}

fn is_in_link(run: &LineRun, sources: &Sources) -> bool {
    run.outer.iter().any(|span| sources.slice(*span).starts_with(['[', '<']))
}

/// Returns where part of a line stands that has characters.
fn over(
    line: &Line,
    part: &Range<usize>,
    is_deleted: bool,
    sources: &Sources,
) -> Option<FilePlace> {
    let mut runs = line.runs.iter().filter(|run| do_meet(&run.chars, part));
    let first = runs.next()?;
    let last = runs.next_back().unwrap_or(first);
    let mut inner = line.runs.iter().filter(|run| do_meet(&run.chars, part));
    let are_words = inner.all(|run| run.kind == RunKind::Words);
    if !are_words || first.span.file != last.span.file {
        return None;
    }
    // Other words for all that is emphasised stay emphasised; around nothing, the signs of
    // emphasis would be printed.
    let stays_inside = first.outer == last.outer && !is_deleted;
    let cut = |run: &LineRun| {
        let covered = run.outer.iter().position(|span| is_covered(line, part, *span));
        covered.filter(|_| !stays_inside).unwrap_or(run.outer.len())
    };
    let around = |run: &LineRun| run.outer.get(..cut(run)).unwrap_or_default().to_vec();
    let outer = around(first);
    if outer != around(last) {
        return None;
    }
    let start = match first.outer.get(cut(first)) {
        Some(whole) => whole.range().start,
        None => Written::of(first, line, sources)?
            .start(part.start.saturating_sub(first.chars.start))?,
    };
    let end = match last.outer.get(cut(last)) {
        Some(whole) => whole.range().end,
        None => Written::of(last, line, sources)?
            .end(part.end.min(last.chars.end) - last.chars.start)?,
    };
    (start < end).then_some((first.span.file, start..end, !outer.is_empty()))
}

fn do_meet(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Returns whether all the words in some emphasis or link are in a part of a line.
fn is_covered(line: &Line, part: &Range<usize>, span: Span) -> bool {
    let held = line.runs.iter().filter(|run| run.outer.contains(&span));
    held.filter(|run| !run.chars.is_empty())
        .all(|run| part.start <= run.chars.start && run.chars.end <= part.end)
}

/// A run beside the Markdown that it was made from.
struct Written {
    /// Where the Markdown begins in its file.
    offset: usize,
    /// How many bytes of a backslash precede it that belongs to its first character.
    slash: usize,
    /// For each character of the run where it stands in the Markdown; `None` if the file
    /// writes it in another way.
    places: Vec<Option<Range<usize>>>,
    markdown: String,
}

impl Written {
    fn of(run: &LineRun, line: &Line, sources: &Sources) -> Option<Self> {
        let markdown = sources.slice(run.span).to_owned();
        let printed: Vec<char> =
            line.text.get(run.chars.clone())?.iter().map(|c| alike(*c)).collect();
        let letters: Vec<(usize, char)> = markdown.char_indices().collect();
        let raw: Vec<char> = letters.iter().map(|(_, c)| alike(*c)).collect();
        let mut places = vec![None; printed.len()];
        for operation in capture_diff_slices(Algorithm::Myers, &raw, &printed) {
            let DiffOp::Equal { old_index, new_index, len } = operation else { continue };
            for nth in 0..len {
                let (at, c) = letters.get(old_index + nth)?;
                *places.get_mut(new_index + nth)? = Some(*at..at + c.len_utf8());
            }
        }
        let offset = run.span.range().start;
        let before = sources.file(run.span.file).text.get(..offset)?;
        let slashes = before.len() - before.trim_end_matches('\\').len();
        Some(Written { offset, slash: slashes % 2, places, markdown })
    }

    /// Returns where a character begins in the file, with the backslash before it.
    fn start(&self, index: usize) -> Option<usize> {
        if index == 0 {
            return Some(self.offset - self.slash);
        }
        let place = self.places.get(index)?.as_ref()?;
        let before = self.markdown.get(..place.start)?;
        let slashes = usize::from(before.ends_with('\\') && self.is_escape(index));
        Some(self.offset + place.start - slashes)
    }

    /// Returns whether the backslash before a character is not a character of the run.
    fn is_escape(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.places.get(before));
        let here = self.places.get(index).and_then(Option::as_ref);
        match (before.and_then(Option::as_ref), here) {
            (Some(before), Some(here)) => before.end < here.start,
            _ => true,
        }
    }

    /// Returns where a run ends in the file that has so many of its characters.
    fn end(&self, count: usize) -> Option<usize> {
        if count == 0 {
            return self.start(0);
        }
        if count == self.places.len() && self.places.last()?.is_some() {
            let end = self.places.last()?.as_ref()?.end;
            let rest = self.markdown.get(end..)?;
            // The rest of an entity belongs to its character; a space that is not printed
            // does not.
            let kept = if rest.trim().is_empty() { end } else { self.markdown.len() };
            return Some(self.offset + kept);
        }
        match self.places.get(count).and_then(Option::as_ref) {
            Some(_) => self.start(count),
            None => Some(self.offset + self.places.get(count - 1)?.as_ref()?.end),
        }
    }
}

/// Returns a character in the form in which those that typography changes are the same.
fn alike(c: char) -> char {
    match c {
        '„' | '“' | '”' | '"' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '\'' => '\'',
        '–' | '—' | '−' | '-' | '\u{2011}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
