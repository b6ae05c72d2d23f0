//! `komentaras init`: a new report that builds at once.

use komentaras::edit;

use crate::cli::args::InitArgs;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure};

/// Writes a new report into a folder that holds none.
pub(super) fn run(args: &InitArgs, ui: &Ui) -> Result<Exit, Failure> {
    edit::new_report(&args.dir, &ui.catalog)?.write()?;
    let shown = args.dir.display().to_string();
    let typed = if shown.contains(' ') { format!("\"{shown}\"") } else { shown.clone() };
    let words = [("path", shown.as_str()), ("typed", typed.as_str())];
    ui.print(&format!("{}\n", ui.say_with("report-written", &words)));
    Ok(Exit::Success)
}
