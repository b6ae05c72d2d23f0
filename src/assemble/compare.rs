//! What changes in a report when its evidence does.

use crate::assemble::figures::figure;
use crate::assemble::register_figures;
use crate::diagnostic::{Code, Diagnostics, Span};
use crate::evidence::{Claim, Evidence, Selected, TableQuery, Verdict, check_claim};
use crate::model::{BlockKind, Placeholder, Project, RegisterQuery};
use crate::text::Language;

/// A place of the report that new evidence changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Affected {
    /// The language of its chapter.
    pub language: Language,
    /// Where it stands.
    pub span: Span,
    /// What it is and how it changes.
    pub what: What,
}

/// How new evidence changes a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A figure or a change in a sentence.
    Figure {
        /// As it is printed now.
        old: String,
        /// As it will be printed.
        new: String,
    },
    /// A table.
    Table {
        /// How many of its cells will be others; rows and columns that come or go count.
        cells: usize,
    },
    /// A chart.
    Chart {
        /// How many of its values will be others; those that come or go count.
        points: usize,
    },
    /// A figure typed by hand, which stays as it is.
    Typed {
        /// As it was typed.
        old: String,
        /// As the data have it now.
        new: String,
    },
    /// A claim; `None` where it can't be told.
    Claim {
        /// What it comes to now.
        old: Option<Verdict>,
        /// What it will come to.
        new: Option<Verdict>,
    },
}

/// Returns the places of a report that will be other with new evidence, in reading order.
pub fn affected(project: &Project, old: &Evidence, new: &Evidence) -> Vec<Affected> {
    let mut found = Vec::new();
    for chapter in &project.chapters {
        for (language, text) in &chapter.texts {
            let start = found.len();
            let mut add = |span, what| {
                found.push(Affected { language: *language, span, what });
            };
            text.visit_placeholders(&mut |placeholder, span| {
                if let Some(what) =
                    placeholder_change(project, *language, (placeholder, span), old, new)
                {
                    add(span, what);
                }
            });
            text.visit_blocks(&mut |block| {
                if let BlockKind::Register(query) = &block.kind {
                    let cells = register_change(query, project, *language, old, new);
                    if cells > 0 {
                        add(block.span, What::Table { cells });
                    }
                }
                let Some(table) = block.table_query() else { return };
                let cells = table_change(table, old, new);
                if cells > 0 {
                    let is_chart = matches!(block.kind, BlockKind::Chart(_));
                    let chart = What::Chart { points: cells };
                    add(block.span, if is_chart { chart } else { What::Table { cells } });
                }
            });
            if let Some(added) = found.get_mut(start..) {
                added.sort_by_key(|affected: &Affected| affected.span.range().start);
            }
        }
    }
    found
}

fn placeholder_change(
    project: &Project,
    language: Language,
    (placeholder, span): (&Placeholder, Span),
    old: &Evidence,
    new: &Evidence,
) -> Option<What> {
    if let Placeholder::Claim(claim) = placeholder {
        let [old, new] = [old, new].map(|evidence| verdict(claim, evidence, span));
        let holds =
            |verdict: &Option<Verdict>| verdict.as_ref().map(|verdict| verdict.holds);
        return (holds(&old) != holds(&new)).then_some(What::Claim { old, new });
    }
    let catalog = &project.catalog;
    let printed = |evidence| {
        let printed = figure(placeholder, evidence, catalog, language)?;
        Some(printed.unwrap_or_else(|name| name))
    };
    let (old, new) = (printed(old)?, printed(new)?);
    (old != new).then_some(What::Figure { old, new })
}

/// Returns the verdict on a claim. That it is true of the figures which exist is none, where one
/// is missing that could make it false.
fn verdict(claim: &Claim, evidence: &Evidence, span: Span) -> Option<Verdict> {
    let mut findings = Diagnostics::new();
    check_claim(claim, evidence, span, &[], &mut findings);
    let has_gap = findings.iter().any(|finding| finding.code == Code::ClaimGap);
    evidence.verdict(claim).filter(|verdict| !verdict.holds || !has_gap)
}

/// Returns how many figures of a register change.
fn register_change(
    query: &RegisterQuery,
    project: &Project,
    language: Language,
    old: &Evidence,
    new: &Evidence,
) -> usize {
    let [old, new] = [old, new].map(|evidence| {
        let figures = register_figures(query, project, evidence).into_iter();
        let printed = figures.filter_map(|placeholder| {
            let text = figure(&placeholder, evidence, &project.catalog, language)?;
            Some((placeholder, text))
        });
        printed.collect::<Vec<_>>()
    });
    let shared = old.iter().zip(&new).filter(|(old, new)| old != new).count();
    shared + old.len().abs_diff(new.len())
}

/// Returns how many cells of a table change.
fn table_change(query: &TableQuery, old: &Evidence, new: &Evidence) -> usize {
    let old = cells(query, old);
    let new = cells(query, new);
    let missing = |cells: &Vec<ShownCell>, other: &Vec<ShownCell>| {
        cells.iter().filter(|cell| !other.contains(cell)).count()
    };
    // A cell that changed is missing on both sides, one that came or went on one.
    missing(&new, &old).max(missing(&old, &new))
}

