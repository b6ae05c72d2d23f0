//! One placeholder, `{{…}}`, to a typed value, with findings that point at the word
//! that is wrong.

use std::ops::Range;

use super::attributes::is_anchor;
use super::reference;
use super::values::{Value, Values};
use super::words::{Word, split, straight, without_curly_quotes};
use crate::diagnostic::found::{
    NoExpression, WrongArgument, WrongArgumentValue as Wrong,
};
use crate::diagnostic::{Diagnostics, FileId, Fix, Span, Spanned, found, near};
use crate::evidence::Selector;
use crate::model::{BlockKind, Case, Citation, Drawn, Locator, Placeholder, Reference};

/// What a placeholder means.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Parsed {
    /// Something that stands within a line.
    Inline(Placeholder),
    /// A table or chart from a dataset, and its anchor.
    Block(Box<BlockKind>, Option<Spanned<String>>),
    /// The name of the paragraph that it begins.
    Anchor(Spanned<String>),
}

impl Parsed {
    /// Returns the name after `{{`.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Parsed::Inline(Placeholder::Value(..)) => "value",
            Parsed::Inline(Placeholder::Number(_)) => "number",
            Parsed::Inline(Placeholder::Change(_)) => "change",
            Parsed::Inline(Placeholder::Contrast(contrast)) => contrast.kind.as_str(),
            Parsed::Inline(Placeholder::List(..)) => "list",
            Parsed::Inline(Placeholder::Count(_)) => "count",
            Parsed::Inline(Placeholder::Claim(_)) => "claim",
            Parsed::Inline(Placeholder::Typed) => "typed",
            Parsed::Inline(Placeholder::Ref(_)) => "ref",
            Parsed::Inline(Placeholder::Cite(_)) => "cite",
            Parsed::Block(kind, _) => match kind.drawn() {
                Some(Drawn::Chart(_)) => "chart",
                Some(Drawn::Register(_)) => "register",
                Some(Drawn::Table(_)) | None => "table",
            },
            Parsed::Anchor(_) => "anchor",
        }
    }
}

/// Parses a placeholder that stands at a byte of the file; `None` if it is wrong, which
/// is then among the findings.
pub(super) fn parse(
    file: FileId,
    source: &str,
    at: usize,
    diags: &mut Diagnostics,
) -> Option<Parsed> {
    let whole = Span::new(file, at..at + source.len());
    let source = unfold(source);
    let syntax =
        |reason: NoExpression, span: Span| found::PlaceholderSyntax { reason }.at(span);
    let inner = source.strip_prefix("{{").and_then(|inner| inner.strip_suffix("}}"));
    let inner = inner.unwrap_or("");
    if let Some(reason) = not_an_expression(inner) {
        diags.push(syntax(reason, whole));
        return None;
    }
    let span =
        |range: Range<usize>| Span::new(file, at + 2 + range.start..at + 2 + range.end);
    let words = match split(inner) {
        Ok(words) => words,
        Err(trouble) => {
            diags.push(syntax(trouble.reason, span(trouble.range)));
            return None;
        }
    };
    let Some((name, arguments)) = words.split_first() else {
        diags.push(syntax(NoExpression::Empty, whole));
        return None;
    };
    let name_span = span(name.range());
    let name = inner.get(name.range()).unwrap_or("");
    let all = reference::names();
    let Some(known) = all.into_iter().find(|known| *known == name) else {
        let near = near(name, &all);
        diags.push(
            found::UnknownPlaceholder { name, similar: near, known: &all.join(", ") }
                .at(name_span),
        );
        return None;
    };
    let mut reader =
        ArgumentReader { placeholder: known, whole, name_span, wrong: false, diags };
    if let "claim" | "difference" | "ratio" = known {
        // Each side is an expression that handlebars reads by itself.
        let parsed = reader.statement(inner, arguments, span);
        return if reader.wrong { None } else { parsed };
    }
    // Only these may have expressions in brackets.
    let bracket = arguments
        .iter()
        .map(|word| word.value.clone())
        .find(|value| inner.get(value.clone()).is_some_and(|text| text.starts_with('(')));
    if let Some(bracket) = bracket {
        let place = span(bracket.start..bracket.start + 1);
        reader.diags.push(syntax(NoExpression::Nested, place));
        return None;
    }
    let Some(values) = Values::new(inner, &words) else {
        reader.diags.push(syntax(NoExpression::Other, whole));
        return None;
    };
    let arguments = reader.arguments(inner, arguments, &values, span);
    let parsed = reader.typed(arguments);
    if reader.wrong { None } else { parsed }
}

