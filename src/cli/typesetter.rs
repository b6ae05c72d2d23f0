//! `komentaras typesetter`: the process in which the preview sets pages. Only the program
//! itself starts it.

use std::io;
use std::time::Duration;

use clap::Args;
use komentaras::serve::pages;
use memory_stats::memory_stats;

use crate::cli::{Exit, Failure};

/// How often it is looked at how much memory is used.
const INTERVAL: Duration = Duration::from_millis(50);

/// The most memory where no limit is named, in megabytes.
const MEGABYTES: u64 = 4000;

#[derive(Debug, Args)]
pub(super) struct TypesetterArgs {
    #[arg(long, value_name = "MB")]
    memory_limit: Option<u64>,
}

/// Sets pages until the program that asks for them ends.
pub(super) fn run(args: &TypesetterArgs) -> Result<Exit, Failure> {
    let limit = args.memory_limit.unwrap_or(MEGABYTES);
    std::thread::spawn(move || watch(limit));
    pages::typesetter(io::stdin().lock(), io::stdout().lock())
        .map(|()| Exit::Success)
        .map_err(|error| Failure::new("preview-not-served").because(&error))
}

/// Ends the process when it uses more memory than it may: Typst can't be stopped.
#[expect(clippy::exit, reason = "nothing of this process is worth keeping")]
fn watch(megabytes: u64) {
    loop {
        std::thread::sleep(INTERVAL);
        let used =
            memory_stats().map_or(0, |usage| usage.physical_mem as u64 / 1_000_000);
        if used >= megabytes {
            std::process::exit(2);
        }
    }
}
