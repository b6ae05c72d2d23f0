//! Finds the words of a placeholder and where each stands, so that a finding can point
//! at the one that is wrong.
//!
//! The values are read by handlebars; it gives neither their places nor their order.

use std::ops::Range;

use crate::diagnostic::found::NoExpression;

/// A word of a placeholder: its name, an argument or a named argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The name before `=`, if there is one.
    pub(super) key: Option<Range<usize>>,
    /// The value, with its quotation marks.
    pub(super) value: Range<usize>,
}

impl Word {
    /// Returns the range of the name and the value.
    pub(super) fn range(&self) -> Range<usize> {
        self.key.as_ref().map_or(self.value.start, |key| key.start)..self.value.end
    }
}

/// Why the words of a placeholder can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// Selects the words of the message.
    pub(super) reason: NoExpression,
    /// Where it is.
    pub(super) range: Range<usize>,
}

/// Splits what stands between the braces of a placeholder. All ranges are in the text.
pub(super) fn split(text: &str) -> Result<Vec<Word>, Trouble> {
    let mut words = Vec::new();
    let mut at = 0;
    loop {
        at += blanks(text, at);
        if at == text.len() {
            return Ok(words);
        }
        let bracket = text.get(at..).is_some_and(|rest| rest.starts_with('('));
        let end = if bracket { at } else { bare_end(text, at)? };
        let after = end + blanks(text, end);
        if end > at && text.get(after..).is_some_and(|rest| rest.starts_with('=')) {
            let value = after + 1 + blanks(text, after + 1);
            let word = Word { key: Some(at..end), value: value..value_end(text, value)? };
            if word.value.is_empty() {
                return Err(Trouble {
                    reason: NoExpression::Value,
                    range: at..after + 1,
                });
            }
            at = word.value.end;
            words.push(word);
        } else {
            let end = value_end(text, at)?;
            if end == at {
                return Err(Trouble {
                    reason: NoExpression::Character,
                    range: at..at + char_len(text, at),
                });
            }
            words.push(Word { key: None, value: at..end });
            at = end;
        }
    }
}

fn value_end(text: &str, at: usize) -> Result<usize, Trouble> {
    let rest = text.get(at..).unwrap_or("");
    if rest.starts_with('(') {
        return bracket_end(text, at);
    }
    let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return bare_end(text, at);
    };
    let mut escaped = false;
    for (index, c) in rest.char_indices().skip(1) {
        match c {
            c if c == quote && !escaped => return Ok(at + index + 1),
            '\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
    }
    // Word processors replace quotation marks, and advice for that differs.
    let is_pasted = text.contains(is_curly_quote) || text.contains(",,");
    let reason = if is_pasted { NoExpression::Curly } else { NoExpression::Quote };
    Err(Trouble { reason, range: at..text.trim_end().len().max(at) })
}

/// Returns a word without the quotation marks that a text processor puts around it.
pub(super) fn without_curly_quotes(word: &str) -> &str {
    let bare = word.trim_start_matches(",,");
    bare.trim_matches(is_curly_quote)
}

/// Returns what stands between curly quotation marks, where it is one word with one at
/// each end and no other sign that would have to be written otherwise.
pub(super) fn straight(word: &str) -> Option<&str> {
    let bare = without_curly_quotes(word);
    let is_plain = !bare.contains(|c| is_curly_quote(c) || "\"'\\".contains(c));
    let is_closed = word.ends_with(|c| is_curly_quote(c) || c == '"');
    (is_plain && is_closed && !word.starts_with(bare)).then_some(bare)
}

fn is_curly_quote(c: char) -> bool {
    "„“”‟‚‘’«»".contains(c)
}

/// Returns the end of an expression in brackets, in which there are no further brackets:
/// handlebars would read them without limit of depth.
fn bracket_end(text: &str, at: usize) -> Result<usize, Trouble> {
    let mut here = at + 1;
    while let Some(c) = text.get(here..).and_then(|rest| rest.chars().next()) {
        match c {
            ')' => return Ok(here + 1),
            '(' => {
                return Err(Trouble {
                    reason: NoExpression::Nested,
                    range: here..here + 1,
                });
            }
            '"' | '\'' => here = value_end(text, here)?,
            c => here += c.len_utf8(),
        }
    }
    Err(Trouble { reason: NoExpression::Bracket, range: at..at + 1 })
}

/// Returns the end of a word without quotation marks. Brackets would make handlebars
/// read expressions within the expression, without limit of depth.
fn bare_end(text: &str, at: usize) -> Result<usize, Trouble> {
    let rest = text.get(at..).unwrap_or("");
    for (index, c) in rest.char_indices() {
        let here = at + index;
        match c {
            '(' | ')' => {
                return Err(Trouble {
                    reason: NoExpression::Nested,
                    range: here..here + 1,
                });
            }
            '[' | ']' | '{' | '}' | '|' => {
                return Err(Trouble {
                    reason: NoExpression::Character,
                    range: here..here + 1,
                });
            }
            '"' | '\'' | '=' => return Ok(here),
            c if c.is_whitespace() => return Ok(here),
            _ => {}
        }
    }
    Ok(text.len())
}

fn blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    rest.len() - rest.trim_start().len()
}

fn char_len(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let written = match split(text) {
            Ok(words) => words
                .into_iter()
                .map(|word| text.get(word.range()).unwrap())
                .collect::<Vec<_>>()
                .join(" · "),
            Err(trouble) => {
                format!(
                    "{}: {}",
                    trouble.reason.as_str(),
                    text.get(trouble.range).unwrap()
                )
            }
        };
        assert_eq!(written, expected);
    }

    #[test]
    fn words() {
        check(
            r#"value "a b" year=2023 geo="LT""#,
            r#"value · "a b" · year=2023 · geo="LT""#,
        );
        check(" šeima\n  a = 1 ", "šeima · a = 1");
        check(r#"a "b\"c" 'd'"#, r#"a · "b\"c" · 'd'"#);
        check(r#"a (b "c)" d=1) "<" (e)"#, r#"a · (b "c)" d=1) · "<" · (e)"#);
        check("", "");
    }

    #[test]
    fn quotation_marks_of_a_text_processor() {
        for word in ["„ė“", "“ė”", "«ė»", ",,ė“", "‚ė‘", "ė”", "ė"]
        {
            assert_eq!(without_curly_quotes(word), "ė");
        }
    }

    #[test]
    fn troubles() {
        check("a (b (c))", "nested: (");
        check("a b(c)", "nested: (");
        check("a (ė \")\"", "bracket: (");
        check("a )", "nested: )");
        check("a [0]", "character: [");
        check(r#"a "ėė "#, r#"quote: "ėė"#);
        check("a b=", "value: b=");
        check("value ,,ė\" year=1", "curly: \" year=1");
        check("value „ė\" year=1", "curly: \" year=1");
        check("=b", "character: =");
    }
}
