//! What only the copy to be sent may not have, and whether a report can be built.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::{Fault, ReportContext};
use crate::check::cascades::MISSPELT;
use crate::check::samples::{paragraphs, samples};
use crate::check::shared::Shared;
use crate::check::{coverage, registers, unadopted};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Sources, Span, found};
use crate::model::{Chapter, Manifest, Project, SegmentKind, Unit};
use crate::translation::Comparisons;

/// What a draft may still lack or doubt of its translation, but not the copy to be sent.
pub(super) const UNFINISHED_TRANSLATION: [Code; 15] = [
    // Of what nobody confirmed the program can't know whether it is out of date.
    Code::Unconfirmed,
    Code::MemorySyntax,
    Code::MemoryContradiction,
    Code::ChapterWithoutTranslation,
    Code::ParagraphWithoutTranslation,
    Code::ParagraphWithoutSource,
    Code::FootnoteDiffers,
    Code::PlaceholderDiffers,
    Code::LinkDiffers,
    Code::HeadingDiffers,
    Code::ListDiffers,
    Code::TableDiffers,
    Code::PictureDiffers,
    Code::StaleTranslation,
    Code::TermAvoided,
];

/// What else the copy to be sent may not have: what says of itself that the report is not the
/// one to be sent, and what names a child.
const NEVER: [Code; 3] = [Code::SampleText, Code::DraftNotice, Code::PersonalData];

/// What somebody has to look at before the copy is sent, though it may be innocent.
const ALWAYS_SHOWN: [Code; 3] =
    [Code::CouldIdentify, Code::FewChildren, Code::TellingName];

/// What most likely is a mistake, though only a reader can tell: the copy to be sent may
/// have it where the project's settings say so.
pub(super) const SUSPECT: [Code; 20] = [
    // It looks forgotten until somebody says why the report has no chapter on it.
    Code::ArticleWithoutChapter,
    Code::DoesNotFit,
    Code::ChapterNotRead,
    Code::CopyNotRead,
    Code::EmptyRegister,
    Code::MissingPart,
    Code::RegisterNotRead,
    Code::RegisterNotPrinted,
    Code::UnfinishedText,
    Code::ImageIncomplete,
    Code::LooksLikeMarkup,
    Code::TextNotPrinted,
    Code::RawHtml,
    Code::FigureDiffers,
    Code::SentencesDiffer,
    Code::Untranslated,
    Code::RunTogether,
    Code::PrintedTwice,
    Code::QuotationMark,
    Code::UnnamedCode,
];

/// What an author of a draft may leave for later, and whoever sends the copy has to look at,
/// unless the project's settings say otherwise.
pub(super) const LOOKED_AT: [Code; 1] = [Code::TypedFigure];

/// Checks what no draft is checked for: sample text, articles without a chapter, chapters that
/// were there, a notice or text that says it is a draft, who sends it, and whether there is a
/// record of the state of its translation.
pub fn final_copy(report: ReportContext<'_>, diags: &mut Diagnostics) {
    let ReportContext { project, sources, comparisons, .. } = report;
    for sample in samples(project, sources) {
        diags.push(found::SampleText.at(sample));
    }
    coverage::unexplained(project, diags);
    registers::unassessed(project, diags);
    deleted_chapters(project, comparisons, diags);
    // It would tell the Committee that the text is neither finished nor adopted.
    if let Some(draft) = &project.manifest.draft {
        diags.push(found::DraftNotice.at(draft.span));
    }
    unadopted::sender(project, sources, diags);
    unadopted::texts(project, sources, diags);
    without_memory(project, diags);
}

/// Points out the chapters whose texts were confirmed and that are no longer there. Nothing else
/// remembers a part that the kind of submission does not ask for, such as a foreword. Of a
/// chapter that was renamed or joined with another, most texts are elsewhere; samples that
/// nobody replaced are no loss.
fn deleted_chapters(
    project: &Project,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    let elsewhere: BTreeSet<usize> = comparisons
        .candidates(project)
        .flat_map(|candidate| &candidate.comparison.renamed)
        .copied()
        .collect();
    let samples = paragraphs(&project.templates);
    let is_text = |unit: &Unit| {
        !matches!(unit.kind, Some(SegmentKind::Title | SegmentKind::Heading))
            && project.manifest.languages.contains(&unit.language)
            && !samples.contains(&unit.source.plain())
    };
    // Of each chapter the first text, how many there were, and how many are elsewhere.
    let mut gone: BTreeMap<&str, (Option<Span>, usize, usize)> = BTreeMap::new();
    for (index, unit) in project.memory.units.iter().enumerate() {
        let Some(id) = unit.chapter.as_deref().filter(|_| is_text(unit)) else {
            continue;
        };
        if project.chapters.find(id).is_none() {
            let (_, all, kept) = gone.entry(id).or_insert((unit.span, 0, 0));
            *all += 1;
            *kept += usize::from(elsewhere.contains(&index));
        }
    }
    gone.retain(|_, (_, all, kept)| *kept * 2 < *all);
    if let Some((first, _, _)) = gone.values().next() {
        let names: Vec<&str> = gone.keys().copied().collect();
        let finding =
            found::ChapterDeleted { names: &names.join(", "), count: names.len() };
        diags.push(finding.at(*first));
    }
}

