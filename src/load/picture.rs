//! Says whether a file is a picture that a document can hold.
//!
//! The file is decoded wholly: one that is cut short begins like any other. Nothing that it
//! refers to is read.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use crate::load::drawing;

/// The extensions of pictures of dots.
const FORMATS: [(&str, ImageFormat); 5] = [
    ("png", ImageFormat::Png),
    ("jpg", ImageFormat::Jpeg),
    ("jpeg", ImageFormat::Jpeg),
    ("gif", ImageFormat::Gif),
    ("webp", ImageFormat::WebP),
];

/// The largest file, in bytes.
const LARGEST_FILE: usize = 64 << 20;
/// The largest width and height, in dots: more than a poster needs.
const LARGEST_SIDE: u32 = 20_000;
/// The most dots: a page of A4 has 35 million at 600 dots to the inch. A small file may
/// declare any number.
pub(super) const MOST_DOTS: u64 = 50_000_000;
/// The most memory that a decoder may take for itself, in bytes.
const LARGEST_DECODED: u64 = 512 << 20;

/// Why a file is not a picture that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// A variant of the message: `format`, `too-large`, `external`, `nested`, `effects` or
    /// `damaged`.
    pub(super) kind: &'static str,
    /// What the decoder says, in English.
    pub(super) detail: String,
}

/// Returns what is wrong with a picture, if anything is.
pub(super) fn problem(path: &str, bytes: &[u8]) -> Option<Problem> {
    let extension = path.rsplit_once('.').map(|(_, own)| own.to_ascii_lowercase());
    let extension = extension.unwrap_or_default();
    let simple = |kind| Some(Problem { kind, detail: String::new() });
    if bytes.len() > LARGEST_FILE {
        return simple("too-large");
    }
    if extension == "svg" {
        return drawing::problem(bytes);
    }
    match FORMATS.iter().find(|(own, _)| *own == extension) {
        Some((_, format)) => dots(bytes, *format, MOST_DOTS).err(),
        None => simple("format"),
    }
}

/// Decodes a picture wholly if it has no more than so many dots, and returns how many.
pub(super) fn dots(bytes: &[u8], format: ImageFormat, most: u64) -> Result<u64, Problem> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_DECODED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    let dots = u64::from(width) * u64::from(height);
    if dots > most {
        return Err(Problem { kind: "too-large", detail: format!("{width}×{height}") });
    }
    DynamicImage::from_decoder(decoder)?;
    Ok(dots)
}

impl From<image::ImageError> for Problem {
    fn from(error: image::ImageError) -> Self {
        let kind = match &error {
            image::ImageError::Limits(_) => "too-large",
            _ => "damaged",
        };
        Problem { kind, detail: error.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one dot.
    fn png() -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(1, 1).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[track_caller]
    fn check(path: &str, bytes: &[u8], expected: Option<&str>) {
        assert_eq!(problem(path, bytes).map(|problem| problem.kind), expected, "{path}");
    }

    #[test]
    fn pictures_are_looked_into() {
        let png = png();
        let (half, _) = png.split_at(png.len() / 2);
        check("a.png", &png, None);
        check("A.PNG", &png, None);
        check("a.png", half, Some("damaged"));
        check("a.jpg", &png, Some("damaged"));
        check("a.png", b"", Some("damaged"));
        check("a.docx", &png, Some("format"));
        check("a", &png, Some("format"));
    }

    #[test]
    fn a_small_file_may_not_become_a_large_picture() {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_luma8(9_000, 6_000)
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
        check("a.png", bytes.get_ref(), Some("too-large"));
    }
}
