//! From bytes to text: finds out the encoding of a file while it is read.
//!
//! A byte-order mark decides; without one a file is UTF-16 if every other byte of its
//! beginning is zero, and UTF-8 as long as it can be. A file that can't, and in which no
//! letter so far was UTF-8, is Windows-1257, the encoding of Lithuanian spreadsheets.

use std::io::{self, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1257};

use crate::text::named;

/// How many bytes are read at a time.
const CHUNK: usize = 256 << 10;

named! {
    /// What is wrong with the bytes of a text; the name selects the words of the finding.
    /// Named as in the finding.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Damage {
        /// Bytes that are no characters in the encoding of the rest.
        Invalid = "invalid",
        /// Bytes of zero, which no text holds.
        Nul = "nul",
    }
}

/// Decodes what it reads, piece by piece.
pub struct Decoding<'r> {
    input: &'r mut dyn Read,
    bytes: Vec<u8>,
    /// Set once the encoding is known not to be UTF-8.
    decoder: Option<Decoder>,
    is_begun: bool,
    is_ended: bool,
    /// Whether the text so far has letters beyond ASCII.
    has_letters: bool,
    /// How many bytes of text were given.
    given: usize,
    /// The first damage of the text, and at which of its bytes it stands.
    pub(crate) damage: Option<(usize, Damage)>,
    /// What stopped the reading.
    pub(crate) error: Option<io::Error>,
}

impl std::fmt::Debug for Decoding<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decoding").field("given", &self.given).finish_non_exhaustive()
    }
}

impl<'r> Decoding<'r> {
    /// Decodes what is read from `input`.
    pub fn new(input: &'r mut dyn Read) -> Self {
        Decoding {
            input,
            bytes: Vec::new(),
            decoder: None,
            is_begun: false,
            is_ended: false,
            has_letters: false,
            given: 0,
            damage: None,
            error: None,
        }
    }

    /// Adds the next piece to a text; `false` at the end.
    pub(crate) fn fill(&mut self, text: &mut String) -> bool {
        if self.is_ended {
            return false;
        }
        self.read();
        let before = text.len();
        if !self.is_begun {
            self.is_begun = true;
            self.begin();
        }
        if self.decoder.is_none() {
            self.fill_utf8(text, before);
        }
        if self.decoder.is_some() {
            self.fill_decoded(text, before);
        }
        let new = text.get(before..).unwrap_or_default();
        if let Some(at) = new.bytes().position(|byte| byte == 0) {
            self.note(self.given + at, Damage::Nul);
        }
        self.given += new.len();
        !self.is_ended || !new.is_empty()
    }

    fn note(&mut self, at: usize, damage: Damage) {
        self.damage.get_or_insert((at, damage));
    }

    fn read(&mut self) {
        let before = self.bytes.len();
        let read = (&mut *self.input).take(CHUNK as u64).read_to_end(&mut self.bytes);
        match read {
            Ok(_) => self.is_ended = self.bytes.len() - before < CHUNK,
            Err(error) => {
                self.error = Some(error);
                self.is_ended = true;
            }
        }
    }

    fn begin(&mut self) {
        let by_mark = Encoding::for_bom(&self.bytes).map(|(encoding, _)| encoding);
        let encoding = by_mark.or_else(|| utf16(&self.bytes));
        if let Some(encoding) = encoding.filter(|encoding| *encoding != UTF_8) {
            // The mark becomes the text's own first character.
            self.decoder = Some(encoding.new_decoder_without_bom_handling());
        }
    }

    /// Takes over what is UTF-8. Where that ends, finds out what the rest is.
    fn fill_utf8(&mut self, text: &mut String, before: usize) {
        loop {
            let (valid, error) = match std::str::from_utf8(&self.bytes) {
                Ok(valid) => (valid, None),
                Err(error) => {
                    let (valid, _) = self.bytes.split_at(error.valid_up_to());
                    (std::str::from_utf8(valid).unwrap_or_default(), Some(error))
                }
            };
            let (length, is_ascii) = (valid.len(), valid.is_ascii());
            text.push_str(valid);
            self.has_letters |= !is_ascii && valid != "\u{feff}";
            self.bytes.drain(..length);
            let wrong = match error.map(|error| error.error_len()) {
                None => return,
                // A character that the next piece completes.
                Some(None) if !self.is_ended => return,
                Some(None) => self.bytes.len(),
                Some(Some(wrong)) => wrong,
            };
            if !self.has_letters && !is_mostly_utf8(&self.bytes) {
                self.decoder = Some(WINDOWS_1257.new_decoder_without_bom_handling());
                return;
            }
            self.note(self.given + text.len() - before, Damage::Invalid);
            text.push(char::REPLACEMENT_CHARACTER);
            self.bytes.drain(..wrong.min(self.bytes.len()));
        }
    }

