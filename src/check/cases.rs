//! References and figures in the case that the word before them asks for, where their language
//! has cases.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::assemble::{Numbering, figure};
use crate::diagnostic::found::{self, NoCase};
use crate::diagnostic::{Diagnostics, Span};
use crate::evidence::Query;
use crate::model::{Case, Placeholder, Project, Reference, path, visit};
use crate::text::{Args, Language};

pub(super) fn check(project: &Project, numbering: &Numbering, diags: &mut Diagnostics) {
    for (language, text) in project.chapters.iter().flat_map(|chapter| &chapter.texts) {
        let mut sentences = Sentences { project, numbering, language: *language, diags };
        text.visit_blocks(&mut |block| {
            visit::own_lines(block, &mut |line| {
                visit::inflected(line, &mut |before, placeholder, span| {
                    sentences.look_at(before, placeholder, span);
                });
            });
        });
    }
}

/// The sentences of a chapter.
struct Sentences<'a> {
    project: &'a Project,
    numbering: &'a Numbering,
    language: Language,
    diags: &'a mut Diagnostics,
}

impl Sentences<'_> {
    fn look_at(&mut self, before: &str, placeholder: &Placeholder, span: Span) {
        let lexicon = self.project.catalog.lexicon(self.language);
        let governing = lexicon.governing(before);
        let governing =
            governing.and_then(|(word, case)| Some((word, Case::parse(case)?)));
        match placeholder {
            Placeholder::Ref(reference) if reference.case.is_none() => {
                if let Some((word, case)) = governing {
                    self.reference(reference, word, case, span);
                }
            }
            Placeholder::Value(query, Some(case)) => self.value(query, None, *case, span),
            Placeholder::Value(query, None) => {
                if let Some((word, case)) = governing {
                    self.value(query, Some(word), case, span);
                }
            }
            // In the nominative on purpose, or without a case.
            Placeholder::Ref(_)
            | Placeholder::Number(_)
            | Placeholder::Change(_)
            | Placeholder::Contrast(_)
            | Placeholder::List(..)
            | Placeholder::Claim(_)
            | Placeholder::Typed
            | Placeholder::Count(_)
            | Placeholder::Cite(_) => {}
        }
    }

    /// Warns of a reference without a case behind a word that surely asks for one.
    fn reference(&mut self, reference: &Reference, word: &str, case: Case, span: Span) {
        let Some(name) = reference.anchors.first().map(|name| &name.value) else {
            return;
        };
        let Some(message) = self.numbering.message(name) else { return };
        let quoted = reference.anchors.iter().map(|name| format!("\"{}\"", name.value));
        let written: Vec<String> = quoted.collect();
        let form = format!("{message}.{}", case.as_str());
        if self.project.catalog.has(self.language, &form) {
            self.diags.push(
                found::ReferenceCase {
                    name: name.as_str(),
                    written: &written.join(" "),
                    value: word,
                    kind: case.as_str(),
                    expected: case.short(),
                }
                .at(span),
            );
        }
    }

    /// Warns of a figure that is in the nominative although the word before it, if there is one,
    /// asks for another case, or although its author does and the unit has no form for it.
    fn value(&mut self, query: &Query, word: Option<&str>, case: Case, span: Span) {
        let Project { evidence, catalog, .. } = self.project;
        let language = self.language;
        let has_cases = catalog.has(language, &format!("ref-table.{}", case.as_str()));
        if case == Case::default() || !has_cases {
            return;
        }
        // What is wrong with a query has findings of its own. Decimals ask for a form that is the
        // same in all cases.
        let found = evidence.select(query).ok().filter(|found| found.decimals() == 0);
        let Some(found) = found else { return };
        let unit = format!("unit-{}", found.indicator.unit.value);
        let has_form = catalog.has(language, &format!("{unit}.{}", case.as_str()));
        let is_wrong = if has_form {
            let printed = |case| {
                let value = Placeholder::Value(query.clone(), case);
                figure(&value, evidence, catalog, language)
            };
            word.is_some() && printed(None) != printed(Some(case))
        } else {
            self.is_inflected(&unit)
        };
        if is_wrong {
            self.diags.push(
                found::ValueCase {
                    name: &query.indicator.value,
                    value: word.unwrap_or_default(),
                    unit: &unit,
                    kind: case.as_str(),
                    expected: case.short(),
                    reason: if has_form { NoCase::NotAsked } else { NoCase::NoForm },
                    path: &path::messages(language, path::NAMES),
                }
                .at(span),
            );
        }
    }

    /// Returns whether a unit has several forms beside whole numbers, as words have and
    /// abbreviations don't.
    fn is_inflected(&self, unit: &str) -> bool {
        let form = |number: u8| {
            let args = Args::new().decimal("value", Decimal::from(number));
            let text = self.project.catalog.format(self.language, unit, &args)?;
            Some(text.replacen(&number.to_string(), "", 1))
        };
        let forms: BTreeSet<String> = [1, 2, 10].into_iter().filter_map(form).collect();
        forms.len() > 1
    }
}
