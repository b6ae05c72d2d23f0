//! Which number format a cell has, and how it looks.

use std::collections::BTreeMap;

use super::format::NumberFormat;
use super::look::Look;
use crate::syntax::xml::Element;

/// The number formats and fonts of a workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By the index that a cell names.
    cells: Vec<(NumberFormat, Look)>,
}

/// The formats that files name by number alone (ECMA-376 part 1, 18.8.30). Dates are shown as
/// each country writes them, so only what they show matters.
const BUILT_IN: [(u32, &str); 24] = [
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (11, "0.00E+00"),
    (12, "# ?/?"),
    (13, "# ??/??"),
    (14, "yyyy-mm-dd"),
    (15, "yyyy-mm-dd"),
    (16, "mm-dd"),
    (17, "yyyy-mm"),
    (18, "h:mm"),
    (19, "h:mm:ss"),
    (20, "h:mm"),
    (21, "h:mm:ss"),
    (22, "yyyy-mm-dd h:mm"),
    (37, "#,##0;-#,##0"),
    (38, "#,##0;-#,##0"),
    (39, "#,##0.00;-#,##0.00"),
    (40, "#,##0.00;-#,##0.00"),
    (45, "mm:ss"),
    (46, "[h]:mm:ss"),
];

impl Styles {
    /// Reads the part of a workbook that has them.
    pub(super) fn of(root: Element<'_>) -> Styles {
        let formats = root.named("numFmts").flat_map(|list| list.named("numFmt"));
        let formats: BTreeMap<u32, &str> = formats
            .filter_map(|format| {
                let id = format.attribute("numFmtId")?.parse().ok()?;
                Some((id, format.attribute("formatCode")?))
            })
            .collect();
        let format = |style: Element<'_>| {
            let id = style.attribute("numFmtId")?.parse::<u32>().ok()?;
            let built_in = BUILT_IN.iter().find(|(known, _)| *known == id);
            let code = formats.get(&id).copied();
            let code = code.or_else(|| built_in.map(|(_, code)| *code)).or(match id {
                41 | 42 => Some("#,##0;-#,##0"),
                43 | 44 => Some("#,##0.00;-#,##0.00"),
                // Dates of East Asia.
                27..=36 | 50..=58 => Some("yyyy-mm-dd"),
                _ => None,
            });
            code.map(NumberFormat::parse)
        };
        let fonts = root.named("fonts").flat_map(|list| list.named("font"));
        let fonts: Vec<Look> = fonts.map(Look::of).collect();
        let look = |style: Element<'_>| {
            let font = style.attribute("fontId")?.parse::<usize>().ok()?;
            fonts.get(font).copied()
        };
        let styles = root.named("cellXfs").flat_map(|list| list.named("xf"));
        let cells = styles.map(|style| {
            (format(style).unwrap_or_default(), look(style).unwrap_or_default())
        });
        Styles { cells: cells.collect() }
    }

    /// Returns the format of a cell that names an index.
    pub(super) fn format(&self, index: Option<&str>) -> Option<&NumberFormat> {
        Some(&self.cell(index)?.0)
    }

    /// Returns how a cell looks that names an index.
    pub(super) fn look(&self, index: Option<&str>) -> Look {
        self.cell(index).map(|(_, look)| *look).unwrap_or_default()
    }

    fn cell(&self, index: Option<&str>) -> Option<&(NumberFormat, Look)> {
        self.cells.get(index.map_or(Some(0), |index| index.parse().ok())?)
    }
}
