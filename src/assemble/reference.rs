//! References: how what they lead to is called, and the anchors that they lead to.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;

use crate::assemble::Assembler;
use crate::assemble::numbering::{Anchor, Numbering};
use crate::assemble::words::DocumentWords;
use crate::diagnostic::Span;
use crate::model::{Case, Inline, Project, Reference, visit};
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

impl Anchor {
    /// Returns the message that names several of its kind.
    fn message_of_several(&self) -> &'static str {
        match self {
            Anchor::Paragraph(_) => "ref-paragraphs",
            Anchor::Table(_) => "ref-tables",
            Anchor::Figure(_) => "ref-figures",
            Anchor::Recommendation(_) => "ref-recommendations",
            Anchor::Question(_) => "ref-questions",
            Anchor::Place { .. } => "ref-chapters",
        }
    }
}

impl Numbering {
    /// Returns the message by which references call what has a name.
    pub fn message(&self, name: &str) -> Option<&'static str> {
        self.anchors.get(name).map(Anchor::message)
    }

    /// Returns the number of the recommendation that has a name.
    pub fn recommendation(&self, name: &str) -> Option<u32> {
        match self.anchors.get(name)? {
            Anchor::Recommendation(number) => Some(*number),
            _ => None,
        }
    }
}

/// A piece of what a reference prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<'n> {
    /// Its words.
    pub(super) text: String,
    /// What it leads to, unless it stands between two that do.
    pub(super) anchor: Option<&'n Anchor>,
}

/// In messages, signs stand for what leads somewhere; later they are replaced. Unicode leaves
/// these without a meaning, so no language has them in its words.
const SIGNS: RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';

impl Numbering {
    /// Returns what a reference prints, or the name that no place has. Several of one kind are
    /// named together in their order, three or more in a row as a range: „3, 5–7 lentelės“.
    pub(super) fn pieces<'n>(
        &'n self,
        reference: &Reference,
        project: &Project,
        setting: Setting,
        words: DocumentWords<'_>,
    ) -> Result<Vec<Piece<'n>>, String> {
        let mut anchors = Vec::new();
        for name in &reference.anchors {
            let anchor =
                self.anchors.get(&name.value).ok_or_else(|| name.value.clone())?;
            if !anchors.contains(&anchor) {
                anchors.push(anchor);
            }
        }
        if let [anchor] = anchors.as_slice() {
            let form = NameForm { case: reference.case, setting };
            let text = form.of(anchor.message(), &anchor.args(project, words), words);
            return Ok(vec![Piece { text, anchor: Some(anchor) }]);
        }
        let mut kinds: Vec<&str> = Vec::new();
        for anchor in &anchors {
            if !kinds.contains(&anchor.message()) {
                kinds.push(anchor.message());
            }
        }
        // What a sign stands for is its place in this list.
        let mut links: Vec<Piece<'n>> = Vec::new();
        let mut groups = Vec::new();
        for (index, kind) in kinds.iter().enumerate() {
            let mut group: Vec<&Anchor> = anchors
                .iter()
                .copied()
                .filter(|anchor| anchor.message() == *kind)
                .collect();
            group.sort_by_key(|anchor| anchor.number());
            let begins = setting.begins && index == 0;
            let setting = Setting { begins, ..setting };
            let form = NameForm { case: reference.case, setting };
            if let [anchor] = group.as_slice() {
                let text = form.of(kind, &anchor.args(project, words), words);
                groups.push(link(&mut links, text, anchor));
                continue;
            }
            let consecutive = |one: &&Anchor, next: &&Anchor| {
                one.number().is_some_and(|number| Some(number + 1) == next.number())
            };
            let several =
                group.first().map_or(*kind, |anchor| anchor.message_of_several());
            let mut items = Vec::new();
            for span in group.chunk_by(consecutive) {
                let mut signs = span
                    .iter()
                    .map(|anchor| link(&mut links, anchor.short(project, words), anchor));
                match (signs.next(), span.len()) {
                    (Some(from), 3..) => {
                        let to = signs.next_back().unwrap_or_default();
                        let args = Args::new().text("from", from).text("to", to);
                        items.push(words.label_with("chart-range", &args));
                    }
                    (first, _) => items.extend(first.into_iter().chain(signs)),
                }
            }
            let list = words.catalog.list(words.language, &items);
            groups.push(form.of(several, &Args::new().text("list", list), words));
        }
        let text = words.catalog.list(words.language, &groups);
        Ok(with_links(&text, &links))
    }
}

/// Adds what leads somewhere, and returns the sign that stands for it.
fn link<'n>(links: &mut Vec<Piece<'n>>, text: String, anchor: &'n Anchor) -> String {
    let sign = SIGNS.clone().nth(links.len()).map(String::from).unwrap_or_default();
    links.push(Piece { text, anchor: Some(anchor) });
    sign
}

