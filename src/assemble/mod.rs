//! From the model to a document in one language: order, numbers, references, figures.

mod blocks;
pub(crate) mod charts;
mod citation;
mod compare;
mod coverage;
mod cover;
mod document;
mod excerpt;
mod faults;
mod figures;
#[cfg(test)]
mod tests;
mod inlines;
mod jumps;
mod listings;
mod locator;
mod mask;
mod numbering;
mod numbers;
mod origin;
mod parallel;
mod parts;
mod printed;
mod reference;
mod registers;
mod stale;
mod stops;
mod tables;
mod trace;
pub mod visit;
mod words;

pub use charts::{
    Category, Chart, Lack, MapClass, Panel, Point, Series, Shading, Tick, TileShown,
};
pub use compare::{Affected, What, affected};
pub use document::{
    AsideKind, Attachment, Block, BlockKind, Caption, Chapter, Cover, CoverLogo,
    Displayed, Document, Figure, Inline, InlineContent, InlineKind, Listing,
    ListingEntry, NoteWords, Numbered, NumberedKind, Part, Showing, SourceEntry,
    SourceList, TextTable, numbered_entries,
};
pub use faults::Fault;
pub use figures::{figure, printed_number, printed_value};
pub use mask::{
    Exposed, Found, NeutralNames, PrintedComment, Redaction, TellingName, names_of_codes,
    tell_masked,
};
pub use numbering::{Numbering, number};
pub use origin::{Cell, CitedIndicator, Derivation, Origin};
pub use parallel::{
    Both, Parallel, ParallelChapter, ParallelPart, ParallelRow, Stale, parallel,
};
use printed::Printed;
pub use printed::{placeholder_words, printed_words};
pub use registers::{
    Group, Recommended, follow_up_summary, grouped, members, questions, recommendations,
    register_figures,
};
pub use tables::{DataRow, DataTable, FigureCell, HeaderCell};
pub use trace::{Passage, Traced, cell_name, point_name, trace};
pub use words::{articles_label, period_in_words, unit_label};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::assemble::origin::Origins;
use crate::assemble::words::DocumentWords;
use crate::diagnostic::{FileId, Sources};
use crate::evidence::DEFAULTS;
use crate::model::Project;
use crate::syntax::entries;
use crate::text::{Args, Language};
use crate::translation::Comparisons;

/// How a report is to be assembled.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Whether it is the copy to be sent: without the mark of a draft.
    pub is_final: bool,
    /// Whether the source language will stand beside it. Then a paragraph without
    /// translation is not said to be given in its original.
    pub is_beside_source: bool,
    /// Whether marks and spaces are set as the language has them: what has to be read, but
    /// not what is only to be counted.
    pub apply_typography: bool,
}

/// What of a report becomes a document. By default all of it, and nothing is marked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extent<'a> {
    /// The ids of the chapters; all if there are none.
    pub chapters: &'a [String],
    /// The errors that are marked where they stand.
    pub faults: &'a [Fault],
}

impl Extent<'_> {
    fn has(&self, chapter: &str) -> bool {
        self.chapters.is_empty() || self.chapters.iter().any(|id| id == chapter)
    }
}

/// A report that was read, with what is known of it as a whole.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'a> {
    /// The project.
    pub project: &'a Project,
    /// The texts it was read from.
    pub sources: &'a Sources,
    /// Its numbers.
    pub numbering: &'a Numbering,
    /// Its chapters beside their translations.
    pub comparisons: &'a Comparisons,
}

/// Assembles a report in one of its languages.
///
/// What can't be resolved stands in the text as unreadable; `check` reports it.
pub fn assemble(
    report: ReportContext<'_>,
    language: Language,
    options: Options,
) -> Document {
    assemble_extent(report, language, options, Extent::default())
}

