//! The pages about all commands and about all findings, in Markdown. `docs/` keeps them; a test
//! compares them with what the program says.

use clap::{Command, CommandFactory as _};
use komentaras::diagnostic::Code;

use crate::cli::args::Cli;
use crate::cli::help;
use crate::cli::ui::Ui;

/// Returns the page about all commands.
pub(super) fn commands(ui: &Ui) -> String {
    let mut page = format!(
        "# {}\n\n{}\n",
        ui.say("reference-commands"),
        ui.say("reference-commands-begin")
    );
    let command = help::localized(Cli::command(), ui);
    let options = listed(&command, ui, clap::Arg::is_global_set);
    page.push_str(&format!("\n## {}\n\n{options}", ui.say("heading-global")));
    add(&command, "komentaras", ui, &mut page);
    page
}

/// Adds the commands below one.
fn add(command: &Command, path: &str, ui: &Ui, page: &mut String) {
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        let path = format!("{path} {}", inner.get_name());
        // A word that only precedes others is explained by them.
        if !inner.has_subcommands() {
            let about = inner.get_about().map(ToString::to_string).unwrap_or_default();
            let usage = inner.clone().render_usage().to_string();
            let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
            page.push_str(&format!("\n## `{path}`\n\n{about}.\n\n```\n{usage}\n```\n"));
            let list = listed(inner, ui, |arg| !arg.is_global_set());
            if !list.is_empty() {
                page.push_str(&format!("\n{list}"));
            }
        }
        add(inner, &path, ui, page);
    }
}

/// Returns the arguments and options of a command as a list.
fn listed(command: &Command, ui: &Ui, is_wanted: fn(&clap::Arg) -> bool) -> String {
    let mut list = String::new();
    for arg in command.get_arguments().filter(|arg| is_wanted(arg)) {
        // Every command has it.
        if ["help", "version"].contains(&arg.get_id().as_str()) {
            continue;
        }
        let names = arg.get_value_names().unwrap_or_default();
        let takes_value = arg.get_action().takes_values();
        let value = names.first().filter(|_| takes_value).map(|name| format!("<{name}>"));
        let mut forms: Vec<String> =
            arg.get_short().map(|short| format!("-{short}")).into_iter().collect();
        forms.extend(arg.get_long().map(|long| format!("--{long}")));
        let mut shown = forms.join(", ");
        if let Some(value) = value {
            shown.push_str(if shown.is_empty() { "" } else { " " });
            shown.push_str(&value);
        }
        let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
        list.push_str(&ui.say_with(
            "reference-argument",
            &[("argument", &format!("`{shown}`")), ("text", &text)],
        ));
        list.push('\n');
    }
    list
}

/// Returns the page about all findings.
pub(super) fn findings(ui: &Ui) -> String {
    let mut page = format!(
        "# {}\n\n{}\n",
        ui.say("reference-findings"),
        ui.say("reference-findings-begin")
    );
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.as_str());
    for code in codes {
        let severity = format!("severity-{}", code.default_severity().as_str());
        page.push_str(&format!("\n## `{}`\n\n*{}*\n", code.as_str(), ui.say(&severity)));
        let text = ui.say(&format!("{}.explain", code.as_str()));
        for paragraph in text.trim().split("\n\n") {
            // An example is set in columns.
            let is_example = paragraph.lines().any(|line| line.trim().contains("  "));
            let fence = if is_example { "```\n" } else { "" };
            let end = if is_example { "\n```" } else { "" };
            page.push_str(&format!("\n{fence}{paragraph}{end}\n"));
        }
    }
    page
}
