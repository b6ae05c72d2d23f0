//! XML and HTML, written so that no text can become syntax.
//!
//! Names of elements and attributes are part of the program; everything else is escaped, or
//! was written by a [`Markup`] itself. What XML has no character for is left out.

/// The syntax that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// XML: an element without content ends itself.
    Xml,
    /// HTML: only void elements have no end tag.
    Html,
}

/// The elements of HTML that have neither content nor an end tag (HTML Living Standard,
/// 13.1.2).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
];

/// Markup that is being written.
#[derive(Debug, Clone)]
pub struct Markup {
    syntax: Syntax,
    output: String,
    /// The elements that are not yet closed.
    open: Vec<&'static str>,
    /// Whether the tag of the last of them can still take attributes.
    is_in_tag: bool,
    /// An attribute of the element that is begun next.
    next: Option<(&'static str, String)>,
}

impl Markup {
    /// Begins with nothing.
    pub fn new(syntax: Syntax) -> Self {
        Markup {
            syntax,
            output: String::new(),
            open: Vec::new(),
            is_in_tag: false,
            next: None,
        }
    }

    /// Begins an XML file.
    pub fn xml_file() -> Self {
        let mut markup = Markup::new(Syntax::Xml);
        markup
            .output
            .push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        markup
    }

    /// Begins an element.
    pub fn open(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.output.push('<');
        self.output.push_str(name);
        self.open.push(name);
        self.is_in_tag = true;
        if let Some((name, value)) = self.next.take() {
            self.attribute(name, &value);
        }
        self
    }

    /// Gives the element that is begun next an attribute, whichever that will be.
    pub fn next_attribute(&mut self, name: &'static str, value: String) {
        self.next = Some((name, value));
    }

    /// Gives the element that was just begun an attribute.
    ///
    /// # Panics
    ///
    /// If the element has content already.
    pub fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        assert!(self.is_in_tag, "`{name}` comes after content");
        self.output.push(' ');
        self.output.push_str(name);
        self.output.push_str("=\"");
        escape(&mut self.output, value);
        self.output.push('"');
        self
    }

    /// Gives the element that was just begun an attribute if there is a value.
    pub fn attribute_if(&mut self, name: &'static str, value: Option<&str>) -> &mut Self {
        if let Some(value) = value {
            self.attribute(name, value);
        }
        self
    }

    /// Adds text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        escape(&mut self.output, text);
        self
    }

    /// Adds markup that was written in the same syntax, or by the program's own drawing of
    /// charts.
    pub fn markup(&mut self, markup: &str) -> &mut Self {
        self.end_tag();
        self.output.push_str(markup);
        self
    }

    /// Ends the element that was begun last.
    ///
    /// # Panics
    ///
    /// If all are ended.
    pub fn close(&mut self) -> &mut Self {
        let name = self.open.pop().expect("an element is open");
        let is_void = self.syntax == Syntax::Html && VOID.contains(&name);
        if std::mem::take(&mut self.is_in_tag) {
            match self.syntax {
                Syntax::Xml => {
                    self.output.push_str("/>");
                    return self;
                }
                Syntax::Html => self.output.push('>'),
            }
        }
        if !is_void {
            self.output.push_str("</");
            self.output.push_str(name);
            self.output.push('>');
        }
        self
    }

    /// Adds an element without content or attributes.
    pub fn empty(&mut self, name: &'static str) -> &mut Self {
        self.open(name).close()
    }

    /// Adds an element with nothing but text.
    pub fn element(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.open(name).text(text).close()
    }

    /// Returns what was written.
    ///
    /// # Panics
    ///
    /// If an element is not ended.
    pub fn finish(self) -> String {
        assert!(self.open.is_empty(), "not ended: {:?}", self.open);
        self.output
    }

    fn end_tag(&mut self) {
        if std::mem::take(&mut self.is_in_tag) {
            self.output.push('>');
        }
    }
}

/// Adds text to XML or HTML, inside an attribute or outside. Characters that XML does not
/// have are left out.
pub fn escape(output: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            c if !is_allowed(c) => {}
            '<' => output.push_str("&lt;"),
            '>' => output.push_str("&gt;"),
            '&' => output.push_str("&amp;"),
            '"' => output.push_str("&quot;"),
            c => output.push(c),
        }
    }
}

/// Returns whether XML has a character (XML 1.0, 2.2). It has no control characters but
/// white space; a carriage return would be read as the end of a line.
pub fn is_allowed(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n');
    !is_control && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn elements_end_as_their_syntax_wants_it() {
        let write = |syntax| {
            let mut markup = Markup::new(syntax);
            markup.open("p").attribute("title", "a \"b\"").text("1 < 2").empty("br");
            markup.open("a").attribute_if("id", None).close().element("b", "&").close();
            markup.finish()
        };
        assert_eq!(
            [write(Syntax::Xml), write(Syntax::Html)],
            [
                "<p title=\"a &quot;b&quot;\">1 &lt; 2<br/><a/><b>&amp;</b></p>",
                "<p title=\"a &quot;b&quot;\">1 &lt; 2<br><a></a><b>&amp;</b></p>",
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_it_was(text in any::<String>()) {
            let kept: String = text.chars().filter(|c| is_allowed(*c)).collect();
            let mut markup = Markup::xml_file();
            // An attribute's line ends and tabs are read as spaces.
            let flat = kept.replace(['\n', '\t'], " ");
            markup.open("a").attribute("b", &flat).text(&text).close();
            let written = markup.finish();
            let read = roxmltree::Document::parse(&written).unwrap();
            prop_assert_eq!(read.root_element().text().unwrap_or_default(), kept);
            prop_assert_eq!(read.root_element().attribute("b"), Some(flat.as_str()));
        }
    }
}
