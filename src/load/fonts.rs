//! Reads the font files in the folder `fonts/` of a project.

use std::sync::Arc;

use crate::diagnostic::found::FontMistake;
use crate::diagnostic::{Diagnostics, found};
use crate::load::loader::Loader;
use crate::model::{FontFile, Manifest};
use crate::syntax::font;

const FOLDER: &str = "fonts";
/// The endings of font files that a document can hold, and of those for websites, which it
/// can't. Other files there are the licences of the fonts, and are let be.
const ENDINGS: [&str; 6] = ["ttf", "otf", "ttc", "otc", "woff", "woff2"];
/// The largest font file, in bytes: fonts with all Chinese letters have 20 MB.
const LARGEST: usize = 32 << 20;
/// The most files: a family has four, or two dozen with all its weights.
const MOST: usize = 100;

/// Returns the font files; what is no font is a finding.
pub(super) fn read(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    diags: &mut Diagnostics,
) -> Vec<FontFile> {
    let mut fonts = Vec::new();
    let ending =
        |path: &str| path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let is_font_file = |path: &String| {
        ending(path).is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    };
    let paths = files.list(FOLDER, &[]).into_iter().filter(is_font_file);
    for path in paths.take(MOST) {
        let Some(bytes) = files.bytes(&path, None, diags) else { continue };
        if bytes.len() > LARGEST || !font::is_font(&bytes) {
            let place = files.sources.whole(manifest.file);
            let kind = FontMistake::Damaged;
            diags.push(found::FontUnsuitable { name: &path, kind }.at(place));
            continue;
        }
        fonts.push(FontFile {
            path,
            is_embeddable: font::may_be_embedded(&bytes),
            licence: font::licence(&bytes),
            bytes: Arc::from(bytes),
        });
    }
    fonts
}
