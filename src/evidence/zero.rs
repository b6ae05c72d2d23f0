//! Figures that are something and are printed as nothing: 0.04 with one decimal is "0.0", which
//! readers take for zero.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Span, found};
use crate::evidence::change::printed;
use crate::evidence::{Evidence, Query, Selected, TableQuery};
use crate::text::{Language, number};

/// Reports that a sentence prints a figure as zero that is not. `span` is the place of the
/// placeholder.
pub fn check_zero(
    query: &Query,
    evidence: &Evidence,
    span: Span,
    diags: &mut Diagnostics,
) {
    let found = evidence.select(query).ok();
    report(found.iter().filter(|found| is_lost(found)), span, diags);
}

/// Reports that a table or chart prints figures as zero that are not: once for each indicator.
pub fn check_zeros(query: &TableQuery, evidence: &Evidence, diags: &mut Diagnostics) {
    let Ok(table) = evidence.table(query) else { return };
    for indicator in &table.indicators {
        let figures = table
            .figures()
            .filter(|found| std::ptr::eq(found.indicator, *indicator) && is_lost(found));
        report(figures, query.span, diags);
    }
}

/// Returns whether a figure is not zero, but printed as zero.
fn is_lost(found: &Selected<'_>) -> bool {
    let value = found.observation.value;
    value.is_some_and(|value| !value.is_zero() && printed(found, value).is_zero())
}

/// Reports such figures of one indicator; nothing where there are none.
fn report<'f, 'e: 'f>(
    figures: impl Iterator<Item = &'f Selected<'e>>,
    span: Span,
    diags: &mut Diagnostics,
) {
    let figures: Vec<&Selected<'_>> = figures.collect();
    let Some((first, value)) =
        figures.first().and_then(|found| Some((*found, found.observation.value?)))
    else {
        return;
    };
    let decimals = figures.iter().filter_map(|found| {
        let value = found.observation.value?;
        let scale = value.scale();
        (0..=scale).find(|decimals| !number::round(value, *decimals).is_zero())
    });
    let shown = |value| -> BTreeMap<Language, String> {
        let languages = Language::builtin().into_iter();
        languages.map(|language| (language, number::format(value, language))).collect()
    };
    diags.push(
        found::PrintedAsZero {
            indicator: &first.indicator.id.value,
            value: &shown(value),
            printed: &shown(printed(first, value)),
            decimals: &decimals.max().unwrap_or(0).to_string(),
            count: figures.len(),
        }
        .at(span),
    );
}
