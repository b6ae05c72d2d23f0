//! `komentaras new chapter`: the files of a chapter in every language.

use std::path::{Path, PathBuf};

use handlebars::{Handlebars, no_escape};
use komentaras::model::{ChapterKind, Project};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::{Args, Language};
use serde_json::json;

use crate::cli::args::NewChapterArgs;
use crate::cli::output::Outputs;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open};

/// The template of a translation.
const TRANSLATION: &str = "new/translation.md.hbs";

/// What a chapter's template is filled with.
pub(super) struct Stub<'a> {
    pub(super) title: &'a str,
    pub(super) articles: &'a [String],
    /// The cluster, where the articles do not decide it.
    pub(super) cluster: Option<&'a str>,
    /// The kind, where it is not commentary.
    pub(super) kind: Option<ChapterKind>,
}

/// Writes a chapter in every language of the project. Files that are there stay.
pub(super) fn chapter(
    args: &NewChapterArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    if !is_plain_name(&args.id) {
        return Err(Failure::new("chapter-name").with("name", &args.id));
    }
    let Snapshot { root, project, .. } = open(project, Options::default())?;
    let manifest = &project.manifest;
    let kind = kind(&args.id);
    if kind.is_none() && args.articles.is_empty() {
        return Err(Failure::new("articles-needed").with("name", &args.id));
    }
    let cluster = place(&args.articles, project)?.filter(|_| kind.is_none());
    let mut outputs = Outputs::default();
    let mut written = Vec::new();
    for language in &manifest.languages {
        let path = root.join(format!("report/{language}/{}.md", args.id));
        if path.exists() {
            return Err(Failure::new("file-exists").with("path", shown(root, &path)));
        }
        let title = project.catalog.format(*language, "new-chapter-title", &Args::new());
        let stub = Stub {
            title: title.as_deref().unwrap_or_default(),
            articles: &args.articles,
            cluster: cluster.as_deref(),
            kind,
        };
        let templates = &project.templates;
        let wanted = template_path(*language, manifest.source_language);
        // A language without a template of its own begins with a title.
        let template = templates.get_key_value(&wanted);
        let template = template.or_else(|| templates.get_key_value(TRANSLATION));
        let (name, text) = template.expect("this template is compiled in");
        outputs.add(&path, fill(name, text, &stub)?.as_bytes())?;
        written.push(path);
    }
    outputs.commit()?;
    for path in written {
        ui::print(&format!(
            "{}\n",
            ui.say_with("written", &[("path", &shown(root, &path))])
        ));
    }
    Ok(Exit::Success)
}

/// Returns the kind that a chapter's name asks for; commentary has none of its own.
fn kind(id: &str) -> Option<ChapterKind> {
    let others =
        ChapterKind::ALL.into_iter().filter(|own| *own != ChapterKind::Commentary);
    others.into_iter().find(|own| {
        let rest = id.strip_prefix(own.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

/// Returns the cluster, where the articles do not decide it.
fn place(written: &[String], project: &Project) -> Result<Option<String>, Failure> {
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
        // Articles of no cluster are a finding.
        clusters => clusters
            .first()
            .copied()
            .or_else(|| {
                let first = articles.get(..1).unwrap_or_default();
                convention.clusters_of(first).first().copied()
            })
            .map(|cluster| cluster.id.clone()),
    };
    Ok(cluster)
}

/// Returns the path of the template for a new chapter in a language: a translation begins
/// with its title alone, so that what is not translated yet is seen to be missing.
fn template_path(language: Language, source: Language) -> String {
    if language == source { chapter_template(language) } else { TRANSLATION.to_owned() }
}

/// Returns the path of a language's template for a chapter.
pub(super) fn chapter_template(language: Language) -> String {
    format!("new/{language}/chapter.md.hbs")
}

/// Fills a template of a chapter.
pub(super) fn fill(
    name: &str,
    template: &str,
    stub: &Stub<'_>,
) -> Result<String, Failure> {
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
    registry.render_template(template, &context).map_err(|error| {
        Failure::new("template-refused")
            .with("path", format!("templates/{name}"))
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
