//! Fluent messages: the words of the document and of the program.

mod args;
mod hazard;
mod number;
mod outline;
mod resource;
#[cfg(test)]
mod tests;

pub use args::Args;
pub use outline::{GRAMMAR, IDIOMS, Outline, PluralChoice, outline, plural_forms};
pub use resource::{Resource, ResourceError, ResourceErrorKind};

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use fluent_syntax::ast;
use icu_plurals::PluralRules;
use rayon::prelude::*;
use unic_langid::LanguageIdentifier;

use crate::text::typography::Rules;
use crate::text::{Language, Lexicon};

/// The messages of all languages. A copy shares them.
#[derive(Clone, Default)]
pub struct Catalog {
    languages: Arc<BTreeMap<Language, Messages>>,
    /// The one below it, whose messages stand in for those that lack something.
    below: Option<Arc<Catalog>>,
}

/// The messages of one language, of files that catalogs can share.
type Bundle = FluentBundle<Arc<FluentResource>>;

struct Messages {
    language: Language,
    bundle: Bundle,
    /// The files in the bundle, which does not show them.
    files: Vec<Arc<FluentResource>>,
    /// Files whose messages most runs do not ask for, each with what is in the bundle.
    later: Vec<(Arc<Later>, OnceLock<Bundle>)>,
    plural_rules: Option<PluralRules>,
    /// The names of all messages, with the place in `later` of the file that has it; `None` for
    /// one in the bundle.
    ids: BTreeMap<String, Option<usize>>,
    /// What the messages say of typography, read when first asked for.
    typography: OnceLock<Arc<Rules>>,
    /// What they say of words for comparison, likewise.
    lexicon: OnceLock<Arc<Lexicon>>,
}

/// A file of the program that is read when one of its messages is first asked for. To parse the
/// words of all findings would take longer than to check a short report.
struct Later {
    text: &'static str,
    parsed: OnceLock<Arc<FluentResource>>,
}

impl Catalog {
    /// Reads Fluent files. A message of the project replaces the program's message of
    /// the same id. What can't be read is left out and reported, file by file.
    pub fn new(resources: Vec<Resource>) -> (Self, Vec<ResourceError>) {
        Catalog::default().with(resources)
    }

    /// Returns a catalog with further Fluent files, as [`Catalog::new`] reads them, over
    /// those of this one, which are not read again.
    pub fn with(&self, resources: Vec<Resource>) -> (Self, Vec<ResourceError>) {
        let mut errors = Vec::new();
        let mut languages = self.copies();
        let mut ordered: Vec<(usize, Resource)> =
            resources.into_iter().enumerate().collect();
        ordered.sort_by_key(|(_, resource)| !resource.builtin);
        let read: Vec<_> = ordered
            .par_iter()
            .map(|(index, resource)| {
                (resource.language, resource::read(*index, resource))
            })
            .collect();
        for (language, (parsed, found)) in read {
            let messages =
                languages.entry(language).or_insert_with(|| Messages::new(language));
            errors.extend(found);
            messages.add(Arc::new(parsed));
        }
        errors.sort_by_key(|error| error.resource);
        let below = (!self.languages.is_empty()).then(|| Arc::new(self.clone()));
        (Catalog { languages: Arc::new(languages), below }, errors)
    }

