//! What a translator is to do next: the segments that do not agree, and the commands that
//! help.

use komentaras::pipeline::Translated;
use komentaras::text::Args;
use komentaras::translation::{Compared, State};

use crate::cli::table::{Side, columns};
use crate::cli::translation::place;
use crate::cli::ui::Ui;

/// How many segments are listed unless all are asked for.
const SHOWN: usize = 20;
/// How many characters of a text are shown.
const START: usize = 56;

/// Returns the list of what is to be done and how; nothing if all segments agree.
pub(super) fn list(translated: &Translated, ui: &Ui) -> String {
    let left: Vec<&Compared> = translated
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.comparison.segments)
        .filter(|compared| compared.state != State::Current)
        .collect();
    if left.is_empty() {
        return String::new();
    }
    let shown = if ui.verbose { left.len() } else { SHOWN };
    let rows: Vec<Vec<String>> = left
        .iter()
        .take(shown)
        .map(|compared| {
            // Where something is to be changed: in the translation, if there is one.
            let segment = compared.target.as_ref().unwrap_or(&compared.source);
            let state = ui.say_with("todo-state", &[("state", compared.state.as_str())]);
            let place = place(segment.span, &translated.sources);
            vec![format!("  {place}"), state, start(&compared.source.text.plain())]
        })
        .collect();
    let mut text = format!("\n{}\n", ui.bold(&ui.say("todo")));
    text.push_str(&columns(&[Side::Left; 3], &rows));
    if let Some(rest) = left.len().checked_sub(shown).filter(|rest| *rest > 0) {
        let count = i64::try_from(rest).unwrap_or(i64::MAX);
        let line = ui.say_args("todo-more", &Args::new().count("count", count));
        text.push_str(&format!("  {line}\n"));
    }
    let is_any = |state: State| left.iter().any(|compared| compared.state == state);
    let steps = [
        ("todo-diff", is_any(State::Stale)),
        ("todo-export", is_any(State::Missing) || is_any(State::Stale)),
        ("todo-accept", is_any(State::Stale) || is_any(State::Unconfirmed)),
    ];
    text.push('\n');
    for (step, _) in steps.into_iter().filter(|(_, applies)| *applies) {
        text.push_str(&format!("{}\n", ui.say(step)));
    }
    text
}

/// Returns the beginning of a text.
fn start(text: &str) -> String {
    let mut start: String = text.chars().take(START).collect();
    if text.chars().nth(START).is_some() {
        start = format!("{}…", start.trim_end());
    }
    start
}
