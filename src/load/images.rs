//! Reads the images that chapters show, and checks the files that links lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spanned};
use crate::load::files::Files;
use crate::load::markdown::is_remote;
use crate::load::picture;
use crate::model::{BlockKind, Chapter, Image, InlineKind, Manifest, path, visit};

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
            let slashes = written.value.replace('\\', "/");
            let kind = match () {
                () if path::resolve(&folder, &slashes).is_some() => "backslash",
                () if slashes.starts_with('/') || slashes.contains(':') => "absolute",
                () => "outside",
            };
            diags.push(
                Diagnostic::new(Code::PathOutsideProject, written.span)
                    .with("path", written.value)
                    .with("kind", kind)
                    .with("example", slashes),
            );
            continue;
        };
        if images.contains_key(&resolved) {
            continue;
        }
        let Some(bytes) = files.bytes(&resolved, Some(written.span), diags) else {
            continue;
        };
        match picture::problem(&resolved, &bytes) {
            None => {
                images.insert(resolved, Arc::from(bytes));
            }
            Some(problem) => diags.push(
                Diagnostic::new(Code::ImageInvalid, written.span)
                    .with("path", resolved)
                    .with("kind", problem.kind)
                    .with("detail", problem.detail),
            ),
        }
    }
    images
}
