//! Words, numbers and names in the language of a document.

use rust_decimal::Decimal;

use crate::convention::Article;
use crate::evidence::{Indicator, Observation};
use crate::text::{Args, Catalog, Language, Typography, number};

/// A language with the words in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) language: Language,
}

impl Words<'_> {
    /// Returns a message without variables.
    pub(super) fn label(&self, id: &str) -> String {
        self.label_with(id, &Args::new())
    }

    /// Returns a message; one that is missing shows its name.
    pub(super) fn label_with(&self, id: &str, args: &Args) -> String {
        self.optional(id, args).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// Returns a message, if there is one.
    pub(super) fn optional(&self, id: &str, args: &Args) -> Option<String> {
        self.catalog.format(self.language, id, args)
    }

    /// Returns a message with a number, such as „3 lentelė“.
    pub(super) fn numbered(&self, id: &str, number: u32) -> String {
        self.label_with(id, &Args::new().count("n", i64::from(number)))
    }

    /// Returns a figure with its unit, as in a sentence.
    pub(super) fn value(&self, indicator: &Indicator, observation: &Observation) -> String {
        match observation.value {
            Some(value) => {
                let value = number::round(value, indicator.decimals);
                let id = format!("unit-{}", indicator.unit.value);
                self.label_with(&id, &Args::new().decimal("value", value))
            }
            None => missing(indicator),
        }
    }

    /// Returns a bare figure.
    pub(super) fn number(&self, indicator: &Indicator, observation: &Observation) -> String {
        match observation.value {
            Some(value) => self.decimal(number::round(value, indicator.decimals)),
            None => missing(indicator),
        }
    }

    /// Returns a number in the language's form.
    pub(super) fn decimal(&self, value: Decimal) -> String {
        number::format(value, self.language)
    }

    /// Returns what stands between the whole number and its decimals.
    pub(super) fn decimal_sign(&self) -> String {
        let shown = self.decimal(Decimal::new(15, 1));
        shown.chars().filter(|c| !c.is_ascii_digit()).collect()
    }

    /// Returns an indicator's name.
    pub(super) fn indicator(&self, id: &str) -> String {
        self.label(&format!("indicator-{id}"))
    }

    /// Returns a unit's short name for a table's header.
    pub(super) fn unit(&self, unit: &str) -> Option<String> {
        self.optional(&format!("unit-{unit}.short"), &Args::new())
            .filter(|name| !name.is_empty())
    }

    /// Returns the name of a code; a code without a message is shown as it stands.
    pub(super) fn code(&self, dimension: &str, code: &str) -> String {
        self.optional(&format!("code-{dimension}-{code}"), &Args::new())
            .unwrap_or_else(|| code.to_owned())
    }

    /// Returns the name of a dimension; one without a message has none.
    pub(super) fn dimension(&self, dimension: &str) -> String {
        self.optional(&format!("dimension-{dimension}"), &Args::new()).unwrap_or_default()
    }

    /// Returns „19, 24 (3) ir 39 straipsniai“; `None` for no articles.
    pub(super) fn articles(&self, articles: &[Article]) -> Option<String> {
        let (last, rest) = articles.split_last()?;
        let rest: Vec<String> = rest.iter().map(ToString::to_string).collect();
        let count = i64::try_from(articles.len()).unwrap_or(i64::MAX);
        let args = Args::new()
            .count("count", count)
            .text("list", &rest.join(", "))
            .text("last", &last.to_string());
        Some(self.label_with("articles-label", &args))
    }

    /// Returns a fresh typography pass for a paragraph.
    pub(super) fn typography(&self) -> Typography {
        Typography::new(self.language)
    }
}

fn missing(indicator: &Indicator) -> String {
    format!("⟨{}⟩", indicator.id.value)
}
