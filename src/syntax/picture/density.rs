//! How many dots to the inch a picture is meant to have.

use std::io::Cursor;

use crate::syntax::picture::PictureFormat;

/// What a page takes for the density where the file says none.
const DEFAULT: f64 = 72.0;
const MILLIMETRES_PER_INCH: f64 = 25.4;

/// Returns how wide a page shows a picture with so many dots if nothing says how wide, in
/// millimetres; `None` for a drawing.
pub(crate) fn natural_width(
    format: PictureFormat,
    bytes: &[u8],
    dots: f32,
) -> Option<f64> {
    let said = || match format {
        PictureFormat::Jpeg => of_jpeg(bytes),
        PictureFormat::Png => of_png(bytes),
        PictureFormat::Gif | PictureFormat::WebP | PictureFormat::Svg => None,
    };
    if format == PictureFormat::Svg {
        return None;
    }
    // What a camera says comes first, as it does for Typst.
    let density = of_exif(bytes).or_else(said).filter(|density| *density > 0.0);
    Some(f64::from(dots) / density.unwrap_or(DEFAULT) * MILLIMETRES_PER_INCH)
}

/// Reads the segment JFIF, which comes first: version, unit, density.
fn of_jpeg(bytes: &[u8]) -> Option<f64> {
    let segment = bytes.get(6..)?.strip_prefix(b"JFIF\0")?;
    let &[_, _, unit, high, low, ..] = segment else { return None };
    let density = f64::from(u16::from_be_bytes([high, low]));
    let per_inch = match unit {
        1 => density,
        2 => density * 2.54,
        _ => return None,
    };
    (per_inch > 0.0).then_some(per_inch)
}

/// Reads the data of a camera: the larger of both densities, whatever their unit, as Typst
/// does.
fn of_exif(bytes: &[u8]) -> Option<f64> {
    let data = exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).ok()?;
    let axis = |tag| match &data.get_field(tag, exif::In::PRIMARY)?.value {
        exif::Value::Rational(density) => density.first().map(exif::Rational::to_f64),
        _ => None,
    };
    let axes = [axis(exif::Tag::XResolution), axis(exif::Tag::YResolution)];
    axes.into_iter().flatten().max_by(f64::total_cmp)
}

/// Reads the chunk `pHYs`, which comes before the picture: dots per metre.
fn of_png(bytes: &[u8]) -> Option<f64> {
    let mut rest = bytes.get(8..)?;
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let data = rest.get(8..)?.get(..length)?;
        match rest.get(4..8)? {
            b"pHYs" => {
                let metre: [u8; 4] = data.get(..4)?.try_into().ok()?;
                let per_metre = f64::from(u32::from_be_bytes(metre));
                let is_known = data.get(8) == Some(&1) && per_metre > 0.0;
                return is_known.then_some(per_metre * 0.0254);
            }
            b"IDAT" => return None,
            _ => rest = rest.get(length + 12..)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn density_is_what_the_file_says() {
        let jpeg = |unit: u8, density: u8| {
            [
                &b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01"[..],
                &[unit, 0, density, 0, density],
            ]
            .concat()
        };
        let png = |chunk: &[u8]| {
            [b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR*crc_", chunk, b"\0\0\0\0IDATcrc_"].concat()
        };
        // Both densities are 300 to one, and the file's own is 150.
        let of_camera = || {
            let axis = |tag: u8| [1, tag, 0, 5, 0, 0, 0, 1, 0, 0, 0, 38];
            let entries = [axis(0x1a), axis(0x1b)].concat();
            let start = b"MM\0*\0\0\0\x08\0\x02";
            let value = b"\0\0\0\0\0\0\x01\x2c\0\0\0\x01";
            let data = [&b"Exif\0\0"[..], start, &entries, value].concat();
            let length = u8::try_from(data.len() + 2).unwrap();
            let segment = [&[0xff, 0xe1, 0, length], data.as_slice()].concat();
            [&jpeg(1, 150)[..2], segment.as_slice(), &jpeg(1, 150)[2..], b"\0\0\xff\xda"]
                .concat()
        };
        let chunk = b"\0\0\0\x09pHYs\0\0\x0f\xa0\0\0\x0f\xa0\x01crc_";
        for (format, bytes, expected) in [
            (PictureFormat::Jpeg, jpeg(1, 150), Some(2.0)),
            (PictureFormat::Jpeg, jpeg(2, 100), Some(300.0 / 254.0)),
            (PictureFormat::Jpeg, jpeg(0, 1), Some(300.0 / 72.0)),
            (PictureFormat::Jpeg, of_camera(), Some(1.0)),
            (PictureFormat::Png, png(chunk), Some(300.0 / 101.6)),
            (PictureFormat::Png, png(b""), Some(300.0 / 72.0)),
            (PictureFormat::Png, png(b"\xff\xff\xff\xffpHYs"), Some(300.0 / 72.0)),
            (PictureFormat::Svg, Vec::new(), None),
        ] {
            let inches = natural_width(format, &bytes, 300.0);
            let inches = inches.map(|width| width / MILLIMETRES_PER_INCH);
            let is_equal = match (inches, expected) {
                (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
                (found, expected) => found.is_none() && expected.is_none(),
            };
            assert!(is_equal, "{format:?} {inches:?} {expected:?}");
        }
    }
}
