//! The file: entries, comments, quoted strings.

use crate::diagnostic::found::FileMistake;
use crate::syntax::lines;
use crate::translation::exchange::status::is_open_flag;

/// An entry. Those that are out of use are not read.
#[derive(Debug, Default)]
pub(super) struct PoEntry {
    pub(super) context: Option<String>,
    pub(super) id: String,
    /// The translation; of several plural forms the first.
    pub(super) string: String,
    /// A flag that says that the translation is not finished, such as `fuzzy`.
    pub(super) open_flag: Option<String>,
    /// The comments that came from the source.
    pub(super) extracted: Vec<String>,
    /// The comments that a translator wrote.
    pub(super) comments: Vec<String>,
    /// The byte at which it begins, comments aside.
    pub(super) at: usize,
    /// The byte at which its translation begins.
    pub(super) at_string: usize,
}

/// Why a file can't be read.
#[derive(Debug)]
pub(super) struct PoProblem {
    /// `po-string`, `po-escape`, `po-keyword` or `po-order`.
    pub(super) kind: FileMistake,
    /// The byte at which it was met.
    pub(super) at: usize,
}

/// What a quoted string belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Field {
    Context,
    Id,
    Plural,
    String,
    /// A further plural form.
    Other,
}

/// Returns the entries of a file.
pub(super) fn parse(text: &str) -> Result<Vec<PoEntry>, PoProblem> {
    let mut entries = Vec::new();
    let mut entry = PoEntry::default();
    let mut field: Option<Field> = None;
    for (start, line) in lines(text) {
        let bare = line.trim_start_matches('\u{feff}').trim();
        let problem = |kind| PoProblem { kind, at: start };
        if bare.is_empty() {
            continue;
        }
        let is_whole = field.is_some_and(|field| field >= Field::String);
        if let Some(comment) = bare.strip_prefix('#') {
            if is_whole {
                entries.push(std::mem::take(&mut entry));
                field = None;
            }
            if field.is_some() {
                return Err(problem(FileMistake::PoOrder));
            }
            if comment.starts_with('~') {
                // Out of use, with the comments above it.
                entry = PoEntry::default();
            } else if let Some(text) = comment.strip_prefix('.') {
                entry.extracted.push(text.trim().to_owned());
            } else if comment.starts_with(char::is_whitespace) {
                entry.comments.push(comment.trim().to_owned());
            } else if let Some(flags) = comment.strip_prefix(',') {
                let mut flags = flags.split(',').map(str::trim);
                let open = flags.find(|flag| is_open_flag(flag)).map(str::to_owned);
                entry.open_flag = entry.open_flag.take().or(open);
            }
            continue;
        }
        let string = if bare.starts_with('"') {
            bare
        } else {
            let end = bare.find([' ', '\t', '"']).unwrap_or(bare.len());
            let (keyword, string) = bare.split_at_checked(end).unwrap_or((bare, ""));
            let next = match keyword {
                "msgctxt" => Field::Context,
                "msgid" => Field::Id,
                "msgid_plural" => Field::Plural,
                "msgstr" | "msgstr[0]" => Field::String,
                _ if keyword.starts_with("msgstr[") && keyword.ends_with(']') => {
                    Field::Other
                }
                _ => return Err(problem(FileMistake::PoKeyword)),
            };
            if is_whole && next < Field::String {
                entries.push(std::mem::take(&mut entry));
                field = None;
            }
            let is_in_order = match field {
                None => next <= Field::Id,
                Some(Field::Context) => next == Field::Id,
                Some(former) => former < next || next == Field::Other,
            };
            if !is_in_order {
                return Err(problem(FileMistake::PoOrder));
            }
            if field.is_none() {
                entry.at = start;
            }
            if next == Field::String {
                entry.at_string = start;
            }
            field = Some(next);
            string.trim_start()
        };
        let value = unquoted(string).map_err(problem)?;
        match field {
            None => return Err(problem(FileMistake::PoOrder)),
            Some(Field::Context) => {
                entry.context.get_or_insert_default().push_str(&value);
            }
            Some(Field::Id) => entry.id.push_str(&value),
            Some(Field::String) => entry.string.push_str(&value),
            Some(Field::Plural | Field::Other) => {}
        }
    }
    match field {
        Some(field) if field >= Field::String => entries.push(entry),
        Some(_) => return Err(PoProblem { kind: FileMistake::PoOrder, at: entry.at }),
        None => {}
    }
    Ok(entries)
}

/// Returns the text of a quoted string, or what is wrong with it.
fn unquoted(text: &str) -> Result<String, FileMistake> {
    let inner = text.strip_prefix('"').ok_or(FileMistake::PoString)?;
    let mut output = String::new();
    let mut chars = inner.chars().peekable();
    loop {
        match chars.next().ok_or(FileMistake::PoString)? {
            '"' if chars.peek().is_none() => return Ok(output),
            '"' => return Err(FileMistake::PoString),
            '\\' => {
                let c = match chars.next().ok_or(FileMistake::PoString)? {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'a' => '\u{7}',
                    'b' => '\u{8}',
                    'v' => '\u{b}',
                    'f' => '\u{c}',
                    c @ ('"' | '\\' | '\'' | '?') => c,
                    _ => return Err(FileMistake::PoEscape),
                };
                output.push(c);
            }
            c => output.push(c),
        }
    }
}

/// Returns a text as a quoted string.
pub(super) fn quoted(text: &str) -> String {
    let mut output = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => output.push_str("\\\""),
            '\\' => output.push_str("\\\\"),
            '\n' => output.push_str("\\n"),
            '\t' => output.push_str("\\t"),
            c => output.push(c),
        }
    }
    output.push('"');
    output
}
