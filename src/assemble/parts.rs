//! The parts of a document: clusters of articles with their chapters, and the chapters that
//! are a part by themselves.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::assemble::coverage;
use crate::assemble::origin::Origins;
use crate::assemble::registers::{self, Recommended};
use crate::assemble::visit::Line;
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    Assembler, Block, BlockKind, Chapter, Extent, Inline, InlineKind, Marks,
    NumberedKind, Part, Printed, ReportContext, chapter_anchor, plain_text, visit,
};
use crate::convention::Article;
use crate::model::{self, ChapterKind, Project};
use crate::text::{Args, Language};

/// Returns the parts of a document in order, and what is in them.
pub(super) fn parts(
    report: ReportContext<'_>,
    words: DocumentWords<'_>,
    is_beside_source: bool,
    extent: Extent<'_>,
) -> (Vec<Part>, Marks) {
    let ReportContext { project, sources, numbering, comparisons } = report;
    let clusters = Clusters::new(project, words);
    let printed = Printed::new(report, project.manifest.source_language);
    let assemble =
        |index: usize, chapter: &model::Chapter, recommended: &[Recommended]| {
            let mut assembler = Assembler {
                project,
                numbering,
                words,
                comparisons,
                printed: &printed,
                is_beside_source,
                origins: Origins::new(sources, &project.bibliography, words),
                recommended,
                chapter: index,
                level: 1,
                places: BTreeSet::new(),
                unnumbered: 0,
                marks: Marks::default(),
            };
            let text = assembler.chapter(index, chapter, is_part(chapter, &clusters));
            (text, assembler.marks)
        };
    let is_wanted = |chapter: &model::Chapter| extent.has(&chapter.id);
    // A list of recommendations is made from all chapters, also those that are not wanted.
    let needs_all = project.chapters.iter().any(|c| is_wanted(c) && has_register(c));
    // No chapter needs to know what another cites: numbers were given before.
    let mut texts: Vec<Option<(Chapter, Marks)>> = project
        .chapters
        .par_iter()
        .enumerate()
        .map(|(index, chapter)| {
            (needs_all || is_wanted(chapter)).then(|| assemble(index, chapter, &[]))
        })
        .collect();
    if needs_all {
        let directives = registers::directives(project, NumberedKind::Recommendation);
        let chapters = texts.iter().flatten().enumerate();
        let recommended: Vec<Recommended> = chapters
            .flat_map(|(index, (text, _))| {
                let kind = NumberedKind::Recommendation;
                registers::recommended(index, text, kind, &directives, project)
            })
            .collect();
        for (index, (chapter, text)) in
            project.chapters.iter().zip(&mut texts).enumerate()
        {
            if !is_wanted(chapter) {
                *text = None;
            } else if has_register(chapter) {
                *text = Some(assemble(index, chapter, &recommended));
            }
        }
    }
    let mut marks = Marks::default();
    let mut parts: Vec<Part> = Vec::new();
    let mut open_cluster: Option<&str> = None;
    let mut annexes = 0;
    for (chapter, text) in project.chapters.iter().zip(texts) {
        // Annexes are lettered in the whole report.
        annexes += u32::from(chapter.kind == ChapterKind::Annex);
        let Some((mut text, marks_here)) = text else { continue };
        marks.append(marks_here);
        let cluster = chapter.cluster.as_deref();
        if chapter.kind == ChapterKind::Commentary {
            if cluster != open_cluster || parts.is_empty() {
                parts.push(part(cluster, project, words));
                open_cluster = cluster;
            }
            let Some(part) = parts.last_mut() else { continue };
            if text.articles == part.articles {
                text.articles = None;
            }
            if is_part(chapter, &clusters) {
                part.anchor.clone_from(&text.anchor);
                text.title = None;
                // The articles stand below the heading: those that the chapter is about.
                part.articles = text.articles.take().or(part.articles.take());
            }
            part.chapters.push(text);
            continue;
        }
        open_cluster = None;
        let is_annex = chapter.kind == ChapterKind::Annex;
        let label = is_annex.then(|| words.numbered("annex-label", annexes));
        parts.push(Part {
            label,
            title: text.title.clone().unwrap_or_default(),
            articles: None,
            anchor: text.anchor.clone(),
            runs_on: false,
            chapters: vec![Chapter { title: None, ..text }],
        });
    }
    let front = |part: &Part| part.label.is_none() && part.articles.is_none();
    for index in 1..parts.len() {
        // A foreword of a few lines would leave its page empty.
        parts[index].runs_on = front(&parts[index - 1])
            && front(&parts[index])
            && has_little_text(&parts[index - 1]);
    }
    for part in &parts {
        marks.placed.insert(part.anchor.clone());
        let titled = part.chapters.iter().filter(|chapter| chapter.title.is_some());
        marks.placed.extend(titled.map(|chapter| chapter.anchor.clone()));
    }
    (parts, marks)
}

/// The most letters of a part that leaves most of its page empty.
const LITTLE: usize = 1200;

/// Returns whether a part leaves most of its page empty.
fn has_little_text(part: &Part) -> bool {
    let mut letters = 0;
    for chapter in &part.chapters {
        visit::blocks(&chapter.blocks, &mut |block| {
            if block.kind.displayed().is_some() {
                letters += LITTLE;
                return;
            }
            visit::lines(block, &mut |line| {
                letters += match line {
                    Line::Inlines(inlines) => plain_text(inlines).chars().count(),
                    Line::Text(text) => text.chars().count(),
                };
            });
        });
    }
    letters < LITTLE
}

