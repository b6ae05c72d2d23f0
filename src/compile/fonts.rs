//! The fonts that a document can use. None of the system's fonts is among them, so
//! that a report looks the same everywhere.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use ttf_parser::name_id;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;

/// The families taken from Typst's own fonts: for text and for code.
const EMBEDDED: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// The fonts that a document can use; cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Fonts(Arc<Inner>);

struct Inner {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    covered: OnceLock<Covered>,
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
        Fonts(Arc::new(Inner { book, fonts, covered: OnceLock::new() }))
    }

    /// Says whether a character can be printed: some font has a glyph for it, or it
    /// needs none.
    ///
    /// Typst goes through all fonts where the one that is asked for lacks a glyph.
    pub fn covers(&self, character: char) -> bool {
        match character {
            // The standards forbid them in the text of a PDF.
            '\0' | '\u{feff}' | '\u{fffe}' => false,
            // Ends of lines and tabs, and the one space that is made from another.
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
        self.0.book.families().map(|(name, _)| name)
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
    let typst = typst_assets::fonts().filter(|data| is_wanted(data));
    typst.chain(noto).flat_map(|data| Font::iter(Bytes::new(data)))
}

/// Says whether a font is of one of the wanted families. Only its names are read: those
/// that are not wanted are large, and [`Font`] looks at each of their characters.
fn is_wanted(data: &[u8]) -> bool {
    let Ok(face) = ttf_parser::Face::parse(data, 0) else { return false };
    let families = [name_id::FAMILY, name_id::TYPOGRAPHIC_FAMILY];
    face.names()
        .into_iter()
        .filter(|name| families.contains(&name.name_id))
        .filter_map(|name| name.to_string())
        .any(|family| EMBEDDED.contains(&family.as_str()))
}
