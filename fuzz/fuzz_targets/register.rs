//! The register of indicators, and a chapter with placeholders that ask for them.

#![no_main]

use komentaras_fuzz::{FRONT, report};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // `+++` begins a chapter and can't stand in a register.
    let (register, body) = text.split_once("+++").unwrap_or((&text, ""));
    let chapter = format!("{FRONT}{body}");
    report(&[
        ("report/data/indicators.toml", register.as_bytes()),
        ("report/lt/19-smurtas.md", chapter.as_bytes()),
    ]);
});
