//! Words that an author wrote where nothing prints them: captions of images that share a
//! paragraph, and lines that Markdown takes for the addresses of links.

use std::collections::BTreeMap;
use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::reader::ChapterReader;
use crate::diagnostic::found;
use crate::diagnostic::found::Unprinted;

impl<'a> ChapterReader<'a, '_> {
    /// Reports what was read of a document and is printed nowhere.
    pub(super) fn find_unprinted(&mut self, root: Node<'a>) {
        for caption in std::mem::take(&mut self.captions) {
            let (kind, text) = (Unprinted::Caption, caption.value.as_str());
            self.diags.push(found::TextNotPrinted { kind, text }.at(caption.span));
        }
        if self.masked.text.contains("]:") {
            self.unused_definitions(root);
        }
    }

    /// Reports definitions such as `[1]: https://example.org` to which no link refers: in a
    /// word processor somebody made footnotes like this by hand.
    fn unused_definitions(&mut self, root: Node<'a>) {
        let code: Vec<Range<usize>> = root
            .descendants()
            .filter(|node| {
                let value = &node.data().value;
                matches!(value, NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_))
            })
            .map(|node| self.block_range(node))
            .collect();
        let mut definitions: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
        let (mut start, mut is_in_paragraph) = (0, false);
        for line in self.masked.text.split_inclusive(['\n', '\r']) {
            let stripped = line.trim_start_matches(['>', ' ', '\t']);
            let at = start + line.len() - stripped.len();
            start += line.len();
            let stripped = stripped.trim_end();
            let label = label(stripped).filter(|_| !is_in_paragraph);
            // A definition can't interrupt a paragraph.
            is_in_paragraph =
                label.is_none() && !stripped.is_empty() && !stripped.starts_with(":::");
            if let Some(label) = label
                && !code.iter().any(|range| range.contains(&at))
            {
                let places = definitions.entry(label.to_lowercase()).or_default();
                places.push(at..at + stripped.len());
            }
        }
        let text = self.masked.text.to_lowercase();
        for (label, places) in definitions {
            // Of two definitions the first counts, and the others are printed nowhere either.
            let used = text.matches(&format!("[{label}]")).count() > places.len();
            for place in places.iter().skip(usize::from(used)) {
                let (kind, text) = (Unprinted::Definition, self.source(place.clone()));
                let place = self.span(place);
                self.diags.push(found::TextNotPrinted { kind, text }.at(place));
            }
        }
    }
}

/// Returns the label of a line that defines where a link leads.
fn label(line: &str) -> Option<&str> {
    let (label, rest) = line.strip_prefix('[')?.split_once("]:")?;
    let is_label = !label.trim().is_empty()
        && !label.starts_with('^')
        && !label.contains(['[', ']']);
    let rest = rest.trim();
    let end = match rest.strip_prefix('<') {
        Some(inner) => inner.find('>')? + 2,
        None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
    };
    let title = rest.get(end..)?.trim();
    let is_title = [('"', '"'), ('\'', '\''), ('(', ')')].iter().any(|(open, close)| {
        title.len() > 1 && title.starts_with(*open) && title.ends_with(*close)
    });
    (is_label && !rest.is_empty() && (title.is_empty() || is_title)).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_are_told_from_text_in_brackets() {
        for (line, expected) in [
            ("[SVARBU]: tekstas", Some("SVARBU")),
            ("[2]: https://a.lt \"Agentūra\"", Some("2")),
            ("[a b]: <a b.pdf> (Pavadinimas)", Some("a b")),
            ("[SVARBU]: du žodžiai", None),
            ("[^1]: išnaša", None),
            ("[a]:", None),
            ("[a] : b", None),
            ("a [b]: c", None),
        ] {
            assert_eq!(label(line), expected, "{line}");
        }
    }
}
