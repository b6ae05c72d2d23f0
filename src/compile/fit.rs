//! What does not fit on the pages of a document: text or pictures beyond the paper, beyond
//! the margin, or printed over other text. Measured after layout, in every frame: what a table
//! or a word needs is known only then.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use typst::foundations::{Content, Label, Value};
use typst::introspection::{Introspector as _, Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
use typst::model::{FootnoteEntry, TableElem};
use typst::syntax::Span;
use typst::text::TextItem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::compile::TEMPLATES;
use crate::compile::pdf::place;
use crate::compile::world::World;
use crate::compile::{Misfit, MisfitKind};

/// What may be beyond an edge without harm, in points: rounding, and the sides of letters.
const TOLERANCE: f64 = 1.0;

/// How far text may go into the margin, in points: hyphens and commas hang there.
const HANGING: f64 = 6.0;

/// Text that is smaller is not there to be read, in points.
const SEEN: f64 = 3.0;

/// Text that is smaller can't be read with ease: the size of tables that would otherwise go
/// beyond the page is smaller, in points.
pub(super) const LEGIBLE: f64 = 5.7;

/// The most letters of a text that a finding shows.
const SHOWN: usize = 60;

/// The label by which templates say how wide the outer margin is.
pub(super) const MARGIN: &str = "outer-margin";

/// Returns what does not fit, in the order of the pages: once for each table, picture and run
/// of text.
pub(super) fn misfits(world: &World, document: &PagedDocument) -> Vec<Misfit> {
    let mut walk = Walk { margin: margin(document), ..Walk::default() };
    let mut known = BTreeSet::new();
    let mut misfits = Vec::new();
    for (index, page) in document.pages().iter().enumerate() {
        walk.frame(&page.frame, Transform::identity());
        let mut pieces = std::mem::take(&mut walk.pieces);
        let size = page.frame.size();
        let mut found: Vec<(MisfitKind, Piece<'_>)> = Vec::new();
        for piece in &pieces {
            let kind =
                if piece.text.is_some() { MisfitKind::Word } else { MisfitKind::Picture };
            let height = piece.text.map_or(LEGIBLE, |text| text.size.to_pt());
            if walk.is_beyond(piece, size) {
                found.push((kind, *piece));
            } else if height < LEGIBLE {
                found.push((MisfitKind::Small, *piece));
            }
        }
        overlaps(&mut pieces, |piece| found.push((MisfitKind::Overlap, piece)));
        for (kind, piece) in found {
            let is_of_table = piece.in_table && kind != MisfitKind::Small;
            let kind = if is_of_table { MisfitKind::Table } else { kind };
            let place = place(world, piece.written().into());
            let label = piece.label.map(|label| label.resolve().as_str().to_owned());
            // A table is one, however many of its cells do not fit.
            let of_text = place.as_ref().filter(|_| !piece.in_table);
            let range = of_text.map(|place| (place.file.clone(), place.range.start));
            if known.insert((kind, range, label.clone())) {
                let text = piece.words();
                misfits.push(Misfit { kind, text, place, label, page: index + 1 });
            }
        }
    }
    misfits
}

/// Returns how wide the outer margin of a page is; nothing where the templates do not say.
fn margin(document: &PagedDocument) -> Option<Abs> {
    let label = Label::new(PicoStr::intern(MARGIN))?;
    let element: &Content = document.introspector().query_label(label).ok()?;
    match &element.to_packed::<MetadataElem>()?.value {
        Value::Length(length) => Some(length.abs),
        _ => None,
    }
}

/// Text or a picture in its place on a page.
#[derive(Debug, Clone, Copy)]
struct Piece<'d> {
    /// The upper left corner of its letters, in points from that of the page.
    from: (f64, f64),
    /// The lower right corner.
    to: (f64, f64),
    /// The text; nothing for a picture.
    text: Option<&'d TextItem>,
    span: Span,
    /// The innermost element around it that a generated file makes, not a template.
    maker: Option<Span>,
    /// The label of the innermost element around it that has one.
    label: Option<Label>,
    in_table: bool,
}

impl Piece<'_> {
    /// Returns its first words.
    fn words(&self) -> String {
        let text = self.text.map_or("", |text| text.text.trim());
        if text.chars().count() <= SHOWN {
            return text.to_owned();
        }
        text.chars().take(SHOWN).chain(['…']).collect()
    }

    fn height(&self) -> f64 {
        self.to.1 - self.from.1
    }

    /// Returns where it is written: templates make some of what they are given anew.
    fn written(&self) -> Span {
        if is_of_template(self.span) {
            self.maker.unwrap_or(self.span)
        } else {
            self.span
        }
    }
}

