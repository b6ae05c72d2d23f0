//! Citations: every source that is named stands in the bibliography.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spanned, nearest};
use crate::model::{Placeholder, Project};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let keys: Vec<&str> = project.bibliography.keys().collect();
    let mut known = |key: &Spanned<String>| {
        let bibliography = &project.bibliography;
        if bibliography.get(&key.value).is_none() && !bibliography.is_unread(&key.value) {
            diags.push(
                Diagnostic::new(Code::UnknownSource, key.span)
                    .with("name", key.value.as_str())
                    .with("similar", nearest(&key.value, &keys).unwrap_or_default())
                    .with("known", keys.join(", ")),
            );
        }
    };
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder, _| {
            if let Placeholder::Cite(citation) = placeholder {
                known(&citation.source);
            }
        });
    }
    for indicator in &project.evidence.register().indicators {
        indicator.source.iter().for_each(&mut known);
    }
}
