//! Figures: what is typed by hand says the same in both languages.
//!
//! What it finds: a number, date, Roman numeral or symbol of a document that one language
//! has and the other has not, however each writes it: „12 345,6“ is "12,345.6", „trys“ is
//! "3", „2 mln.“ is "2 million".
//! Why it matters: a slip of the finger is seen by nobody who reads one language only.
//! What it leaves alone: a figure that one language repeats and the other says once; words
//! that need not be figures ("one", "decade", "May").

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::text::Lexicon;
use crate::text::figures::{Figure, Value, figures};

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
        left.iter_mut().chain(&mut right).for_each(|own| own.is_certain &= !own.is_word);
    }
    let (lost, added) = unmatched(&left, &right);
    for (lost, added) in side_by_side(lost, added) {
        let kind = match (lost, added) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "missing",
            _ => "extra",
        };
        let span = |flat: &Flat<'_>, figure: Option<&Figure>| {
            figure.map_or(flat.segment.span, |own| flat.span(&own.range, sources))
        };
        let written = |flat: &Flat<'_>, figure: Option<&Figure>| {
            figure.map_or(String::new(), |own| flat.get(&own.range).to_owned())
        };
        diags.push(
            Diagnostic::new(Code::FigureDiffers, span(target, added))
                .with("kind", kind)
                .with("name", written(target, added))
                .with("expected", written(source, lost))
                .with_related(span(source, lost), "source"),
        );
    }
}

/// Puts beside each figure that the translation lacks one that it has too many: of the same
/// sort, in order.
fn side_by_side<'f>(
    lost: Vec<&'f Figure>,
    added: Vec<&'f Figure>,
) -> Vec<(Option<&'f Figure>, Option<&'f Figure>)> {
    let sort = |figure: &Figure| figure.readings.first().map(std::mem::discriminant);
    let mut places: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (place, own) in added.iter().enumerate() {
        places.entry(sort(own)).or_default().push_back(place);
    }
    let mut rest: Vec<Option<&Figure>> = added.into_iter().map(Some).collect();
    let mut pairs = Vec::new();
    for own in lost {
        let partner = places.get_mut(&sort(own)).and_then(VecDeque::pop_front);
        pairs.push((Some(own), partner.and_then(|place| rest[place].take())));
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
        |own| own.is_certain.then_some(own.readings.as_slice()).into_iter().collect(),
        |own| own.readings.get(..1).filter(|_| own.is_certain).into_iter().collect(),
        |own| own.readings.chunks(1).collect(),
    ];
    for readings in steps {
        let mut places: BTreeMap<&[Value], VecDeque<usize>> = BTreeMap::new();
        for (b, other) in right.iter().enumerate() {
            for reading in readings(other) {
                places.entry(reading).or_default().push_back(b);
            }
        }
        for (own, has_partner) in left.iter().zip(&mut partners.0) {
            if *has_partner {
                continue;
            }
            let first = readings(own).into_iter().filter_map(|reading| {
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
    let rest = |own: &'f [Figure], taken: &[bool]| -> Vec<&'f Figure> {
        let free =
            own.iter().zip(taken).filter(|(own, taken)| own.is_certain && !**taken);
        free.map(|(figure, _)| figure).collect()
    };
    let (mut lost, mut added) = (rest(left, &partners.0), rest(right, &partners.1));
    let number = |all: &[Figure]| all.iter().filter(|own| own.is_certain).count();
    // A figure that is said twice may be said once, unless another stands in its place.
    if number(left) != number(right) {
        let readings = |all: &'f [Figure]| -> BTreeSet<&'f Value> {
            all.iter().flat_map(|own| &own.readings).collect()
        };
        let (of_left, of_right) = (readings(left), readings(right));
        lost.retain(|own| !own.readings.iter().any(|own| of_right.contains(own)));
        added.retain(|own| !own.readings.iter().any(|own| of_left.contains(own)));
    }
    (lost, added)
}
