//! Joins words to figures: "two hundred and five", "3 million", "1 July 2003".

use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::figures::tokens::Token;
use crate::text::figures::{Figure, OBJECT, Share, Sort, Value, number};
use crate::text::lexicon::Meaning;

/// How many characters may be between a month and its day or year, or between hours
/// and the word that tells their half of the day: „2003 m. liepos“, "5 or 6 p.m."
const NEAR: usize = 5;

/// What "and a half" adds.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// [`OBJECT`] as a text.
const OBJECT_TEXT: &str = "\u{fffc}";

/// Returns the figures that the tokens of a text make.
pub(super) fn join(text: &str, tokens: Vec<Token>) -> Vec<Figure> {
    let mut joiner = Joiner { text, found: Vec::new(), chain: None, minus: None };
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            Token::Figure(figure) => {
                joiner.end();
                joiner.add(figure);
            }
            Token::Roman(range, value) => {
                joiner.end();
                // A single letter is often a word or an initial.
                let is_certain = range.len() > 1;
                let readings = vec![number(Decimal::from(value))];
                joiner.add(Figure { is_certain, ..Figure::digits(range, readings) });
            }
            Token::Word(range, Meaning::Month(month)) => {
                joiner.end();
                let next = tokens.peek().is_some_and(|next| {
                    let is_number = matches!(next, Token::Figure(_));
                    let is_mark = matches!(next, Token::Word(_, Meaning::MonthMark));
                    (is_number || is_mark) && joiner.is_near(&range, next.range())
                });
                joiner.month(range, month, next);
            }
            Token::Word(range, Meaning::Afternoon) => {
                joiner.end();
                joiner.afternoon(range);
            }
            Token::Word(range, Meaning::Share(share)) => {
                joiner.end();
                joiner.share(range, share);
            }
            Token::Word(range, Meaning::Minus) => {
                joiner.end();
                joiner.minus = Some(range);
            }
            Token::Word(range, meaning) => joiner.word(range, meaning),
        }
    }
    joiner.end();
    // Its value is the same in all languages: a placeholder matters only with a word
    // behind it that makes it a share.
    let is_object = |figure: &Figure| text.get(figure.range.clone()) == Some(OBJECT_TEXT);
    joiner.found.retain(|figure| figure.share.is_some() || !is_object(figure));
    joiner.found
}

struct Joiner<'a> {
    text: &'a str,
    found: Vec<Figure>,
    chain: Option<Chain>,
    /// A word such as "minus", if nothing came after it.
    minus: Option<Range<usize>>,
}

/// A number in words, so far.
struct Chain {
    range: Range<usize>,
    /// What was multiplied by a thousand or more.
    total: Decimal,
    /// What was not.
    current: Decimal,
    /// What else a word by itself may mean.
    others: Vec<Decimal>,
    /// The value of the last word.
    last: Decimal,
    is_certain: bool,
    /// Whether it began with a word of no exact number: "hundreds", "tens".
    is_vague: bool,
    sort: Sort,
    parts: usize,
    /// Whether a word such as "and" is last.
    is_joining: bool,
    /// Where the last word ends, "and" included.
    reach: usize,
}

impl Chain {
    /// Returns whether a number can follow: a unit after tens, less after a hundred.
    fn takes(&self, value: Decimal) -> bool {
        // "Twenty-five" is one number, "five six" are two.
        let is_tens = self.last >= Decimal::from(20)
            && self.last < Decimal::ONE_HUNDRED
            && (self.last % Decimal::TEN).is_zero();
        if is_tens {
            let is_unit = value >= Decimal::ONE && value < Decimal::TEN;
            return is_unit && !self.is_joining;
        }
        value < self.last && self.is_scaled()
    }

    /// Returns whether it ends in "hundred" or more, and as an exact number.
    fn is_scaled(&self) -> bool {
        self.last >= Decimal::ONE_HUNDRED && !self.is_vague
    }

    fn multiply(&mut self, scale: Decimal) {
        let factor = if self.current.is_zero() { Decimal::ONE } else { self.current };
        let product = factor.checked_mul(scale).unwrap_or(Decimal::MAX);
        if scale >= Decimal::ONE_THOUSAND {
            self.total = self.total.saturating_add(product);
            self.current = Decimal::ZERO;
        } else {
            self.current = product;
        }
    }
}

