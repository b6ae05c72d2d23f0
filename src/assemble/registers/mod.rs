//! What is made from registers: the Committee's earlier recommendations and what became of
//! them, the report's own recommendations, the organisations.
//!
//! All of it becomes ordinary headings, lists and tables, so no output needs to know of
//! registers. The report's own recommendations are taken from its assembled chapters: what
//! an annex says is what the chapter says.

mod abbreviations;
mod collected;
mod follow_up;
mod key_figures;
mod organisations;
mod recommendations;

use rust_decimal::Decimal;

use crate::assemble::numbering::{Anchor, GivenNumbers};
use crate::assemble::words::DocumentWords;
use crate::assemble::{
    Assembler, Block, BlockKind, Inline, InlineKind, NumberedKind, visit,
};
use crate::diagnostic::{Span, Spanned};
use crate::model::{CountQuery, Project, RegisterKind, RegisterQuery, RowTexts};
use crate::text::{Language, capitalized, number};

pub use collected::{Recommended, questions, recommendations};
pub(super) use collected::{directives, recommended};
pub use follow_up::follow_up_summary;
pub use key_figures::register_figures;
pub(super) use organisations::dissent;
pub use organisations::members;
pub use recommendations::{Group, grouped};

impl Assembler<'_> {
    /// Assembles what is made from a register, which has the numbers of its table and its chart.
    /// Its headings stand below the last one of the chapter.
    pub(super) fn register(
        &mut self,
        query: &RegisterQuery,
        numbers: GivenNumbers,
        span: Span,
        words: DocumentWords<'_>,
    ) -> Vec<Block> {
        let anchor = self.anchor_of(numbers.number, Anchor::Table);
        if query.kind == RegisterKind::KeyFigures {
            let table = self.key_figures(query, numbers, anchor, span, words);
            self.marks.placed.extend(table.anchor().map(str::to_owned));
            return vec![table];
        }
        let figures = self.latest_figures(query, span, words);
        let numbered = query.only.iter().map(|name| {
            let number = self.numbering.recommendation(&name.value)?;
            self.recommended.iter().find(|it| it.number == number).cloned()
        });
        let chosen: Vec<Recommended> = numbered.flatten().collect();
        let source = self.project.manifest.source_language;
        let writer = RegisterWriter {
            project: self.project,
            words,
            // Side by side, the rows of both languages are those of the source.
            order: if self.is_beside_source { source } else { words.language },
            recommended: if query.only.is_empty() { self.recommended } else { &chosen },
            figures: &figures,
            level: (self.level + 1).min(6),
            span,
        };
        let blocks = writer.blocks(query, numbers, anchor);
        self.marks
            .placed
            .extend(blocks.iter().filter_map(Block::anchor).map(str::to_owned));
        visit::all_inlines(&blocks, &mut |inline| {
            if let InlineKind::Jump { anchor, .. } = &inline.kind {
                self.marks.referred.insert(anchor.clone());
            }
        });
        blocks
    }
}

/// Returns how many rows of a register there are.
pub(super) fn count(query: &CountQuery, project: &Project) -> usize {
    let registers = &project.registers;
    match query {
        CountQuery::Organisations(role) => {
            let members = registers.organisations.rows.iter();
            members.filter(|member| role.is_none_or(|role| member.role == role)).count()
        }
        CountQuery::Observations(status) => {
            let rows = registers.observations.rows.iter();
            rows.filter(|row| status.is_none() || row.status == *status).count()
        }
        CountQuery::Recommendations(to) => {
            let is_addressed = |directive: &&&crate::model::Directive| {
                to.as_ref()
                    .is_none_or(|to| directive.to.iter().any(|key| key.value == to.value))
            };
            let kind = NumberedKind::Recommendation;
            directives(project, kind).iter().filter(is_addressed).count()
        }
    }
}

/// Returns a number of rows as a sentence has it.
pub(super) fn counted(
    query: &CountQuery,
    project: &Project,
    language: Language,
) -> String {
    number::format(Decimal::from(count(query, project)), language)
}

/// Returns a text of a row; in another language, marked as such, if there is none in this.
fn texts(texts: &RowTexts, words: DocumentWords<'_>, span: Span) -> Vec<Inline> {
    let text = |words: DocumentWords<'_>, text: &Spanned<String>| Inline {
        kind: InlineKind::Text(words.polish(&text.value)),
        span,
    };
    if let Some(written) = texts.get(&words.language) {
        return vec![text(words, written)];
    }
    let other = texts.iter().next();
    let foreign = other.map(|(language, written)| {
        let inlines = vec![text(DocumentWords { language: *language, ..words }, written)];
        Inline { kind: InlineKind::Foreign { language: *language, inlines }, span }
    });
    foreign.into_iter().collect()
}

/// Whatever a register is printed from.
#[derive(Clone, Copy)]
pub(super) struct RegisterWriter<'a> {
    pub(super) project: &'a Project,
    pub(super) words: DocumentWords<'a>,
    /// In whose order names stand.
    pub(super) order: Language,
    pub(super) recommended: &'a [Recommended],
    /// What stands for the indicator of each earlier recommendation.
    pub(super) figures: &'a [Vec<Inline>],
    /// The level of headings.
    pub(super) level: u8,
    /// Where the register is asked for.
    pub(super) span: Span,
}

impl RegisterWriter<'_> {
    /// Returns what a register prints; `anchor` is that of its table.
    pub(super) fn blocks(
        self,
        query: &RegisterQuery,
        numbers: GivenNumbers,
        anchor: String,
    ) -> Vec<Block> {
        match query.kind {
            RegisterKind::FollowUp if query.is_summary => self.follow_up_in_short(),
            RegisterKind::FollowUp => self.follow_up(query, numbers, anchor),
            RegisterKind::Recommendations => self.recommendations(query),
            // It needs the origins of figures, so the assembler writes it.
            RegisterKind::KeyFigures => Vec::new(),
            RegisterKind::Organisations => self.organisations(query.role),
            RegisterKind::Abbreviations => self.abbreviations(),
        }
    }

    fn texts(self, written: &RowTexts) -> Vec<Inline> {
        texts(written, self.words, self.span)
    }

    fn text(self, text: String) -> Inline {
        Inline { kind: InlineKind::Text(text), span: self.span }
    }

    fn jump(self, anchor: &str, text: String) -> Inline {
        let inlines = vec![self.text(text)];
        let kind = InlineKind::Jump { anchor: anchor.to_owned(), name: None, inlines };
        Inline { kind, span: self.span }
    }

    fn paragraph(self, inlines: Vec<Inline>) -> Block {
        let kind = BlockKind::Paragraph { number: None, anchor: None, inlines };
        Block::new(kind, self.span)
    }

    /// Returns what stands in the place of a register without rows.
    fn nothing(self) -> Block {
        self.paragraph(vec![self.text(self.words.label("register-empty"))])
    }

    fn heading(self, text: &str) -> Block {
        let inlines = vec![self.text(capitalized(text))];
        Block::new(
            BlockKind::Heading { level: self.level, anchor: None, inlines },
            self.span,
        )
    }
}
