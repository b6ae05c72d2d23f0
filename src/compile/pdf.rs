//! Layout and export under both standards, and Typst's words about them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::World as _;
use typst::WorldExt as _;
use typst::comemo::Track as _;
use typst::diag::{self, SourceDiagnostic, SourceResult, Warned};
use typst::ecow::EcoString;
use typst::foundations::Smart;
use typst::introspection::{Introspector as _, Location};
use typst::model::{FootnoteElem, LateLinkResolver};
use typst::syntax::{DiagSpan, DiagSpanKind, Lines};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::compile::world::{Flaws, World, datetime};
use crate::compile::{
    DividedWord, GeneratedPlace, Input, Pdf, TypstProblem, divided, finish, fit, order,
    printed, strayed, white, widows,
};
use crate::diagnostic::{Position, Severity};

/// Makes the document of a world.
///
/// A panic within Typst becomes a problem, so that it costs one document and not
/// the report. Typst bounds its own recursion: it needs half of the 2 MiB that a
/// thread has.
pub(super) fn pdf(world: &mut World, input: &Input) -> Result<Pdf, Vec<TypstProblem>> {
    catch_unwind(AssertUnwindSafe(|| export(world, input))).unwrap_or_else(|_| {
        Err(vec![TypstProblem::of_program("Typst panicked".to_owned())])
    })
}

/// How many times a document is set anew because of what its pages show: what is set otherwise
/// moves what follows it.
const MOST_ROUNDS: usize = 12;

/// In how many of them white pages are filled. After that, what this moved can be set right.
const FILLING_ROUNDS: usize = 8;

/// Lays a document out, and again as long as its pages show what can be set better.
fn lay_out(world: &mut World) -> (Warned<SourceResult<PagedDocument>>, Vec<DividedWord>) {
    let mut round = 0;
    loop {
        round += 1;
        let laid_out = typst::compile::<PagedDocument>(world);
        let Ok(document) = &laid_out.output else { return (laid_out, Vec::new()) };
        let flaws = Flaws {
            divided: divided::words(world, document),
            strayed: strayed::lines(world, document),
            widows: widows::lines(world, document),
            misplaced: order::misplaced(world, document),
        };
        // Notes and words move little, so what leaves a page white is looked at once they stay.
        let is_other = round < MOST_ROUNDS
            && (world.adjust(&flaws)
                || round < FILLING_ROUNDS && world.fill(&white::gaps(world, document)));
        if !is_other {
            return (laid_out, flaws.divided);
        }
    }
}

fn export(world: &mut World, input: &Input) -> Result<Pdf, Vec<TypstProblem>> {
    let (Warned { output, warnings }, divided) = lay_out(world);
    let world = &*world;
    let problems = |list: &[SourceDiagnostic]| -> Vec<_> {
        list.iter().map(|diagnostic| problem(world, diagnostic)).collect()
    };
    let exported = output.and_then(|document| {
        let resolver = LateLinkResolver::new(None, document.introspector().as_ref());
        let anchors = destinations(&document);
        let options = options(input);
        let bytes =
            typst_pdf::pdf_in_bundle(&document, &options, &anchors, resolver.track())?;
        let misfits = fit::misfits(world, &document);
        let printed = input.tells_printed.then(|| printed::printed(world, &document));
        Ok((bytes, document.pages().len(), misfits, printed))
    });
    match exported {
        Ok((bytes, pages, misfits, printed)) => {
            let Some(bytes) = finish::finish(&bytes) else {
                let message = "the finished PDF is not in the form that Typst writes";
                return Err(vec![TypstProblem::of_program(message.to_owned())]);
            };
            let warnings = problems(&warnings);
            Ok(Pdf { bytes, pages, warnings, misfits, divided, printed })
        }
        Err(errors) => Err([problems(&errors), problems(&warnings)].concat()),
    }
}

/// Returns the places that addresses such as `report.pdf#p34` lead to, by name: everything
/// with a label of its own but footnotes, to which nothing outside leads.
fn destinations(document: &PagedDocument) -> Vec<(Location, EcoString)> {
    let labelled = document.introspector().query_labelled();
    let mut names = BTreeMap::new();
    for element in labelled {
        if element.is::<FootnoteElem>() {
            continue;
        }
        if let (Some(location), Some(label)) = (element.location(), element.label()) {
            let name = label.resolve().as_str().to_owned();
            if name == fit::MARGIN {
                continue;
            }
            let entry = names.entry(name);
            // Styles have labels too, which many elements share.
            entry.and_modify(|place| *place = None).or_insert(Some(location));
        }
    }
    let named = names.into_iter();
    named.filter_map(|(name, place)| Some((place?, name.into()))).collect()
}

fn options(input: &Input) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(input.ident.clone()),
        creator: Smart::Custom(Some(
            concat!("komentaras ", env!("CARGO_PKG_VERSION")).into(),
        )),
        // Not from the clock, so that the same input gives the same bytes.
        timestamp: datetime(input.date).map(Timestamp::new_utc),
        page_ranges: None,
        // PDF/A-3 allows datasets as attachments; PDF/UA-1 is what screen readers need.
        standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .expect("both standards allow PDF 1.7"),
        tagged: true,
        pretty: false,
    }
}

pub(super) fn problem(world: &World, diagnostic: &SourceDiagnostic) -> TypstProblem {
    TypstProblem {
        severity: match diagnostic.severity {
            diag::Severity::Error => Severity::Error,
            diag::Severity::Warning => Severity::Warning,
        },
        message: diagnostic.message.to_string(),
        hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
        place: place(world, diagnostic.span),
        trace: diagnostic
            .trace
            .iter()
            .filter_map(|point| place(world, point.span.into()))
            .collect(),
        culprit: None,
    }
}

pub(super) fn place(world: &World, span: DiagSpan) -> Option<GeneratedPlace> {
    let id = span.id()?;
    let range = world.range(span)?;
    // Only Typst source has numbered spans; a dataset must not be parsed as source.
    let place = if let DiagSpanKind::Range { .. } = span.get() {
        position(&world.file(id).ok()?.lines().ok()?, range)
    } else {
        let (source, range) = world.generated(id, range)?;
        position(source.lines(), range)
    };
    let (range, position) = place?;
    Some(GeneratedPlace { file: id.vpath().get_with_slash().to_owned(), range, position })
}

/// Returns a range moved to where characters begin, and where it begins.
fn position(
    lines: &Lines<String>,
    range: Range<usize>,
) -> Option<(Range<usize>, Position)> {
    let text = lines.text();
    let start = text.floor_char_boundary(range.start);
    let end = text.floor_char_boundary(range.end).max(start);
    let (line, column) = lines.byte_to_line_column(start)?;
    Some((start..end, Position { line: line + 1, column: column + 1 }))
}

impl TypstProblem {
    /// Returns an error that has no place.
    pub(super) fn of_program(message: String) -> Self {
        TypstProblem {
            severity: Severity::Error,
            message,
            hints: Vec::new(),
            place: None,
            trace: Vec::new(),
            culprit: None,
        }
    }
}
