//! Pictures without what is not shown of them: who made them, when, where, with what.

use std::ops::Range;

use crate::syntax::picture::{PictureFormat, bare_drawing, jpeg, profile};

/// The chunks of a PNG that it is shown from; text, times, places and further frames are in
/// chunks of other names (PNG, third edition, 5.6), and profiles are kept without theirs.
const PNG: [&[u8]; 11] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"cICP",
    b"sBIT", b"pHYs",
];

/// Where a WebP file says what else it holds, from its beginning (WebP Container
/// Specification, extended file format), and the bits for Exif and XMP, and for a profile there.
const WEBP_FLAGS: usize = 20;
const WEBP_METADATA: u8 = 0b0000_1100;
const WEBP_PROFILE: u8 = 0b0010_0000;

/// Returns the file of a picture with nothing but what it shows.
pub(crate) fn without_metadata(format: PictureFormat, bytes: &[u8]) -> Vec<u8> {
    match format {
        PictureFormat::Png => png(bytes),
        PictureFormat::Jpeg => jpeg::without_metadata(bytes),
        PictureFormat::WebP => webp(bytes),
        PictureFormat::Gif => without(bytes, &gif_comments(bytes)),
        PictureFormat::Svg => bare_drawing::without_notes(bytes),
    }
}

fn png(bytes: &[u8]) -> Vec<u8> {
    let Some((signature, mut rest)) = bytes.split_at_checked(8) else {
        return bytes.to_vec();
    };
    let mut output = signature.to_vec();
    // Length, name, data, checksum.
    while let Some((head, _)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, name @ ..] = head;
        let length = u32::from_be_bytes([*a, *b, *c, *d]);
        let length = usize::try_from(length).unwrap_or(usize::MAX).saturating_add(12);
        let Some((chunk, after)) = rest.split_at_checked(length) else { break };
        if name == b"iCCP" {
            let data = chunk.get(8..length - 4).unwrap_or_default();
            output.extend(profile::png_chunk(data).unwrap_or_default());
        } else if PNG.contains(&name.as_slice()) {
            output.extend_from_slice(chunk);
        }
        rest = after;
    }
    output
}

fn webp(bytes: &[u8]) -> Vec<u8> {
    let Some((head, mut rest)) = bytes.split_at_checked(12) else {
        return bytes.to_vec();
    };
    let mut output = head.to_vec();
    let mut left_out = WEBP_METADATA;
    // Name, length, data, filled up to an even number of bytes.
    while let Some((chunk_head, _)) = rest.split_first_chunk::<8>() {
        let [name @ .., a, b, c, d] = chunk_head;
        let length = u32::from_le_bytes([*a, *b, *c, *d]);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let whole = length.saturating_add(length % 2).saturating_add(8).min(rest.len());
        let (chunk, after) = rest.split_at(whole);
        if name == b"ICCP" {
            let bare = chunk.get(8..).and_then(profile::without_words);
            left_out |= if bare.is_none() { WEBP_PROFILE } else { 0 };
            if let Some(bare) = bare {
                output.extend(chunk_head.iter().chain(&bare));
            }
        } else if !matches!(name, b"EXIF" | b"XMP ") {
            output.extend_from_slice(chunk);
        }
        rest = after;
    }
    if output.get(12..16) == Some(b"VP8X")
        && let Some(flags) = output.get_mut(WEBP_FLAGS)
    {
        *flags &= !left_out;
    }
    let size = u32::try_from(output.len().saturating_sub(8)).unwrap_or(u32::MAX);
    output.splice(4..8, size.to_le_bytes());
    output
}

/// Returns where a GIF has comments, and what programs keep in it for themselves (`GIF89a`, 24
/// and 26); how often it is played stays.
fn gif_comments(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    walk_gif(bytes, &mut found);
    found
}

fn walk_gif(bytes: &[u8], found: &mut Vec<Range<usize>>) -> Option<()> {
    let table = |flags: u8| {
        if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
    };
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        let start = at;
        match *bytes.get(at)? {
            0x21 => {
                let kind = *bytes.get(at + 1)?;
                at = after_parts(bytes, at + 2)?;
                let name = bytes.get(start + 3..start + 14);
                let is_loop = name
                    .is_some_and(|name| name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0");
                if kind == 0xfe || (kind == 0xff && !is_loop) {
                    found.push(start..at);
                }
            }
            0x2c => {
                let data = at + 10 + table(*bytes.get(at + 9)?) + 1;
                at = after_parts(bytes, data)?;
            }
            // The end; what stands behind it is not shown.
            _ => {
                found.push(at + 1..bytes.len());
                return Some(());
            }
        }
    }
}

/// Returns where parts with their lengths before them end: at an empty one.
fn after_parts(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += length + 1;
        if length == 0 {
            return Some(at);
        }
    }
}

