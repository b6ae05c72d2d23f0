//! Citations: every source that is named stands in the bibliography, every indicator names one,
//! and the note of a source can be read in every language.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Names, Spanned, found};
use crate::evidence::Source;
use crate::model::{Placeholder, Project, path};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let keys: Names<&str> = project.bibliography.keys().collect();
    let known = |key: &Spanned<String>, diags: &mut Diagnostics| {
        let bibliography = &project.bibliography;
        if bibliography.get(&key.value).is_none() && !bibliography.is_unread(&key.value) {
            let near = keys.near(&key.value);
            diags.push(
                found::UnknownSource {
                    name: key.value.as_str(),
                    similar: near,
                    known: &keys.listed(&key.value),
                }
                .at(key.span),
            );
        }
    };
    let mut cited: BTreeSet<&str> = BTreeSet::new();
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder, _| {
            if let Placeholder::Cite(citation) = placeholder {
                known(&citation.source, diags);
                cited.insert(&citation.source.value);
            }
        });
    }
    for indicator in &project.evidence.register().indicators {
        match &indicator.source {
            Some(source) => {
                known(source, diags);
                cited.insert(&source.value);
            }
            None => diags.push(
                found::IndicatorWithoutSource { name: indicator.id.value.as_str() }
                    .at(indicator.id.span),
            ),
        }
    }
    for source in cited.into_iter().filter_map(|key| project.bibliography.get(key)) {
        check_note(source, project, diags);
    }
}

/// Reports a note that an edition would print in the language of another: the bibliography has
/// one text, the others are messages.
fn check_note(source: &Source, project: &Project, diags: &mut Diagnostics) {
    let Some(written_in) = source.language.filter(|_| source.note.is_some()) else {
        return;
    };
    let name = source.note_message();
    for language in &project.manifest.languages {
        if *language != written_in && !project.catalog.has(*language, &name) {
            diags.push(
                found::MessageWithoutTranslation {
                    name: &name,
                    language: language.as_str(),
                    path: &path::messages(*language, path::NAMES),
                }
                .at(source.span),
            );
        }
    }
}