fn is_of_template(span: Span) -> bool {
    span.id().is_none_or(|id| id.vpath().get_with_slash().starts_with(TEMPLATES))
}

/// Returns where an element is made, if that is no template. A footnote at the foot of the page
/// is made by one, but not its text.
fn maker(element: &Content) -> Option<Span> {
    let made =
        |element: &Content| Some(element.span()).filter(|span| !is_of_template(*span));
    let note = element.to_packed::<FootnoteEntry>();
    match note.and_then(|entry| entry.note.body_content()) {
        Some(body) => {
            let found = body.traverse(&mut |part: Content| match made(&part) {
                Some(span) => ControlFlow::Break(span),
                None => ControlFlow::Continue(()),
            });
            found.break_value()
        }
        None => made(element),
    }
}

/// An element that is open.
#[derive(Debug)]
struct Open {
    location: Location,
    label: Option<Label>,
    /// Where it is made, if that is no template.
    maker: Option<Span>,
    is_table: bool,
}

/// Goes through the frames of a document.
#[derive(Debug, Default)]
struct Walk<'d> {
    margin: Option<Abs>,
    /// The elements around what comes next, outermost first.
    open: Vec<Open>,
    /// What is on the page.
    pieces: Vec<Piece<'d>>,
}

impl<'d> Walk<'d> {
    fn frame(&mut self, frame: &'d Frame, transform: Transform) {
        for (at, item) in frame.items() {
            let transform = transform.pre_concat(Transform::translate(at.x, at.y));
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, transform.pre_concat(group.transform));
                }
                FrameItem::Text(text) => self.text(text, transform),
                FrameItem::Image(_, size, span) => {
                    self.piece(Point::zero(), size.to_point(), transform, None, *span);
                }
                FrameItem::Tag(Tag::Start(element, _)) => {
                    self.open.extend(element.location().map(|location| Open {
                        location,
                        label: element.label(),
                        maker: maker(element),
                        is_table: element.is::<TableElem>(),
                    }));
                }
                FrameItem::Tag(Tag::End(location, ..)) => {
                    let at =
                        self.open.iter().rposition(|open| open.location == *location);
                    if let Some(at) = at {
                        self.open.remove(at);
                    }
                }
                FrameItem::Shape(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, text: &'d TextItem, transform: Transform) {
        let is_blank = text.text.trim().is_empty();
        if text.size.to_pt() < SEEN || is_blank {
            return;
        }
        // Spaces at the end of a line may stand in the margin.
        let trimmed = text.text.trim_end().len();
        let seen = text.glyphs.iter().filter(|glyph| glyph.range().start < trimmed);
        let width: f64 = seen.map(|glyph| glyph.x_advance.at(text.size).to_pt()).sum();
        let span = text.glyphs.iter().map(|glyph| glyph.span.0);
        let span = span.into_iter().find(|span| !span.is_detached());
        // From the height of small letters to the line they stand on.
        let from = Point::new(Abs::zero(), text.size * -0.45);
        let to = Point::new(Abs::pt(width), Abs::zero());
        self.piece(from, to, transform, Some(text), span.unwrap_or(Span::detached()));
    }

    fn piece(
        &mut self,
        from: Point,
        to: Point,
        transform: Transform,
        text: Option<&'d TextItem>,
        span: Span,
    ) {
        let corners = [from, to, Point::new(from.x, to.y), Point::new(to.x, from.y)]
            .map(|corner| corner.transform(transform));
        let range = |values: [f64; 4]| {
            let [first, ..] = values;
            values.iter().fold((first, first), |(low, high), value| {
                (low.min(*value), high.max(*value))
            })
        };
        let (left, right) = range(corners.map(|corner| corner.x.to_pt()));
        let (top, bottom) = range(corners.map(|corner| corner.y.to_pt()));
        let around = || self.open.iter().rev();
        self.pieces.push(Piece {
            from: (left, top),
            to: (right, bottom),
            text,
            span,
            maker: around().find_map(|open| open.maker),
            label: around().find_map(|open| open.label),
            in_table: around().any(|open| open.is_table),
        });
    }