/// Returns whether something in a chapter is made from the report's recommendations.
fn has_register(chapter: &model::Chapter) -> bool {
    let mut has = false;
    for text in chapter.texts.values() {
        text.visit_blocks(&mut |block| {
            has |= matches!(block.kind, model::BlockKind::Register(_));
        });
    }
    has
}

/// Returns whether a chapter is a part by itself.
fn is_part(chapter: &model::Chapter, clusters: &Clusters<'_>) -> bool {
    chapter.kind != ChapterKind::Commentary || clusters.are(chapter)
}

/// The clusters of a report, for what a chapter may have in common with its own.
struct Clusters<'a> {
    project: &'a Project,
    words: DocumentWords<'a>,
    /// How many chapters each has.
    sizes: BTreeMap<&'a str, usize>,
}

impl<'a> Clusters<'a> {
    fn new(project: &'a Project, words: DocumentWords<'a>) -> Self {
        let mut sizes = BTreeMap::new();
        for cluster in
            project.chapters.iter().filter_map(|chapter| chapter.cluster.as_deref())
        {
            *sizes.entry(cluster).or_default() += 1;
        }
        // One language decides for all, so that they have the same headings.
        let language = project.manifest.source_language;
        let words = DocumentWords { language, apply_typography: true, ..words };
        Clusters { project, words, sizes }
    }

    /// Returns whether a chapter is the only one of its cluster and bears its name: then one
    /// heading serves both.
    fn are(&self, chapter: &model::Chapter) -> bool {
        let Some(cluster) = chapter.cluster.as_deref() else { return false };
        let text = chapter.texts.get(&self.words.language);
        let title = text.map(|text| self.words.polish(&text.title.value));
        self.sizes.get(cluster) == Some(&1)
            && title == Some(self.words.cluster(&self.project.convention.key, cluster))
    }
}

/// Returns the part of a cluster, still without chapters.
fn part(id: Option<&str>, project: &Project, words: DocumentWords<'_>) -> Part {
    let convention = &project.convention;
    let cluster = id.and_then(|id| convention.cluster(id));
    let key = id.unwrap_or("none");
    Part {
        label: cluster.map(|cluster| {
            let args = Args::new().text("n", cluster.numeral.as_str());
            words.label_with("cluster-label", &args)
        }),
        title: words.cluster(&convention.key, key),
        articles: cluster.and_then(|cluster| words.articles(&cluster.articles)),
        anchor: format!("cluster-{key}"),
        runs_on: false,
        chapters: Vec::new(),
    }
}

/// Returns what stands at the end of a chapter that somebody signs: the name, and beneath it who
/// that is; as the source has it where a translation says nothing.
fn signature(
    chapter: &model::Chapter,
    languages: [Language; 2],
    words: DocumentWords<'_>,
) -> Option<Block> {
    let texts = languages.iter().filter_map(|language| chapter.texts.get(language));
    let signed = texts.map(|text| &text.signature).find(|lines| !lines.is_empty())?;
    let span = signed.first()?.span;
    let mut inlines = Vec::new();
    for (index, line) in signed.iter().enumerate() {
        let span = line.span;
        let text = Inline { kind: InlineKind::Text(words.polish(&line.value)), span };
        if index == 0 {
            inlines.push(Inline { kind: InlineKind::Strong(vec![text]), span });
        } else {
            inlines.push(Inline { kind: InlineKind::LineBreak, span });
            inlines.push(text);
        }
    }
    let kind = BlockKind::Paragraph { number: None, anchor: None, inlines };
    Some(Block::new(kind, span))
}

impl Assembler<'_> {
    /// Returns each article by itself, whatever part of it a chapter comments on.
    fn article_names(&self, articles: &[Article]) -> Vec<(u16, String)> {
        let numbers: BTreeSet<u16> =
            articles.iter().map(|article| article.number).collect();
        let whole = |number: u16| Article::parse_range(&number.to_string());
        let name = |number| self.words.articles(&whole(number).ok()?);
        numbers.into_iter().filter_map(|number| Some((number, name(number)?))).collect()
    }

    fn chapter(
        &mut self,
        index: usize,
        chapter: &model::Chapter,
        is_part: bool,
    ) -> Chapter {
        let uncounted = &self.project.profile.uncounted;
        let source_language = self.project.manifest.source_language;
        let texts = [self.words.language, source_language];
        let mut titles = texts.iter().filter_map(|language| {
            let title = &chapter.texts.get(language)?.title.value;
            (!title.is_empty()).then(|| self.words.polish(title))
        });
        // Without a title there is an error, but no document without a heading.
        let title = titles.next().or_else(|| Some(chapter.id.clone()));
        let articles: Vec<_> =
            chapter.articles.iter().map(|article| article.value.clone()).collect();
        Chapter {
            id: chapter.id.clone(),
            counts: !uncounted.iter().any(|kind| kind == chapter.kind.as_str()),
            title,
            article_names: self.article_names(&articles),
            articles: self.words.articles(&articles),
            anchor: chapter_anchor(&chapter.id),
            authors: chapter.authors.clone(),
            // Sections are one level below the chapter's heading, or the part's.
            blocks: {
                let mut blocks = self.chapter_blocks(index, chapter, u8::from(!is_part));
                blocks.extend(coverage::explained(chapter, self.project, self.words));
                blocks.extend(registers::dissent(chapter, self.project, self.words));
                blocks.extend(signature(chapter, texts, self.words));
                blocks
            },
        }
    }
}
