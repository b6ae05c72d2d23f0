//! Proves that edits of a chapter do what they should and nothing else.

use std::collections::{BTreeMap, VecDeque};

use crate::diagnostic::{Arg, Code, Diagnostics, FileId, Severity, SourceFile, Sources};
use crate::markdown::translated_chapter;
use crate::model::{Block, BlockKind, ChapterText, SegmentKind, SegmentText};
use crate::translation::place::plan::TextEdit;
use crate::translation::{Comparison, Segment, SegmentForm, segments};

/// What a chapter was before, to be compared with what it becomes.
pub(super) struct Proof<'a> {
    /// The file as it was.
    pub(super) file: &'a str,
    path: &'a str,
    comparison: &'a Comparison,
    texts: &'a BTreeMap<usize, SegmentText>,
    before: Reading,
}

/// What a file says.
struct Reading {
    segments: Vec<Segment>,
    blocks: Vec<ChapterShape>,
    /// How often each error occurs: its code, and what its message says.
    errors: BTreeMap<(Code, BTreeMap<&'static str, Arg>), usize>,
}

impl<'a> Proof<'a> {
    pub(super) fn new(
        target: Option<&ChapterText>,
        comparison: &'a Comparison,
        texts: &'a BTreeMap<usize, SegmentText>,
        sources: &'a Sources,
    ) -> Self {
        let (file, path) = match target {
            Some(target) => {
                let file = sources.file(target.file);
                (file.text.as_str(), file.path.as_str())
            }
            None => ("", ""),
        };
        Proof { file, path, comparison, texts, before: Reading::of(file, path) }
    }

    /// Returns the texts that edits put in, as they read back; `None` if one of them or
    /// anything else does not read as it should.
    pub(super) fn read(
        &self,
        text: &str,
        edits: &[TextEdit],
    ) -> Option<BTreeMap<usize, SegmentText>> {
        let after = Reading::of(text, self.path);
        // What errors say is compared, because the edits move their positions.
        let before = |error| self.before.errors.get(error).copied().unwrap_or_default();
        if after.errors.iter().any(|(error, count)| *count > before(error))
            || !is_within(&self.before.blocks, &after.blocks)
        {
            return None;
        }
        let mut wanted: BTreeMap<(SegmentKind, String), Vec<usize>> = BTreeMap::new();
        let mut kept = self.before.segments.iter().map(Some).collect::<Vec<_>>();
        // The text and the title of an image have the same span but not the same form.
        let mut places: BTreeMap<(u32, SegmentForm), VecDeque<usize>> = BTreeMap::new();
        for (place, earlier) in self.before.segments.iter().enumerate() {
            places
                .entry((earlier.span.start, earlier.form))
                .or_default()
                .push_back(place);
        }
        for index in edits.iter().flat_map(|edit| &edit.segments) {
            let pair = self.comparison.segments.get(*index)?;
            let kind = pair.target.as_ref().unwrap_or(&pair.source).kind;
            wanted.entry((kind, self.texts.get(index)?.key())).or_default().push(*index);
            if let Some(target) = &pair.target {
                let same = places.get_mut(&(target.span.start, target.form));
                *kept.get_mut(same?.pop_front()?)? = None;
            }
        }
        // Compared as written, not by meaning: a footnote mark was read as plain words
        // before its footnote was added.
        let mut kept = kept.into_iter().flatten().peekable();
        let mut found = BTreeMap::new();
        for segment in after.segments {
            let is_kept = kept.peek().is_some_and(|next| {
                next.kind == segment.kind && next.text.plain() == segment.text.plain()
            });
            if is_kept {
                kept.next();
                continue;
            }
            let index = wanted.get_mut(&(segment.kind, segment.key))?.pop()?;
            found.insert(index, segment.text);
        }
        let is_all = kept.next().is_none() && wanted.values().all(Vec::is_empty);
        is_all.then_some(found)
    }
}

impl Reading {
    fn of(text: &str, path: &str) -> Self {
        let mut sources = Sources::default();
        let file: FileId =
            sources.add(SourceFile { path: path.to_owned(), text: text.to_owned() });
        let mut diags = Diagnostics::new();
        let chapter = translated_chapter(file, &sources, &mut diags);
        let mut errors = BTreeMap::new();
        for finding in diags.into_sorted(&sources) {
            if finding.severity == Severity::Error {
                *errors.entry((finding.code, finding.args)).or_insert(0) += 1;
            }
        }
        let mut blocks = Vec::new();
        chapter.visit_blocks(&mut |block| blocks.push(shape(block)));
        Reading { segments: segments(&chapter, &sources), blocks, errors }
    }
}

/// The form of a block apart from its words, and its anchor.
#[derive(Debug, PartialEq, Eq)]
struct ChapterShape {
    kind: String,
    anchor: Option<String>,
}

fn shape(block: &Block) -> ChapterShape {
    let kind = match &block.kind {
        BlockKind::Table(table) => format!("table {:?}", table.alignments),
        BlockKind::Figure(image) => {
            format!("figure {} {:?}", image.path.value, image.width)
        }
        BlockKind::DataTable(table) => format!("data table {}", table.indicators.len()),
        BlockKind::Chart(chart) => format!("chart {:?}", chart.kind.value),
        kind => kind.shape(),
    };
    ChapterShape {
        kind,
        anchor: block.anchor.as_ref().map(|anchor| anchor.value.clone()),
    }
}

/// Returns whether one list is contained in another, in order. A table may have got an
/// anchor together with its caption.
fn is_within(part: &[ChapterShape], whole: &[ChapterShape]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|shape| {
        let is_same = |other: &ChapterShape| {
            other.kind == shape.kind
                && (shape.anchor.is_none() || other.anchor == shape.anchor)
        };
        whole.any(is_same)
    })
}
