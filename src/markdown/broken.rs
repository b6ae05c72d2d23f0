//! Images, links and emphasis that Markdown could not read, so that their signs are text.

use std::ops::Range;

use super::link::is_remote;
use super::lookalike::Likeness;
use super::reader::ChapterReader;
use crate::diagnostic::found;
use crate::diagnostic::found::Lookalike;
use crate::model::{Inline, InlineKind, path};

/// A folder as deep as that of a chapter, to tell whether a path leads out of the project.
const FOLDER: &str = "report/language";

/// How many broken links of a block are looked for. No paragraph that somebody wrote has
/// more, and the search looks at the whole rest of the text for each.
const MOST: usize = 50;

/// The longest target that is looked at, in bytes.
const LONGEST_TARGET: usize = 2000;

impl ChapterReader<'_, '_> {
    /// Finds signs of an image, link or emphasis in the text of a block.
    pub(super) fn check_for_broken(&mut self, inlines: &[Inline], block: &Range<usize>) {
        self.check_inlines(inlines, block, &mut { MOST });
    }

    fn check_inlines(
        &mut self,
        inlines: &[Inline],
        block: &Range<usize>,
        left: &mut usize,
    ) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => {
                    let range = self.body_range(inline.span);
                    self.broken_links(text, &range, block, left);
                    self.broken_emphasis(text, &range, block);
                    self.foreign_markup(&range, block);
                    self.scripts(&range, block);
                }
                InlineKind::Link { .. } => {}
                kind => self.check_inlines(kind.inner(), block, left),
            }
        }
    }

    fn broken_links(
        &mut self,
        text: &str,
        range: &Range<usize>,
        block: &Range<usize>,
        left: &mut usize,
    ) {
        // Most texts have none, and the search below is slow.
        if !text.contains("](") && !text.contains("] (") && !text.contains("![") {
            return;
        }
        let source = self.masked(range.clone());
        let mut at = 0;
        while *left > 0
            && let Some((found, link)) = broken_link(source, at)
        {
            *left -= 1;
            at = found.end;
            if let Some(target) = &link.target {
                self.check_path(target, range.start + found.start);
            }
            let place = range.start + found.start..range.start + found.end;
            // Each one is reported, since each is missing on the page.
            self.likenesses.remove(&link.kind);
            let Broken { kind, example, .. } = link;
            self.find_likeness(Likeness { kind, place, example }, block);
        }
    }

    /// Reports a path that would be refused if the image could be read.
    fn check_path(&mut self, target: &str, at: usize) {
        let slashes = target.replace('\\', "/");
        let kind = match () {
            () if is_remote(&slashes) => return,
            () if slashes.contains(':') || slashes.starts_with('/') => {
                found::Outside::Absolute
            }
            () if path::resolve(FOLDER, &slashes).is_none() => found::Outside::Outside,
            () => return,
        };
        let span = self.span(&(at..at + target.len()));
        self.diags.push(found::PathOutsideProject { path: target, kind }.at(span));
    }

    fn broken_emphasis(
        &mut self,
        text: &str,
        range: &Range<usize>,
        block: &Range<usize>,
    ) {
        if !text.contains("**") && !text.contains("__") {
            return;
        }
        let source = self.masked(range.clone());
        for mark in ["**", "__"] {
            let Some(at) = unescaped(source, mark) else { continue };
            // A line to fill in (`____`) or the mark of a note (`**`) is not emphasis.
            let run = source.get(at..).unwrap_or_default();
            let rest = run.trim_start_matches(|c| mark.starts_with(c));
            let is_near_word = rest.starts_with(|c: char| c.is_alphabetic() || c == ' ')
                && run.len() - rest.len() == 2
                && rest.contains(mark);
            // One finding for a text is enough.
            if is_near_word {
                let place = range.start + at..range.start + at + 2;
                let example = String::new();
                self.find_likeness(
                    Likeness { kind: Lookalike::Emphasis, place, example },
                    block,
                );
                return;
            }
        }
    }
}

/// An image or link that is text.
struct Broken {
    /// `image` or `link`.
    kind: Lookalike,
    /// The path as it is written, of an image alone.
    target: Option<String>,
    /// What to write instead; empty if that can't be determined.
    example: String,
}

