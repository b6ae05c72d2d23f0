//! What a project's `templates/reference.docx` says of the look: its styles, lists, theme,
//! fonts and page. Its text is not read.

use std::collections::BTreeSet;

use crate::render::docx::order;
use crate::render::docx::page::Page;
use crate::syntax::archive::{self, BadArchive};
use crate::syntax::xml::{self, Document, Element};

/// What Word's elements are named after in the file format that this module writes. The form
/// "Strict" has other names for all of them, and nearly no other program reads it.
pub(super) const WORD: &str =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// To how much a reference may unpack, in bytes: with all its text and pictures it is a
/// document as any other.
const LARGEST: u64 = 256 << 20;

/// What is taken from a reference, each as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) styles: String,
    pub(super) numbering: Option<String>,
    pub(super) theme: Option<String>,
    pub(super) fonts: Option<String>,
    pub(super) page: Option<Page>,
}

/// Why a reference can't be used; what the readers say.
#[derive(Debug)]
pub(super) struct Unusable(pub(super) String);

impl From<BadArchive> for Unusable {
    fn from(problem: BadArchive) -> Self {
        Unusable(problem.to_string())
    }
}

/// Reads a reference.
pub(super) fn read(bytes: &[u8]) -> Result<Taken, Unusable> {
    let entries = archive::unpack(bytes, LARGEST)?;
    let find = |path: &str| {
        let entry = entries.iter().find(|(name, _)| name == path)?;
        // Some programs begin their parts with a byte-order mark.
        let text = std::str::from_utf8(&entry.1).ok()?;
        Some(text.strip_prefix('\u{feff}').unwrap_or(text))
    };
    let missing = |path: &str| Unusable(path.to_owned());
    let whole = find("_rels/.rels").ok_or_else(|| missing("_rels/.rels"))?;
    let main = related(whole, "officeDocument")
        .into_iter()
        .next()
        .ok_or_else(|| missing("officeDocument"))?;
    let main = main.trim_start_matches('/').to_owned();
    let text = find(&main).ok_or_else(|| missing(&main))?;
    if !text.contains(WORD) {
        return Err(Unusable(main));
    }
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = find(&format!("{folder}/_rels/{name}.rels")).unwrap_or_default();
    let part = |kind: &str| {
        let target = related(relations, kind).into_iter().next()?;
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("{folder}/{target}"),
        };
        find(&path).map(ToOwned::to_owned)
    };
    let styles = part("styles").ok_or_else(|| missing("styles.xml"))?;
    if !is_of_word(&styles, "styles") {
        return Err(missing("styles.xml"));
    }
    let numbering = part("numbering").filter(|text| is_of_word(text, "numbering"));
    let fonts = part("fontTable").filter(|text| is_of_word(text, "fonts"));
    // Fonts that the file brings along would be parts of their own.
    let fonts = fonts.filter(|text| !text.contains("embed"));
    // LibreOffice names sets of characters in a way that only the transitional form of files has.
    let fonts = fonts.map(|text| without_sets_of_characters(&text));
    // So would pictures that fill shapes.
    let theme = part("theme").filter(|text| !text.contains("r:embed"));
    let theme = theme.filter(|text| xml::parse(text).is_ok());
    Ok(Taken { styles, numbering, theme, fonts, page: page(text) })
}

fn without_sets_of_characters(fonts: &str) -> String {
    let mut parts = fonts.split(" w:characterSet=\"");
    let mut output = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        output.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    output
}

/// Returns the targets of the relations of a kind.
fn related(relations: &str, kind: &str) -> Vec<String> {
    let Ok(document) = xml::parse(relations) else { return Vec::new() };
    let ending = format!("/{kind}");
    let of_kind = Element::root(&document).elements().filter(|relation| {
        relation.attribute("Type").is_some_and(|it| it.ends_with(&ending))
    });
    of_kind.filter_map(|it| it.attribute("Target")).map(ToOwned::to_owned).collect()
}

