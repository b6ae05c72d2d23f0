//! Placeholders that state something about figures: a change and a claim.

use std::ops::Range;

use rust_decimal::Decimal;

use super::placeholder::{ArgumentReader, Arguments, Parsed, selectors};
use super::values::Values;
use super::words::{Word, split};
use crate::diagnostic::found::{WrongArgument, WrongArgumentValue as Wrong};
use crate::diagnostic::{Span, Spanned, found};
use crate::evidence::{
    ChangeQuery, Claim, Measure, Operand, Period, Query, Relation, Rounding, TIME,
};
use crate::model::Placeholder;

/// A word of a claim with its place.
struct ClaimWord<'a> {
    /// As it was written.
    text: &'a str,
    span: Span,
}

impl ArgumentReader<'_> {
    /// Reads `{{change "id" from=2019 to=2023}}`.
    pub(super) fn change(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let indicator = self.only(&mut arguments, "indicator");
        let from = arguments.take("from");
        let to = arguments.take("to");
        for (period, name) in [(&from, "from"), (&to, "to")] {
            match period {
                Some(period) => self.period(period, name),
                None if !self.wrong => {
                    self.find(self.name_span, WrongArgument::Missing, name);
                }
                None => {}
            }
        }
        let measure = arguments.take("as").and_then(|word| self.measure(&word));
        let rounding = arguments.take("rounding").and_then(|word| self.rounding(&word));
        for (key, _) in &arguments.named {
            // A change has two periods, so one alone was probably meant as `to`.
            if matches!(key.value.as_str(), TIME | "time") {
                let other = WrongArgument::OtherName { similar: "to" };
                self.find(key.span, other, &key.value);
            }
        }
        let query =
            Query { indicator: indicator?, selectors: selectors(arguments.named) };
        let change = ChangeQuery { query, from: from?, to: to?, measure, rounding };
        Some(Parsed::Inline(Placeholder::Change(Box::new(change))))
    }

    fn period(&mut self, word: &Spanned<String>, name: &str) {
        if word.value.parse::<Period>().is_err() {
            self.find_value(word.span, Wrong::Period, name, &word.value);
        }
    }

    fn measure(&mut self, word: &Spanned<String>) -> Option<Spanned<Measure>> {
        let known =
            Measure::ALL.into_iter().find(|measure| measure.as_str() == word.value);
        if known.is_none() {
            let names = Measure::ALL.map(Measure::as_str).join(", ");
            let measure = Wrong::Measure { known: &names };
            self.find_value(word.span, measure, "as", &word.value);
        }
        known.map(|measure| Spanned::new(measure, word.span))
    }

    fn rounding(&mut self, word: &Spanned<String>) -> Option<Rounding> {
        let known = Rounding::from_name(&word.value);
        if known.is_none() {
            let names = Rounding::ALL.map(Rounding::as_str).join(", ");
            let rounding = Wrong::Rounding { known: &names };
            self.find_value(word.span, rounding, "rounding", &word.value);
        }
        known
    }

    pub(super) fn find_value(
        &mut self,
        span: Span,
        kind: Wrong<'_>,
        argument: &str,
        value: &str,
    ) {
        self.find(span, WrongArgument::Value { kind, value }, argument);
    }

    /// Reads `{{claim (value "id" year=2023) "<" (value "id" year=2019)}}`.
    pub(super) fn claim(
        &mut self,
        inner: &str,
        words: &[Word],
        span: impl Fn(Range<usize>) -> Span,
    ) -> Option<Parsed> {
        let mut sides = Vec::new();
        for word in words {
            let text = inner.get(word.value.clone()).unwrap_or("");
            match &word.key {
                Some(key) => {
                    let name = inner.get(key.clone()).unwrap_or("");
                    let unknown = WrongArgument::Unknown { similar: None, known: "" };
                    self.find(span(key.clone()), unknown, name);
                }
                None => sides.push(ClaimWord { text, span: span(word.value.clone()) }),
            }
        }
        for surplus in sides.iter().skip(3) {
            self.find(surplus.span, WrongArgument::Surplus, surplus.text);
        }
        let [left, relation, right, ..] = sides.as_slice() else {
            if !self.wrong {
                self.find_value(self.name_span, Wrong::Claim, "", "");
            }
            return None;
        };
        let relation = self.relation(relation);
        let is_extreme =
            relation.as_ref().is_some_and(|relation| relation.value.is_extreme());
        let left = self.operand(left, false);
        let right = self.operand(right, is_extreme);
        let (left, relation, right) = (left?, relation?, right?);
        // At least one side must be a figure; with a series, the left one.
        let literal = match (&left, &right) {
            (Operand::Literal(left), Operand::Literal(_)) => Some(left.span),
            (Operand::Literal(left), _) if is_extreme => Some(left.span),
            (_, Operand::Figure(query)) if is_extreme => Some(query.indicator.span),
            _ => None,
        };
        if let Some(place) = literal {
            self.find_value(place, Wrong::Claim, "", "");
        }
        let claim = Claim { left, relation, right };
        Some(Parsed::Inline(Placeholder::Claim(Box::new(claim))))
    }

    fn relation(&mut self, word: &ClaimWord<'_>) -> Option<Spanned<Relation>> {
        let written = unquoted(word.text);
        let known =
            Relation::ALL.into_iter().find(|relation| relation.as_str() == written);
        let Some(relation) = known else {
            let names = Relation::ALL.map(Relation::as_str);
            let relation = Wrong::Relation { known: &names.join(" ") };
            self.find_value(word.span, relation, "", written);
            return None;
        };
        if written == word.text {
            self.find(word.span, WrongArgument::Quotes, written);
        }
        Some(Spanned::new(relation, word.span))
    }

    /// Reads a side of a claim: `(value …)`, a number, or the period of a series.
    fn operand(&mut self, word: &ClaimWord<'_>, is_period: bool) -> Option<Operand> {
        if let Some(inner) = word.text.strip_prefix('(').and_then(|t| t.strip_suffix(')'))
        {
            return self.figure(inner, word.span);
        }
        let text = unquoted(word.text);
        let is_read = if is_period {
            text.parse::<Period>().is_ok()
        } else {
            text.parse::<Decimal>().is_ok()
        };
        if !is_read {
            let kind = if is_period { Wrong::Period } else { Wrong::Operand };
            self.find_value(word.span, kind, "claim", text);
            return None;
        }
        Some(Operand::Literal(Spanned::new(text.to_owned(), word.span)))
    }

    /// Reads what stands between the brackets of `(value "id" year=2023)`.
    fn figure(&mut self, inner: &str, whole: Span) -> Option<Operand> {
        let at = whole.range().start + 1;
        let span =
            |range: Range<usize>| Span::new(whole.file, at + range.start..at + range.end);
        let words = match split(inner) {
            Ok(words) => words,
            Err(trouble) => {
                self.wrong = true;
                self.diags.push(
                    found::PlaceholderSyntax { reason: trouble.reason }
                        .at(span(trouble.range)),
                );
                return None;
            }
        };
        let name = words.first().and_then(|name| inner.get(name.range()));
        let (Some("value" | "number"), Some((name, rest))) = (name, words.split_first())
        else {
            self.find_value(whole, Wrong::Operand, "claim", &format!("({inner})"));
            return None;
        };
        let Some(values) = Values::new(inner, &words) else {
            self.wrong = true;
            let reason = found::NoExpression::Other;
            self.diags.push(found::PlaceholderSyntax { reason }.at(whole));
            return None;
        };
        let mut arguments = self.arguments(inner, rest, &values, span);
        let outer = std::mem::replace(&mut self.name_span, span(name.range()));
        let indicator = self.only(&mut arguments, "indicator");
        self.name_span = outer;
        let selectors = selectors(arguments.named);
        Some(Operand::Figure(Query { indicator: indicator?, selectors }))
    }
}

/// Returns a word without the quotation marks around it.
fn unquoted(text: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(text)
}
