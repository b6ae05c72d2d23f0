//! XML as a tree that reaches beyond no file: a document type may name its rules, as those
//! of TMX do, but declare nothing of its own.
//!
//! The tree is that of the roxmltree crate. Here is only what translators' programs need
//! beside it: names as they are written, since what programs add to a format is known by
//! its prefix.

use std::collections::BTreeSet;
use std::ops::Range;

use roxmltree::{Error, Node as Inner, ParsingOptions};

use crate::diagnostic::found::FileMistake;
use crate::syntax::byte_at;

pub(crate) use roxmltree::Document;

/// How deep elements may be nested: whoever reads them calls itself for each level.
const MAX_DEPTH: usize = 32;

/// How many prefixes a file may declare: the parser's time grows with their square.
const MAX_PREFIXES: usize = 64;

/// An element.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'t>(Inner<'t, 't>);

/// What an element holds.
#[derive(Debug)]
pub(crate) enum Node<'t> {
    /// Text, without entities.
    Text(&'t str),
    /// An element.
    Element(Element<'t>),
}

/// Why a file can't be read.
#[derive(Debug)]
pub(crate) struct XmlProblem {
    /// `syntax`, `doctype`, `entity` or `depth`.
    pub(crate) kind: FileMistake,
    /// The byte at which it was met.
    pub(crate) at: usize,
    /// What the parser says, or the name of the entity.
    pub(crate) detail: String,
}

impl<'t> Element<'t> {
    /// Returns the outermost element.
    pub(crate) fn root(document: &'t Document<'_>) -> Self {
        Element(document.root_element())
    }

    /// Returns its name as it is written, but without a prefix where it belongs to the
    /// format of the file itself.
    pub(crate) fn name(self) -> &'t str {
        let local = self.0.tag_name().name();
        let document = self.0.document();
        let tag = document.input_text().get(self.0.range().start + 1..);
        let mut words = tag.unwrap_or_default().split([' ', '\t', '\r', '\n', '/', '>']);
        let written = words.next().filter(|name| name.contains(':'));
        let format = || document.root_element().tag_name().namespace();
        written.filter(|_| self.0.tag_name().namespace() != format()).unwrap_or(local)
    }

    /// Returns the namespace of its name.
    pub(crate) fn namespace(self) -> Option<&'t str> {
        self.0.tag_name().namespace()
    }

    /// Returns its attributes by their names as they are written; namespaces are none.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let text = self.0.document().input_text();
        self.0.attributes().map(move |attribute| {
            let name = text.get(attribute.range_qname()).unwrap_or(attribute.name());
            (name, attribute.value())
        })
    }

    /// Returns an attribute.
    pub(crate) fn attribute(self, name: &str) -> Option<&'t str> {
        self.attributes().find(|(written, _)| *written == name).map(|(_, value)| value)
    }

    /// Returns the namespaces that it declares, as attributes.
    pub(crate) fn declarations(self) -> impl Iterator<Item = (String, &'t str)> {
        let outer = self.0.parent_element();
        let is_new = move |namespace: &roxmltree::Namespace<'t>| {
            outer.is_none_or(|outer| outer.namespaces().all(|other| other != namespace))
        };
        self.0.namespaces().filter(move |namespace| is_new(namespace)).map(|namespace| {
            let name = namespace.name().map(|prefix| format!("xmlns:{prefix}"));
            (name.unwrap_or_else(|| "xmlns".to_owned()), namespace.uri())
        })
    }

    /// Returns what it holds, without comments.
    pub(crate) fn nodes(self) -> impl Iterator<Item = Node<'t>> {
        self.0.children().filter_map(|node| match node {
            node if node.is_element() => Some(Node::Element(Element(node))),
            node if node.is_text() => node.text().map(Node::Text),
            _ => None,
        })
    }

    /// Returns the elements inside it.
    pub(crate) fn elements(self) -> impl DoubleEndedIterator<Item = Element<'t>> {
        self.0.children().filter(Inner::is_element).map(Element)
    }

    /// Returns the elements inside it that bear a name.
    pub(crate) fn named(self, name: &str) -> impl Iterator<Item = Element<'t>> {
        self.elements().filter(move |element| element.name() == name)
    }

    /// Returns its text with that of the elements inside it.
    pub(crate) fn text(self) -> String {
        let texts = self.0.descendants().filter(Inner::is_text);
        texts.filter_map(|node| node.text()).collect()
    }

    /// Returns where it stands in the file.
    pub(crate) fn range(self) -> Range<usize> {
        self.0.range()
    }

    /// Returns it as it stands in the file.
    pub(crate) fn written(self) -> &'t str {
        self.0.document().input_text().get(self.range()).unwrap_or_default()
    }
}

