//! Fluent syntax that the crates behind it can't stand.
//!
//! The parser recurses into each brace. The resolver stops a message of more than a
//! hundred parts, but then panics on literals in odd places. Fractions of a selector's
//! literal overflow its plural rules. No sensible message has any of these.

use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Braces within braces; real messages have three or four.
const DEPTH: usize = 20;

/// Digits of a number that is written into a message.
const DIGITS: usize = 15;

/// Returns the lines of the entries whose braces are nested too deeply.
pub(super) fn too_deep(text: &str) -> Vec<Range<usize>> {
    let mut entries: Vec<(Range<usize>, Nesting)> = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let range = offset..offset + line.len();
        offset = range.end;
        let begins =
            line.starts_with(|c: char| c.is_ascii_alphabetic() || "-#".contains(c));
        match entries.last_mut() {
            Some((entry, nesting)) if !begins => {
                entry.end = range.end;
                nesting.line(line);
            }
            _ => {
                let mut nesting = Nesting::default();
                nesting.line(line);
                entries.push((range, nesting));
            }
        }
    }
    entries.retain(|(_, nesting)| nesting.deepest > DEPTH);
    entries.into_iter().map(|(range, _)| range).collect()
}

/// How deeply braces and the parentheses of functions are nested.
#[derive(Default)]
struct Nesting {
    depth: usize,
    deepest: usize,
}

impl Nesting {
    fn line(&mut self, line: &str) {
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            match character {
                '{' | '(' => self.depth += 1,
                '}' | ')' => self.depth = self.depth.saturating_sub(1),
                '"' if self.depth > 0 => skip_literal(&mut characters),
                _ => {}
            }
            self.deepest = self.deepest.max(self.depth);
        }
    }
}

fn skip_literal(characters: &mut std::str::Chars<'_>) {
    while let Some(character) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '"' => return,
            _ => {}
        }
    }
}

/// Returns why an entry can't be used.
pub(super) fn reason(entry: &Entry<&str>) -> Option<&'static str> {
    match entry {
        Entry::Message(message) => {
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            message.value.iter().chain(attributes).find_map(in_pattern)
        }
        Entry::Term(term) => {
            let attributes = term.attributes.iter().map(|attribute| &attribute.value);
            std::iter::once(&term.value).chain(attributes).find_map(in_pattern)
        }
        _ => None,
    }
}

fn in_pattern(pattern: &Pattern<&str>) -> Option<&'static str> {
    pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable { expression } => in_expression(expression),
        PatternElement::TextElement { .. } => None,
    })
}

fn in_expression(expression: &Expression<&str>) -> Option<&'static str> {
    match expression {
        Expression::Inline(inline) => in_inline(inline),
        Expression::Select { selector, variants } => match selector {
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => Some("a choice by a literal"),
            selector => in_inline(selector).or_else(|| {
                variants.iter().find_map(|variant| in_pattern(&variant.value))
            }),
        },
    }
}

fn in_inline(expression: &InlineExpression<&str>) -> Option<&'static str> {
    match expression {
        InlineExpression::Placeable { .. } => Some("braces within braces"),
        InlineExpression::NumberLiteral { value } if value.len() > DIGITS => {
            Some("a number with too many digits")
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            let named = arguments.named.iter().map(|argument| &argument.value);
            arguments.positional.iter().chain(named).find_map(in_inline)
        }
        _ => None,
    }
}
