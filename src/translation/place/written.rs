//! How links and images are written in a chapter.

use std::collections::BTreeMap;

use crate::diagnostic::Sources;
use crate::model::{ChapterText, Inline, InlineCode, InlineKind, visit};

/// The Markdown of links and images, of which the text of a segment does not hold all.
#[derive(Debug, Default)]
pub(super) struct Written(BTreeMap<String, String>);

impl Written {
    /// Adds what a chapter holds; what was added before has priority.
    pub(super) fn add(&mut self, text: &ChapterText, sources: &Sources) {
        let mut add = |data: String, written: &str| {
            let data = data.split_whitespace().collect::<Vec<_>>().join(" ");
            self.0.entry(data).or_insert_with(|| written.to_owned());
        };
        text.visit_blocks(&mut |block| {
            visit::own_inlines(block, &mut |inline| {
                let written = sources.slice(inline.span);
                if let InlineKind::Image(image) = &inline.kind {
                    add(format!("![{}]({})", image.alt, image.path.value), written);
                }
                if let InlineKind::Link { target, inlines } = &inline.kind
                    && let Some((_, end)) = halves(written, inline, inlines)
                    && end.starts_with("](")
                    && end.ends_with(')')
                {
                    add(format!("]({})", target.address()), end);
                }
            });
        });
    }

    /// Adds the links of a chapter that only name a definition in it: `[words][name]`,
    /// `[name][]` and `[name]`. New words need the name beside them.
    pub(super) fn add_references(&mut self, text: &ChapterText, sources: &Sources) {
        text.visit_blocks(&mut |block| {
            visit::own_inlines(block, &mut |inline| {
                let InlineKind::Link { target, inlines } = &inline.kind else { return };
                let written = sources.slice(inline.span);
                let Some((words, end)) = halves(written, inline, inlines) else { return };
                let name = match end {
                    "]" | "][]" => words.strip_prefix('['),
                    _ => end.strip_prefix("][").and_then(|name| name.strip_suffix(']')),
                };
                if let Some(name) = name {
                    let data = format!("]({})", target.address());
                    self.0.entry(data).or_insert_with(|| format!("][{name}]"));
                }
            });
        });
    }

    pub(super) fn of<'a>(&'a self, code: &'a InlineCode) -> Option<&'a str> {
        self.0.get(&code.data).map(String::as_str)
    }
}

/// Splits a link as it was written behind its words.
fn halves<'a>(
    written: &'a str,
    link: &Inline,
    inlines: &[Inline],
) -> Option<(&'a str, &'a str)> {
    let end = inlines.last()?.span.end;
    written.split_at_checked(end.saturating_sub(link.span.start) as usize)
}
