//! The project's Fluent messages: the same ones in all languages, with the same variables
//! and the plural forms of each, and none that nothing asks for.
//!
//! Attributes that a language needs for its grammar alone may be missing in the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostics, FileId, Names, Sources, Span, found};
use crate::model::Project;
use crate::text::{
    Catalog, GRAMMAR, Language, Outline, builtin_catalog, outline, plural_forms,
};

/// How the names of messages begin that stand for something of the report. The addressees
/// and codes are whatever chapters and data have, in any year.
const FAMILIES: [&str; 9] = [
    "addressee-",
    "code-",
    "convention-",
    "dimension-",
    "flag-",
    "licence-",
    "profile-",
    "state-",
    "tile-",
];

/// How the names of messages begin that stand for something of the register.
const REGISTERED: [&str; 2] = ["indicator-", "unit-"];

/// A message of the project, and where it stands.
struct Own {
    language: Language,
    file: FileId,
    outline: Outline,
}

impl Own {
    fn span(&self) -> Span {
        Span::new(self.file, self.outline.range.clone())
    }

    /// Returns the name of the message without that of an attribute.
    fn message(&self) -> &str {
        self.outline.id.split('.').next().unwrap_or_default()
    }
}

/// Checks the project's messages; `known` are the names that are known to be missing.
pub(super) fn check(
    project: &Project,
    sources: &Sources,
    known: &BTreeSet<(String, Language)>,
    diags: &mut Diagnostics,
) {
    let messages = own_messages(project, sources);
    if messages.is_empty() {
        return;
    }
    let builtin = builtin_catalog();
    let by_id: BTreeMap<(Language, &str), &Own> = messages
        .iter()
        .map(|own| ((own.language, own.outline.id.as_str()), own))
        .collect();
    let has = |language: Language, own: &Own| {
        by_id.contains_key(&(language, own.outline.id.as_str()))
            || builtin.has(language, &own.outline.id)
    };
    let used = Used::new(project, &messages, &builtin);
    for own in &messages {
        for language in &project.manifest.languages {
            let id = own.message().to_owned();
            let is_grammar = own
                .outline
                .id
                .split_once('.')
                .is_some_and(|(_, attribute)| GRAMMAR.contains(&attribute));
            let whole = by_id.contains_key(&(*language, own.message()))
                || builtin.has_id(*language, own.message());
            let is_message = own.message() == own.outline.id;
            // An attribute of a message that is missing is missing with it.
            let is_lost = !has(*language, own) && (is_message != whole) && !is_grammar;
            if is_lost && !known.contains(&(id, *language)) {
                diags.push(
                    found::MessageWithoutTranslation {
                        name: own.outline.id.as_str(),
                        language: language.as_str(),
                        path: &counterpart(own, *language, sources),
                    }
                    .at(own.span()),
                );
            }
        }
        if own.language != project.manifest.source_language
            && let Some(source) =
                by_id.get(&(project.manifest.source_language, own.outline.id.as_str()))
        {
            variables(source, own, diags);
        }
        plurals(own, diags);
        used.check(own, diags);
    }
}

/// Returns the project's own messages in the languages of the report.
fn own_messages(project: &Project, sources: &Sources) -> Vec<Own> {
    let mut messages = Vec::new();
    for (language, file) in &project.message_files {
        if !project.manifest.languages.contains(language) {
            continue;
        }
        for outline in outline(&sources.file(*file).text) {
            messages.push(Own { language: *language, file: *file, outline });
        }
    }
    messages
}

/// Returns the path of the file of another language.
fn counterpart(own: &Own, language: Language, sources: &Sources) -> String {
    let path = &sources.file(own.file).path;
    path.replace(&format!("/{}/", own.language), &format!("/{language}/"))
}

