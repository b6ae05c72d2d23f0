//! The numbers of paragraphs, recommendations, tables, figures and footnotes.
//!
//! They are counted once, over the source language, and every language takes them from
//! here: that is why they are the same in all of them.

use std::collections::BTreeMap;

use crate::model::{
    Block, BlockKind, Chapter, ChapterKind, ChapterText, Citation, DirectiveKind, Inline,
    InlineKind, Locator, Placeholder, Project, RegisterKind, visit,
};

/// All numbers of a report.
#[derive(Debug, Default)]
pub struct Numbering {
    /// For each chapter, for each block of its source text.
    pub(super) chapters: Vec<Vec<BlockNumbers>>,
    /// What each anchor's name stands for.
    pub(super) anchors: BTreeMap<String, Anchor>,
    /// By source, the footnote that describes it: the first that cites it.
    pub(super) first_citations: BTreeMap<String, u32>,
}

/// The numbers of a block of the source text and of everything inside it.
#[derive(Debug, Default, Clone)]
pub(super) struct BlockNumbers {
    pub(super) paragraph: Option<u32>,
    /// For each block that [`may_have_number`], the outermost among them, in reading order.
    pub(super) inside: Vec<GivenNumbers>,
    pub(super) notes: BTreeMap<NoteKey, u32>,
}

/// The numbers of a block of its own.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct GivenNumbers {
    /// That by which it is referred to, if it has one.
    pub(super) number: Option<u32>,
    /// That of the chart which a register has above its table.
    pub(super) chart: Option<u32>,
}

/// Returns whether a block of a kind may have a number of its own: a recommendation, a
/// question, a table, a figure.
pub(super) fn may_have_number(kind: &BlockKind) -> bool {
    match kind {
        BlockKind::Table(_)
        | BlockKind::DataTable(_)
        | BlockKind::Chart(_)
        | BlockKind::Figure(_) => true,
        BlockKind::Register(query) => {
            query.is_follow_up_table() || query.kind == RegisterKind::KeyFigures
        }
        BlockKind::Directive(directive) => match directive.kind {
            DirectiveKind::Recommendation | DirectiveKind::Question => true,
            DirectiveKind::Voice | DirectiveKind::Example | DirectiveKind::Note => false,
        },
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::List(_)
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Rule => false,
    }
}

/// What a footnote is known by, in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKey {
    /// A footnote with a name, in a chapter.
    Named(usize, String),
    /// The n-th footnote without a name, in a block of a chapter.
    Inline(usize, usize, usize),
    /// The n-th citation of one place of one source, in a block of a chapter.
    Citation(usize, usize, Cited, usize),
}

/// A place of a source that is cited: its key, and page or paragraph.
pub(super) type Cited = (String, Option<String>);

/// Returns what a citation cites.
pub(super) fn cited(citation: &Citation) -> Cited {
    let locator = citation.locator.as_ref().map(|locator| match locator {
        Locator::Page(page) => format!("p{page}"),
        Locator::Paragraph(paragraph) => format!("para{paragraph}"),
    });
    (citation.source.value.clone(), locator)
}

/// Counts the footnotes of a block that have no name of their own.
#[derive(Debug, Default)]
pub(super) struct Unnamed {
    inline: usize,
    citations: BTreeMap<Cited, usize>,
}

impl Unnamed {
    /// Returns what the next footnote in place is known by.
    pub(super) fn inline(&mut self, chapter: usize, position: usize) -> NoteKey {
        self.inline += 1;
        NoteKey::Inline(chapter, position, self.inline)
    }

    /// Returns what the next citation of this place is known by.
    pub(super) fn citation(
        &mut self,
        chapter: usize,
        position: usize,
        citation: &Citation,
    ) -> NoteKey {
        let cited = cited(citation);
        // Counted for each cited place, since a translation may cite in another order.
        let count = self.citations.entry(cited.clone()).or_insert(0);
        *count += 1;
        NoteKey::Citation(chapter, position, cited, *count)
    }
}

/// What an anchor stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Anchor {
    Paragraph(u32),
    Table(u32),
    Figure(u32),
    Recommendation(u32),
    Question(u32),
    /// A place without a number: its own anchor, in a chapter.
    Place {
        chapter: usize,
        name: String,
    },
}

