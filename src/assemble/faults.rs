//! What is wrong in the chapters of a draft, marked where it stands.
//!
//! A draft is made in spite of errors in its chapters: the author of one chapter needs her
//! pages while a colleague's chapter is still being written. Each error leaves a mark in the
//! words of the document, as near to it as the document goes: in place of the figure or
//! picture that is wrong, behind the words of the paragraph or cell, instead of a table or
//! chart, at the head of the chapter, or, if the document has nothing of the chapter, on the
//! title page. No error is left without.
//!
//! An error in a list that all chapters share is marked on the title page, and where a chapter
//! uses what could not be read of the list.

use crate::assemble::words::DocumentWords;
use crate::assemble::{Block, BlockKind, Chapter, Document, Inline, InlineKind, visit};
use crate::diagnostic::{Code, Diagnostic, Sources, Span, render};
use crate::model::Project;
use crate::text::{Args, Language};

/// An error in a chapter's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub finding: Diagnostic,
    /// Whether nothing may be shown of what was made there: the error is in the data that it was
    /// made from.
    pub hides: bool,
}

/// Errors that a PDF can't hold: two places of one name, a character of no font. The mark stands
/// instead of the paragraph, heading or table.
const UNPRINTABLE: [Code; 2] = [Code::CharacterNotAvailable, Code::DuplicateAnchor];

/// Marks errors in a document. Side by side, the blocks of both documents must stay in step:
/// what belongs to no block is then marked in both.
pub(super) fn mark(
    document: &mut Document,
    faults: &[Fault],
    project: &Project,
    sources: &Sources,
    words: DocumentWords<'_>,
    is_beside_source: bool,
) {
    let mut homeless = Vec::new();
    // The last first: each is put before the head of its chapter.
    for fault in faults.iter().rev() {
        let file = sources.file(fault.span.file);
        let place = sources.place(fault.finding.primary.unwrap_or(fault.span));
        let (code, language) = (fault.finding.code, words.language);
        // Readers of a page know no backticks.
        let message = render::words(&fault.finding, words.catalog, language).message;
        let message = words.polish(&printable(&message.replace('`', "\"")));
        let args = Args::new().text("place", place).text("message", message);
        let text = words.label_with("fault-mark", &args);
        let mark = Mark { span: fault.span, text, hides: fault.hides };
        let chapters = document.parts.iter_mut().flat_map(|part| &mut part.chapters);
        let found = project.manifest.chapter_of(&file.path).and_then(|(language, id)| {
            let mut chapters = chapters;
            Some((language, chapters.find(|chapter| chapter.id == id)?))
        });
        let Some((language, chapter)) = found else {
            homeless.push(mark.text);
            continue;
        };
        // A chapter without translation is shown in its source language.
        let is_shown = language == document.language
            || project
                .chapters
                .find(&chapter.id)
                .is_some_and(|chapter| !chapter.texts.contains_key(&document.language));
        if is_in_body(fault.span, &chapter.id, language, project) {
            let is_placed = mark.put(&mut chapter.blocks, code);
            if !is_placed && is_shown {
                if is_beside_source {
                    homeless.push(mark.text);
                } else {
                    mark.put_before_next(chapter);
                }
            }
        } else if is_beside_source
            || is_shown
            || language == project.manifest.source_language
        {
            mark.add(chapter, 0);
        }
    }
    if !homeless.is_empty() {
        homeless.reverse();
        let notice = document.cover.notice.take();
        let lines: Vec<String> = notice.into_iter().chain(homeless).collect();
        document.cover.notice = Some(lines.join(" "));
    }
}

/// Returns whether a place is in the text of a chapter, not in its front matter; of a chapter
/// that could not be read there is no text.
fn is_in_body(span: Span, id: &str, language: Language, project: &Project) -> bool {
    let text = project.chapters.find(id).and_then(|chapter| chapter.texts.get(&language));
    let first = text.and_then(|text| {
        let notes = text.footnotes.iter().map(|note| note.name.span.start);
        text.blocks.iter().map(|block| block.span.start).chain(notes).min()
    });
    first.is_some_and(|first| span.start >= first)
}

