//! Words typed beside a placeholder that prints them already.
//!
//! What it finds: the unit of a figure, the verb of a change, "more" or "less" of a comparison,
//! or the noun of a reference, typed right before or behind the placeholder.
//! Why it matters: the page has „12,1 proc. proc.“ or „padidėjo sumažėjo“, which the file does
//! not show.
//! Example: `{{value "child-poverty" 2023}} per cent`.
//!
//! What a placeholder prints is taken from the report as it is printed, and what people type
//! instead from the messages of the unit; only the words of rise and fall, of more and less are
//! listed (`printed-…`).

mod line;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use line::{Line, Typed};
use vocabulary::Vocabulary;

use crate::assemble::{ReportContext, printed_words};
use crate::diagnostic::{Diagnostic, Diagnostics, Fix, Sources, Span, found};
use crate::evidence::{Direction, Size};
use crate::model::{Block, Case, Placeholder, Reference, visit};
use crate::text::{Args, Language};

pub(super) fn check(report: ReportContext<'_>, diags: &mut Diagnostics) {
    let project = report.project;
    let indicators = &project.evidence.register().indicators;
    let units: BTreeSet<&str> =
        indicators.iter().map(|indicator| indicator.unit.value.as_str()).collect();
    let vocabulary =
        |language| Vocabulary::new(language, &project.catalog, units.iter().copied());
    let languages = project.manifest.languages.iter();
    let vocabularies: BTreeMap<Language, Vocabulary> =
        languages.map(|language| (*language, vocabulary(*language))).collect();
    let found: Vec<Diagnostics> = project
        .chapters
        .par_iter()
        .map(|chapter| {
            let mut diags = Diagnostics::new();
            for (language, text) in &chapter.texts {
                let Some(vocabulary) = vocabularies.get(language) else { continue };
                let rule = Rule { report, language: *language, vocabulary };
                text.visit_blocks(&mut |block| rule.block(block, &mut diags));
            }
            diags
        })
        .collect();
    for findings in found {
        diags.append(findings);
    }
}

/// What a placeholder prints, as far as people may type it beside it.
struct Printed {
    text: String,
    words: Vec<String>,
    /// The nouns of a reference, whatever stands between them.
    nouns: Vec<String>,
    /// The unit of a figure.
    unit: Option<String>,
    /// Whether it says that something is more, or has become more.
    direction: Option<Direction>,
    kind: Kind,
}

/// What matters of the kinds of placeholders.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Value,
    Change,
    Contrast,
    Reference,
}

/// What was typed though it is printed.
struct Doubled {
    /// How many words.
    count: usize,
    /// Whether it says something else than the placeholder.
    is_opposite: bool,
}

impl Doubled {
    fn same(count: usize) -> Self {
        Doubled { count, is_opposite: false }
    }
}

struct Rule<'a> {
    report: ReportContext<'a>,
    language: Language,
    vocabulary: &'a Vocabulary,
}

