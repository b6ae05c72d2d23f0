//! Reads `[layout]` of `report/report.toml`: how the pages look.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

use crate::diagnostic::found::WrongValue;
use crate::diagnostic::{Diagnostics, Spanned, found};
use crate::load::manifest::choice;
use crate::model::{Colour, Layout, Logo};
use crate::syntax::TomlTable;
use crate::text::{Language, number};

/// Reads the table.
pub(super) fn read(
    mut table: TomlTable<'_>,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> Layout {
    let layout = Layout {
        paper: table
            .optional_string("paper", diags)
            .and_then(|paper| paper_size(paper, diags)),
        fonts: table.string_array("fonts", diags),
        accent: table
            .optional_string("accent", diags)
            .and_then(|accent| accent_colour(&accent, diags)),
        is_compact: table
            .optional_string("openings", diags)
            .is_some_and(|openings| is_compact(&openings, diags)),
        omits_lists: table.boolean("lists", diags).is_some_and(|lists| !lists.value),
        logos: logos(&mut table, languages, diags),
    };
    table.finish(diags);
    layout
}

fn logos(
    table: &mut TomlTable<'_>,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> Vec<Logo> {
    let tables = table.table_array("logos", diags).into_iter();
    let logo = |mut table: TomlTable<'_>| {
        let file = table.string("file", diags);
        let alt = table.localized("alt", languages, diags);
        table.finish(diags);
        Some(Logo { file: file?, alt })
    };
    tables.filter_map(logo).collect()
}

/// How parts of the report begin: each on a new page, or wherever there is room.
const OPENINGS: [&str; 2] = ["page", "compact"];

fn is_compact(openings: &Spanned<String>, diags: &mut Diagnostics) -> bool {
    if !OPENINGS.contains(&openings.value.as_str()) {
        diags.push(choice("openings", openings, &OPENINGS));
    }
    openings.value == OPENINGS[1]
}

/// The paper sizes that a report is printed on, as Typst names them.
const PAPERS: [&str; 5] = ["a4", "a5", "us-letter", "iso-b5", "a3"];

fn paper_size(paper: Spanned<String>, diags: &mut Diagnostics) -> Option<String> {
    if PAPERS.contains(&paper.value.as_str()) {
        return Some(paper.value);
    }
    diags.push(choice("paper", &paper, &PAPERS));
    None
}

/// Returns the accent, unless text in it could hardly be read on white, or white text on it.
fn accent_colour(accent: &Spanned<String>, diags: &mut Diagnostics) -> Option<Colour> {
    let found = accent.value.as_str();
    let Some(colour) = Colour::parse(found) else {
        let kind = WrongValue::Colour { found };
        diags.push(found::InvalidValue { key: "accent", kind }.at(accent.span));
        return None;
    };
    let contrast = colour.contrast(Colour::WHITE);
    if contrast >= Colour::MIN_CONTRAST {
        return Some(colour);
    }
    // Cut off, not rounded: 4.48 would be shown as enough.
    let contrast = Decimal::from_f64(contrast).unwrap_or_default().trunc_with_scale(1);
    let languages = Language::builtin().into_iter();
    let ratio = languages.map(|language| (language, number::format(contrast, language)));
    let kind = WrongValue::Contrast {
        found,
        ratio: &ratio.collect(),
        nearest: &colour.readable().hex(),
    };
    diags.push(found::InvalidValue { key: "accent", kind }.at(accent.span));
    None
}