/// Puts the links in the places of their signs.
fn with_links<'n>(text: &str, links: &[Piece<'n>]) -> Vec<Piece<'n>> {
    let mut pieces: Vec<Piece<'n>> = Vec::new();
    let mut between = String::new();
    for c in text.chars() {
        let index = u32::from(c).checked_sub(u32::from(*SIGNS.start()));
        let linked = index.and_then(|index| links.get(index as usize));
        let Some(linked) = linked else {
            between.push(c);
            continue;
        };
        if !between.is_empty() {
            pieces.push(Piece { text: std::mem::take(&mut between), anchor: None });
        }
        pieces.push(linked.clone());
    }
    if !between.is_empty() {
        pieces.push(Piece { text: between, anchor: None });
    }
    pieces
}

/// In which form a name stands in its sentence.
#[derive(Debug, Clone, Copy)]
struct NameForm {
    case: Option<Case>,
    setting: Setting,
}

/// What is around a reference.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// Whether it begins a sentence, with a capital.
    pub(super) begins: bool,
    /// Whether it stands in brackets or in a footnote, where names are abbreviated.
    pub(super) is_aside: bool,
}

impl NameForm {
    /// Returns a name in this form. A language may have a shorter one for what is said aside.
    fn of(self, id: &str, args: &Args, words: DocumentWords<'_>) -> String {
        let case = self.case.unwrap_or_default().as_str();
        if self.setting.begins {
            return capitalized(&words.inflected(id, case, args));
        }
        let abbreviated = self
            .setting
            .is_aside
            .then(|| words.optional(&format!("{id}.abbreviated"), args));
        abbreviated.flatten().unwrap_or_else(|| words.inflected(id, case, args))
    }
}

impl Anchor {
    /// Returns how it is called by itself, where a text is its number alone.
    pub(super) fn name_beside(
        &self,
        text: &str,
        project: &Project,
        words: DocumentWords<'_>,
    ) -> Option<String> {
        let is_number = text.chars().all(|c| c.is_ascii_digit());
        is_number.then(|| words.label_with(self.message(), &self.args(project, words)))
    }

    /// Returns how it is called among others of its kind.
    fn short(&self, project: &Project, words: DocumentWords<'_>) -> String {
        match self.number() {
            Some(number) => number.to_string(),
            None => words.label_with("ref-chapter-title", &self.args(project, words)),
        }
    }

    /// Returns the variables of the message that names it.
    fn args(&self, project: &Project, words: DocumentWords<'_>) -> Args {
        if let Some(number) = self.number() {
            return Args::new().count("n", i64::from(number));
        }
        let title = match self {
            Anchor::Place { chapter, .. } => {
                project.chapters.get(*chapter).and_then(|chapter| {
                    let source = project.manifest.source_language;
                    chapter
                        .texts
                        .get(&words.language)
                        .or_else(|| chapter.texts.get(&source))
                })
            }
            _ => None,
        };
        let title = title.map(|text| words.polish(&text.title.value));
        Args::new().text("title", title.unwrap_or_default())
    }
}

/// Returns what is around the references of a paragraph.
pub(super) fn settings(
    list: &[Inline],
    words: DocumentWords<'_>,
) -> HashMap<Span, Setting> {
    let mut found = HashMap::new();
    visit::inflected(list, &mut |before, _, span| {
        let begins = begins_sentence(before, &words.catalog.lexicon(words.language));
        found.insert(span, Setting { begins, is_aside: is_in_brackets(before) });
    });
    found
}

/// Returns whether a text ends within brackets.
fn is_in_brackets(text: &str) -> bool {
    let depth = text.chars().fold(0_u32, |depth, c| match c {
        '(' | '[' => depth + 1,
        ')' | ']' => depth.saturating_sub(1),
        _ => depth,
    });
    depth > 0
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

impl Assembler<'_> {
    /// Returns the anchor of a place that an author named, for the first block in the document
    /// that has it: a name that is there twice, or in a text that stands beside its
    /// translation, is a finding, but must not be two anchors.
    pub(super) fn place(&mut self, name: &str) -> Option<String> {
        let anchor = self.numbering.anchors.get(name)?;
        let Anchor::Place { chapter, .. } = anchor else { return None };
        let id = anchor_id(anchor);
        (*chapter == self.chapter && self.places.insert(id.clone())).then_some(id)
    }

    /// Returns the anchor of a block by its number. Blocks without one, because only a
    /// translation has them, are told apart by their turn in the chapter.
    pub(super) fn anchor_of(
        &mut self,
        number: Option<u32>,
        anchor: fn(u32) -> Anchor,
    ) -> String {
        if let Some(number) = number {
            return anchor_id(&anchor(number));
        }
        self.unnumbered += 1;
        format!("unnumbered-{}-{}", self.chapter, self.unnumbered)
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
