//! Counts of a few children of a named municipality, school or institution.
//!
//! What it finds: figures from 1 to 9 in tables, charts and sentences, and in the data that are
//! published with them, of an indicator whose entry says nothing of small counts.
//! Why it matters: in a small place people know who the three children are.
//! Example: „Skuodo r. sav. – 3“ in a table of children in care.
//!
//! Sentences are searched for such words as well (`privacy`): not all of their figures come from
//! data.

use std::collections::BTreeSet;

use crate::check::unused::used;
use crate::diagnostic::{Diagnostics, found};
use crate::model::Project;

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let evidence = &project.evidence;
    let few = evidence.register().indicators.iter().filter_map(|indicator| {
        let found = evidence.few_children(indicator, &project.catalog);
        (!found.is_empty()).then_some((indicator, found))
    });
    let few: Vec<_> = few.collect();
    if few.is_empty() {
        return;
    }
    let used = used(project, &|_| true);
    // With a table or a chart, all its data are published.
    let mut drawn: BTreeSet<&str> = BTreeSet::new();
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_blocks(&mut |block| {
            drawn.extend(block.indicators().iter().map(|id| id.value.as_str()));
        });
    }
    for (indicator, mut found) in few {
        let id = indicator.id.value.as_str();
        found.retain(|(it, _)| {
            drawn.contains(id) || used.figures.contains(&it.observation.span)
        });
        let Some((first, place)) = found.first() else { continue };
        let value = first.observation.value.unwrap_or_default().normalize().to_string();
        let finding = found::FewChildren {
            indicator: id,
            count: found.len(),
            value: &value,
            place,
            cell: first.observation.span,
        };
        diags.push(finding.at(indicator.id.span));
    }
}
