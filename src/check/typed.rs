//! Figures typed by hand: those that an indicator gives should come from it.
//!
//! What it finds: a figure with a unit ("17.8 per cent") that equals a figure of an
//! indicator of that unit, in a year that the same paragraph names.
//! Why it matters: a typed figure stays as it is when the data change, and may differ
//! between the languages.
//! Example: "17.8 per cent" instead of `{{value "child-poverty" year=2023}}`.
//!
//! A figure with few digits equals some other by chance; so a whole number below 100 has to
//! be just what few indicators print, and without a year the one that a single one prints.
//! `{{typed}}` right after a figure lets it stand. What others said or wrote (quotations,
//! children's voices) is not looked at.
//!
//! On the page "at a glance" every figure with a unit has to come from data.
//!
//! Also finds the code of a period that readers do not know ("2024-Q1").

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::assemble::{period_in_words, unit_label};
use crate::check::digits::{Number, numbers};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, found};
use crate::evidence::{Evidence, Period, Selected};
use crate::model::{Block, ChapterKind, Inline, InlineKind, Placeholder, Project, visit};
use crate::text::number::Marks;
use crate::text::{Args, Catalog, Language, number};

/// How many placeholders a finding proposes.
const PROPOSED: usize = 3;
/// How many figures may be meant where the paragraph names no year.
const MOST_WITHOUT_YEAR: usize = 5;

/// A figure with a unit in the text.
struct Typed {
    value: Decimal,
    /// What was written, without its unit.
    text: String,
    span: Span,
    units: BTreeSet<String>,
    /// The years that its paragraph names.
    years: BTreeSet<u16>,
    /// Whether it has so few digits that it may equal another by chance.
    is_small: bool,
    /// Whether it stands on the page that is made from data alone.
    is_at_a_glance: bool,
}

/// The code of a period in the text.
struct PeriodCode {
    period: Period,
    text: String,
    span: Span,
    language: Language,
}

/// What was typed in a chapter.
#[derive(Default)]
struct TypedFigures {
    figures: Vec<Typed>,
    periods: Vec<PeriodCode>,
}

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let indicators = &project.evidence.register().indicators;
    let units: BTreeSet<&str> =
        indicators.iter().map(|indicator| indicator.unit.value.as_str()).collect();
    let scans: BTreeMap<Language, Scan<'_>> = project
        .manifest
        .languages
        .iter()
        .map(|language| (*language, Scan::new(*language, &project.catalog, &units)))
        .collect();
    let found: Vec<TypedFigures> = project
        .chapters
        .par_iter()
        .map(|chapter| {
            let mut found = TypedFigures::default();
            for (language, text) in &chapter.texts {
                let Some(scan) = scans.get(language) else { continue };
                let notes = text.footnotes.iter().map(|note| note.blocks.as_slice());
                for blocks in std::iter::once(text.blocks.as_slice()).chain(notes) {
                    own_words(blocks, &mut |block| {
                        scan.block(block, sources, &mut found);
                    });
                }
            }
            let is_at_a_glance = chapter.kind == ChapterKind::AtAGlance;
            found.figures.iter_mut().for_each(|it| it.is_at_a_glance = is_at_a_glance);
            found
        })
        .collect();
    let (mut figures, mut periods) = (Vec::new(), Vec::new());
    for of_chapter in found {
        figures.extend(of_chapter.figures);
        periods.extend(of_chapter.periods);
    }
    for PeriodCode { period, text, span, language } in periods {
        diags.push(
            found::TypedFigure {
                kind: found::Typed::Period,
                value: &text,
                known: &period_in_words(&project.catalog, language, period),
            }
            .at(span),
        );
    }
    let given = given(&figures, &project.evidence);
    for (typed, given) in figures.iter().zip(given) {
        let given = finding(typed, given);
        let glance = || typed.is_at_a_glance.then(|| at_a_glance(typed));
        given.or_else(glance).into_iter().for_each(|finding| diags.push(finding));
    }
}

