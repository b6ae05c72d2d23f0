//! The title page, and what adorns it and the titles of parts.

use crate::model::Colour;
use crate::render::docx::Purpose;
use crate::render::docx::base::Base;
use crate::render::docx::inlines::Format;
use crate::render::docx::page::Page;
use crate::render::docx::passages::Text;
use crate::render::docx::pictures::{Alternative, Shown};
use crate::render::docx::story::{Paragraph, Place, Story};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::syntax::markup::{Markup, Syntax};
use crate::text::wrap::wrap;

/// The height of the field of colour on the title page in thousandths of the page's, 176 of
/// 297 mm, as in the PDF.
const FIELD: i32 = 593;

/// In twentieths of a point: the height of the logo, 14 mm; from the upper edge of the page to
/// the text, 30 mm; from the title to the lower edge of the field, 20 mm; the width of the text
/// above the title, 84 mm; the lower margin, 26 mm.
const LOGO: i32 = 794;
const TOP: i32 = 1701;
const BELOW_TITLE: i32 = 1134;
const NARROW: i32 = 4762;
const BOTTOM: i32 = 1474;

/// The width of a letter in hundredths of the size of its type, for estimates; those of the
/// title are bold.
const BOLD: i32 = 54;
const LETTER: i32 = 50;
const CAPITAL: i32 = 70;

/// The height of a line in hundredths of the size of its type.
const LINE: i32 = 140;

/// The size of what stands below the title, of notices and contacts, and of the name of an
/// organisation, in half points; the space between such lines, in twentieths of a point.
const SUBTITLE: i32 = 30;
const CONTACT: i32 = 18;
const NAME: i32 = 24;
const GAP: i32 = 320;

/// What is beside a mark within its lines, and from it to what follows, in twentieths of a point.
const MARK_SIDES: i32 = 160;
const MARK_GAP: i32 = 500;

/// The side of a square logo, 12 mm, in twentieths of a point: all have its area, as in the PDF.
const SIDE: i32 = 680;

/// Between logos of one line: about 9 mm.
const BESIDE: &str = "\u{2003}\u{2003}\u{2002}";

/// Returns how many logos stand in each line: as in the PDF about the same number.
fn logo_rows(logos: usize) -> impl Iterator<Item = usize> {
    let rows = logos.div_ceil(if logos <= 12 { 4 } else { 6 });
    let before = move |row: usize| (row * logos).div_ceil(rows.max(1));
    (0..rows).map(move |row| before(row + 1) - before(row))
}

/// From one dot of the field to the next, in points: 21 mm.
const STEP: i32 = 60;

/// Returns the title page's section: its text begins below the field.
pub(super) fn cover_page(page: &Page, logos: usize) -> Page {
    let gap = if logos > 4 { 510 } else { 794 };
    let top = field_height(page, logos) + gap;
    let (left, right) = (page.left - page.hang(), page.right - page.wing());
    Page { left, right, top, bottom: BOTTOM, ..*page }
}

/// With many logos the field is lower.
pub(super) fn field_height(page: &Page, logos: usize) -> i32 {
    let whole = page.height * FIELD / 1000;
    whole
        - match logos {
            0 => 0,
            1..=4 => whole * 14 / 176,
            5.. => whole * 34 / 176,
        }
}

/// Returns the line below the titles of parts as SVG, in points: 24 mm, as in the PDF.
pub(super) fn line(base: &Base) -> String {
    let mut svg = Markup::new(Syntax::Xml);
    svg.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("width", "68").attribute("height", "2.5").open("rect");
    svg.attribute("width", "100%").attribute("height", "100%");
    svg.attribute("fill", &base.accent.hex()).close().close();
    svg.finish()
}

