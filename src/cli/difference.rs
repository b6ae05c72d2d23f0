//! What differs between two versions of one thing, for somebody who has to choose one.

use std::collections::BTreeSet;

use komentaras::text::Args;
use komentaras::translation::{Change, changes};

use crate::cli::ui::Ui;

/// The most lines that are shown.
const SHOWN: usize = 12;

/// The largest text that is compared word by word, in bytes. Larger ones are tables of data.
const LARGEST: usize = 20_000;

/// How many characters of unchanged text are shown beside what has changed.
const AROUND: usize = 40;

/// Returns the lines that differ, each indented.
pub(super) fn shown(mine: &[u8], theirs: &[u8], ui: &Ui) -> String {
    let lines = match (std::str::from_utf8(mine), std::str::from_utf8(theirs)) {
        (Ok(mine), Ok(theirs)) if mine.len().max(theirs.len()) > LARGEST => {
            by_lines(mine, theirs, ui)
        }
        (Ok(mine), Ok(theirs)) => by_words(mine, theirs, ui),
        _ => {
            let sizes =
                Args::new().count("mine", mine.len()).count("theirs", theirs.len());
            vec![ui.say_args("difference-sizes", &sizes)]
        }
    };
    let mut text = String::new();
    for line in lines.iter().take(SHOWN) {
        text.push_str(&format!("    {line}\n"));
    }
    if lines.len() > SHOWN {
        let more = Args::new().count("count", lines.len() - SHOWN);
        text.push_str(&format!(
            "    {}\n",
            ui.say_args("chapter-difference-more", &more)
        ));
    }
    text
}

/// Returns the lines that only one of two texts has, theirs below mine.
fn by_lines(mine: &str, theirs: &str, ui: &Ui) -> Vec<String> {
    let [of_mine, of_theirs] =
        [mine, theirs].map(|text| text.lines().collect::<BTreeSet<&str>>());
    let old = mine.lines().filter(|line| !of_theirs.contains(line));
    let new = theirs.lines().filter(|line| !of_mine.contains(line));
    // A few of each: all of mine could fill the list.
    let old = old.take(SHOWN / 2).map(|line| ui.old_line(&cut(line)));
    old.chain(new.map(|line| ui.new_line(&cut(line)))).collect()
}

/// Returns the lines in which words differ.
fn by_words(mine: &str, theirs: &str, ui: &Ui) -> Vec<String> {
    let mut lines = vec![(false, String::new())];
    for change in changes(mine, theirs) {
        let (text, is_change) = match &change {
            Change::Kept(text) => (text, false),
            Change::Deleted(text) | Change::Inserted(text) => (text, true),
        };
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                lines.push((false, String::new()));
            }
            let Some((has_changed, line)) = lines.last_mut() else { continue };
            let part = part.trim_end_matches('\r');
            if part.is_empty() {
                continue;
            }
            *has_changed |= is_change;
            line.push_str(&match &change {
                Change::Kept(_) => cut(part),
                Change::Deleted(_) => ui.deleted(part),
                Change::Inserted(_) => ui.inserted(part),
            });
        }
    }
    let changed = lines.into_iter().filter(|(has_changed, _)| *has_changed);
    changed.map(|(_, line)| line).collect()
}

/// Returns the ends of a text, if it is long.
fn cut(text: &str) -> String {
    let length = text.chars().count();
    if length <= 2 * AROUND + 3 {
        return text.to_owned();
    }
    let head: String = text.chars().take(AROUND).collect();
    let tail: String = text.chars().skip(length - AROUND).collect();
    format!("{head} … {tail}")
}