impl Joiner<'_> {
    fn between(&self, left: &Range<usize>, right: &Range<usize>) -> &str {
        self.text.get(left.end..right.start).unwrap_or("")
    }

    fn is_near(&self, left: &Range<usize>, right: &Range<usize>) -> bool {
        let gap = self.between(left, right);
        gap.chars().count() <= NEAR && !gap.contains([OBJECT, ';', ':', '(', ')'])
    }

    /// Returns whether only a space or a hyphen is between two words.
    fn touches(&self, left: &Range<usize>, right: &Range<usize>) -> bool {
        let gap = self.between(left, right).trim();
        (gap.is_empty() || gap == "-") && left.end < right.start
    }

    /// Adds a figure, below zero after a word that says so.
    fn add(&mut self, mut figure: Figure) {
        if let Some(minus) = self.minus.take()
            && self.touches(&minus, &figure.range)
        {
            figure.negate(minus.start);
        }
        self.found.push(figure);
    }

    fn word(&mut self, range: Range<usize>, meaning: Meaning) {
        let touches = |chain: &Chain| self.touches(&(0..chain.reach), &range);
        if !self.chain.as_ref().is_some_and(touches) {
            self.end();
        }
        let value = match &meaning {
            Meaning::Number(value) => Some(*value),
            Meaning::Perhaps(values) => values.first().copied(),
            _ => None,
        };
        match (self.chain.take(), meaning, value) {
            (Some(mut chain), _, Some(value)) if chain.takes(value) => {
                chain.current = chain.current.saturating_add(value);
                chain.extend(range, value);
                self.chain = Some(chain);
            }
            (Some(mut chain), Meaning::Scale(scale, _), _)
                if !chain.is_joining || chain.is_vague =>
            {
                chain.multiply(scale);
                chain.extend(range, scale);
                self.chain = Some(chain);
            }
            (Some(mut chain), Meaning::AndHalf, _) => {
                chain.current = chain.current.saturating_add(HALF);
                // Zero, so that only a word such as "million" can follow.
                chain.extend(range, Decimal::ZERO);
                self.chain = Some(chain);
            }
            (Some(mut chain), Meaning::Join, _) if chain.is_scaled() => {
                // The range is not extended yet: the word may join something else.
                chain.is_joining = true;
                chain.reach = range.end;
                self.chain = Some(chain);
            }
            (Some(mut chain), Meaning::Of, _) if chain.is_vague => {
                chain.is_joining = true;
                chain.reach = range.end;
                self.chain = Some(chain);
            }
            (chain, meaning, _) => {
                self.chain = chain;
                self.end();
                self.begin(range, meaning);
            }
        }
    }

    fn begin(&mut self, range: Range<usize>, meaning: Meaning) {
        let mut chain = match meaning {
            Meaning::Number(value) => {
                Chain { is_certain: true, ..Chain::new(range, value) }
            }
            Meaning::Perhaps(values) => {
                let Some((first, others)) = values.split_first() else { return };
                // "Tens of thousands", but "half a million" and "one hundred".
                let is_vague = *first > Decimal::ONE;
                Chain { others: others.to_vec(), is_vague, ..Chain::new(range, *first) }
            }
            Meaning::Fraction(values) => {
                let Some((first, others)) = values.split_first() else { return };
                let others = others.to_vec();
                Chain { others, is_certain: true, ..Chain::new(range, *first) }
            }
            Meaning::Times(value) => {
                Chain { sort: Sort::Times, ..Chain::new(range, value) }
            }
            Meaning::Scale(scale, is_plural) => {
                if self.scale_figure(&range, scale) {
                    return;
                }
                let sort = Sort::Round;
                let mut chain =
                    Chain { is_vague: is_plural, sort, ..Chain::new(range, scale) };
                chain.current = Decimal::ZERO;
                chain.multiply(scale);
                self.chain = Some(chain);
                return;
            }
            Meaning::AndHalf => return self.add_half(&range),
            _ => return,
        };
        chain.current = chain.last;
        self.chain = Some(chain);
    }

    /// Adds a half to the figure in digits that "and a half" follows.
    fn add_half(&mut self, range: &Range<usize>) {
        let is_near =
            self.found.last().is_some_and(|last| self.touches(&last.range, range));
        let Some(last) = self.found.last_mut().filter(|_| is_near) else { return };
        for reading in &mut last.readings {
            if let Value::Number(value) = reading {
                *reading = number(value.saturating_add(HALF));
            }
        }
        last.range.end = range.end;
    }

    /// Notes what makes the figure before it a share, or a difference of two.
    fn share(&mut self, range: Range<usize>, share: Share) {
        let touches = |last: &Figure| {
            let gap = self.between(&last.range, &range);
            gap.trim().is_empty() && gap.chars().count() <= 1
        };
        let is_near = self.found.last().is_some_and(touches);
        if let Some(last) = self.found.last_mut().filter(|_| is_near) {
            let is_object = self.text.get(last.range.clone()) == Some(OBJECT_TEXT);
            let start = if is_object { range.start } else { last.range.start };
            last.share = Some((share, start..range.end));
        }
    }

    /// Multiplies the figure that a word such as "million" follows, and the first of a
    /// range ("2–3 million") perhaps too.
    fn scale_figure(&mut self, range: &Range<usize>, scale: Decimal) -> bool {
        let Some(last) = self.found.last() else { return false };
        let is_number = !last.is_word && matches!(last.readings[..], [Value::Number(_)]);
        if !is_number || !self.touches(&last.range, range) {
            return false;
        }
        let times = |value: &Value| match value {
            Value::Number(value) => value.checked_mul(scale).map(number),
            Value::Month(_) | Value::Name(_) => None,
        };
        if let [.., first, last] = &self.found[..]
            && ["–", "-", " – "].contains(&self.between(&first.range, &last.range))
            && let Some(scaled) = first.readings.first().and_then(times)
        {
            let index = self.found.len() - 2;
            self.found[index].readings.push(scaled);
        }
        if let Some(last) = self.found.last_mut() {
            let scaled = last.readings.iter().filter_map(times).collect::<Vec<_>>();
            if !scaled.is_empty() {
                last.readings = scaled;
            }
            last.range.end = range.end;
        }
        true
    }

    fn month(&mut self, range: Range<usize>, month: u8, is_before_number: bool) {
        let is_after_number = self.found.last().is_some_and(|last| {
            !last.is_word
                && matches!(last.readings.first(), Some(Value::Number(_)))
                && self.is_near(&last.range, &range)
        });
        // Names of months are also other words, such as "may" or "march".
        let is_certain = is_before_number || is_after_number;
        let readings = vec![Value::Month(month)];
        self.add(Figure { is_certain, is_word: true, ..Figure::digits(range, readings) });
    }

    /// Lets the hours before a word such as "p.m." be those of the second half of the day.
    fn afternoon(&mut self, mut range: Range<usize>) {
        for index in (0..self.found.len()).rev() {
            if !self.is_near(&self.found[index].range, &range) {
                return;
            }
            let figure = &mut self.found[index];
            let hours = figure.readings.iter().filter_map(|reading| match reading {
                Value::Number(value) if *value < Decimal::from(12) => {
                    Some(number(value + Decimal::from(12)))
                }
                _ => None,
            });
            let hours: Vec<Value> = hours.collect();
            figure.readings.extend(hours);
            range = figure.range.clone();
        }
    }

    /// Adds the number in words that ends here.
    fn end(&mut self) {
        let Some(chain) = self.chain.take() else { return };
        let value = chain.total.saturating_add(chain.current);
        // Among other words a word has only its first meaning.
        let others = if chain.parts == 1 { chain.others } else { Vec::new() };
        let readings = std::iter::once(value).chain(others).map(number).collect();
        self.add(Figure {
            is_certain: chain.is_certain,
            is_word: true,
            sort: chain.sort,
            ..Figure::digits(chain.range, readings)
        });
    }
}

impl Chain {
    fn new(range: Range<usize>, last: Decimal) -> Self {
        Chain {
            reach: range.end,
            range,
            total: Decimal::ZERO,
            current: Decimal::ZERO,
            others: Vec::new(),
            last,
            is_certain: false,
            is_vague: false,
            sort: Sort::Plain,
            parts: 1,
            is_joining: false,
        }
    }

    fn extend(&mut self, range: Range<usize>, last: Decimal) {
        self.range.end = range.end;
        self.reach = range.end;
        self.last = last;
        self.parts += 1;
        self.is_certain |= !self.is_vague;
        self.is_joining = false;
        if self.is_vague {
            self.sort = Sort::Round;
        }
    }
}
