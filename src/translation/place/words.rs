//! Writes the text of a segment as Markdown that reads back as the same text.
//!
//! Words are escaped where they would mean something; codes are the Markdown they stand
//! for.

use std::collections::VecDeque;

use crate::model::{CodeRole, InlineCode, SegmentPart, SegmentText};
use crate::translation::place::written::Written;
use crate::translation::segments::{NOTE, tidy};

/// Where words are put.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub(super) struct WordsSetting<'a> {
    /// Whether they begin a line that could be taken for a list, a heading and the like.
    pub(super) begins_line: bool,
    /// Whether attributes and marks at their end would be a heading's or a caption's.
    pub(super) may_close: bool,
    /// Whether they are in a row of a table.
    pub(super) in_row: bool,
    /// Whether they are in brackets.
    pub(super) in_brackets: bool,
    /// What follows the backslash of a line break; `None` where there can be none.
    pub(super) next_line: Option<&'a str>,
}

/// Returns a text in the form in which Markdown can hold it: no white space just inside
/// emphasis or beside a line break, and none twice.
pub(super) fn settled(text: &SegmentText) -> SegmentText {
    let mut parts = tidy(text.parts.clone()).parts;
    for index in (0..parts.len()).rev() {
        let is_open = |code: &InlineCode| matches!(code.role, CodeRole::Open(_));
        if is_mark(&parts[index], is_open) && cut(&mut parts, index + 1, Edge::Start) {
            parts.insert(index, SegmentPart::Text(" ".to_owned()));
        }
    }
    let mut index = 0;
    while index < parts.len() {
        let is_close = |code: &InlineCode| matches!(code.role, CodeRole::Close(_));
        let before = index.wrapping_sub(1);
        if is_mark(&parts[index], is_close) && cut(&mut parts, before, Edge::End) {
            parts.insert(index + 1, SegmentPart::Text(" ".to_owned()));
        }
        if matches!(&parts[index], SegmentPart::Code(code) if code.kind == "line-break") {
            cut(&mut parts, before, Edge::End);
            cut(&mut parts, index + 1, Edge::Start);
        }
        index += 1;
    }
    tidy(parts)
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

fn is_mark(part: &SegmentPart, has_role: impl Fn(&InlineCode) -> bool) -> bool {
    match part {
        SegmentPart::Code(code) => {
            has_role(code)
                && matches!(code.kind.as_str(), "emphasis" | "strong" | "struck")
        }
        SegmentPart::Text(_) => false,
    }
}

/// Removes the blank at the edge of a part. Returns whether there was one.
fn cut(parts: &mut [SegmentPart], index: usize, edge: Edge) -> bool {
    let Some(SegmentPart::Text(text)) = parts.get_mut(index) else { return false };
    let kept = match edge {
        Edge::Start => text.strip_prefix(' '),
        Edge::End => text.strip_suffix(' '),
    };
    let Some(kept) = kept.map(str::to_owned) else { return false };
    *text = kept;
    true
}

/// Returns a text as Markdown, with the texts of its footnotes in place; `None` if it
/// can't stand there.
pub(super) fn markdown(
    text: &SegmentText,
    setting: WordsSetting<'_>,
    written: &Written,
    notes: &mut VecDeque<String>,
) -> Option<String> {
    let mut output = String::new();
    let mut links = 0;
    let mut parts = text.parts.iter().peekable();
    let mut line_start = setting.begins_line;
    while let Some(part) = parts.next() {
        match part {
            SegmentPart::Text(words) => {
                let next = parts.peek().and_then(|part| match part {
                    SegmentPart::Code(code) if code.data == NOTE => Some('^'),
                    SegmentPart::Code(code) => code.data.chars().next(),
                    SegmentPart::Text(words) => words.chars().next(),
                });
                let place = WordPlace {
                    setting: WordsSetting {
                        in_brackets: setting.in_brackets || links > 0,
                        ..setting
                    },
                    before: output.chars().next_back(),
                    next,
                    line_start,
                };
                escape(&mut output, words, &place);
            }
            SegmentPart::Code(code) => {
                match (code.kind.as_str(), code.role) {
                    ("line-break", _) => {
                        output.push('\\');
                        output.push_str(setting.next_line?);
                        line_start = true;
                        continue;
                    }
                    ("link", CodeRole::Open(_)) => links += 1,
                    ("link", CodeRole::Close(_)) => links -= 1,
                    _ => {}
                }
                let data = data(code, written, notes)?;
                // Placeholders are masked before tables are read: bars in them are safe.
                let in_row = setting.in_row && !data.starts_with("{{");
                output.push_str(&if in_row { with_bars(&data) } else { data });
            }
        }
        line_start = false;
    }
    Some(output)
}

fn data(
    code: &InlineCode,
    written: &Written,
    notes: &mut VecDeque<String>,
) -> Option<String> {
    let data = match (code.kind.as_str(), code.role) {
        ("footnote", _) if code.data == NOTE => format!("^[{}]", notes.pop_front()?),
        ("code", _) => in_backticks(code.data.strip_prefix('`')?.strip_suffix('`')?),
        ("link", CodeRole::Close(_)) => match written.of(code) {
            Some(written) => written.to_owned(),
            None => link_end(code.data.strip_prefix("](")?.strip_suffix(')')?),
        },
        ("image", _) => written.of(code).unwrap_or(&code.data).to_owned(),
        _ => code.data.clone(),
    };
    Some(data)
}

/// Returns code between as many backticks as it needs.
fn in_backticks(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(if longest == 0 { 1 } else { longest + 1 });
    let space = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{code}{space}{fence}")
}

fn link_end(address: &str) -> String {
    let is_plain = !address.is_empty()
        && address.chars().all(|c| !c.is_whitespace() && !"()<>\\".contains(c));
    if is_plain {
        return format!("]({address})");
    }
    let mut escaped = String::new();
    for c in address.chars() {
        if "<>\\".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    format!("](<{escaped}>)")
}

/// Returns Markdown for a row of a table, where every bar of the text needs a backslash.
fn with_bars(data: &str) -> String {
    let mut output = String::new();
    let mut escaped = false;
    for c in data.chars() {
        if c == '|' && !escaped {
            output.push('\\');
        }
        escaped = c == '\\' && !escaped;
        output.push(c);
    }
    output
}

/// What words are put between, in a text that is there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings {
    /// The character before them.
    pub before: Option<char>,
    /// The character behind them.
    pub after: Option<char>,
    /// Whether they begin a line that could be taken for a list, a heading and the like.
    pub begins_line: bool,
    /// Whether they are in a row of a table.
    pub in_row: bool,
    /// Whether they are in brackets.
    pub in_brackets: bool,
}

/// Returns words as Markdown that says the same.
pub fn escaped(words: &str, at: Surroundings) -> String {
    let setting = WordsSetting {
        in_row: at.in_row,
        in_brackets: at.in_brackets,
        ..WordsSetting::default()
    };
    let Surroundings { before, after: next, begins_line: line_start, .. } = at;
    let mut output = String::new();
    escape(&mut output, words, &WordPlace { setting, before, next, line_start });
    output
}

struct WordPlace<'a> {
    setting: WordsSetting<'a>,
    before: Option<char>,
    next: Option<char>,
    line_start: bool,
}

