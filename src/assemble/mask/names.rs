//! Neutral names for what is named after somebody: chapters, anchors, indicators, sources,
//! files.
//!
//! No reader is meant to read such names, but they are in addresses of pages and in the files
//! themselves. A number tells nothing; a digest could be compared with those of likely names.

use std::collections::{BTreeMap, BTreeSet};

use super::Masker;
use super::picture::said;
use crate::assemble::Document;
use crate::diagnostic::Span;
use crate::evidence::{code_name, dimension_name};
use crate::model::Project;
use crate::text::{Identifying, Privacy};

/// How the anchors begin that have the name of a chapter or one of an author's behind it.
const PREFIXES: [&str; 2] = ["chapter-", "place-"];
/// The longest extension of a file's name.
const EXTENSION: usize = 5;

/// Neutral names, the same in all languages and outputs.
#[derive(Debug, Clone, Default)]
pub struct NeutralNames {
    /// By the names that tell something, without the extensions of files.
    names: BTreeMap<String, String>,
    /// Those of them that nothing else reports, in the order of the report.
    unsaid: Vec<TellingName>,
}

/// A name that may be somebody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellingName {
    /// The name, without the extension of a file.
    pub name: String,
    /// Where it is given, if that is a place in a file of the report.
    pub span: Option<Span>,
}

impl NeutralNames {
    /// Returns no names: all stay as they are.
    pub(super) const fn none() -> Self {
        NeutralNames { names: BTreeMap::new(), unsaid: Vec::new() }
    }

    /// Numbers the names in a report that tell something, in the order of the report, whose
    /// documents are not masked yet; the rules know who is named in them.
    pub fn of(project: &Project, documents: &[Document], privacy: &Privacy) -> Self {
        let Project { catalog, manifest, .. } = project;
        let lexicon = catalog.lexicon(manifest.source_language);
        let people = privacy.people();
        let mut seen = BTreeSet::new();
        let (mut telling, mut unsaid) = (Vec::new(), Vec::new());
        for_each_name(project, documents, &mut |path, place| {
            for part in path.split('/').map(|part| divided(part).0) {
                if !seen.insert(part.to_owned()) {
                    continue;
                }
                let (is_said, is_telling) = match place {
                    // A code can be a month: only what is masked in a cell is replaced.
                    Named::Code(_) => {
                        (false, !privacy.find(part, false, &lexicon).is_empty())
                    }
                    Named::Here(_) | Named::File => {
                        let is_said = !said(privacy, &lexicon, part).is_empty();
                        (is_said, is_said || people.are_named_in(part))
                    }
                };
                if !is_telling {
                    continue;
                }
                telling.push(part.to_owned());
                let span = match place {
                    Named::Here(span) | Named::Code(span) => Some(span),
                    Named::File if is_said => continue,
                    Named::File => None,
                };
                unsaid.push(TellingName { name: part.to_owned(), span });
            }
        });
        let numbers = 1_usize..;
        let names = numbers.map(|number| format!("masked-{number}"));
        let free = names.filter(|name| !seen.contains(name));
        NeutralNames { names: telling.into_iter().zip(free).collect(), unsaid }
    }

    /// Returns the names that may be somebody's and that nothing else reports.
    pub fn unsaid(&self) -> &[TellingName] {
        &self.unsaid
    }

    /// Returns the names that tell something, each with the neutral one.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().map(|(name, new)| (name.as_str(), new.as_str()))
    }

    /// Returns a path, or any other name, with neutral names of its parts.
    pub fn path(&self, path: &str) -> String {
        let part = |part: &str| {
            let (stem, extension) = divided(part);
            match self.names.get(stem) {
                Some(new) => format!("{new}{extension}"),
                None => part.to_owned(),
            }
        };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// Returns an anchor with the neutral name of what it leads to.
    fn anchor(&self, anchor: &str) -> String {
        let mut prefixes = PREFIXES.iter();
        match prefixes.find_map(|it| Some((it, anchor.strip_prefix(it)?))) {
            Some((prefix, name)) => format!("{prefix}{}", self.path(name)),
            None => anchor.to_owned(),
        }
    }

    /// Returns a text with neutral names wherever it has one that tells something.
    pub(super) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // The longer ones first: one may be part of another.
        let mut names: Vec<(&str, &str)> = self.iter().collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        for (name, new) in names {
            let mut output = String::new();
            let mut rest = text.as_str();
            while let Some((before, after)) = rest.split_once(name) {
                output.push_str(before);
                let is_part = output.ends_with(char::is_alphanumeric)
                    || after.starts_with(char::is_alphanumeric);
                output.push_str(if is_part { name } else { new });
                rest = after;
            }
            output.push_str(rest);
            text = output;
        }
        text
    }
}

/// Returns the names in a report's names of codes, which the dimension says to be those of
/// children: by its name or by its heading in the file, which no reader sees.
pub fn names_of_codes(project: &Project) -> Vec<String> {
    let mut names = BTreeSet::new();
    for language in &project.manifest.languages {
        let lexicon = project.catalog.lexicon(*language);
        for dataset in project.evidence.datasets().values() {
            for dimension in dataset.dimensions() {
                let heading = dimension_name(&project.catalog, *language, &dimension.id);
                let headings = [Some(dimension.id.clone()), heading];
                for code in &dimension.codes {
                    let name =
                        code_name(&project.catalog, *language, &dimension.id, code);
                    let name = name.as_ref().unwrap_or(code);
                    for heading in headings.iter().flatten() {
                        let text = format!("{heading} {name}");
                        let found = project.privacy.find(&text, false, &lexicon);
                        let found = found.into_iter().filter(|it| {
                            it.kind == Identifying::Name && it.range.end > heading.len()
                        });
                        let found = found.filter_map(|it| {
                            text.get(it.range.start.max(heading.len() + 1)..it.range.end)
                        });
                        names.extend(found.map(str::to_owned));
                    }
                }
            }
        }
    }
    names.into_iter().collect()
}

