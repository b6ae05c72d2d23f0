//! Says whether a file is a picture that a document can hold.
//!
//! The file is decoded wholly: one that is cut short begins like any other. Nothing that it
//! refers to is read.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use image::{ImageFormat, ImageReader, Limits};
use usvg::{ImageHrefResolver, Options, Tree};

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
/// The most memory that a decoded picture may take, in bytes.
const LARGEST_DECODED: u64 = 1 << 30;

/// Why a file is not a picture that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// A variant of the message: `format`, `too-large`, `external` or `damaged`.
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
        return drawing(bytes);
    }
    match FORMATS.iter().find(|(own, _)| *own == extension) {
        Some((_, format)) => dots(bytes, *format),
        None => simple("format"),
    }
}

fn dots(bytes: &[u8], format: ImageFormat) -> Option<Problem> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_DECODED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let error = reader.decode().err()?;
    let kind = match &error {
        image::ImageError::Limits(_) => "too-large",
        _ => "damaged",
    };
    Some(Problem { kind, detail: error.to_string() })
}

fn drawing(bytes: &[u8]) -> Option<Problem> {
    // `usvg` would unpack a compressed drawing, however large it becomes.
    if std::str::from_utf8(bytes).is_err() {
        return Some(Problem { kind: "damaged", detail: String::new() });
    }
    let refers = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&refers);
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(move |_, _| {
                seen.store(true, Ordering::Relaxed);
                None
            }),
        },
        ..Options::default()
    };
    match Tree::from_data(bytes, &options) {
        Err(error) => Some(Problem { kind: "damaged", detail: error.to_string() }),
        Ok(_) if refers.load(Ordering::Relaxed) => {
            Some(Problem { kind: "external", detail: String::new() })
        }
        Ok(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one dot.
    fn png() -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::DynamicImage::new_rgb8(1, 1)
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
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
    fn drawings_refer_to_nothing() {
        let svg = |inner: &str| {
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' \
                 xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>{inner}</svg>"
            )
        };
        check("a.svg", svg("<rect width='3' height='3'/>").as_bytes(), None);
        for href in ["b.png", "/etc/passwd", "https://example.org/b.png"] {
            let image = format!("<image xlink:href='{href}' width='1' height='1'/>");
            check("a.svg", svg(&image).as_bytes(), Some("external"));
        }
        check("a.svg", b"<svg", Some("damaged"));
        check("a.svg", &[0x1f, 0x8b, 8, 0], Some("damaged"));
    }
}
