//! What a picture's file says beside the picture: where it was made, and by whom.

use std::io::Cursor;

use exif::{In, Reader, Tag};

/// What a file says beside its picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Metadata {
    /// Whether it says where it was made.
    pub(crate) has_place: bool,
    /// Whether it says who made it.
    pub(crate) has_author: bool,
}

/// Words of XMP, the chunks of PNG and drawings before a name.
const AUTHORS: [&[u8]; 5] = [
    b"dc:creator",
    b"photoshop:Credit",
    b"tEXtAuthor",
    b"iTXtAuthor",
    b"Iptc4xmpCore:CreatorContactInfo",
];
/// Words of XMP before a place.
const PLACES: [&[u8]; 3] =
    [b"exif:GPSLatitude", b"photoshop:City", b"Iptc4xmpCore:Location"];

/// Returns what a file says beside its picture, in Exif, XMP or as text.
pub(crate) fn metadata(bytes: &[u8]) -> Metadata {
    let has = |words: &[&[u8]]| {
        let mut words = words.iter();
        words.any(|word| bytes.windows(word.len()).any(|part| part == *word))
    };
    let mut found = Metadata { has_place: has(&PLACES), has_author: has(&AUTHORS) };
    if let Ok(exif) = Reader::new().read_from_container(&mut Cursor::new(bytes)) {
        let has = |tag| exif.get_field(tag, In::PRIMARY).is_some();
        found.has_place |= has(Tag::GPSLatitude) || has(Tag::GPSLongitude);
        found.has_author |= has(Tag::Artist) || has(Tag::Copyright);
    }
    found
}
