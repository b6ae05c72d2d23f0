//! A template of the project's own: handlebars around the chapters.

#![no_main]

use komentaras_fuzz::report;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, text)) = bytes.split_first() else { return };
    let name = if first % 2 == 0 { "chapter" } else { "report" };
    report(&[(&format!("templates/{name}.typ.hbs"), text)]);
});
