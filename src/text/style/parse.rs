//! Reads rules of house style from TOML.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use serde::Deserialize;
use toml::Spanned;

use crate::text::style::{Occurring, Pattern, Replacement, Rule, Style};

/// How large one compiled pattern may be, in bytes. All of the built-in ones fit several times.
const MAX_SIZE: usize = 1 << 20;

/// How large all patterns of a language may be together.
const MAX_SIZE_OF_ALL: usize = 1 << 26;

/// What is wrong with a file of rules, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleError {
    /// The place, in bytes.
    pub range: Range<usize>,
    /// The name of the rule; empty if it is none.
    pub rule: String,
    /// What is wrong.
    pub kind: StyleErrorKind,
}

/// What is wrong with a file of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StyleErrorKind {
    /// It is not TOML, or has other keys than a rule.
    Syntax {
        /// What the parser says.
        reason: String,
    },
    /// A pattern is not a regular expression, or too large.
    Pattern {
        /// What the compiler says.
        reason: String,
    },
    /// A pattern names a part that does not exist.
    Part {
        /// The name.
        name: String,
        /// The parts that exist.
        known: Vec<String>,
    },
    /// A replacement names a group that its pattern does not have.
    Group {
        /// The name, such as `$3`.
        name: String,
    },
    /// A key of `advice` is not the code of a language.
    Language {
        /// The key.
        name: String,
    },
}

/// A file of rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    parts: BTreeMap<String, String>,
    #[serde(default)]
    rules: BTreeMap<String, RuleData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RuleData {
    advice: BTreeMap<Spanned<String>, String>,
    source: String,
    /// Replacements beyond doubt, by pattern.
    #[serde(default)]
    fix: BTreeMap<Spanned<String>, Spanned<String>>,
    /// Replacements that the author decides about.
    #[serde(default)]
    ask: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    in_tables: bool,
    #[serde(default)]
    in_quotations: bool,
    except: Option<Spanned<String>>,
    unless: Option<Spanned<String>>,
    #[serde(default)]
    words: BTreeMap<String, String>,
}

impl Style {
    /// Returns the style with the rules of a project's file: those with a known name replace
    /// the former, and one without patterns turns it off. If a rule is wrong, returns what is wrong
    /// with each.
    pub fn with(&self, text: &str) -> Result<Style, Vec<StyleError>> {
        self.read(text, true)
    }

    /// Returns the style of a built-in file, whose patterns a test compiles.
    pub(in crate::text) fn builtin(text: &str) -> Style {
        Style::default().read(text, false).expect("a test reads the built-in rules")
    }

    fn read(&self, text: &str, is_verified: bool) -> Result<Style, Vec<StyleError>> {
        let file: File = toml::from_str(text).map_err(|error| {
            let range = error.span().unwrap_or(0..0);
            let kind = StyleErrorKind::Syntax { reason: error.message().to_owned() };
            vec![StyleError { range, rule: String::new(), kind }]
        })?;
        let mut style = Style {
            rules: self.rules.clone(),
            parts: self.parts.clone(),
            occurring: Arc::default(),
        };
        style.parts.extend(file.parts);
        let mut errors = Vec::new();
        for (name, data) in file.rules {
            let read = rule(&name, data, &style.parts)
                .and_then(|rule| if is_verified { verify(rule) } else { Ok(rule) });
            match read {
                Ok(rule) => drop(style.rules.insert(name, Arc::new(rule))),
                Err((range, kind)) => errors.push(StyleError { range, rule: name, kind }),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        if is_verified {
            let occurring = Occurring::new(&style.rules).map_err(|error| {
                let kind = StyleErrorKind::Pattern { reason: reason(&error) };
                vec![StyleError { range: 0..0, rule: String::new(), kind }]
            })?;
            style.occurring = Arc::new(OnceLock::from(occurring));
        }
        Ok(style)
    }
}

/// What is wrong with a rule, and where in the file.
pub(in crate::text) type Mistake = (Range<usize>, StyleErrorKind);

fn rule(
    name: &str,
    data: RuleData,
    parts: &BTreeMap<String, String>,
) -> Result<Rule, Mistake> {
    let mut advice = BTreeMap::new();
    for (code, text) in data.advice {
        let language = code.get_ref().parse().map_err(|_| {
            (code.span(), StyleErrorKind::Language { name: code.get_ref().clone() })
        })?;
        advice.insert(language, text);
    }
    let certain = data.fix.into_iter().map(|replacement| (replacement, true));
    let uncertain = data.ask.into_iter().map(|replacement| (replacement, false));
    let patterns = certain.chain(uncertain).map(|((text, by), is_certain)| {
        let pattern = pattern(&text, parts)?;
        Ok(Replacement { pattern, by, is_certain })
    });
    let patterns: Result<_, Mistake> = patterns.collect();
    let condition = |text: Option<Spanned<String>>| {
        text.map(|text| pattern(&text, parts)).transpose()
    };
    Ok(Rule {
        name: name.to_owned(),
        advice,
        source: data.source,
        in_tables: data.in_tables,
        in_quotations: data.in_quotations,
        except: condition(data.except)?,
        unless: condition(data.unless)?,
        words: data.words,
        patterns: patterns?,
    })
}

/// Returns a pattern with the parts that it names put in.
pub(in crate::text) fn pattern(
    text: &Spanned<String>,
    parts: &BTreeMap<String, String>,
) -> Result<Pattern, Mistake> {
    let mut whole = String::new();
    let mut rest = text.get_ref().as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let part = parts.get(name).ok_or_else(|| {
            let known = parts.keys().cloned().collect();
            (text.span(), StyleErrorKind::Part { name: name.to_owned(), known })
        })?;
        whole.push_str(before);
        whole.push_str(part);
        rest = after;
    }
    whole.push_str(rest);
    Ok(Pattern { text: whole, range: text.span(), regex: OnceLock::new() })
}

/// Returns a rule if its patterns can be compiled and its replacements filled.
fn verify(rule: Rule) -> Result<Rule, Mistake> {
    let compiled = |pattern: &Pattern| {
        compile(&pattern.text).map_err(|error| {
            (pattern.range.clone(), StyleErrorKind::Pattern { reason: reason(&error) })
        })
    };
    for condition in [&rule.except, &rule.unless].into_iter().flatten() {
        compiled(condition)?;
    }
    for Replacement { pattern, by, .. } in &rule.patterns {
        let groups = compiled(pattern)?.captures_len();
        for after in by.get_ref().split('$').skip(1) {
            let digit = after.chars().next().and_then(|c| c.to_digit(10));
            if digit.is_none_or(|digit| digit as usize >= groups) {
                let digit = after.chars().next().map(String::from).unwrap_or_default();
                return Err((
                    by.span(),
                    StyleErrorKind::Group { name: format!("${digit}") },
                ));
            }
        }
    }
    Ok(rule)
}

/// Returns the sentence of an error that says what is wrong; the lines before it draw where.
pub(in crate::text) fn reason(error: &regex::Error) -> String {
    let text = error.to_string();
    let last = text.lines().last().unwrap_or_default();
    last.trim_start_matches("error: ").to_owned()
}

/// Compiles a pattern.
pub(in crate::text) fn compile(text: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(text).size_limit(MAX_SIZE).build()
}

/// Compiles patterns together.
pub(in crate::text) fn set<'p>(
    texts: impl Iterator<Item = &'p String>,
) -> Result<RegexSet, regex::Error> {
    RegexSetBuilder::new(texts).size_limit(MAX_SIZE_OF_ALL).build()
}
