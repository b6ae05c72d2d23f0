//! Tests that the messages of every language say what the findings give them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Fields;
use crate::diagnostic::Code;
use crate::diagnostic::render::tests::LANGUAGES;

/// What `finding-suggestion` offers.
static OFFERED: LazyLock<BTreeSet<&str>> = LazyLock::new(|| ["known", "similar"].into());

/// Returns the attributes, the variables and the kinds of each message.
fn messages(text: &str) -> BTreeMap<String, MessageParts> {
    let mut messages: BTreeMap<String, MessageParts> = BTreeMap::new();
    let mut id = String::new();
    let mut selectors: Vec<(usize, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (name, _) = line.split_once(" =").expect("a message");
            name.clone_into(&mut id);
            selectors.clear();
        }
        let words = messages.entry(id.clone()).or_default();
        words.suggests |= line.contains("{ finding-suggestion }");
        let attribute =
            line.trim_start().strip_prefix('.').and_then(|a| a.split_once(" ="));
        words.attributes.extend(attribute.map(|(name, _)| name.to_owned()));
        let indent = line.len() - line.trim_start().len();
        // The variant for all else, `*[other]`, may have any name.
        let variant = line.trim_start().strip_prefix('[');
        if let Some((word, _)) = variant.and_then(|variant| variant.split_once(']')) {
            selectors.retain(|(outer, _)| *outer < indent);
            let selector = selectors.last().map(|(_, name)| name.clone());
            words.kinds.insert((selector.expect("a selector"), word.to_owned()));
        }
        let mut before = "";
        for part in line.split('$') {
            // In an example the braces are text.
            let is_variable = before.ends_with("{ ");
            before = part;
            if !is_variable {
                continue;
            }
            let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
            let name: String = part.chars().take_while(is_name).collect();
            if part.trim_start_matches(&name).starts_with(" ->") {
                selectors.push((indent, name.clone()));
            }
            let name = name.strip_prefix("has-").unwrap_or(&name);
            words.suggests |= name == "suggest";
            words.variables.extend((name != "suggest").then(|| name.to_owned()));
        }
    }
    messages
}

/// What a message is made of.
#[derive(Debug, Default, PartialEq, Eq)]
struct MessageParts {
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
    /// Whether it offers the similar name, or else the known ones.
    suggests: bool,
    /// The variants, each with the variable that selects it.
    kinds: BTreeSet<(String, String)>,
}

#[test]
fn every_message_uses_what_its_finding_says_and_no_more() {
    let mut problems = Vec::new();
    for (language, text) in LANGUAGES {
        let messages = messages(text);
        for code in Code::ALL {
            let (id, fields) = (code.as_str(), Fields::of(*code));
            let message = &messages[id];
            let given: BTreeSet<&str> = fields.variables.iter().copied().collect();
            let mut used: BTreeSet<&str> =
                message.variables.iter().map(String::as_str).collect();
            if message.suggests {
                let offered = given.intersection(&OFFERED);
                used.extend(offered.clone());
                if offered.count() == 0 {
                    problems.push(format!("{language} {id}: nothing to suggest"));
                }
            }
            for name in used.symmetric_difference(&given) {
                let lacks = if given.contains(name) { "message" } else { "finding" };
                problems.push(format!("{language} {id}: the {lacks} lacks `{name}`"));
            }
            let ours = ["help", "explain", "label", "detail"];
            let labels = message.attributes.iter().map(String::as_str);
            let labels: BTreeSet<&str> =
                labels.filter(|label| !ours.contains(label)).collect();
            for label in fields.labels.iter().filter(|label| !labels.contains(**label)) {
                problems.push(format!("{language} {id}: no label `{label}`"));
            }
            for (selector, word) in &message.kinds {
                let mut kinds = fields.kinds.iter().filter(|(name, _)| name == selector);
                let is_typed = kinds.clone().next().is_some();
                if is_typed && !kinds.any(|(_, kind)| kind == word) {
                    problems.push(format!("{language} {id}: no kind `{word}`"));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_code_has_the_same_words_in_every_language() {
    let [lt, en] = LANGUAGES.map(|(_, text)| messages(text));
    for code in Code::ALL {
        let message = lt.get(code.as_str()).unwrap_or_else(|| panic!("{code:?}"));
        let has = |attribute| message.attributes.contains(attribute);
        assert!(has("explain") && has("help"), "{code:?}");
    }
    assert!(lt.keys().eq(en.keys()));
    for (id, message) in &lt {
        let other = &en[id];
        assert_eq!(message.attributes, other.attributes, "{id}");
        assert_eq!(message.variables, other.variables, "{id}");
    }
}
