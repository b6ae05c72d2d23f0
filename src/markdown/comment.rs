//! Comments of authors, `<!-- … -->`: nothing of them is in the model, so no output, word
//! count or translation has them.

use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::broken::unescaped;
use super::line::LineBuilder;
use super::placeholder::Parsed;
use super::reader::ChapterReader;
use crate::diagnostic::found;
use crate::diagnostic::found::CommentMistake;
use crate::model::{Inline, InlineKind};
use crate::text::{comment_likes, mistyped_end};

/// What begins a comment.
const START: &str = "<!--";
/// What ends it.
const END: &str = "-->";

/// Returns the length of the comment that a text begins with; `None` if it begins with none,
/// or with one that has no end.
pub(crate) fn length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(START)?;
    // CommonMark takes `<!-->` and `<!--->` for whole comments.
    let end = match inner {
        _ if inner.starts_with('>') => 1,
        _ if inner.starts_with("->") => 2,
        _ => inner.find(END)? + END.len(),
    };
    Some(START.len() + end)
}

/// Returns what follows the comments that a piece of HTML begins with; `None` if it begins
/// with none, or with one that has no end.
pub(super) fn after_comments(html: &str) -> Option<&str> {
    let mut rest = html.trim_start();
    let mut is_any = false;
    while rest.starts_with(START) {
        rest = rest.get(length(rest)?..)?.trim_start();
        is_any = true;
    }
    is_any.then_some(rest)
}

/// Returns whether a piece of HTML is nothing but comments.
pub(super) fn is_comment(html: &str) -> bool {
    after_comments(html) == Some("")
}

/// Returns where the comments are in a text of Markdown that has no code.
pub(crate) fn comments(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(START)?;
        at = start + length(text.get(start..)?)?;
        Some(start..at)
    })
}

/// Returns the parts of a piece of HTML before, between and behind its comments.
pub(super) fn outside_comments(html: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut at = 0;
    for comment in comments(html) {
        parts.push(html.get(at..comment.start).unwrap_or_default());
        at = comment.end;
    }
    parts.push(html.get(at..).unwrap_or_default());
    parts
}