/// Points out that nothing is known of the state of a report's translation.
pub fn without_memory(project: &Project, diags: &mut Diagnostics) {
    let source = project.manifest.source_language;
    let is_translated =
        |chapter: &Chapter| chapter.texts.keys().any(|language| *language != source);
    let has_none = project.memory.is_whole && project.memory.file.is_none();
    if has_none && project.chapters.iter().any(is_translated) {
        diags.push(found::Unconfirmed { kind: found::Unconfirmation::None }.at(None));
    }
}

/// Gives findings the severities that the project asks for. In the copy to be sent the
/// languages may not differ, nor a translation be stale, nor a child be named, whatever the
/// project says.
pub fn apply_severities(manifest: &Manifest, is_final: bool, diags: &mut Diagnostics) {
    diags.apply_severities(&severities(manifest, is_final));
    if is_final {
        let least: BTreeMap<Code, Severity> = least_severities().collect();
        for finding in diags.iter_mut() {
            if let Some(least) = least.get(&finding.code) {
                finding.severity = finding.severity.max(*least);
            }
        }
    }
}

/// Returns the severities of findings that have another than their own.
pub(super) fn severities(
    manifest: &Manifest,
    is_final: bool,
) -> BTreeMap<Code, Option<Severity>> {
    let mut severities = manifest.findings.clone();
    if is_final {
        for (code, least) in least_severities() {
            let asked = severities.get(&code).copied();
            if asked.unwrap_or(Some(code.default_severity())) < Some(least) {
                severities.insert(code, Some(least));
            }
        }
        for code in SUSPECT {
            severities.entry(code).or_insert(Some(Severity::Error));
        }
        for code in LOOKED_AT {
            severities.entry(code).or_insert(Some(Severity::Warning));
        }
    }
    severities
}

/// Returns the severities below which findings do not fall in the copy to be sent.
fn least_severities() -> impl Iterator<Item = (Code, Severity)> {
    // Instead of what these name, a mark would be printed.
    let errors = UNFINISHED_TRANSLATION.into_iter().chain(NEVER).chain(MISSPELT);
    let warnings = ALWAYS_SHOWN.into_iter().map(|code| (code, Severity::Warning));
    errors.map(|code| (code, Severity::Error)).chain(warnings)
}

/// Makes notes of what a copy does not show, because it is masked.
pub fn soften_masked(diags: &mut Diagnostics) {
    let is_masked = |code| {
        matches!(code, Code::PersonalData | Code::SuppressedValue)
            || ALWAYS_SHOWN.contains(&code)
    };
    for finding in diags.iter_mut().filter(|finding| is_masked(finding.code)) {
        finding.severity = Severity::Note;
    }
}

/// What a report is built as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// A draft.
    Draft,
    /// A draft without what could identify a child.
    Redacted,
    /// The copy to be sent.
    Final,
}

/// Returns whether findings let chapters of a report be built, or all if there are none. A
/// draft may be too long: its author needs the pages in order to shorten them, or to see who
/// can be identified. It may have errors in its chapters, too, for they are marked where they
/// stand, and in lists that all chapters share.
pub fn can_be_built(
    project: &Project,
    sources: &Sources,
    chapters: &[String],
    copy: Copy,
    diags: &Diagnostics,
) -> bool {
    let is_final = copy == Copy::Final;
    let shared = Shared::new(project, sources, chapters);
    let is_tolerated = |finding: &Diagnostic| {
        finding.severity < Severity::Error
            || !is_final
                && (is_tolerated_in_drafts(finding.code)
                    || fault(project, sources, finding).is_some()
                    || shared.is_spare(finding)
                    || shared.can_be_marked(finding, copy))
    };
    diags.iter().all(is_tolerated)
}

/// Returns whether an error keeps no draft from being built, wherever it stands: its author
/// needs the pages to see what is wrong.
fn is_tolerated_in_drafts(code: Code) -> bool {
    matches!(code, Code::OverWordLimit | Code::PersonalData)
}

/// Returns what a draft of some chapters marks, each once, in the order of the places: errors in
/// chapters, and what these chapters use of lists that have errors.
pub fn faults(
    project: &Project,
    sources: &Sources,
    chapters: &[String],
    diags: &Diagnostics,
) -> Vec<Fault> {
    let mut faults: Vec<Fault> = each_fault(project, sources, diags).collect();
    faults.extend(Shared::new(project, sources, chapters).faults(diags));
    // A name that is missing in two languages is one error of the text.
    let key = |fault: &Fault| (fault.span, fault.finding.code);
    faults.sort_by_cached_key(|fault| (key(fault), fault.finding.args.clone()));
    faults.dedup_by_key(|fault| key(fault));
    faults
}

/// Returns the errors in chapters as they are told, one for each language.
pub fn each_fault(
    project: &Project,
    sources: &Sources,
    diags: &Diagnostics,
) -> impl Iterator<Item = Fault> {
    diags.iter().filter_map(|finding| fault(project, sources, finding))
}

fn fault(project: &Project, sources: &Sources, finding: &Diagnostic) -> Option<Fault> {
    let (span, code) = (finding.primary?, finding.code);
    let is_in_chapter = match code {
        // It may lie outside the folders of chapters; the report does without it.
        Code::ChapterNotRead => true,
        // Without pages there is nothing to mark.
        Code::TypstError | Code::TemplateError | Code::Defect => false,
        _ => project.manifest.in_language(&sources.file(span.file).path).is_some(),
    };
    let is_fault = finding.severity == Severity::Error && is_in_chapter;
    is_fault.then(|| Fault { span, finding: finding.clone(), hides: false })
}