/// Returns the source on one line: handlebars allows no line break in a string, and in a
/// quotation each line begins with `>`.
fn unfold(source: &str) -> String {
    let mut unfolded = String::with_capacity(source.len());
    let mut margin = false;
    let mut quoted = false;
    for c in source.chars() {
        quoted ^= c == '"';
        margin = c == '\n' || (margin && matches!(c, ' ' | '\t' | '>'));
        // Blanks that a text processor puts between words.
        let pasted = !quoted && matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
        let blank = margin || pasted || c.is_control();
        // As many blanks as the character has bytes, so that positions stay the same.
        let width = if blank { c.len_utf8() } else { 0 };
        unfolded.extend(std::iter::repeat_n(' ', width));
        if !blank {
            unfolded.push(c);
        }
    }
    unfolded
}

/// Returns what of handlebars this is that has no meaning in a chapter.
fn not_an_expression(inner: &str) -> Option<NoExpression> {
    let word = inner.split_whitespace().next().unwrap_or("");
    match inner.trim_start_matches('~').chars().next() {
        Some('{') => Some(NoExpression::Triple),
        Some('!') => Some(NoExpression::Comment),
        Some('#' | '/' | '^') => Some(NoExpression::Block),
        Some('>') => Some(NoExpression::Partial),
        Some('*' | '&') => Some(NoExpression::Other),
        _ if inner.starts_with('~') || inner.ends_with('~') => Some(NoExpression::Other),
        _ if word == "else" => Some(NoExpression::Block),
        _ => None,
    }
}

/// The arguments of a placeholder as strings.
pub(super) struct Arguments {
    pub(super) positional: Vec<Spanned<String>>,
    pub(super) named: Vec<(Spanned<String>, Spanned<String>)>,
}

impl Arguments {
    pub(super) fn take(&mut self, key: &str) -> Option<Spanned<String>> {
        let index = self.named.iter().position(|(name, _)| name.value == key)?;
        Some(self.named.remove(index).1)
    }
}

/// Reads the arguments of one placeholder.
pub(super) struct ArgumentReader<'d> {
    pub(super) placeholder: &'static str,
    pub(super) whole: Span,
    pub(super) name_span: Span,
    pub(super) wrong: bool,
    pub(super) diags: &'d mut Diagnostics,
}

