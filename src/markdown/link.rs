//! Links and images.

use std::borrow::Cow;
use std::ops::Range;

use comrak::nodes::{Node, NodeLink, NodeValue};
use percent_encoding::percent_decode_str;

use super::attributes::{self, Attributes};
use super::comment::is_comment;
use super::line::LineBuilder;
use super::mask::Piece;
use super::plain::markup;
use super::reader::ChapterReader;
use crate::diagnostic::found::{Lookalike, NoAlt, NoTarget, Unprinted, WrongAttribute};
use crate::diagnostic::{Spanned, found};
use crate::model::{Image, Inline, InlineKind, LinkTarget, Width};
use crate::syntax::address;

/// Schemes of addresses that a reader of the report can follow.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl<'a> ChapterReader<'a, '_> {
    pub(super) fn link(
        &mut self,
        node: Node<'a>,
        link: &NodeLink,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let guess = self.guess(node, line);
        let url = self.masked.verbatim(&link.url);
        let start = if self.masked(guess.clone()).starts_with(['[', '<']) {
            guess.start
        } else {
            self.locate_mark(node, "[", line)
        };
        line.at = line.at.max(start);
        let mut inlines = Vec::new();
        self.children(node, line, &mut inlines);
        let inner = inlines.last().map_or(start, |last| self.body_range(last.span).end);
        let range = start..self.end_of_link(inner, guess.end, line);
        line.pass(range.end);
        let range = match self.attributes_after(node, range.end) {
            Some(attributes) => {
                let end = range.end + attributes.length;
                self.find_attributes(&attributes, range.end);
                range.start..end
            }
            None => range,
        };
        if !link.title.trim().is_empty() {
            let title = self.masked.verbatim(&link.title);
            let finding =
                found::TextNotPrinted { kind: Unprinted::Title, text: title.trim() };
            self.diags.push(finding.at(self.span(&range)));
        }
        if inlines.is_empty() {
            let reason = NoTarget::Text;
            self.diags
                .push(found::LinkTarget { target: &url, reason }.at(self.span(&range)));
            return;
        }
        let target = match target(&url) {
            Ok(target) => target,
            Err(reason) => {
                let place = self.place_of(&url, &range);
                let finding = found::LinkTarget { target: &url, reason };
                self.diags.push(finding.at(self.span(&place)));
                line.pass(range.end);
                out.append(&mut inlines);
                return;
            }
        };
        self.push(InlineKind::Link { target, inlines }, range, line, out);
    }

    /// Returns the end of a link or image whose text ends at `inner`.
    fn end_of_link(&self, inner: usize, guess: usize, line: &LineBuilder) -> usize {
        let limit = line.end.max(inner);
        if guess > inner && guess <= limit {
            let last = self.masked(inner..guess);
            if last.ends_with([')', ']', '>']) {
                return guess;
            }
        }
        let rest = self.masked(inner..limit);
        let end = rest.find([']', '>']).map_or(0, |found| found + 1);
        let address = rest.get(end..).filter(|rest| rest.starts_with('('));
        inner + end + address.map_or(0, end_of_address)
    }

    pub(super) fn image(
        &mut self,
        node: Node<'a>,
        link: &NodeLink,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let guess = self.guess(node, line);
        let start = self.locate_mark(node, "![", line);
        let alt = self.plain_text(node);
        let title = self.plain(&link.title);
        let url = self.masked.verbatim(&link.url);
        let range = start..self.end_of_link(start, guess.end, line);
        let path = self.place_of(&url, &range);
        let path_span = self.span(&path);
        if is_remote(&url) {
            self.diags.push(found::ImageRemote { url: &url }.at(path_span));
        }
        let place = self.span(&range);
        let lack = match alt.trim() {
            // What has a caption is there to be looked at.
            "" if title.trim().is_empty() => Some(found::DecorativeImage.at(place)),
            "" => Some(found::ImageWithoutAlt { kind: NoAlt::Empty }.at(place)),
            alt if is_file_name(alt) => {
                Some(found::ImageWithoutAlt { kind: NoAlt::FileName }.at(place))
            }
            _ => None,
        };
        if let Some(lack) = lack {
            self.diags.push(lack);
        }
        if title.contains("[^") {
            let (kind, example) = (Lookalike::Note, "");
            self.diags.push(found::LooksLikeMarkup { kind, example, rule: "" }.at(place));
        } else if let Some(example) = markup(&title) {
            let kind = Lookalike::Plain;
            self.diags.push(found::LooksLikeMarkup { kind, example, rule: "" }.at(place));
        }
        let mut image = Image {
            path: Spanned::new(decode(&url), path_span),
            alt: alt.trim().to_owned(),
            caption: Some(title.trim().to_owned()).filter(|title| !title.is_empty()),
            width: None,
        };
        if let Some(caption) = &image.caption {
            self.captions.push(Spanned::new(caption.clone(), place));
        }
        let mut end = range.end;
        self.image_anchor = None;
        if let Some(attributes) = self.attributes_after(node, end) {
            self.image_attributes(&mut image, &attributes, end);
            end += attributes.length;
        }
        self.push(InlineKind::Image(Box::new(image)), range.start..end, line, out);
    }

    fn image_attributes(
        &mut self,
        image: &mut Image,
        attributes: &Attributes,
        at: usize,
    ) {
        let mut anchor = None;
        for attribute in &attributes.list {
            match attribute.key.as_str() {
                "#" => self.set_anchor(attribute, at, "image", &mut anchor),
                "width" => match Width::parse(&attribute.value) {
                    Some(width) => image.width = Some(width),
                    None => self.find_attribute(
                        attribute,
                        at,
                        "image",
                        WrongAttribute::Value,
                        "60%",
                    ),
                },
                _ => self.find_attribute(
                    attribute,
                    at,
                    "image",
                    WrongAttribute::Unknown,
                    "",
                ),
            }
        }
        self.image_anchor = anchor;
    }

    /// Attributes mean nothing to a link.
    fn find_attributes(&mut self, attributes: &Attributes, at: usize) {
        for attribute in &attributes.list {
            self.find_attribute(attribute, at, "link", WrongAttribute::Unknown, "");
        }
    }

    /// Reads attributes directly after a link or image, and takes them off the text that
    /// comrak made of them.
    fn attributes_after(&mut self, node: Node<'a>, at: usize) -> Option<Attributes> {
        let next = node.next_sibling()?;
        let mut data = next.data_mut();
        let NodeValue::Text(text) = &mut data.value else {
            return None;
        };
        if !text.starts_with('{')
            || !self.masked(at..self.masked.text.len()).starts_with('{')
        {
            return None;
        }
        let attributes = attributes::parse(text).ok()?;
        let same =
            self.masked(at..at + attributes.length) == text.get(..attributes.length)?;
        if !same || attributes.list.is_empty() {
            return None;
        }
        let rest = text.get(attributes.length..)?.to_owned();
        *text = rest.into();
        data.sourcepos.start.column += attributes.length;
        Some(attributes)
    }

    /// Returns where an address is written within a link.
    fn place_of(&self, url: &str, range: &Range<usize>) -> Range<usize> {
        let source = self.source(range.clone());
        // The last occurrence, because the text of a link may be its address.
        match source.rfind(url).filter(|_| !url.is_empty()) {
            Some(found) => range.start + found..range.start + found + url.len(),
            None => range.clone(),
        }
    }

    /// Returns the text of an image's description, where no placeholder is allowed.
    fn plain_text(&mut self, node: Node<'a>) -> String {
        let mut text = String::new();
        for child in node.descendants().skip(1) {
            match &child.data().value {
                NodeValue::Text(part) => {
                    text.push_str(&self.plain(part));
                    self.comment_marks(part, &self.range(child));
                }
                NodeValue::Code(code) => {
                    text.push_str(&self.masked.verbatim(&code.literal));
                }
                NodeValue::HtmlInline(html) if is_comment(html) => {}
                NodeValue::HtmlInline(html) => text.push_str(&self.masked.verbatim(html)),
                NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
                _ => {}
            }
        }
        text
    }

    fn plain(&mut self, text: &str) -> String {
        for (_, piece) in self.masked.pieces(text) {
            if let Piece::Placeholder(place) = piece {
                self.find_place(&place, found::WrongPlace::Image);
            }
        }
        self.masked.verbatim(text).replace("\\{{", "{{")
    }
}

