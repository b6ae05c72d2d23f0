//! Takes texts out of a translation that have no source any more.

use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::edit::ChangeSet;
use crate::markdown::translated_chapter;
use crate::model::{ChapterText, path};
use crate::pipeline::Snapshot;
use crate::syntax::lines;
use crate::translation::{Candidate, Segment, SegmentPlace, segments};

/// Returns whether a text of the translation is, or is part of, a block that has no source: then the
/// block can be [deleted](delete_orphan) as a whole.
pub fn is_deletable(candidate: Candidate<'_>, orphan: &Segment) -> bool {
    orphan_block(candidate, orphan).is_some()
}

fn orphan_block(candidate: Candidate<'_>, orphan: &Segment) -> Option<usize> {
    let SegmentPlace::Block(index) = orphan.place else { return None };
    let mut alone =
        candidate.comparison.blocks.iter().filter_map(|pair| pair.only_target());
    alone.any(|block| block == index).then_some(index)
}

/// Returns what becomes of a translation without a block that has no source: its bytes and the
/// blank lines behind it are gone, every other byte stays. What the memory has of it stays, too,
/// as of all texts that are in no chapter any more. `None` if the chapter would not read the same
/// otherwise.
pub fn delete_orphan(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    orphan: &Segment,
) -> Option<ChangeSet> {
    let index = orphan_block(candidate, orphan)?;
    let chapter = snapshot.project.chapters.find(candidate.chapter)?;
    let text = chapter.texts.get(&candidate.language)?;
    let SourceFile { text: former, .. } = snapshot.sources.file(text.file);
    let new = without_block(text, index, former)?;
    let path = path::chapter(candidate.language, candidate.chapter);
    let mut sources = Sources::default();
    let mut found = Diagnostics::new();
    let file = sources.add(SourceFile { path: path.clone(), text: new.clone() });
    let read = translated_chapter(file, &sources, &mut found);
    let rest = segments(text, &snapshot.sources).into_iter();
    let rest = rest.filter(|segment| segment.place != SegmentPlace::Block(index));
    let is_proven = read.blocks.len() + 1 == text.blocks.len()
        && rest
            .map(|segment| (segment.kind, segment.key))
            .eq(segments(&read, &sources).into_iter().map(|it| (it.kind, it.key)));
    if !is_proven {
        return None;
    }
    let mut changes = ChangeSet::default();
    changes.replace(snapshot.root.join(path), former, new);
    Some(changes)
}

/// Returns a text without one of its blocks.
fn without_block(text: &ChapterText, index: usize, former: &str) -> Option<String> {
    let span = text.blocks.get(index)?.span.range();
    // Whole lines: what stands before the block on its line is its indentation.
    let all: Vec<(usize, &str)> = lines(former).collect();
    let first = all.partition_point(|(start, _)| *start <= span.start).checked_sub(1)?;
    let behind = all.partition_point(|(start, _)| *start < span.end);
    let is_blank =
        |at: &usize| all.get(*at).is_some_and(|(_, line)| line.trim().is_empty());
    let start = |at: usize| all.get(at).map_or(former.len(), |(start, _)| *start);
    let mut end = behind;
    while is_blank(&end) {
        end += 1;
    }
    let mut begin = first;
    // At the end of a file the blank lines before it would be left.
    while end == all.len() && begin > 0 && is_blank(&(begin - 1)) {
        begin -= 1;
    }
    Some(format!("{}{}", former.get(..start(begin))?, former.get(start(end)..)?))
}
