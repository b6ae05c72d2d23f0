//! What is said of references that lead out of chapters which are exported or added.

use std::collections::BTreeSet;
use std::path::Path;

use komentaras::diagnostic::Sources;
use komentaras::edit::Outward;
use komentaras::model::Chapter;

use crate::cli::table::Alignment;
use crate::cli::ui::Ui;

/// Returns which references lead out of exported chapters, and the command that exports what
/// they lead to as well; nothing where there are none.
pub(super) fn of_export(
    list: &[Outward],
    sources: &Sources,
    chapters: &[&Chapter],
    ui: &Ui,
) -> String {
    let title = ui.say("chapter-outward-exported");
    let mut text = table(list, sources, &title, ui);
    if let Some(names) = with(list, chapters) {
        let said = ui.say_with("chapter-outward-export", &[("names", &names)]);
        text.push_str(&format!("{said}\n"));
    }
    text
}

/// Returns which references of added chapters lead nowhere in the report that gets them, and
/// how to get what they lead to; nothing where there are none.
pub(super) fn of_addition(
    list: &[Outward],
    sources: &Sources,
    chapters: &[&Chapter],
    input: &Path,
    ui: &Ui,
) -> String {
    let title = ui.say("chapter-outward-added");
    let mut text = table(list, sources, &title, ui);
    let path = input.display().to_string();
    let path = if path.contains(' ') { format!("\"{path}\"") } else { path };
    if let Some(names) = with(list, chapters) {
        let words = [("path", &*path), ("names", &names)];
        text.push_str(&format!("{}\n", ui.say_with("chapter-outward-add", &words)));
    }
    if list.iter().any(|outward| outward.chapter.is_none()) {
        let said = ui.say_with("chapter-outward-ask", &[("path", &path)]);
        text.push_str(&format!("{said}\n"));
    }
    text
}

/// Returns references with what they lead to, under a title.
fn table(list: &[Outward], sources: &Sources, title: &str, ui: &Ui) -> String {
    if list.is_empty() {
        return String::new();
    }
    let header = ["column-place", "column-target", "column-chapter"];
    let mut rows = vec![header.map(|id| ui.say(id)).to_vec()];
    rows.extend(list.iter().map(|Outward { span, target, chapter }| {
        let chapter = chapter.clone().unwrap_or_else(|| "–".to_owned());
        vec![sources.place(*span), target.clone(), chapter]
    }));
    let mut seen = BTreeSet::new();
    rows.retain(|row| seen.insert(row.clone()));
    format!("\n{}\n{}", ui.bold(title), ui.columns(&[Alignment::Left; 3], &rows))
}

/// Returns chapters and those that references lead to, as they are typed; nothing if it is not
/// known where any of them leads.
fn with(list: &[Outward], chapters: &[&Chapter]) -> Option<String> {
    let others: BTreeSet<&str> =
        list.iter().filter_map(|outward| outward.chapter.as_deref()).collect();
    if others.is_empty() {
        return None;
    }
    let names = chapters.iter().map(|chapter| chapter.id.as_str());
    Some(names.chain(others).collect::<Vec<_>>().join(" "))
}
