//! Reads the convention and the kind of submission: the project's own data, or else the
//! built-in.

use crate::convention::{self, Convention, Deadline, Profile};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, found, near};
use crate::evidence::TileMap;
use crate::load::loader::Loader;
use crate::load::scheme;
use crate::model::{Manifest, path};

/// The project's own kinds of submission.
const PROFILES: &str = "report/profiles.toml";

/// Returns the convention and the profile that the manifest names.
pub(super) fn read(
    files: &mut Loader<'_>,
    manifest: &mut Manifest,
    diags: &mut Diagnostics,
) -> (Convention, Profile) {
    (read_convention(files, manifest, diags), read_profile(files, manifest, diags))
}

fn read_convention(
    files: &mut Loader<'_>,
    manifest: &mut Manifest,
    diags: &mut Diagnostics,
) -> Convention {
    let Spanned { value: key, span } = &manifest.convention.clone();
    let path = format!("report/conventions/{key}.toml");
    let convention = project_file(files, &path, diags, convention::parse);
    if let Some(convention) = convention {
        if let Some(file) = files.sources.find(&path) {
            let text = files.content(file);
            scheme::check_convention((file, &text), key, &convention, diags);
        }
        return convention;
    }
    let text = convention::builtin(key).unwrap_or_else(|| {
        let known: Vec<&str> = convention::builtin_keys().collect();
        diags.push(choice("convention", key, &known, *span));
        "crc".clone_into(&mut manifest.convention.value);
        convention::builtin("crc")
            .expect("the Convention on the Rights of the Child is built in")
    });
    convention::parse(text).expect("a test reads the built-in conventions")
}

/// A kind that is not known is left empty, so that nothing more is asked of the report.
fn read_profile(
    files: &mut Loader<'_>,
    manifest: &mut Manifest,
    diags: &mut Diagnostics,
) -> Profile {
    let of_project = project_file(files, PROFILES, diags, convention::parse_profiles);
    if let (Some(_), Some(file)) = (&of_project, files.sources.find(PROFILES)) {
        scheme::check_profiles((file, &files.content(file)), diags);
    }
    let mut profiles = convention::parse_profiles(convention::builtin_profiles())
        .expect("a test reads the built-in profiles");
    profiles.extend(of_project.unwrap_or_default());
    let wanted = &manifest.profile;
    if let Some(profile) = profiles.remove(&wanted.value) {
        return profile;
    }
    if !wanted.value.is_empty() {
        let known: Vec<&str> = profiles.keys().map(String::as_str).collect();
        diags.push(choice("profile", &wanted.value, &known, wanted.span));
    }
    manifest.profile.value.clear();
    let limit = profiles.values().map(|profile| profile.limit).max().unwrap_or(u32::MAX);
    let directives = profiles.values().flat_map(|profile| profile.directives.clone());
    Profile {
        limit,
        parts: Vec::new(),
        directives: directives.collect(),
        uncounted: vec!["annex".to_owned()],
        notes: true,
        coverage: false,
        files: vec!["docx".to_owned(), "pdf".to_owned()],
        source: String::new(),
    }
}

/// Reads when the Committee has to have a submission. Of a file with an error there are none:
/// the built-in ones are not those that its author knows to hold.
pub(super) fn read_deadlines(
    files: &mut Loader<'_>,
    diags: &mut Diagnostics,
) -> Vec<Deadline> {
    if !files.exists(path::DEADLINES) {
        return convention::parse_deadlines(convention::builtin_deadlines())
            .expect("a test reads the built-in deadlines");
    }
    project_file(files, path::DEADLINES, diags, convention::parse_deadlines)
        .unwrap_or_default()
}

/// Reads where areas stand on a map of tiles.
pub(super) fn read_tiles(files: &mut Loader<'_>, diags: &mut Diagnostics) -> TileMap {
    project_file(files, "report/tiles.toml", diags, TileMap::parse)
        .unwrap_or_else(TileMap::builtin)
}

fn project_file<T>(
    files: &mut Loader<'_>,
    path: &str,
    diags: &mut Diagnostics,
    parse: impl Fn(&str) -> Result<T, toml::de::Error>,
) -> Option<T> {
    if !files.exists(path) {
        return None;
    }
    let file = files.text(path, None, diags)?;
    match parse(&files.content(file)) {
        Ok(value) => Some(value),
        Err(error) => {
            let span = Span::new(file, error.span().unwrap_or(0..0));
            diags.push(
                found::TomlSyntax {
                    key: "",
                    kind: found::TomlMistake::Syntax { reason: error.message() },
                    example: "",
                }
                .at(span),
            );
            None
        }
    }
}

fn choice(key: &str, found: &str, known: &[&str], span: Span) -> Diagnostic {
    let near = near(found, known);
    found::InvalidValue {
        key,
        kind: found::WrongValue::Choice {
            found,
            similar: near,
            known: &known.join(", "),
        },
    }
    .at(span)
}
