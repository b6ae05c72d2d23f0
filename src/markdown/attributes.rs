//! Reads attributes in braces: `{#anchor key=value key="value with blanks"}`.
//!
//! comrak could read those of headings and images, but it neither says where they are
//! nor lets an anchor hold Lithuanian letters.

use std::ops::Range;

/// One attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    /// The key; `#` for an anchor and `.` for a class.
    pub(super) key: String,
    /// The value, without quotation marks.
    pub(super) value: String,
    /// The range of the whole attribute in the text.
    pub(super) range: Range<usize>,
    /// The range of the value in the text, without quotation marks.
    pub(super) value_range: Range<usize>,
}

/// Attributes and how many bytes they take, braces included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attributes {
    /// In the order in which they were written.
    pub(super) list: Vec<Attribute>,
    /// The length with both braces.
    pub(super) length: usize,
}

/// Reads the attributes that a text begins with. What can't be read is returned as a
/// range of the text.
pub(super) fn parse(text: &str) -> Result<Attributes, Range<usize>> {
    let mut at = 1;
    let mut list = Vec::new();
    let rest = |at: usize| text.get(at..).unwrap_or("");
    if !text.starts_with('{') {
        return Err(0..0);
    }
    loop {
        at += text_len(rest(at), char::is_whitespace);
        let Some(first) = rest(at).chars().next() else {
            return Err(0..text.len());
        };
        if first == '}' {
            return Ok(Attributes { list, length: at + 1 });
        }
        let start = at;
        let key = match first {
            '#' | '.' => {
                at += 1;
                first.to_string()
            }
            _ => {
                let length = text_len(rest(at), is_key);
                let key = rest(at).get(..length).unwrap_or("").to_owned();
                at += length;
                let word =
                    text_len(rest(at), |c| !c.is_whitespace() && c != '}' && c != '=');
                if key.is_empty() || word > 0 || !rest(at).starts_with('=') {
                    return Err(start..at + word);
                }
                at += 1;
                key
            }
        };
        let (value, value_range, end) = value(text, at).ok_or(start..text.len())?;
        at = end;
        let next = rest(at).chars().next();
        let lacks = value.is_empty() && matches!(key.as_str(), "#" | ".");
        if lacks || !next.is_none_or(|c| c.is_whitespace() || c == '}') {
            return Err(start..at);
        }
        list.push(Attribute { key, value, range: start..at, value_range });
    }
}

/// Reads a value, quoted or bare; returns it, its range and where it ends.
fn value(text: &str, at: usize) -> Option<(String, Range<usize>, usize)> {
    let rest = text.get(at..)?;
    // Curly quotation marks stay part of the value; its reader has advice for them.
    let Some(quoted) = rest.strip_prefix('"') else {
        let length = text_len(rest, |c| !c.is_whitespace() && c != '}' && c != '"');
        return Some((rest.get(..length)?.to_owned(), at..at + length, at + length));
    };
    let mut value = String::new();
    let mut escaped = false;
    for (index, c) in quoted.char_indices() {
        match c {
            '"' if !escaped => {
                let start = at + 1;
                return Some((value, start..start + index, start + index + 1));
            }
            '\\' if !escaped => escaped = true,
            _ => {
                escaped = false;
                value.push(c);
            }
        }
    }
    None
}

fn text_len(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

fn is_key(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// Returns whether a name may be an anchor: letters, digits and `-`, `_`, `.`, `:`.
pub(super) fn is_anchor(name: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    !name.is_empty() && name.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let written = match parse(text) {
            Ok(attributes) => {
                let list = attributes.list.iter().map(|attribute| {
                    assert!(text.get(attribute.value_range.clone()).is_some());
                    format!("{}={}", attribute.key, attribute.value)
                });
                let rest = text.get(attributes.length..).unwrap();
                format!("{} [{rest}]", list.collect::<Vec<_>>().join(" "))
            }
            Err(range) => format!("error at {}", text.get(range).unwrap()),
        };
        assert_eq!(written, expected);
    }

    #[test]
    fn all_forms() {
        check("{#a}", "#=a []");
        check("{#smurtas-padėtis width=60%} x", "#=smurtas-padėtis width=60% [ x]");
        check(r#"{ to="socmin a" .b }"#, "to=socmin a .=b []");
        check(r#"{a="b \"c\""}"#, r#"a=b "c" []"#);
        check("{}", " []");
        check(r#"{a=""}"#, "a= []");
    }

    #[test]
    fn what_is_wrong_is_pointed_at() {
        check("{#}", "error at #");
        check("{žodis}", "error at žodis");
        check("{#a", "error at {#a");
        check("{a=b c}", "error at c");
        check(r#"{a="b}"#, r#"error at a="b}"#);
        check(r#"{a="b"c}"#, r#"error at a="b""#);
        check("", "error at ");
        check("{„a“=b}", "error at „a“");
    }
}
