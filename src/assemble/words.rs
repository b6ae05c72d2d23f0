//! Words, numbers and names in the language of a document.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::convention::{self, Article};
use crate::evidence::{self, Period, PeriodPart, Selected};
use crate::model::Case;
use crate::text::{
    Args, BAR, Catalog, Language, Typography, addressee_message, number, year_and_month,
};

/// A language with the words in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct DocumentWords<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) language: Language,
    /// Whether marks and spaces are set as the language has them.
    pub(super) apply_typography: bool,
}

impl DocumentWords<'_> {
    /// Returns a message without variables.
    pub(super) fn label(&self, id: &str) -> String {
        self.label_with(id, &Args::new())
    }

    /// Returns a message; one that is missing shows its name.
    pub(super) fn label_with(&self, id: &str, args: &Args) -> String {
        self.catalog.say(self.language, id, args)
    }

    /// Returns a message, if there is one.
    pub(super) fn optional(&self, id: &str, args: &Args) -> Option<String> {
        self.catalog.format(self.language, id, args)
    }

    /// Returns a message in a form that its language may have an attribute for.
    pub(super) fn inflected(&self, id: &str, form: &str, args: &Args) -> String {
        self.optional(&format!("{id}.{form}"), args)
            .unwrap_or_else(|| self.label_with(id, args))
    }

    /// Returns a message with a number, such as „3 lentelė“; what has no source has no number,
    /// which is 0.
    pub(super) fn numbered(&self, id: &str, number: impl Into<Option<u32>>) -> String {
        let Some(number) = number.into() else {
            return self.label(&format!("{id}.unnumbered"));
        };
        self.label_with(id, &Args::new().count("n", i64::from(number)))
    }

    /// Returns a period for the header of a table or the axis of a chart: „2024 m. I ketv.“.
    pub(super) fn period(&self, period: Period) -> String {
        period_label(self.catalog, self.language, period, ".short")
    }

    /// Returns a period that stands alone, not in a row of others.
    pub(super) fn period_alone(&self, period: Period) -> String {
        match period.part() {
            PeriodPart::Year => {
                let args = Args::new().text("year", period.to_string());
                self.label_with("period-year", &args)
            }
            PeriodPart::Month(_) | PeriodPart::Half(_) | PeriodPart::Quarter(_) => {
                self.period(period)
            }
        }
    }

    /// Returns a figure with its unit, as in a sentence, in the case that this needs.
    pub(super) fn value(&self, found: &Selected<'_>, case: Option<Case>) -> String {
        match rounded(found) {
            Some(value) => {
                let id = format!("unit-{}", found.indicator.unit.value);
                unit_in_case(self.catalog, self.language, &id, value, case)
                    .unwrap_or_else(|| format!("⟨{id}⟩"))
            }
            None => missing(found),
        }
    }

    /// Returns a bare figure.
    pub(super) fn number(&self, found: &Selected<'_>) -> String {
        rounded(found).map_or_else(|| missing(found), |value| self.decimal(value))
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

    /// Returns the name of a cluster of a convention's articles.
    pub(super) fn cluster(&self, convention: &str, id: &str) -> String {
        self.label(&format!("{convention}-cluster-{id}"))
    }

    /// Returns the name of an optional protocol to a convention.
    pub(super) fn protocol(&self, convention: &str, id: &str) -> String {
        self.label(&format!("protocol-{convention}-{id}"))
    }

    /// Returns the name of an addressee as it stands after the word for "to": in the dative
    /// where the language has one.
    pub(super) fn addressee(&self, key: &str) -> String {
        let id = addressee_message(key);
        self.optional(&format!("{id}.dative"), &Args::new())
            .unwrap_or_else(|| self.label(&id))
    }

    /// Returns an indicator's name.
    pub(super) fn indicator(&self, id: &str) -> String {
        self.polish(&self.label(&format!("indicator-{id}")))
    }

    /// Returns an indicator's name for a table's header.
    pub(super) fn indicator_short(&self, id: &str) -> String {
        self.optional(&format!("indicator-{id}.short"), &Args::new())
            .map_or_else(|| self.indicator(id), |name| self.polish(&name))
    }

    /// Returns what a letter or sign in a table means.
    pub(super) fn sign(&self, sign: &str, meaning: &str) -> String {
        self.label_with(
            "table-sign",
            &Args::new().text("sign", sign).text("meaning", meaning),
        )
    }

    /// Returns a unit's short name for a table's header.
    pub(super) fn unit(&self, unit: &str) -> Option<String> {
        self.optional(&format!("unit-{unit}.short"), &Args::new())
            .filter(|name| !name.is_empty())
    }

    /// Returns what stands over a table in which all figures have the unit.
    pub(super) fn unit_heading(&self, unit: &str) -> Option<String> {
        self.optional(&format!("unit-{unit}.heading"), &Args::new())
            .filter(|name| !name.is_empty())
            .or_else(|| self.unit(unit))
    }

    /// Returns the label of a table that goes on over a page.
    pub(super) fn continued(&self, label: &str) -> String {
        self.label_with("table-continued", &Args::new().text("label", label))
    }

    /// Returns the name of a code; a code without a message is shown as it stands.
    pub(super) fn code(&self, dimension: &str, code: &str) -> String {
        evidence::code_name(self.catalog, self.language, dimension, code)
            .map_or_else(|| code.to_owned(), |name| self.polish(&name))
    }

    /// Returns the name of a dimension; one without a message has none.
    pub(super) fn dimension(&self, dimension: &str) -> String {
        evidence::dimension_name(self.catalog, self.language, dimension)
            .unwrap_or_default()
    }

    /// Returns „19, 24 (3) ir 39 straipsniai“; `None` for no articles.
    pub(super) fn articles(&self, articles: &[Article]) -> Option<String> {
        (!articles.is_empty())
            .then(|| articles_label(self.catalog, self.language, articles))
    }

    /// Returns a fresh typography pass for a paragraph.
    pub(super) fn typography(&self) -> Typography {
        if self.apply_typography {
            Typography::new(self.language, self.catalog)
        } else {
            Typography::none()
        }
    }

    /// Returns a text that stands by itself with its typography set.
    pub(super) fn polish(&self, text: &str) -> String {
        self.typography().text(text)
    }
}

