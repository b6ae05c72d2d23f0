//! Lines that were meant as markup, and are text: what Markdown loses without a word.
//!
//! Lines of one paragraph run together on the page. So a list or table that was pasted from
//! a word processor is recognised by what its lines begin with or how they are divided.

use std::ops::Range;

use super::comment::comments;
use super::label::{self, Label};
use super::reader::ChapterReader;
use super::row::is_delimiter;
use crate::diagnostic::found::Lookalike;
use crate::diagnostic::{Fix, found};

/// The most characters of an example of what to write instead.
const LONGEST_EXAMPLE: usize = 60;

/// What lines look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Likeness {
    /// Selects the words of the message.
    pub(super) kind: Lookalike,
    /// The bytes that show it.
    pub(super) place: Range<usize>,
    /// What to write instead; empty if that can't be determined.
    pub(super) example: String,
}

/// A line of a paragraph, without the marks of the quotation or list around it.
#[derive(Debug, Clone, Copy)]
struct ParagraphLine<'t> {
    text: &'t str,
    at: usize,
}

impl ChapterReader<'_, '_> {
    /// Finds in a paragraph the lines that look like a heading, list, table or directive.
    ///
    /// One finding is given for each kind, also for items that are paragraphs of their
    /// own: a list of ten items is one mistake.
    pub(super) fn check_for_lookalikes(&mut self, range: &Range<usize>, is_item: bool) {
        let text = self.masked(range.clone());
        let hidden: Vec<Range<usize>> = comments(text).collect();
        let is_hidden = |at: usize| {
            let at = at - range.start;
            let next = hidden.partition_point(|comment| comment.end <= at);
            hidden.get(next).is_some_and(|comment| comment.contains(&at))
        };
        let mut lines = Vec::new();
        let mut start = range.start;
        for line in text.split_inclusive(['\n', '\r']) {
            let stripped = line.trim_start_matches(['>', ' ', '\t']);
            let at = start + line.len() - stripped.len();
            start += line.len();
            let stripped = stripped.trim_end_matches(['\n', '\r', ' ']);
            if !stripped.is_empty() && !is_hidden(at) {
                lines.push(ParagraphLine { text: stripped, at });
            }
        }
        // An item that is one line with a letter of its own loses nothing on the page.
        let is_lettered = is_item
            && matches!(lines[..], [line]
                if matches!(label::of(line.text), Some((Label::Item(_), _))));
        for found in lookalikes(&lines, is_item) {
            if is_lettered && found.kind == Lookalike::List {
                continue;
            }
            self.find_likeness(found, range);
        }
    }

    /// Returns the fences of a directive with three colons: the opening, and the closing if
    /// the paragraph ends with it.
    fn fence(&self, opening: &Range<usize>, block: &Range<usize>) -> Fix {
        let text = self.source(opening.start..block.end).trim_end();
        match text.rsplit_once('\n') {
            Some((body, "::")) => {
                let whole = opening.start..opening.start + text.len();
                Fix::safe(self.span(&whole), format!(":{body}\n:::"))
            }
            _ => Fix::safe(self.span(opening), ":::"),
        }
    }

    /// Adds the finding of what a block looks like, unless the block before it has the same.
    pub(super) fn find_likeness(&mut self, found: Likeness, block: &Range<usize>) {
        let Likeness { kind, place, example } = found;
        let sign: String =
            self.masked(place.clone()).chars().filter(|c| is_sign(*c)).collect();
        let is_again = self.likenesses.get(&kind).is_some_and(|(end, before)| {
            let between = *end..block.start;
            *before == sign
                && !self.masked(block.clone()).contains(['\n', '\r'])
                && self.masked(between).trim().is_empty()
        });
        self.likenesses.insert(kind, (block.end, sign));
        if is_again {
            return;
        }
        // The row that parts the heading of a table from the rest.
        let columns = example.matches('|').count().saturating_sub(1);
        let rule = match kind {
            Lookalike::Table => format!("|{}", "---|".repeat(columns)),
            _ => String::new(),
        };
        let example = self.masked.verbatim(&shortened(&example));
        let span = self.span(&place);
        self.diags.push(
            found::LooksLikeMarkup { kind, example: &example, rule: &rule }
                .at(span)
                .with_fix(
                    (kind == Lookalike::Directive).then(|| self.fence(&place, block)),
                ),
        );
    }
}

/// Returns whether a character is the same in each label of a list.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

fn shortened(example: &str) -> String {
    match example.char_indices().nth(LONGEST_EXAMPLE) {
        Some((end, _)) => format!("{}…", example.get(..end).unwrap_or_default()),
        None => example.to_owned(),
    }
}

