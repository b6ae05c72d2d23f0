//! Which tables and figures may leave their place in the text for the head or foot of a
//! page, and what a page break may not part.
//!
//! A table is not broken over two pages if it is short; where it does not fit, it would
//! leave the rest of its page white. So it floats and the text goes on, provided that
//! there is text: enough before it, so that it is never above its chapter's heading,
//! and enough after it to fill the page.

use crate::assemble::{
    Block, BlockKind, Inline, InlineKind, plain_text, plain_texts, visit,
};

/// The letters that must come before a floating table since the last heading: otherwise it
/// could be printed above the heading to which it belongs.
// Both lengths were chosen, not measured.
const BEFORE: usize = 500;

/// The letters that must come between it and the next table, or the chapter's end.
const AFTER: usize = 400;

/// A floating table stands between paragraphs, not within one: those that are about as far
/// before it as half a page, and as far after it as a table is high, stay on one page.
const WHOLE_BEFORE: usize = 1100;
const WHOLE_AFTER: usize = 1500;

/// The longest paragraph that is kept on one page, in letters: about 13 lines. A longer one
/// would leave too much of a page white.
const LONGEST_WHOLE: usize = 900;

/// How many letters the first line of a paragraph has at most.
const FIRST_LINE: usize = 90;

/// How freely a block can be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placement {
    /// Within another block, where it stays in its place.
    Fixed,
    /// Among the blocks of a chapter, where it may take a page of its own.
    Flow,
    /// At the head or foot of a page.
    Float,
    /// On one page: a paragraph that a floating table would otherwise cut, or whose number would
    /// stay behind.
    Whole,
    /// On one page with the next block.
    WithNext,
}

impl Placement {
    /// Returns the word that the templates know it by.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Placement::Fixed => "fixed",
            Placement::Flow | Placement::Whole | Placement::WithNext => "flow",
            Placement::Float => "float",
        }
    }
}

impl Placement {
    /// Returns the argument for a block that stays with the next.
    pub(super) fn with_next(self) -> &'static str {
        if self == Placement::WithNext { "sticky: true, " } else { "" }
    }

    /// Returns the argument for a row that stays on one page.
    pub(super) fn whole(self) -> &'static str {
        if self == Placement::Whole { "whole: true, " } else { "" }
    }
}

/// Returns for each block of a chapter how freely it can be placed.
pub(super) fn floating(blocks: &[Block]) -> Vec<Placement> {
    let lengths: Vec<Option<usize>> = blocks.iter().map(letters).collect();
    let mut before = 0;
    let mut places = Vec::with_capacity(blocks.len());
    for (index, length) in lengths.iter().enumerate() {
        // Only text up to the next table can fill the page that this one leaves. For other
        // blocks it is not needed, and counting it for each would take too long.
        let after = || -> usize {
            let rest = lengths.iter().skip(index + 1);
            rest.map_while(|length| *length).sum()
        };
        // Below another that keeps its place, there is nothing between them to fill a page.
        let follows = index.checked_sub(1).is_some_and(|previous| {
            lengths[previous].is_none() && places[previous] == Placement::Flow
        });
        let floats = length.is_none() && before >= BEFORE && !follows && after() >= AFTER;
        places.push(if floats { Placement::Float } else { Placement::Flow });
        if matches!(blocks[index].kind, BlockKind::Heading { .. }) {
            before = 0;
        }
        // Another table separates it from the heading as well as text does.
        before += length.unwrap_or(BEFORE);
    }
    keep_whole(blocks, &lengths, &mut places);
    keep_with_number(blocks, &lengths, &mut places);
    keep_together(blocks, &mut places);
    places
}

/// Marks the paragraphs near floating tables that are to stay on one page.
fn keep_whole(blocks: &[Block], lengths: &[Option<usize>], places: &mut [Placement]) {
    let is_short = |index: usize| {
        let is_text = matches!(
            blocks.get(index).map(|block| &block.kind),
            Some(BlockKind::Paragraph { .. })
        );
        let length = lengths.get(index).copied().flatten();
        is_text && length.is_some_and(|length| length <= LONGEST_WHOLE)
    };
    let floats: Vec<usize> = (0..places.len())
        .filter(|index| places.get(*index) == Some(&Placement::Float))
        .collect();
    let mut mark = |near: &mut dyn Iterator<Item = usize>, reach: usize| {
        let mut passed = 0;
        for index in near {
            if passed >= reach {
                break;
            }
            passed += lengths.get(index).copied().flatten().unwrap_or_default();
            if is_short(index)
                && let Some(place) = places.get_mut(index)
            {
                *place = Placement::Whole;
            }
        }
    };
    for float in floats {
        mark(&mut (0..float).rev(), WHOLE_BEFORE);
        mark(&mut (float + 1..blocks.len()), WHOLE_AFTER);
    }
}

