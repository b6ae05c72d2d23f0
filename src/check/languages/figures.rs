//! Figures: what is typed by hand says the same in both languages.
//!
//! What it finds: a number, date, Roman numeral or symbol of a document that one language
//! has and the other has not, however each writes it: „12 345,6“ is "12,345.6", „trys“ is
//! "3", „2 mln.“ is "2 million".
//! Why it matters: a slip of the finger is seen by nobody who reads one language only.
//! Words of which one language need say nothing ("twice", "a thousand") may not say another
//! thing in each, nor may one language have per cent and the other percentage points.
//! What it leaves alone: a figure that one language repeats and the other says once; words
//! that need not be figures ("one", "decade", "May"); digits that stand in both languages
//! parted in the same way, such as a telephone or the number of a case.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::ops::Range;

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Diagnostics, Sources, found};
use crate::text::Lexicon;
use crate::text::figures::{Figure, Share, Sort, Value, figures, parted_digits};

pub(super) fn check(
    (source, target): (&Flat<'_>, &Flat<'_>),
    (source_words, target_words): (&Lexicon, &Lexicon),
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let mut left = figures(&source.text, source_words);
    let mut right = figures(&target.text, target_words);
    if !(source_words.has_numbers() && target_words.has_numbers()) {
        // Words of a language that nobody listed can't be missed.
        left.iter_mut()
            .chain(&mut right)
            .for_each(|figure| figure.is_certain &= !figure.is_word);
    }
    drop_alike(source, target, &mut left, &mut right);
    let (lost, added) = unmatched(&left, &right);
    let range = |figure: Option<&Figure>| figure.map(|figure| figure.range.clone());
    let mut pairs: Vec<Beside> = side_by_side(lost, added)
        .into_iter()
        .chain(of_other_size(&left, &right))
        .map(|(lost, added)| (range(lost), range(added)))
        .collect();
    pairs.extend(of_other_share(&left, &right));
    for (lost, added) in pairs {
        let kind = match (&lost, &added) {
            (Some(_), Some(_)) => found::Difference::Other,
            (Some(_), None) => found::Difference::Missing,
            _ => found::Difference::Extra,
        };
        let span = |flat: &Flat<'_>, range: &Option<Range<usize>>| {
            range.as_ref().map_or(flat.segment.span, |range| flat.span(range, sources))
        };
        let written = |flat: &Flat<'_>, range: &Option<Range<usize>>| {
            range.as_ref().map_or(String::new(), |range| flat.get(range).to_owned())
        };
        diags.push(
            found::FigureDiffers {
                name: &written(target, &added),
                kind,
                expected: &written(source, &lost),
                source: span(source, &lost),
            }
            .at(span(target, &added)),
        );
    }
}

/// Drops the figures of digits that both texts part in the same way.
fn drop_alike(
    source: &Flat<'_>,
    target: &Flat<'_>,
    left: &mut Vec<Figure>,
    right: &mut Vec<Figure>,
) {
    let key = |flat: &Flat<'_>, range: &Range<usize>| -> String {
        let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
        flat.get(range).chars().map(plain).collect()
    };
    let mut places: HashMap<String, VecDeque<Range<usize>>> = HashMap::new();
    for range in parted_digits(&target.text) {
        places.entry(key(target, &range)).or_default().push_back(range);
    }
    let (mut of_left, mut of_right) = (Vec::new(), Vec::new());
    for range in parted_digits(&source.text) {
        let other = places.get_mut(&key(source, &range)).and_then(VecDeque::pop_front);
        if let Some(other) = other {
            of_left.push(range);
            of_right.push(other);
        }
    }
    // A figure that goes on beyond them, such as one with decimals, is read as a whole.
    let is_in = |figure: &Figure, ranges: &[Range<usize>]| {
        ranges.iter().any(|range| {
            range.start <= figure.range.start && figure.range.end <= range.end
        })
    };
    let covers = |figures: &[Figure], range: &Range<usize>| {
        figures.iter().all(|figure| {
            figure.range.end <= range.start
                || range.end <= figure.range.start
                || is_in(figure, std::slice::from_ref(range))
        })
    };
    let whole: Vec<bool> = of_left
        .iter()
        .zip(&of_right)
        .map(|(a, b)| covers(left, a) && covers(right, b))
        .collect();
    let keep = |ranges: Vec<Range<usize>>| -> Vec<Range<usize>> {
        ranges
            .into_iter()
            .zip(&whole)
            .filter(|(_, is_whole)| **is_whole)
            .map(|(range, _)| range)
            .collect()
    };
    let (of_left, of_right) = (keep(of_left), keep(of_right));
    left.retain(|figure| !is_in(figure, &of_left));
    right.retain(|figure| !is_in(figure, &of_right));
}

/// Where a figure of the source stands and one of the translation; one may be missing.
type Beside = (Option<Range<usize>>, Option<Range<usize>>);

/// A figure of the source and one of the translation, of which one may be missing.
type Both<'f> = (Option<&'f Figure>, Option<&'f Figure>);

