//! What chapters print otherwise after a change of what they share: a dataset, the entry of an
//! indicator, a name, a source, a picture. Whoever makes such a change has to know it before it
//! is written, because nothing in the chapters themselves changes.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::assemble::visit::{self, Line};
use crate::assemble::{
    Block, Chapter, Chart, DataTable, Displayed, Document, Inline, InlineContent,
    cell_name, point_name,
};
use crate::diagnostic::{Position, Sources, Span};
use crate::model::Picture;
use crate::pipeline::Snapshot;
use crate::text::{Language, Lexicon, sentences};

/// What a chapter prints otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reprint {
    /// The id of the chapter.
    pub chapter: String,
    /// The language in which it is printed.
    pub language: Language,
    /// The file in which it was written.
    pub path: String,
    /// Where it was written.
    pub position: Position,
    /// What it is.
    pub what: Reprinted,
}

/// In what two printed versions differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reprinted {
    /// A sentence, or a cell with the names of its row and column. One that comes or goes is
    /// empty on one side.
    Text {
        /// As it is printed now.
        before: String,
        /// As it will be printed.
        after: String,
    },
    /// The picture at a path.
    Picture(String),
}

/// Returns what chapters print otherwise in another snapshot of the report, in the order of the
/// report. Their texts must be the same in both, and so must the chapters of the report: else
/// all that comes later would have another number.
pub(super) fn reprints(
    before: &Snapshot,
    after: &Snapshot,
    is_wanted: &dyn Fn(&str) -> bool,
) -> Vec<Reprint> {
    let mut found = Vec::new();
    for chapter in &before.project.chapters {
        if !is_wanted(&chapter.id) {
            continue;
        }
        for document in before.documents() {
            let language = document.language;
            let mut others = after.documents().iter();
            let other = others.find(|other| other.language == language);
            let former = part_of(document, &chapter.id);
            let new = other.and_then(|other| part_of(other, &chapter.id));
            let (Some(former), Some(new)) = (former, new) else { continue };
            let former = Printed::of(former, &before.sources);
            let new = Printed::of(new, &after.sources);
            let lexicon = before.project.catalog.lexicon(language);
            former.compare(&new, &lexicon, &mut |span, what| {
                let start = span.range().start;
                found.push(Reprint {
                    chapter: chapter.id.clone(),
                    language,
                    path: before.sources.file(span.file).path.clone(),
                    position: before.sources.position(span.file, start),
                    what,
                });
            });
        }
    }
    found
}

fn part_of<'d>(document: &'d Document, id: &str) -> Option<&'d Chapter> {
    document.chapters().find(|chapter| chapter.id == id)
}

/// Where a block was written: a file, and a part of its text.
type Place = (String, Range<usize>);

/// A text as it is printed, in pieces with the places that they were written at.
type Pieces = Vec<(String, Span)>;

/// What a chapter prints, by the places of its blocks, in order. A block that was written once
/// can be printed as many: the list of all recommendations.
#[derive(Default)]
struct Printed<'d> {
    order: Vec<Place>,
    blocks: BTreeMap<(String, usize, usize), PrintedBlock<'d>>,
}

#[derive(Default)]
struct PrintedBlock<'d> {
    texts: Vec<Pieces>,
    pictures: Vec<(&'d Arc<Picture>, Span)>,
}

impl<'d> Printed<'d> {
    fn of(chapter: &'d Chapter, sources: &Sources) -> Self {
        let mut printed = Printed::default();
        printed.add(&chapter.blocks, sources);
        printed
    }

    fn add(&mut self, blocks: &'d [Block], sources: &Sources) {
        visit::blocks(blocks, &mut |block| {
            let place = (sources.file(block.span.file).path.clone(), block.span.range());
            let (path, range) = place.clone();
            let entry = self.blocks.entry((path, range.start, range.end));
            let printed = entry.or_insert_with(|| {
                self.order.push(place);
                PrintedBlock::default()
            });
            let notes = printed.add(block);
            for note in notes {
                self.add(note, sources);
            }
        });
    }

    /// Calls a function for each difference to another version of the chapter, with its place
    /// in this one.
    fn compare(
        &self,
        other: &Printed<'_>,
        lexicon: &Lexicon,
        add: &mut dyn FnMut(Span, Reprinted),
    ) {
        for (path, range) in &self.order {
            let key = (path.clone(), range.start, range.end);
            let (Some(former), Some(new)) =
                (self.blocks.get(&key), other.blocks.get(&key))
            else {
                continue;
            };
            former.compare(new, lexicon, add);
        }
    }
}

