//! The files of pictures and charts.
//!
//! Drawings are in the file twice: as SVG, which Word has shown since 2016, with letters as
//! shapes, for the reader need not have the font; and as PNG for everything else.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, LazyLock};

use image::{DynamicImage, ImageFormat};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use usvg::{ImageHrefResolver, Tree, WriteOptions};

use crate::assemble::{BlockKind, Chart, Document, visit};
use crate::model::Picture;
use crate::render::chart::{self, Sheet};
use crate::render::docx::base::Base;
use crate::render::docx::package::Package;
use crate::syntax::picture::{PictureFormat, for_print, natural_width, without_metadata};

/// The family of letters in drawings.
const FAMILY: &str = "Noto Sans";

/// How many dots a drawing gets to a point where it is drawn as dots: 192 to the inch.
const DENSITY: f32 = 192.0 / 72.0;
/// The most dots to a side.
const MOST_DOTS: f32 = 3000.0;

/// A picture in a file.
#[derive(Debug, Clone)]
pub(super) struct Image {
    /// Its dots: the file's name below `word` and its bytes.
    pub(super) raster: (String, Arc<[u8]>),
    /// Its drawing, if it is one.
    pub(super) drawing: Option<(String, Vec<u8>)>,
    /// Width and height, as a page shows it if nothing says how large, in points.
    pub(super) size: (f64, f64),
}

/// The pictures of a document.
#[derive(Debug)]
pub(super) struct Media<'a> {
    charts: BTreeMap<&'a str, Image>,
    pictures: BTreeMap<&'a str, Image>,
}

impl<'a> Media<'a> {
    /// Draws and converts the pictures of a document.
    pub(super) fn of(document: &'a Document, base: &Base) -> Self {
        let mut charts: Vec<&Chart> = Vec::new();
        for chapter in document.chapters() {
            visit::blocks(&chapter.blocks, &mut |block| {
                if let BlockKind::Chart(chart) = &block.kind {
                    charts.push(chart);
                }
            });
        }
        let sheet = sheet(base);
        let draw = |(index, chart): (usize, &&'a Chart)| {
            let svg = chart::svg(chart, &sheet);
            let name = format!("media/chart{}", index + 1);
            (chart.caption.anchor.as_str(), drawn(&name, svg.as_bytes(), DENSITY))
        };
        let convert = |(index, (path, picture)): (usize, (&'a str, &'a Arc<Picture>))| {
            (path, converted(&format!("media/image{}", index + 1), picture, base))
        };
        let pictures: Vec<_> = document.pictures().into_iter().collect();
        let (charts, pictures) = rayon::join(
            || charts.par_iter().enumerate().map(draw).collect(),
            || pictures.into_par_iter().enumerate().map(convert).collect(),
        );
        Media { charts, pictures }
    }

    /// Returns a chart by its anchor.
    pub(super) fn chart(&self, anchor: &str) -> Option<&Image> {
        self.charts.get(anchor)
    }

    /// Returns a picture by its path.
    pub(super) fn picture(&self, path: &str) -> Option<&Image> {
        self.pictures.get(path)
    }

    /// Adds the files of all.
    pub(super) fn add_to(&self, base: &Base, package: &mut Package) {
        let all =
            self.charts.values().chain(self.pictures.values()).chain(base.ornaments());
        for image in all {
            let (name, bytes) = &image.raster;
            package.file(&format!("word/{name}"), bytes.to_vec());
            if let Some((name, bytes)) = &image.drawing {
                package.file(&format!("word/{name}"), bytes.clone());
            }
        }
    }
}

/// Draws what only adorns a page; `density` is how many dots there are to a point.
pub(super) fn ornament(name: &str, svg: &str, density: f32) -> Image {
    drawn(name, svg.as_bytes(), density)
}

/// Draws an SVG as dots, one to each unit of it; nothing if there is no memory for it.
pub fn png(svg: &str) -> Option<Vec<u8>> {
    let tree = Tree::from_data(svg.as_bytes(), &options()).ok()?;
    dots(&tree, 1.0)
}

/// Returns the room for charts: the measures of the PDF, on the width that the page has.
pub(super) fn sheet(base: &Base) -> Sheet {
    let points = |twentieths: i32| f64::from(twentieths) / 20.0;
    Sheet {
        text: points(base.page.text_width()),
        frame: points(base.page.frame_width()),
        plot: 158.0,
        small: 104.0,
        tallest: 590.0,
        tile: 0.78,
        accent: base.accent,
    }
}

