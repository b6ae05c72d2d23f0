//! How much room words take, and how they are broken into lines.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::render::chart::canvas::{Anchor, At, Type};

/// How much wider letters can be where Noto Sans is missing: those of `DejaVu` Sans, which Linux
/// has in its place, are about a tenth wider.
const OTHER_FACE: f64 = 1.1;

/// How far capital letters reach above their line, and others below it, in sizes of type.
const ASCENT: f64 = 0.71;
const DESCENT: f64 = 0.2;

/// A rectangle, from its upper left corner to its lower right one.
pub(super) type Rect = (At, At);

/// Returns how wide a text may be, in the widest face that is likely to be used.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let advance = advance(size, bold);
    text.chars().map(advance).sum()
}

/// Returns how wide each letter may be.
fn advance(size: f64, bold: bool) -> impl Fn(char) -> f64 {
    let face = if bold { &FACES.1 } else { &FACES.0 };
    let em = face.units_per_em();
    let scale = size * OTHER_FACE / f64::from(em);
    move |c| {
        let glyph = face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
        f64::from(glyph.unwrap_or(em)) * scale
    }
}

/// The faces of charts, regular and bold.
static FACES: LazyLock<(Face<'static>, Face<'static>)> = LazyLock::new(|| {
    let face = |bytes| Face::parse(bytes, 0).expect("the font is part of the program");
    (face(notosans::REGULAR_TTF), face(notosans::BOLD_TTF))
});

/// Breaks a text into lines no wider than a width where its words allow.
pub(super) fn wrap(text: &str, room: f64, size: f64, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The fewest letters of a divided word on each of its lines.
const PART: usize = 3;

/// Divides the words of a text that are wider than a width.
pub(super) fn divided(text: &str, most: f64, size: f64, bold: bool) -> String {
    let advance = advance(size, bold);
    let mut parts: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = word;
        while width(rest, size, bold) > most {
            let mut room = most - advance('-');
            let fitting = rest.chars().take_while(|c| {
                room -= advance(*c);
                room >= 0.0
            });
            let Some((first, after)) = divide(rest, fitting.count()) else { break };
            parts.push(format!("{first}-"));
            rest = after;
        }
        parts.push(rest.to_owned());
    }
    parts.join(" ")
}

/// Divides a word at a syllable, before a consonant that a vowel follows: into parts as equal as
/// may be, the first of no more letters than fit. A word without such a place, as a long number,
/// is divided where the room ends.
fn divide(word: &str, most: usize) -> Option<(&str, &str)> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let places = PART..=most.min(letters.len().saturating_sub(PART));
    let is_vowel = |c: char| "aeiouyąęėįųūõäöü".contains(c);
    let is_syllable = |at: &usize| match letters.get(*at..*at + 2) {
        Some([(_, first), (_, second)]) => {
            first.is_alphabetic() && !is_vowel(*first) && is_vowel(*second)
        }
        _ => false,
    };
    let syllables = places.clone().filter(is_syllable);
    let place = syllables.min_by_key(|at| (letters.len() - at).max(*at));
    let (at, _) = letters.get(place.or_else(|| places.last())?)?;
    word.split_at_checked(*at)
}

/// Returns where a text stands.
pub(super) fn rect(text: &str, (x, y): At, side: Anchor, form: Type) -> Rect {
    let width = width(text, form.size, form.bold);
    let left = match side {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    ((left, y - ASCENT * form.size), (left + width, y + DESCENT * form.size))
}

/// Returns the middle of what reaches so far to both sides, moved in between two edges; in the
/// middle of them if it has no room there.
pub(super) fn within(middle: f64, reach: f64, from: f64, to: f64) -> f64 {
    let (low, high) = (from + reach, to - reach);
    if low > high { f64::midpoint(from, to) } else { middle.clamp(low, high) }
}
