//! The list of the abbreviations that a report explains.

use std::collections::BTreeMap;

use super::RegisterWriter;
use crate::assemble::{Block, BlockKind, Inline, InlineKind};
use crate::model::{self, visit};
use crate::text::{collation, explained};

impl RegisterWriter<'_> {
    /// Returns the abbreviations with the words that they stand for, as the text says them where
    /// it first has them.
    pub(super) fn abbreviations(self) -> Vec<Block> {
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for chapter in &self.project.chapters {
            let Some(text) = chapter.texts.get(&self.words.language) else { continue };
            text.visit_blocks(&mut |block| {
                visit::own_lines(block, &mut |line| {
                    let mut flat = String::new();
                    flatten(line, &mut flat);
                    for found in explained(&flat) {
                        let part = |range: std::ops::Range<usize>| {
                            flat.get(range).unwrap_or_default().to_owned()
                        };
                        known
                            .entry(part(found.short))
                            .or_insert_with(|| part(found.long));
                    }
                });
            });
        }
        if known.is_empty() {
            return vec![self.nothing()];
        }
        let compare = collation::compare(self.order);
        let mut known: Vec<(String, String)> = known.into_iter().collect();
        known.sort_by(|a, b| compare(&a.0, &b.0));
        let items = known.into_iter().map(|(short, long)| {
            let strong = InlineKind::Strong(vec![self.text(short)]);
            let long = self.text(format!(" – {}", self.words.polish(&long)));
            vec![self.paragraph(vec![Inline { kind: strong, span: self.span }, long])]
        });
        let items = items.collect();
        vec![Block::new(BlockKind::List { start: None, tight: true, items }, self.span)]
    }
}

fn flatten(line: &[model::Inline], flat: &mut String) {
    visit::inlines(line, &mut |inline| {
        flat.push_str(inline.kind.text().unwrap_or_default());
    });
}
