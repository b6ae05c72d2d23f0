//! What a copy to be sent says of itself as long as nobody has adopted it.
//!
//! What it finds: a name of the sender that says there is none yet, and sentences that call the
//! report a draft.
//! Why it matters: they reach the Committee, though the line `draft` in the settings is gone.
//! Example: "Submitting organization not yet named" on the title page.
//!
//! Both are known by words that are messages: `sender-unnamed` and `draft-words`.

use crate::diagnostic::{Diagnostics, Sources, Span, found};
use crate::model::{Project, SegmentKind};
use crate::text::{Args, Language};
use crate::translation::{flat, segments};

/// Reports a sender whose name says that it has none.
pub(super) fn sender(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let names = &project.manifest.organisation.name;
    for language in &project.manifest.languages {
        let Some(name) = names.get(language) else { continue };
        let small = name.to_lowercase();
        if words(project, "sender-unnamed", *language).iter().any(|it| small.contains(it))
        {
            let file = project.manifest.file;
            let at = sources.file(file).text.find(name.as_str());
            let span = at.map(|at| Span::new(file, at..at + name.len()));
            let span = span.unwrap_or_else(|| sources.whole(file));
            diags.push(found::SenderNotNamed { name }.at(span));
        }
    }
}

/// Reports the texts that call the report a draft.
pub(super) fn texts(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for language in &project.manifest.languages {
        let words = words(project, "draft-words", *language);
        for text in project.chapters.iter().filter_map(|it| it.texts.get(language)) {
            let segments = segments(text, sources);
            for segment in segments.iter().filter(|it| it.kind != SegmentKind::Code) {
                let flat = flat(&segment.text);
                // Small letters can be longer; then the sentence is named as a whole.
                let small = flat.to_lowercase();
                let is_alike = small.len() == flat.len();
                let found = words.iter().find_map(|word| {
                    let at = small.find(word.as_str())?;
                    let range =
                        if is_alike { at..at + word.len() } else { 0..flat.len() };
                    flat.get(range.clone()).map(|written| (range, written))
                });
                if let Some((range, written)) = found {
                    let span = segment.span_of(&range, sources);
                    diags.push(found::DraftText { written }.at(span));
                }
            }
        }
    }
}

/// Returns the words of a message, which commas divide, in small letters.
fn words(project: &Project, message: &str, language: Language) -> Vec<String> {
    let list = project.catalog.format(language, message, &Args::new());
    let list = list.unwrap_or_default().to_lowercase();
    let words = list.split(',').map(str::trim).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
