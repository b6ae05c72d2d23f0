//! The values of a placeholder's words, as handlebars reads them.

use std::ops::Range;

use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement};

use super::odd;
use super::words::Word;

/// The values of an expression.
pub(super) enum Values {
    /// They are what stands there.
    Evident,
    /// They are what handlebars says.
    Read(Box<HelperTemplate>),
}

/// What a word stands for.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    /// A text in quotation marks, or a number as it was written.
    Text(String),
    /// `true`, `false` or `null`.
    Other,
    /// A name: quotation marks are missing.
    Name,
}

impl Values {
    /// Reads the words of what stands between the braces of a placeholder; `None` if
    /// handlebars would refuse it.
    ///
    /// Nearly all words are plain strings and numbers. Handlebars would say of them what
    /// can be seen, and take as long as all else that is done to read a chapter.
    pub(super) fn new(inner: &str, words: &[Word]) -> Option<Self> {
        if are_evident(inner, words) {
            return Some(Values::Evident);
        }
        read(&format!("{{{{{inner}}}}}")).map(|helper| Values::Read(Box::new(helper)))
    }

    /// Returns the values of words, in their order.
    pub(super) fn of(&self, inner: &str, words: &[Word]) -> Vec<Value> {
        let source = |range: &Range<usize>| inner.get(range.clone()).unwrap_or("");
        match self {
            Values::Evident => words
                .iter()
                .map(|word| Value::Text(visible(unquoted(source(&word.value)))))
                .collect(),
            Values::Read(helper) => {
                let mut params = helper.params.iter();
                words
                    .iter()
                    .map(|word| {
                        let parameter = match &word.key {
                            Some(key) => helper.hash.get(source(key)),
                            None => params.next(),
                        };
                        value(parameter, source(&word.value))
                    })
                    .collect()
            }
        }
    }
}

/// Returns a text without what the finding about such characters says will be removed.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !odd::is_invisible(*c)).collect()
}

fn value(parameter: Option<&Parameter>, source: &str) -> Value {
    match parameter {
        Some(Parameter::Literal(literal)) => match literal.as_str() {
            Some(text) => Value::Text(visible(text)),
            None if literal.is_number() => Value::Text(source.to_owned()),
            None => Value::Other,
        },
        _ => Value::Name,
    }
}

/// Returns whether all words are plain and set apart by blanks, so that what they mean can be
/// seen.
fn are_evident(inner: &str, words: &[Word]) -> bool {
    let mut end = 0;
    words.iter().enumerate().all(|(index, word)| {
        let start = word.range().start;
        let blanks = inner.get(end..start).unwrap_or("");
        let is_apart = (index == 0 || !blanks.is_empty())
            && blanks.bytes().all(|byte| matches!(byte, b' ' | b'\t'));
        end = word.value.end;
        let written = inner.get(word.value.clone()).unwrap_or("");
        is_apart
            && match (&word.key, index) {
                (None, 0) => is_plain_name(written),
                (None, _) => is_plain(written),
                (Some(key), _) => {
                    key.end + 1 == word.value.start
                        && inner.get(key.clone()).is_some_and(is_plain_name)
                        && is_plain(written)
                }
            }
    })
}

fn is_plain_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        // These words have a meaning of their own in handlebars.
        && !matches!(word, "as" | "else" | "true" | "false" | "null" | "this")
}

/// Returns whether a word is a number of few digits, or a string without escapes or braces.
fn is_plain(word: &str) -> bool {
    let is_number = (1..=9).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && (word == "0" || !word.starts_with('0'));
    let string = word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let is_special = |c: char| c.is_control() || "\"\\{}".contains(c);
    let is_text = |text: &str| !text.contains(is_special);
    is_number || string.is_some_and(is_text)
}

/// Returns a plain word without its quotation marks.
fn unquoted(word: &str) -> &str {
    word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(word)
}

/// Reads an expression with handlebars.
fn read(source: &str) -> Option<HelperTemplate> {
    let mut elements = Template::compile(source).ok()?.elements;
    match (elements.pop(), elements.is_empty()) {
        (Some(TemplateElement::Expression(helper)), true) => Some(*helper),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::words::split;
    use super::*;

    /// Returns the values that are seen and those that handlebars reads.
    fn both(inner: &str) -> Option<(Vec<Value>, Option<Vec<Value>>)> {
        let words = split(inner).ok()?;
        let (_, rest) = words.split_first()?;
        are_evident(inner, &words).then(|| {
            let read = read(&format!("{{{{{inner}}}}}"))
                .map(|helper| Values::Read(Box::new(helper)).of(inner, rest));
            (Values::Evident.of(inner, rest), read)
        })
    }

    fn piece() -> impl Strategy<Value = String> {
        let value = || {
            prop_oneof![
                r#""[^"\\]{0,4}""#,
                "[0-9]{1,11}",
                "-?[0-9]{1,3}(\\.[0-9])?",
                "[a-z0-9._/@-]{1,4}",
                "(as|else|true|false|null|this)",
                r#"'[ a"]{0,3}'"#,
            ]
        };
        prop_oneof![
            value(),
            (r"[a-z_0-9.-]{1,4}|as|this|else", "[ ]{0,1}", value())
                .prop_map(|(key, gap, value)| format!("{key}{gap}={gap}{value}")),
        ]
    }

    proptest! {
        /// Where values are taken as they stand, handlebars says the same.
        #[test]
        fn what_is_evident_is_what_handlebars_reads(
            name in "[a-z]{2,6}|[a-z0-9_]{1,3}",
            pieces in prop::collection::vec((piece(), "[ \\t]{0,2}"), 0..4),
        ) {
            let mut inner = format!("{name} ");
            let mut keys = std::collections::BTreeSet::new();
            for (piece, gap) in &pieces {
                let key = piece.split_once('=').map(|(key, _)| key.trim().to_owned());
                // One of two values for a name is lost; that is a finding of its own.
                if key.is_none_or(|key| keys.insert(key)) {
                    inner.push_str(piece);
                    inner.push_str(gap);
                }
            }
            if let Some((seen, read)) = both(&inner) {
                prop_assert_eq!(Some(seen), read, "{}", inner);
            }
        }
    }

    #[test]
    fn common_placeholders_are_evident() {
        for inner in [
            "value \"child-poverty\" year=2023 geo=\"LT\"",
            "cite \"NAO 2023\" page=\"12–14\"",
            "anchor \"p-1\"",
            "table \"a b\" rows=\"year\" years=\"2016..2025\" caption=\"Skurdas, ė (proc.)\"",
        ] {
            let (seen, read) = both(inner).expect("evident");
            assert_eq!(Some(seen), read);
        }
        for inner in [
            "value a",
            "value \"a\\\"b\"",
            "value (b \"c\")",
            "value true",
            "value \"\0\"",
        ] {
            let words = split(inner).expect("words");
            assert!(!are_evident(inner, &words), "{inner}");
        }
    }
}