/// Marks the paragraphs with a footnote in their first line. Where the line fits on a page and
/// its note does not, Typst takes the line to the next page, and leaves number and heading.
fn keep_with_number(
    blocks: &[Block],
    lengths: &[Option<usize>],
    places: &mut [Placement],
) {
    for ((block, length), place) in blocks.iter().zip(lengths).zip(places) {
        let BlockKind::Paragraph { inlines, .. } = &block.kind else { continue };
        let is_short = length.is_some_and(|length| length <= LONGEST_WHOLE);
        let first = inlines.iter().position(holds_note);
        let before = first.and_then(|first| inlines.get(..first));
        let is_early =
            before.is_some_and(|before| plain_text(before).chars().count() <= FIRST_LINE);
        if is_short && is_early && *place == Placement::Flow {
            *place = Placement::Whole;
        }
    }
}

fn holds_note(inline: &Inline) -> bool {
    matches!(inline.kind, InlineKind::Note { .. })
        || inline.kind.inner().iter().any(holds_note)
}

/// Marks what never ends a page alone: the last but one of several recommendations, because
/// the last would begin the next page, and a paragraph that a list completes.
fn keep_together(blocks: &[Block], places: &mut [Placement]) {
    for (index, pair) in blocks.windows(2).enumerate() {
        let [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, list] = pair
        else {
            continue;
        };
        let is_list = matches!(list.kind, BlockKind::List { .. });
        if is_list && introduces(inlines) && !has_note(&pair[..1]) {
            places[index] = Placement::WithNext;
        }
    }
    let is_numbered = |block: &Block| matches!(block.kind, BlockKind::Numbered(_));
    let mut first = 0;
    for run in blocks.chunk_by(|a, b| is_numbered(a) && is_numbered(b)) {
        first += run.len();
        if let [.., last_but_one, _] = run
            && !has_note(std::slice::from_ref(last_but_one))
            && let Some(place) = places.get_mut(first - 2)
        {
            *place = Placement::WithNext;
        }
    }
}

/// Returns whether blocks have a footnote. Typst has set it when it finds that the next block
/// does not fit: the note would stay behind when its block goes to the next page.
fn has_note(blocks: &[Block]) -> bool {
    let mut found = false;
    visit::all_inlines(blocks, &mut |inline| {
        found |= matches!(inline.kind, InlineKind::Note { .. });
    });
    found
}

/// Returns whether a paragraph says that something follows, and is short enough to stay on
/// one page.
fn introduces(inlines: &[Inline]) -> bool {
    let text = plain_text(inlines);
    text.trim_end().ends_with([':', '：']) && text.chars().count() <= LONGEST_WHOLE
}

/// Returns the letters of blocks of text, without those of tables.
pub(super) fn length(blocks: &[Block]) -> usize {
    plain_texts(blocks).iter().map(|text| text.chars().count()).sum()
}

