//! Markup of other programs that read Markdown, which this one prints as it is.

use std::ops::Range;

use super::broken::unescaped;
use super::lookalike::Likeness;
use super::reader::ChapterReader;
use crate::diagnostic::found::Lookalike;

impl ChapterReader<'_, '_> {
    /// Finds a link whose address is given nowhere, and attributes as other programs write
    /// them: both are printed with their brackets.
    pub(super) fn foreign_markup(&mut self, range: &Range<usize>, block: &Range<usize>) {
        let text = self.masked(range.clone());
        let found = [
            (Lookalike::Link, undefined_link(text)),
            (Lookalike::Attributes, attributes(text)),
        ];
        for (kind, found) in found {
            let Some(found) = found else { continue };
            // Behind a heading or a caption stands its anchor.
            let rest = self.masked(range.start + found.end..block.end);
            let is_anchor =
                text.get(found.clone()).is_some_and(|it| it.starts_with("{#"));
            let is_rule = |c: char| c.is_whitespace() || matches!(c, '=' | '-');
            if is_anchor && rest.trim_matches(is_rule).is_empty() {
                continue;
            }
            let example = match kind {
                Lookalike::Attributes => text.get(found.clone()).unwrap_or_default(),
                _ => "",
            };
            let example = example.to_owned();
            let place = range.start + found.start..range.start + found.end;
            self.find_likeness(Likeness { kind, place, example }, block);
        }
    }

    /// Finds raised text as other programs mark it: `m^2^`.
    pub(super) fn scripts(&mut self, range: &Range<usize>, block: &Range<usize>) {
        if let Some(found) = script(self.masked(range.clone())) {
            let place = range.start + found.start..range.start + found.end;
            let example = String::new();
            self.find_likeness(
                Likeness { kind: Lookalike::Script, place, example },
                block,
            );
        }
    }
}

/// Finds `[words][label]`. Two numbers in brackets are marks that somebody typed.
fn undefined_link(text: &str) -> Option<Range<usize>> {
    let at = unescaped(text, "][")?;
    let start = text.get(..at)?.rfind('[')?;
    let end = at + 2 + text.get(at + 2..)?.find(']')?;
    let is_word = |part: &str| part.contains(char::is_alphabetic);
    let has_words =
        is_word(text.get(start + 1..at)?) && !text.get(at + 2..end)?.contains('[');
    has_words.then_some(start..end + 1)
}

/// Finds `{#name}`, `{.name}` or `{name=value}`.
fn attributes(text: &str) -> Option<Range<usize>> {
    text.match_indices('{').find_map(|(start, _)| {
        let inner = text.get(start + 1..)?;
        let inner = inner.get(..inner.find(['{', '}'])?)?;
        let end = start + 1 + inner.len();
        let is_name = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c))
        };
        let is_attribute = match inner.strip_prefix(['#', '.']) {
            Some(name) => is_name(name),
            None => inner
                .split_once('=')
                .is_some_and(|(key, value)| is_name(key) && !value.is_empty()),
        };
        let is_closed = text.get(end..)?.starts_with('}');
        let is_escaped = text.get(..start)?.ends_with('\\');
        (is_attribute && is_closed && !is_escaped).then_some(start..end + 1)
    })
}

/// Finds a word between two signs `^`, as Pandoc writes superscripts.
fn script(text: &str) -> Option<Range<usize>> {
    text.match_indices('^').find_map(|(at, sign)| {
        let rest = text.get(at + 1..)?;
        let word = rest.find(|c: char| !c.is_alphanumeric())?;
        // A single `^` is a sign like any other; Pandoc needs one on each side.
        let is_closed = rest.get(word..)?.starts_with(sign);
        let before = text.get(..at)?.chars().next_back();
        let is_joined = before.is_some_and(char::is_alphanumeric);
        (word > 0 && is_closed && is_joined).then_some(at..at + word + 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_other_programs_are_known() {
        for (text, expected) in [
            ("100 m^2^", Some("^2^")),
            ("10^6", None),
            ("^[Išnaša.]^", None),
            ("ė^", None),
        ] {
            let found = script(text).and_then(|range| text.get(range));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn links_and_attributes_that_lead_nowhere_are_known() {
        for (text, link, braces) in [
            ("žr. [tekstas][nera] ir", Some("[tekstas][nera]"), None),
            ("žr. [tekstas][] ir", Some("[tekstas][]"), None),
            ("skaičiai [1][2]", None, None),
            (r"\[a\]\[b\]", None, None),
            ("{#name} tekstas", None, Some("{#name}")),
            ("[tekstas]{.class}", None, Some("{.class}")),
            ("pav. {width=60%} toliau", None, Some("{width=60%}")),
            ("aibė {a, b}, {1} ir {#1}", None, None),
            (r"\{#name}", None, None),
        ] {
            let of = |range: Option<Range<usize>>| text.get(range?);
            assert_eq!(of(undefined_link(text)), link, "{text}");
            assert_eq!(of(attributes(text)), braces, "{text}");
        }
    }
}
