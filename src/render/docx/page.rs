//! The page of a Word file. All lengths are in twentieths of a point.

use crate::model::Layout;
use crate::render::docx::story::number;
use crate::syntax::markup::{Markup, Syntax};

/// A page and its margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    pub(super) bottom: i32,
    /// From the upper edge to the header.
    pub(super) header: i32,
    /// From the lower edge to the footer.
    pub(super) footer: i32,
}

/// How far paragraph numbers and wide tables reach into the left margin, and wide tables into
/// the right one: 18 and 14 mm, as in the PDF.
pub(super) const HANG: i32 = 1021;
const WING: i32 = 794;

/// The longest edge of a page that Word knows: 22 inches.
pub(super) const LARGEST: i32 = 31_680;

/// What is left of a margin beside them at least: what printers can't print on.
const EDGE: i32 = 400;

/// The margins of a page across.
const ACROSS: i32 = 1134;

impl Page {
    /// Returns the page of the PDF: its paper, and its margins in the measure of A4.
    pub(super) fn of(layout: &Layout) -> Self {
        // ISO 216; US Letter is 8.5 by 11 inches.
        let (width, height) = match layout.paper.as_deref() {
            Some("a5") => (8391, 11906),
            Some("a3") => (16838, 23811),
            Some("iso-b5") => (9979, 14173),
            Some("us-letter") => (12240, 15840),
            Some(_) | None => (11906, 16838),
        };
        // A line of text is 114 mm on A4; narrower paper leaves it 60 % of its width.
        let text = 6463.min(width * 3 / 5);
        let left = (width - text) * 2948 / 5443;
        Page {
            width,
            height,
            left,
            right: width - text - left,
            top: 1871,
            bottom: 1757,
            header: 1020,
            footer: 850,
        }
    }

    /// Returns whether there is room for text.
    pub(super) fn is_usable(&self) -> bool {
        let range = 1..=LARGEST;
        let has_size = range.contains(&self.width) && range.contains(&self.height);
        let has_margins = [self.left, self.right, self.header, self.footer]
            .iter()
            .all(|margin| (0..=LARGEST).contains(margin));
        has_size
            && has_margins
            && self.text_width() >= 2000
            && self.height - self.top - self.bottom >= 2000
    }

    /// Returns the width of the text.
    pub(super) fn text_width(&self) -> i32 {
        self.width - self.left - self.right
    }

    /// Returns the height of the text.
    pub(super) fn text_height(&self) -> i32 {
        self.height - self.top - self.bottom
    }

    /// Returns how far wide tables reach into the left margin.
    pub(super) fn hang(&self) -> i32 {
        HANG.min(self.left - EDGE).max(0)
    }

    /// Returns how far wide tables reach into the right margin.
    pub(super) fn wing(&self) -> i32 {
        WING.min(self.right - EDGE).max(0)
    }

    /// Returns the width that wide tables have.
    pub(super) fn frame_width(&self) -> i32 {
        self.hang() + self.text_width() + self.wing()
    }

    /// Returns the same page across, with narrow margins.
    pub(super) fn across(&self) -> Self {
        let (width, height) = if self.width < self.height {
            (self.height, self.width)
        } else {
            (self.width, self.height)
        };
        Page {
            width,
            height,
            left: ACROSS,
            right: ACROSS,
            top: ACROSS + 283,
            bottom: ACROSS,
            header: 567,
            footer: 567,
        }
    }

    /// Returns a section of such pages in the form of the file; `references` are its header
    /// and footer, those of the section before if there are none.
    pub(super) fn section(&self, references: &[(&'static str, &str)]) -> String {
        let mut markup = Markup::new(Syntax::Xml);
        markup.open("w:sectPr");
        for (name, id) in references {
            markup.open(name).attribute("w:type", "default").attribute("r:id", id);
            markup.close();
        }
        markup.open("w:pgSz");
        number(&mut markup, "w:w", self.width);
        number(&mut markup, "w:h", self.height);
        let is_across = self.width > self.height;
        markup.attribute_if("w:orient", is_across.then_some("landscape")).close();
        markup.open("w:pgMar");
        number(&mut markup, "w:top", self.top);
        number(&mut markup, "w:right", self.right);
        number(&mut markup, "w:bottom", self.bottom);
        number(&mut markup, "w:left", self.left);
        number(&mut markup, "w:header", self.header);
        number(&mut markup, "w:footer", self.footer);
        markup.attribute("w:gutter", "0").close();
        markup.open("w:cols").attribute("w:space", "708").close();
        markup.close();
        markup.finish()
    }
}
