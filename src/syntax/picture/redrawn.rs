//! A drawing with other words.
//!
//! It is written anew from what was parsed, so that nothing of the file is left that was not
//! looked at: entities, comments, names of parts and styles.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Attribute, Document, Node};

use super::bare_drawing::{bare_picture, is_note, is_unseen};
use super::drawing_words::{GEOMETRY, parsed, shown_in};
use crate::syntax::markup::escape;

const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Returns a drawing with other runs in place of those that it shows, and without all that is
/// not shown; what else says something telling goes too. A drawing that can't be read shows
/// nothing.
pub(crate) fn with_words(
    bytes: &[u8],
    shown: &[Vec<String>],
    is_telling: &dyn Fn(&str) -> bool,
) -> Vec<u8> {
    let Some(document) = parsed(bytes) else { return Vec::new() };
    let names = Names::of(&document);
    let mut writer =
        Writer { output: String::new(), names, is_telling, runs: shown.iter().flatten() };
    // The elements that are open, and the last node of one that is left out. Not a call for
    // each element: drawings may be nested deeply.
    let mut open: Vec<Node<'_, '_>> = Vec::new();
    let mut left_out = None;
    for node in document.root().descendants().skip(1) {
        if left_out.is_some_and(|last| node.id().get() <= last) {
            if node.is_text() && shown_in(node).is_some() {
                // It is of the list of runs all the same.
                writer.runs.next();
            }
            continue;
        }
        while open.last().is_some_and(|outer| node.parent() != Some(*outer)) {
            open.pop().into_iter().for_each(|element| writer.close(element));
        }
        if node.is_text() {
            writer.text(node);
        } else if node.is_element() {
            if is_left_out(node) || is_telling(node.tag_name().name()) {
                left_out = node.descendants().next_back().map(|last| last.id().get());
            } else {
                writer.open(node);
                open.push(node);
            }
        }
    }
    open.into_iter().rev().for_each(|element| writer.close(element));
    writer.output.into_bytes()
}

/// Returns whether an element is never shown.
fn is_left_out(node: Node<'_, '_>) -> bool {
    is_unseen(node) || matches!(node.tag_name().name(), "title" | "desc")
}

/// Other names for what is referred to within a drawing; all else needs none.
struct Names {
    ids: BTreeMap<String, String>,
    classes: BTreeMap<String, String>,
}

impl Names {
    fn of(document: &Document<'_>) -> Self {
        let mut referred = BTreeSet::new();
        let (mut ids, mut classes) = (Vec::new(), Vec::new());
        let mut styles = String::new();
        for node in document.descendants() {
            if node.is_text()
                && node.parent().is_some_and(|it| it.tag_name().name() == "style")
            {
                styles.push_str(node.text().unwrap_or_default());
            }
            for attribute in node.attributes() {
                match attribute.name() {
                    "id" => ids.push(attribute.value()),
                    "class" => classes.extend(attribute.value().split_whitespace()),
                    "href" => referred.extend(attribute.value().trim().strip_prefix('#')),
                    _ => referred.extend(urls(attribute.value())),
                }
            }
        }
        referred.extend(urls(&styles));
        let styled: BTreeSet<&str> = parts(&styles).collect();
        let is_used =
            |sign: char, name: &str| styled.contains(format!("{sign}{name}").as_str());
        let numbered =
            |names: Vec<&str>, letter: &str, is_used: &dyn Fn(&str) -> bool| {
                let mut numbers = BTreeMap::new();
                for name in names.into_iter().filter(|name| is_used(name)) {
                    let number = numbers.len() + 1;
                    numbers.entry(name.to_owned()).or_insert(format!("{letter}{number}"));
                }
                numbers
            };
        Names {
            ids: numbered(ids, "i", &|id| referred.contains(id) || is_used('#', id)),
            classes: numbered(classes, "c", &|name| is_used('.', name)),
        }
    }

    /// Returns a value with the new names in its references, `url(#…)`.
    fn refer(&self, value: &str) -> String {
        let mut output = String::new();
        let mut rest = value;
        while let Some((before, after)) = rest.split_once("url(") {
            let (target, after) = after.split_once(')').unwrap_or((after, ""));
            let id = target.trim().trim_matches(['"', '\'']).strip_prefix('#');
            output.push_str(before);
            output.push_str("url(");
            // Nothing is read from outside of a drawing.
            if let Some(new) = id.and_then(|id| self.ids.get(id)) {
                output.push('#');
                output.push_str(new);
            }
            output.push(')');
            rest = after;
        }
        output.push_str(rest);
        output
    }

