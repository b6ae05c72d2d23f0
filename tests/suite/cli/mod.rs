//! The command line: arguments reach the library, and the run ends as it should.

mod arguments;
mod check;
mod build;
mod chapter;
mod shown;
mod shell;

/// A chapter with an error.
const ERROR: &str = "\nRodo {{value \"povrty\" year=2023}}.\n";
