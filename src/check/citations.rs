//! Citations: every source that is named stands in the bibliography, and every indicator
//! names one.

use crate::diagnostic::{Diagnostics, Names, Spanned, found};
use crate::model::{Placeholder, Project};

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
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder, _| {
            if let Placeholder::Cite(citation) = placeholder {
                known(&citation.source, diags);
            }
        });
    }
    for indicator in &project.evidence.register().indicators {
        match &indicator.source {
            Some(source) => known(source, diags),
            None => diags.push(
                found::IndicatorWithoutSource { name: indicator.id.value.as_str() }
                    .at(indicator.id.span),
            ),
        }
    }
}
