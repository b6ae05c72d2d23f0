//! Gathers what a file says about multipliers, and applies it to its figures.

use std::collections::HashMap;

use crate::evidence::multiplier::{self, Said};
use crate::evidence::read::codes::Codes;
use crate::evidence::read::form::{self, Column, Layout};
use crate::evidence::read::outside::Outside;
use crate::evidence::scale::{Amounts, Doubt, SaidIn, Saying, Scale};
use crate::evidence::units::{self, UnitKind};
use crate::evidence::{Dimension, Format, Observation, Withheld};

/// The beginnings of the names of dimensions that say what is measured.
const MEASURES: &[&str] =
    &["indicator", "indic", "rodikl", "series", "measure", "variable", "subject"];

/// What a code says about the figures that have it.
#[derive(Debug, Clone, Default)]
struct CodeSays {
    saying: Option<Saying>,
    /// Whether it is the unit of a share or a rate, to which what a title says of counts
    /// does not apply.
    is_share: bool,
    /// Whether it is the unit of percentages, which are never in thousands.
    is_percent: bool,
    /// Whether it is a unit of whole people or whole money.
    is_whole: bool,
    /// The code, or its name.
    words: String,
}

impl CodeSays {
    /// Returns what a unit of whole things says: that the figures are full numbers.
    fn whole(&self) -> Saying {
        Saying { place: SaidIn::Unit, words: self.words.clone(), power: Ok(0) }
    }
}

/// The cells of the column of multipliers, by the observations that have them.
#[derive(Debug)]
pub(super) struct Multipliers {
    cells: Codes,
    of: Vec<u32>,
}

impl Default for Multipliers {
    fn default() -> Self {
        Multipliers { cells: Codes::new("", None), of: Vec::new() }
    }
}

impl Multipliers {
    /// Records a cell, even if its figures are not wanted: it tells what an empty one
    /// means.
    pub(super) fn note(&mut self, cell: &str) -> u32 {
        self.cells.intern(cell, || None)
    }

    /// Adds an observation with a cell that was noted.
    pub(super) fn push(&mut self, cell: u32) {
        self.of.push(cell);
    }

    /// Returns whether a cell holds anything.
    fn has(&self, cell: u32) -> bool {
        self.cells.dimension.codes.get(cell as usize).is_some_and(|cell| !cell.is_empty())
    }

    /// Returns what each cell of the column of a name says.
    fn says(&self, name: &str) -> Vec<Option<Saying>> {
        // A header may have the name for people behind the id.
        let name = name.split(':').next().unwrap_or_default();
        let cells = &self.cells.dimension.codes;
        let said: Vec<Option<Said>> =
            cells.iter().map(|cell| multiplier::of_cell(cell)).collect();
        let any = said.iter().flatten().any(|said| *said != Said::Power(0));
        let saying = |(said, cell): (&Option<Said>, &String)| {
            let power = match said {
                Some(Said::Power(power)) => Ok(*power),
                Some(_) => Err(Doubt::Unknown),
                // If other cells say thousands, an empty one leaves the figure open.
                None if any => Err(Doubt::Empty),
                None => return None,
            };
            let words = format!("{name} = {cell}");
            Some(Saying {
                place: SaidIn::Column,
                words: words.trim_end().to_owned(),
                power,
            })
        };
        said.iter().zip(cells).map(saying).collect()
    }
}

/// Multiplies the figures by what the file says, and returns what it says; the observations
/// name it by its place, counted from one.
pub(super) fn apply(
    observations: &mut [Observation],
    layout: &Layout,
    dimensions: &[Dimension],
    multipliers: &Multipliers,
    outside: &Outside,
) -> Vec<Scale> {
    let name = layout.multiplier_name.as_deref().unwrap_or_default();
    let column = multipliers.says(name);
    let codes: Vec<(usize, Vec<CodeSays>)> = dimensions
        .iter()
        .enumerate()
        .filter_map(|(place, dimension)| Some((place, says(dimension, layout.format)?)))
        .collect();
    let general = general(layout, outside);
    let is_silent = |(_, codes): &(usize, Vec<CodeSays>)| {
        codes.iter().all(|code| code.saying.is_none())
    };
    if general.is_empty()
        && column.iter().all(Option::is_none)
        && codes.iter().all(is_silent)
    {
        return Vec::new();
    }
    let is_written = layout.columns.contains(&Column::Multiplied);
    let mut scales: Vec<Scale> = Vec::new();
    // A file has few combinations of codes, but may have millions of figures.
    let mut known: HashMap<(u32, Vec<u32>), u16> = HashMap::new();
    for (index, observation) in observations.iter_mut().enumerate() {
        let cell = multipliers.of.get(index).copied().unwrap_or(u32::MAX);
        if is_written && multipliers.has(cell) {
            continue;
        }
        let code_of =
            |place: &usize| observation.key.get(*place).copied().unwrap_or(u32::MAX);
        let key = (cell, codes.iter().map(|(place, _)| code_of(place)).collect());
        let scale = *known.entry(key).or_insert_with_key(|(cell, places)| {
            let codes = codes.iter().zip(places);
            let codes: Vec<&CodeSays> =
                codes.filter_map(|((_, says), code)| says.get(*code as usize)).collect();
            let mut sayings: Vec<Saying> = Vec::new();
            sayings.extend(column.get(*cell as usize).cloned().flatten());
            sayings.extend(codes.iter().filter_map(|code| code.saying.clone()));
            sayings.extend(general.iter().cloned());
            if codes.iter().any(|code| code.is_share) {
                // Only a column speaks of this figure; titles and names speak of counts.
                sayings.retain(|saying| saying.place == SaidIn::Column);
            }
            if codes.iter().any(|code| code.is_percent) {
                for saying in sayings
                    .iter_mut()
                    .filter(|saying| saying.power.is_ok_and(|power| power > 0))
                {
                    saying.power = Err(Doubt::Percent);
                }
            }
            // If the unit is whole persons, a title in thousands may be another table's.
            if sayings.iter().all(|saying| saying.place == SaidIn::Title)
                && let Some(unit) = codes.iter().find(|code| code.is_whole)
                && !sayings.is_empty()
            {
                sayings.insert(0, unit.whole());
            }
            if sayings.is_empty() { 0 } else { place_of(&mut scales, Scale::of(sayings)) }
        });
        observation.scale = scale;
        let Some(scale) = usize::from(scale).checked_sub(1).and_then(|at| scales.get(at))
        else {
            continue;
        };
        let too_large = Scale { power: Err(Doubt::TooLarge), ..scale.clone() };
        if !multiply(observation, scale.power) && scale.power.is_ok() {
            observation.scale = place_of(&mut scales, too_large);
        }
    }
    scales
}

