//! What shapes a whole report and not one chapter: it is not carried over, and that is said.

use std::collections::BTreeMap;

use super::NotTransferred;
use super::merge::{Report, read};
use crate::load::{MANIFEST, TEMPLATE_FOLDER, builtin_template};
use crate::model::path::{OBSERVATIONS, ORGANISATIONS};
use crate::text::is_builtin;

/// The tables of the settings that hold for the whole report.
const TABLES: [&str; 2] = ["layout", "findings"];

/// The files and settings of a report that shape all of it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Data by which chapters are read and checked: the convention, the kinds of submission,
    /// the map of tiles, house style.
    pub(super) data: BTreeMap<String, Vec<u8>>,
    /// Templates, which decide what pages look like, and the registers of the report.
    others: BTreeMap<String, Vec<u8>>,
    /// Tables of its settings.
    tables: BTreeMap<&'static str, toml::Value>,
}

impl Shared {
    /// Returns what a report has of its own; copies of what is built in are none.
    pub(super) fn of(report: Report<'_>) -> Result<Shared, NotTransferred> {
        let project = &report.snapshot.project;
        let mut shared = Shared::default();
        let key = &project.manifest.convention.value;
        let fixed = [
            format!("report/conventions/{key}.toml"),
            "report/profiles.toml".to_owned(),
            "report/tiles.toml".to_owned(),
        ];
        let languages = project.manifest.languages.iter();
        let styles = languages.map(|language| {
            (format!("translations/{language}/style.toml"), Some(*language))
        });
        for (path, language) in fixed.map(|path| (path, None)).into_iter().chain(styles) {
            let Some(bytes) = read(report.files, &path)? else { continue };
            let is_copy = language.is_some_and(|language| {
                is_builtin(language, &String::from_utf8_lossy(&bytes))
            });
            if !is_copy {
                shared.data.insert(path, bytes);
            }
        }
        for name in project.template_files.keys() {
            let path = format!("{TEMPLATE_FOLDER}/{name}");
            let builtin = builtin_template(name).map(str::as_bytes);
            let bytes = read(report.files, &path)?.unwrap_or_default();
            if builtin != Some(bytes.as_slice()) {
                shared.others.insert(path, bytes);
            }
        }
        for path in [OBSERVATIONS, ORGANISATIONS] {
            let register = read(report.files, path)?;
            shared.others.extend(register.map(|bytes| (path.to_owned(), bytes)));
        }
        let settings = &report.snapshot.sources.file(project.manifest.file).text;
        let mut settings: toml::Table = settings.parse().unwrap_or_default();
        for name in TABLES {
            shared.tables.extend(settings.remove(name).map(|table| (name, table)));
        }
        Ok(shared)
    }

    /// Returns what another report does not have in the same form, by paths and, in the
    /// settings, tables.
    pub(super) fn missing_in(&self, other: &Shared) -> Vec<String> {
        let of = |files: &BTreeMap<String, Vec<u8>>,
                  others: &BTreeMap<String, Vec<u8>>| {
            let is_other = |(path, bytes): &(&String, &Vec<u8>)| {
                others.get(*path).map(|bytes| lines(bytes)) != Some(lines(bytes))
            };
            let missing = files.iter().filter(is_other);
            missing.map(|(path, _)| path.clone()).collect::<Vec<String>>()
        };
        let tables = self
            .tables
            .iter()
            .filter(|(name, table)| other.tables.get(*name) != Some(table));
        let tables = tables.map(|(name, _)| format!("{MANIFEST} [{name}]"));
        let data = of(&self.data, &other.data).into_iter();
        data.chain(of(&self.others, &other.others)).chain(tables).collect()
    }
}

/// Returns a text without what programs of different systems end its lines with.
fn lines(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n").trim_end().to_owned()
}
