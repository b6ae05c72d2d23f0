//! Tables as Typst code.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::{DataTable, Inline, TextTable};
use crate::model::Alignment;
use crate::render::typst::blocks::caption;
use crate::render::typst::code::Code;
use crate::render::typst::inlines;

/// Writes what a table from a dataset is made of.
pub(super) fn data_table(code: &mut Code<'_>, table: &DataTable, decimal_sign: &str) {
    caption(code, Some(&table.caption));
    code.numbered_argument("continued", Some(&table.continued));
    code.argument("summary", table.summary.as_deref());
    code.argument("unit", table.unit.as_deref());
    // The templates align the figures of a column at this sign.
    code.argument("decimal-sign", Some(decimal_sign));
    code.raw("stub: ");
    code.number(table.stub_header.len());
    code.raw(", header: (");
    for (index, row) in table.header.iter().enumerate() {
        code.raw("(");
        // The names of the stub's columns belong to the lowest row of the header.
        let lowest = index + 1 == table.header.len();
        for name in &table.stub_header {
            code.raw("(body: ");
            code.string(if lowest { name } else { "" });
            code.raw(", align: \"left\"), ");
        }
        for cell in row {
            code.raw("(body: ");
            code.string(&cell.text);
            code.raw(", span: ");
            code.number(cell.span);
            // Over one column of figures its header stands at the right as they do;
            // over several, in the middle.
            code.raw(if cell.span == 1 { ", align: \"right\"), " } else { "), " });
        }
        code.raw("), ");
    }
    code.raw("), rows: (\n");
    for row in &table.rows {
        code.raw("(");
        for name in &row.stub {
            code.raw("(text: ");
            code.string(name);
            code.raw("), ");
        }
        for cell in &row.cells {
            code.raw(if cell.missing { "(missing: " } else { "(figure: " });
            code.string(&cell.text);
            code.raw(", flag: ");
            code.string(&cell.flags);
            code.raw("), ");
        }
        code.raw("),\n");
    }
    code.raw("), notes: (");
    for note in &table.notes {
        code.string(note);
        code.raw(", ");
    }
    let signs = meanings(table);
    code.raw(if signs.is_empty() { "), signs: (:" } else { "), signs: (" });
    for (sign, meaning) in signs {
        code.string(sign);
        code.raw(": ");
        code.string(&meaning);
        code.raw(", ");
    }
    code.raw("), source: ");
    match &table.source {
        Some(inlines) => inlines::write(code, inlines),
        None => code.raw("none"),
    }
}

/// Returns what the flags and signs in the cells of a table stand for, as they are together.
fn meanings(table: &DataTable) -> BTreeMap<&str, String> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let signs = cells
        .flat_map(|cell| [Some(&cell.text).filter(|_| cell.missing), Some(&cell.flags)]);
    let known = signs.flatten().collect::<BTreeSet<_>>().into_iter();
    known.filter_map(|sign| Some((sign.as_str(), table.meaning(sign)?))).collect()
}

/// Writes what a table written by hand is made of.
pub(super) fn text_table(code: &mut Code<'_>, table: &TextTable) {
    caption(code, table.caption.as_ref());
    code.numbered_argument("continued", table.continued.as_deref());
    if table.is_across {
        code.raw("across: true, ");
    }
    if table.names_rows() {
        code.raw("names-rows: true, ");
    }
    code.raw("aligns: (");
    for alignment in &table.alignments {
        code.string(match alignment {
            Alignment::None | Alignment::Left => "left",
            Alignment::Center => "center",
            Alignment::Right => "right",
        });
        code.raw(", ");
    }
    code.raw("), header: ");
    cells(code, &table.header);
    code.raw(", rows: (\n");
    for row in &table.rows {
        cells(code, row);
        code.raw(",\n");
    }
    code.raw(")");
}

fn cells(code: &mut Code<'_>, cells: &[Vec<Inline>]) {
    code.raw("(");
    for cell in cells {
        inlines::write(code, cell);
        code.raw(", ");
    }
    code.raw(")");
}
