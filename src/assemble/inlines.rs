//! Runs of text: figures, references, footnotes and typography put in.

use std::collections::{BTreeMap, HashMap};

use crate::assemble::figures::{figure, printed, with_range_dash};
use crate::assemble::numbering::{NoteKey, Unnamed};
use crate::assemble::reference::{Piece, Setting, anchor_id, note_id, settings};
use crate::assemble::stops::without_second_stop;
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    Assembler, Block, BlockKind, Inline, InlineKind, chapter_anchor, citation, registers,
};
use crate::diagnostic::Span;
use crate::model::{self, ChapterText, LinkTarget, Placeholder};
use crate::text::Typography;

/// Where in the report runs of text stand.
pub(super) struct Scope<'a> {
    /// The language they are in; for want of a translation that of the source.
    pub(super) words: DocumentWords<'a>,
    /// The chapter's index.
    pub(super) chapter: usize,
    /// The text that they are part of, which holds the footnotes.
    pub(super) text: &'a ChapterText,
    /// The folder of the text's file, from the project's root.
    pub(super) folder: String,
    /// The numbers of the block's footnotes.
    pub(super) notes: &'a BTreeMap<NoteKey, u32>,
    /// The block's index in the source text.
    pub(super) position: usize,
    /// The footnotes without a name that have been met in the block.
    pub(super) unnamed: Unnamed,
    /// What is around the references of the paragraph.
    pub(super) settings: HashMap<Span, Setting>,
    /// Within how many footnotes this is: marks can't stand in one.
    pub(super) note_depth: u8,
}

impl Scope<'_> {
    /// Returns the number of a footnote; `None` for one that the source does not have.
    fn number(&self, key: &NoteKey) -> Option<u32> {
        self.notes.get(key).copied()
    }
}