    fn fill_decoded(&mut self, text: &mut String, before: usize) {
        let Some(decoder) = &mut self.decoder else { return };
        let from = text.len();
        let needed = decoder.max_utf8_buffer_length(self.bytes.len()).unwrap_or(0);
        text.reserve(needed);
        let (_, read, is_wrong) =
            decoder.decode_to_string(&self.bytes, text, self.is_ended);
        self.bytes.drain(..read);
        if is_wrong {
            let new = text.get(from..).unwrap_or_default();
            let at = new.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
            self.note(self.given + from - before + at, Damage::Invalid);
        }
    }
}

/// Returns the whole text of a file with what is wrong with its bytes.
pub fn decode(bytes: &[u8]) -> (String, Option<(usize, Damage)>) {
    let mut input = bytes;
    let mut decoding = Decoding::new(&mut input);
    let mut text = String::new();
    while decoding.fill(&mut text) {}
    (text, decoding.damage)
}

/// Recognises UTF-16 without a mark: of plain letters every other byte is zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes.get(..bytes.len().min(512))?.as_chunks::<2>();
    if pairs.len() < 4 {
        return None;
    }
    let zero = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let (first, second) = (zero(0), zero(1));
    if second * 2 > pairs.len() && first == 0 {
        Some(UTF_16LE)
    } else if first * 2 > pairs.len() && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Returns whether a text that is not UTF-8 throughout is so in most places.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    right > wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time, so that characters are cut.
    struct Crumbs<'b>(&'b [u8]);

    impl Read for Crumbs<'_> {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            let length = self.0.len().min(buf.len()).min(3);
            let (crumb, rest) = self.0.split_at(length);
            buf[..length].copy_from_slice(crumb);
            self.0 = rest;
            Ok(length)
        }
    }

    #[test]
    fn the_encoding_is_found_out() {
        let text = "Metai;Šalis\r\n2024;„Ėriškiai“\r\n";
        let utf16 = |swap: bool| -> Vec<u8> {
            let bytes =
                |unit: u16| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() };
            text.encode_utf16().flat_map(bytes).collect()
        };
        let (windows, _, _) = WINDOWS_1257.encode(text);
        let mark = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for (bytes, expected) in [
            (text.as_bytes().to_vec(), text.to_owned()),
            (mark(b"\xef\xbb\xbf", text.into()), format!("\u{feff}{text}")),
            (mark(b"\xff\xfe", utf16(false)), format!("\u{feff}{text}")),
            (mark(b"\xfe\xff", utf16(true)), format!("\u{feff}{text}")),
            (utf16(false), text.to_owned()),
            (utf16(true), text.to_owned()),
            (windows.into_owned(), text.to_owned()),
        ] {
            assert_eq!(decode(&bytes), (expected.clone(), None));
            let mut crumbs = Crumbs(&bytes);
            let mut decoding = Decoding::new(&mut crumbs);
            let mut text = String::new();
            while decoding.fill(&mut text) {}
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn damage_has_a_place() {
        for (bytes, expected, damage) in [
            (&b"\xc5\xa1,\xff,\xc5\xa1"[..], "š,\u{fffd},š", Some((3, Damage::Invalid))),
            (b"\xff,\xc5\xa1\xc5\xa1", "\u{fffd},šš", Some((0, Damage::Invalid))),
            (b"\xc5\xa1\xc5", "š\u{fffd}", Some((2, Damage::Invalid))),
            (b"a\0b", "a\0b", Some((1, Damage::Nul))),
            (b"\xe0", "ą", None),
            (b"", "", None),
        ] {
            assert_eq!(decode(bytes), (expected.to_owned(), damage), "{bytes:?}");
        }
    }
}
