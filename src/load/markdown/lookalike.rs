//! Lines that were meant as markup, and are text: what Markdown loses without a word.

use std::ops::Range;

use super::reader::Reader;
use super::row::is_delimiter;
use crate::diagnostic::{Code, Diagnostic};

/// Signs that word processors put before the items of a list.
const BULLETS: [char; 5] = ['•', '·', '▪', '◦', '●'];

impl Reader<'_, '_> {
    /// Finds in a paragraph the lines that look like a heading, list, table, directive or image.
    ///
    /// One finding is given for each kind: a list of ten items is one mistake.
    pub(super) fn check_for_lookalikes(&mut self, range: &Range<usize>) {
        let text = self.masked(range.clone());
        let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
        let mut has_delimiter = false;
        let mut start = range.start;
        for line in text.split_inclusive('\n') {
            let stripped = line.trim_start_matches(['>', ' ', '\t']);
            let at = start + line.len() - stripped.len();
            start += line.len();
            has_delimiter |= stripped.contains('|') && is_delimiter(stripped);
            if let Some((kind, place)) = lookalike(stripped.trim_end())
                && found.iter().all(|(known, _)| *known != kind)
            {
                found.push((kind, at + place.start..at + place.end));
            }
        }
        if has_delimiter {
            // A table whose rows don't fit its line of hyphens has a finding of its own.
            found.retain(|(kind, _)| *kind != "table");
        }
        for (kind, place) in found {
            let span = self.span(&place);
            self.diags
                .push(Diagnostic::new(Code::LooksLikeMarkup, span).with("kind", kind));
        }
    }
}

/// Returns what a line of a paragraph looks like, and where in the line.
fn lookalike(line: &str) -> Option<(&'static str, Range<usize>)> {
    let after_hashes = line.trim_start_matches('#');
    let hashes = line.len() - after_hashes.len();
    if (1..=6).contains(&hashes) && after_hashes.starts_with(char::is_alphabetic) {
        return Some(("heading", 0..hashes));
    }
    if let Some(name) = line.strip_prefix("::")
        && name.trim_start().starts_with(char::is_alphabetic)
    {
        return Some(("directive", 0..2));
    }
    if let Some(item) = line.strip_prefix(BULLETS)
        && item.starts_with(char::is_whitespace)
    {
        return Some(("list", 0..line.len() - item.len()));
    }
    if line.len() > 1 && line.starts_with('|') && line.ends_with('|') {
        return Some(("table", 0..1));
    }
    spaced_image(line).map(|place| ("image", place))
}

/// Returns where a line has an image whose path holds a space, so that it is not an image.
fn spaced_image(line: &str) -> Option<Range<usize>> {
    let (before, image) = line.split_once("![")?;
    let (_, target) = image.split_once("](")?;
    let (path, _) = target.split_once(')')?;
    let trimmed = path.trim();
    let has_title = trimmed.contains(['"', '\'', '(']);
    let is_spaced = trimmed.contains(' ') && !trimmed.starts_with('<') && !has_title;
    let start = line.len() - target.len();
    (is_spaced && !before.contains('`')).then_some(start..start + path.len())
}

#[cfg(test)]
mod tests {
    use super::lookalike;

    #[test]
    fn markup_that_is_none_is_known() {
        for (line, kind) in [
            ("##Padėtis", Some("heading")),
            ("#1 pagal dydį", None),
            (":: recommendation {to=\"government\"}", Some("directive")),
            ("• pirmas", Some("list")),
            ("•pirmas", None),
            ("– Ne, – pasakė vaikas.", None),
            ("| A | B |", Some("table")),
            ("|", None),
            ("![Schema](../figures/mano schema.png)", Some("image")),
            ("![Schema](../figures/schema.png \"Schema\")", None),
            ("![Schema](<../figures/mano schema.png>)", None),
            ("rašykite `![x](a b)`", None),
            ("", None),
        ] {
            assert_eq!(lookalike(line).map(|(kind, _)| kind), kind, "{line}");
        }
    }
}
