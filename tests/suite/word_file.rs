//! Word files as another program reads them, and what each must hold so that Word opens it
//! without repairing anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use komentaras::syntax::archive;
use roxmltree::{Document, Node, ParsingOptions};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// A Word file, by its parts.
pub(crate) struct WordFile {
    parts: BTreeMap<String, Vec<u8>>,
}

impl WordFile {
    /// Reads a file and checks that it is sound. It is written into the folder that the
    /// environment names, if it does, for programs that others made to judge it: see
    /// `.ci/word`.
    #[track_caller]
    pub(crate) fn sound(bytes: &[u8]) -> Self {
        if let Some(folder) = std::env::var_os("KOMENTARAS_WORD_FILES") {
            static COUNT: AtomicUsize = AtomicUsize::new(0);
            let name = format!("{:04}.docx", COUNT.fetch_add(1, Ordering::Relaxed));
            fs::write(PathBuf::from(folder).join(name), bytes).unwrap();
        }
        let parts = archive::unpack(bytes, 1 << 30).unwrap().into_iter().collect();
        let file = WordFile { parts };
        file.parts_are_known();
        file.names_lead_somewhere();
        file.lines_are_in_order();
        file.text_is_as_word_wants_it();
        file
    }

    /// Returns a part as text.
    #[track_caller]
    pub(crate) fn part(&self, path: &str) -> &str {
        let part = self.parts.get(path).unwrap_or_else(|| panic!("no part {path}"));
        std::str::from_utf8(part).unwrap()
    }