/// Returns whether an alternative text is the name of a file, as programs put it in.
fn is_file_name(alt: &str) -> bool {
    const ENDINGS: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "heic"];
    let ending = alt.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    !alt.contains(char::is_whitespace)
        && ending.is_some_and(|ending| ENDINGS.contains(&&*ending))
}

/// Returns the length of the address in parentheses after a link's text.
fn end_of_address(text: &str) -> usize {
    let mut depth = 0;
    let mut escaped = false;
    let mut quoted = false;
    for (index, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    0
}

/// Returns where a link leads, or why it leads nowhere: of such a link only the text is kept,
/// with a finding.
fn target(url: &str) -> Result<LinkTarget, NoTarget<'static>> {
    if let Some(anchor) = url.strip_prefix('#') {
        return Ok(LinkTarget::Anchor(decode(anchor)));
    }
    // A PDF has no address of its own from which the scheme could be taken.
    let is_remote = url.starts_with("//");
    let address = if is_remote { format!("https:{url}") } else { url.to_owned() };
    if let Some(scheme) = scheme(&address) {
        if !SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)) {
            return Err(NoTarget::Scheme);
        }
        let leads_somewhere = address::link(&address).is_some();
        return leads_somewhere
            .then_some(LinkTarget::Url(address))
            .ok_or(NoTarget::Address);
    }
    let path = url.split('#').next().unwrap_or("");
    Ok(LinkTarget::Chapter(decode(path)))
}