/// Returns whether a part has an outermost element of Word's, with the usual prefix.
fn is_of_word(text: &str, name: &str) -> bool {
    let Ok(document) = xml::parse(text) else { return false };
    let root = Element::root(&document);
    root.name() == name && root.written().starts_with(&format!("<w:{name}")) && {
        root.declarations().any(|(name, uri)| name == "xmlns:w" && uri == WORD)
    }
}

/// Returns what of the styles Word would repair in each file that has them.
pub(super) fn fault(styles: &str) -> Option<String> {
    let document = xml::parse(styles).ok()?;
    let root = Element::root(&document);
    // Word skips what is not its own only where the file says that it may.
    let ignorable = root.attributes().find(|(name, _)| name.ends_with(":Ignorable"));
    let ignorable = ignorable.map_or("", |(_, prefixes)| prefixes);
    let declared: Vec<(String, &str)> = root.declarations().collect();
    let is_known = |element: Element<'_>| {
        let namespace = element.namespace().unwrap_or_default();
        namespace == WORD
            || ignorable.split_whitespace().any(|prefix| {
                let name = format!("xmlns:{prefix}");
                declared.iter().any(|(known, uri)| *known == name && *uri == namespace)
            })
    };
    let mut left = vec![root];
    while let Some(element) = left.pop() {
        if !is_known(element) {
            return Some(format!("<{}>", element.name()));
        }
        let lost = element.elements().find(|inner| {
            inner.namespace() == Some(WORD) && !order::may_hold(element, *inner)
        });
        if let Some(lost) = lost {
            return Some(format!("<w:{}> in <w:{}>", lost.name(), element.name()));
        }
        left.extend(element.elements());
    }
    let mut ids = BTreeSet::new();
    let styles = || root.named("style");
    for id in styles().filter_map(|style| style.attribute("w:styleId")) {
        if !ids.insert(id) {
            return Some(format!("w:styleId=\"{id}\" (2)"));
        }
    }
    let bases = styles().flat_map(|style| style.named("basedOn"));
    let mut bases = bases.filter_map(|base| base.attribute("w:val"));
    let lacking = bases.find(|base| !ids.contains(base));
    lacking.map(|base| format!("<w:basedOn w:val=\"{base}\"/>"))
}

/// Returns the page of the last section of a document, which the others mostly share.
fn page(text: &str) -> Option<Page> {
    // The whole may be nested more deeply than anything that is read here.
    let start = text.rfind("<w:sectPr")?;
    let section = text.get(start..)?;
    let end = section.find("</w:sectPr>")? + "</w:sectPr>".len();
    let section = section.get(..end)?;
    let size = tag(section, "<w:pgSz")?;
    let margins = tag(section, "<w:pgMar")?;
    let length = |tag: &str, name: &str| -> Option<i32> {
        let document = parse_tag(tag)?;
        let value = Element::root(&document).attribute(name)?.parse().ok()?;
        Some(value)
    };
    let page = Page {
        width: length(&size, "w:w")?,
        height: length(&size, "w:h")?,
        left: length(&margins, "w:left")?,
        right: length(&margins, "w:right")?,
        top: length(&margins, "w:top")?.abs(),
        bottom: length(&margins, "w:bottom")?.abs(),
        header: length(&margins, "w:header")?,
        footer: length(&margins, "w:footer")?,
    };
    page.is_usable().then_some(page)
}

/// Returns an empty element of a section with what its attributes need.
fn tag(section: &str, name: &str) -> Option<String> {
    let rest = section.get(section.find(name)?..)?;
    let attributes = rest.get(name.len()..rest.find('>')?)?.trim_end_matches('/');
    Some(format!("<x xmlns:w=\"{WORD}\"{attributes}/>"))
}

fn parse_tag(tag: &str) -> Option<Document<'_>> {
    xml::parse(tag).ok()
}