impl Anchor {
    /// Returns the number that it stands for.
    pub(super) fn number(&self) -> Option<u32> {
        match self {
            Anchor::Paragraph(number)
            | Anchor::Table(number)
            | Anchor::Figure(number)
            | Anchor::Recommendation(number)
            | Anchor::Question(number) => Some(*number),
            Anchor::Place { .. } => None,
        }
    }
}

/// Counts everything that has a number.
pub fn number(project: &Project) -> Numbering {
    let mut counter = Counter::new(project);
    for (index, chapter) in project.chapters.iter().enumerate() {
        let numbers = match chapter.texts.get(&project.manifest.source_language) {
            Some(text) => counter.chapter(index, chapter, text),
            // An empty entry keeps the chapters at their indexes.
            None => Vec::new(),
        };
        counter.numbering.chapters.push(numbers);
    }
    counter.numbering
}

struct Counter<'a> {
    project: &'a Project,
    numbering: Numbering,
    paragraphs: u32,
    tables: u32,
    figures: u32,
    recommendations: u32,
    questions: u32,
    notes: BTreeMap<NoteKey, u32>,
}

impl<'a> Counter<'a> {
    fn new(project: &'a Project) -> Self {
        Counter {
            project,
            numbering: Numbering::default(),
            paragraphs: 0,
            tables: 0,
            figures: 0,
            recommendations: 0,
            questions: 0,
            notes: BTreeMap::new(),
        }
    }

    fn chapter(
        &mut self,
        index: usize,
        chapter: &Chapter,
        text: &ChapterText,
    ) -> Vec<BlockNumbers> {
        let mut last = None;
        text.blocks
            .iter()
            .enumerate()
            .map(|(position, block)| {
                let mut numbers = BlockNumbers::default();
                // Readers cite the commentary by paragraph; other parts have no numbers.
                let is_commentary = chapter.kind == ChapterKind::Commentary;
                if is_commentary && matches!(block.kind, BlockKind::Paragraph(_)) {
                    self.paragraphs += 1;
                    numbers.paragraph = Some(self.paragraphs);
                }
                last = numbers.paragraph.or(last);
                // A list or a quotation belongs to the paragraph before it.
                let place = match &block.kind {
                    BlockKind::Paragraph(_)
                    | BlockKind::List(_)
                    | BlockKind::Quote(_) => last.map(Anchor::Paragraph),
                    BlockKind::Heading { .. }
                    | BlockKind::Code(_)
                    | BlockKind::Table(_)
                    | BlockKind::Figure(_)
                    | BlockKind::DataTable(_)
                    | BlockKind::Chart(_)
                    | BlockKind::Directive(_)
                    | BlockKind::Register(_)
                    | BlockKind::Rule => None,
                };
                self.block(index, block, place, &mut numbers);
                self.notes(index, position, block, text, &mut numbers);
                numbers
            })
            .collect()
    }

    /// Numbers a block and what is inside it. `place` is what an anchor without a number of
    /// its own stands for.
    fn block(
        &mut self,
        chapter: usize,
        block: &Block,
        place: Option<Anchor>,
        numbers: &mut BlockNumbers,
    ) {
        let numbered = self.numbered(block);
        if may_have_number(&block.kind) {
            let number = numbered.as_ref().and_then(Anchor::number);
            numbers.inside.push(GivenNumbers { number, chart: self.chart(block) });
        }
        let place = numbered.or(place);
        if let Some(name) = &block.anchor {
            let anchor = place
                .clone()
                .unwrap_or_else(|| Anchor::Place { chapter, name: name.value.clone() });
            // The first anchor of a name counts; another one is a finding.
            self.numbering.anchors.entry(name.value.clone()).or_insert(anchor);
        }
        for block in block.inner().into_iter().flatten() {
            self.block(chapter, block, place.clone(), numbers);
        }
    }

