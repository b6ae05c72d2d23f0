//! Placeholders and footnotes: the same in both languages.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::found::Difference;
use crate::diagnostic::{Diagnostics, Sources, Span, Spanned, found};
use crate::evidence::TableQuery;
use crate::model::{Block, BlockKind, Footnote, InlineKind, visit};
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
/// the words in which it was written.
fn difference(
    mark: Mark,
    source: &BTreeMap<String, Vec<Span>>,
    target: &BTreeMap<String, Vec<Span>>,
    (source_block, target_block): (Span, Span),
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let names: BTreeSet<&String> = source.keys().chain(target.keys()).collect();
    for name in names {
        let places = |marks: &BTreeMap<String, Vec<Span>>| {
            marks.get(name).cloned().unwrap_or_default()
        };
        let (a, b) = (places(source), places(target));
        // What the translation lacks is shown where it should stand, in the translation.
        let (kind, place, other) = match a.len().cmp(&b.len()) {
            Ordering::Equal => continue,
            Ordering::Greater => (Difference::Missing, target_block, a.last().copied()),
            Ordering::Less => (
                Difference::Extra,
                b.last().copied().unwrap_or(target_block),
                Some(source_block),
            ),
        };
        let written = if kind == Difference::Missing { other } else { Some(place) };
        let written = written.map(|span| sources.slice(span)).unwrap_or_default();
        // A mark whose text is missing is there, and has its own finding.
        let is_undefined = mark == Mark::Footnote && b.is_empty();
        if is_undefined && sources.slice(target_block).contains(written) {
            continue;
        }
        let (name, source) = (written, other);
        diags.push(match mark {
            Mark::Placeholder => {
                found::PlaceholderDiffers { name, kind, source }.at(place)
            }
            Mark::Footnote => found::FootnoteDiffers { name, kind, source }.at(place),
        });
    }
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
        let name = match &block.kind {
            BlockKind::DataTable(table) => format!("table {}", arguments(table)),
            BlockKind::Chart(chart) => {
                let (kind, facet) = (chart.kind.value.as_str(), joined(&chart.facet));
                format!("{kind} {} facet={facet}", arguments(&chart.table))
            }
            BlockKind::Register(query) => format!("register {query}"),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::Directive(_)
            | BlockKind::Rule => return,
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
