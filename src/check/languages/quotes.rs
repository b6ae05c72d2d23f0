//! Quotation marks: those of the language that the text is written in.
//!
//! What it finds: a quotation that opens with the marks of another language, as it comes of
//! copied text. Straight marks are set by the typography; those within a quotation may
//! belong to what is quoted.

use crate::diagnostic::{Diagnostics, Sources, Span, found};
use crate::model::{InlineKind, Project, visit};
use crate::text::Quotations;

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for chapter in &project.chapters {
        for (language, text) in &chapter.texts {
            let start = Quotations::new(*language, &project.catalog);
            let Some((open, close)) = start.marks() else { continue };
            text.visit_blocks(&mut |block| {
                let mut quotations = start.clone();
                visit::own_inlines(block, &mut |inline| match &inline.kind {
                    // A placeholder that could not be read has its own finding.
                    InlineKind::Text(run) if run.contains("{{") => quotations.object(),
                    InlineKind::Text(run) => {
                        for range in quotations.foreign(run) {
                            let mark = run.get(range.clone()).unwrap_or("");
                            let place = Span::new(inline.span.file, {
                                let start = inline.span.range().start;
                                start + range.start..start + range.end
                            });
                            // Where the file writes it otherwise, such as with entities.
                            let is_there = sources.slice(place) == mark;
                            let place = if is_there { place } else { inline.span };
                            diags.push(
                                found::QuotationMark {
                                    name: mark,
                                    open: &open.to_string(),
                                    close: &close.to_string(),
                                }
                                .at(place),
                            );
                        }
                    }
                    InlineKind::SoftBreak | InlineKind::LineBreak => {
                        quotations.foreign(" ");
                    }
                    InlineKind::Emphasis(_)
                    | InlineKind::Strong(_)
                    | InlineKind::Struck(_)
                    | InlineKind::Foreign { .. }
                    | InlineKind::Link { .. } => {}
                    InlineKind::Code(_)
                    | InlineKind::Image(_)
                    | InlineKind::FootnoteMark(_)
                    | InlineKind::InlineFootnote(_)
                    | InlineKind::Placeholder(_) => quotations.object(),
                });
            });
        }
    }
}
