//! `explain`, `completions` and `man`: what the program says of itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, CommandFactory as _};
use clap_complete::{ArgValueCandidates, Shell};
use komentaras::diagnostic::{self, Code};
use komentaras::edit::ChangeSet;
use komentaras::markdown;
use komentaras::text::{Args as Words, without_diacritics};

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

/// What `explain` takes for whole pages, beside codes of findings. `page-…` has the name of each
/// in a language.
pub(super) const PAGES: [&str; 7] = [
    "placeholders",
    "commands",
    "findings",
    "author",
    "translator",
    "editor",
    "together",
];

/// Those of them that are not made from the program, as they are called in `docs/`.
const GUIDES: [(&str, &str); 8] = [
    ("author", include_str!("../../docs/author.md")),
    ("autoriui", include_str!("../../docs/autoriui.md")),
    ("editor", include_str!("../../docs/editor.md")),
    ("kartu", include_str!("../../docs/kartu.md")),
    ("redaktoriui", include_str!("../../docs/redaktoriui.md")),
    ("together", include_str!("../../docs/together.md")),
    ("translator", include_str!("../../docs/translator.md")),
    ("vertejui", include_str!("../../docs/vertejui.md")),
];

/// Returns a page of [`GUIDES`] in the language of the interface.
fn guide(page: &str, ui: &Ui) -> String {
    let name = without_diacritics(&ui.say(&format!("page-{page}")));
    let found = GUIDES.iter().find(|(guide, _)| *guide == name);
    found.map(|(_, text)| (*text).to_owned()).unwrap_or_default()
}

/// What `explain` can explain.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Topic {
    /// A page of [`PAGES`].
    Page(&'static str),
    /// A command.
    Command(String),
}

impl Topic {
    /// Returns what a word stands for, in any language of the interface: with or without
    /// diacritics, or as the file of the page is called.
    fn of(typed: &str, ui: &Ui) -> Option<Topic> {
        let folded = |name: &str| without_diacritics(&name.to_lowercase());
        let file = typed.rsplit('/').next().unwrap_or_default();
        let typed = folded(file.strip_suffix(".md").unwrap_or(file));
        let is_called = |id: &str| {
            ui.catalog.languages().any(|language| {
                ui.catalog.has(language, id)
                    && folded(&ui.catalog.say(language, id, &Words::new())) == typed
            })
        };
        let mut pages = PAGES.into_iter();
        let page =
            pages.find(|page| typed == *page || is_called(&format!("page-{page}")));
        page.map(Topic::Page).or_else(|| {
            let command = Cli::command();
            let names = command.get_subcommands().filter(|inner| !inner.is_hide_set());
            let mut names = names.map(|inner| inner.get_name().to_owned());
            let found =
                names.find(|name| typed == *name || is_called(&format!("topic-{name}")));
            found.map(Topic::Command)
        })
    }

    /// Returns the names of all of them in a language.
    fn names(ui: &Ui) -> Vec<String> {
        let pages = PAGES.map(|page| ui.say(&format!("page-{page}")));
        let command = Cli::command();
        let names = command.get_subcommands().map(|inner| inner.get_name().to_owned());
        let topics = names.map(|name| format!("topic-{name}"));
        let topics = topics.filter(|id| ui.knows(id)).map(|id| ui.say(&id));
        pages.into_iter().chain(topics).collect()
    }
}

/// Returns whether a word stands for something that `explain` can explain.
pub(super) fn is_topic(typed: &str, ui: &Ui) -> bool {
    Topic::of(typed, ui).is_some() || Code::from_name(typed).is_some()
}

/// Explains a finding, lists all of them, or prints a page or the help of a command.
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
    let topic = Topic::of(name, ui);
    let page = topic.map(|topic| match topic {
        Topic::Page("placeholders") => markdown::reference(&ui.catalog, ui.language),
        Topic::Page("commands") => reference::commands(ui),
        Topic::Page("findings") => reference::findings(ui),
        Topic::Page(page) => guide(page, ui),
        Topic::Command(name) => {
            let mut command = help::localized(Cli::command(), ui);
            command.build();
            let command = command.find_subcommand_mut(&name);
            let help = command.map(clap::Command::render_help);
            help.map(|help| ui.plain_or_ansi(&help)).unwrap_or_default()
        }
    });
    if let Some(page) = page {
        ui.print(&page);
        return Ok(Exit::Success);
    }
    let Some(code) = Code::from_name(name) else {
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let names = Topic::names(ui);
        let names = names.iter().map(String::as_str);
        // In English, a page is called as its file is.
        let known: BTreeSet<&str> = codes.chain(PAGES).chain(names).collect();
        let known: Vec<&str> = known.into_iter().collect();
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
