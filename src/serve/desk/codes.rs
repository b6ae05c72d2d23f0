//! The codes of a text as the page shows them, and what is wrong with those that were typed:
//! which one it is. How it looks and where it stands or belongs, the page shows itself; the
//! whole text is before the eyes of who types.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::diagnostic::{Arg, Code as Rule, Diagnostic};
use crate::edit;
use crate::serve::desk::Desk;
use crate::serve::desk::checks::{ShownFinding, shown};
use crate::text::Args;
use crate::translation::Candidate;
use crate::translation::exchange::typed::{Code, Sheet, places};

/// What a tag stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownCode {
    /// What it is, in the words of the page.
    pub kind: String,
    /// What stands on the page in its place, or its Markdown.
    pub shown: String,
    /// The Markdown.
    pub markdown: String,
    /// What is typed before and, of a pair, behind the words.
    pub tags: Vec<String>,
    /// Whether the source has it.
    pub is_of_source: bool,
}

/// Which code of a segment is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrongCode {
    /// Its number; none if the segment has no such code.
    pub number: Option<usize>,
    /// Where its tag was typed that is too many or wrong, in characters as browsers count
    /// them. Without it the code is missing, and belongs where the source has it.
    pub place: Option<(usize, usize)>,
}

/// Returns the codes of a segment, in the order of their numbers.
pub(super) fn of(desk: Desk<'_>, sheet: &Sheet<'_>) -> Vec<ShownCode> {
    let codes = sheet.codes().into_iter().zip(1..);
    codes.map(|(code, number)| shown_code(desk, code, number)).collect()
}

fn shown_code(desk: Desk<'_>, code: Code, number: usize) -> ShownCode {
    // What prints nothing, or a number that only the page decides, is named.
    let note = code.markdown.strip_prefix("[^").and_then(|it| it.strip_suffix(']'));
    let (name, argument) = match note.filter(|_| code.kind == "footnote") {
        Some(note) => ("footnote", note),
        None => placeholder(&code.markdown),
    };
    let kind = if code.printed.is_none() && NAMED.contains(&name) {
        name
    } else {
        code.kind.as_str()
    };
    let kind = desk.say("desk-code", &Args::new().text("kind", kind));
    let shown = match (&code.printed, &code.close) {
        (Some(printed), _) => printed.clone(),
        (None, Some(close)) => format!("{}…{close}", code.markdown),
        (None, None) if NAMED.contains(&name) => {
            format!("{kind} {argument}").trim_end().to_owned()
        }
        (None, None) => code.markdown.clone(),
    };
    let tags = tags(&code, number);
    let Code { markdown, is_of_source, .. } = code;
    ShownCode { kind, shown, markdown, tags, is_of_source }
}

fn tags(code: &Code, number: usize) -> Vec<String> {
    if code.close.is_some() {
        vec![format!("<g{number}>"), format!("</g{number}>")]
    } else {
        vec![format!("<x{number}/>")]
    }
}

/// What is shown by its name in `desk-code`.
const NAMED: [&str; 4] = ["cite", "claim", "footnote", "typed"];

/// Returns the name of a placeholder, and what it names where that is short.
fn placeholder(markdown: &str) -> (&str, &str) {
    let inner = markdown.strip_prefix("{{").unwrap_or_default().trim_start();
    let end = inner.find(|c: char| !c.is_alphanumeric()).unwrap_or(inner.len());
    let (name, rest) = inner.split_at(end);
    let argument = rest.trim_start().strip_prefix('"').and_then(|it| it.split_once('"'));
    (name, argument.map_or("", |(argument, _)| argument))
}

