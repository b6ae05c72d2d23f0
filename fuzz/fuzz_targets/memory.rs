//! A translation memory, TMX.

#![no_main]

use komentaras_fuzz::memory;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| memory(bytes));
