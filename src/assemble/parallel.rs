//! Two documents of one report side by side: which block renders which.
//!
//! Both were made by walking the blocks of the source, so their blocks come in the same
//! order and none has to be searched for. A block stands in a row with the one that renders
//! it; what is inside it is paired in turn where both sides have the same shape, and is set
//! whole, side against side, where they do not.

use std::mem::discriminant;

use crate::assemble::{
    Block, BlockKind, Chapter, Document, Inline, Listing, Part, SourceEntry, SourceList,
};
use crate::text::Language;

/// A report in its source language beside a translation.
#[derive(Debug)]
pub struct Parallel<'d> {
    /// The report in the source language.
    pub source: &'d Document,
    /// Its translation.
    pub target: &'d Document,
    /// The lists after the contents of both, entry by entry.
    pub listings: Vec<(&'d Listing, &'d Listing)>,
    /// The parts of both.
    pub parts: Vec<ParallelPart<'d>>,
    /// The sources that one or both cite, in the order of the source language.
    pub sources: Vec<(Option<&'d SourceEntry>, Option<&'d SourceEntry>)>,
}

/// A part beside its translation.
#[derive(Debug)]
pub struct ParallelPart<'d> {
    /// The part.
    pub source: &'d Part,
    /// Its translation.
    pub target: &'d Part,
    /// The chapters of both.
    pub chapters: Vec<ParallelChapter<'d>>,
}

/// A chapter beside its translation.
#[derive(Debug)]
pub struct ParallelChapter<'d> {
    /// The chapter.
    pub source: &'d Chapter,
    /// Its translation.
    pub target: &'d Chapter,
    /// The blocks of both.
    pub rows: Vec<ParallelRow<'d>>,
}

/// What stands side by side.
#[derive(Debug, Clone, PartialEq)]
pub enum ParallelRow<'d> {
    /// A block and the one that renders it.
    Both(Both<'d>),
    /// A block that is not translated.
    Untranslated {
        /// The block.
        source: &'d Block,
        /// The mark that says so.
        mark: &'d str,
    },
    /// A block of the translation that renders nothing.
    WithoutSource {
        /// The block.
        target: &'d Block,
        /// The mark that says so.
        mark: &'d str,
    },
}

/// A block and the one that renders it.
#[derive(Debug, Clone, PartialEq)]
pub struct Both<'d> {
    /// The block.
    pub source: &'d Block,
    /// Its translation.
    pub target: &'d Block,
    /// What has changed in the block since it was translated.
    pub stale: Option<Stale<'d>>,
    /// The rows within: for each item of a list, once for any other block that holds
    /// blocks. `None` where there are none or the two differ in shape.
    pub inside: Option<Vec<Vec<ParallelRow<'d>>>>,
}

/// What has changed in a block since it was translated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stale<'d> {
    /// The language of the changed words.
    pub language: Language,
    /// The mark that says that something has.
    pub mark: &'d str,
    /// The changed words, for each segment.
    pub changes: &'d [Vec<Inline>],
}

/// Puts a report and its translation side by side.
pub fn parallel<'d>(source: &'d Document, target: &'d Document) -> Parallel<'d> {
    // Both documents have the same parts and chapters, since the project decides them.
    let parts = source.parts.iter().zip(&target.parts);
    Parallel {
        source,
        target,
        // Both documents number the same things.
        listings: source.listings.iter().zip(&target.listings).collect(),
        parts: parts.map(|(source, target)| part(source, target)).collect(),
        sources: sources(&source.sources, &target.sources),
    }
}

fn part<'d>(source: &'d Part, target: &'d Part) -> ParallelPart<'d> {
    let chapters = source.chapters.iter().zip(&target.chapters);
    ParallelPart {
        source,
        target,
        chapters: chapters
            .map(|(source, target)| ParallelChapter {
                source,
                target,
                rows: rows(&source.blocks, &target.blocks),
            })
            .collect(),
    }
}

