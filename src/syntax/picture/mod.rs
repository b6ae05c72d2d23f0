//! Checks that a file is a picture that a document can hold.
//!
//! The file is decoded wholly: one that is cut short begins like any other. Nothing that it
//! refers to is read.

mod bare;
mod bare_drawing;
mod density;
mod drawing;
mod drawing_words;
mod jpeg;
mod metadata;
mod print;
mod profile;
mod redrawn;

use std::io::Cursor;

use crate::diagnostic::found::{BadImage, LostOfImage};

pub(crate) use bare::without_metadata;
pub(crate) use density::natural_width;
pub(crate) use drawing_words::{is_unread, words_of_drawing};
pub(crate) use metadata::{Metadata, metadata};
pub(crate) use print::for_print;
pub(crate) use redrawn::with_words;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{
    AnimationDecoder as _, DynamicImage, GenericImageView as _, ImageDecoder,
    ImageFormat, ImageReader, Limits, Rgba,
};

/// The kinds of picture files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    WebP,
    /// Scalable Vector Graphics.
    Svg,
}

impl PictureFormat {
    /// Returns the media type that files of the format are served as.
    pub fn media_type(self) -> &'static str {
        match self {
            PictureFormat::Png => "image/png",
            PictureFormat::Jpeg => "image/jpeg",
            PictureFormat::Gif => "image/gif",
            PictureFormat::WebP => "image/webp",
            PictureFormat::Svg => "image/svg+xml",
        }
    }
}

/// The extensions of raster pictures, and what the decoder and the report call them.
const FORMATS: [(&str, ImageFormat, PictureFormat); 5] = [
    ("png", ImageFormat::Png, PictureFormat::Png),
    ("jpg", ImageFormat::Jpeg, PictureFormat::Jpeg),
    ("jpeg", ImageFormat::Jpeg, PictureFormat::Jpeg),
    ("gif", ImageFormat::Gif, PictureFormat::Gif),
    ("webp", ImageFormat::WebP, PictureFormat::WebP),
];

/// The largest file, in bytes.
const LARGEST_FILE: usize = 64 << 20;
/// The largest width and height, in pixels: more than a poster needs.
const LARGEST_SIDE: u32 = 20_000;
/// The most pixels: a page of A4 has 35 million at 600 pixels to the inch. A small file may
/// declare any number.
pub(super) const MAX_PIXELS: u64 = 50_000_000;
/// The most memory that a decoder may take for itself, in bytes.
const LARGEST_DECODED: u64 = 512 << 20;

/// Why a file is not a picture that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PictureProblem {
    /// A variant of the message: `format`, `extension`, `cmyk`, `too-large`, `external`,
    /// `nested`, `effects`, `profile`, `cut` or `damaged`.
    pub(crate) kind: BadImage,
    /// What the decoder says, in English; of a wrong extension, the right one.
    pub(crate) detail: String,
}

impl PictureProblem {
    /// Returns a problem of which the kind says all.
    pub(super) fn of(kind: BadImage) -> Self {
        PictureProblem { kind, detail: String::new() }
    }
}

/// What a picture turned out to be.
#[derive(Debug, PartialEq)]
pub(crate) struct Looks {
    /// What kind of file it is.
    pub(crate) format: PictureFormat,
    /// Its width as it is shown: pixels, or the units of a drawing.
    pub(crate) width: f32,
    /// Its height as it is shown.
    pub(crate) height: f32,
    /// What of it a page will not show: `blank`, `animated`, and of a drawing what
    /// [`drawing::look`] says.
    pub(crate) omissions: Vec<LostOfImage>,
}

/// Looks into a picture.
pub(crate) fn look(path: &str, bytes: &[u8]) -> Result<Looks, PictureProblem> {
    let extension =
        path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let extension = extension.unwrap_or_default();
    if bytes.len() > LARGEST_FILE {
        return Err(PictureProblem::of(BadImage::TooLarge));
    }
    let named = FORMATS.iter().find(|(known, ..)| *known == extension);
    let named = named.map(|(_, format, name)| (*format, *name));
    if extension != "svg" && named.is_none() {
        return Err(PictureProblem::of(BadImage::Format));
    }
    match image::guess_format(bytes).ok() {
        // Typst goes by the name.
        Some(format) if Some(format) != named.map(|(named, _)| named) => {
            Err(match extension_of(format) {
                Some(right) => {
                    PictureProblem { kind: BadImage::Extension, detail: right.to_owned() }
                }
                None => PictureProblem::of(BadImage::Format),
            })
        }
        None if is_drawing(bytes) && extension != "svg" => {
            Err(PictureProblem { kind: BadImage::Extension, detail: "svg".to_owned() })
        }
        _ => match named {
            Some((format, name)) => {
                let Pixels { size, is_blank, .. } = pixels(bytes, format, MAX_PIXELS)?;
                let omissions = [
                    (LostOfImage::Animated, is_animated(bytes, format)),
                    (LostOfImage::Blank, is_blank),
                ];
                let omissions = omissions.into_iter().filter(|(_, is_so)| *is_so);
                let omissions = omissions.map(|(kind, _)| kind).collect();
                let (width, height) = size;
                Ok(Looks { format: name, width, height, omissions })
            }
            None => drawing::look(bytes),
        },
    }
}

