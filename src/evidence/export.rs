//! A dataset as a file that anybody may have.

use crate::evidence::{Dataset, Flag, Withheld, factor};
use crate::syntax::csv;

/// The column that says by what the figures of a written file were multiplied, so that its
/// units are not taken to say it again.
pub(super) const MULTIPLIED: &str = "multiplied_by";

impl Dataset {
    /// Returns the dataset as a tidy CSV file, without what was taken out: there stands
    /// the flag Q, or O where nobody suppressed the figure but its mark or multiplier is not
    /// known. Notes are left out, for they are free text that might repeat a figure.
    pub fn to_csv(&self) -> String {
        let mut text = String::new();
        let mut line = |cells: &mut dyn Iterator<Item = String>| {
            text.push_str(&csv::line(cells, ','));
            text.push_str("\r\n");
        };
        let ids = self.dimensions().iter().map(|dimension| dimension.id.clone());
        let is_multiplied = self.is_multiplied();
        let last = is_multiplied.then(|| MULTIPLIED.to_owned());
        line(&mut ids.chain(["year", "value", "flag"].map(str::to_owned)).chain(last));
        for observation in self.observations() {
            let codes = self.dimensions().iter().zip(&observation.key);
            let codes = codes.map(|(dimension, code)| {
                dimension.codes.get(*code as usize).cloned().unwrap_or_default()
            });
            let value = observation.value.map(|value| value.to_string());
            let mut flags: String =
                observation.flags.iter().map(|flag| flag.as_str()).collect();
            if let Some(reason) = self.withheld(observation) {
                let flag = match reason {
                    Withheld::Small | Withheld::Confidential => Flag::Suppressed,
                    Withheld::UnknownMark | Withheld::Multiplier => Flag::Missing,
                };
                flags = flag.as_str().to_string();
            }
            let rest = [observation.period.to_string(), value.unwrap_or_default(), flags];
            let power = self.scale(observation).and_then(|scale| scale.power.ok());
            let factor = factor(power.unwrap_or(0)).normalize().to_string();
            let last = is_multiplied.then_some(factor);
            line(&mut codes.chain(rest).chain(last));
        }
        text
    }
}
