//! The term base for translation tools.

use crate::model::{Term, TermBase};
use crate::text::Language;

/// Returns the term base as a glossary of `OmegaT`, which other tools import too: UTF-8, a
/// line for each name and each rendering, the preferred first, with tabs between term,
/// rendering and comment. What must not be said stands in the comment, after `≠`.
///
/// `OmegaT` reads the file as UTF-8 if its name ends in `.utf8` or `.txt`.
pub fn glossary(base: &TermBase, source: Language, target: Language) -> String {
    let mut output = String::new();
    for term in &base.terms {
        let comment = comment(term, target);
        for name in term.names(source) {
            for rendering in term.names(target) {
                let cells = [&name.value, &rendering.value, &comment];
                let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
                output.push_str(cells.join("\t").trim_end());
                output.push('\n');
            }
        }
    }
    output
}

fn comment(term: &Term, target: Language) -> String {
    let avoided: Vec<&str> =
        term.avoided(target).iter().map(|name| name.value.as_str()).collect();
    let avoided = if avoided.is_empty() {
        String::new()
    } else {
        format!("≠ {}", avoided.join(" | "))
    };
    let parts = [avoided.as_str(), term.note.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Returns a cell that neither ends its line nor opens a comment.
fn plain(cell: &str) -> String {
    let words: Vec<&str> = cell.split_whitespace().collect();
    words.join(" ").trim_start_matches('#').trim_start().to_owned()
}
