//! Figures that a file has and that are shown nowhere.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::evidence::scale::Amounts;
use crate::evidence::{Dataset, Observation, Withheld};

/// What is kept of a figure that was taken out.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) reason: Withheld,
    /// The figure, if the file has it: only what protects the others may look at it.
    pub(super) amounts: Amounts,
}

impl Dataset {
    /// Takes figures out, and what might repeat them: notes, bounds, what stands instead. What is withheld
    /// already keeps its reason.
    pub(super) fn withhold(&mut self, places: &BTreeSet<u32>, reason: Withheld) {
        for place in places {
            if let Some(observation) = self.observations.get_mut(*place as usize) {
                let amounts = Amounts::take(observation);
                if reason != Withheld::Multiplier {
                    observation.note = None;
                }
                let kept = Kept { reason, amounts };
                self.withheld.entry(*place).or_insert(kept);
            }
        }
    }

    /// Returns the figures that were taken out, by their place: they must not follow from
    /// what is shown. `None` where the file itself does not have the figure.
    pub(super) fn kept(&self) -> impl Iterator<Item = (u32, Option<Decimal>)> + '_ {
        // What can't be read is not the true figure, so that nothing follows from it.
        let known = self.withheld.iter();
        let known = known.filter(|(_, kept)| kept.reason != Withheld::Multiplier);
        known.map(|(place, kept)| (*place, kept.amounts.value))
    }

    /// Returns whether the file has anything that is not shown, so that the file itself may
    /// be given to nobody.
    pub fn has_withheld(&self) -> bool {
        !self.withheld.is_empty() || !self.hidden.is_empty()
    }

    /// Returns why an observation's figure is not shown; `None` where it is shown or its
    /// source does not have it.
    pub fn withheld(&self, observation: &Observation) -> Option<Withheld> {
        if self.withheld.is_empty() || observation.value.is_some() {
            return None;
        }
        let place = self.place(&observation.key, observation.period)?;
        self.withheld.get(&place).map(|kept| kept.reason)
    }
}
