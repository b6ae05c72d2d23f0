//! Reads the rules that find what could identify a child: the built-in ones, and a project's
//! own over them.

use crate::diagnostic::{Diagnostics, Span, found};
use crate::load::loader::Loader;
use crate::load::style;
use crate::model::{Manifest, Registers};
use crate::text::{Privacy, builtin_privacy, is_builtin, is_copied_privacy};

/// A project's own rules.
const RULES: &str = "report/privacy.toml";

/// Returns the rules for a report, with what it says that everybody may know: what is listed,
/// how its organisation is reached, and who stands behind it.
pub(super) fn read(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    registers: &Registers,
    diags: &mut Diagnostics,
) -> Privacy {
    let mut privacy = builtin_privacy(&manifest.state);
    let of_languages = manifest.languages.iter().map(|language| {
        (Some(*language), format!("translations/{language}/privacy.toml"))
    });
    let paths = of_languages.chain([(None, RULES.to_owned())]);
    for (language, path) in paths.collect::<Vec<_>>() {
        if !files.exists(&path) {
            continue;
        }
        let Some(file) = files.text(&path, None, diags) else { continue };
        let text = files.content(file);
        if language.is_some_and(|language| is_builtin(language, &text)) {
            continue;
        }
        if is_copied_privacy(&path, &text) {
            let start = Span::new(file, 0..text.lines().next().map_or(0, str::len));
            let kind = found::Unused::Rules;
            diags.push(found::UnusedMessage { name: &path, kind }.at(start));
            continue;
        }
        match privacy.with(&text) {
            Ok(with_rules) => privacy = with_rules,
            Err(errors) => {
                for error in &errors {
                    diags.push(style::finding(error, file));
                }
            }
        }
    }
    let organisation = &manifest.organisation;
    let contacts = organisation.email.iter().chain(&organisation.website).cloned();
    let members = registers.organisations.rows.iter();
    let members = members.flat_map(|member| member.names.values());
    let members = members.map(|name| name.value.clone());
    let names = organisation.name.values().cloned();
    let public = manifest.public.iter().cloned();
    privacy
        .of_year(manifest.date.year)
        .with_public(public.chain(contacts).chain(names).chain(members))
}
