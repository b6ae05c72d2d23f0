//! Errors in what all chapters share, and the drafts that are built in spite of them.
//!
//! What it lets pass without a mark: an error in the list of terms, the house style or the memory
//! of translations, which nobody prints; a message that can't be read, for which the built-in one
//! or the code stands; an entry of an indicator, and a row of a data file, that none of these
//! chapters uses.
//! What it lets pass with a mark: errors in sources, registers, names, rules and settings, on the
//! title page; what these chapters use of entries and data that could not be read, or not wholly,
//! where they use it.
//! Why it matters: one person's slip in a list must not keep all others from their pages.
//! What it does not let pass: anything of data if a figure of these chapters is withheld: what
//! else has to be withheld is found in all data. Settings from which nobody can tell the languages
//! of the report. Where children are masked, the rules and settings by which they are.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::assemble::Fault;
use crate::check::final_copy::Copy;
use crate::check::unused::{Used, used};
use crate::diagnostic::{Arg, Code, Diagnostic, Diagnostics, Severity, Sources, Span};
use crate::evidence::Dataset;
use crate::load::{MANIFEST, MEMORY, TERMS};
use crate::model::{BlockKind, Chapter, Placeholder, Project, RegisterKind, path};
use crate::syntax::conflict;

/// What files that hold lists end in.
const LISTS: [&str; 6] = [".ftl", ".toml", ".yml", ".bib", ".csv", ".xlsx"];

/// Settings without which nobody can tell which text translates which.
const LANGUAGES: [&str; 2] = ["languages", "source-language"];

/// What the chapters of a draft do with errors in what they share.
pub(super) struct Shared<'a> {
    project: &'a Project,
    sources: &'a Sources,
    /// The ids of the chapters; all if there are none.
    chapters: &'a [String],
    used: OnceCell<Used>,
}

impl<'a> Shared<'a> {
    pub(super) fn new(
        project: &'a Project,
        sources: &'a Sources,
        chapters: &'a [String],
    ) -> Self {
        Shared { project, sources, chapters, used: OnceCell::new() }
    }