/// Returns the field of colour with its dots as SVG, in points, as in the PDF; its height is
/// given in twentieths.
pub(super) fn field(base: &Base, height: i32) -> String {
    let is_dark = base.accent.contrast(Colour::WHITE) >= Colour::MIN_CONTRAST;
    let towards = if is_dark { Colour::WHITE } else { Colour::new(0, 0, 0) };
    let dot = base.accent.mixed(towards, 11).hex();
    let (width, height) = (base.page.width / 20, height / 20);
    let mut svg = Markup::new(Syntax::Xml);
    svg.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", &width.to_string())
        .attribute("height", &height.to_string());
    svg.open("rect")
        .attribute("width", "100%")
        .attribute("height", "100%")
        .attribute("fill", &base.accent.hex())
        .close();
    // The last column stands at the right edge.
    for row in 0..9 {
        for column in 0..5 {
            // In tenths of a point, from 1.7 to 25 points.
            let growth = column + 8 - row;
            let radius = 17 + growth * growth * 232 / 144;
            svg.open("circle")
                .attribute("cx", &(width - (4 - column) * STEP).to_string())
                .attribute("cy", &(11 + row * STEP).to_string())
                .attribute("r", &format!("{}.{}", radius / 10, radius % 10))
                .attribute("fill", &dot)
                .close();
        }
    }
    svg.close();
    svg.finish()
}

/// Returns about how high a text is that is set in a width, all in twentieths of a point but its
/// size, in half points, and the width of its letters, in hundredths of that.
fn height(text: &str, size: i32, letter: i32, width: i32) -> i32 {
    let letters = width * 10 / (size * letter).max(1);
    let lines = wrap(text, usize::try_from(letters).unwrap_or(1)).len();
    i32::try_from(lines).unwrap_or(1) * size * LINE / 10
}

