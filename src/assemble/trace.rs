//! The figures of a chapter as they are printed in each language, with their origins.

use crate::assemble::visit::{self, Line};
use crate::assemble::{
    Block, BlockKind, Category, Chapter, Chart, DataRow, DataTable, Displayed, Document,
    HeaderCell, InlineKind, Origin, Panel, Series,
};
use crate::diagnostic::Span;
use crate::text::Language;

/// A paragraph, a table or a chart with its figures.
#[derive(Debug, Clone)]
pub struct Passage<'d> {
    /// What it was made from.
    pub span: Span,
    /// Its figures, in reading order.
    pub figures: Vec<Traced<'d>>,
}

/// A figure in the languages in which it is printed.
#[derive(Debug, Clone)]
pub struct Traced<'d> {
    /// The figure as each language prints it.
    pub printed: Vec<(Language, &'d str)>,
    /// What it is called in a table or chart: the names of its row and column.
    pub label: Option<String>,
    /// Where it comes from.
    pub origin: &'d Origin,
}

/// Returns the passages of a chapter, those without figures too, in the order of one language;
/// what the other languages print stands beside it.
pub fn trace<'d>(
    documents: &'d [Document],
    chapter: &str,
    language: Language,
) -> Vec<Passage<'d>> {
    let of = |document: &'d Document| {
        document.chapters().find(|candidate| candidate.id == chapter).map(passages)
    };
    let is_asked = |document: &&Document| document.language == language;
    let Some(asked) = documents.iter().find(is_asked).and_then(of) else {
        return Vec::new();
    };
    let others: Vec<(Language, Vec<FoundPassage<'d>>)> = documents
        .iter()
        .filter(|document| !is_asked(document))
        .filter_map(|document| Some((document.language, of(document)?)))
        .collect();
    asked
        .into_iter()
        .map(|passage| {
            let mut figures: Vec<Traced<'d>> = passage
                .figures
                .into_iter()
                .map(|(text, label, origin)| Traced {
                    printed: vec![(language, text)],
                    label,
                    origin,
                })
                .collect();
            for (other, found) in &others {
                let same = |found: &&FoundPassage<'d>| {
                    found.place.is_some() && found.place == passage.place
                };
                let counterpart = found.iter().find(same);
                for figure in counterpart.iter().flat_map(|found| &found.figures) {
                    add(&mut figures, *other, figure);
                }
            }
            Passage { span: passage.span, figures }
        })
        .collect()
}

/// Adds what another language prints: to the figure with the same cells, or by itself.
/// Languages order the figures of a sentence differently.
fn add<'d>(figures: &mut Vec<Traced<'d>>, language: Language, other: &Figure<'d>) {
    let (text, label, origin) = other;
    let traced = figures.iter_mut().find(|traced| {
        traced.printed.iter().all(|(printed, _)| *printed != language)
            && traced.label.is_some() == label.is_some()
            && is_same(traced.origin, origin)
    });
    if let Some(traced) = traced {
        traced.printed.push((language, text));
    } else {
        let (printed, label) = (vec![(language, *text)], label.clone());
        figures.push(Traced { printed, label, origin });
    }
}

/// Returns whether two figures were made in the same way from the same cells.
fn is_same(one: &Origin, other: &Origin) -> bool {
    let cells = |origin: &Origin| -> Vec<_> {
        let cells = origin.cells.iter();
        cells
            .map(|cell| (cell.indicator.id.clone(), cell.position, cell.period))
            .collect()
    };
    one.derivation == other.derivation && cells(one) == cells(other)
}

/// A figure's text, its label and its origin.
type Figure<'d> = (&'d str, Option<String>, &'d Origin);

/// A passage in one language.
struct FoundPassage<'d> {
    /// The place among the blocks of the source, and within that block; `None` for what the
    /// source does not have.
    place: Option<(usize, usize)>,
    span: Span,
    figures: Vec<Figure<'d>>,
}

fn passages(chapter: &Chapter) -> Vec<FoundPassage<'_>> {
    let mut found = Vec::new();
    let mut position = 0;
    for block in &chapter.blocks {
        // A mark of a draft may stand over several blocks.
        let (blocks, has_source) =
            if let BlockKind::Untranslated { blocks, is_source, .. } = &block.kind {
                (blocks.as_slice(), *is_source)
            } else if let BlockKind::Stale { blocks, .. } = &block.kind {
                (blocks.as_slice(), true)
            } else {
                (std::slice::from_ref(block), true)
            };
        for block in blocks {
            let start = found.len();
            walk(std::slice::from_ref(block), &mut found);
            if has_source {
                for (within, passage) in found[start..].iter_mut().enumerate() {
                    passage.place = Some((position, within));
                }
                position += 1;
            }
        }
    }
    found
}

fn walk<'d>(blocks: &'d [Block], found: &mut Vec<FoundPassage<'d>>) {
    let mut notes: Vec<&'d [Block]> = Vec::new();
    visit::blocks(blocks, &mut |block| {
        let mut figures = Vec::new();
        match block.kind.displayed() {
            Some(Displayed::DataTable(table)) => of_table(table, &mut figures),
            Some(Displayed::Chart(chart)) => of_chart(chart, &mut figures),
            Some(Displayed::Table(_) | Displayed::Figure(_)) | None => {
                visit::lines(block, &mut |line| {
                    let Line::Inlines(list) = line else { return };
                    visit::inlines(list, &mut |inline| {
                        if let InlineKind::Figure { text, origin } = &inline.kind {
                            figures.push((text.as_str(), None, &**origin));
                        } else if let InlineKind::Note { blocks, .. } = &inline.kind {
                            notes.push(blocks);
                        }
                    });
                });
            }
        }
        found.push(FoundPassage { place: None, span: block.span, figures });
    });
    for note in notes {
        walk(note, found);
    }
}

fn of_table<'d>(table: &'d DataTable, figures: &mut Vec<Figure<'d>>) {
    for row in &table.rows {
        for (column, cell) in row.cells.iter().enumerate() {
            let Some(origin) = &cell.origin else { continue };
            figures.push((&cell.text, Some(cell_name(table, row, column)), origin));
        }
    }
}

/// Returns the names of the row and the column of a table's cell.
pub fn cell_name(table: &DataTable, row: &DataRow, column: usize) -> String {
    let header = table.header.iter().filter_map(|row| header_of(row, column));
    joined(row.stub.iter().map(String::as_str).chain(header))
}

/// Returns the names of what a point of a chart stands for.
pub fn point_name(panel: &Panel, series: &Series, category: &Category) -> String {
    let title = panel.title.iter().map(String::as_str);
    joined(title.chain([series.name.as_str(), category.text.as_str()]))
}

/// Returns what a row of the header says of a column.
fn header_of(row: &[HeaderCell], column: usize) -> Option<&str> {
    let mut end = 0;
    row.iter()
        .find(|cell| {
            end += cell.span;
            column < end
        })
        .map(|cell| cell.text.as_str())
}

fn of_chart<'d>(chart: &'d Chart, figures: &mut Vec<Figure<'d>>) {
    for panel in &chart.panels {
        for series in &panel.series {
            for (point, category) in series.points.iter().zip(&chart.categories) {
                let Some(origin) = &point.origin else { continue };
                let name = point_name(panel, series, category);
                figures.push((&point.text, Some(name), origin));
            }
        }
    }
}

fn joined<'t>(names: impl Iterator<Item = &'t str>) -> String {
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.join(", ")
}
