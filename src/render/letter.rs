//! The letter that goes with a report.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::load::{LETTER, letter_template};
use crate::render::template::{fill, registry};

/// Fills the template of the letter in a language; one without a template of its own takes the
/// first there is.
pub fn letter(
    templates: &BTreeMap<String, String>,
    language: &str,
    context: &Value,
    diags: &mut Diagnostics,
) -> String {
    let (beginning, ending) = LETTER;
    let name = letter_template(language);
    let name = Some(name).filter(|name| templates.contains_key(name));
    let name = name
        .or_else(|| templates.keys().find(|name| name.starts_with(beginning)).cloned())
        .unwrap_or_default();
    // It is plain text, and is read as such.
    let registry = registry(templates, ending, str::to_owned, diags);
    fill(&registry, &name, context, diags)
}
