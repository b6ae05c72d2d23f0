//! Pictures: each block shows the same one in both languages.
//!
//! What it finds: a figure with another file than in the source. The memory knows the words
//! around a picture, but not the picture, so nothing else says that it was replaced.
//! What it leaves alone: the picture of each language, if their names say so: `map-lt.png`
//! and `map-en.png`, `lt/map.png` and `en/map.png`. Pictures in lines are part of a text.

use crate::diagnostic::{Diagnostics, Span, found};
use crate::model::{Block, BlockKind, Image, visit};
use crate::text::Language;

/// Checks the figures of two blocks that are paired, the source's first.
pub(super) fn check(
    (source, target): (&Block, &Block),
    languages: (Language, Language),
    diags: &mut Diagnostics,
) {
    let (left, right) = (figures(source), figures(target));
    if left.len() != right.len() {
        return;
    }
    for ((shown, place), (other, _)) in left.into_iter().zip(right) {
        let (expected, name) = (&shown.path.value, &other.path.value);
        if neutral(expected, languages.0) != neutral(name, languages.1) {
            diags.push(
                found::PictureDiffers { name, expected, source: place }
                    .at(other.path.span),
            );
        }
    }
}

fn figures(block: &Block) -> Vec<(&Image, Span)> {
    let mut found = Vec::new();
    visit::blocks(std::slice::from_ref(block), &mut |block| {
        if let BlockKind::Figure(image) = &block.kind {
            found.push((image, image.path.span));
        }
    });
    found
}

/// Returns the words of a path but the code of a language.
fn neutral(path: &str, language: Language) -> Vec<&str> {
    let words = path.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty() && *word != language.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::neutral;

    #[test]
    fn pictures_of_each_language() {
        let languages = ["lt", "en"].map(|code| code.parse().unwrap());
        for (source, target, is_same) in [
            ("../figures/a.png", "../figures/a.png", true),
            ("../figures/map-lt.png", "../figures/map-en.png", true),
            ("../figures/map_lt.svg", "../figures/map.en.svg", true),
            ("../figures/lt/map.png", "../figures/en/map.png", true),
            ("../figures/map.png", "../figures/map-en.png", true),
            ("../figures/a.png", "../figures/b.png", false),
            ("../figures/map-lt.png", "../figures/map-lt.png", false),
        ] {
            let same = neutral(source, languages[0]) == neutral(target, languages[1]);
            assert_eq!(same, is_same, "{source} {target}");
        }
    }
}
