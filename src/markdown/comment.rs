//! Comments of authors, `<!-- … -->`: nothing of them is in the model, so no output, word
//! count or translation has them.

use std::ops::Range;

use super::broken::unescaped;
use super::reader::ChapterReader;
use crate::diagnostic::{Severity, found};
use crate::model::{Inline, InlineKind};

/// What begins a comment.
const START: &str = "<!--";

/// Returns what follows the comments that a piece of HTML begins with; `None` if it begins
/// with none, or with one that has no end.
pub(super) fn after_comments(html: &str) -> Option<&str> {
    let mut rest = html.trim_start();
    let mut is_any = false;
    while let Some(inner) = rest.strip_prefix(START) {
        // CommonMark takes `<!-->` and `<!--->` for whole comments.
        let end = match inner {
            _ if inner.starts_with('>') => 1,
            _ if inner.starts_with("->") => 2,
            _ => inner.find("-->")? + 3,
        };
        rest = inner.get(end..)?.trim_start();
        is_any = true;
    }
    is_any.then_some(rest)
}

/// Returns whether a piece of HTML is nothing but comments.
pub(super) fn is_comment(html: &str) -> bool {
    after_comments(html) == Some("")
}

/// Returns the comments in a text of Markdown that has no code.
pub(crate) fn comments(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let comment = rest.get(rest.find(START)?..)?;
        let length = comment.len() - after_comments(comment)?.len();
        rest = comment.get(length..)?;
        comment.get(..length).map(str::trim_end)
    })
}

impl ChapterReader<'_, '_> {
    /// Adds the finding that HTML is shown as text.
    pub(super) fn find_html(&mut self, html: &str, range: &Range<usize>) {
        let is_unclosed = html.trim_start().starts_with(START);
        let kind = if is_unclosed { found::Html::Unclosed } else { found::Html::Tag };
        let mut finding = found::RawHtml { kind }.at(self.span(range));
        if is_unclosed {
            // What the author meant to keep from the reader would be printed.
            finding.severity = Severity::Error;
        }
        self.diags.push(finding);
    }

    /// Finds a comment in a sentence that has no end, so that its words are text.
    pub(super) fn unclosed_comment(&mut self, text: &str, range: &Range<usize>) {
        if !text.contains(START) {
            return;
        }
        if let Some(at) = unescaped(self.masked(range.clone()), START) {
            let start = range.start + at;
            self.find_html(START, &(start..start + START.len()));
        }
    }
}

/// Leaves one of the blanks on both sides of a comment in a sentence, or none at the end of
/// a line. `rest` is what follows the comment.
pub(super) fn join_around(out: &mut [Inline], rest: &str) {
    let is_spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    if let (true, Some(Inline { kind: InlineKind::Text(before), .. })) =
        (is_spaced, out.last_mut())
    {
        before.truncate(before.trim_end().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_a_text() {
        let text = "a <!-- b --> c <!--d--> <!-- e\n--> f <!-- g";
        let found: Vec<&str> = comments(text).collect();
        assert_eq!(found, ["<!-- b -->", "<!--d--> <!-- e\n-->"]);
    }

    #[test]
    fn what_follows_comments() {
        for (html, expected) in [
            ("<!-- a -->", Some("")),
            ("  <!-- a\n\nb --> <!--c-->\n", Some("")),
            ("<!-->", Some("")),
            ("<!--->", Some("")),
            ("<!-- a --> b\n", Some("b\n")),
            ("<!-- a", None),
            ("<!-- a --> <!-- b", None),
            ("<b>", None),
        ] {
            assert_eq!(after_comments(html), expected, "{html}");
        }
    }
}