    /// Returns whether a piece is partly beyond the paper, or goes from the text into the
    /// outer margin. What begins in the margin belongs there.
    fn is_beyond(&self, piece: &Piece<'_>, page: Size) -> bool {
        let (width, height) = (page.x.to_pt(), page.y.to_pt());
        let is_off_paper = piece.from.0 < -TOLERANCE
            || piece.from.1 < -TOLERANCE
            || piece.to.0 > width + TOLERANCE
            || piece.to.1 > height + TOLERANCE;
        let enters_margin = self.margin.is_some_and(|margin| {
            let edge = width - margin.to_pt();
            piece.from.0 < edge - HANGING && piece.to.0 > edge + HANGING
        });
        is_off_paper || enters_margin
    }
}

/// Finds texts that are printed over others.
fn overlaps<'d>(pieces: &mut [Piece<'d>], mut found: impl FnMut(Piece<'d>)) {
    pieces.sort_by(|a, b| a.from.1.total_cmp(&b.from.1));
    for (index, upper) in pieces.iter().enumerate() {
        if upper.text.is_none() {
            continue;
        }
        let below = pieces.iter().skip(index + 1);
        for lower in below.take_while(|lower| lower.from.1 < upper.to.1) {
            let across = upper.to.0.min(lower.to.0) - upper.from.0.max(lower.from.0);
            let down = upper.to.1.min(lower.to.1) - lower.from.1;
            let is_over = across > TOLERANCE
                && down > upper.height().min(lower.height()) * 0.4
                && lower.text.is_some();
            if is_over {
                found(*lower);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::tests::{compile, input};

    const PAGE: &str = "#set document(title: \"x\")\n#set page(width: 200pt, height: 200pt, margin: 40pt)\n\
        #set text(size: 10pt)\n#metadata(40pt)<outer-margin>\n";

    #[track_caller]
    fn check(content: &str, expected: &[(MisfitKind, &str)]) {
        let pdf = compile(&input(&format!("{PAGE}{content}"), &[]));
        let found: Vec<(MisfitKind, &str)> =
            pdf.misfits.iter().map(|misfit| (misfit.kind, &*misfit.text)).collect();
        assert_eq!(found, expected, "{content}");
    }

    #[test]
    fn what_does_not_fit_is_found() {
        use MisfitKind::{Overlap, Picture, Small, Table, Word};
        let word = "a".repeat(60);
        for (content, expected) in [
            ("Telpa. #text(size: 1pt)[nematoma] #super[1]", &[][..]),
            ("#set par(justify: true)\n#lorem(30), -", &[]),
            ("#place(dx: 130pt)[margin]", &[]),
            (&format!("x {word}"), &[(Word, &*word)]),
            ("#place(dx: 70pt)[into the margin]", &[(Word, "into the margin")]),
            ("#place(dy: 200pt)[below]", &[(Word, "below")]),
            ("#place(dx: -90pt)[left]", &[(Word, "left")]),
            ("#place[one]#place(dx: 4pt)[two]", &[(Overlap, "two")]),
            ("#place[one]#place(dy: 9pt)[two]", &[]),
            ("#text(size: 5pt)[small]", &[(Small, "small")]),
            (
                "#table(columns: (20pt, 20pt), [kalanchoe], [kalanchoe], [b], [c])",
                &[(Table, "kalanchoe")],
            ),
            (
                "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"), \
                 width: 190pt, alt: \"x\")",
                &[(Picture, "")],
            ),
        ] {
            check(content, expected);
        }
    }

    #[test]
    fn what_a_template_makes_is_found_where_it_was_asked_for() {
        let code = format!(
            "{PAGE}#[#metadata(none)<before>]\n#import \"/templates/a.typ\": code\n\
             #par(code(\"{}\"))",
            "a".repeat(90)
        );
        let template = "#let code(it) = raw(upper(it))";
        let pdf = compile(&input(&code, &[("/templates/a.typ", template)]));
        let [misfit] = pdf.misfits.as_slice() else { panic!("{:?}", pdf.misfits) };
        let place = misfit.place.as_ref().expect("a place");
        assert_eq!((&*place.file, misfit.label.as_deref()), ("/main.typ", None));
        let made = code.get(place.range.clone()).unwrap_or_default();
        assert!(made.contains("code("), "{place:?}");
    }

    #[test]
    fn a_table_is_found_once_by_its_label() {
        let table = "#figure(table(columns: (9pt,) * 4, ..([kalanchoe],) * 12))<t3>";
        let pdf = compile(&input(&format!("{PAGE}{table}"), &[]));
        let [misfit] = pdf.misfits.as_slice() else { panic!("{:?}", pdf.misfits) };
        assert_eq!(
            (misfit.kind, misfit.label.as_deref()),
            (MisfitKind::Table, Some("t3"))
        );
    }
}
