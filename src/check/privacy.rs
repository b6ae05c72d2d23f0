//! Protection of children: what could identify one.
//!
//! What it finds: personal codes, dates of birth, names beside ages, addresses, telephone
//! numbers, numbers of cases, a few children in a small place; in chapters, notes, registers,
//! captions, alternative texts, names of files, attached data: wherever a reader gets it.
//! Why it matters: a report stays on the web for ever.
//! Example: "Austėja P., 12 years old" instead of "a girl (10–14)".
//!
//! What is found comes from the assembled documents, where `--redact` masks the same ones.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::assemble::Exposed;
use crate::diagnostic::found::SaidOfImage;
use crate::diagnostic::{Diagnostics, Severity, Sources, Span, found};
use crate::model::Project;
use crate::syntax::picture::{Metadata, metadata};
use crate::text::Certainty;

/// How large a file may be that is searched for something of which only the text is known.
pub(super) const SEARCHED: usize = 4 << 20;

/// Reports what was found in the documents of a report.
pub fn privacy(
    project: &Project,
    sources: &Sources,
    found: &[Exposed],
    diags: &mut Diagnostics,
) {
    let mut known = BTreeSet::new();
    for exposed in found {
        let span = place_of(exposed, sources);
        // Languages share data and pictures.
        if !known.insert((span, &exposed.text, exposed.kind)) {
            continue;
        }
        let (kind, value) = (exposed.kind, exposed.text.as_str());
        let span = span.unwrap_or_else(|| sources.whole(project.manifest.file));
        diags.push(match exposed.certainty {
            Certainty::Sure => found::PersonalData { kind, value }.at(span),
            Certainty::Likely => found::CouldIdentify { kind, value }.at(span),
            Certainty::Possible => {
                let mut finding = found::CouldIdentify { kind, value }.at(span);
                finding.severity = Severity::Note;
                finding
            }
        });
    }
}

/// Reports image files that say where or by whom they were made.
pub(super) fn images(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for picture in project.images.values() {
        let Metadata { has_place, has_author } = metadata(&picture.bytes);
        let kinds = [(has_place, SaidOfImage::Place), (has_author, SaidOfImage::Author)];
        for (_, kind) in kinds.into_iter().filter(|(has, _)| *has) {
            let path = picture.path.as_str();
            let name = path.rsplit('/').next().unwrap_or(path);
            let shown = project.chapters.iter().flat_map(|chapter| &chapter.texts);
            let mut files =
                shown.map(|(_, text)| text.file).chain([project.manifest.file]);
            let span = files.find_map(|file| {
                let at = sources.file(file).text.find(name)?;
                Some(Span::new(file, at..at + name.len()))
            });
            let span = span.unwrap_or_else(|| sources.whole(project.manifest.file));
            diags.push(found::ImageMetadata { path, kind }.at(span));
        }
    }
}

/// Returns where what is exposed was written: in the run of a chapter that it was made from, in the
/// attached file, or else in the first file that has its words.
pub fn place_of(exposed: &Exposed, sources: &Sources) -> Option<Span> {
    let words = exposed.text.as_str();
    if let Some(span) = exposed.span
        && let Some(range) = find(sources.slice(span), words)
    {
        let start = span.range().start;
        return Some(Span::new(span.file, start + range.start..start + range.end));
    }
    // A run of bold text stands between marks, and a table has the rest of its row.
    if let Some(span) = exposed.span {
        let text = &sources.file(span.file).text;
        let rest = text.get(span.range().start..).unwrap_or_default();
        if let Some(range) = find(rest, words).filter(|range| range.start < words.len()) {
            let start = span.range().start;
            return Some(Span::new(span.file, start + range.start..start + range.end));
        }
    }
    let own = exposed.file.as_ref().and_then(|path| sources.find(path));
    let files = own.into_iter().chain(sources.files());
    let mut files = files.filter(|file| sources.file(*file).text.len() <= SEARCHED);
    files
        .find_map(|file| Some(Span::new(file, find(&sources.file(file).text, words)?)))
        .or(exposed.span)
        .or_else(|| own.map(|file| sources.whole(file)))
}

/// Finds words in a text as it was typed, before typography set its spaces and marks.
fn find(text: &str, words: &str) -> Option<Range<usize>> {
    let first = plain(words.chars().next()?);
    let starts = text.char_indices().filter(|(_, c)| plain(*c) == first);
    for (start, _) in starts {
        let rest = text.get(start..)?;
        let mut end = start;
        let mut chars = rest.chars();
        let fits = words.chars().all(|wanted| {
            let Some(c) = chars.next() else { return false };
            end += c.len_utf8();
            plain(c) == plain(wanted)
        });
        if fits {
            return Some(start..end);
        }
    }
    None
}

fn plain(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        '–' | '‑' | '_' => '-',
        '’' => '\'',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_they_were_typed() {
        for (text, words, expected) in [
            ("Ona, 12 m. čia", "12\u{a0}m.", Some("12 m.")),
            ("ėė Ona\n12", "Ona 12", Some("Ona\n12")),
            ("1-2", "1–2", Some("1-2")),
            ("On", "Ona", None),
            ("", "Ona", None),
        ] {
            let found = find(text, words).and_then(|range| text.get(range));
            assert_eq!(found, expected, "{text}");
        }
    }
}
