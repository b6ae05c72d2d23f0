//! What a change of something that chapters share makes them print otherwise.

use komentaras::edit::{Reprint, Reprinted};
use komentaras::text::Args;
use serde::Serialize;

use crate::cli::ui::Ui;

/// How many differences of one place are shown unless all are asked for: a table may have
/// hundreds.
const SHOWN: usize = 6;

/// A difference, as JSON has it.
#[derive(Serialize)]
pub(super) struct ReprintRow<'r> {
    kind: &'static str,
    chapter: &'r str,
    language: &'r str,
    file: &'r str,
    line: usize,
    column: usize,
    /// What is printed now; nothing where it is new.
    #[serde(skip_serializing_if = "str::is_empty")]
    old: &'r str,
    /// What will be printed; nothing where it is gone.
    #[serde(skip_serializing_if = "str::is_empty")]
    new: &'r str,
    /// The picture that is another.
    #[serde(skip_serializing_if = "str::is_empty")]
    picture: &'r str,
}

/// Returns differences as JSON has them.
pub(super) fn rows(list: &[Reprint]) -> Vec<ReprintRow<'_>> {
    list.iter().map(row).collect()
}

fn row(reprint: &Reprint) -> ReprintRow<'_> {
    let (kind, old, new, picture) = match &reprint.what {
        Reprinted::Text { before, after } => ("text", &**before, &**after, ""),
        Reprinted::Picture(path) => ("picture", "", "", path.as_str()),
    };
    ReprintRow {
        kind,
        chapter: &reprint.chapter,
        language: reprint.language.as_str(),
        file: &reprint.path,
        line: reprint.position.line,
        column: reprint.position.column,
        old,
        new,
        picture,
    }
}

/// Returns differences for people, by their places, under a title that says how many places
/// there are; nothing where there are none.
pub(super) fn told(list: &[Reprint], title: &str, ui: &Ui) -> String {
    let place = |reprint: &Reprint| {
        let Reprint { path, position, .. } = reprint;
        format!("{path}:{}", position.line)
    };
    let is_together = |one: &Reprint, other: &Reprint| place(one) == place(other);
    let places: Vec<&[Reprint]> = list.chunk_by(is_together).collect();
    if places.is_empty() {
        return String::new();
    }
    let count = Args::new().count("count", places.len());
    let mut text = format!("\n{}\n", ui.bold(&ui.say_args(title, &count)));
    for group in places {
        text.push_str(&format!("{}\n", group.first().map(place).unwrap_or_default()));
        let shown = if ui.verbose { group.len() } else { SHOWN };
        for reprint in group.iter().take(shown) {
            let mut line = |line: String| text.push_str(&format!("    {line}\n"));
            match &reprint.what {
                Reprinted::Text { before, after } => {
                    if !before.is_empty() {
                        line(ui.old_line(before));
                    }
                    if !after.is_empty() {
                        line(ui.new_line(after));
                    }
                }
                Reprinted::Picture(path) => {
                    line(ui.say_with("reprint-picture", &[("path", path)]));
                }
            }
        }
        if group.len() > shown {
            let more = Args::new().count("count", group.len() - shown);
            text.push_str(&format!("    {}\n", ui.say_args("reprint-more", &more)));
        }
    }
    text
}
