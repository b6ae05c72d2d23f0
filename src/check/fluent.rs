//! The project's Fluent messages: the same ones in all languages, with the same variables
//! and the plural forms of each, and none that nothing asks for.
//!
//! Attributes that a language needs for its grammar alone may be missing in the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostics, FileId, Names, Sources, Span, found};
use crate::model::Project;
use crate::text::{
    Catalog, GRAMMAR, IDIOMS, Language, Outline, builtin_catalog, given, outline,
    plural_forms,
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

/// How the names of messages begin that translate the titles of sources.
const TITLE: &str = "source-title-";

/// Forms of a name in the sentence that asks for them.
const CASES: [&str; 5] = ["accusative", "dative", "genitive", "instrumental", "locative"];

/// What a unit may have beside the forms of [`GRAMMAR`].
const OF_UNITS: [&str; 3] = ["also", "heading", "short"];

/// What a unit may have, as authors are told.
const FORMS_OF_UNITS: [&str; 13] = [
    "also",
    "as",
    "by",
    "decimal",
    "heading",
    "less",
    "more",
    "short",
    "accusative",
    "dative",
    "genitive",
    "instrumental",
    "locative",
];

/// A message of the project, and where it stands.
pub(super) struct ProjectMessage {
    pub(super) language: Language,
    file: FileId,
    pub(super) outline: Outline,
}

impl ProjectMessage {
    pub(super) fn span(&self) -> Span {
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
    let messages = project_messages(project, sources);
    if messages.is_empty() {
        return;
    }
    let builtin = builtin_catalog();
    let by_id: BTreeMap<(Language, &str), &ProjectMessage> = messages
        .iter()
        .map(|message| ((message.language, message.outline.id.as_str()), message))
        .collect();
    let has = |language: Language, message: &ProjectMessage| {
        by_id.contains_key(&(language, message.outline.id.as_str()))
            || builtin.has(language, &message.outline.id)
    };
    let used = Used::new(project, &messages, &builtin);
    for message in &messages {
        for language in &project.manifest.languages {
            let id = message.message().to_owned();
            let is_grammar = message
                .outline
                .id
                .split_once('.')
                .is_some_and(|(_, attribute)| GRAMMAR.contains(&attribute));
            let whole = by_id.contains_key(&(*language, message.message()))
                || builtin.has_id(*language, message.message());
            let is_message = message.message() == message.outline.id;
            // An attribute of a message that is missing is missing with it.
            // What the bibliography says in this language needs no message.
            let is_said = used.of_sources.get(&id) == Some(&Some(*language));
            let is_lost = !has(*language, message)
                && (is_message != whole)
                && !is_grammar
                && !is_said;
            if is_lost && !known.contains(&(id, *language)) {
                diags.push(
                    found::MessageWithoutTranslation {
                        name: message.outline.id.as_str(),
                        language: language.as_str(),
                        path: &counterpart(message, *language, sources),
                    }
                    .at(message.span()),
                );
            }
        }
        if message.language != project.manifest.source_language
            && !IDIOMS.contains(&message.outline.id.as_str())
            && let Some(source) = by_id
                .get(&(project.manifest.source_language, message.outline.id.as_str()))
        {
            variables(source, message, diags);
        }
        not_given(message, diags);
        plurals(message, diags);
        used.check(message, diags);
    }
}

/// Returns the project's own messages in the languages of the report.
pub(super) fn project_messages(
    project: &Project,
    sources: &Sources,
) -> Vec<ProjectMessage> {
    let mut messages = Vec::new();
    for (language, file) in &project.message_files {
        if !project.manifest.languages.contains(language) {
            continue;
        }
        for outline in outline(&sources.file(*file).text) {
            messages.push(ProjectMessage { language: *language, file: *file, outline });
        }
    }
    messages
}

/// Returns the path of the file of another language.
fn counterpart(
    message: &ProjectMessage,
    language: Language,
    sources: &Sources,
) -> String {
    let path = &sources.file(message.file).path;
    path.replace(&format!("/{}/", message.language), &format!("/{language}/"))
}

/// Reports the variables that a message asks for in one language only.
fn variables(source: &ProjectMessage, message: &ProjectMessage, diags: &mut Diagnostics) {
    let (left, right) = (&source.outline.variables, &message.outline.variables);
    for (kind, name) in left
        .difference(right)
        .map(|name| (found::Variable::Missing, name))
        .chain(right.difference(left).map(|name| (found::Variable::Extra, name)))
    {
        diags.push(
            found::MessageVariables {
                name: message.outline.id.as_str(),
                kind,
                variable: &format!("${name}"),
                source: Some(source.span()),
            }
            .at(message.span()),
        );
    }
}

/// Reports the variables that a message asks for in the place of one of the program's, and that
/// the program does not give: it was made for another version.
fn not_given(message: &ProjectMessage, diags: &mut Diagnostics) {
    let id = message.outline.id.as_str();
    // Units and names of codes are the project's own, which may need more than the program's.
    let is_own = FAMILIES.iter().chain(&REGISTERED).any(|start| id.starts_with(start));
    let Some(given) = given(id).filter(|_| !is_own) else { return };
    for name in message.outline.variables.difference(given) {
        let known: Vec<String> = given.iter().map(|it| format!("`${it}`")).collect();
        let known = known.join(", ");
        let known = Some(known.as_str()).filter(|it| !it.is_empty());
        diags.push(
            found::MessageVariables {
                name: id,
                kind: found::Variable::NotGiven { given: known },
                variable: &format!("${name}"),
                source: None,
            }
            .at(message.span()),
        );
    }
}

/// Reports the plural forms that a choice lacks, and those that its language has not.
fn plurals(message: &ProjectMessage, diags: &mut Diagnostics) {
    if message.outline.choices.is_empty() {
        return;
    }
    let (whole, all) = plural_forms(message.language);
    // The figure of an indicator may have decimals, for which a language may have a form.
    let may_be_fraction = message.outline.id.starts_with("unit-")
        && message.outline.id == message.message();
    for choice in &message.outline.choices {
        let wanted = if may_be_fraction && !choice.is_nested { &all } else { &whole };
        let lost = wanted.iter().filter(|form| !choice.forms.contains(**form));
        let odd = choice.forms.iter().filter(|form| !all.contains(form.as_str()));
        let forms = |kind, list: Vec<String>| {
            found::PluralForms {
                name: message.outline.id.as_str(),
                kind,
                forms: &list.join(", "),
            }
            .at(Span::new(message.file, choice.range.clone()))
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
    /// The names that stand for notes and titles of sources, and the language that the
    /// bibliography has them in.
    of_sources: BTreeMap<String, Option<Language>>,
    /// By language, those and the program's own, with which a name may be confused.
    known: BTreeMap<Language, Names<String>>,
}

impl<'a> Used<'a> {
    fn new(
        project: &'a Project,
        messages: &'a [ProjectMessage],
        builtin: &'a Catalog,
    ) -> Self {
        let references = messages.iter().flat_map(|message| &message.outline.references);
        let indicators = &project.evidence.register().indicators;
        let mut names = BTreeSet::new();
        for indicator in indicators {
            names.insert(format!("indicator-{}", indicator.id.value));
            names.insert(format!("unit-{}", indicator.unit.value));
        }
        let mut of_sources = BTreeMap::new();
        for source in project.bibliography.iter() {
            let language = source.note.as_ref().and(source.language);
            of_sources.insert(source.note_message(), language);
            // A title whose language nobody knows is never translated.
            if source.title.is_some() && source.language.is_some() {
                of_sources.insert(source.title_message(), source.language);
            }
        }
        let known = |language: Language| {
            let registered = names.iter().chain(of_sources.keys()).map(String::as_str);
            registered.chain(builtin.ids(language)).map(str::to_owned).collect()
        };
        let languages = project.manifest.languages.iter();
        Used {
            project,
            builtin,
            references: references.map(String::as_str).collect(),
            known: languages.map(|language| (*language, known(*language))).collect(),
            names,
            of_sources,
        }
    }

    /// Returns whether a message names a cluster or an optional protocol.
    fn is_of_convention(&self, name: &str) -> bool {
        let key = &self.project.convention.key;
        let names = [format!("{key}-cluster-"), format!("protocol-{key}-")];
        names.iter().any(|beginning| name.starts_with(beginning))
    }

    /// Reports a message that nothing asks for, once for its attributes too.
    fn check(&self, message: &ProjectMessage, diags: &mut Diagnostics) {
        let id = message.outline.id.as_str();
        let is_known = |name: &str| {
            self.references.contains(name)
                // Without a register nothing can be said of its names.
                || (self.names.is_empty() && REGISTERED.iter().any(|prefix| name.starts_with(prefix)))
                || self.names.contains(name)
                || self.is_of_source(name, message.language)
                || FAMILIES.iter().any(|prefix| name.starts_with(prefix))
                || self.is_of_convention(name)
                || self.builtin.has_id(message.language, name)
        };
        if let Some((name, attribute)) = id.split_once('.') {
            let is_listed =
                ["code-", "unit-"].iter().any(|start| name.starts_with(start));
            if is_listed && is_known(name) {
                self.check_attribute(message, attribute, diags);
            }
            return;
        }
        if is_known(id) || self.is_in_template(id) {
            return;
        }
        let similar =
            self.known.get(&message.language).and_then(|known| known.nearest(id));
        let kind = found::Unused::Message { similar: similar.map(String::as_str) };
        diags.push(found::UnusedMessage { name: id, kind }.at(message.span()));
    }

    /// Returns whether a message says something of a source in a language. A title needs no
    /// translation into its own.
    fn is_of_source(&self, name: &str, language: Language) -> bool {
        let is_title = name.starts_with(TITLE);
        self.of_sources
            .get(name)
            .is_some_and(|written_in| !is_title || *written_in != Some(language))
    }

    /// Reports an attribute that nothing asks for, such as a case under its own language's name.
    fn check_attribute(
        &self,
        message: &ProjectMessage,
        attribute: &str,
        diags: &mut Diagnostics,
    ) {
        let id = message.outline.id.as_str();
        let is_unit = id.starts_with("unit-");
        let is_known = GRAMMAR.contains(&attribute)
            || is_unit && OF_UNITS.contains(&attribute)
            || self.builtin.has(message.language, id)
            || self.references.contains(id)
            || self.is_in_template(id);
        if is_known {
            return;
        }
        let known = if is_unit { FORMS_OF_UNITS.join(", ") } else { CASES.join(", ") };
        let kind = found::Unused::Attribute { known: &known };
        diags.push(found::UnusedMessage { name: id, kind }.at(message.span()));
    }

    fn is_in_template(&self, id: &str) -> bool {
        let mut paths = self.project.template_files.keys();
        paths.any(|path| {
            self.project.templates.get(path).is_some_and(|text| text.contains(id))
        })
    }
}
