//! Pictures and charts where they stand in the text.

use crate::assemble::{Chart, Figure};
use crate::model::Width;
use crate::render::chart;
use crate::render::docx::blocks::Context;
use crate::render::docx::captions;
use crate::render::docx::media::{self, Image};
use crate::render::docx::package::Relations;
use crate::render::docx::page::LARGEST;
use crate::render::docx::story::Story;
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::syntax::markup::{Markup, Syntax};

/// Units of drawings in Word files in a twentieth of a point: an inch has 914,400 of the one
/// (ECMA-376, part 1, 20.1.10.16) and 1,440 of the other.
const UNITS: i64 = 635;

/// What stands for a picture for those who can't see it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Alternative<'t> {
    /// Words.
    Text(&'t str),
    /// Nothing, for it says nothing.
    Decoration,
}

impl<'t> Alternative<'t> {
    /// Returns that of an alternative text.
    pub(super) fn of(text: &'t str) -> Self {
        if text.trim().is_empty() {
            Alternative::Decoration
        } else {
            Alternative::Text(text)
        }
    }
}

/// How large a picture is shown, in twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Shown {
    /// Returns the size of a picture that is so wide, but no higher than there is room.
    fn wide(image: &Image, width: i32, room: (i32, i32)) -> Self {
        let (natural, high) = image.size;
        let ratio = if natural > 0.0 { high / natural } else { 1.0 };
        let width = width.min(room.0);
        let height = twentieths(f64::from(width) / 20.0 * ratio);
        if height <= room.1 {
            return Shown { width: width.max(1), height: height.max(1) };
        }
        let width = twentieths(f64::from(room.1) / 20.0 / ratio);
        Shown { width: width.max(1), height: room.1 }
    }

    /// Returns a size that is given in points.
    pub(super) fn of(width: f64, height: f64) -> Self {
        Shown { width: twentieths(width), height: twentieths(height) }
    }

    /// Returns the size of a picture within a line of a size in half points.
    pub(super) fn in_line(image: &Image, size: i32) -> Self {
        let (width, height) = image.size;
        let ratio = if height > 0.0 { width / height } else { 1.0 };
        let width = twentieths(f64::from(size) / 2.0 * ratio);
        Shown { width: width.clamp(1, LARGEST), height: size * 10 }
    }

    /// Returns the size of a picture with the area of a square, unless it would be higher than
    /// there is room or more than three times as wide as high.
    pub(super) fn of_area(image: &Image, side: i32, highest: i32) -> Self {
        let (width, height) = image.size;
        let ratio = if width > 0.0 && height > 0.0 { width / height } else { 1.0 };
        let side = f64::from(side) / 20.0;
        let high = (side / ratio.sqrt())
            .min(f64::from(highest) / 20.0)
            .min(side * 3f64.sqrt() / ratio);
        Shown::of((high * ratio).max(1.0), high.max(1.0))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is clamped before")]
fn twentieths(points: f64) -> i32 {
    (points * 20.0).round().clamp(0.0, f64::from(LARGEST)) as i32
}

impl<'a> Writer<'a> {
    /// Writes a chart.
    pub(super) fn chart(
        &mut self,
        story: &mut Story,
        chart: &'a Chart,
        context: &Context,
    ) {
        let page = self.base.page;
        let is_wide = chart::is_wide(chart, &media::sheet(self.base)) && context.is_top;
        let (indent, width) = if is_wide {
            (-page.hang(), page.frame_width())
        } else {
            let indent = context.frame.left + context.left;
            (indent, page.text_width() - indent - context.frame.right)
        };
        let unit = chart.unit.as_deref();
        self.caption(story, &chart.caption, "Figure", unit, (context, indent));
        let media = self.media;
        let has_notes = !chart.notes.is_empty() || chart.source.is_some();
        if let Some(image) = media.chart(&chart.caption.anchor) {
            // A fifth of the page is left for the caption and the notes, which stay with it.
            let shown = Shown::wide(image, width, (width, page.text_height() * 4 / 5));
            let alternative = Alternative::of(&chart.alt);
            self.picture(story, image, shown, alternative, (context, indent, has_notes));
        }
        self.beneath(story, &chart.notes, chart.source.as_deref(), (context, indent));
    }

    /// Writes a figure.
    pub(super) fn figure(
        &mut self,
        story: &mut Story,
        figure: &'a Figure,
        context: &Context,
    ) {
        let page = self.base.page;
        let indent = context.frame.left + context.left;
        if let Some(caption) = &figure.caption {
            self.caption(story, caption, "Figure", None, (context, indent));
        }
        let media = self.media;
        let Some(image) = media.picture(&figure.picture.path) else { return };
        let room = (page.text_width() - indent - context.frame.right).max(600);
        let width = match figure.width {
            None => twentieths(image.size.0),
            Some(Width::Percent(percent)) => {
                let share = i64::from(room) * i64::from(percent) / 100;
                i32::try_from(share).unwrap_or(room)
            }
            Some(Width::Millimetres(length)) => {
                twentieths(f64::from(length) / 25.4 * 72.0)
            }
        };
        let shown = Shown::wide(image, width, (room, page.text_height() * 4 / 5));
        let alternative = Alternative::of(&figure.alt);
        self.picture(story, image, shown, alternative, (context, indent, false));
    }

    /// Writes a picture as a paragraph.
    pub(super) fn picture(
        &mut self,
        story: &mut Story,
        image: &Image,
        shown: Shown,
        alternative: Alternative<'_>,
        (context, indent, keeps_with_next): (&Context, i32, bool),
    ) {
        let mut paragraph = context.paragraph(self.base, Style::Picture);
        captions::place(&mut paragraph, context, indent);
        paragraph.keeps_with_next = keeps_with_next;
        let drawing = self.drawing(&mut story.relations, image, shown, alternative);
        paragraph.runs.open("w:r").markup(&drawing).close();
        story.paragraph(self.base, paragraph);
    }

    /// Returns a picture that stands in a line, in the form of the file.
    pub(super) fn drawing(
        &mut self,
        relations: &mut Relations,
        image: &Image,
        shown: Shown,
        alternative: Alternative<'_>,
    ) -> String {
        let mut markup = Markup::new(Syntax::Xml);
        markup.open("w:drawing").open("wp:inline");
        for distance in ["distT", "distB", "distL", "distR"] {
            markup.attribute(distance, "0");
        }
        size(&mut markup, "wp:extent", shown);
        self.shape(&mut markup, relations, image, shown, alternative);
        markup.close().close();
        markup.finish()
    }

    /// Returns a picture that lies behind the text at the top of the page, as wide as it, in
    /// the form of the file.
    pub(super) fn backdrop(&mut self, relations: &mut Relations, shown: Shown) -> String {
        let field = self.base.field(shown.height);
        let mut markup = Markup::new(Syntax::Xml);
        markup.open("w:drawing").open("wp:anchor");
        for (name, value) in [
            ("distT", "0"),
            ("distB", "0"),
            ("distL", "0"),
            ("distR", "0"),
            ("simplePos", "0"),
            ("relativeHeight", "1"),
            ("behindDoc", "1"),
            ("locked", "0"),
            ("layoutInCell", "1"),
            ("allowOverlap", "1"),
        ] {
            markup.attribute(name, value);
        }
        markup.open("wp:simplePos").attribute("x", "0").attribute("y", "0").close();
        for name in ["wp:positionH", "wp:positionV"] {
            markup.open(name).attribute("relativeFrom", "page");
            markup.element("wp:posOffset", "0").close();
        }
        size(&mut markup, "wp:extent", shown);
        markup.empty("wp:wrapNone");
        self.shape(&mut markup, relations, field, shown, Alternative::Decoration);
        markup.close().close();
        markup.finish()
    }

    /// Writes what a picture is, within its place.
    fn shape(
        &mut self,
        markup: &mut Markup,
        relations: &mut Relations,
        image: &Image,
        shown: Shown,
        alternative: Alternative<'_>,
    ) {
        const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
        const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        self.drawings += 1;
        let id = self.drawings.to_string();
        let name = format!("Picture {id}");
        markup.open("wp:docPr").attribute("id", &id).attribute("name", &name);
        match alternative {
            Alternative::Text(text) => drop(markup.attribute("descr", text)),
            // An empty `descr` would only mean that it was forgotten; Word has its own mark
            // since 2019 ([MS-ODRAWXML], `decorative`).
            Alternative::Decoration => {
                extension(markup, "{C183D7F6-B498-43B3-948B-1728B52AA6E4}", |markup| {
                    markup
                        .open("adec:decorative")
                        .attribute(
                            "xmlns:adec",
                            "http://schemas.microsoft.com/office/drawing/2017/decorative",
                        )
                        .attribute("val", "1")
                        .close();
                });
            }
        }
        markup.close();
        markup.open("wp:cNvGraphicFramePr").open("a:graphicFrameLocks");
        markup
            .attribute("xmlns:a", MAIN)
            .attribute("noChangeAspect", "1")
            .close()
            .close();
        markup.open("a:graphic").attribute("xmlns:a", MAIN);
        markup.open("a:graphicData").attribute("uri", PICTURE);
        markup.open("pic:pic").attribute("xmlns:pic", PICTURE).open("pic:nvPicPr");
        markup.open("pic:cNvPr").attribute("id", &id).attribute("name", &name).close();
        markup.empty("pic:cNvPicPr").close().open("pic:blipFill");
        // Programs that do not know drawings show the pixels: Word before 2016, viewers.
        let (path, _) = &image.raster;
        markup.open("a:blip").attribute("r:embed", &relations.part("image", path));
        if let Some((path, _)) = &image.drawing {
            let drawing = relations.part("image", path);
            extension(markup, "{96DAC541-7B7A-43D3-8B79-37D633B846F1}", |markup| {
                markup
                    .open("asvg:svgBlip")
                    .attribute(
                        "xmlns:asvg",
                        "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
                    )
                    .attribute("r:embed", &drawing)
                    .close();
            });
        }
        markup.close().open("a:stretch").empty("a:fillRect").close().close();
        markup.open("pic:spPr").open("a:xfrm");
        markup.open("a:off").attribute("x", "0").attribute("y", "0").close();
        size(markup, "a:ext", shown);
        markup.close().open("a:prstGeom").attribute("prst", "rect").empty("a:avLst");
        // The outline, the properties of the shape, the picture, its data and the graphic.
        for _ in 0..5 {
            markup.close();
        }
    }
}

/// Writes what Word has added to the format.
fn extension(markup: &mut Markup, uri: &str, write: impl FnOnce(&mut Markup)) {
    markup.open("a:extLst");
    markup.attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
    markup.open("a:ext").attribute("uri", uri);
    write(markup);
    markup.close().close();
}

fn size(markup: &mut Markup, name: &'static str, shown: Shown) {
    let units = |twentieths: i32| (i64::from(twentieths) * UNITS).to_string();
    markup.open(name);
    markup.attribute("cx", &units(shown.width)).attribute("cy", &units(shown.height));
    markup.close();
}
