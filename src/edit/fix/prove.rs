//! Whether changes do what they are for, and nothing worse.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, FileId, Fix, Severity, Sources, Span};
use crate::edit::fix::text::FixedText;
use crate::edit::fix::{Applied, is_wanted, is_written_in};

/// A change that must not be made.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) fix: Fix,
    /// The error to which it would lead; nothing if it would not help.
    pub(super) leads_to: Option<Code>,
}

/// Returns the changes of a file that do not remove what they are for, or after which
/// there is an error that was not there before. `findings` are those of the report as it
/// is, and `found` those as it would become.
pub(super) fn refusals(
    fixed: &FixedText<'_>,
    findings: &[Diagnostic],
    sources: &Sources,
    found: &[Diagnostic],
    after: &Sources,
) -> Vec<Refusal> {
    let Some(file) = after.find(&sources.file(fixed.file).path) else {
        // A file that is no longer read has no findings, which proves nothing.
        return fixed.changes.iter().map(|(applied, _)| refusal(applied, None)).collect();
    };
    let arisen = arisen(fixed, findings, found, file);
    let mut refusals = Vec::new();
    for (applied, _) in &fixed.changes {
        let remains = |finding: &Diagnostic| {
            let place = finding.primary.map(|span| fixed.moved(span));
            arisen.iter().any(|known| known.code == finding.code && range(known) == place)
        };
        if applied.findings.iter().any(remains) {
            refusals.push(refusal(applied, None));
        }
    }
    let is_error = |finding: &&&Diagnostic| finding.severity == Severity::Error;
    // An error that only shows up now and has a fix is left to the next run.
    for error in
        arisen.iter().filter(is_error).filter(|finding| !is_wanted(finding, after))
    {
        let place = range(error).unwrap_or_default();
        let line = |byte: usize| after.position(file, byte).line;
        let is_near = |new: &&(&Applied, Range<usize>)| {
            line(new.1.start) <= line(place.end) && line(place.start) <= line(new.1.end)
        };
        let near = fixed.changes.iter().filter(is_near);
        let blamed: Vec<&Applied> = match near.min_by_key(|new| apart(&new.1, &place)) {
            // If another change of the line is to blame, the next round will show it.
            Some((applied, _)) => vec![applied],
            // Any of them may have changed how the rest of the file is read.
            None => fixed.changes.iter().map(|(applied, _)| *applied).collect(),
        };
        refusals
            .extend(blamed.into_iter().map(|applied| refusal(applied, Some(error.code))));
    }
    refusals
}

/// Returns the changes that lead to an error in a file that does not change: a key of the
/// register that is read now may make a sentence false.
pub(super) fn refusals_for_others(
    texts: &[FixedText<'_>],
    findings: &[Diagnostic],
    sources: &Sources,
    found: &[Diagnostic],
    after: &Sources,
) -> Vec<Refusal> {
    let changed: Vec<&str> =
        texts.iter().map(|text| sources.file(text.file).path.as_str()).collect();
    let known: BTreeSet<(Code, FindingPlace<'_>)> =
        findings.iter().map(|finding| (finding.code, place(finding, sources))).collect();
    // One error is enough: after its changes are left out, the next round finds others.
    let new = found.iter().find(|finding| {
        let place = place(finding, after);
        finding.severity == Severity::Error
            && place.as_ref().is_none_or(|(path, _)| !changed.contains(path))
            && !known.contains(&(finding.code, place))
    });
    let Some(error) = new else { return Vec::new() };
    // An error elsewhere rarely comes from the text of a chapter, so other files are
    // suspected first.
    let is_chapter = |text: &&FixedText<'_>| is_written_in(text.file, "md", sources);
    let (chapters, others): (Vec<_>, Vec<_>) = texts.iter().partition(is_chapter);
    let blamed = if others.is_empty() { chapters } else { others };
    let changes = blamed.into_iter().flat_map(|text| &text.changes);
    changes.map(|(applied, _)| refusal(applied, Some(error.code))).collect()
}

/// Where a finding stands: the file and the bytes in it; `None` for the whole report.
type FindingPlace<'s> = Option<(&'s str, (usize, usize))>;

fn place<'s>(finding: &Diagnostic, sources: &'s Sources) -> FindingPlace<'s> {
    let span = finding.primary?;
    let range = span.range();
    Some((sources.file(span.file).path.as_str(), (range.start, range.end)))
}

/// Returns the findings about a file that were not there before the changes.
fn arisen<'d>(
    fixed: &FixedText<'_>,
    findings: &[Diagnostic],
    found: &'d [Diagnostic],
    file: FileId,
) -> Vec<&'d Diagnostic> {
    let is_applied = |finding: &Diagnostic| {
        fixed.changes.iter().any(|(applied, _)| applied.findings.contains(finding))
    };
    let mut known: BTreeMap<(Code, usize, usize), usize> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| !is_applied(finding)) {
        if let Some(span) = finding.primary.filter(|span| span.file == fixed.file) {
            let place = fixed.moved(span);
            *known.entry((finding.code, place.start, place.end)).or_default() += 1;
        }
    }
    let mut is_new = |finding: &&Diagnostic| {
        let Some(span) = finding.primary.filter(|span| span.file == file) else {
            return false;
        };
        let place = span.range();
        match known.get_mut(&(finding.code, place.start, place.end)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        }
    };
    found.iter().filter(|finding| is_new(finding)).collect()
}

/// Returns how many bytes stand between two ranges.
fn apart(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.start.max(b.start).saturating_sub(a.end.min(b.end))
}

fn range(finding: &Diagnostic) -> Option<Range<usize>> {
    finding.primary.map(Span::range)
}

fn refusal(applied: &Applied, leads_to: Option<Code>) -> Refusal {
    Refusal { fix: applied.fix.clone(), leads_to }
}
