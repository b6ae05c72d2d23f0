//! `komentaras preview`: the report in a browser while it is written.

use std::io;
use std::net::TcpListener;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use komentaras::load::Disk;
use komentaras::serve::socket::{self, Server};
use komentaras::serve::watch::{Look, Watch};
use komentaras::serve::{Access, Checked, Editor, Session, Settings, Typesetter};
use komentaras::text::digest;

use crate::cli::limits::LimitArgs;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, root};

/// The first of the ports where none is named, below those that systems give to anybody.
const FIRST_PORT: u16 = 20_000;

/// How many there are: so many that two projects seldom have the same.
const PORTS: u64 = 10_000;

/// How many ports are tried after one that is taken.
const TRIED: u16 = 20;

/// How often files are looked at.
const INTERVAL: Duration = Duration::from_millis(300);

/// How soon they are looked at again while one is being saved.
const SETTLING: Duration = Duration::from_millis(60);

/// How long setting pages may take where no limit is named.
const SECONDS: u64 = 60;

#[derive(Debug, Args)]
pub(super) struct PreviewArgs {
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    #[arg(long)]
    no_open: bool,
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
    #[command(flatten)]
    limits: LimitArgs,
}

/// Serves the report until the user stops the program.
pub(super) fn run(
    args: &PreviewArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let root = root(project)?;
    let disk = Disk::open(&root)?;
    let root = root.canonicalize().unwrap_or(root);
    let listener = listen(args.port, port_of(&root), ui)?;
    let port = listener.local_addr().map_err(|error| not_served(&error))?.port();
    let mut watch = Watch::new(&disk);
    let access = Access::new(port).map_err(|error| {
        Failure::new("preview-no-secret").with("detail", error.to_string())
    })?;
    let settings = Settings {
        root: root.clone(),
        language: ui.language,
        // Who wants no browser opened may have nothing to open a file with either.
        editor: editor_of(args)
            .as_deref()
            .and_then(editor)
            .or((!args.no_open).then_some(Editor::System)),
        typesetter: typesetter(&args.limits),
        start,
        open: |path| open::that_detached(path),
    };
    let files = Disk::open(&root)?;
    let server = Server::new(Session::new(Arc::new(files), settings, access));
    let watched = Arc::clone(&server);
    std::thread::spawn(move || {
        let mut wait = INTERVAL;
        loop {
            std::thread::sleep(wait);
            // A defect of the program must not end the watching: what was shown stays.
            let renew = AssertUnwindSafe(|| {
                let look = watched.reading(|| watch.look(&disk));
                wait = if look == Look::Unsettled { SETTLING } else { INTERVAL };
                if look == Look::Changed {
                    watched.with(Session::read);
                }
                if let Some(reading) = watched.with(Session::unchecked) {
                    if look != Look::Changed {
                        // The desk has saved and read it.
                        watch.forget();
                    }
                    // Meanwhile browsers get what was read.
                    let checked = Checked::new(reading);
                    watched.with(|session| session.take(checked));
                }
            });
            std::panic::catch_unwind(renew).ok();
        }
    });
    let address = server.with(|session| session.access.address());
    let address = address.map_err(|error| {
        Failure::new("preview-no-secret").with("detail", error.to_string())
    })?;
    ui.print(&format!("{}\n", ui.say_with("preview-serving", &[("address", &address)])));
    if !args.no_open && open::that_detached(&address).is_err() {
        ui.print(&format!("{}\n", ui.say("preview-no-browser")));
    }
    let asked = Arc::clone(&server);
    let words = ui.say("preview-address");
    std::thread::spawn(move || give_addresses(&asked, &words));
    match server.run(listener) {
        Ok(never) => match never {},
        Err(error) => Err(not_served(&error)),
    }
}

/// Returns what sets pages: this program.
fn typesetter(limits: &LimitArgs) -> Typesetter {
    let program = std::env::current_exe().unwrap_or_else(|_| "komentaras".into());
    let mut command = vec![program.display().to_string(), "typesetter".to_owned()];
    if let Some(limit) = limits.memory_limit {
        command.extend(["--memory-limit".to_owned(), limit.to_string()]);
    }
    let time_limit = Duration::from_secs(limits.time_limit.unwrap_or(SECONDS));
    Typesetter { command, time_limit }
}

