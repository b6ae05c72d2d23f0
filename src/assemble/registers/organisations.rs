//! The organisations behind a report, and where they do not agree.

use super::{RegisterWriter, texts};
use crate::assemble::words::DocumentWords;
use crate::assemble::{AsideKind, Block, BlockKind, Inline, InlineKind, chapter_anchor};
use crate::model::{self, Member, Project, Role, RowTexts};
use crate::syntax::address;
use crate::text::{Args, Language, collation};

/// Returns the organisations of a role, by their names in a language.
pub fn members(project: &Project, role: Role, order: Language) -> Vec<&Member> {
    let rows = project.registers.organisations.rows.iter();
    let mut members: Vec<&Member> = rows.filter(|member| member.role == role).collect();
    let compare = collation::compare(order);
    members.sort_by(|a, b| compare(name(&a.names, order), name(&b.names, order)));
    members
}

/// Returns what organisations say that do not agree with a chapter.
pub(in crate::assemble) fn dissent(
    chapter: &model::Chapter,
    project: &Project,
    words: DocumentWords<'_>,
) -> Vec<Block> {
    let members = project.registers.organisations.rows.iter().filter(|member| {
        let mut chapters = member.chapters.iter();
        !member.dissent.is_empty() && chapters.any(|id| id.value == chapter.id)
    });
    let blocks = members.map(|member| {
        let span = member.span;
        let args = Args::new().text("name", name(&member.names, words.language));
        let text = texts(&member.dissent, words, span);
        let paragraph =
            BlockKind::Paragraph { number: None, anchor: None, inlines: text };
        let kind = BlockKind::Aside {
            kind: AsideKind::Note,
            label: words.polish(&words.label_with("dissent-label", &args)),
            anchor: None,
            blocks: vec![Block::new(paragraph, span)],
        };
        Block::new(kind, span)
    });
    blocks.collect()
}

impl RegisterWriter<'_> {
    pub(super) fn organisations(self, role: Option<Role>) -> Vec<Block> {
        let mut output = Vec::new();
        for listed in Role::ALL {
            if role.is_some_and(|role| role != listed) {
                continue;
            }
            let members = members(self.project, listed, self.order);
            if members.is_empty() {
                continue;
            }
            if role.is_none() {
                let id = format!("organisations-{}", listed.as_str());
                output.push(self.heading(&self.words.label(&id)));
            }
            let items = members.into_iter().map(|member| self.member(member)).collect();
            output.push(Block::new(
                BlockKind::List { start: None, tight: true, items },
                self.span,
            ));
        }
        if output.is_empty() {
            output.push(self.nothing());
        }
        output
    }

    /// Returns an organisation with the chapters that it stands behind, and where it does not
    /// agree with the report as a whole.
    fn member(self, member: &Member) -> Vec<Block> {
        let name = self.texts(&member.names);
        let mut inlines = match &member.website {
            Some(website) => {
                let url = address::website(&website.value).unwrap_or_default();
                vec![Inline {
                    kind: InlineKind::Link { url, inlines: name },
                    span: self.span,
                }]
            }
            None => name,
        };
        if !member.chapters.is_empty() {
            inlines.push(self.text(" (".to_owned()));
            for (place, chapter) in member.chapters.iter().enumerate() {
                if place > 0 {
                    inlines.push(self.text("; ".to_owned()));
                }
                let index = self.project.chapters.place(&chapter.value);
                let title = index.map(|index| self.chapter_title(index));
                inlines.push(match title {
                    Some(title) => self.jump(&chapter_anchor(&chapter.value), title),
                    None => self.text(chapter.value.clone()),
                });
            }
            inlines.push(self.text(")".to_owned()));
        }
        let mut blocks = vec![self.paragraph(inlines)];
        if member.chapters.is_empty() && !member.dissent.is_empty() {
            blocks.push(self.paragraph(self.texts(&member.dissent)));
        }
        blocks
    }
}

fn name(names: &RowTexts, language: Language) -> &str {
    let name = names.get(&language).or_else(|| names.values().next());
    name.map_or("", |name| name.value.as_str())
}
