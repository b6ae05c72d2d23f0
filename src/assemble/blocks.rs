//! Blocks of chapters: paired with their translation, numbered and filled.

use std::collections::HashMap;
use std::sync::Arc;

use crate::assemble::inlines::Scope;
use crate::assemble::numbering::{
    Anchor, BlockNumbers, GivenNumbers, Unnamed, may_have_number,
};
use crate::assemble::numbers::{Numbers, Rendered};
use crate::assemble::reference::anchor_id;
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    AsideKind, Assembler, Block, BlockKind, Caption, Figure, Inline, InlineKind,
    Numbered, NumberedKind, TextTable,
};
use crate::model::{
    self, BlockKind as Model, Chapter, ChapterText, DirectiveKind, Picture,
};
use crate::text::{Args, Language, addressee_message};
use crate::translation::{Comparison, Pair, State};

/// Where a block of a chapter stands.
#[derive(Clone, Copy)]
struct BlockPlace {
    /// The chapter's index.
    index: usize,
    /// The block's index in the source text; `None` where it has no source.
    position: Option<usize>,
    /// How many levels lower headings are set than they were written.
    shift: u8,
}

impl Assembler<'_> {
    /// Assembles a chapter. The source's blocks give order and numbers; what has no
    /// translation stands in the source language, marked. Headings are set `shift` levels
    /// lower than they were written.
    pub(super) fn chapter_blocks(
        &mut self,
        index: usize,
        chapter: &Chapter,
        shift: u8,
    ) -> Vec<Block> {
        let source_language = self.project.manifest.source_language;
        let Some(source) = chapter.texts.get(&source_language) else { return Vec::new() };
        let is_source = self.words.language == source_language;
        let target = chapter.texts.get(&self.words.language).filter(|_| !is_source);
        let comparison =
            target.and_then(|_| self.comparisons.of(index, self.words.language));
        let pairs = match comparison {
            Some(comparison) => comparison.blocks.clone(),
            None => (0..source.blocks.len()).map(Pair::Source).collect(),
        };
        let untranslated = if self.is_beside_source {
            "untranslated-beside-mark"
        } else {
            "untranslated-mark"
        };
        // The chapter's title.
        self.level = 1 + shift;
        let mut output: Vec<Block> = Vec::new();
        let source_words = DocumentWords { language: source_language, ..self.words };
        for pair in pairs {
            let (text, at, place, mark) = match (pair, target) {
                (Pair::Both(position, at), Some(target)) => {
                    (target, at, Some(position), None)
                }
                (Pair::Source(at) | Pair::Both(at, _), None) if is_source => {
                    (source, at, Some(at), None)
                }
                (Pair::Source(at) | Pair::Both(at, _), _) => {
                    (source, at, Some(at), Some((untranslated, source_words)))
                }
                // It has no number, and is an error in the final copy.
                (Pair::Target(at), Some(target)) => {
                    (target, at, None, Some(("without-source-mark", self.words)))
                }
                (Pair::Target(_), None) => continue,
            };
            let Some(block) = text.blocks.get(at) else { continue };
            let place = BlockPlace { index, position: place, shift };
            let words = mark.map_or(self.words, |(_, words)| words);
            for block in self.top_blocks(place, chapter, text, words, block) {
                match mark {
                    None => {
                        output.push(self.with_state(block, place, comparison));
                    }
                    Some((mark, words)) => {
                        let is_source = place.position.is_some();
                        self.add_marked(
                            &mut output,
                            block,
                            mark,
                            words.language,
                            is_source,
                        );
                    }
                }
            }
        }
        output
    }

    /// Records the state of a block's translation, and marks the block if the source has
    /// changed since.
    fn with_state(
        &self,
        mut block: Block,
        place: BlockPlace,
        comparison: Option<&Comparison>,
    ) -> Block {
        let (Some(comparison), Some(position)) = (comparison, place.position) else {
            return block;
        };
        // A block is only as current as the worst of its segments.
        let states = comparison.of_block(position).map(|segment| segment.state);
        block.translation = Some(states.min().unwrap_or(State::Current));
        let span = block.span;
        let changes =
            super::stale::changes(comparison, position, self.project, self.printed);
        if changes.is_empty() {
            return block;
        }
        let kind = BlockKind::Stale {
            language: self.project.manifest.source_language,
            mark: self.words.label("stale-mark"),
            changes,
            blocks: vec![block],
        };
        Block::new(kind, span)
    }

    /// Adds a block that has no counterpart in the other language, with a mark that says
    /// so; neighbours share one mark.
    fn add_marked(
        &self,
        output: &mut Vec<Block>,
        block: Block,
        mark: &str,
        language: Language,
        is_source: bool,
    ) {
        let mark = self.words.label(mark);
        if let Some(Block {
            kind: BlockKind::Untranslated { blocks, mark: mark_before, .. },
            ..
        }) = output.last_mut()
            && *mark_before == mark
        {
            blocks.push(block);
            return;
        }
        let span = block.span;
        let blocks = vec![block];
        let kind = BlockKind::Untranslated { language, is_source, mark, blocks };
        output.push(Block::new(kind, span));
    }

    fn top_blocks(
        &mut self,
        place: BlockPlace,
        chapter: &Chapter,
        text: &ChapterText,
        words: DocumentWords<'_>,
        block: &model::Block,
    ) -> Vec<Block> {
        let BlockPlace { index, position, shift } = place;
        let numbers = position.and_then(|at| self.numbering.chapters.get(index)?.get(at));
        let none = BlockNumbers::default();
        let numbers = numbers.unwrap_or(&none);
        let source_text = chapter.texts.get(&self.project.manifest.source_language);
        let source = position.zip(source_text).and_then(|(at, text)| text.blocks.get(at));
        let mut scope = Scope {
            words,
            chapter: index,
            text,
            folder: folder_of(chapter, words),
            notes: &numbers.notes,
            // Without a source there is no number, so no footnote may have this position.
            position: position.unwrap_or(usize::MAX),
            unnamed: Unnamed::default(),
            settings: HashMap::new(),
            note_depth: 0,
        };
        let mut numbers =
            source.map(|source| Numbers::of(block, source, numbers)).unwrap_or_default();
        self.blocks(std::slice::from_ref(block), shift, &mut scope, &mut numbers)
    }

    /// Assembles the blocks of a footnote, which have no numbers.
    pub(super) fn nested_blocks(
        &mut self,
        blocks: &[model::Block],
        scope: &mut Scope<'_>,
    ) -> Vec<Block> {
        self.blocks(blocks, 0, scope, &mut Numbers::default())
    }

    fn blocks(
        &mut self,
        blocks: &[model::Block],
        shift: u8,
        scope: &mut Scope<'_>,
        numbers: &mut Numbers<'_>,
    ) -> Vec<Block> {
        blocks.iter().flat_map(|block| self.block(block, shift, scope, numbers)).collect()
    }

    /// Assembles a block. It becomes one, or several if it is made from a register.
    fn block(
        &mut self,
        block: &model::Block,
        shift: u8,
        scope: &mut Scope<'_>,
        numbers: &mut Numbers<'_>,
    ) -> Vec<Block> {
        let place = block.anchor.as_ref().and_then(|name| self.place(&name.value));
        let kind = match &block.kind {
            Model::Heading { level, inlines } => {
                // PDF/UA-1 refuses levels that are left out, and PDF 1.7 has tags for six.
                self.level = (level + shift).min(self.level + 1).min(6);
                let inlines = self.inlines(inlines, scope);
                BlockKind::Heading { level: self.level, anchor: place, inlines }
            }
            Model::Paragraph(inlines) => {
                let number = numbers.paragraph.take();
                let anchor = number.map(Anchor::Paragraph).as_ref().map(anchor_id);
                let inlines = self.inlines(inlines, scope);
                BlockKind::Paragraph { number, anchor: anchor.or(place), inlines }
            }
            Model::List(list) => BlockKind::List {
                start: list.start,
                tight: list.tight,
                items: list
                    .items
                    .iter()
                    .map(|item| self.blocks(&item.blocks, shift, scope, numbers))
                    .collect(),
            },
            Model::Quote(blocks) => {
                BlockKind::Quote(self.blocks(blocks, shift, scope, numbers))
            }
            Model::Code(text) => BlockKind::Code(text.clone()),
            Model::Rule => BlockKind::Rule,
            Model::Register(query) => {
                let numbers = if may_have_number(&block.kind) {
                    numbers.take().numbers
                } else {
                    GivenNumbers::default()
                };
                return self.register(query, numbers, block.span, scope.words);
            }
            Model::Table(table) => {
                BlockKind::Table(self.text_table(table, scope, numbers))
            }
            Model::Figure(image) => BlockKind::Figure(self.figure(image, scope, numbers)),
            Model::DataTable(query) => {
                let number = numbers.take().numbers.number;
                let table = self.data_table(query, number, scope.words);
                BlockKind::DataTable(Box::new(table))
            }
            Model::Chart(query) => {
                let number = numbers.take().numbers.number;
                BlockKind::Chart(Box::new(self.chart(query, number, scope.words)))
            }
            Model::Directive(directive) => {
                self.directive(directive, place, shift, scope, numbers)
            }
        };
        let block = Block::new(kind, block.span);
        self.marks.placed.extend(block.anchor().map(str::to_owned));
        vec![block]
    }

    fn text_table(
        &mut self,
        table: &model::Table,
        scope: &mut Scope<'_>,
        numbers: &mut Numbers<'_>,
    ) -> TextTable {
        let number = numbers.take().numbers.number;
        let caption = table.caption.as_ref().map(|inlines| Caption {
            number,
            label: scope.words.numbered("table-label", number),
            inlines: self.inlines(inlines, scope),
            anchor: self.anchor_of(number, Anchor::Table),
        });
        let continued =
            caption.as_ref().map(|caption| scope.words.continued(&caption.label));
        let mut cells = |row: &Vec<Vec<model::Inline>>| {
            row.iter().map(|cell| self.inlines(cell, scope)).collect::<Vec<_>>()
        };
        TextTable {
            caption,
            is_across: false,
            continued,
            alignments: table.alignments.clone(),
            header: cells(&table.header),
            rows: table.rows.iter().map(cells).collect(),
        }
    }

    fn directive(
        &mut self,
        directive: &model::Directive,
        place: Option<String>,
        shift: u8,
        scope: &mut Scope<'_>,
        numbers: &mut Numbers<'_>,
    ) -> BlockKind {
        let words = scope.words;
        let label = format!("{}-label", directive.kind.as_str());
        let aside = |kind| BlockKind::Aside {
            kind,
            label: match directive.age_band().filter(|_| kind == AsideKind::Voice) {
                Some((from, to)) => {
                    let ages = Args::new().text("from", from.to_string());
                    let ages = ages.text("to", to.to_string());
                    words.label_with("voice-label-aged", &ages)
                }
                None => words.label(&label),
            },
            anchor: place,
            blocks: self.blocks(&directive.blocks, shift, scope, numbers),
        };
        let (kind, anchor): (_, fn(u32) -> Anchor) = match directive.kind {
            DirectiveKind::Voice => return aside(AsideKind::Voice),
            DirectiveKind::Example => return aside(AsideKind::Example),
            DirectiveKind::Note => return aside(AsideKind::Note),
            DirectiveKind::Recommendation => {
                (NumberedKind::Recommendation, Anchor::Recommendation)
            }
            DirectiveKind::Question => (NumberedKind::Question, Anchor::Question),
        };
        // What has no source has no number either.
        let Rendered { numbers: given, directive: source } = numbers.take();
        let number = given.number;
        let model::Directive { to, follows, .. } = source.unwrap_or(directive);
        let addressees: Vec<String> =
            to.iter().map(|key| words.addressee(&key.value)).collect();
        let names = to.iter().map(|key| words.label(&addressee_message(&key.value)));
        BlockKind::Numbered(Numbered {
            kind,
            number,
            label: words.numbered(&label, number),
            to: (!addressees.is_empty()).then(|| {
                words.label_with(
                    "addressed-to",
                    &Args::new().text("list", addressees.join("; ")),
                )
            }),
            addressees: names.collect(),
            follows: follows
                .as_ref()
                .map(|written| super::citation::follows(&written.value, words)),
            anchor: self.anchor_of(number, anchor),
            blocks: self.blocks(&directive.blocks, shift, scope, numbers),
        })
    }

    fn figure(
        &self,
        image: &model::Image,
        scope: &Scope<'_>,
        numbers: &mut Numbers<'_>,
    ) -> Figure {
        let words = scope.words;
        let caption = numbers.take().numbers.number.map(|number| {
            let text = image.caption.iter().map(|caption| Inline {
                kind: InlineKind::Text(words.polish(caption)),
                span: image.path.span,
            });
            Caption {
                number: Some(number),
                label: words.numbered("figure-label", number),
                inlines: text.collect(),
                anchor: anchor_id(&Anchor::Figure(number)),
            }
        });
        let (picture, alt) = (self.picture(image, scope), image.alt.clone());
        Figure { picture, alt, caption, width: image.width }
    }

    /// Returns the picture that an author's image shows, or a stand-in for one that could
    /// not be read.
    pub(super) fn picture(
        &self,
        image: &model::Image,
        scope: &Scope<'_>,
    ) -> Arc<Picture> {
        let path = model::path::resolve(&scope.folder, &image.path.value);
        let picture = path.and_then(|path| self.project.images.get(&path).cloned());
        picture.unwrap_or_else(|| Arc::new(Picture::missing()))
    }
}

/// Returns the folder of a chapter's file in a language.
fn folder_of(chapter: &Chapter, words: DocumentWords<'_>) -> String {
    let path = model::path::chapter(words.language, &chapter.id);
    model::path::folder(&path).to_owned()
}
