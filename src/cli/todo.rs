//! What a translator is to do next: the segments that do not agree, and the commands that
//! help.

use std::collections::BTreeMap;

use komentaras::model::{SegmentPart, SegmentText};
use komentaras::pipeline::Snapshot;
use komentaras::text::Args;
use komentaras::translation::{Compared, Segment, State};

use crate::cli::moved;
use crate::cli::table::Alignment;
use crate::cli::ui::Ui;

/// How many segments are listed unless all are asked for.
const SHOWN: usize = 20;
/// How many characters of a text are shown.
const START: usize = 56;

/// Returns the list of what is to be done and how; nothing if all segments agree.
pub(super) fn list(snapshot: &Snapshot, ui: &Ui) -> String {
    let is_wanted = |chapter: &str| snapshot.options.has_chapter(chapter);
    let candidates =
        || snapshot.candidates().filter(|candidate| is_wanted(candidate.chapter));
    let left: Vec<&Compared> = candidates()
        .flat_map(|candidate| &candidate.comparison.segments)
        .filter(|compared| compared.state != State::Current)
        .collect();
    let orphans: Vec<&Segment> =
        candidates().flat_map(|candidate| &candidate.comparison.orphans).collect();
    let moved = moved::find(snapshot, &is_wanted);
    let all = left.len() + orphans.len();
    if all == 0 && moved.is_empty() {
        return String::new();
    }
    let rest = if ui.verbose { 0 } else { all.saturating_sub(SHOWN) };
    // As they are printed, for whoever wants to know it all.
    let printed = if ui.verbose {
        snapshot.placeholder_words(snapshot.project.manifest.source_language)
    } else {
        BTreeMap::new()
    };
    let row = |segment: &Segment, state: &str, text: &SegmentText| {
        let place = snapshot.sources.place(segment.span);
        let state = ui.say_with("todo-state", &[("state", state)]);
        vec![format!("  {place}"), state, start(&with_figures(text, &printed))]
    };
    let of_source = left.iter().map(|compared| to_translate(compared, snapshot, &row));
    let of_target = orphans.iter().map(|segment| row(segment, "orphan", &segment.text));
    let rows: Vec<Vec<String>> = of_source.chain(of_target).take(all - rest).collect();
    let mut text = String::from("\n");
    if all > 0 {
        text.push_str(&format!("{}\n", ui.bold(&ui.say("todo"))));
        text.push_str(&ui.columns(&[Alignment::Left; 3], &rows));
    }
    text.push_str(&more(rest, ui));
    if all > 0 && !moved.is_empty() {
        text.push('\n');
    }
    let shown = if ui.verbose { moved.len() } else { SHOWN.min(moved.len()) };
    text.push_str(&moved::list(&moved[..shown], snapshot, ui));
    text.push_str(&more(moved.len() - shown, ui));
    let is_any = |state: State| left.iter().any(|compared| compared.state == state);
    let steps = [
        ("todo-diff", is_any(State::Stale)),
        ("todo-export", is_any(State::Missing) || is_any(State::Stale)),
        ("todo-accept", is_any(State::Stale) || is_any(State::Unconfirmed)),
    ];
    if !left.is_empty() {
        text.push('\n');
    }
    for (step, _) in steps.into_iter().filter(|(_, applies)| *applies) {
        text.push_str(&format!("{}\n", ui.say(step)));
    }
    text
}

/// Returns how many are not shown, if any.
fn more(count: usize, ui: &Ui) -> String {
    if count == 0 {
        return String::new();
    }
    format!("  {}\n", ui.say_args("todo-more", &Args::new().count("count", count)))
}

/// Returns where something is to be changed: in the translation, if there is one.
fn to_translate(
    compared: &Compared,
    snapshot: &Snapshot,
    row: &dyn Fn(&Segment, &str, &SegmentText) -> Vec<String>,
) -> Vec<String> {
    let is_untouched = compared.is_untouched(&snapshot.project.memory);
    let state = match compared.state {
        State::Stale if !is_untouched => "edited",
        state => state.as_str(),
    };
    let segment = compared.target.as_ref().unwrap_or(&compared.source);
    row(segment, state, &compared.source.text)
}

/// Returns a text with what its placeholders print, as far as that is known.
fn with_figures(text: &SegmentText, printed: &BTreeMap<String, String>) -> String {
    let part = |part: &SegmentPart| match part {
        SegmentPart::Text(text) => text.clone(),
        SegmentPart::Code(code) => printed.get(&code.data).unwrap_or(&code.data).clone(),
    };
    text.parts.iter().map(part).collect::<String>().trim().to_owned()
}

/// Returns the beginning of a text.
pub(super) fn start(text: &str) -> String {
    let mut start: String = text.chars().take(START).collect();
    if text.chars().nth(START).is_some() {
        start = format!("{}…", start.trim_end());
    }
    start
}
