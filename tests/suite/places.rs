//! Where things stand on the pages of a PDF: notes beside their marks, tables and figures in their
//! order.

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object as pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Object};

use crate::pages::decoded;

/// How a link to a note is described, without its number.
const NOTES: [&str; 2] = [" išnaša", "Footnote "];

/// Asserts that each note is on the page of its mark, and that tables and figures are in the
/// order of their numbers. Returns how many notes and how many tables and figures there are.
#[track_caller]
pub(crate) fn all_is_in_place(name: &str, bytes: &[u8]) -> (usize, usize) {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let (notes, strayed) = notes(&file);
    assert!(strayed.is_empty(), "{name}: notes on other pages: {strayed:?}");
    let places = places(&file);
    let mut numbered = 0;
    for kind in ["t", "f"] {
        let of_kind = (1..).map_while(|number| places.get(&format!("{kind}{number}")));
        let of_kind: Vec<_> = of_kind.collect();
        numbered += of_kind.len();
        let is_before = |pair: &[&(usize, f64)]| {
            pair[0].0 < pair[1].0 || pair[0].0 == pair[1].0 && pair[0].1 > pair[1].1
        };
        let wrong = of_kind.windows(2).position(|pair| !is_before(pair));
        assert_eq!(wrong, None, "{name}: {kind} out of order, counted from 0");
    }
    (notes, numbered)
}

/// Returns how many marks lead to notes, and those of notes that are on the page of none.
fn notes(file: &Pdf) -> (usize, Vec<(String, usize, usize)>) {
    let pages = numbers(file);
    // The same note can have a mark in each column, one of them where the row goes on.
    let mut marks: BTreeMap<(usize, u64), Vec<(String, usize)>> = BTreeMap::new();
    for (index, page) in file.pages().iter().enumerate() {
        let annotations: Array<'_> =
            page.raw().get(b"Annots".as_slice()).unwrap_or_default();
        for annotation in annotations.iter::<Dict<'_>>() {
            let words = annotation.get::<pdf::String<'_>>(b"Contents".as_slice());
            let words = words.map_or_else(String::new, |words| decoded(words.as_bytes()));
            let rest = words.replace(|c: char| c.is_ascii_digit(), "");
            if rest.len() == words.len() || !NOTES.contains(&rest.as_str()) {
                continue;
            }
            let place: Array<'_> = annotation.get(b"Dest".as_slice()).unwrap();
            let (page, height) = place_of(&place, &pages);
            marks.entry((page, height.to_bits())).or_default().push((words, index));
        }
    }
    let count = marks.values().map(Vec::len).sum();
    let apart = marks
        .into_iter()
        .filter(|((page, _), marks)| marks.iter().all(|(_, index)| index != page));
    let strayed = apart.flat_map(|((page, _), marks)| {
        marks.into_iter().map(move |(words, index)| (words, index + 1, page + 1))
    });
    (count, strayed.collect())
}

/// Returns the page and the height of each place that has a name.
fn places(file: &Pdf) -> BTreeMap<String, (usize, f64)> {
    let pages = numbers(file);
    let root: Dict<'_> = file.xref().get(file.xref().root_id()).unwrap();
    let names: Dict<'_> = root.get(b"Names".as_slice()).unwrap();
    let places: Dict<'_> = names.get(b"Dests".as_slice()).unwrap();
    let places: Array<'_> = places.get(b"Names".as_slice()).unwrap();
    let mut found = BTreeMap::new();
    let mut name = None;
    for object in places.iter::<Object<'_>>() {
        match object {
            Object::String(text) => name = Some(decoded(text.as_bytes())),
            Object::Array(place) => {
                found.insert(name.take().unwrap(), place_of(&place, &pages));
            }
            _ => {}
        }
    }
    found
}

/// Returns the index of each page by its object.
fn numbers(file: &Pdf) -> BTreeMap<(i32, i32), usize> {
    let ids = file.pages().iter().map(|page| page.raw().obj_id().unwrap());
    let ids = ids.map(|id| (id.obj_number, id.gen_number));
    ids.zip(0..).collect()
}

fn place_of(place: &Array<'_>, pages: &BTreeMap<(i32, i32), usize>) -> (usize, f64) {
    let Some(MaybeRef::Ref(page)) = place.raw_iter().next() else {
        panic!("a place without a page");
    };
    let Some(Object::Number(height)) = place.iter::<Object<'_>>().nth(3) else {
        panic!("a place without a height");
    };
    (pages[&(page.obj_number, page.gen_number)], height.as_f64())
}
