//! From files to model. The only module that reads them.
//!
//! What an author wrote never makes loading fail: it yields what could be read, and
//! findings for the rest.

mod builtin;
mod chapter;
mod conventions;
mod copies;
mod dataset;
mod evidence;
mod files;
mod fonts;
mod frames;
mod images;
mod layout;
mod leftovers;
mod loader;
mod manifest;
mod memory;
mod misplaced;
mod privacy;
mod messages;
mod registers;
mod stray;
mod scheme;
mod sections;
mod style;
mod table;
mod template;
mod reference;
mod terms;

use std::path::PathBuf;

use crate::diagnostic::{Diagnostics, Sources, found};
use crate::load::loader::Loader;
use crate::model::Project;
use crate::syntax::conflict;
use crate::text::Language;

pub use builtin::{
    LETTER, TEMPLATE_FOLDER, TERM_BASE, chapter_template, letter_template, preview_file,
    replaceable_templates, template as builtin_template,
};
pub use dataset::{dataset_bytes, dataset_file};
pub use files::{
    Disk, EntryKind, Files, FolderEntry, InMemory, NotAReport, Opened, Overlay, Refusal,
    Special, archive, find, named_bytes, named_file, special, text_on_disk,
};
pub use leftovers::LEFTOVER;
pub use memory::MEMORY;
pub use reference::REFERENCE;
pub use terms::TERMS;

/// The file that makes a folder a project.
pub const MANIFEST: &str = "report/report.toml";

/// Why a project could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Neither the folder nor one above it holds a project.
    #[error("no `report/report.toml` in `{}` or a folder above it", .0.display())]
    NoProject(PathBuf),
    /// The folder can't be read.
    #[error("`{}` can't be read: {source}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// A project with the texts that findings point into.
#[derive(Debug)]
pub struct Loaded {
    /// The project.
    pub project: Project,
    /// The texts it was read from.
    pub sources: Sources,
}

/// Reads a project: chapters in the source language, which has the numbers, and in the
/// languages that are wanted; in all of them if none is named.
pub fn load(files: &dyn Files, wanted: &[Language], diags: &mut Diagnostics) -> Loaded {
    let mut files = Loader::new(files);
    let mut manifest = manifest::read(&mut files, diags);
    let stray = stray::find(&mut files, &manifest, diags);
    copies::find(&mut files, diags);
    leftovers::find(&mut files, diags);
    let languages = manifest.languages.clone();
    if !wanted.is_empty() {
        let source = manifest.source_language;
        manifest
            .languages
            .retain(|language| *language == source || wanted.contains(language));
    }
    let (convention, profile) = conventions::read(&mut files, &mut manifest, diags);
    let (catalog, message_files) = messages::read(&mut files, diags);
    let mut evidence = evidence::read(&mut files, &manifest, &catalog, diags);
    let tiles = conventions::read_tiles(&mut files, diags);
    let deadlines = conventions::read_deadlines(&mut files, diags);
    let bibliography = evidence::bibliography(&mut files, diags);
    let registers =
        registers::read(&mut files, &manifest, &languages, &convention, diags);
    // All that reads tables has done so.
    stray::registers(&mut files, diags);
    misplaced::datasets(&mut files, &manifest, diags);
    let found = chapter::find(&mut files, &manifest, stray, diags);
    let memory_file = memory::open(&mut files, diags);
    // What takes longest, side by side; its findings follow in the order of the files.
    let source = manifest.source_language;
    let sources = &files.sources;
    let mut of_memory = Diagnostics::new();
    let (chapters, memory) = rayon::join(
        || chapter::read(&found, sources, &manifest, &convention, diags),
        || memory::read(memory_file, sources, source, &languages, &mut of_memory),
    );
    if chapters.is_empty() {
        diags.push(found::EmptyReport.at(files.sources.whole(manifest.file)));
    }
    let images = images::read_all(&mut files, &manifest, &chapters, &registers, diags);
    let fonts = fonts::read(&mut files, &manifest, diags);
    let (templates, template_files) = builtin::templates(&mut files, diags);
    let reference = reference::read(&mut files, diags);
    builtin::find_unknown_templates(&mut files, &languages, &templates, diags);
    diags.append(of_memory);
    let terms = terms::read(&mut files, &manifest, &languages, &catalog, diags);
    let styles = style::read(&mut files, &manifest.languages, diags);
    let privacy = privacy::read(&mut files, &manifest, &registers, diags);
    evidence::settle(&mut evidence, &files.sources, diags);
    conflict::suppress_consequences(diags);
    let project = Project {
        manifest,
        chapters: chapters.into(),
        convention,
        profile,
        evidence,
        tiles,
        deadlines,
        bibliography,
        catalog,
        message_files,
        memory,
        registers,
        terms,
        styles,
        privacy,
        images,
        fonts,
        templates,
        template_files,
        reference,
    };
    Loaded { project, sources: files.sources }
}