/// Assembles part of a report in one of its languages, with the numbers of the whole.
pub fn assemble_extent(
    report: ReportContext<'_>,
    language: Language,
    options: Options,
    extent: Extent<'_>,
) -> Document {
    let ReportContext { project, sources, numbering, .. } = report;
    let words = DocumentWords {
        catalog: &project.catalog,
        language,
        apply_typography: options.apply_typography,
    };
    let is_beside_source = options.is_beside_source;
    let (mut parts, marks) = parts::parts(report, words, is_beside_source, extent);
    let nowhere: BTreeSet<String> =
        marks.referred.difference(&marks.placed).cloned().collect();
    if !nowhere.is_empty() {
        for chapter in parts.iter_mut().flat_map(|part| &mut part.chapters) {
            jumps::unlink(&mut chapter.blocks, &nowhere);
        }
    }
    let mut document = Document {
        language,
        cover: cover::cover(project, words, options),
        contents_title: words.label("contents-title"),
        listings: if project.manifest.layout.omits_lists {
            Vec::new()
        } else {
            listings::listings(&parts, &project.privacy, words)
        },
        review_notice: words.label("review-notice"),
        parts,
        sources: source_list(&marks.cited, project, words),
        attachments: attachments(project, sources, words, extent),
        attached_words: words
            .label_with("chart-alt-attached", &Args::new().text("file", "#")),
        note_words: NoteWords {
            mark: words.label_with("note-mark", &Args::new().text("number", "#")),
            back: words.label_with("note-back", &Args::new().text("number", "#")),
        },
        decimal_sign: words.decimal_sign(),
        names: reference::names(numbering, &marks.placed),
        anchors: marks.placed,
    };
    let faults = extent.faults;
    faults::mark(&mut document, faults, project, sources, words, is_beside_source);
    document
}

/// What is carried through the assembly of a chapter.
struct Assembler<'a> {
    project: &'a Project,
    numbering: &'a Numbering,
    /// The document's language.
    words: DocumentWords<'a>,
    /// The chapters beside their translations.
    comparisons: &'a Comparisons,
    /// What the placeholders of the source print.
    printed: &'a Printed<'a>,
    /// Whether the source language will stand beside it.
    is_beside_source: bool,
    /// What the origins of its figures are made from.
    origins: Origins<'a>,
    /// The report's recommendations, for what is made from them.
    recommended: &'a [Recommended],
    /// The index of the chapter that is assembled now.
    chapter: usize,
    /// The level of its last heading.
    level: u8,
    /// The anchors of places that blocks of it have.
    places: BTreeSet<String>,
    /// How many of its blocks should have a number and have none.
    unnumbered: u32,
    /// What it has met so far.
    marks: Marks,
}

/// What a text cites, has and leads to.
#[derive(Debug, Default)]
struct Marks {
    /// The footnotes whose text has been set.
    noted: BTreeSet<u32>,
    /// The sources that have been cited, by key.
    cited: BTreeSet<String>,
    /// The anchors that it has.
    placed: BTreeSet<String>,
    /// The anchors that its links lead to.
    referred: BTreeSet<String>,
}

impl Marks {
    /// Adds those of another text.
    fn append(&mut self, mut other: Marks) {
        self.noted.append(&mut other.noted);
        self.cited.append(&mut other.cited);
        self.placed.append(&mut other.placed);
        self.referred.append(&mut other.referred);
    }
}

/// Returns the list of the sources that were cited or stand behind a table.
fn source_list(
    cited: &BTreeSet<String>,
    project: &Project,
    words: DocumentWords<'_>,
) -> SourceList {
    let mut entries: Vec<(String, SourceEntry)> = cited
        .iter()
        .filter_map(|key| project.bibliography.get(key))
        .map(|source| {
            let inlines = citation::entry(source, words);
            let entry = SourceEntry { source: source.clone(), inlines };
            (plain_text(&entry.inlines), entry)
        })
        .collect();
    let compare = crate::text::collation::compare(words.language);
    entries.sort_by(|a, b| compare(&a.0, &b.0));
    SourceList {
        title: words.label("sources-title"),
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
    }
}

