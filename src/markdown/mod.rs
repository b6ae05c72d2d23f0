//! A chapter's Markdown to blocks of the model, each with its place in the file.
//!
//! Placeholders are hidden before comrak reads the text ([`mask`]) and typed where they
//! turn out to stand in prose ([`placeholder`]). comrak's positions are lines and byte
//! columns; they become byte ranges once, in [`reader`], and those of inlines, which
//! comrak does not always get right, are checked against the text ([`line`]).
//! Nothing is read from the disk: paths are only recorded.

mod braces;
mod chapter;
pub(crate) mod front;
mod mask;
mod odd;
mod words;
mod values;
mod attributes;
mod reference;
mod registers;
mod placeholder;
mod plain;
mod statement;
mod row;
mod reader;
mod blocks;
mod directive;
mod drawn;
mod emphasis;
mod label;
mod lookalike;
mod broken;
mod dialect;
mod table;
mod line;
mod foreign;
mod inlines;
mod link;
mod comment;
mod footnotes;
mod unprinted;
#[cfg(test)]
mod tests;

use std::ops::Range;

use comrak::{Arena, Options, parse_document};

pub(crate) use chapter::read_text;
pub use chapter::translated_chapter;
pub(crate) use comment::{comments, length as comment_length};
pub(crate) use link::is_remote;
pub(crate) use odd::is_invisible;
pub(crate) use plain::markup;
pub use reference::reference;

use crate::diagnostic::{Code, Diagnostics, FileId, Span, found};
use crate::model::{Block, Footnote, Named};
use mask::Masked;
use reader::ChapterReader;

/// The longest line in bytes; comrak's time grows with the square of some lines.
const MAX_LINE: usize = 1 << 20;
/// How many directives may be open at once: comrak asks each of them about every line.
const MAX_OPEN: usize = 500;
/// How many blocks, or runs of text, may lie within one another.
// Whatever walks the blocks later must not overflow its stack. Chosen, not measured.
const MAX_DEPTH: usize = 64;

/// Mistakes after which the text has other blocks, or other words, than were meant.
const MISREAD: [Code; 10] = [
    Code::BrokenComment,
    Code::LooksLikeMarkup,
    Code::TableRowLength,
    Code::UndefinedFootnote,
    Code::UnknownDirective,
    Code::UnclosedDirective,
    Code::UnopenedDirective,
    Code::NestedDirective,
    Code::IndentedDirective,
    Code::UnclosedPlaceholder,
];

/// What a chapter says below its front matter. The fields are those of
/// [`ChapterText`](crate::model::ChapterText).
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "they are documented there")]
pub struct Body {
    pub blocks: Vec<Block>,
    pub footnotes: Named<Footnote>,
    pub unread: Vec<Span>,
    pub misread: Vec<Span>,
}

impl Body {
    /// Returns the body of a text that was not read because of what stands at a place.
    fn refused(place: Span) -> Self {
        Body { misread: vec![place], ..Body::default() }
    }
}

/// Parses the body of a chapter, which begins at a byte of its file.
pub fn parse(
    file: FileId,
    text: &str,
    body_start: usize,
    diags: &mut Diagnostics,
) -> Body {
    let base = text.ceil_char_boundary(body_start);
    let body = text.get(base..).unwrap_or("");
    let span =
        |range: Range<usize>| Span::new(file, base + range.start..base + range.end);
    if let Some(line) = long_line(body) {
        let place = span(line);
        diags.push(found::LineTooLong.at(place));
        return Body::refused(place);
    }
    if let Some(line) = too_many_open(body) {
        let place = span(line);
        diags.push(found::NestingTooDeep.at(place));
        return Body::refused(place);
    }
    let masked = mask::mask(body);
    for (odd, (range, count)) in &masked.odd {
        let first = body.get(range.clone()).and_then(|text| text.chars().next());
        diags.push(
            found::ControlCharacter {
                character: &format!("U+{:04X}", first.map_or(0, u32::from)),
                kind: *odd,
                count: *count,
            }
            .at(span(range.clone())),
        );
    }
    let arena = Arena::new();
    let root = parse_document(&arena, &masked.text, &options());
    let mut found = Diagnostics::new();
    let mut reader = ChapterReader::new(file, base, &masked, &mut found);
    let mut parsed = reader.document(root);
    if let Some(range) = reader.too_deep {
        // All other findings are about a text that is not read.
        let place = span(range);
        diags.push(found::NestingTooDeep.at(place));
        return Body::refused(place);
    }
    let mistakes = found.iter().filter(|finding| MISREAD.contains(&finding.code));
    parsed.misread = mistakes.filter_map(|finding| finding.primary).collect();
    parsed.misread.sort_unstable();
    diags.append(found);
    parsed
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.inline_footnotes = true;
    options.extension.block_directive = true;
    // Otherwise comrak drops footnotes without a mark, which need a finding.
    options.parse.leave_footnote_definitions = true;
    options
}

fn long_line(body: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in body.split_inclusive(['\n', '\r']) {
        let end = start + line.trim_end_matches(['\n', '\r']).len();
        if end - start > MAX_LINE {
            return Some(start..end);
        }
        start += line.len();
    }
    None
}

/// Finds the line at which more directives are open than any text has, whatever is code.
fn too_many_open(body: &str) -> Option<Range<usize>> {
    let mut start = 0;
    let mut open = 0_usize;
    for line in body.split_inclusive(['\n', '\r']) {
        let content = line.trim();
        // The fence may be in a quotation or in an item of a list.
        if let Some((_, name)) = content.split_once(":::") {
            let is_opening = !name.trim_start_matches(':').trim().is_empty();
            open = if is_opening { open + 1 } else { open.saturating_sub(1) };
        }
        if open > MAX_OPEN {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}
