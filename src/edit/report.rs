//! A new report that builds at once.

use std::path::Path;

use crate::convention::{self, Article, Convention};
use crate::edit::stub::{Stub, fill, guide};
use crate::edit::{ChangeSet, Error};
use crate::load::{self, InMemory, TERM_BASE, TERMS, builtin_template, chapter_template};
use crate::model::{Manifest, path};
use crate::pipeline::{Options, Snapshot};
use crate::text::{Args, Catalog, Language};
use crate::translation;

/// Files that are copied as they are: the template below `new/` and its place.
const FILES: &[(&str, &str)] = &[
    ("sources.yml", "report/sources.yml"),
    ("data/indicators.toml", path::REGISTER),
    ("data/live-births.csv", "report/data/live-births.csv"),
    ("data/concluding-observations.csv", path::OBSERVATIONS),
    ("data/organisations.csv", path::ORGANISATIONS),
];

/// Chapters that are copied as they are, in each language.
const CHAPTERS: &[&str] = &[
    "foreword",
    "at-a-glance",
    "summary",
    "introduction",
    "methodology",
    "annex-1-follow-up",
    "annex-2-recommendations",
];

/// What git has to know of a report; files that are there already stay.
const GIT: &[(&str, &str)] =
    &[("gitattributes", ".gitattributes"), ("gitignore", ".gitignore")];

fn template_text(name: &str) -> &'static str {
    builtin_template(&format!("new/{name}"))
        .expect("a test writes a new report from these templates")
}

/// Returns the files of a new report in a folder that holds none. `catalog` has the names
/// of clusters and the questions about articles.
pub fn new_report(folder: &Path, catalog: &Catalog) -> Result<ChangeSet, Error> {
    let is_taken =
        ["report", "translations"].iter().any(|name| folder.join(name).exists());
    if is_taken {
        return Err(Error::Occupied(folder.to_path_buf()));
    }
    let outer = std::path::absolute(folder).ok().and_then(|dir| load::find(&dir).ok());
    if let Some(outer) = outer {
        return Err(Error::Within { folder: folder.to_path_buf(), outer });
    }
    let files = files(catalog)?;
    let mut changes = ChangeSet::default();
    for (path, text) in &files {
        changes.create(folder.join(path), text.as_str());
    }
    for (template, name) in GIT {
        let path = folder.join(name);
        if !path.exists() {
            changes.create(path, template_text(template));
        }
    }
    // The translations of the samples are known to be right, so that `status` lists only what
    // somebody has written since.
    let in_memory = files
        .iter()
        .fold(InMemory::new(), |memory, (path, text)| memory.with(path, text));
    let mut snapshot = Snapshot::of(&in_memory, Options::default());
    snapshot.root = folder.to_path_buf();
    let candidates: Vec<_> = snapshot.candidates().collect();
    let memory = &snapshot.project.memory;
    let accepted = translation::accept(memory, &candidates, &|_, _| true);
    changes.memory(&snapshot, &accepted.memory);
    Ok(changes)
}

/// Returns what a new report has at a path; nothing if it has no such file.
pub(super) fn began_with(catalog: &Catalog, path: &str) -> Option<String> {
    let files = files(catalog).ok()?;
    files.into_iter().find(|(known, _)| known == path).map(|(_, text)| text)
}

/// Returns an article as the front matter of a new chapter has it.
pub(super) fn article_in_settings(article: &Article) -> String {
    article.to_string().replace('\u{a0}', "")
}

/// Returns the files that are read as the report: the path from its folder, and the text.
fn files(catalog: &Catalog) -> Result<Vec<(String, String)>, Error> {
    let settings = template_text("report.toml");
    let empty =
        Snapshot::of(&InMemory::new().with(load::MANIFEST, settings), Options::default());
    let manifest = &empty.project.manifest;
    let mut files = vec![
        (load::MANIFEST.to_owned(), settings.to_owned()),
        (TERMS.to_owned(), TERM_BASE.to_owned()),
    ];
    for (template, path) in FILES {
        files.push(((*path).to_owned(), template_text(template).to_owned()));
    }
    for language in manifest.languages.iter().copied() {
        let words = template_text(&format!("{language}/report.ftl"));
        files.push((path::messages(language, path::NAMES), words.to_owned()));
        for id in CHAPTERS {
            let text = template_text(&format!("{language}/{id}.md"));
            files.push((path::chapter(language, id), text.to_owned()));
        }
        for (id, text) in chapters(language, manifest, catalog)? {
            files.push((path::chapter(language, &id), text));
        }
    }
    Ok(files)
}

/// Returns a chapter for each cluster: its id and its text.
fn chapters(
    language: Language,
    manifest: &Manifest,
    catalog: &Catalog,
) -> Result<Vec<(String, String)>, Error> {
    let text = convention::builtin("crc").expect("this convention is built in");
    let convention: Convention =
        convention::parse(text).expect("a test reads the built-in conventions");
    let chapter = |cluster: &convention::Cluster| {
        let articles: Vec<String> =
            cluster.articles.iter().map(article_in_settings).collect();
        let is_decided = convention.clusters_of(&cluster.articles).len() == 1;
        let name = format!("crc-cluster-{}", cluster.id);
        let title = catalog.format(language, &name, &Args::new()).unwrap_or_default();
        let is_source = language == manifest.source_language;
        let stub = Stub {
            title: &title,
            articles: &articles,
            cluster: (!is_decided).then_some(cluster.id.as_str()),
            protocols: convention
                .protocols_of(&cluster.id, &manifest.state)
                .map(|protocol| protocol.id.as_str())
                .collect(),
            kind: None,
            is_example: convention.clusters.first().is_some_and(|it| it.id == cluster.id),
            guide: if is_source {
                guide(catalog, language, &convention, cluster, &cluster.articles)
            } else {
                Vec::new()
            },
        };
        let name = chapter_template(language);
        let template = builtin_template(&name).expect("this template is compiled in");
        Ok((
            format!("{:0>2}-{}", cluster.id, cluster.slug),
            fill(&name, template, &stub)?,
        ))
    };
    convention.clusters.iter().map(chapter).collect()
}
