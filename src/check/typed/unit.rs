//! How units are written by hand.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::assemble::unit_label;
use crate::text::{Args, Catalog, Language, number};

/// A unit, and how people write it who do not write a placeholder: „17,8 %“,
/// „17,8 procento“.
pub(super) struct Unit<'a> {
    pub(super) name: &'a str,
    sign: Option<String>,
    beginning: Option<String>,
    /// What stands before and after a figure in each of its forms: one, few, many, a part.
    forms: BTreeSet<(String, String)>,
}

impl<'a> Unit<'a> {
    pub(super) fn new(name: &'a str, language: Language, catalog: &Catalog) -> Self {
        let message = |form: &str| {
            let id = format!("unit-{name}.{form}");
            catalog.format(language, &id, &Args::new()).filter(|text| !text.is_empty())
        };
        let is_sign = |sign: &String| !sign.chars().any(char::is_alphanumeric);
        Unit {
            name,
            sign: message("short").filter(is_sign),
            beginning: message("also"),
            forms: forms(name, language, catalog),
        }
    }

    /// Returns whether a text names the unit, as headings do: "Per cent", „Vaikų skaičius“.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let tails = self.forms.iter().map(|(_, tail)| tail.trim().to_lowercase());
        let mut words = tails.chain(self.beginning.clone()).filter(|it| !it.is_empty());
        self.sign.as_ref().is_some_and(|sign| text.contains(sign.as_str()))
            || words.any(|word| {
                text.match_indices(word.as_str()).any(|(at, _)| {
                    let (head, tail) = text.split_at(at);
                    let tail = tail.get(word.len()..).unwrap_or_default();
                    !head.ends_with(char::is_alphanumeric)
                        && !tail.starts_with(char::is_alphanumeric)
                })
            })
    }
}

impl Unit<'_> {
    /// Returns whether a number between two texts has this unit.
    pub(super) fn stands_with(&self, before: &str, after: &str) -> bool {
        let rest = after.trim_start();
        let is_next = |continues: &Option<String>| {
            continues.as_ref().is_some_and(|word| follows(rest, word, false))
        };
        let fits = |(head, tail): &(String, String)| {
            begins_alike(before.chars().rev(), head.chars().rev())
                && follows(after, tail, true)
        };
        is_next(&self.sign) || is_next(&self.beginning) || self.forms.iter().any(fits)
    }
}

/// Returns what the message of a unit writes before and after figures of each form.
fn forms(
    unit: &str,
    language: Language,
    catalog: &Catalog,
) -> BTreeSet<(String, String)> {
    let figures = [(0, 0), (1, 0), (2, 0), (10, 0), (15, 1)];
    let form = |(digits, scale)| {
        let value = Decimal::new(digits, scale);
        let whole = unit_label(catalog, language, &format!("unit-{unit}"), value)?;
        let (head, tail) = whole.split_once(&number::format(value, language))?;
        let is_bare = head.is_empty() && tail.is_empty();
        (!is_bare).then(|| (head.to_owned(), tail.to_owned()))
    };
    figures.into_iter().filter_map(form).collect()
}

/// Returns whether a text goes on with a unit; as a whole word, if it is one.
fn follows(after: &str, unit: &str, whole: bool) -> bool {
    let next = after.chars().nth(unit.chars().count());
    let is_whole = unit.is_empty() || !(whole && next.is_some_and(char::is_alphanumeric));
    is_whole && begins_alike(after.chars(), unit.chars())
}

/// Returns whether a text begins with another, whatever the kind of their spaces.
fn begins_alike(
    text: impl Iterator<Item = char>,
    mut beginning: impl Iterator<Item = char>,
) -> bool {
    let plain = |c: char| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c };
    let mut text = text.map(plain);
    beginning.all(|c| text.next() == Some(plain(c)))
}
