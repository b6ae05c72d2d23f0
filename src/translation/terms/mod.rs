//! Terms in the segments of a report: found in whatever form the source has them, and
//! compared with what the translation says.

mod glossary;
#[cfg(test)]
mod tests;

pub use glossary::glossary;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use crate::diagnostic::Spanned;
use crate::model::{SegmentText, Term, TermBase};
use crate::text::{Catalog, Gap, Inflection, Language, Stem};
use crate::translation::flat;

/// The term base, made ready to look for terms in one language and their renderings in
/// another.
#[derive(Debug)]
pub struct Terms<'a> {
    entries: Vec<TermEntry<'a>>,
    /// For each stem the names that begin with it: entry and name.
    by_beginning: BTreeMap<String, Vec<(usize, usize)>>,
    source: TermLanguage,
    target: TermLanguage,
}

/// A language and its forms of words.
#[derive(Debug)]
struct TermLanguage {
    language: Language,
    inflection: Inflection,
}

/// The words of a name, by their stems.
type Name = Vec<Stem>;

#[derive(Debug)]
struct TermEntry<'a> {
    term: &'a Term,
    names: Vec<Name>,
    renderings: Vec<Name>,
    avoided: Vec<Name>,
}

/// A term that stands in a segment of the source.
#[derive(Debug, Clone)]
pub struct FoundTerm<'a> {
    /// The term.
    pub term: &'a Term,
    /// Where it stands in the [`flat`] text of the segment.
    pub range: Range<usize>,
    entry: usize,
}

/// A term that is not rendered as the term base says.
#[derive(Debug, Clone)]
pub struct Misrendered<'a> {
    /// The term, and where it stands in the source.
    pub found: FoundTerm<'a>,
    /// Where words that the term base avoids stand in the [`flat`] text of the
    /// translation; `None` where nothing that it lists stands there.
    pub avoided: Option<Range<usize>>,
}

/// What stands between a term and its renderings in a hint.
pub const ARROW: &str = " → ";

/// How a term of a segment is to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The term, as the term base writes it.
    pub name: String,
    /// How it is rendered, the preferred first.
    pub renderings: Vec<String>,
    /// How it must not be rendered.
    pub avoided: Vec<String>,
}

impl fmt::Display for Hint {
    /// Writes the hint without words of any language: `globa → care (≠ custody)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{ARROW}{}", self.name, self.renderings.join(" | "))?;
        if !self.avoided.is_empty() {
            write!(f, " (≠ {})", self.avoided.join(" | "))?;
        }
        Ok(())
    }
}

impl<'a> Terms<'a> {
    /// Makes the terms ready that have a name in both languages.
    pub fn new(
        base: &'a TermBase,
        source: Language,
        target: Language,
        catalog: &Catalog,
    ) -> Self {
        let side = |language| TermLanguage {
            language,
            inflection: Inflection::new(language, catalog),
        };
        let (source, target) = (side(source), side(target));
        let mut by_beginning: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        let mut entries = Vec::new();
        for term in &base.terms {
            let entry = TermEntry {
                term,
                names: source.read(term.names(source.language)),
                renderings: target.read(term.names(target.language)),
                avoided: target.read(term.avoided(target.language)),
            };
            if entry.renderings.is_empty() {
                continue;
            }
            for (index, name) in entry.names.iter().enumerate() {
                let beginning = name.first().map(|first| first.stem.clone());
                let list = by_beginning.entry(beginning.unwrap_or_default()).or_default();
                list.push((entries.len(), index));
            }
            entries.push(entry);
        }
        Terms { entries, by_beginning, source, target }
    }

