//! Generated source that is set otherwise at some places, after its pages were looked at.
//!
//! Each place gets code of its own, because Typst remembers how it set all else: a rule for the
//! whole document would make it set everything again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use typst::syntax::{LinkedNode, Side, Source, ast};

use crate::compile::divided::HYPHEN;

/// A source and what was put into it.
pub(super) struct Adjusted {
    /// As it was generated.
    generated: Source,
    /// With all that was put into it.
    whole: Source,
    /// The calls that have code before them, by where they begin as they were generated.
    calls: BTreeMap<usize, Call>,
    /// How much was put where into what was generated, in the order of the places.
    added: Vec<(usize, usize)>,
}

/// A call that has code before it.
struct Call {
    /// Where it ends.
    end: usize,
    /// The code; `None` for that which keeps words whole.
    before: Option<&'static str>,
}

/// What stands after a call with code before it.
const AFTER: &str = "}";

/// What keeps a paragraph on one page, and what is written before its call so that it does not.
const WHOLE: &str = "whole(";
const LOOSE: &str = "{let whole(body, ..rest) = body;";

impl Adjusted {
    pub(super) fn new(generated: Source) -> Self {
        let whole = generated.clone();
        Adjusted { generated, whole, calls: BTreeMap::new(), added: Vec::new() }
    }

    /// The source with all that was put into it.
    pub(super) fn source(&self) -> &Source {
        &self.whole
    }

    /// Returns how many places are set otherwise.
    pub(super) fn places(&self) -> usize {
        self.calls.len()
    }

    /// Has words kept whole at a place as it was generated. Returns whether they can be.
    pub(super) fn keep_words(&mut self, place: &Range<usize>) -> bool {
        // Anything else might stand where no rule can.
        let is_call = |code: &str| code.starts_with("text(");
        let can_be = self.generated.text().get(place.clone()).is_some_and(is_call);
        if can_be {
            self.calls.insert(place.start, Call { end: place.end, before: None });
        }
        can_be
    }

    /// Lets pages part the paragraph around a place as it was generated.
    pub(super) fn loosen(&mut self, place: &Range<usize>) {
        let root = LinkedNode::new(self.generated.root());
        let mut node = root.leaf_at(place.start, Side::After);
        while let Some(inner) = node {
            if inner.cast::<ast::FuncCall<'_>>().is_some() {
                let Range { start, end } = inner.range();
                let code = self.generated.text().get(start..end).unwrap_or_default();
                if code.starts_with(WHOLE) {
                    self.calls.insert(start, Call { end, before: Some(LOOSE) });
                    return;
                }
            }
            node = inner.parent().cloned();
        }
    }

    /// Puts everything in. The last comes first, so that the places of the others stay true, and
    /// what is within another before that; each by itself, so that Typst parses nothing else.
    pub(super) fn write(&mut self, words: &BTreeSet<String>) {
        let keep_words = keep_words(words);
        self.whole = self.generated.clone();
        self.added.clear();
        for (&start, call) in self.calls.iter().rev() {
            let before = call.before.unwrap_or(&keep_words);
            let within = self.added.iter().filter(|(place, _)| *place < call.end);
            let end = call.end + within.map(|(_, added)| added).sum::<usize>();
            let code = self.whole.text().get(start..end).unwrap_or_default();
            let code = format!("{before}{code}{AFTER}");
            self.whole.edit(start..end, &code);
            self.added.extend([(start, before.len()), (call.end, AFTER.len())]);
        }
        self.added.sort_unstable();
    }

    /// Returns the source as it was generated, and what of it a range of [`Self::source`] is.
    pub(super) fn generated(&self, range: Range<usize>) -> (&Source, Range<usize>) {
        (&self.generated, self.generated_at(range.start)..self.generated_at(range.end))
    }

    fn generated_at(&self, offset: usize) -> usize {
        let mut before = 0;
        for &(place, added) in &self.added {
            if offset <= place + before {
                break;
            }
            if offset < place + before + added {
                return place;
            }
            before += added;
        }
        offset - before
    }
}

/// Returns what is written before a call so that it does not divide words. They lose the places
/// at which their author let them be divided. One with a hyphen needs a box; others have none,
/// because readers of PDF would find two words where it ends.
fn keep_words(words: &BTreeSet<String>) -> String {
    let pattern = |word: &String| {
        let letters: Vec<String> = word.chars().map(String::from).collect();
        letters.join(&format!("{HYPHEN}?"))
    };
    let patterns: Vec<String> = words.iter().map(pattern).collect();
    format!(
        "{{show regex(\"\\\\b({})\\\\b\"): it => {{set text(hyphenate: false);\
         let plain = it.text.replace(\"{HYPHEN}\", \"\");\
         if \"-\" in plain {{box(plain)}} else if plain == it.text {{it}} else {{plain}}}};",
        patterns.join("|")
    )
}
