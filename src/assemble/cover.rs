//! What the title page says.

use crate::assemble::words::Words;
use crate::assemble::{Cover, Options};
use crate::model::{Localized, Project};

/// Returns the title page in the language of the words.
pub(super) fn cover(project: &Project, words: Words<'_>, options: Options) -> Cover {
    let manifest = &project.manifest;
    let organisation = &manifest.organisation;
    let own = |texts: &Localized| {
        let text = texts.get(&words.language).or_else(|| texts.values().next());
        text.map(|text| words.polish(text))
    };
    let convention = &manifest.convention.value;
    let mut details = vec![
        (words.label("cover-state"), words.label(&format!("state-{}", manifest.state))),
        (
            words.label("cover-convention"),
            words.label(&format!("convention-{convention}")),
        ),
    ];
    if let Some(cycle) = &manifest.cycle {
        details.push((words.label("cover-cycle"), cycle.clone()));
    }
    details.push((words.label("cover-date"), manifest.date.long(words.language)));
    Cover {
        title: own(&manifest.title).unwrap_or_default(),
        subtitle: own(&manifest.subtitle),
        kicker: words.label(&format!("profile-{}", manifest.profile.value)),
        details,
        organisation: own(&organisation.name),
        contacts: organisation
            .email
            .iter()
            .chain(&organisation.website)
            .cloned()
            .collect(),
        logo: organisation.logo.as_ref().map(|path| format!("report/{}", path.value)),
        confidential: manifest.confidential.then(|| words.label("confidential-mark")),
        draft_mark: (!options.is_final).then(|| words.label("draft-mark")),
        notice: own(&manifest.draft),
        date: manifest.date,
    }
}
