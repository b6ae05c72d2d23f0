//! The search through one text, pattern by pattern.

use std::ops::Range;

use regex::Captures;

use super::{CHILDHOOD, FOUND, Form, Identified, Identifying, NAME, Privacy, Rule, YEAR};
use crate::text::rules::Pattern;
use crate::text::{Lexicon, sentences};

/// The search through one text.
pub(super) struct Search<'s> {
    privacy: &'s Privacy,
    /// The text in its plain form.
    text: &'s str,
    lexicon: &'s Lexicon,
    /// Whether it has a given name, once that was asked.
    is_named: Option<bool>,
    /// Its sentences, once they were asked for.
    sentences: Option<Vec<Range<usize>>>,
    pub(super) found: Vec<Identified>,
}

impl<'s> Search<'s> {
    /// Begins a search.
    pub(super) fn new(privacy: &'s Privacy, text: &'s str, lexicon: &'s Lexicon) -> Self {
        Search {
            privacy,
            text,
            lexicon,
            is_named: None,
            sentences: None,
            found: Vec::new(),
        }
    }

    /// Returns whether it depended on where sentences end, which languages tell differently.
    pub(super) fn has_asked_language(&self) -> bool {
        self.sentences.is_some()
    }

    /// Adds what forms of a rule describe.
    pub(super) fn look_for(&mut self, rule: &Rule, forms: &[&Form]) {
        let Search { privacy, text, .. } = *self;
        for form in forms {
            // Few texts have a given name, and most forms have one.
            if !form.is_named()
                || *self.is_named.get_or_insert_with(|| privacy.has_given_name(text))
            {
                self.look_for_form(rule, form);
            }
        }
    }

    /// Adds what a form describes.
    pub(super) fn look_for_form(&mut self, rule: &Rule, form: &Form) {
        let Search { privacy, text, lexicon, .. } = *self;
        let Some(regex) = form.pattern.regex() else { return };
        let mut from = 0;
        while let Some(captures) = regex.captures_at(text, from) {
            let whole = captures.get_match().range();
            let range = captures.name(FOUND).map_or(whole.clone(), |group| group.range());
            let range = match rule.kind {
                Identifying::Name => with_joined_names(text, range),
                _ => range,
            };
            let is_named = privacy.is_given(&captures);
            let is_new = is_named
                && !range.is_empty()
                && stands_alone(text, &range)
                && privacy.could_be_child(regex.capture_names(), &captures)
                && !privacy.is_innocent(
                    rule,
                    text,
                    &range,
                    self.sentences.get_or_insert_with(|| sentences(text, lexicon)),
                );
            // What has no given name may begin one word too early.
            let next = if is_named { range.end } else { whole.start };
            from = text.ceil_char_boundary(next.max(whole.start + 1));
            if is_new {
                let Rule { kind, certainty, .. } = *rule;
                self.found.push(Identified { kind, certainty, range });
            }
            if from > text.len() {
                break;
            }
        }
    }
}

impl Privacy {
    /// Returns whether what has to be a given name in a match is one.
    fn is_given(&self, captures: &Captures<'_>) -> bool {
        captures.name(NAME).is_none_or(|name| self.given.contains(name.as_str()))
    }

    /// Returns whether a year of birth in a match, if there is one, is that of a child.
    fn could_be_child(
        &self,
        names: regex::CaptureNames<'_>,
        captures: &Captures<'_>,
    ) -> bool {
        let years = names.flatten().filter(|name| name.starts_with(YEAR));
        let mut years =
            years.filter_map(|name| captures.name(name)?.as_str().parse::<i32>().ok());
        years.all(|year| (0..=CHILDHOOD).contains(&(self.year - year)))
    }

    fn is_innocent(
        &self,
        rule: &Rule,
        text: &str,
        range: &Range<usize>,
        sentences: &[Range<usize>],
    ) -> bool {
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        let written = part(range.clone());
        let holds = |pattern: &Option<Pattern>, text: &str| {
            pattern.as_ref().is_some_and(|pattern| pattern.is_in(text))
        };
        let is_here = |it: &&Range<usize>| it.start <= range.start && range.end <= it.end;
        let sentence = sentences.iter().find(is_here).cloned().unwrap_or(0..text.len());
        holds(&rule.except, written)
            || rule.checksum.as_ref().is_some_and(|checksum| !checksum.holds(written))
            || self.public.has(written)
            || rule.kind.is_of_institutions()
                && self.public.is_named_in(part(sentence.clone()))
            || holds(&rule.unless, part(sentence.clone()))
            || holds(&rule.unless_before, part(sentence.start..range.start))
            || holds(&rule.unless_after, part(range.end..sentence.end))
    }
}

/// Returns a name with those that hyphens join to it: „Ana-Maria“.
fn with_joined_names(text: &str, mut range: Range<usize>) -> Range<usize> {
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    while let Some((before, _)) = text.split_at(range.start).0.rsplit_once('-')
        && before.len() + 1 == range.start
    {
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if !is_name(word) {
            break;
        }
        range.start = before.len() - word.len();
    }
    while let Some(behind) = text.split_at(range.end).1.strip_prefix('-') {
        let word = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if !is_name(word) {
            break;
        }
        range.end += 1 + word.len();
    }
    range
}

/// Returns whether a part of a text is no part of a longer word or number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let (before, _) = text.split_at(range.start);
    let (_, after) = text.split_at(range.end);
    let joins = |c: Option<char>, part: Option<char>| {
        c.is_some_and(char::is_alphanumeric) && part.is_some_and(char::is_alphanumeric)
    };
    let part = text.get(range.clone()).unwrap_or_default();
    !joins(before.chars().next_back(), part.chars().next())
        && !joins(after.chars().next(), part.chars().next_back())
}
