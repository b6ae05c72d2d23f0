//! Reads the Fluent files: the built-in words and a project's own over them.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::builtin;
use crate::load::files::Files;
use crate::text::{Catalog, Language, Resource};

/// Returns the words in all languages.
pub(super) fn read(files: &mut Files, diags: &mut Diagnostics) -> Catalog {
    let mut resources = Vec::new();
    let mut ids = Vec::new();
    for folder in files.folders("translations") {
        let Ok(language) = folder.parse::<Language>() else { continue };
        for path in files.list(&format!("translations/{folder}"), &["ftl"]) {
            let Some(file) = files.text(&path, None, diags) else { continue };
            let text = files.sources.file(file).text.clone();
            // A copy of a built-in file, as this program's own repository has them.
            if builtin::is_builtin(language, &text) {
                continue;
            }
            resources.push(Resource { language, path, text, builtin: false });
            ids.push(file);
        }
    }
    let (catalog, errors) = builtin::builtin_catalog().with(resources);
    for error in errors {
        let Some(file) = ids.get(error.resource).copied() else { continue };
        diags.push(
            Diagnostic::new(Code::FluentSyntax, Span::new(file, error.range))
                .with("kind", error.kind.as_str())
                .with("detail", error.message),
        );
    }
    catalog
}
