//! Images that are too coarse for the size at which they are printed.
//!
//! What it finds: an image with fewer than 150 dots to the inch of its printed width.
//! Why it matters: it looks fine on a screen and blurred on paper.
//! Example: a picture of 400 dots from a website, across the width of the text.

use std::collections::BTreeSet;

use crate::diagnostic::found::LostOfImage;
use crate::diagnostic::{Diagnostics, Sources, found};
use crate::model::{BlockKind, Image, Picture, PictureFormat, Project, Width, path};
use crate::syntax::picture::natural_width;

/// The fewest dots to the inch with which a picture looks sharp on paper.
const SHARP: f64 = 150.0;
const MILLIMETRES_PER_INCH: f64 = 25.4;

/// Reports each image once for each width at which it is too coarse, first where the source
/// language shows it.
pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let source = project.manifest.source_language;
    let texts = || project.chapters.iter().flat_map(|chapter| &chapter.texts);
    let in_source = texts().filter(|(language, _)| **language == source);
    let others = texts().filter(|(language, _)| **language != source);
    let mut known = BTreeSet::new();
    for (_, text) in in_source.chain(others) {
        let folder = path::folder(&sources.file(text.file).path);
        text.visit_blocks(&mut |block| {
            let BlockKind::Figure(image) = &block.kind else { return };
            let file = path::resolve(folder, &image.path.value);
            let picture = file.and_then(|file| project.images.get(&file));
            if let Some(picture) = picture
                && let Some(kind) = coarse(image, picture)
                && known.insert((&picture.path, image.width))
            {
                let path = picture.path.as_str();
                diags.push(found::ImageIncomplete { path, kind }.at(image.path.span));
            }
        });
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "widths and densities of files that were read are small and positive"
)]
fn coarse(image: &Image, picture: &Picture) -> Option<LostOfImage> {
    let dots = f64::from(picture.width);
    let width = match image.width {
        _ if picture.format == PictureFormat::Svg => return None,
        Some(width) => width.millimetres(),
        None => natural_width(picture.format, &picture.bytes, picture.width)?
            .min(f64::from(Width::TEXT)),
    };
    let density = dots / width * MILLIMETRES_PER_INCH;
    (density < SHARP).then(|| LostOfImage::Coarse {
        dpi: density.floor() as usize,
        width: (dots / SHARP * MILLIMETRES_PER_INCH).floor() as usize,
        pixels: (width / MILLIMETRES_PER_INCH * SHARP).ceil() as usize,
    })
}
