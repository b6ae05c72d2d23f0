//! Which edits of a chapter's file put texts into it.
//!
//! A text that replaces another is an edit of its own. What the translation lacks is put
//! in as the source has it, with its texts replaced: heading, list item, row of a table,
//! directive. Such a node is put in whole or not at all, behind the translation of what
//! precedes it in the source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Sources, Span};
use crate::markdown::comments;
use crate::model::{ChapterText, SegmentKind, SegmentText};
use crate::translation::place::fresh::notes;
use crate::translation::place::kept::with_kept;
use crate::translation::place::lines::{newline, prefix};
use crate::translation::place::node::{Node, pair};
use crate::translation::place::written::Written;
use crate::translation::place::{Refusal, slot};
use crate::translation::{Compared, Comparison, Pair, SegmentPlace};

/// A change of the file.
#[derive(Debug, Clone)]
pub(super) struct TextEdit {
    /// The bytes that are replaced; empty where something is put in.
    pub(super) range: Range<usize>,
    /// What is there instead.
    pub(super) text: String,
    /// Whether a blank line must follow before the next block.
    pub(super) is_block: bool,
    /// The segments whose texts it puts in.
    pub(super) segments: Vec<usize>,
    /// What to put there where the text does not read as it should because it keeps what
    /// its author wrote.
    pub(super) plain: Option<String>,
}

impl TextEdit {
    pub(super) fn new(range: Range<usize>, text: String, segments: Vec<usize>) -> Self {
        TextEdit { range, text, is_block: false, segments, plain: None }
    }

    /// Returns the edit that keeps nothing of what its author wrote.
    pub(super) fn plainly(&self) -> Option<Self> {
        let text = self.plain.clone()?;
        Some(TextEdit { text, plain: None, ..self.clone() })
    }
}

/// What the edits are made from.
pub(super) struct Planner<'a> {
    pub(super) comparison: &'a Comparison,
    pub(super) texts: &'a BTreeMap<usize, SegmentText>,
    pub(super) sources: &'a Sources,
    pub(super) source: &'a ChapterText,
    pub(super) target: Option<&'a ChapterText>,
    /// The file of the source.
    pub(super) from: &'a str,
    /// The file of the translation; empty where there is none.
    pub(super) into: &'a str,
    pub(super) written: Written,
    /// How a line of the translation ends.
    pub(super) newline: &'static str,
    /// For each segment those of its footnotes in place.
    pub(super) notes: Vec<Vec<usize>>,
    /// For each footnote in place the segment around it.
    pub(super) parents: BTreeMap<usize, usize>,
    /// The segments of the text by where they begin in the source.
    by_start: Vec<(u32, usize)>,
    pub(super) edits: Vec<TextEdit>,
    pub(super) refused: BTreeMap<usize, Refusal>,
}

/// What contains siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// The chapter.
    Chapter,
    /// A quotation, a directive, a footnote.
    Block,
    /// A list, or one of its items.
    List,
}

/// Nodes of the source, each with the node that renders it.
pub(super) type Siblings<'a> = Vec<(Node<'a>, Option<Node<'a>>)>;

impl<'a> Planner<'a> {
    pub(super) fn new(
        source: &'a ChapterText,
        target: Option<&'a ChapterText>,
        comparison: &'a Comparison,
        texts: &'a BTreeMap<usize, SegmentText>,
        sources: &'a Sources,
    ) -> Self {
        let file = |text: &ChapterText| sources.file(text.file).text.as_str();
        let from = file(source);
        let into = target.map_or("", file);
        let mut written = Written::default();
        if let Some(target) = target {
            // The first entry wins: a link stays as the translation wrote it.
            written.add(target, sources);
            written.add_references(target, sources);
        }
        written.add(source, sources);
        // A new file ends its lines as the source does.
        let style = if into.contains('\n') { into } else { from };
        let (notes, parents) = notes(&comparison.segments);
        let mut by_start: Vec<(u32, usize)> = comparison
            .segments
            .iter()
            .enumerate()
            .filter(|(_, pair)| pair.source.place != SegmentPlace::Title)
            .map(|(index, pair)| (pair.source.span.start, index))
            .collect();
        by_start.sort_unstable();
        Planner {
            comparison,
            texts,
            sources,
            source,
            target,
            from,
            into,
            written,
            newline: newline(style),
            notes,
            parents,
            by_start,
            edits: Vec::new(),
            refused: BTreeMap::new(),
        }
    }

    /// Plans all edits. Every text is then in one of them, or refused.
    pub(super) fn plan(&mut self) {
        self.title();
        if self.into.trim().is_empty() && self.edits.is_empty() {
            return self.refuse_rest(Refusal::NoChapter);
        }
        self.blocks();
        self.footnotes();
        self.replacements();
        // No text that a translator returned may disappear without a finding.
        self.refuse_rest(Refusal::NoPlace);
    }

    fn refuse_rest(&mut self, refusal: Refusal) {
        let placed: BTreeSet<usize> =
            self.edits.iter().flat_map(|edit| &edit.segments).copied().collect();
        for index in self.texts.keys().filter(|index| !placed.contains(index)) {
            self.refused.entry(*index).or_insert(refusal);
        }
    }

