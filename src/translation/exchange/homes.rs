//! Which segment of the report each text that came back is for.
//!
//! Of the chapter that it left, the one with its source; of several the one nearest to where it
//! stood. While it was away, chapters may have been renamed, split, joined or exchanged: a text
//! whose source stands nowhere in its chapter goes to the one other place that has it, word for
//! word. Of several places, the one in a chapter to which other texts of its chapter have gone;
//! as many equal texts as places there keep their order. What is left could be meant anywhere,
//! and a person has to say where.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Span;
use crate::translation::exchange::{Destination, Returned};

/// A segment: the destination, and its number there.
type Place = (usize, usize);

/// Where texts that came back belong.
pub(super) struct Homes<'u> {
    /// The texts of each destination with their segments.
    pub(super) matched: Vec<Vec<(&'u Returned, usize)>>,
    /// The texts whose source stands in no place.
    pub(super) gone: Vec<&'u Returned>,
    /// The texts whose source stands in several places, with these.
    pub(super) ambiguous: Vec<(&'u Returned, Vec<Span>)>,
}

/// Finds the segment of each text. `may_move`: whether it may be in another chapter than the text
/// left.
pub(super) fn homes<'u>(
    units: &'u [Returned],
    destinations: &[Destination<'_>],
    may_move: bool,
) -> Homes<'u> {
    let mut by_key: BTreeMap<&str, BTreeSet<Place>> = BTreeMap::new();
    for (number, destination) in destinations.iter().enumerate() {
        for (index, compared) in destination.comparison.segments.iter().enumerate() {
            by_key.entry(&compared.source.key).or_default().insert((number, index));
        }
    }
    let chapters = destinations.iter().enumerate();
    let chapters: BTreeMap<&str, usize> =
        chapters.map(|(number, destination)| (destination.chapter, number)).collect();
    let stood = |unit: &Returned| {
        let own = chapters.get(unit.id.chapter.as_str()).copied()?;
        Some((own, unit.id.number.saturating_sub(1)))
    };
    let mut homes = Homes {
        matched: vec![Vec::new(); destinations.len()],
        gone: Vec::new(),
        ambiguous: Vec::new(),
    };
    // Each place is for one text, as long as there are places enough.
    let mut free = by_key.clone();
    let mut strayed: BTreeMap<(&str, String), Vec<&Returned>> = BTreeMap::new();
    for unit in units {
        let key = unit.source.key();
        let places = free.get_mut(key.as_str());
        let place = stood(unit).zip(places).and_then(|(stood, places)| {
            let place = nearest(places, stood)?;
            places.remove(&place);
            Some(place)
        });
        match place {
            Some((number, index)) => homes.matched[number].push((unit, index)),
            None => strayed.entry((&unit.id.chapter, key)).or_default().push(unit),
        }
    }
    let mut left: Vec<(&str, Vec<&Returned>, Vec<Place>)> = Vec::new();
    let mut followed: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for ((chapter, key), list) in strayed {
        let free = free.get(key.as_str()).into_iter().flatten();
        let free: Vec<Place> = free.filter(|_| may_move).copied().collect();
        match free.as_slice() {
            [] => {
                let places = by_key.get(key.as_str());
                for unit in list {
                    let place = stood(unit).zip(places);
                    match place.and_then(|(stood, places)| nearest(places, stood)) {
                        Some((number, index)) => {
                            homes.matched[number].push((unit, index));
                        }
                        None => homes.gone.push(unit),
                    }
                }
            }
            [(number, index)] => {
                followed.entry(chapter).or_default().insert(*number);
                homes.matched[*number].extend(list.iter().map(|unit| (*unit, *index)));
            }
            _ => left.push((chapter, list, free)),
        }
    }
    for (chapter, mut list, free) in left {
        let is_followed = |place: &&Place| {
            followed.get(chapter).is_some_and(|numbers| numbers.contains(&place.0))
        };
        let near: Vec<Place> = free.iter().filter(is_followed).copied().collect();
        list.sort_by_key(|unit| unit.id.number);
        let is_one = |place: &Place| near.first().is_some_and(|first| first.0 == place.0);
        match near.as_slice() {
            [(number, index)] => {
                homes.matched[*number].extend(list.iter().map(|unit| (*unit, *index)));
            }
            near if near.len() == list.len() && near.iter().all(is_one) => {
                for (unit, (number, index)) in list.into_iter().zip(near) {
                    homes.matched[*number].push((unit, *index));
                }
            }
            _ => {
                let span = |(number, index): &Place| {
                    let pair = &destinations[*number].comparison.segments[*index];
                    pair.target.as_ref().map_or(pair.source.span, |target| target.span)
                };
                let places: Vec<Span> = free.iter().map(span).collect();
                let list = list.into_iter().map(|unit| (unit, places.clone()));
                homes.ambiguous.extend(list);
            }
        }
    }
    homes
}

/// Returns the place of those in a chapter that stands nearest to where a text stood.
fn nearest(places: &BTreeSet<Place>, stood: Place) -> Option<Place> {
    let (chapter, number) = stood;
    let before = places.range((chapter, 0)..=stood).next_back();
    let after = places.range(stood..(chapter + 1, 0)).next();
    let around = before.into_iter().chain(after);
    around.min_by_key(|place| place.1.abs_diff(number)).copied()
}
