//! The lists after the contents: of tables, figures, recommendations and questions.

use crate::assemble::words::DocumentWords;
use crate::assemble::{
    BlockKind, Caption, Figure, Listing, ListingEntry, NumberedKind, Part, TextTable,
    plain_text, visit,
};

/// The fewest of a kind that have a list: what is less is found by leafing through.
const FEWEST: usize = 5;

/// Returns the lists of what has a number, of each kind of which there is enough.
pub(super) fn listings(parts: &[Part], words: DocumentWords<'_>) -> Vec<Listing> {
    let (mut tables, mut figures) = (Vec::new(), Vec::new());
    let (mut recommendations, mut questions) = (Vec::new(), Vec::new());
    let chapters = parts.iter().flat_map(|part| &part.chapters);
    for chapter in chapters {
        visit::blocks(&chapter.blocks, &mut |block| match &block.kind {
            BlockKind::DataTable(table) => tables.push(of_caption(&table.caption)),
            BlockKind::Chart(chart) => figures.push(of_caption(&chart.caption)),
            BlockKind::Table(TextTable { caption, .. }) => {
                tables.extend(caption.as_ref().map(of_caption));
            }
            BlockKind::Figure(Figure { caption, .. }) => {
                figures.extend(caption.as_ref().map(of_caption));
            }
            BlockKind::Numbered(numbered) => {
                let of_kind = match numbered.kind {
                    NumberedKind::Recommendation => &mut recommendations,
                    NumberedKind::Question => &mut questions,
                };
                of_kind.push(ListingEntry {
                    label: numbered.label.clone(),
                    text: numbered.addressees.join("; "),
                    anchor: numbered.anchor.clone(),
                });
            }
            BlockKind::Heading { .. }
            | BlockKind::Paragraph { .. }
            | BlockKind::List { .. }
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Aside { .. }
            | BlockKind::Stale { .. }
            | BlockKind::Untranslated { .. } => {}
        });
    }
    [
        ("list-of-tables", tables),
        ("list-of-figures", figures),
        ("list-of-recommendations", recommendations),
        ("list-of-questions", questions),
    ]
    .into_iter()
    .filter(|(_, entries)| entries.len() >= FEWEST)
    .map(|(title, entries)| Listing { title: words.label(title), entries })
    .collect()
}

fn of_caption(caption: &Caption) -> ListingEntry {
    ListingEntry {
        label: caption.label.clone(),
        text: plain_text(&caption.inlines),
        anchor: caption.anchor.clone(),
    }
}
