//! The words of the program, which are compiled in. A project's own come over them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::text::{Catalog, Language, Privacy, Resource, Style, outline};

macro_rules! compiled {
    ($folder:literal: $($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../", $folder, "/", $path)))),*]
    };
}

/// Fluent files with words for documents, by path below `translations/`.
const WORDS: &[(&str, &str)] = compiled!("translations":
    "lt/codes.ftl", "lt/comparison.ftl", "lt/document.ftl", "lt/inflection.ftl", "lt/municipalities.ftl", "lt/typography.ftl", "lt/units.ftl",
    "en/codes.ftl", "en/comparison.ftl", "en/document.ftl", "en/inflection.ftl", "en/municipalities.ftl", "en/typography.ftl", "en/units.ftl",
);

/// Fluent files with what the program says, likewise. A run needs few of them, and mostly in one
/// language.
const SAID: &[(&str, &str)] = compiled!("translations":
    "lt/desk.ftl", "lt/findings.ftl", "lt/guide.ftl", "lt/preview.ftl", "lt/program.ftl", "lt/reference.ftl", "lt/site.ftl",
    "en/desk.ftl", "en/findings.ftl", "en/guide.ftl", "en/preview.ftl", "en/program.ftl", "en/reference.ftl", "en/site.ftl",
);

/// The one of these files that readers see.
const SITE: &str = "site.ftl";

/// Rules of house style by path below `translations/`.
const STYLES: &[(&str, &str)] =
    compiled!("translations": "lt/style.toml", "en/style.toml");

/// Rules of privacy by path below `translations/`.
const PRIVACY: &[(&str, &str)] =
    compiled!("translations": "lt/privacy.toml", "en/privacy.toml");

/// Rules of privacy by State.
const STATES: &[(&str, &str)] = &[("LT", include_str!("privacy/LT.toml"))];

/// Rules of privacy that hold everywhere.
const EVERYWHERE: &str = include_str!("privacy/everywhere.toml");

/// Returns the built-in rules of privacy for a State: those that hold everywhere, its own if
/// there are any, and those of all languages.
pub fn builtin_privacy(state: &str) -> Privacy {
    static ALL: LazyLock<BTreeMap<&str, Privacy>> = LazyLock::new(|| {
        let read = |state: &'static str| {
            let of_state = STATES.iter().filter(|(code, _)| *code == state);
            let files = of_state.chain(PRIVACY).map(|(_, text)| *text);
            let files = std::iter::once(EVERYWHERE).chain(files);
            files.fold(Privacy::default(), |privacy, text| privacy.with_builtin(text))
        };
        let states = STATES.iter().map(|(code, _)| *code).chain([""]);
        states.map(|state| (state, read(state))).collect()
    });
    ALL.get(state).or_else(|| ALL.get("")).cloned().unwrap_or_default()
}

/// Returns the built-in house style of a language, without rules if there is none.
pub fn builtin_style(language: Language) -> Style {
    static ALL: LazyLock<BTreeMap<&str, Style>> = LazyLock::new(|| {
        let style = |(path, text): &(&'static str, &str)| {
            let (code, _) = path.split_once('/').expect("a folder for each language");
            (code, Style::builtin(text))
        };
        STYLES.iter().map(style).collect()
    });
    ALL.get(language.as_str()).cloned().unwrap_or_default()
}

/// Returns the built-in Fluent files.
fn resources() -> Vec<Resource> {
    WORDS
        .iter()
        .map(|(path, text)| Resource {
            language: language(path),
            path: format!("translations/{path}"),
            text: (*text).to_owned(),
            builtin: true,
        })
        .collect()
}

/// Returns the language that a file is in.
fn language(path: &str) -> Language {
    let (language, _) = path.split_once('/').expect("a folder for each language");
    language.parse().expect("folders are named after languages")
}

/// Returns the words of the program alone, which are read at the first call.
pub fn builtin_catalog() -> Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
        let said = SAID.iter().map(|(path, text)| (language(path), *text));
        Catalog::new(resources()).0.with_later(&said.collect::<Vec<_>>())
    });
    CATALOG.clone()
}

/// Returns whether a file of words or rules is a copy of a built-in one.
pub(crate) fn is_builtin(language: Language, text: &str) -> bool {
    WORDS.iter().chain(SAID).chain(STYLES).chain(PRIVACY).any(|(path, words)| {
        *words == text && path.split('/').next() == Some(language.as_str())
    })
}

/// Returns the variables that the program gives to one of its messages, as far as any language
/// has them; `None` if it has no such message.
pub(crate) fn given(id: &str) -> Option<&'static BTreeSet<String>> {
    static ALL: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let site = SAID.iter().filter(|(path, _)| path.ends_with(SITE));
        for message in WORDS.iter().chain(site).flat_map(|(_, text)| outline(text)) {
            all.entry(message.id).or_default().extend(message.variables);
        }
        all
    });
    ALL.get(id)
}

/// Returns whether a file with rules of privacy is a copy of the program's, of whatever version:
/// it has the same path and mostly the same rules.
pub(crate) fn is_copied_privacy(path: &str, text: &str) -> bool {
    let name = path.strip_prefix("translations/").unwrap_or(path);
    let Some((_, known)) = PRIVACY.iter().find(|(own, _)| *own == name) else {
        return false;
    };
    let is_rule = |line: &&str| line.starts_with('[');
    let known: BTreeSet<&str> = known.lines().filter(is_rule).collect();
    let rules = text.lines().filter(is_rule);
    let (same, other): (Vec<&str>, Vec<&str>) = rules.partition(|it| known.contains(it));
    same.len() > other.len()
}

/// Returns whether a file is a copy of what the program says to its users, of whatever version: it
/// has the name of such a file, and most of its messages. No report says any of it.
pub(crate) fn is_said_by_program(path: &str, text: &str) -> bool {
    let name = path.strip_prefix("translations/").unwrap_or(path);
    let known = SAID.iter().find(|(own, _)| *own == name && !own.ends_with(SITE));
    let Some((_, known)) = known else { return false };
    let known: BTreeSet<String> = outline(known).into_iter().map(|it| it.id).collect();
    let ids = outline(text).into_iter().map(|it| it.id);
    let (same, other): (Vec<String>, Vec<String>) =
        ids.partition(|id| known.contains(id));
    same.len() > other.len()
}
