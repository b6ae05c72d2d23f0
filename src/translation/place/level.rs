//! What a translation lacks among consecutive blocks, or among the items of a list.

use crate::translation::place::Refusal;
use crate::translation::place::lines::{is_loose, line_end, line_start, prefix};
use crate::translation::place::node::Node;
use crate::translation::place::plan::{Level, Planner, TextEdit};

impl<'a> Planner<'a> {
    /// Plans what the translation lacks among siblings; `last` is the last node there.
    pub(super) fn level(
        &mut self,
        siblings: &[(Node<'a>, Option<Node<'a>>)],
        last: Option<&Node<'a>>,
        level: Level,
    ) {
        // Something without words, such as a rule, is inserted together with a neighbour.
        let mut waiting: Vec<String> = Vec::new();
        let mut follows_edit = false;
        let first = siblings.iter().find_map(|(_, node)| node.as_ref());
        let mut previous = None;
        for (index, (source, partner)) in siblings.iter().enumerate() {
            if let Some(partner) = partner {
                self.descend(source, partner);
                previous = Some(partner);
                waiting.clear();
                follows_edit = false;
                continue;
            }
            let held = self.held(source.span);
            let is_wanted = held.iter().any(|index| self.texts.contains_key(index));
            if !is_wanted && !held.is_empty() {
                waiting.clear();
                follows_edit = false;
                continue;
            }
            // If nothing before it is translated, it goes in front of the first
            // translated node.
            let anchor = match (previous, first, last) {
                (Some(node), _, _) | (None, None, Some(node)) => Some((node, true)),
                (None, Some(node), _) => Some((node, false)),
                (None, None, None) if level == Level::Chapter => None,
                (None, None, None) => {
                    self.refuse(&held, Refusal::NoPlace);
                    continue;
                }
            };
            let into = anchor.map_or(String::new(), |(node, _)| match level {
                Level::Chapter => String::new(),
                _ => prefix(self.into, node.span.range().start),
            });
            let from = self.start(source, level);
            let fresh = self.fresh(from, source.span.range().end, &held, &into);
            let text = match fresh {
                Ok(text) => text,
                Err(refusal) => {
                    self.refuse(&held, refusal);
                    waiting.clear();
                    follows_edit = false;
                    continue;
                }
            };
            let gap = self.gap(siblings, index, level, &into);
            if held.is_empty() {
                match self.edits.last_mut().filter(|_| follows_edit) {
                    Some(edit) if edit.text.ends_with(&gap) => {
                        edit.text.push_str(&format!("{text}{gap}"));
                    }
                    Some(edit) => edit.text.push_str(&format!("{gap}{text}")),
                    None => waiting.push(text),
                }
                continue;
            }
            waiting.push(text);
            let text = std::mem::take(&mut waiting).join(&gap);
            let edit = self.put(&text, anchor, &gap, level, held);
            self.edits.push(edit);
            follows_edit = anchor.is_some();
        }
    }

    /// Returns where the text of a node of the source begins.
    fn start(&self, node: &Node<'_>, level: Level) -> usize {
        let start = node.span.range().start;
        // The blanks before the node belong to it: they make indented code what it is,
        // and indent all items of a list.
        if level == Level::Chapter { line_start(self.from, start) } else { start }
    }

    /// Returns the text between two siblings.
    fn gap(
        &self,
        siblings: &[(Node<'a>, Option<Node<'a>>)],
        index: usize,
        level: Level,
        prefix: &str,
    ) -> String {
        let nl = self.newline;
        let first = index.saturating_sub(1);
        // A blank line in a tight list would make a paragraph of each item.
        let is_tight = level == Level::List
            && siblings.get(first).zip(siblings.get(first + 1)).is_some_and(|(a, b)| {
                let between = a.0.span.range().end..b.0.span.range().start;
                !is_loose(self.from.get(between).unwrap_or(""))
            });
        if is_tight {
            format!("{nl}{prefix}")
        } else {
            format!("{nl}{}{nl}{prefix}", prefix.trim_end())
        }
    }

    fn put(
        &self,
        text: &str,
        anchor: Option<(&Node<'_>, bool)>,
        gap: &str,
        level: Level,
        segments: Vec<usize>,
    ) -> TextEdit {
        let nl = self.newline;
        let (at, text) = match anchor {
            Some((node, true)) => {
                (line_end(self.into, node.span.range().end), format!("{gap}{text}"))
            }
            Some((node, false)) => {
                let start = node.span.range().start;
                let at = match level {
                    Level::Chapter => line_start(self.into, start),
                    _ => start,
                };
                (at, format!("{text}{gap}"))
            }
            None if self.into.is_empty() || self.into.ends_with('\n') => {
                (self.into.len(), format!("{nl}{text}{nl}"))
            }
            None => (self.into.len(), format!("{nl}{nl}{text}")),
        };
        let is_block =
            level != Level::List && anchor.is_some_and(|(_, is_behind)| is_behind);
        TextEdit { is_block, ..TextEdit::new(at..at, text, segments) }
    }
}
