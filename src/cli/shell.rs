//! `explain`, `completions` and `man`: what the program says of itself.

use std::path::PathBuf;

use clap::{Args, CommandFactory as _};
use clap_complete::{ArgValueCandidates, Shell};
use komentaras::diagnostic::{self, Code};
use komentaras::edit::ChangeSet;
use komentaras::markdown;

use crate::cli::args::Cli;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, completion, help, reference};

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "CODE", add = ArgValueCandidates::new(completion::codes))]
    pub(super) code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub(super) shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
}

/// What `explain` takes for whole pages, beside codes of findings.
pub(super) const PAGES: [&str; 3] = ["placeholders", "commands", "findings"];

/// Explains a finding, lists all of them, or prints the page about placeholders.
pub(super) fn explain(args: &ExplainArgs, ui: &Ui) -> Result<Exit, Failure> {
    let Some(name) = &args.code else {
        for code in Code::ALL {
            let id = format!("{}.explain", code.as_str());
            ui.print(&format!("{}\n", ui.bold(code.as_str())));
            // What it is; how to mend it follows after an empty line.
            for line in ui.say(&id).lines().take_while(|line| !line.is_empty()) {
                ui::print_whole(&ui.fitted(&format!("    {line}\n")));
            }
        }
        return Ok(Exit::Success);
    };
    let page = match name.as_str() {
        "placeholders" => Some(markdown::reference(&ui.catalog, ui.language)),
        "commands" => Some(reference::commands(ui)),
        "findings" => Some(reference::findings(ui)),
        _ => None,
    };
    if let Some(page) = page {
        ui::print(&page);
        return Ok(Exit::Success);
    }
    let Some(code) = Code::from_name(name) else {
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let known: Vec<&str> = codes.chain(PAGES).collect();
        return Err(Failure::unknown("no-such-code", name, &known));
    };
    let text = diagnostic::explain(code, &ui.catalog, ui.language);
    ui::print_whole(&ui.fitted(&text));
    Ok(Exit::Success)
}

/// Prints what a shell needs in order to complete commands.
pub(super) fn completions(args: &CompletionsArgs) -> Exit {
    ui::print_whole(&String::from_utf8_lossy(&completion::script(args.shell)));
    Exit::Success
}

/// Prints the manual page, or writes one for each command into a folder.
pub(super) fn man(args: &ManArgs, ui: &Ui) -> Result<Exit, Failure> {
    let command = help::localized(Cli::command(), ui);
    let page = |command: clap::Command| {
        let mut page = Vec::new();
        let written = clap_mangen::Man::new(command).render(&mut page);
        written.expect("writing to memory never fails");
        with_headings(&String::from_utf8_lossy(&page), ui)
    };
    let Some(folder) = &args.out else {
        ui::print_whole(&page(command));
        return Ok(Exit::Success);
    };
    let mut pages = ChangeSet::default();
    let mut waiting = vec![("komentaras".to_owned(), command)];
    while let Some((name, command)) = waiting.pop() {
        for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
            let name = format!("{name}-{}", inner.get_name());
            waiting.push((name.clone(), inner.clone().name(name)));
        }
        pages.output(folder.join(format!("{name}.1")), page(command));
    }
    pages.write()?;
    Ok(Exit::Success)
}

/// Puts the headings of a manual page, which the crate has in English alone, into the language
/// of the program.
fn with_headings(page: &str, ui: &Ui) -> String {
    let mut translated = String::new();
    for line in page.lines() {
        let heading = line.strip_prefix(".SH ").map(|name| name.trim_matches('"'));
        let known = heading.map(|name| format!("man-{}", name.to_lowercase()));
        match known.filter(|id| ui.knows(id)) {
            Some(id) => translated.push_str(&format!(".SH \"{}\"", ui.say(&id))),
            None => translated.push_str(line),
        }
        translated.push('\n');
    }
    translated
}
