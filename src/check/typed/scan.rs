//! Finds the figures that were typed in a text, with their units and years.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::unit::Unit;
use super::{PeriodCode, Typed, TypedFigures};
use crate::check::digits::{Number, numbers as numbers_of};
use crate::diagnostic::{Sources, Span};
use crate::model::{Block, BlockKind, Inline, InlineKind, Placeholder, Table, visit};
use crate::text::number::Marks;
use crate::text::{Catalog, Language, Lexicon};

/// How many digits a figure needs that no unit stands with; zeros at its end say nothing.
const TELLING_DIGITS: usize = 4;

/// What figures look like in a language.
pub(super) struct Scan<'a> {
    language: Language,
    marks: Marks,
    units: Vec<Unit<'a>>,
    lexicon: Arc<Lexicon>,
}

/// A text that is read by itself, such as a run between placeholders.
struct Passage<'t> {
    text: &'t str,
    span: Span,
    /// Whether its last number is meant as it is.
    is_marked: bool,
    /// What tells of the figures of a cell what they are.
    heading: Option<&'t str>,
    is_attribute: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn new(
        language: Language,
        catalog: &Catalog,
        units: &BTreeSet<&'a str>,
    ) -> Self {
        let units = units.iter().map(|name| Unit::new(name, language, catalog));
        Scan {
            language,
            marks: Marks::of(language),
            units: units.collect(),
            lexicon: catalog.lexicon(language),
        }
    }

    pub(super) fn block(
        &self,
        block: &Block,
        sources: &Sources,
        found: &mut TypedFigures,
    ) {
        let mut lines: Vec<Vec<&Inline>> = Vec::new();
        visit::own_lines(block, &mut |line| {
            let mut inlines = Vec::new();
            visit::inlines(line, &mut |inline| inlines.push(inline));
            lines.push(inlines);
        });
        let headings = headings(block);
        let mut passages = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let heading = headings.get(number).and_then(Option::as_deref);
            for (place, inline) in line.iter().enumerate() {
                let InlineKind::Text(text) = &inline.kind else { continue };
                passages.push(Passage {
                    text,
                    span: inline.span,
                    is_marked: is_typed(line.get(place + 1)),
                    heading,
                    is_attribute: false,
                });
            }
        }
        passages.extend(attributes(block).into_iter().map(|(text, span)| Passage {
            text,
            span,
            is_marked: false,
            heading: None,
            is_attribute: true,
        }));
        let mut years = BTreeSet::new();
        let start = found.figures.len();
        for passage in &passages {
            if !passage.is_attribute {
                found.periods.extend(self.periods(passage, sources));
            }
            years.extend(self.passage(passage, sources, &mut found.figures));
        }
        for typed in found.figures.iter_mut().skip(start) {
            if typed.years.is_empty() {
                typed.years.clone_from(&years);
            }
        }
    }

    /// Adds the figures of a text, and returns the years that it names.
    fn passage(
        &self,
        passage: &Passage<'_>,
        sources: &Sources,
        figures: &mut Vec<Typed>,
    ) -> Vec<u16> {
        let text = passage.text;
        let numbers = numbers_of(text, self.marks);
        let mut of_next = BTreeSet::new();
        let mut of_text = Vec::new();
        for (index, number) in numbers.iter().enumerate().rev() {
            let mut units = self.units_of(text, number);
            // "from 17 to 18 per cent"
            if units.is_empty() && self.begins_range(text, &numbers, index) {
                units.clone_from(&of_next);
            }
            of_next.clone_from(&units);
            if passage.is_marked && index + 1 == numbers.len() {
                continue;
            }
            let mut years = BTreeSet::new();
            if let Some(heading) = passage.heading {
                let named = self.units.iter().filter(|unit| unit.is_named_in(heading));
                if units.is_empty() && number.is_telling() && number.year().is_none() {
                    units = named.map(|unit| unit.name.to_owned()).collect();
                }
                let of_heading = numbers_of(heading, self.marks);
                years.extend(of_heading.iter().filter_map(Number::year));
            }
            let is_bare = units.is_empty();
            if is_bare && !is_telling_alone(text, number) {
                continue;
            }
            of_text.push(Typed {
                value: number.value,
                text: text.get(number.range.clone()).unwrap_or("").to_owned(),
                span: span_in(passage.span, &number.range, text, sources),
                language: self.language,
                units,
                years,
                is_small: !number.is_telling(),
                is_at_a_glance: false,
                is_attribute: passage.is_attribute,
            });
        }
        figures.extend(of_text.into_iter().rev());
        numbers.iter().filter_map(Number::year).collect()
    }

    /// Returns whether a number and the next one are the ends of a range.
    fn begins_range(&self, text: &str, numbers: &[Number], index: usize) -> bool {
        let (Some(number), Some(next)) = (numbers.get(index), numbers.get(index + 1))
        else {
            return false;
        };
        let head = text.get(..number.range.start).unwrap_or_default();
        let before = head.split_whitespace().next_back().unwrap_or_default();
        let between = text.get(number.range.end..next.range.start).unwrap_or_default();
        self.lexicon.is_range(before, between.trim())
    }

    /// Returns the codes of parts of a year: `2024-Q1`, but not `2024`, which is a number, nor
    /// `2024-03`, which is a date.
    fn periods(&self, passage: &Passage<'_>, sources: &Sources) -> Vec<PeriodCode> {
        let mut periods = Vec::new();
        let mut at = 0;
        for word in passage.text.split_inclusive(char::is_whitespace) {
            let is_mark = |c: char| !c.is_ascii_alphanumeric();
            let start = at + word.len() - word.trim_start_matches(is_mark).len();
            let code = word.trim_matches(is_mark);
            at += word.len();
            let has_letter = code.contains(|c: char| c.is_ascii_alphabetic());
            let Some(period) = code.parse().ok().filter(|_| has_letter) else { continue };
            let range = start..start + code.len();
            periods.push(PeriodCode {
                period,
                text: code.to_owned(),
                span: span_in(passage.span, &range, passage.text, sources),
                language: self.language,
            });
        }
        periods
    }

    /// Returns the units that stand with a number.
    fn units_of(&self, text: &str, number: &Number) -> BTreeSet<String> {
        let before = text.get(..number.range.start).unwrap_or("");
        let after = text.get(number.range.end..).unwrap_or("");
        let stands = |unit: &&Unit<'_>| unit.stands_with(before, after);
        self.units.iter().filter(stands).map(|unit| unit.name.to_owned()).collect()
    }
}

