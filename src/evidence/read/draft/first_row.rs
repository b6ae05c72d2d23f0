//! What the first row tells about a file and the header does not.

use super::Draft;
use crate::evidence::Format;
use crate::evidence::multiplier::{self, Said};
use crate::evidence::read::cell::is_code_with_name;
use crate::evidence::read::form::Column;
use crate::evidence::read::symbols::symbol;
use crate::syntax::csv::Row;

impl Draft<'_> {
    /// Looks at the first row, of which the header may not tell all: in SDMX-CSV names may
    /// stand behind codes though the header has none. Returns whether it is a second header:
    /// neither a period nor a figure stands where it should.
    pub(in crate::evidence::read) fn begin(&mut self, row: &Row<'_>) -> bool {
        let is_sdmx = matches!(
            self.layout.format,
            Format::SdmxCsv1 | Format::SdmxCsv2 | Format::SdmxCsv
        );
        if is_sdmx
            && !self.keys.is_empty()
            && self.keys.iter().all(|key| is_code_with_name(row.cell(*key)))
        {
            self.is_both = true;
            for column in &mut self.layout.columns {
                if let Column::Dimension(dimension) = *column {
                    *column = Column::Both(dimension);
                }
            }
        }
        self.find_scale(row);
        let (Some(time), [figure]) = (self.time, self.figures.as_slice()) else {
            return false;
        };
        let (time, figure) = (self.cell(row, time), row.cell(*figure));
        let has_digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        !time.is_empty()
            && !figure.is_empty()
            && !has_digits(time)
            && !has_digits(figure)
            && figure != ":"
            && symbol(self.layout.format, figure).is_none()
    }

    /// Takes a dimension `scale` for multipliers if it holds one: its name alone may as well be
    /// that of national and regional figures.
    fn find_scale(&mut self, row: &Row<'_>) {
        let (layout, keys) = (&mut self.layout, &self.keys);
        let found = keys.iter().copied().find(|place| {
            let Column::Dimension(column) = layout.columns[*place] else { return false };
            let is_scale = layout.dimensions[column].0 == "scale";
            is_scale
                && matches!(multiplier::of_cell(row.cell(*place)), Some(Said::Power(_)))
        });
        if let Some(place) = found.filter(|_| self.multiplier.is_none()) {
            layout.columns[place] = Column::Multiplier;
            layout.multiplier_name = Some("scale".to_owned());
            self.keys.retain(|index| *index != place);
            self.multiplier = Some(place);
            self.has_spare = true;
        }
    }
}
