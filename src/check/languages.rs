//! The languages side by side: every block has its counterpart, with the same figures,
//! references and footnotes.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources, Span};
use crate::model::{Block, BlockKind, ChapterText, Footnote, InlineKind, Project, visit};
use crate::text::Language;
use crate::translation::{self, Compared, Comparison, Known, Pair, State, compare, mark};

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let source_language = project.manifest.source_language;
    for language in project.manifest.target_languages() {
        let known = Known::new(&project.memory, language);
        for chapter in &project.chapters {
            let texts =
                (chapter.texts.get(&source_language), chapter.texts.get(&language));
            let (Some(source), Some(target)) = texts else { continue };
            let expected = format!("report/{language}/{}.md", chapter.id);
            let comparison = compare(&chapter.id, source, Some(target), &known, sources);
            let place = Place { source, target, sources, language, expected: &expected };
            place.blocks(&comparison.blocks, diags);
            place.footnotes(diags);
            place.segments(&comparison, diags);
            if project.memory.is_whole && project.memory.file.is_some() {
                place.unconfirmed(&comparison, diags);
            }
        }
    }
}

/// A chapter's text beside that of its source.
struct Place<'a> {
    source: &'a ChapterText,
    target: &'a ChapterText,
    sources: &'a Sources,
    language: Language,
    /// The path of the translation.
    expected: &'a str,
}

impl Place<'_> {
    /// Checks whole blocks; those without counterpart that follow each other are one
    /// finding.
    fn blocks(&self, pairs: &[Pair], diags: &mut Diagnostics) {
        for run in pairs.split(|pair| !matches!(pair, Pair::Source(_))) {
            let Some(Pair::Source(first)) = run.first() else { continue };
            let Some(block) = self.source.blocks.get(*first) else { continue };
            diags.push(self.missing(block.span, run.len()));
        }
        for run in pairs.split(|pair| !matches!(pair, Pair::Target(_))) {
            let Some(Pair::Target(first)) = run.first() else { continue };
            let Some(block) = self.target.blocks.get(*first) else { continue };
            diags.push(surplus(block.span, run.len()));
        }
        for pair in pairs {
            let Pair::Both(left, right) = *pair else { continue };
            let blocks = (self.source.blocks.get(left), self.target.blocks.get(right));
            if let (Some(left), Some(right)) = blocks {
                compare_marks(left, right, self.sources, diags);
            }
        }
    }

    fn missing(&self, span: Span, count: usize) -> Diagnostic {
        Diagnostic::new(Code::ParagraphWithoutTranslation, span)
            .with("language", self.language.as_str())
            .with("expected", self.expected)
            .with("count", count)
    }

    /// Checks what lies inside blocks that are paired: items, cells, captions.
    fn segments(&self, comparison: &Comparison, diags: &mut Diagnostics) {
        let whole = |place: &translation::Place| match place {
            translation::Place::Block(index) => {
                comparison.blocks.contains(&Pair::Source(*index))
            }
            // What is wrong with them is said of the footnotes' marks and the front matter.
            translation::Place::Title | translation::Place::Footnote(_) => true,
        };
        let mut reported = None;
        for compared in &comparison.segments {
            match (compared.state, &compared.target) {
                (State::Missing, _) => {
                    let place = compared.source.place;
                    // A table without a row lacks many cells, but it is one mistake.
                    if !whole(&place) && reported != Some(place) {
                        diags.push(self.missing(compared.source.span, 1));
                        reported = Some(place);
                    }
                }
                (State::Stale, Some(target)) => diags.push(
                    Diagnostic::new(Code::StaleTranslation, target.span)
                        .with_related(compared.source.span, "source"),
                ),
                _ => {}
            }
        }
        let mut reported = None;
        for orphan in &comparison.orphans {
            let translation::Place::Block(index) = orphan.place else { continue };
            let is_whole = comparison.blocks.contains(&Pair::Target(index));
            if !is_whole && reported != Some(orphan.place) {
                diags.push(surplus(orphan.span, 1));
                reported = Some(orphan.place);
            }
        }
    }

    /// Says once for a chapter that the memory does not know some of its pairs.
    fn unconfirmed(&self, comparison: &Comparison, diags: &mut Diagnostics) {
        let is_unconfirmed = |own: &&Compared| own.state == State::Unconfirmed;
        let first = comparison.segments.iter().find(is_unconfirmed);
        let Some(target) = first.and_then(|first| first.target.as_ref()) else { return };
        diags.push(
            Diagnostic::new(Code::Unconfirmed, target.span)
                .with("kind", "some")
                .with("path", self.expected)
                .with("count", comparison.count(State::Unconfirmed)),
        );
    }

    fn footnotes(&self, diags: &mut Diagnostics) {
        for left in &self.source.footnotes {
            let same = |right: &&Footnote| right.name.value == left.name.value;
            let Some(right) = self.target.footnotes.iter().find(same) else { continue };
            let places = (left.name.span, right.name.span);
            let (a, b) = (marks_of(&left.blocks), marks_of(&right.blocks));
            let (a, b) = (&a.placeholders, &b.placeholders);
            difference(Code::PlaceholderDiffers, a, b, places, self.sources, diags);
        }
    }
}

fn surplus(span: Span, count: usize) -> Diagnostic {
    Diagnostic::new(Code::ParagraphWithoutSource, span).with("count", count)
}

fn compare_marks(
    left: &Block,
    right: &Block,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let source = marks_of(std::slice::from_ref(left));
    let target = marks_of(std::slice::from_ref(right));
    let places = (left.span, right.span);
    let code = Code::PlaceholderDiffers;
    difference(code, &source.placeholders, &target.placeholders, places, sources, diags);
    let code = Code::FootnoteDiffers;
    difference(code, &source.footnotes, &target.footnotes, places, sources, diags);
}

/// Reports each mark that stands in one language more often than in the other, once, by
/// the words in which it was written.
fn difference(
    code: Code,
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
            Ordering::Greater => ("missing", target_block, a.last().copied()),
            Ordering::Less => {
                ("extra", b.last().copied().unwrap_or(target_block), Some(source_block))
            }
        };
        let written = if kind == "missing" { other } else { Some(place) };
        let written = written.map(|span| sources.slice(span)).unwrap_or_default();
        // A mark whose text is missing is there, and has its own finding.
        let is_undefined = code == Code::FootnoteDiffers && b.is_empty();
        if is_undefined && sources.slice(target_block).contains(written) {
            continue;
        }
        let mut finding =
            Diagnostic::new(code, place).with("name", written).with("kind", kind);
        if let Some(other) = other {
            finding = finding.with_related(other, "source");
        }
        diags.push(finding);
    }
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
        let (name, table) = match &block.kind {
            BlockKind::DataTable(table) => ("table", table),
            BlockKind::Chart(chart) => (chart.kind.value.as_str(), &chart.table),
            _ => return,
        };
        let ids: Vec<&str> =
            table.indicators.iter().map(|id| id.value.as_str()).collect();
        let name = format!("{name} {}", ids.join(" "));
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
            _ => return,
        };
        map.entry(name).or_default().push(inline.span);
    });
    marks
}
