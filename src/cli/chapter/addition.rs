//! What is told of chapters that are added: for people and as JSON.

use std::collections::BTreeMap;

use komentaras::assemble::Affected;
use komentaras::diagnostic::Sources;
use komentaras::edit::{Brought, Outcome, Outward, Step, Transfer};
use komentaras::model::{Chapter, path};
use komentaras::text::Args;
use serde::Serialize;

use crate::cli::args::ChapterAddArgs;
use crate::cli::reprints::{self, ReprintRow};
use crate::cli::ui::Ui;
use crate::cli::{compare, outward};

/// Chapters that are added, with what becomes of the report.
pub(super) struct Addition<'a> {
    pub(super) args: &'a ChapterAddArgs,
    pub(super) chapters: &'a [&'a Chapter],
    pub(super) transfer: &'a Transfer,
    /// The texts of the other report.
    pub(super) theirs: &'a Sources,
    /// What is still to be decided, with what differs in words.
    pub(super) open: &'a [(Item, String)],
    /// Whether nothing changes.
    pub(super) is_nothing: bool,
}

/// What an addition comes to, as JSON has it.
#[derive(Serialize)]
pub(super) struct AdditionRow<'a> {
    /// Whether the report was changed.
    written: bool,
    chapters: Vec<&'a str>,
    items: Vec<ItemRow>,
    /// What still is to be decided, because the reports differ.
    open: Vec<&'a Item>,
    /// What is added to the entries of indicators, by their ids.
    settings: &'a BTreeMap<String, Vec<String>>,
    /// How many confirmed translations are added.
    translations: usize,
    /// What is not taken along.
    left: Vec<&'a str>,
    /// Figures of the chapters that are others than in the other report, with places there.
    figures: Vec<compare::AffectedPlace>,
    /// What other chapters print otherwise.
    others: Vec<ReprintRow<'a>>,
    /// References that lead nowhere, with places in the other report.
    references: Vec<ReferenceRow<'a>>,
}

/// Something that comes with chapters.
#[derive(Serialize)]
pub(super) struct Item {
    kind: &'static str,
    name: String,
    /// The language of a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

#[derive(Serialize)]
struct ItemRow {
    outcome: &'static str,
    #[serde(flatten)]
    item: Item,
}

#[derive(Serialize)]
struct ReferenceRow<'a> {
    place: String,
    target: &'a str,
    chapter: Option<&'a str>,
}

/// Returns an item as JSON has it.
pub(super) fn item_of(item: &Brought) -> Item {
    let language = match item {
        Brought::Message(language, _) => Some(language.to_string()),
        _ => None,
    };
    Item { kind: item.kind(), name: item.name().to_owned(), language }
}

impl Addition<'_> {
    /// Returns all of it for a program.
    pub(super) fn outcome(&self) -> AdditionRow<'_> {
        let Transfer { steps, settings, recorded, left, foreign, .. } = self.transfer;
        let item = |Step { item, outcome }: &Step| ItemRow {
            outcome: outcome.as_str(),
            item: item_of(item),
        };
        let affected = |affected: &Affected| compare::place(affected, self.theirs);
        AdditionRow {
            written: !self.args.dry_run && !self.is_nothing,
            chapters: self.chapters.iter().map(|chapter| chapter.id.as_str()).collect(),
            items: steps.iter().map(item).collect(),
            open: self.open.iter().map(|(item, _)| item).collect(),
            settings,
            translations: *recorded,
            left: foreign.iter().chain(left).map(String::as_str).collect(),
            figures: self.transfer.affected.iter().map(affected).collect(),
            others: reprints::rows(&self.transfer.reprints),
            references: self.references(),
        }
    }

    fn references(&self) -> Vec<ReferenceRow<'_>> {
        let mut rows = Vec::new();
        for Outward { span, target, chapter } in &self.transfer.outward {
            let (place, chapter) = (self.theirs.place(*span), chapter.as_deref());
            rows.push(ReferenceRow { place, target, chapter });
        }
        rows
    }

    /// Returns what will happen, for people.
    pub(super) fn told(&self, ui: &Ui) -> String {
        let Transfer { affected, outward: list, reprints, .. } = self.transfer;
        let mut text = told(self.transfer, ui);
        if !affected.is_empty() {
            let columns = ["chapter-there", "chapter-here"];
            let table = compare::table_of(affected, self.theirs, columns, ui);
            text.push_str(&format!("{}\n{table}", ui.bold(&ui.say("chapter-figures"))));
        }
        let input = &self.args.input;
        let said = outward::of_addition(list, self.theirs, self.chapters, input, ui);
        text.push_str(&said);
        text.push_str(&reprints::told(reprints, "chapter-others", ui));
        if !self.open.is_empty() {
            text.push_str(&format!("\n{}\n", ui.bold(&ui.say("chapter-open"))));
            text.extend(self.open.iter().map(|(_, described)| described.as_str()));
            text.push_str(&format!("{}\n", ui.say("chapter-open-versions")));
        }
        text
    }

    /// Returns what has happened.
    pub(super) fn last(&self, ui: &Ui) -> String {
        let mut lines = Vec::new();
        let say = |id: &str, chapters: &[&Chapter]| ui.say_args(id, &about(chapters, ui));
        if self.is_nothing && self.open.is_empty() {
            let [kept, _, same] = self.by_fate();
            if !kept.is_empty() {
                lines.push(say("chapter-kept", &kept));
            }
            lines.push(match same.as_slice() {
                [] => ui.say("chapter-nothing"),
                same => say("chapter-same", same),
            });
        } else if self.args.dry_run {
            lines.push(ui.say("dry-run"));
        } else if !ui.quiet {
            let ids = ["chapter-kept", "chapter-added", "chapter-had"];
            for (id, chapters) in ids.into_iter().zip(self.by_fate()) {
                lines.extend((!chapters.is_empty()).then(|| say(id, &chapters)));
            }
        }
        let mut text = String::new();
        for line in lines {
            text.push_str(&format!("{line}\n"));
        }
        text
    }

    /// Returns the chapters of which the report keeps its own text, those of which it gets one,
    /// and those that it has in the same words.
    fn by_fate(&self) -> [Vec<&Chapter>; 3] {
        let mut fates: [Vec<&Chapter>; 3] = Default::default();
        for chapter in self.chapters {
            let is_text = |name: &str| {
                let mut languages = chapter.texts.keys();
                languages.any(|language| path::chapter(*language, &chapter.id) == name)
            };
            let outcomes = self.transfer.steps.iter().filter_map(|step| {
                let is_of_it = matches!(&step.item, Brought::File(name) if is_text(name));
                is_of_it.then_some(step.outcome)
            });
            let outcomes: Vec<Outcome> = outcomes.collect();
            let fate = match outcomes.as_slice() {
                [] => 2,
                outcomes if outcomes.contains(&Outcome::Kept) => 0,
                _ => 1,
            };
            fates[fate].push(chapter);
        }
        fates
    }
}

