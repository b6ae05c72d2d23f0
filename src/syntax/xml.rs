//! XML as a tree, without anything that reaches beyond the file: no document type with
//! declarations of its own, no entities but the five of XML and characters by number.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// How deep elements may be nested.
const MAX_DEPTH: usize = 32;

/// An element.
#[derive(Debug, Default)]
pub(crate) struct Element<'t> {
    /// Its name.
    pub(crate) name: &'t str,
    /// Its attributes, without entities.
    pub(crate) attributes: Vec<(String, String)>,
    /// What it holds.
    pub(crate) nodes: Vec<Node<'t>>,
    /// Where it stands in the file.
    pub(crate) range: Range<usize>,
}

/// What an element holds.
#[derive(Debug)]
pub(crate) enum Node<'t> {
    /// Text, without entities.
    Text(Cow<'t, str>),
    /// An element.
    Element(Box<Element<'t>>),
}

/// Why a file can't be read.
#[derive(Debug)]
pub(crate) struct Problem {
    /// `syntax`, `doctype`, `entity` or `depth`.
    pub(crate) kind: &'static str,
    /// The byte at which it was met.
    pub(crate) at: usize,
    /// What the parser says.
    pub(crate) detail: String,
}

impl<'t> Element<'t> {
    /// Returns an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the elements inside it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element<'t>> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(&**element),
            Node::Text(_) => None,
        })
    }

    /// Returns the elements inside it that bear a name.
    pub(crate) fn named<'a>(
        &'a self,
        name: &'a str,
    ) -> impl Iterator<Item = &'a Element<'t>> {
        self.elements().filter(move |element| element.name == name)
    }

    /// Returns its text with that of the elements inside it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for node in &self.nodes {
            match node {
                Node::Text(run) => text.push_str(run),
                Node::Element(element) => text.push_str(&element.text()),
            }
        }
        text
    }

    fn push_text(&mut self, text: Cow<'t, str>) {
        if let Some(Node::Text(last)) = self.nodes.last_mut() {
            last.to_mut().push_str(&text);
        } else {
            self.nodes.push(Node::Text(text));
        }
    }
}

/// Reads a file and returns its outermost element.
pub(crate) fn parse(text: &str) -> Result<Element<'_>, Problem> {
    let foreign = text.char_indices().find(|(_, c)| !is_character(*c));
    if let Some((at, c)) = foreign {
        let detail = format!("the character U+{:04X}", u32::from(c));
        return Err(Problem { kind: "syntax", at, detail });
    }
    let bare = text.trim_start_matches('\u{feff}');
    let mark = text.len() - bare.len();
    let mut reader = Reader::from_str(bare);
    let place = |position: u64| usize::try_from(position).unwrap_or(0) + mark;
    // The first holds the outermost element.
    let mut open = vec![Element::default()];
    loop {
        let start = place(reader.buffer_position());
        let problem =
            |kind, at, detail: &str| Problem { kind, at, detail: detail.to_owned() };
        let event = reader.read_event().map_err(|error| {
            problem("syntax", place(reader.error_position()), &error.to_string())
        })?;
        let end = place(reader.buffer_position());
        let Some(inner) = open.last_mut() else { continue };
        match event {
            Event::Start(tag) => {
                if open.len() > MAX_DEPTH {
                    return Err(problem("depth", start, ""));
                }
                open.push(element(text, &tag, start..end)?);
            }
            Event::Empty(tag) => {
                inner.nodes.push(Node::Element(Box::new(element(
                    text,
                    &tag,
                    start..end,
                )?)));
            }
            Event::End(_) => {
                let Some(mut closed) = open.pop() else { continue };
                closed.range.end = end;
                if let Some(outer) = open.last_mut() {
                    outer.nodes.push(Node::Element(Box::new(closed)));
                }
            }
            Event::Text(run) => inner.push_text(run.xml10_content()),
            Event::CData(run) => inner.push_text(run.xml10_content()),
            Event::GeneralRef(reference) => match resolve(&reference.xml10_content()) {
                Some(c) => inner.push_text(Cow::Owned(c.to_string())),
                None => return Err(problem("entity", start, &reference)),
            },
            // Declarations of entities stand between brackets; a mere name is ignored.
            Event::DocType(declaration) if declaration.contains('[') => {
                return Err(problem("doctype", start, ""));
            }
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    let at = text.len();
    let unclosed = open.len() > 1;
    let root = open.into_iter().next().map(|outer| outer.nodes).unwrap_or_default();
    let root = root.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(*element),
        Node::Text(_) => None,
    });
    match root {
        Some(root) if !unclosed => Ok(root),
        _ => Err(Problem { kind: "syntax", at, detail: "unexpected end".to_owned() }),
    }
}

/// Reads a tag that stands in a range of the text.
fn element<'t>(
    text: &'t str,
    tag: &BytesStart<'_>,
    range: Range<usize>,
) -> Result<Element<'t>, Problem> {
    let wrong = |what: &str| Problem {
        kind: "syntax",
        at: range.start,
        detail: format!("`{what}`"),
    };
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| Problem {
            kind: "syntax",
            at: range.start,
            detail: error.to_string(),
        })?;
        let value = unescape(&attribute.value).ok_or_else(|| Problem {
            kind: "entity",
            at: range.start,
            detail: attribute.value.to_string(),
        })?;
        // The parser does not look at these.
        let key = attribute.key.as_ref();
        if !is_name(key) || attribute.value.contains('<') {
            return Err(wrong(key));
        }
        attributes.push((key.to_owned(), value));
    }
    let name = tag.name();
    let name = name.as_ref();
    if !is_name(name) {
        return Err(wrong(name));
    }
    // The same, as long as the text.
    let start = range.start + 1;
    let name = text.get(start..start + name.len()).unwrap_or_default();
    Ok(Element { name, attributes, nodes: Vec::new(), range })
}

fn unescape(value: &str) -> Option<String> {
    let mut output = String::new();
    let mut parts = value.split('&');
    output.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(';')?;
        output.push(resolve(name)?);
        output.push_str(rest);
    }
    Some(output)
}

/// Returns the character that a reference stands for, without its `&` and `;`.
fn resolve(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix('x') {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| is_character(*c));
    }
    quick_xml::escape::resolve_xml_entity(name)?.chars().next()
}

/// Says whether XML has a character, be it written out or by its number.
fn is_character(c: char) -> bool {
    !matches!(c, '\u{fffe}' | '\u{ffff}') && (c >= ' ' || matches!(c, '\t' | '\n' | '\r'))
}

/// Says whether elements and attributes may be called so.
fn is_name(name: &str) -> bool {
    let begins = |c: char| {
        matches!(c,
            ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
            | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}'
            | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}'
            | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
            | '\u{10000}'..='\u{effff}')
    };
    let goes_on = |c: char| {
        begins(c)
            || matches!(c,
                '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}')
    };
    name.starts_with(begins) && name.chars().all(goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What would be written again as it was read, and would then be no XML.
    #[test]
    fn what_is_no_xml_is_refused() {
        for text in [
            "<tmx><header a(b=\"c\"/></tmx>",
            "<tmx><header )a=\"b\"/></tmx>",
            "<tmx><1/></tmx>",
            "<tmx>\u{0}</tmx>",
            "<tmx a=\"\u{1}\"/>",
            "<tmx a=\"<b>\"/>",
        ] {
            assert_eq!(
                parse(text).map_err(|problem| problem.kind).err(),
                Some("syntax"),
                "{text:?}"
            );
        }
        assert!(parse("<šuo:ė x.y-1='a > b'>\u{e000}</šuo:ė>").is_ok());
    }
}
