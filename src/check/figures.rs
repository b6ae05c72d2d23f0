//! Figures: every query selects exactly one observation that has a value, every table can
//! be made, and every indicator is of use.

use std::collections::BTreeSet;

use crate::convention::Article;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::evidence::{check_query, check_table};
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
            if let BlockKind::DataTable(table) = &block.kind {
                used.extend(table.indicators.iter().map(|id| id.value.as_str()));
                check_table(table, evidence, diags);
            }
        });
    }
    for indicator in &evidence.register().indicators {
        for article in &indicator.articles {
            let is_known = Article::parse_range(&article.value).is_ok_and(|list| {
                let last = project.convention.articles;
                list.iter().all(|own| (1..=last).contains(&own.number))
            });
            if !is_known {
                diags.push(
                    Diagnostic::new(Code::UnknownArticle, article.span)
                        .with("name", article.value.as_str()),
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
