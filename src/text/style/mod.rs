//! House style: what a copy editor marks in a text, by rules that are data.
//!
//! Each language has a file `style.toml` beside its messages; a project can replace rules or
//! add its own. A rule says how something is often written, what to write instead, and who
//! says so. Patterns are regular expressions whose search time is linear in the text, so that
//! no file of a project can make the program wait. No language is named here.

mod parse;
mod protected;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use regex::Captures;

use crate::text::required::{Collected, Lists, Parts};
use crate::text::rules::Pattern;
use crate::text::{Language, Lexicon, begins_sentence, capitalized, sentences};

/// The group of a pattern that holds what is wrong; the rest of the match is context.
const WRONG: &str = "wrong";

/// The house style of one language.
#[derive(Debug, Clone, Default)]
pub struct Style {
    rules: BTreeMap<String, Arc<Rule>>,
    /// Parts of patterns by name, which patterns refer to as `{{name}}`.
    parts: Parts,
    /// Which of the patterns can occur in a text.
    occurring: Arc<OnceLock<Occurring>>,
}

/// Which patterns can occur in a text.
#[derive(Debug)]
struct Occurring {
    lists: Lists,
    /// The rule of each pattern, its place in that rule, and the lists of words that it needs.
    patterns: Vec<(Arc<Rule>, usize, Vec<usize>)>,
}

/// A rule of house style.
#[derive(Debug)]
pub struct Rule {
    /// The name, which is the key in the file.
    pub name: String,
    /// What is wrong, in the languages of the interface.
    pub advice: BTreeMap<Language, String>,
    /// Who says so.
    pub source: String,
    /// Whether it also holds in the cells of tables.
    in_tables: bool,
    /// Whether it also holds for what is quoted.
    in_quotations: bool,
    /// Matches that are right after all.
    except: Option<Pattern>,
    /// Sentences in which the rule does not hold.
    unless: Option<Pattern>,
    /// What of a sentence `unless` does not look at.
    apart: Option<Pattern>,
    /// What a group becomes when it is put into a replacement.
    words: BTreeMap<String, String>,
    patterns: Vec<Replacement>,
}

/// A way of writing and what to write instead.
#[derive(Debug)]
struct Replacement {
    pattern: Pattern,
    /// What to write; `$1` stands for the first group of the pattern. Nothing where the text is
    /// to be finished.
    by: Option<toml::Spanned<String>>,
    /// Whether nothing else can have been meant.
    is_certain: bool,
}

/// What kind of text is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Sentences.
    Prose,
    /// The cell of a table.
    Cell,
}

/// A place where a text does not follow the house style.
#[derive(Debug, Clone)]
pub struct Departure {
    /// The rule.
    pub rule: Arc<Rule>,
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What to write there; nothing where the text is to be finished.
    pub replacement: Option<String>,
    /// Whether nothing else can have been meant.
    pub is_certain: bool,
}

impl Style {
    /// Returns the places where a text does not follow the rules, in order; none overlap.
    pub fn departures(
        &self,
        text: &str,
        setting: Setting,
        lexicon: &Lexicon,
    ) -> Vec<Departure> {
        let occurring = self.occurring.get_or_init(|| Occurring::new(&self.rules));
        let had = occurring.lists.had_by(text);
        let mut found: Vec<Departure> = Vec::new();
        let mut quotations = None;
        for (rule, place, lists) in &occurring.patterns {
            if setting == Setting::Cell && !rule.in_tables || !had.have(lists) {
                continue;
            }
            let Some(replacement) = rule.patterns.get(*place) else { continue };
            for found_match in replacement.matches(text) {
                let Match { whole, wrong, .. } = &found_match;
                let quoted =
                    quotations.get_or_insert_with(|| protected::quotations(text));
                let is_quoted = || {
                    quoted.iter().any(|quoted| {
                        quoted.start < wrong.start && wrong.end < quoted.end
                    })
                };
                if !protected::stands_alone(text, whole.start, wrong.end)
                    || !rule.in_quotations && is_quoted()
                    || rule.is_exempt(text, &found_match, lexicon)
                {
                    continue;
                }
                let by = replacement.by.as_ref();
                let by =
                    by.map(|by| rule.fill(by.get_ref(), text, &found_match, lexicon));
                if by.is_none() || text.get(wrong.clone()) != by.as_deref() {
                    found.push(Departure {
                        rule: Arc::clone(rule),
                        range: wrong.clone(),
                        replacement: by,
                        is_certain: replacement.is_certain,
                    });
                }
            }
        }
        // Of several about the same words the longest knows most, then the surest.
        found.sort_by_key(|departure| {
            let Range { start, end } = departure.range;
            (start, std::cmp::Reverse(end), !departure.is_certain)
        });
        let mut end = 0;
        found.retain(|departure| {
            let is_next = departure.range.start >= end;
            if is_next {
                end = departure.range.end;
            }
            is_next
        });
        found
    }
}

