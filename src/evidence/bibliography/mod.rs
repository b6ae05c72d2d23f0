//! The bibliography: publications that can be cited, from Hayagriva's YAML or BibLaTeX.
//!
//! A file is read whole. Where that fails, it is read entry by entry, so that one bad
//! entry does not hide the others nor their mistakes.

mod entries;
mod hazard;
mod latex;
mod repair;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use hayagriva::Entry;
use hayagriva::types::{ChunkKind, Date, FormatString, Person, StringChunk};

use crate::diagnostic::found::SourceMistake;
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Fix, Span, found, near};
use crate::syntax::lines;
use crate::text::{Language, message_id};
use entries::{FIELDS, Fault, Form, Mistake, USUAL};
use latex::Latex;

/// The publications that can be cited, by key.
#[derive(Debug, Clone, Default)]
pub struct Bibliography {
    sources: BTreeMap<String, Source>,
    /// The keys of entries that could not be read.
    unread: BTreeSet<String>,
    /// Whether a whole file could not be read.
    is_unreadable: bool,
}

/// A publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The key under which chapters cite it.
    pub key: String,
    /// The title.
    pub title: Option<String>,
    /// Persons who wrote it, given names first, and bodies.
    pub authors: Vec<String>,
    /// Whether it has further authors who are not named.
    pub has_others: bool,
    /// The organisation at or for which it was made.
    pub organisation: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
    /// The volume of a periodical or a book.
    pub volume: Option<String>,
    /// The issue of a periodical.
    pub issue: Option<String>,
    /// The pages on which it stands in what it is a part of.
    pub pages: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its address.
    pub url: Option<String>,
    /// When somebody last looked at that address.
    pub accessed: Option<PartialDate>,
    /// The symbol of a United Nations document, such as `CRC/C/LTU/CO/5-6`.
    pub symbol: Option<String>,
    /// Its digital object identifier, such as `10.1000/1`.
    pub doi: Option<String>,
    /// Any other number by which it is known: an ISBN, a dataset's code.
    pub serial: Option<String>,
    /// What else there is to say, such as the licence.
    pub note: Option<String>,
    /// The title of what it is a part of.
    pub parent: Option<String>,
    /// The language that it is written in.
    pub language: Option<Language>,
    /// The entry in the file.
    pub span: Span,
}

impl Source {
    /// Returns the name of the message that replaces its note in a language.
    pub fn note_message(&self) -> String {
        note_message(&self.key)
    }

    /// Returns the name of the message that translates its title.
    pub fn title_message(&self) -> String {
        title_message(&self.key)
    }
}

/// Returns the name of the message that replaces the note of a source in a language.
pub fn note_message(key: &str) -> String {
    format!("source-note-{}", message_id(key))
}

/// Returns the name of the message that translates the title of a source.
pub fn title_message(key: &str) -> String {
    format!("source-title-{}", message_id(key))
}

/// A date that may be as coarse as a year. Day or month need not exist in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1; never without a month.
    pub day: Option<u8>,
}

impl Bibliography {
    /// Reads `sources.yml`.
    pub fn from_yaml(file: FileId, text: &str, diags: &mut Diagnostics) -> Self {
        Bibliography::read(file, text, Form::Yaml, diags)
    }

    /// Reads a `.bib` file.
    pub fn from_biblatex(file: FileId, text: &str, diags: &mut Diagnostics) -> Self {
        Bibliography::read(file, text, Form::BibLatex, diags)
    }

    /// Returns a source by its key.
    pub fn get(&self, key: &str) -> Option<&Source> {
        self.sources.get(key)
    }

    /// Returns whether a source is missing only because it could not be read.
    pub fn is_unread(&self, key: &str) -> bool {
        self.is_unreadable || self.unread.contains(key)
    }

    /// Says that a file could not be read.
    pub fn set_unreadable(&mut self) {
        self.is_unreadable = true;
    }

    /// Leaves out the entries at some places; what they say, and what others there are, is open.
    pub fn leave_out(&mut self, is_unsettled: impl Fn(&Range<usize>) -> bool) {
        self.is_unreadable = true;
        self.sources.retain(|_, source| !is_unsettled(&source.span.range()));
    }

    /// Returns all keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// Returns all sources, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// Adds the sources of another file. A key that is there already is reported, and
    /// the first stays.
    pub fn extend(&mut self, other: Bibliography, diags: &mut Diagnostics) {
        self.unread.extend(other.unread);
        self.is_unreadable |= other.is_unreadable;
        for (key, source) in other.sources {
            match self.sources.get(&key) {
                Some(first) => diags.push(duplicate(source.span, first.span)),
                None => {
                    self.sources.insert(key, source);
                }
            }
        }
    }