/// Returns whether a picture has more than one frame; a page shows the first.
fn is_animated(bytes: &[u8], format: ImageFormat) -> bool {
    let bytes = Cursor::new(bytes);
    match format {
        ImageFormat::Gif => GifDecoder::new(bytes)
            .is_ok_and(|decoder| decoder.into_frames().nth(1).is_some()),
        ImageFormat::WebP => {
            WebPDecoder::new(bytes).is_ok_and(|decoder| decoder.has_animation())
        }
        ImageFormat::Png => PngDecoder::new(bytes)
            .is_ok_and(|decoder| decoder.is_apng().unwrap_or_default()),
        _ => false,
    }
}

/// Returns the text that a picture holds as text: a drawing may.
pub(crate) fn text_of_image(format: PictureFormat, bytes: &[u8]) -> String {
    match format {
        PictureFormat::Svg => drawing::text(bytes),
        PictureFormat::Png
        | PictureFormat::Jpeg
        | PictureFormat::Gif
        | PictureFormat::WebP => String::new(),
    }
}

/// Returns the extension that files of a format have, if it is one that can be used.
fn extension_of(format: ImageFormat) -> Option<&'static str> {
    let (extension, ..) = FORMATS.iter().find(|(_, known, _)| *known == format)?;
    Some(extension)
}

fn is_drawing(bytes: &[u8]) -> bool {
    let beginning = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    String::from_utf8_lossy(beginning).contains("<svg")
}

/// A picture that was decoded.
pub(super) struct Pixels {
    /// How many pixels it has.
    pub(super) count: u64,
    /// Its width and height, turned as the file asks for.
    size: (f32, f32),
    /// Whether all of them are transparent.
    is_blank: bool,
}

/// Returns the decoder of a picture, with limits.
fn decoder(
    bytes: &[u8],
    format: ImageFormat,
) -> Result<impl ImageDecoder, image::ImageError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_DECODED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.into_decoder()
}

/// Decodes a picture wholly if it has no more than so many pixels.
pub(super) fn pixels(
    bytes: &[u8],
    format: ImageFormat,
    most: u64,
) -> Result<Pixels, PictureProblem> {
    if format == ImageFormat::Jpeg {
        let segments = jpeg::segments(bytes);
        if segments.is_cmyk && !segments.has_cmyk_profile {
            return Err(PictureProblem::of(BadImage::Cmyk));
        }
        if !segments.is_whole {
            return Err(PictureProblem::of(BadImage::Cut));
        }
    }
    let mut decoder = decoder(bytes, format)?;
    let profile = decoder.icc_profile().ok().flatten();
    if profile.is_some_and(|profile| is_odd(&profile)) {
        return Err(PictureProblem::of(BadImage::Profile));
    }
    let (width, height) = decoder.dimensions();
    let count = u64::from(width) * u64::from(height);
    if count > most {
        return Err(PictureProblem {
            kind: BadImage::TooLarge,
            detail: format!("{width}×{height}"),
        });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder)?;
    let is_blank = image.color().has_alpha()
        && image.pixels().all(|(_, _, Rgba([.., alpha]))| alpha == 0);
    let (width, height) = turned((width, height), orientation);
    Ok(Pixels { count, size: (side(width), side(height)), is_blank })
}

/// Returns the width and height of a picture that is turned.
fn turned((width, height): (u32, u32), orientation: Orientation) -> (u32, u32) {
    let is_on_its_side = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    if is_on_its_side { (height, width) } else { (width, height) }
}

/// Returns a side as a length. The limit on sides is far below what can't be told apart.
fn side(pixels: u32) -> f32 {
    f32::from(u16::try_from(pixels).unwrap_or(u16::MAX))
}