/// Returns findings about a text that was typed for a segment in the words of the page.
pub(super) fn shown_of_typed(
    desk: Desk<'_>,
    candidate: Candidate<'_>,
    segment: Option<usize>,
    text: &str,
    findings: &[Diagnostic],
) -> Vec<ShownFinding> {
    if findings.is_empty() {
        return Vec::new();
    }
    // What figures are printed is shown elsewhere.
    let printed = BTreeMap::new();
    let unit = segment
        .and_then(|index| edit::unit_of(desk.snapshot, candidate, index, &printed));
    let codes = unit.map(|unit| Sheet::new(&unit).codes()).unwrap_or_default();
    let mut mistakes =
        Mistakes { codes, tags: places(text), text, said: BTreeSet::new() };
    let mut list: Vec<ShownFinding> = Vec::new();
    for finding in findings {
        let shown = shown(desk, finding, &desk.snapshot.sources);
        let shown = match mistakes.words(desk, finding) {
            Some((message, help, wrong)) => {
                ShownFinding { message, help: vec![help], wrong: Some(wrong), ..shown }
            }
            None => shown,
        };
        // A pair that crosses another is noticed where it begins and where it ends.
        if !list.contains(&shown) {
            list.push(shown);
        }
    }
    // In the order in which they are met: first what was typed, then what the source has more.
    list.sort_by_key(|it| {
        let wrong = it.wrong.as_ref();
        wrong.map(|wrong| (wrong.place.is_none(), wrong.place, wrong.number))
    });
    list
}

/// What is wrong with the codes of a text.
struct Mistakes<'t> {
    /// The codes of the segment.
    codes: Vec<Code>,
    /// The tags in the text: the number of each, and where it stands.
    tags: Vec<(String, std::ops::Range<usize>)>,
    text: &'t str,
    /// Of which codes something was said: two can have the same Markdown.
    said: BTreeSet<(String, usize)>,
}

impl Mistakes<'_> {
    /// Returns what is said of a code, and which one it is.
    fn words(
        &mut self,
        desk: Desk<'_>,
        finding: &Diagnostic,
    ) -> Option<(String, String, WrongCode)> {
        let argument = |name: &str| match finding.args.get(name) {
            Some(Arg::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let (kind, written) = (argument("kind")?, argument("code")?);
        if finding.code != Rule::ExchangeCode || kind == "foreign" {
            return None;
        }
        let is_missing = ["lost", "dropped"].contains(&kind);
        let number = self.number(kind, written, is_missing);
        let of_code = |id: &str| match number {
            Some(number) => id.parse() == Ok(number),
            None => id == written,
        };
        let mut typed = self.tags.iter().filter(|(id, _)| of_code(id));
        let place = match kind {
            _ if is_missing => None,
            "doubled" => typed.next_back(),
            _ => typed.next(),
        };
        let place = place.map(|(_, place)| place.clone());
        let code = number.and_then(|number| self.codes.get(number - 1).zip(Some(number)));
        let mut pair =
            code.map(|(code, number)| tags(code, number)).into_iter().flatten();
        let (open, close) = (pair.next(), pair.next());
        let typed = place.clone().and_then(|place| self.text.get(place));
        let args = Args::new()
            .text("kind", kind)
            .text("number", number.map(|it| it.to_string()).unwrap_or_default())
            .text("tag", typed.unwrap_or(written))
            .text("open", open.unwrap_or_default())
            .text("close", close.unwrap_or_default());
        let utf_16 = |at: usize| {
            let before = self.text.get(..at).unwrap_or_default();
            before.encode_utf16().count()
        };
        let place = place.map(|place| (utf_16(place.start), utf_16(place.end)));
        let say = |id: &str| desk.say(id, &args);
        let words = (say("desk-code-mistake"), say("desk-code-mistake.help"));
        Some((words.0, words.1, WrongCode { number, place }))
    }

    /// Returns the number of a code by its Markdown.
    fn number(&mut self, kind: &str, written: &str, is_missing: bool) -> Option<usize> {
        let is_typed =
            |number: usize| self.tags.iter().any(|(id, _)| id.parse() == Ok(number));
        let same = self.codes.iter().zip(1..).filter(|(code, _)| {
            let markdown = match &code.close {
                Some(close) => format!("{}…{close}", code.markdown),
                None => code.markdown.clone(),
            };
            markdown == written
        });
        let same: Vec<usize> = same.map(|(_, number)| number).collect();
        let is_new = |number: &&usize| !self.said.contains(&(kind.to_owned(), **number));
        let mut new = same.iter().filter(is_new);
        let fits = new.clone().find(|number| is_typed(**number) != is_missing);
        let number = fits.or_else(|| new.next()).or(same.first()).copied()?;
        self.said.insert((kind.to_owned(), number));
        Some(number)
    }
}