impl ArgumentReader<'_> {
    pub(super) fn find(&mut self, span: Span, reason: WrongArgument<'_>, argument: &str) {
        self.push(span, reason, argument, None);
    }

    fn push(
        &mut self,
        span: Span,
        reason: WrongArgument<'_>,
        argument: &str,
        fix: Option<Fix>,
    ) {
        self.wrong = true;
        let placeholder = self.placeholder;
        let finding = found::PlaceholderArgument { placeholder, argument, reason };
        let finding = finding.at(span);
        self.diags.push(if fix.is_some() { finding.with_fix(fix) } else { finding });
    }

    /// Joins the words found in the source with their values.
    pub(super) fn arguments(
        &mut self,
        inner: &str,
        words: &[Word],
        values: &Values,
        span: impl Fn(Range<usize>) -> Span,
    ) -> Arguments {
        let mut arguments = Arguments { positional: Vec::new(), named: Vec::new() };
        for (word, value) in words.iter().zip(values.of(inner, words)) {
            let source = inner.get(word.value.clone()).unwrap_or("");
            let key = word.key.clone().map(|key| {
                Spanned::new(inner.get(key.clone()).unwrap_or("").to_owned(), span(key))
            });
            let name = key.as_ref().map_or("", |key| key.value.as_str());
            let value = match value {
                Value::Text(text) => text,
                Value::Other => {
                    self.find(span(word.value.clone()), WrongArgument::Type, source);
                    continue;
                }
                Value::Name => {
                    let bare = without_curly_quotes(source);
                    let is_curly = bare != source;
                    let reason = if is_curly {
                        WrongArgument::Curly
                    } else {
                        WrongArgument::Quotes
                    };
                    let span = span(word.value.clone());
                    let fix = straight(source);
                    let fix = fix.map(|bare| Fix::safe(span, format!("\"{bare}\"")));
                    self.push(span, reason, bare, fix);
                    continue;
                }
            };
            let within = if word.value.len() >= 2 && source.starts_with(['"', '\'']) {
                word.value.start + 1..word.value.end - 1
            } else {
                word.value.clone()
            };
            if value.trim().is_empty() {
                self.find(span(word.value.clone()), WrongArgument::Empty, name);
                continue;
            }
            let value = Spanned::new(value, span(within));
            match key {
                None => arguments.positional.push(value),
                Some(key)
                    if arguments
                        .named
                        .iter()
                        .any(|(known, _)| known.value == key.value) =>
                {
                    self.find(key.span, WrongArgument::Duplicate, &key.value);
                }
                Some(key) => arguments.named.push((key, value)),
            }
        }
        arguments
    }

    fn typed(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        match self.placeholder {
            "table" => return self.table(arguments),
            "change" => return self.change(arguments),
            "list" => return self.list(arguments),
            "register" => return self.register(arguments),
            "count" => return self.count(arguments),
            "typed" => {
                self.nothing(&arguments);
                return Some(Parsed::Inline(Placeholder::Typed));
            }
            "chart" => return self.chart(arguments),
            "value" => {
                let case = arguments.take("case").and_then(|word| self.case(&word));
                let query = self.query(arguments)?;
                return Some(Parsed::Inline(Placeholder::Value(query, case)));
            }
            "number" => {
                let query = self.query(arguments)?;
                return Some(Parsed::Inline(Placeholder::Number(query)));
            }
            "cite" => {
                let source = self.only(&mut arguments, "source");
                let locator = self.locator(&mut arguments);
                self.no_more(&arguments);
                let citation = Citation { source: source?, locator };
                return Some(Parsed::Inline(Placeholder::Cite(citation)));
            }
            _ => {}
        }
        if self.placeholder == "ref" {
            let anchors = std::mem::take(&mut arguments.positional);
            // A value that is wrong is already found; it is not missing as well.
            if anchors.is_empty() && !self.wrong {
                self.find(self.name_span, WrongArgument::Missing, "anchor");
            }
            let case = arguments.take("case").and_then(|word| self.case(&word));
            self.no_more(&arguments);
            let reference = Reference { anchors, case };
            return Some(Parsed::Inline(Placeholder::Ref(reference)));
        }
        let name = self.only(&mut arguments, "anchor");
        self.no_more(&arguments);
        let name = name?;
        self.anchor(&name);
        Some(Parsed::Anchor(name))
    }

    pub(super) fn case(&mut self, word: &Spanned<String>) -> Option<Case> {
        let known = Case::parse(&word.value);
        if known.is_none() {
            // The help lists all of them.
            self.find_value(word.span, Wrong::Case, "case", &word.value);
        }
        known
    }

    pub(super) fn anchor(&mut self, name: &Spanned<String>) {
        if !is_anchor(&name.value) {
            self.find(name.span, WrongArgument::Anchor, &name.value);
        }
    }

    /// Takes the one argument that has no name.
    pub(super) fn only(
        &mut self,
        arguments: &mut Arguments,
        what: &str,
    ) -> Option<Spanned<String>> {
        let mut positional = std::mem::take(&mut arguments.positional).into_iter();
        let first = positional.next();
        for surplus in positional {
            self.find(surplus.span, WrongArgument::Surplus, &surplus.value);
        }
        // A value that is wrong is already found; it is not missing as well.
        if first.is_none() && !self.wrong {
            self.find(self.name_span, WrongArgument::Missing, what);
        }
        first
    }

    pub(super) fn nothing(&mut self, arguments: &Arguments) {
        for surplus in &arguments.positional {
            self.find(surplus.span, WrongArgument::Surplus, &surplus.value);
        }
        self.no_more(arguments);
    }

    pub(super) fn no_more(&mut self, arguments: &Arguments) {
        for (key, _) in &arguments.named {
            self.unknown(&Spanned::new(&key.value, key.span));
        }
    }

    /// Reports a parameter that the placeholder does not have.
    pub(super) fn unknown(&mut self, name: &Spanned<&str>) {
        let known = reference::parameters(self.placeholder);
        let similar = near(name.value, known);
        let unknown = WrongArgument::Unknown { similar, known: &known.join(", ") };
        self.find(name.span, unknown, name.value);
    }

    fn locator(&mut self, arguments: &mut Arguments) -> Option<Locator> {
        let page = arguments.take("page");
        let paragraph = arguments.take("para");
        if let (Some(_), Some(paragraph)) = (&page, &paragraph) {
            self.find(paragraph.span, WrongArgument::Conflict, "para");
        }
        self.plain(page.as_ref());
        self.plain(paragraph.as_ref());
        let page = page.map(|page| Locator::Page(page.value));
        page.or(paragraph.map(|paragraph| Locator::Paragraph(paragraph.value)))
    }
}

/// Returns conditions in the order in which they were written.
pub(super) fn selectors(named: Vec<(Spanned<String>, Spanned<String>)>) -> Vec<Selector> {
    named.into_iter().map(|(dimension, code)| Selector { dimension, code }).collect()
}

/// Splits names set apart by blanks. Where the text is as long as its place, each name
/// has its own place.
pub(super) fn split_names(text: &str, span: Span) -> Vec<Spanned<String>> {
    let exact = text.len() == span.range().len();
    let mut names = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let name = part.trim_end();
        let start = span.range().start + at;
        at += part.len();
        if !name.is_empty() {
            let name_span = Span::new(span.file, start..start + name.len());
            names.push(Spanned::new(
                name.to_owned(),
                if exact { name_span } else { span },
            ));
        }
    }
    names
}