/// Returns for each line of a table what tells of its figures what they are: the headings of
/// their column and row, and the caption.
fn headings(block: &Block) -> Vec<Option<String>> {
    let BlockKind::Table(Table { header, rows, caption, .. }) = &block.kind else {
        return Vec::new();
    };
    let caption_words = caption.as_deref().map(words).unwrap_or_default();
    let mut headings = vec![None; usize::from(caption.is_some()) + header.len()];
    for row in rows {
        let of_row = row.first().map(|cell| words(cell)).unwrap_or_default();
        headings.extend(row.iter().enumerate().map(|(column, _)| {
            let of_column = header.get(column).map(|cell| words(cell));
            let of_row = if column > 0 { of_row.as_str() } else { "" };
            let of_column = of_column.unwrap_or_default();
            Some(format!("{of_column} {of_row} {caption_words}"))
        }));
    }
    headings
}

/// Returns the words of a line.
fn words(line: &[Inline]) -> String {
    let mut text = String::new();
    visit::inlines(line, &mut |inline| match &inline.kind {
        InlineKind::Text(words) => text.push_str(words),
        InlineKind::SoftBreak | InlineKind::LineBreak => text.push(' '),
        InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Struck(_)
        | InlineKind::Foreign { .. }
        | InlineKind::Code(_)
        | InlineKind::Link { .. }
        | InlineKind::Image(_)
        | InlineKind::FootnoteMark(_)
        | InlineKind::InlineFootnote(_)
        | InlineKind::Placeholder(_) => {}
    });
    text
}

/// Returns the texts that a block has as attributes: captions and alternative texts.
fn attributes(block: &Block) -> Vec<(&str, Span)> {
    match &block.kind {
        BlockKind::DataTable(query) => {
            let caption = query.caption.iter();
            caption.map(|it| (it.value.as_str(), it.span)).collect()
        }
        BlockKind::Chart(query) => {
            let caption = query.table.caption.iter();
            caption.map(|it| (it.value.as_str(), it.span)).collect()
        }
        BlockKind::Figure(image) => {
            let texts = image.caption.iter().chain([&image.alt]);
            texts.map(|text| (text.as_str(), block.span)).collect()
        }
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::List(_)
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Table(_)
        | BlockKind::Directive(_)
        | BlockKind::Register(_)
        | BlockKind::Rule => Vec::new(),
    }
}

/// Returns whether a number that no known unit stands with has so many digits that it hardly
/// equals a figure of an indicator by chance.
fn is_telling_alone(text: &str, number: &Number) -> bool {
    let digits = number.value.normalize().mantissa().to_string();
    let after = text.get(number.range.end..).unwrap_or_default().trim_start();
    let before = text.get(..number.range.start).unwrap_or_default().trim_end();
    number.year().is_none()
        && digits.trim_end_matches('0').len() >= TELLING_DIGITS
        && !after.starts_with(['%', '‰', '€', '$', '£'])
        && !before.ends_with(['€', '$', '£', '+', '#', '§'])
}

fn is_typed(inline: Option<&&Inline>) -> bool {
    inline.is_some_and(|inline| {
        matches!(inline.kind, InlineKind::Placeholder(Placeholder::Typed))
    })
}

/// Returns the place of a part of a run; that of the whole run where the file writes it
/// otherwise.
fn span_in(span: Span, range: &Range<usize>, text: &str, sources: &Sources) -> Span {
    // An attribute stands between quotation marks.
    let written = sources.slice(span);
    let start = match written.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
        Some(within) if within == text => span.range().start + 1,
        _ if written == text => span.range().start,
        _ => return span,
    };
    Span::new(span.file, start + range.start..start + range.end)
}
