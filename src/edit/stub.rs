//! What stands in a new chapter, from the templates below `templates/new/`.

use handlebars::{Handlebars, no_escape};
use serde_json::{Value, json};

use crate::assemble::articles_label;
use crate::convention::{Article, Cluster, Convention};
use crate::edit::Error;
use crate::edit::toml::quoted;
use crate::model::ChapterKind;
use crate::text::{Args, Catalog, Language};

/// What a chapter's template is filled with.
pub(super) struct Stub<'a> {
    pub(super) title: &'a str,
    pub(super) articles: &'a [String],
    /// The cluster, where the articles do not decide it.
    pub(super) cluster: Option<&'a str>,
    /// The optional protocols that it is about.
    pub(super) protocols: Vec<&'a str>,
    /// The kind, where it is not commentary.
    pub(super) kind: Option<ChapterKind>,
    /// Whether it shows how a recommendation follows one of the Committee.
    pub(super) is_example: bool,
    /// Questions for its author.
    pub(super) guide: Vec<Guide>,
}

/// Questions about articles, for the one who writes about them.
pub(super) struct Guide {
    label: String,
    questions: String,
}

/// Returns the questions about articles of a cluster, or those about the whole cluster if a
/// chapter on it has no articles.
pub(super) fn guide(
    catalog: &Catalog,
    language: Language,
    convention: &Convention,
    cluster: &Cluster,
    articles: &[Article],
) -> Vec<Guide> {
    let key = &convention.key;
    let say = |id: &str| catalog.format(language, id, &Args::new());
    if articles.is_empty() {
        let label = say(&format!("{key}-cluster-{}", cluster.id)).unwrap_or_default();
        let questions = say(&format!("guide-{key}-cluster-{}", cluster.id));
        return questions
            .map(|questions| Guide { label, questions })
            .into_iter()
            .collect();
    }
    // Parts of an article without questions of their own share those of the article.
    let mut found: Vec<(String, Vec<Article>)> = Vec::new();
    for article in articles {
        let whole = format!("guide-{key}-{}", article.number);
        let part = format!("{whole}-{}", article.path.join("-"));
        let id = if catalog.has(language, &part) { part } else { whole };
        match found.iter_mut().find(|(known, _)| *known == id) {
            Some((_, articles)) => articles.push(article.clone()),
            None => found.push((id, vec![article.clone()])),
        }
    }
    let found = found.into_iter().filter_map(|(id, articles)| {
        let label = articles_label(catalog, language, &articles);
        Some(Guide { label, questions: say(&id)? })
    });
    found.collect()
}

/// Fills a template of a chapter.
pub(super) fn fill(name: &str, template: &str, stub: &Stub<'_>) -> Result<String, Error> {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(no_escape);
    let articles: Vec<String> =
        stub.articles.iter().map(|article| quoted(article)).collect();
    let guide: Vec<Value> = stub
        .guide
        .iter()
        .map(|guide| json!({ "label": guide.label, "questions": guide.questions }))
        .collect();
    let context = json!({
        "title": quoted(stub.title),
        "articles": (!articles.is_empty())
            .then(|| format!("\narticles = [{}]", articles.join(", "))),
        "kind": stub.kind.map(|kind| format!("\nkind = {}", quoted(kind.as_str()))),
        "cluster": stub.cluster.map(|id| format!("\ncluster = {}", quoted(id))),
        "protocols": (!stub.protocols.is_empty()).then(|| {
            let listed: Vec<String> = stub.protocols.iter().map(|id| quoted(id)).collect();
            format!("\nprotocols = [{}]", listed.join(", "))
        }),
        "guide": guide,
        "example": stub.is_example,
    });
    let text = registry.render_template(template, &context).map_err(|error| {
        Error::Template { path: format!("templates/{name}"), detail: error.to_string() }
    })?;
    // A choice within a template leaves empty lines at the end.
    Ok(format!("{}\n", text.trim_end()))
}
