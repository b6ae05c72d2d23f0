//! Figures: every query selects exactly one observation that has a value, every table and
//! chart can be made, and every indicator is of use.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::evidence::{check_chart, check_query, check_table};
use crate::model::{BlockKind, Placeholder, Project};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let evidence = &project.evidence;
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder, span| {
            if let Placeholder::Value(query) | Placeholder::Number(query) = placeholder {
                used.insert(&query.indicator.value);
                check_query(query, evidence, span, diags);
            }
        });
        text.visit_blocks(&mut |block| {
            let table = match &block.kind {
                BlockKind::DataTable(table) => {
                    check_table(table, evidence, diags);
                    table
                }
                BlockKind::Chart(chart) => {
                    check_chart(chart, evidence, &project.tiles, diags);
                    &chart.table
                }
                _ => return,
            };
            used.extend(table.indicators.iter().map(|id| id.value.as_str()));
        });
    }
    for indicator in &evidence.register().indicators {
        if !used.contains(indicator.id.value.as_str()) {
            diags.push(
                Diagnostic::new(Code::UnusedIndicator, indicator.id.span)
                    .with("name", indicator.id.value.as_str()),
            );
        }
    }
}
