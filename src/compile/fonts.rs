//! The fonts that a document can use. None of the system's fonts is among them, so
//! that a report looks the same everywhere.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;

use crate::model::FontFile;

/// The fonts that a document can use; cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Fonts(Arc<Inner>);

struct Inner {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    covered: OnceLock<Covered>,
    /// The names of the families, sorted, with all that a project brings.
    families: Vec<String>,
}

/// The characters that some font has, a bit for each: a report asks for a million.
struct Covered(Vec<u64>);

impl Covered {
    fn new(fonts: &[Font]) -> Self {
        let mut words = Vec::new();
        for codepoint in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
            let (word, bit) = Covered::place(codepoint);
            if words.len() <= word {
                words.resize(word + 1, 0);
            }
            words[word] |= bit;
        }
        Covered(words)
    }

    fn contains(&self, character: char) -> bool {
        let (word, bit) = Covered::place(character.into());
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Returns which word and which bit of it stand for a character.
    fn place(codepoint: u32) -> (usize, u64) {
        ((codepoint / u64::BITS) as usize, 1 << (codepoint % u64::BITS))
    }
}

impl Fonts {
    /// Returns the fonts in the program, which are read at the first call.
    pub fn embedded() -> &'static Fonts {
        static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(embedded()));
        &FONTS
    }

    fn new(fonts: impl Iterator<Item = Font>) -> Self {
        let fonts: Vec<_> = fonts.collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        let families = book.families().map(|(name, _)| name.to_owned()).collect();
        Fonts(Arc::new(Inner { book, fonts, covered: OnceLock::new(), families }))
    }

    /// Returns these fonts and those of a project whose families it names. Others stay out, so
    /// that they can't stand in for a missing letter.
    #[must_use]
    pub fn with(&self, files: &[FontFile], named: &[&str]) -> Fonts {
        self.with_bytes(files.iter().map(|file| Arc::clone(&file.bytes)), named)
    }

    /// Returns these fonts and those of the content of font files whose families are named.
    #[must_use]
    pub fn with_bytes(
        &self,
        files: impl Iterator<Item = impl AsRef<[u8]> + Send + Sync + 'static>,
        named: &[&str],
    ) -> Fonts {
        let faces: Vec<Font> = files.map(Bytes::new).flat_map(Font::iter).collect();
        if faces.is_empty() {
            return self.clone();
        }
        let family = |font: &Font| font.info().family.as_str().to_owned();
        let mut families =
            [self.0.families.clone(), faces.iter().map(family).collect()].concat();
        families.sort();
        families.dedup();
        // Of two faces that are alike the first is taken: the project's own.
        let faces =
            faces.into_iter().filter(|font| named.contains(&&*font.info().family));
        let fonts: Vec<Font> = faces.chain(self.0.fonts.iter().cloned()).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Fonts(Arc::new(Inner { book, fonts, covered: OnceLock::new(), families }))
    }

    /// Returns whether some face of a family lacks a character.
    pub fn lacks(&self, family: &str, character: char) -> bool {
        let mut faces = self.0.fonts.iter().map(Font::info);
        faces.any(|face| {
            face.family.as_str() == family && !face.coverage.contains(character.into())
        })
    }

    /// Returns whether a character can be printed: some font has a glyph for it, or it
    /// needs none.
    ///
    /// Typst goes through all fonts where the one that is asked for lacks a glyph.
    pub fn covers(&self, character: char) -> bool {
        match character {
            // The standards forbid them in the text of a PDF.
            '\0' | '\u{feff}' | '\u{fffe}' => false,
            // Ends of lines, tabs, and the one space that Typst makes from another.
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{3000}' => true,
            _ => self.has_glyph(character) || is_default_ignorable(character),
        }
    }

    fn has_glyph(&self, character: char) -> bool {
        let covered = self.0.covered.get_or_init(|| Covered::new(&self.0.fonts));
        covered.contains(character)
    }

    /// Returns the names of the families, sorted.
    pub fn families(&self) -> impl Iterator<Item = &str> {
        self.0.families.iter().map(String::as_str)
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.0.fonts.get(index).cloned()
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fonts").field(&self.0.fonts).finish()
    }
}

fn embedded() -> impl Iterator<Item = Font> {
    let noto = [
        notosans::REGULAR_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_TTF,
        notosans::BOLD_ITALIC_TTF,
    ];
    of_typst().chain(noto).flat_map(|data| Font::iter(Bytes::new(data)))
}

/// Returns those of Typst's own fonts that are for text and for code; the others are for
/// formulas.
///
/// They are taken by their position in the list, so that the optimiser sees which ones
/// are unused and leaves their 6.6 MB out of the program. Choosing by looking into the
/// fonts would keep them all.
fn of_typst() -> impl Iterator<Item = &'static [u8]> {
    let mut fonts = typst_assets::fonts();
    let mut serif = [[].as_slice(); 6];
    for font in &mut serif {
        *font = fonts.next().unwrap_or_default();
    }
    let mut mono = [[].as_slice(); 4];
    // Those for formulas.
    let mut fonts = fonts.skip(7);
    for font in &mut mono {
        *font = fonts.next().unwrap_or_default();
    }
    serif.into_iter().chain(mono)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMBEDDED: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

    /// A new version of Typst may bring its fonts in another order.
    #[test]
    fn of_typst_come_all_fonts_for_text_and_code_and_no_others() {
        let names = |data| Font::new(Bytes::new(data), 0).map(|font| font.info().clone());
        let wanted: Vec<_> = typst_assets::fonts()
            .filter_map(names)
            .filter(|info| EMBEDDED.contains(&info.family.as_str()))
            .collect();
        let taken: Vec<_> = of_typst().filter_map(names).collect();
        assert_eq!(taken, wanted);
        assert_eq!(taken.len(), 10);
    }
}
