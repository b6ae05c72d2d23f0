//! Takes what the Committee recommended before from an export of the United Nations into the
//! report's register.

mod known;
mod paragraphs;
mod register;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::convention::{canonical_symbol, is_paragraph, is_symbol, numbered, overlaps};
use crate::diagnostic::Diagnostics;
use crate::edit::ChangeSet;
use crate::edit::reprint::{Reprint, Reprinted, reprints};
use crate::load::{Files, Overlay};
use crate::model::{Observation, Project, path};
use crate::pipeline::Snapshot;
use crate::syntax::uhri::{Loss, Record};
use crate::text::{Args, Language, named};
use known::{Known, Taken};
use paragraphs::Paragraphs;
use register::Register;

/// What an import does.
#[derive(Debug)]
pub struct ObservationImport {
    /// The new rows, in the order of the register.
    pub added: Vec<NewObservation>,
    /// What is left out, each with the reason, in the order of the export.
    pub skipped: Vec<(Skip, Record)>,
    /// Rows of the register that the export has in other words, in the order of the export.
    pub reworded: Vec<Reworded>,
    /// Rows of the register that are of a document in the export, but not in it: symbol and
    /// paragraph.
    pub missing: Vec<String>,
    /// The register as it becomes; nothing if no row is new.
    pub changes: ChangeSet,
    /// What chapters print otherwise, but for the new rows themselves: numbers of rows.
    pub reprints: Vec<Reprint>,
}

/// A row of the register that the export has in other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reworded {
    /// Symbol and paragraph.
    pub name: String,
    /// The words of the register; none where nobody has written them.
    pub register: String,
    /// The words of the export.
    pub export: String,
}

/// A new row of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObservation {
    /// The symbol of the document.
    pub symbol: String,
    /// The paragraph.
    pub paragraph: String,
    /// The Committee's words.
    pub text: String,
    /// What differs from what was published, or needs a look.
    pub remarks: BTreeSet<Remark>,
}

/// What a reader has to know of a new row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// The text lost something.
    Loss(Loss),
    /// The text begins with the number of another paragraph, and was left so.
    OtherNumber,
    /// The export has the paragraph in several pieces, which follow one another in the text.
    Joined,
}

impl Remark {
    /// All remarks.
    pub const ALL: [Remark; 5] = [
        Remark::Joined,
        Remark::Loss(Loss::Control),
        Remark::Loss(Loss::Formatting),
        Remark::Loss(Loss::Lines),
        Remark::OtherNumber,
    ];

    /// Returns its name in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Remark::Loss(loss) => loss.as_str(),
            Remark::OtherNumber => "other-number",
            Remark::Joined => "joined",
        }
    }
}

named! {
    /// Why a record is left out. Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Skip {
        /// It is by another body of the United Nations.
        Body = "body",
        /// It is about another State.
        Country = "country",
        /// It does not say which State it is about, though others in the file do.
        NoCountry = "no-country",
        /// It is no recommendation but a concern.
        Kind = "kind",
        /// It has no symbol of a document.
        NoSymbol = "no-symbol",
        /// It is from a document that is not wanted.
        OtherDocument = "other-document",
        /// It does not say which paragraph it is.
        NoParagraph = "no-paragraph",
        /// What it says of the paragraph is not the number of one: a day that a spreadsheet made of
        /// it, several at once.
        OddParagraph = "odd-paragraph",
        /// It has no text.
        NoText = "no-text",
        /// The register has it.
        Known = "known",
        /// The register has it in parts, or as a part.
        PartKnown = "part-known",
    }
}

/// Why nothing can be imported.
#[derive(Debug)]
pub enum NotImported {
    /// The register has mistakes: what it has is not known.
    Broken(Diagnostics),
    /// The register lacks a column that is needed.
    NoColumn(String),
    /// The report is not in the language of the texts.
    NoLanguage(String),
    /// The register is not in UTF-8: what people wrote would change.
    Encoding,
    /// With the new rows, the register would not read as it should.
    Unproven,
}

/// Returns what becomes of the register by an export. Only documents with one of the `symbols`
/// are wanted; all of the Committee's if there are none. `files` are those from which the
/// report was read.
pub fn import_observations(
    snapshot: &Snapshot,
    records: &[Record],
    symbols: &[String],
    files: &dyn Files,
) -> Result<ObservationImport, NotImported> {
    let project = &snapshot.project;
    let register = Register::of(snapshot, files)?;
    let mut known = Known::of(&project.registers.observations.rows, register.language);
    let names = names_of_state(project);
    let says_country = records.iter().any(|record| !record.countries.is_empty());
    let (mut added, mut reworded) = (Vec::new(), Vec::new());
    let mut skipped: Vec<(Skip, &Record)> = Vec::new();
    let mut paragraphs = Paragraphs::default();
    for record in records {
        match wanted(record, project, &names, says_country, symbols) {
            Ok(new) => paragraphs.add(new, record),
            Err(skip) => skipped.push((skip, record)),
        }
    }
    for paragraph in paragraphs.list {
        let (new, records) = paragraph.joined();
        match known.take(new, &paragraph.pieces) {
            Taken::New(new) => added.push(new),
            Taken::Reworded(row) => reworded.push(row),
            Taken::Skipped(skip) => {
                skipped.extend(records.iter().map(|record| (skip, *record)));
            }
        }
    }
    let place = |record: &Record| records.iter().position(|it| std::ptr::eq(it, record));
    skipped.sort_by_key(|(_, record)| place(record));
    let skipped =
        skipped.into_iter().map(|(skip, record)| (skip, record.clone())).collect();
    added.sort_by_cached_key(order);
    let missing = known.missing();
    let (mut changes, mut others) = (ChangeSet::default(), Vec::new());
    if !added.is_empty() {
        let bytes = register.with(&added);
        let after = proven(snapshot, &added, register.language, &bytes, files)?;
        others = reprints(snapshot, &after, &|_| true);
        others.retain(
            |it| !matches!(&it.what, Reprinted::Text { before, .. } if before.is_empty()),
        );
        let path = snapshot.root.join(path::OBSERVATIONS);
        match project.registers.observations.file {
            Some(file) => {
                changes.replace(path, &snapshot.sources.file(file).text, bytes);
            }
            None => changes.create(path, bytes),
        }
    }
    Ok(ObservationImport { added, skipped, reworded, missing, changes, reprints: others })
}