/// What has a name.
#[derive(Clone, Copy)]
enum Named {
    /// What is named at a place in a file of the report.
    Here(Span),
    /// A file that is shown or attached, whose name is looked at with it.
    File,
    /// A code in published data.
    Code(Span),
}

/// Calls a function for all names that a report gives to its parts and to its files.
fn for_each_name(
    project: &Project,
    documents: &[Document],
    visit: &mut dyn FnMut(&str, Named),
) {
    for chapter in &project.chapters {
        for text in chapter.texts.values() {
            visit(&chapter.id, Named::Here(Span::new(text.file, 0..0)));
            text.visit_blocks(&mut |block| {
                let anchor = block.anchor.iter();
                anchor.for_each(|it| visit(&it.value, Named::Here(it.span)));
            });
        }
    }
    for indicator in &project.evidence.register().indicators {
        visit(&indicator.id.value, Named::Here(indicator.id.span));
        visit(&indicator.dataset.value, Named::Here(indicator.dataset.span));
    }
    for source in project.bibliography.iter() {
        visit(&source.key, Named::Here(source.span));
    }
    project.images.keys().for_each(|path| visit(path, Named::File));
    for document in documents {
        document.pictures().into_keys().for_each(|path| visit(path, Named::File));
        document.attachments.iter().for_each(|file| visit(&file.path, Named::File));
    }
    for dataset in project.evidence.datasets().values() {
        let codes = dataset.dimensions().iter().flat_map(|it| &it.codes);
        let place = Named::Code(Span::new(dataset.file, 0..0));
        codes.for_each(|code| visit(code, place));
    }
}

/// Returns the name of a file and its extension, with the point.
fn divided(name: &str) -> (&str, &str) {
    let at = name.rfind('.').filter(|at| {
        let extension = name.get(at + 1..).unwrap_or_default();
        *at > 0
            && (1..=EXTENSION).contains(&extension.len())
            && extension.chars().all(|c| c.is_ascii_alphanumeric())
    });
    name.split_at(at.unwrap_or(name.len()))
}

impl Masker<'_> {
    /// Gives what has an anchor, or says it, its neutral name.
    pub(super) fn anchor(&self, anchor: &mut String) {
        if self.is_to_be_shown {
            *anchor = self.names.anchor(anchor);
        }
    }

    /// Gives what may have an anchor its neutral name.
    pub(super) fn anchors(&self, anchor: &mut Option<String>) {
        if let Some(anchor) = anchor {
            self.anchor(anchor);
        }
    }

    /// Gives a key its neutral name.
    pub(super) fn key(&self, key: &mut String) {
        if self.is_to_be_shown {
            *key = self.names.path(key);
        }
    }

    /// Replaces names in a text that quotes what an author wrote.
    pub(super) fn quoted(&self, text: &mut String) {
        if self.is_to_be_shown {
            *text = self.names.text(text);
        }
    }

    /// Gives chapters and anchors neutral names; those that authors gave go.
    pub(super) fn neutralize(&self, document: &mut Document) {
        if !self.is_to_be_shown {
            return;
        }
        let names = self.names;
        let anchors = std::mem::take(&mut document.anchors);
        document.anchors = anchors.iter().map(|anchor| names.anchor(anchor)).collect();
        let given = std::mem::take(&mut document.names).into_iter();
        document.names = given
            .map(|(anchor, mut given)| {
                given.retain(|name| names.path(name) == *name);
                (names.anchor(&anchor), given)
            })
            .collect();
        // A draft says on its title page in which files errors are.
        if let Some(notice) = &mut document.cover.notice {
            self.quoted(notice);
        }
        let listings = document.listings.iter_mut();
        for entry in listings.flat_map(|listing| &mut listing.entries) {
            self.anchor(&mut entry.anchor);
        }
        for part in &mut document.parts {
            self.anchor(&mut part.anchor);
            for chapter in &mut part.chapters {
                self.key(&mut chapter.id);
                self.anchor(&mut chapter.anchor);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_where_they_stand_alone() {
        let names = [("ona", "masked-1"), ("ona-9", "masked-2")];
        let names = names.map(|(name, new)| (name.to_owned(), new.to_owned()));
        let neutral =
            NeutralNames { names: names.into_iter().collect(), unsaid: Vec::new() };
        for (text, expected) in [
            ("report/ona-9.csv: ona", "report/masked-2.csv: masked-1"),
            ("persona ona", "persona masked-1"),
            ("onaona", "onaona"),
            ("", ""),
        ] {
            assert_eq!(neutral.text(text), expected);
        }
        assert_eq!(neutral.path("report/ona/ona-9.csv"), "report/masked-1/masked-2.csv");
        assert_eq!(neutral.anchor("chapter-a/ona"), "chapter-a/masked-1");
        assert_eq!(neutral.anchor("p3"), "p3");
    }
}