    /// Returns the number of the chart that a register has above its table: of a single state
    /// the words say all.
    fn chart(&mut self, block: &Block) -> Option<u32> {
        let BlockKind::Register(query) = &block.kind else { return None };
        let has_chart =
            query.is_follow_up_table() && self.project.registers.by_status().len() > 1;
        has_chart.then(|| {
            self.figures += 1;
            self.figures
        })
    }

    /// Returns the next number for a block; `None` for one that has none of its own.
    fn numbered(&mut self, block: &Block) -> Option<Anchor> {
        let (count, anchor): (&mut u32, fn(u32) -> Anchor) = match &block.kind {
            BlockKind::Table(table) if table.caption.is_some() => {
                (&mut self.tables, Anchor::Table)
            }
            // It has a table if it has rows.
            BlockKind::Register(query)
                if query.kind == RegisterKind::KeyFigures
                    || query.is_follow_up_table()
                        && !self.project.registers.observations.rows.is_empty() =>
            {
                (&mut self.tables, Anchor::Table)
            }
            // Unlike a typed table, it always has a caption.
            BlockKind::DataTable(_) => (&mut self.tables, Anchor::Table),
            BlockKind::Chart(_) => (&mut self.figures, Anchor::Figure),
            // A reference needs a number, so an anchor is enough to get one.
            BlockKind::Figure(image)
                if image.caption.is_some() || block.anchor.is_some() =>
            {
                (&mut self.figures, Anchor::Figure)
            }
            BlockKind::Directive(directive) => match directive.kind {
                DirectiveKind::Recommendation => {
                    (&mut self.recommendations, Anchor::Recommendation)
                }
                DirectiveKind::Question => (&mut self.questions, Anchor::Question),
                DirectiveKind::Voice | DirectiveKind::Example | DirectiveKind::Note => {
                    return None;
                }
            },
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::Register(_)
            | BlockKind::Rule => return None,
        };
        *count += 1;
        Some(anchor(*count))
    }

    fn notes(
        &mut self,
        chapter: usize,
        position: usize,
        block: &Block,
        text: &ChapterText,
        numbers: &mut BlockNumbers,
    ) {
        let mut keys = Vec::new();
        collect_notes(self.project, chapter, position, block, text, &mut keys);
        for key in keys {
            let next =
                u32::try_from(self.notes.len()).unwrap_or(u32::MAX).saturating_add(1);
            // Further marks of the same footnote repeat its number.
            let number = *self.notes.entry(key.clone()).or_insert(next);
            if let NoteKey::Citation(_, _, (source, _), _) = &key {
                let first = &mut self.numbering.first_citations;
                first.entry(source.clone()).or_insert(number);
            }
            numbers.notes.insert(key, number);
        }
    }
}

/// Collects the footnotes that are marked in a block, in reading order. Marks inside
/// footnotes are not marks: their text is set in place.
pub(super) fn collect_notes(
    project: &Project,
    chapter: usize,
    position: usize,
    block: &Block,
    text: &ChapterText,
    keys: &mut Vec<NoteKey>,
) {
    let mut unnamed = Unnamed::default();
    visit::blocks(std::slice::from_ref(block), &mut |block| {
        visit::own_lines(block, &mut |line| {
            notes_of(project, chapter, position, line, text, &mut unnamed, keys);
        });
    });
}

fn notes_of(
    project: &Project,
    chapter: usize,
    position: usize,
    list: &[Inline],
    text: &ChapterText,
    unnamed: &mut Unnamed,
    keys: &mut Vec<NoteKey>,
) {
    for inline in list {
        match &inline.kind {
            InlineKind::FootnoteMark(name) if text.footnotes.place(name).is_some() => {
                keys.push(NoteKey::Named(chapter, name.clone()));
            }
            InlineKind::InlineFootnote(_) => {
                keys.push(unnamed.inline(chapter, position));
            }
            InlineKind::Placeholder(Placeholder::Cite(citation)) => {
                let source = project.bibliography.get(&citation.source.value);
                // A United Nations document is cited in the text, by its symbol.
                if source.is_some_and(|source| source.symbol.is_none()) {
                    keys.push(unnamed.citation(chapter, position, citation));
                }
            }
            kind => {
                notes_of(project, chapter, position, kind.inner(), text, unnamed, keys);
            }
        }
    }
}
