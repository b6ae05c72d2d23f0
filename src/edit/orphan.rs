//! Takes texts out of a translation that have no source any more.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span};
use crate::edit::ChangeSet;
use crate::markdown::translated_chapter;
use crate::model::{Block, BlockKind, ChapterText, path};
use crate::pipeline::Snapshot;
use crate::syntax::lines;
use crate::translation::{Candidate, Segment, SegmentPlace, segments};

/// The texts of a translation that have no source, and what can be deleted with each.
#[expect(missing_debug_implementations, reason = "a view of a chapter, which has one")]
pub struct Orphans<'a> {
    snapshot: &'a Snapshot,
    candidate: Candidate<'a>,
    text: &'a ChapterText,
    /// The file as it is.
    former: &'a str,
    /// All texts of the translation.
    segments: Vec<Segment>,
    /// Which of them have no source.
    alone: BTreeSet<(Span, String)>,
}

impl<'a> Orphans<'a> {
    /// Returns those of a chapter; `None` if it has no translation.
    pub fn of(snapshot: &'a Snapshot, candidate: Candidate<'a>) -> Option<Self> {
        let chapter = snapshot.project.chapters.find(candidate.chapter)?;
        let text = chapter.texts.get(&candidate.language)?;
        let former = &snapshot.sources.file(text.file).text;
        let orphans = candidate.comparison.orphans.iter();
        let alone = orphans.map(|orphan| (orphan.span, orphan.key.clone())).collect();
        let segments = segments(text, &snapshot.sources);
        Some(Orphans { snapshot, candidate, text, former, segments, alone })
    }

    /// Returns what is deleted with a text, as a part of the file: the block that has no
    /// source, or the item, the row or the paragraph within a list, a table or a box whose
    /// source is there. `None` if something else would be lost with it.
    pub fn deletion(&self, orphan: &Segment) -> Option<Range<usize>> {
        let SegmentPlace::Block(index) = orphan.place else { return None };
        let block = self.text.blocks.get(index)?;
        let mut pairs = self.candidate.comparison.blocks.iter();
        if pairs.any(|pair| pair.only_target() == Some(index)) {
            return whole_lines(self.former, block.span.range());
        }
        let range = self.within(block, orphan.span)?;
        whole_lines(self.former, range)
    }

    /// Returns what becomes of the translation without a part that is [deleted with a
    /// text](Self::deletion): every other byte stays. What the memory has of it stays, too, as of
    /// all texts that are in no chapter any more. `None` if the chapter would not read the same
    /// otherwise.
    pub fn delete(&self, range: Range<usize>) -> Option<ChangeSet> {
        let before = self.former.get(..range.start)?;
        let new = format!("{before}{}", self.former.get(range.end..)?);
        let path = path::chapter(self.candidate.language, self.candidate.chapter);
        let mut sources = Sources::default();
        let mut found = Diagnostics::new();
        let file = sources.add(SourceFile { path: path.clone(), text: new.clone() });
        let read = translated_chapter(file, &sources, &mut found);
        let is_deleted = |span: Span| {
            range.start <= span.range().start && span.range().end <= range.end
        };
        let rest = self.segments.iter().filter(|segment| !is_deleted(segment.span));
        let blocks = self.text.blocks.iter().filter(|block| !is_deleted(block.span));
        let is_proven = blocks.count() == read.blocks.len()
            && rest.map(|segment| (segment.kind, &segment.key)).eq(segments(
                &read, &sources,
            )
            .iter()
            .map(|it| (it.kind, &it.key)));
        if !is_proven {
            return None;
        }
        let mut changes = ChangeSet::default();
        changes.replace(self.snapshot.root.join(path), self.former, new);
        Some(changes)
    }

    /// Returns the largest part of a block that holds a text and nothing that has a source.
    fn within(&self, block: &Block, at: Span) -> Option<Range<usize>> {
        if let BlockKind::Table(_) = block.kind {
            // A row is a line.
            let row = line_of(self.former, at.range().start)?;
            return self.is_alone(&row).then_some(row);
        }
        if let BlockKind::List(list) = &block.kind {
            let item = list.items.iter().find(|item| item.span.contains(at))?;
            let range = item.span.range();
            return if self.is_alone(&range) {
                Some(range)
            } else {
                self.among(&item.blocks, at)
            };
        }
        let mut inner = block.inner().into_iter();
        inner.find_map(|blocks| self.among(blocks, at))
    }

    fn among(&self, blocks: &[Block], at: Span) -> Option<Range<usize>> {
        let block = blocks.iter().find(|block| block.span.contains(at))?;
        let range = block.span.range();
        if self.is_alone(&range) { Some(range) } else { self.within(block, at) }
    }

    /// Returns whether no text in a part of the file has a source.
    fn is_alone(&self, part: &Range<usize>) -> bool {
        let here = self.segments.iter().filter(|segment| {
            let range = segment.span.range();
            part.start <= range.start && range.end <= part.end
        });
        let mut here = here.map(|it| (it.span, it.key.clone())).peekable();
        here.peek().is_some() && here.all(|segment| self.alone.contains(&segment))
    }
}

/// Returns the line that holds a byte.
fn line_of(text: &str, at: usize) -> Option<Range<usize>> {
    let all = lines(text).take_while(|(start, _)| *start <= at);
    all.last().map(|(start, line)| start..start + line.len())
}

/// Returns the lines of a part of a text, with the blank lines behind it; where something
/// stands right above it, these go on keeping apart what they keep apart.
fn whole_lines(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    // What stands before it on its line is its indentation.
    let all: Vec<(usize, &str)> = lines(text).collect();
    let part_end = part.start + text.get(part.clone())?.trim_end().len();
    let mut begin =
        all.partition_point(|(start, _)| *start <= part.start).checked_sub(1)?;
    let mut end = all.partition_point(|(start, _)| *start < part_end);
    let is_blank =
        |at: usize| all.get(at).is_some_and(|(_, line)| line.trim().is_empty());
    let is_apart = begin == 0 || is_blank(begin - 1);
    while is_apart && is_blank(end) {
        end += 1;
    }
    // At the end of a file the blank lines before it would be left.
    while end == all.len() && begin > 0 && is_blank(begin - 1) {
        begin -= 1;
    }
    let start = |at: usize| all.get(at).map_or(text.len(), |(start, _)| *start);
    Some(start(begin)..start(end))
}
