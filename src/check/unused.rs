//! What no text cites must not keep a report from being built.
//!
//! What it looks for: cells of a data file that can't be read as a figure or a period, rows that
//! stand twice, and figures of which nobody knows by what they are multiplied, where no text, table
//! or chart uses them.
//! Why it matters: a download holds more than a report needs, and what is wrong in the row of
//! another country its authors can neither mend nor judge.
//! Example: „nėra duomenų“ in the row of Latvia, where only Lithuania is cited.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::register_figures;
use crate::diagnostic::{
    Arg, Code, Diagnostic, Diagnostics, FileId, Severity, Span, found,
};
use crate::evidence::{Dataset, Evidence, Observation, Selected, Withheld};
use crate::model::{BlockKind, Chapter, Placeholder, Project};

/// Makes warnings of errors in figures that nothing uses, one for each file and kind.
pub(super) fn soften(project: &Project, diags: &mut Diagnostics) {
    let concerns = |code| {
        matches!(
            code,
            Code::DatasetNumber
                | Code::DatasetMultiplier
                | Code::DatasetPeriod
                | Code::DatasetDuplicate
        )
    };
    if !diags.iter().any(|finding| concerns(finding.code)) {
        return;
    }
    let used = used(project, &|_| true);
    let findings = diags.iter().filter(|finding| finding.code == Code::DatasetNumber);
    let told: BTreeSet<Span> = findings.filter_map(|finding| finding.primary).collect();
    // Of many findings not all are listed: what is used may be behind the last.
    let untold: BTreeSet<FileId> = used
        .unreadable
        .iter()
        .filter(|span| !told.contains(span))
        .map(|span| span.file)
        .collect();
    let multiplied: BTreeMap<Span, bool> = multiplied(&project.evidence, &used);
    let is_spare = |code: Code, span: Span| match code {
        Code::DatasetNumber => {
            !used.unreadable.contains(&span) && !untold.contains(&span.file)
        }
        Code::DatasetMultiplier => multiplied.get(&span) == Some(&false),
        _ => false,
    };
    let undated = undated_rows(&project.evidence, &used);
    for finding in diags.iter_mut() {
        let is_spare = match finding.code {
            Code::DatasetPeriod => {
                finding.primary.is_some_and(|span| undated.get(&span) == Some(&false))
            }
            Code::DatasetDuplicate => {
                finding.related.iter().all(|first| !used.figures.contains(&first.span))
            }
            _ => false,
        };
        if is_spare {
            finding.severity = Severity::Warning;
        }
    }
    // Of each file and code one finding is left, with the number of them.
    let mut counts: BTreeMap<(FileId, Code), usize> = BTreeMap::new();
    for finding in diags.iter_mut() {
        let Some(span) = finding.primary else { continue };
        if is_spare(finding.code, span) {
            finding.severity = Severity::Warning;
            *counts.entry((span.file, finding.code)).or_default() += 1;
        }
    }
    let is_more = |finding: &Diagnostic| {
        let name = Arg::from(Code::DatasetNumber.as_str());
        finding.code == Code::DatasetMore && finding.args.get("name") == Some(&name)
    };
    let mut is_told: BTreeSet<FileId> = BTreeSet::new();
    for finding in diags.iter().filter(|finding| is_more(finding)) {
        let Some(span) = finding.primary else { continue };
        if let Some(count) = counts.get_mut(&(span.file, Code::DatasetNumber))
            && let Some(Arg::Number(more)) = finding.args.get("count")
            && !untold.contains(&span.file)
        {
            *count += usize::try_from(*more).unwrap_or_default();
        }
    }
    let is_softened = |finding: &Diagnostic, file: FileId| {
        finding.code == Code::DatasetNumber
            && finding.severity == Severity::Warning
            && counts.contains_key(&(file, finding.code))
    };
    diags.retain(|finding| {
        let Some(span) = finding.primary else { return true };
        if is_more(finding) {
            return untold.contains(&span.file)
                || !counts.contains_key(&(span.file, Code::DatasetNumber));
        }
        !is_softened(finding, span.file) || is_told.insert(span.file)
    });
    for finding in diags.iter_mut() {
        let Some(span) = finding.primary else { continue };
        if is_softened(finding, span.file) {
            let count = counts.get(&(span.file, finding.code)).copied().unwrap_or(1);
            let cell = match finding.args.get("cell") {
                Some(Arg::Text(cell)) => cell.clone(),
                _ => String::new(),
            };
            let number = found::DatasetNumber {
                kind: "unused",
                cell: &cell,
                thousands: None,
                decimals: None,
                count: Some(count),
            };
            *finding = Diagnostic { severity: finding.severity, ..number.at(span) };
        }
    }
}

