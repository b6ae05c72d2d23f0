//! What a decoder of JPEG does not say: whether the file ends, and which colours it has.
//!
//! Decoders fill what is missing with grey, and turn colours of print into those of a screen;
//! the PDF gets the file as it is.

use std::ops::Range;

use crate::syntax::picture::profile;

/// What the segments of a JPEG file say.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Segments {
    /// Whether the file reaches to its end.
    pub(super) is_whole: bool,
    /// Whether its colours are those of print: cyan, magenta, yellow, black.
    pub(super) is_cmyk: bool,
    /// Whether a profile says what these colours look like.
    pub(super) has_cmyk_profile: bool,
}

/// The first bytes of a segment with a part of a colour profile, behind its length.
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Reads the segments of a file (ITU-T T.81, annex B).
pub(super) fn segments(bytes: &[u8]) -> Segments {
    let mut found = Segments::default();
    let mut at = 2;
    while let Some(marker) = next_marker(bytes, &mut at) {
        match marker {
            0xd9 => {
                found.is_whole = true;
                break;
            }
            // These have no length.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = bytes
            .get(at..at + 2)
            .map(|two| usize::from(two[0]) << 8 | usize::from(two[1]));
        let Some(segment) =
            length.and_then(|length| bytes.get(at + 2..at + length.max(2)))
        else {
            break;
        };
        match marker {
            // A frame: precision, height, width, then the number of its colours.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                found.is_cmyk = segment.get(5) == Some(&4);
            }
            0xe2 if segment.starts_with(PROFILE) => {
                // Two bytes count the parts; the colours stand at byte 16 of the first.
                let colours = segment.get(PROFILE.len() + 2 + 16..PROFILE.len() + 2 + 20);
                found.has_cmyk_profile |= colours == Some(b"CMYK");
            }
            _ => {}
        }
        at += 2 + segment.len();
    }
    found
}

/// Returns where the parts of a colour profile stand, in their order.
fn profile_parts(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 2;
    while let Some(marker) = next_marker(bytes, &mut at) {
        if matches!(marker, 0x01 | 0xd0..=0xd8) {
            continue;
        }
        let Some(&[high, low]) = bytes.get(at..at + 2) else { break };
        let end = (at + (usize::from(high) << 8 | usize::from(low))).min(bytes.len());
        let start = at + 2 + PROFILE.len() + 2;
        let is_part = bytes.get(at + 2..end).is_some_and(|it| it.starts_with(PROFILE));
        if marker == 0xe2 && is_part && start <= end {
            // Which part it is stands before it.
            parts.push((bytes.get(start - 2).copied(), start..end));
        }
        if matches!(marker, 0xd9 | 0xda) {
            break;
        }
        at = end.max(at);
    }
    parts.sort_by_key(|(number, _)| *number);
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Returns a file with a profile that has no words, and whether it has one at all.
fn with_bare_profile(bytes: &[u8]) -> (Vec<u8>, bool) {
    let parts = profile_parts(bytes);
    let whole: Vec<u8> = parts
        .iter()
        .filter_map(|part| bytes.get(part.clone()))
        .flatten()
        .copied()
        .collect();
    let mut output = bytes.to_vec();
    let Some(bare) = profile::without_words(&whole) else { return (output, false) };
    let mut rest = bare.as_slice();
    for part in parts {
        if let Some(slot) = output.get_mut(part) {
            let (bare, after) = rest.split_at(slot.len().min(rest.len()));
            slot.copy_from_slice(bare);
            rest = after;
        }
    }
    (output, true)
}

/// Returns a file without what cameras and programs write beside the picture: places, names,
/// previews, and what follows its end. What decides how it looks stays.
pub(super) fn without_metadata(bytes: &[u8]) -> Vec<u8> {
    let (bytes, has_profile) = &with_bare_profile(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    let (mut from, mut at) = (0, 2);
    while let Some(marker) = next_marker(bytes, &mut at) {
        match marker {
            0xd9 => return [&kept, bytes.get(from..at).unwrap_or_default()].concat(),
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = bytes
            .get(at..at + 2)
            .map_or(0, |two| usize::from(two[0]) << 8 | usize::from(two[1]));
        let end = (at + length).min(bytes.len());
        let segment = bytes.get(at + 2..end).unwrap_or_default();
        let is_kept = match marker {
            0xe0 => segment.starts_with(b"JFIF\0"),
            0xe2 => *has_profile && segment.starts_with(PROFILE),
            // How colours are to be understood, by Adobe.
            0xee => true,
            0xe1..=0xef | 0xfe => false,
            _ => true,
        };
        if !is_kept {
            kept.extend(bytes.get(from..at - 2).unwrap_or_default());
            from = end;
        }
        at = end;
    }
    [&kept, bytes.get(from..).unwrap_or_default()].concat()
}

/// Returns the next marker, passing over the data of the picture, and moves behind it.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let start = *at + bytes.get(*at..)?.iter().position(|byte| *byte == 0xff)?;
        *at = start + 1;
        match *bytes.get(*at)? {
            // A byte of data, a new start within the data, or filling.
            0x00 | 0xd0..=0xd7 => *at += 1,
            0xff => {}
            marker => {
                *at += 1;
                return Some(marker);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A file of these segments, each a marker and its data.
    fn file(segments: &[(u8, &[u8])], rest: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8];
        for (marker, data) in segments {
            let length = u8::try_from(data.len() + 2).unwrap();
            bytes.extend([0xff, *marker, 0, length]);
            bytes.extend(*data);
        }
        bytes.extend(rest);
        bytes
    }

    #[test]
    fn the_end_and_the_colours_are_found() {
        let thumbnail: &[u8] = &[0xff, 0xd8, 0xff, 0xd9];
        let grey: &[u8] = &[8, 0, 1, 0, 1, 1];
        let print: &[u8] = &[8, 0, 1, 0, 1, 4];
        let data: &[u8] = &[1, 0xff, 0x00, 0xff, 0xd3, 2];
        let end: &[u8] = &[0xff, 0xd9];
        let profile = [PROFILE, &[1, 1], &[0; 16], b"CMYK"].concat();
        let whole = Segments { is_whole: true, ..Segments::default() };
        for (segments_of_file, rest, expected) in [
            (
                vec![(0xe1, thumbnail), (0xc0, grey), (0xda, &[0])],
                [data, end].concat(),
                whole,
            ),
            (
                vec![(0xe1, thumbnail), (0xc0, grey), (0xda, &[0])],
                data.to_vec(),
                Segments::default(),
            ),
            (
                vec![(0xc2, print), (0xda, &[0])],
                [data, end].concat(),
                Segments { is_cmyk: true, ..whole },
            ),
            (
                vec![(0xe2, &profile), (0xc0, print), (0xda, &[0])],
                [data, end].concat(),
                Segments { is_cmyk: true, has_cmyk_profile: true, ..whole },
            ),
        ] {
            assert_eq!(segments(&file(&segments_of_file, &rest)), expected);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let marked: Vec<u8> = bytes.iter().flat_map(|byte| [0xff, *byte]).collect();
            segments(&bytes);
            segments(&marked);
        }
    }
}
