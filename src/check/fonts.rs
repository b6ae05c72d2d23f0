//! Fonts: those that are named are there, and they have every character. An accessible PDF
//! can't hold a character that no font can show.

use std::collections::BTreeMap;

use crate::check::Typefaces;
use crate::diagnostic::{Diagnostics, Sources, Span, found, near};
use crate::model::{
    Block, BlockKind, ChapterText, Image, InlineKind, Project, path, visit,
};
use crate::syntax::picture::text_of_image;

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    fonts: Typefaces<'_>,
    diags: &mut Diagnostics,
) {
    for family in &project.manifest.layout.fonts {
        if !fonts.families.contains(&family.value.as_str()) {
            diags.push(
                found::InvalidValue {
                    key: "fonts",
                    kind: found::WrongValue::Choice {
                        found: family.value.as_str(),
                        similar: near(&family.value, fonts.families),
                        known: &fonts.families.join(", "),
                    },
                }
                .at(family.span),
            );
        }
    }
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        check_text(text, project, sources, fonts.covers, diags);
    }
}

/// Each character is reported once in a file, where it stands first.
fn check_text(
    text: &ChapterText,
    project: &Project,
    sources: &Sources,
    covers: &dyn Fn(char) -> bool,
    diags: &mut Diagnostics,
) {
    let mut missing: BTreeMap<char, Span> = BTreeMap::new();
    let mut look = |shown: &str, span: Span| {
        for c in shown.chars().filter(|c| !c.is_whitespace() && !covers(*c)) {
            let place = || locate(c, span, sources);
            missing.entry(c).or_insert_with(place);
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
        match &block.kind {
            BlockKind::Code(code) => look(code, block.span),
            BlockKind::Figure(image) => look_into(image, &mut look),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Quote(_)
            | BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Directive(_)
            | BlockKind::Register(_)
            | BlockKind::Rule => {}
        }
        visit::own_inlines(block, &mut |inline| match &inline.kind {
            InlineKind::Text(shown) | InlineKind::Code(shown) => look(shown, inline.span),
            InlineKind::Image(image) => look_into(image, &mut look),
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Struck(_)
            | InlineKind::Link { .. }
            | InlineKind::FootnoteMark(_)
            | InlineKind::InlineFootnote(_)
            | InlineKind::SoftBreak
            | InlineKind::LineBreak
            | InlineKind::Placeholder(_) => {}
        });
    }
    for (c, span) in missing {
        diags.push(
            found::CharacterNotAvailable {
                character: &c.to_string(),
                codepoint: &format!("U+{:04X}", u32::from(c)),
            }
            .at(span),
        );
    }
}

/// Returns where a character stands within a span; the span itself if it was written as an
/// entity.
fn locate(c: char, span: Span, sources: &Sources) -> Span {
    match sources.slice(span).find(c) {
        Some(at) => {
            let start = span.range().start + at;
            Span::new(span.file, start..start + c.len_utf8())
        }
        None => span,
    }
}
