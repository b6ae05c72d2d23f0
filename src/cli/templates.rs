//! `komentaras templates export`: copies of the built-in templates, to start from.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use clap_complete::ArgValueCandidates;
use komentaras::{edit, load};

use crate::cli::table::Alignment;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, completion, root, within};

#[derive(Debug, Args)]
pub(super) struct TemplatesArgs {
    #[command(subcommand)]
    pub(super) command: TemplatesCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum TemplatesCommand {
    Export(ExportTemplateArgs),
}

#[derive(Debug, Args)]
pub(super) struct ExportTemplateArgs {
    #[arg(value_name = "TEMPLATE", add = ArgValueCandidates::new(completion::templates))]
    pub(super) template: Option<String>,
}

/// Writes a template into the project's folder `templates/`, unless a file is there; without
/// a name, lists the templates.
pub(super) fn export(
    args: &ExportTemplateArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let Some(name) = &args.template else {
        list(ui);
        return Ok(Exit::Success);
    };
    let root = root(project)?;
    if name.as_str() == "reference.docx" {
        return Err(Failure::new("reference-is-built"));
    }
    let changes = edit::export_template(&root, name).map_err(|unknown| Failure {
        similar: unknown.similar.map(str::to_owned).into_iter().collect(),
        ..Failure::new("no-such-template").with("name", unknown.name)
    })?;
    let shown = |path: &Path| within(&root, path).to_string();
    let written: Vec<String> = changes.paths().map(shown).collect();
    changes.write().map_err(|error| match error {
        edit::Error::Exists(path) => {
            Failure::new("template-exists").with("path", shown(&path))
        }
        error => Failure::from(error),
    })?;
    for path in written {
        ui.print(&format!("{}\n", ui.say_with("template-written", &[("path", &path)])));
    }
    Ok(Exit::Success)
}

/// Lists the templates with what each is for.
fn list(ui: &Ui) {
    let rows: Vec<Vec<String>> = load::replaceable_templates()
        .map(|(path, _)| {
            let id = path.replace(['/', '.'], "-");
            vec![path.to_owned(), ui.say(&format!("template-about-{id}"))]
        })
        .collect();
    ui.print(&ui.columns(&[Alignment::Left; 2], &rows));
    if !ui.quiet {
        ui.print(&format!("\n{}\n", ui.say("templates-how")));
    }
}
