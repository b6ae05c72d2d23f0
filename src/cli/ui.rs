//! How the program talks: in which language, with or without colour, how much.

use std::ffi::OsString;
use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use clap::ValueEnum as _;
use clap::builder::StyledStr;
use indicatif::{ProgressBar, ProgressStyle};
use komentaras::compile;
use komentaras::diagnostic::render::{self, Style};
use komentaras::diagnostic::{Diagnostic, Sources};
use komentaras::text::builtin_catalog;
use komentaras::text::{Args, Catalog, Language, wrap};
use serde::Serialize;

use crate::cli::args::{ColorWhen, Global, UiLanguage};
use crate::cli::steering::without_steering;
use crate::cli::table::{self, Alignment};

/// The width of messages where the terminal does not say its own.
const WIDTH: usize = 100;

/// How far lines to be copied are indented.
const INDENT: usize = 4;

/// Returns the version, with that of the typesetter.
pub(super) fn version() -> String {
    format!("{} (Typst {})", env!("CARGO_PKG_VERSION"), compile::typst_version())
}

/// How the program talks.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct Ui {
    pub(super) catalog: Catalog,
    pub(super) language: Language,
    color: bool,
    /// Whether the standard output is coloured; a file or a pipe is not.
    color_output: bool,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
    width: usize,
}

impl Ui {
    /// Returns how to talk before the arguments are known, from the environment and from
    /// what looks like the options that decide.
    pub(super) fn from_environment() -> Self {
        let arguments: Vec<String> = std::env::args_os()
            .map(|argument| argument.to_string_lossy().into_owned())
            .collect();
        let option = |name: &str| {
            let inline = arguments
                .iter()
                .find_map(|argument| argument.strip_prefix(&format!("{name}=")));
            let place = arguments.iter().position(|argument| argument == name);
            let next =
                place.and_then(|place| arguments.get(place + 1)).map(String::as_str);
            inline.or(next)
        };
        let written = option("--ui-language").filter(|code| {
            UiLanguage::value_variants().iter().any(|value| value.code() == *code)
        });
        let written = written.map(str::to_owned);
        let locale = written.or_else(sys_locale::get_locale).unwrap_or_default();
        let color = match option("--color") {
            Some("always") => ColorWhen::Always,
            Some("never") => ColorWhen::Never,
            _ => ColorWhen::Auto,
        };
        let width = terminal_width();
        Ui {
            catalog: builtin_catalog(),
            language: Language::of_locale(&locale),
            color: wants_color(color, std::io::stderr().is_terminal(), environment),
            color_output: wants_color(
                color,
                std::io::stdout().is_terminal(),
                environment,
            ),
            quiet: false,
            verbose: false,
            width,
        }
    }

    /// Takes over what the arguments say.
    pub(super) fn apply(&mut self, global: &Global) {
        if let Some(language) = global.ui_language {
            self.language = Language::of_locale(language.code());
        }
        let wants = |is_terminal| wants_color(global.color, is_terminal, environment);
        self.color = wants(std::io::stderr().is_terminal());
        self.color_output = wants(std::io::stdout().is_terminal());
        self.quiet = global.quiet;
        self.verbose = global.verbose;
    }

    /// Returns a message of the program.
    pub(super) fn say(&self, id: &str) -> String {
        self.say_args(id, &Args::new())
    }

