//! Characters that nobody sees, in texts that are printed as they are.
//!
//! What it finds: marks of direction, spaces without width and the like in titles, settings,
//! registers, messages and the codes of datasets, written as they are or as `\u202e`.
//! Why it matters: a mark of direction turns the letters behind it round, so that readers see
//! a title other than the one that programs read; others divide words for search.
//! Example: `title = "Smurtas\u202E"`.
//!
//! In the text of a chapter they are left out where it is read, with a finding of its own.

use std::ops::Range;

use crate::diagnostic::found::OddCharacter;
use crate::diagnostic::{Diagnostics, FileId, Sources, Span, found};
use crate::load::MEMORY;
use crate::markdown::{front, is_invisible};
use crate::model::Project;

/// The endings of files in which a character can be written by its number.
const ESCAPING: [&str; 6] = [".toml", ".md", ".yml", ".yaml", ".ftl", ".json"];

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let datasets = project.evidence.datasets().values();
    let is_dataset = |file| datasets.clone().any(|dataset| dataset.file == file);
    for file in sources.files() {
        let source = sources.file(file);
        // The memory repeats chapters; of a dataset only the codes are printed.
        if source.path == MEMORY || is_dataset(file) {
            continue;
        }
        let text = source.text.as_str();
        let is_chapter = project.manifest.chapter_of(&source.path).is_some();
        let end = if is_chapter {
            front::find(text).map_or(0, |matter| matter.body)
        } else {
            text.len()
        };
        let is_escaping = ESCAPING.iter().any(|ending| source.path.ends_with(ending));
        let head = text.get(..end).unwrap_or_default();
        report(file, &invisible(head, is_escaping), text, diags);
    }
    for dataset in datasets {
        let codes = dataset.dimensions().iter().flat_map(|dimension| &dimension.codes);
        if codes.flat_map(|code| code.chars()).any(is_invisible) {
            let text = sources.file(dataset.file).text.as_str();
            report(dataset.file, &invisible(text, false), text, diags);
        }
    }
}

/// Adds one finding for a file, at the first of its characters.
fn report(
    file: FileId,
    found: &[(Range<usize>, char)],
    text: &str,
    diags: &mut Diagnostics,
) {
    let Some((range, character)) = found.first() else { return };
    debug_assert!(text.get(range.clone()).is_some(), "the range of a character");
    let character = &format!("U+{:04X}", u32::from(*character));
    let (kind, count) = (OddCharacter::Kept, found.len());
    let finding = found::ControlCharacter { character, kind, count };
    diags.push(finding.at(Span::new(file, range.clone())));
}

/// Returns the characters that nobody sees, and where they are written.
fn invisible(text: &str, is_escaping: bool) -> Vec<(Range<usize>, char)> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        // At the beginning of a file it says how that is encoded.
        if is_invisible(c) && !(at == 0 && c == '\u{feff}') {
            found.push((at..at + c.len_utf8(), c));
        }
        if c == '\\'
            && is_escaping
            && let Some((length, c)) = escaped(text.get(at..).unwrap_or_default())
        {
            found.push((at..at + length, c));
        }
    }
    found
}

/// Returns the character that a text begins with by its number, and the length of that.
fn escaped(text: &str) -> Option<(usize, char)> {
    let digits = match text.as_bytes().get(1)? {
        b'u' => text.get(2..6)?,
        // Fluent takes six digits, TOML and YAML eight.
        b'U' => text.get(2..10).filter(|it| is_number(it)).or_else(|| text.get(2..8))?,
        _ => return None,
    };
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_number(digits))?;
    let c = char::from_u32(number).filter(|c| is_invisible(*c))?;
    Some((2 + digits.len(), c))
}

fn is_number(digits: &str) -> bool {
    digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_however_they_are_written() {
        for (text, is_escaping, expected) in [
            ("\u{feff}a\u{202e}b", true, vec![(4..7, '\u{202e}')]),
            ("a\\u202Eb", true, vec![(1..7, '\u{202e}')]),
            (
                "a\\U0000202eb\\U00200B",
                true,
                vec![(1..11, '\u{202e}'), (12..20, '\u{200b}')],
            ),
            ("a\\u202Eb", false, vec![]),
            ("\\u00e9\\u20\\", true, vec![]),
            ("š\u{a0}\u{ad}–", true, vec![]),
        ] {
            assert_eq!(invisible(text, is_escaping), expected, "{text:?}");
        }
    }
}