impl Occurring {
    fn new(rules: &BTreeMap<String, Arc<Rule>>) -> Self {
        let mut collected = Collected::default();
        let mut patterns = Vec::new();
        for rule in rules.values() {
            for (place, replacement) in rule.patterns.iter().enumerate() {
                let lists = collected.add_needs(&replacement.pattern);
                patterns.push((Arc::clone(rule), place, lists));
            }
        }
        Occurring { lists: collected.lists(), patterns }
    }
}

impl Rule {
    /// Returns whether a match is right after all, or stands in a sentence where the rule
    /// does not hold.
    fn is_exempt(&self, text: &str, found: &Match<'_>, lexicon: &Lexicon) -> bool {
        let holds = |pattern: &Option<Pattern>, text: &str| {
            pattern.as_ref().is_some_and(|pattern| pattern.is_in(text))
        };
        let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        if holds(&self.except, part(&found.whole)) {
            return true;
        }
        self.unless.is_some() && {
            let wrong = &found.wrong;
            let sentences = sentences(text, lexicon);
            let sentence = sentences.iter().find(|sentence| {
                sentence.start <= wrong.start && wrong.end <= sentence.end
            });
            let sentence = sentence.map_or(text, part);
            match self.apart.as_ref().and_then(Pattern::regex) {
                Some(apart) => holds(&self.unless, &apart.replace_all(sentence, " ")),
                None => holds(&self.unless, sentence),
            }
        }
    }

    /// Returns what to write instead of a match: with a capital where it was a figure that
    /// began a sentence.
    fn fill(&self, by: &str, text: &str, found: &Match<'_>, lexicon: &Lexicon) -> String {
        let mut parts = by.split('$');
        let mut written = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let mut rest = part.chars();
            let group = rest.next().and_then(|digit| digit.to_digit(10)).unwrap_or(0);
            let group =
                found.captures.get(group as usize).map_or("", |group| group.as_str());
            written.push_str(self.words.get(group).map_or(group, String::as_str));
            written.push_str(rest.as_str());
        }
        let (before, after) = text.split_at(found.wrong.start);
        let was_figure = after.starts_with(|c: char| c.is_ascii_digit());
        if was_figure
            && written.starts_with(char::is_lowercase)
            && begins_sentence(before, lexicon)
        {
            return capitalized(&written);
        }
        written
    }
}

/// A match of a pattern.
struct Match<'t> {
    whole: Range<usize>,
    /// The part that is wrong.
    wrong: Range<usize>,
    captures: Captures<'t>,
}

impl Replacement {
    /// Returns the matches in a text. What is context of one can be part of the next.
    fn matches<'t>(&self, text: &'t str) -> Vec<Match<'t>> {
        let mut found = Vec::new();
        let Some(regex) = self.pattern.regex() else { return found };
        let mut from = 0;
        while let Some(captures) = regex.captures_at(text, from) {
            let whole = captures.get_match().range();
            let wrong = captures.name(WRONG).map_or(whole.clone(), |group| group.range());
            // An empty match must not be found for ever.
            from = text.ceil_char_boundary(wrong.end.max(from + 1));
            if !wrong.is_empty() {
                found.push(Match { whole, wrong, captures });
            }
            if from > text.len() {
                break;
            }
        }
        found
    }
}
