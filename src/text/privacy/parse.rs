//! Reads rules of privacy from TOML.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use toml::Spanned;

use crate::text::privacy::{Certainty, Checksum, Form, Identifying, Privacy, Rule};
use crate::text::required::Parts;
use crate::text::rules::{self, Mistake, Pattern, RuleError};
use crate::text::search::fold;

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
    declined: Declined,
    #[serde(default)]
    family: FamilyData,
    #[serde(default)]
    labels: Labels,
    #[serde(default)]
    parts: BTreeMap<String, String>,
    #[serde(default, rename = "small-letters")]
    small_letters: SmallLetters,
    #[serde(default)]
    rules: BTreeMap<String, RuleData>,
}

/// How names are declined, and what is none beside a name.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Declined {
    #[serde(default)]
    endings: Vec<String>,
    #[serde(default)]
    particles: Vec<String>,
    #[serde(default)]
    no_names: Vec<String>,
    #[serde(default)]
    no_name_endings: Vec<String>,
}

/// How members of a family are called.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct FamilyData {
    #[serde(default)]
    endings: Vec<String>,
    #[serde(default)]
    kin: Vec<String>,
    #[serde(default)]
    offices: Vec<String>,
}

/// What labels and headers ask for.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Labels {
    #[serde(default)]
    names: Vec<String>,
}

/// What tells names that are written in small letters.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct SmallLetters {
    #[serde(default)]
    surnames: Vec<String>,
    #[serde(default)]
    words: Vec<String>,
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
    only_with: Option<Spanned<String>>,
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
    pub fn with(&self, text: &str) -> Result<Privacy, Vec<RuleError>> {
        self.read(text, true)
    }

    /// Returns the rules with those of a built-in file, whose patterns a test compiles.
    pub(in crate::text) fn with_builtin(&self, text: &str) -> Privacy {
        self.read(text, false).expect("a test reads the built-in rules")
    }

    fn read(&self, text: &str, is_verified: bool) -> Result<Privacy, Vec<RuleError>> {
        let file: File = rules::parse(text)?;
        let mut privacy = self.clone();
        Arc::make_mut(&mut privacy.parts).extend(file.parts);
        privacy.public.extend(file.public);
        privacy.public.add_prefixes(file.prefixes);
        if !file.given.is_empty() {
            let mut names = (*privacy.given).clone();
            let mut nominatives = (*privacy.nominatives).clone();
            for (endings, beginnings) in &file.given {
                for (place, ending) in endings.split(' ').enumerate() {
                    for name in beginnings.iter().map(|name| format!("{name}{ending}")) {
                        if place == 0 {
                            let has_cases = nominatives.entry(name.clone()).or_default();
                            *has_cases |= !ending.is_empty();
                        }
                        names.insert(name);
                    }
                }
            }
            privacy.given = Arc::new(names);
            privacy.nominatives = Arc::new(nominatives);
        }
        let declensions = Arc::make_mut(&mut privacy.declensions);
        declensions.add(&file.declined.endings);
        declensions.add_particles(file.declined.particles);
        declensions
            .add_other_words(&file.declined.no_names, &file.declined.no_name_endings);
        let FamilyData { endings, kin, offices } = &file.family;
        Arc::make_mut(&mut privacy.family).add(endings, kin, offices);
        if !file.labels.names.is_empty() {
            let known = privacy.labels.iter().cloned();
            let new = file.labels.names.iter().map(|it| fold(it));
            privacy.labels = known.chain(new).collect();
        }
        if !file.small_letters.surnames.is_empty() {
            let known = privacy.endings.iter().cloned();
            privacy.endings = known.chain(file.small_letters.surnames).collect();
        }
        if !file.small_letters.words.is_empty() {
            let mut words = (*privacy.words).clone();
            words.extend(file.small_letters.words);
            privacy.words = Arc::new(words);
        }
        let parts = &privacy.parts;
        let read = |_: &str, data| rule(data, parts, is_verified);
        let rules = rules::read(file.rules, read)?;
        if is_verified {
            let replaced = rules.keys().filter(|name| self.rules.contains_key(*name));
            privacy.replaced.extend(replaced.cloned());
        }
        privacy.rules.extend(rules);
        privacy.needed = Arc::default();
        privacy.searched = Arc::default();
        privacy.people = Arc::default();
        Ok(privacy)
    }
}

fn rule(data: RuleData, parts: &Parts, is_verified: bool) -> Result<Rule, Mistake> {
    let read = |text: Spanned<String>| -> Result<Pattern, Mistake> {
        let pattern = Pattern::new(text, parts);
        if is_verified {
            pattern.verify()?;
        }
        Ok(pattern)
    };
    let condition = |text: Option<Spanned<String>>| text.map(read).transpose();
    let form = |text: Spanned<String>| -> Result<Form, Mistake> {
        Ok(Form { pattern: read(text)?, is_named: OnceLock::new() })
    };
    let forms: Result<Vec<_>, _> = data.patterns.into_iter().map(form).collect();
    Ok(Rule {
        kind: data.kind.into_inner().0,
        certainty: match data.certainty {
            CertaintyData::Sure => Certainty::Sure,
            CertaintyData::Likely => Certainty::Likely,
            CertaintyData::Possible => Certainty::Possible,
        },
        forms: forms?,
        needs: data.needs,
        only_with: condition(data.only_with)?,
        digits: data.digits,
        except: condition(data.except)?,
        unless: condition(data.unless)?,
        unless_before: condition(data.unless_before)?,
        unless_after: condition(data.unless_after)?,
        is_of_project: is_verified,
        is_for_voices: data.in_voices,
        checksum: (!data.weights.is_empty())
            .then_some(Checksum { weights: data.weights, modulus: data.modulus }),
    })
}
