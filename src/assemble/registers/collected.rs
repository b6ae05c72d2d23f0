//! The recommendations and questions of a report, taken from its assembled chapters.

use crate::assemble::{
    Block, BlockKind, Chapter, Document, Inline, InlineKind, Numbered, NumberedKind,
};
use crate::convention::{Article, overlaps, tidy};
use crate::diagnostic::Span;
use crate::model::{self, Directive, DirectiveKind, Observation, Project, visit};
use crate::text::Language;

/// A recommendation or question of the report, as its chapter has it.
#[derive(Debug, Clone)]
pub struct Recommended {
    /// Which of the two it is.
    pub kind: NumberedKind,
    /// The chapter's index.
    pub chapter: usize,
    /// Its number among those of its kind.
    pub number: u32,
    /// The label with its number.
    pub label: String,
    /// Its anchor.
    pub anchor: String,
    /// Whom it addresses: keys of `addressee-…` messages.
    pub to: Vec<String>,
    /// The names of those.
    pub addressees: Vec<String>,
    /// The articles that it is about: its own, or else those of its chapter.
    pub articles: Vec<Article>,
    /// Whether it has articles of its own.
    pub names_articles: bool,
    /// The earlier recommendation that it follows, as it was written.
    pub follows: Option<String>,
    /// The text, without footnotes and anchors.
    pub blocks: Vec<Block>,
    /// The language that the text is in, for want of a translation.
    pub language: Option<Language>,
    /// Where it was written.
    pub span: Span,
}

impl Recommended {
    /// Returns whether it follows an earlier recommendation, or a part of it.
    pub fn answers(&self, row: &Observation) -> bool {
        let written = self.follows.as_deref().and_then(|key| key.split_once(':'));
        written.is_some_and(|(symbol, paragraph)| {
            symbol == row.symbol.value && overlaps(paragraph, &row.paragraph.value)
        })
    }
}

/// Returns the recommendations of a whole document, in the order of their numbers.
pub fn recommendations(project: &Project, document: &Document) -> Vec<Recommended> {
    of_kind(NumberedKind::Recommendation, project, document)
}

/// Returns the questions of a whole document, in the order of their numbers.
pub fn questions(project: &Project, document: &Document) -> Vec<Recommended> {
    of_kind(NumberedKind::Question, project, document)
}

fn of_kind(
    kind: NumberedKind,
    project: &Project,
    document: &Document,
) -> Vec<Recommended> {
    let directives = directives(project, kind);
    let chapters = document.chapters().enumerate();
    let of_chapter =
        |(index, chapter)| recommended(index, chapter, kind, &directives, project);
    chapters.flat_map(of_chapter).collect()
}

/// Returns the recommendations or questions of a chapter. Those that only the translation has
/// are left out, for they have no number.
pub(in crate::assemble) fn recommended(
    index: usize,
    chapter: &Chapter,
    kind: NumberedKind,
    directives: &[&Directive],
    project: &Project,
) -> Vec<Recommended> {
    let of_chapter: Vec<Article> = project
        .chapters
        .get(index)
        .map(|it| it.articles.iter().map(|article| article.value.clone()).collect())
        .unwrap_or_default();
    let mut found = Vec::new();
    collect(&chapter.blocks, None, &mut |numbered, span, language| {
        if numbered.kind != kind {
            return;
        }
        let Some(number) = numbered.number else { return };
        let place = usize::try_from(number).ok().and_then(|n| n.checked_sub(1));
        let Some(directive) = place.and_then(|place| directives.get(place)) else {
            return;
        };
        let written = directive.articles.iter();
        let own: Vec<Article> = written
            .filter_map(|written| project.convention.read(&written.value))
            .flatten()
            .collect();
        found.push(Recommended {
            names_articles: !own.is_empty(),
            articles: tidy(if own.is_empty() { &of_chapter } else { &own }),
            kind,
            chapter: index,
            number,
            label: numbered.label.clone(),
            anchor: numbered.anchor.clone(),
            to: directive.to.iter().map(|key| key.value.clone()).collect(),
            addressees: numbered.addressees.clone(),
            follows: directive.follows.as_ref().map(|written| written.value.clone()),
            blocks: quoted(&numbered.blocks, language),
            language,
            span,
        });
    });
    found.sort_by_key(|recommended| recommended.number);
    found
}

