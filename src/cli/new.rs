//! `komentaras new chapter`: the files of a chapter in every language.

use std::path::{Path, PathBuf};

use handlebars::{Handlebars, no_escape};
use komentaras::assemble::articles_label;
use komentaras::convention::Article;
use komentaras::diagnostic::Diagnostics;
use komentaras::load::{self, builtin_template};
use komentaras::model::Project;
use komentaras::text::Language;
use serde_json::json;

use crate::cli::args::NewChapterArgs;
use crate::cli::output::Outputs;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, root};

/// What a chapter's template is filled with.
pub(super) struct Stub<'a> {
    pub(super) title: &'a str,
    pub(super) articles: &'a [String],
    /// The cluster, where the articles do not decide it.
    pub(super) cluster: Option<&'a str>,
}

/// Writes a chapter in every language of the project. Files that are there stay.
pub(super) fn chapter(
    args: &NewChapterArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let root = root(project)?;
    if !is_plain_name(&args.id) {
        return Err(Failure::new("chapter-name").with("name", &args.id));
    }
    let mut unseen = Diagnostics::new();
    let loaded = load::load(&root, &mut unseen)?;
    let manifest = &loaded.project.manifest;
    let (articles, cluster) = place(&args.articles, &loaded.project)?;
    let mut outputs = Outputs::default();
    let mut written = Vec::new();
    for language in &manifest.languages {
        let path = root.join(format!("report/{language}/{}.md", args.id));
        if path.exists() {
            return Err(Failure::new("file-exists").with("path", shown(&root, &path)));
        }
        let title = articles_label(&loaded.project.catalog, *language, &articles);
        let stub =
            Stub { title: &title, articles: &args.articles, cluster: cluster.as_deref() };
        let own = loaded
            .project
            .templates
            .get(&template_path(*language, manifest.source_language));
        outputs.add(&path, fill(own, *language, &stub)?.as_bytes())?;
        written.push(path);
    }
    outputs.commit()?;
    for path in written {
        ui::print(&format!(
            "{}\n",
            ui.say_with("written", &[("path", &shown(&root, &path))])
        ));
    }
    Ok(Exit::Success)
}

/// Returns the articles and, where they do not decide it, the cluster.
fn place(
    written: &[String],
    project: &Project,
) -> Result<(Vec<Article>, Option<String>), Failure> {
    let convention = &project.convention;
    let mut articles = Vec::new();
    for text in written {
        match convention.read(text) {
            Some(list) => articles.extend(list),
            None => return Err(Failure::new("no-such-article").with("name", text)),
        }
    }
    let cluster = match convention.clusters_of(&articles).as_slice() {
        [_] => None,
        // The first that fits, or else that of the first article: an author can change it.
        clusters => clusters
            .first()
            .copied()
            .or_else(|| {
                let first = articles.get(..1).unwrap_or_default();
                convention.clusters_of(first).first().copied()
            })
            .or(convention.clusters.first())
            .map(|cluster| cluster.id.clone()),
    };
    Ok((articles, cluster))
}

/// Returns the path of a language's chapter template; a language without one takes the
/// source's.
fn template_path(language: Language, source: Language) -> String {
    let own = format!("new/{language}/chapter.md.hbs");
    match builtin_template(&own) {
        Some(_) => own,
        None => format!("new/{source}/chapter.md.hbs"),
    }
}

/// Fills a chapter's template: the project's own, or else the built-in.
pub(super) fn fill(
    own: Option<&String>,
    language: Language,
    stub: &Stub<'_>,
) -> Result<String, Failure> {
    let path = format!("new/{language}/chapter.md.hbs");
    let template =
        own.map(String::as_str).or_else(|| builtin_template(&path)).unwrap_or_default();
    let mut registry = Handlebars::new();
    registry.register_escape_fn(no_escape);
    let articles: Vec<String> =
        stub.articles.iter().map(|article| quoted(article)).collect();
    let context = json!({
        "title": quoted(stub.title),
        "articles": format!("[{}]", articles.join(", ")),
        "cluster": stub.cluster.map(|id| format!("\ncluster = {}", quoted(id))),
    });
    registry.render_template(template, &context).map_err(|error| {
        Failure::new("template-refused")
            .with("path", format!("templates/{path}"))
            .with("detail", error.to_string())
    })
}

/// Returns a TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    !name.is_empty() && name.chars().all(is_plain)
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
