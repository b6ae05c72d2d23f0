//! Numbers on their way through Fluent, which keeps them as binary fractions and has
//! plural rules of its own that are wrong for Lithuanian (`intl_pluralrules` 7.0 takes 22
//! for `other` and 2.5 for `few`).
//!
//! So a number that Fluent can't hold exactly, or whose plural form it would miss, is
//! replaced by a small number of the same form. What is printed travels beside it, in
//! the field of the currency, which this program does not use.

use fluent_bundle::resolver::Scope;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_decimal::input::Decimal as FixedDecimal;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use crate::text::catalog::Bundle;
use crate::text::{Language, number};

/// The most decimals that Fluent's plural rules see; more would overflow them.
const DECIMALS: u32 = 15;

/// Numbers among which every plural form of every language is found.
const STAND_INS: [f64; 16] =
    [1.0, 2.0, 0.0, 10.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 11.0, 20.0, 100.0, 0.5, 1.5];

/// Returns CLDR's plural rules for a language.
pub(super) fn plural_rules(language: Language) -> Option<PluralRules> {
    let preferences = PluralRulesPreferences::from(language.locale());
    PluralRules::try_new_cardinal(preferences).ok()
}

/// Returns a number as Fluent sees it.
pub(super) fn to_fluent(
    value: Decimal,
    rules: Option<&PluralRules>,
    bundle: &Bundle,
) -> FluentNumber {
    let text = value.to_string();
    let mut plain = FluentNumber::from(text.parse::<f64>().unwrap_or(0.0));
    if value.scale() > 0 {
        plain.options.minimum_fraction_digits =
            usize::try_from(value.scale().min(DECIMALS)).ok();
    }
    let exact = value.scale() <= DECIMALS && from_fluent(&plain) == Some(value);
    let (Some(rules), Ok(fixed)) = (rules, text.parse::<FixedDecimal>()) else {
        plain.options.currency = (!exact).then_some(text);
        return plain;
    };
    let form = rules.category_for(&fixed);
    if exact && has_form(&plain, form, bundle) {
        return plain;
    }
    let stand_in = STAND_INS.iter().map(|number| FluentNumber::from(*number));
    let stand_in = stand_in.into_iter().find(|number| has_form(number, form, bundle));
    let mut number = stand_in.unwrap_or(plain);
    number.options.currency = Some(text);
    number
}

/// Returns whether Fluent's own rules give a number this plural form.
fn has_form(number: &FluentNumber, form: PluralCategory, bundle: &Bundle) -> bool {
    let name = match form {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let number = FluentValue::Number(number.clone());
    FluentValue::from(name).matches(&number, &Scope::new(bundle, None, None))
}

/// Returns the number to be printed, with its decimals; `None` if it is too large.
fn from_fluent(number: &FluentNumber) -> Option<Decimal> {
    let options = &number.options;
    let exact = options.currency.as_ref().and_then(|text| text.parse::<Decimal>().ok());
    let mut value = match exact {
        Some(value) => value,
        None => number.value.to_string().parse::<Decimal>().ok()?,
    };
    let digits = |count: usize| u32::try_from(count).unwrap_or(DECIMALS);
    if let Some(most) = options.maximum_fraction_digits
        && digits(most) < value.scale()
    {
        value = number::round(value, digits(most));
        let shown = value.normalize();
        let least = options.minimum_fraction_digits.map_or(0, digits).min(digits(most));
        value = number::round(shown, shown.scale().max(least));
    }
    if let Some(least) = options.minimum_fraction_digits
        && digits(least) > value.scale()
        && options.maximum_fraction_digits.is_none_or(|most| most >= least)
    {
        value = number::round(value, digits(least).min(DECIMALS));
    }
    Some(value)
}

/// The language of a bundle, which Fluent shows to its formatters only in this way.
struct BundleLanguage(Language);

impl Memoizable for BundleLanguage {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        lang.language.as_str().parse().map(BundleLanguage).map_err(|_| ())
    }
}

/// Writes a number into a message as the language does; all else Fluent writes itself.
pub(super) fn format_value(
    value: &FluentValue<'_>,
    memoizer: &IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let language =
        memoizer.with_try_get::<BundleLanguage, _, _>((), |language| language.0).ok()?;
    let decimal = from_fluent(number)?;
    let write = if number.options.use_grouping {
        number::format
    } else {
        number::format_ungrouped
    };
    Some(write(decimal, language))
}

/// Fluent's function `NUMBER`, within what can be computed.
pub(super) fn number_function<'a>(
    positional: &[FluentValue<'a>],
    named: &FluentArgs<'_>,
) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else {
        return FluentValue::Error;
    };
    let mut number = number.clone();
    let exact = number.options.currency.take();
    number.options.merge(named);
    number.options.currency = exact;
    let most = usize::try_from(DECIMALS).unwrap_or(0);
    let least = &mut number.options.minimum_fraction_digits;
    *least = least.map(|digits| digits.min(most));
    FluentValue::Number(number)
}
