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

use crate::assemble::{Exposed, NeutralNames, TellingName};
use crate::check::places::places;
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
    for (exposed, span) in found.iter().zip(places(found, sources)) {
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

/// Reports names of chapters, places, entries and files that may be somebody's.
pub fn telling_names(
    project: &Project,
    sources: &Sources,
    (names, exposed): (&NeutralNames, &[Exposed]),
    diags: &mut Diagnostics,
) {
    let said: BTreeSet<&str> = exposed.iter().map(|it| it.text.as_str()).collect();
    for TellingName { name, span } in names.unsaid() {
        if !said.contains(name.as_str()) {
            let span = span.unwrap_or_else(|| mention(name, project, sources));
            diags.push(found::TellingName { name }.at(span));
        }
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
            let span = mention(name, project, sources);
            diags.push(found::ImageMetadata { path, kind }.at(span));
        }
    }
}

/// Returns the first place at which a chapter names a file, or else the settings.
fn mention(name: &str, project: &Project, sources: &Sources) -> Span {
    let shown = project.chapters.iter().flat_map(|chapter| &chapter.texts);
    let mut files = shown.map(|(_, text)| text.file).chain([project.manifest.file]);
    let span = files.find_map(|file| {
        let at = sources.file(file).text.find(name)?;
        Some(Span::new(file, at..at + name.len()))
    });
    span.unwrap_or_else(|| sources.whole(project.manifest.file))
}
