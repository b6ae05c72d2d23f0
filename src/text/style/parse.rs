//! Reads rules of house style from TOML.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use toml::Spanned;

use crate::text::rules::{self, Mistake, Pattern, RuleError, RuleErrorKind};
use crate::text::style::{Occurring, Replacement, Rule, Style};

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
    /// What is to be finished: nothing can be put in its place.
    #[serde(default)]
    unfinished: Vec<Spanned<String>>,
    #[serde(default)]
    in_tables: bool,
    #[serde(default)]
    in_quotations: bool,
    except: Option<Spanned<String>>,
    unless: Option<Spanned<String>>,
    apart: Option<Spanned<String>>,
    #[serde(default)]
    words: BTreeMap<String, String>,
}

impl Style {
    /// Returns the style with the rules of a project's file: those with a known name replace
    /// the former, and one without patterns turns it off. If a rule is wrong, returns what is wrong
    /// with each.
    pub fn with(&self, text: &str) -> Result<Style, Vec<RuleError>> {
        self.read(text, true)
    }

    /// Returns the style of a built-in file, whose patterns a test compiles.
    pub(in crate::text) fn builtin(text: &str) -> Style {
        Style::default().read(text, false).expect("a test reads the built-in rules")
    }

    fn read(&self, text: &str, is_verified: bool) -> Result<Style, Vec<RuleError>> {
        let file: File = rules::parse(text)?;
        let mut style = Style {
            rules: self.rules.clone(),
            parts: self.parts.clone(),
            occurring: Arc::default(),
        };
        style.parts.extend(file.parts);
        let parts = &style.parts;
        let read = |name: &str, data| {
            let rule = rule(name, data, parts)?;
            if is_verified {
                verify(&rule)?;
            }
            Ok(rule)
        };
        style.rules.extend(rules::read(file.rules, read)?);
        if is_verified {
            let occurring = Occurring::new(&style.rules).map_err(|error| {
                let kind = RuleErrorKind::Pattern { reason: rules::reason(&error) };
                vec![RuleError { range: 0..0, rule: String::new(), kind }]
            })?;
            style.occurring = Arc::new(OnceLock::from(occurring));
        }
        Ok(style)
    }
}

fn rule(
    name: &str,
    data: RuleData,
    parts: &BTreeMap<String, String>,
) -> Result<Rule, Mistake> {
    let mut advice = BTreeMap::new();
    for (code, text) in data.advice {
        let language = code.get_ref().parse().map_err(|_| {
            (code.span(), RuleErrorKind::Language { name: code.get_ref().clone() })
        })?;
        advice.insert(language, text);
    }
    let certain = data.fix.into_iter().map(|(text, by)| (text, Some(by), true));
    let uncertain = data.ask.into_iter().map(|(text, by)| (text, Some(by), false));
    let unfinished = data.unfinished.into_iter().map(|text| (text, None, false));
    let all = certain.chain(uncertain).chain(unfinished);
    let patterns = all.map(|(text, by, is_certain)| {
        let pattern = Pattern::new(&text, parts)?;
        Ok(Replacement { pattern, by, is_certain })
    });
    let patterns: Result<_, Mistake> = patterns.collect();
    let condition = |text: Option<Spanned<String>>| {
        text.map(|text| Pattern::new(&text, parts)).transpose()
    };
    Ok(Rule {
        name: name.to_owned(),
        advice,
        source: data.source,
        in_tables: data.in_tables,
        in_quotations: data.in_quotations,
        except: condition(data.except)?,
        unless: condition(data.unless)?,
        apart: condition(data.apart)?,
        words: data.words,
        patterns: patterns?,
    })
}

/// Checks that the patterns of a rule can be compiled and its replacements filled.
fn verify(rule: &Rule) -> Result<(), Mistake> {
    for condition in [&rule.except, &rule.unless, &rule.apart].into_iter().flatten() {
        condition.verify()?;
    }
    for Replacement { pattern, by, .. } in &rule.patterns {
        let groups = pattern.verify()?.captures_len();
        let Some(by) = by else { continue };
        for after in by.get_ref().split('$').skip(1) {
            let digit = after.chars().next().and_then(|c| c.to_digit(10));
            if digit.is_none_or(|digit| digit as usize >= groups) {
                let digit = after.chars().next().map(String::from).unwrap_or_default();
                return Err((
                    by.span(),
                    RuleErrorKind::Group { name: format!("${digit}") },
                ));
            }
        }
    }
    Ok(())
}
