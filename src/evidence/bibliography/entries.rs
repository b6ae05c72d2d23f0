//! Splits a bibliography into its entries and has hayagriva read them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hayagriva::Entry;
use hayagriva::io::{BibLaTeXError, from_biblatex_str, from_yaml_str};

use crate::evidence::bibliography::hazard;
use crate::evidence::bibliography::repair::repairs;
use crate::syntax::lines;

/// The form of a bibliography.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Hayagriva's own.
    Yaml,
    /// BibLaTeX.
    BibLatex,
}

/// Something that can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The crate's own words.
    pub(super) reason: String,
    /// The line, or the part of the text.
    pub(super) range: Range<usize>,
    /// What is wrong with the line, and how it can be read.
    pub(super) repair: Option<(Mistake, String)>,
}

/// What is wrong with a line of YAML for which there is another that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mistake {
    /// A tab indents it.
    Tab,
    /// It lacks the colon after its key, or the space after the colon.
    Colon,
    /// It is not indented like the lines that it belongs to.
    Indent,
    /// Its value needs quotation marks.
    Quotes,
    /// Its address has no scheme.
    Url,
    /// Its date is written in another way.
    Written,
}

/// What could be read of a bibliography and what could not.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Entries and where they stand, in the order of the file; keys may repeat.
    pub(super) entries: Vec<(Entry, Range<usize>)>,
    /// What could not be read.
    pub(super) faults: Vec<Fault>,
    /// The keys of what could not be read.
    pub(super) unread: BTreeSet<String>,
    /// Keys that mean nothing to an entry, and where they stand.
    pub(super) unknown: Vec<(String, Range<usize>)>,
}

/// The keys that most entries need.
pub(super) const USUAL: [&str; 11] = [
    "type",
    "title",
    "author",
    "organization",
    "publisher",
    "date",
    "url",
    "serial-number",
    "language",
    "note",
    "parent",
];

/// The keys of an entry in YAML.
pub(super) const FIELDS: [&str; 29] = [
    "type",
    "title",
    "author",
    "date",
    "editor",
    "affiliated",
    "publisher",
    "location",
    "organization",
    "issue",
    "chapter",
    "volume",
    "volume-total",
    "edition",
    "page-range",
    "page-total",
    "time-range",
    "runtime",
    "url",
    "serial-number",
    "language",
    "archive",
    "archive-location",
    "call-number",
    "note",
    "abstract",
    "genre",
    "annote",
    "parent",
];

