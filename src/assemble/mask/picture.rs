//! Masks what names of files and the words in drawings say.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::beside::passage;
use super::readings::{MAX_PAIRED, Reading};
use super::{Masker, Place};
use crate::model::{Picture, PictureFormat};
use crate::syntax::picture::{with_words, without_metadata, words_of_drawing};
use crate::text::{Identified, Lexicon, Privacy, capitalized};

impl Masker<'_> {
    /// Gives a file whose name could identify a child another one.
    pub(super) fn path(&mut self, path: &mut String, place: Place<'_>) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let found = self.said(name);
        for (identified, text) in &found {
            let file = Some(path.as_str());
            self.note(identified, text, Place { file, ..place });
        }
        self.key(path);
    }

    pub(super) fn picture(&mut self, picture: &mut Arc<Picture>, place: Place<'_>) {
        if let Some(masked) = self.pictures.get(&picture.path) {
            *picture = Arc::clone(masked);
            return;
        }
        let mut masked = (**picture).clone();
        self.path(&mut masked.path, place);
        // Whoever gets the generated source gets the file itself.
        let bare = without_metadata(masked.format, &masked.bytes);
        if *bare != *masked.bytes {
            masked.bytes = Arc::from(bare);
        }
        if masked.format == PictureFormat::Svg {
            let file = Some(picture.path.as_str());
            self.drawing(&mut masked, Place { file, ..place });
        }
        let path = picture.path.clone();
        if masked != **picture {
            *picture = Arc::new(masked);
        }
        self.pictures.insert(path, Arc::clone(picture));
    }

    /// Masks the words of a drawing, of all its texts together: a program may have written each
    /// line, or each word, as a text of its own.
    fn drawing(&mut self, picture: &mut Picture, place: Place<'_>) {
        let Some(mut words) = words_of_drawing(&picture.bytes) else { return };
        for said in &words.unseen {
            if let Some((identified, text)) = self.said(said).into_iter().next() {
                self.note(&identified, &text, place);
            }
        }
        let lengths: Vec<usize> = words.shown.iter().map(Vec::len).collect();
        let count = lengths.iter().sum();
        let mut readings = Reading::of_neighbours(0..count);
        if count <= MAX_PAIRED {
            // Nobody knows where on the page a name and an age stand.
            let named = words.shown.iter().flatten().enumerate();
            let named = named.filter(|(_, text)| self.privacy.has_given_name(text));
            for (one, _) in named {
                readings.extend(Reading::of_pairs(one, 0..count));
            }
        }
        let mut start = 0;
        for length in lengths {
            readings.extend(Reading::of_runs(start..start + length));
            start += length;
        }
        let runs = words.shown.iter_mut().flatten();
        let mut runs: Vec<_> = runs.map(passage).collect();
        self.beside(&mut runs, &readings, place);
        if self.is_to_be_shown {
            let is_telling = |text: &str| !self.said(text).is_empty();
            let masked = with_words(&picture.bytes, &words.shown, &is_telling);
            picture.bytes = Arc::from(masked);
        }
    }

    fn said(&self, name: &str) -> Vec<(Identified, String)> {
        said(self.privacy, &self.lexicon, name)
    }
}

/// Returns what a name that no reader is meant to read says, each with the words that say it:
/// words are divided by hyphens there, and may begin small.
pub(super) fn said(
    privacy: &Privacy,
    lexicon: &Lexicon,
    name: &str,
) -> Vec<(Identified, String)> {
    let words = name.replace(['-', '_'], " ");
    let titled = capitalized(&words);
    let texts = [name.to_owned(), words, titled];
    let found = texts.into_iter().flat_map(|text| {
        let found = privacy.find(&text, false, lexicon).into_iter();
        found.map(move |identified| (identified, text.clone())).collect::<Vec<_>>()
    });
    let mut found: Vec<(Identified, String)> = found.collect();
    // The surest way to read a name says what it is.
    found.sort_by_key(|(it, _)| std::cmp::Reverse(it.certainty));
    let mut kinds = BTreeSet::new();
    found.retain(|(it, _)| kinds.insert(it.kind));
    found
}
