//! Revisions that nobody has accepted or rejected yet: text that a reviser took out is
//! still in the file, beside what was put in.

use crate::syntax::xml::Element;
use crate::translation::exchange::status::local;

/// What a reviser did to a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Revision {
    Deleted,
    Inserted,
}

/// Words in the type of a mark, or names of elements, by which programs show what was
/// taken out: `x-sdl-deleted` and `x-sdl-feedback-deleted` of Trados, `mq:del`, `del`.
const DELETED: [&str; 6] = ["deleted", "delete", "deletion", "del", "removed", "remove"];

/// The same of what was put in.
const INSERTED: [&str; 7] =
    ["added", "add", "addition", "inserted", "insert", "insertion", "ins"];

/// Returns which revision an element marks.
pub(super) fn revision(element: Element<'_>) -> Option<Revision> {
    let (_, name) = local(element.name());
    let kind = match name {
        "mrk" | "sm" => element.attribute("mtype").or(element.attribute("type"))?,
        name => name,
    };
    let mut words = kind.split(|c: char| !c.is_ascii_alphanumeric());
    words.find_map(|word| match word.to_ascii_lowercase().as_str() {
        word if DELETED.contains(&word) => Some(Revision::Deleted),
        word if INSERTED.contains(&word) => Some(Revision::Inserted),
        _ => None,
    })
}