/// Returns what the lines of a paragraph look like, each kind once.
fn lookalikes(lines: &[ParagraphLine<'_>], is_item: bool) -> Vec<Likeness> {
    let single = lines.iter().filter_map(|line| {
        let found = lookalike(line.text)?;
        let place = line.at + found.place.start..line.at + found.place.end;
        Some(Likeness { place, ..found })
    });
    let mut found: Vec<Likeness> = Vec::new();
    // Lines that prove it by themselves come before those that need their neighbours.
    for likeness in single.chain(list(lines, is_item)).chain(table(lines)) {
        if found.iter().all(|earlier| earlier.kind != likeness.kind) {
            found.push(likeness);
        }
    }
    if lines.iter().any(|line| line.text.contains('|') && is_delimiter(line.text)) {
        // A table whose rows don't fit its line of hyphens has another finding.
        found.retain(|likeness| likeness.kind != Lookalike::Table);
    }
    found
}

/// Returns what a line looks like, whatever is around it.
fn lookalike(line: &str) -> Option<Likeness> {
    let new = |kind, place, example| Some(Likeness { kind, place, example });
    let after_hashes = line.trim_start_matches('#');
    let hashes = line.len() - after_hashes.len();
    // To Markdown a no-break space is not a space.
    let is_heading = after_hashes.starts_with(|c: char| {
        c.is_alphabetic() || c.is_whitespace() && !matches!(c, ' ' | '\t')
    });
    if (1..=6).contains(&hashes) && is_heading {
        let marks = line.get(..hashes).unwrap_or_default();
        return new(
            Lookalike::Heading,
            0..hashes,
            format!("{marks} {}", after_hashes.trim()),
        );
    }
    if let Some(name) = line.strip_prefix("::")
        && name.trim_start().starts_with(char::is_alphabetic)
    {
        return new(Lookalike::Directive, 0..2, format!("::: {}", name.trim()));
    }
    if line.len() > 1 && line.starts_with('|') && line.ends_with('|') {
        return new(Lookalike::Table, 0..1, line.to_owned());
    }
    match label::of(line)? {
        (Label::Bullet, rest) => {
            let example = format!("- {}", rest.trim());
            new(Lookalike::List, 0..line.len() - rest.len(), example)
        }
        (Label::Section, rest) => {
            let example = format!("### {}", rest.trim());
            new(Lookalike::Number, 0..line.len() - rest.len(), example)
        }
        _ => None,
    }
}

/// Finds a list whose items begin with a dash, a letter or a number. One such line proves
/// nothing: a sentence may be broken before a dash, and a quotation begin with one.
fn list(lines: &[ParagraphLine<'_>], is_item: bool) -> Option<Likeness> {
    let labels: Vec<_> = lines.iter().map(|line| label::of(line.text)).collect();
    let is_introduced = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| lines.get(before));
        before.is_some_and(|line| line.text.trim_end().ends_with([':', ';']))
    };
    // After an item, a line with a label and no space is meant as the next.
    let is_continued = |index: usize, rest: &str| {
        let line = lines.get(index).filter(|_| index > 0);
        let sign = line.and_then(|line| line.text.strip_suffix(rest));
        sign.is_some_and(|sign| sign.ends_with(|c: char| !c.is_whitespace()))
    };
    for (index, candidate) in labels.iter().enumerate() {
        let Some((label, rest)) = candidate else { continue };
        let mut others = labels.iter().skip(index + 1).flatten();
        let is_next = match label {
            Label::Bullet | Label::Section => false,
            Label::Dash => {
                let is_dash = |(other, _): &(Label, &str)| *other == Label::Dash;
                let next = labels.get(index + 1).and_then(Option::as_ref);
                is_introduced(index)
                    || is_item && is_continued(index, rest)
                    || next.is_some_and(is_dash)
                    || index == 0 && others.any(is_dash)
            }
            Label::Item(item) => {
                let follows = others
                    .any(|(other, _)| matches!(other, Label::Item(other) if item.precedes(other)));
                let is_start = index == 0 || is_introduced(index);
                follows
                    || is_start && item.is_first()
                    || is_item && is_continued(index, rest)
            }
        };
        if is_next {
            let line = lines.get(index)?;
            let mark = match label {
                Label::Item(_) => "1.",
                _ => "-",
            };
            let end = line.at + line.text.len() - rest.len();
            let example = format!("{mark} {}", rest.trim());
            return Some(Likeness {
                kind: Lookalike::List,
                place: line.at..end,
                example,
            });
        }
    }
    None
}

