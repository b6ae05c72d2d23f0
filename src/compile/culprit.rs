//! The file to blame for an error whose place Typst does not give.
//!
//! The export to PDF refuses some pictures without a word about which one. An author with
//! thirty pictures has to know it.

use crate::compile::{Content, GeneratedPlace, Input, TypstProblem};
use crate::diagnostic::{Position, Severity};

/// The extensions of pictures that Typst can set.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// Names the file to blame in each error that has no place.
///
/// `can_be_set` makes a document of its own; it is asked only where an error has no place.
pub(super) fn blame(
    input: &Input,
    problems: &mut [TypstProblem],
    mut can_be_set: impl FnMut(&Input) -> bool,
) {
    let placeless = |problem: &&mut TypstProblem| {
        problem.severity == Severity::Error && problem.place.is_none()
    };
    if !problems.iter_mut().any(|problem| placeless(&problem)) {
        return;
    }
    // A picture can be tried alone; a chapter only by leaving it out of the whole.
    let picture = pictures(input).find(|(path, _)| !can_be_set(&alone(input, path)));
    let (culprit, place) = if let Some((path, place)) = picture {
        (path, Some(place))
    } else {
        let mut chapters = texts(input).map(|(path, _)| path);
        // Without the main file any document could be made.
        let is_culprit =
            |path: &&String| **path != input.main && can_be_set(&without(input, path));
        (chapters.find(is_culprit).unwrap_or(&input.main), None)
    };
    for problem in problems.iter_mut().filter(placeless) {
        problem.culprit = Some(culprit.clone());
        problem.place.clone_from(&place);
    }
}

/// Returns the pictures that the document shows, each with the first place that names it.
fn pictures(input: &Input) -> impl Iterator<Item = (&String, GeneratedPlace)> {
    let bytes = input.files.iter().filter(|(_, content)| !is_text(content));
    bytes.filter(|(path, _)| is_picture(path)).filter_map(|(path, _)| {
        let literal = format!("\"{path}\"");
        let (file, text, start) = texts(input)
            .find_map(|(file, text)| Some((file, text, text.find(&literal)?)))?;
        let before = text.get(..start)?;
        let line = before.rsplit('\n').next().unwrap_or(before);
        let position = Position {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        };
        let range = start..start + literal.len();
        Some((path, GeneratedPlace { file: file.clone(), range, position }))
    })
}

/// Returns whether a path is that of a picture.
fn is_picture(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|candidate| {
        PICTURES.iter().any(|known| candidate.eq_ignore_ascii_case(known))
    })
}

fn texts(input: &Input) -> impl Iterator<Item = (&String, &str)> {
    input.files.iter().filter_map(|(path, content)| match content {
        Content::Text(text) => Some((path, &**text)),
        Content::Bytes(_) => None,
    })
}

fn is_text(content: &Content) -> bool {
    matches!(content, Content::Text(_))
}

/// Returns a document that holds one picture and nothing else.
fn alone(input: &Input, picture: &str) -> Input {
    let main =
        format!("#set document(title: \"x\")\n#image(\"{picture}\", alt: \"x\")\n");
    let bytes = input.files[picture].clone();
    let files = [(input.main.clone(), main.into()), (picture.to_owned(), bytes)];
    Input { files: files.into(), ..input.clone() }
}

/// Returns a document with a file emptied.
fn without(input: &Input, path: &str) -> Input {
    let mut rest = input.clone();
    rest.files.insert(path.to_owned(), "".into());
    rest
}