/// Prints an address for each line that is typed: each is good for one browser.
fn give_addresses(server: &Server, words: &str) {
    for line in io::stdin().lines() {
        if line.is_err() {
            return;
        }
        if let Ok(address) = server.with(|session| session.access.address()) {
            ui::print_whole(&format!("{words} {address}\n"));
        }
    }
}

/// Returns what the user says of an editor: as an option, or in the environment.
fn editor_of(args: &PreviewArgs) -> Option<String> {
    let environment = || std::env::var_os("KOMENTARAS_EDITOR")?.into_string().ok();
    args.editor.clone().or_else(environment)
}

/// Returns the port of a project. Browsers keep what a page stores by port: with another one
/// each time, texts that were typed at the desk and not saved would be out of sight.
fn port_of(root: &Path) -> u16 {
    let number = digest(&root.to_string_lossy()) % PORTS;
    FIRST_PORT + u16::try_from(number).unwrap_or_default()
}

/// Listens on the port that was asked for, else on that of the project, or on the next one that
/// is free.
fn listen(wanted: Option<u16>, own: u16, ui: &Ui) -> Result<TcpListener, Failure> {
    let first = wanted.unwrap_or(own);
    let next = (1..=TRIED).filter_map(|step| first.checked_add(step));
    let error = match socket::listen(first) {
        Ok(listener) => return Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => error,
        Err(error) => return Err(not_served(&error)),
    };
    let free = next.chain([0]).find_map(|port| socket::listen(port).ok());
    let listener = free.ok_or_else(|| not_served(&error))?;
    let taken = ui.say_with("preview-port-taken", &[("port", &first.to_string())]);
    ui.report(&format!("{taken}\n"));
    Ok(listener)
}

fn not_served(error: &io::Error) -> Failure {
    Failure::new("preview-not-served").because(error)
}

/// Returns the editor that a text names: an address with `{path}` and `{line}`, or a program
/// with arguments.
fn editor(written: &str) -> Option<Editor> {
    if written.contains("://") {
        return Some(Editor::Address(written.to_owned()));
    }
    let mut words: Vec<String> = written.split_whitespace().map(str::to_owned).collect();
    let program = words.first()?.rsplit(['/', '\\']).next()?.to_owned();
    if !words.iter().any(|word| word.contains("{path}")) {
        let name = program.trim_end_matches(".exe").trim_end_matches(".cmd");
        let arguments: &[&str] = match name {
            "code" | "codium" | "cursor" => &["-g", "{path}:{line}"],
            "subl" | "zed" | "hx" => &["{path}:{line}"],
            "kate" | "kwrite" => &["-l", "{line}", "{path}"],
            "gedit" | "gvim" | "emacs" | "emacsclient" => &["+{line}", "{path}"],
            "notepad++" => &["-n{line}", "{path}"],
            _ => &["{path}"],
        };
        words.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    }
    Some(Editor::Program(words))
}

/// Starts a program and lets it be.
fn start(command: &[String]) -> io::Result<()> {
    let (program, arguments) = command.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Somebody has to take note of its end.
    std::thread::spawn(move || child.wait());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_is_an_address_or_a_program() {
        let program = |words: &[&str]| {
            Some(Editor::Program(words.iter().map(|word| (*word).to_owned()).collect()))
        };
        for (written, expected) in [
            ("code", program(&["code", "-g", "{path}:{line}"])),
            ("/usr/bin/kate", program(&["/usr/bin/kate", "-l", "{line}", "{path}"])),
            ("mousepad", program(&["mousepad", "{path}"])),
            (
                "vim-in-window +{line} {path}",
                program(&["vim-in-window", "+{line}", "{path}"]),
            ),
            (
                "vscode://file/{path}:{line}",
                Some(Editor::Address("vscode://file/{path}:{line}".to_owned())),
            ),
            (" ", None),
        ] {
            assert_eq!(editor(written), expected, "{written}");
        }
    }
}
