//! A dataset in every form: read whole, and piece by piece as a large one is.

#![no_main]

use komentaras::diagnostic::{Diagnostics, SourceFile, Sources};
use komentaras::evidence::Dataset;
use komentaras::evidence::read::{self, Wanted};
use komentaras::syntax::decode::decode;
use komentaras_fuzz::{places_lie_between_characters, report};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decode(bytes);
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        path: "a.csv".into(),
        text: text.clone(),
    });
    let mut diags = Diagnostics::new();
    let whole = read::dataset(file, &text, Wanted::Everything, &mut diags);
    places_lie_between_characters(&diags.into_sorted(&sources), &sources);

    let mut diags = Diagnostics::new();
    let streamed = read::stream(file, &mut &*bytes, Wanted::Everything, &mut diags);
    let mut sources = Sources::default();
    sources.add(SourceFile {
        path: "a.csv".into(),
        text: String::new(),
    });
    sources.fill_excerpt(file, streamed.excerpt.text, streamed.excerpt.lines);
    places_lie_between_characters(&diags.into_sorted(&sources), &sources);

    let observations =
        |dataset: Option<Dataset>| dataset.map(|dataset| dataset.observations().len());
    assert_eq!(observations(whole), observations(streamed.dataset));
    report(&[("report/data/poverty.csv", bytes)]);
});