/// Finds a table whose cells are divided by tabs, bars or wide gaps.
fn table(lines: &[ParagraphLine<'_>]) -> Option<Likeness> {
    for divided in [by_tabs, by_bars, by_gaps] {
        let rows: Vec<Vec<&str>> = lines.iter().map(|line| divided(line.text)).collect();
        let is_row = |index: usize| {
            let cells = rows.get(index).map_or(0, Vec::len);
            let is_alike = |other: Option<usize>| {
                other.and_then(|other| rows.get(other)).map(Vec::len) == Some(cells)
            };
            // Two parts in a single line may be a gap in a sentence.
            let is_alone = lines.len() == 1 && divided(lines[0].text).len() > 2;
            cells > 1
                && (is_alone
                    || is_alike(index.checked_sub(1))
                    || is_alike(Some(index + 1)))
        };
        if let Some(first) = (0..rows.len()).find(|index| is_row(*index)) {
            let (line, cells) = (lines.get(first)?, rows.get(first)?);
            let place = line.at..line.at + line.text.len();
            let example = format!("| {} |", cells.join(" | "));
            return Some(Likeness { kind: Lookalike::Table, place, example });
        }
    }
    None
}

fn by_tabs(line: &str) -> Vec<&str> {
    let line = line.trim_matches('\t');
    if label::of(line).is_some() && line.matches('\t').count() == 1 {
        // The tab separates the label from its item.
        return vec![line];
    }
    line.split('\t').map(str::trim).collect()
}

fn by_bars(line: &str) -> Vec<&str> {
    line.split(" | ").map(str::trim).collect()
}

/// Splits a line at three spaces and more: two end a sentence of some typists.
fn by_gaps(line: &str) -> Vec<&str> {
    let cells = line.split("   ").map(str::trim);
    cells.filter(|cell| !cell.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the kinds of what lines look like, with what to write instead.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut at = 0;
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push(ParagraphLine { text: line, at });
            at += line.len() + 1;
        }
        let found: Vec<String> = lookalikes(&lines, false)
            .into_iter()
            .map(|likeness| {
                assert!(text.get(likeness.place.clone()).is_some(), "{likeness:?}");
                format!("{}: {}", likeness.kind.as_str(), likeness.example)
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn markup_that_is_none_is_known() {
        check("##Padėtis", "heading: ## Padėtis");
        check("##\u{a0}Padėtis", "heading: ## Padėtis");
        check(
            ":: recommendation {to=\"government\"}",
            "directive: ::: recommendation {to=\"government\"}",
        );
        check("| A | B |", "table: | A | B |");
        for text in ["#1 pagal dydį", "|", "", "a ## b", "|a"] {
            check(text, "");
        }
    }

    #[test]
    fn lists_of_word_processors_are_known() {
        for bullet in
            ["• ", "•\u{a0}", "·\t", "\u{f0b7}\t", "o\t", "§\t", "-\u{a0}", "➢ "]
        {
            check(&format!("{bullet}vienas"), "list: - vienas");
            check(&format!("Žodis:\n{bullet}vienas\n{bullet}du"), "list: - vienas");
        }
        check("– brūkšnys\n– kitas", "list: - brūkšnys");
        check("Priemonės:\n— viena;\ndvi", "list: - viena;");
        check("Kitas:\na) pirmas;\nb) antras;", "list: 1. pirmas;");
        check("Kitas:\n(a) pirmas;", "list: 1. pirmas;");
        check("A.\ni) pirmas\nii) antras", "list: 1. pirmas");
        check("Kitas:\n(1) pirmas\n(2) antras", "list: 1. pirmas");
        check("2)\u{a0}antras\n3)\u{a0}trečias", "list: 1. antras");
        check("a. pirmas\nb. antras", "list: 1. pirmas");
        check("a) pirmas;", "list: 1. pirmas;");
        check("Žodis:\n2. antras\n3. trečias", "list: 1. antras");
        check("1.1. Skirsnis.", "number: ### Skirsnis.");
        check("1.1.\u{a0}Skirsnis.", "number: ### Skirsnis.");
        check("2.3.1 Skirsnis.", "number: ### Skirsnis.");
    }

    #[test]
    fn sentences_are_no_lists() {
        for text in [
            "– Ne, – pasakė vaikas.",
            "Vaiko teisės\n– tai svarbu.",
            "Jis gimė 2023\nm. gruodžio 5\nd. Vilniuje.",
            "Tai 5\n6. klasės mokiniai.",
            "1.5 karto daugiau",
            "4.2. tikslas",
            "2024.01.05 Vilnius",
            "A. Jonaitis ir\nB. Petraitis",
            "b) antras, atskirai",
            "•pirmas",
            "I dalis",
            "3,5 proc.\nir 4 proc.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn tables_of_spreadsheets_are_known() {
        let header = "table: | Rodiklis | 2022 | 2023 |";
        check("Rodiklis\t2022\t2023\nPagalba\t12,5\t13,1", header);
        check("Rodiklis\t2022\t2023", header);
        check("Rodiklis | 2022 | 2023\nPagalba | 12,5 | 13,1", header);
        check("Rodiklis    2022    2023\nPagalba     12,5    13,1", header);
        check("\tA\tB\nx\t1\ny\t2", "table: | A | B |");
        for text in ["Žodis.\tTabuliacija.", "A | B", "Sakinys.  Kitas.\nDar.  Ir dar."]
        {
            check(text, "");
        }
    }
}
