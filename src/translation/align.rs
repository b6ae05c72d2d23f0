//! Pairs the blocks of a translation with the blocks of its source.
//!
//! Both lists keep their order; among all ways to pair blocks of the same kind, the one
//! with the most in common wins: see [`search`]. What blocks have in common is what
//! survives translation: anchors, placeholders, footnotes, links, numbers, and length
//! (Gale and Church).

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Block, BlockKind, Inline, InlineKind, LinkTarget, visit};
use crate::translation::mark::mark;
use crate::translation::search;

/// A block of the source, of the translation, or of both, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// The translation's block renders the source's.
    Both(usize, usize),
    /// The source's block has no translation.
    Source(usize),
    /// The translation's block has no source.
    Target(usize),
}

impl Pair {
    /// Returns both blocks of a pair that has both.
    pub fn both(self) -> Option<(usize, usize)> {
        if let Pair::Both(source, target) = self { Some((source, target)) } else { None }
    }

    /// Returns the source's block if it has no translation.
    pub fn only_source(self) -> Option<usize> {
        if let Pair::Source(index) = self { Some(index) } else { None }
    }

    /// Returns the translation's block if it has no source.
    pub fn only_target(self) -> Option<usize> {
        if let Pair::Target(index) = self { Some(index) } else { None }
    }
}

/// Points for all marks in common; the share of marks in common is rewarded.
// The four weights were chosen, not measured. Marks outweigh length, because they survive
// translation exactly and length only roughly.
const MARKS: i32 = 60;
/// Points for two blocks of one kind. A pair with nothing else in common still scores
/// better than two gaps, so a difference in content alone never separates two blocks.
const SAME_KIND: i32 = 30;
/// The points for length of two texts of which one is not more than twice as long.
const ALIKE: i32 = 10;
/// Points lost for no mark in common; the share of marks that differ is punished.
const OTHER_MARKS: i32 = 30;

/// Pairs the blocks of a translation with those of its source.
///
/// Every index of either list stands in exactly one pair, and both are in order.
pub fn align<B: Borrow<Block>>(source: &[B], target: &[B]) -> Vec<Pair> {
    let (left, right) = profiles(source, target);
    // Most translations follow their source block by block. They need no search, whose
    // time grows with the product of both lengths.
    if left.len() == right.len() && left.iter().zip(&right).all(|(a, b)| a.agrees(b)) {
        return (0..left.len()).map(|index| Pair::Both(index, index)).collect();
    }
    search::pairs(&left, &right)
}

/// Returns what survives translation of each block, so that both lists can be compared.
pub(super) fn profiles<B: Borrow<Block>>(
    source: &[B],
    target: &[B],
) -> (Vec<Profile>, Vec<Profile>) {
    let mut names = Names::default();
    let mut profiles = |blocks: &[B]| {
        blocks.iter().map(|block| Profile::of(block.borrow(), &mut names)).collect()
    };
    (profiles(source), profiles(target))
}

/// The bit set in the number of a mark that is itself a bare number, such as a year.
/// Sorted, these marks come last.
const BARE_NUMBER: u32 = 1 << 31;

/// Numbers for kinds and marks, which are compared far more often than read.
#[derive(Default)]
struct Names(BTreeMap<String, u32>);

impl Names {
    fn number(&mut self, name: String) -> u32 {
        let bare = if name.chars().all(|c| c.is_ascii_digit()) { BARE_NUMBER } else { 0 };
        let next = u32::try_from(self.0.len()).unwrap_or(BARE_NUMBER - 1);
        *self.0.entry(name).or_insert(next | bare)
    }
}

/// What survives translation of a block.
pub(super) struct Profile {
    /// Kind and shape; blocks of different kinds are never paired.
    pub(super) kind: u32,
    /// Anchors, placeholders, footnotes, addresses and numbers; sorted.
    pub(super) marks: Vec<u32>,
    /// The number of characters of text.
    pub(super) length: usize,
}

