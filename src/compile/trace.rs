//! From what Typst says of the generated text to findings at the author's lines.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use crate::compile::{
    DividedWord, GeneratedPlace, Misfit, MisfitKind, TEMPLATES, TypstProblem,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span, found};
use crate::render::SourceMap;

/// Where the drawings of charts are among them.
const CHARTS: &str = "/charts/";

/// Adds a finding for each problem.
///
/// It points to where the author wrote what the text at the problem's place was
/// generated from; failing that, at the nearest call that leads there. An error that
/// leads to no author is a defect of this program or of a template.
pub fn findings(problems: &[TypstProblem], map: &SourceMap, diags: &mut Diagnostics) {
    // Reading the image gave a finding for this, which names the file. Typst's problems
    // have no codes, so only its words distinguish them.
    let is_news =
        |problem: &&TypstProblem| problem.message != "image contains foreign object";
    for problem in problems.iter().filter(is_news) {
        let finding = finding(problem, map);
        // After one mistake in a template, Typst reports others that follow from it.
        let is_again = finding.code == Code::TemplateError
            && diags.iter().any(|other| {
                (other.code, other.primary) == (finding.code, finding.primary)
            });
        if !is_again {
            diags.push(finding);
        }
    }
}

/// Adds a finding for each thing that does not fit on a page: at the author's text, or else at
/// the table or picture whose label it bears.
pub fn misfits(
    misfits: &[Misfit],
    map: &SourceMap,
    labelled: &BTreeMap<&str, Span>,
    diags: &mut Diagnostics,
) {
    let mut known = BTreeSet::new();
    for misfit in misfits {
        let place = misfit.place.as_ref();
        let text = place.and_then(|place| map.find_range(&place.file, &place.range));
        let block =
            misfit.label.as_deref().and_then(|label| labelled.get(label).copied());
        let kind = match misfit.kind {
            MisfitKind::Table => found::Misfit::Table,
            MisfitKind::Word => found::Misfit::Word,
            MisfitKind::Overlap => found::Misfit::Overlap,
            MisfitKind::Picture => found::Misfit::Picture,
            MisfitKind::Small => found::Misfit::Small,
        };
        let span = text.or(block);
        if known.insert((misfit.kind, span)) {
            let (text, page) = (&*misfit.text, misfit.page);
            diags.push(found::DoesNotFit { text, page, kind }.at(span));
        }
    }
}

/// Adds a finding for each word that is divided between two pages.
pub fn divided(words: &[DividedWord], map: &SourceMap, diags: &mut Diagnostics) {
    for word in words {
        let place = word.place.as_ref();
        let span = place.and_then(|place| map.find_range(&place.file, &place.range));
        diags.push(found::DividedWord { text: &word.text, page: word.page }.at(span));
    }
}

fn finding(problem: &TypstProblem, map: &SourceMap) -> Diagnostic {
    let span = author(problem, map);
    if let Some(text) = unprintable(&problem.message) {
        return found::CharacterNotAvailable {
            character: &text,
            codepoint: &codepoints(&text),
            kind: found::Unavailable::Missing,
        }
        .at(span);
    }
    if let Some(path) = problem.culprit.as_deref().and_then(picture) {
        return found::ImageInvalid {
            path,
            kind: found::BadImage::Refused,
            example: "",
            detail: &detail(problem),
        }
        .at(span);
    }
    if span.is_none()
        && problem.severity == Severity::Error
        && let Some((path, span)) = template(problem, map)
    {
        return found::TemplateError {
            path: path.trim_start_matches('/'),
            kind: found::BrokenTemplate::Broken { detail: &detail(problem) },
        }
        .at(span);
    }
    let detail = &detail(problem);
    let place = match (&problem.place, &problem.culprit) {
        (Some(place), _) => generated(place),
        (None, Some(file)) => file.clone(),
        (None, None) => String::new(),
    };
    match (problem.severity, span) {
        (Severity::Error, Some(_)) => found::TypstError { detail }.at(span),
        (Severity::Error, None) => found::Defect { place: &place, detail }.at(span),
        _ => found::TypstWarning { detail }.at(span),
    }
}

/// Returns the path within the project of a picture that its author can save again: text and
/// the drawings of charts are the program's own.
fn picture(culprit: &str) -> Option<&str> {
    let is_own = culprit.strip_suffix(".typ").is_some() || culprit.starts_with(CHARTS);
    (!is_own).then(|| culprit.trim_start_matches('/'))
}

fn author(problem: &TypstProblem, map: &SourceMap) -> Option<Span> {
    let places = problem.place.iter().chain(&problem.trace);
    // Every error leads through templates, but only the other files to an author.
    let mut places = places.filter(|place| !place.file.starts_with(TEMPLATES));
    places.find_map(|place| map.find_range(&place.file, &place.range))
}

/// Returns the line of a project's own template that leads to a problem.
fn template<'p>(problem: &'p TypstProblem, map: &SourceMap) -> Option<(&'p str, Span)> {
    let places = problem.place.iter().chain(&problem.trace);
    let mut places = places.filter(|place| place.file.starts_with(TEMPLATES));
    places.find_map(|place| {
        Some((place.file.as_str(), map.find_range(&place.file, &place.range)?))
    })
}

/// Returns the message and Typst's advice as one phrase.
fn detail(problem: &TypstProblem) -> String {
    iter::once(&problem.message)
        .chain(&problem.hints)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}