/// A cell of a table: what it is about, and what it shows.
type ShownCell = (String, String);

fn cells(query: &TableQuery, evidence: &Evidence) -> Vec<ShownCell> {
    let Ok(table) = evidence.table(query) else { return Vec::new() };
    let mut cells = Vec::new();
    for (row, line) in table.rows.iter().zip(&table.cells) {
        for (column, cell) in table.columns.iter().zip(line) {
            cells.push((format!("{row:?} {column:?}"), shown(cell.as_ref())));
        }
    }
    cells
}

fn shown(cell: Option<&Selected<'_>>) -> String {
    let Some(found) = cell else { return String::new() };
    let value = found
        .observation
        .value
        .map(|value| crate::text::number::round(value, found.decimals().into()));
    let instead = found.observation.instead.as_deref();
    format!("{value:?} {instead:?} {:?}", found.observation.flags)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::diagnostic::Spanned;
    use crate::evidence::{Operand, Query, Relation, Selector, read};
    use crate::load::{self, Disk};

    #[test]
    fn new_evidence_changes_figures_tables_and_claims() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut diags = Diagnostics::new();
        let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut diags);
        let evidence = &loaded.project.evidence;
        assert_eq!(affected(&loaded.project, evidence, evidence), []);
        // The newest figure of Lithuania falls below all others.
        let name = "poverty-or-exclusion.csv";
        let file = loaded.sources.find(&format!("report/data/{name}")).unwrap();
        let text = &loaded.sources.file(file).text;
        let text = text.replace("2022,LT,TOTAL,24.6", "2022,LT,TOTAL,9.9");
        let dataset =
            read::dataset(file, &text, read::Wanted::Everything, &mut diags).unwrap();
        let newer =
            evidence.with_dataset(name, dataset, &loaded.project.catalog, &mut diags);
        let found = affected(&loaded.project, evidence, &newer);
        let kind = |what: &What| match what {
            What::Figure { .. } => "figure",
            What::Table { .. } => "table",
            What::Chart { .. } => "chart",
            What::Claim { .. } => "claim",
            What::Typed { .. } => "typed",
        };
        for language in &loaded.project.manifest.languages {
            let affected = found.iter().filter(|affected| affected.language == *language);
            // However often a chapter cites it.
            let kinds: BTreeSet<&str> =
                affected.map(|affected| kind(&affected.what)).collect();
            assert_eq!(kinds, BTreeSet::from(["chart", "claim", "figure", "table"]));
        }
        assert!(found.iter().any(|affected| affected.what == What::Table { cells: 1 }));
    }

    #[test]
    fn a_claim_that_new_evidence_leaves_open_is_told() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut diags = Diagnostics::new();
        let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut diags);
        let evidence = &loaded.project.evidence;
        let span = Span::new(loaded.project.manifest.file, 0..0);
        let spanned = |text: &str| Spanned::new(text.to_owned(), span);
        let query =
            Query { indicator: spanned("poverty-or-exclusion"), selectors: Vec::new() };
        let selector = |dimension: &str, code: &str| Selector {
            dimension: spanned(dimension),
            code: spanned(code),
        };
        let selectors = vec![selector("year", "2022"), selector("geo", "LT")];
        let claim = Claim {
            left: Operand::Figure(Query { selectors, ..query }),
            relation: Spanned::new(Relation::HighestSince, span),
            right: Operand::Literal(spanned("2018")),
        };
        let holds = |evidence: &Evidence| {
            verdict(&claim, evidence, span).map(|verdict| verdict.holds)
        };
        let name = "poverty-or-exclusion.csv";
        let file = loaded.sources.find(&format!("report/data/{name}")).unwrap();
        let text = &loaded.sources.file(file).text;
        let mut with = |cell: &str| {
            let lines = text.lines().map(|line| match line {
                _ if line.starts_with("2022,LT,TOTAL,") => {
                    "2022,LT,TOTAL,99.9,,".to_owned()
                }
                _ if line.starts_with("2021,LT,TOTAL,") => cell.to_owned(),
                _ => line.to_owned(),
            });
            let text =
                lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
            let dataset =
                read::dataset(file, &text, read::Wanted::Everything, &mut diags).unwrap();
            evidence.with_dataset(name, dataset, &loaded.project.catalog, &mut diags)
        };
        for (cell, expected) in [
            ("2021,LT,TOTAL,20,,", Some(true)),
            ("2021,LT,TOTAL,:,,", None),
            ("", None),
            ("2021,LT,TOTAL,>20,,", None),
            ("2021,LT,TOTAL,<20,,", Some(true)),
            ("2021,LT,TOTAL,99.95,,", Some(false)),
        ] {
            assert_eq!(holds(&with(cell)), expected, "{cell}");
        }
    }
}