impl<'d> PrintedBlock<'d> {
    /// Adds what a block itself prints, and returns the texts of its footnotes.
    fn add(&mut self, block: &'d Block) -> Vec<&'d [Block]> {
        let mut notes = Vec::new();
        match block.kind.displayed() {
            Some(Displayed::Figure(figure)) => {
                self.pictures.push((&figure.picture, block.span));
            }
            Some(Displayed::DataTable(table)) => {
                self.add_table(table, block.span, &mut notes);
                return notes;
            }
            Some(Displayed::Chart(chart)) => self.add_points(chart, block.span),
            // What others print is in their lines.
            Some(Displayed::Table(_)) | None => {}
        }
        visit::lines(block, &mut |line| match line {
            Line::Inlines(list) => self.add_line(list, &mut notes),
            Line::Text(text) => self.texts.push(vec![(text.to_owned(), block.span)]),
        });
        notes
    }

    fn add_line(&mut self, list: &'d [Inline], notes: &mut Vec<&'d [Block]>) {
        let mut pieces = Pieces::new();
        self.read(list, &mut pieces, notes);
        self.texts.push(pieces);
    }

    /// Adds a table from a dataset: its figures have the names of their rows and columns.
    fn add_table(
        &mut self,
        table: &'d DataTable,
        span: Span,
        notes: &mut Vec<&'d [Block]>,
    ) {
        self.add_line(&table.caption.inlines, notes);
        table.source.iter().for_each(|source| self.add_line(source, notes));
        for text in table.unit.iter().chain(&table.stub_header).chain(&table.notes) {
            self.texts.push(vec![(text.clone(), span)]);
        }
        for row in &table.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                let name = cell_name(table, row, column);
                self.add_figure(&name, &cell.text, &cell.flags, span);
            }
        }
    }

    /// Adds the figures of a chart.
    fn add_points(&mut self, chart: &Chart, span: Span) {
        for panel in &chart.panels {
            for series in &panel.series {
                for (point, category) in series.points.iter().zip(&chart.categories) {
                    let name = point_name(panel, series, category);
                    self.add_figure(&name, &point.text, &point.flags, span);
                }
            }
        }
    }

    fn add_figure(&mut self, name: &str, text: &str, flags: &str, span: Span) {
        let figure = [text, flags].join(" ");
        self.texts.push(vec![(format!("{name}: {}", figure.trim_end()), span)]);
    }

    fn read(
        &mut self,
        list: &'d [Inline],
        pieces: &mut Pieces,
        notes: &mut Vec<&'d [Block]>,
    ) {
        for inline in list {
            match inline.kind.content() {
                InlineContent::Words(words) => {
                    pieces.push((words.to_owned(), inline.span));
                }
                InlineContent::Runs(inner) => self.read(inner, pieces, notes),
                InlineContent::Picture(picture) => {
                    self.pictures.push((picture, inline.span));
                }
                InlineContent::Note(blocks) => notes.push(blocks),
                InlineContent::LineBreak => pieces.push((" ".to_owned(), inline.span)),
                InlineContent::NoteMark => {}
            }
        }
    }

    fn compare(
        &self,
        other: &PrintedBlock<'_>,
        lexicon: &Lexicon,
        add: &mut dyn FnMut(Span, Reprinted),
    ) {
        let joined = |block: &PrintedBlock<'_>| -> Vec<String> {
            block.texts.iter().map(whole).collect()
        };
        let (former, new) = (joined(self), joined(other));
        let mut near = self.texts.first();
        for op in capture_diff_slices(Algorithm::Myers, &former, &new) {
            let (old, new_range) = (op.old_range(), op.new_range());
            if matches!(op, DiffOp::Equal { .. }) {
                near = self.texts.get(old).and_then(<[_]>::last).or(near);
                continue;
            }
            let length = old.len().max(new_range.len());
            for step in 0..length {
                let pieces = self.texts.get(old.clone()).and_then(|it| it.get(step));
                let text = new.get(new_range.clone()).and_then(|it| it.get(step));
                near = pieces.or(near);
                let text = text.map_or("", String::as_str);
                let Some(place) = near else { continue };
                differences(place, pieces.is_some(), text, lexicon, add);
            }
        }
        for ((former, span), (new, _)) in self.pictures.iter().zip(&other.pictures) {
            if former.bytes != new.bytes {
                add(*span, Reprinted::Picture(former.path.clone()));
            }
        }
    }
}

/// Adds the sentences in which a text differs from another. Where the text is new, `pieces` are
/// those of the one before it.
fn differences(
    pieces: &Pieces,
    is_there: bool,
    new: &str,
    lexicon: &Lexicon,
    add: &mut dyn FnMut(Span, Reprinted),
) {
    let former = if is_there { whole(pieces) } else { String::new() };
    let [ranges, new_ranges] =
        [former.as_str(), new].map(|text| sentences(text, lexicon));
    let of = |text: &str, ranges: &[Range<usize>]| -> Vec<String> {
        let texts =
            ranges.iter().map(|range| text.get(range.clone()).unwrap_or_default());
        texts.map(str::to_owned).collect()
    };
    let (old, new) = (of(&former, &ranges), of(new, &new_ranges));
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let [before, after] = [old.get(op.old_range()), new.get(op.new_range())]
            .map(|sentences| sentences.unwrap_or_default().join(" "));
        let alike = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
        let start = ranges.get(op.old_range().start).map_or(0, |range| range.start);
        if let Some(span) = place(pieces, start + alike) {
            add(span, Reprinted::Text { before, after });
        }
    }
}

/// Returns where the piece with a byte of a text was written.
fn place(pieces: &Pieces, at: usize) -> Option<Span> {
    let mut end = 0;
    let piece = pieces.iter().find(|(text, _)| {
        end += text.len();
        at < end
    });
    piece.or(pieces.last()).map(|(_, span)| *span)
}

fn whole(pieces: &Pieces) -> String {
    pieces.iter().map(|(text, _)| text.as_str()).collect()
}
