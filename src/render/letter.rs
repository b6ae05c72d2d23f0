//! The letter that goes with a report.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::render::template::{fill, registry};

/// The folder of its templates and what their names end in.
const FOLDER: &str = "package/cover-letter.";
const ENDING: &str = ".txt.hbs";

/// Fills the template of the letter in a language; one without a template of its own takes the
/// first there is.
pub fn letter(
    templates: &BTreeMap<String, String>,
    language: &str,
    context: &Value,
    diags: &mut Diagnostics,
) -> String {
    let name = |language: &str| format!("{FOLDER}{language}{ENDING}");
    let name = Some(name(language)).filter(|name| templates.contains_key(name));
    let name = name
        .or_else(|| templates.keys().find(|name| name.starts_with(FOLDER)).cloned())
        .unwrap_or_default();
    // It is plain text, and is read as such.
    let registry = registry(templates, ENDING, str::to_owned, diags);
    fill(&registry, &name, context, diags)
}
