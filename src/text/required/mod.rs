//! What a text must have for a regular expression to match, read off the expression.
//!
//! Most texts have nothing of most patterns. To know that from their words costs a small part of
//! what it takes to compile the patterns and to search for them.

mod lists;
mod parse;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

pub(super) use lists::{Collected, Lists};
use parse::Parser;

/// How many words one of which is needed.
const MOST_WORDS: usize = 128;
/// How many letters of a word are looked for.
const MOST_LETTERS: usize = 8;
/// What a list of words has to tell at least, see [`weight`].
const LEAST: usize = 4;
/// How many lists of one part are looked at.
const MOST_LISTS: usize = 4;
/// How deep groups and parts may be within one another.
const MAX_DEPTH: usize = 100;

/// Folded words of which a text has to have one, in order.
pub(super) type Words = Vec<String>;
/// Parts of patterns by name, which patterns refer to as `{{name}}`.
pub(super) type Parts = Arc<BTreeMap<String, String>>;

/// Returns a text in which words are looked for: in small letters, with one digit for all and one
/// blank for all.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    folded.extend(text.chars().map(|c| match c {
        _ if c.is_ascii_digit() => '0',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        // What can stand between words (`{{sp}}` of the rules).
        '\u{a0}' | '\u{202f}' => ' ',
        // Without regard to capitals it is an `s`.
        '\u{17f}' => 's',
        _ => {
            let mut small = c.to_lowercase();
            small.next().filter(|_| small.next().is_none()).unwrap_or(c)
        }
    }));
    folded
}

/// Where the parts of a file are in the memory, and the name of one.
type PartKey = (*const BTreeMap<String, String>, String);

/// What patterns need, and the parts of which that is known already.
#[derive(Debug, Default)]
pub(super) struct Required {
    parts: HashMap<PartKey, Option<Rc<Node>>>,
}

impl Required {
    /// Returns lists of words, of each of which a folded text must have one for a pattern to match.
    /// There are none if the pattern is not understood.
    pub(super) fn by(&mut self, pattern: &str, parts: &Parts) -> Vec<Words> {
        let Some(node) = self.node(pattern, parts, 0, true) else { return Vec::new() };
        let mut lists = node.best_lists();
        lists.sort();
        lists.dedup();
        lists
    }

    /// Reads a pattern, or a part that others have in them.
    fn node(
        &mut self,
        text: &str,
        parts: &Parts,
        depth: usize,
        is_whole: bool,
    ) -> Option<Node> {
        let mut parser = Parser { known: self, parts, rest: text, depth };
        let node = if is_whole { parser.alternatives() } else { parser.sequence() };
        node.filter(|_| parser.rest.is_empty())
    }

    fn part(&mut self, name: &str, parts: &Parts, depth: usize) -> Option<Rc<Node>> {
        let key = (Arc::as_ptr(parts), name.to_owned());
        if let Some(known) = self.parts.get(&key) {
            return known.clone();
        }
        let text = parts.get(name).filter(|_| depth < MAX_DEPTH)?;
        // Branches would take in what stands beside the part.
        let node = self.node(text, parts, depth + 1, false).map(Rc::new);
        self.parts.insert(key, node.clone());
        node
    }
}

/// What is known of the texts that a part of a pattern matches.
#[derive(Debug, Clone)]
struct Node {
    /// All of them, if they are few.
    exact: Option<Words>,
    /// Lists of words of which each text has one.
    lists: Vec<Words>,
}

impl Node {
    /// Returns what anything can be.
    fn unknown() -> Self {
        Node { exact: None, lists: Vec::new() }
    }

    /// Returns what matches one text.
    fn of(text: String) -> Self {
        Node { exact: Some(vec![text]), lists: Vec::new() }
    }

    /// Returns the lists that tell most, among them what is known exactly.
    fn best_lists(&self) -> Vec<Words> {
        let exact = self.exact.as_deref().and_then(needed);
        best(self.lists.iter().cloned().chain(exact).collect())
    }
}

/// Returns the words that tell something of texts of which one is there, if each does.
fn needed(texts: &[String]) -> Option<Words> {
    if told(texts) < LEAST {
        return None;
    }
    let cut = |text: &String| text.chars().take(MOST_LETTERS).collect::<String>();
    let mut words: Words = texts.iter().map(cut).collect();
    words.sort();
    // Where a word begins with another, that one is enough.
    words.dedup_by(|next, word| next.starts_with(word.as_str()));
    (told(&words) >= LEAST && words.len() <= MOST_WORDS).then_some(words)
}

/// Returns the lists that tell most.
fn best(mut lists: Vec<Words>) -> Vec<Words> {
    if lists.len() > MOST_LISTS {
        lists.sort_by_cached_key(|words| {
            std::cmp::Reverse((told(words), usize::MAX - words.len()))
        });
        lists.truncate(MOST_LISTS);
    }
    lists
}

/// Returns how much a list tells: as little as its least word.
fn told(words: &[String]) -> usize {
    words.iter().map(|word| weight(word)).min().unwrap_or(0)
}

/// Returns how much a word tells: many texts have its first letter, few all of them.
fn weight(word: &str) -> usize {
    let weights = word.chars().map(|c| match c {
        '0' => LEAST,
        ' ' | '.' | ',' => 0,
        _ if c.is_alphabetic() => 2,
        _ => 1,
    });
    weights.sum()
}
