//! Figures typed by hand that newer data make wrong: nothing else would tell of them, for what
//! was typed stays as it is, and what no indicator gives is not looked at.

use std::collections::BTreeSet;

use super::{PROPOSED, TypedFigures, all, given, most};
use crate::assemble::{Affected, What, printed_value};
use crate::diagnostic::Sources;
use crate::evidence::Evidence;
use crate::model::Project;

/// Returns the figures typed by hand that equal one of a dataset and none of its newer edition.
pub fn outdated(
    project: &Project,
    sources: &Sources,
    dataset: &str,
    [before, after]: [&Evidence; 2],
) -> Vec<Affected> {
    let TypedFigures { figures, .. } = all(project, sources);
    let is_of = |table: &str| table == dataset;
    let (old, new) = (given(&figures, before, &is_of), given(&figures, after, &is_of));
    let mut found = Vec::new();
    for ((typed, old), new) in figures.iter().zip(old).zip(new) {
        if old.is_empty() || old.len() > most(typed) || !new.is_empty() {
            continue;
        }
        let mut values = BTreeSet::new();
        for meant in &old {
            let newer = after.observations(&meant.indicator).into_iter();
            let mut newer = newer.filter(|found| after.written(found) == meant.written);
            let newer = newer.next().filter(|found| found.observation.value.is_some());
            let catalog = &project.catalog;
            values.extend(newer.map(|it| printed_value(&it, catalog, typed.language)));
        }
        let values: Vec<String> = values.into_iter().take(PROPOSED).collect();
        found.push(Affected {
            language: typed.language,
            span: typed.span,
            what: What::Typed { old: typed.text.clone(), new: values.join(", ") },
        });
    }
    found
}
