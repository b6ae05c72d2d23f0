//! Lines of an entry in YAML as they can be read: what people get wrong most often, and what
//! they have to type instead.

use std::ops::Range;

use super::entries::{FIELDS, Fault, Form, Mistake, line_range, parse};
use crate::syntax::lines;
use crate::text::{Language, in_iso};

/// How many lines of an entry are tried.
const MAX_TRIALS: usize = 8;

/// Returns what is wrong with the lines of an entry that can't be read, as far as it is known
/// what to type instead; nothing if it is not.
pub(super) fn repairs(text: &str) -> Vec<Fault> {
    let signs = signs(text);
    if !signs.is_empty() {
        return signs;
    }
    if let Some(fault) = indentation(text) {
        return vec![fault];
    }
    let mut found = Vec::new();
    let mut current = text.to_owned();
    if let Some(fault) = with_quotes(text) {
        if let Some((_, line)) = &fault.repair {
            current.replace_range(fault.range.clone(), line);
        }
        found.push(fault);
    }
    values(text, current, found)
}

/// Returns the lines that a tab indents, as YAML knows only spaces, and those that lack a colon
/// or the space after it.
fn signs(text: &str) -> Vec<Fault> {
    let faults = lines(text).filter_map(|(start, line)| {
        let line = line.trim_end();
        let content = line.trim_start_matches([' ', '\t']);
        let indent = line.get(..line.len() - content.len())?;
        let repair = if indent.contains('\t') && !content.is_empty() {
            (Mistake::Tab, format!("{}{content}", indent.replace('\t', "  ")))
        } else if indent.is_empty() && is_key(content) && start == 0 {
            (Mistake::Colon, format!("{content}:"))
        } else {
            let (key, value) = content.split_once(':')?;
            let is_joined = !value.is_empty() && !value.starts_with([' ', '\t']);
            if !FIELDS.contains(&key) || !is_joined {
                return None;
            }
            (Mistake::Colon, format!("{indent}{key}: {value}"))
        };
        let range = start..start + line.len();
        Some(Fault { reason: String::new(), range, repair: Some(repair) })
    });
    faults.collect()
}

/// Returns whether a line is the key of an entry and nothing else.
fn is_key(line: &str) -> bool {
    line.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c))
}

/// Returns the first line that is not indented like the lines it belongs to.
fn indentation(text: &str) -> Option<Fault> {
    // The indentations of the keys above, the innermost last.
    let mut open: Vec<usize> = Vec::new();
    let mut was_value = false;
    for (start, line) in lines(text).skip(1) {
        let content = line.trim_start_matches([' ', '-']);
        let lead = line.len() - content.len();
        let Some((key, value)) = content.trim_end().split_once(':') else { continue };
        if !FIELDS.contains(&key) {
            continue;
        }
        let is_deeper = open.last().is_none_or(|last| lead > *last);
        let is_wrong = match open.last() {
            Some(_) if is_deeper => was_value,
            Some(_) => !open.contains(&lead),
            None => false,
        };
        if is_wrong {
            let outer = open.iter().rev().find(|known| **known < lead);
            let indent = " ".repeat(*outer.or(open.first())?);
            let indented = format!("{indent}{}", content.trim_end());
            return Some(Fault {
                reason: String::new(),
                range: start..start + line.trim_end().len(),
                repair: Some((Mistake::Indent, indented)),
            });
        }
        open.retain(|known| *known <= lead);
        if open.last() != Some(&lead) {
            open.push(lead);
        }
        let value = value.trim();
        was_value = !value.is_empty() && !value.starts_with(['|', '>', '{', '[']);
    }
    None
}

