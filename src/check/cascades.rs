//! Suppresses findings caused by another finding.
//!
//! What it suppresses: that a placeholder differs between the languages, or that a translation
//! is out of date, where a name in that placeholder or sentence is misspelt; what figures a
//! placeholder gives that differs from its source; that a dataset has
//! no such period or figure, where a row of it could not be read; that a text is not finished,
//! where it is of a link that could not be read; that a name is not known,
//! where a file holds two versions that were not merged or a chapter could not be read.
//! Why it matters: to follow such a finding would spoil the translation or the chapter, which
//! are right.
//! What it keeps: an error, unless its cause is one, too; else the report could be sent.
//! Example: `yaer=2023` in Lithuanian beside `year=2023` in English; a row of the year `2O23`.
//!
//! A placeholder that can't be read at all is known from
//! [`ChapterText::unread`](crate::model::ChapterText::unread).

use std::collections::BTreeSet;

use crate::diagnostic::{Arg, Code, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::evidence::TIME;
use crate::model::{Chapter, ChapterText, Project};
use crate::syntax::conflict;

/// Names in placeholders that mean nothing.
pub(super) const MISSPELT: [Code; 7] = [
    Code::UnknownIndicator,
    Code::UnknownDimension,
    Code::UnknownCode,
    Code::OpenDimension,
    Code::NoObservation,
    Code::UnknownSource,
    Code::UnknownReference,
];

/// Figures that a placeholder does not give.
const WITHOUT_FIGURE: [Code; 4] = [
    Code::MissingValue,
    Code::SuppressedValue,
    Code::ChangeUndefined,
    Code::UndrawableChart,
];

/// That a placeholder is not the one that it translates.
const DIFFERS: [Code; 1] = [Code::PlaceholderDiffers];

/// What is said of the figures that a placeholder gives.
const OF_FIGURES: [Code; 7] = [
    Code::ClaimFails,
    Code::ClaimGap,
    Code::ClaimNotPrinted,
    Code::PrintedAsZero,
    Code::SeriesBreak,
    Code::MixedPeriods,
    Code::RoundedChange,
];

/// Rows of a dataset that were left out.
const LOST: [Code; 6] = [
    Code::DatasetPeriod,
    Code::DatasetShortPeriods,
    Code::DatasetRowLength,
    Code::DatasetQuote,
    Code::DatasetTruncated,
    Code::DatasetEncoding,
];

/// What a chapter seems to lack beside another, or has beyond it.
const BETWEEN_LANGUAGES: [Code; 16] = [
    Code::ParagraphWithoutSource,
    Code::ParagraphWithoutTranslation,
    Code::StaleTranslation,
    Code::FootnoteDiffers,
    Code::PlaceholderDiffers,
    Code::LinkDiffers,
    Code::HeadingDiffers,
    Code::ListDiffers,
    Code::TableDiffers,
    Code::DirectiveDiffers,
    Code::PictureDiffers,
    Code::FigureDiffers,
    Code::SentencesDiffer,
    Code::Untranslated,
    Code::MessageWithoutTranslation,
    Code::MessageVariables,
];

/// Names that nothing seems to define or to ask for.
const LONELY: [Code; 4] =
    [Code::MissingMessage, Code::UnusedMessage, Code::UnusedIndicator, Code::UnknownUnit];

/// Suppresses findings that may well be gone once the others are fixed.
pub(super) fn suppress_cascades(project: &Project, diags: &mut Diagnostics) {
    suppress_for_versions(project, diags);
    suppress_for_unread_chapters(project, diags);
    suppress_for_translations(project, diags);
    suppress_for_attributes(diags);
    suppress_for_figures(project, diags);
    suppress_for_links(diags);
}

/// Returns whether the project lets a finding keep the report from being sent.
fn is_error(project: &Project, finding: &Diagnostic) -> bool {
    let asked = project.manifest.findings.get(&finding.code).copied();
    asked.unwrap_or(Some(finding.severity)) == Some(Severity::Error)
}

/// Suppresses what may follow from two versions that were not merged: in the same chapter
/// in other languages, and about names anywhere, since the other version may define or
/// use them.
fn suppress_for_versions(project: &Project, diags: &mut Diagnostics) {
    let unmerged = conflict::files(diags);
    if unmerged.is_empty() {
        return;
    }
    let files = |chapter: &Chapter| -> Vec<FileId> {
        chapter.texts.values().map(|text| text.file).collect()
    };
    let chapters = project.chapters.iter().map(files);
    let beside: BTreeSet<FileId> = chapters
        .filter(|files| files.iter().any(|file| unmerged.contains(file)))
        .flatten()
        .collect();
    diags.retain(|finding| {
        let is_beside = finding.primary.is_some_and(|span| beside.contains(&span.file));
        !(MISSPELT.contains(&finding.code)
            || LONELY.contains(&finding.code)
            || is_beside && BETWEEN_LANGUAGES.contains(&finding.code))
    });
}

/// Suppresses that an anchor is not known, where a translation has it of a chapter that could
/// not be read in the source language; and that a translation has what such a chapter seems to
/// lack.
fn suppress_for_unread_chapters(project: &Project, diags: &mut Diagnostics) {
    let source = project.manifest.source_language;
    let is_unread = |chapter: &&Chapter| {
        chapter.texts.get(&source).is_some_and(ChapterText::is_unread)
    };
    let mut files = BTreeSet::new();
    let mut anchors = BTreeSet::new();
    let unread = project.chapters.iter().filter(is_unread);
    for text in unread.flat_map(|chapter| chapter.texts.values()) {
        files.insert(text.file);
        text.visit_blocks(&mut |block| {
            anchors
                .extend(block.anchor.iter().map(|name| Arg::from(name.value.as_str())));
        });
    }
    if files.is_empty() {
        return;
    }
    diags.retain(|finding| {
        let is_beside = finding.primary.is_some_and(|span| files.contains(&span.file));
        let is_there =
            || finding.args.get("name").is_some_and(|name| anchors.contains(name));
        !(finding.code == Code::UnknownReference && is_there()
            || is_beside && BETWEEN_LANGUAGES.contains(&finding.code)
            || is_beside && finding.code == Code::ChapterWithoutRecommendation)
    });
}

/// Suppresses that a recommendation does not say who is to act, where what it says of that has
/// a mistake.
fn suppress_for_attributes(diags: &mut Diagnostics) {
    let wrong = diags.iter().filter(|finding| {
        finding.code == Code::DirectiveAttribute
            && finding.args.get("attribute") == Some(&Arg::from("to"))
    });
    let wrong: Vec<Span> = wrong.filter_map(|finding| finding.primary).collect();
    diags.retain(|finding| {
        let holds = |block: Span| {
            let mut inside = wrong.iter().filter(|span| span.file == block.file);
            inside.any(|span| block.range().contains(&span.range().start))
        };
        finding.code != Code::RecommendationWithoutAddressee
            || !finding.primary.is_some_and(holds)
    });
}

/// Suppresses that a figure is not there, where it may stand in a row that was left out.
fn suppress_for_figures(project: &Project, diags: &mut Diagnostics) {
    let evidence = &project.evidence;
    let is_cause = |finding: &&Diagnostic| {
        LOST.contains(&finding.code) && is_error(project, finding)
    };
    let lost = diags.iter().filter(is_cause);
    let lost: BTreeSet<FileId> =
        lost.filter_map(|finding| finding.primary).map(|span| span.file).collect();
    if lost.is_empty() {
        return;
    }
    let text = |finding: &Diagnostic, name| match finding.args.get(name) {
        Some(Arg::Text(text)) => text.clone(),
        _ => String::new(),
    };
    diags.retain(|finding| {
        let is_missing =
            matches!(finding.code, Code::NoObservation | Code::YearsWithoutData)
                || finding.code == Code::UnknownCode
                    && (text(finding, "dimension") == TIME
                        || text(finding, "known").is_empty());
        // A table may have several.
        let is_lost = |id: &str| {
            let indicator = evidence.indicator(id);
            let dataset = indicator.and_then(|it| evidence.datasets().get(&it.table));
            dataset.is_some_and(|dataset| lost.contains(&dataset.file))
        };
        !is_missing || !text(finding, "indicator").split(", ").any(is_lost)
    });
}

/// Suppresses that the words of a link look like a note to the authors, where its address is not
/// read: `[nuoroda] (https://…)`.
fn suppress_for_links(diags: &mut Diagnostics) {
    // `] (`
    const BETWEEN: u32 = 3;
    let links = diags.iter().filter(|finding| {
        finding.code == Code::LooksLikeMarkup
            && finding.args.get("kind") == Some(&Arg::from("link"))
    });
    let links: BTreeSet<Span> = links.filter_map(|finding| finding.primary).collect();
    diags.retain(|finding| {
        let follows = |words: Span| {
            links.iter().any(|link| {
                link.file == words.file
                    && (words.end..=words.end + BETWEEN).contains(&link.start)
            })
        };
        finding.code != Code::UnfinishedText || !finding.primary.is_some_and(follows)
    });
}

fn suppress_for_translations(project: &Project, diags: &mut Diagnostics) {
    let is_cause = |code| MISSPELT.contains(code) || WITHOUT_FIGURE.contains(code);
    let misspelt = diags.iter().filter(|finding| is_cause(&finding.code));
    let mut places: Vec<Span> = misspelt.filter_map(|finding| finding.primary).collect();
    places.sort_unstable();
    let is_in = |whole: Span| {
        let from = places
            .partition_point(|span| (span.file, span.start) < (whole.file, whole.start));
        places
            .get(from)
            .is_some_and(|span| span.file == whole.file && span.start < whole.end)
    };
    diags.retain(|finding| {
        let follows =
            matches!(finding.code, Code::PlaceholderDiffers | Code::StaleTranslation);
        let related = finding.related.iter().map(|related| related.span);
        !follows || !finding.primary.into_iter().chain(related).any(is_in)
    });
    // Of what differs and of the wrong figures that it gives, the more severe is told.
    let in_error = |codes: &[Code]| -> BTreeSet<Span> {
        let errors = diags.iter().filter(|finding| is_error(project, finding));
        let errors = errors.filter(|finding| codes.contains(&finding.code));
        errors.filter_map(|finding| finding.primary).collect()
    };
    let (wrong, differs_in_error) = (in_error(&OF_FIGURES), in_error(&DIFFERS));
    let differ = diags.iter().filter(|finding| DIFFERS.contains(&finding.code));
    let differ: BTreeSet<Span> = differ.filter_map(|finding| finding.primary).collect();
    diags.retain(|finding| {
        let Some(span) = finding.primary else { return true };
        let is_wrong = wrong.contains(&span) && !differs_in_error.contains(&span);
        if DIFFERS.contains(&finding.code) {
            return !is_wrong;
        }
        let follows = OF_FIGURES.contains(&finding.code) && differ.contains(&span);
        !follows || is_wrong && is_error(project, finding)
    });
}
