//! What the title page says.

use crate::assemble::words::DocumentWords;
use crate::assemble::{Cover, CoverLogo, Options, members};
use crate::model::{Localized, Project, Role, path};
use crate::text::Args;

/// Returns the title page in the language of the words.
pub(super) fn cover(
    project: &Project,
    words: DocumentWords<'_>,
    options: Options,
) -> Cover {
    let manifest = &project.manifest;
    let organisation = &manifest.organisation;
    let in_language = |texts: &Localized| {
        let text = texts.get(&words.language).or_else(|| texts.values().next());
        text.map(|text| words.polish(text))
    };
    let convention = &manifest.convention.value;
    let state = words.label(&format!("state-{}", manifest.state));
    let convention = words.label(&format!("convention-{convention}"));
    let keywords = vec![state.clone(), convention.clone()];
    let mut details = vec![
        (words.label("cover-state"), state),
        (words.label("cover-convention"), convention),
    ];
    if let Some(cycle) = &manifest.cycle {
        details.push((words.label("cover-cycle"), cycle_label(cycle, words)));
    }
    details.push((words.label("cover-date"), manifest.date.long(words.language)));
    if let Some(funding) = in_language(&organisation.funding) {
        details.push((words.label("cover-funding"), funding));
    }
    // The copy to be sent is no draft.
    let draft = manifest.draft.as_ref().filter(|_| !options.is_final);
    let notice = draft.and_then(|draft| in_language(&draft.value));
    let logos = manifest.layout.logos.iter().filter_map(|logo| {
        let path = path::resolve("report", &logo.file.value)?;
        let picture = project.images.get(&path).cloned()?;
        let alt = in_language(&logo.alt).unwrap_or_default();
        Some(CoverLogo { picture, alt })
    });
    // Those of the organisations behind the report follow, in the order of the source.
    let source = manifest.source_language;
    let members = Role::ALL.into_iter().flat_map(|role| members(project, role, source));
    let of_members = members.filter_map(|member| {
        let path = path::resolve("report", &member.logo.as_ref()?.value)?;
        let picture = project.images.get(&path).cloned()?;
        let name = member.names.get(&words.language);
        let name = name.or_else(|| member.names.values().next());
        let alt = name.map(|name| words.polish(&name.value)).unwrap_or_default();
        Some(CoverLogo { picture, alt })
    });
    let logos = logos.chain(of_members).collect();
    Cover {
        title: in_language(&manifest.title).unwrap_or_default(),
        subtitle: in_language(&manifest.subtitle),
        kicker: words.label(&format!("profile-{}", manifest.profile.value)),
        details,
        organisation: in_language(&organisation.name),
        contacts: organisation
            .email
            .iter()
            .chain(&organisation.website)
            .cloned()
            .collect(),
        logo: organisation.logo.as_ref().and_then(|path| {
            let path = path::resolve("report", &path.value)?;
            project.images.get(&path).cloned()
        }),
        logos,
        confidential: manifest.confidential.then(|| words.label("confidential-mark")),
        draft_mark: (!options.is_final).then(|| words.label("draft-mark")),
        notice,
        keywords,
        date: manifest.date,
    }
}

/// Returns the reporting cycle, a number or a range of two, as an ordinal.
pub(super) fn cycle_label(cycle: &str, words: DocumentWords<'_>) -> String {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    match cycle.split_once(['-', '–']) {
        Some((first, last)) => match (number(first), number(last)) {
            (Some(first), Some(last)) => {
                let first = words.inflected("ordinal", "first", &ordinal(first));
                format!("{first}–{}", words.label_with("ordinal", &ordinal(last)))
            }
            _ => cycle.to_owned(),
        },
        None => number(cycle).map_or_else(
            || cycle.to_owned(),
            |number| words.label_with("ordinal", &ordinal(number)),
        ),
    }
}

/// Returns what the message of ordinal numbers asks for.
fn ordinal(number: u32) -> Args {
    Args::new()
        .text("n", number.to_string())
        .count("tens", i64::from(number % 100))
        .count("units", i64::from(number % 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::builtin_catalog;

    #[test]
    fn a_cycle_is_an_ordinal() {
        let catalog = builtin_catalog();
        for (cycle, lt, en) in [
            ("7", "7-asis", "7th"),
            ("1", "1-asis", "1st"),
            ("2", "2-asis", "2nd"),
            ("11", "11-asis", "11th"),
            ("3", "3-iasis", "3rd"),
            ("13", "13-asis", "13th"),
            ("23", "23-iasis", "23rd"),
            ("5-6", "5–6-asis", "5th–6th"),
            ("2-3", "2–3-iasis", "2nd–3rd"),
            ("3–4", "3–4-asis", "3rd–4th"),
            ("septintas", "septintas", "septintas"),
            ("", "", ""),
        ] {
            let said = ["lt", "en"].map(|code| {
                let language = code.parse().unwrap();
                cycle_label(
                    cycle,
                    DocumentWords { catalog: &catalog, language, apply_typography: true },
                )
            });
            assert_eq!(said, [lt, en], "{cycle}");
        }
    }
}
