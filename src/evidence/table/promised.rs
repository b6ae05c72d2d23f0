//! Years that a table, chart or list promises and does not have: at the ends of what `years` asks
//! for, and in the caption. A year that is missing within is seen as a gap; one at an end is not
//! seen at all.

use std::collections::BTreeSet;

use super::resolve;
use super::years::Years;
use super::{DataTable, TableQuery};
use crate::diagnostic::found::YearsLack;
use crate::diagnostic::{Diagnostic, Span, Spanned, found};
use crate::evidence::Period;
use crate::text::Lexicon;

/// Returns what a table promises beyond the periods that it shows.
pub(in crate::evidence) fn promised_periods(
    query: &TableQuery,
    table: &DataTable<'_>,
    words: &Lexicon,
) -> Vec<Diagnostic> {
    let periods: BTreeSet<Period> =
        table.figures().map(|found| found.observation.period).collect();
    let ids: Vec<&str> = query.indicators.iter().map(|id| id.value.as_str()).collect();
    let ids = ids.join(", ");
    let mut findings = lacking(query.years.as_ref(), &periods, &ids);
    let caption = query.caption.as_ref();
    findings.extend(caption.and_then(|text| of_caption(text, &periods, &ids, words)));
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
    for (word, span) in years.into_iter().flat_map(resolve::words) {
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
    words: &Lexicon,
) -> Option<Diagnostic> {
    let (first, last) = (shown.first()?.year(), shown.last()?.year());
    let named = ranges(&caption.value, words);
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

/// Returns the ranges of years in a text: `2012–2021`, `2012 - 2021`, `2012–21`, `2012 to 2021`.
fn ranges<'t>(text: &'t str, words: &Lexicon) -> Vec<(&'t str, u16, u16)> {
    let mut found = Vec::new();
    for (start, from) in years(text) {
        let (before, rest) = text.split_at(start);
        let rest = rest.get(YEAR_DIGITS..).unwrap_or_default();
        let end = by_dash(before, rest, from).or_else(|| by_words(before, rest, words));
        if let Some((length, to)) = end.filter(|(_, to)| from < *to) {
            let written = text.get(start..start + YEAR_DIGITS + length);
            found.push((written.unwrap_or_default(), from, to));
        }
    }
    found
}

/// How many digits a year has.
const YEAR_DIGITS: usize = 4;

/// Returns the years in a text, each with its place.
fn years(text: &str) -> impl Iterator<Item = (usize, u16)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let places = text.match_indices(is_digit).map(|(at, _)| at);
    let begins = places.filter(move |at| !text.split_at(*at).0.ends_with(is_digit));
    begins.filter_map(|at| Some((at, year(digits(text.get(at..)?))?)))
}

/// Returns the digits that a text begins with.
fn digits(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.get(..text.len() - rest.len()).unwrap_or_default()
}

fn year(digits: &str) -> Option<u16> {
    let year = digits.parse().ok().filter(|_| digits.len() == YEAR_DIGITS);
    year.filter(|year| (1800..=2199).contains(year))
}

/// Returns how far a range goes behind its first year, in bytes, and the year in which it ends,
/// if a dash divides them.
fn by_dash(before: &str, rest: &str, from: u16) -> Option<(usize, u16)> {
    let mut after = rest.trim_start().chars();
    let dash = after.next().filter(|c| "-–—".contains(*c))?;
    let after = after.as_str();
    let end = digits(after.trim_start());
    let to = year(end).or_else(|| {
        let short: u16 = end.parse().ok().filter(|_| end.len() == 2)?;
        // With a hyphen, it may be a month.
        let is_month = dash == '-' && short <= 12;
        let is_joined = rest.starts_with(dash) && after.starts_with(end);
        (is_joined && !is_month).then_some(from / 100 * 100 + short)
    })?;
    let length = rest.len() - after.trim_start().len() + end.len();
    // `TIME-2012-2013`, `2012-2013-01` are names.
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    let is_name = before.ends_with(joins) || rest.get(length..)?.starts_with(joins);
    (!is_name).then_some((length, to))
}

/// Returns the same if words of the language divide the years, behind an abbreviation that the
/// first may have.
fn by_words(before: &str, rest: &str, words: &Lexicon) -> Option<(usize, u16)> {
    let (at, to) = years(rest).next()?;
    let between: Vec<&str> = rest.get(..at)?.split_whitespace().collect();
    let (word, marks) = between.split_last()?;
    let is_mark = |mark: &&str| words.is_abbreviation(mark.trim_end_matches('.'));
    let opening = before.split_whitespace().next_back().unwrap_or_default();
    let opening = opening.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_range =
        marks.len() < 2 && marks.iter().all(is_mark) && words.is_range(opening, word);
    is_range.then_some((at + YEAR_DIGITS, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::builtin_catalog;

    #[test]
    fn ranges_of_years_are_found() {
        for (text, expected) in [
            ("Vaikai, 2012–2021 m.", "2012–2021"),
            ("Children, 2012 - 2021", "2012 - 2021"),
            ("(2012—2021)", "2012—2021"),
            ("1990–1995 ir 2012–2021", "1990–1995;2012–2021"),
            ("15–17 metų, 2021–2012, CRC-2012-2013, 2012-2013-01, 3000–4000", ""),
            ("–2012", ""),
            ("2012–", ""),
            ("2012–21 m., 2012-21", "2012–21;2012-21"),
            ("2010-12, 2012–2, 2012 – 21, 2012–05, 2012–215, CRC-2012–21", ""),
            ("2010–12", "2010–12"),
            ("nuo 2012 iki 2021 m.", "2012 iki 2021"),
            ("2012 m. iki 2021 m.", "2012 m. iki 2021"),
            ("(tarp 2012 ir 2021 m.)", "2012 ir 2021"),
            ("2012 ir 2021 m., 2012 m., 2021 m., 2012 m. pabaigoje iki 2021", ""),
            ("from 2012 to 2021", "2012 to 2021"),
            ("Between 2012 and 2021", "2012 and 2021"),
            ("2012 and 2021, 2012 compared to 2021, 2021 to 2012", ""),
        ] {
            let mut found = BTreeSet::new();
            for code in ["lt", "en"] {
                let words = builtin_catalog().lexicon(code.parse().unwrap());
                found.extend(
                    ranges(text, &words).into_iter().map(|(written, ..)| written),
                );
            }
            let expected: BTreeSet<&str> =
                expected.split(';').filter(|one| !one.is_empty()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
