//! Tests of what goes out and comes back.

mod anything;
mod claims;
mod dialects;
mod import;
mod layout;
mod po_tags;
mod rewritten;
mod roundtrip;
mod same;
mod segments;
mod unconfirmed;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::model::{SegmentKind, SegmentPart, SegmentText};
use crate::text::Language;
use crate::text::builtin_catalog;
use crate::translation::State;
use crate::translation::exchange::{
    ExchangeReport, Original, PackageUnit, Received, UnitId, fingerprint, read,
};

/// The chapter of all units, with signs that a format might trip over.
const CHAPTER: &str = "skyrius \"a\" & <b>/19:3";

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn unit(source: SegmentText, target: Option<SegmentText>, state: State) -> PackageUnit {
    let fingerprint = fingerprint(&source, target.as_ref());
    PackageUnit {
        id: UnitId { chapter: CHAPTER.to_owned(), number: 7, fingerprint },
        kind: SegmentKind::Paragraph,
        state,
        former: Some((source.clone(), source.clone())).filter(|_| state == State::Stale),
        source,
        target,
        notes: vec!["Pastaba <a> & \"b\"\nir ]]>".to_owned()],
        // Nothing of it may be taken for a code.
        printed: BTreeMap::from([(
            "{{value \"a\" year=2023}}".to_owned(),
            "<x1/> placeholder: „a“ & \"b\" ]]>".to_owned(),
        )]),
        place: ("report/lt/a b.md".to_owned(), 3),
    }
}

/// Reads a file that came back to a report that no longer has its chapter.
fn received(text: &str) -> (Option<Received>, Diagnostics) {
    received_to(&[], text)
}

/// Reads a file that came back to a chapter with some segments, none of them translated.
fn received_to(originals: &[SegmentText], text: &str) -> (Option<Received>, Diagnostics) {
    let kind = SegmentKind::Paragraph;
    let missing = |source| Original { kind, source, target: None, state: State::Missing };
    received_from(originals.iter().map(missing).collect(), text)
}

/// Reads a file that came back to a chapter with some segments.
fn received_from(
    chapter: Vec<Original<'_>>,
    text: &str,
) -> (Option<Received>, Diagnostics) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "back".to_owned(), text: text.to_owned() });
    let targets = [language("en")];
    let chapters = BTreeMap::from([(CHAPTER, chapter)]);
    let catalog = builtin_catalog();
    let report = ExchangeReport {
        source: language("lt"),
        targets: &targets,
        chapters: &chapters,
        catalog: &catalog,
    };
    let mut diags = Diagnostics::new();
    let received = read(file, text, &report, &mut diags);
    for finding in diags.iter_mut() {
        let span = finding.primary.unwrap();
        assert!(text.get(span.range()).is_some(), "{span:?}");
    }
    (received, diags)
}

fn text(words: &str) -> SegmentText {
    SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] }
}

#[test]
fn a_fingerprint_never_changes() {
    // Files that went out last year have it.
    let print = fingerprint(&text("Vaikų namai"), Some(&text("Children’s homes")));
    assert_eq!(print, 1_385_550_254_285_209_246);
}

#[test]
fn a_fingerprint_tells_texts_from_each_other() {
    let (a, b) = (text("a"), text("b"));
    let empty = SegmentText::default();
    assert_ne!(fingerprint(&a, Some(&b)), fingerprint(&b, Some(&a)));
    assert_ne!(fingerprint(&a, Some(&b)), fingerprint(&text("ab"), None));
    assert_eq!(fingerprint(&a, None), fingerprint(&a, Some(&empty)));
    assert_eq!(fingerprint(&text("a  b"), None), fingerprint(&text("a b"), None));
}

#[test]
fn many_codes_take_no_longer_each() {
    let codes = 20_000;
    let mut file = String::from(
        "<xliff version=\"1.2\"><file original=\"a\" source-language=\"lt\" \
         target-language=\"en\"><body><trans-unit id=\"1-0000000000000000\"><source>",
    );
    (0..codes).for_each(|id| file.push_str(&format!("<ph id=\"{id}\">a</ph>")));
    file.push_str("</source><target state=\"translated\">");
    (0..codes).for_each(|id| file.push_str(&format!("<ph id=\"{id}\"/>")));
    file.push_str("</target></trans-unit></body></file></xliff>");
    let (received, diags) = received(&file);
    assert!(diags.is_empty());
    assert_eq!(received.unwrap().units[0].target.parts.len(), codes);
}
