//! The list of sources, in either of its forms.

#![no_main]

use komentaras_fuzz::report;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, text)) = bytes.split_first() else { return };
    let name = if first % 2 == 0 { "yml" } else { "bib" };
    report(&[(&format!("report/sources.{name}"), text)]);
});
