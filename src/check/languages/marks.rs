//! Placeholders and footnotes: the same in both languages.

use std::collections::BTreeMap;

use crate::diagnostic::found::Difference;
use crate::diagnostic::{Diagnostics, Sources, Span, Spanned, found};
use crate::evidence::TableQuery;
use crate::model::{Block, Drawn, Footnote, InlineKind, visit};
use crate::translation::mark;

/// Checks two blocks that are paired.
pub(super) fn check(
    left: &[Block],
    right: &[Block],
    places: (Span, Span),
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let (source, target) = (marks_of(left), marks_of(right));
    let (a, b) = (&source.placeholders, &target.placeholders);
    difference(Mark::Placeholder, a, b, places, sources, diags);
    let (a, b) = (&source.footnotes, &target.footnotes);
    difference(Mark::Footnote, a, b, places, sources, diags);
}

/// Checks the texts of two footnotes of one name.
pub(super) fn footnote(
    left: &Footnote,
    right: &Footnote,
    places: (Span, Span),
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let (source, target) = (marks_of(&left.blocks), marks_of(&right.blocks));
    let (a, b) = (&source.placeholders, &target.placeholders);
    difference(Mark::Placeholder, a, b, places, sources, diags);
}

/// Reports each mark that stands in one language more often than in the other, once, by
/// the words in which it was written. One that the translation lacks and one that only the
/// translation has are one mistake.
fn difference(
    mark: Mark,
    source: &BTreeMap<String, Vec<Span>>,
    target: &BTreeMap<String, Vec<Span>>,
    (source_block, target_block): (Span, Span),
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let mut missing = surplus(source, target);
    let mut extra = surplus(target, source);
    // A mark whose text is missing is there, and has its own finding.
    missing.retain(|(name, span)| {
        let is_undefined = mark == Mark::Footnote && !target.contains_key(*name);
        !is_undefined || !sources.slice(target_block).contains(sources.slice(*span))
    });
    let mut find = |kind, place: Span, name: Span, source: Span| {
        let (name, source) = (sources.slice(name), Some(source));
        diags.push(match mark {
            Mark::Placeholder => {
                found::PlaceholderDiffers { name, kind, source }.at(place)
            }
            Mark::Footnote => found::FootnoteDiffers { name, kind, source }.at(place),
        });
    };
    if mark == Mark::Placeholder {
        while !missing.is_empty() && !extra.is_empty() {
            let ((_, wanted), (_, given)) = (missing.remove(0), extra.remove(0));
            // A table's words are translated, so its source can't be copied whole.
            let is_whole = wanted == source_block;
            let kind = if is_whole { Difference::Parameters } else { Difference::Other };
            find(kind, given, wanted, wanted);
        }
    }
    // What the translation lacks is shown where it should stand, in the translation.
    for (_, span) in missing {
        find(Difference::Missing, target_block, span, span);
    }
    for (_, span) in extra {
        find(Difference::Extra, span, span, source_block);
    }
}

/// Returns the marks that stand in one language more often than in the other, each once, with
/// their last place, in the order of the text.
fn surplus<'m>(
    marks: &'m BTreeMap<String, Vec<Span>>,
    others: &BTreeMap<String, Vec<Span>>,
) -> Vec<(&'m str, Span)> {
    let mut surplus: Vec<(&str, Span)> = marks
        .iter()
        .filter(|(name, places)| others.get(*name).map_or(0, Vec::len) < places.len())
        .filter_map(|(name, places)| Some((name.as_str(), *places.last()?)))
        .collect();
    surplus.sort_by_key(|(_, span)| *span);
    surplus
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Placeholder,
    Footnote,
}

/// Marks in a block, each with all the places where it stands.
#[derive(Default)]
struct Marks {
    placeholders: BTreeMap<String, Vec<Span>>,
    footnotes: BTreeMap<String, Vec<Span>>,
}

fn marks_of(blocks: &[Block]) -> Marks {
    let mut marks = Marks::default();
    visit::blocks(blocks, &mut |block| {
        let name = match block.kind.drawn() {
            Some(Drawn::Table(table)) => format!("table {}", arguments(table)),
            Some(Drawn::Chart(chart)) => {
                let (kind, facet) = (chart.kind.value.as_str(), joined(&chart.facet));
                format!("{kind} {} facet={facet}", arguments(&chart.table))
            }
            Some(Drawn::Register(query)) => format!("register {query}"),
            None => return,
        };
        marks.placeholders.entry(name).or_default().push(block.span);
    });
    visit::all_inlines(blocks, &mut |inline| {
        let (map, name) = match &inline.kind {
            InlineKind::Placeholder(placeholder) => {
                (&mut marks.placeholders, mark(placeholder))
            }
            InlineKind::FootnoteMark(name) => {
                (&mut marks.footnotes, format!("[^{name}]"))
            }
            InlineKind::InlineFootnote(_) => (&mut marks.footnotes, "^[…]".to_owned()),
            InlineKind::Text(_)
            | InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Struck(_)
            | InlineKind::Foreign { .. }
            | InlineKind::Code(_)
            | InlineKind::Link { .. }
            | InlineKind::Image(_)
            | InlineKind::SoftBreak
            | InlineKind::LineBreak => return,
        };
        map.entry(name).or_default().push(inline.span);
    });
    marks
}

/// Returns what a table shows and how, without the words of its caption.
fn arguments(table: &TableQuery) -> String {
    let selectors = table.selectors.iter();
    let mut selectors: Vec<String> = selectors
        .map(|selector| format!("{}={}", selector.dimension.value, selector.code.value))
        .collect();
    selectors.sort();
    format!(
        "{} rows={} columns={} years={} {}",
        joined(&table.indicators),
        joined(&table.rows),
        joined(&table.columns),
        joined(&table.years),
        selectors.join(" ")
    )
}

fn joined<'a>(names: impl IntoIterator<Item = &'a Spanned<String>>) -> String {
    let names = names.into_iter().map(|name| name.value.as_str());
    names.collect::<Vec<_>>().join(" ")
}
