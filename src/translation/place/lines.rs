//! Lines of a chapter's file and what they begin with.

/// Returns where the line of a byte begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// Returns where the line of a byte ends, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let line = rest.split('\n').next().unwrap_or("");
    at + line.trim_end_matches('\r').len()
}

/// Returns the line break of a text.
pub(super) fn newline(text: &str) -> &'static str {
    let first = text.find('\n').and_then(|end| text.get(..end));
    if first.is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Returns what a further line begins with of what begins at a byte: the marks of the
/// quotations around it, and blanks for those of lists and footnotes.
pub(super) fn prefix(text: &str, at: usize) -> String {
    let before = text.get(line_start(text, at)..at).unwrap_or("");
    if before.starts_with("[^") {
        // Markdown indents the further lines of a footnote by four, whatever its name.
        return "    ".to_owned();
    }
    // An anchor before the text is not part of the indentation.
    let marks = before.split("{{").next().unwrap_or("");
    let keep = |c: char| if c == '>' || c == '\t' { c } else { ' ' };
    marks.trim_start_matches('\u{feff}').chars().map(keep).collect()
}

/// Returns whether there is a blank line in the text between two blocks.
pub(super) fn is_loose(between: &str) -> bool {
    between.matches('\n').count() > 1
}

/// Returns a text whose further lines begin with one prefix with another instead.
pub(super) fn shifted(text: &str, from: &str, into: &str, newline: &str) -> String {
    let mut output = String::new();
    for (index, line) in text.lines().enumerate() {
        if index == 0 {
            output.push_str(line);
            continue;
        }
        output.push_str(newline);
        let bare = match line.strip_prefix(from) {
            Some(bare) => bare,
            // Blank lines often lack the indentation; a paragraph may continue without.
            None if line.starts_with(from.trim_end()) => {
                line.get(from.trim_end().len()..).unwrap_or("").trim_start()
            }
            None => line.trim_start(),
        };
        let whole = format!("{into}{bare}");
        output.push_str(if bare.trim().is_empty() { whole.trim_end() } else { &whole });
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_line_begins_as_the_first_but_for_its_marks() {
        for (text, expected) in [
            ("x", ""),
            ("> - x", ">   "),
            ("a\n  12. x", "      "),
            ("[^ilgas]: x", "    "),
            ("{{anchor \"a\"}} x", ""),
            ("> {{anchor \"a\"}}x", "> "),
        ] {
            assert_eq!(prefix(text, text.len() - 1), expected, "{text}");
        }
    }

    #[test]
    fn a_text_is_moved_into_another_container() {
        for (text, from, into, expected) in [
            ("- a\n  - b\n", "", "> ", "- a\n>   - b"),
            ("a\n> > b\n> >\n> > c", "> > ", "> ", "a\n> b\n>\n> c"),
            ("a\nb", "  ", "", "a\nb"),
        ] {
            assert_eq!(shifted(text, from, into, "\n"), expected, "{text}");
        }
        assert_eq!(shifted("a\r\nb", "", "", "\n"), "a\nb");
        assert_eq!(shifted("a\nb", "", "", "\r\n"), "a\r\nb");
    }
}
