//! A chapter: its front matter and its Markdown.

#![no_main]

use komentaras_fuzz::{FRONT, report};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The front matter stands in the way of most texts; so half of them get a sound one.
    let Some((first, text)) = bytes.split_first() else { return };
    let front = if first % 2 == 0 { FRONT } else { "" };
    let chapter = [front.as_bytes(), text].concat();
    report(&[("report/lt/19-smurtas.md", &chapter)]);
});
