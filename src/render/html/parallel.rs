//! The page of a report in two languages, side by side.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::assemble::{self, Document, ParallelChapter, ParallelRow, Part};
use crate::diagnostic::Diagnostics;
use crate::render::html::book;
use crate::render::html::contents;
use crate::render::html::page::{Frame, Kind, Shown};
use crate::render::html::report;
use crate::render::html::writer::{Page, Sibling, Writer};
use crate::syntax::markup::{Markup, Syntax};

/// Writes the page.
pub(super) fn page(
    frame: &Frame<'_>,
    source: &Document,
    target: &Document,
    diags: &mut Diagnostics,
) -> Vec<u8> {
    let publication = frame.publication;
    let siblings =
        [source, target].map(|document| Sibling::report(publication, document));
    let prefix = format!("{}-", target.language);
    let left = Page { siblings: &siblings, ..Page::new(publication, source) };
    let parallel = assemble::parallel(source, target);
    let untranslated = untranslated(&parallel);
    let right = Page {
        document: target,
        words: publication.words(target.language),
        prefix: &prefix,
        targets: Some(&untranslated),
        ..left
    };
    let mut rows = Rows { out: Markup::new(Syntax::Html), left, right };
    let covers = [left, right].map(|page| {
        let mut out = Markup::new(Syntax::Html);
        report::cover(&mut out, page);
        out.finish()
    });
    rows.row(&covers[0], &covers[1]);
    let chapters: Vec<&ParallelChapter<'_>> =
        parallel.parts.iter().flat_map(|part| &part.chapters).collect();
    let written = chapters.into_par_iter().enumerate().map(|(index, chapter)| {
        let mut rows = Rows { out: Markup::new(Syntax::Html), left, right };
        rows.chapter(chapter, index);
        rows.out.finish()
    });
    let mut written = written.collect::<Vec<String>>().into_iter();
    for part in &parallel.parts {
        rows.heading(part.source, part.target);
        for chapter in written.by_ref().take(part.chapters.len()) {
            rows.out.markup(&chapter);
        }
    }
    rows.sources(&parallel);
    let shown = Shown {
        kind: Kind::Parallel,
        title: format!("{} / {}", source.cover.title, target.cover.title),
        contents: contents::of(source),
        main: rows.out.finish(),
        second: Some(target),
    };
    frame.page(source, shown, diags)
}

/// Returns the anchors that the page has in the first language only, for want of a translation.
fn untranslated<'d>(parallel: &assemble::Parallel<'d>) -> BTreeMap<&'d str, String> {
    let mut anchors = Vec::new();
    let chapters = parallel.parts.iter().flat_map(|part| &part.chapters);
    for row in chapters.flat_map(|chapter| &chapter.rows) {
        if let ParallelRow::Untranslated { source, .. } = row {
            book::anchors_of(std::slice::from_ref(*source), &mut anchors);
        }
    }
    anchors.into_iter().map(|anchor| (anchor, String::new())).collect()
}

/// Rows of two texts each.
struct Rows<'a> {
    out: Markup,
    left: Page<'a>,
    right: Page<'a>,
}

impl<'a> Rows<'a> {
    /// Writes two texts side by side.
    fn row(&mut self, left: &str, right: &str) {
        if left.is_empty() && right.is_empty() {
            return;
        }
        self.out.open("div").attribute("class", "row");
        for (page, text) in [(self.left, left), (self.right, right)] {
            let language = page.document.language;
            self.out.open("div").attribute("lang", language.as_str());
            self.out.markup(text).close();
        }
        self.out.close();
    }

    fn heading(&mut self, source: &Part, target: &Part) {
        let left = report::part_heading(self.left, source);
        let right = report::part_heading(self.right, target);
        self.row(&left, &right);
    }

    fn chapter(&mut self, chapter: &ParallelChapter<'a>, index: usize) {
        let key = index.to_string();
        let mut left = Writer::new(self.left, &key);
        let mut right = Writer::new(self.right, &key);
        for (writer, chapter) in
            [(&mut left, chapter.source), (&mut right, chapter.target)]
        {
            if let Some(title) = &chapter.title {
                report::chapter_heading(writer, chapter, title);
            }
        }
        self.row(&left.take(), &right.take());
        for row in &chapter.rows {
            match row {
                ParallelRow::Both(both) => {
                    left.block(&both.source.kind);
                    right.block(&both.target.kind);
                    if let Some(stale) = both.stale {
                        right.changes(stale.language, stale.mark, stale.changes);
                    }
                }
                ParallelRow::Untranslated { source, mark } => {
                    left.block(&source.kind);
                    right.mark(mark);
                }
                ParallelRow::WithoutSource { target, mark } => {
                    left.mark(mark);
                    right.block(&target.kind);
                }
            }
            self.row(&left.take(), &right.take());
        }
        self.row(&left.finish(), &right.finish());
    }

    fn sources(&mut self, parallel: &assemble::Parallel<'a>) {
        if parallel.sources.is_empty() {
            return;
        }
        let sides = [self.left, self.right].map(|page| {
            let mut writer = Writer::new(page, "s");
            writer.out.open("h2");
            writer.identify(Some("sources"));
            writer.out.text(&page.document.sources.title).close();
            let entries = page.document.sources.entries.iter();
            report::entries(&mut writer, entries.map(|entry| entry.inlines.as_slice()));
            writer.finish()
        });
        self.row(&sides[0], &sides[1]);
    }
}
