//! A new chapter: its file in every language.

use crate::convention::{Article, Cluster, Convention};
use crate::edit::report::{article_in_settings, began_with};
use crate::edit::stub::{Guide, Stub, fill, guide};
use crate::edit::{ChangeSet, Error, is_device};
use crate::load::chapter_template;
use crate::model::{ChapterKind, Project, path};
use crate::pipeline::Snapshot;
use crate::text::{Args, Language};

/// The template of a translation.
const TRANSLATION: &str = "new/translation.md.hbs";

/// Why there can be no such chapter.
#[derive(Debug, thiserror::Error)]
pub enum NotAChapter {
    /// The name can't be that of a file everywhere.
    #[error("not a plain name")]
    Name,
    /// Commentary is on articles.
    #[error("no articles")]
    NoArticles,
    /// The Convention has no such article.
    #[error("no article `{0}`")]
    Article(String),
    /// An article was typed twice.
    #[error("article `{0}` twice")]
    Twice(String),
    /// There is such a chapter, perhaps in other capitals: some systems make no difference.
    #[error("the chapter `{0}` is there")]
    Known(String),
    /// Its files can't be written.
    #[error(transparent)]
    Edit(#[from] Error),
}

/// Returns the files of a new chapter in every language of the project.
pub fn new_chapter(
    snapshot: &Snapshot,
    id: &str,
    articles: &[String],
) -> Result<ChangeSet, NotAChapter> {
    if !is_plain_name(id) {
        return Err(NotAChapter::Name);
    }
    let Snapshot { root, project, .. } = snapshot;
    let mut chapters = project.chapters.iter().map(|chapter| chapter.id.as_str());
    if let Some(known) = chapters.find(|it| *it != id && it.eq_ignore_ascii_case(id)) {
        return Err(NotAChapter::Known(known.to_owned()));
    }
    if kind(id).is_none() && articles.is_empty() {
        return Err(NotAChapter::NoArticles);
    }
    let read = read(articles, &project.convention)?;
    let mut changes = ChangeSet::default();
    for language in &project.manifest.languages {
        let text = begun(project, id, articles, &read, *language)?;
        changes.create(root.join(path::chapter(*language, id)), text);
    }
    Ok(changes)
}

/// Returns what a new chapter holds in a language. `read` are its articles, which are written
/// as in `articles`.
fn begun(
    project: &Project,
    id: &str,
    articles: &[String],
    read: &[Article],
    language: Language,
) -> Result<String, Error> {
    let kind = kind(id);
    let clusters = project.convention.clusters_of(read);
    let cluster = home(read, &project.convention).filter(|_| kind.is_none());
    // Where the articles decide the cluster, nobody needs to write it.
    let written = cluster.filter(|_| clusters.len() != 1);
    let title = project.catalog.format(language, "new-chapter-title", &Args::new());
    let source = project.manifest.source_language;
    let stub = Stub {
        title: title.as_deref().unwrap_or_default(),
        articles,
        cluster: written.map(|cluster| cluster.id.as_str()),
        protocols: Vec::new(),
        kind,
        is_example: false,
        guide: match cluster {
            Some(cluster) if language == source => {
                guide(&project.catalog, language, &project.convention, cluster, read)
            }
            _ => Vec::<Guide>::new(),
        },
    };
    let wanted = template_path(language, source);
    // A language without a template of its own begins with a title.
    let template = project.templates.get_key_value(&wanted);
    let template = template.or_else(|| project.templates.get_key_value(TRANSLATION));
    let (name, text) = template.expect("this template is compiled in");
    fill(name, text, &stub)
}

/// Returns whether a file is the text of a chapter that is as the program began it, in every
/// language: nobody has written any of it.
pub(super) fn is_begun(snapshot: &Snapshot, file: &str, id: &str) -> bool {
    let Snapshot { project, sources, .. } = snapshot;
    let Some(chapter) = project.chapters.find(id) else { return false };
    let read: Vec<Article> =
        chapter.articles.iter().map(|article| article.value.clone()).collect();
    let articles: Vec<String> = read.iter().map(article_in_settings).collect();
    let mut texts = chapter.texts.iter();
    let is_text = |path: &str| {
        chapter.texts.values().any(|text| sources.file(text.file).path == path)
    };
    is_text(file)
        && texts.all(|(language, text)| {
            let source = sources.file(text.file);
            let of_report = began_with(&project.catalog, &source.path);
            let alone = begun(project, id, &articles, &read, *language);
            let mut begun = of_report.into_iter().chain(alone);
            begun.any(|begun| begun.lines().eq(source.text.lines()))
        })
}

/// Returns the kind that a chapter's name asks for; commentary has none of its own.
fn kind(id: &str) -> Option<ChapterKind> {
    let others =
        ChapterKind::ALL.into_iter().filter(|kind| *kind != ChapterKind::Commentary);
    others.into_iter().find(|kind| {
        let rest = id.strip_prefix(kind.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

/// Returns the articles that somebody typed.
fn read(
    written: &[String],
    convention: &Convention,
) -> Result<Vec<Article>, NotAChapter> {
    let mut articles = Vec::new();
    for text in written {
        match convention.read(text) {
            Some(list) if list.iter().any(|article| articles.contains(article)) => {
                return Err(NotAChapter::Twice(text.clone()));
            }
            Some(list) => articles.extend(list),
            None => return Err(NotAChapter::Article(text.clone())),
        }
    }
    Ok(articles)
}

/// Returns the cluster of a chapter on articles: the first that fits, or else that of the
/// first article; an author can change it. Articles of no cluster are a finding.
fn home<'c>(articles: &[Article], convention: &'c Convention) -> Option<&'c Cluster> {
    let first = articles.get(..1).unwrap_or_default();
    [articles, first]
        .into_iter()
        .find_map(|articles| convention.clusters_of(articles).first().copied())
}

/// Returns the path of the template for a new chapter in a language: a translation begins
/// with its title alone, so that what is not translated yet is seen to be missing.
fn template_path(language: Language, source: Language) -> String {
    if language == source { chapter_template(language) } else { TRANSLATION.to_owned() }
}

fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    !name.is_empty() && name.chars().all(is_plain) && !is_device(name)
}
