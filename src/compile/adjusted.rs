//! Generated source that is set otherwise at some places, after its pages were looked at.
//!
//! Each place gets code of its own, because Typst remembers how it set all else: a rule for the
//! whole document would make it set everything again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use typst::syntax::Source;

use crate::compile::GeneratedPlace;
use crate::compile::calls::{
    self, Kind, PAIR, WHOLE, block_around, can_part, last_passed, least_scale,
    text_follows, whole_around,
};
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
    /// Whether a table or figure floats, if not as it was generated.
    floats: Option<bool>,
    /// What is kept free, so that a line goes to the next page.
    free: Option<Free>,
    /// How large pictures are set, if they are smaller than they were drawn.
    scale: Option<f64>,
    /// Where the block begins after which it is set.
    after: Option<usize>,
}

/// How a block that leaves a page white is set, so that it takes less room or can be divided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Remedy {
    /// Pages may part it.
    Part,
    /// Its pictures are smaller than they are now, by this factor.
    Shrink(f64),
    /// It leaves its place, and the text after it fills the page.
    Float,
    /// It is set after the blocks up to the one that begins here, as far as it may pass them.
    After(usize),
}

/// A line that has to go to the next page.
#[derive(Debug)]
pub(super) struct MovedLine {
    /// Where something in it was written.
    pub(super) place: GeneratedPlace,
    /// How much has to be kept free at the foot of the page, in points.
    pub(super) room: f64,
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
const MOST_BEFORE: f64 = 200.0;

/// What stands after a call with code before it.
const AFTER: &str = "}";

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
        if self.keep_free(place, room) {
            return true;
        }
        let Some(block) = block_around(&self.generated, place) else { return false };
        let call = self.call(&block);
        call.free = match call.free {
            None | Some(Free::AtFoot { .. }) => Some(Free::Before(room)),
            Some(Free::Before(before)) if before < MOST_BEFORE => {
                Some(Free::Before(room.max(before + 2.0 * LINE)))
            }
            Some(Free::Before(_)) => return false,
        };
        true
    }

    /// Keeps the foot of the page free below the line at a place, as it was generated, so that it
    /// goes to the next page. Returns whether that alters anything.
    pub(super) fn keep_free(&mut self, place: &Range<usize>, room: f64) -> bool {
        let Some(block) = block_around(&self.generated, place) else { return false };
        let call = self.call(&block);
        // Where a page of text ends is not known to the point.
        call.free = match call.free {
            None => Some(Free::AtFoot { room, is_first: true }),
            Some(Free::AtFoot { room: before, is_first: true }) => {
                Some(Free::AtFoot { room: room.max(before + LINE), is_first: false })
            }
            Some(Free::AtFoot { .. } | Free::Before(_)) => return false,
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
        self.call(&block).floats = Some(false);
        true
    }

    /// Sets the block at a place, as it was generated, so that it leaves less of a page white.
    /// Returns whether that alters anything.
    pub(super) fn fill(&mut self, place: &Range<usize>, remedy: Remedy) -> bool {
        let Some(block) = block_around(&self.generated, place) else { return false };
        let code = self.generated.text().get(block.clone()).unwrap_or_default();
        let can_part = can_part(code);
        let least_scale = least_scale(code);
        let can_float = text_follows(&self.generated, &block);
        let after = match remedy {
            Remedy::After(last) => last_passed(&self.generated, &block, last),
            Remedy::Part | Remedy::Shrink(_) | Remedy::Float => None,
        };
        // What is set after a block is written with it.
        if let Some(block) = &after {
            self.call(block);
        }
        let after = after.map(|block| block.start);
        let call = self.call(&block);
        match remedy {
            Remedy::Part => can_part && !std::mem::replace(&mut call.is_loose, true),
            Remedy::Float => {
                let is_new = can_float && call.floats.is_none();
                if is_new {
                    call.floats = Some(true);
                }
                is_new
            }
            Remedy::Shrink(factor) => {
                let scale = call.scale.unwrap_or(1.0) * factor;
                let is_legible = scale >= least_scale;
                if is_legible {
                    call.scale = Some(scale);
                }
                is_legible
            }
            Remedy::After(_) => {
                let is_later = after > call.after;
                call.after = after.max(call.after);
                is_later
            }
        }
    }

    /// Returns whether a block, as it was generated, is a table or figure that floats.
    pub(super) fn floats(&self, block: &Range<usize>) -> bool {
        let code = self.generated.text().get(block.clone()).unwrap_or_default();
        let call = self.calls.get(&block.start);
        let is_parted = call.is_some_and(|call| call.is_loose);
        let floats = call.and_then(|call| call.floats);
        floats.unwrap_or_else(|| calls::floats(code)) && !is_parted
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
        let mut moved: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (&start, call) in &self.calls {
            if let Some(after) = call.after {
                moved.entry(after).or_default().push(start);
            }
        }
        for (&start, call) in self.calls.iter().rev() {
            let within = self.added.iter().filter(|(place, _)| *place < call.end);
            let end = call.end + within.map(|(_, added)| added).sum::<usize>();
            let code = self.whole.text().get(start..end).unwrap_or_default();
            let mut before = call.before(code, &keep_words);
            if call.after.is_some() {
                before.insert_str(0, &format!("let moved-{start} = "));
            }
            let mut after = AFTER.to_owned();
            for start in moved.get(&start).into_iter().flatten() {
                after.push_str(&format!("\n#moved-{start}\n"));
            }
            let code = format!("{before}{code}{after}");
            self.whole.edit(start..end, &code);
            self.added.extend([(start, before.len()), (call.end, after.len())]);
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
        let is_displayed = matches!(Kind::of(code), Kind::Table | Kind::Figure);
        let place_in = match (self.floats, self.is_loose) {
            (_, true) if is_displayed => Some("parted"),
            (Some(true), _) => Some("float"),
            (Some(false), _) => Some("flow"),
            (None, _) => None,
        };
        if let Some(place_in) = place_in {
            let given = format!("place-in: \"{place_in}\", ");
            before.push_str(&with(name, "place-in: none", &given));
        } else if self.is_loose && code.starts_with(WHOLE) {
            before.push_str("let whole(body, ..rest) = body;");
        } else if self.is_loose && code.starts_with(PAIR) {
            before.push_str(&with(name, "whole: false, sticky: false", ""));
        } else if self.is_loose {
            before.push_str(&with(name, "sticky: false, short: false", "short: false, "));
        }
        if let Some(scale) = self.scale {
            // A width that is a share of the room would be one of the room that is scaled.
            before.push_str(&format!(
                "show std.image: it => std.layout(size => std.scale({:.1}%, \
                 origin: std.top + std.left, reflow: true, \
                 std.block(width: size.width, it)));",
                100.0 * scale
            ));
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
