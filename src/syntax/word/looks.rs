//! How letters look, where they lead, and what pictures show: what a reader changes without a
//! record as soon as nothing is tracked.
//!
//! Of all this only digests are kept, for it is compared and never shown.

use std::collections::BTreeMap;

use crate::syntax::word::OBJECT;
use crate::syntax::word::package::attribute;
use crate::syntax::xml::Element;
use crate::text::{digest, digest_of_bytes};

/// The elements that say how letters look. The typeface is not among them: programs name it
/// in several ways.
const PROPERTIES: [&str; 12] = [
    "b",
    "i",
    "u",
    "strike",
    "dstrike",
    "caps",
    "smallCaps",
    "vertAlign",
    "highlight",
    "shd",
    "color",
    "sz",
];

/// How many bytes of an address are looked at: a hostile file could otherwise repeat a long
/// one for each of its words.
const MAX_ADDRESS: usize = 4096;

/// What a part refers to.
#[derive(Debug, Clone)]
pub(super) enum Target {
    /// An address.
    Address(String),
    /// Another part, by its digest.
    Part(u64),
}

/// How letters look: a digest for each property, zero for one that was switched off.
pub(super) type Look = BTreeMap<&'static str, u64>;

/// How the letters of a paragraph look, as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Looks {
    /// Its style, whatever the program calls it in this file.
    pub(crate) style: u64,
    /// All its letters.
    pub(crate) stretches: Vec<Stretch>,
}

/// Neighbouring letters that look alike and lead to the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// How many they are.
    pub(crate) letters: usize,
    /// What they look like.
    pub(crate) look: u64,
    /// The address that they lead to; zero if it is none.
    pub(crate) link: u64,
}

/// Returns whether a character is one that can be seen to look like something, and that
/// programs leave alone.
pub(crate) fn is_letter(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, OBJECT | '\u{ad}' | '\u{200b}' | '\u{feff}')
}

impl Looks {
    /// Adds letters behind the others.
    pub(super) fn add(&mut self, text: &str, look: u64, link: u64) {
        let letters = text.chars().filter(|c| is_letter(*c)).count();
        match self.stretches.last_mut() {
            _ if letters == 0 => {}
            Some(last) if (last.look, last.link) == (look, link) => {
                last.letters += letters;
            }
            _ => self.stretches.push(Stretch { letters, look, link }),
        }
    }

    /// Returns look and link of each letter.
    pub(crate) fn letters(&self) -> impl Iterator<Item = (u64, u64)> + use<'_> {
        let stretches = self.stretches.iter();
        stretches.flat_map(|it| std::iter::repeat_n((it.look, it.link), it.letters))
    }
}

/// Returns what the properties of a style or run say of its letters.
pub(super) fn look(properties: Element<'_>) -> Look {
    let mut look = Look::new();
    for child in properties.elements() {
        let Some(name) = PROPERTIES.iter().find(|name| **name == child.name()) else {
            continue;
        };
        let value = attribute(child, if *name == "shd" { "fill" } else { "val" });
        let value = match value.unwrap_or("on") {
            "0" | "false" | "off" | "none" | "auto" | "baseline" => 0,
            "1" | "true" => digest("on"),
            value => digest(&value.to_ascii_lowercase()),
        };
        look.insert(name, value);
    }
    look
}

/// Returns a number for how letters look. Programs draw a link in another colour once it was
/// followed.
pub(super) fn number(look: &Look, is_link: bool) -> u64 {
    let is_of_link = |name: &str| is_link && matches!(name, "color" | "u");
    let seen = look.iter().filter(|(name, value)| **value != 0 && !is_of_link(name));
    let parts =
        seen.map(|(name, value)| [name.as_bytes(), &value.to_le_bytes()].concat());
    digest_of_bytes(&parts.collect::<Vec<_>>().concat())
}

/// Returns a number for an address, however a program escapes it.
pub(super) fn link(target: &str, anchor: Option<&str>) -> u64 {
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    let address = [target, &anchor].map(str::as_bytes);
    let address = address.map(|part| part.get(..MAX_ADDRESS).unwrap_or(part)).concat();
    let mut bytes = Vec::new();
    let mut rest = address.as_slice();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(byte) = byte.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    digest(String::from_utf8_lossy(&bytes).trim_end_matches('/'))
}

/// Returns the address that the code of a field leads to; `None` if it leads nowhere.
pub(super) fn field_link(code: &str) -> Option<u64> {
    let code = code.trim().strip_prefix("HYPERLINK")?;
    let mut parts = code.split('"');
    let (mut target, mut anchor) = ("", None);
    while let (Some(switches), Some(value)) = (parts.next(), parts.next()) {
        match switches.trim() {
            "" => target = value,
            "\\l" => anchor = Some(value),
            _ => {}
        }
    }
    Some(link(target, anchor))
}

/// Returns the files that a drawing shows, in the order in which it names them; a zero if it
/// shows none.
pub(super) fn pictures(
    drawing: Element<'_>,
    related: &BTreeMap<String, Target>,
) -> Vec<u64> {
    let mut files = Vec::new();
    add_pictures(drawing, related, &mut files);
    if files.is_empty() {
        files.push(0);
    }
    files
}

fn add_pictures(
    element: Element<'_>,
    related: &BTreeMap<String, Target>,
    files: &mut Vec<u64>,
) {
    for child in element.elements() {
        let name = if child.name().ends_with("imagedata") { "id" } else { "embed" };
        let of = |name| related.get(attribute(child, name)?);
        match of(name).or_else(|| of("link")) {
            Some(Target::Part(file)) => files.push(*file),
            Some(Target::Address(address)) => files.push(link(address, None)),
            None => {}
        }
        // The pictures in a text box are those of its own paragraphs.
        if child.name() != "txbxContent" {
            add_pictures(child, related, files);
        }
    }
}
