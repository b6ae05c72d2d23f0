//! Counts the cells of a table's row as it was written; comrak cuts and pads rows in
//! silence.

/// Returns how many cells a line of a table has.
pub(super) fn cells(line: &str) -> usize {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut count = 1;
    let mut empty = true;
    let mut escaped = false;
    for c in line.chars() {
        match c {
            '|' if !escaped => {
                count += 1;
                empty = true;
                continue;
            }
            '\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
        empty &= c.is_whitespace();
    }
    // Blanks after the last bar are not a cell.
    if empty { count - 1 } else { count }
}

/// Returns whether a line is the one below a table's header.
pub(super) fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').all(|cell| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_counted_as_gfm_does() {
        for (line, count) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a | b", 2),
            ("a |", 1),
            ("| a |  | b |  ", 3),
            (r"| a \| b | `c\|d` |", 2),
            (r"| a \\| b |", 2),
            ("| `a|b` |", 2),
            ("|  |", 1),
            ("a", 1),
            ("| ė | žodis | 😀 |", 3),
        ] {
            assert_eq!(cells(line), count, "{line}");
        }
    }

    #[test]
    fn delimiter_rows() {
        assert!(is_delimiter("|---|:-:|"));
        assert!(is_delimiter("--- | --:"));
        assert!(!is_delimiter("| --- | a |"));
        assert!(!is_delimiter("| --- | |"));
    }
}
