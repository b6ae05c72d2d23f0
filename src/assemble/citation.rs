//! Citations and entries of the list of sources, in the house style.
//!
//! United Nations documents are cited in the text by their symbol and paragraph, all
//! others in footnotes, as the Editorial Manual of the United Nations asks.

use crate::assemble::locator::{paragraphs, place};
use crate::assemble::reference::note_id;
use crate::assemble::words::DocumentWords;
use crate::assemble::{Inline, InlineKind};
use crate::diagnostic::Span;
use crate::evidence::{PartialDate, Source};
use crate::model::Locator;
use crate::text::figures::OBJECT;
use crate::text::{Args, Date, year_and_month};

/// What leads to a publication by its digital object identifier.
const RESOLVER: &str = "https://doi.org/";

/// Returns „(CRC/C/LTU/CO/3-4, 7 punktas)“.
pub(super) fn in_text(
    symbol: &str,
    locator: Option<&Locator>,
    words: DocumentWords<'_>,
) -> String {
    let args = Args::new().text("symbol", symbol);
    match locator {
        Some(locator) => {
            let args = args.text("place", place(locator, words));
            words.label_with("un-symbol-place", &args)
        }
        None => words.label_with("un-symbol", &args),
    }
}

/// Returns the text of a footnote that cites a source. Its address stands in the list of
/// sources.
pub(super) fn note(
    source: &Source,
    locator: Option<&Locator>,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let title = title(source, words, span).into_iter().collect();
    let mut inlines = describe(source, title, locator, words, span);
    full_stop(&mut inlines, span);
    inlines
}

/// Returns the text of a footnote that cites a source which an earlier one describes.
pub(super) fn again(
    source: &Source,
    locator: Option<&Locator>,
    first: u32,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    add(&mut inlines, makers(source, words, span));
    if inlines.is_empty() {
        inlines.extend(title(source, words, span));
    }
    if let Some(locator) = locator {
        text(&mut inlines, &format!(", {}", place(locator, words)), span);
    }
    text(&mut inlines, " (", span);
    let see =
        vec![Inline { kind: InlineKind::Text(words.numbered("see-note", first)), span }];
    let kind = InlineKind::Jump { anchor: note_id(first), name: None, inlines: see };
    inlines.push(Inline { kind, span });
    text(&mut inlines, ").", span);
    inlines
}

/// Returns a source's entry in the list of sources, the only place that translates its title:
/// words of footnotes count.
pub(super) fn entry(source: &Source, words: DocumentWords<'_>) -> Vec<Inline> {
    let span = source.span;
    let title = translated_title(source, words, span);
    let mut inlines = describe(source, title, None, words, span);
    let doi = source.doi.as_ref().map(|doi| format!("{RESOLVER}{doi}"));
    // An address that leads by the identifier says nothing new.
    let is_other =
        |doi: &String| source.url.as_ref().is_none_or(|url| !url.ends_with(doi));
    let doi = doi.filter(|_| source.doi.as_ref().is_some_and(is_other));
    let mut urls = doi.iter().chain(&source.url);
    // Whoever hears a list of links hears what each leads to. The address is there to be typed.
    let title = inlines.iter_mut();
    let mut title = title.filter(|inline| matches!(inline.kind, InlineKind::Emphasis(_)));
    if let Some(title) = title.next()
        && let Some(url) = urls.next()
    {
        title.kind = InlineKind::Link { url: url.clone(), inlines: vec![title.clone()] };
        text(&mut inlines, &format!(", {url}"), span);
    }
    for url in urls {
        text(&mut inlines, ", ", span);
        let shown = vec![Inline { kind: InlineKind::Text(url.clone()), span }];
        inlines.push(Inline {
            kind: InlineKind::Link { url: url.clone(), inlines: shown },
            span,
        });
    }
    if let Some(accessed) = source.accessed {
        text(&mut inlines, &format!(" ({})", accessed_on(accessed, words)), span);
    }
    let citation = words.optional(&source.note_message(), &Args::new());
    let note = match (citation, &source.note) {
        (Some(citation), _) => {
            vec![Inline { kind: InlineKind::Text(words.polish(&citation)), span }]
        }
        (None, Some(note)) => in_its_language(source, note, words, span),
        (None, None) => Vec::new(),
    };
    full_stop(&mut inlines, span);
    if !note.is_empty() {
        text(&mut inlines, " ", span);
        inlines.extend(note);
        full_stop(&mut inlines, span);
    }
    inlines
}

