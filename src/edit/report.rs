//! A new report that builds at once.

use std::path::Path;

use crate::convention;
use crate::edit::stub::{Stub, fill};
use crate::edit::{ChangeSet, Error};
use crate::load::{self, TERM_BASE, TERMS, builtin_template, chapter_template};
use crate::model::path;
use crate::text::{Args, Catalog, Language};

/// Files that are copied as they are: the template below `new/` and its place.
const FILES: &[(&str, &str)] = &[
    ("report.toml", "report/report.toml"),
    ("sources.yml", "report/sources.yml"),
    ("data/indicators.toml", "report/data/indicators.toml"),
    ("data/live-births.csv", "report/data/live-births.csv"),
    ("lt/summary.md", "report/lt/summary.md"),
    ("lt/introduction.md", "report/lt/introduction.md"),
    ("lt/methodology.md", "report/lt/methodology.md"),
    ("lt/report.ftl", "translations/lt/report.ftl"),
    ("en/summary.md", "report/en/summary.md"),
    ("en/introduction.md", "report/en/introduction.md"),
    ("en/methodology.md", "report/en/methodology.md"),
    ("en/report.ftl", "translations/en/report.ftl"),
];

/// What git has to know of a report; files that are there already stay.
const GIT: &[(&str, &str)] =
    &[("gitattributes", ".gitattributes"), ("gitignore", ".gitignore")];

fn template_text(name: &str) -> &'static str {
    builtin_template(&format!("new/{name}"))
        .expect("a test writes a new report from these templates")
}

/// Returns the languages of a new report.
fn languages() -> Vec<Language> {
    let settings = builtin_template("new/report.toml").and_then(|text| {
        let settings: toml::Table = text.parse().ok()?;
        settings.get("report")?.get("languages")?.as_array().cloned()
    });
    let codes = settings.unwrap_or_default();
    codes.iter().filter_map(|code| code.as_str()?.parse().ok()).collect()
}

/// Returns the files of a new report in a folder that holds none. `catalog` has the names
/// of clusters.
pub fn new_report(folder: &Path, catalog: &Catalog) -> Result<ChangeSet, Error> {
    let is_taken =
        ["report", "translations"].iter().any(|name| folder.join(name).exists());
    let is_within = std::path::absolute(folder).is_ok_and(|dir| load::find(&dir).is_ok());
    if is_taken || is_within {
        return Err(Error::Occupied(folder.to_path_buf()));
    }
    let mut changes = ChangeSet::default();
    for (template, path) in FILES {
        changes.create(folder.join(path), template_text(template));
    }
    changes.create(folder.join(TERMS), TERM_BASE);
    for (template, name) in GIT {
        let path = folder.join(name);
        if !path.exists() {
            changes.create(path, template_text(template));
        }
    }
    chapters(folder, catalog, &mut changes)?;
    Ok(changes)
}

/// Adds a chapter for each cluster that has articles.
fn chapters(
    folder: &Path,
    catalog: &Catalog,
    changes: &mut ChangeSet,
) -> Result<(), Error> {
    let text = convention::builtin("crc").expect("this convention is built in");
    let convention =
        convention::parse(text).expect("a test reads the built-in conventions");
    for cluster in
        convention.clusters.iter().filter(|cluster| !cluster.articles.is_empty())
    {
        let articles: Vec<String> = cluster
            .articles
            .iter()
            .map(|article| article.to_string().replace('\u{a0}', ""))
            .collect();
        let is_decided = convention.clusters_of(&cluster.articles).len() == 1;
        for language in languages() {
            let name = format!("crc-cluster-{}", cluster.id);
            let title = catalog.format(language, &name, &Args::new()).unwrap_or_default();
            let stub = Stub {
                title: &title,
                articles: &articles,
                cluster: (!is_decided).then_some(cluster.id.as_str()),
                kind: None,
            };
            let id = format!("{:0>2}-{}", cluster.id, cluster.slug);
            let path = folder.join(path::chapter(language, &id));
            let name = chapter_template(language);
            let template = builtin_template(&name).expect("this template is compiled in");
            changes.create(path, fill(&name, template, &stub)?);
        }
    }
    Ok(())
}
