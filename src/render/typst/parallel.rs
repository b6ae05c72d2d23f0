//! Blocks of a report and of its translation as Typst code, row by row.

use crate::assemble::{
    Block, BlockKind, Both, Inline, Numbered, ParallelChapter, ParallelRow,
    numbered_entries,
};
use crate::render::chart;
use crate::render::typst::beside::{Beside, Item, Lead, short, strings};
use crate::render::typst::blocks::{
    Writer, aside_kind, display_function, numbered_function,
};
use crate::render::typst::code::{Code, Column};
use crate::render::typst::float::{self, Placement};
use crate::render::typst::{COLUMN, inlines};

/// Returns the code of a chapter's text, a content block with a row on each line.
pub(super) fn chapter<'d>(
    beside: &'d Beside<'d>,
    chapter: &ParallelChapter<'d>,
) -> Code<'d> {
    let mut code = Code::of_chapter(&chapter.source.id);
    let writer = Rows {
        beside,
        left: Writer::of(beside.source),
        right: Writer::of(beside.target),
        is_alone: chapter.source.title.is_none(),
    };
    let mut floats = float::floating(&chapter.source.blocks).into_iter();
    for row in &chapter.rows {
        let place = match row {
            // `floats` has one entry for each block of the source.
            ParallelRow::WithoutSource { .. } => Placement::Fixed,
            ParallelRow::Both(_) | ParallelRow::Untranslated { .. } => {
                floats.next().unwrap_or(Placement::Flow)
            }
        };
        code.raw("#");
        writer.row(&mut code, row, place, Item::default());
        code.raw("\n");
    }
    code.raw("]");
    code
}

/// Writes rows.
struct Rows<'d> {
    beside: &'d Beside<'d>,
    left: Writer<'d>,
    right: Writer<'d>,
    /// Whether the chapter has no heading of its own, because it is the only one of its part.
    is_alone: bool,
}

impl<'d> Rows<'d> {
    fn row(
        &self,
        code: &mut Code<'d>,
        row: &ParallelRow<'_>,
        place: Placement,
        item: Item<'_>,
    ) {
        match row {
            ParallelRow::Both(both) => {
                code.at(both.source.span, |code| match &both.stale {
                    None => self.both(code, both, place, item),
                    Some(stale) => {
                        code.raw("stale(");
                        code.argument("lang", Some(stale.language.as_str()));
                        code.argument("target", Some(self.language()));
                        code.argument("mark", Some(stale.mark));
                        code.raw("changes: (");
                        for change in stale.changes {
                            inlines::write(code, change);
                            code.raw(", ");
                        }
                        code.raw("), ");
                        // Inside the mark of a change it can't float to another page.
                        self.both(code, both, Placement::Fixed, item);
                        code.raw(")");
                    }
                });
            }
            ParallelRow::Untranslated { source, mark } => code.at(source.span, |code| {
                self.untranslated(code, source, mark, place);
            }),
            ParallelRow::WithoutSource { target, mark } => code.at(target.span, |code| {
                self.begin(code, "pair");
                self.begin(code, "without-source");
                code.argument("mark", Some(mark));
                code.raw("), ");
                self.target(code, std::slice::from_ref(target));
                code.raw(")");
            }),
        }
    }

