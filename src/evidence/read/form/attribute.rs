//! Columns in files of any form that say something about the figure: SDMX's attributes,
//! and what offices and authors call them in their own words.

use super::Column;
use crate::evidence::export::MULTIPLIED;

/// SDMX's attributes by id or name, in lower case and with blanks between words.
const ATTRIBUTES: &[(Column, &[&str])] = &[
    (Column::Flag, &["obs flag", "obs status", "observation status", "flag", "flags"]),
    (
        Column::Multiplier,
        &[
            "unit mult",
            "unit multiplier",
            "units multiplier",
            "multiplier",
            "powercode code",
            "powercode",
            "daugiklis",
        ],
    ),
    (
        Column::Confidentiality,
        &[
            "conf status",
            "obs conf",
            "confidentiality",
            "confidentiality status",
            "confidential",
            "konfidencialumas",
        ],
    ),
];

/// What others call such columns. A dimension of SDMX may have the same name.
const WORDS: &[(Column, &[&str])] = &[
    (
        Column::Flag,
        &[
            "status",
            "value status",
            "data status",
            "symbol",
            "symbols",
            "mark",
            "marks",
            "qualifier",
            "observation flag",
            "data flag",
            "value flag",
            "flag codes",
            "ženklas",
            "žyma",
            "žymos",
            "duomenų žyma",
            "požymis",
            "požymiai",
            "statusas",
        ],
    ),
    (Column::Multiplier, &["unit scale", "vieneto daugiklis"]),
    (
        Column::Confidentiality,
        &[
            "conf",
            "conf flag",
            "confidentiality flag",
            "is confidential",
            "suppressed",
            "is suppressed",
            "suppression",
            "secret",
            "konfidencialu",
            "konfidencialus",
            "konfidencialūs",
            "konfidencialumo žyma",
            "slapta",
        ],
    ),
    (
        Column::Note,
        &[
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "footnote",
            "footnotes",
            "pastaba",
            "pastabos",
            "komentaras",
            "komentarai",
            "išnaša",
            "išnašos",
        ],
    ),
];

/// Returns what a column holds whose name is that of one of SDMX's attributes.
pub(super) fn attribute(name: &str) -> Option<Column> {
    // A file that this program wrote has its figures multiplied already.
    if name.eq_ignore_ascii_case(MULTIPLIED) {
        return Some(Column::Multiplied);
    }
    find(ATTRIBUTES, name)
}

/// Returns what a column holds whose name says that it is about the figure, in whatever words.
pub(super) fn in_words(name: &str) -> Option<Column> {
    attribute(name).or_else(|| find(WORDS, name))
}

fn find(table: &[(Column, &[&str])], name: &str) -> Option<Column> {
    let name = name.trim().to_lowercase().replace(['_', '-', '.'], " ");
    let known = table.iter().find(|(_, names)| names.contains(&name.trim()));
    known.map(|(column, _)| column.clone())
}