    /// Returns a message of the program with texts put in.
    pub(super) fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.say_args(id, &Args::texts(values))
    }

    /// Returns a message of the program with values put in.
    pub(super) fn say_args(&self, id: &str, args: &Args) -> String {
        self.catalog.say(self.language, id, args)
    }

    /// Returns whether there is a message of the program.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.catalog.has(self.language, id)
    }

    /// Returns an error as a line.
    pub(super) fn error_line(&self, message: &str) -> String {
        let label = self.say("error-label");
        if self.color {
            format!("\u{1b}[1;31m{label}:\u{1b}[0m {message}")
        } else {
            format!("{label}: {message}")
        }
    }

    /// Returns the names that may have been meant, as a line.
    pub(super) fn similar(&self, names: &[String]) -> Option<String> {
        match names {
            [] => None,
            [name] => Some(self.say_with("refused-similar", &[("name", name)])),
            names => {
                Some(self.say_with("refused-several", &[("names", &names.join(", "))]))
            }
        }
    }

    /// Returns a text in bold where colours are wanted.
    pub(super) fn bold(&self, text: &str) -> String {
        if self.color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Returns a text that is gone, marked by colour or by signs.
    pub(super) fn deleted(&self, text: &str) -> String {
        if self.color_output {
            format!("\u{1b}[31;9m{text}\u{1b}[0m")
        } else {
            format!("[-{text}-]")
        }
    }

    /// Returns a text that is new, marked by colour or by signs.
    pub(super) fn inserted(&self, text: &str) -> String {
        if self.color_output {
            format!("\u{1b}[32;1m{text}\u{1b}[0m")
        } else {
            format!("{{+{text}+}}")
        }
    }

    /// Returns a line that is gone, with its sign.
    pub(super) fn old_line(&self, text: &str) -> String {
        self.signed('-', 31, text)
    }

    /// Returns a line that is new, with its sign.
    pub(super) fn new_line(&self, text: &str) -> String {
        self.signed('+', 32, text)
    }

    fn signed(&self, sign: char, color: u8, text: &str) -> String {
        if self.color_output {
            format!("\u{1b}[{color}m{sign} {text}\u{1b}[0m")
        } else {
            format!("{sign} {text}")
        }
    }

    /// Returns a text of the argument parser with or without its colours.
    pub(super) fn plain_or_ansi(&self, text: &StyledStr) -> String {
        if self.color { text.ansi().to_string() } else { text.to_string() }
    }

    /// Returns findings as people read them.
    pub(super) fn findings(&self, findings: &[Diagnostic], sources: &Sources) -> String {
        let width = self.width;
        let style =
            Style { color: self.color, width, is_wrapped: self.narrow().is_some() };
        render::full(findings, sources, &self.catalog, self.language, style)
    }

    /// Returns the width of a narrow terminal, for which tables and words are broken. On a wide
    /// one few lines are too long, and what is copied from it stays in one piece.
    fn narrow(&self) -> Option<usize> {
        (self.width < WIDTH).then_some(self.width)
    }

    /// Prints to the standard output, in lines that fit a narrow terminal.
    pub(super) fn print(&self, text: &str) {
        print_whole(&self.in_lines(text));
    }

    /// Prints to the standard error, in lines that fit a narrow terminal.
    pub(super) fn report(&self, text: &str) {
        report_whole(&self.in_lines(text));
    }

    fn in_lines(&self, text: &str) -> String {
        let text = without_steering(text);
        match self.narrow() {
            Some(width) => wrap::in_lines(&text, width),
            None => text,
        }
    }

    /// Returns running text as paragraphs that fit a narrow terminal.
    pub(super) fn fitted(&self, text: &str) -> String {
        match self.narrow() {
            Some(width) => wrap::fit(text, width),
            None => text.to_owned(),
        }
    }

    /// Returns lines of TOML that are to be copied, with the remarks that do not fit behind a line
    /// on lines of their own above it.
    pub(super) fn with_remarks_above(&self, toml: &str) -> String {
        let Some(width) = self.narrow() else { return toml.to_owned() };
        let mut text = String::new();
        for line in toml.lines() {
            match line.split_once("  # ") {
                Some((code, remark)) if line.chars().count() + INDENT > width => {
                    for part in wrap::wrap(remark, width - INDENT - "# ".len()) {
                        text.push_str(&format!("# {part}\n"));
                    }
                    text.push_str(&format!("{code}\n"));
                }
                _ => text.push_str(&format!("{line}\n")),
            }
        }
        text
    }

    /// Returns rows of cells as columns that fit the terminal.
    pub(super) fn columns(&self, sides: &[Alignment], rows: &[Vec<String>]) -> String {
        table::columns(sides, rows, self.narrow())
    }

    /// Returns how many columns are left beside a table on a terminal; nothing in a file or a
    /// pipe, or where the table is too wide itself.
    pub(super) fn room_beside(
        &self,
        sides: &[Alignment],
        rows: &[Vec<String>],
    ) -> Option<usize> {
        let is_terminal = std::io::stdout().is_terminal() && !is_dumb(environment);
        let room = self.width.checked_sub(table::width(sides, rows) + 2)?;
        is_terminal.then_some(room)
    }

    /// Shows that something is going on, on a terminal only.
    pub(super) fn progress(&self, message: &str) -> ProgressBar {
        if self.quiet || is_dumb(environment) || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new_spinner().with_message(message.to_owned());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        bar
    }
}

