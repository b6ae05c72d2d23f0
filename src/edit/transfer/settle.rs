//! What holds for an indicator in one report and not in another is written into its entry, so
//! that its figures stay the same.
//!
//! `[defaults]` of the register, `[figures]` of `report.toml` and the marks and columns that another
//! indicator of the same file explains are said once for many entries; an entry that is moved loses them.

use toml_edit::DocumentMut;

use crate::diagnostic::Diagnostics;
use crate::edit::toml::{insert, key, quoted};
use crate::evidence::{Evidence, Indicator, Legend, Register, Selector};
use crate::model::Project;

/// An entry as it is written into another report.
#[derive(Debug)]
pub(super) struct Settled {
    /// Its text.
    pub(super) text: String,
    /// What was added to it, as a line of TOML each.
    pub(super) added: Vec<String>,
}

/// A key of an entry, and what is added to it.
enum Addition<'a> {
    /// The whole value.
    Value(&'static str, &'a str),
    /// One of several texts in its table.
    Within(&'static str, &'a str, String),
}

/// Returns an indicator's entry with all that holds for it in one report and would not hold in
/// the other; nothing if the entry can't be edited.
pub(super) fn settled(
    text: String,
    indicator: &Indicator,
    from: &Project,
    to: &Project,
) -> Option<Settled> {
    let file = indicator.id.span.file;
    let written = Register::parse(file, &text, &mut Diagnostics::new());
    let mut additions = Vec::new();
    for selector in missing_defaults(indicator, from, to) {
        let code = selector.code.value.clone();
        additions.push(Addition::Within("default", &selector.dimension.value, code));
    }
    let of_file = from.evidence.register().marks_of(&indicator.table);
    let mut here = written
        .indicators
        .first()
        .map_or_else(Legend::default, |entry| entry.marks.clone());
    here.complete(&to.manifest.marks);
    for (mark, word) in of_file.differing(&here) {
        additions.push(Addition::Within("marks", mark, word));
    }
    for (name, column) in of_file.differing_columns(&here) {
        additions.push(Addition::Within("columns", name, column.as_str().to_owned()));
    }
    let rounding = indicator.rounding.unwrap_or_default();
    let here = written.indicators.first().and_then(|entry| entry.rounding);
    if rounding != here.or(to.manifest.rounding).unwrap_or_default() {
        additions.push(Addition::Value("rounding", rounding.as_str()));
    }
    if additions.is_empty() {
        return Some(Settled { text, added: Vec::new() });
    }
    let mut document: DocumentMut = text.parse().ok()?;
    let entry = document.get_mut(&indicator.id.value)?;
    let mut added = Vec::new();
    for addition in additions {
        match addition {
            Addition::Value(name, word) => {
                entry.as_table_like_mut()?.insert(name, toml_edit::value(word));
                added.push(format!("{name} = {}", quoted(word)));
            }
            Addition::Within(name, inner, word) => {
                added.push(format!("{name}.{} = {}", key(inner), quoted(&word)));
                insert(entry, name, inner, word)?;
            }
        }
    }
    Some(Settled { text: document.to_string().trim_end().to_owned(), added })
}

/// Returns the defaults that hold for an indicator in one report only because of those for all.
fn missing_defaults<'f>(
    indicator: &Indicator,
    from: &'f Project,
    to: &Project,
) -> impl Iterator<Item = &'f Selector> {
    let is_said = |list: &[Selector], dimension: &str| {
        list.iter().any(|selector| selector.dimension.value == dimension)
    };
    let known = &to.evidence.register().defaults;
    from.evidence.register().defaults.iter().filter(move |selector| {
        let Selector { dimension, code } = selector;
        let is_same = |known: &Selector| {
            known.dimension.value == dimension.value && known.code.value == code.value
        };
        has_choice(&from.evidence, indicator, selector)
            && !known.iter().any(is_same)
            && !is_said(&indicator.defaults, &dimension.value)
            && !is_said(&indicator.select, &dimension.value)
    })
}

/// Returns whether an indicator's dataset has several codes of a dimension, this one among
/// them, so that a default means something.
pub(super) fn has_choice(
    evidence: &Evidence,
    indicator: &Indicator,
    selector: &Selector,
) -> bool {
    let Selector { dimension, code } = selector;
    let dataset = evidence.datasets().get(&indicator.table);
    dataset.is_some_and(|dataset| {
        dataset.dimensions().iter().any(|known| {
            known.id == dimension.value
                && known.codes.len() > 1
                && known.codes.contains(&code.value)
        })
    })
}
