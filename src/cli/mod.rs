//! The command line: the only part that prints, looks at the environment and ends the
//! process.

mod add;
mod args;
mod build;
mod chapter;
mod check;
mod clock;
mod compare;
mod completion;
mod deadlines;
mod difference;
mod edition;
mod export;
mod failure;
mod fix;
mod help;
mod import;
mod indicators;
mod init;
mod inspect;
mod limits;
mod moved;
mod multipliers;
mod new;
mod outward;
mod overview;
mod package;
mod place;
mod preview;
mod questions;
mod reference;
mod registers;
mod reprints;
mod review;
mod reword;
mod shell;
mod status;
mod steering;
mod table;
mod taken;
mod templates;
mod todo;
mod trace;
mod translation;
mod typesetter;
mod ui;
mod words;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::{edit, load};

use args::{
    ChapterArgs, Cli, Command, IndicatorsCommand, NewCommand, TransferCommand,
    TranslationCommand,
};
use failure::Failure;
use registers::FollowUpCommand;
use review::ReviewCommand;
use templates::TemplatesCommand;
use ui::Ui;

/// How a run of the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Nothing is left to fix.
    Success,
    /// There are findings at error level.
    Findings,
    /// The program could not do what it was asked.
    Failure,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Success => 0,
            Exit::Findings => 1,
            Exit::Failure => 2,
        })
    }
}

/// Returns why a project was not changed, after showing what is wrong with its memory if
/// that is why.
fn refused(error: edit::Error, snapshot: &Snapshot, ui: &Ui) -> Failure {
    if let edit::Error::BrokenMemory(findings) = &error {
        check::show(findings.clone(), snapshot, ui);
    }
    Failure::from(error)
}

/// Returns a path as it is written from a project's folder.
fn within<'p>(root: &Path, path: &'p Path) -> std::path::Display<'p> {
    path.strip_prefix(root).unwrap_or(path).display()
}

/// Runs the program with the arguments of the process.
pub(crate) fn main() -> ExitCode {
    // Asked by scripts and package managers: answered before anything is read.
    let mut arguments = std::env::args_os().skip(1);
    let first = arguments.next();
    if first.is_some_and(|first| first == "--version" || first == "-V")
        && arguments.next().is_none()
    {
        ui::print_whole(&format!("komentaras {}\n", ui::version()));
        return Exit::Success.into();
    }
    if completion::answer(std::env::args_os().collect()) {
        return Exit::Success.into();
    }
    let ui = Ui::from_environment();
    let command = help::localized(Cli::command(), &ui);
    let cli = command
        .try_get_matches_from(arguments_of_process(&ui))
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let exit = match cli {
        Ok(cli) => run(cli, ui),
        Err(error) => arguments_refused(&error, &ui),
    };
    if ui::has_unprinted() { Exit::Failure.into() } else { exit.into() }
}

/// Returns the arguments; `help build` is what many type for `build --help`, and whatever else can
/// be explained, `help` explains.
fn arguments_of_process(ui: &Ui) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|first| first == "help") {
        let typed = arguments.get(2).and_then(|typed| typed.to_str());
        let is_command = |typed: &str| Cli::command().find_subcommand(typed).is_some();
        if typed.is_some_and(|typed| !is_command(typed) && shell::is_topic(typed, ui)) {
            arguments[1] = "explain".into();
            return arguments;
        }
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

fn arguments_refused(error: &clap::Error, ui: &Ui) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            ui.print(&ui.plain_or_ansi(&error.render()));
            Exit::Success
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ui.report(&ui.plain_or_ansi(&error.render()));
            Exit::Failure
        }
        _ => {
            let command = help::localized(Cli::command(), ui);
            let arguments = arguments_of_process(ui);
            ui.report(&help::refusal(error, &command, &arguments, ui));
            Exit::Failure
        }
    }
}

