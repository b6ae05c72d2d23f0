//! Headings, lists and tables: the same shape in both languages.
//!
//! What it finds: a heading of another level; a numbered list for one with bullets, an item
//! at another depth; a table with another number of rows or columns.
//! Why it matters: such blocks are not known as renderings of each other, and the contents,
//! the numbers and the parallel edition come apart.

use crate::diagnostic::found::ListDifference;
use crate::diagnostic::{Diagnostic, Span, found};
use crate::model::{Block, BlockKind, List};

/// Returns how the shape of two blocks of one sort differs, if it does: of blocks that were
/// not paired because of it, or of paired ones.
pub(super) fn difference(source: &Block, target: &Block) -> Option<Diagnostic> {
    let place = source.span;
    Some(match (&source.kind, &target.kind) {
        (BlockKind::Heading { level: a, .. }, BlockKind::Heading { level: b, .. })
            if a != b =>
        {
            found::HeadingDiffers {
                name: &"#".repeat(usize::from(*b)),
                expected: &"#".repeat(usize::from(*a)),
                source: place,
            }
            .at(target.span)
        }
        (BlockKind::List(a), BlockKind::List(b)) => {
            let (kind, span) = list(a, b, target.span)?;
            found::ListDiffers { kind, source: place }.at(span)
        }
        (BlockKind::Table(a), BlockKind::Table(b)) => {
            let columns = (a.header.len(), b.header.len());
            let rows = (a.rows.len(), b.rows.len());
            let (kind, (expected, count)) = match () {
                () if columns.0 != columns.1 => {
                    (found::TableDifference::Columns, columns)
                }
                () if rows.0 != rows.1 => (found::TableDifference::Rows, rows),
                () => return None,
            };
            found::TableDiffers { kind, count, expected, source: place }.at(target.span)
        }
        (BlockKind::Directive(a), BlockKind::Directive(b)) if a.kind == b.kind => {
            return inside(&a.blocks, &b.blocks);
        }
        (BlockKind::Quote(a), BlockKind::Quote(b)) => return inside(a, b),
        (
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Directive(_)
            | BlockKind::Register(_)
            | BlockKind::Rule,
            _,
        ) => return None,
    })
}

/// Returns that two lists begin with different numbers, if they do. They are renderings of
/// each other all the same, unlike those whose shape differs.
pub(super) fn start(source: &Block, target: &Block) -> Option<Diagnostic> {
    let (BlockKind::List(a), BlockKind::List(b)) = (&source.kind, &target.kind) else {
        return None;
    };
    let (Some(wanted), Some(first)) = (a.start, b.start) else { return None };
    let number = usize::try_from(wanted).ok()?;
    let kind = ListDifference::Start { number };
    (wanted != first)
        .then(|| found::ListDiffers { kind, source: source.span }.at(target.span))
}

/// Compares the blocks in two blocks, where there are equally many.
fn inside(source: &[Block], target: &[Block]) -> Option<Diagnostic> {
    let mut pairs = source.iter().zip(target).filter(|_| source.len() == target.len());
    pairs.find_map(|(a, b)| difference(a, b))
}

/// Returns how two lists differ, and where. An item that is missing has its own finding.
fn list(source: &List, target: &List, place: Span) -> Option<(ListDifference, Span)> {
    if source.start.is_some() != target.start.is_some() {
        let kind = if source.start.is_some() {
            ListDifference::Ordered
        } else {
            ListDifference::Bullets
        };
        return Some((kind, place));
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    outline(source, 0, &mut left);
    outline(target, 0, &mut right);
    if left.len() != right.len() {
        return None;
    }
    let mut pairs = left.iter().zip(&right);
    pairs.find_map(|(a, b)| match () {
        () if a.depth != b.depth => Some((ListDifference::Depth, b.span)),
        () if a.is_ordered && !b.is_ordered => Some((ListDifference::Ordered, b.span)),
        () if !a.is_ordered && b.is_ordered => Some((ListDifference::Bullets, b.span)),
        () => None,
    })
}

/// An item of a list or of a list within it.
struct Item {
    depth: usize,
    is_ordered: bool,
    span: Span,
}

fn outline(list: &List, depth: usize, items: &mut Vec<Item>) {
    for item in &list.items {
        items.push(Item { depth, is_ordered: list.start.is_some(), span: item.span });
        for block in &item.blocks {
            if let BlockKind::List(inner) = &block.kind {
                outline(inner, depth + 1, items);
            }
        }
    }
}