/// Calls a function for each block in the authors' own words.
fn own_words<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        if !block.is_quoted() {
            block.inner().into_iter().for_each(|inner| own_words(inner, visit));
        }
    }
}

/// What figures look like in a language.
struct Scan<'a> {
    language: Language,
    units: Vec<Unit<'a>>,
}

/// A unit, and how people write it who do not write a placeholder: „17,8 %“,
/// „17,8 procento“.
struct Unit<'a> {
    name: &'a str,
    sign: Option<String>,
    beginning: Option<String>,
    /// What stands before and after a figure in each of its forms: one, few, many, a part.
    forms: BTreeSet<(String, String)>,
}

impl<'a> Scan<'a> {
    fn new(language: Language, catalog: &Catalog, units: &BTreeSet<&'a str>) -> Self {
        let message = |id: String| catalog.format(language, &id, &Args::new());
        let unit = |name: &&'a str| Unit {
            name,
            sign: message(format!("unit-{name}.short")).filter(|sign| {
                !sign.is_empty() && !sign.chars().any(char::is_alphanumeric)
            }),
            beginning: message(format!("unit-{name}.also")),
            forms: forms(name, language, catalog),
        };
        Scan { language, units: units.iter().map(unit).collect() }
    }

    fn block(&self, block: &Block, sources: &Sources, found: &mut TypedFigures) {
        let marks = Marks::of(self.language);
        let mut inlines: Vec<&Inline> = Vec::new();
        visit::own_inlines(block, &mut |inline| inlines.push(inline));
        let mut years = BTreeSet::new();
        let start = found.figures.len();
        for (place, inline) in inlines.iter().enumerate() {
            let InlineKind::Text(text) = &inline.kind else { continue };
            found.periods.extend(self.periods(inline, text, sources));
            let numbers = numbers(text, marks);
            years.extend(numbers.iter().filter_map(Number::year));
            let last = numbers.len();
            for (index, number) in numbers.iter().enumerate() {
                let stands = index + 1 == last && is_typed(inlines.get(place + 1));
                if stands {
                    continue;
                }
                let units = self.units_of(text, number);
                if !units.is_empty() {
                    found.figures.push(Typed {
                        value: number.value,
                        text: text.get(number.range.clone()).unwrap_or("").to_owned(),
                        span: span_in(inline, &number.range, text, sources),
                        units,
                        years: BTreeSet::new(),
                        is_small: !number.is_telling(),
                        is_at_a_glance: false,
                    });
                }
            }
        }
        for typed in found.figures.iter_mut().skip(start) {
            typed.years.clone_from(&years);
        }
    }

    /// Returns the codes of parts of a year: `2024-Q1`, but not `2024`, which is a number, nor
    /// `2024-03`, which is a date.
    fn periods(&self, inline: &Inline, text: &str, sources: &Sources) -> Vec<PeriodCode> {
        let mut periods = Vec::new();
        let mut at = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            let is_mark = |c: char| !c.is_ascii_alphanumeric();
            let start = at + word.len() - word.trim_start_matches(is_mark).len();
            let code = word.trim_matches(is_mark);
            at += word.len();
            let has_letter = code.contains(|c: char| c.is_ascii_alphabetic());
            let Some(period) = code.parse().ok().filter(|_| has_letter) else { continue };
            periods.push(PeriodCode {
                period,
                text: code.to_owned(),
                span: span_in(inline, &(start..start + code.len()), text, sources),
                language: self.language,
            });
        }
        periods
    }

    /// Returns the units that stand with a number.
    fn units_of(&self, text: &str, number: &Number) -> BTreeSet<String> {
        let before = text.get(..number.range.start).unwrap_or("");
        let after = text.get(number.range.end..).unwrap_or("");
        let stands = |unit: &&Unit<'_>| unit.stands_with(before, after);
        self.units.iter().filter(stands).map(|unit| unit.name.to_owned()).collect()
    }
}

