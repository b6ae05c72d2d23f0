//! Two versions of a file that git could not merge, and left inside it side by side.
//!
//! Each conflict is one finding, whatever kind of file holds it. A file whose lines stand for
//! themselves, such as a list of words, is then read without the conflict; any other as its
//! first version, so that its form holds and its names are still known to the other files. The
//! lines left out are blank. What else is found in it may be gone once the versions are merged,
//! and isn't said.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, found};
use crate::syntax::lines;

/// How long git makes its marks unless a project asks for longer ones.
const MARK: usize = 7;
/// The longest mark; what is longer is a line for people, or no text at all.
const LONGEST_MARK: usize = 40;

/// A conflict, or what an unfinished merge left of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// Its lines, from the first mark to the last.
    pub(crate) range: Range<usize>,
    /// Their numbers, from 1.
    pub(crate) lines: (usize, usize),
    /// The marks, and the lines that the first version does not have.
    hidden: Vec<Range<usize>>,
}

/// What git marks with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `<<<<<<< HEAD`: the first version follows.
    Begin,
    /// `||||||| 1a2b3c`: what both versions come from follows.
    Base,
    /// `=======`: the second version follows.
    Divide,
    /// `>>>>>>> branch`: both versions end.
    End,
}

/// A line of the text.
#[derive(Clone)]
struct TextLine {
    /// Without the end of the line.
    range: Range<usize>,
    number: usize,
}

/// A conflict whose end was not seen yet.
struct Open {
    first: TextLine,
    last: TextLine,
    /// How long its marks are. Those of a conflict within its base are longer.
    length: usize,
    in_first_version: bool,
    hidden: Vec<Range<usize>>,
}

/// Finds all conflicts of a text.
pub(crate) fn find(text: &str) -> Vec<Conflict> {
    let is_possible = ["<<<<<<<", ">>>>>>>", "======="].iter().any(|m| text.contains(m));
    let mut found = Vec::new();
    if !is_possible {
        return found;
    }
    let mut open: Option<Open> = None;
    // A line `=======` outside a conflict, and whether it may underline a heading.
    let mut divider: Option<(TextLine, bool)> = None;
    let mut is_after_text = false;
    for (index, (start, written)) in lines(text).enumerate() {
        let content = written.trim_end();
        let line = TextLine { range: start..start + content.len(), number: index + 1 };
        let content = content.trim_start_matches('\u{feff}');
        match (mark(content), &mut open) {
            (Some((Mark::Begin, length)), Some(current)) if length > current.length => {
                current.pass(line, false);
            }
            (Some((Mark::Begin, length)), _) => {
                found.extend(open.take().map(Open::close));
                found.extend(divider.take().and_then(left_over));
                open = Some(Open::new(line, length));
            }
            (Some((mark, length)), Some(current)) => {
                current.pass(line, length == current.length);
                if mark == Mark::End && length == current.length {
                    found.extend(open.take().map(Open::close));
                }
            }
            (Some((Mark::End, length)), None) => {
                let mut rest = Open::new(line.clone(), length);
                if let Some((first, _)) = divider.take() {
                    rest.hidden.insert(0, first.range.clone());
                    rest.first = first;
                }
                found.push(rest.close());
            }
            (Some((Mark::Divide, _)), None) => {
                found.extend(divider.take().and_then(left_over));
                divider = Some((line, is_after_text));
            }
            (_, Some(open)) => open.text(line),
            (_, None) => {}
        }
        is_after_text = !content.is_empty();
    }
    found.extend(open.map(Open::close));
    found.extend(divider.and_then(left_over));
    found
}

