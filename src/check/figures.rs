//! Figures: every query selects exactly one observation that has a value, every table and
//! chart can be made, and every indicator is of use.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::evidence::{
    check_change, check_chart, check_query, check_rounding, check_table,
};
use crate::model::{BlockKind, Placeholder, Project};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let evidence = &project.evidence;
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let texts = project.chapters.iter().flat_map(|chapter| &chapter.texts);
    for (language, text) in texts {
        text.visit_placeholders(&mut |placeholder, span| {
            used.extend(
                placeholder.queries().iter().map(|query| query.indicator.value.as_str()),
            );
            match placeholder {
                Placeholder::Value(query) | Placeholder::Number(query) => {
                    check_query(query, evidence, span, diags);
                }
                Placeholder::Change(change) => {
                    check_change(change, evidence, span, diags);
                    // The other languages say the same of the same figures.
                    if *language == project.manifest.source_language {
                        check_rounding(change, evidence, span, diags);
                    }
                }
                // Claims are checked in all languages at once.
                Placeholder::Claim(_)
                | Placeholder::Typed
                | Placeholder::Ref(_)
                | Placeholder::Cite(_) => {}
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
        for article in &indicator.articles {
            if project.convention.read(&article.value).is_none() {
                diags.push(
                    Diagnostic::new(Code::UnknownArticle, article.span)
                        .with("name", article.value.as_str())
                        .with("last", usize::from(project.convention.articles)),
                );
            }
        }
        if !used.contains(indicator.id.value.as_str()) {
            diags.push(
                Diagnostic::new(Code::UnusedIndicator, indicator.id.span)
                    .with("name", indicator.id.value.as_str()),
            );
        }
    }
}