    /// Returns whether there is a part.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.parts.contains_key(path)
    }

    /// Returns the paths of the parts in a folder.
    pub(crate) fn list(&self, folder: &str) -> Vec<&str> {
        let paths = self.parts.keys().map(String::as_str);
        paths.filter(|path| path.starts_with(folder)).collect()
    }

    /// Returns the paths of the parts that hold text.
    fn texts(&self) -> Vec<&str> {
        let is_text = |path: &&str| {
            let margins = ["word/header", "word/footer"];
            ["word/document.xml", "word/footnotes.xml"].contains(path)
                || margins.iter().any(|margin| path.starts_with(margin))
        };
        self.list("word/").into_iter().filter(is_text).collect()
    }

    /// Returns what is read aloud of the text, a paragraph to a line: its style, its text with
    /// footnotes as `[^1]`, links as `<anchor|text>`; rows of tables between bars.
    pub(crate) fn outline(&self) -> String {
        let document = parse(self.part("word/document.xml"));
        let mut output = String::new();
        let body = child(document.root_element(), "body").unwrap();
        for node in body.children() {
            self.outline_of(node, &mut output);
        }
        let notes = parse(self.part("word/footnotes.xml"));
        for note in named(notes.root_element(), "footnote") {
            if attribute(note, "type").is_none() {
                let _ = writeln!(output, "^{}:", attribute(note, "id").unwrap());
                note.children().for_each(|node| self.outline_of(node, &mut output));
            }
        }
        output
    }

    fn outline_of(&self, node: Node<'_, '_>, output: &mut String) {
        match node.tag_name().name() {
            "p" => {
                let _ = writeln!(output, "[{}] {}", self.style_of(node), text(node));
                if node.descendants().any(|it| it.has_tag_name((W, "sectPr"))) {
                    output.push_str("--- section\n");
                }
            }
            "tbl" => {
                for row in named(node, "tr") {
                    let cells: Vec<String> = named(row, "tc")
                        .map(|cell| named(cell, "p").map(text).collect::<String>())
                        .collect();
                    let is_header =
                        row.descendants().any(|it| it.has_tag_name((W, "tblHeader")));
                    let bar = if is_header { "‖" } else { "|" };
                    let _ = writeln!(output, "{bar} {} {bar}", cells.join(" | "));
                }
            }
            "sdt" => {
                let content = child(node, "sdtContent").unwrap();
                content.children().for_each(|node| self.outline_of(node, output));
            }
            _ => {}
        }
    }

    /// Returns the name of a paragraph's style.
    fn style_of(&self, paragraph: Node<'_, '_>) -> String {
        let id = child(paragraph, "pPr").and_then(|it| child(it, "pStyle"));
        let id = id.and_then(|it| attribute(it, "val")).unwrap();
        let styles = parse(self.part("word/styles.xml"));
        let style = named(styles.root_element(), "style")
            .find(|style| attribute(*style, "styleId") == Some(id))
            .unwrap_or_else(|| panic!("no style {id}"));
        attribute(child(style, "name").unwrap(), "val").unwrap().to_owned()
    }

    /// Each part has a type, and each type that is named a part; relations lead to parts.
    #[track_caller]
    fn parts_are_known(&self) {
        let types = parse(self.part("[Content_Types].xml"));
        let of = |name: &str| -> BTreeSet<&str> {
            let elements = types.root_element().children();
            elements.filter_map(|element| element.attribute(name)).collect()
        };
        let (extensions, overrides) = (of("Extension"), of("PartName"));
        for path in self.parts.keys().filter(|path| *path != "[Content_Types].xml") {
            let extension = path.rsplit_once('.').unwrap().1;
            assert!(extensions.contains(extension), "{path}");
        }
        for path in overrides {
            assert!(self.has(path.trim_start_matches('/')), "{path}");
        }
        for (path, bytes) in &self.parts {
            let is_text = ["xml", "rels"].iter().any(|ending| path.ends_with(ending));
            if !is_text {
                continue;
            }
            let text = std::str::from_utf8(bytes).unwrap();
            parse(text);
            let Some((folder, _)) = path.split_once("_rels/") else { continue };
            for relation in parse(text).root_element().children() {
                let target = relation.attribute("Target").unwrap();
                if relation.attribute("TargetMode").is_none() {
                    let folder = if target.starts_with("../") { "" } else { folder };
                    let target = format!("{folder}{}", target.trim_start_matches("../"));
                    assert!(self.has(&target), "{path}: {target}");
                }
            }
        }
    }

    /// The lines around a paragraph are in the order of the standard, each once.
    #[track_caller]
    fn lines_are_in_order(&self) {
        const ORDER: [&str; 6] = ["top", "left", "bottom", "right", "between", "bar"];
        for path in self.texts() {
            let document = parse(self.part(path));
            for lines in document.descendants().filter(|it| it.has_tag_name((W, "pBdr")))
            {
                let place = |it: Node<'_, '_>| {
                    ORDER.iter().position(|name| it.has_tag_name((W, *name))).unwrap()
                };
                let places: Vec<usize> =
                    lines.children().filter(Node::is_element).map(place).collect();
                assert!(places.is_sorted_by(|a, b| a < b), "{path}: {places:?}");
            }
        }
    }

    /// Ids and names are unique, and what refers to one finds it.
    #[track_caller]
    fn names_lead_somewhere(&self) {
        let mut names = BTreeSet::new();
        let mut ids = BTreeSet::new();
        let (mut ended, mut wanted) = (BTreeSet::new(), BTreeSet::new());
        let mut pictures = BTreeSet::new();
        for path in self.texts() {
            let document = parse(self.part(path));
            let relations = path.replace("word/", "word/_rels/") + ".rels";
            let related: BTreeSet<String> = if self.has(&relations) {
                let relations = parse(self.part(&relations));
                let all = relations.root_element().children();
                all.filter_map(|it| it.attribute("Id")).map(ToOwned::to_owned).collect()
            } else {
                BTreeSet::new()
            };
            for node in document.descendants() {
                for name in ["id", "embed"] {
                    if let Some(id) = node.attribute((R, name)) {
                        assert!(related.contains(id), "{path}: {id}");
                    }
                }
                match node.tag_name().name() {
                    "bookmarkStart" => {
                        let name = attribute(node, "name").unwrap();
                        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
                        assert!(name.len() <= 40 && name.chars().all(is_name), "{name}");
                        assert!(names.insert(name.to_lowercase()), "{name} twice");
                        assert!(ids.insert(attribute(node, "id").unwrap().to_owned()));
                    }
                    "bookmarkEnd" => {
                        assert!(ended.insert(attribute(node, "id").unwrap().to_owned()));
                    }
                    "hyperlink" => {
                        wanted.extend(attribute(node, "anchor").map(str::to_lowercase));
                    }
                    "docPr" if node.has_tag_name((WP, "docPr")) => {
                        assert!(
                            pictures.insert(node.attribute("id").unwrap().to_owned())
                        );
                        let is_described = node.attribute("descr").is_some()
                            || node
                                .descendants()
                                .any(|it| it.tag_name().name() == "decorative");
                        assert!(is_described, "a picture without alternative text");
                    }
                    "blip" => assert!(node.has_tag_name((A, "blip"))),
                    _ => {}
                }
            }
        }
        assert_eq!(ids, ended, "bookmarks that end");
        let lost: Vec<_> = wanted.difference(&names).collect();
        assert!(lost.is_empty(), "links that lead nowhere: {lost:?}");
        self.used_is_defined("styles", "styleId", &["pStyle", "rStyle", "tblStyle"]);
        self.used_is_defined("numbering", "numId", &["numId"]);
        let (document, notes) =
            (self.part("word/document.xml"), self.part("word/footnotes.xml"));
        let marks = values(document, "footnoteReference", "id");
        let notes = values(notes, "footnote", "id");
        assert_eq!([&["-1".into(), "0".into()][..], &marks].concat(), notes, "footnotes");
    }

    /// What the text uses of a part is there.
    #[track_caller]
    fn used_is_defined(&self, part: &str, key: &str, users: &[&str]) {
        let part = parse(self.part(&format!("word/{part}.xml")));
        let known: BTreeSet<&str> =
            part.descendants().filter_map(|it| attribute(it, key)).collect();
        for path in self.texts() {
            let document = parse(self.part(path));
            for node in document.descendants() {
                if users.contains(&node.tag_name().name()) {
                    let value = attribute(node, "val").unwrap();
                    assert!(known.contains(value), "{path}: no {key} {value}");
                }
            }
        }
    }

    #[track_caller]
    fn text_is_as_word_wants_it(&self) {
        for path in self.texts() {
            let document = parse(self.part(path));
            let mut depth = 0;
            for node in document.descendants() {
                match node.tag_name().name() {
                    "tc" => {
                        let last = node.children().next_back().unwrap();
                        assert!(last.has_tag_name((W, "p")), "{path}: a cell ends");
                    }
                    "tr" => {
                        let grid = child(node.parent().unwrap(), "tblGrid").unwrap();
                        let columns = named(grid, "gridCol").count();
                        assert_eq!(named(node, "tc").count(), columns, "{path}: cells");
                        assert!((1..=63).contains(&columns), "{path}: {columns} columns");
                    }
                    "tbl" => {
                        let next = node.next_sibling().unwrap();
                        assert!(next.has_tag_name((W, "p")), "{path}: behind a table");
                    }
                    "p" if node.has_tag_name((W, "p")) => self.is_not_blank(node),
                    "t" => {
                        let text = node.text().unwrap_or_default();
                        assert!(!text.contains(['\n', '\t', '\r']), "{path}: {text:?}");
                    }
                    "fldChar" => match attribute(node, "fldCharType").unwrap() {
                        "begin" => depth += 1,
                        "end" => depth -= 1,
                        _ => {}
                    },
                    _ => {}
                }
                assert!((0..=2).contains(&depth), "{path}: fields");
            }
            assert_eq!(depth, 0, "{path}: a field does not end");
        }
    }

    /// A paragraph says something, stands in a cell or a list, or is a line.
    #[track_caller]
    fn is_not_blank(&self, paragraph: Node<'_, '_>) {
        let has = |names: &[&str]| {
            paragraph.descendants().any(|it| names.contains(&it.tag_name().name()))
        };
        let speaks =
            has(&["t", "drawing", "numPr", "separator", "continuationSeparator"]);
        let is_in_cell = paragraph.parent().unwrap().has_tag_name((W, "tc"));
        let style = || self.style_of(paragraph);
        assert!(
            speaks || is_in_cell || style() == "Rule",
            "a blank paragraph: {}",
            style()
        );
    }
}