/// Returns what git marks with a line, and how long the mark is.
fn mark(line: &str) -> Option<(Mark, usize)> {
    let sign = line.chars().next()?;
    let mark = match sign {
        '<' => Mark::Begin,
        '|' => Mark::Base,
        '=' => Mark::Divide,
        '>' => Mark::End,
        _ => return None,
    };
    let rest = line.trim_start_matches(sign);
    let length = line.len() - rest.len();
    // A longer line of `=` underlines a heading or divides a file for people.
    let fits = match mark {
        Mark::Divide => rest.is_empty(),
        _ => rest.is_empty() || rest.starts_with(' '),
    };
    (fits && (MARK..=LONGEST_MARK).contains(&length)).then_some((mark, length))
}

/// Returns the divider of a conflict whose other marks were deleted.
fn left_over((line, is_underline): (TextLine, bool)) -> Option<Conflict> {
    let is_mark = line.range.len() == MARK && !is_underline;
    is_mark.then(|| Open::new(line, MARK).close())
}

impl Open {
    fn new(line: TextLine, length: usize) -> Self {
        Open {
            hidden: vec![line.range.clone()],
            first: line.clone(),
            last: line,
            length,
            in_first_version: true,
        }
    }

    /// Passes a mark; the first one of its own ends the first version.
    fn pass(&mut self, line: TextLine, is_own: bool) {
        self.in_first_version &= !is_own;
        self.hidden.push(line.range.clone());
        self.last = line;
    }

    fn text(&mut self, line: TextLine) {
        if !self.in_first_version {
            self.hidden.push(line.range);
        }
    }

    fn close(self) -> Conflict {
        Conflict {
            range: self.first.range.start..self.last.range.end,
            lines: (self.first.number, self.last.number),
            // What follows the last mark belongs to no version.
            hidden: self
                .hidden
                .into_iter()
                .filter(|range| range.start <= self.last.range.start)
                .collect(),
        }
    }
}

/// Returns a text as its first version is: each other line is blank, and every byte stands
/// where it stood.
pub(crate) fn first_version(text: &str) -> Cow<'_, str> {
    without(text, |conflict| conflict.hidden.clone())
}

/// Returns what both versions of a text have: each line in a conflict is blank, and every byte
/// stands where it stood.
pub(crate) fn outside(text: &str) -> Cow<'_, str> {
    without(text, |conflict| {
        let lines = lines(text).map(|(start, line)| start..start + line.trim_end().len());
        lines.filter(|line| conflict.touches(line)).collect()
    })
}

/// Returns a text with blanks in place of some lines of its conflicts.
fn without(text: &str, hidden: impl Fn(&Conflict) -> Vec<Range<usize>>) -> Cow<'_, str> {
    let conflicts = find(text);
    if conflicts.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut version = String::with_capacity(text.len());
    for hidden in conflicts.iter().flat_map(hidden) {
        version.push_str(text.get(version.len()..hidden.start).unwrap_or_default());
        version.extend(std::iter::repeat_n(' ', hidden.end - version.len()));
    }
    version.push_str(text.get(version.len()..).unwrap_or_default());
    Cow::Owned(version)
}

impl Conflict {
    /// Returns whether a part of the text has lines of it.
    pub(crate) fn touches(&self, part: &Range<usize>) -> bool {
        part.start < self.range.end && self.range.start < part.end
    }

    /// Returns it with the numbers that its lines have elsewhere.
    pub(crate) fn with_lines(&self, lines: (usize, usize)) -> Self {
        Conflict { lines, ..self.clone() }
    }
}

/// Returns the finding of a conflict in a file of the given kind, the memory or a text.
pub(crate) fn finding(
    file: FileId,
    conflict: &Conflict,
    kind: found::Conflict,
) -> Diagnostic {
    let (first, last) = conflict.lines;
    let kind = if first == last { found::Conflict::Mark } else { kind };
    found::MergeConflict { kind, lines: &format!("{first}–{last}") }
        .at(Span::new(file, conflict.range.clone()))
}