/// Returns how many chapters they are and what they are called, for messages.
pub(super) fn about(chapters: &[&Chapter], ui: &Ui) -> Args {
    let quoted = |chapter: &&Chapter| {
        ui.say_with("chapter-quoted", &[("name", chapter.id.as_str())])
    };
    let names: Vec<String> = chapters.iter().map(quoted).collect();
    Args::new().count("count", chapters.len()).text("names", names.join(", "))
}

/// Returns what was done, a line for each file and for each kind of entry.
pub(super) fn told(transfer: &Transfer, ui: &Ui) -> String {
    let mut lines: BTreeMap<(Outcome, Group<'_>), Vec<&str>> = BTreeMap::new();
    for Step { item, outcome } in &transfer.steps {
        lines.entry((*outcome, Group::of(item))).or_default().push(item.name());
    }
    let mut text = String::new();
    for ((outcome, group), names) in lines {
        let (kind, language) = match group {
            Group::File(_) => ("file", ""),
            Group::Indicators => ("indicator", ""),
            Group::Sources => ("source", ""),
            Group::Messages(language) => ("message", language),
            Group::Terms => ("term", ""),
            Group::Budgets => ("budget", ""),
        };
        let words = [
            ("action", outcome.as_str()),
            ("kind", kind),
            ("language", language),
            ("names", &names.join(", ")),
        ];
        text.push_str(&format!("{}\n", ui.say_with("chapter-step", &words)));
    }
    for (id, settings) in &transfer.settings {
        let words = [("name", id.as_str()), ("settings", &settings.join("; "))];
        text.push_str(&format!("{}\n", ui.say_with("chapter-settings", &words)));
    }
    if transfer.recorded > 0 {
        let args = Args::new().count("count", transfer.recorded);
        text.push_str(&format!("{}\n", ui.say_args("chapter-memory", &args)));
    }
    for (id, left) in
        [("chapter-foreign", &transfer.foreign), ("chapter-left", &transfer.left)]
    {
        if !left.is_empty() {
            let words = [("names", &*left.join(", "))];
            text.push_str(&format!("{}\n", ui.say_with(id, &words)));
        }
    }
    text
}

/// What is told in one line, in the order of the lines.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group<'s> {
    File(&'s str),
    Indicators,
    Sources,
    Messages(&'s str),
    Terms,
    Budgets,
}

impl<'s> Group<'s> {
    fn of(item: &'s Brought) -> Self {
        match item {
            Brought::File(path) => Group::File(path),
            Brought::Indicator(_) => Group::Indicators,
            Brought::Source(_) => Group::Sources,
            Brought::Message(language, _) => Group::Messages(language.as_str()),
            Brought::Term(_) => Group::Terms,
            Brought::Budget(_) => Group::Budgets,
        }
    }
}