    /// Returns styles with the new names, and without comments.
    fn style(&self, style: &str) -> String {
        let style = self.refer(&without_comments(style));
        let mut output = String::new();
        for part in parts(&style) {
            let name = part.trim_start_matches(['#', '.']);
            let (sign, name) = part.split_at(part.len() - name.len());
            let new = match sign {
                "#" => self.ids.get(name),
                "." => self.classes.get(name),
                _ => None,
            };
            match new {
                Some(new) => {
                    output.push_str(sign);
                    output.push_str(new);
                }
                None => output.push_str(part),
            }
        }
        output
    }
}

/// Returns the ids that a value refers to as `url(#…)`.
fn urls(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| {
        let (target, _) = rest.split_once(')')?;
        target.trim().trim_matches(['"', '\'']).strip_prefix('#')
    })
}

/// Divides a style sheet into names, each with the sign before it, and all that is between.
fn parts(style: &str) -> impl Iterator<Item = &str> {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let mut rest = style;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let from = first.len_utf8();
        let length = |is_within: &dyn Fn(char) -> bool| {
            let end = rest.get(from..).and_then(|rest| rest.find(|c| !is_within(c)));
            end.map_or(rest.len(), |end| from + end)
        };
        let end = if matches!(first, '#' | '.') || is_of_name(first) {
            length(&is_of_name)
        } else {
            length(&|c| !is_of_name(c) && !matches!(c, '#' | '.'))
        };
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}

fn without_comments(style: &str) -> String {
    let mut output = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        output.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    output.push_str(rest);
    output
}

struct Writer<'w, R> {
    output: String,
    names: Names,
    is_telling: &'w dyn Fn(&str) -> bool,
    /// The runs that are still to be written.
    runs: R,
}

