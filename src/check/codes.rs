//! Codes: what a table or chart shows of its dataset's codes has a name in every language.
//!
//! A code without a name would be printed as it stands in the file: `LV`, `EU27_2020`.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, found};
use crate::evidence::{
    DataTable, Dataset, Header, INDICATOR, KeyFiguresQuery, Selector, TIME, code_in_case,
    code_message, code_name, dimension_message, dimension_name, is_words,
};
use crate::model::{BlockKind, Case, Placeholder, Project, path};
use crate::text::{Catalog, Language, builtin_catalog};

/// A dimension or a code as a table shows it.
struct Shown<'t> {
    /// What stands in the file.
    written: &'t str,
    /// The message by which a report names it.
    message: String,
    /// What it is called in a language.
    name: Box<dyn Fn(Language) -> Option<String> + 't>,
    /// Whether it is a code that is its own name in the language of the file.
    is_words: bool,
    /// What the dataset calls it, in the dataset's language.
    label: Option<(Language, &'t str)>,
}

impl Shown<'_> {
    /// Returns what the dataset calls it in a language.
    fn label_in(&self, language: Language) -> Option<&str> {
        self.label.filter(|(known, _)| *known == language).map(|(_, label)| label)
    }
}

/// Returns what a dataset calls a code, in its language.
fn label<'t>(
    dataset: &'t Dataset,
    dimension: &str,
    code: &str,
    source: Language,
) -> Option<(Language, &'t str)> {
    Some((dataset.language(source), dataset.label(dimension, code)?))
}

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    check_lists(project, diags);
    let source = project.manifest.source_language;
    let mut reported = BTreeSet::new();
    // Authors of the source language are told first.
    let of_source =
        project.chapters.iter().filter_map(|chapter| chapter.texts.get(&source));
    let of_others = project.chapters.iter().flat_map(|chapter| {
        let others = chapter.texts.iter().filter(|(language, _)| **language != source);
        others.map(|(_, text)| text)
    });
    for text in of_source.chain(of_others) {
        text.visit_blocks(&mut |block| {
            if let BlockKind::Register(query) = &block.kind {
                let shown = chosen(&query.key_figures, project);
                report(&shown, block.span, project, &mut reported, diags);
            }
            let Some(query) = block.table_query() else { return };
            // What can't be made has a finding of its own.
            let Ok(table) = project.evidence.table(query) else { return };
            let shown = shown(&table, &project.catalog, source);
            report(&shown, query.span, project, &mut reported, diags);
        });
    }
}

/// Reports what has no name in a language of the report, each once.
fn report(
    shown: &[Shown<'_>],
    span: Span,
    project: &Project,
    reported: &mut BTreeSet<(Language, String)>,
    diags: &mut Diagnostics,
) {
    let source = project.manifest.source_language;
    for language in &project.manifest.languages {
        // Some files have words for people as codes, in the language in which the report is
        // written.
        let is_named = |shown: &Shown<'_>| {
            (shown.name)(*language).is_some() || *language == source && shown.is_words
        };
        let nameless: Vec<&Shown<'_>> = shown
            .iter()
            .filter(|shown| !is_named(shown))
            .filter(|shown| reported.insert((*language, shown.message.clone())))
            .collect();
        if !nameless.is_empty() {
            diags.push(finding(&nameless, *language, span));
        }
    }
}

/// Returns the codes that stand behind the names of key figures: those that the author chose,
/// but the reporting State.
fn chosen<'t>(query: &'t KeyFiguresQuery, project: &'t Project) -> Vec<Shown<'t>> {
    let state = project.manifest.state.as_str();
    let is_printed = |selector: &&Selector| selector.code.value != state;
    let mut shown = Vec::new();
    for selector in query.selectors.iter().filter(is_printed) {
        let (dimension, code) = (&selector.dimension.value, &selector.code.value);
        let is_of = |indicator: &&Spanned<String>| {
            let of_indicator = query.of(indicator, &project.evidence);
            // What can't be made has a finding of its own.
            of_indicator.selectors.contains(selector)
                && project.evidence.key_figure(&of_indicator, None).is_ok()
        };
        let Some(indicator) = query.indicators.iter().find(is_of) else { continue };
        let dataset = project.evidence.dataset(&indicator.value);
        let source = project.manifest.source_language;
        shown.push(Shown {
            written: code,
            message: code_message(dimension, code),
            name: Box::new(move |language| {
                code_name(&project.catalog, language, dimension, code)
            }),
            is_words: is_words(code),
            label: dataset.and_then(|dataset| label(dataset, dimension, code, source)),
        });
    }
    shown
}

