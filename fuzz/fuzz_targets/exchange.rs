//! A file that came back from a translator: XLIFF 1.2, XLIFF 2 or PO.

#![no_main]

use std::collections::BTreeMap;

use komentaras::diagnostic::{Diagnostics, SourceFile, Sources};
use komentaras::text::builtin_catalog;
use komentaras::model::{SegmentKind, SegmentPart, SegmentText};
use komentaras::translation::State;
use komentaras::translation::exchange::{ExchangeReport, Original, read};
use komentaras_fuzz::places_lie_between_characters;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let path = "back.xlf".to_owned();
    let file = sources.add(SourceFile { path, text: text.to_owned() });
    let (source, targets) = ("lt".parse().unwrap(), ["en".parse().unwrap()]);
    let segment = SegmentText {
        parts: vec![SegmentPart::Text("Smurtas prieš vaikus.".to_owned())],
    };
    let (kind, state) = (SegmentKind::Paragraph, State::Missing);
    let chapter = vec![Original { kind, source: &segment, target: None, state }];
    let chapters = BTreeMap::from([("19", chapter)]);
    let catalog = builtin_catalog();
    let report =
        ExchangeReport { source, targets: &targets, chapters: &chapters, catalog: &catalog };
    let mut diags = Diagnostics::new();
    let received = read(file, text, &report, &mut diags);
    places_lie_between_characters(&diags.into_sorted(&sources), &sources);
    for unit in received.iter().flat_map(|received| &received.units) {
        assert!(text.get(unit.span.range()).is_some(), "{unit:?}");
    }
});