    fn both(
        &self,
        code: &mut Code<'d>,
        both: &Both<'_>,
        place: Placement,
        item: Item<'_>,
    ) {
        let inside = both.inside.as_deref();
        match (&both.source.kind, &both.target.kind) {
            (
                BlockKind::Heading { level, anchor, inlines },
                BlockKind::Heading { inlines: translated, .. },
            ) => self.heading(code, *level, anchor.as_deref(), inlines, Ok(translated)),
            (BlockKind::List { start, tight, items, .. }, BlockKind::List { .. }) => {
                match (inside, numbered_entries(items).filter(|_| start.is_none())) {
                    (Some(rows), Some(anchors)) => {
                        self.entries(code, &anchors, rows, item.depth);
                    }
                    (Some(rows), None) => {
                        self.list(code, *start, *tight, rows, item.depth + 1);
                    }
                    (None, _) => self.pair(code, both, place, item),
                }
            }
            (BlockKind::Quote(_), BlockKind::Quote(_)) => match inside {
                Some(inside) => {
                    code.raw("quote-pair(");
                    self.rows(code, inside.concat().as_slice(), item.depth + 1, None);
                    code.raw(")");
                }
                None => self.pair(code, both, place, item),
            },
            (BlockKind::Numbered(source), BlockKind::Numbered(target)) => {
                self.numbered(code, source, target, place);
                self.contents(code, inside, &source.blocks, &target.blocks);
                code.raw(")");
            }
            (
                BlockKind::Aside { kind, label, anchor, blocks: source },
                BlockKind::Aside { label: translated, blocks: target, .. },
            ) => {
                self.begin(code, "aside-pair");
                code.argument("kind", Some(aside_kind(*kind)));
                strings(code, "labels", [Some(label), Some(translated)]);
                code.numbered_argument("anchor", anchor.as_deref());
                short(code, source, target);
                self.contents(code, inside, source, target);
                code.raw(")");
            }
            (BlockKind::Rule, BlockKind::Rule) => code.raw("rule()"),
            (source, target) => {
                match display_function(source)
                    .filter(|name| display_function(target) == Some(name))
                {
                    Some(function) => {
                        self.several(code, function, source, Ok(target), place);
                    }
                    None => self.pair(code, both, place, item),
                }
            }
        }
    }

    /// Writes two blocks as they are, each in its column.
    fn pair(
        &self,
        code: &mut Code<'d>,
        both: &Both<'_>,
        place: Placement,
        item: Item<'_>,
    ) {
        self.begin(code, "pair");
        code.raw(place.whole());
        code.raw(place.with_next());
        item.arguments(code);
        self.source(code, std::slice::from_ref(both.source));
        code.raw(", ");
        self.target(code, std::slice::from_ref(both.target));
        code.raw(")");
    }

    fn source(&self, code: &mut Code<'d>, blocks: &[Block]) {
        code.in_column(Column::Source(self.beside), |code| {
            self.left.blocks(code, blocks);
        });
    }

    fn target(&self, code: &mut Code<'d>, blocks: &[Block]) {
        code.in_column(Column::Target(self.beside), |code| {
            self.right.blocks(code, blocks);
        });
    }

    fn heading(
        &self,
        code: &mut Code<'d>,
        level: u8,
        anchor: Option<&str>,
        source: &[Inline],
        target: Result<&[Inline], &str>,
    ) {
        code.raw("section-pair(level: ");
        code.number(level);
        code.raw(if self.is_alone { ", alone: true, " } else { ", " });
        code.argument("lang", Some(self.language()));
        code.numbered_argument("anchor", anchor);
        code.argument("mark", target.err());
        code.in_column(Column::Source(self.beside), |code| inlines::write(code, source));
        code.raw(", ");
        match target {
            Ok(target) => code.in_column(Column::Target(self.beside), |code| {
                inlines::write(code, target);
            }),
            Err(_) => code.raw("none"),
        }
        code.raw(")");
    }

