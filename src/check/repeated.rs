//! Recommendations and questions that say the same as another one, or nearly so.
//!
//! What it finds: the same words, also in another order, in other cases or with a few more, in
//! any language of the report.
//! Why it matters: each has a number of its own, and readers look in vain for the difference.
//! Example: "Prohibit all corporal punishment." and "Prohibit corporal punishment."

use std::collections::BTreeSet;

use crate::check::samples;
use crate::diagnostic::found::Likeness;
use crate::diagnostic::{Diagnostics, Severity, Sources, Span, found};
use crate::model::{BlockKind, DirectiveKind, Project, visit};
use crate::text::{Inflection, Language};

/// Of so many words one can be more in one of two texts that say nearly the same.
const ONE_MORE: usize = 8;
/// From so many words on another one can stand in place of one of them.
const REPLACED: usize = 20;

/// Reports recommendations and questions that repeat others. Pairs are said once, of the source
/// if they are alike in it.
pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let manifest = &project.manifest;
    let source = manifest.source_language;
    let others = manifest.languages.iter().copied().filter(|it| *it != source);
    let mut said = BTreeSet::new();
    for language in [source].into_iter().chain(others) {
        let asked = asked(project, language, sources);
        for (index, one) in asked.iter().enumerate() {
            let earlier = asked.get(..index).unwrap_or_default().iter();
            let alike = earlier.filter_map(|it| Some((it, it.likeness(one)?)));
            let Some((first, kind)) =
                alike.min_by_key(|(_, kind)| *kind == Likeness::Near)
            else {
                continue;
            };
            if !said.insert(one.place) {
                continue;
            }
            let mut finding =
                found::RepeatedRecommendation { kind, first: first.span }.at(one.span);
            if kind == Likeness::Near {
                finding.severity = Severity::Note;
            }
            diags.push(finding);
        }
    }
}

/// A recommendation or question as it is written in a language.
struct Asked<'p> {
    /// Its chapter, and its place among those of the chapter.
    place: (&'p str, usize),
    /// Its words, sorted.
    words: Vec<String>,
    /// The same by their stems.
    stems: Vec<String>,
    /// Its numbers: what is to be done in another year is something else.
    numbers: Vec<String>,
    span: Span,
}

impl Asked<'_> {
    fn likeness(&self, other: &Asked<'_>) -> Option<Likeness> {
        if self.words == other.words {
            return Some(Likeness::Same);
        }
        let (here, there) =
            (lacking(&self.stems, &other.stems), lacking(&other.stems, &self.stems));
        let least = self.stems.len().min(other.stems.len());
        let is_near = match (here, there) {
            (0, more) | (more, 0) => more <= least / ONE_MORE,
            (1, 1) => least >= REPLACED,
            _ => false,
        };
        (is_near && self.numbers == other.numbers).then_some(Likeness::Near)
    }
}

/// Returns how many of some sorted words others lack.
fn lacking(words: &[String], others: &[String]) -> usize {
    let mut others = others.iter().peekable();
    words
        .iter()
        .filter(|word| {
            while others.next_if(|other| other < word).is_some() {}
            others.next_if_eq(word).is_none()
        })
        .count()
}

fn asked<'p>(
    project: &'p Project,
    language: Language,
    sources: &Sources,
) -> Vec<Asked<'p>> {
    let samples: BTreeSet<Vec<String>> =
        samples::paragraphs(&project.templates).iter().map(|text| words(text)).collect();
    let inflection = Inflection::new(language, &project.catalog);
    let mut list = Vec::new();
    for chapter in &project.chapters {
        let Some(text) = chapter.texts.get(&language) else { continue };
        let mut place = 0;
        visit::blocks(&text.blocks, &mut |block| {
            let BlockKind::Directive(directive) = &block.kind else { return };
            let kinds = [DirectiveKind::Recommendation, DirectiveKind::Question];
            if !kinds.contains(&directive.kind) {
                return;
            }
            place += 1;
            let written = directive.blocks.iter().map(|block| sources.slice(block.span));
            let written = written.collect::<Vec<_>>().join(" ");
            let words = words(&written);
            // Each chapter of a new report has the same sample.
            if words.is_empty() || samples.contains(&words) {
                return;
            }
            let stems = inflection.stems(&words.join(" ")).into_iter();
            let mut stems: Vec<String> = stems.map(|it| it.stem).collect();
            stems.sort();
            let is_number = |word: &&String| word.starts_with(|c: char| c.is_numeric());
            let numbers = words.iter().filter(is_number).cloned().collect();
            let place = (chapter.id.as_str(), place);
            list.push(Asked { place, words, stems, numbers, span: block.span });
        });
    }
    list
}

/// Returns the words of a text in small letters, sorted.
fn words(text: &str) -> Vec<String> {
    let words =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort();
    words
}