impl<'a> ChapterReader<'a, '_> {
    fn find_comment(&mut self, kind: CommentMistake, place: Range<usize>) {
        self.diags.push(found::BrokenComment { kind }.at(self.span(&place)));
    }

    /// Adds the finding that HTML is shown as text. A comment without an end has its own.
    pub(super) fn find_html(&mut self, html: &str, range: &Range<usize>) {
        if !html.trim_start().starts_with(START) {
            let kind = found::Html::Tag;
            self.diags.push(found::RawHtml { kind }.at(self.span(range)));
        }
    }

    /// Finds marks of comments in a text: a comment without an end, so that its words are
    /// text, or the end of one that had ended earlier.
    pub(super) fn comment_marks(&mut self, text: &str, range: &Range<usize>) {
        if !text.contains(START) && !text.contains(END) {
            return;
        }
        let source = self.masked(range.clone());
        let place = |at: usize, mark: &str| {
            let start = range.start + at;
            start..start + mark.len()
        };
        if let Some(at) = unescaped(source, START) {
            self.find_comment(CommentMistake::Unclosed, place(at, START));
        }
        let likes = comment_likes(text);
        let mut ends = text.match_indices(END).map(|(at, _)| at);
        let is_stray = |at: usize| {
            let next = likes.partition_point(|like| like.end <= at);
            !likes.get(next).is_some_and(|like| like.contains(&at))
        };
        if ends.any(is_stray) {
            // The end of another one may stand before it only where that has its finding.
            let place = source.find(END).map_or(range.clone(), |at| place(at, END));
            self.find_comment(CommentMistake::Stray, place);
        }
    }

    /// Finds comments that begin within another one in a range that consists of comments, and ends
    /// of comments that are none: what follows is left out up to the first end.
    pub(super) fn nested_comments(&mut self, range: &Range<usize>) {
        let text = self.masked(range.clone());
        for comment in comments(text) {
            let start = range.start + comment.start + START.len();
            let end = range.start + comment.end;
            let inner = self.masked(start..end - END.len().min(end - start));
            if let Some(mark) = mistyped_end(inner) {
                let place = start + mark.start..start + mark.end;
                self.find_comment(CommentMistake::Swallowing, place);
                continue;
            }
            let Some(inner) = inner.find(START) else { continue };
            let rest = self.masked(end..self.masked.text.len());
            let next = rest.find(START).unwrap_or(rest.len());
            // What the author meant to hide and is shown has a finding where it ends.
            if !rest.get(..next).is_some_and(|rest| rest.contains(END)) {
                let inner = start + inner;
                self.find_comment(CommentMistake::Nested, inner..inner + START.len());
            }
        }
    }

    /// Leaves out a comment in a text, and one of the blanks on both sides of it, or both at the
    /// end of a line.
    pub(super) fn comment(
        &mut self,
        range: &Range<usize>,
        line: &mut LineBuilder,
        out: &mut [Inline],
    ) {
        self.nested_comments(range);
        let fresh = line.fresh;
        line.pass(range.end);
        line.fresh = fresh;
        let rest = self.masked(range.end..line.end.max(range.end));
        let is_spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
        if let (true, Some(Inline { kind: InlineKind::Text(before), .. })) =
            (is_spaced, out.last_mut())
        {
            before.truncate(before.trim_end().len());
        }
    }

    /// Makes one paragraph of those between which there are only comments on lines of their
    /// own: to Markdown such a comment ends a paragraph, to its author it is not there.
    pub(super) fn join_paragraphs(&mut self, parent: Node<'a>) {
        let mut next = parent.first_child();
        while let Some(first) = next {
            next = first.next_sibling();
            while let Some((comments, second)) = self.rest_of_paragraph(first) {
                first.data_mut().sourcepos.end = second.data().sourcepos.end;
                for comment in comments {
                    let mut data = comment.data_mut();
                    if let NodeValue::HtmlBlock(html) = &data.value {
                        let html = html.literal.trim().to_owned();
                        data.value = NodeValue::HtmlInline(html);
                    }
                    drop(data);
                    comment.detach();
                    first.append(comment);
                }
                // The nodes are comrak's, so that of the second paragraph becomes the end of
                // the line before it.
                let texts: Vec<Node<'a>> = second.children().collect();
                second.data_mut().value = NodeValue::SoftBreak;
                second.detach();
                first.append(second);
                for text in texts {
                    text.detach();
                    first.append(text);
                }
                next = first.next_sibling();
            }
        }
    }

    /// Returns the comments behind a paragraph and the paragraph behind them, if no line
    /// between them is empty.
    fn rest_of_paragraph(
        &mut self,
        first: Node<'a>,
    ) -> Option<(Vec<Node<'a>>, Node<'a>)> {
        let is_paragraph =
            |node: Node<'a>| matches!(node.data().value, NodeValue::Paragraph);
        let mut node = first.next_sibling()?;
        let is_html = matches!(node.data().value, NodeValue::HtmlBlock(_));
        if !is_html || !is_paragraph(first) || !self.is_running_text(first) {
            return None;
        }
        let mut comments = Vec::new();
        let mut end = self.block_range(first).end;
        loop {
            let start = self.range(node).start;
            let gap = self.masked(end..start.max(end));
            if gap.matches('\n').count().max(gap.matches('\r').count()) != 1 {
                return None;
            }
            if is_paragraph(node) {
                let is_rest = !comments.is_empty() && self.is_running_text(node);
                return is_rest.then_some((comments, node));
            }
            match &node.data().value {
                NodeValue::HtmlBlock(html) if is_comment(&html.literal) => {}
                _ => return None,
            }
            end = self.block_range(node).end;
            comments.push(node);
            node = node.next_sibling()?;
        }
    }

    /// Returns whether a paragraph is not a picture, table or chart by itself, nor a caption.
    fn is_running_text(&mut self, node: Node<'a>) -> bool {
        let is_picture = node.first_child().is_some_and(|only| {
            only.next_sibling().is_none()
                && matches!(only.data().value, NodeValue::Image(_))
        });
        let is_caption = self.masked(self.block_range(node)).starts_with(':');
        if is_picture || is_caption {
            return false;
        }
        let Some((place, _)) = self.sole_placeholder(node) else { return true };
        !matches!(self.placeholder(&place), Some(Parsed::Block(..)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_a_text() {
        let text = "a <!-- b --> c <!--d--> <!-- e\n--> f <!-- g";
        let found: Vec<&str> =
            comments(text).map(|range| text.get(range).unwrap()).collect();
        assert_eq!(found, ["<!-- b -->", "<!--d-->", "<!-- e\n-->"]);
        assert_eq!(outside_comments(text), ["a ", " c ", " ", " f <!-- g"]);
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
