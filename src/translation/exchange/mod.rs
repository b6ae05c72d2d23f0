//! What goes out to a translator and comes back, whatever the file's format.
//!
//! A package holds the segments of a report with what is known of each. A unit's identity
//! carries a fingerprint of both texts as they left, so that what was edited since is
//! noticed without a record of its own.

mod change;
mod as_written;
mod codes;
mod decide;
mod homes;
mod import;
mod incoming;
mod layout;
mod markup;
mod original;
mod outgoing;
mod package;
pub mod po;
mod recognized;
mod remarks;
mod revision;
mod segmented;
mod status;
mod tags;
#[cfg(test)]
mod tests;
pub mod typed;
pub mod xliff1;
pub mod xliff2;

use std::collections::BTreeMap;

use siphasher::sip::SipHasher13;

use crate::diagnostic::found::FileMistake;
use crate::diagnostic::{Diagnostics, FileId, Span, found};
use crate::model::{SegmentKind, SegmentText};
use crate::syntax::conflict;
use crate::syntax::xml::{self, Element};
use crate::text::{Catalog, Language};
use crate::translation::State;
use crate::translation::exchange::incoming::Intake;

pub use import::{Changed, Destination, Imported, Left, Noted, Reason, Target, import};
pub use outgoing::ExportOptions;
pub use package::{Contents, Which, package, unit};

/// What goes out to a translator.
#[derive(Debug, Clone)]
pub struct Package {
    /// The language of the source.
    pub source: Language,
    /// The language of the translation.
    pub target: Language,
    /// The units, in the order of the report.
    pub units: Vec<PackageUnit>,
}

/// A segment that goes out.
#[derive(Debug, Clone)]
pub struct PackageUnit {
    /// Which segment it is.
    pub id: UnitId,
    /// What it is in its chapter.
    pub kind: SegmentKind,
    /// How its translation stands to it.
    pub state: State,
    /// The source as it is now.
    pub source: SegmentText,
    /// The translation as it stands in the chapter.
    pub target: Option<SegmentText>,
    /// Of a stale one: the source and the translation when they last agreed.
    pub former: Option<(SegmentText, SegmentText)>,
    /// Notes for the translator, such as how the term base renders a term.
    pub notes: Vec<String>,
    /// What the placeholders of its texts print, by their Markdown: for people to read, and
    /// never read back.
    pub printed: BTreeMap<String, String>,
    /// Where the source stands: path from the project's root, and line.
    pub place: (String, usize),
}

/// Which segment a unit is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnitId {
    /// The chapter's id.
    pub chapter: String,
    /// Its place among the chapter's segments, from 1.
    pub number: usize,
    /// The fingerprint of the keys of the source and of the translation as they left, see
    /// [`SegmentText::key`]; of an empty key where there was no translation.
    pub fingerprint: u64,
}

impl UnitId {
    /// Returns the name of a unit within its chapter: its number and its fingerprint.
    pub(crate) fn name(&self) -> String {
        format!("{}-{:016x}", self.number, self.fingerprint)
    }

    /// Returns the unit of a chapter that bears a name.
    pub(crate) fn parse(chapter: &str, name: &str) -> Option<UnitId> {
        let (number, fingerprint) = name.split_once('-')?;
        let number = number.parse().ok().filter(|number| *number > 0)?;
        let fingerprint = Some(fingerprint).filter(|text| text.len() == 16)?;
        let fingerprint = u64::from_str_radix(fingerprint, 16).ok()?;
        let chapter = Some(chapter.to_owned()).filter(|name| !name.is_empty())?;
        Some(UnitId { chapter, number, fingerprint })
    }
}

/// A unit that came back.
#[derive(Debug, Clone)]
pub struct Returned {
    /// Which segment it is.
    pub id: UnitId,
    /// The source that it was translated from.
    pub source: SegmentText,
    /// The translation; empty if there is none.
    pub target: SegmentText,
    /// What the file says of the translation.
    pub claim: Claim,
    /// What somebody has remarked on it since it left.
    pub remarks: Vec<String>,
    /// Where it stands in the file.
    pub span: Span,
}

/// What came back in a file.
#[derive(Debug, Clone)]
pub struct Received {
    /// The language of the translation.
    pub target: Language,
    /// The units that can be used, in the order of the file.
    pub units: Vec<Returned>,
}

