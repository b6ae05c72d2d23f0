//! Pairs the blocks of a translation with the blocks of its source.
//!
//! Both lists keep their order; among all ways to pair blocks of the same kind, the one
//! with the most in common wins (Needleman and Wunsch). What blocks have in common is what
//! survives translation: anchors, placeholders, footnotes, links, numbers, and length
//! (Gale and Church).

use std::collections::BTreeSet;

use crate::model::{
    Block, BlockKind, Inline, InlineKind, LinkTarget, Placeholder, visit,
};

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

/// Points for two blocks of one kind; more than two gaps cost, so that a difference in
/// content alone never separates them.
const SAME_KIND: i32 = 40;
/// What a block without a partner costs.
const GAP: i32 = -10;
/// Points for all marks in common; the share of marks in common is rewarded.
const MARKS: i32 = 60;
/// Points lost when one of two texts is many times longer.
const LENGTH: i32 = 20;

/// Pairs the blocks of a translation with those of its source.
///
/// Every index of either list stands in exactly one pair, and both are in order.
pub fn align(source: &[Block], target: &[Block]) -> Vec<Pair> {
    let left: Vec<Profile> = source.iter().map(Profile::of).collect();
    let right: Vec<Profile> = target.iter().map(Profile::of).collect();
    if left.len() == right.len() && left.iter().zip(&right).all(|(a, b)| a.agrees(b)) {
        return (0..left.len()).map(|index| Pair::Both(index, index)).collect();
    }
    best_path(left.len(), right.len(), &|row, column| left[row].score(&right[column]))
}

