//! A unit on its way out: its texts with their codes numbered alike.

use crate::syntax::markup::{Markup, Syntax};
use crate::translation::State;
use crate::translation::exchange::codes::{Mark, Marks, Piece};
use crate::translation::exchange::{Package, PackageUnit};

/// How a file is to be written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ExportOptions {
    /// Whether a missing translation is filled with the source, for programs that
    /// translate only where they find text; marked so that it is never taken for one.
    pub is_prefilled: bool,
}

/// A unit with its texts in pieces.
pub(super) struct Outgoing<'a> {
    pub(super) unit: &'a PackageUnit,
    pub(super) source: Vec<Piece>,
    /// How many marks the source has.
    pub(super) source_marks: usize,
    /// The translation, or the source in its place.
    pub(super) target: Option<Vec<Piece>>,
    /// Whether the source stands in the place of the translation.
    pub(super) is_prefilled: bool,
    /// Of a stale one: the source and the translation when they last agreed.
    pub(super) former: Option<(Vec<Piece>, Vec<Piece>)>,
    pub(super) marks: Marks,
}

impl<'a> Outgoing<'a> {
    pub(super) fn new(unit: &'a PackageUnit, options: ExportOptions) -> Self {
        let mut marks = Marks::default();
        let source = marks.number(&unit.source);
        let source_marks = marks.list.len();
        let mut target = unit.target.as_ref().map(|target| marks.number(target));
        let former = unit.former.as_ref();
        let former =
            former.map(|(source, target)| (marks.number(source), marks.number(target)));
        let is_prefilled = target.is_none() && options.is_prefilled;
        if is_prefilled {
            target = Some(source.clone());
        }
        Outgoing { unit, source, source_marks, target, is_prefilled, former, marks }
    }

    /// Returns the name by which a file knows the unit within its chapter.
    pub(super) fn name(&self) -> String {
        self.unit.id.name()
    }

    /// Returns what a mark prints, if it is a figure or a reference.
    pub(super) fn printed(&self, mark: &Mark) -> Option<&str> {
        self.unit.printed.get(&mark.open).map(String::as_str)
    }

    /// Writes a text into the element that was just begun, and ends it; a function writes
    /// its codes, of which it gets the mark and its index.
    pub(super) fn write(
        &self,
        out: &mut Markup,
        pieces: &[Piece],
        code: impl Fn(&mut Markup, &Piece, usize, &Mark),
    ) {
        // Even an empty text gets an end tag: some tools look for it.
        out.text("");
        for piece in pieces {
            let index = match piece {
                Piece::Text(text) => {
                    out.text(text);
                    continue;
                }
                Piece::Open(index) | Piece::Close(index) | Piece::Alone(index) => *index,
            };
            if let Some(mark) = self.marks.list.get(index) {
                code(out, piece, index, mark);
            }
        }
        end_line(out.close());
    }

    /// Returns whether the translation agrees.
    pub(super) fn is_current(&self) -> bool {
        self.unit.state == State::Current
    }
}

/// Returns the units of each chapter, in the order of the report.
pub(super) fn chapters(package: &Package) -> Vec<(&str, Vec<&PackageUnit>)> {
    let mut chapters: Vec<(&str, Vec<&PackageUnit>)> = Vec::new();
    for unit in &package.units {
        match chapters.last_mut() {
            Some((chapter, units)) if *chapter == unit.id.chapter => units.push(unit),
            _ => chapters.push((&unit.id.chapter, vec![unit])),
        }
    }
    chapters
}

/// Begins a file of XLIFF.
pub(super) fn file() -> Markup {
    let mut out = Markup::new(Syntax::Xml);
    out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out
}

/// Ends a line: each element but a code has lines of its own, so that two files can be
/// compared.
pub(super) fn end_line(out: &mut Markup) {
    out.text("\n");
}
