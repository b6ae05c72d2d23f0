//! Years that a table, chart or list promises and does not have: at the ends of what `years` asks
//! for, and in the caption. A year that is missing within is seen as a gap; one at an end is not
//! seen at all.

use std::collections::BTreeSet;

use super::resolve::words;
use super::years::Years;
use super::{DataTable, TableQuery};
use crate::diagnostic::found::YearsLack;
use crate::diagnostic::{Diagnostic, Span, Spanned, found};
use crate::evidence::Period;

/// Returns what a table promises beyond the periods that it shows.
pub(in crate::evidence) fn promised_periods(
    query: &TableQuery,
    table: &DataTable<'_>,
) -> Vec<Diagnostic> {
    let periods: BTreeSet<Period> =
        table.figures().map(|found| found.observation.period).collect();
    let ids: Vec<&str> = query.indicators.iter().map(|id| id.value.as_str()).collect();
    let ids = ids.join(", ");
    let mut findings = lacking(query.years.as_ref(), &periods, &ids);
    let caption = query.caption.as_ref();
    findings.extend(caption.and_then(|text| of_caption(text, &periods, &ids)));
    findings
}

/// Returns a finding for each end of a range, and each single period, of which there is nothing
/// among `shown`.
pub(super) fn lacking(
    years: Option<&Spanned<String>>,
    shown: &BTreeSet<Period>,
    indicator: &str,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (word, span) in years.into_iter().flat_map(words) {
        let Some(asked) = Years::parse(word) else { continue };
        let meant = || shown.iter().filter(|period| asked.contains(**period));
        let (Some(first), Some(last)) = (meant().next(), meant().next_back()) else {
            // What the indicator never has is an error of its own.
            let kind = YearsLack::One { year: word };
            findings.push(found::YearsWithoutData { kind, indicator }.at(span));
            continue;
        };
        let Years::Range(from, to) = asked else { continue };
        let has = |end: Period| meant().any(|period| belongs(*period, end));
        let instead = || {
            let shorter = |end: Option<Period>, found: Period| match end {
                Some(end) if !has(end) => found.to_string(),
                Some(end) => end.to_string(),
                None => String::new(),
            };
            format!("{}..{}", shorter(from, *first), shorter(to, *last))
        };
        if let Some(from) = from.filter(|from| !has(*from)) {
            let (year, first) = (&*from.to_string(), &*first.to_string());
            let kind = YearsLack::Begin { year, first, example: &instead() };
            findings.push(found::YearsWithoutData { kind, indicator }.at(span));
        }
        if let Some(to) = to.filter(|to| !has(*to)) {
            let (year, last) = (&*to.to_string(), &*last.to_string());
            let kind = YearsLack::End { year, last, example: &instead() };
            findings.push(found::YearsWithoutData { kind, indicator }.at(span));
        }
    }
    findings
}

/// Returns whether a figure is of the period in which a range ends: of a part of it, or of the
/// year that it is part of.
fn belongs(period: Period, end: Period) -> bool {
    period.is_within(end) || end.is_within(period)
}

/// Returns a finding if a caption names a range of years and none that it names is that of the
/// figures.
fn of_caption(
    caption: &Spanned<String>,
    shown: &BTreeSet<Period>,
    indicator: &str,
) -> Option<Diagnostic> {
    let (first, last) = (shown.first()?.year(), shown.last()?.year());
    let named = ranges(&caption.value);
    // A school year is called by both years in which it lies.
    let is_shown = |(_, from, to): &(&str, u16, u16)| {
        (*from, *to) == (first, last) || first == last && from + 1 == *to
    };
    if named.iter().any(is_shown) {
        return None;
    }
    let (written, ..) = named.first()?;
    let printed =
        if first == last { first.to_string() } else { format!("{first}–{last}") };
    let kind = YearsLack::Caption { year: written, printed: &printed };
    Some(found::YearsWithoutData { kind, indicator }.at(place(caption, written)))
}

/// Returns the place of a part of a text that may stand between quotation marks.
fn place(text: &Spanned<String>, part: &str) -> Span {
    let lead = text.span.range().len().checked_sub(text.value.len());
    let at = text.value.find(part);
    match (lead, at) {
        // Of another length, something in it was escaped.
        (Some(lead @ (0 | 2)), Some(at)) => {
            let start = text.span.range().start + lead / 2 + at;
            Span::new(text.span.file, start..start + part.len())
        }
        _ => text.span,
    }
}

/// Returns the ranges of years in a text: `2012–2021`, `2012 - 2021`.
fn ranges(text: &str) -> Vec<(&str, u16, u16)> {
    let is_year = |text: &str| {
        let year: Option<u16> = text.parse().ok();
        year.filter(|year| text.len() == 4 && (1800..=2199).contains(year))
    };
    let mut found = Vec::new();
    for (dash, sign) in text.char_indices().filter(|(_, c)| "-–—".contains(*c)) {
        let (before, after) = text.split_at(dash);
        let after = after.get(sign.len_utf8()..).unwrap_or_default();
        let (before, rest) = (before.trim_end(), after.trim_start());
        let is_digit = |c: char| c.is_ascii_digit();
        let start = before.trim_end_matches(is_digit).len();
        let length = rest.len() - rest.trim_start_matches(is_digit).len();
        let (from, to) = (before.get(start..), rest.get(..length));
        let (Some(from), Some(to)) = (from.and_then(is_year), to.and_then(is_year))
        else {
            continue;
        };
        // `TIME-2012-2013`, `2012-2013-01` are names.
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        let head = text.get(..start).and_then(|head| head.chars().next_back());
        let end = text.len() - rest.len() + length;
        let tail = text.get(end..).and_then(|tail| tail.chars().next());
        if from < to && !joins(head) && !joins(tail) {
            found.push((text.get(start..end).unwrap_or_default(), from, to));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_years_are_found() {
        for (text, expected) in [
            ("Vaikai, 2012–2021 m.", "2012–2021"),
            ("Children, 2012 - 2021", "2012 - 2021"),
            ("(2012—2021)", "2012—2021"),
            ("1990–1995 ir 2012–2021", "1990–1995 2012–2021"),
            (
                "15–17 metų, 2021–2012, 2012–21, CRC-2012-2013, 2012-2013-01, 3000–4000",
                "",
            ),
            ("–2012", ""),
            ("2012–", ""),
        ] {
            let found: Vec<&str> =
                ranges(text).into_iter().map(|(text, ..)| text).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
