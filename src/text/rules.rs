//! What the files of rules of house style and of privacy share: patterns that are made of named
//! parts, limits to their size, and what can be wrong with a file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::text::required::{Parts, Required, Words};

/// How large one compiled pattern may be, in bytes. All of the built-in ones fit several times.
const MAX_SIZE: usize = 1 << 20;
/// How large all patterns that are compiled together may be.
const MAX_SIZE_OF_ALL: usize = 1 << 26;
/// How deep parts of patterns can refer to other parts.
const MAX_DEPTH: usize = 8;
/// How long a pattern may be with its parts, in bytes: parts that name others twice each grow
/// fast.
const MAX_LENGTH: usize = 1 << 16;

/// What is wrong with a file of rules, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleError {
    /// The place, in bytes.
    pub range: Range<usize>,
    /// The name of the rule; empty if it is none.
    pub rule: String,
    /// What is wrong.
    pub kind: RuleErrorKind,
}

/// What is wrong with a file of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleErrorKind {
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

/// What is wrong with a rule, and where in the file.
pub(super) type Mistake = (Range<usize>, RuleErrorKind);

/// A regular expression that is compiled when it is first needed: in a good text few are.
#[derive(Debug)]
pub(super) struct Pattern {
    /// As it is written, with the names of parts.
    written: String,
    parts: Parts,
    /// Where it stands in its file.
    range: Range<usize>,
    /// With the parts put in.
    whole: OnceLock<Result<String, RuleErrorKind>>,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// Returns a pattern that names parts as `{{name}}`.
    pub(super) fn new(text: Spanned<String>, parts: &Parts) -> Self {
        Pattern {
            range: text.span(),
            written: text.into_inner(),
            parts: Arc::clone(parts),
            whole: OnceLock::new(),
            regex: OnceLock::new(),
        }
    }

    fn whole(&self) -> Result<&str, &RuleErrorKind> {
        let whole = self.whole.get_or_init(|| filled(&self.written, &self.parts, 0));
        whole.as_deref()
    }

    /// Returns the pattern with its parts put in; nothing if it is wrong.
    pub(super) fn as_str(&self) -> &str {
        self.whole().unwrap_or_default()
    }

    /// Compiles the pattern, to find what is wrong with it.
    pub(super) fn verify(&self) -> Result<Regex, Mistake> {
        let whole = self.whole().map_err(|kind| (self.range.clone(), kind.clone()))?;
        compile(whole).map_err(|error| {
            (self.range.clone(), RuleErrorKind::Pattern { reason: reason(&error) })
        })
    }

    /// Returns lists of words, of each of which a folded text must have one.
    pub(super) fn needs(&self, required: &mut Required) -> Vec<Words> {
        required.by(&self.written, &self.parts)
    }

    /// Returns the compiled pattern; each was compiled once when its file was read or, of the
    /// built-in ones, in a test.
    pub(super) fn regex(&self) -> Option<&Regex> {
        let compiled = || self.whole().ok().and_then(|whole| compile(whole).ok());
        self.regex.get_or_init(compiled).as_ref()
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }
}

/// Parses a file of rules.
pub(super) fn parse<File: DeserializeOwned>(text: &str) -> Result<File, Vec<RuleError>> {
    toml::from_str(text).map_err(|error| {
        let range = error.span().unwrap_or(0..0);
        let kind = RuleErrorKind::Syntax { reason: error.message().to_owned() };
        vec![RuleError { range, rule: String::new(), kind }]
    })
}

/// Reads rules by their names; if some are wrong, returns what is wrong with each.
pub(super) fn read<Data, Rule>(
    rules: BTreeMap<String, Data>,
    rule: impl Fn(&str, Data) -> Result<Rule, Mistake>,
) -> Result<BTreeMap<String, Arc<Rule>>, Vec<RuleError>> {
    let mut output = BTreeMap::new();
    let mut errors = Vec::new();
    for (name, data) in rules {
        match rule(&name, data) {
            Ok(rule) => drop(output.insert(name, Arc::new(rule))),
            Err((range, kind)) => errors.push(RuleError { range, rule: name, kind }),
        }
    }
    if errors.is_empty() { Ok(output) } else { Err(errors) }
}

/// Returns a text with the parts that it names put in, which may name others.
fn filled(
    text: &str,
    parts: &BTreeMap<String, String>,
    depth: usize,
) -> Result<String, RuleErrorKind> {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let part = parts.get(name).filter(|_| depth < MAX_DEPTH).ok_or_else(|| {
            let known = parts.keys().cloned().collect();
            RuleErrorKind::Part { name: name.to_owned(), known }
        })?;
        whole.push_str(before);
        whole.push_str(&filled(part, parts, depth + 1)?);
        if whole.len() > MAX_LENGTH {
            return Err(RuleErrorKind::Pattern { reason: format!("> {MAX_LENGTH}") });
        }
        rest = after;
    }
    whole.push_str(rest);
    Ok(whole)
}

/// Returns the sentence of an error that says what is wrong; the lines before it draw where.
pub(super) fn reason(error: &regex::Error) -> String {
    let text = error.to_string();
    let last = text.lines().last().unwrap_or_default();
    last.trim_start_matches("error: ").to_owned()
}

fn compile(text: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(text).size_limit(MAX_SIZE).build()
}

/// Compiles patterns together.
pub(super) fn set<'p>(
    texts: impl Iterator<Item = &'p str>,
) -> Result<RegexSet, regex::Error> {
    RegexSetBuilder::new(texts).size_limit(MAX_SIZE_OF_ALL).build()
}
