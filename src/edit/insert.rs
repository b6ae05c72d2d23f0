//! Puts new lines into a text that people write by hand, and leaves every other byte of it as
//! it is.

use crate::edit::entries;
use crate::text::outline;

/// Where new lines go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Insertion {
    /// Behind the last line of a table: rows have no empty lines between them.
    Row,
    /// Behind the last line, with an empty line between.
    End,
    /// Behind the last message whose name begins so; if there is none, behind the last line.
    Behind(String),
}

impl Insertion {
    /// Returns where a message goes: behind those of its kind, which the beginning of its name
    /// tells.
    pub(super) fn of_message(id: &str) -> Insertion {
        Insertion::Behind(id.split_inclusive('-').next().unwrap_or_default().to_owned())
    }
}

/// Returns a text with more lines in it. The lines end as those of the text do.
pub(super) fn insert(text: &str, new: &str, place: &Insertion) -> String {
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
    let wanted = if *place == Insertion::Row { 1 } else { 2 };
    let is_empty = text_end.trim_start_matches('\u{feff}').is_empty();
    let missing =
        if is_empty { 0 } else { wanted - rest.matches('\n').count().min(wanted) };
    format!("{text}{}{new}", end.repeat(missing))
}

/// Returns where the line behind the last message begins whose name begins so.
fn behind_message(text: &str, prefix: &str) -> Option<usize> {
    let is_kind = |id: &str| id.starts_with(prefix) && !id.contains('.');
    let mut messages = outline(text).into_iter().filter(|message| is_kind(&message.id));
    let end = entries::message(text, messages.next_back()?.range.start).end;
    let rest = text.get(end..)?;
    Some(end + rest.find('\n').map_or(rest.len(), |line_end| line_end + 1))
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
            let place = Insertion::of_message("i-n");
            assert_eq!(insert(text, "i-n = N", &place), expected, "{text:?}");
        }
    }

    #[test]
    fn entries_and_rows_go_behind_all_others() {
        for (text, entry, row) in [
            ("", "n\n", "n\n"),
            ("\u{feff}", "\u{feff}n\n", "\u{feff}n\n"),
            ("a", "a\n\nn\n", "a\nn\n"),
            ("a\n", "a\n\nn\n", "a\nn\n"),
            ("a\r\nb", "a\r\nb\r\n\r\nn\r\n", "a\r\nb\r\nn\r\n"),
            ("a\n\n\n", "a\n\n\nn\n", "a\n\n\nn\n"),
        ] {
            assert_eq!(insert(text, "n", &Insertion::End), entry, "{text:?}");
            assert_eq!(insert(text, "n", &Insertion::Row), row, "{text:?}");
        }
    }
}
