//! The languages side by side: every block has its counterpart, with the same figures,
//! references and footnotes.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources, Span};
use crate::model::{Block, BlockKind, ChapterText, Footnote, InlineKind, Project, visit};
use crate::text::Language;
use crate::translation::{Pair, align, mark};

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let source_language = project.manifest.source_language;
    for chapter in &project.chapters {
        let Some(source) = chapter.texts.get(&source_language) else { continue };
        for language in project.manifest.target_languages() {
            let Some(target) = chapter.texts.get(&language) else { continue };
            let pairs = align(&source.blocks, &target.blocks);
            let expected = format!("report/{language}/{}.md", chapter.id);
            missing(&pairs, source, language, &expected, diags);
            surplus(&pairs, target, diags);
            for pair in pairs {
                let Pair::Both(left, right) = pair else { continue };
                let blocks = (source.blocks.get(left), target.blocks.get(right));
                if let (Some(left), Some(right)) = blocks {
                    compare(left, right, sources, diags);
                }
            }
            footnotes(source, target, sources, diags);
        }
    }
}

/// Reports blocks without translation, those that follow each other as one.
fn missing(
    pairs: &[Pair],
    source: &ChapterText,
    language: Language,
    expected: &str,
    diags: &mut Diagnostics,
) {
    for run in pairs.split(|pair| !matches!(pair, Pair::Source(_))) {
        let Some(Pair::Source(first)) = run.first() else { continue };
        let Some(block) = source.blocks.get(*first) else { continue };
        diags.push(
            Diagnostic::new(Code::ParagraphWithoutTranslation, block.span)
                .with("language", language.as_str())
                .with("expected", expected)
                .with("count", run.len()),
        );
    }
}

/// Reports blocks of a translation without source, those that follow each other as one.
fn surplus(pairs: &[Pair], target: &ChapterText, diags: &mut Diagnostics) {
    for run in pairs.split(|pair| !matches!(pair, Pair::Target(_))) {
        let Some(Pair::Target(first)) = run.first() else { continue };
        let Some(block) = target.blocks.get(*first) else { continue };
        diags.push(
            Diagnostic::new(Code::ParagraphWithoutSource, block.span)
                .with("count", run.len()),
        );
    }
}

fn footnotes(
    source: &ChapterText,
    target: &ChapterText,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    for left in &source.footnotes {
        let same = |right: &&Footnote| right.name.value == left.name.value;
        let Some(right) = target.footnotes.iter().find(same) else { continue };
        let places = (left.name.span, right.name.span);
        let (a, b) = (marks_of(&left.blocks), marks_of(&right.blocks));
        let code = Code::PlaceholderDiffers;
        difference(code, &a.placeholders, &b.placeholders, places, sources, diags);
    }
}

fn compare(left: &Block, right: &Block, sources: &Sources, diags: &mut Diagnostics) {
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
