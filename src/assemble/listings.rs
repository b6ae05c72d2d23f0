//! The lists after the contents: of tables, figures, recommendations and questions.

use crate::assemble::excerpt::excerpt;
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    BlockKind, Caption, Displayed, Listing, ListingEntry, Numbered, NumberedKind, Part,
    plain_text, visit,
};
use crate::text::{Lexicon, Privacy, capitalized};

/// The fewest of a kind that have a list: what is less is found by leafing through.
const FEWEST: usize = 5;

/// The most letters of the first words of a recommendation: with its addressees, two lines.
const FIRST_WORDS: usize = 70;

/// Returns the lists of what has a number, of each kind of which there is enough. What only a
/// translation has is in none of them.
pub(super) fn listings(
    parts: &[Part],
    privacy: &Privacy,
    words: DocumentWords<'_>,
) -> Vec<Listing> {
    let lexicon = words.catalog.lexicon(words.language);
    let (mut tables, mut figures) = (Vec::new(), Vec::new());
    let (mut recommendations, mut questions) = (Vec::new(), Vec::new());
    let chapters = parts.iter().flat_map(|part| &part.chapters);
    for chapter in chapters {
        visit::blocks(&chapter.blocks, &mut |block| {
            if let BlockKind::Numbered(numbered) = &block.kind
                && numbered.number.is_some()
            {
                let of_kind = match numbered.kind {
                    NumberedKind::Recommendation => &mut recommendations,
                    NumberedKind::Question => &mut questions,
                };
                of_kind.push(of_numbered(numbered, privacy, &lexicon));
            }
            let of_kind = match block.kind.displayed() {
                Some(Displayed::Table(_) | Displayed::DataTable(_)) => &mut tables,
                Some(Displayed::Chart(_) | Displayed::Figure(_)) => &mut figures,
                None => return,
            };
            of_kind.extend(block.caption().and_then(of_caption));
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

fn of_caption(caption: &Caption) -> Option<ListingEntry> {
    caption.number?;
    Some(ListingEntry {
        label: caption.label.clone(),
        text: plain_text(&caption.inlines),
        anchor: caption.anchor.clone(),
    })
}

/// Returns whom a recommendation addresses, and its first words.
fn of_numbered(
    numbered: &Numbered,
    privacy: &Privacy,
    lexicon: &Lexicon,
) -> ListingEntry {
    let addressees = capitalized(&numbered.addressees.join("; "));
    let text = excerpt(&numbered.blocks, FIRST_WORDS, privacy, lexicon);
    ListingEntry {
        label: numbered.label.clone(),
        text: if addressees.is_empty() { text } else { format!("{addressees}: {text}") },
        anchor: numbered.anchor.clone(),
    }
}
