//! What stands in a new chapter, from the templates below `templates/new/`.

use handlebars::{Handlebars, no_escape};
use serde_json::json;

use crate::edit::Error;
use crate::edit::toml::quoted;
use crate::model::ChapterKind;

/// What a chapter's template is filled with.
pub(super) struct Stub<'a> {
    pub(super) title: &'a str,
    pub(super) articles: &'a [String],
    /// The cluster, where the articles do not decide it.
    pub(super) cluster: Option<&'a str>,
    /// The kind, where it is not commentary.
    pub(super) kind: Option<ChapterKind>,
}

/// Fills a template of a chapter.
pub(super) fn fill(name: &str, template: &str, stub: &Stub<'_>) -> Result<String, Error> {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(no_escape);
    let articles: Vec<String> =
        stub.articles.iter().map(|article| quoted(article)).collect();
    let context = json!({
        "title": quoted(stub.title),
        "articles": (!articles.is_empty())
            .then(|| format!("\narticles = [{}]", articles.join(", "))),
        "kind": stub.kind.map(|kind| format!("\nkind = {}", quoted(kind.as_str()))),
        "cluster": stub.cluster.map(|id| format!("\ncluster = {}", quoted(id))),
    });
    let text = registry.render_template(template, &context).map_err(|error| {
        Error::Template { path: format!("templates/{name}"), detail: error.to_string() }
    })?;
    // A choice within a template leaves empty lines at the end.
    Ok(format!("{}\n", text.trim_end()))
}
