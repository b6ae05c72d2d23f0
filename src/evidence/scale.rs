//! By what the figures of a file are multiplied, and where that is said.
//!
//! Offices publish thousands and millions, and say so in a column of multipliers, in the
//! unit, in the name of what is measured, or above the table. A figure of the evidence is
//! always the full number: what a file says is applied when it is read, and where it can't
//! be known what is meant, the figure is withheld until the register says it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Diagnostics, Span, found};
use crate::evidence::{Dataset, Instead, Observation, Withheld};
use crate::text::named;

named! {
    /// Where it is said by what figures are multiplied. Named as in messages and data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum SaidIn {
        /// A column of multipliers, such as `UNIT_MULT`.
        Column = "column",
        /// The code or name of the unit.
        Unit = "unit",
        /// The name of what is measured.
        Name = "name",
        /// The name of the column of figures.
        Header = "header",
        /// A line above or below the table.
        Title = "title",
        /// The register of indicators.
        Register = "register",
    }
}

impl SaidIn {
    /// Returns whether it speaks of each figure, and not of a file as a whole.
    fn is_certain(self) -> bool {
        matches!(self, SaidIn::Column | SaidIn::Unit)
    }
}

/// What one place says of a multiplier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Saying {
    /// The place.
    pub place: SaidIn,
    /// The words.
    pub words: String,
    /// The power of ten, or why it can't be known.
    pub power: Result<i32, Doubt>,
}

named! {
    /// Why it can't be known by what figures are multiplied. Named as in the finding.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Doubt {
        /// Two places say different things.
        Differ = "differ",
        /// The code is not known.
        Unknown = "unknown",
        /// The column has multipliers, but not for these figures.
        Empty = "empty",
        /// A number may be a multiplier or the base of a rate.
        Number = "number",
        /// A series counts, but its code does not say in what.
        Series = "series",
        /// A percentage is said to be in thousands.
        Percent = "percent",
        /// The product would be too large to be held.
        TooLarge = "too-large",
    }
}

/// By what a group of figures is multiplied.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale {
    /// What is said of it, in all places.
    pub sayings: Vec<Saying>,
    /// The power of ten that was applied, or why none could be.
    pub power: Result<i32, Doubt>,
}

impl Scale {
    /// Weighs what all places say.
    ///
    /// A number that may be a multiplier gives way to one that is said in words, "1 000" in a
    /// title to the unit "Thousand persons"; in a title also to the figures' own unit.
    pub(super) fn of(mut sayings: Vec<Saying>) -> Scale {
        let any = |is: &dyn Fn(&Saying, i32) -> bool| {
            sayings.iter().any(|saying| saying.power.is_ok_and(|power| is(saying, power)))
        };
        let is_named = any(&|_, power| power != 0);
        let is_certain = any(&|said, _| said.place.is_certain());
        sayings.retain(|saying| {
            saying.power != Err(Doubt::Number)
                || !(is_named || is_certain && !saying.place.is_certain())
        });
        let mut power = sayings.first().map_or(Ok(0), |saying| saying.power);
        for saying in &sayings {
            power = match (power, saying.power) {
                (Ok(one), Ok(other)) if one != other => Err(Doubt::Differ),
                (Err(doubt), _) | (_, Err(doubt)) => Err(doubt),
                (same, _) => same,
            };
        }
        Scale { sayings, power }
    }

    /// Returns the words of all places, to be shown.
    pub fn words(&self) -> String {
        let mut words: Vec<&str> =
            self.sayings.iter().map(|saying| saying.words.as_str()).collect();
        words.dedup();
        words.join(" · ")
    }
}

/// Returns a figure multiplied by ten to a power, with no more decimals than it then has;
/// `None` if it is too large.
///
/// 506.1 thousand is 506,100 and not 506,100.0.
pub(super) fn shift(value: Decimal, power: i32) -> Option<Decimal> {
    let places = power.unsigned_abs();
    if power < 0 {
        let mut value = value;
        value.set_scale(value.scale().checked_add(places)?).ok()?;
        return Some(value);
    }
    let absorbed = places.min(value.scale());
    let mut value = value;
    value.set_scale(value.scale() - absorbed).ok()?;
    let rest = Decimal::from(10_u64.checked_pow(places - absorbed)?);
    value.checked_mul(rest)
}

/// All of an observation that a multiplier multiplies.
#[derive(Debug, Clone, Default)]
pub(super) struct Amounts {
    pub(super) value: Option<Decimal>,
    bounds: Option<Box<(Decimal, Decimal)>>,
    instead: Option<Box<Instead>>,
}

impl Amounts {
    /// Takes them out of an observation.
    pub(super) fn take(observation: &mut Observation) -> Amounts {
        Amounts {
            value: observation.value.take(),
            bounds: observation.bounds.take(),
            instead: observation.instead.take(),
        }
    }

    /// Puts them into an observation.
    pub(super) fn put(self, observation: &mut Observation) {
        observation.value = self.value;
        observation.bounds = self.bounds;
        observation.instead = self.instead;
    }

    /// Returns whether there is anything that a multiplier changes.
    pub(super) fn has_figure(&self) -> bool {
        self.value.is_some()
            || matches!(self.instead.as_deref(), Some(Instead::Bound { .. }))
    }

