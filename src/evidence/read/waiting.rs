//! Figures with more than digits and a point, which wait until all of a file are seen: only
//! together they tell what their signs mean.

use crate::diagnostic::{Code, Diagnostic};
use crate::evidence::read::report::Report;
use crate::evidence::read::signs::Signs;
use crate::evidence::read::value::{self, Fault};
use crate::evidence::{Format, Observation};

/// The figures that wait.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    /// The signs of all figures, those included that need not wait.
    pub(super) signs: Signs,
    /// The cells, each with the place of its observation.
    cells: Vec<(usize, String)>,
}

impl Waiting {
    /// Adds a figure.
    pub(super) fn push(&mut self, observation: usize, cell: &str) {
        self.cells.push((observation, cell.to_owned()));
    }

    /// Reads them into their observations. What a withheld cell holds is told to nobody.
    pub(super) fn settle(
        self,
        observations: &mut [Observation],
        format: Format,
        delimiter: u8,
        report: &mut Report<'_>,
    ) {
        let writes_commas =
            matches!(format, Format::DataExplorer | Format::StateDataAgency);
        let style = self.signs.style(writes_commas || delimiter != b',');
        let mut wrong: Vec<(usize, String, &'static str)> = Vec::new();
        for (place, cell) in self.cells {
            let read = style.read(&cell);
            let Some(observation) = observations.get_mut(place) else { continue };
            match read {
                Some(Ok(value)) => observation.value = Some(value),
                Some(Err(doubt)) => wrong.push((place, cell, doubt.as_str())),
                None => {
                    let fault = value::read(&cell).err().unwrap_or(Fault::NotANumber);
                    wrong.push((place, cell, fault.as_str()));
                }
            }
        }
        let doubtful = if style.doubts_points() { observations.len() } else { 0 };
        for (place, observation) in observations.iter_mut().take(doubtful).enumerate() {
            match observation.value.and_then(|value| Some((value, style.reread(value)?)))
            {
                Some((_, Ok(value))) => observation.value = Some(value),
                Some((value, Err(doubt))) => {
                    wrong.push((place, value.to_string(), doubt.as_str()));
                }
                None => {}
            }
        }
        for (place, cell, kind) in wrong {
            let observation = &mut observations[place];
            (observation.value, observation.is_unreadable) = (None, true);
            if observation.withheld.is_some() {
                continue;
            }
            let with = |finding: Diagnostic| finding.with("cell", cell);
            report.push(Code::DatasetNumber, kind, || observation.span, with);
        }
    }
}