    /// Returns whether an error changes nothing on the pages of these chapters.
    pub(super) fn is_spare(&self, finding: &Diagnostic) -> bool {
        let Some(path) = self.path(finding) else { return false };
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
            let is_used = |id: &str| self.used().indicators.contains(id);
            let entry = self.entry(finding);
            return entry.is_some_and(|id| !is_used(&id)) && self.is_settled();
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

    /// Returns whether a draft can be made in spite of an error in a list, with a mark.
    pub(super) fn can_be_marked(&self, finding: &Diagnostic, copy: Copy) -> bool {
        let Some(path) = self.path(finding) else { return false };
        if self.project.manifest.in_language(path).is_some() || !is_list(path) {
            return false;
        }
        let is_rule = path == MANIFEST || path.ends_with("privacy.toml");
        if is_rule && copy == Copy::Redacted {
            return false;
        }
        if path == MANIFEST {
            return self.says_languages(finding);
        }
        let has_figures = path::is_indicators(path) || self.is_data(path);
        !has_figures || self.is_settled()
    }

    /// Returns whether the settings say which languages the report has, in spite of an error.
    fn says_languages(&self, finding: &Diagnostic) -> bool {
        let text = &self.sources.file(self.project.manifest.file).text;
        let is_read = match finding.code {
            Code::EmptyFile => false,
            Code::MergeConflict => {
                conflict::first_version(text).parse::<toml::Table>().is_ok()
            }
            Code::TomlSyntax => text.parse::<toml::Table>().is_ok(),
            _ => true,
        };
        let is_about = |key: &str| finding.args.get("key") == Some(&Arg::from(key));
        is_read && !LANGUAGES.into_iter().any(is_about)
    }

    /// Returns the marks of errors in lists: one for each list on the title page, and one for
    /// each place that uses what could not be read.
    pub(super) fn faults(&self, diags: &Diagnostics) -> Vec<Fault> {
        let marked: Vec<&Diagnostic> = self.marked(diags).collect();
        let Some(first) = marked.first() else { return Vec::new() };
        let mut faults = Vec::new();
        let mut files = BTreeSet::new();
        for finding in &marked {
            let span = finding.primary.filter(|span| files.insert(span.file));
            let finding = (*finding).clone();
            faults.extend(span.map(|span| Fault { span, finding, hides: false }));
        }
        let cause_in = |file: &str| {
            let mut marked = marked.iter();
            marked
                .find(|it| self.path(it) == Some(file))
                .map(|finding| (*finding).clone())
        };
        let cause = |is_it: &dyn Fn(&str) -> bool| {
            let found = marked.iter().find(|it| self.path(it).is_some_and(is_it));
            found.or(Some(first)).map(|finding| (*finding).clone())
        };
        let of_sources = cause(&|path| path.starts_with(path::SOURCES));
        let of_data = cause(&|path| path::is_indicators(path) || self.is_data(path));
        // A register that is not read wholly has another number of entries than it shows.
        let of_register = |kind: RegisterKind| match kind {
            RegisterKind::Organisations => cause_in(path::ORGANISATIONS),
            RegisterKind::FollowUp => cause_in(path::OBSERVATIONS),
            RegisterKind::Recommendations
            | RegisterKind::Abbreviations
            | RegisterKind::KeyFigures => None,
        };
        // What can't be read of an indicator, and errors in what was read of it.
        let evidence = &self.project.evidence;
        let of_indicator = |id: &str| {
            let error = marked.iter().find(|finding| self.concerns(finding, id));
            let error = error.map(|finding| (*finding).clone());
            error.or_else(|| of_data.clone().filter(|_| evidence.is_unread(id)))
        };
        let mut add = |span: Span, finding: Option<Diagnostic>| {
            faults.extend(finding.map(|finding| Fault { span, finding, hides: true }));
        };
        let is_wanted = |chapter: &&Chapter| {
            self.chapters.is_empty() || self.chapters.contains(&chapter.id)
        };
        let chapters = self.project.chapters.iter().filter(is_wanted);
        for text in chapters.flat_map(|chapter| chapter.texts.values()) {
            text.visit_placeholders(&mut |placeholder, span| {
                if let Placeholder::Cite(cite) = placeholder
                    && self.project.bibliography.get(&cite.source.value).is_none()
                    && self.project.bibliography.is_unread(&cite.source.value)
                {
                    add(span, of_sources.clone());
                }
                if let Placeholder::Count(query) = placeholder {
                    add(span, of_register(query.kind()));
                }
                for id in placeholder.indicators() {
                    add(span, of_indicator(&id.value));
                }
            });
            text.visit_blocks(&mut |block| {
                if let BlockKind::Register(query) = &block.kind {
                    add(block.span, of_register(query.kind));
                    let rows = self.project.registers.observations.rows.iter();
                    let rows = rows.filter(|_| query.is_follow_up_table());
                    let ids = rows.filter_map(|row| row.indicator.as_ref());
                    let ids = query.key_figures.indicators.iter().chain(ids);
                    // One that could not be read has its mark in its row.
                    let read = ids.filter(|id| !evidence.is_unread(&id.value));
                    for id in read {
                        add(block.span, of_indicator(&id.value));
                    }
                }
                for id in block.indicators() {
                    add(block.span, of_indicator(&id.value));
                }
            });
        }
        faults
    }

    /// Returns the errors in lists that a draft is built in spite of and marks.
    fn marked<'d>(&self, diags: &'d Diagnostics) -> impl Iterator<Item = &'d Diagnostic> {
        diags.iter().filter(|finding| {
            finding.severity == Severity::Error
                && !self.is_spare(finding)
                && self.can_be_marked(finding, Copy::Draft)
        })
    }

    /// Returns whether an error is in the entry of an indicator or in its data.
    fn concerns(&self, finding: &Diagnostic, id: &str) -> bool {
        let Some(path) = self.path(finding) else { return false };
        if path::is_indicators(path) {
            return self.entry(finding).as_deref() == Some(id);
        }
        self.file_of(id).as_deref() == Some(path)
    }

    fn path(&self, finding: &Diagnostic) -> Option<&'a str> {
        finding.primary.map(|span| &*self.sources.file(span.file).path)
    }

    fn used(&self) -> &Used {
        self.used.get_or_init(|| {
            used(self.project, &|chapter: &Chapter| {
                self.chapters.is_empty() || self.chapters.contains(&chapter.id)
            })
        })
    }

    /// Returns whether none of the figures of these chapters is withheld.
    fn is_settled(&self) -> bool {
        let evidence = &self.project.evidence;
        let mut ids = self.used().indicators.iter();
        !ids.any(|id| evidence.dataset(id).is_some_and(Dataset::has_withheld))
    }

    /// Returns whether a file is one of data: it has figures of an indicator.
    fn is_data(&self, path: &str) -> bool {
        let register = self.project.evidence.register();
        register.indicators.iter().any(|indicator| {
            path::resolve(path::DATA, &indicator.dataset.value).as_deref() == Some(path)
        })
    }

    fn is_used_data(&self, path: &str) -> bool {
        let mut ids = self.used().indicators.iter();
        ids.any(|id| self.file_of(id).as_deref() == Some(path))
    }

    /// Returns the path of an indicator's data.
    fn file_of(&self, id: &str) -> Option<String> {
        let indicator = self.project.evidence.indicator(id)?;
        path::resolve(path::DATA, &indicator.dataset.value)
    }

    /// Returns the name of the entry of a register in which an error is, as far as its text
    /// tells: what can't be read is in no model.
    fn entry(&self, finding: &Diagnostic) -> Option<String> {
        let span = finding.primary?;
        let text = &*self.sources.file(span.file).text;
        let end = text.get(span.range().start..)?.find('\n');
        let end = end.map_or(text.len(), |end| span.range().start + end);
        let before = text.get(..end)?;
        let mut lines = before.lines().rev();
        let header = lines.find_map(|line| line.trim().strip_prefix('['))?;
        let key = header.split([']', '.']).next()?.trim();
        let name = key.trim_matches(['"', '\'']);
        (!name.is_empty()).then(|| name.to_owned())
    }
}

/// Returns whether a file holds a list, names, rules or settings.
fn is_list(path: &str) -> bool {
    let is_in = |folder: &str| path.starts_with(folder);
    (is_in("report/") || is_in("translations/"))
        && LISTS.iter().any(|ending| path.ends_with(ending))
}

/// Returns whether a file only helps to write and translate: terms, house style, the memory of
/// translations.
fn is_never_printed(path: &str) -> bool {
    let is_style = path.starts_with("translations/") && path.ends_with("/style.toml");
    path == TERMS || path == MEMORY || is_style
}

/// Returns how many errors keep no draft of some chapters from being built because they change
/// nothing on its pages.
pub fn spare(
    project: &Project,
    sources: &Sources,
    chapters: &[String],
    diags: &Diagnostics,
) -> usize {
    let shared = Shared::new(project, sources, chapters);
    let errors = diags.iter().filter(|finding| finding.severity == Severity::Error);
    errors.filter(|finding| shared.is_spare(finding)).count()
}

/// Returns how many errors in lists a draft of some chapters marks.
pub fn marked(
    project: &Project,
    sources: &Sources,
    chapters: &[String],
    diags: &Diagnostics,
) -> usize {
    Shared::new(project, sources, chapters).marked(diags).count()
}
