//! How wide pictures are printed.

use std::collections::BTreeMap;

use crate::assemble::{Document, Showing};
use crate::model::{Picture, PictureFormat, Width};
use crate::render::typst::picture_path;
use crate::syntax::picture::natural_width;

/// The size of type of the text, the height of a picture in a line, and of the logo of who
/// submits a report, in millimetres: measures of `templates/`.
const LINE: f64 = 3.7;
const LOGO: f64 = 14.0;
/// The widest that a logo of several is, in millimetres.
const LOGO_AMONG_OTHERS: f64 = 40.0;

/// A picture of dots as it is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PrintedPicture {
    /// What kind of file it is.
    pub format: PictureFormat,
    /// The width at its largest place, in millimetres.
    pub width: f64,
}

/// Returns the pictures of documents, whose text is so many millimetres wide, by path from the
/// virtual root.
pub(super) fn printed<const N: usize>(
    documents: [&Document; N],
    text: f64,
) -> BTreeMap<String, PrintedPicture> {
    let mut all: BTreeMap<String, PrintedPicture> = BTreeMap::new();
    for document in documents {
        document.visit_pictures(&mut |picture, showing| {
            let ratio = f64::from(picture.width) / f64::from(picture.height);
            let width = match showing {
                Showing::Line => LINE * ratio,
                Showing::Logo => (LOGO * ratio).max(LOGO_AMONG_OTHERS),
                Showing::Figure(Some(width)) => width.millimetres().min(text),
                Showing::Figure(None) => own_width(picture).unwrap_or(text).min(text),
            };
            let printed = PrintedPicture { format: picture.format, width };
            let entry = all.entry(picture_path(picture)).or_insert(printed);
            entry.width = entry.width.max(width);
        });
    }
    all
}

/// Returns how wide a picture of dots is printed where its place does not say it, in
/// millimetres; `None` where it takes all the room there is.
pub(super) fn own_width(picture: &Picture) -> Option<f64> {
    natural_width(picture.format, &picture.bytes, picture.width)
        .filter(|width| *width < f64::from(Width::TEXT))
}