    /// Writes a list whose items are rows: one list for both languages.
    fn list(
        &self,
        code: &mut Code<'d>,
        start: Option<u64>,
        tight: bool,
        items: &[Vec<ParallelRow<'_>>],
        depth: usize,
    ) {
        code.raw(if start.is_some() { "numbered-pair(" } else { "bullets-pair(" });
        if let Some(start) = start {
            code.raw("start: ");
            code.number(start);
            code.raw(", ");
        }
        code.raw("depth: ");
        code.number(depth);
        code.raw(if tight { ", tight: true" } else { ", tight: false" });
        code.raw(", items: (");
        for (index, item) in (0..).zip(items) {
            let mark = match start {
                Some(start) => format!("ordinal({})", start.saturating_add(index)),
                None => format!("bullet({depth})"),
            };
            self.rows(code, item, depth, Some(Lead::Mark(&mark)));
            code.raw(", ");
        }
        code.raw("))");
    }

    fn entries(
        &self,
        code: &mut Code<'d>,
        anchors: &[&str],
        items: &[Vec<ParallelRow<'_>>],
        depth: usize,
    ) {
        code.raw("entries-pair(items: (");
        for (anchor, item) in anchors.iter().zip(items) {
            self.rows(code, item, depth, Some(Lead::Page(anchor)));
            code.raw(", ");
        }
        code.raw("))");
    }

    /// Writes rows; the first is marked as the beginning of an item.
    fn rows(
        &self,
        code: &mut Code<'d>,
        rows: &[ParallelRow<'_>],
        depth: usize,
        lead: Option<Lead<'_>>,
    ) {
        code.raw("{\n");
        for (index, row) in rows.iter().enumerate() {
            let item = Item { depth, lead: lead.filter(|_| index == 0) };
            self.row(code, row, Placement::Fixed, item);
            code.raw("\n");
        }
        code.raw("}");
    }

    /// Writes what is inside two blocks: in rows, or side against side.
    fn contents(
        &self,
        code: &mut Code<'d>,
        inside: Option<&[Vec<ParallelRow<'_>>]>,
        source: &[Block],
        target: &[Block],
    ) {
        if let Some(inside) = inside {
            self.rows(code, inside.concat().as_slice(), 0, None);
            return;
        }
        self.begin(code, "pair");
        self.source(code, source);
        code.raw(", ");
        self.target(code, target);
        code.raw(")");
    }

    /// Writes a recommendation or question up to its text.
    fn numbered(
        &self,
        code: &mut Code<'d>,
        source: &Numbered,
        target: &Numbered,
        place: Placement,
    ) {
        code.raw(numbered_function(source.kind));
        self.begin(code, "-pair");
        let number = source.number.map(|number| number.to_string());
        code.numbered_argument("number", number.as_deref());
        code.raw("labels: (");
        code.numbered(&source.label);
        code.raw(", ");
        code.numbered(&target.label);
        code.raw(", ), ");
        strings(code, "to", [source.to.as_deref(), target.to.as_deref()]);
        strings(code, "follows", [source.follows.as_deref(), target.follows.as_deref()]);
        code.numbered_argument("anchor", Some(&source.anchor));
        short(code, &source.blocks, &target.blocks);
        code.raw(place.with_next());
    }

    /// Writes a table or picture in both languages, or a mark that one of them lacks it.
    fn several(
        &self,
        code: &mut Code<'d>,
        function: &str,
        source: &BlockKind,
        target: Result<&BlockKind, &str>,
        place: Placement,
    ) {
        code.raw(function);
        self.begin(code, "s");
        code.argument("place-in", Some(place.as_str()));
        code.argument("mark", target.err());
        let is_wide = [Some(source), target.ok()]
            .into_iter()
            .flatten()
            .any(|kind| matches!(kind, BlockKind::Chart(chart) if chart::is_wide(chart, &COLUMN)));
        if is_wide {
            code.raw("wide: true, ");
        }
        code.raw("arguments(");
        code.in_column(Column::Source(self.beside), |code| {
            self.left.arguments(code, source);
        });
        code.raw("), ");
        match target {
            Ok(target) => {
                code.raw("arguments(");
                code.in_column(Column::Target(self.beside), |code| {
                    self.right.arguments(code, target);
                });
                code.raw(")");
            }
            Err(_) => code.raw("none"),
        }
        code.raw(")");
    }

    fn untranslated(
        &self,
        code: &mut Code<'d>,
        source: &Block,
        mark: &str,
        place: Placement,
    ) {
        // Headings, tables and figures are one element for both languages.
        if let BlockKind::Heading { level, anchor, inlines } = &source.kind {
            self.heading(code, *level, anchor.as_deref(), inlines, Err(mark));
            return;
        }
        if let Some(function) = display_function(&source.kind) {
            self.several(code, function, &source.kind, Err(mark), place);
            return;
        }
        self.begin(code, "pair");
        self.source(code, std::slice::from_ref(source));
        code.raw(", untranslated(");
        code.argument("mark", Some(mark));
        code.raw("))");
    }

    /// Begins the call of a function, which is told the language of the right column.
    fn begin(&self, code: &mut Code<'d>, function: &str) {
        code.raw(function);
        code.raw("(");
        code.argument("lang", Some(self.language()));
    }

    fn language(&self) -> &'d str {
        self.beside.target.language.as_str()
    }
}