/// Returns the line that can't be read for want of quotation marks around its value, and that
/// line with them.
fn with_quotes(text: &str) -> Option<Fault> {
    let candidates = lines(text).filter_map(|(start, line)| {
        let trimmed = line.trim_start();
        let start = start + line.len() - trimmed.len();
        let trimmed = trimmed.trim_end();
        let (key, value) = trimmed.split_once(": ")?;
        let value = value.trim();
        let is_odd = value
            .starts_with(['"', '\'', '@', '`', '%', '*', '&', '!', '[', '{'])
            || value.contains(": ")
            || value.ends_with(':');
        let bare = value.strip_prefix('"').filter(|rest| !rest.contains('"'));
        let bare = bare.unwrap_or(value);
        let quoted = if bare.contains(['"', '\\']) {
            format!("'{}'", bare.replace('\'', "''"))
        } else {
            format!("\"{bare}\"")
        };
        is_odd.then(|| (start..start + trimmed.len(), format!("{key}: {quoted}")))
    });
    let reasons = |faults: &[Fault]| -> Vec<String> {
        faults.iter().map(|fault| fault.reason.clone()).collect()
    };
    let before =
        parse(text, "", Form::Yaml).map_or_else(|faults| reasons(&faults), |_| vec![]);
    let (range, line) = candidates.take(MAX_TRIALS).find(|(range, line)| {
        let mut text = text.to_owned();
        text.replace_range(range.clone(), line);
        // The other values may still be wrong, each at its own line.
        let other = |faults: &[Fault]| {
            reasons(faults) != before
                && faults
                    .iter()
                    .all(|fault| is_value(&fault.reason) && fault.range.start > range.end)
        };
        parse(&text, "", Form::Yaml).map_or_else(|faults| other(&faults), |_| true)
    })?;
    let repair = Some((Mistake::Quotes, line));
    Some(Fault { reason: String::new(), range, repair })
}

/// Returns whether a reason is about a value, and not about how the file is written.
fn is_value(reason: &str) -> bool {
    let path = reason.split(": ").next().unwrap_or_default();
    path.contains('.') && !path.contains(' ')
}

/// Adds the lines with an address or a date that is not written as one, and what else can't be
/// read of the entry as it has become by repairs.
fn values(text: &str, mut current: String, mut found: Vec<Fault>) -> Vec<Fault> {
    for _ in 0..MAX_TRIALS {
        let Err(faults) = parse(&current, "", Form::Yaml) else { break };
        let [fault] = faults.as_slice() else { break };
        let before = current.get(..fault.range.start).unwrap_or_default();
        let range = line_range(text, before.matches('\n').count() + 1);
        let line = current.get(fault.range.clone()).unwrap_or_default();
        let Some((mistake, line)) = value(line) else {
            if !found.is_empty() {
                found.push(Fault { range, ..fault.clone() });
            }
            break;
        };
        current.replace_range(fault.range.clone(), &line);
        let repair = Some((mistake, line));
        found.retain(|known| known.range != range);
        found.push(Fault { reason: String::new(), range, repair });
    }
    found
}

/// Returns a line whose address or date is written as the list needs it.
fn value(line: &str) -> Option<(Mistake, String)> {
    let languages = Language::builtin();
    let mut changed = None;
    for (key, mistake) in
        [("url", Mistake::Url), ("value", Mistake::Url), ("date", Mistake::Written)]
    {
        let Some(range) = value_range(line, key) else { continue };
        let written = line.get(range.clone())?;
        let bare = written.trim_matches(['"', '\'']);
        let better = match mistake {
            Mistake::Url if !bare.contains("://") && bare.contains('.') => {
                format!("https://{bare}")
            }
            Mistake::Written => match in_iso(bare, &languages) {
                Some(date) => date,
                None => continue,
            },
            _ => continue,
        };
        if better != written {
            let mut line = line.to_owned();
            line.replace_range(range, &better);
            changed = Some((mistake, line));
            break;
        }
    }
    changed
}

/// Returns where the value of a key stands in a line, also between braces.
fn value_range(line: &str, key: &str) -> Option<Range<usize>> {
    let name = format!("{key}:");
    let places = line.match_indices(&name).map(|(place, _)| place);
    let mut places = places.filter(|place| {
        line.get(..*place).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    });
    let start = places.next()? + name.len();
    let rest = line.get(start..)?;
    let is_inline = line.get(..start)?.contains('{');
    let end = rest.find(|c| is_inline && matches!(c, ',' | '}')).unwrap_or(rest.len());
    let value = rest.get(..end)?;
    let lead = value.len() - value.trim_start().len();
    let is_plain = !value.trim_start().starts_with('{') && !value.trim().is_empty();
    is_plain.then(|| start + lead..start + value.trim_end().len())
}