/// Returns the length of a block of text; `None` for one that may float.
fn letters(block: &Block) -> Option<usize> {
    match block.kind.displayed() {
        Some(_) => block.caption().is_none().then_some(0),
        None => Some(length(std::slice::from_ref(block))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::{DataTable, Numbered, NumberedKind};
    use crate::diagnostic::{SourceFile, Sources, Span};

    fn span() -> Span {
        let (path, text) = (String::new(), String::new());
        Span::new(Sources::default().add(SourceFile { path, text }), 0..0)
    }

    fn text(length: usize) -> Block {
        paragraph("a".repeat(length))
    }

    fn paragraph(text: String) -> Block {
        let kind = InlineKind::Text(text);
        let inlines = vec![Inline { kind, span: span() }];
        Block::new(BlockKind::Paragraph { number: None, anchor: None, inlines }, span())
    }

    fn table() -> Block {
        let caption = crate::assemble::Caption {
            number: Some(1),
            label: String::new(),
            inlines: Vec::new(),
            anchor: "a".to_owned(),
        };
        let table = DataTable {
            caption,
            continued: String::new(),
            summary: None,
            unit: None,
            stub_header: Vec::new(),
            header: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            signs: Vec::new(),
            source: None,
        };
        Block::new(BlockKind::DataTable(Box::new(table)), span())
    }

    fn recommendation() -> Block {
        let numbered = Numbered {
            kind: NumberedKind::Recommendation,
            number: Some(1),
            label: String::new(),
            to: None,
            addressees: Vec::new(),
            follows: None,
            anchor: String::new(),
            blocks: Vec::new(),
        };
        Block::new(BlockKind::Numbered(numbered), span())
    }

    fn place_of(before: usize, after: usize) -> Placement {
        floating(&[text(before), table(), text(after)])[1]
    }

    #[test]
    fn a_table_floats_where_there_is_text_around_it() {
        assert_eq!(place_of(BEFORE, AFTER), Placement::Float);
        assert_eq!(place_of(BEFORE - 1, AFTER), Placement::Flow);
        assert_eq!(place_of(BEFORE, AFTER - 1), Placement::Flow);
    }

    #[test]
    fn paragraphs_near_a_floating_table_stay_whole() {
        use Placement::{Float, Flow, Whole};
        let of = |blocks: &[Block]| floating(blocks);
        let far = WHOLE_AFTER - 600;
        assert_eq!(
            of(&[text(600), text(600), table(), text(600), text(far), text(9)]),
            [Whole, Whole, Float, Whole, Whole, Flow]
        );
        // Too long to stay on one page, or far from the table.
        let long = LONGEST_WHOLE + 1;
        assert_eq!(
            of(&[text(9), text(WHOLE_BEFORE), table(), text(long), text(9)]),
            [Flow, Flow, Float, Flow, Whole]
        );
        assert_eq!(of(&[text(9), table(), text(9)]), [Flow, Flow, Flow]);
    }

    #[test]
    fn a_paragraph_with_a_note_in_its_first_line_stays_whole() {
        use Placement::{Flow, Whole};
        let noted = |before: usize, after: usize| {
            let texts =
                [before, after].map(|length| InlineKind::Text("a".repeat(length)));
            let [before, after] = texts;
            let anchor = "n1".to_owned();
            let note = InlineKind::Note { number: 1, anchor, blocks: Vec::new() };
            let inlines = [before, note, after].map(|kind| Inline { kind, span: span() });
            let inlines = inlines.into();
            let kind = BlockKind::Paragraph { number: None, anchor: None, inlines };
            Block::new(kind, span())
        };
        for (block, expected) in [
            (noted(9, 9), Whole),
            (noted(FIRST_LINE, 200), Whole),
            (noted(FIRST_LINE + 1, 200), Flow),
            (noted(9, LONGEST_WHOLE), Flow),
            (text(9), Flow),
        ] {
            assert_eq!(floating(&[block]), [expected]);
        }
    }

    #[test]
    fn what_introduces_a_list_stays_with_it() {
        use Placement::{Flow, WithNext};
        let list = || {
            let kind = BlockKind::List { start: None, tight: true, items: Vec::new() };
            Block::new(kind, span())
        };
        let of =
            |length: usize, end: &str| paragraph(format!("{}{end}", "a".repeat(length)));
        for (before, expected) in [
            (of(9, ":"), WithNext),
            (of(9, ": "), WithNext),
            (of(9, "."), Flow),
            (of(LONGEST_WHOLE - 1, ":"), WithNext),
            (of(LONGEST_WHOLE, ":"), Flow),
        ] {
            assert_eq!(floating(&[before, list()]), [expected, Flow]);
        }
        assert_eq!(floating(&[of(9, ":"), text(9), list()]), [Flow; 3]);
        assert_eq!(floating(&[list(), of(9, ":")]), [Flow; 2]);
    }

    fn noted(mut block: Block) -> Block {
        let note =
            InlineKind::Note { number: 1, anchor: String::new(), blocks: Vec::new() };
        let note = Inline { kind: note, span: span() };
        match &mut block.kind {
            BlockKind::Paragraph { inlines, .. } => inlines.insert(0, note),
            BlockKind::Numbered(numbered) => numbered.blocks.push(noted(text(9))),
            _ => panic!("{block:?}"),
        }
        block
    }

    #[test]
    fn no_note_is_left_on_the_page_before_its_mark() {
        let list = BlockKind::List { start: None, tight: true, items: Vec::new() };
        let blocks = [noted(paragraph("a:".to_owned())), Block::new(list, span())];
        assert_eq!(floating(&blocks), [Placement::Whole, Placement::Flow]);
        let blocks = [noted(recommendation()), recommendation()];
        assert_eq!(floating(&blocks), [Placement::Flow; 2]);
    }

    #[test]
    fn the_last_recommendation_is_not_alone() {
        use Placement::{Flow, WithNext};
        let one = recommendation;
        assert_eq!(floating(&[one(), text(9), one()]), [Flow; 3]);
        assert_eq!(
            floating(&[one(), one(), text(9), one(), one(), one()]),
            [WithNext, Flow, Flow, Flow, WithNext, Flow]
        );
    }
}
