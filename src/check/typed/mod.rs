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
//! Without a unit, a figure is meant in a cell whose headings name one, and anywhere with four
//! digits or more, if it is just what is printed for a year that stands with it.
//! `{{typed}}` right after a figure lets it stand. What others said or wrote (quotations,
//! children's voices) is not looked at.
//!
//! On the page "at a glance" every figure with a unit has to come from data.
//!
//! Also finds the code of a period that readers do not know ("2024-Q1").

mod outdated;
mod scan;
mod unit;

use std::collections::{BTreeMap, BTreeSet};

pub use outdated::outdated;
use rayon::prelude::*;
use rust_decimal::Decimal;
use scan::Scan;

use crate::assemble::period_in_words;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, found};
use crate::evidence::{Evidence, Period, Selected};
use crate::model::{Block, ChapterKind, Project};
use crate::text::{Language, number};

/// How many placeholders a finding proposes.
const PROPOSED: usize = 3;
/// How many figures may be meant where the paragraph names no year.
const MOST_WITHOUT_YEAR: usize = 5;

/// A figure in the text.
struct Typed {
    value: Decimal,
    /// What was written, without its unit.
    text: String,
    span: Span,
    language: Language,
    /// The units that stand with it; none where its digits have to do.
    units: BTreeSet<String>,
    /// The years that its paragraph names, or the headings of its cell.
    years: BTreeSet<u16>,
    /// Whether it has so few digits that it may equal another by chance.
    is_small: bool,
    /// Whether it stands on the page that is made from data alone.
    is_at_a_glance: bool,
    /// Whether it stands in a caption or alternative text, where nothing lets it stand.
    is_attribute: bool,
}

impl Typed {
    fn may_be_in(&self, unit: &str) -> bool {
        self.units.is_empty() || self.units.contains(unit)
    }
}

/// A figure of an indicator that a typed one equals.
struct Given {
    indicator: String,
    /// As a placeholder names it.
    written: String,
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
    let TypedFigures { mut figures, periods } = all(project, sources);
    figures.retain(|typed| !typed.is_attribute);
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
    let given = given(&figures, &project.evidence, &|_| true);
    for (typed, given) in figures.iter().zip(given) {
        let given = finding(typed, given);
        let has_unit = !typed.units.is_empty();
        let glance = || (typed.is_at_a_glance && has_unit).then(|| at_a_glance(typed));
        given.or_else(glance).into_iter().for_each(|finding| diags.push(finding));
    }
}

/// Returns what was typed in all chapters.
fn all(project: &Project, sources: &Sources) -> TypedFigures {
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
    let mut all = TypedFigures::default();
    for of_chapter in found {
        all.figures.extend(of_chapter.figures);
        all.periods.extend(of_chapter.periods);
    }
    all
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

/// Returns for each typed figure those of indicators that it equals, of some datasets. Goes once
/// through the figures of the indicators, which can be many.
fn given(
    typed: &[Typed],
    evidence: &Evidence,
    is_wanted: &dyn Fn(&str) -> bool,
) -> Vec<Vec<Given>> {
    let mut given: Vec<Vec<Given>> = typed.iter().map(|_| Vec::new()).collect();
    let mut by_value: BTreeMap<Decimal, Vec<usize>> = BTreeMap::new();
    for (index, figure) in typed.iter().enumerate() {
        by_value.entry(figure.value).or_default().push(index);
    }
    if by_value.is_empty() {
        return given;
    }
    for indicator in &evidence.register().indicators {
        let unit = &indicator.unit.value;
        let is_meant = || typed.iter().any(|typed| typed.may_be_in(unit));
        if !is_wanted(&indicator.table) || !is_meant() {
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
                    && figure.may_be_in(unit)
                    && equals(figure, value, found.observation.period.year())
                    && (!figure.is_small && !figure.units.is_empty()
                        || is_printed(figure, &found))
                {
                    let indicator = indicator.id.value.clone();
                    list.push(Given { indicator, written: evidence.written(&found) });
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

/// Returns how many figures a typed one may equal for one of them to be meant.
fn most(typed: &Typed) -> usize {
    match (typed.is_small, typed.years.is_empty()) {
        (_, true) if typed.units.is_empty() => 0,
        (_, false) if typed.units.is_empty() => PROPOSED,
        (true, true) if typed.value < Decimal::TEN => 0,
        (true, true) => 1,
        (true, false) => PROPOSED,
        (false, true) => MOST_WITHOUT_YEAR,
        (false, false) => usize::MAX,
    }
}

/// Returns the finding for a figure that indicators give.
fn finding(typed: &Typed, given: Vec<Given>) -> Option<Diagnostic> {
    if given.is_empty() || given.len() > most(typed) {
        return None;
    }
    let more = (given.len() > PROPOSED).then(|| "…".to_owned());
    let given = given.into_iter().take(PROPOSED);
    let known = given.map(|it| format!("`{{{{value {}}}}}`", it.written));
    let known: Vec<String> = known.chain(more).collect();
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
