//! Masks what names of files and the words in drawings say.

use std::sync::Arc;

use super::{Masker, Place};
use crate::model::{Picture, PictureFormat};
use crate::syntax::picture::without_metadata;
use crate::text::{capitalized, digest};

impl Masker<'_> {
    /// Gives a file whose name could identify a child another one.
    pub(super) fn path(&mut self, path: &mut String, place: Place<'_>) {
        // Names are written with hyphens where a text has spaces.
        let name = path.rsplit('/').next().unwrap_or_default();
        let words = name.replace(['-', '_'], " ");
        let titled = capitalized(&words);
        let texts = [name, words.as_str(), titled.as_str()];
        let found: Vec<_> =
            texts.into_iter().flat_map(|text| self.find(text, place)).collect();
        for identified in &found {
            let file = Some(path.as_str());
            self.note(identified, &words, Place { file, ..place });
        }
        if !found.is_empty() {
            let folder = path.strip_suffix(name).unwrap_or_default();
            let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
            let digest = format!("{:08x}", digest(name) & 0xffff_ffff);
            *path = format!("{folder}masked-{digest}.{extension}");
        }
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
            self.drawing(&mut masked, place);
        }
        let path = picture.path.clone();
        if masked != **picture {
            *picture = Arc::new(masked);
        }
        self.pictures.insert(path, Arc::clone(picture));
    }

    /// Masks the words of a drawing: what stands between its tags.
    fn drawing(&mut self, picture: &mut Picture, place: Place<'_>) {
        let Ok(drawing) = std::str::from_utf8(&picture.bytes) else { return };
        let mut output = String::new();
        for part in drawing.split_inclusive('>') {
            let (text, tag) = part.split_once('<').unwrap_or((part, ""));
            let mut text = text.to_owned();
            let file = Some(picture.path.as_str());
            self.text(&mut text, Place { file, ..place });
            output.push_str(&text);
            if part.contains('<') {
                output.push('<');
                output.push_str(tag);
            }
        }
        if output.as_bytes() != &*picture.bytes {
            picture.bytes = Arc::from(output.into_bytes());
        }
    }
}
