//! Reads the images that chapters show, and checks the files that links lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::found::BadImage;
use crate::diagnostic::{Diagnostics, Spanned, found};
use crate::load::loader::Loader;
use crate::markdown::is_remote;
use crate::model::{Chapter, Image, Manifest, Picture, Registers, path, visit};
use crate::syntax::picture::{self, Looks};

/// Returns the images of all chapters and the logos, by path from the root.
pub(super) fn read_all(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    chapters: &[Chapter],
    registers: &Registers,
    diags: &mut Diagnostics,
) -> BTreeMap<String, Arc<Picture>> {
    let mut wanted: Vec<(String, Spanned<String>)> = Vec::new();
    if let Some(logo) = &manifest.organisation.logo {
        wanted.push(("report".to_owned(), logo.clone()));
    }
    let logos = manifest.layout.logos.iter().map(|logo| &logo.file);
    let members = registers.organisations.rows.iter();
    let logos = logos.chain(members.filter_map(|member| member.logo.as_ref()));
    wanted.extend(logos.map(|logo| ("report".to_owned(), logo.clone())));
    // The source language first: what is wrong with a file is said where it is first shown.
    let source = manifest.source_language;
    let in_source = chapters.iter().filter_map(|chapter| chapter.texts.get(&source));
    let others = chapters.iter().flat_map(|chapter| &chapter.texts);
    let others = others.filter(|(language, _)| **language != source);
    for text in in_source.chain(others.map(|(_, text)| text)) {
        let folder = path::folder(&files.sources.file(text.file).path).to_owned();
        let mut add = |image: &Image| {
            // One at a remote address has its finding already.
            if !is_remote(&image.path.value) {
                wanted.push((folder.clone(), image.path.clone()));
            }
        };
        text.visit_blocks(&mut |block| visit::own_images(block, &mut add));
    }
    let mut images = BTreeMap::new();
    let mut refused = BTreeSet::new();
    for (folder, written) in wanted {
        let Some(resolved) = path::resolve(&folder, &written.value) else {
            let slashes = written.value.replace('\\', "/");
            let kind = match () {
                () if path::resolve(&folder, &slashes).is_some() => {
                    found::Outside::Backslash { example: &slashes }
                }
                () if slashes.starts_with('/') || slashes.contains(':') => {
                    found::Outside::Absolute
                }
                () => found::Outside::Outside,
            };
            diags.push(
                found::PathOutsideProject { path: &written.value, kind }.at(written.span),
            );
            continue;
        };
        if images.contains_key(&resolved) || refused.contains(&resolved) {
            continue;
        }
        let Some(bytes) = files.bytes(&resolved, Some(written.span), diags) else {
            continue;
        };
        match picture::look(&resolved, &bytes) {
            Ok(Looks { format, width, height, omissions }) => {
                for kind in omissions {
                    diags.push(
                        found::ImageIncomplete { path: resolved.as_str(), kind }
                            .at(written.span),
                    );
                }
                let (path, bytes) = (resolved.clone(), Arc::from(bytes));
                let picture = Picture { path, format, width, height, bytes };
                images.insert(resolved, Arc::new(picture));
            }
            Err(problem) => {
                refused.insert(resolved.clone());
                let stem = resolved.rsplit_once('.').map_or(&*resolved, |(stem, _)| stem);
                let (example, detail) = match problem.kind {
                    BadImage::Extension => {
                        (format!("{stem}.{}", problem.detail), String::new())
                    }
                    _ => (String::new(), problem.detail),
                };
                diags.push(
                    found::ImageInvalid {
                        path: &resolved,
                        kind: problem.kind,
                        example: &example,
                        detail: &detail,
                    }
                    .at(written.span),
                );
            }
        }
    }
    images
}
