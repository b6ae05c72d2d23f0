//! Reads the images that chapters show, and checks the files that links lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spanned};
use crate::load::files::Files;
use crate::load::markdown::is_remote;
use crate::model::{BlockKind, Chapter, Image, InlineKind, Manifest, path, visit};

/// The extensions of images with how their bytes begin. SVG is text and is looked into.
const KINDS: [(&str, &[u8]); 4] = [
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", b"\xff\xd8\xff"),
    ("jpeg", b"\xff\xd8\xff"),
    ("gif", b"GIF8"),
];

/// The largest image that is read, in bytes.
const LARGEST: usize = 64 << 20;

/// Returns the images of all chapters and the logo, by path from the root.
pub(super) fn read_all(
    files: &mut Files,
    manifest: &Manifest,
    chapters: &[Chapter],
    diags: &mut Diagnostics,
) -> BTreeMap<String, Arc<[u8]>> {
    let mut wanted: Vec<(String, Spanned<String>)> = Vec::new();
    if let Some(logo) = &manifest.organisation.logo {
        wanted.push(("report".to_owned(), logo.clone()));
    }
    for text in chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        let folder = path::folder(&files.sources.file(text.file).path).to_owned();
        let mut add = |image: &Image| {
            // One at a remote address has its finding already.
            if !is_remote(&image.path.value) {
                wanted.push((folder.clone(), image.path.clone()));
            }
        };
        text.visit_blocks(&mut |block| {
            if let BlockKind::Figure(image) = &block.kind {
                add(image);
            }
            visit::own_inlines(block, &mut |inline| {
                if let InlineKind::Image(image) = &inline.kind {
                    add(image);
                }
            });
        });
    }
    let mut images = BTreeMap::new();
    for (folder, written) in wanted {
        let Some(resolved) = path::resolve(&folder, &written.value) else {
            diags.push(
                Diagnostic::new(Code::PathOutsideProject, written.span)
                    .with("path", written.value.as_str())
                    .with("kind", "outside"),
            );
            continue;
        };
        if images.contains_key(&resolved) {
            continue;
        }
        let Some(bytes) = files.bytes(&resolved, Some(written.span), diags) else {
            continue;
        };
        match problem(&resolved, &bytes) {
            None => {
                images.insert(resolved, Arc::from(bytes));
            }
            Some(reason) => diags.push(
                Diagnostic::new(Code::ImageInvalid, written.span)
                    .with("path", resolved)
                    .with("kind", reason),
            ),
        }
    }
    images
}

fn problem(path: &str, bytes: &[u8]) -> Option<&'static str> {
    let extension = path.rsplit_once('.').map(|(_, own)| own.to_ascii_lowercase());
    let extension = extension.unwrap_or_default();
    if bytes.len() > LARGEST {
        return Some("too-large");
    }
    if extension == "svg" {
        let text = std::str::from_utf8(bytes).ok();
        return (!text.is_some_and(|text| text.contains("<svg"))).then_some("damaged");
    }
    match KINDS.iter().find(|(own, _)| *own == extension) {
        None => Some("format"),
        Some((_, start)) if bytes.starts_with(start) => None,
        Some(_) => Some("damaged"),
    }
}
