//! What a bibliography may hold that the crates behind it can't stand.
//!
//! They put in what a text refers to, however often and however deeply, and go round a circle
//! until the stack is used up. A list of sources needs next to nothing of that.

use std::collections::BTreeMap;
use std::fmt;

use biblatex::{Field, RawBibliography, RawChunk};
use serde::de::{self, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, Visitor};

use crate::evidence::bibliography::entries::Form;

/// The reason for which a text is refused.
pub(super) const TOO_COMPLICATED: &str = "too complicated";

/// Brackets within brackets, counted over the whole text: some may never be closed.
const BRACKETS: usize = 200;
/// References by way of one another.
const DEEPEST: usize = 16;
/// How many bytes the text may become with all references put in.
const LONGEST: usize = 16 << 20;
/// What a value takes beside its text, in bytes.
const VALUE: usize = 32;

/// Returns whether a text would take very long, much memory or more stack than there is.
pub(super) fn is_hazardous(text: &str, form: Form) -> bool {
    if brackets(text) > BRACKETS {
        return true;
    }
    match form {
        // Without an alias nothing is put in.
        Form::Yaml => text.contains('*') && becomes_too_long(text),
        // What can't be split is an error for the crate to report.
        Form::BibLatex => {
            RawBibliography::parse(text).is_ok_and(|raw| exceeds_reference_limits(&raw))
        }
    }
}

/// Returns how many brackets stand within one another at most.
fn brackets(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut escaped = false;
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn becomes_too_long(text: &str) -> bool {
    let mut left = LONGEST;
    let weighed = Weigh(&mut left).deserialize(serde_yaml::Deserializer::from_str(text));
    // What can't be read is an error for hayagriva to report.
    weighed.is_err() && left == 0
}

/// Goes through YAML as it is with its aliases put in, and keeps nothing of it.
struct Weigh<'w>(&'w mut usize);

impl Weigh<'_> {
    fn take<E: de::Error>(self, length: usize) -> Result<(), E> {
        *self.0 = self.0.saturating_sub(length + VALUE);
        if *self.0 == 0 { Err(E::custom(TOO_COMPLICATED)) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Weigh<'_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Weigh<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_str<E: de::Error>(self, v: &str) -> Result<(), E> {
        self.take(v.len())
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<(), E> {
        self.take(0)
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<(), E> {
        self.take(0)
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<(), E> {
        self.take(0)
    }

    fn visit_i128<E: de::Error>(self, _: i128) -> Result<(), E> {
        self.take(0)
    }

    fn visit_u128<E: de::Error>(self, _: u128) -> Result<(), E> {
        self.take(0)
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<(), E> {
        self.take(0)
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.take(0)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Weigh(&mut *self.0))?.is_some() {}
        self.take(0)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key_seed(Weigh(&mut *self.0))?.is_some() {
            map.next_value_seed(Weigh(&mut *self.0))?;
        }
        self.take(0)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<(), A::Error> {
        let ((), value) = data.variant_seed(Weigh(&mut *self.0))?;
        de::VariantAccess::newtype_variant_seed(value, self)
    }
}

/// A definition or an entry of BibLaTeX.
#[derive(Default)]
struct BibPart<'s> {
    length: usize,
    refers_to: Vec<Reference<'s>>,
}

/// What a part refers to. Definitions and entries have names of their own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reference<'s> {
    Definition(&'s str),
    Entry(&'s str),
}

/// Returns whether definitions and entries refer to one another in a circle, too deeply, or so
/// often that the text becomes too long.
fn exceeds_reference_limits(raw: &RawBibliography<'_>) -> bool {
    let mut parts = BTreeMap::new();
    for pair in &raw.abbreviations {
        let mut part = BibPart::default();
        part.add(&pair.value.v);
        parts.insert(Reference::Definition(pair.key.v), part);
    }
    for entry in &raw.entries {
        let mut part = BibPart::default();
        for pair in &entry.v.fields {
            part.add(&pair.value.v);
            let key = pair.key.v.to_lowercase();
            if matches!(key.as_str(), "crossref" | "xdata") {
                let names = pair.value.v.iter().filter_map(|chunk| match chunk.v {
                    RawChunk::Normal(text) => Some(text),
                    RawChunk::Abbreviation(_) => None,
                });
                let names = names.flat_map(|text| text.split([',', '{', '}']));
                part.refers_to.extend(names.map(|name| Reference::Entry(name.trim())));
            }
        }
        parts.insert(Reference::Entry(entry.v.key.v), part);
    }
    // An entry may be referred to by its other names as well.
    let others = raw.entries.iter().flat_map(|entry| {
        let ids =
            entry.v.fields.iter().filter(|pair| pair.key.v.eq_ignore_ascii_case("ids"));
        let texts = ids.flat_map(|pair| &pair.value.v).map(|chunk| match chunk.v {
            RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
        });
        let names = texts.flat_map(|text| text.split([',', '{', '}']));
        names.map(|name| (Reference::Entry(name.trim()), Reference::Entry(entry.v.key.v)))
    });
    let aliases: BTreeMap<_, _> = others.collect();
    let mut known = BTreeMap::new();
    let mut left = LONGEST;
    parts.keys().any(|name| match weigh(*name, &parts, &aliases, &mut known, 0) {
        Some((length, _)) => {
            left = left.saturating_sub(length);
            left == 0
        }
        None => true,
    })
}

impl<'s> BibPart<'s> {
    fn add(&mut self, field: &Field<'s>) {
        for chunk in field {
            match chunk.v {
                RawChunk::Normal(text) => self.length += text.len() + VALUE,
                RawChunk::Abbreviation(name) => {
                    self.refers_to.push(Reference::Definition(name));
                }
            }
        }
    }
}

/// Returns the length of a part with all it refers to, and how deeply it does; `None` if
/// that is too deep.
fn weigh<'s>(
    name: Reference<'s>,
    parts: &BTreeMap<Reference<'s>, BibPart<'s>>,
    aliases: &BTreeMap<Reference<'s>, Reference<'s>>,
    known: &mut BTreeMap<Reference<'s>, (usize, usize)>,
    level: usize,
) -> Option<(usize, usize)> {
    if let Some((length, depth)) = known.get(&name) {
        return (level + depth <= DEEPEST).then_some((*length, *depth));
    }
    // A circle ends here too.
    if level > DEEPEST {
        return None;
    }
    let part = parts.get(&name).or_else(|| parts.get(aliases.get(&name)?));
    // What is not there is a mistake, but no hazard.
    let Some(part) = part else { return Some((0, 0)) };
    let (mut length, mut depth) = (part.length, 0);
    for other in &part.refers_to {
        let (more, below) = weigh(*other, parts, aliases, known, level + 1)?;
        length = length.saturating_add(more);
        depth = depth.max(below + 1);
    }
    known.insert(name, (length, depth));
    Some((length, depth))
}
