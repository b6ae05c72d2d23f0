//! Abbreviations: each is explained, and once.
//!
//! What it finds: an abbreviation that the report never explains, and one that it explains twice.
//! Why it matters: its readers are from all over the world and begin anywhere.
//! Example: "VTAKĮ" without "Vaiko teisių apsaugos kontrolieriaus įstaiga (VTAKĮ)".
//!
//! Summary and commentary are read alone, so each may explain it. What every reader of such
//! reports knows is a message, `abbreviations-known`.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Sources, Span, found};
use crate::model::{ChapterKind, Project, SegmentKind};
use crate::text::{Args, abbreviations, ends_in_placeholder, explained};
use crate::translation::{Comparisons, flat};

/// What a chapter says.
struct Said {
    is_commentary: bool,
    used: Vec<(String, Span)>,
    explained: Vec<(String, Span)>,
}

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    for language in &project.manifest.languages {
        let said: Vec<Said> = project
            .chapters
            .par_iter()
            .enumerate()
            .map(|(index, chapter)| {
                let is_list = chapter.kind == ChapterKind::Abbreviations;
                let is_commentary = chapter.kind == ChapterKind::Commentary;
                let (mut used, mut explanations) = (Vec::new(), Vec::new());
                for segment in comparisons.segments(index, *language) {
                    if segment.kind == SegmentKind::Code {
                        continue;
                    }
                    let words = flat(&segment.text);
                    for range in abbreviations(&words) {
                        let before = words.get(..range.start).unwrap_or_default();
                        if ends_in_placeholder(before) {
                            continue;
                        }
                        let name = words.get(range.clone()).unwrap_or_default();
                        used.push((name.to_owned(), segment.span_of(&range, sources)));
                    }
                    for found in explained(&words) {
                        let name = words.get(found.short.clone()).unwrap_or_default();
                        let span = segment.span_of(&found.short, sources);
                        explanations.push((name.to_owned(), span));
                    }
                }
                // A list that somebody wrote explains whatever it has.
                if is_list {
                    explanations.clone_from(&used);
                }
                Said { is_commentary, used, explained: explanations }
            })
            .collect();
        of_language(&said, project, diags);
    }
}

fn of_language(said: &[Said], project: &Project, diags: &mut Diagnostics) {
    // Names of organisations stand in each language.
    let languages = project.manifest.languages.iter();
    let lists = languages.filter_map(|language| {
        project.catalog.format(*language, "abbreviations-known", &Args::new())
    });
    let lists: Vec<String> = lists.collect();
    let known: BTreeSet<&str> =
        lists.iter().flat_map(|list| list.split_whitespace()).collect();
    let mut explained: BTreeMap<(&str, bool), Span> = BTreeMap::new();
    for said in said {
        for (name, span) in &said.explained {
            let place = (name.as_str(), said.is_commentary);
            match explained.get(&place) {
                Some(first) if first.file == span.file && first.start == span.start => {}
                Some(first) => {
                    let kind = found::AbbreviationMistake::Twice { first: *first };
                    diags.push(found::Abbreviation { name, kind }.at(*span));
                }
                None => drop(explained.insert(place, *span)),
            }
        }
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (name, span) in said.iter().flat_map(|said| &said.used) {
        let is_explained = [true, false]
            .iter()
            .any(|part| explained.contains_key(&(name.as_str(), *part)));
        if !is_explained && !known.contains(name.as_str()) && told.insert(name) {
            let kind = found::AbbreviationMistake::Never;
            diags.push(found::Abbreviation { name, kind }.at(*span));
        }
    }
}
