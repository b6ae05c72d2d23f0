//! What was moved in the source since its translation was confirmed, for people and programs.

use komentaras::model::Unit;
use komentaras::pipeline::Snapshot;
use komentaras::text::Args;
use komentaras::translation::{Candidate, Compared, Moved, Segment, moved};
use serde::Serialize;

use crate::cli::todo::start;
use crate::cli::ui::Ui;

/// Returns what was moved in some chapters.
pub(super) fn find<'s>(
    snapshot: &'s Snapshot,
    is_wanted: &dyn Fn(&str) -> bool,
) -> Vec<Moved<'s>> {
    let candidates: Vec<Candidate<'_>> = snapshot.candidates().collect();
    let mut found = moved(&candidates, &snapshot.project.memory);
    found.retain(|moved| is_wanted(moved.chapter));
    found
}

/// Returns the list of what was moved, under a heading; nothing if there is none.
pub(super) fn list(found: &[Moved<'_>], snapshot: &Snapshot, ui: &Ui) -> String {
    if found.is_empty() {
        return String::new();
    }
    let mut text = format!("{}\n", ui.bold(&ui.say("moved")));
    for moved in found {
        let others = moved.count.saturating_sub(1);
        let args = Args::new()
            .text("place", snapshot.sources.place(translated(moved).span))
            .count("others", others);
        text.push_str(&format!("  {}\n", ui.say_args("moved-what", &args)));
        let pair = Pair::of(moved.first);
        for words in [&pair.source, &pair.target] {
            text.push_str(&format!("    {words}\n"));
        }
        let was = moved.was_after.map(Pair::known);
        let is = moved.is_after.map(Pair::of);
        let (former, there) = (moved.was_in, moved.was_in != moved.chapter);
        for (when, pair, is_elsewhere) in [("was", was, there), ("now", is, false)] {
            let line = ui.say_with(
                "moved-place",
                &[
                    ("when", when),
                    ("where", if is_elsewhere { "elsewhere" } else { "here" }),
                    ("chapter", former),
                    ("after", if pair.is_some() { "text" } else { "beginning" }),
                    ("text", &pair.map(Pair::shown).unwrap_or_default()),
                ],
            );
            text.push_str(&format!("    {line}\n"));
        }
    }
    text
}

fn translated<'a>(moved: &Moved<'a>) -> &'a Segment {
    moved.first.target.as_ref().unwrap_or(&moved.first.source)
}

/// A text in both languages.
#[derive(Serialize)]
struct Pair {
    source: String,
    target: String,
}

impl Pair {
    fn of(compared: &Compared) -> Pair {
        let target = compared.target.as_ref();
        Pair {
            source: compared.source.text.plain(),
            target: target.map(|target| target.text.plain()).unwrap_or_default(),
        }
    }

    fn known(unit: &Unit) -> Pair {
        Pair { source: unit.source.plain(), target: unit.target.plain() }
    }

    /// Returns the beginnings of the texts.
    fn shown(self) -> String {
        let texts = [self.source, self.target];
        let texts = texts.iter().filter(|text| !text.is_empty());
        texts.map(|text| start(text)).collect::<Vec<_>>().join(" / ")
    }
}

/// What was moved, as JSON has it.
#[derive(Serialize)]
pub(super) struct MovedText {
    chapter: String,
    language: String,
    file: String,
    line: usize,
    /// How many texts were moved together.
    count: usize,
    text: Pair,
    was_in: String,
    was_after: Option<Pair>,
    is_after: Option<Pair>,
}

impl MovedText {
    pub(super) fn new(moved: &Moved<'_>, snapshot: &Snapshot) -> Self {
        let span = translated(moved).span;
        let sources = &snapshot.sources;
        MovedText {
            chapter: moved.chapter.to_owned(),
            language: moved.language.to_string(),
            file: sources.file(span.file).path.clone(),
            line: sources.position(span.file, span.range().start).line,
            count: moved.count,
            text: Pair::of(moved.first),
            was_in: moved.was_in.to_owned(),
            was_after: moved.was_after.map(Pair::known),
            is_after: moved.is_after.map(Pair::of),
        }
    }
}
