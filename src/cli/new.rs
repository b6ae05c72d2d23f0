//! `komentaras new chapter`: the files of a chapter in every language.

use std::path::PathBuf;

use komentaras::edit::{self, NotAChapter};
use komentaras::model::ChapterKind;
use komentaras::pipeline::Options;

use crate::cli::args::NewChapterArgs;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, open, within};

/// Writes a chapter in every language of the project. Files that are there stay.
pub(super) fn chapter(
    args: &NewChapterArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open(project, Options::default())?;
    let refused = |error| match error {
        NotAChapter::Name => Failure::new("chapter-name").with("name", &args.id),
        NotAChapter::NoArticles => {
            let kinds = ChapterKind::ALL.into_iter();
            let others = kinds.filter(|kind| *kind != ChapterKind::Commentary);
            let known: Vec<&str> = others.map(ChapterKind::as_str).collect();
            Failure::new("articles-needed")
                .with("name", &args.id)
                .with("known", known.join(", "))
        }
        NotAChapter::Article(text) if text.trim().is_empty() => {
            Failure::new("article-missing")
        }
        NotAChapter::Article(text) => Failure::new("no-such-article").with("name", text),
        NotAChapter::Twice(text) => Failure::new("article-twice").with("name", text),
        NotAChapter::Known(known) => Failure::new("chapter-known").with("name", known),
        NotAChapter::Edit(error) => Failure::from(error),
    };
    let changes =
        edit::new_chapter(snapshot, &args.id, &args.articles).map_err(refused)?;
    let written: Vec<String> =
        changes.paths().map(|path| within(&snapshot.root, path).to_string()).collect();
    changes.write().map_err(|error| match error {
        edit::Error::Exists(path) => Failure::new("file-exists")
            .with("path", within(&snapshot.root, &path).to_string()),
        error => Failure::from(error),
    })?;
    for path in written {
        ui.print(&format!("{}\n", ui.say_with("written", &[("path", &path)])));
    }
    Ok(Exit::Success)
}
