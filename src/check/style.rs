//! House style: what a copy editor marks, by the rules of each language.
//!
//! What it finds: what the rules in `style.toml` of the language describe.
//! Why it matters: a report that is written like the documents of the United Nations is read
//! like them; „3.000 vaikų“ may be read as three.
//! Example: „t.y.“ instead of „t. y.“, "5%" instead of "5 per cent".
//!
//! The words of others (quotations, children's voices), code, addresses and symbols of
//! documents are left alone. What shows that a text is not finished is found by such rules, too,
//! wherever it stands.

use rayon::prelude::*;

use crate::check::terms::is_quoted;
use crate::diagnostic::{Diagnostic, Diagnostics, Fix, Severity, Sources, found};
use crate::model::{ChapterText, Project, SegmentKind};
use crate::text::{Departure, Language, Setting};
use crate::translation::{Comparisons, Segment, flat};

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    let chapters = project.chapters.iter().enumerate();
    let texts: Vec<_> = chapters
        .flat_map(|(index, chapter)| chapter.texts.iter().map(move |text| (index, text)))
        .collect();
    let found: Vec<Vec<Diagnostic>> = texts
        .into_par_iter()
        .map(|(index, (language, text))| {
            let segments = comparisons.segments(index, *language);
            of_text(project, *language, text, segments, sources)
        })
        .collect();
    found.into_iter().flatten().for_each(|finding| diags.push(finding));
}

/// Returns what is found in segments of a chapter's text in one language.
pub(super) fn of_text(
    project: &Project,
    language: Language,
    text: &ChapterText,
    segments: &[Segment],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let Some(style) = project.styles.get(&language) else { return Vec::new() };
    let lexicon = project.catalog.lexicon(language);
    let mut found = Vec::new();
    for segment in segments {
        let setting = match segment.kind {
            SegmentKind::Code => continue,
            SegmentKind::TableCell => Setting::Cell,
            SegmentKind::Title
            | SegmentKind::Heading
            | SegmentKind::Paragraph
            | SegmentKind::ListItem
            | SegmentKind::Caption
            | SegmentKind::Alternative
            | SegmentKind::Directive
            | SegmentKind::Footnote => Setting::Prose,
        };
        let words = flat(&segment.text);
        let mut departures = style.departures(&words, setting, &lexicon);
        // A quotation is left as it is, but it has to be finished, too.
        if !departures.is_empty() && is_quoted(segment, text) {
            departures.retain(|departure| departure.replacement.is_none());
        }
        let findings = departures
            .iter()
            .map(|departure| finding(departure, &words, segment, sources));
        found.extend(findings);
    }
    found
}

fn finding(
    departure: &Departure,
    words: &str,
    segment: &Segment,
    sources: &Sources,
) -> Diagnostic {
    let Departure { rule, range, replacement, is_certain } = departure;
    let written = words.get(range.clone()).unwrap_or_default();
    let span = segment.span_of(range, sources);
    let Some(replacement) = replacement else {
        let (advice, detail) = (&rule.advice, rule.source.as_str());
        let rule = rule.name.as_str();
        return found::UnfinishedText { rule, advice, written, detail }.at(span);
    };
    let mut finding = found::HouseStyle {
        rule: &rule.name,
        advice: &rule.advice,
        written,
        expected: replacement,
        detail: &rule.source,
    }
    .at(span);
    if !is_certain {
        finding.severity = Severity::Note;
    }
    // Escapes, entities and marks of emphasis among the words would be lost.
    let is_there = sources.slice(span).split_whitespace().eq(written.split_whitespace());
    let fix = Fix { span, replacement: replacement.clone(), is_safe: *is_certain };
    finding.with_fix(is_there.then_some(fix))
}