/// Reports the variables that a message asks for in one language only.
fn variables(source: &Own, own: &Own, diags: &mut Diagnostics) {
    let (left, right) = (&source.outline.variables, &own.outline.variables);
    for (kind, name) in left
        .difference(right)
        .map(|name| (found::Variable::Missing, name))
        .chain(right.difference(left).map(|name| (found::Variable::Extra, name)))
    {
        diags.push(
            found::MessageVariables {
                name: own.outline.id.as_str(),
                kind,
                variable: &format!("${name}"),
                source: source.span(),
            }
            .at(own.span()),
        );
    }
}

/// Reports the plural forms that a choice lacks, and those that its language has not.
fn plurals(own: &Own, diags: &mut Diagnostics) {
    if own.outline.choices.is_empty() {
        return;
    }
    let (whole, all) = plural_forms(own.language);
    // The figure of an indicator may have decimals, for which a language may have a form.
    let may_be_fraction =
        own.outline.id.starts_with("unit-") && own.outline.id == own.message();
    for choice in &own.outline.choices {
        let wanted = if may_be_fraction && !choice.is_nested { &all } else { &whole };
        let lost = wanted.iter().filter(|form| !choice.forms.contains(**form));
        let odd = choice.forms.iter().filter(|form| !all.contains(form.as_str()));
        let forms = |kind, list: Vec<String>| {
            found::PluralForms {
                name: own.outline.id.as_str(),
                kind,
                forms: &list.join(", "),
            }
            .at(Span::new(own.file, choice.range.clone()))
        };
        let bracket = |form: &str| format!("`[{form}]`");
        let lost: Vec<String> = lost.map(|form| bracket(form)).collect();
        let odd: Vec<String> = odd.map(|form| bracket(form)).collect();
        if !lost.is_empty() {
            diags.push(forms(found::PluralMistake::Missing, lost));
        }
        if !odd.is_empty() {
            diags.push(forms(found::PluralMistake::Extra, odd));
        }
    }
}

/// The names that something asks for.
struct Used<'a> {
    project: &'a Project,
    builtin: &'a Catalog,
    references: BTreeSet<&'a str>,
    /// Names that stand for something of the report, in full.
    names: BTreeSet<String>,
    /// By language, those and the program's own, with which a name may be confused.
    known: BTreeMap<Language, Names<String>>,
}

impl<'a> Used<'a> {
    fn new(project: &'a Project, messages: &'a [Own], builtin: &'a Catalog) -> Self {
        let references = messages.iter().flat_map(|own| &own.outline.references);
        let indicators = &project.evidence.register().indicators;
        let mut names = BTreeSet::new();
        for indicator in indicators {
            names.insert(format!("indicator-{}", indicator.id.value));
            names.insert(format!("unit-{}", indicator.unit.value));
        }
        let known = |language: Language| {
            let own = names.iter().map(String::as_str);
            own.chain(builtin.ids(language)).map(str::to_owned).collect()
        };
        let languages = project.manifest.languages.iter();
        Used {
            project,
            builtin,
            references: references.map(String::as_str).collect(),
            known: languages.map(|language| (*language, known(*language))).collect(),
            names,
        }
    }

    /// Reports a message that nothing asks for, once for its attributes too.
    fn check(&self, own: &Own, diags: &mut Diagnostics) {
        let id = own.outline.id.as_str();
        let is_known = |name: &str| {
            self.references.contains(name)
                // Without a register nothing can be said of its names.
                || (self.names.is_empty() && REGISTERED.iter().any(|own| name.starts_with(own)))
                || self.names.contains(name)
                || FAMILIES.iter().any(|family| name.starts_with(family))
                || name.starts_with(&format!("{}-cluster-", self.project.convention.key))
                || self.builtin.has_id(own.language, name)
        };
        if id != own.message() || is_known(id) || self.is_in_template(id) {
            return;
        }
        let similar = self.known.get(&own.language).and_then(|known| known.nearest(id));
        diags.push(
            found::UnusedMessage { name: id, similar: similar.map(String::as_str) }
                .at(own.span()),
        );
    }

    fn is_in_template(&self, id: &str) -> bool {
        let mut own = self.project.own_templates.keys();
        own.any(|path| {
            self.project.templates.get(path).is_some_and(|text| text.contains(id))
        })
    }
}
