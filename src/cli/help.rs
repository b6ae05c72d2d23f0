//! The help of the command line in the language of the program.

use std::ffi::OsString;

use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use crate::cli::ui::{self, Ui};

/// Puts the words of `program.ftl` into the commands: `command-build`, `argument-language`,
/// or `argument-build-language` where an argument means something else in one command.
pub(super) fn localized(command: Command, ui: &Ui) -> Command {
    let command = command
        .about(ui.say("about"))
        .after_help(ui.say("after-help"))
        .version(ui::version())
        .styles(Styles::styled());
    let command = command.disable_version_flag(true).arg(version());
    translate(command, &[], ui)
}

fn version() -> Arg {
    Arg::new("version").short('V').long("version").action(ArgAction::Version)
}

/// Puts the words into a command; `path` are the names that lead to it.
fn translate(command: Command, path: &[&str], ui: &Ui) -> Command {
    let prefix: String = path.iter().flat_map(|name| ["-", name]).collect();
    let mut command = command
        .help_template(template(ui))
        .subcommand_help_heading(ui.say("heading-commands"))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .display_order(usize::MAX),
        );
    let ids: Vec<String> =
        command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for id in ids {
        let particular = format!("argument{prefix}-{}", id.replace('_', "-"));
        let general = format!("argument-{}", id.replace('_', "-"));
        let text = ui.say(if ui.knows(&particular) { &particular } else { &general });
        command = command.mut_arg(id, |arg| translate_argument(arg, text, ui));
    }
    let names: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in names {
        let about = ui.say(&format!("command{prefix}-{name}"));
        let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        command = command
            .mut_subcommand(&name, |inner| translate(inner.about(about), &path, ui));
    }
    let usage = usage(&command, path, ui);
    command.override_usage(usage)
}

/// Puts an argument's words in: what it is for, what it can be, what it is by default.
fn translate_argument(arg: Arg, text: String, ui: &Ui) -> Arg {
    let takes_value = arg.get_action().takes_values();
    let mut notes = Vec::new();
    if takes_value && !arg.is_hide_possible_values_set() {
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        if !values.is_empty() {
            notes.push(ui.say_with("help-values", &[("values", &values.join(", "))]));
        }
    }
    let defaults: Vec<String> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    if takes_value && !defaults.is_empty() {
        notes.push(ui.say_with("help-default", &[("value", &defaults.join(","))]));
    }
    let text = match notes.as_slice() {
        [] => text,
        notes => format!("{text} [{}]", notes.join("; ")),
    };
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "heading-arguments",
        (false, true) => "heading-global",
        (false, false) => "heading-options",
    };
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| ui.say(&format!("value-{}", name.to_lowercase())))
        .collect();
    let arg = arg.help(text).help_heading(ui.say(heading));
    if takes_value {
        arg.value_names(names).hide_possible_values(true).hide_default_value(true)
    } else {
        arg
    }
}

/// Returns what a command looks like when typed.
fn usage(command: &Command, path: &[&str], ui: &Ui) -> String {
    let words: Vec<&str> = ["komentaras"].iter().chain(path).copied().collect();
    let mut usage = words.join(" ");
    usage.push_str(&format!(" [{}]", ui.say("usage-options")));
    for arg in command.get_arguments() {
        let name = arg.get_value_names().and_then(<[_]>::first);
        let Some(name) = name.filter(|_| arg.is_required_set() || arg.is_positional())
        else {
            continue;
        };
        match arg.get_long() {
            Some(long) => usage.push_str(&format!(" --{long} <{name}>")),
            None if arg.is_required_set() => usage.push_str(&format!(" <{name}>")),
            None => usage.push_str(&format!(" [{name}]")),
        }
    }
    if command.has_subcommands() {
        let name = ui.say("usage-command");
        let is_needed = command.is_subcommand_required_set();
        usage.push_str(&if is_needed {
            format!(" <{name}>")
        } else {
            format!(" [{name}]")
        });
    }
    usage
}

fn template(ui: &Ui) -> String {
    let usage = ui.say("heading-usage");
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}")
}

/// Returns the names of the commands that arguments begin with: `komentaras indicators add`.
fn typed<'c>(mut command: &'c Command, arguments: &[OsString]) -> Vec<&'c str> {
    let mut names = vec![command.get_name()];
    for argument in arguments.iter().skip(1) {
        let argument = argument.to_string_lossy();
        if let Some(inner) = command.find_subcommand(&*argument) {
            names.push(inner.get_name());
            command = inner;
        } else if !argument.starts_with('-') && command.get_subcommands().next().is_none()
        {
            break;
        }
    }
    names
}

/// Returns a command of that name within others, as it has to be typed.
fn within_others(command: &Command, name: &str) -> Option<String> {
    let outer = command.get_subcommands().filter(|outer| !outer.is_hide_set());
    let mut found = outer.filter(|outer| outer.find_subcommand(name).is_some());
    let first = found.next()?.get_name();
    // Of several, nobody knows which was meant.
    found.next().is_none().then(|| format!("{} {first} {name}", command.get_name()))
}

/// Returns the message on a value that does not fit an option.
fn refused_value(option: &str, value: &str, known: &str) -> &'static str {
    if !known.is_empty() {
        "refused-value"
    } else if value.is_empty() {
        "refused-empty"
    } else if option.starts_with("--port") {
        "refused-port"
    } else {
        "refused-number"
    }
}

/// Returns why arguments were refused, and what to type instead.
pub(super) fn refusal(
    error: &clap::Error,
    command: &Command,
    arguments: &[OsString],
    ui: &Ui,
) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let value = context(ContextKind::InvalidValue);
    let known = context(ContextKind::ValidValue);
    let message = match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            refused_value(&context(ContextKind::InvalidArg), &value, &known)
        }
        ErrorKind::UnknownArgument => "refused-argument",
        ErrorKind::InvalidSubcommand => "refused-command",
        ErrorKind::MissingRequiredArgument => "refused-missing",
        ErrorKind::ArgumentConflict => "refused-conflict",
        ErrorKind::MissingSubcommand => "refused-no-command",
        _ => return ui.plain_or_ansi(&error.render()),
    };
    let name = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    let suggested = |kind: ContextKind| match error.get(kind) {
        // The parser has the likeliest last.
        Some(ContextValue::Strings(texts)) => texts.iter().rev().cloned().collect(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    };
    let similar = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .map(suggested)
    .into_iter()
    .find(|texts| !texts.is_empty())
    .unwrap_or_default();
    let similar = match (error.kind(), within_others(command, &name)) {
        (ErrorKind::InvalidSubcommand, Some(whole)) => vec![whole],
        _ => similar,
    };
    let text = ui.say_with(
        message,
        &[
            ("name", &name),
            ("value", &value),
            ("known", &known),
            ("other", &context(ContextKind::PriorArg)),
        ],
    );
    let mut lines = format!("{}\n", ui.error_line(&text));
    if let Some(line) = ui.similar(&similar) {
        lines.push_str(&format!("{line}\n"));
    }
    if name == "--chapter" {
        // Elsewhere chapters are named by an option.
        lines.push_str(&format!("{}\n", ui.say("refused-chapter")));
    }
    let typed = typed(command, arguments).join(" ");
    let help = ui.say_with("refused-help", &[("command", &typed)]);
    lines.push_str(&format!("{help}\n"));
    lines
}
