//! `komentaras init`: a new report that builds at once.

use std::path::Path;

use komentaras::convention;
use komentaras::load::{self, TERM_BASE, TERMS, builtin_template};
use komentaras::text::{Args, Language};

use crate::cli::args::InitArgs;
use crate::cli::new::{Stub, chapter_template, fill};
use crate::cli::output::Outputs;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure};

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

/// The languages of a new report, the source language first.
const LANGUAGES: [&str; 2] = ["lt", "en"];

/// Writes a new report into a folder that holds none.
pub(super) fn run(args: &InitArgs, ui: &Ui) -> Result<Exit, Failure> {
    let shown = args.dir.display().to_string();
    let occupied =
        ["report", "translations"].iter().any(|name| args.dir.join(name).exists());
    let is_within =
        std::path::absolute(&args.dir).is_ok_and(|dir| load::find(&dir).is_ok());
    if occupied || is_within {
        return Err(Failure::new("report-exists").with("path", shown));
    }
    let mut outputs = Outputs::default();
    for (template, path) in FILES {
        let text = builtin_template(&format!("new/{template}"))
            .expect("a test writes a new report from these templates");
        outputs.add(&args.dir.join(path), text.as_bytes())?;
    }
    outputs.add(&args.dir.join(TERMS), TERM_BASE.as_bytes())?;
    outputs.add(&args.dir.join(".gitignore"), b"/build\n")?;
    chapters(&args.dir, ui, &mut outputs)?;
    outputs.commit()?;
    ui::print(&format!("{}\n", ui.say_with("report-written", &[("path", &shown)])));
    Ok(Exit::Success)
}

/// Adds a chapter for each cluster that has articles.
fn chapters(folder: &Path, ui: &Ui, outputs: &mut Outputs) -> Result<(), Failure> {
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
        for code in LANGUAGES {
            let language: Language = code.parse().expect("a language code");
            let name = format!("crc-cluster-{}", cluster.id);
            let title =
                ui.catalog.format(language, &name, &Args::new()).unwrap_or_default();
            let stub = Stub {
                title: &title,
                articles: &articles,
                cluster: (!is_decided).then_some(cluster.id.as_str()),
                kind: None,
            };
            let id = format!("{:0>2}-{}", cluster.id, cluster.slug);
            let path = folder.join(format!("report/{code}/{id}.md"));
            let name = chapter_template(language);
            let template = builtin_template(&name).expect("this template is compiled in");
            outputs.add(&path, fill(&name, template, &stub)?.as_bytes())?;
        }
    }
    Ok(())
}
