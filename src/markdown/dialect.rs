//! Markup of other programs that read Markdown, which this one prints as it is.

use std::ops::Range;

use super::attributes;
use super::braces::miswritten;
use super::broken::unescaped;
use super::lookalike::Likeness;
use super::reader::ChapterReader;
use crate::diagnostic::found::Lookalike;
use crate::model::{Inline, InlineKind};

impl ChapterReader<'_, '_> {
    /// Finds a link whose address is given nowhere, attributes, marks and formulas as other
    /// programs write them, and a footnote without words: all are printed with their signs.
    pub(super) fn foreign_markup(&mut self, range: &Range<usize>, block: &Range<usize>) {
        let text = self.masked(range.clone());
        let found = [
            (Lookalike::Link, undefined_link(text)),
            // What was meant as a placeholder has a finding of its own.
            (Lookalike::WikiLink, wiki_link(text).filter(|_| miswritten(text).is_none())),
            (Lookalike::Attributes, braces(text)),
            (Lookalike::Mark, between(text, "==").or_else(|| between(text, "++"))),
            (Lookalike::Formula, formula(text)),
            (Lookalike::EmptyNote, empty_note(text)),
        ];
        for (kind, found) in found {
            let Some(found) = found else { continue };
            // Behind a heading or a caption stands its anchor.
            let rest = self.masked(range.start + found.end..block.end);
            let is_anchor = text
                .get(found.clone())
                .is_some_and(|it| it.starts_with("{#") && attributes::parse(it).is_ok());
            let is_rule = |c: char| c.is_whitespace() || matches!(c, '=' | '-');
            let whole = self.masked(block.clone());
            let has_anchor =
                whole.starts_with(['#', ':', '!']) || !rest.trim().is_empty();
            if is_anchor && has_anchor && rest.trim_matches(is_rule).is_empty() {
                continue;
            }
            let example = match kind {
                Lookalike::Link | Lookalike::WikiLink => "",
                _ => text.get(found.clone()).unwrap_or_default(),
            };
            let example = example.to_owned();
            let place = range.start + found.start..range.start + found.end;
            self.find_likeness(Likeness { kind, place, example }, block);
        }
    }

    /// Finds a cell that begins as a list, a quotation or a heading does: a cell is one line of
    /// text.
    pub(super) fn block_in_cell(&mut self, cell: &[Inline]) {
        let Some(Inline { kind: InlineKind::Text(_), span }) = cell.first() else {
            return;
        };
        let range = self.body_range(*span);
        if let Some(length) = block_sign(self.masked(range.clone())) {
            let place = range.start..range.start + length;
            let example = self.masked(place.clone()).to_owned();
            let found = Likeness { kind: Lookalike::Cell, place, example };
            self.find_likeness(found, &range);
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

/// Finds `[[page]]` or `[[page|words]]`, as wikis write links.
fn wiki_link(text: &str) -> Option<Range<usize>> {
    let start = unescaped(text, "[[")?;
    let inner = text.get(start + 2..)?;
    let inner = inner.get(..inner.find("]]")?)?;
    let is_name = !inner.contains(['[', ']']) && inner.contains(char::is_alphabetic);
    is_name.then_some(start..start + inner.len() + 4)
}

/// Returns how long the box is with which an item of a list of tasks begins: `[x] `.
pub(super) fn task_box(item: &str) -> Option<usize> {
    const BOXES: [&str; 4] = ["[ ]", "[x]", "[X]", "[-]"];
    let mark = BOXES.into_iter().find(|mark| item.starts_with(mark))?;
    item.get(mark.len()..)?.starts_with([' ', '\t']).then_some(mark.len())
}

/// Finds `{#name}`, `{.name}` or `{name=value}`, whatever follows within the braces.
fn braces(text: &str) -> Option<Range<usize>> {
    text.match_indices('{').find_map(|(start, _)| {
        let inner = text.get(start + 1..)?;
        let inner = inner.get(..inner.find(['{', '}'])?)?;
        let end = start + 1 + inner.len();
        let is_name = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c))
        };
        let first = inner.split_whitespace().next().unwrap_or_default();
        let is_attribute = match first.strip_prefix(['#', '.']) {
            Some("") => inner == "#",
            Some(name) => is_name(name),
            None => first
                .split_once('=')
                .is_some_and(|(key, value)| is_name(key) && !value.is_empty()),
        };
        let is_closed = text.get(end..)?.starts_with('}');
        let is_escaped = text.get(..start)?.ends_with('\\');
        (is_attribute && is_closed && !is_escaped).then_some(start..end + 1)
    })
}

/// Finds text between two signs, with no space inside them: `==a==`, `++a++`. Behind a letter
/// they are something else: C++.
fn between(text: &str, sign: &str) -> Option<Range<usize>> {
    text.match_indices(sign).find_map(|(start, _)| {
        let (before, rest) = text.split_at(start);
        let rest = rest.get(sign.len()..)?;
        let inner = rest.get(..rest.find(sign)?)?;
        let after = rest.get(inner.len() + sign.len()..)?;
        let is_sign = |c: char| sign.starts_with(c);
        let is_joined =
            |c: char| c.is_alphanumeric() || matches!(c, '\\' | '+') || is_sign(c);
        let begins = |c: char| c.is_alphanumeric() || "„“\"'([*\\{".contains(c);
        let is_text = is_tight(inner) && inner.starts_with(begins);
        let is_apart = !before.ends_with(is_joined) && !after.starts_with(is_sign);
        let length = inner.len() + 2 * sign.len();
        (is_text && is_apart).then_some(start..start + length)
    })
}

