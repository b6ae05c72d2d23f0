//! The parts of a Word file and how they refer to one another (ISO/IEC 29500-2).

use std::collections::BTreeMap;

use crate::syntax::archive::Entry;
use crate::syntax::markup::Markup;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// What the kinds of relations of office documents begin with.
pub(super) const OFFICE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// What the types of the parts of a Word file begin with.
pub(super) const WORD_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What a part refers to.
#[derive(Debug, Default, Clone)]
pub(super) struct Relations {
    list: Vec<Relation>,
    /// The ids by kind and target, so that each is there once.
    ids: BTreeMap<(String, String), String>,
}

#[derive(Debug, Clone)]
struct Relation {
    kind: String,
    target: String,
    is_outside: bool,
}

impl Relations {
    /// Returns the id of a relation to another part.
    pub(super) fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(format!("{OFFICE}/{kind}"), target, false)
    }

    /// Returns the id of a relation to an address.
    pub(super) fn address(&mut self, url: &str) -> String {
        self.add(format!("{OFFICE}/hyperlink"), url, true)
    }

    /// Returns the id of a relation of any kind.
    pub(super) fn add(&mut self, kind: String, target: &str, is_outside: bool) -> String {
        let next = format!("rId{}", self.list.len() + 1);
        let key = (kind.clone(), target.to_owned());
        let id = self.ids.entry(key).or_insert_with(|| next.clone()).clone();
        if id == next {
            self.list.push(Relation { kind, target: target.to_owned(), is_outside });
        }
        id
    }

    fn write(&self) -> String {
        let mut markup = Markup::xml_file();
        markup.open("Relationships").attribute("xmlns", RELATIONS);
        for (index, relation) in self.list.iter().enumerate() {
            markup
                .open("Relationship")
                .attribute("Id", &format!("rId{}", index + 1))
                .attribute("Type", &relation.kind)
                .attribute("Target", &relation.target);
            markup
                .attribute_if("TargetMode", relation.is_outside.then_some("External"))
                .close();
        }
        markup.close();
        markup.finish()
    }
}

/// A Word file that is being put together.
#[derive(Debug, Default)]
pub(super) struct Package {
    parts: BTreeMap<String, Part>,
}

#[derive(Debug)]
struct Part {
    /// Its type; empty where the name's extension says it.
    kind: String,
    bytes: Vec<u8>,
    relations: Relations,
}

/// The types of parts by their extensions.
const EXTENSIONS: [(&str, &str); 7] = [
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
];

impl Package {
    /// Adds a part whose type its extension says.
    pub(super) fn file(&mut self, path: &str, bytes: Vec<u8>) {
        self.add(path, String::new(), bytes, Relations::default());
    }

    /// Adds a part with its type and what it refers to.
    pub(super) fn part(
        &mut self,
        path: &str,
        kind: &str,
        text: String,
        relations: Relations,
    ) {
        self.add(path, kind.to_owned(), text.into_bytes(), relations);
    }

    fn add(&mut self, path: &str, kind: String, bytes: Vec<u8>, relations: Relations) {
        self.parts.insert(path.to_owned(), Part { kind, bytes, relations });
    }

    /// Returns the files of the archive; the relations are those of the whole.
    pub(super) fn entries(&self, relations: &Relations) -> Vec<Entry> {
        let mut entries: Vec<Entry> = vec![
            ("[Content_Types].xml".to_owned(), self.types().into_bytes()),
            ("_rels/.rels".to_owned(), relations.write().into_bytes()),
        ];
        for (path, part) in &self.parts {
            if !part.relations.list.is_empty() {
                let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
                let beside = format!("{folder}/_rels/{name}.rels");
                entries.push((beside, part.relations.write().into_bytes()));
            }
            entries.push((path.clone(), part.bytes.clone()));
        }
        entries
    }

    fn types(&self) -> String {
        let mut markup = Markup::xml_file();
        markup.open("Types").attribute("xmlns", TYPES);
        for (extension, kind) in EXTENSIONS {
            markup
                .open("Default")
                .attribute("Extension", extension)
                .attribute("ContentType", kind)
                .close();
        }
        for (path, part) in self.parts.iter().filter(|(_, part)| !part.kind.is_empty()) {
            markup
                .open("Override")
                .attribute("PartName", &format!("/{path}"))
                .attribute("ContentType", &part.kind)
                .close();
        }
        markup.close();
        markup.finish()
    }
}
