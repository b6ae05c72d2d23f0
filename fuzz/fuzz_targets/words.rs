//! Words of the project's own: Fluent messages, in the report and in findings.

#![no_main]

use komentaras_fuzz::report;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| report(&[("translations/lt/report.ftl", bytes)]));