impl Writer<'_> {
    /// Writes the title page. What stands on the field, and what at the foot of the page, has
    /// its place there whatever is above it; the text of the page are the details of the
    /// report, below the field.
    pub(super) fn cover(&mut self, story: &mut Story) {
        let document = self.document;
        let cover = &document.cover;
        let paper = &self.base.page;
        let page = cover_page(paper, cover.logos.len());
        let (left, width) = (page.left, page.text_width());
        let narrow = NARROW.min(width);
        let mut head = Place { left, top: TOP, width: narrow };
        if let Some(mark) = &cover.confidential {
            // With lines of its own it must have a place of its own.
            let letters = i32::try_from(mark.chars().count()).unwrap_or(i32::MAX);
            let words = letters.saturating_mul(CONTACT * CAPITAL / 10);
            let place =
                Place { width: words.saturating_add(MARK_SIDES).min(narrow), ..head };
            self.line(story, Style::CoverMark, mark, Some(place), Format::default());
            head.top += height(mark, CONTACT, CAPITAL, place.width) + MARK_GAP;
        }
        let head = Some(head);
        let white = Format::of(Style::CoverField);
        self.line(story, Style::CoverKicker, &cover.kicker, head, white);
        // A long title has a smaller size.
        let size = match cover.title.chars().count() {
            ..=45 => self.base.title_size,
            46..=80 => self.base.title_size * 31 / 40,
            81.. => self.base.title_size * 25 / 40,
        };
        let subtitle = cover.subtitle.as_deref();
        let below = subtitle.map_or(0, |it| GAP + height(it, SUBTITLE, LETTER, width));
        let end = field_height(paper, cover.logos.len()) - BELOW_TITLE;
        let top = end - below - height(&cover.title, size, BOLD, width);
        let top = top.max(TOP * 2);
        let place = Some(Place { left, top, width });
        let size = (size != self.base.title_size).then_some(size);
        let title = Format { size, ..white };
        self.line(story, Style::Title, &cover.title, place, title);
        if let Some(subtitle) = &cover.subtitle {
            self.line(story, Style::Subtitle, subtitle, place, white);
        }
        self.foot_of_cover(story, &page);
        for (label, detail) in &cover.details {
            let mut paragraph = Paragraph::new(Style::CoverDetail);
            self.text(&mut paragraph.runs, label, Format::of(Style::LabelDetail));
            paragraph.runs.open("w:r").empty("w:tab").close();
            self.plain_passage(&mut paragraph.runs, detail, COVER, Format::default());
            story.paragraph(self.base, paragraph);
        }
    }

    /// Writes who submits the report, at the foot of the page.
    fn foot_of_cover(&mut self, story: &mut Story, page: &Page) {
        let document = self.document;
        let cover = &document.cover;
        let review = (self.purpose == Purpose::Review).then_some(&document.review_notice);
        let media = self.media;
        let logo = cover.logo.as_ref().and_then(|logo| media.picture(&logo.path));
        let width = page.text_width();
        let contacts = cover.contacts.iter().map(|it| height(it, CONTACT, LETTER, width));
        let mut names: i32 = contacts.sum();
        names += cover
            .organisation
            .iter()
            .map(|it| height(it, NAME, BOLD, width))
            .sum::<i32>();
        names += logo.map_or(0, |_| LOGO + GAP);
        let rows = logo_rows(cover.logos.len()).count();
        names += i32::try_from(rows).unwrap_or(0) * (LOGO + GAP);
        let notices = cover.notice.iter().chain(review);
        let heights = notices.clone().map(|it| GAP + height(it, CONTACT, LETTER, width));
        let foot = page.height - page.bottom - names;
        let at =
            |top: i32| Some(Place { left: page.left, top: top.max(page.top), width });
        let place = at(foot - heights.sum::<i32>());
        let plain = Format::default();
        for notice in notices {
            self.line(story, Style::CoverNotice, notice, place, plain);
        }
        let place = at(foot);
        if let Some(logo) = logo {
            let mut paragraph = Paragraph::new(Style::Picture);
            paragraph.place = place;
            let shown = Shown::in_line(logo, LOGO / 10);
            // The name of the organisation follows.
            let alternative = Alternative::Decoration;
            let drawing = self.drawing(&mut story.relations, logo, shown, alternative);
            paragraph.runs.open("w:r").markup(&drawing).close();
            story.paragraph(self.base, paragraph);
        }
        if let Some(organisation) = &cover.organisation {
            self.line(story, Style::CoverOrganisation, organisation, place, plain);
        }
        for contact in &cover.contacts {
            self.line(story, Style::CoverContact, contact, place, plain);
        }
        self.logos(story, place);
    }

    /// Writes the logos of all who submit the report, in lines.
    fn logos(&mut self, story: &mut Story, place: Option<Place>) {
        let document = self.document;
        let media = self.media;
        let mut logos = document.cover.logos.iter();
        for row in logo_rows(document.cover.logos.len()) {
            let mut paragraph = Paragraph::new(Style::Picture);
            paragraph.place = place;
            paragraph.is_levelled = true;
            paragraph.space.0 = Some(GAP);
            let mut is_first = true;
            for logo in logos.by_ref().take(row) {
                let Some(image) = media.picture(&logo.picture.path) else { continue };
                if !std::mem::take(&mut is_first) {
                    self.text(&mut paragraph.runs, BESIDE, Format::default());
                }
                let shown = Shown::of_area(image, SIDE, LOGO);
                let alternative = Alternative::of(&logo.alt);
                let drawing =
                    self.drawing(&mut story.relations, image, shown, alternative);
                paragraph.runs.open("w:r").markup(&drawing).close();
            }
            if !is_first {
                story.paragraph(self.base, paragraph);
            }
        }
    }

    fn line(
        &mut self,
        story: &mut Story,
        style: Style,
        text: &str,
        place: Option<Place>,
        format: Format,
    ) {
        let mut paragraph = Paragraph::new(style);
        paragraph.place = place;
        // Lines around one paragraph of a place would part it from the others there.
        let is_alone = place.is_none() || style == Style::CoverMark;
        if !is_alone && !self.base.frame(style).markup.is_empty() {
            paragraph.frame = Some(NO_LINES.into());
        }
        self.plain_passage(&mut paragraph.runs, text, COVER, format);
        story.paragraph(self.base, paragraph);
    }

    /// Writes the line below the title of a part. It is a picture that says nothing: a paragraph
    /// without text would be read as blank.
    pub(super) fn line_below(&mut self, story: &mut Story) {
        let image = self.base.line();
        let (width, height) = image.size;
        let mut paragraph = Paragraph::new(Style::PartLine);
        let shown = Shown::of(width, height);
        let alternative = Alternative::Decoration;
        let drawing = self.drawing(&mut story.relations, image, shown, alternative);
        paragraph.runs.open("w:r").markup(&drawing).close();
        story.paragraph(self.base, paragraph);
    }
}

/// Takes away the lines that the style of a reference has.
const NO_LINES: &str = "<w:pBdr><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/>\
                        <w:bottom w:val=\"nil\"/><w:right w:val=\"nil\"/></w:pBdr>";

/// What the lines of the title page are to a reviewer.
const COVER: Text<'_> = Text { kind: "cover", number: None, anchor: None };