/// Draws an SVG with letters as shapes, and as dots.
fn drawn(name: &str, svg: &[u8], density: f32) -> Image {
    /// What is shown for a drawing that can't be read: loading has reported it.
    const EMPTY: &[u8] =
        b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";
    let options = options();
    let tree = Tree::from_data(svg, &options)
        .or_else(|_| Tree::from_data(EMPTY, &options))
        .expect("a drawing of nothing can be read");
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = density.min(MOST_DOTS / width.max(height));
    let png = dots(&tree, scale);
    let shapes = tree.to_string(&WriteOptions {
        coordinates_precision: 2,
        transforms_precision: 4,
        indent: usvg::Indent::None,
        ..WriteOptions::default()
    });
    Image {
        raster: (format!("{name}.png"), Arc::from(png.unwrap_or_else(blank))),
        drawing: Some((format!("{name}.svg"), shapes.into_bytes())),
        size: (f64::from(width), f64::from(height)),
    }
}

fn options() -> usvg::Options<'static> {
    usvg::Options {
        dpi: 72.0,
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            // Nothing outside is read.
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

fn dots(tree: &Tree, scale: f32) -> Option<Vec<u8>> {
    let size = tree.size().to_int_size().scale_by(scale)?;
    let mut dots = Pixmap::new(size.width(), size.height())?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    dots.encode_png().ok()
}

/// The fonts of drawings, those of the PDF.
static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    for font in [
        notosans::REGULAR_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_TTF,
        notosans::BOLD_ITALIC_TTF,
    ] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_serif_family(FAMILY);
    fonts.set_sans_serif_family(FAMILY);
    fonts.set_monospace_family(FAMILY);
    fonts.set_cursive_family(FAMILY);
    fonts.set_fantasy_family(FAMILY);
    Arc::new(fonts)
});

/// Returns a picture as Word can show it, no finer than paper and without what a camera
/// writes into its files, as in the PDF. What older versions of Word don't know, and what may
/// move, becomes PNG.
fn converted(name: &str, picture: &Picture, base: &Base) -> Image {
    let millimetres = natural_width(picture.format, &picture.bytes, picture.width);
    let width = millimetres
        .map_or(f64::from(picture.width), |millimetres| millimetres * 72.0 / 25.4);
    let height = width * f64::from(picture.height) / f64::from(picture.width.max(1.0));
    let size = (width, height);
    let raster = |extension: &str, bytes: Option<Vec<u8>>| Image {
        raster: (format!("{name}.{extension}"), Arc::from(bytes.unwrap_or_else(blank))),
        drawing: None,
        size,
    };
    // 300 to the inch on the widest that a picture can be.
    let dots = u32::try_from(base.page.frame_width() * 300 / 1440).unwrap_or(0);
    let printed = || for_print(picture.format, &picture.bytes, dots);
    let decoded = |format| {
        let image = image::load_from_memory_with_format(&picture.bytes, format);
        image.ok()
    };
    match picture.format {
        PictureFormat::Svg => Image { size, ..drawn(name, &picture.bytes, DENSITY) },
        PictureFormat::Png => {
            let bytes = printed().unwrap_or_else(|| picture.bytes.to_vec());
            raster("png", Some(without_metadata(picture.format, &bytes)))
        }
        PictureFormat::Jpeg => {
            // Colours for a press, which not every Word shows.
            let for_screen = || {
                let image = decoded(ImageFormat::Jpeg)?.into_rgb8();
                saved(&image.into(), ImageFormat::Jpeg)
            };
            raster("jpeg", printed().or_else(for_screen))
        }
        PictureFormat::Gif | PictureFormat::WebP => {
            let format = if picture.format == PictureFormat::Gif {
                ImageFormat::Gif
            } else {
                ImageFormat::WebP
            };
            raster("png", decoded(format).and_then(|it| saved(&it, ImageFormat::Png)))
        }
    }
}

fn saved(image: &DynamicImage, format: ImageFormat) -> Option<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).ok()?;
    Some(bytes.into_inner())
}

/// Returns a picture of one dot that shows nothing.
fn blank() -> Vec<u8> {
    saved(&DynamicImage::new_rgba8(1, 1), ImageFormat::Png).unwrap_or_default()
}