/// Multiplies a figure with its bounds; `false` where it can't be known by what, and it is
/// withheld.
fn multiply(observation: &mut Observation, power: Result<i32, Doubt>) -> bool {
    let amounts = Amounts::take(observation);
    if !amounts.has_figure() {
        amounts.put(observation);
        return true;
    }
    let shifted = power.ok().and_then(|power| amounts.shift(power));
    let is_multiplied = shifted.is_some();
    shifted.unwrap_or(amounts).put(observation);
    if !is_multiplied {
        observation.withheld.get_or_insert(Withheld::Multiplier);
    }
    is_multiplied
}

/// Returns the place of a scale, counted from one; it is added if it is new.
fn place_of(scales: &mut Vec<Scale>, scale: Scale) -> u16 {
    let place = scales.iter().position(|known| *known == scale).unwrap_or_else(|| {
        scales.push(scale);
        scales.len() - 1
    });
    u16::try_from(place + 1).unwrap_or(u16::MAX)
}

/// Returns what the codes of a dimension say; `None` where it holds neither units nor what
/// is measured.
fn says(dimension: &Dimension, format: Format) -> Option<Vec<CodeSays>> {
    let is_unit = units::is_unit(dimension);
    let is_measure = MEASURES.iter().any(|start| dimension.id.starts_with(start));
    if !is_unit && !is_measure {
        return None;
    }
    let of = if is_unit { multiplier::of_unit } else { multiplier::of_title };
    let place = if is_unit { SaidIn::Unit } else { SaidIn::Name };
    let codes = dimension.codes.iter().enumerate().map(|(index, code)| {
        let label = dimension.labels.get(index).and_then(Option::as_deref);
        let said = [Some(code.as_str()), label].into_iter().flatten();
        let mut said = said.map(|text| (of(text), text));
        let said = said.find(|(said, _)| *said != Said::Nothing);
        let kind = |text: &str| {
            // A name may say it in part: "Population, percentage change".
            let parts = if is_unit { Vec::new() } else { multiplier::segments(text) };
            units::kind_of(text)
                .or_else(|| parts.iter().find_map(|part| units::kind_of(part)))
        };
        let kinds = [Some(code.as_str()), label].map(|text| text.and_then(kind));
        // Without its name, some offices' code leaves open what it counts.
        let is_open = is_measure && label.is_none() && form::is_unit_open(format, code);
        let open = is_open.then(|| Saying {
            place,
            words: code.clone(),
            power: Err(Doubt::Series),
        });
        CodeSays {
            words: label.unwrap_or(code).to_owned(),
            saying: said.and_then(|(said, text)| saying(said, place, text)).or(open),
            is_share: kinds
                .iter()
                .any(|kind| matches!(kind, Some(UnitKind::Share | UnitKind::Rate))),
            is_percent: is_unit && kinds.contains(&Some(UnitKind::Share)),
            // "Number" says no more than that something is counted.
            is_whole: is_unit
                && kinds
                    .iter()
                    .flatten()
                    .any(|kind| matches!(kind, UnitKind::People | UnitKind::Money)),
        }
    });
    Some(codes.collect())
}

/// Returns what is said of the file as a whole. Where its unit is a share or a rate, what
/// else is said is not of these figures.
fn general(layout: &Layout, outside: &Outside) -> Vec<Saying> {
    let header = layout.figure_name.iter();
    let header = header.map(|name| (SaidIn::Header, name.as_str()));
    let texts = header.chain(outside.lines().map(|line| (SaidIn::Title, line)));
    let mut sayings = Vec::new();
    for (place, text) in texts {
        let is_unit = |part: &String| {
            matches!(units::kind_of(part), Some(UnitKind::Share | UnitKind::Rate))
        };
        if multiplier::segments(text).iter().any(is_unit) {
            return Vec::new();
        }
        sayings.extend(saying(multiplier::of_title(text), place, text));
    }
    sayings
}

fn saying(said: Said, place: SaidIn, text: &str) -> Option<Saying> {
    let power = match said {
        Said::Nothing => return None,
        Said::Power(power) => Ok(power),
        Said::Unclear => Err(Doubt::Number),
    };
    Some(Saying { place, words: text.to_owned(), power })
}
