//! Fonts: those that are named are there, they may be used, and they have every character. An accessible PDF
//! can't hold a character that no font can show.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Typefaces;
use crate::diagnostic::found::{FontMistake, Unavailable, WrongValue};
use crate::diagnostic::{Diagnostics, Sources, Span, found, near};
use crate::model::{
    Block, BlockKind, ChapterText, FontFile, Image, InlineKind, Project, path, visit,
};
use crate::syntax::picture::text_of_image;
use crate::text::alphabet;

/// The characters before this one are the most frequent: those of European languages in Latin
/// letters.
const FREQUENT: char = '\u{250}';

/// How many characters of a run are told by number.
const CODEPOINTS_TOLD: usize = 5;

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    fonts: Typefaces<'_>,
    diags: &mut Diagnostics,
) {
    families(project, sources, fonts, diags);
    // To look up a character in all fonts takes time, and few occur.
    let frequent: Vec<Option<Unavailable>> =
        ('\0'..FREQUENT).map(|c| problem(c, fonts.covers)).collect();
    let problem = |c: char| match frequent.get(c as usize) {
        Some(problem) => *problem,
        None => problem(c, fonts.covers),
    };
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        check_text(text, project, sources, &problem, diags);
    }
}

/// The families that the settings name are there and have the letters of the report's
/// languages; the files of the project may be embedded and say under which licence.
fn families(
    project: &Project,
    sources: &Sources,
    fonts: Typefaces<'_>,
    diags: &mut Diagnostics,
) {
    let named = &project.manifest.layout.fonts;
    for family in named {
        let found = family.value.as_str();
        if !fonts.families.contains(&found) {
            let similar = near(found, fonts.families);
            let known = &fonts.families.join(", ");
            let kind = WrongValue::Font { found, similar, known };
            diags.push(found::InvalidValue { key: "fonts", kind }.at(family.span));
            continue;
        }
        for language in &project.manifest.languages {
            let letters = alphabet(*language, &project.catalog).into_iter();
            let missing: String =
                letters.filter(|letter| (fonts.lacks)(found, *letter)).collect();
            if missing.is_empty() {
                continue;
            }
            let language = language.as_str();
            let kind = FontMistake::Letters { missing: &missing, language };
            diags.push(found::FontUnsuitable { name: found, kind }.at(family.span));
        }
    }
    let whole = sources.whole(project.manifest.file);
    let place = named.first().map_or(whole, |family| family.span);
    for FontFile { path, is_embeddable, licence, .. } in &project.fonts {
        let families = fonts.families.join(", ");
        let kind = match licence {
            _ if named.is_empty() => FontMistake::Unused { families: &families },
            Some(licence) if !is_embeddable => FontMistake::Restricted { licence },
            None if !is_embeddable => FontMistake::Restricted { licence: "–" },
            None => FontMistake::Licence,
            Some(_) => continue,
        };
        diags.push(found::FontUnsuitable { name: path, kind }.at(place));
    }
}

/// Each run of such characters is one finding. Where an error is the same, output names the
/// places together.
fn check_text(
    text: &ChapterText,
    project: &Project,
    sources: &Sources,
    problem: &dyn Fn(char) -> Option<Unavailable>,
    diags: &mut Diagnostics,
) {
    let mut known: BTreeSet<(Span, Unavailable)> = BTreeSet::new();
    let mut look = |shown: &str, span: Span| {
        for (kind, run) in runs(shown, problem) {
            let mut places = locate(run, span, sources);
            let Some(place) = places.find(|place| known.insert((*place, kind))) else {
                continue;
            };
            let codepoint = &codepoints(run);
            let character = run;
            let finding = found::CharacterNotAvailable { character, codepoint, kind };
            diags.push(finding.at(place));
        }
    };
    look(&text.title.value, text.title.span);
    let mut blocks: Vec<&Block> = Vec::new();
    text.visit_blocks(&mut |block| blocks.push(block));
    let folder = path::folder(&sources.file(text.file).path);
    let look_into = |image: &Image, look: &mut dyn FnMut(&str, Span)| {
        look(image.caption.as_deref().unwrap_or_default(), image.path.span);
        let file = path::resolve(folder, &image.path.value);
        if let Some(picture) = file.and_then(|file| project.images.get(&file)) {
            look(&text_of_image(picture.format, &picture.bytes), image.path.span);
        }
    };
    for block in blocks {
        if let BlockKind::Code(code) = &block.kind {
            look(code, block.span);
        }
        visit::own_images(block, &mut |image| look_into(image, &mut look));
        visit::own_inlines(block, &mut |inline| {
            if let InlineKind::Text(shown) | InlineKind::Code(shown) = &inline.kind {
                look(shown, inline.span);
            }
        });
    }
}

/// Returns why a character can't be shown.
fn problem(c: char, covers: &dyn Fn(char) -> bool) -> Option<Unavailable> {
    let is_unset = !c.is_whitespace() && !covers(c);
    let missing = is_unset.then_some(Unavailable::Missing);
    is_right_to_left(c).then_some(Unavailable::Direction).or(missing)
}

/// Returns the runs of characters with one problem; spaces between them belong to the run.
fn runs(
    text: &str,
    problem: impl Fn(char) -> Option<Unavailable>,
) -> Vec<(Unavailable, &str)> {
    let mut runs: Vec<(Unavailable, Range<usize>)> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some(kind) = problem(c) else { continue };
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some((last, range))
                if *last == kind
                    && text
                        .get(range.end..at)
                        .is_some_and(|gap| gap.trim().is_empty()) =>
            {
                range.end = end;
            }
            _ => runs.push((kind, at..end)),
        }
    }
    let slice = |(kind, range)| (kind, text.get(range).unwrap_or(""));
    runs.into_iter().map(slice).collect()
}

/// Returns whether a character belongs to a script that is written from right to left, such
/// as Hebrew and Arabic: the typesetting of a line in two directions is not supported.
fn is_right_to_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// Returns the numbers of the first characters of a run, such as `U+1F600`.
fn codepoints(run: &str) -> String {
    let numbers = run.chars().filter(|c| !c.is_whitespace());
    let numbers =
        numbers.take(CODEPOINTS_TOLD + 1).map(|c| format!("U+{:04X}", u32::from(c)));
    let mut numbers: Vec<String> = numbers.collect();
    if numbers.len() > CODEPOINTS_TOLD {
        "…".clone_into(&mut numbers[CODEPOINTS_TOLD]);
    }
    numbers.join(" ")
}

/// Returns where a run stands within a span; the span itself if it was written as an entity.
fn locate<'s>(
    run: &'s str,
    span: Span,
    sources: &'s Sources,
) -> impl Iterator<Item = Span> + 's {
    let found = sources.slice(span).match_indices(run).map(move |(at, _)| {
        let start = span.range().start + at;
        Span::new(span.file, start..start + run.len())
    });
    let mut found = found.peekable();
    // What is written in another way, such as an entity, is anywhere in its text.
    let whole = found.peek().is_none().then_some(span);
    found.chain(whole)
}