/// The report that a file has to belong to.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "messages have no form to show")]
pub struct ExchangeReport<'a> {
    /// The language of the source.
    pub source: Language,
    /// The languages into which it is translated.
    pub targets: &'a [Language],
    /// The segments of each chapter by its id, as they are now.
    pub chapters: &'a BTreeMap<&'a str, Vec<Original<'a>>>,
    /// The words of the languages.
    pub catalog: &'a Catalog,
}

/// A segment of the report as it is now.
#[derive(Debug, Clone, Copy)]
pub struct Original<'a> {
    /// What it is in its chapter.
    pub kind: SegmentKind,
    /// Its source.
    pub source: &'a SegmentText,
    /// Its translation.
    pub target: Option<&'a SegmentText>,
    /// How they stand to each other.
    pub state: State,
}

impl Original<'_> {
    /// Returns whether a unit left with these texts.
    fn is_of(&self, id: &UnitId) -> bool {
        let left = |target| fingerprint(self.source, target) == id.fingerprint;
        left(self.target) || left(None)
    }
}

/// What a file says of a translation that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// Not to be used yet.
    Unfinished(Doubt),
    /// It holds revisions that nobody has accepted: its text is as if all were, but nobody
    /// has said that it is final.
    Revised,
    /// Nothing but that it is there.
    Unsaid,
    /// That its translator is done with it.
    Finished,
    /// That someone approved it.
    Confirmed,
}

/// Why a translation is not to be used yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// There is none.
    Empty,
    /// A part of it is missing; with the words of the source that have no translation.
    Part(String),
    /// The file says so; with what it says, such as `conf="Draft"`.
    Marked(String),
    /// The file lacks a mark by which it would say that it is finished; with its name, such
    /// as `conf`.
    Unmarked(String),
}

/// Reads a file that came back, whichever format it is in. A unit that can't be used is
/// left out with a finding; `None` if nothing of the file can be used.
pub fn read(
    file: FileId,
    text: &str,
    report: &ExchangeReport<'_>,
    diags: &mut Diagnostics,
) -> Option<Received> {
    if let Some(conflict) = conflict::find(text).into_iter().next() {
        let span = Span::new(file, conflict.range);
        diags.push(
            found::ExchangeSyntax { kind: FileMistake::Conflict, detail: "" }.at(span),
        );
        return None;
    }
    let mut reader = Intake::new(file, text, report, diags);
    if !text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<') {
        return po::read(&mut reader);
    }
    let document = match xml::parse(text) {
        Ok(document) => document,
        Err(problem) => {
            reader.refuse(problem.kind, problem.at, &problem.detail);
            return None;
        }
    };
    let root = Element::root(&document);
    let version = root.attribute("version").unwrap_or_default();
    let mut with = |units: fn(Element<'_>, &mut Intake<'_>) -> Option<Received>| {
        let mut unheard = Diagnostics::new();
        let mut learner = Intake::new(file, text, report, &mut unheard);
        learner.is_learning = true;
        units(root, &mut learner);
        reader.layout = learner.layout;
        units(root, &mut reader)
    };
    match (root.name(), version.split('.').next()) {
        ("xliff", Some("1")) => with(xliff1::read),
        ("xliff", Some("2")) => with(xliff2::read),
        ("xliff", _) => {
            reader.refuse(FileMistake::Version, root.range().start, version);
            None
        }
        _ => {
            reader.refuse(FileMistake::Root, root.range().start, root.name());
            None
        }
    }
}

/// Returns what tells whether a pair is still the same: a number that comes from the keys
/// of both texts and is the same on every machine and in every release.
pub fn fingerprint(source: &SegmentText, target: Option<&SegmentText>) -> u64 {
    // No key holds a zero.
    let target = target.map(SegmentText::key).unwrap_or_default();
    SipHasher13::new().hash(format!("{}\0{target}", source.key()).as_bytes())
}

/// How many letters of a text name it for people.
const NAMING: usize = 50;

/// Returns the beginning of a text, by which people know it: whole words.
pub fn beginning(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(NAMING) else { return text.to_owned() };
    let head = text.get(..end).unwrap_or_default();
    let head = head.rfind(' ').and_then(|space| head.get(..space)).unwrap_or(head);
    format!("{}…", head.trim_end())
}
