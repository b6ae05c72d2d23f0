//! Puts new lines into a text that people write by hand, and leaves every other byte of it as
//! it is.

use crate::syntax::lines;

/// Where new lines go.
#[derive(Debug, Clone, Copy)]
pub(in crate::edit) enum Insertion<'p> {
    /// Behind the last line, with an empty line between.
    End,
    /// Behind the last message whose name begins so; if there is none, behind the last line.
    Behind(&'p str),
}

/// Returns a text with more lines in it. The lines end as those of the text do.
pub(in crate::edit) fn insert(text: &str, new: &str, place: Insertion<'_>) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let new: String = new.lines().flat_map(|line| [line, end]).collect();
    if let Insertion::Behind(prefix) = place
        && let Some(at) = behind_message(text, prefix)
    {
        let (before, after) = text.split_at(at);
        let gap = if before.ends_with('\n') { "" } else { end };
        return format!("{before}{gap}{new}{after}");
    }
    let text_end = text.trim_end_matches(['\n', '\r']);
    let rest = text.get(text_end.len()..).unwrap_or_default();
    let missing =
        match (text_end.trim_start_matches('\u{feff}'), rest.matches('\n').count()) {
            ("", _) | (_, 2..) => 0,
            (_, ends) => 2 - ends,
        };
    format!("{text}{}{new}", end.repeat(missing))
}

/// Returns where the last message ends whose name begins so: behind its last line that is
/// indented.
fn behind_message(text: &str, prefix: &str) -> Option<usize> {
    let mut end = None;
    let mut is_within = false;
    for (start, line) in lines(text) {
        let content = line.trim_end_matches(['\n', '\r']);
        if content.starts_with(prefix) {
            is_within = true;
        } else if !content.is_empty() && !content.starts_with([' ', '}']) {
            is_within = false;
        }
        if is_within && !content.trim().is_empty() {
            end = Some(start + line.len());
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_behind_the_last_of_their_kind() {
        for (text, expected) in [
            ("", "i-n = N\n"),
            ("i-a = A\n", "i-a = A\ni-n = N\n"),
            ("i-a = A", "i-a = A\ni-n = N\n"),
            ("i-a = A\n\n## C\nc-a = C\n", "i-a = A\ni-n = N\n\n## C\nc-a = C\n"),
            ("i-a =\n    A\n\n    B\n# x\n", "i-a =\n    A\n\n    B\ni-n = N\n# x\n"),
            (
                "i-a = { $n ->\n   *[a] A\n}\nc-b = B\n",
                "i-a = { $n ->\n   *[a] A\n}\ni-n = N\nc-b = B\n",
            ),
            ("i-a = A\r\nc-b = B\r\n", "i-a = A\r\ni-n = N\r\nc-b = B\r\n"),
            ("c-b = B\n", "c-b = B\n\ni-n = N\n"),
            ("c-b = B", "c-b = B\n\ni-n = N\n"),
            ("c-b = B\n\n\n", "c-b = B\n\n\ni-n = N\n"),
        ] {
            assert_eq!(
                insert(text, "i-n = N", Insertion::Behind("i-")),
                expected,
                "{text:?}"
            );
        }
        assert_eq!(
            insert("[a]\nb = 1", "[c]\nd = 1", Insertion::End),
            "[a]\nb = 1\n\n[c]\nd = 1\n"
        );
        assert_eq!(insert("\u{feff}", "[c]", Insertion::End), "\u{feff}[c]\n");
    }
}
