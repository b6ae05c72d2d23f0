//! Workbooks of spreadsheets (Office Open XML, ECMA-376 part 1, section 18): which sheets there
//! are, and what their cells show.
//!
//! No figure is computed here: a formula has the value that the spreadsheet saved beside it.

mod date;
mod format;
mod look;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::archive::{self, BadArchive};
use super::decode::decode;
use super::xml::{self, Document, Element};
use look::Look;
use styles::Styles;

pub use format::Difference;
pub use look::STROKE;
pub use sheet::{Area, Content, Sheet, SheetCell, SheetRow};

/// The most that a workbook may unpack to, in bytes: about a million cells. The tree of a
/// sheet takes ten times its text in memory.
const MAX_UNPACKED: u64 = 64 << 20;

/// The bytes that an archive begins with, and those of the format before it.
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Why a workbook can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadWorkbook {
    /// A password protects it.
    Encrypted,
    /// It is of the format before 2007 (`.xls`).
    Old,
    /// It is of the binary format (`.xlsb`).
    Binary,
    /// It is of the `OpenDocument` format (`.ods`).
    OpenDocument,
    /// It is another archive.
    OtherArchive,
    /// Its archive or a part of it is damaged.
    Damaged,
    /// It unpacks to more than is allowed.
    TooLarge,
}

/// A workbook.
#[derive(Debug)]
pub struct Workbook {
    parts: BTreeMap<String, Vec<u8>>,
    /// Its sheets, in the order of their tabs.
    pub sheets: Vec<SheetName>,
    strings: Vec<CellText>,
    styles: Styles,
    /// Whether days are counted from 1904.
    is_1904: bool,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetName {
    /// The name on its tab.
    pub name: String,
    /// Whether its tab is hidden.
    pub is_hidden: bool,
    part: String,
}

/// Returns whether a file begins as spreadsheets do, so that it has to be read whole.
pub fn may_be_workbook(beginning: &[u8]) -> bool {
    beginning.starts_with(ZIP) || beginning.starts_with(COMPOUND)
}

impl Workbook {
    /// Opens a workbook.
    pub fn open(bytes: &[u8]) -> Result<Workbook, BadWorkbook> {
        if bytes.starts_with(COMPOUND) {
            // An encrypted workbook is a stream of this name in a file of the old kind.
            let name: Vec<u8> =
                "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
            return Err(if is_encrypted {
                BadWorkbook::Encrypted
            } else {
                BadWorkbook::Old
            });
        }
        let entries = archive::unpack(bytes, MAX_UNPACKED).map_err(|bad| match bad {
            BadArchive::TooLarge => BadWorkbook::TooLarge,
            BadArchive::Encrypted(_) => BadWorkbook::Encrypted,
            _ => BadWorkbook::Damaged,
        })?;
        let parts: BTreeMap<String, Vec<u8>> = entries.into_iter().collect();
        if parts
            .get("mimetype")
            .is_some_and(|kind| kind.starts_with(b"application/vnd.oasis.opendocument"))
        {
            return Err(BadWorkbook::OpenDocument);
        }
        let links = Links::of(&parts, "")?;
        let main =
            links.of_kind("/officeDocument").next().ok_or(BadWorkbook::OtherArchive)?;
        if main.rsplit('.').next() == Some("bin") {
            return Err(BadWorkbook::Binary);
        }
        let links = Links::of(&parts, main)?;
        let text = text(&parts, main)?;
        let document = parsed(&text)?;
        let root = Element::root(&document);
        if root.name() != "workbook" {
            return Err(BadWorkbook::OtherArchive);
        }
        let properties = root.named("workbookPr").next();
        let is_1904 = properties
            .and_then(|properties| properties.attribute("date1904"))
            .is_some_and(is_true);
        let sheet = |sheet: Element<'_>| {
            let id = sheet.attributes().find(|(name, _)| name.ends_with(":id"))?.1;
            let (kind, part) = links.by_id.get(id)?;
            // Sheets of charts and macros have no cells.
            kind.ends_with("/worksheet").then(|| SheetName {
                name: sheet.attribute("name").unwrap_or_default().to_owned(),
                is_hidden: sheet.attribute("state").is_some_and(|it| it != "visible"),
                part: part.clone(),
            })
        };
        let list = root.named("sheets").flat_map(|sheets| sheets.named("sheet"));
        let sheets = list.filter_map(sheet).collect();
        let strings = match links.of_kind("/sharedStrings").next() {
            Some(part) => strings(&parts, part)?,
            None => Vec::new(),
        };
        let styles = match links.of_kind("/styles").next() {
            Some(part) => {
                let text = self::text(&parts, part)?;
                Styles::of(Element::root(&parsed(&text)?))
            }
            None => Styles::default(),
        };
        Ok(Workbook { parts, sheets, strings, styles, is_1904 })
    }

