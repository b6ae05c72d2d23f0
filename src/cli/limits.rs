//! What typesetting may use up. Templates are programs that came by e-mail, and Typst has
//! no limit of its own: one that does not come to an end is left behind.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use clap::Args;
use memory_stats::memory_stats;

use crate::cli::Failure;

/// How often it is looked at what has been used up.
const INTERVAL: Duration = Duration::from_millis(50);

/// The bytes in a megabyte of `--memory-limit`.
const MEGABYTE: u64 = 1_000_000;

#[derive(Debug, Default, Args)]
pub(super) struct LimitArgs {
    #[arg(long, value_name = "SECONDS")]
    pub(super) time_limit: Option<u64>,
    #[arg(long, value_name = "MB")]
    pub(super) memory_limit: Option<u64>,
}

/// How much time and memory typesetting may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    seconds: u64,
    /// The memory of the whole program, in megabytes.
    megabytes: u64,
}

impl Limits {
    /// Returns the limits for so many bytes of Typst source: those asked for, or more than
    /// any report of that length needs.
    ///
    /// The report in this repository takes 2 µs and 560 bytes for each byte of its source;
    /// a slow machine and a program that is not optimised may take ten times as long.
    pub(super) fn new(wanted: &LimitArgs, source: usize) -> Self {
        let kilobytes = source as u64 / 1000;
        Limits {
            seconds: wanted.time_limit.unwrap_or(60 + kilobytes / 20),
            megabytes: wanted.memory_limit.unwrap_or(4000 + kilobytes * 5),
        }
    }

    /// Does a task, unless it takes too much. Then it is still at work when this returns,
    /// and ends with the program.
    pub(super) fn watch<T: Send + 'static>(
        self,
        task: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let started = Instant::now();
        let (sender, receiver) = mpsc::sync_channel(1);
        rayon::spawn(move || {
            // Nobody listens any more once it has taken too much.
            sender.send(panic::catch_unwind(AssertUnwindSafe(task))).ok();
        });
        loop {
            match receiver.recv_timeout(INTERVAL) {
                Ok(Ok(result)) => return Ok(result),
                Ok(Err(payload)) => panic::resume_unwind(payload),
                Err(RecvTimeoutError::Timeout) => self.allow(started.elapsed())?,
                Err(RecvTimeoutError::Disconnected) => {
                    unreachable!("a task always sends how it ended")
                }
            }
        }
    }

    fn allow(self, elapsed: Duration) -> Result<(), Failure> {
        let Limits { seconds, megabytes } = self;
        if elapsed.as_secs() >= seconds {
            return Err(Failure::new("took-too-long")
                .with("limit", seconds.to_string())
                .with("more", seconds.saturating_mul(10).to_string()));
        }
        let used = memory_stats().map_or(0, |usage| usage.physical_mem as u64 / MEGABYTE);
        if used >= megabytes {
            return Err(Failure::new("took-too-much-memory")
                .with("limit", megabytes.to_string())
                .with("more", megabytes.saturating_mul(2).to_string()));
        }
        Ok(())
    }
}
