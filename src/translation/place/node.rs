//! The consecutive parts of a chapter: blocks, and items of lists.

use crate::diagnostic::Span;
use crate::model::{Block, BlockKind, ListItem};

/// A block, an item of a list, or a footnote as a whole.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    /// Where it was written.
    pub(super) span: Span,
    /// The block; `None` for an item of a list or a footnote.
    pub(super) block: Option<&'a Block>,
    /// What it holds.
    pub(super) children: Vec<Node<'a>>,
}

impl<'a> Node<'a> {
    pub(super) fn of_block(block: &'a Block) -> Self {
        let children = if let BlockKind::List(list) = &block.kind {
            list.items.iter().map(Node::of_item).collect()
        } else {
            block.inner().into_iter().flatten().map(Node::of_block).collect()
        };
        Node { span: block.span, block: Some(block), children }
    }

    fn of_item(item: &'a ListItem) -> Self {
        let children = item.blocks.iter().map(Node::of_block).collect();
        Node { span: item.span, block: None, children }
    }

    /// Returns a node that is not looked into.
    pub(super) fn bare(span: Span) -> Self {
        Node { span, block: None, children: Vec::new() }
    }
}

/// Pairs nodes: `rendered` says where the segments of one are translated. Both stand in the
/// order of their files, and no two of one file overlap.
pub(super) fn pair<'a>(
    source: Vec<Node<'a>>,
    target: Vec<Node<'a>>,
    rendered: impl Fn(&Node<'a>) -> Vec<Span>,
) -> Vec<(Node<'a>, Option<Node<'a>>)> {
    let spans: Vec<Span> = target.iter().map(|node| node.span).collect();
    let mut free: Vec<Option<Node<'a>>> = target.into_iter().map(Some).collect();
    let mut pairs = Vec::new();
    for node in source {
        let holding = |part: Span| {
            let behind = spans.partition_point(|span| span.start <= part.start);
            behind.checked_sub(1).filter(|index| part.end <= spans[*index].end)
        };
        let held = rendered(&node).into_iter().filter_map(holding);
        let found = held.filter(|index| free[*index].is_some()).min();
        pairs.push((node, found.and_then(|index| free[index].take())));
    }
    pairs
}