fn without(bytes: &[u8], ranges: &[Range<usize>]) -> Vec<u8> {
    let mut output = Vec::with_capacity(bytes.len());
    let mut from = 0;
    for range in ranges {
        output.extend_from_slice(bytes.get(from..range.start).unwrap_or_default());
        from = range.end;
    }
    output.extend_from_slice(bytes.get(from..).unwrap_or_default());
    output
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::codecs::jpeg::JpegEncoder;
    use image::codecs::png::PngEncoder;
    use image::codecs::webp::WebPEncoder;
    use image::{
        DynamicImage, ImageDecoder as _, ImageEncoder as _, ImageFormat, ImageReader,
        RgbaImage,
    };
    use proptest::prelude::*;

    use super::*;

    const SECRET: &[u8] = b"Rugile, 54.68 N 25.27 E";

    fn picture(format: ImageFormat) -> (DynamicImage, Vec<u8>) {
        let part = |place: u32| u8::try_from(place * 40).unwrap();
        let dot = |x: u32, y: u32| image::Rgba([part(x), part(y), 9, 255]);
        let image = DynamicImage::from(RgbaImage::from_fn(5, 4, dot));
        let mut file = Cursor::new(Vec::new());
        image.write_to(&mut file, format).unwrap();
        (image, file.into_inner())
    }

    fn chunk(name: &[u8], data: &[u8], is_png: bool) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap();
        if is_png {
            [&length.to_be_bytes()[..], name, data, b"crc_"].concat()
        } else {
            let fill: &[u8] = if data.len() % 2 == 1 { b"\0" } else { b"" };
            [name, &length.to_le_bytes()[..], data, fill].concat()
        }
    }

    #[test]
    fn what_is_not_shown_goes_and_what_is_shown_stays() {
        let comment = [b"\x21\xfe\x17", SECRET, b"\0"].concat();
        for (format, kind) in [
            (ImageFormat::Png, PictureFormat::Png),
            (ImageFormat::WebP, PictureFormat::WebP),
            (ImageFormat::Gif, PictureFormat::Gif),
        ] {
            let (_, plain) = picture(format);
            let with = match kind {
                PictureFormat::Png => {
                    let (head, rest) = plain.split_at(33);
                    [head, &chunk(b"tEXt", SECRET, true), rest].concat()
                }
                PictureFormat::WebP => {
                    [&plain[..], &chunk(b"EXIF", SECRET, false)].concat()
                }
                _ => {
                    let end = plain.len() - 1;
                    [&plain[..end], &comment, &plain[end..], SECRET].concat()
                }
            };
            let has =
                |bytes: &[u8]| bytes.windows(SECRET.len()).any(|part| part == SECRET);
            let bare = without_metadata(kind, &with);
            assert!(has(&with) && !has(&bare), "{kind:?}");
            let shown = |bytes: &[u8]| {
                image::load_from_memory_with_format(bytes, format).unwrap().into_rgba8()
            };
            assert_eq!(shown(&bare), shown(&plain), "{kind:?}");
            // Nothing to take away: the file stays as it is.
            assert_eq!(without_metadata(kind, &plain), plain, "{kind:?}");
        }
    }

    #[test]
    fn a_profile_of_colours_has_no_words() {
        let profile = profile::tests::profile();
        let (image, _) = picture(ImageFormat::Png);
        for kind in [PictureFormat::Png, PictureFormat::Jpeg, PictureFormat::WebP] {
            let mut file = Cursor::new(Vec::new());
            let image = DynamicImage::from(image.to_rgb8());
            let (width, height) = (image.width(), image.height());
            let (dots, colour) = (image.as_bytes(), image.color().into());
            match kind {
                PictureFormat::Png => {
                    let mut encoder = PngEncoder::new(&mut file);
                    encoder.set_icc_profile(profile.clone()).unwrap();
                    encoder.write_image(dots, width, height, colour).unwrap();
                }
                PictureFormat::Jpeg => {
                    let mut encoder = JpegEncoder::new(&mut file);
                    encoder.set_icc_profile(profile.clone()).unwrap();
                    encoder.write_image(dots, width, height, colour).unwrap();
                }
                _ => {
                    let mut encoder = WebPEncoder::new_lossless(&mut file);
                    encoder.set_icc_profile(profile.clone()).unwrap();
                    encoder.write_image(dots, width, height, colour).unwrap();
                }
            }
            let with = file.into_inner();
            let bare = without_metadata(kind, &with);
            let profile_of = |file: &[u8]| {
                let reader = ImageReader::new(Cursor::new(file)).with_guessed_format();
                let mut decoder = reader.unwrap().into_decoder().unwrap();
                decoder.icc_profile().unwrap()
            };
            assert_eq!(
                profile_of(&with).as_deref(),
                Some(profile.as_slice()),
                "{kind:?}"
            );
            assert_eq!(profile_of(&bare), profile::without_words(&profile), "{kind:?}");
            let shown = |file: &[u8]| image::load_from_memory(file).unwrap().into_rgb8();
            assert_eq!(shown(&bare), shown(&with), "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn no_file_is_too_damaged(mut bytes in prop::collection::vec(any::<u8>(), 0..99), n in 0..4_usize) {
            let kinds = [PictureFormat::Png, PictureFormat::WebP, PictureFormat::Gif, PictureFormat::Jpeg];
            let (_, file) = picture([ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif, ImageFormat::Png][n]);
            let half = file.len() / 2;
            bytes.splice(0..0, file[..half].iter().copied());
            without_metadata(kinds[n], &bytes);
        }
    }
}
