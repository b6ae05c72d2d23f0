//! Joins words to figures: "two hundred and five", "3 million", "1 July 2003".

use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::figures::tokens::Token;
use crate::text::figures::{Figure, OBJECT, Value, number};
use crate::text::lexicon::Meaning;

/// How many characters may stand between a month and its day or year, or between hours
/// and the word that tells their half of the day: „2003 m. liepos“, "5 or 6 p.m."
const NEAR: usize = 5;

/// Returns the figures that the tokens of a text make.
pub(super) fn join(text: &str, tokens: Vec<Token>) -> Vec<Figure> {
    let mut joiner = Joiner { text, found: Vec::new(), chain: None };
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            Token::Figure(figure) => {
                joiner.end();
                joiner.found.push(figure);
            }
            Token::Roman(range, value) => {
                joiner.end();
                let is_certain = range.len() > 1;
                let readings = vec![number(Decimal::from(value))];
                joiner.found.push(Figure { range, readings, is_certain, is_word: false });
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
            Token::Word(range, meaning) => joiner.word(range, meaning),
        }
    }
    joiner.end();
    joiner.found
}

struct Joiner<'a> {
    text: &'a str,
    found: Vec<Figure>,
    chain: Option<Chain>,
}

/// A number in words, so far.
struct Chain {
    range: Range<usize>,
    /// What was multiplied by a thousand or more.
    total: u64,
    /// What was not.
    current: u64,
    /// The value of the last word.
    last: u64,
    is_certain: bool,
    parts: usize,
    /// Whether a word such as "and" stands last.
    is_joining: bool,
    /// Where the last word ends, "and" included.
    reach: usize,
}

impl Chain {
    /// Says whether a number can follow: a unit after tens, less after a hundred.
    fn takes(&self, value: u64) -> bool {
        match self.last {
            20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 => {
                (1..10).contains(&value) && !self.is_joining
            }
            scale if scale >= 100 => value < scale && self.parts > 1,
            _ => false,
        }
    }

    fn multiply(&mut self, scale: u64) {
        if scale >= 1000 {
            self.total =
                self.total.saturating_add(self.current.max(1).saturating_mul(scale));
            self.current = 0;
        } else {
            self.current = self.current.max(1).saturating_mul(scale);
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

    /// Says whether only a space or a hyphen stands between two words.
    fn touches(&self, left: &Range<usize>, right: &Range<usize>) -> bool {
        let gap = self.between(left, right).trim();
        (gap.is_empty() || gap == "-") && left.end < right.start
    }

    fn word(&mut self, range: Range<usize>, meaning: Meaning) {
        let touches = |chain: &Chain| self.touches(&(0..chain.reach), &range);
        if !self.chain.as_ref().is_some_and(touches) {
            self.end();
        }
        match (self.chain.take(), meaning) {
            (Some(mut chain), Meaning::Number(value) | Meaning::Perhaps(value))
                if chain.takes(value) =>
            {
                chain.current = chain.current.saturating_add(value);
                chain.extend(range, value);
                self.chain = Some(chain);
            }
            (Some(mut chain), Meaning::Scale(scale)) if !chain.is_joining => {
                chain.multiply(scale);
                chain.extend(range, scale);
                self.chain = Some(chain);
            }
            (Some(mut chain), Meaning::Join) if chain.last >= 100 && chain.parts > 1 => {
                // The range stays: the word may join something else.
                chain.is_joining = true;
                chain.reach = range.end;
                self.chain = Some(chain);
            }
            (chain, meaning) => {
                self.chain = chain;
                self.end();
                self.begin(range, meaning);
            }
        }
    }

    fn begin(&mut self, range: Range<usize>, meaning: Meaning) {
        let (value, is_certain) = match meaning {
            Meaning::Number(value) => (value, true),
            Meaning::Perhaps(value) => (value, false),
            Meaning::Scale(scale) => {
                if self.scale_figure(&range, scale) {
                    return;
                }
                let mut chain = Chain::new(range, scale, false);
                chain.multiply(scale);
                self.chain = Some(chain);
                return;
            }
            _ => return,
        };
        let mut chain = Chain::new(range, value, is_certain);
        chain.current = value;
        self.chain = Some(chain);
    }

    /// Multiplies the figure that a word such as "million" follows, and the first of a
    /// range ("2–3 million") perhaps too.
    fn scale_figure(&mut self, range: &Range<usize>, scale: u64) -> bool {
        let Some(last) = self.found.last() else { return false };
        let is_number = !last.is_word && matches!(last.readings[..], [Value::Number(_)]);
        if !is_number || !self.touches(&last.range, range) {
            return false;
        }
        let times = |value: &Value| match value {
            Value::Number(value) => value.checked_mul(Decimal::from(scale)).map(number),
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
        let is_certain = is_before_number || is_after_number;
        let readings = vec![Value::Month(month)];
        self.found.push(Figure { range, readings, is_certain, is_word: true });
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
        self.found.push(Figure {
            range: chain.range,
            readings: vec![number(Decimal::from(value))],
            is_certain: chain.is_certain || chain.parts > 1,
            is_word: true,
        });
    }
}

impl Chain {
    fn new(range: Range<usize>, last: u64, is_certain: bool) -> Self {
        Chain {
            reach: range.end,
            range,
            total: 0,
            current: 0,
            last,
            is_certain,
            parts: 1,
            is_joining: false,
        }
    }

    fn extend(&mut self, range: Range<usize>, last: u64) {
        self.range.end = range.end;
        self.reach = range.end;
        self.last = last;
        self.parts += 1;
        self.is_certain = true;
        self.is_joining = false;
    }
}
