//! Codes and columns of figures that are taken though the entry of the indicator does not name
//! them.
//!
//! What it finds: a column of the file with one code alone that neither `select` nor `default`
//! names, and the only column of figures if `columns` does not name it.
//! Why it matters: a newer file with another country or age alone, or without the column, would
//! be printed in the same sentences, and nothing would tell.
//! Example: `geo,year,value` with the rows of `LT`, and an entry without `default`.

use crate::diagnostic::{
    Diagnostics, Fix, Sources, Span,
    found::{self, Implicit},
};
use crate::evidence::{AREA, ColumnUse, Indicator, Selector, Taken, code_name};
use crate::model::Project;
use crate::syntax::{inline, pair};

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for indicator in &project.evidence.register().indicators {
        check_codes(project, indicator, sources, diags);
        check_figures(project, indicator, sources, diags);
    }
}

fn check_codes(
    project: &Project,
    indicator: &Indicator,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let taken = project.evidence.taken(&indicator.id);
    if taken.is_empty() {
        return;
    }
    let pairs: Vec<String> =
        taken.iter().map(|taken| pair(taken.dimension, taken.code)).collect();
    let kind = if taken.iter().any(|taken| is_elsewhere(taken, project)) {
        Implicit::Place
    } else if indicator.defaults.is_empty() {
        Implicit::Codes
    } else {
        Implicit::Added
    };
    let said = indicator.defaults.iter().map(|Selector { dimension, code }| {
        (dimension.value.as_str(), code.value.as_str())
    });
    let new = taken.iter().map(|taken| (taken.dimension, taken.code));
    let line = format!("default = {}", inline(said.chain(new)));
    let fix = if let Some(last) = indicator.defaults.last() {
        beside(last, &pairs, sources)
    } else {
        let select = indicator.select.last().map(|last| last.code.span);
        let select = select.and_then(|span| below(span, "select", &line, sources));
        select.or_else(|| below(indicator.unit.span, "unit", &line, sources))
    };
    // What an entry that names other codes does not name may be new, and wrong.
    let is_safe = kind == Implicit::Codes;
    let (name, codes) = (&indicator.id.value, &pairs.join(", "));
    let finding = found::ImplicitCode { kind, name, codes, line: &line };
    let fix = fix.map(|fix| Fix { is_safe, ..fix });
    diags.push(finding.at(indicator.id.span).with_fix(fix));
}

fn check_figures(
    project: &Project,
    indicator: &Indicator,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let Some(column) = project.evidence.figures_taken(&indicator.id) else { return };
    let columns = indicator.marks.columns();
    let mut columns: Vec<(&str, &str)> =
        columns.map(|(name, column)| (name, column.as_str())).collect();
    let is_first = columns.is_empty();
    columns.push((column, ColumnUse::Figures.as_str()));
    let line = format!("columns = {}", inline(columns));
    let fix = below(indicator.dataset.span, "file", &line, sources);
    let fix = fix.filter(|_| is_first);
    let (kind, name) = (Implicit::Column, &indicator.id.value);
    let finding = found::ImplicitCode { kind, name, codes: column, line: &line };
    diags.push(finding.at(indicator.id.span).with_fix(fix));
}

/// Returns whether a code is a place, and not the reporting State.
fn is_elsewhere(taken: &Taken<'_>, project: &Project) -> bool {
    let state = &project.manifest.state;
    let Taken { dimension, code } = *taken;
    let mut languages = project.manifest.languages.iter();
    dimension == AREA
        && code != state
        && languages.all(|language| {
            let name = code_name(&project.catalog, *language, AREA, state);
            name.is_none_or(|name| name != code)
        })
}

/// Returns what adds a line below that of a value, if that is the value of a key which begins
/// a line of its own.
fn below(value: Span, key: &str, added: &str, sources: &Sources) -> Option<Fix> {
    let (before, end) = line_around(value, sources)?;
    let rest = before.trim_start().strip_prefix(key)?.trim_start();
    // A table on one line may go on in the next.
    let is_closed = !rest.contains('{')
        || sources.slice(Span::new(value.file, value.range().end..end)).contains('}');
    let is_value = rest.starts_with('=') && is_closed;
    let place = Span::new(value.file, end..end);
    is_value.then(|| Fix::safe(place, format!("\n{added}")))
}

/// Returns what adds codes to those that an entry names.
fn beside(last: &Selector, pairs: &[String], sources: &Sources) -> Option<Fix> {
    let (before, end) = line_around(last.code.span, sources)?;
    let key = last.dimension.span.range();
    let start = key.start.checked_sub(last.code.span.range().start - before.len())?;
    let lead = before.get(..start)?;
    let file = last.code.span.file;
    // `[id.default]` and `default.geo = …` have a line for each code.
    if lead.trim().is_empty() || lead.trim_end().ends_with("default.") {
        let lines = pairs.iter().map(|pair| format!("\n{lead}{pair}"));
        return Some(Fix::safe(Span::new(file, end..end), lines.collect::<String>()));
    }
    let after = last.code.span.range().end;
    let added = format!(", {}", pairs.join(", "));
    Some(Fix::safe(Span::new(file, after..after), added))
}

/// Returns what stands before a value in its line, and where the line ends.
fn line_around(value: Span, sources: &Sources) -> Option<(&str, usize)> {
    let text = &sources.file(value.file).text;
    let (head, tail) = (text.get(..value.range().start)?, text.get(value.range().end..)?);
    let start = head.rfind('\n').map_or(0, |at| at + 1);
    let rest = tail.split(['\n', '\r']).next().unwrap_or_default();
    Some((head.get(start..)?, value.range().end + rest.len()))
}
