//! Runs of text.

use crate::assemble::{Block, Inline, InlineKind, plain_text};
use crate::render::docx::address::Address;
use crate::render::docx::pictures::{Alternative, Shown};
use crate::render::docx::story::{Story, number, value};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::syntax::markup::Markup;
use crate::text::Language;

/// How a run of text looks and reads.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "any of them goes with any other")]
pub(super) struct Format {
    /// The style of characters; those of the paragraph if there is none.
    pub(super) style: Option<Style>,
    pub(super) is_strong: bool,
    pub(super) is_emphasized: bool,
    /// Whether the paragraph is slanted: then emphasis is upright.
    pub(super) is_slanted: bool,
    pub(super) is_struck: bool,
    /// The language, where it is not the document's.
    pub(super) language: Option<Language>,
    /// The size in half points, where it is not that of the style.
    pub(super) size: Option<i32>,
    /// Whether it stands in a link, which can hold no other.
    pub(super) is_in_link: bool,
    /// Whether it stands in a footnote, which can hold no other.
    pub(super) is_in_note: bool,
}

impl Format {
    /// Returns the form of runs in a style.
    pub(super) fn of(style: Style) -> Self {
        Format { style: Some(style), ..Format::default() }
    }
}

impl<'a> Writer<'a> {
    /// Writes runs of text into a paragraph of a story.
    pub(super) fn inlines(
        &mut self,
        story: &mut Story,
        runs: &mut Markup,
        inlines: &'a [Inline],
        format: Format,
    ) {
        let mut is_after_note = false;
        for inline in inlines {
            let is_note = matches!(
                inline.kind,
                InlineKind::Note { .. } | InlineKind::NoteMark { .. }
            );
            if is_note && is_after_note {
                // The marks 18 and 19 would be read as 1819.
                let style = Some(Style::FootnoteReference);
                self.text(runs, ",", Format { style, ..format });
            }
            self.inline(story, runs, &inline.kind, format);
            is_after_note = is_note;
        }
    }

    fn inline(
        &mut self,
        story: &mut Story,
        runs: &mut Markup,
        kind: &'a InlineKind,
        format: Format,
    ) {
        match kind {
            InlineKind::Text(text) | InlineKind::Figure { text, .. } => {
                self.text(runs, text, format);
            }
            InlineKind::Unreadable(text) => {
                self.text(runs, text, Format { style: Some(Style::FaultMark), ..format });
            }
            InlineKind::Emphasis(inner) => {
                let format = Format { is_emphasized: !format.is_emphasized, ..format };
                self.inlines(story, runs, inner, format);
            }
            // What was added to the source is bold, as in the PDF: it is no change to accept.
            InlineKind::Strong(inner) | InlineKind::Inserted(inner) => {
                self.inlines(story, runs, inner, Format { is_strong: true, ..format });
            }
            InlineKind::Struck(inner) | InlineKind::Deleted(inner) => {
                self.inlines(story, runs, inner, Format { is_struck: true, ..format });
            }
            InlineKind::Foreign { language, inlines } => {
                let format = Format { language: Some(*language), ..format };
                self.inlines(story, runs, inlines, format);
            }
            InlineKind::Code(text) => {
                self.text(runs, text, Format { style: Some(Style::Code), ..format });
            }
            InlineKind::Link { inlines, .. } | InlineKind::Jump { inlines, .. }
                if format.is_in_link =>
            {
                self.inlines(story, runs, inlines, format);
            }
            InlineKind::Link { url, inlines } => {
                self.link(story, runs, url, inlines, format);
            }
            InlineKind::Jump { anchor, inlines, .. } => {
                let Some(name) = self.place(anchor) else {
                    self.inlines(story, runs, inlines, format);
                    return;
                };
                runs.open("w:hyperlink").attribute("w:anchor", &name);
                let style = Some(Style::CrossReference);
                let format = Format { style, is_in_link: true, ..format };
                self.inlines(story, runs, inlines, format);
                runs.close();
            }
            InlineKind::Image { picture, alt } => {
                let Some(image) = self.media.picture(&picture.path) else { return };
                let alternative = Alternative::of(alt);
                let shown = Shown::in_line(image, format.size.unwrap_or(21));
                let drawing =
                    self.drawing(&mut story.relations, image, shown, alternative);
                runs.open("w:r").markup(&drawing).close();
            }
            InlineKind::Note { number, anchor, blocks } => {
                self.note(runs, *number, anchor, blocks, format);
            }
            InlineKind::NoteMark { number, anchor } => {
                self.note_mark(runs, *number, anchor, format);
            }
            InlineKind::LineBreak => {
                runs.open("w:r").empty("w:br").close();
            }
        }
    }

    /// Writes a link to an address.
    fn link(
        &mut self,
        story: &mut Story,
        runs: &mut Markup,
        url: &str,
        inlines: &'a [Inline],
        format: Format,
    ) {
        let style = Some(Style::Hyperlink);
        let inside = Format { style, is_in_link: true, ..format };
        match Address::of(url) {
            Address::Relation(target) => {
                let id = story.relations.address(&target);
                runs.open("w:hyperlink").attribute("r:id", &id);
                self.inlines(story, runs, inlines, inside);
                runs.close();
            }
            Address::Field(code) => {
                self.field(runs, &code, Format::default(), |writer, runs| {
                    writer.inlines(story, runs, inlines, inside);
                });
            }
        }
    }