/// Whether something could not be printed, for another reason than a closed pipe.
static UNPRINTED: AtomicBool = AtomicBool::new(false);

/// Prints to the standard output as it is: what programs read, what is to be copied, and what has
/// its own lines. A reader that has closed the pipe has read enough; any
/// other failure is remembered for [`has_unprinted`].
pub(super) fn print_whole(text: &str) {
    let mut stream = std::io::stdout().lock();
    if let Err(error) = stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        UNPRINTED.store(true, Ordering::Relaxed);
    }
}

/// Prints what a program reads, as one line of JSON.
pub(super) fn print_json(value: &impl Serialize) {
    let json = serde_json::to_string(value).expect("plain data is always JSON");
    print_whole(&format!("{json}\n"));
}

/// Returns whether something could not be printed, so that the output is not whole.
pub(super) fn has_unprinted() -> bool {
    UNPRINTED.load(Ordering::Relaxed)
}

/// Prints to the standard error as it is.
pub(super) fn report_whole(text: &str) {
    let mut stream = std::io::stderr().lock();
    // There is nobody left to tell that nobody can be told.
    drop(stream.write_all(text.as_bytes()));
}

fn wants_color(
    when: ColorWhen,
    is_terminal: bool,
    environment: impl Fn(&str) -> Option<OsString>,
) -> bool {
    match when {
        ColorWhen::Always => true,
        ColorWhen::Never => false,
        ColorWhen::Auto => {
            let refused = environment("NO_COLOR").is_some_and(|value| !value.is_empty());
            !refused && !is_dumb(environment) && is_terminal
        }
    }
}

/// Returns whether the terminal can only print: no colours, no moving back.
fn is_dumb(environment: impl Fn(&str) -> Option<OsString>) -> bool {
    environment("TERM").is_some_and(|term| term == "dumb")
}

fn environment(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// Returns how wide the terminal is: as the environment says, which only exports it where
/// somebody asked for that, or as the terminal itself does.
#[expect(clippy::disallowed_methods, reason = "the terminal says how wide it is")]
fn terminal_width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let of_terminal = || {
        let (width, _) = terminal_size::terminal_size()?;
        Some(usize::from(width.0))
    };
    let width =
        columns.or_else(of_terminal).filter(|columns| *columns >= render::NARROWEST);
    width.unwrap_or(WIDTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_terminals_that_have_them() {
        for (when, is_terminal, name, value, expected) in [
            (ColorWhen::Auto, true, "TERM", "xterm-256color", true),
            (ColorWhen::Auto, true, "TERM", "dumb", false),
            (ColorWhen::Auto, true, "NO_COLOR", "1", false),
            (ColorWhen::Auto, true, "NO_COLOR", "", true),
            (ColorWhen::Auto, false, "TERM", "xterm-256color", false),
            (ColorWhen::Always, false, "TERM", "dumb", true),
            (ColorWhen::Always, false, "NO_COLOR", "1", true),
            (ColorWhen::Never, true, "TERM", "xterm-256color", false),
        ] {
            let environment =
                |asked: &str| (asked == name).then(|| OsString::from(value));
            let wants = wants_color(when, is_terminal, environment);
            assert_eq!(wants, expected, "{when:?} {is_terminal} {name}={value}");
        }
    }
}