/// Reads a file.
pub(crate) fn parse(text: &str) -> Result<Document<'_>, XmlProblem> {
    parse_within(text, MAX_DEPTH, u32::MAX)
}

/// Reads a file whose elements may be nested so deep, and which may have so many elements
/// and texts.
pub(crate) fn parse_within(
    text: &str,
    max_depth: usize,
    max_nodes: u32,
) -> Result<Document<'_>, XmlProblem> {
    let problem =
        |kind, at, detail: &str| XmlProblem { kind, at, detail: detail.to_owned() };
    if let Some(at) = declaration(text) {
        return Err(problem(FileMistake::Doctype, at, ""));
    }
    let prefixes = text.match_indices("xmlns:").map(|(at, found)| {
        let rest = text.get(at + found.len()..).unwrap_or_default();
        rest.split(['=', ' ', '\t', '\r', '\n']).next()
    });
    if prefixes.take(1 << 20).collect::<BTreeSet<_>>().len() > MAX_PREFIXES {
        return Err(problem(FileMistake::Syntax, 0, "too many namespaces"));
    }
    // Without declarations of its own a document type holds nothing that could be read.
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: max_nodes,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let place = error.pos();
        let detail = error.to_string().replace(&format!(" at {place}"), "");
        let at = byte_at(text, place.row as usize, place.col as usize);
        match error {
            Error::UnknownEntityReference(name, _) => {
                problem(FileMistake::Entity, at, &name)
            }
            Error::MalformedEntityReference(_) => match number_at(text, at) {
                Some(number) => problem(FileMistake::Entity, at, number),
                None => problem(FileMistake::Syntax, at, &detail),
            },
            // The parser has no place for what is missing at the end.
            Error::UnclosedRootNode
            | Error::UnexpectedEndOfStream
            | Error::NoRootNode => problem(FileMistake::Syntax, text.len(), &detail),
            _ => problem(FileMistake::Syntax, at, &detail),
        }
    })?;
    match too_deep(&document, max_depth) {
        Some(at) => Err(problem(FileMistake::Depth, at, "")),
        None => Ok(document),
    }
}

/// Returns the number by which a character is written at a place, such as `#0`.
fn number_at(text: &str, at: usize) -> Option<&str> {
    let number = text.get(at..)?.strip_prefix('&')?.split_once(';')?.0;
    let digits = number.strip_prefix('#')?;
    digits.chars().all(|c| c.is_ascii_alphanumeric()).then_some(number)
}

/// Returns where a document type with declarations stands: they could name other files, and
/// entities that grow without end.
fn declaration(text: &str) -> Option<usize> {
    let mut rest = text.trim_start_matches('\u{feff}');
    loop {
        rest = rest.trim_start();
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => break,
        };
        (_, rest) = rest.split_once(end)?;
    }
    let (declared, _) = rest.strip_prefix("<!DOCTYPE")?.split_once('>')?;
    declared.contains('[').then_some(text.len() - rest.len())
}

