//! Running text in lines that are no longer than a terminal is wide.

/// Returns a text in lines of no more characters than a width, broken behind spaces and, where a
/// word is too long, behind a slash, a hyphen or anywhere; at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    // A path that fits stays in one piece: it is there to be copied.
    let pieces = text.split_inclusive(' ').flat_map(|word| {
        let is_long = length(word.trim_end()) > width;
        word.split_inclusive(move |c| is_long && c == '/')
    });
    for word in pieces {
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

/// Returns a text with each of its lines broken behind spaces where it is longer than a width. A
/// word that is longer, such as an address, stays in one piece, and so does a placeholder, which is
/// there to be copied. Lines go on below what they say: behind a label and a gap, or behind the sign
/// of an item.
pub fn in_lines(text: &str, width: usize) -> String {
    let mut output = String::new();
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix('\n').unwrap_or(line);
        if columns(content) <= width {
            output.push_str(line);
            continue;
        }
        let below = " ".repeat(continuation(content, width));
        let (mut column, mut is_first) = (0, true);
        for word in words(content) {
            let is_blank = word.trim().is_empty();
            if !is_blank && !is_first && column + columns(word.trim_end()) > width {
                output.truncate(output.trim_end_matches(' ').len());
                output.push('\n');
                output.push_str(&below);
                column = below.len();
            }
            is_first &= is_blank;
            output.push_str(word);
            column += columns(word);
        }
        output.push_str(line.get(content.len()..).unwrap_or_default());
    }
    output
}

/// Returns the column in which a line goes on.
fn continuation(line: &str, width: usize) -> usize {
    let bare = line.trim_start_matches(' ');
    let indent = line.len() - bare.len();
    let gap = bare.find("  ").map(|gap| {
        let (label, rest) = bare.split_at(gap);
        columns(label) + rest.len() - rest.trim_start_matches(' ').len()
    });
    let sign = ["- ", "+ ", "• "].into_iter().any(|sign| bare.starts_with(sign));
    // Behind a long label there is no room.
    match gap.map(|gap| indent + gap).filter(|gap| gap * 3 <= width * 2) {
        Some(gap) => gap,
        None if sign => indent + 2,
        None => indent,
    }
}

/// Returns the words of a line with the spaces behind them; a placeholder is one word.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let mut at = 0;
        loop {
            let space = rest.get(at..)?.find(' ').map(|space| at + space + 1);
            let brace = rest.get(at..)?.find("{{").map(|brace| at + brace);
            match (space, brace) {
                (Some(space), Some(brace)) if brace < space => {
                    let end = rest.get(brace..)?.find("}}");
                    at = end.map_or(space, |end| brace + end + 2);
                    if end.is_none() {
                        break;
                    }
                }
                (Some(space), _) => {
                    at = space;
                    break;
                }
                (None, _) => {
                    at = rest.len();
                    break;
                }
            }
        }
        let (word, after) = rest.split_at(at);
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Returns the number of columns that a text takes on a terminal, where what sets colours takes
/// none.
fn columns(text: &str) -> usize {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().map_or(0, length);
    let shown =
        parts.map(|part| part.split_once('m').map_or(0, |(_, rest)| length(rest)));
    first + shown.sum::<usize>()
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
            ("in report/lt/19.md", 15, &["in", "report/lt/19.md"]),
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

    #[test]
    fn lines_that_are_too_long_go_on_below() {
        for (text, expected) in [
            ("aaaa bbbb\nc", "aaaa bbbb\nc"),
            ("aaaa bbbb cccc dddd\nee\n", "aaaa bbbb cccc\ndddd\nee\n"),
            ("  aaaa bbbb cccc dddd", "  aaaa bbbb\n  cccc dddd"),
            ("aa   bbbb cccc dddd", "aa   bbbb cccc\n     dddd"),
            ("- aaaa bbbb cccc dd", "- aaaa bbbb\n  cccc dd"),
            ("a https://a.lt/a-b/c/d-e b", "a\nhttps://a.lt/a-b/c/d-e\nb"),
            ("aaaa {{value \"b\" year=2}} c", "aaaa\n{{value \"b\" year=2}}\nc"),
            ("aaaa bbbb {{ cc dddd", "aaaa bbbb {{ cc\ndddd"),
            ("\u{1b}[1maaaa bbbb cccc\u{1b}[0m d", "\u{1b}[1maaaa bbbb cccc\u{1b}[0m\nd"),
            ("Klausimas apie tai: ", "Klausimas apie\ntai: "),
        ] {
            assert_eq!(in_lines(text, 15), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn lines_lose_nothing_and_fit(text in "[a-zė {}\n-]{0,60}", width in 1_usize..30) {
            let lines = in_lines(&text, width);
            let letters = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(letters(&lines), letters(&text));
            for line in lines.lines().filter(|line| length(line.trim_end()) > width) {
                let words = words(line.trim()).count();
                prop_assert!(words <= 1 || line.starts_with(' ') && words <= 2, "{line:?}");
            }
        }

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
