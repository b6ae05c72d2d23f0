//! Texts for the page: words, codes, terms, and what was changed in them.

use serde::Serialize;

use crate::text::figures::OBJECT;
use crate::translation::exchange::typed::{Run, Tag};
use crate::translation::{Change, changes};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// Words.
    Words(String),
    /// A code.
    Code {
        /// Its number, from 1.
        code: usize,
        /// `alone`, `open` or `close`.
        role: &'static str,
    },
    /// Words that are a term.
    Term {
        /// The words.
        words: String,
        /// The term's index in the segment's list.
        term: usize,
    },
    /// Words that were looked for.
    Found {
        /// The words.
        found: String,
    },
}

/// A part of a text that became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownChange {
    /// `kept`, `deleted` or `inserted`.
    pub kind: &'static str,
    /// The text.
    pub runs: Vec<Shown>,
}

impl From<Run> for Shown {
    fn from(run: Run) -> Self {
        match run {
            Run::Words(words) => Shown::Words(words),
            Run::Code(Tag::Alone(code)) => Shown::Code { code, role: "alone" },
            Run::Code(Tag::Open(code)) => Shown::Code { code, role: "open" },
            Run::Code(Tag::Close(code)) => Shown::Code { code, role: "close" },
        }
    }
}

/// Returns a text as it is shown.
pub(super) fn shown(runs: Vec<Run>) -> Vec<Shown> {
    runs.into_iter().map(Shown::from).collect()
}

/// Returns a text in which the ranges of its [`flat`](crate::translation::flat) form, sorted
/// and apart from each other, are shown in another way.
pub(super) fn with_ranges(
    runs: Vec<Run>,
    ranges: &[std::ops::Range<usize>],
    mut show: impl FnMut(usize, String) -> Shown,
) -> Vec<Shown> {
    let mut output = Vec::new();
    let mut at = 0;
    for run in runs {
        let words = match run {
            Run::Words(words) => words,
            Run::Code(tag) => {
                if let Tag::Alone(_) = tag {
                    at += OBJECT.len_utf8();
                }
                output.push(Run::Code(tag).into());
                continue;
            }
        };
        let (start, end) = (at, at + words.len());
        at = end;
        let mut done = start;
        let mut push = |text: Option<&str>, range: Option<usize>| match (text, range) {
            (None | Some(""), _) => {}
            (Some(text), Some(range)) => output.push(show(range, text.to_owned())),
            (Some(text), None) => output.push(Shown::Words(text.to_owned())),
        };
        for (index, range) in ranges.iter().enumerate() {
            // A term can go on behind a code.
            let (from, to) = (range.start.max(done), range.end.min(end));
            if from >= to {
                continue;
            }
            push(words.get(done - start..from - start), None);
            push(words.get(from - start..to - start), Some(index));
            done = to;
        }
        push(words.get(done - start..), None);
    }
    output
}

/// The first of the characters that stand for codes while texts are compared: none of those
/// that have a meaning. Those an author wrote are replaced.
const FIRST: u32 = 0xf_0000;
/// The last of them.
const LAST: u32 = 0xf_fffd;

/// Returns how a text became another, word by word.
pub(super) fn changed(old: &[Run], new: &[Run]) -> Vec<ShownChange> {
    let list = changes(&coded(old), &coded(new)).into_iter();
    let shown = list.map(|change| {
        let (kind, text) = match change {
            Change::Kept(text) => ("kept", text),
            Change::Deleted(text) => ("deleted", text),
            Change::Inserted(text) => ("inserted", text),
        };
        ShownChange { kind, runs: decoded(&text) }
    });
    shown.collect()
}

/// Returns how a text without codes became another, word by word.
pub fn compare(old: &str, new: &str) -> Vec<ShownChange> {
    changed(&[Run::Words(old.to_owned())], &[Run::Words(new.to_owned())])
}

/// Returns a text with a character for each code.
fn coded(runs: &[Run]) -> String {
    let mut output = String::new();
    for run in runs {
        let number = match run {
            Run::Words(words) => {
                output.extend(words.chars().map(|c| match u32::from(c) {
                    FIRST..=LAST => char::REPLACEMENT_CHARACTER,
                    _ => c,
                }));
                continue;
            }
            Run::Code(Tag::Alone(code)) => 3 * code,
            Run::Code(Tag::Open(code)) => 3 * code + 1,
            Run::Code(Tag::Close(code)) => 3 * code + 2,
        };
        let number = u32::try_from(number).unwrap_or(LAST).saturating_add(FIRST);
        output.push(char::from_u32(number.min(LAST)).unwrap_or(OBJECT));
    }
    output
}

fn decoded(text: &str) -> Vec<Shown> {
    let mut output = Vec::new();
    let mut words = String::new();
    for c in text.chars() {
        let number = u32::from(c);
        if !(FIRST..=LAST).contains(&number) {
            words.push(c);
            continue;
        }
        if !words.is_empty() {
            output.push(Shown::Words(std::mem::take(&mut words)));
        }
        let number = usize::try_from(number - FIRST).unwrap_or_default();
        let role = ["alone", "open", "close"][number % 3];
        output.push(Shown::Code { code: number / 3, role });
    }
    if !words.is_empty() {
        output.push(Shown::Words(words));
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Run {
        Run::Words(text.to_owned())
    }

    fn json(value: &impl Serialize) -> String {
        serde_json::to_string(value).unwrap()
    }

    #[test]
    fn a_code_is_kept_or_changed_as_a_whole() {
        let old = [words("gauta "), Run::Code(Tag::Alone(1)), words(" pranešimų")];
        let new = [words("gauta "), Run::Code(Tag::Alone(2)), words(" pranešimų")];
        let expected = r#"[{"kind":"kept","runs":["gauta "]},{"kind":"deleted","runs":[{"code":1,"role":"alone"}]},{"kind":"inserted","runs":[{"code":2,"role":"alone"}]},{"kind":"kept","runs":[" pranešimų"]}]"#;
        assert_eq!(json(&changed(&old, &new)), expected);
        // What an author wrote is no code.
        let text = [words("\u{f0003}")];
        assert_eq!(json(&changed(&text, &text)), r#"[{"kind":"kept","runs":["�"]}]"#);
    }

    #[test]
    fn a_term_is_shown_where_it_stands_also_around_a_code() {
        let runs = vec![
            words("Ši "),
            Run::Code(Tag::Open(1)),
            words("vaiko"),
            Run::Code(Tag::Close(1)),
            words(" globa "),
            Run::Code(Tag::Alone(2)),
            words(" yra"),
        ];
        let flat = "Ši vaiko globa \u{fffc} yra";
        let range = |part: &str| {
            let start = flat.find(part).unwrap();
            start..start + part.len()
        };
        let ranges = [range("vaiko globa"), range("yra")];
        let shown = with_ranges(runs, &ranges, |term, words| Shown::Term { words, term });
        let expected = r#"["Ši ",{"code":1,"role":"open"},{"words":"vaiko","term":0},{"code":1,"role":"close"},{"words":" globa","term":0}," ",{"code":2,"role":"alone"}," ",{"words":"yra","term":1}]"#;
        assert_eq!(json(&shown), expected);
    }
}