/// Takes back what else was found in files that hold two versions.
pub(crate) fn suppress_consequences(diags: &mut Diagnostics) {
    let unmerged = files(diags);
    if unmerged.is_empty() {
        return;
    }
    diags.retain(|finding| {
        let related = finding.related.iter().map(|related| related.span);
        let mut places = finding.primary.into_iter().chain(related);
        finding.code == Code::MergeConflict
            || !places.any(|span| unmerged.contains(&span.file))
    });
}

/// Returns the files that hold two versions.
pub(crate) fn files(diags: &Diagnostics) -> BTreeSet<FileId> {
    let conflicts = diags.iter().filter(|finding| finding.code == Code::MergeConflict);
    conflicts.filter_map(|finding| finding.primary).map(|span| span.file).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks the lines of each conflict, such as `2-6`, and the lines of the first version
    /// that are not blank.
    #[track_caller]
    fn check(text: &str, expected: &str, version: &str) {
        for text in
            [text.to_owned(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")]
        {
            let found = find(&text);
            let lines = found
                .iter()
                .map(|conflict| format!("{}-{}", conflict.lines.0, conflict.lines.1));
            assert_eq!(lines.collect::<Vec<_>>().join(" "), expected, "{text:?}");
            let read = first_version(&text);
            let lines = read.lines().map(|line| line.trim().trim_matches('\u{feff}'));
            let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            assert_eq!(lines.join(" "), version, "{text:?}");
        }
    }

    #[test]
    fn each_conflict_is_found_with_its_lines() {
        check("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd\n", "2-6", "a b d");
        check("<<<<<<< HEAD\n=======\nc\n>>>>>>> x\nd\n", "1-4", "d");
        check("<<<<<<< HEAD\nb\n\n||||||| 1a2b\no\n=======\nc\n>>>>>>> x\n", "1-8", "b");
        let two = "<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n";
        check(&format!("{two}x\n{two}"), "1-5 7-11", "1 x 1");
        check(
            "<<<<<<< a\n1\n||||||| b\n<<<<<<<<< c\n2\n=========\n3\n>>>>>>>>> d\n=======\n4\n\
             >>>>>>> e\n5\n",
            "1-11",
            "1 5",
        );
        check("<<<<<<<<< a\n1\n=========\n2\n>>>>>>>>> b\n", "1-5", "1");
    }

    #[test]
    fn marks_that_were_left_are_found() {
        check("a\n<<<<<<< HEAD\nb\n", "2-2", "a b");
        check("a\n<<<<<<< HEAD\nb\n=======\nc\n", "2-4", "a b c");
        check("a\n>>>>>>> x\nb\n", "2-2", "a b");
        check("a\n=======\nc\n>>>>>>> x\nb\n", "2-4", "a c b");
        check("a\n\n=======\n\nc\n", "3-3", "a c");
        check("<<<<<<< a\n1\n<<<<<<< b\n2\n=======\n3\n>>>>>>> c\n", "1-1 3-7", "1 2");
    }

    #[test]
    fn text_is_no_conflict() {
        for text in [
            "",
            "Antraštė\n=======\n",
            "Antraštė\n===========\n",
            "\n===========\n",
            "    <<<<<<< HEAD\n    =======\n    >>>>>>> x\n",
            "|||||||\n|-|-|-|-|-|-|\n|||||||\n",
            "<<<<<<<a\n",
            "> > > > > > > a\n",
            "a <<<<<<< b\n",
        ] {
            assert_eq!(find(text), [], "{text}");
            assert!(matches!(first_version(text), Cow::Borrowed(_)));
        }
    }

    proptest! {
        #[test]
        fn every_byte_stays_where_it_stood(
            lines in proptest::collection::vec(
                "(<<<<<<< a|<<<<<<<<|\\|\\|\\|\\|\\|\\|\\||=======|>>>>>>> b|ė|)", 0..20
            )
        ) {
            let text = lines.join("\n");
            let version = first_version(&text);
            prop_assert_eq!(version.len(), text.len());
            for (is, was) in version.lines().zip(text.lines()) {
                prop_assert!(is == was || is.trim().is_empty());
            }
        }
    }
}