/// Pairs the blocks of a chapter. Every block of both is in one row, in its order.
fn rows<'d>(source: &'d [Block], target: &'d [Block]) -> Vec<ParallelRow<'d>> {
    let mut source = source.iter();
    let mut rows = Vec::new();
    for target in target {
        match &target.kind {
            BlockKind::Untranslated { is_source: true, mark, blocks, .. } => {
                // Neighbours share one mark in the translation, but each has a row here.
                let neighbours = source.by_ref().take(blocks.len());
                rows.extend(
                    neighbours.map(|source| ParallelRow::Untranslated { source, mark }),
                );
            }
            BlockKind::Untranslated { is_source: false, mark, blocks, .. } => {
                rows.extend(
                    blocks
                        .iter()
                        .map(|target| ParallelRow::WithoutSource { target, mark }),
                );
            }
            BlockKind::Stale { language, mark, changes, blocks } => {
                let stale = Stale { language: *language, mark, changes };
                for target in blocks {
                    rows.extend(source.next().map(|source| {
                        ParallelRow::Both(both(source, target, Some(stale)))
                    }));
                }
            }
            BlockKind::Heading { .. }
            | BlockKind::Paragraph { .. }
            | BlockKind::List { .. }
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_)
            | BlockKind::Numbered(_)
            | BlockKind::Aside { .. } => rows.extend(
                source.next().map(|source| ParallelRow::Both(both(source, target, None))),
            ),
        }
    }
    rows
}

fn both<'d>(source: &'d Block, target: &'d Block, stale: Option<Stale<'d>>) -> Both<'d> {
    Both { source, target, stale, inside: inside(&source.kind, &target.kind) }
}

/// Pairs what is inside two blocks; `None` where they hold no blocks or differ in shape.
fn inside<'d>(
    source: &'d BlockKind,
    target: &'d BlockKind,
) -> Option<Vec<Vec<ParallelRow<'d>>>> {
    if discriminant(source) != discriminant(target) {
        return None;
    }
    let (source, target) = (source.inner(), target.inner());
    let lists = source.iter().zip(&target).map(|(one, other)| same(one, other));
    (!source.is_empty() && source.len() == target.len())
        .then(|| lists.collect())
        .flatten()
}

/// Pairs blocks one by one; `None` where their number or kinds differ.
fn same<'d>(source: &'d [Block], target: &'d [Block]) -> Option<Vec<ParallelRow<'d>>> {
    let kinds = source.iter().zip(target);
    // Nested blocks have no record of which renders which, so only the same shape tells.
    let is_same = source.len() == target.len()
        && kinds.clone().all(|(source, target)| {
            discriminant(&source.kind) == discriminant(&target.kind)
        });
    is_same.then(|| {
        kinds
            .map(|(source, target)| ParallelRow::Both(both(source, target, None)))
            .collect()
    })
}