/// Returns the report's recommendations or questions as they were written, in the order of
/// their numbers.
pub(in crate::assemble) fn directives(
    project: &Project,
    kind: NumberedKind,
) -> Vec<&Directive> {
    let source = project.manifest.source_language;
    let wanted = match kind {
        NumberedKind::Recommendation => DirectiveKind::Recommendation,
        NumberedKind::Question => DirectiveKind::Question,
    };
    let mut found = Vec::new();
    for text in project.chapters.iter().filter_map(|chapter| chapter.texts.get(&source)) {
        visit::blocks(&text.blocks, &mut |block| {
            if let model::BlockKind::Directive(directive) = &block.kind
                && directive.kind == wanted
            {
                found.push(directive);
            }
        });
    }
    found
}

/// Calls a function for each recommendation and question, with the language in which it stands
/// for want of a translation.
fn collect(
    blocks: &[Block],
    language: Option<Language>,
    found: &mut dyn FnMut(&Numbered, Span, Option<Language>),
) {
    for block in blocks {
        match &block.kind {
            BlockKind::Numbered(numbered) => {
                found(numbered, block.span, language);
            }
            BlockKind::Untranslated { language, blocks, .. } => {
                collect(blocks, Some(*language), found);
            }
            kind => {
                for inner in kind.inner() {
                    collect(inner, language, found);
                }
            }
        }
    }
}

/// Returns blocks as they are repeated elsewhere: numbers, footnotes and anchors are where
/// the text itself is.
fn quoted(blocks: &[Block], language: Option<Language>) -> Vec<Block> {
    let inlines = |list: &[Inline]| {
        let list = without_notes(list);
        match (language, list.first()) {
            (Some(language), Some(first)) => {
                let span = first.span;
                vec![Inline {
                    kind: InlineKind::Foreign { language, inlines: list },
                    span,
                }]
            }
            _ => list,
        }
    };
    let repeated = |block: &Block| {
        let kind = match &block.kind {
            BlockKind::Paragraph { inlines: list, .. }
            | BlockKind::Heading { inlines: list, .. } => BlockKind::Paragraph {
                number: None,
                anchor: None,
                inlines: inlines(list),
            },
            BlockKind::List { start, tight, items } => BlockKind::List {
                start: *start,
                tight: *tight,
                items: items.iter().map(|item| quoted(item, language)).collect(),
            },
            BlockKind::Quote(blocks) => BlockKind::Quote(quoted(blocks, language)),
            BlockKind::Code(text) => BlockKind::Code(text.clone()),
            BlockKind::Stale { blocks, .. } | BlockKind::Untranslated { blocks, .. } => {
                return quoted(blocks, language);
            }
            // They have numbers of their own, and stand in the chapter.
            BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_)
            | BlockKind::Numbered(_)
            | BlockKind::Aside { .. }
            | BlockKind::Rule => return Vec::new(),
        };
        vec![Block::new(kind, block.span)]
    };
    blocks.iter().flat_map(repeated).collect()
}

fn without_notes(list: &[Inline]) -> Vec<Inline> {
    let kept = list.iter().filter_map(|inline| {
        let kind = match &inline.kind {
            InlineKind::Note { .. } | InlineKind::NoteMark { .. } => return None,
            InlineKind::Emphasis(inner) => InlineKind::Emphasis(without_notes(inner)),
            InlineKind::Strong(inner) => InlineKind::Strong(without_notes(inner)),
            InlineKind::Struck(inner) => InlineKind::Struck(without_notes(inner)),
            InlineKind::Inserted(inner) => InlineKind::Inserted(without_notes(inner)),
            InlineKind::Deleted(inner) => InlineKind::Deleted(without_notes(inner)),
            InlineKind::Foreign { language, inlines } => InlineKind::Foreign {
                language: *language,
                inlines: without_notes(inlines),
            },
            InlineKind::Link { url, inlines } => {
                InlineKind::Link { url: url.clone(), inlines: without_notes(inlines) }
            }
            InlineKind::Jump { anchor, name, inlines } => InlineKind::Jump {
                anchor: anchor.clone(),
                name: name.clone(),
                inlines: without_notes(inlines),
            },
            kind @ (InlineKind::Text(_)
            | InlineKind::Figure { .. }
            | InlineKind::Unreadable(_)
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::LineBreak) => kind.clone(),
        };
        Some(Inline { kind, span: inline.span })
    });
    kept.collect()
}
