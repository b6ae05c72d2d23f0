//! What stands before a list, a table or a chart and says who is in it: „Apklausti vaikai:“, with
//! nothing but names below.

use super::{Masker, Place};
use crate::assemble::{Block, BlockKind, plain_text};

/// What stands before a block.
#[derive(Debug, Default)]
pub(super) struct Leads {
    /// The heading that it is below.
    heading: String,
    /// The line just before it that ends with a colon.
    line: String,
}

impl Leads {
    pub(super) fn below(heading: &str) -> Self {
        Leads { heading: heading.to_owned(), line: String::new() }
    }

    /// Returns what names can be read behind, with the caption of their table or chart.
    pub(super) fn with(&self, caption: &str) -> Vec<String> {
        let leads = [self.heading.as_str(), &self.line, caption].into_iter();
        let leads = leads.map(|lead| lead.trim_end().trim_end_matches([':', '.']));
        leads.filter(|lead| !lead.is_empty()).map(|lead| format!("{lead}: ")).collect()
    }

    fn pass(&mut self, block: &BlockKind) {
        self.line.clear();
        match block {
            BlockKind::Heading { inlines, .. } => self.heading = plain_text(inlines),
            BlockKind::Paragraph { inlines, .. } => {
                let text = plain_text(inlines);
                if text.trim_end().ends_with(':') {
                    self.line = text;
                }
            }
            BlockKind::List { .. }
            | BlockKind::Quote(_)
            | BlockKind::Untranslated { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_)
            | BlockKind::Numbered(_)
            | BlockKind::Aside { .. }
            | BlockKind::Stale { .. } => {}
        }
    }
}

impl Masker<'_> {
    pub(super) fn blocks(&mut self, blocks: &mut [Block], is_voice: bool) {
        for block in blocks {
            let place = Place { span: Some(block.span), is_voice, file: None };
            self.block(&mut block.kind, place);
            self.leads.pass(&block.kind);
        }
    }
}
