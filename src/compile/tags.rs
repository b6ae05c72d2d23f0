//! What templates can say in the tags of a PDF beyond Typst's own functions: the words of a
//! link, labels, lists. Templates are given them as the input `tags`; `templates/plain.typ` has
//! the same functions without tags, for every other Typst.
//!
//! Typst describes a link by its target, in words that it lacks in some languages ("Footnote
//! 1", "Psl. 3"). A screen reader reads that instead of the link's own words.

use std::ops::ControlFlow;
use std::sync::LazyLock;

use typst::comemo::Tracked;
use typst::diag::{At as _, SourceResult, bail};
use typst::engine::Engine;
use typst::foundations::{
    Args, CastInfo, Content, Context, Func, IntoValue as _, Module, NativeElement as _,
    NativeFuncData, NativeFuncPtr, Scope, Str, StyleChain, Value,
};
use typst::layout::{BlockElem, GridCell, HElem};
use typst::model::{DirectLinkElem, FootnoteElem, FootnoteEntry, LinkElem, ParElem};
use typst::pdf::PdfMarkerTag;
use typst::text::{LinebreakElem, RawElem, SpaceElem, SuperElem, TextElem};

type Signature = dyn Fn(&mut Engine<'_>, Tracked<'_, Context<'_>>, &mut Args) -> SourceResult<Value>
    + Send
    + Sync;

static LABEL: NativeFuncData = function("label", &label);
static LIST: NativeFuncData = function("list", &list);
static LINK: NativeFuncData = function("link", &link);
static NAMED_LINK: NativeFuncData = function("named-link", &named_link);
static NOTE_MARK: NativeFuncData = function("note-mark", &note_mark);
static NOTE_NUMBER: NativeFuncData = function("note-number", &note_number);

/// The name of the input with the functions.
pub(super) const INPUT: &str = "tags";

/// Returns the functions.
pub(super) fn module() -> Module {
    let mut scope = Scope::new();
    for data in [&LABEL, &LIST, &LINK, &NAMED_LINK, &NOTE_MARK, &NOTE_NUMBER] {
        scope.define(data.name, Func::from(data));
    }
    Module::new(INPUT, scope)
}

const fn function(
    name: &'static str,
    implementation: &'static Signature,
) -> NativeFuncData {
    NativeFuncData {
        function: NativeFuncPtr(implementation),
        name,
        title: name,
        docs: "",
        def_site: None,
        keywords: &[],
        contextual: false,
        scope: LazyLock::new(&Scope::new),
        params: LazyLock::new(&Vec::new),
        returns: LazyLock::new(&|| CastInfo::Any),
    }
}

/// `label(body)`: what names the text after it, such as the number of a paragraph.
fn label(
    _: &mut Engine<'_>,
    _: Tracked<'_, Context<'_>>,
    args: &mut Args,
) -> SourceResult<Value> {
    Ok(PdfMarkerTag::Label(args.expect("body")?).into_value())
}

/// `list(..items)`: blocks that are a list without marks.
fn list(
    _: &mut Engine<'_>,
    _: Tracked<'_, Context<'_>>,
    args: &mut Args,
) -> SourceResult<Value> {
    let items = args.all::<Content>()?.into_iter().map(PdfMarkerTag::ListItemBody);
    Ok(PdfMarkerTag::Bibliography(false, Content::sequence(items)).into_value())
}

/// `link(link)`: a link whose description is its own words.
fn link(
    engine: &mut Engine<'_>,
    _: Tracked<'_, Context<'_>>,
    args: &mut Args,
) -> SourceResult<Value> {
    let link: Content = args.expect("link")?;
    let Some(LinkElem { dest, body }) = link.to_packed::<LinkElem>().map(|link| &**link)
    else {
        bail!(args.span, "not a link");
    };
    let dest = dest.resolve_early(engine, args.span)?;
    let words = words(body);
    // A picture has no words: what remains is the address.
    let description = if words.is_empty() {
        dest.alt_text(engine, StyleChain::default(), args.span)?
    } else {
        words.into()
    };
    Ok(body.clone().linked(dest, Some(description)).into_value())
}

/// `named-link(name, link)`: a link that is described by a name, because its own words do not
/// say where it leads.
fn named_link(
    engine: &mut Engine<'_>,
    _: Tracked<'_, Context<'_>>,
    args: &mut Args,
) -> SourceResult<Value> {
    let name: Str = args.expect("name")?;
    let link: Content = args.expect("link")?;
    let Some(LinkElem { dest, body }) = link.to_packed::<LinkElem>().map(|link| &**link)
    else {
        bail!(args.span, "not a link");
    };
    let dest = dest.resolve_early(engine, args.span)?;
    Ok(body.clone().linked(dest, Some(name.into())).into_value())
}

/// `note-mark(note, words)`: the raised number of a footnote in the text. In `words`, `#`
/// stands for the number.
#[expect(clippy::needless_pass_by_value, reason = "the signature is Typst's")]
fn note_mark(
    engine: &mut Engine<'_>,
    context: Tracked<'_, Context<'_>>,
    args: &mut Args,
) -> SourceResult<Value> {
    let note: Content = args.expect("note")?;
    let Some(note) = note.to_packed::<FootnoteElem>() else {
        bail!(args.span, "not a footnote");
    };
    let words: Str = args.expect("words")?;
    let styles = context.styles().at(args.span)?;
    let link = described(note.realize(engine, styles)?, &words);
    let mark = PdfMarkerTag::Label(SuperElem::new(link).pack().spanned(note.span()));
    Ok((HElem::hole().clone() + mark).into_value())
}

/// `note-number(entry, words)`: the number of a footnote before its text, a link back. In
/// `words`, `#` stands for the number.
#[expect(clippy::needless_pass_by_value, reason = "the signature is Typst's")]
fn note_number(
    engine: &mut Engine<'_>,
    context: Tracked<'_, Context<'_>>,
    args: &mut Args,
) -> SourceResult<Value> {
    let entry: Content = args.expect("entry")?;
    let Some(entry) = entry.to_packed::<FootnoteEntry>() else {
        bail!(args.span, "not the entry of a footnote");
    };
    let words: Str = args.expect("words")?;
    let styles = context.styles().at(args.span)?;
    let (number, _) = entry.realize(engine, styles)?;
    let Some(raised) = number.to_packed::<SuperElem>() else {
        bail!(args.span, "the number of a note is not raised");
    };
    let link = described(raised.body.clone(), &words);
    Ok(PdfMarkerTag::Label(SuperElem::new(link).pack().spanned(entry.span()))
        .into_value())
}

/// Returns a note's link with a description that names its number.
fn described(mut link: Content, words: &str) -> Content {
    if let Some(link) = link.to_packed_mut::<DirectLinkElem>() {
        let number = link.body.plain_text();
        link.alt = Some(words.replace('#', &number).into());
    }
    link
}

/// Returns the words of a content, with a space between those of different cells and lines.
fn words(content: &Content) -> String {
    let mut text = String::new();
    let _: ControlFlow<()> = content.traverse(&mut |element: Content| {
        if element.is::<TextElem>() || element.is::<RawElem>() {
            text.push_str(&element.plain_text());
        } else if divides_words(&element) {
            text.push(' ');
        }
        ControlFlow::Continue(())
    });
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn divides_words(element: &Content) -> bool {
    element.is::<SpaceElem>()
        || element.is::<HElem>()
        || element.is::<LinebreakElem>()
        || element.is::<GridCell>()
        || element.is::<BlockElem>()
        || element.is::<ParElem>()
}
