//! Errors in what all chapters share that the chapters of a draft do without.
//!
//! What it lets pass: an error in the list of terms, the house style or the memory of
//! translations, which nobody prints; a message that can't
//! be read, for which the built-in one or the code stands; an entry of an indicator, and a row
//! of a data file, that none of these chapters uses.
//! Why it matters: one person's slip in a list must not keep all others from their pages.
//! What it does not let pass: anything of data if a figure of these chapters is withheld. What
//! else has to be withheld is found in all data and by the names of areas.

use std::cell::OnceCell;

use crate::check::unused::{Used, used};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Sources, Span};
use crate::load::{MEMORY, TERMS};
use crate::model::{Chapter, Project, path};

/// What the chapters of a draft do without.
pub(super) struct Spare<'a> {
    project: &'a Project,
    sources: &'a Sources,
    /// The ids of the chapters; all if there are none.
    chapters: &'a [String],
    used: OnceCell<Used>,
}

impl<'a> Spare<'a> {
    pub(super) fn new(
        project: &'a Project,
        sources: &'a Sources,
        chapters: &'a [String],
    ) -> Self {
        Spare { project, sources, chapters, used: OnceCell::new() }
    }

    /// Returns whether an error changes nothing on the pages of these chapters.
    pub(super) fn has(&self, finding: &Diagnostic) -> bool {
        let Some(span) = finding.primary else { return false };
        let path = &*self.sources.file(span.file).path;
        if is_never_printed(path) {
            return true;
        }
        // Two versions that were not merged are for a person to decide.
        if finding.code == Code::MergeConflict {
            return false;
        }
        if finding.code == Code::FluentSyntax {
            return self.is_settled();
        }
        if path::is_indicators(path) {
            let entry = entry(&self.sources.file(span.file).text, span);
            let is_used = |id: &str| self.used().indicators.contains(id);
            return entry.is_some_and(|id| !is_used(id)) && self.is_settled();
        }
        let is_unused = match finding.code {
            Code::DatasetDuplicate => {
                let first = finding.related.iter().map(|related| related.span);
                let is_used = |span| self.used().figures.contains(&span);
                !self.is_used_data(path) || !first.clone().any(is_used)
            }
            _ => !self.is_used_data(path),
        };
        self.is_data(path) && is_unused && self.is_settled()
    }

    fn used(&self) -> &Used {
        self.used.get_or_init(|| {
            used(self.project, &|chapter: &Chapter| {
                self.chapters.is_empty() || self.chapters.contains(&chapter.id)
            })
        })
    }

    /// Returns whether all indicators of these chapters could be read, and none of their
    /// figures is withheld.
    fn is_settled(&self) -> bool {
        let evidence = &self.project.evidence;
        self.used().indicators.iter().all(|id| {
            let indicator = evidence.indicator(id);
            let dataset =
                indicator.and_then(|found| evidence.datasets().get(&found.table));
            dataset.is_some_and(|dataset| !dataset.has_withheld())
        })
    }

    /// Returns whether a file is one of data: it has figures of an indicator.
    fn is_data(&self, path: &str) -> bool {
        let register = self.project.evidence.register();
        register.indicators.iter().any(|indicator| {
            path::resolve(path::DATA, &indicator.dataset.value).as_deref() == Some(path)
        })
    }

    fn is_used_data(&self, path: &str) -> bool {
        self.used().indicators.iter().any(|id| {
            let indicator = self.project.evidence.indicator(id);
            let file = indicator
                .and_then(|found| path::resolve(path::DATA, &found.dataset.value));
            file.as_deref() == Some(path)
        })
    }
}

/// Returns whether a file only helps to write and translate: terms, house style, the memory of
/// translations.
fn is_never_printed(path: &str) -> bool {
    let is_style = path.starts_with("translations/") && path.ends_with("/style.toml");
    path == TERMS || path == MEMORY || is_style
}

/// Returns the name of the entry of a register in which a place is, as far as its text tells:
/// what can't be read is in no model.
fn entry(text: &str, place: Span) -> Option<&str> {
    let end = text.get(place.range().start..)?.find('\n');
    let before = text.get(..end.map_or(text.len(), |end| place.range().start + end))?;
    let header = before.lines().rev().find_map(|line| line.trim().strip_prefix('['))?;
    let key = header.split([']', '.']).next()?.trim();
    let name = key.trim_matches(['"', '\'']);
    (!name.is_empty()).then_some(name)
}

/// Returns how many errors keep no draft of some chapters from being built because they change
/// nothing on its pages.
pub fn spare(
    project: &Project,
    sources: &Sources,
    chapters: &[String],
    diags: &Diagnostics,
) -> usize {
    let spare = Spare::new(project, sources, chapters);
    let errors = diags.iter().filter(|finding| finding.severity == Severity::Error);
    errors.filter(|finding| spare.has(finding)).count()
}
