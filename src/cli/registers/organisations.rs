//! `komentaras organisations`: who stands behind the report.

use std::path::PathBuf;

use komentaras::assemble::members;
use komentaras::model::{Member, Role};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::syntax::csv;
use serde::Serialize;

use super::{
    RegisterArgs, RegisterFormat, Texts, any, by_language, cells_of, findings_of,
    languages, print_json, shown_language, texts,
};
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open, todo};

/// An organisation.
#[derive(Debug, Serialize)]
struct OrganisationEntry {
    id: String,
    name: Texts,
    role: &'static str,
    chapters: Vec<String>,
    dissent: Texts,
    logo: Option<String>,
    website: Option<String>,
}

impl OrganisationEntry {
    fn new(member: &Member) -> Self {
        OrganisationEntry {
            id: member.id.value.clone(),
            name: texts(&member.names),
            role: member.role.as_str(),
            chapters: member.chapters.iter().map(|id| id.value.clone()).collect(),
            dissent: texts(&member.dissent),
            logo: member.logo.as_ref().map(|logo| logo.value.clone()),
            website: member.website.as_ref().map(|website| website.value.clone()),
        }
    }
}

/// Lists the organisations behind the report.
pub(in crate::cli) fn show_organisations(
    args: &RegisterArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let language = shown_language(snapshot, ui);
    let in_order = Role::ALL.into_iter();
    let entries: Vec<OrganisationEntry> = in_order
        .flat_map(|role| members(&snapshot.project, role, language))
        .map(OrganisationEntry::new)
        .collect();
    match args.format {
        RegisterFormat::Table if entries.is_empty() => {
            ui::print(&format!("{}\n", ui.say("no-organisations")));
        }
        RegisterFormat::Table => {
            let header =
                ["column-name", "column-role", "column-chapters", "column-dissent"];
            let mut rows = vec![header.map(|id| ui.say(id)).to_vec()];
            rows.extend(entries.iter().map(|entry| {
                let role = ui.say_with("organisation-role", &[("role", entry.role)]);
                vec![
                    any(&entry.name, language).to_owned(),
                    role,
                    entry.chapters.join(", "),
                    todo::start(any(&entry.dissent, language)),
                ]
            }));
            ui::print(&ui.columns(&[Alignment::Left; 4], &rows));
        }
        RegisterFormat::Json => print_json(&entries),
        RegisterFormat::Csv => ui::print(&organisation_csv(&entries, snapshot)),
    }
    Ok(findings_of(snapshot.project.registers.organisations.file, snapshot, ui))
}

fn organisation_csv(entries: &[OrganisationEntry], snapshot: &Snapshot) -> String {
    let languages = languages(snapshot);
    let mut header = vec!["id".to_owned()];
    header.extend(by_language("name", &languages));
    header.extend(["role", "chapters"].map(str::to_owned));
    header.extend(by_language("dissent", &languages));
    header.extend(["logo", "website"].map(str::to_owned));
    let rows = entries.iter().map(|entry| {
        let mut cells = vec![entry.id.clone()];
        cells.extend(cells_of(&entry.name, &languages));
        cells.extend([entry.role.to_owned(), entry.chapters.join("; ")]);
        cells.extend(cells_of(&entry.dissent, &languages));
        cells.extend(
            [&entry.logo, &entry.website].map(|it| it.clone().unwrap_or_default()),
        );
        cells
    });
    csv::table(std::iter::once(header).chain(rows))
}
