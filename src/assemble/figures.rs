//! Figures and changes as a sentence has them.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::assemble::words::DocumentWords;
use crate::evidence::{Change, Evidence, Measure, Size};
use crate::model::{Inline, InlineKind, Placeholder};
use crate::text::{Args, Catalog, Language};

/// Returns what a placeholder for a figure or a change prints; `None` for the others.
/// Where the evidence does not have the figure, the indicator's name stands in brackets.
pub fn figure(
    placeholder: &Placeholder,
    evidence: &Evidence,
    catalog: &Catalog,
    language: Language,
) -> Option<String> {
    let words = DocumentWords { catalog, language, apply_typography: true };
    let (query, found) = match placeholder {
        Placeholder::Value(query) => {
            (query, evidence.select(query).ok().map(|found| words.value(&found)))
        }
        Placeholder::Number(query) => {
            (query, evidence.select(query).ok().map(|found| words.number(&found)))
        }
        Placeholder::Change(change) => {
            (&change.query, evidence.change(change).map(|found| words.change(&found)))
        }
        Placeholder::Claim(_)
        | Placeholder::Typed
        | Placeholder::Ref(_)
        | Placeholder::Cite(_) => return None,
    };
    Some(found.unwrap_or_else(|| format!("⟨{}⟩", query.indicator.value)))
}

impl DocumentWords<'_> {
    /// Returns direction and size of a change: „sumažėjo 3,2 procentinio punkto“.
    fn change(&self, change: &Change<'_>) -> String {
        let size = match change.size {
            Size::None => return self.label("change-none"),
            Size::Trace => return self.label("change-trace"),
            Size::By(size) => size,
        };
        let args = Args::figure(size.abs());
        let unit = &change.to.indicator.unit.value;
        let by = match change.measure {
            Measure::Percent => self.label_with("unit-percent", &args),
            Measure::Difference if change.is_in_points() => {
                self.label_with("percentage-points", &args)
            }
            // A project's unit may do without the case.
            Measure::Difference => self
                .optional(&format!("unit-{unit}.by"), &args)
                .unwrap_or_else(|| self.label_with(&format!("unit-{unit}"), &args)),
        };
        let rose = size > Decimal::ZERO;
        let id = if rose { "change-up" } else { "change-down" };
        self.label_with(id, &Args::new().text("by", by))
    }
}

/// Returns a text with the dash of a range where a hyphen joins figures that placeholders
/// give: `{{number …}}-{{number …}}`, `{{number …}}-10`. `before` and `after` say whether one
/// stands right before and right after it.
pub(super) fn with_range_dash(text: &str, before: bool, after: bool) -> Cow<'_, str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let joins = text.trim_matches('-').is_empty() && (1..=2).contains(&text.len());
    if joins && before && after {
        return Cow::Borrowed("–");
    }
    match (text.strip_prefix('-'), text.strip_suffix('-')) {
        (Some(rest), _) if before && rest.starts_with(is_digit) => {
            Cow::Owned(format!("–{rest}"))
        }
        (_, Some(rest)) if after && rest.ends_with(is_digit) => {
            Cow::Owned(format!("{rest}–"))
        }
        _ => Cow::Borrowed(text),
    }
}

/// Returns runs of text without what is not printed, and without the space that it would
/// leave twice or at the end; `None` where everything is printed.
pub(super) fn printed(list: &[Inline]) -> Option<Vec<Inline>> {
    let is_hidden = |inline: &Inline| matches!(&inline.kind, InlineKind::Placeholder(placeholder) if !placeholder.is_printed());
    if !list.iter().any(is_hidden) {
        return None;
    }
    let mut kept: Vec<Inline> = Vec::new();
    let mut after_hidden = false;
    for inline in list {
        if is_hidden(inline) {
            after_hidden = true;
            continue;
        }
        let joins = after_hidden && kept.last().is_none_or(ends_blank);
        match &inline.kind {
            InlineKind::SoftBreak if joins => continue,
            InlineKind::Text(text) if joins => {
                let text = text.trim_start();
                if text.is_empty() {
                    continue;
                }
                let kind = InlineKind::Text(text.to_owned());
                kept.push(Inline { kind, span: inline.span });
            }
            _ => kept.push(inline.clone()),
        }
        after_hidden = false;
    }
    if after_hidden {
        trim_end(&mut kept);
    }
    Some(kept)
}

fn ends_blank(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::Text(text) => text.ends_with(char::is_whitespace),
        InlineKind::SoftBreak | InlineKind::LineBreak => true,
        _ => false,
    }
}

fn trim_end(kept: &mut Vec<Inline>) {
    while let Some(last) = kept.last_mut() {
        match &mut last.kind {
            InlineKind::Text(text) => text.truncate(text.trim_end().len()),
            InlineKind::SoftBreak => {}
            _ => return,
        }
        if !matches!(&last.kind, InlineKind::Text(text) if text.is_empty())
            && !matches!(&last.kind, InlineKind::SoftBreak)
        {
            return;
        }
        kept.pop();
    }
}