/// Returns where the first element begins that lies too deep.
fn too_deep(document: &Document<'_>, max_depth: usize) -> Option<usize> {
    let mut depth = 0;
    let mut node = document.root();
    loop {
        let inner = node.first_element_child();
        depth += usize::from(inner.is_some());
        let mut next = inner;
        while next.is_none() {
            next = node.next_sibling_element();
            if next.is_none() {
                node = node.parent()?;
                depth -= 1;
            }
        }
        node = next?;
        if depth > max_depth {
            return Some(node.range().start);
        }
    }
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
            "<tmx>a & b;</tmx>",
            "<tmx a=\"\u{1}\"/>",
            "<tmx a=\"<b>\"/>",
            "<tmx a='1' a='2'/>",
            "<tmx><x:prop/></tmx>",
        ] {
            assert_eq!(
                parse(text).map_err(|problem| problem.kind).err(),
                Some(FileMistake::Syntax),
                "{text:?}"
            );
        }
        let named = "<šuo:ė xmlns:šuo='u' x.y-1='a > b'>\u{e000}</šuo:ė>";
        assert!(parse(named).is_ok());
    }

    #[test]
    fn a_problem_has_its_kind_and_its_place() {
        let deep = |levels| ["<a>", "</a>"].map(|tag| tag.repeat(levels)).concat();
        let prefixes = (0..100).map(|n| format!(" xmlns:p{n}='u'"));
        let prefixes = prefixes.collect::<Vec<_>>().concat();
        for (text, kind, place, detail) in [
            (
                "<a>\n<b></c></a>".to_owned(),
                "syntax",
                "</c>",
                "expected 'b' tag, not 'c'",
            ),
            (
                "<a>\n<b>".into(),
                "syntax",
                "",
                "the root node was opened but never closed",
            ),
            ("<a>ėė &nbsp; b</a>".into(), "entity", "&nbsp;", "nbsp"),
            ("<a b='&nbsp;'/>".into(), "entity", "&nbsp;", "nbsp"),
            ("<a>b &#0; c</a>".into(), "entity", "&#0;", "#0"),
            (
                "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>"
                    .into(),
                "doctype",
                "<!DOCTYPE",
                "",
            ),
            ("<!-- > --><!DOCTYPE a [\n]><a/>".into(), "doctype", "<!DOCTYPE", ""),
            (format!("<r>{}</r>", deep(MAX_DEPTH)), "depth", "<a></a>", ""),
            (deep(200_000), "depth", "<a>", ""),
            (format!("<a{prefixes}/>"), "syntax", "<a", "too many namespaces"),
        ] {
            let problem = parse(&text).expect_err(&text);
            assert_eq!((problem.kind.as_str(), &*problem.detail), (kind, detail));
            let rest = text.get(problem.at..).unwrap();
            assert!(rest.starts_with(place), "{kind} {place}: {}", problem.at);
        }
        for text in [
            deep(MAX_DEPTH),
            "\u{feff}<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx/>".into(),
            "<a><!-- <!DOCTYPE a [ ]> --><![CDATA[<!DOCTYPE a []>]]></a>".into(),
            format!("<r>{}</r>", "<a><b/></a>".repeat(1000)),
        ] {
            assert!(parse(&text).is_ok(), "{text}");
        }
    }

    #[test]
    fn names_are_those_that_are_written() {
        let text = "<x:xliff xmlns:x='urn:x' xmlns:m='urn:m'><x:file m:id='&amp;1'>a<!-- -->b\
                    <m:note xmlns='urn:d'>&lt;<n/></m:note></x:file></x:xliff>";
        let document = parse(text).unwrap();
        let root = Element::root(&document);
        assert_eq!(root.name(), "xliff");
        let file = root.named("file").next().unwrap();
        assert_eq!(file.attributes().collect::<Vec<_>>(), [("m:id", "&1")]);
        assert_eq!(file.text(), "ab<");
        let note = file.elements().next().unwrap();
        assert_eq!(note.name(), "m:note");
        assert_eq!(note.elements().next().unwrap().name(), "n");
        let declared: Vec<_> = note.declarations().collect();
        assert_eq!(declared, [("xmlns".to_owned(), "urn:d")]);
        assert!(file.declarations().next().is_none());
        assert!(
            note.written().starts_with("<m:note xmlns")
                && note.written().ends_with("</m:note>")
        );
    }
}