/// Returns how a table names the source of its data: with the licence, if it is known.
pub(super) fn of_data(
    source: &Source,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let title = title(source, words, span).into_iter().collect();
    append(&mut inlines, describe(source, title, None, words, span));
    if let Some(accessed) = source.accessed {
        text(&mut inlines, &format!(" ({})", accessed_on(accessed, words)), span);
    }
    if let Some(licence) =
        words.optional(&format!("licence-{}", source.key), &Args::new())
    {
        let args = Args::new().text("licence", licence);
        full_stop(&mut inlines, span);
        let licence = words.label_with("dataset-licence", &args);
        text(&mut inlines, &format!(" {licence}"), span);
    }
    inlines
}

/// Returns what stands beneath a table or chart of its sources.
pub(super) fn beneath<'s>(
    sources: impl Iterator<Item = &'s Source>,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut named = Vec::new();
    for (index, source) in sources.enumerate() {
        if index > 0 {
            text(&mut named, "; ", span);
        }
        append(&mut named, of_data(source, words, span));
    }
    let mut inlines = labelled(named, words, span);
    full_stop(&mut inlines, span);
    inlines
}

/// Returns what names a source behind the word that says that it is one.
fn labelled(named: Vec<Inline>, words: DocumentWords<'_>, span: Span) -> Vec<Inline> {
    let place = OBJECT.to_string();
    let label = words.label_with("table-source", &Args::new().text("source", place));
    let (before, after) = label.split_once(OBJECT).unwrap_or((&label, ""));
    let mut inlines = Vec::new();
    text(&mut inlines, before, span);
    append(&mut inlines, named);
    text(&mut inlines, after, span);
    inlines
}

/// Returns who published a source, in a few words: its authors, an organisation, or else its
/// title.
pub(super) fn publisher(
    source: &Source,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut named = makers(source, words, span);
    if named.is_empty() {
        let publisher = source.publisher.as_deref();
        named = publisher.map_or_else(
            || title(source, words, span).into_iter().collect(),
            |name| in_its_language(source, name, words, span),
        );
    }
    labelled(named, words, span)
}

/// Adds inlines without emphasis, which small print has none of.
fn append(inlines: &mut Vec<Inline>, others: Vec<Inline>) {
    for other in others {
        match other.kind {
            InlineKind::Text(words) => text(inlines, &words, other.span),
            InlineKind::Emphasis(inner) => append(inlines, inner),
            kind => inlines.push(Inline { kind, span: other.span }),
        }
    }
}

/// Returns what a recommendation follows, from how it was written:
/// `CRC/C/LTU/CO/5-6:21(b)`.
pub(super) fn follows(written: &str, words: DocumentWords<'_>) -> String {
    let cited = cited_observation(written, words);
    words.label_with("follows", &Args::new().text("observation", cited))
}

/// Returns how the text cites an earlier recommendation: "CRC/C/LTU/CO/5-6, para. 21 (b)".
pub(super) fn cited_observation(written: &str, words: DocumentWords<'_>) -> String {
    match written.split_once(':') {
        Some((symbol, paragraph)) => {
            format!("{}, {}", symbol.trim(), paragraphs(paragraph, words))
        }
        None => written.to_owned(),
    }
}

/// Returns the words of a message about one number, if there is one.
fn numbered(
    message: &str,
    number: Option<&String>,
    words: DocumentWords<'_>,
) -> Option<String> {
    let number = number?;
    Some(words.label_with(message, &Args::new().text("number", number.as_str())))
}

/// Returns who made a source, what it is called, who published it and when.
fn describe(
    source: &Source,
    title: Vec<Inline>,
    locator: Option<&Locator>,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let makers = makers(source, words, span);
    if let Some(symbol) = source.symbol.as_ref().filter(|symbol| !symbol.is_empty()) {
        text(&mut inlines, &format!("{symbol}, "), span);
    }
    if !makers.is_empty() {
        add(&mut inlines, makers);
        text(&mut inlines, ", ", span);
    }
    add(&mut inlines, title);
    // Without authors the organisation made it, and stands before the title.
    let is_maker = |name: &str| matches!(names(source), [only] if only == name);
    let organisation = source.organisation.as_deref();
    let organisation = organisation.filter(|name| !name.is_empty() && !is_maker(name));
    let publisher = source.publisher.as_deref();
    let publisher =
        publisher.filter(|name| !is_maker(name) && Some(*name) != organisation);
    let named = |inlines: &mut Vec<Inline>, name: &str| {
        text(inlines, ", ", span);
        add(inlines, in_its_language(source, name, words, span));
    };
    if let Some(parent) = &source.parent {
        named(&mut inlines, parent);
    }
    for part in [
        numbered("cite-volume", source.volume.as_ref(), words),
        numbered("cite-issue", source.issue.as_ref(), words),
    ]
    .into_iter()
    .flatten()
    {
        text(&mut inlines, &format!(", {part}"), span);
    }
    for house in organisation.into_iter().chain(publisher) {
        named(&mut inlines, house);
    }
    let pages = source.pages.clone().map(Locator::Page);
    for part in [
        source.date.map(|date| shown(date, words)),
        locator.or(pages.as_ref()).map(|locator| place(locator, words)),
    ]
    .into_iter()
    .flatten()
    {
        text(&mut inlines, &format!(", {part}"), span);
    }
    inlines
}

