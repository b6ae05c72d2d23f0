//! What the title page says.

use crate::assemble::words::Words;
use crate::assemble::{Cover, Options};
use crate::model::{Localized, Project};
use crate::text::{Args, number};

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
        details.push((words.label("cover-cycle"), ordinal(cycle, words)));
    }
    details.push((words.label("cover-date"), manifest.date.long(words.language)));
    // The copy to be sent is no draft.
    let draft = manifest.draft.as_ref().filter(|_| !options.is_final);
    let notice = draft.and_then(|draft| own(&draft.value));
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
        notice,
        date: manifest.date,
    }
}

/// Returns the reporting cycle, a number or a range of two, as an ordinal.
fn ordinal(cycle: &str, words: Words<'_>) -> String {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let (kind, first, last) = match cycle.split_once(['-', '–']) {
        Some((first, last)) => match (number(first), number(last)) {
            (Some(first), Some(last)) => ("range", first, last),
            _ => ("other", 0, 0),
        },
        None => number(cycle).map_or(("other", 0, 0), |last| ("one", last, last)),
    };
    let form = |value: u32| number::ordinal_form(value, words.language);
    let args = Args::new()
        .text("cycle", cycle)
        .text("kind", kind)
        .text("first", first.to_string())
        .text("first-form", form(first))
        .text("last", last.to_string())
        .text("last-form", form(last));
    words.label_with("cover-cycle-value", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::builtin_catalog;

    #[test]
    fn a_cycle_is_an_ordinal() {
        let catalog = builtin_catalog();
        for (cycle, lt, en) in [
            ("7", "7-asis", "7th"),
            ("1", "1-asis", "1st"),
            ("2", "2-asis", "2nd"),
            ("11", "11-asis", "11th"),
            ("5-6", "5–6-asis", "5th–6th"),
            ("3–4", "3–4-asis", "3rd–4th"),
            ("septintas", "septintas", "septintas"),
            ("", "", ""),
        ] {
            let said = ["lt", "en"].map(|code| {
                let language = code.parse().unwrap();
                ordinal(cycle, Words { catalog: &catalog, language, is_set: true })
            });
            assert_eq!(said, [lt, en], "{cycle}");
        }
    }
}
