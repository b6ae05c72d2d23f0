//! `komentaras organisations`: who stands behind the report.

use std::path::PathBuf;

use komentaras::assemble::members;
use komentaras::model::{Member, Role};
use komentaras::pipeline::{Options, Snapshot};
use serde::Serialize;

use super::{
    RegisterArgs, Spreadsheet, Texts, any, print_register, shown_language, texts,
};
use crate::cli::table::Alignment;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, check, open, todo};

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
    print_register(
        args.format,
        &entries,
        "no-organisations",
        ui,
        || organisation_table(&entries, snapshot, ui),
        || organisation_csv(&entries, snapshot),
    );
    let file = snapshot.project.registers.organisations.file;
    Ok(check::show(check::findings_in(file, snapshot), snapshot, ui))
}

fn organisation_table(
    entries: &[OrganisationEntry],
    snapshot: &Snapshot,
    ui: &Ui,
) -> String {
    let language = shown_language(snapshot, ui);
    let header = ["column-name", "column-role", "column-chapters", "column-dissent"];
    let mut rows = vec![header.map(|id| ui.say(id)).to_vec()];
    rows.extend(entries.iter().map(|entry| {
        vec![
            any(&entry.name, language).to_owned(),
            ui.say_with("organisation-role", &[("role", entry.role)]),
            entry.chapters.join(", "),
            todo::start(any(&entry.dissent, language)),
        ]
    }));
    ui.columns(&[Alignment::Left; 4], &rows)
}

fn organisation_csv(entries: &[OrganisationEntry], snapshot: &Snapshot) -> String {
    Spreadsheet::new(entries, snapshot)
        .column("id", |entry| entry.id.clone())
        .texts("name", |entry| &entry.name)
        .column("role", |entry| entry.role.to_owned())
        .column("chapters", |entry| entry.chapters.join("; "))
        .texts("dissent", |entry| &entry.dissent)
        .column("logo", |entry| entry.logo.clone().unwrap_or_default())
        .column("website", |entry| entry.website.clone().unwrap_or_default())
        .into_csv()
}