/// Reads a bibliography, entry by entry if it can't be read whole.
pub(super) fn read(text: &str, form: Form) -> Read {
    let chunks = chunks(text, form);
    if chunks.is_empty() {
        // Not even the beginning of an entry, such as a list.
        let is_blank =
            |line: &str| line.trim().is_empty() || line.starts_with(['#', '%']);
        let faults = match parse(text, "", form) {
            Err(faults) if !text.lines().all(is_blank) => faults,
            _ => Vec::new(),
        };
        return Read { faults, ..Read::default() };
    }
    let error = match parse(text, "", form) {
        Ok(entries) => {
            // Of a key that stands there twice the first place counts.
            let places: BTreeMap<&str, &Range<usize>> =
                chunks.iter().rev().map(|chunk| (chunk.key, &chunk.range)).collect();
            let placed = |entry: Entry| {
                let place =
                    places.get(entry.key()).map_or(0..0, |range| (*range).clone());
                (entry, place)
            };
            let entries = entries.into_iter().map(placed);
            let unknown = unknown(&chunks, form);
            return Read { entries: entries.collect(), unknown, ..Read::default() };
        }
        Err(error) => error,
    };
    let mut read = Read { unknown: unknown(&chunks, form), ..Read::default() };
    let shared: String =
        chunks.iter().filter(|chunk| chunk.is_shared).map(|chunk| chunk.text).collect();
    let mut followers = chunks.iter().skip(1);
    for chunk in &chunks {
        let follower = followers.next();
        if chunk.is_shared {
            continue;
        }
        if is_outdented(chunk, form) {
            let line = line_range(chunk.text, 1);
            let written = chunk.text.get(line.clone()).and_then(|it| it.split_once(':'));
            let repair = written.map(|(key, value)| format!("  {key}: {}", value.trim()));
            read.faults.push(Fault {
                reason: String::new(),
                range: line.start + chunk.start..line.end + chunk.start,
                repair: repair.map(|line| (Mistake::Indent, line)),
            });
            continue;
        }
        if follower.is_some_and(|next| is_outdented(next, form)) {
            // What it lacks stands in the lines after it.
            read.unread.insert(chunk.key.to_owned());
            continue;
        }
        match parse(chunk.text, &shared, form) {
            Ok(entries) => {
                let parsed =
                    entries.into_iter().map(|entry| (entry, chunk.range.clone()));
                read.entries.extend(parsed);
            }
            Err(faults) => {
                read.unread.insert(chunk.key.to_owned());
                let repairs = match form {
                    Form::Yaml => repairs(chunk.text),
                    Form::BibLatex => Vec::new(),
                };
                let faults = if repairs.is_empty() { faults } else { repairs };
                read.faults.extend(faults.into_iter().map(|fault| {
                    let range =
                        repeated(&fault.reason, chunk.text).unwrap_or(fault.range);
                    Fault {
                        range: range.start + chunk.start..range.end + chunk.start,
                        ..fault
                    }
                }));
            }
        }
    }
    let mut keys: Vec<&str> = read.entries.iter().map(|(entry, _)| entry.key()).collect();
    keys.sort_unstable();
    let repeats = keys.windows(2).any(|pair| pair.first() == pair.last());
    // The whole is wrong, but no part of it.
    if read.faults.is_empty() && !repeats {
        read.faults = error;
    }
    read
}

/// A part of the text with one entry.
struct Chunk<'t> {
    key: &'t str,
    text: &'t str,
    /// Where its text begins.
    start: usize,
    /// The entry, without blank lines and comments after it.
    range: Range<usize>,
    /// Whether it is a BibLaTeX definition that other entries use.
    is_shared: bool,
}

fn chunks(text: &str, form: Form) -> Vec<Chunk<'_>> {
    let begins = |line: &str| match form {
        Form::Yaml => line.starts_with(|c: char| {
            !c.is_whitespace() && !matches!(c, '#' | '-' | '.' | '}' | ']')
        }),
        Form::BibLatex => line.trim_start().starts_with('@'),
    };
    let starts = lines(text).filter(|(_, line)| begins(line)).map(|(start, _)| start);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let chunk = |(start, end): (usize, usize)| {
        let entry = text.get(start..end).unwrap_or_default();
        let head = entry.lines().next().unwrap_or_default();
        let (key, is_shared) = match form {
            Form::Yaml => (head.split(':').next().unwrap_or_default(), false),
            Form::BibLatex => {
                let (kind, rest) = head.split_once(['{', '(']).unwrap_or((head, ""));
                let kind = kind.trim().to_lowercase();
                let is_shared = matches!(kind.as_str(), "@string" | "@preamble");
                (rest.split(',').next().unwrap_or_default(), is_shared)
            }
        };
        let key = key.trim().trim_matches(['"', '\'']);
        Chunk { key, text: entry, start, range: start..start + body(entry), is_shared }
    };
    starts.iter().copied().zip(ends).map(chunk).collect()
}

/// Returns whether a part is a line of the entry before it that is not indented.
fn is_outdented(chunk: &Chunk<'_>, form: Form) -> bool {
    let line = chunk.text.lines().next().unwrap_or_default();
    let value = line.split_once(':').map(|(_, value)| value.trim());
    form == Form::Yaml
        && FIELDS.contains(&chunk.key)
        && value.is_some_and(|value| !value.is_empty())
}