/// Returns whether a text neither begins nor ends with a space.
fn is_tight(text: &str) -> bool {
    text.trim() == text && !text.is_empty()
}

/// Finds a formula of TeX, `$x^2$` or `$$x$$`. A sum of money is none: a formula has a letter
/// and a sign of TeX or of equations, or is a letter alone.
fn formula(text: &str) -> Option<Range<usize>> {
    if let Some(found) = between(text, "$$") {
        return Some(found);
    }
    text.match_indices('$').find_map(|(start, _)| {
        let (before, rest) = text.split_at(start);
        let rest = rest.get(1..)?;
        let inner = rest.get(..rest.find('$')?)?;
        let after = rest.get(inner.len() + 1..)?;
        let has = |is: fn(char) -> bool| inner.contains(is);
        let is_formula = has(|c| c.is_ascii_alphabetic())
            && (has(|c| matches!(c, '\\' | '^' | '_' | '{' | '=')) || inner.len() == 1);
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '\\' | '$');
        let is_apart = !before.ends_with(joins)
            && !after.starts_with(|c: char| c.is_ascii_digit() || c == '$');
        (is_tight(inner) && is_formula && is_apart)
            .then_some(start..start + inner.len() + 2)
    })
}

/// Finds a footnote without words.
fn empty_note(text: &str) -> Option<Range<usize>> {
    let start = unescaped(text, "^[")?;
    let inner = text.get(start + 2..)?;
    let length = inner.find(']').filter(|at| inner.get(..*at).is_some_and(is_blank))?;
    Some(start..start + 2 + length + 1)
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Returns how long the sign is with which a cell begins as a list, a quotation or a heading
/// would. A number may be meant, as may a sign before one: `1.`, `> 5`, `- 3`.
fn block_sign(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches('#');
    let rest = match text.len() - bare.len() {
        0 => text.strip_prefix(['-', '*', '+', '>', '•'])?,
        _ => bare,
    };
    let words = rest.trim_start();
    let is_apart = words.len() < rest.len() || text.starts_with('>');
    let is_block = is_apart && words.starts_with(char::is_alphabetic);
    is_block.then_some(text.len() - rest.len())
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
    fn marks_and_formulas_are_told_from_other_signs() {
        for (text, expected) in [
            ("tai ==svarbu== žinoti", "==svarbu=="),
            ("(==du žodžiai==)", "==du žodžiai=="),
            ("tai ++nauja++.", "++nauja++"),
            ("a == b == c, === d ===, ====, ==, x==y==z", ""),
            ("C++ ir D++, C++/C++, ++, + + a + +, +++a+++", ""),
            (r"\==a==", ""),
            ("plotas $x^2$ ir", "$x^2$"),
            ("čia $n$ yra", "$n$"),
            (r"$$\frac{a}{b}$$", r"$$\frac{a}{b}$$"),
            (r"($\alpha$)", r"$\alpha$"),
            ("kaina $5 ir $6, US$5–US$6, 5 $ ir 6 $, $ a_b $", ""),
            ("už $5, o už a_b – $10", ""),
            ("A$=5 ir B$=6, $100 = 85 EUR, $120", ""),
            ("$$ ir $$, $$$", ""),
            (r"\$x^2$", ""),
            ("tekstas^[] ir", "^[]"),
            ("tekstas^[ ] ir", "^[ ]"),
            (r"tekstas\^[]", ""),
        ] {
            let found = between(text, "==")
                .or_else(|| between(text, "++"))
                .or_else(|| formula(text))
                .or_else(|| empty_note(text));
            let found = found.and_then(|range| text.get(range)).unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn blocks_in_cells_are_told_from_signs_before_figures() {
        for (text, expected) in [
            ("- pirmas - antras", Some(1)),
            ("* pirmas", Some(1)),
            ("• pirmas", Some(3)),
            ("> citata", Some(1)),
            (">citata", Some(1)),
            ("## Antraštė", Some(2)),
            ("- 5", None),
            ("-", None),
            ("-pirmas", None),
            ("– tokių atvejų nebuvo", None),
            ("> 5", None),
            ("+ 3 %", None),
            ("1. Vaikai", None),
            ("#1", None),
            ("*", None),
            (r"\- pirmas", None),
            ("pirmas - antras", None),
        ] {
            assert_eq!(block_sign(text), expected, "{text}");
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
            ("tekstas {#x .y=} toliau", None, Some("{#x .y=}")),
            ("## Trečia {#}", None, Some("{#}")),
            ("{#a \"b}", None, Some("{#a \"b}")),
            ("aibė {# }, {.} ir {}", None, None),
        ] {
            let of = |range: Option<Range<usize>>| text.get(range?);
            assert_eq!(of(undefined_link(text)), link, "{text}");
            assert_eq!(of(self::braces(text)), braces, "{text}");
        }
    }

    #[test]
    fn links_of_wikis_and_boxes_of_tasks_are_known() {
        for (text, expected) in [
            ("žr. [[pagalba]] ir", Some("[[pagalba]]")),
            ("žr. [[pagalba|čia]]", Some("[[pagalba|čia]]")),
            ("matrica [[1, 2], [3, 4]]", None),
            ("[[1]]", None),
            (r"\[[pagalba]]", None),
            ("[[pagalba", None),
        ] {
            let found = wiki_link(text).and_then(|range| text.get(range));
            assert_eq!(found, expected, "{text}");
        }
        for (item, expected) in [
            ("[x] padaryta", Some(3)),
            ("[ ] liko", Some(3)),
            ("[x]", None),
            ("[x](adresas)", None),
            ("[a] pastaba", None),
        ] {
            assert_eq!(task_box(item), expected, "{item}");
        }
    }
}