impl Unit<'_> {
    /// Returns whether a number between two texts has this unit.
    fn stands_with(&self, before: &str, after: &str) -> bool {
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

fn is_typed(inline: Option<&&Inline>) -> bool {
    inline.is_some_and(|inline| {
        matches!(inline.kind, InlineKind::Placeholder(Placeholder::Typed))
    })
}

/// Returns the place of a part of a run; that of the whole run where the file writes it otherwise.
fn span_in(inline: &Inline, range: &Range<usize>, text: &str, sources: &Sources) -> Span {
    if sources.slice(inline.span) != text {
        return inline.span;
    }
    let start = inline.span.range().start;
    Span::new(inline.span.file, start + range.start..start + range.end)
}

/// Returns for each typed figure the placeholders that give it. Goes once through the
/// figures of the indicators, which can be many.
fn given(typed: &[Typed], evidence: &Evidence) -> Vec<Vec<String>> {
    let mut given = vec![Vec::new(); typed.len()];
    let mut by_value: BTreeMap<Decimal, Vec<usize>> = BTreeMap::new();
    for (index, figure) in typed.iter().enumerate() {
        by_value.entry(figure.value).or_default().push(index);
    }
    if by_value.is_empty() {
        return given;
    }
    for indicator in &evidence.register().indicators {
        let unit = &indicator.unit.value;
        if !typed.iter().any(|typed| typed.units.contains(unit)) {
            continue;
        }
        for found in evidence.observations(&indicator.id.value) {
            let Some(value) = found.observation.value else { continue };
            let (Some(low), Some(high)) =
                (value.checked_sub(Decimal::ONE), value.checked_add(Decimal::ONE))
            else {
                continue;
            };
            for index in by_value.range(low..=high).flat_map(|(_, indices)| indices) {
                if let (Some(figure), Some(list)) =
                    (typed.get(*index), given.get_mut(*index))
                    && figure.units.contains(unit)
                    && equals(figure, value, found.observation.period.year())
                    && (!figure.is_small || is_printed(figure, &found))
                {
                    list.push(format!("`{{{{value {}}}}}`", evidence.written(&found)));
                }
            }
        }
    }
    given
}

/// Returns the finding for a figure on the page that shows the report at a glance: there all
/// come from data, so that the page cannot differ from what follows it.
fn at_a_glance(typed: &Typed) -> Diagnostic {
    let (kind, value) = (found::Typed::AtAGlance, typed.text.as_str());
    found::TypedFigure { kind, value, known: "" }.at(typed.span)
}

/// Returns the finding for a figure that indicators give.
fn finding(typed: &Typed, given: Vec<String>) -> Option<Diagnostic> {
    let most = match (typed.is_small, typed.years.is_empty()) {
        (true, true) if typed.value < Decimal::TEN => 0,
        (true, true) => 1,
        (true, false) => PROPOSED,
        (false, true) => MOST_WITHOUT_YEAR,
        (false, false) => usize::MAX,
    };
    if given.is_empty() || given.len() > most {
        return None;
    }
    let more = (given.len() > PROPOSED).then(|| "…".to_owned());
    let known: Vec<String> = given.into_iter().take(PROPOSED).chain(more).collect();
    Some(
        found::TypedFigure {
            kind: found::Typed::Figure,
            value: typed.text.as_str(),
            known: &known.join(", "),
        }
        .at(typed.span),
    )
}

/// Returns whether a figure is typed just as it is printed.
fn is_printed(typed: &Typed, found: &Selected<'_>) -> bool {
    let printed = |value| number::round(value, found.decimals().into());
    found.observation.value.is_some_and(|value| printed(value) == typed.value)
}

/// Returns whether a typed figure is a published one of a year, as far as its digits go.
fn equals(typed: &Typed, value: Decimal, year: u16) -> bool {
    (typed.years.is_empty() || typed.years.contains(&year))
        && number::round(value, typed.value.scale()) == typed.value
}