    pub(super) fn segment(&self, index: usize) -> &'a Compared {
        &self.comparison.segments[index]
    }

    fn blocks(&mut self) {
        let node = |text: Option<&'a ChapterText>, index: usize| {
            text.and_then(|text| text.blocks.get(index)).map(Node::of_block)
        };
        let mut siblings: Siblings<'a> = Vec::new();
        for pair in &self.comparison.blocks {
            let (source, partner) = match *pair {
                Pair::Both(source, target) => (source, node(self.target, target)),
                Pair::Source(source) => (source, None),
                Pair::Target(_) => continue,
            };
            siblings
                .extend(node(Some(self.source), source).map(|source| (source, partner)));
        }
        let last = self.target.and_then(|target| target.blocks.last());
        self.level(&siblings, last.map(Node::of_block).as_ref(), Level::Chapter);
    }

    pub(super) fn refuse(&mut self, held: &[usize], refusal: Refusal) {
        for index in held.iter().filter(|index| self.texts.contains_key(index)) {
            self.refused.insert(*index, refusal);
        }
    }

    /// Returns the segments that a part of the source holds.
    pub(super) fn held(&self, span: Span) -> Vec<usize> {
        let from = self.by_start.partition_point(|(start, _)| *start < span.start);
        let rest = self.by_start.get(from..).unwrap_or_default().iter();
        let mut held: Vec<usize> = rest
            .take_while(|(start, _)| *start <= span.end)
            .map(|(_, index)| *index)
            .filter(|index| self.segment(*index).source.span.end <= span.end)
            .collect();
        held.sort_unstable();
        held
    }

    fn footnotes(&mut self) {
        let Some(target) = self.target else { return self.new_footnotes(&[]) };
        let partner = |name: &str| target.footnotes.place(name);
        let partners: Vec<Option<usize>> = self
            .source
            .footnotes
            .iter()
            .map(|footnote| partner(&footnote.name.value))
            .collect();
        for (source, partner) in self.source.footnotes.iter().zip(&partners) {
            let Some(partner) = partner.and_then(|at| target.footnotes.get(at)) else {
                continue;
            };
            let siblings = self.paired(
                source.blocks.iter().map(Node::of_block).collect(),
                partner.blocks.iter().map(Node::of_block).collect(),
            );
            let last = partner.blocks.last().map(Node::of_block);
            self.level(&siblings, last.as_ref(), Level::Block);
        }
        self.new_footnotes(&partners);
    }

    /// Puts in the footnotes that the translation lacks, behind the one before.
    fn new_footnotes(&mut self, partners: &[Option<usize>]) {
        let node = |text: &'a ChapterText, index: usize| {
            let footnote = text.footnotes.get(index)?;
            // The name follows `[^`.
            let start = footnote.name.span.start.saturating_sub(2);
            let end = footnote
                .blocks
                .last()
                .map_or(footnote.name.span.end, |last| last.span.end);
            Some(Node::bare(Span { start, end, ..footnote.name.span }))
        };
        let count = self.source.footnotes.len();
        let siblings: Siblings<'a> = (0..count)
            .filter_map(|index| {
                let partner = partners.get(index).copied().flatten();
                let translated = partner
                    .zip(self.target)
                    .and_then(|(partner, target)| node(target, partner));
                Some((node(self.source, index)?, translated))
            })
            .collect();
        let last = self.target.and_then(|target| {
            let last = target.footnotes.len().checked_sub(1);
            let note = last.and_then(|last| node(target, last));
            let block = target.blocks.last().map(|block| Node::bare(block.span));
            // Footnotes may be written anywhere in the file, also before the last block.
            note.into_iter().chain(block).max_by_key(|node| node.span.end)
        });
        self.level(&siblings, last.as_ref(), Level::Chapter);
    }

    /// Pairs nodes by the segments that they hold.
    pub(super) fn paired(
        &self,
        source: Vec<Node<'a>>,
        target: Vec<Node<'a>>,
    ) -> Siblings<'a> {
        pair(source, target, |node| {
            let held = self.held(node.span).into_iter();
            held.filter_map(|index| Some(self.segment(index).target.as_ref()?.span))
                .collect()
        })
    }

    fn replacements(&mut self) {
        for index in self.texts.keys().copied() {
            let Some(target) = &self.segment(index).target else { continue };
            if target.place == SegmentPlace::Title {
                continue;
            }
            let mut outer = index;
            while let Some(parent) = self.parents.get(&outer) {
                outer = *parent;
                if self.texts.contains_key(&outer) {
                    break;
                }
            }
            if outer != index && self.texts.contains_key(&outer) {
                // It is written together with the text around it.
                continue;
            }
            let edit = slot::range(target, self.into)
                .ok_or(match target.kind {
                    SegmentKind::Code => Refusal::Preformatted,
                    _ => Refusal::Unwritable,
                })
                .and_then(|range| {
                    let next_line =
                        format!("{}{}", self.newline, prefix(self.into, range.start));
                    let mut plain = self.words(index, &next_line)?;
                    let former = self.into.get(range.clone()).unwrap_or_default();
                    let before = self.former_words(index, &next_line);
                    let text = with_kept(former, before.as_deref(), &plain);
                    // Their author still needs the comments between the words.
                    for comment in comments(former) {
                        let (before, _) = former.split_at(comment.start);
                        let line = before.rsplit('\n').next().unwrap_or_default();
                        // One on lines of its own may have empty lines within.
                        let is_alone = before.len() > line.len()
                            && line.trim_matches([' ', '\t', '>']).is_empty();
                        plain.push_str(if is_alone { &next_line } else { " " });
                        plain.push_str(former.get(comment).unwrap_or_default());
                    }
                    let edit = TextEdit::new(range, text, self.with_notes(index));
                    Ok(TextEdit { plain: Some(plain), ..edit })
                });
            match edit {
                Ok(mut edit) => {
                    edit.segments.retain(|index| self.texts.contains_key(index));
                    self.edits.push(edit);
                }
                Err(refusal) => {
                    let held = self.with_notes(index);
                    self.refuse(&held, refusal);
                }
            }
        }
    }
}
