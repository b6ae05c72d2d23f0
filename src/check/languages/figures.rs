//! Figures: what is typed by hand says the same in both languages.
//!
//! What it finds: a number, date, Roman numeral or symbol of a document that one language
//! has and the other has not, however each writes it: „12 345,6“ is "12,345.6", „trys“ is
//! "3", „2 mln.“ is "2 million".
//! Why it matters: a slip of the finger is seen by nobody who reads one language only.
//! What it leaves alone: a figure that one language repeats and the other says once; words
//! that need not be figures ("one", "decade", "May").

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::text::Lexicon;
use crate::text::figures::{Figure, figures};

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
    mut added: Vec<&'f Figure>,
) -> Vec<(Option<&'f Figure>, Option<&'f Figure>)> {
    let sort = |figure: &Figure| figure.readings.first().map(std::mem::discriminant);
    let mut pairs = Vec::new();
    for own in lost {
        let partner = added.iter().position(|other| sort(other) == sort(own));
        pairs.push((Some(own), partner.map(|place| added.remove(place))));
    }
    pairs.extend(added.into_iter().map(|other| (None, Some(other))));
    pairs
}

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
    let steps: [fn(&Figure, &Figure) -> bool; 3] = [
        |a, b| a.is_certain && b.is_certain && a.readings == b.readings,
        |a, b| a.is_certain && b.is_certain && a.readings.first() == b.readings.first(),
        Figure::may_equal,
    ];
    for agree in steps {
        for (a, own) in left.iter().enumerate() {
            let fits = |b: usize, other: &Figure| !partners.1[b] && agree(own, other);
            if !partners.0[a]
                && let Some(b) = (0..right.len()).find(|b| fits(*b, &right[*b]))
            {
                partners.0[a] = true;
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
        lost.retain(|own| !right.iter().any(|other| own.may_equal(other)));
        added.retain(|own| !left.iter().any(|other| own.may_equal(other)));
    }
    (lost, added)
}