/// A profile that is being gathered.
#[derive(Default)]
struct Gathered {
    marks: BTreeSet<String>,
    length: usize,
}

impl Gathered {
    fn add(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => {
                self.length += text.chars().count();
                // Groups of digits, because languages put different signs between them; a
                // single digit is in too many paragraphs to identify one.
                let numbers = text.split(|c: char| !c.is_ascii_digit());
                self.marks.extend(numbers.filter(|n| n.len() > 1).map(str::to_owned));
            }
            InlineKind::FootnoteMark(name) => {
                self.marks.insert(format!("^{name}"));
            }
            InlineKind::Placeholder(placeholder) => {
                if placeholder.is_printed() {
                    // About the length of a figure with its unit; chosen, not measured.
                    self.length += 10;
                }
                self.marks.insert(mark(placeholder));
            }
            InlineKind::Link { target: LinkTarget::Url(url), .. } => {
                self.marks.insert(url.clone());
            }
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Struck(_)
            | InlineKind::Foreign { .. }
            | InlineKind::Code(_)
            | InlineKind::Link { .. }
            | InlineKind::Image(_)
            | InlineKind::InlineFootnote(_)
            | InlineKind::SoftBreak
            | InlineKind::LineBreak => {}
        }
    }
}

impl Profile {
    fn of(block: &Block, names: &mut Names) -> Self {
        let kind = block.kind.shape();
        let mut profile = Gathered::default();
        let whole = std::slice::from_ref(block);
        visit::blocks(whole, &mut |inner| {
            if let Some(anchor) = &inner.anchor {
                profile.marks.insert(format!("#{}", anchor.value));
            }
            match &inner.kind {
                BlockKind::DataTable(table) => {
                    let ids = table.indicators.iter().map(|id| id.value.as_str());
                    profile.marks.insert(format!("table {}", ids.collect::<String>()));
                }
                BlockKind::Chart(chart) => {
                    let ids = chart.table.indicators.iter().map(|id| id.value.as_str());
                    profile.marks.insert(format!("chart {}", ids.collect::<String>()));
                }
                BlockKind::Figure(image) => {
                    profile.marks.insert(image.path.value.clone());
                }
                BlockKind::Directive(directive) => {
                    profile
                        .marks
                        .extend(directive.follows.iter().map(|f| f.value.clone()));
                }
                BlockKind::Code(text) => profile.length += text.len(),
                BlockKind::Heading { .. }
                | BlockKind::Paragraph(_)
                | BlockKind::List(_)
                | BlockKind::Quote(_)
                | BlockKind::Table(_)
                | BlockKind::Register(_)
                | BlockKind::Rule => {}
            }
        });
        visit::all_inlines(whole, &mut |inline| profile.add(inline));
        let mut marks: Vec<u32> =
            profile.marks.into_iter().map(|mark| names.number(mark)).collect();
        marks.sort_unstable();
        // No mark begins with this word, so a kind never gets the number of a mark.
        let kind = names.number(format!("kind {kind}"));
        Profile { kind, marks, length: profile.length }
    }

    /// Returns whether two blocks are so alike that no other pairing needs to be
    /// considered.
    fn agrees(&self, other: &Profile) -> bool {
        self.kind == other.kind
            && self.marks == other.marks
            && self.likeness(other) >= ALIKE
    }

    /// Returns how many points a pair of blocks earns, `None` if they can't be paired.
    pub(super) fn score(&self, other: &Profile) -> Option<i32> {
        if self.kind != other.kind {
            return None;
        }
        let common = common(&self.marks, &other.marks);
        let all = self.marks.len() + other.marks.len() - common;
        let marks = match all {
            0 => 0,
            all => {
                let (common, all) =
                    (i32::try_from(common).ok()?, i32::try_from(all).ok()?);
                (MARKS * common - OTHER_MARKS * (all - common)) / all
            }
        };
        Some(SAME_KIND + marks + self.likeness(other))
    }

