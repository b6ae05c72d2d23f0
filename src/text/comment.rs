//! Comments of authors, `<!-- … -->`, in texts where they have no effect, and what becomes of
//! their marks in programs that correct them or escape them.

use std::ops::Range;

/// How many spaces may stand between the characters of a mark that was typed wrongly.
const MAX_GAP: usize = 2;

/// Returns what looks like a comment in a text: from the mark that begins it to the one that
/// ends it, or that mark alone.
///
/// The mark that begins one is enough: nothing else that people write has `<` and `!` before a
/// dash. An end alone may be an arrow.
pub fn comment_likes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    // Nearly all texts end here.
    let mut may_end = text.contains('!') || text.contains('！');
    if !may_end {
        return found;
    }
    while let Some((start, mark)) = next(text, from, opening) {
        // A text of many beginnings must not be searched to its end for each of them.
        let end = if may_end { next(text, mark, closing) } else { None };
        may_end = end.is_some();
        from = end.map_or(mark, |(_, end)| end);
        found.push(start..from);
    }
    found
}

/// Returns whether a text has a mark of a comment, or what looks like one: shown to readers it is
/// an error.
pub fn has_comment_mark(text: &str) -> bool {
    text.contains("-->") || !comment_likes(text).is_empty()
}

/// Returns the first mark within a comment that its author took for its end: `--!>` and `- ->`, but
/// also `–>`, if what follows is none of a comment's: a block, an empty line, another comment.
/// `->` is an arrow.
pub fn mistyped_end(comment: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some((start, end)) = next(comment, from, any_end) {
        let mark = comment.get(start..end)?;
        let rest = comment.get(end..)?;
        let may_be_arrow = mark.chars().filter(|c| is_dash(*c)).count() == 1;
        let goes_on = ["\n\n", "\r\n\r\n", "\n:::"].iter().any(|it| rest.contains(it))
            || !comment_likes(rest).is_empty();
        if !may_be_arrow || goes_on && !mark.starts_with('-') {
            return Some(start..end);
        }
        from = end;
    }
    None
}

/// Returns what follows a mark that may have been meant to end a comment.
fn any_end(text: &str) -> Option<&str> {
    let rest = without_gap(text.strip_prefix(is_dash)?);
    let second = rest.strip_prefix(is_dash).map(without_gap);
    // As HTML has it, `--!>`.
    let second = second.map(|rest| rest.strip_prefix('!').unwrap_or(rest));
    strip(second.unwrap_or(rest), &[">", "＞", "&gt;"])
}

/// Returns where the next mark is, from a byte on: its start and end.
fn next(
    text: &str,
    from: usize,
    mark: impl Fn(&str) -> Option<&str>,
) -> Option<(usize, usize)> {
    let rest = text.get(from..)?;
    rest.char_indices().find_map(|(at, _)| {
        let rest = mark(rest.get(at..)?)?;
        Some((from + at, text.len() - rest.len()))
    })
}

/// Returns what follows a mark that begins a comment, or looks like it: `<!–`, `< !--`,
/// `&lt;!--`.
fn opening(text: &str) -> Option<&str> {
    let rest = strip(text, &["<", "＜", "&lt;"])?;
    let rest = strip(without_gap(rest), &["!", "！"])?;
    let rest = without_gap(rest).strip_prefix(is_dash)?;
    Some(rest.trim_start_matches(is_dash))
}

/// Returns what follows a mark that ends a comment, or looks like it.
fn closing(text: &str) -> Option<&str> {
    strip(without_gap(text.strip_prefix(is_dash)?), &[">", "＞", "&gt;"])
}

fn strip<'t>(text: &'t str, any: &[&str]) -> Option<&'t str> {
    any.iter().find_map(|prefix| text.strip_prefix(prefix))
}

fn without_gap(text: &str) -> &str {
    let rest = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let gap = text.len() - rest.len();
    if text.chars().take(MAX_GAP).map(char::len_utf8).sum::<usize>() < gap {
        text
    } else {
        rest
    }
}

/// Returns whether a character is a hyphen, or what programs make of one or two.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐'..='―' | '−' | '﹘' | '﹣' | '－')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_to_end_a_comment() {
        for (comment, expected) in [
            (" a –> text\n\n::: recommendation", Some("–>")),
            (" a –> text <!– b ", Some("–>")),
            (" a —> text\n:::\n", Some("—>")),
            (" a --!> text ", Some("--!>")),
            (" a -- > text ", Some("-- >")),
            (" a - -> text ", Some("- ->")),
            (" a --&gt; text ", Some("--&gt;")),
            (" a –> b ", None),
            (" a -> b\n\nc ", None),
            (" a -!> b\n\nc ", None),
            (" 5 - 3 > 1 ", None),
            (" a – b\n\nc ", None),
        ] {
            let found = mistyped_end(comment).and_then(|range| comment.get(range));
            assert_eq!(found, expected, "{comment}");
        }
    }

    #[test]
    fn what_looks_like_a_comment() {
        for (text, expected) in [
            ("a <!-- b --> c <!-- d", &["<!-- b -->", "<!--"][..]),
            ("a <!– b –> c", &["<!– b –>"]),
            ("<!— b —>", &["<!— b —>"]),
            ("<!- b ->", &["<!- b ->"]),
            ("< !-- b -- >", &["< !-- b -- >"]),
            ("<! -- b --\u{a0}>", &["<! -- b --\u{a0}>"]),
            ("&lt;!-- b --&gt; c", &["&lt;!-- b --&gt;"]),
            ("＜！－－ b －－＞", &["＜！－－ b －－＞"]),
            ("<!--b--><!--c-->", &["<!--b-->", "<!--c-->"]),
            ("<!-- a -> b", &["<!-- a ->"]),
            // Arrows, comparisons, exclamations.
            ("A --> B", &[]),
            ("A <-- B <- C", &[]),
            ("→ ← ⟵", &[]),
            ("<! a -- b", &[]),
            ("<!", &[]),
            ("n! - 1 < m! - 2", &[]),
            ("a < b! – taip", &[]),
            ("<    !-- a", &[]),
            ("<b>!</b> – ne", &[]),
            ("&lt;p&gt;", &[]),
        ] {
            let found: Vec<&str> = comment_likes(text)
                .into_iter()
                .map(|range| text.get(range).unwrap())
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