fn run(cli: Cli, mut ui: Ui) -> Exit {
    ui.apply(&cli.global);
    let project = cli.global.project;
    let Some(command) = cli.command else {
        return ended(overview::run(project, &ui), &ui);
    };
    let result = match command {
        Command::Build(args) => build::run(&args, project, &ui),
        Command::Package(args) => package::run(&args, project, &ui),
        Command::Check(args) => check::run(&args, project, &ui),
        Command::Preview(args) => preview::run(&args, project, &ui),
        Command::Typesetter(args) => typesetter::run(&args),
        Command::Words(args) => words::run(&args, project, &ui),
        Command::Indicators(args) => match args.command {
            IndicatorsCommand::Add(args) => add::run(&args, project, &ui),
            IndicatorsCommand::Rename(args) => reword::rename(&args, project, &ui),
            IndicatorsCommand::Remove(args) => reword::remove(&args, project, &ui),
            IndicatorsCommand::List(args) => indicators::list(&args, project, &ui),
            IndicatorsCommand::Show(args) => indicators::show(&args, project, &ui),
            IndicatorsCommand::Compare(args) => compare::run(&args, project, &ui),
            IndicatorsCommand::Inspect(args) => inspect::run(&args, project, &ui),
        },
        Command::Trace(args) => trace::run(&args, project, &ui),
        Command::Status(args) => status::run(&args, project, &ui),
        Command::Translation(args) => match args.command {
            TranslationCommand::Diff(args) => translation::diff(&args, project, &ui),
            TranslationCommand::Accept(args) => translation::accept(&args, project, &ui),
            TranslationCommand::Export(args) => export::run(&args, project, &ui),
            TranslationCommand::Import(args) => import::run(&args, project, &ui),
        },
        Command::Deadlines(args) => deadlines::run(&args, project, &ui),
        Command::Recommendations(args) => {
            registers::show_recommendations(&args, project, &ui)
        }
        Command::FollowUp(args) => match args.command {
            None => registers::show_follow_up(&args.register, project, &ui),
            Some(FollowUpCommand::Import(args)) => {
                registers::import_observations(&args, project, &ui)
            }
        },
        Command::Organisations(args) => {
            registers::show_organisations(&args, project, &ui)
        }
        Command::Review(args) => match args.command {
            ReviewCommand::Import(args) => review::import(&args, project, &ui),
        },
        Command::Templates(args) => match args.command {
            TemplatesCommand::Export(args) => templates::export(&args, project, &ui),
        },
        Command::Chapter(args) => match args.command {
            TransferCommand::Export(args) => chapter::export(&args, project, &ui),
            TransferCommand::Add(args) => chapter::add(&args, project, &ui),
        },
        Command::New(args) => match args.command {
            NewCommand::Chapter(args) => new::chapter(&args, project, &ui),
        },
        Command::Init(args) => init::run(&args, &ui),
        Command::Explain(args) => shell::explain(&args, &ui),
        Command::Completions(args) => Ok(shell::completions(&args)),
        Command::Man(args) => shell::man(&args, &ui),
    };
    ended(result, &ui)
}

/// Returns how a run ended, after saying why it could not do what it was asked.
fn ended(result: Result<Exit, Failure>, ui: &Ui) -> Exit {
    match result {
        Ok(exit) => exit,
        Err(failure) => {
            ui.report(&failure.line(ui));
            if let Some(line) = ui.similar(&failure.similar) {
                ui.report(&format!("{line}\n"));
            }
            Exit::Failure
        }
    }
}

/// Reads the report that a command is about. It stays for as long as the program runs: to
/// take a large report to pieces before the process ends would be time lost.
fn open(
    project: Option<PathBuf>,
    options: Options,
) -> Result<&'static mut Snapshot, Failure> {
    let snapshot = Snapshot::read(&root(project)?, options)?;
    Ok(Box::leak(Box::new(snapshot)))
}

/// Reads the report that a command is about, and chooses the chapters.
fn open_chapters(
    project: Option<PathBuf>,
    options: Options,
    chapters: &ChapterArgs,
) -> Result<&'static mut Snapshot, Failure> {
    let snapshot = open(project, options)?;
    snapshot.options.chapters = place::chapters(&chapters.chapters, snapshot)?;
    Ok(snapshot)
}

/// Returns the project's root: the folder that was named, or the one the working folder
/// stands in.
#[expect(clippy::disallowed_methods, reason = "the user works in a folder")]
fn root(project: Option<PathBuf>) -> Result<PathBuf, Failure> {
    if let Some(folder) = project {
        // As from within it: a folder of the report is in the report, and so are its settings.
        let has_report = |folder: &&Path| folder.join(load::MANIFEST).is_file();
        // What is above `..` is not what the path before it says.
        let above = folder.ancestors().position(|part| part.ends_with(".."));
        let mut parts = folder.ancestors().take(above.map_or(usize::MAX, |at| at + 1));
        let found = parts.find(has_report).filter(|_| folder.exists());
        return match found {
            Some(root) if root.as_os_str().is_empty() => Ok(PathBuf::from(".")),
            Some(root) => Ok(root.to_path_buf()),
            None if folder.is_dir() && above.is_none() => {
                let whole = std::path::absolute(&folder).unwrap_or(folder.clone());
                load::find(&whole)
                    .map_err(|_| Failure::from(load::Error::NoProject(folder)))
            }
            None => Err(Failure::from(load::Error::NoProject(folder))),
        };
    }
    let start = std::env::current_dir().map_err(|error| {
        Failure::new("folder-not-readable").with("path", ".").because(&error)
    })?;
    Ok(load::find(&start)?)
}