/// Pairs two lists in order so that the pairs' points are the most; a pair without points
/// can't be.
pub(super) fn best_path(
    rows: usize,
    columns: usize,
    score: &dyn Fn(usize, usize) -> Option<i32>,
) -> Vec<Pair> {
    let width = columns + 1;
    let mut best = vec![0i32; (rows + 1) * width];
    for column in 1..width {
        best[column] = best[column - 1] + GAP;
    }
    for row in 1..=rows {
        best[row * width] = best[(row - 1) * width] + GAP;
        for column in 1..width {
            let gap = best[(row - 1) * width + column]
                .max(best[row * width + column - 1])
                + GAP;
            let pair = score(row - 1, column - 1)
                .map(|score| best[(row - 1) * width + column - 1] + score);
            best[row * width + column] = pair.map_or(gap, |pair| pair.max(gap));
        }
    }
    let (mut row, mut column) = (rows, columns);
    let mut pairs = Vec::new();
    while row > 0 || column > 0 {
        let here = best[row * width + column];
        let paired = row > 0
            && column > 0
            && score(row - 1, column - 1).is_some_and(|score| {
                here == best[(row - 1) * width + column - 1] + score
            });
        if paired {
            pairs.push(Pair::Both(row - 1, column - 1));
            row -= 1;
            column -= 1;
        } else if column > 0 && here == best[row * width + column - 1] + GAP {
            pairs.push(Pair::Target(column - 1));
            column -= 1;
        } else {
            pairs.push(Pair::Source(row - 1));
            row -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// What survives translation of a block.
pub(super) struct Profile {
    /// Kind and shape; blocks of different kinds are never paired.
    kind: String,
    /// Anchors, placeholders, footnotes, addresses and numbers.
    marks: BTreeSet<String>,
    /// The number of characters of text.
    length: usize,
}

impl Profile {
    pub(super) fn of(block: &Block) -> Self {
        let kind = match &block.kind {
            BlockKind::Heading { level, .. } => format!("heading {level}"),
            BlockKind::Paragraph(_) => "paragraph".to_owned(),
            BlockKind::List(list) => format!("list {}", list.start.is_some()),
            BlockKind::Quote(_) => "quote".to_owned(),
            BlockKind::Code(_) => "code".to_owned(),
            BlockKind::Table(table) => format!("table {}", table.alignments.len()),
            BlockKind::Figure(_) => "figure".to_owned(),
            BlockKind::DataTable(_) => "data table".to_owned(),
            BlockKind::Directive(directive) => directive.kind.as_str().to_owned(),
            BlockKind::Rule => "rule".to_owned(),
        };
        let mut profile = Profile { kind, marks: BTreeSet::new(), length: 0 };
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
                BlockKind::Figure(image) => {
                    profile.marks.insert(image.path.value.clone());
                }
                BlockKind::Directive(directive) => {
                    profile
                        .marks
                        .extend(directive.follows.iter().map(|f| f.value.clone()));
                }
                BlockKind::Code(text) => profile.length += text.len(),
                _ => {}
            }
        });
        visit::all_inlines(whole, &mut |inline| profile.add(inline));
        profile
    }

    fn add(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => {
                self.length += text.chars().count();
                let numbers = text.split(|c: char| !c.is_ascii_digit());
                self.marks.extend(numbers.filter(|n| n.len() > 1).map(str::to_owned));
            }
            InlineKind::FootnoteMark(name) => {
                self.marks.insert(format!("^{name}"));
            }
            InlineKind::Placeholder(placeholder) => {
                self.length += 10;
                self.marks.insert(mark(placeholder));
            }
            InlineKind::Link { target: LinkTarget::Url(url), .. } => {
                self.marks.insert(url.clone());
            }
            _ => {}
        }
    }

    /// Says whether two blocks are so alike that no other pairing needs to be weighed.
    fn agrees(&self, other: &Profile) -> bool {
        self.kind == other.kind
            && self.marks == other.marks
            && self.length_penalty(other) == 0
    }

    /// Returns how many points a pair of blocks earns, `None` if they can't be paired.
    pub(super) fn score(&self, other: &Profile) -> Option<i32> {
        if self.kind != other.kind {
            return None;
        }
        let common = self.marks.intersection(&other.marks).count();
        let all = self.marks.union(&other.marks).count();
        let marks = match all {
            0 => 0,
            all => MARKS * i32::try_from(common).ok()? / i32::try_from(all).ok()?,
        };
        Some(SAME_KIND + marks - self.length_penalty(other))
    }

    /// Says whether two blocks are of one kind.
    pub(super) fn is_like(&self, other: &Profile) -> bool {
        self.kind == other.kind
    }

    /// Says whether two blocks share most of the names that authors gave in them. Bare
    /// numbers, such as years, say little.
    pub(super) fn shares_names(&self, other: &Profile) -> bool {
        let is_name = |mark: &&String| !mark.chars().all(|c| c.is_ascii_digit());
        let common = self.marks.intersection(&other.marks).filter(is_name).count();
        let all = self.marks.union(&other.marks).filter(is_name).count();
        common > 0 && common * 2 >= all
    }

    fn length_penalty(&self, other: &Profile) -> i32 {
        let (short, long) =
            (self.length.min(other.length) + 20, self.length.max(other.length) + 20);
        match long / short {
            0 | 1 => 0,
            2 | 3 => LENGTH / 2,
            _ => LENGTH,
        }
    }
}

/// Returns what identifies a placeholder in both languages.
pub fn mark(placeholder: &Placeholder) -> String {
    let query = |name: &str, query: &crate::evidence::Query| {
        let mut parts: Vec<String> = query
            .selectors
            .iter()
            .map(|selector| {
                format!("{}={}", selector.dimension.value, selector.code.value)
            })
            .collect();
        parts.sort();
        format!("{name} {} {}", query.indicator.value, parts.join(" "))
    };
    match placeholder {
        Placeholder::Value(inner) | Placeholder::Number(inner) => query("figure", inner),
        Placeholder::Ref(anchor) => format!("ref {}", anchor.value),
        Placeholder::Cite(citation) => {
            format!("cite {} {:?}", citation.source.value, citation.locator)
        }
    }
}
