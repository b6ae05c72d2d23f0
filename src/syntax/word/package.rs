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
    /// What the text refers to.
    related: Vec<Relation>,
}

/// What a part refers to.
pub(super) struct Relation {
    /// Its name in that part.
    pub(super) id: String,
    /// The last part of the name of its kind, which is the same in all editions of the
    /// standard.
    kind: String,
    /// The path of another part, or an address.
    pub(super) target: String,
    /// Whether it leads out of the file.
    pub(super) is_outside: bool,
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
        let related = package.related("");
        let document = related
            .into_iter()
            .find(|it| it.kind == "officeDocument" && !it.is_outside)
            .map_or_else(|| "word/document.xml".to_owned(), |it| it.target);
        package.related = package.related(&document);
        package.document = document;
        Ok(package)
    }

    /// Returns the path of the document and its text.
    pub(super) fn document(&self) -> Result<(String, String), NotWord> {
        let text = self.text(&self.document).ok_or(NotWord::NoDocument)?;
        Ok((self.document.clone(), text))
    }

    /// Returns the parts of a kind that the document refers to, each once, with its path.
    pub(super) fn parts(&self, kind: &str) -> Vec<(String, String)> {
        let related = self.related.iter();
        let related = related.filter(|it| it.kind == kind && !it.is_outside);
        let paths: BTreeSet<String> =
            related.map(|it| it.target.to_ascii_lowercase()).collect();
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

    /// Returns what a part refers to; of the empty path, what the whole file does.
    pub(super) fn related(&self, part: &str) -> Vec<Relation> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let path = format!("{folder}/_rels/{name}.rels");
        let path = path.trim_start_matches('/');
        let Some(text) = self.text(path) else { return Vec::new() };
        let Ok(tree) = parse(path, &text) else { return Vec::new() };
        let relation = |element: Element<'_>| {
            let kind = element.attribute("Type")?.rsplit('/').next()?.to_owned();
            let target = element.attribute("Target")?;
            let id = element.attribute("Id").unwrap_or_default().to_owned();
            let is_outside = element.attribute("TargetMode") == Some("External");
            let target = match target.strip_prefix('/') {
                _ if is_outside => target.to_owned(),
                Some(path) => path.to_owned(),
                None if folder.is_empty() => target.to_owned(),
                None => format!("{folder}/{target}"),
            };
            Some(Relation { id, kind, target, is_outside })
        };
        Element::root(&tree).elements().filter_map(relation).collect()
    }

    /// Returns the bytes of a part.
    pub(super) fn bytes(&self, path: &str) -> Option<&[u8]> {
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
