//! Pictures for the printed page: no finer than paper shows, and without what a camera writes
//! into its files, such as the place where a child was photographed.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as RowFilter, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageEncoder, ImageFormat};

use crate::syntax::picture::{PictureFormat, decoder, jpeg, profile, turned};

/// The quality of JPEG files, in per cent: as cameras have it, with no trace on paper.
const QUALITY: u8 = 88;

/// Returns a picture that is printed with so many dots across, as a file of the same format;
/// `None` where it is best left as it is.
pub(crate) fn for_print(
    format: PictureFormat,
    bytes: &[u8],
    dots: u32,
) -> Option<Vec<u8>> {
    let format = match format {
        PictureFormat::Jpeg if jpeg::segments(bytes).is_cmyk => return None,
        PictureFormat::Jpeg => ImageFormat::Jpeg,
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Gif | PictureFormat::WebP | PictureFormat::Svg => return None,
    };
    let mut decoder = decoder(bytes, format).ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = turned(decoder.dimensions(), orientation);
    // One that is only slightly finer would lose more than it gains.
    let is_finer = u64::from(width) * 10 > u64::from(dots) * 11;
    if !is_finer
        && (format == ImageFormat::Png || orientation == Orientation::NoTransforms)
    {
        // A PDF holds the dots of a PNG, but the whole file of a JPEG.
        return (format == ImageFormat::Jpeg).then(|| jpeg::without_metadata(bytes));
    }
    let profile = decoder.icc_profile().ok().flatten();
    let profile = profile.and_then(|profile| profile::without_words(&profile));
    let mut image = opaque(&DynamicImage::from_decoder(decoder).ok()?)?;
    image.apply_orientation(orientation);
    if is_finer {
        let rows = u64::from(height) * u64::from(dots) / u64::from(width.max(1));
        let rows = u32::try_from(rows).ok()?.max(1);
        image = image.resize_exact(dots.max(1), rows, FilterType::CatmullRom);
    }
    let mut file = Cursor::new(Vec::new());
    if format == ImageFormat::Png {
        let (best, rows) = (CompressionType::Best, RowFilter::Adaptive);
        write(PngEncoder::new_with_quality(&mut file, best, rows), &image, profile)?;
        // Drawings in few colours grow when their edges become soft.
        let file = file.into_inner();
        return (file.len() < bytes.len()).then_some(file);
    }
    let encoder = JpegEncoder::new_with_quality(&mut file, QUALITY);
    write(encoder, &image, profile)?;
    let file = file.into_inner();
    let has_grown = is_finer && file.len() >= bytes.len();
    let is_upright = orientation == Orientation::NoTransforms;
    Some(if has_grown && is_upright { jpeg::without_metadata(bytes) } else { file })
}

/// Returns a picture with eight bits to a colour; `None` if something shines through it: where
/// nothing is to be seen, its colours are arbitrary, and would mix with those beside them.
fn opaque(image: &DynamicImage) -> Option<DynamicImage> {
    let is_grey = !image.color().has_color();
    if image.color().has_alpha() && image.to_rgba8().pixels().any(|dot| dot.0[3] < 255) {
        return None;
    }
    Some(if is_grey { image.to_luma8().into() } else { image.to_rgb8().into() })
}