/// Returns a figure with its unit as the message of the unit writes it, if there is one.
pub fn unit_label(
    catalog: &Catalog,
    language: Language,
    id: &str,
    value: Decimal,
) -> Option<String> {
    let args = Args::new().decimal("value", value);
    let decimal = (value.scale() > 0)
        .then(|| catalog.format(language, &format!("{id}.decimal"), &args))
        .flatten();
    decimal.or_else(|| catalog.format(language, id, &args))
}

/// Returns a figure with its unit in a grammatical case; as it is where the unit has no form for
/// the case.
fn unit_in_case(
    catalog: &Catalog,
    language: Language,
    id: &str,
    value: Decimal,
    case: Option<Case>,
) -> Option<String> {
    // Decimals ask for a form of their own, in whatever case: „su 2,5 vaiko“.
    let case = case.filter(|_| value.scale() == 0).unwrap_or_default();
    let args = Args::new().decimal("value", value);
    catalog
        .format(language, &format!("{id}.{}", case.as_str()), &args)
        .or_else(|| unit_label(catalog, language, id, value))
}

/// Returns a period as a sentence names it: "first quarter of 2024".
pub fn period_in_words(catalog: &Catalog, language: Language, period: Period) -> String {
    period_label(catalog, language, period, "")
}

fn period_label(
    catalog: &Catalog,
    language: Language,
    period: Period,
    attribute: &str,
) -> String {
    let year = period.year();
    let (id, n) = match period.part() {
        PeriodPart::Year => return period.to_string(),
        PeriodPart::Month(month) => return year_and_month(year.into(), month, language),
        PeriodPart::Half(n) => ("period-half", n),
        PeriodPart::Quarter(n) => ("period-quarter", n),
    };
    let args = Args::new().text("year", period.year().to_string()).count("n", n);
    let label = catalog.format(language, &format!("{id}{attribute}"), &args);
    label.unwrap_or_else(|| period.to_string())
}

/// Returns articles as a heading names them: each once and in their order, parts of one article
/// as such if the language has words for it, „42 straipsnis ir 44 straipsnio 6 dalis“.
pub fn articles_label(
    catalog: &Catalog,
    language: Language,
    articles: &[Article],
) -> String {
    let articles = convention::tidy(articles);
    let groups = convention::groups(&articles).unwrap_or_default();
    let labels: Option<Vec<String>> = groups
        .iter()
        .map(|group| group_label(catalog, language, group, groups.len() == 1))
        .collect();
    if let Some(labels) = labels.filter(|labels| !labels.is_empty()) {
        return catalog.list(language, &labels);
    }
    let numbers: BTreeSet<u16> = articles.iter().map(|article| article.number).collect();
    let args = Args::new()
        .count("count", numbers.len())
        .text("list", catalog.list(language, &convention::shown(&articles)));
    catalog.format(language, "articles-label", &args).unwrap_or_default()
}

/// Returns what articles are called that are named together; `None` if the language has no words
/// for their parts. Within a list of such names, commas alone part them.
fn group_label(
    catalog: &Catalog,
    language: Language,
    group: &convention::Group,
    is_alone: bool,
) -> Option<String> {
    let list = if is_alone {
        catalog.list(language, &group.names)
    } else {
        group.names.join(", ")
    };
    let args = Args::new().count("count", group.count).text("list", list);
    let (Some((number, outer)), Some(kind)) = (&group.of, group.kind) else {
        return catalog.format(language, "articles-label", &args);
    };
    let around = Args::new().text("number", number.to_string());
    let mut of = catalog.format(language, "articles-label.of-article", &around)?;
    for (kind, name) in outer {
        let args = Args::new().text("of", of).text("number", name.as_str());
        let id = format!("articles-label.of-{}", kind.as_str());
        of = catalog.format(language, &id, &args)?;
    }
    let id = format!("articles-label.{}s", kind.as_str());
    catalog.format(language, &id, &args.text("of", of))
}

/// Returns a figure rounded as it is printed.
pub(super) fn rounded(found: &Selected<'_>) -> Option<Decimal> {
    let value = found.observation.value?;
    Some(number::round(value, found.decimals().into()))
}

/// A figure that is cited though the dataset does not have it: a finding. What must not be shown
/// is masked in a copy for everybody.
fn missing(found: &Selected<'_>) -> String {
    if found.is_suppressed() {
        return BAR.to_owned();
    }
    format!("⟨{}⟩", found.indicator.id.value)
}
