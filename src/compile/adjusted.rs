//! Generated source that is set otherwise at some places, after its pages were looked at.
//!
//! Each place gets code of its own, because Typst remembers how it set all else: a rule for the
//! whole document would make it set everything again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use typst::syntax::{LinkedNode, Side, Source, SyntaxKind, ast};

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
#[derive(Default)]
struct Call {
    /// Where it ends.
    end: usize,
    /// Whether its words are not divided.
    keeps_words: bool,
    /// Whether pages may part it.
    is_loose: bool,
    /// Whether a table or figure that floats stays where it stands.
    is_pinned: bool,
    /// What is kept free, so that a line goes to the next page.
    free: Option<Free>,
}

/// What is kept free, in points.
#[derive(Clone, Copy)]
enum Free {
    /// At the foot of the page; more where the first try was not enough.
    AtFoot { room: f64, is_first: bool },
    /// Before the block, where something else waits for a page and has to come first.
    Before(f64),
}

/// About the height of a line, in points: by how much more is kept free where it was not enough.
const LINE: f64 = 12.0;

/// The most that is kept free before a block, in points.
const MOST_BEFORE: f64 = 100.0;

/// What stands after a call with code before it.
const AFTER: &str = "}";

/// How a call begins that keeps a paragraph on one page.
const WHOLE: &str = "whole(";

/// How a call begins that sets two texts side by side, and what keeps these on one page.
const PAIR: &str = "pair(";
const WHOLE_PAIR: &str = "whole: true, ";

/// How a table or figure is placed that floats.
const FLOATS: &str = "place-in: \"float\"";

impl Adjusted {
    pub(super) fn new(generated: Source) -> Self {
        let whole = generated.clone();
        Adjusted { generated, whole, calls: BTreeMap::new(), added: Vec::new() }
    }

    /// The source with all that was put into it.
    pub(super) fn source(&self) -> &Source {
        &self.whole
    }

    /// Has words kept whole at a place as it was generated. Returns whether that alters
    /// anything; nothing where they can't be.
    pub(super) fn keep_words(&mut self, place: &Range<usize>) -> Option<bool> {
        // Anything else might stand where no rule can.
        if !self.generated.text().get(place.clone())?.starts_with("text(") {
            return None;
        }
        Some(!std::mem::replace(&mut self.call(place).keeps_words, true))
    }

    /// Sets the line at a place, as it was generated, on the page of its notes: what is kept on
    /// one page around it may be parted, and if that is so already, the line goes to the next
    /// page. `room` is how much it and what is below it take. Returns whether that alters
    /// anything.
    pub(super) fn move_line(&mut self, place: &Range<usize>, room: f64) -> bool {
        if let Some(kept) = whole_around(&self.generated, place) {
            let call = self.call(&kept);
            if !call.is_loose {
                call.is_loose = true;
                return true;
            }
        }
        let Some(block) = block_around(&self.generated, place) else { return false };
        let call = self.call(&block);
        // Where a page of text ends is not known to the point.
        call.free = match call.free {
            None => Some(Free::AtFoot { room, is_first: true }),
            Some(Free::AtFoot { room: before, is_first: true }) => {
                Some(Free::AtFoot { room: room.max(before + LINE), is_first: false })
            }
            Some(Free::AtFoot { .. }) => Some(Free::Before(room)),
            Some(Free::Before(before)) if before < MOST_BEFORE => {
                Some(Free::Before(room.max(before + LINE)))
            }
            Some(Free::Before(_)) => return false,
        };
        true
    }

    /// Keeps a table or figure, at a place as it was generated, where it stands. Returns whether
    /// that alters anything.
    pub(super) fn pin(&mut self, place: &Range<usize>) -> bool {
        let Some(block) = block_around(&self.generated, place) else { return false };
        if !self.floats(&block) {
            return false;
        }
        self.call(&block).is_pinned = true;
        true
    }

    /// Returns whether a block, as it was generated, is a table or figure that floats.
    pub(super) fn floats(&self, block: &Range<usize>) -> bool {
        let is_pinned = self.calls.get(&block.start).is_some_and(|call| call.is_pinned);
        let code = self.generated.text().get(block.clone()).unwrap_or_default();
        floats(code) && !is_pinned
    }

    fn call(&mut self, place: &Range<usize>) -> &mut Call {
        let new = Call { end: place.end, ..Call::default() };
        self.calls.entry(place.start).or_insert(new)
    }

