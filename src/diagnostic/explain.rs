//! What `komentaras explain CODE` says.

use crate::diagnostic::{Code, render};
use crate::text::{Catalog, Language};

/// Returns a finding's name and weight, and what it means, with an example.
pub fn explain(code: Code, catalog: &Catalog, language: Language) -> String {
    let severity = format!("severity-{}", code.default_severity().as_str());
    let severity = render::word(&severity, catalog, language);
    let explanation = render::explanation(code, catalog, language);
    format!("{severity}[{}]\n\n{}\n", code.as_str(), explanation.trim_end())
}
