//! Directives, `::: name {attributes}`.

use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::attributes::{self, Attribute, is_anchor};
use super::placeholder::split_names;
use super::reader::ChapterReader;
use super::reference;
use super::words::{straight, without_curly_quotes};
use crate::diagnostic::found::WrongAttribute;
use crate::diagnostic::{Diagnostic, Fix, Spanned, found, near};
use crate::model::{Block, BlockKind, Directive, DirectiveKind};

impl<'a> ChapterReader<'a, '_> {
    pub(super) fn directive(
        &mut self,
        node: Node<'a>,
        fence_length: usize,
        out: &mut Vec<Block>,
    ) {
        let opening = self.first_line(node);
        let opening =
            opening.start..opening.start + self.source(opening).trim_end().len();
        let info = opening.start + fence_length..opening.end;
        let name = word(self.source(info.clone()), info.start);
        if name.is_empty() {
            // comrak opens a directive without a name at a fence that closes nothing.
            let place = self.span(&opening);
            self.diags.push(found::UnopenedDirective.at(place));
            return self.unread_directive(node, info, out);
        }
        self.check_indentation(node, &opening);
        // Whatever is wrong, the text inside is kept: nothing an author wrote may vanish.
        if let Some(outer) = self.outer_directive(node) {
            let outer = self.span(&self.first_line(outer));
            let finding = found::NestedDirective { outer }.at(self.span(&opening));
            self.diags.push(finding);
            return self.unread_directive(node, info, out);
        }
        let written = self.source(name.clone());
        if !self.is_closed(node) {
            let place = self.span(&opening);
            self.diags.push(found::UnclosedDirective { name: written }.at(place));
        }
        let Some(kind) = DirectiveKind::from_name(written) else {
            let known = DirectiveKind::ALL.map(DirectiveKind::as_str);
            let (near, span) = (near(written, &known), self.span(&name));
            self.diags.push(
                found::UnknownDirective {
                    name: written,
                    similar: near,
                    known: &known.join(", "),
                }
                .at(span),
            );
            return self.unread_directive(node, info, out);
        };
        let mut directive = Directive {
            kind,
            to: Vec::new(),
            articles: Vec::new(),
            follows: None,
            age: None,
            consent: None,
            blocks: Vec::new(),
        };
        let anchor = self.directive_attributes(&mut directive, name.end..info.end);
        self.blocks(node, &mut directive.blocks);
        let range = self.block_range(node);
        self.push_block(BlockKind::Directive(directive), anchor, range, out);
    }

    /// Reads what a directive holds that is none. Its anchor goes to the first block, so that
    /// what refers to it has no findings of its own.
    fn unread_directive(
        &mut self,
        node: Node<'a>,
        info: Range<usize>,
        out: &mut Vec<Block>,
    ) {
        let first = out.len();
        self.blocks(node, out);
        let anchor = self.written_anchor(info);
        if let Some(block) = out.get_mut(first).filter(|block| block.anchor.is_none()) {
            block.anchor = anchor;
        }
    }

    /// Returns the anchor in attributes, whatever else is wrong with them.
    fn written_anchor(&self, range: Range<usize>) -> Option<Spanned<String>> {
        let attributes = self.source(range.clone());
        let at = attributes.find("{#").or_else(|| attributes.find(" #"))? + 2;
        let rest = attributes.get(at..)?;
        let end =
            rest.find(|c: char| c.is_whitespace() || c == '}').unwrap_or(rest.len());
        let name = rest.get(..end).filter(|name| is_anchor(name))?;
        let start = range.start + at;
        Some(Spanned::new(name.to_owned(), self.span(&(start..start + end))))
    }

    fn directive_attributes(
        &mut self,
        directive: &mut Directive,
        rest: Range<usize>,
    ) -> Option<Spanned<String>> {
        let source = self.source(rest.clone());
        let at = rest.end - source.trim_start().len();
        let source = source.trim_start();
        if source.is_empty() {
            return None;
        }
        let holder = directive.kind.as_str();
        let attributes = match attributes::parse(source) {
            Ok(attributes) => attributes,
            Err(range) => {
                // Without a brace these are not attributes, but words in the wrong place.
                let braced = source.starts_with('{');
                let range = if braced { range } else { 0..source.len() };
                self.find_argument(source, at, range, holder, WrongAttribute::Syntax, "");
                return self.written_anchor(rest);
            }
        };
        let surplus = source.get(attributes.length..).unwrap_or("").trim_start().len();
        if surplus > 0 {
            let range = source.len() - surplus..source.len();
            self.find_argument(source, at, range, holder, WrongAttribute::Surplus, "");
        }
        let known = reference::attributes(directive.kind);
        let mut anchor = None;
        let mut seen = Vec::new();
        for attribute in &attributes.list {
            let key = attribute.key.as_str();
            if key == "#" {
                self.set_anchor(attribute, at, holder, &mut anchor);
                continue;
            }
            if !known.contains(&key) {
                let start = at + attribute.range.start;
                let span = self.span(&(start..start + key.len()));
                let near = near(key, known);
                let finding = self.wrong_attribute(
                    attribute,
                    at,
                    holder,
                    WrongAttribute::Unknown,
                    near.map_or("", |near| near.name),
                    &known.join(", "),
                );
                let fix = near.and_then(|near| Fix::near(span, near));
                self.diags.push(finding.with_fix(fix));
                continue;
            }
            if seen.contains(&key) {
                self.find_attribute(attribute, at, holder, WrongAttribute::Duplicate, "");
                continue;
            }
            seen.push(key);
            if attribute.value.trim().is_empty() {
                self.find_attribute(attribute, at, holder, WrongAttribute::Empty, "");
                continue;
            }
            let bare = without_curly_quotes(&attribute.value);
            if bare != attribute.value {
                let curly = WrongAttribute::Curly;
                let finding =
                    self.wrong_attribute(attribute, at, holder, curly, bare, "");
                let range = &attribute.value_range;
                let before = source.get(..range.start).unwrap_or_default();
                let quote = if before.ends_with('"') { "" } else { "\"" };
                let span = self.span(&(at + range.start..at + range.end));
                let fix = straight(&attribute.value)
                    .map(|bare| Fix::safe(span, format!("{quote}{bare}{quote}")));
                self.diags.push(finding.with_fix(fix));
                continue;
            }
            let range = at + attribute.value_range.start..at + attribute.value_range.end;
            let value = Spanned::new(attribute.value.clone(), self.span(&range));
            match key {
                "to" => directive.to = split_names(&value.value, value.span),
                "articles" => directive.articles = listed(&value),
                "follows" => directive.follows = Some(value),
                "age" => directive.age = Some(value),
                _ => directive.consent = Some(value),
            }
        }
        anchor
    }

    /// Records an anchor; a second one, or one with other characters, is a finding.
    pub(super) fn set_anchor(
        &mut self,
        attribute: &Attribute,
        at: usize,
        holder: &'static str,
        anchor: &mut Option<Spanned<String>>,
    ) {
        if anchor.is_some() {
            return self.find_attribute(
                attribute,
                at,
                holder,
                WrongAttribute::Duplicate,
                "",
            );
        }
        if !is_anchor(&attribute.value) {
            return self.find_attribute(
                attribute,
                at,
                holder,
                WrongAttribute::Anchor,
                "",
            );
        }
        let range = at + attribute.value_range.start..at + attribute.value_range.end;
        *anchor = Some(Spanned::new(attribute.value.clone(), self.span(&range)));
    }

    /// Adds a finding about an attribute of what begins at a byte of the body.
    pub(super) fn find_attribute(
        &mut self,
        attribute: &Attribute,
        at: usize,
        holder: &'static str,
        reason: WrongAttribute,
        similar: &str,
    ) {
        let finding = self.wrong_attribute(attribute, at, holder, reason, similar, "");
        self.diags.push(finding);
    }

    fn wrong_attribute(
        &self,
        attribute: &Attribute,
        at: usize,
        holder: &'static str,
        reason: WrongAttribute,
        similar: &str,
        known: &str,
    ) -> Diagnostic {
        let range = at + attribute.range.start..at + attribute.range.end;
        let named = match attribute.key.as_str() {
            mark @ ("#" | ".") => format!("{mark}{}", attribute.value),
            key => key.to_owned(),
        };
        found::DirectiveAttribute {
            directive: holder,
            attribute: &named,
            value: &attribute.value,
            reason,
            similar,
            known,
        }
        .at(self.span(&range))
    }

    fn find_argument(
        &mut self,
        source: &str,
        at: usize,
        range: Range<usize>,
        holder: &'static str,
        reason: WrongAttribute,
        similar: &str,
    ) {
        let named = source.get(range.clone()).unwrap_or("").to_owned();
        let attribute = Attribute {
            key: named,
            value: String::new(),
            value_range: range.clone(),
            range,
        };
        self.find_attribute(&attribute, at, holder, reason, similar);
    }

    /// Reports a fence behind blanks if they change what is inside: comrak takes as many from the
    /// beginning of each line up to the end, so that a list loses its levels and code its
    /// indentation. Lines that are all indented with the fence are read as they are meant.
    fn check_indentation(&mut self, node: Node<'a>, opening: &Range<usize>) {
        let is_within = node.parent().is_some_and(|parent| {
            let value = &parent.data().value;
            !matches!(value, NodeValue::Document | NodeValue::BlockDirective(_))
        });
        let before = self.masked(0..opening.start);
        let blanks = before.len() - before.trim_end_matches(' ').len();
        if is_within || blanks == 0 {
            return;
        }
        let inside = self.masked(opening.end..self.block_range(node).end);
        let indents: Vec<usize> = inside
            .lines()
            .skip(1)
            .map(|line| (line, line.trim_start_matches(' ')))
            .filter(|(_, bare)| !bare.is_empty() && !bare.starts_with(":::"))
            .map(|(line, bare)| line.len() - bare.len())
            .collect();
        let is_changed = indents.iter().any(|indent| *indent > 0)
            && indents.iter().any(|indent| *indent < blanks);
        if is_changed {
            let span = self.span(&(opening.start - blanks..opening.start));
            let fix = Fix::safe(span, "");
            self.diags.push(found::IndentedDirective.at(span).with_fix(Some(fix)));
        }
    }

    /// Returns the named directive that contains a node.
    fn outer_directive(&self, node: Node<'a>) -> Option<Node<'a>> {
        node.ancestors().skip(1).find(|ancestor| {
            let NodeValue::BlockDirective(directive) = &ancestor.data().value else {
                return false;
            };
            let line = self.first_line(ancestor);
            let info = line.start + directive.fence_length..line.end;
            !word(self.source(info.clone()), info.start).is_empty()
        })
    }

    /// Returns whether a directive ends with its fence. comrak closes the outermost of
    /// several, and with it those within.
    fn is_closed(&self, node: Node<'a>) -> bool {
        node.ancestors().any(|ancestor| match &ancestor.data().value {
            NodeValue::BlockDirective(directive) => {
                self.ends_with_fence(ancestor, directive.fence_length)
            }
            _ => false,
        })
    }

    fn ends_with_fence(&self, node: Node<'a>, length: usize) -> bool {
        let range = self.block_range(node);
        let text = self.masked(range);
        let Some((_, last)) = text.rsplit_once(['\n', '\r']) else {
            return false;
        };
        let nested = node.parent().is_some_and(|parent| {
            !matches!(
                parent.data().value,
                NodeValue::Document | NodeValue::BlockDirective(_)
            )
        });
        let last = if nested {
            last.trim_start_matches(['>', ' ', '\t'])
        } else {
            // Four blanks would make the fence code.
            let trimmed = last.trim_start_matches(' ');
            if last.len() - trimmed.len() > 3 { last } else { trimmed }
        };
        last.len() >= length && last.bytes().all(|byte| byte == b':')
    }
}

/// Splits names set apart by blanks or commas.
fn listed(value: &Spanned<String>) -> Vec<Spanned<String>> {
    let spaced = value.value.replace([',', ';'], " ");
    split_names(&spaced, value.span)
}

/// Returns the range of a directive's name in its opening line.
fn word(info: &str, at: usize) -> Range<usize> {
    let trimmed = info.trim_start();
    let start = info.len() - trimmed.len();
    let length =
        trimmed.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(trimmed.len());
    at + start..at + start + length
}
