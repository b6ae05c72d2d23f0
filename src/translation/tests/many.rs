//! Chapters and reports beyond the size at which all is weighed with all.

use std::path::Path;

use super::*;
use crate::load::{self, Disk};
use crate::model::{Chapter, ChapterKind};
use crate::translation::{Comparisons, segments};
use State::{Current, Stale};

/// Returns sentences that have few words in common, every seventh the same.
fn sentences(count: usize, word: &str) -> Vec<String> {
    let sentence = |n: usize| {
        let n = if n % 7 == 6 { 6 } else { n };
        format!("{word} {n:04} {:04} {:04}.", n * 31 % 9973, n * 57 % 9973)
    };
    (0..count).map(sentence).collect()
}

fn text(paragraphs: &[String]) -> String {
    paragraphs.join("\n\n")
}

/// Returns how many segments beside the title are in each state.
fn count(
    source: &[String],
    target: &[String],
    memory: &Memory,
) -> BTreeMap<State, usize> {
    let mut counts = BTreeMap::new();
    for (_, state) in states(&text(source), &text(target), memory) {
        *counts.entry(state).or_default() += 1;
    }
    counts
}

#[test]
fn in_a_long_chapter_an_edit_touches_no_other_segment() {
    let (mut source, target) = (sentences(1_200, "žodis"), sentences(1_200, "word"));
    let memory = agreed(&text(&source), &text(&target));
    source.insert(300, "Visai naujas sakinys apie nieką.".to_owned());
    source.remove(700);
    let moved = source.remove(900);
    source.insert(5, moved);
    let counts = count(&source, &target, &memory);
    assert_eq!(counts, BTreeMap::from([(State::Missing, 1), (Current, 1_199)]));
}

#[test]
fn where_every_sentence_of_a_long_chapter_was_edited_every_pair_is_stale() {
    let (source, target) = (sentences(600, "žodis"), sentences(600, "word"));
    let memory = agreed(&text(&source), &text(&target));
    let edited = |list: &[String]| -> Vec<String> {
        list.iter().map(|sentence| sentence.replace('.', " dar ketvirtas.")).collect()
    };
    let counts = count(&edited(&source), &edited(&target), &memory);
    assert_eq!(counts, BTreeMap::from([(Stale, 600)]));
    let counts = count(&edited(&source), &target, &memory);
    assert_eq!(counts, BTreeMap::from([(Stale, 600)]));
}

#[test]
fn many_chapters_that_were_renamed_together_find_their_own_units() {
    let mut sources = Sources::default();
    let lines: Vec<(String, String)> =
        sentences(400, "žodis").into_iter().zip(sentences(400, "word")).collect();
    let mut chapters = |prefix: &str| -> Vec<Chapter> {
        let chapters = lines.iter().enumerate().map(|(index, (source, target))| {
            let texts = [("lt", "Įvadas", source), ("en", "Introduction", target)];
            let texts = texts.map(|(language, title, text)| {
                (language.parse().unwrap(), read(&mut sources, title, text))
            });
            Chapter {
                id: format!("{prefix}{index:03}"),
                kind: ChapterKind::Annex,
                cluster: None,
                articles: Vec::new(),
                protocols: Vec::new(),
                authors: Vec::new(),
                order: 0,
                texts: texts.into(),
            }
        });
        chapters.collect()
    };
    let (before, after) = (chapters("a"), chapters("b"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut Diagnostics::new());
    let mut project = loaded.project;
    project.memory = Memory::default();
    project.chapters = before.into();
    let comparisons = Comparisons::new(&project, &sources);
    let candidates: Vec<Candidate<'_>> = comparisons.candidates(&project).collect();
    project.memory = accept(&project.memory, &candidates, &|_, _| true).memory;
    project.chapters = after.into();
    let comparisons = Comparisons::new(&project, &sources);
    for index in 0..400 {
        let comparison = comparisons.of(index, english()).unwrap();
        assert_eq!(counts(comparison), BTreeMap::from([(Current, 2)]), "{index}");
        let former = comparison.segments[1].former;
        let chapter = former.and_then(|unit| project.memory.units[unit].chapter.clone());
        // A sentence of many chapters does not tell where it comes from.
        let expected = (index % 7 != 6).then(|| format!("a{index:03}"));
        assert_eq!(chapter, expected, "{index}");
    }
    // A title that all of them have tells nothing.
    let known =
        Known::new(&project.memory, english()).with_current_chapters(&project.chapters);
    let source = &project.chapters[0].texts[&"lt".parse().unwrap()];
    let title = segments(source, &sources);
    assert!(known.units("b000", title.iter().take(1)).is_empty());
    assert_eq!(known.units("b000", title.iter()).len(), 2);
}