    /// Puts everything in. The last comes first, so that the places of the others stay true, and
    /// what is within another before that; each by itself, so that Typst parses nothing else.
    pub(super) fn write(&mut self, words: &BTreeSet<String>) {
        let keep_words = keep_words(words);
        self.whole = self.generated.clone();
        self.added.clear();
        for (&start, call) in self.calls.iter().rev() {
            let within = self.added.iter().filter(|(place, _)| *place < call.end);
            let end = call.end + within.map(|(_, added)| added).sum::<usize>();
            let code = self.whole.text().get(start..end).unwrap_or_default();
            let before = call.before(code, &keep_words);
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

impl Call {
    /// Returns what is written before its code. The functions of templates are called by their
    /// names, and Typst's own by theirs, which no template can take.
    fn before(&self, code: &str, keep_words: &str) -> String {
        let mut before = "{".to_owned();
        match self.free {
            Some(Free::AtFoot { room, .. }) => before.push_str(&format!(
                "std.place(std.bottom, float: true, clearance: 0pt, \
                 std.block(height: {room:.1}pt));"
            )),
            Some(Free::Before(room)) => before.push_str(&format!("std.v({room:.1}pt);")),
            None => {}
        }
        let name = code.split('(').next().unwrap_or_default();
        if self.is_loose && code.starts_with(WHOLE) {
            before.push_str("let whole(body, ..rest) = body;");
        } else if self.is_loose {
            before.push_str(&with(name, "whole: false", ""));
        }
        if self.is_pinned {
            before.push_str(&with(name, "place-in: none", "place-in: \"flow\", "));
        }
        if self.keeps_words {
            before.push_str(keep_words);
        }
        before
    }
}

/// Returns code that gives a function another argument, whatever it is called with.
fn with(name: &str, taken: &str, given: &str) -> String {
    format!("let kept = {name};let {name}({taken}, ..rest) = kept({given}..rest);")
}

/// What a block of a chapter is, as far as its place matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, which stays with what follows.
    Heading,
    Table,
    Figure,
    /// Text, or what has a number of its own.
    Other,
}

impl Kind {
    /// Returns what the call of a block makes.
    pub(super) fn of(code: &str) -> Self {
        let name = code.split('(').next().unwrap_or_default();
        match name.trim_end_matches('s') {
            "section" | "section-pair" | "chapter" => Kind::Heading,
            "text-table" | "data-table" => Kind::Table,
            "picture" => Kind::Figure,
            _ => Kind::Other,
        }
    }
}

/// Returns whether the call of a table or figure lets it float.
pub(super) fn floats(code: &str) -> bool {
    says_at_once(code, FLOATS)
}

/// Returns whether a call has an argument among its first: others are texts of authors, in which
/// anything could stand.
fn says_at_once(code: &str, argument: &str) -> bool {
    let names = code.split('"').next().unwrap_or_default();
    code.find(argument).is_some_and(|at| at < names.len() + 20)
}

/// Returns the call that keeps what is at a place on one page.
fn whole_around(source: &Source, place: &Range<usize>) -> Option<Range<usize>> {
    calls_around(source, place).map(|(range, _)| range).find(|range| {
        let code = source.text().get(range.clone()).unwrap_or_default();
        let is_whole_pair = || says_at_once(code, WHOLE_PAIR);
        code.starts_with(WHOLE) || code.starts_with(PAIR) && is_whole_pair()
    })
}

/// Returns the call that makes the block of a chapter in which a place is.
pub(super) fn block_around(
    source: &Source,
    place: &Range<usize>,
) -> Option<Range<usize>> {
    calls_around(source, place).find(|(_, is_block)| *is_block).map(|(range, _)| range)
}

/// Returns the calls around a place, innermost first, each with whether it is a block of the
/// chapter's text.
fn calls_around<'s>(
    source: &'s Source,
    place: &Range<usize>,
) -> impl Iterator<Item = (Range<usize>, bool)> + 's {
    let leaf = LinkedNode::new(source.root()).leaf_at(place.start, Side::After);
    let nodes = std::iter::successors(leaf, |node| node.parent().cloned());
    let calls = nodes.filter(|node| node.cast::<ast::FuncCall<'_>>().is_some());
    calls.map(|call| {
        let is_block = call.parent_kind() == Some(SyntaxKind::Markup);
        (call.range(), is_block)
    })
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
        "show regex(\"\\\\b({})\\\\b\"): it => {{set text(hyphenate: false);\
         let plain = it.text.replace(\"{HYPHEN}\", \"\");\
         if \"-\" in plain {{box(plain)}} else if plain == it.text {{it}} else {{plain}}}};",
        patterns.join("|")
    )
}