/// Returns a text with a question mark in place of what fonts may lack: an author's words are in
/// it, and the mark must not keep the page from being set.
fn printable(text: &str) -> String {
    let is_common = |c: char| matches!(c, ' '..='\u{4ff}' | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{2044}');
    text.chars().map(|c| if is_common(c) && !c.is_control() { c } else { '?' }).collect()
}

/// The mark of an error.
struct Mark {
    span: Span,
    text: String,
    hides: bool,
}

impl Mark {
    fn inline(&self) -> Inline {
        Inline { kind: InlineKind::Unreadable(self.text.clone()), span: self.span }
    }

    fn paragraph(&self) -> Block {
        let (number, anchor, inlines) = (None, None, vec![self.inline()]);
        Block::new(BlockKind::Paragraph { number, anchor, inlines }, self.span)
    }

    /// Adds the mark to a chapter as a paragraph before a block.
    fn add(&self, chapter: &mut Chapter, index: usize) {
        chapter.blocks.insert(index, self.paragraph());
    }

    /// Puts the mark before the block that follows the error in the file.
    fn put_before_next(&self, chapter: &mut Chapter) {
        let is_after =
            |block: &Block| block.span.file == self.span.file && self.span < block.span;
        let index = chapter.blocks.iter().position(is_after);
        self.add(chapter, index.unwrap_or(chapter.blocks.len()));
    }

    /// Returns whether the mark belongs to what was made from a place.
    fn touches(&self, span: Span) -> bool {
        // An error may be a point, where something is missing.
        let end = self.span.end.max(self.span.start + 1);
        span.file == self.span.file && span.start < end && self.span.start < span.end
    }

    /// Puts the mark where the error is, in blocks or in the footnotes of their lines, and
    /// returns whether it is anywhere in them.
    fn put(&self, blocks: &mut [Block], code: Code) -> bool {
        self.put_in_blocks(blocks, code) || {
            let mut is_placed = false;
            visit::lines_mut(blocks, &mut |line| {
                is_placed = is_placed || self.put_in_notes(line, code);
            });
            is_placed
        }
    }

    fn put_in_blocks(&self, blocks: &mut [Block], code: Code) -> bool {
        // All that a placeholder made of what was not read wholly: sentence, table and chart.
        let is_made = |block: &&mut Block| {
            let stands_over = matches!(
                block.kind,
                BlockKind::Stale { .. } | BlockKind::Untranslated { .. }
            );
            self.hides && block.span == self.span && !stands_over
        };
        let mut made = blocks.iter_mut().filter(is_made).peekable();
        if made.peek().is_some() {
            made.for_each(|block| self.replace(block, code));
            return true;
        }
        drop(made);
        blocks.iter_mut().any(|block| self.put_in_block(block, code))
    }

    fn put_in_block(&self, block: &mut Block, code: Code) -> bool {
        // What stands over several blocks has the place of the first.
        if let BlockKind::Stale { blocks, .. } | BlockKind::Untranslated { blocks, .. } =
            &mut block.kind
        {
            return self.put_in_blocks(blocks, code);
        }
        if !self.touches(block.span) {
            return false;
        }
        let is_printable = !UNPRINTABLE.contains(&code);
        let is_marked = match &mut block.kind {
            BlockKind::List { items, .. } => {
                items.iter_mut().any(|item| self.put_in_blocks(item, code))
                    || self.put_in_first_line(items.iter_mut().flatten())
                    || self.put_before(items.iter_mut().next())
            }
            BlockKind::Aside { anchor, blocks, .. } => {
                anchor.take_if(|_| code == Code::DuplicateAnchor);
                self.put_in_blocks(blocks, code)
                    || self.put_in_first_line(blocks.iter_mut())
                    || self.put_before(Some(blocks))
            }
            BlockKind::Quote(blocks) => {
                self.put_in_blocks(blocks, code)
                    || self.put_in_first_line(blocks.iter_mut())
                    || self.put_before(Some(blocks))
            }
            BlockKind::Numbered(numbered) => {
                self.put_in_blocks(&mut numbered.blocks, code)
                    || self.put_in_first_line(numbered.blocks.iter_mut())
                    || self.put_before(Some(&mut numbered.blocks))
            }
            BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. }
                if is_printable =>
            {
                self.put_in_line(inlines);
                true
            }
            BlockKind::Table(table) if is_printable && !self.hides => {
                let cells =
                    table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                let caption = table.caption.iter_mut().map(|title| &mut title.inlines);
                let touches = |line: &&mut Vec<Inline>| {
                    line.iter().any(|inline| self.touches(inline.span))
                };
                let touched = cells.chain(caption).find(touches);
                touched.map(|line| self.put_in_line(line)).is_some()
            }
            // What a table or chart shows of wrong figures would be taken for right.
            BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Heading { .. }
            | BlockKind::Paragraph { .. }
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Stale { .. }
            | BlockKind::Untranslated { .. } => false,
        };
        if !is_marked {
            self.replace(block, code);
        }
        true
    }

    /// Puts the mark into the first paragraph among blocks.
    fn put_in_first_line<'b>(
        &self,
        mut blocks: impl Iterator<Item = &'b mut Block>,
    ) -> bool {
        blocks.any(|block| {
            let BlockKind::Paragraph { inlines, .. } = &mut block.kind else {
                return false;
            };
            self.insert(inlines, 0);
            true
        })
    }

    /// Puts the mark as a paragraph before the blocks of another, which stay: tables in them
    /// are listed, and referred to. Returns whether there are any.
    fn put_before(&self, blocks: Option<&mut Vec<Block>>) -> bool {
        let blocks = blocks.filter(|blocks| !blocks.is_empty());
        blocks.map(|blocks| blocks.insert(0, self.paragraph())).is_some()
    }

    /// Puts the mark in place of a block; what refers to it still finds it.
    fn replace(&self, block: &mut Block, code: Code) {
        let anchor = block.anchor().map(str::to_owned);
        let anchor = anchor.filter(|_| code != Code::DuplicateAnchor);
        // Other errors have marks in it already.
        let mut inlines = vec![self.inline()];
        visit::all_inlines(std::slice::from_ref(block), &mut |inline| {
            if matches!(inline.kind, InlineKind::Unreadable(_)) {
                let kind = InlineKind::Text(" ".to_owned());
                inlines.push(Inline { kind, span: inline.span });
                inlines.push(inline.clone());
            }
        });
        block.kind = if let BlockKind::Heading { level, .. } = block.kind {
            // Without it, the headings below would skip a level.
            BlockKind::Heading { level, anchor, inlines }
        } else if let BlockKind::Paragraph { number, .. } = block.kind {
            BlockKind::Paragraph { number, anchor, inlines }
        } else {
            BlockKind::Paragraph { number: None, anchor, inlines }
        };
    }

    /// Puts the mark in place of what is wrong in a line, or behind the words before it.
    fn put_in_line(&self, line: &mut Vec<Inline>) {
        // One line may have several errors of one kind, as many as a placeholder has arguments.
        let is_there = |inline: &Inline| matches!(&inline.kind, InlineKind::Unreadable(text) if *text == self.text);
        if self.replace_in_line(line) || line.iter().any(is_there) {
            return;
        }
        let end = self.span.end.max(self.span.start + 1);
        let is_before = |inline: &Inline| {
            inline.span.file != self.span.file || inline.span.start < end
        };
        let at = line.iter().position(|inline| !is_before(inline)).unwrap_or(line.len());
        self.insert(line, at);
    }

    /// Puts the mark into a line, before one of its runs.
    fn insert(&self, line: &mut Vec<Inline>, at: usize) {
        // The mark is a word of its own.
        let space = || Inline { kind: InlineKind::Text(" ".to_owned()), span: self.span };
        let (before, after) = line.split_at(at);
        let text = |inline: Option<&Inline>| match inline.map(|inline| &inline.kind) {
            Some(InlineKind::Text(text)) => text.clone(),
            Some(_) => "a".to_owned(),
            None => " ".to_owned(),
        };
        let ends = text(before.last()).ends_with(|c: char| !c.is_whitespace());
        let begins = text(after.first()).starts_with(char::is_alphanumeric);
        let mark = ends.then(space).into_iter().chain([self.inline()]);
        let mark: Vec<Inline> = mark.chain(begins.then(space)).collect();
        line.splice(at..at, mark);
    }

    fn replace_in_line(&self, line: &mut [Inline]) -> bool {
        line.iter_mut().any(|inline| {
            if !self.touches(inline.span) {
                return false;
            }
            match &mut inline.kind {
                InlineKind::Unreadable(text) => {
                    if !text.contains(&self.text) {
                        text.push_str(&format!("; {}", self.text));
                    }
                    true
                }
                InlineKind::Figure { .. } | InlineKind::Image { .. } => {
                    *inline = self.inline();
                    true
                }
                // A number of entries, which has no origin of its own.
                InlineKind::Text(_) if self.hides && inline.span == self.span => {
                    *inline = self.inline();
                    true
                }
                kind => kind.inner_mut().is_some_and(|inner| self.replace_in_line(inner)),
            }
        })
    }

    /// Puts the mark into the footnotes of a line.
    fn put_in_notes(&self, line: &mut [Inline], code: Code) -> bool {
        line.iter_mut().any(|inline| match &mut inline.kind {
            InlineKind::Note { blocks, .. } => self.put(blocks, code),
            kind => kind.inner_mut().is_some_and(|inner| self.put_in_notes(inner, code)),
        })
    }
}
