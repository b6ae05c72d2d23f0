//! The parts of a Word file (Open Packaging Conventions, ISO/IEC 29500-2).

use std::collections::BTreeSet;

use crate::syntax::archive::{BadArchive, Entry, unpack};
use crate::syntax::decode::decode;
use crate::syntax::word::{LARGEST, NotWord};
use crate::syntax::xml::{self, Document, Element};

/// How deep the elements of a part may be nested: tables within tables and text boxes take
/// a dozen levels each.
const MAX_DEPTH: usize = 256;

/// The most elements and texts of a part. A book of a thousand pages has a million; each
/// takes some hundred bytes.
const MAX_NODES: u32 = 4_000_000;

/// The files of a package.
pub(super) struct Package {
    entries: Vec<Entry>,
    /// The path of the text.
    document: String,
    /// What the text refers to: the kind of the relation and the path of the part.
    related: Vec<(String, String)>,
}

impl Package {
    /// Opens a file.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, NotWord> {
        if !bytes.starts_with(b"PK") {
            return Err(other(bytes));
        }
        Package::of(unpack(bytes, LARGEST).map_err(|error| match error {
            BadArchive::TooLarge => NotWord::TooLarge,
            error => NotWord::Archive(error),
        })?)
    }

    /// Takes the files of an archive.
    pub(super) fn of(entries: Vec<Entry>) -> Result<Self, NotWord> {
        let mut package =
            Package { entries, document: String::new(), related: Vec::new() };
        let is_open_document = package.bytes("mimetype").is_some_and(|bytes| {
            bytes.starts_with(b"application/vnd.oasis.opendocument.text")
        });
        if is_open_document {
            return Err(NotWord::OpenDocument);
        }
        let related = package.relations("_rels/.rels", "");
        let document = related
            .into_iter()
            .find(|(kind, _)| kind == "officeDocument")
            .map_or_else(|| "word/document.xml".to_owned(), |(_, path)| path);
        let (folder, name) = document.rsplit_once('/').unwrap_or(("", &document));
        let relations = format!("{folder}/_rels/{name}.rels");
        package.related = package.relations(relations.trim_start_matches('/'), folder);
        package.document = document;
        Ok(package)
    }

    /// Returns the text of the document.
    pub(super) fn document(&self) -> Result<String, NotWord> {
        self.text(&self.document).ok_or(NotWord::NoDocument)
    }

    /// Returns the parts of a kind that the document refers to, each once, with its path.
    pub(super) fn parts(&self, kind: &str) -> Vec<(String, String)> {
        let paths = self.related.iter().filter(|(known, _)| known == kind);
        let paths: BTreeSet<String> =
            paths.map(|(_, path)| path.to_ascii_lowercase()).collect();
        let text = |path: String| self.text(&path).map(|text| (path, text));
        paths.into_iter().filter_map(text).collect()
    }

    /// Returns the XML that programs left for themselves.
    pub(super) fn custom(&self) -> Vec<String> {
        let is_item = |path: &str| {
            path.to_ascii_lowercase().starts_with("customxml/item")
                && !path.contains("Props")
        };
        let paths = self.entries.iter().filter(|(path, _)| is_item(path));
        paths.map(|(_, bytes)| decode(bytes).0).collect()
    }

    /// Returns the last part of the name of each relation of a part, with the path that it
    /// leads to. The names differ between editions of the standard but for their end.
    fn relations(&self, path: &str, folder: &str) -> Vec<(String, String)> {
        let Some(text) = self.text(path) else { return Vec::new() };
        let Ok(tree) = parse(path, &text) else { return Vec::new() };
        let relation = |element: Element<'_>| {
            let kind = element.attribute("Type")?.rsplit('/').next()?.to_owned();
            let target = element.attribute("Target")?;
            let is_outside = element.attribute("TargetMode") == Some("External");
            let path = match target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None if folder.is_empty() => target.to_owned(),
                None => format!("{folder}/{target}"),
            };
            (!is_outside).then_some((kind, path))
        };
        Element::root(&tree).elements().filter_map(relation).collect()
    }

    fn bytes(&self, path: &str) -> Option<&[u8]> {
        let found = self.entries.iter().find(|(name, _)| name.eq_ignore_ascii_case(path));
        found.map(|(_, bytes)| bytes.as_slice())
    }

    fn text(&self, path: &str) -> Option<String> {
        self.bytes(path).map(|bytes| decode(bytes).0)
    }
}

/// Reads a part.
pub(super) fn parse<'t>(path: &str, text: &'t str) -> Result<Document<'t>, NotWord> {
    xml::parse_within(text, MAX_DEPTH, MAX_NODES)
        .map_err(|_| NotWord::Part(path.to_owned()))
}

/// Returns an attribute by its name, whatever prefix the program gave its namespace.
pub(super) fn attribute<'t>(element: Element<'t>, name: &str) -> Option<&'t str> {
    let local = |written: &'t str| written.rsplit(':').next().unwrap_or(written);
    element.attributes().find(|(written, _)| local(written) == name).map(|(_, it)| it)
}

/// Returns what a file is that is no archive.
fn other(bytes: &[u8]) -> NotWord {
    match bytes {
        [] => NotWord::Empty,
        // The compound files of Word 97 to 2003, and of encrypted documents.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => NotWord::OldWord,
        _ => NotWord::OtherFormat,
    }
}
