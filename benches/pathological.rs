//! How the time for Markdown that makes careless parsers slow grows with its length.
//!
//! ```text
//! cargo bench --bench pathological [-- TIMES]
//! ```
//!
//! Each pattern is repeated so many times, and twice as many; the last column is how many times
//! as long the second took. It ends with an error where that is more than [`MOST`].

#![allow(
    clippy::format_collect,
    clippy::print_stdout,
    clippy::string_add,
    reason = "it prints a table, and patterns are put together from parts"
)]

#[path = "../tests/suite/patterns.rs"]
mod patterns;

use std::time::{Duration, Instant};

use komentaras::diagnostic::{Diagnostics, SourceFile, Sources};
use komentaras::markdown;
use mimalloc::MiMalloc;

/// The program's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Twice the length may take twice the time, and what the machine does beside.
const MOST: f64 = 2.8;

/// What takes less is not measured well enough to be compared.
const SHORTEST: Duration = Duration::from_millis(20);

fn main() {
    let times = std::env::args().find_map(|size| size.parse().ok()).unwrap_or(100_000);
    let twice = patterns::all(2 * times);
    let mut worst: f64 = 0.0;
    for ((name, once), (_, twice)) in patterns::all(times).iter().zip(&twice) {
        let (short, long) = (time(once), time(twice));
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        println!("{name:32} {short:>12.1?} {long:>12.1?} {ratio:>6.2}");
        if long > SHORTEST {
            worst = worst.max(ratio);
        }
    }
    assert!(worst < MOST, "twice the length takes {worst:.2} times as long");
}

/// How long a text is tried at least: what takes little time is tried more often.
const TRIAL: Duration = Duration::from_millis(300);

/// Returns the shortest time that a text takes, of three or more.
fn time(text: &str) -> Duration {
    let once = || {
        let mut sources = Sources::default();
        let path = "lt/19.md".to_owned();
        let file = sources.add(SourceFile { path, text: text.to_owned() });
        let start = Instant::now();
        let parsed = markdown::parse(file, text, 0, &mut Diagnostics::new());
        let taken = start.elapsed();
        drop(parsed);
        taken
    };
    let started = Instant::now();
    let mut shortest = once().min(once());
    loop {
        shortest = shortest.min(once());
        if started.elapsed() > TRIAL {
            return shortest;
        }
    }
}
