//! The manifest, `report.toml`.

#![no_main]

use komentaras_fuzz::report;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| report(&[("report/report.toml", bytes)]));
