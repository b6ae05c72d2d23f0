//! Reads rules of privacy from TOML.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use toml::Spanned;

use crate::text::privacy::{Certainty, Checksum, Identifying, Privacy, Rule};
use crate::text::style::Pattern;
use crate::text::style::parse::{Mistake, compile, reason};
use crate::text::{StyleError, StyleErrorKind};

/// How deep parts of patterns can refer to other parts.
const DEEPEST: usize = 8;
/// How long a pattern may be with its parts, in bytes.
const LONGEST: usize = 1 << 16;

/// A file of rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    public: Vec<String>,
    #[serde(default)]
    prefixes: Vec<String>,
    /// By their endings, the beginnings of names.
    #[serde(default)]
    given: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    parts: BTreeMap<String, String>,
    #[serde(default)]
    rules: BTreeMap<String, RuleData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RuleData {
    kind: Spanned<Kind>,
    certainty: CertaintyData,
    #[serde(default)]
    patterns: Vec<Spanned<String>>,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    digits: usize,
    except: Option<Spanned<String>>,
    unless: Option<Spanned<String>>,
    unless_before: Option<Spanned<String>>,
    unless_after: Option<Spanned<String>>,
    #[serde(default)]
    in_voices: bool,
    #[serde(default)]
    weights: Vec<Vec<u32>>,
    #[serde(default)]
    modulus: u32,
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Kind(Identifying);

impl TryFrom<String> for Kind {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        let found = Identifying::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.map(Kind).ok_or_else(|| {
            let known = Identifying::ALL.map(Identifying::as_str).join(", ");
            format!("`{word}`: {known}")
        })
    }
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum CertaintyData {
    Sure,
    Likely,
    Possible,
}

impl Privacy {
    /// Returns the rules with those of a file: one with a known name replaces the former. If a
    /// rule is wrong, returns what is wrong with each.
    pub fn with(&self, text: &str) -> Result<Privacy, Vec<StyleError>> {
        self.read(text, true)
    }

    /// Returns the rules with those of a built-in file, whose patterns a test compiles.
    pub(in crate::text) fn with_builtin(&self, text: &str) -> Privacy {
        self.read(text, false).expect("a test reads the built-in rules")
    }

    fn read(&self, text: &str, is_verified: bool) -> Result<Privacy, Vec<StyleError>> {
        let file: File = toml::from_str(text).map_err(|error| {
            let range = error.span().unwrap_or(0..0);
            let kind = StyleErrorKind::Syntax { reason: error.message().to_owned() };
            vec![StyleError { range, rule: String::new(), kind }]
        })?;
        let mut privacy = self.clone();
        privacy.parts.extend(file.parts);
        privacy.public.extend(file.public);
        privacy.public.add_prefixes(file.prefixes);
        if !file.given.is_empty() {
            let mut names = (*privacy.given).clone();
            for (endings, beginnings) in &file.given {
                for ending in endings.split(' ') {
                    names.extend(beginnings.iter().map(|name| format!("{name}{ending}")));
                }
            }
            privacy.given = Arc::new(names);
        }
        let mut errors = Vec::new();
        for (name, data) in file.rules {
            match rule(data, &privacy.parts, is_verified) {
                Ok(rule) => drop(privacy.rules.insert(name, Arc::new(rule))),
                Err((range, kind)) => errors.push(StyleError { range, rule: name, kind }),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(privacy)
    }
}

fn rule(
    data: RuleData,
    parts: &BTreeMap<String, String>,
    is_verified: bool,
) -> Result<Rule, Mistake> {
    let read = |text: Spanned<String>| {
        let range = text.span();
        let text = filled(text.get_ref(), &range, parts, 0)?;
        if is_verified {
            compile(&text).map_err(|error| {
                (range.clone(), StyleErrorKind::Pattern { reason: reason(&error) })
            })?;
        }
        Ok(Pattern { text, range, regex: OnceLock::new() })
    };
    let condition = |text: Option<Spanned<String>>| text.map(read).transpose();
    let patterns: Result<_, Mistake> = data.patterns.into_iter().map(read).collect();
    Ok(Rule {
        kind: data.kind.into_inner().0,
        certainty: match data.certainty {
            CertaintyData::Sure => Certainty::Sure,
            CertaintyData::Likely => Certainty::Likely,
            CertaintyData::Possible => Certainty::Possible,
        },
        patterns: patterns?,
        needs: data.needs,
        digits: data.digits,
        except: condition(data.except)?,
        unless: condition(data.unless)?,
        unless_before: condition(data.unless_before)?,
        unless_after: condition(data.unless_after)?,
        is_for_voices: data.in_voices,
        checksum: (!data.weights.is_empty())
            .then_some(Checksum { weights: data.weights, modulus: data.modulus }),
    })
}

/// Returns a pattern with the parts that it names put in, which may name others.
fn filled(
    text: &str,
    range: &Range<usize>,
    parts: &BTreeMap<String, String>,
    depth: usize,
) -> Result<String, Mistake> {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let part = parts.get(name).filter(|_| depth < DEEPEST).ok_or_else(|| {
            let known = parts.keys().cloned().collect();
            (range.clone(), StyleErrorKind::Part { name: name.to_owned(), known })
        })?;
        whole.push_str(before);
        whole.push_str(&filled(part, range, parts, depth + 1)?);
        if whole.len() > LONGEST {
            let reason = format!("> {LONGEST}");
            return Err((range.clone(), StyleErrorKind::Pattern { reason }));
        }
        rest = after;
    }
    whole.push_str(rest);
    Ok(whole)
}