fn generated(place: &GeneratedPlace) -> String {
    format!("{}:{}:{}", place.file, place.position.line, place.position.column)
}

/// Returns the label that a problem says nothing on the pages has.
pub fn missing_label(problem: &TypstProblem) -> Option<&str> {
    between(&problem.message, "label `<", ">` does not exist in the document")
}

/// Returns the text that a message says can't be printed: no font has its glyph, or
/// the standards forbid its characters.
fn unprintable(message: &str) -> Option<String> {
    let quoted = if message.contains("could not be displayed with") {
        between(message, "the text `\"", "\"` could not be displayed with")
    } else {
        between(message, "codepoint `\"", "\"`")
    };
    quoted.map(unescape)
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.rsplit_once(after).map(|(found, _)| found)
}

/// Reads the inside of a string as Typst writes it.
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut characters = after.chars();
        match characters.next() {
            Some('u') => match hexadecimal(characters.as_str()) {
                Some((character, after)) => {
                    plain.push(character);
                    rest = after;
                    continue;
                }
                None => plain.push_str("\\u"),
            },
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('t') => plain.push('\t'),
            Some(other) => plain.push(other),
            None => {}
        }
        rest = characters.as_str();
    }
    plain.push_str(rest);
    plain
}

fn hexadecimal(text: &str) -> Option<(char, &str)> {
    let (digits, rest) = text.strip_prefix('{')?.split_once('}')?;
    let character = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
    Some((character, rest))
}

/// Returns the numbers of the characters, such as `U+1F600`.
fn codepoints(text: &str) -> String {
    text.chars()
        .map(|character| format!("U+{:04X}", u32::from(character)))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Arg, Position, SourceFile, Sources};

    fn place(file: &str, start: usize, end: usize) -> GeneratedPlace {
        let position = Position { line: 3, column: 7 };
        GeneratedPlace { file: file.to_owned(), range: start..end, position }
    }

    fn problem(
        message: &str,
        place: Option<GeneratedPlace>,
        trace: Vec<GeneratedPlace>,
    ) -> TypstProblem {
        let hints = vec!["a hint".to_owned()];
        let message = message.to_owned();
        TypstProblem {
            severity: Severity::Error,
            message,
            hints,
            place,
            trace,
            culprit: None,
        }
    }

    fn blamed(culprit: &str, place: Option<GeneratedPlace>) -> TypstProblem {
        TypstProblem { culprit: Some(culprit.to_owned()), ..problem("no", place, vec![]) }
    }

    #[test]
    fn problems_stand_where_the_author_wrote() {
        let mut sources = Sources::default();
        let file =
            sources.add(SourceFile { path: "lt/19.md".to_owned(), text: String::new() });
        let span = Span::new(file, 5..9);
        let mut map = SourceMap::default();
        map.push("/19.typ", 10..20, span);
        let look = || place("/look.typ", 0, 4);
        let generated = [("detail", "no; a hint")];
        for (problem, code, found, args) in [
            (
                problem("no", Some(place("/19.typ", 12, 14)), vec![look()]),
                Code::TypstError,
                Some(span),
                &[][..],
            ),
            (
                problem("no", Some(look()), vec![look(), place("/19.typ", 12, 14)]),
                Code::TypstError,
                Some(span),
                &[],
            ),
            (problem("no", Some(look()), vec![]), Code::Defect, None, &generated),
            (
                TypstProblem {
                    severity: Severity::Warning,
                    ..problem("no", Some(look()), vec![])
                },
                Code::TypstWarning,
                None,
                &[],
            ),
            (problem("no", None, vec![]), Code::Defect, None, &[]),
            (
                blamed("/figures/a.jpg", Some(place("/19.typ", 12, 14))),
                Code::ImageInvalid,
                Some(span),
                &[("path", "figures/a.jpg"), ("kind", "refused")],
            ),
            (
                blamed("/charts/a.svg", Some(place("/main.typ", 0, 4))),
                Code::Defect,
                None,
                &generated,
            ),
            (
                blamed("/chapters/19.typ", None),
                Code::Defect,
                None,
                &[("place", "/chapters/19.typ")],
            ),
            (
                problem(
                    "PDF/UA-1 error: the text `\"ė\\u{303}\\\\\"` could not be displayed \
                     with Noto Sans",
                    Some(place("/19.typ", 12, 14)),
                    vec![],
                ),
                Code::CharacterNotAvailable,
                Some(span),
                &[("character", "ė\u{303}\\"), ("codepoint", "U+0117 U+0303 U+005C")],
            ),
            (
                problem("the PDF contains the codepoint `\"\\u{e000}\"`", None, vec![]),
                Code::CharacterNotAvailable,
                None,
                &[("character", "\u{e000}"), ("codepoint", "U+E000")],
            ),
        ] {
            let finding = finding(&problem, &map);
            assert_eq!((finding.code, finding.primary), (code, found), "{problem:?}");
            for (name, value) in args {
                assert_eq!(finding.args[name], Arg::from(*value), "{problem:?}");
            }
        }
    }

    #[test]
    fn a_broken_escape_stays() {
        for (text, expected) in
            [("a\\", "a"), ("\\u{zz}", "\\u{zz}"), ("\\u", "\\u"), ("\\\"\\n", "\"\n")]
        {
            assert_eq!(unescape(text), expected);
        }
    }
}