/// Returns the text of a paragraph with its footnotes and links.
fn text(paragraph: Node<'_, '_>) -> String {
    let mut output = String::new();
    write_text(paragraph, &mut output);
    output
}

fn write_text(node: Node<'_, '_>, output: &mut String) {
    match node.tag_name().name() {
        "pPr" | "rPr" | "instrText" => return,
        "t" => output.push_str(node.text().unwrap_or_default()),
        "tab" => output.push('→'),
        "br" => output.push('↵'),
        "softHyphen" => output.push('\u{ad}'),
        "footnoteReference" => {
            let _ = write!(output, "[^{}]", attribute(node, "id").unwrap());
        }
        "footnoteRef" => output.push('#'),
        "docPr" => {
            let _ = write!(output, "({})", node.attribute("descr").unwrap_or("-"));
        }
        "hyperlink" => {
            let target = attribute(node, "anchor").unwrap_or("url");
            let _ = write!(output, "<{target}|");
        }
        _ => {}
    }
    node.children().for_each(|child| write_text(child, output));
    if node.tag_name().name() == "hyperlink" {
        output.push('>');
    }
}

/// Returns the values of an attribute of all elements of a name.
pub(crate) fn values(part: &str, element: &str, name: &str) -> Vec<String> {
    let document = parse(part);
    let elements = document.descendants().filter(|it| it.has_tag_name((W, element)));
    elements.filter_map(|it| attribute(it, name)).map(ToOwned::to_owned).collect()
}

fn parse(text: &str) -> Document<'_> {
    let options = ParsingOptions { nodes_limit: u32::MAX, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap()
}

fn named<'a, 'i>(
    node: Node<'a, 'i>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.has_tag_name((W, name)))
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.has_tag_name((W, name)))
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}