impl Assembler<'_> {
    /// Assembles the runs of text of one paragraph.
    pub(super) fn inlines(
        &mut self,
        list: &[model::Inline],
        scope: &mut Scope<'_>,
    ) -> Vec<Inline> {
        let mut typography = scope.words.typography();
        let settings = settings(list, scope.words);
        let outer = std::mem::replace(&mut scope.settings, settings);
        let runs = self.runs(list, scope, &mut typography);
        scope.settings = outer;
        runs
    }

    fn runs(
        &mut self,
        list: &[model::Inline],
        scope: &mut Scope<'_>,
        typography: &mut Typography,
    ) -> Vec<Inline> {
        let mut output: Vec<Inline> = Vec::new();
        let printed = printed(list);
        let list = printed.as_deref().unwrap_or(list);
        for (index, inline) in list.iter().enumerate() {
            let span = inline.span;
            match &inline.kind {
                model::InlineKind::Text(text) => {
                    let text = without_second_stop(
                        text,
                        list.get(..index).unwrap_or_default(),
                        &output,
                    );
                    let before = index.checked_sub(1).and_then(|at| list.get(at));
                    let (before, after) =
                        (is_figure(before), is_figure(list.get(index + 1)));
                    let text = &with_range_dash(text, before, after);
                    push(&mut output, InlineKind::Text(typography.text(text)), span);
                }
                model::InlineKind::SoftBreak => {
                    // A footnote mark stands against its word, wherever the line broke.
                    if !list.get(index + 1).is_some_and(|next| self.is_note(next, scope))
                    {
                        push(&mut output, InlineKind::Text(typography.text(" ")), span);
                    }
                }
                model::InlineKind::LineBreak => {
                    typography.object();
                    push(&mut output, InlineKind::LineBreak, span);
                }
                model::InlineKind::Emphasis(inner) => {
                    let inner = self.runs(inner, scope, typography);
                    push(&mut output, InlineKind::Emphasis(inner), span);
                }
                model::InlineKind::Strong(inner) => {
                    let inner = self.runs(inner, scope, typography);
                    push(&mut output, InlineKind::Strong(inner), span);
                }
                model::InlineKind::Struck(inner) => {
                    let inner = self.runs(inner, scope, typography);
                    push(&mut output, InlineKind::Struck(inner), span);
                }
                model::InlineKind::Foreign { language, inlines }
                    if *language == scope.words.language =>
                {
                    output.extend(self.runs(inlines, scope, typography));
                }
                model::InlineKind::Foreign { language, inlines } => {
                    // Its marks and spaces are those of its own language.
                    let words = DocumentWords { language: *language, ..scope.words };
                    let inlines = self.runs(inlines, scope, &mut words.typography());
                    typography.object();
                    let language = *language;
                    push(&mut output, InlineKind::Foreign { language, inlines }, span);
                }
                model::InlineKind::Code(code) => {
                    typography.object();
                    push(&mut output, InlineKind::Code(code.clone()), span);
                }
                model::InlineKind::Link { target, inlines } => {
                    let inlines = self.runs(inlines, scope, typography);
                    output.extend(self.link(target, inlines, span, scope));
                }
                model::InlineKind::Image(image) => {
                    typography.object();
                    let picture = self.picture(image, scope);
                    let kind = InlineKind::Image { picture, alt: image.alt.clone() };
                    push(&mut output, kind, span);
                }
                model::InlineKind::FootnoteMark(name) => {
                    let key = NoteKey::Named(scope.chapter, name.clone());
                    let text = scope.text;
                    if let Some(note) = text.footnotes.find(name) {
                        self.note(&mut output, &key, span, scope, |assembler, scope| {
                            assembler.nested_blocks(&note.blocks, scope)
                        });
                    }
                }
                model::InlineKind::InlineFootnote(inner) => {
                    let key = scope.unnamed.inline(scope.chapter, scope.position);
                    self.note(&mut output, &key, span, scope, |assembler, scope| {
                        let inlines = assembler.inlines(inner, scope);
                        vec![paragraph(inlines, span)]
                    });
                }
                model::InlineKind::Placeholder(placeholder) => {
                    self.placeholder(&mut output, placeholder, span, scope, typography);
                }
            }
        }
        output
    }

    /// Returns what a placeholder for figures prints, with its origin; `None` for the others.
    pub(super) fn figure_kind(
        &mut self,
        placeholder: &Placeholder,
        words: DocumentWords<'_>,
    ) -> Option<InlineKind> {
        let evidence = &self.project.evidence;
        let printed = figure(placeholder, evidence, words.catalog, words.language)?;
        let origin = self.origins.placeholder(placeholder, evidence);
        Some(match (printed, origin) {
            (Ok(text), Some(origin)) => InlineKind::Figure { text, origin },
            // Names and years in a sentence stand for no figure.
            (Ok(text), None) => InlineKind::Text(text),
            (Err(name), _) => InlineKind::Unreadable(name),
        })
    }

    fn placeholder(
        &mut self,
        output: &mut Vec<Inline>,
        placeholder: &Placeholder,
        span: Span,
        scope: &mut Scope<'_>,
        typography: &mut Typography,
    ) {
        match placeholder {
            Placeholder::Value(..)
            | Placeholder::Number(_)
            | Placeholder::Change(_)
            | Placeholder::Contrast(_)
            | Placeholder::List(..)
            | Placeholder::Claim(_)
            | Placeholder::Typed => {
                if let Some(kind) = self.figure_kind(placeholder, scope.words) {
                    typography.object();
                    push(output, kind, span);
                }
            }
            Placeholder::Count(query) => {
                typography.object();
                let text = registers::counted(query, self.project, scope.words.language);
                push(output, InlineKind::Text(text), span);
            }
            Placeholder::Ref(reference) => {
                typography.object();
                let mut setting = scope.settings.get(&span).copied().unwrap_or_default();
                setting.is_aside |= scope.note_depth > 0;
                let (project, words) = (self.project, scope.words);
                let found = self.numbering.pieces(reference, project, setting, words);
                let pieces = match found {
                    Ok(pieces) => pieces,
                    Err(name) => {
                        push(output, InlineKind::Unreadable(format!("⟨{name}⟩")), span);
                        return;
                    }
                };
                for Piece { text, anchor } in pieces {
                    let Some(anchor) = anchor else {
                        push(output, InlineKind::Text(text), span);
                        continue;
                    };
                    let name = anchor.name_beside(&text, project, words);
                    let anchor = anchor_id(anchor);
                    self.marks.referred.insert(anchor.clone());
                    let inlines = vec![Inline { kind: InlineKind::Text(text), span }];
                    push(output, InlineKind::Jump { anchor, name, inlines }, span);
                }
            }
            Placeholder::Cite(cite) => {
                let Some(source) = self.project.bibliography.get(&cite.source.value)
                else {
                    let name = format!("⟨{}⟩", cite.source.value);
                    push(output, InlineKind::Unreadable(name), span);
                    return;
                };
                self.marks.cited.insert(cite.source.value.clone());
                if let Some(symbol) = &source.symbol {
                    typography.object();
                    let text =
                        citation::in_text(symbol, cite.locator.as_ref(), scope.words);
                    push(output, InlineKind::Text(text), span);
                    return;
                }
                let key = scope.unnamed.citation(scope.chapter, scope.position, cite);
                let number = scope.number(&key);
                let first =
                    self.numbering.first_citations.get(&cite.source.value).copied();
                self.marks.referred.extend(first.map(note_id));
                self.note(output, &key, span, scope, |_, scope| {
                    let words = scope.words;
                    let locator = cite.locator.as_ref();
                    let note = match first
                        .filter(|first| number.is_some_and(|last| last > *first))
                    {
                        Some(first) => {
                            citation::again(source, locator, first, words, span)
                        }
                        None => citation::note(source, locator, words, span),
                    };
                    vec![paragraph(note, span)]
                });
            }
        }
    }

    /// Adds a footnote, or only its mark where its text has been set before.
    fn note(
        &mut self,
        output: &mut Vec<Inline>,
        key: &NoteKey,
        span: Span,
        scope: &mut Scope<'_>,
        text: impl FnOnce(&mut Self, &mut Scope<'_>) -> Vec<Block>,
    ) {
        let Some(number) = scope.number(key).filter(|_| scope.note_depth == 0) else {
            if scope.note_depth > 1 {
                // Footnotes that mark each other in a circle.
                return;
            }
            scope.note_depth += 1;
            let blocks = text(self, scope);
            scope.note_depth -= 1;
            // A footnote has no footnotes, and one that the source does not have has no
            // number: the text is set in place.
            for block in blocks {
                if let BlockKind::Paragraph { inlines, .. } = block.kind {
                    push(output, InlineKind::Text(" ".to_owned()), span);
                    output.extend(inlines);
                }
            }
            return;
        };
        let anchor = note_id(number);
        trim_end(output);
        if self.marks.noted.insert(number) {
            self.marks.placed.insert(anchor.clone());
            scope.note_depth += 1;
            let blocks = text(self, scope);
            scope.note_depth -= 1;
            push(output, InlineKind::Note { number, anchor, blocks }, span);
        } else {
            push(output, InlineKind::NoteMark { number, anchor }, span);
        }
    }

    fn is_note(&self, inline: &model::Inline, scope: &Scope<'_>) -> bool {
        scope.note_depth == 0
            && match &inline.kind {
                model::InlineKind::FootnoteMark(_)
                | model::InlineKind::InlineFootnote(_) => true,
                model::InlineKind::Placeholder(Placeholder::Cite(cite)) => self
                    .project
                    .bibliography
                    .get(&cite.source.value)
                    .is_some_and(|source| source.symbol.is_none()),
                model::InlineKind::Text(_)
                | model::InlineKind::Emphasis(_)
                | model::InlineKind::Strong(_)
                | model::InlineKind::Struck(_)
                | model::InlineKind::Foreign { .. }
                | model::InlineKind::Code(_)
                | model::InlineKind::Link { .. }
                | model::InlineKind::Image(_)
                | model::InlineKind::SoftBreak
                | model::InlineKind::LineBreak
                | model::InlineKind::Placeholder(_) => false,
            }
    }

    fn link(
        &mut self,
        target: &LinkTarget,
        inlines: Vec<Inline>,
        span: Span,
        scope: &Scope<'_>,
    ) -> Vec<Inline> {
        let anchor = match target {
            LinkTarget::Url(url) => {
                let kind = InlineKind::Link { url: url.clone(), inlines };
                return vec![Inline { kind, span }];
            }
            LinkTarget::Anchor(name) => self.numbering.anchors.get(name).map(anchor_id),
            LinkTarget::Chapter(path) => {
                let id = self.project.chapter_at(&scope.folder, path);
                id.map(|chapter| chapter_anchor(&chapter.id))
            }
        };
        match anchor {
            Some(anchor) => {
                self.marks.referred.insert(anchor.clone());
                let kind = InlineKind::Jump { anchor, name: None, inlines };
                vec![Inline { kind, span }]
            }
            None => inlines,
        }
    }
}

fn is_figure(inline: Option<&model::Inline>) -> bool {
    inline.is_some_and(|inline| {
        matches!(
            inline.kind,
            model::InlineKind::Placeholder(
                Placeholder::Value(..) | Placeholder::Number(_)
            )
        )
    })
}

fn paragraph(inlines: Vec<Inline>, span: Span) -> Block {
    Block::new(BlockKind::Paragraph { number: None, anchor: None, inlines }, span)
}

fn push(output: &mut Vec<Inline>, kind: InlineKind, span: Span) {
    output.push(Inline { kind, span });
}

/// Removes the space before a footnote mark.
fn trim_end(output: &mut Vec<Inline>) {
    while let Some(Inline { kind: InlineKind::Text(text), .. }) = output.last_mut() {
        let kept = text.trim_end_matches([' ', '\u{a0}']).len();
        text.truncate(kept);
        if !text.is_empty() {
            break;
        }
        output.pop();
    }
}