/// Returns where a key stands for the second time, which the parser places at the entry.
fn repeated(reason: &str, text: &str) -> Option<Range<usize>> {
    let (_, rest) = reason.split_once("duplicate field `")?;
    let (key, _) = rest.split_once('`')?;
    let is_key = |line: &str| {
        line.trim_start().strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))
    };
    let line = text.lines().enumerate().filter(|(_, line)| is_key(line)).nth(1)?.0;
    Some(line_range(text, line + 1))
}

/// Returns the keys of entries in YAML that hayagriva passes over.
fn unknown(chunks: &[Chunk<'_>], form: Form) -> Vec<(String, Range<usize>)> {
    let mut unknown = Vec::new();
    if form == Form::BibLatex {
        return unknown;
    }
    for chunk in chunks {
        let mut indent = None;
        for (start, line) in lines(chunk.text) {
            let trimmed = line.trim_start_matches(' ');
            let lead = line.len() - trimmed.len();
            if lead == 0 || trimmed.trim().is_empty() || trimmed.starts_with('#') {
                continue;
            }
            // What is indented further belongs to a key above it.
            if *indent.get_or_insert(lead) != lead {
                continue;
            }
            let Some((key, _)) = trimmed.split_once(':') else { continue };
            let is_word =
                key.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
            if is_word && !key.is_empty() && !FIELDS.contains(&key) {
                let at = chunk.start + start + lead;
                unknown.push((key.to_owned(), at..at + key.len()));
            }
        }
    }
    unknown
}

/// Returns the length of an entry without blank lines and comments after it.
fn body(chunk: &str) -> usize {
    let ends = lines(chunk).filter_map(|(start, line)| {
        let content = line.trim_end();
        let is_body = !content.is_empty() && !content.starts_with(['#', '%']);
        is_body.then_some(start + content.len())
    });
    ends.last().unwrap_or(0)
}

pub(super) fn parse(
    text: &str,
    shared: &str,
    form: Form,
) -> Result<Vec<Entry>, Vec<Fault>> {
    let whole = [shared, text].concat();
    if hazard::is_hazardous(&whole, form) {
        let reason = hazard::TOO_COMPLICATED.to_owned();
        return Err(vec![Fault { reason, range: line_range(text, 1), repair: None }]);
    }
    match form {
        Form::Yaml => from_yaml_str(text)
            .map(|library| library.iter().cloned().collect())
            .map_err(|error| {
                let line = error.location().map_or(1, |location| location.line());
                let message = error.to_string();
                // The crate counts its lines from the beginning of the part.
                let reason =
                    message.rsplit_once(" at line ").map_or(&*message, |(m, _)| m);
                let (reason, range) = (reason.to_owned(), line_range(text, line));
                vec![Fault { reason, range, repair: None }]
            }),
        Form::BibLatex => from_biblatex_str(&whole)
            .map(|library| library.iter().cloned().collect())
            .map_err(|errors| {
                let fault = |error: BibLaTeXError| {
                    let (reason, span) = match error {
                        BibLaTeXError::Parse(error) => {
                            (error.kind.to_string(), error.span)
                        }
                        BibLaTeXError::Type(error) => {
                            (error.kind.to_string(), error.span)
                        }
                    };
                    let start = span.start.saturating_sub(shared.len()).min(text.len());
                    let before = text.bytes().take(start);
                    let line = before.filter(|byte| *byte == b'\n').count() + 1;
                    Fault { reason, range: line_range(text, line), repair: None }
                };
                errors.into_iter().map(fault).collect()
            }),
    }
}

/// Returns where a line stands, counted from 1, without surrounding blanks; the last
/// line for one that is not there.
pub(super) fn line_range(text: &str, line: usize) -> Range<usize> {
    let Some((start, content)) = lines(text).take(line.max(1)).last() else {
        return 0..0;
    };
    let start = start + content.len() - content.trim_start().len();
    start..start + content.trim().len()
}