/// Adds words, with a backslash before whatever would mean something.
fn escape(output: &mut String, words: &str, place: &WordPlace<'_>) {
    let chars: Vec<char> = words.chars().collect();
    let mut at = 0;
    if place.line_start {
        at = line_start(output, &chars);
    }
    while let Some(&c) = chars.get(at) {
        let before = match at {
            0 => place.before,
            _ => chars.get(at - 1).copied(),
        };
        let is_last = at + 1 == chars.len();
        let next = if is_last { place.next } else { chars.get(at + 1).copied() };
        let is = |c: Option<char>, test: fn(char) -> bool| c.is_some_and(test);
        let is_meant = match c {
            '\\' | '*' | '`' | '~' | '[' => true,
            ']' => place.setting.in_brackets,
            // Inside a word `_` has no meaning; names such as `a_b` stay readable.
            '_' => !is(before, char::is_alphanumeric) || !is(next, char::is_alphanumeric),
            '<' => is(next, |c| c.is_alphabetic() || "/!?".contains(c)),
            '&' => is(next, |c| c.is_alphabetic() || c == '#'),
            '|' => place.setting.in_row,
            '!' | '^' => is_last && next == Some('['),
            // It would be read as the closing mark of a heading.
            '#' => place.setting.may_close && is_last && next.is_none(),
            // A brace right after code or a link would begin its attributes.
            '{' => next == Some('{') || at == 0,
            _ => false,
        };
        match c {
            c if c.is_whitespace() && c.is_control() => output.push(' '),
            c if c.is_control() => {}
            '{' => {
                let braces = chars[at..].iter().take_while(|c| **c == '{').count();
                let meets = at + braces == chars.len() && place.next == Some('{');
                if meets {
                    // A backslash would also escape the placeholder that follows.
                    output.push_str(&"&#123;".repeat(braces));
                } else {
                    if is_meant || braces > 1 {
                        output.push('\\');
                    }
                    output.push_str(&"{".repeat(braces));
                }
                at += braces;
                continue;
            }
            '}' if place.setting.may_close && is_last && next.is_none() => {
                output.push_str("&#125;");
            }
            c => {
                if is_meant {
                    output.push('\\');
                }
                output.push(c);
            }
        }
        at += 1;
    }
}

/// Adds the beginning of a line, escaped, if it would make the line something other than
/// a paragraph. Returns how many characters it took.
fn line_start(output: &mut String, chars: &[char]) -> usize {
    let first = chars.first().copied().unwrap_or(' ');
    let second = chars.get(1).copied();
    let ends = |c: Option<char>| c.is_none_or(|c| c == ' ' || c == '\t');
    let is_meant = match first {
        '#' | '>' => true,
        '-' | '+' | '=' => ends(second) || second == Some(first),
        ':' => ends(second) || second == Some(':'),
        _ => false,
    };
    if is_meant {
        output.extend(['\\', first]);
        return 1;
    }
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    let mark = chars.get(digits).copied().filter(|c| ".)".contains(*c));
    if let Some(mark) = mark
        // CommonMark reads at most nine digits as the number of a list item.
        && (1..=9).contains(&digits)
        && ends(chars.get(digits + 1).copied())
    {
        output.extend(chars.iter().take(digits));
        output.extend(['\\', mark]);
        return digits + 1;
    }
    0
}

/// Returns a text without codes as a TOML string; `None` if it has any.
pub(super) fn toml(text: &SegmentText) -> Option<String> {
    Some(quoted(&plain(text)?))
}

/// Returns a text in quotation marks, with a backslash before those in it: as TOML,
/// placeholders and titles of images have it.
pub(super) fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

/// Returns the words of a text; `None` if it has codes.
pub(super) fn plain(text: &SegmentText) -> Option<String> {
    let mut output = String::new();
    for part in &text.parts {
        match part {
            SegmentPart::Text(words) => {
                output.extend(words.chars().filter(|c| !c.is_control()));
            }
            SegmentPart::Code(_) => return None,
        }
    }
    Some(output)
}