impl Rule<'_> {
    fn block(&self, block: &Block, diags: &mut Diagnostics) {
        let sources = self.report.sources;
        visit::own_lines(block, &mut |inlines| {
            for line in Line::all_of(inlines) {
                for (at, placeholder, span) in line.placeholders() {
                    let before = line.before(at, &self.vocabulary.lexicon);
                    let after = line.after(at, &self.vocabulary.lexicon);
                    if before.is_empty() && after.is_empty() {
                        continue;
                    }
                    let Some(printed) = self.printed(placeholder) else { continue };
                    if let Some(doubled) = self.behind(&printed, &after) {
                        let typed = after.get(..doubled.count).unwrap_or_default();
                        let finding = Finding { typed, printed: &printed, doubled };
                        diags.push(finding.behind(span, &line, sources));
                    }
                    if let Some(doubled) = self.ahead(&printed, &before) {
                        let from = before.len() - doubled.count;
                        let typed = before.get(from..).unwrap_or_default();
                        let expected = self.in_case(placeholder, typed, span, sources);
                        let finding = Finding { typed, printed: &printed, doubled };
                        diags.push(finding.ahead(
                            span,
                            expected.as_deref(),
                            &line,
                            sources,
                        ));
                    }
                }
            }
        });
    }

    /// Returns what a placeholder prints; `None` for one whose words nobody types, and where
    /// it prints none.
    fn printed(&self, placeholder: &Placeholder) -> Option<Printed> {
        let ReportContext { project, numbering, .. } = self.report;
        let evidence = &project.evidence;
        let mut nouns = Vec::new();
        let (kind, unit, direction) = match placeholder {
            Placeholder::Value(query, _) => {
                let unit = evidence.select(query).ok()?.indicator.unit.value.clone();
                (Kind::Value, Some(unit), None)
            }
            Placeholder::Change(query) => {
                let change = evidence.change(query)?;
                let direction = match change.size {
                    Size::By(size) if size.is_sign_negative() => Some(Direction::Less),
                    Size::By(_) => Some(Direction::More),
                    Size::None | Size::Trace => None,
                };
                let unit = change.to.indicator.unit.value.clone();
                (Kind::Change, (!change.is_in_points()).then_some(unit), direction)
            }
            Placeholder::Contrast(query) => {
                let contrast = evidence.contrast(query)?;
                let unit = contrast.left.indicator.unit.value.clone();
                let unit = (!contrast.is_in_points()).then_some(unit);
                (Kind::Contrast, unit, Some(contrast.direction))
            }
            Placeholder::Ref(Reference { anchors, .. }) => {
                let message = numbering.message(&anchors.first()?.value)?;
                nouns = self.vocabulary.nouns(message, &project.catalog);
                (Kind::Reference, None, None)
            }
            Placeholder::Number(_)
            | Placeholder::List(..)
            | Placeholder::Count(_)
            | Placeholder::Cite(_)
            | Placeholder::Claim(_)
            | Placeholder::Typed => return None,
        };
        let text = printed_words(self.report, placeholder, self.language)?;
        let words = self.vocabulary.words(&text);
        let has_letters = text.chars().any(char::is_alphabetic);
        has_letters.then_some(Printed { text, words, nouns, unit, direction, kind })
    }

    /// Returns how many words behind a placeholder it has printed itself.
    fn behind(&self, printed: &Printed, after: &[Typed<'_>]) -> Option<Doubled> {
        let vocabulary = self.vocabulary;
        let first = after.first()?;
        if printed.kind == Kind::Reference {
            let is_noun = !first.is_name() && vocabulary.is_noun(&printed.nouns, first);
            return is_noun.then_some(Doubled::same(1));
        }
        if let Some((count, is_opposite)) = vocabulary.share(&printed.text, after) {
            return Some(Doubled { count, is_opposite });
        }
        let stems: Vec<String> =
            after.iter().map(|it| vocabulary.stem(it.text)).collect();
        let repeated = (1..=stems.len()).rev().find(|count| {
            let from = printed.words.len().checked_sub(*count);
            let end = from.and_then(|from| printed.words.get(from..));
            let typed = stems.get(..*count).unwrap_or_default();
            end == Some(typed) && typed.iter().any(|it| it.contains(char::is_alphabetic))
        });
        let is_unit = || {
            let unit = printed.unit.as_deref();
            unit.is_some_and(|unit| vocabulary.is_unit(unit, first))
        };
        if let Some(count) = repeated.or_else(|| is_unit().then_some(1)) {
            // „21 vaikas vaikų globos namuose“, „3 vaikai Vaikų linijoje“.
            let next = after.get(count);
            let is_part = printed.kind == Kind::Value
                && (first.is_name() || next.is_some_and(|it| vocabulary.is_part(it)));
            return (!is_part).then_some(Doubled::same(count));
        }
        let said = match printed.kind {
            Kind::Contrast => vocabulary.compared(first),
            Kind::Change => vocabulary.changed(first),
            Kind::Value | Kind::Reference => None,
        }?;
        let is_opposite = said.is_opposite(printed.direction);
        Some(Doubled { count: 1, is_opposite })
    }

    /// Returns how many words before a placeholder it prints itself.
    fn ahead(&self, printed: &Printed, before: &[Typed<'_>]) -> Option<Doubled> {
        let vocabulary = self.vocabulary;
        let last = before.last()?;
        let same = |holds: bool| holds.then_some(Doubled::same(1));
        match printed.kind {
            Kind::Reference => same(vocabulary.is_noun(&printed.nouns, last)),
            Kind::Value => {
                let begins = printed.text.starts_with(char::is_alphabetic);
                let is_sign = !last.text.contains(char::is_alphanumeric);
                let unit = printed.unit.as_deref().filter(|_| begins || is_sign);
                same(unit.is_some_and(|unit| vocabulary.is_unit(unit, last)))
            }
            Kind::Change | Kind::Contrast => {
                let stem = vocabulary.stem(last.text);
                let begins = printed.text.starts_with(char::is_alphabetic);
                if begins && printed.words.first() == Some(&stem) {
                    return Some(Doubled::same(1));
                }
                let find = |word| {
                    if printed.kind == Kind::Change {
                        vocabulary.changed(word)
                    } else {
                        vocabulary.compared(word)
                    }
                };
                let between = vocabulary.may_stand_between(last);
                let earlier = before.len().checked_sub(2).and_then(|at| before.get(at));
                let (count, said) = match (find(last), earlier) {
                    (Some(said), _) => (1, said),
                    (None, Some(word)) if between && printed.kind == Kind::Change => {
                        (2, find(word)?)
                    }
                    (None, _) => return None,
                };
                let is_opposite = said.is_opposite(printed.direction);
                Some(Doubled { count, is_opposite })
            }
        }
    }

    /// Returns a reference in the case of the noun that was typed before it, if that is another
    /// than its own.
    fn in_case(
        &self,
        placeholder: &Placeholder,
        typed: &[Typed<'_>],
        span: Span,
        sources: &Sources,
    ) -> Option<String> {
        let ReportContext { project, numbering, .. } = self.report;
        let Placeholder::Ref(reference) = placeholder else { return None };
        let [noun] = typed else { return None };
        if reference.case.is_some() {
            return None;
        }
        let message = numbering.message(&reference.anchors.first()?.value)?;
        let args = || Args::new().text("n", "1").text("title", "");
        let in_case = |id: &str| {
            let text = project.catalog.format(self.language, id, &args());
            text.is_some_and(|text| has_word(&text, noun.text))
        };
        let is_other = |case: &Case| in_case(&format!("{message}.{}", case.as_str()));
        let case = Case::ALL.into_iter().find(is_other).filter(|_| !in_case(message))?;
        let bare = sources.slice(span).strip_suffix("}}")?.trim_end();
        Some(format!("{bare} case=\"{}\"}}}}", case.short()))
    }
}

/// What is said of words that were typed beside a placeholder.
struct Finding<'a> {
    typed: &'a [Typed<'a>],
    printed: &'a Printed,
    doubled: Doubled,
}