/// Returns what a record says, if it is of use to the report.
fn wanted(
    record: &Record,
    project: &Project,
    names: &[String],
    says_country: bool,
    symbols: &[String],
) -> Result<NewObservation, Skip> {
    let symbol: String = record.symbol.split_whitespace().collect();
    if !is_symbol(&symbol) {
        return Err(Skip::NoSymbol);
    }
    let symbol = canonical_symbol(&symbol);
    if !symbol.starts_with(&project.convention.symbols) {
        return Err(Skip::Body);
    }
    let is_ours = |country: &String| names.contains(&country.to_lowercase());
    if says_country && record.countries.is_empty() {
        return Err(Skip::NoCountry);
    }
    if says_country && !record.countries.iter().any(is_ours) {
        return Err(Skip::Country);
    }
    let is_wanted = |wanted: &String| canonical_symbol(wanted.trim()) == symbol;
    if !symbols.is_empty() && !symbols.iter().any(is_wanted) {
        return Err(Skip::OtherDocument);
    }
    if !record.kind.is_empty() && !record.kind.to_lowercase().contains("recommend") {
        return Err(Skip::Kind);
    }
    if record.text.is_empty() {
        return Err(Skip::NoText);
    }
    let (paragraph, text, has_other_number) = paragraph_and_text(record)?;
    let losses = record.losses.iter().map(|loss| Remark::Loss(*loss));
    let other = has_other_number.then_some(Remark::OtherNumber);
    let remarks = losses.chain(other).collect();
    Ok(NewObservation { symbol, paragraph, text: text.to_owned(), remarks })
}

/// Returns the paragraph of a record, its text without the number, and whether the text has
/// another number than the record says. Such a text keeps it: nobody knows which is right.
fn paragraph_and_text(record: &Record) -> Result<(String, &str, bool), Skip> {
    let stated: String = record.paragraph.split_whitespace().collect();
    let stated = stated.strip_suffix('.').unwrap_or(&stated);
    let in_text = numbered(&record.text);
    if stated.is_empty() {
        let (paragraph, text) = in_text.ok_or(Skip::NoParagraph)?;
        return Ok((paragraph, text, false));
    }
    // A longer number is a year, or a day as spreadsheets count them.
    let digits = stated.bytes().take_while(u8::is_ascii_digit).count();
    if !is_paragraph(stated) || digits > 3 {
        return Err(Skip::OddParagraph);
    }
    Ok(match in_text {
        // 34 says less than 34 (a).
        Some((written, text)) if overlaps(&written, stated) => {
            let is_longer = written.len() > stated.len();
            (if is_longer { written } else { stated.to_owned() }, text, false)
        }
        Some(_) => (stated.to_owned(), &record.text, true),
        None => (stated.to_owned(), &record.text, false),
    })
}

/// Returns what a State is called, in small letters: its code and its names in all languages.
fn names_of_state(project: &Project) -> Vec<String> {
    let state = &project.manifest.state;
    let mut names = vec![state.to_lowercase()];
    for language in Language::builtin() {
        for id in [format!("state-{state}"), format!("code-geo-{state}")] {
            let name = project.catalog.format(language, &id, &Args::new());
            names.extend(name.map(|name| name.to_lowercase()));
        }
    }
    names
}

/// Returns what decides the place of a row: the document, and the number of the paragraph.
fn order(row: &NewObservation) -> (String, u32, String) {
    let digits = row.paragraph.bytes().take_while(u8::is_ascii_digit).count();
    let number = row.paragraph.get(..digits).and_then(|number| number.parse().ok());
    (row.symbol.clone(), number.unwrap_or(0), row.paragraph.clone())
}

/// Returns the report as it becomes: its register must have the rows that it had, and the new
/// ones with their texts.
fn proven(
    snapshot: &Snapshot,
    added: &[NewObservation],
    language: Language,
    bytes: &[u8],
    files: &dyn Files,
) -> Result<Snapshot, NotImported> {
    let files = Overlay::new(files).with(path::OBSERVATIONS, bytes);
    let after = Snapshot::of(&files, snapshot.options.clone());
    let rows = |snapshot: &Snapshot| -> Vec<(String, String)> {
        let text = |row: &Observation| {
            row.texts.get(&language).map(|text| text.value.clone()).unwrap_or_default()
        };
        let rows = snapshot.project.registers.observations.rows.iter();
        rows.map(|row| (row.key(), text(row))).collect()
    };
    let mut expected = rows(snapshot);
    expected.extend(
        added
            .iter()
            .map(|new| (format!("{}:{}", new.symbol, new.paragraph), new.text.clone())),
    );
    if rows(&after) == expected { Ok(after) } else { Err(NotImported::Unproven) }
}
