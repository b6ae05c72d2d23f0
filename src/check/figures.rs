//! Figures: every query selects exactly one observation that has a value, every table and
//! chart can be made, and every indicator is of use.

use std::collections::{BTreeSet, HashSet};

use crate::assemble::register_figures;
use crate::diagnostic::{Diagnostics, found};
use crate::evidence::{
    Evidence, Indicator, Observation, Selected, check_change, check_chart,
    check_contrast, check_contrast_rounding, check_key_figures, check_latest, check_list,
    check_query, check_rounding, check_table, check_zero, check_zeros,
};
use crate::model::{ChapterText, Drawn, Placeholder, Project};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let evidence = &project.evidence;
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut prints_follow_up = false;
    let texts = project.chapters.iter().flat_map(|chapter| &chapter.texts);
    for (language, text) in texts {
        text.visit_placeholders(&mut |placeholder, span| {
            used.extend(placeholder.indicators().iter().map(|id| id.value.as_str()));
            match placeholder {
                Placeholder::Value(query, _) | Placeholder::Number(query) => {
                    check_query(query, evidence, span, diags);
                }
                Placeholder::Change(change) => {
                    check_change(change, evidence, span, diags);
                }
                Placeholder::Contrast(contrast) => {
                    check_contrast(contrast, evidence, span, diags);
                }
                Placeholder::List(list, _) => check_list(list, evidence, diags),
                // Claims are checked in all languages at once.
                Placeholder::Claim(_)
                | Placeholder::Count(_)
                | Placeholder::Typed
                | Placeholder::Ref(_)
                | Placeholder::Cite(_) => {}
            }
        });
        // The other languages say the same of the same figures.
        if *language == project.manifest.source_language {
            check_roundings(text, evidence, diags);
            check_printed_zeros(project, text, diags);
        }
        let words = project.catalog.lexicon(*language);
        text.visit_blocks(&mut |block| {
            match block.kind.drawn() {
                Some(Drawn::Chart(chart)) => {
                    check_chart(chart, evidence, &project.tiles, &words, diags);
                }
                Some(Drawn::Table(table)) => check_table(table, evidence, &words, diags),
                Some(Drawn::Register(query)) => {
                    check_key_figures(&query.key_figures, evidence, diags);
                    prints_follow_up |= query.is_follow_up_table();
                }
                None => {}
            }
            used.extend(block.indicators().iter().map(|id| id.value.as_str()));
        });
    }
    if prints_follow_up {
        for row in &project.registers.observations.rows {
            let known = row.indicator.as_ref();
            // That there is none of that name is found with the register.
            let known = known.filter(|id| evidence.indicator(&id.value).is_some());
            if let Some(id) = known {
                check_latest(id, evidence, diags);
                used.insert(&id.value);
            }
        }
    }
    for indicator in &evidence.register().indicators {
        for article in &indicator.articles {
            if project.convention.read(&article.value).is_none() {
                diags.push(
                    found::UnknownArticle { name: article.value.as_str() }
                        .at(article.span),
                );
            }
        }
        if !used.contains(indicator.id.value.as_str()) {
            diags.push(
                found::UnusedIndicator { name: indicator.id.value.as_str() }
                    .at(indicator.id.span),
            );
        }
    }
}

/// Reports changes that readers compute otherwise. Only where both figures stand in
/// the text of the same chapter can they compute anything.
fn check_roundings(text: &ChapterText, evidence: &Evidence, diags: &mut Diagnostics) {
    let mut changes = Vec::new();
    let mut contrasts = Vec::new();
    let mut values = Vec::new();
    text.visit_placeholders(&mut |placeholder, span| match placeholder {
        Placeholder::Change(change) => changes.push((change, span)),
        Placeholder::Contrast(contrast) => contrasts.push((contrast, span)),
        Placeholder::Value(query, _) | Placeholder::Number(query) => values.push(query),
        Placeholder::List(..)
        | Placeholder::Claim(_)
        | Placeholder::Count(_)
        | Placeholder::Typed
        | Placeholder::Ref(_)
        | Placeholder::Cite(_) => {}
    });
    if changes.is_empty() && contrasts.is_empty() {
        return;
    }
    let printed: Vec<Selected<'_>> =
        values.into_iter().filter_map(|query| evidence.select(query).ok()).collect();
    let printed: HashSet<_> = printed.iter().map(identity).collect();
    let is_printed = |end: &Selected<'_>| printed.contains(&identity(end));
    for (query, span) in contrasts {
        if let Some(contrast) = evidence.contrast(query)
            && is_printed(&contrast.left)
            && is_printed(&contrast.right)
        {
            check_contrast_rounding(query, &contrast, span, diags);
        }
    }
    for (query, span) in changes {
        if let Some(change) = evidence.change(query)
            && is_printed(&change.from)
            && is_printed(&change.to)
        {
            check_rounding(query, &change, span, diags);
        }
    }
}

/// Reports figures that are not zero and are printed as zero.
fn check_printed_zeros(project: &Project, text: &ChapterText, diags: &mut Diagnostics) {
    let evidence = &project.evidence;
    let mut check_figure = |placeholder: &Placeholder, span| {
        if let Placeholder::Value(query, _) | Placeholder::Number(query) = placeholder {
            check_zero(query, evidence, span, diags);
        }
    };
    text.visit_placeholders(&mut check_figure);
    text.visit_blocks(&mut |block| match block.kind.drawn() {
        Some(Drawn::Table(table)) => check_zeros(table, evidence, diags),
        Some(Drawn::Chart(chart)) => check_zeros(&chart.table, evidence, diags),
        Some(Drawn::Register(query)) => {
            for figure in register_figures(query, project, evidence) {
                if let Placeholder::Value(figure, _) = figure {
                    check_zero(&figure, evidence, block.span, diags);
                }
            }
        }
        None => {}
    });
}

/// Returns what tells a figure from all others: another indicator may print it with other
/// decimals.
fn identity(found: &Selected<'_>) -> (*const Indicator, *const Observation) {
    (found.indicator, found.observation)
}