/// Returns whether a colour profile is one that a PDF may not have (ISO 19005-3, 6.2.4.2), or
/// that no picture for a screen has. What is no profile at all is left out of the PDF.
fn is_odd(profile: &[u8]) -> bool {
    let part = |range: std::ops::Range<usize>| profile.get(range).unwrap_or_default();
    let is_profile = part(36..40) == b"acsp";
    let has_class =
        [b"prtr", b"mntr", b"scnr", b"spac"].iter().any(|class| part(12..16) == *class);
    let has_colours =
        [b"RGB ", b"GRAY", b"CMYK"].iter().any(|space| part(16..20) == *space);
    let has_version = part(8..9).iter().all(|major| *major < 5);
    is_profile && !(has_class && has_colours && has_version)
}

impl From<image::ImageError> for PictureProblem {
    fn from(error: image::ImageError) -> Self {
        let kind = match &error {
            image::ImageError::Limits(_) => BadImage::TooLarge,
            _ => BadImage::Damaged,
        };
        PictureProblem { kind, detail: error.to_string() }
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
        let found = look(path, bytes).err();
        assert_eq!(found.map(|problem| problem.kind.as_str()), expected, "{path}");
    }

    #[test]
    fn pictures_are_looked_into() {
        let png = png();
        let (half, _) = png.split_at(png.len() / 2);
        check("a.png", &png, None);
        check("A.PNG", &png, None);
        check("a.png", half, Some("damaged"));
        check("a.jpg", &png, Some("extension"));
        check("a.svg", &png, Some("extension"));
        check("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", Some("extension"));
        check("a.png", b"II*\0 a file of TIFF", Some("format"));
        check("a.png", b"", Some("damaged"));
        check("a.docx", &png, Some("format"));
        check("a", &png, Some("format"));
    }

    #[test]
    fn what_a_page_will_not_show_is_known() {
        let saved = |image: DynamicImage, format| {
            let mut bytes = Cursor::new(Vec::new());
            image.write_to(&mut bytes, format).unwrap();
            bytes.into_inner()
        };
        let blank = saved(DynamicImage::new_rgba8(3, 3), ImageFormat::Png);
        let omissions = |path, bytes: &[u8]| look(path, bytes).unwrap().omissions;
        assert_eq!(omissions("a.png", &blank), [LostOfImage::Blank]);
        let gif = saved(DynamicImage::new_rgb8(3, 3), ImageFormat::Gif);
        assert!(omissions("a.gif", &gif).is_empty());
        let (frames, end) = gif.split_at(gif.len() - 1);
        let header = 13 + 3 * (2 << (gif[10] & 7));
        let again = &frames[header..];
        assert_eq!(
            omissions("a.gif", &[frames, again, end].concat()),
            [LostOfImage::Animated]
        );
    }

    #[test]
    fn format_and_size_are_known() {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(3, 2).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        let jpeg = bytes.into_inner();
        // The same on its side: an Exif segment whose only entry is the orientation 6.
        let exif = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let turned = [&jpeg[..2], exif, &jpeg[2..]].concat();
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'/>";
        for (path, bytes, expected) in [
            ("a.png", &png()[..], (PictureFormat::Png, 1.0, 1.0)),
            ("a.jpeg", &jpeg, (PictureFormat::Jpeg, 3.0, 2.0)),
            ("a.jpg", &turned, (PictureFormat::Jpeg, 2.0, 3.0)),
            ("a.svg", svg, (PictureFormat::Svg, 30.0, 10.0)),
        ] {
            let Looks { format, width, height, .. } = look(path, bytes).unwrap();
            assert_eq!((format, width, height), expected, "{path}");
        }
    }

    #[test]
    fn odd_profiles_are_known() {
        let profile =
            |version: u8, class: &[u8; 4], colours: &[u8; 4], mark: &[u8; 4]| {
                let start = [0, 0, 0, 0, 0, 0, 0, 0, version, 0, 0, 0];
                [&start[..], class, colours, &[0; 16], mark].concat()
            };
        for (profile, expected) in [
            (profile(4, b"mntr", b"RGB ", b"acsp"), false),
            (profile(2, b"prtr", b"CMYK", b"acsp"), false),
            (profile(2, b"abst", b"RGB ", b"acsp"), true),
            (profile(2, b"spac", b"Lab ", b"acsp"), true),
            (profile(5, b"mntr", b"RGB ", b"acsp"), true),
            (profile(5, b"abst", b"Lab ", b"...."), false),
            (Vec::new(), false),
        ] {
            assert_eq!(is_odd(&profile), expected, "{profile:?}");
        }
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
