//! Colour profiles without words. What decides how colours look are numbers; texts name who made a
//! profile and for which machine: “Rasa's laptop”.

use std::io::{Read as _, Write as _};
use std::ops::Range;

use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// The length of the header, behind which the number of tags stands (ICC.1:2022, 7).
const HEADER: usize = 128;
/// Where the header has a digest of the profile; zero if there is none.
const DIGEST: Range<usize> = 84..100;
/// The length of an entry of the table of tags: signature, place, length.
const ENTRY: usize = 12;
/// The most tags that a profile has; there are about sixty kinds.
const MOST_TAGS: usize = 200;
/// What a type's name and the four bytes behind it take.
const TYPE: usize = 8;
/// The types of tags that hold numbers alone, from which colours follow.
const NUMBERS: [&[u8]; 17] = [
    b"XYZ ", b"curv", b"para", b"mft1", b"mft2", b"mAB ", b"mBA ", b"sf32", b"sig ",
    b"chrm", b"clro", b"meas", b"view", b"vcgt", b"cicp", b"mpet", b"dtim",
];
/// How long a profile may be that is unpacked.
const LONGEST: u64 = 16 << 20;

/// Returns a profile of the same length without words; `None` if it is none.
pub(super) fn without_words(profile: &[u8]) -> Option<Vec<u8>> {
    let count = number(profile, HEADER)?;
    let end = HEADER + 4 + count * ENTRY;
    if count > MOST_TAGS || profile.get(36..40) != Some(b"acsp") {
        return None;
    }
    // What no tag holds is not taken over.
    let mut bare = profile.get(..end)?.to_vec();
    bare.resize(profile.len(), 0);
    bare.get_mut(DIGEST)?.fill(0);
    for entry in 0..count {
        let at = HEADER + 4 + entry * ENTRY;
        let start = number(profile, at + 4)?;
        let place = start..start.checked_add(number(profile, at + 8)?)?;
        let tag = profile.get(place.clone()).filter(|_| start >= end)?;
        let kept = bare.get_mut(place)?;
        match tag.get(..4)? {
            kind if NUMBERS.contains(&kind) => kept.copy_from_slice(tag),
            // Text with its length, in three ways; blanks have as many letters.
            b"desc" => describe(kept, tag),
            b"mluc" => translate(kept, tag),
            b"text" => {
                kept.get_mut(..TYPE)?.copy_from_slice(tag.get(..TYPE)?);
                let text = kept.get_mut(TYPE..)?;
                text.fill(b' ');
                *text.last_mut()? = 0;
            }
            // Of what else there may be nothing but its name is left.
            _ => kept.get_mut(..4)?.copy_from_slice(tag.get(..4)?),
        }
    }
    Some(bare)
}

/// Writes a description of version 2 without its words: no letters but the end, no translation.
fn describe(kept: &mut [u8], tag: &[u8]) {
    kept.iter_mut().zip(tag).take(TYPE).for_each(|(kept, byte)| *kept = *byte);
    if let Some(count) = kept.get_mut(TYPE..TYPE + 4) {
        count.copy_from_slice(&[0, 0, 0, 1]);
    }
}

/// Writes a text in several languages without its words: no language has one.
fn translate(kept: &mut [u8], tag: &[u8]) {
    // The type, no records, and how long each would be.
    kept.iter_mut().zip(tag).take(TYPE).for_each(|(kept, byte)| *kept = *byte);
    if let Some(length) = kept.get_mut(TYPE + 4..TYPE + 8) {
        length.copy_from_slice(&[0, 0, 0, 12]);
    }
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(bytes)).ok()
}

/// Returns the chunk of a PNG that holds a profile, given its data, without words; `None` if it
/// holds none.
pub(super) fn png_chunk(data: &[u8]) -> Option<Vec<u8>> {
    // A name, its end, how it is packed, and the packed profile.
    let end = data.iter().position(|byte| *byte == 0)?;
    let mut profile = Vec::new();
    let packed = ZlibDecoder::new(data.get(end + 2..)?);
    packed.take(LONGEST).read_to_end(&mut profile).ok()?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&without_words(&profile)?).ok()?;
    let body = [b"iCCPicc\0\0", encoder.finish().ok()?.as_slice()].concat();
    let length = u32::try_from(body.len().checked_sub(4)?).ok()?;
    let mut crc = Crc::new();
    crc.update(&body);
    Some([&length.to_be_bytes()[..], &body, &crc.sum().to_be_bytes()[..]].concat())
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORDS: &[u8] = b"Rasa's laptop";

    /// A profile with a tag of each sort, and words between them.
    pub(crate) fn profile() -> Vec<u8> {
        let wide: Vec<u8> = WORDS.iter().flat_map(|byte| [0, *byte]).collect();
        let counted = u32::try_from(WORDS.len() + 1).unwrap().to_be_bytes();
        let length = u32::try_from(wide.len()).unwrap().to_be_bytes();
        let languages =
            [b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS", &length[..], &[0, 0, 0, 28], &wide]
                .concat();
        let tags: [(&[u8], Vec<u8>); 5] = [
            (b"desc", [b"desc\0\0\0\0", &counted[..], WORDS, &[0; 80]].concat()),
            (b"cprt", [b"text\0\0\0\0", WORDS, b"\0"].concat()),
            (b"dmdd", languages),
            (b"wtpt", b"XYZ \0\0\0\0\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d".to_vec()),
            (b"mmod", [b"mmod\0\0\0\0", WORDS].concat()),
        ];
        let mut bytes = vec![0; HEADER];
        bytes[36..40].copy_from_slice(b"acsp");
        bytes[DIGEST].fill(7);
        bytes.extend(u32::try_from(tags.len()).unwrap().to_be_bytes());
        let mut at = HEADER + 4 + tags.len() * ENTRY + WORDS.len();
        for (name, data) in &tags {
            bytes.extend(*name);
            bytes.extend(u32::try_from(at).unwrap().to_be_bytes());
            bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
            at += data.len();
        }
        bytes.extend(WORDS);
        bytes.extend(tags.iter().flat_map(|(_, data)| data));
        bytes
    }

    /// Returns whether bytes have a word of the profile, in whatever way it is written.
    pub(crate) fn has_words(bytes: &[u8]) -> bool {
        let wide: Vec<u8> = b"laptop".iter().flat_map(|byte| [0, *byte]).collect();
        let has = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
        has(b"laptop") || has(&wide)
    }

    #[test]
    fn the_numbers_stay_and_the_words_go() {
        let with = profile();
        let bare = without_words(&with).unwrap();
        assert!(has_words(&with) && !has_words(&bare));
        assert_eq!(bare.len(), with.len());
        let white = b"\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d";
        assert!(bare.windows(white.len()).any(|part| part == white));
        // Nothing more to take away.
        assert_eq!(without_words(&bare).unwrap(), bare);
        assert_eq!(without_words(b"no profile"), None);
    }

    proptest! {
        #[test]
        fn no_profile_is_too_damaged(place in 0..400_usize, byte in any::<u8>(), length in 0..400_usize) {
            let mut bytes = profile();
            let place = place % bytes.len();
            bytes[place] = byte;
            bytes.truncate(length.max(1));
            if let Some(bare) = without_words(&bytes) {
                prop_assert_eq!(bare.len(), bytes.len());
            }
            png_chunk(&bytes);
        }
    }
}