    /// Returns them multiplied by ten to a power; `None` if one is too large.
    pub(super) fn shift(&self, power: i32) -> Option<Amounts> {
        let shift = |value: Decimal| match power {
            0 => Some(value),
            // Back to what a file has, for which there is no telling how many zeros it wrote.
            power if power < 0 => shift(value, power).map(|value| value.normalize()),
            power => shift(value, power),
        };
        let value = match self.value {
            Some(value) => Some(shift(value)?),
            None => None,
        };
        let bounds = match self.bounds.as_deref() {
            Some((low, high)) => Some(Box::new((shift(*low)?, shift(*high)?))),
            None => None,
        };
        let instead = match self.instead.as_deref() {
            Some(Instead::Bound { sign, value }) => {
                Some(Box::new(Instead::Bound { sign, value: shift(*value)? }))
            }
            other => other.map(|instead| Box::new(*instead)),
        };
        Some(Amounts { value, bounds, instead })
    }
}

/// Returns ten to a power.
pub fn factor(power: i32) -> Decimal {
    shift(Decimal::ONE, power).unwrap_or(Decimal::ONE)
}

impl Dataset {
    /// Returns what is said of the multiplier of an observation; `None` if nothing is.
    pub fn scale(&self, observation: &Observation) -> Option<&Scale> {
        self.scales.get(usize::from(observation.scale).checked_sub(1)?)
    }

    /// Returns what is said of the multipliers of figures, each with the number of those that
    /// have it.
    pub fn scales<'d>(
        &'d self,
        observations: impl Iterator<Item = &'d Observation>,
    ) -> Vec<(&'d Scale, usize)> {
        let mut counts = vec![0; self.scales.len()];
        for observation in observations {
            let is_shown = observation.value.is_some()
                || matches!(observation.instead.as_deref(), Some(Instead::Bound { .. }));
            let has_figure =
                is_shown || self.withheld(observation) == Some(Withheld::Multiplier);
            let place = usize::from(observation.scale).checked_sub(1);
            if let Some(count) = place.and_then(|place| counts.get_mut(place))
                && has_figure
            {
                *count += 1;
            }
        }
        let scales = self.scales.iter().zip(counts);
        scales.filter(|(_, count)| *count > 0).collect()
    }

    /// Returns whether any figure is another than the file has.
    pub fn is_multiplied(&self) -> bool {
        let scales = self.scales(self.observations.iter());
        scales.iter().any(|(scale, _)| scale.power.is_ok_and(|power| power != 0))
    }

    /// Adds findings for figures of which it can't be known by what they are multiplied, one
    /// for each that is said of them.
    pub fn check_scales(&self, diags: &mut Diagnostics) {
        let mut unknown: BTreeMap<u16, (Span, usize)> = BTreeMap::new();
        for (place, kept) in &self.withheld {
            let observation = self.observations.get(*place as usize);
            if let Some(observation) =
                observation.filter(|_| kept.reason == Withheld::Multiplier)
            {
                let first = (observation.span, 0);
                unknown.entry(observation.scale).or_insert(first).1 += 1;
            }
        }
        for (scale, (span, count)) in unknown {
            let scale =
                usize::from(scale).checked_sub(1).and_then(|at| self.scales.get(at));
            if let Some((scale, doubt)) =
                scale.and_then(|scale| Some((scale, scale.power.err()?)))
            {
                diags.push(finding(span, doubt.as_str(), scale, count));
            }
        }
    }

    /// Gives a figure the multiplier of another scale; `false` if it is too large then.
    pub(super) fn rescale(&mut self, place: u32, scale: Scale) -> bool {
        let Ok(power) = scale.power else { return false };
        let known = self.scales.iter().position(|known| *known == scale);
        let at = known.unwrap_or_else(|| {
            self.scales.push(scale);
            self.scales.len() - 1
        });
        let Some(observation) = self.observations.get_mut(place as usize) else {
            return false;
        };
        let before = usize::from(observation.scale).checked_sub(1);
        let before = before.and_then(|at| self.scales.get(at)?.power.ok()).unwrap_or(0);
        // It stays withheld for another reason, but others are compared with it.
        let stays = self
            .withheld
            .get_mut(&place)
            .filter(|kept| kept.reason != Withheld::Multiplier);
        if let Some(kept) = stays {
            let Some(amounts) = kept.amounts.shift(power - before) else { return false };
            kept.amounts = amounts;
        } else {
            let amounts = match self.withheld.remove(&place) {
                Some(kept) => kept.amounts,
                None => Amounts::take(observation),
            };
            let shifted = amounts.shift(power - before);
            let is_too_large = shifted.is_none();
            shifted.unwrap_or(amounts).put(observation);
            if is_too_large {
                return false;
            }
        }
        observation.scale = u16::try_from(at + 1).unwrap_or(u16::MAX);
        true
    }
}

pub(super) fn finding(
    span: Span,
    kind: &'static str,
    scale: &Scale,
    count: usize,
) -> Diagnostic {
    found::DatasetMultiplier {
        kind,
        words: &scale.words(),
        count,
        multiplier: None,
        unit: None,
        cell: None,
    }
    .at(span)
}
