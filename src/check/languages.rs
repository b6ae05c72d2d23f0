//! The languages side by side: every block has its counterpart, with the same figures,
//! references and footnotes.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Block, BlockKind, ChapterText, InlineKind, Project, visit};
use crate::text::Language;
use crate::translation::{Pair, align, mark};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let source_language = project.manifest.source_language;
    for chapter in &project.chapters {
        let Some(source) = chapter.texts.get(&source_language) else { continue };
        for language in project.manifest.target_languages() {
            let Some(target) = chapter.texts.get(&language) else { continue };
            let expected = format!("report/{language}/{}.md", chapter.id);
            check_pairs(source, target, language, &expected, diags);
        }
    }
}

fn check_pairs(
    source: &ChapterText,
    target: &ChapterText,
    language: Language,
    expected: &str,
    diags: &mut Diagnostics,
) {
    for pair in align(&source.blocks, &target.blocks) {
        match pair {
            Pair::Both(left, right) => {
                let (left, right) = (source.blocks.get(left), target.blocks.get(right));
                if let (Some(left), Some(right)) = (left, right) {
                    compare(left, right, diags);
                }
            }
            Pair::Source(index) => {
                if let Some(block) = source.blocks.get(index) {
                    diags.push(
                        Diagnostic::new(Code::ParagraphWithoutTranslation, block.span)
                            .with("language", language.as_str())
                            .with("expected", expected),
                    );
                }
            }
            Pair::Target(index) => {
                if let Some(block) = target.blocks.get(index) {
                    diags.push(Diagnostic::new(Code::ParagraphWithoutSource, block.span));
                }
            }
        }
    }
    for left in &source.footnotes {
        let right =
            target.footnotes.iter().find(|right| right.name.value == left.name.value);
        if let Some(right) = right {
            let (a, b) = (marks_of(&left.blocks), marks_of(&right.blocks));
            let code = Code::PlaceholderDiffers;
            let places = (left.name.span, right.name.span);
            difference(code, &a.placeholders, &b.placeholders, places, diags);
        }
    }
}

fn compare(left: &Block, right: &Block, diags: &mut Diagnostics) {
    let source = marks_of(std::slice::from_ref(left));
    let target = marks_of(std::slice::from_ref(right));
    let places = (left.span, right.span);
    let code = Code::PlaceholderDiffers;
    difference(code, &source.placeholders, &target.placeholders, places, diags);
    let code = Code::FootnoteDiffers;
    difference(code, &source.footnotes, &target.footnotes, places, diags);
}

/// Reports each mark that stands in one language more often than in the other, once.
fn difference(
    code: Code,
    source: &BTreeMap<String, Vec<Span>>,
    target: &BTreeMap<String, Vec<Span>>,
    (source_block, target_block): (Span, Span),
    diags: &mut Diagnostics,
) {
    let names: BTreeSet<&String> = source.keys().chain(target.keys()).collect();
    for name in names {
        let places = |marks: &BTreeMap<String, Vec<Span>>| marks.get(name).cloned();
        let (a, b) =
            (places(source).unwrap_or_default(), places(target).unwrap_or_default());
        // What the translation lacks is shown where it should stand, in the translation.
        let (reason, place, other) = match a.len().cmp(&b.len()) {
            Ordering::Equal => continue,
            Ordering::Greater => ("missing", target_block, a.last().copied()),
            Ordering::Less => {
                ("extra", b.last().copied().unwrap_or(target_block), Some(source_block))
            }
        };
        let mut finding =
            Diagnostic::new(code, place).with("name", name.as_str()).with("kind", reason);
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