/// Returns who made a source: each name in the source's language, what joins them in that of
/// the document.
fn makers(source: &Source, words: DocumentWords<'_>, span: Span) -> Vec<Inline> {
    let names = names(source);
    let list = if source.has_others && !source.authors.is_empty() {
        let args = Args::new().text("list", names.join(", "));
        words.label_with("authors-and-others", &args)
    } else {
        words.catalog.list(words.language, names)
    };
    let mut inlines = Vec::new();
    let mut rest = list.as_str();
    for name in names.iter().filter(|name| !name.is_empty()) {
        let Some((before, after)) = rest.split_once(name.as_str()) else { continue };
        text(&mut inlines, before, span);
        add(&mut inlines, in_its_language(source, name, words, span));
        rest = after;
    }
    text(&mut inlines, rest, span);
    inlines
}

/// Returns the names of those who made a source: its authors, or else the organisation.
fn names(source: &Source) -> &[String] {
    match source.authors.as_slice() {
        [] => source.organisation.as_slice(),
        authors => authors,
    }
}

fn title(source: &Source, words: DocumentWords<'_>, span: Span) -> Option<Inline> {
    let title = in_its_language(source, source.title.as_ref()?, words, span);
    Some(Inline { kind: InlineKind::Emphasis(title), span })
}

/// Returns the title of a source, and behind it in square brackets what it means in the language
/// of the document, if that is another one and a message says it.
fn translated_title(
    source: &Source,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = title(source, words, span).into_iter().collect();
    let is_foreign = source.language.is_some_and(|language| language != words.language);
    let translated = is_foreign
        .then(|| words.optional(&source.title_message(), &Args::new()))
        .flatten();
    if let Some(translated) = translated.filter(|_| !inlines.is_empty()) {
        text(&mut inlines, &format!(" [{}]", words.polish(&translated)), span);
    }
    inlines
}

/// Returns a text in the language of its source, marked as such where that is not the
/// document's: it is hyphenated and read aloud by other rules.
fn in_its_language(
    source: &Source,
    text: &str,
    words: DocumentWords<'_>,
    span: Span,
) -> Vec<Inline> {
    let language = source.language.unwrap_or(words.language);
    let text = DocumentWords { language, ..words }.polish(text);
    let inlines = vec![Inline { kind: InlineKind::Text(text), span }];
    if language == words.language {
        return inlines;
    }
    vec![Inline { kind: InlineKind::Foreign { language, inlines }, span }]
}

fn accessed_on(date: PartialDate, words: DocumentWords<'_>) -> String {
    words.label_with("accessed", &Args::new().text("date", shown(date, words)))
}

/// Returns a date as exactly as it is known.
fn shown(date: PartialDate, words: DocumentWords<'_>) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => match Date::new(date.year, month, day) {
            Some(date) => date.long(words.language),
            None => date.year.to_string(),
        },
        (Some(month), None) => year_and_month(date.year, month, words.language),
        (None, _) => date.year.to_string(),
    }
}

/// Adds inlines; texts that follow one another become one.
fn add(inlines: &mut Vec<Inline>, others: Vec<Inline>) {
    for other in others {
        if let InlineKind::Text(words) = &other.kind {
            text(inlines, words, other.span);
        } else {
            inlines.push(other);
        }
    }
}

fn text(inlines: &mut Vec<Inline>, text: &str, span: Span) {
    match inlines.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline { kind: InlineKind::Text(last), .. }) => last.push_str(text),
        _ => inlines.push(Inline { kind: InlineKind::Text(text.to_owned()), span }),
    }
}

fn full_stop(inlines: &mut Vec<Inline>, span: Span) {
    let ends = super::plain_text(inlines).ends_with(['.', '?', '!', '…']);
    if !ends {
        text(inlines, ".", span);
    }
}
