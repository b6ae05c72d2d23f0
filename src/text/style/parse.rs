//! Reads rules of house style from TOML.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use crate::text::required::Parts;
use crate::text::rules::{self, Mistake, Pattern, RuleError, RuleErrorKind};
use crate::text::style::{Replacement, Rule, Style};

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
            parts: Arc::clone(&self.parts),
            occurring: Arc::default(),
        };
        Arc::make_mut(&mut style.parts).extend(file.parts);
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
            // All of them together have a limit, too.
            let replacements = style.rules.values().flat_map(|rule| &rule.patterns);
            rules::set(replacements.map(|it| it.pattern.as_str())).map_err(|error| {
                let kind = RuleErrorKind::Pattern { reason: rules::reason(&error) };
                vec![RuleError { range: 0..0, rule: String::new(), kind }]
            })?;
        }
        Ok(style)
    }
}

fn rule(name: &str, data: RuleData, parts: &Parts) -> Result<Rule, Mistake> {
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
        let pattern = Pattern::new(text, parts);
        Replacement { pattern, by, is_certain }
    });
    let condition =
        |text: Option<Spanned<String>>| text.map(|text| Pattern::new(text, parts));
    Ok(Rule {
        name: name.to_owned(),
        advice,
        source: data.source,
        in_tables: data.in_tables,
        in_quotations: data.in_quotations,
        except: condition(data.except),
        unless: condition(data.unless),
        apart: condition(data.apart),
        words: data.words,
        patterns: patterns.collect(),
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
