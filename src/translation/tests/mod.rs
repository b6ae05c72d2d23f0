//! Chapters as text, edited and compared.

mod many;
mod properties;
mod states;
mod story;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span, Spanned};
use crate::markdown::{self, Body};
use crate::model::{ChapterText, Memory};
use crate::text::Language;
use crate::translation::{Candidate, Comparison, Known, State, accept, compare};

fn english() -> Language {
    "en".parse().unwrap()
}

fn read(sources: &mut Sources, title: &str, text: &str) -> ChapterText {
    let file =
        sources.add(SourceFile { path: "19.md".to_owned(), text: text.to_owned() });
    let Body { blocks, footnotes, unread, misread } =
        markdown::parse(file, text, 0, &mut Diagnostics::new());
    let title = Spanned::new(title.to_owned(), Span::new(file, 0..0));
    ChapterText { file, title, signature: Vec::new(), blocks, footnotes, unread, misread }
}

/// Compares two texts of the chapter `19`.
fn compared(source: &str, target: &str, memory: &Memory) -> Comparison {
    let mut sources = Sources::default();
    let source = read(&mut sources, "Smurtas", source);
    let target = read(&mut sources, "Violence", target);
    compare("19", &source, Some(&target), &Known::new(memory, english()), &sources)
}

/// Returns a memory that knows that two texts agree.
fn agreed(source: &str, target: &str) -> Memory {
    record(source, target, &Memory::default())
}

fn record(source: &str, target: &str, memory: &Memory) -> Memory {
    let comparison = compared(source, target, memory);
    let candidate =
        Candidate { chapter: "19", language: english(), comparison: &comparison };
    accept(memory, &[candidate], &|_, _| true).memory
}

/// Returns the state of each segment by its text, without the title's.
fn states(source: &str, target: &str, memory: &Memory) -> Vec<(String, State)> {
    let segments = compared(source, target, memory).segments.into_iter().skip(1);
    segments.map(|pair| (pair.source.text.plain(), pair.state)).collect()
}

/// Returns how many segments are in each state.
fn counts(comparison: &Comparison) -> BTreeMap<State, usize> {
    let mut counts = BTreeMap::new();
    for pair in &comparison.segments {
        *counts.entry(pair.state).or_default() += 1;
    }
    counts
}