    fn read(file: FileId, whole: &str, form: Form, diags: &mut Diagnostics) -> Self {
        let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
        let offset = whole.len() - text.len();
        let read = entries::read(text, form);
        for Fault { reason, range, repair } in read.faults {
            let span = Span::new(file, range.start + offset..range.end + offset);
            let line = text.get(range).unwrap_or_default();
            let reason = reason.as_str();
            let kind = match form {
                _ if let Some((mistake, example)) = &repair => match mistake {
                    Mistake::Tab => SourceMistake::Tab { example },
                    Mistake::Colon => SourceMistake::Colon { example },
                    Mistake::Indent => SourceMistake::Indent { example },
                    Mistake::Quotes => SourceMistake::Quotes { example },
                    Mistake::Url => SourceMistake::Url { example },
                    Mistake::Written => SourceMistake::Written { example },
                },
                _ if reason == hazard::TOO_COMPLICATED => SourceMistake::Complicated,
                Form::Yaml if reason.contains("duplicate") => SourceMistake::DuplicateKey,
                Form::Yaml if reason.contains("no entry type") => SourceMistake::NoType,
                Form::Yaml if line.starts_with("type:") => SourceMistake::Type,
                Form::Yaml if line.starts_with("date:") => SourceMistake::Date,
                // Of what is understood all is said.
                Form::Yaml => SourceMistake::Syntax { reason },
                Form::BibLatex => SourceMistake::Biblatex { reason },
            };
            let fix = repair.as_ref().map(|(_, line)| Fix::safe(span, line));
            diags.push(mistake(kind, None, span).with_fix(fix));
        }
        let mut odd = Vec::new();
        for (key, range) in read.unknown {
            odd.push(range.start + offset);
            let span = Span::new(file, range.start + offset..range.end + offset);
            let similar = near(&key, &FIELDS);
            let kind = found::NoKey::Key { similar, known: &USUAL.join(", ") };
            diags.push(found::UnknownKey { key: &key, table: "", kind }.at(span));
        }
        let mut bibliography =
            Bibliography { unread: read.unread, ..Bibliography::default() };
        for (entry, range) in read.entries {
            let span = Span::new(file, range.start + offset..range.end + offset);
            let (source, unknown) = source(&entry, form, span);
            if let Some(range) = lost_date(&source, form, whole) {
                diags.push(mistake(SourceMistake::Date, None, Span::new(file, range)));
            }
            for command in unknown {
                let written =
                    whole.get(span.range()).and_then(|entry| entry.find(&command));
                let start = span.range().start + written.unwrap_or(0);
                let place = Span::new(file, start..start + command.len());
                diags.push(mistake(SourceMistake::Latex, Some(&command), place));
            }
            if let Some(first) = bibliography.sources.get(&source.key) {
                diags.push(duplicate(span, first.span));
                continue;
            }
            // A key that is not known may be the title's.
            let has_unknown = odd.iter().any(|place| span.range().contains(place));
            if source.title.is_none() && source.parent.is_none() && !has_unknown {
                let kind = SourceMistake::NoTitle;
                diags.push(mistake(kind, Some(&source.key), span));
            }
            bibliography.sources.insert(source.key.clone(), source);
        }
        bibliography
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

fn mistake(kind: SourceMistake<'_>, name: Option<&str>, span: Span) -> Diagnostic {
    found::BibliographySyntax { kind, name, first: None }.at(span)
}

fn duplicate(span: Span, first: Span) -> Diagnostic {
    found::BibliographySyntax {
        kind: SourceMistake::DuplicateKey,
        name: None,
        first: Some(first),
    }
    .at(span)
}

/// Returns a source, and the commands of LaTeX in it that are not known.
fn source(entry: &Entry, form: Form, span: Span) -> (Source, BTreeSet<String>) {
    let mut reader = EntryReader { form, latex: Latex::default() };
    let authors = entry.authors().unwrap_or_default();
    let is_others = |person: &&Person| form == Form::BibLatex && person.name == "others";
    let has_others = authors.last().as_ref().is_some_and(is_others);
    let named = authors.len() - usize::from(has_others);
    let authors = authors.iter().take(named);
    let serials = entry.serial_number().map(|serial| &serial.0);
    let doi = serials.and_then(|all| all.get("doi")).cloned();
    let others = serials.into_iter().flatten().filter(|(kind, _)| *kind != "doi");
    let (symbols, others): (Vec<&String>, Vec<&String>) =
        others.map(|(_, serial)| serial).partition(|serial| is_symbol(serial));
    let parent = entry.parents().iter().find_map(|parent| parent.title());
    // What a part does not say, its whole does.
    let publisher = entry.map(|entry| entry.publisher());
    let organisation = entry.map(|entry| entry.organization());
    let source = Source {
        key: entry.key().to_owned(),
        title: reader.formatted(entry.title()),
        authors: authors.map(|person| reader.person(person)).collect(),
        has_others,
        organisation: reader.text(organisation),
        publisher: reader.formatted(publisher.and_then(|name| name.name())),
        volume: reader.number(entry.map(|entry| entry.volume())),
        issue: reader.number(entry.map(|entry| entry.issue())),
        pages: reader.number(entry.page_range()),
        date: entry.date_any().map(partial_date),
        url: reader.address(entry.url_any().map(|url| url.value.as_str())),
        accessed: entry
            .url_any()
            .and_then(|url| url.visit_date.as_ref())
            .map(partial_date),
        symbol: symbols.first().map(|symbol| (*symbol).clone()),
        doi: reader.address(doi.as_deref()),
        serial: others.first().map(|serial| (*serial).clone()),
        note: reader.formatted(entry.note()),
        parent: reader.formatted(parent),
        language: entry.language().and_then(|tag| tag.language.as_str().parse().ok()),
        span,
    };
    (source, reader.latex.unknown)
}

/// Reads the fields of an entry as plain text.
struct EntryReader {
    form: Form,
    latex: Latex,
}

impl EntryReader {
    fn text(&mut self, text: Option<impl ToString>) -> Option<String> {
        let text = text?.to_string();
        let text = match self.form {
            Form::Yaml => text,
            Form::BibLatex => self.latex.plain(&text),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    fn formatted(&mut self, text: Option<&FormatString>) -> Option<String> {
        let text = text?;
        if self.form == Form::Yaml {
            return self.text(Some(text));
        }
        let mut plain = String::new();
        let mut run = String::new();
        for StringChunk { value, kind } in &text.value.0 {
            if *kind == ChunkKind::Math {
                // A space beside the formula belongs to the text.
                plain.push_str(&self.latex.plain_with_spaces(&run));
                run.clear();
                plain.push_str(&self.latex.formula(value));
            } else {
                run.push_str(value);
            }
        }
        plain.push_str(&self.latex.plain_with_spaces(&run));
        Some(plain.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn person(&mut self, person: &Person) -> String {
        self.text(Some(person.given_first(false).trim())).unwrap_or_default()
    }

    /// Returns numbers, whose ranges have a dash.
    fn number(&mut self, number: Option<impl ToString>) -> Option<String> {
        Some(self.text(number)?.replace("--", "–").replace('-', "–"))
    }

    /// Returns an address; a percent sign, a tilde and the like mean themselves in it.
    fn address(&self, address: Option<&str>) -> Option<String> {
        let address = address?.trim();
        let address = match self.form {
            Form::Yaml => address.to_owned(),
            Form::BibLatex => address.replace("\\_", "_").replace("\\%", "%"),
        };
        Some(address).filter(|address| !address.is_empty())
    }
}

/// Returns the line of a date that BibLaTeX passed over because it is none, such as `pernai`.
fn lost_date(source: &Source, form: Form, text: &str) -> Option<Range<usize>> {
    if form == Form::Yaml || source.date.is_some() {
        return None;
    }
    for (start, line) in lines(text.get(source.span.range())?) {
        let start = source.span.range().start + start;
        let (name, _) = line.split_once('=').unwrap_or_default();
        if ["date", "year"].iter().any(|known| name.trim().eq_ignore_ascii_case(known)) {
            let lead = line.len() - line.trim_start().len();
            return Some(start + lead..start + line.trim_end().len());
        }
    }
    None
}

/// Turns a date with months and days from 0 into one with months and days from 1.
fn partial_date(date: &Date) -> PartialDate {
    let month = date.month.map(|month| month.saturating_add(1));
    let day = date.day.map(|day| day.saturating_add(1)).filter(|_| month.is_some());
    PartialDate { year: date.year, month, day }
}

/// Returns whether a serial number is the symbol of a United Nations document: the body
/// that issued it, then parts between slashes.
fn is_symbol(serial: &str) -> bool {
    const BODIES: [&str; 16] = [
        "A", "CAT", "CCPR", "CED", "CEDAW", "CERD", "CMW", "CRC", "CRPD", "DP", "E",
        "HRI", "S", "SPT", "ST", "T",
    ];
    let mut parts = serial.split('/');
    let begins = parts.next().is_some_and(|body| BODIES.contains(&body));
    let rest: Vec<&str> = parts.collect();
    let is_part = |part: &str| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || ".-()*".contains(c);
        !part.is_empty() && part.chars().all(is_sign)
    };
    begins && !rest.is_empty() && rest.into_iter().all(is_part)
}
