//! Running text in lines that are no longer than a terminal is wide.

/// Returns a text in lines of no more characters than a width, broken behind spaces, slashes
/// and, where a word is too long, anywhere; at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    for word in text.split_inclusive([' ', '/']) {
        let last = lines.last().map_or("", String::as_str);
        if !last.is_empty() && length(last) + length(word.trim_end()) > width {
            lines.push(String::new());
        }
        for c in word.chars() {
            if let Some(line) = lines.last_mut() {
                line.push(c);
            }
            let last = lines.last().map_or("", String::as_str);
            if length(last.trim_end()) > width {
                lines.last_mut().and_then(String::pop);
                lines.push(c.to_string());
            }
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
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
            ("ilgasžodis x", 4, &["ilga", "sžod", "is x"]),
            ("a b", 1, &["a", "b"]),
        ] {
            assert_eq!(wrap(text, width), expected, "{text}");
        }
    }

    proptest! {
        /// No line is too long, and nothing but spaces is lost.
        #[test]
        fn nothing_is_lost(text in "[a-zė /]{0,60}", width in 1_usize..30) {
            let lines = wrap(&text, width);
            let is_short = lines.iter().all(|line| length(line) <= width);
            prop_assert!(is_short, "{lines:?}");
            let words = |text: &str| text.replace(' ', "");
            prop_assert_eq!(words(&lines.concat()), words(&text));
        }
    }
}