/// Returns the anchor of a chapter.
fn chapter_anchor(id: &str) -> String {
    format!("chapter-{id}")
}

/// Returns the datasets behind the tables and figures of a report, each once, and the
/// registers that say what their codes mean.
fn attachments(
    project: &Project,
    sources: &Sources,
    words: DocumentWords<'_>,
    extent: Extent<'_>,
) -> Vec<Attachment> {
    let mut used: BTreeMap<&str, &str> = BTreeMap::new();
    let mut registers: BTreeMap<FileId, BTreeSet<&str>> = BTreeMap::new();
    let chapters = project.chapters.iter().filter(|chapter| extent.has(&chapter.id));
    for text in chapters.flat_map(|chapter| chapter.texts.values()) {
        text.visit_blocks(&mut |block| {
            for id in block.indicators() {
                if let Some(indicator) = project.evidence.indicator(&id.value) {
                    used.entry(&indicator.table).or_insert(&indicator.id.value);
                    let entries = registers.entry(indicator.id.span.file).or_default();
                    entries.insert(&indicator.id.value);
                }
            }
        });
    }
    let datasets = project.evidence.datasets();
    let has_withheld = datasets.values().any(crate::evidence::Dataset::has_withheld);
    // What people note for themselves in a register, and what the report does not show, is not
    // for its readers.
    let files = registers.len();
    let registers = registers.into_iter().zip(1..).map(|((file, used), number)| {
        let register = sources.file(file);
        let args = Args::new().count("number", number).count("files", files);
        let args = args.count("count", used.len());
        let is_wanted = |key: &str| key == DEFAULTS || used.contains(key);
        Attachment {
            path: register.path.clone(),
            description: match files {
                1 => words.label("attached-register"),
                _ => words.label_with("attached-register-part", &args),
            },
            bytes: Arc::from(entries(&register.text, is_wanted).as_bytes()),
        }
    });
    used.into_iter()
        .filter_map(|(table, indicator)| {
            let dataset = project.evidence.datasets().get(table)?;
            let source = sources.file(dataset.file);
            // The file as it was read would give away what the tables do not show, and its
            // figures may be thousands where the tables have them in full.
            // What was not read of a file was not compared with what is withheld elsewhere.
            let is_unseen = has_withheld && dataset.rows() > dataset.observations().len();
            let sheet = sources.sheet(dataset.file);
            let is_changed =
                dataset.has_withheld() || dataset.is_multiplied() || sheet.is_some();
            let bytes = if is_changed || is_unseen {
                Arc::from(dataset.to_csv().as_bytes())
            } else {
                Arc::from(source.text.as_bytes())
            };
            Some(Attachment {
                path: origin::attached_path(&source.path, sheet),
                description: words.indicator(indicator),
                bytes,
            })
        })
        .chain(registers)
        .collect()
}

/// Returns the words of each paragraph, heading and piece of code in blocks, without those of
/// tables.
pub(crate) fn plain_texts(blocks: &[Block]) -> Vec<String> {
    let mut texts = Vec::new();
    visit::blocks(blocks, &mut |block| match &block.kind {
        BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => {
            texts.push(plain_text(inlines));
        }
        BlockKind::Code(text) => texts.push(text.clone()),
        BlockKind::List { .. }
        | BlockKind::Quote(_)
        | BlockKind::Rule
        | BlockKind::Table(_)
        | BlockKind::DataTable(_)
        | BlockKind::Chart(_)
        | BlockKind::Figure(_)
        | BlockKind::Numbered(_)
        | BlockKind::Aside { .. }
        | BlockKind::Stale { .. }
        | BlockKind::Untranslated { .. } => {}
    });
    texts
}

/// Returns the words of runs of text, without footnotes.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    visit::inlines(inlines, &mut |inline| text.push_str(inline.kind.words()));
    text
}
