//! Placeholders that state something about figures: a change, a contrast and a claim.

use std::ops::Range;

use rust_decimal::Decimal;

use super::placeholder::{ArgumentReader, Arguments, Parsed, selectors};
use super::reference::parameters;
use super::values::Values;
use super::words::{Word, split};
use crate::diagnostic::found::{WrongArgument, WrongArgumentValue as Wrong};
use crate::diagnostic::{Span, Spanned, found};
use crate::evidence::{
    ChangeQuery, Claim, ContrastKind, ContrastQuery, Direction, Measure, Operand, Period,
    Query, Relation, Rounding, TIME,
};
use crate::model::Placeholder;

/// A word of a claim or contrast with its place.
struct StatementWord<'a> {
    /// As it was written.
    text: &'a str,
    span: Span,
}

impl ArgumentReader<'_> {
    /// Reads what selects a figure: `"id" year=2023 geo="LT"`, or shorter `"id" 2023 geo="LT"`.
    pub(super) fn query(&mut self, mut arguments: Arguments) -> Option<Query> {
        let indicator = self.indicator(&mut arguments, &[TIME]);
        Some(Query { indicator: indicator?, selectors: selectors(arguments.named) })
    }

    /// Takes the indicator, and gives the periods that follow it without a name the names that
    /// they have when they are written in full.
    fn indicator(
        &mut self,
        arguments: &mut Arguments,
        names: &[&str],
    ) -> Option<Spanned<String>> {
        let rest = arguments.positional.split_off(arguments.positional.len().min(1));
        let mut names = names.iter().enumerate();
        for word in rest {
            // A code without its dimension stays where it is, and is one word too many.
            let is_period = word.value.parse::<Period>().is_ok();
            let Some((place, name)) = names.next().filter(|_| is_period) else {
                arguments.positional.push(word);
                continue;
            };
            let is_same = |key: &str| key == *name || (*name == TIME && key == "time");
            if arguments.named.iter().any(|(key, _)| is_same(&key.value)) {
                self.find(word.span, WrongArgument::Duplicate, name);
            }
            let key = Spanned::new((*name).to_owned(), word.span);
            arguments.named.insert(place.min(arguments.named.len()), (key, word));
        }
        self.only(arguments, "indicator")
    }

    /// Reads `{{change "id" from=2019 to=2023}}`.
    pub(super) fn change(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let indicator = self.indicator(&mut arguments, &["from", "to"]);
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

    pub(super) fn period(&mut self, word: &Spanned<String>, name: &str) {
        if word.value.parse::<Period>().is_err() {
            self.find_value(word.span, Wrong::Period, name, &word.value);
        }
    }

    fn measure(&mut self, word: &Spanned<String>) -> Option<Spanned<Measure>> {
        let known = Measure::from_name(&word.value);
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

    /// Reads a claim or a contrast, whose sides are expressions in brackets.
    pub(super) fn statement(
        &mut self,
        inner: &str,
        words: &[Word],
        span: impl Fn(Range<usize>) -> Span,
    ) -> Option<Parsed> {
        let mut sides = Vec::new();
        let mut named = Vec::new();
        for word in words {
            let text = inner.get(word.value.clone()).unwrap_or("");
            let value = StatementWord { text, span: span(word.value.clone()) };
            match &word.key {
                Some(key) => {
                    let name = inner.get(key.clone()).unwrap_or("");
                    named.push((Spanned::new(name, span(key.clone())), value));
                }
                None => sides.push(value),
            }
        }
        match self.placeholder {
            "difference" => self.contrast(ContrastKind::Difference, &sides, &named),
            "ratio" => self.contrast(ContrastKind::Ratio, &sides, &named),
            _ => self.claim(&sides, &named),
        }
    }

    /// Reads `{{difference (value "id" 2023 geo="LT") (value "id" 2023 geo="EE") expect="more"}}`.
    fn contrast(
        &mut self,
        kind: ContrastKind,
        sides: &[StatementWord<'_>],
        named: &[(Spanned<&str>, StatementWord<'_>)],
    ) -> Option<Parsed> {
        let (mut expected, mut rounding) = (None, None);
        let mut seen = Vec::new();
        for (name, word) in named {
            if seen.contains(&name.value) {
                self.find(name.span, WrongArgument::Duplicate, name.value);
                continue;
            }
            seen.push(name.value);
            let value = unquoted(word.text);
            if !parameters(self.placeholder).contains(&name.value) {
                self.unknown(name);
            } else if value == word.text {
                self.find(word.span, WrongArgument::Quotes, value);
            } else if name.value == "rounding" {
                rounding = self.rounding(&Spanned::new(value.to_owned(), word.span));
            } else {
                expected = self.direction(value, word.span);
            }
        }
        for surplus in sides.iter().skip(2) {
            self.find(surplus.span, WrongArgument::Surplus, surplus.text);
        }
        let [left, right, ..] = sides else {
            if !self.wrong {
                self.find_value(self.name_span, Wrong::Contrast, "", "");
            }
            return None;
        };
        let [left, right] = [left, right].map(|side| {
            let Some(inner) = in_brackets(side.text) else {
                self.find_value(side.span, Wrong::Contrasted, "", side.text);
                return None;
            };
            self.figure(inner, side.span)
        });
        let contrast =
            ContrastQuery { kind, left: left?, right: right?, expected, rounding };
        Some(Parsed::Inline(Placeholder::Contrast(Box::new(contrast))))
    }

    fn direction(&mut self, word: &str, span: Span) -> Option<Spanned<Direction>> {
        let known = Direction::from_name(word);
        if known.is_none() {
            let names = Direction::ALL.map(Direction::as_str).join(", ");
            self.find_value(span, Wrong::Direction { known: &names }, "expect", word);
        }
        known.map(|direction| Spanned::new(direction, span))
    }

    /// Reads `{{claim (value "id" year=2023) "<" (value "id" year=2019)}}`.
    fn claim(
        &mut self,
        sides: &[StatementWord<'_>],
        named: &[(Spanned<&str>, StatementWord<'_>)],
    ) -> Option<Parsed> {
        for (name, _) in named {
            self.unknown(name);
        }
        for surplus in sides.iter().skip(3) {
            self.find(surplus.span, WrongArgument::Surplus, surplus.text);
        }
        let [left, relation, right, ..] = sides else {
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

    fn relation(&mut self, word: &StatementWord<'_>) -> Option<Spanned<Relation>> {
        let written = unquoted(word.text);
        let Some(relation) = Relation::from_name(written) else {
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
    fn operand(&mut self, word: &StatementWord<'_>, is_period: bool) -> Option<Operand> {
        if let Some(inner) = in_brackets(word.text) {
            return self.figure(inner, word.span).map(Operand::Figure);
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
    fn figure(&mut self, inner: &str, whole: Span) -> Option<Query> {
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
            let kind = match self.placeholder {
                "claim" => Wrong::Operand,
                _ => Wrong::Contrasted,
            };
            self.find_value(whole, kind, self.placeholder, &format!("({inner})"));
            return None;
        };
        let Some(values) = Values::new(inner, &words) else {
            self.wrong = true;
            let reason = found::NoExpression::Other;
            self.diags.push(found::PlaceholderSyntax { reason }.at(whole));
            return None;
        };
        let arguments = self.arguments(inner, rest, &values, span);
        let outer = std::mem::replace(&mut self.name_span, span(name.range()));
        let query = self.query(arguments);
        self.name_span = outer;
        query
    }
}

/// Returns what stands between brackets.
fn in_brackets(text: &str) -> Option<&str> {
    text.strip_prefix('(')?.strip_suffix(')')
}

/// Returns a word without the quotation marks around it.
fn unquoted(text: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(text)
}
