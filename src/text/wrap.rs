//! Running text in lines that are no longer than a terminal is wide.

/// Returns a text in lines of no more characters than a width, broken behind spaces, slashes
/// and, where a word is too long, behind a hyphen or anywhere; at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    for word in text.split_inclusive([' ', '/']) {
        let last = lines.last().map_or("", String::as_str);
        if !last.is_empty() && length(last) + length(word.trim_end()) > width {
            lines.push(String::new());
        }
        let mut line = lines.pop().unwrap_or_default();
        let mut begin = line.len();
        for c in word.chars() {
            line.push(c);
            if length(line.trim_end()) > width {
                let end = line.len() - c.len_utf8();
                let fits = line.get(begin..end).unwrap_or_default();
                let end = fits.rfind('-').map_or(end, |hyphen| begin + hyphen + 1);
                let rest = line.split_off(end);
                lines.push(std::mem::replace(&mut line, rest));
                begin = 0;
            }
        }
        lines.push(line);
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// Returns running text in lines of no more characters than a width. A line that is longer goes
/// on into the next one of its paragraph; what is indented or has columns stays by itself.
pub fn fit(text: &str, width: usize) -> String {
    let is_prose = |line: &str| !line.is_empty() && !line.contains("  ");
    let is_open = |line: &str| is_prose(line) && length(line) > width;
    let mut paragraphs: Vec<String> = Vec::new();
    let mut before = "";
    for line in text.lines() {
        match paragraphs.last_mut() {
            Some(paragraph)
                if is_open(before) && is_prose(line) && !line.starts_with(' ') =>
            {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
        before = line;
    }
    let mut output = String::new();
    for paragraph in &paragraphs {
        let indented = paragraph.len() - paragraph.trim_start_matches(' ').len();
        let (indent, words) = paragraph.split_at(indented);
        for line in wrap(words, width.saturating_sub(indent.len())) {
            output.push_str(&format!("{}\n", format!("{indent}{line}").trim_end()));
        }
    }
    output
}

/// Returns the number of columns that a text takes.
pub fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        for (text, width, expected) in [
            ("", 5, &[""][..]),
            ("ėė žžž ūū", 6, &["ėė žžž", "ūū"]),
            ("report/lt/19.md", 10, &["report/lt/", "19.md"]),
            ("03-general-principles", 19, &["03-general-", "principles"]),
            ("a 03-general", 7, &["a", "03-", "general"]),
            ("ilgasžodis x", 4, &["ilga", "sžod", "is x"]),
            ("a b", 1, &["a", "b"]),
        ] {
            assert_eq!(wrap(text, width), expected, "{text}");
        }
    }

    #[test]
    fn paragraphs_fit_and_columns_stay() {
        for (text, expected) in [
            ("a b\n", "a b\n"),
            ("aaaa bbbb cccc\ndd ee\n\nff\ngg\n", "aaaa bbbb\ncccc dd ee\n\nff\ngg\n"),
            ("  aaaa bbbb cccc\n", "  aaaa\n  bbbb\n  cccc\n"),
            ("aaaa bbbb cccc\nA:  b\n", "aaaa bbbb\ncccc\nA:  b\n"),
        ] {
            assert_eq!(fit(text, 10), expected, "{text}");
        }
    }

    proptest! {
        /// No line is too long, and nothing but spaces is lost.
        #[test]
        fn nothing_is_lost(text in "[a-zė /-]{0,60}", width in 1_usize..30) {
            let lines = wrap(&text, width);
            let is_short = lines.iter().all(|line| length(line) <= width);
            prop_assert!(is_short, "{lines:?}");
            let words = |text: &str| text.replace(' ', "");
            prop_assert_eq!(words(&lines.concat()), words(&text));
        }
    }
}
