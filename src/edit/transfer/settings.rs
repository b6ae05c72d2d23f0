//! The settings of a report with one chapter, written from what was read: whichever way their
//! author spelt them, they say the same.

use crate::edit::toml::quoted;
use crate::model::{Localized, Manifest};
use crate::syntax::inline;

/// Returns what every report has to say, what its title page says, and how figures are computed
/// and read. How the pages look, limits and severities stay behind: they are not the chapter's.
pub(super) fn settings(manifest: &Manifest) -> String {
    let Manifest { title, subtitle, cycle, date, draft, confidential, .. } = manifest;
    let mut text = "[report]\n".to_owned();
    let mut line = |key: &str, value: &str| {
        text.push_str(&format!("{key} = {value}\n"));
    };
    line("title", &localized(title));
    if !subtitle.is_empty() {
        line("subtitle", &localized(subtitle));
    }
    line("state", &quoted(&manifest.state));
    line("convention", &quoted(&manifest.convention.value));
    if let Some(cycle) = cycle {
        line("cycle", &quoted(cycle));
    }
    line("date", &format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    line("profile", &quoted(&manifest.profile.value));
    line("source-language", &quoted(manifest.source_language.as_str()));
    let languages: Vec<String> =
        manifest.languages.iter().map(|code| quoted(code.as_str())).collect();
    line("languages", &format!("[{}]", languages.join(", ")));
    if *confidential {
        line("confidential", "true");
    }
    if let Some(draft) = draft {
        line("draft", &localized(&draft.value));
    }
    let name = localized(&manifest.organisation.name);
    text.push_str(&format!("\n[organisation]\nname = {name}\n"));
    text.push_str(&figures(manifest));
    text
}

/// Returns the table of how figures are computed and read; empty where the report does not say.
fn figures(manifest: &Manifest) -> String {
    let mut lines = Vec::new();
    if let Some(rounding) = manifest.rounding {
        lines.push(format!("rounding = {}\n", quoted(rounding.as_str())));
    }
    let marks: Vec<(&str, String)> = manifest.marks.words().collect();
    if !marks.is_empty() {
        let marks = marks.iter().map(|(mark, word)| (*mark, word.as_str()));
        lines.push(format!("marks = {}\n", inline(marks)));
    }
    if lines.is_empty() {
        String::new()
    } else {
        format!("\n[figures]\n{}", lines.concat())
    }
}

fn localized(texts: &Localized) -> String {
    inline(texts.iter().map(|(language, text)| (language.as_str(), text.as_str())))
}