/// Returns whether an address is on the web, or holds what it names.
pub(crate) fn is_remote(url: &str) -> bool {
    url.starts_with("//") || scheme(url).is_some()
}

/// Returns the scheme of an address, such as `https`; a single letter is a drive.
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let mut chars = scheme.chars();
    let first = chars.next()?.is_ascii_alphabetic();
    let rest = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (first && scheme.len() > 1 && chars.all(rest)).then_some(scheme)
}

/// Replaces `%20` and the like in a path, where that gives text.
fn decode(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8();
    decoded.map_or_else(|_| path.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets() {
        let url = |url: &str| Some(LinkTarget::Url(url.to_owned()));
        let chapter = |path: &str| Some(LinkTarget::Chapter(path.to_owned()));
        assert_eq!(target("https://a.lt/b#c").ok(), url("https://a.lt/b#c"));
        assert_eq!(target("mailto:a@b.lt").ok(), url("mailto:a@b.lt"));
        assert_eq!(target("//a.lt").ok(), url("https://a.lt"));
        assert_eq!(
            target("#smurtas").ok(),
            Some(LinkTarget::Anchor("smurtas".to_owned()))
        );
        assert_eq!(target("../lt/19.md#a").ok(), chapter("../lt/19.md"));
        assert_eq!(target("a%20%C5%BE.md").ok(), chapter("a ž.md"));
        assert_eq!(target("a%2.md%ff").ok(), chapter("a%2.md%ff"));
        assert!(matches!(target("javascript:alert(1)"), Err(NoTarget::Scheme)));
        for url in ["https://", "//", "https://[::1/x", "mailto:a", "https://a b"] {
            assert!(matches!(target(url), Err(NoTarget::Address)), "{url}");
        }
        assert_eq!(target("C:/a.md").ok(), chapter("C:/a.md"));
    }
}
