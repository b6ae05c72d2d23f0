//! A unit on its way out: its texts with their codes numbered alike.

use crate::syntax::markup::escape;
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

    /// Returns the attribute by which XLIFF says what a mark prints, after a space; nothing for
    /// what prints nothing.
    pub(super) fn equivalent(&self, name: &str, mark: &Mark) -> String {
        let Some(words) = self.printed(mark) else { return String::new() };
        let mut attribute = format!(" {name}=\"");
        escape(&mut attribute, words);
        attribute.push('"');
        attribute
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
