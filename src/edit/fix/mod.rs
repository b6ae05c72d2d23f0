//! Applies the changes that remove findings, where their remedy is beyond doubt.
//!
//! Nothing is written on the word of a finding alone: the report is read and checked as it
//! would become, and a change that does not remove its finding, or leads to an error that
//! was not there before, is left out. Translations stay confirmed where only the typography
//! changes.

mod confirmed;
mod prove;
#[cfg(test)]
mod tests;
mod text;

use std::path::Path;

use crate::compile::Fonts;
use crate::diagnostic::{Code, Diagnostic, FileId, Fix, Sources};
use crate::edit::ChangeSet;
use crate::edit::fix::prove::{Refusal, refusals, refusals_for_others};
use crate::edit::fix::text::FixedText;
use crate::load::{Files, MEMORY, Overlay};
use crate::pipeline::Snapshot;
use crate::translation::tmx;

/// The endings of files that authors write by hand. What an office, a translator's program
/// or a reference manager wrote is not ours to change.
const WRITTEN_BY_HAND: [&str; 4] = ["md", "toml", "ftl", "yml"];

/// What becomes of a report by the fixes of its findings.
#[derive(Debug)]
pub struct Fixed {
    /// The files that change.
    pub changes: ChangeSet,
    /// The changes that are made, in the order of the text.
    pub applied: Vec<Applied>,
    /// What was left as it is.
    pub refused: Vec<Refused>,
    /// Whether another run may fix more: of changes that overlap only the first is made,
    /// and one may bring to light what the next can fix.
    pub is_more: bool,
    /// The report as it becomes, with its findings; nothing if nothing changes.
    pub after: Option<(Snapshot, Vec<Diagnostic>)>,
}

/// A change that is made, with the findings that it removes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The change.
    pub fix: Fix,
    /// What it removes: more than one finding where one mistake has several consequences.
    pub findings: Vec<Diagnostic>,
}

/// A finding whose change is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The finding.
    pub finding: Diagnostic,
    /// The error to which the change would lead; nothing if it would not help.
    pub leads_to: Option<Code>,
}

/// Applies the changes that need no decision. `findings` are those of the report, sorted,
/// and `files` what it was read from.
pub fn fix(
    snapshot: &Snapshot,
    findings: &[Diagnostic],
    files: &dyn Files,
    fonts: &Fonts,
) -> Fixed {
    let sources = &snapshot.sources;
    let (mut applied, mut is_more) = choose(findings, sources);
    let mut refused = Vec::new();
    // Each round makes fewer changes than the one before it.
    while !applied.is_empty() {
        let texts = FixedText::of_files(&applied, sources);
        let overlay = texts.iter().fold(Overlay::new(files), |overlay, text| {
            overlay.with(&sources.file(text.file).path, &text.text)
        });
        let mut after = Snapshot::of(&overlay, snapshot.options.clone());
        after.root.clone_from(&snapshot.root);
        let mut found = after.findings(fonts);
        let mut left: Vec<Refusal> = texts
            .iter()
            .flat_map(|text| refusals(text, findings, sources, &found, &after.sources))
            .collect();
        left.extend(refusals_for_others(
            &texts,
            findings,
            sources,
            &found,
            &after.sources,
        ));
        if left.is_empty() {
            let mut changes = ChangeSet::default();
            for text in &texts {
                let file = sources.file(text.file);
                changes.replace(
                    snapshot.root.join(&file.path),
                    &file.text,
                    text.text.clone(),
                );
            }
            if let Some(memory) = confirmed::kept(snapshot, &after) {
                changes.memory(snapshot, &memory);
                let language = snapshot.project.manifest.source_language;
                let overlay = overlay.with(MEMORY, tmx(&memory, language));
                after = Snapshot::of(&overlay, snapshot.options.clone());
                after.root.clone_from(&snapshot.root);
                found = after.findings(fonts);
            }
            is_more |= fixable(&found, &after.sources) > refused.len();
            return Fixed {
                changes,
                applied,
                refused,
                is_more,
                after: Some((after, found)),
            };
        }
        let (kept, dropped): (Vec<Applied>, Vec<Applied>) = applied
            .into_iter()
            .partition(|applied| left.iter().all(|left| left.fix != applied.fix));
        for Applied { fix, findings } in dropped {
            let leads_to =
                left.iter().find(|left| left.fix == fix).and_then(|left| left.leads_to);
            refused.extend(
                findings.into_iter().map(|finding| Refused { finding, leads_to }),
            );
        }
        applied = kept;
    }
    Fixed { changes: ChangeSet::default(), applied, refused, is_more, after: None }
}

/// Returns how many of some findings have a change that needs no decision.
pub fn fixable(findings: &[Diagnostic], sources: &Sources) -> usize {
    findings.iter().filter(|finding| is_wanted(finding, sources)).count()
}

/// Returns whether a finding has a change that may be made without asking, in a file that
/// may be changed.
fn is_wanted(finding: &Diagnostic, sources: &Sources) -> bool {
    finding.fix.as_ref().is_some_and(|fix| fix.is_safe && is_ours(fix.span.file, sources))
}

fn is_ours(file: FileId, sources: &Sources) -> bool {
    WRITTEN_BY_HAND.iter().any(|extension| is_written_in(file, extension, sources))
}

/// Returns whether the name of a file has an extension.
fn is_written_in(file: FileId, extension: &str, sources: &Sources) -> bool {
    Path::new(&sources.file(file).path)
        .extension()
        .is_some_and(|source| source == extension)
}

/// Returns the changes to be made, and whether any was left out because it overlaps one
/// before it.
fn choose(findings: &[Diagnostic], sources: &Sources) -> (Vec<Applied>, bool) {
    let mut wanted: Vec<(&Fix, &Diagnostic)> = findings
        .iter()
        .filter(|finding| is_wanted(finding, sources))
        .filter_map(|finding| Some((finding.fix.as_ref()?, finding)))
        .collect();
    wanted.sort_by_key(|(fix, _)| fix.span);
    let mut chosen: Vec<Applied> = Vec::new();
    let mut has_overlaps = false;
    for (fix, finding) in wanted {
        match chosen.last_mut() {
            Some(last) if last.fix == *fix => last.findings.push(finding.clone()),
            Some(last) if overlap(&last.fix, fix) => has_overlaps = true,
            _ => {
                chosen
                    .push(Applied { fix: fix.clone(), findings: vec![finding.clone()] });
            }
        }
    }
    (chosen, has_overlaps)
}

/// Returns whether a change and one that begins no earlier touch the same text.
fn overlap(first: &Fix, second: &Fix) -> bool {
    let (first, second) = (first.span, second.span);
    first.file == second.file && (second.start < first.end || second.start == first.start)
}