    /// Returns whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the terms in a text of the source, in order. Where terms overlap, the
    /// longest counts.
    pub fn found(&self, source: &SegmentText) -> Vec<FoundTerm<'a>> {
        let stems = self.source.inflection.stems(&flat(source));
        let mut matches: Vec<(Range<usize>, usize)> = Vec::new();
        for start in 0..stems.len() {
            let rest = stems.get(start..).unwrap_or_default();
            let names = rest.first().and_then(|first| self.by_beginning.get(&first.stem));
            for (entry, name) in names.into_iter().flatten() {
                let name =
                    self.entries.get(*entry).and_then(|entry| entry.names.get(*name));
                if let Some(name) = name.filter(|name| begins_with(rest, name)) {
                    matches.push((start..start + name.len(), *entry));
                }
            }
        }
        matches.sort_by_key(|(words, entry)| (Reverse(words.len()), words.start, *entry));
        let mut taken: Vec<(Range<usize>, usize)> = Vec::new();
        for (words, entry) in matches {
            if !taken.iter().any(|(range, _)| overlap(range, &words)) {
                taken.push((words, entry));
            }
        }
        taken.sort_by_key(|(words, _)| words.start);
        let found = taken.into_iter().filter_map(|(words, entry)| {
            let range = in_text(&stems, &words)?;
            Some(FoundTerm { term: self.entries.get(entry)?.term, range, entry })
        });
        found.collect()
    }

    /// Returns the terms of a segment that its translation renders by what the term base
    /// avoids, or by nothing that it lists. How often a term stands on either side is not
    /// compared.
    pub fn misrendered(
        &self,
        source: &SegmentText,
        target: &SegmentText,
    ) -> Vec<Misrendered<'a>> {
        let mut seen = BTreeSet::new();
        let mut found = self.found(source);
        found.retain(|found| seen.insert(found.entry));
        if found.is_empty() {
            return Vec::new();
        }
        let stems = self.target.inflection.stems(&flat(target));
        let entries = || found.iter().filter_map(|found| self.entries.get(found.entry));
        let rendered: Vec<Vec<Range<usize>>> =
            entries().map(|entry| places(&stems, &entry.renderings)).collect();
        let mut avoided: Vec<Vec<Range<usize>>> =
            entries().map(|entry| places(&stems, &entry.avoided)).collect();
        // What one term must not be called can be the name of another in the segment.
        for words in &mut avoided {
            words.retain(|words| {
                !rendered.iter().flatten().any(|range| overlap(range, words))
            });
        }
        // The longest words that are wrong are said to be wrong.
        let is_part = |words: &Range<usize>| {
            let mut others = avoided.iter().flatten();
            others.any(|range| range.len() > words.len() && overlap(range, words))
        };
        let mut output = Vec::new();
        for ((found, rendered), avoided) in found.iter().zip(&rendered).zip(&avoided) {
            if rendered.is_empty() && avoided.is_empty() {
                output.push(Misrendered { found: found.clone(), avoided: None });
            }
            output.extend(avoided.iter().filter(|words| !is_part(words)).map(|words| {
                Misrendered { found: found.clone(), avoided: in_text(&stems, words) }
            }));
        }
        output
    }

    /// Returns how the terms of a text are to be rendered, each once, in order.
    pub fn hints(&self, source: &SegmentText) -> Vec<Hint> {
        let mut seen = BTreeSet::new();
        let mut found = self.found(source);
        found.retain(|found| seen.insert(found.entry));
        let values = |names: &[Spanned<String>]| -> Vec<String> {
            names.iter().map(|name| name.value.clone()).collect()
        };
        let hint = |term: &Term| Hint {
            name: values(term.names(self.source.language)).swap_remove(0),
            renderings: values(term.names(self.target.language)),
            avoided: values(term.avoided(self.target.language)),
        };
        found.iter().map(|found| hint(found.term)).collect()
    }
}

impl TermLanguage {
    fn read(&self, names: &[Spanned<String>]) -> Vec<Name> {
        let names = names.iter().map(|name| self.inflection.stems(&name.value));
        names.filter(|name| !name.is_empty()).collect()
    }
}

fn begins_with(stems: &[Stem], name: &[Stem]) -> bool {
    let is_near = |gap: Gap, wanted: Gap| match gap {
        Gap::Space => true,
        Gap::Comma => wanted == Gap::Comma,
        Gap::Break => false,
    };
    stems.len() >= name.len()
        && stems.iter().zip(name).enumerate().all(|(index, (stem, wanted))| {
            stem.stem == wanted.stem && (index == 0 || is_near(stem.gap, wanted.gap))
        })
}

/// Returns where any of the names stands among the words; of those that begin at one
/// word, the longest.
fn places(stems: &[Stem], names: &[Name]) -> Vec<Range<usize>> {
    (0..stems.len())
        .filter_map(|start| {
            let rest = stems.get(start..)?;
            let fitting = names.iter().filter(|name| begins_with(rest, name));
            Some(start..start + fitting.map(Vec::len).max()?)
        })
        .collect()
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Returns where a range of words stands in the text.
fn in_text(stems: &[Stem], words: &Range<usize>) -> Option<Range<usize>> {
    let words = stems.get(words.clone())?;
    Some(words.first()?.range.start..words.last()?.range.end)
}
