//! The files that make pages look and work as they do.

use crate::model::{Colour, Project};
use crate::render::html::{File, Publication};

/// The ground of pages in the dark: `--paper` of `templates/site/style.css`.
const DARK: Colour = Colour::new(22, 24, 27);

/// The contrast that the accent has in the dark: more than is asked for, as the accent has on
/// paper.
const CONTRAST: f64 = 6.5;

/// Returns style sheet and scripts.
pub(super) fn files(publication: &Publication<'_>) -> Vec<File> {
    let text = |path: &str| {
        let path = format!("site/{path}");
        publication.project.templates.get(&path).map(String::as_str).unwrap_or_default()
    };
    vec![
        ("style.css".to_owned(), sheet(publication.project).into_bytes()),
        ("script.js".to_owned(), text("script.js").as_bytes().to_vec()),
        ("search.js".to_owned(), text("search.js").as_bytes().to_vec()),
    ]
}

/// Returns the style sheet of pages, with the accent of the project.
pub(super) fn sheet(project: &Project) -> String {
    let text = project.templates.get("site/style.css");
    let accents = accents(project.manifest.layout.accent());
    format!("{accents}{}", text.map(String::as_str).unwrap_or_default())
}

/// Returns the accent on paper and in the dark as the style sheet asks for it.
pub(super) fn accents(accent: Colour) -> String {
    format!(
        ":root {{ --accent-light: {}; --accent-dark: {}; }}\n",
        accent.hex(),
        on_dark(accent).hex()
    )
}

/// Returns the darkest mix of a colour with white that can be read in the dark.
fn on_dark(colour: Colour) -> Colour {
    let mix = |part: u8, share: u32| {
        let light = u32::from(part) * (100 - share) + 255 * share;
        u8::try_from(light / 100).unwrap_or(u8::MAX)
    };
    let mixed = |share| {
        Colour::new(
            mix(colour.red, share),
            mix(colour.green, share),
            mix(colour.blue, share),
        )
    };
    let mut mixes = (0..=100).map(mixed);
    mixes.find(|mixed| mixed.contrast(DARK) >= CONTRAST).unwrap_or(Colour::WHITE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_accent_can_be_read_in_the_dark() {
        for hex in ["#00596b", "#000000", "#8a1a5c", "#767676", "#b35900", "#ffffff"] {
            let colour = on_dark(Colour::parse(hex).unwrap());
            assert!(colour.contrast(DARK) >= CONTRAST, "{hex}");
        }
    }
}