    /// Writes a footnote at its first mark.
    fn note(
        &mut self,
        runs: &mut Markup,
        note: u32,
        anchor: &'a str,
        blocks: &'a [Block],
        format: Format,
    ) {
        if format.is_in_note {
            // A footnote of a footnote is what Word does not have: its text follows that of
            // the one that it stands in.
            self.note_mark(runs, note, anchor, format);
            self.notes.inner.push((note, anchor, blocks));
            return;
        }
        let mark = self.bookmarks.open(runs, Some(anchor));
        let id = self.notes.next_id();
        runs.open("w:r");
        self.properties(runs, Format { style: Some(Style::FootnoteReference), ..format });
        let is_counted = self.notes.are_counted;
        runs.open("w:footnoteReference")
            .attribute_if("w:customMarkFollows", (!is_counted).then_some("1"));
        number(runs, "w:id", id);
        runs.close();
        if !is_counted {
            runs.element("w:t", &note.to_string());
        }
        runs.close();
        self.bookmarks.close(runs, mark);
        self.note_text(id, note, blocks);
    }

    /// Writes a further mark of a footnote: a link to the first.
    fn note_mark(&mut self, runs: &mut Markup, note: u32, anchor: &str, format: Format) {
        let format = Format { style: Some(Style::FootnoteReference), ..format };
        let place = if format.is_in_link { None } else { self.place(anchor) };
        let Some(name) = place else {
            self.text(runs, &note.to_string(), format);
            return;
        };
        runs.open("w:hyperlink").attribute("w:anchor", &name);
        self.text(runs, &note.to_string(), format);
        runs.close();
    }

    /// Writes a text as one run.
    pub(super) fn text(&self, runs: &mut Markup, text: &str, format: Format) {
        if text.is_empty() {
            return;
        }
        runs.open("w:r");
        self.properties(runs, format);
        characters(runs, text);
        runs.close();
    }

    /// Writes a field around its result. LibreOffice sets the result as the signs of the field
    /// are, not as its own runs.
    pub(super) fn field(
        &mut self,
        runs: &mut Markup,
        code: &str,
        format: Format,
        result: impl FnOnce(&mut Self, &mut Markup),
    ) {
        self.field_start(runs, code, format);
        result(self, runs);
        self.field_end(runs, format);
    }

    /// Begins a field that ends in another paragraph.
    pub(super) fn field_start(&self, runs: &mut Markup, code: &str, format: Format) {
        self.field_sign(runs, "begin", format);
        runs.open("w:r");
        self.properties(runs, format);
        runs.open("w:instrText")
            .attribute("xml:space", "preserve")
            .text(&format!(" {code} "))
            .close()
            .close();
        self.field_sign(runs, "separate", format);
    }

    /// Ends a field.
    pub(super) fn field_end(&self, runs: &mut Markup, format: Format) {
        self.field_sign(runs, "end", format);
    }

    fn field_sign(&self, runs: &mut Markup, kind: &str, format: Format) {
        runs.open("w:r");
        self.properties(runs, format);
        runs.open("w:fldChar").attribute("w:fldCharType", kind).close().close();
    }

    /// Writes the properties of a run. Word takes them only in this order.
    pub(super) fn properties(&self, runs: &mut Markup, format: Format) {
        let is_plain = format.style.is_none()
            && !(format.is_strong || format.is_emphasized || format.is_struck)
            && format.language.is_none()
            && format.size.is_none();
        if is_plain {
            return;
        }
        runs.open("w:rPr");
        if let Some(style) = format.style {
            value(runs, "w:rStyle", self.base.id(style));
        }
        if format.is_strong {
            runs.empty("w:b").empty("w:bCs");
        }
        if format.is_emphasized && format.is_slanted {
            value(runs, "w:i", "0");
            value(runs, "w:iCs", "0");
        } else if format.is_emphasized {
            runs.empty("w:i").empty("w:iCs");
        }
        if format.is_struck {
            runs.empty("w:strike");
        }
        if format.style == Some(Style::Code) {
            runs.empty("w:noProof");
        }
        if let Some(size) = format.size {
            value(runs, "w:sz", &size.to_string());
            value(runs, "w:szCs", &size.to_string());
        }
        if let Some(language) = format.language {
            value(runs, "w:lang", &language.tag());
        }
        runs.close();
    }
}

/// Writes the characters of a run. Ends of lines, tabs and soft hyphens are elements.
pub(super) fn characters(runs: &mut Markup, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\t', '\u{ad}', '\u{2028}']).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(end);
        if !plain.is_empty() {
            runs.open("w:t").attribute("xml:space", "preserve").text(plain).close();
        }
        let mut characters = after.chars();
        match characters.next() {
            Some('\n' | '\u{2028}') => drop(runs.empty("w:br")),
            Some('\t') => drop(runs.empty("w:tab")),
            Some(_) => drop(runs.empty("w:softHyphen")),
            None => {}
        }
        rest = characters.as_str();
    }
}

/// Returns the words of runs of text as a reader of the paragraph sees them.
pub(super) fn words(inlines: &[Inline]) -> String {
    plain_text(inlines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::markup::Syntax;

    #[test]
    fn what_xml_or_word_has_no_character_for_is_an_element_or_left_out() {
        let mut runs = Markup::new(Syntax::Xml);
        characters(&mut runs, "a\u{1}\u{b}b\u{202e}\u{e000}\u{ffff}\u{ad}c\t\n\u{2028}<");
        let text = |text: &str| format!("<w:t xml:space=\"preserve\">{text}</w:t>");
        let expected = [
            text("ab\u{202e}\u{e000}"),
            "<w:softHyphen/>".to_owned(),
            text("c"),
            "<w:tab/><w:br/><w:br/>".to_owned(),
            text("&lt;"),
        ];
        assert_eq!(runs.finish(), expected.concat());
    }
}
