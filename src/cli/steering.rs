//! Characters that steer a terminal, which nothing from a report may do.

/// Returns a text without characters that steer a terminal or turn the direction of writing,
/// which names and texts of a report may have; colours stay.
pub(super) fn without_steering(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = color_length(rest).unwrap_or(c.len_utf8());
        let (written, behind) = rest.split_at(length);
        let is_steering = match c {
            '\n' | '\t' => false,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
            _ => length == c.len_utf8() && c.is_control(),
        };
        output.push_str(if is_steering { "\u{fffd}" } else { written });
        rest = behind;
    }
    output
}

/// Returns how long the colour is with which a text begins, if it begins with one.
fn color_length(text: &str) -> Option<usize> {
    let numbers = text.strip_prefix("\u{1b}[")?;
    let end = numbers.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    let is_color = numbers.get(end..)?.starts_with('m');
    is_color.then_some(text.len() - numbers.len() + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_report_do_not_steer_the_terminal() {
        for (text, expected) in [
            ("a\u{1b}[2Jb\u{202e}c\u{7}\r", "a\u{fffd}[2Jb\u{fffd}c\u{fffd}\u{fffd}"),
            ("\u{1b}[1;31mžodis\u{1b}[0m\n\t👩‍👧", "\u{1b}[1;31mžodis\u{1b}[0m\n\t👩‍👧"),
            ("\u{1b}]8;;x\u{1b}\\ \u{1b}[1", "\u{fffd}]8;;x\u{fffd}\\ \u{fffd}[1"),
            ("", ""),
        ] {
            assert_eq!(without_steering(text), expected, "{text:?}");
        }
    }
}
