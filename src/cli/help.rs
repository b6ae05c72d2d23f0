//! The help of the command line in the language of the program.

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
        .version(ui::VERSION.strip_prefix("komentaras ").unwrap_or(ui::VERSION))
        .styles(Styles::styled());
    translate(command.disable_version_flag(true).arg(version()), "", ui)
}

fn version() -> Arg {
    Arg::new("version").short('V').long("version").action(ArgAction::Version)
}

fn translate(command: Command, path: &str, ui: &Ui) -> Command {
    let mut command = command
        .help_template(template(ui))
        .subcommand_help_heading(ui.say("heading-commands"))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .display_order(usize::MAX)
                .help(ui.say("argument-help"))
                .help_heading(ui.say("heading-options")),
        );
    let ids: Vec<String> =
        command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for id in ids.iter().filter(|id| *id != "help") {
        let own = format!("argument{path}-{}", id.replace('_', "-"));
        let general = format!("argument-{}", id.replace('_', "-"));
        let text = if ui.knows(&own) { ui.say(&own) } else { ui.say(&general) };
        command = command.mut_arg(id, |arg| {
            let heading = if arg.is_positional() {
                ui.say("heading-arguments")
            } else {
                ui.say("heading-options")
            };
            let arg = if arg.get_action().takes_values() {
                let text = with_values(&text, &arg, ui);
                // What the parser itself would add is English in every language.
                arg.help(text).hide_possible_values(true).hide_default_value(true)
            } else {
                arg.help(text)
            };
            arg.help_heading(heading)
        });
    }
    let names: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in names {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(&name, |inner| {
            translate(inner.about(ui.say(&format!("command{path}"))), &path, ui)
        });
    }
    command
}

/// Adds to the help of an argument what can be typed and what holds if nothing is.
fn with_values(text: &str, arg: &Arg, ui: &Ui) -> String {
    let values = arg.get_possible_values();
    let known: Vec<&str> =
        values.iter().map(clap::builder::PossibleValue::get_name).collect();
    let defaults: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let notes =
        [("argument-known", known.join(", ")), ("argument-default", defaults.join(", "))];
    let notes: Vec<String> = notes
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(id, value)| ui.say_with(id, &[("value", value)]))
        .collect();
    if notes.is_empty() {
        text.to_owned()
    } else {
        format!("{text} ({})", notes.join("; "))
    }
}

fn template(ui: &Ui) -> String {
    let usage = ui.say("heading-usage");
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}")
}

/// Returns why arguments were refused, and what to type instead.
pub(super) fn refusal(error: &clap::Error, ui: &Ui) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let message = match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "refused-value",
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
    let similar = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .map(context)
    .into_iter()
    .find(|text| !text.is_empty())
    .unwrap_or_default();
    let text = ui.say_with(
        message,
        &[
            ("name", &name),
            ("value", &context(ContextKind::InvalidValue)),
            ("known", &context(ContextKind::ValidValue)),
            ("other", &context(ContextKind::PriorArg)),
        ],
    );
    let mut lines = format!("{}\n", ui.error_line(&text));
    if !similar.is_empty() {
        lines.push_str(&format!(
            "{}\n",
            ui.say_with("refused-similar", &[("name", &similar)])
        ));
    }
    lines.push_str(&format!("{}\n", ui.say("refused-help")));
    lines
}