    /// Reads a sheet.
    pub fn sheet(&self, name: &SheetName) -> Result<Sheet, BadWorkbook> {
        let text = text(&self.parts, &name.part)?;
        let mut sheet = Sheet::of(Element::root(&parsed(&text)?), self);
        let links = Links::of(&self.parts, &name.part)?;
        for part in links.of_kind("/comments") {
            let text = self::text(&self.parts, part)?;
            let document = parsed(&text)?;
            let lists = Element::root(&document).named("commentList");
            let comments = lists.flat_map(|list| list.named("comment"));
            sheet.comments.extend(
                comments.filter_map(|comment| Area::of(comment.attribute("ref")?)),
            );
        }
        sheet.comments.sort_unstable();
        Ok(sheet)
    }

    fn string(&self, index: &str) -> Option<&CellText> {
        self.strings.get(index.trim().parse::<usize>().ok()?)
    }
}

/// What a part of the workbook refers to.
#[derive(Debug, Default)]
struct Links {
    /// By id: the kind, a web address, and the path of the part.
    by_id: BTreeMap<String, (String, String)>,
}

impl Links {
    /// Reads the links of a part; those of the workbook as a whole have no part.
    fn of(parts: &BTreeMap<String, Vec<u8>>, part: &str) -> Result<Links, BadWorkbook> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let path = resolved(folder, &format!("_rels/{name}.rels"));
        if !parts.contains_key(&path) {
            return Ok(Links::default());
        }
        let text = text(parts, &path)?;
        let document = parsed(&text)?;
        let link = |link: Element<'_>| {
            let target = resolved(folder, link.attribute("Target")?);
            let kind = link.attribute("Type")?.to_owned();
            Some((link.attribute("Id")?.to_owned(), (kind, target)))
        };
        let links = Element::root(&document).named("Relationship");
        let links = links.filter(|link| link.attribute("TargetMode") != Some("External"));
        Ok(Links { by_id: links.filter_map(link).collect() })
    }

    fn of_kind<'l>(&'l self, kind: &'l str) -> impl Iterator<Item = &'l str> {
        let links = self.by_id.values().filter(move |(known, _)| known.ends_with(kind));
        links.map(|(_, target)| target.as_str())
    }
}

/// Returns the path of a target that is named in a folder.
fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|part| !part.is_empty()).collect()
    };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.join("/")
}

fn text(parts: &BTreeMap<String, Vec<u8>>, path: &str) -> Result<String, BadWorkbook> {
    let bytes = parts.get(path).ok_or(BadWorkbook::Damaged)?;
    Ok(decode(bytes).0)
}

fn parsed(text: &str) -> Result<Document<'_>, BadWorkbook> {
    xml::parse(text).map_err(|_| BadWorkbook::Damaged)
}

/// Reads the texts that cells refer to.
fn strings(
    parts: &BTreeMap<String, Vec<u8>>,
    path: &str,
) -> Result<Vec<CellText>, BadWorkbook> {
    let text = text(parts, path)?;
    let document = parsed(&text)?;
    Ok(Element::root(&document).named("si").map(CellText::of).collect())
}

/// A text of cells.
#[derive(Debug, Default)]
struct CellText {
    text: String,
    /// Whether its runs say how they look, whatever the font of the cell.
    has_runs: bool,
}

impl CellText {
    /// Reads a text that may be of several runs, without the readings beside Japanese.
    fn of(element: Element<'_>) -> CellText {
        let mut whole = CellText::default();
        for part in element.elements() {
            match part.name() {
                "t" => whole.text.push_str(&unescaped(&part.text())),
                "r" => {
                    let look = part.named("rPr").next().map(Look::of).unwrap_or_default();
                    for text in part.named("t") {
                        whole.text.push_str(&look.applied(&unescaped(&text.text())));
                    }
                    whole.has_runs = true;
                }
                _ => {}
            }
        }
        whole
    }

    /// Returns the text as it looks in a cell.
    fn in_cell(&self, look: Look) -> String {
        if self.has_runs { self.text.clone() } else { look.applied(&self.text) }
    }
}

/// Puts in the characters that XML can't have, which are written as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("_x") {
        let code = behind.get(..4).filter(|_| behind.get(4..5) == Some("_"));
        let character = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        plain.push_str(before);
        if let Some(character) = character {
            plain.push(character);
            rest = behind.get(5..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = behind;
        }
    }
    plain.push_str(rest);
    plain
}

fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true")
}
