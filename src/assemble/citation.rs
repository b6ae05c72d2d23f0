//! Citations and entries of the list of sources, in the house style.
//!
//! United Nations documents are cited in the text by their symbol and paragraph, all
//! others in footnotes, as the Editorial Manual of the United Nations asks.

use crate::assemble::words::Words;
use crate::assemble::{Inline, InlineKind};
use crate::diagnostic::Span;
use crate::evidence::Source;
use crate::model::Locator;
use crate::text::Args;

/// Returns „(CRC/C/LTU/CO/3-4, 7 punktas)“.
pub(super) fn in_text(source: &Source, locator: Option<&Locator>, words: Words<'_>) -> String {
    let mut text = source.un_symbol.clone().unwrap_or_default();
    if let Some(locator) = locator {
        text = format!("{text}, {}", place(locator, words));
    }
    format!("({text})")
}

/// Returns the text of a footnote that cites a source.
pub(super) fn note(
    source: &Source,
    locator: Option<&Locator>,
    words: Words<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut inlines = describe(source, locator, words, span);
    full_stop(&mut inlines, span);
    inlines
}

/// Returns a source's entry in the list of sources.
pub(super) fn entry(source: &Source, words: Words<'_>) -> Vec<Inline> {
    let mut inlines = describe(source, None, words, source.span);
    if let Some(note) = &source.note {
        text(&mut inlines, &format!(". {}", words.polish(note)), source.span);
    }
    full_stop(&mut inlines, source.span);
    inlines
}

/// Returns a concluding observation, `CRC/C/LTU/CO/5-6:21(b)`, as readers expect it.
pub(super) fn observation(written: &str, words: Words<'_>) -> String {
    match written.split_once(':') {
        Some((symbol, paragraph)) => {
            let paragraph = paragraph.replace('(', "\u{a0}(");
            let place = words.label_with("cite-para", &Args::new().text("n", paragraph));
            format!("{symbol}, {place}")
        }
        None => written.to_owned(),
    }
}

fn describe(
    source: &Source,
    locator: Option<&Locator>,
    words: Words<'_>,
    span: Span,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let set = |value: &str| words.polish(value);
    if let Some(symbol) = &source.un_symbol {
        text(&mut inlines, &format!("{symbol}, "), span);
    }
    let makers = source.makers().join(", ");
    if !makers.is_empty() {
        text(&mut inlines, &format!("{}, ", set(&makers)), span);
    }
    let title = vec![Inline { kind: InlineKind::Text(set(&source.title)), span }];
    inlines.push(Inline { kind: InlineKind::Emphasis(title), span });
    let mut rest = Vec::new();
    rest.extend(source.parent.as_deref().map(set));
    rest.extend(source.publisher.as_deref().filter(|name| !makers.contains(name)).map(set));
    rest.extend(source.date.as_ref().map(|date| date.shown(words.language)));
    rest.extend(locator.map(|locator| place(locator, words)));
    for part in rest {
        text(&mut inlines, &format!(", {part}"), span);
    }
    if let Some(url) = &source.url {
        text(&mut inlines, ", ", span);
        let shown = vec![Inline { kind: InlineKind::Text(url.clone()), span }];
        inlines.push(Inline { kind: InlineKind::Link { url: url.clone(), inlines: shown }, span });
    }
    if let Some(accessed) = &source.accessed {
        let args = Args::new().text("date", accessed.shown(words.language));
        text(&mut inlines, &format!(" ({})", words.label_with("accessed", &args)), span);
    }
    inlines
}

fn place(locator: &Locator, words: Words<'_>) -> String {
    let (id, place) = match locator {
        Locator::Page(page) => ("cite-page", page),
        Locator::Paragraph(paragraph) => ("cite-para", paragraph),
    };
    words.label_with(id, &Args::new().text("n", place.replace('-', "–")))
}

fn text(inlines: &mut Vec<Inline>, text: &str, span: Span) {
    if let Some(Inline { kind: InlineKind::Text(last), .. }) = inlines.last_mut() {
        last.push_str(text);
    } else {
        inlines.push(Inline { kind: InlineKind::Text(text.to_owned()), span });
    }
}

fn full_stop(inlines: &mut Vec<Inline>, span: Span) {
    let ends = super::plain_text(inlines).ends_with(['.', '?', '!', '…']);
    if !ends {
        text(inlines, ".", span);
    }
}