impl Finding<'_> {
    /// Returns the finding about words behind a placeholder. Its fix takes them away, but for
    /// the point that ends their sentence.
    fn behind(
        &self,
        placeholder: Span,
        line: &Line<'_>,
        sources: &Sources,
    ) -> Diagnostic {
        let words = self.words();
        let is_sign = !words.starts_with(char::is_alphanumeric);
        let gap = if is_sign { "" } else { " " };
        let text = format!("{}{gap}{words}", self.printed.text);
        let range = line.in_file(self.typed, sources);
        let fix = range.clone().and_then(|range| {
            let file = placeholder.file;
            let end = placeholder.range().end;
            let between = sources.slice(Span::new(file, end..range.start));
            let is_apart = !between.chars().all(|c| c == ' ' || c == '\u{a0}');
            let ends = words.ends_with('.') && line.ends_sentence(self.typed);
            let put = if ends { "." } else { "" };
            (!is_apart && !self.doubled.is_opposite)
                .then(|| Fix::safe(Span::new(file, end..range.end), put))
        });
        self.told(&text, None, placeholder, range).with_fix(fix)
    }

    /// Returns the finding about words before a placeholder. A reference that they begin a
    /// sentence with is written with a capital by itself, other words are not.
    fn ahead(
        &self,
        placeholder: Span,
        expected: Option<&str>,
        line: &Line<'_>,
        sources: &Sources,
    ) -> Diagnostic {
        let words = self.words();
        let is_sign = !words.starts_with(char::is_alphanumeric);
        let gap = if is_sign { "" } else { " " };
        let text = format!("{words}{gap}{}", self.printed.text);
        let range = line.in_file(self.typed, sources);
        let begins_low = self.printed.kind == Kind::Reference
            || !self.typed.first().is_some_and(Typed::is_name);
        let fix = range.clone().and_then(|range| {
            let file = placeholder.file;
            let start = placeholder.range().start;
            let between = sources.slice(Span::new(file, range.end..start));
            let is_apart = !between.chars().all(|c| c == ' ' || c == '\u{a0}');
            let is_clear = !is_apart && begins_low && !self.doubled.is_opposite;
            let (end, put) = match expected {
                Some(expected) => (placeholder.range().end, expected),
                None => (start, ""),
            };
            is_clear.then(|| Fix::safe(Span::new(file, range.start..end), put))
        });
        self.told(&text, expected, placeholder, range).with_fix(fix)
    }

    fn words(&self) -> String {
        let words: Vec<&str> = self.typed.iter().map(|word| word.text).collect();
        words.join(" ")
    }

    fn told(
        &self,
        printed: &str,
        expected: Option<&str>,
        placeholder: Span,
        range: Option<Range<usize>>,
    ) -> Diagnostic {
        let kind = match expected {
            Some(expected) => found::Twice::Case { expected },
            None if self.doubled.is_opposite => found::Twice::Opposite,
            None => found::Twice::Same,
        };
        let name = &self.words();
        let span = range.map_or(placeholder, |range| Span::new(placeholder.file, range));
        found::PrintedTwice { kind, name, printed }.at(span)
    }
}

/// Returns whether a text has a word just so, but for capitals and points.
fn has_word(text: &str, word: &str) -> bool {
    let plain = |word: &str| word.replace('.', "").to_lowercase();
    text.split_whitespace().any(|it| plain(it) == plain(word))
}