/// What the texts of a report use.
#[derive(Default)]
pub(super) struct Used {
    /// The ids of the indicators.
    pub(super) indicators: BTreeSet<String>,
    /// The cells of all figures.
    pub(super) figures: BTreeSet<Span>,
    /// The files and keys of all figures.
    series: BTreeSet<(FileId, Vec<u32>)>,
    /// The cells that can't be read.
    unreadable: BTreeSet<Span>,
    /// The files and scales of figures of which it is not known by what they are multiplied.
    scales: BTreeSet<(FileId, u16)>,
}

impl Used {
    fn add(&mut self, found: &Selected<'_>) {
        self.add_own(found.dataset, found.observation);
    }

    /// Adds the figures that a placeholder prints or compares.
    fn add_all(&mut self, placeholder: &Placeholder, evidence: &Evidence) {
        match placeholder {
            Placeholder::Change(change) => {
                for end in change.ends() {
                    evidence.select(&end).iter().for_each(|found| self.add(found));
                }
            }
            Placeholder::Claim(claim) => {
                // A claim may be about a whole series.
                for query in placeholder.queries() {
                    let Ok(found) = evidence.select(query) else { continue };
                    self.add(&found);
                    if claim.relation.value.is_extreme() {
                        let series = found.dataset.series(&found.observation.key);
                        series.for_each(|observation| {
                            self.add_own(found.dataset, observation);
                        });
                    }
                }
            }
            Placeholder::List(list, _) => {
                evidence.unread_in_list(list).iter().for_each(|found| self.add(found));
            }
            Placeholder::Value(..)
            | Placeholder::Contrast(_)
            | Placeholder::Number(_)
            | Placeholder::Count(_)
            | Placeholder::Typed
            | Placeholder::Ref(_)
            | Placeholder::Cite(_) => {
                for query in placeholder.queries() {
                    evidence.select(query).iter().for_each(|found| self.add(found));
                }
            }
        }
    }

    fn add_own(&mut self, dataset: &Dataset, observation: &Observation) {
        self.figures.insert(observation.span);
        self.series.insert((dataset.file, observation.key.clone()));
        if observation.is_unreadable {
            self.unreadable.insert(observation.span);
        }
        if dataset.withheld(observation) == Some(Withheld::Multiplier) {
            self.scales.insert((dataset.file, observation.scale));
        }
    }
}

/// Returns what the chapters that are wanted use.
pub(super) fn used(project: &Project, is_wanted: &dyn Fn(&Chapter) -> bool) -> Used {
    let evidence = &project.evidence;
    let mut used = Used::default();
    let chapters = project.chapters.iter().filter(|chapter| is_wanted(chapter));
    for text in chapters.flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder, _| {
            let ids = placeholder.indicators().into_iter();
            used.indicators.extend(ids.map(|id| id.value.clone()));
        });
        text.visit_placeholders(&mut |placeholder, _| {
            used.add_all(placeholder, evidence);
        });
        text.visit_blocks(&mut |block| {
            if let BlockKind::Register(query) = &block.kind {
                let rows = project.registers.observations.rows.iter();
                let ids = rows.filter_map(|row| row.indicator.as_ref());
                used.indicators.extend(ids.map(|id| id.value.clone()));
                for printed in register_figures(query, project, evidence) {
                    used.add_all(&printed, evidence);
                }
            }
            let ids = block.indicators().iter();
            used.indicators.extend(ids.map(|id| id.value.clone()));
            let Some(table) = block.table_query() else { return };
            if let Ok(table) = evidence.table(table) {
                table.figures().for_each(|found| used.add(found));
            }
        });
    }
    used
}

/// Returns where the findings about rows without a period stand, and whether a text uses others
/// of their series.
fn undated_rows(evidence: &Evidence, used: &Used) -> BTreeMap<Span, bool> {
    let datasets = evidence.datasets().values();
    let undated = datasets.flat_map(|dataset| {
        dataset.undated().iter().map(|undated| {
            let is_used =
                |key: &Vec<u32>| used.series.contains(&(dataset.file, key.clone()));
            (undated.span, undated.keys.iter().any(is_used))
        })
    });
    undated.collect()
}

/// Returns where the findings about multipliers stand, and whether a text uses one of the
/// figures that they are about.
fn multiplied(evidence: &Evidence, used: &Used) -> BTreeMap<Span, bool> {
    let datasets = evidence.datasets().values();
    let figures = datasets.flat_map(|dataset| {
        let figures = dataset.observations().iter();
        let figures = figures.filter(|observation| {
            dataset.withheld(observation) == Some(Withheld::Multiplier)
        });
        figures.map(|observation| {
            (observation.span, used.scales.contains(&(dataset.file, observation.scale)))
        })
    });
    figures.collect()
}