impl<'r, R: Iterator<Item = &'r String>> Writer<'_, R> {
    fn text(&mut self, node: Node<'_, '_>) {
        let text = node.text().unwrap_or_default();
        if shown_in(node).is_some() {
            let run = self.runs.next().map_or("", String::as_str);
            escape(&mut self.output, run);
        } else if node.parent().is_some_and(|it| it.tag_name().name() == "style") {
            let style = self.names.style(text);
            if !(self.is_telling)(&style) {
                escape(&mut self.output, &style);
            }
        }
    }

    fn open(&mut self, node: Node<'_, '_>) {
        self.output.push('<');
        self.output.push_str(node.tag_name().name());
        let space = |node: Node<'_, '_>| node.tag_name().namespace().map(str::to_owned);
        let outer = node.parent_element().and_then(space);
        let inner = space(node);
        if inner != outer {
            self.attribute("xmlns", inner.as_deref().unwrap_or_default());
        }
        if node.parent_element().is_none() {
            self.attribute("xmlns:xlink", XLINK);
        }
        for attribute in node.attributes() {
            if let Some((name, value)) = self.kept(attribute) {
                self.attribute(&name, &value);
            }
        }
        self.output.push('>');
    }

    fn close(&mut self, node: Node<'_, '_>) {
        self.output.push_str("</");
        self.output.push_str(node.tag_name().name());
        self.output.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.output.push(' ');
        self.output.push_str(name);
        self.output.push_str("=\"");
        escape(&mut self.output, value);
        self.output.push('"');
    }

    /// Returns an attribute as it is written, unless nothing is shown from it.
    fn kept(&self, attribute: Attribute<'_, '_>) -> Option<(String, String)> {
        let (name, value) = (attribute.name(), attribute.value());
        let is_said = ["aria-", "data-"].iter().any(|start| name.starts_with(start))
            || matches!(name, "role" | "title" | "alt" | "lang");
        if is_note(attribute) || is_said {
            return None;
        }
        let value = match name {
            "id" => self.names.ids.get(value)?.clone(),
            "class" => {
                let classes = value.split_whitespace();
                let known = classes.filter_map(|name| self.names.classes.get(name));
                let known: Vec<&str> = known.map(String::as_str).collect();
                (!known.is_empty()).then(|| known.join(" "))?
            }
            "href" => match value.trim().strip_prefix('#') {
                Some(id) => format!("#{}", self.names.ids.get(id)?),
                // Where a link leads is of no use in a picture.
                None if value.trim().starts_with("data:image/") => {
                    bare_picture(value).unwrap_or_else(|| value.to_owned())
                }
                None => return None,
            },
            "style" => self.names.style(value),
            _ => self.names.refer(value),
        };
        let is_geometry = GEOMETRY.contains(&name) || name == "href";
        if !is_geometry && ((self.is_telling)(&value) || (self.is_telling)(name)) {
            return None;
        }
        let prefix = match attribute.namespace() {
            Some(XLINK) => "xlink:",
            Some(XML) => "xml:",
            _ => "",
        };
        Some((format!("{prefix}{name}"), value))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::drawing_words::tests::{UNSEEN, svg};
    use super::super::drawing_words::{DrawingWords, words_of_drawing};
    use super::*;

    const SVG: &str = "http://www.w3.org/2000/svg";

    /// Returns a drawing with its own words, written anew.
    fn rewritten(text: &str) -> String {
        let words = words_of_drawing(text.as_bytes()).unwrap();
        let is_telling = |text: &str| text.contains("Rugil");
        String::from_utf8(with_words(text.as_bytes(), &words.shown, &is_telling)).unwrap()
    }

    #[test]
    fn what_is_said_unseen_goes() {
        for inner in UNSEEN {
            assert!(!rewritten(&svg(inner)).contains("Rugil"), "{inner}");
        }
    }

    #[test]
    fn what_is_shown_stays() {
        let open = format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" width=\"9\" height=\"9\">"
        );
        for (with, without) in [
            (
                "<style>.ona, #a1 {fill:#fff}/* Rugilė */.x{clip-path:url(#ona)}</style><g class='ona b' id='a1'/><clipPath id='ona'/>",
                "<style>.c1, #i1 {fill:#fff}.x{clip-path:url(#i2)}</style><g class=\"c1\" id=\"i1\"></g><clipPath id=\"i2\"></clipPath>",
            ),
            (
                "<use xlink:href='#ona' style='fill:url(\"#ona\")'/><g id='ona' xml:space='preserve'/>",
                "<use xlink:href=\"#i1\" style=\"fill:url(#i1)\"></use><g id=\"i1\" xml:space=\"preserve\"></g>",
            ),
            (
                "<!-- Rugilė --><text x='1'>a &lt; b<title>c</title></text>",
                "<text x=\"1\">a &lt; b</text>",
            ),
            (
                "<foreignObject><p xmlns='h'>a</p></foreignObject>",
                "<foreignObject><p xmlns=\"h\">a</p></foreignObject>",
            ),
            ("<g font-family='Rugilė' fill='red'/>", "<g fill=\"red\"></g>"),
        ] {
            assert_eq!(rewritten(&svg(with)), format!("{open}{without}</svg>"));
        }
        let entity =
            "<!DOCTYPE svg [<!ENTITY n \"Rugilė\"><!ENTITY t \"<text>a</text>\">]>";
        let drawing = format!("{entity}{}", svg("&t;&t;<g aria-label='&n;'/>"));
        let expected = format!("{open}<text>a</text><text>a</text><g></g></svg>");
        assert_eq!(rewritten(&drawing), expected);
    }

    proptest! {
        #[test]
        fn what_is_written_can_be_read_and_says_the_same(
            inner in "(<text>|</text>|<g id='a'>|</g>|<tspan class=\"b\">|</tspan>|&amp;|a|ė|<style>|</style>|\\.b|#a|/\\*|<title>|</title>){0,12}",
        ) {
            let drawing = svg(&inner);
            if let Some(words) = words_of_drawing(drawing.as_bytes()) {
                let output = with_words(drawing.as_bytes(), &words.shown, &|_| false);
                let again = words_of_drawing(&output);
                // An empty run is no run any more.
                let said = |words: &DrawingWords| words.shown.concat().concat();
                prop_assert_eq!(again.as_ref().map(said), Some(said(&words)));
                let twice = with_words(&output, &again.unwrap().shown, &|_| false);
                prop_assert_eq!(output, twice);
            }
        }
    }
}
