//! References: how what they lead to is called, and the anchors that they lead to.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::assemble::numbering::{Anchor, Numbering};
use crate::assemble::words::DocumentWords;
use crate::diagnostic::Span;
use crate::model::{Case, Inline, Project, visit};
use crate::text::{Args, begins_sentence, capitalized};

impl Anchor {
    /// Returns the message that names it within a sentence.
    fn message(&self) -> &'static str {
        match self {
            Anchor::Paragraph(_) => "ref-paragraph",
            Anchor::Table(_) => "ref-table",
            Anchor::Figure(_) => "ref-figure",
            Anchor::Recommendation(_) => "ref-recommendation",
            Anchor::Question(_) => "ref-question",
            Anchor::Place { .. } => "ref-chapter",
        }
    }
}

impl Numbering {
    /// Returns the message by which references call what has a name.
    pub fn message(&self, name: &str) -> Option<&'static str> {
        self.anchors.get(name).map(Anchor::message)
    }
}

impl Anchor {
    /// Returns how a reference calls what it leads to. A sentence begins with a capital, and
    /// a language may have another name for its beginning.
    pub(super) fn name(
        &self,
        project: &Project,
        case: Option<Case>,
        begins: bool,
        words: DocumentWords<'_>,
    ) -> String {
        let args = match self {
            Anchor::Paragraph(number)
            | Anchor::Table(number)
            | Anchor::Figure(number)
            | Anchor::Recommendation(number)
            | Anchor::Question(number) => Args::new().count("n", i64::from(*number)),
            Anchor::Place { chapter, .. } => {
                let chapter = project.chapters.get(*chapter);
                let title = chapter.and_then(|chapter| {
                    let source = project.manifest.source_language;
                    chapter
                        .texts
                        .get(&words.language)
                        .or_else(|| chapter.texts.get(&source))
                });
                let title = title.map(|text| words.polish(&text.title.value));
                Args::new().text("title", title.unwrap_or_default())
            }
        };
        let id = self.message();
        let case = case.unwrap_or_default().as_str();
        if !begins {
            return words.inflected(id, case, &args);
        }
        let in_case = words.optional(&format!("{id}.{case}"), &args);
        capitalized(&in_case.unwrap_or_else(|| words.inflected(id, "beginning", &args)))
    }
}

/// Returns where the references of a paragraph stand that begin a sentence.
pub(super) fn beginning(list: &[Inline], words: DocumentWords<'_>) -> HashSet<Span> {
    let mut found = HashSet::new();
    visit::references(list, &mut |before, _, span| {
        if begins_sentence(before, &words.catalog.lexicon(words.language)) {
            found.insert(span);
        }
    });
    found
}

/// Returns the anchor of a footnote.
pub(super) fn note_id(number: u32) -> String {
    format!("note-{number}")
}

/// Returns the anchor in the document of what an author's anchor stands for: short, since
/// people write the addresses that end in it.
pub(super) fn anchor_id(anchor: &Anchor) -> String {
    match anchor {
        Anchor::Paragraph(number) => format!("p{number}"),
        Anchor::Table(number) => format!("t{number}"),
        Anchor::Figure(number) => format!("f{number}"),
        Anchor::Recommendation(number) => format!("r{number}"),
        Anchor::Question(number) => format!("q{number}"),
        Anchor::Place { name, .. } => format!("place-{name}"),
    }
}

/// Returns the names that authors gave to what a document has, by its anchor there.
pub(super) fn names(
    numbering: &Numbering,
    placed: &BTreeSet<String>,
) -> BTreeMap<String, Vec<String>> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, anchor) in &numbering.anchors {
        let id = anchor_id(anchor);
        if placed.contains(&id) {
            names.entry(id).or_default().push(name.clone());
        }
    }
    names
}
