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
        self.lone_marks(inlines, block);
    }

    fn check_inlines(
        &mut self,
        inlines: &[Inline],
        block: &Range<usize>,
        left: &mut usize,
    ) {
        self.stray_braces(inlines);
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => {
                    let range = self.body_range(inline.span);
                    self.miswritten(&range);
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
        if let Some((found, link)) =
            exchanged(self.masked(range.clone())).filter(|_| text.contains(")["))
        {
            let place = range.start + found.start..range.start + found.end;
            let Broken { kind, example, .. } = link;
            self.find_likeness(Likeness { kind, place, example }, block);
        }
        // Most texts have none, and the search below is slow.
        if !text.contains("](") && !text.contains("] (") && !text.contains("![") {
            return;
        }
        // An address may go on behind the end of its line, which divides two texts.
        let rest = self.masked(range.end..block.end.max(range.end));
        let end = if rest.starts_with(['\n', '\r']) { block.end } else { range.end };
        let source = self.masked(range.start..end);
        let mut at = 0;
        while *left > 0
            && let Some((found, link)) = broken_link(source, at)
            && range.start + found.start <= range.end
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
    // Unclosed targets must not be searched to the end of a long text, each anew.
    let rest = rest.get(..rest.floor_char_boundary(LONGEST_TARGET)).unwrap_or_default();
    let written = written(rest);
    let (path, title) = with_title(written);
    let bare = path.trim_matches(['<', '>']);
    // The end of a line divides an address, and perhaps two words of a file's name.
    let is_broken = bare.contains(['\n', '\r']);
    let has_spaces = bare.lines().any(|line| line.trim().contains(char::is_whitespace));
    let bare: String = match (is_remote(bare), is_broken) {
        (true, true) if !has_spaces => bare.split_whitespace().collect(),
        (true, false) => bare.replace(char::is_whitespace, "%20"),
        (false, false) => bare.to_owned(),
        (_, true) => String::new(),
    };
    let text = source.get(start..bracket).unwrap_or_default();
    let path = if bare.contains(char::is_whitespace) {
        format!("<{bare}>")
    } else {
        bare.clone()
    };
    let title = title.map(|title| format!(" \"{title}\"")).unwrap_or_default();
    let example =
        if bare.is_empty() { String::new() } else { format!("{text}]({path}{title})") };
    let broken = Broken {
        kind,
        target: Some(bare).filter(|bare| kind == Lookalike::Image && !bare.is_empty()),
        example,
    };
    let end = begin + written.len();
    (if written.is_empty() { start..end } else { begin..end }, broken)
}

/// Returns what stands between the parentheses of a target. Without the second one, an address
/// ends before the next space and before the mark that ends a sentence, and the name of a file
/// at the end of its line.
fn written(rest: &str) -> &str {
    let up_to = |end: usize| rest.get(..end).unwrap_or_default();
    if let Some(end) = closing(rest) {
        return up_to(end);
    }
    let is_end = |c: char| {
        if is_remote(rest) { c.is_whitespace() } else { matches!(c, '\n' | '\r') }
    };
    up_to(rest.find(is_end).unwrap_or(rest.len()))
        .trim_end_matches(['.', ',', ';', ':', '!', '?'])
}

/// Returns where the parenthesis is that closes a target.
fn closing(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Finds a link whose brackets were exchanged: `(words)[https://a.lt]`.
fn exchanged(source: &str) -> Option<(Range<usize>, Broken)> {
    let bracket = unescaped(source, ")[")?;
    let start = source.get(..bracket)?.rfind('(')?;
    let text = source.get(start + 1..bracket)?;
    let rest = source.get(bracket + 2..)?;
    let address = rest.get(..rest.find(']')?)?;
    let is_address = is_remote(address) || address.starts_with(['#', '.']);
    if !is_address || address.contains(char::is_whitespace) || text.trim().is_empty() {
        return None;
    }
    let example = format!("[{text}]({address})");
    let end = bracket + 2 + address.len() + 1;
    Some((start..end, Broken { kind: Lookalike::Link, target: None, example }))
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
            ("[A](https://a.\nlt/x).", "link", "https://a.\nlt/x", "[A](https://a.lt/x)"),
            (
                "[A](https://a.lt/x y)",
                "link",
                "https://a.lt/x y",
                "[A](https://a.lt/x%20y)",
            ),
            ("[A](https://a.lt/x.", "link", "https://a.lt/x", "[A](https://a.lt/x)"),
            ("[A](https://a.lt/x ir b.", "link", "https://a.lt/x", "[A](https://a.lt/x)"),
            (
                "[A](https://a.lt/x\nir b.",
                "link",
                "https://a.lt/x",
                "[A](https://a.lt/x)",
            ),
            ("![A](../a\nb.png)", "image", "../a\nb.png", ""),
        ] {
            let (found, broken) = broken_link(source, 0).unwrap();
            assert_eq!(source.get(found), Some(place), "{source}");
            assert_eq!(
                (broken.kind.as_str(), broken.example.as_str()),
                (kind, example),
                "{source}"
            );
        }
        let (found, broken) = exchanged("Žr. (čia)[https://a.lt/x].").unwrap();
        assert_eq!((found, &*broken.example), (5..27, "[čia](https://a.lt/x)"));
        for source in ["(a)[b]", "(a)[1]", r"(a\)[https://a.lt]", "()[https://a.lt]"] {
            assert!(exchanged(source).is_none(), "{source}");
        }
        for source in ["[A] (b)", r"\![A\](b)", "a](b)", ""] {
            assert!(broken_link(source, 0).is_none(), "{source}");
        }
    }
}
