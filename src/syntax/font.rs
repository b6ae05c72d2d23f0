//! What a font file says of itself beside its letters: whether it may be embedded, and under
//! which licence it is (OpenType 1.9, tables `OS/2` and `name`).

/// The first bytes of font files: TrueType, OpenType, a collection, TrueType of Apple.
const BEGINNINGS: [&[u8]; 4] = [b"\0\x01\0\0", b"OTTO", b"ttcf", b"true"];

/// The bit of `fsType` that forbids to embed the font in a document.
const RESTRICTED: u16 = 0x0002;
/// The bits of `fsType` that say how far a font may be embedded.
const USAGE: u16 = 0x000f;
/// The numbers of the licence and of its address among the names.
const LICENCE: [u16; 2] = [13, 14];
/// Names of Windows, in UTF-16.
const WINDOWS: u16 = 3;
/// The longest licence that a finding can show, in characters.
const LONGEST: usize = 200;

/// Returns whether a file is a whole font.
pub(crate) fn is_font(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
        && [*b"cmap", *b"head", *b"name"].iter().all(|tag| table(bytes, *tag).is_some())
}

/// Returns whether a font allows to be embedded in a document, as one that says nothing does.
pub(crate) fn may_be_embedded(bytes: &[u8]) -> bool {
    let usage = table(bytes, *b"OS/2").and_then(|table| number(table, 8));
    usage.is_none_or(|usage| usage & USAGE != RESTRICTED)
}

/// Returns what a font says of its licence, or where to read it.
pub(crate) fn licence(bytes: &[u8]) -> Option<String> {
    let names = table(bytes, *b"name")?;
    LICENCE.iter().find_map(|id| name(names, *id)).filter(|licence| !licence.is_empty())
}

/// Returns one of the names of a font, in one line.
fn name(names: &[u8], id: u16) -> Option<String> {
    let (count, texts) = (number(names, 2)?, usize::from(number(names, 4)?));
    let place = (0..usize::from(count)).find_map(|index| {
        let record = names.get(6 + index * 12..)?;
        let is_wanted = number(record, 0)? == WINDOWS && number(record, 6)? == id;
        let place = (usize::from(number(record, 8)?), usize::from(number(record, 10)?));
        is_wanted.then_some(place)
    });
    let (length, offset) = place?;
    let text = names.get(texts + offset..)?.get(..length)?;
    let units: Vec<u16> =
        text.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
    let text = String::from_utf16_lossy(&units);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(text.chars().take(LONGEST).collect())
}

/// Returns a table of a font, of the first in a collection.
fn table(bytes: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let start = if bytes.starts_with(b"ttcf") { long(bytes, 12)? } else { 0 };
    let header = bytes.get(start..)?;
    let count = usize::from(number(header, 4)?);
    let records = header.get(12..)?.chunks_exact(16).take(count);
    let mut records = records.filter(|record| record.starts_with(&tag));
    let record = records.next()?;
    bytes.get(long(record, 8)?..)?.get(..long(record, 12)?)
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes([two[0], two[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_font_says_its_licence() {
        let font = notosans::REGULAR_TTF;
        assert!(is_font(font) && may_be_embedded(font));
        let licence = licence(font).unwrap();
        assert!(licence.contains("Apache License"), "{licence}");
        assert!(!is_font(b"PK\x03\x04") && !is_font(b""));
        let (half, _) = font.split_at(font.len() / 2);
        assert!(!is_font(half));
    }

    #[test]
    fn a_font_may_forbid_to_be_embedded() {
        let mut font = notosans::REGULAR_TTF.to_vec();
        let at = font.windows(4).position(|tag| tag == b"OS/2").unwrap();
        let usage = long(&font, at + 8).unwrap() + 8;
        font[usage..usage + 2].copy_from_slice(&RESTRICTED.to_be_bytes());
        assert!(!may_be_embedded(&font));
        // Preview and print: may be embedded.
        font[usage..usage + 2].copy_from_slice(&4_u16.to_be_bytes());
        assert!(may_be_embedded(&font));
    }

    proptest! {
        #[test]
        fn nothing_in_a_file_makes_it_panic(bytes: Vec<u8>, damaged: bool) {
            let beginning = if damaged { &b"\0\x01\0\0\0\x02"[..] } else { &[] };
            let bytes = [beginning, &bytes].concat();
            is_font(&bytes);
            may_be_embedded(&bytes);
            licence(&bytes);
        }
    }
}