/// Reports codes in lists of a sentence that have no name in its language, or no form in the case
/// that the sentence needs.
fn check_lists(project: &Project, diags: &mut Diagnostics) {
    let catalog = &project.catalog;
    let source = project.manifest.source_language;
    for (language, text) in project.chapters.iter().flat_map(|chapter| &chapter.texts) {
        text.visit_placeholders(&mut |placeholder, span| {
            let Placeholder::List(list, case) = placeholder else { return };
            let Ok(items) = project.evidence.list(list) else { return };
            // A language without cases uses the name itself.
            let case = case.map(Case::as_str).filter(|case| {
                *case != Case::default().as_str()
                    && catalog.has(*language, &format!("ref-table.{case}"))
            });
            for item in items {
                let Header::Code { dimension, code } = item else { continue };
                let name = code_name(catalog, *language, &dimension, &code);
                let in_case = case.map(|case| {
                    code_in_case(catalog, *language, &dimension, &code, case)
                });
                let is_lost = in_case.is_some_and(|form| form.is_none());
                if name.is_some() && !is_lost {
                    continue;
                }
                let dataset = project.evidence.dataset(&list.indicator.value);
                let label = dataset
                    .filter(|dataset| dataset.language(source) == *language)
                    .and_then(|dataset| dataset.label(&dimension, &code));
                let known = name.as_deref().or(label).unwrap_or("…");
                let message = code_message(&dimension, &code);
                let line = format!("`{message} = {known}`");
                let form = case.map(|case| format!("`    .{case} = …`"));
                // A message that the report has can't be written a second time.
                let is_there = catalog.has_id(*language, &message)
                    && !builtin_catalog().has_id(*language, &message);
                let (lines, after) = match (form, is_there) {
                    (Some(form), true) => (form, line),
                    (Some(form), false) => (format!("{line}, {form}"), String::new()),
                    (None, _) => (line, String::new()),
                };
                diags.push(
                    found::UnnamedCode {
                        kind: match case {
                            Some(case) if name.is_some() => case,
                            _ => "name",
                        },
                        after: &after,
                        codes: &code,
                        count: 1,
                        language: language.as_str(),
                        path: &path::messages(*language, path::NAMES),
                        lines: &lines,
                    }
                    .at(span),
                );
            }
        });
    }
}

fn finding(nameless: &[&Shown<'_>], language: Language, span: Span) -> Diagnostic {
    let line = |shown: &&Shown<'_>| {
        format!("`{} = {}`", shown.message, shown.label_in(language).unwrap_or("…"))
    };
    let written: Vec<&str> = nameless.iter().map(|shown| shown.written).collect();
    let lines: Vec<String> = nameless.iter().map(line).collect();
    found::UnnamedCode {
        kind: "name",
        after: "",
        codes: &written.join(", "),
        count: nameless.len(),
        language: language.as_str(),
        path: &path::messages(language, path::NAMES),
        lines: &lines.join(", "),
    }
    .at(span)
}

/// Returns the dimensions over a table's stub and the codes in its headers, in its order.
fn shown<'t>(
    table: &'t DataTable<'_>,
    catalog: &'t Catalog,
    source: Language,
) -> Vec<Shown<'t>> {
    let datasets = || table.figures().map(|figure| figure.dataset);
    let mut shown = Vec::new();
    let is_dimension = |level: &&String| ![TIME, INDICATOR].contains(&level.as_str());
    for level in table.row_levels.iter().filter(is_dimension) {
        let mut names = datasets().filter_map(|dataset| {
            let name = &dataset.dimensions().get(dataset.dimension(level)?)?.name;
            Some((dataset.language(source), name.as_deref()?))
        });
        shown.push(Shown {
            written: level,
            message: dimension_message(level),
            name: Box::new(move |language| dimension_name(catalog, language, level)),
            is_words: false,
            label: names.next(),
        });
    }
    let mut seen = BTreeSet::new();
    for header in table.rows.iter().chain(&table.columns).flatten() {
        let Header::Code { dimension, code } = header else { continue };
        if !seen.insert((dimension, code)) {
            continue;
        }
        shown.push(Shown {
            written: code,
            message: code_message(dimension, code),
            name: Box::new(move |language| code_name(catalog, language, dimension, code)),
            is_words: is_words(code),
            label: datasets().find_map(|dataset| label(dataset, dimension, code, source)),
        });
    }
    shown
}
