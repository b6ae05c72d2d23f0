//! What an author meant by a line that is not TOML, so that the advice can be the line as
//! it should be.

use std::ops::Range;

use crate::diagnostic::found::TomlMistake;
use crate::syntax::lines;

/// Keys whose value is true or false, and keys whose value is a day.
const BOOLEANS: [&str; 1] = ["confidential"];
const DATES: [&str; 1] = ["date"];

/// A day to show where the author's own can't be read.
const EXAMPLE: &str = "2026-01-31";

/// A line that can't be read, as far as it can be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake<'t> {
    /// Selects the words of the advice.
    pub(super) kind: TomlMistake<'t>,
    /// The key; empty where there is none.
    pub(super) key: &'t str,
    /// The value as it should be written, without quotation marks.
    pub(super) example: String,
    /// The bytes of the value and what to put there, where that is beyond doubt.
    pub(super) fix: Option<(Range<usize>, String)>,
}

/// Returns what is wrong with the line that holds a byte of a text. What the parser says
/// of it is told only where the line is not understood.
pub(super) fn at<'t>(text: &'t str, byte: usize, reason: &'t str) -> Mistake<'t> {
    let found = lines(text).take_while(|(start, _)| *start <= byte).last();
    let (start, line) = found.unwrap_or_default();
    let mut mistake = of(line.trim(), reason);
    if reason == "duplicate key" {
        return Mistake { kind: TomlMistake::DuplicateKey, ..mistake };
    }
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let start = start + line.find('=').map_or(0, |sign| sign + 1);
    let blanks = text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    mistake.fix = certain(mistake.kind, value, &mistake.example)
        .map(|right| (start + blanks..start + blanks + value.len(), right));
    mistake
}

/// Returns what to write for a value whose meaning is beyond doubt.
fn certain(kind: TomlMistake<'_>, value: &str, example: &str) -> Option<String> {
    let is_plain = |text: &str| !text.contains(|c| is_quote(c) || "\"'\\#".contains(c));
    match kind {
        TomlMistake::Date => day(value).map(|(_, day)| day),
        TomlMistake::Curly | TomlMistake::Bare if is_plain(example) => {
            let ends_alike =
                kind == TomlMistake::Bare || value.ends_with(|c| is_quote(c) || c == '"');
            ends_alike.then(|| format!("\"{example}\""))
        }
        _ => None,
    }
}

fn of<'t>(line: &'t str, reason: &'t str) -> Mistake<'t> {
    let syntax = TomlMistake::Syntax { reason };
    let (key, value) = line.split_once('=').unwrap_or_default();
    let (key, value) = (key.trim(), value.trim());
    let is_plain = |c: char| c.is_alphanumeric() || "-_".contains(c);
    if key.is_empty() || !key.chars().all(is_plain) {
        return Mistake { kind: syntax, key: "", example: String::new(), fix: None };
    }
    let bare = value.trim_matches(|c| is_quote(c) || c == '"').trim_start_matches(",,");
    let (kind, example) = if DATES.contains(&key) {
        match day(value) {
            Some((true, day)) => (TomlMistake::Date, day),
            Some((false, _)) => (TomlMistake::NoDay, EXAMPLE.to_owned()),
            None => (TomlMistake::Date, EXAMPLE.to_owned()),
        }
    } else if BOOLEANS.contains(&key) {
        (TomlMistake::Boolean, "true".to_owned())
    } else if value.starts_with(is_quote)
        || value.ends_with(is_quote)
        || value.starts_with(",,")
    {
        (TomlMistake::Curly, bare.to_owned())
    } else if value.starts_with(char::is_alphabetic)
        && !value.contains(['"', '\'', '[', '{', '#'])
    {
        (TomlMistake::Bare, bare.to_owned())
    } else {
        (syntax, String::new())
    };
    Mistake { kind, key, example, fix: None }
}

/// Quotation marks that a text processor puts in the place of the straight ones.
fn is_quote(c: char) -> bool {
    "„“”‟‚‘’«»".contains(c)
}

/// Returns the day in a text of three numbers, the year first, and whether the calendar
/// has it.
pub(super) fn day(text: &str) -> Option<(bool, String)> {
    let numbers: Vec<u16> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [year @ 1000..=9999, month, day] = numbers.as_slice() else { return None };
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    };
    Some(((1..=days).contains(day), format!("{year}-{month:02}-{day:02}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_as_it_should_be_is_offered() {
        for (line, kind, example) in [
            ("title = „Smurtas“", "curly", "Smurtas"),
            ("title = ,,Smurtas\"", "curly", "Smurtas"),
            ("title = “Violence”", "curly", "Violence"),
            ("title = Apsauga nuo smurto", "bare", "Apsauga nuo smurto"),
            ("date = 2026.01.31", "date", "2026-01-31"),
            ("date = 2026 m. sausio 31 d.", "date", "2026-01-31"),
            ("date = „2026-1-5“", "date", "2026-01-05"),
            ("date = pernai", "date", "2026-01-31"),
            ("date = 2026-02-31", "no-day", "2026-01-31"),
            ("date = 2025-02-29", "no-day", "2026-01-31"),
            ("confidential = taip", "boolean", "true"),
            ("limit = 10 000", "syntax", ""),
            ("articles = [\"19\"", "syntax", ""),
            ("title = \"a", "syntax", ""),
            ("tekstas", "syntax", ""),
            ("= 1", "syntax", ""),
            ("", "syntax", ""),
        ] {
            let found = of(line, "");
            let said = (found.kind.as_str(), found.example.as_str());
            assert_eq!(said, (kind, example), "{line}");
        }
    }

    #[test]
    fn what_is_beyond_doubt_can_be_put_right() {
        for (line, fixed) in [
            ("title = „Smurtas“\r", Some("title = \"Smurtas\"\r")),
            ("title =,,Smurtas\"", Some("title =\"Smurtas\"")),
            ("title = Apsauga nuo smurto ", Some("title = \"Apsauga nuo smurto\" ")),
            ("date = 2026.1.31", Some("date = 2026-01-31")),
            ("date = „2026-1-5“", Some("date = 2026-01-05")),
            ("date = pernai", None),
            ("date = 2026-02-31", None),
            ("title = „Smurtas“ # apie", None),
            ("title = „Smurtas", None),
            ("title = „Apie „smurtą“", None),
            ("confidential = taip", None),
        ] {
            let text = format!("ė = 1\n{line}\nb = 2\n");
            let fix = at(&text, 9, "").fix;
            let expected = fixed.map(|fixed| format!("ė = 1\n{fixed}\nb = 2\n"));
            let fixed = fix.map(|(range, right)| {
                let mut fixed = text.clone();
                fixed.replace_range(range, &right);
                fixed
            });
            assert_eq!(fixed, expected, "{line}");
        }
    }

    #[test]
    fn the_line_of_a_byte_is_looked_at() {
        let text = "a = 1\nė = „x“\nc = y\n";
        assert_eq!(at(text, 0, "").key, "a");
        assert_eq!(at(text, 6, "").key, "ė");
        assert_eq!(at(text, 14, "").key, "ė");
        assert_eq!(at(text, 1000, "").key, "c");
        assert_eq!(at("", 0, "").key, "");
    }
}