/// Finds the next broken image or link from a byte on, and the bytes of its target.
fn broken_link(source: &str, from: usize) -> Option<(Range<usize>, Broken)> {
    let mut at = from;
    for _ in 0..MOST {
        let rest = source.get(at..)?;
        let image = unescaped(rest, "![").map(|found| at + found);
        let target = unescaped(rest, "](").map(|found| (at + found, 2));
        let spaced = unescaped(rest, "] (").map(|found| (at + found, 3));
        let target = [target, spaced].into_iter().flatten().min();
        if let Some(image) = image
            && target.is_none_or(|(target, _)| image < target)
        {
            let Some((bracket, length)) = target else {
                // `![A]` alone, or an image by reference.
                let broken = Broken {
                    kind: Lookalike::Image,
                    target: None,
                    example: String::new(),
                };
                return Some((image..image + 2, broken));
            };
            let description = source.get(image..bracket)?;
            if description.contains('\n') {
                at = image + 2;
                continue;
            }
            return Some(of_target(source, image, bracket, length, Lookalike::Image));
        }
        let (bracket, length) = target?;
        let opening = source.get(from..bracket)?.rfind('[').map(|found| from + found);
        let after = source.get(bracket + length..)?;
        // `] (` is ordinary punctuation unless an address follows.
        let beginnings = ["http", "www.", "mailto:", "#", "../"];
        let is_link = length == 2
            || beginnings.iter().any(|beginning| after.starts_with(beginning));
        match opening {
            Some(opening) if is_link => {
                return Some(of_target(
                    source,
                    opening,
                    bracket,
                    length,
                    Lookalike::Link,
                ));
            }
            _ => at = bracket + length,
        }
    }
    None
}

/// Describes an image or link whose target begins some bytes after the bracket that closes
/// its text.
fn of_target(
    source: &str,
    start: usize,
    bracket: usize,
    length: usize,
    kind: Lookalike,
) -> (Range<usize>, Broken) {
    let begin = bracket + length;
    let rest = source.get(begin..).unwrap_or_default();
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    // Unclosed targets must not be searched to the end of a long line, each anew.
    let line = line.get(..line.floor_char_boundary(LONGEST_TARGET)).unwrap_or_default();
    let written = line.get(..closing(line)).unwrap_or_default();
    let (path, title) = with_title(written);
    let bare = path.trim_matches(['<', '>']);
    let text = source.get(start..bracket).unwrap_or_default();
    let path = if bare.contains(char::is_whitespace) {
        format!("<{bare}>")
    } else {
        bare.to_owned()
    };
    let title = title.map(|title| format!(" \"{title}\"")).unwrap_or_default();
    let example =
        if bare.is_empty() { String::new() } else { format!("{text}]({path}{title})") };
    let broken = Broken {
        kind,
        target: Some(bare.to_owned())
            .filter(|_| kind == Lookalike::Image && !bare.is_empty()),
        example,
    };
    let end = begin + written.len();
    (if written.is_empty() { start..end } else { begin..end }, broken)
}

/// Returns where the parenthesis is that closes a target, or else the end.
fn closing(line: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in line.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            _ => {}
        }
    }
    line.len()
}

/// Splits the text between the parentheses into a path and a title, whatever quotation
/// marks are around the title.
fn with_title(written: &str) -> (&str, Option<&str>) {
    let written = written.trim();
    let is_quote = |c: char| "\"„“”‟«»'‘’".contains(c);
    let opening = written.char_indices().find(|(at, c)| {
        is_quote(*c)
            && written
                .get(..*at)
                .is_some_and(|before| before.ends_with(char::is_whitespace))
    });
    match opening {
        Some((at, _)) => {
            let (path, title) = written.split_at(at);
            (path.trim(), Some(title.trim_matches(is_quote)))
        }
        None => (written, None),
    }
}

/// Returns where a sign first occurs without a backslash before it.
pub(super) fn unescaped(text: &str, sign: &str) -> Option<usize> {
    text.match_indices(sign).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).unwrap_or_default();
        before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_write_instead_is_known() {
        for (source, kind, place, example) in [
            ("![A](../a b.png)", "image", "../a b.png", "![A](<../a b.png>)"),
            (
                "žr. ![A](../a b.png \"Pav.\") ir",
                "image",
                "../a b.png \"Pav.\"",
                "![A](<../a b.png> \"Pav.\")",
            ),
            ("![A](a.png „Pav.“)", "image", "a.png „Pav.“", "![A](a.png \"Pav.\")"),
            ("![A](a b (1).png)", "image", "a b (1).png", "![A](<a b (1).png>)"),
            ("![A] (a.png)", "image", "a.png", "![A](a.png)"),
            ("![A](a.png", "image", "a.png", "![A](a.png)"),
            ("![A]", "image", "![", ""),
            ("[A](a b.md) c", "link", "a b.md", "[A](<a b.md>)"),
            ("[A] (https://a.lt)", "link", "https://a.lt", "[A](https://a.lt)"),
        ] {
            let (found, broken) = broken_link(source, 0).unwrap();
            assert_eq!(source.get(found), Some(place), "{source}");
            assert_eq!(
                (broken.kind.as_str(), broken.example.as_str()),
                (kind, example),
                "{source}"
            );
        }
        for source in ["[A] (b)", r"\![A\](b)", "a](b)", ""] {
            assert!(broken_link(source, 0).is_none(), "{source}");
        }
    }
}