    /// Returns a catalog with further files of the program, which are read when one of their
    /// messages is first asked for. They are known to be right, and no other file refers to
    /// their messages.
    pub(in crate::text) fn with_later(&self, files: &[(Language, &'static str)]) -> Self {
        let mut languages = self.copies();
        for (language, text) in files {
            let messages =
                languages.entry(*language).or_insert_with(|| Messages::new(*language));
            messages.add_later(Arc::new(Later { text, parsed: OnceLock::new() }));
        }
        Catalog { languages: Arc::new(languages), below: self.below.clone() }
    }

    fn copies(&self) -> BTreeMap<Language, Messages> {
        let copies = self.languages.iter();
        copies.map(|(language, messages)| (*language, messages.copy())).collect()
    }

    /// Returns the languages that have messages.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.languages.keys().copied()
    }

    /// Returns the ids of a language's messages, sorted, without attributes.
    pub fn ids(&self, language: Language) -> impl Iterator<Item = &str> {
        let messages = self.languages.get(&language);
        messages.into_iter().flat_map(|messages| messages.ids.keys().map(String::as_str))
    }

    /// Returns whether a language has a message of an id, be it with attributes only.
    pub fn has_id(&self, language: Language, id: &str) -> bool {
        self.languages
            .get(&language)
            .is_some_and(|messages| messages.ids.contains_key(id))
    }

    /// Returns whether a language has a message (`id`) or an attribute (`id.attribute`).
    pub fn has(&self, language: Language, id: &str) -> bool {
        self.pattern(language, id).is_some()
    }

    /// Returns a message (`id`) or an attribute of a message (`id.attribute`), filled;
    /// `None` if the language does not have it.
    ///
    /// Where a message of the project asks for what is not given, the program's own stands in:
    /// it was made for another version. What is missing there, too, is shown in braces, such
    /// as `{$value}`.
    pub fn format(&self, language: Language, id: &str, args: &Args) -> Option<String> {
        let (text, errors) = self.fill(language, id, args)?;
        if errors.is_empty() {
            return Some(text);
        }
        let below = self.below.as_ref().and_then(|it| it.fill(language, id, args));
        let below = below.filter(|(_, errors)| errors.is_empty());
        Some(below.map_or(text, |(text, _)| text))
    }

    /// Returns a message as [`Catalog::format`] does; for one that is missing, or lacks the
    /// attribute, the program's own. If there is none, it shows the name.
    pub fn say(&self, language: Language, id: &str, args: &Args) -> String {
        let below = || self.below.as_ref()?.format(language, id, args);
        let text = self.format(language, id, args).or_else(below);
        text.unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// Returns the items of a list as in a sentence: „a, b ir c“.
    pub fn list(&self, language: Language, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [rest @ .., last] => {
                let rest = rest.join(", ");
                let args =
                    Args::new().text("list", rest.as_str()).text("last", last.as_str());
                self.format(language, "list-and", &args)
                    .unwrap_or(format!("{rest}, {last}"))
            }
        }
    }

    /// Returns the rules of a language's typography; without its messages there are none.
    pub(in crate::text) fn typography(&self, language: Language) -> Arc<Rules> {
        let Some(messages) = self.languages.get(&language) else {
            return Arc::default();
        };
        let rules =
            messages.typography.get_or_init(|| Arc::new(Rules::new(language, self)));
        Arc::clone(rules)
    }

    /// Returns the words by which a language is compared with others.
    pub fn lexicon(&self, language: Language) -> Arc<Lexicon> {
        let new = || Arc::new(Lexicon::new(language, self));
        let Some(messages) = self.languages.get(&language) else { return new() };
        Arc::clone(messages.lexicon.get_or_init(new))
    }

    fn fill(
        &self,
        language: Language,
        id: &str,
        args: &Args,
    ) -> Option<(String, Vec<FluentError>)> {
        let (bundle, pattern) = self.pattern(language, id)?;
        let rules = self.languages.get(&language)?.plural_rules.as_ref();
        let args = args.to_fluent(|value| number::to_fluent(value, rules, bundle));
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        Some((text.into_owned(), errors))
    }

    fn pattern(
        &self,
        language: Language,
        id: &str,
    ) -> Option<(&Bundle, &ast::Pattern<&str>)> {
        let (id, attribute) = id
            .split_once('.')
            .map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let bundle = self.languages.get(&language)?.bundle_with(id)?;
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        Some((bundle, pattern))
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self
            .languages
            .iter()
            .map(|(language, messages)| (language, messages.ids.keys()));
        f.debug_map().entries(ids).finish()
    }
}

impl Messages {
    fn new(language: Language) -> Self {
        Messages {
            language,
            bundle: bundle(language),
            files: Vec::new(),
            later: Vec::new(),
            plural_rules: number::plural_rules(language),
            ids: BTreeMap::new(),
            typography: OnceLock::new(),
            lexicon: OnceLock::new(),
        }
    }

    fn copy(&self) -> Self {
        let mut copy = Messages::new(self.language);
        self.later.iter().for_each(|(file, _)| copy.add_later(Arc::clone(file)));
        self.files.iter().for_each(|file| copy.add(Arc::clone(file)));
        copy
    }

    fn add(&mut self, resource: Arc<FluentResource>) {
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                self.ids.insert(message.id.name.to_owned(), None);
            }
        }
        self.files.push(Arc::clone(&resource));
        self.bundle.add_resource_overriding(resource);
    }

    fn add_later(&mut self, file: Arc<Later>) {
        let place = Some(self.later.len());
        self.ids.extend(file.ids().map(|id| (id.to_owned(), place)));
        self.later.push((file, OnceLock::new()));
    }

    /// Returns the bundle that has a message of that name.
    fn bundle_with(&self, id: &str) -> Option<&Bundle> {
        let Some(place) = self.ids.get(id)? else { return Some(&self.bundle) };
        let (file, whole) = self.later.get(*place)?;
        Some(whole.get_or_init(|| {
            let mut whole = bundle(self.language);
            // A message of the project replaces those of the file, too.
            for file in [file.parsed()].into_iter().chain(&self.files) {
                whole.add_resource_overriding(Arc::clone(file));
            }
            whole
        }))
    }
}

impl Later {
    /// Returns the names of its messages: each begins a line, as nothing else does.
    fn ids(&self) -> impl Iterator<Item = &'static str> {
        let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
        let lines = self.text.lines().filter(begins);
        lines.filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
    }

    fn parsed(&self) -> &Arc<FluentResource> {
        self.parsed.get_or_init(|| Arc::new(resource::parse(self.text.to_owned()).0))
    }
}

/// Returns a bundle without messages.
fn bundle(language: Language) -> Bundle {
    // A code of ISO 639 is a language identifier; the default is "und".
    let locale: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number::format_value));
    // It fails only if there is such a function already.
    bundle.add_function("NUMBER", number::number_function).ok();
    bundle
}
