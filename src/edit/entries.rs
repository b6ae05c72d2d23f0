//! Where entries of registers are in their texts: what is not of an entry is never touched.

use std::ops::Range;

use crate::syntax::lines;

/// Returns where a table of TOML is, with the comment right above it. `at` is in the line of
/// its header.
pub(super) fn table(text: &str, at: usize, id: &str) -> Range<usize> {
    let ends_table = |line: &str| {
        line.strip_prefix('[').is_some_and(|rest| {
            let rest = rest.trim_start_matches(['[', '"', '\'', ' ']);
            let rest = rest.strip_prefix(id).unwrap_or_default();
            // `[id.select]` is a part of `[id]`.
            !rest.trim_start_matches(['"', '\'', ' ']).starts_with('.')
        })
    };
    entry(text, at, ends_table)
}

/// Returns where a message of Fluent is, with the comment right above it. `at` is in its
/// first line.
pub(super) fn message(text: &str, at: usize) -> Range<usize> {
    entry(text, at, |line| !line.trim().is_empty() && !line.starts_with([' ', '}']))
}

/// Returns the lines from the one that holds a byte up to the one that ends the entry; blank
/// lines and comments before that one belong to what follows.
fn entry(text: &str, at: usize, is_end: impl Fn(&str) -> bool) -> Range<usize> {
    let is_comment = |line: &str| line.starts_with('#');
    let all: Vec<(usize, &str)> = lines(text).collect();
    let first = all.partition_point(|(start, _)| *start <= at).saturating_sub(1);
    let above = all.iter().take(first).rev();
    // `##` is the heading of a group.
    let is_of_entry = |line: &str| is_comment(line) && !line.starts_with("##");
    let comments = above.take_while(|(_, line)| is_of_entry(line)).count();
    let start = all.get(first - comments).map_or(0, |(start, _)| *start);
    let rest = all.iter().skip(first);
    let rest = rest.enumerate().take_while(|(index, (_, line))| {
        *index == 0 || is_comment(line) || !is_end(line)
    });
    let ends = rest.filter_map(|(_, (start, line))| {
        let content = line.trim_end();
        let is_content = !content.is_empty() && !is_comment(content);
        is_content.then_some(start + content.len())
    });
    start..ends.last().unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_cut_with_its_comment_and_its_tables() {
        let text = "# Head\n\n# of a\n[a]\nb = 1\nc = [\n  1,\n]\n\n[a.d]\ne = 1 # x\n\n# of b\n[b]\nc = 2\n";
        for (id, expected) in [
            ("a", "# of a\n[a]\nb = 1\nc = [\n  1,\n]\n\n[a.d]\ne = 1 # x"),
            ("b", "# of b\n[b]\nc = 2"),
        ] {
            let at = text.find(&format!("[{id}]")).unwrap() + 1;
            assert_eq!(text.get(table(text, at, id)).unwrap(), expected);
        }
    }

    #[test]
    fn a_message_is_cut_with_its_comment_and_its_lines() {
        let text = "## Group\na = { $n ->\n    [one] x\n\n   *[other] y\n}\n    .b = z\n# of c\nc = 1\n\n# of d\nd = 2";
        for (id, expected) in [
            ("a =", "a = { $n ->\n    [one] x\n\n   *[other] y\n}\n    .b = z"),
            ("c =", "# of c\nc = 1"),
            ("d =", "# of d\nd = 2"),
        ] {
            let at = text.find(&format!("\n{id}")).unwrap() + 1;
            assert_eq!(text.get(message(text, at)).unwrap(), expected);
        }
    }
}