fn write(
    mut encoder: impl ImageEncoder,
    image: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> Option<()> {
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    let (width, height) = (image.width(), image.height());
    encoder.write_image(image.as_bytes(), width, height, image.color().into()).ok()
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView as _, Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;
    use crate::syntax::picture::look;

    /// A picture like a photograph, which no format makes small.
    fn photograph(width: u32, height: u32) -> DynamicImage {
        let dot = |x: u32, y: u32| {
            let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 13;
            let part =
                |shift: u32| u8::try_from((noise >> shift & 63) + x % 128).unwrap();
            Rgb([part(0), part(3), part(6)])
        };
        RgbImage::from_fn(width, height, dot).into()
    }

    fn saved(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        image.write_to(&mut file, format).unwrap();
        file.into_inner()
    }

    /// A JPEG file with data of a camera: on its side, and a name.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let exif = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let comment = b"\xff\xfe\0\x07Vilma";
        [&jpeg[..2], exif, comment, &jpeg[2..], b"a film behind the picture"].concat()
    }

    fn size(path: &str, bytes: &[u8]) -> (f32, f32) {
        let looks = look(path, bytes).unwrap();
        (looks.width, looks.height)
    }

    #[test]
    fn what_is_finer_than_paper_becomes_smaller() {
        let photograph = photograph(400, 200);
        for (name, format, kind) in [
            ("a.jpg", ImageFormat::Jpeg, PictureFormat::Jpeg),
            ("a.png", ImageFormat::Png, PictureFormat::Png),
        ] {
            let file = saved(&photograph, format);
            let printed = for_print(kind, &file, 100).unwrap();
            assert_eq!(size(name, &printed), (100.0, 50.0));
            assert!(printed.len() * 3 < file.len(), "{name}: {}", printed.len());
            assert_eq!(for_print(kind, &file, 100).unwrap(), printed, "the same bytes");
        }
    }

    #[test]
    fn what_a_camera_writes_is_gone_and_the_picture_stands_upright() {
        let file = with_exif(&saved(&photograph(40, 20), ImageFormat::Jpeg));
        assert_eq!(size("a.jpg", &file), (20.0, 40.0));
        for dots in [10, 20] {
            let printed = for_print(PictureFormat::Jpeg, &file, dots).unwrap();
            let expected = if dots == 10 { (10.0, 20.0) } else { (20.0, 40.0) };
            assert_eq!(size("a.jpg", &printed), expected);
            for gone in [&b"Exif"[..], b"Vilma", b"film"] {
                assert!(!printed.windows(gone.len()).any(|window| window == gone));
            }
        }
    }

    #[test]
    fn a_jpeg_of_the_right_size_loses_nothing_but_the_data_of_the_camera() {
        let plain = saved(&photograph(40, 20), ImageFormat::Jpeg);
        let exif = b"\xff\xe1\0\x08Exif\0\0";
        let file = [&plain[..2], exif, &plain[2..]].concat();
        assert_eq!(for_print(PictureFormat::Jpeg, &file, 40).unwrap(), plain);
    }

    #[test]
    fn a_profile_of_colours_stays_without_its_words() {
        let image = photograph(40, 20);
        let mut file = Cursor::new(Vec::new());
        let mut encoder = JpegEncoder::new(&mut file);
        encoder.set_icc_profile(profile::tests::profile()).unwrap();
        encoder.write_image(image.as_bytes(), 40, 20, image.color().into()).unwrap();
        for dots in [10, 40] {
            let printed = for_print(PictureFormat::Jpeg, file.get_ref(), dots).unwrap();
            let mut decoder = decoder(&printed, ImageFormat::Jpeg).unwrap();
            let bare = profile::without_words(&profile::tests::profile());
            assert_eq!(decoder.icc_profile().unwrap(), bare);
            assert!(!profile::tests::has_words(&printed));
        }
    }

    #[test]
    fn some_pictures_are_left_as_they_are() {
        let clear = RgbaImage::from_fn(400, 200, |x, _| Rgba([0, 0, 0, u8::from(x < 9)]));
        let clear = saved(&clear.into(), ImageFormat::Png);
        assert_eq!(for_print(PictureFormat::Png, &clear, 100), None);
        // A drawing in two colours, and a PNG of the right size.
        let drawing = RgbImage::from_fn(400, 200, |x, y| {
            Rgb([255 * u8::from((x / 8 + y / 8) % 2 == 0); 3])
        });
        let mut file = Cursor::new(Vec::new());
        let (best, rows) = (CompressionType::Best, RowFilter::Adaptive);
        let encoder = PngEncoder::new_with_quality(&mut file, best, rows);
        write(encoder, &drawing.into(), None).unwrap();
        let drawing = file.into_inner();
        assert_eq!(for_print(PictureFormat::Png, &drawing, 350), None);
        let png = saved(&photograph(100, 50), ImageFormat::Png);
        assert_eq!(for_print(PictureFormat::Png, &png, 95), None);
        assert_eq!(for_print(PictureFormat::Svg, b"<svg/>", 10), None);
        assert_eq!(photograph(1, 1).dimensions(), (1, 1));
    }
}