/// Pairs the entries of the lists of sources. What only the translation cites stands last.
fn sources<'d>(
    source: &'d SourceList,
    target: &'d SourceList,
) -> Vec<(Option<&'d SourceEntry>, Option<&'d SourceEntry>)> {
    let find = |list: &'d SourceList, key: &str| {
        list.entries.iter().find(|entry| entry.source.key == key)
    };
    let cited =
        source.entries.iter().map(|entry| (Some(entry), find(target, &entry.source.key)));
    let only =
        target.entries.iter().filter(|entry| find(source, &entry.source.key).is_none());
    cited.chain(only.map(|entry| (None, Some(entry)))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{SourceFile, Sources, Span};

    fn block(kind: BlockKind) -> Block {
        let (path, text) = (String::new(), String::new());
        let file = SourceFile { path, text };
        Block::new(kind, Span::new(Sources::default().add(file), 0..0))
    }

    fn paragraph(number: u32) -> Block {
        let (anchor, inlines) = (None, Vec::new());
        block(BlockKind::Paragraph { number: Some(number), anchor, inlines })
    }

    fn quote(blocks: Vec<Block>) -> Block {
        block(BlockKind::Quote(blocks))
    }

    fn list(items: Vec<Vec<Block>>) -> Block {
        block(BlockKind::List { start: None, tight: true, items })
    }

    fn language() -> Language {
        "en".parse().expect("a language")
    }

    fn marked(is_source: bool, blocks: Vec<Block>) -> Block {
        let (language, mark) = (language(), String::new());
        block(BlockKind::Untranslated { language, is_source, mark, blocks })
    }

    fn stale(inner: Block) -> Block {
        let (language, mark, blocks) = (language(), String::new(), vec![inner]);
        block(BlockKind::Stale { language, mark, changes: Vec::new(), blocks })
    }

    fn number(block: &Block) -> u32 {
        match &block.kind {
            BlockKind::Paragraph { number, .. } => number.unwrap_or_default(),
            other => panic!("{other:?}"),
        }
    }

    /// Returns the numbers at the left and at the right of each row.
    fn shape(rows: &[ParallelRow<'_>]) -> Vec<(Option<u32>, Option<u32>)> {
        let shape = |row: &ParallelRow<'_>| match row {
            ParallelRow::Both(both) => {
                (Some(number(both.source)), Some(number(both.target)))
            }
            ParallelRow::Untranslated { source, .. } => (Some(number(source)), None),
            ParallelRow::WithoutSource { target, .. } => (None, Some(number(target))),
        };
        rows.iter().map(shape).collect()
    }

    #[test]
    fn each_block_stands_beside_the_one_that_renders_it() {
        let source: Vec<_> = (1..=5).map(paragraph).collect();
        let target = [
            paragraph(11),
            marked(true, vec![paragraph(2), paragraph(3)]),
            marked(false, vec![paragraph(99)]),
            stale(paragraph(14)),
            paragraph(15),
        ];
        let rows = rows(&source, &target);
        let both = |number| (Some(number), Some(number + 10));
        let expected = [
            both(1),
            (Some(2), None),
            (Some(3), None),
            (None, Some(99)),
            both(4),
            both(5),
        ];
        assert_eq!(shape(&rows), expected);
        let is_stale = |row: &ParallelRow<'_>| matches!(row, ParallelRow::Both(both) if both.stale.is_some());
        assert_eq!(rows.iter().filter(|row| is_stale(row)).count(), 1);
    }

    proptest! {
        /// Whatever is translated, stale, missing or added: no block is lost or doubled.
        #[test]
        fn no_block_is_lost(kinds in proptest::collection::vec(0..4, 0..30)) {
            let (mut source, mut target, mut expected) = (vec![], vec![], vec![]);
            for (number, kind) in (1..).zip(kinds) {
                if kind != 3 {
                    source.push(paragraph(number));
                }
                let (left, right) = match kind {
                    0 => {
                        target.push(paragraph(number));
                        (Some(number), Some(number))
                    }
                    1 => {
                        target.push(stale(paragraph(number)));
                        (Some(number), Some(number))
                    }
                    2 => {
                        target.push(marked(true, vec![paragraph(number)]));
                        (Some(number), None)
                    }
                    _ => {
                        target.push(marked(false, vec![paragraph(number)]));
                        (None, Some(number))
                    }
                };
                expected.push((left, right));
            }
            prop_assert_eq!(shape(&rows(&source, &target)), expected);
        }
    }

    #[test]
    fn what_is_inside_is_paired_where_both_have_the_same_shape() {
        let one = || vec![paragraph(1)];
        let two = || vec![paragraph(1), paragraph(2)];
        let rows_in = |source: &Block, target: &Block| -> Option<Vec<usize>> {
            let inside = inside(&source.kind, &target.kind)?;
            Some(inside.iter().map(Vec::len).collect())
        };
        for (source, target, expected) in [
            (quote(two()), quote(two()), Some(vec![2])),
            (quote(two()), quote(one()), None),
            (quote(one()), quote(vec![block(BlockKind::Rule)]), None),
            (list(vec![one(), two()]), list(vec![one(), two()]), Some(vec![1, 2])),
            (list(vec![one(), two()]), list(vec![one(), one()]), None),
            (list(vec![one()]), list(vec![one(), one()]), None),
            (paragraph(1), paragraph(1), None),
        ] {
            assert_eq!(rows_in(&source, &target), expected, "{source:?} {target:?}");
        }
    }
}