/// Returns the words of one sort that say another size in each language: „padvigubėjo“ and
/// "tripled". Alone they need no counterpart.
fn of_other_size<'f>(left: &'f [Figure], right: &'f [Figure]) -> Vec<Both<'f>> {
    let mut pairs = Vec::new();
    for sort in [Sort::Times, Sort::Round] {
        let without = |figures: &'f [Figure], others: &[Figure]| -> Vec<&'f Figure> {
            let is_said = |figure: &Figure| {
                others.iter().any(|other| {
                    other.readings.iter().any(|value| figure.readings.contains(value))
                })
            };
            figures
                .iter()
                .filter(|figure| {
                    figure.sort == sort && !figure.is_certain && !is_said(figure)
                })
                .collect()
        };
        let (lost, added) = (without(left, right), without(right, left));
        pairs.extend(lost.into_iter().zip(added).map(|(a, b)| (Some(a), Some(b))));
    }
    pairs
}

/// Returns the figures that are in per cent in one language and in percentage points in the
/// other.
fn of_other_share(left: &[Figure], right: &[Figure]) -> Vec<Beside> {
    let mut pairs = Vec::new();
    let mut seen: BTreeSet<&Value> = BTreeSet::new();
    for reading in left.iter().filter_map(|figure| figure.readings.first()) {
        if !seen.insert(reading) {
            continue;
        }
        let having = |list: &[Figure], wanted: Share| -> Vec<Range<usize>> {
            list.iter()
                .filter(|figure| figure.readings.contains(reading))
                .filter_map(|figure| figure.share.clone())
                .filter(|(share, _)| *share == wanted)
                .map(|(_, range)| range)
                .collect()
        };
        for (share, other) in
            [(Share::Points, Share::Percent), (Share::Percent, Share::Points)]
        {
            let (a, b) = (having(left, share), having(right, share));
            let (more, fewer) = (having(right, other), having(left, other));
            if let (Some(lost), Some(added)) = (a.get(b.len()), more.get(fewer.len())) {
                pairs.push((Some(lost.clone()), Some(added.clone())));
            }
        }
    }
    pairs
}

/// Puts beside each figure that the translation lacks one that it has too many: of the same
/// sort, in order.
fn side_by_side<'f>(lost: Vec<&'f Figure>, added: Vec<&'f Figure>) -> Vec<Both<'f>> {
    let sort = |figure: &Figure| figure.readings.first().map(std::mem::discriminant);
    let mut places: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (place, figure) in added.iter().enumerate() {
        places.entry(sort(figure)).or_default().push_back(place);
    }
    let mut rest: Vec<Option<&Figure>> = added.into_iter().map(Some).collect();
    let mut pairs = Vec::new();
    for figure in lost {
        let partner = places.get_mut(&sort(figure)).and_then(VecDeque::pop_front);
        pairs.push((Some(figure), partner.and_then(|place| rest[place].take())));
    }
    pairs.extend(rest.into_iter().flatten().map(|other| (None, Some(other))));
    pairs
}

/// Returns the readings of which two figures must share one to be counterparts.
type Readings = fn(&Figure) -> Vec<&[Value]>;

/// Returns the figures that surely are some and have no counterpart: those of the source,
/// and those of the translation.
fn unmatched<'f>(
    left: &'f [Figure],
    right: &'f [Figure],
) -> (Vec<&'f Figure>, Vec<&'f Figure>) {
    let mut partners: (Vec<bool>, Vec<bool>) =
        (vec![false; left.len()], vec![false; right.len()]);
    // What is sure and the same comes first, so that nothing doubtful takes its counterpart
    // away: "2 p.m." may be 14 hours, but "two" is „dvi“.
    let steps: [Readings; 3] = [
        |figure| {
            figure.is_certain.then_some(figure.readings.as_slice()).into_iter().collect()
        },
        |figure| {
            figure.readings.get(..1).filter(|_| figure.is_certain).into_iter().collect()
        },
        |figure| figure.readings.chunks(1).collect(),
    ];
    for readings in steps {
        let mut places: BTreeMap<&[Value], VecDeque<usize>> = BTreeMap::new();
        for (b, other) in right.iter().enumerate() {
            for reading in readings(other) {
                places.entry(reading).or_default().push_back(b);
            }
        }
        for (figure, has_partner) in left.iter().zip(&mut partners.0) {
            if *has_partner {
                continue;
            }
            let first = readings(figure).into_iter().filter_map(|reading| {
                let places = places.get_mut(reading)?;
                while places.front().is_some_and(|b| partners.1[*b]) {
                    places.pop_front();
                }
                places.front().copied()
            });
            if let Some(b) = first.min() {
                *has_partner = true;
                partners.1[b] = true;
            }
        }
    }
    let rest = |all: &'f [Figure], taken: &[bool]| -> Vec<&'f Figure> {
        let free =
            all.iter().zip(taken).filter(|(figure, taken)| figure.is_certain && !**taken);
        free.map(|(figure, _)| figure).collect()
    };
    let (mut lost, mut added) = (rest(left, &partners.0), rest(right, &partners.1));
    let number = |all: &[Figure]| all.iter().filter(|figure| figure.is_certain).count();
    // A figure that is said twice may be said once, unless another stands in its place.
    if number(left) != number(right) {
        let readings = |all: &'f [Figure]| -> BTreeSet<&'f Value> {
            all.iter().flat_map(|figure| &figure.readings).collect()
        };
        let (of_left, of_right) = (readings(left), readings(right));
        lost.retain(|figure| {
            !figure.readings.iter().any(|value| of_right.contains(value))
        });
        added.retain(|figure| {
            !figure.readings.iter().any(|value| of_left.contains(value))
        });
    }
    (lost, added)
}
