//! What is put into a message.

use std::collections::BTreeMap;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

/// The values of a message's variables.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Args {
    values: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq)]
enum Value {
    Text(String),
    Number(Decimal),
}

impl Args {
    /// Returns no values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the values of a message that writes a size of a change with its unit: `value`,
    /// and `fraction`, which says whether decimals are written. They ask for a case of their
    /// own in some languages, also where they are zeros.
    pub fn figure(value: Decimal) -> Self {
        let fraction = if value.scale() > 0 { "yes" } else { "no" };
        Args::new().decimal("value", value).text("fraction", fraction)
    }

    /// Returns texts by the names of their variables.
    pub fn texts(texts: &[(&str, &str)]) -> Self {
        texts.iter().fold(Args::new(), |args, (name, text)| args.text(name, *text))
    }

    /// Sets a variable to a text.
    #[must_use]
    pub fn text(mut self, name: &str, text: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), Value::Text(text.into()));
        self
    }

    /// Sets a variable to a count; of more than any report has, to the largest there is.
    #[must_use]
    pub fn count(self, name: &str, count: impl TryInto<i64>) -> Self {
        self.decimal(name, Decimal::from(count.try_into().unwrap_or(i64::MAX)))
    }

    /// Sets a variable to a number; its decimals are all written, and count for the
    /// plural form.
    #[must_use]
    pub fn decimal(mut self, name: &str, number: Decimal) -> Self {
        self.values.insert(name.to_owned(), Value::Number(number));
        self
    }

    pub(super) fn to_fluent(
        &self,
        numbers: impl Fn(Decimal) -> FluentNumber,
    ) -> FluentArgs<'_> {
        let values = self.values.iter().map(|(name, value)| match value {
            Value::Text(text) => (name.as_str(), FluentValue::from(text.as_str())),
            Value::Number(number) => {
                (name.as_str(), FluentValue::Number(numbers(*number)))
            }
        });
        values.collect()
    }
}