    /// Returns whether two blocks are of one kind.
    pub(super) fn is_like(&self, other: &Profile) -> bool {
        self.kind == other.kind
    }

    /// Returns whether two blocks share most of the names that authors gave in them. Bare
    /// numbers such as years do not count, since many blocks have them.
    pub(super) fn shares_names(&self, other: &Profile) -> bool {
        let (left, right) = (self.names(), other.names());
        let common = common(left, right);
        common > 0 && common * 2 >= left.len() + right.len() - common
    }

    /// Returns the marks that are not bare numbers; bare numbers are sorted behind them.
    fn names(&self) -> &[u32] {
        &self.marks[..self.marks.partition_point(|mark| mark & BARE_NUMBER == 0)]
    }

    /// Returns the points for how alike the lengths of two texts are.
    fn likeness(&self, other: &Profile) -> i32 {
        // Short texts differ much in proportion and little in fact.
        let (short, long) =
            (self.length.min(other.length) + 20, self.length.max(other.length) + 20);
        i32::try_from(short * 20 / long).unwrap_or(0)
    }
}

/// Counts what two sorted lists have in common.
fn common(left: &[u32], right: &[u32]) -> usize {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    let mut count = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let order = a.cmp(b);
        if order.is_le() {
            left.next();
        }
        if order.is_ge() {
            right.next();
        }
        count += usize::from(order.is_eq());
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostics, SourceFile, Sources};
    use crate::markdown;

    fn blocks(text: &str) -> Vec<Block> {
        let mut sources = Sources::default();
        let file =
            sources.add(SourceFile { path: "a.md".to_owned(), text: text.to_owned() });
        markdown::parse(file, text, 0, &mut Diagnostics::new()).blocks
    }

    /// Shows pairs as `0=0`, blocks of the source alone as `1-`, of the translation as
    /// `-1`.
    #[track_caller]
    fn check(source: &str, target: &str, expected: &str) {
        let pairs = align(&blocks(source), &blocks(target));
        let shown: Vec<String> = pairs
            .iter()
            .map(|pair| match pair {
                Pair::Both(left, right) => format!("{left}={right}"),
                Pair::Source(left) => format!("{left}-"),
                Pair::Target(right) => format!("-{right}"),
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    const SOURCE: &str = "Pirma pastraipa apie smurtą.\n\n\
        Antra: {{value \"a\" year=2023}}[^1].\n\n\
        Trečia pastraipa, be jokių ženklų.\n\n\
        ## Siūlymai\n\n::: note\nTekstas.\n:::\n\n[^1]: Išnaša.\n";

    #[test]
    fn equal_structures_are_paired_in_order() {
        check(
            SOURCE,
            "First.\n\nSecond: {{value \"a\" year=2023}}[^1].\n\nThird.\n\n\
             ## Proposals\n\n::: note\nText.\n:::\n\n[^1]: Note.\n",
            "0=0 1=1 2=2 3=3 4=4",
        );
    }

    #[test]
    fn what_is_missing_is_found_by_its_marks() {
        check(
            SOURCE,
            "First on violence.\n\nThird paragraph without any marks.\n\n\
             ## Proposals\n\n::: note\nText.\n:::\n",
            "0=0 1- 2=1 3=2 4=3",
        );
        check(SOURCE, "## Proposals\n", "0- 1- 2- 3=0 4-");
        check(SOURCE, "", "0- 1- 2- 3- 4-");
        check("", "Only here.\n", "-0");
    }

    #[test]
    fn a_paragraph_too_many_stands_alone() {
        check(
            "Pirma.\n\nAntra {{value \"a\" year=2023}}.\n",
            "First.\n\nAdded by the translator.\n\nSecond {{value \"a\" year=2023}}.\n",
            "0=0 -1 1=2",
        );
    }

    #[test]
    fn blocks_of_different_kinds_are_never_paired() {
        check("Tekstas.\n", "- item\n", "0- -0");
    }
}
